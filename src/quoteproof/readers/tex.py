"""The little TeX that stands in bibliographies: accents, special letters, dashes, braces.

Papers are read by a library (see `latex`); the names in a bibliography must be readable without one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from quoteproof.analysis.structure.latex import ACCENTS, LETTERS
from quoteproof.patterns import lazy

_WORDS = LETTERS | {
    "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "i": "i", "j": "j", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "ldots": "…", "dots": "…",
    "textendash": "–", "textemdash": "—", "textquoteright": "’", "textquoteleft": "‘", "textquotedblleft": "“", "textquotedblright": "”",
}  # fmt: skip
_ACCENT = lazy(r"""\\(?:([`'^"~=.])|([uvHcdbkr])(?![A-Za-z]))\s*+\{?+\s*+\\?+([^\W\d_])\}?""")
_COMMAND = lazy(r"\\([A-Za-z]++)\*?+[ \t]*+")
_SIGNS = {"---": "—", "--": "–", "``": "“", "''": "”", "~": " ", "{": "", "}": "", "\\\\": " "}
_SIGN = lazy(r"\\[&%$#_{}]|---?|``|''|~|[{}]|\\\\|\\[-/,;:! ]")
_BLANK = lazy(r"[ \t]*+\n[ \t]*+\n\s*+")


def plain(value: str) -> str:
    """Return the words of a value; paragraphs stay apart."""
    words = _ACCENT.sub(_accented, value)
    words = _COMMAND.sub(lambda found: _WORDS.get(found[1], ""), words)
    words = _SIGN.sub(_shown, words)
    return "\n\n".join(normalize("NFC", " ".join(part.split())) for part in _BLANK.split(words.strip()))


def outside_braces(value: str, sign: str) -> Iterator[str]:
    """Yield the parts between signs that stand in no braces; white space counts as one space."""
    value = " ".join(value.split())
    depth = begun = 0
    for found in re.finditer(rf"[{{}}]|{re.escape(sign)}", value):
        if found[0] == sign:
            if depth == 0:
                yield value[begun : found.start()]
                begun = found.end()
        else:
            depth += 1 if found[0] == "{" else -1
    yield value[begun:]


def _accented(found: re.Match[str]) -> str:
    return normalize("NFC", found[3] + ACCENTS[found[1] or found[2]])


def _shown(found: re.Match[str]) -> str:
    sign = found[0]
    return _SIGNS[sign] if sign in _SIGNS else sign[1:] if sign[1] in "&%$#_{}" else " " if sign[1] in " ,;:" else ""
