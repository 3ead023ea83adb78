"""People without a name whom "he" and "she" may mean: "My uncle had a saying. He would say", "Asked by a guest, she said"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteproof.analysis.lexer import Lexicon, tokens
from quoteproof.analysis.people import Person
from quoteproof.analysis.phrases import Unit, units
from quoteproof.attribute.context import MentionContext
from quoteproof.languages.words import Gender
from quoteproof.model import Span

_NEAR = 400
"""How far back the sentence before a pronoun is read, in code points."""
_PASSED = frozenset({"conjunction", "adverb", "comma", "dash", "open", "break", "other", "subordinator"})

_OPENS = _PASSED - {"comma"}
_ACTS = frozenset({"verb", "word"})
"""What the object of an action stands behind: "I called my landlord"."""
_BETWEEN = frozenset({"stop", "quote", "break", "colon"})


def unnamed(unit: Unit, text: str, lexicon: Lexicon) -> Person | None:
    """Return the person whom a phrase means that has a role and no name: "my landlord"; he or she is printed as the phrase is."""
    if unit.kind != "noun" or lexicon.noun(unit.low) != "person":
        return None
    printed = text[unit.start : unit.end]
    return Person((), _gender(printed, unit.low, lexicon), False, printed[0].lower() + printed[1:])


def _gender(printed: str, noun: str, lexicon: Lexicon) -> Gender | None:
    speech = lexicon.speech
    told = speech.genders.get(noun) or speech.words.titles.get(noun)
    return told or speech.gendered.get(printed.split()[0].lower())


def is_told_of(someone: Person, lexicon: Lexicon) -> bool:
    """Say whether a person without a name cannot be one whom the text names: "my uncle", "a woman", not "the minister" nor "a guest"."""
    lead = someone.printed.split()[0].lower()
    return someone.gender is not None and (lead in lexicon.speech.possessives or lead in lexicon.speech.indefinite)


def unnamed_before(gender: str, at: int, context: MentionContext) -> Person | None:
    """Return the person without a name whom the nearest sentence before a pronoun at `at` is about.

    One whom the text brings in, or who is somebody's ("a guest", "my uncle"); "the minister" may be somebody whom it has named.
    """
    for row in _sentences(at, context):
        subject = next((unit for unit in row if unit.tag not in _PASSED), None)
        if subject is None or subject.tag == "quote":
            continue  # nothing is told there
        own = context.lexicon.speech.pronouns.get(subject.low) if subject.kind == "pronoun" else None
        if own == gender:
            continue
        behind = _ACTS if own == "first" else _OPENS
        about = (at for at in range(len(row)) if at == 0 or row[at - 1].tag in behind)
        found = [one for at in about if (one := _new(row, at, context)) and one.gender in (None, gender)]
        return found[0] if len(found) == 1 else None
    return None


def _new(row: Sequence[Unit], at: int, context: MentionContext) -> Person | None:
    """Return the person of a phrase who is told of for the first time, or by whose he or she is, and not by name ("his wife, Jane,")."""
    unit, behind = row[at], [*row[at + 1 : at + 3], None, None]
    named = behind[0] and behind[0].tag == "comma" and behind[1] and behind[1].kind == "name"
    someone = unnamed(unit, context.names.text, context.lexicon) if unit.tag == "phrase" and not named else None
    lead = someone.printed.split()[0].lower() if someone else ""
    new = unit.owner or lead in context.lexicon.speech.indefinite
    return someone if new and context.names.by_role(unit.low) is None else None


def _sentences(at: int, context: MentionContext) -> Iterator[Sequence[Unit]]:
    """Yield the sentence before a pronoun, as far as it stands before it, and those before that, the nearest first."""
    text = context.names.text
    start = max(0, at - _NEAR)
    start = max(start, text.rfind("\n\n", start, text.rfind("\n\n", start, at)) + 1)
    hidden = [
        Span(max(one.start, start), min(one.end, at)) for one in context.hidden if one.start < at and one.end > start
    ]
    row = units(tokens(text, Span(start, at), hidden, context.lexicon), context.lexicon)
    end = len(row)
    for place in range(len(row) - 1, -1, -1):
        if row[place].tag in _BETWEEN and end > place + 1:
            yield row[place + 1 : end]
            end = place
        elif row[place].tag in _BETWEEN:
            end = place
    if start == 0 and end:
        yield row[:end]
