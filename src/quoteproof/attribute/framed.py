"""Whose block quotations are by the signs of the page: the levels of a mail by the line over them, others by the name that stands in the
block's own frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoteproof.attribute.rules import Answer
from quoteproof.attribute.scene import Scene
from quoteproof.find.signed import SIGNED
from quoteproof.model import Span

if TYPE_CHECKING:
    from quoteproof.analysis.structure.mail import Level


_SHORTEST = 4
"""Code points that a dash and a name take at least, with the mark behind them."""


def framed(scene: Scene) -> dict[int, Answer | None]:
    """Return the answers for the block quotations whose frame tells, by their numbers; None for one of a mail whose writer no line names."""
    blocks = {q.span.start: number for number, q in enumerate(scene.quotations) if q.kind == "block"}
    return (_written(scene, blocks) if blocks else {}) | _credited(scene) | _signed(scene)


def _signed(scene: Scene) -> dict[int, Answer | None]:
    """Return the answers for quotations with a name inside their marks, behind the words: “We were never asked – Ruth Okafor”."""
    found: dict[int, Answer | None] = {}
    for number, one in enumerate(scene.quotations):
        end = one.outer.end if one.outer else 0
        behind = SIGNED.match(scene.analysis.text, one.span.end, end - 1) if end - one.span.end > _SHORTEST else None
        if behind and scene.places.get(number):
            name = Span(*behind.span("name"))
            found[number] = Answer(
                scene.places[number][0].sentence, -1, -1, "signature", (name, Span(one.span.end, name.start))
            )
    return found


def _credited(scene: Scene) -> dict[int, Answer | None]:
    """Return the answers for blocks that name their author: {{Quote|…|Ruth Okafor}}, [quote="Ruth Okafor"]."""
    found: dict[int, Answer | None] = {}
    said = {q.span.start: number for number, q in enumerate(scene.quotations)} if scene.analysis.displayed else {}
    for block in scene.analysis.displayed:
        number = said.get(block.parts[0].start)
        if block.author and number is not None and scene.places.get(number):
            sign = Span(block.author.end, block.author.end)
            found[number] = Answer(scene.places[number][0].sentence, -1, -1, "credit", (block.author, sign))
    return found


def _written(scene: Scene, blocks: dict[int, int]) -> dict[int, Answer | None]:
    """Return the answers for the levels of a mail.

    A level goes on below a deeper one without another line, so that the sentences around it do not tell whose it is.
    """
    from quoteproof.analysis.structure.mail import levels  # few texts have any

    found: dict[int, Answer | None] = {}
    for level in levels(scene.analysis.text):
        if level.span.start in blocks and not level.introduced:
            found[blocks[level.span.start]] = _answer(scene, blocks[level.span.start], level)
    return found


def _answer(scene: Scene, number: int, level: Level) -> Answer | None:
    from quoteproof.analysis.structure.mail import quoted_from

    places = scene.places.get(number)
    name = quoted_from(scene.analysis.text, level) if level.name and places else None
    if name and places and name.of(scene.text) != level.name:
        return Answer(places[0].sentence, -1, -1, "mail", (name, Span(name.end, name.end)))
    at = scene.text.rfind(level.name, level.line.start, level.line.end) if level.name else -1
    if at < 0 or not places:
        return None
    name = Span(at, at + len(level.name))
    return Answer(places[0].sentence, -1, -1, "mail", (name, Span(name.end, level.line.end)))
