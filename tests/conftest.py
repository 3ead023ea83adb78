"""What holds for all tests: profiles for the property tests, and that every report has the form that is published.

`ci` (the default profile) is the same every time, `long` looks further.
"""

import os
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, settings
from jsonschema import Draft202012Validator

from quoteproof.report import fields

settings.register_profile("ci", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("long", deadline=None, max_examples=2000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

SCHEMA = msgspec.json.decode(files("quoteproof.report").joinpath("report-1.schema.json").read_bytes())
VALIDATOR = Draft202012Validator(SCHEMA)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as slow what needs a session of Spark: Java takes half a minute to begin one."""
    for item in items:
        if "spark" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.slow)


@pytest.fixture(autouse=True, scope="session")
def every_report_has_the_form_that_is_published() -> Iterator[None]:
    """Hold every JSON report that a test makes in this process against the schema."""
    report, listing = fields.report, fields.listing

    def checked(made: dict[str, Any]) -> dict[str, Any]:
        VALIDATOR.validate(made)
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fields, "report", lambda *given, **named: checked(report(*given, **named)))
        patch.setattr(fields, "listing", lambda *given: checked(listing(*given)))
        yield
