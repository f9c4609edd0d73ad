"""What a rule is, and the immutable sets that rules come in."""

from __future__ import annotations

import difflib
import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from attrs import field, frozen

from numclaims.errors import RuleDefinitionError, UnknownRuleError
from numclaims.links.link import Link
from numclaims.rules.judgement import Judgement
from numclaims.values.verdict import Verdict

__all__ = ["Case", "Rule", "RuleSet", "rule"]

L = TypeVar("L", bound=Link)

_CODE = re.compile(r"[A-Z]{3}[0-9]{3}")
_SECTION = re.compile(r"^(Why|Bad|Good|Undecided|See):$")
_OPTION = re.compile(r"^\[(published|reference|source)=([^\]]*)\]\s*")
_FACT = re.compile(r"(?P<name>.+): (?P<value>[-\d.]+) (?P<unit>.+)")
_VERDICTS = {"Bad": Verdict.CONTRADICTED, "Good": Verdict.SUPPORTED, "Undecided": Verdict.UNDECIDED}


@frozen
class Case:
    """An example from a rule's page: the text, the verdict that the rule must reach on it, and what it is checked with.

    `reference` is a fact in one line, such as `height of the Tessel Viaduct: 96 m`, `source` a text.
    """

    text: str
    verdict: Verdict
    published: str | None = None
    reference: str | None = None
    source: str | None = None

    @property
    def references(self) -> list[dict[str, str]]:
        """The reference as the fields of a fact."""
        fact = _FACT.fullmatch(self.reference) if self.reference else None
        return [fact.groupdict()] if fact else []


@frozen
class Rule:
    """One check: a pure function from a link to a judgement, with the page that explains it.

    Its docstring is the page: a summary line, then the sections `Why:`, `Bad:`, `Good:`, optionally `Undecided:` and
    `See:`. In `Bad`, `Good` and `Undecided` every line is a text of its own, and is also the rule's test; a line may
    begin with `[published=2024-03-15]`, `[reference=height of the Tessel Viaduct: 96 m]` or `[source=Another text.]`.
    """

    code: str
    name: str
    on: type[Link]
    check: Callable[[Any], Judgement | None] = field(repr=False)
    doc: str = field(repr=False)

    @property
    def summary(self) -> str:
        return self.doc.partition("\n")[0]

    @property
    def sections(self) -> dict[str, tuple[str, ...]]:
        """The lines of each section of the page, by its title."""
        found: dict[str, list[str]] = {}
        lines: list[str] = []
        for line in self.doc.splitlines()[1:]:
            if title := _SECTION.match(line):
                lines = found.setdefault(title[1], [])
            elif line.strip():
                lines.append(line.strip())
        return {title: tuple(texts) for title, texts in found.items()}

    @property
    def cases(self) -> tuple[Case, ...]:
        """The examples of the page, as tests."""
        found = []
        for title, verdict in _VERDICTS.items():
            for line in self.sections.get(title, ()):
                options: dict[str, str] = {}
                text = line
                while option := _OPTION.match(text):
                    options[option[1]] = option[2]
                    text = text[option.end() :]
                found.append(Case(text, verdict, **options))
        return tuple(found)


def rule(code: str, *, on: type[L]) -> Callable[[Callable[[L], Judgement | None]], Rule]:
    """Makes a rule of a function; its name and its page are those of the function.

    Raises RuleDefinitionError where the code is not three capitals and three digits, or the docstring lacks a summary
    or an example that is good or one that is not: bad, or at least undecided.
    """

    def declare(check: Callable[[L], Judgement | None]) -> Rule:
        name = check.__name__.replace("_", "-")
        if not _CODE.fullmatch(code):
            raise RuleDefinitionError(code, "a code is three capital letters and three digits, such as PCT201")
        made = Rule(code, name, on, check, inspect.getdoc(check) or "")
        if not made.summary:
            raise RuleDefinitionError(code, "the docstring must begin with a one-line summary")
        for title in ("Bad", "Good"):
            if not made.sections.get(title) and not (title == "Bad" and made.sections.get("Undecided")):
                raise RuleDefinitionError(code, f"the docstring needs a section `{title}:` with an example")
        return made

    return declare


class RuleSet:
    """An immutable set of rules, ordered by code.

    `+` adds a rule or a set, `-` takes rules away, `select` and `ignore` go by code, the beginning of a code, or name.
    """

    __slots__ = ("_rules",)

    def __init__(self, rules: Iterable[Rule] = ()) -> None:
        by_code: dict[str, Rule] = {}
        for each in rules:
            if by_code.setdefault(each.code, each) is not each:
                raise RuleDefinitionError(each.code, "there is already another rule with this code")
        self._rules = tuple(sorted(by_code.values(), key=lambda each: each.code))

    def __iter__(self) -> Iterator[Rule]:
        return iter(self._rules)

    def __len__(self) -> int:
        return len(self._rules)

    def __contains__(self, wanted: object) -> bool:
        return wanted in self._rules or any(wanted in (each.code, each.name) for each in self._rules)

    def __getitem__(self, wanted: str) -> Rule:
        for each in self._rules:
            if wanted in (each.code, each.name):
                return each
        raise self._unknown(wanted)

    def __add__(self, more: Rule | Iterable[Rule]) -> RuleSet:
        return RuleSet((*self._rules, *((more,) if isinstance(more, Rule) else more)))

    def __sub__(self, fewer: Rule | Iterable[Rule]) -> RuleSet:
        gone = {fewer} if isinstance(fewer, Rule) else set(fewer)
        return RuleSet(each for each in self._rules if each not in gone)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RuleSet) and self._rules == other._rules

    def __hash__(self) -> int:
        return hash(self._rules)

    def __repr__(self) -> str:
        return f"RuleSet({', '.join(each.code for each in self._rules)})"

    def select(self, *wanted: str) -> RuleSet:
        """The rules whose code begins with, or whose name is, one of `wanted`."""
        return RuleSet(each for one in wanted for each in self._matching(one))

    def ignore(self, *unwanted: str) -> RuleSet:
        """The rules but those whose code begins with, or whose name is, one of `unwanted`."""
        return self - [each for one in unwanted for each in self._matching(one)]

    def _matching(self, wanted: str) -> list[Rule]:
        found = [each for each in self._rules if each.name == wanted or (wanted and each.code.startswith(wanted))]
        if not found:
            raise self._unknown(wanted)
        return found

    def _unknown(self, wanted: str) -> UnknownRuleError:
        names = [name for each in self._rules for name in (each.code, each.name)]
        return UnknownRuleError(wanted, difflib.get_close_matches(wanted, names, n=2))
