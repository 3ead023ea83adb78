"""Learn how much each trait of a few words in marks tells of whether anybody said them, and try it on texts that were left out.

    python scripts/learn_doubts.py             weights and limit for attribute/doubtful.py, in about a minute

Learnt from PolNeAR's train split (../shared/data/polnear/train.jsonl.xz) and the texts of tests/cases/genres, which weigh three times as
much, since they are few and of many kinds. A stretch counts if it is short enough to be doubted; the single doubts of attribute/unsaid.py
stand beside the sum, and what they take counts neither as lost nor as taken by it. Learnt from are also the stretches that the sum is not
asked about (of a headline, right behind a verb of saying; `is_weighed` of attribute/unsaid.py), but what it would make of them does not count.
The table holds the weights as they are printed; its limit is the lowest that loses no quotation of tests/cases, which 1.0 does (the
one that is printed last is higher). A trait of no stretch gets no weight and is none.
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
from quoteproof.attribute.doubtful import WEIGHTS
from quoteproof.model import QUOTED, Claim

_GENRES = 3.0  # times that a stretch of a genre counts
_RIDGE = 1.0
_STEPS = 40
_FOLDS = 5
_LIMITS = (0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0)
_LOST = 1 / 80  # share of the short quotations that the sum may lose, where it was not learnt from them
_NAMES = [name for name in WEIGHTS if name != "start"]
_unsaid = import_module("quoteproof.attribute.unsaid")


class Seen(NamedTuple):
    """A stretch that can be doubted."""

    genre: str
    traits: frozenset[str]
    doubted: bool  # by one of the single doubts
    asked: bool  # the sum is asked about it
    nobody: bool


def main() -> None:
    """Print the weights and the limit to put in, and what becomes of each genre and fifth of the articles when it is left out."""
    seen = [*_genres(), *_articles()]
    for name, value in zip([*_NAMES, "start"], learn(seen), strict=True):
        print(f"{name:12}{value:6.1f}   in {sum(name in one.traits for one in seen)} of {len(seen)}")
    undoubted = [
        (told if one.asked else -np.inf, one.nobody)
        for one, told in zip(seen, _left_out(seen), strict=True)
        if not one.doubted
    ]
    said, alike = sum(not one.nobody for one in seen), sum(nobody for _, nobody in undoubted)
    within = []
    for limit in _LIMITS:
        lost = sum(told > limit and not nobody for told, nobody in undoubted)
        taken = sum(told <= limit and nobody for told, nobody in undoubted)
        print(f"limit {limit}: loses {lost} of {said} quotations, leaves {taken} of {alike} look-alikes")
        within += [limit] * (lost <= said * _LOST)
    print(f"LIMIT = {min(within)}")


def _left_out(seen: list[Seen]) -> list[float]:
    """Return the sum of each stretch by weights that were learnt without its genre, or without its fifth of the articles."""
    parts = [one.genre or at % _FOLDS for at, one in enumerate(seen)]
    weights = {part: learn([one for one, of in zip(seen, parts, strict=True) if of != part]) for part in {*parts}}
    return [_sum(one, weights[part]) for one, part in zip(seen, parts, strict=True)]


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


def _watched() -> dict[str, tuple[frozenset[str], bool, bool]]:
    """Have attributing leave every stretch in, and keep of each by its id what would be asked of it."""
    seen: dict[str, tuple[frozenset[str], bool, bool]] = {}

    def watch(analysis: Analysis, claim: Claim) -> Claim:
        one = _unsaid.doubtful_stretch(analysis, claim)
        if one:
            single = (doubt for doubt in _unsaid.DOUBTS if doubt.name != "weighed")
            sourced = claim.claimed.source is not None
            doubted = any(doubt.holds(one) for doubt in single if doubt.sourced or not sourced)
            seen[claim.quotation.id] = frozenset(_unsaid.traits(one)), doubted, _unsaid.is_weighed(one)
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
