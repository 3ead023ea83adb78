"""How sound a document is: whether it is all there, and whether its letters were read aright.

What is not all there is `partial`: words that it lacks may stand in its original. The rest is for a person who rests on it.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from quoteproof import languages
from quoteproof.languages.stubs import FURTHER, SHUT
from quoteproof.model import Document
from quoteproof.patterns import lazy

TAIL = 160
"""Code points at a text's end in which a page says that there is more of it."""
FEW = 3
"""Words of a last line that is a button, so that the line above it says what for."""
LINE = 18
"""Words of a line that says for whom the rest is; more are prose."""
BROKEN = 0.02
"""Broken words of all words from which on a text is not to be trusted."""
_LEAST = 3  # broken words that are no slip

_SHUT = tuple(dict.fromkeys(phrase for phrases in SHUT.values() for phrase in phrases))
_FURTHER = tuple(dict.fromkeys(phrase for phrases in FURTHER.values() for phrase in phrases))
_CUT_OFF = lazy(r"(?:\[\+\d+ chars\]|\[\s*(?:…|\.\.\.)\s*\])[\s»›>→]*\Z", signs="[")
_SENTENCE = lazy(r"[.!?。！？؟۔][\"'”’»)\]]*\Z")
_APART = "\n[(|»›>→…"
_BEFORE = " \t\r\n[(|:»›>→–—-"
_WORD = lazy(r"[^\W_]+")
_SHATTERED = lazy(r"\(cid:\d+\)|\S*[\ufffd\ue000-\uf8ff]\S*|\b[^\W\d_]{2,}\d+[^\W\d_]{2,}\b")
"""A glyph without a letter, a character that was none, a figure within a word ("com1ng")."""


class Health(Struct, frozen=True):
    """What may be wrong with a document."""

    document: str
    words: int
    broken: int  # words that are none, as far as their letters tell
    language: str
    pages: int = 0  # that the format knows
    partial: str | None = None
    reading: str | None = None  # how its words were had, where that may show in them

    @property
    def faults(self) -> tuple[str, ...]:
        """What somebody should know who rests on it, in words; nothing where it is sound."""
        found = [words for words in (self.partial, self.reading) if words]
        if self.broken >= _LEAST and self.broken > BROKEN * self.words:
            found.append(f"{self.broken:,} of {self.words:,} words are broken")
        return tuple(found)


def examined(document: Document) -> Health:
    """Look at a document."""
    text = document.text
    words, broken = (sum(1 for _ in pattern.finditer(text)) for pattern in (_WORD, _SHATTERED))
    pages = len({mark.value for mark in document.marks if mark.kind == "page"})
    language = languages.told(text, document.meta.language)
    return Health(document.id, words, broken, language, pages, document.partial, document.reading)


def completed(document: Document) -> Document:
    """Return a document that says if it is not all there, as far as its own last words tell."""
    if document.partial:
        return document
    why = breaks_off(document.text) or breaks_off(document.text[: document.main_end])
    return replace(document, partial=why) if why else document


def breaks_off(text: str) -> str | None:
    """Say why a text is not all there, by its last words: “Already a subscriber?”, “… the board Continue reading”, “[+2104 chars]”.

    Nothing may stand behind what says it but signs, and few words of the same line: an article that speaks of subscribers goes on.
    """
    tail = text[-TAIL:].rstrip()
    low = tail.lower()
    if len(low) != len(tail):  # İ: what is found in the one stands elsewhere in the other
        return None
    cut = _CUT_OFF.search(tail)
    words = cut[0] if cut else _shut(low) or _further(tail, low)
    return f"it ends with “{words.strip()}”" if words else None


def _shut(low: str) -> str | None:
    last = _last_lines(low)
    return next((phrase for phrase in _SHUT if phrase in last), None)


def _last_lines(low: str) -> str:
    """Return the last line below others, and the one above it where the last has few words ("Log in"); "" where it is prose."""
    lines = [line for line in low.split("\n") if line.strip()]
    last = lines[-2:] if lines and len(lines[-1].split()) <= FEW else lines[-1:]
    return " ".join(last) if len(lines) > 1 and len(" ".join(last).split()) <= LINE else ""


def _further(tail: str, low: str) -> str | None:
    """Return what leads on, in a place of its own behind words that break off."""
    bare = low.rstrip(" .…»›>→])")
    phrase = next((phrase for phrase in _FURTHER if bare.endswith(phrase)), "")
    if not phrase:
        return None
    before = tail[: len(bare) - len(phrase)]
    words = before.rstrip(_BEFORE)
    apart = before != before.rstrip(_APART) or tail[len(before) : len(before) + 1].isupper()
    breaks = words.endswith(("…", "...")) or not _SENTENCE.search(words)
    return phrase if words and apart and breaks else None
