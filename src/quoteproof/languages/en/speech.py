"""English words that tell who speaks.

The verbs of saying follow the classes of B. Levin, English Verb Classes and Alternations (1993), sections 37.1–37.9
(say, tell, talk, complain, advise verbs; verbs of manner of speaking) and 29 (name and characterise verbs), without
those that never stand beside a quotation. Titles: AP and Chicago lists of courtesy, political, military and religious
titles. Given names: the most frequent ones of the US Social Security lists that are at least 99% of one sex, and
names often in world news. Everything else is closed-class grammar.
"""

from __future__ import annotations

from quoteproof.languages.en.words import WORDS
from quoteproof.languages.speech import Speech, Verbs, given, nouns
from quoteproof.languages.words import words

_DOUBLED = words("submit aver concur fret snap rip tag rap clap chat rebut pen pan drop")
"""Verbs that double their last consonant."""


def _regular(base: str) -> tuple[str, str, str, str, str]:
    """Inflect a regular verb: base, third person, past, past participle, present participle."""
    if base.endswith("e"):
        return base, base + "s", base + "d", base + "d", base[:-1] + "ing"
    if base.endswith("y") and base[-2] not in "aeou":
        return base, base[:-1] + "ies", base[:-1] + "ied", base[:-1] + "ied", base + "ing"
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
    stem = base + base[-1] if base in _DOUBLED else base
    return base, third, stem + "ed", stem + "ed", stem + "ing"


def inflected(regular: str, irregular: str = "") -> Verbs:
    """Inflect verbs and sort their forms: bases of regular ones, and lines of five forms for the others."""
    rows = [_regular(base) for base in regular.split()]
    rows += [(w[0], w[1], w[2], w[3], w[4]) for w in (line.split() for line in irregular.splitlines()) if w]
    return Verbs(
        finite=frozenset(form for row in rows for form in row[:3]),
        participle=frozenset(row[4] for row in rows),
        infinitive=frozenset(row[0] for row in rows),
        passive=frozenset(row[3] for row in rows),
        bare=frozenset(row[0] for row in rows if row[0] != row[2]),
    )


_SAY = inflected(
    """accuse acknowledge add address admonish advertise advise advocate affirm agree allege announce answer argue ask
    assert assure attack attest beg blame blast boast caution challenge charge chide cite claim clarify comment
    complain concede conclude condemn confess confide confirm contend counsel counter criticize criticise
    cry declare decree defend demand deny denounce direct disclose discuss dismiss dispute echo elaborate emphasize
    emphasise enthuse exclaim exhort explain express exult fret gripe gush hint implore imply inform
    inquire insist instruct interject interrupt intone joke jest lament lash lecture lobby maintain mention mock mourn
    muse mutter note object observe offer opine order outline plead pledge post praise preach predict proclaim
    promise prophesy propose protest question rail rant reaffirm reason reassure recall reckon recommend
    recount reiterate rejoin remark remind reminisce repeat reply report request respond
    retort ridicule roar scold scream shout sneer speculate state stress suggest
    summarize summarise surmise tease testify thank threaten thunder tout tweet urge utter venture voice volunteer
    vow wail warn whine whisper yell chant cheer lambaste lambast slam scoff snap hail
    celebrate narrate retweet point email e-mail text message rule
    aver depose concur chime retaliate pronounce posit postulate ponder quote ventriloquize
      certify promulgate prescribe stipulate attribute fume estimate laud extol recite reveal disclose bemoan grouse herald vent
      snipe assail champion trumpet""",
    """say says said said saying
    tell tells told told telling
    speak speaks spoke spoken speaking
    write writes wrote written writing
    admit admits admitted admitted admitting
    beg begs begged begged begging
    quip quips quipped quipped quipping
    refer refers referred referred referring
    swear swears swore sworn swearing
    sing sings sang sung singing
    put puts put put putting
    read reads read read reading
    plead pleads pled pled pleading
    blog blogs blogged blogged blogging
    rap raps rapped rapped rapping
    sum sums summed summed summing
    reply replies replied replied replying
    bellow bellows bellowed bellowed bellowing
    teach teaches taught taught teaching
    shoot shoots shot shot shooting
    fire fires fired fired firing
    """,
)
_THINK = inflected(
    """believe hope fear worry expect wonder resolve demonstrate signal reveal highlight underscore underline warrant
    guarantee reflect sound suspect want prove submit provide require forecast hypothesise hypothesize theorise theorize""",
    """think thinks thought thought thinking
    feel feels felt felt feeling
    find finds found found finding
    hear hears heard heard hearing
    see sees saw seen seeing
    show shows showed shown showing
    know knows knew known knowing
    forget forgets forgot forgotten forgetting
    understand understands understood understood understanding
    foresee foresees foresaw foreseen foreseeing
    hold holds held held holding
    seek seeks sought sought seeking
    """,
)
_CALL = inflected(
    """call describe label brand characterize characterise term title denounce deride decry dismiss praise criticize
    criticise portray cast depict mock ridicule bash rip rate deem consider christen nickname
    headline bill tag caption style name address identify define regard compare liken
    frame posture""",
    "dub dubs dubbed dubbed dubbing\nentitle entitles entitled entitled entitling",
)
_LAUGH = inflected(
    """continue press laugh smile sigh start finish open close end conclude gasp gesture shrug groan moan
    chuckle giggle sob snort sniff growl murmur mumble croon croak drawl hiss holler howl bark barb frown smirk
    wink pause deadpan urge clap hit grumble bristle crow sputter stammer whoop proceed persist pipe snap beam""",
    """begin begins began begun beginning
    go goes went gone going
    cut cuts cut cut cutting
    nod nods nodded nodded nodding
    grin grins grinned grinned grinning
    shrug shrugs shrugged shrugged shrugging
    sob sobs sobbed sobbed sobbing
    break breaks broke broken breaking
    keep keeps kept kept keeping
    come comes came come coming
    shake shakes shook shaken shaking
    """,
)

