"""Differences of form and of editing, planted; and the paragraph that a quotation is set in."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from planting import DOUBLE, SYNONYMS, TENSES, Kind, Plant, Sentence, exchanged, reordered_date, swap
from shapes import half, over_direction

Edit = Callable[[Sentence, random.Random], str | None]
MEANINGFUL = re.compile(
    r"\b(not|no|never|none|nor|neither|without|if|unless|except|but|only|may|might|must|should|although|however|until|almost|all|most|"
    r"some|hardly|fail\w*|refus\w*|cannot|perhaps|provided|while|because|though|despite|could|would|can|every|any|few|many|yet|"
    r"rather|instead|more|less|than|even|nothing|nobody|whether|when|where|which|who|that|what|as)\b|n['’]t\b|\d",
    re.IGNORECASE,
)
"""What must not be left out where an omission is to be harmless."""


def verbatim(sentence: Sentence, chance: random.Random) -> str:
    """The sentence itself."""
    return sentence.text


def curly(sentence: Sentence, chance: random.Random) -> str | None:
    """The other kind of apostrophe."""
    text = sentence.text
    return text.replace("'", "’") if "'" in text else text.replace("’", "'") if "’" in text else None


def broken(sentence: Sentence, chance: random.Random) -> str | None:
    """Line breaks, a double blank, a word broken at a line's end."""
    words = sentence.text.split(" ")
    at = chance.randrange(2, len(words) - 2)
    if chance.random() < 0.4 and re.fullmatch(r"[a-z]{9,}", words[at]):
        cut = len(words[at]) // 2
        words[at] = words[at][:cut] + "-\n" + words[at][cut:]
        return " ".join(words)
    return " ".join(words[:at]) + chance.choice(["\n", "  "]) + " ".join(words[at:])


def small(sentence: Sentence, chance: random.Random) -> str | None:
    """A small letter at the beginning."""
    return (
        re.sub(r"^(The|We|It|This|In|These|There|They|Our|For|At|That|Our) ", lambda m: m[0].lower(), sentence.text)
        if re.match(r"(The|We|It|This|In|These|There|They|Our|For|At|That) ", sentence.text)
        else None
    )


def open_end(sentence: Sentence, chance: random.Random) -> str | None:
    """A comma for the full stop."""
    return sentence.text[:-1] + "," if sentence.text.endswith(".") else None


def marks_inside(sentence: Sentence, chance: random.Random) -> str | None:
    """A comma more or less inside."""
    spots = [m.start() for m in re.finditer(r", (?!and|but|or)(?=[a-z])", sentence.text)]
    if not spots:
        return None
    at = chance.choice(spots)
    return sentence.text[:at] + sentence.text[at + 1 :]


SPELLINGS: tuple[Plant, ...] = (
    swap(r"{}", ("honour", "honor"), ("labour", "labor"), ("favour", "favor"), ("programme", "program"), ("programmes", "programs"),
         ("centre", "center"), ("defence", "defense"), ("organization", "organisation"), ("realize", "realise"), ("recognize", "recognise"),
         ("recognized", "recognised"), ("endeavour", "endeavor"), ("neighbours", "neighbors"), ("behaviour", "behavior"),
         ("colour", "color"), ("honor", "honour"), ("defense", "defence"), ("favor", "favour")),
)  # fmt: skip
CONTRACTIONS: tuple[Plant, ...] = (
    swap(r"{}", ("do not", "don’t"), ("does not", "doesn't"), ("did not", "didn’t"), ("cannot", "can’t"), ("will not", "won't"), ("is not", "isn’t"),
         ("are not", "aren't"), ("have not", "haven’t"), ("has not", "hasn't"), ("[Ww]e have(?= [a-z]+ed)", "we've"), ("[Ii]t is", "it’s"),
         ("would not", "wouldn't"), ("must not", "mustn’t"), ("let us", "let's")),
)  # fmt: skip
FORMS: tuple[Plant, ...] = (
    swap(r"(?<=[a-z] ){}(?= [a-z]+s\b)", ("three", "3"), ("four", "4"), ("five", "5"), ("six", "6"), ("ten", "10"), ("twenty", "20"), ("fifteen", "15"),
         ("twelve", "12"), ("thirty", "30"), ("twenty-five", "25")),
    swap(r"(?<=\d ){}", ("per cent", "percent"), ("percent", "per cent"), ("billion", "bn")),
    swap(r"(?<=\d){}", (" per cent", "%"), (" percent", "%")),
    swap(r"{}", ("twenty-first century", "21st century"), ("twentieth century", "20th century"),
         ("nineteenth century", "19th century")),
    reordered_date(False),
)  # fmt: skip


