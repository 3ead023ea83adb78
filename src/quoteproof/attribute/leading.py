"""Who of the subjects of a sentence leads it: whoever says what it tells, or else the subject of its main clause."""

from __future__ import annotations

from quoteproof.analysis.clauses import Row
from quoteproof.analysis.lexicon import Lexicon

_OPENS = frozenset({"subordinator", "relative"})
_OUTER = frozenset({"adverb", "conjunction", "comma"})


def teller(row: Row, subjects: set[int], main: int | None, lexicon: Lexicon) -> int | None:
    """Return whose words a sentence tells by a clause of saying at its end or its beginning: "…, Marin said", "said Marin, who"; or by its
    main verb, "Marin, who had lost Berg, said that"; `main`: the subject that leads it."""
    end = len(row) - 1
    if end > 1 and _says(row, end, lexicon) and row[end - 2].tag == "comma" and end - 1 in subjects:
        return end - 1
    for at in subjects:
        closed = at == end or row[at + 1].tag == "comma"  # "Berg, the chair, said Marin was ill": not he
        if closed and at > 1 and row[at - 2].tag == "comma" and _says(row, at - 1, lexicon):
            return at
    first = next((at for at, unit in enumerate(row) if unit.tag not in _OUTER), end)
    if _says(row, first, lexicon) and first + 1 in subjects:
        return first + 1
    return main if main is not None and _says(row, _main_verb(row, main), lexicon) else None


def asked(row: Row, main: int | None, lexicon: Lexicon) -> int | None:
    """Return of whom a sentence that `main` leads says that he or she was asked something, "Marin asked Berg whether": what follows is an
    answer. Who is asked for something, or to do it, need not speak: "Marin asked Berg to leave", "asked Berg for mercy"."""
    verb = _main_verb(row, main) if main is not None else len(row)
    if verb >= len(row) or row[verb].low not in lexicon.inquiring:
        return None
    led = verb + 1 < len(row) and row[verb + 1].tag == "preposition"
    if led != bool(lexicon.asked_of) or (led and row[verb + 1].low not in lexicon.asked_of):
        return None  # "Marin asked for Berg", "a demandé Berg en mariage", "was asked by Berg whether"
    at = verb + 1 + led
    if at >= len(row) or row[at].tag != "phrase" or row[at].kind not in ("name", "noun"):
        return None
    after = row[at + 1].low if at + 1 < len(row) else ""
    return None if after in lexicon.speech.infinitive_marks or after in lexicon.pleas else at


def leading(row: Row, subjects: set[int]) -> int | None:
    """Return the subject of a sentence's main clause: the first that stands behind no preposition and in no clause behind a conjunction or a relative pronoun."""
    for at in sorted(subjects):
        if at and row[at - 1].tag == "preposition":
            continue
        comma = next((i for i in range(at - 1, -1, -1) if row[i].tag == "comma"), -1)
        if not any(unit.tag in _OPENS for unit in row[comma + 1 : at]):
            return at
    return None


def _main_verb(row: Row, subject: int) -> int:
    """Return where the verb of a subject stands, behind its auxiliary and what is put in between commas: "Marin, who knew, has said"."""
    at = subject + 1
    while at < len(row) and row[at].tag in ("adverb", "auxiliary"):
        at += 1
    if at < len(row) and row[at].tag == "comma":
        closed = (i + 1 for i in range(at + 1, len(row) - 1) if row[i].tag == "comma" and row[i + 1].tag == "verb")
        return next(closed, len(row))
    return at


def _says(row: Row, at: int, lexicon: Lexicon) -> bool:
    return at < len(row) and row[at].tag == "verb" and row[at].low in lexicon.speech.verbs.finite
