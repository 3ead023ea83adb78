"""What documents, works and publishers are called: "the Harbour Board's minutes of 4 March", "harbour-minutes-03"."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from quoteproof import text as texts
from quoteproof.analysis.people import OWNED
from quoteproof.languages import Language
from quoteproof.patterns import lazy

_FIGURE = lazy(r"\d")


class Title(Struct, frozen=True):
    """A name of a document, or a description of one, by its folded words."""

    words: frozenset[str]  # all but the small ones, with figures: what another name of it may have too
    telling: frozenset[str]  # those with a capital, or all where none has one, without figures and months
    proper: bool = True  # it is a name, and not only a description
    dated: bool = False  # it has a figure, as a description that is as good as a name has


@lru_cache(maxsize=1 << 12)  # the same few documents are asked about beside every quotation
def title(name: str, language: Language) -> Title:
    """Take a name apart.

    Telling are, of "the Harbour Board's minutes of 4 March": harbour, board; where nothing is written with a capital, all
    but the small words: of "the board's minutes", board and minutes. That is a description, and no proper name.
    """
    name = OWNED.sub("", name)
    first = next(iter(texts.tokens(name)), None)
    if first and first.norm in language.speech.determiners:
        name = name[first.span.end :]  # "Another page says": its capital is the sentence's
    words = [token for token in texts.tokens(name) if token.norm not in language.small_words]
    named = [token for token in words if token.norm not in language.words.months and not _FIGURE.match(token.norm)]
    proper = [token for token in named if not token.span.of(name)[0].islower()]
    return Title(
        frozenset(token.norm for token in words),
        frozenset(token.norm for token in proper or named),
        bool(proper),
        any(_FIGURE.match(token.norm) for token in words),
    )
