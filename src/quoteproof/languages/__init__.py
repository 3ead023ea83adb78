"""Language knowledge as tables: a folder a language, four small modules of tables in it; no code knows a language's name."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quoteproof.languages.form import Form
    from quoteproof.languages.marks import Marks
    from quoteproof.languages.meaning import Meaning
    from quoteproof.languages.speech import Speech

LANGUAGES: tuple[str, ...] = ("en",)
"""The codes (ISO 639-1) that have tables."""


class Language:
    """One language's tables, each loaded when first asked for (a check reads only those that it needs)."""

    def __init__(self, code: str) -> None:
        self.code = code

    def _table(self, name: str) -> Any:
        return import_module(f"quoteproof.languages.{self.code}.{name}").TABLE

    @property
    def marks(self) -> Marks:
        """Quotation marks, habits and look-alike words."""
        return self._table("marks")  # type: ignore[no-any-return]

    @property
    def speech(self) -> Speech:
        """Cues, pronouns, titles and formulas."""
        return self._table("speech")  # type: ignore[no-any-return]

    @property
    def form(self) -> Form:
        """Spelling pairs, fillers, number words and months."""
        return self._table("form")  # type: ignore[no-any-return]

    @property
    def meaning(self) -> Meaning:
        """Negators, modals, quantifiers, hedges and conditions."""
        return self._table("meaning")  # type: ignore[no-any-return]


def get(code: str) -> Language:
    """Return the tables of the language `code`; English where there are none of its own."""
    return Language(code if code in LANGUAGES else "en")


def guess(text: str) -> str:
    """Return the code of the language that `text` is written in; "en" when there is no telling."""
    return "en"
