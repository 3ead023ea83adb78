"""From differences to a verdict: the label is the first of a fixed order that applies."""

from __future__ import annotations

from collections.abc import Callable

from quoteproof.model import Difference, Label, Verdict

SILENT_CODES = frozenset({"secondhand"})
"""Facts with a level that change neither label nor level."""

SPLICED = frozenset({"splice", "ellipsis.order", "ellipsis.distant"})
MISATTRIBUTED = frozenset({"speaker", "source", "date.claimed", "place", "voice.lost", "voices"})
CUT = frozenset({"cut.head", "cut.tail", "ellipsis.meaning"})
NAMED = SPLICED | MISATTRIBUTED | CUT

INTERPRETED = frozenset(
    {"modality", "quantifier", "hedge", "connective", "roles", "antonym", "condition", "voice.lost"}
)
"""Where two interpreters choose differently: another rendering of one utterance differs there, and nobody misquoted."""

Test = Callable[[Difference], bool]

ORDER: tuple[tuple[Label, Test], ...] = (
    ("serious", lambda d: d.level >= 5 and d.code not in NAMED),
    ("spliced", lambda d: d.level >= 4 and d.code in SPLICED),
    ("misattributed", lambda d: d.level >= 4 and d.code in MISATTRIBUTED),
    ("cut", lambda d: d.level >= 4 and d.code in CUT),
    ("reworded", lambda d: d.level == 4),
    ("style", lambda d: d.level == 3),
    ("marked", lambda d: d.level == 2),
    ("faithful", lambda d: d.level == 1),
)
"""The labels of what was aligned, with the test that one difference must pass."""

WEIGHTIEST = (
    "speaker", "voices", "splice", "ellipsis.order", "negation", "roles", "number", "date", "name", "antonym", "modality", "quantifier",
    "condition", "hedge", "connective", "sign", "bracket.replace", "bracket.insert", "wording", "insert.unmarked", "delete.unmarked",
    "order.words", "sic", "unjudged", "spelling",
)  # fmt: skip
"""Which of several differences of one level the headline names: what turns the statement round, then what it is of, then how sure it is,
then other words; of others the first in the text."""

_OPENING: dict[Label, str] = {
    "style": "the same words, but ",
    "marked": "changed, and marked as changed: ",
    "faithful": "the same words: ",
}

EDITED = frozenset({"ellipsis", "bracket.insert", "bracket.replace"})
"""Codes of words that are not the source's, or not all of them, and are marked so."""

_BUT_EDITED = "the same words where no mark shows a change, but "


def verdict(differences: tuple[Difference, ...]) -> Verdict:
    """Name what differences amount to; the rule is the code of the gravest one that gives the label, the weightiest of several."""
    counted = [d for d in differences if d.code not in SILENT_CODES]
    level = max((d.level for d in counted), default=0)
    for label, test in ORDER:
        deciding = max((d for d in counted if test(d)), key=_weight, default=None)
        if deciding:
            edited = label in ("style", "faithful") and any(d.code in EDITED for d in counted)
            opening = _BUT_EDITED if edited else _OPENING.get(label, "")
            return Verdict(label, level, deciding.code, opening + deciding.reason)
    return Verdict("verbatim", level, "verbatim", "the source has the same words, character for character")


def _weight(difference: Difference) -> tuple[int, int]:
    """Return what the headline goes by: the level, then the kind."""
    code = difference.code
    return difference.level, -(WEIGHTIEST.index(code) if code in WEIGHTIEST else len(WEIGHTIEST))
