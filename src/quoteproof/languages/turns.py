"""The schema of `languages/<code>/turns.py`: the words by which a page tells whose turn it is to speak.

Written in lower case, as `str.lower` leaves them; a phrase is words with one space between. Articles, persons and titles are in
`words`, roles and given names in `speech`.
"""

from __future__ import annotations

from msgspec import Struct


class Turns(Struct, frozen=True):
    """What one language's words tell about whose turn it is."""

    voices: frozenset[str] = frozenset()  # unidentified, audience, voice-over: in a label, they name nobody
    apart: frozenset[str] = frozenset()  # note, warning, ingredients: they head a line and are no one's label
    several: frozenset[str] = frozenset()  # and: joins the names of a label that two share
    question: frozenset[str] = frozenset()  # q, question, interviewer: who asks
    answer: frozenset[str] = frozenset()  # a, answer, interviewee: who answers
    address: frozenset[str] = frozenset()  # forms of courtesy, beside the persons of `words`: Sie, Lei, pan
    examination: frozenset[str] = frozenset()  # examination, cross-examination: headings over questions and answers
    witness: frozenset[str] = frozenset()  # witness, sworn, deposition: in the line that names who is examined
    interview: frozenset[str] = frozenset()  # interview, conversation: in the heading that names who is asked
    judges: frozenset[str] = frozenset()  # justice, lord: titles in the heading of an opinion
    ranks: frozenset[str] = frozenset()  # j, c.j: the same behind a judge's name
    opinion: frozenset[str] = frozenset()  # dissenting, delivered the opinion: they make a judge's name such a heading
    unsigned: frozenset[str] = frozenset()  # per curiam: the heading of an opinion that no judge signs
    wrote: frozenset[str] = frozenset()  # (Lev Marin) wrote: ends the line over a mail that is answered
    sender: frozenset[str] = frozenset()  # from: the header line of a mail that names who wrote it
    headers: frozenset[str] = frozenset()  # to, date, subject: the other header lines
    quoting: frozenset[str] = frozenset()  # quote, pull quote: templates of a wiki that set off a quotation
    collections: frozenset[str] = frozenset()  # quotes, sayings: what heads a section of somebody's quotations
    quoting_texts: frozenset[str] = frozenset()  # text: the field of such a template that has the words
    quoting_authors: frozenset[str] = frozenset()  # author: the field that says whose they are
    quoting_sources: frozenset[str] = frozenset()  # source: the field that says where they stand
    quoting_sides: frozenset[str] = frozenset()  # left, right: a field that says where on the page
    scenes: frozenset[str] = frozenset()  # int, ext: a screenplay's scene headings begin with them
    acts: frozenset[str] = frozenset()  # act, scene: a play's headings begin with them
    clips: frozenset[str] = frozenset()  # clip, video, tape: what is played inside a turn
    begins: frozenset[str] = frozenset()  # begin, start
    ends: frozenset[str] = frozenset()  # end, close
    breaks: frozenset[str] = frozenset()  # break: what comes after it may be anybody's
