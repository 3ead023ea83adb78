"""In whose view something is what the quoted words say: "For Marin, the garden is “a truce”"."""

from __future__ import annotations

from quoteproof.analysis import clauses
from quoteproof.analysis.clauses import Row
from quoteproof.analysis.lexicon import Lexicon
from quoteproof.analysis.phrases import Unit
from quoteproof.attribute.cues import sentence_start
from quoteproof.attribute.saying import Hit
from quoteproof.attribute.scene import Place, Scene


def beheld(scene: Scene, place: Place) -> Hit | None:
    """For Marin, the garden is "a truce". For the mayor the bridge remains "a promise". Für Marin ist der Garten „…“."""
    row, at, lexicon = scene.row(place), place.at, scene.lexicon
    start = sentence_start(row, at)
    if at - start < 4 or row[start].low not in lexicon.speech.beholders or row[start + 1].tag != "phrase":
        return None
    end = clauses.chain_end(row, start + 1, at)
    if end + 1 < at and row[end].tag == "conjunction" and row[end + 1].kind == row[start + 1].kind:
        end = clauses.chain_end(row, end + 1, at)  # "For Marin and Okafor, it is"
    named = row[start + 1].kind == "name" or lexicon.noun(row[start + 1].low) == "person"
    return Hit(start + 1, start) if named and end < at and _is_judged(row, end, at, lexicon) else None


def _is_judged(row: Row, end: int, at: int, lexicon: Lexicon) -> bool:
    """Say whether the clause that goes on at `end` has a subject of its own, and only a verb of being between it and the words."""
    speech, last = lexicon.speech, at - 1
    while last > end and (row[last].tag == "adverb" or row[last].low in speech.likeness | speech.quotatives):
        last -= 1
    if speech.verb_second:  # "Für Marin ist der Garten „…“"
        return _is(row[end], lexicon) and end < last and row[last].tag == "phrase" and row[last].kind != "time"
    comma = next((i for i in range(at - 1, end - 1, -1) if row[i].tag == "comma"), None)
    begin = end if comma is None else comma + 1  # "For Marin, writing in 1911, it was"
    spoken = any(unit.tag == "verb" for unit in row[begin:at])
    opens = comma is not None or row[begin].tag == "phrase"
    return not spoken and _is(row[last], lexicon) and begin < last and opens


def _is(unit: Unit, lexicon: Lexicon) -> bool:
    """Say whether a word only tells what something is: was, remains, means."""
    return unit.tag == "auxiliary" or unit.low in lexicon.speech.seeming
