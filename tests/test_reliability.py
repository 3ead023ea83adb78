"""What has killed, hung or misled a run once: each is a test."""

from __future__ import annotations

import gzip
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

import quoteproof
from quoteproof import Archive, Document, readers
from quoteproof.attribute import attribute, continuation
from quoteproof.find import find
from quoteproof.model import Problem
from quoteproof.pipeline import REPORT
from quoteproof.sources import cache, open_sources

SAID = "We will not close the quay before the survey is done."
TEXT = f"“{SAID}” the chair said."


def labels(text: str, *sources: str) -> list[str]:
    """Return the labels of a check against strings."""
    return [finding.verdict.label for finding in quoteproof.check(text, against=sources).findings]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of sources, and a cache beside it."""
    monkeypatch.setenv("QUOTEPROOF_CACHE", str(tmp_path / "cache"))
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "minutes.txt").write_text(SAID)
    return tmp_path / "sources"


# -- texts -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("digit", ["²", "³", "①", "⑵", "❶", "٣", "½"])
def test_digits_that_are_no_numbers(digit: str) -> None:
    """A call of a note, or a list's number, in the text and in the source."""
    assert labels(TEXT, SAID.replace("quay", f"quay {digit}"))
    assert labels(TEXT.replace("quay", f"quay {digit}m long and {digit}"), SAID.replace("quay", f"quay {digit}"))


@pytest.mark.parametrize(
    "line",
    [
        "— " + "a" * 300 + "!",
        "– Bundesausbildungsförderungsgesetz!",
        "— test_the_twins_vote_alike_for_short_queries[3448]",
    ],
)
def test_a_dash_and_a_long_word(line: str) -> None:
    """Is no signature, and that is soon seen."""
    assert find(Document("d", f"They went home and did not look back.\n\n{line}")) == ()


@pytest.mark.parametrize("name", ["Marie von Ebner-Eschenbach", "J. R. Lund, Harbour Master", "Okafor,Lund"])
def test_a_signature(name: str) -> None:
    """Words above a dash and a name are quoted, as they were."""
    (quotation,) = find(Document("d", f"The sea does not read what we write about it.\n\n— {name}"))
    assert quotation.text == "The sea does not read what we write about it."


def test_words_in_a_title() -> None:
    """What is said inside of a look-alike is said by somebody, or nobody."""
    against = ['{"t: "「. ﬁ', "Another source, of no interest at all."]
    assert quoteproof.check("«S ﬁ n S", against=against).problems == ()


def test_a_paragraph_of_quotations_that_say_nothing_of_their_speaker() -> None:
    """Each looks at so many beside it, and not at all: counted in looks at a sentence."""
    looks = []
    for count in (200, 400):
        document = Document("d", "“We go home now.” " * count)
        quotations = find(document)
        looked: Counter[int] = Counter()
        with pytest.MonkeyPatch.context() as patch:
            inner = continuation._quotations_in
            patch.setattr(
                continuation,
                "_quotations_in",
                lambda scene, at, inner=inner, looked=looked: (looked.update([0]), inner(scene, at))[1],
            )
            attribute(document, quotations)
        looks.append(looked[0])
    assert looks[1] < 2.5 * looks[0]


@pytest.mark.parametrize("text", ["’'éאָ，\"é|<br>>>,,ﷺ\r\nvs..文ﷺé[sic]「*.p.①"])
def test_what_the_fuzzer_found(text: str) -> None:
    """No finding is lost for a fault of the program."""
    for source in (text, text[::-1]):
        report = quoteproof.check(Document("d", text), [Document("s", source), SAID])
        assert [problem.message for problem in report.problems if problem.hint == REPORT] == []


# -- files -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "charset",
    [
        "hex",
        "rot13",
        "zlib",
        "base64",
        "uu",
        "bz2",
        "quopri",
        "undefined",
        "idna",
        "punycode",
        "unicode_escape",
        "nosuch",
    ],
)
def test_a_page_in_an_odd_charset(charset: str) -> None:
    """It is read as if it had said none."""
    page = f'<html><head><meta charset="{charset}"></head><body><p>The café on the quay is open until ten.'
    found = list(readers.parse(page.encode("latin-1"), "page.html"))
    assert any(isinstance(item, Document) and "café" in item.text for item in found)


def test_comments_before_a_text_that_is_no_page() -> None:
    """To tell HTML from text takes no longer with two thousand comments than with none."""
    (document,) = readers.parse(b"<!-- a -->\n" * 2000 + b"plain text", "notes.rst")
    assert isinstance(document, Document)
    (page,) = readers.parse(b"<!-- a -->\n" * 20 + b"<html><body><p>One plain sentence of a page.", "notes.rst")
    assert isinstance(page, Document)
    assert "<html>" not in page.text


