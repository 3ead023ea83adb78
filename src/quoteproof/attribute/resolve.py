"""From a mention to whom it means; None wherever two people could be meant."""

from __future__ import annotations

from collections.abc import Sequence

from quoteproof.analysis.clauses import antecedent, chain_end, is_relative
from quoteproof.analysis.lexicon import Lexicon
from quoteproof.analysis.people import Person, fold, given_gender, person
from quoteproof.analysis.phrases import Unit
from quoteproof.attribute.apposed import called
from quoteproof.attribute.before import last_phrase
from quoteproof.attribute.context import MentionContext
from quoteproof.attribute.nearest import spoken_of
from quoteproof.attribute.parties import addressee, author
from quoteproof.attribute.pronouns import by_pronoun
from quoteproof.attribute.several import are_they, meant_by_they
from quoteproof.attribute.unnamed import described, is_epithet, unnamed


def meant(row: Sequence[Unit], at: int, context: MentionContext, cue: str = "") -> Person | None:
    """Return whom the phrase at `at` means, a body too; None where it is not certain. `cue`: the verb that has it as its subject."""
    unit, names, speech = row[at], context.names, context.lexicon.speech
    if unit.tag in ("relative", "subordinator") or is_relative(row, at, context.lexicon):
        head = _head(row, at, context.lexicon)
        if head is None:
            return None
        named = _sender(row, head, at, context) or _apposed(row, head, context) or meant(row, head, context)
        return named or described(row, head, names.text, context.lexicon)
    if unit.kind == "pronoun":
        return _stood_for(row, at, context, cue)
    printed = names.text[unit.start : unit.end]
    if not context.lexicon.spaced and unit.low not in speech.nouns:
        return Person((unit.low,), printed=unit.low) if 1 < len(unit.low) < 5 else None  # 市长李文华
    if speech.caseless and not any(word in speech.nouns or word in context.lexicon.closed for word in printed.split()):
        return Person(tuple(map(fold, printed.split())), printed=printed)
    lead = printed.split()[0].lower()
    if unit.owner and unit.owner_named and unit.kind == "noun" and unit.low in speech.cue_nouns:
        return _of(unit, context)  # "Marin's letter", not "Marin's contract"
    titled = _titled(row, at, context)
    if titled:
        return titled
    if _is_role(unit, lead, printed, context) or is_epithet(unit, printed, context.lexicon):
        return _bearer(row, at, context)
    if unit.kind == "name" and _is_title(printed, context.lexicon):
        return _body(printed)
    someone = context.named_in(printed)
    apposed = _beside(row, at, context) if lead in speech.words.articles and len(someone.words) == 1 else None
    return apposed or (context.fullest(someone, unit.start) if someone.words else _body(printed))


def _is_title(printed: str, lexicon: Lexicon) -> bool:
    """Say whether a name holds a preposition, as titles do and persons' names do not: "Journal of Small Boats", not "Otto von Rohde"."""
    small = [word for word in printed.split()[1:-1] if word.islower()]
    speech = lexicon.speech
    return any(word in speech.prepositions and word not in speech.particles for word in small)


def _of(unit: Unit, context: MentionContext) -> Person | None:
    """Return whose a phrase is, where that is a person with a name."""
    owner = person(context.names.text[unit.owner[0] : unit.owner[1]]) if unit.owner else None
    return context.fullest(owner, unit.start) if owner and owner.words and given_gender(owner.words[0]) else None


def _is_role(unit: Unit, lead: str, printed: str, context: MentionContext) -> bool:
    """Say whether a phrase tells what somebody is: a noun, or one with its capital ("the Chair"), and not the end of a name that is a
    trade too ("le maire Paul Marin")."""
    office = context.lexicon.noun(unit.low) == "person" and lead in context.lexicon.speech.determiners
    named = unit.kind == "name" and office and len(context.person_in(printed).words) > 1
    return unit.kind == "noun" or (office and not named)


def _titled(row: Sequence[Unit], at: int, context: MentionContext) -> Person | None:
    """Return the full name that ends a title of several phrases: "High Representative for Foreign Affairs Ruth Okafor". What somebody is
    may not stand before the name: in "Critics of President Ruth Okafor" she is none of them."""
    lexicon, text = context.lexicon, context.names.text
    speech, low = lexicon.speech, row[at].low
    capital = text[row[at].start].isupper() or speech.heads_first  # "le ministre de la Défense Paul Marin"
    if not capital or not (lexicon.noun(low) == "person" or low in speech.words.titles):
        return None
    end = chain_end(row, at, len(row)) - 1
    if end <= at + 1 or row[end].kind != "name" or row[end].owner:
        return None
    lead = text[row[at].start : row[at].end].split()[0].lower()
    if lead in speech.indefinite or (lead in speech.determiners and not speech.heads_first):
        return None  # "the minister of Trade Ruth Okafor"
    printed = text[row[end].start : row[end].end]
    someone = context.behind_office(printed)
    if someone is None:
        return None
    subject = [word for word in printed.partition(someone.printed)[0].split() if word not in speech.words.articles]
    told = any(not word[0].isupper() or _is_of_somebody(word.lower(), lexicon) for word in subject)
    return someone if subject and not told else None


