"""Spanish: months, titles, persons and small words, by the Nueva gramática de la lengua española (RAE and ASALE)."""

from __future__ import annotations

from quoteproof.languages.words import Vocabulary, numbered, persons, titles, words

# fmt: off
WORDS = Vocabulary(
    months=numbered(
        """enero | febrero | marzo | abril | mayo | junio | julio | agosto | septiembre, setiembre | octubre | noviembre |
        diciembre""", 1,
    ),
    weekdays=numbered("lunes | martes | miércoles | jueves | viernes | sábado | domingo", 0),
    titles=titles(
        m="""sr don señor dr doctor presidente ministro general alcalde senador diputado rey príncipe papa padre fray profesor gobernador
        san canciller embajador comandante""",
        f="""sra srta doña señora dra doctora presidenta ministra alcaldesa senadora diputada reina princesa sor profesora gobernadora
        santa jueza""",
        either="juez",
    ),
    long_titles=("primer ministro", "primera ministra", "secretario general", "secretaria general"),
    particles=words("de del la las los y van von al"),
    persons=persons(
        """I | yo | me mí | mi mis
        we | nosotros nosotras | nos | nuestro nuestra nuestros nuestras
        you | tú usted ustedes vosotros | te ti | tu tus
        he | él | |
        she | ella | |
        they | ellos ellas | |
        | | | su sus""",
    ),
    articles=words("el la los las un una unos unas"),
    demonstratives=words("este esta estos estas ese esa esos esas aquel aquella"),
    linkers=words("de del"),
    ordinal_endings=words("o a er ª º"),
    coordinators=words("y e o u ni pero sino"),
    subordinators=words("porque aunque si cuando mientras pues como que"),
    complementizers=words("que"),
    formulas=(
        "señoras y señores", "queridos amigos", "muchas gracias", "es un gran honor para mí", "es un honor para mí", "es un placer",
        "tengo el honor de", "al final del día", "al fin y al cabo", "ha llegado el momento", "ha llegado la hora", "por un lado",
        "por otro lado", "por una parte", "por otra parte", "en primer lugar", "ante todo", "de una vez por todas", "en nombre de",
        "la paz y la seguridad", "la comunidad internacional", "el estado de derecho", "más que nunca", "de todo corazón",
        "en mi opinión", "hoy en día",
    ),
    auxiliaries=words("ha han había habían es son era eran fue fueron será serán está están sido"),
    agents=words("por"),
    contractions=(("del", "de el"), ("al", "a el")),
)
