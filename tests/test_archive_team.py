"""A team's archive: its catalog on a real server of PostgreSQL, readers and one writer, and what a server can do to them."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from archives import KILLS, NEW, OLD, begun, done, ended, forks, in_child, killed, read_meanwhile, state
from databases import OWNER, PASSWORD, Database, running, waited
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from typed import typed

from quoteproof.archive import Archive, life, team
from quoteproof.archive.home import home
from quoteproof.cli import run
from quoteproof.errors import ArchiveDamaged, ArchiveError, ArchiveLocked, ArchiveTooNew, ArchiveTooOld, UsageError
from quoteproof.model import Document, Meta, Problem

SAID = "We will not close the quay before the survey is done."


@pytest.fixture(scope="module")
def server() -> Iterator[Database]:
    """A server for all of these tests."""
    with running() as made:
        yield made


@pytest.fixture(autouse=True)
def password(monkeypatch: pytest.MonkeyPatch) -> None:
    """What psql would take it from."""
    for name in [name for name in os.environ if name.startswith("PG")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PGPASSWORD", PASSWORD)


@pytest.fixture
def base(server: Database) -> str:
    """The address of a new database."""
    return server.database()


# -- the same answers ----------------------------------------------------------------------------------------------------

NAMES = st.sampled_from(
    [
        "a",
        "b",
        "B",
        "a (2)",
        "x/y.md",
        "x/z.md",
        "x\\w",
        "é",
        "\0",
        "\1",
        "a\0b",
        "a\1b",
        "%",
        "_",
        "a_c",
        "[a]",
        "'",
        "z" * 5000,
    ]
)
METAS = st.builds(
    Meta,
    title=st.sampled_from([None, "Minutes of March", "Minutes_of", "The Board", "100%", "it's \\ here"]),
    publisher=st.sampled_from([None, "Reuters", "reuters"]),
    date=st.sampled_from([None, "1999-01-01", "2001", "2010-05-05"]),
    extra=st.sampled_from(
        [(), (("room", "12"),), (("room", "a\0b"), ("floor", "\1")), (("q", "'; DROP TABLE archive; --"),)]
    ),
)
TEXTS = st.sampled_from(["the first words", "other words here", "nothing of the kind", "\0"])
DOCUMENTS = st.lists(
    st.builds(Document, NAMES, TEXTS, METAS, path=st.none() | NAMES) | st.builds(Problem, NAMES, st.sampled_from(["m", "n\0"])), max_size=5
)  # fmt: skip
CONDITIONS = st.sampled_from(
    [
        "title=Minutes*", "title=Minutes_of", "title=100%", "publisher=Reuters", "date<2001", "date>2000", "id=[a]", "id=?", "id=a*",
        "room=12", "room=1?", "room>1", "floor=*", "q='; DROP*", "title=*\\*", "path=x*",
    ]
)  # fmt: skip
STEP = (
    st.tuples(st.just("add"), DOCUMENTS)
    | st.tuples(st.just("build"), DOCUMENTS)
    | st.tuples(st.just("where"), st.lists(CONDITIONS, min_size=1, max_size=2))
    | st.tuples(st.just("ids"), st.lists(NAMES, max_size=2))
    | st.tuples(st.just("paths"), st.lists(st.sampled_from(["x", "x/y.md", "a", "%"]), max_size=2))
)
STEPS = st.lists(
    STEP
    | st.tuples(st.just("tidy"), st.none())
    | st.tuples(st.just("merge"), st.lists(STEP, max_size=3)),  # what others do while all segments are merged
    max_size=6,
)


def told(folder: Path) -> object:
    """Everything that an archive says of its documents by its catalog."""
    with Archive.open(folder) as archive:
        archive.verify()
        ids = [one.id for one in archive.listed(limit=50)]
        return (
            archive.info.digest,
            archive.info.documents,
            archive.info.words,
            archive.problems,
            archive.listed(limit=50),
            [archive.listed(after, 2) for after in ("", *ids)],
            [archive.listed("", 5, name) for name in ("minutes march", "reuters", "a", "x y")],
            [archive.holds(name) for name in ("Minutes of March", "Board", "é", "x z", "nobody", "%", "'")],
            [archive.document(one) for one in ids],
        )


def step(folder: Path, kind: str, given: object, catalog: str | None) -> object:
    """Do one thing to an archive."""
    if kind == "build":
        with Archive.build(folder, given, replace=True, catalog=catalog) as made:  # type: ignore[arg-type]
            return made.changes
    if kind == "tidy":
        return life.tidy(folder)
    if kind == "merge":
        return meanwhile(folder, given, catalog)
    with Archive.open(folder) as archive:
        if kind == "add":
            return archive.add(given)  # type: ignore[arg-type]
        return archive.remove(**{kind: given})  # type: ignore[arg-type]


def meanwhile(folder: Path, steps: Any, catalog: str | None) -> object:
    """Do things while all segments are merged; when that is done, the archive tells what it told before."""
    with home(folder).merging():
        merged = begun(folder)
        answers = [step(folder, kind, what, catalog) for kind, what in steps]
        before = told(folder)
        done(folder, merged)
    assert told(folder) == before
    return answers


@pytest.mark.slow
@given(DOCUMENTS, STEPS)
@settings(
    max_examples=12 if settings.get_current_profile_name() == "ci" else 200,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # each try takes a second
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_the_same_answers_as_sqlite(
    server: Database, tmp_path_factory: pytest.TempPathFactory, first: list[Document | Problem], steps: list[Any]
) -> None:
    """Whatever is done to two archives, they tell the same."""
    place = tmp_path_factory.mktemp("same")
    beside, team = place / "beside", place / "team"
    address = f"{server.everyday}?schema={place.name}"
    for kind, what in [("build", first), *steps]:
        assert step(beside, kind, what, None) == step(team, kind, what, address)
        assert told(beside) == told(team)


# -- readers and writers -------------------------------------------------------------------------------------------------


def test_every_command(
    base: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An archive is its folder, wherever its catalog is."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QUOTEPROOF_CACHE", str(tmp_path / "cache"))
    Path("minutes.md").write_text(f"# Minutes\n\nLev Marin said: “{SAID}”\n", "utf-8")
    Path("more.md").write_text("The board met in the old hall, and nobody else came.\n", "utf-8")
    Path("column.md").write_text("“We will close the quay before the survey is done,” said Lev Marin.\n", "utf-8")
    assert run(["archive", "build", "news.archive", "minutes.md", "--catalog", base]) == 0
    assert run(["archive", "add", "news.archive", "more.md"]) == 0
    assert run(["check", "column.md", "--against", "news.archive", "--format", "json"]) == 1
    assert '"digest"' in capsys.readouterr().out
    for command in (["list"], ["info"], ["info", "--format", "json"], ["tidy"], ["verify"], ["remove"]):
        assert (
            run(["archive", command[0], "news.archive", *command[1:], *(["more.md"] if command == ["remove"] else [])])
            == 0
        )
    assert run(["archive", "build", "news.archive", "minutes.md", "--replace"]) == 0
    assert run(["archive", "quotes", "news.archive", "-o", "graph.jsonl"]) == 0
    assert PASSWORD not in capsys.readouterr().out + Path("news.archive/catalog.address").read_text()
    assert not list(Path("news.archive").glob("catalog.sqlite*"))
    with Archive.open("news.archive") as team, Archive.build("lite.archive", team.documents()) as beside:
        assert team.info.digest == beside.info.digest


def test_many_archives_in_one_database(base: str, tmp_path: Path) -> None:
    """Each has a schema of its own; a second folder cannot take the first one's."""
    for name in ("one.archive", "two.archive"):
        Archive.build(tmp_path / name, [Document(name, SAID)], catalog=base).close()
    for name in ("one.archive", "two.archive"):
        assert [one.id for one in Archive.open(tmp_path / name).listed()] == [name]
    for replace in (False, True):
        with pytest.raises(UsageError, match="schema"):
            Archive.build(tmp_path / "else" / "one.archive", OLD, catalog=base, replace=replace)
    assert not (tmp_path / "else" / "one.archive").exists()
    Archive.build(tmp_path / "else" / "one.archive", OLD, catalog=f"{base}?schema=other").close()
    assert state(tmp_path / "else" / "one.archive") != state(tmp_path / "one.archive")


