"""Language knowledge as tables: a folder a language, small modules of tables in it; no code knows a language's name.

A folder's `__init__.py` has what guessing needs (SCRIPT, SMALL_WORDS, LETTERS); `marks`, `speech`, `form` and `meaning` hold one
TABLE each. A language that lacks one of the four is read with the English one.
"""

from __future__ import annotations

from functools import cache, cached_property
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from quoteproof.languages import scripts
from quoteproof.patterns import lazy

if TYPE_CHECKING:
    from quoteproof.languages.form import Form
    from quoteproof.languages.marks import Marks
    from quoteproof.languages.meaning import Meaning
    from quoteproof.languages.speech import Speech
    from quoteproof.languages.turns import Turns
    from quoteproof.languages.words import Vocabulary

LANGUAGES: tuple[str, ...] = ("en", "de", "fr", "es", "it", "pl", "ru", "ar", "zh", "ja")
"""The codes (ISO 639-1) that have tables; the earlier one wins where a text fits two equally well."""

_SAMPLE = 800  # characters read for a guess: some 120 words, of which a third are small words
_HOME = 2  # small words by which another language must beat the one expected
_WORD = lazy(r"[^\W\d_]+")
_FOREIGN = lazy(r"[^\x00-\x7f]")


class Language:
    """One language's tables, each loaded when first asked for (a check reads only those that it needs)."""

    def __init__(self, code: str) -> None:
        self.code = code

    @property
    def name(self) -> str:
        """The language's English name."""
        return (import_module(f"quoteproof.languages.{self.code}").__doc__ or "").strip().rstrip(".")

    @property
    def small_words(self) -> frozenset[str]:
        """The commonest function words, for guessing; none where the script tells enough."""
        return import_module(f"quoteproof.languages.{self.code}").SMALL_WORDS  # type: ignore[no-any-return]

    @property
    def letters(self) -> str:
        """Letters and marks that few of the others use, for guessing."""
        return import_module(f"quoteproof.languages.{self.code}").LETTERS  # type: ignore[no-any-return]

    @property
    def script(self) -> str:
        """The script that the language is written in."""
        return import_module(f"quoteproof.languages.{self.code}").SCRIPT  # type: ignore[no-any-return]

    @cached_property
    def spaced(self) -> bool:
        """Say whether spaces stand between the words."""
        return scripts.SCRIPTS[self.script].spaced

    def owns(self, table: str) -> bool:
        """Say whether the language has a table of its own ("marks", "speech", "form", "meaning")."""
        return _owns(self.code, table)

    @property
    def words(self) -> Vocabulary:
        """Months, titles, persons and the smallest words: what the tables below stand on."""
        return import_module(f"quoteproof.languages.{self.code}.words").WORDS  # type: ignore[no-any-return]

    @property
    def marks(self) -> Marks:
        """Quotation marks, habits and look-alike words."""
        return _table(self.code, "marks")  # type: ignore[no-any-return]

    @property
    def speech(self) -> Speech:
        """Cues, pronouns, titles and formulas."""
        return _table(self.code, "speech")  # type: ignore[no-any-return]

    @property
    def turns(self) -> Turns:
        """Words that tell whose turn it is on a page."""
        return _table(self.code, "turns")  # type: ignore[no-any-return]

    @property
    def form(self) -> Form:
        """Spelling pairs, fillers, number words and months."""
        return _table(self.code, "form")  # type: ignore[no-any-return]

    @property
    def meaning(self) -> Meaning:
        """Negators, modals, quantifiers, hedges and conditions."""
        return _table(self.code, "meaning")  # type: ignore[no-any-return]


@cache
def _table(code: str, name: str) -> Any:
    """Return a language's own table, or the English one where it has none."""
    return import_module(f"quoteproof.languages.{code if _owns(code, name) else 'en'}.{name}").TABLE


@cache
def _owns(code: str, name: str) -> bool:
    return find_spec(f"quoteproof.languages.{code}.{name}") is not None


@cache
def get(code: str) -> Language:
    """Return the tables of the language `code`; English where there are none of its own."""
    return Language(code if code in LANGUAGES else "en")


def guess(text: str, expected: str | None = None) -> str:
    """Return the code of the language that `text` is written in, by its script, small words, letters and marks.

    `expected` is the answer when there is little to tell by, as in a short paragraph of a known document; else "en".
    """
    sample = text[:_SAMPLE]
    here = _written_in(scripts.of(sample))
    if len(here) < 2:
        return here[0] if here else expected or "en"
    votes = dict.fromkeys(here, 0)
    if expected in votes:
        votes[expected] = _HOME
    homes = _homes(here)
    for sign in _telling(sample.lower()):
        for code in homes.get(sign, ()):
            votes[code] += 1
    return max((expected, *here) if expected in votes else here, key=votes.__getitem__)


def _telling(sample: str) -> list[str]:
    """Return the words of a text, and the characters beyond ASCII once more one by one."""
    return _WORD.findall(sample) + ([] if sample.isascii() else _FOREIGN.findall(sample))


@cache
def _written_in(script: str) -> tuple[str, ...]:
    return tuple(code for code in LANGUAGES if get(code).script == script)


@cache
def _homes(codes: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Return for each small word and telling letter those of the languages that it belongs to."""
    signs = {code: get(code).small_words | set(get(code).letters) for code in codes}
    return {sign: tuple(code for code in signs if sign in signs[code]) for sign in set().union(*signs.values())}
