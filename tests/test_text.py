"""Folding, words, sentences and paragraphs, with the ways back to the original."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from oracles import TWINS, packed

from quoteproof import kernel, text
from quoteproof.kernel import reference
from quoteproof.kernel.reference import folding
from quoteproof.model import Span

both = pytest.mark.parametrize("twin", TWINS, ids=lambda twin: twin.NAME)
ROOT = Path(__file__).parent.parent

TRICKY = "aé'’.,;123 \n\t-\u00ad\u2010–“”ﷺ½²ßİſﬃ\u0301\u0323\u0e48\u0e38น้ำ你がか\u3099각ᄀا\u064eـ\u200c\ufeffשׁ־कि़\u094dँ\ud800\x00Ǆ"
texts = st.text() | st.text(alphabet=TRICKY)


# -- what is folded ----------------------------------------------------------------------------------------------------


@both
@pytest.mark.parametrize(
    ("script", "left", "right"),
    [
        ("Latin", "Éclair Straße ſo œuvre ﬁn ĲSSEL Łódź Øre naı̈ve", "eclair strasse so oeuvre fin ijssel lodz ore naive"),
        ("Latin, Turkish", "İstanbul ışık", "istanbul isik"),
        ("Latin, width and styles", "Ｑｕｏｔｅ 𝐛𝐨𝐥𝐝 Ⅷ", "quote bold viii"),
        ("Cyrillic", "Ёлка всё за́мок", "елка все замок"),
        ("Greek", "Ὀδυσσεύς ΛΌΓΟΣ ᾳ", "οδυσσευσ λογοσ α"),
        ("Arabic vowel signs", "العَرَبِيَّةُ", "العربيه"),
        ("Arabic tatweel", "ســـلام", "سلام"),
        ("Arabic alef and hamza", "أحمد إلى آخر ٱلله مؤمن", "احمد الي اخر الله مومن"),
        ("Persian letters", "کتاب فارسی می‌خواهم", "كتاب فارسي ميخواهم"),
        ("Urdu letters", "ہمارا بھائی", "همارا بهايي"),
        ("Qur'anic signs", "ٱلرَّحْمَٰنِ ۖ ٱلرَّحِيمِ ۝", "الرحمن الرحيم"),
        ("Arabic presentation forms", "ﺳﻼم ﷺ", "سلام صلي الله عليه وسلم"),
        ("Arabic digits", "٢٠٢٥ ۱۴۰۳", "2025 1403"),
        ("Hebrew points", "שָׁלוֹם בְּרֵאשִׁית", "שלום בראשית"),
        ("Hebrew maqaf", "בית־ספר", "בית ספר"),
        ("Devanagari nukta and candrabindu", "ज़मीन हाँ", "जमीन हां"),
        ("Malayalam chillu", "അവൻ", "അവന്\u200d"),
        ("CJK width", "ｶﾞｷﾞ １２", "ガギ 12"),
        ("Hangul", "한국", unicodedata.normalize("NFD", "한국")),
        ("Thai", "น้ำ", unicodedata.normalize("NFKD", "น้ำ")),
        ("marks in either order", "กุ่", "กุ่"),
        ("quotation marks", "don’t don‘t donʼt", "don't don't don't"),
        ("soft hyphens", "ex\u00adam\u00adple", "example"),
        ("hyphens", "co‐operate co‑operate", "co-operate co-operate"),
        ("a word broken at a line's end", "exam-\n  ple exam\u00ad\r\nple", "example example"),
        ("initials", "the U.N. and e.g. the U.S.A.", "the UN and eg the USA"),
        ("thousands", "1,700 and 1.700 and 1,234,567", "1700 and 1700 and 1234567"),
        ("decimals", "$2.3 and 2,3 and 0.375.5", "2.3 and 2.3 and 0375.5"),
        ("fractions and footnotes", "2½ words²", "2 1/2 words"),
    ],
)  # fmt: skip
def test_the_same_words_in_another_guise(twin: ModuleType, script: str, left: str, right: str) -> None:
    """Both spellings are the same words to the index, letter by letter and as hashes."""
    assert twin.split(left)[0] == twin.split(right)[0]
    assert twin.words(left)[0] == twin.words(right)[0]


@both
@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("कि", "की"), ("কি", "কী"), ("มา", "ม้า"), ("か", "が"), ("were", "we're"), ("1.5", "15"), ("2.3", "23"),
        ("ބަ", "ބު"), ("گل", "كل"), ("un", "u n"), ("Anglo", "Ánglos"),
    ],
)  # fmt: skip
def test_other_words_stay_other_words(twin: ModuleType, left: str, right: str) -> None:
    """Signs that make another word are kept: Indic vowels, tones, voicing, apostrophes, decimals."""
    assert twin.split(left)[0] != twin.split(right)[0]
    assert twin.words(left)[0] != twin.words(right)[0]


@both
@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("The U.N.’s 1,700 co-workers don’t.", ["The", "U.N", "s", "1,700", "co", "workers", "don’t"]),
        ("'Tis the dogs' O'Brien's '90s rock'n'roll", ["Tis", "the", "dogs", "O'Brien's", "90s", "rock'n'roll"]),
        ("你好が ก็ดี", ["你", "好", "が", "ก็", "ดี"]),
        ("peace–and war—now…then", ["peace", "and", "war", "now", "then"]),
        ("H2O, €5bn, 5%, 10:30, 3.4.2020", ["H2O", "5bn", "5", "10", "30", "3.4.2020"]),
        ("cafe\u0301! e\u0301", ["cafe\u0301", "e\u0301"]),
        ("ﷺ", ["ﷺ", "ﷺ", "ﷺ", "ﷺ"]),
        ("exam-\nple - \nend-\n- a", ["exam-\nple", "end", "a"]),
        (" \n\t…!", []),
        ("", []),
    ],
)
def test_words_lead_back_to_the_text(twin: ModuleType, raw: str, expected: list[str]) -> None:
    """The spans of the words, in the text as it was."""
    _, starts, ends = twin.split(raw)
    assert [raw[start:end] for start, end in zip(starts, ends, strict=True)] == expected


# -- what always holds -------------------------------------------------------------------------------------------------


@both
@given(texts)
@example("1,234.5,678")
@example("x.a.b.cc")
def test_folding_twice_is_folding_once(twin: ModuleType, raw: str) -> None:
    """A folded text folds to itself, and has the same words."""
    folded = twin.fold(raw)[0]
    assert twin.fold(folded)[0] == folded
    assert twin.split(folded)[0] == twin.split(raw)[0]
    assert twin.words(folded)[0] == twin.words(raw)[0]


@both
@given(texts)
def test_runs_hold_the_whole_text(twin: ModuleType, raw: str) -> None:
    """Put end to end, the stretches that the folded characters come from are the whole text after what is dropped at
    its beginning; characters that became several are counted once."""
    folded = text.Folded(*twin.fold(raw))
    spans = [folded.span(k, k + 1) for k in range(len(folded.text))]
    seen = spans[0].start if spans else len(raw)
    assert all(not twin.fold(char)[0] for char in raw[:seen])
    for span in spans:
        assert span.start in (seen, seen - 1)
        seen = span.end
    assert seen == len(raw)


@both
@given(texts, st.data())
def test_every_folded_word_leads_back_to_what_folds_to_it(twin: ModuleType, raw: str, data: st.DataObject) -> None:
    """The stretch of a word, cut out and folded again, is that word; two words of one character come back together."""
    norms, starts, ends = twin.split(raw)
    assume(norms)
    k = data.draw(st.integers(0, len(norms) - 1))
    found = twin.split(raw[starts[k] : ends[k]])[0]
    assert norms[k] in found or "".join(found) == norms[k] or _meets_a_neighbour(raw, starts[k])


def _meets_a_neighbour(raw: str, start: int) -> bool:
    """A stop after a lone letter reads otherwise where a mark of the word before touches that letter."""
    return start > 0 and unicodedata.category(raw[start - 1])[0] == "M"


@both
@given(texts)
def test_spans_ascend(twin: ModuleType, raw: str) -> None:
    """Words do not overlap, but for those of one character."""
    _, starts, ends = twin.words(raw)
    assert all(0 <= start < end <= len(raw) for start, end in zip(starts, ends, strict=True))
    pairs = zip(zip(starts, ends, strict=True), zip(starts[1:], ends[1:], strict=True), strict=False)
    assert all(b[0] >= a[1] or b[0] in (a[0], a[1] - 1) for a, b in pairs)


@pytest.mark.skipif(unicodedata.unidata_version != kernel.UNICODE_VERSION, reason="this Python has other tables")
@both
@given(texts)
@example("\u1ffd\u00b4\u212b\u0e38\u0e48\u0327\u0301")
def test_canonical_equivalents_fold_alike(twin: ModuleType, raw: str) -> None:
    """Composed or decomposed, the words are the same."""
    assert twin.split(unicodedata.normalize("NFD", raw))[0] == twin.split(raw)[0]
    assert twin.split(unicodedata.normalize("NFC", raw))[0] == twin.split(raw)[0]


@pytest.mark.skipif(len(TWINS) < 2, reason="the compiled kernel is not there")
@given(texts)
def test_the_twins_fold_alike(raw: str) -> None:
    """Both kernels give the same folded text, runs, words and hashes."""
    slow, fast = TWINS
    assert slow.fold(raw) == fast.fold(raw)
    assert slow.words(raw) == fast.words(raw)
    assert slow.split(raw) == fast.split(raw)


@given(texts)
def test_words_and_tokens_are_the_same_words(raw: str) -> None:
    """`words` and `tokens` cut alike, also in a stretch of a text."""
    found = text.words(raw)
    assert [(token.span.start, token.span.end) for token in text.tokens(raw)] == list(
        zip(found.starts, found.ends, strict=True)
    )
    shifted = text.tokens("... " + raw, Span(4, 4 + len(raw)))
    assert [(t.norm, t.span.start - 4) for t in shifted] == [(t.norm, t.span.start) for t in text.tokens(raw)]


@given(texts, st.integers(1, 6))
@example("exam-  \nple exam-\nple a.b c.d 1,234 567", 1)
def test_long_texts_are_cut_where_no_rule_looks_across(raw: str, size: int) -> None:
    """Piece by piece the words are the same as in one."""
    with pytest.MonkeyPatch.context() as patch:
        whole, packed = reference.words(raw), reference.pack([raw])
        patch.setattr(folding, "PIECE", size)
        assert reference.words(raw) == whole and reference.pack([raw]) == packed


printed = st.lists(
    st.sampled_from(
        "a I the The don't rock'n'roll O’Brien's U.N. e.g. 1,700 2.3 3.4.2020 1,5 x.y co-operate co-\nop 5-\n6 naïve ça "
        "“Quoted” peace–war now… then... café cafe\u0301 ½ ﷺ 你好 น้ำ ex\u00adam 1st.2nd a.b c'1 '90s ß ﬁn א־ב word\u200d".split(
            " "
        )
    ),
    max_size=60,
).map(lambda words: " ".join(words))


@pytest.mark.skipif(len(TWINS) < 2, reason="the compiled kernel is not there")
@given(texts | printed, st.sampled_from(["", "é", "’", "你", "𝐛"]))
def test_both_kernels_cut_alike(raw: str, widest: str) -> None:
    """Word for word, in text of one, two and four bytes a character, whether all steps of folding are taken or not."""
    for text_ in (raw, widest + raw, f"{raw} {widest} {raw}"):
        first, second = (
            (twin.fold(text_), twin.words(text_), twin.split(text_), twin.pack([text_, raw, text_])) for twin in TWINS
        )
        assert first == second


@both
@given(texts | printed, st.integers(1, 7))
def test_a_cut_can_begin_at_a_place(twin: ModuleType, raw: str, times: int) -> None:
    """Between two places, or from one to the end, the words are those of the whole text; and `pack` has the same ids."""
    raw = f"{raw} " * (1 + 70 * times // (1 + len(raw.split())))
    [count], ids, places = twin.pack([raw])
    found = twin.words(raw)
    assert ids == packed([*found[0], *[0] * (3 - count % 3)]) and count == len(found[0])
    assert len(places) == 2 * len(found[0][64::64])
    begins = [(0, 0)] + [(64 * k, at) for k, at in enumerate(places[::2], 1) if at != kernel.NOWHERE]
    for (first, at), (after, end) in pairwise([*begins, (len(found[0]), len(raw))]):
        part = twin.words(raw[at:end])
        assert list(part[0]) == list(found[0][first:after])
        assert [start + at for start in part[1]] == list(found[1][first:after])
        assert [stop + at for stop in part[2]] == list(found[2][first:after])
    for at, byte in zip(places[::2], places[1::2], strict=True):
        assert byte == (kernel.NOWHERE if at == kernel.NOWHERE else len(raw[:at].encode("utf-8", "surrogatepass")))


@both
@given(st.lists(st.sampled_from(["a", "ab", "b", "ba", "12", "the", "ﷺ", "你"]), max_size=60))
def test_hashes_follow_the_words(twin: ModuleType, found: list[str]) -> None:
    """Equal words have equal hashes wherever they stand, within ID_BITS and never 0; these few differ."""
    raw = " ".join(found)
    by_norm = dict(zip(twin.split(raw)[0], twin.words(raw)[0], strict=True))
    assert [by_norm[norm] for norm in twin.split(raw)[0]] == list(twin.words(raw)[0])
    assert all(0 < value < 1 << kernel.ID_BITS for value in by_norm.values())
    assert len(set(by_norm.values())) == len(by_norm)


@pytest.mark.slow
def test_the_table_is_the_one_its_script_writes() -> None:
    """The kept folding table and the script that explains it do not drift apart."""
    if unicodedata.unidata_version != kernel.UNICODE_VERSION:
        pytest.skip(f"this Python has Unicode {unicodedata.unidata_version}, the table {kernel.UNICODE_VERSION}")
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "make_folds.py", "--check"], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout


# -- the same letters --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("co-operate", "cooperate", True), ("U. N.", "UN", True), ("1 700", "1,700", True), ("1 5", "15", False),
        ("1 700 000", "1700000", True), ("17 00", "1700", False), ("1,700 1,700", "1 700 1 700", True), ("2000 700", "2,000,700", False), ("peace keeping", "peacemaking", False),
    ],
)  # fmt: skip
def test_words_parted_otherwise(left: str, right: str, expected: bool) -> None:
    """The same letters in other words, figures only in thousands."""
    sides = ([token.norm for token in text.tokens(side)] for side in (left, right))
    assert text.same_letters(*sides) is expected


# -- sentences and paragraphs ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "marked",
    [
        "He came. | She left! | Who stayed? | Nobody.",
        "Mr. Smith met Dr. Jones in the U.S. capital. | They spoke.",
        "It happened in the U.S. | The reaction was swift.",
        "See No. 7 of the list. | No. | That is wrong.",
        "J. K. Rowling and George W. Bush wrote it. | I did not.",
        "“We will pay.” | “When?” she asked. | “Soon.”",
        "He said (it was late.) | Then he left.",
        "He waited… and waited. | Nothing… | Then rain.",
        "It costs 2.3 million, e.g. a house. | Fine.",
        "On 4 Sept. 11 people came. | On 5 Sept. nobody.",
        "56. The council met. | It was 1945. | Nobody came.",
        "It ended . . . and began. | So it was (A/40, sect. VI).",
        "你好。|再见！|“真的？”|是。",
        "ما هذا؟ | نعم، هذا بيت. | شكرا.",
        "यह घर है। | वह गया।",
        "A heading\n\n|Its text goes on\nover the line. | It ends.",
    ],
)
def test_sentences_end_where_a_reader_ends_them(marked: str) -> None:
    """The bars mark where the sentences part."""
    expected = [part.strip() for part in marked.split("|")]
    raw = marked.replace(" | ", " ").replace("|", "")
    assert [span.of(raw) for span in text.sentences(raw)] == expected


def test_every_line_of_unwrapped_text_is_a_paragraph() -> None:
    """Where lines are longer than a hand wraps them, a single line break ends a paragraph."""
    raw = "A headline\n" + "word " * 40 + "\nThe end"
    assert [span.of(raw)[:10] for span in text.paragraphs(raw)] == ["A headline", "word word ", "The end"]


def test_sentences_of_a_stretch_are_cut_at_its_ends() -> None:
    """A span narrows the view; coordinates stay those of the text."""
    raw = "One two. Three four. Five six."
    found = text.sentences(raw, Span(4, 18))
    assert [span.of(raw) for span in found] == ["two.", "Three fou"]


@given(st.text(alphabet="aB1 .!?…。\n“”\")'") | st.text())
def test_sentences_hold_all_that_is_not_white_space(raw: str) -> None:
    """Sentences and paragraphs are in order, do not overlap, are trimmed, and leave nothing but white space out."""
    for spans in (text.sentences(raw), text.paragraphs(raw)):
        assert all(span and span.of(raw) == span.of(raw).strip() for span in spans)
        assert "".join("".join(span.of(raw).split()) for span in spans) == "".join(raw.split())
        assert list(spans) == sorted(spans)


def test_sentences_near_a_place_are_those_of_its_paragraph() -> None:
    """However long the text; and one long line anywhere says that a line's end is a paragraph's."""
    page = "The pier is old. It leaks.\nSo says the board.\n\nThe mill is new. It does not.\n\n"
    book = page * 5000
    at = book.index("does", len(book) // 2)
    near = text.sentences_near(book, Span(at, at + 4), 500)
    assert [span.of(book) for span in near] == ["The mill is new.", "It does not."]
    assert near == tuple(one for one in text.sentences(book) if near[0].start <= one.start < near[-1].end)
    assert len(text.paragraphs(book)) == 10_000
    assert len(text.paragraphs(f"{book}{'word ' * 30}")) == 15_001
