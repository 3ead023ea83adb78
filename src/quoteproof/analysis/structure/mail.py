"""Mail: whose each level of ">" is, by the line over it that says who wrote, and whose a mail with a head is.

    On Mon, 3 Mar 2025 at 09:12, Olaf Berg <olaf@example.org> wrote:
    > Give the pilots a warm room.
    >> Lock them out.

A level is a turn, and goes on to the next line of another level. Who answers between the lines of a level leaves it the same writer's,
until another line says who wrote. A level for which no line says it has no name. What stands without ">" is the sender's own, whom only a
head ("From: …" with a date or an addressee under it) can tell. A page whose lines say neither when nor from which address something was
written is no mail, unless it is a forum's, where each line has the name alone ("ferry_77 wrote:"): there ">" marks block quotations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from quoteproof.analysis.people import fold, known
from quoteproof.analysis.structure.cues import Cue
from quoteproof.analysis.structure.layers import overlay
from quoteproof.analysis.structure.records import Turn
from quoteproof.analysis.structure.vocabulary import Words, everywhere
from quoteproof.model import Span
from quoteproof.patterns import lazy

_ARROWS = lazy(r"(?:[ \t\r\n]*+>)*+[ \t]*")
_LEVEL = lazy(r"[ \t]{0,3}((?:>[ \t]?)+)")
_ADDRESS = lazy(r"\(?[<\[]?(?:mailto:)?[^<>\s@()]{1,80}@[^<>\s()]{1,80}[>\]]?\)?")
_FIGURE = lazy(r"\d")
_SHAPED = lazy(r"(?=\D*\d|[^_]*_)[\w.-]{2,40}")  # a word with a figure or a low line in it is nobody's plain word
_CUT = lazy(r"[,;\d:]|\s[-–—]\s|年|月|日")
_EDGES = " \t\"'“”„«»<>()[]*_"
_QUOTED = 3  # words from which on a line that stands elsewhere too is quoted from there
_COLONS = (":", "：")
_LONGEST = 300  # characters of a line over a mail, broken over two lines


def mails(text: str, cues: Sequence[Cue], words: Words) -> list[Turn]:
    """Return the turns of a page's mails, in order; `cues` has the lines of their heads among others."""
    return overlay(list(_headed(text, cues, words)), [_turn(text, level) for level in levels(text)])


class _Run(Struct, frozen=True):
    """Lines with the same number of arrows."""

    level: int
    start: int
    end: int


class _Said(Struct, frozen=True):
    """A line that says who wrote what stands one level further in."""

    name: str
    span: Span
    dated: bool  # with an address or a date
    alone: bool = False  # nothing but the name and "wrote", right above the words, as forums have it


class Level(Struct, frozen=True):
    """Lines of one level, and who wrote them, if any line says so."""

    span: Span  # the words, without the line over the next level
    line: Span  # the line that says who wrote; empty where none does
    name: str = ""
    heads: bool = False  # the line stands right above
    introduced: bool = False  # another line above ends in a colon: whoever answers introduces somebody's words


def levels(text: str) -> Iterator[Level]:
    """Give each run of lines of one level to who wrote it; a page that is no mail has none."""
    if "\n>" not in text:
        return
    runs = list(_runs(text))
    said = [
        _attribution(text, run, deeper.start) if run.level < deeper.level else None
        for run, deeper in zip(runs, [*runs[1:], runs[-1]], strict=True)
    ]
    if not any(one and (one.dated or one.alone) for one in said):
        return
    names: dict[int, _Said] = {}
    above: _Run | None = None
    for run, leads in zip(runs, said, strict=True):
        if run.level and (level := _level(text, run, names.get(run.level), leads.span.start if leads else run.end)):
            yield replace(level, introduced=not level.heads and above is not None and _introduces(text, above, run))
        if leads:
            names = {level: who for level, who in names.items() if level <= run.level} | {run.level + 1: leads}
        elif not run.level:
            names = {level: who for level, who in names.items() if not who.alone}
        above = run


