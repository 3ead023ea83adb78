"""The gate behind a language model: what passes, what is handed on, and that a repair is what the passage says."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import quoteproof
from quoteproof.errors import UsageError
from quoteproof.gating import Policy

MINUTES = "Ruth Okafor: We will not close the north quay before the survey is done. No berth will be lost this year."
RULES = "A vessel of more than forty metres must not use the inner basin without a pilot."
PASSAGES = {"minutes": MINUTES, "rules": RULES}
RIGHT = "Okafor said: “We will not close the north quay before the survey is done.”"
WRONG = "Okafor said: “We will close the north quay before the survey is done.” She went on."
INVENTED = "Okafor said: “Every fisherman in this town has been to the moon and back.”"


@pytest.mark.parametrize("policy", ["block", "annotate", "repair"])
def test_an_answer_that_holds_is_handed_on_as_it_is(policy: Policy) -> None:
    """Whatever the policy."""
    gated = quoteproof.gate(RIGHT, PASSAGES, policy)
    assert gated and gated.text == RIGHT and gated.repairs == gated.stopped == ()


def test_block_hands_nothing_on() -> None:
    """The report says why."""
    gated = quoteproof.gate(WRONG, PASSAGES, "block")
    assert not gated.passed and gated.text is None
    assert [finding.verdict.rule for finding in gated.stopped] == ["negation"]


def test_annotate_says_it_behind_the_quotation() -> None:
    """Outside its marks; the rest of the answer is as it was."""
    gated = quoteproof.gate(WRONG, PASSAGES)
    assert not gated and gated.text is not None
    head, note, tail = gated.text.partition(" [not as in the source: ")
    assert head == WRONG.partition(" She")[0] and tail.endswith("] She went on.") and note


def test_repair_puts_the_sources_words_in() -> None:
    """With the mark that ends the sentence; the repaired answer has been checked."""
    gated = quoteproof.gate(WRONG, PASSAGES, "repair")
    assert gated.passed and gated.text == f"{RIGHT} She went on."
    [repair] = gated.repairs
    assert repair.span.of(WRONG) == repair.quoted == "We will close the north quay before the survey is done."
    assert gated.report.findings[0].verdict.label == "serious"  # of the answer as it came


def test_what_cannot_be_repaired_has_a_note() -> None:
    """Words that no passage has are left where they stand."""
    gated = quoteproof.gate(f"{WRONG} {INVENTED}", PASSAGES, "repair")
    assert not gated and len(gated.repairs) == 1
    assert gated.text == f"{RIGHT} She went on. {INVENTED} [not found in the sources]"


def test_another_speakers_words_are_not_put_right_by_other_words() -> None:
    """Whose words they are is no matter of wording."""
    passages = {"minutes": f"{MINUTES}\n\nPaul Lind: The harbour fund has paid for every one of the new lamps."}
    answer = "Ruth Okafor said: “The harbour fund has paid for every one of the new lamps.”"
    gated = quoteproof.gate(answer, passages, "repair", fail_on=("wording", "not-found"))
    assert gated.repairs == ()


def test_what_it_stops_at_can_be_said() -> None:
    """By the names of `--fail-on`."""
    assert quoteproof.gate(INVENTED, PASSAGES, "block", fail_on=("serious",)).passed
    with pytest.raises(UsageError):
        quoteproof.gate(RIGHT, PASSAGES, fail_on=("rumours",))
    with pytest.raises(UsageError, match="annotate"):
        quoteproof.gate(RIGHT, PASSAGES, "shrug")  # type: ignore[arg-type]


WORDS = "we will not close the north quay before survey is done and no berth shall be lost this year".split()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14), max_size=3))
def test_a_repaired_answer_differs_only_inside_its_quotations(quotations: list[list[str]]) -> None:
    """Whatever is quoted: outside of its marks and notes the answer stays, and what is said to pass does pass."""
    answer = " ".join(f"Okafor said: “{' '.join(words)}.” Then rain fell." for words in quotations)
    gated = quoteproof.gate(answer, PASSAGES, "repair")
    assert gated.text is not None
    for repair in gated.repairs:
        assert repair.span.of(answer) == repair.quoted
    if gated.passed:
        assert quoteproof.gate(gated.text, PASSAGES, "block").passed
        assert gated.text.count("Then rain fell.") == len(quotations)
