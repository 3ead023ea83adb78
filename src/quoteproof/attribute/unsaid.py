"""A word or two in marks that nobody is said to have said: the author's own, held at arm's length, or a name.

Finding cannot tell `the "experts" were asleep` from `the planks were "temporary", Lund said` by the words in the marks;
only who is said to speak, and how sure that is, tells. The doubts stand in order; one that holds is enough. The figures
are of stretches of up to four words in PolNeAR's train split: somebody's against nobody's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct, structs

from quoteproof.analysis import Analysis
from quoteproof.attribute.doubtful import LIMIT, SURE, doubt
from quoteproof.cached import cached_property
from quoteproof.find.setting import Setting
from quoteproof.find.voices import verbs
from quoteproof.languages.speech import Noun
from quoteproof.model import QUOTED, Claim, Kind
from quoteproof.patterns import lazy

_SHORT = 4  # words; what is longer is seldom a term
_NAME = 3  # words of the longest name that a custom or a paper gives
_NEAR = 25  # characters from the word that gives a name to the marks
_UTTERED = 4  # words from a verb of saying to the word that is said
_GUESSED = frozenset({"fragment"})  # rules that name a speaker without a word of saying
_CARRIED = frozenset(
    {"going-on", "same-sentence", "same-paragraph", "sentence-before"}
)  # the speaker of another quotation
_WEAK = (
    frozenset({"weak-cue"}) | _GUESSED
)  # rules that may take the author for somebody who is quoted: "We coded it as"
_FAR = frozenset({"clause-late", "headline"})  # rules whose cue stands in another clause
_CALLED_OUT = frozenset("!?！？؟")

_NARRATED = lazy(r"\s*,\s*(?:[—–]|-\s)")  # «Да», — подумал он
_YEAR = lazy(r"[(（][^()（）\n]*\b(?:1[4-9]|20)\d\d[a-z]?\b[^()（）\n]*[)）]")
_APOSTROPHE = lazy(r"['’]")
_WORD = lazy(r"[^\W_]+(?:['’.&-][^\W_]+)*")


class Stretch:
    """A few words in marks, whoever is said to say them, and what stands around."""

    def __init__(self, analysis: Analysis, claim: Claim) -> None:
        text, self.analysis = analysis.text, analysis
        self.told, self.start = claim.attribution, claim.quotation.span.start
        self.setting = Setting(text, claim.quotation, analysis.paragraph_at(self.start))
        self.speech = self.setting.language.speech
        self.printed = self.told.speaker.of(text) if self.told.speaker else ""
        self.speaker = self.printed.lower()
        self.cue = self.told.cue.of(text).lower() if self.told.cue else ""
        self.between = text[self.told.speaker.end : self.start] if self.told.speaker else ""

    @property
    def titled(self) -> bool:
        """Say whether the words are written like a name, where capitals tell names."""
        return self.setting.titled and bool(self.setting.table.small) and not self.setting.headline

    @property
    def somebody(self) -> bool:
        """Say whether he or she speaks, or the sentence names a person before the marks, or has the mayor use the words."""
        pronouns, nouns = self.speech.pronouns, self.speech.nouns
        clause = self.setting.clause or _WORD.findall(self.setting.opened.lower())  # a comma stands before the marks
        if any(nouns.get(word) == "person" or pronouns.get(word) in ("m", "f") for word in clause):
            return True
        return bool(self.analysis.names.within(self.start - len(self.setting.opened) - 1, self.start))

    def is_author(self, word: str) -> bool:
        """Say whether a word is one by which the author of the text speaks of himself."""
        return self.speech.pronouns.get(word) == "first"

    @property
    def are_people(self) -> bool:
        """Say whether they or staff speak, nobody in particular."""
        return self.kind == "people" or self.speech.pronouns.get(self.speaker) == "plural"

    @property
    def is_one(self) -> bool:
        """Say whether somebody by name speaks, or one of whom nothing more is told: a rival, one critic."""
        first, *rest = _WORD.findall(self.printed) or [""]
        capitals = not self.setting.language.words.capital_nouns and any(word[0].isupper() for word in rest)
        return (
            self.told.name is not None
            or self.speech.pronouns.get(self.speaker) in ("m", "f", "first")
            or (first.lower() in self.speech.indefinite and self.kind not in ("paper", "body", "other"))
            or capitals
        )

    @property
    def kind(self) -> Noun | None:
        """What the noun names that speaks, if no name is known."""
        words = _WORD.findall(self.speaker)
        return self.speech.nouns.get(words[-1]) if words and not self.told.name else None

    @cached_property
    def named_near(self) -> bool:
        """Say whether a word right before the marks gives a name, and no "a" says that it is somebody's view."""
        last = _WORD.findall(self.setting.opened.lower())[-1:]
        near = self.told.cue is not None and 0 <= self.start - self.told.cue.end <= _NEAR
        view = {*last, *(word.lower() for word in self.setting.words[:1])} & self.speech.indefinite
        return near and self.cue in self.speech.naming and not view and self.setting.size <= _NAME

    @property
    def is_alone(self) -> bool:
        """Say whether nothing else of the sentence stands in such marks."""
        return self.setting.mark not in self.setting.opened + self.setting.after

    @property
    def last(self) -> str:
        """The word right before the marks."""
        return next(reversed(_WORD.findall(self.setting.opened.lower())), "")

    @property
    def uttered(self) -> bool:
        """Say whether a verb of saying stands right before a word that is named as a word: said the word "sorry"."""
        before = _WORD.findall(self.setting.opened.lower())[-_UTTERED:]
        return any(word in verbs(self.setting.language.code) for word in before)

    @property
    def is_given(self) -> bool:
        """Say whether the words are written like a name, or a "the" opens them."""
        first = self.setting.words[0].lower()
        definite = self.setting.language.words.articles - self.speech.indefinite
        return self.titled or (first in definite and len(self.setting.words) > 1)


