"""Whom "I" and "you" mean: whose turn, mail, post or letter it is, and who is spoken to in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteproof.analysis.people import Person, given_gender, person
from quoteproof.analysis.structure.records import Turn, turn_at
from quoteproof.analysis.structure.remembered import turns_of
from quoteproof.attribute.context import MentionContext
from quoteproof.attribute.posts import post_of
from quoteproof.patterns import lazy

_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.’'\-]*(?:[  ][^\W\d_a-zß-öø-ÿ][\w.’'\-]*){0,3}"
_LABEL = lazy(rf"[\s>*_-]{{0,6}}({_NAME})[*_]{{0,2}}:[*_]{{0,2}}\s")
"""A name and a colon at the head of a line."""
_SIGNED = lazy(rf"(?:\A|\n)[ \t]*(?:[–—-]{{1,2}}[ \t]*\n?)?({_NAME})[ \t]*(?:\n[^\n.?!]{{1,60}}){{0,2}}\s*\Z")
_NAME_ALONE = lazy(rf"^[ \t]*{_NAME}\.?[ \t]*$", re.MULTILINE)
_SIGNING = 200
"""Code points at the end of a letter in which its signature stands: a name, an office, a place."""
_GREETED = lazy(rf"(?:\A|\n)[ \t]*(?:[^\W\d_]+[  ]){{0,2}}({_NAME})[,!:][ \t]*\n")
_GREETING = 300
"""Code points at the beginning of a letter in which somebody is greeted."""
_CALLED = lazy(rf"(?:\A|[.?!:…—\n*“\"«„(]|¿|¡)\s*(?:[^\W\d_]+,?[  ])?({_NAME}),[  ]")
"""A name that a sentence begins with, and a comma: who is spoken to."""
_SENTENCE = 300
_UNENDED = lazy(rf"[^.?!\n]{{0,{_SENTENCE}}}")
_WORDS = lazy(r"[^\W\d_]+")


def author(at: int, context: MentionContext, *, several: bool = False) -> Person | None:
    """Return who says "I" at a place outside the quotations: whose turn or post it is there, or who signs the page. `several`: "we",
    which a judge says of the court."""
    if context.inside:
        return context.author
    text = context.page
    turn = turn_at(turns_of(text), at)
    if turn and turn.name and several and turn.way == "opinion":
        return None
    if turn and turn.name:
        return _known(turn.name, at, context)
    if turn:
        return _introduced(turn, at, context) or (_asked(turn, context) if _answers(turn, context) else None)
    label = _LABEL.match(text, text.rfind("\n", 0, at) + 1)
    if label and label.end() <= at:
        return _known(label[1], at, context)
    post = post_of(text, at)
    if post:
        return Person((), printed=post.name)
    return None if turns_of(text) else _signer(context)


def addressee(at: int, context: MentionContext) -> Person | None:
    """Return who is meant by "you" at a place outside the quotations: who is called by name, or the only other who has turns there."""
    if context.inside:
        return None
    text = context.page
    turn = turn_at(turns_of(text), at)
    begin = turn.span.start if turn else text.rfind("\n", 0, at) + 1
    called = _called(begin, at, context)
    if called or turn is None:
        return called
    if turn.way == "mail":
        greeted = _GREETED.search(text, max(0, begin - 1), min(at, begin + _GREETING))
        return _known(greeted[1], at, context) if greeted else None
    others = {other.name for other in turns_of(text) if other.name and other.name != turn.name}
    single = len({other.name for other in turns_of(text)}) <= 2
    return _known(others.pop(), at, context) if single and len(others) == 1 else None


def _answers(turn: Turn, context: MentionContext) -> bool:
    """Say whether a turn without a name is an answer: "A:", which nobody but who is asked gives."""
    from quoteproof.analysis.structure.vocabulary import everywhere  # whoever told the turns has read it

    return turn.label.of(context.page).strip(" :.*_").lower() in everywhere().answer


def _introduced(turn: Turn, at: int, context: MentionContext) -> Person | None:
    """Return who bears a label without a name, if another turn says so: "Speaker 2:" of "Speaker 2 (guest, Ruth Okafor):"."""
    printed = turn.label.of(context.page).strip(" :.*_")
    named = (
        one for one in turns_of(context.page) if one.name and one.label.of(context.page).startswith(f"{printed} (")
    )
    found = next(named, None) if printed else None
    return _known(found.name, at, context) if found else None


def _asked(turn: Turn, context: MentionContext) -> Person | None:
    """Return who is called by name in the questions above an answer."""
    turns = [one for one in turns_of(context.page) if one.span.start < turn.span.start and not _answers(one, context)]
    called = (_called(one.span.start, one.span.end, context) for one in reversed(turns))
    return next((one for one in called if one), None)


def _called(start: int, end: int, context: MentionContext) -> Person | None:
    """Return who is spoken to from `start` to `end`: the last whose name opens a sentence of it that says "you" to him or her."""
    return next(iter(reversed(list(_calls(start, end, context)))), None)


def _calls(start: int, end: int, context: MentionContext) -> Iterator[Person]:
    text = context.page[start : end + _SENTENCE]
    for found in _CALLED.finditer(text, 0, end - start):
        sentence = _UNENDED.match(text, found.end())
        words = set(map(str.lower, _WORDS.findall(sentence[0]))) if sentence else set()
        someone = person(found[1])
        named = someone.titled or someone.gender or someone.words in context.names.first or given_gender(someone.last)
        you = context.lexicon.addressed | set(map(str.lower, context.lexicon.speech.polite))
        if someone.words and named and words & you:
            yield _known(found[1], start + found.start(1), context) or someone


def _signer(context: MentionContext) -> Person | None:
    """Return who signs a letter: a full name by itself, with no more than an office and a place below it."""
    text = context.page
    found = _SIGNED.search(text, max(0, len(text) - _SIGNING))
    someone = person(found[1].split("\n")[0]) if found else None
    alone = sum(_is_full(line[0].strip(" .")) for line in _NAME_ALONE.finditer(text)) if someone else 0
    return someone if someone and alone == 1 and _is_full(someone.printed) else None  # a page of letters has several


def _is_full(name: str) -> bool:
    someone = person(name)
    return len(someone.words) > 1 and given_gender(someone.words[0]) is not None


def _known(name: str, at: int, context: MentionContext) -> Person | None:
    """Return the fullest form of a name, or a handle as it is."""
    someone = person(name)
    return context.fullest(someone, at) if someone.words else None
