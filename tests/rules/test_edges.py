"""Where each rule begins to accuse: sentences that are right, just wrong, or leave it open."""

from __future__ import annotations

import pytest

import numclaims

WRONG, OPEN = "contradicted", "undecided"


def told(text: str, published: str | None = None) -> dict[str, str]:
    """The verdict of each finding on a text, by the code of its rule."""
    return {finding.code: str(finding.verdict) for finding in numclaims.check(text, published=published).findings}


@pytest.mark.parametrize(
    ("amounts", "verdict"),
    [
        # Parts that were rounded to the nearest or cut off: 4.1 is 4.05 to 4.2.
        (("12.6", "4.1", "4.1", "4.1"), OPEN),
        (("12.7", "4.1", "4.1", "4.1"), WRONG),
        # Numbers that were rounded up, all of them: 3.2 is above 3.1, so that four of them are above 12.4.
        (("12.5", "3.2", "3.2", "3.2", "3.2"), OPEN),
        (("12.4", "3.2", "3.2", "3.2", "3.2"), WRONG),
        (("12.1", "6.2", "6.1"), WRONG),
        (("12.2", "6.2", "6.1"), None),
        (("12.1", "4.1", "4.1", "4.1"), None),
        (("12.4", "3.1", "3.1", "3.1", "3.0"), None),
    ],
)
def test_a_sum_of_rounded_parts(amounts: tuple[str, ...], verdict: str | None) -> None:
    whole, *parts = (f"${amount} million" for amount in amounts)
    listed = [f"{part} in {what}" for part, what in zip(parts, ("cash", "bonds", "shares", "gold"), strict=False)]
    text = f"The fund holds {whole}: {', '.join(listed[:-1])} and {listed[-1]}."
    assert told(text) == ({} if verdict is None else {"ARI101": verdict})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The chest holds 8 kg: 2 kg of tin, 3 kg of lead and 1 kg of zinc.", {}),
        ("The chest holds 9 kg: 2 kg of tin, 3 kg of lead and 1 kg of zinc.", {"ARI101": OPEN}),
        ("The chest holds 10 kg: 2 kg of tin, 3 kg of lead and 1 kg of zinc.", {"ARI101": WRONG}),
        ("The yard holds 8,000 tonnes: 4,000 tonnes of coal and 3,000 tonnes of ore.", {}),
        ("The yard holds 8,300 tonnes: 4,000 tonnes of coal and 3,000 tonnes of ore.", {"ARI101": WRONG}),
        ("The yard holds 19,700 tonnes: 9,000 tonnes of coal and 9,000 tonnes of ore.", {"ARI101": OPEN}),
        ("The yard holds 19,900 tonnes: 9,000 tonnes of coal and 9,000 tonnes of ore.", {"ARI101": WRONG}),
        ("The jury has seen 926 of 1,568 entries, and 72 films, or one in eighteen, will be shown.", {}),
        ("The seal was rated for only 60 percent of the pressure; two of six gas sensors were broken.", {}),
        ("Ned owes £81, made up of £32 for his entry, £8 below the current price, and £49 for his room.", {}),
        ("The game sold four million copies in 42 days, 1.3 million ahead of last year's ashmere 2.", {}),
        ("The inn ended the year with 184 of its own and 41 franchised ones.", {}),
        ("Firefighters led 40 of the 40 guests out of the hotel.", {}),
        ("Firefighters led nearly 44 of the 43 guests out of the hotel.", {}),
        ("The number of cases rose from 412 cases in May to 412 cases in June.", {}),
        ("The school bought 30 to 40 desks at $45 each, for a total of $1,550.", {}),
        ("The school bought 30 desks at $40 to $50 each, for a total of $1,350.", {}),
        ("The fort was in use from 1960 to 1990.", {}),
        ("Orders went from 500 in March to 400 in April, a change of 20%.", {}),
        ("Orders went from 400 in March to 500 in April, a change of 25%.", {}),
        ("Orders went from 500 in March to 400 in April, a change of 30%.", {"PCT201": WRONG}),
        ("The rate went from 6.4% to 5.9%, a change of 0.5 percentage points.", {}),
        ("The rate went from 5.9% to 6.4%, a change of 0.5 percentage points.", {}),
        ("The rate went from 6.4% to 5.9%, a change of 1.5 percentage points.", {"PCT202": WRONG}),
        ("The rate went from 4% to 5%, an increase of one percent.", {}),
        ("The rate went from 4% to 5%, an increase of 25 percent.", {}),
        ("The rate went from 40% to 50%, an increase of 35 percent.", {"PCT201": WRONG}),
        ("Mistakes turned up in one in five tax returns (20%).", {}),
        ("Mistakes turned up in one in five tax returns (18.0%).", {"PCT203": WRONG}),
        ("At noon it was 10C (18F) in the shade.", {}),
        ("At noon it was 10C (50F) in the shade.", {}),
        ("The fence is about 20 km (about 12 miles) long.", {}),
        ("The fence is more than 20 km (more than 12 miles) long.", {}),
        ("The fence is about 20 km (about 15 miles) long.", {"UNT601": WRONG}),
    ],
)
def test_amounts_that_are_just_right_or_just_wrong(text: str, expected: dict[str, str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("year", "expected"),
    [(1494, WRONG), (1495, OPEN), (1499, OPEN), (1500, None), (1600, None), (1601, OPEN), (1605, OPEN), (1606, WRONG)],
)
def test_the_turns_of_a_century(year: int, expected: str | None) -> None:
    text = f"The lane leads to a sixteenth-century mill, built in {year}."
    assert told(text) == ({} if expected is None else {"TIM508": expected})


@pytest.mark.parametrize(
    ("age", "expected"),
    [(27, WRONG), (28, OPEN), (29, None), (30, None), (31, None), (32, OPEN), (33, WRONG)],
)
def test_two_ages(age: int, expected: str | None) -> None:
    text = f"The runner was 20 when she won in 1990 and {age} when she retired in 2000."
    assert told(text) == ({} if expected is None else {"TIM505": expected})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The brass band, founded in 1931, marked its 1st anniversary in 1931.", {}),
        ("The brass band, founded in 1931, marked its 3rd anniversary in 1932.", {"TIM506": WRONG}),
        ("The brass band, founded in 1931, marked its 2nd anniversary in 1932.", {"TIM506": OPEN}),
        ("The brass band, founded in the 1930s, marked its 75th anniversary in 2016.", {}),
        ("The brass band, founded in 1931, marked its 75th anniversary in the 2010s.", {}),
        ("Oda Brill, who was born on 3 May 1962, was 40 when her fountain was unveiled in 2001.", {"TIM505": OPEN}),
        ("Oda Brill, who was born in 1962, was 40 when her fountain was unveiled on 5 May 2001.", {"TIM505": OPEN}),
        ("Oda Brill, who was born on 3 May 1962, was 40 when she retired on 5 May 2001.", {"TIM505": WRONG}),
        ("Oda Brill, who was born on 3 May 1962, was 39 when she retired on 5 May 2001.", {}),
        ("Work on the lock began in 1876 and was completed in May 1876.", {}),
        ("Work on the lock began on 3 May 1876 and was completed in 1876.", {}),
        ("Work on the lock began on 3 May 1876 and was completed in April 1876.", {"TIM507": WRONG}),
        ("The kiosk is open from 10 to 6, eight hours a day.", {}),
        ("The kiosk is open from 10 to 6, six hours a day.", {"TIM504": WRONG}),
        # Without "a.m." or "p.m.", a half of the day may lie between the two.
        ("The hearing began at 11:00 and ended at 1:30 the same day.", {}),
        ("The shop opened at 9:30 and closed at 5:00 the same day.", {}),
        ("The hearing began at 10:30 a.m. and ended at 9:45 a.m. the same day.", {"TIM507": WRONG}),
        ("The hearing began at 11:00 and ended at 1:30 the same afternoon.", {}),
        ("The hearing began at 11:30 and ended at 11:00 the same morning.", {"TIM507": WRONG}),
        ("The inn was closed from 1987 to 1995, a period of seven years.", {}),
        ("The inn was closed from 1987 to 1995, a period of nine years.", {}),
        ("The inn was closed from 1987 to 1995, a period of ten years.", {"TIM504": WRONG}),
        ("The inn was closed from 1987 to 1995, a period of six years.", {"TIM504": WRONG}),
        ("The inn was closed from 1987 to 1995, a period of ten to twelve years.", {}),
        ("The blockade began on 2 May 1811 and was lifted on 30 May 1811, four weeks later.", {}),
        ("The blockade began on 2 May 1811 and was lifted on 30 May 1811, five weeks later.", {"TIM504": OPEN}),
        ("The blockade began on 2 May 1811 and was lifted on 30 May 1811, three weeks later.", {"TIM504": WRONG}),
        ("The fair opens on Monday, 30 December, and ends on Friday, 3 January.", {}),
        ("The fair opens on Monday, 30 December, and ends on Sunday, 3 January.", {"TIM501": WRONG}),
        ("The fair opens on Monday, 3 July, and ends on Friday, 5 January.", {}),
        ("The fair opens on Monday, 3 July, and ends on Tuesday, 5 January.", {"TIM501": WRONG}),
        ("The fair opens on Monday, 1 July, and ends on Sunday, 5 January.", {}),
        ("The fair opens on Friday, 10 January, and ends on Monday, 12 July.", {"TIM501": WRONG}),
        ("The fair opens on Friday, 10 January, and ends on Saturday, 12 July.", {}),
        ("The fair opens on Friday, 10 January, and ends on Friday, 12 July.", {"TIM501": WRONG}),
        ("The fair opens on Friday, 10 January, and ends on Tuesday, 12 August.", {}),
        ("The fair opens on Friday, 10 January, and the last one ended on Monday, 12 August.", {}),
        ("The fair opens on Friday, 10 January, and ends on Sunday, 12 August.", {"TIM501": WRONG}),
        ("The fair opens on Friday, 3 January, and the last one opened on Tuesday, 30 December.", {}),
        ("The fair opens on Monday, 30 June, and ends on Saturday, 30 May.", {}),
        ("The fair opens on Monday, 30 June, and ends on Wednesday, 30 May.", {"TIM501": WRONG}),
        ("The fair opens on Monday, 12 August, and ends on Wednesday, 2 January.", {}),
        ("The fair opens on Monday, 12 August, and ends on Thursday, 2 January.", {}),
        ("The fair opens on Monday, 12 August, and ends on Saturday, 4 January.", {}),
        ("The fair opens on Monday, 12 August, and ends on Tuesday, 2 January.", {}),
        ("The fair opens on Monday, 12 August, and ends on Sunday, 2 January.", {"TIM501": WRONG}),
        ("The fair opens on Monday, 3 June at 10 a.m., and ends on Wednesday, 5 June at 6 p.m.", {}),
        ("The fair opens on Monday, 3 June at 10 a.m., and ends on Friday, 5 June at 6 p.m.", {"TIM501": WRONG}),
        ("The fair opens on Monday, 28 February, and ends on Thursday, 3 March.", {}),
        ("The fair opens on Monday, 28 February, and ends on Friday, 3 March.", {}),
        ("The fair opens on Monday, 28 February, and ends on Saturday, 3 March.", {"TIM501": WRONG}),
        ("The fair opens on Friday, 3 January, and the last one opened on Monday, 30 December.", {}),
        ("The fair opens on Friday, 3 January, and the last one opened on Sunday, 30 December.", {"TIM501": WRONG}),
    ],
)
def test_times_that_are_just_right_or_just_wrong(text: str, expected: dict[str, str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("three weeks ago, on 24 February", None),
        ("three weeks ago, on 20 February", None),
        ("three weeks ago, on 26 February", None),
        ("three weeks ago, on 5 March", OPEN),
        ("three weeks ago, on 6 March", WRONG),
        ("three weeks ago, on 13 February", OPEN),
        ("three weeks ago, on 12 February", WRONG),
        ("last month, on 24 February", None),
        ("three months ago, on 31 December", None),
        ("three months ago, on 31 January", OPEN),
        ("three months ago, on 1 February", WRONG),
        ("ten months ago, in May", None),
        ("eighteen months ago, in September", None),
        ("eighteen months ago, in May", OPEN),
        ("two years ago, in February", None),
    ],
)
def test_words_beside_a_date(words: str, expected: str | None) -> None:
    text = f"The rink closed {words}, and the skaters are angry."
    assert told(text, published="2023-03-17") == ({} if expected is None else {"TIM503": expected})


