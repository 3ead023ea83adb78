"""Reports keep the contract in JSON, and are safe and legible on a terminal."""

from __future__ import annotations

import csv
import io
import json
import re

from contract import validate
from hypothesis import given
from hypothesis import strategies as st
from invented import MINUTES, PAIRS, TEXT, lay, negated, piece, quotation, report
from msgspec.structs import replace

from quoteproof.model import (
    Alignment,
    Claim,
    Difference,
    Document,
    Finding,
    Mark,
    Problem,
    Report,
    Source,
    Span,
    Verdict,
    Voice,
)
from quoteproof.readers.lines import line, place
from quoteproof.report import View, write
from quoteproof.report.screen import NARROW, cells_of, clean, flow, shorten, width, wrap
from quoteproof.report.table import HEAD
from quoteproof.report.words import said_by

PLAIN = View()


def written(name: str, *reports: Report, view: View = PLAIN) -> str:
    """Return reports in a format, as text."""
    return b"".join(write(reports, name, view)).decode()


def test_json_of_one_and_of_several() -> None:
    """One text is an object, several are an array, none is an empty one."""
    one = json.loads(written("json", report(negated())))
    validate(one, TEXT, {MINUTES.id: MINUTES.text})
    assert one["findings"][0]["differences"][0]["source"]["text"] == "not "
    assert [len(json.loads(written("json", *[report()] * count))) for count in (0, 2, 3)] == [0, 2, 3]


def test_jsonl_is_written_as_it_comes() -> None:
    """A line is there before the next report is made."""
    made: list[int] = []

    def reports() -> object:
        for number in range(3):
            made.append(number)
            yield report(negated())

    lines = write(reports(), "jsonl", View())  # type: ignore[arg-type]
    validate(json.loads(next(lines)))
    assert made == [0]


def test_text_only_where_asked_for() -> None:
    """`--with-text` puts the text into the document."""
    assert "text" not in json.loads(written("json", report()))["document"]
    assert json.loads(written("json", report(), view=View(with_text=True)))["document"]["text"] == TEXT


def test_an_alignment_on_two_documents() -> None:
    """A quotation joined from two documents has an entry of `sources` for each."""
    text = "“We will close. No berth will be lost.”"
    documents = [Document("a", "We will close."), Document("b", "No berth will be lost.")]
    pieces = tuple(
        piece(document, lay([("same", document.text, document.text)], text, document.text)) for document in documents
    )
    finding = Finding(
        Claim(quotation(text, text[1:-1])), Verdict("spliced", 5, "splice", "joined"), (Source(Alignment(pieces)),)
    )
    item = json.loads(written("json", report(finding, text=text)))
    validate(item, text, {document.id: document.text for document in documents})
    assert [source["document"] for source in item["findings"][0]["sources"]] == ["a", "b"]


def test_lookalikes_have_no_verdict() -> None:
    """What only looks like a quotation is listed in its place and counted nowhere."""
    text = "The “plan” is new. “We will close the north quay before the survey is done,” she said."
    title = Claim(replace(quotation(text, "plan", "q-00000002"), kind="scare"))
    claim = Claim(quotation(text, "We will close the north quay before the survey is done,"))
    finding = Finding(claim, Verdict("not_found", None, "not_found", "nothing like it"))
    item = json.loads(written("json", replace(report(finding, text=text), lookalikes=(title,))))
    validate(item, text)
    assert [(found["kind"], found["verdict"]) for found in item["findings"]] == [
        ("scare", None),
        ("direct", "not_found"),
    ]
    assert item["summary"]["quotations"] == 1


def test_a_document_that_could_not_be_read() -> None:
    """It has its line, with what is wrong."""
    problem = Problem("a.pdf", "a PDF file", "give its text", "a.pdf")
    item = json.loads(
        written("jsonl", Report(Document("a.pdf", "", path="a.pdf"), problems=(problem,), version="0.1.0"))
    )
    validate(item)
    assert item["document"]["path"] == "a.pdf"
    told = {"where": "a.pdf", "message": "a PDF file", "hint": "give its text", "code": "unread", "count": 1}
    assert item["problems"] == [told]


