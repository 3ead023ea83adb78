"""The settings of a run, and `.quoteproof.toml`: what a repository's checks have in common.

    against = ["sources/", "minutes.archive"]      relative to the file
    profile = "news"                               or a file, relative to this one
    fail-on = "serious,not-found"
    language = "en"
    also = ["reported", "figures", "borrowed"]     what is looked for without quotation marks; "all" is all of it
    text-field = "text"                            and so id, title, author, speaker, publisher, date, url
    ocr = "eng+deu"                                pages that are pictures are read, in these languages

    texts = ["columns/"]                           what is checked where a call names nothing
    exclude = ["columns/drafts/*"]
    baseline = ".quoteproof-baseline.json"         what was known is let pass (suppressions.py)
    ignore-marks = true                            so is what a text marks itself; the command line obeys that unless it is false here

    [[ignore]]
    id = "q-5f1c09aa"
    reason = "the board corrected the minutes on 9 March"
    text = "columns/quay.md"                       may be left out, as the next one
    until = 2027-06-30

What a call asks for itself wins. An ignored finding is shown, with the reason, and never fails a run.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Self

import msgspec

from quoteproof import policy
from quoteproof.address import is_url
from quoteproof.errors import UsageError
from quoteproof.model import STATEMENTS, Fields, StatementKind

NAME = ".quoteproof.toml"
BASELINE = ".quoteproof-baseline.json"
"""The name of a baseline where none is given."""


class Ignored(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A finding that has been looked at and is in order."""

    id: str
    reason: str
    text: str | None = None  # the path or id of the one text that it holds for
    until: str | None = None  # the last day, by ISO 8601


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """What a run obeys; empty or None where nothing was set."""

    against: tuple[str, ...] = ()
    profile: str | None = None
    fail_on: tuple[str, ...] = ()
    also: tuple[StatementKind, ...] = ()
    language: str | None = None
    text_field: str | None = None
    id_field: str | None = None
    title_field: str | None = None
    author_field: str | None = None
    speaker_field: str | None = None
    publisher_field: str | None = None
    date_field: str | None = None
    url_field: str | None = None
    ocr: str | None = None
    ignore: tuple[Ignored, ...] = ()
    texts: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()  # patterns of paths, as `fnmatch` has them
    baseline: str | None = None
    ignore_marks: bool | None = None

    @classmethod
    def load(cls, place: str | Path = ".", *, named: bool = False) -> Settings:
        """Return the settings of a file, or those that hold for a folder: of the file `NAME` in it or the next above it.

        A folder may have none. Raises UsageError for a file that is not there or says something else, and for one that names
        sources outside of its own folder: a repository must not choose which files of the user are read. `named`: the caller names
        sources himself, and those of the file are left aside.
        """
        place = Path(place).absolute()
        if not place.is_dir():
            return _read(place, named)
        for folder in (place, *place.parents):
            if (folder / NAME).is_file():
                return _read(folder / NAME, named)
        return cls()

    @classmethod
    def given(cls, settings: Settings | str | Path | None, *, named: bool) -> Settings:
        """Return the settings of a call: as they are, or read from a place (`load`); none where none are named."""
        if isinstance(settings, Settings):
            return settings
        return cls() if settings is None else cls.load(settings, named=named)

    @property
    def fields(self) -> Fields:
        """What the fields of rows hold."""
        named = {name: getattr(self, f"{name}_field") for name in Fields.__struct_fields__}
        return Fields(**{name: field for name, field in named.items() if field})

    def but(self, **given: Any) -> Self:
        """Return these settings with what was given; what is None or empty was not."""
        return msgspec.structs.replace(self, **{name: value for name, value in given.items() if value})

    def typed(self) -> Self:
        """Return these settings as somebody's who checks his own texts: marks in them are obeyed unless a file forbids it."""
        return msgspec.structs.replace(self, ignore_marks=self.ignore_marks is not False)


KEYS = Settings.__struct_encode_fields__
"""The keys of a file."""


def fail_on(names: str) -> tuple[str, ...]:
    """Return the names of a comma list. Raises UsageError for one that is not known, and where there is none."""
    listed = tuple(name.strip() for name in names.split(",") if name.strip())
    if listed and policy.FAIL_ON.keys() >= set(listed):
        return listed
    raise UsageError(f"--fail-on does not know {names!r}; it takes a comma list of {', '.join(policy.FAIL_ON)}")


ALSO: dict[str, StatementKind] = {"reported": "reported", "figures": "figure", "borrowed": "borrowed"}
"""What `--also` takes, and the kind of statement that each name means."""


