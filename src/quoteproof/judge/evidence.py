"""Is it the source? How much speaks for it that a quotation was taken from a passage, and not that people say alike things.

A weight of evidence in bits (I. J. Good), of two stories: the words were copied from here, with an editor's few changes; or
they were said elsewhere, and an archive of this size has something like them anyway. It is the bit score of a sequence search
(Karlin and Altschul, BLAST): what the shared words tell, less what each change costs, less the logarithm of the places where
chance could have found as much. At 0 bits one such passage is to be expected by chance; each bit halves that.

Beside the words stands who says them and what else the text quotes (`about`): the named speaker's own turn speaks for a passage,
another's against it, and a passage beside which other quotations of the same text certainly lie has fewer places to be found by chance.
Only a source accuses: what a weight allows to be said is decided here too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from math import log2

from msgspec import Struct
from msgspec.structs import replace

from quoteproof.analysis.akin import akin, are_forms
from quoteproof.compare.clauses import weak
from quoteproof.compare.comparison import Comparison
from quoteproof.compare.ends import looks_whole
from quoteproof.compare.places import Step, Word, sentence_around, touched, words
from quoteproof.compare.rows import expanded
from quoteproof.compare.specific import specific
from quoteproof.judge.scale import PAGE, Counts, Scale
from quoteproof.languages import Language
from quoteproof.model import Difference, Document, Span
from quoteproof.text.misread import UNREAD

Forms = Mapping[Word, bool]
"""The quotation's words that the source has in another form, and whether that is at another place."""

FEWEST = 5.0
"""The same where the text names the speaker or the document, and few words are there to be mistaken for others."""

CHANGE = 4.0
"""Bits that a place of change costs: where the words were copied, one in sixteen is touched."""

UNANSWERED, LIGHT = 3.0, 1.0
"""Bits for a word of the quotation that has no answer; for a word of grammar."""

FEW = 3
"""Telling words that a passage must lack at least, and as many as it has, to share hardly more than the grammar: "this is going to be …
than it ever was" is said of anything."""

SPECIFIC = 4.0
"""Bits besides for a figure or a name where the source has none: who copies may change one, and puts in none of his own."""

FORM = 1.0
"""Bits for words that are the same in another form: half of all that are quoted from speech are smoothed somewhere."""

FORMS = frozenset(
    {"letterforms", "spelling", "number.form", "synonym", "tense", "order.words", "roles", "sic", "antonym"}
)
"""Codes whose words answer each other, though they are not the same."""

OWN = frozenset({"order.words", "roles", "tense"})
"""Those of them of which each word must have its own answer: the words of a clause may be named with them."""

MOVED, PLACES = frozenset({"order.words", "roles"}), 3.0
"""Those of them whose words stand elsewhere in the passage, and the bits that each costs: it has some eight places to be found at."""

LEFT_OUT, MORE = 3.0, 0.5
"""Bits for leaving words of the source out, and for each beyond the first; at most those of a jump anywhere in the document."""

MARKED, FEWER = 2.0, 0.2
"""The same at an ellipsis."""

SENTENCE = 4.0
"""Bits by which the places are fewer for a sentence that lies on a whole one where it is expected to be: in the named speaker's words, in the
named document, or where and when the text's other quotations were said. One word in twenty begins one. Elsewhere it may be a set phrase."""

OTHERS = -7.0
"""Bits for a turn of another than the named speaker: one quotation in a hundred is in the wrong mouth. In the speaker's own turns the
places of chance are the words that he says anywhere in the archive."""

SAME_EVENT = 0.4
"""Bits by which a document where other quotations of the text certainly lie falls short of being known as this one's: one in four
is of another occasion (of 427 pairs in news articles, each laid on its source by hand, one in five), so log2(4/3)."""

ELSEWHERE = -5.0
"""Bits for a speaker whose other quotations in the text are of an occasion that the archive does not have."""

SAME_DAYS = 5.0
"""Bits at most for a document of the days on which the text was written: of 143 quotations in dated news three in four are of one, and an
archive of a year and a half has one in a hundred of its words there."""

UNSEEN = 15.0
"""Bits that the rules may add when they know that words are the same in another form: two or three of them in a short quotation."""

BEHIND = 30.0
"""Bits behind the best passage at which another is no version of the words any more, and is not looked at."""

