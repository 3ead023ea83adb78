"""What is called the same is the same: random edits, and what a verdict says of them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judging import only

import quoteproof
from quoteproof import text as texts
from quoteproof.model import Difference, Document, Finding, Span
from quoteproof.text.signs import ELLIPSIS

BASES = (
    "We will not close the north quay before the survey of 12 March is done, and no berth will be sold.",
    "The board of the harbour agreed in May that Ms Rao, who had paid $40, was free to go; nobody objected.",
    "It was cold, and the Secretary-General of the guild had only 3 men — all old — in the boat that came from Oslo.",
    "Café owners of the town’s lower half signed [all of them] the paper at noon … and went home; it rained.",
    "I don't know if the co-operative can pay 5.5 per cent of the costs (see below), but it must try.",
)
PLACED = frozenset({"emphasis", "order.words", "ellipsis.source", "bracket.source", "bracket.replace", "voice.lost"})
"""Codes of what is the same on both sides and stands at another place, or in another dress."""

SAME = "the same words, but ", "the same words: "


def word(text: str, at: int) -> tuple[int, int]:
    """Return where a text's word of that number begins and ends; numbers go round."""
    found = texts.tokens(text)
    span = found[at % len(found)].span
    return span.start, span.end


def lost(text: str, at: int, _: str) -> str:
    """Leave a word out."""
    start, end = word(text, at)
    return text[:start] + text[end:].lstrip(" ")


def put(text: str, at: int, more: str) -> str:
    """Put a word in."""
    start, _ = word(text, at)
    return f"{text[:start]}{more} {text[start:]}"


def moved(text: str, at: int, _: str) -> str:
    """Let two neighbours change places."""
    (a, b), (c, d) = sorted((word(text, at), word(text, at + 1)))
    return text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]


def marked(text: str, at: int, more: str) -> str:
    """Put a mark behind a word."""
    _, end = word(text, at)
    return text[:end] + {"from": ",", "not": ";", "um": " —", "very": "…", "of": " […]"}.get(more, ":") + text[end:]


def elided(text: str, at: int, more: str) -> str:
    """Put an ellipsis in the place of a word or two."""
    (start, end), (_, later) = word(text, at), word(text, at + 1)
    return f"{text[:start]}{'…' if more < 'm' else '. . .'}{text[max(end, later if later > end else end) :]}"


def bracketed(text: str, at: int, more: str) -> str:
    """Put a word, or its first letter, in brackets, or another in its place."""
    start, end = word(text, at)
    if "[" in text[max(0, start - 1) : start]:
        return text  # [[…]] is a link
    inner = {"from": text[start:end], "not": "the men"}.get(more)
    return f"{text[:start]}[{inner or text[start]}]{text[end if inner else start + 1 :]}"


def cased(text: str, at: int, _: str) -> str:
    """Set a word in capitals."""
    start, end = word(text, at)
    return text[:start] + text[start:end].upper() + text[end:]


def respelt(text: str, at: int, more: str) -> str:
    """Change a letter of a word."""
    start, _ = word(text, at)
    return text[:start] + more[0] + text[start + 1 :]


def spaced(text: str, at: int, more: str) -> str:
    """Set white space, or a soft hyphen, another way."""
    _, end = word(text, at)
    return text[:end] + {"from": "\u00a0", "not": "  ", "um": "\u200b"}.get(more, "\n") + text[end:].lstrip(" ")


def decomposed(text: str, _: int, __: str) -> str:
    """Write accents as signs of their own."""
    return unicodedata.normalize("NFD", text)


EDITS = (lost, put, moved, marked, elided, bracketed, cased, respelt, spaced, decomposed)


@st.composite
def edited(draw: st.DrawFn, base: str, most: int) -> str:
    """A text with some edits."""
    for _ in range(draw(st.integers(0, most))):
        edit, more = draw(st.sampled_from(EDITS)), draw(st.sampled_from(("from", "not", "um", "very", "of", "the")))
        base = edit(base, draw(st.integers(0, 30)), more)
    return base


def plain(text: str) -> str:
    """Return a text without what no reader sees: white space, kinds of ellipsis, how accents are coded."""
    return "".join(ELLIPSIS.sub("…", unicodedata.normalize("NFC", text)).replace("\u200b", "").split())


