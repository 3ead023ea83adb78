"""What action.yml runs, and what stands in the files that other programs read from the repository."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SCRIPT = ROOT / "scripts/action.sh"


@pytest.mark.skipif(os.name == "nt", reason="needs bash")
@pytest.mark.parametrize(
    ("text", "fail_on", "code"), [("will close", "", 1), ("will not close", "", 0), ("will close", "never", 0)]
)
def test_a_job(tmp_path: Path, text: str, fail_on: str, code: int) -> None:
    """Annotations on the output, a summary on the job's page, a SARIF file, and the exit code of the check."""
    (tmp_path / "bin").mkdir()
    command = tmp_path / "bin/quoteproof"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m quoteproof "$@"\n')
    command.chmod(0o755)
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/minutes.txt").write_text("We will not close the north quay before the survey is done.")
    (tmp_path / "a b.md").write_text(f"“We {text} the north quay before the survey is done,” the minutes say.", "utf-8")
    inputs = {
        "TEXTS": ".",
        "AGAINST": "sources",
        "FAIL_ON": fail_on,
        "ARGS": "--no-cache --profile news",
        "SARIF": "out.sarif",
    }
    places = {"GITHUB_STEP_SUMMARY": "summary.md", "GITHUB_OUTPUT": "output"}
    env = os.environ | inputs | places | {"PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}"}
    done = subprocess.run(["bash", SCRIPT], cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr
    assert ("::error " in done.stdout) == (code == 1)
    assert "quotation" in (tmp_path / "summary.md").read_text("utf-8")
    assert json.loads((tmp_path / "out.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert (tmp_path / "output").read_text() == "sarif=out.sarif\n"


def test_inputs_are_values_and_no_part_of_a_script() -> None:
    """What somebody writes into an input of the action is never run."""
    action = (ROOT / "action.yml").read_text("utf-8")
    runs = re.findall(r"^ *run: (.*)$", action, re.MULTILINE)
    assert runs and not any("${{" in line for line in runs)
    wanted = set(re.findall(r"\$\{\{ inputs\.([a-z-]+) \}\}", action))
    assert wanted == set(
        re.findall(r"^  ([a-z-]+):$", action.partition("inputs:")[2].partition("outputs:")[0], re.MULTILINE)
    )
