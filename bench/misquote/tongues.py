"""The same in German and Arabic: fewer kinds, the same classes."""

from __future__ import annotations

import re

from .cuts import tail
from .honest import ELLIPSES
from .kinds import (
    ABSENT,
    CUT,
    MARKED,
    MILD,
    SAME,
    SERIOUS,
    STRONG,
    STYLE,
    WORDING,
    WRONG,
    Kind,
    Maker,
    Plant,
    World,
    swap,
    table,
)
from .sources import Person, Sentence, runs
from .whole import absent

DENIED = r"\b(?:[Nn]icht|[Kk]ein\w*|nie|niemals|ohne|weder|sondern)\b"
MONTHS = "Januar|Februar|März|April|Juni|Juli|August|September|Oktober|November|Dezember"
MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")


def de(name: str, truth: object, makers: list[Maker], kept: bool = False, strange: bool = False) -> Kind:
    """A German kind."""
    return Kind(f"de: {name}", truth, makers, "de", kept=kept, strange=strange)  # type: ignore[arg-type]


def ar(name: str, truth: object, makers: list[Maker], kept: bool = False, strange: bool = False) -> Kind:
    """An Arabic kind."""
    return Kind(f"ar: {name}", truth, makers, "ar", kept=kept, strange=strange)  # type: ignore[arg-type]


def as_it_is(sentence: Sentence, world: World) -> Plant:
    """Unchanged."""
    return Plant(sentence.text)


def stranger(sentence: Sentence, world: World) -> Plant | None:
    """Another of those who are in the archive."""
    other = world.chance.choice(world.pool.sentences(sentence.speech.language)).speaker
    return Plant(sentence.text, speaker=other) if other != sentence.speaker and sentence.words > 9 else None


def unsigned(sentence: Sentence, world: World) -> Plant | None:
    """Without vowel signs."""
    bare = MARKS.sub("", sentence.text)
    return Plant(bare) if bare != sentence.text else None


def bare(change: Maker) -> Maker:
    """A change in the words without their vowel signs, as they are usually quoted."""

    def make(sentence: Sentence, world: World) -> Plant | str | None:
        return change(sentence._replace(text=MARKS.sub("", sentence.text)), world)

    return make


def left_out(sentence: Sentence, world: World) -> Plant | None:
    """Some words in the middle left out, with a mark."""
    words = MARKS.sub("", sentence.text).split()
    if len(words) < 18 or set(words[6:10]) & {
        "لا",
        "لم",
        "لن",
        "ليس",
        "إلا",
        "إن",
        "من",
        "غير",
        "ولا",
        "ما",
        "ولم",
        "فلم",
        "فلا",
        "قبل",
        "بعد",
        "إذا",
        "حتى",
        "لو",
        "وإن",
        "وما",
    }:
        return None
    return Plant(" ".join(words[:6]) + " ... " + " ".join(words[10:]), shape=" ".join(words[6:10]))


def absent_tradition(sentence: Sentence, world: World) -> Plant | None:
    """A tradition that is not among those of the archive."""
    if sentence.words < 9 or any(world.pool.words.count(f" {one} ") for one in runs(sentence.text, 4)):
        return None
    return Plant(MARKS.sub("", sentence.text), speaker=Person("رسول الله"))


def dots(pattern: str) -> Maker:
    """An ellipsis in the place of a pattern."""
    return swap(pattern, lambda m, w: w.chance.choice(ELLIPSES), but=r"sondern")


