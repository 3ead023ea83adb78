"""Feed the parts that read what others wrote with texts that nobody meant, and look for what raises, hangs or leads out of the text.

    python bench/fuzz.py                          for a minute, from a seed that is printed
    python bench/fuzz.py --seconds 3600 --keep fuzz/
    python bench/fuzz.py --seed 7 --only 1234     one input again

An input is made of pieces of a corpus (the case files of the tests, the example, what is in `--corpus`) and of signs that have made
trouble, cut, doubled, swapped and mixed. Each goes to one target, in turn: readers, structure, find, attribute, check. An input
that takes more than LIMIT seconds of processor time for its size is reported as a hang. Failures are written to `--keep`, and the exit
code is 1 if there were any.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import quoteproof
from quoteproof import Document, readers
from quoteproof.analysis.structure.silent import silent
from quoteproof.analysis.structure.turns import turns
from quoteproof.attribute import attribute
from quoteproof.errors import UsageError
from quoteproof.find import find
from quoteproof.model import Span
from quoteproof.pipeline import REPORT
from quoteproof.report import WRITERS, View, write

ROOT = Path(__file__).resolve().parent.parent
LIMIT = 10.0
"""Seconds of processor time for an input, which has some thousand characters: the slowest that is in order takes one."""
SIGNS = (
    "“ ” „ ‟ ‘ ’ ‚ ‛ « » ‹ › 「 」 『 』 \" ' `` '' ` ,, << >> — – ― -- … ... . . . ⋯ * * * *** [ ] [...] [sic] ( ) (Applause) [laughter] "
    "² ³ ① ⑵ ½ ٣ ५ 10² 1,000,000 $5 5% № § # > >> | || ~~ ** __ ``` <p> </p> <br> <!-- --> <![CDATA[ &quot; &#8220; &amp; \\emph{ } {{ }} "
    "\\n \\n\\n \\r\\n \\t \\f \\0 \\x1b[2J \\u200f \\u202e \\u2028 \\ufeff \\ud800 ﬁ ﷺ é e\\u0301 İ ß ẞ ǅ 中 文 ， 。 אָ بِسْمِ 👩‍👩‍👧 said he she Q. A. "
    "Q: A: MR. MS. THE CHAIR: PRESIDENT: -- 12:30 2025-03-04 http://a.b/c a@b.c 3-5 1990s II IV p. No. vs. e.g. not no never"
).split(" ")
ESCAPES = {"\\n": "\n", "\\r": "\r", "\\t": "\t", "\\f": "\f", "\\0": "\0", "\\x1b": "\x1b", "\\u200f": "\u200f"}
ESCAPES |= {"\\u202e": "\u202e", "\\u2028": "\u2028", "\\ufeff": "\ufeff", "\\ud800": "\ud800", "\\u0301": "\u0301"}
NAMES = ("page.md", "page.html", "rows.jsonl", "rows.json", "page.txt", "page", "page.rst")
SOURCE = "Another source, of no interest at all, which is there to be read beside the first one."


class Hang(BaseException):
    """An input took too long."""


def main() -> int:
    """Make inputs and try them until the time is over."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60, help="how long")
    parser.add_argument("--seed", type=int, help="where to begin")
    parser.add_argument("--only", type=int, metavar="N", help="the input of this number alone")
    parser.add_argument("--corpus", type=Path, nargs="*", default=[], help="more files with texts")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where to write inputs that failed")
    chosen = parser.parse_args()
    seed = random.SystemRandom().randrange(10**6) if chosen.seed is None else chosen.seed
    pieces = corpus(chosen.corpus)
    print(f"seed {seed}, {len(pieces):,} pieces", flush=True)
    signal.signal(signal.SIGVTALRM, _late)
    tried: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    end = time.monotonic() + chosen.seconds
    number = chosen.only or 0
    while time.monotonic() < end:
        for target in TARGETS:
            text = made(random.Random(f"{seed}/{number}/{target}"), pieces)
            tried[target] += 1
            if fault := _tried(target, text, random.Random(number)):
                failed[fault] += 1
                if failed[fault] == 1:
                    print(f"\n{target} of input {number}, seed {seed}: {fault}\n{text[:400]!r}", flush=True)
                    _kept(chosen.keep, f"{target}-{seed}-{number}.txt", text)
        if chosen.only is not None:
            break
        number += 1
    print(f"\n{sum(tried.values()):,} inputs: " + ", ".join(f"{count:,} {target}" for target, count in tried.items()))
    for fault, count in failed.most_common():
        print(f"{count:6,}  {fault}")
    return int(bool(failed))


