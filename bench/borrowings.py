"""How many borrowed passages are found, and how much is found that nobody borrowed? Planted copies with one word in eight changed.

    python bench/borrowings.py                        four ways on the same 60 texts
    python bench/borrowings.py --texts 50 --changed 0 --show 10
    python bench/borrowings.py --real                 agency copy in news: half of the articles against the other half, to be read
    python bench/borrowings.py --speed 100            processor time of 800 words against so many megabytes

The archive is news and speeches of presidents; the texts are speeches before the United Nations, of 800 words, two passages of 15 to 60
words in each. A passage is found if what is reported lies over at least half of it; what is reported and lies over none is false. Beside this
program stand the ideas of two others, written shortly here: of passim, shared rows of five words that are not frequent, then the best
local alignment; of text-matcher, shared rows of three words that are no small ones, put together and made longer. Their own programs would
want a cluster, and one text after the other. The data lie in ../shared/data.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import corpora

from quoteproof import languages
from quoteproof.archive import Archive
from quoteproof.model import Document, Meta, Options, Span
from quoteproof.pipeline import check
from quoteproof.sources import Sources
from quoteproof.statements.borrowed.passages import passages
from quoteproof.statements.scene import Scene

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
OUT = Path(__file__).resolve().parent / "out"
SEED = 20250611
QUOTES = re.compile("[\"“”„«»‘']")
MARKS = re.compile("[\"“”«»]|''")
Find = Callable[[str], Sequence[Span]]


class Planted(NamedTuple):
    """A text with passages that are not its own."""

    text: str
    spans: tuple[Span, ...]


def rows(name: str) -> Iterator[dict[str, str]]:
    """Give the rows of a data set."""
    with lzma.open(DATA / name, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def archive_documents() -> list[Document]:
    """Return the articles of a corpus of news, and speeches of presidents."""
    news = [
        Document(row["id"], row["text"], Meta(publisher=row["publisher"])) for row in rows("polnear/train.jsonl.xz")
    ]
    speeches = [Document(f"speech-{k}", row["text"]) for k, row in enumerate(rows("uspresidents.jsonl.xz"))]
    return news + speeches


def changed(words: list[str], every: int, vocabulary: list[str], chance: random.Random) -> list[str]:
    """Replace, drop or put in one of each so many words; 0: none."""
    made: list[str] = []
    for first in range(0, len(words), every or len(words)):
        some = words[first : first + (every or len(words))]
        at, way = chance.randrange(len(some)), chance.random()
        if every and (len(some) == every or chance.random() < len(some) / every):
            some[at : at + 1] = (
                []
                if way < 0.25
                else [chance.choice(vocabulary)]
                if way < 0.75
                else [some[at], chance.choice(vocabulary)]
            )
        made += some
    return made


def planted(documents: Sequence[Document], count: int, every: int, shortest: int) -> Iterator[Planted]:
    """Give texts with two passages of the archive's between their sentences."""
    chance = random.Random(SEED)
    hosts = (
        text
        for name, text in corpora.speeches(held_out=True)
        if not name.startswith("USA") and not MARKS.search(text[:6000])
    )
    for host in islice(hosts, count):
        text = host[:6000].rpartition(".")[0] + "."
        spans: list[Span] = []
        vocabulary = re.findall(r"\w+", text)
        places = sorted(chance.sample([m.end() for m in re.finditer(r"[a-z]\. (?=[A-Z])", text)], 2), reverse=True)
        for place in places:
            passage = " ".join(changed(_passage(documents, chance, shortest), every, vocabulary, chance)) + ". "
            text = text[:place] + passage + text[place:]
            spans = [Span(s.start + len(passage), s.end + len(passage)) for s in spans]
            spans.append(Span(place, place + len(passage) - 2))
        yield Planted(text, tuple(spans))


def _passage(documents: Sequence[Document], chance: random.Random, shortest: int) -> list[str]:
    """Return some running words of a document, none of them near a quotation mark."""
    while True:
        words = chance.choice(documents).text.split()
        count = chance.randint(shortest, 60)
        if len(words) > 2 * count:
            first = chance.randrange(len(words) - count)
            found = words[first : first + count]
            if not QUOTES.search(" ".join(found)) and all(re.search(r"\w", word) for word in found):
                return found


# -- ways to find them -------------------------------------------------------------------------------------------------


def quoteproof(sources: Sources) -> Find:
    """This program: what `check --also borrowed` says."""
    options = Options(also=("borrowed",), language="en")
    return lambda text: [one.statement.span for one in check(Document("text", text), sources, options).statements]


def cut(text: str, small: frozenset[str] = frozenset()) -> list[tuple[str, int, int]]:
    """Return the words of a text with their places."""
    found = ((m[0].lower(), m.start(), m.end()) for m in re.finditer(r"\w+", text))
    return [word for word in found if word[0] not in small]


