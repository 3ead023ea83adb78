"""Who speaks in a text without spaces between its words: the clause before the quoted words, the clause behind them, the sentence
before.

Where particles mark the subject (Japanese) it stands before the words and the verb behind them; else (Chinese) it opens its clause.
In both it may be left out, and whoever was the subject last goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from quoteproof.analysis.cast import STRETCH, Phrase, Reader, any_of
from quoteproof.attribute.rules import Answer
from quoteproof.attribute.scene import Scene, widen
from quoteproof.model import Span
from quoteproof.patterns import lazy

_STOPS = "。！？!?\n"
_PAUSES = "，,；;：:"
_COLONS = "：:"
_TERMINAL = "。！？!?…"
_MARKS = "”’」』\"'》"
_BACK = 12
"""Sentences in which the subject that goes on is looked for."""
_LONGEST = 400
"""Code points of the longest sentence that is read."""
_AROUND = 20_000
"""Code points on either side in which it is counted of whom a text speaks."""
_NEAR = 6
"""Code points between a subject and its verb, or the marks, that hold nothing but an adverb."""
_LABEL = lazy(r"[ \t>*#_-]*([^\s：:　，。“”「」『』]{1,12})[*_]*(?:[：:]|　(?=\S))")


class Told(NamedTuple):
    """Who speaks, by which words, and by which rule."""

    who: Phrase
    cue: Span
    rule: str


class Page:
    """A region of a text with its quoted stretches taken out, letter for letter."""

    def __init__(self, scene: Scene, region: Span) -> None:
        self.scene, self.base, self.whole = scene, region.start, scene.text
        self.region = Span(0, len(region))
        text = self._masked(region)
        self.reader = Reader(text, scene.analysis.language, scene.text)
        self.text, self.flow = text, self.reader.flow
        self.says = re.compile(any_of(self.flow.says))

    def _masked(self, region: Span) -> str:
        parts = sorted(self._here(part) for one in self.scene.quotations for part in one.parts)
        text, kept, at = region.of(self.whole), [], 0
        for part in parts:
            if part.start >= at:
                kept += [text[at : part.start], STRETCH * len(part)]
                at = part.end
        return "".join(kept) + text[at:]

    def _here(self, part: Span) -> Span:
        """Return where a quoted stretch stands in the region, its marks included."""
        limit = Span(self.base, self.base + len(self.region))
        wide = widen(self.whole, part, limit)
        return Span(wide.start - self.base, wide.end - self.base)

    def there(self, span: Span) -> Span:
        """Return where a place of the region stands in the text."""
        return Span(span.start + self.base, span.end + self.base)

    def outer(self, number: int) -> Span:
        """Return where a quotation stands, its marks included: of one that a clause interrupts, its first part."""
        return self._here(self.scene.quotations[number].parts[0])

    def last(self, number: int) -> Span:
        """Return where the last part of a quotation stands."""
        return self._here(self.scene.quotations[number].parts[-1])

    def ends(self, at: int) -> bool:
        """Say whether the stretch that ends at `at` ends like a sentence."""
        at += self.base
        return self.whole[max(0, at - 3) : at].rstrip(_MARKS)[-1:] in tuple(_TERMINAL)

    def start_of(self, at: int, cut: bool = True) -> int:
        """Return where the sentence before `at` begins; `cut`: a stretch that ends like a sentence ends one."""
        begin = at
        while begin > max(self.region.start, at - _LONGEST):
            before = self.text[begin - 1]
            if before in _STOPS or (cut and before == STRETCH and begin < at and self.ends(begin)):
                break
            begin -= 1
        return begin

    def end_of(self, at: int) -> int:
        """Return where the sentence that goes on at `at` ends: at its stop, or at the next stretch."""
        end = at
        while end < min(self.region.end, at + _LONGEST) and self.text[end] not in _STOPS and self.text[end] != STRETCH:
            end += 1
        return end

    def clauses(self, start: int, end: int) -> list[Span]:
        """Cut a sentence at its commas and colons."""
        found, begin = [], start
        for at in range(start, end + 1):
            if at == end or self.text[at] in _PAUSES or self.text[at] == STRETCH:
                if self.text[begin:at].strip():
                    found.append(Span(begin, at))
                begin = at + 1
        return found

    def saying(self, span: Span) -> Span | None:
        """Return the last word of saying in a clause."""
        found = [Span(*one.span()) for one in self.says.finditer(self.text, span.start, span.end)]
        return found[-1] if found else None

    @cached_property
    def label(self) -> dict[int, Phrase]:
        """Who heads each line, by where the line begins."""
        found = {}
        for line in re.finditer(r"(?m)^.", self.text):
            match = _LABEL.match(self.text, line.start(), self.region.end)
            if match and STRETCH not in match[1] and not self.says.search(match[1]):
                span = Span(*match.span(1))
                found[line.start()] = Phrase(span, "name", match[1])
        return found


class ByPlace:
    """Clauses whose subject stands first."""

    def __init__(self, page: Page) -> None:
        self.page = page
        flow = page.flow
        self._told = re.compile(rf"(?:{any_of(flow.says)})[^{_PAUSES}]{{0,3}}$")
        self._colon = re.compile(rf"(?:{any_of(flow.telling)})$")

    def own(self, number: int) -> Told | None:
        """Return what the sentence of a quotation tells."""
        outer = self.page.outer(number)
        start = self.page.start_of(outer.start)
        behind = self._behind(outer)
        return self._before(start, outer.start) or behind or self._further(start, outer.start)

    def subject(self, start: int, end: int, trusting: bool = True) -> Phrase | None:
        """Return the subject of the last clause that has one."""
        for clause in reversed(self.page.clauses(start, end)):
            found = self.page.reader.first(clause.start, clause.end, trusting)
            if found:
                return found
        return None

    def acting(self, at: int) -> Phrase | None:
        """Return who does something right behind quoted words: “…”王芳放下茶杯。"""
        clauses = self.page.clauses(at, self.page.end_of(at))
        return self.page.reader.first(clauses[0].start, clauses[0].end) if clauses and clauses[0].start == at else None

    def _before(self, start: int, end: int) -> Told | None:
        """王芳说：“…”; 王芳摇摇头：“…”; 王芳认为“…”."""
        text, tail = self.page.text, end
        while tail > start and (text[tail - 1] in _PAUSES or text[tail - 1].isspace()):
            tail -= 1
        clauses = self.page.clauses(start, tail)
        if not clauses or tail == start:
            return None
        colon = any(mark in _COLONS for mark in text[tail:end])
        last = clauses[-1]
        cue = self.page.saying(last)
        near = cue is not None and last.end - cue.end < 4
        if not colon and not near:
            return None
        who = self.subject(start, tail)
        if who:
            return Told(who, cue or Span(tail, tail + 1), "clause-before")
        return self._carried(start, cue) if cue else None

    def _carried(self, start: int, cue: Span) -> Told | None:
        who = carried(self.page, self, start)
        return Told(who, cue, "dropped-subject") if who else None

    def _behind(self, outer: Span) -> Told | None:
        """ "…"，王芳说。 "…"王芳搓着手，笑道。"""
        end = self.page.end_of(outer.end)
        clauses = self.page.clauses(outer.end, end)[:3]
        leads = end < len(self.page.text) and (self.page.text[end] == STRETCH)
        for at, clause in enumerate(clauses):
            told = self._told.search(self.page.text, clause.start, clause.end)
            if told is None:
                continue
            ahead = leads and self.page.text[clause.end : clause.end + 1] in tuple(_COLONS)
            if ahead and self.page.ends(outer.end):
                return None
            who = self.page.reader.first(clauses[0].start, clauses[0].end)
            who = who or self.page.reader.first(clause.start, clause.end)
            cue = Span(*told.span())
            if who is None and at == 0 and not self.page.text[outer.end].isspace():
                return self._carried(outer.start, cue)
            return Told(who, cue, "clause-after") if who else None
        return None

    def _further(self, start: int, end: int) -> Told | None:
        """王芳指出，桥墩已经空了，“…”."""
        for clause in reversed(self.page.clauses(start, end)):
            cue = self.page.saying(clause)
            if cue:
                who = self.subject(start, cue.start)
                return Told(who, cue, "clause-before") if who else self._carried(start, cue)
        return None


class ByParticle:
    """Clauses whose subject has a particle behind it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        flow = page.flow
        pause = r"[、，]?"
        self._quotes = re.compile(rf"(?:{any_of(flow.quotative)}){pause}")
        self._noun = re.compile(rf"(?:{any_of(flow.saying_nouns)})")
        self._passive = re.compile(rf"[^、。]{{0,8}}(?:{any_of(flow.passives)})")
        self._points = re.compile(rf"(?:{any_of(flow.pointing)})[^。、]{{0,3}}(?:{any_of(flow.says)})")

    def own(self, number: int) -> Told | None:
        """Return what the sentence of a quotation tells."""
        page, outer = self.page, self.page.outer(number)
        start = page.start_of(outer.start, cut=False)
        before = list(page.reader.marked(start, outer.start))
        quotes = self._quotes.match(page.text, outer.end, page.region.end)
        given = self._noun.match(page.text, outer.end, page.region.end) or (
            quotes and self._passive.match(page.text, quotes.end(), page.region.end)
        )
        if given:
            who = self._last(before, page.flow.givers) or self._last(before, page.flow.sources)
            if who:
                return Told(who, Span(*given.span()), "clause-around")
        if quotes and not given:
            behind = self._inverted(quotes.end())
            who = behind or self._subject(before)
            return Told(who, Span(*quotes.span()), "clause-around") if who else self._carried(start, quotes.span())
        source = self._last(before, page.flow.sources)
        if source or page.text[outer.start - 1 : outer.start] in (*_COLONS, "、"):
            who = self._subject(before) or source
            return Told(who, Span(who.end - len(who.particle), who.end), "clause-before") if who else None
        return self._behind(outer) if not before else None

    def subject(self, start: int, end: int, trusting: bool = True) -> Phrase | None:
        """Return the subject of a sentence."""
        return self._subject(list(self.page.reader.marked(start, end)), sure=True)

    def acting(self, at: int) -> Phrase | None:
        """Return who does something right behind quoted words: 「…」お咲は立ち上がった。"""
        return self.subject(at, self.page.end_of(at))

    def _subject(self, phrases: Sequence[Phrase], sure: bool = False) -> Phrase | None:
        flow = self.page.flow
        persons = [one for one in phrases if one.what in ("name", "role", "pronoun")]
        marks = (*flow.topics, *flow.subjects)
        beside = phrases[-1:] and self.page.text[phrases[-1].end : phrases[-1].end + 1] == STRETCH
        if beside and phrases[-1].particle in marks and phrases[-1] in persons:
            return phrases[-1]
        found = self._last(persons, flow.topics) or self._last(persons, flow.subjects)
        if found or sure:
            return found
        return self._last(persons, flow.sources) or self._last(phrases, flow.topics) or self._last(phrases, marks)

    @staticmethod
    def _last(phrases: Sequence[Phrase], particles: Sequence[str]) -> Phrase | None:
        known = [one for one in phrases if one.particle in particles]
        sure = [one for one in known if one.what != "other"]
        return (sure or known)[-1] if known else None

    def _inverted(self, at: int) -> Phrase | None:
        """「…」と山田さんは述べた."""
        end = min(self.page.end_of(at), at + 40)
        found = next(self.page.reader.marked(at, end), None)
        if found is None or found.particle not in (*self.page.flow.topics, *self.page.flow.subjects):
            return None
        near = found.span.start - at < _NEAR and found.what != "other"
        told = near and self.page.says.search(self.page.text, found.end, end)
        heads = found.span.start == at and found.particle in self.page.flow.topics
        return found if told or heads else None

    def _carried(self, start: int, cue: tuple[int, int]) -> Told | None:
        who = carried(self.page, self, start)
        return Told(who, Span(*cue), "dropped-subject") if who else None

    def _behind(self, outer: Span) -> Told | None:
        """「…」浪人は低い声で言った。 「…」。母はそう答えた。「…」⏎⏎お咲が尋ねると、船頭は…"""
        page = self.page
        gap = re.compile(r"。?\s*").match(page.text, outer.end, page.region.end)
        start = gap.end() if gap else outer.end
        end = page.end_of(start)
        if start >= end or page.text[end : end + 1] == STRETCH:
            return None
        breaks = page.text.count("\n", outer.end, start)
        points = self._points.search(page.text, start, end)
        cue = points or page.says.search(page.text, start, end)
        apart = start > outer.end and not points and not breaks
        alone = page.text.rfind("\n", 0, outer.start) + 1 == outer.start
        if cue is None or apart or (breaks and not alone):
            return None
        phrases = list(page.reader.marked(start, cue.start()))
        beside = phrases[-1:] and cue.start() - phrases[-1].end < _NEAR
        who = self._subject(phrases, sure=not beside)
        return Told(who, Span(*cue.span()), "clause-after") if who else None


