"""Write tests/data/readers: one page of our own prose in every format that can be read, by the libraries that people's files come from.

    pip install python-docx python-pptx openpyxl xlwt odfpy reportlab warcio
    python scripts/make_formats.py            all
    python scripts/make_formats.py vtt pdf    some

The page is tests/data/readers/plain.txt. `tests/test_formats.py` asks of each file what it asks of the page. LibreOffice (`soffice`)
writes some of them; they are left as they are where it is not installed.
"""

from __future__ import annotations

import csv
import gzip
import json
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from email.message import EmailMessage
from io import BytesIO, StringIO
from pathlib import Path
from struct import pack
from tempfile import TemporaryDirectory
from typing import Any
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "tests" / "data" / "readers"
TITLE, *PARAGRAPHS = (FOLDER / "plain.txt").read_text("utf-8").strip().split("\n\n")
AUTHOR, DATE = "Ida Brandt", "2025-03-04"
CUE = 42  # characters of a line on a screen
Maker = Callable[[], bytes | str]
MAKERS: dict[str, Maker] = {}


def makes(name: str) -> Callable[[Maker], Maker]:
    """Note who makes a file."""

    def note(maker: Maker) -> Maker:
        MAKERS[name] = maker
        return maker

    return note


@makes("markdown.md")
def markdown() -> str:
    """Front matter, a heading, paragraphs."""
    return "\n\n".join([f"---\nauthor: {AUTHOR}\ndate: {DATE}\n---", f"# {TITLE}", *PARAGRAPHS]) + "\n"


@makes("html.html")
def page() -> str:
    """A page with its navigation."""
    body = "\n".join(f"<p>{escape(words)}</p>" for words in PARAGRAPHS)
    return f"""<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{TITLE}</title><meta name="author" content="{AUTHOR}"></head>
<body>
<nav><a href="/">Home</a></nav>
<article>
<h1>{TITLE}</h1>
{body}
</article>
</body>
</html>
"""


@makes("json.json")
def rows() -> str:
    """An array of objects."""
    objects = [{"id": "letter", "text": "The ferry runs on Sundays too."}, _object()]
    return json.dumps(objects, ensure_ascii=False, indent=1) + "\n"


@makes("jsonl.jsonl")
def lines() -> str:
    """An object a line."""
    return json.dumps(_object(), ensure_ascii=False) + "\n"


def _object() -> dict[str, str]:
    return {"id": "page", "title": TITLE, "author": AUTHOR, "date": DATE, "text": "\n\n".join(PARAGRAPHS)}


def cues() -> Iterator[tuple[float, float, str]]:
    """Yield the page as it is shown on a screen: two short lines at a time, across the ends of sentences."""
    at = 1.0
    for paragraph in [TITLE + ".", *PARAGRAPHS]:
        shown = wrapped(paragraph, CUE)
        for first in range(0, len(shown), 2):
            words = "\n".join(shown[first : first + 2])
            end = at + len(words) / 15
            yield at, end, words
            at = end + 0.1
        at += 3


def wrapped(words: str, width: int) -> list[str]:
    """Return words in lines."""
    from textwrap import wrap

    return wrap(words, width, break_on_hyphens=False)


def clock(seconds: float, sign: str) -> str:
    """Return a time as subtitles have it."""
    whole, rest = int(seconds), round(seconds % 1 * 1000) % 1000
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}{sign}{rest:03}"


@makes("vtt.vtt")
def vtt() -> str:
    """WebVTT with a note, and with voices."""
    blocks = ["WEBVTT\nLanguage: en", "NOTE made by hand"]
    for start, end, words in cues():
        blocks.append(f"{clock(start, '.')} --> {clock(end, '.')} align:start\n<v {AUTHOR}>{escape(words)}</v>")
    return "\n\n".join(blocks) + "\n"


@makes("srt.srt")
def srt() -> str:
    """SRT with the line ends that it mostly has."""
    blocks = [
        f"{number}\n{clock(start, ',')} --> {clock(end, ',')}\n{words}\n"
        for number, (start, end, words) in enumerate(cues(), 1)
    ]
    return "\n".join(blocks).replace("\n", "\r\n")


