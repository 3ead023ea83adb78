"""Quotation marks of English, both habits, and the words that betray a look-alike."""

from quoteproof.languages.marks import Marks

TABLE = Marks(
    pairs=(("“", "”"), ("‘", "’"), ('"', '"'), ("'", "'"), ("``", "''"), ("''", "''")),
    small_words=("the", "and", "of", "to", "that", "is", "was", "for", "with", "his", "said", "it", "have", "this"),
    elisions=frozenset({"em", "tis", "twas", "til", "till", "cause", "n", "bout", "cept", "round", "nother", "tween"}),
)
