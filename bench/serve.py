"""Ask a server of quoteproof from many sides at once, and hold what it gives against the library's own time.

    python bench/serve.py                          50 clients, one minute, the example that ships with the package
    python bench/serve.py --seconds 300
    python bench/serve.py --archive UN.archive --text page.md --clients 8

Each client sends the next request when the last is answered: a check of the text, each time with another first line, so that no two
are the same. The archive is rebuilt now and then meanwhile, with --rebuild. Printed: answers, errors, a second; the times in which half of
them and 99 of 100 were there; and beside it the processor's time that a check takes the library by itself, and here: that figure
holds on a busy machine too.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import resource
import sys
import tempfile
import time
from pathlib import Path

import msgspec

from quoteproof import Archive, Run, readers
from quoteproof.report import View, write

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from serving import Served  # noqa: E402

EXAMPLE = ROOT / "examples" / "harbour"
HEAD = "POST /api/v1/check HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n"


def main() -> int:
    """Serve, ask, compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--archive", type=Path, help="an archive; the example's sources otherwise")
    parser.add_argument("--text", type=Path, default=EXAMPLE / "op-ed.md")
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument(
        "--rebuild", action="store_true", help="rebuild the example's archive every two seconds meanwhile"
    )
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        archive = chosen.archive or build(Path(folder) / "example.archive")
        text = chosen.text.read_text("utf-8")
        alone = by_itself(archive, text)
        words = ("--archive", str(archive), "--processes", str(chosen.processes))
        with Served(*words, state=Path(folder) / "state") as server:
            before = spent()
            told = asyncio.run(asked(server.port, text, chosen, archive))
            server.end()
            cost = (spent() - before) / max(1, len(told))
    return printed(told, alone, cost, chosen)


def spent() -> float:
    """Return the processor's seconds of all processes that were begun here and are over."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def build(place: Path) -> Path:
    """Build the archive of the example."""
    Archive.build(place, readers.read(EXAMPLE / "sources"), replace=place.exists()).close()
    return place


def by_itself(archive: Path, text: str) -> float:
    """Return the processor's seconds that one process takes for a report of the text, as JSON."""
    with Run(archive) as run:
        times = []
        for number in range(30):
            begin = time.process_time()
            b"".join(write([run.check(varied(text, number))], "json", View()))
            times.append(time.process_time() - begin)
    return sorted(times)[len(times) // 2]


def varied(text: str, number: int) -> str:
    """Return the text with a first line of its own."""
    return f"Edition {number}.\n\n{text}"


async def asked(port: int, text: str, chosen: argparse.Namespace, archive: Path) -> list[tuple[float, bool]]:
    """Return for each request how long it took, and whether its answer was a report."""
    until, found = time.monotonic() + chosen.seconds, list[tuple[float, bool]]()
    clients = [client(port, text, number, until, found) for number in range(chosen.clients)]
    rebuilding = asyncio.create_task(rebuilt(archive, until)) if chosen.rebuild and not chosen.archive else None
    await asyncio.gather(*clients)
    if rebuilding:
        await rebuilding
    return found


async def rebuilt(archive: Path, until: float) -> None:
    """Build the archive anew, again and again."""
    while time.monotonic() < until:
        await asyncio.to_thread(build, archive)
        await asyncio.sleep(2)


async def client(port: int, text: str, number: int, until: float, found: list[tuple[float, bool]]) -> None:
    """Ask, one request after the other, on one connection as long as it holds."""
    reader = writer = None
    while time.monotonic() < until:
        number += 1_000
        body = json.dumps({"text": varied(text, number)}).encode()
        begin = time.perf_counter()
        try:
            if writer is None or reader is None:
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(HEAD.format(len(body)).encode() + body)
            good = is_report(*await answer(reader))
        except (OSError, asyncio.IncompleteReadError, ValueError):
            good, writer = False, None
        found.append((time.perf_counter() - begin, good))
    if writer:
        writer.close()


async def answer(reader: asyncio.StreamReader) -> tuple[bytes, bytes]:
    """Return the head and the body of an answer."""
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
    return head, await reader.readexactly(int(length.partition(b":")[2]))


def is_report(head: bytes, body: bytes) -> bool:
    """Say whether an answer is a report with findings."""
    return b" 200 " in head[:20] and bool(msgspec.json.decode(body)["findings"])


def printed(told: list[tuple[float, bool]], alone: float, cost: float, chosen: argparse.Namespace) -> int:
    """Print what was found; 1 if there was an error."""
    times, errors = sorted(seconds for seconds, _ in told), sum(not good for _, good in told)
    rate, most = len(told) / chosen.seconds, chosen.processes / alone
    print(
        f"{len(told):,} answers in {chosen.seconds:g} s to {chosen.clients} clients, {errors} errors, {rate:.0f} a second"
    )
    print(
        f"half of them within {times[len(times) // 2] * 1e3:.0f} ms, 99 of 100 within {times[int(len(times) * 0.99)] * 1e3:.0f} ms"
    )
    print(
        f"a check takes {alone * 1e3:.1f} ms of a processor by itself, {cost * 1e3:.1f} ms served (start and all): {cost / alone:.2f} times"
    )
    print(
        f"{chosen.processes} processes with a core each could give {most:.0f} a second; {rate / most:.0%} of that was given"
    )
    return int(errors > 0)


if __name__ == "__main__":
    sys.exit(main())
