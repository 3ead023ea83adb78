"""A page in a headless Chromium, for tests of what only a browser can say; without one they are skipped."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import tempfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any

import pytest

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
PATIENCE = 60  # seconds, on a busy machine

ASK = """<script>
addEventListener("load", async () => {
  let told;
  try { told = await (async () => { SCRIPT })(); } catch (error) { told = {error: String(error)}; }
  fetch("ADDRESS", {method: "POST", mode: "no-cors", body: JSON.stringify(told ?? null)});
});
</script>"""

needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")


def axe() -> str:
    """Return the script of axe-core: of the file that AXE names, or of a package of Python that has it."""
    packages = [
        importlib.util.find_spec(name) for name in ("axe_core_python", "axe_playwright_python", "axe_selenium_python")
    ]
    folders = [Path(folder) for spec in packages if spec for folder in spec.submodule_search_locations or ()]
    files = (
        [Path(os.environ["AXE"])] if "AXE" in os.environ else [f for one in folders for f in one.rglob("axe.min.js")]
    )
    if not files:
        pytest.skip("no axe-core here: name its axe.min.js in the variable AXE")
    return files[0].read_text("utf-8")


def drawn(page: str, folder: Path) -> str:
    """Return the elements of a page as they are when its own script has run."""
    (folder / "page.html").write_text(page, "utf-8")
    assert CHROMIUM
    with tempfile.TemporaryDirectory() as profile:
        command = [CHROMIUM, *FLAGS, f"--user-data-dir={profile}", "--dump-dom", (folder / "page.html").as_uri()]
        return subprocess.run(command, capture_output=True, timeout=PATIENCE).stdout.decode()


class Ear(BaseHTTPRequestHandler):
    """Hears what a page says."""

    heard: Queue[Any] = Queue()

    def do_POST(self) -> None:
        """Keep what was sent."""
        self.heard.put(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def asked(page: str, script: str, folder: Path, *, size: str = "1440,900", more: str = "") -> Any:
    """Return what a script returns that runs on a page; it may wait. `more`: a script that it needs.

    The page's policy is taken away before, which lets no script in.
    """
    server = HTTPServer(("127.0.0.1", 0), Ear)
    Thread(target=server.serve_forever, daemon=True).start()
    ask = ASK.replace("ADDRESS", f"http://127.0.0.1:{server.server_port}/").replace("SCRIPT", script)
    open_ = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page, count=1)
    (folder / "asked.html").write_text(open_.replace("</body>", f"<script>{more}</script>{ask}</body>"), "utf-8")
    assert CHROMIUM
    with tempfile.TemporaryDirectory() as profile:
        command = [CHROMIUM, *FLAGS, f"--window-size={size}", f"--user-data-dir={profile}", "--remote-debugging-port=0"]
        browser = subprocess.Popen(
            [*command, (folder / "asked.html").as_uri()], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            return Ear.heard.get(timeout=PATIENCE)
        except Empty:
            pytest.skip("the browser does not answer")
        finally:
            browser.terminate()
            browser.wait()
            server.shutdown()
            server.server_close()
