"""LangChain: a chain that retrieves, answers, and lets no quotation through that its documents do not have.

pip install quoteproof langchain-core
"""

from __future__ import annotations

from typing import Any

from langchain_core.documents import Document
from langchain_core.language_models.fake_chat_models import FakeListChatModel
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import Runnable, RunnableLambda, RunnablePassthrough

import quoteproof
from quoteproof.gating import Verdict

MINUTES = "Ruth Okafor: We will not close the north quay before the survey is done. No berth will be lost this year."
DOCUMENTS = [Document(MINUTES, metadata={"source": "minutes"}), Document("It rained.", metadata={"source": "log"})]
ANSWER = "Okafor said: “We will close the north quay before the survey is done.”"


def gated(found: dict[str, Any]) -> Verdict:
    """Hold an answer against the documents that it was made from."""
    passages = {document.metadata["source"]: document.page_content for document in found["documents"]}
    return quoteproof.gate(found["answer"], passages, "repair")


def chain(model: Runnable[Any, Any]) -> Runnable[Any, Verdict]:
    """Return the whole: documents, an answer, the gate."""
    prompt = ChatPromptTemplate.from_messages([("system", "Answer from: {documents}"), ("user", "{question}")])
    retrieve = RunnablePassthrough.assign(documents=lambda _: DOCUMENTS)
    return retrieve | RunnablePassthrough.assign(answer=prompt | model | StrOutputParser()) | RunnableLambda(gated)


if __name__ == "__main__":
    verdict = chain(FakeListChatModel(responses=[ANSWER])).invoke({"question": "Will the quay be closed?"})
    print(verdict.passed, verdict.text)
