"""English."""

SCRIPT = "latin"
SMALL_WORDS = frozenset(
    "the and of to that is was for with his said it have this are not be from who by they will has".split()
)
LETTERS = ""
