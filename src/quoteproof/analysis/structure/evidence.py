"""Which cues of a page are labels of turns: by what all of them together show.

A line that begins with a few words and a colon is a turn's beginning, a heading, a term that is explained, a key with its
value. What tells turns from the rest is how people talk on a page, so the cues are counted by voice, within those that are
printed alike (one sign, bold or not):

- what the label is: a person's name with a title or a common given name, a role, words that could be a name;
- that it comes back after another's: voices alternate; headings, terms and keys of one record do not;
- that what follows is said: a sentence with its end, not a value; and in it "I", "we", "you", a question;
- that it stands in capitals, as the labels of stenographers do.

One line alone can be a turn where a person's name is certain and what follows is said to somebody, or begins the page. Words that
only could be a name need much more: two of them that alternate and head most of the paragraphs, neither found in small letters on
the page ("Method: … Result: …" is no dialogue). Signs that have other uses (a dash, a full stop, a line of its own) need voices that
alternate. Once two voices of a page are certain, the rest that are printed like them need only be possible.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from quoteproof.analysis.people import fold, known
from quoteproof.analysis.structure.cues import Cue, sample
from quoteproof.analysis.structure.examined import Examination
from quoteproof.analysis.structure.labels import Label
from quoteproof.analysis.structure.names import mentions
from quoteproof.analysis.structure.vocabulary import Words, acts, scenes, talks
from quoteproof.cached import cached_property
from quoteproof.patterns import lazy

Cued = tuple[Cue, Label]

_POINTS = {"person": 2.0, "voice": 1.0, "name": 0.5, "initials": 0.5, "asks": 1.0, "answers": 1.0, "examiner": 1.0}
_ENOUGH = 3.0
_LOOKED_AT = 12  # cues of a voice that are read: the first ones tell enough
_TALKING = 0.2  # share of a voice's turns with a word of talk
_COVERED_BY_ROLES = 0.1
_WHOLE = 0.9
_COVERED = 0.4  # share of the paragraphs that labels without a certain name among them must head
_MARKS = ".,;:!?()[]\"'“”‘’«»—–-…"
_HEAD = 3_000  # characters at the beginning in which a page says who is there
_VALUE = 5  # blanks in what a key may have as its value
_PROSE = 200  # characters that are no value, whatever signs stand in them
_READ = 40_000  # characters that tell which words are common
_UNSPACED = "\u3040"  # from here on scripts are written without spaces
_SHORT = 6  # characters that are more than a name of these has
_LETTER = lazy(r"[^\W\d_]")
_END = lazy(r"(?<!\d)\.|\.(?=\s*(?:\n|\Z))|[?!…。？！؟।]|--|[—–-][ \t]*(?:\n|\Z)")


class Page:
    """What is asked of the whole page, once."""

    def __init__(self, text: str, cued: list[Cued], words: Words) -> None:
        self.text = text
        self.cued = cued
        self.words = words

    @cached_property
    def examination(self) -> Examination:
        """Who asks and who answers."""
        return Examination(self.text, self.cued, self.words)

    def knows(self, label: Label) -> bool:
        """Say whether a label is the surname of somebody whom the page's head names in full."""
        return len(label.name) == 1 and label.key[0] in self.people

    @cached_property
    def people(self) -> frozenset[str]:
        """The surnames of those whom the page's head names in full."""
        return frozenset(
            fold(one.name[-1]) for one in mentions(self.text, 0, min(_HEAD, len(self.text)), self.words) if one.sure
        )

    @cached_property
    def addressed(self) -> frozenset[str]:
        """The surnames that stand behind a title somewhere: "Mr. Holt, thank you"."""
        titles = known().titles.keys() - known().grammar  # "On." is one in Italian
        row = self.text[:_READ].split()
        return frozenset(
            fold(name.strip(_MARKS))
            for title, name in pairwise(row)
            if name[0].isupper() and fold(title.strip(_MARKS)) in titles
        )

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that stand in small letters somewhere: common words, not names."""
        return frozenset(word.strip(_MARKS) for word in set(self.text[:_READ].split()) if word.islower())

    @cached_property
    def filmed(self) -> bool:
        """Whether it is a screenplay."""
        return bool(scenes(self.words).search(self.text))

    @cached_property
    def staged(self) -> bool:
        """Whether it is a play: it announces acts or scenes."""
        return bool(acts(self.words).search(self.text))

    @cached_property
    def paragraphs(self) -> int:
        """How many paragraphs it has, or lines where there are no empty ones between."""
        return self.text.count("\n\n") + 1 if "\n\n" in self.text else self.text.count("\n") + 1


class Voice:
    """All cues with one label, and what they show."""

    def __init__(self, label: Label) -> None:
        self.label = label
        self.cues: list[Cue] = []
        self.named = label.sort == "person"  # it is certainly somebody's name
        self.likely = self.named  # or it may well be
        self.returns = 0  # times that it comes back after another voice
        self.spoken = 0.0  # share of the cues behind which a sentence stands
        self.talk = 0.0  # share of them with words of talk
        self.doubted = label.small  # it begins with a small word, and nothing else on the page says that it is a name

    def look(self, page: Page) -> None:
        """Read the first words behind its labels; two words that come back and that the page never has small are a name."""
        seen = [sample(page.text, cue) for cue in self.cues[:_LOOKED_AT]]
        talk = [bool(talks(page.words.talk).search(words)) for words in seen]
        self.talk = sum(talk) / len(seen)
        free = (
            self.named or self.label.caps or self.label.key[0] in known().given or self.cues[0].timed
        )  # who may begin small: "Ruth: hi, are you there?"
        self.spoken = sum(
            is_said(words, talk=free and (said or self.label.caps or self.cues[0].timed))
            for words, said in zip(seen, talk, strict=True)
        ) / len(seen)
        self.doubted = self.doubted and self.label.key[-1] not in page.people | page.addressed
        if self.spoken >= 0.5 and not self.named:
            first = self.cues[0]
            filmed = first.centred or (first.sign == "line" and self.label.caps and page.filmed)
            self.likely = filmed or self._may_be_named(page)
            self.named = (
                bool(self.returns) and self.likely and not self.doubted and "".join(self.label.name) < _UNSPACED
            )

    def _may_be_named(self, page: Page) -> bool:
        """Say whether two words or three, of which the page has none in small letters, can be a name, or a short word without blanks."""
        name = self.label.name
        if not name or (self.doubted and not (self.returns and self.label.caps)):
            return False
        if name[0] >= _UNSPACED:
            return len(name) == 1 and 1 < len(name[0]) < _SHORT and bool(self.returns)
        rest = name[-1:] if self.label.small else name  # "PER HOLT" may be on a page that says "per"
        whole = {word.lower() for word in rest if len(word.rstrip(".")) > 1}
        return len(name) < 4 and (len(name) > 1 or self.label.small) and page.small.isdisjoint(whole)

    def points(self) -> float:
        """How much speaks for it by itself."""
        label = self.label
        points = (
            _POINTS[label.sort] + 0.5 * (label.caps and bool(label.name)) + 0.5 * (len(label.name) > 1 or label.titled)
        )
        points += 2 if self.returns else 1 if len(self.cues) > 1 else 0
        points += self.talk >= _TALKING
        points += label.sort == "person" and self.cues[0].start < 4
        points += self.cues[0].timed
        return points - 3 * (self.spoken < 0.5) - 3 * self.doubted


def labelled(page: Page) -> list[Cued]:
    """Return the cues that are labels, in order."""
    groups = [(group, _voices(page, group)) for group in _groups(page.cued)]
    keys = [_believed(page, voices, group[0][0]) for group, voices in groups]
    if any(keys):  # a page that has turns may well have others that are printed otherwise: "Q." beside "THE COURT:"
        beside = [sum(map(bool, keys)) > bool(known) for known in keys]
        keys = [
            _believed(page, vs, group[0][0], beside=other) for other, (group, vs) in zip(beside, groups, strict=True)
        ]
    chosen = [[one for one in group if one[1].key in known] for known, (group, _) in zip(keys, groups, strict=True)]
    most = max(map(len, chosen), default=0)
    # A page names its speakers in one way: names on lines of their own beside more labels with a colon are headings.
    kept = [one for group in chosen for one in group if one[0].sign != "line" or len(group) == most]
    return _without_lists(page.text, sorted(kept, key=lambda one: one[0].start))


def _groups(cued: Iterable[Cued]) -> list[list[Cued]]:
    """Sort cues by how they are printed."""
    groups: dict[tuple[object, ...], list[Cued]] = {}
    for cue, label in cued:
        if label.sort == "examiner":
            continue  # a heading, which names who asks below it
        strict = cue.sign in ("stop", "line")
        if cue.sign == "line" and not cue.alone and not cue.timed:
            continue  # a signature stands below the words, a name as a heading begins a paragraph
        if cue.sign == "set" and label.sort == "name" and len(label.name) == 1 and not label.caps:
            continue  # a paragraph's first word
        if cue.fresh or (label.caps and (not strict or label.sort in ("asks", "answers"))):
            groups.setdefault((cue.sign, strict and cue.bold, strict and label.caps), []).append((cue, label))
    return list(groups.values())


def _voices(page: Page, group: list[Cued]) -> list[Voice]:
    """Count the cues of a group by voice."""
    voices: dict[tuple[str, ...], Voice] = {}
    last = None
    for cue, label in group:
        voice = voices.setdefault(label.key, Voice(label))
        voice.returns += bool(voice.cues) and last is not voice
        voice.cues.append(cue)
        last = voice
    for voice in voices.values():
        voice.look(page)
    return list(voices.values())


def _believed(page: Page, voices: list[Voice], cue: Cue, *, beside: bool = False) -> set[tuple[str, ...]]:
    """Return the keys of the voices of one group that are believed; `beside` another group that is."""
    company = 0.5 * (beside or any(voice.returns for voice in voices))
    pair = [voice for voice in voices if _asked(voice) and voice.spoken >= 0.5]
    sure = pair if _examined(page, pair, cue) else []
    sure += [
        v for v in voices if not _asked(v) and v.points() + company >= _ENOUGH and not _headline(page.text, v, voices)
    ]
    alternate = cue.sign == "colon" or _alternate(sure, voices)
    if not alternate:
        sure = [voice for voice in sure if _alone_enough(page, voice, cue, len(sure))]
    if any(voice.named or page.knows(voice.label) for voice in sure):
        sure += _in_company(page, sure, voices)
    elif not (sure and all(map(_asked, sure))):
        sure = _dialogue(page, sure, voices) if alternate or cue.sign == "stop" else []
    if beside:
        sure += [voice for voice in _rest(voices, sure) if voice.label.role and voice.label.caps]
    if len(sure) > 1 or any(len(voice.cues) > 2 or voice.returns for voice in sure) or (sure and beside):
        capitals = 2 * sum(voice.label.caps for voice in sure) > len(sure)
        sure += [voice for voice in _rest(voices, sure) if _possible(voice, capitals, cue)]
    return {voice.label.key for voice in sure}


def _rest(voices: list[Voice], sure: list[Voice]) -> list[Voice]:
    """Return the voices that are not sure yet, of those behind whose labels something is said."""
    keys = {voice.label.key for voice in sure}
    return [voice for voice in voices if voice.label.key not in keys and voice.spoken >= 0.5]


def _headline(text: str, voice: Voice, voices: list[Voice]) -> bool:
    """Say whether a page's one label stands in its headline: "Ruth Okafor: the quay will stay", and then it is about her."""
    label = voice.label
    if len(voices) > 1 or label.caps or not label.name:
        return False
    body = text.find("\n", voice.cues[0].words)
    return body > 0 and text.count(label.name[-1], body) >= len(voice.cues)


