"""What counts as the same quantity stated again, and what does not."""

from __future__ import annotations

import pytest

import numclaims
from numclaims import Verdict

CONFLICTS = [
    "The Brannel Tower is 88 metres high and has a glass roof. At 98 metres high, the Brannel Tower is a landmark.",
    "The Kessel Tunnel is 14 km long. It took nine years to dig. The Kessel Tunnel is 41 km long and has two tubes.",
    "Founded in 1932, the Aldery Library holds rare maps. The library was founded in 1923 by a teacher.",
    "The ferry Orla was launched in 1988. After a refit, the Orla carries cars. The Orla was launched in 1998.",
    "A gas leak at the Corben laundry injured 17 people. All 71 people injured in the leak are at home again.",
    "The study enrolled 640 nurses at two clinics. Of the 460 nurses enrolled in the study, 12 left early.",
    "Brill agreed to buy its rival Norvik for $2.7 billion. The $7.2 billion deal for Norvik is to close in May.",
    "The burst pipe was found on the third floor of the hotel. Police said the pipe was found on the fifth floor.",
    "Three ships collided off the cape. Those five ships have been towed to port.",
]

NO_CONFLICTS = [
    "The Brannel Tower is 88 metres high. The Corben Tower is 98 metres high.",
    "The lake is 12 metres deep. The lake is 40 metres long.",
    "The toll stood at 17 people injured on Monday. By Tuesday the 23 people injured had been named.",
    "The survey found 640 nurses enrolled in 2019. Of the 460 nurses enrolled in 2021, 12 left early.",
    "Founded in 1932, the Aldery Library holds maps. The theatre was founded in 1923.",
    "Police put the crowd at 4,000 people. Organisers counted 9,000 people in the crowd.",
    "Brill bought Norvik for $2.7 billion. The $7.2 billion deal for Corben was signed later.",
    "An earlier version said 45 people were rescued. The 54 people rescued are well.",
    "Two people were injured in the first crash. The five people injured in the second crash are well.",
    "Three ships collided. Those five other ships were unharmed.",
    "The firm employs 40 people in Aldery. Of the 90 people employed in Corben, most are new.",
    "The mould is the one that was made in step 1. The mould made in step 4 has a lid.",
    "About 300 people were evacuated from the street. The 287 people evacuated were back by noon.",
]


@pytest.mark.parametrize("text", CONFLICTS)
def test_a_quantity_with_two_values_is_found(text: str) -> None:
    assert [finding.code for finding in numclaims.check(text).contradictions] == ["CON301"]


@pytest.mark.parametrize("text", NO_CONFLICTS)
def test_other_things_times_and_sources_are_no_conflict(text: str) -> None:
    assert numclaims.check(text).ok


SOURCE = (
    "The clinic treated 23 people after the fire on the pier. The pier is 140 metres long. "
    "The repairs will cost the harbour board $600,000. The pier was opened in 1911."
)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("After the fire on the pier, the clinic treated 32 people.", Verdict.CONTRADICTED),
        ("After the fire on the pier, the clinic treated 23 people.", Verdict.SUPPORTED),
        ("The pier is 114 metres long.", Verdict.CONTRADICTED),
        ("The pier is 459 feet long.", Verdict.SUPPORTED),
        ("The pier was opened in 1991.", Verdict.CONTRADICTED),
        ("The pier was opened in 1911.", Verdict.SUPPORTED),
    ],
)
def test_a_text_is_held_against_its_source(text: str, verdict: Verdict) -> None:
    report = numclaims.check(text, source=SOURCE)
    assert [finding.verdict for finding in report.findings] == [verdict]
    [evidence] = report.findings[0].evidence
    assert evidence.passage is not None
    assert evidence.passage in SOURCE
    assert report.coverage.compared == 1


def test_what_a_source_does_not_speak_of_is_not_judged() -> None:
    [finding] = numclaims.check("The hospital has 32 beds.", source=SOURCE).findings
    assert (finding.code, finding.verdict) == ("REF703", Verdict.UNDECIDED)