@pytest.mark.parametrize(
    ("text", "message", "working"),
    [
        (
            "The new jetty is 95 metres long, 20 metres longer than the 95-metre pier beside it.",
            "Between 95-metre and 95 metres lie 0 m, not 20 metres.",
            "95 − 95 = 0 m, not 20 metres",
        ),
        (
            "The level rose from 38.4567 metres to 38.1234 metres.",
            "From 38.4567 metres to 38.1234 metres is a fall, not a rise.",
            "38.1234 < 38.4567",
        ),
        (
            "The bags held 2 kg on Monday, 500 g on Tuesday and 800 g on Sunday, an average of 3 kg.",
            "The mean of the 3 values is 1.1 kg, not 3 kg.",
            "(2 + 0.5 + 0.8) / 3 = 1.1 kg, not 3 kg",
        ),
        (
            "The crossing takes between 60.1234 and 35.5678 minutes in calm weather.",
            "The lower end, 60.1234, is above the upper end, 35.5678.",
            "60.1234 > 35.5678",
        ),
        (
            "The fort was in use from 1990 to 1960.",
            "The lower end, 1990, is above the upper end, 1960.",
            "1990 > 1960",
        ),
        (
            "The school bought 30 desks at $45.255 each, for a total of $1,550.",
            "30 desks times $45.255 is $1,358, not $1,550.",
            "30 × 45.255 = $1,358, not $1,550",
        ),
        (
            "The chest weighs 12.345 kg: 5.1234 kg of tin, 4.1111 kg of lead and 4.0011 kg of zinc.",
            "The parts add up to 13.236 kg, not 12.345 kg.",
            "5.1234 kg + 4.1111 kg + 4.0011 kg = 13.236 kg, not 12.345 kg",
        ),
        (
            "The mill has three times as many sacks as in 1990: 795.25 tonnes, against 412.55 tonnes then.",
            "795.25 tonnes beside 412.55 tonnes is 1.93 times as much, not 3 times.",
            "795.25 / 412.55 = 1.93, not 3",
        ),
        (
            "The price of a ticket climbed from $12.345 to $15.432, an increase of 15%.",
            "From $12.345 to $15.432 is a rise of 25%, not 15%.",
            "(15.432 − 12.345) / 12.345 = 25%, not 15%",
        ),
        (
            "Orders went from 400 in March to 400 in April, an increase of 25%.",
            "From 400 to 400 is a rise of 0%, not 25%.",
            "(400 − 400) / 400 = 0%, not 25%",
        ),
        (
            "The fair opens on Monday, 30 December, and ends on Sunday, 3 January.",
            "If Monday, 30 December is right, Sunday, 3 January cannot be: it would be a Friday.",
            "Monday, 30 December makes the other date a Friday, not a Sunday",
        ),
        (
            "The fair opens on Monday, 12 August, and ends on Sunday, 2 January.",
            "If Monday, 12 August is right, Sunday, 2 January cannot be: it would be a Thursday.",
            "Monday, 12 August makes the other date a Thursday, not a Sunday",
        ),
        (
            "The fair opens on Friday, 10 January, and ends on Sunday, 12 August.",
            (
                "If Friday, 10 January is right, Sunday, 12 August cannot be:"
                " it would be a Monday or Tuesday or Wednesday."
            ),
            "Friday, 10 January makes the other date a Monday or Tuesday or Wednesday, not a Sunday",
        ),
        (
            "The fair opens on Monday, 3 July, and ends on Monday, 5 January.",
            "If Monday, 3 July is right, Monday, 5 January cannot be: it would be a Wednesday or Thursday or Friday.",
            "Monday, 3 July makes the other date a Wednesday or Thursday or Friday, not a Monday",
        ),
        (
            "Turnout was 60 percent, up five percentage points from 60 percent in 2018.",
            (
                "From 60 percent to 60 percent is a rise of 0 percentage points, not five percentage points."
                " These cannot all hold."
            ),
            "60 − 60 = 0 percentage points, not five percentage points",
        ),
        (
            "The fair opens on Monday, 28 February, and ends on Sunday, 3 March.",
            "If Monday, 28 February is right, Sunday, 3 March cannot be: it would be a Thursday or Friday.",
            "Monday, 28 February makes the other date a Thursday or Friday, not a Sunday",
        ),
    ],
)
def test_what_is_shown_of_it(text: str, message: str, working: str) -> None:
    [finding] = numclaims.check(text).findings
    assert (finding.message, finding.working) == (message, working)
