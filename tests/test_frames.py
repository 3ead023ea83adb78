"""Data frames: columns of texts in, rows of findings out. On the real libraries where they are there."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import quoteproof
from quoteproof import frames
from quoteproof.errors import UsageError
from quoteproof.model import Document, Problem
from quoteproof.report import View, write
from quoteproof.report.table import HEAD, LISTED

SOURCE = "We will close the quay in May, and nothing will stop us. We will open it again in June."
BODIES = [
    "The chair said: “we will close the quay in May, and nothing will stop us”.",
    None,
    "“We will never close the quay in May, and nothing will stop us”, said Ruth Okafor.",
    "Nobody said a word.",
]
COLUMNS: dict[str, list[Any]] = {
    "body": BODIES,
    "url": ["a", "b", "c", None],
    "date": ["2020-01-01", None, "2021", None],
}


def of_mapping(columns: Mapping[str, list[Any]]) -> Any:
    """What `datasets` hands to a function that it maps."""
    return dict(columns)


def of_pandas(columns: Mapping[str, list[Any]]) -> Any:
    """A data frame of pandas."""
    return pytest.importorskip("pandas").DataFrame(columns)


def of_polars(columns: Mapping[str, list[Any]]) -> Any:
    """A data frame of Polars."""
    return pytest.importorskip("polars").DataFrame(columns)


def of_arrow(columns: Mapping[str, list[Any]]) -> Any:
    """A table of Arrow."""
    return pytest.importorskip("pyarrow").table(columns)


def of_datasets(columns: Mapping[str, list[Any]]) -> Any:
    """A dataset."""
    return pytest.importorskip("datasets").Dataset.from_dict(columns)


def plain(table: Any) -> dict[str, list[Any]]:
    """A table of any kind as lists, nothing as None."""
    if isinstance(table, dict):
        return table
    if type(table).__module__.startswith("pandas"):
        whole = table.astype(object)
        return whole.where(whole.notna(), None).to_dict("list")  # type: ignore[no-any-return]
    return (
        table.to_dict(as_series=False)
        if hasattr(table, "get_columns")
        else table.to_dict()
        if hasattr(table, "with_format")
        else table.to_pydict()
    )


KINDS = [of_mapping, of_pandas, of_polars, of_arrow, of_datasets]


@pytest.fixture(autouse=True)
def _narwhals(request: pytest.FixtureRequest) -> None:
    kind = getattr(request.node, "callspec", None)
    if kind and kind.params.get("kind") not in (None, of_mapping):
        pytest.importorskip("narwhals")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_table_gives_its_own_kind_and_the_same_rows(kind: Callable[[Any], Any]) -> None:
    """Whoever gives Polars wants Polars back."""
    table = kind(COLUMNS)
    found = frames.check(table, "body", [SOURCE], id="url")
    assert type(found) is type(table)
    assert plain(found) == frames.check(COLUMNS, "body", [SOURCE], id="url")


@pytest.mark.parametrize("kind", KINDS)
def test_a_list_of_quotations_keeps_its_kind_too(kind: Callable[[Any], Any]) -> None:
    """The same for `quotes`."""
    table = kind(COLUMNS)
    found = frames.quotes(table, "body", id="url")
    assert type(found) is type(table)
    assert plain(found) == frames.quotes(COLUMNS, "body", id="url")


def test_the_rows_say_what_the_csv_says() -> None:
    """They are made of the same cells."""
    found = frames.check(COLUMNS, "body", [SOURCE], id="url")
    assert list(found) == ["row", *(name.replace(" ", "_") for name in HEAD)]
    assert found["row"] == [0, 1, 2] and found["text_id"] == ["a", "b", "c"]
    document = Document("a", str(BODIES[0]), quoteproof.Meta(date="2020-01-01", url=None))
    [line] = csv.DictReader(
        io.StringIO(b"".join(write([quoteproof.check(document, [SOURCE])], "csv", View())).decode())
    )
    first = {name: cells[0] for name, cells in found.items() if name != "row"}
    assert {name: "" if cell is None else str(cell) for name, cell in first.items()} == {
        name.replace(" ", "_"): cell for name, cell in line.items()
    }


def test_a_row_without_a_text_is_said() -> None:
    """Never left out in silence; a text without words is in order."""
    found = frames.check({"body": [None, 7, b"x", ""]}, "body", [SOURCE])
    assert found["kind"] == ["problem"] * 3 and found["row"] == [0, 1, 2]
    assert [reason.split(": ")[1] for reason in found["reason"]] == [
        "there is no text in this row",
        "a int is no text",
        "a bytes is no text",
    ]
    assert frames.quotes({"body": [None]}, "body")["kind"] == ["problem"]


def test_what_is_wrong_with_the_sources_is_said_once(tmp_path: Path) -> None:
    """And not once a text."""
    (tmp_path / "good.txt").write_text(SOURCE, "utf-8")
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.4 nothing")
    found = frames.check({"body": [BODIES[0]] * 3}, "body", tmp_path)
    assert found["kind"].count("problem") == 1 and found["kind"].count("direct") == 3


def test_documents_for_an_archive(tmp_path: Path) -> None:
    """Columns named as metadata are metadata."""
    items = list(frames.documents({**COLUMNS, "title": ["Minutes", "x", "y", "z"]}, "body", id="url"))
    assert [type(item) for item in items] == [Document, Problem, Document, Document]
    assert (
        isinstance(items[0], Document)
        and items[0].id == "a"
        and items[0].meta.title == "Minutes"
        and items[0].meta.date == "2020-01-01"
    )
    assert isinstance(items[3], Document) and items[3].id == "3"
    with quoteproof.Archive.build(tmp_path / "made", items) as archive:
        assert archive.info.documents == 3 and len(archive.problems) == 1


def test_processes_find_the_same(tmp_path: Path) -> None:
    """In the same order."""
    (tmp_path / "source.txt").write_text(SOURCE, "utf-8")
    many = {"body": BODIES * 5}
    assert frames.check(many, "body", tmp_path / "source.txt", jobs=2) == frames.check(
        many, "body", tmp_path / "source.txt"
    )


def test_what_cannot_be_asked() -> None:
    """Each in one line."""
    for table, said in (
        (3, "int is no table"),
        ({"body": ["a"], "url": []}, "not of one length"),
        ({"text": ["a"]}, "there is no column 'body'; there are: text"),
    ):
        if table == 3:
            pytest.importorskip("narwhals")
        with pytest.raises(UsageError, match=said):
            frames.check(table, "body", [SOURCE])
    with pytest.raises(UsageError, match="give Paths"):
        frames.check({"body": ["a"]}, "body", [SOURCE], jobs=2)


def test_what_is_not_collected_or_streamed_says_what_to_do() -> None:
    """The error names the way."""
    pytest.importorskip("narwhals")
    with pytest.raises(UsageError, match="collect"):
        frames.check(of_polars(COLUMNS).lazy(), "body", [SOURCE])
    with pytest.raises(UsageError, match="batched=True"):
        frames.check(of_datasets(COLUMNS).to_iterable_dataset(), "body", [SOURCE])
    pandas = pytest.importorskip("pandas")
    with pytest.raises(UsageError, match="cannot be read"):
        frames.check(pandas.DataFrame([["a", "b"]], columns=["body", "body"]), "body", [SOURCE])


def test_a_function_for_batches_of_a_stream() -> None:
    """Which is never held whole."""
    stream = of_datasets(COLUMNS).to_iterable_dataset()
    rows = stream.map(
        lambda batch: frames.check(batch, "body", [SOURCE], id="url"), batched=True, remove_columns=list(COLUMNS)
    )
    assert [row["text_id"] for row in rows] == ["a", "b", "c"]


def test_a_selection_of_a_dataset_is_what_is_checked() -> None:
    """Not the table beneath it."""
    chosen = of_datasets(COLUMNS).select([2])
    assert frames.check(chosen, "body", [SOURCE], id="url")["text_id"][:] == ["c"]


@given(st.lists(st.one_of(st.none(), st.text(max_size=80)), max_size=6))
def test_any_texts_give_rows_of_one_length_in_the_order_of_the_texts(bodies: list[str | None]) -> None:
    """Whatever stands in them."""
    for found in (frames.check({"t": bodies}, "t", [SOURCE]), frames.quotes({"t": bodies}, "t")):
        assert len(set(map(len, found.values()))) == 1
        assert found["row"] == sorted(found["row"]) and set(found["row"]) <= set(range(len(bodies)))
    assert set(LISTED) <= set(HEAD)


def test_the_page_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What docs/frames.md shows can be pasted, given a table, a stream and an archive."""
    page = (Path(__file__).parents[1] / "docs" / "frames.md").read_text("utf-8")
    monkeypatch.chdir(tmp_path)
    archive = quoteproof.Archive.build(tmp_path / "speeches.archive", [Document("a", SOURCE)])
    names: dict[str, Any] = {"Path": Path, "articles": of_pandas(COLUMNS), "archive": archive}
    names["stream"] = of_datasets(COLUMNS).to_iterable_dataset(num_shards=1)
    with archive:
        for block in re.findall(r"^```python\n(.*?)^```", page, re.MULTILINE | re.DOTALL):
            exec(block, names)
        assert [row["text_id"] for row in names["checked"]] == ["a", "b", "c"]
    assert list(names["found"]["text_id"]) == ["a", "b", "c"]
