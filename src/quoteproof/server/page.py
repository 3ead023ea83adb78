"""The page: a text is pasted or dropped, findings appear, reports are looked at; sources are searched and read.

Every page is made here from the answers that REST gives, and works without a script but for what takes one: to send a file, to see
findings as they are made, to correct them.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qs, quote, urlencode

import msgspec
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute

from quoteproof import profiles, settings
from quoteproof.languages import LANGUAGES
from quoteproof.model import LABELS
from quoteproof.report import html, meaning
from quoteproof.report.html.appendix import page_of
from quoteproof.server import answers, wire
from quoteproof.server.api import number
from quoteproof.server.desk import desk
from quoteproof.server.guard import address
from quoteproof.server.job_api import exported
from quoteproof.server.limits import FOUND
from quoteproof.server.openapi import OPERATIONS
from quoteproof.server.pages import environment, places
from quoteproof.server.porter import COOKIE
from quoteproof.server.refused import KINDS, Refused
from quoteproof.server.roles import User
from quoteproof.server.routes import at as route
from quoteproof.server.routes import open_to_all, user

FORM = "application/x-www-form-urlencoded"
STATIC = {
    "report.css": "text/css; charset=utf-8",
    "served.css": "text/css; charset=utf-8",
    "check.js": "text/javascript; charset=utf-8",
    "live.js": "text/javascript; charset=utf-8",
    "review.js": "text/javascript; charset=utf-8",
    "sources.js": "text/javascript; charset=utf-8",
    "read.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}
"""Our own files; nothing else is sent from the disk."""

AROUND = 6_000  # characters of a document before and behind the words that it is opened at
DAY = "%Y-%m-%d %H:%M"


def shown(request: Request, template: str, here: str = "", status: int = 200, /, **fields: Any) -> Response:
    """Return a page for whoever asks; `here`: which of the places it is."""
    asks: User | None = request.scope.get("user")
    about = {"here": here, "user": asks, "beside": "", "places": places(asks.role if asks else "read")}
    return HTMLResponse(environment().get_template(f"{template}.html.j2").render(about | fields), status)


def problem(request: Request, refused: Refused) -> Response:
    """Return the page that says why there is none."""
    answer = shown(request, "problem", "", refused.status, title=KINDS[refused.kind][1], detail=refused.detail)
    answer.headers.update(refused.headers)
    return answer


async def begin(request: Request) -> Response:
    """Show the form for a text; to who may check none the first of the places that he has."""
    if not user(request).may("check"):
        return RedirectResponse("/search", 303)
    archives = tuple(desk(request).shelf.places)
    choices = {"profiles": tuple(profiles.TABLES), "languages": LANGUAGES, "also": tuple(settings.ALSO)}
    return shown(request, "check", "/", archives=archives, **choices)


async def checks(request: Request) -> Response:
    """List the latest jobs."""
    from datetime import datetime

    jobs = await desk(request).jobs.jobs(user(request).name)
    rows = [(job, datetime.fromtimestamp(job.made).strftime(DAY)) for job in jobs]
    return shown(request, "checks", "/checks", rows=rows, beside="/api/v1/jobs")


async def check(request: Request) -> Response:
    """Show a job: the report when it is over, else what is found as it is found."""
    at = desk(request)
    job = await at.jobs.job(request.path_params["job"], user(request).name)
    if not (job.over and job.done):
        return shown(request, "live", "/checks", job=job)
    body = await exported(at, job, "html", page=True)
    own = f"{html.policy(framed=True)}; frame-ancestors 'none'"
    return Response(body, media_type="text/html", headers={"Content-Security-Policy": own})


async def search(request: Request) -> Response:
    """Search the archives."""
    at, query = desk(request), request.query_params
    words, named = query.get("words", ""), tuple(query.getlist("archive"))
    chosen = at.shelf.chosen(named)
    found = None
    if words.strip():
        found = msgspec.json.decode(await at.workers.ask(wire.Find(chosen, words, 30)))["passages"]
    query_ = urlencode([("words", words), *(("archive", one) for one in chosen)], errors="replace")
    beside = f"/api/v1/find?{query_}" if words.strip() else ""
    return shown(
        request,
        "search",
        "/search",
        beside=beside,
        words=words,
        archives=tuple(at.shelf.places),
        chosen=chosen,
        found=found,
    )


async def read(request: Request) -> Response:
    """Show a document at some words: in the first of the named archives that has it."""
    at, query = desk(request), request.query_params
    chosen = at.shelf.chosen(tuple(query.getlist("archive")))
    start, end = number(request, "start", 0), number(request, "end", 0)
    begin = max(0, start - AROUND)
    document = await _document(request, chosen, begin, max(start, end) + AROUND)
    text, first = document["text"], document["span"]["start"]
    at_, behind = max(0, start - first), max(0, end - first)
    parts = (text[:at_], text[at_:behind], text[max(at_, behind) :])
    about = [document[key] for key in ("speaker", "author", "publisher", "date") if document[key]]
    return shown(
        request,
        "read",
        "/sources",
        document=document,
        parts=parts,
        about=about,
        around=AROUND,
        writes=_writes(request, document["archive"]),
        beside=_rest(document["archive"], "document", id=document["id"], start=begin, end=document["span"]["end"]),
    )


async def _document(request: Request, archives: tuple[str, ...], start: int, end: int) -> dict[str, Any]:
    name = request.query_params.get("id", "")
    for archive in archives:
        try:
            found = await desk(request).workers.ask(wire.Open(archive, name, start, end))
        except Refused as refused:
            if refused.kind != "not-found":
                raise
            continue
        document: dict[str, Any] = msgspec.json.decode(found)
        return document
    raise Refused("not-found", f"no archive has a document {name[:200]!r}")


async def sources(request: Request) -> Response:
    """List the archives, and the documents of one."""
    at, query = desk(request), request.query_params
    archives = msgspec.json.decode(await at.workers.ask(wire.Archives(tuple(at.shelf.places))))
    [name] = at.shelf.chosen(query.get("archive", next(iter(at.shelf.places))))
    words = query.get("words", "")
    task = wire.Documents(name, query.get("after", ""), words, FOUND)
    listed = msgspec.json.decode(await at.workers.ask(task))
    return shown(
        request,
        "sources",
        "/sources",
        archives=archives,
        name=name,
        words=words,
        listed=listed,
        writes=_writes(request, name),
        files=name in at.shelf.files,
        beside=_rest(name, "documents", after=query.get("after", ""), words=words),
    )


def _rest(archive: str, what: str, **query: str | int) -> str:
    """Return the address at which REST gives what a page shows of an archive."""
    return f"/api/v1/archives/{quote(archive, safe='')}/{what}?{urlencode(query, errors='replace')}"


def _writes(request: Request, archive: str) -> bool:
    """Say whether whoever asks may change an archive here; one that is made of files changes with them alone."""
    return user(request).may("write") and archive not in desk(request).shelf.files


async def rules(request: Request) -> Response:
    """List labels and codes, or show the page of one."""
    code = request.path_params.get("code")
    if code is None:
        return shown(
            request, "rules", "/rules", labels=meaning.LABELS, codes=meaning.summaries(), beside="/api/v1/rules"
        )
    found = page_of(code)
    if found is None:
        raise Refused("not-found", f"there is no rule or label {code[:100]!r}")
    return shown(request, "rule", "/rules", page=found)


async def interface(request: Request) -> Response:
    """Explain REST."""
    return shown(request, "api", "/api", operations=OPERATIONS, kinds=KINDS, labels=LABELS)


async def login(request: Request) -> Response:
    """Ask for the token, and put what proves it into a cookie."""
    at = desk(request)
    if request.method == "GET":
        return shown(request, "login", wrong=False)
    given = parse_qs((await answers.body(request, at.limits, FORM)).decode("utf-8", "replace")).get("token", [""])[0]
    cookie = await at.porter.cookie(given.strip(), address(request.scope))
    if cookie is None:
        return shown(request, "login", "", 401, wrong=True)
    answer = RedirectResponse("/", 303)
    answer.set_cookie(COOKIE, cookie, httponly=True, samesite="strict")
    return answer


async def logout(request: Request) -> Response:
    """Take the cookie back."""
    answer = RedirectResponse("/login", 303)
    answer.delete_cookie(COOKIE, httponly=True, samesite="strict")
    return answer


async def static(request: Request) -> Response:
    """Send one of our own files."""
    name = request.path_params["name"]
    if name not in STATIC:
        raise Refused("not-found", f"there is no file {name[:100]!r}")
    body = html.style() if name == "report.css" else _file(name)
    return Response(body, media_type=STATIC[name])


@cache
def _file(name: str) -> str:
    return files("quoteproof.server").joinpath("templates", f"{name}.j2").read_text("utf-8")


ROUTES: list[BaseRoute] = [
    route("/", begin),
    route("/checks", checks, "check"),
    route("/checks/{job}", check, "check"),
    route("/search", search),
    route("/read", read),
    route("/sources", sources),
    route("/rules", rules),
    route("/rules/{code}", rules),
    route("/api", interface),
    open_to_all("/login", login, "GET", "POST"),
    route("/logout", logout, "read", "POST"),
    open_to_all("/static/{name}", static),
]
