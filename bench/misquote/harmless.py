"""Differences that harm nobody: print, speech, spelling, what stands on the page and nobody says."""

from __future__ import annotations

import re
import unicodedata

from .honest import TURNS
from .kinds import EDGE, MILD, SAME, STYLE, Kind, Maker, Plant, World, sources, swap, table, upper
from .sources import Sentence

DIRECTIONS = (
    "(Applause)",
    "(APPLAUSE)",
    "[Applause]",
    "(Laughter)",
    "[applause and cheers]",
    "(Laughter and applause.)",
)


FURNITURE = (
    "\n\n12 A/58/PV.7\n\n",
    "\n\nA/63/PV.14\n\n08-52272 23\n\n",
    "\n\n— 7 —\n\n",
    "\n\nGENERAL DEBATE\n\nPage 31\n\n",
    "\n\n17\n\n",
)


def head_cut(pattern: str) -> Maker:
    """The quotation begins behind a head that binds nothing."""

    def make(sentence: Sentence, world: World) -> Plant | None:
        found = re.match(pattern, sentence.text)
        rest = sentence.text[found.end() :] if found else ""
        return Plant(upper(rest), shape=found[0]) if found and rest.count(" ") >= 6 else None

    return make


def tail_cut(sentence: Sentence, world: World) -> Plant | None:
    """The quotation ends before a tail that binds nothing."""
    found = re.fullmatch(
        r"(.{40,}?), (?:which|who|in particular|including|especially|as well as|from|on) .{15,}\.", sentence.text
    )
    if not found or TURNS.search(sentence.text) or re.search(r"\b(?:from|between)\b", found[1]):
        return None
    return Plant(found[1] + ".", shape=sentence.text[found.end(1) :])


def emphasised(sentence: Sentence, world: World) -> Plant | None:
    """A word set in italics, and said to be."""
    words = list(re.finditer(r"\b[a-z]{6,}\b", sentence.text))
    if not words:
        return None
    one = world.chance.choice(words)
    quote = f"{sentence.text[: one.start()]}*{one[0]}*{sentence.text[one.end() :]}"
    return Plant(quote, "marked down", after=" (emphasis added)", shape=one[0])


def shouted(sentence: Sentence, world: World) -> Plant | None:
    """All in capitals."""
    return Plant(sentence.text.upper()) if sentence.words <= 20 else None


def between(insert: tuple[str, ...]) -> Maker:
    """Something that nobody says stands in the source between two sentences, or within one."""

    def make(sentence: Sentence, world: World) -> Plant | None:
        after = sentence.later()
        put = world.chance.choice(insert)
        if after and after.start - sentence.end == 1 and world.chance.random() < 0.5:
            glue = put if put.startswith("\n") else f" {put} "
            return Plant(
                f"{sentence.text} {after.text}", edit=sentence.text + glue.rstrip(" "), used=(after,), shape=put
            )
        places = [m for m in re.finditer(r", ", sentence.text) if 20 < m.start() < len(sentence.text) - 20]
        if not places:
            return None
        at = world.chance.choice(places)
        glue = f" {put} " if not put.startswith("\n") else put
        return Plant(sentence.text, edit=f"{sentence.text[: at.start()]},{glue}{sentence.text[at.end() :]}", shape=put)

    return make


def broken(sentence: Sentence, world: World) -> Plant | None:
    """The source's lines are short, and a word is broken at the end of one."""
    words = list(re.finditer(r"\b[a-z]{8,}\b", sentence.text))
    if not words:
        return None
    one = world.chance.choice(words)
    at = one.start() + world.chance.randint(3, len(one[0]) - 3)
    lines = re.sub(r"((?:\S+ ){9})", lambda m: m[1].rstrip() + "\n", sentence.text[: one.start()])
    return Plant(sentence.text, edit=lines + sentence.text[one.start() : at] + "-\n" + sentence.text[at:], shape=one[0])


def unaccented(sentence: Sentence, world: World) -> Plant | None:
    """Without any accent."""
    split = unicodedata.normalize("NFD", sentence.text)
    bare = "".join(sign for sign in split if not unicodedata.combining(sign))
    return Plant(bare) if bare != sentence.text else None


def interrupted(sentence: Sentence, world: World) -> Plant | None:
    """Somebody throws in a word, and the speaker goes on."""
    after = sentence.later()
    if not after or after.start - sentence.end != 1 or sentence.speech.group not in ("campaign", "talk"):
        return None
    who, said = sentence.speaker, world.chance.choice(("Right.", "Yeah.", "Mm-hmm.", "OK."))
    assert who
    label = (
        who.name.upper()
        if sentence.speech.group == "campaign"
        else re.findall(r"\n\n(\S[^\n:]*: ?(?:\*\* )?)", sentence.speech.text[: sentence.start])[-1].rstrip(": ")
    )
    aside = f"{sentence.text}\n\nTHE INTERVIEWER: {said}\n\n{label}:"
    return Plant(f"{sentence.text} {after.text}", edit=aside, used=(after,), shape=said)


