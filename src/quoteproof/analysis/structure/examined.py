"""Questions and answers: who asks and who answers, where the labels are "Q." and "A.", or where the questions are set in bold.

A hearing's headings name both: "CROSS-EXAMINATION BY MS. HALE", "BY MS. HALE:", "RUTH OKAFOR, called as a witness, sworn". An interview
names who is asked, and who asks, at its head: "Interview with Ruth Okafor", "by Tor Haugen".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from quoteproof.analysis.people import fold, known
from quoteproof.analysis.structure.cues import Cue
from quoteproof.analysis.structure.labels import Label, read
from quoteproof.analysis.structure.names import Mention, mentions
from quoteproof.analysis.structure.vocabulary import Words
from quoteproof.model import Span
from quoteproof.patterns import lazy

_SENTENCE_ENDS = frozenset(".!?…。！？؟")
_HEAD = 2_000  # characters at a page's beginning that can say that it is an interview
_TOKEN = lazy(r"[^\W_][\w’'-]*\.?|,")
_BEFORE = " \t0123456789"  # a line's number
_MARKS = ".,:;()*_#"
_WIDEST = 160  # characters of a heading's line
_LONGEST = 6  # words of a title and a name
Held = list[tuple[int, Label]]


class Examination:
    """Who asks and who answers at each place of a page."""

    def __init__(self, text: str, cued: Sequence[tuple[Cue, Label]], words: Words) -> None:
        self.text = text
        self.words = words
        self.asks: Held = [(cue.start, label) for cue, label in cued if label.sort == "examiner"]
        self.answers: Held = []
        self.entitled = False  # a heading says that the page is an interview, and no sentence of it
        self.headings = [Span(cue.start, cue.end) for cue, label in cued if label.sort == "examiner"]
        if any(label.sort in ("asks", "answers") for _, label in cued):
            self._headings()
        if not self.answers:
            self._interview()
        self.headings.sort()
        self.asks.sort(key=lambda one: one[0])
        self.answers.sort(key=lambda one: one[0])

    def asked(self, at: int) -> Label | None:
        """Return who asks at a place; None where the page does not say."""
        return _last(self.asks, at)

    def answered(self, at: int) -> Label | None:
        """Return who answers at a place; None where the page does not say."""
        return _last(self.answers, at)

    def _headings(self) -> None:
        """Read headings of examinations, and the lines that call a witness."""
        for start, end in _lines(self.text, self.words.examination | self.words.witness):
            line = self.text[start:end]
            before, after = _split(line, self.words)
            heading = line.isupper() or self._opens(line)
            if heading:
                self.headings.append(Span(start, end))
            if examiner := heading and self._who(after):
                self.asks.append((start, examiner))
            witness = self._who(before if heading else before.partition(",")[0])
            if witness and len(witness.name) > 1 and (heading or (witness.caps and "," in before)):
                self.answers.append((start, witness))

    def _opens(self, line: str) -> bool:
        """Say whether a word of examination begins a line."""
        first = line.split(None, 1)[0].strip(_MARKS).lower() if line.strip() else ""
        return first in self.words.examination or first in self.words.witness

    def _who(self, piece: str) -> Label | None:
        """Read the first words of a piece of a heading that are a name, with the title before them."""
        found: list[str] = []
        for token in _TOKEN.findall(piece):
            low = fold(token).rstrip(".")
            if token == "," or token.islower() or len(found) == _LONGEST:
                if found:
                    break
            elif found or not (low in self.words.examination or low in self.words.witness or low in _small(self.words)):
                found.append(token)
        label = read(" ".join(found), self.words) if found else None
        return label if label and label.name and label.sort in ("person", "name") else None

    def _interview(self) -> None:
        """Read a page's head as an interview's: who is named before the word asks, if anybody is named behind it."""
        for match in _interviews(self.words).finditer(self.text, 0, _HEAD):
            line = match["line"]
            by = {word for word in self.words.by if word}
            names = list(mentions(self.text, match.start("line"), match.end("line"), self.words))
            asks = [one for one in names if self._by(one, by)]
            rest = [one for one in names if one not in asks]
            if not asks and len(rest) > 1 and rest[0].start < match.start("word") < rest[1].start:
                asks, rest = rest[:1], rest[1:]
            if rest and len(line) < 200:
                self.answers = [(0, _label(rest[0]))]
                self.entitled = line.rstrip()[-1:] not in _SENTENCE_ENDS
                self.asks = self.asks or [(0, _label(one)) for one in asks[:1]]
                return

    def _by(self, mention: Mention, by: set[str]) -> bool:
        """Say whether "by" stands before a name."""
        return bool(set(self.text[max(0, mention.start - 12) : mention.start].lower().split()) & by)


def _label(mention: Mention) -> Label:
    return Label("person", mention.name, key=tuple(fold(word).rstrip(".") for word in mention.name))


def _last(held: Held, at: int) -> Label | None:
    place = bisect_right(held, at, key=lambda one: one[0])
    return held[place - 1][1] if place else None


def _lines(text: str, words: frozenset[str]) -> list[tuple[int, int]]:
    """Find the lines that hold one of the words, each with the line before it where a sentence goes over from that."""
    found: dict[int, int] = {}
    for form in {form for word in words for form in (word, word.capitalize(), word.upper())}:
        at = text.find(form)
        while at >= 0:
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            start = _line_start(text, at)
            if text[start:at].lstrip()[:1].islower() and start:
                start = _line_start(text, start - 1)
            start += len(text[start:at]) - len(text[start:at].lstrip(_BEFORE))
            if end - start < 2 * _WIDEST:
                found[start] = end
            at = text.find(form, end)
    return sorted(found.items())


def _line_start(text: str, at: int) -> int:
    least = max(0, at - _WIDEST)
    return max(text.rfind("\n", least, at) + 1, least)


def _split(line: str, words: Words) -> tuple[str, str]:
    """Part a heading at the word "by"."""
    table = "|".join(map(re.escape, sorted(words.by)))
    found = re.search(rf"(?<!\w)(?:{table})(?!\w)", line, re.IGNORECASE) if table else None
    return (line[: found.start()], line[found.end() :]) if found else (line, "")


@lru_cache(maxsize=8)
def _small(words: Words) -> frozenset[str]:
    return words.apart | words.articles | words.by | known().grammar


@lru_cache(maxsize=8)
def _interviews(words: Words) -> re.Pattern[str]:
    table = "|".join(sorted(map(re.escape, words.interview), key=len, reverse=True)) or r"(?!)"
    return re.compile(
        rf"(?:\A|\n)(?P<line>[^\n]{{0,120}}?(?<!\w)(?P<word>{table})(?!\w)[^\n]{{0,160}}(?:\n[^\n]{{0,60}}(?=\n))?)",
        re.IGNORECASE,
    )
