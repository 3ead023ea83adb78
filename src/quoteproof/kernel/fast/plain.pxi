"""Words that need no folding but character by character, hashed as they are read. Included in `folding.pyx`.

A character is plain if it becomes just one other and is no mark, no syllable of Hangul and none of a script without spaces. A
word is plain if all in it is, and if no rule of step 2 changes anything within it or at its end: no stop or comma between
digits, no stop between single letters, no hyphen before white space. Where one is not, the stretch from there to the next place
at which no rule looks across takes all steps; the more of them follow each other, the longer the next one is.
"""

DEF NEAR = 256  # the characters whose classes stand in a table of their own
DEF REACH = 1 << 16  # code points that take all steps at once, at most: 11 bytes each
DEF AHEAD = 32  # plain characters after which a text is taken for plain again
DEF POWERS = 32
cdef enum:
    HYPHEN = 8
    STRANGE = 9  # not plain

ctypedef fused Point:  # a text as Python holds it, one, two or four bytes a character
    uint8_t
    uint16_t
    uint32_t

cdef uint8_t[NEAR] CLASS
cdef uint16_t[NEAR] TARGET
cdef uint64_t[POWERS] POWER  # of PRIME


cdef uint8_t class_of(uint32_t point, uint32_t *target) noexcept nogil:
    """The kind of what a character becomes, and that character."""
    cdef int32_t to = MAP[point]
    cdef uint8_t kind
    target[0] = to - 1 if to > 0 else point
    if point == 0x2D or point == 0x2010:
        return HYPHEN
    if to < 0 or 0xAC00 <= point < 0xD7A4:
        return STRANGE
    kind = KIND[target[0]]
    return STRANGE if kind == MARK or kind == SOLO else kind


cdef void classify() noexcept nogil:
    """Put what the frequent characters are into small tables."""
    cdef uint32_t k, target = 0
    for k in range(NEAR):
        CLASS[k] = class_of(k, &target)
        TARGET[k] = <uint16_t>target
    POWER[0] = 1
    for k in range(1, POWERS):
        POWER[k] = POWER[k - 1] * PRIME


classify()


cdef inline uint8_t look(const Point *text, Py_ssize_t size, Py_ssize_t at, uint32_t *target) noexcept nogil:
    """The class of the character at `at`, and what it becomes; OTHER at the end."""
    if at >= size:
        return OTHER
    if Point is uint8_t or text[at] < NEAR:
        target[0] = TARGET[text[at]]
        return CLASS[text[at]]
    return class_of(text[at], target)


cdef inline bint blank(uint32_t point) noexcept nogil:
    return point == 32 or 9 <= point <= 13


cdef bint ends_word(
    const Point *text, Py_ssize_t size, Py_ssize_t at, uint8_t kind, uint8_t last, bint *strange
) noexcept nogil:
    """Say whether a word ends before the character at `at`; `strange`: only all steps can tell."""
    cdef uint32_t target = 0
    cdef uint8_t after, far
    if kind == OTHER or kind == STRANGE or kind == HYPHEN:
        strange[0] = kind == STRANGE or (
            kind == HYPHEN and last == LETTER and at + 1 < size and blank(text[at + 1]))
        return True
    after = look(text, size, at + 1, &target)
    if kind == APOSTROPHE:
        strange[0] = after == STRANGE
        return after != LETTER
    if last == DIGIT:
        strange[0] = after == DIGIT or after == STRANGE
    elif kind == STOP and (after == LETTER or after == STRANGE):
        far = look(text, size, at - 2, &target) if at >= 2 else <uint8_t>OTHER
        strange[0] = far != LETTER and far != DIGIT
    return True


cdef inline Py_ssize_t plain_word(
    const Point *text, Py_ssize_t size, Py_ssize_t at, uint8_t kind, uint32_t target, uint32_t *word
) noexcept nogil:
    """Hash the word that begins at `at`; return where it ends, or -1 where only all steps can tell."""
    cdef uint64_t value = target, power
    cdef Py_ssize_t length = 1
    cdef uint8_t last
    cdef bint strange = False
    while True:
        last = kind
        kind = look(text, size, at + length, &target)
        if kind != LETTER and kind != DIGIT and ends_word(text, size, at + length, kind, last, &strange):
            break
        if length < POWERS:
            power = POWER[length]
        else:
            power *= PRIME
        value += target * power
        length += 1
    word[0] = finished(value)
    return -1 if strange else at + length


cdef inline void spell(
    const Point *text, Py_ssize_t size, Py_ssize_t at, Py_ssize_t end, uint32_t *letters
) noexcept nogil:
    """Write what the characters of a plain word become; apart from hashing them, which took a sixth longer with it in its loop."""
    while at < end:
        look(text, size, at, letters)
        letters += 1
        at += 1


cdef inline int add(
    Found *found, Py_ssize_t start, Py_ssize_t end, uint32_t word, bint clean, Py_ssize_t length
) except -1 nogil:
    if found.size == found.room:
        widen(found, True)
    if found.at:
        found.at[found.size + 1] = found.at[found.size] + <uint32_t>length
    found.start[found.size], found.end[found.size] = <uint32_t>start, <uint32_t>end
    found.ids[found.size], found.clean[found.size] = word, clean
    found.size += 1
    return 0


cdef Py_ssize_t safe(const Point *text, Py_ssize_t size, Py_ssize_t at) noexcept nogil:
    """The first place after `at` across which no rule looks: a space or line break, what is before it being neither a hyphen
    nor white space."""
    cdef uint32_t before, point
    while at + 1 < size:
        at += 1
        point, before = text[at], text[at - 1]
        if (point == 32 or point == 10) and not (blank(before) or before == 0x2D or before == 0xAD or before == 0x2010):
            return at
    return size


