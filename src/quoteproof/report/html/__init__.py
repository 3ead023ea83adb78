"""One page for a person who looks at every finding: the text on one side, its findings on the other, nothing from outside.

It is whole without a script, and handier with the one that stands in it (`templates/page.js.j2`): filters, orders, the next
finding, text and findings in step. The page's own policy lets nothing else run. What comes from a text is escaped by the
template, and signs that would turn its direction or end a line are made visible.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from hashlib import sha256
from tempfile import SpooledTemporaryFile

from jinja2 import Environment, PackageLoader, Template
from markupsafe import Markup
from msgspec import Struct

from quoteproof.model import Report
from quoteproof.patterns import lazy
from quoteproof.report import View
from quoteproof.report.html.appendix import Page, page_of
from quoteproof.report.html.section import Entry, Section, entry, section
from quoteproof.report.html.templates import templates
from quoteproof.report.screen import clean, visible
from quoteproof.report.words import GRAVEST, once, word

HELD = 8_000_000  # bytes of finished sections in memory; the table of contents stands before them, and is known last
BLOCK = 1 << 16  # bytes
TAIL = lazy(r"(?<=[>}])\n")
GROUP = 10  # texts; a browser asks of each element that it may leave out, on each frame, whether it may still
NEXT = b'</div>\n<div class="group">'
BUFFERED = 500  # stretches of a template


class Frame(Struct, frozen=True):
    """What a server puts around the page: at its head, and before everything else; its own files are let in then."""

    head: Markup
    bar: Markup


def chunks(reports: Iterable[Report], view: View, frame: Frame | None = None) -> Iterator[bytes]:
    """Yield the page when all is known; what is finished is kept outside memory when it grows."""
    contents: list[Entry] = []
    named: set[str] = set()  # labels and codes that cards explain
    with SpooledTemporaryFile(max_size=HELD) as body:
        for number, report in enumerate(once(reports), 1):
            made = section(report, number, view)
            contents.append(entry(made))
            named |= _named(made)
            body.write(NEXT if number % GROUP == 0 else b"")
            stream = _template("document.html.j2").stream(section=made)
            stream.enable_buffering(BUFFERED)
            stream.dump(body, "utf-8", "replace")
        yield _head(contents, view, frame)
        body.seek(0)
        while block := body.read(BLOCK):
            yield block
    yield _foot(named)


def _named(made: Section) -> set[str]:
    return (
        {card.rule for card in made.cards}
        | {label for label, _, _ in made.counts}
        | {one.item.rule for one in made.statements}
    )


def _head(contents: list[Entry], view: View, frame: Frame | None) -> bytes:
    total = sum((Counter(dict(one.counts)) for one in contents), Counter[str]())
    shown = [label for label in GRAVEST if total[label]]
    fields = {
        "contents": sorted(contents, key=lambda one: one.gravity),
        "what": contents[0].what if len({one.what for one in contents}) == 1 else "quotations",
        "labels": [(label, word(label), total[label]) for label in shown],
        "filed": [(name, clean(value)) for name, value in view.filed],
        "style": style(),
        "policy": policy(framed=frame is not None),
        "frame": frame,
    }
    return _template("head.html.j2").render(fields).encode("utf-8", "replace")


def style() -> str:
    """Return the style of the page."""
    return _asset("page.css.j2")


@cache
def policy(*, framed: bool) -> str:
    """Return what the page may load and run: nothing but its own style and script; in a frame also what its server has."""
    own = " 'self'" if framed else ""
    allowed = [f"style-src '{_digest(style())}'{own}", f"script-src '{_digest(_asset('page.js.j2'))}'{own}"]
    allowed += ["img-src 'self'", "connect-src 'self'"] if framed else []
    return "; ".join(["default-src 'none'", *allowed, "base-uri 'none'", "form-action 'none'"])


def _foot(named: set[str]) -> bytes:
    pages: list[Page] = [page for name in sorted(named) if (page := page_of(name))]
    return _template("foot.html.j2").render(pages=pages, script=_asset("page.js.j2")).encode("utf-8", "replace")


class Tight(PackageLoader):
    """Templates without the ends of lines that follow a tag: a browser keeps each as a text of its own, a third of all that it keeps."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool] | None]:
        """Return a template, its file, and how to see that it has changed."""
        source, file, fresh = super().get_source(environment, template)
        return (TAIL.sub("", source) if template.endswith(".html.j2") else source), file, fresh


@cache
def _environment() -> Environment:
    environment = templates(Tight("quoteproof.report"))
    environment.filters |= {"clean": clean, "visible": visible, "visible_lines": _visible_lines}
    return environment


def _visible_lines(text: str) -> str:
    return "\n".join(map(visible, text.splitlines()))


def _template(name: str) -> Template:
    return _environment().get_template(name)


@cache
def _asset(name: str) -> str:
    """Return our own style or script: the template puts it in as it is, and its digest is all that the page's policy allows."""
    return _template(name).render()


def _digest(asset: str) -> str:
    return f"sha256-{b64encode(sha256(asset.encode()).digest()).decode()}"
