"""`check --since REV`: the texts that changed, as git tells it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from quoteproof.errors import UsageError
from quoteproof.settings import below


def changed(texts: Sequence[str], revision: str) -> tuple[str, ...]:
    """Return the files among some texts that are not what they were at a revision, new ones included, in git's order.

    Raises UsageError without git, outside of a repository, and for a revision that it does not know.
    """
    if revision.startswith("-"):
        raise UsageError(f"--since does not take {revision!r}; it takes a revision, such as HEAD~1 or main")
    top = Path(_git("rev-parse", "--show-toplevel").strip("\n"))
    names = _git("diff", "--name-only", "-z", "--diff-filter=d", revision, "--").split("\0")
    names += _git("ls-files", "--others", "--exclude-standard", "--full-name", "-z", str(top)).split("\0")
    wanted = [os.path.realpath(text) for text in texts if text != "-"]
    return tuple(below(top / name) for name in dict.fromkeys(names) if name and _within(top / name, wanted))


def _within(path: Path, wanted: Sequence[str]) -> bool:
    return path.is_file() and any(path.resolve().is_relative_to(one) for one in wanted)


def _git(*words: str) -> str:
    try:
        done = subprocess.run(["git", *words], capture_output=True, check=False)
    except OSError:
        raise UsageError("--since needs git, which is not here") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise UsageError(f"--since: git says: {said[0] if said else 'no'}")
    return os.fsdecode(done.stdout)
