"""Spanish: what may be written in more than one way.

Spelling pairs of the Ortografía de la lengua española (RAE and ASALE, 2010); numbers, months and units as the Diccionario
panhispánico de dudas writes them.
"""

from __future__ import annotations

from quoteproof.languages.es.words import WORDS
from quoteproof.languages.form import Form
from quoteproof.languages.units import combined

_ONES = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve "
    "veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
).split()
_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
_HUNDREDS = "doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".split()
_ORDINALS = "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo".split()

TABLE = Form(
    words=WORDS,
    spelling=(
        ("méxic*", "méjic*"), ("mexican*", "mejican*"), ("*psicolog*", "*sicolog*"), ("septiembre", "setiembre"), ("trans*", "tras*"),
        ("post*", "pos*"), ("substan*", "sustan*"), ("obscur*", "oscur*"), ("así mismo", "asimismo"), ("a cerca", "acerca"),
    ),
    ampersand=("y",),
    fillers=frozenset({"eh", "este", "em", "pues", "o sea"}),
    emphasis_added=("énfasis añadido", "énfasis mío", "cursiva añadida", "cursivas mías", "el subrayado es"),
    citation_omitted=("nota omitida", "notas omitidas", "citas omitidas", "referencias omitidas"),
    marks_omitted=("comillas omitidas", "comillas internas omitidas"),
    pages=("p. #", "pp. #", "pág. #", "págs. #", "página #", "páginas #"),
    translated=("traducción propia", "mi traducción", "nuestra traducción", "traducción del autor", "traducción de la autora"),
    spelling_changed=("ortografía modernizada", "ortografía corregida", "grafía modernizada"),
    numbers=tuple((word, value) for value, word in enumerate(_ONES))
    + tuple((word, 10 * value) for value, word in enumerate(_TENS, 3))
    + tuple((word, 100 * value) for value, word in enumerate(_HUNDREDS, 2))
    + (("un", 1), ("una", 1), ("veintiún", 21)),
    ordinals=(*tuple((word[:-1] + ending, value) for value, word in enumerate(_ORDINALS, 1) for ending in ("o", "a")), ("primer", 1), ("tercer", 3)),
    scales=(("cien", 100), ("ciento", 100), ("mil", 1000), ("millón", 10**6), ("millones", 10**6), ("billón", 10**12), ("billones", 10**12), ("docena", 12)),
    number_joiners=frozenset({"y"}),
    tens_joiners=frozenset({"y"}),
    fractions=(("medio", 0.5), ("media", 0.5), ("mitad", 0.5), ("tercio", 1 / 3), ("tercios", 1 / 3), ("cuarto", 0.25), ("cuartos", 0.25)),
    units=(
        ("por ciento", "%"), ("porciento", "%"), ("%", "%"), ("puntos", "points"), ("punto", "points"), ("euros", "€"), ("euro", "€"), ("€", "€"),
        ("dólares", "$"), ("dólar", "$"), ("$", "$"), ("pesos", "peso"), ("peso", "peso"),
        *combined(
            (
                ("nano", "n"), ("micro", "µ"), ("mili", "m"), ("centí", "c"), ("centi", "c"), ("decí", "d"), ("deci", "d"), ("hecto", "h"), ("kilo", "k"),
                ("kiló", "k"), ("mega", "M"), ("giga", "G"), ("tera", "T"), ("milí", "m"),
            ),
            (
                ("metros", "m"), ("metro", "m"), ("gramos", "g"), ("gramo", "g"), ("segundos", "s"), ("litros", "L"), ("litro", "L"),
                ("amperios", "A"), ("voltios", "V"), ("vatios", "W"), ("vatios hora", "Wh"), ("julios", "J"), ("calorías", "cal"), ("pascales", "Pa"),
                ("bares", "bar"), ("hercios", "Hz"), ("ohmios", "Ω"), ("moles", "mol"), ("bytes", "B"), ("bits", "bit"),
            ),
        ),
        ("millas", "mi"), ("milla", "mi"), ("nudos", "kn"), ("pies", "ft"), ("pulgadas", "inch"), ("kilos", "kg"), ("kilo", "kg"), ("toneladas", "t"),
        ("tonelada", "t"), ("hectáreas", "ha"), ("hectárea", "ha"), ("metros cuadrados", "m²"), ("metro cuadrado", "m²"),
        ("kilómetros cuadrados", "km²"), ("metros cúbicos", "m³"), ("centímetros cuadrados", "cm²"), ("centímetros cúbicos", "cm³"),
        ("años", "year"), ("año", "year"), ("meses", "month"), ("mes", "month"), ("semanas", "week"), ("semana", "week"), ("días", "d"), ("día", "d"),
        ("horas", "h"), ("hora", "h"), ("minutos", "min"), ("siglo", "century"), ("siglos", "century"), ("grados", "°"), ("grado", "°"),
        ("grados celsius", "°C"), ("grados centígrados", "°C"), ("grados fahrenheit", "°F"),
    ),
    rates=frozenset({"por"}),
    ranges=frozenset({"a"}),
    counting=("últimos", "últimas", "último", "última", "próximos", "próximas", "próximo", "próxima"),
    decimal=",",
    grouping=".",
    relative_days=(("anteayer", -2), ("ayer", -1), ("hoy", 0), ("mañana", 1)),
)  # fmt: skip
