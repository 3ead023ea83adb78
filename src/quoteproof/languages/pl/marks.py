"""Quotation marks of Polish and the words that betray a look-alike.

Marks: Wielki słownik ortograficzny PWN, rule 98 (cudzysłów): „…”, inside it »…« or «…», ‘…’ for meanings; a dash for
dialogue and for the narrator's clause in it.
"""

from quoteproof.languages.marks import Apparatus, Directions, Marks

TABLE = Marks(
    pairs=(("„", "”"), ("»", "«"), ("«", "»"), ("‚", "’"), ('"', '"')),
    dash=True,
    so_called=frozenset(
        {"tzw.", "tak zwany", "tak zwana", "tak zwane", "tak zwanych", "rzekomy", "rzekoma", "rzekome", "samozwańcz*"}
    ),
    defining=frozenset("dalej zwany zwana zwane".split()),
    terms=frozenset(
        "termin* słowo słowa słowem wyraz* wyrażenie wyrażenia określenie określenia pojęcie pojęcia skrót".split()
    )
    | frozenset(
        "doktryn* teori* reguł* przysłówek czasownik* rzeczownik* przymiotnik* przedrostek liter* etykiet* "
        "kategori* przezwisk* tytuł* akronim* neologizm* eufemizm* koncepcj* nazwa nazwy nazwę nazwą nazwie "
        "zasada zasady zasadę zasadą zasadzie idea idei ideę ideą".split()
    )
    | frozenset("słowa jak|słowa takie jak|różnica między|rozróżnienie między".split("|")),
    usage=frozenset("używ* użył* stosuj* powtarz*".split())
    | frozenset("mówi* rozmawia* przeprosi* przeprasza*".split()),
    meaning=frozenset({"oznacza", "oznaczał", "oznaczało", "znaczy"})
    | frozenset("oznaczają znaczą rozumiemy".split())
    | frozenset(
        "pochodzi od|pochodzi z|wywodzi się|pisze się|rymuje się|to słowo|to termin|rozumie się|w "
        "cudzysłowie|w sensie".split("|")
    ),
    labels=frozenset("przycisk zakładka link klawisz ikona".split())
    | frozenset("pole kolumn* folder plik* opcj* poleceni* parametr* zmienn* funkcj* tryb".split()),
    pressing=frozenset({"kliknij", "przycisk", "naciśnij"})
    | frozenset("wybierz naciśnij".split())
    | frozenset("kliknij w|kliknij przycisk".split("|")),
    namings=frozenset({"znany jako", "znana jako", "znane jako", "zwany", "zwana", "zwane", "nazwany", "nazwana"})
    | frozenset("zwanego zwanej zwanym kryptonim".split())
    | frozenset(
        "pod nazwą|o nazwie|pod pseudonimem|znany … jako|znana … jako|znane … jako|tak zwany|nosi nazwę|wabi "
        "się|o kryptonimie|wszyscy nazywali|wszyscy nazywają|wszyscy zwali|wszyscy mówili na niego".split("|")
    ),
    nicknamings=frozenset({"przezwany", "przezwana", "pseudonim", "ps.", "przydomek", "o pseudonimie"}),
    works=frozenset(
        "książ* powieś* powieści opowiadani* wspomnieni* autobiografi* biografi* wiersz* poemat* sztuk* musical* oper* "
        "piosen* album* płyt* hymn* film* dokument* serial* program* audycj* podcast* magazyn* czasopism* dziennik* "
        "felieton* artykuł* esej* blog* rozdział* obraz* wystaw*".split()
    )
    | frozenset(
        "kuter* statek statku statkiem łódź łodzi tankow* jacht* okręt* holownik* pociąg* rakiet* satelit* "
        "restauracj* hotel* kawiarni* księgarni* galeri* muze* teatr* szkoł* sztorm* huragan* koń konia "
        "raport* studium badani* przewodnik* podręcznik* broszur* manifest* wykład* konferencj* seminari* "
        "warsztat* festiwal* konkurs* nagrod* rzeźb* instalacj* fotografi* stron* aplikacj* platform* "
        "kampani* akcj* operacj* projekt* inicjatyw* ustaw* stowarzyszeni* fundacj* federacj* spółk* firm* "
        "zespół zespołu grup* orkiestr* chór* klub* parti* ruch* kolekcj* model* singiel* balad* symfoni* "
        "sonat* walc* baśń baśni bajk* tomik* trylogi* thriller* dramat* rewi* spektakl* tygodnik* "
        "miesięcznik* gazet* kino kina kinie bar baru barze plan planu planem planie prom promu promem sonda "
        "sondy sondę marka marki markę".split()
    ),
    inscribed=frozenset(
        "namalowane namalowano wyryte wyryto wydrukowane wyhaftowane wytatuowane oznaczone oznaczony podpisane".split()
    ),
    reads=frozenset(
        "widnieje widniał widniało widniała głosi głosił głosiło brzmi czytamy napisano wypisano zapisano".split()
    )
    | frozenset("można było przeczytać|można przeczytać".split("|"))
    | frozenset("ktoś napisał|ktoś namalował".split("|")),
    upon=frozenset("na nad".split()),
    surfaces=frozenset(
        "tablic* tabliczk* szyld* transparent* plakat* banner* ścian* mur* drzwi* bram* okn* ekran* etykiet* "
        "naklejk* kopert* kubk* kamie* nagrob* pomnik* cok* dzwon* pierścień medal* monet* flag* koszulk* "
        "czapk* tatuaż* rami* skrzyni* paczk* butelk* okładk* fasad* płot*".split()
    ),
    callers=frozenset(
        "wszyscy każdy ludzie miejscowi mieszkańcy rybacy dzieci sąsiedzi przyjaciele koledzy kibice".split()
    ),
    glossing=frozenset("oznacza oznaczało znaczy synonim definiuje".split())
    | frozenset("co znaczy|co oznacza|tłumaczy się jako|skrót od|po polsku".split("|")),
    makers=frozenset("gwiazda autor autorka reżyser reżyserka prowadzący".split()),
    titled=frozenset({"pt.", "pod tytułem", "zatytułowany", "zatytułowana", "zatytułowane", "autor", "autorka"})
    | frozenset("adaptacja śpiewa śpiewał śpiewała".split())
    | frozenset("zob. także|zobacz też|witamy w|znany z|znana z".split("|")),
    slogans=frozenset("hasło hasłem hasła motto slogan* transparent* plakat* hasztag napis* koszulk*".split())
    | frozenset("temat* dewiz* zawołani*".split()),
    bearing=frozenset("z napisem o treści głosząc*".split()),
    formulas=frozenset({"jest napisane", "jak mówi przysłowie", "przysłowie mówi"}),
    texts=frozenset("konstytucja biblia ewangelia psalm koran tora przysłowie ustawa traktat artykuł karta".split()),
    texts_say=frozenset("mówi stanowi głosi brzmi".split()),
    said=frozenset(
        "powiedział powiedziała odparł odparła zapytał zapytała spytał spytała odpowiedział odpowiedziała dodał".split()
    )
    | frozenset(
        "dodała mruknął mruknęła krzyknął krzyknęła szepnął szepnęła zawołał zawołała rzekł rzekła mówi pyta".split()
    ),
    directions=Directions(
        heads=frozenset(
            "oklaski brawa aplauz śmiech śmieje śmiechy wesołość okrzyki okrzyk gwizdy buczenie owacja owacje muzyka "
            "pauza cisza milczenie wzdycha westchnienie płacze płacz kaszle kaszel szepcze śpiewa dzwonek poruszenie "
            "szmer gwar".split()
        ),
        beside=frozenset(
            "długotrwałe długie huczne rzęsiste burzliwe ogólna na sali z w i się głos głosy ław ławach publiczność "
            "publiczności stojąco początek koniec wideo nagranie telefon dzwoni przerwa".split()
        ),
        callers=frozenset("głos głosy poseł posłanka".split()),
        gaps=frozenset("niesłyszalne niesłyszalny niezrozumiałe niewyraźne niezrozumiały".split()),
    ),
    apparatus=Apparatus(
        pages=frozenset("strona strony str s".split()),
        captions=frozenset("rysunek rys tabela tab ryc rycina mapa fot zdjęcie wykres".split()),
        citing=frozenset(
            "zob zobacz por porównaj ibid ibidem tamże dz cyt op cit red tom rozdz rozdział art artykuł "
            "ust pkt przyp nr str posiedzenie".split()
        ),
    ),
)
