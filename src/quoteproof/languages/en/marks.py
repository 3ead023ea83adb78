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
    ),
    defining=_set("the a an hereinafter hereafter collectively together or respectively"),
    terms=_plurals("term word phrase expression adjective noun verb acronym abbreviation prefix suffix letter initial")
    | {"notion of", "concept of", "label of", "rubric of", "heading of", "name of", "title of", "category of"},
    usage=_set(
        "use uses used using utter utters uttered coin coined avoid avoids avoided repeat repeats repeated invoked"
    )
    | _set("say says said saying include includes included contain contains contained"),
    meaning=frozenset({"means", "meant", "refers to", "referred to", "stands for", "stood for", "is short for"}),
    labels=_plurals("button tab link icon menu checkbox") | {"key"},
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
    ),
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
    ),
    nicknamings=frozenset(
        {"nicknamed", "nicknamed the", "nickname", "nickname is", "nickname was", "nickname of", "goes by", "alias"}
    ),
    dubbed=frozenset({"dubbed", "dubbed the", "called", "called the", "named", "termed", "code-named", "codenamed"}),
    works=_plurals(
        "book novel novella memoir autobiography biography poem musical opera song album hymn anthem film movie "
        "documentary blockbuster sitcom show program programme podcast broadcast episode cartoon thriller magazine journal "
        "newspaper newsletter column article essay editorial op-ed blog chapter painting sculpture exhibition ballet symphony "
        "sequel remake bestseller trilogy ad advertisement commercial video memo website pamphlet brochure booklet leaflet "
        "manifesto treatise thesis dissertation talk lecture ship boat ferry vessel yacht trawler frigate restaurant hotel pub café "
        "inn project category award prize competition contest festival operation campaign initiative"
    )
    | {"series", "single", "play"},
    makers=_set(
        "star stars actor actress host hosts co-host author creator director producer anchor moderator winner fans"
    ),
    linking=_set("is are was were called named titled such as like carries carried bears bore the title name"),
    titled=frozenset(
        {"award for", "prize for", "category of"}
        | {"titled", "entitled", "headlined", "author of", "star of", "stars of", "host of", "hosts of", "starred in"}
        | {"sang", "singing", "creator of", "director of", "episode of", "edition of", "co-author of", "editor of"}
        | {"co-editor of", "role in", "roles in", "starring in", "co-host of", "anchor of"}
    ),
    venues=frozenset({"on"}),
    slogans=_plurals(
        "slogan motto tagline trademark catchphrase hashtag banner placard poster sticker t-shirt tee-shirt shirt hat cap"
    )
    | _plurals("sign badge plaque inscription"),
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
