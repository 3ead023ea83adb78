"""The tools for assistants, asked by the SDK's own client: in this process, as a process, and over HTTP."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("mcp.server.mcpserver")

from mcp import Client
from mcp.client.stdio import StdioServerParameters

from quoteproof.archive import Archive
from quoteproof.cli import mcp as command
from quoteproof.mcp import server
from quoteproof.model import Document, Meta
from quoteproof.server.shelf import Shelf

MINUTES = (
    "Ruth Okafor: We will not close the north quay before the survey is done. No berth will be lost this year.\n\n"
    "Paul Lind: The harbour fund has paid for every one of the new lamps on the outer wall.\n"
)
DOCUMENTS = [Document("board/2025 minutes.md", MINUTES, Meta(title="Minutes")), Document("log", "Rain. " * 9000)]
WRONG = "Okafor said: “We will close the north quay before the survey is done.” Lind said: “The harbour fund has paid for every one of the new lamps.”"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive of two documents."""
    Archive.build(tmp_path / "board.archive", DOCUMENTS)
    return tmp_path / "board.archive"


def asked(archive: Path, ask: Callable[[Client], Awaitable[None]]) -> None:
    """Let a client ask a server in this process."""

    async def run() -> None:
        async with Client(server(lambda: command.desk(Shelf.of([str(archive)])))) as client:
            await ask(client)

    asyncio.run(run())


async def told(client: Client, tool: str, **given: Any) -> Any:
    """Return the fields that a tool answers with."""
    answer = await client.call_tool(tool, given)
    assert not answer.is_error, answer.content
    return answer.structured_content


def test_a_text_is_checked_with_links_to_the_sources(archive: Path) -> None:
    """What is in order is counted; the link leads to the document."""

    async def ask(client: Client) -> None:
        answer = await client.call_tool("check_text", {"text": WRONG})
        made = answer.structured_content
        assert made["quotations"] == 2 and made["counts"] == {"serious": 1, "faithful": 1}
        [finding] = made["findings"]
        assert finding["rule"] == "negation" and finding["speaker"] == "Okafor"
        assert finding["suggested"] == "We will not close the north quay before the survey is done"
        [link] = [block for block in answer.content if block.type == "resource_link"]
        read = await client.read_resource(link.uri)
        assert MINUTES.strip() in read.contents[0].text
        assert len((await told(client, "check_text", text=WRONG, everything=True))["findings"]) == 2

    asked(archive, ask)


def test_one_quotation_and_its_speaker(archive: Path) -> None:
    """Words of somebody else are another speaker's."""

    async def ask(client: Client) -> None:
        words = "The harbour fund has paid for every one of the new lamps on the outer wall"
        assert (await told(client, "check_quotation", words=words, speaker="Paul Lind"))["verdict"] == "verbatim"
        other = await told(client, "check_quotation", words=words, speaker="Ruth Okafor")
        assert other["verdict"] == "misattributed" and other["sources"][0]["said_by"] == "Paul Lind"

    asked(archive, ask)


def test_quote_exactly_gives_the_sources_words(archive: Path) -> None:
    """And says so where there is nothing to quote."""

    async def ask(client: Client) -> None:
        made = await told(client, "quote_exactly", words="the harbour fund has paid for all of the new lamps")
        assert made["exact"] == "The harbour fund has paid for every one of the new lamps" and not made["same"]
        assert made["place"]["said_by"] == "Paul Lind"
        nothing = await told(client, "quote_exactly", words="every fisherman has been to the moon and back")
        assert nothing["exact"] is None and nothing["place"] is None

    asked(archive, ask)


def test_places_sources_and_rules(archive: Path) -> None:
    """Lists go on behind the last id."""

    async def ask(client: Client) -> None:
        found = await told(client, "find_passage", words="no berth will be lost", limit=1)
        assert [place["document"] for place in found["places"]] == ["board/2025 minutes.md"]
        first = await told(client, "list_sources", limit=1)
        assert first["total"] == 2 and first["next"] == "board/2025 minutes.md"
        rest = await told(client, "list_sources", limit=1, after=first["next"])
        assert [one["document"] for one in rest["documents"]] == ["log"] and rest["next"] is None
        assert [one["title"] for one in (await told(client, "list_sources", name="minutes"))["documents"]] == [
            "Minutes"
        ]
        assert "turns the sense" in (await told(client, "explain_rule", code="negation"))["page"]

    asked(archive, ask)


def test_a_long_document_goes_on(archive: Path) -> None:
    """Each part says where the next one begins."""

    async def ask(client: Client) -> None:
        uri, read = "quoteproof://document/log", ""
        for _ in range(9):
            part = (await client.read_resource(uri)).contents[0].text
            read += part.partition("\n\n")[2].partition("\n\n(goes on")[0]
            if "(goes on: " not in part:
                break
            uri = part.partition("(goes on: ")[2].rstrip(")")
        assert read == DOCUMENTS[1].text

    asked(archive, ask)


