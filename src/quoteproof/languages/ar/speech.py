"""Arabic words that tell who speaks.

Verbs: the verbs of saying (القول وما في معناه) of the grammars, as K. C. Ryding, A Reference Grammar of Modern Standard
Arabic (2005), lists them among verbs with أنّ and إنّ, each also with the joined و and ف. Verse and hadith references: the
conventions of the printed collections.
"""

from __future__ import annotations

from quoteproof.languages.ar.words import WORDS
from quoteproof.languages.speech import Speech, Verbs, nouns
from quoteproof.languages.words import words


def _joined(forms: str) -> Verbs:
    """Take finite forms, and each of them with the conjunctions that are written onto it."""
    plain = forms.split()
    return Verbs(finite=frozenset(prefix + form for form in plain for prefix in ("", "و", "ف")))


# fmt: off
TABLE = Speech(
    words=WORDS,
    verbs=_joined(
        """قال قالت قالوا يقول تقول يقولون أضاف أضافت وأضاف يضيف تضيف أكد أكدت يؤكد تؤكد أعلن أعلنت يعلن تعلن أوضح أوضحت يوضح توضح
        صرح صرحت يصرح ذكر ذكرت يذكر تذكر كتب كتبت يكتب تكتب سأل سألت يسأل أجاب أجابت يجيب رد ردت تابع تابعت يتابع أشار أشارت يشير
        تشير اعتبر اعتبرت يعتبر نقل نقلت روى روت يروي شدد شددت يشدد طالب طالبت دعا دعت حذر حذرت يحذر وعد وعدت اعترف اعترفت
        زعم زعمت ادعى ادعت أفاد أفادت أخبر أخبرت حدث حدثنا حدثني علق علقت غرد غردت هتف هتفت صاح صاحت همس همست نص نصت ينص تنص
        استطرد ختم بين بينت لفت لفتت نفى نفت رأى رأت جاء وصرح نادى تساءل تساءلت قيل""",
    ),
    naming=_joined("وصف وصفت يصف تصف سمى سمت يسمي دعا نعت نعتت"),
    thought=_joined("ظن ظنت اعتقد اعتقدت يعتقد تعتقد"),
    cue_nouns=words("قول تصريح بيان كلمة عبارة سؤال جواب وعد تحذير رسالة خطاب شعار قوله قولها"),
    according=(("بحسب",), ("حسب",), ("وفق",), ("وفقا",), ("وفقاً",), ("طبقا",), ("نقلا", "عن"), ("على", "حد", "قول"),
               ("على", "لسان"), ("وبحسب",), ("ووفقا",), ("وحسب",)),
    labels=words("س ج سؤال جواب"),
    pronouns={
        **WORDS.subjects,
        "الذي": "m", "التي": "f", "من": "any",
    },
    determiners=WORDS.demonstratives | words("هؤلاء كل بعض أحد إحدى عدة"),
    prepositions=words("في من إلى الى على عن مع عند لدى منذ خلال بعد قبل بين تحت فوق أمام ضد حول دون لـ ب عبر أثناء نحو"),
    conjunctions=WORDS.coordinators,
    subordinators=WORDS.complementizers | WORDS.subordinators | words("حيث لما كما"),
    relatives=words("الذي التي الذين اللذان"),
    auxiliaries=words("كان كانت كانوا يكون تكون ليس ليست قد لقد سوف لم لن لا ما"),
    adverbs=words(
        """أيضا أيضاً اليوم أمس غدا الآن هنا هناك فقط جدا لاحقا سابقا مؤخرا أخيرا صلى رضي رحمه سبحانه عز وجل وسلم عليه الله‌تعالى
        إنما ألا يوما له لها لهم لنا عليها عليهم عليهما عليك علينا إليه إليها إليهم إليك إلينا لديه لديها لديهم
        فيه فيها منه منها عنه عنها عندها عندهم عندهما بها به بهم عندئذ ساعتها حينئذ""",
    ),
    likeness=words("كما"),
    pro_drop=True,
    caseless=True,
    verb_first=True,
    nouns=nouns(
        person="""الوزير الوزيرة الرئيس الرئيسة المتحدث المتحدثة الناطق رئيس رئيسة وزير وزيرة مدير مديرة المدير المديرة نائب النائب المسؤول
        الخبير الكاتب الصحفي القاضي المحامي الطبيب الشاهد الشيخ الإمام النبي رسول الرسول الملك الأمير المهندس المهندسة الأستاذ العمدة
        الصياد الرجل المرأة الأم الأب الابن الجار القائد السفير متحدث""",
        people="السكان الخبراء المسؤولون الشهود الصحفيون العلماء الناس المتظاهرون السلطات الصيادون مسؤولون خبراء شهود",
        body="""نقابة جمعية هيئة اتحاد نادي بلدية مؤسسة مصرف بنك جامعة مستشفى إدارة نيابة دائرة مكتب مجموعة رابطة حركة فريق قيادة رئاسة سفارة بعثة غرفة مديرية مركز معهد مدرسة الحكومة الوزارة المجلس اللجنة المحكمة البرلمان الحزب الشركة المنظمة الصحيفة صحيفة الوكالة وكالة الشرطة الجامعة الجيش وزارة
        مجلس لجنة محكمة شركة منظمة""",
        paper="البيان التقرير القانون الدستور المادة الرسالة الكتاب الوثيقة القرار بيان تقرير رسالة مادة قانون كتاب وثيقة خطاب كلمة",
    ),
    times=WORDS.calendar | words("عام سنة"),
    outlets=words("الأهرام الحياة الجزيرة العربية رويترز"),
    date_prepositions=words("في"),
    source_prepositions=words("في عبر"),
    occasions=words("خطاب كلمة مقابلة مؤتمر اجتماع جلسة حوار خطبة خطابه كلمته خطابها كلمتها"),
    reference_words=words("المادة مادة الآية آية سورة الفصل الباب"),
    reference_verbs=words("رواه أخرجه متفق رواية صححه وأخرجه ورواه خرجه"),
    reference_means=(("متفق عليه", "البخاري ومسلم"), ("الشيخان", "البخاري ومسلم")),
)
# fmt: on
