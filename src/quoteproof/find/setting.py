"""What the rules for look-alikes see of a stretch in marks: its words, what stands on either side, the tables."""

from __future__ import annotations

import re
from functools import cache, cached_property

from quoteproof import languages
from quoteproof.analysis.letters import in_title_case
from quoteproof.find.draft import Draft
from quoteproof.find.voices import verbs
from quoteproof.languages.marks import Words
from quoteproof.languages.speech import Speech
from quoteproof.model import Span
from quoteproof.patterns import lazy

_WIDTH = 300  # characters of the author's text on either side that the rules see
_NEAR = 80  # characters on either side that name or explain the words between the marks
_WORD = lazy(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_LAST = lazy(r"([^\W\d_]+),?\s*$")
_STOP = lazy(r"(?<=[.!?…。！？])[\"'”’»]*\s+|\n")
_BY = lazy(r"[*_]*,?\s+(\w+)\s+[A-Z]")
_REPORTS = lazy(r"[*_]*\s+([^\W\d_]+)(?:\s+([^\W\d_]+)\b|,?:?\s*[“\"„«])")
_NEVER = lazy(r"(?!)")


class Setting:
    """One stretch in marks, inside its paragraph."""

    def __init__(self, text: str, draft: Draft, bounds: Span) -> None:
        start, end = draft.whole.start, draft.whole.end
        self.quoted = " ".join(part.of(text) for part in draft.parts)
        self.mark = draft.marks[0] if draft.marks else ""
        self.left = text[max(bounds.start, start - _WIDTH) : start]
        self.right = text[end : min(bounds.end, end + _WIDTH)]
        self.language = languages.get(draft.language)
        self.table = self.language.marks
        self.grammar = self.language.flow

    @cached_property
    def words(self) -> list[str]:
        """The words between the marks."""
        return _WORD.findall(self.quoted)

    @cached_property
    def before(self) -> str:
        """The author's words right before the marks, in lower case."""
        return self.left[-_NEAR:].lower()

    @cached_property
    def after(self) -> str:
        """The author's words until the sentence ends, in lower case; empty where the quotation ends it."""
        return (
            ""
            if self.quoted[-1:] in ".!?…" and self.right[:2].strip().istitle()
            else _STOP.split(self.right)[0].lower()
        )

    @cached_property
    def size(self) -> int:
        """The number of words between the marks; without spaces two characters count as one."""
        return len(self.words) if self.language.spaced else (sum(map(str.isalnum, self.quoted)) + 1) // 2

    def follows(self, words: Words, between: Words = frozenset(), reach: int = 0) -> bool:
        """Say whether one of the words stands right before the marks, or with `reach` other words between.

        Words of saying are never among those between: then somebody speaks.
        """
        if not _hints(words, self.before):
            return False
        found = _before(words, between, reach, self.language.spaced).search(self.before)
        if not found or between or not reach:
            return found is not None
        return not any(word in verbs(self.language.code) for word in _WORD.findall(found[1] or ""))

    def is_named(self) -> bool:
        """Say whether a participle names what stands before it: a scheme dubbed, but not: he dubbed, critics dubbed."""
        dubbed, spaced = self.table.dubbed, self.language.spaced
        found = _before(dubbed, frozenset(), 0, spaced).search(self.before) if _hints(dubbed, self.before) else None
        doer = _LAST.search(self.left[-_NEAR:][: found.start()]) if found else None
        if not doer or doer[1][0].isupper():
            return False
        speech, word = self.language.speech, doer[1]
        return not any(word in table for table in (speech.pronouns, speech.relatives, speech.auxiliaries, speech.nouns))

    def goes_on(self, distance: int) -> bool:
        """Say whether only a comma or an "and" stands in the `distance` (negative) back to the quotation before."""
        gap = self.left[distance:] if -_NEAR < distance < 0 else ""
        return gap.strip().strip(",،、").strip().lower() in self.language.speech.conjunctions | {""} and bool(gap)

    @cached_property
    def is_called(self) -> bool:
        """Say whether somebody gives the name to what stands before it, as his view of it: he called the project "Shameful"."""
        return any(word in self.language.speech.naming.finite for word in _WORD.findall(self.before)[-4:-1])

    @cached_property
    def reports(self) -> bool:
        """Say whether a verb of saying stands behind the marks and leads to what is said: wrote that, reported: "…"."""
        found = _REPORTS.match(self.right)
        if found is None or found[1].lower() not in self.language.speech.verbs.finite:
            return False
        word = (found[2] or "").lower()
        small = self.language.words
        return not word or word in small.complementizers or word in small.articles or word in small.subjects

    @cached_property
    def closed(self) -> frozenset[str]:
        """Small words behind which no name stands by itself, but words that somebody says."""
        speech = self.language.speech
        return speech.conjunctions | speech.subordinators | speech.likeness | speech.cue_nouns

    @cached_property
    def behind_article(self) -> bool:
        """Say whether an article stands right before the marks: the "Blue Line"."""
        found = _LAST.search(self.left[-_NEAR:])
        return found is not None and found[1].lower() in self.language.words.articles

    def is_body(self, word: str) -> bool:
        """Say whether a word names a body: school, league, fund."""
        return self.language.speech.nouns.get(word.lower()) == "body"

    @cached_property
    def is_signed(self) -> bool:
        """Say whether the name of a maker follows: "The Pit" by Ann Lee."""
        found = _BY.match(self.right)
        return found is not None and found[1] in self.language.speech.agents

    def precedes(self, words: Words, reach: int = 0) -> bool:
        """Say whether one of the words stands right behind the marks, or with `reach` other words between."""
        near = _hints(words, self.right.lower()) and _hints(words, self.after)
        return near and bool(_behind(words, reach, self.language.spaced).match(self.after))

    @cached_property
    def voiceless(self) -> bool:
        """Say whether nobody says anything in the paragraph; never so of a language without words of saying."""
        if not self.language.owns("speech"):
            return False
        speech, around = self.language.speech, _WORD.findall(f"{self.left} {self.right}".lower())
        if not self.language.spaced:
            return not any(verb in run for run in around for verb in speech.verbs.finite | speech.naming.finite)
        tables = (speech.verbs, speech.naming, speech.manner, speech.cue_nouns, _carriers(speech))
        return not any(word in table for word in around for table in tables)

    @cached_property
    def in_prose(self) -> bool:
        """Say whether it stands in a sentence that goes on to a full stop, not in a headline or a caption."""
        return bool(_STOP.search(self.right) or self.right.rstrip()[-1:] in tuple(".!?…。")) and not self.headline

    @cached_property
    def uses(self) -> bool:
        """Say whether somebody uses the words: then they are his."""
        sentence = _STOP.split(self.before)[-1]
        used = _anywhere(self.table.usage).search(sentence)
        words = _WORD.findall(sentence[: used.start()]) if used else []
        own = bool(words) and self.language.speech.pronouns.get(words[-1]) == "first"  # "I use the term “…” for"
        return used is not None and not own

    @cached_property
    def headline(self) -> bool:
        """Say whether the words around are written like a title themselves."""
        return in_title_case(_WORD.findall(self.left + " " + self.right), least=3, share=4)

    @cached_property
    def titled(self) -> bool:
        """Say whether the words are written like a title: capitals where titles have them, no end of a sentence."""
        words, small = self.words, self.table.small
        flow = self.grammar
        if words and self.quoted[0] in flow.predicates and self.quoted[-1] in flow.sentence_endings:
            return False
        if not words or words[0][0].islower() or any(mark in self.quoted[:-1] for mark in "!?。！？"):
            return False
        return not small or all(not word[0].islower() or word.lower() in small for word in words)


def _carriers(speech: Speech) -> Words:
    """Return the words that name a source without a verb: according (to), so, zufolge."""
    return frozenset(phrase[0] for phrase in speech.according if phrase) | speech.trailing | speech.postposed


def _alternatives(words: Words) -> str:
    """Return a pattern that matches any of the words or phrases, the longer first."""
    forms = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(form).replace(r"\*", r"[\w-]*") for form in forms)


