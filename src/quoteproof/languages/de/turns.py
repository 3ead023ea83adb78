"""German: whose turn it is. Sources: Plenarprotokolle, Wortprotokolle of courts and councils, printed interviews, mail programs."""

from __future__ import annotations

from quoteproof.languages.turns import Turns
from quoteproof.languages.words import words

TABLE = Turns(
    voices=words(
        """unbekannt unbekannte unbekannter zuruf zurufe zwischenruf publikum stimme stimmen off sprecher sprecherin erzähler
        erzählerin moderator moderatorin moderation interviewer interviewerin redaktion vorsitz vorsitzende vorsitzender
        präsident präsidentin vizepräsident vizepräsidentin sitzungsleitung gericht richter richterin zeuge zeugin
        sachverständige sachverständiger verteidigung verteidiger staatsanwalt staatsanwältin anwalt protokoll dolmetscher
        teilnehmer teilnehmerin alle beide chor frau mann kind anrufer anruferin hörer hörerin mitglied reporter"""
    ),
    apart=words(
        """person thema hinweis hinweise anmerkung achtung warnung vorsicht wichtig tipp tipps beispiel beispiele definition satz beweis
        zusammenfassung einleitung methode methoden ergebnis ergebnisse fazit ziel ziele inhalt anhang abbildung tabelle
        quelle quellen literatur siehe foto zutaten zubereitung anleitung vorteile nachteile problem lösung frist
        titel name datum ort uhrzeit adresse telefon fax preis gesamt thema betreff tagesordnung anwesend abwesend
        entschuldigt beschluss abstimmung antrag update korrektur anzeige seite nummer kapitel teil lizenz stand stichwort"""
    ),
    several=words("und"),
    question=words("f frage interviewer interviewerin"),
    answer=words("a antwort"),
    address=words("sie ihnen ihre ihren"),
    examination=words("vernehmung befragung kreuzverhör"),
    witness=words("zeuge zeugin vernehmung aussage"),
    interview=words("interview gespräch fragen"),
    judges=words("richter richterin"),
    opinion=frozenset({"abweichende meinung", "sondervotum"}),
    wrote=words("schrieb schreibt"),
    sender=words("von"),
    headers=words("an datum gesendet betreff cc"),
    collections=words("zitate"),
    quoting=words("zitat"),
    quoting_authors=words("autor"),
    quoting_sources=words("quelle"),
    acts=words("akt aufzug szene auftritt"),
    clips=words("video einspieler film ton tonband aufnahme brief zuspielung"),
    begins=words("beginn anfang start"),
    ends=words("ende schluss"),
    breaks=words("pause unterbrechung werbung"),
)
