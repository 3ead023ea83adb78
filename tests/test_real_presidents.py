"""Who said it, with named speakers: however it is put, the right president passes and a wrong one does not."""

from __future__ import annotations

import json
import lzma
from itertools import islice

import pytest
import ungdc

import quoteproof
from quoteproof import Archive, Document, Meta

DATA = ungdc.DATA.parent / "uspresidents.jsonl.xz"
pytestmark = pytest.mark.skipif(not DATA.exists(), reason="../shared/data/uspresidents.jsonl.xz is not there")

NAMED = (
    "“{words},” {name} said.",
    "“{words},” {name} said in a speech.",
    "“{words},” {name} said in a statement.",
    "“{words},” {name} told Congress in {year}.",
    "“{words},” said {name}, the president, in an interview with the Washington Post.",
    "In {year}, {name} said: “{words}.”",
    "According to {name}, “{words}”.",
    "It was {name} who said that “{words}”.",
    "{name}: “{words}.”",
    "In the words of {name}, “{words}.”",
)
LOOSE = (
    "> {words}.\n>\n> — {name}",
    "Who does not remember {name}? “{words},” he said once.",
)
"""Turns in which the name may be missed; it must not be mistaken."""


class Speeches:
    """Some speeches, an archive of them, and a plain sentence of each."""

    def __init__(self) -> None:
        with lzma.open(DATA, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in islice(lines, 0, None, 12)]
        metas = [Meta(title=row["title"], speaker=row["speaker"], date=row["date"]) for row in rows]
        self.documents = [Document(row["id"], row["text"], meta) for row, meta in zip(rows, metas, strict=True)]
        self.archive = Archive.of(self.documents)
        self.told = [
            (document.meta, words[len(words) // 2].rstrip("."))
            for document in self.documents[::7]
            if (words := [one for one in ungdc.sentences(document.text) if ungdc.whole(one, [])])
        ]

    def labels(self, turn: str, others: bool) -> dict[str, str]:
        """Return what the check says of each sentence, given to its speaker or to the next one in the list."""
        found = {}
        for number, (meta, words) in enumerate(self.told):
            name = meta.speaker
            if others:
                name = next(m.speaker for m, _ in [*self.told[number:], *self.told] if m.speaker != name)
            text = turn.format(words=words, name=name, year=(meta.date or "")[:4])
            (finding,) = quoteproof.check(text, self.archive).findings
            found[f"{text} ({meta.speaker})"] = finding.verdict.label
        return found


@pytest.fixture(scope="module")
def speeches() -> Speeches:
    """Read once for all the tests here."""
    return Speeches()


@pytest.mark.parametrize("turn", NAMED + LOOSE)
def test_the_right_president_passes(speeches: Speeches, turn: str) -> None:
    """The words are his, and nothing in the turn of phrase makes them another's."""
    labels = speeches.labels(turn, others=False)
    assert labels
    assert {text: label for text, label in labels.items() if label not in ("verbatim", "faithful")} == {}


@pytest.mark.parametrize("turn", NAMED)
def test_another_president_does_not(speeches: Speeches, turn: str) -> None:
    """The same words under another's name are found out."""
    labels = speeches.labels(turn, others=True)
    assert {text: label for text, label in labels.items() if label != "misattributed"} == {}
