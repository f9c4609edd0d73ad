"""Facts of one name and several times: which of them counts, and what is said of a value of another time."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import numclaims
from numclaims.errors import ArgumentError, ReferenceFileError
from numclaims.findings import Finding
from numclaims.references import References
from numclaims.references.period import Period
from numclaims.values.verdict import Verdict

CONTRADICTED, SUPPORTED, UNDECIDED = Verdict.CONTRADICTED, Verdict.SUPPORTED, Verdict.UNDECIDED


def members(*rows: tuple[int, str]) -> list[dict[str, Any]]:
    return [
        {"name": "number of members of the Vestria League", "value": value, "unit": "members", "period": period}
        for value, period in rows
    ]


LEAGUE = members((14, "2009-05/2017-09"), (12, "2017-10-01/.."))
WITH_GAP = members((14, "2009-05/2015-12"), (12, "2017-10-01/.."))
ENDED = members((14, "2009/2011"), (12, "2012/2016"))
TICKET = [
    {"name": "price of a ticket for the Tessel Tower", "value": 8, "unit": "EUR", "period": "2015/2018"},
    {"name": "price of a ticket for the Tessel Tower", "value": 11, "unit": "EUR", "period": "2019/.."},
]
TOWN = [
    {"name": "population of Almsey", "value": 51_300, "unit": "people", "as_of": "2001-04-01"},
    {"name": "population of Almsey", "value": 53_900, "unit": "people", "as_of": "2011-04-01"},
    {"name": "population of Almsey", "value": 54_600, "unit": "people", "as_of": "2021-04-01"},
]
TREE = [
    {"name": "height of the Korda Oak", "value": 31, "unit": "m", "as_of": "1995-06-01", "source": "survey"},
    {"name": "height of the Korda Oak", "value": 27, "unit": "m", "as_of": "2015-06-01", "source": "survey"},
]


def judged(text: str, references: Any, published: str | None = None) -> list[Finding]:
    return [each for each in numclaims.check(text, published, references).findings if each.code == "REF701"]


@pytest.mark.parametrize(
    ("text", "references", "published", "verdict", "expected"),
    [
        ("The Vestria League has 14 members.", LEAGUE, "2022-03-01", CONTRADICTED, "12 members"),
        ("The Vestria League has 12 members.", LEAGUE, "2022-03-01", SUPPORTED, "12 members"),
        ("The Vestria League has 12 members.", LEAGUE, "2012-03-01", CONTRADICTED, "14 members"),
        ("The Vestria League has 14 members.", LEAGUE, "2012-03-01", SUPPORTED, "14 members"),
        ("The Vestria League has 14 members.", LEAGUE, None, CONTRADICTED, "12 members"),
        ("The Vestria League has 12 members.", LEAGUE, None, SUPPORTED, "12 members"),
        ("The Vestria League had 14 members in 2012.", LEAGUE, "2022-03-01", SUPPORTED, "14 members"),
        ("In 2012, the Vestria League had 14 members.", LEAGUE, None, SUPPORTED, "14 members"),
        ("The Vestria League had 12 members in 2012.", LEAGUE, None, CONTRADICTED, "14 members"),
        ("In March 2019 the Vestria League had 14 members.", LEAGUE, None, CONTRADICTED, "12 members"),
        ("In March 2017 the Vestria League had 14 members.", LEAGUE, None, SUPPORTED, "14 members"),
        ("In March 2017 the Vestria League had 12 members.", LEAGUE, None, CONTRADICTED, "14 members"),
        ("A ticket for the Tessel Tower costs €8.", TICKET, "2016-05-01", SUPPORTED, "€8"),
        ("A ticket for the Tessel Tower costs €8.", TICKET, "2021-05-01", CONTRADICTED, "€11"),
        ("Almsey had 51,300 inhabitants in 2011.", TOWN, None, CONTRADICTED, "53,900 inhabitants"),
        ("Almsey has 53,900 inhabitants.", TOWN, "2022-01-01", CONTRADICTED, "54,600 inhabitants"),
        ("The Korda Oak is 31 metres high.", TREE, "2016-01-01", CONTRADICTED, "27 metres"),
        ("The Korda Oak is 31 metres high.", TREE, "1996-01-01", SUPPORTED, "31 metres"),
        # The year has days of both.
        ("In 2017, the Vestria League had 14 members.", LEAGUE, None, SUPPORTED, "14 members"),
        ("In 2017, the Vestria League had 12 members.", LEAGUE, None, SUPPORTED, "12 members"),
        ("In 2017, the Vestria League had 19 members.", LEAGUE, None, CONTRADICTED, "12 members"),
        # Some time held it.
        ("The Vestria League had 14 members.", LEAGUE, "2022-03-01", SUPPORTED, "14 members"),
        ("The Vestria League had 14 members.", LEAGUE, None, SUPPORTED, "14 members"),
        ("The Vestria League had 12 members.", LEAGUE, None, SUPPORTED, "12 members"),
        ("The Vestria League had 19 members.", LEAGUE, "2022-03-01", UNDECIDED, None),
        ("The Korda Oak was 31 metres high.", TREE, "2016-01-01", SUPPORTED, "31 metres"),
        ("The Korda Oak was 29 metres high.", TREE, "2016-01-01", UNDECIDED, None),
        ("Founded in 2009, the Vestria League had 14 members.", LEAGUE, "2022-03-01", SUPPORTED, "14 members"),
        # Nothing holds then.
        ("The Vestria League had 14 members in 2016.", WITH_GAP, None, UNDECIDED, None),
        ("The Vestria League had 12 members in 2016.", WITH_GAP, None, UNDECIDED, None),
        ("The Vestria League has 12 members.", WITH_GAP, "2016-07-01", UNDECIDED, None),
        ("The Vestria League had 9 members in 2004.", LEAGUE, None, UNDECIDED, None),
        ("The Vestria League had 9 members in 2009.", LEAGUE, None, UNDECIDED, None),
        ("The Vestria League had 12 members in 2009.", LEAGUE, None, UNDECIDED, None),
        ("The Vestria League has 15 members.", ENDED, "2020-01-01", UNDECIDED, None),
        ("The Vestria League has 15 members.", ENDED, None, UNDECIDED, None),
        # Between two counts.
        ("In 2006 Almsey had 52,500 inhabitants.", TOWN, None, UNDECIDED, None),
        ("In 2006 Almsey had 51,300 inhabitants.", TOWN, None, UNDECIDED, None),
        ("In 2006 Almsey had 91,300 inhabitants.", TOWN, None, UNDECIDED, None),
        ("Almsey has 54,210 inhabitants.", TOWN, "2017-01-01", UNDECIDED, None),
        ("Almsey has 74,210 inhabitants.", TOWN, "2017-01-01", CONTRADICTED, "54,600 inhabitants"),
    ],
)  # fmt: skip
def test_the_fact_of_the_time_counts(
    text: str, references: Any, published: str | None, verdict: Verdict | None, expected: str | None
) -> None:
    found = [(each.verdict, each.expected) for each in judged(text, references, published)]
    assert found == ([] if verdict is None else [(verdict, expected)])


@pytest.mark.parametrize(
    ("text", "references", "published", "message"),
    [
        (
            "The Vestria League has 14 members.", LEAGUE, "2022-03-01",
            "12 members, not 14 members: 14 members was true until September 2017, 12 members since October 2017.",
        ),
        (
            "The Vestria League had 12 members in 2012.", LEAGUE, None,
            ("14 members, not 12 members: 12 members is true only since October 2017, "
            "14 members from May 2009 to September 2017."),
        ),
        (
            "The Korda Oak is 31 metres high.", TREE, "2016-01-01",
            "27 m, not 31 metres: 31 m was true as of 1 June 1995, 27 m as of 1 June 2015.",
        ),
        ("The Vestria League has 19 members.", LEAGUE, "2022-03-01", "12 members since October 2017, not 19 members."),
        (
            "The Vestria League had 14 members in 2016.", WITH_GAP, None,
            ("14 members from May 2009 to December 2015 and 12 members since October 2017, "
            "and nothing is known for the time of 14 members."),
        ),
        (
            "The Vestria League had 19 members.", LEAGUE, None,
            ("12 members since October 2017 or 14 members from May 2009 to September 2017, "
            "and it is open of what time 19 members is."),
        ),
        (
            "Almsey has 54,210 inhabitants.", TOWN, "2017-01-01",
            ("53,900 people as of 1 April 2011 and 54,600 people as of 1 April 2021, "
            "and 54,210 inhabitants lies between."),
        ),
    ],
)  # fmt: skip
def test_the_message_tells_a_stale_value_from_a_wrong_one(
    text: str, references: Any, published: str | None, message: str
) -> None:
    [finding] = judged(text, references, published)
    assert finding.message.partition(" is ")[2] == message


def test_the_working_shows_both_times_and_their_source() -> None:
    [finding] = judged("The Korda Oak is 31 metres high.", TREE, "2016-01-01")
    assert finding.working == "31 metres ≠ 27 metres; reference: 27 m (survey, 2015-06-01); 31 m (survey, 1995-06-01)"
    [evidence] = finding.evidence
    assert (evidence.text, evidence.source) == ("height of the Korda Oak: 27 m", "survey")


def test_a_stale_value_of_a_text_without_a_date_is_only_a_warning() -> None:
    far = members((40, "2001/2010"), (12, "2011/.."))
    text = "The Vestria League has 40 members."
    assert [each.level for each in judged(text, far)] == ["warning"]
    assert [each.level for each in judged(text, far, "2022-01-01")] == ["error"]
    assert [each.level for each in judged("The Vestria League has 41 members.", far)] == ["error"]


def test_aliases_of_one_row_are_those_of_all() -> None:
    first, second = LEAGUE
    rows = [first | {"aliases": ["the VL"]}, second]
    assert [each.expected for each in judged("The VL has 14 members.", rows, "2022-01-01")] == ["12 members"]


def test_other_names_of_one_thing_are_one_series() -> None:
    held = {"name": "population of Almsey", "value": 910, "unit": "people", "period": "2001/2017-06"}
    later = held | {"name": "Almsey population", "value": 870, "period": "2017-07/.."}
    for value in (910, 870):
        assert [each.verdict for each in judged(f"In 2017 Almsey had {value} inhabitants.", [held, later])] == [
            SUPPORTED
        ]
    assert [each.expected for each in judged("Almsey has 910 inhabitants.", [held, later], "2022-01-01")] == [
        "870 inhabitants"
    ]


@pytest.mark.parametrize(("people", "verdict"), [(54_600, SUPPORTED), (54_900, SUPPORTED), (51_300, CONTRADICTED)])
def test_either_of_two_counts_of_one_year_is_right(people: int, verdict: Verdict) -> None:
    second = TOWN[-1] | {"value": 54_900, "as_of": "2021-12-01"}
    [finding] = judged(f"In 2021 Almsey had {people:,} inhabitants.", [*TOWN, second])
    assert finding.verdict is verdict


def test_a_provider_may_give_facts_of_several_times() -> None:
    class Archive:
        name = "archive"

        def lookup(self, query: numclaims.Query) -> tuple[numclaims.Fact, ...]:
            return numclaims.References.of(LEAGUE).facts if query.mentions("Vestria League") else ()

    text = "The Vestria League had 12 members in 2012."
    assert [each.expected for each in judged(text, Archive())] == ["14 members"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The Vestria League has 14 members, its secretary said.", CONTRADICTED),
        ("The Vestria League, which was founded by farmers, has 14 members.", CONTRADICTED),
        ("The 14 members of the Vestria League signed the treaty.", SUPPORTED),
        ("With 14 members, the Vestria League was the largest of its kind.", SUPPORTED),
        ("With 14 members, the Vestria League is the largest of its kind.", CONTRADICTED),
        ("The United Vestria League has 14 members.", None),
        ("The Vestria League lost one of its 14 members.", SUPPORTED),
        ("The Vestria League met in Keswin with its 14 members.", SUPPORTED),
        ("The Vestria League of 14 members no longer exists.", None),
    ],
)
def test_the_tense_of_the_clause_tells_whether_any_time_can_be_meant(text: str, verdict: Verdict | None) -> None:
    assert [each.verdict for each in judged(text, LEAGUE, "2022-03-01")] == ([] if verdict is None else [verdict])


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # Whoever is quoted speaks of the time of the quotation.
        ("“The Vestria League has 14 members,” he said in 2012.", SUPPORTED),
        ("The Vestria League has 14 members, according to a report of March 2012.", SUPPORTED),
        ("In 2012 a report noted that the Vestria League has 14 members.", SUPPORTED),
        ("The Vestria League has 14 members; it chose another seat in 2012.", CONTRADICTED),
        # What began then goes on.
        ("Since its reform in 2012, the Vestria League has 12 members.", SUPPORTED),
        ("The Vestria League has had 12 members since 2012.", SUPPORTED),
        ("The Vestria League has had 14 members since 2012.", CONTRADICTED),
        ("The Vestria League, with 14 members at the time, is the oldest of its kind.", None),
        ("The Vestria League has 14 members at the time of writing.", None),
        ("In 2016 and 2019, the Vestria League had 14 members.", None),
        ("From 2012 to 2019 the Vestria League had 14 members.", None),
        ("Before 2015, the Vestria League had 14 members.", SUPPORTED),
        ("The Vestria League, which had 14 members in 2012, has 12 members.", SUPPORTED),
    ],
)
def test_what_else_dates_a_number(text: str, verdict: Verdict | None) -> None:
    found = [each.verdict for each in judged(text, LEAGUE, "2022-03-01")]
    assert found[:1] == ([] if verdict is None else [verdict])
    assert CONTRADICTED not in found[1:]


def sales(*rows: tuple[int, str]) -> list[dict[str, Any]]:
    return [
        {"name": "revenue of Brandec Motors", "value": value, "unit": "USD", "period": period} for value, period in rows
    ]


YEARS = sales((4_000_000, "2021"), (5_200_000, "2022"))
QUARTERS = sales((900_000, "2021-01/2021-03"), (1_000_000, "2021-04/2021-06"), (2_100_000, "2021-07/2021-12"))


@pytest.mark.parametrize(
    ("text", "references", "verdict"),
    [
        ("Brandec Motors had revenue of $4 million in 2021.", YEARS, SUPPORTED),
        ("Brandec Motors had revenue of $5.2 million in 2021.", YEARS, CONTRADICTED),
        ("Brandec Motors had revenue of $7.4 million in 2022.", YEARS, CONTRADICTED),
        ("Brandec Motors had revenue of $1 million in the first quarter of 2021.", YEARS, UNDECIDED),
        ("Brandec Motors had revenue of $4 million in 2021.", QUARTERS, UNDECIDED),
        ("Brandec Motors had revenue of $4 million in 2021.", QUARTERS + YEARS, SUPPORTED),
        ("Brandec Motors had revenue of $7 million in 2021.", QUARTERS + YEARS, CONTRADICTED),
        ("Brandec Motors had revenue of $2.4 million in the second quarter of 2021.", QUARTERS, CONTRADICTED),
        ("Brandec Motors had revenue of $9.2 million in 2021 and 2022.", YEARS, None),
    ],
)
def test_the_sum_of_a_period_is_not_held_against_a_part_or_several(
    text: str, references: Any, verdict: Verdict | None
) -> None:
    assert [each.verdict for each in judged(text, references)] == ([] if verdict is None else [verdict])


VIADUCT = {"name": "height of the Tessel Viaduct", "value": 96, "unit": "m", "source": "county records"}
SURVEY = VIADUCT | {"value": 98, "source": "survey of 2021"}


@pytest.mark.parametrize(("height", "verdict"), [(96, SUPPORTED), (98, SUPPORTED), (97, UNDECIDED), (94, CONTRADICTED)])
def test_values_of_two_sources_are_both_accepted(height: int, verdict: Verdict) -> None:
    [finding] = judged(f"The Tessel Viaduct is {height} metres high.", [VIADUCT, SURVEY])
    assert finding.verdict is verdict


def test_a_text_that_agrees_with_no_source_is_told_of_all() -> None:
    [finding] = judged("The Tessel Viaduct is 69 metres high.", [VIADUCT, SURVEY])
    assert finding.message.partition(" is ")[2] == "96 m (county records) or 98 m (survey of 2021), not 69 metres."
    assert [each.source for each in finding.evidence] == ["county records", "survey of 2021"]


def test_two_values_of_one_source_and_time_are_an_error(tmp_path: Path) -> None:
    way_out = "with the same name, time and source; give each its own as_of, period or source, or leave one out"
    with pytest.raises(ArgumentError) as caught:
        References.of([VIADUCT, SURVEY, VIADUCT | {"value": 69}])
    assert str(caught.value) == f"references: [2].value: is 69, but [0] has 96 {way_out}"
    file = tmp_path / "facts.csv"
    file.write_text("name,value,unit\nheight of Mount Korda,3412,m\nheight of Mount Korda,4312,m\n", "utf-8")
    with pytest.raises(ReferenceFileError) as told:
        References.of(file)
    assert str(told.value) == f"{file}: line 3, value: is 4312, but line 2 has 3412 {way_out}"


def test_the_same_row_twice_is_no_error() -> None:
    assert len(References.of([VIADUCT, dict(VIADUCT), *LEAGUE, *TOWN]).facts) == 7


@pytest.mark.parametrize(
    ("given", "first", "last"),
    [
        (date(2019, 7, 1), date(2019, 7, 1), date(2019, 7, 1)),
        ("2019-07-01", date(2019, 7, 1), date(2019, 7, 1)),
        ("2013-07-01/2020-01-31", date(2013, 7, 1), date(2020, 1, 31)),
        ("2013-07/2020-02", date(2013, 7, 1), date(2020, 2, 29)),
        ("2013/..", date(2013, 1, 1), None),
        ("2013/", date(2013, 1, 1), None),
        (" .. / 2013", None, date(2013, 12, 31)),
        (2019, date(2019, 1, 1), date(2019, 12, 31)),
        ("2019-12", date(2019, 12, 1), date(2019, 12, 31)),
        ("9999-12/..", date(9999, 12, 1), None),
        ("/9999", None, date(9999, 12, 31)),
    ],
)
def test_a_period_is_an_iso_interval(given: str | int | date, first: date | None, last: date | None) -> None:
    [fact] = References.of(VIADUCT | {"period": given}).facts
    assert fact.period == Period(first, last)
    assert fact.written
    assert fact.told


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"period": "2013 to 2020"}, "[0].period: '2013 to 2020' is not a period such as 2013-07-01/2020-01-31"),
        ({"period": "2013-02-30/.."}, "[0].period: '2013-02-30/..' is not a period such as"),
        ({"period": "../.."}, "[0].period: '../..' is not a period such as"),
        ({"period": True}, "[0].period: True is not a period such as"),
        ({"period": ["2013", "2020"]}, "[0].period: a list is not a period such as"),
        ({"period": "2020/2013"}, "[0].period: ends on 2013-12-31, before it begins on 2020-01-01"),
        ({"period": "2020/..", "as_of": "2021-01-01"}, "[0].period: there is an as_of too; a fact has one of them"),
    ],
)
def test_what_is_no_period(fields: dict[str, Any], said: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        References.of(VIADUCT | fields)
    assert str(caught.value).startswith(f"references: {said}")


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[dict[str, Any]], date, int]:
    """Facts of periods that follow each other, a day in one of them, and the value of that day."""
    days = sorted(draw(st.sets(st.dates(date(1990, 1, 1), date(2030, 12, 31)), min_size=2, max_size=6)))
    values = draw(st.lists(st.integers(2, 60), min_size=len(days), max_size=len(days)))
    lasts = [day - timedelta(days=1) for day in days[1:]]
    ends = [*map(str, lasts), ".."]
    rows = members(*((value, f"{day}/{end}") for value, day, end in zip(values, days, ends, strict=True)))
    at = draw(st.integers(0, len(days) - 1))
    last = lasts[at] if at < len(lasts) else date(2035, 12, 31)
    return draw(st.permutations(rows)), draw(st.dates(days[at], last)), values[at]


@given(histories())
def test_what_was_true_at_its_time_is_never_contradicted(history: tuple[list[dict[str, Any]], date, int]) -> None:
    rows, day, value = history
    league = f"the Vestria League had {value} members"
    texts = (
        f"In {day.year}, {league}.",
        f"On {day.day} {day:%B} {day.year}, {league}.",
        f"T{league[1:]} in {day.year}.",
    )
    for text in texts:
        assert CONTRADICTED not in {each.verdict for each in judged(text, rows)}
        assert CONTRADICTED not in {each.verdict for each in judged(text, rows, "2034-01-01")}
    assert SUPPORTED in {each.verdict for each in judged(f"The Vestria League has {value} members.", rows, str(day))}
    assert CONTRADICTED not in {each.verdict for each in judged(f"T{league[1:]}.", rows, "2035-12-31")}
