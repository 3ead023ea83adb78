"""Borrowed words: passages that stand in a source too and carry no quotation marks, word for word or lightly edited.

1. The text's words outside quotation marks are looked up in one pass (`counted.py`, `archive/overlap.py`), and laid on the sources as
   far as it is worth it (`align/local.py`).
2. Of what lies over each other the source that has most of it is the best, the others bear it too (`parting.py`); what stands in both by
   chance is left (`telling.py`), and so is a formula that anybody uses (`copies.py`, and `further.py`: who else has most of it).
3. The text's own earlier versions, its author's other texts and what was written later are no sources of it (`own.py`).
4. What is left is credited where the text names the source, and uncredited where it does not (`credit.py`, `verdict.py`).
"""

from __future__ import annotations

from quoteproof.statements.borrowed.verdict import assess

__all__ = ["assess"]
