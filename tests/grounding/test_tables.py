"""A text against tables of data: what a cell says or several give, what is wrong, and what a table does not tell."""

from __future__ import annotations

import pickle
import random
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner

import numclaims
from numclaims import ArgumentError, Verdict
from numclaims.cli import main
from numclaims.errors import Problem
from numclaims.findings import Finding
from numclaims.grounding import given
from numclaims.grounding.given import Given, is_data
from numclaims.tabular.table import Cell, Table


def table(name: str, columns: str, *rows: str) -> Table:
    """A table of lines with bars between the cells; digits are numbers, what is in quotation marks is text."""
    return Table(
        name,
        tuple(head.strip() for head in columns.split("|")),
        tuple(tuple(_cell(cell.strip()) for cell in row.split("|")) for row in rows),
    )


def _cell(text: str) -> Cell:
    if text.startswith("'"):
        return text.strip("'")
    try:
        return Decimal(text)
    except ArithmeticError:
        return text or None


SALES = table(
    "sales.csv",
    "Region | Year | Units sold | Revenue (USD million)",
    "North | 2022 | 300 | 2.1",
    "North | 2023 | 340 | 2.4",
    "South | 2022 | 250 | 1.9",
    "South | 2023 | 280 | 2.0",
    "East  | 2022 | 120 | 0.8",
    "East  | 2023 | 90  | 0.6",
)
ORDERS = table(
    "orders.csv",
    "month | product | channel | orders | revenue_eur_k | return_rate",
    "2024-01-01 | Lamps  | Online | 410 | 20.5 | 4.1%",
    "2024-01-01 | Lamps  | Retail | 150 | 9.0  | 2.0%",
    "2024-01-01 | Chairs | Online | 220 | 44.0 | 6.5%",
    "2024-01-01 | Chairs | Retail | 90  | 19.8 | 3.3%",
    "2024-02-01 | Lamps  | Online | 450 | 22.5 | 3.9%",
    "2024-02-01 | Lamps  | Retail | 140 | 8.4  | 2.2%",
    "2024-02-01 | Chairs | Online | 200 | 40.0 | 7.0%",
    "2024-02-01 | Chairs | Retail | 100 | 22.0 | 3.0%",
)
COUNTRIES = table(
    "population.csv",
    "Country | Population (thousands) | Area (km2) | GDP per capita (US$) | Unemployment rate",
    "Norway  | 5400  | 385207 | $87,900 | 3.6%",
    "Sweden  | 10500 | 450295 | $56,400 | 8.5%",
    "Denmark | 5900  | 42933  | $68,000 | 5.1%",
    "Finland | 5600  | 338455 | $50,500 | 7.2%",
    "Total   | 27400 | 1216890 | | ",
)
COUNTIES = table(
    "counties",
    "County | Population 2010 | Population 2020 | Change (%)",
    "Adair  | 18656 | 22000 | 17.9%",
    "Butler | 12690 | 12371 | -2.5%",
    "Clay   | 21730 | 20345 | -6.4%",
)
ENERGY = table(
    "electricity.csv",
    "Country | Indicator | Unit | 2021 | 2022",
    "Kenya | Electricity generation | GWh | 12000 | 12650",
    "Kenya | Installed capacity     | MW  | 2900  | 3100",
    "Ghana | Electricity generation | GWh | 21000 | 22500",
    "Ghana | Installed capacity     | MW  | 5100  | 5300",
)
TRIAL = table(
    "trial.csv",
    "Arm | Patients | Baseline SBP (mmHg) | Week 12 SBP (mmHg) | Responders | Mean age (years)",
    "Placebo   | 118 | 150.2 | 147.1 | 22 | 58.3",
    "Low dose  | 121 | 151.0 | 141.4 | 47 | 57.9",
    "High dose | 119 | 149.8 | 136.2 | 66 | 59.1",
)
LEAGUE = table(
    "league.csv",
    "Team | Played | Wins | Goals for | Goals against | Points | Average attendance",
    "Aldmouth   | 38 | 26 | 81 | 30 | 84 | 41200",
    "Kettleport | 38 | 22 | 70 | 41 | 73 | 30150",
    "Fenholm    | 38 | 9  | 38 | 66 | 33 | 12040",
)
MEDALS = table(
    "medals.csv",
    "Nation | Gold | Silver | Bronze | Total",
    "Norway  | 16 | 8  | 13 | 37",
    "Germany | 12 | 10 | 5  | 27",
    "China   | 9  | 4  | 2  | 15",
)
QUARTERS = table(
    "quarters.csv",
    "Quarter | Net income ($m) | Employees",
    "Q1 2023 | 12.5 | 810",
    "Q2 2023 | 14.0 | 822",
    "Q3 2023 | 13.1 | 835",
    "Q4 2023 | 16.4 | 840",
    "Q1 2024 | 15.0 | 861",
)
LAKES = table(
    "lakes.csv",
    "Lake | Country | Depth (m) | Surveyed",
    "Tessel | Norway   | 514 | '1996'",
    "Orrin  | Scotland | 230 | '2004'",
    "Mara   | Kenya    | 46  | '1978'",
)
EMISSIONS = table(
    "emissions.csv",
    "country | year | co2_mt | co2_per_capita_t | population_m",
    "France  | 2019 | 315 | 4.7 | 67.2",
    "France  | 2022 | 298 | 4.4 | 67.9",
    "Germany | 2019 | 707 | 8.5 | 83.1",
    "Germany | 2022 | 666 | 8.0 | 83.8",
)
SCHOOLS = table(
    "schools.csv",
    "School | Pupils | Teachers | Pass rate",
    "Hill School | 412 | 25 | 0.91",
    "Lake School | 355 | 22 | 0.84",
    "All schools | 767 | 47 | 0.88",
)


