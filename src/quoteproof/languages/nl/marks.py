"""Quotation marks of Dutch and the words that betray a look-alike.

Marks: “…” and ‘…’, the older „…” (Taalunie, Leidraad 16 and Taaladvies, aanhalingstekens); the apostrophe opens 's, 't, 'n.
"""

from quoteproof.languages.marks import Apparatus, Directions, Marks

TABLE = Marks(
    pairs=(("“", "”"), ("„", "”"), ("‘", "’"), ("‚", "’"), ("«", "»"), ("»", "«"), ('"', '"')),
    elisions=frozenset("s t ns".split()),
    so_called=frozenset("zogenaamd* zogeheten zogenoemd* vermeend* zelfbenoemd*".split()),
    defining=frozenset("de het hierna verder".split()),
    terms=frozenset("term* woord woorden begrip begrippen uitdrukking* afkorting* benaming*".split()),
    usage=frozenset("gebruik* bezig* noem* spreekt".split()),
    meaning=frozenset({"betekent", "betekende", "staat voor"}),
    labels=frozenset("knop toets link tabblad menu icoon".split()),
    pressing=frozenset({"klik op", "druk op", "knop"}),
    namings=frozenset({"bekend als", "genaamd", "geheten", "genoemd", "gedoopt"}),
    nicknamings=frozenset({"bijgenaamd", "bijnaam", "met de bijnaam", "alias"}),
    works=frozenset(
        "*boek *boeken *roman *romans *novelle memoires *biografie* *gedicht *gedichten *toneelstuk *stuk opera* *lied *liedje *song album albums *film "
        "*films documentaire* *serie *programma podcast* *blad *tijdschrift *krant column* *artikel *essay blog* hoofdstuk *schilderij tentoonstelling".split()
    ),
    makers=frozenset("ster schrijver schrijfster auteur regisseur presentator presentatrice".split()),
    titled=frozenset({"getiteld", "met de titel", "onder de titel", "auteur van", "schrijver van"}),
    slogans=frozenset("slogan* motto leus leuze leuzen spandoek* opschrift*".split()),
    bearing=frozenset("met de tekst het opschrift waarop staat stond".split()),
    formulas=frozenset({"er staat geschreven", "zoals het spreekwoord zegt", "het spreekwoord zegt"}),
    texts=frozenset("grondwet bijbel evangelie psalm koran thora spreekwoord wet verdrag artikel handvest".split()),
    texts_say=frozenset("zegt luidt bepaalt stelt verklaart".split()),
    said=frozenset("zei zegt vroeg antwoordde riep fluisterde voegde schreef vertelde aldus stelde".split()),
    directions=Directions(
        heads=frozenset("applaus gelach lacht lachen lachend gejuich boegeroep gefluit zucht hoest muziek pauze stilte zingt rumoer onderbreking".split()),
        beside=frozenset("luid langdurig hard zacht in de het van zaal publiek links rechts begin einde telefoon".split()),
        callers=frozenset("stem stemmen".split()),
        tongues=frozenset("arabisch chinees duits engels frans italiaans nederlands russisch spaans turks".split()),
        gaps=frozenset("onverstaanbaar onhoorbaar".split()),
    ),
    apparatus=Apparatus(
        pages=frozenset("pagina bladzijde blz p pp".split()),
        captions=frozenset("figuur fig tabel kaart foto afbeelding grafiek".split()),
        citing=frozenset("zie vgl ibid ibidem op cit red ed deel hoofdstuk par art artikel noot nr blz jg".split()),
    ),
)  # fmt: skip
