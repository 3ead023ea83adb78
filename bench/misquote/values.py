"""Figures, units, dates and names."""

from __future__ import annotations

import re

from .kinds import SERIOUS, Kind, Maker, World, swap, table


def figure(place: re.Match[str], world: World) -> str:
    """Another figure of the same look: one digit other, two turned round, ten times as many."""
    digits = place[0].replace(",", "")
    ways = [str(int(digits) * 10), str(int(digits) + 10 ** (len(digits) - 1)), str(int(digits) // 2)]
    if len(digits) > 1 and digits[0] != digits[1] and digits[1] != "0":
        ways.append(digits[1] + digits[0] + digits[2:])
    new = world.chance.choice([way for way in ways if way not in (digits, "0")])
    return f"{int(new):,}" if "," in place[0] else new


def cycle(words: str) -> dict[str, str]:
    """Each word's successor in a list, the first for the last."""
    row = words.split("|")
    return {one: row[(at + 3) % len(row)] for at, one in enumerate(row)}


def round_robin(words: str, before: str = r"\b", behind: str = r"\b", but: str = "(?!)") -> Maker:
    """A maker that puts another of a list in the place of one."""
    turned = cycle(words)
    names = "|".join(sorted(map(re.escape, turned), key=len, reverse=True))
    return swap(f"{before}(?:{names}){behind}", lambda m, w: None if turned[m[0]] in m.string else turned[m[0]], but)


def year(place: re.Match[str], world: World) -> str | None:
    """Another year."""
    ways = {place[0][:2] + place[0][3] + place[0][2], str(int(place[0]) + world.chance.choice((-10, -3, -1, 1, 4, 10)))}
    ways.discard(place[0])
    return world.chance.choice(sorted(ways))


COUNTRIES = """Afghanistan|Argentina|Australia|Bolivia|Brazil|Cambodia|Canada|Chile|China|Colombia|Cuba|Cyprus|Egypt|Ethiopia|France|Germany
Ghana|Greece|Haiti|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Japan|Jordan|Kenya|Kuwait|Lebanon|Libya|Mexico|Morocco|Nepal|Nigeria
Norway|Pakistan|Peru|Poland|Rwanda|Russia|Somalia|South Africa|Spain|Sudan|Sweden|Syria|Turkey|Uganda|Ukraine|Vietnam|Zimbabwe""".replace(
    "\n", "|"
)


BODIES = """the Security Council|the General Assembly|the World Bank|the European Union|the African Union|the Secretary-General|the Senate
the Supreme Court|NATO|the World Trade Organization|the International Monetary Fund|the White House|Congress|ISIS""".replace(
    "\n", "|"
)


PEOPLE = """Kofi Annan|Ban Ki-moon|Hillary Clinton|Donald Trump|Barack Obama|Nelson Mandela|Jeb Bush|Ted Cruz|Bernie Sanders|Marco Rubio"""


SURNAMES = "Obama|Clinton|Trump|Bush|Reagan|Lincoln|Jefferson|Washington|Roosevelt|Rubio|Cruz|Sanders"


PEOPLES = "Americans|Russians|Mexicans|Germans|Iraqis|Iranians|Palestinians|Israelis|Chinese|Japanese|Syrians"


OF = "American|Mexican|German|Iraqi|Iranian|Palestinian|Israeli|Chinese|Japanese|Syrian|African|European|Asian"


PLACES = "New York|Florida|Ohio|Pennsylvania|Iowa|New Hampshire|Texas|California|Nevada|Virginia|Michigan"

KINDS = (
    Kind(
        "figure",
        SERIOUS,
        [
            swap(
                r"(?<![\d,.$A-Za-z-])\d{1,3}(?:,\d{3})*(?= (?:per cent|percent|million|billion|people|countries|years|States|men|women|children|members|troops|days|nations|jobs))",
                figure,
            ),
            swap(r"(?<=\$)\d{1,3}(?![\d,.])", figure),
            swap(
                r"\b(million|billion|thousand|trillion)\b(?=[ ,.])",
                lambda m, w: {"million": "billion", "billion": "million", "thousand": "million", "trillion": "billion"}[
                    m[1]
                ],
                but="millions|one in a",
            ),
            table(
                "two=three|three=five|four=seven|five=four|six=eight|ten=twelve|twenty=thirty|fifty=sixty|thirty=twenty|forty=fourteen|hundred=thousand",
                both=False,
                before=r"(?<=[a-z] )",
                behind=r"(?= [a-z]{3,}s\b)",
                but="-|or (?:two|three)|one (?:hundred|thousand)",
            ),
            table(
                "one third=one half|one half=one third|two thirds=one third|a quarter=a third|half=a third|twice=three times|a third=a quarter",
                both=False,
                but="half a|half-|(?:the|first|second|other|later|past) half|half (?:century|decade|years|way)|third (?:party|time|world|of [A-Z])",
            ),
            swap(r"(?<=\d)\.(\d)\b", lambda m, w: m[1], but=r"No\.|p\."),
            swap(r"\b(\d)\.(\d)\b", lambda m, w: f"{m[2]}.{m[1]}" if m[1] != m[2] and m[2] != "0" else None),
        ],
    ),
    Kind(
        "unit",
        SERIOUS,
        [
            swap(r"(by \d+) (?:per cent|percent)\b", r"\1 percentage points"),
            table(
                "kilometres=miles|miles=kilometres|hectares=acres|acres=hectares|tons=pounds|pounds=kilos|feet=metres|metres=feet|barrels=litres|degrees=per cent",
                both=False,
                but="or miles|and miles",
                before=r"(?<=[\dsyn] )",
            ),
            table(
                "days=weeks|weeks=months|months=years|years=months|hours=days|decades=years|minutes=hours|years=decades",
                both=False,
                before=r"(?:(?<=\d )|(?<=two )|(?<=three )|(?<=four )|(?<=five )|(?<=six )|(?<=ten )|(?<=twenty )|(?<=eight ))",
            ),
            swap(r"(?<![$\d.,])(\d[\d.,]*(?: million| billion| trillion)?) dollars\b", r"\1 euros"),
            swap(r"\$(?=\d)", "€"),
            swap(r"\$(?=\d)", "£"),
            swap(r"\bper (?:year|annum)\b", "per month"),
            swap(
                r"\ba (year|month|day|week)\b(?= (?:to|for|in|and)\b|,|\.)",
                lambda m, w: {"year": "a month", "month": "a year", "day": "a week", "week": "a day"}[m[1]],
                but=r"(?:[Ff]or|once|such|half|than|not|after|within|in|of|quite|What|what) a (?:year|month|day|week)|one day|day (?:to|in)|a day when",
            ),
        ],
    ),
    Kind(
        "date",
        SERIOUS,
        [
            swap(r"\b(?:1[6-9]\d\d|20[01]\d)\b(?![,%]\d)", year, but="resolution"),
            round_robin(
                "January|February|April|June|July|August|September|October|November|December",
                behind=r"(?= \d)",
                but="11 September|September 11",
            ),
            round_robin("Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday", but="Bloody|Black|Super"),
            table(
                "last year=this year|this year=last year|next year=this year|yesterday=today|tomorrow=yesterday|last month=last week|last week=last month|tonight=tomorrow|next month=next year|last century=this century|last session=this session",
                both=False,
            ),
            table(
                "nineteenth century=eighteenth century|twentieth century=nineteenth century|twenty-first century=twentieth century|a decade ago=a century ago|next decade=last decade",
                both=False,
            ),
            swap(
                r"\b(\d\d?)(?= (?:May|June|July|August|September|October|November|December)\b)",
                lambda m, w: str(int(m[1]) % 28 + 1),
                but="11 September",
            ),
            swap(
                r"\b(January|June|July|September|October|November|December) (\d\d?)\b",
                lambda m, w: f"{m[1]} {int(m[2]) % 28 + 2}",
                but="September 11",
            ),
        ],
    ),
    Kind(
        "name of a country",
        SERIOUS,
        [
            round_robin(
                COUNTRIES,
                before=r"(?<![A-Z][a-z] )\b",
                behind=r"(?= (?:and|to|in|is|has|was|of|must|will|are)\b|,|\.|'s)",
            ),
            round_robin(OF, behind=r"(?= [a-z])"),
            round_robin(PEOPLES),
        ],
    ),
    Kind(
        "name of a body or place",
        SERIOUS,
        [
            round_robin(BODIES),
            round_robin(PLACES),
            table(
                "Committee=Council|Convention=Declaration|Treaty=Protocol|Republicans=Democrats|Republican=Democrat|Africa=Asia|Europe=America|Asia=Africa|North=South|East=West",
                both=False,
                before=r"(?<=[a-z] )",
                behind=r"(?= [a-z]|\.)",
                but="and (?:South|East|North|West)|(?:Middle|South|North|Latin|East|West) ",
            ),
        ],
    ),
    Kind(
        "name of a person",
        SERIOUS,
        [
            round_robin(PEOPLE),
            round_robin(SURNAMES, before=r"(?<=[a-z] )(?<!in )(?<!to )(?<!at )(?<!from )", behind=r"(?=[ ,.'])"),
            swap(
                r"\b(?:Mr|President) (Obama|Bush|Clinton|Reagan|Trump)\b",
                lambda m, w: m[0].replace(
                    m[1],
                    {"Obama": "Bush", "Bush": "Obama", "Clinton": "Carter", "Reagan": "Nixon", "Trump": "Pence"}[m[1]],
                ),
            ),
        ],
    ),
)
