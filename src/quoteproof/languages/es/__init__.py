"""Spanish."""

SCRIPT = "latin"
SMALL_WORDS = frozenset("el la los las que en es una un por con para del se no su lo como más al pero ha está".split())
LETTERS = "áéíóúñ¿¡«"
