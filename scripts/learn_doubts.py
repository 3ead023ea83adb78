"""Learn how much each trait of a few words in marks tells of whether anybody said them, and try it on genres that were left out.

    python scripts/learn_doubts.py             weights for attribute/doubtful.py, and what they would lose and take

Learnt from PolNeAR's train split (../shared/data) and the texts of tests/cases/genres, which weigh three times as much, since they are few
and of many kinds. A stretch counts if it is short enough to be doubted; the single doubts of attribute/unsaid.py stand beside the sum.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "bench"), str(ROOT / "tests")]

# ruff: noqa: E402
from by_rule import fits, scorer
from cases_genres import FOLDER, claim_of, claims_of
from cases_genres import read as texts_of
from quotes import SHARED, articles_of
from quotes import read as claims_in

import quoteproof.attribute as attributing
from quoteproof.analysis import Analysis
from quoteproof.attribute.doubtful import LIMIT, WEIGHTS
from quoteproof.model import QUOTED, Claim

_GENRES = 3.0  # times that a stretch of a genre counts
_RIDGE = 1.0
_STEPS = 40
_NAMES = [name for name in WEIGHTS if name != "start"]
_unsaid = import_module("quoteproof.attribute.unsaid")


class Seen(NamedTuple):
    """A stretch that can be doubted."""

    genre: str
    traits: frozenset[str]
    doubted: bool  # by one of the single doubts
    nobody: bool


def main() -> None:
    """Print weights, and what becomes of the genres when each is left out."""
    seen = [*_genres(), *_articles()]
    weights = learn(seen)
    print({name: round(float(value), 1) for name, value in zip([*_NAMES, "start"], weights, strict=True)})
    for limit in (0.5, 0.75, 1.0, LIMIT, 1.5):
        lost = taken = 0
        for genre in sorted({one.genre for one in seen} - {""}):
            others = learn([one for one in seen if one.genre != genre])
            for one in seen:
                if one.genre == genre:
                    out = one.doubted or _sum(one, others) > limit
                    lost, taken = lost + (out and not one.nobody), taken + (one.nobody and not out)
        print(f"limit {limit}: quotations lost {lost}, look-alikes taken {taken}")


def learn(seen: list[Seen]) -> np.ndarray:
    """Fit the weights by Newton's method; the last is what all begin with."""
    rows = np.array([_row(one) for one in seen])
    nobody = np.array([one.nobody for one in seen], float)
    often = np.array([_GENRES if one.genre else 1.0 for one in seen])
    weights, ridge = np.zeros(rows.shape[1]), np.full(rows.shape[1], _RIDGE)
    for _ in range(_STEPS):
        told = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (often * (told - nobody)) + ridge * weights
        bend = (rows * (often * told * (1 - told))[:, None]).T @ rows + np.diag(ridge)
        weights -= np.linalg.solve(bend, slope)
    return weights


def _row(one: Seen) -> list[float]:
    return [*(float(name in one.traits) for name in _NAMES), 1.0]


def _sum(one: Seen, weights: np.ndarray) -> float:
    return float(np.dot(_row(one), weights))


def _watched() -> dict[str, tuple[frozenset[str], bool]]:
    """Have attributing leave every stretch in, and keep of each by its id what would be asked of it."""
    seen: dict[str, tuple[frozenset[str], bool]] = {}

    def watch(analysis: Analysis, claim: Claim) -> Claim:
        one = _unsaid.doubtful_stretch(analysis, claim)
        if one:
            single = (doubt for doubt in _unsaid.DOUBTS if doubt.name != "weighed")
            sourced = claim.claimed.source is not None
            doubted = any(doubt.holds(one) for doubt in single if doubt.sourced or not sourced)
            seen[claim.quotation.id] = frozenset(_unsaid.traits(one)), doubted
        return claim

    attributing.unsaid = watch  # type: ignore[attr-defined]
    return seen


def _genres() -> Iterator[Seen]:
    seen = _watched()
    for path in sorted(FOLDER.glob("*.md")):
        for text in texts_of(path):
            seen.clear()
            claims = claims_of(text)
            for said in (*text.said, *text.alike):
                claim = claim_of(said, text, claims)
                if claim and claim.quotation.id in seen:
                    yield Seen(path.stem, *seen[claim.quotation.id], said in text.alike)


def _articles() -> Iterator[Seen]:
    seen, told = _watched(), scorer()
    for article in articles_of(SHARED / "data" / "polnear" / "train.jsonl.xz"):
        seen.clear()
        for claim in claims_in(article):
            quotation = claim.quotation
            if quotation.id not in seen or quotation.parent or quotation.kind not in QUOTED:
                continue
            said = any(fits(one, quotation.parts[0], told) for one in article["quotes"])
            if said or any(fits(one, quotation.parts[0], told) for one in article["negatives"]):
                yield Seen("", *seen[quotation.id], not said)


if __name__ == "__main__":
    main()
