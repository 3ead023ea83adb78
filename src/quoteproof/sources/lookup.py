"""What the sources have for one claim: its words, and the documents that the text names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from itertools import islice

from quoteproof import text
from quoteproof.analysis import dates, references
from quoteproof.analysis.titles import Title, title
from quoteproof.archive import Archive
from quoteproof.judge import Case, Lookup, is_short
from quoteproof.judge.claimed import in_named_document, outlets
from quoteproof.model import Alignment, Document, Passage, Problem, Span
from quoteproof.patterns import lazy
from quoteproof.sources import Sources

_DAY = lazy(r"(?<!\d)((?:1[5-9]|20)\d\d)[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?!\d)", signs="12")
TOGETHER = 256  # claims that are looked up in one batch
NEAR = 300  # characters around a quotation, in its paragraph, among which a file's name may stand
FILE = lazy(r"\w[\w.-]{0,100}\.\w{2,5}\b")
MANY, FEW = 64, 2
"""Passages among which that of the document which the text names is looked for, where many others have the words; and as many of its own."""


def look_up(cases: Sequence[Case], sources: Sources, exclude: frozenset[str]) -> Iterator[Lookup]:
    """Ask the sources about the claims of one document; `exclude` holds the digests of documents that are not to be asked."""
    for first in range(0, len(cases), TOGETHER):
        some = cases[first : first + TOGETHER]
        for case, alignments in zip(some, _aligned(some, sources, exclude), strict=True):
            yield _look_up(case, alignments, sources, exclude)


class Within:
    """Lays quotations on single documents, each of which it holds in memory, once."""

    def __init__(self) -> None:
        self._held: dict[tuple[str, str | None], Archive] = {}

    def __call__(self, case: Case, document: Document) -> tuple[Alignment, ...]:
        """Lay a quotation on a document."""
        key = (document.id, document.meta.digest)
        if key not in self._held:
            self._held[key] = Archive.of([document])
        return self._held[key].align(case.text, case.claim.quotation.parts)


def _aligned(cases: Sequence[Case], sources: Sources, exclude: frozenset[str]) -> list[tuple[Alignment, ...]]:
    """Lay all quotations but the short ones on the sources."""
    long = [case.claim.quotation.parts for case in cases if not is_short(case.claim.quotation.text)]
    found = iter(sources.align_all(cases[0].text, long, exclude=exclude))
    return [() if is_short(case.claim.quotation.text) else next(found) for case in cases]


def _look_up(case: Case, alignments: tuple[Alignment, ...], sources: Sources, exclude: frozenset[str]) -> Lookup:
    quotation = case.claim.quotation
    names = named(case)
    short = is_short(quotation.text)
    alignments = (*_in_named(case, alignments, sources, exclude), *alignments)
    occurs = _occurring(case, sources, exclude) if short else ()
    there = short or any(map(_is_whole, alignments))  # then nothing is nearer
    nearest = None if there else sources.nearest(case.text, quotation.parts, exclude=exclude)
    return Lookup(
        alignments=_with(nearest, alignments),
        occurs=occurs,
        nearest=nearest,
        held=_all_held(names, sources),
        unreadable=tuple(_unreadable(case, names, nearest, sources)),
        incomplete=None if there else _incomplete(case, names, alignments, sources),
        size=sources.size,
        own=_own(case, sources),
        counts=sources.counts(quotation.text),
    )


def _occurring(case: Case, sources: Sources, exclude: frozenset[str]) -> tuple[Passage, ...]:
    """Return where a handful of words stands, or else where it does in another spelling or without its article."""
    words = case.claim.quotation.text
    found = sources.occurs(words, exclude=exclude)
    if found:
        return found
    from quoteproof.sources.respelt import otherwise  # for words that are few, and not there as they are

    ways = otherwise(words, case.language, sources.counts)
    return next(filter(None, (sources.occurs(way, exclude=exclude) for way in ways)), ())


def _in_named(
    case: Case, alignments: tuple[Alignment, ...], sources: Sources, exclude: frozenset[str]
) -> Iterator[Alignment]:
    """Give the passages of the document that the text names, where others with the words have crowded it out."""
    claimed = case.claim.claimed
    if not (claimed.source or claimed.reference) or not alignments or any(_is_named(case, a) for a in alignments):
        return
    its = partial(in_named_document, case)
    more = sources.align(case.text, case.claim.quotation.parts, limit=MANY, exclude=exclude, only=its)
    yield from islice((alignment for alignment in more if _is_named(case, alignment)), FEW)


def _is_named(case: Case, alignment: Alignment) -> bool:
    return in_named_document(case, alignment.document) is True


def _is_whole(alignment: Alignment) -> bool:
    """Say whether a passage has all words of the quotation, one after the other."""
    return len(alignment.pieces) == 1 and all(edit.op == "same" for edit in alignment.edits)


def _own(case: Case, sources: Sources) -> int:
    """Count the words that the named speaker says in the sources."""
    name = case.claim.attribution.name
    return sources.words_by(name) if name else 0


def _with(nearest: Alignment | None, alignments: tuple[Alignment, ...]) -> tuple[Alignment, ...]:
    """Add the place that has the rarer words, where common words have crowded it out of the others, or where more words answer."""
    if nearest is None or not nearest.pieces:
        return alignments
    there = [_answered(a) for a in alignments if a.document.id == nearest.document.id]
    return alignments if there and max(there) >= _answered(nearest) else (*alignments, nearest)


def _answered(alignment: Alignment) -> int:
    """Count the characters of the quotation that something in the source answers."""
    return sum(len(edit.quote) for edit in alignment.edits if edit.op in ("same", "replace"))


def named(case: Case) -> tuple[Title, ...]:
    """Return each document, publisher or reference that the text names for a claim."""
    claimed = case.claim.claimed
    names = [claimed.source.of(case.text) if claimed.source else "", *outlets(case.claim)]
    referred = references.named(claimed.reference, case.language) if claimed.reference else ()
    titles = [*(Title(words, words) for words in referred), *(title(name, case.language) for name in names)]
    return tuple(one for one in titles if one.telling)


def _all_held(names: tuple[Title, ...], sources: Sources) -> bool | None:
    """Say whether the sources bear all the names; None where the text gives none ("in a speech", "the report").

    A description with a date is as good as a name where a document answers to it, and no name where none does.
    """
    proper = [name for name in names if name.proper]
    if proper:
        return all(_held(name, sources) for name in proper)
    return True if any(name.dated and _held(name, sources) for name in names) else None


def _held(name: Title, sources: Sources) -> bool:
    return sources.holds(" ".join(sorted(name.telling)))


def _names(problem: Problem, names: tuple[Title, ...]) -> bool:
    """Say whether one of some names is that of a source that could not be read."""
    if not names:
        return False
    place = _place(problem)
    return any(name.telling <= place for name in names)


@lru_cache(maxsize=1 << 14)
def _days(problem: Problem) -> frozenset[str]:
    """Return the days, in ISO 8601, in the name of what could not be read: transcript-2024-06-12.pdf."""
    return frozenset("-".join(found.groups()) for found in _DAY.finditer(_named(problem)))


@lru_cache(maxsize=1 << 14)
def _place(problem: Problem) -> frozenset[str]:
    return frozenset(token.norm for token in text.tokens(_named(problem)))


def _named(problem: Problem) -> str:
    """Return what names a source that could not be read: its id and its file, not the folders in which somebody keeps all of them."""
    return f"{problem.document or ''} {problem.where.rpartition('/')[2]}"


def _files(case: Case) -> frozenset[str]:
    """Return the names of files that stand near a quotation: "(see transcript-2024-06-12.pdf)"."""
    span = case.claim.quotation.span
    near = case.text[max(0, span.start - NEAR) : span.start].rpartition("\n\n")[2]
    near += f" {case.text[span.end : span.end + NEAR]}".partition("\n\n")[0]
    return frozenset(name.lower() for name in FILE.findall(near))


def _days_said(case: Case) -> frozenset[str]:
    """Return the days that a quotation's own sentence names, without the year where it leaves that out ("on 12 June" is -06-12)."""
    span = case.claim.quotation.span
    around = Span(max(0, span.start - NEAR), min(len(case.text), span.end + NEAR))
    own = [one for one in text.sentences(case.text, around) if one.overlap(span)]
    named = (date for one in own for date in dates.read(case.text, one, case.language.form) if date.month and date.day)
    said = {f"{date.year or ''}-{date.month:02}-{date.day:02}" for date in named}
    return frozenset({*said, *filter(None, (case.claim.claimed.date,))})


