"""What the words of the command line stand for: dates, rules, texts, references, sources."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from numclaims.cli.program import STDIN, attempt
from numclaims.errors import Problem, UnknownRuleError

if TYPE_CHECKING:
    from numclaims.references import References
    from numclaims.rules.rule import Rule, RuleSet

__all__ = [
    "chosen_rules",
    "ignored_rules",
    "markup_of",
    "moment_of",
    "references_of",
    "rule_of",
    "sources_of",
    "texts_of",
]

_DATE: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MARKUP_BY_SUFFIX: Final = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html"}


def moment_of(published: str | None) -> date | None:
    """A date or a time as ISO 8601 writes it in full."""
    if published is None:
        return None
    with suppress(ValueError):
        if _DATE.fullmatch(published):
            return date.fromisoformat(published)
        if _DATE.match(published):
            return datetime.fromisoformat(published)
    raise Problem("--published", f"{published!r} is not a date; write it as 2024-03-15 or 2024-03-15T09:30:00+01:00")


def chosen_rules(
    problems: list[str], select: Sequence[str], ignore: Sequence[str], *, label: Callable[[str], str]
) -> RuleSet:
    """The rules to check; each word that names none joins the problems, with the label of its option."""
    from numclaims.rules import RULES

    wanted, unwanted = _named(problems, label("select"), select), _named(problems, label("ignore"), ignore)
    chosen = (RULES.select(*wanted) if select else RULES) - RULES.select(*unwanted)
    if not chosen and not problems:
        problems.append(f"{label('ignore')}: no rule is left to check")
    return chosen


def ignored_rules(problems: list[str], label: str, values: Sequence[str]) -> list[tuple[str, RuleSet]]:
    """The patterns of files, each with the rules that are not applied to them."""
    from numclaims.rules import RULES

    found = []
    for value in values:
        pattern, _, words = value.rpartition(":")
        if pattern:
            found.append((pattern, RULES.select(*_named(problems, f"{label}: {pattern}", [words]))))
        else:
            problems.append(f"{label}: {value!r} has no pattern; write it as 'drafts/*.md:PCT,UNT601'")
    return found


def _named(problems: list[str], option: str, values: Iterable[str]) -> list[str]:
    """The words of an option that may be repeated and may list several, those left out that name no rule."""
    from numclaims.rules import RULES

    found = []
    for word in (_spelled(word.strip()) for value in values for word in value.split(",")):
        try:
            RULES.select(word)
            found.append(word)
        except UnknownRuleError as error:
            problems.append(f"{option}: {error}")
    return found


def rule_of(word: str) -> Rule:
    """The rule with a code or a name."""
    from numclaims.rules import RULES

    return RULES[_spelled(word)]


def _spelled(word: str) -> str:
    """A code in capitals; a name as it is."""
    return word.upper() if re.fullmatch(r"[A-Za-z]{3}[0-9]{0,3}", word) else word


def references_of(problems: list[str], paths: Sequence[str]) -> References | None:
    """The facts of all reference files; everything that is wrong with them joins the problems."""
    from numclaims.references import References

    several = [attempt(problems, References.of, path) for path in paths]
    return References.of([each for each in several if each is not None]) if several else None


def texts_of(problems: list[str], paths: Iterable[str]) -> list[tuple[str, str]]:
    """The name and the text of each file that can be read; those that cannot join the problems."""
    from numclaims.markup.files import decoded

    found = []
    for path in paths:
        name = STDIN if path == "-" else path
        try:
            found.append((name, decoded(name, _bytes(path))))
        except OSError as error:
            problems.append(f"{name}: {(error.strerror or str(error)).lower()}")
        except Problem as problem:
            problems.append(str(problem))
    return found


def markup_of(name: str, markup: str) -> str:
    """The markup that was asked for, or else that which the name of a file tells."""
    if markup != "auto":
        return markup
    return _MARKUP_BY_SUFFIX.get(Path(name).suffix.lower(), "plain")


def sources_of(problems: list[str], names: Sequence[str], markup: str) -> Any:
    """The texts and tables that numbers may come from; what is wrong with them joins the problems."""
    from numclaims.grounding.given import Given, is_data, read_data
    from numclaims.markup.read import page_of

    found: list[Any] = [attempt(problems, read_data, name) for name in names if is_data(name)]
    for name, text in texts_of(problems, [name for name in names if not is_data(name)]):
        page = page_of(text, markup_of(name, markup))
        found.append(text if page is None else page.prose)
    return found if problems or not any(map(is_data, names)) else Given.of(found)


def _bytes(path: str) -> bytes:
    if path == "-":
        return sys.stdin.buffer.read()
    return Path(path).read_bytes()