def _introduces(text: str, above: _Run, run: _Run) -> bool:
    """Say whether the lines above lead on to what stands one level further in."""
    return above.level < run.level and text[above.start : run.start].rstrip("> \t\r\n").endswith(_COLONS)


def _level(text: str, run: _Run, who: _Said | None, end: int) -> Level | None:
    arrows = _ARROWS.match(text, run.start, end)
    words = arrows.end() if arrows else run.start
    end = _trimmed(text, words, end)
    if words >= end:
        return None
    if who is None:
        return Level(Span(words, end), Span(words, words))
    return Level(Span(words, end), who.span, who.name, not text[who.span.end : run.start].strip("> \t\r\n"))


def _turn(text: str, level: Level) -> Turn:
    label = level.line if level.heads else Span(level.span.start, level.span.start)
    return Turn(level.span, label, level.name, "mail")


def _trimmed(text: str, start: int, end: int) -> int:
    """Return where a stretch ends without the lines at its end that hold arrows only."""
    words = text[start:end].rstrip()
    while words and not words[words.rfind("\n") + 1 :].strip("> \t"):
        words = words[: max(0, words.rfind("\n"))].rstrip()
    return start + len(words)


def _runs(text: str) -> Iterator[_Run]:
    """Cut the page where the number of arrows changes; an empty line goes with what is before it."""
    level, start, at = 0, 0, 0
    while at < len(text):
        end = text.find("\n", at) + 1 or len(text)
        arrows = _LEVEL.match(text, at, end)
        here = arrows[1].count(">") if arrows else 0
        if here != level and (here or text[at:end].strip()):
            if at > start:
                yield _Run(level, start, at)
            level, start = here, at
        at = end
    yield _Run(level, start, len(text))


def _attribution(text: str, run: _Run, words: int) -> _Said | None:
    """Read the last line of a stretch, or the last two, as "On …, NAME <…> wrote:"."""
    start = max(run.start, run.end - _LONGEST)
    tail = text[start : run.end].rstrip("> \t\r\n")
    if not tail.endswith(_COLONS):
        return None
    last = tail.rfind("\n") + 1
    if alone := _handle(tail[last:].strip("> \t\r")) if text.count("\n", start + len(tail), words) == 1 else "":
        return _Said(alone, Span(start + last, start + len(tail)), dated=False, alone=True)
    found = None
    for begin in (last, tail.rfind("\n", 0, max(0, last - 1)) + 1):
        line = " ".join(part.strip("> \t\r") for part in tail[begin:].split("\n"))
        writer = _writer(line)
        if writer and (found is None or writer[0]):
            begin += len(tail[begin:]) - len(tail[begin:].lstrip("> \t"))
            found = _Said(writer[0], Span(start + begin, start + len(tail)), writer[1])
        if found and found.name:
            break
    return found


def _handle(line: str) -> str:
    """Return the name of a line that has nothing else but "wrote", and behind a handle the day: "ferry_77 wrote on 3 March 2024:"."""
    verb = _wrote().search(line)
    name, rest = (line[: verb.start()].strip(_EDGES), line[verb.end() :].strip(":： ")) if verb else ("", "")
    if rest and not (_SHAPED.fullmatch(name) and _FIGURE.search(rest)):
        return ""
    return name if (name and " " not in name) or _name(name) == name else ""


def quoted_from(text: str, level: Level) -> Span | None:
    """Return the name over the post that a level has its words from, where they stand above without arrows in another's: what a forum
    prints as "ferry_77 wrote:" may head the post that quotes."""
    first = level.span.of(text).partition("\n")[0].strip("> \t\r")
    at = _unquoted(text).find(first, 0, level.line.start) if len(first.split()) >= _QUOTED else -1
    return _post_head(text, text.rfind("\n", 0, at) + 1) if at >= 0 else None


@lru_cache(maxsize=4)
def _unquoted(text: str) -> str:
    """Return a text with spaces for its lines behind arrows: a thread of two thousand answers was looked through once for each of them."""
    return "\n".join(" " * len(line) if _LEVEL.match(line) else line for line in text.split("\n"))


