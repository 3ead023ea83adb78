"""What a reference names: "Narrated by Bukhari and Muslim", "Matt 5:3", "سورة البقرة: 153"."""

from __future__ import annotations

from functools import lru_cache

from quoteproof import text as texts
from quoteproof.languages import Language

_PREFIXED = 4  # letters that a word has at least without a joined "and"


@lru_cache(maxsize=1 << 10)
def named(reference: str, language: Language) -> tuple[frozenset[str], ...]:
    """Return the folded words of each name in a reference, in its order; without the words for a verse or for narrating.

    No name where the reference is only figures ("2:153"). A set phrase that stands for names gives those.
    """
    speech = language.speech
    for phrase, names in speech.reference_means:
        reference = reference.replace(phrase, names)
    idle = _folded(speech.reference_words | speech.reference_verbs | speech.agents | language.small_words)
    found: list[set[str]] = [set()]
    for token in texts.tokens(reference):
        word = token.norm
        joined = any(word.startswith(sign) and word[1:] not in idle for sign in language.marks.prefixes[:1])
        parted = reference[: token.span.start].rstrip().endswith((",", "،", ";", *language.marks.prefixes[:1]))
        if word in _folded(speech.conjunctions) or parted:
            found.append(set())
        elif joined and found[-1] and len(word) > _PREFIXED:
            found.append(set())
            word = word[1:]
        if word not in idle and word not in speech.conjunctions and not word[0].isdecimal() and len(word) > 1:
            found[-1].add(word)
    return tuple(frozenset(words) for words in found if words)


@lru_cache(maxsize=64)
def _folded(words: frozenset[str]) -> frozenset[str]:
    return frozenset(texts.fold(word).text for word in words)
