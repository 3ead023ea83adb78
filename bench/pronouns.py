"""Is the name right that is given for "he said"? The pronouns that were read, and more to be read.

    python bench/pronouns.py                 of those read, how many have the right name now, none, another
    python bench/pronouns.py --misses        with every wrong one and what stands before it
    python bench/pronouns.py --draw SEED N   N at random with what stands around them, for reading

PolNeAR's gold says which words tell the speaker and not whom "he" means, so the scorer of `bench/quotes.py` does not see a wrong name.
`pronouns.jsonl` has what one reader found, as ids, offsets and names; its first line says how they were drawn. A draw is of the answers that had a name when it was
made: what is silent now is no longer wrong.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from quotes import SHARED, articles_of

from quoteproof.attribute import attribute, same_person
from quoteproof.find import find
from quoteproof.model import Claim, Document

HERE = Path(__file__).resolve().parent
LABELS, DATA = HERE / "pronouns.jsonl", SHARED / "data" / "polnear"
BEFORE, BEHIND = 1200, 300
"""Code points around a pronoun that a reader has."""


def main() -> int:
    """Print what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--draw", nargs=2, type=int, metavar=("SEED", "N"))
    chosen = parser.parse_args()
    if not DATA.exists():
        print(f"{DATA} is not there", file=sys.stderr)
        return 2
    if chosen.draw:
        for block in drawn(*chosen.draw):
            print(block, flush=True)
    else:
        table(misses=chosen.misses)
    return 0


def articles() -> dict[str, str]:
    """Return the texts of the two open splits by their ids."""
    rows = (row for split in ("train", "dev") for row in articles_of(DATA / f"{split}.jsonl.xz"))
    return {row["id"]: row["text"] for row in rows}


def said_by_pronoun(id: str, text: str) -> Iterator[Claim]:
    """Give the quotations of an article that "he" or "she" is told to say."""
    document = Document(id, text)
    for claim in attribute(document, find(document)):
        mention = claim.attribution.speaker
        if mention is not None and mention.of(text).lower() in ("he", "she"):
            yield claim


def table(*, misses: bool) -> None:
    """Print how many of those read have the right name."""
    labels = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()[1:]]
    texts, told = articles(), Counter[tuple[str, str]]()
    for label in labels:
        text = texts[label["article"]]
        claims = said_by_pronoun(label["article"], text)
        claim = next((one for one in claims if one.attribution.speaker.start == label["start"]), None)  # type: ignore[union-attr]
        name = claim.attribution.name if claim else None
        answer = "silent" if name is None else "right" if _same(name, label["right"]) else "wrong"
        told[label["draw"], answer] += 1
        if misses and answer == "wrong":
            before = " ".join(text[max(0, label["start"] - 400) : label["start"] + 40].split())
            print(f"{label['article']}: {name}, not {label['right']}\n   … {before}\n")
    for draw in dict.fromkeys(label["draw"] for label in labels):
        right, silent, wrong = (told[draw, answer] for answer in ("right", "silent", "wrong"))
        share = right / max(1, right + wrong)
        print(f"{draw} draw: right {right}, silent {silent}, wrong {wrong}: {share:.1%} of the names")


def _same(name: str, right: str) -> bool:
    return same_person(name, right) is True or name == right


def drawn(seed: int, wanted: int) -> Iterator[str]:
    """Give answers with a name, one an article, with what stands around each."""
    order, chance = list(articles().items()), random.Random(seed)
    chance.shuffle(order)
    for id, text in order:
        named = [one for one in said_by_pronoun(id, text) if one.attribution.name]
        if named and wanted:
            wanted -= 1
            claim = chance.choice(named)
            at, end = claim.attribution.speaker.start, claim.attribution.speaker.end  # type: ignore[union-attr]
            row = {"article": id, "start": at, "right": claim.attribution.name}
            around = f"{text[max(0, at - BEFORE) : at]}>>{text[at:end]}<<{text[end : end + BEHIND]}"
            yield f"{json.dumps(row, ensure_ascii=False)}\n{claim.quotation.text}\n--\n{around}\n\n"


if __name__ == "__main__":
    sys.exit(main())
