"""English: the words that turn, bind, bound, soften or order what is said.

Sources: Huddleston and Pullum, *The Cambridge Grammar of the English Language* (chapters 3 mood and modality, 5
determiners, 9 negation, 14 coordination), for the classes; Quirk and others, *A Comprehensive Grammar* 10.54–70 for
words negative in meaning only; the verbs by irregular forms from any school grammar; the opposites are our own list of
words that public speeches use. Checked against the sentences that `bench/verdicts.py` plants.
"""

from __future__ import annotations

from quoteproof.languages.en.opposites import ANTONYMS, SYNONYMS, VERB_FORMS
from quoteproof.languages.meaning import Meaning, Scale

MODALS = Scale(
    classes=(
        ("must", ("must", "have to", "has to", "having to", "had to", "need to", "needs to", "obliged to", "obligated to",
                  "required to", "duty to", "bound to", "compelled to", "got to", "imperative that")),
        ("shall", ("shall",)),
        ("should", ("should", "ought to", "ought", "had better")),
        ("will", ("will", "going to", "about to")),
        ("would", ("would",)),
        ("can", ("can", "able to", "in a position to")),
        ("could", ("could",)),
        ("may", ("may", "permitted to", "allowed to", "free to")),
        ("might", ("might",)),
    ),
    # A tense or a shade, not another force.
    alike=(
        ("must", "shall"), ("shall", "will"), ("will", "would"), ("can", "could"), ("may", "might"), ("can", "may"),
        ("could", "might"), ("could", "may"), ("can", "might"), ("should", "would"), ("could", "would"),
        ("shall", "would"),
    ),
)  # fmt: skip

QUANTIFIERS = Scale(
    classes=(
        ("all", ("all", "all of", "every", "each", "each of", "everyone", "everybody", "everything", "everywhere", "always",
                 "entire", "entirely", "whole", "wholly", "completely", "totally", "fully", "every single", "without exception",
                 "universally", "invariably", "in every case", "the whole of", "altogether")),
        ("most", ("most of", "most", "the majority of", "a majority of", "the vast majority of", "the bulk of", "mostly",
                  "largely", "mainly", "usually", "generally", "the greater part of", "predominantly", "for the most part")),
        ("many", ("many", "much", "a great deal of", "a lot of", "lots of", "often", "frequently", "plenty of",
                  "a great many", "many of", "a large number of", "a good many")),
        ("several", ("several", "several of", "a number of", "various", "numerous", "a good number of")),
        ("some", ("some", "some of", "someone", "somebody", "something", "somewhere", "sometimes", "certain", "a part of", "part of", "partly", "partially", "in part", "occasionally",
                  "a few", "a few of", "a handful of", "a portion of", "a minority of", "at times", "a little")),
        ("few", ("few", "few of", "rarely", "seldom", "very few", "only a few", "very little", "hardly any")),
        ("both", ("both", "both of")),
        ("only", ("only", "solely", "merely", "exclusively", "nothing but", "none but", "nobody but", "no one but", "no man but", "purely", "simply", "not more than")),
        ("at least", ("at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of", "upwards of")),
        ("at most", ("at most", "no more than", "up to", "not exceeding", "a maximum of", "as many as", "as much as", "at the most")),
        ("over", ("more than", "over", "above", "in excess of", "greater than", "upward of")),
        ("under", ("less than", "fewer than", "under", "below", "smaller than")),
        ("almost", ("almost", "nearly", "virtually", "close to", "practically", "all but", "next to", "not quite")),
        ("about", ("about", "around", "roughly", "approximately", "some", "circa", "in the region of", "or so")),
        ("hardly", ("hardly", "barely", "scarcely")),
    ),
    alike=(
        ("many", "several"), ("several", "some"), ("almost", "about"), ("all", "both"), ("over", "at least"), ("some", "about"),
    ),
)  # fmt: skip

CONNECTIVES = Scale(
    classes=(
        ("and", ("and", "as well as", "both", "and also")),
        ("or", ("or", "either")),
        ("but", ("but", "yet")),
        ("although", ("although", "though", "even though", "despite", "in spite of", "notwithstanding", "regardless of", "albeit")),
        ("because", ("because", "because of", "since", "as a result of", "due to", "owing to", "thanks to", "on account of")),
        ("so", ("so that", "in order to", "in order that")),
        ("therefore", ("therefore", "thus", "hence", "consequently", "accordingly")),
        ("however", ("however", "nevertheless", "nonetheless", "still")),
        ("more", ("more",)),
        ("less", ("less", "fewer")),
        ("most", ("most",)),
        ("least", ("least",)),
        ("before", ("before", "prior to")),
        ("after", ("after", "following")),
        ("rather than", ("rather than", "instead of", "in place of")),
        ("with", ("with",)),
        ("against", ("against",)),
        ("for", ("for", "in favour of", "in favor of")),
        ("until", ("until", "till")),
        ("unless", ("unless",)),
        ("if", ("if", "provided that", "as long as")),
        ("like", ("like",)),
        ("when", ("when", "whenever")),
    ),
)  # fmt: skip

