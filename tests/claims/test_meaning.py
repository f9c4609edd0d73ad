"""What the words around a number add to it: its direction, its bound, and what it is about."""

from __future__ import annotations

from decimal import Decimal

import pytest

import numclaims

CHANGES = {
    "up": [
        "Sales rose 5%.",
        "Sales rose by 5%.",
        "Sales rose by about 5%.",
        "a 5% rise in sales",
        "an increase of 5%",
        "Sales are up 5%.",
        "Sales were 5% higher.",
        "Sales grew sharply, by 5%.",
        "Sales jumped a further 5%.",
        "a 5 percent annual increase",
        "a 5 percent year-on-year increase",
        "There was a rise in bus fares of 5%.",
        "Sales rose 120 points, or 5%.",
        "Sales grew by 1,200 units or 5%.",
        "The index gained 5 points.",
        "The shares added 5 cents to $31.20.",
        "The bank gained $5 at $90.",
        "Turnout was 62%, 5 points up on 2019.",
        "The lake rose 5 metres.",
        "Rents rose by 2%, wages by 3% and prices by 5%.",
        "Rents were up 2%, and wages by 5%.",
        "The fee will go up by $5.",
        "Turnout is up by 5 points.",
        "Wages ticked higher by 5%.",
        "Sales rose a healthy 5%.",
        "Rents rose a seasonally adjusted 5%.",
        "Rents climbed an average 5%.",
        "Rents climbed by an average of 5%.",
        "They raised their fees 5% in May.",
        "The mill lifted the price of flour 5%.",
        "The bank gained $5, or 2%, at noon.",
        "Sales rose 2% and profit 5%.",
        "Sales rose 2%, rents 3% and the net profit 5% in May.",
    ],
    "down": [
        "Sales fell 5%.",
        "a 5% drop in sales",
        "a decline of 5%",
        "Sales are down 5%.",
        "Sales were 5% lower.",
        "a 5% cut",
        "a 5-point drop",
        "The index lost 190 points, or 5%.",
        "It was down 5p at 112p.",
        "The temperature dropped 5 degrees.",
        "She lost 5 kg over the winter.",
        "The number of calls is down by 5%.",
        "The fund was off 5% at noon.",
        "The index closed off 5 points.",
        "Sales dropped a record 5%.",
        "The mill trimmed costs 5%.",
        "The shares lost 5 cents, or 2%.",
        "Sales fell 2 percent and profit 5 percent.",
        "The shares gave up 5%.",
        "The shares edged lower 5%.",
    ],
    None: [
        "Sales rose to 5%.",
        "5% of sales",
        "Sales make up 5%.",
        "a share of 5%",
        "Turnout was 5%.",
        "The rate fell to 5%.",
        "They made 5 cars up from 3.",
        "They put 5 shares up for sale.",
        "The side gave up 5 yards.",
        "The crew lost 5 ships.",
        "The town lost by 5 points.",
        "The jets dropped 5 tonnes of leaflets.",
        "The fund raised $5 million.",
        "The choir raised $5 at the door.",
        "a 5-point lead",
        "The share in the west of 5% is low.",
        "Rents rose 2%, as planned by 5 councils.",
        "She added a 5-mile loop to the walk.",
        "He added a 5 degree roof to the barn.",
        "The fund gained a 5% stake in the mill.",
        "The party lost a narrow 5-point lead.",
        "The camp was set up by 5 guides.",
        "She was brought up by 5 aunts.",
        "The gap was made up by 5% of firms.",
        "They took 5% off in May.",
        "They cut a record 5 trees.",
        "They raised fees for 5% of members.",
        "They increased the 5% levy.",
        "They lowered a 5% levy.",
        "Sales rose to 2% and profit 5%.",
        "Sales rose 2%, inflation averaged 5%.",
        "Sales rose 2% and 5% of shops closed.",
        "Sales rose 2%, margins 5% of that.",
        "Sales rose 2%, up from 5%.",
        "The fund raised $5 million, or 2% of its goal.",
    ],
}


