"""A headline against its article: it copies numbers, rounds them a little, and tells what the article is about."""

from __future__ import annotations

from datetime import date

import pytest

import numclaims

PUBLISHED = date(2019, 8, 14)


def contradicted(headline: str, article: str) -> list[str]:
    """The numbers of a headline that its article contradicts."""
    report = numclaims.check(headline, published=PUBLISHED, source=article)
    return [finding.claims[0].text for finding in report.contradictions]


@pytest.mark.parametrize(
    ("headline", "article"),
    [
        ("Gala Raises $48M", "The gala in Almsey raised $48.3 million, organizers said."),
        ("Drill Reaches 1,200 Meters", "The drill reached 1,234 meters on Monday."),
        ("Bell Rings After 300 Years", "The bell last rang 309 years ago."),
        ("Mill Founded in 1874 Closes", "The mill, founded on 3 May 1874, closed last year."),
        ("Diver Missing Since 1979 Is Found", "The diver, missing for nearly 42 years, vanished on Jan. 3, 1979."),
        ("36% of Crabs Gone", "More than a third of the crabs of the bay are gone, the count shows."),
        (
            "31 Dead, Hundreds Without Homes",
            "Hundreds of people lost their homes. Officials said 31 died, and more may have.",
        ),
        ("Quake Injures 188 in Vestria", "A 6.1-magnitude quake shook Vestria. Officials say 188 people are injured."),
        (
            "Firm Pays $58K in $2 Coins",
            "The firm pays $58,000 in bonuses, all of it in $2 coins, which it likes: $2 coins.",
        ),
        ("My 9- and 15-Year-Olds Drive", "My 15- and 9-year-olds drive, he said."),
    ],
)
def test_what_is_told_rightly(headline: str, article: str) -> None:
    assert contradicted(headline, article) == []


@pytest.mark.parametrize(
    ("headline", "article", "number"),
    [
        ("Gala Raises $40M", "The gala in Almsey raised $48.3 million, organizers said.", "$40M"),
        ("Keeper Spent 40 Years on Rock", "The keeper had spent 36 years on the rock.", "40 Years"),
        ("6M Kettles Recalled", "The maker recalls about 4 million kettles.", "6M Kettles"),
        ("80M Trees at Risk", "The ministry says that 80,000 trees are at risk.", "80M"),
        ("Toll Hits 26 in Vestria", "Dozens were rescued in Vestria. The toll has risen to 41.", "26"),
        ("Fair Pays $16 an Hour", "The fair pays a base wage of $15 to $18 an hour.", "$16 an Hour"),
        (
            "Mayor Regrets Sale of 2001",
            "A decade ago the mayor sold the mill. It was in 2008, papers show.",
            "2001",
        ),
        ("Mill Founded in 1784 Closes", "The mill, founded on 3 May 1874, closed last year.", "1784"),
        ("Pair Mark 14 Years of Marriage", "The pair mark their 17th wedding anniversary.", "14 Years"),
        (
            "340-Year-Old Bell Cracks",
            "The bell, cast for the 330th anniversary of the abbey, has cracked.",
            "340-Year-Old",
        ),
        (
            "7 Ferry Captains Let Go",
            "Three ferry captains were let go. Of the four who stay, one is ill.",
            "7",
        ),
        ("12 Walks for Wet Days", "The paper lists 10 paths that can be taken in the rain.", "12"),
    ],
)
def test_what_is_told_wrongly(headline: str, article: str, number: str) -> None:
    [claim] = contradicted(headline, article)
    assert claim.startswith(number)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anna Ruiz, Ben Holt and Clara Jung Resign After 8 Rows", ["8 Rows"]),
        ("Anna Ruiz, Ben Holt and Clara Jung resigned after 8 rows", []),
        ("8 rows", []),
    ],
)
def test_names_alone_make_no_headline(text: str, found: list[str]) -> None:
    assert contradicted(text, "The board met in May. Ten guests came to dinner.") == found
