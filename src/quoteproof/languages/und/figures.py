"""No words that join figures: the rules of figures say only what needs none."""

from __future__ import annotations

from quoteproof.languages.figures import Figures
from quoteproof.languages.und.words import WORDS

TABLE = Figures(words=WORDS)
