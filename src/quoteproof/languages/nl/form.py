"""Dutch: what may be written in more than one way.

The spelling of 1995 and 2005 (*Woordenlijst Nederlandse taal*) against older ones; numbers as the Taalunie writes them.
"""

from __future__ import annotations

from quoteproof.languages.form import Form
from quoteproof.languages.nl.words import WORDS
from quoteproof.languages.units import combined

_TO_TWENTY = (
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien"
).split()
_TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()
_UNITS = "een twee drie vier vijf zes zeven acht negen".split()
_COMPOUND = tuple(
    (unit + ("ën" if unit.endswith("e") else "en") + ten, 10 * tens + value)
    for tens, ten in enumerate(_TENS, 2)
    for value, unit in enumerate(_UNITS, 1)
)  # eenentwintig, tweeëntwintig
_ORDINALS = "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende".split()

TABLE = Form(
    words=WORDS,
    spelling=(
        ("produkt*", "product*"), ("kontakt*", "contact*"), ("aktie*", "actie*"), ("pannekoek*", "pannenkoek*"),
        ("enkwete*", "enquête*"), ("buro*", "bureau*"), ("kado*", "cadeau*"),
        ("zoo", "zo"), ("één", "een"), ("z'n", "zijn"), ("m'n", "mijn"), ("d'r", "haar"), ("'n", "een"), ("'t", "het"),
    ),
    fillers=frozenset({"eh", "uh", "nou", "zeg", "hè", "hoor"}),
    emphasis_added=("cursivering toegevoegd", "mijn cursivering", "onze cursivering", "nadruk toegevoegd", "cursief van mij"),
    citation_omitted=("voetnoot weggelaten", "voetnoten weggelaten", "noten weggelaten", "verwijzingen weggelaten"),
    marks_omitted=("aanhalingstekens weggelaten",),
    pages=("p. #", "pp. #", "blz. #", "pag. #", "pagina #", "bladzijde #"),
    translated=("eigen vertaling", "mijn vertaling", "onze vertaling", "vertaling van de auteur"),
    spelling_changed=("spelling gemoderniseerd", "spelling aangepast"),
    numbers=tuple((word, value) for value, word in enumerate(_TO_TWENTY)) + tuple((word, 10 * value) for value, word in enumerate(_TENS, 2)) + _COMPOUND,
    ordinals=tuple((word, value) for value, word in enumerate(_ORDINALS, 1)),
    scales=(("honderd", 100), ("duizend", 1000), ("miljoen", 10**6), ("mln", 10**6), ("miljard", 10**9), ("mld", 10**9), ("biljoen", 10**12), ("dozijn", 12)),
    number_joiners=frozenset({"en"}),
    fractions=(("half", 0.5), ("halve", 0.5), ("helft", 0.5), ("kwart", 0.25)),
    units=(
        ("procent", "%"), ("%", "%"), ("pct", "%"), ("procentpunt", "points"), ("procentpunten", "points"), ("euro", "€"), ("euro's", "€"), ("€", "€"),
        ("dollar", "$"), ("dollars", "$"), ("$", "$"), ("gulden", "gulden"), ("pond", "£"), ("pond", "pond"),
        *combined(
            (
                ("nano", "n"), ("micro", "µ"), ("milli", "m"), ("centi", "c"), ("deci", "d"), ("hecto", "h"), ("kilo", "k"), ("mega", "M"), ("giga", "G"),
                ("tera", "T"),
            ),
            (
                ("meter", "m"), ("meters", "m"), ("gram", "g"), ("seconde", "s"), ("seconden", "s"), ("liter", "L"), ("liters", "L"), ("ampère", "A"), ("volt", "V"),
                ("watt", "W"), ("wattuur", "Wh"), ("joule", "J"), ("calorieën", "cal"), ("newton", "N"), ("pascal", "Pa"), ("bar", "bar"), ("hertz", "Hz"), ("ohm", "Ω"),
                ("byte", "B"), ("bytes", "B"), ("bit", "bit"), ("bits", "bit"),
            ),
        ),
        ("mijl", "mi"), ("mijlen", "mi"), ("zeemijl", "nautical mile"), ("knopen", "kn"), ("voet", "ft"), ("duim", "inch"), ("kilo", "kg"), ("kilo's", "kg"),
        ("ton", "t"), ("ons", "ons"), ("hectare", "ha"), ("hectaren", "ha"), ("vierkante meter", "m²"), ("vierkante kilometer", "km²"),
        ("vierkante centimeter", "cm²"), ("kubieke meter", "m³"), ("kuub", "m³"), ("jaar", "year"), ("jaren", "year"), ("maand", "month"), ("maanden", "month"),
        ("week", "week"), ("weken", "week"), ("dag", "d"), ("dagen", "d"), ("uur", "h"), ("uren", "h"), ("minuut", "min"), ("minuten", "min"), ("eeuw", "century"),
        ("eeuwen", "century"), ("graad", "°"), ("graden", "°"), ("graden celsius", "°C"),
    ),
    rates=frozenset({"per"}),
    ranges=frozenset({"tot"}),
    decimal=",",
    grouping=".",
    relative_days=(("eergisteren", -2), ("gisteren", -1), ("vandaag", 0), ("morgen", 1), ("overmorgen", 2)),
)  # fmt: skip
