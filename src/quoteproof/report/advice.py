"""What to do about a finding, by its label: a sentence for whoever has to decide."""

from __future__ import annotations

from quoteproof.model import Label

ADVICE: dict[Label, str] = {
    "marked": "Nothing, if what the marks leave out or add is harmless: read the source once at these places.",
    "style": "Mark the change, or set the source's own words.",
    "reworded": "Set the source's words, or take away the marks and say it as a report.",
    "cut": "Quote on until the words that limit it are there, or say in the sentence what was left out.",
    "misattributed": "Name the voice, the document or the day that the source has, or find the source that bears the text out.",
    "spliced": "Close the marks and open them again between the sentences, or quote one of them.",
    "serious": "Set the source's words again. If the text is right, find the record that says so, and let this one pass with the reason.",
    "not_found": "Ask for the record that has it, and check again with it. Where there is none, say who heard it, and where.",
    "unchecked": "Add the source that the text names to the sources, in a form that can be read, and check again.",
}
"""Nothing is to be done about a label that is not here."""
