"""Speech that a source reports without marks, and who is told to have said it.

    The dam will hold another winter, said the engineer Pavel Dorn.
    According to the harbour master, Lena Fisk, the ferry will not run before May.

What a sentence reports is set in marks, and then the rules for quotations are asked. A sentence that has marks of its own is not looked
at: its verb of saying is theirs.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from quoteproof import languages
from quoteproof.analysis.lexicon import lexicon
from quoteproof.attribute.within import within
from quoteproof.languages.speech import Speech
from quoteproof.model import Attribution, Span
from quoteproof.patterns import lazy
from quoteproof.text import Token, tokens
from quoteproof.text.sentences import sentences_near

_REACH = 600
"""Code points beside a stretch that its sentence may have."""
_CLAUSE = 12
"""Words of a clause behind the stretch in which its verb of saying stands."""
_CLAUSES = frozenset({"clause-after", "clause-before", "clause-around", "leading"})
"""The rules that read a clause of saying; what else may stand beside a quotation needs its marks."""
_CUE, _NEAR = 60, 4
"""Code points, and words in them, in which a verb of saying introduces what follows without marks."""

_MARKED = lazy(r"[\"“”„«»「『‘]")
_COMMA = lazy(r"[,،，]")
_PARTS = lazy(r"[,،，:：]\s*")
_SENTENCE = lazy(r"[.!?。！？؟…]")
_OPENS = lazy(r"[:：\"“«„‘「]")
_ENDS = lazy(r"[.!?。！？؟…:;]")


def reported(text: str, span: Span, language: str) -> Attribution | None:
    """Return who is told to say a stretch that stands in no marks; without a speaker where that is somebody else, and nobody can tell who.

    None where nobody is.
    """
    marks, speech = languages.get(language).marks.pairs[:1], lexicon(language).speech
    for stretch in _stretches(text, span, language) if marks else ():
        before, after = marks[0]
        marked = f"{text[: stretch.start]}{before}{stretch.of(text)}{after}{text[stretch.end :]}"
        told = within(marked, _moved(span, len(before)), language)
        if (
            told
            and told.speaker
            and told.rule in _CLAUSES
            and (told.name or _is_other(told.speaker.of(marked), speech))
        ):
            shift = len(before) + len(after) if told.speaker.start > stretch.start else 0
            return replace(told, speaker=_moved(told.speaker, -shift))
    return Attribution() if _is_introduced(text, span, speech) else None


def announces(before: str, surname: str, language: str) -> bool:
    """Say whether the words before a passage give it to somebody: they name him, and a verb of saying, a colon or marks follow, or the
    sentence that names him goes on ("as Ms Okafor said, …"). Who is only addressed, or spoken of, is not quoted."""
    mention = next((token.span for token in reversed(tokens(before)) if token.norm == surname), None)
    if mention is None:
        return False
    behind = before[mention.end :]
    here = _SENTENCE.split(before[: mention.start])[-1] if not _SENTENCE.search(behind.rstrip()) else ""
    known = lexicon(language)
    nouns = known.speech.cue_nouns | known.speech.views
    said = {token.norm for token in tokens(f"{here} {behind}")}
    return _OPENS.search(behind) is not None or not (known.verbs | nouns).isdisjoint(said) or _says(here, known.speech)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _is_other(mention: str, speech: Speech) -> bool:
    """Say whether a mention is a man, a woman, people, a body: not I, nor you, it, "the jobs that they report"."""
    known = {"m", "f", "person", "people", "body"}
    words = [token.norm for token in tokens(mention)]
    return any(speech.nouns.get(word) in known or speech.pronouns.get(word) in known for word in words)


def _stretches(text: str, span: Span, language: str) -> Iterator[Span]:
    """Give what a sentence may report: all of it before a clause of saying at its end, or behind one at its beginning."""
    sentence = next((one for one in sentences_near(text, span, _REACH) if one.covers(span)), None)
    if sentence is None or _MARKED.search(text, sentence.start, sentence.end):
        return
    speech = lexicon(language).speech
    for comma in _COMMA.finditer(text, max(sentence.start, span.end - 1), sentence.end):
        if _says(text[comma.end() : sentence.end], speech, _CLAUSE):
            yield Span(sentence.start, comma.end())
            break
    if _says(text[sentence.start : span.start], speech):
        parts = [part.end() for part in _PARTS.finditer(text, sentence.start, span.start)]
        yield Span(parts[-1] if parts else span.start, sentence.end)


def _says(clause: str, speech: Speech, most: int | None = None) -> bool:
    """Say whether a verb of saying, or a phrase like "according to", is among the words of a clause."""
    words = [token.norm for token in tokens(clause)][:most]
    verbs = speech.verbs.finite | speech.verbs.participle
    row = f" {' '.join(words)} "
    return not verbs.isdisjoint(words) or any(f" {' '.join(formula)} " in row for formula in speech.according)


def _is_introduced(text: str, span: Span, speech: Speech) -> bool:
    """Say whether somebody else's verb of saying stands right before a stretch in its sentence: "the president said that …", "he says …"."""
    before = text[max(0, span.start - _CUE) : span.start]
    if _ENDS.search(before.rstrip()[-1:]):
        return False
    words = tokens(before)[-_NEAR:]
    return any(
        word.norm in speech.verbs.finite and _is_somebody(subject, before, speech) for subject, word in pairwise(words)
    )


def _is_somebody(word: Token, text: str, speech: Speech) -> bool:
    """Say whether a word before a verb can be who says it: he, a name, the president; not I or we."""
    person = speech.pronouns.get(word.norm)
    if person is not None:
        return person != "first"
    return word.span.of(text)[:1].isupper() or speech.nouns.get(word.norm) in ("person", "people", "body")
