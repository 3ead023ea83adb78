"""Edits become differences, one rule a module; differences become a verdict."""

from __future__ import annotations

from quoteproof.judge.lookup import Lookup

__all__ = ["Lookup"]
