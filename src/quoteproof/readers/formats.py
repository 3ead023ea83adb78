"""Every format that a file may be in: what it is called, how it is told, what is kept of it, what reads it; also those that cannot be read.

A file is told by its first bytes, and by the ending of its name where these say nothing: a program that is called `notes.txt` is
a program, a web page that was saved as `report.pdf` is a web page. What a ZIP or an OLE file holds is told by its members.
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
    kept: str = ""  # for docs/formats.md, as all up to `licence`
    lost: str = ""
    library: str = ""  # as a package registry calls it; none: the standard library, and lxml
    licence: str = ""
    extra: str = ""  # the group of optional packages that brings it
    module: str = ""  # what is imported of it
    begins: tuple[bytes, ...] = ()
    look: re.Pattern[bytes] | None = None  # of its first bytes, where no few of them tell
    always: bool = True  # each file begins so: what does not is something else
    shy: bool = False  # its `look` tells only where no name does: prose may begin so
    outer: str = ""  # the more general format that it is one of: "zip", "ole", "json"
    holds: str = ""  # the member by which it is told among them
    confined: bool = False  # it is binary: its parser runs in a process of its own, within bounds of time and memory
    streams: bool = False  # it is read piece by piece, and may be of any size
    lines: bool = False  # the lines of what is read are those of the file, so that a place can be opened by its line
    hint: str = ""  # what to do with a file that cannot be read


def _xml(*roots: str) -> re.Pattern[bytes]:
    """Return the pattern of XML whose root has one of these names."""
    opening = rb"\A(?:\xef\xbb\xbf)?\s*+(?:<\?[^>]*+>\s*+|<!--(?:(?!-->).)*+-->\s*+|<!DOCTYPE[^>\[]*+(?:\[[^\]]*+\]\s*+)?+>\s*+)*+<(?:\w+:)?"
    return lazy(opening + b"(?:" + "|".join(roots).encode() + rb")[\s>/]", re.S, signs=(b"<",))


FORMATS: dict[str, Format] = {
    "plain": Format(
        "plain text",
        ".txt .text",
        "plain:read",
        "the file itself; UTF-8, or UTF-16 and UTF-32 with a byte order mark, or a guess that is reported",
        lines=True,
    ),
    "markdown": Format(
        "Markdown",
        ".md .markdown .mdown .qmd",
        "markdown:read",
        "the file itself; front matter gives title, author, date …",
        lines=True,
    ),
    "html": Format(
        "HTML",
        ".html .htm .xhtml .shtml",
        "html:read",
        "the main text, and behind it the rest of the page, before anything is called missing; title, author, date, address",
        "scripts, what is hidden, pictures",
        "trafilatura",
        "Apache-2.0",
        look=lazy(
            rb"\A\s*(?:<!--(?:(?!-->).)*+-->\s*)*+(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b",
            re.I | re.S,
            signs=(b"<",),
        ),
        shy=True,
    ),
    "jsonl": Format(
        "JSON lines",
        ".jsonl .ndjson",
        "rows:read_lines",
        "one document a line, its metadata, other keys",
        streams=True,
        lines=True,
    ),
    "json": Format(
        "JSON", ".json", "rows:read_whole", "one document, or an array of them; metadata, other keys", lines=True
    ),
    "pdf": Format(
        "PDF",
        ".pdf",
        "pdf:read",
        "the words in the order of reading: columns, words cut at a line's end, sentences over pages; each page by its printed number, headings; foot notes "
        "behind the text, and running heads and feet behind these, each once; title, author; with --ocr the words of pages that are pictures, by tesseract, and said so. Pages whose signs stand for nothing are read "
        "once more by pdfminer.six (MIT), and so said where that is better",
        "signs for notes, what stands across the page, pictures; a page without text is named",
        "pypdfium2",
        "Apache-2.0 or BSD-3-Clause",
        "pdf",
        "pypdfium2",
        begins=(b"%PDF-",),
        confined=True,
    ),
    "word": Format(
        "Word",
        ".docx .docm .dotx",
        "word:read",
        "the text with all changes accepted, headings, quotations, emphasis, tables, text boxes; foot and end notes behind the text; title, author, language",
        "comments, what was deleted, headers and footers, pictures",
        outer="zip",
        holds="[Content_Types].xml word/",
        confined=True,
    ),
    "rtf": Format(
        "RTF",
        ".rtf",
        "rtf:read",
        "the text; foot notes behind it; title, author",
        "headings, emphasis, what was deleted, comments, headers and footers, pictures",
        begins=(b"{\\rtf",),
        confined=True,
    ),
    "opendocument": Format(
        "OpenDocument",
        ".odt .ott .odp",
        "opendocument:read",
        "the text with all changes accepted, headings, quotations, tables, frames, each slide; notes behind the text; title, author, language",
        "comments, what was deleted, headers and footers, pictures",
        outer="zip",
        holds="application/vnd.oasis.opendocument.text application/vnd.oasis.opendocument.presentation "
        "application/vnd.oasis.opendocument.text-template",
        confined=True,
    ),
    "epub": Format(
        "EPUB",
        ".epub",
        "epub:read",
        "the chapters in their order, headings, quotations, emphasis; title, authors, publisher, date, language",
        "pictures; a book that is locked is not read",
        outer="zip",
        holds="META-INF/container.xml",
        confined=True,
    ),
    "powerpoint": Format(
        "PowerPoint",
        ".pptx .pptm .ppsx",
        "slides:read",
        "each slide: titles, texts, tables, the speaker's notes; title, author, language",
        "charts, pictures, comments",
        outer="zip",
        holds="[Content_Types].xml ppt/",
        confined=True,
    ),
    "spreadsheet": Format(
        "spreadsheet",
        ".xlsx .xlsm .xlsb .ods",
        "tables:read_book",
        "a document a row where a column is called `text`, or as `--text-field` says, with the other columns as metadata (`--speaker-field`, `--date-field` …); else all sheets as one, each cell with words a place",
        "formats of numbers, formulas, charts, comments",
        "python-calamine",
        "MIT",
        "office",
        "python_calamine",
        outer="zip",
        holds="[Content_Types].xml xl/",
        confined=True,
    ),
    "oldsheet": Format(
        "old spreadsheet",
        ".xls",
        "tables:read_book",
        "as of a spreadsheet",
        "as of a spreadsheet",
        "python-calamine",
        "MIT",
        "office",
        "python_calamine",
        outer="ole",
        holds="Workbook",
        confined=True,
    ),
    "csv": Format(
        "CSV and TSV",
        ".csv .tsv .tab",
        "tables:read_csv",
        "as of a spreadsheet; commas, semicolons, tabs or bars between the cells",
        "",
    ),
    "mail": Format(
        "e-mail",
        ".eml",
        "mail:read",
        "the plain text, else the HTML; what is answered as a quotation; subject, sender, date; each attachment as a document of its own",
        "pictures in the text, signatures of programs",
        look=lazy(
            rb"\A(?:(?:Return-Path|Received|Delivered-To|From|To|Date|Subject|Message-ID|MIME-Version|X-[\w-]{1,60}):[^\n]*\n){2}",
            re.I,
        ),
        shy=True,
    ),
    "mbox": Format(
        "mail box",
        ".mbox .mbx",
        "mail:read_box",
        "each mail as e-mail is",
        "as of e-mail",
        look=lazy(rb"\AFrom [^\n]{1,300}\d{4}[^\n]{0,20}\r?\n[\w-]{1,60}:", signs=(b"From ",)),
        streams=True,
    ),
    "outlook": Format(
        "Outlook mail",
        ".msg",
        "outlook:read",
        "as of e-mail",
        "as of e-mail",
        "olefile",
        "BSD-2-Clause",
        "mail",
        "olefile",
        outer="ole",
        holds="__properties_version1.0",
        confined=True,
    ),
    "mhtml": Format(
        "page saved as one file",
        ".mhtml .mht",
        "mail:read_page",
        "as of HTML; the address, and the day on which it was saved",
        "as of HTML",
        "trafilatura",
        "Apache-2.0",
        look=lazy(
            rb"\A(?:[\w-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*+){0,30}?Content-Type: multipart/related", re.I, signs=(b"/",)
        ),
    ),
    "transcript": Format(
        "JSON of speech recognition",
        "",
        "transcripts:read",
        "of Whisper and its kin, Rev, Otter: what is said, each time, the speakers, by name or number; title, language",
        "how sure the program was",
    ),
    "feed": Format(
        "RSS and Atom",
        ".rss .atom",
        "feeds:read",
        "each entry as a document of its own: title, author, day, address; the feed as its publisher",
        "entries without words",
        look=_xml("rss", "feed", "RDF"),
    ),
    "tei": Format(
        "TEI",
        ".tei",
        "marked_up:read_tei",
        "the text as corrected, headings, quotations (within a sentence between marks), verses, who speaks, each page; notes behind the text; title, author, publisher, date, language",
        "what was struck out, running heads, sounds",
        look=_xml("TEI", "teiCorpus"),
    ),
    "akoma": Format(
        "Akoma Ntoso",
        ".akn",
        "marked_up:read_akoma",
        "the text, headings, quotations, who speaks, each page; notes behind the text; title, date, language",
        "what was repealed in the text itself",
        look=_xml("akomaNtoso"),
    ),
    "mediawiki": Format(
        "MediaWiki dump",
        "",
        "mediawiki:read",
        "each article as a document of its own, headings, prose of templates; title, address, language, day of its version",
        "talk and other pages, redirects, tables, references",
        "mwparserfromhell",
        "MIT",
        "web",
        "mwparserfromhell",
        look=_xml("mediawiki"),
        streams=True,
    ),
    "wikitext": Format(
        "MediaWiki article",
        ".wiki .wikitext .mediawiki",
        "mediawiki:read_article",
        "the words, headings, prose of templates",
        "tables, references, pictures",
        "mwparserfromhell",
        "MIT",
        "web",
        "mwparserfromhell",
        confined=True,
    ),
    "xml": Format(
        "XML",
        ".xml",
        "marked_up:read_any",
        "of XML that is none of the others, the words of all elements; one that has words beside elements is a paragraph",
        "what the elements mean",
        look=lazy(rb"\A(?:\xef\xbb\xbf)?\s*+<\?xml\s", signs=(b"<?xml",)),
        shy=True,
    ),
    "latex": Format(
        "LaTeX",
        ".tex .latex .ltx",
        "latex:read",
        "the words that it prints, headings, quotations; foot notes behind the text; title, author",
        "formulas as far as they are no words, tables, pictures, files that it takes in",
        "pylatexenc",
        "MIT",
        "latex",
        "pylatexenc",
        look=lazy(rb"\A\s*+(?:%[^\n]*+\n\s*+)*+\\documentclass\b", signs=(b"\\documentclass",)),
        always=False,
        confined=True,
    ),
    "bibtex": Format(
        "BibTeX",
        ".bib",
        "bibtex:read",
        "what it knows of the files below its folder that an entry names (`file`), or that are called like its key: title, authors, date, where it came out, address; "
        "of a work without a file the abstract, as a part of it",
        "of works without a file the words: each is listed, and what rests on it is unchecked",
        look=lazy(
            rb"\A(?:\xef\xbb\xbf)?\s*+(?:%[^\n]*+\n\s*+)*+@\s*+(?:article|book|comment|inbook|incollection|inproceedings|misc|online|phdthesis|preamble|report|string|techreport)\s*+\{",
            re.I,
            signs=(b"@",),
        ),
        always=False,
    ),
    "warc": Format(
        "WARC",
        ".warc",
        "warc:read",
        "each page that was found, as a document of its own: its address, when it was taken, and what its own format has",
        "pictures, styles, scripts, what was not found",
        "warcio",
        "Apache-2.0",
        "web",
        "warcio",
        begins=(b"WARC/",),
        streams=True,
    ),
    "wacz": Format(
        "WACZ",
        ".wacz",
        "warc:read_wacz",
        "as WARC, of all that are in it",
        "the index and the pictures",
        "warcio",
        "Apache-2.0",
        "web",
        "warcio",
        outer="zip",
        holds="datapackage.json archive/",
        streams=True,
    ),
    "zip": Format(
        "ZIP",
        ".zip",
        "containers:read_zip",
        "each file in it as a document of its own",
        "hidden files, the furniture of web pages",
        begins=(b"PK\x03\x04", b"PK\x05\x06"),
        streams=True,
    ),
    "tar": Format(
        "tar",
        ".tar",
        "containers:read_tar",
        "each file in it as a document of its own",
        "hidden files, the furniture of web pages, links",
        look=lazy(rb"\A[^\0].{256}ustar", re.S, signs=(b"ustar",)),
        always=False,
        streams=True,
    ),
    "7z": Format("7-Zip", ".7z", begins=(b"7z\xbc\xaf\x27\x1c",), hint="unpack it, or pack it as .zip"),
    "vtt": Format(
        "WebVTT subtitles",
        ".vtt",
        "subtitles:read_vtt",
        "what is said, each time, the speakers (`<v …>`); sentences over several cues are one",
        "layout, colours, notes, and lines that roll up a second time",
        look=lazy(rb"\A(?:\xef\xbb\xbf)?WEBVTT(?=[ \t\r\n]|\Z)", signs=(b"WEBVTT",)),
    ),
    "srt": Format(
        "SRT subtitles",
        ".srt",
        "subtitles:read_srt",
        "what is said, and each time; sentences over several cues are one",
        "layout, colours",
        look=lazy(rb"\A(?:\xef\xbb\xbf)?\s*+\d++[ \t]*+\r?\n\d++:\d\d:\d\d[,.]\d++ *+--> ", signs=(b"-->",)),
        always=False,
    ),
    "ass": Format(
        "ASS subtitles",
        ".ass .ssa",
        "subtitles:read_ass",
        "what is said, each time, the names; title of the script",
        "styles, drawings, comments",
        look=lazy(rb"\A(?:\xef\xbb\xbf)?\s*+\[Script Info\]", re.I, signs=(b"[",)),
        always=False,
    ),
    "ttml": Format(
        "TTML subtitles",
        ".ttml .dfxp",
        "subtitles:read_ttml",
        "what is said, each time, the agents who say it; title",
        "layout, styles",
        look=_xml("tt"),
    ),
    "image": Format(
        "image",
        ".png .jpg .jpeg .gif .tif .tiff .webp .heic",
        begins=(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*"),
        always=False,
        hint="give what stands in it as text",
    ),
    "audio": Format(
        "audio", ".mp3 .wav .m4a .ogg .flac", begins=(b"ID3", b"OggS", b"fLaC"), always=False, hint="give a transcript"
    ),
    "video": Format("video", ".mp4 .mov .mkv .webm", hint="give its subtitles, or a transcript"),
    "ole": Format(
        "old Office", ".doc .ppt .pps .dot", begins=(b"\xd0\xcf\x11\xe0",), hint="save it as .docx, .pptx or .pdf"
    ),
    "sqlite": Format("SQLite", begins=(b"SQLite format 3\0",)),
    "program": Format("program", begins=(b"\x7fELF",)),
}
"""The one table. An ending stands in it once; to read a format is to give it a reader here."""

HINT = "give its text as .txt, .md or .html"
PACKED: dict[str, str] = {".gz": "gzip", ".xz": "lzma", ".bz2": "bz2", ".tgz": "gzip", ".txz": "lzma", ".tbz2": "bz2"}
"""Compressed files: the ending, and the module of the standard library that opens it."""

FURNITURE = frozenset({".css", ".js", ".mjs", ".map", ".ico", ".svg", ".woff", ".woff2", ".ttf", ".otf", ".eot"})
"""Files that stand beside saved pages and never hold a source; left out of a folder without a word."""

READERS: dict[str, Format] = {key: format_ for key, format_ in FORMATS.items() if format_.reader}
SUFFIXES: dict[str, str] = {ending: key for key, format_ in FORMATS.items() for ending in format_.endings.split()}
BEGINNINGS: dict[bytes, str] = {begins: key for key, format_ in FORMATS.items() for begins in format_.begins}
OUTER: frozenset[str] = frozenset(format_.outer for format_ in FORMATS.values() if format_.outer)
LOOKS: dict[str, re.Pattern[bytes]] = {key: format_.look for key, format_ in FORMATS.items() if format_.look}


def packed(name: str) -> str | None:
    """Return the module that opens the file, if it is compressed."""
    return PACKED.get(PurePath(name).suffix.lower())


def promised(name: str) -> str | None:
    """Return the key of the format that a file's name promises."""
    path = PurePath(name)
    if packed(name) and path.suffix.lower().startswith(".t"):
        return "tar"
    return SUFFIXES.get(PurePath(path.stem if packed(name) else path).suffix.lower())


def has_lines(name: str) -> bool:
    """Say whether a line of the text that is read from a file of this name is one of the file."""
    key = promised(name)
    return key is None or FORMATS[key].lines
