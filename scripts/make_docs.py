"""Write what the documents take from the code: the pages of the commands, the codes and the format on disk, the
tables of the formats that can be read, and the output of the demo in the README.

    python scripts/make_docs.py

The pages are kept in the repository; `tests/test_docs.py` says when they are out of date.
"""

from __future__ import annotations

import ast
import inspect
import os
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from itertools import pairwise
from pathlib import Path
from types import ModuleType

from quoteproof.archive import format as archive_format
from quoteproof.cli import PROGRAM, every, usage
from quoteproof.judge import accusing, breaking_off, ceiling, choose, evidence, rules, scale, scene, weighing
from quoteproof.profiles import TABLES
from quoteproof.readers import formats
from quoteproof.statements.borrowed import verdict as borrowed
from quoteproof.statements.figures.rules import described
from quoteproof.statements.reported import verdict as reported
from quoteproof.text import misread

ROOT = Path(__file__).resolve().parents[1]
SHOWN = ("negation:", "cut.tail:", "reworded ", "unchecked ")
"""What the README shows of the demo: the first finding that has each of these."""
WIDTH = 100
CODES = """A code names a kind of difference. Each has a page with an example, its scope and the guides it follows: it is
printed by `quoteproof rules CODE`, and stands at the head of the module that the code links to."""
LEVELS = """## Levels

What each profile makes of it ([labels.md](labels.md)). A variant (`number/rounded`) stands where a rule tells cases apart."""
FIGURES = """## Figures

What `--also figures` finds: where a text's figures contradict each other (level 5 where arithmetic leaves no doubt, else 4), and what the sources have of them. It stands under `statements` of a report."""
REPORTED = """## Reported speech

What `--also reported` finds: what a text says that somebody said, in its own words. It stands under `statements` of a report."""
BORROWED = """## Borrowed words

What `--also borrowed` and `quoteproof borrowings` find; these stand under `statements` of a report."""
WEIGHING = (scale, evidence, ceiling, weighing, choose, accusing, scene, breaking_off, misread)
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
    figures = ["| code | what it says |", "|---|---|", *map(row, described())]
    told = ["| code | what it says |", "|---|---|", row(reported)]
    taken = ["| code | what it says |", "|---|---|", row(borrowed)]
    parts = [
        "# Codes",
        NOTE,
        CODES,
        "\n".join(rows),
        LEVELS,
        levels(),
        REPORTED,
        "\n".join(told),
        FIGURES,
        "\n".join(figures),
        BORROWED,
        "\n".join(taken),
    ]
    return "\n\n".join(parts) + "\n"


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


def formats_page() -> str:
    """Return the page of the formats, with its tables as they are in the code."""
    page = (ROOT / "docs/formats.md").read_text("utf-8")
    rows = ["| format | endings | kept | lost | read by |", "|---|---|---|---|---|"]
    rows += [
        f"| {one.name} | {endings(one)} | {one.kept} | {one.lost} | {reader(one)} |" for one in formats.READERS.values()
    ]
    page = re.sub(r"(?<=## What is read\n\n).*?(?=\n\n)", lambda _: "\n".join(rows), page, count=1, flags=re.DOTALL)
    unread = [one for key, one in formats.FORMATS.items() if key not in formats.READERS]
    rows = ["| format | endings | what to do |", "|---|---|---|"]
    rows += [f"| {one.name} | {endings(one)} | {one.hint or formats.HINT} |" for one in unread]
    return re.sub(r"(?<=## What is not\n\n).*?(?=\n\n)", lambda _: "\n".join(rows), page, count=1, flags=re.DOTALL)


def endings(one: formats.Format) -> str:
    """Return the endings of a format as code."""
    return ", ".join(f"`{ending}`" for ending in one.endings.split())


def reader(one: formats.Format) -> str:
    """Return the library that reads a format, its licence, and how one gets it."""
    if not one.library:
        return "quoteproof"
    return f"{one.library} ({one.licence})" + (f", `quoteproof[{one.extra}]`" if one.extra else "")


def verdict_page() -> str:
    """Return the page of one verdict with what its blocks of Python print, which stands under each."""
    names: dict[str, object] = {}

    def run(block: re.Match[str]) -> str:
        with redirect_stdout(StringIO()) as printed:
            exec(block[1], names)
        said = "\n".join(line.rstrip() for line in printed.getvalue().strip("\n").split("\n"))
        return f"```python\n{block[1]}```" + (f"\n\n```\n{said}\n```" if said else "")

    page = (ROOT / "docs/verdict.md").read_text("utf-8")
    return re.sub(r"^```python\n(.*?)^```(?:\n\n```\n.*?^```)?", run, page, flags=re.MULTILINE | re.DOTALL)


def evidence_page() -> str:
    """Return the page of evidence, with its numbers and their reasons as they stand in the code."""
    page = (ROOT / "docs/evidence.md").read_text("utf-8")
    rows = ["| name | where | value | why |", "|---|---|---|---|", *(row for part in WEIGHING for row in numbers(part))]
    return re.sub(r"(?<=## The numbers\n\n).*?(?=\n\n)", lambda _: "\n".join(rows), page, count=1, flags=re.DOTALL)


def numbers(module: ModuleType) -> Iterator[str]:
    """Yield a row for each number of a module that has a name, with the words below it."""
    for line, below in pairwise(ast.parse(inspect.getsource(module)).body):
        if isinstance(line, ast.Assign) and isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            names = [name.id for name in ast.walk(line.targets[0]) if isinstance(name, ast.Name)]
            values = {name: getattr(module, name) for name in names}
            numbers = {name: value for name, value in values.items() if isinstance(value, int | float)}
            if numbers:
                shown = (
                    ", ".join(f"`{name}`" for name in numbers),
                    ", ".join(f"{value:g}" for value in numbers.values()),
                )
                why = " ".join(str(below.value.value).split())
                yield f"| {shown[0]} | `{module.__name__.removeprefix('quoteproof.')}` | {shown[1]} | {why} |"


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
    "docs/formats.md": formats_page,
    "docs/evidence.md": evidence_page,
    "docs/verdict.md": verdict_page,
}

if __name__ == "__main__":
    for file, made in PAGES.items():
        (ROOT / file).write_text(made(), "utf-8")
        print(ROOT / file)
