"""Who does what a verb says: the subject of a verb, found without a parser.

Every function takes a row of units and positions in it. A clause is cut into pieces at its commas, dashes and brackets;
the subject is the phrase beside the verb, or the first piece that is a noun phrase and nothing else ("Marin, the
chair, who had come early, said"), or, for the second of two joined verbs, the phrase that opens the clause.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteproof.analysis.lexicon import Lexicon
from quoteproof.analysis.phrases import Unit

Row = Sequence[Unit]
"""The units of a sentence."""

SEPARATORS = frozenset({"comma", "dash", "open", "close"})
_FRONTED = frozenset({"preposition", "subordinator", "relative", "adverb"})
_SKIPPED = frozenset({"adverb", "auxiliary", "possessive"})


def finite(unit: Unit, lexicon: Lexicon) -> bool:
    """Say whether the unit is a form of a verb of saying that stands beside its subject."""
    return unit.tag == "verb" and unit.low in lexicon.finite


def infinitive_subject(row: Row, to: int, start: int, lexicon: Lexicon) -> int | None:
    """Return the subject of "to say", where the particle stands at `to`: that of the verb before it ("they wanted to say")."""
    before = row[to - 1] if to - 1 >= start else None
    if before is not None and before.tag in ("verb", "word", "auxiliary", "preposition"):
        return subject(row, to - 1, start, lexicon)
    that = next((at for at in range(to - 1, start, -1) if row[at].low in lexicon.speech.words.complementizers), None)
    own = that is not None and that + 1 < to and row[that + 1].tag == "phrase"  # "she tells that he called her to say"
    return that + 1 if own and that is not None else clause_subject(row, to, start, lexicon)


def saying(unit: Unit, lexicon: Lexicon) -> bool:
    """Say whether the unit is a verb that introduces words wherever it stands (not only beside them)."""
    return unit.tag == "verb" and (unit.low in lexicon.speech.verbs or unit.low in lexicon.speech.naming)


def chain_head(row: Row, at: int, start: int) -> int:
    """Return the phrase that the phrase at `at` hangs on: for "the board" in "a member of the board", "a member"."""
    head = at
    while head - 1 >= start and (row[head - 1].tag == "preposition" or _genitive(row, head)):
        if row[head - 1].tag == "phrase":
            head -= 1
            continue
        if head - 2 < start:
            break
        late = next((i for i in range(head - 2, start - 1, -1) if row[i].tag != "adverb"), start)
        if row[late].tag == "phrase":
            head = late
        elif head - 3 >= start and row[head - 2].tag in ("verb", "word") and row[head - 3].tag == "phrase":
            head -= 3  # "a letter obtained by Reuters"
        else:
            break
    fronted = head - 1 >= start and row[head - 1].tag == "preposition"
    opens = fronted and (head - 1 == start or row[head - 2].tag in _EDGES)
    return at if opens else head


def _genitive(row: Row, at: int) -> bool:
    return row[at].genitive and row[at - 1].tag == "phrase" and row[at - 1].kind != "pronoun"


_PASSED = ("conjunction", "quote", "adverb")
_EDGES = SEPARATORS | {"quote", "conjunction", "subordinator", "colon"}


def chain_end(row: Row, at: int, end: int) -> int:
    """Return the position after the phrase at `at` and the prepositional phrases that hang on it."""
    at += 1
    while at < end:
        if row[at].tag == "phrase" and _genitive(row, at):
            at += 1
        elif at + 1 < end and row[at].tag == "preposition" and row[at + 1].tag == "phrase":
            at += 2
        else:
            break
    return at


def clause_start(row: Row, at: int) -> int:
    """Return where the clause of the unit at `at` begins: after the last semicolon or colon, or with the sentence."""
    for before in range(at - 1, -1, -1):
        if row[before].tag in ("semicolon", "colon", "stop"):
            return before + 1
    return 0


def pieces(row: Row, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut the units from `start` to `end` at commas, dashes and brackets; empty pieces are left out."""
    begin = start
    for at in range(start, end):
        if row[at].tag in SEPARATORS:
            if at > begin:
                yield begin, at
            begin = at + 1
    if end > begin:
        yield begin, end


