"""What stands without quotation marks, from the settings to the exit code; the kinds have tests of their own."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from msgspec.structs import replace

import quoteproof
from quoteproof import settings, statements
from quoteproof.cli import run
from quoteproof.errors import UsageError
from quoteproof.model import Alignment, Assessment, Compared, Document, Passage, Piece, Source, Span, Statement
from quoteproof.report import WRITERS, View, write
from quoteproof.settings import Settings
from quoteproof.statements.scene import Scene

TEXT = "Okafor said that the quay would close in May. Okafor said that the quay would close in May."
MINUTES = Document("minutes", "The quay closes in June, the chair said.")
SAID = "the quay would close in May"


def assess(scene: Scene) -> Iterator[Assessment]:
    """Say of each place of `SAID` that the minutes have another month."""
    text, at = scene.document.text, -1
    while (at := text.find(SAID, at + 1)) >= 0:
        span = Span(at, at + len(SAID))
        there = Span(0, MINUTES.text.index(","))
        piece = Piece(Passage(MINUTES, there), span, ())
        month = MINUTES.text.index("June")
        june = Compared(
            "date", False, "the source says June", Span(span.end - 3, span.end), Span(month, month + 4), "minutes"
        )
        yield Assessment(
            Statement("", "reported", span, SAID, polarity="said"),
            "differs", "date", "the source says June", 5, (june,), (Source(Alignment((piece,))),),
        )  # fmt: skip


@pytest.fixture(autouse=True)
def kind(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let one kind of statement be found by the function above."""
    module = ModuleType("invented_kind")
    vars(module)["assess"] = assess
    monkeypatch.setitem(sys.modules, "invented_kind", module)
    monkeypatch.setattr(statements, "KINDS", {"reported": "invented_kind"})


def test_statements_stand_beside_findings_each_with_its_id() -> None:
    """`statements` of the object, with what was compared on both sides."""
    report = quoteproof.check(TEXT, against=MINUTES, also="reported")
    assert report.findings == ()
    first, second = report.statements
    assert second.statement.id == f"{first.statement.id}-2" and first.statement.id.startswith("s-")
    made = report.to_dict()
    assert made["summary"]["quotations"] == 0 and made["summary"]["statements"]["differs"] == 2
    assert made["options"]["also"] == ["reported"]
    compared = made["statements"][0]["compared"][0]
    assert compared["text"]["text"] == "May" and compared["source"] == {
        "document": "minutes",
        "start": 19,
        "end": 23,
        "text": "June",
    }
    assert made["statements"][0]["sources"][0]["document"] == "minutes"


def test_nothing_is_looked_for_that_is_not_asked_for() -> None:
    """A report without `--also` is what it was."""
    report = quoteproof.check(TEXT, against=MINUTES)
    assert report.statements == () and "statements" not in report.to_dict()


@pytest.mark.parametrize(
    ("names", "stops"),
    [(("serious",), True), (("differs",), True), (("unchecked", "context"), False), (("never",), False)],
)
def test_a_run_stops_at_statements(names: tuple[str, ...], stops: bool) -> None:
    """By their level, and for `differs`."""
    report = quoteproof.check(TEXT, against=MINUTES, also="all")
    assert bool(report.failing_statements(*names)) is stops
    assert report.failing(*names) == ()
    with quoteproof.Run(MINUTES, Settings(fail_on=names, also=("reported",))) as run:
        run.check(TEXT)
        assert run.exit_code == int(stops)


def test_what_somebody_lets_pass_stops_no_run() -> None:
    """A mark in the text holds for statements too."""
    marked = f"<!-- quoteproof: ignore the board moved it -->\n\n{TEXT}"
    with quoteproof.Run(MINUTES, Settings(also=("reported",), ignore_marks=True)) as run:
        report = run.check(marked)
    assert [one.ignored for one in report.statements] == ["the board moved it"] * 2 and run.exit_code == 0


