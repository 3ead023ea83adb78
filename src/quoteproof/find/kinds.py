"""What a stretch in quotation marks is: a quotation, a fragment of one in the author's clause, or only a look-alike.

The rules stand in order at the foot; the first that speaks decides, and its name is the `rule` of the quotation. When
none is sure it is a quotation: a look-alike shown as a quotation costs a look, a quotation taken for a look-alike is
lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec.structs import replace

from quoteproof.find.borne import borne
from quoteproof.find.draft import Draft
from quoteproof.find.inscriptions import inscribed
from quoteproof.find.nouns import appellation, noun
from quoteproof.find.outlets import outlet
from quoteproof.find.setting import Setting
from quoteproof.model import QUOTED, Kind, Span
from quoteproof.patterns import lazy

_FRESH = lazy(
    r"(?:^|[.!?:;,…。！？：，、،؛؟—–(\[]|--)[\s\"'“”‘’«»*_\u200e\u200f\u202a-\u202e-]*$"
)  # a clause may begin here
_BRACKET = lazy(r"[(（]([\w\s,-]{0,40})$")
# NBC's "Meet the Press"; on Harbour Radio's "Low Tide"
_CHANNEL = lazy(r"(?:\b[A-Z]{2,6}|\b[Oo]n (?:[A-Z][\w.&-]* ){0,3}[A-Z][\w.&-]*)['’]s\s*[*_]*$")
_NAME = lazy(r"(?:^|[\s(*_])([A-Z][\w'’.-]*)\s*[*_]*$")
_SURNAME = lazy(r"[*_]*\s+[A-Z][\w'’-]+")
_LISTED = frozenset({"title", "scare", "term", "nickname", "slogan"})  # kinds that run through a list
_PLACE = lazy(r"(?:[^\W\d_][\w’'-]*\s+){0,3}[^\W\d_][\w’'-]*\s*[:،]\s*\d+(?:\s*[-–,:،]\s*\d+)*\s*")
_SHORT = 5  # words: the longest look-alike that is not a title or a slogan
_NAME_SIZE = 3  # words: the longest name that no other word tells
_TITLE = 14  # words of the longest title
_GLOSS = 7  # words of the longest gloss
_INSCRIPTION = 8  # words of the longest inscription
_TRADE = frozenset("™®℠")
_CODE = lazy(
    r"--?[A-Za-z][\w-]*(?:=[\w./-]+)?|[A-Za-z]\w*(?:_\w+)+|[A-Za-z_][\w.]*\(\)|[A-Za-z0-9_-]+\.[a-z]{1,4}", signs="-_(."
)

Rule = Callable[[Setting], Kind | None]


def settle(text: str, drafts: Iterable[Draft], bounds_at: Callable[[int], Span]) -> Iterator[Draft]:
    """Yield the drafts, given in order, with their kinds and the rules that decided; `bounds_at` tells the paragraph."""
    row: list[tuple[Setting, Draft]] = []  # a list so far, each behind a comma or an "and"
    for draft in drafts:
        setting = Setting(text, draft, bounds_at(draft.whole.start))
        if row and not _goes_on(setting, draft, row[-1][1]):
            yield from _alike(row)
            row = []
        found = next(((kind, rule) for rule, test in RULES if (kind := test(setting))), ("direct", "marks"))
        row.append((setting, replace(draft, kind=found[0], rule=found[1])))
    yield from _alike(row)


def _goes_on(setting: Setting, draft: Draft, last: Draft) -> bool:
    """Say whether a draft goes on with the list that the last one began."""
    return last.whole.end <= draft.whole.start and setting.goes_on(last.whole.end - draft.whole.start)


def _alike(row: Sequence[tuple[Setting, Draft]]) -> Iterator[Draft]:
    """Yield the drafts of a list: what one of them is the others are too, and a list of nothing but names is no quotations."""
    told = next((draft for _, draft in row if draft.kind in _LISTED), None)
    names = len(row) > 1 and all(setting.is_name for setting, _ in row) and _is_plain(row[0][0])
    for setting, draft in row:
        kind, rule = (told.kind, told.rule) if told else ("title", "list")
        fits = setting.size <= _SHORT + 1 if told and told.kind != "title" else setting.titled
        like = draft.kind in QUOTED and (told or names) and fits
        yield replace(draft, kind=kind, rule=rule) if like else draft


def _is_plain(setting: Setting) -> bool:
    """Say whether nobody says the words of a list, or a colon sums it up: three options: "…", "…" and "…"."""
    return not setting.cued or setting.introduced


def reference(setting: Setting) -> Kind | None:
    """Marks that hold only where some words stand: ﴿البقرة: 153﴾."""
    parted = ":" in setting.quoted or "،" in setting.quoted
    return "title" if parted and _PLACE.fullmatch(setting.quoted) else None


def trademark(setting: Setting) -> Kind | None:
    """A name that bears the sign of a trade mark."""
    return "term" if setting.size <= _SHORT and not _TRADE.isdisjoint(setting.quoted) else None


def identifier(setting: Setting) -> Kind | None:
    """A word of a program: "drop_stale", "--strict", "run()"."""
    return "term" if _CODE.fullmatch(setting.quoted) else None


def gloss(setting: Setting) -> Kind | None:
    """What a word means: *Saudade* ("longing"); a Welsh word meaning "snug"."""
    told = setting.size <= _GLOSS and (setting.glosses or setting.follows(setting.table.glossing))
    return "term" if told and not setting.answered and not _concluded(setting) else None


def _concluded(setting: Setting) -> bool:
    """Say whether somebody holds what a thing comes to, which is no word's sense: "The court held that this meant “…”"."""
    small = setting.language.speech.words
    that, this, *_ = (*setting.clause[-3:-1], "", "")
    return that in small.complementizers and this in small.demonstratives


