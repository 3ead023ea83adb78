"""Whose turn it is: a page taken apart into stretches that one voice says each.

    turns(text) -> tuple[Turn, ...]          in order, not overlapping
    turn_at(turns, offset) -> Turn | None

Any page may be asked: a transcript, minutes, a hearing, an interview, a judgment, a play, a mail thread; one without turns has none. The
steps: `cues` looks at every line once; `labels` says what a cue's words are; `evidence` decides which cues are labels; `roster`
tells who they are; `opinions`, `questions` and `mail` know pages that name their voices otherwise; `interludes` cuts out what is
played or read out in a turn.

A turn goes on over paragraphs and stage directions to the next label. Minutes are the exception: on a page that begins with prose and where
no label comes back, each label has its own paragraph.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

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
from quoteproof.analysis.structure.questions import questions
from quoteproof.analysis.structure.records import Turn, Way
from quoteproof.analysis.structure.roster import Roster
from quoteproof.analysis.structure.tags import tagged
from quoteproof.analysis.structure.vocabulary import scenes, vocabulary
from quoteproof.languages.turns import Turns
from quoteproof.model import Span

_ANY = replace(vocabulary(languages.UND), apart=frozenset(), talk=frozenset({"\n"}))
_LONGEST = 8  # words of a label
_SIGNS = ("\n>", "<v", "**", "@")  # of mail, of subtitles, of questions in bold, of an address in a mail's head


def turns(text: str, *, language: str | None = None) -> tuple[Turn, ...]:
    """Return whose turn it is, from the page's beginning to its end; `language` is guessed if it is not given."""
    found = cues(text)
    judged = opinions(text, vocabulary(language or languages.UND))
    if not (
        judged
        or any(map(_possible, {cue.printed for cue in found}))
        or any(sign in text for sign in _SIGNS if sign[-1] in text)
    ):
        return ()
    words = vocabulary(language or languages.guess(text))
    page = Page(text, _labels(found, words), words)
    roster = Roster(text, labelled(page), words)
    said = _by_labels(page, roster) or questions(page)
    headings = page.examination.headings if any(turn.way in ("examination", "question") for turn in said) else []
    said = with_interludes(text, overlay(_judged(judged, roster), said), headings, words)
    return tuple(overlay(overlay(said, tagged(text)), mails(text, found, words)))


def turn_at(turns: Sequence[Turn], offset: int) -> Turn | None:
    """Return the turn that an offset stands in."""
    place = bisect_right(turns, offset, key=lambda turn: turn.span.start) - 1
    return turns[place] if place >= 0 and offset < turns[place].span.end else None


def _possible(printed: str) -> bool:
    """Say whether a cue may be a label in any language, so that most prose need not have its language guessed."""
    low = map(fold, printed.replace(".", " ").split()[:_LONGEST])
    return read(printed, _ANY) is not None or any(word in known().titles or word in known().roles for word in low)


def _labels(found: Sequence[Cue], words: Turns) -> list[Cued]:
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
    short = bool(chosen) and _minutes(page.text, chosen)
    filmed = any(cue.sign == "line" for cue, _ in chosen) and bool(scenes(page.words).search(page.text))
    return [
        _paragraph_end(page.text, cue.words, end) if short or cue.centred or (filmed and cue.sign == "line") else end
        for (cue, _), end in zip(chosen, ends, strict=False)
    ]


def _minutes(text: str, chosen: list[Cued]) -> bool:
    """Say whether labels stand in prose, a paragraph each: prose comes first, and none of them comes back."""
    keys = [label.key for _, label in chosen]
    before = text[: chosen[0][0].start].strip()
    return len(set(keys)) == len(keys) and any(len(line) > 60 for line in before.split("\n"))


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
