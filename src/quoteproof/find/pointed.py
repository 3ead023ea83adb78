"""Words written with their vowel signs in a text that writes its own without them: they stand as they were found.

Nobody points the vowels of a whole line of Arabic or Hebrew in passing; who does so copies out verse or scripture.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from quoteproof.analysis import Analysis
from quoteproof.find.draft import Draft, Stretches, trimmed
from quoteproof.model import Span
from quoteproof.patterns import lazy

_LETTER, _SIGN = "\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3", "\u05b0-\u05c7\u064b-\u0652\u0670"
_WORD = lazy(rf"[{_LETTER}][{_LETTER}{_SIGN}\u0640\u0653-\u0655\u06d6-\u06ed]*")
_GAP = lazy(r"[\s،,*\u06d6-\u06ed\u200b-\u200f]*|\s*[(﴿]?[0-9٠-٩]{1,3}[)﴾]\s*")  # nothing, a pause, a verse's number
_SIGNS = lazy(f"[{_SIGN}]")
_ANY = lazy(
    r"[\u05d0-\u05ea][\u05b0-\u05c7]|[\u0620-\u06d3][\u064b-\u0652\u0670]"
)  # such ranges compile in a tenth of the time
_LETTERS = lazy(f"[{_LETTER}]")
_LEADS = lazy(r"\s*:")  # such words only introduce what follows
_PART = 3  # one letter in so many has a sign at least
_LEAST = 4  # words of a stretch; fewer are a word explained, or a name
_BARE = 6  # words without signs, one after another, that show how the text writes its own


class _Run(Struct, frozen=True):
    """Neighbouring words that are written in one way."""

    span: Span
    signed: bool
    words: int


def pointed(analysis: Analysis, found: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the stretches in vowel signs that touch none of those found before."""
    text = analysis.text
    if not _ANY.search(text):
        return
    paragraphs = zip(analysis.paragraphs, analysis.languages, strict=True)
    runs = [(run, code) for span, code in paragraphs for run in _runs(text, span)]
    if not any(run.words >= _BARE and not run.signed for run, _ in runs):
        return  # a text that writes all its words in signs
    others = Stretches(_union(draft.whole for draft in found))
    for run, code in runs:
        words = trimmed(text, run.span.start, run.span.end)
        if not (run.signed and run.words >= _LEAST and words and is_pointed(words.of(text))):
            continue
        if not _LEADS.match(text, words.end) and not others.touch(words):
            yield Draft((words,), None, None, code, kind="unmarked", rule="signs")


def _union(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield what the spans cover together, as spans that do not overlap."""
    last: Span | None = None
    for span in sorted(spans):
        if last and span.start <= last.end:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def pointed_end(text: str, span: Span) -> int | None:
    """Return where the words in vowel signs end that a stretch begins with; None where it begins without signs."""
    first = next(_runs(text, span), None)
    whole = first is not None and first.signed and first.words >= _LEAST and is_pointed(first.span.of(text))
    return first.span.end if first and whole else None


def _runs(text: str, span: Span) -> Iterator[_Run]:
    """Yield the stretches of words that are written in one way."""
    bare = _SIGNS.search(text, span.start, span.end) is None
    row: list[tuple[Span, bool]] = []
    for word in _WORD.finditer(text, span.start, span.end):
        if row and not _GAP.fullmatch(text, row[-1][0].end, word.start()):
            yield from _parted(row)
            row = []
        row.append((Span(*word.span()), not bare and _is_signed(word.group())))
    yield from _parted(row)


def _is_signed(word: str) -> bool:
    return _PART * len(_SIGNS.findall(word)) >= len(_LETTERS.findall(word))


def is_pointed(words: str) -> bool:
    """Say whether some words, two or more, bear signs on every other letter at least, as copied scripture does."""
    return " " in words and 2 * len(_SIGNS.findall(words)) >= len(_LETTERS.findall(words)) > 0


def _parted(row: list[tuple[Span, bool]]) -> Iterator[_Run]:
    """Part a row of neighbouring words by their writing; one word without signs among others with them is no other writing."""
    flags = [flag for _, flag in row]
    smooth = [flag or (any(flags[max(0, i - 2) : i]) and any(flags[i + 1 : i + 3])) for i, flag in enumerate(flags)]
    for signed, group in groupby(range(len(row)), key=smooth.__getitem__):
        places = list(group)
        yield _Run(Span(row[places[0]][0].start, row[places[-1]][0].end), signed, len(places))
