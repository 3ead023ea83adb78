"""Pages are fetched only when asked for, politely, within limits, and kept as they came. The site is on this machine."""

import gzip
import itertools
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from quoteproof import Document, readers
from quoteproof.archive import Archive
from quoteproof.cli import run as quoteproof
from quoteproof.errors import UsageError
from quoteproof.sources import fetch as fetching
from quoteproof.sources.fetch import AGENT, Limits, addresses, fetch

WORDS = "The quay will not be closed, said the chair, before the survey is done."
PAGE = f"<html><head><title>Minutes</title></head><body><p>{WORDS}</p></body></html>"
QUICK = Limits(pause=0.0, seconds=1.0, size=200_000, redirects=3)


class Site(ThreadingHTTPServer):
    """A site that does what sites do."""

    daemon_threads = True
    robots = (
        200,
        "User-agent: *\nDisallow: /shut/*.html$\nDisallow: /all/\n\nUser-agent: quoteproof\nDisallow: /shut/\n",
    )

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[tuple[str, str, float]] = []
        self.url = f"http://127.0.0.1:{self.server_address[1]}"


class Handler(BaseHTTPRequestHandler):
    """Its answers."""

    protocol_version = "HTTP/1.1"
    server: Site

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer."""
        self.server.asked.append((self.path, self.headers["User-Agent"], time.monotonic()))
        path, _, rest = self.path[1:].partition("/")
        {
            "robots.txt": lambda: self._say(*self.server.robots),
            "page": lambda: self._say(200, PAGE),
            "packed": lambda: self._say(200, gzip.compress(PAGE.encode()), ("Content-Encoding", "gzip")),
            "chunks": self._chunks,
            "moved": lambda: self._say(302, "", ("Location", f"/{rest or 'page'}")),
            "round": lambda: self._say(301, "", ("Location", "/round")),
            "away": lambda: self._say(302, "", ("Location", "ftp://a.example/x")),
            "gone": lambda: self._say(410, "gone"),
            "large": lambda: self._say(200, "x" * 300_000),
            "slow": self._trickle,
            "broken": self._break_off,
        }.get(path, lambda: self._say(200, PAGE))()

    def _say(self, status: int, body: str | bytes, *headers: tuple[str, str]) -> None:
        data = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        for key, value in (("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(data))), *headers):
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(data)

    def _chunks(self) -> None:
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for piece in (PAGE[:30], PAGE[30:], ""):
            self.wfile.write(f"{len(piece):x}\r\n{piece}\r\n".encode())

    def _trickle(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000000")
        self.end_headers()
        try:
            for _ in range(200):
                self.wfile.write(b"x" * 10)
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            self.close_connection = True

    def _break_off(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"x")
        self.close_connection = True


@pytest.fixture
def site() -> Iterator[Site]:
    """Run a site."""
    with Site() as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()


def read(path: Path) -> list[Document]:
    """Return the pages of a WARC, which are all whole."""
    items = list(readers.read(path))
    assert all(isinstance(item, Document) for item in items), items
    return [item for item in items if isinstance(item, Document)]


@pytest.mark.parametrize("path", ["page", "packed", "chunks", "moved", "moved/packed"])
def test_a_page_is_kept_as_it_came(site: Site, tmp_path: Path, path: str) -> None:
    """Packed, in pieces, or at another address."""
    assert fetch([f"{site.url}/{path}"], tmp_path / "a.warc.gz", limits=QUICK) == []
    (document,) = read(tmp_path / "a.warc.gz")
    assert WORDS in document.text
    assert document.meta.url == f"{site.url}/{path.replace('moved/', '').replace('moved', 'page')}"
    assert document.meta.retrieved
    assert {agent for _, agent, _ in site.asked} == {AGENT}


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("shut/a", "robots.txt does not allow"),
        ("moved/shut/a", "robots.txt does not allow"),
        ("gone", "410"),
        ("large", "larger than"),
        ("slow", "longer than"),
        ("round", "leads on"),
        ("away", "no address of the web"),
        ("broken", "broke off"),
    ],
)
def test_what_cannot_be_had_is_a_problem(site: Site, tmp_path: Path, path: str, why: str) -> None:
    """With its address; the others are kept."""
    (problem,) = fetch([f"{site.url}/{path}", f"{site.url}/page"], tmp_path / "a.warc.gz", limits=QUICK)
    assert problem.where == f"{site.url}/{path}"
    assert why in problem.message
    assert len(read(tmp_path / "a.warc.gz")) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["a.warc.gz"]
    if path == "shut/a":
        assert "/shut/a" not in [asked for asked, _, _ in site.asked]


@pytest.mark.parametrize(("status", "count"), [(404, 1), (403, 1), (500, 0), (429, 0)])
def test_a_site_without_rules_allows_all_and_one_that_cannot_say_nothing(
    site: Site, tmp_path: Path, status: int, count: int
) -> None:
    """RFC 9309, 2.3.1.3 and 2.3.1.4."""
    site.robots = (status, "")
    problems = fetch([f"{site.url}/page"], tmp_path / "a.warc.gz", limits=QUICK)
    assert len(problems) == 1 - count
    assert (tmp_path / "a.warc.gz").exists() == bool(count)


def test_rules_are_asked_for_once_and_there_is_a_pause(site: Site, tmp_path: Path) -> None:
    """Between two requests to one host, as long as the site wishes if that is longer."""
    site.robots = (200, "User-agent: *\nCrawl-delay: 0.2\n")
    fetch([f"{site.url}/page?{n}" for n in range(3)], tmp_path / "a.warc.gz", limits=Limits(pause=0.05))
    times = [at for _, _, at in site.asked]
    assert [path for path, _, _ in site.asked].count("/robots.txt") == 1
    assert min(after - before for before, after in itertools.pairwise(times[1:])) >= 0.19


def test_nobody_there(tmp_path: Path) -> None:
    """A port at which nobody listens, a name that is none, an address that is none."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    bad = [f"http://127.0.0.1:{port}/", "http://[x/", "http://no-such-host.invalid/", "ftp://a.example/"]
    problems = fetch(bad, tmp_path / "a.warc.gz", limits=QUICK)
    assert [problem.where for problem in problems] == bad
    assert list(tmp_path.iterdir()) == []


