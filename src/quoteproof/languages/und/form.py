"""No spellings, no number words: figures are read with a point before the decimals."""

from __future__ import annotations

from quoteproof.languages.form import Form
from quoteproof.languages.und.words import WORDS

TABLE = Form(words=WORDS)
