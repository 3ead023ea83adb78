"""English: what may be written in more than one way.

Spelling pairs from the differences that Hart's Rules (ch. 21) and the Chicago Manual (ch. 7) list between British and
American usage, with forms that only older texts have; numbers, scales and units as AP and Hart's write them.
"""

from __future__ import annotations

from quoteproof.languages.en.words import WORDS
from quoteproof.languages.form import Form
from quoteproof.languages.units import combined

_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()

_OUR = (
    "col fav hon lab neighb behavi harb hum rum endeav vap vig rig splend arm od tum val parl cand ferv ranc clam glam "
    "sav savi ard succ demean enam"
).split()
_RE = "cent theat met lit spect sab fib calib lust meag somb och sepulch".split()
_DOUBLE_L = (
    "trave cance mode labe leve fue counse signa riva equa tota dia marsha quarre channe grove marve jewe libe due "
    "sme spira initia penci tunne shove swive chise"
).split()
_WARDS = "to after back for up down in out east west north south on home sky".split()

_PREFIXES = (
    ("nano", "n"), ("micro", "µ"), ("milli", "m"), ("centi", "c"), ("deci", "d"), ("hecto", "h"), ("kilo", "k"), ("mega", "M"), ("giga", "G"),
    ("tera", "T"), ("peta", "P"),
)  # fmt: skip

