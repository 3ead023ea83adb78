"""What a sentence reports: which of its units are what is said, and by which cue of whom."""

from __future__ import annotations

from typing import NamedTuple

from quoteproof.analysis import clauses
from quoteproof.analysis.clauses import Row
from quoteproof.analysis.lexicon import Lexicon
from quoteproof.analysis.phrases import Unit
from quoteproof.attribute.saying import Hit, clause_at, one_of, speaks
from quoteproof.languages.reporting import Reporting
from quoteproof.patterns import lazy

ENDS = frozenset({"stop", "semicolon"})
REACH = 20
"""Units of the longest subject that is read through to its verb."""
_WORD = lazy(r"[^\W\d_]+")
_SUBJECTS = frozenset({"determiner", "owner", "number", "preposition", "adverb", "possessive", "conjunction"})
"""What may stand in a subject beside its nouns."""


class Told(NamedTuple):
    """Positions in a row: the speaker and the cue, and each stretch of what is said."""

    hit: Hit
    pieces: tuple[tuple[int, int], ...]
    rule: str

    @property
    def first(self) -> int:
        """Where what is said begins."""
        return self.pieces[0][0]

    def holds(self, at: int) -> bool:
        """Say whether the unit at `at` is in what is said."""
        return any(start <= at < end for start, end in self.pieces)


