"""What the rules of meaning stand on: numbers and dates by value, names, phrases, clauses, rows of words, tables."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judging import only

from quoteproof import languages
from quoteproof.analysis import amounts, dates, numbers
from quoteproof.analysis.akin import akin, are_forms, are_likes, are_opposites
from quoteproof.compare.lexicon import of_lists
from quoteproof.compare.names import levelled
from quoteproof.languages.meaning import Meaning, Scale
from quoteproof.model import Span
from quoteproof.text import tokens

ENGLISH = languages.get("en")
WITH_TABLES = [code for code in languages.LANGUAGES if languages.get(code).owns("meaning")]
MONTHS = "January February March April May June July August September October November December".split()
SCALES = ("modals", "quantifiers", "connectives", "pronouns", "times")


def read_numbers(text: str) -> list[tuple[str, float, str]]:
    """Return what is read as numbers, with value and unit."""
    return [(n.span.of(text), n.value, n.unit) for n in numbers.read(text, Span(0, len(text)), ENGLISH.form)]


def number(text: str) -> amounts.Number:
    """Return the one number of a text."""
    (found,) = numbers.read(text, Span(0, len(text)), ENGLISH.form)
    return found


def day(text: str, today: str | None = None) -> dates.Date:
    """Return the one date of a text."""
    (found,) = dates.read(text, Span(0, len(text)), ENGLISH.form, today)
    return found


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("three", 3, ""),
        ("twenty-five per cent", 25, "%"),
        ("two hundred and five million", 205e6, ""),
        ("1,500 million", 1.5e9, ""),
        ("1.5 bn", 1.5e9, ""),
        ("half a million", 5e5, ""),
        ("one and a half million", 1.5e6, ""),
        ("two thirds", 2 / 3, ""),
        ("$5m", 5e6, "$"),
        ("5 million dollars", 5e6, "$"),
        ("-18 degrees", -18, "°"),
        ("3½ years", 3.5, "s"),
        ("10 000", 10000, ""),
        ("a dozen", 12, ""),
        ("3 percentage points", 3, "points"),
        ("twenty-first", 21, ""),
    ],
)
def test_a_number_is_read_with_its_scale_and_unit(text: str, value: float, unit: str) -> None:
    """Words, figures, abbreviations and signs give a value and what the unit measures."""
    found = number(text)
    assert found.value == pytest.approx(value)
    assert found.unit == unit


@pytest.mark.parametrize(
    ("code", "text", "value", "unit"),
    [
        ("de", "2,5 Mio. Euro", 2.5e6, "€"),
        ("de", "1.500 Schiffe", 1500, ""),
        ("de", "zwei Drittel", 2 / 3, ""),
        ("fr", "quatre-vingt-onze", 91, ""),
        ("fr", "2,5 millions", 2.5e6, ""),
        ("es", "mil millones", 1e9, ""),
        ("es", "tres por ciento", 3, "%"),
        ("ru", "двадцать пять", 25, ""),
        ("ar", "ثلاثة ملايين", 3e6, ""),
    ],
)
def test_numbers_are_read_in_other_languages(code: str, text: str, value: float, unit: str) -> None:
    """Number words, the decimal comma and compounds come from the language's table."""
    (found,) = numbers.read(text, Span(0, len(text)), languages.get(code).form)
    assert found.value == pytest.approx(value)
    assert found.unit == unit


@pytest.mark.parametrize(
    ("code", "text"), [("de", "5. Mai 1945"), ("fr", "5 mai 1945"), ("es", "5 de mayo de 1945"), ("ru", "5 мая 1945")]
)
def test_dates_are_read_in_other_languages(code: str, text: str) -> None:
    """The fifth of May 1945, as each writes it."""
    (found,) = dates.read(text, Span(0, len(text)), languages.get(code).form)
    assert found.parts[:3] == (1945, 5, 5)


def test_neighbouring_numbers_stay_apart() -> None:
    """Words that do not add up are two numbers, and a year does not swallow what follows."""
    assert read_numbers("between five and six dollars") == [("five", 5, ""), ("six dollars", 6, "$")]
    assert read_numbers("in 1945 300 men") == [("1945", 1945, ""), ("300", 300, "")]


