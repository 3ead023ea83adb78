"""French: the words that turn, bind, bound, soften or order what is said.

Sources: Grevisse and Goosse, *Le Bon Usage* (négation; semi-auxiliaires; déterminants indéfinis; conjonctions); Riegel,
Pellat and Rioul, *Grammaire méthodique du français*, for the scope of "ne … que"; the opposites are our own list.
"""

from __future__ import annotations

from quoteproof.languages.fr.words import WORDS
from quoteproof.languages.meaning import Meaning, Scale, pairs

TABLE = Meaning(
    words=WORDS,
    breakers=(*WORDS.subordinators, "bien que", "pendant", "mais", "afin"),
    starters=(
        *WORDS.subjects,
        "on", "ce", "cela", "qui", "dont", "où", "le", "la", "les", "c'est",
    ),
    light=("le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "à", "au", "aux", "est", "sont", "était", "étaient", "être", "été", "a",
           "ont", "avait", "avaient", "avoir", "en", "y", "dans", "sur", "par", "pour", "avec", "ce", "cette", "ces", "il", "elle", "nous", "je",
           "se", "s", "ne", "n", "pas", "et", "ou", "que", "qu", "nos", "notre", "leur", "leurs", "très", "aussi", "plus"),
    articles=(*WORDS.openers, "du"),
    determiners=(
        *WORDS.articles, *WORDS.owners, "du",
    ),
    negators=("pas", "jamais", "rien", "personne ne", "personne n", "aucun", "aucune", "nul", "nulle", "ni", "sans", "nullement", "non",
              "ne pas", "n pas", "nulle part", "en aucun cas", "en aucune façon", "ne saurait"),
    empty_negations=("pas seulement", "pas uniquement", "non seulement", "sans doute", "sans aucun doute", "rien que", "pas moins de",
                     "pas plus de", "rien moins que", "pas rien", "non plus", "n'empêche"),
    additions=("pas seulement", "pas uniquement", "non seulement"),
    negative_verbs=("refus* de", "cess* de", "loin de", "loin d", "incapable de", "incapables de", "faute de", "manqu* de", "éviter de", "à l'exception"),
    denials=("nie", "nient", "nions", "nié", "niait", "démen*", "rejet*", "contest*", "réfut*", "dout*"),
    concord=("jamais", "rien", "personne ne", "personne n", "aucun", "aucune", "nul", "nulle", "ni", "nullement"),
    near_negations=("refus*", "rejet*", "interdi*", "empêch*", "ni*", "impossible", "manqu*", "absence", "contre", "rarement", "peu", "évit*",
                    "dout*", "oppos*", "sauf", "plus"),
    negative_prefixes=("in", "im", "il", "ir", "dé", "dés", "mé", "non", "mal", "anti"),
    modals=Scale(
        (
            ("must", ("doit", "doivent", "devons", "devez", "dois", "il faut", "faut", "devra", "devront", "devrons")),
            ("should", ("devrait", "devraient", "devrions", "il faudrait", "faudrait")),
            ("can", ("peut", "peuvent", "pouvons", "pouvez", "peux", "pourra", "pourront", "pourrons")),
            ("could", ("pourrait", "pourraient", "pourrions", "pouvait", "pouvaient")),
            ("want", ("veut", "veulent", "voulons", "veux", "voudrait")),
        ),
        (("can", "could"),),
    ),
    soft_modals=("could",),
    hedges=("peut être", "probablement", "apparemment", "semble", "semblent", "semblerait", "sans doute", "éventuellement", "je crois", "nous croyons",
            "je pense", "nous pensons", "à mon avis", "à notre avis", "selon moi", "en partie", "partiellement", "prétendu*", "présumé*",
            "soi disant", "paraît", "il paraît que", "vraisemblablement", "en quelque sorte", "en principe", "dit on", "possiblement"),
    conditions=("si", "à condition que", "à condition de", "à moins que", "à moins de", "pourvu que", "sauf", "sauf si", "excepté", "hormis",
                "à l'exception de", "à l'exception des", "à l'exception du", "en cas de", "au cas où", "sous réserve de", "tant que", "seulement si"),
    loose_conditions=("même si", "sinon", "jusqu'à ce que", "en dehors de", "autrement", "comme si"),
    asking=("sais", "sait", "sav*", "demand*", "dire", "dit", "voir", "vérifi*", "ignor*", "décid*", "sûr", "certain"),
    untrue=("mythe", "faux", "erreur", "mensonge", "légende"),
    cut_conditions=(
        "jusqu'à ce que", "dans la mesure où",
    ),
    cut_contrasts=("mais", "cependant", "toutefois", "pourtant", "bien que", "quoique", "malgré", "néanmoins", "alors que", "tandis que"),
    cut_frames=("vrai", "crois", "croyons", "pense", "pensons", "dis", "dit", "prétends", "exact", "sûr", "certain", "convaincu", "dire"),
    cut_grants=("secret", "hasard", "surprenant", "étonnant", "surprise", "oublier", "oubliez", "oublions", "nier", "étonne"),
    question_words=("qui", "que", "quoi", "quand", "où", "pourquoi", "comment", "combien", "quel", "quelle", "quels", "quelles"),
    question_openers=("est", "sont", "peut", "peuvent", "pouvons", "doit", "devons", "faut", "avons", "a", "ont"),
    quantifiers=Scale(
        (
            ("all", ("tous", "toutes", "tout", "toute", "tous les", "toutes les", "chaque", "chacun", "chacune", "toujours", "entièrement", "l'ensemble des",
                     "partout")),
            ("most", ("la plupart des", "la plupart de", "la plupart", "la majorité des", "la majorité de", "généralement", "surtout")),
            ("many", ("beaucoup de", "beaucoup d", "beaucoup", "de nombreux", "de nombreuses", "nombreux", "souvent", "bien des")),
            ("several", ("plusieurs", "divers", "diverses", "maints")),
            ("some", ("quelques", "certains", "certaines", "une partie de", "une partie des", "parfois", "quelquefois", "quelqu'un", "quelque chose")),
            ("few", ("peu de", "peu d", "rarement", "rares")),
            ("both", ("les deux",)),
            ("only", ("seulement", "uniquement", "seul", "seule", "seuls", "exclusivement", "ne que")),
            ("at least", ("au moins", "pas moins de", "au minimum")),
            ("at most", ("au plus", "au maximum", "jusqu'à", "tout au plus")),
            ("over", ("plus de", "plus d")),
            ("under", ("moins de", "moins d")),
            ("almost", ("presque", "quasi", "quasiment", "près de")),
            ("about", ("environ", "quelque", "à peu près", "autour de")),
        ),
        (("many", "several"), ("several", "some"), ("almost", "about"), ("all", "both"), ("over", "at least")),
    ),
    limits=("only", "at least", "at most", "almost", "over", "under", "most", "few"),
    connectives=Scale(
        (
            ("and", ("et", "ainsi que")),
            ("or", ("ou", "ou bien", "soit")),
            ("because", ("parce que", "parce qu", "car", "puisque", "à cause de", "grâce à", "en raison de")),
            ("although", ("bien que", "quoique", "malgré", "en dépit de")),
            ("more", ("plus",)),
            ("less", ("moins",)),
            ("before", ("avant", "avant de", "avant que")),
            ("after", ("après", "après que")),
            ("for", ("pour", "en faveur de")),
            ("against", ("contre",)),
            ("with", ("avec",)),
            ("rather than", ("plutôt que", "au lieu de")),
        )
    ),
    opposed=(("and", "or"), ("because", "although"), ("more", "less"), ("before", "after"), ("for", "against"), ("with", "against"),
             ("rather than", "and")),
    pronouns=Scale(
        WORDS.pronouns,
        (("I", "we"), ("you", "we"), ("he", "they"), ("she", "they")),
    ),
    name_particles=(*WORDS.particles,),
    name_endings=("s", "n", "ne", "ien", "ienne", "iens", "ais", "aise", "ois", "oise", "ain", "aine", "e"),
    aliases=(
        ("États-Unis", "Etats-Unis", "USA", "États-Unis d'Amérique", "Amérique"),
        ("Royaume-Uni", "Grande-Bretagne"),
        ("ONU", "Nations Unies", "Organisation des Nations Unies"),
        ("UE", "Union européenne"),
        ("Russie", "Fédération de Russie"),
    ),
    symmetric=("et", "ou", "avec", "entre", "ainsi"),
    times=Scale(
        (
            ("yesterday", ("hier",)),
            ("today", ("aujourd'hui",)),
            ("tomorrow", ("demain",)),
            ("last week", ("la semaine dernière", "la semaine passée")),
            ("this week", ("cette semaine",)),
            ("next week", ("la semaine prochaine",)),
            ("last month", ("le mois dernier",)),
            ("this month", ("ce mois-ci", "ce mois")),
            ("next month", ("le mois prochain",)),
            ("last year", ("l'année dernière", "l'an dernier", "l'année passée")),
            ("this year", ("cette année",)),
            ("next year", ("l'année prochaine", "l'an prochain")),
        )
    ),
    antonyms=pairs(
        """
        augmenter/diminuer augmenter/réduire hausse/baisse monter/baisser grand/petit grande/petite bon/mauvais bonne/mauvaise meilleur/pire fort/faible
        forte/faible renforcer/affaiblir guerre/paix victoire/défaite gagner/perdre accepter/refuser accepter/rejeter adopter/rejeter
        permettre/interdire autoriser/interdire ouvrir/fermer ouvert/fermé ouverte/fermée riche/pauvre richesse/pauvreté ami/ennemi amis/ennemis
        nouveau/ancien nouvelle/ancienne jeune/vieux commencer/finir début/fin vrai/faux facile/difficile rapide/lent possible/impossible succès/échec
        réussir/échouer construire/détruire acheter/vendre importation/exportation liberté/oppression espoir/désespoir majorité/minorité
        public/privé publique/privée positif/négatif gauche/droite haut/bas haute/basse soutenir/combattre pour/contre aimer/haïr vie/mort
        intérieur/extérieur protéger/menacer premier/dernier
        """
    ),
    synonyms=(("commencer", "débuter", "démarrer"), ("aide", "assistance", "soutien"), ("aider", "assister"), ("important", "significatif"),
              ("but", "objectif"), ("rapidement", "vite"), ("danger", "péril", "menace"), ("pays", "nation", "état"), ("aussi", "également"),
              ("difficulté", "problème"), ("vital", "essentiel", "crucial"), ("effort", "tentative")),
    verb_forms=(("être", "est", "sont", "était", "étaient", "été", "sera", "seront", "serait", "fut"), ("avoir", "a", "ont", "avait", "avaient", "eu",
                "aura", "auront", "aurait"), ("faire", "fait", "font", "faisait", "fera", "ferait"), ("aller", "va", "vont", "allait", "ira"),
                ("pouvoir", "peut", "peuvent", "pouvait"), ("devoir", "doit", "doivent", "devait"), ("vouloir", "veut", "veulent", "voulait")),
    endings=(("s", ""), ("e", ""), ("es", ""), ("ent", "er"), ("e", "er"), ("é", "er"), ("ée", "er"), ("és", "er"), ("ées", "er"), ("ait", "er"),
             ("aient", "er"), ("era", "er"), ("eront", "er"), ("a", "er"), ("ons", "er"), ("x", "")),
    tense_endings=("ait", "aient", "era", "eront", "erait"),
)  # fmt: skip
