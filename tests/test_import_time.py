"""`import numclaims` is cheap: what it takes is what it loads."""

from __future__ import annotations

import subprocess
import sys

import pytest

SLOW = ("attrs", "click", "dateparser", "hypothesis", "inflect", "pint", "pytz", "quantulum3", "rich")


def loaded_after(program: str) -> set[str]:
    """The top-level modules that a fresh interpreter holds after a program."""
    listing = f"{program}\nimport sys\nprint(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", listing], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_the_package_alone_loads_no_library() -> None:
    assert not loaded_after("import numclaims") & set(SLOW)


@pytest.mark.parametrize(
    ("program", "needs"),
    [
        ("import numclaims; numclaims.Estimate, numclaims.Claim, numclaims.Verdict", {"attrs"}),
        ("import numclaims; numclaims.extract, numclaims.check, numclaims.RULES", {"attrs"}),
        ("import numclaims; numclaims.check('Of the 40 members, 52 voted.')", {"attrs"}),
    ],
)
def test_a_name_loads_what_it_needs(program: str, needs: set[str]) -> None:
    assert loaded_after(program) & set(SLOW) <= needs


def test_the_time_is_shown_beside_that_of_bare_python(capsys: pytest.CaptureFixture[str]) -> None:
    def total(program: str) -> int:
        """Microseconds that all imports of a program take, by the interpreter's own account."""
        done = subprocess.run(
            [sys.executable, "-X", "importtime", "-c", program], capture_output=True, text=True, check=True
        )
        rows = [line.removeprefix("import time:").split("|") for line in done.stderr.splitlines() if "|" in line]
        return sum(int(row[0]) for row in rows if row[0].strip().isdigit())

    bare, ours = total("pass"), total("import numclaims; numclaims.check")
    with capsys.disabled():
        print(f"\nimport: bare python {bare / 1000:.0f} ms, with numclaims.check {ours / 1000:.0f} ms")
