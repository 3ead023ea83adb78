"""Dutch."""

SCRIPT = "latin"
SMALL_WORDS = frozenset(
    "de het een en van ik te dat die in is niet op zijn met voor er maar als aan ook was door bij".split()
)
LETTERS = "ëï"
MORE_WORDS = frozenset(
    (
        "hij ze om naar uit wordt worden werd werden hebben heeft had deze wij we geen nog wel dan over je zal zullen kan kunnen meer onze "
        "dit hun tot of wat wie waar moet moeten zou zij haar onder tegen na veel alle ben mijn"
    ).split()
)
