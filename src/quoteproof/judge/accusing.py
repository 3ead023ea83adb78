"""What may be said of a source with what speaks for it: doubt whether it is the source lowers what it accuses of."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from quoteproof.judge.evidence import ACCUSED, ALARM, CERTAIN, Weight
from quoteproof.judge.labels import CUT, INTERPRETED, MISATTRIBUTED, SPLICED
from quoteproof.judge.scene import CLOSE
from quoteproof.model import Difference

LOOK = 4
"""The level of what should be looked at."""

LEFT_OUT = "delete.unmarked"
"""What a join is where it is not certain that the two ends are from one source: words are missing between them."""


MARKS_LOST = "voice.lost"
"""The code that says that the source quotes somebody, and the text has lost the marks."""

RENDERED = "translation"
"""The code that says that text and source are two renderings of one utterance."""


def excused(differences: tuple[Difference, ...]) -> tuple[Difference, ...]:
    """Where text and source are two renderings, bring down to level 4 what two interpreters put differently."""
    if all(difference.code != RENDERED for difference in differences):
        return differences
    return tuple(replace(d, level=min(d.level, LOOK)) if d.code in INTERPRETED else d for d in differences)


def allowed(differences: tuple[Difference, ...], weight: Weight) -> tuple[Difference, ...]:
    """Return what may be said: a cut or a wrong source is not spoken of in doubt, a join and a change of meaning are level 4.

    Words that somebody else says or reads out are that person's memory of them, or only like them: what differs is level 4 at most.
    """
    certain = weight.bits >= ACCUSED and weight.share >= CLOSE
    if certain and weight.held:
        return differences
    return tuple(_allowed(differences, weight))


def _allowed(differences: tuple[Difference, ...], weight: Weight) -> Iterator[Difference]:
    sure = weight.bits >= ALARM and weight.held
    for one in differences:
        if one.level < LOOK:
            yield one
        elif one.code in SPLICED:
            close = (
                weight.share >= CLOSE or weight.bits >= CERTAIN or one.level == LOOK
            )  # a sentence put in is what the source lacks
            certain = weight.bits >= ACCUSED and close and weight.held
            yield one if certain else replace(one, code=LEFT_OUT, level=LOOK)
        elif one.code in CUT:
            if sure:
                yield one
        elif one.code in MISATTRIBUTED:
            lost = one.code == MARKS_LOST and weight.recalled  # whose words they are the text has said
            if weight.of_words >= ACCUSED and not weight.read_out and not lost:
                yield one
        else:
            yield one if sure else replace(one, level=min(one.level, LOOK))
