"""What somebody may type or call, and what must not be written for it: a name that steers a terminal, a path for a text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import quoteproof
from quoteproof import Settings, UsageError
from quoteproof.cli import run, shared
from quoteproof.cli.console import say
from quoteproof.cli.shared import view

SAID = "We will not close the quay before the survey is done."
TEXT = f"“{SAID}” the chair said."


def test_standard_error_does_not_steer_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """A file's name is shown, and does nothing."""
    say("quoteproof: esc\x1b[2J\x1b]0;title\x07.txt: the file is empty", aside=True)
    assert "\x1b" not in capsys.readouterr().err


def test_standard_output_does_not_steer_a_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Not even by the name of an archive, which somebody may have pasted."""
    (tmp_path / "minutes.txt").write_text(SAID)
    folder = str(tmp_path / "a\x1b[31m")
    for command in (
        ["build", folder, str(tmp_path / "minutes.txt")],
        ["verify", folder],
        ["info", folder],
        ["list", folder],
    ):
        assert run(["archive", *command]) == 0
    assert "\x1b" not in "".join(capsys.readouterr())


def test_reports_in_a_format_that_is_not_written(tmp_path: Path) -> None:
    """Are refused before anything is read; nothing is written into `report.pdf`."""
    for command in (["check", "gone.md", "--against", "gone"], ["quotes", "gone.md"]):
        for name in ("report.pdf", "report.XLSX", "report.odt"):
            with pytest.raises(UsageError, match=r"--format|listed"):
                run([*command, "-o", str(tmp_path / name)])
    assert not list(tmp_path.iterdir())


def test_colour_that_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a pipe too; not in a file, and not where both are said."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert not view().colour
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert view().colour
    assert not view("report.txt").colour
    monkeypatch.setenv("NO_COLOR", "1")
    assert not view().colour


@pytest.mark.parametrize("name", ["/etc/passwd", "..", "sources/", "./notes", "nope.txt", "~/notes.md"])
def test_a_string_is_no_path(name: str) -> None:
    """It is never read as one, and what looks like one is refused in words that say how to mean either."""
    with pytest.raises(UsageError, match="Path"):
        quoteproof.check(TEXT, against=[SAID, name])
    with pytest.raises(UsageError, match="Path"):
        quoteproof.check(name, against=SAID)


@pytest.mark.parametrize("words", ["yes/no", "and so on.", "quay.", "It is in /etc/passwd.", "见/港口。", "e.g."])
def test_words_that_look_a_little_like_a_path(words: str) -> None:
    """They are a text."""
    assert quoteproof.check(TEXT, against=[SAID, words]).findings


def test_a_mapping_gives_ids() -> None:
    """The keys are ids, and the values texts."""
    (finding,) = quoteproof.check(TEXT, against={"minutes": SAID, "letter": "Nothing of the kind."}).findings
    assert finding.sources[0].alignment.document.id == "minutes"


def test_wrong_calls() -> None:
    """They raise UsageError, as the page says."""
    for text in (None, b"bytes", 7):
        with pytest.raises(UsageError):
            quoteproof.check(text, against=SAID)  # type: ignore[arg-type]
    for against in (b"bytes", 7, [None], {"a": None}):
        with pytest.raises(UsageError):
            quoteproof.check(TEXT, against=against)  # type: ignore[arg-type]
    with pytest.raises(UsageError):
        quoteproof.check(TEXT, against=SAID).failing("seriuos")


def test_settings_of_somebody_else(tmp_path: Path) -> None:
    """A file of settings names sources beneath its own folder; others are named by who runs the check."""
    (tmp_path / "repository").mkdir()
    (tmp_path / "private.txt").write_text(SAID)
    settings = tmp_path / "repository" / ".quoteproof.toml"
    (tmp_path / "repository" / "link").symlink_to(tmp_path)
    for named in ("/etc/hosts", "../private.txt", "link/private.txt"):
        settings.write_text(f'against = ["{named}"]')
        with pytest.raises(UsageError, match="--against"):
            Settings.load(tmp_path / "repository")
        assert Settings.load(tmp_path / "repository", named=True).against == ()
        assert quoteproof.check(TEXT, against=SAID, settings=settings).findings
    settings.write_text('agianst = "minutes.txt"')
    with pytest.raises(UsageError, match=r"agianst.*against, profile"):
        Settings.load(tmp_path / "repository")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('profile = "news"\nagainst = [', "at the end of the file, line 2"),
        ("\n\nprofile = = 3\n", "line 3"),
        ('language = "en"\nprofil = "news"\n', ".quoteproof.toml:2: unknown key 'profil'"),
        ('language = "en"\n\nprofile = 3\n', ".quoteproof.toml:3: Expected"),
    ],
)
def test_settings_say_in_which_line_they_are_wrong(tmp_path: Path, settings: str, said: str) -> None:
    """Also where they end too early, and where a key is none or has another kind of value."""
    (tmp_path / ".quoteproof.toml").write_text(settings, "utf-8")
    with pytest.raises(UsageError, match=re.escape(said)):
        Settings.load(tmp_path)


@pytest.mark.parametrize(
    ("name", "format_", "told"),
    [
        ("a.html", "json", True),
        ("a.csv", "html", True),
        ("a.json", "sarif", False),
        ("a.txt", "annotations", False),
        ("a.html", "html", False),
        (None, "json", False),
    ],
)
def test_a_file_that_is_called_as_another_format(name: str | None, format_: str, told: bool) -> None:
    """JSON and text have many formats; a page or a table that is none would not open."""
    assert (shared.hint_of(name, format_) is not None) == told
