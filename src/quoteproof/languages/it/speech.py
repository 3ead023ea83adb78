"""Italian words that tell who speaks.

Verbs: the verba dicendi of L. Serianni, Grammatica italiana, XIV 257–266 (discorso diretto e indiretto), and those that
the Treccani lists as synonyms of dire. Given names: the most frequent ones of the ISTAT lists.
"""

from __future__ import annotations

from quoteproof.languages.it.words import ARTICLED, WORDS
from quoteproof.languages.speech import Speech, Verbs, given, joined, nouns, verbs
from quoteproof.languages.words import words


def are(bases: str) -> Verbs:
    """Inflect regular verbs in -are in the forms that stand beside a quotation."""
    rows = [base.removesuffix("are") for base in bases.split()]
    return Verbs(
        infinitive=frozenset(bases.split()),
        finite=frozenset(row + end for row in rows for end in ("a", "ano", "ò", "arono", "ava", "avano", "erà")),
        passive=frozenset(row + end for row in rows for end in ("ato", "ata", "ati", "ate")),
        participle=frozenset(row + "ando" for row in rows),
    )


# fmt: off
_CITING = (("citando",),)

TABLE = Speech(
    words=WORDS,
    verbs=joined(
        are(
            """affermare dichiarare raccontare commentare domandare replicare osservare sottolineare ricordare lamentare
            criticare denunciare precisare informare gridare esclamare confessare narrare notare annotare annunciare riportare
            avvisare confermare considerare ironizzare giurare giustificare mormorare sussurrare obiettare proclamare
            evidenziare ribadire assicurare attaccare accusare consigliare auspicare twittare testimoniare implorare
            urlare incalzare rimarcare minacciare constatare supplicare raccomandare argomentare chiosare puntualizzare rassicurare segnalare rivelare parlare avvertire""",
        ),
        verbs(
            """ribattere | ribatte ribatté | ribattuto | ribattendo
            confidare pubblicare postare tuonare | confida confidò pubblica pubblicò posta postò tuona tuonò | confidato pubblicato postato | confidando
            difendere garantire riassumere sbottare | difende difese garantisce garantì riassume riassunse sbotta sbottò rincara rincarò | difeso garantito riassunto |
            dire | dice dicono disse dissero diceva dicevano dirà | detto detta | dicendo
            scrivere | scrive scrivono scrisse scrissero scriveva | scritto scritta | scrivendo
            rispondere | risponde rispondono rispose risposero rispondeva | risposto | rispondendo
            chiedere | chiede chiedono chiese chiesero chiedeva | chiesto | chiedendo
            aggiungere | aggiunge aggiungono aggiunse aggiunsero | aggiunto aggiunta | aggiungendo
            spiegare | spiega spiegano spiegò spiegarono spiegava | spiegato | spiegando
            sostenere | sostiene sostengono sostenne sostennero sosteneva | sostenuto | sostenendo
            insistere | insiste insistono insistette | insistito | insistendo
            avvertire | avverte avvertono avvertì avvertirono | avvertito | avvertendo
            ammettere | ammette ammettono ammise ammisero | ammesso | ammettendo
            concludere | conclude concludono concluse conclusero | concluso | concludendo
            promettere | promette promettono promise promisero | promesso | promettendo
            ripetere | ripete ripetono ripeté | ripetuto | ripetendo
            riferire | riferisce riferiscono riferì | riferito | riferendo
            ribadire | ribadisce ribadiscono ribadì | ribadito | ribadendo
            definire | definisce definiscono definì | definito definita definiti definite | definendo
            proseguire | prosegue proseguì | proseguito | proseguendo
            prevedere | prevede prevedono | previsto | prevedendo
            stabilire | stabilisce stabiliscono stabilì | stabilito | stabilendo
            leggere | legge lesse | letto | leggendo
            esigere | esige esigono esigette | | esigendo
            proporre | propone propongono propose proposero | proposto | proponendo
            chiarire | chiarisce chiariscono chiarì | chiarito | chiarendo
            negare | nega negano negò | negato | negando
            esortare | esorta esortò | esortato | esortando
            smentire | smentisce smentì | smentito | smentendo
            suggerire | suggerisce suggerì | suggerito | suggerendo
            riconoscere | riconosce riconobbe | riconosciuto | riconoscendo
            fare | fece | |
            """,
        ),
    ),
    naming=joined(are("chiamare bollare etichettare giudicare denominare"), verbs("descrivere | descrive descrisse | descritto descritta | descrivendo\ndefinire | definisce definì definiscono | definito definita | definendo")),
    thought=joined(are("pensare sperare mostrare"), verbs("credere | crede credono credette | creduto | credendo\nritenere | ritiene ritengono | ritenuto | ritenendo")),
    manner=joined(are("protestare rilanciare ordinare ringraziare borbottare balbettare bisbigliare dettagliare indicare sospirare cominciare iniziare continuare scherzare"), verbs("grugnire intervenire | grugnisce grugnì interviene intervenne | | \nridere | ride rise | riso | ridendo\nsorridere | sorride sorrise | sorriso | sorridendo")),
    cue_nouns=words(
        """dichiarazione affermazione promessa critica frase parole commento risposta domanda avvertimento messaggio tweet
        comunicato lettera discorso annuncio espressione opinione slogan motto""",
    ),
    ascribing=words("attribuisce attribuiscono attribuì attribuito attribuita attribuiti attribuite"),
    ascribed_to=words("a al alla"),
    beholders=words("per"),
    views=words("parole opinione avviso giudizio detta"),
    according=(
        ("secondo",), ("a", "detta", "di"), ("per",), ("a", "giudizio", "di"), ("stando", "a"), *_CITING, ("a", "parere", "di"),
        ("a", "parere", "del"), ("a", "parere", "della"), ("a", "parere", "dei"), ("a", "detta", "del"), ("a", "detta", "della"),
        ("a", "detta", "dei"), ("a", "giudizio", "del"), ("a", "giudizio", "della"), ("agli", "occhi", "di"), ("stando", "al"),
        ("stando", "alla"), ("ad", "avviso", "di"), ("ad", "avviso", "del"), ("ad", "avviso", "della"),
    ),
    citing=_CITING,
    labels=words("d r domanda risposta"),
    polite=words("Lei"),
    pronouns={
        **WORDS.subjects,
        "qualcuno": "any", "nessuno": "any", "molti": "plural", "alcuni": "plural", "altri": "plural",
        "quest'ultimo": "m", "che": "any",
    },
    determiners=WORDS.articles | WORDS.demonstratives | words(
        """molti molte alcuni alcune ogni due tre quattro cinque sei sette otto nove dieci altro altra altri altre tutti
        tutte nessun nessuna""",
    ),
    indefinite=words("un uno una ogni altro altra nessun nessuna"),
    possessives=WORDS.owners,
    elisions=words("l un dell all dall nell sull d c quell"),
    prepositions=ARTICLED | words("a di da in con su per tra fra d contro durante senza sotto sopra dopo prima presso verso entro oltre"),
    articled=ARTICLED,
    quoted=words("citato citata"),
    agents=WORDS.agents,
    infinitive_marks=words("di a da per"),
    likeness=words("come"),
    companions=words("con"),
    conjunctions=WORDS.coordinators,
    subordinators=WORDS.complementizers | WORDS.subordinators | words("come dove"),
    relatives=words("cui quale quali"),
    auxiliaries=words(
        """è sono era erano fu furono sarà saranno sia ha hanno aveva avevano avrà sta stanno stava può possono poteva deve devono
        doveva va vuole vogliono non si gli ci ne mi""",
    ),
    passive_auxiliaries=words("è sono era erano fu furono sarà stato stata stati state viene venne"),
    perfect_auxiliaries=words("ha hanno aveva avevano avrà"),
    adverbs=words(
        """anche ancora già poi allora sempre mai più molto ieri oggi domani qui qua lì là inoltre dopo prima così bene male solo
        soltanto forse ora adesso infine invece però quindi pure""",
    ),
    adverb_endings=("mente",),
    verb_endings=("ava", "avano", "arono", "irono", "erono", "ò"),
    pro_drop=True,
    inner_clauses=True,
    heads_first=True,
    epithets=words(
        """vincitore vincitrice scienziato scienziata studioso studiosa ricercatore ricercatrice accademico accademica archeologo archeologa geologo geologa
        botanico botanica chimico matematico astronomo astronoma antropologo antropologa sociologo sociologa linguista biologo biologa
        fisico storico storica filosofo economista adolescente pensionato pensionata veterano veterana campione campionessa attaccante
        portiere centrocampista difensore ciclista nuotatore nuotatrice tennista pugile pianista violinista chitarrista musicista
        compositore compositrice cantante rapper attore attrice ballerino ballerina comico comica romanziere scrittore scrittrice poeta
        poetessa drammaturgo pittore pittrice scultore scultrice artista cineasta regista imprenditore imprenditrice miliardario
        politico astronauta romano romana milanese napoletano torinese fiorentino francese inglese tedesco tedesca spagnolo spagnola
        americano americana svizzero russo russa"""
    ),
    nouns=nouns(
        person="""ministro ministra presidente presidentessa sindaco sindaca deputato deputata senatore senatrice portavoce
        direttore direttrice capo segretario segretaria responsabile assessore consigliere avvocato avvocata procuratore giudice
        poliziotto esperto esperta ricercatore ricercatrice professore professoressa scrittore scrittrice giornalista redattore
        filosofo storico storica economista medico allenatore allenatrice giocatore capitano comandante attore attrice cantante
        generale colonnello ambasciatore papa vescovo prete re regina principe principessa uomo donna ragazzo ragazza bambino
        bambina madre padre figlio figlia fratello sorella marito moglie amico amica collega vicino vicina testimone vittima
        candidato candidata leader dirigente ingegnere studente studentessa imprenditore imprenditrice pescatore pescatrice
        autore autrice premier critico curatore curatrice tesoriere
        falegname fabbro panettiere panettiera fornaio fornaia barbiere parrucchiere parrucchiera sarto sarta marinaio monaco monaca
        suora pastore contadino contadina agricoltore agricoltrice allevatore allevatrice operaio operaia cuoco cuoca oste ostessa
        cameriere cameriera notaio bibliotecario bibliotecaria archivista restauratore restauratrice geologo geologa biologo biologa
        chimico fisico matematico archeologo archeologa sociologo sociologa psicologo psicologa veterinario veterinaria farmacista
        dentista chirurgo chirurga infermiere infermiera autista macchinista tassista meccanico elettricista idraulico commissario
        commissaria ispettore ispettrice sergente tenente soldato rabbino imam straniero straniera sconosciuto sconosciuta anziano
        anziana pensionato pensionata nonno nonna nipote genero nuora suocero suocera cognato cognata zio zia cugino cugina fidanzato
        fidanzata vedovo vedova funzionario funzionaria coordinatore coordinatrice organizzatore organizzatrice fondatore fondatrice
        socio socia presentatore presentatrice conduttore conduttrice cronista sceneggiatore sceneggiatrice produttore produttrice
        regista arbitro spettatore spettatrice ascoltatore alunno alunna apprendista signora signor signore romanziere drammaturgo
        pittore pittrice scultore scultrice fotografo fotografa architetto architetta pianista violinista chitarrista musicista
        compositore compositrice rapper ballerino ballerina comico comica campione campionessa attaccante portiere centrocampista
        difensore ciclista nuotatore nuotatrice tennista adolescente parroco maestro maestra macellaio orologiaio calzolaio libraio
        libraia postino vigile inquilino inquilina proprietario proprietaria padrone padrona cliente lettore lettrice editore editrice
        traduttore traduttrice compagno compagna passante manifestante attivista volontario volontaria venditore venditrice bidello
        bidella casalinga scienziato scienziata rettore rettrice preside governatore governatrice europarlamentare sottosegretario
        sottosegretaria prefetto questore pm magistrato magistrata capogruppo guardiano custode bagnino poeta poetessa""",
        people="""ministri deputati senatori esperti ricercatori giornalisti avvocati medici testimoni vicini manifestanti dirigenti
        autorità sindacati critici oppositori autori genitori studenti familiari pescatori fonti inquirenti magistrati""",
        body="""governo ministero partito gruppo consiglio comitato commissione tribunale corte parlamento camera senato sindacato
        associazione organizzazione impresa azienda società banca giornale quotidiano rivista agenzia polizia procura università
        istituto chiesa esercito unione federazione città comune giunta direzione presidenza famiglia questura""",
        paper="""rapporto relazione comunicato lettera legge testo articolo trattato costituzione sentenza studio documento libro romanzo
        discorso dichiarazione messaggio tweet nota verbale risoluzione regolamento cartello striscione editoriale decreto
        codice statuto""",
    ),
    gendered=given(m="il", f="la"),
    given_names=given(
        m="""alberto alessandro alessio alfredo andrea angelo antonio arturo bruno carlo claudio cristiano dario davide diego
        domenico edoardo emanuele emilio enrico enzo ettore fabio fabrizio federico filippo francesco franco gabriele gennaro
        giacomo gianluca gianni giorgio giovanni giulio giuseppe guido leonardo lorenzo luca luciano luigi marcello marco mario
        massimo matteo maurizio mauro michele nicola paolo pietro renato riccardo roberto salvatore sandro sergio silvio stefano
        tommaso umberto valerio vincenzo vittorio""",
        f="""alessandra alessia alice anna antonella arianna barbara beatrice bianca camilla carla caterina chiara cinzia claudia
        cristina daniela elena eleonora elisa elisabetta emma federica francesca gabriella giada giorgia giovanna giulia grazia
        ilaria irene laura letizia lucia luisa manuela mara margherita maria marina marta martina michela monica nadia ornella
        paola patrizia roberta rosa sabrina sara serena silvia simona sofia sonia stefania teresa valentina valeria vittoria""",
    ),
    countries=words(
        """italia francia germania spagna portogallo inghilterra belgio svizzera austria russia ucraina turchia grecia cina giappone
        india iran iraq israele siria egitto stati canada messico brasile europa africa asia america roma milano londra parigi""",
    ),
    particles=WORDS.particles,
    abbreviations=words("on art p pp ecc cap n mons"),
    times=WORDS.calendar | words("notte sera mattina mattino pomeriggio giorno settimana mese anno anni ore ieri"),
    outlets=words("corriere repubblica stampa ansa messaggero gazzetta mattino reuters"),
    date_prepositions=words("in nel il"),
    source_prepositions=words("in nel nella durante al alla nell"),
    occasions=words("discorso intervista udienza dibattito conferenza riunione seduta processo comizio congresso"),
    reference_words=words("articolo art capitolo comma versetto sura paragrafo"),
    reference_verbs=words("narrato trasmesso"),
)
# fmt: on
