"""The command line as other people's scripts hold on to it: formats, exit codes, order, one line for what fails."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from contract import validate, validate_quotes
from typed import Result, typed

from quoteproof.cli import COMMANDS, every, parse, shared
from quoteproof.cli.command import Command
from quoteproof.errors import QuoteproofError
from quoteproof.report.screen import width

SOURCE = """Ruth Okafor, the chair, opened the meeting.

We will not close the north quay before the survey is done, and no berth will be lost.
The reserve stands at 2.4 million, and the terminal would take all of it.
"""
RIGHT = "“We will not close the north quay before the survey is done,” the minutes say.\n"
WRONG = "“We will close the north quay before the survey is done,” the minutes say.\n"
ABSENT = "“Every fisherman in this town has been to the moon and back,” somebody said.\n"
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run commands in a folder with a source, a text that is right, one that is wrong, and a cache of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QUOTEPROOF_CACHE", str(tmp_path / ".cache"))
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "minutes.txt").write_text(SOURCE)
    (tmp_path / "right.md").write_text(RIGHT)
    (tmp_path / "wrong.md").write_text(WRONG)
    (tmp_path / "absent.md").write_text(ABSENT)
    (tmp_path / "plain.md").write_text("Nobody is quoted here.\n")
    return typed


def reports(result: Result) -> list[Any]:
    """Return the reports of a JSONL output, each held against the contract."""
    found = [json.loads(line) for line in result.stdout.splitlines()]
    for report in found:
        validate(report, sources={"minutes.txt": SOURCE})
    return found


def labels(result: Result) -> list[str]:
    """Return the labels of all findings of a JSONL output."""
    found = [json.loads(line) for line in result.stdout.splitlines()]
    for report in found:
        validate(report)
    return [finding["verdict"] for report in found for finding in report["findings"]]


@pytest.mark.parametrize(
    ("text", "fail_on", "code"),
    [
        ("right.md", "serious", 0),
        ("right.md", "style", 0),
        ("wrong.md", "serious", 1),
        ("wrong.md", "wording,not-found", 1),
        ("wrong.md", "never", 0),
        ("wrong.md", "not-found", 0),
        ("absent.md", "serious", 0),
        ("absent.md", "not-found", 1),
        ("plain.md", "style,not-found,unchecked", 0),
    ],
)
def test_exit_codes(run: Run, text: str, fail_on: str, code: int) -> None:
    """The exit code says whether something was found that `--fail-on` names."""
    result = run("check", text, "--against", "sources", "--fail-on", fail_on)
    assert result.exception is None
    assert result.exit_code == code


def test_no_quotations(run: Run) -> None:
    """A text that quotes nobody passes, and the report says why there is nothing."""
    assert "plain.md: no quotations" in run("check", "plain.md", "--against", "sources").stdout


def test_jsonl_keeps_the_order_and_names_what_fails(run: Run) -> None:
    """A line for each text in the order of the inputs, also for one that could not be read; then the run has failed."""
    Path("rows.jsonl").write_text(
        json.dumps({"id": "a", "text": WRONG}) + "\nno JSON\n" + json.dumps({"text": RIGHT}) + "\n"
    )
    result = run("check", "wrong.md", "gone.md", "rows.jsonl", "right.md", "--against", "sources", "--format", "jsonl")
    ids = [report["document"]["id"] for report in reports(result)]
    assert ids == ["wrong.md", "gone.md", "a", "rows.jsonl:2", "rows.jsonl:3", "right.md"]
    assert [report["summary"]["quotations"] for report in reports(result)] == [1, 0, 1, 0, 1, 1]
    assert result.exit_code == 2
    assert result.stderr == "quoteproof: gone.md: there is no such file or folder\n"


def test_json_for_one_and_several(run: Run) -> None:
    """`json` is an object for one text and an array for several."""
    one = json.loads(run("check", "wrong.md", "--against", "sources", "--format", "json").stdout)
    validate(one, WRONG, {"minutes.txt": SOURCE})
    assert one["findings"][0]["verdict"] == "serious"
    assert one["archive"]["path"] == "sources"
    several = json.loads(run("check", "wrong.md", "right.md", "--against", "sources", "--format", "json").stdout)
    assert [report["summary"]["serious"] for report in several] == [1, 0]


def test_standard_input(run: Run) -> None:
    """`-` is standard input, and its format is told from what it is."""
    assert labels(run("check", "-", "--against", "sources", "--format", "jsonl", stdin=WRONG)) == ["serious"]
    row = json.dumps({"id": "x", "text": WRONG})
    (report,) = reports(run("check", "-", "--against", "sources", "--format", "jsonl", stdin=row))
    assert report["document"]["id"] == "x"


def test_folder_of_texts(run: Run) -> None:
    """A bad file inside a folder is a problem in its report, not a failure of the run."""
    Path("drafts").mkdir()
    Path("drafts/a.md").write_text(RIGHT)
    Path("drafts/b.pdf").write_bytes(b"%PDF-1.7")
    result = run("check", "drafts", "--against", "sources", "--format", "jsonl")
    assert [report["document"]["path"] for report in reports(result)] == ["drafts/a.md", "drafts/b.pdf"]
    assert "PDF" in reports(result)[1]["problems"][0]["message"]
    assert result.exit_code == 0


def test_a_text_among_its_sources(run: Run) -> None:
    """A text that lies among its own sources does not prove itself."""
    Path("sources/absent.md").write_text(ABSENT)
    assert labels(run("check", "sources/absent.md", "--against", "sources", "--format", "jsonl")) == ["not_found"]
    assert labels(run("check", "wrong.md", "--against", "sources", "wrong.md", "--format", "jsonl")) == ["serious"]


def test_several_sources(run: Run) -> None:
    """Sources may follow one `--against`, or each have its own; archives, files and folders mix."""
    Path("more.txt").write_text(ABSENT.strip("“\n"))
    assert run("archive", "build", "more.archive", "more.txt").exception is None
    for against in (["--against", "sources", "more.txt"], ["--against", "sources", "--against", "more.archive"]):
        result = run("check", "right.md", "absent.md", *against, "--format", "jsonl")
        assert set(labels(result)) <= {"verbatim", "faithful"}
    first = run("check", "--against", "sources", "right.md", "absent.md", "--format", "jsonl")
    assert [report["document"]["id"] for report in reports(first)] == ["right.md", "absent.md"]


def test_output_file(run: Run) -> None:
    """`-o` writes the file when all is done, in the format of its name; a run that fails leaves the old one."""
    run("check", "wrong.md", "--against", "sources", "-o", "report.json")
    validate(json.loads(Path("report.json").read_text()), WRONG)
    before = Path("report.json").read_bytes()
    assert isinstance(run("check", "wrong.md", "--against", "gone", "-o", "report.json").exception, QuoteproofError)
    assert Path("report.json").read_bytes() == before
    assert [path.name for path in Path().iterdir() if path.name.startswith(".report")] == []
    assert "cannot be written" in str(
        run("check", "wrong.md", "--against", "sources", "-o", "no/such/folder.json").exception
    )


def test_with_text_and_all(run: Run) -> None:
    """`--with-text` gives the text, `--all` the look-alikes; both keep the contract."""
    Path("title.md").write_text("The novel “Quiet Harbour” is new.\n\n" + WRONG)
    (report,) = reports(run("check", "title.md", "--against", "sources", "--format", "jsonl", "--with-text", "--all"))
    assert report["document"]["text"] == Path("title.md").read_text()
    assert {"title", "direct"} == {finding["kind"] for finding in report["findings"]}
    assert report["summary"]["quotations"] == 1


def test_text_field_and_packed_rows(run: Run) -> None:
    """Rows may keep their text in another field, and be compressed."""
    Path("rows.jsonl.gz").write_bytes(gzip.compress(json.dumps({"id": "x", "body": WRONG}).encode()))
    result = run("check", "rows.jsonl.gz", "--against", "sources", "--text-field", "body", "--format", "jsonl")
    assert labels(result) == ["serious"]


def test_the_cache_follows_the_files(run: Run) -> None:
    """A source that changes is read anew, one that is only touched is not; `--no-cache` keeps nothing."""
    assert labels(run("check", "wrong.md", "--against", "sources", "--format", "jsonl", "--no-cache")) == ["serious"]
    assert not Path(".cache").exists()
    assert labels(run("check", "wrong.md", "--against", "sources", "--format", "jsonl")) == ["serious"]
    kept = archives()
    os.utime("sources/minutes.txt", (1, 1))
    run("check", "wrong.md", "--against", "sources")
    assert archives() == kept
    Path("sources/minutes.txt").write_text(SOURCE.replace("not close", "may close"))
    run("check", "wrong.md", "--against", "sources")
    assert archives() != kept
    assert len(archives()) == 1
    kept = archives()
    Path("sources/minutes.txt.meta.json").write_text('{"speaker": "Ruth Okafor"}')
    run("check", "wrong.md", "--against", "sources")
    assert archives() != kept
    Path("sources/minutes.txt").write_text(WRONG[1:])
    assert set(labels(run("check", "wrong.md", "--against", "sources", "--format", "jsonl"))) <= {
        "verbatim",
        "faithful",
    }
    Path("sources/new.txt").write_text(ABSENT[1:])
    assert labels(run("check", "absent.md", "--against", "sources", "--format", "jsonl")) != ["not_found"]
    assert "freed" in run("cache", "clear").stdout
    assert archives() == set()


def archives() -> set[str]:
    """Return the archives in the cache."""
    return {str(path.parent) for path in Path(".cache").rglob("catalog.sqlite")}


def test_a_damaged_cache_is_built_anew(run: Run) -> None:
    """What the cache holds is only believed if it can be opened."""
    run("check", "wrong.md", "--against", "sources")
    for path in Path(".cache").rglob("catalog.sqlite"):
        path.write_bytes(b"nonsense")
    assert labels(run("check", "wrong.md", "--against", "sources", "--format", "jsonl")) == ["serious"]
    for path in Path(".cache").rglob("manifest.json"):
        path.write_bytes(b"{")
    assert labels(run("check", "wrong.md", "--against", "sources", "--format", "jsonl")) == ["serious"]


def test_configuration(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """`.quoteproof.toml`, found upwards, gives sources and options, and names findings that are in order."""
    Path(".quoteproof.toml").write_text('against = "sources"\nfail-on = ["serious", "not-found"]\n')
    assert run("check", "absent.md").exit_code == 1
    assert run("check", "absent.md", "--fail-on", "serious").exit_code == 0
    (report,) = reports(run("check", "wrong.md", "--format", "jsonl"))
    identity = report["findings"][0]["id"]
    with Path(".quoteproof.toml").open("a") as file:
        file.write(f'[[ignore]]\nid = "{identity}"\nreason = "the board corrected the minutes"\n')
    result = run("check", "wrong.md", "--format", "jsonl")
    assert result.exit_code == 0
    assert reports(result)[0]["findings"][0]["ignored"] == "the board corrected the minutes"
    assert "ignored  the board corrected the minutes" in run("check", "wrong.md").stdout
    Path("below").mkdir()
    monkeypatch.chdir("below")
    assert run("check", "../absent.md").exit_code == 1


@pytest.mark.parametrize("content", ["profile = ", "colour = 1", "against = 3", '[[ignore]]\nid = "q"'])
def test_bad_configuration(run: Run, content: str) -> None:
    """A configuration that says something else is refused in one line that names the file."""
    Path(".quoteproof.toml").write_text(content)
    error = run("check", "right.md", "--against", "sources").exception
    assert isinstance(error, QuoteproofError)
    assert ".quoteproof.toml" in str(error)


def test_quotes(run: Run) -> None:
    """`quotes` lists what a text quotes, as text and as JSON, and needs no sources."""
    shown = run("quotes", "right.md", "--explain").stdout
    assert "“We will not close the north quay before the survey is done,”" in shown
    assert "right.md: 1 quotation" in shown
    item = json.loads(run("quotes", "right.md", "--format", "json").stdout)
    validate_quotes(item, RIGHT)
    lines = run("quotes", "right.md", "plain.md", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["summary"]["quotations"] for line in lines] == [1, 0]
    assert run("quotes", "gone.md").exit_code == 2


def test_find_in_several_sources(run: Run) -> None:
    """The best place comes first, whichever source it is in, and however many weaker ones an earlier source has."""
    rows = "".join(
        json.dumps({"id": f"row-{n}", "text": f"Row {n}: before the survey it was done."}) + "\n" for n in range(12)
    )
    Path("weak.jsonl").write_text(rows)
    for name in ("weak.jsonl", "sources"):
        assert run("archive", "build", f"{name[:4]}.archive", name).exit_code == 0
    for sources in (("weak.archive", "sour.archive"), ("weak.archive", "sources"), ("sources", "weak.jsonl")):
        result = run("find", "before the survey is done", "--in", *sources, "--limit", "5", "--format", "json")
        found = json.loads(result.stdout)["passages"]
        assert found[0]["document"] == "minutes.txt"
        assert len(found) == 5


def test_find(run: Run) -> None:
    """`find` shows where the words stand."""
    shown = run("find", "before the survey is done", "--in", "sources").stdout
    assert shown.startswith("minutes.txt:3")
    assert "»before the survey is done«" in " ".join(shown.split())
    item = json.loads(run("find", "before the survey is done", "--in", "sources", "--format", "json").stdout)
    (passage,) = item["passages"]
    assert SOURCE[passage["span"]["start"] : passage["span"]["end"]] == passage["text"] == "before the survey is done"
    assert "no source has" in run("find", "zebras graze", "--in", "sources").stdout


def test_archive(run: Run) -> None:
    """An archive is built, listed, added to, taken from and verified; what cannot be read is kept as a problem."""
    Path("sources/scan.pdf").write_bytes(b"%PDF-1.7")
    assert "1 document, " in run("archive", "build", "a.archive", "sources").stdout.replace("documents", "document")
    info = json.loads(run("archive", "info", "a.archive", "--format", "json").stdout)
    assert info["documents"] == 1
    assert [problem["where"] for problem in info["problems"]] == ["sources/scan.pdf"]
    assert run("archive", "add", "a.archive", "right.md", "--memory", "500").exception is None
    rows = json.loads(run("archive", "list", "a.archive", "--format", "json").stdout)
    assert [row["id"] for row in rows] == ["minutes.txt", "right.md"]
    assert "right.md" in run("archive", "list", "a.archive").stdout
    assert run("archive", "remove", "a.archive", "--id", "right.md").exception is None
    assert len(json.loads(run("archive", "list", "a.archive", "--format", "json").stdout)) == 1
    assert "as it was written" in run("archive", "verify", "a.archive").stdout
    assert isinstance(run("archive", "build", "a.archive", "sources").exception, QuoteproofError)
    assert run("archive", "build", "a.archive", "right.md", "--replace").exception is None


def test_nothing_to_build_from(run: Run) -> None:
    """A build from nothing is refused before anything is written."""
    Path("empty").mkdir()
    for name in ("empty", "gone"):
        assert isinstance(run("archive", "build", "b.archive", name).exception, QuoteproofError)
    assert not Path("b.archive").exists()


def test_rules(run: Run) -> None:
    """`rules` lists the codes and the labels, and prints the page of one."""
    assert "negation" in run("rules").stdout
    assert run("rules", "negation").stdout.startswith("# negation")
    assert "not in" not in run("rules", "not-found").stdout
    assert isinstance(run("rules", "unheard-of").exception, QuoteproofError)


@pytest.mark.parametrize("arguments", [[], ["archive"], ["cache"]])
def test_a_bare_name_asks_for_help(run: Run, arguments: list[str]) -> None:
    """A group of commands without a command prints its help, as `--help` does."""
    bare = run(*arguments)
    assert bare.exit_code == 0
    assert bare.stdout == run(*arguments, "--help").stdout


def test_pages_fit_the_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The list of rules and every page keep to the width, and break no word; no word of a page is lost."""
    from quoteproof.judge.rules import CONTEXT, RULES

    for cells in (60, 80):
        monkeypatch.setenv("COLUMNS", str(cells))
        assert max(map(width, run("rules").stdout.splitlines())) <= cells
        for module in (*RULES, *CONTEXT):
            shown = run("rules", module.CODE).stdout
            assert max(map(width, shown.splitlines())) <= cells
            assert shown.split() == (module.__doc__ or "").split()


