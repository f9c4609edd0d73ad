"""What all commands share: how each of them can end, and how everything wrong with the input is told at once."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, Final, TypeVar

import click

from numclaims.errors import NumclaimsError

__all__ = ["CONTRADICTED", "STDIN", "BadInput", "Program", "attempt"]

T = TypeVar("T")

STDIN: Final = "<stdin>"
"""The name that standard input has in reports."""

CONTRADICTED: Final = 1
_BAD_INPUT: Final = 2
_DEFECT: Final = 70
_INTERRUPTED: Final = 130
_UNREAD: Final = 141


class BadInput(click.ClickException):
    """Everything that is wrong with the input, a line each."""

    exit_code = _BAD_INPUT

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))

    def show(self, file: Any = None) -> None:
        for problem in self.message.splitlines():
            click.echo(f"error: {problem}", file=file, err=True)


class Program(click.Group):
    """The commands, with the exit status for what can end any of them."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except NumclaimsError as error:
            raise BadInput([str(error)]) from error
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


def attempt(problems: list[str], step: Callable[..., T], *arguments: Any) -> T | None:
    """What a step gives; if it refuses its arguments, its reasons join the other problems."""
    try:
        return step(*arguments)
    except NumclaimsError as error:
        problems += str(error).splitlines()
        return None
