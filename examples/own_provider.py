"""A provider of your own: reference values from wherever you keep them.

Run it with `python examples/own_provider.py`.
"""

from __future__ import annotations

from collections.abc import Iterator

import numclaims

HEIGHTS = {"Kettleport": 41, "Aldmouth": 27, "Tarnby": 63}
"""Stands for a database: the height of each town's lighthouse in metres."""


class Lighthouses:
    """Knows the height of every lighthouse on the coast."""

    name = "register of lighthouses"

    def lookup(self, query: numclaims.Query) -> Iterator[numclaims.Fact]:
        """The fact for the town that the sentence names, if the claim speaks of its lighthouse's height."""
        for town, height in HEIGHTS.items():
            if query.mentions(town):
                row = {
                    "name": f"height of the {town} lighthouse",
                    "value": height,
                    "unit": "metre",
                    "source": self.name,
                }
                (fact,) = numclaims.References.of(row).facts
                if query.speaks_of(fact):
                    yield fact


text = (
    "The Tarnby lighthouse is 63 metres high and was built by 140 workers. "
    "The Kettleport lighthouse, 51 metres high, stands 12 kilometres further south."
)
report = numclaims.check(text, references=Lighthouses())

for finding in report.findings:
    print(finding.verdict, finding.message)

assert [str(finding.verdict) for finding in report.findings] == ["supported", "contradicted"]
(wrong,) = report.contradictions
assert wrong.claims[0].text == "51 metres"
assert wrong.expected == "41 metres"
assert wrong.evidence[0].source == "register of lighthouses"