def test_archive_says_what_it_did(run: Run) -> None:
    """Adding and removing say how many documents, and complain only of what was given to them."""
    Path("sources/scan.pdf").write_bytes(b"%PDF-1.7")
    assert "scan.pdf" in run("archive", "build", "a.archive", "sources").stdout
    assert run("archive", "add", "a.archive", "right.md").stdout.startswith("a.archive: 1 document added; 2 documents,")
    shown = run("archive", "add", "a.archive", "right.md", "wrong.md").stdout
    assert shown.startswith("a.archive: 1 document added, 1 document there already; 3 documents,")
    shown = run("archive", "remove", "a.archive", "right.md", "wrong.md").stdout
    assert shown.startswith("a.archive: 2 documents removed; 1 document,")
    assert "scan.pdf" not in shown


def test_every_text_has_its_name(run: Run) -> None:
    """Rows are called by their ids, and what cannot be read is named, too."""
    Path("rows.jsonl").write_text(json.dumps({"id": "a", "text": WRONG}) + "\n" + json.dumps({"text": RIGHT}) + "\n")
    Path("scan.pdf").write_bytes(b"%PDF-1.7")
    lines = run("check", "rows.jsonl", "scan.pdf", "--against", "sources").stdout.splitlines()
    for name in ("rows.jsonl: a: 1 quotation: ", "rows.jsonl:2: 1 quotation: ", "problem  scan.pdf: "):
        assert [line for line in lines if line.startswith(name)], lines
    lines = run("quotes", "rows.jsonl", "scan.pdf").stdout.splitlines()
    assert "rows.jsonl: a: 1 quotation" in lines
    assert len([line for line in lines if "scan.pdf" in line]) == 1


