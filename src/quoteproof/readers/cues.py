"""Cues → a text: what is said at a time becomes paragraphs that a person can read and quote from.

A sentence that runs over several cues is one sentence; a paragraph ends where the speaker changes, after a pause, or, at a
sentence's end, when it is long. Each cue is marked with its time. Where the format names its speakers each turn begins with
the name, as in a transcript.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from quoteproof.model import Document, Meta, Problem, Span, Turn
from quoteproof.patterns import lazy
from quoteproof.readers.draft import Draft
from quoteproof.readers.origin import Origin, Unread

PAUSE = 2.0  # s; people who read out pause half a second between sentences
LONG = 600  # characters of a paragraph that may end at the next sentence's end
ADJACENT = 0.1  # s between two cues of which the second rolls up
ENDED = lazy(r"[.!?…。！？][\"'”’»)\]]*\Z")
CHANGE = lazy(r"(?:>>|[-–—])|[^\W\d_a-z][^\Wa-z]*(?:[ .'’-]+[^\Wa-z]+){0,4} *:(?=\s)")
"""How cues begin that another person speaks: with a sign, or with a name in capitals."""
ARROWS = lazy(r">>+\s*")


class Cue(Struct, frozen=True):
    """What is shown or said from a time on: its lines, and who says it where the format tells."""

    start: float  # s
    end: float
    lines: tuple[str, ...]
    speaker: str | None = None


def clock(seconds: float) -> str:
    """Return a time as people write it: "01:14:03"."""
    whole = int(min(max(seconds, 0), 3.6e8))
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"


def document(cues: Sequence[Cue], origin: Origin, meta: Meta) -> Iterator[Document | Problem]:
    """Yield the document of some cues. Raises Unread where there are none."""
    if not cues:
        raise Unread("there is no cue with a time in it")
    draft = _Transcript(named=any(cue.speaker for cue in cues))
    for cue in _once(cues):
        draft.put(cue)
    draft.end()
    yield from draft.document(origin, meta)


class _Transcript(Draft):
    """A draft that takes cues."""

    def __init__(self, *, named: bool) -> None:
        super().__init__()
        self._named = named
        self._speaker: str | None = None
        self._label = self._paragraph = Span(0, 0)
        self._before: Cue | None = None
        self._last = ""  # the words that stand last

    def put(self, cue: Cue) -> None:
        """Write a cue down, its lines in a row but where another person begins."""
        for line in cue.lines:
            if self._named and (self._before is None or cue.speaker != self._speaker):
                self._turn(cue.speaker)
            elif self._ends_before(cue, line):
                self.part()
                self._paragraph = Span(self.at, self.at)
            elif self.at:
                self.add(" ")
            start = self.at
            self._last = ARROWS.sub("", line)
            self.add(self._last)
            self.mark("time", start, clock(cue.start))
            self._before = cue

    def end(self) -> None:
        """Close the last turn."""
        if self._named and self.at > self._label.end:
            self.turns.append(Turn(Span(self._label.end, self.at), self._label, self._speaker or ""))

    def _turn(self, speaker: str | None) -> None:
        self.end()
        self.part()
        start = self.at
        self.add(f"{speaker}: " if speaker else "")
        self._speaker, self._label, self._paragraph = speaker, Span(start, self.at), Span(self.at, self.at)

    def _ends_before(self, cue: Cue, line: str) -> bool:
        """Say whether a paragraph ends before a line of a cue."""
        before = self._before
        if before is None or CHANGE.match(line):
            return before is not None
        waited = cue.start - before.end >= PAUSE or self.at - self._paragraph.start > LONG
        return waited and ENDED.search(self._last) is not None


def _once(cues: Sequence[Cue]) -> Iterable[Cue]:
    """Return the cues without the lines that roll up: which begin a cue as they ended the one before, in most of the cues."""
    pairs = list(pairwise(cues))
    rolled = [_rolls(*pair) for pair in pairs]
    if 2 * sum(rolled) <= len(pairs):
        return cues
    shown = [(cue, cue.lines[1:] if up else cue.lines) for cue, up in zip(cues, [False, *rolled], strict=True)]
    return [Cue(cue.start, cue.end, lines, cue.speaker) for cue, lines in shown if lines]


def _rolls(before: Cue, cue: Cue) -> bool:
    return bool(before.lines and cue.lines) and before.lines[-1] == cue.lines[0] and cue.start - before.end <= ADJACENT