def test_a_catalog_is_where_it_was_built(base: str, tmp_path: Path) -> None:
    """Another address for an archive that has one is an error, and so is one for an archive of SQLite's."""
    Archive.build(tmp_path / "lite", OLD).close()
    with pytest.raises(UsageError, match="new folder"):
        Archive.build(tmp_path / "lite", OLD, replace=True, catalog=base)
    Archive.build(tmp_path / "team", OLD, catalog=base).close()
    with pytest.raises(UsageError, match="elsewhere"):
        Archive.build(tmp_path / "team", OLD, replace=True, catalog=f"{base}?schema=other")
    with pytest.raises(UsageError, match="is an archive already"):
        Archive.build(tmp_path / "team", OLD, catalog=base)


@pytest.mark.slow
def test_readers_beside_a_writer(base: str, tmp_path: Path) -> None:
    """A handle shows the archive as it was opened, through additions, merges, removals and a rebuild; a new one what is new."""
    with Archive.build(tmp_path / "a", OLD, catalog=base) as writer:
        reader = Archive.open(tmp_path / "a")
        words = OLD[7].text[:60].rpartition(" ")[0]
        assert reader.is_current()
        writer.remove(ids=["old-7"])
        assert not reader.is_current()
        for start in range(0, len(NEW), 10):
            writer.add(NEW[start : start + 10])
        assert writer.is_current()
        assert [document.id for document in reader.documents()] == [document.id for document in OLD]
        assert reader.occurs(words)[0].document.id == "old-7"
        assert not writer.occurs(words)
        assert reader.document("new-3").text == NEW[3].text
        Archive.build(tmp_path / "a", NEW[:5], replace=True).close()
        assert not Archive.open(tmp_path / "a").occurs(words)


