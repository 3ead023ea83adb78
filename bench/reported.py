"""Score the finding of reported speech: `python bench/quotes.py --reported`.

What is counted. PolNeAR marks every attribution: beliefs, plans, support, what a poll shows. A checker of quotations should find what
somebody is told to have *said*. So gold is a content of the categories `indirect`, and `mixed` where more than half of its words stand
outside of marks, that has a source, five words or more, a cue with a verb or noun of saying or a formula like "according to" (by the
tables of the language), and a clause in it: a conjunction, question word or infinitive at its head, or a finite verb among its words.
`all` is the recall over every indirect content, as they are. Of German Wikinews it is `Indirect`, `FreeIndirect` and
`IndirectFreeIndirect` with a source and five words.

Precision: a prediction is right where its letters and those of any content of the gold, of whatever category or cue, have a
quotient of ≥ .5. The source is right where its mention overlaps the gold's by half of the shorter, or bears its last word.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from quoteproof import languages
from quoteproof.analysis import analysis_of, clauses
from quoteproof.analysis.lexicon import lexicon
from quoteproof.attribute import attribute
from quoteproof.find import find
from quoteproof.model import Document, Span, Statement
from quoteproof.statements.reported.finding import reported

LEAST, HALF = 5, 0.5
_WORD = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*")


class Content(NamedTuple):
    """A content of the gold: its letters, its source, and whether a checker should find it."""

    letters: frozenset[int]
    source: tuple[Span, ...]
    asked: bool
    indirect: bool


def score(articles: Sequence[dict[str, Any]], chosen: Any) -> int:
    """Print recall, precision and how many sources are right."""
    told: Counter[str] = Counter()
    missed: list[str] = []
    wrong: list[str] = []
    misgiven: list[str] = []
    for article in articles:
        text = article["text"]
        gold = [*(polnear if "quotes" in article else wikinews)(article)]
        found = read(article, chosen.language)
        pairs = [*_matched(text, gold, found)]
        told["found"] += len(found)
        told["right"] += len({b for _, b in pairs})
        told["asked"] += sum(one.asked for one in gold)
        told["indirect"] += sum(one.indirect for one in gold)
        told["asked found"] += sum(gold[a].asked for a, _ in pairs)
        told["indirect found"] += sum(gold[a].indirect for a, _ in pairs)
        for a, b in pairs:
            if gold[a].source:
                right = _same_source(text, gold[a].source, found[b])
                told["sources"] += 1
                told["sources right"] += right
                if not right:
                    misgiven.append(_shown(text, gold[a].letters, found[b]))
        hit, used = {a for a, _ in pairs}, {b for _, b in pairs}
        missed += [_shown(text, one.letters, None) for at, one in enumerate(gold) if one.asked and at not in hit]
        wrong += [_shown(text, frozenset(), one) for at, one in enumerate(found) if at not in used]
    print(
        f"recall      {_share(told['asked found'], told['asked'])}   all indirect {_share(told['indirect found'], told['indirect'])}"
    )
    print(f"precision   {_share(told['right'], told['found'])}")
    print(f"source      {_share(told['sources right'], told['sources'])}")
    for name, some in (("missed", missed), ("wrong", wrong), ("source", misgiven)):
        random.Random(chosen.seed).shuffle(some)
        for one in some[: chosen.errors]:
            print(f"-- {name}: {one}")
    return 0


def read(article: dict[str, Any], language: str | None) -> tuple[Statement, ...]:
    """Return the reported statements of an article."""
    document = Document(article["id"], article["text"])
    analysis = analysis_of(document, language)
    claims = attribute(document, find(document, analysis=analysis), analysis=analysis)
    return reported(document, claims, analysis)


def polnear(article: dict[str, Any]) -> Iterator[Content]:
    """Yield the contents of an article of PolNeAR."""
    text = article["text"]
    known = languages.get("en")
    cues = (
        lexicon("en").verbs
        - known.speech.thought.finite
        - known.speech.thought.participle
        - known.speech.thought.infinitive
    )
    cues |= known.speech.cue_nouns
    marked = {at for quote in article["quotes"] for at in range(quote["ostart"], quote["oend"])}
    for one in article["contents"]:
        letters = _letters(text, one["spans"])
        if not letters:
            continue
        words = text[one["spans"][0][0] : one["spans"][-1][1]]
        cue = {word.lower() for word in _WORD.findall(one["cue_text"])}
        said = bool(cue & cues) or "according" in cue
        loose = one["cat"] == "indirect" or (one["cat"] == "mixed" and 2 * len(letters & marked) < len(letters))
        asked = loose and said and bool(one["source"]) and len(words.split()) >= LEAST and _has_clause(words, "en")
        yield Content(letters, _spans(one["source"]), asked, one["cat"] == "indirect")


def _has_clause(words: str, code: str) -> bool:
    known = lexicon(code)
    units = analysis_of(Document("", words), code).chunks(Span(0, len(words)))
    opens = units[0].low in known.speech.infinitive_marks or units[0].tag in ("subordinator", "relative")
    return opens or any(clauses.verbal(unit, known) for unit in units)


def wikinews(article: dict[str, Any]) -> Iterator[Content]:
    """Yield the contents of an article of German Wikinews."""
    for one in article["attributions"]:
        source = [span for span in one["source"] or [] if span]
        letters = _letters(article["text"], one["content"])
        indirect = one["type"] in ("Indirect", "FreeIndirect", "IndirectFreeIndirect")
        words = sum(len(article["text"][a:b].split()) for a, b in one["content"])
        if letters:
            yield Content(letters, _spans(source), indirect and bool(source) and words >= LEAST, indirect)


def _spans(pairs: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in pairs)


def _letters(text: str, pairs: Sequence[Sequence[int]]) -> frozenset[int]:
    return frozenset(at for start, end in pairs for at in range(start, end) if text[at].isalnum())


def _matched(text: str, gold: Sequence[Content], found: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """Yield pairs of a content and a statement that have most of their letters in common, each once, the best first."""
    said = [_letters(text, [(part.start, part.end) for part in parts(text, one)]) for one in found]
    scored = [
        (len(one.letters & other) / len(one.letters | other), a, b)
        for a, one in enumerate(gold)
        for b, other in enumerate(said)
        if one.letters & other
    ]
    seen: set[tuple[str, int]] = set()
    for quotient, a, b in sorted(scored, reverse=True):
        if quotient >= HALF and ("gold", a) not in seen and ("found", b) not in seen:
            seen |= {("gold", a), ("found", b)}
            yield a, b


def parts(text: str, statement: Statement) -> tuple[Span, ...]:
    """Return what of a statement's stretch is said: the clause of saying may stand inside it."""
    cut = statement.attribution.cue
    if cut is None or not statement.span.covers(cut) or statement.span.of(text) == statement.text:
        return (statement.span,)
    head = next(
        at for at in range(len(statement.text), 0, -1) if text.startswith(statement.text[:at], statement.span.start)
    )
    tail = len(statement.text[head:].lstrip())
    return (
        Span(statement.span.start, statement.span.start + head),
        Span(statement.span.end - tail, statement.span.end),
    )


def _same_source(text: str, source: Sequence[Span], statement: Statement) -> bool:
    mention = statement.attribution.speaker
    if mention is None:
        return False
    if any(2 * mention.overlap(span) >= min(len(mention), len(span)) for span in source):
        return True
    last = _WORD.findall(source[-1].of(text))[-1:]
    return bool(last) and len(last[0]) > 3 and last[0] in (statement.attribution.name or "")


def _shown(text: str, letters: frozenset[int], statement: Statement | None) -> str:
    ends = [*((min(letters), max(letters) + 1) if letters else ())]
    if statement:
        speaker = statement.attribution.speaker
        said = statement.attribution
        ends += [statement.span.start, statement.span.end, *((speaker.start, speaker.end) if speaker else ())]
        told = f" ⟦{statement.rule}; {speaker.of(text) if speaker else None}; {said.cue.of(text) if said.cue else None}: {statement.text[:60]}…{statement.text[-30:]}⟧"
    else:
        told = f" ⟦{text[ends[0] : ends[1]][:50]}⟧"
    return " ".join(text[max(0, min(ends) - 60) : max(ends) + 60].split())[:420] + told


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole if whole else 0:5.1f} % ({part} of {whole})"
