"""Pages of the web, fetched because somebody asked for it, and kept as they came (WARC 1.1, ISO 28500).

Politely: robots.txt is obeyed (RFC 9309), one request is made at a time, with a pause between two to one host, under a name of ours. Nothing
else of this program opens a connection.
"""

from __future__ import annotations

import io
import os
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import urllib3
from msgspec import Struct
from protego import Protego
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from quoteproof.model import Problem
from quoteproof.version import VERSION

AGENT = f"quoteproof/{VERSION}"
CHUNK = 1 << 16
ROBOTS = 500 * 1024
"""Bytes of a robots.txt that are read (RFC 9309, 2.5)."""
LONGEST_PAUSE = 30.0
"""Seconds that a site may ask for between two requests: who asks for more is fetched at this pace."""
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TRANSFER = frozenset(
    {"transfer-encoding", "connection", "keep-alive", "trailer", "content-length"}
)  # no longer true of what is kept


class Limits(Struct, frozen=True):
    """How much is asked of a site, and taken from it."""

    seconds: float = 60.0  # for one page, whatever trickles
    size: int = 50_000_000  # bytes of one page
    pause: float = 1.0  # seconds between two requests to one host
    redirects: int = 5


LIMITS = Limits()


class Refused(Exception):
    """A page that is not fetched, and why."""


def addresses(path: Path) -> tuple[str, ...]:
    """Return the addresses that a file lists, one a line, `#` before a remark; none where it holds anything else."""
    try:
        rows = [row.strip() for row in path.read_text("utf-8-sig").splitlines()]
    except (OSError, UnicodeDecodeError, ValueError):
        return ()
    found = tuple(dict.fromkeys(row for row in rows if row and not row.startswith("#")))
    return (
        found if all(row.lower().startswith(("https://", "http://")) and len(row.split()) == 1 for row in found) else ()
    )


def fetch(
    listed: Sequence[str],
    into: Path,
    *,
    limits: Limits = LIMITS,
    progress: Callable[[int, int], object] = lambda *_: None,
) -> list[Problem]:
    """Fetch pages into a WARC at `into`, which appears when all is done; return a problem for each that could not be.

    `progress` is told how many were asked for, and of how many. Where none was fetched there is no file. Raises OSError where it cannot be written.
    """
    visitor, problems = Visitor(limits), list[Problem]()
    draft = into.with_name(f".{into.name}.{os.getpid()}.part")
    try:
        with draft.open("xb") as stream:
            writer = WARCWriter(stream, gzip=True, warc_version="1.1")
            writer.write_record(writer.create_warcinfo_record(into.name, {"software": AGENT}))
            for number, address in enumerate(listed, 1):
                try:
                    writer.write_record(_record(writer, *visitor.page(address)))
                except Refused as error:
                    problems.append(Problem(address, f"this address was not fetched: {error}", None, address))
                progress(number, len(listed))
            stream.flush()
            os.fsync(stream.fileno())
        if len(problems) < len(listed):
            draft.replace(into)
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()
    return problems


def _record(writer: Any, address: str, status: str, headers: list[tuple[str, str]], body: bytes) -> Any:
    told = [(key, value) for key, value in headers if key.lower() not in _TRANSFER] + [
        ("Content-Length", str(len(body)))
    ]
    response = StatusAndHeaders(status, told, protocol="HTTP/1.1")
    return writer.create_warc_record(address, "response", payload=io.BytesIO(body), http_headers=response)


