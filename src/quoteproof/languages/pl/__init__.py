"""Polish."""

SCRIPT = "latin"
SMALL_WORDS = frozenset(
    "i w nie na się z że do to jest jak o za po dla od przez ale był są będzie tym tego który".split()
)
LETTERS = "ąćęłńóśźżŁŚŻ„"