@pytest.mark.parametrize(
    ("tool", "given", "says"),
    [
        ("explain_rule", {"code": "rumour"}, "no rule or label"),
        ("check_quotation", {"words": "  "}, "no words"),
        ("find_passage", {"words": "x", "limit": 5000}, "limit"),
        ("check_text", {"text": WRONG, "profile": "/etc/passwd"}, "profile"),
    ],
)
def test_a_wrong_call_is_told_what_is_wrong(archive: Path, tool: str, given: dict[str, Any], says: str) -> None:
    """In the answer, for the assistant to read; nothing of this machine is in it."""

    async def ask(client: Client) -> None:
        answer = await client.call_tool(tool, given)
        assert answer.is_error and says in answer.content[0].text and "Traceback" not in answer.content[0].text

    asked(archive, ask)


@pytest.mark.parametrize("name", ["nothing", "..%2F..%2F..%2Fetc%2Fpasswd", "%2Fetc%2Fpasswd", "%00"])
def test_nothing_but_documents_can_be_read(archive: Path, name: str) -> None:
    """An id that no document has is refused."""

    async def ask(client: Client) -> None:
        with pytest.raises(Exception, match=r"quoteproof|no source|nknown") as raised:
            await client.read_resource(f"quoteproof://document/{name}")
        assert "unexpected" not in str(raised.value)
        assert "root:" not in str(raised.value)

    asked(archive, ask)


def test_an_id_that_looks_like_an_escape(tmp_path: Path) -> None:
    """The address of each document in the list leads to it, and is read as an address once."""
    names = ["100%", "a%41b", "x/y z", "año?#"]
    Archive.build(tmp_path / "odd.archive", [Document(name, f"These are the words of {name}.") for name in names])

    async def ask(client: Client) -> None:
        for one in (await told(client, "list_sources"))["documents"]:
            read = await client.read_resource(one["uri"])
            assert f"the words of {one['document']}." in read.contents[0].text

    asked(tmp_path / "odd.archive", ask)


def test_an_archive_that_was_rebuilt_is_read_anew(archive: Path) -> None:
    """Without a new start."""

    async def ask(client: Client) -> None:
        assert (await told(client, "list_sources"))["total"] == 2
        Archive.build(archive, [Document("new", "The ferry runs on Sundays again, the board said.")], replace=True)
        found = await told(client, "find_passage", words="the ferry runs on Sundays again")
        assert [place["document"] for place in found["places"]] == ["new"]

    asked(archive, ask)


@pytest.mark.slow
def test_over_standard_input_and_output(archive: Path) -> None:
    """As an assistant starts it: nothing but the protocol on standard output."""

    async def run() -> None:
        call = StdioServerParameters(
            command=sys.executable, args=["-m", "quoteproof", "mcp", "--archive", str(archive)], env=dict(os.environ)
        )
        async with Client(call) as client:
            names = {tool.name for tool in (await client.list_tools()).tools}
            assert names == {
                "check_text",
                "check_quotation",
                "find_passage",
                "quote_exactly",
                "list_sources",
                "explain_rule",
            }
            assert (await told(client, "check_text", text=WRONG))["counts"]["serious"] == 1

    asyncio.run(run())


@contextlib.contextmanager
def listening(archive: Path) -> Iterator[int]:
    """A server over HTTP, until it is ended."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    call = [sys.executable, "-m", "quoteproof", "mcp", "--archive", str(archive), "--http", "--port", str(port)]
    with subprocess.Popen(call, stderr=subprocess.PIPE) as process:
        try:
            for _ in range(600):
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                    break
                time.sleep(0.05)
            yield port
        finally:
            process.terminate()
            process.wait(20)


@pytest.mark.slow
def test_over_http(archive: Path) -> None:
    """On this machine alone."""

    async def run(port: int) -> None:
        async with Client(f"http://127.0.0.1:{port}/mcp") as client:
            assert (await told(client, "quote_exactly", words="No berth will be lost this year"))["same"]

    with listening(archive) as port:
        asyncio.run(run(port))


@pytest.fixture
def looks_end(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What looks at files in a thread ends with the test: later its processes would index them into the cache of another test."""
    from quoteproof.server.watch import Watch

    look_on, ended, before = Watch.look_on, threading.Event(), set(threading.enumerate())

    async def look_until_ended(watch: Watch) -> None:
        watch._task = asyncio.create_task(look_on(watch))
        while not ended.is_set():
            await asyncio.sleep(0.05)
        await watch.end()

    monkeypatch.setattr(Watch, "look_on", look_until_ended)
    yield
    ended.set()
    for thread in set(threading.enumerate()) - before:
        thread.join(60)
        assert not thread.is_alive()


@pytest.mark.usefixtures("looks_end")
def test_files_that_change_are_indexed_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An assistant that was given a folder finds what came into it later."""
    from msgspec.structs import replace

    from quoteproof.cli.serve import indexed
    from quoteproof.server import limits

    monkeypatch.setenv("QUOTEPROOF_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(limits, "Limits", lambda made=limits.Limits: replace(made(), look=0.2))
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "a.md").write_text("Ruth Okafor: The quay stays open until the survey is done.\n")
    desk = command.desk(indexed(Shelf.of([str(tmp_path / "papers")])))
    (tmp_path / "papers" / "b.md").write_text("Lev Marin: The boats need a date in writing.\n")
    deadline = time.monotonic() + 60
    while len(desk.list_sources(None, "", 10).documents) < 2:
        assert time.monotonic() < deadline
        time.sleep(0.2)
