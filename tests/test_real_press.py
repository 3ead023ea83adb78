"""What the press prints of UN speeches, against a slice of the speeches: no failure, and the contract kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import ungdc
from contract import validate

import quoteproof
from quoteproof.archive import Archive
from quoteproof.model import Document
from quoteproof.report.fields import report as fields

ARTICLES = ungdc.DATA.parent / "press" / "articles"
PATHS = sorted(ARTICLES.glob("*.json"))
THERE = PATHS and ungdc.DATA.exists()
pytestmark = [pytest.mark.slow, pytest.mark.skipif(not THERE, reason="../shared/data/press or ungdc is not there")]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """The speeches of the countries that the articles are about."""
    rows = ungdc.speeches(("ETH", "GBR", "USA", "VEN", "ZWE"), every=2)
    documents = (Document(row["id"], row["text"]) for row in rows)
    with Archive.build(tmp_path_factory.mktemp("press") / "un.archive", documents) as archive:
        yield archive


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_article_gets_a_report_by_the_contract(path: Path, archive: Archive) -> None:
    """Printed articles, with all that is odd about their marks, are checked and reported."""
    article = json.loads(path.read_text("utf-8"))
    report = quoteproof.check(Document(path.stem, article["text"]), archive)
    sources = {document.id: document.text for document in archive.documents()}
    validate(json.loads(msgspec.json.encode(fields(report))), text=article["text"], sources=sources)
