"""One run: texts checked under the same settings against the same sources, and what its exit code is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from msgspec import Struct
from msgspec.structs import replace

from quoteproof import pipeline, policy, profiles, readers
from quoteproof.errors import UsageError
from quoteproof.model import Assessment, Document, Finding, Options, Problem, Report
from quoteproof.pipeline import Watch, unwatched
from quoteproof.settings import Settings
from quoteproof.sources import Given, Sources, held_sources
from quoteproof.suppressions import Suppressions

Against = Given | Iterable[Given] | Mapping[str, str] | Sources
UNSET = Settings()


Text = tuple[Document, tuple[Problem, ...]]
"""A text, and what its reading met."""


class Recipe(Struct, frozen=True):
    """What another process needs to make the same run: the settings name the sources."""

    settings: Settings
    suggest: bool = False
    all: bool = False
    quotations: bool = True

    def run(self, against: Against | None = None) -> Run:
        """Make it here, against sources that are open or those that the settings name."""
        return Run(against, self.settings, suggest=self.suggest, all=self.all, quotations=self.quotations)


class Run:
    """Checks texts under settings; holds its sources open from the first text to the last.

        with quoteproof.Run(settings=quoteproof.Settings.load()) as run:
            for path in drafts:
                report = run.check(path)
        sys.exit(run.exit_code)

    Raises UsageError where there are no sources, and for a profile that is none.
    """

    def __init__(
        self,
        against: Against | None = None,
        settings: Settings = UNSET,
        *,
        suggest: bool = False,
        all: bool = False,
        quotations: bool = True,
    ) -> None:
        self.settings = settings
        profile = settings.profile or "news"
        self.options = Options(profile, settings.language, suggest, all, settings.also, quotations)
        profiles.get(self.options.profile)  # an unknown one fails before anything is read
        self._fail_on = settings.fail_on or policy.DEFAULT
        policy.stops(self._fail_on)
        self._suppressions = Suppressions(settings)
        self._found = False
        self._own = not isinstance(against, Sources)
        self.sources = against if isinstance(against, Sources) else _held(against, settings)

    def check(
        self, text: str | Path | Document, problems: tuple[Problem, ...] = (), watch: Watch = unwatched
    ) -> Report:
        """Return the report of a text, as `quoteproof.check` takes it; `problems`: what its reading met; `watch` is told how far it is."""
        document = _document(text, self.settings)
        report = pipeline.check(document, self.sources, self.options, watch=watch)
        report = self._suppressions.applied(replace(report, problems=(*problems, *report.problems)))
        return self.seen(report)

    def seen(self, report: Report) -> Report:
        """Count a report that another process has made for this run, and return it."""
        self._found = self._found or bool(self.failing(report) or self.failing_statements(report))
        self._suppressions.met(report)
        return report

    def failing(self, report: Report) -> tuple[Finding, ...]:
        """Return the findings of a report that the run stops at."""
        return report.failing(*self._fail_on)

    def failing_statements(self, report: Report) -> tuple[Assessment, ...]:
        """Return the statements without marks that the run stops at."""
        return report.failing_statements(*self._fail_on)

    @property
    def exit_code(self) -> int:
        """0 as long as no report had a finding that the run stops at, 1 from then on."""
        return int(self._found)

    @property
    def notes(self) -> tuple[str, ...]:
        """What is to be said of the ignored findings of the settings: which ran out, and which were nowhere so far."""
        return tuple(self._suppressions.notes())

    def close(self) -> None:
        """Let go of the sources that the run opened itself."""
        if self._own:
            self.sources.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _held(against: Given | Iterable[Given] | Mapping[str, str] | None, settings: Settings) -> Sources:
    """Hold what was given, or else what the settings name, which must be there."""
    given: Given | Iterable[Given] | Mapping[str, str] = (
        [Path(source) for source in settings.against] if against is None else against
    )
    if against is None and not settings.against:
        raise UsageError("no sources: give some, or settings that name them")
    return held_sources(given, fields=settings.fields, ocr=settings.ocr)


def _document(text: str | Path | Document, settings: Settings) -> Document:
    if isinstance(text, Document):
        path = text.path if text.path is None else readers.mend(text.path)
        return replace(text, id=readers.mend(text.id), text=readers.mend(text.text), path=path)
    if isinstance(text, str):
        if readers.is_path(text):
            raise UsageError(f"{text!r} is the name of a file, and a string is a text; write Path({text!r})")
        return Document("text", readers.mend(text))
    if not isinstance(text, Path):
        raise UsageError(f"a text is a string, a Path or a Document, and not {type(text).__name__}")
    read = list(readers.read(text, fields=settings.fields, ocr=settings.ocr))
    documents = [item for item in read if isinstance(item, Document)]
    if len(documents) == 1:
        return documents[0]
    problem = next((item for item in read if isinstance(item, Problem)), None)
    why = f": {problem.message}" if problem else ""
    raise UsageError(
        f"{text} is {len(documents) or 'not a'} document{'s' if documents else ''}, and one is needed{why}"
    )