def courtesy(setting: Setting) -> Kind | None:
    """A phrase of courtesy, set in marks to speak of it: what “peace be upon him” means."""
    return "term" if setting.quoted in setting.table.asides else None


def so_called(setting: Setting) -> Kind | None:
    """The author keeps a word at arm's length: so-called "experts"."""
    return "scare" if setting.size <= _SHORT and setting.follows(setting.table.so_called, reach=1) else None


def defined(setting: Setting) -> Kind | None:
    """A name is given in brackets for what stands before: (the "Fund")."""
    bracket = _BRACKET.search(setting.left) if setting.right.startswith(")") else None
    if not bracket or setting.size > _SHORT:
        return None
    between = bracket[1].lower().replace(",", " ").split()
    named = bool(between) or setting.titled or setting.quoted.isupper()
    return "term" if named and all(word in setting.table.defining for word in between) else None


def word_as_word(setting: Setting) -> Kind | None:
    """A word is named as a word, or explained: the term "caucus"; "caucus" means."""
    if setting.size > _SHORT:
        return None
    named = (setting.follows(setting.table.terms) and not setting.wields and not setting.owned) or setting.classed(
        setting.table.terms
    )
    return "term" if named or (setting.precedes(setting.table.meaning) and not setting.hearsay) else None


def label(setting: Setting) -> Kind | None:
    """The caption of something to press: the "Subscribe" button."""
    table = setting.table
    if setting.size > _SHORT:
        return None
    named = setting.follows(table.labels) and not setting.introduced and not setting.is_called
    told = setting.introduced and any(setting.verbs_before)  # "told the press: “No.”"
    return "term" if named or setting.precedes(table.labels) or (setting.follows(table.pressing) and not told) else None


def naming(setting: Setting) -> Kind | None:
    """Somebody or something bears the name: known as "the Pit"; a scheme dubbed "Red Line"."""
    named = setting.size <= _SHORT and (setting.follows(setting.table.namings) or borne(setting))
    if not named or setting.is_signed:
        return None
    return "nickname" if setting.words[-1][0].isupper() else "term"


def nickname(setting: Setting) -> Kind | None:
    """A name that is not the proper one: nicknamed "Red"; William "Bill" Marsh."""
    if setting.size > _SHORT:
        return None
    if setting.follows(setting.table.nicknamings):
        return "nickname"
    inside = setting.titled and setting.size <= 3 and setting.quoted[-1].isalnum()
    given = _NAME.search(setting.left)
    if not (inside and given and _SURNAME.match(setting.right)):
        return None
    return "nickname" if given[1].lower() in setting.language.speech.given_names or not setting.headline else None


