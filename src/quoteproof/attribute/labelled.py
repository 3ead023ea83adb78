"""Rules for speakers who stand apart from any clause: the label before a colon, the cell of a table, the signature behind a dash."""

from __future__ import annotations

from quoteproof import languages
from quoteproof.analysis import clauses
from quoteproof.analysis.clauses import Row
from quoteproof.analysis.lexicon import Lexicon
from quoteproof.analysis.people import given_gender, person
from quoteproof.analysis.phrases import Unit
from quoteproof.attribute.cues import sentence_start
from quoteproof.attribute.saying import Hit, speaks
from quoteproof.attribute.scene import Place, Scene, opening
from quoteproof.model import Span
from quoteproof.patterns import lazy

_PART = 2
"""Words of the name of a part."""


def names_part(scene: Scene, row: Row, colon: int) -> bool:
    """Say whether what stands before a colon names a part of a text, which says nothing: "Chapter 3:", "Scene Two:"."""
    begin = sentence_start(row, colon)
    words = scene.text[row[begin].start : row[colon].start].split()[: _PART + 1]
    first = words[0].strip("*_.").lower() if words else ""
    return 1 < len(words) <= _PART and first in scene.lexicon.speech.reference_words and _is_number(words[1], scene)


_ROMAN = lazy(r"[IVXLC]{1,6}|[A-Z]")  # or a letter


def _is_number(word: str, scene: Scene) -> bool:
    from quoteproof.analysis import numbers  # five modules, which most texts never ask for

    plain = word.strip("*_.")
    told = numbers.read(plain, Span(0, len(plain)), languages.get(scene.analysis.language).form)
    return _ROMAN.fullmatch(plain) is not None or bool(told)


def label(scene: Scene, place: Place) -> Hit | None:
    """MARIN: "…". A role may stand in brackets behind the name, and a name behind a role: The Chair (Ruth Okafor): "…"."""
    row, colon = scene.row(place), place.at - 1
    bracket = next((at for at in range(place.at, len(row)) if row[at].tag == "open"), len(row))  # "…" (the source)
    rest = row[place.at : bracket if row[-1].tag in ("close", "stop") else len(row)]
    alone = row[0].kind == "name" and all(unit.tag in ("stop", "quote", "other") for unit in rest)
    dashed = row[colon].tag == "dash" and alone and not opening(scene.text, row[place.at]).islower()
    if colon < 1 or not (row[colon].tag == "colon" or dashed) or names_part(scene, row, colon):
        return None
    last = colon - 1
    opens = next((at for at in range(last, -1, -1) if row[at].tag in ("open", "close")), 0)
    if opens and row[opens].tag == "open" and clauses.chain_end(row, opens + 1, colon) == colon:
        return Hit(opens + 1, colon) if row[opens + 1].kind == "name" else None  # "[Several members: “…”]"
    if row[last].tag == "phrase" and scene.text[row[last].start] == "@":
        return Hit(last, colon)
    if _titled(row, colon, scene.lexicon):
        return Hit(0, colon)
    apposed = _apposed(row, colon)
    if apposed is not None:
        return Hit(apposed, colon)
    opened = (
        next((at for at in range(last) if row[at].tag == "open"), last + 1) if row[last].tag == "close" else last + 1
    )
    if not 0 < opened <= last + 1 or row[0].tag != "phrase" or clauses.chain_end(row, 0, opened) != opened:
        return None
    inside = opened + 3 == colon and row[opened + 1].kind == "name" and row[0].kind == "noun"
    speaker = opened + 1 if inside else 0
    return Hit(speaker, colon) if row[speaker].kind == "name" and speaks(row[speaker], scene.lexicon) else None


def _titled(row: Row, colon: int, lexicon: Lexicon) -> bool:
    """Say whether a full name and what somebody is stand before a colon or dash, and no verb: "Ruth Okafor, head of the union — “…”"."""
    full = row[0].kind == "name" and row[0].last > row[0].first and colon > 2 and row[1].tag == "comma"
    return full and not any(clauses.verbal(unit, lexicon) or unit.tag in ("quote", "stop") for unit in row[1:colon])


def heckled(scene: Scene, place: Place) -> Hit | None:
    """(Applause – Ruth Okafor [ABC]: "…"): whoever calls out while another speaks, in brackets."""
    row, colon = scene.row(place), place.at - 1
    if colon < 1 or row[colon].tag != "colon":
        return None
    begin = sentence_start(row, colon)
    if not begin or row[begin - 1].tag != "open":
        return None
    first = next((at + 1 for at in range(colon - 1, begin - 1, -1) if row[at].tag == "dash"), begin)
    return Hit(first, colon) if row[first].tag == "phrase" and speaks(row[first], scene.lexicon) else None


def _apposed(row: Row, colon: int) -> int | None:
    """Return the full name of two phrases before a colon with a comma between: "The chair, Ruth Okafor:"."""
    comma = next((at for at in range(colon) if row[at].tag == "comma"), 0)
    if not comma or row[0].tag != "phrase" or clauses.chain_end(row, 0, comma) != comma:
        return None
    second = comma + 1
    if second >= colon or row[second].tag != "phrase" or clauses.chain_end(row, second, colon) != colon:
        return None
    return next((at for at in (0, second) if row[at].kind == "name" and row[at].last > row[at].first), None)


def cell(scene: Scene, place: Place) -> Hit | None:
    """| Marin | "…" |: a row of a table that names somebody in its first cell, the words alone in another."""
    row, at = scene.row(place), place.at
    if at < 3 or row[0].low != "|" or row[at - 1].low != "|" or row[1].kind != "name":
        return None
    alone = at + 1 == len(row) or row[at + 1].low == "|"
    return Hit(1, 2) if alone and row[2].low == "|" and names_somebody(row[1], scene) else None


def names_somebody(unit: Unit, scene: Scene) -> bool:
    """Say whether a cell is a person's name, and no heading like "Transport": it is full or titled, or the text names its bearer elsewhere."""
    someone, names = person(scene.text[unit.start : unit.end]), scene.analysis.names
    known = someone.titled or len(someone.words) > 1 or given_gender(someone.last) is not None
    full = names.fullest(someone) if someone.words else None
    return bool(someone.words) and speaks(unit, scene.lexicon) and (known or (full is not None and len(full.words) > 1))


def signature(scene: Scene, place: Place) -> Hit | None:
    """ "…" — Ruth Okafor."""
    row, at = scene.row(place), place.at + 1
    if at + 1 >= len(row) or row[at].tag != "dash" or row[at + 1].tag != "phrase" or row[at + 1].kind == "time":
        return None
    rest = row[clauses.chain_end(row, at + 1, len(row)) :]
    if not rest or rest[0].tag in ("stop", "comma", "quote"):
        return Hit(at + 1, at)
    return None


def headline(scene: Scene, place: Place) -> Hit | None:
    """Marin: Town needs to "wake up"."""
    row = scene.row(place)
    topic = scene.lexicon.speech.words.capital_nouns and row[0].first == row[0].last  # "Europapolitik: …"
    if (
        len(row) > 1
        and row[0].tag == "phrase"
        and row[0].kind == "name"
        and not topic
        and speaks(row[0], scene.lexicon)
    ):
        end = clauses.chain_end(row, 0, place.at)
        if end < place.at and row[end].tag == "colon" and not names_part(scene, row, end):
            return Hit(0, end)
    return None
