"""German: the words that turn, bind, bound, soften or order what is said.

Sources: Duden, *Die Grammatik* (Negation; Modalverben; Konjunktionen; Artikelwörter und Pronomen; Modalpartikeln); Helbig
and Buscha, *Deutsche Grammatik*, for the scope of "nicht"; the opposites are our own list.
"""

from __future__ import annotations

from quoteproof.languages.de.peoples import PEOPLES
from quoteproof.languages.de.words import WORDS
from quoteproof.languages.meaning import Meaning, Scale, pairs

TABLE = Meaning(
    words=WORDS,
    breakers=(*WORDS.subordinators, "aber", "sondern", "bis", "außer"),
    starters=(
        *WORDS.subjects,
        "ihr", "das", "dies", "der", "die", "den", "dem", "deren", "dessen", "wo", "was", "wer", "so", "doch",
        "denn",
    ),
    light=("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "ist", "sind", "war", "waren", "sein",
           "gewesen", "wird", "werden", "wurde", "wurden", "worden", "hat", "haben", "hatte", "hatten", "zu", "in", "im", "an", "am", "auf",
           "mit", "von", "vom", "für", "es", "da", "auch", "noch", "schon", "sehr", "so", "hier", "jetzt", "uns", "unser", "unsere", "ihre",
           "sich", "wir", "ich", "sie", "er", "und", "oder", "ja", "doch", "mal"),
    articles=WORDS.openers,
    determiners=(
        *WORDS.articles, *WORDS.owners,
    ),
    peoples=PEOPLES,
    negators=("nicht", "kein*", "nie", "niemals", "niemand*", "nichts", "nirgends", "nirgendwo", "weder", "ohne", "nicht mehr",
              "nicht länger", "kein* mehr", "keineswegs", "keinesfalls", "auf keinen fall", "in keiner weise", "nimmer", "mitnichten"),
    empty_negations=("nicht nur", "nicht bloß", "nicht allein", "nicht zuletzt", "kein wunder", "kein zweifel", "ohne zweifel",
                     "ohne frage", "nichts als", "nicht weniger als", "nicht mehr als", "keine geringere* als", "nicht umsonst", "ohne weiteres"),
    additions=("nicht nur", "nicht bloß", "nicht allein"),
    negative_verbs=("weigert* sich", "weigern sich", "unfähig", "außerstande", "frei von", "weit davon entfernt", "mangels", "anstatt zu"),
    denials=("bestreite*", "bestritt*", "leugne*", "dementier*", "bezweifel*"),
    near_negations=("weiger*", "verweiger*", "lehn* ab", "lehnt*", "ablehn*", "verbiet*", "verbot*", "verhinder*", "unmöglich", "fehl*",
                    "mangel*", "bestreit*", "leugn*", "verneint*", "kaum", "selten", "wenig*", "außer", "statt", "unterlass*", "gegen"),
    negative_prefixes=("un", "miss", "miß", "in", "il", "ir", "nicht"),
    negative_endings=(("los", "voll"), ("lose", "volle"), ("losen", "vollen"), ("frei", "haltig")),
    backward=True,
    modals=Scale(
        (
            ("must", ("muss", "muß", "müssen", "musst", "mußte", "musste", "mussten")),
            ("should", ("soll", "sollen", "sollte", "sollten", "solle")),
            ("will", ("wird", "werden")),
            ("want", ("will", "wollen", "wollte", "wollten", "möchte", "möchten")),
            ("would", ("würde", "würden")),
            ("can", ("kann", "können", "kannst")),
            ("could", ("könnte", "könnten", "konnte", "konnten")),
            ("may", ("darf", "dürfen", "durfte", "durften")),
            ("might", ("dürfte", "dürften", "mag", "mögen")),
        ),
        (("will", "would"), ("can", "could"), ("may", "can"), ("could", "might"), ("would", "could"), ("want", "will")),
    ),
    soft_modals=("could", "might"),
    hedges=("angeblich*", "mutmaßlich*", "offenbar", "anscheinend", "scheinbar", "vermutlich", "wahrscheinlich", "wohl", "vielleicht",
            "möglicherweise", "womöglich", "eventuell", "gewissermaßen", "teilweise", "zum teil", "meines erachtens", "unseres erachtens",
            "ich glaube", "wir glauben", "ich denke", "ich meine", "ich finde", "soweit ich weiß", "scheint", "scheinen", "in gewisser weise",
            "sogenannte*", "so genannte*", "nach meiner meinung", "meiner meinung nach", "unserer meinung nach", "im prinzip", "tendenziell"),
    conditions=("wenn", "falls", "sofern", "außer wenn", "es sei denn", "vorausgesetzt", "unter der bedingung", "ausgenommen", "mit ausnahme von",
                "mit ausnahme der", "mit ausnahme des", "nur wenn", "für den fall", "im falle", "solange"),
    loose_conditions=("ob", "außer", "bis", "sonst", "andernfalls", "auch wenn", "selbst wenn"),
    untrue=("mythos", "irrtum", "legende", "märchen", "falsch", "lüge"),
    cut_conditions=(
        "außer", "soweit", "bis", "mit ausnahme", "abgesehen von", "vorbehaltlich",
    ),
    cut_contrasts=("aber", "jedoch", "doch", "obwohl", "obgleich", "allerdings", "dennoch", "trotz", "während", "wenngleich"),
    cut_frames=(
        "wahr", "glaube", "glauben", "denke", "meine", "meinen", "sage", "sagen", "gesagt", "behaupte", "behaupten", "stimmt", "richtig",
        "sicher", "überzeugt", "heißt", "bedeutet", "beweis",
    ),
    cut_grants=("geheimnis", "wunder", "zufall", "überraschend", "überraschung", "erstaunlich", "vergessen", "leugnen", "bestreiten", "verschweigen"),
    question_words=("wer", "was", "wann", "wo", "warum", "wieso", "weshalb", "wie", "welche*", "wem", "wen"),
    question_openers=("ist", "sind", "war", "hat", "haben", "kann", "können", "will", "wollen", "soll", "sollen", "muss", "müssen", "wird",
                      "werden", "darf", "dürfen"),
    quantifiers=Scale(
        (
            ("all", ("alle", "allen", "aller", "alles", "jede*", "sämtliche*", "immer", "stets", "ganz", "völlig", "vollständig", "überall", "jedermann")),
            ("most", ("die meisten", "den meisten", "der meisten", "meist", "meistens", "größtenteils", "die mehrheit", "überwiegend")),
            ("many", ("viele*", "viel", "oft", "häufig", "zahlreiche*", "eine menge")),
            ("several", ("mehrere*", "etliche*")),
            ("some", ("einige*", "manche*", "manchmal", "gelegentlich", "ein teil", "ein paar", "jemand", "etwas", "irgendwo")),
            ("few", ("wenige", "wenigen", "weniger", "selten", "kaum")),
            ("both", ("beide", "beiden", "beides")),
            ("only", ("nur", "lediglich", "bloß", "ausschließlich", "allein", "nichts als")),
            ("at least", ("mindestens", "zumindest", "wenigstens", "nicht weniger als")),
            ("at most", ("höchstens", "maximal", "bis zu", "nicht mehr als")),
            ("over", ("mehr als", "über")),
            ("under", ("weniger als", "unter")),
            ("almost", ("fast", "beinahe", "nahezu", "annähernd")),
            ("about", ("etwa", "rund", "ungefähr", "circa", "ca", "um die")),
        ),
        (("many", "several"), ("several", "some"), ("almost", "about"), ("all", "both"), ("over", "at least")),
    ),
    limits=("only", "at least", "at most", "almost", "over", "under", "most", "few"),
    connectives=Scale(
        (
            ("and", ("und", "sowie", "sowohl")),
            ("or", ("oder", "entweder")),
            ("because", ("weil", "da", "wegen", "aufgrund", "denn", "dank")),
            ("although", ("obwohl", "obgleich", "obschon", "trotz", "ungeachtet")),
            ("more", ("mehr",)),
            ("less", ("weniger",)),
            ("before", ("bevor", "vor", "ehe")),
            ("after", ("nachdem", "nach")),
            ("for", ("für",)),
            ("against", ("gegen",)),
            ("with", ("mit",)),
            ("rather than", ("statt", "anstatt", "anstelle")),
        )
    ),
    opposed=(("and", "or"), ("because", "although"), ("more", "less"), ("before", "after"), ("for", "against"), ("with", "against"),
             ("rather than", "and")),
    pronouns=Scale(
        WORDS.pronouns,
        (("I", "we"), ("you", "we"), ("it", "they"), ("it", "he"), ("you", "they")),
    ),
    name_particles=(*WORDS.particles,),
    name_endings=("s", "e", "er", "en", "ische", "ischen", "ischer", "isch", "n"),
    aliases=(
        ("USA", "US", "Vereinigte Staaten", "Vereinigten Staaten", "Vereinigte Staaten von Amerika", "Amerika"),
        ("Großbritannien", "Vereinigtes Königreich", "Vereinigte Königreich"),
        ("UN", "UNO", "Vereinte Nationen", "Vereinten Nationen"),
        ("EU", "Europäische Union", "Europäischen Union"),
        ("Russland", "Rußland", "Russische Föderation"),
        ("Kiew", "Kyjiw"),
        ("Deutschland", "Bundesrepublik Deutschland", "Bundesrepublik"),
        ("SPD", "Sozialdemokraten"),
    ),
    symmetric=("und", "oder", "mit", "zwischen", "sowie", "sowohl"),
    times=Scale(
        (
            ("yesterday", ("gestern",)),
            ("today", ("heute",)),
            ("tomorrow", ("morgen",)),
            ("last week", ("letzte woche", "vergangene woche", "letzten woche", "vergangenen woche")),
            ("this week", ("diese woche", "dieser woche")),
            ("next week", ("nächste woche", "kommende woche", "nächsten woche", "kommenden woche")),
            ("last year", ("letztes jahr", "vergangenes jahr", "letzten jahr", "vergangenen jahr", "voriges jahr")),
            ("this year", ("dieses jahr", "diesem jahr")),
            ("next year", ("nächstes jahr", "kommendes jahr", "nächsten jahr", "kommenden jahr")),
        )
    ),
    antonyms=pairs(
        """
        beginnen/beenden begonnen/beendet begann/beendete kaufte/verkaufte gekauft/verkauft eröffnet/geschlossen eröffnen/schließen
        erhöhen/senken steigen/sinken stieg/sank hoch/niedrig höher/niedriger groß/klein größer/kleiner gut/schlecht besser/schlechter
        stark/schwach stärken/schwächen krieg/frieden sieg/niederlage gewinnen/verlieren gewinn/verlust annehmen/ablehnen zustimmen/ablehnen
        erlauben/verbieten öffnen/schließen offen/geschlossen reich/arm reichtum/armut freund/feind freunde/feinde alt/neu jung/alt
        beginnen/enden anfang/ende richtig/falsch wahr/falsch leicht/schwer einfach/schwierig schnell/langsam möglich/unmöglich sicher/unsicher
        vorteil/nachteil erfolg/misserfolg zunahme/abnahme zunehmen/abnehmen bauen/zerstören kaufen/verkaufen einfuhr/ausfuhr freiheit/unfreiheit
        hoffnung/verzweiflung mehrheit/minderheit öffentlich/privat positiv/negativ links/rechts oben/unten vorher/nachher befürworten/ablehnen
        loben/tadeln lieben/hassen leben/tod innen/außen schützen/gefährden
        """
    ),
    synonyms=(("beginnen", "anfangen", "starten"), ("hilfe", "unterstützung"), ("helfen", "unterstützen"), ("wichtig", "bedeutend", "bedeutsam"),
              ("groß", "gewaltig"), ("rasch", "schnell"), ("gefahr", "bedrohung"), ("staat", "land"), ("auch", "ebenfalls", "gleichfalls"),
              ("sagen", "erklären"), ("schwierig", "schwer"), ("ziel", "zweck"), ("sofort", "umgehend", "unverzüglich")),
    verb_forms=(("sein", "bin", "ist", "sind", "war", "waren", "gewesen", "sei", "wäre"), ("haben", "hat", "hatte", "hatten", "gehabt", "habe"),
                ("werden", "wird", "wurde", "wurden", "geworden", "würde", "würden"), ("gehen", "geht", "ging", "gingen", "gegangen"),
                ("kommen", "kommt", "kam", "kamen"), ("geben", "gibt", "gab", "gaben", "gegeben"), ("sehen", "sieht", "sah", "sahen", "gesehen"),
                ("stehen", "steht", "stand", "standen"), ("nehmen", "nimmt", "nahm", "nahmen"), ("finden", "findet", "fand", "fanden"),
                ("schließen", "schließt", "schloss", "schlossen"), ("können", "kann", "könnte", "konnte"), ("müssen", "muss", "müsste", "musste")),
    endings=(("e", ""), ("en", ""), ("t", "en"), ("te", "en"), ("ten", "en"), ("st", "en"), ("er", ""), ("es", ""), ("em", ""), ("n", ""), ("s", ""),
             ("e", "en")),
    tense_endings=("te", "ten", "tet"),
)  # fmt: skip
