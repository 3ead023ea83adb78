"""The documents are complete: whatever a user can type or read in a report is explained somewhere, and has help."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from quoteproof import languages, readers
from quoteproof.cli import COMMANDS, quoteproof
from quoteproof.judge import rules
from quoteproof.judge.profiles import TABLES
from quoteproof.model import FAIL_ON, LABELS
from quoteproof.readers import formats

ROOT = Path(__file__).parents[1]
PAGES = {path.name: path.read_text("utf-8") for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]}
EVERYTHING = "\n".join(PAGES.values())

spec = importlib.util.spec_from_file_location("make_docs", ROOT / "scripts" / "make_docs.py")
assert spec and spec.loader
make_docs = importlib.util.module_from_spec(spec)
spec.loader.exec_module(make_docs)


def commands() -> Iterator[tuple[str, click.Command]]:
    """Yield every command with its full name, the parts of `archive` and `cache` too."""
    for name in COMMANDS:
        command = quoteproof.get_command(click.Context(quoteproof), name)
        assert command
        yield name, command
        if isinstance(command, click.Group):
            yield from ((f"{name} {part}", sub) for part, sub in command.commands.items())


ALL = dict(commands())


@pytest.mark.parametrize("name", ALL)
def test_every_command_and_option_has_help(name: str) -> None:
    """A command says what it does and gives an example; an option says what it does."""
    command = ALL[name]
    assert command.help
    assert f"quoteproof {name.split()[0]}" in command.help
    assert [option.name for option in command.params if isinstance(option, click.Option) and not option.help] == []


@pytest.mark.parametrize("page", make_docs.PAGES)
def test_the_pages_made_from_code_are_up_to_date(page: str) -> None:
    """Whoever changes help or a rule's words runs `python scripts/make_docs.py`."""
    assert PAGES.get(page) == make_docs.PAGES[page](), "run: python scripts/make_docs.py"


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
        ("report.md", ["terminal", "json", "jsonl"]),
        ("languages.md", languages.LANGUAGES),
        ("archive.md", [*formats.SUFFIXES, *formats.PACKED]),
        ("python.md", ["check", "Archive", "Document", "Meta", "Problem", "Report", "Finding", "QuoteproofError"]),
    ],
)
def test_every_name_is_explained(page: str, names: list[str]) -> None:
    """Commands, labels, profiles, codes, formats and languages stand as code on the page where one looks for them."""
    code = " ".join(re.findall(r"`[^`]*`|^    .*$|^```.*?^```", PAGES[page], re.MULTILINE | re.DOTALL))
    assert [name for name in names if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", code)] == []


def test_every_reader_is_explained() -> None:
    """Formats are named by what people call them."""
    assert set(readers.READERS) == {"plain", "markdown", "html", "jsonl", "json"}, (
        "name the new format in docs/archive.md, then here"
    )


def test_links_lead_somewhere() -> None:
    """A link between the pages points to a file that is there."""
    links = re.findall(r"\]\((?!https?:)([^)#]+)[^)]*\)", EVERYTHING)
    assert links
    assert [link for link in links if not (ROOT / link).exists() and not (ROOT / "docs" / link).exists()] == []
