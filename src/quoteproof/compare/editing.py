"""Whether what the quoting author has put in brackets is what the source says there."""

from __future__ import annotations

from quoteproof.analysis import numbers
from quoteproof.compare.clauses import strong, weak
from quoteproof.compare.comparison import Comparison
from quoteproof.compare.lexicon import Item, of_lists
from quoteproof.compare.marked import Insertion
from quoteproof.compare.rows import Row, row
from quoteproof.languages import Language
from quoteproof.model import Span


def fault(insertion: Insertion, comparison: Comparison) -> str | None:
    """Say in a sentence what the source contradicts of what is in brackets: a figure, a name, a negation; None if nothing."""
    return (
        _wrong_number(insertion, comparison)
        or _wrong_name(insertion, comparison.language)
        or _negates(insertion, comparison.language)
    )


def _wrong_number(insertion: Insertion, comparison: Comparison) -> str | None:
    form = comparison.language.form
    text = comparison.document(insertion.piece).text
    ours = numbers.read(comparison.case.text, insertion.span, form)
    theirs = numbers.read(text, insertion.source_span, form) if insertion.source else ()
    if ours and theirs and not any(numbers.same(a, b) or numbers.rounded(b, a) for a in ours for b in theirs):
        return f"the brackets say “{insertion.inner}”, the source “{insertion.source_text}”"
    return None


def _wrong_name(insertion: Insertion, language: Language) -> str | None:
    """A name for another name: every word of both is a capitalised name word, and they share none."""
    if insertion.inner.casefold() == insertion.source_text.casefold():
        return None
    ours, theirs = _name_words(insertion.inner, language), _name_words(insertion.source_text, language)
    if not ours or not theirs or ours & theirs or _aliases(insertion, language):
        return None
    return f"the brackets name “{insertion.inner}”, the source “{insertion.source_text}”"


def _name_words(text: str, language: Language) -> set[str]:
    """Return the folded words of a bare name without its titles; nothing where other words stand beside it."""
    meaning = language.meaning
    cells = row(text, Span(0, len(text)), language)
    titles = {norm for phrase in meaning.words.all_titles for norm in phrase.split()} | set(meaning.name_particles)
    plain = [c for c in cells if c.norm not in titles]
    named = all(c.word.raw[:1].isupper() for c in plain) and not meaning.words.capital_nouns
    pronouns = {form.casefold() for _, forms in meaning.pronouns.classes for form in forms}
    common = {word.casefold() for word in meaning.not_names} | pronouns | set(meaning.light)
    return {c.norm for c in plain} if named and not any(c.norm in common for c in plain) else set()


def _aliases(insertion: Insertion, language: Language) -> bool:
    pair = {insertion.inner.casefold(), insertion.source_text.casefold()}
    known = any(pair <= {name.casefold() for name in names} for names in language.meaning.aliases)
    short, long = sorted(pair, key=len) if len(pair) == 2 else ("", "")
    return known or (bool(short) and short.replace(".", "") == "".join(w[0] for w in long.split() if w[0].isalpha()))


def _negates(insertion: Insertion, language: Language) -> str | None:
    """A negation that comes, or goes, with the brackets."""
    ours, theirs = _negators(insertion.inner, language), _negators(insertion.source_text, language)
    if bool(ours) == bool(theirs) or (theirs and not insertion.inner.strip()):
        return None
    if ours:
        return f"the brackets bring in “{insertion.inner}”, a negation that the source does not have"
    return f"the brackets take away “{insertion.source_text}”, a negation"


def _negators(text: str, language: Language) -> list[Item]:
    meaning = language.meaning
    lexicon = of_lists(("empty", meaning.empty_negations), ("negator", meaning.negators))
    cells = row(text, Span(0, len(text)), language) if text.strip() else ()
    return [item for item in lexicon.read(cells) if item.name == "negator" and not _answers(item, cells)]


def _answers(item: Item, cells: Row) -> bool:
    """Say whether a negator is an answer to what was said before, and denies nothing here: "no, this was …"; not "is never, …"."""
    opens = item.start == 0 or weak(cells[item.start].mark) or strong(cells[item.start].mark)
    return opens and item.end < len(cells) and weak(cells[item.end].mark)
