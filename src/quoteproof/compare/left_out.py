"""Whether words that were left out governed the words that were kept: a negator, a condition, an exception, a contrast.

Three rules ask it: `ellipsis.meaning` of what an ellipsis stands for, `cut.head` and `cut.tail` of the rest of the source's
sentence. The words left out touch the kept ones either from before (`governs_next`) or from behind (`governs_previous`).
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from quoteproof.analysis.letters import QUOTES
from quoteproof.compare.clauses import clauses, cues, folded, strong, weak
from quoteproof.compare.conditions import asks_further, is_participle, is_that, is_verb, opens_speech
from quoteproof.compare.lexicon import Item, Lexicon, of_lists
from quoteproof.compare.negating import negates
from quoteproof.compare.places import Word
from quoteproof.compare.rows import Cell, Row, parted_at, row
from quoteproof.languages import Language
from quoteproof.model import Span
from quoteproof.patterns import lazy

_OPENS = lazy(rf"[{QUOTES}:]")

NEAR = 4
"""Words with content that may stand between kept words and a condition that still clearly binds them."""


_TURNS = ("turn", "denial")
"""Names of the lists of verbs that negate what hangs on them: "failed to", "denied that"."""


_SUPPOSE = frozenset({"would", "would have", "could", "might"})
"""Classes of modals by which a statement only supposes."""

_CLAUSE = 3
"""Words of a clause at least: were the terms fair."""

_LOOSE = frozenset({"over", "under", "most"})
"""Classes of limits that are prepositions, or heighten an adjective."""


class Governor(Struct, frozen=True):
    """A phrase among the words left out that governs the kept ones."""

    kind: str  # "negator", "condition" or "contrast"
    words: tuple[Word, ...]
    sure: bool


def parted(text: str, sentence: Span, at: int, language: Language) -> tuple[Row, Row]:
    """Return a sentence's words before a place and after it; the marks between the two stay with the second."""
    cells = row(text, sentence, language)
    cut = parted_at(cells, at)
    return cells[:cut], cells[cut:]


def governs_next(out: Row, kept: Row, language: Language) -> Governor | None:
    """Return what in `out` governs the words right after it: the nearest that does."""
    if out and kept and out[-1].norm in folded(language.meaning.consequents) and weak(out[-1].mark):
        out, kept = out[:-1], (replace(kept[0], mark=out[-1].mark), *kept[1:])  # "if it rains, then"
    for item in reversed(_lexicon(language).read(out)):
        reader = {
            "negator": _negates_next,
            "turn": _turns_next,
            "denial": _denies_next,
            "condition": _binds_next,
            "contrast": _contrasts_next,
            "inversion": _inverts_next,
            "doubt": _doubts_next,
        }
        sure = reader[item.name](item, out, kept, language) if item.name in reader else None
        if sure is not None and not _said_anew(out[item.end :], kept, language):
            return _governor(item, out, sure)
    return None


def _said_anew(between: Row, kept: Row, language: Language) -> bool:
    """Say whether a verb of saying opens the kept words, with marks, and something else stands before it: "when he came he said: “…”". A
    word before all that governs the coming, not the saying."""
    if not _OPENS.search(kept[0].mark):
        return False
    content = _content(between, language)
    return any(cell.norm in language.speech.verbs for cell in content[1:])


def governs_previous(kept: Row, out: Row, language: Language) -> Governor | None:
    """Return what in `out` governs the words right before it: the nearest that does."""
    for item in _lexicon(language).read(out):
        reader = {
            "negator": _negates_previous,
            "condition": _binds_previous,
            "contrast": _contrasts_previous,
            "inversion": _inverts_previous,
        }
        sure = reader[item.name](item, kept, out, language) if item.name in reader else None
        if sure is not None:
            return _governor(item, out, sure)
    return None


def limits_next(out: Row, language: Language) -> Governor | None:
    """Return the word in `out` right before the kept ones that limits them: only, hardly, almost."""
    found = _limiting(language).read(out)
    item = next((item for item in found if item.end == len(out) and item.name == "limit"), None)
    return _governor(item, out, True) if item else None


@lru_cache(maxsize=16)
def _limiting(language: Language) -> Lexicon:
    meaning = language.meaning
    classes = tuple(
        forms for name, forms in meaning.quantifiers.classes if name in meaning.limits and name not in _LOOSE
    )
    hardly = tuple(phrase for phrase in meaning.negative_verbs if " " not in phrase)
    return of_lists(
        ("limit", tuple(form for forms in classes for form in forms) + hardly), ("empty", meaning.empty_negations)
    )


def supposes(cells: Row, language: Language) -> bool:
    """Say whether words hold a condition."""
    return any(
        item.name == "condition" and not is_that(item, cells, language) for item in _lexicon(language).read(cells)
    )


def _governor(item: Item, out: Row, sure: bool) -> Governor:
    kind = "negator" if item.name in (*_TURNS, "doubt") else "condition" if item.name == "inversion" else item.name
    return Governor(kind, tuple(c.word for c in out[item.start : item.end]), sure)


