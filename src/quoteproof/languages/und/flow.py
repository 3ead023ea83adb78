"""No words: the language is not known."""

from quoteproof.languages.flow import Flow

TABLE = Flow()
