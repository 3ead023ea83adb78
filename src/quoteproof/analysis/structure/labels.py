"""What a printed label says: a person's name, a role, who asks or answers, or nothing that anybody could be called.

"Mr. ASHBY", "Ruth Okafor (Chair)", "The Chair (Ms OKAFOR)", "GEORGE ODE, harbour master", "UNIDENTIFIED MALE", "Speaker 2", "Q".
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from quoteproof.analysis.people import fold, known
from quoteproof.analysis.structure.vocabulary import Words, talks
from quoteproof.patterns import lazy

Sort = Literal["person", "name", "initials", "voice", "asks", "answers", "examiner"]
"""What a label is: certainly a person's name, a word or two that may be one, initials, a role or nobody in particular …"""

_ASIDE = lazy(r"[ \t]*[(（\[]([^()（）\[\]\n]{1,60})[)）\]]?")
_TOKEN = lazy(r"[^\W_][\w’'ʼ\-]*(?:\.[\w’'ʼ\-]+)*\.?|&")
_STRANGE = lazy(r"[?!;\"“”/%$€£@+~^`…]|\.\.|--|\s[-–—]\s")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_LONGEST = 7  # words of a name with its titles
_MOST = 14  # and with what stands in brackets
_INITIALS = 3  # letters at most that stand for a whole name
_KANA = "\u3040"  # from here on scripts are written without spaces, and a title stands behind the name


class Label(Struct, frozen=True):
    """A label taken apart."""

    sort: Sort
    name: tuple[str, ...] = ()  # as printed, without titles: ("ASHBY",)
    role: tuple[str, ...] = ()  # folded: ("chair",); the words by which nobody is named
    titled: bool = False
    caps: bool = False  # the name, or the role, is in capitals throughout
    number: str = ""  # the 2 of "Speaker 2"
    small: bool = False  # it begins with a small word, as few names do: "PER HOLT"
    key: tuple[str, ...] = ()  # what makes two labels the same voice's: the folded words of the name, or of the role


def read(printed: str, words: Words) -> Label | None:
    """Take a label apart; None where it can be nobody's."""
    label = _apart(printed.replace("_", " "), words)  # "SPEAKER_01"
    key = label and (tuple(fold(word).rstrip(".") for word in label.name) or ("", *label.role, label.number))
    return replace(label, key=key) if label else None


def _apart(printed: str, words: Words) -> Label | None:
    if printed.count(" ") > _MOST:
        return None
    asides = _ASIDE.findall(printed)
    body = _ASIDE.sub(" ", printed).strip() if asides else printed
    if not body.strip() and len(asides) == 1:  # "(UNKNOWN)": nothing but what stands in brackets
        return _apart(asides[0], words)
    name, tail = _before_comma(body)
    if tail and not tail.isupper() and _addressed(tail, words):
        return None
    tokens = _TOKEN.findall(name)
    if not tokens or len(tokens) > _LONGEST or _STRANGE.search(name):
        return None
    label = _plain(tokens, words)
    if not label or not (asides or tail):
        return label
    full = _beside(label, [*asides, tail], words)
    return None if len(tokens) == 1 and tail and not full.titled else full  # "Okafor, Ruth" of a bibliography


def _addressed(tail: str, words: Words) -> bool:
    """Say whether more follows a comma than who somebody is: "Mr. Berg, ladies and gentlemen:", "Mr. Berg, my friends:"."""
    low = fold(tail).split()
    if tail.islower() and not any(_roled(word, words) for word in low):
        return True  # "Agent Berg, please stand:"
    return "," in tail or " - " in tail or not words.several.isdisjoint(low) or bool(talks(words.talk).search(tail))


def first_stop(printed: str) -> int:
    """Return where the first full stop of a label ends a word that it does not belong to: not behind "Mr", "J", "St"."""
    letter = _LETTER.match(printed)
    if letter and fold(letter[0][0]) not in known().titles:
        return 1  # "Q. Mr. Chair", but not "J. HALE"
    return next((match.end(1) for match in _INNER.finditer(printed) if not _abbreviated(match[1])), -1)


def ends_abbreviated(printed: str) -> bool:
    """Say whether the full stop behind a label belongs to its last word: "As Mr. (Berg said …)", "Olaf J. (Berg …)".

    A short word alone can be the name of a play's person: "Ham."
    """
    if _INITIALED.search(printed):
        return False  # "Белова А. И."
    last = _LAST.search(printed.rstrip("."))
    if not last or (last.start() == 0 and (len(printed) == 1 or fold(last[0]) not in known().titles)):
        return False
    return _abbreviated(last[0])


def _abbreviated(word: str) -> bool:
    folded = fold(word)
    return (
        len(word) == 1
        or (folded in known().titles and folded not in known().roles)
        or (len(word) < 4 and word[-1].islower())
    )


