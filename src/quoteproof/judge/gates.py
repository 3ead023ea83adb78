"""What is said where nothing was aligned: too short to prove anything, not to be checked, or not there."""

from __future__ import annotations

from functools import lru_cache

from msgspec.structs import replace

from quoteproof import text as texts
from quoteproof.compare.case import Case
from quoteproof.compare.stated import says
from quoteproof.judge.claimed import outlets
from quoteproof.judge.lookup import Lookup
from quoteproof.judge.scale import Scale
from quoteproof.languages import scripts
from quoteproof.model import Alignment, Claim, Edit, Evidence, Finding, Passage, Piece, Source, Verdict

FEW_WORDS, FEW_LETTERS = 4, 8
"""A quotation of fewer words (letters, in scripts without spaces) can be found, but proves nothing."""

ROW = 6
"""Words that stand in a row in quotation and passage, so that one was made of the other whatever follows."""

HEAD = 4
"""Letters in which a word's other forms begin alike; near enough for what is only shown."""

_KNOWN_CAUSES = ("no text layer", "translation", "version", "partial")


@lru_cache(maxsize=1 << 10)  # several ask of each
def is_short(words: str) -> bool:
    """Say whether a quotation is too short for a verdict."""
    letters = [char for char in words if char.isalnum()]
    if 2 * scripts.unspaced(words) > len(letters):
        return len(letters) < FEW_LETTERS
    return len(texts.tokens(words)) < FEW_WORDS


def occurring(case: Case, lookup: Lookup) -> Finding:
    """Return the finding for a short quotation that the archive has."""
    places = len({passage.document.id for passage in lookup.occurs})
    reason = f"too short for a verdict; the words occur in {places} document{'s' if places != 1 else ''}"
    sources = [Source(_exactly(case.claim, passage), role="sibling", why="has the words") for passage in lookup.occurs]
    sources[0] = replace(sources[0], role="best")
    return Finding(case.claim, Verdict("occurs", None, "occurs", reason), tuple(sources))


def commonplace(case: Case, sources: tuple[Source, ...], *, anothers: bool) -> Finding:
    """Return the finding for words that are there, and that chance would have put there too: they are nobody's in particular.

    `anothers`: it is never the named speaker who says them.
    """
    places = len({source.alignment.document.id for source in sources})
    where = f"in {places} document{'s' if places != 1 else ''}"
    reason = f"too common for a verdict; the words occur {where}"
    if anothers:
        reason = f"too few words to tell whose they are; they occur {where}, said by another"
    first, *rest = sources
    shown = (
        replace(first, role="best", why="has the words"),
        *(replace(one, role="sibling", why="has the words") for one in rest),
    )
    return Finding(case.claim, Verdict("occurs", None, "occurs", reason), shown)


def in_own_words(case: Case, sources: tuple[Source, ...], evidence: tuple[Evidence, ...]) -> Finding:
    """Return the finding for what a text gives in words of its own, where no rule that speaks of such found anything.

    It never claimed the source's words, so that nothing is verbatim; and that nobody saw a fault makes nothing faithful.
    """
    reason = "its source was found; the text gives it in its own words, and these were not compared as a whole"
    found = Verdict("unchecked", None, "unchecked", reason)
    return Finding(case.claim, found, sources, evidence=evidence, cause="own words")


def beyond(case: Case, source: Source, why: str) -> Finding:
    """Return the finding for a quotation that goes on where its source breaks off: what stands there nobody can look up."""
    document = source.alignment.document
    reason = f"{document.meta.title or document.id} has the words up to its end and breaks off there ({why})"
    shown = replace(source, role="partial", why="has the words up to its end")
    return Finding(case.claim, Verdict("unchecked", None, "unchecked", reason), (shown,), cause="partial")


def missing(case: Case, lookup: Lookup) -> Finding:
    """Return the finding for a quotation that was not found: `unchecked` with its cause, or `not_found`."""
    nearest = _nearest(case, lookup)
    cause = _cause(case, lookup)
    if cause:
        word, reason = cause
        return Finding(case.claim, Verdict("unchecked", None, "unchecked", reason), nearest, cause=word)
    reason = "the archive has no passage with these words"
    if nearest:
        reason += f"; the nearest is in {nearest[0].alignment.document.id}"
    return Finding(case.claim, Verdict("not_found", None, "not_found", reason), nearest)


def _cause(case: Case, lookup: Lookup) -> tuple[str, str] | None:
    """Return why it could not be checked, in a word and in a sentence."""
    if lookup.unreadable:
        problem = lookup.unreadable[0]
        return _known(problem.message) or "unreadable", f"{problem.where} could not be read ({problem.message})"
    nearest = lookup.nearest.document if lookup.nearest and lookup.nearest.pieces else None
    for document, which in ((lookup.incomplete, "which the text names"), (nearest, "which has the nearest passage")):
        if document and document.partial:
            return _known(document.partial) or "partial", f"{document.id}, {which}, is incomplete ({document.partial})"
    if says(case, case.language.form.translated):
        return (
            "translation",
            "the text says that it translates the words itself; the sources do not have them in its language",
        )
    if lookup.held is False:
        return "no such source", f"the archive holds nothing called {_wanted(case)}, which the text names"
    return None


def _known(message: str) -> str | None:
    return next((known for known in _KNOWN_CAUSES if known in message), None)


def _wanted(case: Case) -> str:
    claimed = case.claim.claimed
    if claimed.reference:
        return f"“{claimed.reference}”"
    named = claimed.source.of(case.text) if claimed.source else ", ".join(outlets(case.claim))
    return f"“{named}”"


def _nearest(case: Case, lookup: Lookup) -> tuple[Source, ...]:
    """Return the nearest passage if it has at least half of what the quotation's rarer words tell, in whatever form, or many words in a
    row."""
    alignment = lookup.nearest
    if alignment is None or not alignment.pieces:
        return ()
    rarer = {token.norm for token in texts.tokens(case.claim.quotation.text)} - case.language.small_words
    has = rarer & _with_kin(rarer, {token.norm for piece in alignment for token in texts.tokens(piece.passage.text)})
    row = max(
        (
            len(texts.tokens(edit.source.of(piece.passage.document.text)))
            for piece in alignment
            for edit in piece.edits
            if edit.op == "same"
        ),
        default=0,
    )
    scale = Scale(lookup.counts, lookup.size, case.language)
    told, all_ = sum(map(scale.bits, has)), sum(map(scale.bits, rarer))
    if not rarer or (2 * told < all_ and row < ROW):
        return ()
    return (Source(alignment, None, "nearest", f"{len(has)} of {len(rarer)} rarer words"),)


def _with_kin(wanted: set[str], there: set[str]) -> set[str]:
    """Add to the words of a passage those wanted that it has in another form, as it seems: owner, owned."""
    heads = {word[:HEAD] for word in there}
    return there | {word for word in wanted if len(word) > HEAD and word[:HEAD] in heads}


def _exactly(claim: Claim, passage: Passage) -> Alignment:
    """Return a passage that has the very words as an alignment of one piece."""
    span = claim.quotation.span
    return Alignment((Piece(passage, span, (Edit("same", span, passage.span),)),))
