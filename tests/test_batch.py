"""Many texts on several cores: the same reports in the same order, and an end without loose ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from quoteproof.batch import MANY, checked
from quoteproof.crew import Crew
from quoteproof.errors import QuoteproofError
from quoteproof.model import Document, Report
from quoteproof.run import Recipe, Run, Text
from quoteproof.settings import Settings
from quoteproof.sources import open_sources

SOURCE = "The north quay will not be closed before the survey of the harbour wall is done."
TEXTS = [
    Document(f"text-{number}", f"In {1990 + number} she said: “the north quay will {word}be closed before the survey”.")
    for number, word in enumerate(["", "not ", "never "] * 5)
]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings that name a source in a folder of its own."""
    path = tmp_path / "minutes.txt"
    path.write_text(SOURCE, "utf-8")
    return Settings(against=(str(path),), fail_on=("serious",))


def reports(settings: Settings, jobs: int, texts: list[Document] = TEXTS) -> tuple[list[Report], int]:
    """Check the texts; also return the exit code."""
    with open_sources(settings.against) as sources:
        run = Run(sources, settings)
        found = list(checked(((text, ()) for text in texts), run, Recipe(settings), jobs))
        return found, run.exit_code


def test_several_processes_give_what_one_gives(settings: Settings) -> None:
    """Reports, order and exit code."""
    assert len(TEXTS) > MANY
    alone, together = reports(settings, 1), reports(settings, 2)
    assert together == alone
    assert [report.document and report.document.id for report in together[0]] == [text.id for text in TEXTS]
    assert alone[1] == 1


def test_texts_are_taken_as_they_are_needed(settings: Settings) -> None:
    """Of an endless row of texts the first reports can be had."""

    def endless() -> Iterator[Text]:
        while True:
            yield TEXTS[0], ()

    with Crew(Recipe(settings), 2, Run.check) as crew:
        found = crew.answers(endless())
        assert [next(found).summary["quotations"] for _ in range(40)] == [1] * 40


def test_what_goes_wrong_in_a_process_is_said_in_the_first_one(tmp_path: Path) -> None:
    """As an error of ours that says what is wrong."""
    gone = Settings(against=(str(tmp_path / "gone.txt"),))
    with Crew(Recipe(gone), 1, Run.check) as crew, pytest.raises(QuoteproofError, match=r"gone\.txt"):
        list(crew.answers((text, ()) for text in TEXTS))


def test_a_process_that_is_killed_is_missed(settings: Settings) -> None:
    """Nobody waits for its report for ever."""
    with Crew(Recipe(settings), 1, Run.check) as crew:
        found = crew.answers((text, ()) for text in TEXTS)
        next(found)
        crew.processes[0].kill()
        with pytest.raises(QuoteproofError, match="--jobs 1"):
            list(found)


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="^C goes another way there")
@pytest.mark.parametrize(
    ("end", "code", "line"),
    [
        (signal.SIGINT, 130, "quoteproof: interrupted; nothing half-written is left"),
        (signal.SIGTERM, 143, ""),
    ],
)
def test_an_ended_run_leaves_nothing_behind(
    end: signal.Signals, code: int, line: str, settings: Settings, tmp_path: Path
) -> None:
    """After ^C one line on standard error; its exit code, or that of whoever ends a run; and no process that goes on."""
    texts = tmp_path / "texts.jsonl"
    rows = (json.dumps({"id": str(number), "text": TEXTS[number % 15].text * 50}) for number in range(3000))
    texts.write_text("\n".join(rows), "utf-8")
    command = [sys.executable, "-m", "quoteproof", "check", str(texts), "--against", *settings.against]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(
        [*command, "--format", "jsonl", "--jobs", "2"], **pipes, start_new_session=True, text=True
    ) as run:
        assert run.stdout
        assert run.stdout.readline()
        (os.killpg if end == signal.SIGINT else os.kill)(run.pid, end)
        _, said = run.communicate(timeout=60)
        assert (run.returncode, said.strip()) == (code, line)
        assert _is_gone(run.pid)


def _is_gone(group: int) -> bool:
    """Say whether no process of a group is left, a moment later."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False