def also(names: str | Iterable[str]) -> tuple[StatementKind, ...]:
    """Return the kinds of a comma list, or of several names, each once and in their order. Raises UsageError for one that is not known."""
    given = names.split(",") if isinstance(names, str) else names
    listed = {name.strip() for name in given if name.strip()}
    unknown = listed - ALSO.keys() - set(STATEMENTS) - {"all"}
    if unknown or not listed:
        raise UsageError(
            f"--also does not know {', '.join(sorted(unknown))!r}; it takes a comma list of {', '.join(ALSO)}, or all"
        )
    return tuple(kind for name, kind in ALSO.items() if listed & {name, kind, "all"})


def language(code: str) -> str:
    """Return the code of a language that has tables, or the one that says so of any other."""
    from quoteproof.languages import LANGUAGES, UND  # most runs are not told

    if code in (*LANGUAGES, UND):
        return code
    raise UsageError(f"--language does not know {code!r}; it knows {', '.join(LANGUAGES)}, and {UND} for any other")


def _read(path: Path, named: bool) -> Settings:
    import tomllib  # most runs have no such file

    try:
        written = path.read_text("utf-8")
        content = tomllib.loads(written)
    except tomllib.TOMLDecodeError as error:
        last = f"at the end of the file, line {len(written.splitlines())}"
        raise UsageError(f"{path} cannot be read: {str(error).replace('at end of document', last)}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read: {error}") from None
    try:
        return _placed(_converted(content, named), path.parent)
    except msgspec.ValidationError as error:
        said = str(error).replace(" - at `$", " at `").replace("Object missing required field", "there is no")
        raise UsageError(f"{path}{_line(written, said)}: {said}") from None
    except UsageError as error:
        raise UsageError(f"{path}{_line(written, str(error))}: {error}") from None


def _line(written: str, said: str) -> str:
    """Return the line of the key that a message names first, if it stands at the head of one."""
    words = iter(re.findall(r"[\w-]+", said))
    heads = {line.partition("=")[0].strip(" \t\"'"): number for number, line in enumerate(written.splitlines(), 1)}
    return next((f":{heads[word]}" for word in words if word in heads), "")


def _converted(content: dict[str, Any], named: bool) -> Settings:
    """Return what a file says as settings. Raises UsageError for a key that is none, with those that are."""
    unknown = [key for key in content if key not in KEYS]
    if unknown:
        raise UsageError(f"unknown key {unknown[0]!r}; known: {', '.join(KEYS)}")
    settings = msgspec.convert(_plural(content), Settings)
    return msgspec.structs.replace(settings, against=()) if named else settings


def _plural(content: dict[str, Any]) -> dict[str, Any]:
    """Let one source stand without brackets, and names for `fail-on` in a comma list."""
    for key in ("against", "texts", "exclude"):
        if isinstance(content.get(key), str):
            content[key] = [content[key]]
    if isinstance(content.get("fail-on"), str):
        content["fail-on"] = fail_on(content["fail-on"])
    if isinstance(content.get("also"), (str, list)):
        content["also"] = also(content["also"])
    for one in content.get("ignore") or ():
        if isinstance(one, dict) and "until" in one:
            one["until"] = _day(one["until"])
    return content


def _day(value: Any) -> str:
    """Return a day as TOML or a string has it. Raises UsageError for what is none."""
    from datetime import date

    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        raise UsageError(f"until = {str(value)!r} is no day; write it as 2027-06-30") from None


def _placed(settings: Settings, folder: Path) -> Settings:
    """Hold what is set against what is known, and name the paths as someone in the working folder would."""
    if settings.fail_on:
        fail_on(",".join(settings.fail_on))
    if settings.language:
        language(settings.language)
    profile = settings.profile
    if profile and profile.endswith(".toml"):
        profile = below(folder / profile)
    outside = next(
        (one for one in (*settings.against, *settings.texts) if is_url(one) or not _within(folder / one, folder)), None
    )
    if outside is not None:
        raise UsageError(
            f"{outside!r} is not below the file's own folder; name such sources with --against, and such texts in the call"
        )
    placed = {
        name: tuple(below(folder / one) for one in getattr(settings, name)) for name in ("against", "texts", "exclude")
    }
    baseline = settings.baseline and below(folder / settings.baseline)
    ignore = tuple(_at(one, folder) for one in settings.ignore)
    return msgspec.structs.replace(settings, **placed, profile=profile, baseline=baseline, ignore=ignore)


def _at(one: Ignored, folder: Path) -> Ignored:
    """Name the text of an entry as someone in the working folder would, where it is a file."""
    there = one.text is not None and (folder / one.text).exists()
    return msgspec.structs.replace(one, text=below(folder / one.text)) if there and one.text else one


def _within(path: Path, folder: Path) -> bool:
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def below(path: Path) -> str:
    """Call a path as someone in the working folder would: from there on, or whole."""
    start = Path.cwd()
    return str(path.relative_to(start)) if path.is_relative_to(start) else str(path)
