"""Quotation marks of Italian and the words that betray a look-alike.

Marks: L. Serianni, Grammatica italiana, I 221–223: «…» (caporali), “…” (alte), ‘…’ (apici); a dash in dialogue.
"""

from quoteproof.languages.marks import Apparatus, Directions, Marks

TABLE = Marks(
    pairs=(("«", "»"), ("“", "”"), ("‘", "’"), ('"', '"')),
    dash=True,
    elisions=frozenset("sto sta sti ste ndrangheta mo na nu".split()),
    so_called=frozenset(
        {"cosiddetto", "cosiddetta", "cosiddetti", "cosiddette", "presunto", "presunta", "sedicente", "sedicenti"}
    )
    | frozenset("famoso famosa pseudo".split()),
    defining=frozenset("il la lo i gli le di seguito".split()),
    terms=frozenset("termine termini parola parole espressione espressioni vocabolo vocaboli aggettivo sigla".split())
    | frozenset(
        "nozione concetto concetti principio principi dottrina teoria regola avverbio verbo sostantivo "
        "prefisso suffisso sillaba etichetta categoria soprannome nome titolo denominazione acronimo "
        "neologismo eufemismo idea".split()
    )
    | frozenset(
        "nozione di|concetto di|principio di|dottrina della|dottrina del|teoria della|teoria del|regola "
        "del|idea di|reato di|categoria di|parole come|termini come|nome di|titolo di|differenza "
        "tra|distinzione tra".split("|")
    ),
    usage=frozenset("us* utilizz* adoper* ripet* pronunci*".split()) | frozenset("parl* scus*".split()),
    meaning=frozenset({"significa", "significava", "vuol dire", "indica"})
    | frozenset("significano designa intendiamo".split())
    | frozenset(
        "vogliono dire|deriva da|deriva dal|viene da|viene dal|si scrive|rima con|è una parola|è un "
        "termine|si intende|tra virgolette|nel senso".split("|")
    ),
    labels=frozenset("pulsante scheda link tasto icona menu".split())
    | frozenset("campo colonna cartella file opzione comando parametro variabile funzione casella modalità".split())
    | frozenset("messaggio di errore".split("|")),
    pressing=frozenset({"clicca su", "cliccare su", "premere", "pulsante"})
    | frozenset("selezionare seleziona scegliere premi tocca".split())
    | frozenset("fare clic su".split("|")),
    namings=frozenset({"noto come", "nota come", "noti come", "denominato", "denominata", "battezzato"})
    | frozenset("chiamato chiamata ribattezzato ribattezzata".split())
    | frozenset(
        "con il nome di|sotto il nome di|sotto lo pseudonimo di|noto … come|nota … come|noti … "
        "come|conosciuto come|conosciuta come|conosciuto … come|conosciuta … come|si chiama|si chiama "
        "il|risponde al nome di|nome in codice".split("|")
    ),
    nicknamings=frozenset({"soprannominato", "soprannominata", "alias"}),
    works=frozenset(
        "libro libri romanzo romanzi racconto racconti autobiografia biografia poesia poesie commedia opera canzone canzoni "
        "album disco inno film documentario documentari serie programma trasmissione podcast rivista giornale quotidiano rubrica "
        "articolo articoli saggio saggi editoriale blog capitolo quadro mostra balletto".split()
    )
    | frozenset(
        "disco dischi singolo brano brani fiaba fiabe saga trilogia antologia fumetto fumetti spettacolo "
        "spettacoli operetta pièce sonata sinfonia ballata valzer rapporto relazione studio indagine guida "
        "manuale bollettino opuscolo manifesto discorso conferenza convegno seminario laboratorio festival "
        "concorso premio affresco scultura installazione fotografia tela sito applicazione piattaforma "
        "campagna operazione progetto piano iniziativa legge associazione associazioni collettivo fondazione "
        "federazione società azienda compagnia gruppo banda orchestra coro club partito movimento marchio "
        "collezione modello nave peschereccio veliero traghetto petroliera yacht fregata rimorchiatore "
        "motonave treno razzo sonda satellite ristorante albergo hotel bar trattoria osteria libreria "
        "galleria museo teatro cinema scuola tempesta uragano ciclone cavallo settimanale mensile supplemento".split()
    ),
    inscribed=frozenset(
        "dipinto dipinta inciso incisa stampato stampata timbrato timbrata ricamato ricamata tatuato tatuata "
        "marcato contrassegnato contrassegnata etichettato".split()
    ),
    reads=frozenset("legge leggeva leggere dice diceva recita recitava proclama annuncia annunciava indica".split())
    | frozenset("c'era scritto|è scritto|era scritto|sta scritto".split("|"))
    | frozenset("qualcuno aveva scritto|qualcuno ha scritto".split("|")),
    upon=frozenset("su sul sulla sulle sui sopra".split()),
    surfaces=frozenset(
        "cartello cartelli insegna striscione targa targhe muro muri parete porta porte finestra schermo "
        "etichetta adesivo busta tazza pietra lapide tomba monumento piedistallo campana anello medaglia "
        "moneta bandiera bandiere maglietta magliette cappellino spilla tatuaggio braccio cassa scatola pacco "
        "bottiglia copertina lavagna facciata".split()
    ),
    callers=frozenset("tutti".split())
    | frozenset("la gente|gli abitanti|i pescatori|i bambini|i vicini|gli amici|i tifosi|gli esperti".split("|")),
    glossing=frozenset("significa significava designa definisce".split())
    | frozenset(
        "che significa|vuol dire|si traduce con|si traduce come|equivale a|abbreviazione di|sinonimo di|rima "
        "con|in italiano".split("|")
    ),
    makers=frozenset("protagonista autore autrice regista conduttore conduttrice".split()),
    titled=frozenset({"intitolato", "intitolata", "dal titolo", "autore di", "autrice di"})
    | frozenset("intitolati intitolate titola titolava canta cantava".split())
    | frozenset("vedi anche|benvenuti a|noto per|nota per|adattamento di|versione di".split("|")),
    slogans=frozenset(
        "slogan motto striscione striscioni cartello cartelli hashtag maglietta magliette scritta".split()
    )
    | frozenset("tema dicitura grido".split()),
    bearing=frozenset("con la scritta che dice diceva recita".split()),
    formulas=frozenset({"sta scritto", "come dice il proverbio", "come recita il proverbio"}),
    texts=frozenset("costituzione bibbia vangelo salmo corano torah proverbio legge trattato articolo carta".split()),
    texts_say=frozenset("dice recita stabilisce afferma dispone proclama".split()),
    said=frozenset(
        "disse rispose chiese domandò mormorò gridò esclamò aggiunse replicò fece dice risponde chiede".split()
    ),
    directions=Directions(
        heads=frozenset(
            "congratulazioni applausi applauso risate risata risa ride ridono ridendo ilarità fischi urla grida boati musica pausa "
            "silenzio sospira sospiri piange pianto tossisce tosse brusio mormorii commenti proteste interruzione "
            "interruzioni interrompe rumori canta coro cori ovazione".split()
        ),
        beside=frozenset(
            "gruppi senatori vivi vivissimi prolungati lunghi generali scroscianti del della dei di dal dalla dai e in sala si i il la "
            "le con pubblico folla centro sinistra destra deputati gruppo inizio fine video filmato campanello "
            "squilla telefono".split()
        ),
        callers=frozenset("voce voci".split()),
        gaps=frozenset("inudibile incomprensibile inintelligibile".split()),
    ),
    apparatus=Apparatus(
        pages=frozenset("pagina pagine pag pagg p pp".split()),
        captions=frozenset("figura fig tabella tab tavola carta foto grafico".split()),
        citing=frozenset(
            "vedi cf cfr ibid ibidem ivi op cit cur ed eds vol tomo cap capitolo sez art articolo par "
            "paragrafo nota pag pagg seduta".split()
        ),
    ),
)
