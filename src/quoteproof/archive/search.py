"""Look words up in the segments of an archive: which stretches of which documents have most of them, in order.

Quotations are looked up in batches: the kernel takes them all at once, on two cores if they are many. One quotation is a batch of
one.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, groupby, pairwise
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from quoteproof import kernel
from quoteproof.archive import ahead
from quoteproof.archive.abreast import abreast
from quoteproof.archive.asked import Asked
from quoteproof.archive.records import Record
from quoteproof.archive.segment import Segment, Stretch
from quoteproof.archive.snapshot import Volume
from quoteproof.model import Document, Passage

T = TypeVar("T")
Match = tuple[int, int, int]  # word of the query, word of the document, how many words
Query = memoryview

WORD = 8  # the score of a word
ROW = 3  # words that are looked up together
SHORT, COVERED = 12, 0.6
"""A quotation with fewer words than this, or with a smaller part of them in the best chain, is looked up once more."""
FLOOR = 0.25  # the part of a quotation's words that a chain must have to be worth laying it on
HALF = 0.5  # the part of the best chain's score, and of its words, that another must have
SHORTEST = 5  # words that can be a piece of a splice
CONSIDERED = 64  # chains among which the nearest is
FILLINGS = 4  # chains that are considered for such a piece
PLACES, AS_MANY = 64, 2
"""Places of three words that are gone through; or twice as many as the chains that are asked for: if those of the first places may
not be seen, those of the next ones are asked for."""
FEW = 8
"""Looks for rows of words that are worth a second core: one takes some ten microseconds, to hand them over forty."""
CAP = 128  # places of a word that `nearest` goes through

Look = Callable[[Sequence[Query], Asked, int], list[list[kernel.Chain]]]
"""Queries, index, limit: one of the ways to look words up."""


def quick(queries: Sequence[Query], index: Asked, most: int) -> list[list[kernel.Chain]]:
    """Look for ROW words in a row."""
    return index.search_all(queries, ROW, max(PLACES, AS_MANY * most), most)


def closer(queries: Sequence[Query], index: Asked, most: int) -> list[list[kernel.Chain]]:
    """Look around the rarest words and pairs for what is left of a query."""
    return index.vote_all(queries, most)


def word_by_word(queries: Sequence[Query], index: Asked, most: int) -> list[list[kernel.Chain]]:
    """Look for every word; one that stands in no more than CAP places is found in all of them."""
    return index.search_all(queries, 1, max(CAP, AS_MANY * most), most, 1)


class Candidate(Struct, frozen=True):
    """A chain of matches in one document; `score` in eighths of a word, `coverage`: words of the query that have a match."""

    score: int
    coverage: int
    segment: Segment
    number: int
    matches: tuple[Match, ...]

    def lies_over(self, other: Candidate) -> bool:
        """Say whether most of the words of this chain stand between the first and last of one in the same document."""
        first, after = other.matches[0][1], other.matches[-1][1] + other.matches[-1][2]
        return 2 * sum(n for _, r, n in self.matches if first <= r < after) > self.coverage

    def idf(self, query: Query) -> float:
        """Add up how rare the matched words are."""
        idf = self.segment.idf
        return sum([idf(word) for q, _, n in self.matches for word in query[q : q + n]])

    @property
    def place(self) -> ahead.Place:
        """Where it lies."""
        first, after = self.matches[0][1], self.matches[-1][1] + self.matches[-1][2]
        return ahead.Place(self.segment, self.number, first, after)

    @property
    def passage(self) -> Passage:
        """The stretch of the document from the first match to the last."""
        return self.place.passage

    @property
    def length(self) -> int:
        """The number of words of the document."""
        return self.segment.length(self.number)

    def stretch(self, first: int, after: int) -> Stretch:
        """Some words of the document."""
        return self.segment.stretch(self.number, first, after)

    @property
    def document(self) -> Document:
        """The document that it is in."""
        return self.segment.source(self.number)

    @property
    def record(self) -> Record:
        """What is known of that document; its text is not read for this."""
        return self.segment.record(self.number)


def candidates(
    queries: Sequence[Query], volumes: Sequence[Volume], limit: int, exclude: Collection[str] = (), look: Look = quick
) -> list[list[Candidate]]:
    """Return for each query the best chains of matches, the best first, none of a removed or excluded document, none that is
    worth less than half of the best."""
    found: list[list[Candidate]] = [[] for _ in queries]
    least = FEW if look is quick else 2
    few = least <= len(queries) * len(volumes) and len(queries) < kernel.MANY  # many are looked up on two cores in each
    looked = _each(lambda volume: look(queries, volume.segment.asked, limit), volumes, few)
    for volume, told in zip(volumes, looked, strict=True):
        with volume.segment.guard:
            for k, chains in enumerate(told):
                more, shown = _shown(chains, volume, exclude, limit, HALF)
                if more and len(shown) < limit:
                    shown = _enough(partial(_again, queries[k], volume, exclude, look, HALF), limit)
                found[k] += shown
    if len(volumes) == 1:
        return found  # in order, and no more than the limit
    return [_better_half(ordered(hits)[:limit]) for hits in found]


def _each(look: Callable[[Volume], T], volumes: Sequence[Volume], several: bool = True) -> Iterable[T]:
    """Look through each segment; through several at once where that is worth it, and nobody else is asked."""
    guarded = partial(_guarded, look)
    if several and len(volumes) > 1 and all(volume.segment.asked.here for volume in volumes):
        return abreast([partial(guarded, volume) for volume in volumes])
    return map(guarded, volumes)


def _guarded(look: Callable[[Volume], T], volume: Volume) -> T:
    with volume.segment.guard:
        return look(volume)


def best(
    queries: Sequence[Query], volumes: Sequence[Volume], limit: int, exclude: Collection[str] = ()
) -> list[list[Candidate]]:
    """Return the best chains, found at a closer look where the quick one finds little, in order."""
    found = candidates(queries, volumes, limit, exclude)
    open_ = [k for k, hits in enumerate(found) if not hits or not _settled(queries[k], hits[0])]
    if open_:
        closely = candidates([queries[k] for k in open_], volumes, limit, exclude, closer)
        for k, hits in zip(open_, closely, strict=True):
            found[k] = ordered(found[k] + hits)
    return [_distinct(_worthy(query, hits))[:limit] for query, hits in zip(queries, found, strict=True)]


def together(query: Query, found: Iterable[list[Candidate]]) -> list[Candidate]:
    """Return the best of what several archives have, in one order."""
    return _distinct(_worthy(query, ordered(list(chain.from_iterable(found)))))


def hits(
    queries: Sequence[Query], volumes: Sequence[Volume], limit: int, exclude: Collection[str] = ()
) -> list[list[Candidate]]:
    """Return the chains that a quotation may be laid on: the best ones, then what is known of the stretches they leave open.

    A half that is spliced on can stand in one place, while the other half stands in so many that it would not be among the best.
    """
    found = best(queries, volumes, limit, exclude)
    gaps = [(k, gap) for k, hits in enumerate(found) if hits for gap in _open(queries[k], hits)]
    if gaps:
        stretches = [queries[k][first:after] for k, (first, after) in gaps]
        for (k, (first, _)), fillings in zip(gaps, candidates(stretches, volumes, FILLINGS, exclude), strict=True):
            found[k] += [_shifted(hit, first) for hit in fillings]
    ahead.passages(hit.place for each in found for hit in each if hit.segment.blocks is not None)
    return found


def nearest(query: Query, volumes: Sequence[Volume], exclude: Collection[str] = ()) -> Candidate | None:
    """Return the chain of the query's rarer words that says most of where they stand, if one of them is known at all."""
    found = [*chain.from_iterable(_each(partial(_nearest, query, exclude), volumes))]
    return max(ordered(found), key=lambda hit: hit.idf(query), default=None)


