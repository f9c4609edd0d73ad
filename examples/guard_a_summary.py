"""Holds a summary against the document that it was made from, as one would before publishing it.

Run it with `python examples/guard_a_summary.py`.
"""

from __future__ import annotations

from pathlib import Path

import numclaims

ARTICLE = (Path(__file__).parent / "harbour-fire.txt").read_text("utf-8")


def complaints(summary: str, document: str) -> list[str]:
    """What a summary says otherwise than its document, one sentence each."""
    return [finding.message for finding in numclaims.check(summary, source=document).contradictions]


faithful = "About 120 firefighters fought the flames for nearly nine hours. The market gives work to 310 people."
altered = "About 120 firefighters fought the flames for nearly nine hours. The market gives work to 410 people."

for summary in (faithful, altered):
    found = complaints(summary, ARTICLE)
    print(summary, *(f"  - {each}" for each in found), sep="\n")

assert complaints(faithful, ARTICLE) == []
assert len(complaints(altered, ARTICLE)) == 1
