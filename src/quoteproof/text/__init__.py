"""Text as the program compares it: folded, with the way back; and cut into words, sentences and paragraphs.

All spans are in code points of the text that was passed in, also where a `span` narrows the view. What folding does:
`kernel/reference/folding.py`.
"""

from __future__ import annotations

from quoteproof.text.folding import Folded, Token, Words, fold, norm, same_letters, tokens, words
from quoteproof.text.sentences import paragraphs, sentences, sentences_near

__all__ = [
    "Folded",
    "Token",
    "Words",
    "fold",
    "norm",
    "paragraphs",
    "same_letters",
    "sentences",
    "sentences_near",
    "tokens",
    "words",
]
