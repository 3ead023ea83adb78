"""A word or two in marks that nobody is said to have said: the author's own, held at arm's length, or a name.

Finding cannot tell `the "experts" were asleep` from `the planks were "temporary", Lund said` by the words in the marks;
only that nobody speaks tells. News prints most of its short quotations with a speaker: of 925 stretches in marks in
PolNeAR's train split that are nobody's words, a quarter are so short, have no speaker, and no word of saying before them.
"""

from __future__ import annotations

from msgspec import structs

from quoteproof.find.setting import Setting
from quoteproof.model import QUOTED, Claim, Kind, Span
from quoteproof.patterns import lazy

_SHORT = 4  # words; what is longer is seldom a term
_GUESSED = frozenset({"fragment"})  # rules that name a speaker without a word of saying
_WEAK = (
    frozenset({"weak-cue"}) | _GUESSED
)  # rules that may take the author for somebody who is quoted: "We coded it as"
_CALLED_OUT = frozenset("!?！？؟")

_NARRATED = lazy(r"\s*,\s*[—–]")  # «Да», — подумал он


def unsaid(text: str, claim: Claim, paragraph: Span) -> Claim:
    """Return the claim, as a look-alike without a speaker where nothing says that somebody said the words."""
    quotation = claim.quotation
    if quotation.kind not in QUOTED or not quotation.marks or len(quotation.parts) > 1:
        return claim
    told = claim.attribution
    if (told.speaker and told.rule not in _WEAK) or claim.claimed.reference or claim.claimed.source:
        return claim
    setting = Setting(text, quotation, paragraph)
    own = told.speaker is not None and setting.language.speech.pronouns.get(told.speaker.of(text).lower()) == "first"
    known = bool(
        setting.language.speech.verbs.finite
    )  # nothing tells that nobody speaks in a language without words of saying
    if not known or not _is_part(setting) or (not own and _is_said(claim, setting)):
        return claim
    kind: Kind = "term" if setting.titled and setting.table.small else "scare"
    return Claim(structs.replace(quotation, kind=kind, rule="unsaid"))


def _is_said(claim: Claim, setting: Setting) -> bool:
    """Say whether anything may say that somebody said the words."""
    return setting.cued or (claim.attribution.speaker is not None and claim.attribution.rule not in _GUESSED)


def _is_part(setting: Setting) -> bool:
    """Say whether it is a few words of the author's sentence: not called out, not a headline's, nobody's "I"."""
    words = {word.lower() for word in setting.words}
    title = setting.titled and setting.size > 1 and bool(setting.table.small) and not setting.headline
    if setting.size > _SHORT or not (setting.in_prose or title) or not _CALLED_OUT.isdisjoint(setting.quoted):
        return False
    narrated = _NARRATED.match(setting.right) is not None and setting.quoted[:1].isupper()
    return (
        (setting.embedded or (title and setting.listed))
        and not setting.introduced
        and not narrated
        and words.isdisjoint(setting.language.words.own)
    )
