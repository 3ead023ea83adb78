"""French words that tell who speaks.

Verbs: the verbes introducteurs of reported speech in M. Grevisse and A. Goosse, Le bon usage (discours rapporté, incises),
and those that agencies put beside a quotation. Titles: the Lexique des règles typographiques en usage à l'Imprimerie
nationale. Given names: the most frequent of the Insee file of first names.
"""

from __future__ import annotations

from quoteproof.languages.fr.words import WORDS
from quoteproof.languages.speech import Speech, Verbs, given, joined, nouns, verbs
from quoteproof.languages.words import words


def _er(bases: str) -> Verbs:
    """Inflect regular verbs in -er in the forms that stand beside a quotation."""
    rows = [base.removesuffix("er") for base in bases.split()]
    soft = {row: row + ("e" if row.endswith("g") else "") for row in rows}
    hard = {row: (row[:-1] + "ç" if row.endswith("c") else soft[row]) for row in rows}
    return Verbs(
        infinitive=frozenset(bases.split()),
        finite=frozenset(
            form
            for row in rows
            for form in (
                row + "e",
                row + "ent",
                hard[row] + "ait",
                hard[row] + "aient",
                hard[row] + "a",
                row + "èrent",
                row + "era",
            )
        ),
        passive=frozenset(row + end for row in rows for end in ("é", "ée", "és", "ées")),
        participle=frozenset(hard[row] + "ant" for row in rows),
    )


# fmt: off
_CITING = (("citant",), ("en", "citant"))

