"""What labels and codes mean: the pages of `quoteproof rules`, and what reports say of their rules."""

from __future__ import annotations

from functools import cache

LABELS: dict[str, str] = {
    "verbatim": "The source has the quotation, character for character.",
    "faithful": "The source has it; what differs is what every style guide lets an editor change without a sign (level 1).",
    "marked": "Something was changed, and the change is marked as one: brackets, an ellipsis, [sic] (level 2).",
    "style": "A harmless change that should have been marked (level 3).",
    "reworded": "Other words than the source's, the sense kept as far as can be seen (level 4).",
    "cut": "The quotation leaves out what limits it, at its head, its tail or behind an ellipsis (level 5).",
    "misattributed": "The words are there, but another voice says them, or another document or day has them.",
    "spliced": "Sentences that do not stand together are joined in one pair of marks.",
    "serious": "A change after which the words may say something else (level 5).",
    "not_found": "The sources do not have it. That is not to say that it was never said. The nearest passage is shown.",
    "unchecked": "It could not be looked up: the source that the text names is missing or could not be read.",
    "occurs": "A handful of words that the sources have, which proves little.",
}
"""What each label says; the first that applies is a finding's label, the gravest before the lighter."""


def pages() -> dict[str, str]:
    """Return each code with its page: the docstring of the module that has the rule."""
    return _of_quotations() | _of_statements()


@cache
def _of_quotations() -> dict[str, str]:
    from quoteproof.judge.rules import CONTEXT, RULES

    return {module.CODE: module.__doc__ or "" for module in (*RULES, *CONTEXT)}


@cache
def _of_statements() -> dict[str, str]:
    """Return the pages of what stands without marks; most reports have none of it, and need not load forty modules for it."""
    from quoteproof.statements.borrowed import verdict as borrowed
    from quoteproof.statements.figures.rules import described
    from quoteproof.statements.reported import verdict as reported

    return {module.CODE: module.__doc__ or "" for module in (*described(), borrowed, reported)}


def summaries() -> dict[str, str]:
    """Return each code with what its page says first."""
    return {code: summary(text) for code, text in pages().items()}


def page(name: str) -> str:
    """Return the page of a code or a label; "" for what is neither."""
    label = LABELS.get(name.replace("-", "_"))
    if label or not name:
        return f"# {name}\n\n{label}" if label else ""
    return _of_quotations().get(name) or _of_statements().get(name, "")


def summary(page: str) -> str:
    """Return the first sentences of a page, up to the end of a line with a full stop."""
    paragraphs = [part for part in page.split("\n\n") if part.strip()]
    lines = [line for part in paragraphs for line in part.splitlines() if not line.startswith("#")]
    head = " ".join(lines[: next((n for n, line in enumerate(lines) if line.endswith(".")), 0) + 1])
    return head.strip()
