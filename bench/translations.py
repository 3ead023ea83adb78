"""What the program shows where several translations of one saying exist: English hadith, each looked up among the others.

    python bench/translations.py [--data ../shared/data] [--count 200]

Takes sayings that stand in two or more books in the same Arabic words and in different English words, quotes one of the
translations, and checks it against an archive of all, once with that translation and once without it. Prints how the quotation is
labelled, how often another version is named as a sibling, and how often the difference is called a translation.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from scripture import rows

from quoteproof import judge
from quoteproof.archive import Archive
from quoteproof.attribute import attribute
from quoteproof.find import find
from quoteproof.model import Document, Finding, Meta
from quoteproof.sources import Sources
from quoteproof.sources.lookup import look_up
from quoteproof.text import sentences, tokens

LEAST, MOST = 12, 40  # words of a sentence that is quoted


def digest(text: str) -> str:
    """Return the digest by which an archive knows a text."""
    return sha256(text.encode()).hexdigest()


def translations(data: Path) -> dict[tuple[str, ...], list[Document]]:
    """Return the English texts of each Arabic one that has several, all of them different."""
    found: defaultdict[tuple[str, ...], dict[str, Document]] = defaultdict(dict)
    for number, row in enumerate(rows(data / "scripture" / "hadith.jsonl.xz")):
        if row.get("text_en"):
            said = row["text"].rpartition("قَالَ")[2]  # without most of those who handed it down
            meta = Meta(title=row["work_en"], language="en")
            key = tuple(token.norm for token in tokens(said))
            found[key].setdefault(row["text_en"], Document(f"{row['id']}#{number}", row["text_en"], meta))
    return {key: list(texts.values()) for key, texts in found.items() if len(key) > LEAST and len(texts) > 1}


def quoted(document: Document) -> str | None:
    """Return a sentence that is worth quoting."""
    spans = sentences(document.text)
    fitting = (" ".join(span.of(document.text).split()) for span in spans)
    return next((words for words in fitting if LEAST <= len(words.split()) <= MOST and '"' not in words), None)


def judged(words: str, sources: Sources, without: frozenset[str]) -> Finding:
    """Check a quotation as a user would, leaving the documents with these digests out."""
    text = Document("text", f"It is told: “{words}”", Meta(language="en"))
    claim = attribute(text, find(text, language="en"))[0]
    case = judge.case(claim, text)
    return judge.judge(case, next(look_up([case], sources, without)))


def table(findings: Iterable[Finding]) -> str:
    """Count labels, siblings and translations."""
    known = list(findings)
    labels = Counter(finding.verdict.label for finding in known)
    siblings = sum(any(source.role == "sibling" for source in finding.sources) for finding in known)
    renderings = sum(any(difference.code == "translation" for difference in finding.differences) for finding in known)
    counts = ", ".join(f"{label} {count}" for label, count in labels.most_common())
    return f"{len(known)} quotations: {counts}\n  a sibling is shown in {siblings}, a translation named in {renderings}"


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--count", type=int, default=200)
    options = parser.parse_args()
    groups = translations(options.data)
    asked = [(words, group[0]) for group in groups.values() if (words := quoted(group[0]))][: options.count]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "english.archive"
        Archive.build(path, (document for group in groups.values() for document in group)).close()
        with Archive.open(path) as archive:
            sources = Sources([archive])
            print(
                "the translation quoted is there\n ", table(judged(words, sources, frozenset()) for words, _ in asked)
            )
            rest = (judged(words, sources, frozenset({digest(document.text)})) for words, document in asked)
            print("only others are there\n ", table(rest))


if __name__ == "__main__":
    main()
