"""Names of people, bodies and places: where they stand, and whether two name the same.

A name is a run of words with capitals. That a capital proves little is taken into account: a word that either text also
has in small letters is no name, and the first word of a sentence is one only where a text has it with a capital elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from quoteproof import text as texts
from quoteproof.analysis import people
from quoteproof.compare.clauses import folded, strong
from quoteproof.compare.columns import Side, Table
from quoteproof.compare.lexicon import Item, of_lists
from quoteproof.compare.rows import Row
from quoteproof.languages import Language
from quoteproof.languages.meaning import Meaning, Phrases
from quoteproof.patterns import lazy

_SOUNDS = tuple(
    (lazy(pattern), sound)
    for pattern, sound in (
        ("['’`ʿʾ-]", ""), ("qu(?=[aei])", "kv"),
        ("kh|gh|ch|ck|q|k|c|g", "k"), ("ph|ff", "f"), ("th", "t"), ("dh", "d"), ("sch|sh|zh|j|z", "s"),
        ("w|v|b", "v"), ("aye|ae|ai|ay|ei|ey|ij|iy|yi|ie|y|e", "i"), ("ou|oo|u", "o"), (r"(.)\1+", r"\1"), ("(?<=.)h", ""),
    )
)  # fmt: skip
"""Letters that writers of other alphabets' names exchange, and the one they are read as, applied in this order."""

_VOWEL = lazy("[aio]")
_ROMAN = lazy("(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")

LONG = 7
"""Levelled letters from which one vowel may differ besides (Mohammed, Muhammad); shorter names would meet others (Guinea, Guyana)."""


ACRONYM = 7
"""Letters that an acronym has at most."""

STEM = 3
"""Letters of a people's name before its ending at least."""


class Name(Struct, frozen=True):
    """A name as it stands in a row."""

    item: Item
    words: tuple[str, ...]  # folded, without titles and particles
    raw: str


def read(table: Table, side: Side, meaning: Meaning) -> tuple[Name, ...]:
    """Return the names among the quoted words of one row."""
    row = table.row(side)
    found, at = [], 0
    while at < len(row):
        end = _end(table, side, at, meaning)
        quoted = any(cell.quoted for cell in row[at:end])  # a part of it is enough: "[the United] States"
        name = _name(table, side, at, end, meaning) if quoted else None
        if name:
            found.append(name)
        at = max(end, at + 1)
    return tuple(found)


def same(left: Name, right: Name, language: Language) -> bool:
    """Say whether two names can be one person's, body's or place's: fuller and shorter, alias, initials, other spelling."""
    a, b, meaning = left.words, right.words, language.meaning
    if _numerals(left) and _numerals(right) and _numerals(left) != _numerals(right):
        return False  # Henry VII and Henry VIII
    if set(a) <= set(b) or set(b) <= set(a) or _alias(left.raw, right.raw, meaning):
        return True
    if _initials(left.raw, right.raw) or _initials(right.raw, left.raw) or _alias_ahead(left, right, meaning):
        return True
    shorter, longer = sorted((a, b), key=len)
    return _answered(shorter, longer, language)


def _answered(shorter: tuple[str, ...], longer: tuple[str, ...], language: Language) -> bool:
    """Say whether each word of the shorter name has one of its own in the longer, the same word before any other."""
    free = list((Counter(longer) - Counter(shorter)).elements())
    for word in (Counter(shorter) - Counter(longer)).elements():
        other = next((other for other in free if _one_word(word, other, language)), None)
        if other is None:
            return False
        free.remove(other)
    return True


def abbreviates(left: str, right: str, meaning: Meaning) -> bool:
    """Say whether one of two names is the other's initials, or those that stand for it: US, United States, American."""
    if _initials(left, right) or _initials(right, left):
        return True
    short = [
        len(letters) > 1 and letters.isupper() for letters in (re.sub(r"[\W_]", "", name) for name in (left, right))
    ]
    return short[0] != short[1] and _alias(left, right, meaning)


def _numerals(name: Name) -> list[str]:
    """Return the Roman numerals of a name; a single letter at its beginning is an initial."""
    return [word for at, word in enumerate(name.raw.split()) if (at or len(word) > 1) and _ROMAN.fullmatch(word)]


def _one_word(left: str, right: str, language: Language) -> bool:
    """Say whether two words of names are one: spelled from another alphabet, or a country and its people."""
    if left == right or (len(left) == 1 and right.startswith(left)) or (len(right) == 1 and left.startswith(right)):
        return True
    states = (_states(language).get(left), _states(language).get(right))
    if all(states) and states[0] != states[1]:
        return False  # Niger and Nigerian, Slovenia and Slovakia
    if _sounds_alike(levelled(left), levelled(right)) or _alias(left, right, language.meaning):
        return True
    meaning = language.meaning
    short, long = sorted((left, right), key=len)
    grown = any(long == short[:cut] + ending for cut, ending in _cuts(short, folded(meaning.name_endings)))
    return grown or _one_people(left, right, meaning)


