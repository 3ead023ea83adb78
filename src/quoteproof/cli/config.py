"""`.quoteproof.toml`: what a repository's checks have in common, looked for from the working folder upwards.

    against = ["sources/", "minutes.archive"]      relative to the file
    profile = "news"
    fail-on = "serious,not-found"
    language = "en"
    text-field = "text"

    [[ignore]]
    id = "q-5f1c09aa"
    reason = "the board corrected the minutes on 9 March"

Options on the command line win. An ignored finding is shown, with the reason, and never fails a run.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from quoteproof.errors import UsageError

NAME = ".quoteproof.toml"


class Ignored(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A finding that has been looked at and is in order."""

    id: str
    reason: str


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """The file's contents."""

    against: tuple[str, ...] = ()
    profile: str | None = None
    fail_on: str | None = None
    language: str | None = None
    text_field: str | None = None
    ignore: tuple[Ignored, ...] = ()


def load(start: Path) -> Config:
    """Return the configuration that holds for a folder. Raises UsageError for a file that says something else."""
    for folder in (start, *start.parents):
        if (folder / NAME).is_file():
            return _read(folder / NAME, start)
    return Config()


def _read(path: Path, start: Path) -> Config:
    import tomllib  # most runs have no such file

    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path} cannot be read: {error}") from None
    try:
        config = msgspec.convert(_plural(content), Config)
    except msgspec.ValidationError as error:
        raise UsageError(f"{path}: {str(error).replace(' - at `$', ' at `')}") from None
    against = tuple(_below(path.parent / source, start) for source in config.against)
    return msgspec.structs.replace(config, against=against)


def _plural(content: dict[str, Any]) -> dict[str, Any]:
    """Let one source stand without brackets, and names for `fail-on` stand in them."""
    if isinstance(content.get("against"), str):
        content["against"] = [content["against"]]
    if isinstance(content.get("fail-on"), list):
        content["fail-on"] = ",".join(map(str, content["fail-on"]))
    return content


def _below(path: Path, start: Path) -> str:
    """Name a path as someone in the working folder would."""
    return str(path.relative_to(start)) if path.is_relative_to(start) else str(path)
