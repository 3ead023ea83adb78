"""What recognises speech, as JSON: by Whisper and its kin, Rev, Otter. Segments with times become cues, and speakers turns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from quoteproof.model import Document, Meta, Problem
from quoteproof.readers import cues
from quoteproof.readers.cues import Cue
from quoteproof.readers.origin import Origin

OTTER_RATE = 16_000  # Otter counts in samples


def is_transcript(value: dict[str, Any]) -> bool:
    """Say whether an object is one that a program for speech has written."""
    return any(True for _ in _cues(value))


def read(value: dict[str, Any], origin: Origin) -> Iterator[Document | Problem]:
    """Yield the document of such an object."""
    inner = value.get("speech")
    title = (inner if isinstance(inner, dict) else value).get("title")
    language = value.get("language")
    meta = Meta(
        title=title if isinstance(title, str) else None,
        language=language[:2] if isinstance(language, str) and len(language) in (2, 5) else None,
    )
    yield from cues.document([cue for cue in _cues(value) if cue.lines], origin, meta)


def _cues(value: dict[str, Any]) -> Iterator[Cue]:
    inner = value.get("speech")
    if isinstance(inner, dict):
        value = inner
    names = _names(value.get("speakers"))
    for one in _objects(value.get("segments")):
        yield from _cue(one.get("start"), one.get("end"), one.get("text"), _speaker(one, names))
    for one in _objects(value.get("monologues")):
        for start, end, words in _sentences(one):
            yield from _cue(start, end, words, _speaker(one, names))
    for one in _objects(value.get("transcripts")):
        start, end = _number(one.get("start_offset")), _number(one.get("end_offset"))
        yield from _cue(start / OTTER_RATE, end / OTTER_RATE, one.get("transcript"), _speaker(one, names))


def _objects(value: Any) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _cue(start: Any, end: Any, words: Any, speaker: str | None) -> Iterator[Cue]:
    if isinstance(words, str) and words.strip() and isinstance(start, (int, float)):
        yield Cue(_number(start), _number(end) or _number(start), (" ".join(words.split()),), speaker)


def _sentences(monologue: dict[str, Any]) -> Iterator[tuple[float, float, str]]:
    """Yield the sentences of one who speaks, each with its time, from words that have theirs."""
    words, start, end = "", None, 0.0
    for one in _objects(monologue.get("elements")):
        value = one.get("value")
        words += value if isinstance(value, str) else ""
        if "ts" in one:
            start = _number(one["ts"]) if start is None else start
            end = _number(one.get("end_ts"))
        if cues.ENDED.search(words):
            yield start or 0.0, end, words
            words, start = "", None
    if words.strip():
        yield start or 0.0, end, words


def _names(speakers: Any) -> dict[Any, str]:
    """Return the names of speakers by their number."""
    found = {}
    for one in _objects(speakers):
        name = one.get("name") or one.get("speaker_name")
        if isinstance(name, str) and isinstance(one.get("id"), (str, int)):
            found[one["id"]] = name
    return found


def _speaker(one: dict[str, Any], names: dict[Any, str]) -> str | None:
    """Return who speaks: by name, or as the program numbers them."""
    named = one.get("speaker_name") or one.get("speaker_label")
    if isinstance(named, str) and named.strip():
        return named.strip()
    key = one.get("speaker", one.get("speaker_id"))
    if not isinstance(key, (str, int)) or isinstance(key, bool) or key == "":
        return None
    return names.get(key) or (f"Speaker {key}" if isinstance(key, int) else key.strip() or None)


def _number(value: Any) -> float:
    return float(value) if isinstance(value, (int, float)) else 0.0
