"""Quotation marks of Dutch and the words that betray a look-alike.

Marks: “…” and ‘…’, the older „…” (Taalunie, Leidraad 16 and Taaladvies, aanhalingstekens); the apostrophe opens 's, 't, 'n.
"""

from quoteproof.languages.marks import Apparatus, Directions, Marks

TABLE = Marks(
    pairs=(("“", "”"), ("„", "”"), ("‘", "’"), ("‚", "’"), ("«", "»"), ("»", "«"), ('"', '"')),
    elisions=frozenset("s t ns".split()),
    so_called=frozenset("zogenaamd* zogeheten zogenoemd* vermeend* zelfbenoemd*".split()),
    defining=frozenset("de het hierna verder".split()),
    terms=frozenset("term* woord woorden begrip begrippen uitdrukking* afkorting* benaming*".split())
        | frozenset(
            "beginsel* principe* leer theorie regel* bijwoord* werkwoord* voorvoegsel* letter* etiket* categorie* "
            "bijnaam naam namen titel* aanduiding* acroniem* eufemisme* idee notie".split()
        )
        | frozenset(
            "beginsel van|principe van|leer van|theorie van|idee van|begrip van|misdrijf van|categorie "
            "van|woorden als|termen als|naam van|woord voor|verschil tussen|onderscheid tussen".split("|")
        ),
    usage=frozenset("gebruik* bezig* noem* spreekt".split())
        | frozenset(
            "sprak spreken spraken".split()
        ),
    meaning=frozenset({"betekent", "betekende", "staat voor"})
        | frozenset(
            "betekenen".split()
        )
        | frozenset(
            "duidt op|komt van|komt uit|is afgeleid|rijmt op|is een woord|is een term|verstaat men|verstaan "
            "we|tussen aanhalingstekens|in de zin".split("|")
        ),
    labels=frozenset("knop toets link tabblad menu icoon".split())
        | frozenset(
            "veld kolom map bestand optie opdracht variabele functie vakje foutmelding modus".split()
        ),
    pressing=frozenset({"klik op", "druk op", "knop"})
        | frozenset(
            "kies selecteer".split()
        )
        | frozenset(
            "tik op".split("|")
        ),
    namings=frozenset({"bekend als", "genaamd", "geheten", "genoemd", "gedoopt"})
        | frozenset(
            "heet heten heette codenaam".split()
        )
        | frozenset(
            "onder de naam|onder het pseudoniem|bekend … als|ook wel|in de volksmond|luistert naar de naam|de "
            "naam".split("|")
        ),
    nicknamings=frozenset({"bijgenaamd", "bijnaam", "met de bijnaam", "alias"}),
    works=frozenset(
        "*boek *boeken *roman *romans *novelle memoires *biografie* *gedicht *gedichten *toneelstuk *stuk opera* *lied *liedje *song album albums *film "
        "*films documentaire* *serie *programma podcast* *blad *tijdschrift *krant column* *artikel *essay blog* hoofdstuk *schilderij tentoonstelling".split()
    )
        | frozenset(
            "*rapport *studie *onderzoek *nota *gids *handboek *brochure *pamflet *manifest *lezing *congres "
            "*seminar *workshop *festival *wedstrijd *prijs *beeld *sculptuur *installatie *foto *site *website "
            "*app *platform *campagne *actie *operatie *project *plan *initiatief *wet *vereniging *stichting "
            "*fonds *bond *bedrijf *gezelschap *groep *band *orkest *koor *club *partij *beweging *merk "
            "*collectie *model *schip *schepen *kotter *trawler *zeiljacht *jacht *veerboot *tanker *fregat "
            "*sleepboot *vrachtschip *trein *raket *sonde *satelliet *restaurant *hotel *café *kroeg *winkel "
            "*galerie *museum *theater *bioscoop *school *storm *orkaan *paard *weekblad *dagblad *bijlage "
            "*aflevering *musical *symfonie *sonate *wals *single *plaat *debuut *verhaal *sprookje *bundel "
            "*trilogie *thriller *drama *revue *voorstelling".split()
        ),
    inscribed=frozenset(
            "geschilderd gespoten gedrukt gestempeld gegraveerd gebeiteld geborduurd gekrast getatoeëerd "
            "gemarkeerd|te lezen".split("|")
        ),
    reads=frozenset(
            "staat stond staan stonden prijkt prijkte luidt luidde leest verkondigt".split()
        )
        | frozenset(
            "had iemand|heeft iemand".split("|")
        ),
    upon=frozenset("op boven".split()),
    surfaces=frozenset(
            "bord borden *bord *bordje muur muren deur deuren poort raam scherm etiket sticker envelop mok steen "
            "grafsteen graf monument sokkel klok ring medaille munt vlag vlaggen spandoek spandoeken t-shirt "
            "t-shirts pet badge tatoeage arm kist doos pakket fles kaft gevel".split()
        ),
    callers=frozenset(
            "iedereen men buurtbewoners vissers kinderen vrienden collega's fans kenners".split()
        ),
    glossing=frozenset(
            "betekent betekende".split()
        )
        | frozenset(
            "wat betekent|vertaald als|zoveel als|zoiets als|staat voor|afkorting van|synoniem voor|rijmt op|in "
            "het nederlands".split("|")
        ),
    makers=frozenset("ster schrijver schrijfster auteur regisseur presentator presentatrice".split()),
    titled=frozenset({"getiteld", "met de titel", "onder de titel", "auteur van", "schrijver van"})
        | frozenset(
            "zong zingt".split()
        )
        | frozenset(
            "zie ook|welkom bij|bekend van|bekend door|bewerking van|versie van|vertaling van".split("|")
        ),
    slogans=frozenset("slogan* motto leus leuze leuzen spandoek* opschrift*".split())
        | frozenset(
            "thema* leuzen strijdkreet".split()
        ),
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
