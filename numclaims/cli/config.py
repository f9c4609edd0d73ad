"""Settings of a project: the table `[tool.numclaims]` of a TOML file, whose keys are options of `numclaims check`.

They become what click takes where an option is not given, so that the command line goes before them.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar, cast

import click
from click.core import ParameterSource

from numclaims.errors import Problem

__all__ = ["SETTINGS", "Settings", "config_options", "settings_of"]

F = TypeVar("F", bound=Callable[..., Any])

SETTINGS: Final = (
    "select",
    "ignore",
    "per-file-ignores",
    "exclude",
    "references",
    "source",
    "require-grounding",
    "waivers",
    "show",
    "format",
    "markup",
    "date-order",
)
"""The keys that there are."""
_TABLE: Final = "tool.numclaims"
_PATHS: Final = ("references", "source")
_FILE: Final = "pyproject.toml"
_PER_FILE: Final = "per-file-ignores"
_META: Final = "numclaims.settings"
_ISOLATED: Final = "numclaims.isolated"
_BOTH: Final = "--isolated: there is a --config to take settings from; leave one of them out"
_LONGEST: Final = 60
_ADDRESS: Final = re.compile(r"[A-Za-z][A-Za-z+.-]+:")
"""How the address of a database or the name of a pack begins, and no path: the drives of Windows have one letter."""


class Settings(NamedTuple):
    """The settings of a file: its path, none if there is no file, its folder, and what is wrong with it."""

    path: str | None
    folder: Path
    values: dict[str, Any]
    problems: list[str]

    def label(self, ctx: click.Context, key: str) -> str:
        """What a problem with a setting or an option is told of: the place in the file if it came from there."""
        return f"{self.path}: {_TABLE}.{key}" if _from_file(ctx, key) else f"--{key}"

    def base(self, ctx: click.Context, key: str) -> Path:
        """The folder from which the patterns of a setting or an option are seen."""
        return self.folder if _from_file(ctx, key) else Path.cwd()


def settings_of(ctx: click.Context) -> Settings:
    """The settings that hold for a command with `config_options`."""
    return cast(Settings, ctx.meta[_META])


def config_options(command: F) -> F:
    """Adds the options that choose the file of settings, which is read before the other options are looked at."""
    isolated = click.option(
        "--isolated",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_note_isolated,
        help="Take settings from no file.",
    )
    config = click.option(
        "--config",
        metavar="FILE",
        is_eager=True,
        expose_value=False,
        callback=_read_settings,
        help=f"Take settings from [{_TABLE}] in FILE, not from the nearest {_FILE}.",
    )
    return isolated(config(command))


def _note_isolated(ctx: click.Context, _: click.Parameter, isolated: bool) -> None:
    ctx.meta[_ISOLATED] = isolated
    if isolated and _META in ctx.meta and settings_of(ctx).path:
        settings_of(ctx).problems.append(_BOTH)


def _read_settings(ctx: click.Context, _: click.Parameter, config: str | None) -> None:
    """Reads the settings, and gives them to click to take where an option is not given."""
    isolated = ctx.meta.get(_ISOLATED, False)
    paths = [Path(config)] if config is not None else [] if isolated else _above()
    settings = Settings(None, Path.cwd(), {}, [])
    for path in paths:
        shown = config or (_FILE if path.parent == Path.cwd() else str(path))
        settings = Settings(shown, Path.cwd() / path.parent, {}, [])
        try:
            table = _table(shown, path)
        except Problem as problem:
            settings.problems.append(str(problem))
            break
        if table is not None:
            _take(settings, table, _checking(ctx))
            break
        if config is not None:
            settings.problems.append(f"{shown}: there is no table [{_TABLE}] in it")
    if config is not None and isolated:
        settings.problems.append(_BOTH)
    ctx.meta[_META] = settings
    ctx.default_map = _defaults(ctx.command, settings)


def _take(settings: Settings, table: Mapping[str, Any], command: click.Command) -> None:
    """Sorts what is right in a table from what is wrong."""
    options = _options(command)
    for key, value in table.items():
        wrong = _wrong(key, value, options)
        if wrong:
            settings.problems.append(f"{settings.path}: {_TABLE}.{key}: {wrong}")
        else:
            settings.values[key] = value


def _checking(ctx: click.Context) -> click.Command:
    """The command whose options the settings are."""
    return cast(click.Group, ctx.find_root().command).commands["check"]


def _options(command: click.Command) -> dict[str, click.Parameter]:
    """The options of a command, by all that they are called."""
    return {option: each for each in command.params for option in each.opts}


def _above() -> Iterator[Path]:
    """The files that speak of numclaims in the working directory and above it, the nearest first."""
    for folder in (Path.cwd(), *Path.cwd().parents):
        with suppress(OSError):
            if b"numclaims" in (folder / _FILE).read_bytes():
                yield folder / _FILE


def _table(shown: str, path: Path) -> dict[str, Any] | None:
    """The table of settings in a file, None if there is none; a Problem tells what is wrong with the file."""
    try:
        table: Any = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise Problem(shown, _unreadable(error)) from None
    for name in _TABLE.split("."):
        if not isinstance(table, dict) or name not in table:
            return None
        table = table[name]
    if not isinstance(table, dict):
        raise Problem(f"{shown}: {_TABLE}", f"must be a table of settings; write it as [{_TABLE}]")
    return table


def _unreadable(error: Exception) -> str:
    match error:
        case OSError():
            return (error.strerror or str(error)).lower()
        case UnicodeDecodeError():
            return f"byte {error.object[error.start]:#04x} at offset {error.start} is not UTF-8"
        case RecursionError():
            return "is nested too deeply"
    return f"is not TOML: {error}; mend it, or leave it out with --isolated"


def _wrong(key: str, value: Any, options: Mapping[str, click.Parameter]) -> str | None:
    """What is wrong with the value of a key, if anything is."""
    if key not in SETTINGS:
        near = difflib.get_close_matches(key[:_LONGEST], SETTINGS, n=1)
        return f"there is no such setting; did you mean {near[0]}?" if near else f"is none of {', '.join(SETTINGS)}"
    option = options[f"--{key}"]
    if key == _PER_FILE:
        if isinstance(value, dict) and all(map(_is_list, value.values())):
            return None
        return 'must be a table of patterns with their rules, such as { "drafts/*" = ["PCT"] }'
    if isinstance(option.type, click.Choice):
        choices = list(option.type.choices)
        found = isinstance(value, str) and value in choices
        return None if found else f"{value!r} is none of {', '.join(choices)}"
    if isinstance(option.type, click.types.BoolParamType):
        return None if isinstance(value, bool) else f"must be true or false, not {value!r}"
    return None if _is_list(value) else f"must be a list of strings, not {value!r}"


def _is_list(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _defaults(command: click.Command, settings: Settings) -> dict[str, Any]:
    """The settings that a command has options for, as these take them."""
    options = _options(command)
    found: dict[str, Any] = {}
    for key, value in settings.values.items():
        option = options.get(f"--{key}")
        if option is not None and option.name is not None and not _wrong(key, value, options):
            found[option.name] = _as_given(key, value, settings.folder)
    return found


def _as_given(key: str, value: Any, folder: Path) -> Any:
    """A setting as it would be written on the command line."""
    if key == _PER_FILE:
        return [f"{pattern}:{','.join(rules)}" for pattern, rules in value.items() if rules]
    return [_placed(each, folder) for each in value] if key in _PATHS else value


def _placed(name: str, folder: Path) -> str:
    """The path of a file that is named as seen from the folder of the settings; `-`, addresses and packs are none."""
    return name if name == "-" or _ADDRESS.match(name) or folder == Path.cwd() else str(folder / name)


def _from_file(ctx: click.Context, key: str) -> bool:
    name = _options(ctx.command)[f"--{key}"].name or ""
    return ctx.get_parameter_source(name) is ParameterSource.DEFAULT_MAP
