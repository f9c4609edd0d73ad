"""Constants of nature, as CODATA recommends them and `scipy.constants` holds them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import field, frozen

from numclaims.claims.claim import Claim
from numclaims.errors import MissingExtraError
from numclaims.lang.lexicon import load as load_lexicon
from numclaims.lang.measures import Measures, load_measures
from numclaims.references.entry import Entries
from numclaims.references.fact import Fact
from numclaims.references.packs.statement import statement_of
from numclaims.references.query import Query
from numclaims.values.unit import NUMBER

__all__ = ["Constants", "load"]

_SPEED_OF_LIGHT = ("speed of light in a vacuum", "speed of light in vacuo", "speed of light", "velocity of light")

_ENTRIES = (
    ("speed of light in vacuum", "m/s", _SPEED_OF_LIGHT),
    ("Planck constant", "J·s", ("Planck's constant",)),
    ("reduced Planck constant", "J·s", ("reduced Planck's constant",)),
    ("Newtonian constant of gravitation", "N m²/kg²", ("gravitational constant", "universal gravitational constant")),
    ("Avogadro constant", None, ("Avogadro's number", "Avogadro number", "Avogadro's constant")),
    ("elementary charge", "coulomb", ("charge of a proton", "charge of the proton", "charge on a proton")),
    ("Boltzmann constant", "J/K", ("Boltzmann's constant",)),
    ("molar gas constant", "J/K/mol", ("gas constant", "universal gas constant", "ideal gas constant")),
    ("electron mass", "kg", ("mass of an electron", "mass of the electron", "rest mass of the electron")),
    ("proton mass", "kg", ("mass of a proton", "mass of the proton", "rest mass of the proton")),
    ("neutron mass", "kg", ("mass of a neutron", "mass of the neutron", "rest mass of the neutron")),
    ("Bohr radius", "m", ()),
    ("standard acceleration of gravity", "m/s²", ("standard gravity", "standard acceleration due to gravity")),
    ("standard atmosphere", "Pa", ("standard atmospheric pressure",)),
)
"""The name that CODATA has for a constant, its unit here, and other names for it."""
_ONWARD = frozenset(("and", "or", "so", "which"))
"""Words that open what else is said of a constant; of a number of people they may take some away."""
_PER = ("per", "mole")
"""What may follow the Avogadro constant, which is compared as a bare number."""
_LARGEST_WHOLE = 10**15
"""Whole numbers below this are the same as floats and as integers."""
_VALUE = frozenset(("value", "values"))
"""What the name of a constant may follow with "of"."""
_REDUCED = "reduced"
_HBAR = frozenset(("ħ", "ℏ"))
"""The symbol of the reduced Planck constant, which is called the Planck constant too."""
_HUGE = 10**9
_VACUUM = frozenset(("vacuum", "vacuo"))
_EDITION = re.compile(r"\b(\d{4}) CODATA recommended values")


@frozen(eq=False)
class Constants:
    """A provider of constants of nature, each with the names that prose has for it."""

    facts: tuple[Fact, ...]
    name: str = "pack:constants"
    _named: Mapping[tuple[str, ...], Fact] = field(init=False, repr=False)

    @_named.default
    def _index(self) -> Mapping[tuple[str, ...], Fact]:
        measures = load_measures(load_lexicon())
        return {_stems(name, measures): fact for fact in self.facts for name in (fact.name, *fact.aliases)}

    def lookup(self, query: Query) -> Iterator[Fact]:
        """The constant that a sentence plainly states the value of."""
        statement = statement_of(query, _PER, _ONWARD)
        if statement is None:
            return
        named = statement.name(self._named)
        if named is None:
            return
        first, last, stems = named
        fact = self._named[stems]
        rest = statement.rest(first, last)
        symbols = all(len(word) == 1 for word in rest) and (_REDUCED in stems or _HBAR.isdisjoint(rest))
        if not symbols or not statement.opens(first, _VALUE) or (fact.unit == NUMBER and not _is_huge(query.claim)):
            return
        if _VACUUM & set(stems) or not _in_matter(query):
            yield fact


def _is_huge(claim: Claim) -> bool:
    """Whether a bare number can be meant for the Avogadro constant, and is no year and no count of its digits."""
    return claim.measure is None and claim.value is not None and claim.value > _HUGE


def _in_matter(query: Query) -> bool:
    """Whether the title or an earlier sentence speaks of what light can be in: "Water slows light down"."""
    media, before = query.scene.measures.word("media"), query.scene.before
    known = query.lead - query.scene.vocabulary
    while before is not None:
        known |= before.vocabulary
        before = before.before
    return not media.isdisjoint(known)


def load() -> Constants:
    """The constants of the SciPy that is installed; raises MissingExtraError if none is.

    >>> {fact.name: fact.written for fact in load().facts}["speed of light in vacuum"]
    '299,792,458 m/s'
    """
    try:
        import scipy
        from scipy import constants
    except ImportError as error:
        raise MissingExtraError("scipy", "constants") from error
    edition = _EDITION.search(constants.__doc__ or "")
    source = f"CODATA{f' {edition[1]}' if edition else ''}, scipy {scipy.__version__}"
    entries = Entries()
    return Constants(
        tuple(
            _fact(entries, name, unit, aliases, constants.physical_constants[name], source)
            for name, unit, aliases in _ENTRIES
        )
    )


def _fact(
    entries: Entries,
    name: str,
    unit: str | None,
    aliases: tuple[str, ...],
    known: tuple[float, str, float],
    source: str,
) -> Fact:
    """The fact of one constant; the uncertainty that is known of it is its margin."""
    value, _, uncertainty = known
    number = int(value) if value.is_integer() and value < _LARGEST_WHOLE else value
    slack = uncertainty or None
    return entries.known(name=name, value=number, unit=unit, aliases=aliases, tolerance=slack, source=source)


def _stems(name: str, measures: Measures) -> tuple[str, ...]:
    return tuple(measures.stem(word) for word in name.split())