_LETTER = lazy(r"[^\W\d_]\.(?=\s+[^\W\d_]+[^\W\d_A-Z])")
_INNER = lazy(r"([\w’'ʼ-]+)\.(?=\s)")
_INITIALED = lazy(r"[^\W\d_]{3,} [^\W\d_]\.(?: [^\W\d_]| ?[^\W\d_a-zA-Z])\.?\Z")  # not "Former U.N."
_LAST = lazy(r"[\w’'ʼ-]+\Z")


def _before_comma(body: str) -> tuple[str, str]:
    """Part "GEORGE ODE, harbour master" at the comma, but not "GEORGE ODE, JR."."""
    name, comma, tail = body.partition(",")
    first, _, rest = tail.strip().partition(",")
    if comma and fold(first).strip(". ") in _SUFFIXES:
        return f"{name} {first.rstrip('.')}.", rest.strip()
    return name, tail.strip()


def _plain(tokens: list[str], words: Words) -> Label | None:
    """Read what stands outside of brackets."""
    low = [fold(token).rstrip(".") for token in tokens]
    number = tokens[-1] if tokens[-1].isdecimal() else ""
    if number:
        tokens, low = tokens[:-1], low[:-1]
    if any(map(_figured, tokens)):
        tokens, low, number = _split_figure(tokens, low)
    if not tokens:
        return None
    caps = _capitals(tokens)
    if len(tokens) == 1 and (asked := _asked(low[0], words)):
        return Label(asked, role=(low[0],), caps=caps, number=number)
    if any(word in words.several for word in low[1:-1]):
        several = _plain(tokens[:1], words) if words.apart.isdisjoint(low) else None
        return several and Label("voice", role=tuple(low), caps=caps)
    return _named(tokens, low, words, caps, number)


def _capitals(tokens: list[str]) -> bool:
    """Say whether a label is in capitals, but for small words of it: "The SPEAKER pro tempore"."""
    return all(token.isupper() for token in tokens) or any(
        token.isupper() and len(token) > _INITIALS for token in tokens
    )


def _figured(token: str) -> bool:
    return any(map(str.isdecimal, token))


def _split_figure(tokens: list[str], low: list[str]) -> tuple[list[str], list[str], str]:
    """Take "Q1" for "Q"; a figure anywhere else makes no label."""
    bare = low[0].rstrip("0123456789")
    return (
        ([tokens[0][: len(bare)]], [bare], low[0][len(bare) :]) if len(tokens) == 1 and bare.isalpha() else ([], [], "")
    )


def _asked(word: str, words: Words) -> Sort | None:
    return "asks" if word in words.question else "answers" if word in words.answer else None


def _named(tokens: list[str], low: list[str], words: Words, caps: bool, number: str) -> Label | None:
    """Part titles and roles from the name behind them."""
    tables = known()
    if low[0] in words.by and len(low) > 1:
        examiner = _named(tokens[1:], low[1:], words, caps, number)
        return Label("examiner", examiner.name, titled=True, caps=caps) if examiner and examiner.titled else None
    if (
        len(low) > 1
        and low[0] in words.articles
        and any(_roled(word, words) or word in tables.titles for word in low[1:])
    ):
        tokens, low = tokens[1:], low[1:]  # "The Chair"
    start = next((i for i in range(len(low)) if not _leads(tokens, low, i, words)), len(low))
    if start < 2 and caps and low[0] not in tables.given and not _small(low[0], words):  # "ACTING SECRETARY BERG"
        last = max((i + 1 for i in range(1, len(low) - 1) if _leads(tokens, low, i, words)), default=start)
        start = last if start or not any(_small(word, words) for word in low[:last]) else start
    if (
        not start
        and len(low) > 2
        and tokens[1].endswith(".")
        and low[1] in tables.titles
        and low[0] not in tables.given
    ):
        start = 2  # "Rt Hon. Lena Fisk"
    role, name = tuple(low[:start]), tokens[start:]
    if not name and words.apart.issuperset(low):
        return None  # "Sir:"
    if not name:
        return Label("voice", role=role, caps=caps, number=number)
    small = next(
        (i for i, token in enumerate(name) if token.islower() and fold(token) not in tables.particles), len(name)
    )
    if small < len(name) and not (start and small and _place(name[small:])):
        # "Minister for Water", "Voice from the floor": a role of several words; without a role, words of a sentence
        return Label("voice", role=tuple(low), caps=caps) if start and not small and _phrase(low[start:]) else None
    if number:
        return None
    if start and (
        (name[0].islower() and low[start - 1] not in tables.titles) or (len(name) > 1 and _small(low[start], words))
    ):
        return Label("voice", role=tuple(low), caps=caps)  # "Beamter der Wache", "SECRETARY OF STATE"
    return _person(name[:small], low[start : start + small], role, words)  # "Mr. SMITH of Texas" without the state