@lru_cache(maxsize=16)
def _lexicon(language: Language) -> Lexicon:
    meaning = language.meaning
    turns = tuple(phrase for phrase in meaning.negative_verbs if " " in phrase)
    return of_lists(
        ("condition", meaning.conditions + meaning.cut_conditions),  # first: "if not" is one here
        ("empty", meaning.empty_negations),
        ("contrast", meaning.cut_contrasts),
        ("negator", meaning.negators),
        ("turn", turns),
        ("denial", meaning.denials),
        ("inversion", meaning.inversions),
        ("doubt", meaning.cut_doubts),
    )


def _negates_next(item: Item, out: Row, kept: Row, language: Language) -> bool | None:
    """A negator reaches over small words to the kept ones; over a frame ("not true that") too; over an "and" it does not."""
    numbers = clauses(out + kept[:3], language.meaning)
    between = out[item.end :]
    if any(weak(c.mark) for c in out[item.start + 1 : item.end + 1]) and weak(kept[0].mark):
        return True  # an aside: not, whatever they say, …
    if any(
        other.name in _TURNS and not _frames(list(between[other.start : other.end]), language)
        for other in _lexicon(language).read(between)
    ):
        return None  # "do not doubt that", "did not fail to": turned back; not "do not pretend that"
    if numbers[item.start] != numbers[len(out)] or any(weak(c.mark) for c in (*between, kept[0])):
        return None
    if any(c.norm in cues(language.meaning).coordinators for c in between):
        return False if _shares_verb(item, out, kept, language) else None
    content = _content(between, language)
    if not content or _frames(content, language):
        return True
    if (
        any(c.norm in folded(language.meaning.cut_grants) for c in content)
        and _less_complementizer(between, language) != between
    ):
        return None  # "no secret that"
    return False if len(content) <= NEAR else None


def _shares_verb(item: Item, out: Row, kept: Row, language: Language) -> bool:
    """Say whether the negated verb was left out with its auxiliary, and an "and" right before the kept words joins them to what hangs
    on it too: "[does not exist a strong and] lasting will"; not "will [not raise taxes and] cut spending"."""
    joined = (
        out[-1].norm in cues(language.meaning).coordinators and not out[-1].mark.strip() and not kept[0].mark.strip()
    )
    return joined and item.start > 0 and out[item.start - 1].norm in cues(language.meaning).auxiliaries


def _frames(content: list[Cell], language: Language) -> bool:
    """Say whether one of some words, denied, denies the sentence behind them."""
    return any(c.norm in folded(language.meaning.cut_frames) for c in content)


def _doubts_next(item: Item, out: Row, kept: Row, language: Language) -> bool | None:
    """ "Few of us believe that": to be looked at."""
    frame = _less_complementizer(out[item.end :], language)
    content = _content(frame, language)
    plain = len(frame) == len(out[item.end :]) or not content or any(weak(c.mark) for c in (*frame, kept[0]))
    return None if plain or len(content) > NEAR or not _frames(content[-1:], language) else False


def _turns_next(item: Item, out: Row, kept: Row, language: Language) -> bool | None:
    """ "failed to", "a mistake to think that": only right before the kept words, and not where it is itself negated."""
    joined = _less_complementizer(out[item.end :], language)
    content = _content(joined, language)
    framed = (
        len(joined) < len(out[item.end :]) and len(content) == 1 and _frames(content, language)
    )  # "far from sure that"
    if (joined and not framed) or strong(kept[0].mark) or weak(kept[0].mark) or _negated(item, out, language):
        return None
    return True


def _denies_next(item: Item, out: Row, kept: Row, language: Language) -> bool | None:
    """ "deny that", "reject the accusation that": the word that opens what is denied stands right before the kept ones."""
    between = out[item.end :]
    frame = _less_complementizer(between, language)
    if len(frame) == len(between) or any(weak(c.mark) or strong(c.mark) for c in (*frame, kept[0])):
        return None
    content = _content(frame, language)
    return None if len(content) > NEAR or _negated(item, out, language) else len(content) <= 1


def _less_complementizer(cells: Row, language: Language) -> Row:
    """Return words without the last one, if that opens a clause that hangs on them: that, que, dass."""
    return cells[:-1] if cells and cells[-1].norm in folded(language.words.complementizers) else cells


def _negated(item: Item, out: Row, language: Language) -> bool:
    """Say whether a negator stands before a phrase in its clause."""
    numbers = clauses(out, language.meaning)
    before = _lexicon(language).read(out[: item.start])
    return any(other.name == "negator" and numbers[other.start] == numbers[item.start] for other in before)


def _binds_next(item: Item, out: Row, kept: Row, language: Language) -> bool | None:
    """ "If X, kept": the condition opens its clause, and nothing but a comma ends it before the kept words."""
    between = out[item.end :]
    if any(is_none(item, out, language) for is_none in (is_verb, opens_speech, is_that)):
        return None
    if any(strong(c.mark) for c in (*between, kept[0])) or kept[0].norm in cues(language.meaning).breakers:
        return None
    if is_participle(item, out, 0, language) or kept[0].norm in cues(language.meaning).coordinators:
        return None  # "if X, and kept"
    if not between:
        return True  # the kept words are themselves what is supposed
    if not _opens(item, out, language) or not weak(kept[0].mark):
        return None
    return sum(weak(c.mark) for c in between) == 0 and out[-1].norm not in cues(language.meaning).coordinators


