"""The commands: each reads its files, calls the library and prints what it gives."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

import click

from numclaims.cli.config import config_options, settings_of
from numclaims.cli.globs import matches
from numclaims.cli.inputs import (
    chosen_rules,
    ignored_rules,
    markup_of,
    moment_of,
    references_of,
    rule_of,
    sources_of,
    texts_of,
)
from numclaims.cli.options import (
    REPORTS,
    color_option,
    date_order_option,
    list_format_option,
    markup_option,
    published_option,
)
from numclaims.cli.output import coloured, emit, look_of
from numclaims.cli.program import CONTRADICTED, BadInput, Program, attempt

__all__ = ["main"]

_UNGROUNDED: Final = "REF703"


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="numclaims", message="numclaims %(version)s")
def main() -> None:
    """A linter for the numbers in prose."""


@main.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@published_option
@date_order_option
@markup_option
@click.option("--references", multiple=True, metavar="FILE", help="A table of reference facts; may be repeated.")
@click.option("--source", multiple=True, metavar="FILE", help="A text or table FILE must agree with; may be repeated.")
@click.option(
    "--require-grounding/--no-require-grounding",
    default=False,
    help="A number of which no source speaks is an error too.",
)
@click.option(
    "--select", multiple=True, metavar="CODE,...", help="Check these rules only: codes, beginnings of codes, names."
)
@click.option("--ignore", multiple=True, metavar="CODE,...", help="Leave these rules out.")
@click.option(
    "--per-file-ignores",
    multiple=True,
    metavar="GLOB:CODE,...",
    help="Leave these rules out for the FILEs that a pattern means; may be repeated.",
)
@click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out FILEs that a pattern means; may be repeated.")
@click.option(
    "--show",
    type=click.Choice(["undecided", "supported", "all"]),
    help="Print these findings too, not only contradictions; all adds the numbers not understood.",
)
@click.option("--waivers/--no-waivers", default=True, help="Whether comments in the text may waive findings.")
@click.option("--format", "format_", type=REPORTS, default="text", show_default=True)
@color_option
@config_options
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
    per_file_ignores: tuple[str, ...],
    exclude: tuple[str, ...],
    show: str | None,
    waivers: bool,
    format_: str,
    color: str,
) -> None:
    """Check the numbers of each FILE against each other.

    A FILE is UTF-8 text; `-` is standard input.
    The exit status is 0 if nothing is contradicted, 1 if something is, 2 if the input is bad.
    """
    settings = settings_of(ctx)
    problems = [*settings.problems]
    base = settings.base(ctx, "exclude")
    files = tuple(file for file in files if not any(matches(file, pattern, base) for pattern in exclude))
    if (*files, *source).count("-") > 1:
        problems.append("-: standard input can be read only once")
    when = attempt(problems, moment_of, published)
    label = partial(settings.label, ctx)
    rules = chosen_rules(problems, select, ignore, label=label)
    fewer = ignored_rules(problems, label("per-file-ignores"), per_file_ignores)
    if require_grounding and not source:
        problems.append(f"{label('require-grounding')}: there is no --source that the numbers could come from")
    facts = references_of(problems, references)
    texts = texts_of(problems, files)
    sources = sources_of(problems, source, markup)
    if problems:
        raise BadInput(problems)

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
        "waivers": waivers,
    }
    base = settings.base(ctx, "per-file-ignores")
    several = []
    for name, text in texts:
        here = rules - [rule for pattern, unwanted in fewer if matches(name, pattern, base) for rule in unwanted]
        report = checker.check(text, markup=markup_of(name, markup), rules=here, **options)
        several.append(Checked(name, text, report))
    emit(render_all(several, format_, look=look_of(show or ("undecided" if require_grounding else None), color)))
    ungrounded = {finding.code for checked in several for finding in checked.report.findings} & {_UNGROUNDED}
    if not all(checked.report.ok for checked in several) or (require_grounding and ungrounded):
        ctx.exit(CONTRADICTED)


@main.command()
@click.argument("file", metavar="FILE")
@published_option
@date_order_option
@markup_option
@click.option("--explain", is_flag=True, help="Add a line for each claim that tells how it was reached.")
@list_format_option
@color_option
@config_options
@click.pass_context
def claims(
    ctx: click.Context,
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
    problems = [*settings_of(ctx).problems]
    when = attempt(problems, moment_of, published)
    texts = texts_of(problems, [file])
    if problems:
        raise BadInput(problems)

    from numclaims import checker

    name, text = texts[0]
    found = checker.extract(text, published=when, date_order=date_order, markup=markup_of(name, markup))
    if format_ == "json":
        from numclaims.report.json import render_claims

        emit(render_claims(found, text=text, path=name))
    else:
        from numclaims.report.table import claims_table

        emit(claims_table(found, text=text, explain=explain, color=coloured(color)))


@main.command()
@list_format_option
@color_option
def rules(format_: str, color: str) -> None:
    """List the rules: code, name, what each checks."""
    from numclaims.rules import RULES

    if format_ == "json":
        from numclaims.report.json import render_rules

        emit(render_rules(RULES))
    else:
        from numclaims.report.table import rules_table

        emit(rules_table(RULES, color=coloured(color)))


@main.command()
@click.argument("codes", nargs=-1, required=True, metavar="CODE...")
@color_option
def explain(codes: tuple[str, ...], color: str) -> None:
    """Print the page of each rule, by code or name."""
    from numclaims.report.table import rule_page

    problems: list[str] = []
    found = [attempt(problems, rule_of, code) for code in codes]
    if problems:
        raise BadInput(problems)
    emit("\n\n".join(rule_page(rule, color=coloured(color)) for rule in found if rule is not None))
