"""Write `src/quoteproof/kernel/folds.py`: how each character is folded, and what it is to the word cutter.

    python scripts/make_folds.py            write the table
    python scripts/make_folds.py --check    say whether the kept table is the one this script writes

Python's own tables change from release to release, and an archive that is shared must fold alike everywhere, so the
table is kept in the repository and only this script reads `unicodedata`: it refuses any version but the pinned one
(Python 3.11 carries it). Raise FOLD_VERSION whenever the output changes: archives store it.

A character is folded in five steps: NFKD; marks dropped; case folded; NFKD and marks once more (case folding may
compose); the equivalences below. The order follows from Greek: iota subscript case-folds to a letter of its own unless
it is dropped first.
"""

from __future__ import annotations

import sys
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

UNICODE_VERSION = "14.0.0"
FOLD_VERSION = 1
OUTPUT = Path(__file__).parent.parent / "src" / "quoteproof" / "kernel" / "folds.py"
HANGUL = range(0xAC00, 0xD7A4)  # decomposed by arithmetic, not by the table: 11,172 rows saved
SURROGATES = range(0xD800, 0xE000)

# Scripts whose marks are reading aids or distinguish letters that careless typing does not: dropped. The marks of all
# other scripts are kept: in the Indic ones they are the vowels (कि ≠ की), in Thai and Burmese vowels and tones, in
# Thaana all vowels, in kana they tell か from が. Dropping costs something too: to the index й is и and য় is য. That is
# for finding; the judge compares the characters themselves.
DROPPED_MARKS = ("COMBINING", "ARABIC", "HEBREW", "SYRIAC", "VARIATION", "VEDIC", "MONGOLIAN FREE", "SIGNWRITING",
                 "DEVANAGARI STRESS", "DEVANAGARI SIGN UDATTA", "DEVANAGARI SIGN ANUDATTA", "DEVANAGARI GRAVE",
                 "DEVANAGARI ACUTE", "MUSICAL", "ZNAMENNY")  # fmt: skip
KEPT_MARKS = ("COMBINING KATAKANA", "COMBINING GRANTHA")
NUKTA = "NUKTA"  # ज़ is as often written ज: the same word to a reader, told apart by the judge

SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85"
APOSTROPHES = "'`´‘’‚‛′‵ʹʻʼʽʾʿˈˊˋ՚׳ꞌꞋ＇"  # ʻokina and the ʿ of transliterated Arabic with them
DOUBLE_MARKS = "“”„‟«»‹›″‶ʺ〝〞〟״「」『』《》〈〉"
DASHES = "‐‑‒–—―−⸺⸻⁃־᠆﹘〜～"  # maqaf among them: it joins words as a hyphen does

EQUIVALENT = (
    {
        # Latin letters with a stroke or bar, which Unicode does not decompose; letters written as two
        "ı": "i",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ł": "l",
        "ħ": "h",
        "ŧ": "t",
        "ƀ": "b",
        "ɨ": "i",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ǝ": "ə",
        # Arabic: the forms that spelling and keyboards mix
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ې": "ي",
        "ک": "ك",
        "ڪ": "ك",
        "ة": "ه",
        "ۃ": "ه",
        "ہ": "ه",
        "ھ": "ه",
        "ە": "ه",
        "ـ": "",
        "ٴ": "",
        "ۥ": "",
        "ۦ": "",
        "﷽": "بسم الله الرحمن الرحيم",
        # Hebrew and Yiddish digraphs
        "װ": "וו",
        "ױ": "וי",
        "ײ": "יי",
        # Indic: candrabindu is printed as anusvara; chillus and khanda ta have an older spelling with virama
        "\u0901": "\u0902",
        "ൺ": "ണ്",
        "ൻ": "ന്",
        "ർ": "ര്",
        "ൽ": "ല്",
        "ൾ": "ള്",
        "ൿ": "ക്",
        "ৎ": "ত্",
        # punctuation of other scripts
        "،": ",",
        "؛": ";",
        "؟": "?",
        "٪": "%",
        "٫": ".",
        "٬": ",",
        "۔": ".",
        "、": ",",
        "。": ".",
        "⁄": "/",
        "⋯": "...",
        "۞": " ",
        "۩": " ",
        # trade marks hang on a word and are not of it
        "™": " ",
        "℠": " ",
        "®": " ",
        "©": " ",
    }
    | dict.fromkeys(SPACES, " ")
    | dict.fromkeys(APOSTROPHES, "'")
    | dict.fromkeys(DOUBLE_MARKS, '"')
)
EQUIVALENT |= dict.fromkeys(DASHES, "-")  # fmt: skip

# Written without spaces: each character, with the marks on it, is a word to the index.
SOLO = (
    range(0x0E00, 0x0F00), range(0x1000, 0x10A0), range(0x1780, 0x1800), range(0x19E0, 0x1A00),
    range(0x2E80, 0x2FE0), range(0x3005, 0x3008), range(0x3021, 0x302A), range(0x3031, 0x3036), range(0x3038, 0x303D),
    range(0x3041, 0x3100), range(0x31F0, 0x3200), range(0x3400, 0x4DC0), range(0x4E00, 0xA000),
    range(0xA9E0, 0xAA00), range(0xAA60, 0xAA80), range(0xF900, 0xFB00), range(0x1B000, 0x1B170),
    range(0x20000, 0x3FFFE),  # planes 2 and 3 whole: later versions of Unicode only add ideographs there
)  # fmt: skip
PLAIN = {"'": "apostrophe", ".": "stop", ",": "comma"}
CODES = {"other": 0, "letter": 1, "mark": 2, "digit": 3, "solo": 4, "apostrophe": 5, "stop": 6, "comma": 7}


