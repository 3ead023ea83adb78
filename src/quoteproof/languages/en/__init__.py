"""English."""

SCRIPT = "latin"
SMALL_WORDS = frozenset(
    "the and of to that is was for with his said it have this are not be from who by they will has in on at as an he she we you do no so but had been would my me".split()
)
LETTERS = ""
