"""Other words of the same sense."""

from __future__ import annotations

from .kinds import MILD, WORDING, Kind, swap, table

KINDS = (
    Kind(
        "like word",
        WORDING,
        [
            table("begin=start|assist=help|large=big|difficult=hard|almost=nearly|obtain=get|attempt=try|swift=quick"),
            table("entire=whole|require=need", both=False),
            table(
                "grave=serious|wish=want|nations=countries|children=kids|purchase=buy|demonstrate=show|terrible=awful|concern=worry"
            ),
            table(
                "important=significant|rapid=fast|sufficient=enough|commence=begin|task=job|remarkable=extraordinary|error=mistake",
                both=False,
            ),
        ],
    ),
    Kind(
        "tense",
        WORDING,
        [
            swap(r"\b(We|we|They|they) have (\w+ed)\b", r"\1 \2", but="have been|n't|not"),
            swap(r"\bhas (\w+ed)\b", r"\1", but="not"),
            table(
                "is being=was being|are working=were working|continues to=continued to|remains=remained|believes=believed",
                both=False,
            ),
            swap(r"\b(It|This|That|There|it|this|there) is\b", r"\1 was", but="not"),
        ],
    ),
    Kind(
        "word dropped",
        WORDING,
        [
            swap(r"\bvery ", "", but="very (?:few|little|much|first|same|fact|existence|nature|heart)"),
            swap(
                r"\b(?:great|important|new|strong|deep|special|full) (?=[a-z]{5,})",
                "",
                but="(?:as|so|too|more|most|how|very) (?:great|important|new|strong|deep|special|full)",
            ),
            swap(r"\b([a-z]{5,}), ([a-z]{5,}),? and ([a-z]{5,})\b", r"\1 and \3"),
            swap(r"\b(?:also|therefore|indeed|really|truly|simply) ", ""),
        ],
    ),
    Kind(
        "word put in",
        WORDING,
        [
            swap(r"\bis (a|an|the) ", r"is indeed \1 "),
            swap(r"\b(our|their) ([a-z]{6,})\b", r"\1 own \2", but="own"),
            swap(
                r"\b(important|difficult|good|strong)\b",
                r"very \1",
                but="(?:as|so|too|more|most|how|very|less) (?:important|difficult|good|strong)",
            ),
        ],
    ),
    Kind(
        "moved",
        MILD,
        [
            swap(
                r"^(Today|Now|This year|Last year|In this regard|In our view), (\w)(.*)\.$",
                lambda m, w: None if "," in m[3] else f"{m[2].upper()}{m[3]} {m[1][0].lower()}{m[1][1:]}.",
            ),
            swap(
                r"\b(peace|health|freedom|trade|hunger|schools|food|water) and (security|education|justice|finance|poverty|hospitals|energy|sanitation)\b",
                r"\2 and \1",
            ),
            swap(r"\b([a-z]{5,}) and ([a-z]{5,})(?= (?:of|in|for)\b)", r"\2 and \1", but="more and more|over and over"),
            swap(r"\b(also|always|still) (must|has|have|will|can)\b", r"\2 \1"),
        ],
    ),
    Kind(
        "little words",
        MILD,
        [
            swap(r"\b(believe|hope|know|think|say|said) that (we|the|it|they|our)\b", r"\1 \2"),
            swap(r"\b([a-z]+s), which (\w+)", r"\1 that \2"),
            table("upon=on|among=amongst|toward=to|which=that|in order to=to|as well as=and", both=False),
            swap(r"\bthe (?=[a-z]+s\b)", ""),
            swap(r"\ba (?=number of|great)", "one "),
        ],
    ),
    Kind(
        "negation said otherwise",
        MILD,
        [
            table(
                "no one=nobody|cannot=can not|is not able to=cannot|nobody=no one|are unable to=cannot|not ever=never|is no=is not a",
                both=False,
            ),
            swap(
                r"\b(have|has) no ([a-z]+)\b",
                lambda m, w: f"{'do' if m[1] == 'have' else 'does'} not have any {m[2]}",
                but="no (?:longer|doubt|one|more|less|other|choice)",
            ),
            swap(r"\bdo not have (?:a|any) ", "have no "),
            swap(r"\bthere is no ", "there isn't any ", but="no (?:doubt|longer|other|one)"),
            swap(r"\b([Ii]t) is not\b", r"\1's not"),
        ],
    ),
    Kind(
        "modal said otherwise",
        MILD,
        [
            swap(
                r"\b([Ww]e|[Tt]hey|[Yy]ou|I|States|countries|nations|people) must (?=[a-z])",
                r"\1 have to ",
                but=r"must (?:have|not|never)",
            ),
            table(
                "we will=we are going to|we will=we shall|ought to=should|is able to=can|are able to=can|has to=must",
                both=False,
                behind=r"(?= [a-z])",
                but=r"\b(?:not|never|no)\b|must have|n't",
            ),
            swap(r"\b([Ww]e|[Tt]hey) (?:cannot|can't)\b", r"\1 are unable to"),
        ],
    ),
    Kind(
        "quantity said otherwise",
        MILD,
        [
            table(
                "all of the=all the|each=every|many=a lot of|a number of=several|half of=half|whole of the=whole",
                both=False,
                behind=r"(?= (?!of )[a-z0-9])",
                but="each other|too many|so many|how many|as many|great many|[Tt]he many",
            ),
            swap(
                r"\bmore than (?=\d|a (?:hundred|million|thousand|dozen)|half|two|three|five|ten)",
                "over ",
                but="no more",
            ),
            swap(r"\bover (?=\d)", "more than "),
            table("a majority of=most|the majority of=most|two thirds=two-thirds|one half=half", both=False),
        ],
    ),
    Kind(
        "connective said otherwise",
        MILD,
        [
            table(
                "although=though|however,=nevertheless,|therefore=thus|due to=because of|until=till|in spite of=despite",
                behind=r"(?= )",
                but="(?i)even though|as though|due to be",
            ),
            swap(r"\bbecause (?=we|it|the|they|I)", "since "),
        ],
    ),
    Kind(
        "other name of the same",
        MILD,
        [
            table(
                "the United States=America|Burma=Myanmar|Ivory Coast=Côte d'Ivoire|Holland=the Netherlands|Soviet Union=USSR|Viet Nam=Vietnam|Kyiv=Kiev|Republic of Korea=South Korea",
                both=False,
            ),
            swap(r"\bPresident (Bush|Obama|Clinton|Reagan|Carter|Nixon|Mandela|Putin)\b", r"\1"),
            swap(r"\bSecretary-General Kofi Annan\b", "Kofi Annan"),
            swap(r"\bHillary Clinton\b", "Clinton"),
            table(
                "the United Nations=the UN|World Bank=Bank|Security Council=Council|General Assembly=Assembly",
                both=False,
            ),
        ],
    ),
)
