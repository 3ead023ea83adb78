"""Profiles: how much each difference matters, as one table; guides disagree on the small ones, so the reader chooses.

A key is a code, or `code/variant` where a rule tells cases of one code apart (`punct.final/sense`). A variant that a
profile does not name has the level of its code. Levels: 0 identical, 1 silent, 2 marked, 3 style, 4 wording, 5 serious.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from quoteproof.errors import UsageError

NEWS: dict[str, int] = {
    # form
    "marks": 1,
    "space": 1,
    "letterforms": 1,
    "case.initial": 1,
    "case.initial/inner": 1,
    "case.initial/marked": 1,  # "[T]he"
    "punct.final": 1,
    "punct.final/sense": 4,
    "punct.inner": 3,
    "punct.inner/sense": 5,
    "punct.inner/stated": 2,
    "punct.inner/spoken": 1,
    "spelling": 3,
    "spelling/stated": 2,
    "number.form": 1,
    "notes": 1,
    "notes/stated": 1,
    "notes/page": 1,  # "(APPLAUSE)", a page's head
    "notes/unheard": 1,  # words in the place of "(INAUDIBLE)"
    "speech": 1,
    "emphasis": 3,
    "emphasis/stated": 2,
    # marked editing
    "ellipsis": 2,
    "ellipsis.meaning": 5,
    "ellipsis.meaning/unsure": 4,
    "ellipsis.order": 5,
    "ellipsis.distant": 4,
    "ellipsis.distant/document": 5,
    "ellipsis.source": 0,
    "bracket.insert": 2,
    "bracket.insert/wrong": 5,
    "bracket.insert/unsure": 4,
    "bracket.replace": 2,
    "bracket.replace/wrong": 5,
    "bracket.replace/unsure": 4,
    "bracket.source": 0,
    "sic": 2,
    "sic/groundless": 4,
    "insert.unmarked": 4,
    "delete.unmarked": 4,
    "wording": 4,
    "unjudged": 4,
    "order.words": 4,
    "sign": 4,
    "sign/sense": 5,
    # words that carry the meaning; `unsure`: the scope is uncertain, "look at this"
    "negation": 5,
    "negation/unsure": 4,
    "modality": 5,
    "modality/unsure": 4,
    "number": 5,
    "number/rounded": 4,
    "number/unsure": 4,
    "date": 5,
    "date/unsure": 4,
    "name": 5,
    "name/unsure": 4,
    "quantifier": 5,
    "quantifier/unsure": 4,
    "hedge": 5,
    "hedge/unsure": 4,
    "condition": 5,
    "condition/unsure": 4,
    "connective": 5,
    "connective/unsure": 4,
    "roles": 5,
    "roles/unsure": 4,
    "antonym": 5,
    "antonym/unsure": 4,
    "synonym": 4,
    "tense": 4,
    "splice": 5,
    "splice/added": 4,
    "cut.head": 5,
    "cut.head/unsure": 4,
    "cut.tail": 5,
    "cut.tail/unsure": 4,
    # who, and in what setting
    "speaker": 5,
    "voices": 5,
    "source": 4,
    "date.claimed": 4,
    "place": 4,
    "secondhand": 2,
    "voice.lost": 5,
    "voice.lost/unsure": 4,
    "voice.lost/stated": 2,
    "translation": 4,
    "translation/close": 3,
}
"""News style: small adjustments are silent. Every code that has a level stands here; the other profiles name what they change."""

ACADEMIC: dict[str, int] = NEWS | {"number.form": 3, "spelling/stated": 2, "speech": 2, "punct.inner/spoken": 2}
LEGAL: dict[str, int] = NEWS | {
    "case.initial": 3,
    "case.initial/inner": 3,
    "case.initial/marked": 2,
    "number.form": 3,
    "notes": 3,
    "notes/stated": 2,
    "speech": 3,
    "punct.inner/spoken": 3,
}
STRICT: dict[str, int] = {
    code: level if code in ("marks", "space") or level == 0 or level >= 4 else 3 for code, level in NEWS.items()
}

TABLES: dict[str, dict[str, int]] = {"news": NEWS, "academic": ACADEMIC, "legal": LEGAL, "strict": STRICT}
"""The profiles by name."""


class Profile(Struct, frozen=True):
    """One profile's levels."""

    name: str
    levels: Mapping[str, int]

    def level(self, code: str, variant: str = "") -> int:
        """Return the level of `code`, or of its `variant` where the profile has one; KeyError for an unknown code."""
        return self.levels[f"{code}/{variant}"] if f"{code}/{variant}" in self.levels else self.levels[code]


def get(name: str) -> Profile:
    """Return the profile called `name`, or the one in the TOML file that `name` is the path of.

    A file has `extends = "news"` (or another of the four; news if absent) and a table `[levels]` of keys as above.
    Raises UsageError, in one line, for a name that is neither and for a file that says something else.
    """
    if name in TABLES:
        return Profile(name, TABLES[name])
    if not name.endswith(".toml"):
        raise UsageError(f"unknown profile {name!r}; known: {', '.join(TABLES)}, or the path of a .toml file")
    import tomllib  # the profiles that come with the package need none

    try:
        content = tomllib.loads(Path(name).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"the profile {name} cannot be read: {error}") from error
    return Profile(name, TABLES[_base(name, content)] | _levels(name, content))


def _base(name: str, content: dict[str, Any]) -> str:
    base = content.get("extends", "news")
    if base not in TABLES:
        raise UsageError(f"the profile {name} extends {base!r}; known: {', '.join(TABLES)}")
    return str(base)


def _levels(name: str, content: dict[str, Any]) -> dict[str, int]:
    levels = content.get("levels", {})
    if not isinstance(levels, dict):
        raise UsageError(f"the profile {name}: [levels] must be a table of codes and levels")
    for code, level in levels.items():
        if code not in NEWS:
            raise UsageError(f"the profile {name} names an unknown code {code!r}")
        if isinstance(level, bool) or not isinstance(level, int) or not 0 <= level <= 5:
            raise UsageError(f"the profile {name} gives {code} the level {level!r}; levels are 0 to 5")
    return levels
