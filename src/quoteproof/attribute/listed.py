"""Whose the items of a list are that hold a quotation and nothing else: of the person named alone in the item that they hang on, or in
the title of a page of one person's quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from quoteproof.analysis.people import given_gender, person
from quoteproof.analysis.structure.vocabulary import everywhere
from quoteproof.attribute.rules import Answer
from quoteproof.attribute.scene import Scene
from quoteproof.model import Span
from quoteproof.patterns import lazy

_ITEM = lazy(r"(?P<indent>[ \t]{0,24})(?P<bullet>\*{1,6}|[-+•]|\d{1,3}[.)])[ \t]{1,8}(?P<words>[^\n]*)")
_DRESS = "\"'“”„«»‘’「」『』*_ \t"
_BEHIND = lazy(r"[\"'“”«»‘’」』*_ \t.,]*(?:\[[^\]\n]{1,12}\][ \t]*)*(?=\n|$)")
_NAMED = lazy(r"[*_]{0,3}(?P<name>[^\n*_:,(—–]{2,60}?)[*_]{0,3}[ \t]*(?P<rest>$|:[*_ \t]*$|[,(—–][^\n]{1,80}$)")
_TITLE = lazy(
    r"^#[ \t]+[*_]{0,3}(?P<name>[^\n#*_]{2,60}?)[*_]{0,3}[ \t]*$"
    r"|^\x27{3}(?:\[\[[^\[\]\n|]{1,80}\|)?(?P<lead>[^\n\x27\[\]|]{2,60}?)(?:\]\])?\x27{3}(?P<lived>[ ]?\([^()\n]{0,60}\d{4})?",
    re.MULTILINE,
)
"""The title of a page, or in wikitext the name that its lead begins with, and when its bearer lived."""
_SECTION = lazy(r"^(?P<sign>#{1,6}|={2,6})[ \t]*(?P<words>[^\n#=]{1,80})", re.MULTILINE)
_LINK = r"(?:\[\[[^\[\]\n|]{1,80}\|)?"
_SOURCE = lazy(rf"{_LINK}(?P<name>[^\n\[\]|,(:;*_\x27\"“]{{2,60}})(?:\]\])?(?=[,(:;]|[ ]\(|\s*$)")
_QUOTES = lazy(r"[“”«»„「」]")
_YEAR = lazy(r"\b(?:1[5-9]|20)\d\d\b")
_TOP = 2000
"""Where the title of a page is looked for, in code points."""
_PAGE = 20_000
"""How far above an item the headings of its section are looked for, in code points."""
_FAR = 6000
"""How far above an item the one that it hangs on is looked for, in code points."""
_STATEMENT = 5
"""Words from which on an item without a full stop is no title."""


class Item(Struct, frozen=True):
    """A line of a list: how deep it stands, and its words."""

    depth: int
    words: Span


def is_person(name: str) -> bool:
    """Say whether words are a person's name and nothing else, by the title or the given name."""
    someone = person(name)
    told = someone.titled or (len(someone.words) > 1 and given_gender(someone.words[0]) is not None)
    return bool(someone.words) and told


def item_at(text: str, line: int) -> Item | None:
    """Return the item that a line begins; `line`: where it begins."""
    found = _ITEM.match(text, line)
    if found is None:
        return None
    return Item(len(found["indent"].expandtabs(4)) + len(found["bullet"]) - 1, Span(*found.span("words")))


def listed(scene: Scene, number: int, answers: Mapping[int, Answer]) -> Answer | None:
    """- **Ruth Okafor**, head of the union / - "…": the words alone in an item below the one that names a person."""
    here, text = _filled(scene, number), scene.text
    if here is None:
        return None
    above = next((one for one in _above(text, here) if one.depth < here.depth), None)
    found = _NAMED.match(text, above.words.start, above.words.end) if above else None
    if found is None or found["rest"].endswith((".", "!", "?")) or not is_person(found["name"]):
        return None
    return _named(scene, number, Span(*found.span("name")))


