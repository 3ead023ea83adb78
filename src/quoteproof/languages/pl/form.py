"""Polish: what may be written in more than one way.

Doublets of the *Wielki słownik ortograficzny* (PWN); numbers in the cases in which texts have them.
"""

from __future__ import annotations

from quoteproof.languages.form import Form
from quoteproof.languages.pl.words import WORDS
from quoteproof.languages.units import combined

_ONES = (
    "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście "
    "siedemnaście osiemnaście dziewiętnaście"
).split()
_TENS = "dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt".split()
_HUNDREDS = "sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset".split()
_CASES = "pięciu sześciu siedmiu ośmiu dziewięciu dziesięciu jedenastu dwunastu trzynastu czternastu piętnastu".split()

TABLE = Form(
    words=WORDS,
    spelling=(("tunel*", "tunnel*"), ("menedżer*", "menadżer*"), ("sprzed", "z przed"), ("spod", "z pod"), ("z powrotem", "spowrotem"),
              ("na pewno", "napewno"), ("naprawdę", "na prawdę")),
    fillers=frozenset({"eee", "yyy", "hm", "no", "znaczy", "wiesz"}),
    emphasis_added=("wyróżnienie moje", "wyróżnienie nasze", "podkreślenie moje", "podkreślenie własne", "podkr. moje"),
    citation_omitted=("przypis pominięty", "przypisy pominięto", "odsyłacze pominięto"),
    marks_omitted=("cudzysłów pominięto", "cudzysłowy pominięto"),
    pages=("s. #", "str. #", "strona #", "stronie #", "strony #"),
    translated=("tłumaczenie własne", "przekład własny", "tłum. własne", "moje tłumaczenie"),
    spelling_changed=("pisownia uwspółcześniona", "pisownię uwspółcześniono"),
    numbers=tuple((word, value) for value, word in enumerate(_ONES))
    + tuple((word, 10 * value) for value, word in enumerate(_TENS, 2))
    + tuple((word, 100 * value) for value, word in enumerate(_HUNDREDS, 1))
    + tuple((word, value) for value, word in enumerate(_CASES, 5))
    + (("jedna", 1), ("jedno", 1), ("jednego", 1), ("dwie", 2), ("dwóch", 2), ("dwu", 2), ("dwaj", 2), ("trzech", 3), ("trzej", 3), ("czterech", 4),
       ("czterej", 4), ("dwudziestu", 20), ("trzydziestu", 30), ("stu", 100)),
    ordinals=(("pierwszy", 1), ("pierwsza", 1), ("pierwszego", 1), ("drugi", 2), ("druga", 2), ("drugiego", 2), ("trzeci", 3), ("trzecia", 3), ("czwarty", 4),
              ("czwarta", 4), ("piąty", 5), ("piąta", 5), ("szósty", 6), ("siódmy", 7), ("ósmy", 8), ("dziewiąty", 9), ("dziesiąty", 10)),
    scales=(("tysiąc", 1000), ("tysiące", 1000), ("tysięcy", 1000), ("tys", 1000), ("milion", 10**6), ("miliony", 10**6), ("milionów", 10**6), ("mln", 10**6),
            ("miliard", 10**9), ("miliardy", 10**9), ("miliardów", 10**9), ("mld", 10**9), ("bilion", 10**12), ("biliony", 10**12), ("tuzin", 12)),
    fractions=(("pół", 0.5), ("połowa", 0.5), ("połowę", 0.5), ("połowy", 0.5), ("ćwierć", 0.25)),
    units=(
        ("procent", "%"), ("procenta", "%"), ("proc", "%"), ("%", "%"), ("punktów procentowych", "points"), ("punkty procentowe", "points"),
        ("punkt procentowy", "points"), ("złotych", "zł"), ("złoty", "zł"), ("złote", "zł"), ("zł", "zł"), ("euro", "€"), ("€", "€"), ("dolarów", "$"),
        ("dolary", "$"), ("dolar", "$"), ("$", "$"),
        *combined(
            (
                ("nano", "n"), ("mikro", "µ"), ("mili", "m"), ("centy", "c"), ("decy", "d"), ("hekto", "h"), ("kilo", "k"), ("mega", "M"), ("giga", "G"),
                ("tera", "T"),
            ),
            (
                ("metr", "m"), ("metra", "m"), ("metry", "m"), ("metrów", "m"), ("gram", "g"), ("grama", "g"), ("gramy", "g"), ("gramów", "g"), ("sekund", "s"),
                ("sekundy", "s"), ("litr", "L"), ("litra", "L"), ("litry", "L"), ("litrów", "L"), ("amperów", "A"), ("woltów", "V"), ("watów", "W"),
                ("watogodzin", "Wh"), ("dżuli", "J"), ("kalorii", "cal"), ("paskali", "Pa"), ("herców", "Hz"), ("omów", "Ω"), ("bajtów", "B"), ("bitów", "bit"),
            ),
        ),
        ("mil", "mi"), ("mile", "mi"), ("węzłów", "kn"), ("stóp", "ft"), ("cali", "inch"), ("kilo", "kg"), ("ton", "t"), ("tony", "t"), ("tona", "t"),
        ("hektarów", "ha"), ("hektary", "ha"), ("hektar", "ha"), ("metrów kwadratowych", "m²"), ("metry kwadratowe", "m²"),
        ("kilometrów kwadratowych", "km²"), ("metrów sześciennych", "m³"), ("metry sześcienne", "m³"), ("lat", "year"), ("lata", "year"), ("rok", "year"),
        ("roku", "year"), ("miesięcy", "month"), ("miesiące", "month"), ("miesiąc", "month"), ("tygodni", "week"), ("tygodnie", "week"), ("tydzień", "week"),
        ("dni", "d"), ("dzień", "d"), ("godzin", "h"), ("godziny", "h"), ("godzinę", "h"), ("minut", "min"), ("minuty", "min"), ("stopni", "°"), ("stopnie", "°"),
        ("stopni celsjusza", "°C"), ("stopnie celsjusza", "°C"),
    ),
    rates=frozenset({"na"}),
    ranges=frozenset({"do"}),
    decimal=",",
    grouping=" ",
    relative_days=(("przedwczoraj", -2), ("wczoraj", -1), ("dziś", 0), ("dzisiaj", 0), ("jutro", 1), ("pojutrze", 2)),
)  # fmt: skip