def _alternate(sure: list[Voice], voices: list[Voice]) -> bool:
    """Say whether voices come back after each other: two of them, or one beside somebody who is named or likely to be."""
    back = sum(bool(voice.returns) for voice in sure)
    if back == 1 and any(voice.named for voice in sure):
        return len(sure) > 1 or sum(voice.likely and voice.spoken >= 0.5 for voice in voices) > 1
    return back > 1


def _alone_enough(page: Page, voice: Voice, cue: Cue, among: int) -> bool:
    """Say whether a label that has no colon needs none to come back: "Mr. ASHBY.", "Q.", and judges' names over their opinions."""
    if cue.sign == "line":
        return among > 1 and not page.words.judges.isdisjoint(voice.label.role)
    return cue.sign == "stop" and (_asked(voice) or (voice.label.titled and voice.label.caps))


def _possible(voice: Voice, capitals: bool, cue: Cue) -> bool:
    """Say whether a label that is printed like those of certain voices is one."""
    label = voice.label
    if voice.doubted and not voice.likely:
        return False
    if cue.sign == "line" and label.sort == "name" and not voice.likely and not voice.returns:
        return False
    return label.caps or label.titled if capitals else label.sort != "name" or len(label.name) > 1 or voice.returns > 1


def _asked(voice: Voice) -> bool:
    return voice.label.sort in ("asks", "answers")


