"""Polish: whose turn it is. Sources: stenogramy, protokoły, printed interviews, mail programs."""

from __future__ import annotations

from quoteproof.languages.turns import Turns
from quoteproof.languages.words import words

TABLE = Turns(
    voices=words(
        """nieznany nieznana głos głosy publiczność sala narrator narratorka prowadzący prowadząca moderator moderatorka
        dziennikarz dziennikarka redakcja przewodniczący przewodnicząca wiceprzewodniczący marszałek wicemarszałek prezes
        sekretarz sąd sędzia świadek biegły obrońca prokurator tłumacz uczestnik uczestniczka słuchacz członek wszyscy chór
        mężczyzna kobieta dziecko"""
    ),
    apart=words(
        """uwaga uwagi ostrzeżenie ważne wskazówka przykład przykłady definicja twierdzenie dowód streszczenie wstęp metoda
        metody wynik wyniki wniosek wnioski cel cele spis załącznik rysunek tabela źródło źródła literatura zobacz zdjęcie
        składniki przygotowanie wykonanie zalety wady problem rozwiązanie tytuł nazwa data miejsce godzina adres telefon cena
        razem temat obecni nieobecni głosowanie decyzja uchwała sprostowanie reklama strona numer rozdział część licencja krok"""
    ),
    several=words("i oraz"),
    question=words("p pytanie"),
    answer=words("o odpowiedź"),
    address=words("pan pani państwo mnie mi nas nam ciebie ci was wam"),
    examination=words("przesłuchanie"),
    witness=words("świadek przesłuchanie zeznanie"),
    interview=words("wywiad rozmowa pytania"),
    judges=words("sędzia"),
    opinion=frozenset({"zdanie odrębne"}),
    wrote=words("napisał napisała pisze"),
    sender=words("od"),
    headers=words("do data wysłano temat dw"),
    collections=words("cytaty"),
    quoting=words("cytat"),
    acts=words("akt scena"),
    clips=words("wideo film nagranie materiał list"),
    begins=words("początek"),
    ends=words("koniec"),
    breaks=words("przerwa reklama"),
)