class Rows:
    """Where rows of so many words stand in an archive."""

    def __init__(
        self, documents: Sequence[Document], size: int, most: int, small: frozenset[str] = frozenset()
    ) -> None:
        self.size, self.most, self.small = size, most, small
        self.words = [[word for word, _, _ in cut(document.text, small)] for document in documents]
        self.places: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
        for number, words in enumerate(self.words):
            for at in range(len(words) - size + 1):
                self.places[tuple(words[at : at + size])].append((number, at))

    def shared(self, words: Sequence[tuple[str, int, int]]) -> dict[int, list[tuple[int, int]]]:
        """Return for each document the rows that it shares, as places in the text and in it."""
        found: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for at in range(len(words) - self.size + 1):
            places = self.places.get(tuple(word for word, _, _ in words[at : at + self.size]), ())
            for number, place in places if len(places) <= self.most else ():
                found[number].append((at, place))
        return found


def passim(documents: Sequence[Document], least: int = 1, size: int = 12) -> Find:
    """Rows of five words, then a local alignment of what is around them (Smith and Waterman, 2 for a word, -1 for a change)."""
    known = Rows(documents, 5, 100)

    def find(text: str) -> list[Span]:
        words = cut(text)
        found = []
        for number, pairs in known.shared(words).items():
            if len(pairs) >= least:
                for near in _clusters(pairs, 40):
                    stretch = _aligned(words, known.words[number], near)
                    if stretch and stretch[1] - stretch[0] >= size:
                        found.append(Span(words[stretch[0]][1], words[stretch[1] - 1][2]))
        return _merged(found)

    return find


def _clusters(pairs: list[tuple[int, int]], reach: int) -> list[list[tuple[int, int]]]:
    """Put pairs of places together that lie near each other in both texts."""
    made: list[list[tuple[int, int]]] = []
    for a, b in sorted(pairs):
        if made and a - made[-1][-1][0] <= reach and 0 <= b - made[-1][-1][1] <= reach:
            made[-1].append((a, b))
        else:
            made.append([(a, b)])
    return made


def _aligned(
    ours: Sequence[tuple[str, int, int]], theirs: Sequence[str], near: list[tuple[int, int]]
) -> tuple[int, int] | None:
    """Return the stretch of the text that the best local alignment holds."""
    low, high = max(0, near[0][0] - 60), min(len(ours), near[-1][0] + 65)
    first, after = max(0, near[0][1] - 60), min(len(theirs), near[-1][1] + 65)
    before = [(0, low)] * (after - first + 1)
    best = (0, 0, 0)
    for a in range(low, high):
        row = [(0, a + 1)]
        for k, b in enumerate(range(first, after), 1):
            turn = 2 if ours[a][0] == theirs[b] else -1
            score = max(
                (before[k - 1][0] + turn, before[k - 1][1]),
                (before[k][0] - 1, before[k][1]),
                (row[k - 1][0] - 1, row[k - 1][1]),
            )
            row.append(score if score[0] > 0 else (0, a + 1))
            if score[0] > best[0]:
                best = (score[0], score[1], a + 1)
        before = row
    return best[1:] if best[0] else None


def text_matcher(documents: Sequence[Document], cutoff: int = 5, gap: int = 3) -> Find:
    """Rows of three words that are no small ones, put together where they nearly meet; five such words are enough."""
    small = languages.get("en").small_words
    known = Rows(documents, 3, 10**9, small)

    def find(text: str) -> list[Span]:
        words = cut(text, small)
        found = []
        for pairs in known.shared(words).values():
            for near in _clusters(pairs, gap + 3):
                if near[-1][0] + 3 - near[0][0] > cutoff:
                    found.append(Span(words[near[0][0]][1], words[near[-1][0] + 2][2]))
        return _merged(found)

    return find


def _merged(spans: list[Span]) -> list[Span]:
    made: list[Span] = []
    for span in sorted(spans):
        if made and span.start <= made[-1].end:
            made[-1] = Span(made[-1].start, max(made[-1].end, span.end))
        else:
            made.append(span)
    return made


# -- the tables --------------------------------------------------------------------------------------------------------


def table(arguments: argparse.Namespace) -> None:
    """Print what each way finds of what was planted."""
    documents = archive_documents()
    texts = list(planted(documents, arguments.texts, arguments.changed, arguments.shortest))
    ways: dict[str, Find] = {
        "quoteproof": quoteproof(Sources([Archive.of(documents)])),
        "passim's idea, one row": passim(documents),
        "passim's idea, five rows": passim(documents, 5),
        "text-matcher's idea": text_matcher(documents),
    }
    print("| | precision | recall | IoU of what is found | ms a text |\n|---|---|---|---|---|")
    for name, find in ways.items():
        before = time.process_time()
        answers = [find(one.text) for one in texts]
        took = time.process_time() - before
        print(f"| {name} | {_figures(texts, answers)} | {1e3 * took / len(texts):.1f} |")
        if name == "quoteproof":
            show(texts, answers, arguments.show)


