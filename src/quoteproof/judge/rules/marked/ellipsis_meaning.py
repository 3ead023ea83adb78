"""# ellipsis.meaning

## What it says
The words that the ellipsis stands for turn, bind or limit the words that are kept.

## Example
The source has `We will not, in any case, close the quay`, the text “We will … close the quay”.

## Why it matters
This is how a correct-looking quotation says the opposite.

## Level
5; 4 (“look at this”) where the words left out may not reach the kept ones, and for a statement with a "but" behind the kept one.

## Scope
A negator, a condition or an exception in the sentence of the kept words, or a limit right before them (“only”, “hardly”), that governs them: one that governs only words
left out with it does not count (“We will [not raise taxes, and we will] cut spending”), nor does one in a sentence that
is left out whole, nor a concession ("although", "however").

## Guides
Chicago 13.53, AP and Masson v. New Yorker (1991): an omission must not change the meaning.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.compare.clauses import cues, folded, weak
from quoteproof.compare.comparison import Comparison
from quoteproof.compare.joins import Join
from quoteproof.compare.left_out import Governor, governs_next, governs_previous, limits_next, parted
from quoteproof.compare.places import sentence_around, shown
from quoteproof.compare.reading import Reading
from quoteproof.compare.rows import parted_at
from quoteproof.model import Difference, Span

CODE = "ellipsis.meaning"


def rule(reading: Reading) -> Iterator[Difference]:
    """Look at what each ellipsis stands for."""
    comparison = reading.comparison
    for join in comparison.joins:
        if join.ellipsis and join.way == "forward" and join.out and not _said(reading, join.ellipsis.span):
            governor = _governor(comparison, join)
            if governor:
                text = comparison.document(join.left).text
                does = "contrasts with" if governor.kind == "contrast" else "governs"
                reason = f"the ellipsis leaves out {shown(governor.words, text)}, which {does} what is quoted"
                variant = "" if governor.sure else "unsure"
                yield reading.note(CODE, reason, join.left, quote=join.ellipsis.span, source=join.out, variant=variant)


def _stays(comparison: Comparison, join: Join, governor: Governor) -> bool:
    """Say whether the very words stand before the ellipsis, with nothing but small words between: "nothing to … fear"."""
    light = cues(comparison.language.meaning).light
    kept = [w.norm for w in comparison.quote_words if w.span.end <= join.left.quote_span.end]
    while kept and kept[-1] in light:
        kept.pop()
    own = [word.norm for word in governor.words]
    return governor.kind == "negator" and kept[-len(own) :] == own


def _governor(comparison: Comparison, join: Join) -> Governor | None:
    text, language = comparison.document(join.left).text, comparison.language
    before = sentence_around(text, join.left.source_span)
    after = sentence_around(text, join.right.source_span)
    left, head = parted(text, before, join.out.start, language)
    tail, right = parted(text, after, join.out.end, language)
    head, tail = head[: parted_at(head, join.out.end)], tail[parted_at(tail, join.out.start) :]
    found = (governs_next(tail, right, language) if tail and right else None,
             limits_next(tail, language) if tail and right and not weak(right[0].mark) else None,
             governs_previous(left, head, language) if head and left else None)  # fmt: skip
    telling = [g for g in found if g and _tells(g, comparison) and not _stays(comparison, join, g)]
    return max(telling, key=lambda governor: governor.sure, default=None)


def _tells(governor: Governor, comparison: Comparison) -> bool:
    """Say whether a governor counts where an ellipsis tells that something is left out: of contrasts only the one that joins another
    statement, which takes the kept one back, and no concession within it."""
    language = comparison.language
    joins = language.speech.conjunctions & folded(language.meaning.cut_contrasts)
    return governor.kind != "contrast" or governor.words[0].norm in joins


def _said(reading: Reading, ellipsis: Span) -> bool:
    return any(d.quote and d.quote.overlap(ellipsis) for d in reading.found)
