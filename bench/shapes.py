"""Plants that the first round did not have: irregular verbs, verbs that deny, figures of formulas, halves of contrasts; and talks of two.

A talk is made of two speeches that serve for nothing else: turns with labels, and stage directions between some of the sentences.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from planting import Plant, Sentence, sentences, swap

VERBS = dict(
    pair.split("/")
    for pair in (
        "came/come went/go made/make took/take gave/give found/find knew/know saw/see began/begin became/become brought/bring built/build "
        "chose/choose fell/fall fought/fight got/get held/hold kept/keep left/leave lost/lose met/meet paid/pay rose/rise sent/send spoke/speak "
        "stood/stand told/tell thought/think understood/understand won/win wrote/write grew/grow led/lead felt/feel sold/sell sought/seek "
        "broke/break forgot/forget heard/hear meant/mean spent/spend taught/teach wanted/want agreed/agree decided/decide asked/ask"
    ).split()
)
SUBJECT = r"\b(?:[Ww]e|I|[Tt]hey|[Hh]e|[Ii]t|[Tt]he (?:Assembly|Council|Government|Congress|people|country|world))"
NEGATED = r"(?!.*\b(?:not|no|never|nor|none|nothing|hardly|only|if|whether|without|either|any|ever)\b)(?!.*n['’]t)"
IRREGULAR: tuple[Plant, ...] = (
    swap(rf"^{NEGATED}.*{SUBJECT} {{}}(?= [a-z])", *((past, f"did not {bare}") for past, bare in VERBS.items())),
    swap(rf"^{NEGATED}.*{SUBJECT} {{}}(?= [a-z])", *((past, f"never {past}") for past in VERBS)),
    swap(rf"{SUBJECT} {{}}(?= (?!any|either|until|merely|only)[a-z])", *((f"did not {bare}", past) for past, bare in VERBS.items())),
)  # fmt: skip
DENYING: tuple[Plant, ...] = (
    swap(r"(?<=[a-z] ){}(?= [a-z]+)", ("failed to", "managed to"), ("refuses to", "agrees to"), ("refuse to", "agree to"), ("fail to", "manage to"),
         ("unable to", "able to"), ("declined to", "agreed to"), ("ceased to", "continued to"), ("neglected to", "took care to")),
    swap(r"(?<=[a-z] ){}(?= the\b)", ("denied", "confirmed"), ("rejected", "accepted"), ("opposed", "supported"), ("prevented", "allowed"),
         ("ended", "began"), ("abandoned", "kept"), ("ignored", "heeded")),
)  # fmt: skip
FORCE: tuple[Plant, ...] = (
    swap(r"(?<=[a-z] ){}(?= (?!not|have)[a-z]+)", ("must", "[may]"), ("shall", "[may]"), ("must", "[can]")),
    swap(r"(?<=[a-z] )(?<!at )(?<!of )(?<!not ){}(?= (?:our|the|their|those|these) )", ("all", "[some of]"), ("most of", "[a few of]"), ("many of", "[all of]")),
)  # fmt: skip
UNITS = "first second third fourth fifth sixth seventh eighth ninth".split()
FORMULA: tuple[Plant, ...] = (
    swap(r"(?<=ty-){}(?= (?:session|anniversary|regular))",
         *((unit, UNITS[(at + 4) % 9]) for at, unit in enumerate(UNITS))),
)  # fmt: skip


def half(sentence: Sentence, chance: random.Random) -> str | None:
    """The first half of "not X but Y", with a full stop: what is denied stays, what is said instead goes."""
    hit = re.match(
        r"((?!.*not (?:only|just|merely|simply)).{25,}\bnot (?:a|an|the|by|to|in|of|for) [^,;]{8,60}?),? but (?:a|an|rather|by|to|in|of|for) [^,;]{10,}\.$",
        sentence.text,
    )
    return hit[1] + "." if hit and len(hit[1].split()) > 6 else None


def over_direction(sentence: Sentence, chance: random.Random) -> str | None:
    """Two sentences between which the source has a stage direction."""
    return f"{sentence.text} {sentence.after[0]}" if sentence.directed and sentence.after else None


NAMES = (
    ("Wanjiru Oyelaran", "she"),
    ("Ximena Achterberg", "she"),
    ("Dagny Kovalenko", "she"),
    ("Zoltan Ciccone", "he"),
    ("Fergus Yilmaz", "he"),
    ("Ivo Mbeki", "he"),
    ("Odile Rasmussen", "she"),
    ("Kwame Lindqvist", "he"),
)
PRONOUNS = dict(NAMES)
DIRECTIONS = ("(Applause.)", "(Laughter.)", "[Applause]", "(APPLAUSE)")


def talks(rows: list[dict[str, str]], chance: random.Random) -> Iterator[tuple[dict[str, str], list[Sentence]]]:
    """Give talks as rows, with the sentences that can be quoted from each."""
    for number, (left, right) in enumerate(zip(rows[::2], rows[1::2], strict=False)):
        names = [name for name, _ in chance.sample(NAMES, 2)]
        said = [list(sentences(left | {"speaker": ""})), list(sentences(right | {"speaker": ""}))]
        yield _talk(f"talk-{number}", names, said, chance)


def _talk(
    name: str, names: list[str], said: list[list[Sentence]], chance: random.Random
) -> tuple[dict[str, str], list[Sentence]]:
    turns, found, at = [], [], [0, 0]
    for turn in range(40):
        who = turn % 2
        part = [sentence.text for sentence in said[who][at[who] : at[who] + chance.randint(2, 5)]]
        at[who] += len(part)
        if not part:
            break
        directed = [chance.random() < 0.3 for _ in part]
        words = "".join(
            f"{text} {chance.choice(DIRECTIONS) + ' ' if stop else ''}"
            for text, stop in zip(part, directed, strict=True)
        )
        turns.append(f"{names[who].upper()}: {words.strip()}")
        found += [
            Sentence(text, tuple(part[k + 1 :]), name, names[who], rival=names[1 - who], directed=directed[k])
            for k, text in enumerate(part)
        ]
    return {"id": name, "text": "\n\n".join(turns)}, found
