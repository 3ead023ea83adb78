"""Write the pages of docs/ that are made from the code: the commands, the codes, the format on disk.

    python scripts/make_docs.py            write docs/commands.md, docs/codes.md, docs/format.md

The pages are kept in the repository; `tests/test_docs.py` says when they are out of date.
"""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from types import ModuleType

import click

from quoteproof.archive import format as archive_format
from quoteproof.cli import COMMANDS, quoteproof
from quoteproof.judge import rules
from quoteproof.judge.profiles import TABLES

DOCS = Path(__file__).resolve().parents[1] / "docs"
WIDTH = 100
NOTE = "<!-- Made from the code by scripts/make_docs.py; change it there. -->"


def commands_page() -> str:
    """Return the page of the commands: each as its `--help` has it."""
    parts = ["# Commands", NOTE, f"```\n{help_of(quoteproof, 'quoteproof')}\n```"]
    for name in COMMANDS:
        command = quoteproof.get_command(click.Context(quoteproof), name)
        assert command
        parts += [f"## {name}", f"```\n{help_of(command, f'quoteproof {name}')}\n```"]
        if isinstance(command, click.Group):
            for part, sub in command.commands.items():
                parts += [f"### {name} {part}", f"```\n{help_of(sub, f'quoteproof {name} {part}')}\n```"]
    return "\n\n".join(parts) + "\n"


def help_of(command: click.Command, name: str) -> str:
    """Return what `--help` prints, at a fixed width."""
    context = click.Context(command, info_name=name, terminal_width=WIDTH, help_option_names=["-h", "--help"])
    return "\n".join(line.rstrip() for line in command.get_help(context).splitlines()).strip()


def codes_page() -> str:
    """Return the page of the codes: their levels by profile, then each module's docstring."""
    modules = [*rules.RULES, *rules.CONTEXT]
    head = "A code names a kind of difference. `quoteproof rules CODE` prints the same words."
    return "\n\n".join(["# Codes", NOTE, head, levels(), *map(page, modules)]) + "\n"


def levels() -> str:
    """Return the table of the levels; a variant of a code (`number/rounded`) has a line where its level is another."""
    rows = [f"| code | {' | '.join(TABLES)} |", f"|---|{'---|' * len(TABLES)}"]
    for code in TABLES["news"]:
        rows.append(f"| `{code}` | {' | '.join(str(table[code]) for table in TABLES.values())} |")
    return "\n".join(rows)


def page(module: ModuleType) -> str:
    """Return a rule's docstring, its headings two levels down."""
    return re.sub(r"^#+", lambda match: "#" + match[0], inspect.cleandoc(module.__doc__ or ""), flags=re.MULTILINE)


def format_page() -> str:
    """Return the page of the bytes on disk: the specification at the head of the module that writes them."""
    return "\n\n".join(["# The format of an archive", NOTE, inspect.cleandoc(archive_format.__doc__ or "")]) + "\n"


PAGES = {"commands.md": commands_page, "codes.md": codes_page, "format.md": format_page}

if __name__ == "__main__":
    for file, made in PAGES.items():
        (DOCS / file).write_text(made(), "utf-8")
        print(DOCS / file)
