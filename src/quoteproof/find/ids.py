"""Names and nesting: what a quotation is called, and which one it stands in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from quoteproof.digests import sha256
from quoteproof.find.draft import Draft
from quoteproof.model import Quotation
from quoteproof.text import tokens


def number(text: str, drafts: Iterable[Draft]) -> tuple[Quotation, ...]:
    """Return the drafts as quotations, in order of their start, outer before inner, each with its id and parent."""
    seen: Counter[str] = Counter()
    open_: list[Quotation] = []
    done: list[Quotation] = []
    for draft in sorted(drafts, key=lambda draft: (draft.whole.start, -draft.whole.end, draft.span.start)):
        while open_ and not _inside(draft, open_[-1]):
            open_.pop()
        if open_ and open_[-1].parts == draft.parts:
            continue  # two marks around the same words
        words = " ".join(part.of(text) for part in draft.parts)
        name = called(words, "q")
        seen[name] += 1
        quotation = Quotation(
            id=name if seen[name] == 1 else f"{name}-{seen[name]}",
            kind=draft.kind or "direct",
            span=draft.span,
            parts=draft.parts,
            text=words,
            outer=draft.outer,
            marks=draft.marks,
            language=draft.language,
            parent=open_[-1].id if open_ else None,
            rule=draft.rule,
            fidelity=draft.fidelity,
        )
        open_.append(quotation)
        done.append(quotation)
    return tuple(sorted(done, key=lambda quotation: (quotation.span.start, -quotation.span.end)))


def _inside(draft: Draft, quotation: Quotation) -> bool:
    """Say whether every part of a draft lies in some part of the quotation; what lies in its cue does not."""
    return all(any(outer.covers(part) for outer in quotation.parts) for part in draft.parts)


def called(words: str, sort: str) -> str:
    """Return a letter for the sort and eight hex digits of the digest of the folded words, so that an id outlives edits around it."""
    folded = " ".join(token.norm for token in tokens(words))
    return f"{sort}-{sha256(folded.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