def test_segments_stay_for_those_who_read_them(base: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A segment that is no longer listed is put aside, and deleted when its time has come."""
    Archive.build(tmp_path / "a", OLD, catalog=base).close()
    [segment] = (tmp_path / "a").glob("*.seg")
    Archive.build(tmp_path / "a", NEW, replace=True).close()
    assert (tmp_path / "a" / f"{segment.name}.old").exists()
    life.tidy(tmp_path / "a")
    assert (tmp_path / "a" / f"{segment.name}.old").exists()
    monkeypatch.setattr(team, "LEFT", -1.0)
    life.tidy(tmp_path / "a")
    assert len(list((tmp_path / "a").glob("*.seg*"))) == 1
    assert state(tmp_path / "a")


@pytest.mark.slow
def test_second_writer(base: str, tmp_path: Path) -> None:
    """Who comes while another writes is told so; readers are not disturbed."""
    archive = Archive.build(tmp_path / "a", OLD, catalog=base)
    acts: list[Callable[[], object]] = [
        lambda: archive.add(NEW), lambda: archive.remove(ids=["old-1"]), lambda: Archive.build(tmp_path / "a", NEW, replace=True),
    ]  # fmt: skip
    with home(tmp_path / "a").locked():
        for act in acts:
            with pytest.raises(ArchiveLocked, match="another process is writing") as caught:
                act()
            assert "\n" not in str(caught.value)
        assert state(tmp_path / "a")
    assert archive.add(NEW).added == len(NEW)


ACTIONS: dict[str, Callable[[Path, str], object]] = {
    "build": lambda folder, base: Archive.build(folder, NEW, catalog=base),
    "replace": lambda folder, _: Archive.build(folder, NEW, replace=True),
    "add": lambda folder, _: Archive.open(folder).add(NEW),
    "remove": lambda folder, _: Archive.open(folder).remove(where=["id=old-1*"]),
}


@pytest.mark.slow
@forks
@pytest.mark.parametrize("action", ACTIONS)
def test_killed_at_any_moment(action: str, base: str, tmp_path: Path) -> None:
    """A writer killed at any moment leaves the archive as it was before or after, and the lock to the next writer."""

    def prepared(folder: Path) -> Path:
        if action != "build":
            Archive.build(folder, OLD, catalog=base).close()
        return folder

    before = state(prepared(tmp_path / "k")) if action != "build" else None
    sample = prepared(tmp_path / "sample")
    started = time.perf_counter()
    ACTIONS[action](sample, base)
    took, after = time.perf_counter() - started, state(sample)
    chance = random.Random(action)
    for number in range(max(1, KILLS // len(ACTIONS))):
        folder = prepared(tmp_path / f"killed_{number}")
        killed(lambda: ACTIONS[action](folder, base), chance.uniform(0, 1.2 * took))  # noqa: B023
        left = state(folder)
        assert left in (before, after)
        if left == before:
            ACTIONS[action](folder, base)
        assert state(folder) == after


@pytest.mark.slow
@forks
def test_readers_in_other_processes(base: str, tmp_path: Path) -> None:
    """Readers that come and go while documents are added, removed, merged and built anew always find one whole state."""
    folder = tmp_path / "a"
    Archive.build(folder, OLD, catalog=base).close()

    with read_meanwhile(folder, tmp_path / "stop"):
        with Archive.open(folder) as archive:
            for start in range(0, len(NEW), 12):
                archive.add(NEW[start : start + 12])
            archive.remove(ids=[document.id for document in NEW[:12]])
        Archive.build(folder, OLD, replace=True).close()


@forks
def test_a_forked_process_asks_by_a_connection_of_its_own(base: str, tmp_path: Path) -> None:
    """What two processes say on one connection would be mixed up."""
    archive = Archive.build(tmp_path / "a", OLD, catalog=base)

    def ask() -> None:
        assert all(archive.document(document.id).text == document.text for document in OLD)

    process = in_child(ask)
    assert all(archive.document(document.id).text == document.text for document in OLD)
    assert ended(process) == 0
    assert archive.holds("old")


# -- what goes wrong -----------------------------------------------------------------------------------------------------


def failure(*words: str) -> str:
    """Type a command that fails, and return what it says: one line."""
    error = typed(*words).exception
    assert isinstance(error, (ArchiveError, UsageError)), error
    assert "\n" not in str(error) and PASSWORD not in str(error)
    return str(error)


def test_servers_that_cannot_be_used(
    server: Database, base: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is one line that says what is wrong."""
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(SAID)
    build = ["archive", "build", "a.archive", "a.md", "--catalog"]
    assert "refused" in failure(*build, f"postgresql://{OWNER}@127.0.0.1:1/x")
    assert "cannot reach" in failure(*build, f"postgresql://{OWNER}@nowhere.invalid/x")
    assert "createdb nothing" in failure(*build, base.rpartition("/")[0] + "/nothing")
    assert "does not let the user 'owner' in" in failure(*build, _with_password(monkeypatch, base))
    assert "must have no password" in failure(*build, base.replace(OWNER, f"{OWNER}:{PASSWORD[:6]}"))
    assert "not the address" in failure(*build, "mysql://db/x")
    assert "not the address" in failure(*build, "newsroom")
    assert "no good name" in failure(*build, f"{base}?schema=pg_mine")
    assert "nothing that can be said" in failure(*build, f"{base}?colour=blue")
    assert "sslmode" in failure(*build, f"{base}?sslmode=sometimes")
    assert "refuses SSL" in failure(*build, f"{base}?sslmode=require")
    assert "in LATIN1" in failure(*build, server.database("ENCODING LATIN1 TEMPLATE template0 LOCALE 'C'"))
    assert "NOWHERE" in failure(*build, "env:NOWHERE")
    assert not Path("a.archive").exists()


def _with_password(patch: pytest.MonkeyPatch, base: str) -> str:
    """Set a wrong password, in a variable that has the whole address."""
    patch.setenv("TEAM_DATABASE", base.replace(OWNER, f"{OWNER}:wrong"))
    return "env:TEAM_DATABASE"


def test_an_address_in_a_variable(base: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may have a password, which the folder does not keep."""
    from urllib.parse import quote

    monkeypatch.delenv("PGPASSWORD")
    monkeypatch.setenv("TEAM_DATABASE", base.replace(OWNER, f"{OWNER}:{quote(PASSWORD, safe='')}"))
    Archive.build(tmp_path / "a.archive", OLD, catalog="env:TEAM_DATABASE").close()
    assert (tmp_path / "a.archive" / "catalog.address").read_text() == "env:TEAM_DATABASE?schema=a\n"
    assert state(tmp_path / "a.archive")


@pytest.mark.slow
def test_passwords_and_services_as_psql_has_them(
    server: Database, base: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of passwords that nobody else can read, a service, and variables for what an address leaves open."""
    name = base.rpartition("/")[2]
    monkeypatch.delenv("PGPASSWORD")
    kept = PASSWORD.replace("\\", "\\\\").replace(":", "\\:")
    (tmp_path / "pass").write_text(f"# ours\nelse:*:*:*:no\n127.0.0.1:{server.port}:*:{OWNER}:{kept}\n")
    (tmp_path / "pass").chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "pass"))
    Archive.build(tmp_path / "a", OLD, catalog=base).close()
    (tmp_path / "services").write_text(f"[team]\nhost=127.0.0.1\nport={server.port}\nuser={OWNER}\ndbname={name}\n")
    monkeypatch.setenv("PGSERVICEFILE", str(tmp_path / "services"))
    Archive.build(tmp_path / "b", OLD, catalog="postgresql://?service=team").close()
    for variable, value in (
        ("PGPORT", str(server.port)),
        ("PGUSER", OWNER),
        ("PGDATABASE", name),
        ("PGHOST", "127.0.0.1"),
    ):
        monkeypatch.setenv(variable, value)
    Archive.build(tmp_path / "c", OLD, catalog="postgresql://").close()
    assert state(tmp_path / "a") == state(tmp_path / "b") == state(tmp_path / "c")
    (tmp_path / "pass").chmod(0o644)
    with pytest.raises(ArchiveError, match="does not let"):
        Archive.open(tmp_path / "a")


