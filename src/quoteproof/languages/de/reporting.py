"""German words of reported speech: what is done by saying something, and what opens a question (Duden – Die Grammatik, indirect speech)."""

from __future__ import annotations

from quoteproof.languages.de.words import WORDS
from quoteproof.languages.reporting import Reporting, acts
from quoteproof.languages.words import words

# fmt: off
TABLE = Reporting(
    words=WORDS,
    whether=words("ob"),
    acts=acts(
        denied="""dementieren dementiert dementierte dementierten bestreiten bestreitet bestritt bestritten zurückweisen zurückgewiesen
        zurückwies leugnen leugnet leugnete leugneten geleugnet dementi widersprechen widerspricht widersprach widersprochen""",
        asked="""fragen fragt fragte fragten gefragt nachfragen nachgefragt anfragen anfragt anfragte frage anfrage wissen erkundigen
        erkundigt erkundigte erkundigten""",
        promised="""versprechen verspricht versprach versprachen versprochen zusichern zusichert zusicherte zugesichert geloben gelobt
        gelobte gelobten zusagen zugesagt zusage zusicherung""",
        warned="""warnen warnt warnte warnten gewarnt warnung warnungen drohen droht drohte drohten gedroht drohung mahnen mahnt mahnte
        mahnten gemahnt""",
        demanded="""fordern fordert forderte forderten gefordert forderung forderungen verlangen verlangt verlangte verlangten aufrufen
        aufruft aufrief aufgerufen ruft rief riefen auffordern auffordert aufforderte aufgefordert appellieren appelliert appellierte
        appellierten plädieren plädiert plädierte plädierten bitten bittet bat baten gebeten empfehlen empfiehlt empfahl empfahlen
        empfohlen empfehlung raten rät riet rieten geraten appell aufruf bitte vorschlagen vorschlägt vorschlug vorgeschlagen""",
    ),
    purposes=words("vor zu zur zum für"),
    accounts=("angaben", "berichten", "informationen", "meldungen"),
    sources=words("nach"),
    hearsay=words("soll sollen"),
    done=words("sein haben"),
    mood_endings=("e",),
    bare=True,
    inquiring=words("fragen fragt fragte fragten"),
)
