"""The HTML report is one page that says what the report says, whatever a text holds."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import MINUTES, TEXT, lay, negated, piece, quotation, report
from msgspec.structs import replace

from quoteproof.model import (
    Alignment,
    ArchiveInfo,
    Attribution,
    Claim,
    Difference,
    Document,
    Evidence,
    Finding,
    Meta,
    Problem,
    Report,
    Source,
    Span,
    Suggestion,
    Verdict,
    Voice,
)  # fmt: skip
from quoteproof.report import View, write
from quoteproof.report.marked import marked

EMPTY = frozenset({"meta", "link", "img", "br", "hr", "input"})
HOSTILE = "<script>alert('x')</script> & \"quotes\" </title></style> {{ 7*7 }} \u202eevil\u202c 😀 שלום"


class Page(HTMLParser):
    """A page read back: its elements, the words of each, and whether every tag is closed in its turn."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[tuple[tuple[str, ...], str]] = []
        self.feed(text)
        self.close()
        assert self.open == [], self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        self.elements.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self.open.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Close the element that is open."""
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        """Keep words with the elements and classes that hold them."""
        holders = tuple(name for tag, attrs in self.open for name in (tag, *(attrs.get("class") or "").split()))
        self.words.append((holders, data))

    def text(self, *holders: str) -> str:
        """Return the words inside all of these elements or classes."""
        found = "".join(words for inside, words in self.words if set(holders) <= set(inside))
        return " ".join(found.split())

    def values(self, name: str) -> list[str]:
        """Return every value of an attribute."""
        return [value for _, attrs in self.elements if (value := attrs.get(name)) is not None]


def page(*reports: Report) -> Page:
    """Return reports as a page."""
    return Page(b"".join(write(reports, "html", View())).decode())


def test_a_finding_stands_beside_its_source() -> None:
    """The page has the label, the place, the speaker, the reason, both texts with the missing word marked, the source."""
    shown = page(report(replace(negated(), suggestion=Suggestion("We will not close", "the sentence"))))
    assert shown.text("card", "label") == "serious"
    assert shown.text("card", "who") == "Ruth Okafor"
    assert shown.text("card", "reason") == "the source says “will not close” negation"
    quote, source = (shown.text("pair", "blockquote").partition("“")[1:][1].partition("Ruth"))[::2]
    assert quote.strip() == "We will close the north quay before the survey is done,”"
    assert source.strip() == "Okafor: We will not close the north quay before the survey is done, and no berth will"
    assert shown.text("blockquote", "mark") == "not"
    assert "gap l5" in shown.values("class")
    assert shown.text("theirs", "figcaption") == (
        "the source, minutes-2025-03-04.md:3 Ruth Okafor, “Minutes”, 2025-03-04"
    )
    assert "setting the source goes on" in shown.text("card", "dl")
    assert "suggested“We will not close”" in shown.text("card", "dl")
    assert "to doSet the source's words again." in shown.text("card", "dl")
    assert shown.text("wide").startswith("# Minutes Ruth Okafor: We will not close")
    assert shown.text("counts") == "1 quotation1 serious"


def test_the_whole_text_links_to_the_findings() -> None:
    """Every quotation in the text is marked with its label and leads to its finding, and the finding leads back."""
    shown = page(report(negated()))
    assert shown.text("text") == TEXT
    assert shown.text("text", "serious") == "We will close the north quay before the survey is done,"
    mark = {"class": "serious", "href": "#d1-q-00000001", "id": "t1-q-00000001", "title": "serious"}
    assert ("a", mark) in shown.elements
    assert "#t1-q-00000001" in shown.values("href")


def test_every_link_on_the_page_leads_somewhere() -> None:
    """Ids are unique on the page, with several texts too, and no link is broken."""
    shown = page(report(negated()), report(negated(), path="b.md"), report(path="c.md"))
    ids = shown.values("id")
    assert len(ids) == len(set(ids))
    links = [value[1:] for value in shown.values("href") if value.startswith("#")]
    assert links
    assert set(links) <= set(ids)
    assert [shown.text("contents", "tbody").count(name) for name in ("column.md", "b.md", "c.md")] == [1, 1, 1]
    assert shown.text("contents", "tbody") == "1column.md11 2b.md11 3c.md0"


def test_one_text_needs_no_contents() -> None:
    """The table of contents is for several texts."""
    assert "table" not in dict(page(report(negated())).elements)
    assert page().text("main") == "Quotations of no texts"


def test_nothing_comes_from_outside() -> None:
    """The page loads nothing, and runs its own script alone; a source's address is only a link, and only an address of the web."""
    safe = replace(MINUTES, meta=Meta(url="https://board.example/minutes"))
    bad = replace(MINUTES, meta=Meta(url="javascript:alert(1)"))
    at = "#:~:text=We%20will%20not%20close,the%20survey%20is%20done"
    for document, links in ((safe, ["https://board.example/minutes" + at]), (bad, [])):
        finding = negated()
        laid = finding.sources[0].alignment.main
        moved = replace(laid, passage=replace(laid.passage, document=document))
        finding = replace(finding, sources=(Source(Alignment((moved,))),))
        shown = page(report(finding))
        assert [value for value in shown.values("href") if not value.startswith("#")] == links
        assert shown.values("src") == []
        assert {tag for tag, _ in shown.elements} & {"link", "img", "iframe", "object", "form", "base"} == set()
        assert not re.search(r"url\(|@import", shown.text("style"))
        assert shown.values("style") == []
        assert [tag for tag, _ in shown.elements].count("script") == 1


