"""Subtitles: what is said becomes running text with its times and speakers."""

from __future__ import annotations

from test_readers import one, problem

from quoteproof import check, readers
from quoteproof.model import Problem

VTT = """WEBVTT

STYLE
::cue { color: papayawhip }

1
00:00:59.000 --> 00:01:03.000
<v.loud Ruth Okafor>We will <c.red>not</c> close
the quay <00:01:02.000>before

2
00:01:03.100 --> 00:01:05.000 line:0
<v Ruth Okafor>the survey is done.

3
01:00:06.000 --> 01:00:07.000
<v Tom Abiola>Fish &amp; ice?</v> No.
"""


def test_a_sentence_over_cues_is_one() -> None:
    """Its words stand in a row, each cue is marked with its time, and a turn begins with the name."""
    document = one(VTT, "debate.vtt")
    assert (
        document.text
        == "Ruth Okafor: We will not close the quay before the survey is done.\n\nTom Abiola: Fish & ice?\n\nNo."
    )
    times = [(mark.value, mark.span.of(document.text)) for mark in document.marks]
    assert times[0] == ("00:00:59", "We will not close")
    assert times[-1] == ("01:00:06", "No.")
    assert [(turn.name, turn.span.of(document.text).strip()) for turn in document.turns or ()] == [
        ("Ruth Okafor", "We will not close the quay before the survey is done."),
        ("Tom Abiola", "Fish & ice?"),
        ("", "No."),
    ]


def test_the_speaker_is_known() -> None:
    """Words under another's name are found to be so, and the place is the time."""
    report = check(
        "“We will not close the quay before the survey is done”, said Tom Abiola.", against=one(VTT, "a.vtt")
    )
    assert [d.code for d in report.findings[0].differences] == ["speaker"]
    (source,) = report.findings[0].sources[:1]
    passage = source.alignment.main.passage
    from quoteproof.readers.lines import place

    assert place(passage.document, passage.span.start) == "a.vtt 00:00:59"


def test_lines_that_roll_up_stand_once() -> None:
    """Captions made while somebody speaks show each line twice; who says a thing twice in other captions has said it twice."""
    rolling = ["We will not", "close the quay", "before the survey", "is done."]
    cues = [
        f"00:00:0{n}.000 --> 00:00:0{n + 1}.000\n" + "\n".join(rolling[max(0, n - 1) : n + 1])
        for n in range(len(rolling))
    ]
    assert (
        one("WEBVTT\n\n" + "\n\n".join(cues), "a.vtt").text == "We will not close the quay before the survey is done."
    )
    twice = "1\n00:00:01,000 --> 00:00:02,000\nNo.\n\n2\n00:00:02,000 --> 00:00:03,000\nNo.\n\n"
    more = "3\n00:00:03,000 --> 00:00:04,000\nNever.\n\n4\n00:00:04,000 --> 00:00:05,000\nNot here.\n"
    assert one(twice + more, "a.srt").text == "No. No. Never. Not here."


def test_paragraphs() -> None:
    """A pause after a sentence, a sign or a name in capitals begins one; a pause inside a sentence, or a word in capitals, does not."""
    rows = [
        (1, "The NATO: a treaty."), (2, "BOTH of them"), (9, "agree."), (20, "Then he left."), (21, "- Why?\n- Because."),
        (22, "RUTH OKAFOR: No."), (23, ">> And you?"),
    ]  # fmt: skip
    cues = [f"{n}\n00:00:{at:02},000 --> 00:00:{at:02},900\n{words}\n" for n, (at, words) in enumerate(rows, 1)]
    assert one("\n".join(cues), "a.srt").text.split("\n\n") == [
        "The NATO: a treaty. BOTH of them agree.",
        "Then he left.",
        "- Why?",
        "- Because.",
        "RUTH OKAFOR: No.",
        "And you?",
    ]


def test_ass() -> None:
    """Dialogue in the order of time, its commas kept, what is drawn or commented left out."""
    text = (
        "[Script Info]\nTitle: Board\n[Events]\nFormat: Layer, Start, End, Style, Name, Text\n"
        "Comment: 0,0:00:00.00,0:00:01.00,D,,No\nDialogue: 0,0:00:05.00,0:00:06.00,D,,is, or is not,\\Ndone.\n"
        "Dialogue: 0,0:00:01.00,0:00:02.00,D,,{\\i1}The survey{\\i0}\\h\nDialogue: 0,0:00:01.00,0:00:02.00,D,,{\\p1}m 0 0 l 9 9"
    )
    document = one(text, "a.ass")
    assert (document.text, document.meta.title) == ("The survey is, or is not, done.", "Board")


def test_ttml_times() -> None:
    """Times are clocks, seconds, frames or ticks, and count from where the part begins."""
    rows = "".join(f'<p begin="{at}">w</p>' for at in ("00:00:01.5", "90s", "2m", "00:00:01:15", "50000000t"))
    root = 'tt xmlns="http://www.w3.org/ns/ttml" xmlns:p="http://www.w3.org/ns/ttml#parameter" p:tickRate="10000000"'
    document = one(f'<{root}><body begin="10s">{rows}</body></tt>', "a.xml")
    assert [mark.value for mark in document.marks] == ["00:00:11", "00:01:40", "00:02:10", "00:00:11", "00:00:15"]


def test_damage() -> None:
    """A file without a cue is a problem; a time that is none is named, and the other cues are read."""
    assert "no cue" in problem("WEBVTT\n\nNOTE nothing\n", "a.vtt").message
    assert "entities" in problem('<!DOCTYPE tt [<!ENTITY a "b">]><tt>&a;</tt>', "a.ttml").message
    assert "damaged" in problem("<tt><body><p>w", "a.ttml").message
    bad, document = readers.parse(
        b"1\n00:00:01,000 --> soon\nlost\n\n2\n00:00:02,000 --> 00:00:03,000\nkept\n", "a.srt"
    )
    assert isinstance(bad, Problem)
    assert bad.where == "a.srt:2"
    assert getattr(document, "text", "") == "kept"