def dropped(char: str) -> bool:
    """Say whether the character leaves no trace: a mark of DROPPED_MARKS, or an invisible format character."""
    category, name = unicodedata.category(char), unicodedata.name(char, "")
    if category == "Cf":
        return True
    if category not in ("Mn", "Me") or name.startswith(KEPT_MARKS):
        return False
    return NUKTA in name or name.startswith(DROPPED_MARKS)


def decompose(text: str) -> str:
    """NFKD without the dropped characters."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not dropped(c))


def plain(char: str) -> str:
    """The last step: digits to ASCII, spaces to the space, and the equivalences."""
    if char in EQUIVALENT:
        return EQUIVALENT[char]
    category = unicodedata.category(char)
    if category == "Nd":
        return str(unicodedata.digit(char))
    return " " if category[0] == "Z" else char


def fold(char: str) -> str:
    """Fold one character."""
    decomposition = unicodedata.decomposition(char)
    if decomposition.startswith("<super>") and unicodedata.category(char) == "No":
        return " "  # a footnote's number hangs on a word and is not of it
    single = unicodedata.normalize("NFC", char)  # U+1FFD is the acute accent of the keyboard under another number
    if single in EQUIVALENT:
        return EQUIVALENT[single]
    folded = "".join(map(plain, decompose(decompose(char).casefold())))
    if decomposition.startswith("<fraction>"):
        return " " + folded  # 2½ is two and a half, not 21/2
    return folded


def kind(char: str) -> str:
    """What a folded character is to the word cutter: a name of CODES."""
    if char in PLAIN:
        return PLAIN[char]
    category, point = unicodedata.category(char), ord(char)
    if category[0] == "M":
        return "mark"
    if any(point in block for block in SOLO) and (category[0] in "LN" or point >= 0x20000):
        return "solo"
    if char in "0123456789":
        return "digit"
    return "letter" if category[0] in "LN" else "other"


def points() -> Iterator[int]:
    """Every code point that the table speaks of."""
    return (p for p in range(0x110000) if p not in HANGUL and p not in SURROGATES)


def runs(pairs: Iterable[tuple[int, int]], step: int) -> Iterator[tuple[int, int, int]]:
    """Gather (point, value) into (first, last, value) where the value grows by `step` from point to point."""
    first = last = value = -1
    for point, new in pairs:
        if point != last + 1 or new != value + (point - first) * step:
            if last >= 0:
                yield first, last, value
            first, value = point, new
        last = point
    if last >= 0:
        yield first, last, value


def span(first: int, last: int) -> str:
    """Write a range; a single point without its double."""
    return f"{first:x}" if first == last else f"{first:x}-{last:x}"


def literal(name: str, doc: str, rows: Iterable[str]) -> str:
    """One constant of the generated module."""
    body = "\n".join(textwrap.wrap(" ".join(rows), 119, break_on_hyphens=False))
    return f'{name} = """\n{body}\n"""\n"""{doc}"""\n'


def module() -> str:
    """The text of the generated module."""
    folds = {p: fold(chr(p)) for p in points()}
    for target in set(folds.values()):
        again = "".join(folds.get(ord(c), c) for c in target)
        assert again == target, f"folding {target!r} twice gives {again!r}"
    moved = [(p, ord(t)) for p, t in folds.items() if len(t) == 1 and t != chr(p)]
    spelt = [(p, t) for p, t in folds.items() if len(t) > 1]
    kinds = [(p, CODES[kind(chr(p))]) for p in points() if folds[p] == chr(p)]
    kept = [(p, unicodedata.combining(chr(p))) for p, k in kinds if k == CODES["mark"]]
    jamo = "the syllables of Hangul are taken apart by arithmetic"
    return "\n".join(
        [
            '"""The folding table. Written by scripts/make_folds.py, which says why each row is as it is; do not edit."""\n',
            f'UNICODE_VERSION = "{UNICODE_VERSION}"',
            '"""The version of the Unicode tables that this folding was made from."""',
            f"FOLD_VERSION = {FOLD_VERSION}",
            '"""Raised whenever a text may fold differently than before; archives store it."""\n',
            literal("MOVED", f"first-last:target or point:target, hexadecimal: one character for another, in step; {jamo}.",
                    (f"{span(a, b)}:{t:x}" for a, b, t in runs(moved, 1))),
            literal("SPELT", "point:targets, hexadecimal: one character for several.",
                    (f"{p:x}:" + ",".join(f"{ord(c):x}" for c in t) for p, t in spelt)),
            literal("DROPPED", "first-last, hexadecimal: characters that leave no trace.",
                    (span(a, b) for a, b, _ in runs(((p, 0) for p, t in folds.items() if not t), 0))),
            literal("KINDS", f"first-last:kind, hexadecimal: what folded characters are to the word cutter; {CODES}; those not listed are 0.",
                    (f"{span(a, b)}:{k:x}" for a, b, k in runs(kinds, 0) if k)),
            literal("ORDER", "first-last:class, hexadecimal: the canonical combining class of the kept marks where it is not 0.",
                    (f"{span(a, b)}:{k:x}" for a, b, k in runs(kept, 0) if k)),
        ]
    ).rstrip() + "\n"  # fmt: skip


def main() -> int:
    """Write or check the table."""
    if unicodedata.unidata_version != UNICODE_VERSION:
        print(f"this Python has Unicode {unicodedata.unidata_version}; run with one that has {UNICODE_VERSION}")
        return 2
    if "--check" in sys.argv[1:]:
        same = OUTPUT.read_text(encoding="utf-8") == module()
        print("the table is current" if same else "the table is not what this script writes")
        return 0 if same else 1
    OUTPUT.write_text(module(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