def test_comments_that_nobody_closed() -> None:
    """A comment is code; one that is not closed is text, and ten thousand of them are soon read."""
    (document,) = readers.parse(b"<!-- one --> two <!-- three <!-- four --> five " + b"<!-- " * 50_000, "page.md")
    assert isinstance(document, Document)
    code = [mark.span.of(document.text) for mark in document.marks if mark.kind == "code"]
    assert code == ["<!-- one -->", "<!-- three <!-- four -->"]


def test_folders_that_link_to_each_other(tmp_path: Path) -> None:
    """Each is visited once: twelve folders with links to all others."""
    for name in "abcdefghijkl":
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.txt").write_text(name)
    for name in "abcdefghijkl":
        for other in "abcdefghijkl":
            (tmp_path / name / f"to-{other}").symlink_to(tmp_path / other)
    found = [item.id for item in readers.read(tmp_path) if isinstance(item, Document)]
    assert found == [f"{name}/page.txt" for name in "abcdefghijkl"]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    """It is a problem with its place, be it to a file or a folder; one that stays inside, and a link that is named itself, are read."""
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "page.txt").write_text("there")
    (tmp_path / "own" / "z").mkdir(parents=True)
    (tmp_path / "own" / "z" / "page.txt").write_text("here")
    (tmp_path / "own" / "a").symlink_to(tmp_path / "other")
    (tmp_path / "own" / "b.txt").symlink_to(tmp_path / "other" / "page.txt")
    (tmp_path / "own" / "c.txt").symlink_to(tmp_path / "own" / "z" / "page.txt")
    (tmp_path / "named").symlink_to(tmp_path / "own")
    for folder in ("own", "named"):
        items = list(readers.read(tmp_path / folder))
        assert [item.id for item in items if isinstance(item, Document)] == ["c.txt", "z/page.txt"]
        assert [item.document for item in items if isinstance(item, Problem)] == ["a", "b.txt"]
    assert [item.id for item in readers.read(tmp_path / "own" / "a") if isinstance(item, Document)] == ["page.txt"]


def test_a_folder_that_nobody_may_look_into(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is one problem, and the rest is read."""
    (kept / "secret").mkdir()
    scandir, stat = os.scandir, os.stat

    def refusing(folder: Any = ".") -> Any:
        if str(folder).endswith("secret"):
            raise PermissionError(13, "Permission denied", folder)
        return scandir(folder)

    def blind(path: Any, **options: Any) -> os.stat_result:
        if "secret/" in str(path):
            raise PermissionError(13, "Permission denied", path)
        return stat(path, **options)

    monkeypatch.setattr(os, "scandir", refusing)
    monkeypatch.setattr(os, "stat", blind)
    with open_sources([str(kept)], cache=False) as sources:
        assert [problem.message for problem in sources.problems] == ["this folder cannot be read: permission denied"]
        assert sources.info.documents == 1


@pytest.mark.slow
def test_a_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes to a thousand times its size is a problem, and never held; who knows better says so."""
    bomb = gzip.compress(b"a b " * 25_000_000)
    (problem,) = readers.parse(bomb, "bomb.txt.gz")
    assert isinstance(problem, Problem)
    assert "250 times its size" in problem.message
    monkeypatch.setenv("QUOTEPROOF_UNPACKED", "200")
    (document,) = readers.parse(bomb, "bomb.txt.gz")
    assert isinstance(document, Document)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("«Wir schließen den Kai nicht», sagte sie. Die Brücke für Fußgänger bleibt.", "latin-1"),
        ("«No cerraremos el muelle mañana», dijo el capitán Muñoz.", "latin-1"),
        ("« Nous n'avons pas fermé le quai », a-t-elle déclaré à l'été.", "latin-1"),
        ("“Não fecharemos o cais”, disse a capitã.", "cp1252"),
        (
            "„Nie zamkniemy portu”, powiedziała kapitan Łucja Ścisła. Dźwig zostanie, że aż żal, gdzie stoi teraz.",
            "cp1250",
        ),
        ("«Мы не закроем причал до зимы», — сказала председатель порта.", "cp1251"),
        ("«Δεν θα κλείσουμε την αποβάθρα πριν από τον χειμώνα», είπε η λιμενάρχης.", "iso8859-7"),
        ("“We will not close the quay,” the chair said. Ça va.", "utf-16-le"),
        ("“We will not close the quay,” the chair said.", "utf-16-be"),
    ],
)
def test_short_texts_in_old_encodings(text: str, encoding: str) -> None:
    """They are read as they were written, and it is said that this is a guess."""
    note, document = readers.parse(text.encode(encoding), "page.txt")
    assert isinstance(note, Problem)
    assert "guess" in note.message
    assert isinstance(document, Document)
    assert document.text == text