@makes("ass.ass")
def ass() -> str:
    """ASS with a style, a drawing and commas in its texts."""
    head = f"[Script Info]\nTitle: {TITLE}\nScriptType: v4.00+\n\n[Events]\n"
    head += "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
    rows = ["Dialogue: 0,0:00:00.00,0:09:00.00,Default,,0,0,0,,{\\p1}m 0 0 l 100 0 100 100{\\p0}"]
    for start, end, words in cues():
        times = f"{clock(start, '.')[1:-1]},{clock(end, '.')[1:-1]}"
        rows.append(f"Dialogue: 0,{times},Default,,0,0,0,,{{\\an2}}" + words.replace("\n", "\\N"))
    return head + "\n".join(rows) + "\n"


@makes("ttml.ttml")
def ttml() -> str:
    """TTML with an agent."""
    rows = [
        f'<p begin="{clock(start, ".")}" end="{clock(end, ".")}" ttm:agent="a1">{escape(words).replace(chr(10), "<br/>")}</p>'
        for start, end, words in cues()
    ]
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="en">
<head><metadata><ttm:title>{TITLE}</ttm:title>
<ttm:agent xml:id="a1" type="person"><ttm:name type="full">{AUTHOR}</ttm:name></ttm:agent></metadata></head>
<body><div>
{chr(10).join(rows)}
</div></body></tt>
"""


@makes("mail.eml")
def mail() -> bytes:
    """A mail with an HTML twin, by the standard library."""
    return _mail().as_bytes()


def _mail(addressee: str = "press@harbour.example") -> EmailMessage:
    message = EmailMessage()
    message["From"] = f"{AUTHOR} <ida@harbour.example>"
    message["To"] = addressee
    message["Subject"] = f"{TITLE} – für die Zeitung"
    message["Date"] = "Tue, 04 Mar 2025 16:20:00 +0100"
    message["Message-ID"] = f"<1.{addressee}>"
    message.set_content("\n\n".join("\n".join(wrapped(words, 70)) for words in PARAGRAPHS), cte="quoted-printable")
    message.add_alternative("".join(f"<p>{escape(words)}</p>" for words in PARAGRAPHS), subtype="html", cte="base64")
    return message


@makes("mbox.mbox")
def box() -> bytes:
    """A box of two mails, the second with the page; a line in the first begins with "From"."""
    first = EmailMessage()
    first["From"], first["Subject"] = "Tom Abiola <tom@harbour.example>", "Ferry"
    first["Date"] = "Mon, 03 Mar 2025 08:00:00 +0000"
    first.set_content("The ferry runs on Sundays too.\n\n>From May on it runs at night.\n")
    head = b"From MAILER Tue Mar  4 16:20:00 2025\n"
    return head + first.as_bytes() + b"\n" + head + mail()


@makes("outlook.msg")
def outlook() -> bytes:
    """A mail as Outlook saves one; there is no library that writes such files."""
    from ole_writer import ole

    sent = int((datetime(2025, 3, 4, 15, 20) - datetime(1601, 1, 1)).total_seconds()) * 10**7
    text = {"0037": TITLE, "0C1A": AUTHOR, "0E04": "press@harbour.example", "1000": "\r\n\r\n".join(PARAGRAPHS)}
    streams = {f"__substg1.0_{number}001F": words.encode("utf-16-le") for number, words in text.items()}
    properties = bytes(32) + pack("<IIQ", 0x00390040, 6, sent)
    return ole({"__properties_version1.0": properties, **streams})


@makes("mhtml.mhtml")
def saved_page() -> bytes:
    """A page as Chromium saves it: the page and a style, in parts."""
    message = EmailMessage()
    message["From"], message["Subject"] = "<Saved by Blink>", TITLE
    message["Snapshot-Content-Location"] = "https://harbour.example/quay"
    message["Date"] = "Tue, 04 Mar 2025 16:20:00 +0000"
    message.set_content(page(), subtype="html", cte="quoted-printable")
    message.add_related("p { margin: 0 }", subtype="css")
    return message.as_bytes()


@makes("word.docx")
def word() -> bytes:
    """A Word file by python-docx, with what that cannot do (a change, a foot note, a comment) put into its XML."""
    from docx import Document
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = Document()
    document.core_properties.title, document.core_properties.author = TITLE, AUTHOR
    document.add_heading(TITLE, 1)
    for words in PARAGRAPHS:
        paragraph = document.add_paragraph()
        for at, word in enumerate(words.split(" ")):  # a run a word: so editors and spelling checkers leave it
            paragraph.add_run(f" {word}" if at else word)
    change = f'<w:del {nsdecls("w")} w:id="7" w:author="x"><w:r><w:delText>never </w:delText></w:r></w:del>'
    document.paragraphs[2]._p.insert(3, parse_xml(change))
    comment = f'<w:commentReference {nsdecls("w")} w:id="0"/>'
    document.paragraphs[2].runs[5]._r.append(parse_xml(comment))
    return _saved(document)


def _saved(document: Any) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


@makes("powerpoint.pptx")
def powerpoint() -> bytes:
    """Slides by python-pptx, one a paragraph, the last paragraph in the speaker's notes."""
    from pptx import Presentation

    deck = Presentation()
    deck.core_properties.title = TITLE
    for number, words in enumerate(PARAGRAPHS[:-1], 1):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text, slide.placeholders[1].text = f"Part {number}", words
    slide.notes_slide.notes_text_frame.text = PARAGRAPHS[-1]
    return _saved(deck)


