"""Facts from files: what is read, and everything that can be wrong with a file, each told in one sentence."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numclaims.errors import ReferenceFileError
from numclaims.references.entry import FIELDS
from numclaims.references.fact import CALENDAR_YEAR, Fact
from numclaims.references.files import load_facts

TOML = """
# Heights and depths.
[[facts]]
name = "height of the Tessel Viaduct"
value = 96.50
unit = "m"
aliases = ["Tessel Bridge"]
as_of = 2021-05-01
tolerance = "2%"
source = "county records"

[[facts]]
name = "year in which the Tessel Viaduct opened"
value = 1871
unit = "year"
"""
JSON = """
{"facts": [
  {"name": "height of the Tessel Viaduct", "value": 96.50, "unit": "m", "aliases": ["Tessel Bridge"],
   "as_of": "2021-05-01", "tolerance": "2%", "source": "county records"},
  {"name": "year in which the Tessel Viaduct opened", "value": 1871, "unit": "year"}
]}
"""
CSV = """name,value,unit,aliases,as_of,tolerance,source
height of the Tessel Viaduct,96.50,m,Tessel Bridge,2021-05-01,2%,county records
year in which the Tessel Viaduct opened,1871,year,,,,
"""


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(("suffix", "content"), [("toml", TOML), ("json", JSON), ("csv", CSV)])
def test_the_three_formats_say_the_same(tmp_path: Path, suffix: str, content: str) -> None:
    height, year = load_facts(write(tmp_path, f"facts.{suffix}", content))
    assert height == Fact(
        name="height of the Tessel Viaduct",
        value=Decimal("96.50"),
        unit=height.unit,
        aliases=("Tessel Bridge",),
        as_of=date(2021, 5, 1),
        tolerance=Fraction(2, 100),
        source="county records",
    )
    assert height.value.as_tuple().exponent == -2, "digits are kept as they are written"
    assert (height.unit.name, year.unit, int(year.value)) == ("metre", CALENDAR_YEAR, 1871)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("list.json", '[{"name": "a of B", "value": 1}]'),
        ("bom.csv", "\ufeffname,value\na of B,1\n"),
        ("crlf.csv", "name,value\r\na of B,1\r\n\r\n"),
        ("SHOUT.CSV", "name , value\na of B, 1\n"),
        ("quoted.csv", 'name,value\n"a of B",1\n'),
    ],
)
def test_variants_of_the_formats(tmp_path: Path, name: str, content: str) -> None:
    [fact] = load_facts(write(tmp_path, name, content))
    assert (fact.name, int(fact.value), fact.unit.code) == ("a of B", 1, "1")


@pytest.mark.parametrize(("name", "content"), [("a.json", "[]"), ("a.csv", "name,value\n"), ("a.toml", "facts = []")])
def test_no_facts_are_no_error(tmp_path: Path, name: str, content: str) -> None:
    assert load_facts(write(tmp_path, name, content)) == ()


def problems(path: Path) -> list[str]:
    with pytest.raises(ReferenceFileError) as caught:
        load_facts(path)
    error = caught.value
    assert error.path == str(path)
    assert str(error).splitlines() == [f"{path}: {problem}" for problem in error.problems]
    return [str(problem) for problem in error.problems]


WRONG_FIELDS = [
    # field, how it is written in JSON, what is said
    ("value", '"abc"', "'abc' is not a finite number"),
    ("value", '"=1+1"', "'=1+1' is not a finite number"),
    ("value", '"8,849"', "'8,849' is not a finite number"),
    ("value", '""', "is empty"),
    ("value", "true", "True is not a finite number"),
    ("value", "NaN", "NaN is not a finite number"),
    ("value", "-Infinity", "-Infinity is not a finite number"),
    ("value", "[1]", "a list is not a finite number"),
    ("value", "1e9999", "1E+9999 is too large or too small a number"),
    ("value", "null", "there is no value"),
    ("name", "null", "there is no name"),
    ("name", '"  "', "is empty"),
    ("name", "12", "12 is not a text"),
    ("unit", '"kilometrs"', "there is no unit 'kilometrs'; did you mean kilometres or kilometers?"),
    ("unit", '"km^^2"', "there is no unit 'km^^2'"),
    ("unit", '"xyz/h"', "there is no unit 'xyz/h'"),
    ("unit", '"billion dollars"', "there is no unit 'billion dollars'"),
    ("unit", '"Nobel prizes"', "there is no unit 'Nobel prizes'"),
    ("unit", "3", "3 is not a text"),
    ("aliases", '"one"', "'one' is not a list of texts"),
    ("aliases", '["one", 2]', "2 is not a text"),
    ("as_of", '"1 May 2021"', "'1 May 2021' is not a date such as 2024-01-31"),
    ("as_of", '"2021-02-30"', "'2021-02-30' is not a date such as 2024-01-31"),
    ("as_of", "2021", "2021 is not a date such as 2024-01-31"),
    ("tolerance", '"wide"', "'wide' is not a tolerance such as \"2%\", or a number in the fact's unit"),
    ("tolerance", '"-2%"', "'-2%' is not between 0% and 100%"),
    ("tolerance", '"200%"', "'200%' is not between 0% and 100%"),
    ("tolerance", "-1", "-1 is less than 0"),
    ("tolerance", "NaN", "NaN is not a tolerance"),
    ("source", "7", "7 is not a text"),
]


@pytest.mark.parametrize(("field", "given", "said"), WRONG_FIELDS)
def test_what_is_wrong_with_a_field(tmp_path: Path, field: str, given: str, said: str) -> None:
    fields = {"name": '"height of B"', "value": "1", "unit": '"m"', field: given}
    row = ", ".join(f'"{key}": {value}' for key, value in fields.items())
    [problem] = problems(write(tmp_path, "facts.json", f"[{{{row}}}]"))
    assert problem.startswith(f"[0].{field}: {said}"), problem


def test_an_unknown_field_is_told_with_the_nearest(tmp_path: Path) -> None:
    path = write(tmp_path, "facts.json", '{"facts": [{"name": "a of B", "value": 1, "sorce": "x", "colour": 1}]}')
    assert problems(path) == [
        "facts[0].sorce: there is no such field; did you mean source?",
        f"facts[0].colour: there is no such field; the fields are {', '.join(FIELDS[:-1])} and source",
    ]


def test_all_problems_are_told_at_once_with_their_lines_in_toml(tmp_path: Path) -> None:
    path = write(
        tmp_path, "facts.toml", '[[facts]]\nname = "a of B"\n\n[[facts]]\nvalue = nan\nunit = "kilometrs"\nas_of = 3\n'
    )
    assert [problem.partition(": ")[0] for problem in problems(path)] == [
        "line 1, facts[0].value",
        "line 4, facts[1].name",
        "line 5, facts[1].value",
        "line 6, facts[1].unit",
        "line 7, facts[1].as_of",
    ]


def test_all_problems_are_told_at_once_with_their_lines_in_csv(tmp_path: Path) -> None:
    path = write(tmp_path, "facts.csv", 'name,value,valeu\n"a\nof B",x,\n,2,\na of B,1,2,3\n')
    assert problems(path) == [
        "line 1, valeu: there is no such field; did you mean value?",
        "line 2, value: 'x' is not a finite number",
        "line 4, name: there is no name",
        "line 5: has 4 cells, the header 3",
    ]


BROKEN_FILES: list[tuple[str, str | bytes, str]] = [
    ("a.yaml", "", "file: a reference file ends in .toml, .json, .csv, .tsv, .jsonl, .ndjson or .parquet"),
    ("a.toml", "[[facts]\n", "line 1, column 8: is not TOML: expected ']]' at the end of an array declaration"),
    ("a.toml", 'facts = "x"', "facts: each fact is a table of its own, headed [[facts]]"),
    ("a.toml", "facts = [1]", "facts[0]: a fact is a table of fields"),
    ("a.toml", '[[fact]]\nname = "x"', "fact: there is no such key; facts stand in [[facts]]"),
    ("a.toml", f"a = {'9' * 5000}", "file: is not TOML: "),
    ("a.json", "", "line 1, column 1: is not JSON: expecting value"),
    ("a.json", "[1,]", "line 1, column 4: is not JSON: expecting value"),
    ("a.json", "3", "file: facts stand in a list, or in an object with a list under facts"),
    ("a.json", '{"facts": 3}', "facts: facts stand in a list, or in an object with a list under facts"),
    ("a.json", '{"fact": []}', "fact: there is no such key; facts stand in a list under facts"),
    ("a.json", "[3]", "[0]: a fact is a table of fields"),
    ("a.json", '[{"name": "a of B", "value": 1, "value": 2}]', "[0].value: is given twice"),
    ("a.json", "[" * 100_000, "file: is nested too deeply"),
    ("a.json", b'[\n"\xff"]', "line 2: is not UTF-8"),
    ("a.json", '[{"name": "a of B", "value": 1e99999999999999999999}]', "file: has a number that is too large"),
    ("a.toml", "a = 1e99999999999999999999", "file: has a number that is too large"),
    ("a.jsonl", '{"name": "a of B", "value": 1}\n{"name": }', "line 2, column 10: is not JSON: expecting value"),
    ("a.jsonl", '{"name": "a of B", "value": 1}\n\n3', "line 3: a fact is a table of fields"),
    ("a.jsonl", '{"name": "a of B", "value": 1, "value": 2}', "line 1, value: is given twice"),
    ("a.ndjson", '{"name": "a of B", "value": 1, "unit": "kilometrs"}', "line 1, unit: there is no unit 'kilometrs'"),
    ("a.ndjson", "\n" + "[" * 100_000, "line 2: is nested too deeply"),
    ("a.tsv", "name,value\na,1\n", "line 1: the columns of a TSV file are separated by tabs"),
    ("a.tsv", "name\tvalue\nheight of B\tNaN\n", "line 2, value: 'NaN' is not a finite number"),
    ("a.tsv", "name\tvalue\nheight of B\t=1+1\n", "line 2, value: '=1+1' is not a finite number"),
    ("a.csv", b"name,value\nheight of B,1\x002\n", "line 2: a NUL byte is no text; save the file as UTF-8"),
    ("a.csv", "name,value\n".encode("utf-16"), "line 1: is not UTF-8"),
    ("a.csv", f"name,value\n{'x' * 200_000},1\n", "line 2: is not CSV: field larger than field limit"),
    ("a.parquet", b"PAR1", "table: cannot be read as Parquet: "),
    ("a.csv", "", "line 1: the header is missing; the columns are name, value, unit"),
    ("a.csv", "name;value\na;1\n", "line 1: the columns of a CSV file are separated by commas"),
    ("a.csv", "name,unit\na,m\n", "line 1, value: there is no such column"),
    ("a.csv", "name,value,name\na,1,b\n", "line 1, name: there are two such columns"),
    ("a.csv", 'name,value\n"a"b,1\n', "line 2: is not CSV: "),
]


@pytest.mark.parametrize(("name", "content", "said"), BROKEN_FILES)
def test_a_file_that_cannot_be_used(tmp_path: Path, name: str, content: str | bytes, said: str) -> None:
    [problem] = problems(write(tmp_path, name, content))
    assert problem.startswith(said), problem


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert problems(tmp_path / "none.csv") == ["file: cannot be read: no such file or directory"]
    (tmp_path / "folder.csv").mkdir()
    assert problems(tmp_path / "folder.csv") == ["file: cannot be read: is a directory"]


def test_nothing_is_half_loaded_and_no_formula_is_computed(tmp_path: Path) -> None:
    path = write(tmp_path, "facts.csv", "name,value\nheight of B,12\ndepth of B,=2+2\n")
    assert problems(path) == ["line 3, value: '=2+2' is not a finite number"]


@pytest.mark.parametrize(
    ("unit", "name"),
    [
        ("people", "people"),
        ("countries", "country"),
        ("member states", "member state"),
        ("towns", "town"),
        ("{decrees}", "decree"),
        ("{Nobel prizes}", "Nobel prize"),
        ("kilometres", "kilometre"),
        ("km2", "square kilometre"),
        ("EUR", "euro"),
        ("percent", "percentage"),
    ],
)
def test_units_are_known_ones_or_plain_nouns(tmp_path: Path, unit: str, name: str) -> None:
    [fact] = load_facts(write(tmp_path, "a.json", json.dumps([{"name": "a of B", "value": 1, "unit": unit}])))
    assert fact.unit.name == name


@pytest.mark.parametrize(
    ("name", "value", "calendar"),
    [
        ("year in which the mill opened", 1871, True),
        ("opening of the Ambry Mill", 1871, True),
        ("age of the Old Oak", 1200, False),
        ("duration of the reign of Orla", 1200, False),
        ("year in which the mill opened", 12, False),
        ("year in which the mill opened", 1871.5, False),
    ],
)
def test_a_year_of_four_digits_is_a_date(tmp_path: Path, name: str, value: float, calendar: bool) -> None:
    [fact] = load_facts(write(tmp_path, "a.json", json.dumps([{"name": name, "value": value, "unit": "year"}])))
    assert (fact.unit == CALENDAR_YEAR) is calendar


def test_a_bare_tolerance_is_in_the_unit_of_the_fact(tmp_path: Path) -> None:
    facts = load_facts(write(tmp_path, "a.csv", "name,value,unit,tolerance\na of B,40,km,5\nb of B,40,km,5 %\n"))
    assert [(fact.margin, fact.tolerance) for fact in facts] == [(5, None), (None, Fraction(5, 100))]


@given(st.binary(max_size=200), st.sampled_from(["toml", "json", "csv"]))
def test_no_bytes_raise_anything_else(tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str) -> None:
    path = write(tmp_path_factory.mktemp("any"), f"a.{suffix}", data)
    with suppress(ReferenceFileError):
        load_facts(path)


def test_many_facts_load_in_linear_time(tmp_path: Path) -> None:
    rows = "".join(f"population of Town{number},{number},people,2020-01-01,2%\n" for number in range(20_000))
    facts = load_facts(write(tmp_path, "big.csv", f"name,value,unit,as_of,tolerance\n{rows}"))
    assert len(facts) == 20_000
