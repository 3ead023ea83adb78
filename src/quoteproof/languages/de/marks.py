"""Quotation marks of German and the words that betray a look-alike.

Marks: Duden, Die deutsche Rechtschreibung, K 7–14 (Anführungszeichen): „…“ and ‚…‘, in books »…« and ›…‹, in
Switzerland «…» and ‹…›. Titles, names of all kinds of things, words as words and irony in marks: K 8 and K 9.
"""

from quoteproof.languages.marks import Apparatus, Directions, Marks

TABLE = Marks(
    pairs=(("„", "“"), ("»", "«"), ("«", "»"), ("‚", "‘"), ("›", "‹"), ("‹", "›"), ('"', '"')),
    elisions=frozenset("s n ne nen nem ner ran rauf raus rein rum runter ner".split()),
    so_called=frozenset("sogenannt* sog. vermeintlich* angeblich* selbsternannt*".split())
    | frozenset({"so genannte", "so genannten", "so genannter", "so genanntes"})
    | frozenset("sogenannter".split())
    | frozenset("soviel zu|so viel zu|so genanntem".split("|")),
    defining=frozenset("der die das den dem kurz im folgenden nachfolgend".split()),
    terms=frozenset("begriff* wort wortes worte wörter* ausdruck* vokabel* bezeichnung* abkürzung*".split())
    | frozenset(
        "grundsatz* prinzip* lehre regel kürzel* name namen titel fremdwort* lehnwort* adjektiv* verb* "
        "substantiv* silbe* buchstabe* vorsilbe* nachsilbe* kategorie* rubrik* typ* klasse* merkmal* etikett* "
        "synonym* redewendung* redensart* konzept* idee tatbestand*".split()
    )
    | frozenset(
        "grundsatz der|grundsatz des|prinzip der|prinzip des|tatbestand der|tatbestand des|begriff "
        "der|begriff des|idee der|idee des|plural von|wort für|wörter wie|begriffe wie|kategorie der".split("|")
    ),
    usage=frozenset("benutz* verwend* gebrauch* sagt sagte nutzt nutzte".split())
    | frozenset("spricht sprach sprechen sprachen redet redete entschuldig*".split()),
    meaning=frozenset({"bedeutet", "bedeutete", "heißt", "steht für"})
    | frozenset(
        "kommt von|kommt aus|stammt von|stammt aus|leitet sich|ist ein wort|ist ein begriff|ist die "
        "abkürzung|reimt sich|schreibt sich|versteht man|verstehen wir|versteht das gesetz|wird verstanden|im "
        "sinne|in anführungszeichen|in anführungsstrichen".split("|")
    ),
    labels=frozenset("knopf taste schaltfläche button symbol link reiter menü".split())
    | frozenset(
        "menü menüpunkt eintrag feld spalte ordner datei option befehl parameter variable funktion "
        "fehlermeldung reiter registerkarte kästchen modus".split()
    ),
    pressing=frozenset({"klicken sie auf", "klick auf", "klicke auf", "knopf", "schaltfläche"})
    | frozenset("drücke drücken wähle".split())
    | frozenset("drücken sie|wählen sie|tippen sie auf|klicken auf|schaltfläche mit|den eintrag".split("|")),
    namings=frozenset({"bekannt als", "bekannt unter dem namen", "namens", "genannt", "getauft auf den namen"})
    | frozenset("künstlername künstlernamen deckname decknamen".split())
    | frozenset(
        "unter dem namen|unter dem pseudonym|auf den namen|hört auf den namen|bekannt … als|bekannt … unter "
        "dem namen|auch … genannt|im volksmund|heißt offiziell|unter dem begriff|unter dem stichwort|versteht "
        "man unter|verstehen wir unter|was man|gilt als|gilt … als|gelten … als|galt … als|galten … als".split("|")
    ),
    nicknamings=frozenset({"spitzname", "spitznamen", "mit dem spitznamen", "genannt der", "alias"}),
    works=frozenset(
        "*" + noun
        for noun in (
            "buch buches bücher* roman* novelle* memoiren autobiografie* biografie* gedicht* theaterstück* stück musical* oper* "
            "lied* song* album albums hymne* film* dokumentation* komödie* serie* sendung* show podcast* magazin* zeitschrift* "
            "zeitung* kolumne* artikel* aufsatz aufsatzes essay* leitartikel* blog* kapitel* gemälde* ausstellung* reihe spiel "
            "organisation* partei* bündnis* initiative* projekt* veranstaltung* kongress* konferenz* wettbewerb* preis* orden "
            "verein* gruppe* gruppierung* firma unternehmen* gesellschaft* stiftung* schiff* frachter* hurrikan* taifun* sturm* "
            "orkan* band hotel* restaurant* operation* programm* kampagne* mission* sonde* satellit* titel* auszeichnung* gesetz"
        ).split()
    )
    | frozenset(
        "*gutachten *studie *studien *bericht *berichte *papier *erklärung *aufruf *kampagne *aktion "
        "*aktionen *bürgerinitiative *kutter *dampfer *fähre *jacht *boot *u-boot *segler *fregatte *tanker "
        "*lokal *kneipe *gasthaus *gaststätte *café *wirtshaus *kino *theater *museum *galerie *schule *band "
        "*gruppe *chor *orchester *ensemble *verband *zeitung *blatt *post *anzeiger *bote *kurier "
        "*sendereihe *ballade *sinfonie *symphonie *sonate *walzer *marsch *choral *kantate *arie *single "
        "*platte *schallplatte *debüt *erzählung *erzählungen *märchen *sage *kurzgeschichte *krimi *thriller "
        "*tatort *folge *staffel *drama *stück *inszenierung *revue gemälde *skulptur *plastik *installation "
        "*fotografie *zyklus *trilogie *sonderausstellung *tagung *seminar *vortrag *vorlesung *workshop "
        "stadtfest volksfest hafenfest *festival *messe *wettbewerbs *fonds *verlag *marke *modell *app "
        "*software *plattform *portal *website *newsletter *kolumne *rubrik *beilage *handbuch *ratgeber "
        "*leitfaden *broschüre *flugblatt *manifest *denkschrift *dissertation *doktorarbeit *strategie "
        "*vorhaben sturmtief orkantief hochdruckgebiet *rakete *raumsonde".split()
    ),
    inscribed=frozenset("aufschrift zu".split())
    | frozenset(
        "gemalt gesprüht gedruckt gestempelt eingraviert graviert gemeißelt eingemeißelt gestickt aufgestickt "
        "geritzt gekritzelt tätowiert beschriftet beschriftete beschrifteten|zu war".split("|")
    ),
    reads=frozenset(
        "steht stand standen stehen prangt prangte prangten prangen lautet lautete hieß heißt heisst "
        "geschrieben gemalt gesprüht eingraviert verkündet verkündete zeigt zeigte".split()
    )
    | frozenset("hatte jemand|hat jemand".split("|")),
    upon=frozenset("auf über an am".split()),
    surfaces=frozenset(
        "schild* *schild *schilder *schildern tafel* *tafel *tafeln plakat* *plakat *plakate *plakaten "
        "transparent* banner* *banner spruchband wand wände tür türen tor haustür fenster bildschirm display "
        "anzeigetafel etikett* aufkleber* umschlag* tasse* becher stein grabstein* grab denkmal sockel glocke "
        "ring medaille münze fahne* flagge* t-shirt* shirt* pullover mütze* hut arm kiste* paket schachtel "
        "flasche buchrücken zaun mauer hauswand fassade giebel".split()
    ),
    bears=frozenset("heißt heißen hieß hießen heisst heissen hiess hiessen".split()),
    selves=frozenset({"sich", "sich selbst", "sich selber"}),
    callers=frozenset(
        "alle man jeder volksmund einheimische einheimischen anwohner fans freunde nachbarn kollegen kinder "
        "leute fachleute insider matrosen fischer".split()
    ),
    glossing=frozenset("bedeutet bedeutete bedeutend etwa".split())
    | frozenset(
        "bedeutet so viel wie|bedeutet soviel wie|so viel wie|soviel wie|zu deutsch|auf deutsch|deutsch "
        "für|latein für|lateinisch für|griechisch für|englisch für|türkisch für|steht für|kurz für|abkürzung "
        "für|synonym für|reimt sich auf".split("|")
    ),
    makers=frozenset(
        "star stars moderator moderatorin autor autorin regisseur regisseurin darsteller darstellerin".split()
    ),
    linking=frozenset("heißt hieß lautet lautete wie namens trägt trug den titel namen mit dem".split()),
    titled=frozenset({"mit dem titel", "unter dem titel", "betitelt", "autor von", "autorin von", "in der sendung"})
    | frozenset("vergleiche singt sang spielte neben titelte".split())
    | frozenset(
        "siehe auch|willkommen bei|willkommen zu|willkommen zur|bekannt durch|bekannt mit|überschrieben "
        "mit|mit der überschrift|unter der überschrift|die überschrift|aufführung von|verfilmung von|ausgabe "
        "von|folge von|übersetzung von".split("|")
    ),
    slogans=frozenset(
        "slogan* motto* thema themas themen leitthema parole* leitspruch wahlspruch hashtag* transparent* plakat* spruchband schild*".split()
    )
    | frozenset("inschrift* aufschrift* beschriftung* schlachtruf* kampfruf* leitwort jahresthema".split()),
    bearing=frozenset("mit der aufschrift den worten lautet lautete".split()),
    measured=frozenset("monitor* bildschirm* felge* reifen display* rohr* zoll".split()),
    formulas=frozenset(
        {"wie es so schön heißt", "es steht geschrieben", "wie das sprichwort sagt", "ein sprichwort sagt"}
    ),
    texts=frozenset(
        "verfassung grundgesetz bibel evangelium psalm koran tora sprichwort gesetz vertrag artikel charta".split()
    ),
    texts_say=frozenset("sagt heißt lautet besagt bestimmt steht erklärt".split()) | {"heißt es", "steht geschrieben"},
    said=frozenset(
        "sagte sagt erklärte meinte fragte antwortete rief betonte fügte ergänzte schrieb flüsterte so".split()
    ),
    directions=Directions(
        heads=frozenset(
            "applaus beifall gelächter lachen lacht lachend lachten heiterkeit zuruf zurufe zwischenruf zwischenrufe "
            "unruhe buhrufe buh pfiffe pfeift jubel jubelt klatschen klatscht seufzt seufzen hustet räuspert "
            "schmunzelt schmunzeln grinst lächelt weint schluchzt flüstert singt musik pause schweigen schweigt "
            "glocke widerspruch zustimmung unterbrechung lärm zwischenrede sprechchöre gegenruf durcheinander".split()
        ),
        beside=frozenset(
            "lebhafter lebhafte anhaltender anhaltende langanhaltender langer großer große stürmischer starker "
            "allgemeine allgemeiner erneuter erneute vereinzelter leise laut laute lauter lange kurze kurz bei der "
            "die das des dem den im in von vom aus auf und sowie ganzen hause haus mitte links rechts abgeordneten "
            "abg publikum saal telefon klingelt klopft klopfen beginn ende einspielung einspielfilm video videoclip "
            "präsidentin präsidenten ironisch".split()
        ),
        callers=frozenset("stimme stimmen abgeordneter abgeordnete".split()),
        tongues=frozenset(
            "arabisch chinesisch deutsch englisch französisch italienisch polnisch russisch spanisch türkisch".split()
        ),
        gaps=frozenset("unverständlich unhörbar akustisch".split()),
    ),
    apparatus=Apparatus(
        pages=frozenset("seite seiten s bl blatt".split()),
        captions=frozenset("abbildung abb tabelle tab tafel karte foto bild".split()),
        citing=frozenset(
            "siehe vgl vergleiche ebd ebda ebenda aao u hg hrsg bd band kap kapitel abs absatz "
            "abschnitt art artikel anm nr ziff ziffer drucksache sitzung rn rdnr seite".split()
        ),
    ),
)
