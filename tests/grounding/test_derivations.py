"""What follows from the numbers of a source by the words that it puts beside them, and what does not."""

from __future__ import annotations

from datetime import date

import pytest

import numclaims
from numclaims.values.verdict import Verdict

PUBLISHED = date(2021, 3, 4)


def verdicts(text: str, source: str) -> list[Verdict]:
    return [finding.verdict for finding in numclaims.check(text, published=PUBLISHED, source=source).findings]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "41 Hurt as Tram Hits Wall",
            "A tram hit a wall in Almsey and hurt six people badly. Thirty-five other passengers were hurt lightly.",
        ),
        (
            "41 people were hurt when the tram hit a wall.",
            "Six people were hurt badly when the tram hit a wall, and another 35 were bruised.",
        ),
        ("Orrick Withdrew $15.5M", "Orrick withdrew $10 million in May. He also withdrew $5.5 million in June."),
        ("Council Wants Next $350M", "The council asked for the second half of the $700 million fund."),
        ("The fund gave them $80,000.", "The fund gave them twice the $40,000 that they had asked for."),
        ("Volcano Wakes After 400 Years", "The volcano, quiet since 1608, woke up on Monday."),
        ("The ring lay there for almost 50 years.", "The ring was lost in 1972. A diver found it on Monday."),
        ("Nearing 50, Brill Starts Anew", "The 49-year-old Brill starts anew."),
        ("Lights Go Out at 8:30pm", "The lights went out at 8:30 p.m. on Saturday."),
        (
            "31 Ill After Feast",
            "Four guests fell ill after a feast in Almsey. In addition to four in a bad way, another 27 were seen.",
        ),
        ("Mill Lets Go All but 9 Weavers", "The mill lets go 140 of its 149 weavers."),
        ("Almsey won by two goals.", "Almsey beat Orrick 3-1 on Saturday."),
        ("In all the path is 45 km long.", "The path is 20 km long in Orrick and 25 km in Vestria."),
        ("The fever fell by 2.3 degrees.", "The fever was 39.4 degrees on Monday and 37.1 degrees on Tuesday."),
        ("The repair took seven hours in all.", "The repair took three hours on Monday and four hours on Tuesday."),
        ("Potters and Weavers: 12 Hurt in Fire", "A fire in the mill hurt seven potters and five weavers."),
    ],
)
def test_what_follows(text: str, source: str) -> None:
    assert verdicts(text, source) == [Verdict.SUPPORTED]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "51 Hurt as Tram Hits Wall",
            "A tram hit a wall in Almsey and hurt six people badly. Thirty-five other passengers were hurt lightly.",
        ),
        ("Almsey won by two goals.", "Almsey beat Orrick 4-1 on Saturday."),
        ("In all the path is 45 km long.", "The path is 20 km long in Orrick and 25 miles in Vestria."),
        ("The fever fell by 2.8 degrees.", "The fever was 39.4 degrees on Monday and 37.1 degrees on Tuesday."),
        ("Mill Lets Go 9 Weavers", "The mill lets go 140 of its 149 weavers."),
        ("5 Boats Meet Off Almsey", "Two boats met off Almsey. At three points the boats touched."),
        ("Phone 5 Goes on Sale Off Almsey", "The Phone 4 and the charger go on sale in Almsey."),
        ("Almost 57 Years Later, the Ring Is Found", "The ring was lost in 1972. A diver found it on Monday."),
        ("Orrick Withdrew $15.5M", "Orrick withdrew $10 million in May. Vane paid $5.5 million in June."),
        ("Council Wants Next $450M", "The council asked for the second half of the $700 million fund."),
        ("Council Wants $350M", "The council asked for the $700 million fund. Half of its members left."),
        ("Volcano Wakes After 300 Years", "The volcano, quiet since 1608, woke up on Monday."),
        ("Almost 40 Years Later, the Ring Is Found", "The ring was lost in 1972. A diver found it on Monday."),
        ("Nearing 50, Brill Starts Anew", "The 34-year-old Brill starts anew."),
        ("Lights Go Out at 6:30pm", "The lights went out at 8:30 p.m. on Saturday."),
        ("The lights went out at 8:40pm, ten minutes later.", "The lights dimmed at 8:30 p.m. on Saturday."),
    ],
)
def test_what_does_not_follow(text: str, source: str) -> None:
    assert Verdict.SUPPORTED not in verdicts(text, source)
