"""Tables of data are read from files, databases and data frames, and nothing in them is executed."""

from __future__ import annotations

import sqlite3
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import numclaims
from numclaims.errors import MissingExtraError, NumclaimsError
from numclaims.references import References
from numclaims.tabular.read import read_table

ROWS = (("Sella", Decimal(120)), ("Ostmark", Decimal("80.5")))


def written(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("sales.json", '[{"town": "Sella", "sales": 120}, {"town": "Ostmark", "sales": 80.5}]'),
        ("sales.json", '{"rows": [{"town": "Sella", "sales": 120}, {"town": "Ostmark", "sales": 80.5}]}'),
        ("sales.jsonl", '{"town": "Sella", "sales": 120}\n\n{"town": "Ostmark", "sales": 80.5}\n'),
    ],
)
def test_json_is_read_with_exact_numbers(tmp_path: Path, name: str, text: str) -> None:
    table = read_table(written(tmp_path, name, text))
    assert (table.columns, table.rows) == (("town", "sales"), ROWS)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("sales.csv", "town,sales\nSella,120\nOstmark,80.5\n"),
        ("sales.csv", '\ufefftown;sales\r\nSella;120\r\n"Ostmark";80.5\r\n'),
        ("sales.tsv", "town\tsales\nSella\t120\nOstmark\t80.5"),
    ],
)
def test_cells_of_csv_stay_text(tmp_path: Path, name: str, text: str) -> None:
    table = read_table(written(tmp_path, name, text))
    assert (table.columns, table.rows) == (("town", "sales"), (("Sella", "120"), ("Ostmark", "80.5")))


def test_a_formula_is_text(tmp_path: Path) -> None:
    assert read_table(written(tmp_path, "a.csv", "town,sales\n=1+2,@SUM(A1)\n")).rows == (("=1+2", "@SUM(A1)"),)


def test_parquet_and_data_frames_are_read(tmp_path: Path) -> None:
    duckdb, pandas = pytest.importorskip("duckdb"), pytest.importorskip("pandas")
    path = tmp_path / "sales.parquet"
    values = "('Sella', 120.0, DATE '2024-05-01'), ('Ostmark', 'NaN'::DOUBLE, NULL)"
    duckdb.sql(f"SELECT * FROM (VALUES {values}) t(town, sales, day)").write_parquet(str(path))  # noqa: S608
    wanted = (("Sella", Decimal(120), date(2024, 5, 1)), ("Ostmark", None, None))
    assert read_table(path).rows == wanted
    frame = pandas.DataFrame({"town": ["Sella", "Ostmark"], "sales": [120.0, float("nan")]})
    assert read_table(frame).rows == (("Sella", Decimal(120)), ("Ostmark", None))
    assert numclaims.check("Sales in Sella came to 120.", source=frame).ok


@pytest.fixture
def database(tmp_path: Path) -> str:
    path = tmp_path / "shop.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE sales (town TEXT, sales REAL)")
        connection.executemany("INSERT INTO sales VALUES (?, ?)", [("Sella", 120), ("Ostmark", 80.5)])
    connection.close()
    return f"sqlite:///{path}"


@pytest.mark.parametrize("ending", ["?table=sales", "#sales", "?query=SELECT town, sales FROM sales"])
def test_a_database_is_read(database: str, ending: str) -> None:
    assert read_table(f"{database}{ending}").rows == ROWS


@pytest.mark.parametrize(
    "query",
    [
        "DELETE FROM sales",
        "DROP TABLE sales",
        "SELECT 1; DROP TABLE sales",
        "ATTACH DATABASE 'other.db' AS other",
        "PRAGMA writable_schema = 1",
        "nonsense",
    ],
)
def test_only_a_select_is_run(database: str, query: str) -> None:
    with pytest.raises(NumclaimsError, match="SELECT"):
        read_table(f"{database}?query={query}")
    assert len(read_table(f"{database}?table=sales").rows) == 2


@pytest.fixture
def duck(tmp_path: Path) -> str:
    duckdb = pytest.importorskip("duckdb")
    path = tmp_path / "shop.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "CREATE TABLE sales AS SELECT * FROM (VALUES ('Sella', 120), ('Ostmark', 80.5)) t(town, sales)"
        )
    return f"duckdb:///{path}"


@pytest.mark.parametrize("ending", ["?table=sales", "#sales", "?query=SELECT town, sales FROM sales"])
def test_a_database_of_duckdb_is_read(duck: str, ending: str) -> None:
    assert read_table(f"{duck}{ending}").rows == ROWS


