"""What the rules for look-alikes see of a stretch in marks: its words, what stands on either side, the tables."""

from __future__ import annotations

from collections.abc import Iterable

from quoteproof import languages
from quoteproof.analysis.letters import in_title_case
from quoteproof.cached import cached_property
from quoteproof.find.draft import Draft
from quoteproof.find.lookups import ahead, anywhere, behind, forms, hints, source
from quoteproof.find.voices import verbs
from quoteproof.languages.marks import Words
from quoteproof.languages.speech import Verbs
from quoteproof.model import Quotation, Span
from quoteproof.patterns import lazy

_WIDTH = 300  # characters of the author's text on either side that the rules see
NEAR = 80  # characters on either side that name or explain the words between the marks
WORD = lazy(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_LAST = lazy(r"([^\W\d_]+),?\s*$")
STOP = lazy(r"(?<=[.!?…。！？])[\"'”’“‘»«›‹]*\s+|\n")
NEXT = lazy(r"[*_]*\s+([^\W\d_]+(?:-[^\W\d_]+)*)")
_OWNED = lazy(r"[^\W\d_](?:['’]s|s['’])\s+[*_]*$")
_THING = lazy(r"(?:^|[\s(’'*_])([^\W\d_]+)(?:['’]|\s+)[*_]*([^\W\d_]+(?:-[^\W\d_]+)*)\s+[*_]*$")
_JOURNAL = lazy(r",?\s+(?:[*_]{1,2}|'{2,3})[^\W\d_][^*_\n]{2,60}[*_']+", signs="*_'")
_ISSUE = lazy(r",?\s+(?:[*_]{1,2}|'{2,3})[^\W\d_][^*_\n]{2,60}[*_']+,?\s*\(?\d", signs="*_'")
_ENDED = lazy(r"[.!?…。！？][\"'”’“‘»«›‹)]*\s*$")
_ITEM = lazy(r"\s*(?:[#*•+-]+|\d{1,3}[.)])\s*$")
_CLAUSE = lazy(r"[,;:.!?…()“”\"„«»\n]")
_CLASSED = 5  # words that may say what sort of words they are
_PAUSE = lazy(r"[,;:()–—]|--")
_YEAR = lazy(r"[*_]*,?\s*\((?:c\. ?)?(?:1[4-9]|20)\d\d(?:[-–/]\d{2,4})?\)")
_EMPHASIS = lazy(r"[*_]+[^\s*_][^*_\n]{0,40}[*_]+,?\s*[(（]\s*$", signs="(（")
_SHORT = 5  # words of the longest name
CALLED = 20  # characters
_CALLS = 10  # words from a verb of calling to the marks
_ANSWER = 4  # words from the marks to a verb of saying
_WIELDED = 3  # words from a verb of using to the marks: use of the term
_BY = lazy(r"[*_]*,?\s+(\w+)\s+[A-Z]")
_REPORTS = lazy(r"[*_]*\s+([^\W\d_]+)(?:,?\s+([^\W\d_]+)\b|,?:?\s*[“\"„«])")


class Setting:
    """One stretch in marks, inside its paragraph."""

    def __init__(self, text: str, stretch: Draft | Quotation, bounds: Span) -> None:
        whole = stretch.outer or stretch.span
        start, end = whole.start, whole.end
        self.quoted = " ".join(part.of(text) for part in stretch.parts)
        self.mark = stretch.marks[0] if stretch.marks else ""
        self.left = text[max(bounds.start, start - _WIDTH) : start]
        self.right = text[end : min(bounds.end, end + _WIDTH)]
        self.language = languages.get(stretch.language or "und")
        self.table = self.language.marks
        self.grammar = self.language.flow

    @cached_property
    def words(self) -> list[str]:
        """The words between the marks."""
        return WORD.findall(self.quoted)

    @cached_property
    def before(self) -> str:
        """The author's words right before the marks, in lower case."""
        return self.left[-NEAR:].lower()

    @cached_property
    def after(self) -> str:
        """The author's words until the sentence ends, in lower case; empty where the quotation ends it."""
        return (
            "" if self.quoted[-1:] in ".!?…" and self.right[:2].strip().istitle() else STOP.split(self.right)[0].lower()
        )

    @cached_property
    def size(self) -> int:
        """The number of words between the marks; without spaces two characters count as one."""
        return len(self.words) if self.language.spaced else (sum(map(str.isalnum, self.quoted)) + 1) // 2

    def follows(self, words: Words, between: Words = frozenset(), reach: int = 0) -> bool:
        """Say whether one of the words stands right before the marks, or with `reach` other words between.

        Words of saying are never among those between: then somebody speaks.
        """
        if not hints(words, self.before):
            return False
        found = ahead(words, between, reach, self.language.spaced).search(self.before)
        if not found or between or not reach:
            return found is not None
        naming = self.language.speech.naming.passive  # a scheme dubbed "Red Line"
        return not any(word in verbs(self.language.code) or word in naming for word in WORD.findall(found[1] or ""))

    def goes_on(self, distance: int) -> bool:
        """Say whether only a comma or an "and" stands in the `distance` (negative) back to the quotation before."""
        gap = self.left[distance:] if -NEAR < distance < 0 else ""
        if not gap.strip() and _ENDED.search(self.left[:distance]):
            return False  # the word "ride." "A ride takes you someplace," he said
        return gap.strip().strip(",،、").strip().lower() in self.language.speech.conjunctions | {""} and bool(gap)

    @cached_property
    def is_called(self) -> bool:
        """Say whether somebody gives the name to what stands before it, as his view of it: he called the project "Shameful"."""
        return any(word in self.language.speech.naming.finite for word in WORD.findall(self.opened.lower())[-_CALLS:-1])

    @cached_property
    def reports(self) -> bool:
        """Say whether a verb of saying stands behind the marks and leads to what is said: wrote that, reported: "…"."""
        found = _REPORTS.match(self.right)
        if found is None:
            return False
        if found[1].lower() in self.language.speech.naming.finite:
            return found[2] is not None  # "called it"
        if found[1].lower() not in self.language.speech.verbs.finite:
            return False
        word = (found[2] or "").lower()
        small = self.language.words
        if word in self.language.speech.adverbs or word in self.language.speech.times:
            return True
        return not word or word in small.complementizers or word in small.articles or word in small.subjects

    @cached_property
    def closed(self) -> frozenset[str]:
        """Small words behind which no name stands by itself, but words that somebody says."""
        speech = self.language.speech
        return speech.conjunctions | speech.subordinators | speech.likeness | speech.cue_nouns

    @cached_property
    def behind_article(self) -> bool:
        """Say whether an article stands right before the marks: the "Blue Line"."""
        found = _LAST.search(self.left[-NEAR:])
        return found is not None and found[1].lower() in self.language.words.articles

    def is_work(self, word: str) -> bool:
        """Say whether a word names a work or an outlet by itself: „Nordwestzeitung“."""
        return anywhere(self.table.works).fullmatch(word.lower()) is not None

    def is_body(self, word: str) -> bool:
        """Say whether a word names a body: school, league, fund."""
        return self.language.speech.nouns.get(word.lower()) == "body"

    @cached_property
    def determined(self) -> bool:
        """Say whether an article, an owner or the like stands right before the marks: its "Blue Line", Finn's "Blue Line"."""
        found = _LAST.search(self.left[-NEAR:])
        word, speech = found[1].lower() if found else "", self.language.speech
        return _OWNED.search(self.left) is not None or word in speech.determiners or word in speech.possessives

    @cached_property
    def attributive(self) -> bool:
        """Say whether a noun follows that the words only tell apart from others: the "Blue Line" trams."""
        found = NEXT.match(self.right) if self.quoted[-1:] not in (*".,;!?…",) else None
        return found is not None and self.determined and not self._is_small(found[1])

    @cached_property
    def apposed(self) -> bool:
        """Say whether a thing stands right before the marks whose name they hold: the trawler "Dauntless"."""
        found = _THING.search(self.left[-NEAR:])
        if not found or not self.language.words.articles:
            return False
        article, noun = found[1].lower(), found[2]
        opens = article in self.language.speech.determiners or article in self.language.speech.possessives
        told = (
            self._is_small(noun)
            or noun.lower() in self.language.speech.cue_nouns
            or self.language.speech.nouns.get(noun.lower()) in ("person", "people", "body")
        )
        return opens and noun[0].isupper() == self.language.words.capital_nouns and not told and not self.is_called

    def _is_small(self, word: str) -> bool:
        """Say whether a word is a verb or one of the small words, and so no noun."""
        speech, word = self.language.speech, word.lower()
        tables = (speech.prepositions, speech.conjunctions, speech.subordinators, speech.relatives, speech.auxiliaries)
        others = (speech.adverbs, speech.other_verbs, speech.pronouns, speech.determiners, speech.possessives)
        verbal = any(word in table.finite for table in (speech.verbs, speech.thought, speech.naming, speech.manner))
        return verbal or any(word in table for table in (*tables, *others))

    @cached_property
    def dated(self) -> bool:
        """Say whether a year in brackets follows, as behind the title of a work."""
        return _YEAR.match(self.right) is not None

    @cached_property
    def cited(self) -> bool:
        """Say whether a title in emphasis follows, in which the words are the title of a piece: "…", *Harbour Review*."""
        return _JOURNAL.match(self.right) is not None

    @cached_property
    def dated_issue(self) -> bool:
        """Say whether a title in emphasis follows with a date or a number: "…", *Harbour Review* 12."""
        return _ISSUE.match(self.right) is not None

    @cached_property
    def parenthetical(self) -> bool:
        """Say whether a comma stands on either side, as around a name that is put beside: his play, "The Pit", was."""
        before, behind = self.opened.rstrip(" \t\n*_")[-1:], self.quoted[-1:] + self.right[:1]
        return before in (*",，،",) and not set(behind).isdisjoint(",，،") and not self.answered

    @cached_property
    def listed(self) -> bool:
        """Say whether the words are all that stands behind the sign of a list's item, up to a dash or the end."""
        return _ITEM.fullmatch(self.left.rpartition("\n")[2]) is not None

    @cached_property
    def glosses(self) -> bool:
        """Say whether it stands in brackets behind a word in emphasis, whose sense it tells: *Saudade* ("longing")."""
        return _EMPHASIS.search(self.left) is not None and self.right.startswith((")", "）"))

    @cached_property
    def opened(self) -> str:
        """The sentence as far as the marks."""
        return STOP.split(self.left)[-1]

    @property
    def owned(self) -> bool:
        """Say whether the noun right before the marks is somebody's: his words "…", not: the word "…"."""
        words = self.clause[-2:-1]
        return bool(words) and (words[0] in self.language.speech.possessives or words[0].endswith(("'s", "’s")))

    @cached_property
    def introduced(self) -> bool:
        """Say whether the words before lead up to what somebody says: a colon, or a clause of saying with its comma."""
        left = self.opened.rstrip(" \t\n*_")
        if left.endswith((":", "：")):
            return True
        if self.titled and self.table.small:
            return False  # capitals tell a title
        return left.endswith((",", "，", "،")) and any(self.verbs_before)

    @cached_property
    def answered(self) -> bool:
        """Say whether a clause of saying follows: "…," she said."""
        return self.is_closed and any(
            word in verbs(self.language.code) for word in WORD.findall(self.right.lower())[:_ANSWER]
        )

    @cached_property
    def hearsay(self) -> bool:
        """Say whether it is said behind a comma, by nobody in particular: „…“, heißt es aus dem Rathaus."""
        verb, subject, *_ = *WORD.findall(self.right.lower())[:2], "", ""
        comma = self.right.lstrip("*_ ")[:1] == "," or self.quoted[-1] == ","
        return comma and verb in self.language.speech.verbs.finite and subject in self.language.speech.impersonal

    @cached_property
    def embedded(self) -> bool:
        """Say whether the author's sentence goes on beside the marks."""
        return any(map(str.isalpha, self.opened)) or any(map(str.isalpha, self.after))

    @cached_property
    def cued(self) -> bool:
        """Say whether a word of the sentence may say that somebody says, thinks or calls something: before the marks, or
        right behind them."""
        if self.uses or not self.language.spaced:
            return self.uses or self._cued_unspaced
        speech, near, behind = self.language.speech, self.clause, self._answer
        beside = (*near[-2:], *(behind[:2] if self.is_closed else ()))
        if source(speech).search(self.opened.lower()) or any(word in speech.manner for word in beside):
            return True
        if any(word in speech.naming for word in (*near, *behind)):
            return True
        return self._tells((*WORD.findall(self.opened.lower()), *behind))

    @cached_property
    def cued_near(self) -> bool:
        """Say the same of the clause before the marks alone, and of what follows where a mark of a pause parts it."""
        if self.uses or not self.language.spaced:
            return self.cued
        near = (*self.clause, *(self._answer if self.is_closed else ()))
        named = any(word in self.language.speech.naming for word in near)
        return named or self._tells(near) or source(self.language.speech).search(self.opened.lower()) is not None

    @cached_property
    def led(self) -> bool:
        """Say whether the word right before the marks, or before an "a" there, may say that somebody says, thinks or calls what stands in
        them."""
        words, speech = WORD.findall(self.opened.lower()), self.language.speech
        last = words[-2:-1] if words and words[-1] in speech.indefinite else words[-1:]
        return any(word in speech.naming for word in last) or self._tells(last)

    @cached_property
    def clause(self) -> list[str]:
        """The words from the last pause to the marks."""
        return WORD.findall(_PAUSE.split(self.opened.lower())[-1])

    @property
    def _answer(self) -> list[str]:
        """The words right behind the marks."""
        return WORD.findall(self.after)[: 2 * _ANSWER]

    @property
    def _saying(self) -> tuple[Words | Verbs, ...]:
        speech = self.language.speech
        return (speech.verbs, speech.thought, speech.cue_nouns, speech.views, speech.trailing, speech.postposed)

    @property
    def _cued_unspaced(self) -> bool:
        around = self.opened.lower() + self.after[:CALLED]
        return any(form in around for table in (*self._saying, self.language.speech.naming) for form in forms(table))

    def _tells(self, words: Iterable[str]) -> bool:
        """Say whether one of the words is one of saying, thinking or holding."""
        told, separable = frozenset(words), self.language.speech.separable
        apart = {word for word in told if word in separable and separable[word].isdisjoint(told)}  # "es gibt"
        others = any(word in table for word in apart for table in self._saying[1:])
        return others or any(word in table for word in told - apart for table in self._saying)

    @property
    def is_closed(self) -> bool:
        """Say whether a mark of a pause or an end parts the words from what follows."""
        return self.quoted[-1:] in (*",.!?…",) or self.right[:1] in (*",，",)

    @cached_property
    def verbs_before(self) -> tuple[str, ...]:
        """The verbs of saying in the sentence before the marks, without those that are nouns there: a report."""
        said, speech = verbs(self.language.code), self.language.speech
        words = WORD.findall(self.opened.lower())
        if not self.language.spaced:
            return tuple(verb for verb in said if verb in self.opened)
        noun = (speech.determiners, speech.possessives)
        return tuple(
            word
            for before, word in zip(["", *words], words, strict=False)
            if word in said and not any(before in table for table in noun)
        )

    @cached_property
    def is_signed(self) -> bool:
        """Say whether the name of a maker follows: "The Pit" by Ann Lee."""
        found = _BY.match(self.right)
        return found is not None and found[1] in self.language.speech.agents

    def precedes(self, words: Words, reach: int = 0) -> bool:
        """Say whether one of the words stands right behind the marks, or with `reach` other words between."""
        near = hints(words, self.right.lower()) and hints(words, self.after)
        if near and not reach and self.language.spaced:
            near = self.after.lstrip("*_,)").lstrip().startswith(tuple(words))
        return near and bool(behind(words, reach, self.language.spaced).match(self.after))

    def classed(self, words: Words) -> bool:
        """Say whether the text goes on to say what sort of words they are: "…", the statutory phrase; "…" is the regimental motto."""
        first, *rest = WORD.findall(_CLAUSE.split(self.right.lower().lstrip(" ,،，*_"))[0])[:_CLASSED] or [""]
        speech, comma = self.language.speech, not {self.quoted[-1], self.right[:1]}.isdisjoint(",،，")
        if comma and any(word in verbs(self.language.code) for word in self._answer[: _CLASSED + 1]):
            return False
        if not comma:
            if first not in speech.copulas and first not in speech.passive_auxiliaries:
                return False
            first, *rest = rest or [""]
        opens = first in speech.determiners or first in speech.possessives
        return opens and any(anywhere(words).fullmatch(word) for word in rest)

    @cached_property
    def in_prose(self) -> bool:
        """Say whether it stands in a sentence that goes on to a full stop, not in a headline or a caption."""
        return (STOP.search(self.right) or _ENDED.search(self.right)) is not None and not self.headline

    @cached_property
    def uses(self) -> bool:
        """Say whether somebody uses the words: then they are his."""
        sentence = STOP.split(self.before)[-1]
        used = anywhere(self.table.usage).search(sentence)
        words = WORD.findall(sentence[: used.start()]) if used else []
        own = bool(words) and self.language.speech.pronouns.get(words[-1]) == "first"  # "I use the term “…” for"
        return used is not None and not own

    @cached_property
    def wields(self) -> bool:
        """Say whether somebody uses the word that is named right before the marks: used the word, but not: said that he hated the word; nor
        where the word is what the text goes on about: says the word "brolly" is old."""
        if not self.uses or not self.language.spaced:
            return self.uses
        sentence, speech = STOP.split(self.before)[-1], self.language.speech
        *_, used = anywhere(self.table.usage).finditer(sentence)
        following = NEXT.match(self.right)
        head = following[1].lower() if following and not self.is_closed else ""
        said = used[0] in verbs(self.language.code)
        subject = said and (head in speech.copulas or head in speech.passive_auxiliaries)
        return len(WORD.findall(sentence[used.end() :])) <= _WIELDED and not subject

    @cached_property
    def headline(self) -> bool:
        """Say whether the words around are written like a title themselves; never so without capitals."""
        words = WORD.findall(self.left + " " + self.right)
        return in_title_case(words, least=3, share=4) and any(word[0].isupper() for word in words)

    @cached_property
    def is_name(self) -> bool:
        """Say whether the words are a name by their capitals alone, where these tell: of two words or more."""
        return self.titled and bool(self.table.small) and 1 < self.size <= _SHORT and not self.headline

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
