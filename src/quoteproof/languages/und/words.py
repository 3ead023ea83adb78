"""No words: of a language that is not known nothing is taken for granted."""

from __future__ import annotations

from quoteproof.languages.words import Vocabulary

WORDS = Vocabulary()
