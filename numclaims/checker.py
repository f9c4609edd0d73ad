"""The one pipeline: text to claims, claims to links, links to findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import evolve

from numclaims.claims.claim import Claim
from numclaims.claims.read import claims_in, read
from numclaims.court import Court
from numclaims.errors import ArgumentError
from numclaims.findings import Finding, Report
from numclaims.grounding.given import Given
from numclaims.lang.lexicon import load
from numclaims.links.find import find_links
from numclaims.links.finders.references import ReferenceFinder
from numclaims.links.finders.restatement import Restatements
from numclaims.links.finders.source import SourceFinder
from numclaims.links.tables import TableFinder
from numclaims.markup.page import Page
from numclaims.markup.read import page_of
from numclaims.references.references import References
from numclaims.rules import RULES
from numclaims.rules.rule import RuleSet
from numclaims.waivers import Scope, Waivers

if TYPE_CHECKING:
    from numclaims.grounding.given import SourceLike
    from numclaims.lang.lexicon import Lexicon
    from numclaims.links.finders.source_table import Grounding
    from numclaims.references.references import ReferencesLike

__all__ = ["check", "check_many", "extract"]

Key = TypeVar("Key")


def extract(
    text: str,
    published: date | datetime | str | None = None,
    *,
    date_order: str | None = None,
    markup: str = "plain",
) -> tuple[Claim, ...]:
    """The numeric claims of a text, by position.

    `published` is the day the text was written (TimeML's document creation time), a date or an ISO 8601 string; without
    it relative dates stay symbolic. `date_order` is "DMY" or "MDY", for dates in digits such as 03/04/2024; without it
    they are read as the other dates of the text show, or else as month and day, and nothing is held against them.
    `markup` is "plain", "markdown" or "html": code, targets of links, tags and the like are then not read. Whatever the
    text, nothing is raised; ArgumentError tells of an argument that is no text, date, order or markup.

    >>> [claim] = extract("The dam is about 96 metres high.")
    >>> claim.value, claim.unit, str(claim.bound)
    (Decimal('96'), 'metre', '~')
    """
    page = page_of(_text(text), markup)
    prose = text if page is None else page.prose
    claims = claims_in(prose, load(), _day(published), _day_first(date_order))
    return tuple(claims if page is None else _placed(claims, page, text))


def check(
    text: str,
    published: date | datetime | str | None = None,
    references: ReferencesLike = None,
    source: SourceLike | Sequence[SourceLike] | None = None,
    rules: RuleSet = RULES,
    *,
    date_order: str | None = None,
    markup: str = "plain",
    waivers: bool = True,
) -> Report:
    """Reads a text and judges the claims that belong together.

    `references` are facts to check against: a path, a list of facts or dicts, a provider or several, or References.
    `source` is what this text must agree with: a text, a table of data, a path to either, a data frame, or a sequence
    of these. `date_order` and `markup` are as for extract();
    the tables of Markdown and HTML are checked too. What comments such as `<!-- numclaims: ignore PCT201: reason -->`
    waive is in `waived` of the report and not in `findings`, unless `waivers` is False. A rule or a provider that fails
    becomes a notice in the report.
    ArgumentError, or ReferenceFileError, tells what is wrong with an argument or a file.

    >>> report = check("Sales rose 30% from 200 to 250.")
    >>> print(report.findings[0].working)
    (250 − 200) / 200 = 25%, not 30%
    """
    day, lexicon = _day(published), load()
    court = Court(rules)
    restatements = Restatements(lexicon)
    given = References.of(references)
    against = ReferenceFinder(given, day, lexicon, court.notify)
    day_first = _day_first(date_order)
    alongside = _alongside(Given.of(source), day, lexicon)
    claims: list[Claim] = []
    unread: list[tuple[int, int]] = []
    page = page_of(_text(text), markup)
    for paragraph in read(text if page is None else page.prose, lexicon, day, day_first):
        for reading in paragraph:
            claims += reading.claims
            unread += reading.unread
        court.judge(find_links(paragraph, day))
        court.judge(restatements.paragraph(paragraph))
        court.judge(against.find(paragraph))
        court.judge(alongside.find(paragraph))
    if page is None:
        return court.report(claims, unread, references=bool(given))
    court.judge(TableFinder(lexicon).find(page, claims))
    scope = Scope(rules, published=day is not None, references=bool(given), source=source is not None)
    holding = Waivers(page, text, scope) if waivers and page.comments else None
    return _report_placed(court.report(claims, unread, holding, references=bool(given)), page, text)


def _alongside(given: Given, day: date | None, lexicon: Lexicon) -> SourceFinder | Grounding:
    """What holds a text against its sources; that for tables is only loaded where there are any."""
    if not given.tables:
        return SourceFinder(given.texts, day, lexicon)
    from numclaims.links.finders.source_table import Grounding

    return Grounding(given, day, lexicon)


def _placed(claims: Iterable[Claim], page: Page, text: str) -> Iterator[Claim]:
    """The claims of a page's prose at their places in the document."""
    for claim in claims:
        start, end = page.span(claim.start, claim.end)
        yield evolve(claim, start=start, end=end, text=text[start:end])


def _report_placed(report: Report, page: Page, text: str) -> Report:
    """The report on a page's prose with all of it at its place in the document."""
    return evolve(
        report,
        claims=tuple(_placed(report.claims, page, text)),
        findings=tuple(_finding_placed(each, page, text) for each in report.findings),
        unmatched=tuple(_placed(report.unmatched, page, text)),
        waived=tuple(evolve(each, finding=_finding_placed(each.finding, page, text)) for each in report.waived),
        coverage=evolve(report.coverage, unread=tuple(page.span(*span) for span in report.coverage.unread)),
    )


def _finding_placed(finding: Finding, page: Page, text: str) -> Finding:
    return evolve(finding, claims=tuple(_placed(finding.claims, page, text)))


def check_many(
    docs: Iterable[tuple[Key, str]],
    workers: int = 1,
    **options: Any,
) -> Iterator[tuple[Key, Report]]:
    """Checks many texts, in order, with as many processes as `workers`; `options` are those of check().

    >>> for key, report in check_many([("a", "108 percent of households had a smoke alarm.")]):
    ...     print(key, report.ok)
    a False
    """
    if workers < 1:
        raise ArgumentError("workers", f"{workers} is less than 1")
    options["references"] = References.of(options.get("references"))
    options["source"] = Given.of(options.get("source"))
    if workers == 1:
        yield from ((key, check(text, **options)) for key, text in docs)
        return
    remaining = iter(docs)
    with ProcessPoolExecutor(workers, initializer=_prepare, initargs=(options,)) as pool:
        while batch := list(islice(remaining, workers * 64)):
            yield from pool.map(_keyed, batch, chunksize=16)


_options: dict[str, Any] = {}
"""What a worker process checks with; set once when it starts."""


def _prepare(options: dict[str, Any]) -> None:
    _options.update(options)


def _keyed(doc: tuple[Key, str]) -> tuple[Key, Report]:
    key, text = doc
    return key, check(text, **_options)


def _text(text: object) -> str:
    if not isinstance(text, str):
        raise ArgumentError("text", f"must be a string, not {type(text).__name__}")
    return text


def _day(published: object) -> date | None:
    if published is None:
        return None
    if isinstance(published, datetime):
        return published.date()
    if isinstance(published, date):
        return published
    if isinstance(published, str):
        try:
            return datetime.fromisoformat(published).date()
        except ValueError:
            raise ArgumentError("published", f"{published!r} is not a date such as 2024-10-31") from None
    raise ArgumentError("published", f"must be a date or an ISO 8601 string, not {type(published).__name__}")


def _day_first(date_order: object) -> bool | None:
    if date_order is None:
        return None
    if date_order in ("DMY", "MDY"):
        return date_order == "DMY"
    raise ArgumentError("date_order", f"{date_order!r} is neither 'DMY' nor 'MDY'")
