"""Edits become differences, one rule a module; differences become a verdict."""

from __future__ import annotations

from quoteproof.judge.judging import judge
from quoteproof.judge.lookup import Lookup
from quoteproof.judge.suggestions import suggest

__all__ = ["Lookup", "judge", "suggest"]
