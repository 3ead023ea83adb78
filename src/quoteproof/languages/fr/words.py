"""French: months, titles, persons and small words, by Grevisse and Goosse, *Le Bon Usage*."""

from __future__ import annotations

from quoteproof.languages.words import Vocabulary, numbered, persons, titles, words

# fmt: off
WORDS = Vocabulary(
    months=numbered(
        "janvier | février | mars | avril | mai | juin | juillet | août | septembre | octobre | novembre | décembre", 1,
    ),
    weekdays=numbered("lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche", 0),
    titles=titles(
        m="m mm monsieur mgr général roi pape sénateur ambassadeur chancelier prince député père président saint",
        f="mme mmes mlle madame présidente reine chancelière princesse députée sénatrice sœur",
        either="docteur dr pr professeur ministre maire maître me",
    ),
    long_titles=("premier ministre", "première ministre", "ministre des affaires étrangères", "secrétaire général", "secrétaire d'état"),
    particles=words("de du des d la le l van von ben el al"),
    persons=persons(
        """I | je j | me m moi | mon ma mes
        we | nous | | notre nos
        you | tu vous | te toi | ton ta tes votre vos
        he | il | lui le |
        she | elle | |
        they | ils elles | eux | leur leurs
        | | | son sa ses""",
    ),
    articles=words("le la les l un une des"),
    demonstratives=words("ce cet cette ces"),
    linkers=words("de du des d"),
    ordinal_endings=words("er re e ème"),
    coordinators=words("et ou ni mais"),
    subordinators=words("parce quoique si lorsque quand tandis puisque comme que"),
    complementizers=words("que qu"),
    formulas=(
        "mesdames et messieurs", "mes chers collègues", "mes chers compatriotes", "je vous remercie", "merci beaucoup",
        "c'est un grand honneur pour moi de", "c'est un grand honneur de", "c'est un honneur", "c'est un grand plaisir de",
        "j'ai l'honneur de", "au bout du compte", "en fin de compte", "il est temps", "le moment est venu", "d'une part",
        "d'autre part", "tout d'abord", "avant tout", "une fois pour toutes", "au nom de", "la paix et la sécurité",
        "la communauté internationale", "l'état de droit", "plus que jamais", "du fond du cœur", "à mon avis", "vive la république",
        "vive la france",
    ),
    auxiliaries=words("est sont était étaient a ont avait avaient sera seront aura auront été"),
    agents=words("par"),
    contractions=(("ça", "cela"), ("y a", "il y a"), ("t'es", "tu es"), ("j'sais", "je sais")),
)
