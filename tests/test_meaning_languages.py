"""The rules of meaning in German, French, Spanish, Russian and Arabic: by their tables alone."""

from __future__ import annotations

import pytest
from judging import findings

from quoteproof.model import Difference, Document

CASES = [
    (
        "de",
        "Wir schließen den Hafen im Winter nicht für die Fischer.",
        "Wir schließen den Hafen im Winter für die Fischer",
        "negation",
        5,
    ),
    (
        "de",
        "Wir werden keine Schiffe mehr in diesen Hafen lassen.",
        "Wir werden Schiffe in diesen Hafen lassen",
        "negation",
        5,
    ),
    (
        "de",
        "Die Regierung muss den Hafen bis zum Sommer sanieren.",
        "Die Regierung soll den Hafen bis zum Sommer sanieren",
        "modality",
        5,
    ),
    ("de", "Es geht nicht nur um den Hafen, sondern um die Stadt.", "Es geht um den Hafen und um die Stadt", "", 0),
    (
        "de",
        "Fast alle Schiffe sind am Morgen in den Hafen gekommen.",
        "Alle Schiffe sind am Morgen in den Hafen gekommen",
        "quantifier",
        5,
    ),
    (
        "de",
        "Die Pumpe war angeblich schon vor dem Sturm beschädigt.",
        "Die Pumpe war schon vor dem Sturm beschädigt",
        "hedge",
        5,
    ),
    (
        "de",
        "Der Rat will die Gebühren der Fischer im Herbst erhöhen.",
        "Der Rat will die Gebühren der Fischer im Herbst senken",
        "antonym",
        5,
    ),
    (
        "de",
        "Wir bleiben hier, obwohl der Sturm die Schiffe zerstört hat.",
        "Wir bleiben hier, weil der Sturm die Schiffe zerstört hat",
        "connective",
        5,
    ),
    (
        "de",
        "Die Ministerin hat gesagt, dass der Hafen offen bleibt.",
        "Die Ministerin hatte gesagt, dass der Hafen offen bleibt",
        "tense",
        4,
    ),
    (
        "de",
        "Wir danken Bundeskanzlerin Angela Merkel für den Besuch im Hafen.",
        "Wir danken Angela Merkel für den Besuch im Hafen",
        "",
        0,
    ),
    (
        "fr",
        "Nous ne fermerons pas le port avant la fin de l'hiver.",
        "Nous fermerons le port avant la fin de l'hiver",
        "negation",
        5,
    ),
    (
        "fr",
        "Le conseil doit rendre le port aux pêcheurs de la ville.",
        "Le conseil peut rendre le port aux pêcheurs de la ville",
        "modality",
        5,
    ),
    (
        "fr",
        "Presque tous les bateaux sont rentrés avant la tempête.",
        "Tous les bateaux sont rentrés avant la tempête",
        "quantifier",
        5,
    ),
    (
        "fr",
        "La pompe était peut-être en panne avant la tempête.",
        "La pompe était en panne avant la tempête",
        "hedge",
        5,
    ),
    (
        "fr",
        "Le conseil veut augmenter les droits des pêcheurs de la ville.",
        "Le conseil veut réduire les droits des pêcheurs de la ville",
        "antonym",
        5,
    ),
    (
        "fr",
        "Il ne s'agit pas seulement du port mais de toute la ville.",
        "Il s'agit du port et de toute la ville",
        "",
        0,
    ),
    (
        "es",
        "El consejo dice que no vamos a cerrar el puerto en invierno.",
        "El consejo dice que vamos a cerrar el puerto en invierno",
        "negation",
        5,
    ),
    (
        "es",
        "El consejo debe devolver el puerto a los pescadores de la ciudad.",
        "El consejo puede devolver el puerto a los pescadores de la ciudad",
        "modality",
        5,
    ),
    (
        "es",
        "Casi todos los barcos volvieron antes de la tormenta.",
        "Todos los barcos volvieron antes de la tormenta",
        "quantifier",
        5,
    ),
    (
        "es",
        "La bomba estaba supuestamente rota antes de la tormenta.",
        "La bomba estaba rota antes de la tormenta",
        "hedge",
        5,
    ),
    (
        "es",
        "Los pescadores quieren la paz aunque el consejo no los escuche.",
        "Los pescadores quieren la paz porque el consejo no los escuche",
        "connective",
        5,
    ),
    (
        "es",
        "El puerto no solo es de la ciudad sino de todo el país.",
        "El puerto es de la ciudad y de todo el país",
        "",
        0,
    ),
    ("ru", "Мы не закроем порт до конца этой зимы.", "Мы закроем порт до конца этой зимы", "negation", 5),
    (
        "ru",
        "Совет должен вернуть порт рыбакам нашего города.",
        "Совет может вернуть порт рыбакам нашего города",
        "modality",
        5,
    ),
    ("ru", "Почти все корабли вернулись в порт до шторма.", "Все корабли вернулись в порт до шторма", "quantifier", 5),
    ("ru", "Насос был якобы сломан еще до большого шторма.", "Насос был сломан еще до большого шторма", "hedge", 5),
    (
        "ru",
        "Наш город хочет войны за старый северный порт.",
        "Наш город хочет мира за старый северный порт",
        "antonym",
        5,
    ),
    ("ru", "Это не только порт, но и дом для наших рыбаков.", "Это порт и дом для наших рыбаков", "", 0),
    ("ar", "قال إننا لن نغلق الميناء قبل نهاية الشتاء.", "قال إننا نغلق الميناء قبل نهاية الشتاء", "negation", 5),
    (
        "ar",
        "يجب أن يعود الميناء إلى الصيادين في هذه المدينة.",
        "يمكن أن يعود الميناء إلى الصيادين في هذه المدينة",
        "modality",
        5,
    ),
    (
        "ar",
        "عادت معظم السفن إلى الميناء قبل العاصفة الكبيرة.",
        "عادت كل السفن إلى الميناء قبل العاصفة الكبيرة",
        "quantifier",
        5,
    ),
    (
        "ar",
        "كانت المضخة ربما معطلة قبل العاصفة الكبيرة بأيام.",
        "كانت المضخة معطلة قبل العاصفة الكبيرة بأيام",
        "hedge",
        5,
    ),
]
"""Language, source, quotation, code and level; no code where nothing serious may be found."""


def _differences(language: str, source: str, quote: str) -> list[Difference]:
    (found,) = findings(f"“{quote}”, Okafor.", (Document("source", source),), language=language)
    return list(found.differences)


@pytest.mark.parametrize(("language", "source", "quote", "code", "level"), CASES)
def test_a_change_of_meaning_is_seen(language: str, source: str, quote: str, code: str, level: int) -> None:
    """The code is given with its level; where none is named, nothing is serious."""
    found = _differences(language, source, quote)
    if code:
        assert (code, level) in [(d.code, d.level) for d in found]
    else:
        assert all(d.level < 5 for d in found)


@pytest.mark.parametrize(("language", "source"), sorted({(case[0], case[1]) for case in CASES}))
def test_the_same_words_are_no_difference(language: str, source: str) -> None:
    """Each source quoted word for word has no difference of wording."""
    assert all(d.level < 4 for d in _differences(language, source, source))
