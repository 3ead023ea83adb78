"""Whoever adds a language, a rule, a reader, a writer or a section is told in words what is still missing, and where it goes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

import judging
import pytest
import test_archive_format
import test_und
import test_writers

import quoteproof
from quoteproof import languages
from quoteproof.archive import format
from quoteproof.judge import rules
from quoteproof.model import Document
from quoteproof.profiles import NEWS
from quoteproof.readers import formats
from quoteproof.report import WRITERS

ROOT = Path(__file__).parents[1]
TESTS = ROOT / "tests"
PACKAGE = Path(quoteproof.__file__).parent
READER_FILES = TESTS / "data" / "readers"
WHOLE_FOLDER = {"en"}
"""The language whose quotations are in every file of tests/cases/find that is not another's."""
MOST = 3  # cases that fire, and near-misses, which each rule has


def page(name: str) -> str:
    """Return a page of the documents."""
    return (ROOT / "docs" / name).read_text("utf-8")


def lacking_file(path: Path, what: str) -> Iterator[str]:
    """Yield that a file is missing."""
    if not path.is_file():
        shown = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path  # of an installed package
        yield f"no {what} in {shown.as_posix()}"


def of_language(code: str) -> Iterator[str]:
    """Yield what a language lacks."""
    folder = PACKAGE / "languages" / code
    yield from lacking_file(folder / "__init__.py", "SCRIPT, SMALL_WORDS and LETTERS")
    yield from lacking_file(folder / "marks.py", "TABLE of quotation marks")
    yield from lacking_file(TESTS / "cases" / "guess" / f"{code}.txt", "sample sentence")
    if code not in WHOLE_FOLDER:
        yield from lacking_file(TESTS / "cases" / "find" / f"{code}.md", "texts with their quotations marked")
    if (folder / "speech.py").is_file():
        yield from lacking_file(TESTS / "cases" / "attribute" / f"{code}.md", "texts with their speakers")
    if (folder / "meaning.py").is_file() and not any(_judged_in(case, code) for case in JUDGED):
        yield f"no case with `language: {code}` in tests/cases/judge"
    if code in languages.LANGUAGES and not languages.get(code).judged and code not in test_und.SAID:
        yield "no sentence in SAID of tests/test_und.py"
    if code in languages.LANGUAGES and code in dict(test_und.PARAGRAPHS):
        yield "its paragraph in tests/cases/guess/others.md is for a language without tables: take it out"
    if f"| `{code}` |" not in page("languages.md"):
        yield "no line in the table of docs/languages.md"
    if code in languages.LANGUAGES and languages.get(code).name not in (ROOT / "README.md").read_text("utf-8"):
        yield f"no word of {languages.get(code).name} in README.md"


def of_rule(module: ModuleType) -> Iterator[str]:
    """Yield what a rule lacks."""
    code = module.CODE
    own = [case for case in JUDGED if case.code == code]
    yield from lacking_file(judging.FOLDER / f"{code}.md", "case file")
    if sum(case.fires for case in own) < MOST or sum(not case.fires for case in own) < MOST:
        yield f"fewer than {MOST} cases that fire, or fewer near-misses, in tests/cases/judge/{code}.md"
    if code not in NEWS and "Difference" in Path(str(module.__file__)).read_text("utf-8"):
        yield "no level in profiles.py (NEWS)"
    if not (module.__doc__ or "").startswith(f"# {code}\n"):
        yield "no page: its docstring does not begin with its code"
    if f"[`{code}`]" not in page("codes.md"):
        yield "no line in docs/codes.md; run: python scripts/make_docs.py"


def of_reader(key: str) -> Iterator[str]:
    """Yield what a reader lacks."""
    format_ = formats.READERS[key]
    module = f"quoteproof.readers.{format_.reader.partition(':')[0]}"
    if find_spec(module) is None:
        yield f"no module {module}"
    if not format_.kept:
        yield "no `kept` in readers/formats.py: what its text is read as"
    if format_.module and not (format_.library and format_.licence and format_.extra):
        yield "no `library`, `licence` and `extra` in readers/formats.py, by which people get what reads it"
    if not list(READER_FILES.glob(f"{key}.*")):
        yield f"no small real file tests/data/readers/{key}.*; scripts/make_formats.py makes it"
    if f"| {format_.name} |" not in page("formats.md"):
        yield "no line in docs/formats.md; run: python scripts/make_docs.py"


