"""What stands on a page and is no one's words: to the sign, brackets among it, and the near-misses beside each kind.

A case is a page with what is silent marked as `⟦kind: …⟧`; what is read in its place, where that is not nothing, stands behind the
kind (`⟦markup=“: &ldquo;⟧`). Cases by other hands are in `cases/structure/silent.md`; there only words count.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteproof.analysis.structure import units
from quoteproof.analysis.structure.records import Silent
from quoteproof.analysis.structure.said import said
from quoteproof.analysis.structure.silent import silent
from quoteproof.model import Mark, Span

MARK = re.compile(r"⟦([a-z]+)(?:=([^:]*))?: (.*?)⟧", re.DOTALL)

DIRECTIONS = (
    "The pool will open in May. ⟦direction: (APPLAUSE)⟧ And it will be free.",
    "I have ⟦direction: [laughter]⟧ a dog, a cat and ⟦direction: [loud applause]⟧ a boat.",
    "We were told so.\n\n⟦direction: (CHEERS AND APPLAUSE)⟧\n\nTwice.",
    "Here it is:\n⟦direction: (BEGIN VIDEO CLIP)⟧\nNo one swims there.\n⟦direction: (END VIDEO CLIP)⟧",
    "The bridge is safe... ⟦direction: (GAVEL POUNDS)⟧ ...for every child.",
    "So he looked at me ⟦direction: (laughs)⟧ and fell into the water.",
    "Well, ⟦direction: *sighs*⟧ I do not know.",
    "⟦direction: (Laughter from the back rows)⟧\n\nThank you.",
    "The lock holds. ⟦direction: (Beifall bei der FREIEN LISTE)⟧ Das Tor auch.",
    "是这样。⟦direction: （长时间鼓掌）⟧谢谢。",
    "They said ⟦gap: (INAUDIBLE)⟧ and left; we heard ⟦gap: [unintelligible]⟧ twice ⟦gap: (нрзб)⟧.",
    "It was Mr. Curio ⟦direction: (ph)⟧ and Ms. Osbek ⟦direction: (sp?)⟧ who said so.",
    "It was irregardless ⟦direction: (SIC)⟧ of the tide, [sic] as they say (sic).",
    "⟦gap: (INAUDIBLE SHOUT FROM THE AUDIENCE)⟧ Not today.",
)

NO_DIRECTIONS = (
    "The (NATO) summit, the (EU) and the (UNHCR) report.",
    "They called it the Orsk Dairy Union (ORSK DAIRY UNION) in those days.",
    "He came with (the mayor's cousin) and paid (of course) nothing.",
    "My 401(k) and clause (b) and step (iv) stand.",
    "The [mayor] said [t]hat [...] the [laughter] was [sic] real (sic).".replace("[laughter]", "[noise]"),
    "THE WHOLE OF IT WAS WRITTEN LIKE THIS (AND SO WAS ALL THE REST OF IT) UNTIL MAY.",
    "He ⟦markup: *⟧laughs⟦markup: *⟧ at us, and ⟦markup: _⟧laughter⟦markup: _⟧ is his only answer.",
    "See the plan (above) and the figures (see above), which changed (in 2014).",
    "It was as loud (if not louder) as the applause (she said) of the first night.",
    "[The applause] went on, and [the laughter] did too.",
)

FURNITURE = (
    "They carried the lamp to every house that\n\n⟦furniture: THE LAMP KEEPERS⟧\n\nhad a door.",
    "They carried the lamp to every house that\n\n⟦furniture: 45⟧\n\n⟦furniture: The Lamp Keepers     46⟧\n\nhad a door.",
    "They carried the lamp to every house that\n⟦furniture: THE LAMP KEEPERS     46⟧\nhad a door.",
    "They carried the lamp to every house that\n\f⟦furniture: THE LAMP KEEPERS⟧\nhad a door.",
    "They carried the sur⟦furniture: -\n\n31\n\n⟧veyors over the bog.",
    "They carried the tired sur⟦furniture: -\n31\n⟧veyors over the bog.",
    "They carried the lamp to every house that\n\n⟦furniture: Fig. 3: A door, seen from the mill.⟧\n\nhad a door.",
    "They carried the lamp to every house that\n\n⟦furniture: * So in the first edition; later ones have a lantern.⟧\n\nhad a door.",
    "It was a long way. ⟦furniture: [Page 46]⟧ They went on, ⟦furniture: *355⟧ and on ⟦furniture: [*356]⟧ until May.",
    "The lamp went out.\n\n⟦furniture: — 46 —⟧\n\nNobody had seen it before.",
    "The oil was sold.\n\n⟦furniture: THE LAMP KEEPERS   46⟧\n\nIt was bought again.\n\nThe wick was sold.\n\n"
    "⟦furniture: THE LAMP KEEPERS   48⟧\n\nIt was bought again.",
)

NO_FURNITURE = (
    "The lamp went out on the tenth.\n\nTHE SECOND WINTER\n\nIt snowed for nine days.",
    "He wrote on the wall:\n\nNO LAMPS HERE\n\nand went home.",
    "They carried to every house that had a door\n\nbread\n\nand a bottle of oil.",
    "They came in the winter of the year\n1987 and stayed until the lamp went out in the\n2000 houses of the town.",
    "An agreement between the first party and\nORSK DAIRY UNION\nand the heirs of its founder.",
    "We read of it on page 46 and in figure 3, at 5 *3 crowns.",
    "Eggs\n12\nFlour\n30\nMilk\n2",
)

APPARATUS = (
    "The mice⟦note: ¹⟧ were slow,⟦note: ²⁻⁴⟧ and their young⟦note: †⟧ were slower.",
    "The mice were slow ⟦note: [38, 39]⟧, their young slower ⟦note: [40–42]⟧⟦note: [44a]⟧. Nobody⟦note: [^1]⟧ cares ⟦note: {46}⟧.",
    "The mice were slow⟦note: [[1]](#fn1)⟧ and old⟦note: [2](#note-2)⟧.",
    "The mice were slow⟦note: <sup>2</sup>⟧ and old.⟦note: [a]⟧",
    "The mice were slow in all of them.⟦note: 12,13⟧ Nobody cares.",
    "⟦note: ①⟧ Close the gate, ⟦note: ②⟧ drain the lock.",
    "Cold water slows them ⟦citation: (Osei 2019)⟧ or not ⟦citation: (cf. Osei et al., 2019; Brandt & Popa 2020a: 44)⟧.",
    "It was denied ⟦citation: [999th meeting, para. 12]⟧ and repeated ⟦citation: (A/35/4, p. 2)⟧ ⟦citation: [ibid.]⟧ ⟦citation: (ibid., p. 4)⟧.",
    "⟦citation: [¶ 12]⟧ The lease runs. It was shown ⟦citation: (see Fig. 3)⟧ and said ⟦citation: (Marsh 5:3)⟧.",
    "إن المجلس قرر ذلك ⟦citation: (النحل: 128)⟧ أمس.",
    "We were there. ⟦time: [00:12]⟧ So was he ⟦time: (00:00:09)⟧ at 10:30.",
    "⟦number: 7⟧\n⟦time: 00:00:41,166 --> 00:00:44,461⟧\nYou have come\n\n⟦number: 8⟧\n⟦time: 00:00:44,500 --> 00:00:47,000⟧\nto the lock.",
    "⟦number: 15.⟧ The committee met on the ninth of March.\n⟦number: 16.⟧ It rose in the afternoon and ate.",
    " ⟦number: 1⟧   I saw the gate open at nine, and I\n ⟦number: 2⟧   told the night man to close\n"
    " ⟦number: 3⟧   it before the tide came, and\n ⟦number: 4⟧   he did.",
)

NO_APPARATUS = (
    "The field has 5 km² and 20 m², the star 10⁶ of them; x² is a square, and 3 m/s² is fast.",
    "The odds were 0.25 [0.15–0.42], in [1999] and [the] mid[s] of the [2Fe-2S] cluster.",
    "It came on Friday (May 2019), again (in 2020), from (AC/DC) and (TCP/IP), and (no one) knew.",
    "Twelve (12 of 40) came; the ferry (18:30) did not, nor the third (2019).",
    "We had 2 boats, 3 nets and 4 men, then 5 boats.",
    "We had nets and\n13 boats, and they had nets and\n14 boats.",
    "Use version.2 and room B.12 of No.5 here. That costs 5.30 The day.",
    "See (and I mean it) the paper (see all 5 men there) and the rest (No. 7 in sales).",
    "The walk[s] and the [a] boat, a {b} and f(x) and (12) and [12.5].",
)

LABELS = (
    "INES MARLOW: Every berth we open keeps a family\n\n⟦label: INES MARLOW: ⟧in this town.",
    "Ines Marlow: Every berth we open keeps a family\n⟦label: Ines Marlow: ⟧in this town.",
    "INES MARLOW: Every berth we open keeps a family\n\nTOR HAUGEN: in this town.",
    "INES MARLOW: Every berth keeps a family.\n\nINES MARLOW: In this town.",
    "Note: the berths that we open keep a family\n\nand so does this: it is a note",
)

MARKUP = (
    'It will ⟦markup: [⟧stay open⟦markup: ](https://example.org/q?a=1#f "a title")⟧ until ⟦markup: ![an icon](i.png)⟧ May.',
    "Run the ⟦markup: `⟧make *all*⟦markup: `⟧ command, ⟦markup: _⟧not⟦markup: _⟧ ⟦markup: **⟧any other⟦markup: **⟧ one.",
    "It will <b>stay</b> <verse n='4'>open</verse> <x_start>now<x_end> un<wbr>til<br>May.".replace(
        "<b>", "⟦markup: <b>⟧"
    )
    .replace("</b>", "⟦markup: </b>⟧")
    .replace("<verse n='4'>", "⟦markup: <verse n='4'>⟧")
    .replace("</verse>", "⟦markup: </verse>⟧")
    .replace("<x_start>", "⟦markup: <x_start>⟧")
    .replace("<x_end>", "⟦markup: <x_end>⟧")
    .replace("<wbr>", "⟦markup: <wbr>⟧")
    .replace("<br>", "⟦markup= : <br>⟧"),
    "It will ⟦markup: <!-- page=59 -->⟧ stay.",
    "⟦markup=“: &ldquo;⟧It⟦markup= : &nbsp;⟧will⟦markup=”: &rdquo;⟧ the caf⟦markup=é: &eacute;⟧ ⟦markup=&: &amp;⟧ bar⟦markup=’: &#8217;⟧s.",
    "The ⟦markup: [[North Quay|⟧quay⟦markup: ]]⟧ is ⟦markup: '''⟧open⟦markup: '''⟧,⟦note: <ref name=\"a\">{{cite|x}}</ref>⟧ ⟦markup: {{fact}}⟧ it says.",
    'He ⟦markup: \\emph{⟧said so⟦markup: }⟧ ⟦note: \\cite{osei}⟧ of G⟦markup=ö: \\"o⟧del, 5⟦markup: \\⟧% of it.',
    'Run ⟦markup: ``⟧pump_on("now")⟦markup: ``⟧ as ⟦markup: :ref:`⟧the plan⟦markup:  <plan>⟧⟦markup: `⟧ has it.',
    "⟦markup: ---\ntitle: A lamp\ntags: [oil]\n---⟧\n\nThe lamp went out.",
)

NO_MARKUP = (
    "If a < b and c > d, replace <name> and <table> by yours; AT&T; R&D; Marsh & Sons.",
    "The file is in C:\\new\\temp, the name snake_case_name, and 5 * 3 * 2 is thirty.",
    "He said ``so'' and ''no'', and the '60s were * * * long ... gone.",
    "A set {a, b} of [two] things, [x] [y], a[1:2] and == or ~ 5.",
)


def read(marked: str) -> str:
    """Return a page without its marks."""
    return MARK.sub(lambda found: found[3], marked)


def shown(page: str) -> str:
    """Return a page with what is found silent marked in it."""
    pieces, at = [], 0
    for each in silent(page):
        instead = f"={each.instead}" if each.instead else ""
        pieces += [page[at : each.span.start], f"⟦{each.kind}{instead}: {each.span.of(page)}⟧"]
        at = each.span.end
    return "".join([*pieces, page[at:]])


ALL = (*DIRECTIONS, *NO_DIRECTIONS, *FURNITURE, *NO_FURNITURE, *APPARATUS, *NO_APPARATUS, *LABELS, *MARKUP, *NO_MARKUP)


@pytest.mark.parametrize("marked", ALL)
def test_what_is_no_ones_words_is_seen_to_the_sign(marked: str) -> None:
    """The page with what was found marked is the page as it stands above."""
    assert shown(read(marked)) == marked


SAID = (
    ("The mice were slow [38, 39], and old.", "The mice were slow, and old."),
    ("We win. (APPLAUSE) And we pay.", "We win. And we pay."),
    ("It is safe... (PHONE RINGS) ...for every child.", "It is safe for every child."),
    ("to every house that\n\nTHE LAMP KEEPERS\n\nhad a door", "to every house that\n\nTHE LAMP KEEPERS\n\nhad a door"),
    ("They went to every house that\n\nTHE LAMP KEEPERS\n\nhad a door", "They went to every house that had a door"),
    ("There went the tired sur-\n\n31\n\nveyors.", "There went the tired surveyors."),
    ("the caf&eacute;&nbsp;is [open](http://x.org)", "the café is open"),
)


@pytest.mark.parametrize(("page", "words"), SAID)
def test_what_is_said_reads_as_if_nothing_had_been_there(page: str, words: str) -> None:
    """Blanks and breaks that belong to what is taken out go with it; each word is found again where it stands."""
    spoken = said(page, silent(page))
    if page.startswith("to every"):
        return  # too little to tell a sentence that is broken off
    assert spoken.text == words
    for found in re.finditer(r"\w+", words):
        there = spoken.back(Span(*found.span())).of(page)
        assert there[0] == found[0][0] and len(there) >= len(found[0]) - 1


def test_nothing_in_code_is_silent_but_its_signs() -> None:
    """The marks of the format say what is code: there brackets, stars and tags are words."""
    text = "Run a [38] (APPLAUSE) <b>x</b> b now [39]."
    code = Mark("code", Span(4, text.index(" now")))
    assert [each.span.of(text) for each in silent(text, None, (code,))] == ["[39]"]


PIECES = st.sampled_from(
    [
        *map(read, ALL),
        "\n\n", "\n", " ", "*", "**", "_", "`", "``", "[", "](", ")", "]", "(", "{", "}", "<", ">", "<!--", "-->", "&", ";", "\\", "'''", "\f",
        "~~", "38", "1 ", "2 ", "00:01", " --> ", "APPLAUSE", "The lamp went out", "that", "sur-", "¹", "①", "﴿", "\u06dd", "\x00", "=", "—", "^",
    ]
)  # fmt: skip
PAGES = st.lists(PIECES, max_size=25).map("".join)


@given(PAGES)
def test_stretches_are_in_order_apart_and_inside(page: str) -> None:
    """Whatever a page holds: nothing is raised, and what is silent lies in it, each behind the other, none of it empty."""
    found = silent(page)
    bounds = [0, *(bound for each in found for bound in (each.span.start, each.span.end)), len(page)]
    assert bounds == sorted(bounds)
    assert all(each.span for each in found)


@given(PAGES, st.integers(0, 400), st.integers(1, 200))
def test_a_span_has_what_all_of_the_text_has_there(page: str, start: int, size: int) -> None:
    """A look at a few words finds what a look at the page does: nothing depends on where one begins to look."""
    span = Span(min(start, len(page)), min(start + size, len(page)))
    assert silent(page, span) == tuple(each for each in silent(page) if each.span.overlap(span))


@given(PAGES)
def test_what_is_said_leads_back_to_the_page(page: str) -> None:
    """Every place of what is said stands at its sign on the page, but those that stand for something else."""
    spoken = said(page, silent(page))
    kept = [at for at in range(len(page)) if not any(c.span.start <= at < c.span.end for c in spoken.cuts)]
    assert "".join(page[at] for at in kept) == "".join(page[at] for at in _back(spoken.text, spoken))


def _back(text: str, spoken: object) -> list[int]:
    cut = {
        at for place, c in zip(spoken.places, spoken.cuts, strict=True) for at in range(place, place + len(c.instead))
    }  # type: ignore[attr-defined]
    return [spoken.back(Span(at, at + 1)).start for at in range(len(text)) if at not in cut]  # type: ignore[attr-defined]


@pytest.mark.parametrize("size", [2_000, 20_000])
@pytest.mark.parametrize(
    "page", ["word " * 400, "line of text\n" * 300, "(a) [b] *c* <d> " * 200, "\n" * 999, "1 word\n2 word\n" * 99]
)
def test_a_span_costs_what_stands_around_it(monkeypatch: pytest.MonkeyPatch, page: str, size: int) -> None:
    """However long a text is, a span of it looks at no more units of it than it touches, and one beside it."""
    text = (page * (size // len(page) + 30))[: size * 20]
    looked: list[int] = []
    plain = units.unit_end

    def counted(text: str, start: int) -> int:
        looked.append(start)
        return plain(text, start)

    monkeypatch.setattr(units, "unit_end", counted)
    silent(text, Span(len(text) // 2, len(text) // 2 + 50))
    assert len(looked) < 100


def test_two_cuts_beside_each_other_do_not_overlap() -> None:
    """White space between two stretches of different kinds goes with one of them, and every place has its way back."""
    page = "We swim. BERG: Never. ODE: (LAUGHTER) And we vote."
    middle, end = page.index("(LAUGHTER)"), page.index(" And")
    cut = said(page, [Silent(Span(page.index("BERG"), middle), "interjection"), Silent(Span(middle, end), "direction")])
    assert cut.text.split() == ["We", "swim.", "And", "we", "vote."]
    assert cut.back(Span(cut.text.index("vote"), len(cut.text))).of(page) == "vote."