def _nearest(query: Query, exclude: Collection[str], volume: Volume) -> list[Candidate]:
    """Return those of one segment that may be it."""
    ahead.words(volume.segment, query)
    look = partial(_word_by_word, _rarer(query, volume.segment), volume, exclude)
    return [_candidate(chain, volume) for chain in _rarest(query, _enough(look, CONSIDERED), volume.segment)]


def _rarest(query: Query, found: list[kernel.Chain], segment: Segment) -> list[kernel.Chain]:
    """Return those chains of which the matched words are rarest."""
    if len(found) < 2:
        return found
    rare = [segment.idf(word) for word in query]
    told = [sum([rarity for q, _, n in matches for rarity in rare[q : q + n]]) for _, _, matches in found]
    most = max(told)
    return [chain for chain, bits in zip(found, told, strict=True) if bits == most]


def occurrences(words: str, volumes: Sequence[Volume], limit: int) -> list[Passage]:
    """Return the places where these words stand one after the other after folding, in the order of the archive."""
    wanted = kernel.Words(words)
    query, norms = memoryview(wanted.ids), wanted.norms()
    found: list[Passage] = []
    for volume in volumes if norms else ():
        with volume.segment.guard:
            found += _enough(partial(_places, norms, query, volume), limit - len(found))
    return found