@cache
def _cores(words: Words) -> tuple[str, ...]:
    """Return of each word or phrase the longest piece that stands as it is."""
    return tuple({max(form.split("*"), key=len) for form in words})


def _hints(words: Words, stretch: str) -> bool:
    """Say whether a stretch may hold one of the words; most do not, and to compile their pattern takes longer than this."""
    return any(core in stretch for core in _cores(words))


@cache
def _anywhere(words: Words) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{_alternatives(words)})(?![\w-])" if words else r"(?!)")


@cache
def _before(words: Words, between: Words, reach: int, spaced: bool) -> re.Pattern[str]:
    """Match the words at the end of the text before the marks; the first group is what stands between."""
    if not words:
        return _NEVER
    if between:
        gap = rf"((?:[,:]?\s+(?:{_alternatives(between)})\b){{0,4}})"
    else:
        gap = rf"((?:,?\s+[\w.'’-]+){{0,{reach}}})"
    edge = r"(?<![\w-])" if spaced else ""
    return re.compile(rf"{edge}(?:{_alternatives(words)}){gap}[,:：，]?\s*[*_]*$")


@cache
def _behind(words: Words, reach: int, spaced: bool) -> re.Pattern[str]:
    """Match the words at the beginning of the text behind the marks."""
    if not words:
        return _NEVER
    if not spaced:
        return re.compile(_alternatives(words))
    return re.compile(rf"[*_]*[,)]?\s+(?:[\w.'’-]+\s+){{0,{reach}}}(?:{_alternatives(words)})(?![\w-])")
