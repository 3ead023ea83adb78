"""Polish: the words by which figures and dates hang together: closed-class grammar, and what the press writes of ages, spans, shares and changes."""

from __future__ import annotations

from quoteproof.languages.figures import Figures
from quoteproof.languages.pl.words import WORDS
from quoteproof.languages.words import words

TABLE = Figures(
    words=WORDS,
    year_words=words("roku rok r"),
    since=("od", "już od"),
    lasting=("przez", "od", "już od", "w ciągu", "przez ostatnie", "w ciągu ostatnich"),
    pluperfect=("do",),
    between=(("od", "do"), ("z", "do"), ("między", "a"), ("w latach", "i")),
    later=("później",),
    after=("po",),
    earlier=("wcześniej",),
    before=("przed",),
    ago=("temu",),
    old=("letni", "letnia"),
    on_day=("w", "we", "dnia", "w roku"),
    born=("urodził się", "urodziła się", "urodzony", "urodzona", "ur", "urodził się w", "urodziła się w"),
    died=("zmarł", "zmarła"),
    at_age=("w wieku",),
    being=("ma", "miał", "miała"),
    when=("kiedy", "gdy", "wtedy", "wówczas"),
    hedges=("ponad", "niemal", "prawie", "kolejne", "pierwsze", "ostatnie", "następne", "inne", "innych"),
    shares_of=("z", "ze", "spośród", "na"),
    or_else=("czyli", "to jest", "tj"),
    rising=("wzrósł", "wzrosła", "wzrosło", "wzrosły", "rośnie", "rosną", "wzrost", "zwiększył się", "zwiększyła się", "zwiększyło się", "podniesiono"),
    falling=("spadł", "spadła", "spadło", "spadły", "spada", "spadają", "spadek", "zmalał", "zmalała", "zmniejszył się", "zmniejszyła się", "obniżono"),
    multiples=(("podwoił się", 2), ("podwoiła się", 2), ("podwoiło się", 2), ("potroił się", 3), ("potroiła się", 3)),
    reached=(("do", "z"), ("na", "z")),
    ranks=("miejsce", "miejscu", "miejsca"),
    behind=("za",),
    total_before=("łącznie", "w sumie", "razem", "ogółem"),
    total_behind=("łącznie", "w sumie", "razem", "ogółem"),
    remaining=("pozostałe", "pozostałych", "reszta"),
    of_them=("z nich", "spośród nich"),
    including=("w tym",),
    changing=("początkowo", "pierwotnie", "najpierw", "wcześniej", "poprzednio", "teraz", "obecnie", "wtedy", "nie", "ale", "lecz", "inny", "inna", "inne", "jeszcze", "więcej", "mniej", "może", "mogą",
              "będzie", "będą", "szacuje", "około", "średnio", "każdy", "każda", "tylko", "drugi", "druga", "do", "z", "podczas gdy", "niż"),
)  # fmt: skip
