"""A text that is not all there says so itself; one that is never does."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteproof import Document, check
from quoteproof.cli import run as quoteproof
from quoteproof.languages.stubs import FURTHER, SHUT
from quoteproof.model import Mark, Span
from quoteproof.readers.health import TAIL, breaks_off, examined

STUBS = [
    "The board met on Tuesday and decided that the\n\nContinue reading",
    "The board met on Tuesday and decided that the … Read more »",
    "The board met on Tuesday. It decided... [Read more]",
    "The board met on Tuesday. It decided that Read more",
    "The board met on Tuesday.\n\nAlready a subscriber? Log in",
    "The board met on Tuesday.\n\nThis article is for subscribers only.\nSubscribe\n",
    "The board met on Tuesday. It decid… [+2104 chars]",
    "The board met on Tuesday. It decided […]",
    "Der Rat tagte am Dienstag und beschloss, dass\nWeiterlesen …",
    "Le conseil s’est réuni mardi.\n\nIl vous reste 75 % de cet article à lire. La suite est réservée aux abonnés.",
    "理事会は火曜日に開かれ、\n続きを読む",
    "Совет собрался во вторник и решил, что\nЧитать далее",
]
WHOLE = [
    "",
    "Read more",
    "We have too few nurses. I wish they would read more.",
    "We have too few nurses. I wish they would read more",
    "The board met on Tuesday. It decided nothing.\n\nRead more",  # leads to another page as well
    "The board met on Tuesday. It decided nothing.\n\nRead more: the quay is closed",
    "The paper is for subscribers only, the editor said. Its rival is free, and has been for as long as anybody remembers.",
    "The list was long: bolts, nuts, rope [...] and a lamp.",
    "He wrote to them: continue reading. They did.",
    "And then she was gone…",
    "Der Rat tagte am Dienstag. Wir müssen mehr lesen.",
]


@pytest.mark.parametrize("text", STUBS)
def test_a_stub_says_so(text: str) -> None:
    """By a line that shuts the door, or one that leads on behind words that break off."""
    assert breaks_off(text)


@pytest.mark.parametrize("text", WHOLE)
def test_a_whole_text_does_not(text: str) -> None:
    """The same words in a sentence, or behind one."""
    assert breaks_off(text) is None


@pytest.mark.parametrize("phrase", [phrase for phrases in SHUT.values() for phrase in phrases])
def test_each_phrase_that_shuts(phrase: str) -> None:
    """Alone on the last line, in any case."""
    assert breaks_off(f"The board met on Tuesday.\n\n{phrase}.")
    assert breaks_off(f"The board met on Tuesday.\n\n{phrase.upper()}!") or phrase.upper().lower() != phrase


@pytest.mark.parametrize("phrase", [phrase for phrases in FURTHER.values() for phrase in phrases])
def test_each_phrase_that_leads_on(phrase: str) -> None:
    """Behind words that break off, not behind a sentence."""
    assert breaks_off(f"The board met on Tuesday and\n{phrase}")
    assert breaks_off(f"The board met on Tuesday.\n{phrase}") is None


@given(st.text(), st.text())
def test_only_the_end_counts(before: str, text: str) -> None:
    """What stands far above changes nothing, and nothing crashes."""
    end = text.rjust(TAIL, "-")
    assert breaks_off(before + end) == breaks_off(end)


def test_broken_words_are_counted() -> None:
    """A glyph without a letter, a character that was none, a figure in a word; no year, name of a road or formula."""
    bad = examined(Document("a", "The b\ufffdard m3t (cid:12) on Tu3sday, and dec1ded noth1ng. "))
    assert (bad.broken, len(bad.faults)) == (5, 1)
    good = examined(
        Document("a", "In 2019 the A12 and the B2B fair took CO2, 3rd, 20th, MP3, H2O, Covid19, S21 and 4x4s. " * 3)
    )
    assert not good.faults
    assert examined(Document("a", "", marks=(Mark("page", Span(0, 0), "1"),))).pages == 1


QUOTED = "“We will never sell the harbour to anybody, and least of all to them,” the board said, the Ledger reported.\n"


def test_what_a_stub_lacks_is_unchecked(tmp_path: Path) -> None:
    """Its nearest passage is in a text that is not all there."""
    page = tmp_path / "ledger.txt"
    for end, label in (("The quay is safe.", "not_found"), ("The board added that\n\nContinue reading", "unchecked")):
        page.write_text(f"We will ask about the harbour, the board said to the Ledger on Monday. {end}\n")
        (finding,) = check(QUOTED, against=[page]).findings
        assert finding.verdict.label == label


def test_an_archive_says_how_sound_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each document that is not, and how many are."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "whole.txt").write_text("The board met on Tuesday. It decided nothing.\n")
    (tmp_path / "a" / "stub.txt").write_text(STUBS[0])
    folder = str(tmp_path / "made")
    assert quoteproof(["archive", "build", folder, str(tmp_path / "a")]) == 0
    capsys.readouterr()
    assert quoteproof(["archive", "info", folder, "--health"]) == 0
    out = capsys.readouterr().out
    assert "stub.txt" in out and "it ends with “continue reading”" in out and "1 of 2 documents are sound" in out
    assert "whole.txt" not in out
    assert quoteproof(["archive", "info", folder, "--health", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)["health"]
    assert [(one["document"], one["words"], one["language"], one["partial"]) for one in told] == [
        ("stub.txt", 11, "en", "it ends with “continue reading”"),
        ("whole.txt", 8, "en", None),
    ]


def test_a_passage_given_by_a_program_is_whole() -> None:
    """Who gives three lines means three lines."""
    (finding,) = check(QUOTED, against=[STUBS[0]]).findings
    assert finding.verdict.label == "not_found"


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("transcript-2024-06-12.pdf", "unchecked"),
        ("20240612 committee.docx", "unchecked"),
        ("transcript-2024-06-13.pdf", "not_found"),
        ("transcript-120240612.pdf", "not_found"),
    ],
)
def test_what_rests_on_an_unread_file_of_its_day_is_unchecked(tmp_path: Path, name: str, label: str) -> None:
    """A text that gives the day may mean the file that has it in its name."""
    (tmp_path / "other.txt").write_text("The quay will be open in summer. Nothing else was said of it by anybody.\n")
    (tmp_path / name).write_bytes(b"%PDF-1.4 and no more")
    text = (
        "At the Select Committee on 12 June 2024, Ann Pike said: “The harbour will be sold before the end of the year.”"
    )
    (finding,) = check(text, against=[tmp_path]).findings
    assert finding.verdict.label == label
