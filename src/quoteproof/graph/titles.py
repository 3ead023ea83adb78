"""Words in marks that a text says to be a title: of an item, a report, a resolution, the theme of a meeting."""

from __future__ import annotations

from collections.abc import Sequence

from quoteproof.analysis.letters import QUOTES
from quoteproof.analysis.lexicon import lexicon
from quoteproof.languages import Language
from quoteproof.model import Document, Quotation
from quoteproof.patterns import lazy
from quoteproof.text import tokens

BEFORE, BEHIND = 160, 40
"""Code points on either side of a quotation in which a text says that it is a title."""
NEAR = 5
"""Words behind a quotation among which a noun says what it is: "“…”, the theme of this session"."""
TITLE = 25
"""Words of the longest title."""

_STOP = lazy(r"[.!?;]\s")
_ASIDE = lazy(r"[(\[][^()\[\]]*[)\]]")


def is_called_title(document: Document, quotation: Quotation, language: Language) -> bool:
    """Say whether the words beside a quotation call it a title."""
    text, span = document.text, quotation.span
    left = text[max(0, span.start - BEFORE) : span.start].rstrip(f"\n {QUOTES}")
    before = _words(_STOP.split(left)[-1])
    behind = _words(text[span.end : span.end + BEHIND].lstrip(QUOTES))[:NEAR]
    return (
        _is_titled(before, language) or _is_theme(before, language) or _is_theme(behind, language)
        or (not left.endswith(":") and _is_of_work(before, quotation.text, language))
    )  # fmt: skip


def _words(text: str) -> list[str]:
    """Return the folded words of a stretch, without what stands in brackets: "his report (A/54/2000)"."""
    return [token.norm for token in tokens(_ASIDE.sub(" ", text))]


def _is_titled(before: Sequence[str], language: Language) -> bool:
    """Say whether a phrase for titles stands before: "an item entitled"."""
    row = f" {' '.join(before)}"
    return any(row.endswith(f" {phrase}") for phrase in language.marks.titled)


def _is_theme(beside: Sequence[str], language: Language) -> bool:
    """Say whether a noun leads to the words as the theme or the motto that they are: "the theme of this session, namely, “…”".

    Where a verb of its own stands between, something is said of the theme; a relative clause may stand there ("that you have chosen").
    """
    words = _without(beside, language.marks.linking)
    at = next((at for at in reversed(range(len(words))) if words[at] in language.marks.slogans), None)
    if at is None:
        return False
    speech, between = lexicon(language.code).speech, set(words[at:])
    chosen = not between.isdisjoint(speech.relatives | language.words.complementizers)
    verbs = speech.verbs.finite | (frozenset() if chosen else speech.auxiliaries | speech.other_verbs)
    return verbs.isdisjoint(between)


def _is_of_work(before: Sequence[str], text: str, language: Language) -> bool:
    """Say whether a report, a draft or a resolution is named by the words behind it: "his report “Renewing the …”", "the resolution on “…”"."""
    speech = lexicon(language.code).speech
    words = _without(before, speech.prepositions)
    work = bool(words) and (speech.nouns.get(words[-1]) == "paper" or words[-1] in language.marks.works)
    said = [token.norm for token in tokens(text)]
    sentence = text.rstrip()[-1:] in (".", "!", "?") or not speech.auxiliaries.isdisjoint(said)
    return work and text[:1].isupper() and not sentence and len(said) <= TITLE and not language.words.capital_nouns


def _without(words: Sequence[str], last: frozenset[str]) -> Sequence[str]:
    """Leave out words of a table from the end."""
    end = len(words)
    while end and words[end - 1] in last:
        end -= 1
    return words[:end]
