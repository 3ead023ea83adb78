"""# setting

## What it says
In the source the words are reported, denied, supposed, asked, called untrue or given as another's view. The sentence that shows it
is given; where the source does not hold what it says there, the headline of the finding says so.

## Example
The source: `Some say that we will close the quay. They are wrong.` The text: “We will close the quay,” she said.

## Why it matters
A speaker who repeats a view in order to reject it has said the words, and not meant them.

## Level
Evidence: shown, and changes no verdict by itself; `--fail-on context` makes it count where the source does not hold the words.

## Scope
The source's own sentence, before and after the quoted words: a verb of saying with “that”, a negator or condition that
reaches them, a question mark at its end that the quotation does not have, a head such as “Myth:”. A verb of saying or thinking makes the
words another's where the named speaker says the sentence and is not its subject: “Our critics say that …”, “According to the ministry, …”;
so do inner marks around them behind somebody without a name: As my critics like to say, “…”.

## Guides
Masson v. New Yorker (1991); AP: context.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis.letters import QUOTES
from quoteproof.analysis.people import same_person
from quoteproof.analysis.structure.records import turn_at
from quoteproof.analysis.structure.remembered import turns_of
from quoteproof.compare.clauses import cues, folded, weak
from quoteproof.compare.left_out import governs_next, parted
from quoteproof.compare.places import sentence_around
from quoteproof.compare.rows import Row
from quoteproof.judge.scene import Scene
from quoteproof.model import Document, Evidence, Span
from quoteproof.text import tokens
from quoteproof.text.signs import QUESTIONS

CODE = "setting"

BEHIND = 60
"""Code points behind quoted words in which a source says whose they are."""

SHORT = 2
"""Words of a frame in which a comma may part a verb of saying from what is said."""

SUBJECT = 6
"""Words before a verb of saying or thinking in which its subject stands."""


def rule(scene: Scene) -> Iterator[Evidence]:
    """Read the source's sentence around the quoted words."""
    passage = scene.best.source.alignment.pieces[0].passage
    text = passage.document.text
    sentence = sentence_around(text, Span(passage.span.start, passage.span.start))
    turn = turn_at(turns_of(text, passage.document.turns), passage.span.start)
    if turn and sentence.start < turn.span.start <= passage.span.start:
        sentence = Span(turn.span.start, sentence.end)  # less the label of whose turn it is
    for reason, against in _reasons(scene, text, sentence):
        shown = " ".join(sentence.of(text).split())
        yield Evidence(CODE, reason, passage.document.id, sentence, shown, against)
        return


def _reasons(scene: Scene, text: str, sentence: Span) -> Iterator[tuple[str, bool]]:
    """Give what the source does with the words, and whether it does not hold them; the gravest first."""
    passage, language = scene.best.source.alignment.pieces[0].passage, scene.case.language
    start = passage.span.start
    lead, kept = parted(text, sentence, start, language)
    governor = governs_next(lead, kept, language) if lead and kept else None
    if governor and governor.kind != "contrast":
        kinds = {"negator": "denies", "condition": "supposes"}
        shown = _shown(text, governor.words[0].span.start, start)
        yield f"the source {kinds[governor.kind]} what is quoted: {shown}", True
    if lead and lead[-1].norm in folded(language.meaning.untrue) and ":" in text[lead[-1].word.span.end : start]:
        yield f"the source calls it untrue: {_shown(text, lead[-1].word.span.start, start)}", True
    quoting = _quoting(scene, text, sentence)
    if quoting:
        ahead = quoting.start < start
        shown = text[sentence.start : start] if ahead else text[passage.span.end : quoting.end]
        bare = " ".join(shown.split()).strip(f"{QUOTES}‘’.,:; ")
        yield (
            f"the source has these words in marks, as somebody else's: “{f'{bare} …' if ahead else f'… {bare}'}”",
            True,
        )
    at = _reporting(lead, kept, scene)
    to = _according(lead, kept, scene) if at is None else None
    if to is not None and _anothers(lead[to:], scene, passage.document, start):
        yield (
            f"the source gives it as what another says or thinks: {_shown(text, lead[to].word.span.start, start)}",
            True,
        )
    if at is not None:
        shown = _shown(text, lead[max(0, at - 2)].word.span.start, start)
        if _anothers(lead[:at], scene, passage.document, start):
            yield f"the source gives it as what another says or thinks: {shown}", True
        elif lead[at].norm in language.speech.verbs:
            yield f"the source reports these words: {_shown(text, lead[at].word.span.start, start)}", False
    ends = sentence.of(text).rstrip(" \n\"'”’»)")[-1:]
    if ends in QUESTIONS and QUESTIONS.isdisjoint(scene.case.claim.quotation.text):
        yield "in the source the sentence is a question", True