def test_the_terminal_shows_the_word_that_is_missing() -> None:
    """Quotation and source stand one above the other, and the missing word is under a line."""
    rows = written("terminal", report(negated())).rstrip().splitlines()
    head, who, quote, source, under = rows[:5]
    assert who.split() == ["said", "by", "Ruth", "Okafor"]
    assert head.split()[:3] == ["column.md", "SERIOUS", "negation:"]
    assert quote.strip() == "text                 “We will     close the north quay before the survey is done,”"
    assert source.strip() == "source  Ruth Okafor:  We will not close the north quay before the survey is done, and"
    assert under == " " * source.index("not") + "‾‾‾"
    assert rows[5].strip() == "minutes-2025-03-04.md:3 · said there by Ruth Okafor"
    assert rows[-1] == "column.md: 1 quotation: 1 serious"


def test_carets_where_the_terminal_has_ascii_only() -> None:
    """Without UTF-8 the line under a word is made of carets."""
    assert "^^^" in written("terminal", report(negated()), view=View(plain=True))


def test_colours_change_no_word() -> None:
    """With colours the report says the same."""
    assert re.sub(r"\x1b\[\d+m", "", written("terminal", report(negated()), view=View(colour=True))) == written(
        "terminal", report(negated())
    )


def test_a_text_without_a_quotation_says_so() -> None:
    """Silence would look like a failure."""
    assert written("terminal", report()) == "column.md: no quotations\n\n"


def test_several_texts_have_a_sum() -> None:
    """After several texts there is one line for all, and a problem of the sources is told once."""
    problem = Problem("scan.pdf", "a PDF file", None, "scan.pdf")
    reports = [replace(report(negated(), path=f"{number}.md"), problems=(problem,)) for number in range(3)]
    shown = written("terminal", *reports)
    assert shown.splitlines()[-1] == "3 texts, 3 quotations: 3 serious"
    assert shown.count("scan.pdf") == 1


def test_nearest_and_ignored_and_cause() -> None:
    """What was not found shows the nearest place, what was not checked its cause, what is ignored why."""
    nearest = written("terminal", report(negated("not_found", None, "nearest")))
    assert "not found" in nearest
    assert "nearest: minutes-2025-03-04.md:3" in nearest
    unchecked = replace(negated("unchecked", None, "nearest"), cause="no such source: the Courier")
    assert "unchecked     no such source: the Courier" in written("terminal", report(unchecked))
    assert "ignored  corrected on 9 March" in written(
        "terminal", report(replace(negated(), ignored="corrected on 9 March"))
    )


@given(st.text(alphabet=st.characters(categories=["Cc", "Cf", "Lu", "Lo", "Mn", "So", "Zs"])), st.integers(40, 140))
def test_no_text_steers_the_terminal(junk: str, cells: int) -> None:
    """No control character of a text, a name or a reason reaches the terminal, and no row is wider than it."""
    text = f"{junk}“{junk}We will close{junk}” {junk}"
    words = f"{junk}We will close{junk}"
    source = Document(f"{junk}a", f"{junk}. We will not close{junk}")
    start, at = len(junk) * 2 + 1, len(junk) + 2
    if not words.strip():
        return
    edits = lay(
        [("same", "We will ", "We will "), ("delete", "", "not "), ("same", "close", "close")], text, source.text
    )
    assert edits[0].quote.start >= start and edits[0].source.start >= at
    claim = Claim(quotation(text, words))
    found = Finding(
        claim,
        Verdict("serious", 5, "negation", f"the source {junk}"),
        (Source(Alignment((piece(source, edits),))),),
        (Difference("negation", 5, "x", edits[1].quote, edits[1].source, source.id),),
    )
    for row in written("terminal", report(found, text=text, path="a.md"), view=View(cells)).split("\n"):
        assert not any(ord(c) < 32 or 127 <= ord(c) < 160 or c in "\u202e\u2066\u200f" for c in row)


@given(st.text(), st.integers(2, 30))
def test_wrapped_lines_fit(text: str, cells: int) -> None:
    """No line is wider than asked for, and no sign is lost."""
    cleaned = clean(text)
    lines = list(wrap(cleaned, cells))
    assert all(width(row) <= cells for row in lines)
    assert "".join("".join(lines).split()) == "".join(cleaned.split())
    assert width(shorten(cleaned, cells)) <= cells