def findings(text: str, source: object) -> list[Finding]:
    """What is said of a text's numbers by its source."""
    report = numclaims.check(text, source=source)
    assert not report.notices
    return [finding for finding in report.findings if finding.code.startswith("REF")]


TRUE = [
    (SALES, "In 2023, North sold 340 units, up from 300 in 2022."),
    (SALES, "In 2023, North sold 340 units and South 280."),
    (SALES, "North's revenue was about $2.4 million in 2023."),
    (SALES, "In 2023, East's revenue was $600,000, against $800,000 a year earlier."),
    (SALES, "North's revenue rose 14% from 2022 to 2023."),
    (SALES, "In 2023, East sold 90 units, 30 fewer than in 2022."),
    (SALES, "In 2023, North sold 60 more units than South."),
    (SALES, "In total, 710 units were sold in 2023."),
    (SALES, "North and South together sold 620 units in 2023."),
    (SALES, "On average, regions sold 237 units in 2023."),
    (SALES, "The highest revenue in 2023 was $2.4 million."),
    (SALES, "The lowest revenue in 2023 was $0.6 million."),
    (SALES, "North accounted for 48% of total revenue in 2023."),
    (SALES, "Nearly half of the revenue in 2023 was made in North."),
    (SALES, "In 2022, North sold more than twice as many units as East."),
    (SALES, "The data cover 3 regions."),
    (ORDERS, "In January 2024, lamps brought in 410 online orders."),
    (ORDERS, "Online orders of lamps rose from 410 in January to 450 in February."),
    (ORDERS, "Online orders of lamps rose by 40 from January to February 2024."),
    (ORDERS, "Lamps had 560 orders in January 2024."),
    (ORDERS, "In February 2024, revenue from chairs sold online was €40,000."),
    (ORDERS, "The return rate for chairs online was 7% in February 2024."),
    (ORDERS, "Total revenue in February 2024 was 92,900 euros."),
    (ORDERS, "Online, chairs accounted for 35% of orders in January 2024."),
    (COUNTRIES, "Norway has a population of 5.4 million."),
    (COUNTRIES, "Norway has 5.4 million people."),
    (COUNTRIES, "Sweden covers an area of about 174,000 square miles."),
    (COUNTRIES, "Unemployment is 3.6% in Norway and 8.5% in Sweden."),
    (COUNTRIES, "Sweden's population is almost twice that of Norway."),
    (COUNTRIES, "Together, the four countries have a population of 27.4 million."),
    (COUNTRIES, "Together, Norway and Denmark have a population of 11.3 million."),
    (COUNTRIES, "GDP per capita in Finland is just over $50,000."),
    (COUNTIES, "Adair's population grew from 18,656 in 2010 to 22,000 in 2020."),
    (COUNTIES, "Adair's population rose 17.9% between 2010 and 2020."),
    (COUNTIES, "In 2020, Clay had 20,345 residents."),
    (COUNTIES, "Butler's population fell by 2.5%."),
    (ENERGY, "Kenya's electricity generation was 12.65 TWh in 2022."),
    (ENERGY, "Installed capacity in Ghana rose from 5.1 GW in 2021 to 5.3 GW in 2022."),
    (ENERGY, "Installed capacity in Ghana rose 4% from 2021 to 2022."),
    (TRIAL, "In the high dose arm, SBP fell from 149.8 mmHg at baseline to 136.2 mmHg at week 12."),
    (TRIAL, "SBP in the high dose arm fell by 13.6 mmHg from baseline to week 12."),
    (TRIAL, "In the high dose arm, 55% of patients were responders."),
    (TRIAL, "In total, 358 patients took part."),
    (TRIAL, "The low dose arm had 121 patients, of whom 47 were responders."),
    (LEAGUE, "Aldmouth finished with 84 points, 11 more than Kettleport."),
    (LEAGUE, "Kettleport's average attendance was 30,150."),
    (MEDALS, "Norway won 16 gold, 8 silver and 13 bronze medals."),
    (MEDALS, "Norway, Germany and China won 16, 12 and 9 gold medals respectively."),
    (MEDALS, "Germany's 12 gold medals were four fewer than Norway's."),
    (QUARTERS, "Net income in the first quarter of 2024 was $15 million, up 20% from a year earlier."),
    (QUARTERS, "Net income in Q4 2023 rose 25% from the previous quarter."),
    (QUARTERS, "In 2023, net income totalled $56 million."),
    (QUARTERS, "The company had 51 more employees in Q1 2024 than a year earlier."),
    (EMISSIONS, "France emitted 298 million tonnes of CO2 in 2022."),
    (EMISSIONS, "Germany's CO2 emissions fell from 707 Mt in 2019 to 666 Mt in 2022."),
    (EMISSIONS, "Germany's CO2 fell 6% between 2019 and 2022."),
    (EMISSIONS, "Germany's population was 83.8 million in 2022."),
    (LAKES, "The deepest lake is 514 metres deep."),
    (LAKES, "The depth of Tessel is 1,686 feet."),
    (SCHOOLS, "The pass rate at Hill School was 91%."),
    (SCHOOLS, "In all schools there are 767 pupils."),
    (SCHOOLS, "Hill School has 54% of all pupils."),
    (SCHOOLS, "The schools have 384 pupils on average."),
]
WRONG = [
    (SALES, "In 2023, North sold 430 units.", "340 units"),
    (SALES, "North's revenue was $4.2 million in 2023.", "$2.4 million"),
    (SALES, "In 2023, North sold 280 units and South 340.", "340 units"),
    (SALES, "North's revenue rose 41% from 2022 to 2023.", "14%"),
    (SALES, "North's revenue fell 14% from 2022 to 2023.", "14%"),
    (SALES, "In total, 810 units were sold in 2023.", "710 units"),
    (SALES, "The lowest revenue in 2023 was $0.9 million.", "$0.60 million"),
    (SALES, "North accounted for 84% of total revenue in 2023.", "48%"),
    (SALES, "In 2023, North sold four times as many units as South.", "1.21"),
    (SALES, "Units were sold across 5 regions.", "3 regions"),
    (ORDERS, "Total orders in January 2024 were 970.", "870"),
    (ORDERS, "The return rate for lamps was 4.9% in the online channel in February 2024.", "3.9%"),
    (COUNTRIES, "Norway has a population of 4.5 million.", "5.4 million"),
    (COUNTRIES, "Norway has 6.4 million inhabitants.", "5.4 million inhabitants"),
    (COUNTRIES, "Sweden covers an area of 540,295 square kilometres.", "450,295 square kilometres"),
    (COUNTRIES, "The unemployment rate in Denmark is 1.5%.", "5.1%"),
    (COUNTRIES, "GDP per capita in Finland is $55,500.", "$50,500"),
    (COUNTIES, "Adair's population grew from 18,656 in 2010 to 20,200 in 2020.", "22,000"),
    (COUNTIES, "Adair's population rose 27.9% between 2010 and 2020.", "17.9%"),
    (COUNTIES, "In 2020, Clay had 25,345 residents.", "20,345 residents"),
    (ENERGY, "Kenya's electricity generation was 21.65 TWh in 2022.", "12.65 TWh"),
    (ENERGY, "Installed capacity in Ghana rose 14% from 2021 to 2022.", "3.9%"),
    (TRIAL, "In the high dose arm, SBP at week 12 was 163.2 mmHg.", "136.2 mmHg"),
    (TRIAL, "There were 76 responders in the high dose arm.", "66 responders"),
    (LEAGUE, "Aldmouth finished with 48 points.", "84 points"),
    (LEAGUE, "Kettleport's average attendance was 31,050.", "30,150"),
    (LEAGUE, "Fenholm had 8 wins and 33 points.", "9 wins"),
    (MEDALS, "Norway won 16 gold, 18 silver and 13 bronze medals.", "8"),
    (MEDALS, "Norway, Germany and China won 12, 16 and 9 gold medals respectively.", "16"),
    (MEDALS, "China won 19 gold medals.", "9 gold medals"),
    (QUARTERS, "Net income was $41.0 million in the second quarter of 2023.", "$14.0 million"),
    (QUARTERS, "Net income in the first quarter of 2024 was $15 million, up 30% from a year earlier.", "20%"),
    (QUARTERS, "The company had 816 employees in Q1 2024.", "861 employees"),
    (LAKES, "The depth of Tessel is 541 metres.", "514 metres"),
    (EMISSIONS, "Germany's population was 38.8 million in 2022.", "83.8 million"),
    (LAKES, "Tessel was surveyed in 1969.", "1996"),
    (SCHOOLS, "Hill School has 421 pupils and 25 teachers.", "412 pupils"),
    (SCHOOLS, "The pass rate at Hill School was 81%.", "91%"),
    (SCHOOLS, "In total, the schools have 776 pupils.", "767 pupils"),
]
NOT_TOLD = [
    # another time, or one that is open
    (SALES, "North sold 55 units in 2021."),
    (SALES, "North sold 120 units in the first quarter of 2023."),
    (SALES, "Since 2022, North has sold 640 units."),
    (SALES, "Revenue in North rose 50% from 2019 to 2023."),
    (QUARTERS, "Net income was $25 million in the first half of 2023."),
    (COUNTIES, "Adair's population was 15,000 in 1990."),
    # a part, or something else
    (SALES, "North's online revenue was $1.1 million in 2023."),
    (SALES, "North's revenue was hit by a $1.3 million fine in 2023."),
    (SALES, "North's revenue per unit was $7,000 in 2023."),
    (SALES, "In 2023, North sold 12 defective units."),
    (SALES, "In 2023, 15 of the units sold in North were returned."),
    (SALES, "North sold 18% of its units to schools in 2023."),
    (SALES, "North's market share was 31% in 2023."),
    (COUNTRIES, "Norway's capital has a population of 700,000."),
    (COUNTRIES, "Rural Norway has a population of 1 million."),
    (COUNTRIES, "Norway's forests cover an area of 121,000 square kilometres."),
    (COUNTRIES, "Youth unemployment in Norway is 9.9%."),
    (COUNTRIES, "Sweden took in 163,000 people."),
    (TRIAL, "In the high dose arm, 5 patients dropped out."),
    (TRIAL, "In the high dose arm, SBP at week 4 was 141 mmHg."),
    (TRIAL, "Patients in the high dose arm were between 18 and 75 years old."),
    (LEAGUE, "Aldmouth scored 3 goals on Saturday."),
    (LEAGUE, "Aldmouth scored 3 goals a game."),
    (LEAGUE, "Aldmouth have 3 points after one game."),
    (LEAGUE, "Aldmouth's striker scored 21 goals."),
    (MEDALS, "Norway's women won 8 gold medals."),
    (MEDALS, "Norway won 3 gold medals in biathlon."),
    (QUARTERS, "Adjusted net income was $13 million in Q1 2023."),
    (QUARTERS, "Net income per share was $1.20 in Q1 2023."),
    (LAKES, "A diver reached a depth of 90 metres in Tessel."),
    (LAKES, "Tessel was first surveyed in 1890."),
    (SCHOOLS, "Hill School has 12 pupils with special needs."),
    (SCHOOLS, "Hill School lost 12 pupils."),
    (SCHOOLS, "The pass rate in maths at Hill School was 95%."),
    # another row
    (SALES, "North Carolina sold 430 units in 2023."),
    (SALES, "North sold 44 units more than West in 2023."),
    (LEAGUE, "Aldmouth United finished with 51 points."),
    (MEDALS, "Norway won 16 gold medals, and Sweden won 8."),
    # another unit
    (SALES, "North's revenue was €2.7 million in 2023."),
    # not stated, or loosely
    (SALES, "North did not sell 500 units in 2023."),
    (SALES, "North planned to sell 400 units in 2023."),
    (SALES, "If North had sold 500 units in 2023, it would have won."),
    (SALES, "North sold about 350 units in 2023."),
    (SALES, "North sold more than 100 units in 2023."),
    # several rows or columns fit
    (SALES, "North sold 500 units."),
    (SALES, "In 2023, North and South sold 600 units."),
    (SALES, "North's average revenue was $1.2 million."),
    (MEDALS, "Total: 193."),
]


