"""Japanese: persons."""

from __future__ import annotations

from quoteproof.languages.words import Vocabulary, persons

# fmt: off
WORDS = Vocabulary(
    persons=persons(
        """I | 私 僕 | |
        we | 私たち 我々 | |
        you | あなた | |
        he | 彼 | |
        she | 彼女 | |
        they | 彼ら 彼女ら | |""",
    ),
)
