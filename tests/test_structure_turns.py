"""Whose turn it is: layouts and near-misses of our own making, properties that hold of any text, and the transcripts of others."""

from __future__ import annotations

import json
import lzma
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from structure import Case, read, told

from quoteproof.analysis.structure.records import Turn, turn_at
from quoteproof.analysis.structure.turns import turns

LAYOUTS = read("layouts.md")
DATA = Path(__file__).parents[2] / "shared" / "data"


@pytest.mark.parametrize("case", [pytest.param(case, id=case.title) for case in LAYOUTS])
def test_layouts_and_what_only_looks_like_one(case: Case) -> None:
    """The turns of the page, told line by line, are the lines below it."""
    assert told(case.page, [(turn.name, turn.span) for turn in turns(case.page)], case.lines) == case.lines


def test_the_file_has_layouts_and_near_misses() -> None:
    """Nothing was lost in reading the cases."""
    assert sum(case.lines == ("none",) for case in LAYOUTS) >= 30
    assert len(LAYOUTS) >= 90


def test_line_ends_of_another_system_change_nothing() -> None:
    """A page is read alike with two characters at each line's end."""
    page = "RUTH OKAFOR: We begin.\n\nOLAF BERG: I am here.\n\nRUTH OKAFOR: Good. You are late.\n"
    names = [turn.name for turn in turns(page)]
    assert names == ["Ruth Okafor", "Olaf Berg", "Ruth Okafor"]
    assert [turn.name for turn in turns(page.replace("\n", "\r\n"))] == names


def test_how_a_page_tells_whose_turn_it_is_is_said() -> None:
    """A turn names its way."""
    ways = {case.title: {turn.way for turn in turns(case.page)} for case in LAYOUTS}
    assert ways["a deposition with numbered lines, whose headings name who asks"] == {"examination"}
    assert ways["an interview by roles"] == {"question"}
    assert ways["a dissent on the line of its heading"] == {"opinion"}
    assert ways["mail: heads name the senders"] == {"mail"}
    assert ways["a label stands before the clip"] == {"label", "clip"}
    assert ways["names as headings"] == {"heading"}
    assert ways["times in brackets before the names"] == {"label"}


def test_the_label_is_the_place_that_names_the_speaker() -> None:
    """A label is given as it is printed, with its sign; where only the layout tells, it is empty."""
    page = "**Ruth Okafor** (chair): We begin.\n\n- OLAF BERG, pilot: I am here.\n"
    assert [turn.label.of(page) for turn in turns(page)] == ["**Ruth Okafor** (chair):", "- OLAF BERG, pilot:"]
    asked = "Interview with Ruth Okafor\n\n**When did you come?**\n\nIn May.\n\n**And why?**\n\nI do not know.\n"
    assert all(not turn.label for turn in turns(asked))
    assert [turn.name for turn in turns(asked)] == ["", "Ruth Okafor", "", "Ruth Okafor"]


def test_the_language_can_be_given() -> None:
    """A page too short to guess from is read with the words of its language."""
    page = "Frage: Wann?\n\nAntwort: Ich kam im Mai.\n\nFrage: Warum?\n\nAntwort: Ich weiß es nicht.\n"
    assert len(turns(page, language="de")) == 4


def test_a_place_is_found_in_its_turn() -> None:
    """Any offset is looked up among the turns; before the first label nobody speaks."""
    page = "The hearing.\n\nRUTH OKAFOR: We begin.\n\nOLAF BERG: I am here.\n"
    found = turns(page)
    assert turn_at(found, page.index("We")) is found[0]
    assert turn_at(found, page.index("here")) is found[1]
    assert turn_at(found, 3) is None
    assert turn_at(found, page.index("OLAF")) is None
    assert turn_at(found, len(page)) is None
    assert turn_at((), 0) is None


PIECES = [
    "RUTH OKAFOR: ", "Olaf Berg: ", "**Ruth**: ", "- Mr. Berg: ", "Q. ", "A. ", "Q: ", "BY MS. HALE:", "THE CHAIR (Ms Okafor): ", "[Tor Haugen] ",
    "Tor Haugen — ", "MR. BERG. ", "RUTH\n", ">> BERG: ", "> ", ">> ", "On 3 May, Olaf Berg <o@example.org> wrote:\n", "From: Berg\nTo: Ode\nDate: x\n\n",
    "(BEGIN VIDEO CLIP)", "(END VIDEO CLIP)", "(COMMERCIAL BREAK)", "JUSTICE BRAND, dissenting.\n\n", "<v Ann Lee>", "</v>", "[00:01:10] ", "# Title\n",
    "**When did you come?**\n\n", "Interview with Ruth Okafor\n", "We begin. ", "I do, you know. ", "the gate is shut", "\n", "\n\n", "\r\n", "\t", "  ", "\0", "(", ")", "*", ":", ".", "—",
    "王小明：", "○議長（山田君）　", "我看见了。", "й: ", "١: ", "𝐀: ", "́",
]  # fmt: skip
PAGES = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


@given(st.one_of(st.text(max_size=400), PAGES))
def test_turns_of_any_text_stand_in_order_and_inside_it(text: str) -> None:
    """Whatever is read, turns are in order, do not overlap, stand inside the text, and their labels are not their words."""
    at = 0
    for turn in turns(text):
        assert at <= turn.span.start <= turn.span.end <= len(text)
        assert 0 <= turn.label.start <= turn.label.end <= turn.span.start
        assert not turn.label or turn.label.start >= at
        at = turn.span.end


