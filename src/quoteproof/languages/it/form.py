"""Italian: what may be written in more than one way.

Doublets that Serianni's *Grammatica italiana* and the Accademia della Crusca allow; numbers, months and units as the Treccani writes them.
"""

from __future__ import annotations

from quoteproof.languages.form import Form
from quoteproof.languages.it.words import WORDS
from quoteproof.languages.units import combined

_TO_TWENTY = (
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove"
).split()
_TENS = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split()
_UNITS = "uno due tre quattro cinque sei sette otto nove".split()
_COMPOUND = tuple(
    ((ten[:-1] if unit in ("uno", "otto") else ten) + unit, 10 * tens + value)
    for tens, ten in enumerate(_TENS, 2)
    for value, unit in enumerate(_UNITS, 1)
)  # ventuno, ventotto, ventidue
_ORDINALS = "primo secondo terzo quarto quinto sesto settimo ottavo nono decimo".split()

TABLE = Form(
    words=WORDS,
    spelling=(
        ("obiettiv*", "obbiettiv*"), ("familiar*", "famigliar*"), ("sopratutto", "soprattutto"), ("qual'è", "qual è"),
        ("ubbid*", "obbed*"),("denunzi*", "denunci*"), ("pronunzi*", "pronunci*"), ("annunzi*", "annunci*"), ("*cie", "*ce"),
        ("*gie", "*ge"), ("a fianco", "affianco"), ("se stess*", "sé stess*"), ("tutt'ora", "tuttora"), ("dappertutto", "da per tutto"),
    ),
    fillers=frozenset({"ehm", "eh", "ah", "mah", "beh", "cioè", "insomma"}),
    emphasis_added=("corsivo mio", "corsivo nostro", "enfasi aggiunta", "corsivo aggiunto", "sottolineatura mia"),
    citation_omitted=("nota omessa", "note omesse", "citazioni omesse", "riferimenti omessi"),
    marks_omitted=("virgolette omesse", "virgolette interne omesse"),
    pages=("p. #", "pp. #", "pag. #", "pagg. #", "pagina #", "pagine #"),
    translated=("traduzione mia", "mia traduzione", "nostra traduzione", "traduzione nostra", "traduzione dell'autore"),
    spelling_changed=("grafia modernizzata", "ortografia modernizzata", "ortografia corretta"),
    numbers=tuple((word, value) for value, word in enumerate(_TO_TWENTY))
    + tuple((word, 10 * value) for value, word in enumerate(_TENS, 2))
    + _COMPOUND
    + (("un", 1), ("una", 1), ("cento", 100), ("duecento", 200), ("trecento", 300), ("quattrocento", 400), ("cinquecento", 500), ("seicento", 600),
       ("settecento", 700), ("ottocento", 800), ("novecento", 900), ("duemila", 2000), ("tremila", 3000), ("quattromila", 4000), ("cinquemila", 5000),
       ("diecimila", 10000), ("ventimila", 20000), ("trentamila", 30000), ("centomila", 10**5)),
    ordinals=tuple((word[:-1] + ending, value) for value, word in enumerate(_ORDINALS, 1) for ending in ("o", "a")),
    scales=(("mille", 1000), ("mila", 1000), ("milione", 10**6), ("milioni", 10**6), ("mln", 10**6), ("miliardo", 10**9), ("miliardi", 10**9), ("mld", 10**9),
            ("dozzina", 12)),
    number_joiners=frozenset({"e"}),
    fractions=(("mezzo", 0.5), ("mezza", 0.5), ("metà", 0.5), ("terzi", 1 / 3), ("quarti", 0.25)),
    units=(
        ("per cento", "%"), ("percento", "%"), ("%", "%"), ("punti percentuali", "points"), ("punto percentuale", "points"), ("euro", "€"), ("€", "€"),
        ("dollari", "$"), ("dollaro", "$"), ("$", "$"), ("lire", "lira"), ("sterline", "£"),
        *combined(
            (
                ("nano", "n"), ("micro", "µ"), ("milli", "m"), ("centi", "c"), ("deci", "d"), ("etto", "h"), ("chilo", "k"), ("kilo", "k"), ("mega", "M"),
                ("giga", "G"), ("tera", "T"),
            ),
            (
                ("metri", "m"), ("metro", "m"), ("grammi", "g"), ("grammo", "g"), ("secondi", "s"), ("litri", "L"), ("litro", "L"), ("ampere", "A"),
                ("volt", "V"), ("watt", "W"), ("wattora", "Wh"), ("joule", "J"), ("calorie", "cal"), ("pascal", "Pa"), ("bar", "bar"), ("hertz", "Hz"),
                ("ohm", "Ω"), ("byte", "B"), ("bit", "bit"),
            ),
        ),
        ("miglia", "mi"), ("miglio", "mi"), ("nodi", "kn"), ("piedi", "ft"), ("pollici", "inch"), ("chili", "kg"), ("chilo", "kg"), ("tonnellate", "t"),
        ("tonnellata", "t"), ("quintali", "quintal"), ("ettari", "ha"), ("ettaro", "ha"), ("metri quadrati", "m²"), ("metro quadrato", "m²"),
        ("metri quadri", "m²"), ("chilometri quadrati", "km²"), ("metri cubi", "m³"), ("metro cubo", "m³"), ("centimetri quadrati", "cm²"),
        ("chilometri orari", "km/h"), ("chilometri all'ora", "km/h"), ("anni", "year"), ("anno", "year"), ("mesi", "month"), ("mese", "month"),
        ("settimane", "week"), ("settimana", "week"), ("giorni", "d"), ("giorno", "d"), ("ore", "h"), ("ora", "h"), ("minuti", "min"), ("minuto", "min"),
        ("secoli", "century"), ("secolo", "century"), ("gradi", "°"), ("grado", "°"), ("gradi celsius", "°C"), ("gradi centigradi", "°C"),
    ),
    rates=frozenset({"per", "al"}),
    ranges=frozenset({"a"}),
    decimal=",",
    grouping=".",
    relative_days=(("ieri", -1), ("oggi", 0), ("domani", 1), ("dopodomani", 2), ("l'altro ieri", -2)),
)  # fmt: skip
