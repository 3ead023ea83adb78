"""How often each rule of attribution is right: in PolNeAR, and in the texts of many genres, side by side.

Called by `bench/genres.py --rules`. A quotation counts under the rule that named its speaker: right, wrong, or nobody's (what the
annotators gave to no source, a look-alike). Of genres, a role or pronoun that stands for the right person without its name is `unnamed`.
"""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from quotes import SCORER, SHARED, articles_of, read

from quoteproof.model import QUOTED, Claim

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from cases_genres import Text, claim_of, claims_of, outcome

_OVERLAP = 0.8
"""What a found part and a marked one share of all that they cover, as the scorer asks it."""

Told = Counter[tuple[str, str]]
"""How often something became of a quotation, by the rule that named its speaker."""


def of_articles(split: str) -> Told:
    """Count over a split of PolNeAR."""
    path, told = SHARED / "data" / "polnear" / f"{split}.jsonl.xz", Told()
    if path.exists():
        told_by = scorer()
        for article in articles_of(path):
            for claim in read(article):
                told.update((claim.attribution.rule, result) for result in _judged(article, claim, told_by))
    return told


def of_genres(texts: Iterable[Text]) -> Told:
    """Count over texts of genres."""
    told = Told()
    for text in texts:
        claims = claims_of(text)
        for said in (*text.said, *text.alike):
            if claim := claim_of(said, text, claims):
                result = "nobody's" if said in text.alike else outcome(said, text, claims)
                told[claim.attribution.rule, "unnamed" if result == "silent" else result] += 1
    return told


def table(articles: Told, genres: Told) -> Iterator[str]:
    """Yield the lines of the table, the rules that answer most often first."""
    yield f"{'':20}{'PolNeAR':^36}{'genres':^40}"
    heads = ("right", "wrong", "nobody's", "%", "right", "unnamed", "wrong", "nobody's", "%")
    yield f"{'rule':20}" + "".join(f"{head:>9}" for head in heads)
    often: Counter[str] = Counter()
    for told in (articles, genres):
        for (rule, _), number in told.items():
            often[rule] += number
    for rule, _ in often.most_common():
        cells = [str(articles[rule, one]) for one in heads[:3]] + [_share(articles, rule)]
        cells += [str(genres[rule, one]) for one in heads[4:8]] + [_share(genres, rule)]
        yield f"{rule or '(none)':20}" + "".join(f"{cell:>9}" for cell in cells)


def _share(told: Told, rule: str) -> str:
    all_told = sum(number for (one, _), number in told.items() if one == rule)
    return f"{100 * (told[rule, 'right'] + told[rule, 'unnamed']) / all_told:.0f}" if all_told else ""


def _judged(article: dict[str, Any], claim: Claim, scorer: Any) -> Iterator[str]:
    """Yield for each part of a claim whether the marked source is named."""
    told = claim.attribution
    if claim.quotation.kind not in QUOTED or claim.quotation.parent:
        return
    speaker = told.speaker
    said = {"speaker": told.name, "speaker_start": speaker and speaker.start, "speaker_end": speaker and speaker.end}
    for part in claim.quotation.parts:
        marked = next((one for one in article["quotes"] if fits(one, part, scorer)), None)
        if marked:
            yield "right" if scorer.att_ok(article["text"], marked, said) else "wrong"
        elif any(fits(one, part, scorer) for one in article["negatives"]):
            yield "nobody's"


def fits(marked: dict[str, Any], part: Any, scorer: Any) -> bool:
    """Say whether a marked stretch and a found part are the same words, as the scorer asks it."""
    return bool(scorer.iou((marked["start"], marked["end"]), (part.start, part.end)) >= _OVERLAP)


def scorer() -> Any:
    """Return the module that scores articles."""
    spec = importlib.util.spec_from_file_location("score_quotes", SCORER)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
