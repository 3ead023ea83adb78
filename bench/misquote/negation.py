"""Negations and modals put in, left out or turned."""

from __future__ import annotations

import re

from .kinds import SERIOUS, STRONG, Kind, World, swap, table

AUX = "is|are|was|were|will|would|can|could|should|must|has|have|had|does|do|did"


# A question in the sentence, a denied denial, a "not only": there the change may leave the sense as it was.
TWISTED = r"(?i:\bnot (?:only|just|merely|simply|least|to mention)\b|\bno doubt\b|whether|\bif not\b|why not|\?|\bor not\b|cannot but)"


IRREGULAR = dict(
    pair.split("=")
    for pair in """came=come|went=go|made=make|took=take|gave=give|found=find|knew=know|saw=see|began=begin|became=become|brought=bring
built=build|chose=choose|fell=fall|fought=fight|got=get|held=hold|kept=keep|left=leave|lost=lose|met=meet|paid=pay|rose=rise|said=say
sent=send|spoke=speak|stood=stand|told=tell|thought=think|understood=understand|won=win|wrote=write|grew=grow|led=lead|felt=feel
bought=buy|sold=sell|sought=seek|broke=break|forgot=forget|showed=show|called=call|asked=ask|wanted=want|decided=decide|agreed=agree
voted=vote|signed=sign|joined=join|supported=support|worked=work|helped=help|accepted=accept|adopted=adopt|reached=reach""".replace(
        "\n", "|"
    ).split("|")
)


PAST = "|".join(IRREGULAR)


BARE = {bare: past for past, bare in IRREGULAR.items()}


SUBJECT = r"I|[Ww]e|[Tt]hey|[Hh]e|[Ss]he|[Ii]t|[Tt]he (?:Government|Council|Assembly|world|people|country)|who|which"


COMMON = "|".join(
    "want need believe know think support accept agree expect seek hope see understand have make like trust consider".split()
)


def not_in(place: re.Match[str], world: World) -> str:
    """A "not" behind an auxiliary, written out or contracted."""
    short = {"will": "won't", "can": "can't", "is": "isn't", "are": "aren't", "was": "wasn't", "were": "weren't"}
    if place[1] in short and world.chance.random() < 0.4:
        return short[place[1]]
    return "cannot" if place[1] == "can" else f"{place[1]} not"


PREFIXED = """possible=impossible|acceptable=unacceptable|able=unable|necessary=unnecessary|agree=disagree|stability=instability
equality=inequality|security=insecurity|likely=unlikely|responsible=irresponsible|certain=uncertain|fair=unfair
willing=unwilling|just=unjust|lawful=unlawful|satisfied=dissatisfied|reversible=irreversible|avoidable=unavoidable|usual=unusual
honest=dishonest|compatible=incompatible|effective=ineffective|complete=incomplete|adequate=inadequate|limited=unlimited|prepared=unprepared
aware=unaware|resolved=unresolved|perfect=imperfect|capable=incapable|tolerance=intolerance|healthy=unhealthy|justified=unjustified"""

