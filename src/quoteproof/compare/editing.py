"""What the quoting author has put in brackets, and the source's words in its place."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from quoteproof.analysis import numbers
from quoteproof.compare.clauses import weak
from quoteproof.compare.left_out import row
from quoteproof.compare.lexicon import Item, of_lists
from quoteproof.compare.places import Step, Word, hull
from quoteproof.compare.reading import Reading
from quoteproof.model import Span
from quoteproof.patterns import lazy

_END = lazy(r"[.!?。؟۔][^\w]*\s")
_ROUND = lazy(r"\(([^()]*)\)")


class Insertion(Struct, frozen=True):
    """Brackets of the quoting author's around whole words."""

    span: Span  # with the brackets
    inner: str
    source: tuple[Word, ...]  # the source's words in their place
    source_text: str
    source_span: Span
    piece: int

    @property
    def quote_span(self) -> Span:
        """The brackets with what they hold."""
        return self.span

    def fault(self, reading: Reading) -> str | None:
        """Say in a sentence what the source contradicts: a figure, a name, a negation; None if nothing."""
        return _wrong_number(self, reading) or _wrong_name(self, reading) or _negates(self, reading)


def insertions(reading: Reading) -> tuple[Insertion, ...]:
    """Return the brackets around whole words that the source does not have."""
    if "insertions" not in reading.memo:
        reading.memo["insertions"] = tuple(_insertions(reading))
    found: tuple[Insertion, ...] = reading.memo["insertions"]
    return found


def _insertions(reading: Reading) -> Iterator[Insertion]:
    clusters = [cluster.quote_span for cluster in reading.clusters]
    for bracket in reading.brackets:
        if not bracket.in_source and not any(c.covers(bracket.span) for c in clusters):
            yield _insertion(reading, bracket.span)
    for part in reading.case.claim.quotation.parts:
        for match in _ROUND.finditer(reading.case.text, part.start, part.end):
            span = Span(match.start(), match.end())
            found = _insertion(reading, span)
            inside = [w for w in reading.quote_words if span.covers(w.span)]
            paired = {w for pair in reading.pairs for w in pair.quote}
            if inside and not found.source and not paired.intersection(inside):
                yield found


def _insertion(reading: Reading, span: Span) -> Insertion:
    inner, piece = span.of(reading.case.text)[1:-1], 0
    at = Span(0, 0)
    found = [(w, pair.piece) for pair in reading.pairs if span.overlap(pair.quote_span) for w in pair.source]
    for step in reading.steps:
        inside = [word for word in step.quote if span.covers(word.span)]
        if inside and step.op != "same":
            found += [(word, step.piece) for word in _share(step, inside) if not _next_sentence(reading, step, word)]
            at = Span(step.source_span.start, step.source_span.start)
            piece = step.piece
    if found:
        source = tuple(sorted((word for word, _ in found), key=lambda word: word.span))
        origin, piece = hull(source) or Span(0, 0), found[0][1]
        return Insertion(span, inner, source, origin.of(reading.document(piece).text), origin, piece)
    return Insertion(span, inner, (), "", at, piece)


def _next_sentence(reading: Reading, step: Step, word: Word) -> bool:
    """Say whether a sentence ends between the step's neighbour before and a word: brackets at its end replace nothing there."""
    text = reading.document(step).text
    before = [
        w
        for s in reading.steps
        if s.piece == step.piece and s.op == "same"
        for w in s.source
        if w.span.end <= word.span.start
    ]
    return bool(before) and bool(_END.search(text, before[-1].span.end, word.span.start))


def _share(step: Step, inside: list[Word]) -> tuple[Word, ...]:
    """Return the source's words that the bracketed words of a step stand for; the others keep theirs, one each."""
    others = len(step.quote) - len(inside)
    if step.quote[0] in inside:
        return step.source[: max(0, len(step.source) - others)]
    return step.source[others:]


def _wrong_number(insertion: Insertion, reading: Reading) -> str | None:
    form = reading.language.form
    text = reading.document(insertion.piece).text
    ours = numbers.read(reading.case.text, insertion.span, form)
    theirs = numbers.read(text, insertion.source_span, form) if insertion.source else ()
    if ours and theirs and not any(numbers.same(a, b) or numbers.rounded(b, a) for a in ours for b in theirs):
        return f"the brackets say “{insertion.inner}”, the source “{insertion.source_text}”"
    return None


def _wrong_name(insertion: Insertion, reading: Reading) -> str | None:
    """A name for another name: every word of both is a capitalised name word, and they share none."""
    if insertion.inner.casefold() == insertion.source_text.casefold():
        return None
    ours, theirs = _name_words(insertion.inner, reading), _name_words(insertion.source_text, reading)
    if not ours or not theirs or ours & theirs or _aliases(insertion, reading):
        return None
    return f"the brackets name “{insertion.inner}”, the source “{insertion.source_text}”"


def _name_words(text: str, reading: Reading) -> set[str]:
    """Return the folded words of a bare name without its titles; nothing where other words stand beside it."""
    meaning = reading.language.meaning
    cells = row(text, Span(0, len(text)), reading.language)
    titles = {norm for phrase in meaning.words.all_titles for norm in phrase.split()} | set(meaning.name_particles)
    plain = [c for c in cells if c.norm not in titles]
    named = all(c.word.raw[:1].isupper() for c in plain) and not meaning.words.capital_nouns
    pronouns = {form.casefold() for _, forms in meaning.pronouns.classes for form in forms}
    common = {word.casefold() for word in meaning.not_names} | pronouns | set(meaning.light)
    return {c.norm for c in plain} if named and not any(c.norm in common for c in plain) else set()


def _aliases(insertion: Insertion, reading: Reading) -> bool:
    pair = {insertion.inner.casefold(), insertion.source_text.casefold()}
    known = any(pair <= {name.casefold() for name in names} for names in reading.language.meaning.aliases)
    short, long = sorted(pair, key=len) if len(pair) == 2 else ("", "")
    return known or (bool(short) and short.replace(".", "") == "".join(w[0] for w in long.split() if w[0].isalpha()))


def _negates(insertion: Insertion, reading: Reading) -> str | None:
    """A negation that comes, or goes, with the brackets."""
    ours, theirs = _negators(insertion.inner, reading), _negators(insertion.source_text, reading)
    if bool(ours) == bool(theirs) or (theirs and not insertion.inner.strip()):
        return None
    if ours:
        return f"the brackets bring in “{insertion.inner}”, a negation that the source does not have"
    return f"the brackets take away “{insertion.source_text}”, a negation"


def _negators(text: str, reading: Reading) -> list[Item]:
    meaning = reading.language.meaning
    lexicon = of_lists(("empty", meaning.empty_negations), ("negator", meaning.negators))
    cells = row(text, Span(0, len(text)), reading.language) if text.strip() else ()
    found = [item for item in lexicon.read(cells) if item.name == "negator"]
    return [
        item for item in found if not (item.end < len(cells) and weak(cells[item.end].mark))
    ]  # "no, this was …" denies nothing here
