"""Spark makes the archive and the findings of one machine. Skipped where there is no PySpark or no Java."""

from __future__ import annotations

import datetime
import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from sparking import articles, documents, files, frame, rows, session, single

from quoteproof import spark as qs
from quoteproof.archive import Archive
from quoteproof.archive.asked import Asked
from quoteproof.archive.store.transfer import push
from quoteproof.cli import run as command
from quoteproof.errors import ArchiveError, UsageError
from quoteproof.graph import graph, harvest
from quoteproof.graph import rows as graph_rows
from quoteproof.model import Document, Meta
from quoteproof.report.table import HEAD
from quoteproof.run import Run
from quoteproof.settings import Settings
from quoteproof.sources import Sources
from quoteproof.spark import graphing, ids
from quoteproof.spark.apart import ROUNDS, Patience, answered, text_of
from quoteproof.spark.frames import arrow, batches_of
from quoteproof.spark.running import finding_rows


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """Two cores of this machine."""
    made = session("local[2]")
    yield made
    made.stop()


SPEECHES = documents(120)


@pytest.fixture(scope="module")
def archive(spark: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of four segments."""
    path = tmp_path_factory.mktemp("spark") / "an archive [of {speeches}]"
    qs.build(frame(spark, SPEECHES), path).close()
    return path


def test_the_archive_is_that_of_one_machine(archive: Path, tmp_path: Path) -> None:
    """The digest is the same, every byte is sound, nothing is left over, and the command line opens it."""
    with Archive.open(archive) as found, Archive.build(tmp_path / "one", SPEECHES) as expected:
        assert found.info.digest == expected.info.digest
        assert [d.id for d in found.documents()] == [d.id for d in SPEECHES]
        assert found.document("speech-0007") == expected.document("speech-0007")
        assert found.listed() == expected.listed()
        found.verify()
        assert len(found.segments()) == 4
    assert [name for name in files(archive) if not name.endswith(".seg")] == ["catalog.sqlite", "lock"]
    assert command(["archive", "verify", str(archive)]) == 0


def repeated(items: list[Document]) -> list[Document]:
    """Return documents of which some come twice, and some have the id of another, in other partitions and in the same one."""
    again = [items[3], Document("speech-0040", "Other words, and not those.", Meta(title="Late")), items[50]]
    return [
        *items[:5],
        items[4],
        *items[5:],
        *again,
        Document("speech-0002", "Not these either."),
        Document("empty", ""),
    ]


def test_of_documents_with_one_id_the_first_stays(spark: Any, tmp_path: Path) -> None:
    """Whichever partition they are in: what is skipped and refused, and what is said of it, is that of one machine."""
    stream = repeated(SPEECHES)
    with (
        qs.build(frame(spark, stream, 5), tmp_path / "many") as found,
        Archive.build(tmp_path / "one", (d for d in stream if d.text)) as expected,
    ):
        assert found.info.digest == expected.info.digest
        assert found.changes.added == expected.changes.added == 120
        assert found.changes.skipped == expected.changes.skipped == 3
        assert found.changes.refused == expected.changes.refused + 1
        assert [p.message for p in found.problems] == ["the field 'text' is empty", expected.problems[0].message]
        assert found.document("speech-0040").text == SPEECHES[40].text
        assert found.search("Other words, and not those") == expected.search("Other words, and not those")
        found.verify()
        with Archive.open(tmp_path / "many") as opened:
            changes = opened.remove(ids=["speech-0040"])
            assert changes.removed == 1 and opened.info.documents == 119


def test_a_partition_that_repeats_another_is_no_segment(spark: Any, tmp_path: Path) -> None:
    """The same documents twice are the documents once, and so is the same build twice."""
    with qs.build(frame(spark, [*SPEECHES[:40], *SPEECHES[:40]], 2), tmp_path / "twice") as found:
        assert (len(found.segments()), found.info.documents, found.changes.skipped) == (1, 40, 40)
        digest, before = found.info.digest, list(files(tmp_path / "twice"))
    with pytest.raises(UsageError, match="is an archive already"):
        qs.build(frame(spark, SPEECHES[:40], 2), tmp_path / "twice")
    with qs.build(frame(spark, SPEECHES[:40], 1), tmp_path / "twice", replace=True) as found:
        assert found.info.digest == digest
    assert list(files(tmp_path / "twice")) == before


def test_a_task_writes_as_many_segments_as_its_memory_asks_for(spark: Any, tmp_path: Path, monkeypatch: Any) -> None:
    """`memory` bounds a segment, `tasks` puts partitions together."""
    monkeypatch.setattr("quoteproof.spark.building.capacity", lambda memory: 4000)
    long = [Document(d.id, d.text * 8) for d in SPEECHES]
    with qs.build(frame(spark, long, 6), tmp_path / "small", tasks=1) as found:
        assert len(found.segments()) > 3
        assert list(found.documents()) == list(Archive.of(long).documents())


def test_a_document_may_be_large_and_a_sentence_everywhere(
    spark: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One text a hundred times as long as the rest, what each document says, one id in all partitions: as on one machine, in small batches."""
    monkeypatch.setattr("quoteproof.spark.building.capacity", lambda memory: 4000)
    monkeypatch.setattr("quoteproof.spark.frames.LIMITS", {"spark.sql.execution.arrow.maxRecordsPerBatch": 2})
    always = "This record is read out, and nobody may copy it without leave."
    some = [replace(d, text=f"{d.text} {always}") for d in SPEECHES[:40]]
    same = [Document("annex", f"{d.text} {always}") for d in SPEECHES[40:44]]
    huge = Document("minutes", " ".join(d.text for d in documents(100, seed=8)))
    stream = [x for k, one in enumerate(same) for x in (*some[10 * k : 10 * k + 10], *([huge] if k == 1 else []), one)]
    texts = [
        Document(f"news-{k}", f"The clerk said: “{always}” {d.text}") for k, d in enumerate(articles([*some, huge], 4))
    ]
    with qs.build(frame(spark, stream, 4), tmp_path / "many") as found, Archive.of(stream) as expected:
        assert list(found.documents()) == list(expected.documents())
        assert found.changes.refused == expected.changes.refused == 3
        assert rows(qs.check(frame(spark, texts, 2), tmp_path / "many")) == single(found, texts)


def test_a_task_hands_on_little_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """So many rows, or so many bytes: large rows go alone."""
    monkeypatch.setattr("quoteproof.spark.frames.BYTES", 100)
    monkeypatch.setattr("quoteproof.spark.frames.ROWS", 3)
    sizes = [1, 1, 1, 1, 99, 1, 500, 60, 60, 2]
    made = batches_of((("x" * size,) for size in sizes), arrow((("text", "string"),)))
    assert [batch.num_rows for batch in made] == [3, 2, 2, 2, 1]


def test_columns_that_are_wrong_are_named(spark: Any, tmp_path: Path) -> None:
    """Nothing is begun, and nothing is left, where a column is missing or holds no words."""
    for df, what in (
        (spark.createDataFrame([("a", "b")], "id string, body string"), "no column 'text'"),
        (spark.createDataFrame([(1, "b")], "id long, text string"), "'id' is of bigint"),
        (spark.createDataFrame([("a", ["b"])], "id string, text array<string>"), "'text' is of array<string>"),
    ):
        with pytest.raises(UsageError, match=what):
            qs.build(df, tmp_path / "none")
        with pytest.raises(UsageError, match=what):
            qs.quotes(df)
    assert not (tmp_path / "none").exists()


def test_what_rows_know_is_kept(spark: Any, tmp_path: Path) -> None:
    """Days become ISO 8601, other columns stay with the document, a row without an id is a problem."""
    kinds = "id string, text string, date date, tags array<string>, pages int, path string, author string"
    day = datetime.date(2025, 3, 4)
    made = [
        ("a", "These are words.", day, ["x", "y"], 3, "in/a.txt", None),
        (None, "No id.", None, None, None, None, None),
    ]
    with qs.build(spark.createDataFrame(made, kinds), tmp_path / "kept") as found:
        document = found.document("a")
        assert (document.meta.date, document.path, document.meta.author) == ("2025-03-04", "in/a.txt", None)
        assert dict(document.meta.extra) == {"tags": '["x","y"]', "pages": "3"}
        assert [problem.message for problem in found.problems] == ["the column 'id' is empty"]


def test_findings_are_those_of_one_machine(spark: Any, archive: Path, tmp_path: Path) -> None:
    """Row for row, in the order of the texts, from the archive that Spark has made and from one that it has not."""
    texts = articles(SPEECHES, 12)
    found = qs.check(frame(spark, texts, 3), archive)
    assert rows(found) == single(archive, texts)
    Archive.build(tmp_path / "one", SPEECHES).close()
    assert rows(qs.check(frame(spark, texts, 2), tmp_path / "one")) == single(tmp_path / "one", texts) == rows(found)
    verdicts = {row.verdict for row in found.select("verdict").distinct().collect()}
    assert {"verbatim", "not_found"} <= verdicts, "the texts show too little"


def test_findings_are_the_same_where_tasks_hold_parts_of_the_archive(spark: Any, archive: Path, tmp_path: Path) -> None:
    """The questions of all texts go to the segments, also where one text comes many times, and where a row is none."""
    texts = [*articles(SPEECHES, 8), *articles(SPEECHES, 1), Document("again", articles(SPEECHES, 1)[0].text)]
    df = frame(spark, texts, 3)
    with pytest.raises(UsageError, match="setCheckpointDir"):
        qs.check(df, archive, parts=3)
    spark.sparkContext.setCheckpointDir(str(tmp_path))
    assert rows(qs.check(df, archive, parts=3)) == single(archive, texts)
    [row] = rows(qs.check(frame(spark, [Document("none", "")], 1), archive, parts=1))
    assert "problem" in row


def test_an_archive_in_a_store_is_asked_as_one_in_a_folder(spark: Any, archive: Path, tmp_path: Path) -> None:
    """By address, whole or in parts; nothing is built there."""
    texts, store = articles(SPEECHES, 4), f"local://{tmp_path / 'shelf'}"
    push(archive, store)
    expected, df = single(archive, texts), frame(spark, texts, 2)
    spark.sparkContext.setCheckpointDir(str(tmp_path))
    assert rows(qs.check(df, store)) == rows(qs.check(df, store, parts=2)) == expected
    assert rows(qs.check(df, f"file://{archive}")) == expected
    with pytest.raises(UsageError, match="only read"):
        qs.build(df, f"local://{tmp_path / 'none'}")
    assert not (tmp_path / "none").exists()


def test_statements_are_looked_up_in_parts_too(spark: Any, tmp_path: Path) -> None:
    """What is told without marks, and what is taken over without a word, is found as on one machine."""
    said = [
        Document(
            "harbour",
            "We will close the north quay before the survey of the harbour is done.",
            Meta(speaker="Ada Okafor"),
        ),
        Document("mill", "The old mill at the river will be sold in autumn, and the weir beside it stays."),
    ]
    copied = "As we hear, the old mill at the river will be sold in autumn, and the weir beside it stays."
    told = "Ada Okafor said that the north quay would be closed before the survey of the harbour was done."
    texts = [Document("news", told), Document("copy", copied)]
    qs.build(frame(spark, said, 2), tmp_path / "said").close()
    settings = Settings(also=("reported", "borrowed"))
    spark.sparkContext.setCheckpointDir(str(tmp_path / "rounds"))
    found = rows(qs.check(frame(spark, texts, 2), tmp_path / "said", settings=settings, parts=2))
    assert found == single(tmp_path / "said", texts, settings)
    assert {row[HEAD.index("kind")] for row in found} >= {"reported", "borrowed"}


def test_every_question_is_answered_before_the_texts_are_judged(archive: Path) -> None:
    """Within the rounds that there are, so that nothing is looked up on the spot but what the judge asks beyond."""
    settings = Settings()
    with Archive.open(archive) as opened:
        patience = Patience(Run(Sources([opened], "sources"), settings))
        segments = {segment.id: Asked(segment.index) for segment in opened.segments()}
        for document in articles(SPEECHES, 6):
            text, known = text_of(document, settings), dict[bytes, bytes]()
            rounds = 0
            while questions := patience.questions(text, known):
                rounds += 1
                for one in questions:
                    known[one.key] = msgspec.msgpack.encode(answered(segments[one.segment], [one])[0])
            assert 2 <= rounds <= ROUNDS
            memory = patience.remember(known, patient=False)
            found = list(finding_rows(patience.run, document))
            assert found == single(archive, [document])
            assert memory.looked_up == 0


def test_claims_are_those_of_one_machine(spark: Any) -> None:
    """`quotes` needs no archive."""
    text = Document("a", "“We will close the quay,” said Ada Marin. “Not today.”")
    [first, second] = qs.quotes(frame(spark, [text], 1)).collect()
    assert (first.text_id, first.speaker, first.quotation, first.start) == (
        "a",
        "Ada Marin",
        "We will close the quay,",
        1,
    )
    assert second.speaker == "Ada Marin"


def test_the_graph_is_that_of_one_machine(spark: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who quotes whom over an archive: links, families and what has no source; each piece is looked at once."""
    everything = [*SPEECHES[:30], *articles(SPEECHES[:30], 8)]
    with qs.build(frame(spark, everything, 3), tmp_path / "all") as found:
        run = Run(Sources([found], "all"), Settings(also=("borrowed",), ignore_marks=False))
        expected = graph(harvest(run, document) for document in found.documents())
    assert expected.links and expected.unsourced
    begun, mapped = str(tmp_path / "begun"), graphing.mapped

    def noting(batches: Iterable[Any]) -> Iterable[Any]:
        with open(begun, "ab") as file:  # noqa: PTH123  (run elsewhere)
            file.write(b".")
        return batches

    monkeypatch.setattr(graphing, "TOGETHER", 10)
    monkeypatch.setattr(graphing, "mapped", lambda df, *more: mapped(df.mapInArrow(noting, df.schema), *more))
    assert b"".join(graph_rows.jsonl(qs.graph(spark, tmp_path / "all"))) == b"".join(graph_rows.jsonl(expected))
    assert Path(begun).read_bytes() == b"." * 6


def test_the_guide_runs(spark: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    """What docs/guides/spark.md shows can be pasted."""
    monkeypatch.chdir(tmp_path)
    page = Path(__file__).parents[1] / "docs" / "guides" / "spark.md"
    names: dict[str, Any] = {}
    for block in re.findall(r"^```python\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL):
        exec(block, names)
    shown = capsys.readouterr().out
    assert "serious" in shown and "Ada Okafor" in shown
    assert (tmp_path / "links.csv").exists()


def test_the_first_of_an_id_is_told_by_its_row_whatever_file_it_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where files hold rows that lie between each other's, and where two ids have one key."""
    monkeypatch.setattr("quoteproof.spark.ids._key", lambda name: len(name))
    chance = random.Random(7)
    rows = [ids.Row(place, f"id-{chance.randrange(150)}", chance.choice("ab")) for place in range(200)]
    paths = [tmp_path / str(number) for number in range(3)]
    for number, path in enumerate(paths):
        ids.write(path, rows[number::3])
    first = dict[str, str]()
    expected = [(*row, first[row.id]) for row in rows if first.setdefault(row.id, f"{row.place}") != f"{row.place}"]
    assert len(expected) > 50
    found = ids.later(paths)
    assert [(row.place, row.again) for row in found] == [
        (place, digest == rows[int(one)].digest) for place, _, digest, one in expected
    ]
    assert all(rows[row.segment :: 3][row.ordinal].place == row.place for row in found)
    assert ids.later([]) == []


def test_what_does_not_work_is_said_in_one_line(spark: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A session over Spark Connect is refused; where Java dies in the middle of a build, nothing of it is left."""
    remote = type("DataFrame", (), {"__module__": "pyspark.sql.connect.dataframe"})()
    for ask in (
        lambda: qs.build(remote, tmp_path / "none"),
        lambda: qs.check(remote, tmp_path),
        lambda: qs.quotes(remote),
        lambda: qs.graph(remote, tmp_path),
    ):
        with pytest.raises(UsageError, match="does not work over Spark Connect"):
            ask()

    def gone(*given: Any) -> Any:
        raise ConnectionRefusedError(111, "Connection refused")

    monkeypatch.setattr("quoteproof.spark.building.mapped", gone)
    with pytest.raises(ArchiveError, match=r"driver has ended.*spark\.driver\.memory"):
        qs.build(frame(spark, SPEECHES[:3], 1), tmp_path / "none")
    assert not (tmp_path / "none").exists()
