"""Can an alarm be trusted? News articles of a campaign against the transcripts of its speeches, debates and interviews.

    python bench/campaign.py                    the articles that the gold names: the figures
    python bench/campaign.py --misses           with every row that disagrees, as text
    python bench/campaign.py --alarms           with every alarm beside its passage and the label of its turn, for reading
    python bench/campaign.py --plant 200        and so many changes planted in faithful quotations: what share is seen
    python bench/campaign.py --articles 50      the first fifty articles of the split (`all`: every one)
    python bench/campaign.py --dev --alarms     the articles that nobody labelled: for reading only
    python bench/campaign.py --report FILE      keep the report, for ../shared/tools/score_campaign.py

    python bench/campaign.py --no-turns         with the turns that the archive knows left aside: what they save

The archive is built once and kept in bench/out. The data lie in ../shared/data/campaign and ../shared/data/polnear and stay
there; how a finding agrees with a row of the gold is said in ../shared/tools/score_campaign.py.
"""

from __future__ import annotations

import argparse
import json
import lzma
import re
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from importlib import util
from pathlib import Path
from typing import Any

from campaign_plants import ALARM, planted

from quoteproof import pipeline, readers
from quoteproof.archive.segment import Segment
from quoteproof.model import Document
from quoteproof.report import fields
from quoteproof.sources import Sources, open_sources

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
OUT = ROOT / "bench" / "out"
TRANSCRIPTS = SHARED / "data" / "campaign" / "transcripts.jsonl.xz"
GOLD = SHARED / "data" / "campaign" / "gold.jsonl"
READ = ROOT / "bench" / "campaign_dev.jsonl"
"""A hundred findings of the dev articles as a copy editor would have them, by place; its first line says how it was made."""
SCORER = SHARED / "tools" / "score_campaign.py"
TURN = re.compile(r"^(?:\[?[A-Z][A-Z.’'\- ]{2,40}(?:\([^)\n]*\))?:|Q\.|A\.)", re.M)
Object = dict[str, Any]


