"""Whom a pronoun means that stands before the name: "In what he called “a mess,” Marin took no part."."""

from __future__ import annotations

from msgspec import Struct

from quoteproof.analysis.clauses import Row
from quoteproof.analysis.lexer import tokens
from quoteproof.analysis.people import Person
from quoteproof.analysis.phrases import units
from quoteproof.attribute.context import MentionContext
from quoteproof.attribute.nearest import subject_of
from quoteproof.attribute.scene import ending
from quoteproof.model import Span

_SENTENCE = 400
"""Code points behind a pronoun in which its sentence has its main clause."""
_OPENING = 4
"""Units that may stand before a pronoun in what a sentence opens with: "In a speech that he"."""


class Ahead(Struct, frozen=True):
    """The subject of the main clause behind a pronoun; `certain`: that the pronoun can mean nobody else."""

    person: Person
    certain: bool
    told: bool  # he or she is known to be of the pronoun's gender, or bears a title


def named_ahead(gender: str, begin: int, at: int, context: MentionContext) -> Ahead | None:
    """Return the subject of the main clause, where a pronoun at `at` stands in what its sentence opens with at `begin`; None where there
    is none of that gender. Behind "when" the pronoun may mean somebody before too: "When he said “No,” Marin left."."""
    if begin == at:
        return None  # the sentence opens with the pronoun itself
    text, lexicon = context.names.text, context.lexicon
    end = text.find("\n", at, at + _SENTENCE)
    span = Span(begin, end if end != -1 else min(len(text), at + _SENTENCE))
    read = units(tokens(text, span, context.hidden_in(span.start, span.end), lexicon), lexicon)
    row = [unit for unit in read if unit.tag != "other"]
    place = next((i for i, unit in enumerate(row) if unit.start == at), 0)
    if not 0 < place <= _OPENING or row[0].tag not in ("preposition", "subordinator"):
        return None
    if any(unit.kind == "name" or unit.tag in ("comma", "verb", "quote", "stop") for unit in row[:place]):
        return None
    main = _main_clause(row, place, text)
    subject = subject_of(main, gender, context) if main else None
    if subject is None:
        return None
    someone, sure = subject
    told = sure or someone.titled
    return Ahead(someone, told and row[0].tag == "preposition", told)


def _main_clause(row: Row, place: int, text: str) -> Row:
    """Return what stands behind the comma that closes what a sentence opens with, up to the end of the sentence."""
    for at in range(place + 1, len(row)):
        if row[at].tag in ("stop", "semicolon", "break"):
            break
        if row[at].tag == "comma" or (row[at].tag == "quote" and ending(text, row[at]) == ","):
            end = next((i for i in range(at + 1, len(row)) if row[i].tag in ("stop", "break", "quote")), len(row))
            return row[at + 1 : end]
    return ()