@given(st.integers(0, 10**9))
def test_figures_grouped_or_not_are_the_same_number(value: int) -> None:
    """Grouping by commas or by narrow blanks changes nothing."""
    plain, commas = number(str(value)), number(f"{value:,}")
    assert amounts.same(plain, commas)
    assert amounts.same(plain, number(f"{value:,}".replace(",", "\u202f")))


@given(st.integers(1, 9999), st.sampled_from(["thousand", "million", "billion"]))
def test_a_scale_word_is_its_figure(value: int, scale: str) -> None:
    """5 million and 5,000,000 are one value, and the next value is another."""
    factor = {"thousand": 10**3, "million": 10**6, "billion": 10**9}[scale]
    assert amounts.same(number(f"{value} {scale}"), number(f"{value * factor:,}"))
    assert not amounts.same(number(f"{value} {scale}"), number(f"{value + 1} {scale}"))


@pytest.mark.parametrize(
    ("exact", "coarse", "expected"),
    [
        ("97.7%", "98%", True),
        ("1,483,000", "1.5 million", True),
        ("98%", "97.7%", False),
        ("21", "20", False),
        ("1,700", "2,000", False),
        ("312", "412", False),
        ("97.7%", "98 points", False),
    ],
)
def test_rounding_goes_one_way_and_not_far(exact: str, coarse: str, expected: bool) -> None:
    """Fewer figures, within a twentieth, and no counts below a hundred."""
    assert amounts.rounded(number(exact), number(coarse)) is expected


@given(st.dates(date(1800, 1, 1), date(2100, 12, 31)))
def test_a_day_is_the_same_in_every_order(value: date) -> None:
    """5 May 1945, May 5, 1945 and 1945-05-05 agree, with the weekday before them too; the next day does not."""
    month = MONTHS[value.month - 1]
    written = [
        f"{value.day} {month} {value.year}",
        f"{month} {value.day}, {value.year}",
        value.isoformat(),
        f"{value:%A}, {value.day} {month} {value.year}",
    ]
    read = [day(text) for text in written]
    assert all(a.agrees(b) for a in read for b in read)
    other = day(f"{value.day % 28 + 1} {month} {value.year}")
    assert other.day == value.day or not other.agrees(read[0])


def test_dates_lacking_parts_agree_where_they_meet() -> None:
    """A month without a year is no contradiction; another month is; a slashed date may be either."""
    assert day("5 May 1945").agrees(day("5 May"))
    assert not day("5 May 1945").agrees(day("6 May"))
    assert day("5/6/1945").agrees(day("6/5/1945"))
    assert not day("5/6/1945").agrees(day("5/7/1945"))


def test_yesterday_has_a_weekday_once_the_day_is_known() -> None:
    """4 March 2025 was a Tuesday."""
    assert day("yesterday", "2025-03-04").agrees(day("Monday"))
    assert not day("yesterday", "2025-03-04").agrees(day("Sunday"))
    assert dates.read("yesterday", Span(0, 9), ENGLISH.form) == ()


@pytest.mark.parametrize(
    ("left", "right"), [("gaddafi", "qadhafi"), ("nazarbayev", "nazarbaev"), ("hussein", "husayn")]
)
def test_transcriptions_of_a_name_meet(left: str, right: str) -> None:
    """Letters that transcribers exchange are levelled."""
    assert levelled(left) == levelled(right)


@pytest.mark.parametrize(
    ("left", "right"), [("iran", "iraq"), ("niger", "nigeria"), ("guinea", "guyana"), ("austria", "australia")]
)
def test_names_that_look_alike_stay_apart(left: str, right: str) -> None:
    """Levelling joins no two countries."""
    assert levelled(left) != levelled(right)


def test_forms_of_a_word_are_akin_and_others_are_not() -> None:
    """A short ending makes no other word; another last letter of a short word does."""
    assert akin("close", "closing") and akin("closes", "closed")
    assert not akin("iran", "iraq") and not akin("war", "was")


