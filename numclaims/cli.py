"""The command line: reads files, calls the library, prints reports, chooses the exit status.

0: nothing contradicted. 1: something is. 2: a usage or an input that cannot be worked with, told on standard error
before anything is checked. 70: numclaims itself failed, which must not pass for a contradiction. 130: interrupted.
141: whoever read the output stopped reading.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import traceback
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from numclaims.errors import NumclaimsError, Problem, UnknownRuleError

if TYPE_CHECKING:
    from numclaims.references import References
    from numclaims.report import Look
    from numclaims.rules.rule import Rule, RuleSet

__all__ = ["main"]

T = TypeVar("T")

_CONTRADICTED: Final = 1
_BAD_INPUT: Final = 2
_UNGROUNDED: Final = "REF703"
_MARKUP_BY_SUFFIX: Final = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html"}
_DEFECT: Final = 70
_INTERRUPTED: Final = 130
_UNREAD: Final = 141

_PIPED_WIDTH: Final = 100
_DATE: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
# The names in numclaims.report.FORMATS, which would take longer to import than `--help` may.
_REPORTS: Final = click.Choice(["text", "json"])
_LISTS: Final = click.Choice(["text", "json"])


class _BadInput(click.ClickException):
    """Everything that is wrong with the input, a line each."""

    exit_code = _BAD_INPUT

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))

    def show(self, file: Any = None) -> None:
        for problem in self.message.splitlines():
            click.echo(f"error: {problem}", file=file, err=True)


class _Program(click.Group):
    """The commands, with the exit status for what can end any of them."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except NumclaimsError as error:
            raise _BadInput([str(error)]) from error
        except KeyboardInterrupt:
            ctx.exit(_INTERRUPTED)
        except BrokenPipeError:
            # What is still buffered must have somewhere to go when the interpreter shuts down.
            with suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(_UNREAD)
        except (click.Abort, click.ClickException, click.exceptions.Exit):
            raise
        except Exception as error:
            traceback.print_exception(error)
            raise click.exceptions.Exit(_DEFECT) from error


_published = click.option("--published", metavar="DATE", help="When the text was published, such as 2024-03-15.")
_date_order = click.option(
    "--date-order",
    type=click.Choice(["DMY", "MDY"], case_sensitive=False),
    help="Whether 03/04/2024 is in April or in March. Without it, other dates of the text decide.",
)
_markup = click.option(
    "--markup",
    type=click.Choice(["auto", "plain", "markdown", "html"]),
    default="auto",
    show_default=True,
    help="How files are written. auto: as their names end, in .md or .html.",
)
_list_format = click.option("--format", "format_", type=_LISTS, default="text", show_default=True)
_color = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="auto: on a terminal, unless NO_COLOR is set.",
)


@click.group(cls=_Program, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="numclaims", message="numclaims %(version)s")
def main() -> None:
    """A linter for the numbers in prose."""


