"""Spanish words of reported speech: what is done by saying something (Nueva gramática de la lengua española, § 43), and what opens a question."""

from __future__ import annotations

from quoteproof.languages.es.words import WORDS
from quoteproof.languages.reporting import Reporting, acts
from quoteproof.languages.words import words

# fmt: off
_ASK = "preguntar pregunta preguntan preguntó preguntaron preguntaba preguntado preguntando"

TABLE = Reporting(
    words=WORDS,
    whether=words("si"),
    acts=acts(
        denied="""negar niega niegan negó negaron negaba negado negando desmentir desmiente desmienten desmintió desmintieron desmentido
        desmintiendo rechazar rechaza rechazan rechazó rechazaron rechazado rechazando""",
        asked=_ASK,
        promised="""prometer promete prometen prometió prometieron prometía prometido prometiendo promesa jurar jura juran juró juraron
        jurado jurando garantizar garantiza garantizan garantizó garantizaron garantizado garantizando asegurar asegura aseguran
        aseguró aseguraron asegurado asegurando proponer propone proponen propuso propusieron propuesto proponiendo""",
        warned="""advertir advierte advierten advirtió advirtieron advertía advertido advirtiendo advertencia alertar alerta alertan
        alertó alertaron alertado alertando amenazar amenaza amenazan amenazó amenazaron amenazado amenazando""",
        demanded="""exigir exige exigen exigió exigieron exigía exigido exigiendo pedir pide piden pidió pidieron pedía pedido pidiendo
        reclamar reclama reclaman reclamó reclamaron reclamado reclamando ordenar ordena ordenan ordenó ordenaron ordenado ordenando
        recomendar recomienda recomiendan recomendó recomendaron recomendado recomendando aconsejar aconseja aconsejan aconsejó
        aconsejado""",
    ),
    objects=words(
        """exige exigen exigió exigieron exigiendo pide piden pidió pidieron pidiendo reclama reclaman reclamó reclamaron reclamando
        rechaza rechazan rechazó rechazaron anuncia anuncian anunció anunciaron anunciando propone proponen propuso propusieron""",
    ),
    fronted=words("para"),
    inquiring=words(_ASK),
    asked_of=words("a al"),
    actions=("ar", "er", "ir"),
)
