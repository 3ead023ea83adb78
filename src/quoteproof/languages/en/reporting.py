"""English words of reported speech: what is done by saying something (speech acts of G. Leech, Semantics of English, ch. 14, as verbs
and nouns), and what stands behind a verb of saying: a clause, somebody told, or somebody judged (B. Levin, English Verb Classes, 29, 33, 37)."""

from __future__ import annotations

from quoteproof.languages.en.retold import DERIVATIONS, EMPTY, RETOLD
from quoteproof.languages.en.speech import inflected
from quoteproof.languages.en.words import WORDS
from quoteproof.languages.reporting import Reporting, acts
from quoteproof.languages.words import words

# fmt: off
_CLAUSAL = inflected(
    """acknowledge add affirm agree allege announce answer argue assert attest believe boast calculate charge claim comment complain
    concede conclude confess confirm contend counter declare deny disclose elaborate emphasize emphasise estimate exclaim expect explain
    fear fret gripe gush hint hope imply indicate insist joke lament maintain mention muse mutter note observe opine predict
    proclaim promise propose protest reason recall reckon recommend recount reiterate remark repeat reply report respond retort reveal
    speculate state stress suggest suspect surmise testify threaten tweet venture vow warn whisper worry wonder post project signal""",
    """say says said said saying
    think thinks thought thought thinking
    feel feels felt felt feeling
    know knows knew known knowing
    tell tells told told telling
    write writes wrote written writing
    admit admits admitted admitted admitting
    quip quips quipped quipped quipping
    swear swears swore sworn swearing
    find finds found found finding
    show shows showed shown showing
    aver avers averred averred averring
    understand understands understood understood understanding""",
)
_TELLING = inflected(
    """advise alert ask assure beg caution convince direct encourage exhort implore inform instruct lobby notify order persuade petition
    press promise reassure remind request urge warn cable email message text command invite""",
    """tell tells told told telling
    beg begs begged begged begging
    write writes wrote written writing""",
)
_BLAMING = inflected(
    """accuse admonish assail attack berate blame castigate chastise chide condemn credit criticize criticise denounce fault hail
    hammer knock blast target lambaste mock praise rebuke reprimand reproach ridicule scold slam thank decry deride charge""",
    "rip rips ripped ripped ripping\nlaud lauds lauded lauded lauding",
)
_OBJECTS = inflected(
    """deny demand promise reject announce propose confirm pledge predict acknowledge dispute discuss describe defend condemn denounce
    criticize criticise attack blast mock ridicule dismiss question challenge recall recount repeat reiterate express voice outline
    detail explain cite mention note praise hail tout lament mourn protest address advocate allege suggest state emphasize emphasise
    stress highlight underscore recommend reveal disclose report request decry deride extol clarify reaffirm assert declare estimate
    argue proclaim""",
    """admit admits admitted admitted admitting
    foresee foresees foresaw foreseen foreseeing
    rebut rebuts rebutted rebutted rebutting""",
)

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
    objects=_OBJECTS.forms,
    topics=words("about of"),
    occasions=words("before after during when while since until once because"),
    clausal=_CLAUSAL.forms,
    telling=_TELLING.forms,
    blaming=_BLAMING.forms,
    turning=words("but"),
    inquiring=words("ask asks asked asking"),
    pleas=words("for"),
    giving=words(
        """make makes made making issue issues issued issuing give gives gave given giving deliver delivers delivered delivering
        offer offers offered offering express expresses expressed expressing voice voices voiced voicing repeat repeats repeated
        repeating reiterate reiterates reiterated reiterating renew renews renewed renewing raise raises raised raising"""
    ),
    attitudes=words(
        """believe believes believed believing think thinks thought thinking know knows knew known knowing hope hopes hoped hoping
        fear fears feared fearing feel feels felt feeling expect expects expected expecting suspect suspects suspected suspecting
        understand understands understood understanding worry worries worried worrying want wants wanted wanting"""
    ),
    actions=("ing",),
    retold=RETOLD,
    derivations=DERIVATIONS,
    empty=EMPTY,
    bare=True,
)
