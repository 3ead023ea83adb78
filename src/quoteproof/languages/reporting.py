"""The schema of `languages/<code>/reporting.py`: what a report without quotation marks is told by, beside the verbs of `speech`.

All words in lower case, each in all of its forms, since what the tag of a form is the tables of `speech` tell.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from quoteproof.languages.meaning import Pairs, Phrases
from quoteproof.languages.words import Vocabulary

Act = Literal["denied", "asked", "promised", "warned", "demanded"]
"""What is done by saying something; all else is only said."""


def acts(**forms: str) -> dict[str, Act]:
    """Read verbs and nouns by what is done by them: `acts(denied="deny denies denial")`."""
    table: dict[str, Act] = {}
    for act, members in forms.items():
        table |= dict.fromkeys(members.split(), act)  # type: ignore[arg-type]
    return table


class Reporting(Struct, frozen=True, eq=False):
    """What one language's words tell of reported speech."""

    words: Vocabulary
    whether: frozenset[str] = frozenset()  # whether, if: beside question words they open what is asked or told
    acts: Mapping[str, Act] = {}  # deny, vow, warning: what is done by saying it
    purposes: frozenset[str] = frozenset()  # (call) for, (warn) of: a noun phrase behind them is what is said
    objects: frozenset[str] = frozenset()  # deny, demand, announce: a noun phrase behind them is what is said
    # Say, argue, hope: a clause follows them without a conjunction, or stands around them; where none are named, all do.
    clausal: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()  # tell, urge: whom it is told to is their object, behind it what is said
    blaming: frozenset[str] = frozenset()  # accuse, praise: their object and what is said of it: (accuse) him of lying
    topics: frozenset[str] = frozenset()  # (speak) about, (point) to: what is spoken of stands behind them
    occasions: frozenset[str] = frozenset()  # before, during, when: what is spoken of ends before them
    turning: frozenset[str] = frozenset()  # but: a clause behind it is the text's own again
    inquiring: frozenset[str] = frozenset()  # ask: with an infinitive it demands, with a question it asks
    asked_of: frozenset[str] = frozenset()  # (preguntó) a: what stands before the one who is asked; empty: nothing does
    pleas: frozenset[str] = frozenset()  # (asked him) for: behind who is asked for something, and need not speak
    giving: frozenset[str] = frozenset()  # make, issue, give (a promise): it is their subject's
    attitudes: frozenset[str] = frozenset()  # believe, hope, know: what somebody need not have said
    actions: tuple[str, ...] = ()  # the ending of a verb that is what is said: (denied) taking
    accounts: tuple[str, ...] = ()  # (nach Polizei)angaben: endings of nouns that name who tells, behind `sources`
    sources: frozenset[str] = frozenset()  # nach
    fronted: frozenset[str] = frozenset()  # pour (X, c'est trop): formulas of a view only where a clause begins
    hearsay: frozenset[str] = frozenset()  # soll (… gewesen sein): is said to, with one of `done` at its end
    done: frozenset[str] = frozenset()  # (gewesen) sein, (getan) haben
    mood_endings: tuple[str, ...] = ()  # (er) besitze: what a verb of no table ends in, in the mood of reports
    # Words of one sense, wider than `meaning.synonyms`: by them a report says what was said.
    retold: tuple[Phrases, ...] = ()
    derivations: Pairs = ()  # endings that make another word, and what stands in the plain one instead: ("ation", "e")
    empty: frozenset[str] = frozenset()  # reportedly, meanwhile: words that tell nothing of what is said
    own_moods: frozenset[str] = frozenset()  # könnte, hätte: forms of that mood that the text's own words may have too
    pointers: frozenset[str] = frozenset()  # das (teilte Marin mit): what is said is the sentence before
    nouns: frozenset[str] = frozenset()  # suspicion, prophecy: what is said, beside the `cue_nouns` of `speech`
    thereby: frozenset[str] = frozenset()  # demnach: as whoever spoke last says
    commas: bool = False  # a comma stands before every clause: (sagte), dass
    aims: frozenset[str] = frozenset()  # um (… zu): an infinitive behind them tells why something was said
    relative_owners: frozenset[str] = frozenset()  # deren (Hafen): they open a clause that tells more of a noun
    dashes: bool = False  # a clause of saying may stand behind a dash: "… – powiedział Marin"
    openers: frozenset[str] = frozenset()  # aby, чтобы: beside `complementizers` they open what is said
    # Affermare (di): with an infinitive they say something, and nobody is to do it.
    claiming: frozenset[str] = frozenset()
    standards: frozenset[str] = frozenset()  # (according to) plan: what says nothing by itself
    finite_endings: tuple[str, ...] = ()  # (il molo) resterà: what finite verbs of no table end in
    bare: bool = False  # the conjunction may be left out: (said) he would