@given(PAGES)
def test_the_same_page_has_the_same_turns(text: str) -> None:
    """Nothing is kept from one reading for the next."""
    assert turns(text) == turns(f"{text} ".removesuffix(" "))


def steps(run: Callable[[], object]) -> int:
    """Count the lines of Python that a call runs."""
    count = 0

    def tracer(frame: object, event: str, argument: object) -> object:
        nonlocal count
        count += event == "line"
        return tracer

    sys.settrace(tracer)  # type: ignore[arg-type]
    try:
        run()
    finally:
        sys.settrace(None)
    return count


def _name(number: int) -> str:
    return "".join(chr(ord("A") + int(figure)) for figure in f"{number:05d}")


LONG = {
    "labels": lambda n: "RUTH OKAFOR: I begin.\n\nOLAF BERG: You do?\n\n" * n,
    "names": lambda n: "".join(f"{_name(i)} {_name(i * 7)}: I say so.\n\n" for i in range(n)) * 2,
    "one surname": lambda n: "".join(f"{_name(i)} HART: I say so.\n\nHART: You do?\n\n" for i in range(n)),
    "roles": lambda n: "".join(
        f"Ruth {_name(i)} (chair of {_name(i)}): I do.\n\nThe chair of {_name(i)}: You?\n\n" for i in range(n)
    ),
    "arrows": lambda n: "On 3 May, Olaf Berg <o@example.org> wrote:\n> I do.\n>> You?\n" * n,
    "clips": lambda n: "RUTH: I do.\n\n(BEGIN VIDEO CLIP)\n\nOLAF: You?\n\n(END VIDEO CLIP)\n\n" * n,
    "questions": lambda n: "BY MS. HALE:\nQ. Did you see it?\nA. I did.\n" * n,
    "keys": lambda n: "Key: a value\n" * n,
    "lines": lambda n: "Aa Bb Cc Dd Ee Ff\n" * n,
}


@pytest.mark.parametrize("kind", LONG)
def test_twice_the_page_takes_twice_the_steps(kind: str) -> None:
    """No page makes the reading grow faster than itself; counted in steps, not in seconds."""
    pages = [LONG[kind](n) for n in (60, 240, 480)]
    warm, some, more = [steps(lambda page=page: turns(page, language="en")) for page in pages]  # type: ignore[misc]
    assert more < 2.3 * some + 1000, (warm, some, more)


@pytest.mark.parametrize(
    "text",
    [
        "x" * 3_000_000,
        "Aa " * 300_000,
        ">" * 300_000,
        "\n" * 300_000,
        "(" * 300_000,
        "*" * 300_000,
        ": " * 300_000,
        "Q. " * 300_000,
    ],
)
def test_hostile_pages_are_read(text: str) -> None:
    """A line of three million characters, or nothing but signs, is read and has no turns."""
    assert turns(text, language="en") == ()


def rows(name: str, every: int) -> Iterator[str]:
    """Read every so manieth text of a collection."""
    with lzma.open(DATA / name, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % every == 0:
                yield json.loads(line)["text"]


_LABEL = re.compile(r"^([A-Z][A-Z .'-]+?)(?: \([A-Z -]+\)|, [A-Z][^:\n]{1,40})?: ", re.MULTILINE)
_NOBODY = {"UNIDENTIFIED", "AUDIENCE", "VOICEOVER", "MODERATOR", "PROTESTER", "PROTESTERS", "STAFF", "CHYRON"}


@pytest.mark.skipif(not (DATA / "campaign").exists(), reason="../shared/data/campaign is not there")
def test_the_labels_of_transcripts_are_found_and_named() -> None:
    """Of the labels that stenographers set in capitals all but a few in a thousand are turns, under their names."""
    seen = found = named = 0
    for page in rows("campaign/transcripts.jsonl.xz", 12):
        begins = {turn.label.start: turn for turn in turns(page)}
        for label in _LABEL.finditer(page):
            turn = begins.get(label.start(1))
            seen += 1
            found += turn is not None
            named += turn is not None and (_same(label[1], turn) or label[1] in _NOBODY)
    assert seen > 2000
    assert found > 0.995 * seen
    assert named > 0.98 * seen


def _same(label: str, turn: Turn) -> bool:
    """Say whether a turn's name is a label's, or a fuller form of it."""
    return set(label.lower().replace(".", "").split()) <= set(turn.name.lower().replace(".", "").split())


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "every", "most"),
    [
        ("ungdc.jsonl.xz", 40, 2),
        ("scripture/hadith.jsonl.xz", 60, 0),
        ("dewikinews/train.jsonl.xz", 2, 1),
        ("polnear/dev.jsonl.xz", 1, 8),
    ],
)
def test_pages_of_one_voice_have_no_turns(name: str, every: int, most: int) -> None:
    """Speeches, scripture and news have next to none: of the articles, those that print an interview or a debate."""
    if not (DATA / name).exists():
        pytest.skip(f"../shared/data/{name} is not there")
    assert sum(bool(turns(page)) for page in rows(name, every)) <= most