def _full_name(case: Case) -> frozenset[str]:
    """Return the words of the speaker's name, if there are several: a file that bears them may be what somebody said or wrote."""
    words = frozenset(token.norm for token in text.tokens(case.claim.attribution.name or ""))
    return words if len(words) > 1 else frozenset()


def _unreadable(case: Case, names: tuple[Title, ...], nearest: Alignment | None, sources: Sources) -> Iterator[Problem]:
    """Yield what is wrong with the documents that the text names, also by their files, their days or the speaker, and with the one that has the nearest passage."""
    at = nearest.document if nearest else None
    problems = sources.problems
    speaker = _full_name(case) if problems else frozenset[str]()
    files = _files(case) if problems else frozenset[str]()
    days = _days_said(case) if any(map(_days, problems)) else frozenset[str]()
    for problem in problems:
        if problem.document and (
            _names(problem, names)
            or problem.document.rpartition("/")[2].lower() in files
            or any(day.endswith(said) for day in _days(problem) for said in days)
            or (speaker and speaker <= _place(problem))
            or (at and at.id == problem.document)
        ):
            yield problem
    if at and at.partial:
        yield Problem(at.path or at.id, at.partial, document=at.id)


def _incomplete(
    case: Case, names: tuple[Title, ...], alignments: tuple[Alignment, ...], sources: Sources
) -> Document | None:
    """Return the document that the text names, if it does not have the words and something of it is missing."""
    if any(_is_named(case, alignment) for alignment in alignments):
        return None
    known = (document for name in names for document in sources.incomplete(" ".join(sorted(name.telling))))
    return next((document for document in known if in_named_document(case, document)), None)
