# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True, initializedcheck=False
"""The index of a segment: `reference/suffixes.py`.

The places that are entered are first dealt out by the first bits of their word into PARTS. Each part is then sorted by itself,
where it fits into the cache: three words make one 63-bit key, sorted by radix, 11 bits a pass; each group of equal keys is then
sorted by its next three words, and so on to DEPTH. All sorts are stable, so that position breaks the last ties. Two threads take
parts in turn; beside the result they need some 24 bytes an entry of a part each.
"""

from array import array

from cpython cimport array as arrays
from libc.stdint cimport uint8_t, uint32_t, uint64_t
from libc.stdlib cimport calloc, free, malloc
from libc.string cimport memcpy, memset

from quoteproof.kernel.index import Index

include "entries.pxi"

DEF PACKED = 3
DEF RADIX = 11
DEF PASSES = 5  # of 11 bits: those of a key that the parts do not know
DEF PART_BITS = 8
DEF PARTS = 1 << PART_BITS
DEF BITSET = 262144  # bytes: a bit for each id
DEF RAREST = 4096
DEF HALVED = 1 << 16  # from so many entries on, two threads sort
DEF SMALL = 24  # groups up to this size are sorted by insertion
DEF FLAT = 256  # rows of keys up to this size are not worth a radix sort
DEF AHEAD = 32

cdef arrays.array NUMBERS = array("I")
cdef uint64_t KEY = 0x7FFFFFFFFFFFFFFF  # 63 bits


cdef struct Words:
    const uint64_t *packed
    Py_ssize_t size


cdef struct Work:
    Words words
    uint64_t *keys
    uint64_t *other_keys
    uint32_t *places  # with their tags
    uint32_t *other_places


cdef inline uint32_t id_at(const Words *words, Py_ssize_t at) noexcept nogil:
    """The id of a word; 0 beyond the end."""
    cdef Py_ssize_t number = at // 3
    if at >= words.size:
        return 0
    return <uint32_t>(words.packed[number] >> ID_BITS * (2 + 3 * number - at)) & (KINDS - 1)


cdef inline uint64_t key_at(const Words *words, Py_ssize_t at) noexcept nogil:
    """Three words from `at` on as one key; nothing counts after a separator or the end."""
    cdef Py_ssize_t number = at // 3, within = at - 3 * number
    cdef uint64_t key
    if at >= words.size:
        return 0
    key = words.packed[number] << ID_BITS * within & KEY
    if within and at + 3 - within < words.size:
        key |= words.packed[number + 1] >> ID_BITS * (3 - within)
    if key >> 2 * ID_BITS == 0:
        return 0
    return key if key >> ID_BITS & (KINDS - 1) else key >> 2 * ID_BITS << 2 * ID_BITS


# -- which words are entered -------------------------------------------------------------------------------------------


cdef list most_frequent(const Words *words, double share):
    """The ids that are there most often, as many as make up a share of all words; of equals the lower ones; ascending."""
    cdef uint32_t *counts
    cdef Py_ssize_t k, all = 0
    if share <= 0:
        return []
    counts = <uint32_t *>calloc(KINDS, sizeof(uint32_t))
    if counts == NULL:
        raise MemoryError
    try:
        with nogil:
            for k in range(words.size):
                counts[id_at(words, k)] += 1
            for k in range(1, KINDS):
                all += counts[k]
        often = sorted([(-<Py_ssize_t>counts[k], k) for k in range(1, KINDS) if counts[k] and RAREST * <Py_ssize_t>counts[k] >= all])
    finally:
        free(counts)
    found, sum = [], 0
    for less, k in often:
        sum -= less
        if sum > share * all:
            break
        found.append(k)
    return sorted(found)


cdef struct Seen:  # a word and whether it is frequent
    uint32_t word
    bint often


cdef inline Seen seen_at(const Words *words, const uint8_t *often, Py_ssize_t at) noexcept nogil:
    cdef Seen seen
    seen.word = id_at(words, at) if at >= 0 else 0
    seen.often = often[seen.word >> 3] >> (seen.word & 7) & 1
    return seen


cdef inline bint entered(Seen *near) noexcept nogil:
    """Say whether the third of five words in a row is entered."""
    cdef uint32_t word = near[2].word
    if not near[2].often:
        return word != 0
    if near[1].often and word < near[1].word:
        if near[0].often and word < near[0].word:
            return True
        if near[3].often and word <= near[3].word:
            return True
    return near[3].often and near[4].often and word <= near[3].word and word <= near[4].word


# -- sorting -----------------------------------------------------------------------------------------------------------


