"""`quoteproof lsp`."""

from __future__ import annotations

from quoteproof.cli import shared
from quoteproof.cli.command import Command, Option
from quoteproof.errors import UsageError
from quoteproof.settings import Settings

HELP = """Serve an editor: findings where they stand, the source when one points at them, the source's words to put in.

    quoteproof lsp
    quoteproof lsp --against sources/ newsroom.archive

An editor starts it in the folder of the texts and speaks over standard input and output (Language Server Protocol). Sources, profile and what to ignore come from
.quoteproof.toml there; docs/guides/editors.md has the settings of the usual editors."""

NEEDS = "quoteproof lsp needs {}, which is not installed: pip install 'quoteproof[lsp]'"


def lsp(against: tuple[str, ...], profile: str | None, no_cache: bool) -> None:
    """Serve until the editor ends; the help text is `HELP`."""
    try:
        from quoteproof.lsp import server
    except ImportError as error:
        raise UsageError(NEEDS.format(error.name)) from None
    from quoteproof.run import Run
    from quoteproof.sources import open_sources

    def settings() -> Settings:
        return Settings.load(named=bool(against)).but(against=against, profile=profile).typed()

    def opened() -> Run:
        now = settings()
        return Run(open_sources(now.against, fields=now.fields, ocr=now.ocr, cache=not no_cache), now, suggest=True)

    if not settings().against:
        raise UsageError("no sources: name some with --against SOURCE, or in .quoteproof.toml (see: quoteproof init)")
    server(opened).start_io()


COMMAND = Command(
    lsp,
    HELP,
    (),
    (
        shared.against("--against", "Archives, files and folders to check against."),
        Option(
            ("--profile",), "How much a difference matters: news, academic, legal, strict, or a .toml file.", "NAME"
        ),
        shared.NO_CACHE,
    ),
)