@pytest.mark.slow
def test_enciphered_and_proven(tmp_path: Path) -> None:
    """With `verify-full` a server must prove that it is the one that was named; `prefer` enciphers, and believes."""
    with running() as server:
        base = server.database().replace("127.0.0.1", "localhost")
        root = server.encipher()
        asked = "SELECT count(*) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE ssl AND usename IS NOT NULL"
        for mode in ("verify-full", "verify-ca", "require", "prefer"):
            known = f"&sslrootcert={root}" if "verify" in mode else ""
            address = f"{base}?schema={mode.replace('-', '_')}&sslmode={mode}{known}"
            with Archive.build(tmp_path / mode, OLD, catalog=address):
                assert server.sql(asked, base) == [[1]], mode
        for address in (
            f"{base}?schema=x&sslmode=verify-full",  # signed by nobody who is known
            f"{base.replace('localhost', '127.0.0.1')}?schema=x&sslmode=verify-full&sslrootcert={root}",  # another name
        ):
            with pytest.raises(ArchiveError, match="safely"):
                Archive.build(tmp_path / "x", OLD, catalog=address)
        with pytest.raises(ArchiveError, match="nowhere"):
            Archive.build(tmp_path / "x", OLD, catalog=f"{base}?schema=x&sslmode=verify-full&sslrootcert=/nowhere.crt")