@pytest.mark.parametrize(("source", "text"), TRUE, ids=[text for _, text in TRUE])
def test_what_a_table_tells_is_borne_out(source: Table, text: str) -> None:
    numbers = [finding for finding in findings(text, source) if finding.claims[0].value is not None]
    assert Verdict.CONTRADICTED not in {finding.verdict for finding in numbers}
    assert Verdict.SUPPORTED in {finding.verdict for finding in numbers}


@pytest.mark.parametrize(("source", "text", "expected"), WRONG, ids=[text for _, text, _ in WRONG])
def test_what_a_table_tells_otherwise_is_contradicted(source: Table, text: str, expected: str) -> None:
    wrong = [finding for finding in findings(text, source) if finding.verdict is Verdict.CONTRADICTED]
    assert wrong
    assert wrong[0].code == "REF702"
    assert wrong[0].expected == expected
    assert source.name in wrong[0].message


@pytest.mark.parametrize(("source", "text"), NOT_TOLD, ids=[text for _, text in NOT_TOLD])
def test_what_a_table_does_not_tell_is_left_open(source: Table, text: str) -> None:
    assert Verdict.CONTRADICTED not in {finding.verdict for finding in findings(text, source)}


def test_the_finding_quotes_the_cell() -> None:
    [wrong] = [
        each for each in findings("In 2023, North sold 430 units.", SALES) if each.verdict.value == "contradicted"
    ]
    assert wrong.message == "By sales.csv, “Units sold” of “North, 2023” is 340 units, not “430 units”."
    assert wrong.evidence[0].passage == "Region: North; Year: 2023; Units sold: 340; Revenue (USD million): 2.4"
    assert wrong.evidence[0].source == "sales.csv"
    assert wrong.evidence[0].text == "340"


