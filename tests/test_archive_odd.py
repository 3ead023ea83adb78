"""Archives with odd names, rows and catalogs: each has killed, hung or misled a run once."""

from __future__ import annotations

import os
import sqlite3
import sys
from pathlib import Path

import pytest

from quoteproof import Archive, Document
from quoteproof.archive.catalog import Catalog
from quoteproof.archive.sqlite import Sqlite
from quoteproof.cli import run
from quoteproof.errors import ArchiveDamaged

SAID = "We will not close the quay before the survey is done."


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are UTF-8 there")
def test_a_name_that_is_not_utf_8(tmp_path: Path) -> None:
    """An archive may have one."""
    path = os.fsdecode(os.fsencode(tmp_path) + b"/x\xff.archive")
    with Archive.build(path, [Document("a", SAID)]) as archive:
        assert archive.info.documents == 1
    with Archive.open(path) as archive:
        assert archive.search("close the quay before")


def test_a_catalog_with_something_else_in_it(tmp_path: Path) -> None:
    """A view could run for ever, and a trigger do what nobody asked for: refused before anything is asked."""
    for made in (
        "CREATE TRIGGER more AFTER INSERT ON documents BEGIN DELETE FROM documents; END",
        "CREATE VIEW more AS SELECT 1",
        "DROP TABLE archive; CREATE VIEW archive AS "
        "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n FROM r) SELECT n AS format, n AS fold FROM r",
        "ALTER TABLE documents RENAME COLUMN names TO nemes",
    ):
        Archive.build(tmp_path / "a", [Document("a", SAID)], replace=True).close()
        with sqlite3.connect(tmp_path / "a" / "catalog.sqlite") as connection:
            connection.executescript(made)
        connection.close()
        with pytest.raises(ArchiveDamaged):
            Archive.open(tmp_path / "a")


def test_a_row_that_claims_to_be_endless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite calls it too little memory; it is damage."""
    Archive.build(tmp_path / "a", [Document("a", SAID)]).close()
    base = Sqlite.open(tmp_path / "a" / "catalog.sqlite")

    class Short:
        def execute(self, *_: object) -> None:
            raise MemoryError

    base.close()
    monkeypatch.setattr(base, "_db", Short())
    with pytest.raises(ArchiveDamaged):
        Catalog(base).problems()


def test_refused_rows_are_a_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Verses that are numbered in each chapter: one message, the exit code 1, and `info` remembers; either option mends it."""
    rows = "".join(
        f'{{"id": {k % 3}, "key": "k{k}", "text": "The words of row {k} are its own."}}\n' for k in range(30)
    )
    (tmp_path / "rows.jsonl").write_text(rows)
    folder, source = str(tmp_path / "a"), str(tmp_path / "rows.jsonl")
    assert run(["archive", "build", folder, source]) == 1
    said = " ".join(capsys.readouterr().out.split())
    assert said.count("problem") == 1
    assert "27 documents have an id" in said
    assert "27 of 30 documents could not be taken" in said
    assert run(["archive", "info", folder]) == 0
    assert "27 documents have an id" in " ".join(capsys.readouterr().out.split())
    for option in (["--id-field", "key"], ["--number-ids"]):
        assert run(["archive", "build", folder, source, "--replace", *option]) == 0
        assert "30 documents" in capsys.readouterr().out
