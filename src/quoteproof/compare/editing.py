"""Whether what the quoting author has put in brackets is what the source says there."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from quoteproof.analysis import amounts, numbers, people
from quoteproof.analysis.akin import is_negated
from quoteproof.attribute import same_person
from quoteproof.compare import names
from quoteproof.compare.clauses import folded, strong, weak
from quoteproof.compare.comparison import Comparison
from quoteproof.compare.lexicon import Item, alike, of_lists, of_scale
from quoteproof.compare.marked import Insertion
from quoteproof.compare.names import Name
from quoteproof.compare.places import Cluster, words
from quoteproof.compare.rows import Row, row
from quoteproof.languages import Language
from quoteproof.languages.meaning import Scale
from quoteproof.model import Span

ARTICLE = 8
"""Characters before some words in which their article stands."""


class Fault(Struct, frozen=True):
    """What the source contradicts of some brackets."""

    reason: str
    variant: Literal["wrong", "unsure"] = "wrong"


def fault(insertion: Insertion, comparison: Comparison) -> Fault | None:
    """Say what the source contradicts of what is in brackets: a figure, a name, a negation, a modal, a quantity; None if nothing."""
    return (
        _wrong_number(insertion, comparison)
        or _wrong_self(insertion, comparison)
        or _wrong_gender(insertion, comparison.language)
        or _wrong_name(insertion, comparison)
        or _negates(insertion, comparison.language)
        or _of_other_force(insertion, comparison.language)
    )


def turned(cluster: Cluster, language: Language) -> Fault | None:
    """Say whether letters in brackets deny the source's word: “[un]happy”."""
    ours, theirs = cluster.plain.casefold(), cluster.source_text.casefold().rpartition(" ")[2]  # "was happy"
    if is_negated(ours, theirs, language.meaning) or is_negated(theirs, ours, language.meaning):
        return Fault(f"the source has “{cluster.source_text}”, which the text turns round: “{cluster.text}”")
    return None


def _wrong_number(insertion: Insertion, comparison: Comparison) -> Fault | None:
    form = comparison.language.form
    text = comparison.document(insertion.piece).text
    ours = numbers.read(comparison.case.text, insertion.span, form)
    theirs = numbers.read(text, insertion.source_span, form) if insertion.source else ()
    if ours and theirs and not any(amounts.same(a, b) or amounts.rounded(b, a) for a in ours for b in theirs):
        return Fault(f"the brackets say “{insertion.inner}”, the source “{insertion.source_text}”")
    return None


# -- names -------------------------------------------------------------------------------------------------------------


class _Naming(Struct, frozen=True):
    """What brackets hold, as a name and the words beside it; neither articles nor titles."""

    name: Name
    beside: tuple[str, ...]
    described: bool  # with an article, or a linker: it may be a role, or a seat for those who sit there


def _wrong_self(insertion: Insertion, comparison: Comparison) -> Fault | None:
    """A name for an "I" that somebody else says."""
    speaker, language = comparison.said_by, comparison.language
    if speaker is None or insertion.source_text.casefold() not in language.words.own:
        return None
    ours = _naming(insertion.inner, language)
    if ours is None or same_person(ours.name.raw, speaker) is not False:
        return None
    return Fault(f"the brackets have “{insertion.inner}” where {speaker} says “{insertion.source_text}”")


def _wrong_gender(insertion: Insertion, language: Language) -> Fault | None:
    """A man's name for a "she": tables of given names err, so it is to be looked at, never more."""
    gender = language.words.gendered.get(insertion.source_text.casefold())
    ours = _naming(insertion.inner, language) if gender else None
    told = people.person(ours.name.raw).gender if ours else None
    if told is None or told == gender:
        return None
    return Fault(f"the brackets have “{insertion.inner}” where the source has “{insertion.source_text}”", "unsure")


def _wrong_name(insertion: Insertion, comparison: Comparison) -> Fault | None:
    """A name for another name, with the same words beside the two, or none."""
    language = comparison.language
    ours, theirs = (_naming(text, language) for text in (insertion.inner, insertion.source_text))
    if not ours or not theirs or ours.beside != theirs.beside:
        return None
    if names.same(ours.name, theirs.name, language) or same_person(ours.name.raw, theirs.name.raw):
        return None
    beside = (comparison.case.text, comparison.document(insertion.piece).text)
    told = [names.known(each.name, beside) for each in (ours, theirs)]
    text, there = beside
    here = ours.described or _has_article(text, insertion.span.start, language)
    if False in told or here != (theirs.described or _has_article(there, insertion.source_span.start, language)):
        return None  # "the Kremlin" may be Russia, and "the Duchess of Avon" anybody
    if here and not _of_one_kind(ours.name, theirs.name):
        told = [None]
    reason = f"the brackets name “{insertion.inner}”, the source “{insertion.source_text}”"
    return Fault(reason, "wrong" if True in told else "unsure")


