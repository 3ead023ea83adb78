"""`quoteproof mcp`: tools for assistants (Model Context Protocol), over standard input and output or over HTTP on this machine.

The official SDK (MIT) speaks the protocol; the tools are a few lines each over `Desk`. An archive is asked by one thread, so that a
client that asks many things at once gets its answers one after the other.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Annotated, Any, TypeVar

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ResourceNotFoundError, ToolError
from mcp.types import CallToolResult, ResourceLink, TextContent, ToolAnnotations
from pydantic import Field, TypeAdapter

from quoteproof.errors import QuoteproofError
from quoteproof.mcp.desk import SCHEME, Desk
from quoteproof.mcp.told import Checked, Exact, Explained, Found, Judged, Listed, Place
from quoteproof.version import VERSION

__all__ = ["Desk", "server"]

HOW = """Quotations are held against an archive of sources. Before you quote somebody, ask quote_exactly for the words; before you hand
on a text with quotations, ask check_text. `not_found` says that this archive does not have it, never that it was not said; `unchecked` that it could
not be looked up. Show the source with every verdict."""
LONGEST = 1_000_000  # characters of a text
READS = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)

Told = TypeVar("Told")
FORMS: dict[type[Any], TypeAdapter[Any]] = {kind: TypeAdapter(kind) for kind in (Checked, Judged, Exact, Found)}
"""How each answer becomes JSON; to make one takes as long as a short check."""
Text = Annotated[str, Field(max_length=LONGEST)]
Words = Annotated[str, Field(min_length=1, max_length=20_000)]
Limit = Annotated[int, Field(ge=1, le=50)]  # places or documents at once
Name = Annotated[str | None, Field(max_length=300)]


def server(opened: Callable[[], Desk]) -> MCPServer[Any]:
    """Return the server; `opened` is called once, in the thread that asks the archive from then on."""
    made: MCPServer[Any] = MCPServer("quoteproof", instructions=HOW, version=VERSION, log_level="ERROR")
    thread = ThreadPoolExecutor(1, "archive")
    desk = cache(opened)

    async def asked(ask: Callable[[Desk], Told], wrong: type[Exception] = ToolError) -> Told:
        try:
            return await asyncio.wrap_future(thread.submit(lambda: ask(desk())))
        except QuoteproofError as error:
            raise wrong(str(error)) from None

    @made.tool(annotations=READS)
    async def check_text(
        text: Text, name: Name = None, profile: str = "news", everything: bool = False
    ) -> Annotated[CallToolResult, Checked]:
        """Check every quotation of a text against the sources: what differs from them, and how much that matters.

        Quotations that are in order are counted, and listed with everything=true. profile: news, academic, legal or strict.
        """
        told = await asked(lambda desk: desk.check_text(text, name or "text", profile, everything))
        return _answer(told, [place for finding in told.findings for place in finding.sources])

    @made.tool(annotations=READS)
    async def check_quotation(words: Words, speaker: Name = None) -> Annotated[CallToolResult, Judged]:
        """Check one quotation, and that it is this speaker's if one is named."""
        told = await asked(lambda desk: desk.check_quotation(words, speaker))
        return _answer(told, told.sources)

    @made.tool(annotations=READS)
    async def quote_exactly(words: Words, speaker: Name = None) -> Annotated[CallToolResult, Exact]:
        """Give the exact words of the source, with their place, for what is about to be quoted; roughly known words will do."""
        told = await asked(lambda desk: desk.quote_exactly(words, speaker))
        return _answer(told, [told.place] if told.place else [])

    @made.tool(annotations=READS)
    async def find_passage(words: Words, limit: Limit = 5) -> Annotated[CallToolResult, Found]:
        """Find where the sources have these words, or most of them, the best place first."""
        told = await asked(lambda desk: desk.find_passage(words, limit))
        return _answer(told, told.places)

    @made.tool(annotations=READS)
    async def list_sources(
        name: Name = None,
        after: Annotated[str, Field(max_length=1000)] = "",
        limit: Limit = 20,
    ) -> Listed:
        """List the documents that can be quoted; name: words of a title, author, speaker or id; after: what the last answer gave as next."""
        return await asked(lambda desk: desk.list_sources(name, after, limit))

    @made.tool(annotations=READS)
    async def explain_rule(code: Annotated[str, Field(max_length=100)]) -> Explained:
        """Explain a verdict or a rule that another tool named."""
        return await asked(lambda desk: desk.explain_rule(code))

    @made.resource(SCHEME + "{name}", mime_type="text/plain", description="The text of a source, its first characters.")
    async def document(name: str) -> str:
        return await asked(lambda desk: desk.document(name), ResourceNotFoundError)

    @made.resource(
        SCHEME + "{name}/{start}", mime_type="text/plain", description="The text of a source from a character on."
    )
    async def document_from(name: str, start: int) -> str:
        return await asked(lambda desk: desk.document(name, max(0, start)), ResourceNotFoundError)

    return made


def _answer(told: Checked | Judged | Exact | Found, places: list[Place]) -> CallToolResult:
    """Return what was found as fields, as text for clients that read nothing else, and a link to each source."""
    links = {place.uri: place for place in places}
    form = FORMS[type(told)]
    fields = form.dump_python(told, mode="json")
    shown = TextContent(text=form.dump_json(told, indent=1, exclude_none=True).decode())
    linked = [
        ResourceLink(uri=uri, name=place.title or place.document, mime_type="text/plain")
        for uri, place in links.items()
    ]
    return CallToolResult(content=[shown, *linked], structured_content=fields)
