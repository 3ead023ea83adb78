"""Reading texts of many genres in which every quotation carries its speaker, and counting what is made of them.

`⟦Speaker|words⟧` is a quotation, `⟦+|words⟧` its next part, `⟦-|words⟧` a look-alike, `⟦?|words⟧` a quotation of which
nobody could be named; `A or B` are two names for one speaker. Quotations may stand inside quotations.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from quoteproof.attribute import attribute
from quoteproof.find import find
from quoteproof.model import QUOTED, Claim, Document, Meta, Span

FOLDER = Path(__file__).parent / "cases" / "genres"
_CASE = re.compile(r"^## (?P<title>[^\n]+)\n```\n(?P<text>.*?)\n```$", re.MULTILINE | re.DOTALL)
_MARK = re.compile(r"⟦(?P<speaker>[^|⟦⟧\n]+)\||(?P<end>⟧)")
_LANGUAGES = ("de", "es", "fr", "ru", "zh")
_SMALL = frozenset(
    "the a an mr mrs ms dr prof professor sir his her my your their our own "
    "der die das ein eine herr frau le la les l un une m mme el los las don doña mi su ta".split()
)

Outcome = Literal["missed", "right", "silent", "wrong"]


class Said(NamedTuple):
    """A quotation as its author marked it; a look-alike has the speaker `-`."""

    speaker: str
    spans: tuple[Span, ...]


class Text(NamedTuple):
    """One text of a genre, without its marks."""

    title: str
    text: str
    language: str
    said: tuple[Said, ...]
    alike: tuple[Said, ...]


class Count(NamedTuple):
    """What was made of the quotations and look-alikes of some texts."""

    quotations: int = 0
    found: int = 0
    right: int = 0
    silent: int = 0
    wrong: int = 0
    taken: int = 0
    alike: int = 0
    joins: int = 0


def read(path: Path) -> list[Text]:
    """Return the texts of a file in order; a file named after a language holds that language, any other English."""
    language = path.stem if path.stem in _LANGUAGES else "en"
    return [unmark(match["title"], match["text"], language) for match in _CASE.finditer(path.read_text("utf-8"))]


def unmark(title: str, marked: str, language: str = "en") -> Text:
    """Take the marks out of a text; ValueError where they do not close, or a part continues nothing."""
    plain, at, opened, speakers, spans = "", 0, [], [], []
    last: dict[int, int] = {}
    for mark in _MARK.finditer(marked):
        plain, at = plain + marked[at : mark.start()], mark.end()
        if mark["end"] and not opened:
            raise ValueError(f"{title}: a mark closes that was not opened at {plain[-30:]!r}")
        if mark["end"]:
            index, start = opened.pop()
            spans[index].append(Span(start, len(plain)))
            continue
        index = last[len(opened)] if mark["speaker"] == "+" and len(opened) in last else len(spans)
        if mark["speaker"] != "+":
            speakers.append(mark["speaker"])
            spans.append([])
        elif index == len(spans):
            raise ValueError(f"{title}: a part continues nothing at {plain[-30:]!r}")
        if speakers[index] != "-":
            last[len(opened)] = index
        opened.append((index, len(plain)))
    plain += marked[at:]
    if opened or "⟦" in plain or "⟧" in plain:
        raise ValueError(f"{title}: a mark is not closed, or not well-formed")
    all_said = [Said(speaker, tuple(places)) for speaker, places in zip(speakers, spans, strict=True)]
    said = tuple(one for one in all_said if one.speaker != "-")
    return Text(title, plain, language, said, tuple(one for one in all_said if one.speaker == "-"))


def claims_of(text: Text) -> list[Claim]:
    """Find and attribute the quotations of a text."""
    document = Document(id="case", text=text.text, meta=Meta(language=text.language))
    return [one for one in attribute(document, find(document)) if one.quotation.kind in QUOTED]


def count(text: Text, claims: Sequence[Claim]) -> Count:
    """Count what `claims` make of the text."""
    outcomes = [outcome(one, text, claims) for one in text.said]
    return Count(
        quotations=len(outcomes),
        found=len(outcomes) - outcomes.count("missed"),
        right=outcomes.count("right"),
        silent=outcomes.count("silent"),
        wrong=outcomes.count("wrong"),
        taken=sum(claim_of(one, claims) is not None for one in text.alike),
        alike=len(text.alike),
        joins=len(joins(text, claims)),
    )


def total(counts: Iterable[Count]) -> Count:
    """Add up counts."""
    return Count(*(sum(column) for column in zip(*counts, strict=True)))


def claim_of(said: Said, claims: Sequence[Claim]) -> Claim | None:
    """Return the claim that covers most of the quotation's words, and whose parts are mostly these words."""
    size = sum(span.end - span.start for span in said.spans)
    fitting = [(_covered(said, claim), claim) for claim in claims]
    covered, best = max(fitting, key=lambda pair: pair[0], default=(0, None))
    return best if covered * 2 > size else None