@main.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@_published
@_date_order
@_markup
@click.option("--references", multiple=True, metavar="FILE", help="A table of reference facts; may be repeated.")
@click.option("--source", multiple=True, metavar="FILE", help="A text or table FILE must agree with; may be repeated.")
@click.option("--require-grounding", is_flag=True, help="A number of which no source speaks is an error too.")
@click.option(
    "--select", multiple=True, metavar="CODE,...", help="Check these rules only: codes, beginnings of codes, names."
)
@click.option("--ignore", multiple=True, metavar="CODE,...", help="Leave these rules out.")
@click.option(
    "--show",
    type=click.Choice(["undecided", "supported", "all"]),
    help="Print these findings too, not only contradictions; all adds the numbers not understood.",
)
@click.option("--format", "format_", type=_REPORTS, default="text", show_default=True)
@_color
@click.pass_context
def check(
    ctx: click.Context,
    files: tuple[str, ...],
    published: str | None,
    date_order: str | None,
    markup: str,
    references: tuple[str, ...],
    source: tuple[str, ...],
    require_grounding: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    show: str | None,
    format_: str,
    color: str,
) -> None:
    """Check the numbers of each FILE against each other.

    A FILE is UTF-8 text; `-` is standard input.
    The exit status is 0 if nothing is contradicted, 1 if something is, 2 if the input is bad.
    """
    problems: list[str] = []
    if (*files, *source).count("-") > 1:
        problems.append("-: standard input can be read only once")
    when = _attempt(problems, _moment, published)
    rules = _rules(problems, select, ignore)
    if require_grounding and not source:
        problems.append("--require-grounding: there is no --source that the numbers could come from")
    facts = _references(problems, references)
    texts = _texts(problems, files)
    sources = _sources(problems, source, markup)
    if problems:
        raise _BadInput(problems)

    for fact in facts.unmatched if facts else ():
        reason = "its name does not tell what it measures, so no number is held against it"
        click.echo(f"warning: reference {fact.name!r}: {reason}", err=True)

    from numclaims import checker
    from numclaims.report import Checked, render_all

    options: dict[str, Any] = {
        "published": when,
        "date_order": date_order,
        "references": facts,
        "source": sources or None,
        "rules": rules,
    }
    several = [
        Checked(name, text, checker.check(text, markup=_markup_of(name, markup), **options)) for name, text in texts
    ]
    _emit(render_all(several, format_, look=_look(show or ("undecided" if require_grounding else None), color)))
    ungrounded = {finding.code for checked in several for finding in checked.report.findings} & {_UNGROUNDED}
    if not all(checked.report.ok for checked in several) or (require_grounding and ungrounded):
        ctx.exit(_CONTRADICTED)


@main.command()
@click.argument("file", metavar="FILE")
@_published
@_date_order
@_markup
@click.option("--explain", is_flag=True, help="Add a line for each claim that tells how it was reached.")
@_list_format
@_color
def claims(
    file: str,
    published: str | None,
    date_order: str | None,
    markup: str,
    explain: bool,
    format_: str,
    color: str,
) -> None:
    """List the numeric claims of FILE.

    FILE is UTF-8 text; `-` is standard input.
    """
    problems: list[str] = []
    when = _attempt(problems, _moment, published)
    texts = _texts(problems, [file])
    if problems:
        raise _BadInput(problems)

    from numclaims import checker

    name, text = texts[0]
    found = checker.extract(text, published=when, date_order=date_order, markup=_markup_of(name, markup))
    if format_ == "json":
        from numclaims.report.json import render_claims

        _emit(render_claims(found, text=text, path=name))
    else:
        from numclaims.report.table import claims_table

        _emit(claims_table(found, text=text, explain=explain, color=_coloured(color)))


@main.command()
@_list_format
@_color
def rules(format_: str, color: str) -> None:
    """List the rules: code, name, what each checks."""
    from numclaims.rules import RULES

    if format_ == "json":
        from numclaims.report.json import render_rules

        _emit(render_rules(RULES))
    else:
        from numclaims.report.table import rules_table

        _emit(rules_table(RULES, color=_coloured(color)))


@main.command()
@click.argument("codes", nargs=-1, required=True, metavar="CODE...")
@_color
def explain(codes: tuple[str, ...], color: str) -> None:
    """Print the page of each rule, by code or name."""
    from numclaims.report.table import rule_page

    problems: list[str] = []
    found = [_attempt(problems, _rule, code) for code in codes]
    if problems:
        raise _BadInput(problems)
    _emit("\n\n".join(rule_page(rule, color=_coloured(color)) for rule in found if rule is not None))


def _attempt(problems: list[str], step: Callable[..., T], *arguments: Any) -> T | None:
    """What a step gives; if it refuses its arguments, its reasons join the other problems."""
    try:
        return step(*arguments)
    except NumclaimsError as error:
        problems += str(error).splitlines()
        return None


