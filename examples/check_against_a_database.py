"""Holds a story against the tables of a database, as a desk would that writes about its own figures.

Run it with `python examples/check_against_a_database.py`.
"""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path

import numclaims
from numclaims.tabular.read import read_table

SALES = [("North", 2022, 300), ("North", 2023, 340), ("South", 2022, 250), ("South", 2023, 280)]
STORY = "In 2023, North sold 340 units and South 208. The Tessel Viaduct is 69 metres high."

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "shop.db"
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE sales (region TEXT, year INTEGER, units_sold INTEGER)")
    database.executemany("INSERT INTO sales VALUES (?, ?, ?)", SALES)
    database.execute("CREATE TABLE facts (name TEXT, value REAL, unit TEXT)")
    database.execute("INSERT INTO facts VALUES ('height of the Tessel Viaduct', 96, 'm')")
    database.commit()
    database.close()
    report = numclaims.check(
        STORY,
        source=read_table(f"sqlite:///{path}#sales"),
        references=f"sqlite:///{path}#facts",
    )

for finding in report.contradictions:
    print(finding.message)

assert [finding.claims[0].text for finding in report.contradictions] == ["208", "69 metres"]
