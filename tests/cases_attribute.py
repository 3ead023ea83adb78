"""Reading case files of attribution: a text, a line `--`, and a line for each quotation that says who speaks.

`words ← speaker = name via carrier in source ref reference on date`; what the text does not tell is left out, and so is
a name that is the speaker's own words. `words ←` alone: nobody is named.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from quoteproof.attribute import attribute
from quoteproof.find import find
from quoteproof.model import QUOTED, Claim, Document, Meta

FOLDER = Path(__file__).parent / "cases" / "attribute"
_CASE = re.compile(r"^## (?P<name>.+?)\n+```\n(?P<text>.*?)\n--\n(?P<told>.*?)\n```$", re.MULTILINE | re.DOTALL)
_WORDS = 40


class Case(NamedTuple):
    """One text of a case file, with what is expected of it."""

    name: str
    text: str
    told: str
    language: str


def read(path: Path) -> list[Case]:
    """Return the cases of a file in order; the file's name begins with its language."""
    found = _CASE.finditer(path.read_text("utf-8"))
    return [Case(*match.group("name", "text", "told"), path.stem.split("-")[0]) for match in found]


def tell(text: str, language: str) -> str:
    """Run finding and attribution, and write down the outcome as a case file has it."""
    document = Document(id="case", text=text, meta=Meta(language=language))
    claims = attribute(document, find(document))
    return "\n".join(_line(claim, text) for claim in claims if claim.quotation.kind in QUOTED)


def _line(claim: Claim, text: str) -> str:
    told, claimed = claim.attribution, claim.claimed
    speaker = " ".join(told.speaker.of(text).split()) if told.speaker else None
    parts = [claim.quotation.text.replace("\n", " ")[:_WORDS].rstrip() + " ←", speaker]
    parts += [f"= {told.name}" if told.name and told.name != speaker else None]
    parts += [f"via {carrier}" for carrier in told.chain[:-1]]
    parts += [f"in {claimed.source.of(text)}" if claimed.source and claimed.source != told.speaker else None]
    parts += [f"ref {claimed.reference}" if claimed.reference else None, f"on {claimed.date}" if claimed.date else None]
    return " ".join(part for part in parts if part)
