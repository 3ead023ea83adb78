"""In what two ways of writing the same words differ: layer by layer, from white space to letters.

Folding finds words; here the raw characters are looked at. A layer is a function that takes one kind of difference away.
Two words differ *in a layer* when they differ although every other layer has been taken away.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from quoteproof.patterns import lazy

DASHES = "-‐‑‒–—―−﹘﹣－"
APOSTROPHES = "'’‘ʼʹ`´′＇‛"
QUOTES = '"“”„‟«»‹›「」『』〝〞″＂'
OPTIONAL = ("ARABIC", "HEBREW", "SYRIAC", "CYRILLIC", "DEVANAGARI", "GREEK")
"""Scripts whose signs may be written or left out, letter by letter: vowels, ё and stress, the nukta, breathings (Unicode names begin so)."""

_SHAPES = str.maketrans({"ſ": "s", "ß": "ss", "\u0640": "", "ی": "ي", "ک": "ك"})
"""Old letters, stretching, and the Persian keyboard's yeh and kaf."""

SIGN = "[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]"
"""A pattern for what is written on a letter: it ends no word."""

_INVISIBLE = dict.fromkeys(
    [0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A), 0xFEFF]
)
_BROKEN = lazy(rf"(?<=\w)[{DASHES}][^\S\n]*\r?\n\s*(?=\w)")
_HYPHENS, _QUOTING = frozenset(DASHES), frozenset(f"{APOSTROPHES}{QUOTES},")
_DASH = lazy(rf"\s*[{DASHES}]+\s*")
_MARKS = lazy(rf"\s*(?:[{APOSTROPHES}{QUOTES}]|,,)+\s*")
_WIDTH = ("<wide>", "<narrow>", "<noBreak>", "<isolated>", "<initial>", "<medial>", "<final>")
_LIGATURES = range(0xFB00, 0xFB07)

SHORT = frozenset("\u064e\u064f\u0650")
"""The short vowels of Arabic."""

_TWINS = str.maketrans(
    "\u06e1\u08f0\u08f1\u08f2\u06df\u0901", "\u0652\u064b\u064c\u064d\u0652\u0902"
)  # other shapes of the same signs: in editions of scripture, and the moon and dot of Hindi, often printed as a dot
_EITHER = {"\u0657": "\u064f\u064b", "\u0656": "\u0650\u064d", "\u065e": "\u064e\u064c"}
"""Signs that are a long vowel in some editions and an open tanwin in others: each with the two that it may stand for."""
_GREEK_ACCENT, _GREEK_ACCENTS = "\u0301", frozenset("\u0300\u0301\u0342")
_GREEK_OTHER = frozenset(
    "\u0313\u0314\u0345\u0304\u0306"
)  # breathings, the iota below, lengths: polytonic print has them
_ABOVE, _BELOW = "\u0654", "\u0655"  # where a hamza stands at its letter
_RECITED = frozenset(
    "\u0653\u0654\u0655\u0670\u06e2\u06ed\u06e0\u06e4\u06e5\u06e6\u06e7\u06e8\u06dc\u06e3\u06ea\u06eb\u06ec"
)  # signs for reciting, and those that only complete a letter
_SHADDA, _LAM = "\u0651", "ل"
_ALEF, _VOWELS = "ا", frozenset("\u064b\u064c\u064d\u064e\u0651")  # لاّ, لًا: typed on either letter
_SMALL_CAPITAL = "LATIN LETTER SMALL CAPITAL "
_TURKISH, _SMALL = frozenset("ıİ"), {"Iı": "ı", "İi": "i"}
_BREVE = "\u0306"  # makes another letter: и, й

Clash = tuple[int, frozenset[str], frozenset[str]]
"""The index of a letter, and the signs it bears in two texts."""

Layer = Callable[[str], str]


def space(text: str) -> str:
    """Take away white space, soft and line-end hyphens, kinds of dash, ligatures and width."""
    text = _narrow(unicodedata.normalize("NFC", text).translate(_INVISIBLE))
    dashed = not _HYPHENS.isdisjoint(text)  # most texts are not, and need no pattern
    return " ".join((_DASH.sub("-", _BROKEN.sub("", text)) if dashed else text).split())


