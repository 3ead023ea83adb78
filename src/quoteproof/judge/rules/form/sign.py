"""# sign

## What it says
A vowel sign or a diacritic is another than the source's, where both texts carry signs.

## Example
The source has يُقَاتِلُ (he fights), the text يُقَاتَلُ (he is fought): one sign, and the doer is the one it is done to.

## Why it matters
In vocalised texts, scripture above all, the signs are part of the wording; in Latin script, Turkish or Vietnamese, too.

## Level
4; 5 where a vowel inside the word is another one, which makes it another form. The end vowel (the case ending) is 4, and so
is a hamza on the other side of its alef.

## Scope
The words are the same without their signs. A quotation, or a source, that carries no sign at all is `letterforms`. In
Arabic, Hebrew, Cyrillic (ё, stress) and Devanagari a sign that is only left out is `letterforms`; marks for reciting
(pauses, numbers, assimilation) are none. A doubled letter (shadda) is another sign only where both texts write its vowel,
and not behind the article.

## Guides
No guide allows it; editions of scripture are exact to the sign.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from quoteproof.analysis.letters import SHORT, clashes, differ, vowelled
from quoteproof.compare.reading import Reading
from quoteproof.compare.signed import is_other_sign
from quoteproof.model import Difference

CODE = "sign"


def rule(reading: Reading) -> Iterator[Difference]:
    """Look at the signs of the words that are the same."""
    comparison = reading.comparison
    for pair in comparison.respelt:
        quote, source = comparison.raw(pair)
        if differ(quote, source, "signs") and is_other_sign(comparison, pair):
            variant, names = _weight(quote, source)
            reason = f"the source writes “{source}”, the text “{quote}”{names}"
            yield reading.note(CODE, reason, pair, variant=variant)


def _weight(quote: str, source: str) -> tuple[str, str]:
    """Return the variant, and the signs' names for the reason."""
    found = clashes(quote, source)
    if not found:
        return "", ""
    _, text_signs, source_signs = found[0]
    last = len(vowelled(quote)) - 1
    inner = any(i < last and (a | b) & SHORT for i, a, b in found)
    return ("sense" if inner else ""), f": {_named(source_signs)} became {_named(text_signs)}"


def _named(signs: frozenset[str]) -> str:
    names = (
        unicodedata.name(sign, "a sign").removeprefix("ARABIC ").removeprefix("HEBREW POINT ") for sign in sorted(signs)
    )
    return " and ".join(names).lower()
