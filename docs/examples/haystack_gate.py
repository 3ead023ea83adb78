"""Haystack: a component behind the generator that lets no quotation through that the documents do not have.

pip install quoteproof haystack-ai
"""

from __future__ import annotations

from typing import Any

from haystack import Document, Pipeline, component

import quoteproof

MINUTES = "Ruth Okafor: We will not close the north quay before the survey is done. No berth will be lost this year."
DOCUMENTS = [Document(id="minutes", content=MINUTES), Document(id="log", content="It rained.")]
ANSWER = "Okafor said: “We will close the north quay before the survey is done.”"


@component
class QuotationGate:
    """Holds answers against the documents that they were made from."""

    def __init__(self, policy: str = "repair") -> None:
        self.policy = policy

    @component.output_types(replies=list[str], verdicts=list[Any])
    def run(self, replies: list[str], documents: list[Document]) -> dict[str, list[Any]]:
        """Give the answers that may be handed on, and the verdict on each."""
        passages = {document.id: document.content or "" for document in documents}
        verdicts = [quoteproof.gate(reply, passages, self.policy) for reply in replies]  # type: ignore[arg-type]
        return {"replies": [verdict.text or "" for verdict in verdicts], "verdicts": verdicts}


@component
class Parrot:
    """Stands for a generator."""

    @component.output_types(replies=list[str])
    def run(self, prompt: str) -> dict[str, list[str]]:
        """Say what it always says."""
        return {"replies": [ANSWER]}


def pipeline() -> Pipeline:
    """Return the generator with the gate behind it."""
    made = Pipeline()
    made.add_component("generator", Parrot())
    made.add_component("gate", QuotationGate())
    made.connect("generator.replies", "gate.replies")
    return made


if __name__ == "__main__":
    found = pipeline().run({"generator": {"prompt": "Will the quay be closed?"}, "gate": {"documents": DOCUMENTS}})
    print(found["gate"]["verdicts"][0].passed, found["gate"]["replies"][0])
