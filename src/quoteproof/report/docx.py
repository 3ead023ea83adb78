"""Word (DOCX): the user's own document with a comment at each finding, otherwise as it was.

A text that is no Word document, and several texts, become a document of their paragraphs. What stands in a foot note or a text box of
the user's document cannot bear a comment there; the comment stands at the end, and says so.
"""

from __future__ import annotations

import zipfile
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from quoteproof.errors import UsageError
from quoteproof.model import Finding, Report, Span
from quoteproof.readers import xml
from quoteproof.readers.word import said
from quoteproof.report import View
from quoteproof.report.encode import NO_XML
from quoteproof.report.items import Item, items
from quoteproof.report.screen import clean
from quoteproof.report.words import name_of, part, said_by, speaker, where

NEEDS = "a report in Word's format needs a library that is not installed: pip install 'quoteproof[office]'"
WHEN = (1980, 1, 1, 0, 0, 0)  # the same report is the same file
SOURCES_SHOWN = 3


class Bit(NamedTuple):
    """An element with words (w:t, a tab, a line break) and where they stand in the text of the report."""

    element: Any
    words: str
    start: int


def chunks(reports: Iterable[Report], view: View) -> Iterator[bytes]:
    """Yield the document, when all is known."""
    held = list(reports)
    path = _own(held)
    file = _opened(path)
    for report in held:
        if path is None:
            _write(file, report, several=len(held) > 1)
        elif report.document:
            _comment(file, list(file.element.body.iter(_tag("p"))), report, report.document.text)
    yield _packed(file)


def _own(reports: Sequence[Report]) -> Path | None:
    """Return the Word document that was checked; None where it was something else, or more than one text."""
    document = reports[0].document if len(reports) == 1 else None
    if document is None or not document.text or not (document.path or "").lower().endswith((".docx", ".docm")):
        return None
    path = Path(document.path or "")
    return path if path.is_file() else None


def _opened(path: Path | None) -> Any:
    try:
        from docx import Document
    except ImportError:
        raise UsageError(NEEDS) from None
    try:
        return Document(str(path) if path else None)
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise UsageError(f"{path} cannot be given comments: {error}") from None


def _tag(name: str) -> str:
    return "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}" + name


def _write(file: Any, report: Report, *, several: bool) -> None:
    """Write a text as paragraphs, a line of it each, with its comments; say what could not be read."""
    if several or not (report.document and report.document.text):
        file.add_heading(_shown(name_of(report.document)), 1)
    if report.document:
        text = _shown(report.document.text)
        _comment(file, [file.add_paragraph(row)._p for row in text.split("\n") if row.strip()], report, text)
    for problem in report.problems:
        file.add_paragraph(_shown(f"{problem.where}: {problem.message}"))


def _comment(file: Any, paragraphs: Sequence[Any], report: Report, text: str) -> None:
    """Put a comment at each finding. From the last place to the first, so that no place moves before it is used."""
    from docx.text.run import Run

    bits = _bits(paragraphs, text)
    for item in sorted(items(report), key=lambda one: -one.span.start):
        ends = _ends(bits, item.whole)
        told = _told(item)
        if ends is None:
            end = (_paragraph(file, paragraphs[-1]) if paragraphs else file.add_paragraph()).add_run("")._r
            ends, told = (end, end), f"In a note or a box: {item.shown}\n{told}"
        made = file.add_comment([Run(end, file) for end in ends], _shown(told), author="quoteproof", initials="qp")
        made._comment_elm.attrib.pop(_tag("date"), None)


def _paragraph(file: Any, element: Any) -> Any:
    from docx.text.paragraph import Paragraph

    return Paragraph(element, file)


def _bits(paragraphs: Iterable[Any], text: str) -> list[Bit]:
    """Find the paragraphs in the text of the report, one after the other; those that are not there are passed over."""
    found, at = list[Bit](), 0
    for paragraph in paragraphs:
        pieces = [(element, words) for element, words, _ in said(paragraph) if words]
        words = "".join(words for _, words in pieces)
        start = text.find(words.strip(), at) if words.strip() else -1
        if start < 0:
            continue
        at = start + len(words.strip())
        start -= len(words) - len(words.lstrip())
        for element, piece in pieces:
            found.append(Bit(element, piece, start))
            start += len(piece)
    return found


def _ends(bits: list[Bit], span: Span) -> tuple[Any, Any] | None:
    """Return the first and the last run of a stretch, which begin and end with it; None where the document does not have it."""
    if _at(bits, span.start) is None or _at(bits, span.end - 1) is None:
        return None
    for offset in (span.end, span.start):
        _begin(bits, offset)
    first, last = _at(bits, span.start), _at(bits, span.end - 1)
    assert first is not None and last is not None
    return bits[first].element.getparent(), bits[last].element.getparent()


def _at(bits: Sequence[Bit], offset: int) -> int | None:
    """Return which bit holds a character of the text."""
    at = bisect_right(bits, offset, key=lambda bit: bit.start) - 1
    return at if at >= 0 and offset < bits[at].start + len(bits[at].words) else None


def _begin(bits: list[Bit], offset: int) -> None:
    """Let a run begin at an offset of the text, if there is something behind it."""
    at = _at(bits, offset)
    if at is None:
        return
    element, words, start = bits[at]
    if start < offset:
        other = deepcopy(element)
        pieces = [Bit(element, words[: offset - start], start), Bit(other, words[offset - start :], offset)]
        for piece in pieces:
            piece.element.text = piece.words
            piece.element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        element.addnext(other)
        bits[at : at + 1] = pieces
        element = other
    _part(element)


def _part(element: Any) -> None:
    """Let a run begin with an element: what stands before it in the run becomes a run of its own, of the same look."""
    run = element.getparent()
    before = [one for one in run if xml.name(one) != "rPr"]
    before = before[: before.index(element)]
    if xml.name(run) != "r" or not before:
        return
    other = run.makeelement(run.tag, dict(run.attrib))
    settings = next((one for one in run if xml.name(one) == "rPr"), None)
    if settings is not None:
        other.append(deepcopy(settings))
    other.extend(before)
    run.addprevious(other)


def _told(item: Item) -> str:
    """Say what a comment says, a paragraph a fact."""
    who = speaker(item.attribution)
    rows = [f"{item.word}: {item.reason}".rstrip(": ")]
    rows += [f"said by {who}"] if who else []
    for source in item.sources[:SOURCES_SHOWN]:
        voice = said_by(source)
        head = "nearest" if source.role == "nearest" else "source"
        facts = [where(source), voice and f"said there by {voice}", part(source)]
        rows.append(
            f"{head}: “{clean(source.alignment.main.passage.text)}” ({' · '.join(fact for fact in facts if fact)})"
        )
    suggestion = item.of.suggestion if isinstance(item.of, Finding) else None
    rows += [f"the source's words: “{clean(suggestion.quoted)}”"] if suggestion else []
    rows += [f"ignored: {item.ignored}"] if item.ignored else []
    return "\n".join([*rows, item.id])


def _shown(text: str) -> str:
    """Return text, character for character, without what XML does not take and what would turn the direction of what follows."""
    return NO_XML.sub("�", text)


def _packed(file: Any) -> bytes:
    """Return the document as bytes, which are the same for the same report."""
    made, packed = BytesIO(), BytesIO()
    file.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, WHEN), source.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