FOUND = 3.0
"""Bits from which a passage that is not word for word the same is the source: seven times in eight, nothing like it would be there."""

CERTAIN = 20.0
"""Bits from which a passage tells where the text's other quotations may lie: one chance in a million."""

SURE = 40.0
"""Bits from which words in another's mouth are no others than these: one chance in a million million."""

ALARM, ACCUSED = 4.0, 10.0
"""Bits from which a change of meaning is one of the source's words, and from which somebody may be said to have misquoted, cut, joined
or misattributed; with fewer it is something to look at."""


class Voicing(Struct, frozen=True):
    """Who says a passage, beside whom the text names."""

    own: bool | None  # whether it is the same person; None where nobody can tell, or the words are read out
    words: int = 0  # that this person says in the archive; 0 where nobody has counted
    read_out: bool = False
    recalled: bool = False  # somebody else quotes it while he speaks, or reports it without marks


class Weight(Struct, frozen=True):
    """What speaks for a passage, in bits; `about` is filled when the text's other quotations are known."""

    words: float  # shared with the quotation
    changes: float  # what they cost
    place: float  # the logarithm of the places where chance could have found as much
    voice: float  # who says it
    whole: bool  # the very words, all of them, in one piece
    share: float = 1.0  # of the quotation's words, those that the passage has, in whatever form
    scant: bool = False  # of those that carry more than grammar it lacks as many as it has, and a few
    strange: bool = False  # the quotation has several figures and names where it has none
    sentence: bool = False  # a whole sentence of the source, and the quotation is one too
    named: bool = False  # it is in the document that the text names
    own: bool = False  # the named speaker says it
    read_out: bool = (
        False  # whoever says it has just named the speaker: the words are that person's, as somebody else gives them
    )
    recalled: bool = (
        False  # somebody else quotes it while he speaks, as he reads or remembers it, or reports it without marks
    )
    later: bool = False  # the document is of a day after the text: nobody quotes what has not been said yet
    about: float = 0.0  # what the text's other quotations tell, and its date

    @property
    def bits(self) -> float:
        """All of it together."""
        return self.of_words + self.voice

    @property
    def held(self) -> bool:
        """Whether what differs may be held against the text: not where another than the named speaker says it, unless it is too long to
        resemble it only; not where somebody reads it out; nor where it was said after the text was written."""
        return (self.voice >= 0 or self.of_words >= SURE) and not (self.read_out or self.recalled or self.later)

    @property
    def of_words(self) -> float:
        """The same, whoever says the words."""
        return self.words - self.changes - self._tries

    @property
    def _tries(self) -> float:
        """The logarithm of the places where chance could have found as much, with all that is known of them."""
        expected = self.own or self.named or self.about > 0
        return tries(self.place - self.about, sentence=self.sentence and expected)


def weigh(comparison: Comparison, counts: Counts, size: int, found: tuple[Difference, ...] = ()) -> Weight:
    """Weigh the words of a passage of an archive of `size` words, whoever says them.

    Words that a rule has `found` to be the same ones in another form (`FORMS`) count as the same.
    """
    pieces = comparison.alignment.pieces
    whole = len(pieces) == 1 and all(comparison.equal)
    scale, jump = Scale(counts, size, comparison.language, whole), _places(comparison.alignment.document)
    forms = {**_forms(comparison, found), **_misread(comparison, counts)}
    told = changed = 0.0
    for step, equal in zip(comparison.steps, comparison.equal, strict=True):
        gain, cost = _step(step, equal, scale, jump, forms)
        told, changed = told + gain, changed + cost
    documents = {piece.passage.document.id for piece in pieces}
    changed += CHANGE * (len(pieces) - 1) + scale.places * (len(documents) - 1)
    telling, all_ = _answers(comparison, forms, scale.says_little)
    scant, strange = all_ - telling >= max(FEW, telling), _named_anew(comparison, forms)
    changed += SPECIFIC * strange
    share, sentence = _share(comparison, forms), _is_sentence(comparison)
    return Weight(told, changed, scale.places, 0.0, whole, share, scant, strange > 1, sentence)


