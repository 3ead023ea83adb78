"""# negation

## What it says
A word that turns the sense is on one side only: not, never, no, without, "fail to", "far from", un-, in-.

## Example
Source: "We will not close the quay." Text: "We will close the quay."

## Why it matters
It is the smallest change that says the opposite, and no measure of likeness sees it.

## Level
Serious. Level 4, "look at this", where the same number of negations stands elsewhere in the sentence, where two of them
came or went together ("not impossible" for "possible"), where a word turned into its opposite beside it ("not open" for "closed"), where a yes-no question lost its "not", and where the clause is
worded anew so far that another word may carry the negation.

## Scope
The negator must govern quoted words: "not only", "no doubt", "no fewer than" negate nothing, and a "not" whose own verb
was left out with it says nothing about what was kept. "don't" and "do not" are the same words. A verb that ends an action negates
it ("stopped paying", "forgot to light"), and so does one that denies it ("denies dumping", "denied that"); "nor" is "or" where a negator stands before both.

## Guides
Masson v. New Yorker Magazine (1991): a material change in meaning. Every style guide that allows silent changes excludes this one.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from quoteproof.analysis.akin import are_opposites, is_negated
from quoteproof.compare.changes import Shift
from quoteproof.compare.clauses import folded, weak
from quoteproof.compare.columns import Side, flip
from quoteproof.compare.lexicon import Item, Lexicon, of_lists
from quoteproof.compare.reading import Reading
from quoteproof.compare.scope import Scope, scopes
from quoteproof.languages.meaning import Meaning
from quoteproof.model import Difference

CODE = "negation"


def rule(reading: Reading) -> Iterator[Difference]:
    """Find the negations that only one side has."""
    for scope in scopes(reading):
        words = _words(scope)
        # "incapable of" is one negation, not two.
        held = [w for w in words if w.item.name != "near"]
        affixes = (a for a in _affixes(scope) if not any(a.side == w.side and a.item.start in w.item for w in held))
        shifts = _unsettled(scope, (*words, *affixes))
        alone = [shift for shift in shifts if not shift.moved and shift.item.name != "near"]
        yield from (*_first_word(scope), *_last_word(scope))
        for shift in shifts:
            if shift.moved:
                yield scope.note(CODE, _reason(scope, shift), shift, "unsure")
            elif shift.item.name != "near" and scope.hold(shift.side, shift.item) != "gone":
                yield scope.note(CODE, _reason(scope, shift), shift, "" if _sure(scope, shift, alone) else "unsure")


def _first_word(scope: Scope) -> Iterator[Difference]:
    """Give the negator before a first word that is itself changed ("No ship", "Ships"); else it is `cut.head`."""
    ahead = scope.ahead(_lexicon(scope.meaning))
    if ahead and ahead.item.name in ("not", "verb") and 0 in scope.open["quote"]:
        yield scope.note(CODE, scope.reason(ahead), ahead)


def _last_word(scope: Scope) -> Iterator[Difference]:
    """Give the negator behind a last word that is itself changed, where negators follow their verb: 売らない, “売る”."""
    row, end = scope.table.source, max((k + 1 for k, cell in enumerate(scope.table.source) if cell.quoted), default=0)
    if not scope.meaning.backward or len(scope.table.quote) - 1 not in scope.open["quote"]:
        return
    behind = next(
        (item for item in _lexicon(scope.meaning).read(row) if item.start == end and item.name == "not"), None
    )
    if behind and not row[end].mark:
        shift = Shift(lost=behind)
        yield scope.note(CODE, _reason(scope, shift), shift)


def _words(scope: Scope) -> tuple[Shift, ...]:
    """Return the negating words and phrases that changed; "not only" is passed over, unless half of it is gone."""
    found = [_read(scope, shift) for shift in scope.shifts(_lexicon(scope.meaning))]
    bared = (Shift(lost=s.lost) if s.lost else s for s in found if s.item.name == "empty" and _bared(scope, s))
    return (*(s for s in found if s.item.name != "empty"), *bared)


def _lexicon(meaning: Meaning) -> Lexicon:
    return of_lists(
        ("empty", meaning.empty_negations),
        ("not", meaning.negators),
        ("verb", meaning.negative_verbs),
        ("end", meaning.cessations + meaning.denials),
        ("near", meaning.near_negations),
    )


def _read(scope: Scope, shift: Shift) -> Shift:
    """Return the shift of a verb that ends something as one that negates ("stopped paying"), or may ("stopped the train")."""
    return replace(shift, lost=_item(scope, "source", shift.lost), gained=_item(scope, "quote", shift.gained))


def _item(scope: Scope, side: Side, item: Item | None) -> Item | None:
    if item is None or item.name != "end":
        return item
    return replace(item, name="verb" if _ends_action(scope, side, item) else "near")


def _ends_action(scope: Scope, side: Side, item: Item) -> bool:
    """Say whether a verb follows that tells what came to an end or is denied, and nothing else stands in the first one's place."""
    after = scope.table.row(side)[item.end : item.end + 1]
    that = folded(scope.meaning.words.complementizers)
    action = any(
        not cell.mark.strip() and (cell.norm.endswith(scope.meaning.action_endings) or cell.norm in that)
        for cell in after
    )
    return action and scope.stand_in(side, item) is None