def ellipsis(sentence: Sentence, chance: random.Random) -> str | None:
    """An aside of a few plain words left out at an ellipsis."""
    for match in re.finditer(r", ([a-z][a-z ]{8,60}),", sentence.text):
        if not MEANINGFUL.search(match[1]) and match.start() > 20 and len(sentence.text) - match.end() > 20:
            return (
                sentence.text[: match.start()]
                + chance.choice([" … ", " ... ", " [...] "])
                + sentence.text[match.end() :].lstrip()
            )
    return None


def ellipsis_meaning(sentence: Sentence, chance: random.Random) -> str | None:
    """A negator or a condition left out at an ellipsis."""
    hit = re.search(
        r"\b(?:do|does|did|should|must|will|can) not (?!only|just|merely|simply|least)|\b(?:will|can|must) never ",
        sentence.text,
    )
    if not hit or hit.start() < 12:
        return None
    word = hit[0].split()[0]
    kept = "" if word in ("do", "does", "did") else f"{word} "
    return sentence.text[: hit.start()] + kept + chance.choice(["… ", "... ", "[…] "]) + sentence.text[hit.end() :]


def ellipsis_order(sentence: Sentence, chance: random.Random) -> str | None:
    """The second sentence before the first."""
    after = [s for s in sentence.after[:1] if len(s.split()) > 7 and '"' not in s]
    return f"{after[0].rstrip('.?!')} … {sentence.text}" if after and sentence.text.endswith(".") else None


def bracket_insert(sentence: Sentence, chance: random.Random) -> str | None:
    """A clarification in brackets."""
    hit = re.search(r"\b(this|that|these|those) ([a-z]{4,})\b(?!['’-])", sentence.text)
    return (
        sentence.text[: hit.end()]
        + chance.choice([" [in the region]", " [of the Assembly]"])
        + sentence.text[hit.end() :]
        if hit
        else None
    )


def bracket_replace(sentence: Sentence, chance: random.Random) -> str | None:
    """A pronoun replaced in brackets."""
    hit = re.search(r"(?<=[a-z] )(it|they|them|this)(?= [a-z]+)", sentence.text)
    name = "the Organization" if hit and hit[1] in ("it", "this") else "the parties"
    return sentence.text[: hit.start()] + f"[{name}]" + sentence.text[hit.end() :] if hit else None


def cased(sentence: Sentence, chance: random.Random) -> str | None:
    """A first letter changed in brackets."""
    return (
        f"[{sentence.text[0].lower()}]{sentence.text[1:]}" if re.match(r"(The|We|It|This|In) ", sentence.text) else None
    )


def deleted(sentence: Sentence, chance: random.Random) -> str | None:
    """A plain adjective left out."""
    hit = re.search(
        r"\b(the|a|an|our|this) (great|important|historic|noble|distinguished|serious|vast|fundamental|main|entire|present|very|old|great|common|deep|basic|vital) (?=[a-z]{4,} )",
        sentence.text,
    )
    return sentence.text[: hit.start(2)] + sentence.text[hit.end() :] if hit and hit[1] != "an" else None


def inserted(sentence: Sentence, chance: random.Random) -> str | None:
    """A plain adjective more."""
    hit = re.search(
        r"\b(the|our|this|their) (?=(?:world|people|peoples|country|countries|problem|problems|situation|work|nations|government|efforts|question)\b)",
        sentence.text,
    )
    return (
        sentence.text[: hit.end()] + chance.choice(["great ", "whole ", "good "]) + sentence.text[hit.end() :]
        if hit
        else None
    )


REWORDED: tuple[Plant, ...] = (
    swap(r"(?<=[a-z] ){}(?= [a-z]+)", ("regarding", "on"), ("in order to", "to"), ("which", "that"), ("upon", "on"), ("concerning", "about"),
         ("wish to", "want to"), ("in this regard", "here"), ("throughout", "across"), ("towards", "for"), ("within", "inside"), ("among", "between")),
)  # fmt: skip


def reordered(sentence: Sentence, chance: random.Random) -> str | None:
    """Two plain words around "and" changed over."""
    hit = re.search(r"(?<=[a-z] )([a-z]{5,}) and ([a-z]{5,})(?=[,.]| (?:of|in|to|for|is|are|by|on)\b)", sentence.text)
    return exchanged(sentence.text, hit.span(1), hit.span(2)) if hit and hit[1] != hit[2] else None


