"""Who the labels of a page are: the fullest form of each name that the page tells, and whose a role or initials are.

"OKAFOR" is Ruth Okafor where another label, a list of those present or the text before it says so; "CHAIR" is she where the page
says "Ruth Okafor (Chair)", "Chair: Ruth Okafor" or "The Chair (Ms Okafor)"; "RO" where it says "Ruth Okafor (RO)" or knows no other
name with these initials. What two people could be stays as it is printed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from quoteproof.analysis.people import fold, known, same_person
from quoteproof.analysis.structure.evidence import Cued
from quoteproof.analysis.structure.labels import Label
from quoteproof.analysis.structure.names import Mention, mentions, written
from quoteproof.analysis.structure.vocabulary import Words
from quoteproof.cached import cached_property
from quoteproof.patterns import lazy

_HEAD = 12_000  # characters at the beginning in which a page says who is there
_BEFORE = 1_500  # and before a label's first use, where somebody is announced
_MOST = 100  # labels, and roles, for which that is looked at
_LINE = 160  # characters of a line that can be a list's
_ALIKE = 20  # names with one surname, and roles with one word, among which anybody can be told
_BEHIND = lazy(r"\s{0,3}(?:\(([^()\n]{1,60})\)|[,–—-]{1,2}\s*([^\n,.;()]{2,60})|[=:]\s*([^\n.,;]{1,40})(?=\n|\Z))")
_WORD = lazy(r"[^\W\d_][\w’'-]*")

Name = tuple[str, ...]
Index = dict[str, list[Name]]
Held = list[tuple[int, Name]]  # who has a role, from where on


class Roster:
    """The people of a page."""

    def __init__(self, text: str, labelled: list[Cued], words: Words) -> None:
        self.text = text
        self.labelled = labelled
        self.words = words
        self.names: dict[tuple[str, ...], str] = {}
        self.holders: dict[tuple[str, ...], Held] = {}

    @cached_property
    def told(self) -> list[Mention]:
        """The names that the page mentions where it says who is there."""
        return list(_told(self.text, self.labelled, self.words))

    @cached_property
    def beside(self) -> list[tuple[Mention, list[str]]]:
        """The names with what stands beside them."""
        return [(one, beside) for one in self.told if (beside := _beside(self.text, one, self.first))]

    @cached_property
    def first(self) -> int:
        """Where the first label stands: before it a page says who is there."""
        return min((cue.start for cue, _ in self.labelled), default=0)

    @cached_property
    def labels(self) -> Index:
        """The full names among the labels."""
        return _index(label.name for _, label in self.labelled if label.name and not _is_surname(label))

    @cached_property
    def sure(self) -> Index:
        """Names with a title or a common given name."""
        return _index(one.name for one in self.told if one.sure)

    @cached_property
    def any(self) -> Index:
        """Any words with capitals that could be a name."""
        return _index(one.name for one in self.told)

    @cached_property
    def roles(self) -> dict[tuple[str, ...], Held]:
        """Who has a role: by labels that give both, then by the page's head for roles that stand alone as labels."""
        roles: dict[tuple[str, ...], Held] = defaultdict(list)
        for cue, label in self.labelled:
            if label.name and any(word in known().roles or word in self.words.voices for word in label.role):
                roles[label.role].append((cue.start, self._fullest(label)))
        alone = {label.role: None for _, label in self.labelled if not label.name and not label.number}
        for role in list(alone)[:_MOST]:
            if role not in roles and any(word in known().roles for word in role) and (held := self._told_to_be(role)):
                roles[role] = [(0, held)]
        return dict(roles)

    def name(self, label: Label, at: int) -> str:
        """Return the name of who has the label that stands at `at`; "" where the page does not tell."""
        if not label.name:
            return "" if label.number else self.holder(label.role, at)
        if label.key not in self.names:
            name = self._initials(label) if label.sort == "initials" else self._fullest(label)
            printed = label.sort == "initials" or (len(name) == 1 and label.key[0] in known().bodies)
            as_is = printed and name == label.name  # "RO" of whom nothing is known, "BBC"
            self.names[label.key] = (
                " ".join(name) if as_is else written(name, self.text if len(self.names) < _MOST else "")
            )
        return self.names[label.key]

    def holder(self, role: tuple[str, ...], at: int) -> str:
        """Return who has a role at a place of the page: the last one before it of whom the page says so, or the first."""
        if role not in self.holders:
            keys = [key for word in role for key in self.by_word.get(word, ())]
            self.holders[role] = next((self.roles[key] for key in keys if _same_role(key, role)), [])
        held = self.holders[role]
        place = bisect_right(held, at, key=lambda one: one[0])
        return written(held[max(0, place - 1)][1], self.text) if held else ""

    @cached_property
    def by_word(self) -> dict[str, list[tuple[str, ...]]]:
        """The roles of which somebody is told, by their words."""
        index: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for key in self.roles:
            for word in key:
                if len(index[word]) < _ALIKE:
                    index[word].append(key)
        return dict(index)

    def _fullest(self, label: Label) -> Name:
        """Return the fullest form of a name: among the labels, then among those that are named."""
        if len(label.name) > 2:
            return label.name
        for kind in ("labels", "sure", "any") if _is_surname(label) else ("labels",):
            index: Index = getattr(self, kind)
            same = [other for other in index.get(label.key[-1], ()) if _is_form(label, other)]
            longest = max(same, key=len, default=())
            if longest and all(one == longest or same_person(" ".join(one), " ".join(longest)) is True for one in same):
                return longest
        return label.name

    def _initials(self, label: Label) -> Name:
        """Return whose initials a label has."""
        letters = label.name[0].replace(".", "").lower()
        told = _distinct(one.name for one, beside in self.beside if letters in map(_letters, beside))
        alike = told or _distinct(name for index in (self.labels, self.any) for name in index.get(f"{letters} ", ()))
        return alike[0] if len(alike) == 1 else label.name

    def _told_to_be(self, role: tuple[str, ...]) -> Name:
        """Return who alone is said to have a role, in a short line before anybody speaks.

        In a longer one, and by those who speak, presidents of other bodies are named, too.
        """
        held = _distinct(
            one.name
            for one, beside in self.beside
            if one.start < self.first
            and _in_short_line(self.text, one)
            and any(_has_role(text, role) for text in beside)
        )
        return held[0] if len(held) == 1 else ()


