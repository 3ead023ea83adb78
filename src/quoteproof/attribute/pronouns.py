"""Whom "he" and "she" mean: the speaker before, or the only one of that gender in the nearest line that names one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from quoteproof.analysis.lexer import tokens
from quoteproof.analysis.lexicon import Lexicon
from quoteproof.analysis.mentions import Mention
from quoteproof.analysis.people import Person, given_gender
from quoteproof.analysis.phrases import Unit, units
from quoteproof.analysis.structure.records import turn_at
from quoteproof.analysis.structure.remembered import turns_of
from quoteproof.attribute.ahead import named_ahead
from quoteproof.attribute.context import MentionContext
from quoteproof.attribute.nearest import is_introduced, names_anybody, spoken_of, spoken_of_above
from quoteproof.attribute.parties import author
from quoteproof.attribute.posts import post_of
from quoteproof.attribute.unnamed import is_new, is_told_of
from quoteproof.model import Span
from quoteproof.patterns import lazy

_BACK = 1500
"""How far back a pronoun's name is looked for, in code points: about three paragraphs of news."""

_LINE_HEAD = 12
"""Code points that may stand in a line before the name that heads a turn: a title, a time."""


def by_pronoun(gender: str, at: int, context: MentionContext) -> Person | None:
    """Return whom a pronoun at `at` means: whom the main clause names behind it, where it stands in what that clause opens with and nobody
    else is meant; or else somebody named before."""
    before = _named_before(gender, at, context)
    ahead = named_ahead(gender, _sentence_start(context.names.text, at, context.lexicon), at, context)
    if ahead is None or (before and before.printed == ahead.person.printed):
        return before
    return ahead.person if ahead.certain or (before is None and ahead.told) else None


def _named_before(gender: str, at: int, context: MentionContext) -> Person | None:
    """Return whom a pronoun at `at` means of those before it.

    It is the speaker of the quotation before, where nobody else of that gender is named in between; or else the only
    person of that gender in the nearest line that names one, or of several the one of whom its last sentence is about.
    """
    at, addressed = _before_reported(at, context), _addressed(at, context)
    own, floor = author(at, context), _floor(at, context)
    addressed |= {own.printed} if own else set()  # whoever speaks calls himself "I"
    here = [one for one in spoken_of(gender, floor, at, context) if not _is_one_of(one, addressed, own)]
    if len(here) == 1 and (here[0].words or here[0].gender or _is_unread(here[0])):
        return here[0]
    if here:
        named = _named(gender, floor, at, addressed, context)
        other = len(here) == 1 and (
            named is None or context.gender(named) is None or is_introduced(here[0], floor, at, context)
        )
        return here[0] if other else named if named and named.printed in _printed(here) else None
    above = spoken_of_above(gender, floor, at, context)
    someone = None if above and _is_one_of(above, addressed, own) else above
    if someone and _is_unread(someone):
        return someone
    if someone and (someone.words or someone.gender) and _stands_alone(someone, gender, at, context):
        return someone
    named = _named(gender, floor, at, addressed, context)
    if named is None and not (someone and someone.words) and not names_anybody(floor, at, context):
        if someone is None:
            return _asked_about(gender, floor, context)
        return someone if _stands_alone(someone, gender, at, context) else None
    return None if someone and named and context.gender(named) is None else named


def _is_one_of(someone: Person, addressed: set[str | None], own: Person | None) -> bool:
    """Say whether somebody is spoken to, or is who speaks and calls himself "I"."""
    return someone.printed in addressed or bool(own and own.words and someone.words == own.words)


def _is_unread(someone: Person) -> bool:
    """Say whether somebody is told of by a name of which nothing is read; who has none is printed as within a sentence, "the driver"."""
    return not someone.words and someone.printed[:1].isupper()


def _asked_about(gender: str, floor: int, context: MentionContext) -> Person | None:
    """Return the person without a name of whom the question above an answer asks: "And your father? / He only hummed"."""
    turn = None if context.inside else turn_at(turns_of(context.page), floor)
    if turn is None or turn.span.start != floor:
        return None
    begin = max(0, floor - _BACK)
    asked = context.page[begin:floor].rstrip("* _\n")
    if not asked.endswith("?"):
        return None
    end = begin + len(asked)
    start = context.page.rfind("\n", 0, end) + 1
    here = spoken_of(gender, start, end, context)
    return here[0] if len(here) == 1 and not here[0].words else None


