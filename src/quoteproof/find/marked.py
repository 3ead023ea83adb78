"""What stands in quotation marks, and the feet and inches that look like some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from quoteproof import languages
from quoteproof.analysis import Analysis
from quoteproof.analysis.signs import measures
from quoteproof.find.draft import Draft, trimmed
from quoteproof.find.kinds import settle
from quoteproof.find.pairs import Pair, Paragraph, pair
from quoteproof.find.signed import is_marked, stands_alone, unsigned
from quoteproof.find.split import join
from quoteproof.model import QUOTED, Span
from quoteproof.patterns import lazy

_HEAD = lazy(r"[\s>*_]*")  # what may stand before the first mark of a paragraph: a prefix, emphasis

# A transcript inside marks names its speakers in capitals; the names are nobody's words.
_TURN = lazy(r"[\"“‘«„][A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}:\s+")

_WRAPPED = lazy(r"[\w,;’'-][ \t]*\r?\n[ \t]*[^\W\d_A-Z]")  # a line's end, and a small letter on the next line

_SENTENCE_END = lazy(r"[.?!…][’'\"”)]*(?=\s)")
_OPENERS = frozenset('"“‘«„')
_GOING_ON = frozenset("_,;’'-")
_ARROW = lazy(r"\n[ \t]{0,3}(?:>[ \t]?)+", signs=">")


def marked(analysis: Analysis, found: Sequence[Draft]) -> Iterator[Draft]:
    """Yield what stands in quotation marks, with its kind, the halves of an interrupted sentence made one."""
    pairs = pair([_paragraph(analysis, place) for place in range(len(analysis.paragraphs))])
    drafts = [draft for one in pairs if (draft := _draft(analysis, one))]
    settled = settle(analysis.text, drafts, analysis.paragraph_at)
    return join(analysis, [part for draft in settled for part in _spoken(analysis, draft)])


def _spoken(analysis: Analysis, draft: Draft) -> Sequence[Draft]:
    """Return a quotation without the narrator's clauses inside its marks; where they part its sentences, each by itself."""
    if len(draft.parts) > 1 or draft.kind not in QUOTED or not languages.get(draft.language).speech.inner_clauses:
        return (draft,)
    from quoteproof.find.narrated import speeches  # in some languages alone

    said = speeches(analysis, draft.span, draft.language)
    if len(said) == 1:
        return (replace(draft, parts=said[0]),)
    return [replace(draft, parts=parts, outer=None, marks=None) for parts in said]


def measured(analysis: Analysis, found: Sequence[Draft]) -> Iterator[Draft]:
    """Yield feet and inches, whose signs look like marks."""
    for span, code in zip(analysis.paragraphs, analysis.languages, strict=True):
        for place in measures(analysis.text, span.start, span.end, languages.get(code).marks):
            yield Draft((place,), None, None, code, kind="measure", rule="measure")


def _paragraph(analysis: Analysis, place: int) -> Paragraph:
    """Return a paragraph with its marks."""
    span, text = analysis.paragraphs[place], analysis.text
    found = _HEAD.match(text, span.start, span.end)
    head = found.end() if found else span.start
    turn = _TURN.match(text, head, span.end) if text[head : head + 1] in _OPENERS else None
    return Paragraph(
        span.start,
        span.end,
        analysis.signs[place],
        head=head,
        turn=turn.end() if turn else 0,
        wraps=_wraps(text, max(span.start, span.end - 1)),
    )


def _wraps(text: str, last: int) -> bool:
    """Say whether a line goes on below its last character; few paragraphs end in a word."""
    sign = text[last : last + 1]
    return (sign.isalnum() or sign in _GOING_ON) and _WRAPPED.match(text, last) is not None


def _draft(analysis: Analysis, found: Pair) -> Draft | None:
    """Return a pair as a draft; None where there is no word between the marks."""
    text = analysis.text
    pieces = (piece for whole in found.pieces for piece in _without_arrows(text, *whole))
    parts = _unbroken(text, (part for piece in pieces if (part := trimmed(text, *piece))))
    if not parts or (found.close is None and _is_stray(text, found.open.end, parts)):
        return None
    if found.close is None:
        parts = (*parts[:-1], _without_clause(text, parts[-1]))
    elif stands_alone(text, found.open.start, found.end):
        signed, parts = parts, unsigned(text, parts)
        if parts != signed and is_marked(text, parts[-1]):
            return None  # “‘We were never asked’ – Ruth Okafor”: the inner marks are the quotation's
    marks = (found.open.shape, found.close.shape if found.close else "")
    outer = Span(found.open.start, found.end if found.close else parts[-1].end)
    return Draft(parts, outer, marks, analysis.language_at(found.open.start), closed=found.close is not None)


def _without_arrows(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of a stretch that lies in lines behind ">"; the whole of any other."""
    for arrow in _ARROW.finditer(text, start, end):
        yield start, arrow.start()
        start = arrow.end()
    yield start, end


def _unbroken(text: str, parts: Iterable[Span]) -> tuple[Span, ...]:
    """Return the parts, those that only white space divides made one."""
    joined: list[Span] = []
    for part in parts:
        if joined and text[joined[-1].end : part.start].isspace():
            joined[-1] = Span(joined[-1].start, part.end)
        else:
            joined.append(part)
    return tuple(joined)


def _without_clause(text: str, part: Span) -> Span:
    """Return a stretch that nobody closed without the clause at its end that leads to the next one: "The boats are gone. Marin said:"."""
    if text[part.end - 1] not in ":：":
        return part
    ends = [end.end() for end in _SENTENCE_END.finditer(text, part.start, part.end)]
    return Span(part.start, ends[-1]) if ends else part


def _is_stray(text: str, opened: int, parts: Sequence[Span]) -> bool:
    """Say whether a mark that nobody closed stands alone on its line, above the words that introduce a quotation."""
    return "\n" in text[opened : parts[0].start] and text[parts[-1].end - 1] in ":："
