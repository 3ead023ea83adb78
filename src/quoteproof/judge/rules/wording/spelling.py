"""# spelling

## What it says
The same word in another spelling: British and American, modernised, with or without a hyphen, a contraction written out
or made, an obvious misprint mended.

## Example
The source has `the labour of our neighbours`, the text “the labor of our neighbors”; `recieve`, the text “receive”.

## Why it matters
Little; but it is not what the source has, and a reader who searches for it will not find it.

## Level
3; 2 where the text says so (“spelling modernised”).

## Scope
One word for one word, by a language's table of endings and words; a name for its initials (US, United States); what an ending or an
apostrophe cuts short (the well's dry, 'em); the sign & for its word. A misprint is a slip of letters (two exchanged, one
doubled or left out) inside a longer word, the first and last letters kept, that gives no other known word. What a scanner takes
for another letter (a long s for an f, rn for m, a ligature lost) counts where it did so in three words of the passage.

## Guides
Chicago 13.7: obvious misprints may be mended silently, old spelling is kept or its change stated. Hart's: keep it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, partial

from msgspec.structs import replace

from quoteproof import text as texts
from quoteproof.analysis.letters import is_hyphen, leftover
from quoteproof.analysis.spellings import in_two_ways, is_misprint, transcribed
from quoteproof.compare.clipped import full
from quoteproof.compare.comparison import Comparison
from quoteproof.compare.names import ACRONYM, abbreviates
from quoteproof.compare.places import Gap, Step, Word, joined, shown
from quoteproof.compare.reading import Reading
from quoteproof.compare.rows import expanded
from quoteproof.compare.stated import says
from quoteproof.languages import Language
from quoteproof.languages.form import Form
from quoteproof.model import Difference

CODE = "spelling"
SHORT = 4
"""Words that only the quotation has at an end, which may stand for others of the source: "I am going to", "I'm gonna"."""


def rule(reading: Reading) -> Iterator[Difference]:
    """Look for single words, or runs of words, that are one word in two spellings."""
    comparison = reading.comparison
    variant = "stated" if says(comparison.case, comparison.language.form.spelling_changed) else ""
    steps = [step for step in map(partial(_widened, comparison), reading.changes) if step.quote and step.source]
    spelt = [
        (step, *runs) for step in steps for runs in (*_spelt(step, comparison.language), *_clips(step, comparison))
    ]
    named = {word for _, quote, _ in spelt for word in quote}
    left = {word for step in reading.changes for word in step.quote} - named
    spelt += [found for found in comparison.misread if left.issuperset(found[1])]
    for step in reading.changes:
        if _is_ampersand(step, comparison):
            yield reading.note(CODE, "the sign & is written as a word, or the word as the sign", step, variant=variant)
    for step, quote, source in spelt:
        if _printed(quote) == _printed(source):
            continue  # the same word at another place
        text = comparison.document(step).text
        reason = f"the source writes {shown(source, text)}, the text {shown(quote, comparison.case.text)}"
        yield reading.note(CODE, reason, step, quote=quote, source=source, variant=variant)
    numbers = [d.quote for d in reading.found if d.code == "number.form" and d.quote]
    for pair in (pair for pair in comparison.respelt if pair not in comparison.lettered):
        quoted, original = comparison.raw(pair)
        if any(span.overlap(pair.quote_span) for span in numbers):
            continue  # per cent, percent
        if (
            leftover(quoted, original)
            and not (quoted + original).replace(".", "").replace(",", "").isdecimal()
            and "." not in quoted + original
        ):
            yield reading.note(CODE, f"the source writes “{original}”, the text “{quoted}”", pair, variant=variant)
    for gap in reading.gaps:
        if not gap.final and is_hyphen(*gap.bare):
            yield reading.note(CODE, _hyphen(gap), gap, variant=variant)


def _is_ampersand(step: Step, comparison: Comparison) -> bool:
    """Say whether a word that one side alone has stands on the other as the sign &."""
    words = step.quote or step.source
    if len(words) != 1 or (step.quote and step.source) or words[0].norm not in comparison.language.form.ampersand:
        return False
    text = comparison.document(step).text if step.quote else comparison.case.text
    at = step.source_span.start if step.quote else step.quote_span.start
    return "&" in text[max(0, at - 3) : at + 3]


def _widened(comparison: Comparison, step: Step) -> Step:
    """At an end of the quotation, let a word stand for two of the source of which one lies outside: It's, It is."""
    if not step.quote or not (step.source or len(step.quote) <= SHORT):
        return step
    pairs = comparison.pairs
    first = not pairs or step.quote_span.end <= pairs[0].quote_span.start
    last = not pairs or step.quote_span.start >= pairs[-1].quote_span.end
    before = comparison.source_before(step, _room(step, step.quote[0])) if first else ()
    after = comparison.source_after(step, _room(step, step.quote[-1])) if last else ()
    return replace(step, source=before + step.source + after)


