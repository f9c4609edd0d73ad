"""Excerpts: what is underlined is what is meant, whatever stands around it."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numclaims.claims.claim import Claim, Kind
from numclaims.report.excerpt import excerpt
from numclaims.report.paint import cells, one_line, paint, shortened, visible
from numclaims.values.span import LineIndex

from .conftest import claim_at

ROW = re.compile(r" *\d+ \| (.*)")
UNDERLINES = re.compile(r" +\| ([ ^-]*[\^-])")


def shown(text: str, *claims: Claim, width: int = 100) -> list[str]:
    lines = excerpt(text, LineIndex(text), claims, width=width, style="code-contradicted")
    return paint(lines, color=False).splitlines()


def underlined(rows: list[str]) -> list[tuple[str, str]]:
    """The mark and the text above it, read back by their place on the terminal."""
    found = []
    for above, below in pairwise(rows):
        row, marks = ROW.fullmatch(above), UNDERLINES.fullmatch(below)
        if not row or not marks:
            continue
        starts = [cells(row[1][:index]) for index in range(len(row[1]))]
        for run in re.finditer(r"\^+|-+", marks[1]):
            letters = [char for char, at in zip(row[1], starts, strict=True) if run.start() <= at < run.end()]
            found.append((run[0][0], "".join(letters)))
    return found


@pytest.mark.parametrize(
    ("text", "row", "marks"),
    [
        ("cost 5 euros", "cost 5 euros", "     ^"),
        ("\tcost 5 euros", "    cost 5 euros", "         ^"),
        ("東京で 5 人", "東京で 5 人", "       ^"),
        ("５ 人で 5 人", "５ 人で 5 人", "        ^"),
        ("cafe\u0301 n\u0303 5 km", "cafe\u0301 n\u0303 5 km", "       ^"),
        ("🎉🎉 5 km", "🎉🎉 5 km", "     ^"),
        ("soft\u00adhyphen 5", "soft<U+00AD>hyphen 5", "                   ^"),
        ("a\u200b5", "a<U+200B>5", "         ^"),
        ("bell\x07 5 km\r\nnext", "bell␇ 5 km", "      ^"),
        ("mac\r5 km", "mac␍5 km", "    ^"),
        ("narrow\u202f5\u00a0km", "narrow\u202f5\u00a0km", "       ^"),
        ("lone \ud800 5", "lone � 5", "       ^"),
    ],
)
def test_underlines_stand_below_their_number(text: str, row: str, marks: str) -> None:
    assert shown(text, claim_at(text, "5")) == ["   |", f" 1 | {row}".rstrip(), f"   | {marks}", "   |"]


def test_a_joiner_joins_emoji_only() -> None:
    assert cells("👩\u200d👧 5\u200d5") == 5


def test_emoji_joined_into_one_move_nothing_by_more_than_they_take() -> None:
    text = "👩‍👩‍👧 and 🇯🇵 5 km"
    rows = shown(text, claim_at(text, "5"))
    assert underlined(rows) == [("^", "5")]


def test_the_first_claim_is_marked_as_the_one_to_mend() -> None:
    text = "Of 84 stalls, 28 burnt, or 45 percent."
    rows = shown(text, claim_at(text, "45 percent"), claim_at(text, "28"), claim_at(text, "84 stalls"))
    assert rows[1:3] == [
        " 1 | Of 84 stalls, 28 burnt, or 45 percent.",
        "   |    ---------  --           ^^^^^^^^^^",
    ]


def test_a_claim_in_two_roles_is_underlined_once() -> None:
    text = "It fell by 120 percent."
    number = claim_at(text, "120 percent")
    assert underlined(shown(text, number, number)) == [("^", "120 percent")]


def test_a_claim_that_runs_over_the_end_of_a_line_is_underlined_on_both() -> None:
    text = "It cost three\n   million euros."
    assert shown(text, claim_at(text, "three\n   million euros"))[1:-1] == [
        " 1 | It cost three",
        "   |         ^^^^^",
        " 2 |    million euros.",
        "   |    ^^^^^^^^^^^^^",
    ]


@pytest.mark.parametrize(("gap", "rows"), [(1, 0), (2, 1), (8, 1)])
def test_lines_that_are_left_out_are_hinted_at(gap: int, rows: int) -> None:
    text = "5 km" + "\n" * gap + "7 km"
    assert shown(text, claim_at(text, "5"), claim_at(text, "7")).count(" …") == rows


LONG = "lorem ipsum dolor sit amet " * 40


@pytest.mark.parametrize("width", [60, 100])
@pytest.mark.parametrize(
    ("text", "numbers", "windows"),
    [
        (f"He ran 5 km. {LONG}", ("5 km",), 1),
        (f"{LONG} He ran 5 km.", ("5 km",), 1),
        (f"{LONG} from 5 to 7 km {LONG}", ("5", "7 km"), 1),
        (f"{LONG} 5 km {LONG} 7 km {LONG}", ("7 km", "5 km"), 2),
        (f"5 km {LONG} 6 km {LONG} 7 km", ("6 km", "5 km", "7 km"), 3),
    ],
)
def test_a_long_line_is_cut_to_windows(text: str, numbers: tuple[str, ...], windows: int, width: int) -> None:
    rows = shown(text, *(claim_at(text, number) for number in numbers), width=width)
    excerpts = [match[1] for row in rows if (match := ROW.fullmatch(row))]
    assert len(excerpts) == windows
    for row in excerpts:
        assert cells(row) <= width
        kept = row.removeprefix("… ").removesuffix(" …")
        assert kept in text
        assert set(kept.split()) <= set(text.split()), "words are kept whole"
        assert row.startswith("… ") == (not text.startswith(kept))
        assert row.endswith(" …") == (not text.rstrip().endswith(kept))
    assert sorted(what for _, what in underlined(rows)) == sorted(numbers)


def test_a_line_that_just_fits_is_whole() -> None:
    text = "x" * 48 + " 5 " + "x" * 49
    assert f" 1 | {text}" in shown(text, claim_at(text, "5"))
    assert any("…" in row for row in shown(text + "x", claim_at(text, "5")))


def test_a_claim_longer_than_the_terminal_is_cut() -> None:
    text = "It is " + "9" * 5000 + " km, 5 miles."
    rows = shown(text, claim_at(text, "9" * 5000), claim_at(text, "5 miles"))
    assert all(cells(row) <= 106 for row in rows)
    assert [mark for mark, _ in underlined(rows)] == ["^", "-"]


def test_a_book_on_one_line_takes_no_longer_than_its_excerpt() -> None:
    text = "a" * 3_000_000 + " 5 km " + "b" * 3_000_000
    rows = shown(text, claim_at(text, "5 km"))
    assert underlined(rows) == [("^", "5 km")]


def alphabet() -> st.SearchStrategy[str]:
    known = st.sampled_from([*"ab .,\t\n\r\x00\x1b\u00ad\u202e\u0301\ufe0f\u200d東🎉🇯５\ud800"])
    return st.text(known | st.characters(exclude_categories=["Nd", "No"]), max_size=60)


@given(parts=st.lists(alphabet(), min_size=2, max_size=6), width=st.integers(40, 120))
def test_every_claim_is_underlined_once_in_any_text(parts: list[str], width: int) -> None:
    text, claims = parts[0], []
    for number, part in enumerate(parts[1:], start=1):
        words, text = str(number) * 3, text + "/"
        claims.append(Claim(start=len(text), end=len(text) + 3, text=words, kind=Kind.NUMBER))
        text += words + part
    rows = shown(text, *claims, width=width)
    read = [(mark, "".join(filter(str.isdigit, what))) for mark, what in underlined(rows)]
    assert read == [("^" if claim is claims[0] else "-", claim.text) for claim in claims]
    excerpts = [match[1] for row in rows if (match := ROW.fullmatch(row))]
    assert all(cells(row) <= width for row in excerpts)


@given(st.text())
def test_nothing_that_is_shown_steers_a_terminal(text: str) -> None:
    for seen in (visible(text), one_line(text)):
        assert seen.isprintable() or not re.search(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\ud800-\udfff]", seen)
        assert visible(seen) == seen


@given(st.text(), st.integers(4, 30))
def test_shortened_text_fits(text: str, limit: int) -> None:
    assert cells(shortened(visible(text), limit)) <= limit