Grammar = ByPlace | ByParticle


def carried(page: Page, grammar: Grammar, at: int) -> Phrase | None:
    """Return who was the subject last before a sentence at `at` that names none, in its paragraph and the one before."""
    breaks = 0
    for _ in range(_BACK):
        while at > page.region.start and (page.text[at - 1] in _STOPS or page.text[at - 1].isspace()):
            at -= 1
            breaks += page.text[at] == "\n"
        if at <= page.region.start or breaks > 2:
            return None
        start = page.start_of(at, cut=True)
        who = grammar.subject(start, at, trusting=False)
        if who:
            return who
        at = start if start < at else at - 1
    return None


def flowing(scene: Scene, region: Span) -> dict[int, Answer]:
    """Return the answers for the quotations of a region of a text without spaces, by their numbers."""
    page = Page(scene, region)
    grammar: Grammar = ByParticle(page) if page.flow.topics else ByPlace(page)
    found: dict[int, Told] = {}
    for number in range(len(scene.quotations)):
        told = grammar.own(number) or _going_on(page, grammar, number, found)
        if told:
            found[number] = told
    return {number: _answer(scene, page, grammar, number, told) for number, told in found.items()}


def _going_on(page: Page, grammar: Grammar, number: int, found: dict[int, Told]) -> Told | None:
    """Return the speaker before, of a quotation that stands by itself in his paragraph or behind what he does."""
    outer = page.outer(number)
    start = page.start_of(outer.start)
    line = page.text.rfind("\n", 0, outer.start) + 1
    lone = not page.text[start : outer.start].strip()
    labelled = page.label.get(line)
    if labelled and not page.text[labelled.span.end + 1 : outer.start].strip():
        return Told(labelled, Span(labelled.span.end, labelled.span.end + 1), "label")
    last = number - 1 if number - 1 in found else None
    same = last is not None and page.last(last).end > line
    if same and last is not None and (lone or not grammar.subject(start, outer.start)):
        between = page.text[page.last(last).end : start]
        who = grammar.subject(page.last(last).end, start, trusting=False) if between.strip() else None
        return Told(who, who.span, "sentence-before") if who else found[last]._replace(rule="same-paragraph")
    if not lone:
        return None
    if not page.text[line : outer.start].strip():
        who = grammar.acting(page.last(number).end)
        if who:
            return Told(who, who.span, "beat")
    who = carried(page, grammar, start)
    return Told(who, who.span, "sentence-before") if who else None


