"""No words that turn, bind or bound: the rules of meaning are silent, and the report says that nobody looked."""

from __future__ import annotations

from quoteproof.languages.meaning import Meaning
from quoteproof.languages.und.words import WORDS

TABLE = Meaning(words=WORDS)
