"""Italian."""

SCRIPT = "latin"
SMALL_WORDS = frozenset("il la di che è un una per non con del della sono gli si nel ha le da più anche dei ma".split())
LETTERS = "àèéìòù«"
MORE_WORDS = frozenset(
    (
        "a e in al alla dal dalla nella nelle nei sul sulla o se come questo questa quello cui ci lo i era stato stata "
        "essere perché ho hanno abbiamo noi io lei suo sua dove quando tutto tutti fatto senza fra tra ogni l d"
    ).split()
)
