"""Spanish."""

SCRIPT = "latin"
SMALL_WORDS = frozenset("el la los las que en es una un por con para del se no su lo como más al pero ha está".split())
LETTERS = "áéíóúñ¿¡«"
MORE_WORDS = frozenset(
    (
        "de a y o le les sus si ya este esta esto ese eso muy sin sobre entre también hasta hay donde quien desde todo "
        "todos nos ser son fue era han había cuando porque qué sí yo mi nuestro nuestra ni e me te cada puede"
    ).split()
)
