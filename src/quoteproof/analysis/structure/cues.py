"""Every line of a page that begins as a turn may: a few words, then a sign that parts them from what follows.

This is the first look, at each line of every source, so it is one pass of two patterns that give up at the first letters of
nearly all lines of prose. What it finds are cues, not labels: a heading "Note:" is one too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from quoteproof.analysis.structure.labels import ends_abbreviated, first_stop
from quoteproof.patterns import lazy

Sign = Literal["colon", "stop", "dash", "bracket", "set", "line"]
"""What parts a label from the words: "NAME:", "NAME.", "Name —", "[Name]" or "<Name>", bold letters or a tab, or the line's end."""

BLANKS = "[ \t\f\u00a0\u3000]*+"
_TIME = r"[\[(<]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])>]?"
_STAMP = rf"(?:\[?\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{2,4}},?[ \t]{{1,2}})?{_TIME}(?:[ \t]?[AaPp]\.?[Mm]\.?)?"  # a chat's: "12/05/2024, 18:40 -"
_BOLD = r"(?:\*{1,3}|_{1,3}|'{2,3}|</?(?:b|strong|i|em)>)"
# What may stand before the name is tried only where the line does not begin with a letter, nearly all of prose. Words are
# taken whole (`+` after a count), for a pattern that tries a name letter by letter takes four times as long.
_HEAD = (
    rf"{BLANKS}(?:Q\d{{1,4}}[.:)]?[ \t]+(?=[^\W\d_]))?(?:(?![^\W\d_])(?:\#{{1,6}}[ \t]+)?(?:>{{1,4}}[ \t]*|[-*+•‣·–—][ \t]+|[○◯●◆□■][ \t\u3000]*)?"
    rf"(?:\d{{1,5}}[.)]?[ \t]+)?(?:{_STAMP}[ \t]*(?:[-–—][ \t]*)?)?(?P<bold>{_BOLD})?)?"
)
_LINE = r"\n(?![a-z\r\n])"  # no label begins so, and most lines of prose do
_COLON = lazy(
    rf"{_LINE}(?=[^\n:：]{{1,130}}+[:：]|[^\n]{{0,22}}\d:\d\d){_HEAD}"
    r"\\?(?P<name>(?:[^\W\d_a-z]|\()(?:[^\n:：*<>|{}=\[\](]|\((?!\d{1,2}:)){0,90}+)(?P<time>[\[(<]\d{1,2}:\d{2}(?::\d{2})?[\])>])?"
    rf"{_BOLD}?(?P<aside>[ \t]*(?:\([^()\n]{{1,60}}\)|\[[^\[\]\n]{{1,60}}\]))?(?:[ \t]*{_TIME})?(?::{_BOLD}?(?=[\s\"'“„‘«»「『(\[*_]|\Z)|：)"
)
_WORD = r"[^\W\d_a-z][\w’'ʼ-]{0,30}+(?:\.[\w’'ʼ-]{1,30}+){0,4}+\.?"
# "M. le président", "Mme la présidente Aubin": after the first word a short one and a role
_NAME = rf"{_WORD}(?:[ \t]++[a-z’']{{1,3}}[ \t]++[^\W\d_A-Z][^\W\d_]{{2,20}}+)?(?:[ \t]++(?:[a-z’']{{1,5}}+[ \t]++){{0,2}}+{_WORD}){{0,6}}(?:[ \t]++[a-z]{{1,3}}[ \t]++[a-z]{{3,20}}+)?(?:[ \t]++\d{{1,3}}+(?![\d:]))?"
_ASIDE = r"(?:[ \t]*\([^()\n]{1,60}\)){0,2}"
_SIGNED = lazy(
    rf"{_LINE}{_HEAD}(?:(?P<name>{_NAME})(?=[ \t]*+[.—–―(:\r\n*<\[\d_,'-]|\t)(?P<aside>(?:,[ \t]+{_WORD}){{0,2}}{_ASIDE})"
    rf"(?:[ \t]*{_TIME})?{_BOLD}?(?:(?P<dash>\.?[ \t]*[—–―][ \t]*(?=[^\s\d])|\.?[ \t]+--?[ \t]+(?=\S))"
    rf"|(?P<stop>(?<!\.)\.{_BOLD}?(?=[ \t]+[^\s\d]|[ \t]*\r?\n)|(?<=\.){_BOLD}?(?=[ \t]+[^\s\d]))|(?P<line>[ \t]*\r?(?=\n))|(?P<set>(?:(?<=[*_>'])[ \t]+|\t+)(?=[^\W\d_a-z]|[(\[\"“„«])))"
    rf"|\[(?P<inner>{_NAME}{_ASIDE})\]:?[ \t]*(?:(?=\S)|\r?(?=\n))|<(?P<angled>{_NAME})>[ \t]+(?=\S)"
    r"|(?<=[○◯])(?P<round>[^\s（）:：]{1,12}(?:（[^（）\n]{1,16}）)?)[ \u3000]+(?=\S))"
)
_CHANGE = lazy(r"\n[ \t]*>>(?P<bold>)[ \t]*(?=[^\s>])")
_GAP = re.compile(rf"{BLANKS}(?:\r?\n{BLANKS}){{0,3}}")
_FAR = 132  # code points at most from a line's break to its colon
_CLOCK = re.compile(r"\d:\d\d")
_INDENT = re.compile(BLANKS)
_ENDED = frozenset(".?!…:;)]}\"'”’»>*_—–-。！？」』）")
_SAMPLE = 240
_FURTHER = 4  # columns that a centred name stands further in than what its bearer says


