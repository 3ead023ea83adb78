"""An archive against itself: who has whose words, since when, and how they changed on the way."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from browser import asked, drawn, needs_chromium

from quoteproof.archive import Archive
from quoteproof.cli import run
from quoteproof.graph import Graph, graph, harvest, page, rows
from quoteproof.model import Document, Meta
from quoteproof.run import Run
from quoteproof.settings import Settings
from quoteproof.sources import Sources

SPEECH = "We came here to rest. A harbour that takes no ship in a storm has forgotten what it was dug for. I thank you."
LATER = "Marit Solheim said it first: “A harbour that takes no ship in a storm has forgotten what it was dug for.” She was right."
LAST = "As Solheim put it, “A harbour that takes no boat in a storm has forgotten what it was built for.” Let us open the gates."
TAKEN = "Dear friends. A harbour that takes no ship in a gale has forgotten what it was dug for. Good night."
ALONE = "“Nobody ever drowned in a glass of this town's water, and nobody ever will”, the mayor said."

DOCUMENTS = (
    Document("speech", SPEECH, Meta(speaker="Marit Solheim", date="1990-05-01")),
    Document("paper", LATER, Meta(publisher="Nordpost", date="1994-02-03")),
    Document("address", LAST, Meta(speaker="Jonas Brandt", date="2003-09-09")),
    Document("toast", TAKEN, Meta(speaker="Ole Vik", date="1999-12-31")),
    Document("column", ALONE, Meta(author="Ida Nor", date="2001-01-01")),
)


def made(*documents: Document) -> Graph:
    """Return the graph of an archive with these documents."""
    archive = Archive.of(documents)
    checks = Run(Sources([archive]), Settings(also=("borrowed",), language="en"))
    return graph(harvest(checks, document) for document in archive.documents())


def test_every_link_leads_to_an_older_document() -> None:
    """Quotations and borrowings, each with the words on both sides and who is said to have said them."""
    found = made(*DOCUMENTS)
    assert {(link.place.document, link.kind) for link in found.links} == {
        ("paper", "quotation"), ("address", "quotation"), ("toast", "borrowing"),
    }  # fmt: skip
    for link in found.links:
        assert found.nodes[link.source.document].date < found.nodes[link.place.document].date  # type: ignore[operator]
    [paper] = [link for link in found.links if link.place.document == "paper"]
    assert paper.source.document == "speech" and paper.speaker == "Marit Solheim"
    text = {document.id: document.text for document in DOCUMENTS}
    for place in (place for link in found.links for place in (link.place, link.source, *link.others)):
        assert place.span.of(text[place.document]) == place.text


def test_a_family_has_its_first_bearer_and_the_way_the_words_changed() -> None:
    """In the order of the dates, each against the first form."""
    [family] = made(*DOCUMENTS).families
    assert [version.place.document for version in family.versions] == ["speech", "paper", "toast", "address"]
    first, same, gale, last = family.versions
    assert not first.steps and not first.marked and same.marked and same.changes == 0
    assert [(s.first, s.version) for s in gale.steps if not s.same] == [("storm", "gale")]
    assert [(s.first, s.version) for s in last.steps if not s.same] == [("ship", "boat"), ("dug", "built")]


def test_what_no_document_has_is_listed_as_without_a_source() -> None:
    """The mayor's words stand only in the column."""
    [one] = made(*DOCUMENTS).unsourced
    assert one.place.document == "column" and one.verdict == "not_found"


def test_a_younger_document_is_no_source() -> None:
    """Who quotes what only a younger document has quotes something that the archive does not have."""
    old = Document("old", LATER, Meta(date="1980-01-01"))
    found = made(old, DOCUMENTS[0])
    assert [(one.place.document, one.why) for one in found.unsourced] == [("old", "only younger documents have it")]