def outcome(said: Said, text: Text, claims: Sequence[Claim]) -> Outcome:
    """Say what became of a quotation."""
    claim = claim_of(said, claims)
    if claim is None:
        return "missed"
    name, mention = claim.attribution.name, named(claim, text)
    if said.speaker == "?":
        return "wrong" if name else "right"
    if mention is None:
        return "silent"
    wanted = said.speaker.split(" or ")
    if any(same(one, mention) for one in wanted):
        return "right"
    others = (one for other in text.said if other.speaker != said.speaker for one in other.speaker.split(" or "))
    return "wrong" if name or any(same(one, mention) for one in others) else "silent"


def named(claim: Claim, text: Text) -> str | None:
    """Return the name of the speaker, or else the mention as printed."""
    told = claim.attribution
    return told.name or (" ".join(told.speaker.of(text.text).split()) if told.speaker else None)


def joins(text: Text, claims: Sequence[Claim]) -> list[tuple[Claim, list[Said]]]:
    """Return the claims whose parts belong to more than one quotation of the text."""
    owners = [(claim, [one for one in text.said if _whole_part(one, claim)]) for claim in claims]
    return [(claim, joined) for claim, joined in owners if len(joined) > 1]


def same(wanted: str, found: str) -> bool:
    """Whether two names may be one person's: the last word is the same, and no other word contradicts it."""
    left, right = _words(wanted), _words(found)
    if not left or not right:
        return wanted.casefold() == found.casefold()
    if re.search(r"[一-鿿]", wanted):
        return wanted in found or found in wanted
    if not _alike(left[-1], right[-1]):
        return False
    rest = [word for word in left if not any(_alike(word, other) for other in right)]
    more = [word for word in right if not any(_alike(word, other) for other in left)]
    return not rest or not more


def _words(name: str) -> list[str]:
    words = re.findall(r"\w+", name.casefold().replace("'s ", " ").replace("’s ", " "))
    return [word for word in words if word not in _SMALL] or words


def _alike(word: str, other: str) -> bool:
    """Whether two words are the same, or an initial, or (in Russian) two cases of one word."""
    if word == other or (min(len(word), len(other)) == 1 and word[0] == other[0]):
        return True
    stem = max(3, max(len(word), len(other)) - 3)
    return word[0] > "Ѐ" and word[:stem] == other[:stem] and abs(len(word) - len(other)) <= 2


def _covered(said: Said, claim: Claim) -> int:
    """How many characters of the quotation stand in parts that are mostly its own."""
    return sum(_shared(part, said.spans) for part in claim.quotation.parts if _owns(part, said.spans))


def _owns(part: Span, spans: Sequence[Span]) -> bool:
    return _shared(part, spans) * 2 > part.end - part.start


def _shared(part: Span, spans: Sequence[Span]) -> int:
    return sum(max(0, min(part.end, span.end) - max(part.start, span.start)) for span in spans)


def _whole_part(said: Said, claim: Claim) -> bool:
    """Whether some part of the claim is this quotation's, and no narrower one's."""
    parts = claim.quotation.parts
    return any(
        _owns(part, said.spans) and _shared(part, said.spans) * 2 > _size(said) / len(said.spans) for part in parts
    )


def _size(said: Said) -> int:
    return sum(span.end - span.start for span in said.spans)