@makes("spreadsheet.xlsx")
def spreadsheet() -> bytes:
    """A sheet by openpyxl, with a paragraph a row."""
    from openpyxl import Workbook

    book = Workbook()
    book.active.title = "Minutes"
    for number, words in enumerate([TITLE, *PARAGRAPHS], 1):
        book.active.append([number, words])
    return _saved(book)


@makes("oldsheet.xls")
def old_spreadsheet() -> bytes:
    """The same by xlwt."""
    from xlwt import Workbook

    book = Workbook()
    sheet = book.add_sheet("Minutes")
    for number, words in enumerate([TITLE, *PARAGRAPHS]):
        sheet.write(number, 0, number + 1)
        sheet.write(number, 1, words)
    return _saved(book)


@makes("csv.csv")
def table() -> str:
    """A table with a column of texts."""
    stream = StringIO()
    csv.writer(stream, delimiter=";").writerows([["id", "title", "text"], ["page", TITLE, "\n\n".join(PARAGRAPHS)]])
    return stream.getvalue()


@makes("opendocument.odt")
def opendocument() -> bytes:
    """A text by odfpy."""
    from odf.dc import Creator, Title
    from odf.opendocument import OpenDocumentText
    from odf.text import H, P

    text = OpenDocumentText()
    text.meta.addElement(Title(text=TITLE))
    text.meta.addElement(Creator(text=AUTHOR))
    text.text.addElement(H(outlinelevel=1, text=TITLE))
    for words in PARAGRAPHS:
        text.text.addElement(P(text=words))
    stream = BytesIO()
    text.write(stream)
    return stream.getvalue()


@makes("epub.epub")
def epub() -> bytes:
    """A book of two chapters."""
    head = (
        '<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>'
    )
    body = [f"<p>{escape(words)}</p>" for words in PARAGRAPHS]
    chapters = [f"{head}<h1>{TITLE}</h1>{''.join(body[:3])}</body></html>", f"{head}{''.join(body[3:])}</body></html>"]
    items = "".join(f'<item id="c{n}" href="c%20{n}.xhtml" media-type="application/xhtml+xml"/>' for n in (0, 1))
    return _zip(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
            "OPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{TITLE}</dc:title><dc:creator>{AUTHOR}</dc:creator>'
            f"<dc:date>{DATE}T00:00:00Z</dc:date><dc:language>en-GB</dc:language></metadata><manifest>{items}</manifest>"
            '<spine><itemref idref="c0"/><itemref idref="c1"/></spine></package>',
            **{f"OPS/c {n}.xhtml": chapter for n, chapter in enumerate(chapters)},
        }
    )


