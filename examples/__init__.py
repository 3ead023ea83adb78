"""The examples that ship with the package: `harbour`, which `quoteproof demo` checks."""
