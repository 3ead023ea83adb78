"""Small inputs after public complaints of people who do this work: what must come out of each, whole.

A case is a folder of `cases/real`: `text.*`, `src/`, and `expected.json`, a list in the order of the text of

    {"quote_contains": "…", "label_in": ["faithful", …], "why": "…",     what the finding that holds these words must say
     "speaker": "Ruth Okafor" | ["…", "…"] | null,                        the resolved name; null: nobody may be named
     "source": "minutes.md",                                              the document that must come first
     "code_in": ["negation", …]}                                          the rule that decided, or a difference

The label `no_quotation` means that nothing judged may hold these words.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from open_cases import parameters

import quoteproof
from quoteproof.model import QUOTED
from quoteproof.report import fields

FOLDER = Path(__file__).parent / "cases" / "real"
CASES = sorted(path.parent for path in FOLDER.glob("*/expected.json"))


@pytest.mark.parametrize("case", parameters("real", ((case.name, case) for case in CASES)))
def test_what_people_complained_of_comes_out_right(case: Path) -> None:
    """Every expected quotation has a label, a speaker, a source and a code that the case allows."""
    (text,) = case.glob("text.*")
    found = fields.report(quoteproof.check(text, against=case / "src", all=True))
    expected = json.loads((case / "expected.json").read_text("utf-8"))
    wrong = list(_faults(expected, found["findings"]))
    assert not wrong, "\n".join(wrong)


def test_every_folder_is_a_case() -> None:
    """No folder is skipped because a file is missing."""
    assert len(CASES) == sum(path.is_dir() for path in FOLDER.iterdir()) == 93


def _faults(expected: list[dict[str, Any]], findings: list[dict[str, Any]]) -> Iterator[str]:
    left = list(findings)
    for want in expected:
        words = want["quote_contains"]
        finding = next((f for f in left if words in (f["text"] or "")), None)
        quoted = finding is not None and finding["kind"] in QUOTED
        if "no_quotation" in want["label_in"]:
            if quoted and finding is not None and finding["verdict"]:
                yield f"{words!r}: {finding['kind']}, {finding['verdict']}; nothing may be judged here"
        elif not quoted or finding is None:
            yield f"{words!r}: no quotation"
        else:
            left.remove(finding)
            yield from (f"{words!r}: {fault}" for fault in _differences(want, finding))


def _differences(want: dict[str, Any], finding: dict[str, Any]) -> Iterator[str]:
    if finding["verdict"] not in want["label_in"]:
        yield f"{finding['verdict']} ({finding['rule']}: {finding['reason']}), expected {'/'.join(want['label_in'])}"
    name = finding["attribution"]["name"]
    if "speaker" in want and name not in (want["speaker"] if isinstance(want["speaker"], list) else [want["speaker"]]):
        yield f"speaker {name!r}, expected {want['speaker']!r}"
    first = [source["document"] for source in finding["sources"]][:1]
    if "source" in want and first != [want["source"]]:
        yield f"source {first}, expected {want['source']}"
    codes = {finding["rule"]} | {difference["code"] for difference in finding["differences"]}
    if not codes & set(want.get("code_in", codes)):
        yield f"codes {sorted(codes)}, expected one of {want['code_in']}"
