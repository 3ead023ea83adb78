"""Who speaks in a text without spaces between its words: the clause before the quoted words, the clause behind them, the sentence
before.

Where particles mark the subject (Japanese) it stands before the words and the verb behind them; else (Chinese) it opens its clause.
In both it may be left out, and whoever was the subject last goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from quoteproof.analysis.cast import STRETCH, Phrase, Reader, any_of
from quoteproof.attribute.page import Page, Told
from quoteproof.model import Span
from quoteproof.patterns import lazy

_PAUSES = "，,；;：:"
_COLONS = "：:"
_BACK = 12
"""Sentences in which the subject that goes on is looked for."""
_FAR = 1500
"""Code points back in which a pronoun's person is looked for."""
_PEOPLE = 5
"""Subjects before a pronoun of whom one is meant."""
_AROUND = 20_000
"""Code points on either side in which it is counted of whom a text speaks."""
_NEAR = 6
"""Code points between a subject and its verb, or the marks, that hold nothing but an adverb."""


_TITLE = lazy(r"\s*《([^》\n]{2,20})》")
"""A title in its marks: of a paper, at the head of a clause."""


class _Grammar:
    """What both kinds have: the persons, the subject that goes on, and whom a pronoun means."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.reader = Reader(page.text, page.scene.analysis.language, page.whole)

    def subject(self, start: int, end: int, trusting: bool = True) -> Phrase | None:
        """Return the subject of a sentence."""
        raise NotImplementedError

    def name(self, who: Phrase) -> str | None:
        """Return the name of whoever a phrase means."""
        someone = self._meant(who) if who.what == "pronoun" else who
        if someone is None or (someone is who and who.what != "name"):
            return None
        return self.reader.fullest(someone.core) if someone.what == "name" else someone.core

    def carried(self, at: int) -> Phrase | None:
        """Return who was the subject last before a sentence at `at` that names none, in its paragraph and the one before."""
        before = self.page.sentences_before(at, _BACK, 2)
        subjects = (self.subject(sentence.start, sentence.end, trusting=False) for sentence, _ in before)
        return next(filter(None, subjects), None)

    def _meant(self, who: Phrase) -> Phrase | None:
        """Return whom a pronoun means: the subject last, whose gender it may be; "I" is whoever heads the line."""
        page = self.page
        speech = page.scene.lexicon.speech
        kind = speech.pronouns.get(who.core)
        if any(one.name == "you" and who.core in one.subjects for one in speech.words.persons):
            return self._addressed(who)
        if kind == "first":
            return page.heading(who.span.start)
        if kind not in ("m", "f"):
            return None
        start = page.start_of(who.span.start)
        here = self.subject(start, who.span.start, trusting=False)
        asked = None if here else self._asked(start)
        if asked and asked.gender in (None, kind):
            return asked
        if here is None or here.what == "pronoun":
            here = self.reader.last_named(start, who.span.start) or here
        labels = {one.span for one in page.label.values()}  # within his own turn "he" is somebody else
        people = (
            one
            for one in chain((here,), self._subjects(start))
            if one
            and one.what in ("name", "role")
            and one.gender in (None, kind)
            and not self._beside(one, who)
            and one.span not in labels
        )
        fits = list(islice(people, _PEOPLE))
        sure = [one for one in fits if one.what == "name" or one.gender]  # a neighbour may be anybody
        return self._topic(sure, start) if sure else next(iter(fits), None)

    def _topic(self, people: Sequence[Phrase], at: int) -> Phrase | None:
        """Return the nearest of the persons; where the paragraph before names several, the one of whom the text speaks most."""
        page = self.page
        nearest = people[0]
        line = page.text.rfind("\n", 0, nearest.span.start)
        if page.text.find("\n", nearest.span.end, at) == -1:
            return nearest
        named = {self.reader.fullest(one.core): one for one in people if one.span.start > line}
        near = max(0, at - _AROUND), at + _AROUND
        counts = {name: page.text.count(one.core, *near) for name, one in named.items()}
        most = max(counts, key=lambda name: counts[name])
        return named[most] if len(named) == 1 or counts[most] > sum(counts.values()) / 2 else None

    def _addressed(self, who: Phrase) -> Phrase | None:
        """Return the other of the two whose turns a page has, where one says "you"."""
        page = self.page
        own = page.heading(who.span.start)
        others = {one.core: one for one in page.label.values() if own and one.core != own.core}
        return next(iter(others.values())) if len(others) == 1 else None

    def _beside(self, one: Phrase, who: Phrase) -> bool:
        """Say whether the pronoun is an object in the sentence of which somebody is the subject, so that it means another: "asked her"."""
        page = self.page
        end = page.end_of(one.span.end)
        if one.span.end < who.span.start < end:
            return False
        clauses = page.clauses(one.span.end, end)
        own = (at > 0 and self.subject(clause.start, clause.end) is not None for at, clause in enumerate(clauses))
        return any(
            who.core in page.text[clause.start + 1 : clause.end]
            for clause, other in zip(clauses, own, strict=True)
            if not other
        )

    def _asked(self, at: int) -> Phrase | None:
        """Return whom the teller of the sentence before spoke to: "I asked the driver: “…” He was silent"."""
        start = self.page.start_of(at - 1, cut=False) if at else 0
        clause = next(reversed(self.page.clauses(start, at)), None)
        subject = clause and self.subject(clause.start, clause.end)
        first = subject and self.page.scene.lexicon.speech.pronouns.get(subject.core) == "first"
        return self.reader.told_of(subject.span.end, clause.end) if clause and subject and first else None

    def _subjects(self, at: int) -> Iterator[Phrase]:
        """Yield the subjects of the clauses before `at`, the nearest first."""
        page = self.page
        floor, start = max(page.region.start, at - _FAR), at
        while start > floor:
            at, start = start, page.start_of(start)
            if start == at:
                start = at - 1
                continue
            for clause in reversed(page.clauses(start, at)):
                one = self.subject(clause.start, clause.end, trusting=False)
                if one:
                    yield one


class ByPlace(_Grammar):
    """Clauses whose subject stands first."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        flow = page.flow
        self._told = re.compile(rf"(?:{any_of(flow.says)})[^{_PAUSES}]{{0,3}}$")
        self._around = re.compile("|".join(rf"{a}([^。{_PAUSES}]{{1,20}}?){b}" for a, b in flow.around) or "(?!)")
        self._outlet = re.compile(rf"(?P<title>{_TITLE.pattern})(?:{any_of(flow.openers)})?(?={any_of(flow.says)})")
        self._words = re.compile(rf"[{flow.owning}](?:{'|'.join(flow.words_of) or '(?!)'})$")

    def own(self, number: int) -> Told | None:
        """Return what the sentence of a quotation tells."""
        outer = self.page.outer(number)
        start = self.page.start_of(outer.start)
        behind = self._behind(outer)
        before = self._before(start, outer.start) or behind or self._held(start, outer.start)
        return before or self._further(start, outer.start) or self._beat(start, outer)

    def _held(self, start: int, end: int) -> Told | None:
        """在王芳看来，“…”; 据《江城晚报》报道，“…”; 援引王芳的话说：“…”: whoever stands between two words that say whose it is."""
        found = next(reversed(list(self._around.finditer(self.page.text, start, end))), None)
        if found is None:
            return None
        begin, stop = found.span(found.lastindex or 0)
        title = _TITLE.fullmatch(self.page.text, begin, stop)
        who = Phrase(Span(begin, stop), "body", title[1]) if title else self._last_of(begin, stop)
        return Told(who, Span(*found.span()), "clause-before") if who else None

    def _last_of(self, start: int, end: int) -> Phrase | None:
        """Return the person of a phrase that ends at `end`: the name behind an office, be that in no table."""
        ahead = (self.reader.first(at, end, trusting=at == start) for at in range(start, end))
        return next((one for one in ahead if one and one.span.end == end), None)

    def _beat(self, start: int, outer: Span) -> Told | None:
        """王芳把杯子一放，“…。”: whoever does something before a whole sentence that only a comma parts from it."""
        comma = outer.start > start and self.page.text[outer.start - 1] in _PAUSES
        who = self.subject(start, outer.start, trusting=False) if comma and self.page.ends(outer.end) else None
        return Told(who, Span(outer.start - 1, outer.start), "beat") if who and who.what != "body" else None

    def subject(self, start: int, end: int, trusting: bool = True) -> Phrase | None:
        """Return the subject of the last clause that has one."""
        for clause in reversed(self.page.clauses(start, end)):
            paper = self._outlet.match(self.page.text, clause.start)
            title = _TITLE.match(self.page.text, clause.start, clause.end)  # 《江城晚报》记者王芳
            found = self.reader.first(title.end() if title else clause.start, clause.end, trusting)
            if paper and paper.end() <= clause.end:
                return Phrase(Span(*paper.span("title")), "body", paper[2])
            if found:
                return found
        return None

    def acting(self, at: int) -> Phrase | None:
        """Return who does something right behind quoted words: “…”王芳放下茶杯。"""
        clauses = self.page.clauses(at, self.page.end_of(at))
        return self.reader.first(clauses[0].start, clauses[0].end) if clauses and clauses[0].start == at else None

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
        owner = self._words.search(text, last.start, last.end) if colon else None
        whose = owner and self.reader.last_named(last.start, owner.start())
        if owner and whose and whose.span.end == owner.start():
            return Told(whose, Span(*owner.span()), "clause-before")
        held = self._held(last.start, last.end)
        if held:
            return held
        who = self.subject(start, tail)
        if who:
            return Told(who, cue or Span(tail, tail + 1), "clause-before")
        return self._carried(start, cue) if cue else None

    def _carried(self, start: int, cue: Span) -> Told | None:
        who = self.carried(start)
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
            who = self.reader.first(clauses[0].start, clauses[0].end)
            who = who or self.reader.first(clause.start, clause.end)
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


