"""The vocabulary of number words."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from attrs import frozen

__all__ = ["NumberWords"]


@frozen
class NumberWords:
    """Number words with their values, from the table `numbers`; see its head for what each part holds."""

    ones: Mapping[str, int]
    teens: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]
    glued: Mapping[str, int]
    groups: Mapping[str, int]
    fractions: Mapping[str, int]
    vulgar: Mapping[str, Fraction]
    ordinals: Mapping[str, int]
    lone_fraction_next: frozenset[str]
    no_count_nouns: frozenset[str]
    pieces: frozenset[str]
    small: Mapping[str, int]
    vague: Mapping[str, int]
    dozens: Mapping[str, int]
    vague_before: Mapping[str, int]
    starts: frozenset[str]
    goes_on: frozenset[str]
    """What can stand behind digits and belong to the number; more digits can, too."""

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> NumberWords:
        singular = table["fractions"]
        plural = {"halves": 2} | {f"{word}s": value for word, value in singular.items() if word != "half"}
        small = {**table["ones"], **table["teens"], **table["tens"]}
        vulgar = {char: Fraction(text) for char, text in table["vulgar"].items()}
        return cls(
            ones=table["ones"],
            teens=table["teens"],
            tens=table["tens"],
            scales=table["scales"],
            glued=table["glued"],
            groups=table["groups"],
            fractions=singular | plural,
            vulgar=vulgar,
            ordinals=table["ordinals"],
            lone_fraction_next=frozenset(table["lists"]["lone_fraction_next"]),
            no_count_nouns=frozenset(table["lists"]["no_count_nouns"]),
            pieces=frozenset(table["lists"]["pieces"]),
            small=small,
            vague=table["vague"],
            dozens=table["dozens"],
            vague_before=table["vague-before"],
            goes_on=frozenset(
                (*table["scales"], *table["groups"], *table["glued"], *table["dozens"], *vulgar, "and", *"-/⁄×x*·⋅^")
            ),
            starts=frozenset(
                (
                    *small,
                    *table["groups"],
                    *singular,
                    *vulgar,
                    *table["vague"],
                    *table["dozens"],
                    "couple",
                    *table["lists"]["pieces"],
                )
            ),
        )
