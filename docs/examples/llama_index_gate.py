"""LlamaIndex: a query engine that lets no quotation through that its nodes do not have.

pip install quoteproof llama-index-core
"""

from __future__ import annotations

from typing import Any

from llama_index.core.base.response.schema import Response
from llama_index.core.llms import CompletionResponse, CustomLLM, LLMMetadata
from llama_index.core.query_engine import CustomQueryEngine
from llama_index.core.retrievers import BaseRetriever
from llama_index.core.schema import NodeWithScore, QueryBundle, TextNode

import quoteproof

MINUTES = "Ruth Okafor: We will not close the north quay before the survey is done. No berth will be lost this year."
ANSWER = "Okafor said: “We will close the north quay before the survey is done.”"


class Shelf(BaseRetriever):
    """Stands for an index: it always has the same nodes."""

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        nodes = [TextNode(id_="minutes", text=MINUTES), TextNode(id_="log", text="It rained.")]
        return [NodeWithScore(node=node, score=1.0) for node in nodes]


class Parrot(CustomLLM):
    """Stands for a model: it always says the same."""

    @property
    def metadata(self) -> LLMMetadata:
        """What the framework wants to know of a model."""
        return LLMMetadata(model_name="parrot")

    def complete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> CompletionResponse:
        """Say what it always says."""
        return CompletionResponse(text=ANSWER)

    def stream_complete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> Any:
        """Say it at once."""
        yield self.complete(prompt)


class GatedEngine(CustomQueryEngine):
    """Retrieves, answers, and holds the answer against what was retrieved; the verdict goes into the metadata."""

    retriever: BaseRetriever
    llm: CustomLLM

    def custom_query(self, query_str: str) -> Response:
        """Answer a question."""
        nodes = self.retriever.retrieve(query_str)
        told = "\n\n".join(node.get_content() for node in nodes)
        answer = self.llm.complete(f"Answer from these passages:\n{told}\n\n{query_str}").text
        verdict = quoteproof.gate(answer, {node.node_id: node.get_content() for node in nodes}, "repair")
        return Response(verdict.text or "", source_nodes=nodes, metadata={"passed": verdict.passed, "verdict": verdict})


if __name__ == "__main__":
    response = GatedEngine(retriever=Shelf(), llm=Parrot()).query("Will the quay be closed?")
    print((response.metadata or {})["passed"], response)