def of_writer(name: str) -> Iterator[str]:
    """Yield what a writer lacks."""
    if find_spec(f"quoteproof.report.{name}") is None:
        yield f"no module quoteproof.report.{name}"
    if name not in test_writers.READ_BACK:
        yield "no way to read it back in READ_BACK of tests/test_writers.py"
    if not test_writers.kept(name).is_file():
        yield f"no {test_writers.kept(name).relative_to(ROOT).as_posix()}; run: python tests/test_writers.py"
    if f"| `{name}` |" not in page("report.md"):
        yield "no line in docs/report.md"
    if name not in page("commands.md"):
        yield "not in docs/commands.md; run: python scripts/make_docs.py"


def of_section(tag: str) -> Iterator[str]:
    """Yield what a section of the files lacks."""
    specified = format.__doc__ or ""
    if not re.search(rf"^ {{6}}{tag}    \w", specified, re.MULTILINE):
        yield "no words in the specification at the head of archive/format.py"
    if not re.search(rf"^ +\d+  {tag} ", specified, re.MULTILINE):
        yield "no line in the example of that specification"
    row = format.Sections(test_archive_format.SPELT["larger"], "larger.seg").toc.get(tag)
    if row is None or not row.length:
        yield "no bytes in `spelt(LARGER)` of tests/test_archive_format.py"
    if tag not in page("format.md"):
        yield "not in docs/format.md; run: python scripts/make_docs.py"


JUDGED = [case for path in sorted(judging.FOLDER.glob("*.md")) for case in judging.read(path)]


def _judged_in(case: judging.Case, code: str) -> bool:
    return case.fires and case.settings.get("language", "en") == code


@pytest.mark.parametrize("code", languages.LANGUAGES)
def test_a_language_is_complete(code: str) -> None:
    """It has its tables, a sentence by which it is told, cases, and a line on its page."""
    assert "; ".join(of_language(code)) == "", code


@pytest.mark.parametrize("module", [*rules.RULES, *rules.CONTEXT], ids=lambda module: module.CODE)
def test_a_rule_is_complete(module: ModuleType) -> None:
    """It has its cases and near-misses, a level, and a page."""
    assert "; ".join(of_rule(module)) == "", module.CODE


@pytest.mark.parametrize("key", formats.READERS)
def test_a_reader_is_complete(key: str) -> None:
    """It has a module, a small real file, and a line on the page of archives."""
    assert "; ".join(of_reader(key)) == "", key


@pytest.mark.parametrize("name", WRITERS)
def test_a_writer_is_complete(name: str) -> None:
    """It has a module, a kept report, a way to read it back, and a line on the page of reports."""
    assert "; ".join(of_writer(name)) == "", name


@pytest.mark.parametrize("tag", format.SECTIONS)
def test_a_section_is_complete(tag: str) -> None:
    """It is specified in words and in bytes."""
    assert "; ".join(of_section(tag)) == "", tag


def test_every_folder_and_module_is_registered() -> None:
    """What lies where a language or a rule lies is one: nothing was written and then forgotten in its list."""
    folders = {path.parent.name for path in (PACKAGE / "languages").glob("*/marks.py")}
    assert folders - {*languages.LANGUAGES, languages.UND} == set(), "put the code into LANGUAGES"
    known = {str(module.__file__) for module in (*rules.RULES, *rules.CONTEXT)}
    files = {str(path) for path in (PACKAGE / "judge" / "rules").glob("*/*.py") if not path.name.startswith("_")}
    assert {path for path in files if "\nCODE = " in Path(path).read_text("utf-8")} - known == set(), (
        "put it into its tuple"
    )


@pytest.mark.parametrize(
    ("missing", "name", "said"),
    [
        (of_language, "qx", "no sample sentence in tests/cases/guess/qx.txt"),
        (of_language, "qx", "no line in the table of docs/languages.md"),
        (of_writer, "morse", "no module quoteproof.report.morse"),
        (of_writer, "morse", "run: python tests/test_writers.py"),
        (of_section, "NONE", "no words in the specification at the head of archive/format.py"),
    ],
)
def test_what_is_missing_is_said(missing: Callable[[str], Iterator[str]], name: str, said: str) -> None:
    """The words name the file to write, or the command to run."""
    assert said in "; ".join(missing(name))


@pytest.mark.parametrize("path", sorted(READER_FILES.iterdir()), ids=lambda path: path.name)
def test_a_file_of_each_format_is_a_source(path: Path) -> None:
    """The words of each small file are found, and the “not” that the quotation dropped."""
    text = Document("text", "The chair said: “We will close the north quay before the survey is done.”")
    [finding] = quoteproof.check(text, against=path).findings
    assert finding.verdict.rule == "negation"
    assert finding.sources[0].alignment.main.passage.text.startswith("We will")
