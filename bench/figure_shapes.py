"""Shapes of sentences in which one figure contradicts another, and how the right and the wrong one are drawn. All are inventions.

`{x}` is the figure that is right in the twin and wrong in the plant; the other fields are the same in both.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from datetime import date, timedelta

NAMES = "Okonjo Haldane Brisk Varga Teller Quist Mbeki-Ross Salgado Ferris Aldous Nakata Pruitt Orlov Dunmore".split()
FIRST = "Ada Marek Lucia Tom Henrik Amara Joan Victor Nadia Paul".split()
TOWNS = "Lomas,Port Ellery,Vesterby,Quint,Halden,Marrow Bay,Ostrava,Tarn,Fallbrook,Cove City".split(",")
THINGS = "choir cannery ferry library orchard mill brewery museum shelter archive".split()
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
).split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()

Values = dict[str, str]


def word(number: int) -> str:
    """Return a number below a hundred in words."""
    return ONES[number] if number < 20 else TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")


class Draw:
    """One drawing: a source of chance, and the day of the article."""

    def __init__(self, chance: random.Random, today: date) -> None:
        self.chance, self.today = chance, today

    def number(self, low: int, high: int) -> int:
        """Draw a whole number."""
        return self.chance.randint(low, high)

    def off(self, value: int, least: int, most: int, floor: int = 1) -> int:
        """Draw a number that is so much more or less."""
        step = self.number(least, most)
        return value - step if value - step >= floor and self.chance.random() < 0.5 else value + step

    def written(self, value: int) -> str:
        """Write a number in figures, one below a hundred sometimes in words."""
        return word(value) if value < 100 and self.chance.random() < 0.4 else f"{value:,}"

    def people(self) -> Values:
        """Draw names and things that no figure hangs on."""
        first, second, third, fourth = self.chance.sample(NAMES, 4)
        one, two, three, four = self.chance.sample(TOWNS, 4)
        return {
            "name": f"{self.chance.choice(FIRST)} {first}", "last": first, "b": second, "c": third, "d": fourth,
            "t1": one, "t2": two, "t3": three, "t4": four, "thing": self.chance.choice(THINGS),
        }  # fmt: skip


def duration(draw: Draw) -> Values:
    """Years since, and from one year to another."""
    length = draw.number(6, 40)
    wrong = draw.off(length, 4, 15)
    end = draw.number(1900, draw.today.year - 2)
    return draw.people() | {
        "since": str(draw.today.year - length), "first": str(end - length), "last_year": str(end),
        "right": draw.written(length), "wrong": draw.written(wrong),
    }  # fmt: skip


def apart(draw: Draw) -> Values:
    """Years later, ago, after."""
    values = duration(draw)
    return values | {"ago": values["since"]}


def weekday(draw: Draw) -> Values:
    """A day with its weekday."""
    day = draw.today - timedelta(days=draw.number(2, 150))
    wrong = (day.weekday() + draw.number(1, 6)) % 7
    month, short = MONTHS[day.month - 1], MONTHS[day.month - 1][:3] + "."
    return draw.people() | {
        "day": str(day.day), "month": month, "short": short if day.month != 5 else "May", "year": str(day.year),
        "right": DAYS[day.weekday()], "wrong": DAYS[wrong],
    }  # fmt: skip


def share(draw: Draw) -> Values:
    """A part of a whole in per cent."""
    whole = draw.number(40, 900)
    part = draw.number(whole // 8, whole - whole // 8)
    cents = round(100 * part / whole)
    return draw.people() | {
        "part": f"{part:,}", "whole": f"{whole:,}", "right": str(cents), "wrong": str(draw.off(cents, 6, 30, 2)),
    }  # fmt: skip


def part(draw: Draw) -> Values:
    """A part that is more than its whole."""
    whole = draw.number(12, 300)
    return draw.people() | {
        "whole": draw.written(whole),
        "right": draw.written(draw.number(2, whole - 1)),
        "wrong": draw.written(whole + draw.number(1, 60)),
    }


def change(draw: Draw) -> Values:
    """From one number to another, by so many per cent."""
    before = draw.number(40, 400)
    cents = draw.number(10, 90)
    after = round(before * (1 + cents / 100))
    cents = round(100 * (after / before - 1))
    return draw.people() | {
        "before": f"{before:,}", "after": f"{after:,}", "right": str(cents), "wrong": str(draw.off(cents, 8, 40, 2)),
    }  # fmt: skip


def direction(draw: Draw) -> Values:
    """A number that goes the other way than its verb."""
    before = draw.number(100, 900)
    return draw.people() | {
        "before": f"{before:,}",
        "right": f"{before + draw.number(10, 90):,}",
        "wrong": f"{before - draw.number(10, 90):,}",
    }


def total(draw: Draw) -> Values:
    """Parts and their sum."""
    one, two, three = draw.number(3, 60), draw.number(3, 60), draw.number(3, 60)
    both = one + two
    return draw.people() | {
        "a": draw.written(one), "e": draw.written(two), "f": draw.written(three), "three": draw.written(both + three),
        "right": draw.written(both), "wrong": draw.written(draw.off(both, 1, 20, 2)),
    }  # fmt: skip


def parts(draw: Draw) -> Values:
    """A whole, and a part that does not fill it."""
    whole, one = draw.number(20, 90), draw.number(5, 15)
    rest = whole - one
    return draw.people() | {
        "whole": draw.written(whole),
        "a": draw.written(one),
        "right": draw.written(rest),
        "wrong": draw.written(draw.off(rest, 1, 12, 2)),
    }


def age(draw: Draw) -> Values:
    """An age and a birth on a day of its own."""
    old = draw.number(20, 90)
    died = draw.number(1900, draw.today.year - 1)
    return draw.people() | {
        "born": str(draw.today.year - old), "birth": str(died - old), "died": str(died),
        "right": str(old), "wrong": str(draw.off(old, 2, 15)),
    }  # fmt: skip


def twice(draw: Draw) -> Values:
    """Two ages of one person."""
    old = draw.number(20, 90)
    return draw.people() | {"age": str(old), "right": str(old), "wrong": str(draw.off(old, 1, 9))}


def anniversary(draw: Draw) -> Values:
    """An anniversary and the year from which it counts."""
    number = draw.number(2, 15) * 10
    wrong = draw.off(number, 5, 9)
    return draw.people() | {
        "base": str(draw.today.year - number),
        "right": f"{number}th",
        "wrong": f"{wrong - wrong % 10 + 4}th",
    }


def rank(draw: Draw) -> Values:
    """A place behind two or three names."""
    return draw.people() | {"right": "third", "wrong": draw.chance.choice(("second", "fourth", "fifth"))}


def listed(draw: Draw) -> Values:
    """A number and the names behind it."""
    return draw.people() | {"right": "three", "wrong": draw.chance.choice(("two", "four", "five"))}


def order(draw: Draw) -> Values:
    """A last year before the first."""
    first = draw.number(1900, draw.today.year - 30)
    return draw.people() | {
        "first": str(first),
        "right": str(first + draw.number(1, 28)),
        "wrong": str(first - draw.number(1, 28)),
    }


def same(draw: Draw) -> Values:
    """One thing counted twice."""
    count = draw.number(11, 900)
    return draw.people() | {"count": f"{count:,}", "right": f"{count:,}", "wrong": f"{draw.off(count, 2, 90, 2):,}"}


RIGHT: Mapping[str, Callable[[Draw], Values]] = {
    "duration": duration, "apart": apart, "weekday": weekday, "share": share, "part": part, "change": change, "direction": direction,
    "total": total, "parts": parts, "age": age, "twice": twice, "anniversary": anniversary, "rank": rank, "listed": listed, "order": order, "same": same,
}  # fmt: skip

SEEN: Mapping[str, tuple[str, ...]] = {
    "duration": (
        "{name} has run the {thing} in {t1} for {x} years, since {since}.",
        "Since {since} the {thing} of {t1} has stood empty, for {x} years.",
        "In the {x} years since {since}, nobody in {t1} has repaired the {thing}.",
        "{name} led the {thing} for {x} years, from {first} to {last_year}.",
        "From {first} to {last_year}, for {x} years, {name} kept the {thing} going.",
        "{name}, whose {x}-year tenure at the {thing} ({first}-{last_year}) was a quiet one, did not call back.",
        "For {x} years, ever since {since}, {last} has paid for the {thing}.",
    ),
    "apart": (
        "The {thing} opened in {first}. {x} years later, in {last_year}, it burned down.",
        "{name} left {t1} in {first} and came back {x} years later, in {last_year}.",
        "The {thing} was built {x} years ago, in {ago}.",
        "In {last_year}, {x} years after the fire of {first}, the {thing} was rebuilt.",
        "In {ago}, {x} years ago, {last} sold the {thing}.",
        "The {thing} was sold in {last_year}; {x} years earlier, in {first}, nobody had wanted it.",
    ),
    "weekday": (
        "The hearing will be resumed after a meeting on {x}, {month} {day}, in {t1}.",
        "{name} signed the deed on {x}, {short} {day}, and left.",
        "On {x}, {day} {month} {year}, the {thing} was closed.",
        "The {thing} was closed on {x}, {month} {day}, {year}, for good.",
        "It was on {x}, {month} {day}th, that {last} resigned.",
        "({x}, {short} {day}, {year}) was the date on the letter.",
    ),
    "share": (
        "In {t1}, {part} of the {whole} houses ({x} percent) have no water.",
        "Of the nurses, {part} out of {whole}, or {x} percent, want to leave.",
        "The clerk counted {part} of {whole} ballots, or {x}%, as void.",
        "Some {x} percent ({part} of {whole}) of the boats in {t1} were never paid for.",
        "{x} percent, or {part} of the {whole} members, stayed away.",
        "{part} of the {thing}’s {whole} shelves – {x} percent – are bare.",
    ),
    "part": (
        "{x} of the {whole} members of the {thing} stayed away.",
        "In {t1}, {x} out of {whole} houses have no water.",
        "The blast hurt {whole} people, including {x} children.",
        "The {thing} has {whole} workers, among them {x} women.",
        "Only {x} of the {thing}’s {whole} windows were broken.",
        "{last} said that {x} of the {whole} boats had come back.",
    ),
    "change": (
        "Fees at the {thing} rose by {x} percent, from {before} to {after} crowns.",
        "The number of members rose {x} percent, from {before} to {after}.",
        "Attendance grew from {before} to {after}, an increase of {x} percent.",
        "Attendance grew from {before} to {after}, up {x} percent.",
        "Rents in {t1} went up {x}%, to ${after} from ${before}.",
        "The herd increased from {before} animals to {after}, a rise of {x} percent.",
    ),
    "direction": (
        "The number of members rose from {before} to {x}.",
        "Attendance at the {thing} has grown to {x} from {before}.",
        "Rents in {t1} climbed from ${before} to ${x} a month.",
        "The herd increased from {before} animals to {x}.",
        "Membership surged to {x}, up from {before}, {last} said.",
        "There was a rise in complaints from {before} to {x}.",
    ),
    "total": (
        "{a} men and {e} women were hurt, {x} in all.",
        "The {thing} has {a} lorries and {e} vans, for a total of {x} vehicles.",
        "The bus carried {x} people: {a} men and {e} women.",
        "{x} vessels – {a} ferries and {e} barges – lay in the harbor of {t1}.",
        "{a} from {t1} and {e} from {t2} signed, altogether {x} people.",
        "The {x} signers ({a} from {t1} and {e} from {t2}) met on Sunday.",
    ),
    "parts": (
        "Of the {whole} members, {a} voted for it and the remaining {x} against.",
        "Of {whole} windows, {a} were broken and the other {x} were dirty.",
        "The {thing} has {whole} rooms; {a} are let, and the remaining {x} are empty.",
        "Of the {whole} boats in {t1}, {a} came back, and the other {x} did not.",
        "There were {whole} ballots, {a} of them void and the remaining {x} good.",
        "Among {whole} houses, {a} have no water, and the remaining {x} have no light.",
    ),
    "age": (
        "{name}, {x}, was born in {born} in {t1}.",
        "{name}, who was born in {birth}, died in {t1} in {died} aged {x}.",
        "Born in {birth}, {last} died in {died}, at the age of {x}.",
        "{last} died in {died} at the age of {x}; he was born in {birth}.",
        "{name}, a {x}-year-old farmer, was born in {born}.",
        "{last} ({x}), born in {born}, keeps the {thing}.",
    ),
    "twice": (
        "{name}, {age}, keeps the {thing}. Nobody else would. {last}, {x}, has no plans to leave.",
        "The {age}-year-old {name} keeps the {thing}. “I like it,” {last}, {x}, said.",
        "{name} ({age}) keeps the {thing}. The {x}-year-old {last} likes it.",
        "“It is mine,” said {name}, {age}. Later, {name}, {x}, was less sure.",
        "{last}, {age}, was alone. The {x}-year-old {last} had a dog.",
        "The {age}-year-old farmer {name} won. {name}, {x}, lives in {t1}.",
    ),
    "anniversary": (
        "The town marks the {x} anniversary of the fire of {base}.",
        "{name} will speak at the {x} anniversary of the {base} strike.",
        "The {x} anniversary of the opening of the {thing} in {base} was a quiet affair.",
        "On Friday, the {thing} celebrates the {x} anniversary of its founding in {base}.",
        "A stamp for the {x} anniversary of the treaty of {base} is on sale.",
        "It is the {x} anniversary of the {base} flood.",
    ),
    "rank": (
        "{name} finished {x} behind {b} and {c}.",
        "{last} came in {x}, behind {b} and {c}.",
        "{t1} is {x}, trailing {t2} and {t3}.",
        "{last} was {x} in the race, behind {b} and {c}.",
        "In {t1}, {last} placed {x} behind {b} and {c}.",
        "{last} took {x} place behind {b} and {c}.",
    ),
    "listed": (
        "The strike hit {x} towns: {t1}, {t2} and {t3}.",
        "The {x} candidates – {b}, {c} and {d} – stayed away.",
        "{last} has worked in {x} towns ({t1}, {t2} and {t3}).",
        "There are {x} rivals: {b}, {c} and {d}.",
        "All {x} judges — {b}, {c}, and {d} — agreed.",
        "The line serves {x} stations (Upper {t1}, {t2} and {t3}).",
    ),
    "same": (
        "The storm in {t1} killed {count} people. Nobody had seen it come. The storm killed {x} people in {t1}, and left many homeless.",
        "The {thing} of {t1} employs {count} people. It is old. The {thing}, which employs {x} people in {t1}, is for sale.",
        "{last} paid ${count} for the {thing} in {t1}. It was a bargain. The {thing} in {t1} for which {last} paid ${x} is in ruins.",
        "Police in {t1} arrested {count} strikers on the bridge. It was late. The {x} strikers arrested on the bridge in {t1} went home.",
        "{count} boats sank off {t1} in the storm. A bell rang. In the storm, {x} boats sank off {t1}.",
        "The {thing} in {t1} has {count} windows. All are broken. The windows of the {thing} in {t1}, {x} windows that let in the wind, are old.",
    ),
    "order": (
        "{name} was mayor of {t1} from {first} to {x}.",
        "Between {first} and {x}, the {thing} was closed.",
        "{name} ({first}-{x}) built the {thing}.",
        "{last} was born in {first} in {t1} and died in {x}.",
        "Born in {first}, {last} died in {x}.",
        "From {first} until {x} nobody lived in {t1}.",
    ),
}  # fmt: skip

SECOND: Mapping[str, tuple[str, ...]] = {
    "duration": (
        "{name} has been the keeper of the {thing} since {since}; that is {x} years now.",
        "After {x} years at the {thing}, which he joined in {since}, {last} will retire in May.",
        "The {thing} was closed for {x} years, between {first} and {last_year}.",
        "{last} spent {x} years at the {thing} ({first} to {last_year}), most of them alone.",
        "It has been {x} years since {since}, when the {thing} last made money.",
        "“I have been here since {since},” {last} said. “That is {x} years.”",
    ),
    "apart": (
        "{last} joined the {thing} in {first} and, {x} years later, in {last_year}, became its head.",
        "The law dates from {first}. It was repealed {x} years later, in {last_year}, after a long fight.",
        "{x} years ago, in {ago}, the {thing} moved to {t1}.",
        "Back in {ago}, {x} years ago, there was no {thing} in {t1}.",
        "The {thing} failed in {last_year}, {x} years after it had opened in {first}.",
        "Founded in {first}, the {thing} went bankrupt {x} years later, in {last_year}.",
    ),
    "weekday": (
        "The vote was first set for {x}, {month} {day}.",
        "“See you on {x}, {month} {day},” {last} wrote.",
        "{t1}, {x}, {day} {month} {year}: the {thing} is quiet.",
        "From {x}, {short} {day}, the {thing} will be shut.",
        "He was last seen at the {thing} late on {x}, {month} {day}, {year}.",
    ),
    "share": (
        "Of the {whole} ballots cast, {part}, or {x} percent, were void.",
        "{part} of the {whole} people who were asked ({x} percent) had never heard of the {thing}.",
        "Just {part} of {whole} farms, {x} percent, still keep cows.",
        "The {thing} found that {part} of {whole} wells were dry, which is {x} percent.",
        "Only {x} percent of the farms – {part} of {whole} – still keep cows.",
        "{last} won {part} of {whole} votes, {x}%, in {t1}.",
    ),
    "part": (
        "Of the {whole} members, {x} stayed away.",
        "The {thing} sold {x} of its {whole} vans.",
        "There were {whole} people on the boat, {x} of them children.",
        "In all, {whole} houses burned, {x} of them in {t1} alone.",
        "{last} has visited {x} of the state’s {whole} counties.",
        "Out of {whole} wells, {x} were dry.",
    ),
    "change": (
        "The price has gone up from ${before} to ${after}, or by {x} percent.",
        "In a year, membership has grown {x} percent to {after} from {before}.",
        "Tickets now cost ${after}, up {x} percent from ${before}.",
        "The {thing} raised its fee by {x} percent, from ${before} to ${after}.",
        "Visits went from {before} to {after}, a {x} percent increase.",
        "Visits increased from {before} a month to {after} a month, or {x}%.",
    ),
    "direction": (
        "{last} said that the number of thefts had increased from {before} to {x}.",
        "The rent is up from ${before} to ${x}.",
        "Its staff grew from {before} people in spring to {x} in fall.",
        "An increase in visits from {before} to {x} surprised nobody.",
        "Thefts jumped to {x} this year from {before} in the last.",
    ),
    "total": (
        "The storm killed {a} people in {t1} and {e} in {t2}, {x} altogether.",
        "With {a} lorries and {e} vans, the {thing} has {x} vehicles in all.",
        "{x} people were hurt: {a} in {t1} and {e} in {t2}.",
        "There are {a} boys and {e} girls in the club, {x} children in total.",
        "The {thing} owns {x} boats, {a} in {t1} and {e} in {t2}.",
        "A total of {x} people – {a} men and {e} women – signed.",
    ),
    "parts": (
        "Of {whole} boats, {a} were lost; the remaining {x} are in {t1}.",
        "{last} has {whole} cows: {a} are in {t1}, and the other {x} are here.",
        "The council has {whole} members, of whom {a} voted for it and the remaining {x} against it.",
        "{a} of the {whole} wells are dry, and the remaining {x} are foul.",
        "The {thing} sold {a} of its {whole} vans and kept the other {x}.",
    ),
    "age": (
        "{name}, {x}, who was born in {t1} in {born}, has never left.",
        "“I was born in {born},” said {name}, {x}.",
        "{name} died on Sunday at {x}. He was born in {born}.",
        "{last} was {x} when he died in {died}; he was born in {birth} in {t1}.",
        "The singer, {x}, was born in {born} in {t1}.",
        "{last} turned {x} this year; she was born in {born}.",
    ),
    "twice": (
        "{name}, {age}, a retired teacher, was first. Nobody asked why. “I was early,” said {last}, {x}.",
        "{name}, {age}, of {t1}, won. {last} is {x} years old.",
        "{name}, now {age}, sang. At {x}, {last} is the oldest.",
        "{last}, {age}, a farmer, came. Mr. {last}, {x}, stayed.",
        "{name}, who is {age}, keeps bees. The {x}-year-old {last} likes them.",
    ),
    "anniversary": (
        "This week is the {x} anniversary of the {base} accord.",
        "The {thing} was founded in {base} and celebrates its {x} anniversary this year.",
        "{last} laid a wreath on the {x} anniversary of the battle of {t1} in {base}.",
        "The {thing}, founded in {base}, is marking its {x} anniversary.",
        "It comes on the {x} anniversary of the {base} decision on the {thing}.",
    ),
    "rank": (
        "{t1} ranked {x} behind {t2} and {t3}.",
        "{last} is {x} in the poll, behind {b} and {c}.",
        "After {t2} and {t3}, {t1} is the {x} largest town.",
        "The {thing} is the {x} oldest in the state, behind those of {t1} and {t2}.",
        "{last} ended up in {x} place, behind {b} and {c}.",
    ),
    "listed": (
        "He went to {x} towns — {t1}, {t2} and {t3}.",
        "{x} people were charged: {b}, {c} and {d}.",
        "The other {x} judges, {b}, {c} and {d}, agreed.",
        "{last} has {x} sons: Tom, Paul and Victor.",
        "Among them were {x} mayors (from {t1}, {t2} and {t3}).",
    ),
    "same": (
        "Storm kills {count} people in {t1}.\n\nA storm in {t1} killed {x} people on its way to the sea.",
        "{last} owns {count} farms in {t1} and {t2}. He likes them. With {x} farms in {t1} and {t2}, {last} owns a lot of land.",
        "About a fire: it destroyed {count} homes in {t1}. Rain came. The fire in {t1} destroyed {x} homes.",
        "The plant in {t1} makes {count} engines a day. The plant makes {x} engines a day in {t1}, a record.",
        "{count} guests came to the wedding of {last} in {t1}. It rained. The {x} guests of the wedding in {t1} who came for {last} got wet.",
    ),
    "order": (
        "{name}, who led the {thing} from {first} to {x}, was there.",
        "{name} (born {first}, died {x}) built it.",
        "The {thing} stood empty from May {first} to June {x}.",
        "The war of {first}–{x} left {t1} in ruins.",
        "{last}, born in {t1} in {first}, died there in {x}.",
    ),
}  # fmt: skip

UNSEEN: Mapping[str, tuple[str, ...]] = {
    "duration": (
        "{last}, in charge of the {thing} since {since}, says that {x} years are enough.",
        "The {thing}’s closure, which lasted for {x} years ({first}-{last_year}), cost it dear.",
        "“For {x} years, since {since}, we have asked for a {thing},” said {last}.",
    ),
    "apart": (
        "{last} was elected in {first} and resigned {x} years later, in {last_year}.",
        "It was only {x} years ago, in {ago}, that {t1} had a {thing} of its own.",
        "In {last_year}, {x} years after the treaty of {first}, {t1} changed hands.",
    ),
    "weekday": (
        "The board of the {thing} meets next on {x}, {month} {day}, at noon.",
        "A letter dated {x}, {month} {day}, {year}, was found in the {thing}.",
        "{last} wrote on {x}, {short} {day}, that the {thing} was lost.",
    ),
    "share": (
        "Turnout was low: {part} of the {whole} members voted, or {x} percent.",
        "{last} has read {part} of the {whole} files ({x} percent).",
        "Roughly {x} percent of the wells, {part} of {whole}, are dry.",
    ),
    "part": (
        "{x} of the {whole} people on board were children.",
        "The {thing} lost {whole} books in the flood, including {x} that were on loan.",
        "Of {whole} wells in {t1}, {x} are dry.",
    ),
    "change": (
        "Bookings rose {x} percent to {after} from {before} a year earlier.",
        "The {thing} increased its price from ${before} to ${after}, a jump of {x} percent.",
        "Its debt has grown by {x} percent, from ${before} million to ${after} million.",
    ),
    "direction": (
        "Bookings are up from {before} to {x}.",
        "The price rose to ${x} from ${before}.",
        "The number of cases grew from {before} in May to {x} in June.",
    ),
    "total": (
        "{a} ewes and {e} rams were sold, {x} animals in all.",
        "The dead numbered {x}: {a} in {t1} and {e} in {t2}.",
        "{last} sold {a} paintings and {e} drawings, a total of {x} works.",
    ),
    "parts": (
        "Of the {whole} rooms, {a} are let and the other {x} are empty.",
        "{a} of its {whole} trains were late, and the remaining {x} did not run.",
        "The club has {whole} members. Of the {whole} members, {a} are women and the remaining {x} are men.",
    ),
    "age": (
        "{name}, {x}, a baker born in {born}, has sold the {thing}.",
        "{last}, born in {birth}, died in {died} at age {x}.",
        "At {x}, {last}, who was born in {born}, still swims.",
    ),
    "twice": (
        "{name}, {age}, was arrested on Friday. {last}, {x}, denies everything.",
        "The {age}-year-old {name} swims every day; {last}, {x}, also runs.",
        "{name} ({age}) is a baker. Customers like {last} ({x}).",
    ),
    "anniversary": (
        "Flags flew in {t1} for the {x} anniversary of the revolt of {base}.",
        "The {x} anniversary of the {base} eclipse was marked in {t1}.",
        "The {thing}, which opened in {base}, marks its {x} anniversary this month.",
    ),
    "rank": (
        "{last} finished {x}, behind {b} and {c}, in {t1}.",
        "{t1} is in {x} place behind {t2} and {t3}.",
        "{name} was {x} behind {b} and {c} on Sunday.",
    ),
    "listed": (
        "{x} players were hurt: {b}, {c} and {d}.",
        "The band has {x} members ({b}, {c} and {d}).",
        "He has lived in {x} cities: {t1}, {t2} and {t3}.",
    ),
    "same": (
        "Floods in {t1} destroyed {count} homes. It rained for days. The floods destroyed {x} homes in {t1} and took a bridge.",
        "The {thing} in {t1} sold {count} tickets on Friday. On Friday, the {thing} in {t1} sold {x} tickets, a record.",
        "{count} workers at the {thing} in {t1} lost their jobs. The {x} workers who lost their jobs at the {thing} in {t1} want them back.",
    ),
    "order": (
        "{name} ruled {t1} from {first} to {x}.",
        "{last} (born {first} in {t1}, died {x} in {t2}) wrote it.",
        "The {thing} was open between {first} and {x}.",
    ),
}  # fmt: skip

BANKS: Mapping[str, Mapping[str, tuple[str, ...]]] = {"seen": SEEN, "second": SECOND, "unseen": UNSEEN}
