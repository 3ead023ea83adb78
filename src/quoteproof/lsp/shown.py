"""Findings as editors show them: a diagnostic at the quotation, the source beside it, what can be done."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from quoteproof.gating import repairs
from quoteproof.lsp.places import Places
from quoteproof.model import Finding, Report, Span
from quoteproof.report.items import Item, items
from quoteproof.report.links import link
from quoteproof.report.markdown import plain
from quoteproof.report.words import part, said_by, speaker, where

SOURCE = "quoteproof"
SEVERITY = {
    5: types.DiagnosticSeverity.Error,
    4: types.DiagnosticSeverity.Warning,
    3: types.DiagnosticSeverity.Information,
}
SOURCES_SHOWN = 3


def diagnostics(report: Report, places: Places) -> list[types.Diagnostic]:
    """Return what is worth a mark in the text: differences from level 3 on, what was not found, what could not be checked."""
    return [_diagnostic(item, places) for item in items(report) if item.worth_it and not item.ignored]


def _diagnostic(item: Item, places: Places) -> types.Diagnostic:
    return types.Diagnostic(
        range=places.range(item.whole),
        severity=SEVERITY.get(item.level or 0, types.DiagnosticSeverity.Hint),
        code=item.rule or item.label,
        source=SOURCE,
        message=f"{item.word}: {item.reason}".rstrip(": "),
        data=item.id,
    )


def hover(report: Report, offset: int, places: Places) -> types.Hover | None:
    """Return what is known of the quotation at an offset, the innermost one; None where there is none."""
    here = [item for item in items(report) if item.whole.start <= offset <= item.whole.end]
    if not here:
        return None
    item = min(here, key=lambda one: len(one.whole))
    shown = types.MarkupContent(types.MarkupKind.Markdown, "\n\n".join(_told(item)))
    return types.Hover(shown, places.range(item.whole))


def _told(item: Item) -> Iterator[str]:
    who = speaker(item.attribution)
    yield f"**{item.word}** {plain(item.reason)}".strip() + (f" — said by {plain(who)}" if who else "")
    for source in item.sources[:SOURCES_SHOWN]:
        passage, voice = source.alignment.main.passage, said_by(source)
        address = link(passage.document, passage.span) or ""
        at = plain(where(source))
        at = (
            f"[{at}](<{address}>)"
            if address.startswith(("https://", "http://")) and not set("<>\n ") & set(address)
            else at
        )
        facts = [at, f"said there by {plain(voice)}" if voice else "", plain(part(source))]
        yield f"> {plain(passage.text)}\n>\n> {' · '.join(fact for fact in facts if fact)}"
    if item.ignored:
        yield f"ignored: {plain(item.ignored)}"


def actions(report: Report, uri: str, span: Span, places: Places) -> Iterator[types.CodeAction]:
    """Yield what can be done about the findings in a stretch: put the source's words in, or let it stand."""
    for item in items(report):
        if item.ignored or not item.worth_it or item.whole.end < span.start or item.whole.start > span.end:
            continue
        about = [_diagnostic(item, places)]
        if isinstance(item.of, Finding):
            for repair in repairs([item.of], report.document.text if report.document else ""):
                edit = types.TextEdit(places.range(repair.span), repair.source)
                yield _action("Use the source's words", types.CodeActionKind.QuickFix, uri, edit, about)
        if report.document:
            end = places.end_of_line(item.whole.end)
            mark = types.TextEdit(places.range(Span(end, end)), f" <!-- quoteproof: ignore {item.id} WHY -->")
            yield _action("Let it stand: write the reason for WHY", types.CodeActionKind.QuickFix, uri, mark, about)


def _action(
    title: str, kind: types.CodeActionKind, uri: str, edit: types.TextEdit, about: list[types.Diagnostic]
) -> types.CodeAction:
    return types.CodeAction(title, kind=kind, diagnostics=about, edit=types.WorkspaceEdit(changes={uri: [edit]}))