def marks(text: str) -> str:
    """Take away the kind of quotation mark and of apostrophe, and whether inner marks are single or double."""
    return text if _QUOTING.isdisjoint(text) else _MARKS.sub("'", text)


def letters(text: str) -> str:
    """Take away old letters, stretching, and which of two shapes of a letter a keyboard has."""
    return text.translate(_SHAPES)


def case(text: str) -> str:
    """Take away capitals."""
    return text.lower()  # not casefold, which would undo ligatures and old letters as well


def signs(text: str) -> str:
    """Take away diacritics and vowel signs."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", text).replace("ı", "i")  # its sign is the dot that it does not have
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if unicodedata.category(c) != "Mn"))


LAYERS: dict[str, Layer] = {"space": space, "marks": marks, "letters": letters, "case": case, "signs": signs}
"""What can differ in one and the same word."""


@lru_cache(maxsize=1 << 12)  # several rules ask of each word
def differ(quote: str, source: str, layer: str) -> bool:
    """Say whether two ways of writing a word differ in `layer`, everything else taken away."""
    if quote == source or leftover(quote, source):
        return False
    quote, source = _dotted(quote, source)
    for name, take_away in LAYERS.items():
        if name != layer:
            quote, source = take_away(quote), take_away(source)
    return quote != source


def _dotted(quote: str, source: str) -> tuple[str, str]:
    """Put İ and I into small letters where the other word has the small letter of Turkish there: I is ı as well as i."""
    if _TURKISH.isdisjoint(quote + source) or len(quote) != len(source):
        return quote, source
    pairs = [_SMALL.get(a + b, _SMALL.get(b + a, "")) for a, b in zip(quote, source, strict=True)]
    return tuple("".join(small or own for small, own in zip(pairs, word, strict=True)) for word in (quote, source))  # type: ignore[return-value]


@lru_cache(maxsize=1 << 12)
def leftover(quote: str, source: str) -> bool:
    """Say whether two ways of writing a word differ when every layer has been taken away: written together, with dots."""
    for take_away in LAYERS.values():
        quote, source = take_away(quote), take_away(source)
    return quote != source


def between(quote: str, source: str) -> str:
    """Say in what the text between two words differs: "" (nothing), "space", "marks" or "punct"."""
    if quote == source:
        return ""
    if space(quote) == space(source):
        return "space"
    return "marks" if marks(space(quote)) == marks(space(source)) else "punct"


def is_hyphen(quote: str, source: str) -> bool:
    """Say whether what stands between two words differs only in writing a compound with a hyphen or with a blank."""
    return {quote, source} <= {" ", *DASHES} and quote.isspace() != source.isspace()


def capitals(word: str) -> bool:
    """Say whether a word of more than one letter is in full capitals."""
    return len(word) > 1 and word.isupper()


def plain_capitals(word: str) -> str:
    """Return a word in small letters, those that Unicode has as small capitals of their own (ᴛʀᴜsᴛ) among them."""
    if word.isascii():
        return word.lower()
    names = (unicodedata.name(char, "") for char in word)
    return "".join(
        name.removeprefix(_SMALL_CAPITAL)
        if name.startswith(_SMALL_CAPITAL) and len(name) == len(_SMALL_CAPITAL) + 1
        else char
        for char, name in zip(word, names, strict=True)
    ).lower()


def may_be_unsigned(word: str) -> bool:
    """Say whether a word's script may leave its signs out, letter by letter."""
    letter = next((c for c in word if c.isalpha()), "")
    return bool(letter) and unicodedata.name(letter, "").startswith(OPTIONAL)


def carried(text: str) -> bool:
    """Say whether a text bears any diacritic or vowel sign."""
    return any(unicodedata.category(c) == "Mn" for c in unicodedata.normalize("NFD", text))


VOWEL_SIGNS = dict.fromkeys([*range(0x064B, 0x0653), 0x0670, 0x0640])
"""Takes Arabic vowel signs and the stretching line out of a text (`str.translate`)."""


def is_bare(word: str) -> bool:
    """Say whether a word bears no signs, those aside that belong to a letter (the hamza of إ)."""
    return not any(map(unicodedata.combining, unicodedata.normalize("NFC", word)))


