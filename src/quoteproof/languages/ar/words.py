"""Arabic: months (the Egyptian names and the Levantine), titles, persons and small words, by Ryding's *Reference Grammar*."""

from __future__ import annotations

from quoteproof.languages.words import Vocabulary, numbered, persons, titles, words

PARTICLES = ("و", "ف", "ب", "ل", "ك")
"""Conjunctions and prepositions that are written on the word behind them."""


def joined(word: str) -> tuple[str, ...]:
    """Return a noun as it stands in a text: by itself, with its article, and with the particles that are written on it."""
    bare = word.removeprefix("ال")
    forms = (word, f"ال{bare}") if bare == word else (word,)
    behind = tuple(particle + form for particle in PARTICLES for form in forms)
    return (*forms, *behind, f"لل{bare}", f"ولل{bare}", f"وب{word}", f"ول{word}")


# fmt: off
WORDS = Vocabulary(
    months=numbered(
        """يناير, كانون الثاني | فبراير, شباط | مارس, آذار | أبريل, نيسان, إبريل | مايو, أيار | يونيو, حزيران | يوليو, تموز | أغسطس, آب |
        سبتمبر, أيلول | أكتوبر, تشرين الأول | نوفمبر, تشرين الثاني | ديسمبر, كانون الأول""", 1,
    ),
    weekdays=numbered("الاثنين | الثلاثاء | الأربعاء | الخميس | الجمعة | السبت | الأحد", 0),
    titles=titles(
        m="السيد الدكتور الرئيس الشيخ الإمام الملك الأمير الوزير المهندس الأستاذ",
        f="السيدة الدكتورة الوزيرة المهندسة",
    ),
    persons=persons(
        """I | أنا | إني إنني |
        we | نحن | إنا إننا |
        you | أنت | أنتم أنتن إنك إنكم |
        he | هو | إنه |
        she | هي | إنها |
        they | هم هن | إنهم |""",
    ),
    demonstratives=words("هذا هذه ذلك تلك"),
    coordinators=words("و أو أَمْ ثم لكن ولكن بل"),
    subordinators=words("لأن لأنه إذا لو عندما حين بينما"),
    complementizers=words("إن أن أنه إنه أنها إنها إنهم أنهم بأن بأنه بأنها إننا"),
)
