"""A region of a text as letters, its quoted stretches taken out: what the rules read that go by no tagged words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from quoteproof import languages
from quoteproof.analysis.cast import STRETCH, Phrase, any_of
from quoteproof.analysis.letters import VOWEL_SIGNS
from quoteproof.analysis.verb_forms import form
from quoteproof.attribute.scene import Scene
from quoteproof.cached import cached_property
from quoteproof.model import Quotation, Span
from quoteproof.patterns import lazy

_STOPS = "。！？!?؟\n"
_BREAKS = lazy(f"[.{_STOPS}{STRETCH}]")
_PAUSES = "，,；;：:"
_TERMINAL = "。！？!?…؟."
_MARKS = "“”‘’「」『』\"'》«»"
_LONGEST = 400
"""Code points of the longest sentence that is read."""
LABEL_SIGNS = " \t　*_:："
"""What stands between a label and the words behind it."""
_LABEL = lazy(r"[ \t>*#_-]*+([^\s：:　，。“”「」『』«»]{1,12}(?: [^\s：:«»]{1,12}){0,2})[*_]*(?:[：:]|　(?=\S))")


class Told(Struct, frozen=True):
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
        self.text = text
        self.flow = languages.get(scene.analysis.language).flow
        self.says = re.compile(any_of(self.flow.says))

    def _masked(self, region: Span) -> str:
        places = sorted(place for one in self.scene.quotations for place in self._places(one))
        text, kept, at = region.of(self.whole), [], 0
        for place in places:
            if place.start >= at:
                kept += [text[at : place.start], STRETCH * len(place)]
                at = place.end
        return "".join(kept) + text[at:]

    def _places(self, quotation: Quotation) -> list[Span]:
        """Return where the parts of a quotation stand in the region, their marks included."""
        outer = quotation.outer or quotation.span
        found = []
        for at, part in enumerate(quotation.parts):
            start = outer.start if at == 0 else part.start - (self.whole[part.start - 1] in _MARKS)
            end = outer.end if at + 1 == len(quotation.parts) else part.end + (self.whole[part.end] in _MARKS)
            found.append(Span(max(0, start - self.base), max(0, end - self.base)))
        return found

    def there(self, span: Span) -> Span:
        """Return where a place of the region stands in the text."""
        return Span(span.start + self.base, span.end + self.base)

    def outer(self, number: int) -> Span:
        """Return where a quotation stands, its marks included: of one that a clause interrupts, its first part."""
        return self._places(self.scene.quotations[number])[0]

    def last(self, number: int) -> Span:
        """Return where the last part of a quotation stands."""
        return self._places(self.scene.quotations[number])[-1]

    def ends(self, at: int) -> bool:
        """Say whether the stretch that ends at `at` ends like a sentence."""
        at += self.base
        return self.whole[max(0, at - 3) : at].rstrip(_MARKS)[-1:] in tuple(_TERMINAL)

    def past(self, at: int) -> int:
        """Return the end of the quoted stretch that begins at `at`."""
        ends = (self.last(number).end for number in self._at.get(at, ()))
        return max(ends, default=at + 1)

    @cached_property
    def _at(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for number in range(len(self.scene.quotations)):
            found.setdefault(self.outer(number).start, []).append(number)
        return found

    def alone(self, number: int) -> bool:
        """Say whether a quotation is a paragraph by itself."""
        begin, end = self.outer(number).start, self.last(number).end
        left = self.text[self.text.rfind("\n", 0, begin) + 1 : begin]
        stop = self.text.find("\n", end)
        right = self.text[end : min(end + 3, len(self.text) if stop == -1 else stop)]
        return not left.strip() and not right.strip()

    def is_stop(self, at: int) -> bool:
        """Say whether a sentence ends at a mark: a full stop in a figure or behind one letter ends none."""
        mark = self.text[at]
        if mark != ".":
            return mark in _STOPS
        initial = self.text[max(0, at - 2) : at].strip()
        return not self.text[at + 1 : at + 2].isalnum() and not (len(initial) == 1 and initial.isalpha())

    def start_of(self, at: int, cut: bool = True) -> int:
        """Return where the sentence before `at` begins; `cut`: a stretch that ends like a sentence ends one."""
        low = min(at, max(self.region.start, at - _LONGEST))
        for sign in reversed(list(_BREAKS.finditer(self.text, low, at))):
            begin = sign.end()
            if sign[0] == STRETCH:
                if cut and begin < at and self.ends(begin):
                    return begin
            elif self.is_stop(begin - 1):
                return begin
        return low

    def end_of(self, at: int) -> int:
        """Return where the sentence that goes on at `at` ends: at its stop, or at the next stretch."""
        end = at
        most = min(self.region.end, at + _LONGEST)
        while end < most and self.text[end] != STRETCH and not self.is_stop(end):
            end += 1
        return end

    def sentences_before(self, at: int, most: int, breaks: int) -> Iterator[tuple[Span, int]]:
        """Yield the sentences before a place, the nearest first, each with the line breaks between: `most` of them, over no more `breaks`."""
        passed = 0
        for _ in range(most):
            while at > self.region.start and (self.is_stop(at - 1) or self.text[at - 1].isspace()):
                at -= 1
                passed += self.text[at] == "\n"
            if at <= self.region.start or passed > breaks:
                return
            start = self.start_of(at)
            yield Span(start, at), passed
            at = start if start < at else at - 1

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

    def heading(self, at: int) -> Phrase | None:
        """Return who heads the line of a place."""
        return self.label.get(self.text.rfind("\n", 0, at) + 1)

    def _is_clause(self, words: str) -> bool:
        """Say whether the words before a colon are a clause of saying: 市长说：, قال الوزير:"""
        first = words.split()[0].translate(VOWEL_SIGNS)
        return bool(self.says.search(words)) or form(self.scene.analysis.language, first) is not None

    @cached_property
    def label(self) -> dict[int, Phrase]:
        """Who heads each line, by where the line begins."""
        found = {}
        for line in re.finditer(r"(?m)^.", self.text):
            match = _LABEL.match(self.text, line.start(), self.region.end)
            if match and STRETCH not in match[1] and not self._is_clause(match[1]):
                span = Span(*match.span(1))
                found[line.start()] = Phrase(span, "name", match[1])
        return found
