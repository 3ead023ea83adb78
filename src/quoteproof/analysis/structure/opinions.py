"""Court opinions: whose each opinion of a judgment is, by the heading over it.

    JUSTICE ALDEN delivered the opinion of the Court.
    JUSTICE BRAND, with whom JUSTICE HALE joins, dissenting.

A heading begins a line with a judge's title and name and ends with its paragraph, or with the sentence where the judge's name is in
capitals. "Justice Brand, dissenting, wrote that …" in a report of the case goes on, and is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from quoteproof.analysis.structure.labels import Label, read
from quoteproof.languages.turns import Turns
from quoteproof.model import Span

_REST = r"[^.:\n]{0,80}"


def opinions(text: str, words: Turns) -> list[tuple[Label | None, Span, Span]]:
    """Return the opinions of a judgment, in order: who wrote each, its heading, and the words under it."""
    if not words.opinion:
        return []
    heads = list(_heads(text, words))
    ends = [head.start for _, head, _ in heads[1:]] + [len(text)]
    found = [(label, head, Span(start, end)) for (label, head, start), end in zip(heads, ends, strict=False)]
    return [one for one in found if one[2].of(text).strip()]


def _heads(text: str, words: Turns) -> Iterator[tuple[Label | None, Span, int]]:
    pattern = _heading(words)
    first = pattern.match("\n" + text[:500])
    for match, shift in ([(first, -1)] if first else []) + [(match, 0) for match in pattern.finditer(text)]:
        end = match.end() + shift
        rest = text[end : end + 3].lstrip(" \t\r*_")
        if (match["judge"] or "").isupper() or not rest or rest.startswith("\n"):
            label = read(match["judge"], words) if match["judge"] else None
            gap = len(text[end : end + 40]) - len(text[end : end + 40].lstrip(" \t\r\n*_"))
            yield label, Span(match.start("head") + shift, end), end + gap


@lru_cache(maxsize=8)
def _heading(words: Turns) -> re.Pattern[str]:
    titles = "|".join(sorted(map(re.escape, words.judges), key=len, reverse=True))
    phrases = "|".join(sorted(map(re.escape, words.opinion), key=len, reverse=True))
    unsigned = "|".join(map(re.escape, words.unsigned)) or r"(?!)"
    return re.compile(
        rf"\n[ \t*_#]{{0,40}}(?P<head>(?P<judge>(?:\w{{2,5}}\.?[ ]|chief[ ])*(?:{titles})[ ][^\n,.:]{{1,40}})"
        rf",?(?:[^.\n:]|\n(?!\s*\n)){{0,160}}?\b(?:{phrases}){_REST}[.:]|(?:{unsigned})[.:]?(?=[ \t]*\n))",
        re.IGNORECASE,
    )