def _figures(texts: Sequence[Planted], answers: Sequence[Sequence[Span]]) -> str:
    right = reported = found = wanted = 0
    shared: list[float] = []
    for one, spans in zip(texts, answers, strict=True):
        reported += len(spans)
        right += sum(any(span.overlap(planted) for planted in one.spans) for span in spans)
        wanted += len(one.spans)
        best = [max((_iou(planted, span) for span in spans), default=0.0) for planted in one.spans]
        over = [sum(planted.overlap(span) for span in spans) / len(planted) for planted in one.spans]
        found += sum(part >= 0.5 for part in over)
        shared += [iou for iou in best if iou]
    return f"{right / max(1, reported):.3f} | {found / wanted:.3f} | {sum(shared) / max(1, len(shared)):.3f}"


def _iou(a: Span, b: Span) -> float:
    both = a.overlap(b)
    return both / (len(a) + len(b) - both)


def show(texts: Sequence[Planted], answers: Sequence[Sequence[Span]], most: int) -> None:
    """Print what was missed and what was found beside it, to be read."""
    for one, spans in zip(texts, answers, strict=True):
        missed = [p for p in one.spans if 2 * sum(p.overlap(span) for span in spans) < len(p)]
        false = [span for span in spans if not any(span.overlap(p) for p in one.spans)]
        for what, some in (("missed", missed), ("beside", false)):
            for span in some if most > 0 else ():
                print(f"  {what}: {' '.join(span.of(one.text).split())}")
                most -= 1


def real(arguments: argparse.Namespace) -> None:
    """Print what one half of the articles has from the other."""
    articles = list(rows("polnear/train.jsonl.xz"))
    random.Random(SEED).shuffle(articles)
    half = len(articles) // 2
    documents = [Document(row["id"], row["text"], Meta(publisher=row["publisher"])) for row in articles]
    sources = Sources([Archive.of(documents[:half])])
    options = Options(also=("borrowed",), language="en")
    verdicts: dict[str, int] = defaultdict(int)
    for document in documents[half:][: arguments.texts]:
        for one in check(document, sources, options).statements:
            verdicts[one.verdict] += 1
            print(f"{document.id} {one.verdict} {one.level}: {' '.join(one.statement.text.split())}\n    {one.reason}")
            if arguments.show:
                print(f"    SOURCE: {' '.join(one.sources[0].alignment.main.passage.text.split())}")
    print(dict(verdicts), "in", len(documents[half:][: arguments.texts]))


def speed(arguments: argparse.Namespace) -> None:
    """Print what it takes to look for the passages of 800 words; the text is read and its quotations are found before."""
    path = corpora.corpus(arguments.speed, OUT)
    folder = OUT / f"borrowings-{arguments.speed}"
    if not folder.exists():
        with path.open(encoding="utf-8") as lines:
            Archive.build(folder, (Document(row["id"], row["text"]) for row in map(json.loads, lines)))
    sources = Sources([Archive.open(folder)])
    news = [row["text"] for row in rows("polnear/train.jsonl.xz")][:100]
    speeches = [
        text
        for _, whole in list(corpora.speeches(held_out=True))[:100]
        for _, text in list(corpora.pieces("", whole))[:1]
    ]
    for name, texts in (("news", [" ".join(text.split()[:800]) for text in news]), ("speeches", speeches)):
        scenes = [
            Scene(Document("text", text, Meta(language="en")), (), (), sources, frozenset(), Options())
            for text in texts
        ]
        found = 0
        for turn in ("first time", "again"):
            before = time.process_time()
            found = sum(len(list(passages(scene))) for scene in scenes)
            took = time.process_time() - before
            words = sum(len(text.split()) for text in texts)
            print(
                f"{name}, {turn}: {1e3 * took * 800 / words:.2f} ms for 800 words, {found} passages in {len(texts)} texts"
            )


def main() -> None:
    """Read the arguments and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=60)
    parser.add_argument("--changed", type=int, default=8, help="one word in so many; 0: none")
    parser.add_argument("--shortest", type=int, default=15)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--real", action="store_true")
    parser.add_argument("--speed", type=int, metavar="MB")
    arguments = parser.parse_args()
    (speed if arguments.speed else real if arguments.real else table)(arguments)


if __name__ == "__main__":
    main()
