"""Dutch: months, titles, persons and small words, by the *Algemene Nederlandse Spraakkunst*."""

from __future__ import annotations

from quoteproof.languages.words import Vocabulary, numbered, persons, titles, words

# fmt: off
WORDS = Vocabulary(
    months=numbered(
        "januari | februari | maart | april | mei | juni | juli | augustus | september | oktober | november | december", 1,
    ),
    weekdays=numbered("maandag | dinsdag | woensdag | donderdag | vrijdag | zaterdag | zondag", 0),
    titles=titles(
        m="meneer heer dhr koning prins paus pastoor bisschop kardinaal",
        f="mevrouw mevr mw koningin prinses zuster",
        either="minister premier president burgemeester wethouder senator generaal rechter dr prof professor mr ir drs",
    ),
    particles=words("van der den de ten ter het 't"),
    persons=persons(
        """I | ik | mij me | mijn
        we | wij we | ons | onze
        you | jij je jullie u | jou | jouw uw
        he | hij | hem | zijn
        she | zij ze | haar |
        they | zij ze | hen hun |
        it | het | |""",
    ),
    articles=words("de het een"),
    demonstratives=words("deze dit die dat"),
    linkers=words("van der"),
    coordinators=words("en of maar noch"),
    subordinators=words("omdat hoewel als indien terwijl toen wanneer zodra opdat doordat aangezien tenzij voordat nadat"),
    complementizers=words("dat"),
    auxiliaries=words("heeft hebben had hadden is zijn was waren wordt worden werd werden zal zullen zou zouden"),
    agents=words("door"),
)