def _room(step: Step, word: Word) -> int:
    """Return how many words of the source beyond a change its last word may stand for, or all of them where none is across."""
    if word.raw.isupper():
        return ACRONYM - 1
    return 1 if step.source else len(step.quote)


def _clips(step: Step, comparison: Comparison) -> Iterator[tuple[tuple[Word, ...], tuple[Word, ...]]]:
    """Give the words of a change that an apostrophe cuts short on one side: 'em, singin'."""
    form, left = comparison.language.form, list(step.source)
    for word in step.quote:
        here = full(comparison.case.text, word.span, form)
        for other in left:
            there = full(comparison.document(step).text, other.span, form)
            if other.norm == here or there == word.norm:
                yield (word,), (other,)
                left.remove(other)
                break


def _hyphen(gap: Gap) -> str:
    with_hyphen, without = ("text", "source") if gap.quote_text.strip() else ("source", "text")
    return f"the {with_hyphen} has a hyphen where the {without} has none"


def _spelt(step: Step, language: Language) -> Iterator[tuple[tuple[Word, ...], tuple[Word, ...]]]:
    """Give the runs of words of a change that are the same in two spellings; each word once."""
    at, taken = 0, -1
    while at < len(step.quote):
        runs = (step.quote[at : at + size] for size in range(ACRONYM, 0, -1) if at + size <= len(step.quote))
        found = next(((run, match) for run in runs if (match := _find(run, step, taken, language))), None)
        if found:
            run, (start, end) = found
            yield run, step.source[start:end]
            at, taken = at + len(run), end - 1
        else:
            at += 1


def _find(quote: tuple[Word, ...], step: Step, taken: int, language: Language) -> tuple[int, int] | None:
    """Return where, after `taken`, the source's side of a change has these words in another spelling."""
    for j in range(taken + 1, len(step.source)):
        for size in range(1, ACRONYM + 1) if len(quote) == 1 else (1,):
            source = step.source[j : j + size]
            if len(source) == size and same_word(quote, source, language):
                return j, j + size
    return None


def same_word(quote: tuple[Word, ...], source: tuple[Word, ...], language: Language) -> bool:
    """Say whether two short runs of words are the same in two spellings."""
    left, right = joined(quote), joined(source)
    if left == right or (left.replace("'", "") == right.replace("'", "") and left[-1] == right[-1] == "s"):
        return True  # the same letters, or only the apostrophe moved: heart's, hearts'
    if [n for _, n in expanded(quote, language)] == [n for _, n in expanded(source, language)]:
        return True
    if abbreviates(_printed(quote), _printed(source), language.meaning):
        return True
    form = language.form
    if form.transcribed and transcribed(_printed(quote), form) == transcribed(_printed(source), form):
        return True
    if _contracts(quote, source, form) or _contracts(source, quote, form):
        return True
    if (" ".join(w.norm for w in quote), " ".join(w.norm for w in source)) in _contracted(form):
        return True
    return len(quote) == len(source) == 1 and (in_two_ways(left, right, form) or is_misprint(left, right, form))


def _contracts(short: tuple[Word, ...], long: tuple[Word, ...], form: Form) -> bool:
    """Say whether one word is two with an ending in the place of the second: the well's, the well is."""
    if (len(short), len(long)) != (1, 2):
        return False
    return any(short[0].norm == long[0].norm + end and long[1].norm == word for end, word in form.words.contracted)


def _printed(words: tuple[Word, ...]) -> str:
    return " ".join(word.raw for word in words)


@lru_cache(maxsize=16)
def _contracted(form: Form) -> frozenset[tuple[str, str]]:
    pairs = [(texts.fold(short).text, texts.fold(long).text) for short, long in form.words.contractions]
    return frozenset(pair for short, long in pairs for pair in ((short, long), (long, short)))