def test_wide_characters() -> None:
    """A wide character takes two cells, and the columns know it."""
    text, source = "他说：“我们不会关闭北码头”", "我们会关闭北码头"
    edits = lay(
        [("same", "我们", "我们"), ("insert", "不", ""), ("same", "会关闭北码头", "会关闭北码头")], text, source
    )
    difference = Difference("negation", 5, "x", edits[1].quote)
    document = Document("a", source)
    verdict = Verdict("serious", 5, "negation", "x")
    found = Finding(
        Claim(quotation(text, "我们不会关闭北码头")),
        verdict,
        (Source(Alignment((piece(document, edits),))),),
        (difference,),
    )
    rows = written("terminal", report(found, text=text, path="a.md")).splitlines()
    under = rows[3]
    assert width(rows[1][: rows[1].index("不")]) == len(under) - len(under.lstrip())
    assert under.strip() == "‾‾"


def test_lines_are_counted_as_an_editor_does() -> None:
    """Windows, Unix and old Mac line ends all end a line, and nothing else does."""
    text = "a\r\nb\rc\nd\x0be\u2028f"
    assert [line(text, text.index(letter)) for letter in "abcdef"] == [1, 2, 3, 4, 4, 4]


def test_spans_behind_wide_planes() -> None:
    """Offsets count code points, also behind characters outside the basic plane."""
    text = "😀😀 “We will close the north quay before the survey is done” she said."
    source = Document("a", "😀 We will not close the north quay before the survey is done.")
    edits = lay(PAIRS, text, source.text)
    claim = Claim(quotation(text, "We will close the north quay before the survey is done"))
    found = Finding(
        claim,
        Verdict("serious", 5, "negation", "x"),
        (Source(Alignment((piece(source, edits),))),),
        (Difference("negation", 5, "x", Span(11, 11), edits[1].source, "a"),),
    )
    printed = json.loads(written("json", report(found, text=text)))
    validate(printed, text, {"a": source.text})
    [quote] = [piece["quote"] for piece in printed["findings"][0]["differences"]]
    assert text[quote["start"] :].startswith(" close")


def test_csv() -> None:
    """A row for each quotation, and no cell that a spreadsheet would run."""
    rows = list(csv.reader(io.StringIO(written("csv", report(negated(), path="=cmd()"), report()), newline="")))
    assert [len(row) for row in rows] == [len(HEAD)] * 2
    found = dict(zip(*rows, strict=True))
    assert (found["text"], found["verdict"], found["rule"], found["source"]) == (
        "'=cmd()", "serious", "negation", "minutes-2025-03-04.md",
    )  # fmt: skip
    assert found["source words"].startswith("We will not close")


def test_annotations() -> None:
    """What is not in order becomes a workflow command on its line; line ends and colons cannot break out of it."""
    problem = Problem("a:b.md", "first\nsecond")
    faithful = negated("faithful", 1)
    shown = written(
        "annotations", replace(report(negated(), faithful, negated("not_found", None, "nearest")), problems=(problem,))
    )
    error, notice, warning = shown.splitlines()
    assert error.startswith(
        "::error file=column.md,line=1,endLine=1,col=18,endColumn=73,title=serious (negation)::“We will close"
    )
    assert notice.startswith(
        "::notice file=column.md,line=1,endLine=1,col=18,endColumn=73,title=not_found (not_found)::"
    )
    assert warning == "::warning file=a%3Ab.md,title=could not be read::first%0Asecond"


