"""The version, in the one place besides pyproject.toml (a test compares them)."""

VERSION = "0.1.0"
