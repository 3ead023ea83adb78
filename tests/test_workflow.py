"""Checks that are run again and again: what is let pass and why, what was known, what changed, what was cut short."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typed import Result, typed

import quoteproof
from quoteproof.errors import QuoteproofError
from quoteproof.model import Document, Report
from quoteproof.run import Run
from quoteproof.settings import Ignored, Settings
from quoteproof.suppressions import KNOWN, NO_REASON, Known, read, written

SOURCE = "We will not close the north quay before the survey is done, and no berth will be lost."
WRONG = "“We will close the north quay before the survey is done,” the minutes say."
RIGHT = "“And no berth will be lost,” they say."
ID = "q-d4d2d4a2"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run commands in a folder with sources, texts, and settings that name both."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QUOTEPROOF_CACHE", str(tmp_path / ".cache"))
    for name, text in (("sources/minutes.txt", SOURCE), ("texts/a.md", WRONG), ("texts/b.md", RIGHT)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    settings("")
    return typed


def settings(more: str) -> None:
    """Write the settings of the folder."""
    Path(".quoteproof.toml").write_text(f'against = "sources"\ntexts = "texts"\n{more}', "utf-8")


def checked(text: str, **given: object) -> Report:
    """Return the report of a text that may mark itself what is to be ignored."""
    with Run(against=SOURCE, settings=Settings(ignore_marks=True)) as run:
        return run.check(text, **given)  # type: ignore[arg-type]


def reasons(report: Report) -> list[str | None]:
    """Return why each finding was let pass."""
    return [finding.ignored for finding in report.findings]


def id_of(text: str) -> str:
    """Return the id of the one quotation of a text."""
    (finding,) = quoteproof.check(text, against=SOURCE).findings
    return finding.claim.quotation.id


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{WRONG} <!-- quoteproof: ignore she said so herself -->\n\n{WRONG}", ["she said so herself", None]),
        (f"<!-- quoteproof: ignore: the minutes were mended -->\n\n{WRONG}\n\n{RIGHT}", ["the minutes were mended", None]),
        (f"{RIGHT}\n\n{WRONG}\n\n<!-- quoteproof: ignore too late for what stands before -->", [None, None]),
        (f"<!-- quoteproof: ignoreall of it -->\n\n{WRONG}", [None]),
        (f"<!-- a remark on quoteproof: ignore it -->\n\n{WRONG}", [None]),
    ],
)  # fmt: skip
def test_a_mark_in_the_text(text: str, expected: list[str | None]) -> None:
    """It holds for its own paragraph, and alone for the next."""
    assert reasons(checked(text)) == expected


def test_a_mark_with_an_id_holds_wherever_it_stands() -> None:
    """And for nothing else."""
    assert reasons(checked(f"{WRONG}\n\n{RIGHT}\n\n<!-- quoteproof: ignore {id_of(WRONG)} known -->")) == [
        "known",
        None,
    ]
    assert reasons(checked(f"{WRONG}\n\n<!-- quoteproof: ignore q-00000000 known -->")) == [None]


def test_a_mark_needs_a_reason() -> None:
    """Without one nothing is let pass, and the report says so."""
    report = checked(f"<!-- quoteproof: ignore -->\n\n{WRONG}")
    assert reasons(report) == [None] and report.failing("serious")
    assert [problem.message for problem in report.problems] == [NO_REASON]


def test_a_program_obeys_no_marks_unasked() -> None:
    """An answer of a model could let itself pass."""
    text = f"<!-- quoteproof: ignore I say so -->\n\n{WRONG}"
    assert reasons(quoteproof.check(text, against=SOURCE)) == [None]


def test_an_entry_may_run_out_and_may_be_of_one_text() -> None:
    """The last day is a day on which it still holds."""
    today = __import__("time").strftime("%Y-%m-%d")
    text, id_ = Document("a.md", WRONG, path="a.md"), id_of(WRONG)

    def asked(**more: str) -> list[str | None]:
        settings = Settings(ignore=(Ignored(id_, "known", **more),))
        return reasons(quoteproof.check(text, against=SOURCE, settings=settings))

    assert (
        asked()
        == asked(until=today)
        == asked(until="9999-01-01")
        == asked(text="a.md")
        == asked(text="./a.md")
        == ["known"]
    )
    assert asked(until="2020-12-31") == asked(text="b.md") == [None]


def test_what_is_stale_is_said(run: Callable[..., Result]) -> None:
    """An entry that ran out, and one that met nothing."""
    settings(
        f"""[[ignore]]\nid = "{id_of(WRONG)}"\nreason = "known"\nuntil = 2020-01-01\n[[ignore]]\nid = "q-00000000"\nreason = "gone"\n"""
    )
    result = run("check", "--format", "jsonl")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        f"quoteproof: the ignore of {id_of(WRONG)} ran out on 2020-01-01",
        "quoteproof: nothing has the id q-00000000 that is to be ignored",
    ]


@pytest.mark.parametrize("until", ['"soon"', "3", "2026-13-01", '"2026-1-1"'])
def test_a_day_that_is_none(run: Callable[..., Result], until: str) -> None:
    """It is one line and no traceback."""
    settings(f'[[ignore]]\nid = "q-00000000"\nreason = "x"\nuntil = {until}\n')
    assert "until" in error(run("check")) or "cannot be read" in error(run("check"))


def test_texts_come_from_the_settings_and_may_be_left_out(run: Callable[..., Result]) -> None:
    """A call that names texts checks those alone; a pattern leaves out files and folders."""
    assert len(run("check", "--format", "jsonl").stdout.splitlines()) == 2
    assert len(run("check", "texts/b.md", "--format", "jsonl").stdout.splitlines()) == 1
    settings('exclude = ["texts/a*"]')
    assert [json.loads(line)["document"]["id"] for line in run("check", "--format", "jsonl").stdout.splitlines()] == [
        "b.md"
    ]
    settings('exclude = "texts"')
    assert run("check", "--format", "jsonl").stdout == ""


def test_a_baseline_lets_pass_what_was_there_and_nothing_worse(run: Callable[..., Result], tmp_path: Path) -> None:
    """It is written with a run, is the same for the same findings, and holds in its folder from wherever it is called."""
    assert run("check").exit_code == 1
    assert run("check", "--baseline", "write").exit_code == 0
    first = Path(".quoteproof-baseline.json").read_bytes()
    assert run("check", "--baseline", "use").exit_code == 0
    assert (
        run("check", "--baseline", "write").exit_code == 0 and Path(".quoteproof-baseline.json").read_bytes() == first
    )
    assert run("check").exit_code == 1  # nobody asked for it
    settings('baseline = ".quoteproof-baseline.json"\n')
    found = [json.loads(line) for line in run("check", "--format", "jsonl").stdout.splitlines()]
    assert [finding.get("ignored") for report in found for finding in report["findings"]] == [KNOWN, None]
    (tmp_path / "texts/c.md").write_text(WRONG, "utf-8")
    assert run("check").exit_code == 1  # the same words in another text are not known


def test_a_baseline_that_cannot_be_read(run: Callable[..., Result]) -> None:
    """It is an error of the call, in one line."""
    assert run("check", "--baseline", "use").exit_code == 2
    for content in ("{", '{"schema": "quoteproof.baseline/9", "findings": []}', "\0" * 100):
        Path(".quoteproof-baseline.json").write_text(content)
        assert ".quoteproof-baseline.json" in error(run("check", "--baseline", "use"))


@pytest.mark.slow
@given(st.lists(st.builds(Known, st.text(), st.text(), st.text(), st.none() | st.integers(0, 5)), max_size=5))
def test_a_baseline_is_read_as_it_was_written(found: list[Known]) -> None:
    """In whatever order it came."""
    path = Path(__import__("tempfile").mkdtemp()) / "baseline.json"
    path.write_bytes(written(found))
    assert set(read(str(path))) == set(found)
    path.unlink()
    path.parent.rmdir()


def error(result: Result) -> str:
    """Return the one line that a call that failed says."""
    assert result.exit_code == 2 and isinstance(result.exception, QuoteproofError)
    assert "\n" not in str(result.exception)
    return str(result.exception)


def test_a_report_takes_no_input_s_place(run: Callable[..., Result]) -> None:
    """The names of texts, sources, reports and records look alike; what was read is there afterwards."""
    Path("link.md").symlink_to("texts/a.md")
    Path("s.html").write_text(SOURCE)
    for words in (
        ("check", "texts/a.md", "-o", "texts/a.md"), ("check", "texts/a.md", "-o", "link.md"),
        ("check", "texts", "-o", "texts/a.md"), ("check", "-o", "sources/minutes.txt"),
        ("check", "texts/a.md", "--against", "s.html", "-o", "s.html"),
        ("check", "texts/a.md", "--against", "s.html", "--record", "s"), ("quotes", "texts/a.md", "-o", "texts/a.md", "--format", "json"),
    ):  # fmt: skip
        assert "would be lost" in error(run(*words)), words
    assert (Path("texts/a.md").read_text("utf-8"), Path("s.html").read_text()) == (WRONG, SOURCE)
    assert Path("sources/minutes.txt").read_text() == SOURCE


@pytest.mark.parametrize("name", ["report.html", "report.json", "report.csv", "report.xml", "report.sarif"])
def test_a_report_may_take_the_place_of_one(run: Callable[..., Result], name: str) -> None:
    """Whoever keeps texts, sources and reports in one folder checks them more than once."""
    for _ in range(2):
        assert run("check", "texts/b.md", "--against", ".", "-o", name).exit_code in (0, 1)


def test_what_has_no_place(run: Callable[..., Result]) -> None:
    """A folder, a folder that is not there, a signature without a record; a record makes its folder."""
    assert "is a folder" in error(run("check", "-o", "texts"))
    assert "there is no folder" in error(run("check", "-o", "gone/report.html"))
    assert "--record" in error(run("check", "--by", "A. Nother"))
    assert run("check", "--record", "filed/2025/column").exit_code == 1
    assert {path.name for path in Path("filed/2025").iterdir()} == {"column.html", "column.json"}


def git(*words: str) -> None:
    """Run git in the working folder."""
    subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b", *words], check=True, capture_output=True)


def test_since_a_revision(run: Callable[..., Result]) -> None:
    """Changed and new texts are checked, of those that were asked for; others are not, nor those that are gone."""
    git("init", "-q")
    git("add", "texts", ".quoteproof.toml")
    git("commit", "-qm", "texts")
    assert run("check", "--since", "HEAD", "--format", "jsonl").stdout == ""
    Path("texts/b.md").write_text(RIGHT + " Yes.", "utf-8")
    Path("texts/ü ö.md").write_text(RIGHT, "utf-8")
    Path("other.md").write_text(RIGHT, "utf-8")
    Path("texts/a.md").unlink()
    lines = run("check", "--since", "HEAD", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["document"]["path"] for line in lines] == ["texts/b.md", "texts/ü ö.md"]


def test_since_what_is_none(run: Callable[..., Result]) -> None:
    """No repository, no such revision, an option in the place of one: a line each."""
    for revision in ("HEAD", "--output=x"):
        assert "--since" in error(run("check", f"--since={revision}"))
    git("init", "-q")
    assert "nosuch" in error(run("check", "--since", "nosuch"))


def test_a_run_that_was_cut_short_goes_on(run: Callable[..., Result]) -> None:
    """The result is the one of a run in one go, and so is the exit code; nothing is checked twice."""
    whole = run("check", "--resume", "-o", "whole.jsonl")
    assert whole.exit_code == 1 and not Path("whole.jsonl.part").exists()
    lines = Path("whole.jsonl").read_bytes().splitlines(keepends=True)
    for kept in (b"", lines[0], lines[0] + lines[1][:50], b"".join(lines), lines[0] + b"\0\0\0"):
        Path("cut.jsonl.part").write_bytes(kept)
        again = run("check", "--resume", "-o", "cut.jsonl")
        assert again.exit_code == 1
        assert Path("cut.jsonl").read_bytes() == Path("whole.jsonl").read_bytes()


def test_what_was_made_otherwise_is_made_anew(run: Callable[..., Result]) -> None:
    """Reports of other sources, of another profile, and of a text that is another now do not count."""
    run("check", "--resume", "-o", "whole.jsonl")
    Path("cut.jsonl.part").write_bytes(Path("whole.jsonl").read_bytes())
    run("check", "--resume", "-o", "cut.jsonl", "--profile", "strict")
    assert {json.loads(line)["options"]["profile"] for line in Path("cut.jsonl").read_bytes().splitlines()} == {
        "strict"
    }
    Path("cut.jsonl.part").write_bytes(Path("whole.jsonl").read_bytes())
    Path("sources/more.txt").write_text("We will close the north quay before the survey is done.")
    run("check", "--resume", "-o", "cut.jsonl")
    assert {json.loads(line)["archive"]["documents"] for line in Path("cut.jsonl").read_bytes().splitlines()} == {2}


def test_resume_needs_a_file_of_lines(run: Callable[..., Result]) -> None:
    """Other formats are known only when all is known."""
    for more in ((), ("-o", "a.html"), ("-o", "-"), ("-o", "a.jsonl", "--format", "csv"), ("-o", "sources")):
        assert error(run("check", "--resume", *more))


def test_a_record_for_the_file(run: Callable[..., Result]) -> None:
    """Who, when, with what, against which sources; what was let pass and what could not be checked; all that was found."""
    settings(f'[[ignore]]\nid = "{id_of(RIGHT)}"\nreason = "known <b>"\n')
    Path("texts/gone.pdf").write_bytes(b"%PDF-1.4 nothing")
    assert run("check", "--record", "filed.html", "--by", "A. Nother <a@b>").exit_code == 1
    record = json.loads(Path("filed.json").read_bytes())
    assert (record["schema"], record["by"], record["fail_on"]) == (
        "quoteproof.record/1",
        "A. Nother <a@b>",
        ["serious"],
    )
    assert record["made"].endswith("+00:00") and record["program"]["version"] == quoteproof.__version__
    assert record["archive"]["digest"] and record["sources"][0]["digest"] == Document("m", SOURCE).digest
    assert [text["digest"] for text in record["texts"] if text["id"] == "a.md"] == [Document("a", WRONG).digest]
    assert [one["reason"] for one in record["ignored"]] == ["known <b>"]
    assert any("gone.pdf" in one["cause"] for one in record["unchecked"])
    assert {report["document"]["id"] for report in record["reports"]} == {"a.md", "b.md", "gone.pdf"}
    page = Path("filed.html").read_text("utf-8")
    assert "A. Nother &lt;a@b&gt;" in page and record["made"] in page and "known &lt;b&gt;" in page
    assert "hallucination" not in page


def test_reports_are_the_same_with_and_without_a_record(run: Callable[..., Result]) -> None:
    """A record is beside the report, and of one run."""
    assert run("check", "--format", "jsonl").stdout == run("check", "--format", "jsonl", "--record", "filed").stdout
    assert error(run("check", "--resume", "-o", "a.jsonl", "--record", "filed"))
