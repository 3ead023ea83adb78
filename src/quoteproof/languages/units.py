"""Units of measure by their symbols, which are no language's: kPa, MV, km/h. Written-out units stand in the form tables.

The SI Brochure (9th edition, tables 2 to 8) and the units that NIST's Guide to the SI lists beside it. A prefix is taken with the units
it is used with: an attosecond is no unit of a text that says "as".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

PREFIXES: Mapping[str, float] = {
    "p": 1e-12, "n": 1e-9, "µ": 1e-6, "m": 1e-3, "c": 1e-2, "d": 1e-1, "h": 1e2, "k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "P": 1e15,
}  # fmt: skip

_MINUTE, _HOUR, _DAY = 60.0, 3600.0, 86400.0
_MONTH = 2629800.0  # a twelfth of a year of 365¼ days, so that a year is twelve months to the second

_BASES: tuple[tuple[str, str, float, str], ...] = (
    # symbol, what it measures, in how many of that kind's first unit, the prefixes that it is used with
    ("m", "m", 1, "n µ m c d k"), ("g", "g", 1, "n µ m k"), ("t", "g", 1e6, "k M G"), ("s", "s", 1, "n µ m p"),
    ("A", "A", 1, "n µ m k"), ("V", "V", 1, "n µ m k M"), ("W", "W", 1, "n µ m k M G T"), ("Wh", "J", 3600, "k M G T"),
    ("J", "J", 1, "m k M G"), ("eV", "eV", 1, "m k M G T"), ("cal", "cal", 1, "k"), ("N", "N", 1, "m k M"),
    ("Pa", "Pa", 1, "m h k M G"), ("bar", "Pa", 1e5, "m"), ("Hz", "Hz", 1, "m k M G T"), ("Ω", "Ω", 1, "m k M"),
    ("F", "F", 1, "p n µ m"), ("H", "H", 1, "n µ m"), ("T", "T", 1, "n µ m"), ("L", "m^3", 1e-3, "n µ m c d h"),
    ("mol", "mol", 1, "n µ m"), ("M", "M", 1, "n µ m"), ("Gy", "Gy", 1, "µ m"), ("Sv", "Sv", 1, "µ m"), ("Bq", "Bq", 1, "k M G T"),
    ("B", "bit", 8, "k M G T P"), ("bit", "bit", 1, "k M G T"), ("lm", "lm", 1, ""), ("lx", "lx", 1, ""), ("dB", "dB", 1, ""), ("K", "K", 1, "m"),
    ("rpm", "rpm", 1, ""), ("ppm", "ppm", 1, ""), ("ppb", "ppm", 1e-3, ""), ("psi", "psi", 1, ""), ("mmHg", "mmHg", 1, ""), ("hp", "hp", 1, ""),
    ("h", "s", _HOUR, ""), ("min", "s", _MINUTE, ""), ("d", "s", _DAY, ""), ("week", "s", 7 * _DAY, ""), ("fortnight", "s", 14 * _DAY, ""), ("month", "s", _MONTH, ""),
    ("year", "s", 12 * _MONTH, ""), ("decade", "s", 120 * _MONTH, ""), ("century", "s", 1200 * _MONTH, ""),
    ("ha", "m^2", 1e4, ""), ("acre", "m^2", 4046.8564224, ""), ("cc", "m^3", 1e-6, ""), ("ft", "m", 0.3048, ""), ("inch", "m", 0.0254, ""),
    ("yd", "m", 0.9144, ""), ("mi", "m", 1609.344, ""), ("lb", "g", 453.59237, ""), ("oz", "g", 28.349523125, ""),
    ("gal", "gal", 1, ""), ("barrel", "barrel", 1, ""), ("kn", "m/s", 1852 / 3600, ""), ("mph", "m/s", 0.44704, ""),
    ("°C", "°C", 1, ""), ("°F", "°F", 1, ""), ("°", "°", 1, ""), ("%", "%", 1, ""), ("‰", "%", 0.1, ""),
    ("points", "points", 1, ""), ("basis points", "points", 0.01, ""),
)  # fmt: skip

_WORDS = frozenset(
    {
        "d",
        "week",
        "fortnight",
        "month",
        "year",
        "decade",
        "century",
        "acre",
        "inch",
        "barrel",
        "points",
        "basis points",
        "gal",
        "F",
        "H",
        "T",
        "M",
        "B",
        "%",
        "‰",
    }
)
"""Names of the table above that are no symbols as they stand in texts, or are more often something else there ("5 M")."""

_OTHERWISE = (
    ("mcg", "µg"), ("ug", "µg"), ("uL", "µL"), ("ul", "µL"), ("uA", "µA"), ("uM", "µM"), ("kph", "km/h"), ("kmh", "km/h"), ("KB", "kB"),
    ("kb", "kbit"), ("Kb", "kbit"), ("Mb", "Mbit"), ("Gb", "Gbit"), ("Tb", "Tbit"), ("kbps", "kbit/s"), ("Mbps", "Mbit/s"), ("Gbps", "Gbit/s"),
    ("lbs", "lb"), ("in.", "inch"), ("kms", "km"), ("hrs", "h"), ("hr", "h"), ("yds", "yd"), ("mins", "min"), ("sec", "s"), ("secs", "s"), ("sq km", "km²"),
    ("sq m", "m²"), ("sq mi", "mi²"), ("sq ft", "ft²"), ("l", "L"), ("°K", "K"), ("o/oo", "‰"),
)  # fmt: skip
"""Other ways of writing a symbol."""


def _table() -> dict[str, tuple[str, float]]:
    return {
        prefix + symbol: (kind, PREFIXES.get(prefix, 1) * size)
        for symbol, kind, size, prefixes in _BASES
        for prefix in ("", *prefixes.split())
    }


UNITS: Mapping[str, tuple[str, float]] = _table()
"""What a unit measures (by the symbol of its first unit), and how many of that one it is."""


def _written() -> dict[str, str]:
    table = {symbol: symbol for symbol in UNITS if symbol not in _WORDS} | dict(_OTHERWISE)
    table |= {symbol[:-1] + "l": symbol for symbol in UNITS if symbol.endswith("L")}
    return table | {symbol.replace("µ", "μ"): symbol for symbol in UNITS if "µ" in symbol}


WRITTEN: Mapping[str, str] = _written()
"""The symbols as texts have them, and their names in `UNITS` or such names with a power or a stroke."""


def combined(prefixes: Iterable[tuple[str, str]], units: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return ways of writing units, alone and behind the prefixes that go with them: kilometres, Milligramm."""
    bases = tuple(units)
    return bases + tuple(
        (word + way, sign + name) for word, sign in prefixes for way, name in bases if sign + name in UNITS
    )