def test_what_was_not_found_and_not_checked() -> None:
    """What was not found shows the nearest passage, what was not checked its cause, what is ignored why."""
    shown = page(report(negated("not_found", None, "nearest")))
    assert "the nearest passage, minutes-2025-03-04.md:3" in shown.text("figcaption")
    assert shown.text("card", "dl").startswith("to doAsk for the record that has it")
    shown = page(report(replace(negated("unchecked", None, "nearest"), cause="unreadable", ignored="known")))
    assert shown.text("reason") == "unreadable unchecked"
    assert "ignoredknown" in shown.text("dl")


def test_what_the_quotation_cuts_off_is_marked() -> None:
    """The words of the source that limit a quotation stand beside it, marked."""
    text = "“I support the ferry terminal.”"
    source = Document(
        "a", "She rose.\nI support the ferry terminal, but only if the fleet keeps its ice plant. She sat."
    )
    edits = lay([("same", "I support the ferry terminal", "I support the ferry terminal")], text, source.text)
    at = source.text.index("but only")
    cut = Difference("cut.tail", 5, "it goes on", None, Span(at, at + len("but only")), "a")
    found = Finding(
        Claim(quotation(text, text[1:-1])),
        Verdict("cut", 5, "cut.tail", "it goes on"),
        (Source(Alignment((piece(source, edits),))),),
        (cut,),
    )
    assert page(report(found, text=text)).text("mark") == "but only if the fleet keeps its ice plant"


def test_scripts_without_spaces_get_none() -> None:
    """Between marked and unmarked words of such a script there is no space, for the text has none."""
    text, source = "“我们不会关闭北码头”", Document("a", "我们会关闭北码头")
    edits = lay(
        [("same", "我们", "我们"), ("insert", "不", ""), ("same", "会关闭北码头", "会关闭北码头")], text, source.text
    )
    found = Finding(
        Claim(quotation(text, text[1:-1])),
        Verdict("serious", 5, "negation", "x"),
        (Source(Alignment((piece(source, edits),))),),
        (Difference("negation", 5, "x", edits[1].quote),),
    )
    assert text in page(report(found, text=text)).text("figure")


def test_problems_and_texts_that_could_not_be_read() -> None:
    """A text that could not be read has its name and what is wrong with it."""
    problem = Problem("a.pdf", "a PDF file", "give its text", "a.pdf")
    shown = page(Report(Document("a.pdf", "", path="a.pdf"), problems=(problem,), version="0.1.0"))
    assert shown.text("h2") == "a.pdf"
    assert shown.text("problem") == "a.pdf: a PDF file (give its text)"


