"""German: what may be written in more than one way.

Spelling pairs after the reform of 1996 (Duden, Die deutsche Rechtschreibung), but for ß and ss, which folding makes one; numbers, months and units
as Duden writes them.
"""

from __future__ import annotations

from quoteproof.languages.de.words import WORDS
from quoteproof.languages.form import Form
from quoteproof.languages.units import combined

_ONES = "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split()
_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
_UNITS = ("ein", *_ONES[2:10])
_ORDINALS = "erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte".split()

TABLE = Form(
    words=WORDS,
    spelling=(
        ("*phon*", "*fon*"), ("*phot*", "*fot*"),
        ("*graph*", "*graf*"), ("*tial*", "*zial*"), ("*tiell*", "*ziell*"), ("aufwendig*", "aufwändig*"), ("selbständig*", "selbstständig*"),
        ("so dass", "sodass"), ("zu Hause", "zuhause"), ("im stande", "imstande"), ("an Stelle", "anstelle"), ("auf Grund", "aufgrund"),
        ("mit Hilfe", "mithilfe"), ("albtraum*", "alptraum*"), ("*rauh*", "*rau*"), ("numerier*", "nummerier*"), ("plazier*", "platzier*"),
    ),
    transcribed=(("ä", "ae"), ("ö", "oe"), ("ü", "ue")),
    ampersand=("und",),
    fillers=frozenset({"äh", "ähm", "öh", "hm", "na ja", "naja", "sozusagen", "halt"}),
    emphasis_added=("hervorhebung hinzugefügt", "hervorhebung von mir", "hervorhebung durch", "hervorh", "kursiv von mir"),
    citation_omitted=("fußnote weggelassen", "nachweise weggelassen", "anm weggelassen", "fundstelle weggelassen"),
    marks_omitted=("anführungszeichen weggelassen", "interne anführungszeichen weggelassen"),
    pages=("S. #", "Seite #", "Seiten #"),
    translated=(
        "meine übersetzung", "eigene übersetzung", "übersetzung des verfassers", "übersetzung der verfasserin", "übersetzung des autors",
        "übersetzung der autorin", "übers d verf", "übersetzung von mir", "übersetzt von mir",
    ),
    spelling_changed=("rechtschreibung angepasst", "rechtschreibung modernisiert", "schreibweise angepasst"),
    sic=("sic", "so"),
    numbers=tuple((word, value) for value, word in enumerate(_ONES))
    + tuple((word, 10 * value) for value, word in enumerate(_TENS, 2))
    + tuple((f"{unit}und{ten}", 10 * t + u) for t, ten in enumerate(_TENS, 2) for u, unit in enumerate(_UNITS, 1)),
    ordinals=tuple((word + ending, value) for value, word in enumerate(_ORDINALS, 1) for ending in ("", "n", "r", "s")),
    scales=(
        ("hundert", 100), ("tausend", 1000), ("million", 10**6), ("millionen", 10**6), ("mio", 10**6), ("milliarde", 10**9),
        ("milliarden", 10**9), ("mrd", 10**9), ("billion", 10**12), ("billionen", 10**12), ("dutzend", 12), ("tsd", 1000),
    ),
    number_joiners=frozenset({"und"}),
    fractions=(("halb", 0.5), ("halbe", 0.5), ("hälfte", 0.5), ("drittel", 1 / 3), ("viertel", 0.25), ("fünftel", 0.2), ("zehntel", 0.1)),
    units=(
        ("prozent", "%"), ("%", "%"), ("v. h", "%"), ("prozentpunkte", "points"), ("prozentpunkt", "points"), ("prozentpunkten", "points"),
        ("euro", "€"), ("€", "€"), ("eur", "€"), ("dollar", "$"), ("$", "$"), ("pfund", "£"), ("£", "£"), ("pfund", "pfund"), ("mark", "mark"),
        ("franken", "franken"),
        *combined(
            (
                ("nano", "n"), ("mikro", "µ"), ("milli", "m"), ("zenti", "c"), ("dezi", "d"), ("hekto", "h"), ("kilo", "k"), ("mega", "M"),
                ("giga", "G"), ("tera", "T"),
            ),
            (
                ("meter", "m"), ("metern", "m"), ("gramm", "g"), ("sekunden", "s"), ("sekunde", "s"), ("liter", "L"), ("litern", "L"), ("ampere", "A"),
                ("volt", "V"), ("watt", "W"), ("wattstunden", "Wh"), ("wattstunde", "Wh"), ("joule", "J"), ("kalorien", "cal"), ("newton", "N"),
                ("pascal", "Pa"), ("bar", "bar"), ("hertz", "Hz"), ("ohm", "Ω"), ("mol", "mol"), ("sievert", "Sv"), ("becquerel", "Bq"),
                ("byte", "B"), ("bytes", "B"), ("bit", "bit"), ("bits", "bit"),
            ),
        ),
        ("meilen", "mi"), ("meile", "mi"), ("seemeilen", "nautical mile"), ("knoten", "kn"), ("fuß", "ft"), ("zoll", "inch"), ("kilo", "kg"),
        ("tonnen", "t"), ("tonne", "t"), ("hektar", "ha"), ("zentner", "zentner"), ("quadratmeter", "m²"), ("quadratmetern", "m²"),
        ("quadratkilometer", "km²"), ("quadratzentimeter", "cm²"), ("kubikmeter", "m³"), ("kubikmetern", "m³"), ("kubikzentimeter", "cm³"),
        ("stundenkilometer", "km/h"), ("stundenkilometern", "km/h"), ("jahre", "year"), ("jahr", "year"), ("jahren", "year"),
        ("monate", "month"), ("monat", "month"), ("monaten", "month"), ("wochen", "week"), ("woche", "week"), ("tage", "d"), ("tag", "d"),
        ("tagen", "d"), ("stunden", "h"), ("stunde", "h"), ("minuten", "min"), ("minute", "min"), ("grad", "°"), ("grad celsius", "°C"),
        ("grad fahrenheit", "°F"), ("uhr", "uhr"),
    ),
    rates=frozenset({"pro", "je"}),
    ranges=frozenset({"bis"}),
    counting=("letzten", "vergangenen", "nächsten", "kommenden", "vorigen"),
    decimal=",",
    grouping=".",
    relative_days=(("vorgestern", -2), ("gestern", -1), ("heute", 0), ("morgen", 1), ("übermorgen", 2)),
)  # fmt: skip
