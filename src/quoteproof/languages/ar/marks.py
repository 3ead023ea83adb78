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
        {"قال تعالى", "قال الله تعالى", "يقول تعالى", "يقول الله تعالى", "قوله تعالى", "قال الله عز وجل", "قال عز وجل"}
        | {
            "قال رسول الله صلى الله عليه وسلم",
            "قال صلى الله عليه وسلم",
            "قال النبي صلى الله عليه وسلم",
            "قال رسول الله ﷺ",
            "قال ﷺ",
        }
    ),
    bare=True,
    said=frozenset("قال قالت أضاف أضافت يقول تقول صرح صرحت أكد أكدت وقال وقالت وأضاف وأضافت".split()),
)
