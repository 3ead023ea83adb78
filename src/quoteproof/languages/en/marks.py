"""Quotation marks of English, both habits, and the words that betray a look-alike.

Marks: Chicago 13.30 (American) and New Hart's Rules 9.2 (British). What takes marks without being a quotation, that
is so-called words, words as words, nicknames and titles of works: Chicago 7.55–7.63, 8.69 and 8.163–8.195.
"""

from quoteproof.languages.marks import Marks, Words


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
    terms=_plurals("term word phrase expression adjective noun verb acronym abbreviation prefix suffix"),
    usage=_set(
        "use uses used using utter utters uttered coin coined avoid avoids avoided repeat repeats repeated invoked"
    )
    | _set("say says said saying include includes included contain contains contained"),
    meaning=frozenset({"means", "meant", "refers to", "referred to", "stands for", "stood for", "is short for"}),
    labels=_plurals("button tab link icon menu checkbox") | {"key"},
    pressing=frozenset({"click", "click on", "clicking", "clicking on", "press", "pressing", "tap", "tapping"}),
    namings=frozenset(
        {"known as", "known as the", "known as a", "aka", "a.k.a.", "referred to as", "referred to as the"}
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
        "manifesto treatise"
    )
    | {"series", "single", "play"},
    makers=_set(
        "star stars actor actress host hosts co-host author creator director producer anchor moderator winner fans"
    ),
    titled=frozenset(
        {"titled", "entitled", "headlined", "author of", "star of", "stars of", "host of", "hosts of", "starred in"}
        | {"sang", "singing", "creator of", "director of", "episode of", "edition of", "co-author of", "editor of"}
        | {"co-editor of", "role in", "roles in", "starring in", "co-host of", "anchor of"}
    ),
    venues=frozenset({"on"}),
    slogans=_plurals(
        "slogan motto tagline catchphrase hashtag banner placard poster sticker t-shirt tee-shirt shirt hat cap"
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
)
