"""Whether words that were left out governed the words that were kept: a negator, a condition, an exception, a contrast.

Three rules ask it: `ellipsis.meaning` of what an ellipsis stands for, `cut.head` and `cut.tail` of the rest of the source's
sentence. The words left out touch the kept ones either from before (`governs_next`) or from behind (`governs_previous`).
"""

from __future__ import annotations

from msgspec import Struct

from quoteproof.judge.clauses import clauses, cues, folded, strong, weak
from quoteproof.judge.columns import Cell, Row, expanded
from quoteproof.judge.lexicon import Item, Lexicon, of_lists
from quoteproof.judge.places import Word, words
from quoteproof.languages import Language
from quoteproof.model import Span

NEAR = 4
"""Words with content that may stand between kept words and a condition that still clearly binds them."""


class Governor(Struct, frozen=True):
    """A phrase among the words left out that governs the kept ones."""

    kind: str  # "negator", "condition" or "contrast"
    words: tuple[Word, ...]
    sure: bool


def row(text: str, span: Span, language: Language) -> Row:
    """Return the words of a stretch of a source, contractions taken apart."""
    cells: list[Cell] = []
    for word, norm in expanded(words(text, span), language):
        last = cells[-1].word.span.end if cells else span.start
        cells.append(Cell(word, norm, text[last : word.span.start] if last <= word.span.start else "", None))
    return tuple(cells)


def parted(text: str, sentence: Span, at: int, language: Language) -> tuple[Row, Row]:
    """Return a sentence's words before a place and after it; the marks between the two stay with the second."""
    cells = row(text, sentence, language)
    return tuple(c for c in cells if c.word.span.start < at), tuple(c for c in cells if c.word.span.start >= at)


def governs_next(out: Row, kept: Row, language: Language) -> Governor | None:
    """Return what in `out` governs the words right after it: the nearest that does."""
    for item in reversed(_lexicon(language).read(out)):
        reader = {"negator": _negates_next, "turn": _turns_next, "condition": _binds_next, "contrast": _contrasts_next}
        sure = reader[item.name](item, out, kept, language) if item.name in reader else None
        if sure is not None:
            return _governor(item, out, sure)
    return None


def governs_previous(kept: Row, out: Row, language: Language) -> Governor | None:
    """Return what in `out` governs the words right before it: the nearest that does."""
    for item in _lexicon(language).read(out):
        reader = {"negator": _negates_previous, "condition": _binds_previous, "contrast": _contrasts_previous}
        sure = reader[item.name](item, kept, out, language) if item.name in reader else None
        if sure is not None:
            return _governor(item, out, sure)
    return None


def negates(cells: Row, language: Language) -> bool:
    """Say whether words hold a negator or a verb that turns ("refused to"), also one of a single word."""
    meaning = language.meaning
    lists = (("empty", meaning.empty_negations), ("negator", meaning.negators), ("turn", meaning.negative_verbs))
    return any(item.name != "empty" for item in of_lists(*lists).read(cells))


def _governor(item: Item, out: Row, sure: bool) -> Governor:
    return Governor(
        "negator" if item.name == "turn" else item.name, tuple(c.word for c in out[item.start : item.end]), sure
    )


def _lexicon(language: Language) -> Lexicon:
    meaning, form = language.meaning, language.form
    turns = tuple(phrase for phrase in meaning.negative_verbs if " " in phrase)
    return of_lists(
        ("empty", meaning.empty_negations),
        ("condition", form.cut_conditions),
        ("contrast", form.cut_contrasts),
        ("negator", meaning.negators),
        ("turn", turns),
    )


def _negates_next(item: Item, out: Row, kept: Row, language: Language) -> bool | None:
    """A negator reaches over small words to the kept ones; over a frame ("not true that") too; over an "and" it does not."""
    numbers = clauses(out + kept[:3], language.meaning)
    between = out[item.end :]
    if between and weak(between[0].mark) and weak(kept[0].mark):
        return True  # an aside: not, whatever they say, …
    if numbers[item.start] != numbers[len(out)] or any(weak(c.mark) for c in (*between, kept[0])):
        return None
    if any(c.norm in cues(language.meaning).coordinators for c in between):
        return None
    content = _content(between, language)
    if not content or any(c.norm in folded(language.form.cut_frames) for c in content):
        return True
    return False if len(content) <= NEAR else None


def _turns_next(item: Item, out: Row, kept: Row, language: Language) -> bool | None:
    """ "failed to", "far from": only right before the kept words."""
    return True if item.end == len(out) and not strong(kept[0].mark) and not weak(kept[0].mark) else None


def _binds_next(item: Item, out: Row, kept: Row, language: Language) -> bool | None:
    """ "If X, kept": the condition opens its clause, and nothing but a comma ends it before the kept words."""
    between = out[item.end :]
    if any(strong(c.mark) for c in (*between, kept[0])) or kept[0].norm in cues(language.meaning).breakers:
        return None
    if not between:
        return True  # the kept words are themselves what is supposed
    if not _opens(item, out, language) or not weak(kept[0].mark):
        return None
    return sum(weak(c.mark) for c in between) == 0 and out[-1].norm not in cues(language.meaning).coordinators


def _contrasts_next(item: Item, out: Row, kept: Row, language: Language) -> bool | None:
    """ "Although X, kept": to be looked at, never more."""
    between = out[item.end :]
    whole = _content(between, language) and not any(strong(c.mark) for c in (*between, kept[0])) and weak(kept[0].mark)
    return False if whole and _opens(item, out, language) and item.start == 0 else None


def _negates_previous(item: Item, kept: Row, out: Row, language: Language) -> bool | None:
    """Where the negator follows its verb, one that stands right behind the kept words negates them."""
    return True if language.meaning.backward and item.start == 0 and not weak(out[0].mark) else None


def _binds_previous(item: Item, kept: Row, out: Row, language: Language) -> bool | None:
    """ "kept unless X": nothing but a few words between, and no clause of its own that the condition belongs to."""
    lead = out[: item.start]
    if any(strong(c.mark) for c in out[: item.start + 1]) or _follows_coordinator(item, out, language):
        return None
    if any(c.norm in cues(language.meaning).coordinators and i for i, c in enumerate(lead)):
        return None
    return len(_content(lead, language)) <= NEAR if not lead or lead[0].norm not in _joins(language) else None


def _contrasts_previous(item: Item, kept: Row, out: Row, language: Language) -> bool | None:
    """ "kept, but X": to be looked at; "not kept but X" is one thought, and there the negator is kept."""
    if item.start > 0 or not weak(out[0].mark) or _lexicon_negates(kept, language):
        return None
    return False


def _lexicon_negates(kept: Row, language: Language) -> bool:
    return any(item.name == "negator" for item in _lexicon(language).read(kept))


def _opens(item: Item, out: Row, language: Language) -> bool:
    """Say whether a phrase opens its clause."""
    if item.start == 0:
        return True
    return weak(out[item.start].mark) or strong(out[item.start].mark) or _follows_coordinator(item, out, language)


def _follows_coordinator(item: Item, out: Row, language: Language) -> bool:
    return item.start > 0 and out[item.start - 1].norm in _joins(language)


def _joins(language: Language) -> frozenset[str]:
    return cues(language.meaning).coordinators | folded(language.form.cut_contrasts)


def _content(cells: Row, language: Language) -> list[Cell]:
    return [cell for cell in cells if cell.norm not in cues(language.meaning).light]
