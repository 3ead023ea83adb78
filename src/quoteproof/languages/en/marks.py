"""Quotation marks of English, both habits, and the words that betray a look-alike.

Marks: Chicago 13.30 (American) and New Hart's Rules 9.2 (British). What takes marks without being a quotation, that
is so-called words, words as words, nicknames and titles of works: Chicago 7.55–7.63, 8.69 and 8.163–8.195.
"""

from quoteproof.languages.marks import Apparatus, Directions, Marks, Words


def _set(words: str) -> Words:
    return frozenset(words.split())


def _plurals(words: str) -> Words:
    """Return nouns with their regular plurals."""
    return _set(words) | {noun[:-1] + "ies" if noun[-2:] in ("hy", "ry") else noun + "s" for noun in words.split()}


TABLE = Marks(
    pairs=(("“", "”"), ("‘", "’"), ('"', '"'), ("'", "'"), ("``", "''"), ("''", "''")),
    elisions=_set("em tis twas til till cause n bout cept round nother tween"),
    so_called=frozenset(
        {"so-called", "so called", "self-styled", "supposed", "purported", "ostensible", "quote-unquote"}
    )
    | frozenset("would-be".split())
    | frozenset("so much for|the usual".split("|")),
    defining=_set("the a an hereinafter hereafter collectively together or respectively"),
    terms=_plurals("term word phrase expression adjective noun verb acronym abbreviation prefix suffix letter initial")
    | {"notion of", "concept of", "label of", "rubric of", "heading of", "name of", "title of", "category of"}
    | _plurals(
        "doctrine principle maxim rule epithet moniker nickname tag codename euphemism neologism buzzword "
        "catchword cliché noun-phrase pronoun syllable surname forename place-name misnomer shorthand "
        "loanword keyword heading category type class entry string spelled spelt pronounced"
    )
    | frozenset(
        "doctrine of|principle of|theory of|theories of|idea of|ideal of|test of|standard of|offence "
        "of|offense of|crime of|plea of|verdict of|definition of|meaning of|sense of|spelling of|plural "
        "of|word for|term for|name for|synonym for|synonym of|opposite of|adjectives like|words like|words "
        "such as|terms like|terms such as|phrases like|phrases such as|spelled with a|spelt with "
        "a|distinction between|difference between|category of|type of|genre of|the title|the name|the "
        "names|the label|the form|the tag|the heading|the key|the term for".split("|")
    ),
    usage=_set(
        "use uses used using utter utters uttered coin coined avoid avoids avoided repeat repeats repeated invoked"
    )
    | _set("say says said saying include includes included contain contains contained")
    | frozenset(
        "talk talks talked talking apologise apologises apologised apologising apologize apologizes "
        "apologized apologizing referenced references referencing spoke speaks speaking".split()
    ),
    meaning=frozenset({"means", "meant", "refers to", "referred to", "stands for", "stood for", "is short for"})
    | frozenset("mean denotes denote denoted signifies signify".split())
    | frozenset(
        "is defined|are defined|shall mean|includes any|derives from|derived from|comes from|is derived|is a "
        "word|is a term|is an acronym|is short|is latin|is greek|is french|is slang|rhymes with|is spelled|is "
        "spelt|is pronounced|is a euphemism|is a misnomer|is a synonym|we mean|i mean|is meant|are meant|is "
        "understood|is used to|is used for|is used in|in quotation marks|in quotes|in inverted commas|in its "
        "usual|in the sense|in this sense|in italics|in french|in german|in spanish|in latin|in greek|within "
        "the meaning|in the ordinary sense".split("|")
    ),
    labels=_plurals("button tab link icon menu checkbox")
    | {"key"}
    | frozenset(
        "flag flags option options command parameter parameters variable variables function file folder "
        "folders field fields column columns row rows setting settings box boxes tab dropdown checkbox prompt "
        "mode tag".split()
    )
    | frozenset("error message|error messages|the prompt".split("|")),
    pressing=frozenset(
        {
            "select",
            "type",
            "tick",
            "marked",
            "labelled",
            "labeled",
            "click",
            "click on",
            "clicking",
            "clicking on",
            "press",
            "pressing",
            "tap",
            "tapping",
        }
    )
    | frozenset("choose enter hit check delete insert rename".split())
    | frozenset("choose the|select the|open the".split("|")),
    namings=frozenset(
        {
            "what is called",
            "what are called",
            "what is known as",
            "known as",
            "known as the",
            "known as a",
            "aka",
            "a.k.a.",
            "referred to as",
            "referred to as the",
        }
    )
    | frozenset("ticked".split())
    | frozenset(
        "known … as|known … as the|commonly called|commonly called the|often called|often called "
        "the|popularly called|is called|are called|is called the|are called the|officially called|formally "
        "called|better known as|also known as|trading as|traded as|also called|also called the|answers to|answered to|answer "
        "to|went by|goes by the name|by the name|by the name of|under the name|under the name of|pen "
        "name|stage name|code name|what we call|what we call a|what is termed|what is termed a|defined "
        "as|classified as|coded as|categorised as|categorized as|registered as|listed as|we mean by|is meant "
        "by|meant by the term|mean by the term".split("|")
    ),
    nicknamings=frozenset(
        {"nicknamed", "nicknamed the", "nickname", "nickname is", "nickname was", "nickname of", "goes by", "alias"}
    ),
    dubbed=frozenset({"dubbed", "dubbed the", "called", "called the", "named", "termed", "code-named", "codenamed"})
    | frozenset("christened renamed retitled rebranded".split()),
    works=_plurals(
        "book novel novella memoir autobiography biography poem musical opera song album hymn anthem film movie "
        "documentary blockbuster sitcom show program programme podcast broadcast episode cartoon thriller magazine journal "
        "newspaper newsletter column article essay editorial op-ed blog chapter painting sculpture exhibition ballet symphony "
        "sequel remake bestseller trilogy ad advertisement commercial video memo website pamphlet brochure booklet leaflet "
        "manifesto treatise thesis dissertation talk lecture ship boat ferry vessel yacht trawler frigate restaurant hotel pub café "
        "inn project category award prize competition contest festival operation campaign initiative"
    )
    | {"series", "single", "play"}
    | _plurals(
        "record lp ep debut ballad tune track jingle aria sonata concerto opus anthology story tale fable "
        "saga sketch skit comic miniseries docudrama biopic short trailer sermon chronicle report study "
        "survey paper review brief dossier handbook manual guide bulletin supplement section feature piece "
        "text map photograph print mural installation sculpture portrait triptych game app software platform "
        "portal channel station newsletter bill act law directive scheme programme fund charity foundation "
        "association league society club band group duo choir orchestra company brand label collection range "
        "model tanker schooner liner steamer tug lifeboat submarine destroyer cruiser barge rocket satellite "
        "probe locomotive train express horse mare stallion racehorse hurricane typhoon cyclone storm bar "
        "café bistro nightclub theatre theater cinema gallery museum school house villa estate ranch farm "
        "ward course seminar workshop conference summit forum panel session module exercise experiment "
        "strategy initiative mission proposal option motion plan"
    ),
    inscribed=frozenset(
        "painted printed stamped engraved carved etched chiselled chiseled embroidered stitched sewn "
        "stencilled stenciled chalked scrawled daubed sprayed spray-painted tattooed inscribed emblazoned "
        "lettered marked scratched spelled".split()
    )
    | frozenset("written on|written across|written over|written in".split("|")),
    reads=frozenset(
        "read reads reading say says saying said bore bears bearing declares declaring declared proclaims "
        "proclaiming proclaimed announces announcing announced spells spelled spelling showed carries carried".split()
    )
    | frozenset(
        "someone had written|somebody had written|someone has written|somebody had painted|someone had "
        "painted|someone had scrawled|somebody had scrawled".split("|")
    ),
    upon=frozenset("on over across above".split()),
    surfaces=frozenset(
        "sign signs signboard noticeboard board boards wall walls door doors gate gates window windows screen "
        "screens display displays label labels sticker tag tags envelope envelopes mug mugs cup plate plates "
        "stone stones tombstone headstone gravestone tomb plinth pedestal monument memorial bell ring locket "
        "medal coin banner banners flag flags poster posters placard placards billboard billboards marquee "
        "sampler tattoo tattoos jacket cap caps hat hats t-shirt t-shirts shirt shirts sweatshirt badge "
        "badges button bumper crate crates box boxes parcel tin bottle bus van lorry windscreen hull spine blackboard chalkboard whiteboard "
        "clock dial gauge meter graffiti inscription caption subtitle licence-plate nameplate doormat cushion "
        "card cards tape shutter shutters packaging packet wrapper carton description receipt menu minibus dashboard inventory".split()
    ),
    callers=frozenset(
        "everyone everybody locals townspeople villagers neighbours neighbors fans insiders regulars children "
        "schoolchildren sailors fishermen miners soldiers dockers colleagues classmates teammates doctors "
        "lawyers economists scholars historians linguists botanists physicists engineers programmers".split()
    ),
    glossing=frozenset(
        "meaning means meant roughly loosely signifies signifying defines define defined denotes denoting".split()
    )
    | frozenset(
        "translates as|translates to|translated as|translates roughly as|translates roughly to|rendered "
        "as|glossed as|stands for|stood for|short for|equivalent to|equivalent of|latin for|greek for|french "
        "for|german for|spanish for|italian for|portuguese for|dutch for|welsh for|gaelic for|irish "
        "for|arabic for|hebrew for|japanese for|chinese for|mandarin for|hindi for|russian for|polish "
        "for|turkish for|hawaiian for|swahili for|yiddish for|slang for|code for|euphemism for|rhymes "
        "with|means something like|or literally|is literally|means literally|literally meaning".split("|")
    ),
    makers=_set(
        "star stars actor actress host hosts co-host author creator director producer anchor moderator winner fans"
    ),
    linking=_set("is are was were called named titled such as like carries carried bears bore the title name"),
    titled=frozenset(
        {"award for", "prize for", "category of"}
        | {"titled", "entitled", "headlined", "author of", "star of", "stars of", "host of", "hosts of", "starred in"}
        | {"sang", "singing", "creator of", "director of", "episode of", "edition of", "co-author of", "editor of"}
        | {"under the title", "under the heading", "the item", "an item", "agenda item", "item called", "the topic of"}
        | {"co-editor of", "role in", "roles in", "starring in", "co-host of", "anchor of"}
    )
    | frozenset(
        "headed watching starring co-wrote sing sings hummed humming whistled played performed recorded headline "
        "headlines presents".split()
    )
    | frozenset(
        "see also|welcome to|welcome back to|listening to|tuned in to|stars in|starred as|appeared in|appears "
        "in|played in|author of the|remembered for|famous for|best known for|published in|cover of|version "
        "of|adaptation of|translation of|performance of|production of|revival of|screening of|premiere "
        "of|recording of|rendition of|chorus of|copy of|issue of|chapter of|season of|winner of|prize "
        "of|opens with|closes with|open with|opened with|close with|closed with|ended with|starts with the".split("|")
    ),
    venues=frozenset({"on"}),
    slogans=_plurals(
        "slogan motto tagline trademark catchphrase hashtag banner placard poster sticker t-shirt tee-shirt shirt hat cap"
    )
    | _plurals("sign badge plaque inscription")
    | frozenset("theme themes strapline watchword watchwords byword mantra mantras".split())
    | frozenset("rallying cry|battle cry|war cry|tag line|trade mark|trade marks".split("|")),
    bearing=_set(
        "reading read reads saying that said say says with bearing the words emblazoned declaring proclaiming of is"
    )
    | _set("was which carrying"),
    measured=_set("tall wide long high deep thick pipe pipes screen screens wheel wheels blade barrel board boards by"),
    small=_set("a an the and but or nor for of in on at to by with from as is it vs via per into over up"),
    formulas=frozenset(
        {"it is written", "as the saying goes", "the saying goes", "as the proverb has it", "as the proverb goes"}
    ),
    texts=_set(
        "constitution charter bible scripture scriptures gospel psalm quran koran torah proverb law statute treaty"
    )
    | _set("article amendment declaration oath covenant preamble bylaws"),
    texts_say=_set("says said states stated reads provides declares proclaims stipulates teaches goes"),
    directions=Directions(
        heads=frozenset(
            "applause laughter laughs laughing laugh chuckles chuckling chuckle giggles giggling cheers cheering "
            "cheer boos booing boo jeers jeering chanting chants shouting shouts yelling screaming whistling whistles "
            "clapping claps crosstalk cross-talk cross-talking overtalk sighs sighing sobs sobbing cries crying weeps "
            "weeping coughs coughing sneezes snorts gasps groans smiles grins shrugs nods winks whispers whispering "
            "singing sings humming hums music pause pauses pausing interruption interrupted interrupting "
            "interrupts interposing interjections off-mike off-mic voiceover voice-over ph phonetic exeunt "
            "catcalls heckling heckler hisses hissing murmurs murmuring bleep bleeped".split()
        ),
        beside=frozenset(
            "loud louder loudly long longer prolonged sustained general scattered light thunderous wild enthusiastic "
            "mild brief short soft softly slight great much more some renewed continued continues continuing continue "
            "silence disorder audience crowd spectators gallery house members member speaker others everyone people protester "
            "protesters from in the of to and or with at on off by over as for a an is are bell bells rings ringing "
            "ring phone telephone timer sounds sounding sound door knocking knocks knock gavel begin begins beginning "
            "end ends ended ending start starts stop stops resume resumes resumed open close video videotape audio "
            "tape clip clips film segment commercial break breaks newsbreak news recess adjournment adjourned playing "
            "plays played coverage theme song songs anthem background foreign language speaking spoken speaks spanish via "
            "satellite camera mic mike microphone translation translated through interpreter unrelated conversation "
            "conversations gap glitch deleted expletive omitted reaction response responses unison standing ovation "
            "stands hon honourable honorable several speak noise noises sirens siren thunder enter enters exit exits aside quietly".split()
        ),
        callers=frozenset("voice voices member members man woman hecklers spectator spectators".split()),
        tongues=frozenset(
            "arabic cantonese chinese dutch english farsi french german greek hebrew hindi italian japanese korean language "
            "latin mandarin persian polish portuguese russian spanish turkish ukrainian urdu".split()
        ),
        phrases=frozenset(
            {
                "tape cuts out",
                "audio cuts out",
                "technical difficulties",
                "technical difficulty",
                "end of tape",
                "dead air",
                "through interpreter",
                "through an interpreter",
                "through translator",
                "through a translator",
                "through the interpreter",
                "through the translator",
                "via interpreter",
                "via translator",
                "as interpreted",
                "as translated",
            }
        ),
        breaks=frozenset("crosstalk clip".split()),
        doubts=frozenset("ph phon phonetic sp".split()),
        capitals=frozenset({"sic", "lol"}),
        gaps=frozenset("inaudible unintelligible indiscernible indistinct unclear inaudibly garbled".split())
        | {"audio gap", "no audio"},
    ),
    apparatus=Apparatus(
        pages=frozenset("page pages p pp pg folio".split()),
        captions=frozenset(
            "figure figures fig table tables plate map chart photo photograph picture illustration exhibit".split()
        ),
        against=frozenset("v vs".split()),
        citing=frozenset(
            "see cf compare ibid idem op cit loc supra infra eds ed para paras paragraph "
            "paragraphs annex annexes appendix meeting meetings plenary item items resolution res doc document add "
            "corr rev vol vols volume chapter ch section sec article art note notes fn table page "
            "pages seq ".split()
        ),
    ),
)
