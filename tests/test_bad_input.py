"""What people really feed to a program: one clear line, exit code 2 or a problem with its place, and never a traceback."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from contract import validate

GOOD = "“We will not close the north quay before the survey is done,” Ruth Okafor said.\n"
SOURCE = "Okafor: We will not close the north quay before the survey is done, and no berth will be lost.\n"


class Desk:
    """A folder with a good text and a good source, in which commands are run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.write("good.md", GOOD)
        self.write("sources/minutes.txt", SOURCE)

    def write(self, name: str, content: str | bytes) -> Path:
        """Write a file, and the folders above it."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def run(self, *arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
        """Run the command; whatever comes of it, it is no traceback."""
        done = subprocess.run(
            [sys.executable, "-m", "quoteproof", *arguments],
            cwd=self.folder, env=self.environment, stderr=subprocess.PIPE, text=True, encoding="utf-8", check=False,
            **{"stdout": subprocess.PIPE} | options,
        )  # fmt: skip
        assert "Traceback" not in done.stderr, done.stderr
        return done

    @property
    def environment(self) -> dict[str, str]:
        """The user's own, with a cache of its own."""
        return {**os.environ, "QUOTEPROOF_CACHE": str(self.folder / ".cache"), "PYTHONUTF8": "1"}

    def check(self, *texts: str, against: str = "sources") -> list[dict[str, Any]]:
        """Check texts and return their reports, which keep the contract."""
        done = self.run("check", *texts, "--against", against, "--format", "jsonl")
        assert done.returncode in (0, 1), done.stderr
        reports = [json.loads(line) for line in done.stdout.splitlines()]
        for report in reports:
            validate(report)
        return reports

    def refused(self, *arguments: str, **options: Any) -> str:
        """Run a command that fails, and return the one line that says why."""
        done = self.run(*arguments, **options)
        assert done.returncode == 2, (done.returncode, done.stderr)
        lines = done.stderr.splitlines()
        assert len(lines) == 1, done.stderr
        return lines[0]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A fresh folder."""
    return Desk(tmp_path)


def test_a_text_that_is_not_there(desk: Desk) -> None:
    """The path is named, and the other text is checked all the same."""
    assert "nowhere.md" in desk.refused("check", "nowhere.md", "--against", "sources")
    done = desk.run("check", "good.md", "nowhere.md", "--against", "sources", "--format", "jsonl")
    assert done.returncode == 2
    assert json.loads(done.stdout.splitlines()[0])["summary"]["quotations"] == 1


def test_a_source_that_is_not_there(desk: Desk) -> None:
    """A check against nothing is no check."""
    assert "nowhere" in desk.refused("check", "good.md", "--against", "nowhere")
    assert "nowhere" in desk.refused("find", "the north quay", "--in", "nowhere")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b" \n\t\n", "white space"),
        (bytes(range(256)) * 40, "binary"),
        (b"\x7fELF\x02\x01\x01\0\0\0", "program"),
    ],
    ids=["empty", "white space", "all bytes", "a program"],
)
def test_a_text_that_is_none(desk: Desk, content: bytes, said: str) -> None:
    """The line names the file and what it is; in the JSON lines it has its place."""
    desk.write("text.md", content)
    line = desk.refused("check", "text.md", "--against", "sources", stdout=subprocess.DEVNULL)
    assert "text.md" in line
    assert said in line
    done = desk.run("check", "text.md", "good.md", "--against", "sources", "--format", "jsonl")
    assert [json.loads(row)["summary"]["quotations"] for row in done.stdout.splitlines()] == [0, 1]


def test_a_folder_without_a_readable_file(desk: Desk) -> None:
    """As a text and as a source it is refused, with what to do."""
    desk.write("dark/picture.dat", b"\x89\0\1\2" * 99)
    (desk.folder / "hollow").mkdir()
    for name in ("dark", "hollow"):
        assert name in desk.refused("check", name, "--against", "sources", stdout=subprocess.DEVNULL)
        assert name in desk.refused("check", "good.md", "--against", name)


def test_bad_files_among_good_ones(desk: Desk) -> None:
    """In a folder of sources they are problems in the report, and the good ones are used."""
    desk.write("sources/picture.dat", b"\x89\0\1\2" * 99)
    desk.write("sources/empty.txt", b"")
    desk.write("sources/rows.jsonl", '{"text": "A row."}\nnot JSON\n{"words": "no text"}\n[1]\n')
    (report,) = desk.check("good.md")
    assert report["findings"][0]["verdict"] in ("verbatim", "faithful")
    where = {problem["where"].removeprefix("sources/") for problem in report["problems"]}
    assert where == {"picture.dat", "empty.txt", "rows.jsonl:2", "rows.jsonl:3", "rows.jsonl:4"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252", "utf-32"])
def test_other_encodings(desk: Desk, encoding: str) -> None:
    """Marks and letters survive, or the file is a problem; never a report about garbled words."""
    desk.write("text.txt", GOOD.encode(encoding))
    desk.write("sources/minutes.txt", SOURCE.encode(encoding))
    (report,) = desk.check("text.txt")
    assert [one["verdict"] for one in report["findings"]] == ["verbatim"]


@pytest.mark.parametrize(
    "junk", ["\0", "\0\0 \0", "\x1b[31m", "\ufeff", "\u202e", "\ufffd", "\r", "a\u0301" * 3000], ids=ascii
)
def test_odd_characters_in_the_text(desk: Desk, junk: str) -> None:
    """NUL bytes, escape codes and the like are characters like others, or the file is no text; nothing breaks."""
    desk.write("text.txt", f"{junk}{GOOD}{junk}\n{GOOD}")
    done = desk.run("check", "text.txt", "--against", "sources")
    assert done.returncode in (0, 1, 2)
    assert "\x1b[31m" not in done.stdout


def test_lines_that_are_not_json(desk: Desk) -> None:
    """Each has its own report with its place, the good rows theirs, in the order of the file."""
    desk.write(
        "texts.jsonl",
        json.dumps({"id": "a", "text": GOOD}) + "\n{oops\n\n" + json.dumps({"id": "b", "text": GOOD}) + "\n",
    )
    reports = desk.check("texts.jsonl")
    assert [report["summary"]["quotations"] for report in reports] == [1, 0, 1]
    assert "texts.jsonl:2" in json.dumps(reports[1])


@pytest.mark.parametrize(
    "content", [b"", b"not a database", b"SQLite format 3\0" + bytes(200)], ids=["empty", "text", "a torn one"]
)
def test_an_archive_that_is_none(desk: Desk, content: bytes) -> None:
    """A folder that only looks like an archive is refused by every command that opens one."""
    desk.write("fake/catalog.sqlite", content)
    assert "fake" in desk.refused("check", "good.md", "--against", "fake")
    assert "fake" in desk.refused("archive", "info", "fake")
    assert "fake" in desk.refused("find", "the north quay", "--in", "fake")
    assert "sources" in desk.refused("archive", "list", "sources")


def test_an_archive_cut_short(desk: Desk) -> None:
    """A segment that lost its end is damage, and is called so."""
    assert desk.run("archive", "build", "quay.archive", "sources").returncode == 0
    for path in (desk.folder / "quay.archive").glob("*.seg"):
        path.write_bytes(path.read_bytes()[:-9])
    assert "quay.archive" in desk.refused("check", "good.md", "--against", "quay.archive")


@pytest.mark.parametrize(
    "text", ["“" * 400, '"' * 401 + "x", "”“" * 300, "'tis the ‘season\n\n> “\n\n«", "„“”‟»«" * 99 + " he said"]
)
def test_marks_that_do_not_match(desk: Desk, text: str) -> None:
    """Marks left open, crossed or heaped up are read as well as can be."""
    desk.write("text.md", f"{text}\n\n{GOOD}")
    (report,) = desk.check("text.md")
    assert report["document"]["characters"] == len(f"{text}\n\n{GOOD}")


@pytest.mark.slow
def test_a_line_of_megabytes(desk: Desk) -> None:
    """A text without a line break, and a quotation as long as a book, end in good time."""
    desk.write("long.txt", "He said nothing. " * 60_000 + GOOD.strip() + " He went on. " * 60_000)
    desk.write("book.txt", "“" + "and so on and on " * 20_000 + "” she said.")
    long, book = desk.check("long.txt", "book.txt")
    assert long["summary"]["verbatim"] == 1
    assert book["summary"]["quotations"] <= 1


@pytest.mark.slow
def test_arguments_that_make_no_sense(desk: Desk) -> None:
    """One line says what is wrong."""
    assert "sources" in desk.refused("check", "good.md")
    assert "loud" in desk.refused("check", "good.md", "--against", "sources", "--fail-on", "loud")
    assert "loud" in desk.refused("check", "good.md", "--against", "sources", "--format", "loud")
    assert "loud" in desk.refused("check", "good.md", "--against", "sources", "--profile", "loud")
    assert "loud" in desk.refused("check", "good.md", "--against", "sources", "--language", "loud")
    assert "loud" in desk.refused("rules", "loud")
    assert "chek" in desk.refused("chek", "good.md")
    desk.write(".quoteproof.toml", "profile = ")
    assert ".quoteproof.toml" in desk.refused("check", "good.md", "--against", "sources")


@pytest.mark.slow
def test_nobody_reads_on(desk: Desk) -> None:
    """A closed pipe ends the program quietly."""
    desk.write("many.jsonl", "".join(json.dumps({"text": GOOD * 50}) + "\n" for _ in range(40)))
    command = f"{sys.executable} -m quoteproof check many.jsonl --against sources --format jsonl | head -c 10"
    done = subprocess.run(
        command, shell=True, cwd=desk.folder, env=desk.environment, capture_output=True, text=True, check=False
    )
    assert done.stdout == '{"schema":'
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_under_the_report(desk: Desk) -> None:
    """What cannot be written is said."""
    with Path("/dev/full").open("wb") as full:
        assert (
            "space" in desk.refused("check", "good.md", "--against", "sources", "--format", "json", stdout=full).lower()
        )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_under_a_file(desk: Desk) -> None:
    """The file that cannot be written is named."""
    said = desk.refused("check", "good.md", "--against", "sources", "-o", "/dev/full", "--format", "json")
    assert "/dev/full: no space left" in said.lower()


def test_what_is_no_file_is_written_into(desk: Desk) -> None:
    """A pipe under `-o` stays a pipe, as a device would stay a device; a link stays a link, to the report."""
    pipe, link = desk.folder / "pipe", desk.folder / "link.json"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        desk.run("check", "good.md", "--against", "sources", "--format", "jsonl", "-o", "pipe")
        assert reader.communicate(timeout=30)[0].startswith(b'{"schema":')
    assert pipe.is_fifo()
    link.symlink_to(desk.write("report.json", ""))
    desk.run("check", "good.md", "--against", "sources", "--format", "json", "-o", "link.json")
    assert link.is_symlink()
    assert (desk.folder / "report.json").read_text().startswith("{")
    assert "folder" in desk.refused("check", "good.md", "--against", "sources", "-o", "sources")


def small_files() -> None:
    """Let the process write no file of more than 20 kB, as if the disk were full."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