def _one_people(left: str, right: str, meaning: Meaning) -> bool:
    """Say whether two words are one faith's or people's, of which one has its learned ending: Sunni, Sunnite."""
    learned, plain = folded(meaning.people_endings), folded(meaning.name_endings) | {""}
    return any(
        len(word) - len(ending) >= STEM
        and word.endswith(ending)
        and other in {word[: -len(ending)] + end for end in plain | learned}
        for word, other in ((left, right), (right, left))
        for ending in learned
    )


def _cuts(word: str, endings: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Give where an ending may stand on a country's name: Iraq-i, Russia-n; a long one also for the last letter: Ital-ian."""
    for ending in endings:
        yield len(word), ending
        if len(ending) > 2 and len(word) > 3:
            yield len(word) - 1, ending


@lru_cache(maxsize=16)
def _states(language: Language) -> dict[str, str]:
    """Return the names of states that are one word, and what is made of them (Brazil, Brazilian), with the state's own."""
    endings, table = folded(language.meaning.name_endings), dict[str, str]()
    names = {texts.fold(name).text: state for name, state in language.speech.states.items() if " " not in name}
    for name in sorted(names, key=len):  # the longer name has the word: Nigerian is not of Niger
        table |= {name[:cut] + ending: names[name] for cut, ending in _cuts(name, endings)}
    return table | names


@lru_cache(maxsize=16)
def _places(meaning: Meaning) -> frozenset[str]:
    """Return the names of one word that have another form: Africa, African."""
    words = {
        texts.fold(name).text for group in meaning.aliases for name in group if name.isalpha() and name[0].isupper()
    }
    return frozenset(words) - folded(meaning.not_names)


def _sounds_alike(left: str, right: str) -> bool:
    if left == right:
        return len(left) > 2
    if len(left) != len(right) or len(left) < LONG:
        return False
    unlike = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    return len(unlike) == 1 and all(_VOWEL.match(letter) for letter in unlike[0])


@lru_cache(maxsize=1 << 12)
def levelled(word: str) -> str:
    """Return a name with the letters that transcriptions differ in levelled: Nazarbayev and Nazarbaev are one."""
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


def _alias_ahead(left: Name, right: Name, meaning: Meaning) -> bool:
    """Say whether two names are the same but for an alias that they begin with: US Navy, United States Navy."""
    return any(
        mine & theirs and rest == others
        for mine, rest in _without_alias(left, meaning)
        for theirs, others in _without_alias(right, meaning)
    )


def _without_alias(name: Name, meaning: Meaning) -> Iterator[tuple[frozenset[int], tuple[str, ...]]]:
    """Give whose aliases a name begins with, and the words behind."""
    words, groups = name.raw.split(), _aliases(meaning.aliases, meaning.words.articles)
    for end in range(1, len(words)):
        found = groups.get(_key(" ".join(words[:end]), meaning.words.articles))
        if found:
            yield found, tuple(texts.fold(word).text for word in words[end:])


def _alias(left: str, right: str, meaning: Meaning) -> bool:
    groups = _aliases(meaning.aliases, meaning.words.articles)
    mine, theirs = _key(left, meaning.words.articles), _key(right, meaning.words.articles)
    return bool(groups.get(mine, frozenset()) & groups.get(theirs, frozenset()))


@lru_cache(maxsize=16)
def _aliases(groups: tuple[Phrases, ...], articles: frozenset[str]) -> dict[str, frozenset[int]]:
    table: dict[str, frozenset[int]] = {}
    for number, group in enumerate(groups):
        for name in group:
            key = _key(name, articles)
            table[key] = table.get(key, frozenset()) | {number}
    return table


def _key(name: str, articles: frozenset[str]) -> str:
    """Return a name's letters, folded, without an article in front."""
    first, _, rest = name.partition(" ")
    return re.sub(r"[\W_]", "", texts.fold(rest if rest and first.lower() in articles else name).text)


def _initials(short: str, full: str) -> bool:
    """Say whether one name is the other's acronym."""
    letters, words = re.sub(r"[\W_]", "", short), re.findall(r"\w+", full)
    if not 2 <= len(letters) <= ACRONYM or not letters.isupper() or len(words) < 2:
        return False
    capitals = "".join(word[0] for word in words if word[0].isupper())
    return letters in (capitals, "".join(word[0] for word in words).upper())


def known(name: Name, beside: tuple[str, ...]) -> bool | None:
    """Say whether capitals that may only open a sentence are a name's; None where neither these texts nor the tables tell."""
    if len(name.words) > 1 or not people.known().states.keys().isdisjoint(name.words):
        return True
    first = name.raw.split()[0]
    if any(_has(text, first.lower(), rf"\b{re.escape(first.lower())}\b") for text in beside):
        return False
    return True if any(_has(text, f" {first}", _inside(first)) for text in beside) else None


# -- finding -----------------------------------------------------------------------------------------------------------


def _end(table: Table, side: Side, at: int, meaning: Meaning) -> int:
    """Return the end of the run of capitals (with particles inside) that begins at a word; the word itself if none does.

    A possessive ends it: "Brazil's President Lula" are two names.
    """
    row = table.row(side)
    if not _capital(row, at):
        return at
    particles, end = folded(meaning.name_particles), at + 1
    while end < len(row):
        if row[end].word is row[end - 1].word:
            return end + 1
        inside = end + 1 < len(row) and row[end].norm in particles and _joined(row, end) and _joined(row, end + 1)
        if _capital(row, end) and _joined(row, end):
            end += 1
        elif inside and _capital(row, end + 1):
            end += 2
        else:
            break
    return end


def _capital(row: Row, at: int) -> bool:
    return row[at].word.raw[0].isupper()


def _joined(row: Row, at: int) -> bool:
    """Say whether only a blank, a hyphen or an abbreviation's point stands before a word."""
    mark = row[at].mark.strip()
    return mark in ("", "-", "'", "’") or (
        mark == "." and len(row[at - 1].norm) <= 3 and row[at - 1].word.raw[0].isupper()
    )


def _name(table: Table, side: Side, start: int, end: int, meaning: Meaning) -> Name | None:
    row = table.row(side)
    after = row[end - 1].norm if end - start > 1 and row[end - 1].norm in meaning.clitics else ""
    end -= bool(after)
    while start < end and not _proper(table, side, start, end, meaning):
        start += 1
    titles = {
        k
        for item in of_lists(("title", meaning.words.all_titles)).read(row[start:end])
        for k in range(item.start, item.end)
    }
    dropped = folded(meaning.name_particles) | folded(meaning.articles)
    words = tuple(row[k].norm for k in range(start, end) if k - start not in titles and row[k].norm not in dropped)
    if not words or set(words) <= folded(meaning.not_names):
        return None
    first, last = row[start].word.span, row[end - 1].word.span
    return Name(Item(start, end, "name"), words, table.text_of(side)[first.start : last.end - len(after)])


def _proper(table: Table, side: Side, at: int, end: int, meaning: Meaning) -> bool:
    """Say whether a word with a capital is (the beginning of) a name, and not merely the first of its sentence."""
    cell = table.row(side)[at]
    if cell.norm in folded(meaning.articles) | folded(meaning.name_particles):
        return False
    if meaning.words.capital_nouns:
        return (
            (at + 1 < end and not _may_describe(table, side, at))
            or cell.word.raw.isupper()
            or cell.norm in _states(table.language)
        )
    first = at == 0 or strong(cell.mark) or any(sign in cell.mark for sign in '"“”«»‘\n')
    if not first:
        return end - at > 1 or not _small_elsewhere(table, cell.word.raw)
    if cell.norm in _states(table.language):
        return True
    if cell.norm in _places(meaning) and not _small_elsewhere(table, cell.word.raw):
        return True
    return not _small_elsewhere(table, cell.word.raw) and _capital_elsewhere(table, cell.word.raw)


def _may_describe(table: Table, side: Side, at: int) -> bool:
    """Say whether a word that begins a sentence, where all nouns have capitals, may be an adjective: "Internationale Medien"."""
    cell, language = table.row(side)[at], table.language
    opens = at == 0 or strong(cell.mark) or any(sign in cell.mark for sign in '"“”«»‘„\n')
    return opens and cell.norm not in language.speech.given_names and cell.norm not in language.words.titles


def _small_elsewhere(table: Table, raw: str) -> bool:
    small = raw.lower()
    return any(_has(text, small, rf"\b{re.escape(small)}\b") for text in (table.document.text, table.text))


def _capital_elsewhere(table: Table, raw: str) -> bool:
    return any(_has(text, f" {raw}", _inside(raw)) for text in (table.document.text, table.text))


def _inside(raw: str) -> str:
    """Return the pattern of a word that does not open its sentence."""
    return rf"(?:(?<=[^\W\d_])|(?<=[^\W\d_],)) {re.escape(raw)}\b"


@lru_cache(maxsize=64)  # each entry keeps a text alive
def _has(text: str, plain: str, pattern: str) -> bool:
    """Say whether a pattern that begins with `plain` matches somewhere; plain text is found in a tenth of the time."""
    at, match = text.find(plain), re.compile(pattern).match
    while at >= 0 and not match(text, at):
        at = text.find(plain, at + 1)
    return at >= 0
