"""Whom the sentences before a pronoun speak of: the nearest one in its paragraph that has anybody, and its subjects before all others."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from quoteproof.analysis.clauses import Row, chain_end, chain_head, verbal
from quoteproof.analysis.lexicon import Lexicon
from quoteproof.analysis.people import Person, given_gender
from quoteproof.analysis.phrases import Unit
from quoteproof.attribute.apposed import called
from quoteproof.attribute.before import ENDS, first_end, read_to, sentences
from quoteproof.attribute.context import MentionContext
from quoteproof.attribute.leading import asked, leading, teller
from quoteproof.attribute.saying import one_of, speaker_beside
from quoteproof.attribute.unnamed import is_epithet, is_new, printed_from, unnamed, within_sentence
from quoteproof.languages.words import Gender
from quoteproof.patterns import lazy

_PARAGRAPH = 800
"""How far back a paragraph is read, in code points."""
_ABOVE = 400
"""How far above a pronoun's paragraph others are read, in code points."""
_CITED = lazy(r" (?:\((?:1[5-9]|20)\d\d\b|\[\d)")
_WORD = lazy(r"[^\W\d_][\w’'-]*")
_SUBORDINATE = frozenset({"subordinator", "relative"})
_ACTS = frozenset({"verb", "auxiliary", "word", "adverb"})


class _Told(Struct, frozen=True):
    """Somebody of whom a sentence speaks; `sure`: that he or she is of the pronoun's gender."""

    person: Person
    subject: bool
    sure: bool
    governed: bool  # behind a preposition
    at: int = -1  # where in the sentence


def spoken_of(gender: str, floor: int, at: int, context: MentionContext) -> tuple[Person, ...]:
    """Return whom a pronoun at `at` may mean, from the nearest sentence of its paragraph that speaks of anybody of that gender; `floor`: from
    where on anybody can be meant.

    Of whom nothing tells the gender he or she is taken only as a subject, or where no sentence before speaks of anybody else.
    """
    return _nearest(_own_sentences(floor, at, context), gender, at, context)


def spoken_of_above(gender: str, floor: int, at: int, context: MentionContext) -> Person | None:
    """Return whom a pronoun may mean of whose kind its own paragraph names nobody: the only one of the nearest sentence above that has any."""
    text = context.names.text
    end = text.rfind("\n", 0, at) + 1
    start = max(floor, end - _ABOVE)
    start = max(start, text.rfind("\n\n", start, text.rfind("\n\n", start, end)) + 1)
    if start == end - _ABOVE:  # within a longer paragraph, whose first sentence may tell who goes on as "he"
        start = max(floor, end - _PARAGRAPH, text.rfind("\n", floor, start) + 1)
    found = _nearest(_sentences(start, end, context), gender, end, context) if start < end else ()
    return found[0] if len(found) == 1 else None


def is_introduced(someone: Person, floor: int, at: int, context: MentionContext) -> bool:
    """Say whether somebody without a name is told of for the first time, as the subject of the sentence right before a pronoun at `at` or of
    its own: "A driver, who asked not to be named, was blunter. “…,” she told me." is about no one named before."""
    row = next(_own_sentences(floor, at, context), ())
    subjects = (printed_from(row, place, context.names.text) for place in _subjects(row, context))
    return is_new(someone, context.lexicon) and someone.printed in subjects


def subject_of(row: Row, gender: str, context: MentionContext) -> tuple[Person, bool] | None:
    """Return the person who is the subject of a clause, if he or she can be of that gender, and whether it is sure."""
    first = min(_subjects(row, context), default=len(row))
    beside = first + 2 if [unit.tag for unit in row[first + 1 : first + 3]] == ["comma", "phrase"] else first
    told = (one for at in (first, beside) if at < len(row) for one in _told(row, at, True, gender, context))
    return next(((one.person, one.sure) for one in told), None)


def names_anybody(floor: int, at: int, context: MentionContext) -> bool:
    """Say whether the paragraph of a pronoun at `at` names anybody or anything before it, be it nobody who is known to be of its gender."""
    return any(unit.kind == "name" for row in _own_sentences(floor, at, context) for unit in row)