@pytest.mark.parametrize(("change", "text"), [(change, text) for change, texts in CHANGES.items() for text in texts])
def test_changes(change: str | None, text: str) -> None:
    claim = next(claim for claim in numclaims.extract(text) if claim.value == 5 or claim.value == 5_000_000)
    assert claim.change == change


SUBJECTS = {
    "Emergency calls rose 30% since spring.": "Emergency calls",
    "There was a 30% rise in calls.": "calls",
    "There was a rise in calls of 30%.": "calls",
    "They saw a 30 percent year-on-year rise in calls.": "calls",
    "About 30% of residents agreed.": "residents",
    "There was a 30% rise in letters related to dogs.": "letters",
    "They saw a 30% rise in badly damaged cars.": "badly damaged cars",
    "About 30% of the orchard burned.": "the orchard",
    "One in five children is short-sighted.": "children",
    "Two nearby vehicles burned.": "nearby vehicles",
    "Between 10 and 20 workers are needed there.": "workers",
    "The old bridge is 96 metres long.": "The old bridge",
    "The bridge, built by convicts, is 96 metres long.": "The bridge",
    "Over 20 km (12 miles) of track were laid.": "track",
    "Profits also fell 5% in May.": "Profits",
    "Profits saw a drop of 12 percent.": "Profits",
    "Ferries were down 68p at 112p.": "Ferries",
    "After rising 4% in May, exports slipped.": "exports",
    "The price of salt, which hit $120 a sack, has halved.": "The price of salt",
    "Sales in Wales and Kent rose 4%.": "Sales in Wales and Kent",
    "Rents rose and prices fell 3%.": "prices",
    "A year earlier the fund had lost 12%.": "the fund",
    "The cost of living rose 5%.": "The cost of living",
    "The board passed a 2% levy.": "levy",
    "They sell six-cylinder engines.": "engines",
    "With a turnout of 62%, the vote was valid.": "turnout",
    "Turnout, at 62%, was low.": "Turnout",
    "Oil fell, with crude down 3% at noon.": "crude",
    "The tender gained 120 points at noon.": "The tender",
    "It costs 5 dollars.": "It",
    "The bond yield rose 5 percent.": "The bond yield",
    "The crowd nearly tripled.": "The crowd",
    "The fee was halved.": "The fee",
}


@pytest.mark.parametrize(("text", "subject"), SUBJECTS.items())
def test_subjects(text: str, subject: str) -> None:
    amounts = [claim for claim in numclaims.extract(text) if claim.value is not None or claim.low is not None]
    assert amounts[0].subject == subject


PORTIONS = {
    "She walked half a mile.": "0.5 mile",
    "It is a quarter of a mile away.": "0.25 mile",
    "They took a half-mile walk.": "0.5 mile",
    "The bank cut its rate by a quarter point.": "0.25 percentage point",
    "The yield fell by half a percentage point.": "0.5 percentage point",
    "A half-point lead is thin.": "0.5 point",
    "It is a mile and a half long.": "1.5 mile",
    "It weighs a pound and a quarter.": "1.25 pound-mass",
    "It holds two-thirds of a litre.": f"{Decimal(2) / 3} litre",
    "The well is 2 1/2 feet deep.": "2.5 foot",
    "At half time it rained.": None,
    "The second quarter point was missed.": None,
    "Half miles of fence are sold.": None,
}


@pytest.mark.parametrize(("text", "amount"), PORTIONS.items())
def test_parts_of_one_unit(text: str, amount: str | None) -> None:
    amounts = [
        f"{claim.value} {claim.unit}" for claim in numclaims.extract(text) if claim.kind not in ("ordinal", "date")
    ]
    assert amounts == ([] if amount is None else [amount])


