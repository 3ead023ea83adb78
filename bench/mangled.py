"""Look quotations up of which little is left: what the closer look finds, and what it costs.

    python bench/engine.py --sizes 100 --engines quoteproof      builds the archive
    python bench/mangled.py --size 100
    python bench/mangled.py --size 100 --shares .4 .5 .55 .6 .7     archives that leave out more or fewer of the frequent words

Five hundred quotations of each kind, always the same ones: 4–12 words with one changed; 12–40 words with every third changed;
12–40 words with one character in 20 misread; and 12–40 words from speeches that are not in the archive. "Right": the first
document is the one it is from, or holds the same words.
"""

from __future__ import annotations

import argparse
import random
import re
import string
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import mean, median

from corpora import DATA, Texts, corpus, folded, rows, speeches

from quoteproof import kernel
from quoteproof.archive import Archive
from quoteproof.model import Document, Span

OUT = Path(__file__).resolve().parent / "out"
COUNT, SEED = 500, 7


def main() -> int:
    """Make the quotations, look them up, print a row a kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=100, metavar="MB", help="of the corpus")
    parser.add_argument("--out", type=Path, default=OUT, help="where bench/engine.py left corpus and archive")
    parser.add_argument("--shares", type=float, nargs="+", default=[], metavar="SHARE", help="of the frequent words")
    chosen = parser.parse_args()
    if not DATA.exists():
        print(f"{DATA} is not there", file=sys.stderr)
        return 2
    texts = Texts(corpus(chosen.size, chosen.out))
    strange = [text for _, text in speeches(held_out=True)]
    vocabulary = re.findall(r"[a-z]{3,}", " ".join(strange[:20]))
    quoted = {kind: list(made(kind, spoil, texts, strange, vocabulary)) for kind, spoil in KINDS.items()}
    if not chosen.shares:
        print_kinds(Archive.open(chosen.out / f"quoteproof-{chosen.size}" / "archive"), quoted)
    for share in chosen.shares:
        with tempfile.TemporaryDirectory() as folder:
            print(f"\nshare {share}: ", end="")
            print_kinds(built(Path(folder) / "archive", corpus(chosen.size, chosen.out), share), quoted)
    return 0


def built(folder: Path, path: Path, share: float) -> Archive:
    """Build an archive whose frequent words are this share of all, and say how large its index is."""
    kernel.SHARE = share
    archive = Archive.build(folder, (Document(row["id"], row["text"]) for row in rows(path)))
    text = sum(len(row["text"].encode()) for row in rows(path))
    size = sum(file.stat().st_size for file in folder.iterdir())
    print(f"{(size - text) / text:.3f} bytes of index a byte of text\n")
    return archive


def print_kinds(archive: Archive, quoted: dict[str, list[tuple[str, str, str]]]) -> None:
    """Print a row a kind."""
    print("| kind | right first | p50 µs | mean µs |\n|---|---|---|---|")
    for kind, quotations in quoted.items():
        found, times = asked(archive, iter(quotations))
        right = "" if kind.startswith("not") else f"{mean(found):.3f}"
        print(f"| {kind} | {right} | {median(times) * 1e6:,.0f} | {mean(times) * 1e6:,.0f} |")


def made(
    kind: str, spoil: Spoil, texts: Texts, strange: list[str], vocabulary: list[str]
) -> Iterator[tuple[str, str, str]]:
    """Give id, words as they were, and words as they are quoted."""
    chance = random.Random(SEED)
    for _ in range(COUNT):
        row = texts[chance.randrange(len(texts))]
        if kind.startswith("not"):
            row = {"id": "", "text": chance.choice(strange)}
        words = row["text"].split()
        count = chance.randint(4, 12) if kind.startswith("4") else chance.randint(12, 40)
        first = chance.randrange(max(1, len(words) - count))
        source = words[first : first + count]
        yield row["id"], " ".join(source), " ".join(spoil(list(source), vocabulary, chance))


def asked(archive: Archive, quotations: Iterator[tuple[str, str, str]]) -> tuple[list[bool], list[float]]:
    """Look up; which were right, and the seconds each took."""
    found, times = [], []
    for name, source, quoted in quotations:
        started = time.perf_counter()
        best = archive.align(quoted, (Span(0, len(quoted)),), limit=1)
        times.append(time.perf_counter() - started)
        found.append(bool(best) and (best[0].document.id == name or folded(source) in folded(best[0].document.text)))
    return found, times


def one_changed(words: list[str], vocabulary: list[str], chance: random.Random) -> list[str]:
    """Change a word that is not the first or last."""
    words[chance.randrange(1, max(2, len(words) - 1))] = chance.choice(vocabulary)
    return words


def third_changed(words: list[str], vocabulary: list[str], chance: random.Random) -> list[str]:
    """Change every third word."""
    return [chance.choice(vocabulary) if k % 3 == 1 else word for k, word in enumerate(words)]


def misread(words: list[str], vocabulary: list[str], chance: random.Random) -> list[str]:
    """Replace one letter in 20."""
    return [
        "".join(chance.choice(string.ascii_lowercase) if c.isalpha() and chance.random() < 0.05 else c for c in word)
        for word in words
    ]


Spoil = Callable[[list[str], list[str], random.Random], list[str]]
KINDS: dict[str, Spoil] = {
    "4–12 words, one changed": one_changed,
    "every third word changed": third_changed,
    "one character in 20 misread": misread,
    "not there": lambda words, vocabulary, chance: words,
}

if __name__ == "__main__":
    sys.exit(main())
