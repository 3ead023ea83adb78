"""# punct.inner

## What it says
Punctuation inside the quotation differs from the source's.

## Example
The source has `Today, I say`, the text “Today I say”.

## Why it matters
Usually little, but it is the speaker's sentence: “Let's eat, Grandma” is not “Let's eat Grandma”.

## Level
3; 5 where a question becomes a statement or a statement a question (`sense`), not where the words ask by their order and the text has
the mark, or has it in the questions before; 2 where inner quotation marks, brackets or an ellipsis are
left out, and the text says so: “(internal quotation marks omitted)”, “(cleaned up)”. In a record of speech a comma, semicolon, colon or
dash is the typist's (`spoken`): 1 in news, 2 in academic, 3 in legal writing and in `strict`.

## Scope
Between two words that are the same and neighbours on both sides. Marks next to an ellipsis or a bracket belong to the
editing. Kinds of quotation marks are `marks`, kinds of dash are `space`, a hyphen between two words is `spelling`.

## Guides
Hart's Rules 9.3: punctuation inside a quotation is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteproof.analysis.letters import DASHES, QUOTES, between, is_hyphen
from quoteproof.analysis.structure.records import turn_at
from quoteproof.analysis.structure.remembered import turns_of
from quoteproof.compare.asking import asks_anyway
from quoteproof.compare.clipped import less_apostrophe
from quoteproof.compare.comparison import Comparison
from quoteproof.compare.places import Gap
from quoteproof.compare.reading import Reading
from quoteproof.compare.stated import says
from quoteproof.model import Difference
from quoteproof.patterns import lazy
from quoteproof.text.signs import ELLIPSIS, QUESTIONS

CODE = "punct.inner"
_NUMBER = lazy(r"\s*[(﴿]\s?\d{1,3}\s?[)﴾]")
_EDITORIAL = dict.fromkeys(map(ord, f"{QUOTES}‘’'[]"))
"""What editors set and take away, besides ellipses: inner quotation marks and brackets."""

_PAUSES = lazy(rf"[{DASHES}\s,;:،؛、，；：]+")
_TAG = lazy(r"[,،、]\s*\w+(?:\s+\w+)?$")
TAG = 40
"""Code points in which the comma before a tag question stands."""


def rule(reading: Reading) -> Iterator[Difference]:
    """Compare what stands between neighbouring words."""
    comparison = reading.comparison
    edited = comparison.lettered
    for pair in edited:
        reason = f"the source has “{comparison.lettered_word(pair)}”, the text “{comparison.raw(pair)[0]}”"
        yield reading.note(CODE, reason, pair, variant="stated" if _stated(comparison) else "")
    starts, ends = {pair.source_span.start for pair in edited}, {pair.source_span.end for pair in edited}
    for gap in reading.gaps:
        quote, source = _bare(gap, comparison)
        source = source.removesuffix("[") if gap.source_span.end in starts else source
        source = source.removeprefix("]") if gap.source_span.start in ends else source
        if (
            not gap.final
            and between(quote, source) == "punct"
            and not (is_hyphen(quote, source) or _abbreviates(gap, comparison) or _numbers(gap, comparison.case.text))
        ):
            yield reading.note(
                CODE,
                f"the source has {_shown(gap.source_text)} between the words, the text {_shown(gap.quote_text)}",
                gap,
                variant=_variant(gap, reading),
            )


def _variant(gap: Gap, reading: Reading) -> str:
    if _asks(gap) and not _is_tag(gap, reading) and not asks_anyway(gap, reading.comparison):
        return "sense"
    bare = ELLIPSIS.sub("", gap.source_text).translate(_EDITORIAL)
    left_out = bare != gap.source_text and not bare.strip(" ,\n")
    if left_out and _stated(reading.comparison):
        return "stated"
    return "spoken" if _is_pause(gap) and _is_record(gap, reading.comparison) else ""


def _is_pause(gap: Gap) -> bool:
    """Say whether only commas, semicolons, colons and dashes differ: where a voice rests, and no more."""
    return _PAUSES.sub("", gap.quote_text) == _PAUSES.sub("", gap.source_text)


def _is_record(gap: Gap, comparison: Comparison) -> bool:
    """Say whether the source was spoken there, and somebody else set the marks: somebody's turn, or a document that has a speaker."""
    document = comparison.document(gap)
    return bool(document.meta.speaker or turn_at(turns_of(document.text, document.turns), gap.source_span.start))


def _stated(comparison: Comparison) -> bool:
    """Say whether the text owns up to leaving out inner marks."""
    return says(comparison.case, comparison.language.form.marks_omitted)


def _bare(gap: Gap, comparison: Comparison) -> tuple[str, str]:
    """Return the marks of both sides less the apostrophes of words that they cut short: 'em."""
    (quote, source), form = gap.bare, comparison.language.form
    return (
        less_apostrophe(comparison.case.text, gap.quote_span, quote, form),
        less_apostrophe(comparison.document(gap).text, gap.source_span, source, form),
    )


def _abbreviates(gap: Gap, comparison: Comparison) -> bool:
    """Say whether the only difference is the last dot of an abbreviation: U.N. and UN."""
    text = comparison.document(gap).text
    before = (
        comparison.case.text[gap.quote_span.start - 3 : gap.quote_span.start],
        text[gap.source_span.start - 3 : gap.source_span.start],
    )
    dotted = any(re.search(r"\w\.\w$", word) for word in before)
    return dotted and gap.quote_text.replace(".", "", 1).strip() == gap.source_text.replace(".", "", 1).strip()


def _numbers(gap: Gap, text: str) -> bool:
    """Say whether the mark opens the brackets of a verse's number, which `notes` reports."""
    return _NUMBER.match(text, gap.quote_span.start) is not None


def _asks(gap: Gap) -> bool:
    """A question mark on one side, another end of a sentence on the other; beside a comma the clause may still ask."""
    quote, source = QUESTIONS & set(gap.quote_text), QUESTIONS & set(gap.source_text)
    other = gap.source_text if quote else gap.quote_text
    return bool(quote) != bool(source) and any(c in ".!。۔" for c in other)


def _is_tag(gap: Gap, reading: Reading) -> bool:
    """Say whether only a word or two behind a comma ask, on either side: "…, OK?", "…, right?"."""
    before = (
        reading.comparison.case.text[max(0, gap.quote_span.start - TAG) : gap.quote_span.start],
        reading.comparison.document(gap).text[max(0, gap.source_span.start - TAG) : gap.source_span.start],
    )
    return any(_TAG.search(text) for text in before)


def _shown(text: str) -> str:
    return f"“{text.strip()}”" if text.strip() else "no mark"
