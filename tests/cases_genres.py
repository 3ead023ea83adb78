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
_LANGUAGES = ("ar", "de", "es", "fr", "it", "ja", "nl", "pl", "pt", "ru", "zh")
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
    plain, parts = _stripped(title, marked)
    grouped: list[tuple[str, list[Span]]] = []
    last: dict[int, list[Span]] = {}  # by depth, the quotation that a `+` there continues
    for speaker, depth, span in parts:
        if speaker != "+":
            grouped.append((speaker, [span]))
        elif depth in last:
            last[depth].append(span)
        else:
            raise ValueError(f"{title}: {plain[span.start : span.end]!r} continues nothing")
        if speaker not in "+-":
            last[depth] = grouped[-1][1]
    all_said = [Said(speaker, tuple(spans)) for speaker, spans in grouped]
    said = tuple(one for one in all_said if one.speaker != "-")
    return Text(title, plain, language, said, tuple(one for one in all_said if one.speaker == "-"))


def _stripped(title: str, marked: str) -> tuple[str, list[tuple[str, int, Span]]]:
    """Return the text without its marks, and of each mark the speaker, the depth and the place of its words."""
    plain, at = "", 0
    opened: list[tuple[str, int]] = []
    parts: list[tuple[str, int, Span]] = []
    for mark in _MARK.finditer(marked):
        plain, at = plain + marked[at : mark.start()], mark.end()
        if not mark["end"]:
            opened.append((mark["speaker"], len(plain)))
        elif opened:
            speaker, start = opened.pop()
            parts.append((speaker, len(opened), Span(start, len(plain))))
        else:
            raise ValueError(f"{title}: a mark closes that was not opened, after {plain[-30:]!r}")
    plain += marked[at:]
    if opened or "⟦" in plain or "⟧" in plain:
        raise ValueError(f"{title}: a mark is not closed, or not well-formed")
    return plain, sorted(parts, key=lambda part: (part[2].start, part[1]))


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
        taken=sum(claim_of(one, text, claims) is not None for one in text.alike),
        alike=len(text.alike),
        joins=len(joins(text, claims)),
    )


def total(counts: Iterable[Count]) -> Count:
    """Add up counts."""
    return Count(*(sum(column) for column in zip(*counts, strict=True)))


def claim_of(said: Said, text: Text, claims: Sequence[Claim]) -> Claim | None:
    """Return the claim that covers most of the quotation's words with parts that are this quotation's."""
    size = sum(span.end - span.start for span in said.spans)
    fitting = [(_covered(said, text, claim), claim) for claim in claims]
    covered, best = max(fitting, key=lambda pair: pair[0], default=(0, None))
    return best if covered * 2 > size else None


def outcome(said: Said, text: Text, claims: Sequence[Claim]) -> Outcome:
    """Say what became of a quotation."""
    claim = claim_of(said, text, claims)
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
    owners = [(claim, [one for one in text.said if _has_part(one, text, claim)]) for claim in claims]
    return [(claim, joined) for claim, joined in owners if len(joined) > 1]


def same(wanted: str, found: str) -> bool:
    """Whether two names may be one person's: the last word is the same, and no other word contradicts it."""
    left, right = _words(wanted), _words(found)
    if not left or not right:
        return wanted.casefold() == found.casefold()
    if re.search(r"[一-鿿]", wanted):
        part = min(len(wanted), len(found)) > 1 and (wanted in found or found in wanted)
        return part or wanted == found
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


def _has_part(said: Said, text: Text, claim: Claim) -> bool:
    return any(_owner(part, text) is said for part in claim.quotation.parts)


def _covered(said: Said, text: Text, claim: Claim) -> int:
    """How many characters of the quotation stand in the parts that are its own."""
    return sum(
        _shared(part, span) for part in claim.quotation.parts if _owner(part, text) is said for span in said.spans
    )


def _owner(part: Span, text: Text) -> Said | None:
    """Return whose words a found part is: of those it mostly consists of, the one that it fits best."""
    fits = [
        (_fit(part, spans), said)
        for said in (*text.said, *text.alike)
        for spans in (said.spans, *((span,) for span in said.spans))
    ]
    best, owner = max(fits, key=lambda pair: pair[0], default=(0.0, None))
    return owner if best > 0 else None


def _fit(part: Span, spans: Sequence[Span]) -> float:
    """Shared characters of all that the two cover; nothing where the part is mostly other words."""
    shared = sum(_shared(part, span) for span in spans)
    length = part.end - part.start
    size = sum(span.end - span.start for span in spans)
    return shared / (length + size - shared) if shared * 2 > length else 0.0


def _shared(part: Span, span: Span) -> int:
    return max(0, min(part.end, span.end) - max(part.start, span.start))
