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

from collections.abc import Iterator, Sequence
from types import ModuleType

from quoteproof.judge.rules.context import (
    boilerplate,
    date_claimed,
    secondhand,
    setting,
    sibling,
    source,
    speaker,
    translation,
)
from quoteproof.judge.rules.cut import cut_head, cut_tail, splice, voice_lost
from quoteproof.judge.rules.form import (
    case_initial,
    emphasis,
    letterforms,
    marks,
    punct_final,
    punct_inner,
    sign,
    space,
)
from quoteproof.judge.rules.marked import (
    bracket_insert,
    bracket_replace,
    bracket_source,
    ellipsis,
    ellipsis_distant,
    ellipsis_meaning,
    ellipsis_order,
    ellipsis_source,
    notes,
    sic,
)
from quoteproof.judge.rules.meaning import antonym, condition, connective, hedge, modality, negation, quantifier, roles
from quoteproof.judge.rules.value import date, name, number, number_form
from quoteproof.judge.rules.wording import (
    delete_unmarked,
    insert_unmarked,
    order_words,
    speech,
    spelling,
    synonym,
    tense,
    unjudged,
    wording,
)
from quoteproof.model import Fidelity

FORM: tuple[ModuleType, ...] = (marks, space, letterforms, sign, case_initial, punct_final, punct_inner, emphasis)
"""Characters and the marks between words; these claim no words of a change."""

MARKED: tuple[ModuleType, ...] = (
    notes, ellipsis_source, ellipsis_order, ellipsis_distant, ellipsis_meaning, ellipsis,
    bracket_source, sic, bracket_replace, bracket_insert,
    splice,
)  # fmt: skip
"""Editing that is marked as such: ellipses, brackets, [sic]; calls of notes; and words skipped without a mark (`splice`)."""

WORD_FORM: tuple[ModuleType, ...] = (number_form, spelling, speech)
"""Other characters for the same word: spelling, numbers in figures, fillers."""

MEANING: tuple[ModuleType, ...] = (
    negation, roles, date, number, modality, quantifier, condition, hedge, connective, name, antonym, synonym, tense,
)  # fmt: skip
"""Words that carry the meaning (level 5 in docs/labels.md), the most telling first."""

REST: tuple[ModuleType, ...] = (
    cut_head, cut_tail, order_words, insert_unmarked, delete_unmarked, wording, voice_lost, unjudged,
)  # fmt: skip
"""What is left, the ends of the quotation, and what nobody could look at."""

RULES: tuple[ModuleType, ...] = FORM + MARKED + WORD_FORM + MEANING + REST
"""Every difference rule, in order."""

CONTEXT: tuple[ModuleType, ...] = (
    speaker, source, date_claimed, secondhand, translation, setting, boilerplate, sibling,
)  # fmt: skip
"""The rules that see all candidates; after the difference rules, on the source that the verdict concerns."""

WORDS: frozenset[Fidelity] = frozenset({"words"})
"""Of which statements a rule speaks that does not say it itself."""


def speaking(rules: Sequence[ModuleType], fidelity: Fidelity) -> Iterator[ModuleType]:
    """Yield the rules that speak of statements of a fidelity, in their order."""
    return (module for module in rules if fidelity in getattr(module, "FIDELITY", WORDS))
