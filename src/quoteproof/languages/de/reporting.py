"""German words of reported speech: what is done by saying something, and what opens a question (Duden – Die Grammatik, indirect speech)."""

from __future__ import annotations

from quoteproof.languages.de.speech import BELIEVING
from quoteproof.languages.de.verbs import inflected
from quoteproof.languages.de.words import WORDS
from quoteproof.languages.reporting import Reporting, acts
from quoteproof.languages.words import words

# fmt: off
_CLAUSAL = inflected(
    BELIEVING
    + """ sagen erklären betonen fordern berichten äußern meinen antworten fragen warnen erläutern versichern bekräftigen begründen
    behaupten mit|teilen hinzu|fügen kommentieren ergänzen beklagen bedauern erwidern entgegnen verlangen vermuten melden an|kündigen
    twittern appellieren mahnen schildern erzählen bemerken formulieren fest|stellen klar|stellen unterstreichen aus|führen resümieren
    dementieren beteuern prophezeien erwähnen präzisieren konstatieren argumentieren bilanzieren drohen spotten scherzen jubeln klagen
    verkünden bestätigen monieren plädieren protestieren bitten vermelden verlauten zusammen|fassen bemängeln rügen beanstanden mutmaßen
    spekulieren relativieren an|merken hinzu|setzen vor|rechnen nach|legen ermahnen signalisieren notieren posten lehren wundern
    erinnern bezweifeln ein|schätzen kritisieren zu|sichern ein|räumen ein|wenden nach|fragen wiederholen besagen bekunden
    drängen auf|fordern schätzen leugnen geloben prognostizieren vorher|sagen voraus|sagen
    aus|sagen dar|legen an|ordnen raunen zeigen belegen rechnen zu|sagen überzeugen informieren unterrichten
    beschuldigen bezichtigen an|drohen lauten verbreiten""",
    """denken finden schwören ein|wenden schreiben an|geben zu|geben bekannt|geben heißen versprechen hin|weisen zurück|weisen
    an|weisen rufen auf|rufen aus|sprechen vor|werfen widersprechen empfehlen raten fort|fahren gestehen ein|gestehen verraten befinden
    aus|gehen an|nehmen bestreiten vor|schlagen entgegen|halten""",
).forms

TABLE = Reporting(
    words=WORDS,
    attitudes=inflected(BELIEVING, "denken").finite,
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
    clausal=_CLAUSAL,
    accounts=(
        "angaben", "berichten", "informationen", "meldungen", "erkenntnissen", "einschätzung", "einschätzungen", "schätzung",
        "schätzungen", "berechnungen", "ansicht", "meinung", "auffassung", "überzeugung", "auskunft", "aussage", "aussagen",
        "darstellung", "prognosen", "vernehmen", "bekunden",
    ),
    commas=True,
    aims=words("um ohne statt anstatt"),
    relative_owners=words("deren dessen"),
    sources=words("nach"),
    hearsay=words("soll sollen"),
    done=words("sein haben"),
    mood_endings=("e",),
    own_moods=words(
        """wäre wären könnte könnten müsste müssten sollte sollten wollten dürften käme kämen gäbe gäben ginge
        gingen stünde stünden läge lägen wüsste wüssten brächte brächten nähme nähmen fände fänden sähe sähen hielte""",
    ),
    pointers=words("das dies"),
    nouns=words(
        """verdacht prognose theorie hoffnung befürchtung these vermutung annahme gerücht nachricht meldung aufforderung drohung appell
        bitte vorschlag befehl anweisung zusage anschuldigung beschuldigung beteuerung vorhersage zusicherung empfehlung rat mahnung
        angabe schätzung einwand geständnis nachfrage dementi anklage schluss""",
    ),
    thereby=words("demnach"),
    bare=True,
    inquiring=words("fragen fragt fragte fragten"),
    pleas=words("um"),
)
