"""The schema of a language's table of figures: the words that tell what a number or a date is said of, and how the two hang together.

Entries are phrases as in `languages/meaning.py`: words parted by one blank, a star for any ending.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from quoteproof.languages.meaning import Phrases
from quoteproof.languages.words import Vocabulary

BOUNDS: Mapping[str, tuple[float, float]] = {
    "at least": (1, float("inf")),
    "over": (1, float("inf")),
    "at most": (0, 1),
    "under": (0, 1),
    "almost": (0.9, 1),
    "about": (0.9, 1.1),
    "hardly": (0.9, 1.1),
}
"""What the classes of `meaning.quantifiers` make of a number: between which shares of it the value lies."""


class Figures(Struct, frozen=True, eq=False):
    """What one language says with figures and dates. What it lacks is left empty, and the rule is silent there."""

    words: Vocabulary

    # Time.
    year_words: frozenset[str] = frozenset()  # (1989) roku: behind a year, where they count no years
    since: Phrases = ()  # before a date: what began then goes on
    lasting: Phrases = ()  # before a length of time: for, over the last
    pluperfect: Phrases = ()  # tell that it was all over at some other time: had
    between: tuple[tuple[str, str], ...] = ()  # what stands before the first and the last day: ("from", "to")
    later: Phrases = ()  # behind a length of time, counted from a day named before: later
    after: Phrases = ()  # the same, counted from the day named behind it: after
    earlier: Phrases = ()  # back from a day named before: earlier
    before: Phrases = ()  # back from the day named behind it: before
    ago: Phrases = ()  # back from the day of the text
    ago_ahead: Phrases = ()  # the same, before the length of time: German "vor"
    amounting: Phrases = ()  # before a length of time that sums up what was said: that is
    old: Phrases = ()  # behind a number of years that are an age: old
    on_day: Phrases = ()  # before a day on which something was: in, on

    anniversary: Phrases = ()  # behind an ordinal: how many years it is since the day of which it is one

    founded: Phrases = ()  # before the day from which an anniversary of a house counts

    # Persons.
    born: Phrases = ()  # before the day of a birth
    died: Phrases = ()
    aged: Phrases = ()  # before a number of years that are an age: French "âgé de"
    at_age: Phrases = ()  # before a number that is an age: aged, at the age of

    at_that_age: Phrases = ()  # the same, where a comma and a name follow, or a death came before: at
    being: Phrases = ()  # between a name and an age: is, who is, now
    when: Phrases = ()  # behind an age on some other day: when

    # Numbers.
    hedges: Phrases = ()  # before or behind a number, besides `meaning.quantifiers`: or so, to nearly
    shares_of: Phrases = ()  # between a part and its whole: of the, out of
    or_else: Phrases = ()  # between two ways of saying one amount: or, that is
    rising: Phrases = ()  # forms of verbs and nouns that say that something became more: rose, an increase
    falling: Phrases = ()
    multiples: tuple[tuple[str, float], ...] = ()  # those that say by how much: ("doubled", 2)
    reached: tuple[tuple[str, str], ...] = ()  # what stands before the later and the earlier number: ("to", "from")
    ranks: Phrases = ()  # words that make a number a place in a row, of which a smaller one is higher
    behind: Phrases = ()  # between a place and those who are before it: third, behind A and B
    total_before: Phrases = ()  # before a sum: a total of
    total_behind: Phrases = ()  # behind one: in all
    remaining: Phrases = ()  # before what is left of a whole: the other, the remaining
    of_them: Phrases = ()  # behind a number that is some of one named before: of them
    including: Phrases = ()  # between a number and some of it: including
    changing: Phrases = ()  # tell that a number was another one at some other time, or that there is a second one: earlier, revised
