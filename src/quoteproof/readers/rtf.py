"""RTF: groups, control words and text. What is deleted, hidden or no text (fonts, pictures, fields' codes) is left out.

Foot notes stand behind the text. `\\page` counts the pages only where the writer set the break, so there are no page marks.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from quoteproof.model import Document, Meta, Problem
from quoteproof.patterns import lazy
from quoteproof.readers.draft import NOTES, Draft
from quoteproof.readers.origin import Origin, Unread

TOKEN = lazy(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|([^\\{}\r\n]+)|[\r\n]+", 16
)  # 16: `.` is anything
NO_TEXT = frozenset(
    b"fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator themedata colorschememapping datastore latentstyles "
    b"pict object objdata fldinst header footer headerl headerr headerf footerl footerr footerf annotation atnid atnauthor "
    b"atndate atnref atrfstart atrfend xmlnstbl wgrffmtfilter mmathPr bkmkstart bkmkend filetbl revtbl pntext pn nonesttables shpinst "
    b"themedata ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn".split()
)
FIELDS = {b"title": "title", b"author": "author", b"doccomm": ""}
SIGNS = {
    b"tab": "\t", b"line": "\n", b"cell": "\t", b"nestcell": "\t", b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’",
    b"ldblquote": "“", b"rdblquote": "”", b"bullet": "•", b"emspace": " ", b"enspace": " ", b"qmspace": " ", b"zwj": "\u200d",
    b"zwnj": "\u200c",
}  # fmt: skip
BREAKS = frozenset((b"par", b"sect", b"page", b"row", b"nestrow", b"column"))
SYMBOLS = {b"~": "\xa0", b"-": "", b"_": "‑", b"\n": "\n\n", b"\r": "\n\n"}
PAGES = {b"mac": "mac_roman", b"pc": "cp437", b"pca": "cp850", b"ansi": "cp1252"}
CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
DEEPEST = 2000


class _State(Struct, frozen=True):
    """What holds inside a group."""

    into: str = "text"  # "text", "note", a field of the metadata, or "" for nothing
    skip: int = 1  # characters that stand behind \\u for who cannot read it
    encoding: str = "cp1252"
    hidden: bool = False
    star: bool = False  # `\\*` was read: a destination that nobody need know


def read(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the document."""
    data = stream.read()
    if not data.lstrip()[:5] == b"{\\rtf":
        raise Unread("it does not begin as RTF does")
    parsed = _Parser(data)
    draft = Draft()
    for paragraph in parsed.of("text").split("\n\n"):
        draft.block(paragraph)
    notes = [words for words in (part.strip() for part in parsed.of("note").split("\n\n")) if words]
    if notes:
        draft.part(NOTES)
        draft.add("\n\n".join(notes))
    meta = Meta(title=parsed.of("title"), author=parsed.of("author"))
    yield from draft.document(origin, meta)


def words(data: bytes) -> str:
    """Return the text of some RTF."""
    return _Parser(data).of("text")


class _Parser:
    """Goes through the tokens once."""

    def __init__(self, data: bytes) -> None:
        self._out: dict[str, list[str]] = {}
        self._bytes = bytearray()  # of characters that are not decoded yet
        self._fonts: dict[int, str] = {}
        self._page = "cp1252"  # of the document, where a font has none of its own
        self._font: int | None = None  # whose charset is being told
        self._skip = 0
        self.state, self.stack = _State(), list[_State]()
        for token in TOKEN.finditer(data):
            self._take(*token.groups())
        self._flush()

    def of(self, place: str) -> str:
        """Return what was written to a place."""
        said = "".join(self._out.get(place, ()))
        return said.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # halves of a pair come one by one

    def _take(
        self,
        word: bytes | None,
        number: bytes | None,
        code: bytes | None,
        symbol: bytes | None,
        brace: bytes | None,
        text: bytes | None,
    ) -> None:
        if text is not None or code is not None:
            self._text(text if text is not None else bytes([int(code or b"0", 16)]))
            return
        if word == b"u" and number:
            self._flush()
            self._write(chr(int(number) % 0x10000))
            self._skip = self.state.skip
            return
        self._flush()
        self._skip = 0
        if brace == b"{":
            self.stack.append(self.state)
            if len(self.stack) > DEEPEST:
                raise Unread(f"its groups stand more than {DEEPEST:,} in each other")
        elif brace == b"}":
            self.state = self.stack.pop() if self.stack else self.state
        elif symbol is not None:
            self._symbol(symbol)
        elif word is not None:
            self._word(word, int(number) if number else None)

    def _text(self, data: bytes) -> None:
        """Keep bytes until what they are in is done: characters of two bytes come in two pieces. Those behind `\\u` are not wanted."""
        taken = min(self._skip, len(data))
        self._skip -= taken
        self._bytes += data[taken:]

    def _flush(self) -> None:
        if self._bytes:
            data, self._bytes = bytes(self._bytes), bytearray()
            self._write(data.decode(self.state.encoding, "replace"))

    def _write(self, words: str) -> None:
        if self.state.into and not self.state.hidden:
            self._out.setdefault(self.state.into, []).append(words)

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self.state = replace(self.state, star=True)
        elif symbol in b"\\{}":
            self._write(symbol.decode())
        else:
            self._write(SYMBOLS.get(symbol, ""))

    def _word(self, word: bytes, number: int | None) -> None:
        state = self.state
        if word == b"footnote":
            self._write_note()
        elif word in FIELDS:
            self.state = replace(state, into=FIELDS[word] if state.into == "info" else state.into)
        elif word == b"info":
            self.state = replace(state, into="info")
        elif word in NO_TEXT or (state.star and word not in (b"shptxt", b"cs", b"nesttableprops")):
            self._font = None
            self.state = replace(state, into="fonts" if word == b"fonttbl" else "", star=False)
        elif word in SIGNS:
            self._write(SIGNS[word])
        elif word in BREAKS:
            self._write("\n\n")
        else:
            self._setting(word, number)

    def _setting(self, word: bytes, number: int | None) -> None:
        """Take a word that says how what follows is to be read."""
        state, on = self.state, number != 0
        if word in (b"deleted", b"v"):
            self.state = replace(state, hidden=on)
        elif word == b"plain":
            self.state = replace(state, hidden=False)
        elif word == b"uc":
            self.state = replace(state, skip=number or 0)
        elif word == b"ansicpg" or word in PAGES:
            self._page = _known(f"cp{number}") if number else PAGES.get(word, "cp1252")
            self.state = replace(state, encoding=self._page)
        elif word == b"f" and state.into == "fonts":
            self._font = number
        elif word == b"fcharset" and self._font is not None and number in CHARSETS:
            self._fonts[self._font] = CHARSETS[number]
        elif word == b"f" and number is not None:
            self.state = replace(state, encoding=self._fonts.get(number) or self._page)

    def _write_note(self) -> None:
        """Go on in the notes until the group ends."""
        self.state = replace(self.state, into="note" if self.state.into else "", star=False)
        self._write("\n\n")


def _known(name: str) -> str:
    """Return the name of an encoding that Python has."""
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "utf-8" if name == "cp65001" else "cp1252"
