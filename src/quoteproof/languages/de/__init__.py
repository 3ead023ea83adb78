"""German."""

SCRIPT = "latin"
SMALL_WORDS = frozenset(
    "der die und das ist nicht zu den von mit sich auf für ein eine dem des im werden auch sei er sie wir ich".split()
)
LETTERS = "äöüßÄÖÜ„"
MORE_WORDS = frozenset(
    (
        "in an aus bei nach über um am als oder aber wie so nur noch wird war hat haben sind kann wenn einen einem "
        "einer zum zur vom durch mehr sein seine ihre bis gegen vor zwischen dass daß uns unsere es man was diese "
        "dieser dieses schon keine kein wurde wurden hatte unter muss müssen wollen soll"
    ).split()
)
