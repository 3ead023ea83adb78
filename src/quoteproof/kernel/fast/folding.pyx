# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True, initializedcheck=False
"""Fold, cut into words and hash: `reference/folding.py`, character by character in one walk a step.

Most words of most texts need no such walks: nothing in them or right beside them is folded but by its own character. These
are hashed as they are read (`plain.pxi`); only the stretches between them take all steps.
"""

from array import array

from cpython cimport array as arrays
from cpython.bytes cimport PyBytes_FromStringAndSize
from libc.stdint cimport int32_t, uint8_t, uint16_t, uint32_t, uint64_t
from libc.stdlib cimport calloc, free, malloc, realloc
from libc.string cimport memcpy, memset

from quoteproof.kernel import folds

cdef extern from "Python.h":
    int PyUnicode_KIND(object text)
    void *PyUnicode_DATA(object text)
    uint32_t PyUnicode_READ(int kind, void *data, Py_ssize_t index) nogil
    object PyUnicode_FromKindAndData(int kind, void *data, Py_ssize_t size)
    bint PyUnicode_IS_ASCII(object text)

DEF POINTS = 0x110000
DEF ID_BITS = 21
DEF SPACING = 64
DEF NOWHERE = 0xFFFFFFFF
DEF LONG = 4096  # code points: to release the lock and take it again is not worth it for fewer
cdef enum:
    OTHER, LETTER, MARK, DIGIT, SOLO, APOSTROPHE, STOP, COMMA

cdef uint64_t PRIME = 0x9E3779B97F4A7C15

# The tables over all code points. Memory from calloc is not touched before it is written, so of these 7.7 MB a run
# has the few hundred kilobytes that hold something other than 0.
cdef int32_t *MAP = <int32_t *>calloc(POINTS, sizeof(int32_t))  # 0: itself; t + 1: t; -1: nothing; -2 - k: SPELT[k] …
cdef uint8_t *KIND = <uint8_t *>calloc(POINTS, 1)
cdef uint8_t *ORDER = <uint8_t *>calloc(POINTS, 1)
cdef uint32_t *SPELT = NULL  # a length, then so many characters; and so on
cdef arrays.array NUMBERS = array("I")


cdef uint32_t number(const char **at) noexcept nogil:
    """Read a hexadecimal number and step behind it."""
    cdef uint32_t value = 0
    while True:
        if 48 <= at[0][0] <= 57:
            value = value * 16 + at[0][0] - 48
        elif 97 <= at[0][0] <= 102:
            value = value * 16 + at[0][0] - 87
        else:
            return value
        at[0] += 1


cdef bint row(const char **at, uint32_t *first, uint32_t *last) noexcept nogil:
    """Step to the next row and read its first-last; False at the end. What follows its colon is left to read."""
    while at[0][0] == 32 or at[0][0] == 10:
        at[0] += 1
    if at[0][0] == 0:
        return False
    first[0] = last[0] = number(at)
    if at[0][0] == 45:
        at[0] += 1
        last[0] = number(at)
    if at[0][0] == 58:
        at[0] += 1
    return True


cdef int load() except -1:
    """Fill the tables. Read here and not by `tables`, because every start of the program waits for it: 0.2 ms, not 6."""
    global SPELT
    cdef uint32_t first, last, value, at = 0
    cdef bytes moved = folds.MOVED.encode(), spelt = folds.SPELT.encode(), dropped = folds.DROPPED.encode()
    cdef const char *text = moved
    while row(&text, &first, &last):
        value = number(&text)
        for at in range(first, last + 1):
            MAP[at] = value + at - first + 1
    SPELT = <uint32_t *>malloc(sizeof(uint32_t) * len(spelt))
    at, text = 0, spelt
    while row(&text, &first, &last):
        MAP[first] = -2 - <int32_t>at
        last = at
        SPELT[last] = 0
        while SPELT[last] == 0 or text[0] == 44:
            text += SPELT[last] > 0
            at += 1
            SPELT[last] += 1
            SPELT[at] = number(&text)
        at += 1
    text = dropped
    while row(&text, &first, &last):
        for at in range(first, last + 1):
            MAP[at] = -1
    spread(folds.KINDS.encode(), KIND)
    spread(folds.ORDER.encode(), ORDER)
    return 0


