"""Who passes on what another said: the outermost of those who tell it, where one sentence names both."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from quoteproof.analysis.clauses import Row, finite
from quoteproof.analysis.lexicon import Lexicon
from quoteproof.analysis.phrases import Unit
from quoteproof.attribute.rules import Answer
from quoteproof.attribute.saying import formula_ends, speaker_of, speaks
from quoteproof.attribute.scene import Scene
from quoteproof.model import Span


def relayed(scene: Scene, answer: Answer) -> Answer:
    """Return the answer with whom the speaker cites or quotes as its speaker: "RIA reported, citing the minister", "quoted Marin as saying",
    "with reference to the minister RIA reported"."""
    row = scene.sentences[answer.sentence].row
    if answer.spans or answer.speaker == answer.cue:
        return answer
    cited = _cited(row, scene.lexicon)
    if cited is not None and cited == answer.speaker:
        return structs.replace(answer, through=_reporter(row, cited, scene.lexicon))
    if cited is not None and speaks(row[cited], scene.lexicon) and _is_outlet(row[answer.speaker], scene):
        return structs.replace(answer, speaker=cited, through=answer.speaker)
    for at in range(min(answer.speaker, answer.cue), min(len(row) - 1, max(answer.speaker, answer.cue) + 4)):
        if _relays(scene, row, at, answer.speaker):
            return structs.replace(answer, speaker=at + 1, through=answer.speaker)
    return answer


def _cited(row: Row, lexicon: Lexicon) -> int | None:
    """Return the phrase behind a formula by which somebody refers to another: "with reference to the minister"."""
    begins = (at for at, unit in enumerate(row) if unit.low in lexicon.citing)
    ends = (end for at in begins for end in formula_ends(row, at, lexicon.citing))
    return next((end for end in ends if row[end].tag == "phrase"), None)


def _reporter(row: Row, cited: int, lexicon: Lexicon) -> int | None:
    """Return who reports what the phrase at `cited` said: the subject of a verb of saying, or what the sentence begins with."""
    subjects = (speaker_of(row, at, 0, lexicon) for at, unit in enumerate(row) if finite(unit, lexicon))
    found = next((at for at in subjects if at is not None and at != cited and row[at].tag == "phrase"), None)
    opens = cited > 1 and row[0].tag == "phrase" and speaks(row[0], lexicon)
    return 0 if found is None and opens else found


def _relays(scene: Scene, row: Sequence[Unit], at: int, speaker: int) -> bool:
    """Say whether the word at `at` says that the speaker passes on what the phrase behind it said."""
    speech, cited = scene.lexicon.speech, row[at + 1]
    if cited.tag != "phrase" or cited.kind == "pronoun" or at + 1 == speaker or not speaks(cited, scene.lexicon):
        return False
    as_saying = at + 2 < len(row) and row[at + 2].low in speech.likeness
    if row[at].low in speech.relaying:
        return as_saying or _is_outlet(row[speaker], scene) or _leads_to_words(row, at)
    return as_saying and row[at].low in speech.quoted and at > 0 and row[at - 1].low not in speech.passive_auxiliaries


def _leads_to_words(row: Sequence[Unit], at: int) -> bool:
    """Say whether a colon leads from a clause to quoted words: "She cites a teacher, one Lev Marin: “…”"."""
    end = next((i for i in range(at, len(row)) if row[i].tag in ("colon", "stop", "semicolon", "quote")), len(row))
    return end + 1 < len(row) and row[end].tag == "colon" and row[end + 1].tag == "quote"


def _is_outlet(unit: Unit, scene: Scene) -> bool:
    """Say whether a speaker is one who passes on what others say: an agency, a paper. A person who quotes somebody says the words too."""
    speech = scene.lexicon.speech
    printed = Span(unit.start, unit.end).of(scene.text)
    words = {unit.low, *printed.lower().replace("’", " ").replace("'", " ").split()}
    known = any(word in speech.outlets or speech.nouns.get(word) in ("body", "paper") for word in words)
    return known or printed.isupper() or (not scene.lexicon.spaced and unit.low.endswith(tuple(speech.outlets)))