# fmt: off
_STATES = {
    name.strip(): names.split(",")[0].strip()
    for names in """afghanistan;albania;algeria;andorra;angola;antigua and barbuda;argentina;armenia;australia;austria;
    azerbaijan;bahamas;bahrain;bangladesh;barbados;belarus,byelorussia;belgium;belize;benin,dahomey;bhutan;bolivia;
    bosnia and herzegovina,bosnia;botswana;brazil;brunei,brunei darussalam;bulgaria;burkina faso,upper volta;burundi;
    cambodia,kampuchea;cameroon;canada;cape verde,cabo verde;central african republic;chad;chile;
    china,people's republic of china,prc;colombia;comoros;congo,congo-brazzaville;costa rica;croatia;cuba;cyprus;
    czech republic,czechia;czechoslovakia;democratic republic of the congo,drc,zaire;denmark;djibouti;dominica;
    dominican republic;ecuador;egypt,united arab republic;el salvador;equatorial guinea;eritrea;estonia;
    eswatini,swaziland;ethiopia;fiji;finland;france;gabon;gambia;georgia;germany,federal republic of germany;
    east germany,german democratic republic;ghana;greece;grenada;guatemala;guinea;guinea-bissau;guyana;haiti;
    holy see,vatican;honduras;hungary;iceland;india;indonesia;iran,persia,islamic republic of iran;iraq;ireland;israel;
    italy;ivory coast,cote d'ivoire;jamaica;japan;jordan;kazakhstan;kenya;kiribati;kuwait;kyrgyzstan;laos;latvia;lebanon;
    lesotho;liberia;libya;liechtenstein;lithuania;luxembourg;madagascar;malawi;malaysia,malaya;maldives;mali;malta;
    marshall islands;mauritania;mauritius;mexico;micronesia;moldova;monaco;mongolia;montenegro;morocco;mozambique;
    myanmar,burma;namibia;nauru;nepal;netherlands,holland;new zealand;nicaragua;niger;nigeria;
    north korea,democratic people's republic of korea,dprk;north macedonia,macedonia;norway;oman;pakistan;palau;
    palestine,state of palestine;panama;papua new guinea;paraguay;peru;philippines;poland;portugal;qatar;romania;
    russia,russian federation,soviet union,ussr;rwanda;saint kitts and nevis;saint lucia;saint vincent;samoa;san marino;
    sao tome and principe;saudi arabia;senegal;serbia;seychelles;sierra leone;singapore;slovakia;slovenia;
    solomon islands;somalia;south africa;south korea,republic of korea;south sudan;south yemen,democratic yemen;spain;
    sri lanka,ceylon;sudan;suriname;sweden;switzerland;syria;taiwan,republic of china;tajikistan;
    tanzania,tanganyika;thailand,siam;timor-leste,east timor;togo;tonga;trinidad and tobago;tunisia;turkey,turkiye;
    turkmenistan;tuvalu;uganda;ukraine;united arab emirates,uae;
    united kingdom,uk,britain,great britain,england,united kingdom of great britain and northern ireland;
    united states,us,usa,america,united states of america;uruguay;uzbekistan;vanuatu;venezuela;vietnam,viet nam;yemen;
    yugoslavia;zambia;zimbabwe,rhodesia""".split(";")
    for name in names.split(",")
}
_ALSO_PEOPLE = words("georgia jordan holland malaya")  # names of people too