def test_a_full_disk_under_a_build(desk: Desk) -> None:
    """The build fails, the old archive stays as it was, and nothing is left behind."""
    desk.run("archive", "build", "quay.archive", "sources")
    before = {path.name: path.read_bytes() for path in (desk.folder / "quay.archive").iterdir()}
    desk.write("big.txt", " ".join(f"word{number}" for number in range(20_000)))
    desk.refused("archive", "build", "quay.archive", "big.txt", "--replace", preexec_fn=small_files)
    assert {path.name: path.read_bytes() for path in (desk.folder / "quay.archive").iterdir()} == before
    desk.refused("archive", "build", "new.archive", "big.txt", preexec_fn=small_files)
    assert desk.run("archive", "info", "new.archive").returncode == 2
    assert sorted(path.name for path in desk.folder.iterdir()) == sorted(
        {"good.md", "sources", "quay.archive", "big.txt"} | {path.name for path in desk.folder.glob("new.archive")}
    )


def test_an_interrupted_build(desk: Desk) -> None:
    """Ctrl-C in the middle of a build leaves no archive, and the old one where there was one."""
    desk.run("archive", "build", "old.archive", "sources")
    for name in ("new.archive", "old.archive"):
        feed = subprocess.Popen(
            [sys.executable, "-m", "quoteproof", "archive", "build", name, "-", "--replace"],
            cwd=desk.folder, env=desk.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        assert feed.stdin
        row = json.dumps({"text": SOURCE * 20}).encode() + b"\n"
        for _ in range(300):
            feed.stdin.write(row)
        feed.stdin.flush()
        until_reading(feed)
        feed.send_signal(signal.SIGINT)
        _, stderr = feed.communicate(timeout=60)
        assert feed.returncode == 130, stderr
        assert b"Traceback" not in stderr
    assert desk.run("archive", "info", "new.archive").returncode == 2
    assert json.loads(desk.run("archive", "info", "old.archive", "--format", "json").stdout)["documents"] == 1
    left = [path.name for path in desk.folder.rglob("*") if path.is_file() and path.suffix not in (".md", ".txt")]
    assert sorted(set(left)) == sorted(path.name for path in (desk.folder / "old.archive").iterdir())


def until_reading(process: subprocess.Popen[bytes]) -> None:
    """Wait until the process has read what was written to it, so that it is past its start."""
    assert process.stdin
    for _ in range(600):
        if unread(process.stdin.fileno()) == 0 or process.poll() is not None:
            return
        time.sleep(0.05)
    raise AssertionError("the process does not read")


def unread(pipe: int) -> int:
    """Return the bytes that wait in a pipe."""
    import fcntl
    import termios

    return int.from_bytes(fcntl.ioctl(pipe, termios.FIONREAD, bytes(4)), sys.byteorder)
