"""What a request may ask for, and what it means: names of texts, options, formats; whatever else stands there is refused by name."""

from __future__ import annotations

from typing import Any

import msgspec

from quoteproof import profiles, readers, settings
from quoteproof.errors import UsageError
from quoteproof.model import Options
from quoteproof.patterns import lazy
from quoteproof.server.limits import NAME
from quoteproof.server.refused import Refused

CONTROL = lazy(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
WITH_TEXT = "with_text"
NAMELESS = "text"
"""What a text without a name is called, and `quoteproof.check` calls a string: it is read as it is, whatever it looks like."""
NAMES = (*Options.__struct_fields__, WITH_TEXT)
"""The options of a check: those that its report names, and whether the text itself belongs to the report."""


def name_of(name: str | None) -> str:
    """Return what a text is called: a relative name as it is, of any other its last part, so that it names no place of this machine."""
    cleaned = CONTROL.sub("�", (name or "").replace("\\", "/"))[-NAME:]
    parts = [part for part in cleaned.split("/") if part not in ("", ".")]
    climbs = cleaned.startswith("/") or ".." in parts or ":" in "".join(parts[:1])
    kept = [part for part in parts[-1:] if part != ".."] if climbs else parts
    return "/".join(kept) or NAMELESS


def options_of(given: dict[str, Any]) -> Options:
    """Return the options of a request. Raises Refused for one that is none, and for a value that it does not take."""
    for name in given:
        if name not in NAMES:
            raise Refused(
                "unsound", f"there is no option {name!r}; there is {', '.join(NAMES)}", pointer=f"#/options/{name}"
            )
    _flag(given.get(WITH_TEXT, False))
    known = {name: value for name, value in given.items() if name != WITH_TEXT and value is not None}
    try:
        made = msgspec.convert(known | _also(known), Options)
        if made.profile not in profiles.TABLES:  # a file of this machine is no profile of a request
            raise UsageError(f"there is no profile {made.profile!r}; there is {', '.join(profiles.TABLES)}")
        if made.language is not None:
            settings.language(made.language)
    except (msgspec.ValidationError, UsageError) as error:
        raise Refused("unsound", plain(error), pointer="#/options") from None
    return made


def _also(known: dict[str, Any]) -> dict[str, Any]:
    """Return the kinds of statements that are asked for, by the names that the command line has for them."""
    names = known.get("also")
    if isinstance(names, list) and all(isinstance(name, str) for name in names):
        return {"also": settings.also(names) if names else ()}
    return {"also": settings.also(names)} if isinstance(names, str) else {}


def _flag(value: Any) -> None:
    if not isinstance(value, bool):
        raise Refused("unsound", f"{WITH_TEXT} is true or false", pointer=f"#/options/{WITH_TEXT}")


def plain(error: Exception) -> str:
    """Return what an error says, as one says it of a request and not of a command line."""
    return readers.mend(str(error)).replace("--", "").replace(" - at `$", " at `")
