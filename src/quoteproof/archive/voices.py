"""Who speaks in the documents of a segment: what ROLL, TURN and SAID hold (the bytes: format.py)."""

from __future__ import annotations

import zlib
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from quoteproof import kernel
from quoteproof.archive.format import TURNS_VERSION, Buffer
from quoteproof.model import Document, Meta, Span, Turn, Way

_Voice = tuple[bytes, Way, int]
_encode = msgspec.msgpack.encode
_turns = msgspec.msgpack.Decoder(tuple[tuple[_Voice, ...], tuple[int, ...]]).decode
_said = msgspec.msgpack.Decoder(dict[bytes, int]).decode
_NUMBERS = 5  # a turn


def encoded(document: Document) -> bytes:
    """Return what TURN has of a document, looking for turns where nobody has; b"" where there are none."""
    found = document.turns
    if found is None:
        from quoteproof.analysis.structure.turns import turns  # only who writes looks for them

        found = turns(document.text)
    if not found:
        return b""
    words = _said_in(found, document.text)
    voices = {voice: number for number, voice in enumerate(words)}
    listed = [(_bytes(name), way, count) for (name, way), count in words.items()]
    return _encode((listed, [*_numbers(found, voices)]))


def decoded(data: bytes | memoryview) -> tuple[Turn, ...]:
    """Return the turns of a document."""
    if not data:
        return ()
    voices, numbers = _turns(data)
    known = [(_str(name), way) for name, way, _ in voices]
    turns, end = [], 0
    for gap, length, before, printed, voice in zip(*[iter(numbers)] * _NUMBERS, strict=True):
        start = end + gap
        end = start + length
        turns.append(Turn(Span(start, end), Span(start - before, start - before + printed), *known[voice]))
    return tuple(turns)


def said(data: bytes | memoryview, meta: Meta, words: int) -> dict[str, int]:
    """Return how many words each name says in a document of which TURN has `data`: by turns, or all of its speaker or author."""
    if not data:
        own = meta.speaker or meta.author
        return {own: words} if own else {}
    found: Counter[str] = Counter()
    for name, _, count in _turns(data)[0]:
        if name:
            found[_str(name)] += count
    return found


def decoded_said(data: bytes | memoryview) -> dict[str, int]:
    """Return how many words each name says in a segment."""
    return {_str(name): count for name, count in _said(data).items()}


class Roll:
    """The three sections while a segment is built."""

    def __init__(self) -> None:
        self._numbers, self._starts, self._sums = array("I"), array("I", [0]), array("I")
        self._turns = bytearray()
        self._said: Counter[str] = Counter()

    def put(self, first: int, turns: Iterable[bytes | memoryview], said: Iterable[Mapping[str, int]]) -> None:
        """Put documents in, numbered from `first` on."""
        for number, (data, words) in enumerate(zip(turns, said, strict=True), first):
            self._said.update(words)
            if data:
                self._turns += data
                self._numbers.append(number)
                self._starts.append(len(self._turns))
                self._sums.append(zlib.crc32(data))

    def sections(self) -> tuple[Buffer, Buffer, Buffer]:
        """Return ROLL, TURN and SAID."""
        roll = b"".join([array("I", [TURNS_VERSION]), self._numbers, self._starts, self._sums])
        return roll, self._turns, _encode({_bytes(name): count for name, count in self._said.items()})


def _said_in(turns: Sequence[Turn], text: str) -> dict[tuple[str, Way], int]:
    """Count the words of each voice, in the order in which the voices come in."""
    starts = kernel.words(text)[1]
    found: Counter[tuple[str, Way]] = Counter()
    for turn in turns:
        found[turn.name, turn.way] += bisect_left(starts, turn.span.end) - bisect_left(starts, turn.span.start)
    return found


def _numbers(turns: Iterable[Turn], voices: Mapping[tuple[str, Way], int]) -> Iterator[int]:
    end = 0
    for turn in turns:
        before = turn.span.start - turn.label.start
        yield from (turn.span.start - end, len(turn.span), before, len(turn.label), voices[turn.name, turn.way])
        end = turn.span.end


def _bytes(name: str) -> bytes:
    return name.encode("utf-8", "surrogatepass")


def _str(name: bytes) -> str:
    return str(name, "utf-8", "surrogatepass")
