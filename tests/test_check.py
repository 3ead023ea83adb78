"""The call for programs and the pipeline: what may be given, what is left out, what a lookup asks."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import msgspec
import pytest
from contract import validate
from hypothesis import example, given, settings
from hypothesis import strategies as st

import quoteproof
from quoteproof import Archive, Document, Meta, Problem, Report, UsageError
from quoteproof.judge import case, is_short
from quoteproof.model import Attribution, Claim, Provenance, Quotation, Span, Voice
from quoteproof.report import fields
from quoteproof.sources import held_sources
from quoteproof.sources.lookup import named

MINUTES = "Ruth Okafor: We will not close the north quay before the survey is done, and no berth will be lost."
LETTER = "The reserve stands at 2.4 million, and the terminal would take all of it."
WRONG = "“We will close the north quay before the survey is done,” the minutes say."


def valid(report: Report, **sources: str) -> Report:
    """Hold a report against the contract and return it."""
    text = report.document.text if report.document else None
    validate(json.loads(msgspec.json.encode(fields.report(report))), text, sources)
    return report


def labels(report: Report) -> list[str]:
    """Return the labels of the findings."""
    return [finding.verdict.label for finding in valid(report).findings]


def test_strings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts held in memory are checked, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QUOTEPROOF_CACHE", str(tmp_path / "cache"))
    report = quoteproof.check(WRONG, against=[LETTER, MINUTES])
    assert labels(report) == ["serious"]
    assert report.findings[0].sources[0].alignment.document.id == "source-2"
    assert report.failing("serious") == report.findings
    assert labels(quoteproof.check(WRONG, MINUTES)) == ["serious"]
    assert list(tmp_path.iterdir()) == []


def test_paths_documents_and_archives(tmp_path: Path) -> None:
    """Sources may be files, folders, documents and archives, one or several at once."""
    (tmp_path / "minutes.txt").write_text(MINUTES)
    document = Document("minutes", MINUTES, Meta(title="Minutes"))
    with Archive.build(tmp_path / "a.archive", [document]) as archive:
        given = (tmp_path / "minutes.txt", {"minutes": MINUTES}, document, archive, tmp_path / "a.archive")
        for source in given:
            assert labels(quoteproof.check(WRONG, against=source)) == ["serious"]
        assert labels(quoteproof.check(WRONG, against=[*given[2:], LETTER])) == ["serious"]
        assert archive.info.documents == 1  # still open


def test_what_is_no_source(tmp_path: Path) -> None:
    """Against nothing, nothing can be checked, and a path must be there."""
    for nothing in ([], "", ["  "], {}, [None], [b"bytes"], 7, tmp_path / "gone", [tmp_path / "gone", MINUTES]):
        with pytest.raises(UsageError):
            quoteproof.check(WRONG, against=nothing)
    with pytest.raises(UsageError, match="profile"):
        quoteproof.check(WRONG, against=MINUTES, profile="loud")


def test_a_file_as_text(tmp_path: Path) -> None:
    """A Path is read; one that holds no text, or several, is refused."""
    (tmp_path / "column.md").write_text(WRONG)
    report = quoteproof.check(tmp_path / "column.md", against=MINUTES)
    assert labels(report) == ["serious"]
    assert report.document is not None
    assert report.document.id == "column.md"
    (tmp_path / "two.jsonl").write_text('{"text": "a"}\n{"text": "b"}\n')
    (tmp_path / "empty.md").write_text("")
    for name in ("two.jsonl", "empty.md", "gone.md"):
        with pytest.raises(UsageError, match=name):
            quoteproof.check(tmp_path / name, against=MINUTES)


def test_a_text_is_no_source_of_itself() -> None:
    """The text that is checked is left out of its sources, by its digest."""
    assert labels(quoteproof.check(WRONG, against=[WRONG, LETTER])) == ["not_found"]
    assert labels(quoteproof.check("She said “no berth”.", against=["She said “no berth”.", LETTER])) == ["not_found"]


def test_a_source_that_nobody_has() -> None:
    """Words from a source with a name of its own that no document bears are unchecked; bare strings may bear any name."""
    text = "According to Reuters, the minister said: “It is the last gap in our timetable, and we mean to fill it.”"
    assert labels(quoteproof.check(text, against=Document("letter", LETTER))) == ["unchecked"]
    assert labels(quoteproof.check(text, against=Document("story", LETTER, Meta(publisher="Reuters")))) == ["not_found"]
    assert labels(quoteproof.check(text, against=LETTER)) == ["not_found"]


def test_records_are_values() -> None:
    """A report compares, hashes and survives pickling."""
    report = quoteproof.check(WRONG, against=MINUTES)
    assert pickle.loads(pickle.dumps(report)) == report
    assert hash(report.findings) == hash(quoteproof.check(WRONG, against=MINUTES).findings)


def test_half_a_character() -> None:
    """A lone surrogate, which no file can hold, becomes the sign for what cannot be read; no offset moves."""
    report = valid(quoteproof.check(Document("a", "\ud800 " + WRONG), against=Document("b", MINUTES + " \udfff")))
    assert report.document is not None
    assert report.document.text == "\ufffd " + WRONG


def test_voices() -> None:
    """A source's voice is the one that it names around the words, and its own speaker elsewhere."""
    speech = Document("speech", MINUTES.removeprefix("Ruth Okafor: "), Meta(speaker="Ruth Okafor"))
    story = Document("story", f"“{speech.text}” said Lev Marin on Monday.")
    for document, voice in ((speech, "Ruth Okafor"), (story, "Lev Marin")):
        source = quoteproof.check(WRONG, against=document).findings[0].sources[0]
        assert source.voice is not None
        assert source.voice.name == voice
        assert source.voice.quoted is (document is story)


