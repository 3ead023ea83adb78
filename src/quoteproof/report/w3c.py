"""W3C Web Annotations (JSON-LD): one page, an annotation for each finding, with its quotation and its sources as selectors.

`target` names the text, by its address where it has one, else by its path; positions count code points, as the model wants them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from quoteproof.model import Document, Report, Source, Span
from quoteproof.report import View, spots
from quoteproof.report.encode import encode
from quoteproof.report.fields import Object, after, before
from quoteproof.report.items import Item, items
from quoteproof.report.words import said_by
from quoteproof.version import VERSION

HEAD = b'{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:quoteproof:report","type":"AnnotationPage","items":['
AROUND = 32  # characters of prefix and suffix, as annotation clients keep
BY: Object = {"id": "urn:quoteproof", "type": "Software", "name": f"quoteproof {VERSION}"}


def chunks(reports: Iterable[Report], view: View) -> Iterator[bytes]:
    """Yield the page."""
    yield HEAD
    comma = b""
    for report in reports:
        for item in items(report) if report.document else ():
            yield comma + encode(_annotation(item, report, view))
            comma = b",\n"
    yield b"]}\n"


def _annotation(item: Item, report: Report, view: View) -> Object:
    document = report.document
    assert document is not None
    said = item.reason or item.label
    name = item.attribution.name
    bodies: list[Object] = [{"type": "TextualBody", "purpose": "assessing", "format": "text/plain", "value": said}]
    bodies += [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in (item.label, item.rule) if tag]
    bodies += [{"type": "TextualBody", "purpose": "identifying", "value": name}] if name else []
    bodies += [_body(source, view) for source in item.sources]
    return {
        "id": f"urn:quoteproof:{quote(document.id, safe='', errors='replace')}:{item.id}",
        "type": "Annotation",
        "motivation": "assessing",
        "creator": BY,
        "body": bodies,
        "target": _place(document, item.span, view),
    }


def _body(source: Source, view: View) -> Object:
    passage, said = source.alignment.main.passage, said_by(source)
    return _place(passage.document, passage.span, view) | {
        "purpose": "linking",
        "role": source.role,
        **({"said_by": said} if said else {}),
    }


def _place(document: Document, span: Span, view: View) -> Object:
    """Return a stretch of a document as a specific resource with two selectors."""
    text, url = document.text, document.meta.url or ""
    exact: Object = {
        "type": "TextQuoteSelector",
        "exact": span.of(text),
        "prefix": before(text, span.start, AROUND),
        "suffix": after(text, span.end, AROUND),
    }
    position: Object = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {
        "type": "SpecificResource",
        "source": url if url.startswith(("https://", "http://")) else spots.uri(document, view.root),
        "selector": [exact, position],
    }
