"""Numbers that are names are held against those of a source."""

import pytest

import numclaims

SOURCE = (
    "Ferry workers searched for Flight 862 off Skagen on Sunday. The plane, a Boeing 747 built in 1988, had left late. "
    "Lawyers for the 401(k) savers cited the 14th Amendment, and the S&P 500 fell. Storm Hilde was in Category 3. "
    "The Ferry Nine cheered the Big Three, and a third-party deal was struck. "
    "Phones such as the Nokia 3310 and the Nokia 8210 were found. The port is No. 4 among all ports."
)


def accused(text: str) -> list[str]:
    """The names of a text that its source contradicts."""
    return [finding.claims[0].text for finding in numclaims.check(text, source=SOURCE).contradictions]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Search for Flight 8620 Off Skagen", ["Flight 8620"]),
        ("The search for Flight 826 off Skagen went on.", ["Flight 826"]),
        ("Boeing 7470 Sought Off Skagen", ["Boeing 7470"]),
        ("Lawyers Cite the 24th Amendment", ["24th Amendment"]),
        ("Savers With 4010(k) Plans Go to Court", ["4010(k)"]),
        ("S&P 400 Falls", ["S&P 400"]),
        ("Hilde Drops to Category 1", ["Category 1"]),
        ("A Nokia 3210 Is Found", ["Nokia 3210"]),
        ("The port is No. 6 among all ports.", ["No. 6"]),
        ("Songs of Ferry 11 Found", ["Ferry 11"]),
        ("A 5th-Party Deal", ["5th-Party"]),
    ],
)
def test_a_thing_that_the_source_numbers_otherwise(text: str, names: list[str]) -> None:
    assert accused(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Search for Flight 862 Off Skagen",
        "Lawyers Cite the 14th Amendment",
        "Savers With 401(k) Plans Go to Court",
        "Nokia 8210 Is Found",
        "Skagen Search for Flight 862 Is No. 1 Topic",
        "Room 9 Was Empty",
        "Big 3 Meet Off Skagen",
        "A 3rd-Party Deal Is Struck",
        "Trains on Line 7 Are Late",
        "Delays on Flight 310 in Peru were long.",
        "Nokia 3310s Were Found",
        "The Boeing 747-400 Is Old",
    ],
)
def test_what_the_source_writes_or_does_not_speak_of(text: str) -> None:
    assert accused(text) == []
