"""The errors that numclaims raises; prose never raises any of them.

Each is one sentence that names what was wrong and the way out, carries its parts as fields, and derives both from
`NumclaimsError` and from the standard exception that a caller would expect.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

__all__ = [
    "ArgumentError",
    "DimensionError",
    "MissingExtraError",
    "NumclaimsError",
    "Problem",
    "ReferenceFileError",
    "RuleDefinitionError",
    "UnknownLanguageError",
    "UnknownRuleError",
    "UnknownUnitError",
]


class NumclaimsError(Exception):
    """The base of every error that the library raises."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.args, self.__dict__)


def _rebuild(kind: type[NumclaimsError], args: tuple[Any, ...], fields: dict[str, Any]) -> NumclaimsError:
    """An error from its pickled parts, whatever its constructor asks for."""
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(fields)
    return error


class ArgumentError(NumclaimsError, ValueError):
    """An argument that cannot be understood."""

    def __init__(self, argument: str, message: str) -> None:
        super().__init__(f"{argument}: {message}")
        self.argument = argument


class UnknownLanguageError(NumclaimsError, LookupError):
    """A language that there are no tables for."""

    def __init__(self, language: str, known: Sequence[str]) -> None:
        super().__init__(f"no language {language!r}; there is {', '.join(known)}")
        self.language, self.known = language, tuple(known)


class UnknownUnitError(NumclaimsError, LookupError):
    """A unit that the vocabulary does not hold."""

    def __init__(self, unit: str, near: Sequence[str] = ()) -> None:
        hint = f"; did you mean {' or '.join(near)}?" if near else ""
        super().__init__(f"no unit {unit!r}{hint}")
        self.unit, self.near = unit, tuple(near)


class DimensionError(NumclaimsError, ValueError):
    """Two units that do not measure the same thing."""

    def __init__(self, have: str, want: str) -> None:
        super().__init__(f"{have} cannot be converted to {want}: they measure different things")
        self.have, self.want = have, want


class UnknownRuleError(NumclaimsError, LookupError):
    """A rule code or name that no rule has."""

    def __init__(self, wanted: str, near: Sequence[str] = ()) -> None:
        hint = f"; did you mean {' or '.join(near)}?" if near else "; `numclaims rules` lists them"
        super().__init__(f"no rule {wanted!r}{hint}")
        self.wanted, self.near = wanted, tuple(near)


class RuleDefinitionError(NumclaimsError, ValueError):
    """A rule that is declared wrongly."""

    def __init__(self, rule: str, message: str) -> None:
        super().__init__(f"rule {rule}: {message}")
        self.rule = rule


class Problem(NumclaimsError, ValueError):
    """One thing wrong with one place of a file."""

    def __init__(self, place: str, message: str) -> None:
        super().__init__(f"{place}: {message}")
        self.place, self.message = place, message


class ReferenceFileError(NumclaimsError, ValueError):
    """A reference file that cannot be used, with everything that is wrong with it."""

    def __init__(self, path: str, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(f"{path}: {problem}" for problem in problems))
        self.path, self.problems = path, tuple(problems)


class MissingExtraError(NumclaimsError, ImportError):
    """An optional library that is needed and not installed."""

    def __init__(self, library: str, extra: str) -> None:
        super().__init__(f"{library} is not installed; pip install 'numclaims[{extra}]' brings it")
        self.library, self.extra = library, extra
