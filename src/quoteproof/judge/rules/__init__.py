"""The rules, in the order in which they speak.

A **difference rule** is a module with `CODE` and

    def rule(reading: Reading) -> Iterator[Difference]

It looks at one alignment through a `Reading` (see `compare/reading.py`): what is still to be explained (`reading.changes`; `reading.gaps`, the
marks between words),
what the rules before it `found`, and `reading.comparison`, which never changes: words on both sides (`steps`, `quote_words`),
ellipses and brackets, jumps (`joins`), what stands around (`source_before(step)`, `source_sentence(step)` …). It says what it
found with `reading.note(CODE, reason, step, quote=…, source=…, variant=…)`.
A **context rule** (the end of this page) has

    def rule(scene: Scene) -> Iterator[Difference | Evidence]

and sees the claim and all candidates with their metadata and voices (see `judge/scene.py`).

How rules share words. The spans of a difference claim every word that they touch, on either side. `reading.changes` holds
the edits that are not `same`, *less the words claimed so far*; a rule reads `changes`, and takes only the words that it
can name. So a specific rule comes before a general one, and the residual rules at the end (`order.words`,
`insert.unmarked`, `delete.unmarked`, `wording`) take what nobody explained. "will not" → "might" is one change, two
differences (`modality` claims will/might, `negation` claims not), and nothing is left for `wording`. A difference that lies
between two words (it is noted at one of `reading.gaps`) claims that gap, so a rule for some marks comes before `punct.inner`,
which takes all that are left. Words in square brackets, words elided at an ellipsis and words of a skipped sentence are claimed before the meaning rules run.
`reading.comparison.steps` ignores claims, for a rule that needs the whole context.

A rule speaks of quotations, which claim the very words. One that can say something of other statements too, as of what is
reported in a text's own words, says so: `FIDELITY`, a frozenset of the values of `model.Fidelity`.

Levels come from the profile (`profiles.py`): a rule never writes a number. It may choose a `variant` that the table
lists, above all `unsure` (level 4, "look at this") where the scope is not certain. New variants are lines in that table.

A module's docstring is the page that `quoteproof rules CODE` prints. Its headings are fixed:

    \"\"\"# the.code

    ## What it says
    ## Example
    ## Why it matters
    ## Level
    ## Scope
    ## Guides
    \"\"\"

Reasons are one plain sentence that names the words on both sides: the source says “will not allow”; the text “will allow”.
`shown(words, text)` sets words for a reason. A code's dots are underscores in its module's name. Its cases are in
`tests/cases/judge/<code>.md` (the runner is `tests/test_judge_cases.py`; its docstring says how a case is written).

Numbers, dates and names by value (`number.form`, `number`, `date`, `name`, the check of names and numbers in brackets)
are read by `analysis/numbers.py`, `analysis/dates.py` and `compare/names.py`; `Scope.pairs` pairs them by their places. The
meaning rules stand on `compare/columns.py` (the two texts as rows of words, each with its partner), `compare/clauses.py` and
`compare/scope.py`: what changed, what it governs, whether the clause around it is otherwise the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import overload

from quoteproof.compare.comparison import Comparison
from quoteproof.model import Fidelity


class Rules(Sequence[ModuleType]):
    """Rules by the names of their modules below this one, each imported when it is first asked for.

    Half of the rules speak of words that changed. Most quotations are verbatim, and a check of one page spends most of its time
    on importing.
    """

    def __init__(self, *names: str) -> None:
        self._names = names

    def __len__(self) -> int:
        return len(self._names)

    @overload
    def __getitem__(self, place: int) -> ModuleType: ...
    @overload
    def __getitem__(self, place: slice) -> Rules: ...
    def __getitem__(self, place: int | slice) -> ModuleType | Rules:
        if isinstance(place, slice):
            return Rules(*self._names[place])
        return import_module(f"{__name__}.{self._names[place]}")

    def __add__(self, other: Rules) -> Rules:
        return Rules(*self._names, *other._names)

    def __sub__(self, other: Rules) -> Rules:
        return Rules(*(name for name in self._names if name not in other._names))


FORM = Rules(
    "form.marks", "form.space", "form.letterforms", "form.sign", "form.case_initial", "form.punct_final", "form.punct_inner",
    "form.emphasis",
)  # fmt: skip
"""Characters and the marks between words; these claim no words of a change."""

NOTES = Rules("marked.notes")
"""Calls of notes, and what could not be heard."""

EDITED = Rules(
    "marked.ellipsis_source", "marked.ellipsis_order", "marked.ellipsis_meaning", "marked.ellipsis_distant", "marked.ellipsis",
    "marked.bracket_source", "marked.sic", "marked.bracket_replace", "marked.bracket_insert",
)  # fmt: skip
"""Editing that is marked as such: ellipses, brackets, [sic]."""

SKIPPED = Rules("cut.splice")
"""Sentences that were left out or put in without a mark."""

WORD_FORM = Rules("value.number_form", "wording.spelling", "wording.speech")
"""Other characters for the same word: spelling, numbers in figures, fillers."""

MEANING = Rules(
    "meaning.negation", "meaning.roles", "value.date", "value.number", "meaning.modality", "meaning.quantifier",
    "meaning.condition", "meaning.hedge", "meaning.connective", "value.name", "meaning.antonym", "wording.synonym",
    "wording.tense",
)  # fmt: skip
"""Words that carry the meaning (level 5 in docs/labels.md), the most telling first."""

ENDS = Rules("cut.cut_head", "cut.cut_tail")
"""What the source has before and behind the quotation."""

REST = Rules("wording.order_words", "wording.insert_unmarked", "wording.delete_unmarked", "wording.wording")
"""Words that changed and that no rule before has named."""

WHOLE = Rules("cut.voice_lost", "wording.unjudged")
"""Whose words they all are, and what nobody could look at."""

RULES = FORM + NOTES + EDITED + SKIPPED + WORD_FORM + MEANING + ENDS + REST + WHOLE
"""Every difference rule, in order."""

CONTEXT: Sequence[ModuleType] = Rules(
    "context.speaker", "context.voices", "context.source", "context.date_claimed", "context.place", "context.secondhand", "context.translation", "context.setting",
    "context.boilerplate", "context.sibling",
)  # fmt: skip
"""The rules that see all candidates; after the difference rules, on the source that the verdict concerns."""

WORDS: frozenset[Fidelity] = frozenset({"words"})
"""Of which statements a rule speaks that does not say it itself."""


def asked(comparison: Comparison) -> tuple[ModuleType, ...]:
    """Return the difference rules that speak of a quotation, less those that cannot have anything to say of one that is not edited, or
    is verbatim."""
    return speaking_of(comparison.edited, comparison.verbatim, comparison.case.claim.quotation.fidelity)


@cache
def speaking_of(edited: bool, verbatim: bool, fidelity: Fidelity) -> tuple[ModuleType, ...]:
    """Return what `asked` does, once for all comparisons of one kind."""
    idle = (Rules() if edited else EDITED) + (WORD_FORM + MEANING + REST if verbatim else Rules())
    return speaking(RULES - idle, fidelity)


def speaking(rules: Iterable[ModuleType], fidelity: Fidelity) -> tuple[ModuleType, ...]:
    """Return the rules that speak of statements of a fidelity, in their order."""
    return tuple(module for module in rules if fidelity in getattr(module, "FIDELITY", WORDS))


@cache
def of_context(fidelity: Fidelity) -> tuple[ModuleType, ...]:
    """Return the rules of `CONTEXT` that speak of statements of a fidelity."""
    return speaking(CONTEXT, fidelity)