CHECK = shared.against("--against", "sources"), shared.FORMAT, shared.OUTPUT, shared.NO_CACHE


@pytest.mark.parametrize(
    ("line", "texts", "against", "output"),
    [
        ("a b", "a b", "", None),
        ("a --against x y --no-cache b", "a b", "x y", None),
        ("--against x a b", "a b", "x", None),
        ("a --against x --against y z", "a", "x y z", None),
        ("--against x a --against y z", "a", "x y z", None),
        ("--against x a --no-cache b -o f c", "a b c", "x", "f"),
        ("-- a -- -b", "a -- -b", "", None),
        ("a --against=x b", "a b", "x", None),
        ("a -o f b", "a b", "", "f"),
        ("a -of --output g", "a", "", "g"),
        ("a - -- --against -x", "a - --against -x", "", None),
        ("--format json --against x a", "a", "x", None),
    ],
)
def test_words_and_options(line: str, texts: str, against: str, output: str | None) -> None:
    """Options stand anywhere; several values follow one once an argument stands before it; behind `--` all is argument."""
    command = Command(lambda: None, "", (shared.TEXTS,), CHECK)
    values = parse.read(command, "check", line.split())
    assert values
    assert (values["texts"], values["against"]) == (tuple(texts.split()), tuple(against.split()))
    assert (values["output"], values["no_cache"]) == (output, "--no-cache" in line)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("chek", "No such command 'chek' (see: quoteproof --help)"),
        ("check", "no texts: name some, or let .quoteproof.toml do so (see: quoteproof check --help)"),
        ("quotes", "Missing argument 'TEXT...' (see: quoteproof quotes --help)"),
        ("check --agianst x", "No such option '--agianst'. Did you mean '--against'? (see: quoteproof check --help)"),
        ("check a -x", "No such option '-x' (see: quoteproof check --help)"),
        ("check a --against", "argument --against: expected at least one argument (see: quoteproof check --help)"),
        ("check a --all=3", "argument --all: ignored explicit argument '3' (see: quoteproof check --help)"),
        ("check a --language xx", "--language does not know 'xx'; it knows en, "),
        ("quotes a --format xml", "argument --format: invalid choice: 'xml' (choose from "),
        ("find a --limit 0", "argument --limit: 0 is not in the range 1<=x<=1000 (see: quoteproof find --help)"),
        ("find a --limit q", "argument --limit: invalid number value: 'q' (see: quoteproof find --help)"),
        ("archive remove a --id -x", "argument --id: expected one argument (see: quoteproof archive remove --help)"),
        ("rules a b c", "Got unexpected extra arguments (b c) (see: quoteproof rules --help)"),
        ("archive build a b --memory 5", "argument --memory: 5 is not in the range x>=100 (see: "),
        ("archive look", "No such command 'look' (see: quoteproof archive --help)"),
    ],
)
def test_what_cannot_be_meant(run: Run, line: str, why: str) -> None:
    """A command line that makes no sense is refused with the reason, and with the help to read."""
    result = run(*line.split())
    assert result.exit_code == 2
    assert str(result.exception).startswith(why)


