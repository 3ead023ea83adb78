"""French words of reported speech: what is done by saying something (Grevisse, Le bon usage, indirect speech), and what opens a question."""

from __future__ import annotations

from quoteproof.languages.fr.words import WORDS
from quoteproof.languages.reporting import Reporting, acts
from quoteproof.languages.words import words

# fmt: off
_ASK = "demander demande demandent demanda demandèrent demandait demandé demandant"

TABLE = Reporting(
    words=WORDS,
    attitudes=words(
        """croit croient croyait croyaient pense pensent pensait pensaient espère espèrent espérait espéraient"""
    ),
    whether=words("si s"),
    acts=acts(
        denied="""nier nie nient nia nièrent niait niaient nié niant démentir dément démentent démentit démentirent démentait démenti
        démentant contester conteste contestent contesta contestèrent contestait contesté contestant réfuter réfute réfutent réfuta
        réfutait réfuté réfutant""",
        asked="""interroger interroge interrogent interrogea interrogeait interrogé interrogeant questionner questionne questionna
        questionné""",
        promised="""promettre promet promettent promit promirent promettait promis promettant promesse jurer jure jurent jura jurèrent
        jurait juré jurant garantir garantit garantissent garanti garantissant assurer assure assurent assura assurèrent assurait
        assuré assurant proposer propose proposent proposa proposèrent proposait proposé proposant""",
        warned="""avertir avertit avertissent avertirent avertissait averti avertissant prévenir prévient préviennent prévint prévenait
        prévenu prévenant alerter alerte alertent alerta alertait alerté alertant menacer menace menacent menaça menaçait menacé
        menaçant""",
        demanded="""exiger exige exigent exigea exigèrent exigeait exigé exigeant réclamer réclame réclament réclama réclamèrent
        réclamait réclamé réclamant exhorter exhorte exhortent exhorta exhortait exhorté exhortant ordonner ordonne ordonnent ordonna
        ordonnait ordonné ordonnant recommander recommande recommandent recommanda recommandait recommandé recommandant conseiller
        conseille conseillent conseilla conseillait conseillé conseillant"""
        f" {_ASK}",
    ),
    objects=words(
        """exige exigent exigea exigé exigeant réclame réclament réclama réclamé réclamant dément démentent démenti conteste contestent
        contesté annonce annoncent annonça annoncé annonçant propose proposent proposa proposé proposant""",
    ),
    fronted=words("pour"),
    inquiring=words(_ASK),
    asked_of=words("à au aux"),
)
