"""The tutorial and the guides do what they say: the tutorial is typed, and what the guides type can be typed."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from quoteproof.cli import PROGRAM, parse
from quoteproof.cli.command import Group

DOCS = Path(__file__).parent.parent / "docs"
GUIDES = sorted(DOCS.glob("guides/*.md"))


def blocks(page: str) -> Iterator[tuple[str, str]]:
    """Yield what is typed in each console block of a page, and what is said then."""
    for block in re.findall(r"^```console\n(.*?)^```$", page, re.MULTILINE | re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            lines = part.split("\n")
            end = next((n for n, line in enumerate(lines) if "<<" in lines[0] and line == "END"), 0)
            yield "\n".join(lines[: end + 1]), "\n".join(lines[end + 1 :])


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_the_tutorial(tmp_path: Path) -> None:
    """Typed line by line in an empty folder, it says what the page has; the last check is in order."""
    (tmp_path / "bin").mkdir()
    command = tmp_path / "bin/quoteproof"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m quoteproof "$@"\n')
    command.chmod(0o755)
    (tmp_path / "here").mkdir()
    env = os.environ | {
        "COLUMNS": "100",
        "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}",
        "QUOTEPROOF_CACHE": str(tmp_path / "cache"),
    }
    done = None
    for typed, said in blocks((DOCS / "tutorial.md").read_text("utf-8")):
        done = subprocess.run(
            ["bash", "-c", typed], cwd=tmp_path / "here", env=env, capture_output=True, text=True, check=False
        )
        assert not done.stderr and done.stdout.startswith(said), typed
    assert done and done.returncode == 0 and "ignored" in done.stdout
    assert "will not close" in (tmp_path / "here/report.html").read_text("utf-8")
    assert "corrected on 9 March" in (tmp_path / "here/checked.csv").read_text("utf-8")


@pytest.mark.parametrize("page", GUIDES, ids=lambda path: path.stem)
def test_what_a_guide_types_can_be_typed(page: Path) -> None:
    """Each command and option is one of today's."""
    typed = re.findall(r"^ {4}quoteproof (.*)$", page.read_text("utf-8"), re.MULTILINE)
    typed += re.findall(r"`quoteproof ((?:check|archive|find|quotes|init)\b[^`…]*)`", page.read_text("utf-8"))
    assert typed
    for line in typed:
        command, path, words = PROGRAM, "quoteproof", shlex.split(line)
        while isinstance(command, Group):
            command, path = command.load(words[0]), f"{path} {words.pop(0)}"  # type: ignore[assignment]
        assert parse.read(command, path, words) is not None


def test_the_guides_stand_on_the_site() -> None:
    """A page that is not in the navigation is not found."""
    pages = {str(path.relative_to(DOCS)) for path in DOCS.rglob("*.md")}
    assert pages == set(re.findall(r": ([\w/]+\.md)", (DOCS.parent / "mkdocs.yml").read_text("utf-8")))