def hostile(junk: str) -> Report:
    """Return a report in which every word that a user or a source can choose is `junk`."""
    text = f"{junk}\n“{junk} We will close” {junk}"
    source = Document(junk, f"{junk} We will not close {junk}", Meta(*[junk] * 7), path=junk)
    edits = lay(
        [("same", "We will ", "We will "), ("delete", "", "not "), ("same", "close", "close")], text, source.text
    )
    span = Span(text.index("“") + 1, text.index("”") if "”" not in junk else edits[-1].quote.end)
    quoted = replace(quotation("“x”", "x"), span=span, parts=(span,), text=span.of(text), outer=None)
    claim = Claim(quoted, Attribution(None, junk, None, (junk, junk)))
    finding = Finding(
        claim,
        Verdict("serious", 5, "negation", junk),
        (Source(Alignment((piece(source, edits),)), Voice(junk), "best", junk),),
        (Difference("negation", 5, junk, edits[1].quote, edits[1].source, source.id),),
        (Evidence("setting", junk, junk, Span(0, 1), junk),),
        suggestion=Suggestion(junk, junk),
        ignored=junk,
    )
    return replace(report(finding, text=text, path=junk), problems=(Problem(junk, junk, junk),))


@pytest.mark.parametrize(
    "junk", [HOSTILE, "]]>", "<!--", "-->", "\x00\x1b[31m", "\ud800", "a\u2028b\x0bc", "<b>", "&lt;"]
)
def test_no_text_becomes_markup(junk: str) -> None:
    """Whatever a text, a name or a source says is words on the page, never an element, a script or a turn of direction."""
    shown = page(hostile(junk))
    plain = page(hostile("word"))
    tags = {tag for tag, _ in shown.elements}
    assert tags <= {tag for tag, _ in plain.elements} | {"i", "bdi", "span"}
    everything = "".join(words for _, words in shown.words)
    assert not set(everything) & {"\x00", "\x1b", "\u202e", "\u202c"}
    if junk == HOSTILE:
        assert "{{ 7*7 }}" in shown.text("text")
        assert "<script>alert('x')</script>" in shown.text("text")


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cf"]), min_size=1))
def test_the_page_gives_the_words_back(junk: str) -> None:
    """With its tags stripped the page has the text, and the quotation beside its source, word for word."""
    if not junk.strip() or "We will" in junk or "“" in junk:
        return
    made = hostile(junk)
    shown = page(made)
    assert made.document
    assert shown.text("text").split() == made.document.text.split()
    marked_words = "".join(shown.text("text", "serious").split())
    assert marked_words == "".join(made.findings[0].claim.quotation.text.split())
    beside = "".join(shown.text("figure").split())
    assert "".join(made.findings[0].claim.quotation.text.split()) in beside


@given(
    st.text(alphabet="ab \n\r😀ש", max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6)
)
def test_stretches_put_together_are_the_text(text: str, ends: list[tuple[int, int]]) -> None:
    """No sign is lost or said twice where quotations nest, overlap or run over lines; the shortest has the words."""
    owners = [[Span(min(pair), min(max(pair), len(text)))] for pair in ends]
    blocks = list(marked(text, owners))
    assert "\n".join("".join(stretch.text for stretch in block.stretches) for block in blocks).split() == text.split()
    lines = re.split(r"\r\n|\r|\n", text)
    for block in blocks:
        assert "".join(stretch.text for stretch in block.stretches).startswith(lines[block.line - 1])
    for number, (span,) in enumerate(owners):
        if span and not any(other.overlap(span) for at, (other,) in enumerate(owners) if at != number):
            mine = "".join(stretch.text for block in blocks for stretch in block.stretches if stretch.owner == number)
            assert "".join(mine.split()) == "".join(span.of(text).split())


def test_lines_wrapped_by_hand_run_on() -> None:
    """A paragraph that somebody wrapped fits any width; what was no wrapping stays a line: a heading, an item, a short line."""
    text = (
        "# Quay\n\nThe board met in the evening and the\nquay was open until the tide turned at\nlast.\n\n"
        "> A harbour is a place of work and not\n> a view, she said.\n\n- one\n- two\n"
    )
    blocks = [(one.line, "".join(part.text for part in one.stretches), one.heading) for one in marked(text, [], [2])]
    assert [block for block in blocks if block[1]] == [
        (1, "# Quay", True),
        (3, "The board met in the evening and the quay was open until the tide turned at last.", False),
        (7, "> A harbour is a place of work and not a view, she said.", False),
        (10, "- one", False),
        (11, "- two", False),
    ]