def collected(scene: Scene, number: int, answers: Mapping[int, Answer]) -> Answer | None:
    """A page of one person's quotations: its title names the person, and each stands alone in an item, with the reference in one below it.

    A section whose heading is neither a word for what is said nor a dated work may hold what others say of that person: there the
    reference begins with whoever it is.
    """
    here, text = _filled(scene, number), scene.text
    if here is None or here.depth:
        return None
    title, start = _page_title(scene.analysis.text, here.words.start), here.words.start
    below = _reference(text, here)
    if title is None or below is None:
        return None
    name = title.of(text)
    if all(_holds_own(words, name, scene) for words in _sections(text, title.end, start)):
        return _named(scene, number, title)
    source = _SOURCE.match(text, below.words.start, below.words.end)
    other = source is not None and is_person(source["name"].strip())
    return _named(scene, number, Span(*source.span("name"))) if source and other else None


def _page_title(text: str, at: int) -> Span | None:
    """Return the person's name that is the title of a page, where that stands above a place."""
    title = _TITLE.search(text, 0, _TOP)
    if title is None or title.end() > at:
        return None
    which = "name" if title["name"] else "lead"
    return Span(*title.span(which)) if title["lived"] or is_person(title[which]) else None


def hangs(text: str, above: int, at: int) -> bool:
    """Say whether the item of a list that holds the place above hangs on another, which one at `at` follows: a reference, told of the former."""
    former, here = item_at(text, line_of(text, above)), item_at(text, line_of(text, at))
    return former is not None and here is not None and former.depth > here.depth


def is_another(text: str, above: int, at: int) -> bool:
    """Say whether a place stands in an item of a list that the place above does not stand in."""
    line = line_of(text, at)
    return line > above and item_at(text, line) is not None


def _filled(scene: Scene, number: int) -> Item | None:
    """Return the item that a quotation fills by itself."""
    outer = scene.quotations[number].outer or scene.quotations[number].span
    item = item_at(scene.text, line_of(scene.text, outer.start))
    alone = item is not None and scene.places.get(number) and _alone(scene.text, item, outer)
    return item if alone else None


def _named(scene: Scene, number: int, name: Span) -> Answer:
    """Return the answer for a quotation whose speaker a line elsewhere names."""
    return Answer(scene.places[number][0].sentence, -1, -1, "", (name, Span(name.end, name.end)))


def _reference(text: str, item: Item) -> Item | None:
    """Return the item that hangs right below another and quotes nothing: its reference."""
    line = text.find("\n", item.words.end) + 1
    below = item_at(text, line) if line else None
    hangs = below is not None and below.depth > item.depth
    return below if below and hangs and not _QUOTES.search(text, below.words.start, below.words.end) else None


def _sections(text: str, start: int, at: int) -> Iterator[str]:
    """Yield the headings that a place stands under, the nearest first; an empty one where they are too far above to be read."""
    near, depth = max(start, at - _PAGE), 7
    for one in reversed(list(_SECTION.finditer(text, near, at))):
        if len(one["sign"]) < depth and depth > 2:
            depth = len(one["sign"])
            yield one["words"]
    if near > start and depth > 2:
        yield ""


def _holds_own(heading: str, name: str, scene: Scene) -> bool:
    """Say whether a section is of what its page's person says: "Quotes", "The Long Quay (1951)"; not "Quotes about Okafor"."""
    speech, words = scene.lexicon.speech, heading.strip(_DRESS).lower().split()
    said = bool(words) and all(word in speech.cue_nouns or word in everywhere().collections for word in words)
    others = name.lower().split()[-1] in heading.lower() or any(word in speech.pronouns for word in words)
    return said or (not others and _YEAR.search(heading) is not None)


def line_of(text: str, at: int) -> int:
    """Return where the line of a place begins, if that is near."""
    return text.rfind("\n", max(0, at - 60), at) + 1 or (0 if at < 60 else at)


def _alone(text: str, item: Item, words: Span) -> bool:
    """Say whether an item holds nothing but the words, and they are no title."""
    only = not text[item.words.start : words.start].strip(_DRESS) and _BEHIND.match(text, words.end) is not None
    said = words.of(text).rstrip(_DRESS)
    return only and (said[-1:] in (*".!?…",) or len(said.split()) >= _STATEMENT)


def _above(text: str, item: Item) -> Iterator[Item]:
    """Yield the items above one, the nearest first, as far as the list goes."""
    line = text.rfind("\n", 0, item.words.start) + 1
    stop = max(0, line - _FAR)
    while line > stop:
        begin = text.rfind("\n", stop, line - 1) + 1
        found = item_at(text, begin)
        if found is None and text[begin:line].strip() and not text[begin].isspace():
            return
        if found:
            yield found
        line = begin