class Doubt(Struct, frozen=True):
    """A reason to think that nobody is said to have said the words."""

    name: str
    holds: Callable[[Stretch], bool]
    sourced: bool = False  # also where the text names a paper that is said to have the words


def _nobody(one: Stretch) -> bool:
    """No word of the sentence may say that somebody says them, and no other rule names him. 55 against 109."""
    if one.told.speaker and one.told.rule not in _WEAK:
        return False
    own = one.is_author(one.speaker)
    said = one.setting.cued or (one.told.speaker is not None and one.told.rule not in _GUESSED)
    return own or not said


def _carried(one: Stretch) -> bool:
    """Whoever spoke before is not said to go on, in a sentence that says nothing of speaking and quotes nothing else."""
    return (
        one.told.rule in _CARRIED and one.is_alone and not one.setting.cued and one.last not in one.speech.auxiliaries
    )


def _name(one: Stretch) -> bool:
    """A name, and no word of the same clause says that somebody says it. 5 against 13."""
    unsure = not one.told.speaker or one.told.rule in _WEAK | _CARRIED | _FAR
    return unsure and one.titled and not one.setting.cued_near


def _unowned(one: Stretch) -> bool:
    """No rule finds a speaker, the sentence names no person and quotes nothing else, and its clause says nothing of speaking.
    4 against 14."""
    fresh = one.setting.quoted[:1].isupper() and one.setting.opened.rstrip()[-1:] in (*",،，",)
    told = one.told.speaker or one.somebody or one.setting.cued_near
    return not told and not fresh and one.is_alone


def _author(one: Stretch) -> bool:
    """The clause is the author's own, and says nothing of speaking: we keep "switch" as a label."""
    if one.told.speaker and one.told.rule not in _FAR:
        return one.is_author(one.speaker) and one.cue in one.speech.manner
    return not one.setting.cued_near and any(one.is_author(word) for word in one.setting.clause)


def _word(one: Stretch) -> bool:
    """A word named as a word, which nobody in particular uses: an answer that does not contain the word "sorry"."""
    setting = one.setting
    named = setting.uses and setting.follows(setting.table.terms)
    return named and not one.uttered and not one.somebody


def _custom(one: Stretch) -> bool:
    """What people call something (the cut that locals call "winter lean"), or the name that it bears with them: the room they call
    "the Crow's Nest". Names that nobody by name gives: 6 against 13 there and in texts of other genres."""
    if not one.named_near or one.setting.headline:
        return False
    usual = one.cue in one.speech.naming.bare and one.are_people
    return usual or (one.is_given and not one.is_one)


def _scholarly(one: Stretch) -> bool:
    """The term of a paper that is cited for it: what Lipsky (1980, p. xii) calls "street-level bureaucracy"."""
    return one.named_near and _YEAR.search(one.between) is not None


