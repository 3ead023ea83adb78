"""The engines that `bench/engine.py` compares, each with the same two verbs: build a folder, look a quotation up.

A `Peer` retrieves ten documents by any of the quotation's words; rapidfuzz finds the best place in each. infini-gram finds
the places itself, stretch by stretch.
"""

from __future__ import annotations

import importlib.util
import json
import re
import resource
import sqlite3
import subprocess
import sys
import time
from array import array
from collections.abc import Callable, Iterator
from itertools import islice, takewhile
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

    def batch(self, texts: list[str]) -> float:
        """Align all at once, as the quotations of one page, on two cores; return the seconds."""
        from quoteproof.model import Span

        page, parts = "", []
        for text in texts:
            parts.append((Span(len(page), len(page) + len(text)),))
            page += f"{text}\n\n"
        started = time.perf_counter()
        self.archive.align_all(page, parts, limit=1)
        return time.perf_counter() - started


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


class Stretch(NamedTuple):
    """Words of a quotation that stand in a row in the corpus: the first, how many, the ranks of their suffixes."""

    at: int
    length: int
    ranks: range


class InfiniGram:
    """infini-gram over words: stretches as long as they come, then the document that holds most of them.

    Its own tokenizers are subword ones for language models, so the tokens are written here and its indexer sorts them. They
    are written with the high byte first: its sorter takes them so, and with the low byte first makes room for every number
    up to the largest it reads, 32 GiB for 32-bit tokens. Whatever reads or asks for a token must swap its bytes.
    """

    NEEDS = ("infini_gram", "numpy")
    PLACES = 100  # of a stretch, to be asked for their documents
    NEAR = 250  # words between the first and the last stretch of a quotation
    SLACK = 3  # words that a change may add between two stretches of one passage, or leave out at its ends

    def __init__(self, corpus: Path, folder: Path) -> None:
        self.corpus, self.folder = corpus, folder

    def build(self) -> None:
        """Number the words and have their suffixes sorted."""
        import numpy

        numbers: dict[str, int] = {}
        tokens, starts = array("I"), array("Q")
        for row in rows(self.corpus):
            starts.append(len(tokens))
            tokens.append(0)
            tokens.extend(numbers.setdefault(word, len(numbers) + 1) for word in words_of(row["text"]))
        width = 2 if len(numbers) < 1 << 16 else 4
        index = self.folder / "index"
        index.mkdir()
        numpy.frombuffer(tokens, "u4").astype(f">u{width}").tofile(index / "tokenized.0")
        (numpy.frombuffer(starts, "u8") * width).tofile(index / "offset.0")
        (self.folder / "words.json").write_text(json.dumps([width, *numbers]), encoding="utf-8")
        self.sort(index, width)

    def sort(self, index: Path, width: int) -> None:
        """Run the indexer, which leaves out cutting into tokens where that has been done."""
        files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
        options = {"data_dir": index, "save_dir": index, "token_dtype": f"u{8 * width}", "mem": 4, "ulimit": files}
        command = [sys.executable, "-m", "infini_gram.indexing"]
        command += [str(part) for name, value in options.items() for part in (f"--{name}", value)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    def open(self) -> None:
        """Open it, without the prefetching that its defaults ask for: in memory it takes most of the time."""
        from infini_gram.engine import InfiniGramEngine

        width, *known = json.loads((self.folder / "words.json").read_text("utf-8"))
        self.numbers = {word: swapped(number, width) for number, word in enumerate(known, start=1)}
        self.texts = Texts(self.corpus)
        depths = dict.fromkeys(("ds_prefetch_depth", "sa_prefetch_depth", "od_prefetch_depth"), 0)
        index = str(self.folder / "index")
        self.engine = InfiniGramEngine(index_dir=index, eos_token_id=0, token_dtype=f"u{8 * width}", **depths)
        self.suffixes = self.engine.find(input_ids=[])["cnt"]

    def look_up(self, text: str) -> Hit:
        """Walk over the quotation, choose the document, see where in it the stretches stand."""
        started = time.perf_counter()
        quoted = [self.numbers.get(word, 0) for word in words_of(text)]
        number, stretches = self.choose(quoted, list(self.walk(quoted)))
        placed = chain([(stretch, self.place(stretch.ranks[0])) for stretch in stretches], self.NEAR)
        took = time.perf_counter() - started
        if not placed:
            return Hit(None, [], 0, took)
        row, found = self.texts[number], passages(placed, len(quoted), self.SLACK)
        words = list(islice(re.finditer(r"\w+", row["text"]), found[-1][1]))
        spans = [(words[first].start(), words[min(end, len(words)) - 1].end()) for first, end in found]
        return Hit(row["id"], spans, sum(stretch.length for stretch, _ in placed) / len(quoted), took)

    def walk(self, quoted: list[int]) -> Iterator[Stretch]:
        """Give the longest stretch at the start, then the longest after it, to the end."""
        at = 0
        while at < len(quoted):
            length, ranks = self.longest(list(takewhile(bool, quoted[at:])))
            if length:
                yield Stretch(at, length, ranks)
            at += length or 1

    def longest(self, wanted: list[int]) -> tuple[int, range]:
        """Return how many of the words from the first on stand somewhere, and where.

        Where not all do, the suffixes beside the place where they would stand have most of them.
        """
        if not wanted:
            return 0, range(0)
        first, end = self.engine.find(input_ids=wanted)["segment_by_shard"][0]
        if first < end:
            return len(wanted), range(first, end)
        length = max(self.common(rank, wanted) for rank in (first - 1, first) if 0 <= rank < self.suffixes)
        return length, range(*self.engine.find(input_ids=wanted[:length])["segment_by_shard"][0])

    def common(self, rank: int, wanted: list[int]) -> int:
        """Count the words that a suffix begins with as well; none if it begins with the mark between documents."""
        found = self.engine.get_doc_by_rank_2(s=0, rank=rank, needle_len=len(wanted), max_ctx_len=0)
        if found["needle_offset"]:
            return 0
        return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(wanted, found["token_ids"], strict=False)))

    def choose(self, quoted: list[int], stretches: list[Stretch]) -> tuple[int, list[Stretch]]:
        """Return the document with most words in stretches, and of equally good ones that with most words around one."""
        votes = self.votes(len(quoted), stretches)
        if not votes:
            return 0, []
        words = {number: sum(stretch.length for stretch in voted) for number, voted in votes.items()}
        most = max(words.values())
        best = [number for number in votes if words[number] == most]
        if len(best) > 1:
            best.sort(key=lambda number: -self.around(max(votes[number], key=lambda s: s.length), quoted))
        return best[0], votes[best[0]]

    def votes(self, quoted: int, stretches: list[Stretch]) -> dict[int, list[Stretch]]:
        """Ask for the documents of the rare stretches, or of the longest where none is rare; a whole quotation's first will do."""
        rare = [stretch for stretch in stretches if stretch.length > 1 and len(stretch.ranks) <= self.PLACES]
        rare = rare or sorted(stretches, key=lambda stretch: -stretch.length)[:1]
        votes: dict[int, dict[int, Stretch]] = {}
        for stretch in rare:
            for rank in stretch.ranks[: self.PLACES if stretch.length < quoted else 1]:
                found = self.engine.get_doc_by_rank_2(s=0, rank=rank, needle_len=1, max_ctx_len=0)
                votes.setdefault(found["doc_ix"], {})[stretch.at] = stretch._replace(ranks=range(rank, rank + 1))
        return {number: list(voted.values()) for number, voted in votes.items()}

    def around(self, stretch: Stretch, quoted: list[int]) -> int:
        """Count the words of the quotation that stand around a stretch."""
        found = self.engine.get_doc_by_rank_2(s=0, rank=stretch.ranks[0], needle_len=1, max_ctx_len=len(quoted))
        return len(set(quoted).intersection(found["token_ids"]))

    def place(self, rank: int) -> int:
        """Return at which word of its document a suffix begins."""
        place: int = self.engine.get_doc_by_rank_2(s=0, rank=rank, needle_len=1, max_ctx_len=1 << 20)["needle_offset"]
        return place


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters, made small one by one: a text made small as a whole can have others."""
    return [word.lower() for word in re.findall(r"\w+", text)]


def swapped(number: int, width: int) -> int:
    """Swap the bytes of a token."""
    return int.from_bytes(number.to_bytes(width, "big"), "little")


def chain(placed: list[tuple[Stretch, int]], near: int) -> list[tuple[Stretch, int]]:
    """Keep the longest stretch and those that stand near it, before it and after it as in the quotation."""
    kept: list[tuple[Stretch, int]] = []
    for stretch, place in sorted(placed, key=lambda pair: -pair[0].length):
        if all((at < stretch.at) == (other < place) and abs(other - place) <= near for (at, *_), other in kept):
            kept.append((stretch, place))
    return sorted(kept)


def passages(placed: list[tuple[Stretch, int]], quoted: int, slack: int) -> list[tuple[int, int]]:
    """Join the stretches that have between them about as many words as in the quotation; take in a word or two at its ends."""
    found: list[tuple[int, int]] = []
    before = None
    for stretch, place in placed:
        gap = stretch.at - before.at - before.length + slack if before else -1
        if found and place - found[-1][1] <= gap:
            found[-1] = found[-1][0], place + stretch.length
        else:
            found.append((place, place + stretch.length))
        before = stretch
    last = placed[-1][0]
    left, right = placed[0][0].at, quoted - last.at - last.length
    found[0] = max(0, found[0][0] - (left if left <= slack else 0)), found[0][1]
    found[-1] = found[-1][0], found[-1][1] + (right if right <= slack else 0)
    return found


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
    "infini-gram": ("infini-gram (words)", InfiniGram),
}