class ByParticle(_Grammar):
    """Clauses whose subject has a particle behind it."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
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
        while page.text[outer.end : outer.end + 1] == STRETCH:  # 「…」「…」との声
            outer = Span(outer.start, page.past(outer.end))
        before = list(self.reader.marked(start, outer.start))
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
            who = source or self._subject(before)
            return Told(who, Span(who.end - len(who.particle), who.end), "clause-before") if who else None
        if before and before[-1].end == outer.start and before[-1].particle in page.flow.topics:
            return Told(before[-1], Span(outer.start - 1, outer.start), "clause-around")  # 市長は「…」。
        return self._behind(outer) if not before else None

    def subject(self, start: int, end: int, trusting: bool = True) -> Phrase | None:
        """Return the subject of a sentence."""
        return self._subject(list(self.reader.marked(start, end)), sure=True)

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
            return found or self._last(persons, flow.sources)
        source = self._last(phrases, flow.sources)  # "市によると、計画は「…」という"
        return source or self._last(phrases, flow.topics) or self._last(phrases, marks)

    @staticmethod
    def _last(phrases: Sequence[Phrase], particles: Sequence[str]) -> Phrase | None:
        known = [one for one in phrases if one.particle in particles]
        sure = [one for one in known if one.what != "other"]
        return (sure or known)[-1] if known else None

    def _inverted(self, at: int) -> Phrase | None:
        """「…」と山田さんは述べた."""
        end = min(self.page.end_of(at), at + 40)
        found = next(self.reader.marked(at, end), None)
        if found is None or found.particle not in (*self.page.flow.topics, *self.page.flow.subjects):
            return None
        near = found.span.start - at < _NEAR and found.what != "other"
        told = near and self.page.says.search(self.page.text, found.end, end)
        heads = found.span.start == at and found.particle in self.page.flow.topics
        return found if told or heads else None

    def _carried(self, start: int, cue: tuple[int, int]) -> Told | None:
        who = self.carried(start) or self.page.heading(start)
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
        phrases = list(self.reader.marked(start, cue.start()))
        beside = phrases[-1:] and cue.start() - phrases[-1].end < _NEAR
        who = self._subject(phrases, sure=not beside)
        return Told(who, Span(*cue.span()), "clause-after") if who else None
