"""Italian: months, titles, persons and small words, by Serianni, *Grammatica italiana*."""

from __future__ import annotations

from quoteproof.languages.words import Vocabulary, numbered, persons, titles, words

ARTICLED = words(
    "del dello della dei degli delle dell al allo alla ai agli alle all dal dallo dalla dai dagli dalle dall nel nello nella nei negli nelle nell "
    "sul sullo sulla sui sugli sulle sull"
)
"""Prepositions that hold an article."""

# fmt: off
WORDS = Vocabulary(
    months=numbered(
        "gennaio | febbraio | marzo | aprile | maggio | giugno | luglio | agosto | settembre | ottobre | novembre | dicembre", 1,
    ),
    weekdays=numbered("lunedì | martedì | mercoledì | giovedì | venerdì | sabato | domenica", 0),
    titles=titles(
        m="sig signor don dott dottor senatore re principe papa padre fra professore san monsignor cardinale cavalier",
        f="signora signorina sig.ra dottoressa dott.ssa ministra sindaca senatrice regina principessa suor professoressa santa",
        either="presidente ministro generale sindaco onorevole on prof giudice avvocato avv ingegner ing premier",
    ),
    particles=words("de di da del della dello dei degli d van von"),
    persons=persons(
        """I | io | | mio mia miei mie
        we | noi | | nostro nostra nostri nostre
        you | tu voi | | tuo tua tuoi tue
        he | lui egli | |
        she | lei ella | |
        they | loro essi | |
        | | | suo sua suoi sue""",
    ),
    articles=words("il lo la i gli le l un uno una"),
    demonstratives=words("questo questa questi queste quel quello quella quei quegli quelle"),
    linkers=words("di del dello della dei degli delle"),
    coordinators=words("e ed o ma né però"),
    subordinators=words("quando mentre perché se benché sebbene poiché"),
    complementizers=words("che"),
    agents=words("da dal dalla dallo dai"),
)
