"""Court opinions: whose each opinion of a judgment is, by the heading over it.

    JUSTICE ALDEN delivered the opinion of the Court.
    JUSTICE BRAND, with whom JUSTICE HALE joins, dissenting.
    HALE, C.J., concurring.

A heading begins a line with a judge's title and name, or rank behind it, and ends with its paragraph, or with the sentence where the judge's name is in
capitals. "Justice Brand, dissenting, wrote that …" in a report of the case goes on, and is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from quoteproof.analysis.structure.labels import Label, read
from quoteproof.analysis.structure.vocabulary import Words
from quoteproof.model import Span


def opinions(text: str, words: Words) -> list[tuple[Label | None, Span, Span]]:
    """Return the opinions of a judgment, in order: who wrote each, its heading, and the words under it."""
    heads = list(_heads(text, words)) if words.opinion else []
    ends = [head.start for _, head, _ in heads[1:]] + [len(text)]
    found = [(label, head, Span(start, end)) for (label, head, start), end in zip(heads, ends, strict=False)]
    return [one for one in found if one[2].of(text).strip()]


def _heads(text: str, words: Words) -> Iterator[tuple[Label | None, Span, int]]:
    opens, heading = _patterns(words)
    first = opens.match("\n" + text[:80])
    for start in ([first.end() - 1] if first else []) + [match.end() for match in opens.finditer(text)]:
        match = heading.match(text, start)
        if match is None:
            continue
        rest = text[match.end() : match.end() + 3].lstrip(" \t\r*_")
        judge = match["judge"] or match["ranked"] or ""
        if judge.isupper() or not rest or rest.startswith("\n"):
            label = read(judge, words) if judge else None
            behind = text[match.end() : match.end() + 40]
            yield label, Span(*match.span()), match.end() + len(behind) - len(behind.lstrip(" \t\r\n*_"))


@lru_cache(maxsize=8)
def _patterns(words: Words) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of how a heading opens, tried at each line of each page, and of the whole of it."""
    titles = "|".join(sorted({re.escape(form) for word in words.judges for form in (word.upper(), word.capitalize())}))
    unsigned = "|".join(
        sorted(
            {
                re.escape(form)
                for phrase in words.unsigned
                for form in (phrase.upper(), phrase.title(), phrase.capitalize())
            }
        )
    )
    ranks = "|".join(sorted(re.escape(word.upper()) for word in words.ranks)) or "(?!)"
    ranked = rf"[^\W\d_a-z][^\n,.:]{{1,30}},[ ](?:{ranks})\.?"
    phrases = "|".join(sorted(map(re.escape, words.opinion), key=len, reverse=True))
    before = r"(?:[^\W\d_a-z][\w.]{1,5}+[ ])"  # "Mr.", "CHIEF"
    opens = rf"\n(?![a-z\r\n])[ \t*_#]*+(?={before}{{0,2}}(?:{titles or '(?!)'})\b{f'|{unsigned}' if unsigned else ''}|{ranked}[,:])"
    heading = (
        rf"(?:(?P<judge>{before}{{0,2}}(?:{titles or '(?!)'})[ ][^\n,.:]{{1,40}}?)(?=,|[ ](?i:{phrases})\b)"
        rf"|(?P<ranked>[^\n,.:]{{2,32}}),[ ](?:{ranks})\.?(?=[,:]))"
        rf",?(?:[^.\n:]|\n(?!\s*\n)){{0,160}}?\b(?i:{phrases})[^.:\n]{{0,80}}[.:]|(?:{unsigned or '(?!)'})[.:]?(?=[ \t]*\n)"
    )
    return re.compile(opens), re.compile(heading)