def _answer(scene: Scene, page: Page, grammar: Grammar, number: int, told: Told) -> Answer:
    who = told.who
    name = page.reader.fullest(who.core) if who.what == "name" else None
    if who.what == "pronoun":
        meant = _meant(page, grammar, who)
        name = page.reader.fullest(meant.core) if meant and meant.what == "name" else meant.core if meant else None
    return Answer(-1, -1, -1, told.rule, (page.there(who.span), page.there(told.cue)), name=name)


def _meant(page: Page, grammar: Grammar, who: Phrase) -> Phrase | None:
    """Return whom a pronoun means: the subject last, whose gender it may be; "I" is whoever heads the line."""
    speech = page.scene.lexicon.speech
    kind = speech.pronouns.get(who.core)
    if any(one.name == "you" and who.core in one.subjects for one in speech.words.persons):
        return _addressed(page, who)
    if kind == "first":
        return page.label.get(page.text.rfind("\n", 0, who.span.start) + 1)
    if kind not in ("m", "f"):
        return None
    start = page.start_of(who.span.start)
    here = grammar.subject(start, who.span.start, trusting=False)
    if here is None or here.what == "pronoun":
        here = page.reader.last_named(start, who.span.start) or here
    fits = [
        one
        for one in (here, *_subjects(page, grammar, start))
        if one and one.what in ("name", "role") and one.gender in (None, kind) and not _beside(page, one, who)
    ]
    sure = [one for one in fits if one.what == "name" or one.gender]  # a neighbour may be anybody
    return _topic(page, sure, start) if sure else next(iter(fits), None)


