# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True, initializedcheck=False
"""The suffix array and its prefix table: `reference/suffixes.py`.

Three words make one 63-bit key. The first keys of all suffixes are sorted by radix, 11 bits a pass; each group of equal
keys is then sorted by its next three words, and so on to DEPTH. All sorts are stable, so that position breaks the last ties.
The words of the lower ids and those of the upper ones are sorted apart, on two cores.
"""

from array import array

from cpython cimport array as arrays
from libc.stdint cimport uint32_t, uint64_t
from libc.stdlib cimport free, malloc
from libc.string cimport memcpy, memset

DEF ID_BITS = 21
DEF DEPTH = 48
DEF PACKED = 3
DEF RADIX = 11
DEF PASSES = 6
DEF LAST = (1 << ID_BITS) - 1
DEF HALVED = 1 << 16  # from so many words on, two threads sort
DEF SMALL = 24  # groups up to this size are sorted by insertion

cdef arrays.array NUMBERS = array("I")


cdef struct Work:
    const uint32_t *ids
    Py_ssize_t size
    uint64_t *keys
    uint64_t *other_keys
    uint32_t *places
    uint32_t *other_places


cdef inline uint64_t packed(const uint32_t *ids, Py_ssize_t size, Py_ssize_t at) noexcept nogil:
    """Three words from `at` on as one key; nothing counts after a separator or the end."""
    cdef uint64_t key = 0
    cdef Py_ssize_t k
    for k in range(PACKED):
        if at + k >= size or ids[at + k] == 0:
            return key << (ID_BITS * (PACKED - k))
        key = key << ID_BITS | ids[at + k]
    return key


cdef void by_radix(Work *work, Py_ssize_t count) noexcept nogil:
    """Sort all places by their keys; an even number of passes leaves the result where it began."""
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
    """Go through sorted keys; sort each group of equal ones by what follows."""
    cdef Py_ssize_t first = low, after, k
    while first < high:
        after = first + 1
        while after < high and work.keys[after] == work.keys[first]:
            after += 1
        if after - first > 1 and depth < DEPTH and work.keys[first] & ((1 << ID_BITS) - 1):
            for k in range(first, after):
                work.keys[k] = packed(work.ids, work.size, work.places[k] + depth)
            by_merging(work, first, after)
            settle(work, first, after, depth + PACKED)
        first = after


cdef int sort(Work *work, uint32_t least, uint32_t most, Py_ssize_t count, uint32_t *out) except -1 nogil:
    """Sort the `count` places of the words from `least` to `most`."""
    cdef uint64_t *keys = <uint64_t *>malloc((2 * count + 1) * sizeof(uint64_t))
    cdef uint32_t *places = <uint32_t *>malloc((2 * count + 1) * sizeof(uint32_t))
    cdef Py_ssize_t k, at = 0
    if keys == NULL or places == NULL:
        free(keys)
        free(places)
        with gil:
            raise MemoryError
    work.keys, work.other_keys = keys, keys + count
    work.places, work.other_places = places, places + count
    for k in range(work.size):
        if least <= work.ids[k] <= most:
            work.keys[at] = packed(work.ids, work.size, k)
            work.places[at] = <uint32_t>k
            at += 1
    by_radix(work, count)
    settle(work, 0, count, PACKED)
    memcpy(out, work.places, count * sizeof(uint32_t))
    free(keys)
    free(places)
    return 0


cdef Py_ssize_t share(Work *work, uint32_t *first, Py_ssize_t *before) noexcept nogil:
    """Count the words; find the id from which on about half of them are, and how many are before it."""
    cdef Py_ssize_t counts[1 << RADIX]
    cdef Py_ssize_t k, all = 0
    memset(counts, 0, sizeof(counts))
    for k in range(work.size):
        counts[work.ids[k] >> (ID_BITS - RADIX)] += work.ids[k] != 0
        all += work.ids[k] != 0
    before[0] = k = 0
    while 2 * (before[0] + counts[k]) <= all and k < (1 << RADIX) - 1:
        before[0] += counts[k]
        k += 1
    first[0] = <uint32_t>k << (ID_BITS - RADIX)
    return all


def sort_part(ids, uint32_t least, uint32_t most, Py_ssize_t start, Py_ssize_t count, arrays.array out not None):
    """Sort the places of the words from `least` to `most` into `out`, from `start` on."""
    cdef const uint32_t[::1] numbers = ids
    cdef Work work
    work.size, work.ids = numbers.shape[0], &numbers[0]
    with nogil:
        sort(&work, least, most, count, out.data.as_uints + start)


def suffix_array(ids):
    """Sort the places of all words by the words from there on; many of them in two halves, each on a core."""
    cdef const uint32_t[::1] numbers = ids
    cdef Work work
    cdef Py_ssize_t count, before
    cdef uint32_t first
    work.size = numbers.shape[0]
    if work.size == 0:
        return arrays.clone(NUMBERS, 0, False)
    work.ids = &numbers[0]
    with nogil:
        count = share(&work, &first, &before)
    out = arrays.clone(NUMBERS, count, False)
    if count < HALVED or before == 0:
        sort_part(ids, 1, LAST, 0, count, out)
        return out
    from concurrent.futures import ThreadPoolExecutor  # a search does not need it

    with ThreadPoolExecutor(1) as pool:
        other = pool.submit(sort_part, ids, 1, first - 1, 0, before, out)
        sort_part(ids, first, LAST, before, count - before, out)
        other.result()
    return out


def prefix_table(ids, suffixes):
    """Count the suffixes below each value of the first word's top bits."""
    cdef const uint32_t[::1] numbers = ids
    cdef Py_ssize_t k, size = numbers.shape[0]
    cdef int bits = min(ID_BITS, max(2, int(size).bit_length() - 3))
    cdef arrays.array out = arrays.clone(NUMBERS, (1 << bits) + 1, True)
    cdef uint32_t *table = out.data.as_uints
    with nogil:
        for k in range(size):
            if numbers[k]:
                table[(numbers[k] >> (ID_BITS - bits)) + 1] += 1
        for k in range(1 << bits):
            table[k + 1] += table[k]
    return out
