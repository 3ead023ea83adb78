"""English."""

SCRIPT = "latin"
SMALL_WORDS = frozenset(
    "the and of to that is was for with his said it have this are not be from who by they will has in on at as an he she we you do no so but had been would my me".split()
)
LETTERS = ""
MORE_WORDS = frozenset(
    (
        "i a s t what which their there when were can all if or one about our more out up them then than its your into over "
        "could should may must after before these those because how where any some only other new such also between "
        "under against am did does him her us most very now just like still own here too never while"
    ).split()
)
