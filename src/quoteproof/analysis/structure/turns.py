"""Whose turn it is: a page taken apart into stretches that one voice says each.

    turns(text) -> tuple[Turn, ...]          in order, not overlapping

Any page may be asked: a transcript, minutes, a hearing, an interview, a judgment, a play, a mail thread; one without turns has none. The
steps: `cues` looks at every line once; `labels` says what a cue's words are; `evidence` decides which cues are labels; `roster`
tells who they are; `opinions`, `questions` and `mail` know pages that name their voices otherwise; `interludes` cuts out what is
played or read out in a turn.

Archives keep what is found: whoever changes that raises `TURNS_VERSION` of archive/format.py.

A turn goes on over paragraphs and stage directions to the next label. What begins with prose may be told between: where no label comes
back on such a page, each has its own paragraph (minutes); and what follows the last label's paragraph is told, too, if nobody talks in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec.structs import replace

from quoteproof import languages
from quoteproof.analysis.people import fold, known
from quoteproof.analysis.structure.cues import Cue, changes, cues
from quoteproof.analysis.structure.evidence import Cued, Page, labelled
from quoteproof.analysis.structure.interludes import with_interludes
from quoteproof.analysis.structure.labels import Label, read
from quoteproof.analysis.structure.layers import overlay
from quoteproof.analysis.structure.mail import mails
from quoteproof.analysis.structure.opinions import opinions
from quoteproof.analysis.structure.questions import may_be_plain, questions
from quoteproof.analysis.structure.records import Turn, Way
from quoteproof.analysis.structure.roster import Roster
from quoteproof.analysis.structure.tags import tagged
from quoteproof.analysis.structure.vocabulary import Words, talks, vocabulary
from quoteproof.model import Span

_LONGEST = 8  # words of a label
_PROSE = 60  # characters of a line that tells something
_KEY = 24  # and of a key before its colon: "Present: …"
_SIGNS = ("\n>", "<v", "**", "@")  # of mail, of subtitles, of questions in bold, of an address in a mail's head


def turns(text: str, *, language: str | None = None) -> tuple[Turn, ...]:
    """Return whose turn it is, from the page's beginning to its end; `language` is guessed if it is not given."""
    found = cues(text)
    judged = opinions(text, vocabulary(language or "en"))
    if not (
        judged
        or any(map(_possible, {cue.printed for cue in found}))
        or any(sign in text for sign in _SIGNS if all(char in text for char in sign))
        or may_be_plain(text)
    ):
        return ()
    words = vocabulary(language or languages.guess(text))
    page = Page(text, _labels(found, words), words)
    roster = Roster(text, labelled(page), words)
    said = _by_labels(page, roster) or questions(page)
    headings = page.examination.headings if any(turn.way in ("examination", "question") for turn in said) else []
    said = with_interludes(text, overlay(_judged(judged, roster), said), headings, words)
    return tuple(overlay(overlay(said, tagged(text)), mails(text, found, words)))


@lru_cache(maxsize=1)
def _any() -> Words:
    """Return words by which nothing is ruled out."""
    return replace(vocabulary("en"), apart=frozenset(), talk=frozenset())


def _possible(printed: str) -> bool:
    """Say whether a cue may be a label in any language, so that most prose need not have its language guessed."""
    low = [fold(word) for word in printed.replace(".", " ").split()[:_LONGEST]]
    titled = any(word in known().titles or word in known().roles for word in low)
    return titled or not _any().sender.isdisjoint(low[:1]) or read(printed, _any()) is not None


def _labels(found: Sequence[Cue], words: Words) -> list[Cued]:
    """Take apart what each cue prints; each spelling once."""
    memo: dict[str, Label | None] = {cue.printed: None for cue in found}
    for printed in memo:
        memo[printed] = read(printed, words)
    return [(cue, label) for cue in found if (label := memo[cue.printed])]


def _judged(judged: list[tuple[Label | None, Span, Span]], roster: Roster) -> list[Turn]:
    """Return the opinions as turns."""
    return [
        Turn(span, head, roster.name(label, head.start) if label else "", "opinion") for label, head, span in judged
    ]


def _by_labels(page: Page, roster: Roster) -> list[Turn]:
    """Return the turns that labels begin."""
    chosen = _with_changes(page.text, roster.labelled)
    out: list[Turn] = []
    for (cue, label), end in zip(chosen, _ends(page, chosen), strict=True):
        start = min(cue.words, end)
        out.append(
            Turn(Span(start, end), Span(cue.start, cue.end), _name(page, roster, cue, label), _way(page, cue, label))
        )
    return out


def _with_changes(text: str, chosen: list[Cued]) -> list[Cued]:
    """Add the lines of subtitles at which somebody else speaks, if the page's labels stand behind such signs, too."""
    if not any(text.startswith(">>", cue.start) for cue, _ in chosen):
        return chosen
    own = {cue.start for cue, _ in chosen}
    added = [(cue, Label("voice")) for cue in changes(text) if cue.start not in own]
    return sorted([*chosen, *added], key=lambda one: one[0].start)


def _ends(page: Page, chosen: list[Cued]) -> list[int]:
    """Return where each turn ends: at the next one, or with its paragraph."""
    ends = [cue.start for cue, _ in chosen[1:]] + [len(page.text)]
    told = bool(chosen) and _told(page.text, chosen)
    short = told and len({label.key for _, label in chosen}) == len(chosen)
    filmed = any(cue.sign == "line" for cue, _ in chosen) and page.filmed
    paragraphs = [_paragraph_end(page.text, cue.words, end) for (cue, _), end in zip(chosen, ends, strict=False)]
    if told and not short and _narrated(page, paragraphs, ends):
        ends[-1] = paragraphs[-1]
    return [
        paragraph if short or cue.centred or (filmed and cue.sign == "line") else end
        for (cue, _), paragraph, end in zip(chosen, paragraphs, ends, strict=False)
    ]


def _told(text: str, chosen: list[Cued]) -> bool:
    """Say whether a page begins with prose, before the first label."""
    before = text[: chosen[0][0].start].strip()
    return any(len(line) > _PROSE and line[-1] in ".!?" and ":" not in line[:_KEY] for line in before.split("\n"))


def _narrated(page: Page, paragraphs: list[int], ends: list[int]) -> bool:
    """Say whether who tells at the beginning tells again at the end: the only paragraphs without a label, and nobody talks in them."""
    rest = page.text[paragraphs[-1] : ends[-1]]
    single = all(not page.text[end:after].strip() for end, after in zip(paragraphs[:-1], ends[:-1], strict=True))
    return single and bool(rest.strip()) and not talks(page.words.talk).search(rest)


def _paragraph_end(text: str, start: int, end: int) -> int:
    blank = text.find("\n\n", start, end)
    return end if blank < 0 else blank


def _name(page: Page, roster: Roster, cue: Cue, label: Label) -> str:
    """Return who has a label: a name, or who asks or answers there."""
    if label.sort in ("asks", "answers"):
        who = page.examination.asked(cue.start) if label.sort == "asks" else page.examination.answered(cue.start)
        return roster.name(who, cue.start) if who else roster.holder(label.role, cue.start)
    name = roster.name(label, cue.start)
    if not name and not page.words.witness.isdisjoint(label.role) and (who := page.examination.answered(cue.start)):
        return roster.name(who, cue.start)
    return name


def _way(page: Page, cue: Cue, label: Label) -> Way:
    if label.sort in ("asks", "answers"):
        return "examination" if page.examination.asks and cue.sign == "stop" else "question"
    return "heading" if cue.sign == "line" else "label"