def test_a_fault_costs_the_kind_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """The quotations are checked, and a problem says what was not."""

    def broken(scene: Scene) -> Iterator[Assessment]:
        raise ZeroDivisionError("by design")

    monkeypatch.setattr(sys.modules["invented_kind"], "assess", broken)
    report = quoteproof.check(f"{TEXT} “The quay closes in June,” she said.", against=MINUTES, also="reported")
    assert report.statements == () and len(report.findings) == 1
    assert "reported" in report.problems[-1].message and "by design" in report.problems[-1].message


def test_the_command_line_and_the_settings_name_kinds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--also` takes a list; what it does not know is said with what it does."""
    (tmp_path / "text.md").write_text(TEXT, "utf-8")
    (tmp_path / "minutes.md").write_text(MINUTES.text, "utf-8")
    call: list[str | Path] = [
        "check",
        str(tmp_path / "text.md"),
        "--against",
        str(tmp_path / "minutes.md"),
        "--no-cache",
    ]
    assert run([*call, "--format", "json"]) == 0
    assert '"statements"' not in capsys.readouterr().out
    assert run([*call, "--format", "json", "--also", "reported,figures"]) == 1
    assert '"also":["reported","figure"]' in "".join(capsys.readouterr().out.split())
    with pytest.raises(UsageError, match="it takes a comma list of reported, figures, borrowed, or all"):
        run([*call, "--also", "rumours"])


def test_names_of_kinds() -> None:
    """In any order and form, each once."""
    assert settings.also("all") == ("reported", "figure", "borrowed")
    assert settings.also(["borrowed", "reported"]) == ("reported", "borrowed")
    for wrong in ("", "all, of it", []):
        with pytest.raises(UsageError):
            settings.also(wrong)


def test_settings_take_kinds_as_a_list_or_in_a_comma_list(tmp_path: Path) -> None:
    """As for `fail-on`."""
    for written in ('"figures"', '["figures"]'):
        (tmp_path / ".quoteproof.toml").write_text(f"also = {written}\n", "utf-8")
        assert Settings.load(tmp_path).also == ("figure",)
    (tmp_path / ".quoteproof.toml").write_text('also = "rumours"\n', "utf-8")
    with pytest.raises(UsageError, match=r"quoteproof\.toml.*rumours"):
        Settings.load(tmp_path)


@pytest.mark.parametrize("name", WRITERS)
def test_every_writer_shows_statements(name: str) -> None:
    """With the words, the verdict and the id; docx needs its library."""
    if name == "docx":
        pytest.importorskip("docx")
    report = quoteproof.check(f"{TEXT} “The quay closes in June,” she said.", against=MINUTES, also="reported")
    made = b"".join(write([report], name, View(fail_on=("differs",))))
    if name == "docx":
        made = b"".join(
            zipfile.ZipFile(io.BytesIO(made)).read(part) for part in ("word/comments.xml", "word/document.xml")
        )
    shown = made.decode()
    assert SAID in shown and "differs" in shown.lower()
    assert "the source says June" in shown
    if name not in ("terminal", "annotations"):
        assert report.statements[0].statement.id in shown


def test_statements_bear_control_signs_and_markup_as_quotations_do() -> None:
    """A text that is out for trouble is shown as it is read, in every format."""
    evil = "\x1b[31m</script><b>@all & `x`"
    report = quoteproof.check(f"{evil} {TEXT} {evil}", against=MINUTES, also="reported")
    [one, *_] = report.statements
    report = replace(
        report, statements=(replace(one, statement=replace(one.statement, text=evil), reason=evil, ignored=evil),)
    )
    for name in (name for name in WRITERS if name != "docx"):
        shown = b"".join(write([report], name, View())).decode()
        assert "\x1b" not in shown, name
        assert (
            name in ("json", "jsonl", "csv", "terminal", "sarif", "w3c", "annotations", "markdown")
            or "</script><b>" not in shown
        )
