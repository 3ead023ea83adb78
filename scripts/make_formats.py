"""Write tests/data/readers: one page of our own prose in every format that can be read, by the libraries that people's files come from.

    pip install python-docx python-pptx openpyxl odfpy reportlab warcio
    python scripts/make_formats.py            all
    python scripts/make_formats.py vtt pdf    some

The page is tests/data/readers/plain.txt. `tests/test_formats.py` asks of each file what it asks of the page. LibreOffice (`soffice`)
writes some of them; they are left as they are where it is not installed.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "tests" / "data" / "readers"
TITLE, *PARAGRAPHS = (FOLDER / "plain.txt").read_text("utf-8").strip().split("\n\n")
AUTHOR, DATE = "Ida Brandt", "2025-03-04"
CUE = 42  # characters of a line on a screen
Maker = Callable[[], bytes | str]
MAKERS: dict[str, Maker] = {}


def makes(name: str) -> Callable[[Maker], Maker]:
    """Note who makes a file."""

    def note(maker: Maker) -> Maker:
        MAKERS[name] = maker
        return maker

    return note


@makes("markdown.md")
def markdown() -> str:
    """Front matter, a heading, paragraphs."""
    return "\n\n".join([f"---\nauthor: {AUTHOR}\ndate: {DATE}\n---", f"# {TITLE}", *PARAGRAPHS]) + "\n"


@makes("html.html")
def page() -> str:
    """A page with its navigation."""
    body = "\n".join(f"<p>{escape(words)}</p>" for words in PARAGRAPHS)
    return f"""<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{TITLE}</title><meta name="author" content="{AUTHOR}"></head>
<body>
<nav><a href="/">Home</a></nav>
<article>
<h1>{TITLE}</h1>
{body}
</article>
</body>
</html>
"""


@makes("json.json")
def rows() -> str:
    """An array of objects."""
    objects = [{"id": "letter", "text": "The ferry runs on Sundays too."}, _object()]
    return json.dumps(objects, ensure_ascii=False, indent=1) + "\n"


@makes("jsonl.jsonl")
def lines() -> str:
    """An object a line."""
    return json.dumps(_object(), ensure_ascii=False) + "\n"


def _object() -> dict[str, str]:
    return {"id": "page", "title": TITLE, "author": AUTHOR, "date": DATE, "text": "\n\n".join(PARAGRAPHS)}


def cues() -> Iterator[tuple[float, float, str]]:
    """Yield the page as it is shown on a screen: two short lines at a time, across the ends of sentences."""
    at = 1.0
    for paragraph in [TITLE + ".", *PARAGRAPHS]:
        shown = wrapped(paragraph, CUE)
        for first in range(0, len(shown), 2):
            words = "\n".join(shown[first : first + 2])
            end = at + len(words) / 15
            yield at, end, words
            at = end + 0.1
        at += 3


def wrapped(words: str, width: int) -> list[str]:
    """Return words in lines."""
    from textwrap import wrap

    return wrap(words, width, break_on_hyphens=False)


def clock(seconds: float, sign: str) -> str:
    """Return a time as subtitles have it."""
    whole, rest = int(seconds), round(seconds % 1 * 1000) % 1000
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}{sign}{rest:03}"


@makes("vtt.vtt")
def vtt() -> str:
    """WebVTT with a note, and with voices."""
    blocks = ["WEBVTT\nLanguage: en", "NOTE made by hand"]
    for start, end, words in cues():
        blocks.append(f"{clock(start, '.')} --> {clock(end, '.')} align:start\n<v {AUTHOR}>{escape(words)}</v>")
    return "\n\n".join(blocks) + "\n"


@makes("srt.srt")
def srt() -> str:
    """SRT with the line ends that it mostly has."""
    blocks = [
        f"{number}\n{clock(start, ',')} --> {clock(end, ',')}\n{words}\n"
        for number, (start, end, words) in enumerate(cues(), 1)
    ]
    return "\n".join(blocks).replace("\n", "\r\n")


@makes("ass.ass")
def ass() -> str:
    """ASS with a style, a drawing and commas in its texts."""
    head = f"[Script Info]\nTitle: {TITLE}\nScriptType: v4.00+\n\n[Events]\n"
    head += "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
    rows = ["Dialogue: 0,0:00:00.00,0:09:00.00,Default,,0,0,0,,{\\p1}m 0 0 l 100 0 100 100{\\p0}"]
    for start, end, words in cues():
        times = f"{clock(start, '.')[1:-1]},{clock(end, '.')[1:-1]}"
        rows.append(f"Dialogue: 0,{times},Default,,0,0,0,,{{\\an2}}" + words.replace("\n", "\\N"))
    return head + "\n".join(rows) + "\n"


@makes("ttml.ttml")
def ttml() -> str:
    """TTML with an agent."""
    rows = [
        f'<p begin="{clock(start, ".")}" end="{clock(end, ".")}" ttm:agent="a1">{escape(words).replace(chr(10), "<br/>")}</p>'
        for start, end, words in cues()
    ]
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="en">
<head><metadata><ttm:title>{TITLE}</ttm:title>
<ttm:agent xml:id="a1" type="person"><ttm:name type="full">{AUTHOR}</ttm:name></ttm:agent></metadata></head>
<body><div>
{chr(10).join(rows)}
</div></body></tt>
"""


def main() -> None:
    """Make the files that were named, or all."""
    wanted = sys.argv[1:]
    for name, maker in MAKERS.items():
        if not wanted or name.partition(".")[0] in wanted:
            made = maker()
            (FOLDER / name).write_bytes(made.encode() if isinstance(made, str) else made)
            print(name, (FOLDER / name).stat().st_size)


if __name__ == "__main__":
    main()
