"""Quotation marks of French and the words that betray a look-alike.

Marks: Lexique des règles typographiques en usage à l'Imprimerie nationale, « guillemets »: « … » with spaces inside,
“…” for the second level, repeated at paragraphs; dialogue behind a dash.
"""

from quoteproof.languages.marks import Apparatus, Directions, Marks

TABLE = Marks(
    pairs=(("«", "»"), ("“", "”"), ("‹", "›"), ('"', '"'), ("‘", "’")),
    dash=True,
    so_called=frozenset({"soi-disant", "prétendu", "prétendue", "prétendus", "prétendues", "supposé", "supposée"}),
    defining=frozenset("le la les l' ci-après dit dite".split()),
    terms=frozenset("terme* mot mots expression* locution* vocable* adjectif* sigle* notion".split()),
    usage=frozenset("utilis* emplo* répét* prononc*".split()),
    meaning=frozenset({"signifie", "signifiait", "veut dire", "désigne", "désignait"}),
    labels=frozenset("bouton onglet lien touche icône menu".split()),
    pressing=frozenset({"cliquez sur", "cliquer sur", "appuyez sur", "bouton", "onglet"}),
    namings=frozenset({"connu sous le nom de", "connue sous le nom de", "baptisé", "baptisée"}),
    nicknamings=frozenset({"surnommé", "surnommée", "surnommés", "alias", "surnom de"}),
    works=frozenset(
        "livre* roman* nouvelle* mémoires autobiographie* biographie* poème* pièce* comédie* opéra* chanson* album* hymne* "
        "film* documentaire* série* émission* programme podcast* magazine* revue* journal journaux chronique* article* essai* "
        "éditorial éditoriaux blog* chapitre* tableau* exposition* ballet* feuilleton*".split()
    ),
    makers=frozenset("vedette star auteur réalisateur réalisatrice animateur animatrice".split()),
    titled=frozenset(
        {"intitulé", "intitulée", "intitulés", "intitulées", "auteur de", "autrice de", "sous le titre", "titré"}
    ),
    slogans=frozenset(
        "slogan* devise* banderole* pancarte* affiche* mot-dièse hashtag* tee-shirt* inscription".split()
    ),
    bearing=frozenset("où on lit pouvait lire proclamant disant portant l'inscription".split()),
    formulas=frozenset({"il est écrit", "comme dit le proverbe", "comme le dit le proverbe", "le proverbe dit"}),
    texts=frozenset(
        "constitution bible évangile psaume coran torah proverbe loi traité article charte déclaration".split()
    ),
    texts_say=frozenset("dit dispose énonce proclame stipule déclare affirme".split()),
    said=frozenset(
        "dit répondit demanda murmura cria s'écria ajouta reprit fit dis répond demande ajoute lança souffla".split()
    ),
    directions=Directions(
        heads=frozenset(
            "applaudissements applaudissement rires rire rit riant sourires sourire sourit exclamations exclamation "
            "huées huée sifflets sifflet brouhaha murmures murmure protestations chahut interruptions interruption "
            "acclamations bravos bravo musique silence soupirs soupire soupir pleure pleurs sanglots tousse toux "
            "chuchote chante chant inaudibles ovation".split()
        ),
        beside=frozenset(
            "vifs vif nourris nourri longs long prolongés prolongé nombreux nombreuses quelques sur les la le des de "
            "du et à au aux l bancs plusieurs dans public salle foule gauche droite centre debout même générale "
            "générales divers diverses mouvements pause fin début vidéo extrait groupe cloche téléphone sonne "
            "sonnerie".split()
        ),
        phrases=frozenset(
            {
                "mouvements divers",
                "mouvements d approbation",
                "marques d approbation",
                "marques d impatience",
                "interprétation",
            }
        ),
        callers=frozenset("voix député députée députés".split()),
        tongues=frozenset("allemand anglais arabe chinois espagnol français italien russe".split()),
        gaps=frozenset("inaudible inintelligible incompréhensible indistinct".split()),
    ),
    apparatus=Apparatus(
        pages=frozenset("page pages p pp".split()),
        captions=frozenset("figure fig tableau tab planche carte photo illustration".split()),
        citing=frozenset(
            "voir cf ibid ibidem op cit dir éd ed vol tome chap chapitre sect art article alinéa par "
            "paragraphe note page séance ".split()
        ),
    ),
)