def _is_word_of(row: Sequence[Unit], at: int, text: str) -> bool:
    """Say whether what is quoted is a part of the sentence around it: "Marin called Berg a “clown” on the radio"."""
    inner = row[at].tag == "quote" and 0 < at < len(row) - 1 and text[row[at].end - 1] not in ",.?!…"
    return inner and row[at - 1].tag not in ENDS and text[row[at + 1].start].islower()


def _nearest(rows: Iterator[Row], gender: str, at: int, context: MentionContext) -> tuple[Person, ...]:
    doubtful: tuple[Person, ...] = ()
    for row in rows:
        subjects = _subjects(row, context)
        if _goes_on(row, subjects, gender, context.lexicon):
            continue
        own = context.names.text[row[-1].end : at].isspace()
        told = _apart([one for at in range(len(row)) for one in _told(row, at, at in subjects, gender, context)])
        meant = _meant(row, subjects, told, own, context)
        if meant:
            return meant
        # "To one minister she said": whom the pronoun's own clause is told
        doubtful = doubtful or tuple(one.person for one in told if not own or not one.governed)
    return doubtful


def _meant(row: Row, subjects: set[int], told: list[_Told], own: bool, context: MentionContext) -> tuple[Person, ...]:
    """Return whom of those of whom a sentence tells a pronoun behind it means; `own`: that is the pronoun's own sentence."""
    lexicon = context.lexicon
    main_at = leading(row, subjects)
    answers = None if own else asked(row, main_at, lexicon)
    answering = tuple(one.person for one in told if one.at == answers)
    if answering:
        return answering
    says_at = teller(row, subjects, main_at, lexicon)
    unread = _unread(row, says_at, context)
    if unread:
        return (unread,)
    either = any(unit.low in lexicon.speech.reciprocal for unit in row)  # "Marin met Berg. He said"
    acting = [one for one in told if one.subject and not either]
    sure = [one for one in told if one.sure]
    return tuple(one.person for one in _first_meant(row, subjects, acting, says_at, main_at) or sure)


def _unread(row: Row, at: int | None, context: MentionContext) -> Person | None:
    """Return who says what a sentence tells, as printed, where that is a name of which nothing is read: a surname that is a word too."""
    if at is None or row[at].kind != "name" or row[at].owner or context.lexicon.noun(row[at].low):
        return None
    printed = context.names.text[row[at].start : row[at].end]
    known = context.named_in(printed).words or context.behind_office(printed)
    return None if known or len(printed.split()) > 1 else Person((), printed=printed)


def _first_meant(
    row: Row, subjects: set[int], acting: list[_Told], says_at: int | None, main_at: int | None
) -> list[_Told]:
    """Return whom of those who act in a sentence a pronoun behind it means: whoever says what it tells, before all others; the subject of its
    main clause before those of relative clauses and before who is set beside a noun."""
    says = [one for one in acting if one.at == says_at]
    if says:
        return says
    main = [one for one in acting if one.at == main_at]
    rest = [one for one in acting if one.sure] or acting
    others = (one for one in rest if one not in main)
    behind = (one.at < main[0].at or one.at not in subjects or row[one.at - 1].tag == "relative" for one in others)
    return main if main and all(behind) else rest


def _goes_on(row: Row, subjects: set[int], gender: str, lexicon: Lexicon) -> bool:
    """Say whether a sentence is itself about the one whom a pronoun means, "He had none since his father died.": whoever else is named
    in it is another. Not where a second clause beside it is about somebody else: "He sat down, and Berg rose"."""
    first = min(subjects, default=0)
    pronoun = (
        first in subjects and row[first].kind == "pronoun" and lexicon.speech.pronouns.get(row[first].low) == gender
    )
    comma = next((i for i in range(first - 1, -1, -1) if row[i].tag == "comma"), -1)
    if not pronoun or any(unit.tag in _SUBORDINATE for unit in row[comma + 1 : first]):
        return False
    others = (at for at in subjects if row[at].kind != "pronoun" and at > first and not _is_listed(row, at))
    return all(any(unit.tag in _SUBORDINATE for unit in row[first:at]) for at in others)


def _is_listed(row: Row, at: int) -> bool:
    """Say whether a name stands in a list of names, which a verb is read to follow: "in Marl, Rothe, Berg and all the early states"."""
    return 0 < at < len(row) - 1 and row[at - 1].tag == row[at + 1].tag == "comma"