def _is_sentence(comparison: Comparison) -> bool:
    """Say whether the quotation is a sentence and the passage one of the source's, from its first word to its last."""
    first, last = comparison.alignment.pieces[0].passage, comparison.alignment.pieces[-1].passage
    text = first.document.text
    if first.document.id != last.document.id or goes_on(text, first.span.start, last.span.end):
        return False
    return looks_whole(comparison) and not _beside(text, first.span, last.span)


def goes_on(text: str, start: int, end: int, *, figures: bool = True) -> bool:
    """Say whether a look at the characters beside a stretch shows that its sentence goes on there; without `figures`, which may be a
    page's or a note's, where nobody has looked yet what is said."""
    beside = text[max(0, start - 2) : start].rstrip(" ")[-1:], text[end : end + 2].lstrip(" ")[:1]
    return any(weak(sign) or (sign.isalnum() if figures else sign.isalpha()) for sign in beside)


def _beside(text: str, first: Span, last: Span) -> bool:
    """Say whether the sentences of a stretch have words before or behind it."""
    lead = Span(sentence_around(text, first).start, first.start)
    rest = Span(last.end, sentence_around(text, last).end)
    return bool(words(text, lead) or words(text, rest))


def spoken(weight: Weight, document: Document, voice: Voicing, *, named: bool, later: bool) -> Weight:
    """Return a weight with who says the words, and when; of a document that the text names (`named`) only the own words are places.

    `later`: it is of a day after the text.
    """
    said = OTHERS if voice.own is False else 0.0
    places = _fewer(weight.place, [_places(document)] * named + _own(voice.words) * bool(voice.own))
    known = replace(weight, named=named, own=bool(voice.own), read_out=voice.read_out, recalled=voice.recalled)
    return replace(known, place=places, voice=said, later=later)


def fewest(scale: Scale, document: Document, words: int, *, named: bool) -> float:
    """Return what the places count at least, whoever says the words; `words`: as many the named speaker says in the archive."""
    return _fewer(scale.places, [_places(document)] * named + _own(words))


def tries(places: float, *, sentence: bool) -> float:
    """Return what the places count that are left, where a whole sentence lies on one, and is expected there."""
    return min(places, max(PAGE, places - SENTENCE)) if sentence else places


def _fewer(places: float, known: list[float]) -> float:
    return min(places, max(FEWEST, min(known))) if known else places


def _own(words: int) -> list[float]:
    return [log2(max(2, words))] if words else []


def _forms(comparison: Comparison, found: tuple[Difference, ...]) -> Forms:
    """Return the quotation's words that a rule has found to be the same ones in another form."""
    forms: dict[Word, bool] = {}
    for one in found:
        if is_form(one) and one.quote:
            forms.update(dict.fromkeys(_answered(comparison, one), one.code in MOVED))
    return forms


def is_form(one: Difference) -> bool:
    """Say whether a difference is of words that are the same in another form."""
    return one.code in FORMS


def _misread(comparison: Comparison, counts: Counts) -> Forms:
    """Return the words that were misread on one side, where many of the quotation's words are not in the archive as they stand."""
    if not is_misread(comparison.quote_words, counts):
        return {}
    return {word: False for _, quote, _ in comparison.misread for word in quote}


def is_misread(found: Sequence[Word], counts: Counts) -> bool:
    """Say whether an archive lacks so many of a quotation's words that the page it was taken from may have been misread."""
    return UNREAD * sum(counts.get(word.norm) == 0 for word in found) >= len(found)


def _answered(comparison: Comparison, one: Difference) -> Iterator[Word]:
    """Give the quotation's words in a difference that have an answer in the source; of words that have moved each needs its own."""
    home = next((p.passage.document for p in comparison.alignment if p.passage.document.id == one.document), None)
    there = [word.norm for word in words(home.text, one.source)] if home and one.source else []
    for word in touched(comparison.quote_words, one.quote) if there and one.quote else ():
        if one.code not in OWN or _has_own(word, there, comparison.language):
            yield word


def _has_own(word: Word, there: list[str], language: Language) -> bool:
    """Say whether a word, and each part of a contraction, has another form of itself there: "he's" has none in "she was"."""
    parts = [norm for _, norm in expanded((word,), language)]
    return all(any(akin(part, norm) or are_forms(part, norm, language.meaning) for norm in there) for part in parts)


