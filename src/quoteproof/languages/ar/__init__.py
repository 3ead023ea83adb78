"""Arabic."""

SCRIPT = "arabic"
SMALL_WORDS: frozenset[str] = frozenset()
LETTERS = "ةىإأ"
MORE_WORDS = frozenset(
    (
        "في من على إلى أن عن التي الذي هذا هذه ما لا أو كان ذلك كل مع بعد بين قد لم لن ثم إن كما عند حتى غير هو هي قال "
        "يا الله و"
    ).split()
)