def capitals(sentence: Sentence, chance: random.Random) -> str | None:
    """All in capitals."""
    return sentence.text.upper()


def sic(sentence: Sentence, chance: random.Random) -> str | None:
    """A [sic] after a word that is quite in order."""
    hits = list(
        re.finditer(r"(?<= )(?:people|country|world|peace|nations|government|future|which|their)(?= )", sentence.text)
    )
    hit = chance.choice(hits) if hits else None
    return f"{sentence.text[: hit.end()]} [sic]{sentence.text[hit.end() :]}" if hit else None


TITLES: tuple[Plant, ...] = (
    swap(r"{}(?=[A-Z][a-z]{3,} [a-z])", (r"Mr\. ", ""), ("President ", ""), ("Ambassador ", ""), ("Secretary-General ", ""), ("Senator ", ""), ("General ", "")),
)  # fmt: skip
NOT_ONLY: tuple[Plant, ...] = (
    swap(r"{}", ("not only", "not just"), ("not only", "not merely"), ("not just", "not only"), ("not only ", "")),
)  # fmt: skip


def clause_beside(sentence: Sentence, chance: random.Random) -> str | None:
    """The second clause of a sentence whose first one holds a negation, word for word."""
    hit = re.match(
        r".*\b(?:not|never|no|nor)\b[^,;]*[,;] (?:and|but) ((?:we|it|they|this|our|I|he) [^;]{30,})\.$", sentence.text
    )
    return hit[1] if hit and len(hit[1].split()) > 6 else None


def splice(sentence: Sentence, chance: random.Random) -> str | None:
    """Two sentences with one or two between them, as if they were neighbours."""
    gap = chance.choice([1, 2])
    if len(sentence.after) <= gap or not sentence.text.endswith("."):
        return None
    last, between = sentence.after[gap], sentence.after[:gap]
    plain = re.fullmatch(r"[A-Z][^\"“”\[\]…()]+[.]", last) and 7 <= len(last.split()) <= 40
    return f"{sentence.text} {last}" if plain and all(len(s.split()) > 6 for s in between) else None


def cut_tail(sentence: Sentence, chance: random.Random) -> str | None:
    """The end with its condition or exception cut off, and a full stop set."""
    hit = re.search(
        r",? (?:if|unless|provided that|except (?:for|in|when|where)|as long as|but only if|only if) [^,;]{12,}\.$",
        sentence.text,
    )
    return sentence.text[: hit.start()] + "." if hit and len(sentence.text[: hit.start()].split()) >= 7 else None


def cut_head(sentence: Sentence, chance: random.Random) -> str | None:
    """The head with its negation or doubt cut off, and a capital set."""
    hit = re.match(
        r"(?:[A-Z][^,;.]{0,40}?(?:do|does|did|can|could) ?not (?:believe|think|accept|agree|mean|say|pretend|suggest|claim) that|"
        r"It is not true that|(?:We|I) (?:doubt|deny|reject the view) (?:whether|that)|No one (?:believes|thinks) that|If|Unless) ",
        sentence.text,
    )
    if not hit or len(sentence.text[hit.end() :].split()) < 7:
        return None
    rest = sentence.text[hit.end() :]
    if hit[0] in ("If ", "Unless "):
        rest = rest.split(",")[0] + "."
        if len(rest.split()) < 7:
            return None
    return rest[0].upper() + rest[1:]


