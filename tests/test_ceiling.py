"""A passage never comes to more than is told of it before its page is read: else a source would be passed over."""

from __future__ import annotations

import random

import pytest

from quoteproof import judge
from quoteproof.analysis import analysis_of
from quoteproof.attribute import attribute
from quoteproof.find import find
from quoteproof.judge.ceiling import Ceiling
from quoteproof.judge.weighing import _beside
from quoteproof.model import Document, Meta
from quoteproof.sources import held_sources
from quoteproof.sources.lookup import look_up

SAID = (
    "The tram line to the hospital will not be open before the new road is, and nobody on this board has ever said that it would.",
    "We've counted the beds (laughter) and there aren't enough of them, so two wards [applause] have to go to the old mill by June.",
    "It's the bakers' union that's asked for seven more ovens; I don't think the harbour can co-\noperate with any of their plans.",
    "Owners of small boats are owed 4,200 crowns each, and the ferry’s owner — you know him — isn't going to pay it out of pity.",
)
PAGE = "CHAIR: {}\n\nMR. DORN: Thank you. {}\n\n[Applause]\n\nCHAIR: {}\n\n12\n\nMINUTES OF THE BOARD\n\n{}\n"


def _edited(words: list[str], chance: random.Random) -> list[str]:
    """Return words with some left out, put in, exchanged, written out or turned round."""
    out = list(words)
    for _ in range(chance.randrange(6)):
        at = chance.randrange(len(out))
        done = chance.randrange(4)
        if done == 0:
            del out[at : at + chance.randrange(1, 4)]
        elif done == 1:
            out.insert(at, chance.choice(["never", "the", "hospitals", "do not", "…", "(laughter)", "7"]))
        elif done == 2:
            out[at] = chance.choice(["is not", "owner", "roads", "their", "them", "cooperate", "we have"])
        else:
            out[at : at + 3] = reversed(out[at : at + 3])
        out = out or list(words)
    return out


@pytest.mark.parametrize("seed", range(60))
def test_no_passage_weighs_more_than_its_ceiling(seed: int) -> None:
    """Edited as editors edit, on pages with labels, remarks and page numbers; the archive's other pages have some of the words too."""
    chance = random.Random(seed)
    pages = [PAGE.format(*chance.sample(SAID, 4)), " ".join(SAID[seed % 4 :]).replace("ward", "house"), SAID[seed % 3]]
    words = chance.choice(SAID).split()
    first = chance.randrange(len(words) - 5)
    text = f"“{' '.join(_edited(words[first : first + chance.randrange(5, 30)], chance))}”, Mr Dorn said."
    document = Document("text", text, meta=Meta(language="en"))
    analysis = analysis_of(document, "en")
    claims = attribute(document, find(document, analysis=analysis), analysis=analysis)
    with held_sources([Document(f"page-{k}", page) for k, page in enumerate(pages)]) as sources:
        cases = [judge.case(claim, document) for claim in claims]
        for case, lookup in zip(cases, look_up(cases, sources, frozenset()), strict=True):
            ceiling = Ceiling(case, lookup)
            for alignment in lookup.alignments:
                weight = _beside(case, alignment, lookup).weight
                assert weight.words - weight.changes <= ceiling.told(alignment)
                assert ceiling.sentence(alignment) or not weight.sentence
