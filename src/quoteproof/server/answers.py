"""Answers of the server, and how the body of a request is read: within a size and a time."""

from __future__ import annotations

import asyncio
from typing import Any, TypeVar

import msgspec
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from quoteproof.server.limits import Limits
from quoteproof.server.refused import MEDIA, Refused

JSON = "application/json"
LINES = "application/x-ndjson"
LINED = (LINES, "application/jsonl", "application/json-lines")
"""What a body of one object a line may be called."""

T = TypeVar("T")


def json(body: bytes, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """Return an answer of JSON that is written already."""
    return Response(body, status, headers, JSON)


def told(item: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """Return an answer that says something small."""
    return json(msgspec.json.encode(item) + b"\n", status, headers)


def refusal(refused: Refused) -> Response:
    """Return the answer that refuses."""
    return Response(refused.body(), refused.status, refused.headers, MEDIA)


def media(request: Request) -> str:
    """Return what the body of a request is said to be."""
    named: str = request.headers.get("content-type", "")
    return named.partition(";")[0].strip().lower()


async def body(request: Request, limits: Limits, *types: str) -> bytes:
    """Return the body of a request. Raises Refused for another type, for one that is too large, and for one that does not come."""
    if media(request) not in types:
        raise Refused(
            "not-this-type", f"the body is {media(request) or 'of no type'}, and is to be {' or '.join(types)}"
        )
    length = request.headers.get("content-length", "")
    if length.isdecimal() and int(length) > limits.body:
        raise _too_large(limits)
    try:
        async with asyncio.timeout(limits.patience):
            return await _all(request, limits)
    except TimeoutError:
        raise Refused("too-slow", f"the body was not there within {limits.patience:g} seconds") from None
    except ClientDisconnect:
        raise Refused("too-slow", "the body broke off") from None


async def _all(request: Request, limits: Limits) -> bytes:
    parts, size = list[bytes](), 0
    async for part in request.stream():
        size += len(part)
        if size > limits.body:
            raise _too_large(limits)
        parts.append(part)
    return b"".join(parts)


def _too_large(limits: Limits) -> Refused:
    return Refused("too-large", f"a request may have {limits.body:,} bytes")


async def record(request: Request, limits: Limits, form: type[T]) -> T:
    """Return the body of a request, which is to be JSON, as a record. Raises Refused."""
    return decoded(await body(request, limits, JSON), form)


def decoded(data: bytes, form: type[T]) -> T:
    """Return a body as a record. Raises Refused, with the place, for what is no JSON and for what the record does not have."""
    try:
        return msgspec.json.decode(data, type=form)
    except msgspec.ValidationError as error:
        said, _, at = str(error).partition(" - at ")
        pointer = "#" + at.strip("`").removeprefix("$").replace(".", "/").replace("[", "/").replace("]", "")
        raise Refused("unsound", said, pointer=pointer) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refused("not-json", str(error)) from None
