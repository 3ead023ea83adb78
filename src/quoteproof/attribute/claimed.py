"""What a text says of where quoted words stand: a source ("in a letter to the board"), a reference ("Matt 5:3"), a date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import takewhile

from quoteproof.analysis import clauses
from quoteproof.analysis.letters import QUOTES
from quoteproof.analysis.lexicon import Lexicon
from quoteproof.analysis.phrases import Unit
from quoteproof.languages.speech import Speech
from quoteproof.languages.words import Vocabulary
from quoteproof.model import Provenance, Quotation, Span
from quoteproof.patterns import lazy

_REFERENCE = 70
"""The longest reference that is read beside a quotation, in code points."""

_LONGEST = 12
"""Words of a title."""

_MARKS = f"{QUOTES}‘'  "
_TITLE = lazy(r",?[  ][“\"«„‘'‹「『][^“”\"«»\n]{2,80}?[”\"»“’'›」』](?!\w)")
_VERSED = lazy(
    r"[^\W_]\.?[:,]?[ \u00a0]?\d{1,3}[:,.][ \u00a0]?\d"
)  # the patterns of references are long, and most texts have none
_BRACKETS = lazy(r"[\s.,،]{0,2}[(\[]([^()\[\]\n]*)[)\]]", signs="([")
_ENDED = lazy(r"[.;?!()]")
_VERSE = r"(?:[1-3][  ])?[^\W\d_][\w’'ʿ\-]*\.?(?:[  ][^\W\d_][\w’'\-]*){0,2}[:,]?[  ]?\d{1,3}[:,.][  ]?\d{1,3}(?:[-–]\d{1,3})?"
_CHAPTER = r"[^\W\d_][^\W\d_\s]*(?:[  ][^\W\d_]+){0,2}[  ]?:[  ]?\d{1,3}(?:[-–]\d{1,3})?"


def claimed(
    text: str, quotation: Quotation, row: Sequence[Unit], speaker: int | None, cue: int | None, lexicon: Lexicon
) -> Provenance:
    """Read the sentence `row` of a quotation, and what stands right beside it; `speaker` and `cue` are positions in the row."""
    source = (
        _source(text, row, speaker, lexicon)
        or _work(text, row, quotation, lexicon)
        or _unmarked(text, row, speaker, cue, lexicon)
    )
    dated = [unit for at, unit in enumerate(row) if _dates_saying(row, at, cue, source, lexicon.speech)]
    if source:
        source = _titled(text, source, quotation)
    reference = _reference(text, quotation, lexicon)
    return Provenance(source, reference, _date(text, dated, lexicon) or _date_behind(text, quotation, lexicon))


def _date_behind(text: str, quotation: Quotation, lexicon: Lexicon) -> str | None:
    """Return the date in brackets right behind the quotation: (Whitlow 2019), (Press Club, 3 May 2019)."""
    end = (quotation.outer or quotation.span).end
    found = _BRACKETS.match(text, end, end + _REFERENCE)
    dates = _dates(found[1], lexicon.speech.words) if found else set[str]()
    return dates.pop() if len(dates) == 1 else None


def _dates_saying(row: Sequence[Unit], at: int, cue: int | None, source: Span | None, speech: Speech) -> bool:
    """Say whether a phrase can tell when the words were said, and not when what they speak of was.

    It belongs to the source ("her speech of 4 May", "a 2012 interview"), or is hung on the reporting clause by a preposition of time,
    with no other verb between: in "Brandt, who won in 2012, said" and "In 1977 he asked Lund to be what he hoped would be" it is not.
    """
    unit = row[at]
    if unit.tag == "quote":
        return False
    if source and source.start <= unit.start and unit.end <= source.end:
        return True
    if _bracketed_year(row, at):
        return True
    if unit.tag not in ("phrase", "number") or cue is None or at == cue or not at:
        return False
    hung = unit.kind == "time" and (row[at - 1].low in speech.date_prepositions or not speech.date_prepositions)
    between = row[min(at, cue) + 1 : max(at, cue)]
    if (
        at > 2
        and row[at - 2].tag == "phrase"
        and row[at - 3].low == ","
        and [one.low for one in row[at + 1 : at + 2]] == [","]
    ):
        return False  # "Benz, the treasurer in 2012, said": when somebody was what he is called
    return hung and not any(one.tag in ("verb", "relative", "subordinator") for one in between)


def _bracketed_year(row: Sequence[Unit], at: int) -> bool:
    """Say whether a phrase stands in the brackets that give an author's year: (Whitlow 2019), Whitlow (2019, p. 44)."""
    opened = at > 0 and row[at - 1].tag == "open"
    closed = at + 1 < len(row) and row[at + 1].tag == "close"
    return opened or (closed and any(row[k].tag == "open" for k in range(max(0, at - 3), at)))