class Line(NamedTuple):
    """A sentence as the finders read it."""

    row: Row
    text: str
    lexicon: Lexicon
    table: Reporting
    asking: frozenset[str]  # what may open a question that is told
    negators: frozenset[str]

    def low(self, at: int) -> str:
        """Return the word at `at`, "" where the row has none."""
        return self.row[at].low if 0 <= at < len(self.row) else ""

    def tag(self, at: int) -> str:
        """Return the tag of the unit at `at`, "" where the row has none."""
        return self.row[at].tag if 0 <= at < len(self.row) else ""

    def past(self, at: int, *tags: str) -> int:
        """Return the first place from `at` on whose unit has none of some tags."""
        while self.tag(at) in tags:
            at += 1
        return at

    def is_that(self, at: int) -> bool:
        """Say whether a word opens what is said: that, dass."""
        return self.low(at) in self.lexicon.speech.words.complementizers

    def first_word(self, at: int) -> str:
        """Return the first word of the phrase at `at`: its article, if it has one."""
        return self.text[self.row[at].start : self.row[at].end].split(" ")[0].lower() if at < len(self.row) else ""

    def quoted(self, at: int) -> str:
        """Return the first of the quoted words at `at`, as it is written."""
        found = _WORD.search(self.text, self.row[at].start, self.row[at].end)
        return found[0] if found else ""

    def verbal(self, at: int) -> bool:
        """Say whether the unit at `at` can be the verb of a clause; behind a pronoun "'s" is one."""
        if at >= len(self.row):
            return False
        if self.tag(at) == "quote":
            return self.table.bare and self._quoted_verb(at)
        joined = self.tag(at) == "possessive" and f"'{self.low(at)}" in self.lexicon.speech.auxiliaries
        owns = at and self.row[at - 1].tag == "phrase" and self.row[at - 1].kind != "pronoun"
        ends = self.tag(at) == "word" and self.low(at).endswith(self.table.finite_endings)
        return ends or clauses.verbal(self.row[at], self.lexicon) or (joined and not owns)

    def _quoted_verb(self, at: int) -> bool:
        """Say whether quoted words go on with the verb of a clause: "the plan “was a mistake”"."""
        first, speech = self.quoted(at), self.lexicon.speech
        told = first in speech.auxiliaries or first in self.lexicon.finite or first in speech.other_verbs
        return told and at > 0 and self.tag(at - 1) in ("phrase", "word")

    def is_clause(self, start: int, end: int) -> bool:
        """Say whether a verb stands among some units."""
        return any(self.verbal(at) or self.holds_verb(at) for at in range(start, end))

    def holds_verb(self, at: int) -> bool:
        """Say whether a word of a phrase ends like a finite verb: one of no table stands in a phrase like a noun, "il molo resterà"."""
        speech = self.lexicon.speech
        if self.tag(at) != "phrase" or self.row[at].kind != "noun" or not (speech.heads_first or speech.bare_nouns):
            return False
        words = self.text[self.row[at].start : self.row[at].end].split()
        return any(word.islower() and word.endswith(speech.verb_endings + self.table.finite_endings) for word in words)

    def begins_clause(self, at: int) -> bool:
        """Say whether a clause begins at `at`: a phrase, and its verb behind what hangs on it; quoted words may be the phrase."""
        if self.tag(at) not in ("phrase", "quote"):
            return False
        if (
            self.table.bare
            and self.low(at) in self.lexicon.speech.words.subjects
            and self.tag(at + 1) in ("word", "verb")
        ):
            return True  # "he opposes it"
        end = clauses.chain_end(self.row, at, len(self.row))
        while self.tag(end) in ("conjunction", "possessive") and self.tag(end + 1) == "phrase":
            end = clauses.chain_end(self.row, end + 1, len(self.row))
        return self.verbal(self.past(end, "adverb"))

    def opens_clause(self, at: int) -> bool:
        """Say whether a clause begins at `at` behind a verb that takes nothing else: whatever can be its subject, and a finite verb."""
        named = False
        if at >= self.end() or self.row[at].kind == "time":
            return False
        if self.tag(at) == "adverb" and self.tag(at + 1) == "auxiliary":
            return True  # "there is"
        subject = self.low(at) in self.lexicon.speech.words.subjects
        if (subject or self.is_that(at)) and self.verbal(at + 1):
            return True  # "says that is wrong", "says there's"
        for end in range(at, min(self.end(), at + REACH)):
            tag = self.tag(end)
            # "Ways to press his case" is no clause.
            infinitive = self.low(end - 1) in self.lexicon.speech.infinitive_marks
            if named and self.verbal(end) and self.low(end) not in self.lexicon.participle and not infinitive:
                return True
            if infinitive and tag in ("verb", "word"):
                continue
            if tag in ("phrase", "word", "quote", "pronoun"):
                named = named or self.row[end].kind != "time"
            elif (
                tag not in _SUBJECTS
                and self.low(end) not in self.lexicon.participle
                and not (tag == "subordinator" and self.tag(end - 1) == "determiner")
            ):
                return False
        return False

    def parts(self, at: int) -> bool:
        """Say whether a word is the part of a verb that ends its clause: "gaf toe dat", "voegde eraan toe dat"."""
        return any(self.low(at) in ends for ends in self.lexicon.speech.separable.values())

    def relates(self, at: int) -> bool:
        """Say whether a word that may tell more of a noun opens a clause: ", die", ", mit dem", ", deren"; its verb stands at the end."""
        at += self.tag(at) == "preposition"
        if at >= len(self.row):
            return False
        alone = self.row[at].kind == "pronoun" and self.low(at) in self.lexicon.speech.words.articles
        return alone or self.first_word(at) in self.table.relative_owners

    def says(self, unit: Unit) -> bool:
        """Say whether a unit is a form of a verb of saying or of thinking."""
        speech = self.lexicon.speech
        known = any(unit.low in table for table in (speech.verbs, speech.thought, self.table.acts, self.table.objects))
        return unit.tag == "verb" and known

    def is_cue_noun(self, at: int) -> bool:
        """Say whether the unit at `at` ends in a noun of saying, in English of one or of several: a claim, claims."""
        unit, nouns = self.row[at], self.lexicon.speech.cue_nouns
        if self.table.commas or not self.lexicon.nouns_like_verbs:
            return unit.tag == "phrase" and (unit.low in nouns or unit.low in self.table.nouns)
        plural = unit.low[:-1] if unit.low.endswith(self.lexicon.speech.plural_endings) else ""
        return unit.tag in ("phrase", "word", "verb") and (unit.low in nouns or plural in nouns)

    def speaks(self, at: int) -> bool:
        """Say whether the unit at `at` can be somebody who speaks, or one of several."""
        if self.row[at].low in self.lexicon.speech.singular_by_verb:
            return True  # "sie": she or they
        return speaks(self.row[at], self.lexicon) or one_of(self.row, at, self.lexicon)

    def thinks(self, at: int) -> bool:
        """Say whether the unit at `at` is a verb of thinking, and none of saying."""
        speech = self.lexicon.speech
        return self.low(at) in speech.thought and self.low(at) not in speech.verbs

    def own_view(self, hit: Hit) -> bool:
        """Say whether somebody tells what he thinks himself, and nobody's words: "I think"."""
        return self.thinks(hit.cue) and self.lexicon.speech.pronouns.get(self.low(hit.speaker)) == "first"

    def clause_of_saying(self, comma: int) -> Hit | None:
        """Return the clause of saying that begins behind a comma: ", Marin said", ", said Marin"."""
        points = self.table.commas and self.low(comma + 1) in self.table.pointers  # ", das sagte Marin"
        hit = clause_at(self.row, comma + 1 + points, self.lexicon, comma=False)
        if hit is None or not self.says(self.row[hit.cue]) or self.negated(hit) or self.own_view(hit):
            return None
        if self.table.bare and hit.speaker > hit.cue and self.begins_clause(hit.speaker):
            return None  # "Marin, the chair, says he's open"
        near = min(hit) - comma <= 3 and abs(hit.speaker - hit.cue) <= 8
        named = self.row[hit.speaker].kind == "noun" and self.low(hit.cue) in self.table.clausal
        somebody = self.speaks(hit.speaker) or (
            named and not self.thinks(hit.cue)
        )  # "the airline said", "records show"
        return hit if near and somebody and self._ends_clause(hit) else None

    def _ends_clause(self, hit: Hit) -> bool:
        """Say whether a clause of saying has nothing behind it but whom it is told to, where and when."""
        at, cue = max(hit) + 1, self.low(hit.cue)
        if self.table.clausal and cue not in self.table.clausal:
            return False  # "the board, Marin criticised the plan"
        if at >= self.end() or self.tag(at) in ("comma", "dash", "open"):
            return True
        if self.thinks(hit.cue) or self.tag(at) in ("verb", "auxiliary", "quote"):
            return False
        governs = self.tag(at) in ("phrase", "word", "owner", "determiner") and self.row[at].kind != "time"
        if self.table.clausal and governs and not self.table.commas and cue not in self.table.telling:
            return False  # "boasted a record"; behind a comma it is whom it was told to: ", sagte Marin der Zeitung"
        behind = clauses.chain_end(self.row, at, len(self.row)) if self.tag(at) == "phrase" else at
        about = self.tag(behind) == "preposition" and self.low(behind) in self.lexicon.speech.charges
        return not about and not (self.low(behind) in self.lexicon.speech.infinitive_marks and self.verbal(behind + 1))

    def clause_end(self, at: int) -> int:
        """Return the comma or end that closes the clause at `at`."""
        return next((end for end in range(at, self.end()) if self.tag(end) in ("comma", *ENDS)), self.end())

    def passive(self, verb: int) -> bool:
        """Say whether a verb is told of what is said by it: "was first reported by Reuters"."""
        at = verb - 1
        while self.tag(at) == "adverb":
            at -= 1
        helped = self.low(at) in self.lexicon.speech.passive_auxiliaries
        return helped and self.low(verb) in self.lexicon.passive

    def end(self) -> int:
        """Return where the sentence ends, without its stop."""
        last = len(self.row)
        while last and self.row[last - 1].tag in ("stop", "break"):
            last -= 1
        return last

    def negated(self, hit: Hit) -> bool:
        """Say whether it is told that somebody does not say it: "did not say that", "never promised to"."""
        begin, end = sorted((hit.speaker, hit.cue))
        return any(self.low(at) in self.negators for at in range(begin + 1, end))
