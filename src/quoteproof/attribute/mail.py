"""Who wrote the levels of a mail that a text quotes: the line over a level says so, or nobody knows."""

from __future__ import annotations

from quoteproof.analysis.structure.records import Turn
from quoteproof.attribute.rules import Answer
from quoteproof.attribute.scene import Scene
from quoteproof.model import Span


def written(scene: Scene) -> dict[int, Answer | None]:
    """Return the answers for the block quotations of a mail by their numbers; None for one whose writer no line names.

    A level goes on below a deeper one without another line, so that the sentences around it do not tell whose it is.
    """
    blocks = {q.span.start: number for number, q in enumerate(scene.quotations) if q.kind == "block"}
    if not blocks:
        return {}
    from quoteproof.analysis.structure.mail import levels  # few texts have any

    told: dict[str, Span] = {}
    found: dict[int, Answer | None] = {}
    for turn in levels(scene.analysis.text):
        if turn.label:
            told[turn.name] = turn.label
        if turn.span.start in blocks:
            found[blocks[turn.span.start]] = _answer(scene, blocks[turn.span.start], turn, told)
    return found


def _answer(scene: Scene, number: int, turn: Turn, told: dict[str, Span]) -> Answer | None:
    places = scene.places.get(number)
    line = told.get(turn.name)
    at = scene.text.rfind(turn.name, line.start, line.end) if turn.name and line else -1
    if at < 0 or line is None or not places:
        return None
    name = Span(at, at + len(turn.name))
    return Answer(places[0].sentence, -1, -1, "mail", (name, Span(name.end, line.end)))
