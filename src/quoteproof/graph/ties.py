"""Whether what a document says of its quotation ties it to a source: it names whose the source is, or says the words as its own once more.

Without that the words are the same, and no more can be told: the source may have them from a third, whom it does not name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from quoteproof import languages
from quoteproof.analysis.lexicon import lexicon
from quoteproof.analysis.people import OWNED, is_named, known, person, state_of
from quoteproof.graph.records import by
from quoteproof.languages import Language
from quoteproof.model import Claim, Document, Finding, Source
from quoteproof.text import tokens

BEFORE, BEHIND = 300, 60
"""Code points before a quotation in which a text names whom it quotes (two sentences), and behind it ("…”, said the minister of Chile")."""
LONG = 25
"""Words that nobody is said to have said, and that are no title or motto: who said them before says them again."""

Row = tuple[str, ...]


class Ties:
    """The documents to which a text's own words tie its quotations: beside them, or beside another of the same speaker."""

    def __init__(self, document: Document, findings: Iterable[Finding]) -> None:
        self._document = document
        self._spoken: dict[str | None, set[str]] = defaultdict(set)
        for finding in findings:
            self._spoken[finding.claim.attribution.name] |= self._beside(finding)
        self._spoken.pop(None, None)

    def of(self, finding: Finding) -> frozenset[str]:
        """Return the ids of those of a quotation."""
        if _is_of_paper(self._document, finding.claim):
            return frozenset()
        return frozenset(self._beside(finding) | self._spoken.get(finding.claim.attribution.name, set()))

    def _beside(self, finding: Finding) -> set[str]:
        claim = finding.claim
        return {
            source.alignment.document.id for source in finding.sources
            if not _is_of_paper(self._document, claim) and _is_tied(self._document, claim, source)
        }  # fmt: skip


def _is_tied(document: Document, claim: Claim, source: Source) -> bool:
    meta = source.alignment.document.meta
    if by(meta) is not None and by(meta) == by(document.meta):
        return _is_again(document, claim)
    return _is_named(document, claim, [meta.title, *_bearers(source)])


def _language(document: Document, claim: Claim) -> Language:
    return languages.get(claim.quotation.language or document.meta.language)


def _bearers(source: Source) -> Iterator[str | None]:
    """Give the names of whoever says the words of a source, or publishes them."""
    meta = source.alignment.document.meta
    yield from (source.voice.name if source.voice else None, meta.speaker, meta.author, meta.publisher)


def _is_of_paper(document: Document, claim: Claim) -> bool:
    """Say whether the words are said to be those of a paper: a charter, Article 11, a report, a proverb."""
    mention = claim.attribution.speaker
    nouns = lexicon(_language(document, claim).code).speech.nouns
    return mention is not None and any(nouns.get(token.norm) == "paper" for token in tokens(mention.of(document.text)))


def _is_again(document: Document, claim: Claim) -> bool:
    """Say whether somebody quotes himself, or one of his house: "I said", "the Prime Minister said", and no others ("they call it").

    Where nobody is said to have said it, it must be too long for a title, and he must speak of himself right before it.
    """
    speech = lexicon(_language(document, claim).code).speech
    mention, span = claim.attribution.speaker, claim.quotation.span
    near = mention.of(document.text) if mention else document.text[max(0, span.start - BEFORE) : span.start]
    words = [token.norm for token in tokens(near)]
    own = any("first" in (speech.pronouns.get(word), speech.possessives.get(word)) for word in words)
    if mention is None:
        return own and len(claim.quotation.text.split()) >= LONG
    somebody = {speech.pronouns.get(word) for word in words} | {speech.nouns.get(word) for word in words}
    return own or is_named(near) or not somebody.isdisjoint({"m", "f", "person"})


def _is_named(document: Document, claim: Claim, names: Iterable[str | None]) -> bool:
    """Say whether one of some names stands beside a quotation."""
    span, text, code = claim.quotation.span, document.text, _language(document, claim).code
    around = f"{text[max(0, span.start - BEFORE) : span.start]} | {text[span.end : span.end + BEHIND]}"
    words = f" {' '.join(OWNED.sub('', token.norm) for token in tokens(around))} "
    return any(f" {' '.join(row)} " in words for name in names if name for row in _rows(name, code))


@lru_cache(maxsize=4096)
def _rows(name: str, code: str) -> tuple[Row, ...]:
    """Return the rows of words by which a text can name somebody: a surname, the names of a state and its people, else the whole name."""
    state = state_of(name)
    if state:
        return tuple(map(_words, _of_state(state, languages.get(code))))
    last = person(name).last
    return ((last,),) if last else tuple(row for row in [_words(name)] if row)


def _of_state(state: str, language: Language) -> Iterator[str]:
    meaning = language.meaning
    all_ = {name for name, compared in known().states.items() if compared == state}
    for group in (*meaning.aliases, *meaning.peoples):
        if any(word.lower() in all_ for word in group):
            all_ |= {word.lower().removesuffix("*") for word in group}
    for name in all_:
        yield name
        if " " not in name:
            yield from (name + ending for ending in meaning.name_endings)


def _words(name: str) -> Row:
    return tuple(token.norm for token in tokens(name))