cdef void by_radix(Work *work, Py_ssize_t count) noexcept nogil:
    """Sort all places by their keys, of which the first PART_BITS are the same."""
    cdef Py_ssize_t counts[1 << RADIX]
    cdef Py_ssize_t k, sum, here
    cdef int turn
    cdef uint64_t *keys
    cdef uint32_t *places
    for turn in range(PASSES):
        memset(counts, 0, sizeof(counts))
        for k in range(count):
            counts[work.keys[k] >> (turn * RADIX) & ((1 << RADIX) - 1)] += 1
        sum = 0
        for k in range(1 << RADIX):
            here = counts[k]
            counts[k] = sum
            sum += here
        for k in range(count):
            here = work.keys[k] >> (turn * RADIX) & ((1 << RADIX) - 1)
            work.other_keys[counts[here]] = work.keys[k]
            work.other_places[counts[here]] = work.places[k]
            counts[here] += 1
        keys, places = work.keys, work.places
        work.keys, work.places = work.other_keys, work.other_places
        work.other_keys, work.other_places = keys, places


cdef void by_insertion(uint64_t *keys, uint32_t *places, Py_ssize_t low, Py_ssize_t high) noexcept nogil:
    cdef Py_ssize_t k, to
    cdef uint64_t key
    cdef uint32_t place
    for k in range(low + 1, high):
        key, place = keys[k], places[k]
        to = k
        while to > low and keys[to - 1] > key:
            keys[to] = keys[to - 1]
            places[to] = places[to - 1]
            to -= 1
        keys[to] = key
        places[to] = place


cdef void by_merging(Work *work, Py_ssize_t low, Py_ssize_t high) noexcept nogil:
    """Sort a group by its keys, stably."""
    if high - low <= SMALL:
        by_insertion(work.keys, work.places, low, high)
        return
    cdef Py_ssize_t middle = (low + high) // 2, left = low, right = middle, to
    by_merging(work, low, middle)
    by_merging(work, middle, high)
    if work.keys[middle - 1] <= work.keys[middle]:
        return
    for to in range(low, high):
        if right == high or (left < middle and work.keys[left] <= work.keys[right]):
            work.other_keys[to] = work.keys[left]
            work.other_places[to] = work.places[left]
            left += 1
        else:
            work.other_keys[to] = work.keys[right]
            work.other_places[to] = work.places[right]
            right += 1
    memcpy(work.keys + low, work.other_keys + low, (high - low) * sizeof(uint64_t))
    memcpy(work.places + low, work.other_places + low, (high - low) * sizeof(uint32_t))


