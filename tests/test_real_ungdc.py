"""From the command line to the labels, on speeches of the UN General Debate."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import ungdc
from contract import validate

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not ungdc.DATA.exists(), reason="../shared/data/ungdc.jsonl.xz is not there"),
]


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command as a user does."""
    command = [sys.executable, "-m", "quoteproof", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


class Checked:
    """A slice of the archive, a page about it, and the report."""

    def __init__(self, folder: Path) -> None:
        self.rows = list(ungdc.speeches(ungdc.COUNTRIES, every=4))
        self.page, self.expected = ungdc.page(self.rows)
        (folder / "speeches.jsonl").write_text("\n".join(map(json.dumps, self.rows)), "utf-8")
        (folder / "page.md").write_text(self.page, "utf-8")
        self.build = run("archive", "build", folder / "un.archive", folder / "speeches.jsonl")
        self.check = run("check", folder / "page.md", "--against", folder / "un.archive", "--format", "json")

    @property
    def report(self) -> dict[str, Any]:
        """The report as others' scripts read it."""
        assert self.check.returncode == 1, self.check.stderr  # the page has serious faults, and says so
        return json.loads(self.check.stdout)

    def finding(self, expected: ungdc.Expected) -> dict[str, Any]:
        """Return the finding whose words are those that the page prints."""
        words = expected.text.strip(" .,")
        found = [one for one in self.report["findings"] if one["text"].strip(" .,") == words]
        assert len(found) == 1, f"{len(found)} findings for “{words}”"
        return found[0]


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """Build, write, check: once for all the tests here."""
    return Checked(tmp_path_factory.mktemp("ungdc"))


def test_the_report_keeps_the_contract(checked: Checked) -> None:
    """Every field, offset and sum is as the contract has it, in the page and in the speeches."""
    assert checked.build.returncode == 0, checked.build.stderr
    validate(checked.report, text=checked.page, sources={row["id"]: row["text"] for row in checked.rows})
    assert checked.report["summary"]["quotations"] == len(checked.expected)
    assert checked.report["archive"]["documents"] == len(checked.rows)


@pytest.mark.parametrize("way", [*(way.name for way in ungdc.WAYS), "invented"])
def test_each_way_of_quoting_gets_its_label(checked: Checked, way: str) -> None:
    """Speeches of eight decades, quoted right and wrong, are called what a reader of the record would call them."""
    expected = next(one for one in checked.expected if one.way == way)
    finding = checked.finding(expected)
    assert finding["verdict"] in expected.labels, f"“{expected.text}” is {finding['verdict']}: {finding['reason']}"
    assert expected.rule in (None, finding["rule"])


def test_each_quotation_is_traced_to_its_speech(checked: Checked) -> None:
    """The source named first is the speech that the words were taken from."""
    first = {
        one.text: [s["document"] for s in checked.finding(one)["sources"][:1]]
        for one in checked.expected
        if one.document
    }
    assert first == {one.text: [one.document] for one in checked.expected if one.document}
