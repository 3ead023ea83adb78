"""A run from Python: settings are obeyed where they are given, and looked for nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

import quoteproof
from quoteproof import Document, Run, Settings, UsageError

MINUTES = "Ruth Okafor: We will not close the north quay before the survey is done, and no berth will be lost."
WRONG = "“We will close the north quay before the survey is done,” the minutes say."
STYLE = "“We will not close the north quay before the survey is done – and no berth will be lost,” the minutes say."
ABSENT = "“Every fisherman in this town has been to the moon and back,” somebody said."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with settings and a source, from which the calls are made."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "minutes.txt").write_text(MINUTES)
    (tmp_path / ".quoteproof.toml").write_text('against = "sources"\nprofile = "strict"\nfail-on = "not-found"\n')
    return tmp_path


def ignoring(folder: Path, text: str) -> None:
    """Write into the settings that the first finding of a text is in order."""
    identity = quoteproof.check(text, MINUTES).findings[0].claim.quotation.id
    with (folder / ".quoteproof.toml").open("a") as file:
        file.write(f'[[ignore]]\nid = "{identity}"\nreason = "corrected on 9 March"\n')


def test_settings_are_looked_for_nowhere(folder: Path) -> None:
    """A call that names no settings has none, also where a file lies beside it."""
    ignoring(folder, WRONG)
    report = quoteproof.check(WRONG, MINUTES)
    assert report.options.profile == "news"
    assert report.findings[0].ignored is None
    with pytest.raises(UsageError, match="no sources"):
        quoteproof.check(WRONG)


@pytest.mark.parametrize("place", [".", ".quoteproof.toml", "sources", Path("sources")])
def test_settings_that_are_named(folder: Path, place: str | Path) -> None:
    """The file, its folder, and any folder below mean the same settings."""
    ignoring(folder, WRONG)
    report = quoteproof.check(WRONG, settings=place)
    assert report.options.profile == "strict"
    assert report.findings[0].verdict.label == "serious"
    assert report.findings[0].ignored == "corrected on 9 March"
    assert report.failing("serious") == ()


def test_what_a_call_gives_wins(folder: Path) -> None:
    """Sources and profile of the call stand before those of the settings."""
    report = quoteproof.check(WRONG, "Nothing of the kind.", profile="legal", settings=".")
    assert report.options.profile == "legal"
    assert report.findings[0].verdict.label == "not_found"


def test_settings_from_elsewhere(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a file names is relative to it, wherever the call is made: sources and profiles."""
    (folder / "house.toml").write_text('extends = "legal"\n')
    (folder / "sources" / ".quoteproof.toml").write_text('against = "minutes.txt"\nprofile = "../house.toml"\n')
    monkeypatch.chdir("/")
    report = quoteproof.check(WRONG, settings=folder / "sources")
    assert report.findings[0].verdict.label == "serious"
    assert report.options.profile.endswith("house.toml")


def test_a_run_over_texts(folder: Path) -> None:
    """The exit code is 1 from the first report on that has what the settings stop at."""
    (folder / "column.md").write_text(WRONG)
    with Run(settings=Settings.load()) as run:
        reports = [run.check(WRONG), run.check(Document("a", WRONG)), run.check(Path("column.md"))]
        assert [report.findings[0].verdict.label for report in reports] == ["serious"] * 3
        assert [run.failing(report) for report in reports] == [(), (), ()]
        assert run.exit_code == 0
        report = run.check(ABSENT)
        assert run.failing(report) == report.findings
        run.check(WRONG)
        assert run.exit_code == 1


def test_the_text_field_of_the_settings(folder: Path) -> None:
    """It holds for the text and for the sources."""
    (folder / "rows.jsonl").write_text('{"body": "' + MINUTES + '"}\n')
    (folder / "text.jsonl").write_text('{"body": "' + WRONG + '"}\n')
    settings = Settings(against=("rows.jsonl",), text_field="body")
    report = quoteproof.check(Path("text.jsonl"), settings=settings)
    assert report.findings[0].verdict.label == "serious"


@pytest.mark.parametrize("content", ['fail-on = "loud"', "fail-on = ['loud']", 'language = "xx"', 'fail-on = ""'])
def test_settings_that_mean_nothing(folder: Path, content: str) -> None:
    """They are refused in one line that names the file, and what would be known."""
    (folder / ".quoteproof.toml").write_text(content)
    with pytest.raises(UsageError, match=r"\.quoteproof\.toml: .*(serious|en, )"):
        Settings.load()
    with pytest.raises(UsageError, match="loud"):
        Run(MINUTES, Settings(fail_on=("loud",)))


def test_a_file_that_is_not_there(folder: Path) -> None:
    """Settings that are named must be there; a folder may have none."""
    with pytest.raises(UsageError, match="gone"):
        quoteproof.check(WRONG, MINUTES, settings="gone.toml")
    assert Settings.load(Path("/")) == Settings()
