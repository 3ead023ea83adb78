"""Attribution: what holds for every text, and the two functions that the judge asks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from quoteproof.attribute import attribute, same_person, voice
from quoteproof.find import find
from quoteproof.languages import LANGUAGES
from quoteproof.model import QUOTED, Document, Meta, Quotation, Span

_WORDS = st.sampled_from(
    ["“", "”", "‘", "’", '"', "''", "«", "»", "„", "(", ")", "—", "-", ",", ".", ":", ";", "?", "…", "\n", "\n\n", "said", "says",
     "Ruth", "Okafor", "Mr.", "the", "chair", "according", "to", "who", "that", "and", "he", "she", "adding", "called", "’s",
     "U.S.", "1.5", "§ 12", "4 March 2025", "sagte", "der", "Minister", "قال", "сказал", "dijo", "«Да»"]
)  # fmt: skip
_TEXTS = st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=60).map(" ".join))


@given(_TEXTS, st.sampled_from(LANGUAGES), st.booleans())
def test_any_text(text: str, language: str, explain: bool) -> None:
    """Whatever the text, there is one claim a quotation, in order, and every span of it lies in the text. A quotation may
    turn out to be nobody's words, and stays where it is."""
    document = Document(id="x", text=text, meta=Meta(language=language))
    quotations = find(document)
    claims = attribute(document, quotations, explain=explain)
    assert tuple(_bare(claim.quotation) for claim in claims) == tuple(map(_bare, quotations))
    for claim in claims:
        told = claim.attribution
        spans = [told.speaker, told.cue, claim.claimed.source, *(lost.speaker for lost in told.lost)]
        assert all(0 <= span.start < span.end <= len(text) for span in spans if span)
        assert (told.speaker is None) == (told.cue is None) == (not told.chain) == (told.rule == "none")
        assert claim.quotation.kind in QUOTED or told.speaker is None


def _bare(quotation: Quotation) -> Quotation:
    """Return a quotation without what it is taken for."""
    return structs.replace(quotation, kind="direct", rule="")


@given(_TEXTS, st.integers(0, 200), st.integers(0, 60))
def test_voice_of_any_text(text: str, start: int, length: int) -> None:
    """A voice is named only where the words are quoted, and its mention lies in the text."""
    span = Span(min(start, len(text)), min(start + length, len(text)))
    name, mention, quoted = voice(text, span, language="en")
    assert mention is not None or not name
    assert quoted or mention is None
    assert mention is None or 0 <= mention.start < mention.end <= len(text)


def test_explain_lists_the_losers() -> None:
    """With `explain` a speaker that another rule would have named is listed with the reason."""
    text = "Marin said the plan was “a waste of paper,” Okafor told the board."
    document = Document(id="x", text=text)
    (claim,) = attribute(document, find(document), explain=True)
    told = claim.attribution
    assert told.speaker and told.lost
    assert {lost.speaker.of(text) for lost in told.lost} | {told.speaker.of(text)} == {"Marin", "Okafor"}
    assert all(lost.reason for lost in told.lost)


def test_without_explain_nothing_is_listed() -> None:
    """Without `explain` no losers are gathered."""
    document = Document(id="x", text="Marin said the plan was “a waste of paper,” Okafor told the board.")
    assert all(not claim.attribution.lost for claim in attribute(document, find(document)))


def test_voice_of_both_halves() -> None:
    """Words on both sides of a cue have one voice, however long the cue is."""
    text = "“There is no cliff,” as Professor Lindqvist told me last week in the rain, “only a steep hill.”"
    start, end = text.index("There"), text.index(" hill") + len(" hill")
    assert voice(text, Span(start, end), language="en")[0] == "Lindqvist"


