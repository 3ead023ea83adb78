"""Polish: months (as dates have them), titles, persons and small words."""

from __future__ import annotations

from quoteproof.languages.words import Vocabulary, numbered, persons, titles, words

# fmt: off
WORDS = Vocabulary(
    months=numbered(
        """stycznia | lutego | marca | kwietnia | maja | czerwca | lipca | sierpnia | września | października | listopada |
        grudnia""", 1,
    ),
    weekdays=numbered("poniedziałek | wtorek | środa, środę | czwartek | piątek | sobota, sobotę | niedziela, niedzielę", 0),
    titles=titles(
        m="pan generał poseł król książę papież ksiądz ks biskup bp arcybiskup abp kardynał święty",
        f="pani ministra posłanka królowa siostra",
        either="""dr doktor prof profesor prezydent premier minister gen burmistrz wojewoda senator sędzia mec mecenas inż mgr św płk
        marszałek""",
    ),
    particles=words("van von de"),
    persons=persons(
        """I | ja | | mój moja
        we | my | | nasz nasza
        you | ty wy | |
        he | on | | jego
        she | ona | | jej
        they | oni one | | ich
        | | | swój swoja swoim swojej""",
    ),
    demonstratives=words("ten ta to ci te tego tej"),
    coordinators=words("i a oraz ale lub albo lecz czy"),
    subordinators=words("gdy kiedy jeśli choć chociaż żeby aby bo ponieważ"),
    complementizers=words("że iż"),
)