TABLE = Form(
    words=WORDS,
    spelling=(
        *((f"*{stem}our*", f"*{stem}or*") for stem in _OUR),
        *((f"*{stem}re*", f"*{stem}er*") for stem in _RE),
        *((f"*{stem}ring*", f"*{stem}ering*") for stem in _RE),
        *((f"*{stem}ll{end}*", f"*{stem}l{end}*") for stem in _DOUBLE_L for end in ("ed", "ing", "er", "or", "ous")),
        *((f"{stem}wards", f"{stem}ward") for stem in _WARDS),
        ("*isation*", "*ization*"), ("*ise*", "*ize*"), ("*ising*", "*izing*"), ("*yse*", "*yze*"), ("*ysing*", "*yzing*"),
        ("*ogue*", "*og*"), ("defence*", "defense*"), ("offence*", "offense*"), ("pretence*", "pretense*"),
        ("licence*", "license*"), ("practise*", "practice*"), ("*gement*", "*gment*"), ("*ae*", "*e*"), ("foet*", "fet*"),
        ("oestro*", "estro*"), ("homoeo*", "homeo*"), ("diarrhoea", "diarrhea"), ("programme*", "program*"),
        ("*gramme*", "*gram*"), ("*nexion*", "*nection*"), ("*flexion*", "*flection*"), ("*noeuvre*", "*neuver*"),
        ("*noeuvring", "*neuvering"), ("*mould*", "*mold*"), ("smoulder*", "smolder*"), ("*stalment*", "*stallment*"),
        ("enrolment*", "enrollment*"), ("fulfilment*", "fulfillment*"), ("skilful*", "skillful*"), ("wilful*", "willful*"),
        ("fulfil", "fulfill"), ("fulfils", "fulfills"), ("enrol", "enroll"), ("enrols", "enrolls"), ("distil", "distill"),
        ("instil", "instill"), ("worshipp*", "worship*"), ("kidnapp*", "kidnap*"), ("grey*", "gray*"), ("sceptic*", "skeptic*"),
        ("plough*", "plow*"), ("storey*", "story*"), ("jeweller*", "jewelr*"), ("aluminium", "aluminum"), ("ageing", "aging"),
        ("whilst", "while"), ("amongst", "among"), ("amidst", "amid"), ("tyre*", "tire*"), ("kerb*", "curb*"),
        ("draught*", "draft*"), ("gaol*", "jail*"), ("enquir*", "inquir*"), ("artefact*", "artifact*"), ("cosy", "cozy"),
        ("moustache*", "mustache*"), ("speciality", "specialty"), ("learnt", "learned"), ("burnt", "burned"),
        ("dreamt", "dreamed"), ("spelt", "spelled"), ("spoilt", "spoiled"), ("leapt", "leaped"), ("leant", "leaned"),
        ("okay", "ok"), ("cheque*", "check*"), ("likeable", "likable"), ("sizeable", "sizable"), ("shew*", "show*"),
        ("behove*", "behoove*"), ("pyjama*", "pajama*"), ("yoghurt*", "yogurt*"), ("axe", "ax"), ("furore", "furor"),
        ("sulphur*", "sulfur*"), ("doughnut*", "donut*"), ("through", "thru"), ("adviser*", "advisor*"), ("mr", "mister"), ("dr", "doctor"), ("prof", "professor"), ("gov", "governor"),
        ("gen", "general"), ("sen", "senator"), ("capt", "captain"), ("sgt", "sergeant"), ("lt", "lieutenant"), ("rev", "reverend"), ("st", "saint"), ("st", "street"),
        ("mt", "mount"), ("dept", "department"), ("govt", "government"), ("alright", "all right"),
    ),
    spelling_except=frozenset({"prise", "prised", "prising", "prize", "prized", "prizing", "maes"}),
    lookalikes=frozenset(
        {
            frozenset(pair.split("/"))
            for pair in """martial/marital trial/trail casual/causal united/untied angel/angle silver/sliver diary/dairy
            from/form quite/quiet conversation/conservation sacred/scared calvary/cavalry desert/dessert latter/later
            loose/lose coma/comma planning/planing dinning/dining hoping/hopping bitter/biter super/supper tapping/taping
            reserve/reverse reserved/reversed reverses/reserves prefect/perfect expect/except signed/singed aboard/abroad
            complaint/compliant dispersed/dispressed uniformed/uninformed revelation/relevation bared/barred""".split()
        }
    ),
    clipped=(("'em", "them"), ("'cause", "because"), ("'til", "until"), ("'till", "until"), ("'bout", "about"), ("'round", "around"), ("'n", "and"),
             ("'gainst", "against"), ("*in'", "*ing"), ("ol'", "old"), ("an'", "and"), ("o'", "of"), ("th'", "the")),
    ampersand=("and",),
    fillers=frozenset({"um", "umm", "uh", "uhm", "er", "erm", "ah", "eh", "hmm", "mm", "you know", "i mean"}),
    fillers_apart=frozenset({"like", "right", "okay", "ok", "well", "sort of", "kind of", "you see", "if you like", "as it were", "so to speak"}),
    emphasis_added=(
        "emphasis added", "emphasis mine", "emphasis ours", "emphasis supplied", "emphasis in original", "emphases added",
        "italics added", "italics mine", "italics ours", "my italics", "my emphasis", "our emphasis", "emphasis omitted",
        "italics omitted", "bold added",
    ),
    citation_omitted=(
        "citation omitted", "citations omitted", "footnote omitted", "footnotes omitted", "internal citation",
        "references omitted", "reference omitted", "notes omitted", "note omitted", "cleaned up",
    ),
    marks_omitted=(
        "quotation marks omitted", "internal quotations omitted", "inner quotation marks omitted", "internal marks omitted",
        "alterations omitted", "alteration omitted", "brackets omitted", "ellipses omitted", "ellipsis omitted", "cleaned up",
    ),
    pages=("p. #", "pp. #", "p #", "pp #", "page #", "pages #", "pg. #"),
    translated=(
        "my translation", "our translation", "translation mine", "translation ours", "author's translation", "authors' translation",
        "translated by the author", "translation by the author", "own translation",
    ),
    spelling_changed=(
        "spelling modernized", "spelling modernised", "spelling corrected", "spelling changed", "spelling amended",
        "spelling and punctuation", "modern spelling", "spellings modernised", "cleaned up",
    ),
    numbers=tuple((word, value) for value, word in enumerate(_ONES))
    + tuple((word, 10 * value) for value, word in enumerate(_TENS, 2)),
    ordinals=tuple((word, value) for value, word in enumerate(_ORDINALS))
    + tuple((word[:-1] + "ieth", 10 * value) for value, word in enumerate(_TENS, 2))
    + (("hundredth", 100), ("thousandth", 1000), ("millionth", 10**6)),
    scales=(
        ("hundred", 100), ("thousand", 1000), ("million", 10**6), ("billion", 10**9), ("trillion", 10**12),
        ("k", 1000), ("m", 10**6), ("mn", 10**6), ("mln", 10**6), ("mio", 10**6), ("bn", 10**9), ("bln", 10**9),
        ("tn", 10**12), ("trn", 10**12), ("dozen", 12), ("score", 20), ("milliard", 10**9),
        ("hundreds", 100), ("thousands", 1000), ("millions", 10**6), ("billions", 10**9), ("trillions", 10**12),
    ),
    number_joiners=frozenset({"and"}),
    fractions=(
        ("half", 0.5), ("quarter", 0.25), ("third", 1 / 3), ("fifth", 0.2), ("tenth", 0.1), ("halves", 0.5),
        ("quarters", 0.25), ("thirds", 1 / 3), ("fifths", 0.2), ("tenths", 0.1),
    ),
    units=(
        ("percent", "%"), ("per cent", "%"), ("pct", "%"), ("%", "%"), ("percentage points", "points"),
        ("percentage point", "points"), ("points", "points"), ("pp", "points"), ("basis points", "basis points"),
        ("dollars", "$"), ("dollar", "$"), ("$", "$"), ("us$", "$"), ("usd", "$"), ("euros", "€"), ("euro", "€"),
        ("€", "€"), ("eur", "€"), ("pounds", "£"), ("pound", "£"), ("£", "£"), ("gbp", "£"), ("pounds", "lb"), ("pound", "lb"),
        *combined(
            _PREFIXES,
            (
                ("metres", "m"), ("meters", "m"), ("metre", "m"), ("meter", "m"), ("grams", "g"), ("grammes", "g"), ("gram", "g"), ("gramme", "g"),
                ("seconds", "s"), ("litres", "L"), ("liters", "L"), ("litre", "L"), ("liter", "L"), ("amps", "A"), ("amp", "A"), ("amperes", "A"),
                ("volts", "V"), ("volt", "V"), ("watts", "W"), ("watt", "W"), ("watt hours", "Wh"), ("watt hour", "Wh"), ("joules", "J"), ("joule", "J"),
                ("calories", "cal"), ("newtons", "N"), ("newton", "N"), ("pascals", "Pa"), ("pascal", "Pa"), ("bars", "bar"), ("hertz", "Hz"), ("ohms", "Ω"),
                ("ohm", "Ω"), ("moles", "mol"), ("sieverts", "Sv"), ("grays", "Gy"), ("becquerels", "Bq"), ("bytes", "B"), ("byte", "B"), ("bits", "bit"),
                ("electronvolts", "eV"), ("decibels", "dB"), ("kelvins", "K"), ("kelvin", "K"),
            ),
        ),
        ("micron", "µm"), ("microns", "µm"), ("kilos", "kg"), ("kilo", "kg"), ("decibels", "dB"), ("megs", "MB"), ("tonnes", "t"), ("tonne", "t"),
        ("metric tons", "t"), ("metric ton", "t"), ("tons", "ton"), ("ton", "ton"), ("square metres", "m²"), ("square meters", "m²"),
        ("square metre", "m²"), ("square meter", "m²"), ("square kilometres", "km²"), ("square kilometers", "km²"), ("square miles", "mi²"),
        ("square feet", "ft²"), ("square foot", "ft²"), ("square centimetres", "cm²"), ("square centimeters", "cm²"), ("cubic metres", "m³"),
        ("cubic meters", "m³"), ("cubic metre", "m³"), ("cubic meter", "m³"), ("cubic centimetres", "cm³"), ("cubic centimeters", "cm³"),
        ("cubic feet", "ft³"), ("cubic foot", "ft³"), ("miles", "mi"), ("mile", "mi"), ("nautical miles", "nautical mile"), ("knots", "kn"), ("knot", "kn"),
        ("miles an hour", "mph"), ("kilometres an hour", "km/h"), ("kilometers an hour", "km/h"), ("feet", "ft"), ("foot", "ft"),
        ("inches", "inch"), ("inch", "inch"), ("yards", "yd"), ("yard", "yd"), ("ounces", "oz"), ("ounce", "oz"), ("gallons", "gal"), ("gallon", "gal"),
        ("pints", "pint"), ("pint", "pint"), ("hectares", "ha"), ("hectare", "ha"), ("acres", "acre"), ("acre", "acre"), ("barrels", "barrel"),
        ("barrel", "barrel"), ("degrees", "°"), ("degree", "°"), ("degrees celsius", "°C"), ("degrees centigrade", "°C"), ("degrees c", "°C"),
        ("degrees fahrenheit", "°F"), ("degrees f", "°F"), ("years", "year"), ("year", "year"), ("months", "month"), ("month", "month"),
        ("weeks", "week"), ("week", "week"), ("days", "d"), ("day", "d"), ("hours", "h"), ("hour", "h"), ("minutes", "min"), ("minute", "min"),
        ("units", "unit"), ("unit", "unit"), ("am", "am"), ("a m", "am"), ("pm", "pm"), ("p m", "pm"),
        ("fortnights", "fortnight"), ("fortnight", "fortnight"), ("decades", "decade"), ("decade", "decade"), ("centuries", "century"), ("century", "century"),
    ),
    rates=frozenset({"per", "a", "an"}),
    ranges=frozenset({"to"}),
    counting=("per", "last", "past", "next", "coming", "previous", "recent", "couple", "half", "more", *WORDS.articles - {"the"}),
    decimal=".",
    grouping=",",
    relative_days=(("yesterday", -1), ("today", 0), ("tonight", 0), ("tomorrow", 1)),
)  # fmt: skip