def test_a_change_in_the_wrong_direction_is_told() -> None:
    text = "North's revenue fell 14% from 2022 to 2023."
    [wrong] = [each for each in findings(text, SALES) if each.verdict is Verdict.CONTRADICTED]
    assert "is a rise of 14%, not “14%”" in wrong.message


def test_a_date_can_be_what_a_table_tells() -> None:
    assert findings("Tessel was surveyed in 1996.", LAKES)[0].verdict is Verdict.SUPPORTED


def test_a_number_that_no_table_has_is_ungrounded() -> None:
    [finding] = findings("The warehouse has 17 gates.", SALES)
    assert (finding.code, finding.verdict) == ("REF703", Verdict.UNDECIDED)


def test_a_name_and_a_time_are_carried_to_the_next_sentence() -> None:
    text = "North did well in 2023. It sold 340 units."
    assert [finding.verdict for finding in findings(text, SALES)] == [Verdict.SUPPORTED] * 2


def test_what_a_text_bears_out_no_table_contradicts() -> None:
    article = "North sold 430 units in 2023, by the count of the shops."
    [number] = [each for each in findings("In 2023, North sold 430 units.", [article, SALES]) if each.claims[0].value]
    assert number.verdict is Verdict.SUPPORTED


def test_what_a_table_bears_out_no_text_contradicts() -> None:
    article = "North sold 430 units in 2023, by the count of the shops."
    [number] = [each for each in findings("In 2023, North sold 340 units.", [article, SALES]) if each.claims[0].value]
    assert number.verdict is Verdict.SUPPORTED


