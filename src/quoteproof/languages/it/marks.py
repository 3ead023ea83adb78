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
    ),
    defining=frozenset("il la lo i gli le di seguito".split()),
    terms=frozenset("termine termini parola parole espressione espressioni vocabolo vocaboli aggettivo sigla".split()),
    usage=frozenset("us* utilizz* adoper* ripet* pronunci*".split()),
    meaning=frozenset({"significa", "significava", "vuol dire", "indica"}),
    labels=frozenset("pulsante scheda link tasto icona menu".split()),
    pressing=frozenset({"clicca su", "cliccare su", "premere", "pulsante"}),
    namings=frozenset({"noto come", "nota come", "noti come", "denominato", "denominata", "battezzato"}),
    nicknamings=frozenset({"soprannominato", "soprannominata", "alias"}),
    works=frozenset(
        "libro libri romanzo romanzi racconto racconti autobiografia biografia poesia poesie commedia opera canzone canzoni "
        "album disco inno film documentario documentari serie programma trasmissione podcast rivista giornale quotidiano rubrica "
        "articolo articoli saggio saggi editoriale blog capitolo quadro mostra balletto".split()
    ),
    makers=frozenset("protagonista autore autrice regista conduttore conduttrice".split()),
    titled=frozenset({"intitolato", "intitolata", "dal titolo", "autore di", "autrice di"}),
    slogans=frozenset(
        "slogan motto striscione striscioni cartello cartelli hashtag maglietta magliette scritta".split()
    ),
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