FORM_AND_EDITING = (
    Kind("letterforms", (capitals,), "faithful", 1, accept=frozenset({"case.initial"})),
    Kind("sic", (sic,), "marked", 2, labels=frozenset({"reworded"})),
    Kind("title dropped", TITLES, "reworded", 4, accept=frozenset({"delete.unmarked"})),
    Kind("not only", NOT_ONLY, "reworded", 4, accept=frozenset({"wording", "delete.unmarked", "synonym"})),
    Kind("a negation in the clause beside", (clause_beside,), "verbatim", 0),
    Kind("speaker", (verbatim,), "misattributed", 5),
    Kind("another's turn", (verbatim,), "misattributed", 5, accept=frozenset({"speaker"})),
    Kind("over a stage direction", (over_direction,), "faithful", 1, accept=frozenset({"notes"})),
    Kind("half of a contrast", (half,), "cut", 4, accept=frozenset({"cut.tail"})),
    Kind("verbatim", (verbatim,), "verbatim", 0),
    Kind("marks", (curly,), "faithful", 1),
    Kind("space", (broken,), "faithful", 1),
    Kind("case.initial", (small,), "faithful", 1),
    Kind("punct.final", (open_end,), "faithful", 1),
    Kind("punct.inner", (marks_inside,), "style", 3),
    Kind(
        "spelling",
        (*SPELLINGS, *CONTRACTIONS),
        "style",
        3,
        accept=frozenset({"speech"}),
        labels=frozenset({"faithful"}),
    ),
    Kind("number.form", FORMS, "faithful", 1, accept=frozenset({"spelling", "date"}), labels=frozenset({"style"})),
    Kind("ellipsis", (ellipsis,), "marked", 2),
    Kind("bracket.insert", (bracket_insert,), "marked", 2),
    Kind(
        "bracket.replace",
        (bracket_replace, cased),
        "marked",
        2,
        accept=frozenset({"case.initial"}),
        labels=frozenset({"faithful"}),
    ),
    Kind("delete.unmarked", (deleted,), "reworded", 4),
    Kind("insert.unmarked", (inserted,), "reworded", 4),
    Kind("wording", REWORDED, "reworded", 4, accept=frozenset({"synonym", "delete.unmarked"})),
    Kind("order.words", (reordered,), "reworded", 4),
    Kind("synonym", SYNONYMS, "reworded", 4, accept=frozenset({"wording", "quantifier"})),
    Kind("tense", TENSES, "reworded", 4, accept=frozenset({"wording", "modality"})),
    Kind(
        "double negation",
        DOUBLE,
        "reworded",
        4,
        accept=frozenset({"negation", "wording", "antonym", "modality", "connective"}),
    ),
    Kind(
        "ellipsis.meaning", (ellipsis_meaning,), "cut", 5, accept=frozenset({"negation"}), labels=frozenset({"serious"})
    ),
    Kind("ellipsis.order", (ellipsis_order,), "spliced", 5, accept=frozenset({"ellipsis.distant"})),
    Kind("splice", (splice,), "spliced", 5),
    Kind("cut.tail", (cut_tail,), "cut", 5, accept=frozenset({"condition"})),
    Kind("cut.head", (cut_head,), "cut", 5, accept=frozenset({"condition", "negation"})),
)
"""What changes the sense though it is marked, the passages put together, the cuts, and what must stay at level 4."""

BESIDE: tuple[Edit, ...] = (curly, broken)
"""Harmless changes that are mixed in beside a planted one."""


def beside(quote: str, chance: random.Random) -> tuple[str, int]:
    """Return a quotation with, in one case of four, a harmless change of form beside what is planted; and that one's level."""
    if chance.random() > 0.25 or "\n" in quote:
        return quote, 0
    changed = chance.choice(BESIDE)(Sentence(quote, (), "", None), chance)
    return (changed, 1) if changed else (quote, 0)


FRAMES = (
    "{speaker} told the Assembly: “{quote}”",
    "{speaker} said, “{quote}”",
    "“{quote}” {speaker} said.",
    'In that debate {speaker} said: "{quote}"',
    "‘{quote}’ said {speaker}, and sat down.",
    "{speaker} went further. “{quote}” {pronoun} added.",
    "As {speaker} once said, “{quote}”",
    "{speaker} had come late. “{quote}” {pronoun} said, and left again.",
    "Nobody had asked {speaker} to speak. But {pronoun} told the hall: “{quote}”",
)
FILLER = (
    "The session had begun late that morning, and the hall was half empty.",
    "Much of the day went by with questions of order.",
    "The speech is still read in schools.",
    "Few reporters had stayed until the evening.",
)


def framed(quote: str, speaker: str, chance: random.Random, pronoun: str = "he") -> tuple[str, int, int]:
    """Return a text with the quotation in it, where that starts, and the level of what the frame itself changed."""
    frame, level = chance.choice(FRAMES), 0
    if "'" in quote or "’" in quote or ("‘" in frame and chance.random() < 0.5):
        frame = FRAMES[chance.randrange(2)]
    ends_inside = re.search(r"\{quote\}[”’] ", frame)
    if ends_inside and quote.endswith("."):
        quote, level = quote[:-1] + ",", 1
    lead = chance.choice(FILLER) + "\n\n"
    text = lead + frame.format(speaker=speaker, quote=quote, pronoun=pronoun) + "\n\n" + chance.choice(FILLER) + "\n"
    return text, text.index(quote), level
