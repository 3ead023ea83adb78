"""Whom a text without spaces between its words names: phrases for persons, read by surnames, titles, offices and particles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from msgspec import Struct

from quoteproof import languages
from quoteproof.analysis.people import fold
from quoteproof.languages.flow import Flow
from quoteproof.languages.words import Gender
from quoteproof.model import Span
from quoteproof.patterns import lazy

STRETCH = "\ufffc"
"""What a quoted stretch is read as, letter for letter."""

_LETTER = "々〆ー・\u3400-\u9fff\uf900-\ufaff\u30a1-\u30fa"
_LATIN = "A-Za-zＡ-Ｚａ-ｚ0-9０-９"
_KANA = "\u3041-\u3096"
_BRACKET = r"(?:[（(][^）)\n]{1,20}[）)])?"
_AGE = lazy(r"[（(][\d０-９一二三四五六七八九十百]{1,5}[歳才]?[）)]")
_KATAKANA = lazy("[\u30a1-\u30fa]")
_PAUSE = "，,、；;：:"

What = str
"""`name`, `role` (a noun for a person), `pronoun`, `body`, or `other`: nothing tells."""


class Phrase(Struct, frozen=True):
    """A phrase that may name a speaker, and what is known of whom it names."""

    span: Span
    what: What
    core: str  # the name without offices and titles; of others the noun
    gender: Gender | None = None
    particle: str = ""  # what marks it
    end: int = 0  # where the particle ends


class Reader:
    """The persons of one stretch of a text, by the tables of its language; `whole` is the text, which names them somewhere."""

    def __init__(self, text: str, code: str, whole: str) -> None:
        self.text, self.flow, self.forms = text, languages.get(code).flow, _forms(code)
        self.cast = cast(whole, code)

    def fullest(self, core: str) -> str:
        """Return the only longer name of the text that begins with this one; else the name itself."""
        longer = [name for name in self.cast.get(core[:1], ()) if name.startswith(core) and name != core]
        longest = max(longer, key=len, default=core)
        return longest if all(longest.startswith(name) for name in longer) else core

    def is_known(self, words: str) -> bool:
        """Say whether a name of the text begins with these words."""
        return any(name.startswith(words) for name in self.cast.get(words[:1], ()))

    def marked(self, start: int, end: int) -> Iterator[Phrase]:
        """Yield the phrases with a particle behind them, in order, where particles mark subjects."""
        for found in self.forms.marked.finditer(self.text, start, end):
            span = Span(found.start("core"), found.end("core"))
            office = found["office"] or ""
            if found["core"] in self.flow.parts and self.forms.is_person(office):
                owner = self.named(Span(found.start("office"), found.end("office")))  # 師匠の声が
                yield Phrase(owner.span, owner.what, owner.core, owner.gender, found["particle"], found.end())
                continue
            phrase = self.named(span, bool(office) and self.forms.is_person(office))
            first = found.start("office") if office and phrase.what != "other" else span.start
            yield Phrase(Span(first, span.end), phrase.what, phrase.core, phrase.gender, found["particle"], found.end())

    def named(self, span: Span, behind_office: bool = False) -> Phrase:
        """Say what a noun phrase names."""
        words = span.of(self.text)
        what, core, gender = self.forms.told(words)
        if what == "other" and (behind_office or self.is_known(core)):
            what = "name"
        if what == "role" and behind_office and self.forms.untitled(words) != words:
            what, core = "name", self.forms.untitled(words)
        return Phrase(span, what, core, gender)

    def first(self, start: int, end: int, trusting: bool = True) -> Phrase | None:
        """Return the person with whom a clause begins, where the subject stands first; `trusting`: a surname is enough."""
        found = self.forms.opener.match(self.text, start, end)
        at = found.end() if found else start
        while at < end:
            phrase = self._at(at, end, trusting)
            if phrase:
                return self._apposed(phrase, end) or phrase
            more = self.forms.modifier.match(self.text, at, end)
            if more is None or more.end() <= at:
                return None
            at = more.end()
        return None

    def _apposed(self, phrase: Phrase, end: int) -> Phrase | None:
        """Return whoever is named behind an office: 我的导师、陶艺家延森教授."""
        if phrase.what != "role" or self.text[phrase.span.end : phrase.span.end + 1] not in ("、", "，"):
            return None
        found = self.first(phrase.span.end + 1, end, trusting=False)
        return found if found and found.what == "name" else None

    def told_of(self, start: int, end: int) -> Phrase | None:
        """Return whoever of office or kin a clause speaks of last, be he its object."""
        found = list(self.forms.person.finditer(self.text, start, end))
        if not found:
            return None
        noun = found[-1][0]
        return Phrase(Span(*found[-1].span()), "role", noun, self.forms.gender(noun))

    def last_named(self, start: int, end: int) -> Phrase | None:
        """Return the known name that stands last in a stretch."""
        for at in range(end - 1, start - 1, -1):
            name = self._known_at(at, end)
            if name:
                return Phrase(Span(at, at + len(name)), "name", name)
        return None

    def _known_at(self, at: int, end: int) -> str | None:
        """Return the name of the cast that stands at a place."""
        names = self.cast.get(self.text[at : at + 1], ())
        return max((name for name in names if self.text.startswith(name, at, end)), key=len, default=None)

    def _at(self, at: int, end: int, trusting: bool) -> Phrase | None:
        for what, pattern in self.forms.subjects:
            found = pattern.match(self.text, at, end)
            if found is None:
                continue
            core = found["core"]
            known = trusting or len(core) > 2 or core[0] in self.flow.given or core in self.cast.get(core[:1], ())
            if what == "bare" and not known:
                continue
            title = found["title"] if "title" in pattern.groupindex else core
            gender = self.flow.titles.get(title) or self.forms.gender(title)
            span = Span(found.start("whole"), found.end("whole"))
            borne = self._known_at(span.end, end) if what == "role" else None
            if borne:  # "司机罗国辉": whoever bears the office is named elsewhere too
                return Phrase(Span(span.start, span.end + len(borne)), "name", borne, gender)
            kind = {"bare": "name", "titled": "name", "known": "name"}.get(what, what)
            return Phrase(span, kind, core, gender)
        name = self._known_at(at, end)
        return Phrase(Span(at, at + len(name)), "name", name) if name else None


class Forms:
    """The patterns of one language."""

    def __init__(self, code: str) -> None:
        language = languages.get(code)
        self.flow: Flow = language.flow
        self.pronouns = language.speech.pronouns
        nouns = language.speech.nouns
        self.persons = self.flow.persons | {word for word, kind in nouns.items() if kind == "person"}
        self.bodies = {word for word, kind in nouns.items() if kind in ("body", "paper")}
        self.genders = language.speech.genders
        self._titles = any_of(self.flow.titles)
        self._names: tuple[re.Pattern[str], ...] = ()
        self.person = re.compile(r"(?!)")
        if self.flow.topics:
            self._by_particle()
        else:
            self._by_place(frozenset(formula[0] for formula in language.speech.according))

    def is_person(self, words: str) -> bool:
        """Say whether a noun is one for a person: by its last letters."""
        return words in self.pronouns or words.endswith((*self.persons, *self.flow.person_endings))

    def gender(self, noun: str) -> Gender | None:
        """Return the gender of a noun for a person, by its last letters: 外婆, 老板娘."""
        return next((self.genders[end] for end in (noun[at:] for at in range(len(noun))) if end in self.genders), None)

    def told(self, words: str) -> tuple[What, str, Gender | None]:
        """Say what a noun phrase names by itself, its name without titles, and its gender."""
        bare = self._plural.sub("", words)
        if bare in self.pronouns:
            told = self.pronouns[bare]
            return "pronoun", bare, "m" if told == "m" else "f" if told == "f" else None
        titled = None if bare in self.persons else self._titled.fullmatch(bare)
        if titled and titled[1]:
            core = self._without_offices(titled[1])
            kin = titled[1] in self.persons
            return ("role" if kin else "name"), bare if kin else core, self.flow.titles.get(titled[2])
        if self.is_person(bare):
            core = self.untitled(bare)
            return ("role", bare, self.gender(bare)) if core == bare else ("name", core, None)
        office, dot, name = bare.rpartition("・")
        if dot and not (_KATAKANA.search(office[-1:]) and _KATAKANA.search(name[:1])):
            return "name", self.told(name)[1], None  # 主宰・森下圭
        body = bare in self.bodies or (len(bare) > 1 and bare.endswith(tuple(self.flow.bodies)))
        return ("body" if body else "other"), bare, None

    def untitled(self, words: str) -> str:
        """Return a name without the office written onto its end ("杉山典夫理事長"), or the words themselves where none is."""
        office = self._office_behind.fullmatch(words)
        return office[1] if office else words

    def _without_offices(self, words: str) -> str:
        """Drop an office written onto the beginning of a name, and one behind it."""
        while True:
            office = self._office_before.match(words)
            if office is None:
                return self.untitled(words)
            words = words[office.end() :]

    def _by_particle(self) -> None:
        flow, letter = self.flow, f"[{_LETTER}{_LATIN}]"
        kana = f"[{_KANA}]"
        pronouns = any_of(self.pronouns)
        named = (
            rf"[{flow.given}]?{letter}*{kana}{{0,4}}(?:{self._titles})|[{flow.given}]{kana}{{1,4}}(?:{self._titles})"
        )
        linked = any_of(word for word in self.persons if any(link in word for link in flow.links))  # 女の子
        core = rf"(?:{named}|{linked}|{pronouns}|[{flow.given}]?{letter}+)(?:{any_of(flow.plurals)})?"
        particles = any_of((*flow.sources, *flow.givers, *flow.topics, *flow.subjects))
        self.marked = re.compile(
            rf"(?:(?P<office>{letter}+)[{flow.links}、])?(?P<core>{core}){_BRACKET}(?P<particle>{particles})"
        )
        self._plural = re.compile(rf"(?:{any_of(flow.plurals)})$")
        self._titled = re.compile(rf"(.*?)({self._titles})")
        offices = any_of(word for word in self.persons if len(word) > 1)
        self._office_behind = re.compile(rf"([{_LETTER}]{{2,6}}?)({offices})")
        self._office_before = re.compile(rf"(?:{offices})(?=.)")
        self._names = (
            re.compile(rf"(?P<core>[{_LETTER}]{{1,6}}{kana}{{0,4}})(?:{self._titles})"),
            re.compile(rf"(?:{offices})(?:[{flow.links}]|：|:|、)(?P<core>[{_LETTER}]{{2,6}})(?![{_LETTER}])"),
            re.compile(rf"(?P<core>[{_LETTER}]{{2,6}})(?={_AGE.pattern})"),
            re.compile(r"[\u4e00-\u9fff]・(?P<core>[\u4e00-\u9fff]{2,5})(?![\u4e00-\u9fff])"),
            re.compile(rf"(?<![{_LETTER}])(?P<core>[{_LETTER}]{{2,4}})(?:{offices})(?![{_LETTER}])"),
            re.compile(rf"^(?P<core>[{_LETTER}]{{1,6}})[：:　]", re.MULTILINE),
        )

    def _by_place(self, sources: frozenset[str]) -> None:
        flow = self.flow
        self._plural = re.compile(rf"(?:{any_of(flow.plurals)})$")
        self._titled = re.compile(rf"(.{{1,4}})({self._titles})")
        self._office_behind = self._office_before = re.compile(r"(?!)")
        han = f"[{_LETTER}]"
        verbs = any_of(verb for verb in flow.says if len(verb) > 1)
        given = rf"(?:(?!{verbs})(?![{flow.never_inside}{flow.owning}]){han})"
        last = rf"(?:(?!{verbs})(?![{flow.never}])(?![{flow.never_inside}{flow.owning}]){han})"
        plain = rf"(?:(?![{flow.never_inside}{flow.owning}]){han})"
        surname = rf"(?:{any_of(flow.surnames)})"
        behind = rf"(?={any_of(flow.behind | flow.says)}|{han}{{1,4}}[{flow.adverbial}]|[{_PAUSE}。！？!?\s（(《]|{STRETCH}|$)"
        far, long = (any_of(word for word in words if len(word) > 1) for words in (flow.behind, flow.titles))
        name = rf"(?:{surname}{last}(?={far})|{surname}{given}{last}{behind}|{surname}{last}{behind})"
        nicknamed = rf"[{flow.given_surnames}]{last}(?={any_of(flow.says)})"  # 小雨说
        familiar = rf"(?:[{flow.given}]{last}{behind}|[{flow.given_surnames}]{surname}{behind}|{nicknamed})"
        foreign = rf"(?:{han}{{2,5}}·{han}{{2,5}}|[{flow.foreign}]{{3,6}}{behind})"
        person, pronoun = any_of(self.persons), any_of(self.pronouns)
        offices = rf"(?:{plain}{{0,10}}?(?:{person}|{plain}[{flow.person_endings}]))"
        parts = rf"(?!(?:{any_of(flow.parts)}))" if flow.parts else ""
        measure, not_owner = rf"(?:{any_of(flow.measures)})?", rf"(?![{flow.owning}]{parts}|{any_of(flow.plurals)})"
        forms = (
            ("titled", rf"(?P<whole>{measure}{offices}[“「『‘\"](?P<core>[^”」』’\"\n]{{1,12}})[”」』’\"])"),
            ("titled", rf"(?P<whole>{measure}{offices}(?P<core>{name}|{foreign}|{familiar}))"),
            ("titled", rf"(?P<whole>{plain}{{1,6}}?(?P<core>[{flow.given}]{last}{behind}))"),
            ("titled", rf"(?P<whole>{offices}(?P<core>[{flow.given_surnames}]{surname}))"),
            ("titled", rf"(?P<whole>{offices}??(?P<core>{surname}(?P<title>{self._titles}))){not_owner}"),
            (
                "titled",
                rf"(?P<whole>{offices}??(?P<core>{surname}{given}{{1,2}}?)(?P<title>{self._titles})){not_owner}",
            ),
            ("titled", rf"(?P<whole>{offices}??(?P<core>{plain}{{2,4}}?(?P<title>{long}))){not_owner}"),
            ("name", rf"(?P<whole>(?P<core>{foreign}))"),
            (
                "role",
                rf"(?P<whole>(?:{pronoun}|{person}){flow.owning}?(?P<core>{plain}?(?:{person})|(?:{any_of(flow.kin)}))){not_owner}",
            ),
            (
                "role",
                rf"(?P<whole>{measure}(?P<core>{person})){not_owner}(?!(?![{flow.owning}]){han}?[{flow.person_endings}])",
            ),
            ("bare", rf"(?P<whole>(?P<core>{name}|{familiar}))"),
            ("pronoun", rf"(?P<whole>(?P<core>{pronoun})){not_owner}"),
            (
                "role",
                rf"(?P<whole>{measure}(?P<core>{plain}{{1,6}}?(?:{person}|[{flow.person_endings}]))){not_owner}{behind}",
            ),
            (
                "body",
                rf"(?P<whole>(?P<core>{plain}{{0,10}}?(?:{any_of(self.bodies)}|{plain}(?!{verbs})[{flow.bodies}]))){not_owner}{behind}",
            ),
        )
        self.subjects = tuple((kind, re.compile(form)) for kind, form in forms)
        self.person = re.compile(rf"{measure}(?:{person}){not_owner}")
        self.opener = re.compile(
            rf"[\s{_PAUSE}　\-*>#\d]*(?:[一二三四五六七八九十]{{1,3}}、)?(?:(?:{any_of(flow.openers | sources)})[，,、]?)*"
        )
        self.modifier = re.compile(rf"[^{_PAUSE}。！？\s{STRETCH}]{{1,20}}?{flow.owning}|{han}{{1,12}}?、")
        self._names = (
            re.compile(
                rf"(?:{person}|[{flow.person_endings}])(?P<core>{surname}{given}?{last}(?={flow.owning}|{self._titles})|{name}|{foreign})"
            ),
            re.compile(rf"(?P<core>{surname}{given}?{last})(?={any_of(flow.says)})"),
            re.compile(rf"^(?P<core>{surname}{given}?{last})[：:]", re.MULTILINE),
            re.compile(rf"(?:^|[。，“”\n])(?P<core>{familiar})", re.MULTILINE),
        )

    def named(self, text: str) -> Iterator[str]:
        """Yield the names that something in the text tells to be a person's."""
        for pattern in self._names:
            for found in pattern.finditer(text):
                core = self.told(found["core"])[1] if self.flow.topics else found["core"]
                if core not in self.persons and fold(core):
                    yield core


def any_of(words: object) -> str:
    """Return a pattern that matches any of the words, the longest first; nothing where there is none."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)"  # type: ignore[call-overload]


@lru_cache(maxsize=4)
def cast(text: str, code: str) -> dict[str, tuple[str, ...]]:
    """Return the names of a text that something there tells to be a person's, by their first letters."""
    found: dict[str, set[str]] = {}
    for name in _forms(code).named(text):
        found.setdefault(name[:1], set()).add(name)
    return {letter: tuple(names) for letter, names in found.items()}


@cache
def _forms(code: str) -> Forms:
    return Forms(code)