def _examined(page: Page, sure: list[Voice], cue: Cue) -> bool:
    """Say whether "Q" and "A" are two people: as stenographers print them, where the page names one, or if one says "I"."""
    if {voice.label.sort for voice in sure} != {"asks", "answers"}:
        # who asks may stand among others: "Q." beside "THE PRESIDENT."
        return False
    if page.examination.answers or page.examination.asks:
        return True
    if any(voice.label.number for voice in sure):
        return False
    said = [
        sample(page.text, one) for voice in sure if voice.label.sort == "answers" for one in voice.cues[:_LOOKED_AT]
    ]
    return cue.sign == "stop" or any(map(talks(page.words.self, asked=False).search, said))


def _in_company(page: Page, sure: list[Voice], voices: list[Voice]) -> list[Voice]:
    """Return those who are believed beside somebody named: whom the page names, and whose labels are printed as names are."""
    last = {voice.label.key[-1] for voice in voices if voice.named and len(voice.label.name) > 1}
    rest = _rest(voices, sure)
    whole = _headed(page, sure + rest) >= _WHOLE
    capitals = all(voice.label.caps for voice in sure)
    return [
        voice
        for voice in rest
        if voice.named
        or voice.label.key[0] in last
        or page.knows(voice.label)
        or (voice.likely and (whole or (capitals and voice.label.caps)))
    ]


