"""Russian."""

SCRIPT = "cyrillic"
SMALL_WORDS: frozenset[str] = frozenset()
LETTERS = ""
