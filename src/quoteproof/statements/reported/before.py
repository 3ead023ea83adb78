"""What is said before or around its clause of saying: "…, Marin said", "The bridge, said Marin, is safe"."""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis import clauses
from quoteproof.attribute import cues
from quoteproof.attribute.saying import Hit, according, speaks
from quoteproof.attribute.scene import ending
from quoteproof.statements.reported.behind import is_noun
from quoteproof.statements.reported.closing import closing
from quoteproof.statements.reported.opening import opening
from quoteproof.statements.reported.told import Line, Told

_ENDS = tuple(".?!…")


def before(line: Line) -> Iterator[Told]:
    """Yield what a sentence tells before clauses of saying that stand behind a comma, or behind the word that opens what is said."""
    marks = ("comma", "dash") if line.table.dashes else ("comma",)
    for at in range(1, len(line.row) - 1):
        told = _behind_comma(line, at) if line.tag(at) in marks or _ends_in_comma(line, at) else _inside(line, at)
        if told:
            yield told


def _behind_comma(line: Line, comma: int) -> Told | None:
    hit = line.clause_of_saying(comma)
    quoted = hit is not None and "quote" in (line.tag(max(hit) + 1), line.tag(max(hit) + 2))
    if hit is None or quoted or is_noun(line, hit.cue) or opening(line, hit) is not None:
        return None
    return _around(line, comma, hit)


def _ends_in_comma(line: Line, at: int) -> bool:
    """Say whether quoted words end in the comma that a clause of saying stands behind: "it was “a mistake,” Marin said"."""
    unit = line.row[at]
    return unit.tag == "quote" and "," in line.text[max(unit.start, unit.end - 3) : unit.end]


def _inside(line: Line, verb: int) -> Told | None:
    """Return what stands around a clause of saying without commas: "a trend which Marin says will go on", "what she said was a wreck"."""
    if (
        line.lexicon.speech.verb_second
        or not line.says(line.row[verb])
        or not (line.verbal(verb + 1) or line.tag(verb + 1) == "word")
        or is_noun(line, verb)
    ):
        return None
    opener = next(
        (at for at in range(verb - 1, max(-1, verb - 5), -1) if line.tag(at) in ("relative", "subordinator")), None
    )
    if (
        opener is None
        or opener + 1 >= verb
        or line.tag(opener + 1) != "phrase"
        or line.low(verb) not in line.table.clausal
    ):
        return None
    hit = Hit(opener + 1, verb)
    opens = line.tag(opener) == "relative" or line.is_that(opener)
    sayer = speaks(line.row[opener + 1], line.lexicon) or (
        line.row[opener + 1].kind == "noun" and not line.thinks(verb)
    )  # "which an inquiry said was careless"
    if not opens or line.negated(hit) or line.own_view(hit) or not sayer:
        return None
    return Told(hit, ((opener, opener + 1), (verb + 1, closing(line, verb + 1, hit))), "around")


def _around(line: Line, comma: int, hit: Hit) -> Told | None:
    """Return what stands before the clause of saying, and what goes on behind it."""
    start = sentence_start(line, comma)
    left = (start, comma + (line.tag(comma) == "quote"))
    full = line.is_clause(*left) and line.tag(start) not in ("subordinator",)
    end = _clause_end(line, hit)
    right = (end + 1, line.end()) if line.tag(end) in ("comma", "dash") and continues(line, end + 1, full) else None
    pieces = tuple(piece for piece in (left, right) if piece and _has_words(line, *piece))
    circumstance = line.tag(start) == "subordinator" and not any(unit.tag == "comma" for unit in line.row[start:comma])
    if line.tag(end + 1) == "quote" and line.tag(start) in ("preposition", "subordinator"):
        return None  # "In the spring after the storm broke, Marin proclaimed in a letter, “…"
    joined = (
        right is not None and line.tag(right[0]) == "word" and line.table.bare
    )  # "the memo, sources said, nailed it"
    told = joined or any(line.is_clause(*piece) for piece in pieces)
    if (circumstance and not right) or not told or only_quoted(line, pieces):
        return None
    return Told(hit, pieces, "around" if right else "before")


def sentence_start(line: Line, at: int) -> int:
    """Return where the sentence of the unit at `at` begins, behind a quotation too that ends like one."""
    start = cues.sentence_start(line.row, at)
    for i in range(at - 1, start - 1, -1):
        ended = line.tag(i) == "quote" and ending(line.text, line.row[i]) in _ENDS
        if ended or (line.tag(i) == "colon" and line.tag(i + 1) == "quote"):
            return i + 1
    return start


def _clause_end(line: Line, hit: Hit) -> int:
    """Return the comma, dash or end behind a clause of saying, with the apposition that tells who speaks."""
    at = max(hit) + 1
    while at < line.end():
        if line.tag(at) in ("comma", "dash", "semicolon"):
            apposed = line.tag(at + 1) == "phrase" and not line.begins_clause(at + 1) and line.tag(at) == "comma"
            ended = clauses.chain_end(line.row, at + 1, len(line.row)) if apposed else at
            return ended if apposed and line.tag(ended) == "comma" else at
        at += 1
    return at


def continues(line: Line, first: int, full: bool) -> bool:
    """Say whether the words behind a clause of saying go on with what is said."""
    tag = line.tag(first)
    if first >= line.end() or line.row[first].low in line.lexicon.participle or tag == "quote":
        return False
    if according(line.row, first, line.lexicon):
        return False
    if full and tag == "preposition":
        return _hangs_on(line, first)
    if tag in ("auxiliary", "verb") or line.verbal(first):
        return True
    if not full:
        return True
    clause = tag in ("conjunction", "subordinator", "relative") and line.is_clause(first, line.end())
    return clause or (tag == "adverb" and line.table.bare and first + 1 < line.end() and line.tag(first + 1) != "comma")


def _hangs_on(line: Line, first: int) -> bool:
    """Say whether a preposition goes on with what is said, "…, he said, to help the poor", "…, by closing it"; in English only: one of time
    and place may tell where it was said."""
    speech = line.lexicon.speech
    if not line.table.bare or line.low(first) in line.table.occasions:
        return False
    infinitive = line.low(first) in speech.infinitive_marks and line.tag(first + 1) in ("verb", "word", "auxiliary")
    return infinitive or line.low(first) not in speech.source_prepositions


def _has_words(line: Line, start: int, end: int) -> bool:
    return any(line.tag(at) not in ("comma", "dash", "stop", "quote") for at in range(start, end))


def only_quoted(line: Line, pieces: tuple[tuple[int, int], ...]) -> bool:
    """Say whether nearly all stands in marks: that is a quotation, and no statement."""
    quoted = sum(unit.end - unit.start for a, b in pieces for unit in line.row[a:b] if unit.tag == "quote")
    whole = sum(unit.end - unit.start for a, b in pieces for unit in line.row[a:b])
    return 2 * quoted > whole
