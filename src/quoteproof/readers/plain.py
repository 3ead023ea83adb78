"""Plain text: the file is the document. Nothing is marked."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import BinaryIO

from quoteproof.model import Document, Problem
from quoteproof.readers.decode import Undecodable, decode
from quoteproof.readers.origin import Origin


def read(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the document, after a problem where its encoding had to be guessed."""
    text = yield from text_of(stream.read(), origin)
    if text is not None:
        yield Document(origin.id, text, path=origin.path)


def text_of(data: bytes, origin: Origin, declared: str | None = None) -> Generator[Problem, None, str | None]:
    """Yield what is wrong with the bytes, and return their text, or None where there is none."""
    try:
        decoded = decode(data, declared)
    except Undecodable as error:
        yield origin.problem(str(error), error.hint)
        return None
    if decoded.guessed:
        yield origin.note(f"not UTF-8: read as {decoded.encoding}, which is a guess", "save the file again as UTF-8")
    if not decoded.text.strip():
        yield origin.problem("the file is empty but for white space" if data else "the file is empty")
        return None
    return decoded.text
