"""Score finding and attribution on real texts, and time them.

    python bench/quotes.py                     PolNeAR, dev
    python bench/quotes.py --split train       PolNeAR, train
    python bench/quotes.py --data dewikinews   German Wikinews
    python bench/quotes.py --reported          reported speech instead of quotations (`reported.py` says what is counted)
    python bench/quotes.py --errors 20         with examples of what went wrong
    python bench/quotes.py --speed             seconds for a thousand articles of 750 words

The data lie in ../shared/data and stay there; the scorer is ../shared/tools/score_quotes.py.
"""

from __future__ import annotations

import argparse
import json
import lzma
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quoteproof.attribute import attribute
from quoteproof.find import find
from quoteproof.model import QUOTED, Claim, Document

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
SCORER = SHARED / "tools" / "score_quotes.py"
OUT = ROOT / "bench" / "out"
WORDS_AN_ARTICLE = 750


def main() -> int:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", choices=["polnear", "dewikinews"], default="polnear")
    parser.add_argument("--split", choices=["dev", "train"], default="dev")
    parser.add_argument("--language", help="read every article in this language instead of guessing")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print N examples of each kind of error")
    parser.add_argument("--seed", type=int, default=0, help="which of the errors are printed")
    parser.add_argument("--reported", action="store_true", help="reported speech instead of quotations")
    parser.add_argument("--speed", action="store_true", help="time instead of score")
    chosen = parser.parse_args()
    source = SHARED / "data" / chosen.data / f"{chosen.split}.jsonl.xz"
    if not source.exists():
        print(f"{source} is not there", file=sys.stderr)
        return 2
    articles = list(articles_of(source))
    if chosen.speed:
        print(speed(articles))
        return 0
    if chosen.reported:
        import reported

        return reported.score(articles, chosen)
    return score(articles, chosen)


def score(articles: list[dict[str, Any]], chosen: argparse.Namespace) -> int:
    """Write gold and predictions side by side and print what the scorer says of them."""
    OUT.mkdir(exist_ok=True)
    gold, predicted = OUT / f"{chosen.data}-{chosen.split}-gold.jsonl", OUT / f"{chosen.data}-{chosen.split}.jsonl"
    told: Counter[str] = Counter()
    with gold.open("w", encoding="utf-8") as gold_lines, predicted.open("w", encoding="utf-8") as lines:
        for article in articles:
            claims = read(article, chosen.language)
            right = article if "quotes" in article else wikinews(article)
            told.update(_unscored(article["text"], claims, right["quotes"]))
            print(json.dumps(right), file=gold_lines)
            print(json.dumps({"id": article["id"], "quotes": list(predictions(claims))}), file=lines)
    command = [
        sys.executable,
        str(SCORER),
        "--gold",
        str(gold),
        "--pred",
        str(predicted),
        "--errors",
        str(chosen.errors),
    ]
    failed = subprocess.run(command, check=False).returncode
    print(f"he and she with a name           {told['he or she, named']} of {told['he or she']}")
    mentions, speakers = told["split, two mentions"], told["split, two speakers"]
    print(f"split quotations over two sources {speakers} by name, {mentions} by mention, of {told['split']}")
    return failed


_ANYBODY = frozenset({"he", "she", "i", "they"})


def _unscored(text: str, claims: tuple[Claim, ...], gold: list[dict[str, Any]]) -> Iterator[str]:
    """Count what the scorer does not see: pronouns without a name, and halves joined that two people said.

    The latter are counted twice, for the gold marks mentions, not people. By mention "Rubio said … he continued" are two sources: never too
    few. By name they are one, and two are those whose last words differ, or a he and a she; there a pronoun that stands for somebody else
    is missed, so that what the first number has more is to be read by eye.
    """
    for claim in claims:
        speaker = claim.attribution.speaker
        if claim.quotation.kind in QUOTED and speaker and speaker.of(text).lower() in ("he", "she"):
            yield "he or she"
            if claim.attribution.name:
                yield "he or she, named"
        if len(claim.quotation.parts) > 1:
            parts = claim.quotation.parts
            mentions = {
                (q["source"][0][0], q["source"][-1][1])
                for q in gold
                if q.get("source")
                for part in parts
                if q["start"] < part.end and part.start < q["end"]
            }
            names = {text[start:end].split()[-1].lower() for start, end in mentions}
            yield "split"
            if len(mentions) > 1:
                yield "split, two mentions"
            if len(names - _ANYBODY) > 1 or {"he", "she"} <= names:
                yield "split, two speakers"


