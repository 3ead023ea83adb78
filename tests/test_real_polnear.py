"""Finding and attributing over a year of news: nothing fails, and the records hold together."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

import pytest

from quoteproof.attribute import attribute
from quoteproof.find import find
from quoteproof.model import Claim, Document

DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "polnear" / "dev.jsonl.xz"
pytestmark = pytest.mark.skipif(not DATA.exists(), reason="../shared/data/polnear/dev.jsonl.xz is not there")


@pytest.mark.slow
def test_all_of_polnear_is_read() -> None:
    """In each article every span lies where it says, parts lie inside their quotation, and ids are met once."""
    with lzma.open(DATA, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    count = 0
    for article in articles:
        document = Document(article["id"], article["text"])
        claims = attribute(document, find(document))
        for claim in claims:
            check(claim, document.text)
        count += len(claims)
        ids = [claim.quotation.id for claim in claims]
        assert len(set(ids)) == len(ids), article["id"]
        assert {claim.quotation.parent for claim in claims} <= {*ids, None}
    assert count > sum(len(article["quotes"]) for article in articles) / 2


def check(claim: Claim, text: str) -> None:
    """Hold one claim against the text that it was read from."""
    quotation, attribution = claim.quotation, claim.attribution
    assert quotation.text == " ".join(part.of(text) for part in quotation.parts)
    assert all(quotation.span.covers(part) and part for part in quotation.parts)
    assert list(quotation.parts) == sorted(quotation.parts)
    assert not quotation.outer or quotation.outer.covers(quotation.span)
    for span in filter(None, (attribution.speaker, attribution.cue)):
        assert 0 <= span.start < span.end <= len(text)
        assert not any(span.overlap(part) for part in quotation.parts), f"{span.of(text)!r} lies in {quotation.text!r}"
