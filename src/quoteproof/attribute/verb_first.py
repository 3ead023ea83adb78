"""Who speaks where the verb stands first and no capital tells a name (Arabic): whoever stands behind the verb, office before name, in its
gender; else the subject that the sentence has already, or the last one of that gender.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from quoteproof.analysis.cast import STRETCH
from quoteproof.analysis.cast import Phrase as Who
from quoteproof.analysis.verb_forms import form
from quoteproof.attribute.offices import PAUSES, Offices, Word
from quoteproof.attribute.page import LABEL_SIGNS, Told
from quoteproof.model import Span

_ALIF, _ALIF_BELOW = "\u0623", "\u0625"
_REACH = 14
"""Words behind a verb in which its subject begins."""
_PARAGRAPH = 1000
"""Code points of a paragraph that are read to see who is named there."""
_BACK = 6
"""Sentences back in which the subject of a verb is looked for."""


class Verb(Struct, frozen=True):
    """A verb of saying in a sentence: where it stands, and the gender that its subject must have."""

    at: int
    gender: str
    participle: bool


class VerbFirst(Offices):
    """The clauses of a page in such a language."""

    def own(self, number: int) -> Told | None:
        """Return what the sentence of a quotation tells."""
        outer = self.page.outer(number)
        start = self.page.start_of(outer.start)
        heading = self.page.heading(outer.start)
        if (
            heading
            and start <= heading.span.start
            and self.page.text[heading.span.end : outer.start].strip(LABEL_SIGNS)
        ):
            start = heading.span.end + 1
        row = self.words(start, outer.start)
        before = self._before(row, start)
        if before and before.who.what == "name" and " " in before.who.core:
            self.full.setdefault(before.who.core.split()[-1], before.who.core)
        colon = bool(row) and row[-1].low == ":"
        return before if before and (colon or before.rule == "clause-before") else self._behind(outer) or before

    def _before(self, row: Sequence[Word], start: int) -> Told | None:
        for verb in reversed(list(self._verbs(row))):
            cue = row[verb.at].span
            if verb.gender == "first":
                asked = self._asked_by(row, verb)
                return Told(asked or Who(cue, "pronoun", "first", None), cue, "clause-before")
            who = None if verb.participle else self._relayed(row, verb) or self._behind_verb(row, verb)
            who = who or self._ahead(row, verb)
            if who:
                return Told(who, cue, "clause-before")
            carried = None if self._another(row, verb) else self.carried(start, verb.gender)
            return Told(carried, cue, "dropped-subject") if carried else None
        return self._according(row)

    def _asked_by(self, row: Sequence[Word], verb: Verb) -> Who | None:
        """Return the woman behind a form that may be "I asked him" or "she asked him": سألته حفيدته ليلى."""
        found = self.phrase(row, verb.at + 1) if verb.at + 1 < len(row) and self.role(row[verb.at + 1].low) else None
        behind = found[0] if found and found[0].gender == "f" and found[0].what in ("name", "role") else None
        ahead = None if behind else self._ahead(row, Verb(verb.at, "f", False))
        return behind or (ahead if ahead and ahead.gender == "f" else None)

    def _according(self, row: Sequence[Word], first: bool = False) -> Told | None:
        for at in range(1 if first else len(row)):
            for formula in self.speech.according:
                size = len(formula)
                lows = tuple(
                    word.low.lstrip(self.flow.prefixes) if i == 0 else word.low
                    for i, word in enumerate(row[at : at + size])
                )
                plain = tuple(word.low for word in row[at : at + size])
                if formula in (lows, plain):
                    governed = at + size < len(row) and self._is_governed(row[at + size].low)
                    found = self.phrase(row, at + size, bare=True, governed=governed)
                    if found:
                        return Told(found[0], row[at].span, "clause-before")
        return None

    def _verbs(self, row: Sequence[Word]) -> Iterator[Verb]:
        for at, word in enumerate(row):
            gender = self.verb(word)
            if gender:
                yield Verb(at, gender.rstrip("."), gender.endswith("."))

    def _behind_verb(self, row: Sequence[Word], verb: Verb) -> Who | None:
        """Return the subject behind a verb, past whom it is said to, and when and where."""
        at = verb.at + 1
        while at < min(len(row), verb.at + _REACH):
            low = row[at].low
            if low in self.that or low == ":" or low[:1] in (STRETCH, "."):
                return None
            if low in self.speech.adverbs or self._governs(row, at):
                at += 1
                plain = at < len(row) and not self._bears(row[at].low) and self.role(row[at].low) is None
                at += low[0] in self.flow.oblique and plain and not self.ends(row[at])
                continue
            if any(low.removesuffix(owner) in self.flow.accusatives for owner in self.flow.owners):
                at += 1
                continue  # "asked his father"
            if low in self.prepositions:
                if at + 1 < len(row) and row[at + 1].low in self.that:
                    return None  # "warned of that"
                at = self._past(row, at + 1)
                continue
            found = self.phrase(row, at, bare=True)
            if found is None or found[0].what == "other":
                return None
            if self._is_owned(low) and row[verb.at].low.lstrip(self.flow.prefixes) in self.flow.calling:
                return None  # "she called her daughter Huda"
            return self._with(found[0], verb)
        return None

    def _another(self, row: Sequence[Word], verb: Verb) -> bool:
        """Say whether the sentence tells of somebody whom it only calls "he", her words being reported: "his daughter says that he would"."""
        teller = next(self._verbs(row), verb)
        words = self.page.scene.lexicon.speech.words
        kinds = {other: one.name for one in words.persons for other in one.others}
        called = [kinds.get(word.low.replace(_ALIF, _ALIF_BELOW)) for word in row[teller.at + 1 : verb.at]]
        return teller.gender != verb.gender and any(name == ("he" if verb.gender == "m" else "she") for name in called)

    def _relayed(self, row: Sequence[Word], verb: Verb) -> Who | None:
        """Return whose words are passed on: "the agency quoted Alves as saying"."""
        if (
            row[verb.at].low.lstrip(self.flow.prefixes) not in self.flow.relaying
            and row[verb.at].low not in self.flow.relaying
        ):
            return None
        for formula in self.speech.according:
            about = next(
                (at for at in range(verb.at + 1, len(row)) if row[at].low == formula[-1] and len(formula) == 2), None
            )
            found = None if about is None else self.phrase(row, about + 1, bare=True)
            if found and found[0].what in ("name", "role"):
                return found[0]
        return None

    def _ahead(self, row: Sequence[Word], verb: Verb) -> Who | None:
        """Return the first person of the clause before the verb who agrees with it, else of the clause before that."""
        stop = verb.at
        while stop > 0:
            start = max((at + 1 for at in range(stop - 1) if self._parts(row[at].low)), default=0)
            found = self._opening(row, start, stop, verb)
            if found:
                return found
            stop = start
        return None

    def _parts(self, low: str) -> bool:
        """Say whether a clause begins behind a word: "that the Prophet said"."""
        return low[:1] in (*PAUSES, STRETCH) or low in self.that

    def _opening(self, row: Sequence[Word], start: int, stop: int, verb: Verb) -> Who | None:
        at = start
        while at < stop:
            free = at == 0 or (row[at - 1].low not in self.prepositions and not self._governs(row, at))
            found = self.phrase(row, at, bare=self._names_next(row, at)) if free and self._may_open(row, at) else None
            if found and found[0].what in ("name", "role", "body") and self._agrees(found[0], verb):
                return self._with(found[0], verb)
            at = found[1] if found and found[0].what != "other" else at + 1
        return None

    def _names_next(self, row: Sequence[Word], at: int) -> bool:
        """Say whether a name may stand at a place without an office: behind "as to", "his name is"."""
        return at > 0 and (row[at - 1].low in self.flow.openers or row[at - 1].low in self.flow.named_by)

    def _may_open(self, row: Sequence[Word], at: int) -> bool:
        """Say whether a phrase for a person may begin: with an office or a known name, or behind a word that brings one in."""
        low = row[at].low
        bare = low.lstrip(self.flow.prefixes)
        known = (
            self._longest(row, at, self.flow.revered)
            or self.role(low)
            or self.role(bare)
            or self.is_body(low)
            or low in self.flow.titles
            or low in self.cast
        )
        return bool(known) or self._names_next(row, at) or self._said(row, at)

    def _said(self, row: Sequence[Word], at: int) -> bool:
        gender = self.verb(row[at - 1]) if at else None
        return gender in ("m", "f")

    def _agrees(self, who: Who, verb: Verb) -> bool:
        return who.gender is None or verb.gender not in ("m", "f") or who.gender == verb.gender

    @staticmethod
    def _with(who: Who, verb: Verb) -> Who:
        gender = "m" if verb.gender == "m" else "f" if verb.gender == "f" else who.gender
        return Who(who.span, who.what, who.core, gender)

    def _behind(self, outer: Span) -> Told | None:
        """ "…", said X. "…" said he, laughing."""
        end = self.page.end_of(outer.end)
        row = self.words(outer.end, end)
        first = next((at for at, word in enumerate(row[:4]) if word.low[:1].isalpha()), None)
        if first is None:
            return None
        if row[first].low in self.speech.likeness and first + 1 < len(row):
            first += 1
        source = self._according(row[first : first + 8], first=True)
        if source:
            return source
        gender = self.verb(row[first])
        parted = self.page.ends(outer.end) or any(word.low in "،,-–—" for word in row[:first])
        joined = (
            row[first].low[0] in self.flow.prefixes
            and self.verb(row[first])
            and not form(self.page.scene.analysis.language, row[first].low, False)
        )
        if gender is None or gender.endswith(".") or joined or not (parted or first == 0):
            return None
        verb = Verb(first, gender, False)
        if verb.gender == "first":
            return Told(Who(row[first].span, "pronoun", "first", None), row[first].span, "clause-after")
        who = self._behind_verb(row, verb)
        if who:
            return Told(who, row[first].span, "clause-after")
        carried = self.carried(outer.start, verb.gender)
        return Told(carried, row[first].span, "dropped-subject") if carried else None

    def name(self, who: Who) -> str | None:
        """Return the name of whoever a phrase means, without vowel signs; "I" is whoever heads the line."""
        if who.what == "pronoun":
            heading = self.page.heading(who.span.start)
            return heading.core if heading else None
        return self.full.get(who.core, who.core) if who.what == "name" else None

    def carried(self, at: int, gender: str = "any") -> Who | None:
        """Return the last subject before `at` that agrees with a verb."""
        for sentence, breaks in self.page.sentences_before(at, _BACK, 4):
            who = self._subject(sentence.start, sentence.end, gender)
            if who:
                return who if not breaks or self._alone(who, sentence.end, gender) else None
        return None

    def _alone(self, who: Who, at: int, gender: str) -> bool:
        """Say whether nobody else in the paragraph that ends at `at` agrees."""
        row = self.words(max(self.page.text.rfind("\n", 0, at) + 1, at - _PARAGRAPH), at)
        others = (
            found[0]
            for place in range(len(row))
            if self._may_open(row, place) and (found := self.phrase(row, place)) and found[0].what in ("name", "role")
        )
        return all(one.gender not in (None, gender) or one.core in who.core or who.core in one.core for one in others)

    def _subject(self, start: int, end: int, gender: str) -> Who | None:
        row = self.words(start, end)
        said = [
            who
            for verb in self._verbs(row)
            if not verb.participle and verb.gender in (gender, "plural") and (who := self._behind_verb(row, verb))
        ]
        return said[-1] if said else self._ahead(row, Verb(len(row), gender, False))

    def subject(self, start: int, end: int, trusting: bool = True) -> Who | None:
        """Return the subject of a sentence that quotes nothing."""
        return self._subject(start, end, "any")

    def acting(self, at: int) -> Who | None:
        """Nobody: who does something behind quoted words need not have said them."""
        return None