def _topic(page: Page, people: Sequence[Phrase], at: int) -> Phrase | None:
    """Return the nearest of the persons; where the paragraph before names several, the one of whom the text speaks most."""
    nearest = people[0]
    line = page.text.rfind("\n", 0, nearest.span.start)
    if page.text.find("\n", nearest.span.end, at) == -1:
        return nearest
    named = {page.reader.fullest(one.core): one for one in people if one.span.start > line}
    near = max(0, at - _AROUND), at + _AROUND
    counts = {name: page.text.count(one.core, *near) for name, one in named.items()}
    most = max(counts, key=lambda name: counts[name])
    return named[most] if len(named) == 1 or counts[most] > sum(counts.values()) / 2 else None


def _addressed(page: Page, who: Phrase) -> Phrase | None:
    """Return the other of the two whose turns a page has, where one says "you"."""
    own = page.label.get(page.text.rfind("\n", 0, who.span.start) + 1)
    others = {one.core: one for one in page.label.values() if own and one.core != own.core}
    return next(iter(others.values())) if len(others) == 1 else None


def _beside(page: Page, one: Phrase, who: Phrase) -> bool:
    """Say whether the pronoun is an object in the sentence of which somebody is the subject, so that it means another: "asked her"."""
    end = page.end_of(one.span.end)
    if one.span.end < who.span.start < end:
        return False
    clauses = page.clauses(one.span.end, end)
    return any(who.core in page.text[clause.start + 1 : clause.end] for clause in clauses)


def _subjects(page: Page, grammar: Grammar, at: int) -> Iterator[Phrase]:
    """Yield the subjects of the clauses before `at`, the nearest first."""
    floor, start = max(page.region.start, at - 1500), at
    while start > floor:
        at, start = start, page.start_of(start)
        if start == at:
            start = at - 1
            continue
        for clause in reversed(page.clauses(start, at)):
            one = grammar.subject(clause.start, clause.end, trusting=False)
            if one:
                yield one
