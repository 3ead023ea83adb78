"""Whether a word that may open a condition does so where it stands, or opens a question or a statement, or is a verb."""

from __future__ import annotations

from quoteproof.analysis.akin import are_forms, bases
from quoteproof.analysis.letters import is_bare
from quoteproof.compare.clauses import cues, folded, strong, weak
from quoteproof.compare.lexicon import Item, of_lists
from quoteproof.compare.rows import Row
from quoteproof.languages import Language

NEAR = 4
"""Words behind a verb of saying or asking among which what is said or asked may begin."""


def asks(before: Row, language: Language) -> bool:
    """Say whether a condition's word behind these words may open a question instead: "ask if", "told us if"."""
    meaning, near = language.meaning, before[-3:]
    if any(item.end == len(near) for item in of_lists(("asking", meaning.asking)).read(near)):
        return True
    told = of_lists(("telling", meaning.telling)).read(before[-2:-1])
    return bool(told) and before[-1].norm in cues(meaning).persons


def is_verb(item: Item, cells: Row, language: Language, *, opens: bool = True) -> bool:
    """Say whether a condition's word is a verb there: "has provided", "the guild provided bread"; not ", provided the roof holds".

    `opens`: the first of the words opens a sentence.
    """
    if cells[item.start].norm not in folded(language.meaning.verbal_conditions) or item.end - item.start > 1:
        return False
    mark = cells[item.start].mark
    return (item.start > 0 or not opens) and not weak(mark) and not strong(mark)


def asks_further(before: Row, language: Language) -> bool:
    """Say whether somebody is asked or told what a condition's word opens, named a few words before it: "asked the owners twice if"."""
    near = before[-NEAR:]
    told = [item.start for item in of_lists(("telling", language.meaning.telling)).read(near)]
    return asks(before, language) or any(not any(c.mark.strip() for c in near[at + 1 :]) for at in told)


def opens_speech(item: Item, out: Row, language: Language) -> bool:
    """Say whether a condition's word is a "that" behind a verb of saying, as the Arabic إن is."""
    that = out[item.start].norm in folded(language.words.complementizers)
    return that and any(cell.norm in language.speech.verbs for cell in out[max(0, item.start - NEAR) : item.start])


def is_participle(item: Item, cells: Row, kept: int, language: Language) -> bool:
    """Say whether a condition's word is a verb where it stands, behind its auxiliary: "our town has provided nets"."""
    at = kept + item.start
    if not at or item.end - item.start > 1 or cells[at].mark.strip():
        return False
    word, meaning = cells[at].norm, language.meaning
    past = any(are_forms(word, base, meaning) for base in bases(word, meaning) - {word})
    return past and cells[at - 1].norm in folded(language.words.auxiliaries)


def is_that(item: Item, cells: Row, language: Language) -> bool:
    """Say whether a condition's word stands without its signs, and opens what is said then: إن is "that", or "indeed", before it is "if"."""
    cell = cells[item.start]
    single = item.end - item.start == 1 and is_bare(cell.word.raw)
    return single and cell.norm in folded(language.words.complementizers)
