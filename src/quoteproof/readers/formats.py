"""Every format that a file may be in: what it is called, how it is told, what reads it; also those that cannot be read (yet).

A file is told by the ending of its name, otherwise by its first bytes.
"""

from __future__ import annotations

import re
from pathlib import PurePath

from msgspec import Struct

from quoteproof.patterns import lazy


class Format(Struct, frozen=True):
    """A format; without a `reader` its words cannot be read here, and each file becomes a problem in the report."""

    name: str  # what people call it
    endings: str = ""
    reader: str = ""  # "module:function" in this package
    read_as: str = ""  # for docs/archive.md
    begins: tuple[bytes, ...] = ()
    lines: bool = True  # the lines of what is read are those of the file, so that a place can be opened by its line


FORMATS: dict[str, Format] = {
    "plain": Format(
        "plain text",
        ".txt .text",
        "plain:read",
        "itself; UTF-8, or UTF-16 and UTF-32 with a byte order mark, or Windows-1252",
    ),
    "markdown": Format(
        "Markdown",
        ".md .markdown .mdown .qmd",
        "markdown:read",
        "itself; front matter gives title, author, date …",
    ),
    "html": Format(
        "HTML",
        ".html .htm .xhtml .shtml",
        "html:read",
        "the main text; the full text before anything is called missing",
        lines=False,
    ),
    "jsonl": Format("JSON lines", ".jsonl .ndjson", "rows:read_lines", "one document a line"),
    "json": Format("JSON", ".json", "rows:read_whole", "one document, or an array of them"),
    "pdf": Format("PDF", ".pdf", begins=(b"%PDF-",)),
    "word": Format("Word", ".docx .doc", begins=(b"\xd0\xcf\x11\xe0",)),
    "rtf": Format("RTF", ".rtf", begins=(b"{\\rtf",)),
    "opendocument": Format("OpenDocument", ".odt .ods"),
    "epub": Format("EPUB", ".epub"),
    "powerpoint": Format("PowerPoint", ".pptx .ppt"),
    "excel": Format("Excel", ".xlsx .xls"),
    "warc": Format("WARC", ".warc"),
    "zip": Format("ZIP", ".zip", begins=(b"PK\x03\x04",)),
    "tar": Format("tar", ".tar .tgz"),
    "7z": Format("7-Zip", ".7z"),
    "mail": Format("e-mail", ".eml .msg"),
    "subtitle": Format("subtitle", ".srt .vtt"),
    "image": Format(
        "image", ".png .jpg .jpeg .gif .tif .tiff .webp .heic", begins=(b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
    ),
    "audio": Format("audio", ".mp3 .wav .m4a .ogg .flac"),
    "video": Format("video", ".mp4 .mov .mkv .webm"),
    "sqlite": Format("SQLite", begins=(b"SQLite format 3\0",)),
    "program": Format("program", begins=(b"\x7fELF",)),
}
"""The one table. An ending stands in it once; to read a format is to give it a reader here."""

PACKED: dict[str, str] = {".gz": "gzip", ".xz": "lzma", ".bz2": "bz2"}
"""Compressed files: the ending, and the module of the standard library that opens it."""

FURNITURE = frozenset({".css", ".js", ".mjs", ".map", ".ico", ".svg", ".woff", ".woff2", ".ttf", ".otf", ".eot"})
"""Files that stand beside saved pages and never hold a source; left out of a folder without a word."""

READERS: dict[str, Format] = {key: format_ for key, format_ in FORMATS.items() if format_.reader}
SUFFIXES: dict[str, str] = {ending: key for key, format_ in FORMATS.items() for ending in format_.endings.split()}
BEGINNINGS: dict[bytes, str] = {begins: key for key, format_ in FORMATS.items() for begins in format_.begins}

HTML_HEAD = lazy(
    rb"\A\s*(?:<!--(?:(?!-->).)*+-->\s*)*+(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
JSON_HEAD = lazy(rb"\A\s*[\[{]\s*[\"{\]}]")


def packed(name: str) -> str | None:
    """Return the module that opens the file, if it is compressed."""
    return PACKED.get(PurePath(name).suffix.lower())


def told(name: str, head: bytes) -> str:
    """Return the key of the format that a file is in; `head` are its first bytes, unpacked.

    A program that is called `notes.txt` is a program, and what begins like a ZIP is what it is called: Word's files do.
    """
    promised = _promised(name)
    if promised and promised not in READERS:
        return promised
    begun = next((key for begins, key in BEGINNINGS.items() if head.startswith(begins)), None)
    return begun or promised or _by_look(head)


def has_lines(name: str) -> bool:
    """Say whether a line of the text that is read from a file of this name is one of the file."""
    promised = _promised(name)
    return promised is None or FORMATS[promised].lines


def _promised(name: str) -> str | None:
    """Return the key of the format that a file's name promises."""
    path = PurePath(name)
    return SUFFIXES.get(PurePath(path.stem if packed(name) else path).suffix.lower())


def _by_look(head: bytes) -> str:
    """Return the format that the first bytes look like. Text of no known format is read as Markdown, which leaves it as it is."""
    if HTML_HEAD.match(head):
        return "html"
    if JSON_HEAD.match(head):
        first = head.lstrip().split(b"\n", 1)[0].rstrip()
        return "jsonl" if first.startswith(b"{") and first.endswith(b"}") else "json"
    return "markdown"
