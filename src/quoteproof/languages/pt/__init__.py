"""Portuguese."""

SCRIPT = "latin"
SMALL_WORDS = frozenset(
    "de que o e do da em um uma os as não na no para com por mais dos das se ao foi são pelo pela".split()
)
LETTERS = "ãõçâêôáéíóú"
MORE_WORDS = frozenset(
    (
        "a como mas também já está ou muito nos eu isso ele ela você há seu sua quando ser tem só até isto esta este nós vai era porque nem "
        "à às me meu minha todos sobre entre depois sem quem onde estão têm fazer aos num numa"
    ).split()
)
