"""Speakers told by what stands around a quotation on its page: a reference, a heading, a sentence that says whose it was."""

from __future__ import annotations

import re
from collections.abc import Mapping

from quoteproof.analysis.people import person
from quoteproof.attribute.continuation import CONTINUATIONS, Carry, bare
from quoteproof.attribute.listed import collected, is_person, listed
from quoteproof.attribute.rules import Answer
from quoteproof.attribute.saying import clause_at, speaks
from quoteproof.attribute.scene import Scene, opens_paragraph
from quoteproof.attribute.words_of import identity_at
from quoteproof.model import Span
from quoteproof.patterns import lazy

_WORD = r"[^\W\d_a-zß-öø-ÿ][\w’'\-]*\.?"
_NAMES = rf"{_WORD}(?:[  ](?:{_WORD}|[a-z]{{1,3}}(?=[  ][A-Z]))){{0,3}}"
_CITED = lazy(
    rf"[\s.,،*_]{{0,3}}[(\[](?P<name>{_NAMES})(?P<more>(?:[  ](?:et[  ]al\.?|(?:&|[^\W\d_]{{1,3}})[  ]{_NAMES}))?)"
    rf"(?P<place>,?[  ]\(?(?:1[5-9]|20)\d\d[a-z]?\b[^()\[\]\n]{{0,30}})?[)\]]",
    signs="([",
)
"""(Nand 2019), (Nand & Lund, 2019, p. 4), [Nand et al. 2019: 44], (Paul Ridley)."""

_NUMBER = r"(?:\d{1,3}[.)][ \t]{1,4})?"
_HEADING = lazy(
    rf"^#{{1,6}}[ \t]+{_NUMBER}(?:[*_]{{0,3}})(?P<name>[^\n#]{{2,60}}?)(?:[*_]{{0,3}})[ \t]*+(?:#++[ \t]*+)?$",
    re.MULTILINE,
)
_BOLD = lazy(
    rf"^{_NUMBER}(?P<sign>\*\*|__){_NUMBER}(?P<name>[^\n*_,(:—–]{{2,60}}?)(?:[ \t]?[,(:—–][^\n*_]{{0,60}})?(?P=sign)[^\n*_\".!?“”]{{0,60}}$",
    re.MULTILINE,
)
"""**2. Jan Lund**, 2. **Jan Lund (union)**: a line in bold letters that heads what follows."""
_CELL = lazy(r"\|(?P<words>[^|\n]*+)(?=\|)")
_DRESSING = " \t*_"
"""What stands around the words of a cell."""
_TABLE = 60_000
"""How far above a cell its table's head is looked for, in code points."""
_SECTION = 6000
"""How far above a quotation its section's heading is looked for, in code points."""


def cited(scene: Scene, number: int, answers: Mapping[int, Answer]) -> Answer | None:
    """ "…" (Nand 2019: 4). A surname with a year, or a full name and nothing else: what else stands in brackets may be a place."""
    quotation, places = scene.quotations[number], scene.places.get(number)
    end = (quotation.outer or quotation.span).end
    found = _CITED.match(scene.text, end, end + 120)
    if (
        found is None
        or not places
        or not found["name"][0].isupper()
        or not _is_author(found["name"], bool(found["place"]), bool(found["more"]))
    ):
        return None
    return Answer(places[0].sentence, -1, -1, "", (Span(*found.span("name")), Span(found.end("name"), found.end())))


def _is_author(name: str, dated: bool, more: bool) -> bool:
    """Say whether the words of a reference name a person: with a year a surname does, without one only a known given name tells."""
    words = name.split()
    if dated:
        return len(words) == 1 or more or is_person(name)
    return len(words) > 1 and bool(person(name).words) and not name.isupper()


def heading(scene: Scene, number: int, answers: Mapping[int, Answer]) -> Answer | None:
    """A quotation by itself in a section that a person's name heads."""
    if not bare(scene, number) or not opens_paragraph(scene, number):
        return None
    start = scene.quotations[number].span.start
    above = scene.text[max(0, start - _SECTION) : start]
    headings = [*_HEADING.finditer(above)] if "#" in above else []
    bold = [one for one in _BOLD.finditer(above) if is_person(one["name"])] if "**" in above or "__" in above else []
    found = max([*headings, *bold], key=lambda one: one.start(), default=None)
    if found is None or not is_person(found["name"]):
        return None
    begin = start - len(above)
    span = Span(begin + found.start("name"), begin + found.end("name"))
    return Answer(scene.places[number][0].sentence, -1, -1, "", (span, Span(span.end, begin + found.end())))


def column(scene: Scene, number: int, answers: Mapping[int, Answer]) -> Answer | None:
    """| | Dagny Holm | : a quotation alone in a cell, below the name of a person that heads its column."""
    quotation, text = scene.quotations[number], scene.text
    begin = text.rfind("\n", max(0, quotation.span.start - _SECTION), quotation.span.start) + 1
    if text[begin] != "|" or not scene.places.get(
        number
    ):  # before anything is counted: a line may be as long as the text
        return None
    place = text.count("|", begin, quotation.span.start)
    top = max(0, begin - _TABLE)
    while begin > top and text[start := text.rfind("\n", 0, begin - 1) + 1] == "|":
        begin = start
    cells = list(_CELL.finditer(text, begin, text.find("\n", begin)))
    head = cells[place - 1] if 0 < place <= len(cells) else None  # a quotation may begin with the bar itself
    name = head["words"].strip(_DRESSING) if head else ""
    if head is None or not is_person(name):
        return None
    first = head.end("words") - len(head["words"].lstrip(_DRESSING))
    span = Span(first, first + len(name))
    return Answer(scene.places[number][0].sentence, -1, -1, "", (span, Span(span.end, head.end())))


def identified_below(scene: Scene, number: int, answers: Mapping[int, Answer]) -> Answer | None:
    """ "…" Those were the words of Marin. "…" That was how Marin put it. "…" So said Marin."""
    here = scene.places[number][-1].sentence + 1 if scene.places.get(number) else len(scene.sentences)
    if not bare(scene, number) or here >= len(scene.sentences):
        return None
    row, lexicon = scene.sentences[here].row, scene.lexicon
    small = lexicon.speech.words
    if row[0].low in small.demonstratives or row[0].low in small.articles:
        hit = identity_at(row, 1, lexicon)
    elif row[0].tag in ("adverb", "subordinator") and len(row) > 2 and row[1].tag == "verb":
        hit = clause_at(row, 1, lexicon, comma=False)
    else:
        return None
    if hit is None or not (hit.speaker == hit.cue or speaks(row[hit.speaker], lexicon)):
        return None
    return Answer(here, hit.speaker, hit.cue, "")


CARRIED: tuple[tuple[str, Carry], ...] = (
    ("cited", cited),
    ("column", column),
    ("identified-below", identified_below),
    ("listed", listed),
    ("collected", collected),
    *CONTINUATIONS,
    ("heading", heading),
)
"""All rules for quotations whose own sentence names nobody, in their order."""