def _moment(published: str | None) -> date | None:
    """A date or a time as ISO 8601 writes it in full."""
    if published is None:
        return None
    with suppress(ValueError):
        if _DATE.fullmatch(published):
            return date.fromisoformat(published)
        if _DATE.match(published):
            return datetime.fromisoformat(published)
    raise Problem("--published", f"{published!r} is not a date; write it as 2024-03-15 or 2024-03-15T09:30:00+01:00")


def _rules(problems: list[str], select: Sequence[str], ignore: Sequence[str]) -> RuleSet:
    """The rules to check; each word that names none joins the problems."""
    from numclaims.rules import RULES

    wanted, unwanted = _named(problems, "--select", select), _named(problems, "--ignore", ignore)
    chosen = (RULES.select(*wanted) if select else RULES) - RULES.select(*unwanted)
    if not chosen and not problems:
        problems.append("--ignore: no rule is left to check")
    return chosen


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


def _rule(word: str) -> Rule:
    from numclaims.rules import RULES

    return RULES[_spelled(word)]


def _spelled(word: str) -> str:
    """A code in capitals; a name as it is."""
    return word.upper() if re.fullmatch(r"[A-Za-z]{3}[0-9]{0,3}", word) else word


def _references(problems: list[str], paths: Sequence[str]) -> References | None:
    """The facts of all reference files; everything that is wrong with them joins the problems."""
    from numclaims.references import References

    several = [_attempt(problems, References.of, path) for path in paths]
    return References.of([each for each in several if each is not None]) if several else None


def _texts(problems: list[str], paths: Iterable[str]) -> list[tuple[str, str]]:
    """The name and the text of each file that can be read; those that cannot join the problems."""
    from numclaims.markup.files import decoded

    found = []
    for path in paths:
        name = "<stdin>" if path == "-" else path
        try:
            found.append((name, decoded(name, _bytes(path))))
        except OSError as error:
            problems.append(f"{name}: {(error.strerror or str(error)).lower()}")
        except Problem as problem:
            problems.append(str(problem))
    return found


def _markup_of(name: str, markup: str) -> str:
    """The markup that was asked for, or else that which the name of a file tells."""
    if markup != "auto":
        return markup
    return _MARKUP_BY_SUFFIX.get(Path(name).suffix.lower(), "plain")


def _sources(problems: list[str], names: Sequence[str], markup: str) -> Any:
    """The texts and tables that numbers may come from; what is wrong with them joins the problems."""
    from numclaims.grounding.given import Given, is_data, read_data
    from numclaims.markup.read import page_of

    found: list[Any] = [_attempt(problems, read_data, name) for name in names if is_data(name)]
    for name, text in _texts(problems, [name for name in names if not is_data(name)]):
        page = page_of(text, _markup_of(name, markup))
        found.append(text if page is None else page.prose)
    return found if problems or not any(map(is_data, names)) else Given.of(found)


def _bytes(path: str) -> bytes:
    if path == "-":
        return sys.stdin.buffer.read()
    return Path(path).read_bytes()


def _look(show: str | None, color: str) -> Look:
    from numclaims.report import Look
    from numclaims.values.verdict import Verdict

    shown = set(Verdict) if show == "all" else {Verdict.CONTRADICTED, Verdict(show or "contradicted")}
    width = min(shutil.get_terminal_size().columns - 8, 112) if sys.stdout.isatty() else _PIPED_WIDTH
    return Look(show=frozenset(shown), unread=show == "all", color=_coloured(color), width=max(width, 40), hints=True)


def _coloured(color: str) -> bool:
    if color != "auto":
        return color == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _emit(text: str) -> None:
    """Writes UTF-8 to standard output, whatever the locale, and at once, so that a closed pipe is noticed here."""
    out = sys.stdout.buffer
    out.write(text.encode("utf-8", "backslashreplace"))
    out.flush()
