"""Names of a page as it prints them: where full names stand, and how a name in capitals is written otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from quoteproof.analysis.people import fold, known
from quoteproof.analysis.structure.vocabulary import Words
from quoteproof.patterns import lazy

_WORD = r"[^\W\d_a-z][\w’'ʼ-]{0,30}+(?:\.[\w’'ʼ-]{1,30}+){0,4}+\.?"
_RUN = lazy(rf"{_WORD}(?:[ \t]*+(?:\r?\n[ \t]*+)?(?:[a-z’']{{1,4}}+[ \t]++){{0,2}}+{_WORD}){{1,7}}+")
_TOKEN = lazy(r"[^\s]+")
_LIST = ",;:(•-\n"
_NARROW = 40
"""Code points of a line that is not full: columns are wider."""
_ROMAN = frozenset({"ii", "iii", "iv"})


class Mention(Struct, frozen=True):
    """A full name in the text, of two words or more, without the titles before it."""

    start: int  # of the name, behind titles
    end: int
    name: tuple[str, ...]
    titled: bool
    sure: bool  # a title or a known given name begins it, or it stands in a list


def mentions(text: str, start: int, end: int, words: Words) -> Iterator[Mention]:
    """Find full names in a stretch of the text."""
    for run in _RUN.finditer(text, start, end):
        tokens = [(token.start(), token.end(), token[0]) for token in _TOKEN.finditer(text, run.start(), run.end())]
        for piece in _pieces(text, tokens):
            if mention := _mention(text, piece, words):
                yield mention


_Token = tuple[int, int, str]


def _pieces(text: str, tokens: list[_Token]) -> Iterator[list[_Token]]:
    """Cut a run of words with capitals where a sentence ends in it, or a line of a list."""
    piece: list[_Token] = []
    for token in tokens:
        word = token[2]
        if piece and _ends_line(text, piece[-1][1], token):
            yield piece
            piece = []
        if word.islower() and fold(word) not in known().particles:
            yield piece
            piece = []
            continue
        piece.append(token)
        if word.endswith(".") and len(word) > 2 and fold(word[:-1]) not in known().titles and "." not in word[:-1]:
            yield piece
            piece = []
    yield piece


def _ends_line(text: str, end: int, token: _Token) -> bool:
    """Say whether a line ends between two words that is no wrapped one: it is short, or a title begins the next."""
    line = text.rfind("\n", max(0, end - _NARROW), end)
    return "\n" in text[end : token[0]] and (line >= 0 or end < _NARROW or fold(token[2]).rstrip(".") in known().titles)


def _mention(text: str, tokens: list[_Token], words: Words) -> Mention | None:
    """Strip what stands before a name; None where less than two words are left, or words that no name begins with."""
    tables = known()
    titled = False
    while tokens:
        low = fold(tokens[0][2]).rstrip(".")
        title = low in tables.titles or low in tables.roles or low in words.voices
        if not (title or low in tables.grammar or any(low in table for table in _opening(words))):
            break
        if low in tables.given and len(tokens) == 2:
            break
        titled = title or (titled and low in tables.grammar)
        tokens = tokens[1:]
    inner = max(
        (i for i, token in enumerate(tokens[:-1]) if i and fold(token[2]).rstrip(".") in tables.titles), default=-1
    )
    if inner > 0 and fold(tokens[0][2]) not in tables.given:  # "Tidewater Gov. Ines Marlow"
        tokens, titled = tokens[inner + 1 :], True
    tokens = tokens[_before_given(tokens) :]
    if not 1 < len(tokens) < 6:
        return None
    name = tuple(
        token[2].rstrip(".") if i == len(tokens) - 1 and len(token[2]) > 2 else token[2]
        for i, token in enumerate(tokens)
    )
    low = fold(name[0]).rstrip(".")
    known_by = titled or low in tables.given
    if not known_by and (fold(name[-1]) in tables.bodies or fold(name[-1]) in tables.grammar):
        return None
    if low not in tables.given and (fold(name[-1]) in tables.bodies or any("--" in word for word in name)):
        return None
    start = tokens[0][0]
    listed = text[max(0, start - 2) : start].strip(" ")[-1:] in ("", *_LIST)
    return Mention(start, start + _length(tokens, name), name, titled, known_by or listed)


def _before_given(tokens: list[_Token]) -> int:
    """Return how many words stand before a given name that no name has: "Zur Person Ruth Okafor"."""
    tables = known()
    low = [fold(token[2]).rstrip(".") for token in tokens]
    given = next((at for at, word in enumerate(low[:-1]) if word in tables.given), 0)
    common = (tables.particles, tables.bodies, tables.roles, tables.grammar)
    return given if given > 1 and all(any(word in table for table in common) for word in low[:given]) else 0


def _opening(words: Words) -> tuple[frozenset[str], ...]:
    """Return the words that stand before a name in a heading: "Examination by", "Interview with"."""
    return words.apart, words.witness, words.interview, words.examination, words.by


def _length(tokens: list[_Token], name: tuple[str, ...]) -> int:
    return tokens[-1][0] + len(name[-1]) - tokens[0][0]


def written(name: tuple[str, ...], text: str) -> str:
    """Write a name as the page does where it is not in capitals: McCAIN and MCCAIN are McCain if the page says so.

    Without a text to look into, the usual capitals are taken.
    """
    if not name[-1].isupper() and not name[-1][-2:].isupper() and not name[0].isupper():
        return " ".join(name)  # "Hertha BSC Berlin" has its capitals on purpose
    return " ".join(_word(word, i, name, text) for i, word in enumerate(name))


def _word(word: str, at: int, name: tuple[str, ...], text: str) -> str:
    low = fold(word).rstrip(".")
    mixed = _MIXED.fullmatch(word)
    if mixed:
        return mixed[1] + mixed[2].capitalize()  # McGEE
    if not word.isupper() or low in _ROMAN or (len(word.replace(".", "")) < 3 and "." in word) or len(word) == 1:
        return word
    if at and low in known().particles and f" {_tail(name[at:])}" in text:
        return word.lower()
    return _capitals(word, text)


def _tail(name: tuple[str, ...]) -> str:
    """Write the end of a name with small particles: "de la Cruz"."""
    return " ".join(word.lower() if fold(word) in known().particles else word.capitalize() for word in name)


def _capitals(word: str, text: str) -> str:
    """Return the form of a word in capitals that the page has elsewhere, or what is most usual."""
    usual = "".join(part[:1] + part[1:].lower() for part in _PARTS.split(word))
    if usual in text or not word.isalpha():
        return usual
    inner = (word[:size].capitalize() + word[size:].capitalize() for size in (2, 3) if len(word) > size + 1)
    return next((form for form in inner if form in text), usual)  # McCain, DeMint, MacArthur


_MIXED = lazy(r"([^\W\d_A-Z]*[^\W\d_]*[a-z])([^\W\d_a-z]{2,})")
_PARTS = lazy(r"([-’'ʼ.](?=[^\W\d_]{2}))")
