"""French."""

SCRIPT = "latin"
SMALL_WORDS = frozenset(
    "le la les et des est une un que dans pour qui pas sur au il elle du ce nous je avec sont plus".split()
)
LETTERS = "àâçèéêëîïôùûœ«"
MORE_WORDS = frozenset(
    (
        "à en de ne se a ont été être aux leur leurs par son sa ses ou mais on cette ces comme même tout tous y vous "
        "ils elles où donc si sans fait faut très bien deux notre nos lui moi était entre après d l qu"
    ).split()
)
