"""English words of reported speech: what is done by saying something (speech acts of G. Leech, Semantics of English, ch. 14, as verbs
and nouns), and what stands between a verb of saying and what is said."""

from __future__ import annotations

from quoteproof.languages.en.words import WORDS
from quoteproof.languages.reporting import Reporting, acts
from quoteproof.languages.words import words

# fmt: off
TABLE = Reporting(
    words=WORDS,
    whether=words("whether if"),
    acts=acts(
        denied="""deny denies denied denying denial denials dispute disputes disputed disputing reject rejects rejected rejecting
        rejection refute refutes refuted refuting disclaim disclaims disclaimed disclaiming""",
        asked="""ask asks asked asking inquire inquires inquired inquiring enquire enquires enquired enquiring wonder wonders wondered
        wondering question questions questioned questioning""",
        promised="""promise promises promised promising vow vows vowed vowing pledge pledges pledged pledging swear swears swore sworn
        swearing guarantee guarantees guaranteed guaranteeing assure assures assured assuring volunteer volunteers volunteered
        volunteering offer offers offered offering agree agrees agreed agreeing""",
        warned="""warn warns warned warning warnings caution cautions cautioned cautioning threaten threatens threatened threatening
        threat threats""",
        demanded="""demand demands demanded demanding urge urges urged urging call calls called calling order orders ordered ordering
        request requests requested requesting insist insists insisted insisting plead pleads pleaded pled pleading beg begs begged
        begging implore implores implored imploring exhort exhorts exhorted exhorting instruct instructs instructed instructing
        recommend recommends recommended recommending appeal appeals appealed appealing advise advises advised advising advocate
        advocates advocated advocating encourage encourages encouraged encouraging propose proposes proposed proposing proposal""",
    ),
    purposes=words("for of against on"),
    objects=words(
        """deny denies denied denying demand demands demanded demanding promise promises promised promising reject rejects rejected
        rejecting announce announces announced announcing propose proposes proposed proposing confirm confirms confirmed confirming
        pledge pledges pledged pledging predict predicts predicted predicting acknowledge acknowledges acknowledged acknowledging
        dispute disputes disputed disputing""",
    ),
    inquiring=words("ask asks asked asking"),
    actions=("ing",),
    bare=True,
)
