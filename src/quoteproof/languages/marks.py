"""The schema of `languages/<code>/marks.py`: which marks a language quotes with, and the words that betray a look-alike."""

from __future__ import annotations

from msgspec import Struct

Words = frozenset[str]


class Marks(Struct, frozen=True):
    """Quotation marks, habits and look-alike words of one language; all words folded to lower case."""

    pairs: tuple[tuple[str, str], ...]  # opening and closing marks, the customary outer pair first
    small_words: tuple[str, ...] = ()  # the commonest function words that few other languages share, for guessing
    script: str = "latin"  # the script that the language is written in
    dash: bool = False  # a dash at the head of a paragraph opens speech
    elisions: Words = frozenset()  # words written with an apostrophe in front: 'em, 'tis
    so_called: tuple[str, ...] = ()  # phrases right before marks that keep their content at arm's length
    term_heads: Words = frozenset()  # nouns that present a word as a word: "the term", "the phrase"
    namings: tuple[str, ...] = ()  # phrases right before marks that give somebody or something a name
    works: Words = frozenset()  # kinds of works: "novel", "film", "article"
    work_verbs: Words = frozenset()  # what one does with works: "wrote", "starred in", "published"
    slogans: Words = frozenset()  # carriers of slogans: "motto", "banner", "chanting"
    measures: Words = frozenset()  # nouns and adjectives that follow feet and inches: "pipe", "tall"
    formulas: tuple[str, ...] = ()  # phrases that introduce a quotation without marks, up to a colon
    cues: Words = frozenset()  # the commonest verbs of saying, in the forms used around a quotation
    small: Words = frozenset()  # words that a headline-style title leaves in lower case