class Visitor:
    """Who asks sites for pages, and remembers what they allow and when they were asked last."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._pool = urllib3.PoolManager(
            retries=False,
            timeout=urllib3.Timeout(connect=10, read=20),
            headers={"User-Agent": AGENT, "Accept-Encoding": "gzip"},
        )
        self._robots: dict[str, Protego] = {}
        self._asked: dict[str, float] = {}

    def page(self, address: str) -> tuple[str, str, list[tuple[str, str]], bytes]:
        """Return the address that answered at last, its status, headers and body. Raises Refused."""
        for _ in range(self._limits.redirects + 1):
            site = _site(address)
            robots = self._rules(site)
            if not robots.can_fetch(address, AGENT):
                raise Refused("the site's robots.txt does not allow it")
            status, reason, headers, body = self._ask(address, site, self._pause(robots), self._limits.size)
            if status in _REDIRECTS:
                address = _led(address, headers)
            elif status == 200:
                return address, f"{status} {reason}", headers, body
            else:
                raise Refused(f"the site answers {status} {reason}".rstrip())
        raise Refused("it leads on and on")

    def _rules(self, site: str) -> Protego:
        """Return what a site allows: all where it has no rules, nothing where it cannot say (RFC 9309, 2.3.1)."""
        if site not in self._robots:
            self._robots[site] = Protego.parse(self._robots_text(site))
        return self._robots[site]

    def _robots_text(self, site: str) -> str:
        address = f"{site}/robots.txt"
        for _ in range(self._limits.redirects):
            status, _, headers, body = self._ask(address, _site(address), self._limits.pause, ROBOTS, cut=True)
            if status not in _REDIRECTS:
                break
            address = _led(address, headers)
        if status >= 500 or status == 429:
            raise Refused(f"the site's robots.txt cannot be read ({status})")
        return body.decode("utf-8", "replace") if status == 200 else ""

    def _pause(self, robots: Protego) -> float:
        return max(self._limits.pause, min(float(robots.crawl_delay(AGENT) or 0), LONGEST_PAUSE))

    def _ask(
        self, address: str, site: str, pause: float, size: int, *, cut: bool = False
    ) -> tuple[int, str, list[tuple[str, str]], bytes]:
        """Ask once, and return the status, its reason, the headers and the body as it came, packed or not. Raises Refused."""
        if site in self._asked:
            time.sleep(max(0.0, self._asked[site] + pause - time.monotonic()))
        try:
            answer = self._pool.request("GET", address, redirect=False, preload_content=False, decode_content=False)
            try:
                body = self._body(answer, size, cut)
            finally:
                answer.close()
        except urllib3.exceptions.HTTPError as error:
            raise Refused(_why(error)) from None
        finally:
            self._asked[site] = time.monotonic()
        return answer.status, answer.reason or "", list(answer.headers.items()), body

    def _body(self, answer: urllib3.BaseHTTPResponse, size: int, cut: bool) -> bytes:
        began, pieces, count = time.monotonic(), list[bytes](), 0
        while piece := answer.read1(CHUNK, decode_content=False):
            pieces.append(piece)
            count += len(piece)
            if count > size and cut:
                break
            if count > size:
                raise Refused(f"it is larger than {size // 1_000_000} MB")
            if time.monotonic() - began > self._limits.seconds:
                raise Refused(f"it takes longer than {self._limits.seconds:.0f} seconds")
        if answer.length_remaining and not cut:
            raise Refused("the connection broke off")
        return b"".join(pieces)


def _led(address: str, headers: list[tuple[str, str]]) -> str:
    """Return where an answer leads."""
    return urljoin(address, next((value for key, value in headers if key.lower() == "location"), ""))


def _site(address: str) -> str:
    """Return scheme and host of an address. Raises Refused where it is none of the web's."""
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        host, parts = None, urlsplit("")
    if parts.scheme not in ("http", "https") or not host:
        raise Refused("it is no address of the web")
    return f"{parts.scheme}://{parts.netloc}"


def _why(error: Exception) -> str:
    """Say in a few words what the network would not do."""
    if isinstance(error, urllib3.exceptions.NameResolutionError):
        return "there is no such host"
    if isinstance(error, urllib3.exceptions.TimeoutError):
        return "the site does not answer"
    if isinstance(error, urllib3.exceptions.SSLError):
        return "its certificate is not trusted"
    if isinstance(error, urllib3.exceptions.NewConnectionError):
        return "the site refuses the connection"
    return f"the connection broke off ({type(error).__name__})"