def _named(gender: str, floor: int, at: int, addressed: set[str | None], context: MentionContext) -> Person | None:
    told = _last_speaker(gender, floor, at, addressed, context)
    return told or _in_nearest_line(gender, floor, at, addressed, context)


def _last_speaker(
    gender: str, floor: int, at: int, addressed: set[str | None], context: MentionContext
) -> Person | None:
    """Return who of that gender spoke last, if nobody else of it is named since; behind words of an unknown speaker only who is told to
    be of that gender."""
    sure = True
    for last in context.spoken:
        someone = last.person
        if someone is None or someone.printed in addressed or not floor < last.end < at:
            sure = False
            continue
        fits = _can_be(someone, gender, context) and _stands_alone(someone, gender, at, context)
        if fits and (sure or context.gender(someone) == gender):
            between = _visible(last.end, at, gender, context)
            return someone if _printed(_full(m, gender, context) for m in between) <= {someone.printed} else None
        if fits or not context.is_other(someone, gender):
            return None
    return None


def _floor(at: int, context: MentionContext) -> int:
    """Return from where on a pronoun's name is looked for: in somebody's turn or post, of whom others speak may be anybody; behind a
    question in bold letters, from that on."""
    text = context.page
    turn = None if context.inside else turn_at(turns_of(text), at)
    line = text.rfind("\n", 0, at) + 1
    post = post_of(text, at)
    if post:
        return post.span.end
    start = max(0, line - _BACK)
    above = text[start:line].rstrip()
    head = above.rfind("\n") + 1
    asked = start + head if above.startswith("**", head) and above.endswith("**") else 0
    return max(at - _BACK, turn.span.start if turn else 0, asked)


def _stands_alone(someone: Person, gender: str, at: int, context: MentionContext) -> bool:
    """Say whether somebody has a name, or cannot be one of those of that gender who are named nearby: of "a driver" none of the paragraph."""
    if someone.words or is_told_of(someone, context.lexicon):
        return True
    text = context.names.text
    paragraph = text.rfind("\n", 0, at) if is_new(someone, context.lexicon) else 0
    begin, end = _sentence_of(someone, at, context)
    others = _visible(max(paragraph, at - _BACK), at, gender, context)
    return all(begin <= other.span.start < end for other in others)  # who is named in the same sentence is another


def _sentence_of(someone: Person, at: int, context: MentionContext) -> tuple[int, int]:
    """Return the sentence before `at` that tells of somebody without a name last."""
    text = context.names.text
    begin = max(0, at - _BACK)
    place = text[begin:at].lower().rfind(someone.printed.lower())
    if place < 0:
        return 0, 0
    found = begin + place
    end = _END.search(text, found, at)
    return _sentence_start(text, found, context.lexicon), end.end() if end else at


def _before_reported(at: int, context: MentionContext) -> int:
    """Return where the sentence begins that a clause at its end or in it reports ("Berg is no liberal, he said.", "Berg, she once said, is
    none"): whom it names is spoken of."""
    text = context.names.text
    inserted = _INSERTED.match(text, at)
    told = inserted is not None and inserted[1] in context.lexicon.speech.words.complementizers
    reports = (
        (told or _REPORTING.match(text, at)) and text[max(0, at - 2) : at] == ", " and text[at - 3 : at - 2].isalnum()
    )
    return _sentence_start(text, at, context.lexicon) if reports else at


def _addressed(at: int, context: MentionContext) -> set[str | None]:
    """Return whom a clause of saying at `at` speaks to, "he told Berg": he is another."""
    names = context.names
    behind = (m for m in names.within(at + 1, at + _NEAR) if _TOLD.fullmatch(names.text, at, m.span.start))
    return _printed(_full(mention, None, context, at) for mention in behind)