def _has_article(text: str, at: int, language: Language) -> bool:
    """Say whether an article stands right before a place."""
    before = words(text, Span(max(0, at - ARTICLE), at))
    return bool(before) and before[-1].norm in folded(language.words.articles)


def _of_one_kind(ours: Name, theirs: Name) -> bool:
    """Say whether two bodies are of a kind, so that one is not the other: two councils, an assembly and a council."""
    bodies = people.known().bodies
    return not set(ours.words).isdisjoint(theirs.words) or all(not bodies.isdisjoint(n.words) for n in (ours, theirs))


def _naming(text: str, language: Language) -> _Naming | None:
    """Return a stretch as a name; None where it has none, or where a capital makes no name."""
    meaning = language.meaning
    if meaning.words.capital_nouns or not text.strip():
        return None
    cells = row(text, Span(0, len(text)), language)
    titles = {norm for phrase in meaning.words.all_titles for norm in phrase.split()} | folded(meaning.name_particles)
    telling = [
        c for c in cells if c.norm not in titles and c.norm not in folded(meaning.light) | folded(meaning.clitics)
    ]
    named = [c for c in telling if c.word.raw[:1].isupper()]
    norms = tuple(c.norm for c in named)
    if not norms or set(norms) <= folded(meaning.not_names) | {
        form for _, forms in meaning.words.pronouns for form in forms
    }:
        return None
    raw = " ".join(dict.fromkeys(c.word.raw for c in named))
    describing = folded(meaning.words.articles) | folded(meaning.words.linkers)
    described = any(c.norm in describing for c in cells)
    rest = tuple(c.norm for c in telling if c not in named)
    return _Naming(Name(Item(0, len(named), "name"), norms, raw), rest, described)


def _negates(insertion: Insertion, language: Language) -> Fault | None:
    """A negation that comes, or goes, with the brackets."""
    ours, theirs = _negators(insertion.inner, language), _negators(insertion.source_text, language)
    if bool(ours) == bool(theirs) or (theirs and not insertion.inner.strip()):
        return None
    if ours:
        return Fault(f"the brackets bring in “{insertion.inner}”, a negation that the source does not have")
    return Fault(f"the brackets take away “{insertion.source_text}”, a negation")


def _of_other_force(insertion: Insertion, language: Language) -> Fault | None:
    """A modal for another, a quantity for another: “we [may] close” for "we must close", “[some] pilots” for "all pilots"."""
    for scale in (language.meaning.modals, language.meaning.quantifiers):
        ours, theirs = (_classes(text, scale, language) for text in (insertion.inner, insertion.source_text))
        if len(ours) == len(theirs) == 1 and not alike(scale, *ours, *theirs):
            return Fault(f"the brackets say “{insertion.inner}”, the source “{insertion.source_text}”")
    return None


def _classes(text: str, scale: Scale, language: Language) -> list[str]:
    """Return the classes of a scale in a few words; none where other words with content stand beside."""
    cells = row(text, Span(0, len(text)), language) if text.strip() else ()
    found = of_scale(scale).read(cells)
    return [item.name for item in found] if sum(item.end - item.start for item in found) == len(cells) else []


def _negators(text: str, language: Language) -> list[Item]:
    meaning = language.meaning
    lexicon = of_lists(("empty", meaning.empty_negations), ("negator", meaning.negators))
    cells = row(text, Span(0, len(text)), language) if text.strip() else ()
    return [item for item in lexicon.read(cells) if item.name == "negator" and not _answers(item, cells)]


def _answers(item: Item, cells: Row) -> bool:
    """Say whether a negator is an answer to what was said before, and denies nothing here: "no, this was …"; not "is never, …"."""
    opens = item.start == 0 or weak(cells[item.start].mark) or strong(cells[item.start].mark)
    return opens and item.end < len(cells) and weak(cells[item.end].mark)
