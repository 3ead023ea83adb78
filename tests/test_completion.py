"""What shells complete, asked of the shells themselves; and the settings that `init` writes."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from typed import typed

from quoteproof.cli import COMMANDS
from quoteproof.cli.completion import SHELLS
from quoteproof.errors import UsageError
from quoteproof.report import WRITERS
from quoteproof.settings import Settings

BASH = """
COMP_WORDS=({words}); COMP_CWORD={last}; _quoteproof; printf '%s\\n' "${{COMPREPLY[@]}}"
"""
ZSH = """
compadd() {{ [[ $1 == -- ]] && shift; print -l -- $@ }}
_describe() {{ print -l -- ${{(P)2}} }}
_files() {{ print FILES }}
words=({words}); CURRENT={last}+1
complete_it() {{ {script} }}
complete_it
"""
ASKED = [
    (["check", "--format", ""], set(WRITERS)),
    (["archive", ""], {"build", "add", "remove", "list", "info", "verify", "quotes", "push", "pull", "tidy"}),
    ([""], set(COMMANDS)),
    (["check", "a.md", "--baseline", ""], {"write", "use"}),
]


def completed(shell: str, words: list[str]) -> set[str]:
    """Return what a shell offers behind some words."""
    script = typed("completion", shell).stdout
    typed_words = ["quoteproof", *words]
    listed = " ".join(f"'{word}'" for word in typed_words)
    if shell == "bash":
        code = script + BASH.format(words=listed, last=len(words))
    elif shell == "zsh":
        code = ZSH.format(words=listed, last=len(words), script=script)
    else:
        code = script + f"\ncomplete -C '{' '.join(typed_words)}'\n"
    done = subprocess.run([shell, "-c", code], capture_output=True, text=True, check=False, cwd="/")
    assert not done.stderr, done.stderr
    return {line.partition("\t")[0].partition(":")[0] for line in done.stdout.splitlines()}


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(("words", "expected"), ASKED)
def test_what_a_shell_offers(shell: str, words: list[str], expected: set[str]) -> None:
    """Commands, their parts, and the words that an option takes."""
    if not shutil.which(shell):
        pytest.skip(f"needs {shell}")
    assert expected <= completed(shell, words) <= expected | {"-h", "--help", "--version"}


@pytest.mark.parametrize("shell", SHELLS)
def test_options_are_offered_where_a_dash_stands(shell: str) -> None:
    """Those of the command that was typed, and no other's."""
    if not shutil.which(shell):
        pytest.skip(f"needs {shell}")
    found = completed(shell, ["rules", "--"])
    assert "--help" in found and "--baseline" not in found
    assert "--resume" in completed(shell, ["check", "x.md", "--re"])


def test_no_such_shell() -> None:
    """It is said which there are."""
    with pytest.raises(UsageError, match="bash, zsh, fish"):
        raise typed("completion", "csh").exception  # type: ignore[misc]


def test_settings_for_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it writes is read, names what is there, and is never written over."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources").mkdir()
    (tmp_path / 'texts "of" May').mkdir()
    assert typed("init", 'texts "of" May').exit_code == 0
    settings = Settings.load()
    assert (settings.against, settings.texts) == (("sources",), ('texts "of" May',))
    assert typed("init").exit_code == 2


@pytest.mark.parametrize("words", [["gone.md"], [".."], ["--against", "gone"]])
def test_settings_that_could_not_be_obeyed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]) -> None:
    """What is not there, or outside of the folder, is refused before anything is written."""
    monkeypatch.chdir(tmp_path)
    assert typed("init", *words).exit_code == 2
    assert not list(tmp_path.iterdir())
