"""Pairs of sentences: what a source says, how it is quoted, and what may be said of that.

    ## the kind
    language: de                          of the text (else it is guessed); `und` for one without tables
    say: Im Bericht heißt es: „{}“        what stands around the quotation; without a line of its own the last one holds
    around: One sentence. {} Another.     what stands around it in the source

    serious
    The sentence of the source.
    The sentence as it is quoted.

The first line of a pair names the labels that are right. `ok` stands for those of a quotation that says the same, `soft` for
these and `reworded`, `seen` for every label that shows a passage.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import quoteproof

FOLDER = Path(__file__).parent / "cases" / "pairs"
_OK = ("verbatim", "faithful", "marked", "style")
_WORDS = {"ok": _OK, "soft": (*_OK, "reworded"), "seen": (*_OK, "reworded", "serious", "cut", "spliced", "unchecked")}


class Pair(NamedTuple):
    """One pair with its frame."""

    title: str
    labels: tuple[str, ...]
    source: str
    quote: str
    frame: dict[str, str]


def read(path: Path) -> Iterator[Pair]:
    """Yield the pairs of a file."""
    title, frame = path.stem, dict[str, str]()
    for block in path.read_text("utf-8").split("\n\n"):
        lines = block.strip("\n").split("\n")
        if lines[0].startswith("## "):
            title = f"{path.stem}: {lines[0][3:]}"
        elif lines[0].startswith("# ") or not lines[0]:
            continue
        elif lines[0].partition(":")[0] in ("language", "say", "around"):
            frame = {"language": ""} | dict(line.split(": ", 1) for line in lines)
        else:
            labels, source, quote = lines
            yield Pair(
                title,
                tuple(label for word in labels.split() for label in _WORDS.get(word, (word,))),
                source,
                quote,
                frame,
            )


def label(pair: Pair) -> tuple[str, str]:
    """Return the label that the quotation of a pair is given, and why."""
    source = pair.frame["around"].format(pair.source)
    report = quoteproof.check(pair.frame["say"].format(pair.quote), source, language=pair.frame["language"] or None)
    found = [finding for finding in report.judged if len(finding.claim.quotation.text) > len(pair.quote) // 2]
    if len(found) != 1:
        return "no quotation", f"{len(report.judged)} findings"
    return found[0].verdict.label, found[0].verdict.reason
