"""Signs that say something between the words: what is left out, what a figure counts. One table for everybody who reads them."""

from __future__ import annotations

from quoteproof.patterns import lazy

_DOTS = r"[…⋯‥⸺⸻]+|\.{3,}|\.(?:\s\.){2,}|[•·∙](?:[^\S\n]?[•·∙]){2,}"
_STARS = (
    r"(?<![\w*])\*(?:[^\S\n]?\*){2,}(?![\w*])"  # "the keeper * * * permitted"; not ***so***, which is bold, nor d***
)
ELLIPSIS = lazy(rf"[\[(（〔【<{{]\s*(?:{_DOTS}|{_STARS}|\.\.)\s*[\])）〕】>}}]|{_DOTS}|{_STARS}")
"""An ellipsis as printed, with its brackets where it has them: … ⋯ ... . . . [...] (…) *** * * *."""

CURRENCIES = "$€£¥₹₽₺₴₩₪₦₱₫₿¢"
"""Signs of money; most of them may stand before the figure."""

MEASURES = {**dict.fromkeys(CURRENCIES), "%": None, "‰": None, "°": None, "％": "%", "٪": "%"}
"""Every sign of what a figure counts, money too, and the sign that it is another form of."""


def measure(sign: str) -> str:
    """Return the one form of a measure's sign; "" for any other character."""
    return (MEASURES[sign] or sign) if sign in MEASURES else ""


QUESTIONS = frozenset("?؟？")
"""Marks that end a question."""
