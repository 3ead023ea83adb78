"""What the interface has, as OpenAPI 3.1 describes it: written from one table, which the page of it is made from too."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec
from msgspec import Struct

from quoteproof.report import WRITERS
from quoteproof.server import bodies
from quoteproof.server.answers import JSON, LINES
from quoteproof.server.asked import NAMES
from quoteproof.server.refused import KINDS, MEDIA
from quoteproof.server.roles import Role
from quoteproof.version import VERSION

EVERYWHERE = (
    "no-token",
    "too-often",
    "wrong-role",
    "wrong-origin",
    "not-found",
    "unsound",
    "fault",
    "busy",
    "not-ready",
    "too-long",
)
TAKEN = ("not-json", "too-large", "too-slow", "not-this-type")
"""Kinds of problems: of every operation, and of those that take a body."""
NOTHING = 204


class Operation(Struct, frozen=True):
    """A method at an address: what it does, what it takes, what it gives."""

    method: str
    path: str
    summary: str
    body: type[Struct] | None = None
    query: tuple[tuple[str, str], ...] = ()  # names, and what each means
    needed: tuple[str, ...] = ()  # names of the query that must be there
    answer: str = JSON
    said: str = "the answer"
    status: int = 200
    refuses: tuple[str, ...] = ()  # kinds of problems of its own
    example: str = ""
    role: Role | None = "read"  # that it wants; None: nobody is asked who he is


ARCHIVE = ("archive", "An archive; may stand more than once. Without it all are asked.")
OPERATIONS: tuple[Operation, ...] = (
    Operation("get", "/health", "Say that the server answers; it asks for no token.", role=None),
    Operation(
        "post", "/check", "Check the quotations of a text.", bodies.Check,
        said="the report, as quoteproof check --format json writes it",
        example='{"text": "“We will close the quay,” said Okafor.", "name": "column.md", "options": {"profile": "news"}}',
        role="check",
    ),
    Operation(
        "post", "/batch", "Check many texts: a report a line, in their order, as soon as each is made. As application/x-ndjson "
        "the body has a text a line, and archive and options stand in the query.", bodies.Batch,
        query=(ARCHIVE, ("options", "The options as a JSON object, where the body has a text a line.")),
        answer=LINES, said="a report a line",
        example='{"texts": [{"text": "…", "name": "one.md"}, {"text": "…", "name": "two.md"}]}',
        role="check",
    ),
    Operation(
        "post", "/quotes", "List what a text quotes and whom it names; no archive is asked.", bodies.Quotes,
        said="the object of quoteproof quotes --format json", example='{"text": "“Not yet,” said Okafor."}',
        role="check",
    ),
    Operation(
        "get", "/find", "Show where the archives have some words.",
        needed=("words",), query=(("words", "What to look for."), ARCHIVE, ("limit", "How many places to show.")),
        said="the object of quoteproof find --format json",
    ),
    Operation("post", "/find", "The same, with the words in the body.", bodies.Find, example='{"words": "before the survey"}'),
    Operation("get", "/archives", "List the archives: their names, how large they are, their digests."),
    Operation("get", "/archives/{name}", "The same of one archive."),
    Operation(
        "get", "/archives/{name}/documents", "List documents of an archive, in the order of their ids.",
        query=(("after", "The id from behind which on; `next` of the answer before."), ("words", "Words of their title, speaker, author, publisher or id."), ("limit", "How many.")),
    ),
    Operation(
        "get", "/archives/{name}/document", "Give a document, or a stretch of it.",
        needed=("id",), query=(("id", "Its id."), ("start", "The first code point."), ("end", "Where to end.")),
    ),
    Operation(
        "post", "/archives/{name}/documents", "Put documents into an archive; those that are there already are left as they are. One writer at a time.", bodies.Add,
        said="how many were added, skipped (they are there already) and refused, with the reasons, and how large the archive is now",
        refuses=("locked", "conflict"), example='{"text": "Okafor: We will not close the quay.", "name": "minutes.md"}', role="write",
    ),
    Operation(
        "delete", "/archives/{name}/documents/{id}", "Take a document out of an archive; its id may have slashes.",
        said="the same", refuses=("locked", "conflict"), role="write",
    ),
    Operation(
        "post", "/archives/{name}/reload", "Look now whether the files that an archive is made of have changed, and wait until it has them.",
        said="the archive as it is then", role="write",
    ),
    Operation("get", "/jobs", "List the latest jobs.", role="check"),
    Operation(
        "post", "/jobs", "Make a job of a text, or of several as /batch takes them. With a header Idempotency-Key the same request makes one job, however often it is sent.",
        bodies.Batch, said="the job, which is checked from now on", status=202, refuses=("conflict",),
        example='{"texts": [{"text": "…", "name": "one.md"}]}',
        role="check",
    ),
    Operation("get", "/jobs/{job}", "Say how far a job is, and how many quotations of each label it has found.", role="check"),
    Operation("delete", "/jobs/{job}", "Stop a job, and forget it with its reports.", status=204, said="it is forgotten", role="check"),
    Operation("post", "/jobs/{job}/cancel", "Stop a job; the reports that are made stay.", role="check"),
    Operation(
        "post", "/jobs/{job}/again", "Make a job of the same text, with more findings to let pass (without a reason: no longer) and other speakers (null: as the text has it).",
        bodies.Again, status=202, said="the new job", example='{"speakers": {"q-5f1c09aa": "Ruth Okafor"}}',
        role="check",
    ),
    Operation(
        "get", "/jobs/{job}/events", "What happens in a job, as server-sent events: quotation, finding (of a job of one text), progress, over.",
        answer="text/event-stream", said="events, until the job is over",
        role="check",
    ),
    Operation(
        "get", "/jobs/{job}/report", "The reports of a job.", query=(("format", f"One of {', '.join(WRITERS)}."),),
        refuses=("conflict",), said="the reports; as jsonl also those that are made so far",
        role="check",
    ),
    Operation("get", "/rules", "List labels and codes of reports."),
    Operation("get", "/rules/{code}", "The page of a label or a code, in Markdown."),
    Operation("get", "/openapi.json", "This description."),
)  # fmt: skip


@cache
def described() -> dict[str, Any]:
    """Return the description."""
    forms = [operation.body for operation in OPERATIONS if operation.body]
    schemas, components = msgspec.json.schema_components(forms, ref_template="#/components/schemas/{name}")
    known = dict(zip(forms, schemas, strict=True))
    paths: dict[str, Any] = {}
    for operation in OPERATIONS:
        paths.setdefault(operation.path, {})[operation.method] = _operation(operation, known)
    return {
        "openapi": "3.1.0",
        "info": {"title": "quoteproof", "version": VERSION, "description": f"Options of a check: {', '.join(NAMES)}."},
        "servers": [{"url": "/api/v1"}],
        "paths": paths,
        "components": {
            "schemas": components | {"Problem": _problem()},
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _operation(of: Operation, schemas: dict[type[Struct], Any]) -> dict[str, Any]:
    answers: dict[str, Any] = {str(of.status): {"description": of.said}}
    if of.status != NOTHING:
        answers[str(of.status)]["content"] = {of.answer: {}}
    made: dict[str, Any] = {
        "operationId": _id(of),
        "summary": of.summary,
        "security": [{"token": [of.role]}, {}] if of.role else [{}],
        "parameters": [*_in_path(of.path), *(_in_query(name, said, name in of.needed) for name, said in of.query)],
        "responses": answers | _refusals(of),
    }  # fmt: skip
    if of.body:
        made["requestBody"] = {"required": True, "content": {JSON: {"schema": schemas[of.body]}}}
    return made


def _id(of: Operation) -> str:
    words = of.path.replace("{", "").replace("}", "").replace(".", "/").strip("/").split("/")
    return of.method + "".join(word.title() for word in words)


def _in_query(name: str, said: str, needed: bool) -> dict[str, Any]:
    text: dict[str, Any] = {"type": "string"}
    several = {"type": "array", "items": text}
    schema = several if name == ARCHIVE[0] else text
    return {"name": name, "in": "query", "required": needed, "description": said, "schema": schema}


def _in_path(path: str) -> list[dict[str, Any]]:
    named = [part[1:-1] for part in path.split("/") if part.startswith("{")]
    return [{"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in named]


def _refusals(of: Operation) -> dict[str, Any]:
    """Describe by their status the problems that an operation may answer with; several kinds have one."""
    logged = ("no-audit",) if of.role in ("check", "write") else ()
    said: dict[str, list[str]] = {}
    for kind in (*EVERYWHERE, *logged, *(TAKEN if of.body else ()), *of.refuses):
        said.setdefault(str(KINDS[kind][0]), []).append(f"{kind}: {KINDS[kind][1]}")
    schema = {MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {status: {"description": "; ".join(kinds), "content": schema} for status, kinds in said.items()}


def _problem() -> dict[str, Any]:
    text = {"type": "string"}
    return {
        "description": "Problem details, by RFC 9457; `pointer` leads to the member that is wrong.",
        "type": "object",
        "required": ["type", "title", "status", "detail"],
        "properties": {"type": text, "title": text, "status": {"type": "integer"}, "detail": text, "pointer": text},
    }