def test_several_tables_are_asked() -> None:
    text = "Norway won 16 gold medals. Norway has a population of 5.4 million."
    assert [finding.verdict for finding in findings(text, [MEDALS, COUNTRIES])] == [Verdict.SUPPORTED] * 2


def test_a_path_can_lead_to_a_text(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("The pier is 140 metres long.", "utf-8")
    assert findings("The pier is 140 metres long.", path)[0].verdict is Verdict.SUPPORTED
    with pytest.raises(Problem, match="no such file"):
        numclaims.check("A text.", source=tmp_path / "missing.txt")
    path.write_bytes(b"caf\xe9")
    with pytest.raises(Problem, match="is not UTF-8"):
        numclaims.check("A text.", source=path)


@pytest.mark.parametrize("source", [5, [5], [SALES, 5], {"a": 1}])
def test_what_is_no_source_is_told(source: object) -> None:
    with pytest.raises(ArgumentError, match="source: must be a text, a table, a path, a data frame"):
        numclaims.check("A text.", source=source)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", True),
        ("A.PARQUET", True),
        ("postgresql://host/base", True),
        ("a.txt", False),
        ("-", False),
        ("csv", False),
    ],
)
def test_tables_are_known_by_their_names(name: str, data: bool) -> None:
    assert is_data(name) == data


