"""Pictures of real reports for the documentation, made of the example that ships with the package: docs/pictures/*.png.

python scripts/make_pictures.py        needs Chromium (Debian's package `chromium`)
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "pictures"
EXAMPLE = ROOT / "examples" / "harbour"
FLAGS = (
    "--headless --no-sandbox --disable-gpu --hide-scrollbars --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
PICTURES = {
    "page.png": ("1280,900", 1),
    "page-dark.png": ("1280,900", 0),
    "page-phone.png": ("500,900", 1),
}
"""Each with the size of its window, and the theme that is preferred: 1 light, 0 dark."""


def report(folder: Path) -> Path:
    """Check the example; return its page."""
    page = folder / "report.html"
    command = [
        sys.executable,
        "-m",
        "quoteproof",
        "check",
        "op-ed.md",
        "--against",
        "sources",
        "--no-cache",
        "-o",
        str(page),
    ]
    subprocess.run(command, cwd=EXAMPLE, check=False)  # it finds something, and exits with 1
    return page


def picture(browser: str, page: Path, name: str, folder: Path) -> None:
    """Take a picture of a page."""
    size, theme = PICTURES[name]
    options = [
        f"--window-size={size}",
        f"--blink-settings=preferredColorScheme={theme}",
        f"--user-data-dir={folder / name}",
    ]
    subprocess.run(
        [browser, *FLAGS, *options, f"--screenshot={FOLDER / name}", page.as_uri()], check=True, capture_output=True
    )
    print(FOLDER / name)


def main() -> None:
    """Make all of them."""
    browser = next(
        (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
    )
    if browser is None:
        sys.exit("make_pictures: there is no Chromium here (Debian: apt-get install chromium)")
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        page = report(Path(folder))
        for name in PICTURES:
            picture(browser, page, name, Path(folder))
        served(Path(folder))


def served(folder: Path) -> None:
    """Take a picture of the example as `quoteproof serve` shows it."""
    sys.path.insert(0, str(ROOT / "tests"))
    from cdp import Browser
    from serving import Served

    with Served("--archive", f"harbour={EXAMPLE / 'sources'}", state=folder / "state") as server, Browser() as tab:
        tab.open(f"{server.url}/")
        tab.type("#text", (EXAMPLE / "op-ed.md").read_text("utf-8"))
        tab.click("[type=submit]")
        tab.until("document.querySelector('.card .mend')")
        tab.picture(FOLDER / "served.png")
    print(FOLDER / "served.png")


if __name__ == "__main__":
    main()
