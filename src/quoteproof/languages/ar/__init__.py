"""Arabic."""

SCRIPT = "arabic"
SMALL_WORDS: frozenset[str] = frozenset()
LETTERS = ""
