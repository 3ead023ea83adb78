"""No labels but those that stand on pages of every language."""

from __future__ import annotations

from quoteproof.languages.turns import Turns

TABLE = Turns()
