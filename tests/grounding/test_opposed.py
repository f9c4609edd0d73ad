"""The same number as the source's, but told of the opposite, in another unit, or with another one in reverse order."""

from __future__ import annotations

import pytest

import numclaims

SOURCE = (
    "The grant covers at least 30 percent of the cost of the weir. Anglers may keep up to 12 trout a day. "
    "Turnout at the weir fell by 8 percent. The boat came in 40 minutes early. "
    "The mill made a net loss of $9.4 million. "
    "The lease costs £650 a month. The weir lies 14 kilometers from Orrick. The trial of the turbine takes six weeks. "
    "The catch was 18.4 tonnes in May, compared with 15.2 tonnes a year earlier. "
    "The price of bait rose from $7.40 to $9.20 in the shop."
)


def wrong(text: str, source: str = SOURCE) -> list[str]:
    return [finding.message for finding in numclaims.check(text, source=source).contradictions]


@pytest.mark.parametrize(
    "text",
    [
        "The grant covers at most 30 percent of the cost of the weir.",
        "The grant covers no more than 30 percent of the cost of the weir.",
        "Anglers may keep at least 12 trout a day.",
        "Turnout at the weir rose by 8 percent.",
        "The boat came in 40 minutes late.",
        "The mill made a net profit of $9.4 million.",
    ],
)
def test_the_opposite_is_told(text: str) -> None:
    (message,) = wrong(text)
    assert message.startswith("The source says the opposite of")


def test_a_source_of_one_sentence_is_enough() -> None:
    assert wrong(
        "The grant covers at most 30 percent of the cost.", "The grant covers at least 30 percent of the cost."
    )
    assert wrong("The lease costs £650 a year.", "The lease costs £650 a month.")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("The lease costs £650 a year.", "The source has “£650 a month”, not “£650 a year”."),
        ("The lease costs €650 a month.", "The source has “£650 a month”, not “€650 a month”."),
        ("The weir lies 14 miles from Orrick.", "The source has “14 kilometers”, not “14 miles”."),
        ("The trial of the turbine takes six months.", "The source has “six weeks”, not “six months”."),
    ],
)
def test_the_unit_is_another(text: str, message: str) -> None:
    assert wrong(text) == [message]


@pytest.mark.parametrize(
    "text",
    [
        "The catch was 15.2 tonnes in May, compared with 18.4 tonnes a year earlier.",
        "The catch came to 15.2 tonnes, down from 18.4 tonnes the year before.",
        "The price of bait fell from $9.20 to $7.40.",
    ],
)
def test_two_numbers_are_the_other_way_round(text: str) -> None:
    assert any("not the other way round" in message for message in wrong(text))


@pytest.mark.parametrize(
    "text",
    [
        "The grant covers 30 percent or more of the cost of the weir.",
        "The grant covers no less than 30 percent of the cost of the weir.",
        "Anglers may keep no more than 12 trout a day.",
        "Anglers may keep 12 trout a day.",
        "Turnout at the weir was 8 percent lower.",
        "The boat was 40 minutes early.",
        "The mill lost $9.4 million.",
        "The lease costs £650 per month.",
        "The lease costs £7,800 a year.",
        "The weir lies 14 km from Orrick.",
        "The weir lies 8.7 miles from Orrick.",
        "The trial of the turbine takes 42 days.",
        "The catch was 18.4 tonnes in May, up from 15.2 tonnes.",
        "From 15.2 tonnes, the catch rose to 18.4 tonnes in May.",
        "The price of bait went up from $7.40 to $9.20.",
        "Bait costs $9.20 in the shop, against $7.40 before.",
        "The fee for the hall costs at most 30 percent of the rent.",  # of another thing
    ],
)
def test_what_says_the_same_is_not_accused(text: str) -> None:
    assert wrong(text) == []


def test_cents_are_hundredths_of_any_currency() -> None:
    source = "The weir earned $0.62 per share. Bait costs €0.34."
    assert wrong("The weir earned 62 cents a share.", source) == []
    assert wrong("Bait costs 34 cents.", source) == []
    assert wrong("The weir earned 26 cents a share.", source) == [
        "The source has “$0.62 per share”, not “26 cents a share”."
    ]
