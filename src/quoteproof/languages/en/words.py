"""English: months, titles, persons and small words.

Titles: AP and Chicago lists of courtesy, political, military and religious titles. Contractions: those of speech, and those
that people type without the apostrophe. Everything else is closed-class grammar.
"""

from __future__ import annotations

from quoteproof.languages.words import Vocabulary, numbered, persons, titles, words

# fmt: off
WORDS = Vocabulary(
    months=numbered(
        """january, jan | february, feb | march, mar | april, apr | may | june, jun | july, jul | august, aug | september, sept, sep |
        october, oct | november, nov | december, dec""", 1,
    ),
    weekdays=numbered("monday | tuesday | wednesday | thursday | friday | saturday | sunday", 0),
    titles=titles(
        m="mr sir lord baron viscount earl duke marquess king prince pope congressman assemblyman councilman brother father sheikh sheik imam sultan emir spokesman messrs",
        f="""mrs ms miss lady baroness viscountess countess duchess marchioness dame madam madame queen princess congresswoman assemblywoman councilwoman sister mother chairwoman
        spokeswoman""",
        either="""dr doctor prof professor sen sens senator rep reps representative gov govs governor lt col colonel gen general adm
        admiral maj major capt captain cpl sgt sergeant lieutenant brig pfc pvt cmdr commander det detective marshal emperor president
        president-elect ex-president vice premier chancellor prime minister secretary mayor judge justice speaker rev reverend bishop
        archbishop cardinal rabbi ambassador amb chief chairman chair hon honourable excellency majesty coach officer sheriff councillor councilor alderman attorney
        candidate st saint spokesperson director comrade commissioner deputy lawyer acting former""",
    ),
    long_titles=("secretary general", "secretary of state", "foreign minister", "the honourable", "his excellency", "her excellency",
                 "his majesty", "her majesty"),
    particles=words("de da del della der den van von la le di du dos bin ibn al el ben abu ter st bint ul ur e y 't"),
    persons=persons(
        """I | i | me mine myself | my
        we | we | us ours ourselves | our
        you | you | yours yourself yourselves | your
        he | he | him himself | his
        she | she | hers herself | her
        it | it | itself | its
        they | they | them theirs themselves | their""",
    ),
    articles=words("the a an"),
    demonstratives=words("this that these those"),
    linkers=words("of"),
    ordinal_endings=words("st nd rd th"),
    coordinators=words("and or nor but"),
    subordinators=words("because although though whereas while unless if since until when whenever whether lest"),
    complementizers=words("that"),
    formulas=(
        "ladies and gentlemen", "thank you very much", "thank you all for coming", "it is a great honour for me to",
        "it is a great honor for me to", "it is a great honour to", "it is a great honor to", "it is a great pleasure for me to",
        "it is a great pleasure to", "it is a privilege to", "i am honoured to", "i am honored to", "i would like to thank",
        "i should like to", "at the end of the day", "it is all about", "the time has come",
        "when all is said and done", "all of us", "to do our part", "in the light of", "let me be clear", "let me be very clear",
        "make no mistake", "first of all", "last but not least", "at this point in time", "at the same time", "on the one hand",
        "on the other hand", "as a matter of fact", "the fact of the matter is", "in the first place", "once and for all",
        "i now turn to", "i have the honour to", "i have the honor to", "on behalf of", "peace and security",
        "the international community", "the rule of law", "god bless america", "god bless you", "god bless", "the american people",
        "the people of this country", "in the history of our country", "for the first time in history", "in the history of the world",
        "more than ever before", "now more than ever", "at the very least", "needless to say", "in my opinion",
        "in this day and age", "from the bottom of my heart", "with all due respect",
    ),
    auxiliaries=words("will would shall have has had having be been being is are am was were do does did"),
    agents=words("by"),
    contracted=(("'s", "is"), ("'s", "has"), ("'ll", "will"), ("'ll", "shall"), ("'d", "would"), ("'d", "had"), ("'ve", "have"), ("'re", "are")),
    contractions=(
        ("don't", "do not"), ("doesn't", "does not"), ("didn't", "did not"), ("won't", "will not"), ("can't", "cannot"),
        ("can't", "can not"), ("cannot", "can not"), ("couldn't", "could not"), ("wouldn't", "would not"), ("shouldn't", "should not"),
        ("mustn't", "must not"), ("isn't", "is not"), ("aren't", "are not"), ("wasn't", "was not"), ("weren't", "were not"),
        ("haven't", "have not"), ("hasn't", "has not"), ("hadn't", "had not"), ("needn't", "need not"), ("mightn't", "might not"),
        ("shan't", "shall not"), ("ain't", "is not"), ("i'm", "i am"), ("you're", "you are"), ("we're", "we are"),
        ("they're", "they are"), ("he's", "he is"), ("she's", "she is"), ("it's", "it is"), ("that's", "that is"),
        ("there's", "there is"), ("here's", "here is"), ("what's", "what is"), ("who's", "who is"), ("where's", "where is"),
        ("let's", "let us"), ("he's", "he has"), ("she's", "she has"), ("it's", "it has"), ("that's", "that has"),
        ("there's", "there has"), ("i've", "i have"), ("you've", "you have"), ("we've", "we have"), ("they've", "they have"),
        ("i'll", "i will"), ("you'll", "you will"), ("he'll", "he will"), ("she'll", "she will"), ("it'll", "it will"),
        ("we'll", "we will"), ("they'll", "they will"), ("there'll", "there will"), ("that'll", "that will"),
        ("i'll", "i shall"), ("we'll", "we shall"), ("i'd", "i would"), ("you'd", "you would"), ("he'd", "he would"),
        ("she'd", "she would"), ("we'd", "we would"), ("they'd", "they would"), ("it'd", "it would"), ("i'd", "i had"),
        ("you'd", "you had"), ("he'd", "he had"), ("she'd", "she had"), ("we'd", "we had"), ("they'd", "they had"),
        ("gonna", "going to"), ("wanna", "want to"), ("gotta", "got to"), ("kinda", "kind of"), ("sorta", "sort of"), ("lotta", "lot of"), ("outta", "out of"),
        ("hafta", "have to"), ("gimme", "give me"), ("lemme", "let me"), ("dunno", "do not know"), ("coulda", "could have"), ("shoulda", "should have"),
        ("woulda", "would have"), ("'tis", "it is"), ("'twas", "it was"),
        # as people type
        ("cant", "can not"), ("dont", "do not"), ("doesnt", "does not"), ("didnt", "did not"), ("isnt", "is not"),
        ("arent", "are not"), ("wasnt", "was not"), ("werent", "were not"), ("wont", "will not"), ("wouldnt", "would not"),
        ("couldnt", "could not"), ("shouldnt", "should not"), ("hasnt", "has not"), ("havent", "have not"), ("hadnt", "had not"),
    ),
)