TABLE = Speech(
    words=WORDS,
    verbs=joined(
        _er(
            """déclarer affirmer expliquer ajouter préciser indiquer annoncer assurer estimer raconter demander insister souligner
            rappeler regretter commenter juger confier noter observer remarquer rétorquer répliquer lancer murmurer
            crier avouer témoigner constater considérer dénoncer critiquer marteler clamer résumer conclure analyser
            tweeter twitter plaider promettre menacer ironiser plaisanter protester proclamer signaler
            détailler argumenter avancer avertir confirmer critiquer exiger évoquer exhorter informer interroger
            nuancer objecter déplorer glisser lâcher souffler trancher indigner étonner exclamer fulminer tonner assurer jurer
            relativiser questionner râler grogner maugréer bougonner pester gronder hurler chuchoter marmonner bredouiller poster
            fustiger saluer louer vanter conseiller proposer recommander relater rapporter réclamer révéler citer alerter accuser prêcher
            souhaiter persifler railler scander confesser expliciter décréter énoncer formuler balbutier articuler opposer arguer
            ordonner implorer supplier insinuer supposer réfuter nier contester récuser pronostiquer prophétiser conjurer sermonner blaguer""",
        ),
        verbs(
            """démentir | dément démentent démentait démentit | démenti | démentant
            renchérir | renchérit renchérissait | renchéri | renchérissant
            asséner | assène assénait asséna | asséné | assénant
            tempérer | tempère tempérait tempéra | tempéré | tempérant
            concéder | concède concédait concéda | concédé | concédant
            suggérer | suggère suggérait suggéra | suggéré | suggérant
            défendre | défend défendait défendit | défendu | défendant
            dire | dit disait disent disaient dirent dira redit | dit dite dits dites | disant
            écrire | écrit écrivait écrivent écrivit écrivirent | écrit écrite | écrivant
            répondre | répond répondait répondent répondit répondirent | répondu | répondant
            reconnaître | reconnaît reconnaissait reconnut reconnaissent | reconnu | reconnaissant
            poursuivre | poursuit poursuivait poursuivit | poursuivi | poursuivant
            prévenir | prévient prévenait prévint | prévenu | prévenant
            soutenir | soutient soutenait soutint soutiennent | soutenu | soutenant
            avertir | avertit avertissait | averti | avertissant
            conclure | conclut concluait concluent | conclu | concluant
            admettre | admet admettait admit admettent | admis | admettant
            promettre | promet promettait promit promettent | promis | promettant
            lire | lit lisait | lu | lisant
            rappeler | rappelle rappelait rappellent | rappelé | rappelant
            répéter | répète répétait répètent répéta | répété | répétant
            considérer | considère considèrent | considéré | considérant
            révéler | révèle révèlent | révélé | révélant
            réagir | réagit réagissait réagissent | réagi | réagissant
            prétendre | prétend prétendait prétendent | prétendu | prétendant
            s'exclamer exclamer | exclame exclamait exclama | exclamé | exclamant
            s'indigner indigner | indigne indignait indigna | indigné |
            s'interroger interroger | interroge interrogeait interrogea | interrogé |
            reprendre | reprend reprenait reprit | repris | reprenant
            stipuler | stipule stipulent | stipulé | stipulant
            """,
        ),
    ),
    naming=joined(
        _er("qualifier traiter taxer nommer surnommer présenter baptiser intituler"),
        verbs("appeler | appelle appelait appellent appela | appelé appelée | appelant\ndécrire | décrit décrivait | décrit | décrivant"),
    ),
    thought=joined(
        _er("penser espérer montrer"),
        verbs("croire | croit croyait croient | cru | croyant\nvoir | voit voyait | vu | voyant\nespérer | espère espèrent | |"),
    ),
    manner=joined(_er("riposter tempêter hasarder risquer siffler susurrer brailler beugler acquiescer opiner esclaffer désoler réjouir féliciter amuser agacer emporter impatienter inquiéter excuser étrangler philosopher hésiter songer sangloter pleurer soupirer commencer terminer continuer enchaîner déplorer tempérer trancher glisser indigner étonner exclamer emporter tonner grommeler"), verbs("faire | fit firent | |\nrire | rit riait | ri | riant\ngémir | gémit gémissait | gémi | gémissant\nrugir | rugit rugissait | rugi | rugissant\nmentir | ment mentit mentait | menti | mentant\nse souvenir | souvient souvenait souvint | souvenu | souvenant\nse plaindre | plaint plaignait plaignit | plaint | plaignant\nsourire | sourit souriait | souri | souriant")),
    cue_nouns=words(
        """déclaration affirmation promesse critique remarque phrase formule mot mots propos commentaire réponse question
        avertissement appel message tweet communiqué lettre courrier discours annonce expression avis opinion""",
    ),
    ascribing=words("attribue attribuent attribuait attribué attribuée attribués attribuées"),
    ascribed_to=words("à au"),
    beholders=words("pour"),
    views=words("mots termes yeux avis propos"),
    according=(
        ("selon",), ("d", "après"), ("pour",), ("aux", "dires", "de"), ("dixit",), ("d", "après", "les", "mots", "de"),
        *_CITING, ("de", "l", "avis", "de"), ("de", "l", "avis", "du"), ("de", "l", "avis", "des"), ("aux", "yeux", "de"),
        ("aux", "yeux", "du"), ("aux", "dires", "du"), ("aux", "dires", "des"), ("à", "en", "croire"), ("d", "après", "les", "mots", "du"),
    ),
    citing=_CITING,
    relaying=words("citant cite citait cita cité citée"),
    labels=words("q r question réponse"),
    pronouns={
        **WORDS.subjects,
        "on": "any", "celui-ci": "m", "celle-ci": "f", "ce": "any", "certains": "plural", "plusieurs": "plural",
        "qui": "any", "beaucoup": "plural", "ceux-ci": "plural",
    },
    determiners=WORDS.articles | WORDS.demonstratives | words(
        """plusieurs quelques certains certaines chaque deux trois quatre cinq six sept huit neuf dix autre autres tous
        toutes aucun aucune""",
    ),
    indefinite=words("un une des plusieurs quelques chaque autre aucun aucune"),
    possessives=WORDS.owners,
    prepositions=words(
        """de du d à au aux en dans sur sous par pour avec sans chez vers contre entre depuis pendant lors devant derrière avant
        après malgré durant dès hors jusque parmi envers outre concernant face""",
    ),
    articled=words("du des au aux"),
    quoted=words("cité citée"),
    agents=WORDS.agents,
    infinitive_marks=words("de d à pour"),
    likeness=words("comme"),
    companions=words("avec sur"),
    conjunctions=WORDS.coordinators | words("puis or car"),
    subordinators=WORDS.complementizers | WORDS.subordinators | words("lorsqu puisqu alors où comment pourquoi bien"),
    relatives=words("qui dont laquelle lequel auquel"),
    auxiliaries=WORDS.auxiliaries | words(
        """serait soit fut furent aurait eut ait peut peuvent pouvait pourrait doit doivent devait devrait va vont allait
        veut veulent voulait n ne se s y en""",
    ),
    passive_auxiliaries=words("est sont était étaient fut furent sera été être"),
    perfect_auxiliaries=words("a ont avait avaient aura eut s'est"),
    adverbs=words(
        """aussi encore déjà ensuite puis alors toujours jamais pas plus hier aujourd'hui demain ici là notamment également enfin
        d'abord ainsi pourtant cependant toutefois même très trop bien mal seulement souvent parfois vite maintenant
        auparavant précédemment t m lui leur""",
    ),
    adverb_endings=("ment",),
    verb_endings=("ait", "aient", "èrent", "ssa", "cha", "gea", "rda", "nta", "sa", "va", "ya", "qua", "lla", "ça", "urit", "ndit", "rtit", "nut", "çut"),
    other_verbs=words("vient viennent fait font prend prennent met mettent reste restent tient quitte arrive rejette"),
    nobody=words("personne"),
    epithets=words(
        """vainqueur gagnant gagnante scientifique chercheur chercheuse universitaire archéologue géologue botaniste zoologiste chimiste
        mathématicien mathématicienne astronome anthropologue sociologue politologue linguiste climatologue écologue
        intéressé intéressée adolescent adolescente trentenaire quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire nonagénaire vétéran
        champion championne médaillé médaillée attaquant milieu défenseur buteur ailier nageur nageuse coureur cycliste
        boxeur pianiste violoniste violoncelliste batteur guitariste musicien musicienne compositeur compositrice chanteur
        chanteuse rappeur acteur actrice comédien comédienne danseur danseuse humoriste romancier romancière écrivain
        écrivaine poète poétesse dramaturge essayiste peintre sculpteur sculptrice artiste cinéaste
        réalisateur réalisatrice styliste milliardaire entrepreneur entrepreneuse élu élue socialiste écologiste
        historien historienne philosophe économiste biologiste physicien physicienne astronaute
        français française belge suisse allemand allemande britannique anglais anglaise espagnol espagnole italien italienne
        portugais américain américaine canadien canadienne québécois québécoise russe ukrainien ukrainienne marocain marocaine
        algérien algérienne tunisien tunisienne sénégalais sénégalaise parisien parisienne lyonnais breton bretonne"""
    )
    | {"jeune homme", "jeune femme", "vieil homme", "vieille dame"},
    genders=given(
        m="""meunier marchand berger potier moine pêcheur
        pêcheur cuisinier vigneron éleveur agriculteur chauffeur conducteur contrôleur guichetier brocanteur
        horloger coiffeur paysan mécanicien caissier vendeur souffleur greffier huissier vieillard gamin inconnu visiteur
        spectateur écolier maître doyen abbé soldat inspecteur ouvrier imprimeur relieur jardinier habitant adjoint
        secrétaire entraîneur joueur patron policier préfet comédien musicien maire-adjoint client passant facteur baron père fils frère mari oncle neveu cousin grand-père homme garçon monsieur roi prince voisin directeur acteur chanteur
        romancier écrivain président conseiller avocat historien sénateur ami copain instituteur boulanger fermier gardien""",
        f="""meunière marchande bergère potière couturière
        pêcheuse cuisinière vigneronne éleveuse agricultrice conductrice contrôleuse guichetière horlogère
        coiffeuse paysanne caissière vendeuse souffleuse greffière gamine inconnue visiteuse spectatrice écolière maîtresse
        doyenne inspectrice ouvrière ouvreuse imprimeuse jardinière habitante adjointe entraîneuse joueuse patronne
        policière préfète comédienne musicienne cliente passante retraitée baronne mère fille sœur femme épouse tante nièce cousine grand-mère dame reine princesse voisine directrice actrice chanteuse
        romancière présidente conseillère avocate historienne sénatrice amie copine institutrice boulangère fermière gardienne""",
    ),
    person_endings={
        **dict.fromkeys("trice ienne euse cheuse".split(), "f"),
        **dict.fromkeys("cheur geur isseur ndeur yeur tteur ologue ographe iste".split()),
    },
    nouns=nouns(
        person="""marin meunier meunière marchand marchande berger bergère pasteur potier potière couturier couturière chasseur moine pilote forgeron
        pêcheur pêcheuse ouvreur ouvreuse cuisinier cuisinière vigneron vigneronne éleveur éleveuse agriculteur
        agricultrice chauffeur conducteur conductrice contrôleur contrôleuse guichetier guichetière concierge gérant gérante
        commerçant commerçante brocanteur brocanteuse antiquaire horloger horlogère coiffeur coiffeuse plombier
        menuisier ébéniste paysan paysanne bûcheron matelot mécanicien
        mécanicienne électricien caissier caissière vendeur vendeuse souffleur souffleuse costumier costumière régisseur greffier
        greffière huissier notaire comptable banquier banquière aubergiste hôtelier hôtelière restaurateur sommelier vieillard gamin
        gamine inconnu inconnue étranger étrangère visiteur visiteuse spectateur spectatrice auditeur auditrice participant
        participante intervenant intervenante proviseur écolier écolière élève maître maîtresse doyen doyenne chanoine abbé
        religieuse rabbin imam cardinal soldat lieutenant sergent commandant amiral brigadier commissaire inspecteur
        inspectrice détenu détenue prisonnier prisonnière accusé accusée plaignant plaignante juré jurée typographe imprimeur
        imprimeuse relieur relieuse sculpteur tisserand tisserande jardinier jardinière
        garde-forestier braconnier arbitre sélectionneur sélectionneuse médiateur
        médiatrice porte-drapeau trésorier trésorière adhérent adhérente riverain riveraine usager usagère contribuable locuteur
        personne baron baronne enfant romancier romancière poétesse dramaturge essayiste peintre sculpteur sculptrice photographe cinéaste architecte
        pianiste violoniste violoncelliste batteur guitariste compositeur compositrice musicien musicienne rappeur comédien
        comédienne danseur danseuse humoriste champion championne attaquant défenseur gardien gardienne buteur coureur
        cycliste adolescent adolescente quinquagénaire sexagénaire septuagénaire octogénaire retraité retraitée élu élue
        adjoint adjointe préfet préfète curé instituteur institutrice boulanger boulangère boucher épicier épicière
        fermier fermière poissonnier poissonnière libraire serveur serveuse facteur gendarme pompier pompière infirmier
        infirmière sage-femme typographe apprenti apprentie artisan artisane ouvrier ouvrière patron patronne
        locataire propriétaire client cliente lecteur lectrice éditeur éditrice critique traducteur traductrice
        oncle tante neveu nièce cousin cousine grand-père grand-mère épouse époux veuf veuve compagnon compagne copain copine
        passant passante manifestant manifestante militant militante bénévole animateur animatrice ministre président présidente maire député députée sénateur sénatrice porte-parole directeur directrice chef
        secrétaire responsable conseiller conseillère avocat avocate procureur procureure juge magistrat policier expert
        experte chercheur chercheuse professeur professeure écrivain auteur autrice journaliste rédacteur philosophe
        historien historienne économiste médecin entraîneur entraîneuse joueur joueuse capitaine acteur actrice chanteur
        chanteuse réalisateur réalisatrice général colonel ambassadeur ambassadrice pape évêque prêtre roi reine prince
        princesse homme femme garçon fille mère père fils frère sœur mari ami amie collègue voisin voisine habitant habitante
        témoin victime candidat candidate élu élue militant militante patron patronne dirigeant dirigeante ingénieur
        ingénieure étudiant étudiante premier-ministre syndicaliste diplomate gouverneur préfet préfète""",
        people="""ministres députés sénateurs experts chercheurs journalistes avocats policiers médecins témoins habitants
        élus militants manifestants dirigeants responsables autorités enquêteurs syndicats critiques opposants auteurs
        voisins parents étudiants partisans proches gens pêcheurs marins""",
        body="""gouvernement ministère parti groupe conseil comité commission tribunal cour parlement assemblée sénat syndicat
        association organisation entreprise société banque journal quotidien magazine agence police parquet université
        institut église armée union fédération ville mairie préfecture direction présidence élysée matignon famille
        rédaction hebdomadaire""",
        other="""liste piste prologue monologue épilogue odeur splendeur candeur profondeur grandeur longueur largeur rigueur vigueur""",
        paper="""rapport communiqué lettre courrier loi texte article traité constitution jugement arrêt étude document livre
        roman discours déclaration message tweet note procès-verbal résolution charte règlement panneau affiche banderole
        pancarte éditorial tribune décret code""",
    ),
    gendered=given(m="le", f="la"),
    given_names=given(
        m="""anselme thibault yanis mathurin honoré auguste baptiste bastien cyprien émile émilien eustache félicien firmin
        gaspard gontran hilaire hippolyte jules lazare léonce ludovic maël malo maxence médéric noël philibert placide
        prosper régis rémi rémy renaud romuald sylvain tanguy théophile timothée ulysse urbain valéry victorien yvon
        ambroise
        alain alexandre andré antoine arnaud benoît bernard bruno charles christian christophe claude daniel
        david denis didier dominique emmanuel éric étienne fabrice françois frédéric gabriel georges gérard
        gilles guillaume henri hervé hugo jacques jean jérôme joseph julien laurent louis luc lucas marc marcel
        mathieu maurice maxime michel nicolas olivier pascal patrick paul philippe pierre raymond rené robert
        roger romain sébastien serge simon stéphane thierry thomas vincent xavier yves jean-pierre jean-claude
        jean-luc jean-marc""",
        f="""josiane garance solange marcelle augustine clémence honorine agathe amandine andrée apolline armelle aude
        bénédicte berthe capucine célestine coline edmée emmanuelle félicie germaine ghislaine gilberte huguette
        jacinthe joëlle justine lucette lydie maëlle marinette marthe maryse ninon olympe ondine perrine philippine
        raymonde sandrine sylvaine ursule valentine victoire zélie
        agnès alice anne audrey aurélie béatrice brigitte camille caroline catherine cécile céline chantal
        charlotte christiane christine claire colette corinne danielle delphine élise élisabeth émilie emma
        florence françoise geneviève hélène inès isabelle jacqueline jeanne josette julie juliette laure
        laurence léa louise lucie madeleine marguerite marie marine martine mathilde monique nathalie nicole
        odile pascale patricia pauline ségolène simone sophie stéphanie suzanne sylvie valérie véronique
        virginie yvette anne-marie marie-claude""",
    ),
    countries=words(
        """france allemagne italie espagne portugal belgique suisse angleterre royaume-uni irlande pologne russie ukraine turquie
        grèce chine japon inde iran irak israël syrie liban égypte maroc algérie tunisie sénégal mali états-unis canada
        mexique brésil argentine chili europe afrique asie paris londres berlin bruxelles washington moscou""",
    ),
    particles=WORDS.particles,
    abbreviations=words("m mm mmes pr me ste art p pp etc av n"),
    times=WORDS.calendar | words("matin soir nuit jour semaine mois année an ans heures hier"),
    outlets=words("monde figaro libération parisien express point afp reuters bfm tf1"),
    date_prepositions=words("en le au"),
    source_prepositions=words("dans lors sur à au"),
    occasions=words("discours entretien interview audition débat conférence réunion séance allocution procès congrès meeting"),
    reference_words=words("article art chapitre verset sourate alinéa paragraphe"),
    reference_verbs=words("rapporté"),
    inner_clauses=True,
    heads_first=True,
    elisions=words("l d qu s n j c m t lorsqu puisqu jusqu"),
    clitics=words("me te se nous vous le la les lui leur"),
    enclitics=("-t-elles", "-t-ils", "-t-elle", "-t-il", "-t-on", "-elles", "-elle", "-ils", "-il", "-on", "-je", "-nous"),
)
# fmt: on