def _own_sentences(floor: int, at: int, context: MentionContext) -> Iterator[Row]:
    """Return the sentences of a pronoun's paragraph that stand before it, from `floor` on, the nearest first."""
    start = max(0, at - _PARAGRAPH, floor)
    return _sentences(max(start, context.names.text.rfind("\n", start, at) + 1), at, context)


def _sentences(start: int, at: int, context: MentionContext) -> Iterator[Row]:
    """Return the sentence of a pronoun at `at` as far as it stands before it, and those before that from `start` on, the nearest first."""
    text, lexicon = context.names.text, context.lexicon
    whole = [unit for unit in read_to(start, at, context) if unit.tag != "other"]  # the marks around quoted words
    read = (unit for i, unit in enumerate(whole) if not _is_word_of(whole, i, text))
    row = [cut(_as_office(unit, text, lexicon), text, lexicon) for unit in read]
    end = first_end(row)
    if start in (at - _PARAGRAPH, at - _ABOVE):
        return sentences(row[end:])  # what is cut off is no sentence: its subject may stand before
    labels = 0 < end < len(row) and row[end].tag == "colon" and chain_end(row, 0, end) == end
    return sentences(row[end:] if labels else row)  # whose turn it is speaks of himself as "I"


def cut(unit: Unit, text: str, lexicon: Lexicon) -> Unit:
    """Return a phrase up to the person in it, where words of no table are read into it: "the man | next", "Cuthbert | arrives"."""
    if unit.kind != "noun" or unit.owner_named or lexicon.noun(unit.low) or lexicon.speech.caseless:
        return unit
    words = list(_WORD.finditer(text, unit.start, unit.end))
    role = next((word for word in words if lexicon.noun(word[0].lower()) == "person"), None)
    if role:
        return replace(unit, end=role.end(), low=role[0].lower())
    names = list(takewhile(lambda word: word[0][0].isupper() and word[0].lower() not in lexicon.closed, words))
    if names and not lexicon.speech.words.capital_nouns and len(names) < len(words):
        return replace(unit, end=names[-1].end(), low=names[-1][0].lower(), kind="name")
    return unit


def _as_office(unit: Unit, text: str, lexicon: Lexicon) -> Unit:
    """Return an article and what somebody is as a noun, though it bears a capital: "the Leader (of the Opposition)"."""
    if unit.kind != "name" or unit.last == unit.first or lexicon.noun(unit.low) != "person":
        return unit
    lead, *rest = text[unit.start : unit.end].split()
    office = len(rest) == 1 and lead.lower() in lexicon.speech.words.articles - lexicon.speech.indefinite
    return replace(unit, kind="noun") if office else unit


def _subjects(row: Row, context: MentionContext) -> set[int]:
    """Return the subjects of a sentence's verbs, and what a sentence begins with, a word behind it."""
    lexicon = context.lexicon
    found = {speaker_beside(row, verb, 0, lexicon) for verb in range(len(row)) if verbal(row[verb], lexicon)}
    first = next((at for at, unit in enumerate(row) if unit.tag not in ("conjunction", "adverb", "comma")), len(row))
    if first + 1 < len(row) and row[first].tag == "phrase" and row[first + 1].tag in _ACTS:
        found.add(first)
    if first == 0 and row[0].kind == "name" and len(row) > 3 and row[1].tag == "comma":
        found.add(0)  # "Marin, thirty years old, knits"
    joined = {at + 2 for at in found if at is not None and at + 2 < len(row) and row[at + 1].tag == "conjunction"}
    return {at for at in found | joined if at is not None and row[at].tag == "phrase"}


def _is_another(row: Row, at: int, gender: str, context: MentionContext) -> bool:
    """Say whether a sentence speaks of somebody else of that gender before it names whom the phrase at `at` means, or as the object of what
    he or she does: "an old man named Tavo asked her"."""
    forms, subjects = context.lexicon.gendered, context.lexicon.speech.pronouns
    return any(
        forms.get(unit.low) == gender and (place < at or unit.low not in subjects)
        for place, unit in enumerate(row)
        if unit.kind == "pronoun" or unit.tag not in ("phrase", "adverb")  # "himself" is no other
    )