def work(setting: Setting) -> Kind | None:
    """The title of a work, beside a word for such works: her novel "The Pit"; "The Pit" star."""
    table = setting.table
    if setting.size <= _TITLE and setting.dated_issue:
        return "title"
    introduced = setting.introduced and not setting.parenthetical
    if setting.size > _TITLE or not setting.titled or introduced or setting.is_called:
        return None
    if setting.dated or (setting.cited and not setting.answered) or setting.classed(table.works):
        return "title"
    told = not setting.headline  # where all words bear capitals, they tell no title
    if setting.follows(table.works, between=table.linking if told else frozenset()):
        return "title"
    capitals = bool(table.small) and told  # only where titles bear capitals can other words stand between
    if setting.follows(table.works, reach=2 * capitals) or setting.follows(table.titled, reach=2 * capitals):
        return "title"
    if capitals and (setting.precedes(table.works, reach=1) or (setting.size > 1 and setting.is_signed)):
        return "title"
    return "title" if setting.precedes(table.makers) else None


def apposition(setting: Setting) -> Kind | None:
    """The name of the thing right before the marks, whatever it is: the trawler "Dauntless"."""
    return "title" if setting.size <= _SHORT + 1 and setting.titled and setting.apposed else None


def institution(setting: Setting) -> Kind | None:
    """The name of a school, a league, a fund, behind a preposition and an article: at the "National School of the Arts"."""
    named = setting.size > 1 and setting.words[0][0].isupper() and setting.behind_article
    return "title" if named and any(setting.is_body(word) for word in setting.words) else None


def attributive(setting: Setting) -> Kind | None:
    """A name that tells a thing apart from others of its kind: the "Blue Line" trams."""
    named = setting.size <= _NAME_SIZE + 1 and setting.titled and bool(setting.table.small)
    return "term" if named and setting.attributive and not setting.headline else None


def titling(setting: Setting) -> Kind | None:
    """The marks themselves say that it is a title: 《…》."""
    inside = setting.left.count("「") > setting.left.count("」")
    return "title" if setting.mark in tuple(setting.table.titling) and not inside else None


def programme(setting: Setting) -> Kind | None:
    """A programme of a channel: on NBC's "Meet the Press"."""
    if not setting.titled or not setting.table.small or setting.size > _SHORT + 1 or setting.headline:
        return None
    on_air = setting.size > 1 and setting.follows(setting.table.venues)
    return "title" if on_air or _CHANNEL.search(setting.left) else None


def slogan(setting: Setting) -> Kind | None:
    """A motto, or words on a banner, a shirt, a hat."""
    table = setting.table
    told = setting.precedes(table.slogans) or (setting.classed(table.slogans) and not setting.is_closed)
    if told or setting.follows(table.slogans, between=table.bearing):
        return "slogan"
    return None


def inscription(setting: Setting) -> Kind | None:
    """Words that stand written on something: the door was marked "Staff Only"."""
    near = setting.size <= (_NAME_SIZE if setting.introduced else _INSCRIPTION)
    return "slogan" if near and inscribed(setting) and not setting.answered else None


def fragment(setting: Setting) -> Kind | None:
    """It begins in the middle of the author's clause, with a small letter where that tells."""
    first = next(filter(str.isalnum, setting.quoted), "")
    whole = first.isupper() and not setting.language.words.capital_nouns
    return None if whole or _FRESH.search(setting.left) else "mixed"


RULES: tuple[tuple[str, Rule], ...] = (
    ("reference", reference),
    ("trademark", trademark),
    ("identifier", identifier),
    ("gloss", gloss),
    ("outlet", outlet),
    ("courtesy", courtesy),
    ("so-called", so_called),
    ("defined", defined),
    ("label", label),
    ("nickname", nickname),
    ("slogan", slogan),
    ("inscription", inscription),
    ("titling", titling),
    ("work", work),
    ("institution", institution),
    ("programme", programme),
    ("naming", naming),
    ("word-as-word", word_as_word),
    ("noun", noun),
    ("appellation", appellation),
    ("attributive", attributive),
    ("apposition", apposition),
    ("fragment", fragment),
)
"""In order: the first that speaks decides."""