def nested(sentence: Sentence, world: World) -> Plant | None:
    """Inner marks, double in the source and single in the quotation."""
    found = re.fullmatch(r"(.{15,}) ((?:[a-z]+ )?[a-z]{5,})( .{10,})", sentence.text)
    if not found:
        return None
    return Plant(
        f"{found[1]} ‘{found[2]}’{found[3]}", "curly", edit=f"{found[1]} “{found[2]}”{found[3]}", shape=found[2]
    )


def stamped(sentence: Sentence, world: World) -> Plant | None:
    """Times stand in the source."""
    found = re.fullmatch(r"(.{20,}?) (.{20,})", sentence.text)
    if not found:
        return None
    return Plant(sentence.text, edit=f"{found[1]}\n\n[00:{world.chance.randint(10, 59)}:14]\n\n{found[2]}")


def misprinted(sentence: Sentence, world: World) -> Plant | None:
    """The source has two letters of a long word in the wrong order."""
    words = list(re.finditer(r"\b[a-z]{9,}\b", sentence.text))
    if not words:
        return None
    one = world.chance.choice(words)
    at = one.start() + world.chance.randint(2, len(one[0]) - 4)
    text = sentence.text
    wrong = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return None if wrong == text else Plant(text, edit=wrong, shape=one[0])


BRITISH = """labor=labour|defense=defence|center=centre|program=programme|programs=programmes|honor=honour|color=colour|favor=favour
neighbors=neighbours|organization=organisation|organizations=organisations|recognize=recognise|recognized=recognised|realize=realise
emphasize=emphasise|behavior=behaviour|endeavor=endeavour|skeptical=sceptical|fulfill=fulfil|traveled=travelled|organized=organised
globalization=globalisation|harbor=harbour|civilization=civilisation|toward=towards|judgment=judgement"""


CONTRACTED = """do not=don't|does not=doesn't|did not=didn't|cannot=can't|will not=won't|is not=isn't|are not=aren't|we are=we're
we have=we've|I am=I'm|they are=they're|it is=it's|I have=I've|that is=that's|we will=we'll|would not=wouldn't|should not=shouldn't"""


NUMBERS = """two=2|three=3|four=4|five=5|six=6|seven=7|eight=8|ten=10|twelve=12|fifteen=15|twenty=20|thirty=30|forty=40|fifty=50
sixty=60|twenty-five=25"""


WAS = "(?i)twenty|thirty|forty|fifty|hundred|one or two|-"

