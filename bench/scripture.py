"""Finding, judging and correcting quotations of scripture in answers of language models (IslamicEval 2025, dev).

    python bench/scripture.py [--data ../shared/data] [--misses FILE]

Builds an archive from the Qur'an (a document a surah, a line a verse) and the six books of hadith (a document a hadith),
runs the program over the answers as a user would, and prints the three official measures beside the published figures:

* spans (subtask A): macro F1 over characters that are verse, hadith or neither, an answer at a time, then averaged; an
  answer without any quotation counts 1 when nothing is found, else 0;
* judging (B): accuracy of correct / wrong, once on the gold spans and once on those of them that the program found;
* correction (C): share of wrong quotations for which the suggestion is the right text. The strict figure takes one answer,
  the whole unit, and asks for the same words (the organisers' editions and ours differ in signs and pauses); the last one
  takes either text, and a unit of the archive that holds the right one.

Measures as the organisers describe and compute them; published figures: IslamicEval 2025 overview (Mubarak et al. 2025).
"""

from __future__ import annotations

import argparse
import csv
import json
import lzma
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import quoteproof
from quoteproof import judge
from quoteproof.archive import Archive
from quoteproof.model import Claim, Document, Finding, Meta, Quotation, Span
from quoteproof.sources import Sources
from quoteproof.sources.lookup import look_up
from quoteproof.text import tokens

PUBLISHED = {"spans": 90.06, "judging": 89.82, "correction": 66.56}
GOALS = {"spans": 92.0, "judging": 95.0, "found": 93.0, "correction": 80.0}


class Answer(NamedTuple):
    """One answer of a model: its text, and the rows of gold that speak of it."""

    id: str
    text: str
    rows: list[dict[str, str]]


