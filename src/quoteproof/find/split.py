"""Quotations broken by a cue: "I will," he said, "go home." is one, since the cue interrupts a sentence.

Where the first half ends its sentence there are two quotations, however close they stand; so there are where what stands
between has a second saying in it ("…," said Marin, while Okafor said, "…"), or is a clause that the second half ends
("…," said Marin, who called it "…").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from quoteproof import languages
from quoteproof.analysis import Analysis
from quoteproof.analysis.lexicon import Lexicon
from quoteproof.analysis.phrases import Unit
from quoteproof.find.draft import Draft
from quoteproof.find.voices import tells, verbs
from quoteproof.model import QUOTED, Span
from quoteproof.patterns import lazy

_LONGEST = 160  # characters of a cue clause; longer ones name a person with an office and a place
_COMMAS = tuple(",،，–—-")
_STOPS, _CLOSERS = tuple(".!?…。！？؟"), tuple("'’”\"")
_LEADS = lazy(r"([^\W\d_]+)[,:،：]\s*$")
_NEAR = 40  # characters before a quotation that hold a word
_REST = frozenset({"phrase", "preposition", "adverb", "verb", "word", "possessive"})
# What may stand between two halves: no end of a line or a sentence (but behind an initial or "Mr."), no other mark.
_CLAUSE = lazy(
    r"\s*+(?:[,،，–—-]|--)?\s*+((?:[^.!?:;\n“”\"„«»]|(?<=\b[^\W\d_])\.|(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z]{2})\.)+?)\s*+([,،，–—-]?)\s*+$"
)


def join(analysis: Analysis, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the drafts, given in order, with the halves of an interrupted sentence made one; inner ones pass through."""
    waiting: Draft | None = None
    inner: list[Draft] = []
    for draft in drafts:
        if waiting and waiting.whole.covers(draft.whole):
            inner.append(draft)
        elif waiting and _interrupted(analysis, waiting, draft):
            waiting = _joined(waiting, draft)
        else:
            if waiting:
                yield waiting
            waiting = draft
    if waiting:
        yield waiting
    yield from join(analysis, inner) if inner else ()


def _interrupted(analysis: Analysis, first: Draft, second: Draft) -> bool:
    """Say whether only a cue clause stands between two halves of one sentence."""
    text, gap = analysis.prose, Span(first.whole.end, second.whole.start)
    if gap.start >= gap.end or len(gap) > _LONGEST:  # marks may reach over a narrator's clause
        return False
    if not first.closed or not {first.kind, second.kind} <= QUOTED:
        return False
    said = first.span.of(text)
    if said.endswith(_STOPS) or (said.endswith(_CLOSERS) and said[:-1].endswith(_STOPS)):
        return False
    clause = _CLAUSE.match(gap.of(text))
    continues = text[second.span.start].islower()
    if not clause or not (clause[2] or continues) or not _broken_off(text, first, gap):
        return False
    if (first.kind == "mixed" and not continues) or _is_introduced(analysis, first):
        return False
    within = Span(gap.start + clause.start(1), gap.start + clause.end(1))
    if _is_beat(text, first, second, gap):
        return True
    return tells(first.language, clause[1]) and _is_one_saying(analysis, first.language, within, bool(clause[2]))


def _is_introduced(analysis: Analysis, first: Draft) -> bool:
    """Say whether a verb of saying leads to the first half: then the clause behind it is another saying (When one shouted, "No," Marin said, "…")."""
    start = first.whole.start
    found = _LEADS.search(analysis.prose, max(0, start - _NEAR), start)
    return found is not None and found[1].lower() in verbs(first.language)


def _is_beat(text: str, first: Draft, second: Draft, gap: Span) -> bool:
    """Say whether commas alone part two halves from what somebody does meanwhile, where no space parts words: “我来，”王芳放下杯子，“你坐着。”"""
    inside = text[first.span.end - 1] in _COMMAS and gap.of(text).rstrip()[-1:] in _COMMAS
    return inside and not languages.get(first.language).spaced and text[second.span.end - 1] in _STOPS


def _broken_off(text: str, first: Draft, gap: Span) -> bool:
    """Say whether a comma or a dash ends the first half, inside its marks or behind them."""
    return text[first.span.end - 1] in _COMMAS or gap.of(text).lstrip()[:1] in _COMMAS


def _is_one_saying(analysis: Analysis, code: str, clause: Span, parted: bool) -> bool:
    """Say whether a clause tells once that somebody speaks, and does not itself lead on to what follows it.

    `parted`: a comma or a dash stands before the second half; without one the clause must end with who speaks, and where.
    """
    if not languages.get(code).owns("speech"):
        return True
    home = analysis.in_language(code)
    row, lexicon = home.chunks(clause), home.lexicon
    told = next((at for at, unit in enumerate(row) if unit.tag == "verb" and unit.low in lexicon.verbs), None)
    if told is None or (not parted and row[0].tag == "conjunction"):
        return parted
    rest = row[told + 1 :]
    turns = any(rest[at].tag == "conjunction" and rest[at - 1].tag == "comma" for at in range(1, len(rest)))
    if turns or any(_leads_on(rest, at, lexicon) for at in range(len(rest))):
        return False
    return parted or _ends_itself(rest)


def _leads_on(row: Sequence[Unit], at: int, lexicon: Lexicon) -> bool:
    """Say whether the unit at `at` is one more verb of saying, no other behind it: it introduces what comes next."""
    speech = lexicon.speech
    says = row[at].tag == "verb" and (row[at].low in speech.verbs or row[at].low in speech.naming)
    return says and not any(unit.tag in ("verb", "auxiliary") for unit in row[at + 1 :])


def _ends_itself(row: Sequence[Unit]) -> bool:
    """Say whether a clause needs nothing more behind its verb: "Marin on Monday", but not "Marin, who called it"."""
    if not row or (len(row) == 1 and row[0].kind == "pronoun"):
        return True  # said he
    return all(unit.tag in _REST and unit.kind != "pronoun" for unit in row) and row[-1].tag not in (
        "preposition",
        "verb",
    )


def _joined(first: Draft, second: Draft) -> Draft:
    outer = Span(first.whole.start, second.whole.end)
    marks = (first.marks[0], second.marks[1]) if first.marks and second.marks else first.marks
    return replace(first, parts=first.parts + second.parts, outer=outer, marks=marks, closed=second.closed)