cdef int all_steps(Text *text, Py_ssize_t start, Py_ssize_t end, bint clean, Folded *folded, Found *inner, Found *found) except -1 nogil:
    """Cut a stretch by all steps; `clean`: whether a cut can begin at a word that begins with it."""
    cdef Text stretch
    cdef Py_ssize_t k, length
    cdef uint32_t first
    cdef bint begins
    stretch.kind, stretch.size, stretch.ascii = text.kind, end - start, text.ascii
    stretch.data = <char *>text.data + start * text.kind
    inner.size = 0
    fold_into(&stretch, folded)
    cut(folded, inner)
    if found.at:
        have_room(found, folded.size + text.size - end)
    for k in range(inner.size):
        first, length = inner.start[k], inner.end[k] - inner.start[k]
        begins = clean
        if first:
            begins = folded.kinds[first - 1] == OTHER or folded.kinds[first - 1] == SOLO
            begins = begins and folded.source[first] != folded.source[first - 1]
        if found.at:
            memcpy(found.letters + found.at[found.size], folded.points + first, length * sizeof(uint32_t))
        add(found, start + folded.source[first], start + end_of(folded, inner.end[k]),
            hashed(folded.points + first, length), begins, length)
    return 0


cdef int scan_points(Text *seen, const Point *text, Found *found) except -1 nogil:
    """Find and hash all words; `found` is freed by the caller, also after an error."""
    cdef Py_ssize_t at = 0, end, reach = 1, behind = 0, size = seen.size
    cdef uint32_t target = 0, word = 0
    cdef uint8_t kind, before = OTHER
    cdef Folded folded
    cdef Found inner
    empty(&folded)
    nothing(&inner)
    try:
        if found.at:
            have_room(found, size)
        while at < size:
            kind = look(text, size, at, &target)
            if kind != LETTER and kind != DIGIT and kind != STRANGE:
                before = kind
                at += 1
                continue
            end = plain_word(text, size, at, kind, target, &word) if kind != STRANGE else -1
            if end >= 0:
                if found.at:
                    spell(text, size, at, end, found.letters + found.at[found.size])
                add(found, at, end, word, before == OTHER or before == HYPHEN, end - at)
                at = end
                continue
            reach = min(2 * reach, REACH) if at < behind + AHEAD else 1
            end = safe(text, size, min(at + reach, size) - 1)
            all_steps(seen, at, end, before == OTHER or before == HYPHEN, &folded, &inner, found)
            at = behind = end
            before = OTHER
        return 0
    finally:
        release(&folded)
        forget(&inner)


cdef int scan(Text *text, Found *found) except -1 nogil:
    """The same, whatever the width of a character in memory."""
    if text.kind == 1:
        return scan_points(text, <const uint8_t *>text.data, found)
    if text.kind == 2:
        return scan_points(text, <const uint16_t *>text.data, found)
    return scan_points(text, <const uint32_t *>text.data, found)


cdef void narrow(Found *found, uint64_t *out) noexcept nogil:
    """Write the ids, three in each number, the last number filled up with 0."""
    cdef Py_ssize_t k = 0, rest
    cdef uint32_t *ids = found.ids
    while k + 3 <= found.size:
        out[0] = <uint64_t>ids[k] << 2 * ID_BITS | <uint64_t>ids[k + 1] << ID_BITS | ids[k + 2]
        out += 1
        k += 3
    rest = found.size - k
    out[0] = (<uint64_t>ids[k] << 2 * ID_BITS if rest else 0) | (<uint64_t>ids[k + 1] << ID_BITS if rest > 1 else 0)


cdef inline uint32_t width(uint32_t point) noexcept nogil:
    """The bytes of a character in UTF-8."""
    return 1 if point < 0x80 else 2 if point < 0x800 else 3 if point < 0x10000 else 4


cdef void mark(Text *text, Found *found, uint32_t *out) noexcept nogil:
    """Write where every SPACING-th word begins, in code points and in bytes, if a cut can begin there."""
    cdef Py_ssize_t k = SPACING, at = 0
    cdef uint32_t bytes = 0
    while k < found.size:
        if not found.clean[k]:
            out[0] = out[1] = NOWHERE
        else:
            while at < found.start[k]:
                bytes += 1 if text.ascii else width(read(text, at))
                at += 1
            out[0], out[1] = found.start[k], bytes
        out += 2
        k += SPACING


cdef struct Packed:  # the words of several texts
    uint64_t *ids
    Py_ssize_t size
    Py_ssize_t room
    uint32_t *places
    Py_ssize_t marked
    Py_ssize_t markable


cdef int put(Text *text, Found *found, Packed *out) except -1 nogil:
    """Put the words of a text behind those of others."""
    cdef Py_ssize_t size = out.size + found.size // 3 + 1, marked = out.marked + 2 * (max(found.size - 1, 0) // SPACING)
    cdef uint64_t *ids
    cdef uint32_t *places
    if size > out.room or marked > out.markable:
        ids = <uint64_t *>realloc(out.ids, 2 * size * sizeof(uint64_t))
        out.ids = ids if ids else out.ids
        places = <uint32_t *>realloc(out.places, 2 * (marked + 1) * sizeof(uint32_t))
        out.places = places if places else out.places
        if not (ids and places):
            with gil:
                raise MemoryError
        out.room, out.markable = 2 * size, 2 * marked
    narrow(found, out.ids + out.size)
    mark(text, found, out.places + out.marked)
    out.size, out.marked = size, marked
    return 0