def test_the_policy_allows_our_own_script_and_style_alone() -> None:
    """The page says, before anything else, by digest what may run: no other script, no style in an element, no request."""
    text = b"".join(write([report(negated())], "html", View())).decode()
    shown = Page(text)
    (rules,) = [attrs["content"] or "" for _, attrs in shown.elements if "http-equiv" in attrs]
    allowed = dict(directive.split(" ", 1) for directive in rules.split("; "))
    for name, kind in (("script", "script-src"), ("style", "style-src")):
        inside = re.search(f"<{name}>(.*?)</{name}>", text, re.DOTALL)
        assert inside
        digest = b64encode(sha256(inside[1].encode()).digest()).decode()
        assert allowed[kind] == f"'sha256-{digest}'"
    assert allowed["default-src"] == "'none'"
    assert not [name for _, attrs in shown.elements for name in attrs if name.startswith("on") or name == "style"]


def test_the_gravest_stand_first() -> None:
    """Cards and the table of the texts begin with what somebody looks at first; what is in order is closed."""
    shown = page(report(negated("faithful", 1)), report(negated()), report(negated("reworded", 4)))
    rows = [words for holders, words in shown.words if "tbody" in holders and "th" in holders]
    assert len(rows) == 3
    ids = [attrs["href"] for tag, attrs in shown.elements if tag == "a" and (attrs["href"] or "")[2:].isdigit()]
    assert ids == ["#d2", "#d3", "#d1"]
    cards = {attrs["id"]: "open" in attrs for tag, attrs in shown.elements if "data-n" in attrs}
    assert list(cards.values()) == [False, True, True]


def test_a_rule_is_explained_on_the_page_once() -> None:
    """Each code and label that a card names has its page at the end, and each button opens one that is there."""
    shown = page(report(negated()), report(negated(), path="b.md"))
    pages = [attrs["id"] for _, attrs in shown.elements if "popover" in attrs]
    assert pages == ["r-negation", "r-serious"]
    assert set(shown.values("popovertarget")) <= set(pages)
    assert "A word that turns the sense is on one side only" in shown.text("rule")


def test_the_record_names_what_was_checked_with_what() -> None:
    """Version, text and its digest, archive and its digest, profile, what the run stops at: enough to do it again."""
    passed = replace(negated(), ignored="the board corrected its minutes")
    made = replace(report(passed), archive=ArchiveInfo("sources", 1, 25, "0f" * 32))
    shown = page(made)
    assert made.document
    for part in (
        made.version,
        made.document.digest,
        "0f" * 32,
        "profile news",
        "serious",
        "sources: 1 documents, 25 words",
        "q-00000001: the board corrected its minutes",
    ):
        assert part in shown.text("record", "dl")


def test_only_what_differs_is_marked() -> None:
    """Signs at the end of a word are no part of the difference, nor is a word that both sides have beside it."""
    text, source = "“It takes fourteen minutes,” she said.", Document("a", "It takes forty minutes, at least.")
    edits = lay(
        [("same", "It takes ", "It takes "), ("replace", "fourteen minutes,", "forty minutes,")], text, source.text
    )
    found = Finding(
        Claim(quotation(text, text[1 : text.index("”")])),
        Verdict("serious", 5, "number", "x"),
        (Source(Alignment((piece(source, edits),))),),
        (Difference("number", 5, "x", edits[1].quote, edits[1].source, "a"),),
    )
    assert page(report(found, text=text)).text("mark") == "fourteenforty"


def test_only_a_page_needs_the_templates() -> None:
    """Other formats start without the template engine."""
    import subprocess
    import sys

    script = "import sys; import quoteproof.cli.check, quoteproof.report.terminal; print('jinja2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True).stdout.strip() == "False"
