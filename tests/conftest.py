"""What all tests share: how many examples Hypothesis tries.

`HYPOTHESIS_PROFILE` chooses: `dev` (the default) is quick, `ci` is the same on every run, `nightly` looks further.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# Machines differ too much in speed for a deadline, and the first example of a run loads the tables.
settings.register_profile("dev", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("dev"), max_examples=100, derandomize=True, print_blob=True)
settings.register_profile("nightly", parent=settings.get_profile("dev"), max_examples=5000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))
