"""Quotation marks of German and the words that betray a look-alike.

Marks: Duden, Die deutsche Rechtschreibung, K 7–14 (Anführungszeichen): „…“ and ‚…‘, in books »…« and ›…‹, in
Switzerland «…» and ‹…›. Titles, names of all kinds of things, words as words and irony in marks: K 8 and K 9.
"""

from quoteproof.languages.marks import Apparatus, Directions, Marks

TABLE = Marks(
    pairs=(("„", "“"), ("»", "«"), ("«", "»"), ("‚", "‘"), ("›", "‹"), ("‹", "›"), ('"', '"')),
    elisions=frozenset("s n ne nen nem ner ran rauf raus rein rum runter ner".split()),
    so_called=frozenset("sogenannt* sog. vermeintlich* angeblich* selbsternannt*".split())
    | frozenset({"so genannte", "so genannten", "so genannter", "so genanntes"}),
    defining=frozenset("der die das den dem kurz im folgenden nachfolgend".split()),
    terms=frozenset("begriff* wort wortes worte wörter* ausdruck* vokabel* bezeichnung* abkürzung*".split()),
    usage=frozenset("benutz* verwend* gebrauch* sagt sagte nutzt nutzte".split()),
    meaning=frozenset({"bedeutet", "bedeutete", "heißt", "steht für"}),
    labels=frozenset("knopf taste schaltfläche button symbol link reiter menü".split()),
    pressing=frozenset({"klicken sie auf", "klick auf", "klicke auf", "knopf", "schaltfläche"}),
    namings=frozenset({"bekannt als", "bekannt unter dem namen", "namens", "genannt", "getauft auf den namen"}),
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
    ),
    makers=frozenset(
        "star stars moderator moderatorin autor autorin regisseur regisseurin darsteller darstellerin".split()
    ),
    linking=frozenset("heißt hieß lautet lautete wie namens trägt trug den titel namen mit dem".split()),
    titled=frozenset({"mit dem titel", "unter dem titel", "betitelt", "autor von", "autorin von", "in der sendung"}),
    slogans=frozenset(
        "slogan* motto* thema themas themen leitthema parole* leitspruch wahlspruch hashtag* transparent* plakat* spruchband schild*".split()
    ),
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