def _share(comparison: Comparison, forms: Forms) -> float:
    """Return the part of the quotation's words that the passage answers."""
    answered, all_ = _answers(comparison, forms, lambda _: False)
    return answered / all_ if all_ else 0.0


def _answers(comparison: Comparison, forms: Forms, less: Callable[[Word], bool]) -> tuple[int, int]:
    """Count the quotation's words that stand in the passage too (the same, written out, or known to be the same in another form), and all
    of them; without those that are `less`."""
    answered = all_ = 0
    for step, equal in zip(comparison.steps, comparison.equal, strict=True):
        counted = [word for word in step.quote if not less(word)]
        all_ += len(counted)
        answered += len(counted) if equal else sum(word in forms for word in counted)
    return answered, all_


def by_piece(comparison: Comparison, counts: Counts, size: int) -> tuple[float, ...]:
    """Return what the words of each piece tell beyond the places where chance could have found them, and what it has besides."""
    scale, home = Scale(counts, size, comparison.language), comparison.alignment.document
    jump = _places(home)
    told = [0.0] * len(comparison.alignment.pieces)
    for step, equal in zip(comparison.steps, comparison.equal, strict=True):
        gain, cost = _step(step, equal, scale, jump, {})
        told[step.piece] += gain - (
            cost if step.source else 0.0
        )  # what a piece lacks of the quotation another may have
    here = [piece.passage.document.id == home.id for piece in comparison.alignment.pieces]
    return tuple(bits - (jump if at_home else scale.places) for bits, at_home in zip(told, here, strict=True))


def narrowed(document: Document, place: float) -> float:
    """Return what is won where the text's other quotations certainly lie in a document: it is most likely this one's too.

    `place` is what the places count without that; a speaker's own words may already be few.
    """
    return max(0.0, place - max(FEWEST, _places(document)) - SAME_EVENT)


def of_the_days(document: Document, place: float) -> float:
    """Return what is won where a document is of the days on which the text was written: most of what news quote was said then."""
    return min(SAME_DAYS, max(0.0, place - max(FEWEST, _places(document))))


def _places(document: Document) -> float:
    """Return the logarithm of a document's words, one in six code points."""
    return _logarithm(len(document.text))


def _logarithm(length: int) -> float:
    return log2(max(2, length // 6))


def shorter(document: Document, taken: int) -> float:
    """Return the bits by which a document has fewer places without so many of its code points."""
    return _places(document) - _logarithm(len(document.text) - taken)


def _akin_in(step: Step, word: Word) -> bool:
    return any(akin(word.norm, other.norm) for other in step.source)


def _named_anew(comparison: Comparison, forms: Forms) -> int:
    """Count the figures and names of the quotation that stand where the source has none."""
    return sum(
        len(list(_strange(comparison, step, forms)))
        for step, equal in zip(comparison.steps, comparison.equal, strict=True)
        if step.quote and not equal
    )


def _strange(comparison: Comparison, step: Step, forms: Forms) -> Iterator[Word]:
    text, source, language = comparison.case.text, comparison.document(step.piece).text, comparison.language
    kinds = {word: specific(word, text, language) for word in step.quote if word not in forms}
    if any(kinds.values()):
        there = {specific(word, source, language) for word in step.source}
        yield from (word for word, kind in kinds.items() if kind and kind not in there and not _akin_in(step, word))


def _step(step: Step, equal: bool, scale: Scale, jump: float, forms: Forms) -> tuple[float, float]:
    """Return what a step adds, and what it costs."""
    if equal:
        return scale.row(step.quote), 0.0
    if step.op == "elided":
        return 0.0, min(MARKED + FEWER * len(step.source), jump)
    if not step.quote:
        return 0.0, min(LEFT_OUT + MORE * (len(step.source) - 1), jump)
    same = {word: forms[word] for word in step.quote if word in forms}
    open_ = dict.fromkeys(word for word in step.quote if word not in same and not _akin_in(step, word))
    price = sum(LIGHT if scale.light(word.norm) else UNANSWERED for word in open_)
    price += CHANGE if len(same) < len(step.quote) or any(same.values()) else FORM
    told = sum(max(0.0, scale.one(word) - PLACES * moved) for word, moved in same.items())
    told += sum(scale.one(word) for word in step.quote if word not in same and word not in open_)
    return told, price + min(MORE * max(0, len(step.source) - len(step.quote)), jump)
