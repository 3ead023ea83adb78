"""French."""

SCRIPT = "latin"
SMALL_WORDS = frozenset(
    "le la les et des est une un que dans pour qui pas sur au il elle du ce nous je avec sont plus".split()
)
LETTERS = "àâçèéêëîïôùûœ«"
