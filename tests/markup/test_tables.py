"""The tables of Markdown and HTML: totals, least and greatest values, and the tables that nothing is said of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import numclaims

Write = Callable[..., str]


def markdown(*rows: str) -> str:
    head, *others = [f"| {' | '.join(row.split(', '))} |" for row in rows]
    return "\n".join(["Text.", "", head, "|---" * len(rows[0].split(", ")) + "|", *others])


def html(*rows: str) -> str:
    lines = ["".join(f"<td>{cell}</td>" for cell in row.split(", ")) for row in rows]
    return "<p>Text.</p><table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


MARKUP = {markdown: "markdown", html: "html"}

WRONG = [
    (("Town, Homes", "Alt, 1204", "Berg, 968", "Cove, 310", "Total, 2582"), "1,204 + 968 + 310 = 2,482, not 2582"),
    (("Town, Cost", "Alt, €4.5m", "Berg, €3.1m", "Cove, €2.0m", "All towns total, €10.6m"), "= €9.6m, not"),
    (("Town, Homes", "Total, 2582", "Alt, 1204", "Berg, 968", "Cove, 310"), "1,204 + 968 + 310 = 2,482, not 2582"),
    (("No, Town, Homes", "1, Alt, 24", "2, Berg, 18", ", Total, 52"), "24 + 18 = 42, not 52"),
    (("Town, Homes ($m)", "Alt, 24", "Berg, 18", "Total, 52"), "24 + 18 = 42, not 52"),
    (("Party, Share", "Left, 41.5%", "Right, 38.2%", "Others, 24.3%", "Total, 100%"), "= 104%"),
    (("Town, Spring, Autumn, Total", "Alt, 12, 15, 27", "Berg, 8, 11, 21", "Cove, 5, 6, 11"), "8 + 11 = 19, not 21"),
    (("Day, Low, High", "Monday, 4 °C, 12 °C", "Tuesday, 13 °C, 9 °C", "Friday, 5 °C, 9 °C"), "13 > 9"),
    (
        ("Job, Pay from, Pay to, Posts", "Cook, €2400, €2900, 3", "Host, €2500, €2100, 5", "Aide, €1900, €2000, 2"),
        "2,500 > 2,100",
    ),
    (("Town, Homes, % of total", "Alt, 40, 20%", "Berg, 90, 54%", "Cove, 70, 35%", "Total, 200, "), "90 / 200 = 45%"),
    (("Town, Homes", "Alt, 40 of 80 (55%)", "Berg, 9 of 10", "Cove, 7"), "40 / 80 = 50%, not 55%"),
]

RIGHT = [
    # totals that hold, also after rounding
    ("Town, Homes, Cost", "Alt, 1204, €4.5m", "Berg, 968, €3.1m", "Cove, 310, €2m", "Total, 2482, €9.6m"),
    ("Party, Share", "Left, 41.6%", "Right, 38.3%", "Others, 20.3%", "Total, 100%"),
    ("Party, Share", "Left, 33.3%", "Right, 33.3%", "Others, 33.3%", "Total, 100%"),
    # rows and columns that are no parts
    ("Town, Homes", "Alt, 12", "of which new, 5", "Berg, 8", "Total, 20"),
    ("Town, Homes", "Alt, 12", "Berg, 8", "Subtotal, 20", "Cove, 5", "Total, 25"),
    ("Town, Mean age, Price, Rate", "Alt, 40, 12, 5%", "Berg, 44, 15, 7%", "Cove, 50, 9, 6%", "Total, 45, 13, 6%"),
    ("Town, Homes", "Alt, 12", "Berg, 8", "Cove, 5", "Average of the total, 9"),
    ("Town, 2019, 2020, Change", "Alt, 12, 15, 3", "Berg, 8, 11, 3", "Cove, 5, 6, 1"),
    ("Town, Homes, Of these let, Total rent", "Alt, 12, 5, 9000", "Berg, 8, 5, 7000", "Cove, 9, 5, 7000"),
    # cells that cannot be added
    ("Town, Homes", "Alt, 12", "Berg, –", "Cove, 5", "Total, 25"),
    ("Town, Homes", "Alt, 12", "Berg, about 8", "Cove, 5", "Total, 30"),
    ("Good, Amount", "Milk, 12 litres", "Bread, 8 kg", "Eggs, 5 kg", "Total, 40 kg"),
    ("Town, Homes", "Alt, 12", "Berg, 8 or 9", "Cove, 5", "Total, 30"),
    # no totals
    ("Town, Homes", "Alt, 12", "Berg, 8", "Cove, 5", "Dale, 90"),
    ("Day, Low, High", "Monday, 4 °C, 12 °C", "Tuesday, 3 °C, 9 °C", "Friday, −5 °C, −2 °C"),
    ("Day, Low tide, High winds", "Monday, 14, 12", "Tuesday, 13, 9", "Friday, 5, 2"),
    # the last row is no sum
    ("Set, Hits", "Alt, 91", "Berg, 87", "Total, 89"),
    ("Set, Hits", "Alt, 0.91", "Berg, 0.87", "Overall, 0.89"),
    ("Item, Amount", "Income, 500", "Costs, 300", "Total, 200"),
    ("Month, Unique visitors", "May, 45", "June, 30", "Total, 60"),
    ("Metric, Figure", "Ships, 45", "Crews, 30", "Total, 600"),
    ("Town, Homes", "Alt, 12", "Berg, 8", "Total cost, 900"),
    # the same whole divided twice, and subtotals that are not called so
    ("Group, People", "Men, 40", "Women, 60", "Under 30 years, 35", "Older, 65", "Total, 100"),
    ("Group, People", "Men, 41%", "Women, 59%", "Young, 35.5%", "Old, 64.5%", "Total, 100%"),
    ("Place, Ships", "North, 100", "Alt, 60", "Berg, 40", "South, 50", "Cove, 30", "Dale, 20", "Total, 150"),
    ("Place, Ships", "Alt, 61", "Berg, 40", "North, 101", "Cove, 30", "Dale, 20", "South, 50", "Total, 152"),
    # whole numbers that were rounded
    ("Place, Ships ($m)", "Alt, 12", "Berg, 13", "Cove, 15", "Total, 41"),
    ("Place, Share (%)", "Alt, 33", "Berg, 33", "Cove, 33", "Total, 100"),
    ("Place, Ships", "Alt, 1200", "Berg, 1300", "Cove, 1500", "Total, 4100"),
    # rows whose columns are of different kinds
    ("Team, Played, Won, Lost, Total", "Alt, 10, 5, 5, 15", "Berg, 10, 6, 4, 18"),
    ("Team, Home, Away, Total", "Alt, 10, 5, 50", "Berg, 10, 6, 60", "Cove, 3, 7, 10"),
    ("Shop, Spring, Summer, Half, Autumn, Winter, Other half, Total", "Alt, 12, 13, 25, 24, 25, 49, 74"),
    # shares that are rounded, or of something else
    ("Town, Homes, Share of total", "Alt, 40, 33%", "Berg, 41, 34%", "Cove, 39, 32.5%", "Total, 120, "),
    ("Town, Homes, Share of total area", "Alt, 40, 60%", "Berg, 90, 10%", "Cove, 70, 30%", "Total, 200, "),
    (
        "Town, Homes, Ships, Share of total",
        "Alt, 40, 3, 60%",
        "Berg, 90, 4, 10%",
        "Cove, 70, 5, 30%",
        "Total, 200, 12, ",
    ),
    ("Town, Homes, % of all homes", "Alt, 40, 60%", "Berg, 90, 10%", "Cove, 70, 30%", "Total, 200, "),
    # columns named like ends, and numbers that are not read as they are meant
    ("Good, From, To", "Tea, 5, 9", "Salt, 12, 4", "Rice, 1, 2"),
    ("Site, Min, Max", "Alt, -10, -50", "Berg, -5, -20"),
    ("Unit, Result", "Alt, (5)", "Berg, 20", "Cove, 30", "Total, 45"),
    ("Town, Homes", "Alt, 12 (new: few)", "Berg, 8", "Cove, 5", "Total, 95"),
    # too small to tell
    ("Town, Homes", "Alt, 12", "Total, 20"),
]


@pytest.mark.parametrize("write", MARKUP)
@pytest.mark.parametrize(("rows", "working"), WRONG)
def test_what_is_wrong_in_a_table(write: Write, rows: tuple[str, ...], working: str) -> None:
    text = write(*rows)
    [finding] = numclaims.check(text, markup=MARKUP[write]).contradictions
    assert finding.working is not None
    assert working in finding.working
    assert all(text[claim.start : claim.end] == claim.text for claim in finding.claims)


@pytest.mark.parametrize("write", MARKUP)
@pytest.mark.parametrize("rows", RIGHT)
def test_tables_of_which_nothing_is_said(write: Write, rows: tuple[str, ...]) -> None:
    assert [each.working for each in numclaims.check(write(*rows), markup=MARKUP[write]).contradictions] == []


SPANNING = """<table>
<thead><tr><th rowspan=2>Town<th colspan=2>{head}</tr><tr><th>Men<th>Women</thead>
<tfoot><tr><td>Total<td>405<td>9</tfoot>
<tr><td>Alt<td>210<td>3<tr><td>Berg<td>195<td>4
</table>"""


def test_heads_that_span_columns_and_totals_that_stand_first() -> None:
    [finding] = numclaims.check(SPANNING.format(head="Visitors"), markup="html").contradictions
    assert finding.working == "3 + 4 = 7, not 9"
    assert numclaims.check(SPANNING.format(head="Average age"), markup="html").ok
    rows = "<tr><th>Land<th>Town<th>Ships<tr><td rowspan=2>X<td>Alt<td>21<tr><td>Berg<td>19<tr>{}"
    assert not numclaims.check(f"<table>{rows.format('<td colspan=2>Total<td>50')}</table>", markup="html").ok
    assert numclaims.check(f"<table>{rows.format('<td colspan=2>Total<td>40')}</table>", markup="html").ok


def test_spans_without_end_are_cut_short() -> None:
    wide = "<tr><td colspan=99999999 rowspan=99999999>5" * 200
    assert numclaims.check(f"<table>{wide}</table>", markup="html").ok


def test_a_table_of_html_within_markdown() -> None:
    table = html("Town, Homes", "Alt, 24", "Berg, 18", "Total, 52")
    [finding] = numclaims.check(f"# Homes\n\n{table.removeprefix('<p>Text.</p>')}\n", markup="markdown").contradictions
    assert finding.working == "24 + 18 = 42, not 52"


def test_a_part_of_all_rows_and_a_note_on_rounding_are_heeded() -> None:
    table = markdown("Land, Ships", "Alt, 40", "Berg, 35", "Total, {}")
    assert not numclaims.check(table.format(190), markup="markdown").ok
    assert numclaims.check(f"## The top two lands\n\n{table.format(190)}", markup="markdown").ok
    assert not numclaims.check(table.format(76), markup="markdown").ok
    assert numclaims.check(f"{table.format(76)}\n\nNumbers may not add up because of rounding.", markup="markdown").ok
