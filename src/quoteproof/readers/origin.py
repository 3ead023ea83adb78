"""Where bytes come from, and the words in which a reader says that something is wrong with them."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from quoteproof.model import Fields, Problem
from quoteproof.readers.decode import mend

USUAL = Fields()


class Origin(Struct, frozen=True):
    """The names of an input: the id its document gets, the path as the user named it, the fields that hold the text, the id and the date."""

    id: str
    path: str
    fields: Fields = USUAL
    ocr: str | None = None  # the languages in which pages that are pictures are read, as tesseract calls them
    depth: int = 0  # how many files this one stands in

    def within(self, name: str) -> Origin:
        """Return the names of something inside this input."""
        name = mend(name)
        return replace(self, id=f"{self.id}/{name}", path=f"{self.path}/{name}", depth=self.depth + 1)

    def row(self, number: int) -> Origin:
        """Return the names of one of many things that have none of their own."""
        return replace(self, id=f"{self.id}:{number}")

    def problem(self, message: str, hint: str | None = None, *, line: int | None = None) -> Problem:
        """Say what is wrong with the document, or with one line of it."""
        if line is None:
            return Problem(self.path, message, hint, self.id)
        return Problem(f"{self.path}:{line}", message, hint, f"{self.id}:{line}")

    def note(self, message: str, hint: str | None = None, *, line: int | None = None) -> Problem:
        """Say something about a document that was read all the same."""
        return Problem(self.path if line is None else f"{self.path}:{line}", message, hint)


class Unread(Exception):
    """A reader cannot read what it was given; the message says why, `hint` what to do."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint
