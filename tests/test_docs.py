"""The documents are complete: whatever a user can type or read in a report is explained somewhere, and has help."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from quoteproof import Archive, Document, Meta, check, languages
from quoteproof.cli import COMMANDS, every
from quoteproof.cli.command import HELP
from quoteproof.judge import rules
from quoteproof.model import LABELS
from quoteproof.policy import FAIL_ON
from quoteproof.profiles import TABLES
from quoteproof.readers import formats
from quoteproof.report import WRITERS, fields

ROOT = Path(__file__).parents[1]
PAGES = {path.name: path.read_text("utf-8") for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]}
EVERYTHING = "\n".join(PAGES.values())

spec = importlib.util.spec_from_file_location("make_docs", ROOT / "scripts" / "make_docs.py")
assert spec and spec.loader
make_docs = importlib.util.module_from_spec(spec)
spec.loader.exec_module(make_docs)


ALL = dict(every())


@pytest.mark.parametrize("name", ALL)
def test_every_command_and_option_has_help(name: str) -> None:
    """A command says what it does and gives an example; an option says what it does."""
    command = ALL[name]
    assert command.help
    assert f"quoteproof {name.split()[0]}" in command.help
    assert [option.flags for option in command.options if not option.help] == []


@pytest.mark.parametrize("page", make_docs.PAGES)
def test_the_pages_made_from_code_are_up_to_date(page: str) -> None:
    """Whoever changes help or a rule's words runs `python scripts/make_docs.py`."""
    assert (ROOT / page).read_text("utf-8") == make_docs.PAGES[page](), "run: python scripts/make_docs.py"


def test_the_names_are_those_of_the_tables() -> None:
    """Whoever changes a language's titles, given names or nouns runs `python scripts/make_names.py`."""
    done = subprocess.run([sys.executable, ROOT / "scripts" / "make_names.py", "--check"], check=False)
    assert done.returncode == 0, "run: python scripts/make_names.py"


def test_every_rule_has_a_page_with_its_headings() -> None:
    """The docstring of a rule is its page, in the order that readers come to know."""
    headings = ["What it says", "Example", "Why it matters", "Level", "Scope", "Guides"]
    for module in (*rules.RULES, *rules.CONTEXT):
        assert module.__doc__
        assert module.__doc__.startswith(f"# {module.CODE}\n"), module.__name__
        assert re.findall(r"^## (.*)$", module.__doc__, re.MULTILINE) == headings, module.__name__


def test_every_code_has_a_rule() -> None:
    """A profile names no code that nobody can find."""
    codes = {module.CODE for module in (*rules.RULES, *rules.CONTEXT)}
    assert {code.partition("/")[0] for code in TABLES["news"]} - codes == set()


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("README.md", COMMANDS),
        ("labels.md", LABELS),
        ("labels.md", TABLES),
        ("codes.md", TABLES["news"]),
        ("report.md", FAIL_ON),
        ("report.md", WRITERS),
        ("languages.md", languages.LANGUAGES),
        ("formats.md", [e for f in formats.FORMATS.values() for e in f.endings.split()] + [*formats.PACKED]),
        (
            "python.md",
            [
                "check",
                "Archive",
                "Document",
                "Meta",
                "Problem",
                "Report",
                "Finding",
                "Run",
                "Settings",
                "QuoteproofError",
            ],
        ),
    ],
)
def test_every_name_is_explained(page: str, names: list[str]) -> None:
    """Commands, labels, profiles, codes, formats and languages stand as code on the page where one looks for them."""
    code = " ".join(re.findall(r"`[^`]*`|^    .*$|^```.*?^```", PAGES[page], re.MULTILINE | re.DOTALL))
    assert [name for name in names if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", code)] == []


def test_links_lead_somewhere() -> None:
    """A link between the pages points to a file that is there."""
    links = re.findall(r"\]\((?!https?:)([^)#]+)[^)]*\)", EVERYTHING)
    assert links
    assert [link for link in links if not (ROOT / link).exists() and not (ROOT / "docs" / link).exists()] == []


def test_a_word_of_the_glossary_is_where_it_says() -> None:
    """The modules that it names are there."""
    named = set(re.findall(r"`([\w/]+\.py)`", PAGES["glossary.md"]))
    assert named
    assert sorted(name for name in named if not (ROOT / "src" / "quoteproof" / name).is_file()) == []


def examples() -> Iterator[tuple[str, str]]:
    """Yield every command line in the pages and in the help, with the page it stands on."""
    help_texts = {f"help of {name}": command.help for name, command in ALL.items()}
    for page, text in {**PAGES, **help_texts}.items():
        for match in re.finditer(
            r"(?:^    |\| *`|xargs (?:-r )?|&& |`)(quoteproof (?!rules LABEL)[a-z][^`\n]*)", text, re.MULTILINE
        ):
            yield page, re.split(r"   |#| \| ", match[1])[0]


@pytest.mark.parametrize(("page", "line"), sorted(set(examples())))
def test_every_command_line_in_the_pages_can_be_typed(page: str, line: str) -> None:
    """The commands exist, and so do their options."""
    words = re.sub(r'"[^"]*"|\'[^\']*\'', "x", line).split()[1:]
    name = " ".join(words[:2]) if " ".join(words[:2]) in ALL else words[0]
    assert name in ALL, line
    known = {flag for option in (*ALL[name].options, HELP) for flag in option.flags}
    assert {word for word in words if re.match(r"--?[a-z]", word)} <= known, line


def test_the_python_page_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the page shows can be pasted, given a text, some passages and an archive."""
    text = "The chair said: “We will not close the north quay before the survey is done.”"
    passages = [
        "We will not close the north quay before the survey is done, said the chair. The wind of change is blowing."
    ]
    monkeypatch.chdir(tmp_path)
    Path("draft.md").write_text(text, "utf-8")
    Path("texts").mkdir()
    Path("texts/minutes.txt").write_text(passages[0], "utf-8")
    Path("texts/.quoteproof.toml").write_text('against = "minutes.txt"\nfail-on = "serious"\n', "utf-8")
    Archive.build(Path("newsroom.archive"), [Document("a", passages[0], Meta(title="Minutes"))]).close()
    names = {"answer": text, "draft": text, "passages": passages, "text": passages[0], "drafts": [Path("draft.md")]}
    for block in re.findall(
        r"^```python\n(.*?)^```", PAGES["python.md"] + PAGES["README.md"], re.MULTILINE | re.DOTALL
    ):
        exec(block, names)
    shown = capsys.readouterr().out
    assert "Minutes The wind of change is blowing" in shown
    assert "'faithful': 1" in shown
    assert "draft.md 0\n0\n" in shown


def test_every_field_of_the_report_is_explained() -> None:
    """Whoever reads the JSON finds each of its keys on the page of the report."""
    text = "The chair said: “We will close the north quay before the survey is done.”"
    source = Document("minutes", "We will not close the north quay before the survey is done, said the chair.")
    report = fields.report(check(text, against=source, suggest=True, all=True), with_text=True)
    assert report["findings"][0]["differences"]
    known = set(re.findall(r"[a-z_]+", " ".join(re.findall(r"`[^`]*`", PAGES["report.md"] + PAGES["labels.md"]))))
    assert sorted(keys(report) - known) == []


def keys(value: object) -> set[str]:
    """Return the keys of all objects in a JSON value."""
    if isinstance(value, dict):
        return set(value) | set().union(*map(keys, value.values()))
    return set().union(*map(keys, value)) if isinstance(value, list | tuple) else set()
