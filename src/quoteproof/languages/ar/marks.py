"""Quotation marks of Arabic and the words that betray a look-alike.

Marks: «…» and “…”, straight ones in the press; ﴿…﴾ for verses of the Quran, also typed the other way round.
"""

from quoteproof.languages.marks import Marks

TABLE = Marks(
    pairs=(("«", "»"), ("“", "”"), ("﴿", "﴾"), ('"', '"'), ("‘", "’")),
    so_called=frozenset({"ما يسمى", "ما يسمى بـ", "ما تسمى", "المزعوم", "المزعومة", "يسمى"}),
    terms=frozenset("مصطلح كلمة عبارة لفظ لفظة تعبير مفهوم".split()),
    usage=frozenset("استخدم يستخدم تستخدم استعمل كرر".split()),
    meaning=frozenset({"تعني", "يعني", "معناها", "معناه"}),
    namings=frozenset({"المعروف باسم", "المعروفة باسم", "المعروف بـ", "المسمى", "المسماة", "باسم"}),
    nicknamings=frozenset({"الملقب", "الملقب بـ", "الملقبة بـ", "لقب"}),
    works=frozenset(
        "كتاب كتابه كتابها رواية روايته روايتها قصيدة مسرحية أغنية ألبوم فيلم مسلسل برنامج مجلة صحيفة جريدة مقال مقالة سورة ديوان "
        "وثائقي معرض قناة".split()
    ),
    titled=frozenset({"بعنوان", "تحت عنوان", "مؤلف", "صاحب كتاب"}),
    slogans=frozenset("شعار شعارات لافتة لافتات هاشتاغ وسم".split()),
    bearing=frozenset("كتب عليها تحمل عبارة".split()),
    formulas=frozenset(
        f"{said} {who}"
        for said in ("قال", "يقول", "قوله", "قول", "قال الله", "يقول الله", "قول الله", "قال ربنا")
        for who in ("تعالى", "سبحانه", "سبحانه وتعالى", "عز وجل", "جل وعلا", "جل شأنه", "تبارك وتعالى")
    )
    | frozenset(
        f"{said} {who}"
        for said in ("قال", "يقول", "قول")
        for who in (
            "رسول الله صلى الله عليه وسلم",
            "النبي صلى الله عليه وسلم",
            "صلى الله عليه وسلم",
            "رسول الله ﷺ",
            "النبي ﷺ",
            "ﷺ",
        )
    )
    | frozenset(
        {
            "رسول الله صلى الله عليه وسلم قال",
            "النبي صلى الله عليه وسلم قال",
            "رسول الله ﷺ قال",
            "النبي ﷺ قال",
            "في الحديث",
        }
    ),
    prefixes="وف",
    framed=(("{", "}"), ("(", ")")),
    bare=True,
    said=frozenset("قال قالت أضاف أضافت يقول تقول صرح صرحت أكد أكدت وقال وقالت وأضاف وأضافت".split()),
)
