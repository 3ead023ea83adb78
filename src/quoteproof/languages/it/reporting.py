"""Italian words of reported speech: what is done by saying something (L. Serianni, Grammatica italiana, XIV 257–266), and what opens a question."""

from __future__ import annotations

from quoteproof.languages.it.speech import are
from quoteproof.languages.it.words import WORDS
from quoteproof.languages.reporting import Reporting, acts
from quoteproof.languages.words import words

# fmt: off
_ASK = "chiedere chiede chiedono chiese chiesero chiedeva chiedevano chiesto chiesta chiedendo"

TABLE = Reporting(
    words=WORDS,
    whether=words("se"),
    acts=acts(
        denied="""smentire smentisce smentiscono smentì smentirono smentiva smentito smentendo respingere respinge respingono respinse
        respinsero respingeva respinto respingendo"""
        + are("negare contestare").text,
        asked=are("domandare interrogare").text,
        promised="""promettere promette promettono promise promisero prometteva promesso promettendo promessa garantire garantisce
        garantiscono garantì garantiva garantito garantendo proporre propone propongono propose proposero proponeva proposto
        proponendo"""
        + are("giurare assicurare").text,
        warned="""avvertire avverte avvertono avvertì avvertirono avvertiva avvertito avvertendo avvertimento ammonire ammonisce
        ammoniscono ammonì ammoniva ammonito ammonendo"""
        + are("minacciare").text,
        demanded="""esigere esige esigono esigeva esigendo pretendere pretende pretendono pretese pretesero preteso richiedere richiede
        richiedono richiese richiesto suggerire suggerisce suggerirono suggerì suggerito invocare invoca invocò invocato appello
        richiesta"""
        + are("ordinare raccomandare consigliare esortare invitare sollecitare reclamare").text + _ASK,
    ),
    objects=words(
        """chiede chiedono chiese chiesero chiesto esige esigono pretende pretendono preteso smentisce smentì smentito nega negò negato
        propone propongono propose proposto annuncia annunciano annunciò annunciato reclama reclamano reclamò respinge respinse respinto""",
    ),
    claiming=are("affermare dichiarare raccontare confessare sperare pensare assicurare").forms
    | words("dire dice dicono disse dissero diceva detto sostiene sostengono sostenne sosteneva ammette ammettono ammise ammesso crede ritiene"),
    fronted=words("per"),
    inquiring=words(_ASK),
    asked_of=words("a al alla"),
    standards=words("regole programma previsioni calendario tradizione"),
    finite_endings=("erà", "eranno", "irà", "iranno"),
)
