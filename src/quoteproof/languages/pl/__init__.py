"""Polish."""

SCRIPT = "latin"
SMALL_WORDS = frozenset("nie na się że do to jest jak za po dla od przez ale był są będzie tym tego który".split())
LETTERS = "ąćęłńóśźżŁŚŻ„"
