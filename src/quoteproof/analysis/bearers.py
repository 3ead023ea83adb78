"""Two who bear one surname: "Edgar and Maud Vask", "Mr. Vask … Mrs. Vask"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Protocol

from quoteproof.analysis.lexicon import Lexicon
from quoteproof.analysis.people import Person, person
from quoteproof.model import Span
from quoteproof.patterns import lazy

_FIRST = lazy(r"(?:(?<!\S)(\S+)\s)?([^\W\d_a-zß-öø-ÿ][\w’'\-]+)[ \u00a0](\w+|&)[ \u00a0]\Z")
_LEAD = 60
"""Code points before a name in which the first of two is looked for."""


class Named(Protocol):
    """A place that names a person."""

    @property
    def span(self) -> Span:
        """Where the name stands."""

    @property
    def person(self) -> Person:
        """The name, taken apart."""


def couples(text: str, places: Iterable[Named], lexicon: Lexicon) -> dict[str, list[Person]]:
    """Return by surname those of whom only the first name stands before somebody's name: "Edgar" of "Edgar and Maud Vask".

    Who is named by a surname there ("Vask and Ruth Okafor") bears it elsewhere behind a first name or a title.
    """
    named = [one for one in places if len(one.person.words) > 1]
    surnames = {one.person.last for one in places if len(one.person.words) > 1 or one.person.titled}
    found: dict[str, list[Person]] = defaultdict(list)
    for one in named:
        first = _FIRST.search(text, max(0, one.span.start - _LEAD), one.span.start)
        if first is None or one.person.titled or not _joins(first[3], lexicon) or not _begins(first[1] or "", lexicon):
            continue
        whole = person(f"{first[2]} {one.person.printed.split()[-1]}")
        if len(whole.words) == 2 and whole.words[0] not in surnames and first[2].lower() not in lexicon.closed:
            found[one.person.last].append(whole)
    return found


def _joins(word: str, lexicon: Lexicon) -> bool:
    return word == "&" or word in lexicon.speech.conjunctions


def _begins(before: str, lexicon: Lexicon) -> bool:
    """Say whether a name begins behind a word: no part of a name itself, and no article ("the Guardian and Ruth Okafor")."""
    part = before[:1].isupper() and before[-1].isalnum()
    return not part and before.lower() not in lexicon.speech.determiners


def of_both(places: Sequence[Named]) -> frozenset[str]:
    """Return the surnames by which a man and a woman are called, by their titles."""
    told = {(one.person.last, one.person.gender) for one in places if one.person.titled and len(one.person.words) == 1}
    return frozenset(surname for surname, sex in told if sex == "m" and (surname, "f") in told)
