"""Write what the documents take from the code: the pages of the commands, the codes and the format on disk, the
table of the formats that can be read, and the output of the demo in the README.

    python scripts/make_docs.py

The pages are kept in the repository; `tests/test_docs.py` says when they are out of date.
"""

from __future__ import annotations

import inspect
import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path
from types import ModuleType

from quoteproof.archive import format as archive_format
from quoteproof.cli import PROGRAM, every, usage
from quoteproof.judge import rules
from quoteproof.profiles import TABLES
from quoteproof.readers import formats

ROOT = Path(__file__).resolve().parents[1]
SHOWN = ("negation:", "cut.tail:", "reworded ", "unchecked ")
"""What the README shows of the demo: the first finding that has each of these."""
WIDTH = 100
CODES = """A code names a kind of difference. Each has a page with an example, its scope and the guides it follows: it is
printed by `quoteproof rules CODE`, and stands at the head of the module that the code links to."""
LEVELS = """## Levels

What each profile makes of it ([labels.md](labels.md)). A variant (`number/rounded`) stands where a rule tells cases apart."""
NOTE = "<!-- Made from the code by scripts/make_docs.py; change it there. -->"


def commands_page() -> str:
    """Return the page of the commands: each as its `--help` has it."""
    parts = ["# Commands", NOTE, f"```\n{usage.page(PROGRAM, 'quoteproof', WIDTH)}\n```"]
    for name, command in every():
        head = "###" if " " in name else "##"
        parts += [f"{head} {name}", f"```\n{usage.page(command, f'quoteproof {name}', WIDTH)}\n```"]
    return "\n\n".join(parts) + "\n"


def codes_page() -> str:
    """Return the page of the codes: one line each, with a link to the module whose docstring is the whole page."""
    modules = [*rules.RULES, *rules.CONTEXT]
    rows = ["| code | what it says |", "|---|---|", *map(row, modules)]
    return "\n\n".join(["# Codes", NOTE, CODES, "\n".join(rows), LEVELS, levels()]) + "\n"


def row(module: ModuleType) -> str:
    """Return a code with the first sentence of its page."""
    said = inspect.cleandoc(module.__doc__ or "").partition("## What it says\n")[2].partition("\n##")[0]
    first = re.split(r"(?<=[.]) (?=[A-Z])|\n\n", " ".join(said.split()))[0]
    return f"| [`{module.CODE}`](../src/{module.__name__.replace('.', '/')}.py) | {first} |"


def levels() -> str:
    """Return the table of the levels; a variant of a code (`number/rounded`) has a line where its level is another."""
    rows = [f"| code | {' | '.join(f'`{name}`' for name in TABLES)} |", f"|---|{'---|' * len(TABLES)}"]
    for code in TABLES["news"]:
        rows.append(f"| `{code}` | {' | '.join(str(table[code]) for table in TABLES.values())} |")
    return "\n".join(rows)


def format_page() -> str:
    """Return the page of the bytes on disk: the specification at the head of the module that writes them."""
    return "\n\n".join(["# The format of an archive", NOTE, inspect.cleandoc(archive_format.__doc__ or "")]) + "\n"


def archive_page() -> str:
    """Return the page of archives, with the table of the formats that can be read as it is in the code."""
    page = (ROOT / "docs/archive.md").read_text("utf-8")
    rows = ["| format | endings | read as |", "|---|---|---|"]
    for format_ in formats.READERS.values():
        endings = ", ".join(f"`{ending}`" for ending in format_.endings.split())
        rows.append(f"| {format_.name} | {endings} | {format_.read_as} |")
    return re.sub(r"(?<=## What goes in\n\n).*?(?=\n\n)", lambda _: "\n".join(rows), page, count=1, flags=re.DOTALL)


def readme() -> str:
    """Return the README with a few findings of the demo, and its last line, as they are printed now."""
    page = (ROOT / "README.md").read_text("utf-8")
    command = [sys.executable, "-m", "quoteproof", "demo"]
    environment = os.environ | {"COLUMNS": str(WIDTH), "PYTHONUTF8": "1"}
    printed = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, check=True).stdout
    findings = printed.split("\n\n")
    chosen = [next((one for one in findings if word in one), f"({word})") for word in SHOWN]
    chosen.append(
        re.findall(r"^\S+ \d+ quotations:.*?\n(?=look first|\n)", printed, re.MULTILINE | re.DOTALL)[-1].strip()
    )
    shown = textwrap.indent("\n\n".join(chosen).replace("\n\n", "\n…\n\n", 1), "    ", str.strip)
    head, _, rest = page.partition("    $ quoteproof demo\n")
    return f"{head}    $ quoteproof demo\n{shown}\n\n{rest[rest.index('## Try it') :]}"


PAGES = {
    "README.md": readme,
    "docs/commands.md": commands_page,
    "docs/codes.md": codes_page,
    "docs/format.md": format_page,
    "docs/archive.md": archive_page,
}

if __name__ == "__main__":
    for file, made in PAGES.items():
        (ROOT / file).write_text(made(), "utf-8")
        print(ROOT / file)