def test_no_password_is_said_as_it_is(server: Database, base: str, tmp_path: Path) -> None:
    """A server that asks for it so may be anybody's."""
    hba = server.folder / "data" / "pg_hba.conf"
    before = hba.read_text()
    for method in ("password", "md5"):
        hba.write_text(f"local all all scram-sha-256\nhost all plain 127.0.0.1/32 {method}\n")
        server.sql("SELECT pg_reload_conf()", base)
        if method == "password":
            server.sql("SET password_encryption = md5; CREATE ROLE plain LOGIN PASSWORD 'x'", base)
        with pytest.raises(ArchiveError, match="as it is, and is told none"):
            Archive.build(tmp_path / "a", OLD, catalog=base.replace(OWNER, "plain"))
    hba.write_text(before)
    server.sql("SELECT pg_reload_conf()", base)


def test_by_a_socket_of_the_machine(server: Database, base: str, tmp_path: Path) -> None:
    """The folder of the socket stands for the host."""
    address = f"postgresql://{OWNER}@/{base.rpartition('/')[2]}?host={server.folder}&port={server.port}"
    Archive.build(tmp_path / "a", OLD, catalog=address).close()
    assert state(tmp_path / "a")


@pytest.mark.slow
def test_a_server_that_is_restarted(server: Database, base: str, tmp_path: Path) -> None:
    """Who reads is connected anew; who has a lock has lost it, and nothing is changed; while there is no server, one line says so."""
    archive = Archive.build(tmp_path / "a", OLD, catalog=base)
    before = state(tmp_path / "a")

    def restarts() -> Iterator[Document]:
        yield from NEW
        server.stop()
        server.start()

    with pytest.raises(ArchiveError, match=r"was lost|cannot reach|cannot use"):
        Archive.open(tmp_path / "a").add(restarts())
    assert archive.holds("old") and archive.is_current()
    assert archive.document("old-3").text == OLD[3].text
    assert state(tmp_path / "a") == before
    server.stop()
    try:
        assert archive.is_current()
        for ask in (
            lambda: archive.holds("other"),
            lambda: archive.document("old-4"),
            lambda: Archive.open(tmp_path / "a"),
        ):
            with pytest.raises(ArchiveError, match="cannot reach") as caught:
                ask()
            assert "\n" not in str(caught.value)
        assert archive.occurs(OLD[5].text)  # the words need no server
    finally:
        server.start()
    assert archive.document("old-4").text == OLD[4].text
    assert archive.add(NEW).added == len(NEW)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ("ALTER TABLE a.archive ADD COLUMN colour text; UPDATE a.archive SET format = format + 1", ArchiveTooNew),
        ("UPDATE a.archive SET fold = fold - 1", ArchiveTooOld),
        ("DELETE FROM a.archive", ArchiveDamaged),
        ("DROP TABLE a.documents", ArchiveDamaged),
        ("DROP TABLE a.archive", ArchiveDamaged),
        ("CREATE VIEW a.more AS SELECT 1", ArchiveDamaged),
        ("CREATE RULE more AS ON INSERT TO a.documents DO ALSO DELETE FROM a.documents", ArchiveDamaged),
        ("ALTER TABLE a.documents RENAME COLUMN names TO nemes", ArchiveDamaged),
        ("UPDATE a.segments SET id = NULL", ArchiveDamaged),
        ("UPDATE a.segments SET id = 'other'", ArchiveDamaged),
        ("UPDATE a.segments SET bytes = -1", ArchiveDamaged),
        ("UPDATE a.documents SET title = 'Other' WHERE id = 'old-3'", ArchiveDamaged),
        ("UPDATE a.documents SET id = 'x' WHERE id = 'old-3'", ArchiveDamaged),
        ("DELETE FROM a.documents WHERE id = 'old-3'", ArchiveDamaged),
        ("INSERT INTO a.removed VALUES (77, 1, 1)", ArchiveDamaged),
        ("INSERT INTO a.problems (message) VALUES ('x')", ArchiveDamaged),
        ("DROP SCHEMA a CASCADE", ArchiveError),
    ],
)
def test_damaged_catalogs(server: Database, base: str, tmp_path: Path, change: str, error: type[ArchiveError]) -> None:
    """What is not as it was written is noticed, at the latest by `verify`, and can be built anew."""
    Archive.build(tmp_path / "a", OLD, catalog=base).close()
    server.sql(change, base)
    with pytest.raises(error) as caught, Archive.open(tmp_path / "a") as archive:
        archive.verify()
    assert "\n" not in str(caught.value)
    with Archive.build(tmp_path / "a", NEW, replace=True) as archive:
        archive.verify()