def subject(row: Row, verb: int, start: int, lexicon: Lexicon) -> int | None:
    """Return the phrase that is the subject of the finite verb at `verb`; None where there is no telling."""
    at = verb - 1
    while at >= start and (row[at].tag in _SKIPPED):
        at -= 1
    at = _before_brackets(row, at, start)  # "Marin (2019, p. 44) observes"
    while (
        at - 2 >= start and row[at].tag == "word" and row[at - 1].tag == "preposition" and row[at - 2].tag == "phrase"
    ):
        at -= 2  # "a colleague of mine said"
    if at < start or row[at].tag == "quote":
        return None
    if row[at].tag == "phrase" and row[at].kind != "time":
        placed = at - 2 > start and row[at - 1].tag == "preposition" and row[at - 2].tag in _EDGES
        whose = _opening(row, start, at - 1) if placed else None  # "Novak came closer and in a whisper said"
        return _beside(row, at, start) if whose is None else whose
    if row[at].tag == "comma":
        told = _told_of(row, at, start)
        if told is not None:
            return told
    if row[at].tag == "phrase" or row[at].tag in SEPARATORS:
        return _after_time(row, at, start) or _opening(row, start, at + 1)
    if row[at].tag == "conjunction":
        own = _reported(row, at, start, lexicon)
        if own is not None:
            return own
        within = next(
            (i for i in range(at - 1, start - 1, -1) if row[i].tag in ("relative", "comma", "quote", "semicolon")), at
        )
        joined = next((i for i in range(at - 1, within, -1) if row[i].tag == "conjunction"), None)
        clause = None if joined is None else _piece_subject(row, joined + 1, at, start, lexicon)
        if clause is not None:
            return clause  # "whoever had asked, and who it was, and Marin rose and said"
        if row[within].tag == "relative":
            return within  # "the official who oversaw it and described it as"
        own = _piece_subject(row, within + (row[within].tag in ("comma", "semicolon")), at, start, lexicon)
        if own is not None:
            return own
    if row[at].tag == "relative" or (
        row[at].low in lexicon.speech.words.complementizers and at > start and row[at - 1].tag == "phrase"
    ):
        return at
    return _opening(row, start, verb)


def _reported(row: Row, end: int, start: int, lexicon: Lexicon) -> int | None:
    """Return the "she" of a clause that is told, whose second verb stands behind "and": "Marin recalls that she rose and said"."""
    that = next((at for at in range(end - 1, start, -1) if row[at].low in lexicon.speech.words.complementizers), None)
    if that is None or that + 2 >= end or any(unit.tag == "comma" for unit in row[that:end]):
        return None
    own = lexicon.speech.pronouns.get(row[that + 1].low) in ("m", "f") and row[that + 1].kind == "pronoun"
    return that + 1 if own else None


def _before_brackets(row: Row, at: int, start: int) -> int:
    """Return the phrase before the brackets that close at `at`, or `at` where none do."""
    if at < start or row[at].tag != "close":
        return at
    opened = next((i for i in range(at - 1, max(start, at - 8) - 1, -1) if row[i].tag == "open"), at)
    return opened - 1 if start < opened < at and row[opened - 1].tag == "phrase" else at


def _told_of(row: Row, comma: int, start: int) -> int | None:
    """Return the phrase behind "and" of which a relative clause tells that ends before the verb: "It was late and my mate, who had slept, said"."""
    begin = next((at for at in range(comma - 1, start, -1) if row[at].tag == "comma"), start)
    if begin == start or row[begin + 1].tag != "relative" or row[begin - 1].tag != "phrase":
        return None
    head = chain_head(row, begin - 1, start)
    return head if head > start and row[head - 1].tag == "conjunction" else None


def _piece_subject(row: Row, begin: int, end: int, start: int, lexicon: Lexicon) -> int | None:
    """Return the subject that the verbs of a piece share: "…, and the keeper came down and said", "Years later he came and told me"."""
    at = start if begin == end else begin
    while at < end and (row[at].tag in ("conjunction", "adverb", "quote") or row[at].kind == "time"):
        at += 1
    fronted = at
    while fronted + 1 < end and row[fronted].tag == "preposition" and row[fronted + 1].tag in ("phrase", "word"):
        fronted += 2
    if fronted > at and row[fronted - 1].tag == "phrase" and fronted < end and row[fronted].tag == "phrase":
        at = fronted  # "At a meeting in Oslo a rival stood up and shouted"
    if at >= end or row[at].tag != "phrase":
        return None
    behind = chain_end(row, at, end)
    return at if behind < end and verbal(row[behind], lexicon) else None


def _after_time(row: Row, at: int, start: int) -> int | None:
    """ "Marin on Tuesday said", "Marin last week said"."""
    if row[at].kind != "time":
        return None
    before = at - 1
    if before >= start and row[before].tag == "preposition":
        before -= 1
    if before >= start and row[before].tag == "phrase" and row[before].kind != "time":
        return chain_head(row, before, start)
    return None


def _beside(row: Row, at: int, start: int) -> int | None:
    """Return the head of the phrase at `at`, or the first of several that are joined: "Marin, Okafor and Berg said"."""
    head = chain_head(row, at, start)
    if head - 2 < start or row[head - 1].tag != "conjunction" or row[head - 2].tag != "phrase":
        return head
    first = chain_head(row, head - 2, start)
    while first - 2 >= start and row[first - 1].tag == "comma" and row[first - 2].tag == "phrase":
        first -= 2
    return first if first == start or row[first - 1].tag in _EDGES or row[first - 1].tag == "adverb" else head


