"""UNT601: one measurement in two units that do not agree."""

from __future__ import annotations

from numclaims.claims.claim import Bound
from numclaims.links.link import Conversion
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.wording import beside, same_style
from numclaims.values.estimate import Estimate
from numclaims.values.unit import Unit

__all__ = ["conversion_mismatch"]


@rule("UNT601", on=Conversion)
def conversion_mismatch(link: Conversion) -> Judgement | None:
    """A measurement is given in a second unit, and the two do not agree.

    A difference between temperatures is converted without the offset: 2 °C warmer is 3.6 °F warmer. Where one hedge
    holds for both units, as in "more than 20 km (12 miles)", it is the numbers written that must agree.

    Why:
        Conversions are typed from a calculator, multiplied by the wrong factor or shifted by a decimal place.

    Bad:
        The new canal is 20 km (15 miles) long.
        At noon it was 35C (85F) in the shade.
        The ranch has 300 hectares, or 7,410 acres, of grassland.
        The fence is more than 20 km (15 miles) long.

    Good:
        The new canal is 20 km (12.4 miles) long.
        At noon it was 35C (95F) in the shade.
        The ranch has 300 hectares, or 741 acres, of grassland.
        The lake is 3C (5.4F) above normal.
        The fence is more than 20 km (12 miles) long.
    """
    original, unit = link.original.measure, link.converted.measure
    source, stated = _sides(link)
    if original is None or unit is None or source is None or stated is None:
        return None
    derived = original.convert(source, unit)
    apart = _apart(source, original, unit)
    verdict = stated.compare(derived)
    if original.offset or unit.offset:
        # Where the words do not tell a temperature from a difference, either reading may be right.
        verdict = stated.compare(apart) if link.difference else verdict | stated.compare(apart)
        derived = apart if link.difference else derived
    value = derived.stated
    shown = "" if value is None else same_style(value, link.converted)
    return Judgement(
        verdict=verdict,
        message=f"{link.original.text} is {shown}{beside(verdict, link.converted.text)}.",
        working=f"{link.original.text} = {shown}{beside(verdict, link.converted.text)}",
        expected=shown or None,
    )


def _sides(link: Conversion) -> tuple[Estimate | None, Estimate | None]:
    """What is compared: of a hedge that holds for both sides, only "about" leaves the first one room."""
    original, converted = link.original, link.converted
    if original.bound is Bound.EXACT or original.bound is not converted.bound:
        return original.estimate, converted.estimate
    return original.estimate if original.bound is Bound.ABOUT else original.nominal, converted.nominal


def _apart(source: Estimate, original: Unit, unit: Unit) -> Estimate:
    """The estimate as a difference, in the other unit."""
    return original.difference.convert(source, unit.difference)
