"""No verbs of saying: who speaks is told by labels, colons and dashes alone."""

from __future__ import annotations

from quoteproof.languages.speech import Speech, Verbs
from quoteproof.languages.und.words import WORDS

TABLE = Speech(words=WORDS, verbs=Verbs())