def _inverts_next(item: Item, out: Row, kept: Row, language: Language) -> bool | None:
    """ "Should X fail, kept": only at the sentence's beginning, else it is a plain verb."""
    return _binds_next(item, out, kept, language) if item.start == 0 and len(out) > 2 else None


def _contrasts_next(item: Item, out: Row, kept: Row, language: Language) -> bool | None:
    """ "Although X, kept": to be looked at, never more."""
    between = out[item.end :]
    if out[item.start].norm in language.speech.conjunctions:
        return None  # "But kept", "But now, kept": it contrasts with the sentence before
    whole = _content(between, language) and not any(strong(c.mark) for c in (*between, kept[0])) and weak(kept[0].mark)
    return False if whole and _opens(item, out, language) and item.start == 0 else None


def _negates_previous(item: Item, kept: Row, out: Row, language: Language) -> bool | None:
    """Where the negator follows its verb, one that stands right behind the kept words negates them."""
    return True if language.meaning.backward and item.start == 0 and not weak(out[0].mark) else None


def _binds_previous(item: Item, kept: Row, out: Row, language: Language) -> bool | None:
    """ "kept unless X": nothing but a few words between, and no clause of its own that the condition belongs to."""
    lead = out[: item.start]
    if is_participle(item, kept + out, len(kept), language) or is_that(item, out, language):
        return None
    if asks_further(kept + lead, language):
        return False  # "we shall see if": what is asked is left out, perhaps no condition
    if _names_a_degree(item, out, language) or is_verb(item, out, language, opens=False):
        return None
    if any(strong(c.mark) for c in out[: item.start + 1]) or _follows_coordinator(item, out, language):
        return None
    if any(c.norm in cues(language.meaning).coordinators and i for i, c in enumerate(lead)):
        return None
    return len(_content(lead, language)) <= NEAR if not lead or lead[0].norm not in _joins(language) else None


def _inverts_previous(item: Item, kept: Row, out: Row, language: Language) -> bool | None:
    """ "We would sign were the terms fair": right behind a statement that only supposes, and not its own verb."""
    supposing = tuple(form for name, forms in language.meaning.modals.classes if name in _SUPPOSE for form in forms)
    if item.start > 0 or len(out) < _CLAUSE or weak(out[0].mark) or not of_lists(("modal", supposing)).read(kept):
        return None
    return True if out[1].norm in cues(language.meaning).starters else None


def _names_a_degree(item: Item, out: Row, language: Language) -> bool:
    """Say whether "if not" only puts one word above another ("hard if not impossible"): no verb in the past follows it."""
    if not any(negates((cell,), language) for cell in out[item.start : item.end]):
        return False
    after = out[item.end : item.end + 2]
    verb = bool(after) and after[0].norm.endswith(language.meaning.tense_endings) and not weak(out[item.start].mark)
    return not (verb and len(after) == 2 and not weak(after[1].mark))


def _contrasts_previous(item: Item, kept: Row, out: Row, language: Language) -> bool | None:
    """ "kept, but X": to be looked at; half of "not X, but Y" too. Not half of "not only X, but also Y", which adds to it."""
    adds = bool(of_lists(("adding", language.meaning.additions)).read(kept))
    if item.start > 0 or adds:
        return None
    corrects = out[0].norm in cues(language.meaning).coordinators and any(
        i.name == "negator" for i in _lexicon(language).read(kept)
    )
    joined = out[0].norm in cues(language.meaning).coordinators and _opens_clause(out[item.end :], language)
    excepts = out[0].norm in cues(language.meaning).coordinators and kept[-1].norm in _universals(language)
    return False if weak(out[0].mark) or corrects or joined or excepts else None


def _universals(language: Language) -> frozenset[str]:
    """Return the words that speak of all or none: everyone (but the clergy)."""
    forms = (*dict(language.meaning.quantifiers.classes).get("all", ()), *language.meaning.negators)
    return folded(tuple(form for form in forms if " " not in form))


def _opens_clause(cells: Row, language: Language) -> bool:
    """Say whether words begin with a pronoun and its verb: "(but) you have lost it"."""
    return len(cells) >= _CLAUSE and cells[0].norm in cues(language.meaning).subjects


def _opens(item: Item, out: Row, language: Language) -> bool:
    """Say whether a phrase opens its clause."""
    if item.start == 0:
        return True
    return weak(out[item.start].mark) or strong(out[item.start].mark) or _follows_coordinator(item, out, language)


def _follows_coordinator(item: Item, out: Row, language: Language) -> bool:
    return item.start > 0 and out[item.start - 1].norm in _joins(language)


def _joins(language: Language) -> frozenset[str]:
    return cues(language.meaning).coordinators | folded(language.meaning.cut_contrasts) | folded(language.form.heads)


def _content(cells: Row, language: Language) -> list[Cell]:
    return [cell for cell in cells if cell.norm not in cues(language.meaning).light]