SPEECH = """The chamber was full. Ruth Okafor spoke first.

“No berth will be lost this year,” said Ruth Okafor. The survey was read aloud and nobody answered.

“Then why do you count them?” asked Lev Marin, the engineer."""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("No berth will be lost", ("Ruth Okafor", "Ruth Okafor", True)),
        ("why do you count them", ("Lev Marin", "Lev Marin", True)),
        ("The survey was read aloud", (None, None, False)),
    ],
)
def test_voice(words: str, said: tuple[str | None, str | None, bool]) -> None:
    """Inside marks the voice is whom the source names there; outside nobody is named."""
    start = SPEECH.index(words)
    name, mention, quoted = voice(SPEECH, Span(start, start + len(words)), language="en")
    assert (name, mention.of(SPEECH) if mention else None, quoted) == said


SAME = [
    ("Obama", "Barack Obama"), ("President Obama", "Barack Obama"), ("Hugo Chávez", "Hugo Rafael Chavez Frías"),
    ("George H. W. Bush", "George Bush"), ("Lyndon B. Johnson", "Lyndon Johnson"), ("Mr. Ban", "Ban Ki-moon"),
    ("William Gates", "Bill Gates"), ("Hugo Chávez (Venezuela)", "Chavez"), ("Ruth Okafor, the chair", "Ms. Okafor"),
    ("the United Kingdom", "Britain"), ("the representative of Brazil", "Brazil"),
]  # fmt: skip
OTHER = [
    ("Lev Marin", "Ruth Okafor"), ("Bill Clinton", "Hillary Clinton"), ("Mr. Clinton", "Hillary Clinton"),
    ("Obama", "Lev Marin"), ("Adam Berg", "Ruth Berg"), ("Brazil", "Chile"),
]  # fmt: skip
UNKNOWN = [
    ("he", "Barack Obama"), ("the minister", "Lev Marin"), ("Venezuela", "Hugo Chávez"), ("United States", "Barack Obama"),
    ("Reuters", "Lev Marin"), ("The New York Times", "Lev Marin"), ("Harbour Board", "Lev Marin"), ("", "Lev Marin"),
    ("§ 12", "Lev Marin"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [(*pair, True) for pair in SAME] + [(*pair, False) for pair in OTHER] + [(*pair, None) for pair in UNKNOWN],
)
def test_same_person(a: str, b: str, same: bool | None) -> None:
    """Names are compared as people bear them, in either order; what is no person's name is never a mismatch."""
    assert same_person(a, b) is same
    assert same_person(b, a) is same


@given(st.text(max_size=40))
def test_everybody_is_himself(name: str) -> None:
    """A name is never another person's than its own."""
    assert same_person(name, name) is not False


def test_each_paragraph_in_its_own_language() -> None:
    """In a text of two languages each quotation is read with the tables of its own."""
    text = (
        "The chair of the board spoke to the people in the hall. “We will not close the quay this year,” said Ruth Okafor.\n\n"
        "Der Chef des Hafens war auch in dem Saal und er sprach zu den Leuten. „Wir haben alle Kais gezählt“, so Lev Marin."
    )
    document = Document(id="x", text=text)
    claims = attribute(document, find(document))
    assert [claim.attribution.name for claim in claims] == ["Ruth Okafor", "Lev Marin"]


def test_quotations_of_a_long_paragraph_are_told_as_those_of_a_short_one() -> None:
    """Whether three sentences stand around a quotation or a thousand: of a paragraph without end the parts around its quotations are read."""
    told = (
        "“The quay stays open,” Ruth Okafor said.",
        "“It does not,” Tomas Lindqvist, the harbour master, answered, “and it never did.”",
        "He looked at Ruth Okafor. “Nobody asked,” she said.",
    )
    short, long = (" ".join(f"{one} {'It was late. ' * lines}" for one in told) for lines in (1, 900))
    speakers = [[claim.attribution.name for claim in attribute(d, find(d))] for d in map(_document, (short, long))]
    assert speakers == [["Ruth Okafor", "Tomas Lindqvist", "Ruth Okafor"]] * 2


def test_a_quotation_that_begins_with_a_bar_stands_in_no_column() -> None:
    """The bar of a table's row may be the first sign behind the mark: then there is no cell before the words."""
    [claim] = attribute(d := _document("Marin said: “\n|We stay here until dawn”"), find(d))
    assert claim.quotation.text == "|We stay here until dawn"


def _document(text: str) -> Document:
    return Document("a", text)