def _told(text: str, labelled: list[Cued], words: Words) -> Iterator[Mention]:
    """Find the names at the page's head, and before the first use of each label that is no full name."""
    yield from mentions(text, 0, min(_HEAD, len(text)), words)
    first: dict[tuple[str, ...], int] = {}
    for cue, label in labelled:
        if len(label.name) == 1:
            first.setdefault(label.key, cue.start)
    for start in [start for start in first.values() if start > _HEAD][:_MOST]:
        yield from mentions(text, start - _BEFORE, start, words)


def _beside(text: str, mention: Mention, first: int) -> list[str]:
    """Return what stands beside a name in brackets, behind a comma, or before a colon.

    A colon counts before the first label, or where nothing follows the name: "CHAIR: Ruth Okafor, please." is a turn.
    """
    behind = _BEHIND.match(text, mention.end)
    line = text[max(0, mention.start - 80) : mention.start].rpartition("\n")[2].rstrip()
    while line and fold(line.rpartition(" ")[2].rstrip(".")) in known().titles:
        line = line.rpartition(" ")[0].rstrip()
    ahead = line.rstrip(" :=–—-\t")
    if mention.start > first and text[mention.end : mention.end + 3].strip(" \r")[:1] not in ("", "\n"):
        ahead = line
    return [*filter(None, behind.groups() if behind else ()), *([ahead[-40:]] if ahead != line else [])]


def _in_short_line(text: str, mention: Mention) -> bool:
    """Say whether a name stands in a line that may be a list's."""
    before, after = text[max(0, mention.start - _LINE) : mention.start], text[mention.end : mention.end + _LINE]
    line = before[before.rfind("\n") + 1 :] + after.partition("\n")[0]
    return len(line) < _LINE


def _distinct(names: Iterable[Name]) -> list[Name]:
    """Leave out names that stand there already; of two forms the one that is not in capitals is kept."""
    kept: dict[tuple[str, ...], Name] = {}
    for name in names:
        key = tuple(fold(word).rstrip(".") for word in name)
        if key not in kept or kept[key][-1].isupper():
            kept[key] = name
    return list(kept.values())


def _index(names: Iterable[Name]) -> Index:
    """Index names by their first and last words, and by their initials with a blank behind."""
    index: Index = defaultdict(list)
    for name in _distinct(names):
        for key in {fold(name[0]), fold(name[-1]).rstrip("."), "".join(word[0] for word in name).lower() + " "}:
            if len(index[key]) < _ALIKE:
                index[key].append(name)
    return index


def _is_form(label: Label, other: Name) -> bool:
    """Say whether a label is a shorter form of a name: its surname, or its given name where no title stands before it."""
    low = tuple(fold(word).rstrip(".") for word in other)
    if len(low) < len(label.key) or (len(low) == len(label.key) and low != label.key):
        return False
    if label.titled and same_person(" ".join([*label.role, *label.name]), " ".join(other)) is False:
        return False
    if len(label.key) == 1:
        return label.key[0] == low[-1] or not label.titled
    return label.key[-1] == low[-1] and same_person(" ".join(label.name), " ".join(other)) is True


def _is_surname(label: Label) -> bool:
    """Say whether a label has one word that is no particle: "OKAFOR", "DE WAAL"."""
    return sum(word not in known().particles for word in label.key) < 2


def _letters(text: str) -> str:
    return text.replace(".", "").strip().lower()


def _has_role(text: str, role: tuple[str, ...]) -> bool:
    """Say whether words beside a name give a role: "the Chair", "Chair of the trust", "harbour master and chair"."""
    low = [fold(word) for word in _WORD.findall(text)][:8]
    return all(word in low for word in role)


def _same_role(key: tuple[str, ...], role: tuple[str, ...]) -> bool:
    """Say whether one of two roles is the other told in more words: "minister", "minister for water"."""
    return set(key) <= set(role) or set(role) <= set(key)
