"""Nothing: without verbs of saying no report is found."""

from __future__ import annotations

from quoteproof.languages.reporting import Reporting
from quoteproof.languages.und.words import WORDS

TABLE = Reporting(words=WORDS)
