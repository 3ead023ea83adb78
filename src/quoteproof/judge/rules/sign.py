"""# sign

## What it says
A vowel sign or a diacritic is another than the source's, where both texts carry signs.

## Example
The source has يُقَاتِلُ (he fights), the text يُقَاتَلُ (he is fought): one sign, and the doer is the one it is done to.

## Why it matters
In vocalised texts, scripture above all, the signs are part of the wording; in Latin script, Turkish or Vietnamese, too.

## Level
4; 5 where a vowel inside the word is another one, which makes it another form. The end vowel (the case ending) is 4.

## Scope
The words are the same without their signs. A quotation, or a source, that carries no sign at all is `letterforms`. In
Arabic and Hebrew a sign that is only left out is `letterforms`; marks for reciting (pauses, numbers, assimilation) are
none.

## Guides
No guide allows it; editions of scripture are exact to the sign.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from quoteproof.judge.letters import ABJADS, carried, differ, vowelled
from quoteproof.judge.reading import Pair, Reading
from quoteproof.model import Difference, Span

CODE = "sign"

_TWINS = str.maketrans(
    "\u06e1\u08f0\u08f1\u08f2\u0657\u0656\u065e\u06df", "\u0652\u064b\u064c\u064d\u064f\u0650\u064e\u0652"
)
_RECITED = frozenset(
    "\u0653\u0654\u0655\u0670\u06e2\u06ed\u06e0\u06e4\u06e5\u06e6\u06e7\u06e8\u06dc\u06e3\u06ea\u06eb\u06ec"
)
_SHORT = frozenset("\u064e\u064f\u0650")
_SHADDA = "\u0651"
_SUKUN = "\u0652"


def rule(reading: Reading) -> Iterator[Difference]:
    """Look at the signs of the words that are the same."""
    for pair in reading.written:
        quote, source = reading.raw(pair)
        if quote != source and differ(quote, source, "signs") and is_other_sign(reading, pair):
            variant, names = _weight(quote, source)
            reason = f"the source writes “{source}”, the text “{quote}”{names}"
            yield reading.note(CODE, reason, pair, variant=variant)


def is_other_sign(reading: Reading, pair: Pair) -> bool:
    """Say whether a pair whose signs differ does so as `sign` (and not as `letterforms`)."""
    quote, source = reading.raw(pair)
    if _abjad(source):
        return bool(_clashes(quote, source))
    return _quote_carries(reading) and _source_carries(reading, pair)


def _abjad(word: str) -> bool:
    letter = next((c for c in word if c.isalpha()), "")
    return bool(letter) and unicodedata.name(letter, "").startswith(ABJADS)


def _clashes(quote: str, source: str) -> list[tuple[int, frozenset[str], frozenset[str]]]:
    """Return the letters (by index) whose signs are others, with the signs on both sides."""
    left, right = vowelled(quote.translate(_TWINS)), vowelled(source.translate(_TWINS))
    if [letter for letter, _ in left] != [letter for letter, _ in right]:
        return []
    pairs = enumerate(zip(left, right, strict=True))
    found = [(i, a[1] - _RECITED, b[1] - _RECITED) for i, (a, b) in pairs]
    return [(i, a, b) for i, a, b in found if a != b and _clash(i, a, b)]


def _clash(index: int, quote: frozenset[str], source: frozenset[str]) -> bool:
    """Left out is no clash, except a doubling (shadda) inside a word whose vowel is written."""
    if not quote or not source:
        return False
    if quote < source or source < quote:
        return index > 0 and quote ^ source == {_SHADDA} and bool(quote & source & _SHORT)
    return True


def _weight(quote: str, source: str) -> tuple[str, str]:
    """Return the variant, and the signs' names for the reason."""
    clashes = _clashes(quote, source)
    if not clashes:
        return "", ""
    _, text_signs, source_signs = clashes[0]
    last = len(vowelled(quote)) - 1
    inner = any(i < last and (a | b) & _SHORT for i, a, b in clashes)
    return ("sense" if inner else ""), f": {_named(source_signs)} became {_named(text_signs)}"


def _named(signs: frozenset[str]) -> str:
    names = (
        unicodedata.name(sign, "a sign").removeprefix("ARABIC ").removeprefix("HEBREW POINT ") for sign in sorted(signs)
    )
    return " and ".join(names).lower()


def _quote_carries(reading: Reading) -> bool:
    return any(carried(word.raw) for word in reading.quote_words)


def _source_carries(reading: Reading, pair: Pair) -> bool:
    passage = reading.case.alignment.pieces[pair.piece].passage
    return carried(Span(passage.span.start, passage.span.end).of(passage.document.text))
