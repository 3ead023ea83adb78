"""What a process does when it is asked: a task and the archives in, the bytes of an answer out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from quoteproof import pipeline, readers
from quoteproof.archive import Archive, Changes
from quoteproof.errors import ArchiveLocked, UsageError
from quoteproof.model import Claim, Document, Finding, Problem, Report, Span
from quoteproof.readers.lines import line
from quoteproof.report import View, fields, html, passages, write
from quoteproof.report.encode import encode, indented
from quoteproof.report.screen import shorten
from quoteproof.report.words import reason, word
from quoteproof.server import wire
from quoteproof.server.asked import NAMELESS, WITH_TEXT, options_of, plain
from quoteproof.server.kept import counted, packed, unpacked
from quoteproof.server.library import Library, placeless
from quoteproof.server.limits import SHOWN
from quoteproof.server.pages import frame
from quoteproof.server.pages import library as library_at
from quoteproof.server.refused import Refused
from quoteproof.settings import Ignored, Settings
from quoteproof.suppressions import Suppressions, about, code_of, judged

TOLD = 160  # cells of a quotation that an event repeats

Tell = Callable[[str, Any], None]
"""Who hears what was found so far: the name of an event, and what it holds."""


def done(task: wire.Task, library: Library, tell: Tell) -> bytes:
    """Do a task and return the answer. Raises Refused."""
    try:
        return _done(task, library, tell)
    except UsageError as error:
        raise Refused("unsound", plain(error)) from None
    except ArchiveLocked:
        raise Refused("locked", "somebody writes to this archive now") from None


def _done(task: wire.Task, library: Library, tell: Tell) -> bytes:
    match task:
        case wire.Check():
            return _check(task, library, tell)
        case wire.Quotes():
            return _quotes(task)
        case wire.Find():
            sources = library.sources(task.archives)
            return b"".join(passages.json(task.words, sources.search(task.words, task.limit), sources.info))
        case wire.Archives():
            return indented([_archive(name, library) for name in task.archives]) + b"\n"
        case wire.Documents():
            return _documents(task, library)
        case wire.Open():
            return _opened(task, library)
        case wire.Add():
            return _added(task, library)
        case wire.Remove():
            return _removed(task, library)
        case wire.Export():
            return b"".join(_exported(task))


def _check(task: wire.Check, library: Library, tell: Tell) -> bytes:
    options = options_of(task.options)
    document, problems = _document(task.text)
    hear = _hearing(document, tell) if task.events else pipeline.unheard
    found = pipeline.check(document, library.sources(task.archives), options, speakers=task.speakers, hear=hear)
    found = _let_pass(replace(found, problems=(*problems, *found.problems)), task.ignore)
    if task.keep:
        verdicts = [one.verdict for one in found.findings]
        labels, levels = counted(one.label for one in verdicts), counted(one.level for one in verdicts)
        return msgspec.msgpack.encode(wire.Kept(packed(found), found.summary, labels, levels))
    made = fields.report(found, with_text=bool(task.options.get(WITH_TEXT)))
    return (encode(made) if task.line else indented(made)) + b"\n"


def _let_pass(found: Report, ignore: tuple[wire.Ignore, ...]) -> Report:
    """Return a report in which some findings may stand; an id that none has is told, since nobody would miss what was not let pass."""
    by_code = {one.code: one.reason for one in reversed(ignore) if one.code}
    ids = [Ignored(one.id, one.reason) for one in ignore if one.id]
    ids += [Ignored(about(one).id, by_code[code]) for one in judged(found) if (code := code_of(one)) in by_code]
    let_pass = Suppressions(Settings(ignore=tuple(ids), ignore_marks=True))
    made = let_pass.applied(found)
    let_pass.met(made)
    where = found.document.id if found.document else NAMELESS
    return replace(made, problems=(*made.problems, *(Problem(where, note) for note in let_pass.notes())))


def _hearing(document: Document, tell: Tell) -> pipeline.Hear:
    """Return who tells quotations and findings of a document on, in a few words."""

    def hear(item: Claim | Finding) -> None:
        claim = item if isinstance(item, Claim) else item.claim
        quotation, said = claim.quotation, claim.attribution
        mention = said.speaker.of(document.text) if said.speaker else None
        told = {"id": quotation.id, "line": line(document.text, quotation.span.start)}
        told |= {"text": shorten(quotation.text, TOLD), "speaker": said.name or mention}
        if isinstance(item, Finding):
            told |= {
                "verdict": item.verdict.label,
                "word": word(item.verdict.label),
                "reason": reason(item, document.text),
            }
        tell("quotation" if isinstance(item, Claim) else "finding", told)

    return hear


def _quotes(task: wire.Quotes) -> bytes:
    options = options_of(task.options)
    document, problems = _document(task.text)
    found = pipeline.listing(document, options.language, problems=problems)
    return indented(fields.listing(found)) + b"\n"


def read(text: wire.Text) -> Iterator[tuple[Document, tuple[Problem, ...]]]:
    """Yield the documents of a text as it came, with what their reading met; one that cannot be read is empty."""
    if text.file is None and text.name == NAMELESS:
        yield Document(NAMELESS, readers.mend(text.text or "")), ()
        return
    notes: tuple[Problem, ...] = ()
    for item in _parsed(text):
        if isinstance(item, Document):
            yield item, notes
            notes = ()
        elif item.document is None:
            notes += (item,)
        else:
            yield Document(item.document, "", path=text.name), (*notes, item)
            notes = ()


def _parsed(text: wire.Text) -> Iterator[Document | Problem]:
    data = text.file if text.file is not None else readers.mend(text.text or "").encode("utf-8", "replace")
    return readers.parse(data, text.name)


def _document(text: wire.Text) -> tuple[Document, tuple[Problem, ...]]:
    found = list(read(text))
    if len(found) == 1:
        return found[0]
    what = f"{text.name} holds {len(found)} documents, and one is needed" if found else f"{text.name} cannot be read"
    raise Refused("unsound", f"{what}; several go to /api/v1/batch, one a line", pointer="#/file")


def _archive(name: str, library: Library) -> dict[str, Any]:
    archive = library.archive(name)
    problems = [fields.plain(one, "where", "message") for one in placeless(archive.problems)]
    return {"name": name, **fields.plain(archive.info, "documents", "words", "digest"), "problems": problems}


def _documents(task: wire.Documents, library: Library) -> bytes:
    """List documents; whoever wants the next ones asks from behind the last id on."""
    found = library.archive(task.archive).listed(task.after, task.limit + 1, task.words)
    shown, more = found[: task.limit], len(found) > task.limit
    made = {"archive": task.archive, "documents": list(shown), "next": shown[-1].id if more else None}
    return indented(msgspec.to_builtins(made)) + b"\n"


def _no_document(archive: str, name: str) -> Refused:
    return Refused("not-found", f"the archive {archive!r} has no document {name[:200]!r}")


def _opened(task: wire.Open, library: Library) -> bytes:
    """Give a document, or the stretch of it that fits an answer."""
    try:
        document = library.archive(task.archive).document(task.id)
    except UsageError:
        raise _no_document(task.archive, task.id) from None
    text, start = document.text, min(task.start, len(document.text))
    end = min(len(text), start + SHOWN, len(text) if task.end is None else max(start, task.end))
    meta = msgspec.structs.asdict(document.meta)
    made = {
        "archive": task.archive,
        "id": document.id,
        **{key: meta[key] for key in ("title", "author", "speaker", "publisher", "date", "url", "language")},
        "characters": len(text),
        "partial": document.partial,
        "span": {"start": start, "end": end},
        "text": Span(start, end).of(text),
    }
    return indented(made) + b"\n"


def _added(task: wire.Add, library: Library) -> bytes:
    """Put documents in; what could not be taken is told, and kept in the archive as a build would keep it."""
    archive = library.archive(task.archive)
    changes = archive.add(list(_parsed(task.text)))
    return _changed(task.archive, archive, changes)


def _removed(task: wire.Remove, library: Library) -> bytes:
    archive = library.archive(task.archive)
    changes = archive.remove(ids=(task.id,))
    if not changes.removed:
        raise _no_document(task.archive, task.id)
    return _changed(task.archive, archive, changes)


def _changed(name: str, archive: Archive, changes: Changes) -> bytes:
    problems = [fields.plain(one, "where", "message", "hint") for one in placeless(changes.problems)]
    told = {"archive": name, **fields.plain(changes, "added", "skipped", "removed", "refused"), "problems": problems}
    return indented(told | fields.plain(archive.info, "documents", "words", "digest")) + b"\n"


def _exported(task: wire.Export) -> Iterator[bytes]:
    """Yield reports in a format; the user's own file lies here meanwhile, under its name, for who writes into it."""
    reports = [unpacked(one) for one in task.kept]
    if task.job:
        view = View(library=library_at(task.archives))
        yield from html.chunks(reports, view, frame(task.job, single=task.text is not None))
        return
    view = View()
    if task.text is None or task.text.file is None:
        yield from write(reports, task.format, view)
        return
    own = Path(task.text.name)
    own.parent.mkdir(parents=True, exist_ok=True)
    try:
        own.write_bytes(task.text.file)
        yield from write(reports, task.format, view)
    finally:
        own.unlink(missing_ok=True)
