"""Edits become differences, one rule a module; differences become a verdict."""

from __future__ import annotations

from quoteproof.compare.case import Case, case
from quoteproof.judge.gates import is_short
from quoteproof.judge.judging import judge, judge_all, judge_each
from quoteproof.judge.lookup import Lookup
from quoteproof.judge.suggestions import meant, suggest

__all__ = ["Case", "Lookup", "case", "is_short", "judge", "judge_all", "judge_each", "meant", "suggest"]
