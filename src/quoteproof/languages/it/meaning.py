"""Italian: the words that turn, bind, bound, soften or order what is said.

Sources: Serianni, *Grammatica italiana* (chapters VI articles and indefinites, VIII conjunctions, X adverbs, XIV subordinate clauses); Renzi, Salvi and
Cardinaletti, *Grande grammatica italiana di consultazione* (negation; quantifiers); the opposites are our own list.
"""

from __future__ import annotations

from quoteproof.languages.it.words import WORDS
from quoteproof.languages.meaning import Meaning, Scale, pairs

TABLE = Meaning(
    words=WORDS,
    breakers=(*WORDS.subordinators, "ma", "però", "bensì", "tranne", "eccetto", "salvo"),
    starters=(*WORDS.subjects, "questo", "questa", "ciò", "chi", "dove"),
    light=(*WORDS.articles, *WORDS.linkers, *WORDS.owners, *WORDS.demonstratives, "l", "a", "al", "allo", "alla", "ai", "agli", "alle", "in", "nel", "nello",
           "nella", "nei", "nelle", "su", "sul", "sulla", "con", "per", "da", "dal", "dalla", "è", "sono", "era", "erano", "essere", "stato", "stata", "stati",
           "sarà", "ha", "hanno", "aveva", "avere", "abbiamo", "si", "ne", "che", "e", "o", "molto", "già", "anche", "più"),
    articles=WORDS.openers,
    determiners=(*WORDS.articles, *WORDS.owners),
    negators=("non", "mai", "nulla", "niente", "nessuno", "nessun", "nessuna", "né", "senza", "neanche", "nemmeno", "neppure", "non più", "in nessun modo",
              "per niente", "affatto", "mica"),
    empty_negations=("non solo", "non soltanto", "non solamente", "senza dubbio", "senz'altro", "non meno di", "non più di", "nientemeno", "nondimeno",
                     "ciò nonostante", "non c'è dubbio", "per non parlare", "nulla di meno", "se non altro", "non appena", "non a caso"),
    negative_verbs=("rifiut* di", "si rifiut* di", "smett* di", "smesso di", "lontano da", "lontani da", "lungi da", "incapace di", "incapaci di",
                    "manca* di", "privo di", "priva di", "privi di"),
    denials=("nego", "nega", "negano", "negò", "negato", "negare", "smentisc*", "smentit*", "respin*", "confut*", "dubit*"),
    concord=("mai", "nulla", "niente", "nessuno", "nessun", "nessuna", "né", "neanche", "nemmeno", "neppure", "affatto", "mica"),
    near_negations=("neg*", "rifiut*", "respin*", "viet*", "proib*", "imped*", "impossibile", "manc*", "contro", "raramente", "poco", "pochi", "evit*",
                    "dubit*", "oppon*", "tranne", "salvo", "eccetto"),
    negative_prefixes=("in", "im", "ir", "il", "s", "dis", "anti", "non"),
    modals=Scale(
        (
            ("must", ("deve", "devono", "dobbiamo", "devo", "dovete", "dovrà", "dovranno", "dovremo", "bisogna", "occorre", "ha da")),
            ("should", ("dovrebbe", "dovrebbero", "dovremmo", "dovrei")),
            ("can", ("può", "possono", "possiamo", "posso", "potete", "potrà", "potranno", "potremo")),
            ("could", ("potrebbe", "potrebbero", "potremmo", "potrei")),
            ("want", ("vuole", "vogliono", "vogliamo", "voglio", "vorrebbe", "vorremmo", "vorrei")),
        ),
        (("can", "could"),),
    ),
    soft_modals=("could",),
    hedges=("forse", "magari", "probabilmente", "possibilmente", "apparentemente", "presumibilmente", "presunt*", "a quanto pare", "pare", "sembra",
            "sembrano", "pare che", "sembra che", "credo che", "crediamo che", "penso che", "pensiamo che", "ritengo che", "riteniamo che", "a mio parere",
            "a nostro parere", "a mio avviso", "a nostro avviso", "secondo me", "secondo noi", "in parte", "parzialmente", "in un certo senso",
            "cosiddett*", "in linea di principio", "si dice che", "può darsi che"),
    convictions=("credo che", "crediamo che", "penso che", "pensiamo che", "ritengo che", "riteniamo che", "secondo me", "secondo noi"),
    conditions=("se", "a meno che", "a condizione che", "purché", "qualora", "nel caso in cui", "in caso di", "salvo", "salvo che", "eccetto", "tranne",
                "ad eccezione di", "a eccezione di", "solo se", "soltanto se", "finché non", "a patto che"),
    loose_conditions=("altrimenti", "fino a quando", "finché", "come se", "anche se", "oltre a"),
    untrue=("mito", "falso", "errore", "bufala", "bugia"),
    cut_conditions=("salvo se", "eccetto se", "finché", "fino a quando", "con la condizione che", "fermo restando"),
    cut_contrasts=("ma", "però", "tuttavia", "benché", "sebbene", "nonostante", "anche se", "mentre", "bensì", "malgrado"),
    cut_frames=("vero", "credo", "crediamo", "penso", "pensiamo", "ritengo", "dico", "diciamo", "detto", "certo", "convinto", "corretto", "affermo"),
    question_words=("chi", "che cosa", "cosa", "quando", "dove", "perché", "come", "quanto", "quale", "quali"),
    question_openers=("può", "possiamo", "dobbiamo"),
    quantifiers=Scale(
        (
            ("all", ("tutti", "tutte", "tutto", "tutta", "ogni", "ognuno", "ciascuno", "ciascun", "sempre", "la totalità di", "interamente", "del tutto")),
            ("most", ("la maggior parte", "la maggioranza", "perlopiù", "generalmente")),
            ("many", ("molti", "molte", "numerosi", "numerose", "parecchi", "parecchie", "spesso", "tanti", "tante")),
            ("several", ("diversi", "diverse", "vari", "varie")),
            ("some", ("alcuni", "alcune", "qualche", "certi", "certe", "una parte di", "a volte", "talvolta", "qualcuno", "qualcosa")),
            ("few", ("pochi", "poche", "raramente", "di rado")),
            ("both", ("entrambi", "entrambe", "ambedue")),
            ("only", ("solo", "soltanto", "solamente", "unicamente", "esclusivamente")),
            ("at least", ("almeno", "perlomeno", "come minimo", "non meno di")),
            ("at most", ("al massimo", "tutt'al più", "non più di", "fino a")),
            ("over", ("più di", "oltre")),
            ("under", ("meno di",)),
            ("almost", ("quasi", "pressoché")),
            ("about", ("circa", "all'incirca", "approssimativamente", "intorno a")),
        ),
        (("many", "several"), ("several", "some"), ("almost", "about"), ("all", "both"), ("over", "at least")),
    ),
    limits=("only", "at least", "at most", "almost", "over", "under", "most", "few"),
    connectives=Scale(
        (
            ("and", ("e", "ed", "nonché")),
            ("or", ("o", "oppure", "ovvero")),
            ("because", ("perché", "poiché", "siccome", "dato che", "visto che", "a causa di", "grazie a")),
            ("although", ("benché", "sebbene", "nonostante", "anche se", "malgrado")),
            ("more", ("più",)),
            ("less", ("meno",)),
            ("before", ("prima di", "prima che", "prima")),
            ("after", ("dopo", "dopo che", "in seguito a")),
            ("for", ("a favore di", "in favore di", "per")),
            ("against", ("contro",)),
            ("with", ("con",)),
            ("rather than", ("invece di", "anziché", "piuttosto che")),
        )
    ),
    opposed=(("and", "or"), ("because", "although"), ("more", "less"), ("before", "after"), ("for", "against"), ("with", "against"), ("rather than", "and")),
    pronouns=Scale(WORDS.pronouns, (("I", "we"), ("you", "we"), ("he", "they"), ("she", "they"), ("you", "they"))),
    name_particles=(*WORDS.particles,),
    name_endings=("ano", "ana", "ani", "ane", "ese", "esi", "ino", "ina", "ini"),
    aliases=(
        ("Stati Uniti", "USA", "Stati Uniti d'America"),
        ("Regno Unito", "Gran Bretagna"),
        ("ONU", "Nazioni Unite", "Organizzazione delle Nazioni Unite"),
        ("UE", "Unione europea", "Unione Europea"),
    ),
    symmetric=("e", "o", "con", "tra", "fra", "ed", "oppure"),
    times=Scale(
        (
            ("yesterday", ("ieri",)), ("today", ("oggi",)), ("tomorrow", ("domani",)),
            ("last week", ("la settimana scorsa", "la scorsa settimana")), ("this week", ("questa settimana",)),
            ("next week", ("la prossima settimana", "la settimana prossima")), ("last month", ("il mese scorso", "lo scorso mese")),
            ("this month", ("questo mese",)), ("next month", ("il prossimo mese", "il mese prossimo")),
            ("last year", ("l'anno scorso", "lo scorso anno")), ("this year", ("quest'anno",)), ("next year", ("l'anno prossimo", "il prossimo anno")),
        )
    ),
    antonyms=pairs(
        """
        aumentare/diminuire aumentare/ridurre aumenterà/diminuirà aumenterà/ridurrà aumenta/diminuisce aumento/diminuzione aumentato/diminuito salire/scendere
        grande/piccolo grandi/piccoli buono/cattivo buona/cattiva migliore/peggiore meglio/peggio forte/debole rafforzare/indebolire guerra/pace vittoria/sconfitta
        vincere/perdere vinto/perso accettare/rifiutare accettato/rifiutato approvare/respingere approvato/respinto permettere/vietare permesso/vietato
        aprire/chiudere aprirà/chiuderà aperto/chiuso aperta/chiusa aperti/chiusi ricco/povero ricchi/poveri ricchezza/povertà amico/nemico amici/nemici
        nuovo/vecchio nuova/vecchia giovane/vecchio cominciare/finire iniziare/terminare inizio/fine vero/falso verità/bugia facile/difficile rapido/lento
        possibile/impossibile successo/fallimento costruire/distruggere costruito/distrutto comprare/vendere comprato/venduto importazione/esportazione
        libertà/oppressione speranza/disperazione maggioranza/minoranza pubblico/privato positivo/negativo sinistra/destra alto/basso alta/bassa
        sostenere/combattere favorevole/contrario favorevoli/contrari amore/odio vita/morte interno/esterno proteggere/minacciare primo/ultimo
        """
    ),
    synonyms=(("cominciare", "iniziare"), ("aiuto", "assistenza", "sostegno"), ("importante", "rilevante"), ("obiettivo", "scopo", "fine"),
              ("pericolo", "minaccia"), ("paese", "nazione"), ("anche", "pure"), ("problema", "difficoltà"), ("essenziale", "fondamentale", "cruciale")),
    verb_forms=(("essere", "è", "sono", "era", "erano", "fu", "furono", "sarà", "saranno", "sarebbe", "stato"), ("avere", "ha", "hanno", "aveva", "avevano",
                "ebbe", "avrà"), ("fare", "fa", "fanno", "faceva", "fece", "farà"), ("andare", "va", "vanno", "andava", "andò", "andrà"),
                ("dire", "dice", "dicono", "diceva", "disse", "dirà"), ("venire", "viene", "vengono", "venne", "verrà"),
                ("dare", "dà", "danno", "dava", "diede", "darà")),
    endings=(("i", "o"), ("e", "a"), ("a", "are"), ("ano", "are"), ("ò", "are"), ("arono", "are"), ("ava", "are"), ("avano", "are"), ("erà", "are"),
             ("eranno", "are"), ("e", "ere"), ("ono", "ere"), ("eva", "ere"), ("erà", "ere"), ("e", "ire"), ("ì", "ire"), ("irono", "ire"), ("iva", "ire"),
             ("irà", "ire"), ("ato", "are"), ("uto", "ere"), ("ito", "ire"), ("iamo", "are"), ("iamo", "ere")),
    tense_endings=("ò", "arono", "ava", "avano", "erà", "eranno", "ì", "irono", "eva", "iva", "irà"),
)  # fmt: skip
