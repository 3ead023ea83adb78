"""The pipeline: a document in, a report out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from quoteproof import judge, languages, readers
from quoteproof.analysis import analysis_of
from quoteproof.attribute import attribute
from quoteproof.compare.quoting import quoting_of
from quoteproof.errors import UsageError
from quoteproof.faults import Fault, answers
from quoteproof.find import PRODUCERS, Producer, find
from quoteproof.find.ids import called
from quoteproof.model import (
    QUOTED,
    Assessment,
    Attribution,
    Claim,
    Document,
    Finding,
    Listing,
    Options,
    OwnFault,
    Problem,
    Quotation,
    Report,
    Span,
    Unjudged,
    Verdict,
)
from quoteproof.readers.lines import place
from quoteproof.sources import Sources
from quoteproof.sources.lookup import Within, look_up
from quoteproof.version import VERSION

if TYPE_CHECKING:
    from quoteproof.statements.scene import Scene

DEFAULTS = Options()
NOBODY: Mapping[str, str] = {}
TOLD = "told"
"""The rule of an attribution that somebody has corrected."""

Item = TypeVar("Item")
Hear = Callable[[Claim | Finding], None]
"""Is told what was found so far."""


def unheard(_: Claim | Finding) -> None:
    """Tell nobody."""


Watch = Callable[[str, int, int], None]
"""Is told how far a text is, and nothing of what was found: at which of `STEPS`, how much of it is done, and how much there is."""

STEPS = ("find", "look up", "judge")
"""What takes long where a text is long: one of the ways in which texts quote after the other, then one quotation after the other."""


def unwatched(step: str, done: int, of: int) -> None:
    """Tell nobody."""


SHOWN = 60
"""Characters of a quotation that a problem repeats."""

REPORT = "this is a fault of quoteproof: please report it, with the text and the source if you can"


def check(
    document: Document,
    sources: Sources,
    options: Options = DEFAULTS,
    *,
    speakers: Mapping[str, str] = NOBODY,
    hear: Hear = unheard,
    watch: Watch = unwatched,
) -> Report:
    """Check every quotation of a document against sources. The document itself is never one of them.

    `speakers`: who said a quotation, or what is reported, by its id, where somebody knows better; "" for nobody who is named. `hear` is told each quotation
    when all are found, and each finding when it is made; one that is made twice, for a fault of this program, is told twice. `watch` is
    told how far it is. What this program cannot check for a fault of its own is `unchecked`, with a problem that says where; the rest
    is checked.
    """
    itself = frozenset({document.digest})
    document = prepared(document, options.language)
    claims, unread = _claims(document, options.language, watch=watch)
    claims = tuple(_corrected(claim, speakers) for claim in claims) if speakers else claims

    quoted = [claim for claim in claims if claim.quotation.kind in QUOTED and options.quotations]
    for claim in quoted:
        hear(claim)
    told = answers(lambda some: _found(document, some, sources, options, itself, hear, watch), quoted)
    found = tuple(_unchecked(claim) if isinstance(f, Fault) else f for claim, f in zip(quoted, told, strict=True))
    failed = (
        _problem(document, claim.quotation, "could not be checked", f)
        for claim, f in zip(quoted, told, strict=True)
        if isinstance(f, Fault)
    )
    report = Report(
        document=document,
        findings=found,
        problems=(*unread, *failed, *_unjudged(document, quoted), *sources.problems),
        archive=sources.info,
        options=options,
        version=VERSION,
        lookalikes=tuple(claim for claim in claims if claim.quotation.kind not in QUOTED) if options.all else (),
    )
    return _with_statements(report, document, claims, sources, itself, speakers) if options.also else report


def _with_statements(
    report: Report,
    document: Document,
    claims: tuple[Claim, ...],
    sources: Sources,
    itself: frozenset[str],
    speakers: Mapping[str, str] = NOBODY,
) -> Report:
    """Return a report with what its text says without quotation marks, of the kinds that its options name.

    Whose they are is told by ids, which statements have when all are found: where somebody knows a speaker better, they are held against
    the sources once more.
    """
    from quoteproof.statements.scene import Scene

    scene = Scene(document, claims, report.findings, sources, itself, report.options)
    found, lost = _stated(scene)
    named = {one.statement.span: speakers[one.statement.id] for one in found if one.statement.id in speakers}
    if named:
        found, lost = _stated(replace(scene, speakers={span: _said_by(name) for span, name in named.items()}))
    return replace(report, statements=found, problems=(*report.problems, *lost))


def _stated(scene: Scene) -> tuple[tuple[Assessment, ...], tuple[Problem, ...]]:
    """Return the statements of a text, and what could not be looked at for a fault of this program."""
    from quoteproof import statements

    kinds, document = scene.options.also, scene.document
    told = answers(lambda some: [statements.assess(scene, kind) for kind in some], kinds)
    lost = (_lost(document, kind, f) for kind, f in zip(kinds, told, strict=True) if isinstance(f, Fault))
    found = [one for some in told if not isinstance(some, Fault) for one in some]
    return statements.ordered(found), tuple(lost)


def _lost(document: Document, kind: str, fault: Fault) -> Problem:
    return OwnFault(document.path or document.id, f"its statements ({kind}) could not be looked at: {fault}", REPORT)


def _found(
    document: Document,
    claims: Sequence[Claim],
    sources: Sources,
    options: Options,
    itself: frozenset[str],
    hear: Hear = unheard,
    watch: Watch = unwatched,
) -> Iterator[Finding]:
    """Yield the findings for some claims of a document, each told on as it is made."""
    quoting = quoting_of(document, claims)
    cases = [judge.case(claim, quoting.document) for claim in quoting.claims]
    looked_up = _watched(look_up(cases, sources, itself), "look up", len(cases), watch)
    found = quoting.back(judge.judge_each(zip(cases, looked_up, strict=True), options.profile, Within()))
    for done, finding in enumerate(found, 1):
        suggested = replace(finding, suggestion=judge.suggest(finding)) if options.suggest else finding
        hear(suggested)
        watch("judge", done, len(cases))
        yield suggested


def _watched(items: Iterable[Item], step: str, of: int, watch: Watch) -> Iterator[Item]:
    """Yield some items, and count them for whoever watches."""
    for done, item in enumerate(items, 1):
        yield item
        watch(step, done, of)


def check_quotation(
    words: str, sources: Sources, options: Options = DEFAULTS, *, speaker: str | None = None
) -> Finding:
    """Check words by themselves, as the one quotation of a text that says no more than who said them. Raises UsageError for none."""
    if not words.strip():
        raise UsageError("there are no words to check")
    document = prepared(Document("quotation", words), options.language)
    whole = Span(0, len(words))
    quotation = Quotation(
        called(words, "q"), "direct", whole, (whole,), words, language=document.meta.language, rule=TOLD
    )
    [finding] = _found(document, [Claim(quotation, _said_by(speaker))], sources, options, frozenset())
    return finding


def _corrected(claim: Claim, speakers: Mapping[str, str]) -> Claim:
    """Return a claim with the speaker whom somebody has told."""
    name = speakers.get(claim.quotation.id)
    return claim if name is None else replace(claim, attribution=_said_by(name))


def _said_by(name: str | None) -> Attribution:
    return Attribution(name=name or None, chain=(name,) if name else (), rule=TOLD)


def _unchecked(claim: Claim) -> Finding:
    reason = "it could not be checked, for a fault of this program; see the problems of the report"
    return Finding(claim, Verdict("unchecked", None, "unchecked", reason), cause="fault")


def _problem(document: Document, quotation: Quotation, what: str, fault: Fault) -> Problem:
    """Say which quotation something could not be told of, where it stands, and what happened."""
    words = " ".join(quotation.text[: 2 * SHOWN].split())
    shown = words if len(words) <= SHOWN else f"{words[:SHOWN]}…"
    message = f"the quotation “{shown}” ({quotation.id}) {what}: {fault}"
    return OwnFault(place(document, quotation.span.start, document.path), message, REPORT)


def _unjudged(document: Document, claims: Sequence[Claim]) -> Iterator[Problem]:
    """Say once a document that nobody looked at the meaning of some quotations, for want of tables."""
    spoken = [languages.get(claim.quotation.language or document.meta.language) for claim in claims]
    silent = [language for language in spoken if not language.judged]
    if silent:
        names = ", ".join(dict.fromkeys(language.name for language in silent))
        yield Unjudged(
            document.path or document.id,
            f"negations, numbers and modals were not looked at in {len(silent)} of {len(claims)} quotations ({names})",
            f"read what differs there yourself; --language tells a language that has tables: {', '.join(languages.JUDGED)}",
        )


def prepared(document: Document, language: str | None) -> Document:
    """Return the main part of a document, with its language filled in."""
    main = readers.main_part(document)
    code = languages.told(main.text, language or main.meta.language)
    return replace(main, meta=replace(main.meta, language=code))


def listing(
    document: Document,
    language: str | None = None,
    *,
    explain: bool = False,
    problems: tuple[Problem, ...] = (),
    watch: Watch = unwatched,
) -> Listing:
    """List what a document quotes and who is said to have said it; `explain` keeps the speakers that lost."""
    document = prepared(document, language)
    claims, unread = _claims(document, language, explain=explain, watch=watch)
    return Listing(document, claims, (*problems, *unread), VERSION, Options(language=language))


def _claims(
    document: Document, language: str | None, *, explain: bool = False, watch: Watch = unwatched
) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """Return the claims of a document, and what could not be told of it for a fault of this program."""
    analysis = analysis_of(document, language)
    [found] = answers(lambda _: [find(document, analysis=analysis, producers=_ways(watch))], [document])
    if isinstance(found, Fault):
        where = document.path or document.id
        return (), (OwnFault(where, f"its quotations could not be looked for: {found}", REPORT),)
    told = answers(lambda some: attribute(document, tuple(some), analysis=analysis, explain=explain), found)
    claims = tuple(Claim(q) if isinstance(claim, Fault) else claim for q, claim in zip(found, told, strict=True))
    unread = (
        _problem(document, q, "could not be given a speaker", f)
        for q, f in zip(found, told, strict=True)
        if isinstance(f, Fault)
    )
    return claims, tuple(unread)


def _ways(watch: Watch) -> Iterator[Producer]:
    """Yield the producers; whoever watches is told before each how many were before it, and at the end that all were."""
    for done, produce in enumerate(PRODUCERS):
        watch("find", done, len(PRODUCERS))
        yield produce
    watch("find", len(PRODUCERS), len(PRODUCERS))
