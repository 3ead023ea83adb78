"""The engines that `bench/engine.py` compares, each with the same two verbs: build a folder, look a quotation up.

A `Peer` retrieves ten documents by any of the quotation's words; rapidfuzz finds the best place in each.
"""

from __future__ import annotations

import importlib.util
import re
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from corpora import Texts, rows

TOP = 10


class Hit(NamedTuple):
    """Where a quotation was found: the spans of one document, how much of the quotation it holds, time to retrieve."""

    document: str | None
    spans: list[tuple[int, int]]
    share: float  # 0 … 1
    retrieval: float  # seconds


class Quoteproof:
    """This program."""

    NEEDS = ("quoteproof",)

    def __init__(self, corpus: Path, folder: Path) -> None:
        self.corpus, self.folder = corpus, folder

    def build(self) -> None:
        """Build an archive."""
        from quoteproof.archive import Archive
        from quoteproof.model import Document

        documents = (Document(row["id"], row["text"]) for row in rows(self.corpus))
        Archive.build(self.folder / "archive", documents).close()

    def open(self) -> None:
        """Open it."""
        from quoteproof.archive import Archive

        self.archive = Archive.open(self.folder / "archive")

    def look_up(self, text: str) -> Hit:
        """Align with the best passage."""
        from quoteproof.model import Span

        started = time.perf_counter()
        found = self.archive.align(text, (Span(0, len(text)),), limit=1)
        took = time.perf_counter() - started
        if not found:
            return Hit(None, [], 0, took)
        same = sum(len(edit.quote) for edit in found[0].edits if edit.op == "same")
        document = found[0].document
        pieces = [piece.passage for piece in found[0].pieces if piece.passage.document.id == document.id]
        spans = [stretch for piece in pieces for stretch in _kept(piece, found[0])]
        return Hit(document.id, spans, same / len(text), took)


def _kept(passage: Any, alignment: Any) -> list[tuple[int, int]]:
    """The stretches of a passage that the quotation has: what an ellipsis leaves out is none of them."""
    piece = next(piece for piece in alignment.pieces if piece.passage == passage)
    spans: list[tuple[int, int]] = []
    for edit in piece.edits:
        if edit.op == "elided" or not edit.source:
            spans.append((edit.source.end, edit.source.end))
        elif spans:
            spans[-1] = (spans[-1][0], edit.source.end)
        else:
            spans.append((edit.source.start, edit.source.end))
    return [span for span in spans if span[0] < span[1]]


class Peer:
    """A retriever with rapidfuzz behind it."""

    def __init__(self, corpus: Path, folder: Path) -> None:
        self.corpus, self.folder = corpus, folder

    def open(self) -> None:
        """Open the index and the texts."""
        self.texts = Texts(self.corpus)
        self.retrieve = self.retriever()

    def retriever(self) -> Callable[[list[str]], list[int]]:
        """Return a function from words to document numbers."""
        raise NotImplementedError

    def look_up(self, text: str) -> Hit:
        """Retrieve, then lay the quotation on each document."""
        from rapidfuzz import fuzz

        started = time.perf_counter()
        numbers = self.retrieve(re.findall(r"\w+", text.lower()))
        retrieval = time.perf_counter() - started
        best = Hit(None, [], 0, retrieval)
        for number in numbers:
            row = self.texts[number]
            found = fuzz.partial_ratio_alignment(text.lower(), row["text"].lower(), score_cutoff=100 * best.share)
            if found and found.score / 100 > best.share:
                best = Hit(row["id"], [(found.dest_start, found.dest_end)], found.score / 100, retrieval)
        return best


class Tantivy(Peer):
    """tantivy, any of the words, ten best."""

    NEEDS = ("tantivy", "rapidfuzz")

    def build(self) -> None:
        """Index the texts with the default English-agnostic tokenizer."""
        import tantivy

        builder = tantivy.SchemaBuilder()
        builder.add_text_field("body", stored=False, tokenizer_name="default")
        builder.add_integer_field("number", stored=True)
        folder = self.folder / "tantivy"
        folder.mkdir(parents=True)
        writer = tantivy.Index(builder.build(), path=str(folder)).writer(200_000_000, 2)
        for number, row in enumerate(rows(self.corpus)):
            writer.add_document(tantivy.Document(body=[row["text"]], number=number))
        writer.commit()
        writer.wait_merging_threads()

    def retriever(self) -> Callable[[list[str]], list[int]]:
        """Ask the searcher."""
        import tantivy

        index = tantivy.Index.open(str(self.folder / "tantivy"))
        searcher = index.searcher()

        def retrieve(words: list[str]) -> list[int]:
            query = index.parse_query(" ".join(words), ["body"])
            return [searcher.doc(address)["number"][0] for _, address in searcher.search(query, TOP).hits]

        return retrieve


class Bm25s(Peer):
    """bm25s."""

    NEEDS = ("bm25s", "rapidfuzz")

    def build(self) -> None:
        """Index."""
        import bm25s

        tokens = bm25s.tokenize([row["text"] for row in rows(self.corpus)], stopwords=None, show_progress=False)
        retriever = bm25s.BM25()
        retriever.index(tokens, show_progress=False)
        retriever.save(str(self.folder / "bm25s"))

    def retriever(self) -> Callable[[list[str]], list[int]]:
        """Ask the matrix."""
        import bm25s

        index = bm25s.BM25.load(str(self.folder / "bm25s"), mmap=True)

        def retrieve(words: list[str]) -> list[int]:
            tokens = bm25s.tokenize([" ".join(words)], stopwords=None, show_progress=False)
            found, _ = index.retrieve(tokens, k=TOP, show_progress=False)
            return [int(number) for number in found[0]]

        return retrieve


class Fts5(Peer):
    """SQLite's full-text search."""

    NEEDS = ("rapidfuzz",)

    def build(self) -> None:
        """Index; the text itself is not kept."""
        connection = sqlite3.connect(self.folder / "fts5.sqlite")
        connection.execute("CREATE VIRTUAL TABLE documents USING fts5(body, content='')")
        numbered = ((number, row["text"]) for number, row in enumerate(rows(self.corpus), start=1))
        connection.executemany("INSERT INTO documents (rowid, body) VALUES (?, ?)", numbered)
        connection.commit()

    def retriever(self) -> Callable[[list[str]], list[int]]:
        """Ask for any of the words, best first."""
        connection = sqlite3.connect(self.folder / "fts5.sqlite")

        def retrieve(words: list[str]) -> list[int]:
            query = " OR ".join(f'"{word}"' for word in words)
            sql = "SELECT rowid FROM documents WHERE documents MATCH ? ORDER BY rank LIMIT ?"
            return [row - 1 for (row,) in connection.execute(sql, (query, TOP))]

        return retrieve


def lacking(engine: str) -> str | None:
    """Return the module that an engine needs and that is not installed."""
    return next((name for name in ENGINES[engine][1].NEEDS if not installed(name)), None)


def installed(module: str) -> bool:
    """Say whether a module can be imported; of a package's module only where the package has it."""
    parents = module.split(".")[:-1]
    return all(map(installed, parents)) and importlib.util.find_spec(module) is not None


ENGINES: dict[str, tuple[str, type[Any]]] = {
    "quoteproof": ("quoteproof", Quoteproof),
    "tantivy": ("tantivy + rapidfuzz", Tantivy),
    "bm25s": ("bm25s + rapidfuzz", Bm25s),
    "fts5": ("SQLite FTS5 + rapidfuzz", Fts5),
}
