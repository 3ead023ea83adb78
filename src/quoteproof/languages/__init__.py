"""Language knowledge as tables: a folder a language, small modules of tables in it; no code knows a language's name.

A folder's `__init__.py` has what guessing needs (SCRIPT, SMALL_WORDS, LETTERS); `marks`, `speech`, `form`, `meaning` and `turns` hold one
TABLE each, and all stand on the WORDS of `words`. A language that lacks one of them has the empty one of `und`, the language
that we do not know: quotations are found by their marks, and what nobody looked at is said in the report.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from quoteproof.cached import cached_property
from quoteproof.languages import scripts
from quoteproof.languages.others import OTHERS
from quoteproof.patterns import lazy

if TYPE_CHECKING:
    from quoteproof.languages.figures import Figures
    from quoteproof.languages.flow import Flow
    from quoteproof.languages.form import Form
    from quoteproof.languages.marks import Marks
    from quoteproof.languages.meaning import Meaning
    from quoteproof.languages.reporting import Reporting
    from quoteproof.languages.speech import Speech
    from quoteproof.languages.turns import Turns
    from quoteproof.languages.words import Vocabulary

LANGUAGES: tuple[str, ...] = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "ar", "zh", "ja")
"""The codes (ISO 639-1) that have tables; the earlier one wins where a text fits two equally well."""

JUDGED: tuple[str, ...] = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "ar", "zh", "ja")
"""Those in which the meaning of words is looked at, as a test holds against the tables."""

UND = "und"
"""The code of a language that we do not know, or have no tables for (as ISO 639-2 has it)."""

_SAMPLE = 800  # characters read for a guess: some 120 words, of which a third are small words
_LEAST = (
    0.08  # small words of all words that a text has in its own language: half of them, mostly, and in a headline few
)
_HOME = 2  # small words by which another language must beat the one expected
_CODE = lazy(r"[a-z]{2,3}")
_FEW = 8  # words that may well be without a small one
_WORD = lazy(r"[^\W\d_]+")
_PLAIN = lazy(r"[a-z]+")  # the same where no other letters are, in two thirds of the time
_FOREIGN = lazy(r"[^\x00-\x7f]")


class Language:
    """One language's tables, each loaded when first asked for (a check reads only those that it needs)."""

    def __init__(self, code: str) -> None:
        self.code = code

    @property
    def name(self) -> str:
        """The language's English name."""
        return (import_module(f"quoteproof.languages.{self.code}").__doc__ or "").strip().rstrip(".")

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The commonest function words, for guessing; none where the script tells enough."""
        return import_module(f"quoteproof.languages.{self.code}").SMALL_WORDS  # type: ignore[no-any-return]

    @cached_property
    def signs(self) -> tuple[frozenset[str], str]:
        """What tells the language: its small words and more of the kind, and letters and marks that few others use."""
        module = import_module(f"quoteproof.languages.{self.code}")
        return module.SMALL_WORDS | module.MORE_WORDS, module.LETTERS

    @cached_property
    def script(self) -> str:
        """The script that the language is written in."""
        return import_module(f"quoteproof.languages.{self.code}").SCRIPT  # type: ignore[no-any-return]

    @cached_property
    def spaced(self) -> bool:
        """Say whether spaces stand between the words."""
        return scripts.SCRIPTS[self.script].spaced

    @property
    def judged(self) -> bool:
        """Whether the meaning of its words is known: negations, modals, quantifiers, number words."""
        return self.code in JUDGED

    def owns(self, table: str) -> bool:
        """Say whether the language has a table of its own ("marks", "speech", "form", "meaning")."""
        return _owns(self.code, table)

    @cached_property
    def words(self) -> Vocabulary:
        """Months, titles, persons and the smallest words: what the tables below stand on."""
        return import_module(f"quoteproof.languages.{self.code}.words").WORDS  # type: ignore[no-any-return]

    @cached_property
    def marks(self) -> Marks:
        """Quotation marks, habits and look-alike words."""
        return _table(self.code, "marks")  # type: ignore[no-any-return]

    @cached_property
    def speech(self) -> Speech:
        """Cues, pronouns, titles and formulas."""
        return _table(self.code, "speech")  # type: ignore[no-any-return]

    @cached_property
    def reporting(self) -> Reporting:
        """What reports of speech without marks are told by."""
        return _table(self.code, "reporting")  # type: ignore[no-any-return]

    @cached_property
    def flow(self) -> Flow:
        """How a sentence without spaces says who speaks."""
        return _table(self.code, "flow")  # type: ignore[no-any-return]

    @cached_property
    def flows(self) -> bool:
        """Whether who speaks is told by the grammar of its sentences, and not by tagged words."""
        return self.owns("flow") and bool(self.flow.says or self.flow.forms)

    @cached_property
    def turns(self) -> Turns:
        """Words that tell whose turn it is on a page."""
        return _table(self.code, "turns")  # type: ignore[no-any-return]

    @cached_property
    def form(self) -> Form:
        """Spelling pairs, fillers, number words and months."""
        return _table(self.code, "form")  # type: ignore[no-any-return]

    @cached_property
    def meaning(self) -> Meaning:
        """Negators, modals, quantifiers, hedges and conditions."""
        return _table(self.code, "meaning")  # type: ignore[no-any-return]

    @cached_property
    def figures(self) -> Figures:
        """What joins figures and dates: since, later, out of."""
        return _table(self.code, "figures")  # type: ignore[no-any-return]


@cache
def _table(code: str, name: str) -> Any:
    """Return a language's own table; where it has none the empty one, with what else is known of its words."""
    if _owns(code, name):
        return import_module(f"quoteproof.languages.{code}.{name}").TABLE
    empty = import_module(f"quoteproof.languages.{UND}.{name}").TABLE
    return replace(empty, words=get(code).words) if hasattr(empty, "words") else empty


