"""People without a name, printed as the phrase that tells of them: "my landlord", "the bus company, which"."""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis.clauses import Row, chain_end
from quoteproof.analysis.lexer import Lexicon, tokens
from quoteproof.analysis.people import Person
from quoteproof.analysis.phrases import units
from quoteproof.attribute.context import MentionContext
from quoteproof.model import Span

_NEAR = 400
"""How far back the sentence before a pronoun is read, in code points."""
_BETWEEN = frozenset({"stop", "quote", "break", "colon"})


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


def last_phrase(at: int, context: MentionContext) -> tuple[Row, int | None]:
    """Return the sentence before a place, and in it the last phrase that can name somebody."""
    row = next(_sentences(at, context), ())
    found = (i for i in range(len(row) - 1, -1, -1) if row[i].tag == "phrase" and row[i].kind in ("name", "noun"))
    return row, next(found, None)


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
