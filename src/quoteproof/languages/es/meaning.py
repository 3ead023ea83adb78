"""Spanish: the words that turn, bind, bound, soften or order what is said.

Sources: Real Academia Española, *Nueva gramática de la lengua española* (chapters 19–20 quantifiers, 28 verbal periphrases,
31 coordination, 47 condition, 48 negation); the opposites are our own list.
"""

from __future__ import annotations

from quoteproof.languages.es.words import WORDS
from quoteproof.languages.meaning import Meaning, Scale, pairs

TABLE = Meaning(
    words=WORDS,
    breakers=(*WORDS.subordinators, "pero", "sino", "salvo", "excepto"),
    starters=(
        *WORDS.subjects,
        "esto", "eso", "quien", "donde", "el", "la", "los", "las",
    ),
    light=("el", "la", "los", "las", "un", "una", "unos", "unas", "de", "del", "a", "al", "en", "con", "por", "para", "es", "son", "era", "eran",
           "ser", "sido", "está", "están", "estar", "ha", "han", "había", "habían", "haber", "hay", "se", "lo", "le", "les", "nos", "me", "que", "y",
           "o", "su", "sus", "nuestro", "nuestra", "nuestros", "nuestras", "este", "esta", "estos", "estas", "muy", "ya", "también", "más"),
    articles=WORDS.openers,
    determiners=(
        *WORDS.articles, *WORDS.owners,
    ),
    negators=("no", "nunca", "jamás", "nada", "nadie", "ningún", "ninguna", "ninguno", "ni", "sin", "tampoco", "ya no", "de ningún modo",
              "en modo alguno", "en absoluto", "de ninguna manera", "ni siquiera"),
    empty_negations=("no sólo", "no solo", "no solamente", "no únicamente", "sin duda", "sin lugar a dudas", "no obstante", "sin embargo",
                     "no menos de", "no más de", "nada más que", "nada menos que", "ni más ni menos", "sin falta", "no cabe duda"),
    additions=("no sólo", "no solo", "no solamente", "no únicamente"),
    negative_verbs=("se neg* a", "se niega* a", "deja* de", "dejó de", "dejaron de", "lejos de", "incapaz de", "incapaces de", "falta de", "carece* de",
                    "evita* que", "libre de"),
    denials=("niego", "niega", "niegan", "niegue", "negamos", "negó", "negaron", "negar", "rechaz*", "desmien*", "desmint*", "refut*", "dud*"),
    concord=("nunca", "jamás", "nada", "nadie", "ningún", "ninguna", "ninguno", "ni", "tampoco"),
    near_negations=("neg*", "niega*", "rechaz*", "prohib*", "prohíb*", "impid*", "imped*", "imposible", "carec*", "falt*", "contra", "raramente",
                    "poco", "pocos", "evit*", "dud*", "opon*", "salvo", "excepto"),
    negative_prefixes=("in", "im", "i", "ir", "des", "dis", "anti", "no"),
    modals=Scale(
        (
            ("must", ("debe", "deben", "debemos", "debo", "tiene que", "tienen que", "tenemos que", "hay que", "ha de", "han de", "hemos de", "deberá",
                      "deberán", "deberemos")),
            ("should", ("debería", "deberían", "deberíamos", "debiera")),
            ("can", ("puede", "pueden", "podemos", "puedo", "podrá", "podrán", "podremos")),
            ("could", ("podría", "podrían", "podríamos", "pudiera")),
            ("want", ("quiere", "quieren", "queremos", "quiero", "quisiera")),
        ),
        (("can", "could"),),
    ),
    soft_modals=("could",),
    hedges=("quizá", "quizás", "tal vez", "acaso", "probablemente", "posiblemente", "aparentemente", "supuestamente", "supuesto*", "presunto*", "presunta*",
            "al parecer", "parece", "parecen", "parece que", "creo que", "creemos que", "pienso que", "pensamos que", "a mi juicio", "a nuestro juicio",
            "en mi opinión", "en nuestra opinión", "en parte", "parcialmente", "en cierto modo", "en cierta medida", "llamado*", "en principio", "dicen que"),
    conditions=("si", "a menos que", "a no ser que", "salvo", "salvo que", "excepto", "siempre que", "siempre y cuando", "con tal de que", "a condición de que",
                "en caso de", "en caso de que", "con excepción de", "a excepción de", "sólo si", "solo si", "mientras no"),
    loose_conditions=("de lo contrario", "hasta que", "aparte de", "como si", "incluso si"),
    asking=("sé", "sab*", "pregunt*", "decid*", "decir", "ver", "comprob*", "averigu*", "ignor*", "seguro"),
    untrue=("mito", "falso", "error", "mentira", "bulo"),
    cut_conditions=(
        "salvo si", "excepto si", "mientras", "hasta que", "con la condición de que", "a reserva de",
    ),
    cut_contrasts=("pero", "sin embargo", "aunque", "no obstante", "si bien", "a pesar de", "mientras que", "sino"),
    cut_frames=("cierto", "verdad", "creo", "creemos", "pienso", "pensamos", "digo", "decimos", "dicho", "seguro", "convencido", "correcto", "afirmo"),
    cut_grants=("secreto", "casualidad", "sorprendente", "extraño", "sorpresa", "olvidar", "olvidemos", "negar"),
    question_words=("quién", "quiénes", "qué", "cuándo", "dónde", "por qué", "cómo", "cuánto", "cuál", "cuáles"),
    question_openers=("es", "son", "puede", "pueden", "podemos", "debe", "debemos", "hay", "ha", "han", "hemos"),
    quantifiers=Scale(
        (
            ("all", ("todos", "todas", "todo", "toda", "todos los", "todas las", "cada", "cada uno", "siempre", "la totalidad de", "enteramente", "por completo")),
            ("most", ("la mayoría de", "la mayoría", "la mayor parte de", "la mayor parte", "generalmente", "principalmente")),
            ("many", ("muchos", "muchas", "mucho", "mucha", "numerosos", "numerosas", "a menudo", "con frecuencia")),
            ("several", ("varios", "varias", "diversos", "diversas")),
            ("some", ("algunos", "algunas", "algún", "alguna", "ciertos", "ciertas", "una parte de", "a veces", "alguien", "algo", "unos cuantos")),
            ("few", ("pocos", "pocas", "raramente", "rara vez")),
            ("both", ("ambos", "ambas")),
            ("only", ("sólo", "solo", "solamente", "únicamente", "exclusivamente", "nada más que")),
            ("at least", ("al menos", "por lo menos", "como mínimo", "no menos de")),
            ("at most", ("a lo sumo", "como máximo", "hasta", "no más de")),
            ("over", ("más de",)),
            ("under", ("menos de",)),
            ("almost", ("casi", "cerca de")),
            ("about", ("unos", "unas", "aproximadamente", "alrededor de")),
        ),
        (("many", "several"), ("several", "some"), ("almost", "about"), ("all", "both"), ("over", "at least"), ("some", "about")),
    ),
    limits=("only", "at least", "at most", "almost", "over", "under", "most", "few"),
    connectives=Scale(
        (
            ("and", ("y", "e", "así como")),
            ("or", ("o", "u", "o bien")),
            ("because", ("porque", "ya que", "puesto que", "debido a", "a causa de", "gracias a")),
            ("although", ("aunque", "a pesar de", "pese a")),
            ("more", ("más",)),
            ("less", ("menos",)),
            ("before", ("antes de", "antes de que", "antes")),
            ("after", ("después de", "después de que", "después", "tras")),
            ("for", ("a favor de", "en favor de", "por")),
            ("against", ("contra", "en contra de")),
            ("with", ("con",)),
            ("rather than", ("en lugar de", "en vez de")),
        )
    ),
    opposed=(("and", "or"), ("because", "although"), ("more", "less"), ("before", "after"), ("for", "against"), ("with", "against"),
             ("rather than", "and")),
    pronouns=Scale(
        WORDS.pronouns,
        (("I", "we"), ("you", "we"), ("he", "they"), ("she", "they"), ("you", "they")),
    ),
    name_particles=(*WORDS.particles,),
    name_endings=("s", "no", "na", "nos", "nas", "és", "esa", "eses", "ano", "ana", "eño", "eña", "í", "ense"),
    aliases=(
        ("Estados Unidos", "EE.UU.", "EEUU", "EE. UU.", "Estados Unidos de América", "USA"),
        ("Reino Unido", "Gran Bretaña"),
        ("ONU", "Naciones Unidas", "Organización de las Naciones Unidas"),
        ("UE", "Unión Europea"),
        ("Rusia", "Federación de Rusia"),
    ),
    symmetric=("y", "o", "con", "entre", "e", "u"),
    times=Scale(
        (
            ("yesterday", ("ayer",)),
            ("today", ("hoy",)),
            ("tomorrow", ("mañana",)),
            ("last week", ("la semana pasada",)),
            ("this week", ("esta semana",)),
            ("next week", ("la próxima semana", "la semana próxima")),
            ("last month", ("el mes pasado",)),
            ("this month", ("este mes",)),
            ("next month", ("el próximo mes",)),
            ("last year", ("el año pasado",)),
            ("this year", ("este año",)),
            ("next year", ("el próximo año", "el año próximo", "el año que viene")),
        )
    ),
    antonyms=pairs(
        """
        aumentar/disminuir aumentar/reducir aumento/disminución subir/bajar grande/pequeño grandes/pequeños bueno/malo buena/mala mejor/peor fuerte/débil
        fortalecer/debilitar guerra/paz victoria/derrota ganar/perder aceptar/rechazar aprobar/rechazar permitir/prohibir abrir/cerrar abierto/cerrado
        abierta/cerrada rico/pobre ricos/pobres riqueza/pobreza amigo/enemigo amigos/enemigos nuevo/viejo nueva/vieja joven/viejo empezar/terminar
        comenzar/terminar principio/fin verdadero/falso verdad/mentira fácil/difícil rápido/lento posible/imposible éxito/fracaso construir/destruir
        comprar/vender importación/exportación libertad/opresión esperanza/desesperación mayoría/minoría público/privado positivo/negativo
        izquierda/derecha alto/bajo alta/baja apoyar/combatir amor/odio amar/odiar vida/muerte interno/externo proteger/amenazar primero/último
        """
    ),
    synonyms=(("empezar", "comenzar", "iniciar"), ("ayuda", "asistencia", "apoyo"), ("importante", "significativo"), ("objetivo", "meta", "fin"),
              ("peligro", "amenaza"), ("país", "nación"), ("también", "asimismo", "igualmente"), ("problema", "dificultad"), ("rápidamente", "pronto"),
              ("vital", "esencial", "crucial"), ("esfuerzo", "empeño"), ("deseo", "anhelo")),
    verb_forms=(("ser", "es", "son", "era", "eran", "fue", "fueron", "será", "serán", "sería", "sido"), ("estar", "está", "están", "estaba", "estuvo",
                "estará"), ("haber", "ha", "han", "había", "habían", "hubo", "habrá"), ("tener", "tiene", "tienen", "tenía", "tuvo", "tendrá"),
                ("hacer", "hace", "hacen", "hacía", "hizo", "hará"), ("ir", "va", "van", "iba", "fue"), ("poder", "puede", "pueden", "podía", "pudo"),
                ("decir", "dice", "dicen", "decía", "dijo", "dirá"), ("venir", "viene", "vino", "vendrá")),
    endings=(("s", ""), ("es", ""), ("a", "ar"), ("an", "ar"), ("ó", "ar"), ("aron", "ar"), ("aba", "ar"), ("aban", "ar"), ("ará", "ar"), ("arán", "ar"),
             ("e", "er"), ("en", "er"), ("ió", "er"), ("ió", "ir"), ("ieron", "er"), ("ía", "er"), ("e", "ir"), ("en", "ir"), ("ado", "ar"), ("ido", "er"),
             ("amos", "ar"), ("emos", "er")),
    tense_endings=("ó", "aron", "aba", "aban", "ará", "arán", "ió", "ieron", "ía", "ían"),
)  # fmt: skip
