"""# letterforms

## What it says
The same word is written without the source's diacritics or vowel signs, without old letters (ſ), or in full capitals.

## Example
The source has `a naïve hope`, the text “a naive hope”; the source is vocalised Arabic, the text is not.

## Why it matters
Hardly: keyboards and houses differ. It is shown so that nobody takes the words for exact to the letter.

## Level
1, silent, in every profile.

## Scope
Signs that are absent throughout the quotation, or throughout the source. Where both carry signs and one differs, it is
`sign`. In scripts that may leave signs out letter by letter (Arabic, Hebrew, Cyrillic, Devanagari), a sign that is left
out is letterforms, a sign that is another is `sign`.

## Guides
Hart's Rules; Wikipedia's manual of style (typographic conformity).
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof import text as texts
from quoteproof.analysis.letters import capitals, differ, leftover, plain_capitals
from quoteproof.compare.comparison import Comparison
from quoteproof.compare.places import Pair, Word
from quoteproof.compare.reading import Reading
from quoteproof.compare.signed import is_other_sign
from quoteproof.model import Difference

CODE = "letterforms"
_SMALL_ALEF = "\u0670"


def rule(reading: Reading) -> Iterator[Difference]:
    """Look at the letters of the words that are the same."""
    comparison = reading.comparison
    for pair in comparison.respelt:
        quote, source = comparison.raw(pair)
        if _letters(quote, source) or _signs(comparison, pair):
            yield reading.note(CODE, f"the source writes “{source}”, the text “{quote}”", pair)
    for step in reading.changes:
        for left, right in zip(step.quote, step.source, strict=False):
            alike = _small_letters(left, right) or plain_capitals(left.raw) == plain_capitals(right.raw)
            if len(step.quote) == len(step.source) and alike:
                reason = f"the source writes “{right.raw}”, the text “{left.raw}”"
                yield reading.note(CODE, reason, step, quote=left.span, source=right.span)


def _small_letters(quote: Word, source: Word) -> bool:
    """Say whether two words differ only in a letter that one of them writes as a sign: هَٰذَا, هاذا."""
    if _SMALL_ALEF not in quote.raw + source.raw:
        return False
    full = (texts.fold(word.raw.replace(_SMALL_ALEF, "ا")).text for word in (quote, source))
    return next(full).replace("اا", "ا") == next(full).replace("اا", "ا")


def _letters(quote: str, source: str) -> bool:
    if leftover(quote, source) and (quote.isdecimal() or source.isdecimal() or "." in quote + source):
        return True  # figures grouped another way (1,700 and 1700), an abbreviation without its dots (U.N. and UN)
    return differ(quote, source, "letters") or (differ(quote, source, "case") and capitals(quote) != capitals(source))


def _signs(comparison: Comparison, pair: Pair) -> bool:
    return differ(*comparison.raw(pair), "signs") and not is_other_sign(comparison, pair)