def _reporting(lead: Row, kept: Row, scene: Scene) -> int | None:
    """Return where a verb of saying or thinking stands that opens the clause of the quoted words: “… say that”, “… glaubt, dass”."""
    speech = scene.case.language.speech
    opened = bool(kept) and kept[0].norm in speech.words.complementizers
    closed = len(lead) > 1 and lead[-1].norm in speech.words.complementizers
    at = len(lead) - (2 if closed else 1)
    at -= at > 0 and lead[at].norm in cues(scene.case.language.meaning).persons  # "they tell you that"
    whole = bool(kept) and kept[0].norm in cues(scene.case.language.meaning).starters and _reports(lead, kept, scene)
    whole = whole and scene.case.claim.quotation.text[:1].isupper()  # "They think I would", “I would”
    found = (
        (opened or closed or whole) and at >= 0 and (lead[at].norm in speech.verbs or lead[at].norm in speech.thought)
    )
    return at if found else None


def _reports(lead: Row, kept: Row, scene: Scene) -> bool:
    """Say whether a verb of saying takes what stands behind it as its object: nothing parts them, or a comma behind two words, "She said, …"."""
    words, mark = cues(scene.case.language.meaning), kept[0].mark.strip()
    short = len(lead) == SHORT and (lead[0].norm in words.persons or lead[0].norm not in words.light)
    return not mark or (short and mark == ",")


def _according(lead: Row, kept: Row, scene: Scene) -> int | None:
    """Return where a phrase stands that opens the sentence and says whose view follows: "According to the ministry, …"."""
    norms = [cell.norm for cell in lead]
    opens = any(tuple(norms[: len(formula)]) == formula for formula in scene.case.language.speech.according)
    return 0 if opens and kept and weak(kept[0].mark) else None


def _quoting(scene: Scene, text: str, sentence: Span) -> Span | None:
    """Return where the named speaker, whose page it is, says in whose words he speaks there, if those have no name: “my critics say, “…””."""
    voice, passage = scene.best.source.voice, scene.best.source.alignment.pieces[0].passage
    if not voice or not voice.quoted or voice.name or not _is_own(scene, passage.document, passage.span.start):
        return None
    if not voice.span:
        return _introducing(scene, text, Span(sentence.start, passage.span.start))
    behind = passage.span.end <= voice.span.start <= passage.span.end + BEHIND
    if not behind and not (sentence.start <= voice.span.start < passage.span.start):
        return None
    words = [token.norm for token in tokens(text, voice.span)]
    owners = scene.case.language.speech.pronouns
    return voice.span if words and all(owners.get(word) != "first" for word in words) else None


def _introducing(scene: Scene, text: str, ahead: Span) -> Span | None:
    """Return the words before marks that say, with a colon or a comma, whose words follow, if these are not the speaker's own: "One of
    them told me last night: “…”"."""
    speech = scene.case.language.speech
    lead, _ = parted(text, ahead, ahead.end, scene.case.language)
    at = next((k for k, cell in enumerate(lead) if cell.norm in speech.verbs), 0)
    marked = bool(lead) and text[lead[-1].word.span.end : ahead.end].strip(f" {QUOTES}") in (":", ",")
    told = at > 0 and all(speech.pronouns.get(cell.norm) != "first" for cell in lead[:at])
    return ahead if marked and told else None


def _is_own(scene: Scene, document: Document, start: int) -> bool:
    """Say whether the named speaker says what stands at a place of a page."""
    turn = turn_at(turns_of(document.text, document.turns), start)
    voice = scene.best.source.voice
    heard = voice.name if voice and not voice.quoted else None
    own = document.meta.speaker or document.meta.author or heard  # "According to Israel" names no one whose page it is
    page = turn.name if turn else own
    return bool(page and scene.named and same_person(scene.named, page))


def _anothers(before: Row, scene: Scene, document: Document, start: int) -> bool:
    """Say whether the named speaker says the sentence, and somebody else is its subject."""
    if not _is_own(scene, document, start):
        return False
    pronouns = scene.case.language.speech.pronouns
    return bool(before) and all(pronouns.get(cell.norm) != "first" for cell in before[-SUBJECT:])


def _shown(text: str, start: int, end: int) -> str:
    return f"“{' '.join(text[start:end].split())} …”"
