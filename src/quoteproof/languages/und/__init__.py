"""language unknown."""

SCRIPT = "latin"
SMALL_WORDS: frozenset[str] = frozenset()
LETTERS = ""
MORE_WORDS: frozenset[str] = frozenset()