def _in_nearest_line(
    gender: str, floor: int, at: int, addressed: set[str | None], context: MentionContext
) -> Person | None:
    line: int | None = None
    found: list[Mention] = []
    for mention in reversed(_visible(floor, at, gender, context)):
        if line is not None and context.names.text.find("\n", mention.span.end, line) != -1:
            break
        full = _full(mention, gender, context)
        if full is None or full.printed not in addressed:
            found.append(mention)
        line = mention.span.start if line is None else line
    if not found:
        return _alone(at, context)
    return _only([_full(mention, gender, context, at) for mention in found]) or _subject(found, gender, at, context)


def _subject(found: Sequence[Mention], gender: str, at: int, context: MentionContext) -> Person | None:
    """Return the only one of the persons, named from the nearest back, who is the subject of a clause in the last sentence that names
    any: "Marin crossed the hall to Berg. He said"; whoever is object or owner there is passed over."""
    text = context.names.text
    begin = _sentence_start(text, found[0].span.start, context.lexicon)
    here = [mention for mention in found if mention.span.start >= begin]
    row = units(tokens(text, Span(begin, at), (), context.lexicon, 0), context.lexicon)
    if any(unit.low in context.lexicon.speech.reciprocal for unit in row):
        return None  # "Marin met Berg. He said": either
    acting = [mention for mention in here if _acts(mention, row, text, context.lexicon)]
    someone = _only([_full(mention, gender, context, at) for mention in acting]) if acting else None
    return (
        someone if someone and context.gender(someone) == gender else None
    )  # where nothing tells, the other may be meant


def _acts(mention: Mention, row: Sequence[Unit], text: str, lexicon: Lexicon) -> bool:
    """Say whether a name stands where the subject of a clause does: behind no preposition and no verb, and owning nothing."""
    at = next((i for i, unit in enumerate(row) if unit.start <= mention.span.start < unit.end), None)
    if at is None or row[at].tag != "phrase" or row[at].owner_named:
        return False
    lead = text[row[at].start : row[at].end].split()[0]
    verbal = lead in lexicon.speech.other_verbs or lead.endswith(lexicon.endings)
    shared = (
        at + 2 < len(row) and row[at + 1].tag == "conjunction" and row[at + 2].kind == "name"
    )  # "Berg and Marin said"
    opens = not verbal and not shared and not (at and row[at - 1].tag in _GOVERNS)
    joined = at > 1 and row[at - 1].tag in ("conjunction", "comma") and row[at - 2].tag == "phrase"
    behind = at + 1 + (at + 1 < len(row) and row[at + 1].tag == "comma")
    ends = behind >= len(row) or row[behind].tag not in ("verb", "word", "auxiliary", "adverb")
    return opens and not (
        joined and (ends or row[at - 1].tag == "conjunction")
    )  # "the author, Marin, who"; "Berg and Marin said"


def _sentence_start(text: str, at: int, lexicon: Lexicon) -> int:
    """Return where the sentence begins that a name at `at` stands in."""
    begin = max(0, text.rfind("\n", 0, at) + 1, at - _SENTENCE)
    for found in _END.finditer(text, begin, at):
        if found[1] is None or not (len(found[1]) == 1 or lexicon.shortens(found[1].lower())):
            begin = found.end()
    return begin


_REPORTING = lazy(r"\w+ \w+\.(?=\s|$)")
_INSERTED = lazy(r"\w+ (?:\w+ )?\w+, (\w+)")
_LED = lazy(r"\b([^\W\d_]+)\s+\Z")
_TOLD = lazy(r"\w+ \w+ (?:\w+ )?")
_ADDRESSED = lazy(r",?[ \t]*(?:<[^<>\n]*>[ \t]*)?\n")
_NEAR = 40
_SHORT = 100
"""Code points of the longest heading or byline."""
_SENTENCE = 600
"""Code points of the longest sentence."""
_END = lazy(r"(?:\b([^\W\d_]+)\.|[.?!])[”’\"')]*\s")
_GOVERNS = frozenset({"preposition", "verb", "word", "phrase", "auxiliary", "possessive"})


