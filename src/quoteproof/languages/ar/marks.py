"""Quotation marks of Arabic and the words that betray a look-alike.

Marks: «…» and “…”, straight ones in the press; ﴿…﴾ for verses of the Quran, also typed the other way round.
"""

from quoteproof.languages.marks import Apparatus, Directions, Marks

_SAID = ("قال", "يقول", "قوله", "قول")
_GOD = ("الله", "ربنا", "المولى", "الحق")
_PRAISES = ("تعالى", "سبحانه", "سبحانه وتعالى", "عز وجل", "جل وعلا", "جل شأنه", "جل جلاله", "تبارك وتعالى", "عزوجل")
_PROPHETS = ("رسول الله", "النبي", "النبي محمد", "الرسول", "نبي الله", "الرسول محمد")
_BLESSINGS = (
    "صلى الله عليه وسلم", "(صلى الله عليه وسلم)", "صلى الله عليه وآله وسلم", "صلى الله تعالى عليه وسلم", "ﷺ", "(ﷺ)", "(ص)",
    "عليه الصلاة والسلام", "(عليه الصلاة والسلام)", "﵊", "عليه السلام", "(عليه السلام)",
)  # fmt: skip

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
        f"{said} {who}" for said in (*_SAID, *(f"{said} {god}" for said in _SAID for god in _GOD)) for who in _PRAISES
    )
    | frozenset(f"{said} {who} {blessing}" for said in _SAID for who in _PROPHETS for blessing in _BLESSINGS)
    | frozenset(f"{said} {blessing}" for said in _SAID for blessing in _BLESSINGS)
    | frozenset(
        f"{blessing} {said}" for blessing in _BLESSINGS for said in ("قال", "فقال", "يقول", "أنه قال", "أنه يقول")
    ),
    cited=frozenset(
        "الآية|آية|الآية الكريمة|قوله|قولها|قال الله|يقول الله|حديث|الحديث|الحديث الشريف|الحديث القدسي".split("|")
    )
    | frozenset(f"{said} {who}" for said in _SAID for who in _PROPHETS)
    | frozenset(_BLESSINGS),
    asides=frozenset(
        {
            *_BLESSINGS,
            *_PRAISES,
            "رضي الله عنه",
            "رضي الله عنها",
            "رضي الله عنهما",
            "رضي الله عنهم",
            "رحمه الله",
            "صلى الله عليه و سلم",
        }
    ),
    prefixes="وفبلك",
    framed=(("{", "}"), ("((", "))"), ("(", ")"), ("[[", "]]")),
    bare=True,
    said=frozenset("قال قالت أضاف أضافت يقول تقول صرح صرحت أكد أكدت وقال وقالت وأضاف وأضافت".split()),
    directions=Directions(
        heads=frozenset(
            "هتاف هتافات وهتاف وهتافات وضحك وتصفيق تصفيق ضحك ضحكات يضحك تضحك يضحكون هتاف هتافات صفير موسيقى صمت مقاطعة ضجيج ضجة بكاء يبكي سعال تنهد يتنهد "
            "همس تكبير صيحات صراخ".split()
        ),
        beside=frozenset("حار حاد طويل في من القاعة الجمهور الحضور متواصل بداية نهاية فيديو مقطع".split()),
        gaps=frozenset({"غير مسموع", "غير مفهوم", "غير واضح"}),
    ),
    apparatus=Apparatus(
        pages=frozenset("صفحة ص ص.".split()),
        captions=frozenset("شكل الشكل جدول الجدول صورة الصورة خريطة".split()),
        citing=frozenset("انظر ينظر راجع المرجع المصدر نفسه السابق ص ج مج ط الجلسة الفقرة الوثيقة".split()),
    ),
)
