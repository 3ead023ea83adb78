"""Quotation marks of French and the words that betray a look-alike.

Marks: Lexique des règles typographiques en usage à l'Imprimerie nationale, « guillemets »: « … » with spaces inside,
“…” for the second level, repeated at paragraphs; dialogue behind a dash.
"""

from quoteproof.languages.marks import Apparatus, Directions, Marks

TABLE = Marks(
    pairs=(("«", "»"), ("“", "”"), ("‹", "›"), ('"', '"'), ("‘", "’")),
    dash=True,
    so_called=frozenset({"soi-disant", "prétendu", "prétendue", "prétendus", "prétendues", "supposé", "supposée"})
    | frozenset("fameux fameuse pseudo".split())
    | frozenset("autant pour".split("|")),
    defining=frozenset("le la les l' ci-après dit dite".split()),
    terms=frozenset("terme* mot mots expression* locution* vocable* adjectif* sigle* notion".split())
    | frozenset(
        "notions concept* principe* doctrine* théorie* règle* qualificatif* adverbe* verbe* substantif* "
        "préfixe* suffixe* syllabe* étiquette* catégorie* rubrique* surnom* prénom* nom titre appellation* "
        "dénomination* acronyme* néologisme* euphémisme* idée".split()
    )
    | frozenset(
        "régime de|dispositif|dispositif de|notion de|concept de|principe de|principe d'|doctrine de|doctrine du|théorie de|théorie du|règle "
        "de|règle du|idée de|délit de|catégorie de|mots comme|termes comme|nom de|nom d'|titre de|étiquette "
        "de|mot pour|différence entre|distinction entre".split("|")
    ),
    usage=frozenset("utilis* emplo* répét* prononc*".split()) | frozenset("parl* évoqu* excus*".split()),
    meaning=frozenset({"signifie", "signifiait", "veut dire", "désigne", "désignait"})
    | frozenset("signifient désignent s'écrit".split())
    | frozenset(
        "veulent dire|vient du|vient de|vient d'|provient de|dérive de|rime avec|est un mot|est un terme|est "
        "l'abréviation|on entend|nous entendons|entre guillemets|au sens".split("|")
    ),
    labels=frozenset("bouton onglet lien touche icône menu".split())
    | frozenset(
        "champ colonne* dossier* fichier* option* commande* paramètre* variable* fonction* case* rubrique* mode".split()
    )
    | frozenset("message d'erreur".split("|")),
    pressing=frozenset({"cliquez sur", "cliquer sur", "appuyez sur", "bouton", "onglet"})
    | frozenset("choisissez sélectionnez sélectionner choisir touche".split())
    | frozenset("appuyer sur".split("|")),
    namings=frozenset({"connu sous le nom de", "connue sous le nom de", "baptisé", "baptisée"})
    | frozenset(
        "baptisés baptisées appelé appelée appelés appelées rebaptisé rebaptisée dénommé dénommée nommé nommée".split()
    )
    | frozenset(
        "sous le nom de|sous le nom d'|sous le pseudonyme de|du nom de|connu … sous le nom de|connue … sous "
        "le nom de|connus … sous le nom de|connu … comme|est appelé|est appelée|on appelle|on parle de|on parle d'|on parlait de|on parlait d'|ce qu'on "
        "appelle|ce que l'on appelle|répond au nom de|nom de code".split("|")
    ),
    byname=frozenset("dit dite dits dites".split())
    | frozenset("dit de|dit du|dit des|dit la|dite de|dite du|dite des|dite la|dits des|dites des".split("|")),
    bears=frozenset(
        "s'appelle s’appelle s'appelait s’appelait s'appellent s’appellent s'appelaient s’appelaient s'intitule s’intitule s'intitulait s’intitulait".split()
    ),
    nicknamings=frozenset({"surnommé", "surnommée", "surnommés", "alias", "surnom de"}),
    works=frozenset(
        "livre* roman* nouvelle* mémoires autobiographie* biographie* poème* pièce* comédie* opéra* chanson* album* hymne* "
        "film* documentaire* série* émission* programme podcast* magazine* revue* journal journaux chronique* article* essai* "
        "éditorial éditoriaux blog* chapitre* tableau* exposition* ballet* feuilleton*".split()
    )
    | frozenset(
        "disque* single* tube* récit* conte* fable* recueil* saga* trilogie* anthologie* spectacle* opérette* "
        "sketch* sonate* symphonie* valse* ballade* rapport* étude* enquête* dossier* guide* manuel* "
        "bulletin* brochure* pamphlet* manifeste* discours conférence* colloque* séminaire* atelier* "
        "festival* concours prix fresque* sculpture* installation* photographie* toile* site blogue* "
        "application* logiciel* plateforme* campagne* opération* projet* plan* programme* dispositif* loi* "
        "association* collectif* fondation* fédération* société* entreprise* groupe* orchestre* chorale* "
        "compagnie* club* parti* mouvement* marque* gamme* collection* modèle* bateau* navire* chalutier* "
        "voilier* cargo* ferry* paquebot* pétrolier* péniche* yacht* frégate* remorqueur* train* fusée* "
        "sonde* satellite* restaurant* hôtel* bistrot* café* bar* brasserie* auberge* librairie* galerie* "
        "musée* théâtre* cinéma* école* tempête* ouragan* cyclone* cheval rubrique* supplément* quotidien* "
        "hebdomadaire* mensuel* bimensuel*".split()
    ),
    inscribed=frozenset(
        "peint peinte gravé gravée imprimé imprimée tamponné tamponnée brodé brodée inscrit inscrite tagué "
        "taguée tatoué tatouée marqué marquée marqués estampillé estampillée étiqueté étiquetée".split()
    ),
    reads=frozenset(
        "lit lisait lire disait disent proclame proclamait indique indiquait affiche affichait annonce "
        "annonçait porte portait".split()
    )
    | frozenset(
        "on lit|on peut lire|était écrit|est écrit|on peut lire|on pouvait lire|est inscrit|était inscrit".split("|")
    )
    | frozenset("quelqu'un avait écrit|quelqu'un a écrit|quelqu'un avait peint|on avait écrit".split("|")),
    upon=frozenset("sur".split()),
    surfaces=frozenset(
        "panneau panneaux écriteau écriteaux pancarte* banderole* affiche* mur* porte* portail fenêtre* "
        "écran* étiquette* autocollant* enveloppe* tasse* mug pierre* tombe* stèle* plaque* monument socle "
        "cloche bague médaille pièce drapeau* tee-shirt* t-shirt* maillot* casquette* badge* tatouage* bras "
        "caisse* colis carton* bouteille* couverture tableau façade* fronton".split()
    ),
    callers=frozenset("tous on".split())
    | frozenset(
        "tout le monde|les habitants|les gens|les pêcheurs|les enfants|les voisins|les amis|les fans|les "
        "spécialistes".split("|")
    ),
    glossing=frozenset("signifie signifiait signifiant désigne définit".split())
    | frozenset(
        "veut dire|traduit par|traduire par|se traduit par|équivaut à|abréviation de|synonyme de|qui "
        "signifie|défini comme|rime avec|en français".split("|")
    ),
    makers=frozenset("vedette star auteur réalisateur réalisatrice animateur animatrice".split()),
    titled=frozenset(
        {"intitulé", "intitulée", "intitulés", "intitulées", "auteur de", "autrice de", "sous le titre", "titré"}
    )
    | frozenset("intitulées titre titrait chantait chante interprète".split())
    | frozenset(
        "voir aussi|bienvenue dans|bienvenue à|vous écoutez|connu pour|connue pour|dans le rôle de|adaptation "
        "de|version de".split("|")
    ),
    slogans=frozenset("slogan* devise* banderole* pancarte* affiche* mot-dièse hashtag* tee-shirt* inscription".split())
    | frozenset("thème* inscriptions mention légende".split())
    | frozenset("mot d'ordre|cri de guerre".split("|")),
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