def _small(word: str, words: Words) -> bool:
    """Say whether a word cannot begin a name: "the", "after", "to"."""
    return word in known().grammar or word in words.headers or word in words.sender or word in words.apart


def _leads(tokens: list[str], low: list[str], at: int, words: Words) -> bool:
    """Say whether a word stands before a name: a role or a title, but not a small word that is a title elsewhere ("On.")."""
    if at and low[at] in words.articles and at + 1 < len(low) and _roled(low[at + 1], words):
        return True  # "M. le président"
    alone = len(low) == 1 and low[0] in words.voices  # "MAN 2", but not "all times"
    if low[at] in known().grammar and not alone and not tokens[at].endswith("."):
        return False
    return _roled(low[at], words) or (low[at] in known().titles and not _first_name(low, at))


def _place(tokens: list[str]) -> bool:
    """Say whether words behind a name tell where its bearer is from: "of Texas", "of South Holland"."""
    return (
        1 < len(tokens) < 4 and len(tokens[0]) < 4 and not any(token.islower() or "." in token for token in tokens[1:])
    )


def _phrase(low: list[str]) -> bool:
    """Say whether small words go on with a role: "for Water", "from the floor", "of the public", "pro tempore"."""
    return (len(low) < 5 and low[0] in known().grammar) or len(low) == 2


def _roled(word: str, words: Words) -> bool:
    return word in words.voices or word in known().roles


def _first_name(low: list[str], at: int) -> bool:
    """Say whether a word that can be a title is a given name here: "Don Lemon" is no don, "Don Carlo Sala" is one."""
    return low[at] in known().given and at == 0 and len(low) == 2


def _person(name: list[str], low: list[str], role: tuple[str, ...], words: Words) -> Label | None:
    """Say whether a word or several can be a name, and how surely."""
    tables = known()
    caps = all(token.upper() == token for token in name)
    titled = bool(role) and any(word in tables.titles or _roled(word, words) for word in role)
    small = not titled and _small(low[0], words)
    if small and not _may_be_a_name(name, low, words):
        return None
    if tables.titles.keys().isdisjoint(role) and not words.apart.isdisjoint(low):
        return None
    inner = [word for token, word in zip(name[1:-1], low[1:-1], strict=True) if not token.endswith(".")]
    if any(word in tables.grammar and word not in tables.particles for word in inner):
        return None  # a headline: "Mayor Steps Down With Regret"
    if name[0][0].islower() and low[0] not in tables.particles:
        return None
    if name[0][0] >= _KANA:
        return _unspaced(name, words)
    if name[-1].endswith(".") and low[-1] not in _SUFFIXES and len(low[-1]) > 1 and "." not in name[-1][:-1]:
        name = [*name[:-1], name[-1][:-1]]
    if len(name) == 1 and not titled and (letters := name[0].replace(".", "")).isupper() and len(letters) <= _INITIALS:
        return Label("initials", tuple(name), caps=True)
    if name[0].lower() == name[0].upper():  # no capitals to tell a name by
        return Label("name", tuple(name), role)
    sure = titled or (
        len(name) > 1 and (low[0] in tables.given or low[-1] in _SUFFIXES) and low[-1] not in tables.bodies
    )
    return Label("person" if sure else "name", tuple(name), role, titled, caps, small=small)


def _may_be_a_name(name: list[str], low: list[str], words: Words) -> bool:
    """Say whether a label that begins with a small word can be a name nevertheless: one word, or two of which the other is none.

    "PER HOLT" and "MAY" can, "THE SCHEDULE", "THEN AGAIN" and "Subject" cannot.
    """
    kept = words.articles | words.headers | words.sender | words.apart
    lettered = len(low[0]) > 1 and all(token[0].isupper() for token in name)
    return lettered and len(low) < 3 and low[0] not in kept and not any(_small(word, words) for word in low[1:])


def _unspaced(name: list[str], words: Words) -> Label:
    """Read a name of a script without spaces, whose title stands before it or behind it: 山田議員, 记者王明."""
    whole = "".join(name)
    for size in (4, 3, 2, 1):
        for title, rest in ((whole[-size:], whole[:-size]), (whole[:size], whole[size:])):
            if rest and (title in known().titles or _roled(title, words)):
                return Label("person", (rest,), (title,), titled=True)
    return Label("name", (whole,))


def _beside(label: Label, asides: list[str], words: Words) -> Label:
    """Read what stands in brackets or behind a comma: the name of who has the role, or the role of the name."""
    for aside in filter(None, asides):
        tokens = _TOKEN.findall(aside)
        other = _plain(tokens[:_LONGEST], words) if tokens else None
        if not label.name and other and other.name and words.several.isdisjoint(label.role):
            return Label("person", other.name, label.role or other.role, titled=True, caps=label.caps or other.caps)
        if label.name and other and other.role:
            return Label("person", label.name, label.role or other.role, titled=True, caps=label.caps)
    return label
