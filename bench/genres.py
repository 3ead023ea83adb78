"""Who said it, in texts of many genres: found, right, silent and wrong speakers, look-alikes taken, wrong joins.

python bench/genres.py                 # the table
python bench/genres.py --show novels   # what failed in a genre
python bench/genres.py --cases FOLDER  # of other texts, marked as those of tests/cases/genres are
python bench/genres.py --rules         # how often each rule is right, here and in PolNeAR's train split
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import by_rule

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from cases_genres import FOLDER, Count, Text, claim_of, claims_of, count, joins, named, outcome, read, total

_HEAD = (
    f"{'genre':12}{'quotations':>11}{'found':>7}{'right':>7}{'silent':>8}{'wrong':>7}{'alike taken':>13}{'joins':>7}"
)


def row(name: str, told: Count) -> str:
    """One line of the table."""
    taken = f"{told.taken} of {told.alike}"
    return f"{name:12}{told.quotations:>11}{told.found:>7}{told.right:>7}{told.silent:>8}{told.wrong:>7}{taken:>13}{told.joins:>7}"


def failures(text: Text) -> Iterator[str]:
    """Say what failed in a text, a line each."""
    claims = claims_of(text)
    for said in text.said:
        result, claim = outcome(said, text, claims), claim_of(said, text, claims)
        if result != "right":
            words, rule = text.text[said.spans[0].start : said.spans[0].end], claim.attribution.rule if claim else ""
            yield f"{result}: {words!r} {said.speaker} → {named(claim, text) if claim else None} {rule}".rstrip()
    for said in text.alike:
        if claim := claim_of(said, text, claims):
            yield f"taken: {claim.quotation.text!r} → {named(claim, text)} {claim.quotation.rule}".rstrip()
    for claim, joined in joins(text, claims):
        yield f"joined: {claim.quotation.text!r} of {[one.speaker for one in joined]}"


def main() -> None:
    """Print the table, or what failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", metavar="GENRE", help="print what failed in this genre")
    parser.add_argument("--cases", metavar="FOLDER", type=Path, default=FOLDER, help="the texts")
    parser.add_argument("--rules", action="store_true", help="print how often each rule is right")
    asked = parser.parse_args()
    if asked.rules:
        texts = [text for path in sorted(asked.cases.glob("*.md")) for text in read(path)]
        print(*by_rule.table(by_rule.of_articles("train"), by_rule.of_genres(texts)), sep="\n")
        return
    if asked.show:
        for text in read(asked.cases / f"{asked.show}.md"):
            print(f"## {text.title}", *failures(text), sep="\n")
        return
    counts = {
        path.stem: total(count(text, claims_of(text)) for text in read(path))
        for path in sorted(asked.cases.glob("*.md"))
    }
    print(_HEAD, *(row(name, told) for name, told in counts.items()), row("all", total(counts.values())), sep="\n")


if __name__ == "__main__":
    main()