@pytest.mark.parametrize(
    "query",
    [
        "DROP TABLE sales",
        "SELECT 1; SELECT 2",
        "COPY sales TO 'out.csv'",
        "ATTACH 'other.db'",
        "PRAGMA database_list",
        "SET threads = 4",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM '/etc/passwd'",
        "INSTALL httpfs",
        "nonsense",
    ],
)
def test_duckdb_runs_only_a_select_and_reads_no_other_file(duck: str, query: str) -> None:
    with pytest.raises(NumclaimsError, match="SELECT"):
        read_table(f"{duck}?query={query}")


def test_data_frames_of_polars_and_arrow_are_read() -> None:
    polars = pytest.importorskip("polars")
    arrow = pytest.importorskip("pyarrow")
    data = {"town": ["Sella", "Ostmark"], "sales": [120.0, 80.5]}
    assert read_table(polars.DataFrame(data)).rows == ROWS
    assert read_table(arrow.table(data)).rows == ROWS
    with pytest.raises(NumclaimsError, match="no data frame"):
        read_table(polars.LazyFrame(data))


def test_parquet_needs_an_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(MissingExtraError, match=r"numclaims\[tables\]"):
        read_table(written(tmp_path, "a.parquet", b"PAR1"))


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.csv", "", "no columns"),
        ("a.csv", "town,sales\n".encode("utf-16"), "looks like UTF-16"),
        ("a.csv", "town,\nSella,1\n", "column 2 has no name"),
        ("a.csv", "town,town\nSella,1\n", "two columns 'town'"),
        ("a.csv", "town,sales\nSella,1,2\n", "line 2: has 3 cells, the header 2"),
        ("a.csv", 'town,sales\n"Sella,1\n', "is not CSV"),
        ("a.csv", f"town\n{'x' * 200_000}\n", "field larger than field limit"),
        ("a.csv", b"town\n\xff\n", "byte 0xff at offset 5 is not UTF-8"),
        ("a.json", "{", "is not JSON"),
        ("a.json", "[1, 2]", "no list of objects"),
        ("a.json", "[" * 100_000, "nested too deeply"),
        ("a.jsonl", '{"a": 1}\n{', "line 2: is not JSON"),
        ("a.parquet", b"PAR1\xff\xff\xff\x7fPAR1", "cannot be read as Parquet"),
        ("a.xyz", "", "a table is a file in"),
    ],
)
def test_what_is_wrong_is_one_sentence(tmp_path: Path, name: str, text: str | bytes, message: str) -> None:
    with pytest.raises(NumclaimsError, match=message) as caught:
        read_table(written(tmp_path, name, text))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("url", ["sqlite:///none.db?table=a", "postgres://host/a", "sqlite:///", "sqlite:///none.db"])
def test_a_wrong_database_is_one_sentence(url: str) -> None:
    with pytest.raises(NumclaimsError):
        read_table(url)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(NumclaimsError, match="no such file"):
        read_table(tmp_path / "none.csv")


def test_facts_come_from_any_table(tmp_path: Path, database: str) -> None:
    line = '{"name": "height of the Tessel Viaduct", "value": 96, "unit": "m", "as_of": "2024-01-01"}\n'
    text = "The Tessel Viaduct is 69 metres high."
    assert not numclaims.check(text, references=written(tmp_path, "facts.jsonl", line)).ok
    with sqlite3.connect(database.removeprefix("sqlite:///")) as connection:
        connection.execute("CREATE TABLE facts (name TEXT, value REAL, unit TEXT)")
        connection.execute("INSERT INTO facts VALUES ('height of the Tessel Viaduct', 96, 'm')")
    connection.close()
    assert not numclaims.check(text, references=f"{database}#facts").ok
    with pytest.raises(NumclaimsError, match="line 1, value"):
        References.of(written(tmp_path, "bad.jsonl", '{"name": "height of the viaduct", "value": "x", "unit": "m"}'))
    with pytest.raises(NumclaimsError, match="line 1, value: there is no value"):
        References.of(written(tmp_path, "bad.jsonl", '{"name": "height of the viaduct", "unit": "m"}'))


def test_facts_come_from_a_data_frame() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"name": ["height of the Tessel Viaduct"], "value": [96], "unit": ["m"]})
    assert not numclaims.check("The Tessel Viaduct is 69 metres high.", references=frame).ok
    assert not numclaims.check("The Tessel Viaduct is 69 metres high.", references=[frame]).ok
