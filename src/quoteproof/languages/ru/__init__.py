"""Russian."""

SCRIPT = "cyrillic"
SMALL_WORDS: frozenset[str] = frozenset()
LETTERS = "ыэё"
MORE_WORDS = frozenset(
    (
        "и в не на что он с как это по но они к у ты из мы за вы так же от то все было бы только его её мне о да для "
        "при уже или ещё чтобы был быть есть этого нет если когда даже под во со до"
    ).split()
)