cdef void settle(Work *work, Py_ssize_t low, Py_ssize_t high, Py_ssize_t depth) noexcept nogil:
    """Go through sorted keys; sort each group of equal ones by what follows, which is fetched from memory ahead of its turn."""
    cdef Py_ssize_t first = low, after, k, ahead = low
    cdef uint64_t key
    while first < high:
        while ahead < high and ahead < first + AHEAD:
            if (ahead > low and work.keys[ahead] == work.keys[ahead - 1]) or (
                    ahead + 1 < high and work.keys[ahead] == work.keys[ahead + 1]):
                fetch(work.words.packed + ((work.places[ahead] & PLACE) + depth) // 3)
            ahead += 1
        key = work.keys[first]
        after = first + 1
        while after < high and work.keys[after] == key:
            after += 1
        if after - first > 1 and depth < DEPTH and key & (KINDS - 1):
            for k in range(first, after):
                work.keys[k] = key_at(&work.words, (work.places[k] & PLACE) + depth)
            by_merging(work, first, after)
            settle(work, first, after, depth + PACKED)
            work.keys[after - 1] = key  # what is looked at next, to see whether the one behind it is alone
        first = after


cdef class Sorter:
    """An index in the making. Its steps work on one half of the words or parts each, so that two threads can do them."""

    cdef Words words
    cdef const uint64_t[::1] packed
    cdef uint8_t[BITSET] often
    cdef Py_ssize_t[2][PARTS + 1] counts  # by half of the words and part; then where the next of them goes
    cdef Py_ssize_t[PARTS + 1] starts
    cdef Py_ssize_t part  # the next one to be sorted
    cdef readonly int bits
    cdef readonly list frequent
    cdef readonly arrays.array suffixes, table, guide

    def __init__(self, packed, double share):
        self.packed = memoryview(packed).cast("B").cast("Q")
        self.words.size = 3 * self.packed.shape[0]
        self.words.packed = &self.packed[0] if self.words.size else NULL
        self.frequent = most_frequent(&self.words, share)
        memset(self.often, 0, BITSET)
        for word in self.frequent:
            self.often[<uint32_t>word >> 3] |= 1 << (<uint32_t>word & 7)
        memset(self.counts, 0, sizeof(self.counts))

    cdef void walk(self, int half, uint32_t *out) noexcept nogil:
        """Count the entries of each part in half of the words; or, with `out`, deal them out."""
        cdef Py_ssize_t k, after = self.words.size if half else self.words.size // 2
        cdef Py_ssize_t first = self.words.size // 2 if half else 0, part
        cdef Seen near[5]
        for k in range(4):
            near[k + 1] = seen_at(&self.words, self.often, first - 2 + k)
        for k in range(first, after):
            near[0], near[1], near[2], near[3] = near[1], near[2], near[3], near[4]
            near[4] = seen_at(&self.words, self.often, k + 2)
            if entered(near):
                part = near[2].word >> (ID_BITS - PART_BITS)
                if out != NULL:
                    out[self.counts[half][part]] = <uint32_t>k | (near[1].word & TAG) << PLACE_BITS
                self.counts[half][part] += 1

    def count(self, int half):
        """Count the entries of each part in half of the words."""
        with nogil:
            self.walk(half, NULL)

    def plan(self):
        """Find where each part begins, and make room."""
        cdef Py_ssize_t part, half, here, sum = 0
        for part in range(PARTS):
            self.starts[part] = sum
            for half in range(2):
                here = self.counts[half][part]
                self.counts[half][part] = sum
                sum += here
        self.starts[PARTS] = sum
        self.part = 0
        self.bits = min(ID_BITS, max(2, int(sum).bit_length() - 5))
        self.suffixes = arrays.clone(NUMBERS, sum, False)
        self.table = arrays.clone(NUMBERS, (1 << self.bits) + 1, True)
        self.guide = arrays.clone(NUMBERS, (sum + STEP - 1) // STEP, False)

    def deal(self, int half):
        """Deal half of the words out."""
        with nogil:
            self.walk(half, self.suffixes.data.as_uints)

    def sort(self, _):
        """Sort parts until there is none left."""
        cdef Work work
        cdef Py_ssize_t part, most = 0
        for part in range(PARTS):
            most = max(most, self.starts[part + 1] - self.starts[part])
        cdef uint64_t *keys = <uint64_t *>malloc((2 * most + 1) * sizeof(uint64_t))
        cdef uint32_t *places = <uint32_t *>malloc((2 * most + 1) * sizeof(uint32_t))
        try:
            if keys == NULL or places == NULL:
                raise MemoryError
            work.words = self.words
            while self.part < PARTS:
                part = self.part
                self.part += 1
                work.keys, work.other_keys = keys, keys + most
                work.places, work.other_places = places, places + most
                with nogil:
                    self.sort_part(&work, self.starts[part], self.starts[part + 1] - self.starts[part])
        finally:
            free(keys)
            free(places)

    cdef void sort_part(self, Work *work, Py_ssize_t start, Py_ssize_t count) noexcept nogil:
        cdef uint32_t *out = self.suffixes.data.as_uints + start
        cdef Py_ssize_t k
        for k in range(count):
            if k + AHEAD < count:
                fetch(self.words.packed + <Py_ssize_t>(out[k + AHEAD] & PLACE) // 3)
            work.keys[k] = key_at(&self.words, out[k] & PLACE)
            work.places[k] = out[k]
        if count > FLAT:
            by_radix(work, count)
        elif count:
            by_merging(work, 0, count)
        for k in range(count):
            self.table.data.as_uints[(work.keys[k] >> (3 * ID_BITS - self.bits)) + 1] += 1
            if (start + k) % STEP == 0:
                self.guide.data.as_uints[(start + k) // STEP] = <uint32_t>(work.keys[k] << (self.bits + 1) >> 32)
        settle(work, 0, count, PACKED)
        memcpy(out, work.places, count * sizeof(uint32_t))

    def finish(self):
        """Turn the table's counts into places."""
        cdef Py_ssize_t k
        cdef uint32_t *table = self.table.data.as_uints
        for k in range((<Py_ssize_t>1) << self.bits):
            table[k + 1] += table[k]


def index(ids, double share):
    """Choose the frequent words, sort the suffixes of the others, make table and guide; much of it on two cores."""
    sorter = Sorter(ids, share)
    if memoryview(ids).nbytes // 8 * 3 < HALVED:
        for half in range(2):
            sorter.count(half)
        sorter.plan()
        for step in (sorter.deal, sorter.sort):
            step(0)
            step(1)
    else:
        from concurrent.futures import ThreadPoolExecutor  # a search does not need it

        with ThreadPoolExecutor(2) as pool:
            list(pool.map(sorter.count, range(2)))
            sorter.plan()
            list(pool.map(sorter.deal, range(2)))
            # where hardly any word is entered, several parts count in one number of the table: that is for one thread
            list(pool.map(sorter.sort, range(2 if sorter.bits >= PART_BITS else 1)))
    sorter.finish()
    return Index(array("I", sorter.frequent), sorter.suffixes, sorter.table, sorter.guide)
