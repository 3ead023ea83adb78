"""What the tools do, without the protocol: open archives in, what an assistant is told out.

Everything here runs in one thread (`mcp/__init__`): an archive is not asked by two at once.
"""

from __future__ import annotations

from collections.abc import Callable
from heapq import merge
from itertools import islice
from urllib.parse import quote

from quoteproof import judge, pipeline, readers
from quoteproof.archive.rows import Listed as Entry
from quoteproof.errors import UsageError
from quoteproof.mcp.told import Checked, Exact, Explained, Found, Judged, Listed, Place
from quoteproof.model import Document, Finding, Options, Passage, Source
from quoteproof.readers.lines import place
from quoteproof.report import meaning
from quoteproof.report.links import link
from quoteproof.report.words import QUIET, reason, said_by
from quoteproof.sources import Sources

SCHEME = "quoteproof://document/"
SOURCES_TOLD = 3
WINDOW = 20_000  # characters of a document that a resource has at once
SAME = frozenset({"verbatim", "faithful"})


class Desk:
    """Answers from sources; `opened` gives them as they are now, once for each question."""

    def __init__(self, opened: Callable[[], Sources]) -> None:
        self._opened = opened

    @property
    def _sources(self) -> Sources:
        return self._opened()

    def check_text(self, text: str, name: str, profile: str, everything: bool) -> Checked:
        """Check every quotation of a text; what is in order is only counted unless `everything` is wanted."""
        report = pipeline.check(Document(name, readers.mend(text)), self._sources, Options(profile, suggest=True))
        kept = [f for f in report.judged if everything or f.verdict.label not in QUIET]
        counts = {label: count for label, count in report.summary.items() if count and label != "quotations"}
        findings = [judged(finding, report.document.text if report.document else "") for finding in kept]
        return Checked(report.summary["quotations"], counts, findings, [problem.said for problem in report.problems])

    def check_quotation(self, words: str, speaker: str | None) -> Judged:
        """Check words by themselves."""
        words = readers.mend(words)
        finding = pipeline.check_quotation(words, self._sources, Options(suggest=True), speaker=speaker)
        return judged(finding, words)

    def quote_exactly(self, words: str, speaker: str | None) -> Exact:
        """Return the source's words for what somebody is about to quote."""
        words = readers.mend(words)
        finding = pipeline.check_quotation(words, self._sources, speaker=speaker)
        best = next((source for source in finding.sources if source.role in ("best", "nearest")), None)
        meant = judge.meant(finding)
        if best is None or meant is None or (best.role == "nearest" and judge.suggest(finding) is None):
            return Exact(None, None, False, None, f"do not quote it: {finding.verdict.reason}")
        same = finding.verdict.label in SAME
        said = "the source has these words" if same else f"the source has other words: {finding.verdict.reason}"
        return Exact(meant.quoted, meant.unit, same, _place(best), said)

    def find_passage(self, words: str, limit: int) -> Found:
        """Return where words stand, or most of them."""
        if not words.strip():
            raise UsageError("there are no words to find")
        found = self._sources.search(readers.mend(words), limit)
        return Found(words, [_passage(passage) for passage in found])

    def list_sources(self, name: str | None, after: str, limit: int) -> Listed:
        """Return documents by their ids, all or those whose title, author, speaker, publisher, id or path has the words of a name."""
        sources = self._sources
        lists = [archive.listed(after, limit + 1, name or "") for archive in sources.archives]
        found = list(islice(merge(*lists, key=lambda one: one.id), limit + 1))
        behind = found[limit - 1].id if len(found) > limit else None
        return Listed([_about(one) for one in found[:limit]], sources.info.documents, behind)

    def explain_rule(self, code: str) -> Explained:
        """Return the page of a rule or a label. Raises UsageError for what is none."""
        page = meaning.page(code)
        if not page:
            raise UsageError(
                f"there is no rule or label {code!r}; there are {', '.join((*meaning.LABELS, *meaning.pages()))}"
            )
        return Explained(code, page)

    def document(self, name: str, start: int = 0) -> str:
        """Return a stretch of a document, from a character on, and how it goes on. Raises UsageError for one that is not there."""
        document = self._document(name)
        text = document.text
        head = f"{document.meta.title or document.id}, characters {start} to {min(start + WINDOW, len(text))} of {len(text)}"
        more = f"\n\n(goes on: {_uri(document.id)}/{start + WINDOW})" if start + WINDOW < len(text) else ""
        return f"{head}\n\n{text[start : start + WINDOW]}{more}"

    def _document(self, name: str) -> Document:
        for archive in self._sources.archives:
            try:
                return archive.document(name)
            except UsageError:
                continue
        raise UsageError(f"no source has a document {name!r}; list_sources lists them")


def _uri(name: str) -> str:
    return SCHEME + quote(name, safe="", errors="replace")


def judged(finding: Finding, text: str) -> Judged:
    """Return a finding as an assistant is told it."""
    quotation, verdict = finding.claim.quotation, finding.verdict
    return Judged(
        id=quotation.id,
        quotation=quotation.text,
        speaker=finding.claim.attribution.name,
        verdict=verdict.label,
        level=verdict.level,
        rule=verdict.rule,
        reason=reason(finding, text),
        sources=[_place(source) for source in finding.sources[:SOURCES_TOLD]],
        suggested=finding.suggestion.quoted if finding.suggestion else None,
    )


def _place(source: Source) -> Place:
    return _passage(source.alignment.main.passage, said_by(source) or None, source.role)


def _passage(passage: Passage, said: str | None = None, role: str | None = None) -> Place:
    document, meta = passage.document, passage.document.meta
    return Place(
        document=document.id,
        where=place(document, passage.span.start),
        words=passage.text,
        uri=_uri(document.id),
        title=meta.title,
        author=meta.author,
        speaker=meta.speaker,
        date=meta.date,
        url=link(document, passage.span),
        said_by=said,
        role=role,
    )


def _about(one: Entry) -> dict[str, str | None]:
    return {
        "document": one.id,
        "title": one.title,
        "author": one.author,
        "speaker": one.speaker,
        "date": one.date,
        "uri": _uri(one.id),
    }
