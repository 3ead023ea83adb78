"""What the aligner sees of words that are cut and spelt."""

from libc.stdint cimport uint8_t, uint32_t

cdef struct Text:
    int kind
    void *data
    Py_ssize_t size
    bint ascii

cdef struct Found:  # words
    uint32_t *start
    uint32_t *end
    uint32_t *ids  # NULL for words of the folded text, which are not hashed yet
    uint8_t *clean  # whether a cut can begin at the word (`reference/folding.py`), if `ids` is there
    uint32_t *letters  # the folded characters of all words, if `at` is there
    uint32_t *at  # where those of each word begin, and where the last ones end
    Py_ssize_t size
    Py_ssize_t room
    Py_ssize_t spellable

cdef class Words:
    cdef Found found
    cdef int take(self, Text *text, Py_ssize_t start, Py_ssize_t end) except -1
