"""What services and editors are told: places that hold, levels that follow `--fail-on`, comments in the user's own Word file."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import MINUTES, TEXT, negated, quotation, report
from msgspec.structs import replace

import quoteproof
from quoteproof.model import Claim, Document, Finding, Report, Span, Verdict
from quoteproof.report import View, spots, write

docx = pytest.importorskip("docx", reason="needs quoteproof[office]")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def written(name: str, *reports: Report, view: View = View()) -> bytes:  # noqa: B008 - frozen
    """Return reports in a format."""
    return b"".join(write(reports, name, view))


def three(text: str = TEXT + "\nThe “Nobody was ever here at all,” is new.") -> Report:
    """A report with a serious finding, one that was let pass, and one that no source has."""
    absent = Claim(quotation(text, "Nobody was ever here at all,", "q-00000002"))
    nowhere = Finding(absent, Verdict("not_found", None, "not_found", "no source has these words"))
    return report(negated(), nowhere, replace(negated(), ignored="known"), text=text)


@given(st.text("a“\n\r é𝄞", max_size=60), st.data())
def test_lines_and_columns_lead_back_to_the_words(text: str, data: st.DataObject) -> None:
    """Whoever counts lines and columns as an editor does finds the span."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    starts = [0, *(match.end() for match in re.finditer("\r\n|\r|\n", text))]
    at = spots.region(Document("a.md", text), Span(start, end))
    assert at is not None
    assert (starts[at.line - 1] + at.column - 1, starts[at.last_line - 1] + at.last_column - 1) == (start, end)