OPPOSED = (
    ("and", "or"), ("because", "although"), ("more", "less"), ("most", "least"), ("before", "after"), ("until", "after"), ("therefore", "however"),
    ("rather than", "and"), ("with", "against"), ("for", "against"), ("because", "if"), ("if", "unless"), ("although", "if"),
    ("because", "unless"), ("when", "unless"), ("because", "rather than"), ("therefore", "although"), ("because", "however"),
)  # fmt: skip

PRONOUNS = Scale(
    classes=(
        ("I", ("i", "me", "my", "mine", "myself")),
        ("we", ("we", "us", "our", "ours", "ourselves")),
        ("you", ("you", "your", "yours", "yourself", "yourselves")),
        ("he", ("he", "him", "his", "himself")),
        ("she", ("she", "her", "hers", "herself")),
        ("it", ("it", "its", "itself")),
        ("they", ("they", "them", "their", "theirs", "themselves")),
    ),
    # A body is "it" or "they", "you" and "we" stand for people at large: no other person is meant for certain.
    alike=(("it", "they"), ("I", "we"), ("you", "we"), ("he", "they"), ("she", "they"), ("you", "they"), ("you", "it"), ("it", "he"),
           ("it", "she")),
)  # fmt: skip

TIMES = Scale(
    classes=(
        ("yesterday", ("yesterday",)),
        ("today", ("today", "this day")),
        ("tonight", ("tonight", "this evening")),
        ("tomorrow", ("tomorrow",)),
        ("last night", ("last night",)),
        ("last week", ("last week",)),
        ("this week", ("this week",)),
        ("next week", ("next week",)),
        ("last month", ("last month",)),
        ("this month", ("this month",)),
        ("next month", ("next month",)),
        ("last year", ("last year", "the past year")),
        ("this year", ("this year", "the current year")),
        ("next year", ("next year", "the coming year")),
        ("last session", ("last session", "the previous session")),
        ("this session", ("this session", "the present session", "the current session")),
        ("next session", ("next session", "the coming session")),
        ("last century", ("last century", "the past century", "the previous century")),
        ("this century", ("this century", "the present century")),
        ("next century", ("next century", "the coming century")),
        ("last decade", ("last decade", "the past decade")),
        ("this decade", ("this decade", "the present decade")),
        ("next decade", ("next decade", "the coming decade")),
        ("now", ("now", "right now", "at present")),
    ),
    alike=(("today", "now"), ("today", "tonight"), ("this year", "now")),
)  # fmt: skip

ALIASES = (
    ("United States", "United States of America", "U.S.", "US", "USA", "U.S.A.", "America", "the States"),
    ("United Kingdom", "UK", "U.K.", "Britain", "Great Britain"),
    ("United Nations", "UN", "U.N.", "UNO"),
    ("Soviet Union", "USSR", "U.S.S.R.", "Union of Soviet Socialist Republics"),
    ("European Union", "EU", "E.U."),
    ("Russia", "Russian Federation"),
    ("China", "People's Republic of China", "PRC"),
    ("Burma", "Myanmar"),
    ("Ivory Coast", "Côte d'Ivoire"),
    ("East Timor", "Timor-Leste"),
    ("Swaziland", "Eswatini"),
    ("Persia", "Iran", "Islamic Republic of Iran"),
    ("Ceylon", "Sri Lanka"),
    ("Czechia", "Czech Republic"),
    ("Holland", "Netherlands"),
    ("North Korea", "Democratic People's Republic of Korea", "DPRK"),
    ("South Korea", "Republic of Korea", "ROK"),
    ("Kiev", "Kyiv"),
    ("Peking", "Beijing"),
    ("Bombay", "Mumbai"),
    ("Saigon", "Ho Chi Minh City"),
    ("Turkey", "Türkiye"),
    ("Security Council", "UN Security Council", "Council"),
    ("General Assembly", "UN General Assembly", "Assembly"),
    ("West", "western", "Western"),
    ("North Atlantic Treaty Organization", "NATO"),
    ("African Union", "AU"),
)