def test_a_named_source_that_could_not_be_read(tmp_path: Path) -> None:
    """Words from a document that the text names and nobody could read are unchecked, not missing."""
    (tmp_path / "survey-report.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "letter.txt").write_text(LETTER)
    text = "The survey report says: “The outer third of the quay has settled by eleven centimetres since 1998.”"
    with held_sources(tmp_path) as sources:
        problem = Problem(str(tmp_path / "survey-report.pdf"), "x", None, "survey-report.pdf")
        assert [found.where for found in sources.problems] == [problem.where]
    report = valid(quoteproof.check(text, against=tmp_path))
    assert [problem.document for problem in report.problems] == ["survey-report.pdf"]


@pytest.mark.parametrize(
    ("words", "few"),
    [
        ("no surprises", True),
        ("one two three", True),
        ("one two three four", False),
        ("我们不会", True),
        ("我们不会关闭北边码头", False),
    ],
)
def test_a_handful(words: str, few: bool) -> None:
    """Fewer than four words, or eight characters where no spaces are set, are a handful."""
    assert is_short(words) is few


@pytest.mark.parametrize(
    ("source", "telling"),
    [
        ("the Harbour Board's minutes of 4 March", {"harbour", "board"}),
        ("the board's minutes of 4 March", {"board", "minutes"}),
        ("The Nordhavn Courier", {"nordhavn", "courier"}),
        ("his survey report", {"survey", "report"}),
    ],
)
def test_the_telling_words_of_a_name(source: str, telling: set[str]) -> None:
    """Of the name of a source its own words count: no small words, no dates."""
    text = f"{source} says “we will close the quay”."
    quotation = Quotation("q-00000001", "direct", Span(0, 1), (Span(0, 1),), "x", language="en")
    claim = Claim(quotation, Attribution(), Provenance(source=Span(0, len(source))))
    assert [set(name.telling) for name in named(case(claim, Document("a", text)))] == [telling]


def test_html_is_checked_in_its_main_part(tmp_path: Path) -> None:
    """What stands beside the main text of a page is not checked, and is found all the same where a page is the source."""
    body = "".join(
        f"<p>The board met on day {n} and spoke of the quay at some length, as boards do.</p>" for n in range(9)
    )
    page = f"<html><body><article>{body}<p>{WRONG}</p></article><footer><p>{MINUTES}</p></footer></body></html>"
    (tmp_path / "page.html").write_text(page)
    report = valid(quoteproof.check(tmp_path / "page.html", against=MINUTES))
    assert [finding.claim.quotation.text for finding in report.findings] == [WRONG[1:56]]
    assert labels(quoteproof.check(f"“{MINUTES[13:]}” she said.", against=tmp_path / "page.html")) == ["verbatim"]


MARKS = st.sampled_from(
    ["“", "”", "‘", "’", '"', "'", "«", "»", "> ", "\n\n", "\n", " said Okafor. ", "…", "[", "]", "(", ")", "\ud800"]
)
WORDS = st.sampled_from(
    ["We will ", "not ", "close the north quay ", "before the survey is done", ", ", "four ", "2.4 million "]
)


@given(st.lists(st.one_of(MARKS, WORDS), max_size=25), st.lists(st.one_of(MARKS, WORDS), max_size=12))
@settings(max_examples=150)
@example(["“", "We will ", "…", "We will "], [])
def test_any_text_against_any_source(text: list[str], source: list[str]) -> None:
    """Whatever marks and words come together, there is a report, and it keeps the contract."""
    sources = {"source-1": MINUTES.replace("\ud800", "\ufffd"), "source-2": "".join(source).replace("\ud800", "\ufffd")}
    report = quoteproof.check("".join(text), against=[MINUTES, "".join(source)], all=True, suggest=True)
    assert len(valid(report, **sources).judged) == report.summary["quotations"]


def test_public_names() -> None:
    """Every public name is there, and loading the package loads next to nothing."""
    assert all(hasattr(quoteproof, name) for name in quoteproof.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        quoteproof.nothing  # noqa: B018


def test_a_passage_is_said_by_whoever_says_what_is_shown_of_it() -> None:
    """Where half of a quotation was laid on another document and that half was chance, its speaker is gone with it; and what is
    left of several such candidates is one passage."""
    stood = "DALE WHITCOMB: When did this town not send a boat? You know, this is not who we are, and I told them.\n\nHOST: Yes.\n"
    asked = (
        "ROSA QUINT: Good evening.\n\nMODERATOR: Chair Quint, last week, you said we've got to do everything possible to mend the "
        "cracked sea wall, to go right at the leak. Do you still think so?\n\nROSA QUINT: I do.\n"
    )
    text = (
        "“Maybe I can, by speaking in plain words to our own older people, say, look, this is not who we are. We’ve got to do "
        "everything possible to mend the cracked sea wall, to go right at the leak,” Rosa Quint said."
    )
    (finding,) = quoteproof.check(text, against=[stood, stood.replace("boat", "ship"), asked]).judged
    (source,) = finding.sources
    assert (source.alignment.document.text, source.voice) == (asked, Voice(""))
