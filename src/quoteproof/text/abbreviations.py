"""Words that a full stop follows without ending the sentence, of the languages the program knows, in one list.

One list and not one a language, because a text is cut before anyone knows its language; a word that is an abbreviation
in one language and ends sentences in another is left out.
"""

ALWAYS = frozenset(
    """
    mr mrs ms dr prof rev hon gen col lt sgt capt cmdr maj adm gov sen rep pres amb supt st sr jr messrs mx fr msgr
    vs cf e.g i.e eg viz approx
    dott sig sigg avv ing mme mlle mgr ldn hr fru dhr mevr drs dipl bzw usw z.b d.h u.a vgl evtl
    sra srta dra ud uds excmo excma
    г-н г-жа им акад проф т.е т.д т.п
    """.split()
)
"""Titles before a name and words that always want a continuation."""

BEFORE_FIGURES = frozenset(
    "no nos nr núm num art arts sec secs sect add pv para paras p pp vol vols ch fig figs ca c op ed eds jan feb mar apr jun jul aug sep"
    " sept oct nov dec § n° стр ст".split()
)
"""Words that are abbreviations when a figure follows: No. 7, Art. 5, Sept. 11."""

OPENERS = frozenset(
    """
    The A An He She It They We You I This That These Those There In On At But And Or So If When While As For From With
    After Before Since Now Then However Yet His Her Their Our Its My What Who Why How Not
    Der Die Das Es Er Sie Wir Ich In Im Aber Und Le La Les Il Elle Nous Mais Et El Los Las Pero Y Er Hij Zij Het De En
    """.split()
)
"""Words that, capitalised after an abbreviation such as U.S., most likely begin a sentence."""
