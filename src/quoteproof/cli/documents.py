"""The TEXT arguments as documents, in order, and what becomes of those that cannot be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from quoteproof.cli import shared
from quoteproof.cli.console import say
from quoteproof.model import Document, Fields, Problem
from quoteproof.patterns import lazy

ROW = lazy(r":\d+\Z")  # the line of a row, behind its file


class Documents:
    """Every document of the arguments with what is to be said of its reading; one that could not be read is empty.

    A text that was named itself, or a folder in which nothing could be read, is a failure of the run; the others go on.
    """

    def __init__(
        self, texts: Iterable[str], fields: Fields, exclude: Sequence[str] = (), ocr: str | None = None
    ) -> None:
        self.texts, self.fields, self.exclude, self.ocr = texts, fields, exclude, ocr
        self.failures: list[Problem] = []

    def __iter__(self) -> Iterator[tuple[Document, tuple[Problem, ...]]]:
        for text in self.texts:
            if not self._excluded(text):
                yield from self._documents(text)

    def _excluded(self, path: str) -> bool:
        """Say whether the settings leave a path out."""
        from fnmatch import fnmatch

        return any(fnmatch(path, pattern) or fnmatch(path, f"{pattern}/*") for pattern in self.exclude)

    @property
    def expected(self) -> int | None:
        """How many files there are to read; None where one alone may hold many texts."""
        from quoteproof import readers

        count = sum(1 for text in self.texts for _ in readers.source_files(text))
        return count if count > 1 else None

    def complain(self, *, shown: bool = False) -> int:
        """Say on standard error which texts could not be read; return the exit code. `shown`: a report has told them on this terminal."""
        for problem in () if shown else self.failures:
            say(f"quoteproof: {problem.said}", aside=True)
        return 2 if self.failures else 0

    def _documents(self, text: str) -> Iterator[tuple[Document, tuple[Problem, ...]]]:
        from quoteproof import readers

        read = False
        last = Problem(text, "nothing here can be read", "name a text, a folder of texts, or - for standard input")
        notes: tuple[Problem, ...] = ()
        for item in shared.announced(readers.read(text, fields=self.fields, ocr=self.ocr), text):
            if self._excluded((item.path or item.id) if isinstance(item, Document) else item.where):
                read = True
            elif isinstance(item, Document):
                yield item, notes
                read, notes = True, ()
            elif item.document is None:
                notes += (item,)
            else:
                last = item
                yield Document(item.document, "", path=ROW.sub("", item.where)), (*notes, item)
                notes = ()
        if not read:
            self.failures.append(last)