def test_the_rows_can_be_read_again() -> None:
    """JSON lines, CSV and GraphML have all links."""
    found = made(*DOCUMENTS)
    lines = [json.loads(line) for line in b"".join(rows.jsonl(found)).splitlines()]
    assert sorted({line["type"] for line in lines}) == ["document", "family", "link", "unsourced"]
    table = list(csv.DictReader(io.StringIO(b"".join(rows.table(found)).decode())))
    assert [row["kind"] for row in table].count("unsourced") == 1 and len(table) == 4
    assert {row["first bearer"] for row in table if row["kind"] != "unsourced"} == {"speech"}
    assert [row["verdict"] for row in table if row["kind"] == "unsourced"] == ["not_found"]
    drawn = ET.fromstring(b"".join(rows.graphml(found)))
    space = "{http://graphml.graphdrawing.org/xmlns}"
    edges = list(drawn.iter(f"{space}edge"))
    kinds = [edge.findtext(f"{space}data[@key='edge-kind']") for edge in edges]
    assert sorted(filter(None, kinds)) == ["borrowing", "quotation", "quotation", "unsourced"]
    ids = {node.get("id") for node in drawn.iter(f"{space}node")}
    assert {edge.get(end) for edge in edges for end in ("source", "target")} <= ids
    assert ids - {document.id for document in DOCUMENTS} == {f"column#{found.unsourced[0].id}"}


@pytest.mark.parametrize(
    ("words", "linked"),
    [
        ("The Standing Committee on Inland Ferries and the Towing of Timber", False),
        ("Whither Our Orchards: A Plan for the Valley", False),
        ("Our Standing Committee wants the ferries kept", True),
        ("ALL FERRIES ARE TO LIE AT THE NORTH QUAY TONIGHT", True),
        ("The Working Party on Inland Ferries with regard to the Towing of Timber and Barges", False),
        ("Orre and Vell must keep the North Quay and the Timber Yard", True),
    ],
)
def test_a_name_in_marks_is_no_quotation(words: str, linked: bool) -> None:
    """What all documents call a thing they do not have from each other; a sentence in which a name stands is one, and so is a line of capitals."""
    older = Document("older", f"Hear this. {words}. So it stands.", Meta(publisher="Orre", date="1950"))
    younger = Document("younger", f"Orre told us: “{words}.” We agree.", Meta(publisher="Vell", date="1961"))
    assert bool(made(older, younger).links) == linked


def test_networkx_reads_the_graph() -> None:
    """As a directed graph in which two documents may have several links."""
    networkx = pytest.importorskip("networkx")
    found = made(*DOCUMENTS)
    drawn_ = networkx.read_graphml(io.BytesIO(b"".join(rows.graphml(found))), force_multigraph=True)
    documents = {name for name, told in drawn_.nodes(data=True) if told["kind"] == "document"}
    assert drawn_.is_directed() and documents == set(found.nodes)
    told_ = [(ours, theirs, told) for ours, theirs, told in drawn_.edges(data=True)]
    edges = [
        (ours, theirs, told["relation"], told["words"]) for ours, theirs, told in told_ if told["kind"] != "unsourced"
    ]
    links_ = found.links
    assert sorted(edges) == sorted((k.place.document, k.source.document, k.relation, k.place.text) for k in links_)
    assert [told["words"] for _, _, told in told_ if told["kind"] == "unsourced"] == [
        k.place.text for k in found.unsourced
    ]


def test_the_page_shows_a_family_as_changes_and_takes_texts_for_texts() -> None:
    """What was changed stands in ins and del; a text's own signs are no markup."""
    odd = Document("<b>odd</b>", TAKEN, Meta(speaker="<script>alert(1)</script>", date="1998"))
    shown = b"".join(page.page(made(*DOCUMENTS, odd), "speeches")).decode()
    assert "<del>storm</del> <ins>gale</ins>" in shown
    assert shown.count("<script") == 1 and "&lt;script&gt;" in shown
    assert 'aria-label="from 1990-05-01 to 2003-09-09"' in shown


