"""Pages that are pictures: without `--ocr` what rests on them is unchecked, with it they are read, and said to have been."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from test_pdf import pdf, text

from quoteproof import readers
from quoteproof.errors import UsageError
from quoteproof.model import Document, Problem
from quoteproof.readers import Origin, pdf_ocr
from quoteproof.readers import pdf as reader

SAID = (
    "We will not close the north quay before",
    "the survey is done, and no berth will be",
    "lost in any of the years to come.",
)
CLAIM = f"The chair said: “{' '.join(SAID)}” (minutes.pdf)\n"
TABLE = """level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
1\t1\t0\t0\t0\t0\t0\t0\t1667\t1667\t-1\t
5\t1\t1\t1\t1\t1\t100\t200\t60\t40\t90.5\tWe
5\t1\t1\t1\t1\t2\t180\t200\t90\t40\t80.5\tmeas-
5\t1\t1\t1\t2\t1\t100\t260\t70\t40\t96\tured\t
5\t1\t1\t1\t2\t2\t180\t260\t70\t40\tx\tnothing
5\t1\t1\t1\t2\t3\t190\t260\t170\t40\t93\tthem.
broken
"""
FAKE = f"""#!{sys.executable}
import os, sys
if "--list-langs" in sys.argv:
    print("List of available languages (2):\\neng\\nnds")
else:
    head = sys.stdin.buffer.read()[:20].split()
    assert head[0] == b"P5" and sys.argv[1:5] == ["-", "-", "-l", os.environ["WANTED"]], (head, sys.argv)
    sys.stdout.write({TABLE!r})
"""


def scanned(*pages: bytes) -> bytes:
    """Return a PDF of pictures of the first pages of some PDFs."""
    import pypdfium2

    book = pypdfium2.PdfDocument.new()
    for page in pages:
        picture = pypdfium2.PdfImage.new(book)
        picture.set_bitmap(pypdfium2.PdfDocument(page)[0].render(scale=3))
        picture.set_matrix(pypdfium2.PdfMatrix().scale(400, 400))
        new = book.new_page(400, 400)
        new.insert_obj(picture)
        new.gen_content()
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def read(data: bytes, languages: str | None) -> list[Document | Problem]:
    """Read a PDF in this process."""
    return list(reader.read(io.BytesIO(data), Origin("a.pdf", "a.pdf", ocr=languages)))


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a program that is called tesseract before all others, and does not care what is on a page."""
    if os.name == "nt":
        pytest.skip("a script with #! is no program here")
    program = tmp_path / "bin" / "tesseract"
    program.parent.mkdir()
    program.write_text(FAKE, "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("WANTED", "nds")
    return program


@pytest.mark.usefixtures("fake")
def test_words_become_lines_and_say_how_they_were_read() -> None:
    """A word that was cut is put together; a row of the table that is none is passed by. A page with text is not asked for."""
    note, document = read(scanned(pdf(["0 0 m 9 9 l S"])), "nds")
    assert isinstance(document, Document)
    assert isinstance(note, Problem)
    assert document.text == "We measured them."
    assert document.reading == "read by OCR (tesseract, nds) on 1 of 1 pages, 90 % sure"
    assert note.message == document.reading
    assert document.partial is None
    with_text = read(pdf(text(*SAID)), "nds")
    assert [getattr(one, "reading", "") for one in with_text] == [None]


@pytest.mark.usefixtures("fake")
def test_languages_are_asked_for_first() -> None:
    """One that tesseract does not have is a wrong call, and so is what is no name of a language."""
    assert pdf_ocr.known("eng+nds") == "eng+nds"
    with pytest.raises(UsageError, match="no language 'deu' here; it has eng, nds"):
        pdf_ocr.known("eng+deu")
    for wrong in ("-c", "eng;ls", "", "eng+", "../eng"):
        with pytest.raises(UsageError):
            pdf_ocr.known(wrong)


def test_a_program_that_fails_or_is_not_there_costs_the_page(fake: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be recognised has no text layer, as before."""
    for script in (f"#!{sys.executable}\nraise SystemExit(1)\n", f"#!{sys.executable}\nprint('no table')\n"):
        fake.write_text(script, "utf-8")
        with pytest.raises(readers.origin.Unread, match="no text layer"):
            read(scanned(pdf(["0 0 m 9 9 l S"])), "nds")
    monkeypatch.setenv("PATH", str(fake.parent.parent))
    with pytest.raises(readers.origin.Unread, match="no text layer"):
        read(scanned(pdf(["0 0 m 9 9 l S"])), "nds")
    with pytest.raises(UsageError, match="apt install tesseract-ocr"):
        pdf_ocr.known("eng")


def checked(folder: Path, *options: str) -> subprocess.CompletedProcess[bytes]:
    """Check the claim against a folder with the program itself."""
    claim = folder.parent / "claim.md"
    claim.write_text(CLAIM, "utf-8")
    command = [
        sys.executable,
        "-m",
        "quoteproof",
        "check",
        str(claim),
        "--against",
        str(folder),
        "--no-cache",
        "--format",
        "json",
    ]
    return subprocess.run([*command, *options], capture_output=True, check=False)


@pytest.mark.skipif(not shutil.which("tesseract"), reason="tesseract is not installed")
def test_a_quotation_of_a_scanned_page(tmp_path: Path) -> None:
    """It is unchecked as long as nobody reads the page, and verbatim, in words that were recognised, with --ocr."""
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "minutes.pdf").write_bytes(scanned(pdf(text(*SAID, size=12, x=30))))
    (folder / "other.txt").write_text("Nothing of the kind was said here by anybody at all.", "utf-8")
    finding = msgspec.json.decode(checked(folder).stdout)["findings"][0]
    assert (finding["verdict"], finding["cause"]) == ("unchecked", "no text layer")
    finding = msgspec.json.decode(checked(folder, "--ocr").stdout)["findings"][0]
    assert finding["verdict"] == "verbatim"
    assert finding["sources"][0]["reading"].startswith("read by OCR (tesseract, eng) on 1 of 1 pages")
