"""Where a report may go: not in the place of a text that is checked, nor of a source."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from quoteproof.errors import UsageError

LOOKED_AT = 4096  # bytes of a file that say whether a report was written there before
OURS = (b"quoteproof", b"text,line,id,kind,speaker")
"""What stands in the head of a report of any format that has a place for it, or of a table."""


def free(target: str | None, flag: str, inputs: Iterable[str]) -> None:
    """Raise UsageError where a file that is to be written is one of the inputs, lies in one and is no report, or has no folder."""
    if target is None or target == "-":
        return
    place = Path(target).resolve()
    if place.is_dir():
        raise UsageError(f"{flag} {target}: that is a folder; give it the name of a file")
    if not place.parent.is_dir():
        raise UsageError(f"{flag} {target} cannot be written: there is no folder {place.parent}")
    for name in inputs:
        given = Path(name).resolve()
        if place == given or (
            place.is_file() and given.is_dir() and place.is_relative_to(given) and not _is_report(place)
        ):
            what = "that is" if place == given else f"that is a file of {name},"
            raise UsageError(f"{flag} {target}: {what} what is read here, and it would be lost")


def _is_report(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            head = file.read(LOOKED_AT)
    except OSError:
        return False
    return any(sign in head for sign in OURS)