def _bared(scope: Scope, shift: Shift) -> bool:
    """Say whether a phrase that negates nothing lost its negator and kept the rest, or the other way round: "no doubt"."""
    side = shift.side
    cells = range(shift.item.start, shift.item.end)
    bare = [k for k in cells if k in scope.open[side] and scope.table.partner(side, k) is None]
    kept = [k for k in cells if scope.table.same(side, k)]
    return len(bare) + len(kept) == len(cells) and bool(bare) and bool(kept)


def _affixes(scope: Scope) -> Iterator[Shift]:
    """Give the words that differ by a negating prefix or ending: humanity, inhumanity; hopeful, hopeless."""
    joining = folded(scope.meaning.cut_contrasts)
    for at in sorted(scope.open["source"]):
        other = scope.table.to_quote[at]
        if other is None:
            continue
        ours, theirs = scope.table.source[at].norm, scope.table.quote[other].norm
        if {ours, theirs} & joining:
            continue  # in spite of, despite
        if is_negated(ours, theirs, scope.meaning):
            yield Shift(lost=Item(at, at + 1, "affix"))
        elif is_negated(theirs, ours, scope.meaning):
            yield Shift(gained=Item(other, other + 1, "affix"))


def _unsettled(scope: Scope, found: tuple[Shift, ...]) -> tuple[Shift, ...]:
    """Leave out what another negation of the same clause makes good: "will not allow" and "refuses to allow"."""
    found = tuple(s for s in found if s.moved or not (s.lost and s.gained))
    settled: list[Shift] = []
    for lost in (s for s in found if not s.gained):
        makes_good = (s for s in found if not s.lost and s not in settled and scope.one_clause(lost.item, s.item))
        other = next(makes_good, None)
        if other:
            settled += [lost, other]
    settled += [
        s for s in found if (not s.lost and _said_before(scope, s.item)) or _repeats(scope, s) or _parted(scope, s)
    ]
    return tuple(s for s in found if s not in settled)


def _parted(scope: Scope, shift: Shift) -> bool:
    """Say whether the other row has the negator in a phrase whose other words stand behind it here: "not until May did it", "did not …
    until May"."""
    row, far = scope.table.row(shift.side), scope.table.row(flip(shift.side))
    at, (_, end) = shift.item.start, scope.sentence(shift.side, shift.item.start)
    behind = {cell.norm for cell in row[at + 1 : end]}
    phrases, own = (
        {
            tuple(cell.norm for cell in cells[i.start : i.end])
            for i in _lexicon(scope.meaning).read(cells)
            if i.name == "empty"
        }
        for cells in (far, row)
    )
    return any(phrase[0] == row[at].norm and behind.issuperset(phrase[1:]) for phrase in phrases - own)


def _repeats(scope: Scope, shift: Shift) -> bool:
    """Say whether a negator only repeats one that the other side's clause has too: "Никто никогда не", "Никто не"."""
    row, far = scope.table.row(shift.side), scope.table.row(flip(shift.side))
    norm, at = row[shift.item.start].norm, shift.item.start
    if norm not in folded(scope.meaning.concord):
        return False
    if norm in scope.cues.coordinators:
        return _joins_denied(scope, shift)
    partners = (scope.table.partner(shift.side, k) for k in scope.clause(shift.side, at))
    there = [k for k in partners if k is not None]
    cells = far[min(there) : max(there) + 1] if there else ()
    return any(item.name == "not" for item in _lexicon(scope.meaning).read(cells))