cdef int spread(bytes rows, uint8_t *table) except -1:
    cdef const char *text = rows
    cdef uint32_t first, last
    while row(&text, &first, &last):
        memset(table + first, number(&text), last + 1 - first)
    return 0


load()


cdef struct Folded:
    uint32_t *points
    uint32_t *source  # one more than `size`
    uint8_t *kinds  # one more than `size`, the last OTHER
    Py_ssize_t size
    Py_ssize_t room


cdef inline uint32_t read(Text *text, Py_ssize_t at) noexcept nogil:
    return PyUnicode_READ(text.kind, text.data, at)


cdef int make_room(Folded *out, Py_ssize_t more) except -1 nogil:
    if out.size + more <= out.room:
        return 0
    out.room = (out.size + more) * 5 // 4
    cdef uint32_t *points = <uint32_t *>realloc(out.points, (out.room + 1) * sizeof(uint32_t))
    if points != NULL:
        out.points = points
    cdef uint32_t *source = <uint32_t *>realloc(out.source, (out.room + 1) * sizeof(uint32_t))
    if source != NULL:
        out.source = source
    cdef uint8_t *kinds = <uint8_t *>realloc(out.kinds, out.room + 1)
    if kinds != NULL:
        out.kinds = kinds
    if points == NULL or source == NULL or kinds == NULL:
        with gil:
            raise MemoryError
    return 0


cdef inline void emit(Folded *out, uint32_t point, Py_ssize_t source) noexcept nogil:
    """Put a folded character at the end; a mark goes before marks of a higher class."""
    cdef Py_ssize_t at = out.size
    cdef uint8_t kind = KIND[point]
    out.source[at] = <uint32_t>source
    out.kinds[at] = kind
    if kind == MARK and ORDER[point]:
        while at > 0 and ORDER[out.points[at - 1]] > ORDER[point]:
            out.points[at] = out.points[at - 1]
            at -= 1
    out.points[at] = point
    out.size += 1


cdef inline uint32_t first_target(uint32_t point) noexcept nogil:
    """The first character that this one becomes; 0 for none."""
    if 0xAC00 <= point < 0xD7A4:
        return 0x1100
    cdef int32_t to = MAP[point]
    if to == 0:
        return point
    return to - 1 if to > 0 else 0 if to == -1 else SPELT[-1 - to]


cdef Py_ssize_t broken(Text *text, Py_ssize_t at, Folded *out) noexcept nogil:
    """Where the word goes on that a hyphen at `at` breaks at a line's end; 0 where it breaks none."""
    if out.size == 0 or (out.kinds[out.size - 1] != LETTER and out.kinds[out.size - 1] != MARK):
        return 0
    at += 1
    while at < text.size and (read(text, at) == 32 or read(text, at) == 9 or read(text, at) == 13):
        at += 1
    if at >= text.size or read(text, at) != 10:
        return 0
    at += 1
    while at < text.size and (read(text, at) == 32 or read(text, at) == 9):
        at += 1
    return at if at < text.size and KIND[first_target(read(text, at))] == LETTER else 0