def main() -> int:
    """Run what the arguments ask for."""
    chosen = arguments()
    if not TRANSCRIPTS.exists():
        print(f"{TRANSCRIPTS} is not there", file=sys.stderr)
        return 2
    OUT.mkdir(exist_ok=True)
    if chosen.no_turns:
        Segment.told = lambda *_: None  # type: ignore[method-assign]
    gold = [] if chosen.dev else [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    articles = list(read_articles("dev" if chosen.dev else "train", chosen.articles, gold))
    with open_sources([str(archive())]) as sources:
        started = time.process_time()
        reports = [reported(article, sources) for article in articles]
        took = time.process_time() - started
        if chosen.report:
            lines = (json.dumps(report, ensure_ascii=False) for report in reports)
            chosen.report.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        quotations = sum(report["summary"]["quotations"] for report in reports)
        print(f"{len(reports)} articles, {quotations} quotations, {took:.1f} s of processor time")
        found = [(report, finding) for report in reports for finding in report["findings"] if "verdict" in finding]
        if chosen.alarms:
            print("\n\n".join(read_out(report, finding, articles) for report, finding in found if loud(finding)), "\n")
        print(counted(found))
        if chosen.dev:
            print(agreeing(found))
        if gold:
            score(gold, reports, chosen.misses)
        if chosen.plant:
            print("\n".join(planted(articles, reports, sources, chosen.plant, chosen.seed, chosen.misses)))
    return 0


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", default="gold", metavar="N|gold|all", help="which articles [default: gold]")
    parser.add_argument("--dev", action="store_true", help="the dev articles instead, all of them; there is no gold")
    parser.add_argument(
        "--report", type=Path, metavar="FILE", help="write the report of every article, a JSON line each"
    )
    parser.add_argument("--misses", action="store_true", help="print every row of the gold, every plant that disagrees")
    parser.add_argument(
        "--no-turns", action="store_true", help="leave the archive's turns aside and look for them anew"
    )
    parser.add_argument("--alarms", action="store_true", help="print every alarm with its passage")
    parser.add_argument("--plant", type=int, default=0, metavar="N", help="plant so many changes and look for them")
    parser.add_argument("--seed", type=int, default=1, help="of the planting [default: 1]")
    return parser.parse_args()


def archive() -> Path:
    """Return the archive of the transcripts, built as a user would where it is missing or older than what finds turns."""
    path = OUT / "campaign.archive"
    command = [sys.executable, "-m", "quoteproof", "archive"]
    rules = [*(ROOT / "src/quoteproof/analysis").rglob("*.py"), *(ROOT / "src/quoteproof/languages").rglob("*.py")]
    if (
        path.exists()
        and path.stat().st_mtime > max(file.stat().st_mtime for file in rules)
        and subprocess.run([*command, "info", str(path)], capture_output=True, check=False).returncode == 0
    ):
        return path
    replace = ["--replace"] if path.exists() else []
    subprocess.run([*command, "build", *replace, str(path), str(TRANSCRIPTS)], check=True, stdout=subprocess.DEVNULL)
    return path


def read_articles(split: str, wanted: str, gold: list[Object]) -> Iterator[Document]:
    """Give the articles of a split as `quoteproof check` reads them: those of the gold, the first so many, or all."""
    with lzma.open(SHARED / "data" / "polnear" / f"{split}.jsonl.xz") as lines:
        items = [item for item in readers.parse(lines.read(), f"{split}.jsonl") if isinstance(item, Document)]
    named = {row["article"].partition("/")[2] for row in gold}
    if wanted == "gold" and named:
        yield from (item for item in items if item.id in named)
    else:
        yield from items if wanted in ("gold", "all") else items[: int(wanted)]


def reported(article: Document, sources: Sources) -> Object:
    """Return what `quoteproof check --format jsonl` writes of an article."""
    return json.loads(json.dumps(fields.report(pipeline.check(article, sources))))


def loud(finding: Object) -> bool:
    """Say whether a finding accuses."""
    return finding["verdict"] in ALARM


def counted(found: list[tuple[Object, Object]]) -> str:
    """Return how many findings have which label."""
    labels = Counter(finding["verdict"] for _, finding in found)
    return ", ".join(f"{count} {label}" for label, count in labels.most_common())


def agreeing(found: list[tuple[Object, Object]]) -> str:
    """Return how many of the dev findings that somebody read have the label that they should have."""
    _, *read = map(json.loads, READ.read_text("utf-8").splitlines())
    ours = {(report["document"]["id"], finding["span"]["start"]): finding["verdict"] for report, finding in found}
    agree = sum(ours.get((row["article"], row["start"])) == row["right"] for row in read)
    return f"labels as read: {agree} of {len(read)}"


def read_out(report: Object, finding: Object, articles: list[Document]) -> str:
    """Return an alarm as a reader wants it: the sentence around it, what was found, who says it there, what is accused."""
    article = next(one for one in articles if one.id == report["document"]["id"])
    start, end = finding["span"]["start"], finding["span"]["end"]
    around = (
        article.text[max(0, start - 160) : start] + "⟦" + article.text[start:end] + "⟧" + article.text[end : end + 120]
    )
    lines = [f"{finding['verdict']} / {finding['rule']} · {article.id} {start}", f"  text    {_flat(around)}"]
    return "\n".join([*lines, *_evidence(finding)])


def _evidence(finding: Object) -> Iterator[str]:
    """Give speaker, passages with the label of the turn each stands in, and reasons."""
    speaker = finding.get("attribution") or {}
    yield f"  speaker {speaker.get('name')}"
    for source in finding.get("sources", ())[:2]:
        said = (source["said_by"] or {}).get("name")
        yield f"  source  {source['document']} {source['title']} {source['date']} · {source['role']}"
        yield f"          turn {_turn(source)} · voice {said}"
        yield f"          {_flat(source['text'])}"
    yield f"  why     {finding['reason']}"
    for difference in finding.get("differences", ()):
        yield f"          {difference['level']} {difference['code']}: {difference['reason']}"


_texts: dict[str, str] = {}


def _turn(source: Object) -> str:
    """Return the last label before a passage, as the transcript prints it."""
    if not _texts:
        with lzma.open(TRANSCRIPTS, "rt", encoding="utf-8") as lines:
            _texts.update((row["id"], row["text"]) for row in map(json.loads, lines))
    before = TURN.findall(_texts.get(source["document"], ""), 0, source["pieces"][0]["source"]["start"])
    return before[-1] if before else "?"


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def score(gold: list[Object], reports: list[Object], misses: bool) -> None:
    """Print how the findings agree with the gold, in the words of the scorer."""
    scorer = _scorer()
    read = {report["document"]["id"] for report in reports}
    pairs = scorer.match([row for row in gold if scorer.bare(row["article"]) in read], reports)
    if misses:
        print(
            "\n\n".join(_miss(row, finding, scorer) for row, finding in pairs if not _agrees(row, finding, scorer)),
            "\n",
        )
    for name, part in figures(pairs, scorer):
        print(f"{name:42} {scorer.pct(*part)}")
    print("alarms by rule, right of all")
    for rule, (right, all_) in _by_rule(pairs, scorer):
        print(f"  {rule:40} {right} of {all_}")


def _scorer() -> Any:
    spec = util.spec_from_file_location("score_campaign", SCORER)
    assert spec
    assert spec.loader
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


Pairs = list[tuple[Object, Object | None]]


def figures(pairs: Pairs, scorer: Any) -> Iterator[tuple[str, tuple[int, int]]]:
    """Give what issue 12 asks for, each with part and whole."""
    hit = [(row, finding) for row, finding in pairs if finding]
    alarms = [(row, finding) for row, finding in hit if loud(finding)]
    absent = [finding for row, finding in hit if row["label"] in ("not_in_archive", "too_short")]
    here = [(row, finding) for row, finding in pairs if row["label"] not in ("not_in_archive", "too_short")]
    bad = [finding for row, finding in pairs if row["label"] in scorer.BAD]
    kept = [finding for row, finding in pairs if row.get("alarm_ok")]
    yield "alarms right", _share(row["label"] in scorer.BAD for row, _ in alarms)
    yield "right alarms of before, still alarms", _share(bool(finding and loud(finding)) for finding in kept)
    yield "bad quotations that are alarms", _share(bool(finding and loud(finding)) for finding in bad)
    yield "not in the archive, called found", _share(finding["verdict"] in scorer.FOUND for finding in absent)
    yield "not in the archive, an alarm", _share(map(loud, absent))
    yield "label right, of what is in the archive", _share(_agrees(row, finding, scorer) for row, finding in here)
    yield "in the archive, but not found", _share(_lost(finding, scorer) for _, finding in here)
    yield "label right, of all", _share(_agrees(row, finding, scorer) for row, finding in pairs)


def _share(answers: Iterable[bool]) -> tuple[int, int]:
    listed = list(answers)
    return sum(listed), len(listed)


def _agrees(row: Object, finding: Object | None, scorer: Any) -> bool:
    return finding is not None and finding["verdict"] in scorer.ACCEPT[row["label"]]


def _lost(finding: Object | None, scorer: Any) -> bool:
    return finding is None or finding["verdict"] not in scorer.FOUND | {"occurs"}


def _by_rule(pairs: Pairs, scorer: Any) -> list[tuple[str, tuple[int, int]]]:
    rules: dict[str, list[bool]] = defaultdict(list)
    for row, finding in pairs:
        if finding and loud(finding):
            rules[f"{finding['verdict']} / {finding['rule']}"].append(row["label"] in scorer.BAD)
    order: Callable[[tuple[str, tuple[int, int]]], int] = lambda item: -item[1][1]  # noqa: E731
    return sorted(((rule, _share(right)) for rule, right in rules.items()), key=order)


def _miss(row: Object, finding: Object | None, scorer: Any) -> str:
    """Return a row that disagrees: what was printed, what the record has, what we said."""
    verdict = f"{finding['verdict']} / {finding['rule']}" if finding else "no finding"
    lines = [
        f"gold {row['label']} ({row.get('kind')}) · ours {verdict} · {row['article']} {row['start']}",
        f"  text    {_flat(row['text'])}  — {row['speaker']}",
        f"  gold    {row['source_doc']} {row['source_speaker']}: {_flat(row['source_quote'] or '')}",
        f"  note    {row['why']}",
    ]
    return "\n".join([*lines, *(_evidence(finding) if finding else ())])


if __name__ == "__main__":
    sys.exit(main())
