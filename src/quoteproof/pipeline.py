"""The pipeline: a document in, a report out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from quoteproof import judge, languages, readers
from quoteproof.analysis import analysis_of
from quoteproof.attribute import attribute
from quoteproof.compare.quoting import quoting_of
from quoteproof.find import find
from quoteproof.judge import Case
from quoteproof.model import QUOTED, Claim, Document, Listing, Options, Problem, Report
from quoteproof.sources import Sources
from quoteproof.sources.lookup import look_up
from quoteproof.version import VERSION

DEFAULTS = Options()


def check(document: Document, sources: Sources, options: Options = DEFAULTS) -> Report:
    """Check every quotation of a document against sources. The document itself is never one of them."""
    itself = frozenset({document.digest})
    document = prepared(document, options.language)
    claims = claims_of(document, options.language)

    quoting = quoting_of(document, [claim for claim in claims if claim.quotation.kind in QUOTED])
    cases = [judge.case(claim, quoting.document) for claim in quoting.claims]
    asked = zip(cases, look_up(cases, sources, itself), strict=True)
    found = quoting.back(judge.judge_all(asked, options.profile))
    return Report(
        document=document,
        findings=tuple(replace(f, suggestion=judge.suggest(f)) for f in found) if options.suggest else found,
        problems=(*_unjudged(document, cases), *sources.problems),
        archive=sources.info,
        options=options,
        version=VERSION,
        lookalikes=tuple(claim for claim in claims if claim.quotation.kind not in QUOTED) if options.all else (),
    )


def _unjudged(document: Document, cases: Sequence[Case]) -> Iterator[Problem]:
    """Say once a document that nobody looked at the meaning of some quotations, for want of tables."""
    silent = [case for case in cases if not case.language.judged]
    if silent:
        names = ", ".join(dict.fromkeys(case.language.name for case in silent))
        yield Problem(
            document.path or document.id,
            f"negations, numbers and modals were not looked at in {len(silent)} of {len(cases)} quotations ({names})",
            f"read what differs there yourself; --language tells a language that has tables: {', '.join(languages.JUDGED)}",
        )


def prepared(document: Document, language: str | None) -> Document:
    """Return the main part of a document, with its language filled in."""
    main = readers.main_part(document)
    code = languages.told(main.text, language or main.meta.language)
    return replace(main, meta=replace(main.meta, language=code))


def listing(
    document: Document, language: str | None = None, *, explain: bool = False, problems: tuple[Problem, ...] = ()
) -> Listing:
    """List what a document quotes and who is said to have said it; `explain` keeps the speakers that lost."""
    document = prepared(document, language)
    claims = claims_of(document, language, explain=explain)
    return Listing(document, claims, problems, VERSION, Options(language=language))


def claims_of(document: Document, language: str | None = None, *, explain: bool = False) -> tuple[Claim, ...]:
    """Return what a document quotes, and who is said to have said it."""
    analysis = analysis_of(document, language)
    return attribute(document, find(document, analysis=analysis), analysis=analysis, explain=explain)