cdef void take_apart(uint32_t point, Py_ssize_t source, Folded *out) noexcept nogil:
    """Put a Hangul syllable as its jamo."""
    cdef uint32_t index = point - 0xAC00
    emit(out, 0x1100 + index // 588, source)
    emit(out, 0x1161 + index % 588 // 28, source)
    if index % 28:
        emit(out, 0x11A7 + index % 28, source)


cdef int map_points(Text *text, Folded *out) except -1 nogil:
    """Step 1, and of step 2 the words broken at a line's end."""
    cdef Py_ssize_t at = 0, on
    cdef uint32_t point, k
    cdef int32_t to
    while at < text.size:
        point = read(text, at)
        if point == 0x2D or point == 0xAD or point == 0x2010:
            on = broken(text, at, out)
            if on:
                at = on
                continue
        to = MAP[point]
        if to >= 0 and not 0xAC00 <= point < 0xD7A4:
            emit(out, to - 1 if to else point, at)
        elif to >= 0:
            make_room(out, 3 + text.size - at)
            take_apart(point, at, out)
        elif to < -1:
            make_room(out, SPELT[-2 - to] + text.size - at)
            for k in range(SPELT[-2 - to]):
                emit(out, SPELT[-1 - to + <int32_t>k], at)
        at += 1
    out.source[out.size] = <uint32_t>text.size
    out.kinds[out.size] = OTHER
    return 0


cdef inline uint8_t kind_at(Folded *text, Py_ssize_t at) noexcept nogil:
    return text.kinds[at] if at < text.size else <uint8_t>OTHER


cdef inline bint in_word(uint8_t kind) noexcept nogil:
    return kind == LETTER or kind == MARK or kind == DIGIT


cdef void elide(Folded *text) noexcept nogil:
    """Step 2, numbers and initials, in place. `before`, `far`: the kinds one and two places before, as they were."""
    cdef Py_ssize_t at, to = 0
    cdef uint8_t kind, before = OTHER, far = OTHER, after
    cdef bint gone
    for at in range(text.size):
        kind = text.kinds[at]
        gone = False
        if kind == STOP or kind == COMMA:
            after = kind_at(text, at + 1)
            if before == DIGIT and after == DIGIT:
                gone = (kind_at(text, at + 2) == DIGIT and kind_at(text, at + 3) == DIGIT
                        and kind_at(text, at + 4) != DIGIT)
                if kind == COMMA and not gone:
                    text.points[at] = 46
                    text.kinds[at] = STOP
            elif kind == STOP and before == LETTER and not in_word(far) and after == LETTER:
                gone = not in_word(kind_at(text, at + 2))
        far = before
        before = kind
        if not gone:
            text.points[to] = text.points[at]
            text.source[to] = text.source[at]
            text.kinds[to] = text.kinds[at]
            to += 1
    text.source[to] = text.source[text.size]
    text.kinds[to] = OTHER
    text.size = to


cdef void empty(Folded *out) noexcept nogil:
    out.points = out.source = NULL
    out.kinds = NULL
    out.size, out.room = 0, -1


cdef int fold_into(Text *text, Folded *out) except -1 nogil:
    """Steps 1 and 2, in the memory that `out` has or finds; it is freed by the caller, also after an error."""
    out.size = 0
    make_room(out, text.size)
    map_points(text, out)
    elide(out)
    return 0


cdef void release(Folded *out) noexcept nogil:
    free(out.points)
    free(out.source)
    free(out.kinds)


cdef Py_ssize_t word_end(Folded *text, Py_ssize_t at) noexcept nogil:
    """The end of the word that begins at `at`; `at` itself where none does."""
    cdef uint8_t kind = text.kinds[at], last
    if kind == SOLO:
        at += 1
        while text.kinds[at] == MARK:
            at += 1
        return at
    if not in_word(kind):
        return at
    while True:
        last = kind
        at += 1
        kind = text.kinds[at]
        if in_word(kind):
            continue
        if kind == APOSTROPHE and (last == LETTER or last == DIGIT) and text.kinds[at + 1] == LETTER:
            continue
        if kind == STOP and last == DIGIT and text.kinds[at + 1] == DIGIT:
            continue
        return at


cdef int widen(Found *found, bint hashed) except -1 nogil:
    """Find room for more words."""
    cdef Py_ssize_t room = 2 * found.room + 64
    cdef uint32_t *start = <uint32_t *>realloc(found.start, room * sizeof(uint32_t))
    cdef uint32_t *end = <uint32_t *>realloc(found.end, room * sizeof(uint32_t))
    cdef uint32_t *more = NULL
    cdef uint8_t *clean = NULL
    cdef bint well = start != NULL and end != NULL
    found.start, found.end = start if start else found.start, end if end else found.end
    if hashed:
        more, clean = <uint32_t *>realloc(found.ids, room * sizeof(uint32_t)), <uint8_t *>realloc(found.clean, room)
        found.ids, found.clean = more if more else found.ids, clean if clean else found.clean
        well = well and more != NULL and clean != NULL
    if found.at:
        more = <uint32_t *>realloc(found.at, (room + 1) * sizeof(uint32_t))
        found.at = more if more else found.at
        well = well and more != NULL
    if not well:
        with gil:
            raise MemoryError
    found.room = room
    return 0


cdef int have_room(Found *found, Py_ssize_t more) except -1 nogil:
    """Find room for so many more letters."""
    cdef Py_ssize_t needed = found.at[found.size] + more
    cdef uint32_t *letters
    if needed > found.spellable:
        needed += found.spellable // 4
        letters = <uint32_t *>realloc(found.letters, (needed + 1) * sizeof(uint32_t))
        if letters == NULL:
            with gil:
                raise MemoryError
        found.letters, found.spellable = letters, needed
    return 0


cdef void forget(Found *found) noexcept nogil:
    free(found.start)
    free(found.end)
    free(found.ids)
    free(found.clean)
    free(found.letters)
    free(found.at)


cdef void nothing(Found *found) noexcept nogil:
    memset(found, 0, sizeof(Found))


cdef int cut(Folded *text, Found *found) except -1 nogil:
    """Step 3, after the words that were found before; `found` is freed by the caller, also after an error."""
    cdef Py_ssize_t at = 0, end
    while at < text.size:
        end = word_end(text, at)
        if end == at:
            at += 1
            continue
        if found.size == found.room:
            widen(found, False)
        found.start[found.size] = <uint32_t>at
        found.end[found.size] = <uint32_t>end
        found.size += 1
        at = end
    return 0


cdef inline uint32_t finished(uint64_t value) noexcept nogil:
    """Stir a sum and cut it to an id."""
    value ^= value >> 32
    value = (value * PRIME) >> (64 - ID_BITS)
    return <uint32_t>value if value else 1


cdef inline uint32_t hashed(uint32_t *points, Py_ssize_t size) noexcept nogil:
    cdef uint64_t value = 0, power = 1
    cdef Py_ssize_t k
    for k in range(size):
        value += points[k] * power
        power *= PRIME
    return finished(value)


cdef inline uint32_t end_of(Folded *text, uint32_t end) noexcept nogil:
    """Carry the end of a word back."""
    return max(text.source[end], text.source[end - 1] + 1)


include "plain.pxi"


cdef Text view(str text):
    cdef Text seen
    seen.kind = PyUnicode_KIND(text)
    seen.data = PyUnicode_DATA(text)
    seen.size = len(text)
    seen.ascii = PyUnicode_IS_ASCII(text)
    return seen


def fold(str text not None):
    """Steps 1 and 2, with the way back as runs."""
    cdef Text seen = view(text)
    cdef Folded folded
    cdef Py_ssize_t k
    at, source = [], []
    empty(&folded)
    try:
        with nogil:
            fold_into(&seen, &folded)
        for k in range(folded.size + 1):
            if k == 0 or k == folded.size or folded.source[k] != folded.source[k - 1] + 1:
                at.append(k)
                source.append(folded.source[k])
        whole = PyUnicode_FromKindAndData(4, folded.points, folded.size)
    finally:
        release(&folded)
    return whole, array("I", at), array("I", source)


cdef arrays.array numbers(uint32_t *values, Py_ssize_t size):
    cdef arrays.array out = arrays.clone(NUMBERS, size, False)
    if size:
        memcpy(out.data.as_uints, values, size * sizeof(uint32_t))
    return out


def words(str text not None):
    """All three steps and the hashes."""
    cdef Text seen = view(text)
    cdef Found found
    nothing(&found)
    try:
        with nogil:
            scan(&seen, &found)
        return numbers(found.ids, found.size), numbers(found.start, found.size), numbers(found.end, found.size)
    finally:
        forget(&found)


def pack(texts):
    """The numbers of words, their ids, three in each number, and the places where a cut can begin again."""
    cdef Py_ssize_t count = len(texts), k
    cdef arrays.array counts = arrays.clone(NUMBERS, count, False)
    cdef Text *seen = <Text *>malloc((count + 1) * sizeof(Text))
    cdef Found found
    cdef Packed out
    nothing(&found)
    memset(&out, 0, sizeof(out))
    try:
        if seen == NULL:
            raise MemoryError
        for k in range(count):
            seen[k] = view(texts[k])
        with nogil:
            for k in range(count):
                found.size = 0
                scan(&seen[k], &found)
                put(&seen[k], &found, &out)
                counts.data.as_uints[k] = <uint32_t>found.size
        ids = PyBytes_FromStringAndSize(<char *>out.ids, sizeof(uint64_t) * out.size)
        return counts, ids, numbers(out.places, out.marked)
    finally:
        free(seen)
        forget(&found)
        free(out.ids)
        free(out.places)


cdef class Words:
    """The words of some stretches of a text, hashed and spelt."""

    def __cinit__(self):
        nothing(&self.found)
        self.found.at = <uint32_t *>calloc(1, sizeof(uint32_t))
        if self.found.at == NULL:
            raise MemoryError

    def __init__(self, text, spans=None):
        cdef str plain = "".join((text,))  # of a subclass of str, the characters; of all else, a TypeError
        cdef Text seen = view(plain)
        if spans is None:
            self.take(&seen, 0, seen.size)
        else:
            for start, end in spans:
                self.take(&seen, start, end)

    cdef int take(self, Text *text, Py_ssize_t start, Py_ssize_t end) except -1:
        """Put the words of one stretch behind those of the others."""
        cdef Text stretch = text[0]
        cdef Py_ssize_t k, before = self.found.size
        if not 0 <= start <= end <= text.size:
            raise IndexError
        stretch.data, stretch.size = <char *>text.data + start * text.kind, end - start
        if stretch.size < LONG:
            scan(&stretch, &self.found)
        else:
            with nogil:
                scan(&stretch, &self.found)
        for k in range(before, self.found.size if start else 0):
            self.found.start[k] += <uint32_t>start
            self.found.end[k] += <uint32_t>start
        return 0

    def __dealloc__(self):
        forget(&self.found)

    def __len__(self):
        return self.found.size

    @property
    def ids(self):
        """The hashes."""
        return numbers(self.found.ids, self.found.size)

    @property
    def starts(self):
        """Where the words begin."""
        return numbers(self.found.start, self.found.size)

    @property
    def ends(self):
        """Where they end."""
        return numbers(self.found.end, self.found.size)

    def start(self, Py_ssize_t word):
        """Where one begins."""
        if not 0 <= word < self.found.size:
            raise IndexError
        return self.found.start[word]

    def end(self, Py_ssize_t word):
        """Where one ends."""
        if not 0 <= word < self.found.size:
            raise IndexError
        return self.found.end[word]

    def norms(self, Py_ssize_t first=0, after=None):
        """Spell words out."""
        cdef Py_ssize_t last = self.found.size if after is None else after, k
        cdef uint32_t *at = self.found.at
        if not 0 <= first <= last <= self.found.size:
            raise IndexError
        return [PyUnicode_FromKindAndData(4, self.found.letters + at[k], at[k + 1] - at[k]) for k in range(first, last)]


def split(str text not None):
    """All three steps, the words spelt out instead of hashed."""
    found = Words(text)
    return found.norms(), found.starts, found.ends