def vowelled(text: str) -> list[tuple[str, frozenset[str]]]:
    """Return the letters of a word, each with the signs that it bears; a long alef hands vowels on to the letter before it."""
    found: list[tuple[str, frozenset[str]]] = []
    for char in unicodedata.normalize("NFD", letters(text)):
        if unicodedata.category(char) == "Mn" and found:
            bearer = -2 if len(found) > 1 and found[-1][0] == _ALEF and char in _VOWELS else -1
            found[bearer] = (found[bearer][0], found[bearer][1] | {char})
        else:
            found.append((char, frozenset()))
    return found


@lru_cache(maxsize=1 << 12)  # several rules ask of each word
def clashes(quote: str, source: str) -> tuple[Clash, ...]:
    """Return the letters of one word whose signs contradict each other in two texts; what is only left out does not."""
    left, right = vowelled(quote.translate(_TWINS)), vowelled(source.translate(_TWINS))
    if [letter for letter, _ in left] != [letter for letter, _ in right]:
        return ()
    before = ["", *(letter for letter, _ in left)]
    marks = [signs for _, signs in left], [signs for _, signs in right]
    if unicodedata.name(before[-1][:1] or " ", "").startswith("GREEK"):
        return tuple(_misplaced(*marks))
    rows = ((i, _settled(a, b), _settled(b, a)) for i, (a, b) in enumerate(zip(*marks, strict=True)))
    return tuple([(i, a, b) for i, a, b in rows if a != b and _clash(before[i], a, b)])


def _settled(signs: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Read the signs that may be one or another as the one that the other text has."""
    if signs.isdisjoint(_EITHER):
        return signs
    return frozenset(next((x for x in _EITHER.get(s, s) if x in others), _EITHER.get(s, s)[0]) for s in signs)


def _misplaced(quote: list[frozenset[str]], source: list[frozenset[str]]) -> Iterator[Clash]:
    """Give the Greek letters whose accent stands on another letter in the other text; which accent, and breathings, are the print's."""
    left, right = ([_accented(signs) for signs in word] for word in (quote, source))
    ours, theirs = ({i for i, signs in enumerate(word) if _GREEK_ACCENT in signs} for word in (left, right))
    if not (ours <= theirs or theirs <= ours):
        yield from ((i, left[i], right[i]) for i in sorted(ours ^ theirs))


def _accented(signs: frozenset[str]) -> frozenset[str]:
    plain = signs - _GREEK_OTHER
    return (plain - _GREEK_ACCENTS) | {_GREEK_ACCENT} if plain & _GREEK_ACCENTS else plain


def _clash(before: str, quote: frozenset[str], source: frozenset[str]) -> bool:
    """Say whether the signs of a letter contradict each other; `before` is the letter before it, "" at the beginning."""
    if {_ABOVE, _BELOW} <= quote ^ source or _BREVE in quote ^ source:
        return True
    left, right = quote - _RECITED - {_SHADDA}, source - _RECITED - {_SHADDA}
    if not left or not right:
        return False
    if left != right:
        return not (left < right or right < left)
    return before not in ("", _LAM) and _SHADDA in quote ^ source


def _narrow(text: str) -> str:
    """Undo ligatures, presentation forms, width and no-break blanks; superscripts and fractions stay."""
    return text if text.isascii() else text.translate(_NARROWED)


_MET = 1 << 14
"""Characters that are remembered: more than any language has."""


class _Narrowed(dict[int, str]):
    """What each character is without its form, told when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        form = code > 0x9F and (code in _LIGATURES or unicodedata.decomposition(char).startswith(_WIDTH))
        found = unicodedata.normalize("NFKC", char) if form else char
        if len(self) < _MET:
            self[code] = found
        return found


_NARROWED = _Narrowed()


def in_title_case(words: Iterable[str], *, least: int, share: int) -> bool:
    """Say whether words are written with capitals like a title: of at least `least` that are long enough to tell, less than one in
    `share` is small."""
    telling = [word for word in words if len(word) > 3]
    return len(telling) >= least and sum(word[0].islower() for word in telling) * share < len(telling)