def traits(one: Stretch) -> Iterator[str]:
    """Yield the traits of a stretch that tell whether somebody says it, as `doubtful.WEIGHTS` names them."""
    setting, speech, rule = one.setting, one.speech, one.told.rule
    held = {
        "three words": setting.size == 3,
        "four words": setting.size == 4,
        "capital": setting.words[0][0].isupper(),
        "title": one.titled and setting.size > 1,
        "stop": setting.quoted[-1:] in (*".!?…,",),
        "auxiliary": one.last in speech.auxiliaries,
        "goes on": setting.right[:1] == " " and setting.right[1:2].isalpha(),
        "cued": setting.cued,
        "somebody": one.somebody,
        "named": one.told.name is not None,
        "body": one.kind == "body",
        "naming": one.cue in speech.naming,
        "sure": rule in SURE,
        "weak": rule == "weak-cue",
        "guessed": rule in _GUESSED,
        "far": rule in _FAR,
    }
    return (trait for trait, holds in held.items() if holds)


def is_weighed(one: Stretch) -> bool:
    """Say whether the sum is asked about a stretch: not in a headline, where nothing tells as it does in a sentence. What a verb of saying
    has right before it (was called "a disgrace"), what somebody calls a thing, and the word for a word are judged by the doubts above alone;
    but not a name of several words, which a verb has before it as often when nobody says it (sang "Amazing Grace")."""
    setting = one.setting
    shouted = setting.quoted.isupper() and _WORD.findall(setting.opened)[-1:] == [one.last.upper()]
    called = setting.is_called and one.cue in one.speech.naming
    led = called or (setting.led and not (one.titled and setting.size > 1))
    named = setting.follows(setting.table.terms) and one.somebody
    return not (setting.headline or shouted or led or named)


def _weighed(one: Stretch) -> bool:
    """All that stands in the marks and around them, put together."""
    return is_weighed(one) and doubt(traits(one)) > LIMIT


DOUBTS: tuple[Doubt, ...] = (
    Doubt("nobody", _nobody),
    Doubt("carried", _carried),
    Doubt("name", _name),
    Doubt("unowned", _unowned),
    Doubt("author", _author),
    Doubt("word", _word, sourced=True),
    Doubt("custom", _custom, sourced=True),
    Doubt("scholarly", _scholarly),
    Doubt("weighed", _weighed),
)


def unsaid(analysis: Analysis, claim: Claim) -> Claim:
    """Return the claim, as a look-alike without a speaker where nothing says that somebody said the words."""
    one = doubtful_stretch(analysis, claim)
    doubts = (doubt for doubt in DOUBTS if doubt.sourced or not claim.claimed.source)
    if one is None or not any(doubt.holds(one) for doubt in doubts):
        return claim
    kind: Kind = "term" if one.setting.titled and one.setting.table.small else "scare"
    return Claim(structs.replace(claim.quotation, kind=kind, rule="unsaid"))


def doubtful_stretch(analysis: Analysis, claim: Claim) -> Stretch | None:
    """Return what is seen of a claim's words, if they are few, in one pair of marks, and part of the author's sentence."""
    quotation = claim.quotation
    if quotation.kind not in QUOTED or not quotation.marks or len(quotation.parts) > 1 or claim.claimed.reference:
        return None
    one = Stretch(analysis, claim)
    known = bool(one.speech.verbs.finite)  # nothing tells that nobody speaks in a language without words of saying
    return one if known and _is_part(one.setting) else None


def _is_part(setting: Setting) -> bool:
    """Say whether it is a few words of the author's sentence: not called out, not a headline's, nobody's "I"."""
    words = {part for word in setting.words for part in _APOSTROPHE.split(word.lower())}  # « J’ai froid »
    title = setting.titled and setting.size > 1 and bool(setting.table.small) and not setting.headline
    if not setting.language.spaced and not setting.opened.strip():
        return False  # a paragraph begins with it, and no particle makes it a name
    if setting.size > _SHORT or not (setting.in_prose or title) or not _CALLED_OUT.isdisjoint(setting.quoted):
        return False
    narrated = _NARRATED.match(setting.right) is not None and setting.quoted[:1].isupper()
    return (
        (setting.embedded or (title and setting.listed))
        and not setting.introduced
        and not narrated
        and words.isdisjoint(setting.language.words.own)
    )