def _post_head(text: str, at: int) -> Span | None:
    """Return the name in the nearest line above that has nothing else but "wrote"."""
    while at > 0:
        begin = text.rfind("\n", 0, at - 1) + 1
        line = text[begin : at - 1]
        name = _handle(line) if len(line) < _LONGEST and line.rstrip(" \t\r").endswith(_COLONS) else ""
        if name:
            start = begin + line.index(name)
            return Span(start, start + len(name))
        at = begin
    return None


def _writer(line: str) -> tuple[str, bool] | None:
    """Return who wrote, and whether an address or a date stands with the name; None where the line does not say."""
    address, verb = _ADDRESS.search(line), _wrote().search(line)
    if not address and not verb:
        return None
    before = [line[: address.start()]] if address else []
    rest = _ADDRESS.sub(" ", line.rstrip(":： "))
    around = _wrote().split(rest, maxsplit=1) if verb else []
    behind = [piece for piece in around[1:] if not _FIGURE.search(piece)]  # "wrote on 3 Nov:"
    for piece in (*before, *around[:1], *behind):
        if name := _name(piece):
            return name, bool(address or _FIGURE.search(line))
    return ("", True) if address and verb else None


@lru_cache(maxsize=1)
def _wrote() -> re.Pattern[str]:
    spaced = "|".join(re.escape(word) for word in sorted(everywhere().wrote) if word[0] < "\u3040")
    joined = "|".join(re.escape(word) for word in sorted(everywhere().wrote) if word[0] >= "\u3040")
    return re.compile(rf"(?<!\w)(?:{spaced})(?!\w)|{joined}", re.IGNORECASE)


def _name(piece: str) -> str:
    """Return the name that a stretch ends with: one to five words with capitals behind the last comma, time or figure."""
    words = _CUT.split(piece.strip(_EDGES + ","))[-1].strip(_EDGES).split()
    while words and words[0].islower():
        del words[0]
    while words and words[-1].islower():
        del words[-1]
    small = [word for word in words if word.islower() and fold(word) not in known().particles]
    return " ".join(words) if 0 < len(words) < 6 and not small and fold(words[0]) not in known().grammar else ""


def _headed(text: str, cues: Sequence[Cue], words: Words) -> Iterator[Turn]:
    """Give what stands under a mail's head to its sender."""
    heads = list(_heads(text, cues, words))
    ends = [label.start for _, label, _ in heads[1:]] + [len(text)]
    for (name, label, start), end in zip(heads, ends, strict=False):
        if text[start:end].strip():
            yield Turn(Span(start, end), label, name, "mail")


def _heads(text: str, cues: Sequence[Cue], words: Words) -> Iterator[tuple[str, Span, int]]:
    """Find heads of mails: a sender's line among lines that name an addressee, a date, a subject."""
    block: list[Cue] = []
    for cue in [*cues, None]:
        key = fold(cue.printed) if cue and cue.sign == "colon" else ""
        if (
            cue
            and (key in words.sender or key in words.headers)
            and (not block or text.count("\n", block[-1].end, cue.start) < 3)
        ):
            block.append(cue)
            continue
        yield from _head(text, block, words)
        block = [cue] if cue and (key in words.sender or key in words.headers) else []


def _head(text: str, block: list[Cue], words: Words) -> Iterator[tuple[str, Span, int]]:
    senders = [cue for cue in block if fold(cue.printed) in words.sender]
    if len(senders) == 1 and len(block) > 2:
        line = text[senders[0].words : senders[0].words + _LONGEST].partition("\n")[0]
        name = _name(_ADDRESS.sub("", line).strip(_EDGES))
        end = text.find("\n", block[-1].words) + 1 or len(text)
        start = end + len(text[end : end + _LONGEST]) - len(text[end : end + _LONGEST].lstrip())
        yield name, Span(block[0].start, end), start
