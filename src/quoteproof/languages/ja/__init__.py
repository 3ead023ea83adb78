"""Japanese."""

SCRIPT = "kana"
SMALL_WORDS: frozenset[str] = frozenset()
LETTERS = ""
