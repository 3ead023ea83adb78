"""Bytes → characters: by byte order mark, as UTF-8, by the declared encoding, and only then by a guess that is reported.

Line ends stay as they are and a byte order mark is taken off. A single-byte guess is taken only where every byte has a
meaning in that encoding; among Western ones Windows-1252 is preferred, which is what such files are in practice.
"""

from __future__ import annotations

import codecs

from msgspec import Struct

from quoteproof.patterns import lazy

BYTE_ORDER_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
LETTERS = [bytes([code]) for code in (*range(0x41, 0x5B), *range(0x61, 0x7B))]
WESTERN = frozenset(
    {"ascii", "cp1250", "cp1252", "cp437", "cp850", "cp858", "latin_1", "iso8859_15", "mac_roman", "cp1140"}
)
LATIN = (
    WESTERN
    | {f"iso8859_{part}" for part in (2, 3, 4, 9, 10, 13, 14, 16)}
    | {"cp1254", "cp1257", "cp1258", "mac_latin2"}
)
FEW = 50
"""Bytes beyond ASCII by which encodings of Latin letters cannot be told apart: of short German and Spanish texts one in four was taken
for Nordic or Baltic, and « for a letter."""
BROKEN = lazy(r"[^\W\d_][¡-©«¬®-´¶¸¹»-¿×÷](?=[^\W\d_])")  # no word has such a sign inside: powiedzia³a
GUESS_FROM = 1 << 18  # bytes given to the guesser: it is slow
CONTROLS = bytes(code for code in range(0x80) if (code < 0x20 or code == 0x7F) and code not in b"\t\n\v\f\r\x1b")
PYTHONS = frozenset({"idna", "mbcs", "oem", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"})
"""Encodings that no page is in: Python's own, some of which take a time that is the square of a text's length."""
SURROGATES = lazy("[\ud800-\udfff]")


class Decoded(Struct, frozen=True):
    """The text, the encoding it was in, and whether that was a guess."""

    text: str
    encoding: str
    guessed: bool = False


class Undecodable(ValueError):
    """The bytes are no text that can be read; the message says why, `hint` what to do."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Return the text in `data`. Raises Undecodable."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _by_mark(data[len(mark) :], encoding)
    if unmarked := _without_mark(data):
        return unmarked
    if is_binary(data):
        raise Undecodable("this is binary data, not text", "give the text itself: plain text, Markdown, HTML or JSONL")
    for encoding in filter(None, ("utf-8", _known(declared))):
        text = _try(data, encoding)
        if text is not None:
            return Decoded(text, encoding)
    return _guess(data)


def is_binary(data: bytes) -> bool:
    """Say whether bytes without a byte order mark are not text: a NUL, or more than one control character in fifty."""
    head = data[:GUESS_FROM]
    return b"\0" in data or (len(head) - len(head.translate(None, CONTROLS))) * 50 > len(head)


def mend(text: str) -> str:
    """Replace lone surrogates, which no encoding can write, by U+FFFD; every other offset stays what it was."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return SURROGATES.sub("\ufffd", text)
    return text


def _by_mark(data: bytes, encoding: str) -> Decoded:
    text = _try(data, encoding)
    if text is None:
        name = encoding.upper()
        raise Undecodable(f"the byte order mark says {name}, but the bytes are not", "save the file again as UTF-8")
    return Decoded(text, encoding)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):  # LookupError: "hex" and its like, which make bytes of bytes
        return None


def _without_mark(data: bytes) -> Decoded | None:
    """Return what is UTF-16 although nothing says so: every second byte of Latin letters is zero, and no other."""
    head = data[: GUESS_FROM & ~1]
    for encoding, zeros, others in (("utf-16-le", head[1::2], head[::2]), ("utf-16-be", head[::2], head[1::2])):
        controls = len(others) - len(others.translate(None, CONTROLS))  # a few: “ is 1C 20
        if len(head) > 3 and 2 * zeros.count(0) > len(zeros) and 0 not in others and 10 * controls <= len(others):
            text = _try(data, encoding)
            return Decoded(text, encoding, guessed=True) if text is not None else None
    return None


def _known(declared: str | None) -> str | None:
    """Return a declared encoding that Python has; Latin-1 in a declaration means Windows-1252, as in every browser."""
    if not declared:
        return None
    try:
        name = codecs.lookup(declared.strip()).name
    except LookupError:
        return None
    if name.replace("_", "-") in PYTHONS:
        return None
    return "cp1252" if name in {"iso8859-1", "ascii"} else name


def _guess(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    head = data[:GUESS_FROM]
    best = from_bytes(head).best()
    guesses = [] if best is None else [best.encoding]
    beyond = len(head.translate(None, bytes(range(0x80))))
    latin = best is not None and best.encoding in LATIN
    latin = latin or sum(map(head.count, LETTERS)) > beyond  # whatever else a few such words look like: EBCDIC, Urdu
    if best is None or best.encoding in WESTERN or (beyond < FEW and latin):
        broken = best is not None and BROKEN.search(_try(data, "cp1252") or "")
        guesses.insert(len(guesses) if broken else 0, "cp1252")
    for encoding in guesses:
        text = _try(data, encoding)
        if text is not None:
            return Decoded(text, encoding, guessed=True)
    raise Undecodable("the character encoding is unknown: not UTF-8, and no guess fits", "save the file again as UTF-8")