def test_paths_are_those_of_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From wherever the program is called; a file outside is named whole, and a row of a table has no lines."""
    (tmp_path / "texts").mkdir()
    monkeypatch.chdir(tmp_path / "texts")
    inside, outside = Document("a b.md", "", path="../a b.md"), Document("x.md", "", path="../../x.md")
    assert spots.file(inside, str(tmp_path)) == "a b.md"
    assert spots.uri(inside, str(tmp_path)) == "a%20b.md"
    assert spots.uri(Document("c.md", "", path="c.md"), str(tmp_path)) == "texts/c.md"
    assert spots.uri(outside, str(tmp_path)) == (tmp_path.parent / "x.md").as_uri()
    assert spots.region(Document("rows.jsonl:3", "Some words.", path="rows.jsonl"), Span(0, 4)) is None


def test_an_annotation_is_an_error_exactly_where_the_run_stops() -> None:
    """A run that fails without an error beside any line cannot be understood."""
    kinds = {
        fail_on: re.findall("^::([a-z]+)", written("annotations", three(), view=View(fail_on=fail_on)).decode(), re.M)
        for fail_on in (("serious",), ("not-found",), ("never",))
    }
    assert kinds == {
        ("serious",): ["error", "notice"],
        ("not-found",): ["warning", "error"],
        ("never",): ["warning", "notice"],
    }


def test_sarif_has_its_rules_and_what_was_let_pass() -> None:
    """Each result names a rule that the tool explains; ignored findings are suppressed."""
    run = json.loads(written("sarif", three()))["runs"][0]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert [result["ruleId"] for result in run["results"]] == ["negation", "not_found", "negation"]
    assert set(rules) == {"negation", "not_found"} and "# negation" in rules["negation"]["help"]["markdown"]
    assert [result.get("suppressions", [{}])[0].get("justification") for result in run["results"]] == [
        None,
        None,
        "known",
    ]


def test_junit_counts_what_it_holds() -> None:
    """Failed is what the run stops at, skipped what was let pass or could not be checked."""
    suite = ElementTree.fromstring(written("junit", three(), view=View(fail_on=("serious", "not-found"))))[0]
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("3", "2", "1")
    assert [[one.tag for one in case] for case in suite] == [["failure"], ["failure"], ["skipped"]]


def test_a_table_tells_the_rows_of_one_file_apart() -> None:
    """Of texts that stand in one JSONL each has its id in the table, and its speaker as written where none is certain."""
    texts = [
        Document(f"a{number}", f"The delegate of Peru said: “{words}”", path="rows.jsonl")
        for number, words in enumerate(("We will close the north quay", "The survey is done, we believe"))
    ]
    reports = [quoteproof.check(text, against=[MINUTES.text]) for text in texts]
    rows = list(csv.DictReader(io.StringIO(written("csv", *reports).decode(), newline="")))
    assert [(row["text"], row["text id"]) for row in rows] == [("rows.jsonl", "a0"), ("rows.jsonl", "a1")]
    assert all("delegate" in row["speaker as written"] for row in rows)
    assert [texts[k].text[int(row["start"]) : int(row["end"])] for k, row in enumerate(rows)] == [
        r["quotation"] for r in rows
    ]


def test_selectors_select() -> None:
    """Position and quotation of a web annotation lead to the same words, in the text and in the source."""
    report = three()
    assert report.document is not None
    items = json.loads(written("w3c", report))["items"]
    for item in items:
        quote, position = item["target"]["selector"]
        text = report.document.text
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
    linked = [body for body in items[0]["body"] if body["type"] == "SpecificResource"]
    assert [body["selector"][0]["exact"] in MINUTES.text for body in linked] == [True]


def test_a_report_writes_itself() -> None:
    """What programs ask of a report is what the command line writes."""
    report = three()
    assert report.to_dict() == json.loads(report.to_json()) == json.loads(written("json", report))
    assert report.to_dict(with_text=True)["document"]["text"] == TEXT + "\nThe “Nobody was ever here at all,” is new."
    assert report.to_html() == written("html", report).decode()


def commented(data: bytes) -> list[str]:
    """Return the words that the comments of a Word file stand at, in the order of their numbers."""
    found: dict[str, str] = {}
    open_: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        body = ElementTree.fromstring(file.read("word/document.xml"))
    for one in body.iter():
        number = one.get(f"{W}id", "")
        if one.tag == f"{W}commentRangeStart":
            open_.append(number)
            found[number] = ""
        elif one.tag == f"{W}commentRangeEnd":
            open_.remove(number)
        elif one.tag == f"{W}t":
            for each in open_:
                found[each] += one.text or ""
    assert not open_
    return [found[number] for number in sorted(found, key=int)]


@pytest.mark.slow
@settings(max_examples=25)
@given(st.lists(st.integers(0, len(TEXT)), max_size=6), st.booleans())
def test_a_comment_stands_at_the_words_however_word_has_cut_them(cuts: list[int], table: bool) -> None:
    """A paragraph is cut into runs wherever its author changed something; the text stays what it was."""
    file = docx.Document()
    file.add_paragraph("A heading")
    place = file.add_table(1, 1).cell(0, 0).paragraphs[0] if table else file.add_paragraph()
    for first, last in pairwise(sorted({0, *cuts, len(TEXT)})):
        place.add_run(TEXT[first:last]).bold = first % 2 == 0
    with io.BytesIO() as made:
        file.save(made)
        before = made.getvalue()
    path = Path(__file__).parent / "data" / "never-there.docx"
    text = next(d for d in quoteproof.readers.parse(before, path.name) if isinstance(d, Document))
    found = at_its_place(text, before)
    assert commented(found) == ["“We will close the north quay before the survey is done,”"]
    after = next(d for d in quoteproof.readers.parse(found, path.name) if isinstance(d, Document))
    assert after.text == text.text


def test_hidden_words_part_no_comment_from_its_place() -> None:
    """What the reader passes over (hidden words, what was deleted) is passed over here too."""
    file = docx.Document()
    place = file.add_paragraph()
    place.add_run(TEXT[:30])
    place.add_run("nobody sees this").font.hidden = True
    place.add_run(TEXT[30:])
    with io.BytesIO() as made:
        file.save(made)
        before = made.getvalue()
    text = next(d for d in quoteproof.readers.parse(before, "column.docx") if isinstance(d, Document))
    assert text.text == TEXT
    (found,) = commented(at_its_place(text, before))
    assert found.replace("nobody sees this", "") == "“We will close the north quay before the survey is done,”"


def at_its_place(text: Document, data: bytes) -> bytes:
    """Return a Word file with the comments on a text that was read from it."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "column.docx"
        path.write_bytes(data)
        checked = quoteproof.check(replace(text, path=str(path)), against=MINUTES)
        assert len(checked.findings) == 1
        return written("docx", checked)


def test_what_is_not_commented_on_stays_as_it_was(tmp_path: Path) -> None:
    """Styles, headers, pictures and settings are the bytes that they were; the comments say what was found."""
    file = docx.Document()
    file.sections[0].header.paragraphs[0].text = "The Courier"
    file.add_paragraph(TEXT, style="Intense Quote")
    path = tmp_path / "column.docx"
    file.save(path)
    checked = quoteproof.check(path, against=MINUTES)
    (tmp_path / "out.docx").write_bytes(written("docx", checked))
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(tmp_path / "out.docx") as new:
        changed = {name for name in old.namelist() if old.read(name) != new.read(name)}
        assert changed <= {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
        comments = new.read("word/comments.xml").decode()
    assert "serious" in comments and "will not close" in comments and checked.findings[0].claim.quotation.id in comments


def test_the_same_report_is_the_same_word_file() -> None:
    """No clock and no order of a dictionary is in it."""
    assert written("docx", three()) == written("docx", three())
