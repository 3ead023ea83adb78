"""People without a name, printed as the phrase that tells of them: "my landlord", "the bus company, which"."""

from __future__ import annotations

from quoteproof.analysis.clauses import Row, chain_end
from quoteproof.analysis.lexicon import Lexicon
from quoteproof.analysis.people import Person
from quoteproof.analysis.phrases import Unit


def unnamed(row: Row, at: int, text: str, lexicon: Lexicon) -> Person | None:
    """Return the person whom a phrase means that has a role and no name: "my landlord"; he or she is printed as the phrase is."""
    unit = row[at]
    if unit.tag != "phrase" or unit.kind != "noun" or lexicon.noun(unit.low) != "person":
        return None
    if unit.first == unit.last and unit.low in lexicon.speech.nobody:
        return None  # "Personne ne répondit"
    printed, speech = printed_from(row, at, text), lexicon.speech
    lead = printed.split()[0].lower()
    told = lexicon.gender(unit.low) or speech.gendered.get(lead)
    return Person((), told, False, printed)


def described(row: Row, at: int, text: str, lexicon: Lexicon) -> Person | None:
    """Return the person or body that a relative pronoun stands for, by the words that it is told by: "the bus company, which"."""
    unit = row[at]
    if unit.kind != "noun" or lexicon.noun(unit.low) not in ("person", "body"):
        return None
    return Person((), printed=printed_from(row, at, text))


def is_epithet(unit: Unit, printed: str, lexicon: Lexicon) -> bool:
    """Say whether a phrase calls somebody by what he or she is: "the teenager", "the Swede", "the Trinidadian", "the 43-year-old"."""
    speech, lead, *rest = lexicon.speech, *printed.lower().split()
    definite = lead in speech.words.articles and lead not in speech.indefinite
    if speech.words.articles and not definite:
        return False
    if unit.low.endswith(speech.aged) or unit.low in speech.epithets or " ".join(rest) in speech.epithets:
        return True
    from_there = len(rest) == 1 and printed.split()[1][0].isupper() and unit.low.endswith(speech.epithet_endings)
    return from_there and unit.low not in speech.outlets and unit.low not in speech.nouns


def printed_from(row: Row, at: int, text: str) -> str:
    """Return a phrase with what hangs on it, as it is printed within a sentence."""
    return within_sentence(text[row[at].start : row[chain_end(row, at, len(row)) - 1].end])


def within_sentence(printed: str) -> str:
    """Return a phrase without the capital that it bears where a sentence begins."""
    return printed[0].lower() + printed[1:]


def is_told_of(someone: Person, lexicon: Lexicon) -> bool:
    """Say whether a person without a name cannot be one whom the text names: "my uncle", "a woman", not "the minister" nor "a guest"."""
    lead = someone.printed.split()[0].lower()
    return someone.gender is not None and (lead in lexicon.speech.possessives or lead in lexicon.speech.indefinite)


def is_new(someone: Person, lexicon: Lexicon) -> bool:
    """Say whether a person without a name is told of for the first time: "a driver on the 23"."""
    lead = someone.printed.split()[0].lower()
    return lead in lexicon.speech.indefinite and lead in lexicon.speech.words.articles
