"""Subtitles: WebVTT, SRT, ASS and TTML, each a row of cues."""

from __future__ import annotations

import html
from collections.abc import Generator, Iterator
from typing import Any, BinaryIO

from quoteproof.model import Document, Meta, Problem
from quoteproof.patterns import lazy
from quoteproof.readers import cues, xml
from quoteproof.readers.cues import Cue
from quoteproof.readers.origin import Origin
from quoteproof.readers.plain import text_of

TIMING = lazy(r"\s*((?:\d+:)?\d\d?:\d\d[.,]\d+)\s*-->\s*((?:\d+:)?\d\d?:\d\d[.,]\d+)")
BLOCK = lazy(r"\r\n|\r|\n")
TAG = lazy(r"<[^<>]{0,200}>|\{\\[^{}]{0,200}\}")
VOICE = lazy(r"<v(?:\.[^\s<>]{0,100})?[ \t]+([^<>]{1,200})>")
VOICE_END = "</v>"
DRAWING = lazy(r"\{[^{}]*\\p[1-9][^{}]*\}[^{]*")
OVERRIDE = lazy(r"\{[^{}]*\}")
CLOCK = lazy(r"(\d+):(\d\d):(\d\d(?:\.\d+)?)(?::(\d+))?\Z")
OFFSET = lazy(r"(\d+(?:\.\d+)?)(h|ms|m|s|f|t)\Z")
UNITS = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001}
FRAMES = 30  # a second, by the standard, where a file does not say


def read_vtt(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the document of WebVTT; what is said in `<v Name>` is that person's."""
    text = yield from text_of(stream.read(), origin)
    if text is not None:
        head = text.partition("-->")[0]
        language = next((line[9:] for line in BLOCK.split(head) if line.startswith("Language:")), None)
        blocks = yield from _blocks(text, origin)
        found = [cue for start, end, rows in blocks for cue in _voiced(start, end, "\n".join(rows))]
        yield from cues.document(found, origin, Meta(language=language and language.strip()[:2].lower()))


def read_srt(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the document of SRT."""
    text = yield from text_of(stream.read(), origin)
    if text is not None:
        blocks = yield from _blocks(text, origin)
        found = [Cue(start, end, _lines("\n".join(rows))) for start, end, rows in blocks]
        yield from cues.document(found, origin, Meta())


def read_ass(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the document of (Advanced) SubStation Alpha: its dialogue in the order of time, with the names where they are given."""
    text = yield from text_of(stream.read(), origin)
    if text is None:
        return
    found: list[Cue] = []
    columns = ["start", "end", "name", "text"]
    title = None
    for line in BLOCK.split(text):
        key, _, value = line.partition(":")
        if key.strip().lower() == "format":
            columns = [name.strip().lower() for name in value.split(",")]
        elif key.strip().lower() == "dialogue":
            row = dict(zip(columns, value.split(",", len(columns) - 1), strict=False))
            start, end = _seconds(row.get("start", "")), _seconds(row.get("end", ""))
            words = DRAWING.sub("", row.get("text", "")).replace(r"\N", "\n").replace(r"\n", " ").replace(r"\h", " ")
            found.append(Cue(start, end, _lines(OVERRIDE.sub("", words)), row.get("name", "").strip() or None))
        elif key.strip().lower() == "title":
            title = value
    found.sort(key=lambda cue: cue.start)
    yield from cues.document(found, origin, Meta(title=title))


def read_ttml(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the document of TTML; a paragraph with an agent is said by them."""
    root = xml.parse(stream.read())
    agents = {xml.attribute(agent, "id"): xml.first(agent, "name") for agent in xml.every(root, "agent")}
    rates = float(xml.attribute(root, "frameRate") or FRAMES), float(xml.attribute(root, "tickRate") or 1)
    found = []
    for paragraph in xml.every(root, "p"):
        chain = [paragraph, *paragraph.iterancestors()]
        start = sum(_seconds(xml.attribute(one, "begin"), *rates) for one in chain)
        length = _seconds(xml.attribute(paragraph, "end") or xml.attribute(paragraph, "dur"), *rates)
        agent = next(filter(None, (xml.attribute(one, "agent") for one in chain)), "").split(" ")[0]
        found.append(Cue(start, max(start, length), _lines("".join(_run(paragraph))), agents.get(agent)))
    meta = Meta(title=xml.first(root, "title"), language=(xml.attribute(root, "lang") or "")[:2].lower() or None)
    yield from cues.document([cue for cue in found if cue.lines], origin, meta)


def _blocks(text: str, origin: Origin) -> Generator[Problem, None, list[tuple[float, float, list[str]]]]:
    """Return the time and the lines of each cue, and yield a problem for the times that are none."""
    found: list[tuple[float, float, list[str]]] = []
    rows: list[str] | None = None
    for number, line in enumerate(BLOCK.split(text), 1):
        timing = TIMING.match(line) if "-->" in line else None
        if timing:
            if rows and rows[-1].strip().isdecimal():  # the number of this cue, without an empty line before it
                rows.pop()
            rows = []
            found.append((_seconds(timing[1]), _seconds(timing[2]), rows))
        elif "-->" in line:
            yield origin.note(
                "this is no time of a cue, whose words are left out", "hours:minutes:seconds --> …", line=number
            )
            rows = None
        elif not line.strip():
            rows = None
        elif rows is not None:
            rows.append(line)
    return found


def _voiced(start: float, end: float, words: str) -> Iterator[Cue]:
    """Yield a cue for each voice of a WebVTT cue."""
    pieces = VOICE.split(words)
    for speaker, said in zip([None, *pieces[1::2]], pieces[::2], strict=True):
        own, _, rest = said.partition(VOICE_END)
        for name, part in ((speaker, own), (None, rest)):
            if lines := _lines(part):
                yield Cue(start, end, lines, html.unescape(" ".join(name.split())) if name else None)


def _lines(words: str) -> tuple[str, ...]:
    """Return the lines of a cue without its tags."""
    bare = html.unescape(TAG.sub("", words)).replace("\u200e", "").replace("\u200f", "").replace("\xa0", " ")
    return tuple(line for line in (" ".join(row.split()) for row in BLOCK.split(bare)) if line)


def _run(paragraph: Any) -> Iterator[str]:
    """Yield the words of a paragraph of TTML, with its line breaks."""
    for one in paragraph.iter():
        if xml.name(one) == "br":
            yield "\n"
        elif xml.name(one):
            yield " ".join((one.text or "").split("\n"))
        if one is not paragraph:
            yield " ".join((one.tail or "").split("\n"))


def _seconds(words: str | None, frames: float = FRAMES, ticks: float = 1) -> float:
    """Return a time in seconds; 0 for what is none."""
    words = (words or "").strip().replace(",", ".")
    if match := OFFSET.match(words):
        unit = {"f": 1 / (frames or FRAMES), "t": 1 / (ticks or 1)}.get(match[2]) or UNITS[match[2]]
        return float(match[1]) * unit
    if match := CLOCK.match(words if words.count(":") > 1 else f"0:{words}"):
        return int(match[1]) * 3600 + int(match[2]) * 60 + float(match[3]) + int(match[4] or 0) / (frames or FRAMES)
    return 0.0
