"""What all tests share: how many examples Hypothesis tries, and how the command line is run.

`HYPOTHESIS_PROFILE` chooses: `dev` (the default) is quick, `ci` is the same on every run, `nightly` looks further.
"""

from __future__ import annotations

import os
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, settings

from numclaims import checker
from numclaims.cli import commands
from numclaims.findings import Coverage, Report

# Machines differ too much in speed for a deadline, and the first example of a run loads the tables.
settings.register_profile("dev", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("dev"), max_examples=100, derandomize=True, print_blob=True)
settings.register_profile("nightly", parent=settings.get_profile("dev"), max_examples=5000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    """What a command prints and ends with; a fault of the program is raised."""
    result = CliRunner().invoke(commands.main, arguments, input=stdin)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the library is asked to check, instead of checking it."""
    calls: list[dict[str, Any]] = []

    def check(text: str, **options: Any) -> Report:
        calls.append({"text": text, **options})
        return Report(claims=(), findings=(), coverage=Coverage(claims=0, linked=0, compared=0))

    monkeypatch.setattr(checker, "check", check)
    return calls