KINDS = (
    de("right", SAME, [as_it_is], kept=True),
    de(
        "first letter in brackets",
        MARKED,
        [swap(r"^(Die|Der|Das|Es|Ein|Eine|Im|In|Am|Bei)\b", lambda m, w: f"[{m[0][0].lower()}]{m[0][1:]}")],
    ),
    de(
        "typography",
        SAME,
        [swap("ß", "ss", but="aße|Maß|uße|iße"), swap(r" – ", " - "), swap(r"\b(\d+) (\w+)", "\\1\u00a0\\2")],
    ),
    de(
        "numbers and abbreviations",
        STYLE,
        [
            table(
                "zwei=2|drei=3|vier=4|fünf=5|sechs=6|zehn=10|zwölf=12", behind=r"(?= [A-ZÄÖÜ])", before=r"(?<=[a-zü] )"
            ),
            table("zum Beispiel=z. B.|Prozent=%|Millionen=Mio.|Milliarden=Mrd.", both=False, behind=r"(?= )"),
        ],
    ),
    de(
        "old and new spelling",
        STYLE,
        [
            table(
                "dass=daß|muss=muß|musste=mußte|Prozess=Prozeß|Schluss=Schluß|Kilometer=km|aufgrund=auf Grund|mithilfe=mit Hilfe"
            ),
            swap("ä|ö|ü", lambda m, w: {"ä": "ae", "ö": "oe", "ü": "ue"}[m[0]]),
        ],
    ),
    de(
        "like word",
        WORDING,
        [
            table(
                "begann=fing an|erklärte=sagte|Medien=Presse|Staaten=Länder|verletzt=verwundet|getötet=umgebracht|erhielt=bekam|allerdings=jedoch|bereits=schon|mehrere=einige",
                both=False,
                but="Vereinigten Staaten",
            )
        ],
    ),
    de(
        "not put in",
        SERIOUS,
        [
            swap(
                r"\b(ist|war|sind|waren|wird|wurde|wurden|hat|hatte|haben|soll|kann) (?=\w+ (?:[a-z]+ ){0,4}[a-z]+(?:en|t)\.)",
                r"\1 nicht ",
                but=DENIED,
            ),
            swap(r"\b(ein|eine|einen|einem|einer) (?=[A-ZÄÖÜ])", r"k\1 ", but=DENIED),
        ],
    ),
    de(
        "not left out",
        SERIOUS,
        [
            swap(r"\bnicht (?=[a-zäöü])", "", but=r"nicht (?:nur|mehr|zuletzt|einmal|etwa|so|allein)|sondern|ob |kein"),
            swap(r"\bk(ein(?:e|en|em|er)?)\b", r"\1", but="nicht|sondern|weder"),
        ],
    ),
    de(
        "another modal",
        SERIOUS,
        [
            table(
                "muss=kann|müssen=können|soll=muss|kann=muss|musste=durfte|sollen=dürfen|sollte=musste|können=müssen|darf=muss",
                both=False,
                but=DENIED,
            )
        ],
    ),
    de(
        "another quantity",
        SERIOUS,
        [
            table(
                "alle=einige|viele=alle|einige=alle|mehr als=weniger als|mindestens=höchstens|meisten=wenigsten|jeder=mancher|immer=manchmal|wenige=viele",
                both=False,
                before=r"(?<=[a-zü] )",
                behind=r"(?= [\wÄÖÜ])",
                but=DENIED + "|vor alle|alle \\d|immer (?:wieder|noch|mehr|mehr)|in alle",
            ),
            swap(r"\bnur (?=\w)", "", but=DENIED),
        ],
    ),
    de(
        "figure",
        SERIOUS,
        [
            swap(
                r"(?<![\d.,])[2-9]\d{0,2}(?= (?:Menschen|Personen|Prozent|Jahre|Millionen|Euro|Tote|Kilometer|Tage|Soldaten|Passagiere)\b)",
                lambda m, w: str(int(m[0]) + w.chance.choice((1, 10, 20))),
            ),
            swap(r"\bMillionen\b", "Milliarden"),
            table(
                "zwei=drei|drei=fünf|vier=sieben|fünf=vier|zehn=zwölf",
                both=False,
                behind=r"(?= [A-ZÄÖÜ])",
                before=r"(?<=[a-zü] )",
            ),
        ],
    ),
    de(
        "date",
        SERIOUS,
        [
            swap(
                rf"\b({MONTHS})\b(?= \d|\.| )", lambda m, w: (MONTHS.split("|") * 2)[MONTHS.split("|").index(m[0]) + 4]
            ),
            swap(r"\b(?:19|20)\d\d\b", lambda m, w: str(int(m[0]) - w.chance.choice((1, 3, 10)))),
            table(
                "gestern=morgen|heute=gestern|Montag=Dienstag|Freitag=Samstag|Mittwoch=Donnerstag|Sonntag=Montag",
                both=False,
            ),
        ],
    ),
    de(
        "name",
        SERIOUS,
        [
            table(
                "Deutschland=Österreich|Frankreich=Italien|Berlin=München|Irak=Iran|Iran=Irak|Israel=Ägypten|Russland=Polen|China=Japan|USA=Türkei|Schröder=Fischer|Merkel=Schröder|Bush=Blair|Union=SPD|Hamburg=Bremen|Türkei=Ukraine",
                both=False,
            ),
            table(
                "amerikanischen=russischen|deutschen=französischen|israelischen=syrischen|britischen=amerikanischen|chinesischen=japanischen",
                both=False,
                before=r"(?<![-\w])",
            ),
        ],
    ),
    de(
        "comparison and opposite",
        SERIOUS,
        [
            table(
                "mehr=weniger|höher=niedriger|größer=kleiner|vor=nach|gestiegen=gesunken|gewonnen=verloren|Erfolg=Misserfolg|gegen=für|verlängert=verkürzt|erhöht=gesenkt|geöffnet=geschlossen|begonnen=beendet|besser=schlechter",
                both=False,
                before=r"(?<=[a-zü] )",
                behind=r"(?= [\wÄÖÜ]|\.)",
                but=DENIED + r"|vor (?:all|Ort|dem Hintergrund)|gegen \d|immer mehr|vor sich",
            ),
        ],
    ),
    de(
        "reserve lost",
        STRONG,
        [
            swap(
                r"\b(?:angeblich|vermutlich|möglicherweise|wahrscheinlich|offenbar|mutmaßlich\w*|vielleicht|sogenannte\w*) ",
                "",
                but="^(?:Angeblich|Vermutlich)|sehr wahrscheinlich",
            )
        ],
    ),
    de(
        "cut before aber or wenn",
        CUT,
        [
            tail(
                r"([^,]{35,}), (?:aber|jedoch|wenn|falls|sofern|allerdings|es sei denn|solange|obwohl|außer) .{15,}\.",
                DENIED,
            )
        ],
        kept=True,
    ),
    de("ellipsis that swallows a not", CUT, [dots(r"(?<=[a-z]) nicht (?=[a-zäöü])")]),
    de("wrong speaker", WRONG, [stranger], kept=True),
    de("absent", ABSENT, [absent(6)], strange=True),
    ar("right", SAME, [as_it_is], kept=True),
    ar("without vowel signs", SAME, [unsigned], kept=True),
    ar(
        "other seats and letters",
        STYLE,
        [
            bare(swap("[أإآ]", "ا")),
            bare(swap(r"ى\b", "ي")),
            bare(swap(r"ة\b", "ه")),
            bare(swap("([\u0628-\u064a]{2})([\u0628-\u064a]{2})", "\\1ـ\\2")),
        ],
    ),
    ar("ellipsis", MARKED, [left_out]),
    ar("like word", MILD, [bare(table("قال=ذكر|رجل=شخص|جاء=أتى|فقال=ثم قال|أعطى=منح|رأى=أبصر", both=False))]),
    ar(
        "not put in or left out",
        SERIOUS,
        [
            bare(swap(r"(?<!\w)(?:لا|لم|لن|ليس) (?=\w{3,})", "", but=r"إلا|لا إله|أن لا|لا شريك")),
            bare(
                swap(
                    r"(?<!\w)(يدخل|يحب|يقبل|ينظر|يؤمن|يغفر|يجوز|يحل|تدخل|ياتي|يأتي|يقول|يصلي)(?!\w)",
                    r"لا \1",
                    but=r"(?<!\w)(?:لا|لم|لن|ليس|ما|ولا|فلا)(?!\w)",
                )
            ),
        ],
    ),
    ar(
        "figure",
        SERIOUS,
        [
            bare(
                table(
                    "ثلاث=سبع|ثلاثة=أربعة|سبعين=ثمانين|سبع=تسع|أربع=خمس|خمس=ست|مائة=ألف|عشر=عشرين|أربعين=سبعين|مرتين=ثلاث مرات",
                    both=False,
                )
            )
        ],
    ),
    ar(
        "name",
        SERIOUS,
        [
            bare(
                table(
                    "أبو بكر=عثمان|عمر=علي|المدينة=مكة|مكة=المدينة|موسى=عيسى|عيسى=موسى|إبراهيم=نوح|عائشة=فاطمة|اليهود=الروم|قريش=تميم|الشام=اليمن",
                    both=False,
                )
            )
        ],
    ),
    ar(
        "opposite",
        SERIOUS,
        [
            bare(
                table(
                    "الجنة=النار|النار=الجنة|الحق=الباطل|الخير=الشر|خير=شر|الليل=النهار|حلال=حرام|المؤمن=الكافر|الدنيا=الآخرة|اليمين=الشمال|السماء=الأرض",
                    both=False,
                )
            )
        ],
    ),
    ar("absent", ABSENT, [absent_tradition], strange=True),
)
