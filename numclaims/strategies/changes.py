"""Strategies for changes: how far something rose or fell."""

from __future__ import annotations

from typing import Final

from attrs import evolve
from hypothesis import strategies as st

from numclaims.strategies.amounts import money, percentages
from numclaims.strategies.numerals import chosen
from numclaims.strategies.spelled import Spelled
from numclaims.strategies.spelling import Draw, Names, Number, made_by
from numclaims.strategies.words import table
from numclaims.values.kinds import Bound, Change

__all__ = ["changes"]

_STYLES: Final = {
    "verb": ("{word} {}", "{word} by {}"),
    "noun": ("a {} {word}", "{article} {word} of {}"),
    "after": ("{word} by {}",),
    "comparative": ("{} {word}",),
    "way": ("{word} {}",),
}
"""How a change is written around its number, by where the word stands that gives the direction."""
_UNHEDGED: Final = ("a {} {word}",)
"""Where no hedge can stand before the number. One that would stand behind it is left out everywhere."""
_PERCENTAGES: Final = ("sign", "percent", "per cent", "points")


def changes(
    *,
    min_value: Number = 1,
    max_value: Number = 100,
    directions: Names = None,
    kinds: Names = None,
    styles: Names = None,
) -> st.SearchStrategy[Spelled]:
    """Changes: "rose by 5%", "a 5% drop", "a drop of $5", "after falling by 5%", "5% lower", "down $5".

    The `phrase` has the words around the number, and `change` their direction. `directions` are "up" and "down",
    `kinds` "percentage" (and points) and "money", `styles` some of "verb", "noun", "after", "comparative" and "way"
    ("up 5%"). Shrinks to "rose 1%".
    """
    ways = [Change(name) for name in chosen("directions", directions, [change.value for change in Change])]
    names = chosen("styles", styles, _STYLES)
    amounts = {
        "percentage": percentages(min_value=min_value, max_value=max_value, styles=_PERCENTAGES, bounds=["=", "~"]),
        "money": money(min_value=min_value, max_value=max_value, styles=["sign"], bounds=["=", "~"]),
    }
    drawn = st.one_of([amounts[name] for name in chosen("kinds", kinds, amounts)])

    known = [
        (style, template, change, word)
        for style in names
        for template in _STYLES[style]
        for change in ways
        for word in table()["directed"][style][change is Change.DOWN]
    ]

    def build(draw: Draw) -> Spelled:
        (style, template, change, word), amount = draw(st.sampled_from(known)), draw(drawn)
        if template in _UNHEDGED or amount.phrase.startswith(amount.text):
            amount = evolve(amount, phrase=amount.text, start=0, end=len(amount.text), bound=Bound.EXACT)
        before, _, behind = template.partition("{}")
        article = "an" if word[0] in "aeiou" else "a"
        fixed = {"word": word, "article": article}
        moved: Spelled = amount.moved(before.format(**fixed), behind.format(**fixed))
        return evolve(moved, style=style, change=change)

    return made_by(build)
