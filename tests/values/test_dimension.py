"""Dimensions are products of powers, whatever way they were written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numclaims.values.dimension import Dimension


@pytest.mark.parametrize(
    ("product", "name"),
    [
        (Dimension("length") / Dimension("time"), "speed"),
        (Dimension("length") ** 2, "area"),
        (Dimension("area") * Dimension("length"), "volume"),
        (Dimension("mass") * Dimension("acceleration"), "force"),
        (Dimension("force") / Dimension("area"), "pressure"),
        (Dimension("power") * Dimension("time"), "energy"),
        (Dimension("voltage") * Dimension("current"), "power"),
        (Dimension("voltage") / Dimension("current"), "resistance"),
        (Dimension("resistance") ** -1, "conductance"),
        (Dimension("charge") / Dimension("voltage"), "capacitance"),
        (Dimension("magnetic flux") / Dimension("current"), "inductance"),
        (Dimension("magnetic flux") / Dimension("area"), "magnetic flux density"),
        (Dimension("viscosity") ** -1, "fluidity"),
        (Dimension("viscosity") / Dimension("density"), "kinematic viscosity"),
        (Dimension("length") / Dimension("length"), "ratio"),
        (Dimension("count people") / Dimension("area"), "count people per area"),
        (Dimension("money EUR") / Dimension("mass") / Dimension("time"), "money EUR per mass per time"),
        (Dimension("length") * Dimension("data") / Dimension("time") ** 2, "data length per time^2"),
        (Dimension("mass") ** -1, "one per mass"),
    ],
)
def test_dimensions_have_readable_names(product: Dimension, name: str) -> None:
    assert product.name == str(product) == name


@given(st.lists(st.tuples(st.sampled_from(["length", "time", "money EUR"]), st.integers(-3, 3)), max_size=4))
def test_dimensions_form_a_group(powers: list[tuple[str, int]]) -> None:
    product = Dimension("ratio")
    for base, power in powers:
        product = product * Dimension(base) ** power
    again = Dimension("ratio")
    for base, power in reversed(powers):
        again = again / Dimension(base) ** -power
    assert product == again
    assert hash(product) == hash(again)
    assert product / product == Dimension("ratio")
    assert product**2 == product * product


def test_any_other_name_is_a_base_dimension() -> None:
    assert Dimension("count birds").name == "count birds"
    assert Dimension("count birds") != Dimension("count people")
