"""Arabic: whose turn it is. Sources: محاضر الجلسات, printed interviews, mail programs."""

from __future__ import annotations

from quoteproof.languages.turns import Turns
from quoteproof.languages.words import words

TABLE = Turns(
    voices=words(
        """مجهول صوت أصوات الجمهور الراوي المذيع المذيعة مقدم مقدمة المحاور المحاورة الصحفي الصحفية رئيس الرئيس الرئيسة الأمين
        المحكمة القاضي الشاهد المحامي المترجم مشارك الجميع رجل امرأة"""
    ),
    apart=words(
        """ملاحظة تنبيه تحذير مهم مثال أمثلة تعريف ملخص مقدمة الطريقة النتائج النتيجة الخلاصة الهدف المصدر المصادر المراجع صورة
        المكونات التحضير المشكلة الحل العنوان الاسم التاريخ المكان الوقت الهاتف السعر الموضوع"""
    ),
    several=words("و"),
    question=words("س سؤال السؤال"),
    answer=words("ج جواب الجواب الإجابة"),
    address=words("لي لنا لك لكم"),
    interview=words("حوار مقابلة"),
    wrote=words("كتب كتبت"),
    sender=words("من"),
    headers=words("إلى التاريخ الموضوع"),
    acts=words("الفصل المشهد"),
    clips=words("فيديو مقطع تسجيل"),
    begins=words("بداية"),
    ends=words("نهاية"),
    breaks=words("فاصل استراحة"),
)
