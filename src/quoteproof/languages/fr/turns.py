"""French: whose turn it is. Sources: comptes rendus des débats, procès-verbaux, printed interviews, mail programs."""

from __future__ import annotations

from quoteproof.languages.turns import Turns
from quoteproof.languages.words import words

TABLE = Turns(
    voices=words(
        """inconnu inconnue voix public salle narrateur narratrice présentateur présentatrice animateur animatrice modérateur
        modératrice journaliste rédaction président présidente vice-président secrétaire rapporteur greffier tribunal juge
        témoin avocat procureur interprète intervenant intervenante participant participante auditeur auditrice membre
        tous toutes chœur homme femme enfant intervieweur"""
    ),
    apart=words(
        """note notes attention avertissement important conseil astuce exemple exemples remarque définition théorème preuve
        résumé introduction méthode méthodes résultat résultats conclusion objectif objectifs sommaire annexe figure tableau
        source sources référence références voir photo image ingrédients préparation avantages inconvénients problème
        solution titre nom date lieu heure adresse téléphone prix total sujet objet présents absents excusés vote décision
        mise erratum publicité page numéro chapitre partie licence étape étapes"""
    ),
    several=words("et"),
    question=words("q question"),
    answer=words("r réponse"),
    examination=words("interrogatoire contre-interrogatoire audition"),
    witness=words("témoin déposition audition interrogatoire serment"),
    interview=words("entretien interview conversation questions rencontre"),
    judges=words("juge"),
    opinion=frozenset({"opinion dissidente", "opinion concordante", "dissident", "dissidente"}),
    wrote=words("écrit"),
    sender=words("de"),
    headers=words("à date envoyé objet cc"),
    collections=words("citations"),
    quoting=frozenset({"citation", "citation bloc"}),
    quoting_authors=words("auteur"),
    acts=words("acte scène"),
    clips=words("vidéo extrait film enregistrement bande lettre"),
    begins=words("début"),
    ends=words("fin"),
    breaks=words("pause publicité interruption suspension"),
)
