"""HTML: the main text of a page, and behind it everything else that the page shows.

`Document.text` is the main text (by trafilatura) in reading order, its blocks parted by an empty line; then, behind a
form feed, the blocks that are not: navigation, captions, comments, boxes. A mark `aside` covers that second part. So a
quotation from a source is never missed because a page was cut wrongly, words of the main text stay neighbours although
a box stood between them, and a text that is checked can be checked in its main part alone (see `readers.main_part`). Where no
main text can be told, everything is.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from msgspec.structs import replace

from quoteproof.model import Document, Mark, Meta, Problem, Span
from quoteproof.patterns import lazy
from quoteproof.readers import page as pages
from quoteproof.readers.decode import mend
from quoteproof.readers.origin import Origin
from quoteproof.readers.page import Block, Page, Place
from quoteproof.readers.plain import text_of

CHARSET = lazy(rb"<meta[^>]+charset=[\"']?\s*([-\w:.]+)|<\?xml[^>]+encoding=[\"']([-\w:.]+)", re.I)
CHARSET_WITHIN = 2048  # bytes; a browser looks no further than 1,024
BETWEEN = "\n\n"
ASIDE = "\n\n\f\n"
NOTHING = Meta()
WHITE = lazy(r"\s+")
ENOUGH = 40  # characters at either end of a block that are proof enough of where it belongs


def read(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the document with its metadata and marks."""
    data = stream.read()
    html = yield from text_of(data, origin, charset(data))
    if html is not None:
        yield from document(html, origin)


def charset(data: bytes) -> str | None:
    """Return the encoding that a page declares."""
    declared = CHARSET.search(data, 0, CHARSET_WITHIN)
    return next((name for name in declared.groups() if name), b"").decode() if declared else None


def document(html: str, origin: Origin, known: Meta = NOTHING) -> Iterator[Document | Problem]:
    """Yield the document of a page; `known` is what is known of it otherwise, and better."""
    root = pages.parse(html)
    page = pages.walk(root) if root is not None else Page((), ())
    if not page.blocks:
        yield origin.problem(
            "the page shows no text", "a page that a script fills must be saved as the browser shows it"
        )
        return
    main, meta = _extracted(html)
    better = {key: value for key in known.__struct_fields__ if (value := getattr(known, key))}
    meta = replace(meta, language=_language(root), **better)
    yield _assembled(page, _is_main(page.blocks, main), meta, origin)


def _extracted(html: str) -> tuple[str, Meta]:
    """Return the main text and the metadata that trafilatura sees; dates only where the page states them."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").addHandler(
        logging.NullHandler()
    )  # its complaints about a page are not for our users
    found = bare_extraction(
        html,
        favor_recall=True,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None:
        return "", Meta()
    stated: Any = found
    return stated.text or "", Meta(
        title=stated.title or None,
        author=stated.author or None,
        publisher=stated.sitename or None,
        date=stated.date or None,
        url=stated.url or None,
    )


def _language(root: Any) -> str | None:
    stated = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    return stated.strip().lower().split("-")[0].split("_")[0] or None


def _is_main(blocks: tuple[Block, ...], main: str) -> list[bool]:
    """Say of each block whether it is main text: extracted as such, or a paragraph beside one that was."""
    joined = WHITE.sub("", main)
    flags = [_holds(joined, WHITE.sub("", block.text)) for block in blocks]
    parents = {block.parent for block, flag in zip(blocks, flags, strict=True) if flag and block.tag == "p"}
    for at, block in enumerate(blocks):
        flags[at] = flags[at] or (block.tag == "p" and block.parent in parents and block.linked * 2 < len(block.text))
    return flags if any(flags) else [True] * len(blocks)


def _holds(main: str, words: str) -> bool:
    return words in main or (len(words) > ENOUGH and (words[:ENOUGH] in main or words[-ENOUGH:] in main))


def _assembled(page: Page, flags: list[bool], meta: Meta, origin: Origin) -> Document:
    """Lay the main blocks in a row, then the others, and carry the marks to where their blocks went."""
    main = [at for at, flag in enumerate(flags) if flag]
    rest = [at for at, flag in enumerate(flags) if not flag]
    starts: dict[int, int] = {}
    text = _laid(page, main, "", starts)
    aside: list[Mark] = []
    if rest:
        body = len(text) + len(ASIDE)
        text = _laid(page, rest, text + ASIDE, starts)
        aside = [Mark("aside", Span(body, len(text)))]
    marks = [mark for numbers in (main, rest) for mark in _marks(page, numbers, starts, text)]
    marks.sort(key=lambda mark: (mark.span.start, -mark.span.end))
    return Document(origin.id, mend(text), meta, (*marks, *aside), path=origin.path)


def _laid(page: Page, numbers: Iterable[int], text: str, starts: dict[int, int]) -> str:
    """Append blocks to `text`, and note in `starts` where each begins."""
    pieces, at = [text], len(text)
    for count, number in enumerate(numbers):
        pieces.append(BETWEEN if count else "")
        at += len(pieces[-1])
        starts[number] = at
        pieces.append(page.blocks[number].text)
        at += len(pieces[-1])
    return "".join(pieces)


def _marks(page: Page, numbers: list[int], starts: dict[int, int], text: str) -> Iterator[Mark]:
    """Yield each mark as it lies on these blocks, without white space at its ends."""
    chosen = set(numbers)
    for mark in page.marks:
        inside = [n for n in range(mark.start.block, min(mark.end.block, len(page.blocks) - 1) + 1) if n in chosen]
        if not inside:
            continue
        first, last = inside[0], inside[-1]
        start = _offset(page, starts, mark.start, first, len_if_later=0)
        end = _offset(page, starts, mark.end, last, len_if_later=len(page.blocks[last].text))
        words = text[start:end]
        span = Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
        if span:
            kind: Any = mark.kind
            yield Mark(kind, span, mark.value)


def _offset(page: Page, starts: dict[int, int], place: Place, block: int, *, len_if_later: int) -> int:
    """Return where a place lies in the text; in another block than the one asked for, that block's edge."""
    offset = min(place.offset, len(page.blocks[block].text)) if place.block == block else len_if_later
    return starts[block] + offset