def test_a_broken_address(base: str, tmp_path: Path) -> None:
    """The file in the folder is for people to edit, too."""
    Archive.build(tmp_path / "a", OLD, catalog=base).close()
    for content, error in (
        (b"", ArchiveDamaged),
        (b"\xff\xfe", ArchiveDamaged),
        (b"two words", ArchiveDamaged),
        (b"http://x", UsageError),
    ):
        (tmp_path / "a" / "catalog.address").write_bytes(content)
        with pytest.raises(error):
            Archive.open(tmp_path / "a")


@pytest.mark.slow
def test_who_may_only_read(server: Database, base: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user with nothing but SELECT reads, also after the archive was built anew, and changes nothing."""
    Archive.build(tmp_path / "a", OLD, catalog=base).close()
    server.sql(f"CREATE ROLE {base.rpartition('/')[2]}_guest LOGIN PASSWORD 'guest'", base)
    (tmp_path / "a" / "catalog.address").write_text(
        f"{base}?schema=a".replace(OWNER, base.rpartition("/")[2] + "_guest")
    )
    monkeypatch.setenv("PGPASSWORD", "guest")
    with pytest.raises(ArchiveError):
        Archive.open(tmp_path / "a")
    guest = base.rpartition("/")[2] + "_guest"
    server.sql(f"GRANT USAGE ON SCHEMA a TO {guest}; GRANT SELECT ON ALL TABLES IN SCHEMA a TO {guest}", base)
    before = state(tmp_path / "a")
    assert before
    with pytest.raises(ArchiveError, match="is not open to the user"):
        Archive.open(tmp_path / "a").add(NEW)
    assert state(tmp_path / "a") == before


def test_one_connection_for_many_threads(base: str, tmp_path: Path) -> None:
    """A handle may be asked from several threads."""
    from concurrent.futures import ThreadPoolExecutor

    with Archive.build(tmp_path / "a", OLD, catalog=base) as archive, ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda number: archive.document(f"old-{number % 30}").text, range(200)))
    assert found == [OLD[number % 30].text for number in range(200)]


def test_without_the_driver() -> None:
    """The default start imports none of it, and who lacks it is told what to install."""
    code = (
        "import sys; sys.modules['pg8000'] = None\n"
        "from quoteproof.archive import Archive\n"
        "assert not {'quoteproof.archive.postgres', 'quoteproof.archive.login', 'scramp'} & set(sys.modules)\n"
        "try: Archive.build('/nowhere/a', [], catalog='postgresql://localhost/x')\n"
        "except Exception as error: print(type(error).__name__, error)"
    )
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert made.stdout.startswith("UsageError") and "pip install 'quoteproof[postgres]'" in made.stdout


@pytest.mark.slow
def test_served_while_it_changes(base: str, tmp_path: Path) -> None:
    """`serve` sees what another process has added, without being told."""
    from quoteproof.server.library import Library

    Archive.build(tmp_path / "a", OLD, catalog=base).close()
    library = Library({"a": str(tmp_path / "a")})
    held = library.archive("a")
    assert library.archive("a") is held
    Archive.open(tmp_path / "a").add(NEW)
    assert waited(lambda: library.archive("a").info.documents == len(OLD) + len(NEW))


@pytest.mark.slow
def test_pushed_to_a_store(base: str, tmp_path: Path) -> None:
    """In a store the catalog lies beside the segments, as the server has it at that moment; nothing is pulled over a team's archive."""
    pytest.importorskip("fsspec")
    from quoteproof.archive.store import transfer

    with Archive.build(tmp_path / "a", [*OLD, *NEW, Problem("x.pdf", "cannot be read")], catalog=base) as archive:
        archive.remove(ids=["old-3", "new-7"])
        url = f"memory://{base.rpartition('/')[2]}"
        assert transfer.push(tmp_path / "a", url).documents == len(OLD) + len(NEW) - 2
        with Archive.open(url) as there:
            assert there.info.digest == archive.info.digest and there.problems == archive.problems
            assert there.listed() == archive.listed()
        transfer.pull(url, tmp_path / "b")
        assert state(tmp_path / "b") == state(tmp_path / "a")
        with pytest.raises(UsageError, match="on a server"):
            transfer.pull(url, tmp_path / "a", replace=True)
