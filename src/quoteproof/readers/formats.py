"""Which format a file is in: by its name, otherwise by its first bytes; and the formats that cannot be read (yet)."""

from __future__ import annotations

import re
from pathlib import PurePath

from quoteproof.patterns import lazy

PACKED: dict[str, str] = {".gz": "gzip", ".xz": "lzma", ".bz2": "bz2"}
"""Compressed files: the ending, and the module of the standard library that opens it."""

SUFFIXES: dict[str, str] = {
    ".txt": "plain", ".text": "plain",
    ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".qmd": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".shtml": "html",
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json",
}  # fmt: skip

UNREADABLE: dict[str, str] = {
    ".pdf": "PDF", ".docx": "Word", ".doc": "Word", ".odt": "OpenDocument", ".rtf": "RTF", ".epub": "EPUB",
    ".pptx": "PowerPoint", ".ppt": "PowerPoint", ".xlsx": "Excel", ".xls": "Excel", ".ods": "OpenDocument",
    ".warc": "WARC", ".zip": "ZIP", ".tar": "tar", ".tgz": "tar", ".7z": "7-Zip", ".eml": "e-mail", ".msg": "e-mail",
    ".srt": "subtitle", ".vtt": "subtitle", ".png": "image", ".jpg": "image", ".jpeg": "image", ".gif": "image",
    ".tif": "image", ".tiff": "image", ".webp": "image", ".heic": "image", ".mp3": "audio", ".wav": "audio",
    ".m4a": "audio", ".ogg": "audio", ".flac": "audio", ".mp4": "video", ".mov": "video", ".mkv": "video",
    ".webm": "video",
}  # fmt: skip
"""Files that may well hold a source, but whose words cannot be read here; each becomes a problem in the report."""

FURNITURE = frozenset({".css", ".js", ".mjs", ".map", ".ico", ".svg", ".woff", ".woff2", ".ttf", ".otf", ".eot"})
"""Files that stand beside saved pages and never hold a source; left out of a folder without a word."""

SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "PDF"), (b"PK\x03\x04", "ZIP"), (b"\xd0\xcf\x11\xe0", "Word"), (b"{\\rtf", "RTF"),
    (b"\x89PNG", "image"), (b"\xff\xd8\xff", "image"), (b"GIF8", "image"), (b"SQLite format 3\0", "SQLite"),
    (b"\x7fELF", "program"),
)  # fmt: skip

HTML_HEAD = lazy(rb"\A\s*(?:<!--.*?-->\s*)*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
JSON_HEAD = lazy(rb"\A\s*[\[{]\s*[\"{\]}]")


def by_name(name: str) -> tuple[str | None, str | None]:
    """Return the format a file name promises (None: look inside) and the compression module it needs, if any."""
    path = PurePath(name)
    packed = PACKED.get(path.suffix.lower())
    suffix = PurePath(path.stem).suffix if packed else path.suffix
    return SUFFIXES.get(suffix.lower()), packed


def unreadable(name: str, head: bytes) -> str | None:
    """Return the name of the format that a file is in when its text cannot be read here."""
    for signature, kind in SIGNATURES:
        if head.startswith(signature):
            return _inside_zip(name) if kind == "ZIP" else kind
    path = PurePath(name)
    suffix = PurePath(path.stem).suffix if path.suffix.lower() in PACKED else path.suffix
    return UNREADABLE.get(suffix.lower())


def _inside_zip(name: str) -> str:
    return UNREADABLE.get(PurePath(name).suffix.lower(), "ZIP")


def by_content(head: bytes) -> str:
    """Return the format that the first bytes look like. Text of no known format is read as Markdown, which leaves it as it is."""
    if HTML_HEAD.match(head):
        return "html"
    if JSON_HEAD.match(head):
        first = head.lstrip().split(b"\n", 1)[0].rstrip()
        return "jsonl" if first.startswith(b"{") and first.endswith(b"}") else "json"
    return "markdown"
