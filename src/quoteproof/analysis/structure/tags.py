"""Voices that a format of subtitles marks: `<v Name>words</v>`."""

from __future__ import annotations

from quoteproof.analysis.structure.records import Turn
from quoteproof.model import Span
from quoteproof.patterns import lazy

_VOICE = lazy(r"<v(?:\.[^\s>]{1,40})?[ \t]+([^>\n]{1,80})>")
_END = lazy(r"</v>|\n[ \t]*\r?\n|<v[ \t.]")


def tagged(text: str) -> list[Turn]:
    """Return a turn for each voice tag, up to its end, the next tag, or the end of the subtitle."""
    if "<" not in text or "<v" not in text:
        return []
    found: list[Turn] = []
    for match in _VOICE.finditer(text):
        end = _END.search(text, match.end())
        found.append(
            Turn(Span(match.end(), end.start() if end else len(text)), Span(*match.span()), match[1].strip(), "label")
        )
    return found
