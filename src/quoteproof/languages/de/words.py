"""German: months, titles, persons and small words. Titles of public offices as agencies write them; the rest is grammar (Duden)."""

from __future__ import annotations

from quoteproof.languages.words import Vocabulary, numbered, persons, titles, words

# fmt: off
WORDS = Vocabulary(
    months=numbered(
        """januar, jänner | februar, feber | märz | april | mai | juni | juli | august | september | oktober | november | dezember""", 1,
    ),
    weekdays=numbered("montag | dienstag | mittwoch | donnerstag | freitag | samstag, sonnabend | sonntag", 0),
    titles=titles(
        m="""herr herrn professor präsident bundeskanzler kanzler minister ministerpräsident bundespräsident bundesinnenminister
        innenminister außenminister finanzminister verteidigungsminister premierminister senator bürgermeister oberbürgermeister
        sprecher general generalsekretär staatssekretär botschafter richter papst bischof kardinal könig prinz trainer direktor
        vorsitzender us-präsident staatspräsident bundestrainer sir lord pfarrer""",
        f="""frau professorin präsidentin bundeskanzlerin kanzlerin ministerin ministerpräsidentin innenministerin außenministerin
        finanzministerin premierministerin senatorin bürgermeisterin sprecherin richterin königin""",
        either="dr prof",
    ),
    title_endings=(
        "chef", "chefin", "präsident", "präsidentin", "minister", "ministerin", "sprecher", "sprecherin", "direktor", "direktorin",
        "leiter", "leiterin", "meister", "meisterin", "kanzler", "kanzlerin", "sekretär", "sekretärin", "anwalt", "anwältin",
        "trainer", "trainerin", "vorsitzende", "vorsitzender", "rat", "rätin", "kommissar", "kommissarin", "führer", "führerin",
    ),
    particles=words("von van der den de zu zur zum vom ten ter al el bin la"),
    capital_nouns=True,
    persons=persons(
        """I | ich | mich mir | mein meine meinen meiner meinem meines
        we | wir | uns | unser unsere unseren unserer unserem unseres
        you | du | dich dir | dein deine deinen deiner deinem deines
        he | er | ihn ihm | sein seine seiner seinem seinen seines
        they | sie | ihnen | ihr ihre ihrer ihrem ihren ihres
        it | es | |""",
    ),
    articles=words("der die das den dem des ein eine einen einem einer eines"),
    demonstratives=words("dieser diese dieses diesem diesen jener jene"),
    linkers=words("der des"),
    coordinators=words("und oder sondern aber sowie"),
    subordinators=words("weil obwohl obgleich wenn falls sofern während dass daß damit da ob bevor nachdem sobald solange"),
    complementizers=words("dass daß"),
    formulas=(
        "meine damen und herren", "sehr geehrte damen und herren", "liebe kolleginnen und kollegen", "vielen dank", "ich danke ihnen",
        "es ist mir eine große ehre", "es ist mir eine ehre", "es ist mir eine große freude", "es freut mich sehr", "am ende des tages",
        "im großen und ganzen", "es geht um", "es ist an der zeit", "an der zeit", "in diesem sinne", "nicht zuletzt",
        "auf der einen seite", "auf der anderen seite", "zum einen", "zum anderen", "in erster linie", "ein für alle mal",
        "um es klar zu sagen", "im namen", "frieden und sicherheit", "die internationale gemeinschaft", "mehr denn je",
        "von ganzem herzen", "meiner meinung nach",
    ),
    auxiliaries=words("hat haben hatte hatten ist sind war waren sein wird werden wurde wurden würde würden"),
    agents=words("von vom durch"),
    contractions=(
        ("zum", "zu dem"), ("zur", "zu der"), ("im", "in dem"), ("am", "an dem"), ("vom", "von dem"), ("beim", "bei dem"),
        ("ins", "in das"), ("ans", "an das"), ("aufs", "auf das"), ("fürs", "für das"), ("durchs", "durch das"), ("gibt's", "gibt es"),
        ("geht's", "geht es"), ("ist's", "ist es"), ("hab", "habe"), ("hab's", "habe es"), ("ich's", "ich es"), ("nix", "nichts"),
    ),
)
