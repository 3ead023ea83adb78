"""Quotation marks of a language that is not known: those that most languages use, and no words.

The pairs are those of the CLDR's quotationStart and quotationEnd, by how many languages have them.
"""

from quoteproof.languages.marks import Marks

TABLE = Marks(
    pairs=(
        ("“", "”"), ("«", "»"), ("„", "“"), ("„", "”"), ("”", "”"), ("»", "«"), ('"', '"'), ("「", "」"), ("『", "』"), ("‘", "’"),
        ("‚", "‘"), ("‹", "›"),
    ),
)  # fmt: skip