def _headed(page: Page, voices: list[Voice]) -> float:
    """Return the share of the page's paragraphs that labels head."""
    return sum(len(voice.cues) for voice in voices) / page.paragraphs


def _dialogue(page: Page, sure: list[Voice], voices: list[Voice]) -> list[Voice]:
    """Return the voices of a dialogue of whose labels none is certainly a person's name; none where it is no dialogue.

    They alternate and head most of the paragraphs, they are not found in small letters on the page, and people talk. Names in capitals
    that come back, each of them, need no word of talk; labels that head every paragraph need not come back, nor names in capitals that
    begin the page and talk, each of them, stand under the times of subtitles, or on a page that announces acts or scenes.
    """
    speak = sure + [
        voice
        for voice in _rest(voices, sure)
        if not voice.doubted and (voice.label.caps or voice.likely or not voice.label.name)
    ]
    names = [voice for voice in speak if voice.label.name]
    common = [voice for voice in names if not page.small.isdisjoint(map(str.lower, voice.label.name))]
    headed = _headed(page, speak)
    if all(map(_asked, speak)) or len(speak) - len(common) < 2 or headed < (_COVERED if names else _COVERED_BY_ROLES):
        return []
    printed = all(voice.label.caps or voice.label.role for voice in speak)  # as only labels are
    if printed and all(voice.label.caps and voice.returns for voice in speak):
        return speak
    if sum(voice.talk > 0 for voice in speak) * 2 < len(speak):
        return []
    back = bool(sure) and sum(voice.returns for voice in sure) >= (1 if printed else 2)
    again = printed and any(len(voice.cues) > 1 for voice in speak)
    parted = speak[0].cues[0].sign == "colon" or any(
        voice.returns for voice in speak
    )  # else they may be authors of books
    whole = headed >= _WHOLE and parted and (again or all(voice.likely or voice.label.role for voice in speak))
    begins = printed and min(voice.cues[0].start for voice in speak) < 4 and all(voice.talk for voice in speak)
    timed = printed and all(voice.cues[0].timed for voice in speak)
    return speak if back or whole or begins or timed or (page.staged and again) else []


def is_said(words: str, *, talk: bool = False) -> bool:
    """Say whether the words behind a label are said, not given: a sentence's end stands in them, or a direction does.

    What begins small is a value ("chair of the trust"), unless people `talk` in it and it is longer than one.
    """
    line = words.partition("\n")[0]
    if words[:1] in ("(", "[") or len(line) >= _PROSE:
        return bool(_LETTER.search(words))
    if not _LETTER.search(words):
        return False
    ended = bool(_END.search(words))
    if words[:1].islower() and not _END.match(words):
        return talk and (ended or line.count(" ") > _VALUE)
    return ended or (talk and line.count(" ") > _VALUE)


def _without_lists(text: str, chosen: list[Cued]) -> list[Cued]:
    """Leave out the list of who is there at the page's head: "Chair: Ruth Okafor"."""
    first = next((i for i, (cue, _) in enumerate(chosen) if is_said(sample(text, cue), talk=True)), len(chosen))
    return chosen[first:]
