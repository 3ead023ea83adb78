"""What stands inside a turn and is another voice's, or ends it: a clip that is played, a document read out, a break, a heading.

A clip or a document has its own labels; before the first of them its voice has no name. After its end, and after a break, nobody is
named until the next label: whoever had the turn before need not go on. A heading, or a rule across the page, ends a turn where
several people speak. A block quotation inside a turn is read out; the turn goes on behind it, since the page's layout says so.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from quoteproof.analysis.structure.layers import overlay
from quoteproof.analysis.structure.records import Turn, Way
from quoteproof.analysis.structure.vocabulary import Words
from quoteproof.model import Span
from quoteproof.patterns import lazy

_BRACKETS = lazy(r"[(\[]([^()\[\]\n]{2,80})[)\]]")
_WORDS = lazy(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_HEADING = lazy(r"\n[ \t]*(?:#{1,6}[ \t]+[^\n]+|(?:[-*_][ \t]?){3,}|={3,}[ \t]*)(?=\n|\Z)")
_QUOTED = lazy(r"(?:\n[ \t]*>[^\n]*)+")
_SHORT = 5  # words of a marker that stands inside a line

Does = Literal["begins", "ends", "breaks", "heads"]


class _Marker(Struct, frozen=True):
    start: int
    end: int
    does: Does


def with_interludes(text: str, turns: Sequence[Turn], headings: Sequence[Span], words: Words) -> list[Turn]:
    """Cut turns at clips, breaks and headings, and give what is played or read out to a voice of its own.

    `headings` are those that name who asks; the others are found here.
    """
    if not turns:
        return []
    markers = [_Marker(heading.start, heading.end, "heads") for heading in headings]
    markers += _markers(text, turns, words)
    markers.sort(key=lambda marker: marker.start)
    clips = _clips(markers)
    starts = [marker.start for marker in markers]
    cut: list[Turn] = []
    for turn in turns:
        if clips and _inside(clips, turn.span.start):
            turn = replace(turn, way="clip")
        first, last = bisect_left(starts, turn.span.start), bisect_left(starts, turn.span.end)
        cut.extend(_pieces(text, turn, markers[first:last]))
    said = overlay(cut, list(_read_out(text, cut)))
    return [turn for turn in said if turn.label or turn.span.of(text).strip()]


def _markers(text: str, turns: Sequence[Turn], words: Words) -> Iterator[_Marker]:
    """Find "(BEGIN VIDEO CLIP)", "[end of recording]", "(COMMERCIAL BREAK)", headings and rules."""
    start = turns[0].label.start
    for match in _BRACKETS.finditer(text, start):
        does = _does(match[1], _alone(text, match.start(), match.end()), words)
        if does:
            yield _Marker(match.start(), match.end(), does)
    if len({turn.name for turn in turns}) > 1:
        own = {turn.label.start for turn in turns}
        for match in _HEADING.finditer(text, start):
            if match.start() + 1 not in own:
                yield _Marker(match.start(), match.end(), "heads")


def _does(inner: str, alone: bool, words: Words) -> Does | None:
    low = [word.lower() for word in _WORDS.findall(inner)]
    if not alone and len(low) > _SHORT:
        return None
    begins, ends, clip = (not table.isdisjoint(low) for table in (words.begins, words.ends, words.clips))
    if clip and (begins or ends):
        return "ends" if ends else "begins"
    return "breaks" if alone and (clip or ends or not words.breaks.isdisjoint(low)) else None


def _alone(text: str, start: int, end: int) -> bool:
    """Say whether nothing else stands on the line."""
    before = text.rfind("\n", max(0, start - 80), start) + 1
    return not text[max(before, start - 80) : start].strip() and not text[end : end + 40].partition("\n")[0].strip()


def _clips(markers: list[_Marker]) -> list[Span]:
    """Return the stretches from a clip's beginning to its end; a beginning without an end is none."""
    clips: list[Span] = []
    start = -1
    for marker in markers:
        if marker.does == "ends" and start >= 0:
            clips.append(Span(start, marker.start))
        if marker.does != "heads":
            start = marker.end if marker.does == "begins" else -1
    return clips


def _inside(clips: list[Span], at: int) -> bool:
    place = bisect_left(clips, Span(at + 1, 0)) - 1
    return place >= 0 and at < clips[place].end


def _pieces(text: str, turn: Turn, markers: list[_Marker]) -> Iterator[Turn]:
    """Cut a turn at the markers inside it."""
    if not markers:
        yield turn
        return
    spoke = bool(text[turn.span.start : markers[0].start].strip())
    if spoke:
        yield replace(turn, span=Span(turn.span.start, markers[0].start))
    ends = [*(marker.start for marker in markers[1:]), turn.span.end]
    before: Does | None = None
    for marker, end in zip(markers, ends, strict=True):
        start = end - len(text[marker.end : end].lstrip())
        if marker.does != "heads" and start < end:
            label = turn.label if before is None and not spoke else Span(start, start)
            yield Turn(Span(start, end), label, _goes_on(turn, marker, before, spoke), _way(turn, marker))
        before = marker.does


def _goes_on(turn: Turn, marker: _Marker, before: Does | None, spoke: bool) -> str:
    """Return whose words follow a marker inside a turn.

    "BERG: (BEGIN VIDEO CLIP) …" is Berg's clip, and he is not there; "BERG: Look. (BEGIN VIDEO CLIP) … (END VIDEO CLIP) You see." is
    Berg again, since no label came between.
    """
    if marker.does == "begins":
        return "" if spoke else turn.name
    return turn.name if spoke and marker.does == "ends" and before == "begins" else ""


def _way(turn: Turn, marker: _Marker) -> Way:
    return "clip" if marker.does == "begins" else "label" if turn.way == "clip" else turn.way


def _read_out(text: str, turns: Sequence[Turn]) -> Iterator[Turn]:
    """Find block quotations inside turns."""
    if "\n>" not in text:
        return
    starts = [turn.span.start for turn in turns]
    for match in _QUOTED.finditer(text):
        place = bisect_left(starts, match.start())
        begin = match.start() + 1
        if place > 0 and turns[place - 1].span.end >= match.end() and text[turns[place - 1].label.start] != ">":
            yield Turn(Span(begin, match.end()), Span(begin, begin), "", "clip")
