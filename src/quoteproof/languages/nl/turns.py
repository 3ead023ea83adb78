"""Dutch: whose turn it is. Sources: Handelingen, notulen, printed interviews, mail programs."""

from __future__ import annotations

from quoteproof.languages.turns import Turns
from quoteproof.languages.words import words

TABLE = Turns(
    voices=words(
        """onbekend onbekende stem stemmen publiek zaal verteller presentator presentatrice gespreksleider journalist interviewer interviewster redactie
        voorzitter ondervoorzitter secretaris rapporteur rechtbank rechter getuige advocaat tolk deelnemer luisteraar lid allen koor man vrouw"""
    ),
    apart=words(
        """noot opmerking let belangrijk tip voorbeeld voorbeelden definitie stelling bewijs samenvatting inleiding methode methoden resultaat resultaten
        conclusie doel doelen inhoud bijlage figuur tabel bron bronnen zie foto beeld ingrediënten bereiding voordelen nadelen probleem oplossing titel naam
        datum plaats tijd adres telefoon prijs totaal onderwerp aanwezig afwezig stemming besluit correctie pagina nummer hoofdstuk deel licentie"""
    ),
    several=words("en"),
    question=words("v vraag interviewer"),
    answer=words("a antwoord"),
    address=words("u uw mij je jou"),
    examination=words("verhoor ondervraging"),
    witness=words("getuige verklaring"),
    interview=words("interview gesprek vragen"),
    judges=words("rechter"),
    wrote=words("schreef"),
    sender=words("van"),
    headers=words("aan datum verzonden onderwerp cc"),
    acts=words("bedrijf scène"),
    clips=words("video audio opname film brief fragment"),
    begins=words("begin"),
    ends=words("einde"),
    breaks=words("pauze reclame onderbreking schorsing"),
)
