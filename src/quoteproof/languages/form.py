"""The schema of a language's form table: what may be written in more than one way without saying anything else."""

from __future__ import annotations

from msgspec import Struct

from quoteproof.languages.words import Vocabulary


class Form(Struct, frozen=True, eq=False):
    """Spelling, fillers and number words of one language. Words as the language writes them: who reads them folds them."""

    words: Vocabulary
    """Months, days of the week, contractions and more."""

    spelling: tuple[tuple[str, str], ...] = ()
    """Endings, beginnings, stretches (a star where other letters may stand) and whole words that two orthographies write
    differently: ("*our", "*or"), ("gaol*", "jail*"), ("*phon*", "*fon*")."""

    transcribed: tuple[tuple[str, str], ...] = ()
    """Letters, and what is written for them where they cannot be typed: ("ü", "ue")."""

    spelling_except: frozenset[str] = frozenset()
    """Words that an ending pair would make of another word ("hour" is no "hor")."""

    lookalikes: frozenset[frozenset[str]] = frozenset()
    """Pairs of good words that a slip of the pen would turn into each other: never taken for a misprint."""

    heads: tuple[str, ...] = ()
    """Conjunctions that are written on the word behind them (Arabic و and ف): a quotation may begin behind them."""

    ampersand: tuple[str, ...] = ()
    """Words that the sign & stands for."""

    clipped: tuple[tuple[str, str], ...] = ()
    """Words, and endings behind a star, that an apostrophe cuts short: ("'em", "them"), ("*in'", "*ing")."""

    fillers: frozenset[str] = frozenset()
    """Sounds and words of speaking that an editor may leave out: "um", "er", "you know"."""

    fillers_apart: frozenset[str] = frozenset()
    """Words that are fillers only between two commas or dashes: ", like,"."""

    sic: tuple[str, ...] = ("sic",)
    """What brackets hold that say “so it stands in the source”."""

    emphasis_added: tuple[str, ...] = ()
    """What a note says that owns up to added or removed italics."""

    citation_omitted: tuple[str, ...] = ()
    """What a note says that owns up to left-out citations or footnotes."""

    marks_omitted: tuple[str, ...] = ()
    """What a note says that owns up to left-out inner quotation marks, brackets and ellipses."""

    pages: tuple[str, ...] = ()
    """How a page is named, with # for its number: "p. #", "page #"; also the first of several."""

    translated: tuple[str, ...] = ()
    """What a note says that owns up to a translation by whoever quotes."""

    spelling_changed: tuple[str, ...] = ()
    """What a note says that owns up to changed spelling."""

    numbers: tuple[tuple[str, int], ...] = ()
    """Number words below the first scale word: ("three", 3), ("thirty", 30)."""

    ordinals: tuple[tuple[str, int], ...] = ()
    """("third", 3)."""

    counting: tuple[str, ...] = ()
    """Words before a unit that say when, and no number: the past (decades); those that count (a few) are quantifiers."""

    long_tens: tuple[int, ...] = ()
    """Tens that go on to nineteen: soixante-quinze, quatre-vingt-onze."""

    scales: tuple[tuple[str, int], ...] = ()
    """Words and abbreviations that multiply: ("billion", 10**9), ("bn", 10**9), ("dozen", 12)."""

    number_joiners: frozenset[str] = frozenset()
    """Words inside a number that add nothing: "and"."""

    tens_joiners: frozenset[str] = frozenset()
    """The same between tens and ones: treinta "y" dos."""

    fractions: tuple[tuple[str, float], ...] = ()
    """("half", 0.5), ("quarter", 0.25)."""

    numerals: tuple[tuple[str, int], ...] = ()
    """Numerals that are written one after the other by their places: ("三", 3), ("万", 10000)."""

    units: tuple[tuple[str, str], ...] = ()
    """A word for a unit and its one name, a symbol where it has one (`languages/units.py`): ("per cent", "%"), ("kilometre", "km").
    A word of two units ("pounds") stands there twice."""

    symbols: tuple[tuple[str, str], ...] = ()
    """The language's own symbols, in which capitals tell: ("кВт", "kW"). Those of the SI are no language's."""

    units_before: tuple[tuple[str, str], ...] = ()
    """Words for units that stand before their number: ("百分之", "%")."""

    rates: frozenset[str] = frozenset()
    """Words between two units that say how much for each: "per"."""

    ranges: frozenset[str] = frozenset()
    """Words between two numbers that a dash may stand for: "to"."""

    decimal: str = "."
    grouping: str = ","

    relative_days: tuple[tuple[str, int], ...] = ()
    """("yesterday", -1), ("today", 0), ("tomorrow", 1)."""
