"""The options that several commands share, and the values that they take."""

from __future__ import annotations

from typing import Final

import click

__all__ = [
    "REPORTS",
    "color_option",
    "date_order_option",
    "list_format_option",
    "markup_option",
    "published_option",
]

# The names in numclaims.report.FORMATS, which would take longer to import than `--help` may.
REPORTS: Final = click.Choice(["text", "json"])
_LISTS: Final = click.Choice(["text", "json"])

published_option = click.option("--published", metavar="DATE", help="When the text was published, such as 2024-03-15.")
date_order_option = click.option(
    "--date-order",
    type=click.Choice(["DMY", "MDY"], case_sensitive=False),
    help="Whether 03/04/2024 is in April or in March. Without it, other dates of the text decide.",
)
markup_option = click.option(
    "--markup",
    type=click.Choice(["auto", "plain", "markdown", "html"]),
    default="auto",
    show_default=True,
    help="How files are written. auto: as their names end, in .md or .html.",
)
list_format_option = click.option("--format", "format_", type=_LISTS, default="text", show_default=True)
color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="auto: on a terminal, unless NO_COLOR is set.",
)
