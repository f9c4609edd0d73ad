"""The one pipeline: text to claims, claims to links, links to findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from numclaims.causes import joined
from numclaims.claims.claim import Claim
from numclaims.claims.read import read
from numclaims.errors import ArgumentError
from numclaims.findings import Coverage, Evidence, Finding, Notice, Report
from numclaims.lang.lexicon import load
from numclaims.links.find import find_links
from numclaims.links.finders.references import ReferenceFinder
from numclaims.links.finders.restatement import Restatements
from numclaims.links.finders.source import SourceFinder
from numclaims.links.link import Against, AgainstSource, Link
from numclaims.references.references import References
from numclaims.rules import RULES
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import Rule, RuleSet
from numclaims.severity import level_of
from numclaims.values.verdict import Verdict

if TYPE_CHECKING:
    from numclaims.references.references import ReferencesLike

__all__ = ["check", "check_many", "extract"]

Key = TypeVar("Key")


def extract(
    text: str, published: date | datetime | str | None = None, *, date_order: str | None = None
) -> tuple[Claim, ...]:
    """The numeric claims of a text, by position.

    `published` is the day the text was written (TimeML's document creation time), a date or an ISO 8601 string; without
    it relative dates stay symbolic. `date_order` is "DMY" or "MDY", for dates in digits such as 03/04/2024; without it
    they are read as the other dates of the text show, or else as month and day, and nothing is held against them.
    Whatever the text, nothing is raised; ArgumentError tells of an argument that is no text, date or order.

    >>> [claim] = extract("The dam is about 96 metres high.")
    >>> claim.value, claim.unit, str(claim.bound)
    (Decimal('96'), 'metre', '~')
    """
    paragraphs = read(_text(text), load(), _day(published), _day_first(date_order))
    return tuple(claim for paragraph in paragraphs for reading in paragraph for claim in reading.claims)


def check(
    text: str,
    published: date | datetime | str | None = None,
    references: ReferencesLike = None,
    source: str | Sequence[str] | None = None,
    rules: RuleSet = RULES,
    *,
    date_order: str | None = None,
) -> Report:
    """Reads a text and judges the claims that belong together.

    `references` are facts to check against: a path, a list of facts or dicts, a provider or several, or References.
    `source` is the text, or the texts, that this one must agree with. `date_order` is as for extract(). A rule or a
    provider that fails becomes a notice in the report. ArgumentError, or ReferenceFileError, tells what is wrong with
    an argument or a file.

    >>> report = check("Sales rose 30% from 200 to 250.")
    >>> print(report.findings[0].working)
    (250 − 200) / 200 = 25%, not 30%
    """
    day, lexicon = _day(published), load()
    court = _Court(rules)
    restatements = Restatements(lexicon)
    against = ReferenceFinder(References.of(references), day, lexicon, court.notify)
    day_first = _day_first(date_order)
    alongside = SourceFinder(_sources(source), day, lexicon)
    claims: list[Claim] = []
    unread: list[tuple[int, int]] = []
    for paragraph in read(_text(text), lexicon, day, day_first):
        for reading in paragraph:
            claims += reading.claims
            unread += reading.unread
        court.judge(find_links(paragraph, day))
        court.judge(restatements.paragraph(paragraph))
        court.judge(against.find(paragraph))
        court.judge(alongside.find(paragraph))
    return court.report(claims, unread)


class _Court:
    """Applies rules to links, and keeps what comes of it."""

    def __init__(self, rules: RuleSet) -> None:
        self._rules: dict[type[Link], list[Rule]] = {}
        for rule in rules:
            self._rules.setdefault(rule.on, []).append(rule)
        self._findings: list[Finding] = []
        self._notices: dict[Notice, None] = {}
        self._linked: set[int] = set()
        self._compared: set[int] = set()

    def notify(self, source: str, message: str) -> None:
        """Tells of something that failed, once."""
        self._notices.setdefault(Notice(source=source, message=message))

    def judge(self, links: Iterable[Link]) -> None:
        """Applies to each link the rules for its kind."""
        for link in links:
            parts = [claim.start for claim in link.claims()]
            self._linked.update(parts)
            for rule in self._rules.get(type(link), ()):
                try:
                    judgement = rule.check(link)
                except Exception as error:  # noqa: BLE001 - a user's rule must not take the report down
                    self.notify(rule.code, f"{type(error).__name__}: {error}")
                    continue
                if judgement is None:
                    continue
                if judgement.verdict is not Verdict.UNDECIDED:
                    self._compared.update(parts)
                if judgement.verdict is not Verdict.SUPPORTED or isinstance(link, (Against, AgainstSource)):
                    self._findings.append(_finding(rule, link, judgement))

    def report(self, claims: list[Claim], unread: list[tuple[int, int]]) -> Report:
        """Everything that was found, in order."""
        return Report(
            claims=tuple(claims),
            findings=tuple(
                sorted(joined(self._findings), key=lambda each: (each.claims[0].start, each.code, each.end))
            ),
            coverage=Coverage(
                claims=len(claims), linked=len(self._linked), compared=len(self._compared), unread=tuple(unread)
            ),
            notices=tuple(self._notices),
        )


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


def _finding(rule: Rule, link: Link, judgement: Judgement) -> Finding:
    evidence: tuple[Evidence, ...] = ()
    if isinstance(link, Against):
        fact = link.fact
        evidence = (Evidence(text=f"{fact.name}: {fact.written}", fact=fact, source=fact.source),)
    elif isinstance(link, AgainstSource):
        evidence = (Evidence(text=link.stated.text, claim=link.stated, passage=link.passage),)
    return Finding(
        code=rule.code,
        rule=rule.name,
        verdict=judgement.verdict,
        message=judgement.message,
        working=judgement.working,
        claims=link.claims(),
        evidence=evidence,
        expected=judgement.expected,
        level=level_of(judgement.verdict, link.claims()[0], judgement.expected, load()),
        pattern=getattr(link, "pattern", None),
    )


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


def _sources(source: object) -> tuple[str, ...]:
    if source is None:
        return ()
    if isinstance(source, str):
        return (source,)
    if isinstance(source, Sequence) and all(isinstance(each, str) for each in source):
        return tuple(source)
    raise ArgumentError("source", "must be a text or a sequence of texts")