def test_words_are_opposites_likes_or_forms() -> None:
    """Endings and irregular verbs are seen through."""
    meaning = ENGLISH.meaning
    assert are_opposites("raised", "reduced", meaning) and are_opposites("losing", "won", meaning)
    assert are_likes("helping", "assisted", meaning) and not are_likes("helps", "helped", meaning)
    assert are_forms("saw", "sees", meaning) and are_forms("closed", "closes", meaning)
    assert not are_forms("close", "closes", meaning)


def test_the_longest_phrase_is_read() -> None:
    """“no fewer than” is one phrase, not the negator in it; a star stands for any ending."""
    lexicon = of_lists(("not", ("no", "not")), ("limit", ("no fewer than",)), ("verb", ("refus* to",)))

    class Cell:
        def __init__(self, norm: str) -> None:
            self.norm = norm

    row = tuple(Cell(token.norm) for token in tokens("no fewer than ten refused to say no"))
    assert [(item.name, item.start, item.end) for item in lexicon.read(row)] == [  # type: ignore[arg-type]
        ("limit", 0, 3),
        ("verb", 4, 6),
        ("not", 7, 8),
    ]


# -- scope, as an editor sees it -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "source",
    [
        "We will not close the quay before the summer of that year.",
        "The board must act now if the harbour is to be saved at all.",
        "Perhaps thirty boats, and no more, were lost in the storm of 1987.",
        "Nobody but the pilot has ever refused to enter the northern channel.",
    ],
)
def test_the_same_words_have_no_meaning_rule(source: str) -> None:
    """A quotation word for word gives no difference at all, whatever words it holds."""
    assert only(f"“{source}”", source).differences == ()


@pytest.mark.slow
@given(
    st.lists(
        st.sampled_from(
            "we will not never no only all some must may if unless because and or perhaps almost boats sail home".split()
        ),
        min_size=8,
        max_size=20,
    )
)
def test_whatever_the_words_the_same_words_are_no_difference(row: list[str]) -> None:
    """Meaning-bearing words piled up in any order are never a difference to themselves."""
    source = "The quay, they say, is old: " + " ".join(row) + "."
    assert all(d.level < 4 for d in only(f"“{source}”", source).differences)


# -- the tables ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", WITH_TABLES)
def test_classes_that_are_named_exist(code: str) -> None:
    """Pairs of classes, limits and soft modals name classes of their scale."""
    meaning = languages.get(code).meaning
    for name in SCALES:
        scale: Scale = getattr(meaning, name)
        known = {one for one, _ in scale.classes}
        assert {one for pair in scale.alike for one in pair} <= known, name
    connectives = {name for name, _ in meaning.connectives.classes}
    assert {name for pair in meaning.opposed for name in pair} <= connectives
    assert set(meaning.limits) <= {name for name, _ in meaning.quantifiers.classes}
    assert set(meaning.soft_modals) <= {name for name, _ in meaning.modals.classes}


@pytest.mark.parametrize("code", WITH_TABLES)
def test_no_word_is_its_own_opposite_and_no_like_is_an_opposite(code: str) -> None:
    """A pair of opposites has two words, and no group of likes holds both."""
    meaning: Meaning = languages.get(code).meaning
    assert all(left != right for left, right in meaning.antonyms)
    both = {frozenset(pair) for pair in meaning.antonyms}
    alike = {frozenset((a, b)) for group in meaning.synonyms for a in group for b in group if a != b}
    assert not both & alike


@pytest.mark.parametrize("code", WITH_TABLES)
def test_every_phrase_is_words(code: str) -> None:
    """No phrase of a table is empty once it is cut as texts are."""
    meaning = languages.get(code).meaning
    lists = (meaning.negators, meaning.hedges, meaning.conditions, meaning.negative_verbs, meaning.empty_negations)
    scales = tuple(phrases for name in SCALES for _, phrases in getattr(meaning, name).classes)
    assert all(tokens(phrase.replace("*", "")) for phrases in (*lists, *scales) for phrase in phrases)