def antecedent(row: Row, at: int, start: int) -> int | None:
    """Return the phrase that a relative pronoun at `at` stands for: in "Marin, who said", Marin."""
    before = at - 1
    while before >= start and (row[before].tag in ("comma", "dash") or row[before].tag == "adverb"):
        before -= 1
    before = _before_brackets(row, before, start)  # "Marin (plot 3), who said"
    while before >= start and row[before].tag in SEPARATORS:
        before -= 1
    if before >= start and row[before].tag == "phrase":
        return chain_head(row, before, start)
    return None


def _opening(row: Row, start: int, end: int) -> int | None:
    """Return the phrase that opens the clause: first a piece that is nothing but a phrase, then one that begins with it."""
    loose: int | None = None
    relative = next((i for i, stop in pieces(row, start, end) if row[i].tag == "relative" and stop == i + 1), None)
    if relative is not None:
        return relative
    for begin, stop in pieces(row, start, end):
        while begin < stop and row[begin].tag in ("conjunction", "quote", "adverb"):
            begin += 1
        if begin >= stop:
            continue
        opener = row[begin]
        late = stop - 2 >= begin and stop < end - 1 and row[stop - 1].tag == "phrase"
        if late and row[stop - 2].tag == "subordinator":
            return stop - 1  # "… when Marin, standing on the quay, said"
        if opener.tag == "phrase" and opener.kind != "time":
            if chain_end(row, begin, stop) == stop:
                return begin
            loose = begin if loose is None else loose
        elif opener.tag == "verb" and begin + 1 < stop and row[begin + 1].tag == "phrase" and begin == start + 1:
            loose = begin + 1 if loose is None else loose
    return loose


def clause_subject(row: Row, at: int, start: int, lexicon: Lexicon) -> int | None:
    """Return the subject of the main clause before `at`, for participles and infinitives.

    It is the phrase that opens the last piece with a verb of its own ("the board voted, and Marin left, saying"), or a
    phrase that stands alone before a piece that begins with a verb ("Marin, the chair, left, saying").
    """
    begin = next((i + 1 for i in range(at - 1, start - 1, -1) if row[i].tag == "quote"), start)
    parted = begin > start and begin < at and row[begin].tag in (*SEPARATORS, "conjunction")
    if begin > start and any((verbal if parted else finite)(unit, lexicon) for unit in row[begin:at]):
        start = begin
    alone: int | None = None
    found: int | None = None
    first: int | None = None
    for head, stop in pieces(row, start, at):
        passed = ("conjunction", "quote", "adverb", "subordinator") if begin == start > 0 else _PASSED
        while head < stop and row[head].tag in passed:
            head += 1
        if head >= stop:
            continue
        if row[head].tag == "phrase" and row[head].kind != "time":
            end = chain_end(row, head, stop)
            first = head if first is None else first
            if end == stop:
                alone = head if alone is None else alone
            elif verbal(row[end], lexicon) or row[end].tag in ("adverb", "word"):
                found, alone = head, None
        elif alone is not None and verbal(row[head], lexicon):
            found, alone = alone, None
        elif finite(row[head], lexicon) and head + 1 < stop and row[head + 1].tag == "phrase" and found is None:
            found = head + 1
    return found if found is not None else first if first is not None else _nearest(row, at, start, lexicon)


def _nearest(row: Row, at: int, start: int, lexicon: Lexicon) -> int | None:
    """Return the nearest phrase on the left that a verb follows."""
    for head in range(at - 2, start - 1, -1):
        if row[head].tag == "phrase" and row[head].kind != "time" and verbal(row[head + 1], lexicon):
            return chain_head(row, head, start)
    return None


def verbal(unit: Unit, lexicon: Lexicon) -> bool:
    """Say whether the unit can be the verb of a clause, of saying or not."""
    speech = lexicon.speech
    return unit.tag in ("verb", "auxiliary") or (
        unit.tag == "word" and (unit.low in speech.other_verbs or unit.low.endswith(speech.verb_endings))
    )


def within_subordinate(row: Row, verb: int, lexicon: Lexicon) -> int | None:
    """Return the subject of a clause whose verb stands at its end, behind what opens it: "indem er den Rat aufforderte", "Marin, der
    immer gesagt hatte"."""
    if not lexicon.speech.verb_second:
        return None
    opener = next((at for at in range(verb - 1, -1, -1) if row[at].tag in ("comma", "subordinator", "quote")), None)
    if opener is None or row[opener].tag == "quote" or opener + 1 >= verb:
        return None
    opens = row[opener].tag == "subordinator" or is_relative(row, opener + 1, lexicon)
    return opener + 1 if opens and row[opener + 1].tag == "phrase" and not row[opener + 1].oblique else None


def is_relative(row: Row, at: int, lexicon: Lexicon) -> bool:
    """Say whether an article by itself opens a clause about the person before it: "Marin, der", "die Wirtin, die"."""
    alone = row[at].kind == "pronoun" and row[at].low in lexicon.speech.words.articles
    told = at > 1 and row[at - 1].tag == "comma" and row[at - 2].tag == "phrase"
    return alone and told and not (at + 1 < len(row) and verbal(row[at + 1], lexicon))
