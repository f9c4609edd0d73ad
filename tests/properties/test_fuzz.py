"""Whatever the text, nothing is raised, and what is read lies where it says."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import numclaims
from numclaims import strategies

WORDS = (
    *"0 1 7 12 1,200 3.5 .5 1/2 2024 29 1e6 007 1,2,3 12,34,567 ½ ² ١٢ ± ~ = ' ’ \" [ ] - – — − , ; : . ( )".split(),
    *"hundred hundreds thousand million half a an the one two twenty third thirds dozen point first second 5th".split(),
    *"zero no per percent % $ € ° km m in of to and or from by up down rose fell about more than less at least".split(),
    *"between Monday May march yesterday ago last next week years day old o'clock a.m. 12:30 10/11/12 Q3 BC".split(),
    *"XIV No. p. ft. Mr. + -5 $-5 5- 1-2 1:2 1.2.3 5%% $$ km/h /h per- and/or".split(),
)
TEXTS = {
    "any text": st.text(),
    "any characters": st.text(st.characters(codec=None), max_size=200),
    "marks and digits": st.text("0123456789.,-/%$ \n'’\u00a0½:;()+€eE", max_size=120),
    "number words": st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    "number words without gaps": st.lists(st.sampled_from(WORDS), max_size=40).map("".join),
    "passages cut and joined": st.lists(
        st.tuples(strategies.contradictory_passages(), st.integers(0, 60), st.integers(60, 200)).map(
            lambda drawn: drawn[0].text[drawn[1] : drawn[2]]
        ),
        max_size=4,
    ).map("".join),
}
HOSTILE = [
    "",
    " ",
    "\n\n\n",
    "\x00",
    "5\x00km",
    "\ud800 5 km \udfff",
    "5\u200bkm and 7\ufeff%",
    "1" * 20_000,
    "1," * 5_000,
    "-" * 10_000 + "5",
    "9e999999999 km",
    "1/0 of them, 0/0 of these and 5/00",
    "0% of 0 people, from 0 to 0, a rise of 0%",
    "from $0 to $5, up 30%",
    "5.5.5.5 and 1,2,3,4 and 1:2:3:4 and 1-2-3-4",
    "99999999999999999999999999999999999999999999 km (1e40 miles)",
    "٣ كم و ۵ km",
    "Five " * 1000,
    "on 31 February 2023, Monday, 99 May 99999",
]


def check_everything(text: str, published: date | None = None) -> None:
    """Reads and checks a text, and looks at what can go wrong."""
    report = numclaims.check(text, published=published)
    assert numclaims.extract(text, published=published) == report.claims
    assert not report.notices
    end = 0
    for claim in report.claims:
        assert end <= claim.start < claim.end <= len(text)
        assert text[claim.start : claim.end] == claim.text
        assert claim.text.strip() == claim.text
        end = claim.end
        assert claim.value is None or claim.value.is_finite()
        assert claim.estimate is None or claim.estimate.support.encloses(claim.estimate.core)
    for finding in report.findings:
        assert finding.message
        assert finding.claims
    for start, stop in report.coverage.unread:
        assert 0 <= start < stop <= len(text)


@pytest.mark.parametrize("kind", TEXTS)
@given(data=st.data(), published=st.none() | st.dates())
def test_any_text_is_read(kind: str, data: st.DataObject, published: date | None) -> None:
    check_everything(data.draw(TEXTS[kind]), published)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:20]))
@pytest.mark.parametrize("published", [None, date.min, date.max])
def test_hostile_text_is_read(text: str, published: date | None) -> None:
    check_everything(text, published)


@pytest.mark.parametrize("before", ["five ", "Sales rose 5%", "on Monday, "])
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:20]))
def test_hostile_text_among_words_is_read(before: str, text: str) -> None:
    check_everything(before + text + before)


@given(st.text(st.characters(codec=None)), strategies.sentences())
def test_a_text_reads_the_same_twice(around: str, passage: strategies.Passage) -> None:
    text = around + passage.text
    assert numclaims.check(text) == numclaims.check(text)
