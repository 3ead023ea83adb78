"""Dutch: the words that turn, bind, bound, soften or order what is said.

Sources: the *Algemene Nederlandse Spraakkunst* (chapters 5 pronouns, 7 numerals, 8 adverbs, 10 conjunctions, 29 negation); the opposites are our own list.
"""

from __future__ import annotations

from quoteproof.languages.meaning import Meaning, Scale, pairs
from quoteproof.languages.nl.words import WORDS

TABLE = Meaning(
    words=WORDS,
    breakers=(*WORDS.subordinators, "maar", "want", "behalve"),
    starters=(*WORDS.subjects, "wie", "waar", "er"),
    light=(*WORDS.articles, *WORDS.demonstratives, *WORDS.owners, *WORDS.auxiliaries, "van", "in", "op", "aan", "bij", "met", "voor", "naar", "uit", "om", "te", "tot",
           "over", "en", "of", "ook", "al", "nog", "er", "zich", "dan", "wel", "zeer"),
    articles=WORDS.openers,
    determiners=(*WORDS.articles, *WORDS.owners, *WORDS.demonstratives),
    negators=("niet", "geen", "nooit", "niemand", "niets", "nergens", "noch", "zonder", "niet meer", "geen enkele", "geenszins", "evenmin", "in geen geval", "helemaal niet"),
    empty_negations=("niet alleen", "niet slechts", "niet enkel", "zonder twijfel", "niet minder dan", "niet meer dan", "niet later dan", "niettemin", "geen twijfel",
                     "niet in het minst", "niet te vergeten", "nietwaar", "geen wonder"),
    negative_verbs=("weiger* te", "verre van", "ver van", "niet in staat", "vrij van", "nalaten te", "naliet te"),
    denials=("ontken*", "loochen*", "verwerp*", "verwierp*", "weerleg*", "betwijfel*"),
    near_negations=("weiger*", "verwerp*", "verwierp*", "verbied*", "verbod*", "verbood", "belet*", "verhinder*", "onmogelijk*", "ontbre*", "ontbrak*", "tegen", "zelden",
                    "weinig", "vermijd*", "vermeed", "ontken*", "betwijfel*", "behalve", "amper", "nauwelijks"),
    negative_prefixes=("on", "in", "im", "ir", "anti", "non"),
    negative_endings=(("loos", ""), ("loze", "")),
    backward=True,
    modals=Scale(
        (
            ("must", ("moet", "moeten", "moest", "moesten", "dient te", "dienen te", "hoeft", "hoeven")),
            ("should", ("zou moeten", "zouden moeten", "behoort te", "behoren te")),
            ("may", ("mag", "mogen", "mocht", "mochten")),
            ("can", ("kan", "kunnen", "kon", "konden")),
            ("could", ("zou kunnen", "zouden kunnen")),
            ("want", ("wil", "willen", "wilde", "wilden")),
        ),
        (("can", "could"), ("may", "can")),
    ),
    soft_modals=("could",),
    hedges=("misschien", "wellicht", "waarschijnlijk", "mogelijk", "vermoedelijk", "naar verluidt", "blijkbaar", "kennelijk", "vermeend*", "zogenaamd*", "schijnbaar",
            "het lijkt", "lijkt", "lijken", "ik denk dat", "wij denken dat", "we denken dat", "ik geloof dat", "ik meen dat", "volgens mij", "volgens ons", "mijns inziens",
            "naar mijn mening", "naar onze mening", "deels", "gedeeltelijk", "in zekere zin", "tot op zekere hoogte", "in principe", "naar men zegt"),
    convictions=("ik denk dat", "wij denken dat", "we denken dat", "ik geloof dat", "ik meen dat", "volgens mij", "volgens ons"),
    conditions=("als we", "als wij", "als hij", "als ze", "als zij", "als ik", "als u", "als je", "als er", "indien", "mits", "tenzij", "op voorwaarde dat", "in geval van", "ingeval", "behalve", "met uitzondering van", "behoudens", "alleen als", "zolang"),
    loose_conditions=("als", "anders", "totdat", "alsof", "ook al", "zelfs als"),
    untrue=("mythe", "fabel", "onwaar", "leugen"),
    cut_conditions=("als de", "als het", "als een", "totdat", "voor zover", "zolang als"),
    cut_contrasts=("maar", "echter", "hoewel", "ofschoon", "toch", "ondanks", "terwijl", "daarentegen"),
    cut_frames=("waar", "denk", "denken", "geloof", "geloven", "meen", "zeg", "zeggen", "gezegd", "zeker", "overtuigd", "juist", "beweer"),
    question_words=("wie", "wat", "wanneer", "waar", "waarom", "hoe", "hoeveel", "welke", "welk"),
    question_openers=("kan", "kunnen", "moet", "moeten", "mag", "mogen", "wil"),
    quantifiers=Scale(
        (
            ("all", ("alle", "allen", "alles", "al de", "elk", "elke", "ieder", "iedere", "iedereen", "altijd", "geheel", "helemaal", "volledig", "overal")),
            ("most", ("de meeste", "de meesten", "het grootste deel", "de meerderheid", "meestal", "grotendeels")),
            ("many", ("veel", "vele", "velen", "talrijke", "vaak", "dikwijls")),
            ("several", ("verscheidene", "verschillende", "diverse")),
            ("some", ("sommige", "sommigen", "enkele", "enige", "een deel", "soms", "iemand", "iets", "bepaalde")),
            ("few", ("weinig", "weinige", "zelden")),
            ("both", ("beide", "beiden", "allebei")),
            ("only", ("alleen", "slechts", "enkel", "uitsluitend", "maar een")),
            ("at least", ("minstens", "ten minste", "tenminste", "minimaal")),
            ("at most", ("hoogstens", "ten hoogste", "maximaal", "hooguit")),
            ("over", ("meer dan", "ruim")),
            ("under", ("minder dan",)),
            ("almost", ("bijna", "haast", "vrijwel")),
            ("about", ("ongeveer", "circa", "zo'n", "rond de")),
        ),
        (("many", "several"), ("several", "some"), ("almost", "about"), ("all", "both"), ("over", "at least")),
    ),
    limits=("only", "at least", "at most", "almost", "over", "under", "most", "few"),
    connectives=Scale(
        (
            ("and", ("en", "alsmede", "evenals")),
            ("or", ("of", "ofwel")),
            ("because", ("omdat", "want", "doordat", "aangezien", "wegens", "vanwege", "dankzij")),
            ("although", ("hoewel", "ofschoon", "ondanks", "ook al")),
            ("more", ("meer",)),
            ("less", ("minder",)),
            ("before", ("voordat", "vóór", "alvorens")),
            ("after", ("nadat", "na")),
            ("for", ("voor", "ten gunste van")),
            ("against", ("tegen",)),
            ("with", ("met",)),
            ("rather than", ("in plaats van",)),
        )
    ),
    opposed=(("and", "or"), ("because", "although"), ("more", "less"), ("before", "after"), ("for", "against"), ("with", "against"), ("rather than", "and")),
    pronouns=Scale(WORDS.pronouns, (("I", "we"), ("you", "we"), ("he", "they"), ("she", "they"), ("you", "they"))),
    name_particles=(*WORDS.particles,),
    name_endings=("s", "se", "er", "ers", "aan", "ees", "isch", "ische"),
    aliases=(("Verenigde Staten", "VS", "USA", "Verenigde Staten van Amerika"), ("Verenigd Koninkrijk", "VK", "Groot-Brittannië"), ("VN", "Verenigde Naties"),
             ("EU", "Europese Unie")),
    symmetric=("en", "of", "met", "tussen"),
    times=Scale(
        (
            ("yesterday", ("gisteren",)), ("today", ("vandaag",)), ("tomorrow", ("morgen",)), ("last week", ("vorige week", "afgelopen week")),
            ("this week", ("deze week",)), ("next week", ("volgende week", "komende week")), ("last month", ("vorige maand",)), ("this month", ("deze maand",)),
            ("next month", ("volgende maand",)), ("last year", ("vorig jaar", "afgelopen jaar")), ("this year", ("dit jaar",)), ("next year", ("volgend jaar", "komend jaar")),
        )
    ),
    antonyms=pairs(
        """
        verhogen/verlagen verhoogt/verlaagt verhoogd/verlaagd verhoging/verlaging stijgen/dalen stijgt/daalt gestegen/gedaald stijging/daling toenemen/afnemen groot/klein
        grote/kleine goed/slecht goede/slechte beter/slechter beste/slechtste sterk/zwak sterke/zwakke versterken/verzwakken oorlog/vrede overwinning/nederlaag
        winnen/verliezen gewonnen/verloren aannemen/verwerpen aangenomen/verworpen goedkeuren/afkeuren goedgekeurd/afgekeurd toestaan/verbieden toegestaan/verboden
        openen/sluiten geopend/gesloten open/dicht rijk/arm rijke/arme rijkdom/armoede vriend/vijand vrienden/vijanden nieuw/oud nieuwe/oude jong/oud beginnen/eindigen
        begin/einde waar/onwaar waarheid/leugen makkelijk/moeilijk gemakkelijk/moeilijk snel/langzaam mogelijk/onmogelijk succes/mislukking bouwen/slopen
        kopen/verkopen gekocht/verkocht invoer/uitvoer vrijheid/onderdrukking hoop/wanhoop meerderheid/minderheid openbaar/privé positief/negatief links/rechts
        hoog/laag hoge/lage steunen/bestrijden liefde/haat leven/dood binnenlands/buitenlands beschermen/bedreigen eerste/laatste voorstander/tegenstander
        """
    ),
    synonyms=(("beginnen", "starten"), ("hulp", "steun", "bijstand"), ("belangrijk", "gewichtig"), ("doel", "oogmerk"), ("gevaar", "dreiging"), ("land", "natie"),
              ("ook", "eveneens"), ("probleem", "moeilijkheid"), ("snel", "vlug"), ("essentieel", "cruciaal", "wezenlijk")),
    verb_forms=(("zijn", "is", "was", "waren", "geweest"), ("hebben", "heeft", "had", "hadden", "gehad"), ("gaan", "gaat", "ging", "gingen", "gegaan"),
                ("zeggen", "zegt", "zei", "zeiden", "gezegd"), ("komen", "komt", "kwam", "kwamen", "gekomen"), ("doen", "doet", "deed", "deden", "gedaan"),
                ("geven", "geeft", "gaf", "gaven", "gegeven"), ("zien", "ziet", "zag", "zagen", "gezien")),
    endings=(("en", ""), ("s", ""), ("e", ""), ("t", ""), ("te", ""), ("ten", ""), ("de", ""), ("den", ""), ("t", "en"), ("de", "en"), ("te", "en")),
    tense_endings=("te", "ten", "de", "den"),
)  # fmt: skip
