"""Whether words in marks are the name that something has, by the verb of its clause, or that some give themselves."""

from __future__ import annotations

from quoteproof.find.setting import NEXT, Setting
from quoteproof.find.voices import verbs

_FAR = 5  # words between the verb and the marks


def borne(setting: Setting) -> bool:
    """Say whether something has the name, by a verb that stands in its clause before the marks (intern heißt das Projekt "…"), or some give
    it themselves (die sich "…" nannten)."""
    words, speech = setting.clause, setting.language.speech
    verb = next((at for at in range(len(words) - 1, -1, -1) if words[at] in setting.table.bears), None)
    between = () if verb is None else words[verb + 1 :]
    told = any(word in speech.impersonal or word in verbs(setting.language.code) for word in between)
    behind = NEXT.match(setting.right)
    called = behind is not None and behind[1].lower() in speech.naming.finite
    return (verb is not None and len(between) <= _FAR and not told) or (
        called and setting.follows(setting.table.selves)
    )
