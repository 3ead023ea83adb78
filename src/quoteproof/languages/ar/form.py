"""Arabic: what may be written in more than one way.

Spellings of hamza as grammars of modern written Arabic allow them (W. Wright, A Grammar of the Arabic Language, § 16, and
current schoolbooks), and the Qur'an's own spelling; the Levantine and the Egyptian names of the months.
"""

from __future__ import annotations

from quoteproof.languages.ar.words import WORDS
from quoteproof.languages.form import Form

_ONES = "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split()
_SHORT = "ثلاث أربع خمس ست سبع ثمان تسع عشر".split()
_TENS = "عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون".split()

_OPEN = "رحم نعم امرأ سن لعن شجر قر بقي فطر غياب معصي".split()  # the Qur'an writes their last letter open: رحمت

TABLE = Form(
    words=WORDS,
    spelling=(
        ("*ؤوا", "*اءوا"), ("*ئوا", "*ؤوا"), ("*ءو*", "*ؤو*"), ("*ئي*", "*يي*"), ("*ئة", "*أة"), ("الصلوة", "الصلاة"), ("الزكوة", "الزكاة"),
        ("الحيوة", "الحياة"), ("الرحمان", "الرحمن"), ("ابراهيم", "ابراهم"), ("هاذا", "هذا"), ("ذالك", "ذلك"), ("لاكن", "لكن"), ("مئة", "مائة"),
        ("*داود", "*داوود"), ("طه", "طاها"), ("*إسحاق", "*إسحق"), ("*إبراهيم", "*إبراهم"), ("*إسماعيل", "*إسمعيل"),
        ("*السماوات", "*السموات"), ("*صلوة", "*صلاة"), ("*زكوة", "*زكاة"), ("*القرءان", "*القرآن"), ("*ملئكة", "*ملائكة"),
        *((f"*{stem}ت", f"*{stem}ة") for stem in _OPEN),
    ),
    fillers=frozenset({"يعني", "اه", "ام"}),
    emphasis_added=("التشديد مضاف", "التوكيد مضاف", "التأكيد من عندنا"),
    citation_omitted=("حذفت الحاشية", "حذفت المراجع"),
    sic=("كذا", "sic"),
    numbers=tuple((word, value) for value, word in enumerate(_ONES))
    + tuple((word, value) for value, word in enumerate(_SHORT, 3))
    + tuple((word, 10 * value) for value, word in enumerate(_TENS, 2)),
    ordinals=(("الأول", 1), ("الأولى", 1), ("الثاني", 2), ("الثانية", 2), ("الثالث", 3), ("الثالثة", 3), ("الرابع", 4), ("الخامس", 5)),
    scales=(
        ("مئة", 100), ("مائة", 100), ("ألف", 1000), ("آلاف", 1000), ("مليون", 10**6), ("ملايين", 10**6), ("مليار", 10**9), ("مليارات", 10**9),
        ("بليون", 10**9), ("تريليون", 10**12),
    ),
    number_joiners=frozenset({"و"}),
    fractions=(("نصف", 0.5), ("ثلث", 1 / 3), ("ربع", 0.25), ("خمس", 0.2)),
    units=(
        ("في المئة", "%"), ("في المائة", "%"), ("بالمئة", "%"), ("بالمائة", "%"), ("%", "%"), ("دولار", "$"), ("دولارات", "$"), ("يورو", "€"),
        ("كيلومتر", "km"), ("كم", "km"), ("متر", "metre"), ("طن", "tonne"), ("سنة", "year"), ("سنوات", "year"), ("عام", "year"), ("أعوام", "year"),
        ("شهر", "month"), ("أشهر", "month"), ("أسبوع", "week"), ("أسابيع", "week"), ("يوم", "day"), ("أيام", "day"), ("ساعة", "hour"), ("ساعات", "hour"),
    ),
    decimal="٫",
    grouping="٬",
    relative_days=(("أمس", -1), ("اليوم", 0), ("غدا", 1)),
)  # fmt: skip