TABLE = Meaning(
    contractions=(("cannot", "can not"), ("let's", "let us"), ("'tis", "it is"), ("'twas", "it was")),
    clitics=("'s",),
    coordinators=("and", "or", "nor", "but"),
    breakers=(
        "because", "although", "though", "whereas", "while", "unless", "if", "but", "since", "until", "when", "whenever",
        "whether", "lest", "except",
    ),
    starters=(
        "i", "we", "you", "he", "she", "it", "they", "this", "these", "those", "there", "who", "which", "where", "what", "the", "a",
        "our", "my", "his", "her", "their", "its", "your", "nor", "so", "yet", "let", "may", "no",
    ),
    light=(
        "a", "an", "the", "this", "that", "these", "those", "be", "is", "are", "am", "was", "were", "been", "being", "do", "does",
        "did", "have", "has", "had", "having", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "to",
        "of", "in", "on", "at", "by", "for", "with", "from", "as", "into", "it", "its", "there", "ever", "yet", "even", "just",
        "so", "very", "also", "any", "longer", "our", "their", "his", "her", "my", "your", "we", "i", "you", "he", "she", "they",
        "us", "them", "him", "me", "ourselves", "themselves", "still", "then", "now", "here", "only", "too", "and", "or", "'s",
    ),
    articles=("the", "a", "an", "this", "that", "these", "those", "our", "my", "your", "his", "her", "its", "their"),
    determiners=(
        "the", "a", "an", "our", "their", "its", "his", "her", "my", "your", "political", "free", "good", "ill", "military", "no",
        "popular", "collective", "common", "sovereign", "own", "divine", "people's", "general", "strong", "economic", "of", "with",
        "by", "iron", "joint", "last",
    ),
    negators=(
        "not", "no", "never", "none", "nobody", "no one", "nothing", "nowhere", "neither", "nor", "without", "no longer",
        "not any", "in no way", "by no means", "under no circumstances", "at no time", "not at all", "neither of", "never again",
        "on no account", "not even", "no such", "never before",
    ),
    empty_negations=(
        "not only", "not just", "not merely", "not simply", "not solely", "no doubt", "no matter", "not least", "no wonder",
        "nothing but", "none other than", "nothing less than", "nothing short of", "whether or not", "not to mention",
        "no fewer than", "no less than", "not less than", "not fewer than", "no more than", "not more than", "no later than",
        "not later than", "no sooner", "no less", "cannot but", "can not but", "no one but", "nobody but", "none but", "if not", "without doubt",
        "without a doubt", "without question", "no question", "not exceeding", "not until", "last but not least", "not alone",
        "not quite",
        "believe it or not", "like it or not", "needless", "why not", "no mistake", "no stranger", "no small",
    ),
    negative_verbs=(
        "fail* to", "refus* to", "declin* to", "cease* to", "ceasing to", "far from", "unable to", "inability to", "failure to",
        "reluctan* to", "unwilling* to", "incapable of", "neglect* to", "omit* to", "stop short of", "stopped short of",
        "refrain* from", "abstain* from", "lack of", "absence of", "free of", "free from", "devoid of", "bereft of",
        "anything but", "the last thing", "rule out", "ruled out", "rules out", "hardly", "barely", "scarcely", "exempt from", "yet to", "mistake to think", "mistake to believe", "mistake to suppose", "wrong to think", "wrong to say", "wrong to believe", "false to say", "false that", "untrue that", "a lie that", "a myth that", "an illusion that", "an illusion to think",
    ),
    near_negations=(
        "refus*", "prevent*", "prohibit*", "forbid*", "forbade", "ban", "bans", "banned", "banning", "den*", "reject*", "avoid*",
        "lack*", "instead of", "too", "doubt*", "oppos*", "against", "impossible", "unlikely", "illegal", "unlawful", "stop",
        "stopped", "stops", "stopping", "gone", "ended", "ceased", "other than", "except", "unless", "miss*", "abandon*",
        "neglect*", "exclu*", "absen*", "wrong", "few", "little", "rarely", "seldom",
    ),
    negative_prefixes=("un", "in", "im", "il", "ir", "non", "dis", "mis", "anti", "de", "counter"),
    negative_endings=(("less", "ful"), ("less", "")),
    modals=MODALS,
    soft_modals=("may", "might", "could"),
    hedges=(
        "reportedly", "allegedly", "alleged", "apparently", "perhaps", "maybe", "possibly", "probably", "likely", "seemingly",
        "supposedly", "presumably", "arguably", "potentially", "conceivably", "ostensibly", "purportedly",
        "purported", "suspected", "so called", "i think", "we think", "i believe", "we believe", "i suppose", "i guess",
        "i hope", "we hope", "in my view", "in our view", "in my opinion", "in our opinion", "to my mind", "it seems",
        "it seems that", "seem* to", "it appears", "it appears that", "appear* to", "tend* to", "to some extent",
        "to a certain extent", "to a large extent", "in a sense", "in a way", "as far as i know", "as far as we know", "it is said",
        "it is said that", "is said to", "are said to", "is believed to", "are believed to", "is thought to", "are thought to",
        "said to be", "believed to be", "thought to be", "some say", "some believe", "i am told", "we are told",
        "according to some", "more or less", "if any", "in theory", "in principle", "at first sight",
        "as it were", "so to speak", "not necessarily", "i imagine", "i fear", "i suspect", "if i may say so",
        "i am inclined to", "it is possible that", "it may be that",
        "partly", "partially", "in part", "somewhat", "try to", "tries to", "tried to", "trying to", "seek* to", "sought to", "aim* to",
        "intend* to", "plan to", "plans to", "planned to",
    ),
    conditions=(
        "if", "unless", "except", "except for", "except that", "provided that", "providing that", "provided",
        "as long as", "so long as", "on condition that", "on the condition that", "in case", "in the event of",
        "in the event that", "only if", "if only", "subject to", "but for", "save for", "assuming that", "supposing", "supposing that",
        "contingent on", "barring", "with the exception of", "insofar as", "in so far as", "to the extent that",
    ),
    loose_conditions=(
        "otherwise", "assuming", "suppose", "apart from", "other than", "until", "whether", "even if", "in case of", "providing", "when",
    ),
    inversions=("had", "should", "were"),
    question_words=("who", "whom", "whose", "what", "which", "when", "where", "why", "how"),
    question_openers=(
        "do", "does", "did", "is", "are", "am", "was", "were", "has", "have", "had", "can", "could", "will", "would", "shall",
        "should", "may", "might", "must",
    ),
    quantifiers=QUANTIFIERS,
    limits=("only", "at least", "at most", "almost", "over", "under", "hardly", "most", "few"),
    connectives=CONNECTIVES,
    opposed=OPPOSED,
    pronouns=PRONOUNS,
    titles=(
        "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "president", "vice president",
        "prime minister", "deputy prime minister", "minister", "foreign minister", "secretary", "secretary general",
        "secretary of state", "chancellor", "ambassador", "senator", "representative", "congressman", "congresswoman",
        "governor", "mayor", "king", "queen", "prince", "princess", "emperor", "sheikh", "sheik", "sultan", "emir", "pope",
        "archbishop", "bishop", "cardinal", "reverend", "general", "colonel", "major", "captain", "marshal", "admiral",
        "lieutenant", "sergeant", "commander", "chairman", "chairwoman", "chair", "comrade", "judge", "justice", "the honourable",
        "honourable", "his excellency", "her excellency", "his majesty", "her majesty", "excellency", "majesty", "saint", "st",
        "former", "late", "then", "acting", "dear",
    ),
    name_particles=("of", "the", "de", "del", "della", "da", "dos", "du", "la", "le", "el", "al", "bin", "ibn", "ben", "van", "von",
                    "der", "den", "ter", "y", "e"),
    name_endings=("s", "i", "is", "n", "ns", "an", "ans", "ian", "ians", "ese", "ish", "'s"),
    aliases=ALIASES,
    not_names=(
        "i", "mr", "mrs", "ms", "government", "governments", "state", "states", "member", "members", "delegation", "nation",
        "nations", "organization", "organisation", "charter", "constitution", "law", "republic", "parliament", "congress", "court",
        "commission", "committee", "world", "god", "bible", "internet", "heads", "head", "department", "administration",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may",
        "june", "july", "august", "september", "october", "november", "december", "first", "second", "third", "thank", "thanks",
    ),
    agents=("by",),
    symmetric=("and", "or", "with", "between", "nor", "plus", "versus", "alongside", "both"),
    times=TIMES,
    antonyms=ANTONYMS,
    synonyms=SYNONYMS,
    verb_forms=VERB_FORMS,
    auxiliaries=(
        "will", "would", "shall", "have", "has", "had", "having", "be", "been", "being", "is", "are", "am", "was", "were", "do", "does",
        "did",
    ),
    endings=(
        ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("d", ""), ("ing", ""), ("ing", "e"), ("ying", "ie"),
        ("ly", ""), ("er", ""), ("er", "e"), ("est", ""), ("est", "e"), ("ier", "y"), ("iest", "y"), ("'s", ""), ("ily", "y"),
    ),
    tense_endings=("ed", "ing"),
)  # fmt: skip
