"""Texts in XML and LaTeX: what they print, who speaks in them, on which page."""

from __future__ import annotations

import pytest
from test_readers import marked, one, problem

from quoteproof.readers.lines import place


def tei(body: str) -> str:
    """Return a text in TEI."""
    return f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><titleStmt><title>Quay</title></titleStmt></teiHeader><text><body>{body}</body></text></TEI>'


def test_tei() -> None:
    """Corrections, not mistakes; a word cut by a line or page is one; quotations and headings are marked, notes stand behind."""
    body = (
        "<pb n='11'/><head>Part</head>\n<p>We will <choice><sic>nto</sic><corr>not</corr></choice> close the har<lb break='no'/>bour"
        "<note>See the minutes.</note>\n  before <del>May</del><hi>June</hi>.<lb/>Never.</p>"
        "<p>She said:</p><quote><l>The quay is cold,</l><l>the ropes are old.</l></quote><pb n='12'/><p>The end.</p>"
    )  # fmt: skip
    document = one(tei(body), "a.xml")
    assert document.text == (
        "Part\n\nWe will not close the harbour before June. Never.\n\nShe said:\n\nThe quay is cold,\n\nthe ropes are old.\n\nThe end."
        "\n\n\f\nSee the minutes."
    )
    assert marked(document, "block") == ["The quay is cold,\n\nthe ropes are old."]
    assert (marked(document, "heading"), marked(document, "emphasis"), document.meta.title) == (
        ["Part"],
        ["June"],
        "Quay",
    )
    assert place(document, document.text.index("The end")) == "a.xml p. 12"


def test_who_speaks() -> None:
    """By the label in a play, by the person to whom a speech refers in a record."""
    play = tei(
        "<sp who='#n'><speaker>NORA.</speaker><p>No.</p><p>Never.</p></sp><stage>Exit.</stage><sp who='#k'><p>Why?</p></sp>"
    )
    document = one(play, "a.xml")
    assert document.text == "NORA: No.\n\nNever.\n\nExit.\n\nk: Why?"
    assert [(turn.name, turn.span.of(document.text)) for turn in document.turns or ()] == [
        ("NORA", "No.\n\nNever."),
        ("k", "Why?"),
    ]
    spoken = (
        '<akomaNtoso><debate><meta><references><TLCPerson eId="o" showAs="Ruth Okafor"/></references></meta><debateBody>'
        '<speech by="#o"><p>No berth<authorialNote><p>of 12</p></authorialNote> will be lost.</p></speech>'
        '<speech by="#x"><from>Mr Abiola:</from><p>Good.</p></speech><scene>Applause.</scene></debateBody></debate></akomaNtoso>'
    )
    document = one(spoken, "a.xml")
    assert document.text == "Ruth Okafor: No berth will be lost.\n\nMr Abiola: Good.\n\nApplause.\n\n\f\nof 12"
    assert [turn.name for turn in document.turns or ()] == ["Ruth Okafor", "Mr Abiola"]


def test_other_xml() -> None:
    """What has words beside elements is a paragraph, whatever it is called."""
    document = one(
        "<?xml version='1.0'?><x><title>Quay</title><a><b>We will <i>not</i> close.</b><b>Never.</b></a></x>", "a.xml"
    )
    assert (document.text, document.meta.title) == ("Quay\n\nWe will not close.\n\nNever.", "Quay")


def test_damaged_xml() -> None:
    """Entities, depth and damage are refused in words."""
    assert "entities" in problem("<!DOCTYPE TEI [<!ENTITY a 'b'>]><TEI>&a;</TEI>", "a.xml").message
    assert "damaged" in problem("<TEI>" + "<p>" * 5000, "a.xml").message
    assert "no words" in problem("<TEI><text/></TEI>", "a.xml").message


def test_latex() -> None:
    """What is printed: no commands, no comments; headings and quotations are marked, notes stand behind."""
    paper = r"""\documentclass{article}\title{The \emph{north} quay}\author{Ida}
\begin{document}\section{Part one}
We will \emph{not} close % never
the ``quay''---or \enquote{sell} it\footnote{See the \textbf{minutes}.}.

\begin{quote}
No berth will be lost.

Not one.
\end{quote}
So it is: 5\,\% of G\"oteborg.\end{document} \section{Behind}"""
    document = one(paper, "a.tex")
    assert document.text == (
        "Part one\n\nWe will not close the “quay”—or “sell” it.\n\nNo berth will be lost.\n\nNot one.\n\nSo it is: 5 % of Göteborg."
        "\n\n\f\nSee the minutes."
    )
    assert marked(document, "block") == ["No berth will be lost.\n\nNot one."]
    assert (marked(document, "heading"), document.meta.title, document.meta.author) == (
        ["Part one"],
        "The north quay",
        "Ida",
    )
    assert one(r"Only \emph{a part} of a paper.", "part.tex").text == "Only a part of a paper."


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>She said: <q>No berth will be lost.</q> He left.</p>", "She said: “No berth will be lost.” He left."),
        (
            "<p>She said <quote>he said <q>no</q> twice</quote>, and left.</p>",
            "She said “he said ‘no’ twice”, and left.",
        ),
        (
            "<p>She said: “<quote>No berth</quote>” and <q>‘will be’</q> lost.</p>",
            "She said: “No berth” and ‘will be’ lost.",
        ),
        ("<p>She <said> had  to </said>go.</p><quote><p>No berth.</p></quote>", "She “had to” go.\n\nNo berth."),
    ],
)
def test_quotations_within_a_sentence(body: str, text: str) -> None:
    """Get the marks that print gives them, unless they have their own; a block of its own gets none."""
    document = one(f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{body}</body></text></TEI>', "a.xml")
    assert document.text == text