@pytest.mark.parametrize(
    "source",
    [
        Table("empty", (), ()),
        Table("no rows", ("Region", "Units"), ()),
        Table("blank", ("", ""), ((None, None), ("", "-"))),
        Table("odd", ("%", "(", "m"), (("(", "NaN", "1e999"), ("12%", "$", "-"))),
        Table("twice", ("a", "a", "a"), (("x", Decimal(1), Decimal(1)), ("x", Decimal(2), Decimal(0)))),
    ],
)
def test_no_table_can_raise(source: Table) -> None:
    text = "In total, x was 5%, up 3 from 2019, twice as much as a, on average $5 m, a third of the total of 12 a."
    assert not numclaims.check(text, source=source).notices


@pytest.mark.parametrize("source", [SALES, ORDERS, COUNTIES, QUARTERS, ENERGY])
def test_no_text_can_raise(source: Table) -> None:
    text = (
        "Revenue rose 5% in March, 3 points more than a month earlier. Net income was up $4 million in Q1. "
        "North's orders doubled on Tuesday, from 1e40 in 212 BC to 3 in the 1990s. The total was 9" + "0" * 40 + "."
    )
    assert not numclaims.check(text, source=source).notices


def test_tables_go_to_other_processes() -> None:
    texts = [("right", "In 2023, North sold 340 units."), ("wrong", "In 2023, North sold 430 units.")]
    found = dict(numclaims.check_many(texts, workers=2, source=pickle.loads(pickle.dumps(Given.of(SALES)))))  # noqa: S301
    assert {key: report.ok for key, report in found.items()} == {"right": True, "wrong": False}


def test_the_command_line_knows_tables_by_their_names(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[str] = []

    def read(name: str) -> Table:
        asked.append(name)
        return SALES

    monkeypatch.setattr(given, "read_data", read)
    story, article = tmp_path / "story.txt", tmp_path / "article.txt"
    story.write_text("In 2023, North sold 430 units. The pier is 140 metres long.", "utf-8")
    article.write_text("The pier is 140 metres long.", "utf-8")
    result = CliRunner().invoke(main, ["check", str(story), "--source", "sales.csv", "--source", str(article)])
    assert asked == ["sales.csv"]
    assert result.exit_code == 1
    assert "By sales.csv, “Units sold” of “North, 2023” is 340 units, not “430 units”." in result.stdout


def test_large_tables_are_indexed_once_and_asked_by_words() -> None:
    chance = random.Random(7)
    rows = tuple(
        (
            f"Customer {k}",
            ("North", "South", "East", "West")[k % 4],
            Decimal(2019 + k % 5),
            Decimal(chance.randint(10, 999)),
        )
        for k in range(20_000)
    )
    sources = Given.of(Table("big.csv", ("Customer", "Region", "Year", "Units sold"), rows))
    text = " ".join(f"Customer {k} sold {rows[k][3]} units in {rows[k][2]}." for k in range(0, 20_000, 200))
    report = numclaims.check(text, source=sources)
    assert {finding.verdict for finding in report.findings} == {Verdict.SUPPORTED}
    total = sum(row[3] for row in rows if row[1] == "North" and row[2] == 2020)
    assert findings(f"In total, North sold {total:,} units in 2020.", sources)[0].verdict is Verdict.SUPPORTED