def test_help_fits_the_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Help keeps to the width of the terminal but for what must stay on one line, and to 78 cells where there is more."""
    for cells in (60, 80, 200):
        monkeypatch.setenv("COLUMNS", str(cells))
        for name, _ in every():
            lines = run(*name.split(), "--help").stdout.splitlines()
            assert [
                line
                for line in lines
                if len(line) > min(cells - 2, 78) and not line.startswith(("      q", "      git", "  --format ["))
            ] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_help_teaches(run: Run, command: str) -> None:
    """Each command's help has an example of it."""
    assert f"quoteproof {command}" in run(command, "--help").stdout.split("\n", 2)[2]


def test_version(run: Run) -> None:
    """The version says which kernel is in use."""
    assert "kernel" in run("--version").stdout


def command(*arguments: str, stdin: int | None = None, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run the command as a process of its own."""
    return subprocess.run([sys.executable, "-m", "quoteproof", *arguments], text=True, check=False, **options)


@pytest.mark.usefixtures("run")
def test_the_process(tmp_path: Path) -> None:
    """As a process: exit codes 1 and 2, one line on standard error, nothing else there."""
    done = command("check", "wrong.md", "--against", "sources", capture_output=True)
    assert (done.returncode, done.stderr) == (1, "")
    assert "\x1b" not in done.stdout
    done = command("check", "wrong.md", "--against", "gone", capture_output=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "quoteproof: there is no source 'gone'; --against takes archives, files and folders\n"
    done = command("check", "--fail-on", "x", "wrong.md", "--against", "sources", capture_output=True)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    done = command("check", capture_output=True)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)


@pytest.mark.slow
@pytest.mark.usefixtures("run")
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads the peak of its own memory from /proc")
def test_memory_stays_flat(tmp_path: Path) -> None:
    """Hundreds of texts take hardly more memory than a few dozen."""
    peaks = []
    for count in (20, 220):
        rows = (
            json.dumps({"id": str(n), "text": f"{WRONG}\n" + f"This is line {n} of a long text.\n\n" * 900})
            for n in range(count)
        )
        Path("rows.jsonl").write_text("\n".join(rows))
        script = (
            "import sys; from quoteproof.cli import run;"
            "run(['check', 'rows.jsonl', '--against', 'sources', '--format', 'jsonl']);"
            "print(*(row.split()[1] for row in open('/proc/self/status') if row.startswith('VmHWM')), file=sys.stderr)"
        )
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
        assert done.stdout.count("\n") == count
        peaks.append(int(done.stderr))
    assert peaks[1] - peaks[0] < 5_000, peaks  # kB; the texts alone are 6 MB, and their words many times that


def test_columns_by_option(run: Run) -> None:
    """The columns of a table are what the options say, in each command that reads sources."""
    table = "Who,When,What\nRuth Okafor,2025-03-04,We will not close the north quay before the survey is done.\n"
    Path("log.csv").write_text(table, "utf-8")
    Path("said.md").write_text(
        "“We will not close the north quay before the survey is done,” Tom Abiola said.\n", "utf-8"
    )
    columns = ("--text-field", "What", "--speaker-field", "Who", "--date-field", "When")
    report = json.loads(run("check", "said.md", "--against", "log.csv", *columns, "--format", "json").stdout)
    (finding,) = report["findings"]
    assert (finding["verdict"], finding["sources"][0]["speaker"]) == ("misattributed", "Ruth Okafor")
    assert run("archive", "build", "a.archive", "log.csv", *columns).exit_code == 0
    (row,) = json.loads(run("archive", "list", "a.archive", "--format", "json").stdout)
    assert (row["speaker"], row["date"]) == ("Ruth Okafor", "2025-03-04")
