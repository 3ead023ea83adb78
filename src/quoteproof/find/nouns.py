"""What stands in marks in a text without spaces, and is a name or a word: told by the grammar around the marks.

In Japanese quoted words have their own particle behind them (と); a stretch with the particle of a noun (を, の, が) is one. In
Chinese quoted words follow a verb of saying or a colon; a short stretch in the place of a noun, where nobody says anything, is one.
"""

from __future__ import annotations

import re
from functools import cache

from quoteproof import languages
from quoteproof.analysis.letters import VOWEL_SIGNS
from quoteproof.analysis.verb_forms import form
from quoteproof.find.setting import Setting
from quoteproof.find.voices import verbs
from quoteproof.model import Kind
from quoteproof.patterns import lazy

_LONG = 24
"""Letters of the longest name: of a society, of a decree."""
_WORDS = 6
"""Words of the longest name where spaces stand between them."""
_FULL_STOP = lazy(r"[.!?؟\n]")
_WORD = lazy(r"[^\W\d_](?:[^\W_]|[\u064b-\u0652\u0670\u0640])*")
_SHORT = 8
"""Letters of the longest word that nothing but its place tells."""
_TINY = 4
_SENTENCE = lazy(r"[。！？!?…]")
_CLAUSE = lazy(r"[，。；：,;:！？!?\n“”「」]")
_STOP = lazy(r"[。！？!?\n]")
_PAUSE = lazy(r"[，,、：:—…–-]\s*$")
_SOLID = lazy(r"[\u3400-\u9fff\u30a1-\u30faA-Za-z0-9０-９]$")


def noun(setting: Setting) -> Kind | None:
    """A stretch in the place of a noun: 「鶴の湯」が閉店する; 渡轮“红湾三号”停航."""
    if not setting.grammar.quotative and not setting.grammar.naming:
        return None
    if (len(setting.quoted) > _LONG and not setting.grammar.apposing) or _SENTENCE.search(setting.quoted):
        return None
    if setting.grammar.apposing:
        return "term" if _apposed(setting) else None
    if setting.language.spaced:
        return "term" if _named(setting) else None
    told = _by_particle(setting) if setting.grammar.quotative else _by_place(setting)
    return "term" if told else None


def _by_particle(setting: Setting) -> bool:
    grammar = _grammar(setting.language.code)
    if grammar.named.match(setting.right) or grammar.naming.search(setting.left):
        return True
    nominal = _SOLID.search(setting.quoted) or setting.quoted[-1] not in setting.grammar.sentence_endings
    if nominal and len(setting.quoted) <= _SHORT and grammar.inscribed.match(setting.right):
        return True
    if not nominal or not grammar.case.match(setting.right):
        return False
    if grammar.quoting.match(setting.right) or grammar.answer.search(setting.left):
        return False
    return not setting.left.rstrip().endswith(("：", ":"))


def _by_place(setting: Setting) -> bool:
    grammar, left = _grammar(setting.language.code), setting.left.rstrip()
    if _PAUSE.search(left) or not left:
        return bool(grammar.heads.match(setting.right)) and not left.endswith(("：", ":"))
    if grammar.heads.match(setting.right):
        return True
    if setting.quoted[0] in setting.grammar.predicates or setting.quoted[-1] in setting.grammar.sentence_endings:
        return bool(grammar.naming.search(left))
    clause = _CLAUSE.split(left)[-1]
    if grammar.naming.search(clause):
        return True
    says = next(iter(reversed(list(grammar.says.finditer(clause)))), None)
    gap = len(clause) - says.end() if says else _LONG
    told = says or grammar.says.search(_STOP.split(setting.left)[-1])
    most = _SHORT if told is None else _TINY if gap > _TINY else 0
    return len(setting.quoted) <= most and clause[-1:] not in setting.grammar.auxiliaries


def _named(setting: Setting) -> bool:
    """A verb or noun of naming right before the marks: прозвали «корытом»."""
    left, grammar = _FULL_STOP.split(setting.left.lower())[-1].rstrip(), _grammar(setting.language.code)
    titled = (
        setting.quoted[:1].isupper() or setting.size == 1
    )  # "прозвали «корытом»", but no name in several small words
    return titled and setting.size <= _WORDS and bool(grammar.naming.search(left) or grammar.inscribing.search(left))


def appellation(setting: Setting) -> Kind | None:
    """A name in marks, where names stand in marks by rule, right behind what it names: паром «Северянка»."""
    before = _WORD.findall(setting.left[-60:])
    if not setting.table.names or setting.size > _WORDS or not setting.quoted[0].isupper() or not before:
        return None
    whole = _SENTENCE.search(setting.quoted[-1]) or not setting.left.rstrip()[-1:].isalpha()
    said = before[-1].lower() in verbs(setting.language.code) or before[-1].lower() in setting.language.speech.naming
    return None if whole or said or setting.is_called or before[-1].lower() in setting.closed else "title"


def _apposed(setting: Setting) -> bool:
    """A noun right before the marks, which the stretch names, where no clause of saying goes on: جزيرة «الصنوبر»."""
    flow, grammar, code = setting.grammar, _grammar(setting.language.code), setting.language.code
    left = _FULL_STOP.split(setting.left)[-1].translate(VOWEL_SIGNS).rstrip("*_ \t")
    if setting.size > _WORDS or not left or left[-1] in "،,":
        return False
    if grammar.naming.search(left):
        return True
    behind = _WORD.match(setting.right.lstrip(" ،,–—-"))
    if behind and form(code, behind[0].translate(VOWEL_SIGNS)) in ("m", "f"):
        return False
    if grammar.inscribing.search(left):
        return True
    words = _WORD.findall(left)
    if left.endswith(":") or not words or form(code, words[-1]) or words[-1] in flow.linking:
        return bool(words) and words[-1] in flow.linking and not any(form(code, word) for word in words)
    if any(form(code, word) in ("m", "f") for word in words[-3:]) or any(one in left for one in setting.table.formulas):
        return False  # "shouted Lund «fire»"; what God says needs no colon
    that = setting.language.words.complementizers
    return not any(word in that or word.lstrip(flow.prefixes) in that for word in words)


class _Grammar:
    """The patterns of one language."""

    def __init__(self, code: str) -> None:
        flow = languages.get(code).flow
        sources = frozenset(formula[0] for formula in languages.get(code).speech.according)
        self.named = _any(flow.named)
        self.inscribed = _any(flow.inscribed)
        self.case = _any(flow.cases)
        self.quoting = _any(flow.quoting)
        self.answer = re.compile(rf"(?:{_any(flow.answers).pattern})$")
        edge = r"(?<!\w)" if languages.get(code).spaced else f"(?<!{flow.thinking})"
        self.naming = re.compile(rf"{edge}(?:{_any(flow.naming).pattern})$")
        self.inscribing = re.compile(rf"{edge}(?:{_any(flow.inscribing).pattern}):?$")
        self.heads = _any(flow.heads)
        self.says = _any(flow.says | sources)


def _any(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(words, key=len, reverse=True)) or "(?!)")


@cache
def _grammar(code: str) -> _Grammar:
    return _Grammar(code)
