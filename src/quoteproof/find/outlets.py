"""Names of papers, agencies and sites in marks that are said to say something: As “Dockside” writes; laut „Talbote“."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quoteproof.find.setting import WORD, Setting
from quoteproof.model import Kind
from quoteproof.patterns import lazy

_SHORT = 5  # words of the longest name
_AS = 3  # words from "as" to the marks: "comme le rapporte"
_CLOSED = lazy(r"[*_]*\s*(?:[,.;)–—-]|$)")
_WORDS = 5  # behind the marks that are read


def outlet(setting: Setting) -> Kind | None:
    """The name of whoever says what follows, or is given as its source."""
    if not setting.titled or setting.size > _SHORT or (setting.introduced and not setting.opened.strip()):
        return None
    told = _is_subject(setting) or _is_source(setting) or _behind_as(setting) or _relays(setting)
    return "title" if told else None


def _is_subject(setting: Setting) -> bool:
    """ "The Valley Courier" wrote that."""
    capital = not setting.language.words.capital_nouns or setting.is_work(setting.quoted)
    articled = setting.words[0].lower() in setting.language.words.articles or setting.behind_article
    return articled and (setting.size > 1 or capital) and setting.reports


def _is_source(setting: Setting) -> bool:
    """According to "Dockside", the pier; laut „Talbote“; по данным «Речного вестника»."""
    speech, before = setting.language.speech, _before(setting)
    named = setting.quoted[-1:].isalnum() and not setting.headline
    return named and any(_ends(before, one) for one in speech.according if one[0] not in speech.beholders)


def _behind_as(setting: Setting) -> bool:
    """As "Dockside" writes, the pier; wie der „Talbote“ berichtet; comme l'écrit « Le Val », как пишет «Речной вестник»."""
    speech, before = setting.language.speech, _before(setting)
    as_ = speech.likeness | {one[0] for one in speech.according if len(one) == 1}
    if not before or not setting.quoted[-1:].isalnum():
        return False
    behind = WORD.findall(setting.right.lower())[:1]
    if before[-1] in as_:
        return bool(behind) and behind[0] in speech.verbs.finite
    said = before[-1].rpartition("'")[2].rpartition("’")[2] in speech.verbs.finite
    return said and not as_.isdisjoint(before[-_AS:-1]) and _CLOSED.match(setting.right) is not None


def _relays(setting: Setting) -> bool:
    """«Норд-Пресс» со ссылкой на министра сообщил: it opens a sentence and cites somebody."""
    behind = tuple(WORD.findall(setting.right.lower())[:_WORDS])
    return not setting.opened.strip() and any(behind[: len(one)] == one for one in setting.language.speech.citing)


def _before(setting: Setting) -> Sequence[str]:
    """Return the words of the sentence before the marks, without an article right before them."""
    words = WORD.findall(setting.opened.lower().replace("’", "'"))
    return words[:-1] if words and words[-1] in setting.language.words.articles else words


def _ends(words: Sequence[str], formula: Iterable[str]) -> bool:
    """Say whether words end with a formula."""
    formula = tuple(formula)
    return tuple(words[-len(formula) :]) == formula
