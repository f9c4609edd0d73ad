"""A rule of your own: no false precision in a converted measurement.

Run it with `python examples/own_rule.py`.
"""

from __future__ import annotations

import numclaims
from numclaims import Estimate, Judgement
from numclaims.links.link import Conversion


@numclaims.rule("HSE101", on=Conversion)
def false_precision(link: Conversion) -> Judgement | None:
    """A converted value has at most two digits more than the original.

    Why:
        "5 miles (8.04672 km)" claims to know the distance to the centimetre.
    Bad:
        The lake is 5 miles (8.04672 km) long.
    Good:
        The lake is 5 miles (8 km) long.
    """
    original, converted = link.original.value, link.converted.value
    if original is None or converted is None:
        return None
    had, has = (len(value.as_tuple().digits) for value in (original, converted))
    return Judgement.at_most(
        Estimate.exact(has),
        Estimate.exact(had + 2),
        message=f"{link.converted.text} is more precise than {link.original.text} can be.",
        working=f"{has} digits from {had}",
    )


RULES = numclaims.RULES + false_precision

# The examples in the docstring are the rule's tests.
for case in false_precision.cases:
    report = numclaims.check(case.text, rules=numclaims.RULES.select("UNT") + false_precision)
    print(case.verdict, [finding.message for finding in report.findings])
    assert report.ok == (case.verdict is numclaims.Verdict.SUPPORTED)

text = "The old road is 12 miles (19.3121 km) long."
(finding,) = numclaims.check(text, rules=RULES).contradictions
assert (finding.code, finding.rule) == ("HSE101", "false-precision")
assert finding.working == "6 digits from 2"
assert numclaims.check(text).ok, "the built-in rules do not mind"