def _zip(files: Mapping[str, str | bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as members:
        for name, data in files.items():
            members.writestr(zipfile.ZipInfo(name, (2025, 3, 4, 12, 0, 0)), data)
    return stream.getvalue()


def converted(source: str, kind: str) -> bytes:
    """Return what LibreOffice makes of a file of the folder, or of flat OpenDocument."""
    with TemporaryDirectory() as folder:
        file = FOLDER / source if len(source) < 100 else Path(folder) / "page.fodt"
        if not file.exists():
            file.write_text(source, "utf-8")
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", folder, str(file)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        return next(Path(folder).glob(f"*.{kind.partition(':')[0]}")).read_bytes()


@makes("rtf.rtf")
def rtf() -> bytes:
    """RTF by LibreOffice."""
    return converted("opendocument.odt", "rtf")


@makes("../pdf/office.pdf")
def office_pdf() -> bytes:
    """Small pages in two columns set to their width by LibreOffice, with a head, a foot and notes, words cut by its own rules."""
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        '<text:p text:style-name="N">So the clerk’s copy; the printed minutes have another number.</text:p></text:note-body></text:note>'
    )
    body = "".join(f'<text:p text:style-name="B">{escape(words)}</text:p>' for words in PARAGRAPHS)
    body = body.replace("the survey is done,", f"the survey{note} is done,").replace(
        "eleven weeks", f"eleven{note} weeks"
    )
    flat = f"""<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>
<style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:text-indent="0.4cm"
/><style:text-properties fo:font-size="10pt" fo:hyphenate="true" fo:language="en" fo:country="US"/></style:style>
<style:style style:name="N" style:family="paragraph"><style:text-properties fo:font-size="8pt"/></style:style></office:styles>
<office:automatic-styles><style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="11cm"
 fo:page-height="11cm" fo:margin="1cm"><style:columns fo:column-count="2" fo:column-gap="0.6cm"/></style:page-layout-properties>
<style:header-style><style:header-footer-properties fo:min-height="0.6cm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="0.6cm"/></style:footer-style></style:page-layout>
</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm">
<style:header><text:p>Harbour Gazette</text:p></style:header><style:footer><text:p>Page <text:page-number>1</text:page-number></text:p>
</style:footer></style:master-page></office:master-styles><office:body><office:text>{body}</office:text></office:body>
</office:document>"""
    return converted(flat, "pdf")


@makes("../pdf/locked.pdf")
def locked_pdf() -> bytes:
    """A page that asks for a password."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    stream = BytesIO()
    canvas = Canvas(stream, encrypt=StandardEncryption("quay", canPrint=0))
    canvas.drawString(50, 500, "No berth will be lost.")
    canvas.save()
    return stream.getvalue()


@makes("pdf.pdf")
def pdf() -> bytes:
    """Pages in two columns by reportlab: words cut at the ends of lines, a running head, numbers, a foot note with its sign."""
    from reportlab.pdfgen.canvas import Canvas

    stream = BytesIO()
    canvas = Canvas(stream, (330, 300), invariant=1)
    canvas.setTitle(TITLE)
    canvas.setAuthor(AUTHOR)
    places = [(x, 240 - 12 * row) for x in (30, 180) for row in range(14)]
    for number, at in enumerate(range(0, len(rows := _columned()), len(places)), 1):
        canvas.setFont("Helvetica", 8)
        canvas.drawString(30, 275, "Harbour Gazette")
        canvas.drawRightString(300, 275, "March 2025")
        canvas.drawCentredString(165, 20, f"– {number} –")
        canvas.setFont("Times-Roman", 10)
        for (x, y), words in zip(places, rows[at:], strict=False):
            canvas.drawString(x, y, words)
            if words.endswith("February."):
                canvas.setFont("Times-Roman", 6)
                canvas.drawString(x + canvas.stringWidth(words, "Times-Roman", 10), y + 4, "1")
                canvas.setFont("Times-Roman", 10)
        if number == 1:
            canvas.setFont("Times-Roman", 7)
            canvas.drawString(30, 60, "1 They lie in the clerk’s office.")
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _columned() -> list[str]:
    """Return the page in the lines of a narrow column, long words cut."""
    rows = []
    for paragraph in PARAGRAPHS:
        line = "  "
        for word in paragraph.split():
            if len(line) + len(word) > 27:
                if len(word) > 5 and word.isalpha() and len(line) < 24:
                    rows.append(f"{line} {word[:3]}-".strip())
                    line = word[3:]
                    continue
                rows.append(line.strip() if line.strip() else line)
                line = word
            else:
                line = f"{line} {word}".strip()
        rows.append(line)
    return rows


@makes("transcript.json")
def transcript() -> str:
    """What Whisper writes: segments that end anywhere."""
    segments = [
        {"id": number, "start": round(start, 2), "end": round(end, 2), "text": " " + words.replace("\n", " ")}
        for number, (start, end, words) in enumerate(cues())
    ]
    return json.dumps(
        {"text": "".join(str(one["text"]) for one in segments), "segments": segments, "language": "en"},
        ensure_ascii=False,
    )


@makes("feed.rss")
def feed() -> str:
    """A feed with two entries, one with its text in full."""
    html = escape("".join(f"<p>{escape(words)}</p>" for words in PARAGRAPHS))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Harbour Gazette</title><link>https://harbour.example/</link><language>en-gb</language>
<item><title>Ferry</title><description>The ferry runs on Sundays too.</description></item>
<item><title>{TITLE}</title><link>https://harbour.example/quay</link><dc:creator>{AUTHOR}</dc:creator>
<pubDate>Tue, 04 Mar 2025 16:20:00 GMT</pubDate><description>The board has met.</description><content:encoded>{html}</content:encoded></item>
</channel></rss>
"""


@makes("tei.xml")
def tei() -> str:
    """TEI with pages, a correction, lines and a note."""
    body = "\n".join(f"<p>{escape(words)}</p>" for words in PARAGRAPHS)
    body = body.replace(
        "before the survey",
        'before the <choice><sic>survoy</sic><corr>survey</corr></choice><note n="1">A first one was made in 1990.</note>',
        1,
    )
    body = body.replace("of January.", 'of Jan<lb break="no"/>uary.').replace(
        "<p>The reserve", '<pb n="2"/><p>The reserve'
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>{TITLE}</title><author>{AUTHOR}</author></titleStmt>
<publicationStmt><publisher>Harbour Press</publisher></publicationStmt><sourceDesc><bibl><date when="{DATE}">4 March</date></bibl></sourceDesc>
</fileDesc></teiHeader><text><body><pb n="1"/><head>{TITLE}</head>
{body}
</body></text></TEI>
"""


@makes("akoma.xml")
def akoma() -> str:
    """A record of a debate in Akoma Ntoso, with one who speaks."""
    body = "\n".join(f"<p>{escape(words)}</p>" for words in PARAGRAPHS)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate name="minutes"><meta><identification source="#x"><FRBRWork>
<FRBRdate date="{DATE}" name="sitting"/></FRBRWork><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification>
<references source="#x"><TLCPerson eId="brandt" href="/p/brandt" showAs="{AUTHOR}"/></references></meta>
<debateBody><debateSection name="s"><heading>{TITLE}</heading><speech by="#brandt">
{body}
</speech></debateSection></debateBody></debate></akomaNtoso>
"""


@makes("xml.xml")
def other_xml() -> str:
    """XML of a newsroom's own."""
    body = "\n".join(f"<para><run>{escape(words[:40])}</run>{escape(words[40:])}</para>" for words in PARAGRAPHS)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<story code="7"><title>{TITLE}</title>\n<body>{body}</body></story>\n'
    )


@makes("wikitext.wiki")
def wikitext() -> str:
    """An article with a template, links, a reference and a category."""
    body = [
        words.replace("Ruth Okafor", "[[Ruth Okafor (chair)|Ruth Okafor]]<ref>Minutes, p. 1.</ref>")
        for words in PARAGRAPHS
    ]
    body[1] = f"{{{{Quote|text={body[1]}|author=She}}}}"
    body[2] = body[2].replace("eleven weeks", "''eleven weeks''")
    return "\n\n".join([f"== {TITLE} ==", *body, "[[Category:Quays]]"])


@makes("mediawiki.xml")
def mediawiki() -> str:
    """A dump of an article, a redirect and a talk page."""
    text = escape(wikitext())
    return f"""<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.10/" version="0.10" xml:lang="en">
<siteinfo><sitename>Harbour wiki</sitename><base>https://wiki.harbour.example/wiki/Main_Page</base></siteinfo>
<page><title>Quay</title><ns>0</ns><id>1</id><redirect title="North quay"/><revision><id>1</id><text>#REDIRECT [[North quay]]</text></revision></page>
<page><title>Talk:North quay</title><ns>1</ns><id>2</id><revision><id>2</id><text>Is that so?</text></revision></page>
<page><title>North quay</title><ns>0</ns><id>3</id><revision><id>3</id><timestamp>{DATE}T10:00:00Z</timestamp><text>{text}</text></revision></page>
</mediawiki>
"""


@makes("latex.tex")
def latex() -> str:
    """A paper with its preamble, a comment, an emphasis and a foot note."""
    body = "\n\n".join("\n".join(wrapped(words, 70)) for words in PARAGRAPHS)
    body = body.replace("“", "``").replace("”", "''").replace("’", "'").replace("eleven", r"\emph{eleven}")
    body = body.replace("before the survey", r"before the survey\footnote{A first one was made in 1990.}", 1).replace(
        "\nWe will", "\n% not yet\nWe will"
    )
    return f"""\\documentclass{{article}}
\\usepackage[utf8]{{inputenc}}
\\title{{{TITLE}}}
\\author{{{AUTHOR}}}
\\begin{{document}}
\\maketitle
\\section{{{TITLE}}}

{body}
\\end{{document}}
"""


@makes("bibtex.bib")
def bibtex() -> str:
    """A work of which there is only the abstract."""
    abstract = "\n\n".join(words.replace("“", "``").replace("”", "''") for words in PARAGRAPHS)
    return f"""@article{{brandt2025,
  author = {{Brandt, Ida}},
  title = {{{TITLE}}},
  journal = {{Harbour Gazette}},
  year = 2025, month = mar, day = 4,
  abstract = {{{abstract}}},
}}
"""


@makes("warc.warc")
def warc() -> bytes:
    """A page of a site, and what a browser asks for beside it."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    stream = BytesIO()
    writer = WARCWriter(stream, gzip=False)
    writer.write_record(writer.create_warcinfo_record("page.warc", {"software": "a browser"}))
    answers = {
        "": ("200 OK", "text/html; charset=utf-8", page().encode()),
        "look.css": ("200 OK", "text/css", b"p { color: red }"),
        "gone": ("404 Not Found", "text/html", b"<p>There is no such page.</p>"),
    }
    for name, (status, kind, body) in answers.items():
        head = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        told = {
            "WARC-Date": f"{DATE}T12:00:00Z",
            "WARC-Record-ID": f"<urn:uuid:00000000-0000-0000-0000-{len(body):012}>",
        }
        made = writer.create_warc_record(
            f"https://board.example/{name}",
            "response",
            payload=BytesIO(body),
            http_headers=head,
            warc_headers_dict=told,
        )
        writer.write_record(made)
    return stream.getvalue()


@makes("wacz.wacz")
def wacz() -> bytes:
    """The same, as browser extensions save it."""
    return _zip({"archive/data.warc.gz": gzip.compress(warc(), mtime=0), "datapackage.json": "{}"})


@makes("zip.zip")
def zipped() -> bytes:
    """A ZIP with the page, and what a Mac leaves beside it."""
    return _zip({"march/page.md": markdown(), "__MACOSX/march/._page.md": b"\0", "march/.DS_Store": b"\0"})


@makes("tar.tar")
def tarred() -> bytes:
    """A tar with the page."""
    stream = BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as members:
        data = markdown().encode()
        member = tarfile.TarInfo("./march/page.md")
        member.size = len(data)
        members.addfile(member, BytesIO(data))
    return stream.getvalue()


def main() -> None:
    """Make the files that were named, or all."""
    wanted = sys.argv[1:]
    for name, maker in MAKERS.items():
        if not wanted or Path(name).stem in wanted:
            made = maker()
            (FOLDER / name).write_bytes(made.encode() if isinstance(made, str) else made)
            print(name, (FOLDER / name).stat().st_size)


if __name__ == "__main__":
    main()
