"""A link opens the source where the words stand, and never another page."""

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteproof.model import Document, Mark, Meta, Span
from quoteproof.report.links import WHOLE, link

TEXT = "We met in March. The board has not decided, and it will not - whatever he says, or she & they - before the summer is over."
SHORT, LONG = Span(17, 43), Span(17, len(TEXT))


def source(url: str | None, *marks: Mark, text: str = TEXT) -> Document:
    """Return a source with an address."""
    return Document("a", text, Meta(url=url), marks)


PAGE, TIME = Mark("page", Span(10, 100), "12"), Mark("time", Span(10, 100), "01:02:03")


@pytest.mark.parametrize(
    ("url", "marks", "span", "expected"),
    [
        (None, (), SHORT, None),
        ("minutes of 4 March", (), SHORT, "minutes of 4 March"),
        ("javascript:alert(1)", (), SHORT, "javascript:alert(1)"),
        ("https://a.example/b", (), SHORT, "https://a.example/b#:~:text=The%20board%20has%20not%20decided%2C"),
        ("https://a.example/b#c", (), SHORT, "https://a.example/b#c:~:text=The%20board%20has%20not%20decided%2C"),
        ("https://a.example/b#:~:text=c", (), SHORT, "https://a.example/b#:~:text=c"),
        (
            "https://a.example/b",
            (),
            LONG,
            "https://a.example/b#:~:text=The%20board%20has%20not,the%20summer%20is%20over.",
        ),
        ("https://a.example/b.PDF?x=1", (PAGE,), SHORT, "https://a.example/b.PDF?x=1#page=12"),
        ("https://a.example/b.pdf", (), SHORT, "https://a.example/b.pdf"),
        ("https://a.example/b.pdf", (Mark("page", Span(0, 50), "xii"),), SHORT, "https://a.example/b.pdf"),
        ("https://a.example/b.mp4#t=1", (TIME,), SHORT, "https://a.example/b.mp4#t=3723"),
        ("https://www.youtube.com/watch?v=x&t=4s", (TIME,), SHORT, "https://www.youtube.com/watch?v=x&t=3723s"),
        ("https://youtu.be/x", (Mark("time", Span(0, 50), "00:00:07"),), SHORT, "https://youtu.be/x?t=7s"),
        ("https://youtu.be/x", (), SHORT, "https://youtu.be/x"),
        ("https://vimeo.com/123", (TIME,), SHORT, "https://vimeo.com/123#t=3723"),
        (
            "https://a.example/debate",
            (TIME,),
            SHORT,
            "https://a.example/debate#:~:text=The%20board%20has%20not%20decided%2C",
        ),
        ("http://[a", (), SHORT, "http://[a"),
    ],
)
def test_a_link(url: str | None, marks: tuple[Mark, ...], span: Span, expected: str | None) -> None:
    """By the kind of the source."""
    assert link(source(url, *marks), span) == expected


def test_signs_of_a_format_are_not_looked_for() -> None:
    """A page shows *so* without its stars."""
    assert link(source("https://a.example/b", text="It is *so* late."), Span(0, 16)) == "https://a.example/b"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.split))
def test_the_words_come_back(words: str) -> None:
    """What is escaped is read again as the words, whatever they are."""
    found = link(source("https://a.example/b?c=d", text=words), Span(0, len(words)))
    assert found is not None
    parts = urlsplit(found)
    assert (parts.netloc, parts.path, parts.query) == ("a.example", "/b", "c=d")
    if parts.fragment:
        ends = parts.fragment.removeprefix(":~:text=").split(",")
        assert not set("-&") & set("".join(ends))
        told = " ".join(words.split())
        assert told == unquote(ends[0]) if len(words.split()) <= WHOLE else told.startswith(unquote(ends[0]))
        assert told.endswith(unquote(ends[-1]))
