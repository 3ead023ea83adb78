"""Corpora and quotations for `bench/engine.py` and others, made when these run from the UN General Debate; nothing of it is kept here.

A corpus is speeches cut to documents of about 800 words. Every tenth speech is held out. Where a corpus is larger than all
speeches, they come again and again, each time with other 3 % of their words replaced.
"""

from __future__ import annotations

import json
import lzma
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "ungdc.jsonl.xz"
WORDS, SEED, MUTATED = 800, 20250304, 0.03
KINDS = {"verbatim": 400, "edited": 300, "ellipsis": 75, "spliced": 75, "absent": 150}


class Query(NamedTuple):
    """A quotation made up from a document, and where it is from."""

    kind: str
    text: str
    document: str | None
    spans: list[tuple[int, int]]
    source: list[str]  # the source's words, a stretch each


def speeches(held_out: bool) -> Iterator[tuple[str, str]]:
    """Give id and text of the speeches that make the corpora, or of those that are held out, shuffled."""
    with lzma.open(DATA, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    random.Random(SEED).shuffle(rows)
    return ((row["id"], row["text"]) for number, row in enumerate(rows) if (number % 10 == 0) == held_out)


def pieces(name: str, text: str) -> Iterator[tuple[str, str]]:
    """Cut a speech."""
    words = list(re.finditer(r"\S+", text))
    for number, first in enumerate(range(0, len(words), WORDS)):
        last = min(first + WORDS, len(words)) - 1
        yield f"{name}.{number}", text[words[first].start() : words[last].end()]


def mutated(text: str, vocabulary: list[str], chance: random.Random) -> str:
    """Replace a few percent of the words by others."""
    return re.sub(r"\w+", lambda m: chance.choice(vocabulary) if chance.random() < MUTATED else m[0], text)


def corpus(megabytes: int, folder: Path) -> Path:
    """Write a corpus of so many megabytes of text, a JSON row a document, unless it is there."""
    path = folder / f"corpus-{megabytes}.jsonl"
    if path.exists():
        return path
    folder.mkdir(parents=True, exist_ok=True)
    left, new = megabytes * 10**6, path.with_suffix(".new")
    with new.open("w", encoding="utf-8") as file:
        for name, text in endless():
            file.write(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n")
            left -= len(text.encode())
            if left <= 0:
                break
    new.replace(path)
    return path


def endless() -> Iterator[tuple[str, str]]:
    """Give the documents, then again with words replaced, and again."""
    chance, originals = random.Random(SEED), list(speeches(held_out=False))
    vocabulary = re.findall(r"\w+", originals[0][1] + originals[1][1])
    for name, text in originals:
        yield from pieces(name, text)
    for turn in range(1, 100):
        for name, text in originals:
            yield from pieces(f"{name}~{turn}", mutated(text, vocabulary, chance))


def copies() -> Iterator[tuple[str, str]]:
    """Give the documents, then again and again with as many words replaced, of each document at places that are drawn: ten times faster
    than `endless`, for gigabytes. The corpora of `bench/engine.py` stay as they are."""
    originals = [(name, text) for one in speeches(held_out=False) for name, text in pieces(*one)]
    yield from originals
    vocabulary = re.findall(r"[a-z]{3,}", originals[0][1] + originals[1][1])
    for turn in range(1, 10_000):
        chance = random.Random(SEED + turn)
        for name, text in originals:
            words = text.split(" ")
            for at in chance.sample(range(len(words)), int(MUTATED * len(words))):
                words[at] = chance.choice(vocabulary)
            yield f"{name}~{turn}", " ".join(words)


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Read a corpus."""
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


class Texts:
    """The documents of a corpus by number, read from the file when asked for: as little memory as an index of its own."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")
        self._starts = [0]
        for line in self._file:
            self._starts.append(self._starts[-1] + len(line))

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, number: int) -> dict[str, str]:
        self._file.seek(self._starts[number])
        row: dict[str, str] = json.loads(self._file.readline())
        return row


def queries(path: Path) -> list[Query]:
    """Read the thousand quotations for a corpus; they are made once, always the same ones."""
    made = path.with_name(path.name.replace("corpus", "queries"))
    if not made.exists():
        made.write_text("\n".join(json.dumps(query) for query in make_queries(path)), encoding="utf-8")
    return [Query(*json.loads(line)) for line in made.read_text("utf-8").splitlines()]


def make_queries(path: Path) -> list[Query]:
    """Make the quotations from the documents of a corpus and from the speeches that are held out."""
    texts = Texts(path)
    return quotations(lambda chance: texts[chance.randrange(len(texts))])


def quotations(some: Callable[[random.Random], dict[str, str]]) -> list[Query]:
    """Make them from documents that are drawn by chance."""
    chance = random.Random(SEED + 1)
    strange = [text for _, text in speeches(held_out=True)]
    vocabulary = re.findall(r"[a-z]{3,}", " ".join(strange[:20]))
    found = []
    for kind, count in KINDS.items():
        while sum(query.kind == kind for query in found) < count:
            row = {"id": "", "text": chance.choice(strange)} if kind == "absent" else some(chance)
            query = make(kind, row, vocabulary, chance)
            if query:
                found.append(query)
    return found


def make(kind: str, row: dict[str, str], vocabulary: list[str], chance: random.Random) -> Query | None:
    """Quote a document in one of the five ways; None where it is too short for it."""
    words = [match.span() for match in re.finditer(r"\S+", row["text"])]
    if len(words) < 200:
        return None
    text = row["text"]

    def stretch(first: int, count: int) -> tuple[int, int]:
        return words[first][0], words[first + count - 1][1]

    if kind in ("ellipsis", "spliced"):
        counts = chance.randint(8, 20), chance.randint(8, 20)
        gap = chance.randint(5, 40) if kind == "ellipsis" else chance.randint(80, 130)
        first = chance.randrange(len(words) - sum(counts) - gap)
        spans = [stretch(first, counts[0]), stretch(first + counts[0] + gap, counts[1])]
        quoted = (" … " if kind == "ellipsis" else " ").join(text[a:b] for a, b in spans)
        return Query(kind, quoted, row["id"], spans, [text[a:b] for a, b in spans])
    count = chance.randint(6, 40)
    span = stretch(chance.randrange(len(words) - count), count)
    source = text[slice(*span)]
    if kind == "absent":
        return Query(kind, source, None, [], [])
    quoted = edited(source, vocabulary, chance) if kind == "edited" else source
    return Query(kind, quoted, row["id"], [span], [source])


def edited(source: str, vocabulary: list[str], chance: random.Random) -> str:
    """Change, drop or add one to three words, no more than every sixth: a quotation of six with three changed is none."""
    words = source.split()
    for _ in range(chance.randint(1, max(1, min(3, len(words) // 6)))):
        at = chance.randrange(1, len(words) - 1)
        way = chance.choice(("change", "drop", "add"))
        words[at : at + (way != "add")] = [] if way == "drop" else [chance.choice(vocabulary)]
    return " ".join(words)


def holds(text: str, query: Query) -> bool:
    """Say whether a text has the words of a quotation's source."""
    words = folded(text)
    return all(folded(source) in words for source in query.source)


def folded(text: str) -> str:
    """Only what matters for the question whether two texts hold the same words."""
    return " ".join(re.findall(r"\w+", text.lower()))
