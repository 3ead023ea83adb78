"""What a stretch in quotation marks is: a quotation, a fragment of one in the author's clause, or only a look-alike.

The rules stand in order at the foot; the first that speaks decides and gives its name. When none is sure, it is a
quotation: a look-alike shown as a quotation costs a look, a quotation taken for a look-alike is lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from quoteproof import languages
from quoteproof.find.draft import Draft
from quoteproof.languages.marks import Marks
from quoteproof.model import Kind, Span

_WIDTH = 100  # characters of the author's text on either side that the rules see
_FRESH = re.compile(r"(?:^|[.!?:;,…。！？：，、،؛؟—–(\[]|--)[\s\"'“”‘’«»*_-]*$")


class Setting(Struct, frozen=True):
    """A stretch in marks with what stands around it in its paragraph."""

    quoted: str
    before: str
    after: str
    table: Marks


Rule = Callable[[Setting], tuple[Kind, str] | None]


def settle(text: str, draft: Draft, bounds: Span) -> Draft:
    """Return the draft with its kind and the rule that decided; `bounds` is its paragraph."""
    if draft.kind:
        return draft
    before = text[max(bounds.start, draft.whole.start - _WIDTH) : draft.whole.start]
    after = text[draft.whole.end : min(bounds.end, draft.whole.end + _WIDTH)]
    quoted = " ".join(part.of(text) for part in draft.parts)
    setting = Setting(quoted, before, after, languages.get(draft.language).marks)
    kind, rule = next(found for test in RULES if (found := test(setting)))
    return replace(draft, kind=kind, rule=rule)


def fragment(setting: Setting) -> tuple[Kind, str] | None:
    """A fragment begins in the middle of the author's clause, with a small letter."""
    first = next(filter(str.isalnum, setting.quoted), "")
    if first.isupper() or _FRESH.search(setting.before):
        return None
    return "mixed", "fragment"


def quotation(setting: Setting) -> tuple[Kind, str] | None:
    """Everything else."""
    return "direct", "marks"


RULES: tuple[Rule, ...] = (fragment, quotation)
"""In order: the first that speaks decides."""
