"""Edits become differences, one rule a module; differences become a verdict."""

from __future__ import annotations

from quoteproof.judge.gates import is_short
from quoteproof.judge.judging import judge
from quoteproof.judge.lookup import Lookup
from quoteproof.judge.suggestions import meant, suggest

__all__ = ["Lookup", "is_short", "judge", "meant", "suggest"]
