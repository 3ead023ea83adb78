"""How the figures of the shapes in `figure_shapes.py` are drawn, the right one and a wrong one, with names and things that none hangs on. All are inventions."""

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