@cache
def _owns(code: str, name: str) -> bool:
    return find_spec(f"quoteproof.languages.{code}.{name}") is not None


@cache
def get(code: str | None) -> Language:
    """Return the tables of the language `code`; those of `UND`, which are empty, where there are none or no code."""
    return Language(code if code in LANGUAGES else UND)


def told(text: str, named: str | None = None, expected: str | None = None) -> str:
    """Return the code of a text's language: the one that it is named with ("en", "en-US", "English"), else a guess.

    Here alone it is decided what a text without a language is read in. A code that has no tables ("nl") is kept as it is.
    """
    name = re.split("[-_]", named or "", maxsplit=1)[0].lower()
    if not name or _CODE.fullmatch(name):
        return name or guess(text, expected)
    return next((code for code in LANGUAGES if get(code).name.lower() == name), None) or guess(text, expected)


def guess(text: str, expected: str | None = None) -> str:
    """Return the code of the language that `text` is written in, by its script, small words, letters and marks.

    `expected` is the answer when there is little to tell by, as in a short paragraph of a known document; else the one
    language of ours in the script, or `UND`. So it is for a text in a language that has no tables.
    """
    sample = text[:_SAMPLE].lower()
    if not any(map(str.isalpha, sample)):
        return expected or UND
    homes = _homes(scripts.of(sample))
    foreign = [] if sample.isascii() else _FOREIGN.findall(sample)
    words = (_WORD if any(map(str.isalpha, foreign)) else _PLAIN).findall(sample)
    votes = homes.votes(words, foreign)
    if expected in votes and (votes[expected] or len(words) < _FEW or max(votes.values()) < 2):
        votes[expected] += _HOME
    best = max((expected, *votes) if expected in votes else votes, key=votes.__getitem__, default=UND)
    if best == UND or best in homes.others:
        return expected if expected == best else UND
    if votes[best] and votes[best] >= _LEAST * len(words):
        return best
    if len(homes.ours) == 1 and expected not in votes:
        return homes.ours[0]
    return expected or UND


class _Homes(Struct, frozen=True):
    """The languages of a script, ours and others, and to which of them each small word and each telling letter belongs."""

    ours: tuple[str, ...]
    others: tuple[str, ...]
    words: dict[str, tuple[str, ...]]
    letters: dict[str, tuple[str, ...]]

    def votes(self, words: list[str], letters: list[str]) -> dict[str, int]:
        """Count for each language how many of these are its own."""
        votes = dict.fromkeys(self.ours + self.others, 0)
        for signs, table in ((Counter(words), self.words), (Counter(letters), self.letters)):
            for sign in signs.keys() & table.keys():  # most words of a text are in no table
                for code in table[sign]:
                    votes[code] += signs[sign]
        return votes


@cache
def _homes(script: str) -> _Homes:
    ours = {code: get(code).signs for code in LANGUAGES if get(code).script == script}
    others = {code: (frozenset(words.split()), letters) for code, (words, letters) in OTHERS.get(script, {}).items()}
    if not ours:
        return _Homes((), (), {}, {})
    words, letters = (_by_sign({code: set(two[kind]) for code, two in (ours | others).items()}) for kind in (0, 1))
    return _Homes(tuple(ours), tuple(others), words, letters)


def _by_sign(of: dict[str, set[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for code, signs in of.items():
        for sign in signs:
            found[sign] = (*found.get(sign, ()), code)
    return found
