"""What a text works out of its source, by the words that it does so with: borne out if right, and never accused."""

from __future__ import annotations

from datetime import date

import pytest

import numclaims
from numclaims.values.verdict import Verdict

PUBLISHED = date(2024, 6, 4)
"""A Tuesday."""
RISE = "Ticket sales rose from 20,000 to 25,000."
VOTE = "Of the 30 members, 20 voted yes and 10 voted no."
POLL = "Harbin got 53% of the vote, Orrick 47%."
SEATS = "The hall has 300 seats, the cinema 240."
FARE = "One fare costs $10, the other $20."
WAR = "The war began in 1939 and ended in 1945."
STORM = "The storm hit Almsey, Orrick and Vestria."

RIGHT = [
    # changes
    ("Ticket sales rose by 25%.", RISE),
    ("Ticket sales grew by a quarter.", RISE),
    ("Ticket sales rose by 25%.", f"{RISE[:-1]}, while prices rose by 4%."),
    ("Ticket sales rose by 5,000.", RISE),
    ("Revenue fell 14%.", "Revenue was $350 million in 2022 and $301 million in 2023."),
    ("Ticket sales doubled.", "Ticket sales rose from 20,000 to 40,000."),
    ("Ticket sales halved.", "Ticket sales fell from 40,000 to 20,000."),
    (
        "The ferry now weighs 40 tonnes less.",
        "The ferry weighed 240 tonnes. After the refit the ferry weighs 200 tonnes.",
    ),
    # shares
    ("Two thirds of the members voted yes.", VOTE),
    ("One in three members voted no.", VOTE),
    ("About 67% of the members voted yes.", VOTE),
    # one beside the other
    ("Almsey has twice as many schools as Orrick.", "Almsey has 12 schools. Orrick has six schools."),
    ("The film earned 4.5 times its budget.", "The film earned $90 million on a budget of $20 million."),
    ("The hall has 60 more seats than the cinema.", SEATS),
    ("Harbin won the vote by six points.", POLL),
    ("The profit was $3 million.", "Revenue was $10 million and costs were $7 million, so there was a profit."),
    ("The average fare is $15.", FARE),
    ("Both fares together cost $30.", FARE),
    # time
    ("The war lasted six years.", WAR),
    ("The fair in Almsey lasts four days.", "The fair in Almsey opens on 4 May 2024 and closes on 7 May 2024."),
    ("The fair in Almsey lasts three months.", "The fair in Almsey opens on 4 May 2024 and closes on 5 August 2024."),
    ("The bridge is 115 years old.", "The bridge was built in 1909."),
    ("Mayor Orrick is 53.", "Mayor Orrick was born in August 1970."),
    ("It happened on 3 June 2024.", "It happened on Monday."),
    # lists
    ("Three towns were hit by the storm.", STORM),
    ("Two towns were hit.", "The storm hit Almsey and Orrick before it was gone."),
    # units
    ("The plane flew 320 km.", "The plane flew 200 miles."),
]
WRONG = [
    ("Ticket sales rose by 52%.", RISE),
    ("Ticket sales tripled.", "Ticket sales rose from 20,000 to 40,000."),
    ("Half of the members voted yes.", VOTE),
    ("The hall has 90 more seats than the cinema.", SEATS),
    ("The plane flew 420 km.", "The plane flew 200 miles."),
    ("It happened on 1 June 2024.", "It happened on Monday."),
]
NEITHER = [
    # numbers of other things that are the same by chance
    ("A third of the pupils walk to school.", "Ticket sales rose by 33%."),
    ("Ticket sales rose by 30%.", "The firm wants to hire 30 more."),
    ("The war lasted nine years.", WAR),
    ("Five towns were hit by the storm.", STORM),
    ("Harbin won the vote by nine points.", POLL),
    ("Online ticket sales rose by 52%.", RISE),
    ("Ticket sales in Almsey rose by 52%.", RISE),
    ("Ticket sales tripled in Almsey.", "Ticket sales rose from 20,000 to 40,000."),
    ("Almsey has three times as many schools as Orrick.", "Almsey has 12 schools. Orrick has six schools."),
]


def verdicts(text: str, source: str) -> set[Verdict]:
    report = numclaims.check(text, source=source, published=PUBLISHED)
    return {finding.verdict for finding in report.findings if finding.code.startswith("REF")}


@pytest.mark.parametrize(("text", "source"), RIGHT)
def test_what_follows_is_borne_out(text: str, source: str) -> None:
    assert verdicts(text, source) == {Verdict.SUPPORTED}


@pytest.mark.parametrize(("text", "source"), WRONG)
def test_what_another_number_follows_from_is_wrong(text: str, source: str) -> None:
    assert verdicts(text, source) == {Verdict.CONTRADICTED}


@pytest.mark.parametrize(("text", "source"), NEITHER)
def test_what_may_be_of_something_else_is_left_open(text: str, source: str) -> None:
    assert verdicts(text, source) == {Verdict.UNDECIDED}


def test_a_wrong_change_is_shown_with_the_numbers_that_it_is_of() -> None:
    [wrong] = numclaims.check("Ticket sales rose by 52%.", source=RISE).contradictions
    assert wrong.message == "The source goes from “20,000” to “25,000”, which is a rise of 25%, not “52%”."
    assert (wrong.working, wrong.expected) == ("25,000 / 20,000 = 1.25, not 52%", "25%")
    [wrong] = numclaims.check("Ticket sales tripled.", source=RISE).contradictions
    assert wrong.expected == "1.25 times as much"
