"""Italian."""

SCRIPT = "latin"
SMALL_WORDS = frozenset("il la di che è un una per non con del della sono gli si nel ha le da più anche dei ma".split())
LETTERS = "àèéìòù«"
