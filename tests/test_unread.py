"""Sources that cannot be read: each is listed, none is passed over in silence, and what rests on them is unchecked."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_formats import file_of
from typed import typed

from quoteproof import check
from quoteproof.readers import reading
from quoteproof.sources import open_sources

LATER = "“The cranes on the southern mole have been sold to a yard in Rostock, and nobody was asked.”"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a source, a damaged report, a scan and a picture."""
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "minutes.txt").write_bytes(file_of("plain").read_bytes())
    (sources / "survey-report-2025.pdf").write_bytes(b"%PDF-1.7\nbroken")
    (sources / "letter-7.docx").write_bytes(file_of("word").read_bytes()[:9000])
    (sources / "transcript-2024-06-12.pdf").write_bytes(b"%PDF-1.7\nbroken")
    (sources / "wall.png").write_bytes(b"\x89PNG\r\n")
    return sources


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (f"The Survey Report of 2025 says: {LATER}", "unchecked"),
        (f"{LATER} (see survey-report-2025.pdf)", "unchecked"),
        (f"In her mail she enclosed letter-7.docx, which says: {LATER}", "unchecked"),
        (f"{LATER} (see survey-report-2024.pdf)", "not_found"),
        (f"She told the Select Committee on 12 June: {LATER}", "unchecked"),
        (f"She told the Select Committee on 12 June 2024: {LATER}", "unchecked"),
        (f"She told the Select Committee on 12 June 2023: {LATER}", "not_found"),
        (f"She told the Select Committee on 11 June: {LATER}", "not_found"),
        (f"On 12 June it rained. Somebody wrote: {LATER}", "not_found"),
        (f"She enclosed letter-7.docx and left.\n\nSomebody wrote: {LATER}", "not_found"),
        (f"Somebody wrote on the wall: {LATER}", "not_found"),
    ],
)
def test_what_rests_on_an_unread_source(folder: Path, text: str, label: str) -> None:
    """By its title or its file's name, in the same paragraph: unchecked, with the cause; anything else is not found."""
    report = check(text, against=folder)
    (finding,) = report.findings
    assert (finding.verdict.label, finding.cause) == (label, "unreadable" if label == "unchecked" else None)
    assert sorted(problem.document or "" for problem in report.problems) == [
        "letter-7.docx",
        "survey-report-2025.pdf",
        "transcript-2024-06-12.pdf",
        "wall.png",
    ]


def test_a_build_says_what_it_lacks(folder: Path, tmp_path: Path) -> None:
    """Every file that could not be taken counts, a picture too: it may be a scan; the others are in the archive."""
    built = typed("archive", "build", str(tmp_path / "a.archive"), str(folder))
    assert built.exit_code == 1
    assert "4 of 5 documents could not be taken" in built.stdout + built.stderr
    for name in ("wall.png", "letter-7.docx", "transcript-2024-06-12.pdf"):
        (folder / name).unlink()
    (folder / "survey-report-2025.pdf").write_bytes(file_of("pdf").read_bytes())
    assert typed("archive", "build", str(tmp_path / "b.archive"), str(folder)).exit_code == 0


def test_what_has_been_installed_since(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sources in the cache are read anew when a library that was missing is there."""
    monkeypatch.setenv("QUOTEPROOF_CACHE", str(tmp_path / "cache"))
    (folder / "survey-report-2025.pdf").write_bytes(file_of("pdf").read_bytes())

    def unread() -> list[str]:
        with open_sources([str(folder)]) as sources:
            return sorted(problem.document or "" for problem in sources.problems)

    with monkeypatch.context() as without:
        without.setattr(reading, "find_spec", lambda name: None)
        assert unread() == ["letter-7.docx", "survey-report-2025.pdf", "transcript-2024-06-12.pdf", "wall.png"]
        assert unread() == ["letter-7.docx", "survey-report-2025.pdf", "transcript-2024-06-12.pdf", "wall.png"]
    assert unread() == ["letter-7.docx", "transcript-2024-06-12.pdf", "wall.png"]


def test_a_missing_library_is_named_with_its_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where there is nothing else: what to install stands in the one line that is said."""
    (tmp_path / "survey.pdf").write_bytes(file_of("pdf").read_bytes())
    (tmp_path / "said.md").write_text(LATER, "utf-8")
    monkeypatch.setattr(reading, "find_spec", lambda name: None)
    for line in (["check", str(tmp_path / "said.md"), "--against"], ["archive", "build", str(tmp_path / "a.archive")]):
        done = typed(*line, str(tmp_path / "survey.pdf"))
        assert done.exit_code == 2
        assert "pip install 'quoteproof[pdf]'" in str(done.exception)
