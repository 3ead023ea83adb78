"""`quoteproof lsp`: a language server, so that editors show findings where they stand.

pygls (Apache-2.0) speaks the protocol. A text is checked when it is opened, saved, and half a second after the last key; one thread checks, and
of many wishes for the same text only the last is done. Only texts that are themselves (plain text, Markdown …) can be marked: of HTML
the words are checked, whose places are not those of the file.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from lsprotocol import types
from msgspec.structs import replace
from pygls.lsp.server import LanguageServer

from quoteproof import readers
from quoteproof.errors import QuoteproofError
from quoteproof.lsp.places import Places
from quoteproof.lsp.shown import actions, diagnostics, hover
from quoteproof.model import Document, Report, Span
from quoteproof.run import Run
from quoteproof.version import VERSION

__all__ = ["server"]

PAUSE = 0.5  # seconds after the last key


class Server(LanguageServer):
    """The server; `opened` makes the run that texts are checked under, anew after each save."""

    def __init__(self, opened: Callable[[], Run], pause: float = PAUSE) -> None:
        super().__init__("quoteproof", VERSION)
        self.opened, self.pause = opened, pause
        self.reports: dict[str, tuple[Report, Places]] = {}
        self._thread = ThreadPoolExecutor(1, "check")
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._run: Run | None = None

    def wish(self, uri: str, pause: float, *, anew: bool = False) -> None:
        """Check a text after a pause, unless it is wished for again; `anew`: the settings and the sources are read again."""
        if anew:
            self._thread.submit(self._forget)
        if uri in self._waiting:
            self._waiting[uri].cancel()
        self._waiting[uri] = asyncio.ensure_future(self._later(uri, pause))

    async def _later(self, uri: str, pause: float) -> None:
        await asyncio.sleep(pause)
        held = self.workspace.get_text_document(uri)
        text, version = held.source, held.version
        try:
            report = await asyncio.wrap_future(self._thread.submit(self._checked, uri, text))
        except (QuoteproofError, OSError) as error:  # it costs this answer alone
            self.window_log_message(types.LogMessageParams(types.MessageType.Warning, f"quoteproof: {error}"))
            return
        if report is None or self.workspace.get_text_document(uri).version != version:
            return
        places = Places(text, self.workspace.position_codec.client_num_units)
        self.reports[uri] = (report, places)
        found = diagnostics(report, places)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    def _checked(self, uri: str, text: str) -> Report | None:
        """Check a text in the one thread that asks the sources; None where there is nothing to mark in it."""
        document = _document(uri, text)
        self._run = self._run or self.opened()
        return self._run.check(document) if document else None

    def _forget(self) -> None:
        if self._run is not None:
            self._run.sources.close()
        self._run = None

    def forget(self, uri: str) -> None:
        """Let go of a text that was closed, and take its marks away."""
        self.reports.pop(uri, None)
        waiting = self._waiting.pop(uri, None)
        if waiting:
            waiting.cancel()
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))


def _document(uri: str, text: str) -> Document | None:
    """Return a text as its format has it; None where its words do not stand in the file as they are."""
    path = unquote(urlsplit(uri).path)
    found = [one for one in readers.parse(text.encode("utf-8", "replace"), path) if isinstance(one, Document)]
    if len(found) != 1 or found[0].text != text:
        return None
    name = path if Path(path).is_file() else found[0].id
    return replace(found[0], path=name)


def server(opened: Callable[[], Run], pause: float = PAUSE) -> Server:
    """Return the server, with what it answers to."""
    made = Server(opened, pause)

    @made.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
        ls.wish(params.text_document.uri, 0)

    @made.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
        ls.wish(params.text_document.uri, ls.pause)

    @made.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def did_save(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
        ls.wish(params.text_document.uri, 0, anew=True)

    @made.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
        ls.forget(params.text_document.uri)

    @made.feature(types.TEXT_DOCUMENT_HOVER)
    def told(ls: Server, params: types.HoverParams) -> types.Hover | None:
        report, places = ls.reports.get(params.text_document.uri, (None, None))
        return hover(report, places.offset(params.position), places) if report and places else None

    @made.feature(
        types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
    )
    def offered(ls: Server, params: types.CodeActionParams) -> list[Any]:
        report, places = ls.reports.get(params.text_document.uri, (None, None))
        if report is None or places is None:
            return []
        span = Span(places.offset(params.range.start), places.offset(params.range.end))
        return list(actions(report, params.text_document.uri, span, places))

    return made