def _source(text: str, row: Sequence[Unit], speaker: int | None, lexicon: Lexicon) -> Span | None:
    """Return the document or occasion: the speaker that is one, or the one in which the words were said."""
    speech = lexicon.speech
    for at, unit in enumerate(row):
        if unit.tag != "phrase" or unit.kind not in ("noun", "name"):
            continue
        paper = speech.nouns.get(unit.low) == "paper" or (unit.kind == "name" and _opens_with_paper(text, unit, speech))
        place = at > 0 and row[at - 1].low in speech.source_prepositions
        if (paper and at == speaker) or (
            place and (paper or unit.low in speech.cue_nouns or unit.low in speech.occasions)
        ):
            return Span(unit.start, row[clauses.chain_end(row, at, len(row)) - 1].end)
        if at and at != speaker and unit.low in speech.outlets and unit.kind == "name" and row[at - 1].tag == "verb":
            return Span(unit.start, unit.end)  # "she told the Nordhavn Courier"
    return None


def _work(text: str, row: Sequence[Unit], quotation: Quotation, lexicon: Lexicon) -> Span | None:
    """Return the title in marks in which the words are said to stand: In “Quiet Waters” she writes."""
    small, outer = lexicon.speech.words, quotation.outer or quotation.span
    for at, unit in enumerate(row):
        before = row[at - 2 if at > 1 and row[at - 1].low in small.articles else at - 1] if at else None
        if before and before.low in lexicon.speech.source_prepositions and not unit.start <= outer.start < unit.end:
            span = _in_marks(text, unit)
            words = span.of(text).strip(_MARKS) if span else ""
            if words[:1].isupper() and words[-1].isalnum() and len(words.split()) <= _LONGEST:
                return span
    return None


def _unmarked(text: str, row: Sequence[Unit], speaker: int | None, cue: int | None, lexicon: Lexicon) -> Span | None:
    """Return the title without marks that a sentence opens with: "In The Long Quay, Marin writes". Its article has a capital, which the one
    of a place seldom has, and two words follow."""
    speech = lexicon.speech
    if speaker != 3 or cue is None or row[0].low not in speech.source_prepositions or row[2].tag != "comma":
        return None
    words = text[row[1].start : row[1].end].split()
    title = row[1].kind == "name" and words[0].istitle() and words[0].lower() in speech.words.articles
    return Span(row[1].start, row[1].end) if title and 2 < len(words) <= _LONGEST else None


def _in_marks(text: str, unit: Unit) -> Span | None:
    """Return what stands in marks: a quotation with them, or a name right between them."""
    around = text[unit.start - 1 : unit.start] + text[unit.end : unit.end + 1]
    if unit.tag == "phrase" and len(around) == 2 and set(around) <= set(QUOTES):
        return Span(unit.start - 1, unit.end + 1)
    return Span(unit.start, unit.end) if unit.tag == "quote" else None


def _opens_with_paper(text: str, unit: Unit, speech: Speech) -> bool:
    """Say whether a name's phrase begins with what it is a title of: "his memoir Quiet Waters"."""
    small = takewhile(str.islower, text[unit.start : unit.end].split())
    return any(speech.nouns.get(word) == "paper" for word in small)


def paper(row: Sequence[Unit], lexicon: Lexicon) -> Span | None:
    """Return the document that a sentence is about: its first phrase, where that is one, or else the only one that it names."""
    phrases = [one for one in row if one.tag == "phrase"]
    fronted = (
        next((unit.start for unit in row if unit.tag == "comma"), 0) if row and row[0].tag == "subordinator" else 0
    )
    papers = [one for one in phrases if one.start >= fronted and lexicon.speech.nouns.get(one.low) == "paper"]
    if not papers or not (len(papers) == 1 or papers[0] is row[0]):
        return None
    return Span(papers[0].start, papers[0].end)


def sender(row: Sequence[Unit], document: Span, lexicon: Lexicon) -> Span | None:
    """Return from whom a document of a sentence comes: "a text from a neighbour"."""
    at = next((place for place, unit in enumerate(row) if unit.start == document.start), len(row))
    by = at + 2
    other = 0 < at < len(row) and row[at - 1].tag == "preposition"  # "a reply to the letter from Ada Finch"
    if other or by >= len(row) or row[at + 1].low not in lexicon.speech.agents or row[by].tag != "phrase":
        return None
    if by + 2 < len(row) and row[by + 1].tag == "comma" and row[by + 2].kind == "name":
        by += 2  # "from the neighbour, Ada Finch, was read"
    return Span(row[by].start, row[by].end)


def _titled(text: str, source: Span, quotation: Quotation) -> Span:
    """Add the title in marks that follows a source: "her memoir “Quiet Waters”"."""
    title = _TITLE.match(text, source.end)
    outer = quotation.outer or quotation.span
    apart = title is not None and (title.end() <= outer.start or title.start() >= outer.end)
    return Span(source.start, title.end()) if title is not None and apart else source


