"""Quotation and source side by side: runs of words, each with what differs there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from msgspec.structs import replace

from quoteproof.model import Finding, Source
from quoteproof.report.fields import by_document
from quoteproof.report.rows import Column, columns
from quoteproof.report.screen import width


class Words(NamedTuple):
    """Words of a quotation or a source; `level` is that of the difference there. Without text, words are missing there.

    `lead` and `tail` are signs at their ends that do not differ.
    """

    text: str
    level: int | None
    around: bool
    bare: bool = False  # what differs are the words, and not the signs at their ends
    lead: str = ""
    tail: str = ""
    after: str = ""


END = Words("", None, False)


class Pair(NamedTuple):
    """Quotation and source side by side."""

    quote: list[Words]
    source: list[Words]


def pairs(finding: Finding, source: Source, text: str) -> Iterator[Pair]:
    """Yield a pair for each document that a source's words stand in."""
    for pieces in by_document(source.alignment):
        found = list(_pointed(list(columns(finding, pieces, text, whole=True))))
        quote = [Words(one.quote, one.level, False, _bare(one)) for one in found if not one.around]
        yield Pair(_runs(quote), _runs([Words(one.source, one.level, one.around, _bare(one)) for one in found]))


def _pointed(found: list[Column]) -> Iterator[Column]:
    """Yield columns, without the level of those that are the same on both sides beside others that differ: of "4.2 million" for
    "2.4 million" the number alone."""
    for _, run in groupby(found, key=lambda one: (one.level, one.around)):
        stretch = list(run)
        differ = any(map(_bare, stretch))
        yield from (replace(one, level=None) if differ and not _bare(one) else one for one in stretch)


def _bare(column: Column) -> bool:
    """Say whether the words of a column differ, and not only the signs at their ends."""
    return column.level is not None and _core(column.quote)[1] != _core(column.source)[1]


def _core(text: str) -> tuple[str, str, str]:
    """Cut words off the signs before and behind them; signs alone are words."""
    lettered = [at for at, char in enumerate(text) if char.isalnum()]
    if not lettered:
        return "", text, ""
    return text[: lettered[0]], text[lettered[0] : lettered[-1] + 1], text[lettered[-1] + 1 :]


def _runs(found: Iterable[Words]) -> list[Words]:
    """Join neighbours of one kind; a gap stays where nothing else shows that words are missing."""
    runs: list[Words] = []
    for words in found:
        if not words.text and words.level is None:
            continue
        last = runs[-1] if runs else None
        if last and last.text and not words.text and last.level is not None:
            continue
        if last and _kind(last) == _kind(words):
            runs[-1] = last._replace(text=last.text + _between(last, words) + words.text)
        else:
            runs.append(words)
    return [_trimmed(run)._replace(after=_between(run, after)) for run, after in pairwise([*runs, END])]


def _kind(words: Words) -> tuple[int | None, bool, bool, bool]:
    return words.level, words.around, words.bare, not words.text


def _between(one: Words, other: Words) -> str:
    """Return the space between neighbours: none in a script that sets none between words."""
    wide = one.text and other.text and width(one.text[-1]) == width(other.text[0]) == 2
    return "" if wide or not (one.text or other.text) else " "


def _trimmed(words: Words) -> Words:
    lead, core, tail = _core(words.text) if words.bare else ("", words.text, "")
    return words._replace(lead=lead, text=core, tail=tail)