@needs_chromium
def test_the_page_is_searched_narrowed_and_sorted_where_it_stands(tmp_path: Path) -> None:
    """A list shows what has all words; under the page's own policy the script runs."""
    others = (
        Document("lamp", f"Orre said: “{OATH}.” Quite.", Meta(publisher="Lampe", date="1950")),
        Document("wick", f"As Orre said, “{OATH}.” Enough.", Meta(publisher="Docht", date="1940")),
    )
    shown = b"".join(page.page(made(*DOCUMENTS, *others), "speeches")).decode()
    assert '<html lang="en" class="scripted">' in drawn(shown, tmp_path)
    script = """
      const form = document.querySelector("#families form");
      const first = () => document.querySelector("#families summary").textContent.slice(0, 9);
      const told = [];
      const ask = (name, value) => {
        form.elements[name].value = value; form.requestSubmit(); told.push([form.querySelector("output").value, first()]);
      };
      ask("order", "date up"); ask("order", "date down"); ask("words", "SHIP dug"); ask("words", ""); ask("kind", "with");
      return told;"""
    assert asked(shown, script, tmp_path) == [
        ["1–2 of 2", "Whoever o"], ["1–2 of 2", "A harbour"], ["1–1 of 1", "A harbour"], ["1–2 of 2", "A harbour"], ["1–1 of 1", "Whoever o"],
    ]  # fmt: skip


