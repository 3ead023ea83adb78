"""Who speaks in languages that are read by their grammar and not by tagged words: each quotation by its own sentence, else by whoever
goes on.
"""

from __future__ import annotations

from msgspec.structs import replace

from quoteproof.attribute.page import LABEL_SIGNS, Page, Told
from quoteproof.attribute.rules import Answer
from quoteproof.attribute.scene import Scene
from quoteproof.attribute.unspaced import ByParticle, ByPlace
from quoteproof.attribute.verb_first import VerbFirst
from quoteproof.model import Span

_TURN = 80
"""Code points of the longest turn of dialogue; a longer one goes on with what was said before."""
_TURNS = 8
"""Turns back in which the two are looked for who talk."""

Grammar = ByPlace | ByParticle | VerbFirst


def flowing(scene: Scene, region: Span) -> dict[int, Answer]:
    """Return the answers for the quotations of a region, by their numbers."""
    page = Page(scene, region)
    grammar = _grammar(page)
    found: dict[int, Told] = {}
    for number in range(len(scene.quotations)):
        told = grammar.own(number) or _going_on(page, grammar, number, found)
        if told:
            found[number] = told
    return {number: _answer(page, grammar, told) for number, told in found.items()}


def _grammar(page: Page) -> Grammar:
    if page.flow.forms:
        return VerbFirst(page)
    return ByParticle(page) if page.flow.topics else ByPlace(page)


def _going_on(page: Page, grammar: Grammar, number: int, found: dict[int, Told]) -> Told | None:
    """Return the speaker before, of a quotation that stands by itself in his paragraph or behind what he does."""
    outer = page.outer(number)
    start = page.start_of(outer.start)
    line = page.text.rfind("\n", 0, outer.start) + 1
    lone = not page.text[start : outer.start].strip()
    labelled = page.heading(outer.start)
    if labelled and not page.text[labelled.span.end : outer.start].strip(LABEL_SIGNS):
        return Told(labelled, Span(labelled.span.end, labelled.span.end + 1), "label")
    last = number - 1 if number - 1 in found else None
    same = last is not None and page.last(last).end > line
    if same and last is not None and (lone or not grammar.subject(start, outer.start)):
        between = page.text[page.last(last).end : start]
        who = grammar.subject(page.last(last).end, start, trusting=False) if between.strip() else None
        return Told(who, who.span, "sentence-before") if who else replace(found[last], rule="same-paragraph")
    if not lone:
        return None
    last_end = page.last(number - 1).end if number else 0
    follows = number > 0 and "\n" not in page.text[last_end : outer.start].rstrip()
    if follows and page.alone(number) and len(outer) <= _TURN:
        return _answering(grammar, number, found)
    if not page.text[line : outer.start].strip():
        who = grammar.acting(outer.end)
        if who:
            return Told(who, who.span, "beat")
    who = grammar.carried(start)
    return Told(who, who.span, "sentence-before") if who else None


def _answering(grammar: Grammar, number: int, found: dict[int, Told]) -> Told | None:
    """Return who answers in a dialogue, of a turn that is nothing but quoted words: the other of the two whose turns stand before it."""
    before = [found[at] for at in range(number - 1, max(-1, number - _TURNS), -1) if at in found]
    if number - 1 not in found:
        return None
    names = {grammar.name(one.who) or one.who.core: one for one in reversed(before)}
    last = grammar.name(before[0].who) or before[0].who.core
    others = [one for name, one in names.items() if name != last]
    return replace(others[0], rule="exchange") if len(others) == 1 else None


def _answer(page: Page, grammar: Grammar, told: Told) -> Answer:
    places = page.there(told.who.span), page.there(told.cue)
    return Answer(-1, -1, -1, told.rule, places, name=grammar.name(told.who))
