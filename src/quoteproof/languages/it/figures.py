"""Italian: the words by which figures and dates hang together: closed-class grammar, and what the press writes of ages, spans, shares and changes."""

from __future__ import annotations

from quoteproof.languages.figures import Figures
from quoteproof.languages.it.words import WORDS

TABLE = Figures(
    words=WORDS,
    since=("dal", "da", "fin dal", "sin dal", "già dal"),
    lasting=("per", "da", "durante", "in", "i", "gli", "le", "questi", "queste", "suoi", "sue", "loro", "di", "negli ultimi"),
    pluperfect=("aveva", "avevano", "avrebbe", "fino al", "fino a", "sino al"),
    between=(("dal", "al"), ("da", "a"), ("tra il", "e il"), ("fra il", "e il"), ("dal", "fino al")),
    later=("dopo", "più tardi"),
    earlier=("prima", "addietro"),
    ago=("fa", "or sono"),
    amounting=("cioè", "ossia", "vale a dire"),
    on_day=("nel", "il", "del", "nell'anno", "di", "in"),
    anniversary=("anniversario", "compleanno"),
    founded=("fondato", "fondata", "fondati", "fondate", "creato", "creata", "aperto", "aperta", "inaugurato", "inaugurata"),
    born=("nato", "nata", "nato nel", "nata nel", "nato il", "nata il", "nacque", "è nato", "è nata"),
    died=("morto", "morta", "morto nel", "morta nel", "morì", "è morto", "è morta", "scomparso", "scomparsa"),
    aged=("all'età di", "di età di", "dell'età di"),
    being=("è", "era", "ha", "aveva", "che ha"),
    when=("quando", "all'epoca"),
    hedges=("o più", "o meno", "poco più di", "poco meno di", "tra", "fra", "altri", "altre", "i primi", "le prime", "gli ultimi", "le ultime", "i prossimi", "appena"),
    shares_of=("di", "dei", "degli", "delle", "su", "sui", "sulle", "su un totale di", "tra i", "tra le"),
    or_else=("o", "ossia", "cioè", "pari a", "vale a dire"),
    rising=("è salito", "è salita", "sono saliti", "salito", "salita", "sale", "salgono", "aumentato", "aumentata", "aumenta", "aumentano", "aumento", "cresciuto", "cresciuta", "cresce", "crescita",
            "incremento", "rialzo", "balzato", "balzata"),
    falling=("è sceso", "è scesa", "sceso", "scesa", "scesi", "scende", "scendono", "calato", "calata", "cala", "calo", "diminuito", "diminuita", "diminuzione", "ridotto", "ridotta", "riduzione",
             "crollato", "crollata", "crollo", "ribasso"),
    multiples=(("raddoppiato", 2), ("raddoppiata", 2), ("raddoppiati", 2), ("triplicato", 3), ("triplicata", 3), ("quadruplicato", 4), ("dimezzato", 0.5), ("dimezzata", 0.5)),
    reached=(("a", "da"), ("a", "dai"), ("a", "dalle")),
    ranks=("posto", "posti", "posizione", "numero", "n°"),
    behind=("dietro", "alle spalle di"),
    total_before=("in totale", "un totale di", "per un totale di", "in tutto", "complessivamente"),
    total_behind=("in totale", "in tutto", "complessivamente"),
    remaining=("i restanti", "le restanti", "gli altri", "le altre", "il resto"),
    of_them=("di loro", "di essi", "di esse", "dei quali", "delle quali"),
    including=("tra cui", "fra cui", "compresi", "comprese"),
    changing=("prima", "precedentemente", "inizialmente", "originariamente", "rivisto", "corretto", "ora", "adesso", "allora", "non", "contro", "altro", "altra", "altri", "altre", "ancora", "più", "meno",
              "se", "potrebbe", "potrebbero", "dovrebbe", "sarà", "saranno", "previsto", "prevista", "stimato", "stimata", "stima", "scorso", "scorsa", "prossimo", "prossima", "media", "ogni", "per",
              "ma", "mentre", "che", "solo", "secondo", "rispetto", "fino", "da", "dal", "a"),
)  # fmt: skip
