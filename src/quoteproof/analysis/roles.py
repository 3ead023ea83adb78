"""The roles that stand beside a name: "spokesman Lev Marin", "Ruth Okafor, the chair of the board,"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from quoteproof.languages.speech import Noun
from quoteproof.model import Span


def roles_beside(text: str, name: Span, nouns: Mapping[str, Noun]) -> frozenset[str]:
    """Return the words for persons that stand right before, in, or behind a name; `nouns` says which words are some."""
    start, end = name.start, name.end
    before = re.search(r"([^\W\d_]+)[ \u00a0]$", text[max(0, start - 30) : start])
    roles = {before[1].lower()} if before and nouns.get(before[1].lower()) == "person" else set()
    titled = {w.lower().rstrip(".") for w in text[start:end].split()[:-1] if nouns.get(w.lower()) == "person"}
    after = re.match(r"(?:\s\([^)]{1,12}\))?,\s([^,.;:“”\"\n]{3,90})[,.]", text[end : end + 120])
    behind = set()
    if after and not re.match(r"(?:who|which)\b", after[1]):
        first = re.split(r"\b(?:of|for|at|in|who|to|from|and)\b", after[1])[0]
        behind = {w.lower() for w in re.findall(r"[^\W\d_]+", first) if nouns.get(w.lower()) == "person"}
    listed = re.match(r"\s\(([^)\d\n]{3,40})\)", text[end : end + 50])  # "Present: Ruth Okafor (chair), …"
    if listed and nouns.get(listed[1].split()[-1].lower()) == "person":
        behind.add(listed[1].split()[-1].lower())
    return frozenset(roles | titled | behind)