def _is_of_somebody(low: str, lexicon: Lexicon) -> bool:
    """Say whether a word tells what a person is."""
    return lexicon.noun(low) in ("person", "people") or low in lexicon.speech.words.titles


def _head(row: Sequence[Unit], at: int, lexicon: Lexicon) -> int | None:
    """Return the phrase that a relative pronoun stands for: the nearest where its head speaks for nobody ("the turn of Lev Marin, who")."""
    head = antecedent(row, at, 0)
    near = next((i for i in range(at - 1, max(-1, at - 3), -1) if row[i].tag == "phrase"), None)
    apart = head is not None and near is not None and row[at - 1].tag == "comma"
    if apart and any(unit.tag in ("verb", "word") for unit in row[head:near]):
        return near  # "The clerk read out an email from the bus company, which"
    mute = head is not None and row[head].kind == "noun" and (lexicon.noun(row[head].low) or "other") == "other"
    speaks_near = near is not None and (row[near].kind == "name" or lexicon.noun(row[near].low) in ("person", "body"))
    return near if mute and speaks_near else head  # "on the word of a commission that"


def _sender(row: Sequence[Unit], head: int, end: int, context: MentionContext) -> Person | None:
    """Return from whom a paper comes: "a message from a customer that read"."""
    lexicon = context.lexicon
    for at in range(head + 1, end - 1):
        paper = row[at - 1].low in lexicon.speech.cue_nouns or lexicon.noun(row[at - 1].low) == "paper"
        if paper and row[at].low in lexicon.speech.agents and row[at + 1].tag == "phrase":
            return meant(row, at + 1, context) or described(row, at + 1, context.names.text, lexicon)
    return None


def _stood_for(row: Sequence[Unit], at: int, context: MentionContext, cue: str) -> Person | None:
    """Return whom a pronoun means."""
    unit, speech = row[at], context.lexicon.speech
    gender = speech.pronouns.get(unit.low)
    if unit.low in speech.singular_by_verb and cue and not cue.endswith(speech.plural_verb_endings):
        gender = "f"  # "sagte sie", not "sagten sie"
    polite = unit.first > 0 and context.names.text[unit.start : unit.end] in speech.polite
    if polite or unit.low in context.lexicon.addressed:
        return addressee(unit.start, context)
    if unit.low in speech.words.articles or unit.low in speech.words.demonstratives:
        return _last_mentioned(gender, unit.start, context)
    if gender == "any":
        return _beside(row, at, context)
    if gender == "first":
        return author(unit.start, context, several=unit.low not in speech.words.own)
    if gender == "plural" and are_they(unit.low, context.lexicon):
        return meant_by_they(unit.start, context)
    return by_pronoun(gender, unit.start, context) if gender in ("m", "f") else None


def _last_mentioned(gender: str | None, at: int, context: MentionContext) -> Person | None:
    """Return whom a demonstrative means, "Der lachte": the person named last before it, be he no subject; None where that may be another."""
    row, last = last_phrase(at, context)
    if last is None:
        return None
    someone = meant(row, last, context) or unnamed(row, last, context.names.text, context.lexicon)
    other = someone and gender in ("m", "f") and context.is_other(someone, gender)
    return someone if someone and not other else None


def _hung(row: Sequence[Unit], at: int, context: MentionContext) -> Person | None:
    """Return the full name behind an office of several words, of which none has an article: "el jefe de policía Juan Ruiz"."""
    speech = context.lexicon.speech
    link = row[at + 1].low if speech.heads_first and at + 2 < len(row) and row[at + 2].kind == "name" else ""
    if link not in speech.words.linkers or link in speech.articled:
        return None
    first, *rest = context.names.text[row[at + 2].start : row[at + 2].end].split()
    called = " ".join(rest)
    single = first.islower() and first not in speech.words.articles and first not in speech.possessives
    someone = person(called) if single and len(rest) > 1 and called[0].isupper() else None
    return context.fullest(someone, row[at + 2].start) if someone and someone.words else None


def _bearer(row: Sequence[Unit], at: int, context: MentionContext) -> Person | None:
    """Return who bears the role that a phrase names: who is named beside it, or the only one of the text who can be meant."""
    unit, names, speech = row[at], context.names, context.lexicon.speech
    printed = names.text[unit.start : unit.end]
    lead = printed.split()[0].lower()
    named = (
        _beside(row, at, context)
        or _hung(row, at, context)
        or (context.behind_office(printed) if unit.low not in speech.nouns else None)
    )
    if named or unit.owner or lead in speech.indefinite:
        return named or context.by_relation(unit)
    if unit.first == unit.last and printed[0].isupper() and not speech.words.capital_nouns:
        someone = person(printed)  # "Miller said": a surname that is a trade too, where a sentence begins
        fuller = context.fullest(someone, unit.start) if someone.words else None
        if fuller and len(fuller.words) > 1:
            return fuller
    known = names.by_role(unit.low)
    return _epithet(row, at, context) if known is None and is_epithet(unit, printed, context.lexicon) else known


