"""All that a text is checked against: one or several providers of facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from os import PathLike, fspath
from typing import Any, TypeAlias

from attrs import field, frozen

from numclaims.errors import ArgumentError
from numclaims.references.entry import Entries
from numclaims.references.fact import Fact
from numclaims.references.facts import Facts
from numclaims.references.files import load_facts
from numclaims.references.packs import PREFIX, load_pack
from numclaims.references.provider import Provider, wrong_field

__all__ = ["References", "ReferencesLike"]

_WANTED = "a path, a data frame, facts or dicts of their fields, a provider, several of these, or References"

One: TypeAlias = "str | PathLike[str] | Fact | Mapping[str, Any] | Provider | References"
ReferencesLike: TypeAlias = "One | Iterable[Any] | None"
"""What stands for references wherever they are an argument."""


def _providers(given: Iterable[Provider]) -> tuple[Provider, ...]:
    return tuple(given)


@frozen
class References:
    """The providers that a text is checked against; empty, they find nothing.

    >>> facts = References.of([{"name": "height of Mount Everest", "value": 8849, "unit": "m"}])
    >>> [fact.written for fact in facts.facts]
    ['8,849 m']
    """

    providers: tuple[Provider, ...] = field(default=(), converter=_providers)

    @classmethod
    def of(cls, given: ReferencesLike) -> References:
        """References from whatever stands for them.

        That is a path to a TOML, JSON or CSV file or another table of data, the URL of a database, the name of a pack
        such as `pack:constants`, a data frame, a fact, a dict of a fact's fields, a provider, References, or several of
        these. Raises ReferenceFileError with all that is wrong with a file, MissingExtraError where a package is not
        installed, and ArgumentError with all that is wrong with dicts, or for anything else.
        """
        if isinstance(given, References):
            return given
        if given is None:
            return cls()
        single = isinstance(given, (str, PathLike, Fact, Mapping, Provider)) or _is_frame(given)
        several = [given] if single else _listed(given)
        providers: list[Provider] = []
        loose: list[tuple[int, Fact | Mapping[Any, object]]] = []
        for index, each in enumerate(several):
            if isinstance(each, References):
                providers += each.providers
            elif isinstance(each, (Fact, Mapping)):
                loose.append((index, each))
            elif isinstance(each, (str, PathLike)):
                path = fspath(each)
                if isinstance(path, str) and path.startswith(PREFIX):
                    providers.append(load_pack(path))
                else:
                    providers.append(Facts(load_facts(path), path))
            elif _is_frame(each):
                providers.append(Facts(load_facts(each), type(each).__name__))
            elif isinstance(each, Provider):
                providers.append(each)
            else:
                raise ArgumentError("references", f"{_place(index, several)}{type(each).__name__} is not {_WANTED}")
        if loose:
            providers.insert(0, Facts(_made(loose)))
        return cls(providers)

    def __bool__(self) -> bool:
        return bool(self.providers)

    def __add__(self, other: ReferencesLike) -> References:
        return References((*self.providers, *References.of(other).providers))

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that are held in memory."""
        return tuple(fact for each in self.providers if isinstance(each, Facts) for fact in each.facts)

    @property
    def unmatched(self) -> tuple[Fact, ...]:
        """Those of them whose names do not tell what they measure, so that no claim is ever held against them."""
        return tuple(fact for each in self.providers if isinstance(each, Facts) for fact in each.unmatched)


def _is_frame(given: object) -> bool:
    return hasattr(given, "columns") and hasattr(given, "shape")


def _listed(given: object) -> Sequence[object]:
    if isinstance(given, Iterable) and not isinstance(given, (bytes, bytearray)):
        return list(given)
    raise ArgumentError("references", f"{type(given).__name__} is not {_WANTED}")


def _place(index: int, several: Sequence[object]) -> str:
    return f"[{index}]: " if len(several) > 1 else ""


def _made(loose: Iterable[tuple[int, Fact | Mapping[Any, object]]]) -> Iterator[Fact]:
    """The facts of dicts, and those that are facts already; raises one error for all that is wrong."""
    entries = Entries()
    problems: list[str] = []
    facts: list[Fact] = []
    for index, each in loose:
        if isinstance(each, Fact):
            facts.append(each)
            problems += (f"[{index}]: {wrong}" for wrong in [wrong_field(each)] if wrong)
            continue
        fact, wrong = entries.read(each, f"[{index}]")
        problems += (f"[{index}].{name}: {message}" for name, message in wrong)
        if fact is not None:
            facts.append(fact)
    if problems:
        raise ArgumentError("references", "\n".join(problems))
    return iter(facts)