@pytest.mark.parametrize("data", [b"\0\1\0\2\0\3\0\4", b"a\0b\0c\0\0\0", b"PK\0\0ab\0\0", b"\0" * 40])
def test_bytes_that_are_no_text(data: bytes) -> None:
    """Zeros alone do not make UTF-16."""
    (problem,) = readers.parse(data, "page.txt")
    assert isinstance(problem, Problem)


@pytest.mark.slow
def test_a_file_that_is_too_large_to_be_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is refused before it is read, packed or not, and so is a line of rows; what is read piece by piece may be of any size."""
    monkeypatch.setattr(readers.reading, "LARGEST", 1 << 20)
    (tmp_path / "a.txt").write_bytes(b"word " * 250_000)
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(b"word " * 250_000))
    (tmp_path / "c.jsonl").write_text('{"text": "' + "word " * 250_000 + '"}\n')
    (tmp_path / "d.jsonl").write_text('{"text": "No berth will be lost."}\n' * 50_000)
    (tmp_path / "e.txt").write_bytes(b"word " * 200_000)
    items = list(readers.read(tmp_path))
    assert [(p.document, p.hint) for p in items if isinstance(p, Problem)] == [
        (name, "cut it into parts") for name in ("a.txt", "b.txt.gz", "c.jsonl")
    ]
    assert len(items) == 3 + 50_000 + 1


# -- the cache -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("error", [OSError(30, "Read-only file system"), OSError(28, "No space left on device")])
def test_a_cache_that_cannot_be_written(kept: Path, monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    """Is done without, and without a folder for temporary files where that cannot be written either."""

    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Path, "mkdir", refuse)
    with open_sources([str(kept)]) as sources:
        assert sources.info.documents == 1


def test_a_cache_that_is_cleared_meanwhile(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The archive is built once more, beside it."""
    build = Archive.build

    def cleared(path: Path, *given: object, **options: object) -> Archive:
        made = build(path, *given, **options)  # type: ignore[arg-type]
        if Path(path).is_relative_to(cache.root()):
            cache.clear()
        return made

    monkeypatch.setattr(Archive, "build", cleared)
    with open_sources([str(kept)]) as sources:
        assert sources.search("close the quay before")


def test_two_runs_that_build_the_same_archive(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One of the two stays in the cache."""
    build, inner = Archive.build, []

    def beside(path: Path, *given: object, **options: object) -> Archive:
        if not inner:
            inner.append(1)
            open_sources([str(kept)]).close()
        return build(path, *given, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Archive, "build", beside)
    with open_sources([str(kept)]) as sources:
        assert sources.info.documents == 1
    (key,) = (cache.root() / "archives").iterdir()
    assert len([entry for entry in key.iterdir() if entry.is_dir()]) == 1


# -- signals ---------------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="has no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_run_that_is_told_to_end_leaves_nothing(tmp_path: Path, number: signal.Signals) -> None:
    """Neither in the folder for temporary files nor in the cache nor where an archive was to be."""
    sources = tmp_path / "many.jsonl"
    os.mkfifo(sources)
    places = {"TMPDIR": str(tmp_path / "tmp"), "QUOTEPROOF_CACHE": str(tmp_path / "cache")}
    (tmp_path / "tmp").mkdir()
    program = "import os, signal, sys; signal.signal(signal.SIGHUP, signal.SIG_DFL); from quoteproof.cli import main; sys.argv[1:] = {!r}; main()"
    call = program.format(["archive", "build", str(tmp_path / "a"), str(sources)])
    run = subprocess.Popen([sys.executable, "-c", call], env={**os.environ, **places}, stderr=subprocess.DEVNULL)
    with suppress(BrokenPipeError), sources.open("wb") as pipe:
        while not (tmp_path / "a").exists() and run.poll() is None:
            pipe.write(b'{"text": "One document, and one more after it."}\n' * 100)
            pipe.flush()
        time.sleep(0.5)  # the folder is there a moment before it is watched
        run.send_signal(number)
    run.wait(30)
    assert run.returncode == 128 + number
    assert not list((tmp_path / "tmp").iterdir())
    assert not (tmp_path / "a").exists()


@pytest.mark.skipif(os.name == "nt", reason="has no such signals")
def test_an_interruption_while_the_program_is_loaded() -> None:
    """^C before there is anything to put away ends it at once: no traceback, and no crash amid a library's own loading."""
    program = """
import os, signal, sys
from quoteproof import __main__
class Typed:
    def find_spec(self, name, *_):
        if name == "quoteproof.cli":
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Typed())
signal.signal(signal.SIGINT, signal.default_int_handler)
__main__.main()
"""
    done = subprocess.run([sys.executable, "-c", program, "check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, "", "")
