"""Chinese: persons and small words, in simplified and traditional characters."""

from __future__ import annotations

from quoteproof.languages.words import Vocabulary, persons, words

# fmt: off
WORDS = Vocabulary(
    persons=persons(
        """I | 我 | |
        we | 我们 我們 | |
        you | 你 您 | |
        he | 他 | |
        she | 她 | |
        they | 他们 她们 他們 她們 | |""",
    ),
    coordinators=words("并 並 而 但 但是 而且 并且 並且"),
    subordinators=words("因为 因為 如果 虽然 雖然"),
)