def answers(data: Path, task: str) -> list[Answer]:
    """Read the answers of one subtask ("A", "B", "C"); offsets of gold count from after `<Response>`."""
    folder = data / "islamiceval2025"
    xml = (folder / f"dev_Subtask{task}.xml").read_text(encoding="utf-8")
    with (folder / f"dev_Subtask{task}.tsv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["Label"]]
    questions = re.findall(r"<Question>.*?<ID>(.*?)</ID>.*?<Response>(.*?)</Response>", xml, re.DOTALL)
    return [Answer(key, text, [row for row in rows if row["Question_ID"] == key]) for key, text in questions]


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Read the objects of a compressed JSONL file."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def character_f1(gold: list[int], found: list[int]) -> float:
    """Macro F1 over the classes that either labelling holds (0 neither, 1 verse, 2 hadith)."""
    scores = []
    for label in set(gold) | set(found):
        hits = sum(a == b == label for a, b in zip(gold, found, strict=True))
        total = gold.count(label) + found.count(label)
        scores.append(2 * hits / total)
    return sum(scores) / len(scores)


def painted(length: int, spans: list[tuple[int, int, int]]) -> list[int]:
    """Label every character of a text of `length`: (start, end, class), later spans over earlier ones."""
    labels = [0] * length
    for start, end, kind in spans:
        labels[start:end] = [kind] * (end - start)
    return labels


IMPLIED = [
    ("َا", "ا"), ("ِي", "ي"), ("ُو", "و"), ("الْ", "ال"), ("ْ", ""), ("اَ", "ا"), ("اِ", "ا"), ("لِا", "لا"), ("اً", "ًا"),
]  # fmt: skip
"""Signs that the letters imply, as the organisers drop them before they compare a correction."""


_NUMBER = re.compile(r"\(\d+\)")


def bare(text: str) -> str:
    """Drop the signs that the letters imply, from a text in one order of its signs."""
    text = re.sub("([ًٌٍَُِ])ّ", r"ّ\1", text)
    for signs, letters in IMPLIED:
        text = text.replace(signs, letters)
    return " ".join(text.split())


def surahs(data: Path) -> Iterator[Document]:
    """Yield the Qur'an, a document a surah and a line a verse: quotations run over the ends of verses."""
    verses = list(rows(data / "scripture" / "quran.jsonl.xz"))
    for number in sorted({int(verse["id"].split(":")[1]) for verse in verses}):
        own = [verse for verse in verses if verse["id"].split(":")[1] == str(number)]
        text = "\n".join(verse["text"] for verse in own)
        yield Document(f"quran:{number}", text, Meta(title=own[0]["surah"], publisher=own[0]["work"], language="ar"))


def hadiths(data: Path) -> Iterator[Document]:
    """Yield the six books, a document a hadith."""
    for number, row in enumerate(rows(data / "scripture" / "hadith.jsonl.xz")):  # ids repeat, with other texts
        extra = (("chapter", row["chapter_en"]),) if row.get("chapter_en") else ()
        yield Document(
            f"{row['id']}#{number}",
            row["text"],
            Meta(title=row["work"], publisher=row["work"], language="ar", extra=extra),
        )


_VERSE = re.compile(
    r"سورة|آية|الآية|آيات|قرآن|الله تعالى|قوله تعالى|قال تعالى|يقول تعالى|عز وجل|جل وعلا|سبحانه|قال الله|بسم الله|﷿|[{﴿]\s*$"
)
_HADITH = re.compile(r"رسول|النبي|حديث|رواه|روى|ﷺ|صلى الله عليه|[﵊﵇]")
_PLACE_BEHIND = re.compile(r"\W{0,4}[\[({﴿]\s*(?:سورة\s+)?[^\W\d_]+(?:\s[^\W\d_]+)?\s*[:،]?\s*[\d٠-٩]+")
_TOLD_BEHIND = re.compile(r"\W{0,4}(?:رواه|أخرجه|متفق عليه)")
_SAYS = re.compile(r"(?<!\w)[وف]?(?:قال|قالت|يقول|تقول)(?!\w)")
_NEAR = 120  # characters before a quotation that announce it


def kind_of(finding: Finding, text: str) -> int:
    """Say whether a quotation is offered as a verse (1), a hadith (2) or neither (0).

    By the nearest words before it in its paragraph that announce the one or the other, by the reference behind it, else by
    the source that the program found; a quotation of a few words proves no source, and what somebody else says is neither.
    """
    quotation = finding.claim.quotation
    place = quotation.outer or quotation.span
    if quotation.kind == "mixed" and len(quotation.text.split()) < 3 and not finding.verdict.level:
        return 0  # a word or two of the author's clause in marks
    before = text[max(0, place.start - _NEAR) : quotation.span.start].rpartition("\n\n")[2]
    behind = text[place.end : place.end + 60]
    cues = [(cue.end(), kind) for kind, form in ((1, _VERSE), (2, _HADITH)) for cue in form.finditer(before)]
    referred = 1 if _PLACE_BEHIND.match(behind) else 2 if _TOLD_BEHIND.match(behind) else 0
    if said_by_another(finding, before, max(cues, default=(0, 0))[0], text):
        return referred if referred == 1 else 0
    if cues:
        return max(cues)[1]
    if referred:
        return referred
    if not finding.sources or finding.verdict.label in ("occurs", "not_found", "unchecked"):
        return 0
    return 1 if finding.sources[0].alignment.document.id.startswith("quran:") else 2


def said_by_another(finding: Finding, before: str, cued: int, text: str) -> bool:
    """Say whether the program found a speaker who is neither God, a book of His, nor the Prophet."""
    speaker = finding.claim.attribution.speaker
    says = [match.start() for match in _SAYS.finditer(before)]
    if not speaker or not says or cued > says[-1]:
        return False
    name = speaker.of(text)
    return not (_VERSE.search(name) or _HADITH.search(name) or "الله" in name)


def gold_claim(answer: Answer, row: dict[str, str]) -> Claim:
    """Make a claim of a gold span."""
    span = Span(int(row["Span_Start"]), int(row["Span_End"]))
    return Claim(Quotation("q-gold", "direct", span, (span,), span.of(answer.text), language="ar"))


def offered(findings: Sequence[Finding], text: str) -> Iterator[tuple[int, int, int]]:
    """Yield the verses and hadith among the findings: outer quotations, but the inner one of “He said: ‘…’ (Muslim)”."""
    shut: set[str] = set()
    for finding in findings:
        quotation = finding.claim.quotation
        if quotation.parent in shut:
            shut.add(quotation.id)
            continue
        if quotation.text.endswith(":") and _HADITH.search(quotation.text[-_NEAR // 2 :]):
            continue  # it announces the next one
        inner = [other.claim.quotation for other in findings if other.claim.quotation.parent == quotation.id]
        held = any(2 * len(other.span) > len(quotation.span) for other in inner)
        kind = kind_of(finding, text)
        if kind and not (
            held and _HADITH.search(quotation.text.replace(max(inner, key=lambda q: len(q.span)).text, ""))
        ):
            shut.add(quotation.id)
            yield from ((part.start, part.end, kind) for part in quotation.parts)


def found_spans(answer: Answer, sources: Sources) -> tuple[list[tuple[int, int, int]], list[Finding]]:
    """Run the program over an answer: the spans it found with their class, and its findings."""
    report = quoteproof.check(Document(answer.id, answer.text), sources, language="ar", suggest=True)
    spans = list(offered(report.findings, answer.text))
    return spans, list(report.findings)


GOOD = {"verbatim", "faithful", "marked", "style", "occurs"}
WHERE = {"source", "speaker", "date.claimed", "voice.lost"}  # codes that speak of where and who, not of the words
Miss = Callable[[str], None]

READINGS: dict[str, tuple[str, ...]] = {
    "gold is wrong: the verse has another word there, or another vowel sign": (
        "B-Q06:130", "B-Q23:2383", "B-Q24:145", "B-Q24:398", "B-Q27:850",
    ),
    "gold is wrong: a name that no source has stands in for another word": ("B-Q40:453",),
    "gold is wrong: every word stands so in the verse that is named": ("B-Q28:661", "B-Q28:3586", "B-Q28:4670"),
    "gold is lenient: each word stands in some narration, but all of them in none": (
        "B-Q06:288", "B-Q06:413", "B-Q40:573", "B-Q42:372",
    ),
    "gold is lenient: no narration of the six books has some words, or it has a sentence between": ("B-Q47:546", "B-Q48:419"),
    "gold is strict: the verse is cut behind “this”, before its noun": ("B-Q16:1676",),
    "gold is strict: one letter, which we call a spelling": ("B-Q26:139",),
    "one word alone proves nothing, says the program": ("B-Q50:915",),
    "the six books do not have it in these words": ("B-Q04:317", "B-Q23:684"),
    "gold counts a verse given as a hadith; this measure looks at words alone": ("B-Q24:564",),
}  # fmt: skip
"""What we think of each judgement that is not gold's, by answer and start of the span."""


def reading(answer: Answer, row: dict[str, str]) -> str:
    """Return our reading of a judgement that is not gold's."""
    key = f"{answer.id}:{row['Span_Start']}"
    return next((words for words, keys in READINGS.items() if key in keys), "not read yet: perhaps we are wrong")


def is_good(finding: Finding) -> bool:
    """Say whether the words are right; gold does not look at where they are said to stand."""
    if finding.verdict.label in GOOD:
        return True
    if finding.verdict.label != "misattributed":
        return False
    return all(difference.level < 4 for difference in finding.differences if difference.code not in WHERE)


def judged(answer: Answer, row: dict[str, str], sources: Sources) -> Finding:
    """Judge one gold span by the program's own look-up and rules."""
    claim = gold_claim(answer, row)
    document = Document(answer.id, answer.text, Meta(language="ar"))
    case = judge.case(claim, document)
    return judge.judge(case, next(look_up([case], sources, frozenset())))


def spans_score(data: Path, sources: Sources, miss: Miss, task: str = "A") -> float:
    """Subtask A, in percent; also on the answers of subtask B, where every quotation is marked too."""
    total = 0.0
    tests = answers(data, task)
    for answer in tests:
        gold = [
            (int(row["Span_Start"]), int(row["Span_End"]), 1 if row["Label"].endswith("Ayah") else 2)
            for row in answer.rows
            if row["Label"] != "NoAnnotation"
        ]
        spans, _ = found_spans(answer, sources)
        labels = painted(len(answer.text), gold), painted(len(answer.text), spans)
        score = character_f1(*labels) if gold else float(not spans)
        total += score
        report_spans(answer, gold, spans, score, miss)
    return 100 * total / len(tests)


def report_spans(
    answer: Answer, gold: list[tuple[int, int, int]], spans: list[tuple[int, int, int]], score: float, miss: Miss
) -> None:
    """Write down what stands in one list and not in the other, by more than a few characters."""
    for name, ours, others in (("missing", gold, spans), ("too much", spans, gold)):
        for start, end, kind in ours:
            shared = sum(max(0, min(end, b) - max(start, a)) for a, b, k in others if k == kind)
            if shared < 0.9 * (end - start):
                around = answer.text[max(0, start - 50) : start] + "[[" + answer.text[start:end] + "]]"
                miss(f"A {answer.id} {score:.2f} {name} class {kind}: {around!r}")


def judging_score(data: Path, sources: Sources, miss: Miss) -> tuple[float, float, int]:
    """Subtask B: percent right on the gold spans, percent right on those the program found, and how many it found."""
    right = total = right_found = total_found = 0
    for answer in answers(data, "B"):
        _, findings = found_spans(answer, sources)
        for row in answer.rows:
            correct = row["Label"].startswith("Correct")
            finding = judged(answer, row, sources)
            total += 1
            right += is_good(finding) == correct
            if is_good(finding) != correct:
                miss(
                    f"B {answer.id} gold {row['Label']}, ours {shown(finding)}\n    our reading: {reading(answer, row)}"
                )
            own = matching(findings, finding.claim.quotation.span)
            if own:
                total_found += 1
                right_found += is_good(own) == correct
                if is_good(own) != correct and is_good(finding) == correct:
                    miss(f"F {answer.id} gold {row['Label']}, ours as found: {shown(own)}")
    return 100 * right / total, 100 * right_found / max(1, total_found), total_found


def matching(findings: list[Finding], span: Span) -> Finding | None:
    """Return the finding that shares at least 0.8 of the characters with a gold span, of both together."""
    for finding in findings:
        own = finding.claim.quotation.span
        shared = own.overlap(span)
        if shared >= 0.8 * (len(own) + len(span) - shared):
            return finding
    return None


def shown(finding: Finding) -> str:
    """Set a finding as text for the list of misses."""
    source = finding.sources[0].alignment.main.passage if finding.sources else None
    where = f"\n    {source.document.id}: {source.text}" if source else ""
    differences = "; ".join(f"{d.code} {d.level}: {d.reason}" for d in finding.differences)
    text = finding.claim.quotation.text
    return f"{finding.verdict.label} ({finding.verdict.reason})\n    quoted: {text}{where}\n    {differences}"


class Correction(NamedTuple):
    """Subtask C, in percent, by three measures."""

    unit: float  # the whole unit offered has the words of gold
    quoted: float  # the words at the length quoted are those of gold
    either: float  # the one or the other is the text of gold, or the unit holds it


def correction_score(data: Path, sources: Sources, miss: Miss) -> Correction:
    """Subtask C: all are wrong by the task, so the source's words are offered for every one; "خطأ" where there are none."""
    units = {
        bare(line)
        for archive in sources.archives
        for document in archive.documents()
        for line in [document.text, *document.text.split("\n")]
    }
    counts = [0, 0, 0]
    total = 0
    for answer in answers(data, "C"):
        for row in answer.rows:
            finding = judged(answer, row, sources)
            suggestion = judge.meant(finding) if finding.verdict.label != "occurs" else None
            gold = row["Correction"]
            unit, quoted = (suggestion.unit, suggestion.quoted) if suggestion else ("خطأ", "خطأ")
            either = any(is_correction(text, gold, units) for text in (quoted, unit))
            good = (same_words(unit, gold), same_words(quoted, gold), either)
            counts = [count + one for count, one in zip(counts, good, strict=True)]
            total += 1
            if not good[0]:
                miss(f"C {answer.id} gold: {gold}\n    offered: {unit}\n    {shown(finding)}")
    return Correction(*(100 * count / total for count in counts))


def same_words(offered: str, gold: str) -> bool:
    """Say whether two texts have the same words after folding, numbers of verses aside: editions differ in their signs."""
    ours, theirs = ([token.norm for token in tokens(_NUMBER.sub(" ", text))] for text in (offered, gold))
    return ours == theirs


def is_correction(offered: str, gold: str, units: set[str]) -> bool:
    """Compare as the organisers do, verse numbers in brackets aside."""
    ours, theirs = (bare(_NUMBER.sub(" ", text)) for text in (offered, gold))
    return same_words(offered, gold) or (theirs in ours and ours in units)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--misses", type=Path, help="write every miss to this file")
    options = parser.parse_args()
    misses: list[str] = []
    with TemporaryDirectory() as folder:
        path = Path(folder) / "scripture.archive"
        Archive.build(path, chain(surahs(options.data), hadiths(options.data))).close()
        with Archive.open(path) as archive:
            print(table(options.data, Sources([archive]), misses.append))
    if options.misses:
        options.misses.write_text("\n\n".join(misses) + "\n", encoding="utf-8")


def table(data: Path, sources: Sources, miss: Miss) -> str:
    """Set the three measures beside the published figures and the goals."""
    spans, more = (spans_score(data, sources, miss, task) for task in "AB")
    gold, found, count = judging_score(data, sources, miss)
    correction = correction_score(data, sources, miss)
    lines = [
        f"{'measure':34}{'here':>8}{'published':>11}{'goal':>7}",
        f"{'spans, macro F1 (A)':34}{spans:8.2f}{PUBLISHED['spans']:11.2f}{GOALS['spans']:7.0f}",
        f"{'  the same, answers of B':34}{more:8.2f}",
        f"{'judging, gold spans (B)':34}{gold:8.2f}{PUBLISHED['judging']:11.2f}{GOALS['judging']:7.0f}",
        f"{f'judging, {count} found spans (B)':34}{found:8.2f}{'':11}{GOALS['found']:7.0f}",
        f"{'correction (C): the unit':34}{correction.unit:8.2f}{PUBLISHED['correction']:11.2f}{GOALS['correction']:7.0f}",
        f"{'  at the length quoted':34}{correction.quoted:8.2f}",
        f"{'  either, or the unit holds it':34}{correction.either:8.2f}",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
