"""Pages as they were taken: each by its address and its time, in the encoding that the site names."""

import gzip
from io import BytesIO

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from quoteproof import readers
from quoteproof.model import Document, Problem

WORDS = "The quay will not be closed, said the chair, before the survey is done."
HTML = f"<html><head><title>Minutes</title></head><body><p>{WORDS}</p></body></html>"


def warc(*pages: tuple[str, str, str, bytes], kind: str = "response") -> bytes:
    """Return a WARC of pages: address, status, content type, body; each taken a minute after the one before."""
    stream = BytesIO()
    writer = WARCWriter(stream, gzip=False)
    for minute, (address, status, content, body) in enumerate(pages):
        told = {"WARC-Date": f"2025-03-04T12:{minute:02}:00Z"}
        head = StatusAndHeaders(status, [("Content-Type", content)], protocol="HTTP/1.1")
        record = writer.create_warc_record(
            address,
            kind,
            payload=BytesIO(body),
            warc_headers_dict=told,
            **({"http_headers": head} if kind == "response" else {"warc_content_type": content}),
        )
        writer.write_record(record)
    return stream.getvalue()


def read(data: bytes, name: str = "a.warc") -> tuple[list[Document], list[Problem]]:
    """Return the documents and the problems in some bytes."""
    items = list(readers.parse(data, name))
    return [item for item in items if isinstance(item, Document)], [item for item in items if isinstance(item, Problem)]


def test_a_page_has_its_address_and_its_time() -> None:
    """In the metadata; the address is its id."""
    (document,), problems = read(warc(("https://a.example/m", "200 OK", "text/html", HTML.encode())))
    assert (document.id, document.meta.url) == ("https://a.example/m", "https://a.example/m")
    assert (document.meta.retrieved, document.meta.title) == ("2025-03-04T12:00:00Z", "Minutes")
    assert WORDS in document.text
    assert not problems


def test_a_page_that_was_taken_again_is_another_document() -> None:
    """The time is in its id, so that both are found."""
    page = ("https://a.example/m", "200 OK", "text/html", HTML.encode())
    documents, _ = read(warc(page, page))
    assert [one.id for one in documents] == ["https://a.example/m", "https://a.example/m 2025-03-04T12:01:00Z"]


@pytest.mark.parametrize(
    ("status", "content"),
    [
        ("404 Not Found", "text/html"),
        ("301 Moved", "text/html"),
        ("200 OK", "image/png"),
        ("200 OK", "text/css"),
        ("200 OK", "application/javascript"),
    ],
)
def test_what_is_no_page_is_left_out(status: str, content: str) -> None:
    """Without a word: every site has hundreds."""
    good = ("https://a.example/m", "200 OK", "text/html", HTML.encode())
    documents, problems = read(warc(("https://a.example/x", status, content, b"<p>Nothing.</p>"), good))
    assert [one.id for one in documents] == ["https://a.example/m"]
    assert not problems


def test_an_archive_without_a_page_is_a_problem() -> None:
    """Nothing is silently empty."""
    documents, (problem,) = read(warc(("https://a.example/x", "404 Not Found", "text/html", b"")))
    assert not documents
    assert "no page" in problem.message


@pytest.mark.parametrize("charset", ["utf-8", "windows-1251", "no-such-thing"])
def test_the_encoding_is_the_sites(charset: str) -> None:
    """If it is one, and the words are in it."""
    words = "Причал не закроют, сказал председатель." if charset == "windows-1251" else WORDS
    body = f"<p>{words}</p>".encode(charset if charset != "no-such-thing" else "utf-8")
    (document,), _ = read(warc(("https://a.example/m", "200 OK", f"text/html; charset={charset}", body)))
    assert words in document.text


@pytest.mark.parametrize("kind", ["resource", "conversion"])
def test_other_records_with_words(kind: str) -> None:
    """A page that was saved without its answer, or taken out of one."""
    (document,), _ = read(warc(("https://a.example/m.txt", "", "text/plain", WORDS.encode()), kind=kind))
    assert document.text == WORDS


@pytest.mark.parametrize("keep", [40, 200, 420])
@pytest.mark.parametrize("packed", [False, True])
def test_a_broken_one_is_a_problem(keep: int, packed: bool) -> None:
    """Wherever it breaks off."""
    data = warc(("https://a.example/m", "200 OK", "text/html", HTML.encode()))
    cut = gzip.compress(data)[: -keep // 2] if packed else data[:keep]
    _, problems = read(cut, "a.warc.gz" if packed else "a.warc")
    assert problems


def test_a_page_in_another_format_is_read_by_its_reader() -> None:
    """By the content type where the address tells nothing."""
    rows = b'{"text": "The quay will not be closed."}\n'
    documents, _ = read(
        warc(
            ("https://a.example/rows.jsonl", "200 OK", "application/jsonl", rows),
            ("https://a.example/", "200 OK", "text/plain", b"Plain."),
        )
    )
    assert [one.text for one in documents] == ["The quay will not be closed.", "Plain."]
