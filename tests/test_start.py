"""What a check of a text file loads: nothing that it does not need, since a check in a commit hook must start at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from quoteproof import kernel
from quoteproof.archive import Archive
from quoteproof.model import Document

NEEDLESS = {
    "charset_normalizer",
    "trafilatura",
    "lxml",
    "tomllib",
    "jinja2",
    "platformdirs",
    "tempfile",
    "shutil",
    "csv",
    "concurrent.futures",
}
SIZE = ("COLUMNS", "LINES")  # pytest loads readline, which sets them for all processes that come after
RUN = """
import sys
from quoteproof.cli import main
try:
    main()
finally:
    print(*sys.modules, file=sys.stderr)
"""


def loaded(folder: Path, *arguments: str) -> set[str]:
    """Return the modules that a run of the command loads, with all that they are in."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={key: value for key, value in os.environ.items() if key not in SIZE},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stderr.split())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page, and an archive that has its quotation."""
    made = tmp_path_factory.mktemp("start")
    (made / "page.txt").write_text(
        "The chair said: “We will mend the old sluice before the winter.”\n", encoding="utf-8"
    )
    words = "We have talked long enough. We will mend the old sluice before the winter. I thank you."
    Archive.build(made / "board.archive", [Document("speech", words)]).close()
    return made


def test_checking_a_page_loads_no_reader_writer_or_library_that_it_does_not_use(folder: Path) -> None:
    """HTML, TOML and the guess of encodings stay where they are for a text file and JSON."""
    modules = loaded(folder, "check", "page.txt", "--against", "board.archive", "--format", "json")
    assert "quoteproof.judge.judging" in modules
    assert not NEEDLESS & modules


def test_a_report_for_the_terminal_needs_no_library_for_it(folder: Path) -> None:
    """Only what no table of ours can measure, such as Chinese, is worth the wait for one."""
    assert not NEEDLESS & loaded(folder, "check", "page.txt", "--against", "board.archive")


@pytest.mark.skipif(kernel.NAME != "fast", reason="the kernel in numpy needs numpy")
def test_the_compiled_kernel_checks_without_numpy(folder: Path) -> None:
    """Importing numpy takes longer than all the rest."""
    assert "numpy" not in loaded(folder, "check", "page.txt", "--against", "board.archive", "--format", "json")


def test_help_loads_neither_archive_nor_judge(folder: Path) -> None:
    """Whoever asks for help waits for nothing else."""
    modules = loaded(folder, "--help")
    assert not {"quoteproof.archive", "quoteproof.judge", "quoteproof.languages", "sqlite3"} & modules
