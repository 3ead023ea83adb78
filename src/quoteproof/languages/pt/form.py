"""Portuguese: what may be written in more than one way.

The Acordo Ortográfico de 1990 against the spelling before it, and European against Brazilian accents; numbers in both usages.
"""

from __future__ import annotations

from quoteproof.languages.form import Form
from quoteproof.languages.pt.words import WORDS
from quoteproof.languages.units import combined

_ONES = (
    "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezasseis dezassete dezoito dezanove vinte"
).split()
_TENS = "trinta quarenta cinquenta sessenta setenta oitenta noventa".split()
_HUNDREDS = "duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos".split()
_ORDINALS = "primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo".split()

TABLE = Form(
    words=WORDS,
    spelling=(
        ("*acç*", "*aç*"), ("*acc*", "*ac*"), ("*ecç*", "*eç*"), ("*act*", "*at*"), ("*ect*", "*et*"), ("*opt*", "*ot*"), ("*pç*", "*ç*"), ("*óni*", "*ôni*"),
        ("facto*", "fato*"), ("conosco", "connosco"), ("quatorze", "catorze"), ("húmid*", "úmid*"), ("registo*", "registro*"),
        ("loiro*", "louro*"), ("oiro", "ouro"), ("cousa*", "coisa*"),
    ),
    spelling_except=frozenset({"pacto", "pato", "facto", "fato"}),
    fillers=frozenset({"hum", "hã", "pronto", "portanto", "né"}),
    emphasis_added=("grifo nosso", "grifo meu", "itálico nosso", "itálico meu", "sublinhado nosso", "destaque nosso"),
    citation_omitted=("nota omitida", "notas omitidas", "referências omitidas"),
    marks_omitted=("aspas omitidas", "aspas internas omitidas"),
    pages=("p. #", "pp. #", "pág. #", "págs. #", "página #", "páginas #"),
    translated=("tradução nossa", "tradução minha", "minha tradução", "nossa tradução", "tradução livre"),
    spelling_changed=("grafia atualizada", "ortografia atualizada", "grafia modernizada"),
    numbers=tuple((word, value) for value, word in enumerate(_ONES))
    + tuple((word, 10 * value) for value, word in enumerate(_TENS, 3))
    + tuple((word[:-2] + ending, 100 * value) for value, word in enumerate(_HUNDREDS, 2) for ending in ("os", "as"))
    + (("uma", 1), ("duas", 2), ("dezesseis", 16), ("dezessete", 17), ("dezenove", 19), ("quatorze", 14), ("meia", 6)),
    ordinals=tuple((word[:-1] + ending, value) for value, word in enumerate(_ORDINALS, 1) for ending in ("o", "a")),
    scales=(("cem", 100), ("cento", 100), ("mil", 1000), ("milhão", 10**6), ("milhões", 10**6), ("bilhão", 10**9), ("bilhões", 10**9), ("bilião", 10**12),
            ("biliões", 10**12), ("trilhão", 10**12), ("trilhões", 10**12), ("dúzia", 12)),
    number_joiners=frozenset({"e"}),
    tens_joiners=frozenset({"e"}),
    fractions=(("meio", 0.5), ("metade", 0.5), ("terços", 1 / 3), ("quartos", 0.25)),
    units=(
        ("por cento", "%"), ("%", "%"), ("pontos percentuais", "points"), ("ponto percentual", "points"), ("euros", "€"), ("euro", "€"), ("€", "€"),
        ("dólares", "$"), ("dólar", "$"), ("$", "$"), ("reais", "real"), ("real", "real"), ("escudos", "escudo"), ("libras", "£"),
        *combined(
            (
                ("nano", "n"), ("micro", "µ"), ("mili", "m"), ("milí", "m"), ("centi", "c"), ("centí", "c"), ("deci", "d"), ("decí", "d"), ("hecto", "h"),
                ("quilo", "k"), ("quiló", "k"), ("mega", "M"), ("giga", "G"), ("tera", "T"),
            ),
            (
                ("metros", "m"), ("metro", "m"), ("gramas", "g"), ("grama", "g"), ("segundos", "s"), ("litros", "L"), ("litro", "L"), ("amperes", "A"),
                ("volts", "V"), ("watts", "W"), ("watts-hora", "Wh"), ("joules", "J"), ("calorias", "cal"), ("pascais", "Pa"), ("bares", "bar"),
                ("hertz", "Hz"), ("ohms", "Ω"), ("bytes", "B"), ("bits", "bit"),
            ),
        ),
        ("milhas", "mi"), ("milha", "mi"), ("nós", "kn"), ("pés", "ft"), ("polegadas", "inch"), ("quilos", "kg"), ("quilo", "kg"), ("toneladas", "t"),
        ("tonelada", "t"), ("hectares", "ha"), ("hectare", "ha"), ("metros quadrados", "m²"), ("metro quadrado", "m²"), ("quilómetros quadrados", "km²"),
        ("quilômetros quadrados", "km²"), ("metros cúbicos", "m³"), ("metro cúbico", "m³"), ("anos", "year"), ("ano", "year"), ("meses", "month"),
        ("mês", "month"), ("semanas", "week"), ("semana", "week"), ("dias", "d"), ("dia", "d"), ("horas", "h"), ("hora", "h"), ("minutos", "min"),
        ("minuto", "min"), ("séculos", "century"), ("século", "century"), ("graus", "°"), ("grau", "°"), ("graus celsius", "°C"), ("graus centígrados", "°C"),
    ),
    rates=frozenset({"por"}),
    ranges=frozenset({"a"}),
    decimal=",",
    grouping=".",
    relative_days=(("anteontem", -2), ("ontem", -1), ("hoje", 0), ("amanhã", 1)),
)  # fmt: skip
