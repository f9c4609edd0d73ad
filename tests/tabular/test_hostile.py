"""Tables that mean ill, or are broken, come to one sentence, before they take up all memory or time."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import numclaims
from numclaims.errors import NumclaimsError
from numclaims.tabular import cells, read, sqlite
from numclaims.tabular.read import read_table

duckdb = pytest.importorskip("duckdb")

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) AS most FROM n"


def refused(source: object) -> str:
    """The one sentence with which a source is refused."""
    with pytest.raises(NumclaimsError) as caught:
        read_table(source)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.csv", b"town,sales\nSella,1\x0020\n", "line 2: a NUL byte is no text"),
        ("a.csv", "town,sales\nSella,120\n".encode("utf-16"), "it looks like UTF-16: save it as UTF-8"),
        ("a.csv", "town,sales\nSella,120\n".encode("utf-16-le"), "line 1: a NUL byte is no text"),
        ("a.csv", b"town\n" + b"x" * 200_000, "line 2: is not CSV: field larger than field limit"),
        ("a.json", b'[{"a": 1, "a": 2}]', "an object has two values for 'a'"),
        ("a.json", b'[{"a": 1e99999999999999999999}]', "a number that is too large or too small"),
        ("a.json", b'{"a": ' * 100_000, "is nested too deeply"),
        ("a.jsonl", b'{"a": 1}\n' + b"[" * 100_000, "line 2: is nested too deeply"),
        ("a.jsonl", b'{"a": 1}\n7\n', "is no list of objects"),
        ("a.parquet", b"", "cannot be read as Parquet"),
        ("a.parquet", b"town,sales\n", "cannot be read as Parquet"),
    ],
)
def test_a_broken_file_is_one_sentence(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    path = written(tmp_path / name, data)
    message = refused(path)
    assert message.startswith(str(path)), message
    assert said in message


@pytest.mark.parametrize("name", ["none.csv", "none.json", "none.parquet", "folder.csv", "folder.parquet", "\0.csv"])
def test_what_is_no_file_is_one_sentence(tmp_path: Path, name: str) -> None:
    if name.startswith("folder"):
        (tmp_path / name).mkdir()
    assert "cannot be read: " in refused(tmp_path / name)


def test_a_file_is_not_read_if_it_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "_MOST_BYTES", 10)
    assert "has 20 bytes, and at most 10 are read" in refused(written(tmp_path / "a.csv", b"town\nSella, Ostmark\n"))


def test_rows_that_a_parquet_file_declares_are_not_read_if_they_are_too_many(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    duckdb.sql("SELECT 1 AS sales FROM range(20_000_001)").write_parquet(str(path))
    assert path.stat().st_size < 1_000_000
    assert "tells of 20,000,001 rows, which is more than can be read" in refused(path)


def test_text_that_a_parquet_file_unfolds_to_is_not_read_if_it_is_too_much(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    duckdb.sql("SELECT repeat('x', 2_000_000) AS town FROM range(10)").write_parquet(str(path))
    assert path.stat().st_size < 1_000_000
    assert "row 1, town: there is more text than can be read" in refused(path)


def test_cells_and_texts_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells, "MOST_CELLS", 4)
    with pytest.raises(NumclaimsError, match="more than 2 rows of 2 cells"):
        cells.table_of("a", ["b", "c"], iter([(1, 2)] * 3))
    monkeypatch.setattr(cells, "_MOST_IN_ALL", 5)
    with pytest.raises(NumclaimsError, match="row 2, b: there is more text"):
        cells.table_of("a", ["b", "c"], iter([("xx", "xx"), ("xx", 1)]))


def test_a_path_is_a_name_and_no_pattern(tmp_path: Path) -> None:
    duckdb.sql("SELECT 1 AS sales").write_parquet(str(tmp_path / "a1.parquet"))
    assert "no such file" in refused(tmp_path / "a*.parquet")
    assert "no such file" in refused(tmp_path / "a[1].parquet")
    (tmp_path / "a1.parquet").rename(tmp_path / "a[1].parquet")
    assert read_table(tmp_path / "a[1].parquet").rows == ((Decimal(1),),)


def test_a_folder_named_like_a_field_adds_no_column(tmp_path: Path) -> None:
    (tmp_path / "year=2024").mkdir()
    duckdb.sql("SELECT 1 AS sales").write_parquet(str(tmp_path / "year=2024" / "a.parquet"))
    assert read_table(tmp_path / "year=2024" / "a.parquet").columns == ("sales",)


@pytest.fixture
def databases(tmp_path: Path) -> dict[str, str]:
    """A database of each kind, with one table, by the start of its URL."""
    with sqlite3.connect(tmp_path / "a.db") as connection:
        connection.execute("CREATE TABLE sales (town TEXT, sales REAL)")
        connection.execute("INSERT INTO sales VALUES ('Sella', 120)")
    connection.close()
    with duckdb.connect(str(tmp_path / "a.duckdb")) as connection:
        connection.execute("CREATE TABLE sales AS SELECT 'Sella' AS town, 120 AS sales")
    return {"sqlite": f"sqlite:///{tmp_path}/a.db", "duckdb": f"duckdb:///{tmp_path}/a.duckdb"}


@pytest.mark.parametrize("kind", ["sqlite", "duckdb"])
@pytest.mark.parametrize(
    "query",
    [
        "INSERT INTO sales VALUES ('Ostmark', 1)",
        "INSERT INTO sales VALUES ('Ostmark', 1) RETURNING *",
        "UPDATE sales SET sales = 1",
        "DELETE FROM sales",
        "DROP TABLE sales",
        "CREATE TABLE other AS SELECT 1",
        "SELECT * FROM sales; DROP TABLE sales",
        "ATTACH '{other}' AS other",
        "PRAGMA table_info(sales)",
        "VACUUM",
        "EXPLAIN SELECT 1",
        "COPY sales TO '{other}'",
        "EXPORT DATABASE '{other}'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SELECT load_extension('{other}')",
        "SELECT * FROM read_csv('{csv}')",
        "SELECT * FROM '{csv}'",
        "SELECT * FROM glob('{csv}')",
        "SELECT nothing FROM sales",
        "SELECT",
        "-- nothing",
        ";",
    ],
)
def test_nothing_but_a_select_is_run(databases: dict[str, str], tmp_path: Path, kind: str, query: str) -> None:
    csv = written(tmp_path / "a.csv", b"town\nSella\n")
    other = tmp_path / "other"
    assert "SELECT" in refused(f"{databases[kind]}?query={query.format(csv=csv, other=other)}")
    assert not other.exists()
    assert len(read_table(f"{databases[kind]}#sales").rows) == 1


@pytest.mark.parametrize("kind", ["sqlite", "duckdb"])
@pytest.mark.parametrize(
    "query",
    [
        "SELECT town, sales + 5 AS more FROM sales WHERE town <> 'A&B' AND sales % 7 = 1",
        "SELECT town, sales %2B 5 AS more FROM sales",
        "WITH s AS (SELECT * FROM sales) SELECT town, sales + 5 AS more FROM s",
        "SELECT 'Sella#' AS town, 125 AS more",
    ],
)
def test_a_query_is_what_stands_after_its_name(databases: dict[str, str], kind: str, query: str) -> None:
    table = read_table(f"{databases[kind]}?query={query}")
    assert table.columns == ("town", "more")
    assert [row[1] for row in table.rows] == [Decimal(125)]


@pytest.mark.parametrize("kind", ["sqlite", "duckdb"])
@pytest.mark.parametrize("name", ["none", 'sales"; DROP TABLE sales; --', "sales; DROP TABLE sales"])
def test_the_name_of_a_table_is_only_a_name(databases: dict[str, str], kind: str, name: str) -> None:
    assert "cannot be read" in refused(f"{databases[kind]}?table={name}")
    assert len(read_table(f"{databases[kind]}?table=sales").rows) == 1


def test_a_query_without_end_is_given_up(databases: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    from numclaims.tabular import duckdb as reader

    monkeypatch.setattr(sqlite, "_MOST_LOOKS", 3)
    monkeypatch.setattr(reader, "_SECONDS", 0.2)
    for start in databases.values():
        assert refused(f"{start}?query={ENDLESS}").endswith(": the SELECT takes too long")


def test_a_database_that_may_not_be_read_is_one_sentence(
    databases: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_: object, **__: object) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)
    assert refused(f"{databases['duckdb']}#sales").endswith(": cannot be read: permission denied")


def test_text_that_a_query_makes_is_limited(databases: dict[str, str]) -> None:
    assert "cannot be read" in refused(f"{databases['sqlite']}?query=SELECT hex(zeroblob(10000000)) AS a")
    assert "more text than can be read" in refused(f"{databases['duckdb']}?query=SELECT repeat('x', 10000000) AS a")


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:///{folder}/a.csv#sales",
        "duckdb:///{folder}/a.csv#sales",
        "sqlite:///{folder}/none.db#sales",
        "duckdb:///{folder}/none.db#sales",
        "sqlite:///{folder}#sales",
        "sqlite:///{folder}/a.csv",
        "sqlite:///{folder}/a.csv?table=",
        "sqlite://{folder}/a.csv#sales",
        "sqlite:///#sales",
        "sqlite:///%00#sales",
        "https://example.org/a.csv",
        "postgresql:///a#sales",
    ],
)
def test_a_url_that_leads_nowhere_is_one_sentence(tmp_path: Path, url: str) -> None:
    written(tmp_path / "a.csv", b"town\nSella\n")
    message = refused(url.format(folder=tmp_path))
    assert "there is no file" in message or "cannot be read" in message or "is no DuckDB database" in message
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (float("nan"), None),
        (float("-inf"), None),
        (Decimal("NaN"), None),
        (Decimal("sNaN"), None),
        (1e300, Decimal(int(1e300))),
        (Decimal("1e999999"), "1E+999999"),
        (Decimal("1e-999999"), "1E-999999"),
        (b"120", None),
        ({"a": 120}, None),
        (["a", 2, None, ["b"]], "a; 2; ; "),
        ([], None),
        ("  ", None),
        ("=1+1", "=1+1"),
        (datetime(2024, 5, 1, 12, 30), datetime(2024, 5, 1).date()),  # noqa: DTZ001 - a file's moment has no zone
    ],
)
def test_what_a_cell_holds(value: object, cell: object) -> None:
    assert cells.cell_of(value) == cell


def test_what_pandas_has_for_nothing_is_nothing() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(
        {
            "town": pandas.array(["Sella", None], dtype="string"),
            "sales": pandas.array([120, None], dtype="Int64"),
            "day": pandas.to_datetime(["2024-05-01", None]),
        }
    )
    assert read_table(frame).rows[1] == (None, None, None)


def test_named_indexes_of_pandas_are_labels() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"town": ["Sella", "Sella", "Ostmark"], "sales": [100, 20, 80]})
    table = read_table(frame.groupby("town").sum())
    assert (table.columns, table.rows) == (("town", "sales"), (("Ostmark", Decimal(80)), ("Sella", Decimal(120))))
    levels = pandas.DataFrame([[1, 2]], columns=pandas.MultiIndex.from_tuples([("sales", "2023"), ("sales", "2024")]))
    assert read_table(levels).columns == ("sales 2023", "sales 2024")
    twice: Any = pandas.DataFrame([[1, 2]], columns=["a", "a"])
    assert "two columns 'a'" in refused(twice)


def test_a_broken_source_is_told_before_the_text_is_checked(tmp_path: Path) -> None:
    with pytest.raises(NumclaimsError, match="NUL byte"):
        numclaims.check("Sella sold 120.", source=written(tmp_path / "a.csv", b"a\0"))


def test_several_sources_may_be_of_different_forms(tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    sources = [
        "In Vesk 40 boats were sold.",
        written(tmp_path / "sales.csv", b"town,boats\nSella,120\n"),
        pandas.DataFrame({"town": ["Ostmark"], "boats": [80]}),
    ]
    report = numclaims.check("Sella has 120 boats. Ostmark has 80 boats. In Vesk 40 boats were sold.", source=sources)
    assert [str(finding.verdict) for finding in report.findings] == ["supported"] * 3