def said(source: str, quotation: str) -> tuple[Finding, str, str]:
    """Check a quotation, and return what was found with the text and the page."""
    text, page = f"Ruth Okafor said: «{quotation}»\n\nNobody minded.", f"It was late. {source} We go on."
    [finding] = quoteproof.check(Document("text", text), [Document("page", page)]).findings
    return finding, text, page


def unsaid(text: str, spans: list[Span], named: list[Span]) -> str:
    """Return the letters and figures of some stretches, less those of words that a difference names."""
    every = [token for span in spans for token in texts.tokens(text, span)]
    return "".join(token.norm for token in every if not any(token.span.overlap(span) for span in named))


def alike(one: Difference, text: str, page: str) -> bool:
    """Say whether a difference shows the same on both sides, and does not say that it stands elsewhere."""
    if not one.quote or not one.source or one.code in PLACED or "another place" in one.reason:
        return False
    return unicodedata.normalize("NFC", one.quote.of(text)) == unicodedata.normalize("NFC", one.source.of(page))


@pytest.mark.slow
@given(st.data())
def test_a_verdict_says_no_more_than_was_compared(data: st.DataObject) -> None:
    """Verbatim is so; the same words are the same, but for those that a difference names; nothing differs from itself."""
    base = data.draw(st.sampled_from(BASES))
    source, quotation = data.draw(edited(base, 2)), data.draw(edited(base, 3))
    finding, text, page = said(source, quotation)
    if not finding.sources or finding.verdict.level is None:
        return
    assert not [one for one in finding.differences if alike(one, text, page)]
    alignment = finding.sources[0].alignment
    if finding.verdict.label == "verbatim":
        assert plain(finding.claim.quotation.text).rstrip(".,;:…") in plain(page)
    if finding.verdict.reason.startswith(SAME):
        shown = [one for one in finding.differences if one.code not in ("bracket.source", "ellipsis.source")]
        passage = Span(alignment.pieces[0].passage.span.start, alignment.pieces[-1].passage.span.end)
        here = unsaid(text, list(finding.claim.quotation.parts), [one.quote for one in shown if one.quote])
        there = unsaid(page, [passage], [one.source for one in shown if one.source])
        assert here == there


@pytest.mark.parametrize(
    ("source", "quotation", "code"),
    [
        ("It went to the Secretary-\nGeneral of the guild at noon.", "It went to the Secretary- General of the guild at noon.", "space"),
        ("It went to the café at the quay at noon.", "It went to the cafe\u0301 at the quay at noon.", ""),
        ("The price was paide$40 in the end, they say.", "The price was paide $40 in the end, they say.", "space"),
        ("They walked home late with lamps and drums from that feast.", "They walked home late with lamps from our fair.", "wording"),
        ("The teacher read us two poems and a letter of that captain.", "The teacher read us two poems of one sailor.", "wording"),
    ],
)  # fmt: skip
def test_what_is_set_another_way_is_not_shown_as_the_same_twice(source: str, quotation: str, code: str) -> None:
    """The code is that of what differs, and no difference has one thing on both sides."""
    text, page = f"He said: “{quotation}”", f"It was late. {source} We go on."
    finding = only(text, page)
    assert finding.verdict.rule == (code or "verbatim")
    assert not [one for one in finding.differences if alike(one, text, page)]


def test_words_that_go_at_an_ellipsis_of_the_sources_are_named() -> None:
    """The source's dots do not stand for a word beside them that the text leaves out."""
    finding = only(
        "“We signed at noon … and went home in the rain”, he said.",
        "We signed at noon tonight … and went home in the rain.",
    )
    assert [(one.code, one.level) for one in finding.differences] == [("ellipsis", 2)]
    assert "tonight" in finding.verdict.reason


def test_a_style_with_marked_editing_does_not_say_that_all_words_are_the_same() -> None:
    """The headline leaves room for what the brackets and dots stand for."""
    finding = only(
        "“[The men] signed it at noon: and … home in the rain”, he said.",
        "They signed it at noon, and then they went home in the rain.",
    )
    assert finding.verdict.label == "style"
    assert finding.verdict.reason.startswith("the same words where no mark shows a change, but ")
