"""French: what may be written in more than one way.

Spelling pairs of the rectifications of 1990 (Journal officiel, 6 December 1990); numbers, months and units as the Lexique des
règles typographiques of the Imprimerie nationale writes them, with Belgian and Swiss number words.
"""

from __future__ import annotations

from quoteproof.languages.form import Form
from quoteproof.languages.fr.words import WORDS
from quoteproof.languages.units import combined

_ONES = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split()
_TENS = (
    ("vingt", 20),
    ("trente", 30),
    ("quarante", 40),
    ("cinquante", 50),
    ("soixante", 60),
    ("septante", 70),
    ("huitante", 80),
    ("nonante", 90),
)
_ORDINALS = "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième".split()

TABLE = Form(
    words=WORDS,
    spelling=(
        ("évènement*", "événement*"), ("règlementa*", "réglementa*"), ("clef*", "clé*"), ("ognon*", "oignon*"), ("nénufar*", "nénuphar*"),
        ("*oyer", "*oier"), ("parce que", "parceque"), ("weekend*", "week-end*"), ("portemonnaie*", "porte-monnaie*"),
    ),
    ampersand=("et",),
    fillers=frozenset({"euh", "heu", "ben", "bah", "hein", "hum", "quoi"}),
    emphasis_added=("souligné par nous", "nous soulignons", "je souligne", "c'est nous qui soulignons", "italiques ajoutés", "mis en italique"),
    citation_omitted=("note omise", "notes omises", "références omises", "citation omise"),
    marks_omitted=("guillemets omis", "guillemets internes omis"),
    pages=("p. #", "pp. #", "page #", "pages #"),
    translated=("notre traduction", "ma traduction", "traduction de l'auteur", "traduction libre", "nous traduisons", "je traduis"),
    spelling_changed=("orthographe modernisée", "orthographe corrigée", "graphie modernisée"),
    numbers=tuple((word, value) for value, word in enumerate(_ONES)) + _TENS + (("une", 1), ("quatre-vingts", 80), ("quatre-vingt", 80), ("soixante-dix", 70), ("quatre-vingt-dix", 90)),
    ordinals=(*tuple((word, value) for value, word in enumerate(_ORDINALS, 1)), ("première", 1), ("second", 2), ("seconde", 2)),
    long_tens=(60, 80),
    scales=(
        ("cent", 100), ("cents", 100), ("mille", 1000), ("million", 10**6), ("millions", 10**6), ("milliard", 10**9), ("milliards", 10**9),
        ("md", 10**9), ("mds", 10**9), ("billion", 10**12), ("billions", 10**12), ("douzaine", 12),
    ),
    number_joiners=frozenset({"et"}),
    fractions=(("demi", 0.5), ("demie", 0.5), ("moitié", 0.5), ("tiers", 1 / 3), ("quart", 0.25), ("quarts", 0.25), ("cinquième", 0.2)),
    units=(
        ("pour cent", "%"), ("%", "%"), ("points", "points"), ("point", "points"), ("euros", "€"), ("euro", "€"), ("€", "€"), ("dollars", "$"),
        ("dollar", "$"), ("$", "$"), ("francs", "franc"), ("franc", "franc"), ("livres", "£"), ("livres", "livre"),
        *combined(
            (
                ("nano", "n"), ("micro", "µ"), ("milli", "m"), ("centi", "c"), ("déci", "d"), ("hecto", "h"), ("kilo", "k"), ("méga", "M"),
                ("giga", "G"), ("téra", "T"),
            ),
            (
                ("mètres", "m"), ("mètre", "m"), ("grammes", "g"), ("gramme", "g"), ("secondes", "s"), ("seconde", "s"), ("litres", "L"), ("litre", "L"),
                ("ampères", "A"), ("volts", "V"), ("watts", "W"), ("wattheures", "Wh"), ("joules", "J"), ("calories", "cal"), ("newtons", "N"),
                ("pascals", "Pa"), ("bars", "bar"), ("hertz", "Hz"), ("ohms", "Ω"), ("moles", "mol"), ("sieverts", "Sv"), ("becquerels", "Bq"),
                ("octets", "B"), ("octet", "B"), ("bits", "bit"),
            ),
        ),
        ("milles", "mi"), ("noeuds", "kn"), ("pieds", "ft"), ("pouces", "inch"), ("kilos", "kg"), ("kilo", "kg"), ("tonnes", "t"), ("tonne", "t"),
        ("hectares", "ha"), ("hectare", "ha"), ("mètres carrés", "m²"), ("mètre carré", "m²"), ("kilomètres carrés", "km²"), ("mètres cubes", "m³"),
        ("mètre cube", "m³"), ("centimètres carrés", "cm²"), ("centimètres cubes", "cm³"), ("kilomètres heure", "km/h"), ("ans", "year"),
        ("an", "year"), ("années", "year"), ("année", "year"), ("mois", "month"), ("semaines", "week"), ("semaine", "week"), ("jours", "d"),
        ("jour", "d"), ("heures", "h"), ("heure", "h"), ("minutes", "min"), ("siècle", "century"), ("siècles", "century"), ("degrés", "°"),
        ("degré", "°"), ("degrés celsius", "°C"), ("degrés fahrenheit", "°F"),
    ),
    symbols=(("Ko", "kB"), ("ko", "kB"), ("Mo", "MB"), ("Go", "GB"), ("To", "TB")),
    rates=frozenset({"par"}),
    ranges=frozenset({"à"}),
    counting=("derniers", "dernières", "dernier", "dernière", "prochains", "prochaines", "prochain", "prochaine"),
    decimal=",",
    grouping=" ",
    relative_days=(("avant-hier", -2), ("hier", -1), ("aujourd'hui", 0), ("demain", 1), ("après-demain", 2)),
)  # fmt: skip
