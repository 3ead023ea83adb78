"""Findings in an editor: positions as LSP counts them, and a server that a real client talks to."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

pytest.importorskip("pygls.lsp.server")

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types
from pygls.lsp.client import LanguageClient

from quoteproof.lsp.places import Places

MINUTES = "Ruth Okafor: We will not close the north quay before the survey is done. No berth will be lost this year.\n"
RIGHT = "Okafor said: “We will not close the north quay before the survey is done.”"
WRONG = "Okafor said: “We will close the north quay before the survey is done.”"
PATIENCE = 60  # seconds for one answer, on a machine that does much else


def utf16(text: str) -> int:
    """Count as most editors do."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(st.text(alphabet="a😀\r\n\u2028é\x0b", max_size=40))
def test_positions_lead_back(text: str) -> None:
    """From every offset to its position and back; between \\r and \\n there is none."""
    places = Places(text, utf16)
    for offset in range(len(text) + 1):
        if text[max(0, offset - 1) : offset + 1] != "\r\n":
            assert places.offset(places.position(offset)) == offset


def test_lines_end_as_the_protocol_says() -> None:
    """A line separator and a vertical tab end none; a sign beyond the first plane counts two."""
    places = Places("a\u2028b\x0bc\r\n😀d", utf16)
    assert places.position(7) == types.Position(1, 0)
    assert places.position(8) == types.Position(1, 2)
    assert places.offset(types.Position(9, 9)) == 9


class Editor(LanguageClient):
    """A client that keeps what it is told."""

    def __init__(self) -> None:
        super().__init__("test", "1")
        self.told: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.logged: asyncio.Queue[str] = asyncio.Queue()

        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: types.PublishDiagnosticsParams) -> None:
            self.told.put_nowait(params)

        @self.feature(types.WINDOW_LOG_MESSAGE)
        def said(params: types.LogMessageParams) -> None:
            self.logged.put_nowait(params.message)

    async def next(self) -> list[types.Diagnostic]:
        """Return the next marks."""
        return list((await asyncio.wait_for(self.told.get(), PATIENCE)).diagnostics)

    def open(self, path: Path, text: str) -> str:
        """Open a text, and return its address."""
        uri = path.as_uri()
        item = types.TextDocumentItem(uri, "markdown", 1, text)
        self.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return uri


def edited(folder: Path, act: Callable[[Editor], Awaitable[None]]) -> None:
    """Start the server in a folder as an editor does, and act."""

    async def run() -> None:
        editor = Editor()
        await editor.start_io(sys.executable, "-m", "quoteproof", "lsp", cwd=folder, env=dict(os.environ))
        await editor.initialize_async(types.InitializeParams(types.ClientCapabilities(), root_uri=folder.as_uri()))
        editor.initialized(types.InitializedParams())
        await act(editor)
        await editor.shutdown_async(None)
        editor.exit(None)
        await editor.stop()

    asyncio.run(asyncio.wait_for(run(), 4 * PATIENCE))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with sources and settings, and a cache of its own."""
    monkeypatch.setenv("QUOTEPROOF_CACHE", str(tmp_path / ".cache"))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "minutes.md").write_text(MINUTES, "utf-8")
    (tmp_path / ".quoteproof.toml").write_text('against = "sources"\n', "utf-8")
    return tmp_path


@pytest.mark.slow
def test_a_finding_stands_where_it_is(folder: Path) -> None:
    """With its rule, its grade, the source beside it, and the source's words to put in."""
    text = f"# 😀 The quay\n\n😀 {WRONG}\n"

    async def act(editor: Editor) -> None:
        uri = editor.open(folder / "column.md", text)
        [mark] = await editor.next()
        assert (mark.code, mark.severity, mark.source) == ("negation", types.DiagnosticSeverity.Error, "quoteproof")
        quoted = WRONG[WRONG.index("“") :]
        start = utf16(f"😀 {WRONG}") - utf16(quoted)
        assert mark.range == types.Range(types.Position(2, start), types.Position(2, start + utf16(quoted)))

        at = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(2, start + 4))
        told = await editor.text_document_hover_async(at)
        assert told and "We will not close" in told.contents.value and "Ruth Okafor" in told.contents.value
        nothing = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(0, 1))
        assert await editor.text_document_hover_async(nothing) is None

        asked = types.CodeActionParams(types.TextDocumentIdentifier(uri), mark.range, types.CodeActionContext([mark]))
        mend, keep = await editor.text_document_code_action_async(asked) or []
        [edit] = mend.edit.changes[uri]
        assert edit.new_text == "We will not close the north quay before the survey is done."
        lines = text.split("\n")
        lines[2] = f"😀 {RIGHT}"
        change = types.TextDocumentContentChangeWholeDocument("\n".join(lines))
        changed = types.VersionedTextDocumentIdentifier(2, uri)
        editor.text_document_did_change(types.DidChangeTextDocumentParams(changed, [change]))
        assert await editor.next() == []
        assert "ignore q-" in keep.edit.changes[uri][0].new_text

    edited(folder, act)


def test_a_saved_source_is_read_anew(folder: Path) -> None:
    """And a closed text has no marks."""

    async def act(editor: Editor) -> None:
        uri = editor.open(folder / "column.md", RIGHT)
        assert await editor.next() == []
        (folder / "sources" / "minutes.md").write_text(MINUTES.replace("will not", "shall never"), "utf-8")
        editor.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))
        assert len(await editor.next()) == 1
        editor.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
        assert await editor.next() == []

    edited(folder, act)


@pytest.mark.slow
def test_broken_settings_are_said_and_mended(folder: Path) -> None:
    """The server goes on."""

    async def act(editor: Editor) -> None:
        uri = editor.open(folder / "column.md", WRONG)
        assert len(await editor.next()) == 1
        (folder / ".quoteproof.toml").write_text('against = "sources"\nrumours = 1\n', "utf-8")
        saved = types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri))
        editor.text_document_did_save(saved)
        assert "rumours" in await asyncio.wait_for(editor.logged.get(), PATIENCE)
        (folder / ".quoteproof.toml").write_text('against = "sources"\n', "utf-8")
        editor.text_document_did_save(saved)
        assert len(await editor.next()) == 1

    edited(folder, act)


@pytest.mark.slow
def test_a_mark_in_the_text_lets_it_stand(folder: Path) -> None:
    """As the action writes it, with a reason."""

    async def act(editor: Editor) -> None:
        editor.open(folder / "column.md", f"{WRONG} <!-- quoteproof: ignore the board moved it -->\n")
        assert await editor.next() == []

    edited(folder, act)