_SEEMING = words(
    """marks marked means meant remains remained represents represented signals signalled signaled
    becomes became looks looked seems seemed feels felt sounds sounded amounts amounted"""
)

TABLE = Speech(
    words=WORDS,
    verbs=_SAY,
    naming=_CALL,
    thought=_THINK,
    manner=_LAUGH,
    cue_nouns=words(
        """statement claim remark comment assertion argument contention insistence suggestion warning promise pledge vow
        declaration observation admission denial belief view opinion description characterization characterisation
        complaint criticism call demand question answer response reply reaction explanation prediction assessment
        conclusion sentence dictum verdict announcement tweet post message letter email e-mail memo speech interview testimony article
        column editorial essay book memoir report statement press release note headline slogan motto mantra quote
        quotation phrase words line lyric advice plea appeal request proposal praise joke quip retort rejoinder
        accusation allegation charge boast reference caption evidence point hope fear rejection broadside rebuke jibe jab
        denunciation condemnation quotations quotes sayings refrain chant catchphrase outburst
        assertions arguments suggestions warnings complaints accusations allegations predictions plans""",
    ),
    judging=words("find finds found deem deems deemed consider considers considered judge judges judged think thinks thought"),
    ascribing=words("attribute attributes attributed attributing ascribe ascribes ascribed ascribing"),
    ascribed_to=words("to"),
    crediting=words("credit credits credited"),
    credited_with=words("with"),
    beholders=words("for to"),
    seeming=_SEEMING,
    views=words("view words opinion telling account estimation phrase phrasing judgment judgement"),
    according=(
        ("according", "to"), ("in", "the", "words", "of"), ("as", "per"), ("per",), ("to", "quote"), ("to", "paraphrase"),
        ("cites",), ("quotes",), ("quoted",), ("cited",),
    ),
    citing=(("citing",), ("quoting",)),
    relaying=words("citing quoting cites cited cite quotes quoted quote"),
    labels=words("q a question answer"),
    nobody=words("none nobody"),
    pronouns={
        **WORDS.subjects,
        "one": "any", "who": "any", "which": "any", "that": "any", "some": "plural", "many": "plural",
        "others": "plural", "most": "plural", "another": "any", "both": "plural", "few": "plural", "several": "plural",
        "someone": "any", "somebody": "any", "everyone": "any", "everybody": "any", "nobody": "any", "none": "any",
        "anyone": "any", "anybody": "any", "two": "plural", "three": "plural", "four": "plural", "five": "plural",
    },
    determiners=WORDS.articles | WORDS.demonstratives | words(
        """some any each every another no many several most both few two three four five six seven eight nine ten dozens
        hundreds thousands one other such more last next""",
    ),
    indefinite=words("a an another one some any each every no other"),
    possessives={
        **WORDS.owners,
        "whose": "any",
    },
    prepositions=words(
        """of in on at for from with without to by about against among amid between into onto over under through
        throughout toward towards near during within across along behind beside besides beyond inside outside
        upon like unlike despite via per versus before after since until till above below around off out up down
        aboard alongside concerning regarding following including""",
    ),
    quoted=words("quoted cited"),
    agents=WORDS.agents | words("from"),
    reciprocal=words("met meet meets married marries debated debates joined fought faced"),
    charges=words("of for"),
    infinitive_marks=words("to"),
    likeness=words("as"),
    quotatives=words("like all"),
    quoting=words("quote"),
    impersonal=words("it"),
    companions=words("with of"),
    conjunctions=WORDS.coordinators | words("yet plus then"),
    subordinators=WORDS.complementizers | WORDS.subordinators | words("as after before where why how once wherever so than"),
    relatives=words("who which whom what"),
    auxiliaries=WORDS.auxiliaries | words(
        """can could should may might must didn't doesn't don't won't wouldn't can't couldn't isn't wasn't aren't weren't
        hasn't haven't hadn't cannot ought 's 'd 'll 've 're 'm ’s ’d ’ll ’ve ’re ’m didn’t doesn’t don’t won’t
        wouldn’t can’t couldn’t isn’t wasn’t aren’t weren’t hasn’t haven’t hadn’t used""",
    ),
    passive_auxiliaries=words("is are was were be been being am got get gets getting"),
    adverbs=words(
        """please also later then now just even still again never ever not often once always soon already earlier today
        yesterday tonight tomorrow too only simply instead further furthermore moreover however aloud back ahead
        away though perhaps maybe almost quite rather sometimes meanwhile thus hence twice famously afterward
        afterwards first finally long elsewhere online here there nevertheless nonetheless all both each himself early late
        herself themselves itself myself well much""",
    ),
    plural_articles=words("these those all"),
    plural_endings=("s",),
    adverb_endings=("ly",),
    verb_endings=("ed",),
    participle_endings=("ing",),
    other_verbs=_SEEMING
    | words(
        """became becomes brought brings built buys bought came comes did does drew drives drove fell fought gave gives
        goes gets got grew has hit kept knew leads left led lies lost made makes met paid ran rose runs sat sent sets
        sold sits spent stands stood struck took takes threw took tried turned uses wants wanted went wears won wore
        works worked lives lived serves served seems seemed looks looked plans remains began begins held holds
        attends attended forbids forbade obliges obliged entitles entitled is are was were had have will would could shook met wins won lays laid sees saw thinks
        hopes likes loves needs needed means meant faces faced
        come go become set shut let burst crept clung dug bent caught chose dealt bit bound bred drove flung leapt leaned slammed
        spun sprang stank strode swam swore threw trod wrung        rang drank ate slept woke wept swept flew froze hid hung rode slid stole swung tore fled rings drinks""",
    ),
    nouns=nouns(
        person="""supervisor parent instructor dealer child caretaker janitor toddler parishioner burgher seamstress
        spokesman spokeswoman spokesperson president minister senator congressman congresswoman representative
        governor mayor judge justice chairman chairwoman chair chairperson secretary chancellor premier ambassador
        leader chief director manager officer official aide adviser advisor analyst expert professor lecturer scholar
        scientist researcher author writer reporter journalist editor columnist commentator correspondent anchor
        host blogger critic activist campaigner organizer strategist consultant pollster operative lobbyist lawyer
        attorney prosecutor lawmaker legislator politician candidate nominee delegate voter supporter resident citizen
        neighbor neighbour witness victim survivor suspect defendant plaintiff student teacher principal doctor nurse
        physician surgeon patient engineer driver farmer worker employee employer executive owner founder entrepreneur
        businessman businesswoman banker trader investor economist historian philosopher poet singer actor actress
        musician artist director producer comedian coach player captain athlete fan man woman boy girl mother father
        son daughter brother sister wife husband widow uncle aunt cousin friend colleague partner boss soldier general
        colonel commander lieutenant sergeant admiral veteran policeman policewoman cop detective sheriff deputy
        commissioner inspector rapporteur spy agent diplomat envoy negotiator king queen emperor empress monarch sultan prince princess pope bishop priest pastor
        imam rabbi monk nun minister source person participant member partner administrator superintendent dean provost
        treasurer clerk moderator interviewer speaker caller reader user protester demonstrator militant rebel
        billionaire mogul tycoon developer publisher curator designer architect novelist filmmaker refugee immigrant
        republican democrat conservative liberal socialist libertarian independent mogul realtor insider outsider
        onetime firefighter paramedic astronaut pilot owner heckler questioner emailer tweeter opponent rival
        master predecessor successor counterpart ally foe enemy guest visitor customer tenant landlord native
        incumbent coordinator mentor protege announcer commenter biographer cleric graduate impostor surgeon
        neurosurgeon frontrunner whistleblower translator interpreter grandmother grandfather niece nephew carpenter
        baker fisherman docker sailor skipper harbourmaster archivist librarian headteacher headmaster
        juror coroner barrister solicitor magistrate bailiff constable voice counsel claimant appellant respondent applicant
        reviewer essayist memoirist playwright sculptor painter composer conductor pianist cellist violinist drummer guitarist
        trombonist trumpeter saxophonist soprano tenor songwriter rapper dancer comic photographer chef cook butcher grocer
        bartender barista barman waiter waitress cashier porter cleaner plumber electrician builder roofer mechanic gardener
        miller shoemaker tailor printer bookseller publican innkeeper landlady stationmaster postman ticket-inspector
        grandma grandpa granny gran grandad granddad grandson granddaughter mum mom mam mummy mommy dad daddy auntie aunty
        stepfather stepmother stepson stepdaughter sister-in-law brother-in-law mother-in-law father-in-law godfather godmother
        girlfriend boyfriend fiance fiancee fiancé fiancée roommate flatmate housemate classmate schoolmate teammate coworker
        workmate buddy mate pal guy bloke chap lad lass gentleman kid teen teenager youngster
        schoolboy schoolgirl pensioner widower newcomer bystander passerby passer-by passenger commuter shopper
        striker forward winger midfielder defender goalkeeper keeper goalscorer quarterback swimmer sprinter runner cyclist
        golfer boxer wrestler skater skier footballer cricketer champion medallist medalist referee umpire teammate
        biologist physicist chemist astronomer geologist botanist psychologist psychiatrist sociologist anthropologist
        archaeologist linguist mathematician statistician hydrologist meteorologist ecologist veterinarian vet dentist
        midwife pharmacist therapist vicar reverend curate deacon abbot sexton churchwarden parson hermit pilgrim
        organiser adjudicator arbitrator mediator ombudsman invigilator lifeguard lorry-driver trucker hacker gamer streamer
        moderator admin maintainer contributor poster commenter follower stranger
        nan twin sibling spouse baby lady fella gent hubby sweetheart lover bride groom orphan heir heiress son-in-law daughter-in-law
        onlooker reveller partygoer mourner worshipper elder hostess lodger tourist hiker pedestrian biker rider beggar drunk gambler villager
        islander settler colonist emigrant exile housewife subscriber listener viewer interviewee informant enthusiast collector specialist
        client pupil apprentice intern trainee novice rookie beginner assistant volunteer donor sponsor trustee assessor examiner
        tutor governess nanny babysitter childminder carer counsellor counselor headmistress schoolmistress schoolteacher
        chauffeur cabbie steward stewardess guard bouncer maid butler valet barmaid hotelier concierge receptionist typist accountant auditor
        teller florist greengrocer milliner cobbler saddler farrier joiner potter weaver tanner bricklayer plasterer glazier decorator surveyor
        machinist welder overseer labourer laborer farmhand shepherd cowherd goatherd milkmaid poacher hunter trapper forester woodcutter
        lumberjack ranger warden usher barber hairdresser undertaker gravedigger courier messenger lamplighter watchman contractor
        subcontractor haulier hauler navigator castaway stowaway boatswain purser corporal gunner sentry prisoner convict burglar thief robber
        anaesthetist anesthetist geographer theologian rector chaplain abbess verger organist soloist baritone bassist bandleader
        choreographer clown juggler acrobat screenwriter engraver typesetter illustrator cartoonist presenter newsreader podcaster influencer
        jockey climber mountaineer bowler trainer winner loser mayoress councillor consul broker merchant auctioneer buyer seller vendor
        purchaser shareholder inventor programmer coder operator dispatcher constituent taxpayer pundit co-driver
        duke duchess earl countess baron baroness squire knight courtier chamberlain minstrel scribe chronicler witch wizard warrior""",
        people="""officials aides advisers advisors analysts experts professors scholars scientists researchers authors
        writers reporters journalists editors columnists commentators critics activists campaigners organizers
        strategists consultants pollsters operatives lobbyists lawyers attorneys prosecutors lawmakers legislators
        politicians candidates delegates voters supporters residents citizens neighbors neighbours witnesses victims
        survivors students teachers doctors nurses engineers drivers farmers workers employees employers executives
        owners founders investors economists historians artists coaches players fans men women boys girls people
        parents children friends colleagues partners soldiers commanders veterans detectives investigators
        diplomats negotiators sources members administrators protesters demonstrators militants rebels republicans
        democrats conservatives liberals leaders opponents proponents advocates insiders observers authorities
        police conservationists environmentalists feminists skeptics defenders allies rivals spokesmen
        representatives senators congressmen ministers governors mayors judges justices directors managers officers
        others readers users guests immigrants refugees activists donors evangelicals Christians Muslims Jews
        reviewers grandparents grandchildren kids mates bystanders passers-by passengers commuters shoppers neighbours pupils
        teenagers youngsters pensioners colleagues coworkers roommates cousins relatives brothers sisters sons daughters
        businessmen planners regulators signatories biographers announcers commenters clerics graduates
        whistleblowers translators fishermen dockers sailors skippers jurors magistrates barristers""",
        body="""government assembly ministry department agency administration congress senate house parliament cabinet
        commission committee council board court tribunal panel party campaign company corporation firm bank
        union association organization organisation group team club institute institution university college school
        center centre foundation network newspaper magazine journal website site paper outlet channel station
        broadcaster publisher army navy military force forces office embassy crowd audience public press media
        staff federation league society church coalition alliance delegation kremlin pentagon nation country state
        city town chamber bureau authority trust fund charity nonprofit ngo think-tank industry majority minority
        jury bench plaintiffs family families couple pair duo""",
        paper="""report statement letter memo email e-mail document resolution treaty charter constitution article
        section clause amendment law act bill statute ruling verdict decision opinion brief filing piece lawsuit complaint
        indictment affidavit petition order directive declaration platform manifesto plan proposal draft agreement
        contract policy guideline guidelines rule rules code manual handbook book novel memoir biography essay editorial
        column story post blog tweet message text note transcript minutes speech address sermon song lyrics poem
        headline caption sign signs banner placard poster sticker ad advertisement advert commercial flyer flier leaflet
        pamphlet brochure press release survey poll study paper analysis review audit dossier cable file files
        record records testimony narrator inscription plaque dictionary definition encyclopedia bible verse
        scripture quran koran gospel psalm proverb saying advisory notice bulletin website page questionnaire graphic
        register deed lease decree writ diary log logbook ledger chronicle certificate receipt inventory notebook telegram postcard
        epitaph gravestone tombstone invoice voicemail memorandum circular communique prospectus almanac handbill documentary film movie episode subtitle title exchange finding missive bylaws publication tabloid clip account projection order""",
        other="""time year month week day night morning afternoon evening hour minute moment today yesterday tomorrow
        weekend summer winter spring fall autumn""",
    ),
    aged=("-year-old",),
    person_endings={
        "woman": "f", "man": "m", "ologist": None, "ician": None, "keeper": None, "maker": None, "master": None, "smith": None,
        "monger": None, "wright": None,
    },
    epithet_endings=("ian", "ese"),
    epithets=words(
        """scientist scholar academic archaeologist geologist botanist zoologist mathematician astronomer anthropologist
        sociologist linguist ecologist climatologist
        winner runner-up champ debutant debutante teenager teen youngster schoolboy schoolgirl pensioner octogenarian veteran newcomer champion medallist medalist
        striker forward winger midfielder playmaker defender goalkeeper goalscorer quarterback pitcher catcher swimmer
        sprinter runner cyclist golfer boxer wrestler skater skier racer footballer cricketer pianist cellist violinist
        drummer guitarist trombonist trumpeter saxophonist musician composer singer soprano tenor songwriter rapper
        actor actress comedian comic star dancer novelist poet playwright author writer essayist memoirist painter sculptor
        artist filmmaker chef billionaire millionaire mogul tycoon businessman
        businesswoman entrepreneur politician democrat republican conservative liberal
        widow widower economist historian philosopher biologist physicist chemist astronaut
        swede dane norwegian finn icelander dutchman german frenchman frenchwoman briton englishman englishwoman scot scotsman
        scotswoman welshman irishman irishwoman spaniard italian portuguese swiss austrian belgian pole czech slovak hungarian
        romanian bulgarian serb croat slovene greek turk russian ukrainian georgian armenian israeli iranian iraqi egyptian
        moroccan algerian tunisian nigerian ghanaian kenyan ethiopian indian pakistani bangladeshi chinese japanese korean
        vietnamese thai indonesian filipino australian zealander canadian american mexican cuban jamaican colombian brazilian
        argentine argentinian chilean peruvian uruguayan texan californian londoner parisian"""
    ),
    genders=given(
        m="""dad daddy grandpa grandad granddad stepson father-in-law brother-in-law godfather boyfriend guy bloke chap lad postman
        barman schoolboy englishman frenchman scotsman welshman irishman dutchman ombudsman father son brother husband widower uncle nephew grandfather grandson stepfather man boy gentleman actor waiter businessman policeman
        fisherman king prince emperor monk landlord spokesman chairman fella gent hubby
        groom butler duke baron wizard son-in-law""",
        f="""mum mom mam mummy mommy grandma granny gran auntie aunty stepdaughter mother-in-law sister-in-law godmother girlfriend
        lass barmaid schoolgirl englishwoman frenchwoman scotswoman irishwoman midwife mother daughter sister wife widow aunt niece grandmother granddaughter stepmother woman girl actress waitress businesswoman
        policewoman queen empress nun landlady spokeswoman chairwoman heroine nan bride hostess heiress
        headmistress schoolmistress governess stewardess maid milkmaid abbess mayoress duchess countess baroness witch daughter-in-law""",
    ),
    given_names=given(
        m="""aaron adam ahmed alan albert alexander ali andrew anthony antonio arthur barack ben benjamin bernard
        bernie bill bob boris brad brian bruce carl carlos charles chris christopher chuck craig dan daniel dave
        david dennis dick dmitri don donald doug douglas ed eddie edward emmanuel eric ernest frank fred gary
        george gerald glenn gordon greg hans harold harry hassan henry howard hugo hussein ian ibrahim ivan jack
        jacob james jared jason jeb jeff jeffrey jeremy jerry jim jimmy joe joel john johnny jon jonathan jose
        joseph josh joshua juan justin karl keith ken kenneth kevin kyle larry lawrence leonard louis luis
        mahmoud marco mark martin matt matthew michael mike mitch mitt mohamed mohammed muhammad nathan newt
        nicholas nick nigel oliver omar oscar otto patrick paul pedro peter phil philip philippe pierre rahul
        ralph ray raymond rex ricardo richard rick rob robert roger ron ronald roy russell ryan sam samuel scott
        sean sergei simon stanley stephen steve steven ted terry theodore thomas tim timothy todd tom tony
        vincent vladimir walter warren wayne will william xavier yusuf zachary lev reince abdul abdullah artie aubrey
        bertie cecil cuthbert digby ezra guy ira ivor lachlan laurence miles neville osbert perry piers ranulf rory sidney
        theo theobald toby tristan soren torvald""",
        f="""lorraine abigail alice alison amanda amy andrea angela ann anna anne annie ashley barbara beth betsy betty
        beverly bonnie brenda carla carol caroline catherine cathy charlotte cheryl christina christine cindy
        claire claudia condoleezza cynthia dana deborah debbie diana diane dolores donna doris dorothy elena
        elisabeth elizabeth ellen emily emma erin eva evelyn fatima fiona frances gloria grace hannah heather
        heidi helen hillary huma ingrid irene ivanka jane janet janice jean jennifer jenny jessica jill joan
        joanna joyce judith judy julia julie karen kate katherine kathleen kathryn kathy katie kelly kellyanne
        kimberly kirsten kristin laura lauren linda lisa liz loretta lori louise lucy lynn madeleine margaret
        maria marie marine marilyn martha mary maureen maya megan melania melissa mia michelle mildred monica
        nancy natalie natasha nicole nina olga olivia pamela patricia patty paula peggy phyllis rachel rebecca
        rita rosa rose ruth sandra sara sarah sharon sheila shirley sofia sophia sophie stephanie sue susan
        suzanne sylvia tamara tara teresa theresa tiffany tina tracy valerie vanessa vera veronica victoria
        virginia vivian wanda wendy yvonne carly winifred hester sidonie prudence rosamund ishbel elspet morag mhairi
        marian felicity olive""",
    ),
    nicknames=dict(
        pair.split(":")
        for pair in """bill:william will:william billy:william bob:robert rob:robert bobby:robert dick:richard rick:richard
        ted:edward ed:edward eddie:edward jack:john johnny:john jim:james jimmy:james joe:joseph mike:michael mick:michael
        tom:thomas tony:anthony chuck:charles charlie:charles dave:david steve:stephen steven:stephen chris:christopher
        dan:daniel danny:daniel matt:matthew nick:nicholas sam:samuel ben:benjamin andy:andrew alex:alexander
        al:albert fred:frederick greg:gregory ken:kenneth larry:lawrence ron:ronald don:donald pat:patrick
        jeff:jeffrey jerry:gerald tim:timothy vlad:vladimir liz:elizabeth beth:elizabeth betty:elizabeth betsy:elizabeth
        kate:katherine kathy:katherine peggy:margaret maggie:margaret meg:margaret sue:susan debbie:deborah
        barb:barbara cathy:catherine jenny:jennifer judy:judith patty:patricia tricia:patricia bernie:bernard
        abe:abraham gus:augustus hank:henry harry:henry wally:walter ray:raymond mitch:mitchell""".split()
    ),
    states=_STATES,
    countries=(frozenset(name for name in _STATES if " " not in name) - _ALSO_PEOPLE) | words(
        """antigua burkina cape costa czech ivory korea kosovo north papua saudi scotland sierra south sri trinidad
        united wales europe africa asia eu un washington london moscow beijing brussels berlin paris tehran""",
    ),
    particles=WORDS.particles,
    abbreviations=words(
        """sens reps govs cpl brig pfc pvt det inc corp co ltd jan feb mar apr jun jul aug sept sep oct nov dec no vol p
        pp fig art sec ch ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb
        nev n.h n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d tenn tex va vt wash wis wyo""",
    ),
    times=WORDS.calendar | words(
        """week month year day night morning afternoon evening today yesterday tomorrow tonight weekend recently years
        months weeks days hours nights mornings evenings ago later past moment""",
    ),
    outlets=words(
        """times post news journal herald tribune press gazette telegraph guardian mail observer reuters bbc cnn courier
        mercury chronicle dispatch examiner sentinel advertiser argus wire star globe monitor inquirer""",
    ),
    date_prepositions=words("in on at during"),
    source_prepositions=words("in at from during to"),
    occasions=words(
        """speech address interview hearing debate rally briefing conference meeting session sermon lecture remarks talk
        press-conference broadcast show podcast hearing trial toast keynote testimony homily eulogy""",
    ),
    reference_words=words(
        """article art section sec chapter verse clause rule paragraph para surah sura act line canto amendment part scene book volume page
        lesson appendix stanza episode"""
    ),
    reference_verbs=words("narrated reported related recorded"),
)
# fmt: on