def _reference(text: str, quotation: Quotation, lexicon: Lexicon) -> str | None:
    """Return the reference in brackets after the quotation, or the bare one before or after it, as written."""
    outer = quotation.outer or quotation.span
    after = text[outer.end : outer.end + _REFERENCE].partition("\n")[0]
    found = _bracketed(lexicon.speech).match(after) if "(" in after or "[" in after else None
    if found:
        return found[1]
    before = text[max(0, outer.start - _REFERENCE) : outer.start].rpartition("\n")[2]
    if not _may_refer(before + after, lexicon.speech):
        return None
    bare = _bare(lexicon.speech)
    for found in bare.finditer(before):
        if len(before[found.end() :].split()) < 4 and not _ENDED.search(before, found.end()):
            return found[0]
    found = bare.match(after, len(after) - len(after.lstrip(" .,–—-")))
    ends = found and after[found.end() : found.end() + 1] in ("", ".", ",", ";", ")")
    return found[0].strip() if found and ends else None


def _may_refer(stretch: str, speech: Speech) -> bool:
    """Say whether a bare reference can stand there: the pattern is long, and most texts never need it."""
    low = stretch.lower()
    if any(verb in low for verb in speech.reference_verbs):
        return True
    words = speech.reference_words
    return any(map(str.isdecimal, low)) and (
        "§" in low or bool(_VERSED.search(low)) or any(word in low for word in words)
    )


def _bare(speech: Speech) -> re.Pattern[str]:
    return re.compile(_form(speech))


def _bracketed(speech: Speech) -> re.Pattern[str]:
    bare, words = _form(speech), _either(speech.reference_words)
    # (Harbour Act 1990, s. 12): a few words that may be a name, the word for the place, its number
    titled = rf"(?:[^\W\d_a-z][\w’'\-]*[,،:]?[  ]){{0,4}}(?:(?i:{words})\.?[  ]|§§?[  ]?)\d+[^()\[\]\n]{{0,20}}"
    inside = rf"(?:{bare}|{_CHAPTER}|[A-Z][\w’'\-]+(?:[  ](?:al-)?[A-Z][\w’'\-]+){{0,2}}(?:[  ,]+\d+)?)[^\])\n]{{0,20}}"
    return re.compile(rf"[\s.,،*_]{{0,3}}(\[{inside}\]|\({bare}[^\])\n]{{0,20}}\)|\({_CHAPTER}\)|\({titled}\))")


def _form(speech: Speech) -> str:
    return _reference_form(speech.reference_words, speech.reference_verbs, speech.words)


@lru_cache(maxsize=16)
def _reference_form(named: frozenset[str], verbs: frozenset[str], small: Vocabulary) -> str:
    words = _either(named)
    linked = rf"(?:(?:{_either(small.linkers)})[  ](?:(?:{_either(small.articles)})[  ])?)?"
    section = rf"§§?[  ]?\d+\w?(?:[  ](?:\(\d+\)|(?i:{words})\.?)[  ]?\d*)*(?:[  ][A-Z][\w]+)?"
    numbered = rf"(?i:\b(?:{words}))\.?[  ]\(?\d+\w?\)?(?:[  ]\([^)\n]{{1,5}}\))?(?:[  ]{linked}[A-Z][\w]+)*"
    narrated = rf"(?i:{_either(verbs)})[  ](?i:(?:{_either(small.agents)})[  ])?[^\W\d_a-z][^\n\])}}.,،]{{1,30}}"
    return f"(?:{'|'.join((_VERSE, section, numbered, narrated))})"


@cache
def _either(words: frozenset[str]) -> str:
    """Return the alternatives of a pattern, the longest first; one that never matches where there are none."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)"


def _date(text: str, outside: Sequence[Unit], lexicon: Lexicon) -> str | None:
    """Return the only date outside the quoted words as ISO 8601, as exact as written; None if there are two."""
    small = lexicon.speech.words
    if not outside or not small.months:
        return None
    found: set[str] = set()
    begin = outside[0].start
    for one, other in zip(outside, [*outside[1:], None], strict=True):
        if other is None or other.start - one.end > 3:
            found |= _dates(text[begin : one.end], small)
            begin = other.start if other else begin
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=16)
def _date_pattern(words: Vocabulary) -> re.Pattern[str]:
    month = rf"(?i:(?P<month>{_either(frozenset(words.months))})\b\.?)"
    small = rf"(?:[  ](?:{_either(words.linkers)}))?[  ]"
    ending = _either(words.ordinal_endings)
    year = r"(?P<year>1[0-9]\d\d|20\d\d)\b"
    return re.compile(
        rf"\b(?P<iso>\d{{4}}-\d\d-\d\d)\b"
        rf"|\b(?:(?P<day>\d{{1,2}})(?:{ending}|\.)?{small})?{month}(?:[  ](?P<late>\d{{1,2}})(?:{ending})?\b(?=,|[  ]\d{{4}}))?(?:,[  ]|{small}){year}"
        rf"|\b(?P<only>1[5-9]\d\d|20\d\d)\b"
    )


def _dates(stretch: str, words: Vocabulary) -> set[str]:
    found: set[str] = set()
    if not any(map(str.isdecimal, stretch)):
        return found
    for match in _date_pattern(words).finditer(stretch):
        if match["iso"] or match["only"]:
            found.add(match["iso"] or match["only"])
            continue
        number = words.months[match["month"].lower().rstrip(".")]
        day = match["day"] or match["late"]
        found.add(f"{int(match['year']):04}-{number:02}" + (f"-{int(day):02}" if day else ""))
    return found
