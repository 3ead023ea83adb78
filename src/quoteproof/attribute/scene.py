"""Where each quotation stands: its paragraph, its sentence, and the units around it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from quoteproof.analysis import Analysis
from quoteproof.analysis.lexicon import Lexicon
from quoteproof.analysis.phrases import Unit
from quoteproof.analysis.structure.records import Silent, turn_at
from quoteproof.analysis.structure.remembered import turns_of
from quoteproof.analysis.structure.silent import silent
from quoteproof.attribute.emphasised import titles_in_emphasis
from quoteproof.attribute.posts import head_at
from quoteproof.model import Quotation, Span
from quoteproof.patterns import lazy

_MARKS = "\"'“”„‟«»‹›‘’‚‛`´「」『』﴿﴾ \u00a0\u202f*_"
_DRESS = frozenset("\"'“”„‟«»‹›‘’‚‛´「」『』*_")
"""What stands beside words and is none: emphasis, and the marks of a name or a title."""
_BULLETS = frozenset("-+*•")
_ASIDES = frozenset({"note", "citation", "markup"})
_FIRST = lazy(r"\s*(\w+|\S)")
_TAG = lazy(r"<[A-Za-z][^<>\n]{0,200}>|\{\{[\w ]{1,30}\|(?:\s*\w{1,20}\s*=)?", signs="<{")
_ITEM = lazy(r"[ \t]{0,12}(?:\*{1,4}|[-+•])[ \t]+\S")
_TAGS = 400
"""Code points of the tags that open a block."""
_HEADING = lazy(r"[ \t]{0,3}(?:(?P<wiki>={2,6})[^=\n]{1,120}(?P=wiki)|#{1,6}[ \t]+[^\n]{1,120})[ \t]*\Z", signs="=#")
"""A line that heads what stands below it, be there no blank line between."""
_MAY_STAND = lazy(r"[\[<{^&`\u00b2\u00b3\u00b9\u2070-\u2079\u2460-\u2473\u2020\u2021]|\([^()\n]*\d|\bet al\b")
_AND_OTHERS = lazy(r"\bet al\b\.?")
_LONGEST = 300
"""Units after which a sentence is cut anyway: none of prose is longer, and text without stops stays cheap to read."""
_REACH = 2000
"""Code points of a paragraph that are laid out before its first quotation and behind its last: no rule looks further. A speech that is one
paragraph took four times as long as what is read of it."""
_STOP = lazy(r"[.?!…]\s+")
_LONG_LABEL = 12
"""Units of the longest label of a turn: a name, an office, a place, a time."""
_DASHES = frozenset("-–—―")
_ENDS = ".?!…؟。！？"


class Sentence(Struct, frozen=True):
    """A row of units, of which one or more may be quoted stretches."""

    row: tuple[Unit, ...]
    paragraph: int


class Place(Struct, frozen=True):
    """One part of a quotation in its sentence."""

    sentence: int
    at: int
    part: int = 0  # which part of the quotation: its first is 0


class Scene(Struct):
    """A region of a text (the whole, or the inside of a quotation that holds others), laid out for the rules."""

    analysis: Analysis
    text: str
    lexicon: Lexicon
    sentences: list[Sentence]
    places: dict[int, list[Place]]  # of each quotation, by its number in `quotations`
    inhabitants: dict[int, list[int]]  # of each sentence that quotes, the numbers of its quotations in order
    quotations: Sequence[Quotation]
    owners: list[int]  # of each quoted stretch, the number of its quotation
    named: Sequence[Span]  # names and titles in marks, in order and apart

    def row(self, place: Place) -> tuple[Unit, ...]:
        """Return the sentence of a place."""
        return self.sentences[place.sentence].row


def widen(text: str, part: Span, limit: Span) -> Span:
    """Return `part` with the marks that stand around it (a thin space may part two of them), never outside `limit`."""
    start, end = part.start, part.end
    while start > limit.start and part.start - start < 4 and text[start - 1] in _MARKS:
        start -= 1
    while end < limit.end and end - part.end < 4 and text[end] in _MARKS:
        end += 1
    while start < part.start and text[start].isspace():
        start += 1
    while end > part.end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def ending(text: str, unit: Unit) -> str:
    """Return the last character of a quoted stretch that is neither a mark nor white space; "" if there is none."""
    at = unit.end - 1
    while at >= unit.start and (text[at] in _MARKS or text[at].isspace()):
        at -= 1
    return text[at] if at >= unit.start else ""


def opening(text: str, unit: Unit) -> str:
    """Return the first letter or digit of a quoted stretch; "" if there is none."""
    return next((text[at] for at in range(unit.start, min(unit.end, unit.start + 8)) if text[at].isalnum()), "")


Follows = Callable[[str, Sequence[Unit], int, Lexicon], bool]


def build(
    analysis: Analysis,
    region: Span,
    quotations: Sequence[Quotation],
    follows: Follows,
    named: Sequence[Span] = (),
    *,
    whole: bool = False,
) -> Scene:
    """Lay out a region of a text; `follows(text, row, at, lexicon)` says whether a clause of saying begins at `at`; `named`: names and
    titles that stand in marks, in order and apart; `whole`: what no rule for quotations reads too, paragraphs and parts of long ones."""
    text = analysis.prose
    scene = Scene(analysis, text, analysis.lexicon, [], {}, {}, quotations, [], named)
    stretches: list[tuple[Span, int]] = []
    for number, quotation in enumerate(quotations):
        stretches += [(widen(text, part, region), number) for part in quotation.parts]
    stretches = _apart(sorted(stretches))
    spans = paragraphs(text, region)
    inside = [_within(stretches, span) for span in spans]
    for number, span in enumerate(spans):
        if whole or inside[number] or _looked_at(text, spans, inside, number, analysis.lexicon):
            for part in [span] if whole else _in_reach(text, span, inside[number]):
                _lay(scene, part, _within(inside[number], part), number, follows)
    return scene


def _in_reach(text: str, span: Span, stretches: Sequence[tuple[Span, int]]) -> list[Span]:
    """Return the parts of a paragraph that rules for its quotations read, each from the beginning of a sentence; all of a short one."""
    parts: list[Span] = []
    for stretch, _ in stretches or [(span, 0)]:
        end = min(span.end, stretch.end + _REACH)
        if parts and stretch.start - parts[-1].end <= _REACH:
            parts[-1] = Span(parts[-1].start, end)
        else:
            parts.append(Span(_begins(text, span, stretch.start - _REACH), end))
    return parts


def _begins(text: str, span: Span, at: int) -> int:
    """Return where the first sentence begins behind a place of a paragraph."""
    stop = _STOP.search(text, at, at + _REACH) if at > span.start else None
    return stop.end() if stop else max(span.start, at)


def _looked_at(
    text: str, spans: Sequence[Span], inside: Sequence[Sequence[tuple[Span, int]]], number: int, lexicon: Lexicon
) -> bool:
    """Say whether a rule reads a paragraph that quotes nothing: one before a quotation, a signature or clause after one."""
    opening = _FIRST.match(text, spans[number].start)
    signs = bool(number) and bool(inside[number - 1]) and opening is not None and _may_tell(opening[1], lexicon)
    below = inside[number + 1] if number + 1 < len(spans) else ()
    return signs or (bool(below) and _stands_first(text, spans[number + 1].start, below[0][0].start))


def _stands_first(text: str, start: int, quoted: int) -> bool:
    """Say whether nothing but a dash or the opening tags of a block stands before quoted words."""
    head = text[start : min(quoted, start + _TAGS)]
    return len(head if quoted - start > _TAGS else _TAG.sub("", head).strip()) < 2


def _may_tell(word: str, lexicon: Lexicon) -> bool:
    """Say whether a paragraph that begins so may tell whose the words above are: a dash, a small letter, "That was", "So said"."""
    low = word.lower()
    return (
        word[0] in _DASHES
        or word[0].islower()
        or low in lexicon.speech.words.demonstratives
        or low in lexicon.speech.subordinators
    )


def _within(stretches: Sequence[tuple[Span, int]], span: Span) -> Sequence[tuple[Span, int]]:
    """Return the stretches, in order and apart, that touch `span`."""
    begin = bisect_right(stretches, span.start, key=lambda one: one[0].end)
    return stretches[begin : bisect_left(stretches, span.end, key=lambda one: one[0].start)]


def _apart(stretches: Sequence[tuple[Span, int]]) -> list[tuple[Span, int]]:
    kept: list[tuple[Span, int]] = []
    for span, owner in stretches:
        start = max(span.start, kept[-1][0].end) if kept else span.start
        if start < span.end:
            kept.append((Span(start, span.end), owner))
    return kept


def paragraphs(text: str, region: Span) -> list[Span]:
    """Cut a region at its blank lines, and below its headings."""
    found, begin = [], region.start
    while begin < region.end:
        end = text.find("\n", begin, region.end)
        while end != -1:
            line = text.find("\n", end + 1, region.end)
            if (
                line == -1
                or not text[end + 1 : line].strip()
                or _HEADING.match(text, text.rfind("\n", 0, end) + 1, end)
            ):
                break
            end = line
        stop = region.end if end == -1 else end
        if text[begin:stop].strip():
            found.append(Span(begin, stop))
        begin = stop + 1
    return found


def _lay(scene: Scene, span: Span, stretches: Sequence[tuple[Span, int]], paragraph: int, follows: Follows) -> None:
    first = len(scene.owners)
    scene.owners += [owner for _, owner in stretches]
    clipped = [Span(max(s.start, span.start), min(s.end, span.end)) for s, _ in stretches]
    whole = _spoken(scene, span, scene.analysis.chunks(span, clipped, first))
    begin = 0
    for at in range(len(whole)):
        if at + 1 == len(whole) or at - begin > _LONGEST or _ends(scene.text, whole, at, scene.lexicon, follows):
            _add(scene, whole[begin : at + 1], paragraph)
            begin = at + 1


def _spoken(scene: Scene, span: Span, row: Sequence[Unit]) -> list[Unit]:
    """Drop what a sentence is read without: emphasis and stray marks, note calls, citations, tags, the bullet of an item."""
    asides = _asides(scene, span)
    at = 0
    kept: list[Unit] = []
    for place, unit in enumerate(row):
        while at < len(asides) and asides[at].end <= unit.start:
            at += 1
        aside = (
            at < len(asides)
            and asides[at].start <= unit.start
            and unit.tag not in ("quote", "break")
            and unit.low != "`"
        )
        if not (aside or (unit.tag == "other" and unit.low in _DRESS) or _is_bullet(scene.text, row, place)):
            led = (
                bool(kept) and unit.kind == "name" and kept[-1].last + 1 < unit.first and _leads(kept[-1], unit, scene)
            )
            kept.append(replace(unit, start=kept.pop().start) if led else unit)
    return _with_names(scene, kept, span)


def _leads(before: Unit, name: Unit, scene: Scene) -> bool:
    """Say whether an article or a role and a name are one phrase, but for the marks between: the *Daily Clarion*, the painter **Ruth Okafor**,
    *Daily Clarion* editor Ruth Okafor."""
    role = before.kind == "noun" and scene.lexicon.noun(before.low) == "person"
    lead, *rest = scene.text[name.start : name.end].split()
    role = role or (before.kind == "name" and bool(rest) and lead.islower() and scene.lexicon.noun(lead) == "person")
    between = scene.text[before.end : name.start]
    return before.tag == "determiner" or (role and not between.strip("*_[ \u00a0") and between.strip() != "")


def _asides(scene: Scene, span: Span) -> list[Span]:
    """Return what stands in a paragraph beside its prose, in order: calls of notes, citations, tags, the frames of blocks."""
    text = scene.text
    if not _MAY_STAND.search(text, span.start, span.end):
        return []  # what reads them takes a third of the laying out, and a paragraph in six has any
    found = [one.span for one in silent(text, span) if one.kind in _ASIDES and not _follows_name(text, one)]
    blocks = scene.analysis.displayed
    begin, end = (
        bisect_left(blocks, place, key=lambda block: block.parts[0].start) for place in (span.start, span.end)
    )
    frames = [edge for block in blocks[begin:end] for edge in block.edges if span.covers(edge)]
    return sorted(
        [*found, *frames, *(Span(*other.span()) for other in _AND_OTHERS.finditer(text, span.start, span.end))]
    )


def _with_names(scene: Scene, row: list[Unit], span: Span) -> list[Unit]:
    """Make each name in marks one phrase: the paper “Valley Courier”, whatever its words are."""
    begin = bisect_left(scene.named, span.start, key=lambda one: one.start)
    marked = scene.named[begin : bisect_left(scene.named, span.end, key=lambda one: one.start)]
    for name in (*marked, *titles_in_emphasis(scene.text, span, scene.lexicon)):
        inside = [at for at, unit in enumerate(row) if unit.start < name.end and unit.end > name.start]
        while len(inside) > 1 and row[inside[-1]].tag in ("comma", "stop"):
            inside.pop()  # the comma of the sentence, set before the mark
        if inside and all(row[at].tag != "quote" for at in inside):
            first, last = row[inside[0]], row[inside[-1]]
            lead = row[inside[0] - 1] if inside[0] else None
            led = lead and (lead.tag == "determiner" or lead.low in scene.lexicon.speech.words.articles)
            inside = [inside[0] - 1, *inside] if led else inside  # the "Daily Clarion"
            whole = Unit("phrase", first.first, last.last, name.start, name.end, last.low, "name")
            row[inside[0] : inside[-1] + 1] = [whole]
    return row


def _follows_name(text: str, aside: Silent) -> bool:
    """Say whether a citation stands behind a word, whose author it dates: "Nand (2019, p. 4) observes"."""
    return aside.kind == "citation" and text[max(0, aside.span.start - 4) : aside.span.start].rstrip()[-1:].isalpha()


def _is_bullet(text: str, row: Sequence[Unit], at: int) -> bool:
    """Say whether a unit begins an item of a list that quotes: "- “…” — Ruth Okafor"."""
    unit = row[at]
    if (
        unit.low not in _BULLETS
        or not (at == 0 or row[at - 1].tag == "break")
        or not text[unit.end : unit.end + 1].isspace()
    ):
        return False
    line = next((i for i in range(at, len(row)) if row[i].tag == "break"), len(row))
    return any(one.tag == "quote" for one in row[at:line])


def _add(scene: Scene, row: Sequence[Unit], paragraph: int) -> None:
    kept = _without_dateline([unit for unit in row if unit.tag != "break"], scene.text)
    if len(kept) > 3 and kept[1].tag == "colon" and kept[0].low in scene.lexicon.speech.labels:
        kept = kept[2:]  # "A: He told me, “…”"
    kept = kept[_label(scene, kept) :]
    for at, unit in enumerate(kept):
        if unit.tag == "quote":
            owner = scene.owners[unit.stretch]
            places = scene.places.setdefault(owner, [])
            places.append(Place(len(scene.sentences), at, len(places)))
            scene.inhabitants.setdefault(len(scene.sentences), []).append(owner)
    if kept:
        scene.sentences.append(Sentence(tuple(kept), paragraph))


def _label(scene: Scene, row: Sequence[Unit]) -> int:
    """Return how many units of a sentence only say whose turn or post it is: "MARIN: He told me, “…”", "@marin: my boss said “…”"."""
    colon = next((at for at, unit in enumerate(row[:_LONG_LABEL]) if unit.tag == "colon"), 0)
    if not colon or colon + 2 >= len(row) or row[colon + 1].tag == "quote":
        return 0
    turn = turn_at(turns_of(scene.analysis.text), row[colon + 1].start)
    if turn is not None and turn.label.start <= row[colon].start < turn.label.end:
        return colon + 1
    post = head_at(scene.analysis.text, scene.text.rfind("\n", 0, row[0].start) + 1)
    return colon + 1 if post is not None and row[colon].start < post.span.end else 0


def _without_dateline(row: list[Unit], text: str) -> list[Unit]:
    """Drop "OSLO, March 4 (Agency) —" from the head of a sentence."""
    if not row or row[0].tag != "phrase" or not text[row[0].start : row[0].end].isupper() or len(row[0].low) < 3:
        return row
    for at, unit in enumerate(row[:10]):
        if unit.tag == "dash":
            return row[at + 1 :]
        if unit.tag in ("quote", "colon", "verb"):
            break
    return row


def _ends(text: str, row: Sequence[Unit], at: int, lexicon: Lexicon, follows: Follows) -> bool:
    """Say whether a sentence ends with the unit at `at`."""
    unit, following = row[at], row[at + 1]
    if unit.tag == "break":
        if following.low == "|":
            return True  # the next row of a table
        if _ITEM.match(text, unit.end):
            return True  # the next item of a list
        post = head_at(text, text.rfind("\n", 0, unit.start) + 1)
        if post is not None and post.span.end >= unit.start and ("@" in text or "u/" in text):
            return True  # "**Ruth** @ruth · 7:15 AM⏎my boss said “…”"
        signed = at > 1 and row[at - 2].tag == "dash" and following.tag == "quote"  # "…" — Ruth Okafor⏎"…"
        return signed or (at > 0 and (row[at - 1].tag in ("stop", "colon") or _terminal(text, row[at - 1])))
    if unit.tag == "stop":
        return following.tag not in ("close", "stop", "break") and not text[following.start].islower()
    if unit.tag == "close" and at and row[at - 1].tag == "stop":
        return not text[following.start].islower()
    if _terminal(text, unit):
        if following.tag in ("quote", "break"):
            return True
        begins = following.tag in (
            "phrase",
            "verb",
            "preposition",
            "adverb",
            "subordinator",
            "word",
            "conjunction",
            "relative",
            "determiner",
            "owner",
        )
        return begins and not text[following.start].islower() and not follows(text, row, at + 1, lexicon)
    return False


def _terminal(text: str, unit: Unit) -> bool:
    return unit.tag == "quote" and ending(text, unit) in _ENDS and ending(text, unit) != ""


def opens_paragraph(scene: Scene, number: int) -> bool:
    """Say whether a quotation's sentence is the first of its paragraph."""
    here = scene.places[number][0].sentence if scene.places.get(number) else 0
    return here == 0 or scene.sentences[here - 1].paragraph != scene.sentences[here].paragraph