def _alone(at: int, context: MentionContext) -> Person | None:
    """Return the only person named in full in the paragraph before `at`, where nobody's gender tells: "Orin Vask went on"."""
    names = context.names
    begin = max(0, at - _BACK)
    paragraph = max(begin, names.text.rfind("\n", begin, at) + 1)
    inside = names.within(paragraph, at)
    shown = [m for m in inside if not _hidden(m.span, context.hidden) and not _is_fronted(m.span, at, context)]
    untold = [m for m in shown if m.person.gender is None and context.gender(m.person) is None]
    if not any(len(mention.person.words) > 1 for mention in untold):
        return None
    return _only([_full(mention, None, context, at) for mention in untold])


def _printed(people: Iterable[Person | None]) -> set[str | None]:
    return {one.printed if one else None for one in people}


def _only(people: Sequence[Person | None]) -> Person | None:
    """Return the one whom all of them are; None where there are several, or one of them may be several."""
    return people[0] if len(_printed(people)) == 1 else None


def _full(mention: Mention, gender: str | None, context: MentionContext, at: int | None = None) -> Person | None:
    """Return the fullest form of the name at a place; None where it may be several people's of that gender.

    A surname that several bear is his who was named in full last.
    """
    someone = mention.person
    if mention.full:
        return someone
    if len(someone.words) == 1 and someone.gender is None:
        borne = context.names.last_borne(someone.last, mention.span.start)
        told = borne and context.gender_of(borne)
        if told and gender in ("m", "f"):
            someone = replace(someone, gender=told)
    return context.fullest(someone, at)


def _visible(start: int, end: int, gender: str, context: MentionContext) -> list[Mention]:
    """Return the places from `start` to `end`, outside quotations, that name a person of that gender."""
    names = context.names
    inside = names.within(start, end)
    shown = (m for m in inside if not _hidden(m.span, context.hidden) and not _heads(m.span, context.page))
    return [m for m in shown if _agrees(m, gender, context) and not _is_fronted(m.span, end, context)]


def _is_fronted(span: Span, at: int, context: MentionContext) -> bool:
    """Say whether only a preposition and this name stand before a pronoun in its clause, which so means another: "In Des Moines she said"."""
    text = context.names.text
    led = _LED.search(text, max(0, span.start - _NEAR), span.start)
    lead = led is not None and led[1].lower() in context.lexicon.speech.prepositions
    return lead and not text[span.end : at].strip(" \t\n,") and span.end < at


def _heads(span: Span, text: str) -> bool:
    """Say whether a name heads a turn ("MR MARIN:"), within which "he" is somebody else, tells to whom a letter is ("To: Lev Marin",
    "Dear Lev,"), or stands in a line that is no prose: a byline, a place and date."""
    if _is_signed(span, text):
        return True
    if text.rfind("\n", 0, span.start) < span.start - _LINE_HEAD:
        return False
    return text[span.end : span.end + 1] == ":" or _ADDRESSED.match(text, span.end) is not None


def _is_signed(span: Span, text: str) -> bool:
    """Say whether a name stands in a short line without the end of a sentence, another line being below it."""
    end = text.find("\n", span.end, span.end + _SHORT)
    start = text.rfind("\n", max(0, span.start - _SHORT), span.start) + 1
    apart = end != -1 and (start > 0 or span.start < _SHORT) and end - start < _SHORT
    return apart and text[start:end].rstrip('*_ "”’»)')[-1:] not in (*".?!:…。？！",)


def _can_be(someone: Person, gender: str, context: MentionContext) -> bool:
    return bool(someone.printed) and not context.is_other(someone, gender)


def _agrees(mention: Mention, gender: str, context: MentionContext) -> bool:
    """Say whether a place names a person of that gender, or one whose gender nothing tells."""
    full = _full(mention, gender, context)
    if full is None:
        return True
    told = mention.person.gender or context.gender_of(full.words)
    if told is not None or context.is_other(full, gender):
        return told == gender
    names = context.names
    if len(full.words) == 1 and not names.in_full:
        return given_gender(full.words[0]) is not None  # a tale that calls all its people by one name
    return bool(names.roles(mention)) or (len(full.words) > 1 and (full.last,) in names.first)


def _hidden(span: Span, hidden: Sequence[Span]) -> bool:
    at = bisect_right(hidden, span.start, key=lambda one: one.start) - 1
    return at >= 0 and hidden[at].covers(span)
