"""With which last words a page says that the rest of it is elsewhere, or not for everybody, whatever its language.

In small letters; a page in one language often has its last line in another. Some say it by themselves; the others may as well lead to
another page, and tell something only where the text before them breaks off.
"""

from __future__ import annotations

SHUT: dict[str, tuple[str, ...]] = {
    "en": (
        "subscribe to read", "subscribe to continue", "for subscribers only", "subscribers only", "already a subscriber",
        "sign in to read", "log in to read", "sign in to continue", "log in to continue", "register to read", "to continue reading",
        "unlock this article", "unlock the full article", "to read the full article", "to read the full story", "this content is for members",
        "continue reading this article", "read the full article", "read the full story", "read the rest of this",
    ),
    "de": (
        "lesen sie den ganzen artikel", "lesen sie den vollständigen artikel", "nur für abonnenten", "exklusiv für abonnenten",
        "mit einem abo weiterlesen", "bereits abonnent", "artikel freischalten", "um weiterzulesen", "den ganzen artikel lesen",
    ),
    "fr": (
        "réservé aux abonnés", "réservée aux abonnés", "déjà abonné", "abonnez-vous pour lire", "connectez-vous pour lire",
        "de cet article à lire", "lire l'article complet", "lire l’article complet", "la suite est réservée",
    ),
    "es": (
        "solo para suscriptores", "sólo para suscriptores", "exclusivo para suscriptores", "suscríbete para", "suscríbase para",
        "inicia sesión para leer", "leer el artículo completo", "para seguir leyendo",
    ),
    "it": ("riservato agli abbonati", "abbonati per leggere", "sei già abbonato", "per continuare a leggere", "leggi l'articolo completo"),
    "pt": ("exclusivo para assinantes", "assine para ler", "já é assinante", "para continuar lendo", "para continuar a ler"),
    "nl": ("alleen voor abonnees", "al abonnee", "om verder te lezen", "lees het hele artikel"),
    "pl": ("tylko dla prenumeratorów", "masz już prenumeratę", "aby czytać dalej", "dla subskrybentów"),
    "ru": ("только для подписчиков", "оформите подписку", "чтобы читать дальше", "читать полностью", "доступно по подписке"),
    "ar": ("للمشتركين فقط", "اشترك لقراءة", "سجل الدخول لقراءة", "لمتابعة القراءة"),
    "zh": ("订阅后阅读", "仅限订阅者", "付费阅读", "登录后阅读全文", "点击阅读全文", "剩余内容"),
    "ja": ("会員限定", "有料会員", "ログインして読む", "会員登録", "この記事は有料"),
}  # fmt: skip
"""Code of the language (ISO 639-1) → phrases that say it by themselves."""

FURTHER: dict[str, tuple[str, ...]] = {
    "en": ("continue reading", "keep reading", "read more"),
    "de": ("weiterlesen", "mehr lesen"),
    "fr": ("lire la suite", "lire plus", "en savoir plus"),
    "es": ("seguir leyendo", "sigue leyendo", "leer más"),
    "it": ("continua a leggere", "leggi tutto", "leggi di più"),
    "pt": ("continue lendo", "continuar a ler", "leia mais", "ler mais"),
    "nl": ("lees verder", "lees meer", "verder lezen"),
    "pl": ("czytaj dalej", "czytaj więcej", "czytaj całość"),
    "ru": ("читать далее", "читать дальше", "читайте далее"),
    "ar": ("اقرأ المزيد", "قراءة المزيد", "تابع القراءة"),
    "zh": ("阅读全文", "閱讀全文", "继续阅读", "繼續閱讀", "查看全文", "展开全文"),
    "ja": ("続きを読む", "続きはこちら", "全文を読む"),
}  # fmt: skip
"""Code of the language → what leads to the rest, or to something else."""