def corpus(more: Sequence[Path]) -> list[str]:
    """Return lines and paragraphs of real and of invented texts."""
    paths = [*(ROOT / "tests" / "cases").rglob("*.md"), *(ROOT / "examples").rglob("*.*"), *more]
    texts = (path.read_text("utf-8", "replace") for path in paths if path.is_file())
    found = [piece for text in texts for piece in (*text.split("\n\n"), *text.split("\n")) if piece.strip()]
    return sorted({piece[:1500] for piece in found})


def made(chance: random.Random, pieces: Sequence[str]) -> str:
    """Return one input."""
    text = chance.choice(("\n", "\n\n", " ")).join(chance.choice(pieces) for _ in range(chance.randint(1, 6)))
    for _ in range(chance.randint(0, 12)):
        text = chance.choice(CHANGES)(text, chance)
    return text[:20_000]


def _sign(chance: random.Random) -> str:
    sign = chance.choice(SIGNS)
    for escape, char in ESCAPES.items():
        sign = sign.replace(escape, char)
    return sign


def _put(text: str, chance: random.Random) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(("", " ")).join(_sign(chance) for _ in range(chance.randint(1, 4))) + text[at:]


def _repeated(text: str, chance: random.Random) -> str:
    at = chance.randint(0, len(text))
    end = min(len(text), at + chance.randint(1, 12))
    return text[:at] + text[at:end] * chance.randint(2, 60) + text[end:]


def _without(text: str, chance: random.Random) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + text[at + chance.randint(1, 40) :]


def _swapped(text: str, chance: random.Random) -> str:
    at = chance.randint(0, len(text))
    return text[at:] + text[:at]


def _joined(text: str, chance: random.Random) -> str:
    return text.replace(chance.choice(" \n.,"), chance.choice(("", " ", "\n", _sign(chance))))


def _all_signs(text: str, chance: random.Random) -> str:
    return "".join(_sign(chance) for _ in range(chance.randint(1, 80))) if chance.random() < 0.1 else text


def _shouted(text: str, chance: random.Random) -> str:
    return text.upper() if chance.random() < 0.2 else text


CHANGES: tuple[Callable[[str, random.Random], str], ...] = (
    _put, _put, _put, _repeated, _without, _swapped, _joined, _all_signs, _shouted,
)  # fmt: skip


def _read(text: str, chance: random.Random) -> None:
    data = text.encode(chance.choice(("utf-8", "utf-16", "latin-1")), "replace")
    for document in readers.parse(data, chance.choice(NAMES)):
        if isinstance(document, Document):
            _inside((mark.span for mark in document.marks), document.text)


def _structured(text: str, chance: random.Random) -> None:
    found = turns(text)
    _inside((turn.span for turn in found), text)
    _inside((each.span for each in silent(text)), text)


def _found(text: str, chance: random.Random) -> None:
    for quotation in find(Document("d", text)):
        _inside(quotation.parts, text)
        assert quotation.text, "a quotation without words"


def _attributed(text: str, chance: random.Random) -> None:
    document = Document("d", text)
    claims = attribute(document, find(document))
    mentions = (claim.attribution.speaker for claim in claims)
    _inside((mention for mention in mentions if mention), text)


def _checked(text: str, chance: random.Random) -> None:
    source = chance.choice(
        (text, text.replace(chance.choice("aeiou"), "u"), _repeated(_put(text, chance), chance), text[::-1])
    )
    quoted = text if chance.random() < 0.5 else f"“{text}” she said."
    report = quoteproof.check(Document("d", quoted), against=[Document("s", source), SOURCE], all=True)
    faults = [problem.message for problem in report.problems if problem.hint == REPORT]
    assert not faults, faults[0]
    for name in WRITERS:
        b"".join(write([report], name, View(with_text=True)))


TARGETS: dict[str, Callable[[str, random.Random], None]] = {
    "readers": _read, "structure": _structured, "find": _found, "attribute": _attributed, "check": _checked,
}  # fmt: skip


def _inside(spans: Iterator[Span] | Sequence[Span], text: str) -> None:
    for span in spans:
        assert 0 <= span.start <= span.end <= len(text), f"{span} leads out of a text of {len(text)}"


def _tried(target: str, text: str, chance: random.Random) -> str | None:
    """Try an input; return what was wrong."""
    signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
    try:
        TARGETS[target](text, chance)
    except UsageError:
        return None  # a text without words is nothing to check against
    except (Exception, Hang) as error:  # noqa: BLE001  (what is looked for)
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "quoteproof" in frame.filename]
        place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
        return f"{type(error).__name__} in {place}: {str(error)[:120]}"
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return None


def _late(number: int, frame: object) -> None:
    raise Hang(f"more than {LIMIT:.0f} s")


def _kept(folder: Path | None, name: str, text: str) -> None:
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8", "surrogatepass")


if __name__ == "__main__":
    sys.exit(main())