def articles_of(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the marked articles of a file."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def read(article: dict[str, Any], language: str | None = None) -> tuple[Claim, ...]:
    """Return the claims of one article."""
    document = Document(article["id"], article["text"])
    return attribute(document, find(document, language=language))


def predictions(claims: tuple[Claim, ...]) -> Iterator[dict[str, Any]]:
    """Yield one prediction for each part, as the scorer wants them: every real kind as `direct`, no look-alikes."""
    for claim in claims:
        quotation, attribution = claim.quotation, claim.attribution
        if quotation.kind not in QUOTED:
            continue
        speaker = attribution.speaker
        for part in quotation.parts:
            yield {
                "start": part.start,
                "end": part.end,
                "speaker": attribution.name,
                "speaker_start": speaker.start if speaker else None,
                "speaker_end": speaker.end if speaker else None,
                "kind": "direct",
                "group": quotation.id,
                "nested": quotation.parent is not None,
            }


MARKED = re.compile(r"[„“«»\"‚]([^„“”«»\"]+)[“”«»\"‘]")
PRONOUNS = frozenset({"er", "sie", "es", "dieser", "diese", "der", "die"})


def wikinews(article: dict[str, Any]) -> dict[str, Any]:
    """Return an article of German Wikinews in the form of PolNeAR's gold: the marked stretches of direct speech."""
    text, quotes, contents, inside = article["text"], [], [], []
    for item in article["attributions"]:
        source = [span for span in item["source"] or [] if span]
        words = " ".join(text[start:end] for start, end in source)
        contents.append(
            {
                "attr": item["id"], "cat": item["type"].lower(), "spans": item["content"], "source": source,
                "source_text": words, "source_kind": _kind(words), "cue": item["cue"], "cue_text": "",
            }
        )  # fmt: skip
        inside.extend((start, end) for start, end in item["content"])
        if item["type"] != "Direct" or item.get("nested"):
            continue
        for start, end in item["content"]:
            quotes.append(_quote(text, start, end, contents[-1]))
    found = [m.span(1) for m in MARKED.finditer(text)]
    covered = [(quote["start"], quote["end"]) for quote in quotes]
    partial = [
        {"start": start, "end": end}
        for start, end in found
        if any(a < end and start < b for a, b in inside) and not any(a < end and start < b for a, b in covered)
    ]
    negatives = [
        {"start": start, "end": end, "nw": len(text[start:end].split())}
        for start, end in found
        if not any(a < end and start < b for a, b in inside)
    ]
    return {
        "id": article["id"], "text": text, "quotes": quotes, "contents": contents, "partial": partial,
        "negatives": negatives,
    }  # fmt: skip


def _quote(text: str, start: int, end: int, content: dict[str, Any]) -> dict[str, Any]:
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    words = len(text[start:end].split())
    source = content["source"]
    place = "none" if not source else "before" if source[0][0] < start else "after"
    return content | {"start": start, "end": end, "nw": words, "short": words < 5, "loc": place}


def _kind(words: str) -> str:
    if not words:
        return "none"
    return "pronoun" if words.lower() in PRONOUNS else "named"


def speed(articles: list[dict[str, Any]]) -> str:
    """Time finding and attribution over a thousand articles of about 750 words, on one core."""
    texts = _of_length(articles, 1000)
    started = time.process_time()
    found = [(document, find(document)) for document in texts]
    between = time.process_time()
    for document, quotations in found:
        attribute(document, quotations)
    ended = time.process_time()
    words = sum(len(document.text.split()) for document in texts)
    quotations_found = sum(len(quotations) for _, quotations in found)
    return (
        f"{len(texts)} articles, {words} words, {quotations_found} quotations\n"
        f"find      {between - started:6.2f} s\nattribute {ended - between:6.2f} s\ntogether  {ended - started:6.2f} s"
    )


def _of_length(articles: list[dict[str, Any]], wanted: int) -> list[Document]:
    """Return articles cut at a paragraph to about 750 words, repeated until there are enough."""
    cut = []
    for article in articles:
        words, kept = 0, []
        for paragraph in article["text"].split("\n"):
            words += len(paragraph.split())
            kept.append(paragraph)
            if words >= WORDS_AN_ARTICLE:
                cut.append("\n".join(kept))
                break
    return [Document(f"{turn}", cut[turn % len(cut)]) for turn in range(wanted)]


if __name__ == "__main__":
    sys.exit(main())
