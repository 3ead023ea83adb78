"""People without a name whom "he" and "she" may mean: "My uncle had a saying. He would say", "Asked by a guest, she said"."""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis.clauses import Row, chain_end, subject, verbal
from quoteproof.analysis.lexer import Lexicon, tokens
from quoteproof.analysis.people import Person, given_gender, person
from quoteproof.analysis.phrases import Unit, units
from quoteproof.attribute.apposed import called
from quoteproof.attribute.context import MentionContext
from quoteproof.model import Span

_NEAR = 400
"""How far back the sentence before a pronoun is read, in code points."""
_BETWEEN = frozenset({"stop", "quote", "break", "colon"})
_APART = frozenset({"comma", "semicolon", "dash", "conjunction", "subordinator", "adverb", "close", "break", "other"})
"""What the subject of a clause may stand behind."""


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


def printed_from(row: Row, at: int, text: str) -> str:
    """Return a phrase with what hangs on it, as it is printed within a sentence."""
    printed = text[row[at].start : row[chain_end(row, at, len(row)) - 1].end]
    return printed[0].lower() + printed[1:]


def is_told_of(someone: Person, lexicon: Lexicon) -> bool:
    """Say whether a person without a name cannot be one whom the text names: "my uncle", "a woman", not "the minister" nor "a guest"."""
    lead = someone.printed.split()[0].lower()
    return someone.gender is not None and (lead in lexicon.speech.possessives or lead in lexicon.speech.indefinite)


def is_new(someone: Person, lexicon: Lexicon) -> bool:
    """Say whether a person without a name is told of for the first time: "a driver on the 23"."""
    lead = someone.printed.split()[0].lower()
    return lead in lexicon.speech.indefinite and lead in lexicon.speech.words.articles


def unnamed_before(gender: str, at: int, context: MentionContext) -> Person | None:
    """Return the person without a name whom the nearest clause before a pronoun at `at` is about, or whom its speaker turned to:
    "The owner was calm. She", "I wrote to the owner. She"."""
    lexicon = context.lexicon
    for row in _sentences(at, context):
        for verb in range(len(row) - 1, -1, -1):
            found = subject(row, verb, 0, lexicon) if verbal(row[verb], lexicon) else None
            if found is None or row[found].tag != "phrase" or not (found == 0 or row[found - 1].tag in _APART):
                continue
            own = lexicon.speech.pronouns.get(row[found].low) if row[found].kind == "pronoun" else None
            if own == gender:
                break  # he goes on from the sentence before
            met = _object(row, verb) if own == "first" else found
            someone = None if met is None else _new(row, met, context)
            if someone and someone.gender in (None, gender):
                return someone
            if row[found].kind == "name" or someone:
                first = not any(unit.tag == "phrase" for unit in row[:found])
                return _by_given_name(row[found], gender, context) if first and not someone else None
    return None


def last_phrase(at: int, context: MentionContext) -> tuple[Row, int | None]:
    """Return the sentence before a place, and in it the last phrase that can name somebody."""
    row = next(_sentences(at, context), ())
    found = (i for i in range(len(row) - 1, -1, -1) if row[i].tag == "phrase" and row[i].kind in ("name", "noun"))
    return row, next(found, None)


def _by_given_name(unit: Unit, gender: str, context: MentionContext) -> Person | None:
    """Return whom a name means of which nothing tells the gender: a given name by itself, which is no surname of anybody in the text
    ("Cuthbert arrives late. He"), or a name in full whose given name no table has."""
    someone = person(context.names.text[unit.start : unit.end])
    full = context.fullest(someone, unit.start) if someone.words else None
    if full is None or context.gender(full) is not None:
        return None
    single = full.words == someone.words and len(someone.words) == 1
    names = context.names
    fits = (
        given_gender(someone.last) == gender
        if single
        else given_gender(full.words[0]) is None and names.is_person(full)
    )
    return full if fits and not (single and someone.titled) else None


def _object(row: Row, verb: int) -> int | None:
    """Return the phrase that stands right behind a verb, a preposition between: "I wrote to the owner"."""
    at = verb + 1 + (verb + 1 < len(row) and row[verb + 1].tag == "preposition")
    return at if at < len(row) and row[at].tag == "phrase" else None


def _new(row: Row, at: int, context: MentionContext) -> Person | None:
    """Return the person of a phrase who is not told by name: nor is "his wife, Jane,", nor a role that one of the text bears."""
    behind = [*row[at + 1 : at + 3], None, None]
    comma = behind[0] and behind[0].tag == "comma" and behind[1] and behind[1].kind == "name"
    named = comma or called(row, at, context.lexicon)
    someone = None if named else unnamed(row, at, context.names.text, context.lexicon)
    lead = someone.printed.split()[0].lower() if someone else ""
    epithet = row[at].low in context.lexicon.speech.epithets and lead in context.lexicon.speech.words.articles
    definite = epithet and lead not in context.lexicon.speech.indefinite
    return someone if not definite and context.names.by_role(row[at].low) is None else None


def _sentences(at: int, context: MentionContext) -> Iterator[Row]:
    """Yield the sentence before a pronoun, as far as it stands before it, and those before that, the nearest first."""
    text = context.names.text
    start = max(0, at - _NEAR)
    start = max(start, text.rfind("\n\n", start, text.rfind("\n\n", start, at)) + 1)
    row = units(tokens(text, Span(start, at), context.hidden_in(start, at), context.lexicon), context.lexicon)
    end = len(row)
    for place in range(len(row) - 1, -1, -1):
        if row[place].tag in _BETWEEN and end > place + 1:
            yield row[place + 1 : end]
            end = place
        elif row[place].tag in _BETWEEN:
            end = place
    if start == 0 and end:
        yield row[:end]
