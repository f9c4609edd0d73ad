"""Facts are rows of Parquet files, databases and data frames; what is wrong is told with its row and field."""

from __future__ import annotations

import sqlite3
import sys
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import numclaims
from numclaims.errors import NumclaimsError, ReferenceFileError
from numclaims.references import References

duckdb = pytest.importorskip("duckdb")

COLUMNS = "name, value, unit, aliases, as_of, tolerance"
GOOD = "('height of the Tessel Viaduct', 96, 'm', 'Tessel Bridge; Tessel Span', '2020-04-01', '2%')"
TEXT = "The Tessel Span is 69 metres high."


def parquet(folder: Path, select: str) -> Path:
    path = folder / "facts.parquet"
    duckdb.sql(select).write_parquet(str(path))
    return path


def database(folder: Path, kind: str, *rows: str) -> str:
    """The URL of a database that has these rows as facts."""
    path = folder / f"facts.{kind}"
    connection: Any = sqlite3.connect(path) if kind == "sqlite" else duckdb.connect(str(path))
    types = COLUMNS.replace("value", "value DOUBLE").replace(", ", " TEXT, ").replace("DOUBLE TEXT", "DOUBLE")
    connection.execute(f"CREATE TABLE facts ({types} TEXT)")
    connection.execute(f"INSERT INTO facts VALUES {', '.join(rows)}")  # noqa: S608 - rows of this file
    connection.commit()
    connection.close()
    return f"{kind}:///{path}"


@pytest.mark.parametrize("kind", ["sqlite", "duckdb"])
@pytest.mark.parametrize("ending", ["#facts", "?table=facts", "?query=SELECT * FROM facts WHERE value + 1 > 3"])
def test_facts_of_a_database(tmp_path: Path, kind: str, ending: str) -> None:
    references = References.of(database(tmp_path, kind, GOOD) + ending)
    [fact] = references.facts
    assert (fact.written, fact.aliases) == ("96 m", ("Tessel Bridge", "Tessel Span"))
    assert (fact.as_of, fact.tolerance) == (date(2020, 4, 1), Fraction(1, 50))
    assert not numclaims.check(TEXT, references=references).ok
    assert numclaims.check(TEXT.replace("69", "96"), references=references).ok


def test_facts_of_a_parquet_file_have_lists_and_dates(tmp_path: Path) -> None:
    path = parquet(
        tmp_path,
        "SELECT 'height of the Tessel Viaduct' AS name, 96 AS value, 'm' AS unit, "
        "['Tessel Bridge', 'Tessel Span'] AS aliases, DATE '2020-04-01' AS as_of, NULL AS source",
    )
    [fact] = References.of(path).facts
    assert (fact.aliases, fact.as_of) == (("Tessel Bridge", "Tessel Span"), date(2020, 4, 1))
    assert not numclaims.check(TEXT, references=path).ok


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("(NULL, 96, 'm', NULL, NULL, NULL)", "row 2, name: there is no name"),
        ("('height of B', NULL, 'm', NULL, NULL, NULL)", "row 2, value: there is no value"),
        ("('height of B', 9e999, 'm', NULL, NULL, NULL)", "row 2, value: there is no value"),
        ("('height of B', 1, 'kilometrs', NULL, NULL, NULL)", "row 2, unit: there is no unit 'kilometrs'"),
        ("('height of B', 1, 'm', NULL, '1 May 2020', NULL)", "row 2, as_of: '1 May 2020' is not a date"),
        ("('height of B', 1, 'm', NULL, NULL, 'wide')", "row 2, tolerance: 'wide' is not a tolerance"),
    ],
)
def test_what_is_wrong_is_told_with_its_row_and_field(tmp_path: Path, row: str, said: str) -> None:
    with pytest.raises(ReferenceFileError) as caught:
        References.of(database(tmp_path, "sqlite", GOOD, row) + "#facts")
    [problem] = map(str, caught.value.problems)
    assert problem.startswith(said)


def test_columns_that_are_wrong_are_told_once(tmp_path: Path) -> None:
    path = parquet(tmp_path, "SELECT 'height of B' AS name, 1 AS value, 2 AS sorce FROM range(9)")
    with pytest.raises(ReferenceFileError) as caught:
        References.of(path)
    assert str(caught.value) == f"{path}: columns, sorce: there is no such field; did you mean source?"
    with pytest.raises(ReferenceFileError, match="columns, value: there is no such column"):
        References.of(parquet(tmp_path, "SELECT 'height of B' AS name"))


@pytest.mark.parametrize("query", ["DELETE FROM facts", "SELECT * FROM facts; DROP TABLE facts", "PRAGMA user_version"])
@pytest.mark.parametrize("kind", ["sqlite", "duckdb"])
def test_a_query_that_is_no_select_is_not_run(tmp_path: Path, kind: str, query: str) -> None:
    url = database(tmp_path, kind, GOOD)
    with pytest.raises(ReferenceFileError) as caught:
        References.of(f"{url}?query={query}")
    [problem] = map(str, caught.value.problems)
    assert problem.startswith("table: ")
    assert "only one SELECT is run" in problem
    assert len(References.of(f"{url}#facts").facts) == 1


@pytest.mark.parametrize("url", ["sqlite:///none.db#facts", "sqlite:///none.db", "https://example.org/facts.csv"])
def test_a_url_that_leads_nowhere_is_one_sentence(url: str) -> None:
    with pytest.raises(NumclaimsError) as caught:
        References.of(url)
    assert str(caught.value).startswith(f"{url}: table: ")
    assert "\n" not in str(caught.value)


def test_a_missing_library_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = parquet(tmp_path, "SELECT 'height of B' AS name, 1 AS value")
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(NumclaimsError, match=r"pip install 'numclaims\[tables\]'"):
        References.of(path)


def test_facts_of_a_data_frame_are_told_by_its_name() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"name": ["height of B"], "value": ["x"]})
    with pytest.raises(ReferenceFileError, match="DataFrame: row 1, value: 'x' is not a finite number"):
        References.of(frame)