def test_sarif() -> None:
    """A result for each finding that is not in order, with its place in code points."""
    log = json.loads(written("sarif", report(negated(), negated("faithful", 1)), report(negated())))
    (run,) = log["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["negation", "negation"]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert TEXT[region["charOffset"] : region["charOffset"] + region["charLength"]] == region["snippet"]["text"]
    assert json.loads(written("sarif"))["runs"][0]["results"] == []


def test_what_was_cut_off_is_shown() -> None:
    """The words that limit a quotation stand beside it, under a line, although they are no part of it."""
    text = "“I support the ferry terminal.”"
    source = Document(
        "a", "She rose. I support the ferry terminal, but only if the fleet keeps its ice plant. Then she sat."
    )
    edits = lay([("same", "I support the ferry terminal", "I support the ferry terminal")], text, source.text)
    at = source.text.index("but only")
    cut = Difference("cut.tail", 5, "it goes on", None, Span(at, at + len("but only")), "a")
    verdict = Verdict("cut", 5, "cut.tail", "it goes on with “but only”")
    found = Finding(Claim(quotation(text, text[1:-1])), verdict, (Source(Alignment((piece(source, edits),))),), (cut,))
    _, quote, words, under = written("terminal", report(found, text=text)).splitlines()[:4]
    assert quote.strip() == "text    “I support the ferry terminal.”"
    assert words.strip() == "source   I support the ferry terminal, but only if the fleet keeps its ice plant."
    assert under == " " * words.index("but") + "‾" * len("but only if the fleet keeps its ice plant.")


def test_an_ellipsis_stands_above_what_it_leaves_out() -> None:
    """Only the words that the ellipsis leaves out are under the line, not the words beside it."""
    text = "“My father landed herring … and he taught me.”"
    source = Document("a", "My father landed herring, in better years, and he taught me.")
    edits = lay(
        [
            ("same", "My father landed herring … ", "My father landed herring, "),
            ("elided", "", "in better years, "),
            ("same", "and he taught me", "and he taught me"),
        ],
        text,
        source.text,
    )
    at, sign = source.text.index(","), text.index("…")
    difference = Difference("ellipsis", 2, "x", Span(sign, sign + 1), Span(at, source.text.index(" and")), source.id)
    found = Finding(
        Claim(quotation(text, text[1:-1])),
        Verdict("marked", 2, "ellipsis", "x"),
        (Source(Alignment((piece(source, edits),))),),
        (difference,),
    )
    _, quote, words, under = written("terminal", report(found, text=text)).splitlines()[:4]
    assert quote.index("…") == words.index("in better")
    assert under == " " * words.index("in better") + "‾" * len("in better years,")


def test_places_that_can_be_opened() -> None:
    """A place has the line of its file; of a web page its paragraph, of a text of one line nothing."""
    text = "Head\n\nfirst\n\nsecond"
    assert place(Document("a.md", text), text.index("second")) == "a.md:5"
    assert place(Document("a", text, path="site/a.html.gz"), text.index("second")) == "a ¶3"
    marks = (Mark("time", Span(0, 12), "00:14:03"), Mark("page", Span(13, 19), "7"))
    page = Document("a.html", text, marks=marks)
    assert [place(page, text.index(word)) for word in ("Head", "second")] == ["a.html 00:14:03", "a.html p. 7"]
    assert place(Document("row-7", "one line\n", path="rows.jsonl"), 4) == "row-7"


def test_who_speaks_in_the_source() -> None:
    """A pronoun says nothing without its paragraph, and an article is no part of a name."""
    alignment = negated().sources[0].alignment
    said = [said_by(Source(alignment, Voice(name))) for name in ("She", "The chair", "Ruth Okafor")]
    assert said == ["", "the chair", "Ruth Okafor"]


@given(st.lists(st.text("ab ", min_size=1, max_size=12), max_size=8), st.integers(20, 60))
def test_items_are_broken_only_between(items: list[str], cells: int) -> None:
    """A list that runs over the line keeps every item whole, and its lines fit."""
    rows = list(flow("head:", items, " · ", 2, cells))
    assert all(width(row) <= cells for row in rows)
    assert all(any(item.rstrip() in row for row in rows) for item in items)


def test_narrow_characters_take_one_cell() -> None:
    """What is measured at a glance is what Unicode's tables say of each character."""
    narrow = [char for char in map(chr, range(0x10000)) if NARROW.fullmatch(char)]
    assert [char for char in narrow if cells_of(char) != 1] == []
    assert {*"Aé–“”…‾Жλ→"} <= set(narrow)
    assert [width(text) for text in ("中文", "e\u0301te\u0301", "\u1112\u1161\u11ab", "👩", "a\u200db")] == [
        4,
        3,
        2,
        2,
        2,
    ]
    assert not {*"中\u0301\u200d\ufe0f👩"} & set(narrow)
