"""What is known around a mention, when it is asked whom it means."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec import Struct

from quoteproof.analysis.lexicon import Lexicon
from quoteproof.analysis.mentions import Names, Words
from quoteproof.analysis.people import Person, given_gender, person
from quoteproof.analysis.phrases import Unit
from quoteproof.languages.words import Gender
from quoteproof.model import Span

REMEMBERED = 4
"""How many quotations, or reports, back "he" may mean their speaker."""


class LastSpeaker(Struct, frozen=True):
    """The speaker of a quotation, and where that quotation ends."""

    person: Person | None = None
    end: int = 0
    several: str = ""  # how they are printed, where several said it


class MentionContext(Struct, frozen=True):
    """The names of the text, the quoted stretches, and who spoke last.

    A name in a quoted stretch says nothing of who speaks outside; `hidden` is in order of place.
    """

    names: Names
    lexicon: Lexicon
    page: str  # the text with the lines that it has; in that of `names` they are joined
    told: dict[Words, Gender]  # what pronouns have told of names so far: it grows as the text is read
    hidden: Sequence[Span] = ()
    spoken: tuple[LastSpeaker, ...] = ()  # the speakers of the last few quotations, the latest first
    inside: bool = False  # within a quotation, where "I" is its speaker
    author: Person | None = None  # that speaker, where he or she is known

    def hidden_in(self, start: int, end: int) -> list[Span]:
        """Return what is quoted from `start` to `end`, cut there; a text may have ten thousand quotations, and few of them there."""
        first = bisect_right(self.hidden, start, key=lambda one: one.end)
        last = bisect_left(self.hidden, end, first, key=lambda one: one.start)
        return [Span(max(one.start, start), min(one.end, end)) for one in self.hidden[first:last]]

    def fullest(self, someone: Person, at: int | None = None) -> Person | None:
        """Return the fullest form of a name in the text; None if several fit."""
        return self.names.fullest(someone, at, self.told)

    def named_in(self, printed: str) -> Person:
        """Take apart the name in a phrase that may begin with an article and what its bearer is."""
        articled = printed.split()[0].lower() in self.lexicon.speech.words.articles
        return (self.behind_office(printed) if articled else None) or self.person_in(printed)

    def person_in(self, printed: str) -> Person:
        """Take apart the name in a phrase, without a small word before it: "сама Юдина"."""
        lead, _, rest = printed.partition(" ")
        speech = self.lexicon.speech
        small = rest[:1].isupper() and lead.lower() in speech.determiners - speech.words.articles
        return person(rest if small else printed)

    def behind_office(self, printed: str) -> Person | None:
        """Return whoever is named at the end of a phrase that begins with what he or she is, be it in no table: "die Müllerin Agnes Kohl"."""
        words = printed.split()
        for at in range(1, len(words) - 1):
            someone = person(" ".join(words[at:]))
            if someone.gender and len(someone.words) > 1 and given_gender(someone.words[0]):
                return self.fullest(someone)
        return None

    def by_relation(self, unit: Unit) -> Person | None:
        """Return who was named as what a phrase calls him or her by a relation to somebody: "his brother"."""
        if unit.owner is None or unit.owner_named:
            return None
        return self.names.by_relation(Span(*unit.owner).of(self.names.text), unit.low, unit.start)

    def gender_of(self, words: Words) -> Gender | None:
        """Return the gender that the text tells of a name, anywhere."""
        return self.names.genders.get(words) or self.told.get(words)

    def is_other(self, someone: Person, gender: str) -> bool:
        """Say whether a person cannot be of that gender: nothing tells so, but "Irina" by itself is a woman's name."""
        known = self.gender(someone)
        own = given_gender(someone.words[0]) if known is None and len(someone.words) == 1 else known
        return own is not None and own != gender

    def gender(self, someone: Person) -> Gender | None:
        """Return the gender that this mention tells, or else the text."""
        return someone.gender or self.gender_of(someone.words)

    def learn(self, someone: Person, gender: Gender) -> None:
        """Keep the gender that a pronoun told of a name: from "Brandt … he said" on, "she" is somebody else."""
        if self.gender_of(someone.words) is None:
            self.told[someone.words] = gender
