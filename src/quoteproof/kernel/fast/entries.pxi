"""What an index is made of, for who writes it and who reads it (`kernel/index.py`). Included in `suffixes.pyx` and `searching.pyx`."""

DEF ID_BITS = 21
DEF KINDS = 1 << ID_BITS
DEF DEPTH = 48
DEF STEP = 32
DEF PLACE_BITS = 28
DEF PLACE = (1 << PLACE_BITS) - 1
DEF TAG = 15

cdef extern from *:
    """
    #if defined(__GNUC__)
    #define quoteproof_fetch(place) __builtin_prefetch(place)
    #else
    #define quoteproof_fetch(place)
    #endif
    """
    void fetch "quoteproof_fetch"(const void *place) noexcept nogil
