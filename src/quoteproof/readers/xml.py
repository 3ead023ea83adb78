"""XML of others: parsed without entities of its own, without a network, no deeper than libxml2 allows; and words for its parts.

Names are asked for without their namespace: every format here has its own, in several versions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lxml import etree

from quoteproof.model import Meta
from quoteproof.readers.origin import Unread

BOMB = b"<!ENTITY"
DEEPEST = 250  # elements; libxml2 itself stops at 256


def parse(data: bytes, *, broken: bool = False) -> Any:
    """Return the root of some XML. Raises Unread for what is none, and for what defines entities; `broken`: mend what can be mended."""
    if BOMB in data[: 1 << 20]:
        raise Unread("it defines entities of its own, which are not followed", "save it without a DTD")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=broken, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Unread(f"its XML is damaged ({str(error).split(', line')[0]})") from None
    if root is None:
        raise Unread("there is no XML in it")
    return root


def name(element: Any) -> str:
    """Return the name of an element without its namespace; "" for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def every(element: Any, *names: str) -> Iterator[Any]:
    """Yield the elements of some names below one, in their order."""
    yield from element.iter(*(f"{{*}}{one}" for one in names))


def child(element: Any, wanted: str) -> Any:
    """Return the first child of a name, or None."""
    return next((one for one in element if name(one) == wanted), None)


def words(element: Any) -> str:
    """Return all words in an element, in one line."""
    return " ".join("".join(element.itertext()).split())


def first(element: Any, *names: str) -> str | None:
    """Return the words of the first element that has one of some names and any words; names that come first are better."""
    return next((said for one in names for found in every(element, one) if (said := words(found))), None)


def known(root: Any, authors: Sequence[str], days: Mapping[str, str]) -> Meta:
    """Return what a file says of itself; `days`: the elements with the days on which it was made and changed. These say nothing of when its
    words were said, so that they are no date of the document."""
    told = ((name, (first(root, one) or "")[:10]) for name, one in days.items())
    return Meta(
        title=first(root, "title"),
        author=first(root, *authors),
        language=(first(root, "language") or "")[:2].lower() or None,
        extra=tuple((name, day) for name, day in told if day),
    )


def attribute(element: Any, wanted: str) -> str | None:
    """Return an attribute by its name without a namespace."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == wanted:
            return str(value)
    return None