def _told(row: Row, at: int, subject: bool, gender: str, context: MentionContext) -> Iterator[_Told]:
    """Yield the person whom the phrase at `at` means, if it can be one of that gender."""
    unit = row[at]
    governed = at > 0 and row[at - 1].tag == "preposition"
    owner = _owner(unit, gender, context) if subject and unit.owner_named and not governed else None
    if owner:
        yield _Told(owner, False, True, False, at)
    if one_of(row, at, context.lexicon) and subject and unit.low not in context.lexicon.speech.nobody:
        picked = _picked(row, at, gender, context)
        yield from (_Told(one, subject, False, False, at) for one in picked)
    if unit.tag != "phrase" or unit.kind not in ("name", "noun"):
        return
    cited = unit.kind == "name" and _CITED.match(context.names.text, unit.end) is not None
    subject = (
        subject
        or cited
        or (
            unit.kind == "name"
            and not _governed(unit, context)
            and _is_apposed(row, at, context.lexicon.speech.naming.passive)
        )
    )
    someone = _by_name(row, at, subject, cited, context) if unit.kind == "name" else _by_role(row, at, gender, context)
    if someone and not someone.words and not subject:
        printed = context.names.text[unit.start : unit.end]  # "I asked the groundsman about the pitch"
        someone = replace(someone, printed=within_sentence(printed))  # the rest hangs on the verb
    if someone and someone.printed and not context.is_other(someone, gender):
        sure = gender in (context.gender(someone), _given(someone))
        if (sure and subject) or not _is_another(row, at, gender, context):
            yield _Told(someone, subject, sure, governed, at)


def _owner(unit: Unit, gender: str, context: MentionContext) -> Person | None:
    """Return whose the subject of a sentence is, by name where that is a thing, "Marin's message", or by what he or she is, "My aunt's own
    view", if that tells the gender asked for."""
    start, end = unit.owner or (unit.start, unit.start)
    printed = context.names.text[start:end]
    if unit.kind == "noun" and context.lexicon.noun(unit.low) in (None, "other", "paper") and printed[:1].isupper():
        named = context.named_in(printed)
        full = context.fullest(named, unit.start) if named.words else None
        if full and context.gender(full) == gender:
            return full
    role = printed.split()[-1].lower() if printed else ""
    told = context.lexicon.gender(role) if context.lexicon.noun(role) == "person" else None
    return (
        Person((), told, False, within_sentence(printed))
        if told == gender and not printed.split()[-1][0].isupper()
        else None
    )


def _picked(row: Row, at: int, gender: str, context: MentionContext) -> Iterator[Person]:
    """Yield who is picked out of several, "one of them", if nothing tells the other gender: "One of them, an old man,"; who is told by name
    is found there: "One of her riders, Sheriff Tom Halvorsen, said"."""
    text, beside = context.names.text, at + 4
    apposed = beside < len(row) and row[beside - 1].tag == "comma"
    if apposed and row[beside].kind == "name":
        return
    told = unnamed(row, beside, text, context.lexicon) if apposed else None
    if told is None or told.gender in (None, gender):
        yield Person((), printed=printed_from(row, at, text))


def _governed(unit: Unit, context: MentionContext) -> bool:
    """Say whether a verb of no table of saying is read into a name: "gave Lev Marin" a book."""
    lead, lexicon = context.names.text[unit.start : unit.end].split()[0], context.lexicon
    return lead in lexicon.speech.other_verbs or lead.endswith(lexicon.endings)


def _given(someone: Person) -> str | None:
    return given_gender(someone.words[0]) if len(someone.words) == 1 else None


def _is_apposed(row: Row, at: int, naming: Container[str]) -> bool:
    """Say whether a name tells who a noun before it is: "my predecessor, the late Gwilym Rees,", "a clerk named Colby Rusk"."""
    if at > 1 and row[at - 1].low in naming:
        return row[at - 2].kind == "noun" or (at > 2 and row[at - 2].tag == "auxiliary" and row[at - 3].kind == "noun")
    comma = next((i for i in range(at - 1, max(0, at - 4), -1) if row[i].tag == "comma"), 0)
    return comma > 0 and row[chain_head(row, comma - 1, 0)].kind == "noun"


