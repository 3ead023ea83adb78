"""English: the words by which figures and dates hang together.

Closed-class grammar, and the phrases that the AP and Reuters stylebooks use for ages, spans, shares and changes.
"""

from __future__ import annotations

from quoteproof.languages.en.words import WORDS
from quoteproof.languages.figures import Figures

TABLE = Figures(
    words=WORDS,
    since=("since", "ever since", "as of", "dating back to", "dating to"),
    lasting=("for", "for the last", "for the past", "over the last", "over the past", "in the last", "in the past", "during the last",
             "during the past", "over", "for all", "these", "those", "all", "the", "its", "their", "his", "her", "our", "my", "whole"),
    pluperfect=("had", "would have", "until", "till", "up to"),
    between=(("from", "to"), ("from", "until"), ("from", "till"), ("from", "through"), ("between", "and")),
    later=("later", "afterwards", "afterward", "on", "thereafter", "after that"),
    after=("after", "following", "from"),
    earlier=("earlier", "before that", "previously"),
    before=("before", "prior to", "ahead of"),
    ago=("ago",),
    old=("old", "of age", "younger", "older"),
    on_day=("in", "on", "by", "of"),
    hedges=("or so", "or more", "or less", "give or take", "odd", "plus", "to nearly", "to almost", "well over", "just over", "just under", "as little as",
            "as few as", "most of", "the better part of", "the best part of", "between", "another", "the first", "the last", "the next"),
    shares_of=("of", "of the", "out of", "out of the", "out of every", "of all", "of its", "of their", "of his", "of her", "of our", "of those", "of these"),
    or_else=("or", "that is", "i e", "equal to", "equivalent to", "amounting to", "representing"),
)  # fmt: skip