class Cue(Struct, frozen=True):
    """A place where a turn may begin."""

    start: int  # of the label, behind the line's indentation
    end: int  # of the label with its sign
    words: int  # where the words begin, on the same line or below
    printed: str  # what stands before the sign: "Mr. ASHBY", "The Chair (Ms MARLOW)"
    sign: Sign
    bold: bool
    alone: bool  # it begins a paragraph
    fresh: bool  # the line before ended, so that this one is not the middle of a sentence that was wrapped
    indent: int  # how far from the left margin
    timed: bool  # a time stands with it, "[00:01:10] Name:", or a subtitle's above it
    centred: bool  # a line of its own further in than the words below


def cues(text: str) -> list[Cue]:
    """Return all cues in order, one a line."""
    found = {cue.start: cue for cue in _signed(text)}
    found |= {cue.start: cue for cue in _colons(text)}
    return [found[start] for start in sorted(found)]


def changes(text: str) -> list[Cue]:
    """Return the lines that begin with ">>" and no label, by which subtitles mark that somebody else speaks."""
    return [_cue(text, match, 0, "", "bracket", match.end()) for match in _CHANGE.finditer(text)]


def _colons(text: str) -> Iterator[Cue]:
    first = _COLON.match("\n" + text[:400])
    found = [(first, -1)] if first else []
    found += [
        (match, 0) for line in sorted({*_with(":", text), *_with("：", text)}) if (match := _COLON.match(text, line))
    ]
    for match, shift in found:
        yield _cue(text, match, shift, match["name"] + (match["aside"] or ""), "colon")


def _with(colon: str, text: str) -> Iterator[int]:
    """Give the breaks before lines that have a colon where a label may; of prose there are a hundred times fewer than of lines."""
    at = text.find(colon)
    while at >= 0:
        line = text.rfind("\n", max(0, at - _FAR), at)
        if line >= 0:
            yield line
        end = text.find("\n", at)
        at = text.find(colon, end) if end >= 0 else -1


def _signed(text: str) -> Iterator[Cue]:
    for match, shift in _lines(_SIGNED, text):
        if inside := match["inner"] or match["angled"] or match["round"]:
            yield _cue(text, match, shift, inside, "bracket")
            continue
        printed = match["name"] + match["aside"]
        if match["set"] is not None:
            if match["bold"] or "\t" in match["set"]:
                yield _cue(text, match, shift, printed, "set")
            continue
        stop = first_stop(printed) if "." in printed else -1
        if stop > 0:  # "Mr. ASHBY. Thank you.": the pattern went on to the second one
            yield _cue(text, match, shift, printed[:stop], "stop", match.start("name") + stop + 1)
        elif match["line"] is not None and _signature(match, text):
            continue
        elif match["dash"] or match["line"] is not None:
            yield _cue(text, match, shift, printed, "dash" if match["dash"] else "line")
        elif not ends_abbreviated(printed):
            yield _cue(text, match, shift, printed, "stop")


def _signature(match: re.Match[str], text: str) -> bool:
    """Say whether a name on its own line tells whose the words above are: "— Ruth Okafor", "Ruth Okafor." standing apart."""
    line = match[0].strip()
    return line[0] in "-–—" or (
        line[-1] == "." and text[match.end() + 1 : match.end() + 3].strip(" \t\r")[:1] in ("", "\n")
    )


def _lines(pattern: re.Pattern[str], text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Match at every line; a line is found by the break before it, so the first one is given one."""
    first = pattern.match("\n" + text[:400])
    if first:
        yield first, -1
    for match in pattern.finditer(text):
        yield match, 0


def _cue(text: str, match: re.Match[str], shift: int, printed: str, sign: Sign, end: int | None = None) -> Cue:
    line, end = match.start() + 1 + shift, (end or match.end()) + shift
    start, before = _past(_INDENT, text, line), text[max(0, line - 82) : line]
    alone, before = not before or before.rstrip(" \t\r").endswith(("\n\n", "\n\r\n")) or line < 2, before.rstrip()
    timed = "-->" in before[before.rfind("\n") + 1 :] or bool(_CLOCK.search(text, start, end))
    words, bold = _past(_GAP, text, end), match["bold"]
    if bold and text.startswith(bold, words) and text.find(bold, start + len(bold), end) < 0:
        words += len(bold)  # "**NAME: **words"
    return Cue(
        start=start,
        end=end,
        words=words,
        printed=printed.replace("\\", "").replace("''", "").strip(),
        sign=sign,
        bold=bool(bold),
        alone=alone,
        fresh=alone or not before or before[-1] in _ENDED or timed,
        indent=start - line,
        timed=timed,
        centred=sign == "line" and start - line >= _FURTHER + words - text.rfind("\n", 0, words) - 1,
    )


def _past(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Return where a stretch of blanks ends."""
    gap = pattern.match(text, at)
    return gap.end() if gap else at


def sample(text: str, cue: Cue) -> str:
    """Return the first words behind a cue: as much as tells whether somebody speaks."""
    return text[cue.words : cue.words + _SAMPLE].partition("\n\n")[0]
