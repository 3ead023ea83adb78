"""A claim and what the archive answered: the finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from quoteproof import profiles
from quoteproof.compare.case import Case
from quoteproof.judge.accusing import allowed, excused
from quoteproof.judge.breaking_off import breaks_off
from quoteproof.judge.choose import candidates, described
from quoteproof.judge.gates import beyond, commonplace, in_own_words, is_short, missing, occurring
from quoteproof.judge.homes import Search, searched
from quoteproof.judge.labels import verdict
from quoteproof.judge.lookup import Lookup
from quoteproof.judge.rules import of_context
from quoteproof.judge.scene import CLOSE, Candidate, Scene
from quoteproof.judge.weighing import Laid, lay, together
from quoteproof.model import Difference, Evidence, Finding, Verdict


def judge(case: Case, lookup: Lookup, profile: str = "news") -> Finding:
    """Say what a quotation is worth, by what the archive has of it; of a text with several, `judge_all` knows more.

    `profile` is a name or a TOML file's path (UsageError if it is neither).
    """
    return judge_all([(case, lookup)], profile)[0]


def judge_all(
    asked: Iterable[tuple[Case, Lookup]], profile: str = "news", search: Search | None = None
) -> tuple[Finding, ...]:
    """Say what the quotations of one text are worth: where some certainly lie tells where others may.

    `search` lays a quotation on one document: the others are looked for there once more.
    """
    return tuple(judge_each(asked, profile, search))


def judge_each(
    asked: Iterable[tuple[Case, Lookup]], profile: str = "news", search: Search | None = None
) -> Iterator[Finding]:
    """Yield what `judge_all` returns, as it is made: all quotations are weighed together before the first is judged."""
    levels = profiles.get(profile)
    laid = tuple(lay(case, lookup, levels) for case, lookup in asked)
    yield from map(_judged, together(searched(laid, search) if search else laid))


def _judged(laid: Laid) -> Finding:
    case, lookup = laid.case, laid.lookup
    if is_short(case.claim.quotation.text):
        return occurring(case, lookup) if lookup.occurs else missing(case, lookup)
    found = candidates(laid)
    if found and (why := breaks_off(found[0])):
        return beyond(case, found[0].source, why)
    if found:
        best, *others = described(found)
        return _finding(Scene(case, best, tuple(others), lookup, laid.profile))
    same = tuple(one for one in laid.passages if one.weight.whole)
    if not same:
        return missing(case, _with_nearest(laid))
    return commonplace(case, tuple(one.source for one in same), anothers=all(one.weight.voice < 0 for one in same))


def _with_nearest(laid: Laid) -> Lookup:
    """Where no passage is the source, the one for which most speaks is the nearest if it has nearly all words, or nothing has the rarer."""
    best, nearest = laid.best, laid.lookup.nearest
    if best is None or (nearest and best.weight.share < CLOSE):
        return laid.lookup
    return replace(laid.lookup, nearest=best.source.alignment)


def _finding(scene: Scene) -> Finding:
    fidelity = scene.case.claim.quotation.fidelity
    said = [fact for module in of_context(fidelity) for fact in module.rule(scene)]
    facts = tuple(fact for fact in said if isinstance(fact, Difference))
    differences = allowed(excused(scene.best.differences + facts), scene.best.weight)
    evidence = tuple(fact for fact in said if isinstance(fact, Evidence))
    sources = tuple(candidate.source for candidate in (scene.best, *scene.others))
    if fidelity != "words" and not differences:
        return in_own_words(scene.case, sources, evidence)
    return Finding(scene.case.claim, _headed(_verdict(scene, differences), evidence), sources, differences, evidence)


def _headed(verdict: Verdict, evidence: tuple[Evidence, ...]) -> Verdict:
    """Say in the headline that the source does not hold what it says there."""
    against = next((one.reason for one in evidence if one.against), None)
    return replace(verdict, reason=f"{verdict.reason}; but {against}") if against else verdict


def _verdict(scene: Scene, differences: tuple[Difference, ...]) -> Verdict:
    """Return the verdict; where another document has the very words, the reason names it."""
    found = verdict(differences)
    exact = next((other for other in scene.others if other.exact), None)
    if exact is None or (found.level or 0) <= 1 or not _elsewhere(scene, exact):
        return found
    document = exact.source.alignment.document
    return replace(found, reason=f"{found.reason}; the very words are in {document.meta.title or document.id}")


def _elsewhere(scene: Scene, other: Candidate) -> bool:
    return other.source.alignment.document.id != scene.best.source.alignment.document.id
