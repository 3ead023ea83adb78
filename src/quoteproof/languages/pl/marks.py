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
    ),
    usage=frozenset("używ* użył* stosuj* powtarz*".split()),
    meaning=frozenset({"oznacza", "oznaczał", "oznaczało", "znaczy"}),
    labels=frozenset("przycisk zakładka link klawisz ikona".split()),
    pressing=frozenset({"kliknij", "przycisk", "naciśnij"}),
    namings=frozenset({"znany jako", "znana jako", "znane jako", "zwany", "zwana", "zwane", "nazwany", "nazwana"}),
    nicknamings=frozenset({"przezwany", "przezwana", "pseudonim", "ps.", "przydomek", "o pseudonimie"}),
    works=frozenset(
        "książ* powieś* powieści opowiadani* wspomnieni* autobiografi* biografi* wiersz* poemat* sztuk* musical* oper* "
        "piosen* album* płyt* hymn* film* dokument* serial* program* audycj* podcast* magazyn* czasopism* dziennik* "
        "felieton* artykuł* esej* blog* rozdział* obraz* wystaw*".split()
    ),
    makers=frozenset("gwiazda autor autorka reżyser reżyserka prowadzący".split()),
    titled=frozenset({"pt.", "pod tytułem", "zatytułowany", "zatytułowana", "zatytułowane", "autor", "autorka"}),
    slogans=frozenset("hasło hasłem hasła motto slogan* transparent* plakat* hasztag napis* koszulk*".split()),
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
