"""Mails: the author's words, what they answer, and what is attached."""

from __future__ import annotations

from email.message import EmailMessage
from struct import pack

from test_formats import file_of
from test_readers import marked, one, problem

from quoteproof import readers
from quoteproof.model import Document, Problem
from quoteproof.readers.mail import unwrapped
from quoteproof.readers.packed_rtf import unpacked


def letter(words: str) -> EmailMessage:
    """Return a mail."""
    message = EmailMessage()
    message["From"], message["Subject"] = "Øystein Lund <o@harbour.example>", "Kai: Größe"
    message["Date"] = "Tue, 04 Mar 2025 23:50:00 -0800"
    message.set_content(words)
    return message


def test_head() -> None:
    """Subject, sender and day are metadata, and no text."""
    document = one(bytes(letter("The quay stays open.\n")), "a.eml")
    assert (document.text, document.meta.title, document.meta.author, document.meta.date) == (
        "The quay stays open.", "Kai: Größe", "Øystein Lund", "2025-03-04",
    )  # fmt: skip


def test_what_is_answered_is_a_quotation() -> None:
    """Lines with `>` are one block, however deep; a `>` inside a line is none."""
    document = one(bytes(letter("No, 3 > 2.\n\n> Will you\n> close it?\n> > Ask her.\n\nYes\n")), "a.eml")
    assert marked(document, "block") == ["Will you\n> close it?\n> > Ask her."]


def test_lines_that_the_program_broke_are_put_together() -> None:
    """Where the next word would not have fitted; verses, addresses and what is answered keep their lines."""
    prose = "We will not close the quay before the survey is done and all the\nfamilies are heard, which may take us the whole of the coming winter.\nIda"
    assert unwrapped(prose) == prose.replace("\nfamilies", " families")
    for kept in (
        "The quay is cold,\nthe ropes are old,\nand nobody is coming\nto the harbour any more tonight.",
        "Ida Brandt\nHarbour Office\n12 North Quay, Building C, second floor, at the end of the corridor",
        "> We will not close the quay before the survey is done and all the\n> families are heard",
    ):
        assert unwrapped(kept) == kept
    flowed = letter("")
    flowed.set_content("We will not \nclose the quay \nbefore June.\nIda\n", params={"format": "flowed"})
    assert one(bytes(flowed), "a.eml").text == "We will not close the quay before June.\nIda"


def test_attachments() -> None:
    """Each is a document below its mail, mails too; a picture in the text is none, and no name leads out of the mail."""
    inner = letter("The letter inside.\n")
    outer = letter("See below.\n")
    outer.add_attachment(b"# Minutes\n\nNo berth will be lost.\n", maintype="text", subtype="x", filename="../../m.md")
    outer.add_attachment(inner)
    outer.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", disposition="inline", filename="logo.png")
    outer.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="scan.png")
    items = list(readers.parse(bytes(outer), "a.eml"))
    assert [item.id for item in items if isinstance(item, Document)] == ["a.eml", "a.eml/m.md", "a.eml/2.eml"]
    assert [item.document for item in items if isinstance(item, Problem)] == ["a.eml/scan.png"]


def test_mails_in_mails_end() -> None:
    """Only so many in each other are read; the rest is a problem with its place."""
    message = letter("innermost\n")
    for _ in range(12):
        outer = letter("outer\n")
        outer.add_attachment(message)
        message = outer
    items = list(readers.parse(bytes(message), "a.eml"))
    assert len(items) < 9
    assert isinstance(items[-1], Problem)
    assert "one in the other" in items[-1].message


def test_html_alone_and_bad_encodings() -> None:
    """A mail of HTML is what it shows; an encoding that nobody knows is guessed."""
    message = letter("x")
    message.set_content("<p>We will <b>not</b> close.</p><p>Never.</p>", subtype="html")
    document = one(bytes(message), "a.eml")
    assert (document.text, marked(document, "emphasis")) == ("We will not close.\n\nNever.", ["not"])
    raw = b"From: a@b.example\nSubject: =?nonsense?q?x?=\nContent-Type: text/plain; charset=martian\n\nSch\xf6ne Gr\xfc\xdfe aus K\xf6ln."
    assert one(raw, "a.eml").text == "Schöne Grüße aus Köln."


def test_a_box() -> None:
    """Each mail is a document, numbered; a line that begins with "From" begins none."""
    items = list(readers.read(file_of("mbox")))
    assert [item.id.rpartition("/")[2] for item in items if isinstance(item, Document)] == [
        "mbox.mbox:1",
        "mbox.mbox:2",
    ]
    assert "\nFrom May on" in getattr(items[0], "text", "")
    assert "no mail" in problem(b"nothing", "a.mbox").message


def test_a_mail_without_anything() -> None:
    """No head, no words: a problem."""
    assert "no head" in problem(b"\n\nwords", "a.eml").message
    assert "no words" in problem(b"Subject: x\n\n", "a.eml").message
    assert (
        "no page"
        in problem(b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x--", "a.mhtml").message
    )


def test_outlook() -> None:
    """Subject, sender and day of a mail that Outlook saved; a damaged one is a problem."""
    document = one(file_of("outlook").read_bytes(), "a.msg")
    assert (document.meta.title, document.meta.author, document.meta.date) == (
        "The north quay stays open", "Ida Brandt", "2025-03-04",
    )  # fmt: skip
    assert "damaged" in problem(file_of("outlook").read_bytes()[:700], "a.msg").message


def test_saved_page() -> None:
    """A page in one file knows its address and the day on which it was saved."""
    meta = one(file_of("mhtml").read_bytes(), "a.mht").meta
    assert (meta.url, meta.retrieved) == ("https://harbour.example/quay", "2025-03-04")


def test_compressed_rtf() -> None:
    """References lead back into what was unpacked and into what every unpacker begins with; the example of the specification."""
    data = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232 0af32068656c090020627705b06c647d0a800fa0".replace(
            " ", ""
        )
    )
    assert unpacked(data) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    assert unpacked(pack("<II4sI", 20, 5, b"MELA", 0) + b"{\\rtf") == b"{\\rtf"
    assert unpacked(data[:20]) != b"x"
