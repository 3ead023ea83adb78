"""Forms of verbs of saying that tell the gender of their subject, with what is written onto them."""

from __future__ import annotations

from functools import lru_cache

from quoteproof import languages


@lru_cache(maxsize=1 << 14)  # words of any text
def form(code: str, low: str, joined: bool = True) -> str | None:
    """Return the gender of the subject where a word is a form of a verb of saying; `joined`: conjunctions may be written onto it."""
    flow = languages.get(code).flow
    bare = [low, low[1:]] if joined and low[:1] in flow.prefixes else [low]
    for form in bare:
        if form in flow.forms:
            return flow.forms[form]
    for form in bare:
        for suffix in flow.objects:
            if form.endswith(suffix) and form.removesuffix(suffix) in flow.forms:
                return flow.forms[form.removesuffix(suffix)]
    return None
