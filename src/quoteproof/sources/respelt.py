"""A handful of words as a source may write them: in the other spelling, without the article before them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice, product

from quoteproof import text
from quoteproof.analysis.spellings import respelt
from quoteproof.languages import Language

MOST = 16
"""Ways of writing that are looked up."""


def otherwise(words: str, language: Language, counts: Callable[[str], Mapping[str, int | None]]) -> Iterator[str]:
    """Give the other ways of writing a few words, of words that the sources have; `counts` tells which those are."""
    norms = [token.norm for token in text.tokens(words)]
    options = [[norm, *sorted(respelt(norm, language.form) - {norm})] for norm in norms]
    known = counts(" ".join(norm for each in options for norm in each))
    there = [[norm for norm in each if known.get(norm, 0) != 0] for each in options]
    articles = {text.fold(article).text for article in language.words.articles}
    rows = [there, there[1:]] if len(norms) > 1 and norms[0] in articles else [there]
    yield from islice((" ".join(row) for each in rows for row in product(*each)), MOST)
