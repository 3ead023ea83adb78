"""Polish."""

SCRIPT = "latin"
SMALL_WORDS = frozenset("nie na się że do to jest jak za po dla od przez ale był są będzie tym tego który".split())
LETTERS = "ąćęłńóśźżŁŚŻ„"
MORE_WORDS = frozenset(
    (
        "i w z o a co tak czy ze u być jego jej ich mi mnie nas nam oraz lub także tylko już jeszcze pan pani bardzo "
        "można przy kiedy gdy jako bez pod nad we sobie go jestem mamy tej te ten ta"
    ).split()
)