KINDS = (
    Kind("contraction", STYLE, [table(CONTRACTED)]),
    Kind("British spelling", STYLE, [table(BRITISH)]),
    Kind(
        "typography",
        SAME,
        [
            swap("['’]", lambda m, w: "’" if m[0] == "'" else "'"),
            swap(
                r" — | – |—|–", lambda m, w: w.chance.choice((" -- ", "–", "—", " - ")) if m[0] not in ("–",) else "—"
            ),
            swap(r"\b(\w+) (\w+)\b", "\\1\u00a0\\2"),
            swap("fi", "ﬁ"),
            swap("([a-z]{4})([a-z]{4})", "\\1\u00ad\\2"),
        ],
    ),
    Kind("lines and broken words", SAME, [broken]),
    Kind(
        "false start",
        STYLE,
        [
            sources(r"\b(We|I|They|It|we|they|it) (\w+)", r"\1 — \1 \2"),
            sources(r"\b(the|a|our|to|of) (\w+)", r"\1, \1 \2"),
            sources(r"\b([a-z]{3})([a-z]{4,})\b", r"\1- \1\2"),
            sources(r"\b((?:we|they|I) [a-z]+) ", r"\1, \1 "),
            sources(r"\b((?:in|of|for|to) the) ([a-z]+)", r"\1 -- \1 \2"),
        ],
    ),
    Kind(
        "um and er",
        STYLE,
        [
            sources(r"\b(and|of|to|that) ", r"\1, um, "),
            sources(r", ", ", uh, "),
            sources(r"\b(the|a) ", r"\1 er "),
            sources(r"^(\w)", r"Uh, \1"),
        ],
    ),
    Kind(
        "filler words",
        MILD,
        [
            sources(r"\b(and|that) ", r"\1, you know, "),
            sources(r", ", ", I mean, "),
            sources(r"^(\w)", r"Well, \1"),
            sources(r"\b(is|are) (\w+)", r"\1, like, \2"),
            sources(r"^(\w)", r"Look, \1"),
        ],
    ),
    Kind(
        "number words",
        STYLE,
        [
            table(NUMBERS, before=r"(?<=[a-z] )", behind=r"(?= [a-z]{4,})", but=WAS),
            swap(r"(\d+) per cent\b", r"\1 percent"),
            swap(r"(\d+) (?:per cent|percent)\b", r"\1%"),
            swap(r"\$(\d+) (million|billion)", r"\1 \2 dollars"),
            swap(r"\b(\d),(\d{3})\b", r"\1\2"),
            swap(r"\b(\d+) million\b", r"\1,000,000", but=r"\d\.\d|\$"),
            table("twentieth century=20th century|twenty-first century=21st century|nineteenth century=19th century"),
        ],
    ),
    Kind(
        "dates set otherwise",
        STYLE,
        [
            swap(
                r"\b(\d\d?) (January|March|April|June|July|August|September|October|November|December) (\d{4})",
                r"\2 \1, \3",
            ),
            swap(
                r"\b(January|March|April|June|July|August|September|October|November|December) (\d\d?), (\d{4})",
                r"\2 \1 \3",
            ),
            swap(r"\b(September|October|November) (\d\d?)\b(?!,)", r"\1 \2th", but=r"(?:1|2|3)\b"),
            swap(r"\b(\d\d?) (September|October|November)\b(?! \d)", r"\2 \1"),
        ],
    ),
    Kind(
        "abbreviation",
        STYLE,
        [
            table("United Nations=UN|United States=US|European Union=EU", both=False, behind=r"(?= [a-z])"),
            table("United Nations=U.N.|United States=U.S.", both=False, behind=r"(?= [a-z])"),
            swap(r"\b(\d+) kilometres\b", r"\1 km"),
            table("Mr.=Mister", both=False, behind=r"(?= )"),
            swap(r"\b([a-z]{5,}) and ([a-z]{5,})\b", r"\1 & \2"),
            table(
                "African Union=AU|World Trade Organization=WTO|International Monetary Fund=IMF|Security Council=UNSC",
                both=False,
            ),
        ],
    ),
    Kind(
        "dialect",
        STYLE,
        [
            table(
                "going to=gonna|want to=wanna|got to=gotta|because='cause|kind of=kinda|them='em|you all=y'all",
                but="(?:this|that|the|any|what|some|a|of) kind of",
            ),
            sources(r"\bgoing to\b", "gonna"),
            sources(r"\b([a-z]{3,}[^u\W])ing\b", r"\1in'"),
            sources(r"\bthem\b", "'em"),
            sources(r"\bwant to\b", "wanna"),
        ],
    ),
    Kind(
        "hyphens",
        STYLE,
        [
            swap(r"\b([a-z]{3,})-([a-z]{3,})\b", r"\1 \2"),
            table(
                "cooperation=co-operation|coordinate=co-ordinate|peacekeeping=peace-keeping|worldwide=world-wide|today=to-day|email=e-mail"
            ),
            swap(r"\bwell[- ]being\b", "wellbeing"),
            swap(r"\b(long|short|high|low) (term|level|quality)\b", r"\1-\2"),
        ],
    ),
    Kind("applause left out", STYLE, [between(DIRECTIONS)]),
    Kind("page head skipped", STYLE, [between(FURNITURE)]),
    Kind("note calls", STYLE, [between(("[12]", "¹", "[a]", "(12)")), sources(r"([a-z]{5,}),", r"\1,³")]),
    Kind("times in the transcript", STYLE, [stamped]),
    Kind("another's aside", STYLE, [interrupted]),
    Kind("inner marks", SAME, [nested]),
    Kind(
        "commas",
        STYLE,
        [
            swap(
                r"(\w+), (\w+),? and (\w+)",
                lambda m, w: (
                    f"{m[1]}, {m[2]} and {m[3]}" if "," in m[0][len(m[1]) + 1 :] else f"{m[1]}, {m[2]}, and {m[3]}"
                ),
            ),
            swap(r"^(In \w+ \w+|Today|Now|At present|Indeed|Moreover), ", r"\1 "),
            swap(r"; ", ", "),
            swap(r", and (?=[a-z]+ )", " and "),
        ],
    ),
    Kind(
        "capitals",
        SAME,
        [
            shouted,
            swap(
                r"\b(Government|Organization|Member States|President|Conference)\b",
                lambda m, w: m[0].lower(),
                but="^(?:Government|Organization|Member|President|Conference)",
            ),
        ],
    ),
    Kind("accents", STYLE, [unaccented]),
    Kind("a word twice in the source", STYLE, [sources(r"\b(the|of|to|in|that|and) ", r"\1 \1 ")]),
    Kind("misprint mended", STYLE, [misprinted]),
    Kind("emphasis added", STYLE, [emphasised]),
    Kind(
        "head that binds nothing",
        STYLE,
        [
            head_cut(r"Mr\. (?:President|Chairman|Speaker), "),
            head_cut(
                r"(?:In this regard|In that context|In this context|At the same time|Moreover|Furthermore|In addition|Finally|Indeed), "
            ),
            head_cut(r"(?:Today|Now|This year|Ladies and gentlemen|My friends|Fellow citizens), "),
            head_cut(r"(?:And|So|Well|Now),? (?=we|the|I|it|they|this|he)"),
            head_cut(r"(?:First|Second|Secondly|Thirdly|Lastly), "),
        ],
        kept=True,
    ),
    Kind("tail that binds nothing", MILD, [tail_cut], kept=True),
    Kind(
        "concession left out",
        EDGE,
        [head_cut(r"(?:Although|While|Though|Even though) [^,]+, (?=we|it|the|I|they|there|this)")],
        kept=True,
    ),
)
