"""Quantities, conditions, pronouns, parties, comparisons, reserves: words that turn the sense."""

from __future__ import annotations

import re

from .kinds import SERIOUS, STRONG, TOLD, Kind, Maker, Plant, World, swap, table, upper
from .negation import TWISTED
from .sources import Sentence
from .values import COUNTRIES, cycle, figure

OPPOSITES = """success=failure|accept=reject|peace=war|friends=enemies|victory=defeat|win=lose|strengthen=weaken|increase=reduce
good=bad|strong=weak|freedom=slavery|wealth=poverty|hope=despair|best=worst|safe=dangerous|rise=fall|failed=succeeded|first=last
progress=setbacks|justice=injustice|truth=lie|allies=rivals|encourage=discourage|advantage=disadvantage|rich=poor|love=hate
welcome=deplore|optimistic=pessimistic|legal=illegal|easy=hard|increased=decreased|old=young|gain=loss"""


SCALED = "more=less|higher=lower|better=worse|greater=smaller|larger=smaller|stronger=weaker|earlier=later|faster=slower|richer=poorer|safer=more dangerous"


NO_MORE = r"(?i:\b(?:no|any|once|the|and|not|much|never|far) (?:more|less|better|later|greater)|more and more|sooner|more or less|more than (?:ever|once)|none the less)"


def question(sentence: Sentence, world: World) -> Plant | None:
    """A question, quoted as a statement."""
    found = re.fullmatch(r"(?:And |So |But )?(\w+) (we|they|it|he|you|I|there|this) ([^?,;]+)\?", sentence.text)
    if not found or re.search(r"\b(?:not|or|who|what|any|anything)\b|n't", sentence.text):
        return None
    verb, who, rest = found[1].lower(), found[2], found[3]
    if verb not in "should must can will shall is are do have has could would".split():
        return None
    middle = f"{who} " if verb == "do" else f"{who} {verb} "
    return Plant(upper(middle + rest) + ".", shape=sentence.text)


def heads(pattern: str) -> Maker:
    """A maker that leaves a head out which decides what the rest is worth."""

    def make(sentence: Sentence, world: World) -> Plant | None:
        found = re.fullmatch(pattern, sentence.text)
        if not found or found[1].count(" ") < 5:
            return None
        return Plant(upper(found[1]), shape=sentence.text[: found.start(1)])

    return make


def sides(pattern: str, new: str, but: str = "(?!)") -> Maker:
    """Two parties change places; the same word on both sides is none."""

    def turn(place: re.Match[str], world: World) -> str | None:
        put = place.expand(new)
        return None if put.lower() == place[0].lower() else put

    return swap(pattern, turn, but)


def people_turned(place: re.Match[str], world: World) -> str | None:
    """ "They beat us" becomes "we beat them"."""
    nominative = {"us": "we", "them": "they", "you": "you", "me": "I"}
    objective = {"we": "us", "they": "them", "you": "you", "i": "me"}
    who, verb, whom = place[1].lower(), place[2], place[3]
    if (
        objective[who] == whom
        or verb in "let are do have thank".split()
        or (who == "i" and whom == "us")
        or {who, whom} == {"we", "me"}
    ):
        return None
    put = f"{nominative[whom]} {verb} {objective[who]}"
    return upper(put) if place[0][0].isupper() and place.start() == 0 else put


def like_they(word: str) -> str:
    """They for we."""
    return "They" if word == "We" else "they"