def _epithet(row: Sequence[Unit], at: int, context: MentionContext) -> Person | None:
    """Return whom an epithet means: him or her whom "he" or "she" would mean there, where not both could be somebody."""
    unit, told = row[at], unnamed(row, at, context.names.text, context.lexicon)
    last = next((one for one in context.spoken if not _is_apart(one.person, told, context)), None)
    if last and last.person and last.person.words and "\n" not in context.names.text[last.end : unit.start]:
        other = told and told.gender and context.is_other(last.person, told.gender)
        between = (context.fullest(mention.person) for mention in context.names.within(last.end, unit.start))
        return None if other or any(one is None or one.words != last.person.words for one in between) else last.person
    near = _only_near(unit.start, context)
    if near and near.words and not (told and told.gender and context.is_other(near, told.gender)):
        return near
    meant_by = {
        sex: by_pronoun(sex, unit.start, context) for sex in ((told.gender,) if told and told.gender else ("m", "f"))
    }
    named = {sex: one for sex, one in meant_by.items() if one and one.words and context.gender(one) in (sex, None)}
    sure = len(meant_by) == 1 or len(named) == 2 or all(context.gender(one) for one in named.values())
    return next(iter(named.values())) if sure and len({one.printed for one in named.values()}) == 1 else None


def _only_near(at: int, context: MentionContext) -> Person | None:
    """Return the only one of whom the sentence of the same paragraph speaks that stands right before `at`, be it a man or a woman."""
    start = context.names.text.rfind("\n", 0, at) + 1
    found = {one.printed: one for sex in ("m", "f") for one in spoken_of(sex, start, at, context)}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_apart(someone: Person | None, told: Person | None, context: MentionContext) -> bool:
    """Say whether a speaker is of the other gender than an epithet tells: between "Marin said" and "the novelist said" another may speak."""
    known = context.gender(someone) if someone and someone.words else None
    return bool(told and told.gender and known and known != told.gender)


def _apposed(row: Sequence[Unit], at: int, context: MentionContext) -> Person | None:
    """Return whoever a noun tells more of: "said Ruth Okafor, a scholar who"."""
    noun = at > 1 and row[at].kind == "noun" and context.lexicon.noun(row[at].low) == "person"
    return meant(row, at - 2, context) if noun and row[at - 1].tag == "comma" and row[at - 2].kind == "name" else None


def _beside(row: Sequence[Unit], at: int, context: MentionContext) -> Person | None:
    """Return whoever is named beside a role between commas: "the chair, Ruth Okafor, said"."""
    by = called(row, at, context.lexicon)
    if by is not None and context.lexicon.noun(row[at].low) == "person":
        someone = person(context.names.text[row[by].start : row[by].end])
        return context.fullest(someone) if someone.words else None
    end = chain_end(row, at, len(row))
    while end + 1 < len(row) and (row[end].tag, row[end + 1].tag) == ("preposition", "word"):
        end += 2  # "le capitaine du port, Paul Gardin"
    text, linkers = context.names.text, context.lexicon.speech.words.linkers
    while end < len(row) and row[end].kind == "noun" and text[row[end].start : row[end].end].split()[0] in linkers:
        end += 1  # "la directrice des gares, Hélène Prigent"
    comma, name = [*row[end : end + 2], None, None][:2]
    if context.lexicon.speech.bare_nouns and comma and comma.kind == "name" and end > at + 1:
        return context.fullest(person(context.names.text[comma.start : comma.end]))  # "турист из Твери Антон Белоусов"
    noun = context.lexicon.noun(row[at].low)
    role = row[at].kind == "pronoun" or noun == "person"
    if not ((role or noun is None) and comma and comma.tag == "comma" and name and name.kind == "name"):
        return None
    closed = end + 2 == len(row) or row[end + 2].tag in ("comma", "stop", "colon", "quote", "dash", "semicolon")
    someone = person(context.names.text[name.start : name.end])
    known = role or someone.gender  # of "the miller, Agnes Kohl," only the name says that a miller is a person
    full = len(someone.words) > 1 or someone.titled  # "his counsel, Ms Farr,"
    return context.fullest(someone) if closed and known and full else None


def _body(printed: str) -> Person | None:
    """Return a body or outlet, without a small article; it has no words of a person's name."""
    words = printed.split()
    while len(words) > 1 and words[0].islower():
        words.pop(0)
    return Person((), printed=" ".join(words)) if words[0][0].isupper() else None