KINDS = (
    Kind(
        "not put in",
        SERIOUS,
        [
            swap(
                r"\b(is|are|was|were|will|can|could|should|has|have|had)\b(?= (?:a|an|the|been|be|made|[a-z]+ed|[a-z]+ly|our|in)\b)",
                not_in,
                but=TWISTED + r"|\b(?:not|no|never|neither|nor|nothing|none)\b|n't",
            )
        ],
    ),
    Kind(
        "not left out",
        SERIOUS,
        [
            swap(
                r"\b(is|are|was|were|will|would|can|could|should|must|has|have|had) not ",
                r"\1 ",
                but=TWISTED + r"|not but|not [^,.]{3,60}, but|not [^,.]{3,40} but",
            ),
            swap(
                r"\b(I|[Ww]e|[Tt]hey|[Yy]ou) (?:do not|don't) (?=" + COMMON + ")", r"\1 ", but=TWISTED + "|(?:any|but)"
            ),
            swap(
                r"\b[Cc]annot (?=[a-z])",
                "can ",
                but=TWISTED + "|cannot (?:but|afford|help|be over)|any|alone|but|without",
            ),
            swap(
                r"\b(is|are|was|were|would|could|should|has|have|had)n['’]t\b",
                r"\1",
                but=TWISTED + r"|any|isn't it|but",
            ),
            swap(r"\bnot to (?=[a-z])", "to ", but=TWISTED + "|but"),
        ],
    ),
    Kind(
        "not with another verb form",
        SERIOUS,
        [
            swap(
                rf"\b({SUBJECT}) ({PAST})\b(?! been)",
                lambda m, w: f"{m[1]} did not {IRREGULAR[m[2]]}",
                but=TWISTED + r"|\b(?:not|no|never|nothing|only)\b|n't",
            ),
            swap(
                rf"\b({SUBJECT}) ({PAST})\b(?! been)",
                lambda m, w: f"{m[1]} never {m[2]}",
                but=TWISTED + r"|\b(?:not|no|never|nothing|only)\b|n't",
            ),
            swap(
                r"\b(?:did not|didn't) (" + "|".join(BARE) + r")\b", lambda m, w: BARE[m[1]], but=TWISTED + "|any|but"
            ),
            swap(
                rf"\b(I|[Ww]e|[Tt]hey) ({COMMON})\b(?! to)",
                r"\1 do not \2",
                but=TWISTED + r"|\b(?:not|no|never|nothing|only|will|must|can|should|may|also)\b|n't",
            ),
            swap(
                r"\b(?:does not|doesn't) (want|need|mean|seek|support|know|accept|make|work|believe|exist)\b",
                r"\1s",
                but=TWISTED + "|any|but",
            ),
        ],
    ),
    Kind(
        "not by a prefix",
        SERIOUS,
        [
            table(
                PREFIXED,
                but=TWISTED
                + r"|\b(?:not|no|never|less|nor)\b|n't|be able|[Jj]ust (?!and)|(?:is|have|are|was|were|I|we|they|has) just|respect (?:to|of)|certain (?:[a-z]+s)\b|agreed|limited to|Security|social",
            )
        ],
    ),
    Kind(
        "no, never, without",
        SERIOUS,
        [
            swap(
                r"\bNo (country|one|nation|State|people|society|man|government)\b",
                lambda m, w: f"Every{'' if m[1] == 'one' else ' '}{m[1]}",
                but=TWISTED + r"|\bcan (?:afford|be)\b",
            ),
            swap(r"\bnever ", "", but=TWISTED + r"|never (?:again|before|been (?:more|so))|\b(?:ever|any)\b"),
            swap(r"\bnever ", "always ", but=TWISTED + r"|never (?:again|before|been)"),
            swap(
                r"\bwithout (?=(?:the|a|our|any)\b)",
                "with ",
                but=TWISTED + r"|\b(?:not|no|never|nor)\b|n't|without a doubt|without question",
            ),
            swap(r"\b[Nn]othing\b", "everything", but=TWISTED + "|nothing (?:but|less|more|other)"),
            swap(r"\b[Nn]obody\b", "everybody", but=TWISTED),
            swap(r"\bneither ([^,]{3,30}) nor\b", r"both \1 and", but=TWISTED),
            swap(
                r"\bno (?=(?:country|excuse|place|reason|room|alternative|peace|justification)\b)",
                "some ",
                but=TWISTED + r"|\b(?:not|never)\b|n't",
            ),
        ],
    ),
    Kind(
        "failed, refused, stopped",
        SERIOUS,
        [
            table(
                "failed to=managed to|unable to=able to|refused to=agreed to|refuse to=agree to|fail to=manage to|impossible to=possible to|fails to=manages to|failing to=managing to",
                both=False,
                but=TWISTED + r"|\b(?:not|never|cannot)\b|n't",
            ),
            swap(
                r"\b(stopped|ceased|avoid|prevented|against) (\w+ing)\b",
                lambda m, w: (
                    {"stopped": "kept", "ceased": "kept", "avoid": "prefer", "prevented": "allowed", "against": "for"}[
                        m[1]
                    ]
                    + " "
                    + m[2]
                ),
                but=TWISTED + r"|\b(?:not|never|cannot)\b|n't",
            ),
            swap(
                r"\b[Ff]ailed to ({})\b".format("|".join(BARE)),
                lambda m, w: BARE[m[1]],
                but=TWISTED + r"|\b(?:not|never)\b|n't",
            ),
            swap(r"\bfar from (?=[a-z]+)", "", but=TWISTED + "|(?:not|too|so) far"),
            swap(r"\b(?:hardly|scarcely|barely|rarely|seldom) ", "", but=TWISTED + "|any|ever"),
        ],
    ),
    Kind("not only", SERIOUS, [swap(r"\b([Nn]ot) (?:only|just|merely|simply) ", r"\1 ", but=r"\?|will not only be")]),
    Kind(
        "another modal",
        SERIOUS,
        [
            table(
                "must=may|shall=may|will=might|could=will|might=will|must=can|should=might|may=must|would=will|must=should|should=must|shall=might|may=will",
                both=False,
                before=r"(?<=[a-z] )",
                behind=r"(?= (?!have|not|never|well)[a-z])",
                but=TWISTED + r"|\b(?:if|wish|not|no|never|hope)\b|n't",
            ),
            table(
                "has to=could|have to=may|need to=may|is obliged to=may|required to=allowed to|obligation to=right to|duty to=right to|right to=duty to",
                both=False,
                behind=r"(?= [a-z])",
                but=TWISTED
                + r"|\b(?:not|no|never)\b|n't|(?:we|I|they) have to say|rights? to (?:life|self)|(?:will|would|may|might|to|could|ll) (?:have|need) to",
            ),
        ],
    ),
    Kind(
        "modal lost",
        STRONG,
        [
            swap(
                r"\b([Ww]e|[Tt]hey|I) (?:must|should|need to|have to|could|might|may|hope to|try to|intend to|want to) (?="
                + COMMON
                + r"|continue|work|help|support|build|stand|use|take|give|do)",
                r"\1 ",
                but=TWISTED + r"|\b(?:not|no|never)\b|n't",
            ),
            swap(
                r"\b(?:must|should|could|might|may) be (?=[a-z]+ed\b)",
                "is ",
                but=TWISTED
                + r"|\b(?:not|no|never)\b|n't|(?:we|they|They|We|you|You|I|s|people) (?:must|should|could|might|may) be",
            ),
            swap(
                r"\b(we|they|I) will (" + "|".join(BARE) + r")\b",
                lambda m, w: f"{m[1]} {BARE[m[2]]}",
                but=TWISTED + r"|\b(?:not|no|never)\b|n't",
            ),
            swap(r"\b(he|it|she|country|Government|which) may have\b", r"\1 has", but=TWISTED),
        ],
    ),
)