@pytest.mark.parametrize("format_", ["jsonl", "csv", "graphml", "html"])
def test_the_command_writes_what_the_file_is_called(
    format_: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit 0, and a file that names the first bearer."""
    monkeypatch.chdir(tmp_path)
    Archive.build(tmp_path / "small.archive", iter(DOCUMENTS)).close()
    assert run(["archive", "quotes", "small.archive", "-o", f"out.{format_}", "--jobs", "1"]) == 0
    assert "speech" in (tmp_path / f"out.{format_}").read_text("utf-8")


def test_an_archive_in_which_nobody_quotes_anybody() -> None:
    """All formats, with nothing in them."""
    empty = made(Document("a", "Nothing is said here."))
    assert not empty.links and not empty.families
    assert b"".join(rows.jsonl(empty)) == b"" and b"".join(rows.table(empty)).count(b"\n") == 1
    assert not list(ET.fromstring(b"".join(rows.graphml(empty))).iter("{http://graphml.graphdrawing.org/xmlns}node"))
    assert b"0 quotations" in b"".join(page.page(empty, "none"))


def said(documents: dict[str, tuple[str, str, str]]) -> set[tuple[str, str, str]]:
    """Return the links of documents, given as date, whose it is, and text: which has words in what relation to which."""
    made_of = (Document(name, text, Meta(publisher=by, date=date)) for name, (date, by, text) in documents.items())
    return {(link.place.document, link.relation, link.source.document) for link in made(*made_of).links}


OATH = "Whoever opens the sluice by night shall answer for every field below it before the sun is high"
BEFORE = "The guild met in the old barn on the first day of the thaw, and nobody had slept. Our master rose and asked us all to listen."
BEHIND = "Nobody answered him for a while. Then the youngest of us went to the gate and closed it, and we walked home along the dyke."
BETWEEN = "I shall say more of that tomorrow, when the carts are in and all of you have eaten and slept."
OTHER = (
    "No bridge in this valley was ever built by one village alone, and none that was fell down in a flood. The stones came from the hills, "
    "the timber from the lake, and the men who set them spoke three languages and shared one pot."
)
GREETING = (
    "I bring you, Madam, the warmest wishes of my village and its millers on your election to the chair of this old assembly, which you will lead "
    "with a sure and able hand."
)
TALK = tuple(
    " ".join(f"{one}{n} stood by {two}{n}." for n in range(300)) for one, two in (("Mill", "dyke"), ("Boat", "quay"))
)
EDITED = (
    "The valley will not sell its water to whoever offers silver while one field below the reservoir lies dry in June.",
    "The valley will never sell its water to whoever offers gold while one field below the old reservoir lies dry in June.",
    "I bring you, Sir, the warmest wishes of my village and its bakers on your election to the head of this old assembly, which you will guide "
    "with a sure and able hand.",
)
WORK = "Keeping the lower sluices of the valley in the hands of the towns: a plan for ten dry years"
LONG = (
    "The millers of the lower valley came to us in spring with empty sacks and asked for nothing but water. We gave them what the "
    "reservoir could spare, and they have sent us flour in every winter since that year."
)


@pytest.mark.parametrize(
    ("kind", "documents", "expected"),
    [
        (
            "who quotes what another says on the same day has it from there",
            {"a": ("1961", "Orre", f"Friends. {OATH}. Good day."), "b": ("1961", "Vell", f"Orre told us: “{OATH}.” We agree.")},
            {("b", "from", "a")},
        ),
        (
            "two that quote the same words on one day have them with each other, which is said once",
            {"a": ("1961", "Orre", f"The old rule reads: “{OATH}.” It holds."), "b": ("1961", "Vell", f"Remember: “{OATH}.” We do.")},
            {("a", "with", "b")},
        ),
        (
            "an older document that quotes them too did not say them first",
            {"a": ("1950", "Orre", f"The old rule reads: “{OATH}.” It holds."), "b": ("1961", "Vell", f"Remember: “{OATH}.” We do.")},
            {("b", "with", "a")},
        ),
        (
            "what was quoted before somebody said it is not his",
            {
                "a": ("1950", "Orre", f"The old rule reads: “{OATH}.” It holds."),
                "b": ("1955", "Tann", f"You know how it goes. {OATH}. So it is in our town."),
                "c": ("1961", "Vell", f"Remember: “{OATH}.” We do."),
            },
            {("b", "with", "a"), ("c", "with", "b")},
        ),
        (
            "one passage without marks, said long before, both may have from a third",
            {"a": ("1950", "Orre", f"Friends. {LONG} Good day."), "b": ("1961", "Vell", f"Dear all. {LONG} I thank you.")},
            {("b", "with", "a")},
        ),
        (
            "an edited passage that two speeches begin with is a greeting",
            {
                "a": ("1960", "Orre", f"{GREETING} {TALK[0]}"),
                "b": ("1961", "Vell", f"{EDITED[2]} {TALK[1]}"),
            },
            set(),
        ),
        (
            "word for word it is none",
            {"a": ("1960", "Orre", f"{GREETING} {TALK[0]}"), "b": ("1961", "Vell", f"{GREETING} {TALK[1]}")},
            {("b", "with", "a")},
        ),
        (
            "an edited passage that was said long before is a phrase",
            {"a": ("1950", "Orre", f"Friends. {EDITED[0]} Good day."), "b": ("1961", "Vell", f"Dear all. {EDITED[1]} I thank you.")},
            set(),
        ),
        (
            "said the year before it is none",
            {"a": ("1960", "Orre", f"Friends. {EDITED[0]} Good day."), "b": ("1961", "Vell", f"Dear all. {EDITED[1]} I thank you.")},
            {("b", "with", "a")},
        ),
        (
            "of several the older document is the source",
            {
                "a": ("1950", "Orre", f"Friends. {LONG} {BETWEEN} {OTHER} Good day."),
                "b": ("1961", "Vell", f"Dear all. {OTHER} That is so. {LONG} I thank you."),
            },
            {("b", "from", "a")},
        ),
        (
            "the theme of a meeting is a title",
            {
                "a": ("1950", "Orre", f"Friends. {OATH}. Good day."),
                "b": ("1961", "Orre", f"I welcome the theme that you have chosen for this year, namely, “{OATH}”. Let us begin."),
            },
            set(),
        ),
        (
            "a report is named by the words behind it",
            {
                "a": ("1950", "Orre", f"Friends. {WORK}. Good day."),
                "b": ("1961", "Vell", f"We thank the master for his report (C/12), “{WORK}”, and for his patience."),
            },
            set(),
        ),
        (
            "a report is quoted where it says something",
            {
                "a": ("1950", "Orre", f"Friends. {OATH}. Good day."),
                "b": ("1961", "Vell", f"We thank the master for his report. It ends: “{OATH}.” That is so."),
            },
            {("b", "with", "a")},
        ),
        (
            "what somebody says of a theme is none",
            {
                "a": ("1950", "Orre", f"Friends. {OATH}. Good day."),
                "b": ("1961", "Orre", f"On the theme of our meeting I said ten years ago: “{OATH}”. Let us begin."),
            },
            {("b", "from", "a")},
        ),
        (
            "nobody has from his house what he says that others call so",
            {
                "a": ("1950", "Orre", f"Friends. {OATH}. Good day."),
                "b": ("1961", "Orre", f"The people of the hills have a rule for that. They say: “{OATH}.” So be it."),
            },
            {("b", "with", "a")},
        ),
        (
            "of two sentences without marks on one day nobody can tell who said them first",
            {"a": ("1961", "Orre", f"Friends. {LONG} Good day."), "b": ("1961", "Vell", f"Dear all. {LONG} I thank you.")},
            {("a", "with", "b")},
        ),
        (
            "what the text gives to somebody else it does not have from whoever says it too",
            {"a": ("1950", "Orre", f"Friends. {OATH}. Good day."), "b": ("1961", "Vell", f"The old miller said: “{OATH}.” We agree.")},
            {("b", "with", "a")},
        ),
        (
            "a charter's words are not from whoever puts them into his own, though he is named beside them",
            {"a": ("1950", "Orre", f"Friends. {OATH}. Good day."), "b": ("1961", "Vell", f"Orre knows what the charter says: “{OATH}.” We agree.")},
            {("b", "with", "a")},
        ),
        (
            "whoever says his own words again has them from there",
            {"a": ("1950", "Orre", f"Friends. {OATH}. Good day."), "b": ("1961", "Orre", f"Ten years ago I said: “{OATH}.” I stand by it.")},
            {("b", "from", "a")},
        ),
        (
            "a state is named by its name, where the archive has its code",
            {
                "a": ("1950", "NOR", f"Friends. {OATH}. Good day."),
                "b": ("1961", "CHL", f"The Norwegian minister said: “{OATH}.” We agree."),
                "c": ("1962", "PER", f"As the delegate of Norway said, “{OATH}.” We agree."),
            },
            {("b", "from", "a"), ("c", "from", "a")},
        ),
        (
            "what the source says that another says is not its own",
            {
                "a": ("1950", "Orre", f"Friends. The guild's old book rightly states that {OATH.lower()}. Good day."),
                "b": ("1961", "Vell", f"Orre told us: “{OATH}.” We agree."),
            },
            {("b", "with", "a")},
        ),
        (
            "what the source says that it says itself is",
            {
                "a": ("1950", "Orre", f"Friends. I say to you all that {OATH.lower()}. Good day."),
                "b": ("1961", "Vell", f"Orre told us: “{OATH}.” We agree."),
            },
            {("b", "from", "a")},
        ),
        (
            "of one text under two ids neither has anything from the other",
            {
                "a": ("1961", "Orre", f"{BEFORE} He said: “{OATH}.” {BEHIND}"),
                "b": ("1961", "Vell", f"{BEFORE} He said: “{OATH}.” {BEHIND}"),
            },
            set(),
        ),
        (
            "a title that is said to be one is no quotation, whatever its letters",
            {
                "a": ("1950", "Orre", f"Friends. I bring you the rule. {OATH}. Good day."),
                "b": ("1961", "Orre", f"I put to you once more the item entitled “{OATH}”. Read it."),
            },
            set(),
        ),
        (
            "a phrase without marks that two have on one day is the day's",
            {"a": ("1961", "Orre", f"Friends. {OATH}. Good day."), "b": ("1961", "Vell", f"Dear all. {OATH}. I thank you.")},
            set(),
        ),
    ],
)  # fmt: skip
def test_whom_a_document_has_the_words_from(
    kind: str, documents: dict[str, tuple[str, str, str]], expected: set[tuple[str, str, str]]
) -> None:
    """From another, or with another from a third."""
    assert said(documents) == expected, kind


def test_what_many_say_nobody_has_from_one_of_them() -> None:
    """A motto that three towns say as their own; the fourth quotes it."""
    towns = {f"t{k}": (f"195{k}", f"Town {k}", f"Here we are, the {k} of us. {OATH}. Let us go on to item {k}.") for k in range(3)}  # fmt: skip
    found = said({**towns, "last": ("1970", "Vell", f"The motto is well known: “{OATH}.” We keep it.")})
    assert {relation for name, relation, _ in found if name == "last"} == {"with"}
