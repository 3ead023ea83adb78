"""What the rules for look-alikes see of a stretch in marks: its words, what stands on either side, the tables."""

from __future__ import annotations

import re
from functools import cache, cached_property

from quoteproof import languages
from quoteproof.find.draft import Draft
from quoteproof.languages.marks import Words
from quoteproof.model import Span

_WIDTH = 160  # characters of the author's text on either side that the rules see
_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_LAST = re.compile(r"([^\W\d_]+),?\s*$")
_STOP = re.compile(r"(?<=[.!?…。！？])[\"'”’»]*\s+|\n")
_QUOTE = re.compile(r"[\"“”„«»「」]|''|``")


class Setting:
    """One stretch in marks, inside its paragraph."""

    def __init__(self, text: str, draft: Draft, bounds: Span) -> None:
        start, end = draft.whole.start, draft.whole.end
        self.quoted = " ".join(part.of(text) for part in draft.parts)
        self.left = text[max(bounds.start, start - _WIDTH) : start]
        self.right = text[end : min(bounds.end, end + _WIDTH)]
        self.language = languages.get(draft.language)
        self.table = self.language.marks

    @cached_property
    def words(self) -> list[str]:
        """The words between the marks."""
        return _WORD.findall(self.quoted)

    @cached_property
    def before(self) -> str:
        """The author's words since the sentence began, in lower case."""
        return _STOP.split(self.left)[-1].lower()

    @cached_property
    def after(self) -> str:
        """The author's words until the sentence ends, in lower case; empty where the quotation ends it."""
        return (
            ""
            if self.quoted[-1:] in ".!?…" and self.right[:2].strip().istitle()
            else _STOP.split(self.right)[0].lower()
        )

    def follows(self, words: Words, between: Words = frozenset(), reach: int = 0) -> bool:
        """Say whether one of the words stands right before the marks, or with `reach` other words between."""
        return bool(_before(words, between, reach).search(self.before))

    def is_named(self) -> bool:
        """Say whether a participle names what stands before it: a scheme dubbed, but not: he dubbed, critics dubbed."""
        found = _before(self.table.dubbed, frozenset(), 0).search(self.before)
        doer = _LAST.search(self.left[: len(self.left) - len(self.before) + found.start()]) if found else None
        if not doer or doer[1][0].isupper():
            return False
        speech, word = self.language.speech, doer[1]
        return not any(word in table for table in (speech.pronouns, speech.relatives, speech.auxiliaries, speech.nouns))

    def precedes(self, words: Words, reach: int = 0) -> bool:
        """Say whether one of the words stands right behind the marks, or with `reach` other words between."""
        return bool(_behind(words, reach).match(self.after))

    @cached_property
    def voiced(self) -> bool:
        """Say whether the sentence has a word of saying, or a colon before the marks."""
        speech = self.language.speech
        around = _WORD.findall(self.before + " " + self.after)
        cues = (speech.verbs, speech.naming, speech.manner, speech.cue_nouns)
        return self.before.rstrip().endswith((":", "：")) or any(word in table for word in around for table in cues)

    @cached_property
    def uses(self) -> bool:
        """Say whether somebody uses the words: then they are his."""
        return bool(_anywhere(self.table.usage).search(self.before))

    @cached_property
    def headline(self) -> bool:
        """Say whether the words around are written like a title themselves."""
        around = [word for word in _WORD.findall(self.left + " " + self.right) if len(word) > 3]
        return len(around) > 2 and sum(word[0].islower() for word in around) * 4 < len(around)

    @cached_property
    def titled(self) -> bool:
        """Say whether the words are written like a title: each with a capital, but for small words."""
        words = self.words
        if not words or (not words[0][0].isupper() and not words[0][0].isdigit()):
            return False
        return all(not word[0].islower() or word.lower() in self.table.small for word in words)


def _alternatives(words: Words) -> str:
    """Return a pattern that matches any of the words or phrases, the longer first."""
    forms = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(form.removesuffix("…")) + (r"[\w-]*" if form.endswith("…") else "") for form in forms)


@cache
def _anywhere(words: Words) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{_alternatives(words)})(?![\w-])" if words else r"(?!)")


@cache
def _before(words: Words, between: Words, reach: int) -> re.Pattern[str]:
    if not words:
        return re.compile(r"(?!)")
    gap = rf"(?:[,:]?\s+(?:{_alternatives(between)})\b){{0,4}}" if between else rf"(?:[,:]?\s+[\w.'’-]+){{0,{reach}}}"
    return re.compile(rf"(?<![\w-])(?:{_alternatives(words)}){gap}[,:]?\s*[*_]*$")


@cache
def _behind(words: Words, reach: int) -> re.Pattern[str]:
    if not words:
        return re.compile(r"(?!)")
    return re.compile(rf"[*_]*[,)]?\s+(?:[\w.'’-]+\s+){{0,{reach}}}(?:{_alternatives(words)})(?![\w-])")