def _by_role(row: Row, at: int, gender: str, context: MentionContext) -> Person | None:
    """Return the person of a phrase without a name; None where a name stands beside it, and of "her teacher" where "she" is asked for."""
    speech, text = context.lexicon.speech, context.names.text
    end = chain_end(row, at, len(row))  # "l'adjoint aux finances, Ruth Okafor,"
    after = next((i for i in range(end, min(len(row), end + 4)) if row[i].tag == "phrase"), 0)
    between = row[end:after]
    told = any(unit.tag == "comma" or unit.low in speech.naming.passive for unit in between)
    apposed = (
        at > 1 and end < len(row) and row[at - 1].tag == row[end].tag == "comma"
    )  # "a father, an electrician by trade, stood up"
    if apposed or called(row, at, context.lexicon) or (after and row[after].kind == "name" and told):
        return None
    someone = unnamed(row, at, text, context.lexicon)
    lead = text[row[at].start : row[at].end].split()[0].lower()
    if someone and someone.gender is None and speech.possessives.get(lead) == gender:
        return None
    known = (
        context.names.by_role(row[at].low) if someone and not row[at].owner and lead not in speech.indefinite else None
    )
    known = known or (context.by_relation(row[at]) if someone else None)
    return known or (_last_called(row[at], context) if someone else None) or someone


def _last_called(unit: Unit, context: MentionContext) -> Person | None:
    """Return the speaker of the quotation right before a phrase that calls him or her by what he or she is: "…", said the scientist."""
    last, text = context.spoken[0] if context.spoken else None, context.names.text
    called_so = (
        last and last.person and last.person.words and is_epithet(unit, text[unit.start : unit.end], context.lexicon)
    )
    near = called_so and last and last.end <= unit.start and not context.names.within(last.end, unit.start)
    return last.person if last and near else None


def _by_name(row: Row, at: int, subject: bool, cited: bool, context: MentionContext) -> Person | None:
    """Return the person of a name. Where nothing tells that it is a person's, only a full name does that acts."""
    printed = context.names.text[row[at].start : row[at].end]
    someone = context.named_in(printed)
    if not someone.words:  # "Deputy Harbour Board Chair Lev Marin": a title of three words and more
        someone = context.behind_office(printed) or someone
    full = context.fullest(someone, row[at].start) if someone.words else None
    if full is None or someone.titled or context.gender(full):
        return full
    told = _by_verb(row, at, context) if subject else None
    if told or any(len(word) == 1 for word in full.words):
        return replace(full, gender=told)  # initials are a person's
    if len(full.words) == 1:
        tells = at + 1 < len(row) and row[at + 1].tag == "verb"  # "Amis recalls that she": another
        tale = not tells and _is_of_tale(full, context)
        spoke = any(last.person and last.person.words == full.words for last in context.spoken)
        return full if cited or (subject and (given_gender(full.words[0]) or tale or spoke)) else None
    return full if subject or context.names.is_person(full) else None


def _is_of_tale(someone: Person, context: MentionContext) -> bool:
    """Say whether a single name is a person's because the text calls nobody by more than one: "Maturin posa le seau". Where nouns need an
    article, one without is a name; elsewhere it has to stand there twice ("Silence fell")."""
    names, speech = context.names, context.lexicon.speech
    if names.in_full or speech.words.capital_nouns or someone.printed.lower() in names.small:
        return False
    articled = speech.heads_first and bool(speech.words.articles)
    return articled or someone.words in names.often


def _by_verb(row: Row, at: int, context: MentionContext) -> Gender | None:
    """Return the gender that the verb behind a subject tells, where its ending does: "Юдина приехала"."""
    endings, verb = context.lexicon.speech.verb_genders, at + 1
    while endings and verb < len(row) and row[verb].tag == "adverb":
        verb += 1
    if not endings or verb >= len(row) or not verbal(row[verb], context.lexicon):
        return None
    return next((sex for ending, sex in endings.items() if row[verb].low.endswith(ending)), None)


def _apart(told: list[_Told]) -> list[_Told]:
    """Keep each person once, as the subject if anywhere."""
    kept: dict[str, _Told] = {}
    for one in told:
        if one.person.printed not in kept or one.subject:
            kept[one.person.printed] = one
    return list(kept.values())