def counts(words: Query, volumes: Sequence[Volume]) -> list[int | None]:
    """Return for each word of a query how often the archive has it; None for one that is frequent anywhere."""
    found: list[list[int | None]] = []
    for volume in volumes:
        ahead.words(volume.segment, words)
        with volume.segment.guard:
            found.append([volume.segment.standing(word) for word in words])
    return (
        [None if None in each else sum(filter(None, each)) for each in zip(*found, strict=True)]
        if found
        else [0] * len(words)
    )


def ordered(found: list[Candidate]) -> list[Candidate]:
    """Order by score; equals by date, then by id, however their documents are stored."""
    if len(found) <= 1:
        return found
    if len({hit.segment.id for hit in found}) == 1:  # the rank says it, and no record need be read
        return sorted(found, key=lambda hit: (-hit.score, hit.segment.ranks[hit.number]))
    found = sorted(found, key=lambda hit: -hit.score)
    return [hit for _, group in groupby(found, key=lambda hit: hit.score) for hit in _by_seniority(list(group))]


def _by_seniority(equals: list[Candidate]) -> list[Candidate]:
    return sorted(equals, key=lambda hit: hit.record.seniority) if len(equals) > 1 else equals


def _better_half(found: list[Candidate]) -> list[Candidate]:
    return [hit for hit in found if hit.score >= HALF * found[0].score]


def _rarer(query: Query, segment: Segment) -> Query:
    """Blank out the words that are less than half as rare as the rarest; a 0 matches nothing."""
    rarities = [segment.idf(word) for word in query]
    least = max(rarities, default=0) / 2
    return memoryview(array("I", [word if rare >= least else 0 for word, rare in zip(query, rarities, strict=True)]))


def _settled(query: Query, best: Candidate) -> bool:
    """Say whether a closer look could not find much better: all words of a short quotation are there, and stand as they do in it, or in
    rows with something left out between them. Single words that are strewn over a passage are no such find; nor is a place that lacks
    one word where another, with words in between, may have all of them: "is a symbol of peace", "is not a symbol of peace".
    """
    if len(query) >= SHORT:
        return best.coverage >= COVERED * len(query)
    if best.coverage < len(query):
        return False
    in_rows = sum([words for _, _, words in best.matches if words >= ROW])
    return max(best.score, WORD * in_rows) >= WORD * (len(query) - 1)


def _worthy(query: Query, found: Sequence[Candidate]) -> list[Candidate]:
    """Leave out what is little beside the best chain or beside the query."""
    least = max(FLOOR * len(query), HALF * max([hit.coverage for hit in found], default=0))
    return [hit for hit in found if hit.coverage >= least]