def _joins_denied(scope: Scope, shift: Shift) -> bool:
    """Say whether a "nor" is an "or": in both rows a negator stands before it in its sentence, and no "but" in its place."""
    side, at = shift.side, shift.item.start
    other = scope.stand_in(side, shift.item)
    if other and scope.table.row(flip(side))[other.start].norm in scope.cues.breakers:
        return False
    before = (k for k in range(at - 1, -1, -1) if scope.table.partner(side, k) is not None)
    there = scope.table.partner(side, next(before, at))
    return there is not None and _denied(scope, side, at) and _denied(scope, flip(side), there + 1)


def _denied(scope: Scope, side: Side, at: int) -> bool:
    """Say whether a negator stands before a place in its sentence."""
    row = scope.table.row(side)
    start, _ = scope.sentence(side, min(at, len(row) - 1))
    return any(item.name in ("not", "verb") for item in _lexicon(scope.meaning).read(row[start:at]))


def _said_before(scope: Scope, gained: Item) -> bool:
    """Say whether the source has its negator before the quoted words: "At no time did we threaten", "We never threatened"."""
    numbers = scope.clause("source", scope.table.anchor(gained.start))
    before = [k for k in numbers if not scope.table.source[k].quoted and k < scope.table.anchor(gained.start)]
    row = tuple(scope.table.source[k] for k in before)
    return any(item.name in ("not", "verb") for item in _lexicon(scope.meaning).read(row))


def _affixed(scope: Scope, at: int) -> bool:
    """Say whether a word of the source and its partner differ by a negating affix: that is counted as a negation already."""
    other = scope.table.to_quote[at]
    pair = (scope.table.source[at].norm, scope.table.quote[other].norm) if other is not None else ("", "")
    return is_negated(*pair, scope.meaning) or is_negated(*pair[::-1], scope.meaning)


def _sure(scope: Scope, shift: Shift, alone: list[Shift]) -> bool:
    """Say whether the sense is turned beyond doubt; a second negation on the same words turns it back."""
    place = scope.place(shift)
    odd = _turns(scope, [other for other in alone if scope.place(other) == place]) % 2 == 1
    mine = range(shift.item.start, shift.item.end)
    pairs = (
        at
        for at, other in scope.related(are_opposites)
        if (at if shift.lost else other) not in mine and not _affixed(scope, at)
    )
    turned_back = any(place == scope.place_at(at) for at in pairs)
    return (
        odd
        and not turned_back
        and scope.hold(shift.side, shift.item) == "kept"
        and scope.steady(shift)
        and not _asks(scope, shift)
    )


def _turns(scope: Scope, shifts: list[Shift]) -> int:
    """Count how often negations of one clause turn its sense: "no … nadie" is one, "no … sin" are two."""
    concord = folded(scope.meaning.concord)
    plain = [s for s in shifts if scope.table.row(s.side)[s.item.start].norm not in concord]
    repeats = len(plain) < len(shifts)
    return len(plain) + (repeats and not any(s.item.name == "not" for s in plain))


def _asks(scope: Scope, shift: Shift) -> bool:
    """Say whether the clause is a yes-no question: "Is it not time" asks what "Is it time" asks, and so does the "Why don't you go?" that
    has become "Will you go?"."""
    row = scope.table.row(shift.side)
    clause = scope.clause(shift.side, shift.item.start)
    last = row[clause[-1] + 1].mark if clause[-1] + 1 < len(row) else scope.tail(shift.side)
    openers, words = folded(scope.meaning.question_openers), folded(scope.meaning.question_words)
    heads = [
        at for at in clause if at == clause[0] or weak(row[at].mark)
    ]  # behind whoever is asked: "Kiel, is it not …"
    bared = any(row[at].norm in words and scope.table.partner(shift.side, at) is None for at in heads)
    return "?" in last and (bared or any(row[at].norm in openers for at in heads))


def _reason(scope: Scope, shift: Shift) -> str:
    if shift.moved:
        return f"the source says {scope.show('source', shift.item, 1)}; the text has the negation at another place"
    return scope.reason(shift)
