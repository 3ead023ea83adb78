"""What a source says and how it is quoted, sentence by sentence: units and figures, other scripts, old print, young tables.

The cases are `cases/pairs/*.md`; `pairs.py` says how one is written.
"""

from __future__ import annotations

import pytest
from open_cases import parameters
from pairs import FOLDER, Pair, label, read

PAIRS = [pair for path in sorted(FOLDER.glob("*.md")) for pair in read(path)]


@pytest.mark.parametrize(
    "pair", parameters("pairs", ((f"{pair.title}: {pair.quote[:60].strip()}", pair) for pair in PAIRS))
)
def test_a_quotation_has_the_label_that_its_source_gives_it(pair: Pair) -> None:
    """Whole, from the text to the label."""
    found, why = label(pair)
    assert found in pair.labels, f"{found}: {why}"


def test_every_kind_has_pairs_that_are_alike_and_pairs_that_are_not() -> None:
    """A file says both what is harmless and what is not."""
    for path in FOLDER.glob("*.md"):
        labels = [set(pair.labels) for pair in read(path)]
        assert any("verbatim" in allowed for allowed in labels)
        assert any("serious" in allowed and "verbatim" not in allowed for allowed in labels)
