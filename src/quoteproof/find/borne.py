"""Whether words in marks are the name that something has: it is dubbed so, everybody calls it so, it bears the name, or some give it themselves."""

from __future__ import annotations

from quoteproof.find.lookups import ahead, anywhere, hints
from quoteproof.find.setting import CALLED, NEAR, NEXT, WORD, Setting
from quoteproof.find.voices import verbs
from quoteproof.patterns import lazy

_FAR = 5  # words between the verb, or whoever calls something so, and the marks
_FEW = 3  # words: fewer are a byname without a small word before it
_AGENT = lazy(r"[*_]*\s+(\w+)\s+([^\W\d]+)")  # by critics, not: by 1920


def borne(setting: Setting) -> bool:
    """Say whether something bears what stands in marks as its name."""
    return _dubbed(setting) or _usual(setting) or _has(setting)


def _dubbed(setting: Setting) -> bool:
    """Say whether a participle names what stands before it: a scheme dubbed, but not: he dubbed, critics dubbed."""
    language, table, before = setting.language, setting.table, setting.before
    dubbed = table.dubbed | (table.byname if _is_linked(setting) else frozenset())
    found = ahead(dubbed, frozenset(), 0, language.spaced).search(before) if hints(dubbed, before) else None
    words = WORD.findall(setting.left[-NEAR:][: found.start()]) if found else []
    speech = language.speech
    while words and words[-1] in speech.adverbs:  # a scheme once dubbed
        words.pop()
    if not words or _is_view(setting) or any(word in speech.relatives for word in words[-4:]):
        return False
    if words[-1] in speech.passive_auxiliaries and setting.titled and table.small:
        return True  # the women were called "Wrens"
    while words and words[-1] in speech.passive_auxiliaries:
        words.pop()
    tables = (speech.pronouns, speech.auxiliaries, speech.nouns)
    return bool(words) and not words[-1][0].isupper() and not any(words[-1] in table for table in tables)


def _is_linked(setting: Setting) -> bool:
    """Say whether a byname is short, or a small word leads to it or begins it."""
    linkers = setting.language.words.linkers
    leads = setting.before.rstrip().endswith(tuple(f" {word}" for word in linkers))
    return setting.size < _FEW or setting.words[0].lower() in linkers or leads


def _is_view(setting: Setting) -> bool:
    """Say whether a name that something is given is somebody's view of it: dubbed "reckless" by critics, called "a disgrace"."""
    speech, behind = setting.language.speech, _AGENT.match(setting.right.lower())
    agent = behind is not None and behind[1] in speech.agents and behind[2] not in speech.adverbs
    return agent or setting.words[0].lower() in speech.indefinite


def _usual(setting: Setting) -> bool:
    """Say whether it is what everybody calls something: whom the villagers call "the Bear"."""
    language, table = setting.language, setting.table
    found = list(anywhere(table.callers, language.spaced).finditer(setting.opened.lower()))
    if not found:
        return False
    between = setting.opened[found[-1].end() :].lower()
    naming, lacks = language.speech.naming, language.speech.mood_lacks
    if not language.spaced:
        around = between + setting.right[:CALLED]
        return len(between) < CALLED and any(verb in around for verb in naming.finite)
    words, behind = WORD.findall(between), WORD.findall(setting.right[:CALLED].lower())[:1]
    near = (*words, *behind)
    used = not language.owns("speech") and anywhere(table.usage).search(" ".join(near)) is not None
    # "man bewerte den Halt": what somebody says of it
    called = (word for word in near if not (lacks and word + lacks in naming.infinitive))
    return len(words) <= _FAR and (used or any(word in naming.finite or word in naming.bare for word in called))


def _has(setting: Setting) -> bool:
    """Say whether a verb of its clause before the marks says it (intern heißt das Projekt "…"), or some give it themselves (die sich "…"
    nannten)."""
    words, speech = setting.clause, setting.language.speech
    verb = next((at for at in range(len(words) - 1, -1, -1) if words[at] in setting.table.bears), None)
    between = () if verb is None else words[verb + 1 :]
    told = any(word in speech.impersonal or word in verbs(setting.language.code) for word in between)
    behind = NEXT.match(setting.right)
    called = behind is not None and behind[1].lower() in speech.naming.finite
    return (verb is not None and len(between) <= _FAR and not told) or (
        called and setting.follows(setting.table.selves)
    )
