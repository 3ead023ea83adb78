"""The example that ships with the package, held to the reading of a careful editor (`examples/harbour/editor.md`)."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import quoteproof.examples
from contract import validate

from quoteproof.model import LABELS, QUOTED

HARBOUR = Path(quoteproof.examples.__path__[0]) / "harbour"
ROWS = re.findall(
    r"^\| (?!the op-ed has)([^|]+) \| (\w+) \|(?: `?([\w.]*)`? ?\|.*)?$",
    (HARBOUR / "editor.md").read_text("utf-8"),
    re.M,
)
QUOTATIONS = [(words, label, rule) for words, label, rule in ROWS if label in LABELS]
LOOKALIKES = [(words, kind) for words, kind, _ in ROWS if kind not in LABELS]


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command as a user does, in the folder of the example."""
    command = [sys.executable, "-m", "quoteproof", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, cwd=HARBOUR)


@cache
def report() -> dict[str, Any]:
    """Return the report of the op-ed against its sources, look-alikes included."""
    done = run("check", "op-ed.md", "--against", "sources", "--format", "json", "--all", "--no-cache")
    assert done.returncode == 1, done.stderr
    return json.loads(done.stdout)


def findings(words: str) -> list[dict[str, Any]]:
    """Return the findings whose quotation begins with the words."""
    return [finding for finding in report()["findings"] if " ".join(finding["text"].split()).startswith(words)]


@pytest.mark.parametrize(("words", "label", "rule"), QUOTATIONS, ids=[words for words, *_ in QUOTATIONS])
def test_the_report_says_what_an_editor_would(words: str, label: str, rule: str) -> None:
    """Each quotation of the op-ed gets the editor's label, by the editor's rule where one is named."""
    assert [(one["verdict"], one["rule"] if rule else "") for one in findings(words)] == [(label, rule)]


@pytest.mark.parametrize(("words", "kind"), LOOKALIKES, ids=[words for words, _ in LOOKALIKES])
def test_what_only_looks_like_a_quotation_is_not_judged(words: str, kind: str) -> None:
    """A word as a word, a distancing mark and a title are told apart, and bear no verdict."""
    assert [(one["kind"], one["verdict"]) for one in findings(words)] == [(kind, None)]


def test_nothing_else_is_found() -> None:
    """The editor's list is complete, and shows every label at least once."""
    kinds = [finding["kind"] in QUOTED for finding in report()["findings"]]
    assert (kinds.count(True), kinds.count(False)) == (len(QUOTATIONS), len(LOOKALIKES))
    assert {label for _, label, _ in QUOTATIONS} == set(LABELS)


def test_the_report_keeps_the_contract() -> None:
    """Every field, offset and sum is as the contract has it."""
    texts = {
        path.name: path.read_bytes().decode("utf-8")
        for path in HARBOUR.glob("sources/*")
        if path.suffix in (".md", ".txt")
    }
    validate(report(), text=(HARBOUR / "op-ed.md").read_bytes().decode("utf-8"), sources=texts)


def test_the_file_that_cannot_be_read_is_named() -> None:
    """The survey report is a problem with its place, and the rest of the work is done."""
    assert [problem["where"] for problem in report()["problems"]] == ["sources/survey-report.dat"]


def test_the_demo_shows_every_label() -> None:
    """`quoteproof demo` is the terminal report on the example, and ends well, for nothing of it is the user's fault."""
    done = run("demo")
    assert done.returncode == 0, done.stderr
    shown = done.stdout.casefold()
    assert [label for label in LABELS if label.replace("_", " ") not in shown] == []