def test_an_interrupt_leaves_nothing(site: Site, tmp_path: Path) -> None:
    """No half of a file."""

    def stop(*_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch([f"{site.url}/page"], tmp_path / "a.warc.gz", limits=QUICK, progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_a_list_is_addresses_and_nothing_else(tmp_path: Path) -> None:
    """Remarks and empty lines aside."""
    path = tmp_path / "a.txt"
    path.write_text("# ours\nhttps://a.example/b\n\n  http://c.example/ \nhttps://a.example/b\n")
    assert addresses(path) == ("https://a.example/b", "http://c.example/")
    for text in ("https://a.example/b\nand a word\n", "https://a.example/b c\n", "", "ftp://a.example/\n"):
        path.write_text(text)
        assert addresses(path) == ()
    path.write_bytes(b"https://a.example/\xff\n")
    assert addresses(path) == ()
    assert addresses(tmp_path) == ()


def test_an_archive_is_built_of_what_was_fetched(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The WARC stays beside it; what could not be had is known to the archive."""
    monkeypatch.setattr(fetching, "LIMITS", QUICK)
    monkeypatch.setattr(fetching.fetch, "__kwdefaults__", {**fetching.fetch.__kwdefaults__, "limits": QUICK})  # type: ignore[attr-defined]
    listed = tmp_path / "urls.txt"
    listed.write_text(f"{site.url}/page\n{site.url}/gone\n")
    folder = tmp_path / "made"
    assert quoteproof(["archive", "build", str(folder), str(listed), "--fetch"]) == 1  # one could not be taken
    (kept,) = tmp_path.glob("made-*.warc.gz")
    with Archive.open(folder) as archive:
        (document,) = archive.documents()
        assert (document.id, document.path) == (f"{site.url}/page", str(kept))
        assert [problem.where for problem in archive.problems] == [f"{site.url}/gone"]
    with pytest.raises(UsageError, match="no INPUT is a list"):
        quoteproof(["archive", "build", str(tmp_path / "b"), str(kept), "--fetch"])


def test_nothing_is_fetched_unasked(site: Site, tmp_path: Path) -> None:
    """A list of addresses is a text like another."""
    listed = tmp_path / "urls.txt"
    listed.write_text(f"{site.url}/page\n")
    assert quoteproof(["archive", "build", str(tmp_path / "made"), str(listed)]) == 0
    assert site.asked == []
