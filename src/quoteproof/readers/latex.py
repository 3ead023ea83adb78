"""LaTeX: the words that it prints, by pylatexenc; headings and quotations are marked, foot notes stand behind the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from quoteproof.model import Document, Meta, Problem
from quoteproof.patterns import lazy
from quoteproof.readers.draft import NOTES, Draft
from quoteproof.readers.origin import Origin
from quoteproof.readers.plain import text_of

BODY = lazy(r"\\begin\s*\{document\}(.*?)(?:\\end\s*\{document\}|\Z)", 16)
HEAD = lazy(r"\\(title|author|date)\s*\{")
PARAGRAPH = lazy(r"\n[ \t]*\n\s*")
PRINTED = str.maketrans("'`", "’‘")  # what TeX prints for them
HEADINGS = {"part": "1", "chapter": "1", "section": "2", "subsection": "3", "subsubsection": "4"}
QUOTES = ("quote", "quotation", "displayquote", "verse")
OPENED, CLOSED = "\ue000", "\ue001"
"""Private signs around a heading or quotation, until its place in the text is known; a text that has them itself loses them."""
KINDS = {**{level: ("heading", level) for level in "1234"}, "q": ("block", None)}


def read(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the document."""
    source = yield from text_of(stream.read(), origin)
    if source is None:
        return
    source = source.replace(OPENED, "").replace(CLOSED, "").replace("\r\n", "\n")
    body = BODY.search(source)
    notes: list[str] = []
    converter = _converter(notes)
    printed = converter.latex_to_text(body[1] if body else source).translate(PRINTED)
    draft = Draft()
    _write(printed, draft)
    if notes:
        draft.part(NOTES)
        draft.add("\n\n".join(" ".join(note.split()) for note in notes).translate(PRINTED))
    head = source[: body.start()] if body else source
    yield from draft.document(
        origin, Meta(title=_argument(head, "title", converter), author=_argument(head, "author", converter))
    )


def _converter(notes: list[str]) -> Any:
    """Return what turns LaTeX into words; it puts foot notes into `notes`."""
    from pylatexenc import latex2text, latexwalker, macrospec

    def footnote(node: Any, l2tobj: Any) -> str:
        notes.append(_words(node, l2tobj))
        return ""

    def heading(node: Any, l2tobj: Any) -> str:
        return f"\n\n{OPENED}{HEADINGS[node.macroname]}{_words(node, l2tobj)}{CLOSED}\n\n"

    def quotation(node: Any, l2tobj: Any) -> str:
        return f"\n\n{OPENED}q{l2tobj.nodelist_to_text(node.nodelist).strip()}{CLOSED}\n\n"

    def quoted(node: Any, l2tobj: Any) -> str:
        return f"“{_words(node, l2tobj)}”"

    context = latex2text.get_default_latex_context_db()
    context.add_context_category(
        "quoteproof",
        prepend=True,
        macros=[
            *(latex2text.MacroTextSpec(name, footnote) for name in ("footnote", "endnote", "footnotetext")),
            *(latex2text.MacroTextSpec(name, heading) for name in HEADINGS),
            *(latex2text.MacroTextSpec(name, "") for name in ("maketitle", "tableofcontents", "bibliography")),
            *(latex2text.MacroTextSpec(name, quoted) for name in ("enquote", "textquote")),
        ],
        environments=[latex2text.EnvironmentTextSpec(name, quotation) for name in QUOTES],
    )
    parsing = latexwalker.get_default_latex_context_db()
    parsing.add_context_category(
        "quoteproof", prepend=True, macros=[macrospec.std_macro(name, "[{") for name in ("endnote", "footnotetext")]
        + [macrospec.std_macro(name, "{") for name in ("enquote", "textquote")],
    )  # fmt: skip
    converter = latex2text.LatexNodes2Text(
        latex_context=context, math_mode="text", keep_comments=False, strict_latex_spaces=False
    )
    inner = converter.latex_to_text
    converter.latex_to_text = lambda words: inner(words, latex_context=parsing, tolerant_parsing=True)
    return converter


def _words(node: Any, converter: Any) -> str:
    """Return the words of the last argument of a macro."""
    arguments = [one for one in node.nodeargd.argnlist if one is not None] if node.nodeargd else []
    return converter.nodelist_to_text(arguments[-1:]).strip() if arguments else ""


def _argument(head: str, name: str, converter: Any) -> str | None:
    """Return what a macro of the head is given, up to the brace that closes it."""
    for match in HEAD.finditer(head):
        if match[1] != name:
            continue
        depth = 1
        for at in range(match.end(), len(head)):
            depth += {"{": 1, "}": -1}.get(head[at], 0) if head[at - 1] != "\\" else 0
            if not depth:
                return str(converter.latex_to_text(head[match.end() : at]))
    return None


def _write(printed: str, draft: Draft) -> None:
    """Write the paragraphs; what stands between the private signs, maybe several, is marked."""
    opened: tuple[int, str] | None = None
    for paragraph in PARAGRAPH.split(printed):
        words = " ".join(paragraph.split())
        signed, closed = words.startswith(OPENED), CLOSED in words
        bare = words[2:] if signed else words
        span = draft.block(bare.replace(OPENED, "").replace(CLOSED, ""))
        if signed:
            opened = span.start, words[1:2]
        if closed and opened:
            kind, value = KINDS.get(opened[1], ("block", None))
            draft.mark(kind, opened[0], value)
            opened = None
