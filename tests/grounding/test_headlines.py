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
        ("Volcano Wakes After 400 Years", "The volcano last woke 413 years ago."),
        ("Mill Founded in 1874 Closes", "The mill, founded on 3 May 1874, closed last year."),
        ("Diver Missing Since 1979 Is Found", "The diver, missing for nearly 42 years, vanished on Jan. 3, 1979."),
        ("36% of Crabs Gone", "More than a third of the crabs are gone. Nests fell by 36 percent."),
        ("Toll Hits 31; Hundreds Flee", "Hundreds of people fled. Officials said 31 died, and the toll may rise."),
        ("Quake Injures 188 in Vestria", "A 5.7-magnitude quake shook Vestria. Officials say 188 people are injured."),
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
        ("Hermit Spent 30 Years in Hut", "The hermit had spent 27 years in his hut.", "30 Years"),
        ("2M Prams Recalled", "The maker recalls about 3 million prams.", "2M Prams"),
        ("60M Deaths Feared", "The ministry fears that deaths could reach 60,000.", "60M"),
        ("Toll Hits 54 in Vestria", "Troops arrested dozens in Vestria. The toll has risen to 73.", "54"),
        ("Fair Pays $11 an Hour", "The fair pays a base wage of $10 to $12 an hour.", "$11 an Hour"),
        (
            "Mayor Regrets Remark of 1995",
            "Two decades ago the mayor made a remark. It was in 1998, papers show.",
            "1995",
        ),
        ("Mill Founded in 1784 Closes", "The mill, founded on 3 May 1874, closed last year.", "1784"),
        ("Pair Mark 14 Years of Marriage", "The pair mark their 17th wedding anniversary.", "14 Years"),
        (
            "690-Year-Old Relic Gone",
            "The relic, on show for the 680th anniversary of the abbey, is gone.",
            "690-Year-Old",
        ),
        (
            "5 Ferry Captains Let Go",
            "Two more ferry captains were let go. Four had been, and one of those is ill.",
            "5",
        ),
        ("12 Health Scares to Forget", "The paper lists 10 things that are not worth the worry.", "12"),
    ],
)
def test_what_is_told_wrongly(headline: str, article: str, number: str) -> None:
    [claim] = contradicted(headline, article)
    assert claim.startswith(number)