RATIOS = {
    "Odds of 10 to 1 were given.": "10",
    "The motion passed by a vote of two to one.": "2",
    "Women outnumber men three to two.": "1.5",
    "They mix lime at a ratio of 3:2.": "1.5",
    "It has a 16:10 screen ratio.": "1.6",
    "The odds are 4-to-1 against.": "4",
    "The vote fell 52 to 48.": None,
    "At 4:30 the odds were long.": None,
    "The ratio went from 3 to 2.": None,
    "It took a ratio of 3 to 2 hours.": None,
    "Mark 3:16 is a verse.": None,
}


@pytest.mark.parametrize(("text", "value"), RATIOS.items())
def test_ratios_need_a_cue(text: str, value: str | None) -> None:
    ratios = [claim.value for claim in numclaims.extract(text) if claim.kind == "ratio"]
    assert ratios == ([] if value is None else [Decimal(value)])


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("The rate ticked up to 4% in May.", "="),
        ("The rate edged up to 4% in May.", "="),
        ("They pay up to 4% in May.", "<="),
        ("The rate rose by up to 4% in May.", "<="),
    ],
)
def test_up_to_bounds_nothing_where_something_went_up(text: str, bound: str) -> None:
    assert str(numclaims.extract(text)[0].bound) == bound


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("The mill worked from 1950 on.", [">="]),
        ("The mill worked from 1950 to 2010.", ["=", "="]),
        ("It was shut from 3 May until 9 June.", ["=", "<="]),
        ("It was shut from 3 May, and to them that was bad.", [">="]),
    ],
)
def test_from_leaves_a_date_open_only_without_an_end(text: str, bounds: list[str]) -> None:
    assert [str(claim.bound) for claim in numclaims.extract(text)] == bounds


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Her best year (0.5 WAR) came late.", "WAR"),
        ("He ended with a 3.2 GPA.", "GPA"),
        ("It has 14 EU states.", "state"),
        ("ABOUT 14 GONE", None),
        ("At 14 NATO agreed.", None),
    ],
)
def test_measures_in_capitals(text: str, unit: str | None) -> None:
    assert numclaims.extract(text)[0].unit == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("They ate a three course meal.", "course"),
        ("The 11 member trade board met.", "member"),
        ("A 14 gauge needle tip broke.", "gauge"),
        ("The 14 tiny white lambs slept.", "lamb"),
        ("The 14 voted again.", None),
        ("It hit the 40 mark.", None),
        ("A 14 strong gang came.", None),
        ("At 14 gauge needle tips, it ends.", "tip"),
        ("She has a 3.8 grade point average.", None),
        ("The 1,965 Outback and 142 Legacy models left.", None),
        ("Makers of the 737 MAX left 12 planes.", "plane"),
    ],
)
def test_counts_in_the_singular_before_a_noun(text: str, unit: str | None) -> None:
    assert numclaims.extract(text)[0].unit == unit


MULTIPLES = {
    "Sales more than doubled.": [">", "2", "up"],
    "The crowd nearly tripled.": ["<", "3", "up"],
    "The fee was halved.": ["=", "0.5", "down"],
    "There were twice as many boats.": ["=", "2", "None"],
    "It is double the fee of 1990.": ["=", "2", "None"],
    "They doubled down on it.": [],
    "The barn doubled as a school.": [],
    "She won the doubles.": [],
    "A double room is free.": [],
    "They met twice.": [],
}


@pytest.mark.parametrize(("text", "read"), MULTIPLES.items())
def test_multiples_in_one_word(text: str, read: list[str]) -> None:
    found = [claim for claim in numclaims.extract(text) if claim.kind == "ratio"]
    assert [str(part) for claim in found for part in (claim.bound, claim.value, claim.change)] == read


@pytest.mark.parametrize(
    ("text", "value", "unit", "timex"),
    [
        ("They stayed for three nights.", 3, "night", "P3NI"),
        ("It took two weekends.", 2, "weekend", "P2WE"),
    ],
)
def test_lengths_without_a_fixed_length_have_a_number_too(text: str, value: int, unit: str, timex: str) -> None:
    [claim] = numclaims.extract(text)
    assert [claim.kind, claim.value, claim.unit] == ["duration", value, unit]
    assert claim.time is not None
    assert claim.time.value == timex