KINDS = (
    Kind(
        "another quantity",
        SERIOUS,
        [
            table(
                "all=some|many=all|some=all|most=all|every=some|few=many|several=all|many=few|some=most|both=neither of",
                both=False,
                before=r"(?<![aA] )(?<!not )(?<!at )(?<!above )(?<!after )(?<!of )(?<!first )(?<!We )(?<!we )\b",
                behind=r"(?= (?:the|our|of the|of our|of us|countries|nations|people|States|members|peoples|those|these|problems|years|men|women|children)\b)",
                but=r"\b(?:not|no|never|the (?:most|few|many)|most (?:important|[a-z]+ of)|quite|how|so|too|as|very)\b (?:many|few)?|n't",
            ),
            table(
                "always=sometimes|often=always|sometimes=always|usually=never|everywhere=somewhere|everyone=someone|everybody=somebody|completely=partly|fully=partly|entirely=partly|largely=entirely|partly=wholly",
                both=False,
                but=TWISTED + r"|\b(?:not|no|never)\b|n't",
            ),
            swap(
                r"\bonly (?=[a-z])",
                "",
                but=TWISTED
                + r"|\b(?:if only|the only|not|no|an only|can only|only (?:be|a matter|too|just|then|recently|when))\b|n't",
            ),
            table(
                "at least=at most|more than=less than|almost all=all|nearly all=all|almost every=every|less than=more than|a minority=a majority|a majority=a minority|at least=exactly",
                both=False,
                behind=r"(?= (?:\d|a|half|one|two|three|ten|of|the|twenty|fifty)\b)",
                but=TWISTED + r"|no more|no less|at least (?:the|a)\b|more than (?:a|the)\b|more than ever",
            ),
            swap(r"\bone of the (most [a-z]+|best|greatest|worst|largest|strongest) (\w+[^ies\W])s\b", r"the \1 \2"),
            swap(r"\b(?:some|many|most) of (?=the |our |these |those )", "", but=TWISTED),
        ],
    ),
    Kind(
        "another condition word",
        STRONG,
        [
            swap(
                r"\bif (?=(?:we|they|the|you|it|he|there)\b)",
                lambda m, w: w.chance.choice(("because ", "when ", "even if ")),
                but=TWISTED
                + r"|(?i:\b(?:even|as|what|only|see|know|ask|wonder|tell) if\b)|if you (?:can believe|look|will|want|like)|would|could|were",
            ),
            swap(r"\b[Uu]nless\b", "if", but=r"\?"),
            swap(r"\bonly if\b", "even if"),
            swap(
                r"\b[Ii]f (?=(?:we|they|the|you|it)\b)",
                "unless ",
                but=TWISTED
                + r"|(?i:\b(?:even|as|what|only|see|know|ask|wonder) if\b)|if you (?:can believe|look|will|want|like)|would|could|were",
            ),
            table(
                "provided that=although|as long as=although|until=after|before=after|so that=although",
                both=False,
                but=TWISTED
                + r"|before (?:us|you|it|me|this|the (?:Assembly|Council|court)|long)|(?:ever|never|day|comes?|is|are|been|now|put|placed|go|years) before|soon|not (?:[a-z]+ )+until",
            ),
        ],
    ),
    Kind(
        "pronoun",
        SERIOUS,
        [
            swap(
                r"\b(We|we) (?=must|will|should|can|need|want|know|support|believe|are)",
                lambda m, w: like_they(m[1]) + " ",
                but=r"\b(?:they|them|their)\b",
            ),
            table(
                "our=their|us=them|ours=theirs",
                both=False,
                but=r"\b(?:they|them|their|let us|all of us|both)\b|[Ll]et us|Our",
            ),
            table("their=our|them=us|they=we", both=False, but=r"\b(?:we|us|our|my)\b"),
            swap(
                r"\b(I|We) (?=(?:have|will|want|believed?|said|did|made|took|think|know)\b)",
                lambda m, w: (
                    {"I": "They ", "We": "You "}[m[1]] if m.start() == 0 else {"I": "they ", "We": "you "}[m[1]]
                ),
                but=r"\b(?:they|them|you|me|my)\b",
            ),
            table(
                "my=his|me=him|mine=his",
                both=False,
                but=r"\b(?:he|him|his|let me)\b|[Ll]et me|[Mm]y (?:country|delegation|Government|friends)",
            ),
            table(
                "your=my|you=I",
                both=False,
                before=r"(?<=[a-z] )",
                behind=r"(?= (?:have|will|must|want|need|country|people|families|party)\b)",
                but=r"\b(?:I|my|me|thank|wish)\b",
            ),
            swap(
                r"\b(he|she) (?=(?:said|is|was|has|did|will|wants|had)\b)",
                lambda m, w: {"he": "she ", "she": "he "}[m[1]],
                but=r"\b(?:his|her|him|himself)\b",
            ),
        ],
    ),
    Kind(
        "parties turned round",
        SERIOUS,
        [
            swap(
                r"(?:^|(?<=, )|(?<=and )|(?<=but )|(?<=when )|(?<=that )|(?<=because )|(?<=if ))([Tt]hey|[Ww]e|[Yy]ou|I) ([a-z]{3,}) (us|them|you|me)\b(?! to be)",
                people_turned,
                but="together",
            ),
            sides(r"\b(?:of|by) ([A-Z][a-z]+) against ([A-Z][a-z]+)\b", r"of \2 against \1"),
            sides(
                r"\bfrom (the )?(developed|industrialized|rich|poor|North|strong|private|public|developing|local)( [a-z]+)? to (the )?(developing|poor|South|weak|public|private|rich|national|developed)\b",
                r"from \1\5\3 to \4\2",
            ),
            sides(
                r"\b([A-Z][a-z]+)'s (invasion|occupation|aggression|attack|support|recognition|threats?) (of|on|against|for) ([A-Z][a-z]+)\b",
                r"\4's \2 \3 \1",
            ),
            sides(
                r"\b([A-Z][a-z]{3,}) (has|have|had)? ?(attacked|invaded|supports|supported|recognized|defeated|threatened|occupied|betrayed|beat|helped) ([A-Z][a-z]{3,})\b(?! [A-Z]|-)",
                r"\4 \2 \3 \1",
            ),
            sides(
                r"\bthe (strong|rich|large|developed|many|people|State|law|powerful)( [a-z]+)? (over|against|of|by|at the expense of|serve|oppress) the (weak|poor|small|developing|few|government|individual|powerless|people|majority)\b",
                r"the \4\2 \3 the \1",
            ),
            sides(
                r"\b(?!which|also|that|this|such|what|only|often|this)([a-z]{4,}) (depends on|leads to|comes before|precedes|causes|serves|breeds|threatens|replaces) ([a-z]{4,})(?=[,.;]| and)",
                r"\3 \2 \1",
            ),
        ],
    ),
    Kind(
        "comparison turned",
        SERIOUS,
        [
            table(SCALED, but=TWISTED + "|" + NO_MORE + r"|\b(?:not|no|never|nor)\b|n't"),
            sides(r"\b([a-z]{4,}) rather than ([a-z]{4,})\b", r"\2 rather than \1"),
            sides(
                r"\bnot (a |an |the |by |in |for |to )?([a-z]{4,}),? but (a |an |the |by |in |for |to )?([a-z]{4,})(?=[.,;])",
                r"not \1\4, but \3\2",
            ),
            table(
                "exceeds=falls short of|above=below|outweigh=are outweighed by|superior to=inferior to|ahead of=behind",
                both=False,
                but="[Aa]bove all|mentioned above|ahead of us|above (?:party|politics)",
            ),
            swap(
                r"\bas ([a-z]+) as\b",
                r"less \1 than",
                but=r"as (?:well|long|soon|far|much|many|possible)|\bnot\b|as \w+ as possible|n't",
            ),
        ],
    ),
    Kind(
        "opposite",
        SERIOUS,
        [
            swap(r"\b(we|We|I|they|to|must|will) support\b", r"\1 oppose", but=TWISTED + r"|\b(?:not|no|never)\b|n't"),
            table(
                OPPOSITES,
                but=TWISTED
                + r"|\b(?:not|no|never|nor|less)\b|n't|(?:at|the) (?:first|last|best)|(?:first|last) (?:time|and|of)|good (?:will|offices|faith)|win-win|peace(?:keeping|-)|rich and poor|poor and rich|easy|war and peace|security",
            ),
        ],
    ),
    Kind(
        "connective turned",
        STRONG,
        [
            table(
                "because of=despite|despite=because of|because=although|although=because|therefore=nevertheless|in spite of=because of|thanks to=in spite of|even though=because|as a result of=in spite of",
                both=False,
                but=TWISTED + r"|not because",
            ),
            swap(
                r"\b(\w{4,}) and (?=\w{4,}\b)", r"\1 or ", but=r"between|both|either|or|and [a-z]+ing|front and center"
            ),
            swap(
                r"\b(\w{4,}) or (?=(?:the )?\w{4,}\b)",
                r"\1 and ",
                but=TWISTED + r"|either|neither|not|no|more or less|sooner or|State or|or (?:so|two|under|over)",
            ),
        ],
    ),
    Kind(
        "reserve lost",
        STRONG,
        [
            swap(
                r",? ?\b(?:perhaps|probably|possibly|apparently|allegedly|reportedly|supposedly|seemingly|presumably|arguably|maybe)\b,?(?= )",
                "",
                but=TWISTED + r"|^(?:Perhaps|Probably|Maybe|Possibly)",
            ),
            swap(r"\bso-called ", ""),
            swap(
                r"\b(?:tends to|seems to|appears to|seem to|appear to|claims to|pretends to|claim to|tend to) (be|have|want)\b",
                lambda m, w: (
                    {"be": "is", "have": "has", "want": "wants"}[m[1]]
                    if re.search("s to", m[0])
                    else {"be": "are", "have": "have", "want": "want"}[m[1]]
                ),
                but=r"\b(?:would|will|may|might|could|not|does|do|did|must|can)\b",
            ),
            swap(r"\b(?:an alleged|the alleged|alleged|would-be|suspected|potential|possible) (?=[a-z]+s\b)", ""),
            swap(r"\bin part (?=by|because|due|from|on|to)", ""),
        ],
    ),
    Kind(
        "time turned",
        STRONG,
        [
            swap(r"\bno longer ", "", but=TWISTED + "|no longer (?:be|any)"),
            swap(r"\b(has|have|had|is|are) (?:not yet|yet to) (?=[a-z]+ed)", r"\1 already "),
            swap(r"\balready ", "not yet ", but=TWISTED + r"|\b(?:not|no|all|those)\b"),
            swap(
                r"\bstill (?=[a-z])",
                "no longer ",
                but=TWISTED + r"|\b(?:not|no|must|can|will|more|better|further|be|to)\b",
            ),
            swap(
                r"\b(?:used to|once) (?=be |have |were |was )", "", but=TWISTED + r"|\bat once|once (?:again|more|and)"
            ),
        ],
    ),
    Kind(
        "attribution lost",
        TOLD,
        [
            heads(
                r"(?:They|Some|Some people|Critics|Many|Others|Our critics|My opponents?|People|He|She|The critics|Certain people) (?:say|said|says|claim|claims|claimed|believe|believed|think|argue|argued|tell us|told us|assert|insist|maintain|will say|would have us believe|keep saying),? (?:that )?((?:the|we|it|they|I|this|there|he|you|our|these)\b.+\.)"
            ),
            heads(
                r"(?:It is|It was|It has been) (?:said|claimed|alleged|argued|believed|asserted|contended|suggested|often said|sometimes said|maintained) that (.+\.)"
            ),
            heads(r"(?:We are|We were|I am|We have been|I was) (?:told|asked to believe) that (.+\.)"),
            heads(
                r"The (?!President|fact|truth)[A-Za-z]+(?: [A-Za-z]+)? (?:says|said|claims|claimed|alleges|argues|argued|believes|insists|asserts|stated|declared|reported|suggests) that (.+\.)"
            ),
            heads(
                r"(?:According to|In the view of|In the opinion of|In the eyes of) (?!our|my|me|us)(?![^,]*Government)[^,]+, (.+\.)"
            ),
        ],
        kept=True,
    ),
    Kind(
        "doubt turned",
        TOLD,
        [
            heads(
                r"(?:I|We) (?:doubt|deny|do not believe|don't believe|do not think|don't think|cannot accept|can't believe|reject the (?:idea|notion|view)|refuse to believe|cannot say|do not say|am not saying|are not saying|never said),? (?:that )?((?:the|we|it|they|I|this|there|he|you|our|these|any|a)\b.+\.)"
            ),
            heads(
                r"(?:It is|It's|That is|It was) (?:not true|false|wrong to (?:say|think|assume|believe)|a myth|an illusion|not the case|unlikely|untrue|a mistake to (?:think|believe)|not clear|hard to believe|not enough|inconceivable|unthinkable|impossible) that (.+\.)"
            ),
            heads(
                r"(?:No one|Nobody|None of us|Few|No man|No nation) (?:believes|can say|thinks|can claim|would claim|can believe|could say|can pretend|can deny|doubts) that (.+\.)"
            ),
            heads(
                r"(?:The question is|It remains to be seen|We must ask|I wonder|I do not know|I don't know|We do not know|The issue is) (?:whether|if) (?!or not)(.+\.)"
            ),
            heads(r"(?:I wish|Suppose|Imagine|Let us suppose|Let us imagine) that (.+\.)"),
        ],
        kept=True,
    ),
    Kind("question as statement", STRONG, [question]),
    Kind(
        "brackets that say another thing",
        SERIOUS,
        [
            swap(r"\b(?:" + COUNTRIES + r")\b", lambda m, w: f"[{cycle(COUNTRIES)[m[0]]}]"),
            swap(
                r"(?<![\d,.$-])\d{1,3}(?= (?:per cent|percent|million|billion|people|countries|years))",
                lambda m, w: f"[{figure(m, w)}]",
            ),
            swap(
                r"\b(must|will|should|shall)\b",
                lambda m, w: {"must": "[may]", "will": "[might]", "should": "[need not]", "shall": "[may]"}[m[1]],
                but=r"will say|\b(?:not|no|never)\b|n't|\?|may",
            ),
            swap(
                r"\b(is|are|was|were|will|should|must|has|have) (?=(?:a|an|the|be|been|to)\b)",
                r"\1 [not] ",
                but=TWISTED + r"|\b(?:not|no|never|nothing)\b|n't",
            ),
            swap(
                r"\b(all|every|most|always)\b",
                lambda m, w: {"all": "[some]", "every": "[hardly any]", "most": "[a few]", "always": "[sometimes]"}[
                    m[1]
                ],
                but=r"(?:at|above|after|first of|the|of|a) (?:all|most)|\bnot\b|all (?:the more|over)|most [a-z]+ (?:of|and)|almost|We all|we all",
            ),
        ],
    ),
)
