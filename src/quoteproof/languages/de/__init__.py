"""German."""

SCRIPT = "latin"
SMALL_WORDS = frozenset(
    "der die und das ist nicht zu den von mit sich auf für ein eine dem des im werden auch sei er sie wir ich".split()
)
LETTERS = "äöüßÄÖÜ„"