def _distinct(found: list[Candidate]) -> list[Candidate]:
    """Keep the best of the chains that lie over each other in the source."""
    if len({(hit.segment.id, hit.number) for hit in found}) == len(found):
        return found
    beside: dict[tuple[str, int], list[Candidate]] = {}
    kept = []
    for hit in found:
        others = beside.setdefault((hit.segment.id, hit.number), [])
        if not any(hit.lies_over(other) for other in others):
            others.append(hit)
            kept.append(hit)
    return kept


def _open(query: Query, found: Sequence[Candidate]) -> list[tuple[int, int]]:
    """The stretches of the query before, between and after the best chain's matches that are long enough to look up."""
    best = found[0]
    if best.coverage + SHORTEST > len(query) or max(words for _, _, words in best.matches) < SHORTEST:
        return []  # all of it is there, or nothing that could be a half of it
    matches = [(0, 0, 0), *best.matches, (len(query), 0, 0)]
    gaps = ((a[0] + a[2], b[0]) for a, b in pairwise(matches))
    return [(first, after) for first, after in gaps if after - first >= SHORTEST]


def _shifted(hit: Candidate, by: int) -> Candidate:
    return replace(hit, matches=tuple((q + by, r, n) for q, r, n in hit.matches))


def _again(
    query: Query, volume: Volume, exclude: Collection[str], look: Look, share: float, most: int
) -> tuple[bool, list[Candidate]]:
    return _shown(look([query], volume.segment.asked, most)[0], volume, exclude, most, share)


def _word_by_word(query: Query, volume: Volume, exclude: Collection[str], most: int) -> tuple[bool, list[kernel.Chain]]:
    return visible_chains(word_by_word([query], volume.segment.asked, most)[0], volume, exclude, most, 0)


def _shown(
    chains: Sequence[kernel.Chain], volume: Volume, exclude: Collection[str], most: int, share: float
) -> tuple[bool, list[Candidate]]:
    """Say whether there may be more chains than these, and return those that may be seen and are worth this share of the best."""
    more, visible = visible_chains(chains, volume, exclude, most, share)
    return more, [_candidate(chain, volume) for chain in visible]


def visible_chains(
    chains: Sequence[kernel.Chain], volume: Volume, exclude: Collection[str], most: int, share: float
) -> tuple[bool, list[kernel.Chain]]:
    """Say whether there may be more chains, and return those of documents that are neither removed nor excluded."""
    segment, removed, starts = volume.segment, volume.removed, volume.segment.starts
    shown: list[kernel.Chain] = []
    if exclude:
        ahead.digests(segment, [number for _, number, _ in chains])
    for each in chains:
        score, number, matches = each
        if shown and score < share * shown[0][0]:
            return False, shown
        if starts[number] + matches[-1][1] + matches[-1][2] >= starts[number + 1]:
            raise IndexError  # a document that ends before its match
        if number not in removed and not (exclude and segment.digest(number) in exclude):
            shown.append(each)
    return len(chains) == most, shown


def _candidate(chain: kernel.Chain, volume: Volume) -> Candidate:
    score, number, matches = chain
    return Candidate(score, sum([words for _, _, words in matches]), volume.segment, number, matches)


def _places(norms: list[str], query: Query, volume: Volume, most: int) -> tuple[bool, list[Passage]]:
    positions = volume.segment.asked.occurrences(query, most)
    return len(positions) == most, list(_confirmed(norms, positions, volume))


def _confirmed(norms: list[str], positions: Sequence[int], volume: Volume) -> Iterator[Passage]:
    """Keep the places where the words themselves are the same, not only their hashes."""
    for position in positions:
        number = volume.segment.owner(position)
        if number in volume.removed:
            continue
        first = position - volume.segment.starts[number]
        span = volume.segment.stretch(number, first, first + len(norms)).span(first, first + len(norms))
        passage = Passage(volume.segment.source(number), span)
        if list(kernel.split(passage.text)[0]) == norms:
            yield passage


def _enough(look: Callable[[int], tuple[bool, list[T]]], limit: int) -> list[T]:
    """Ask for more until there are `limit` results that may be seen, or no more at all."""
    most = limit
    while True:
        more, shown = look(most)
        if len(shown) >= limit or not more:
            return shown[:limit]
        most *= 4
