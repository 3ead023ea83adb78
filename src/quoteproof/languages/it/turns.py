"""Italian: whose turn it is. Sources: resoconti stenografici, verbali, printed interviews, mail programs."""

from __future__ import annotations

from quoteproof.languages.turns import Turns
from quoteproof.languages.words import words

TABLE = Turns(
    voices=words(
        """sconosciuto sconosciuta voce voci pubblico narratore narratrice conduttore conduttrice moderatore moderatrice
        giornalista intervistatore intervistatrice redazione presidente vicepresidente segretario segretaria relatore tribunale
        giudice testimone teste avvocato avvocata interprete partecipante ascoltatore membro tutti tutte coro uomo donna"""
    ),
    apart=words(
        """nota note attenzione avvertenza avviso importante consiglio esempio esempi osservazione definizione teorema prova
        riassunto sommario introduzione metodo metodi risultato risultati conclusione obiettivo obiettivi indice allegato
        figura tabella fonte fonti riferimenti vedi foto immagine ingredienti preparazione vantaggi svantaggi problema
        soluzione titolo nome data luogo ora indirizzo telefono prezzo totale tema oggetto presenti assenti votazione
        decisione correzione pubblicità pagina numero capitolo parte licenza passo"""
    ),
    several=words("e ed"),
    question=words("d domanda intervistatore"),
    answer=words("r risposta"),
    address=words("lei suo sua mi ci vi ti"),
    examination=words("esame controesame interrogatorio"),
    witness=words("testimone teste deposizione esame"),
    interview=words("intervista conversazione domande"),
    judges=words("giudice"),
    opinion=frozenset({"opinione dissenziente", "dissenziente"}),
    wrote=words("scritto scrive"),
    sender=words("da"),
    headers=words("a data inviato oggetto cc"),
    collections=words("citazioni"),
    quoting=words("citazione"),
    quoting_authors=words("autore"),
    acts=words("atto scena"),
    clips=words("video audio filmato registrazione nastro lettera clip"),
    begins=words("inizio"),
    ends=words("fine"),
    breaks=words("pausa pubblicità intervallo sospensione"),
)
