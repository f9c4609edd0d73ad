"""What the head of a column says: what is measured, in which unit and scale, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from attrs import frozen

from numclaims.grounding.periods import period_of
from numclaims.lang.datatables import DataWords
from numclaims.lang.lexicon import Lexicon
from numclaims.values.unit import Unit

__all__ = ["Head", "measured", "read_head"]

_BRACKET: Final = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]")
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_TOKEN: Final = re.compile(r"'?\d[\d.,]*s?|[^\W\d_]+(?:/[^\W\d_]+)?(?:[²³]|[23](?!\d))?|[%$€£¥₹]|[^\s\w]")
_SIGN: Final = re.compile(r"((?:US|A|C|NZ)?[$€£¥₹])['’ ]?(\w*)$")
_CODE: Final = re.compile(r"([A-Za-z]{3})(k|m|mn|bn|b|tn)$")
_PART: Final = re.compile(r"[^\W\d]+|\d[\d,.]*")
_LONGEST_UNIT: Final = 4


@frozen
class Head:
    """The head of a column.

    `words` are those of what is measured, brought to one form (see DataWords.norm), `raw` the same as written, in lower
    case; `key` are those of `words` that a text cannot leave out. `unit` and `scale` are those of the numbers below.
    `period` is the time that the head names, as TIMEX3 writes it.
    """

    text: str
    words: tuple[str, ...]
    key: frozenset[str]
    raw: frozenset[str]
    unit: Unit | None = None
    scale: Decimal = Decimal(1)
    period: str | None = None


def read_head(text: str, words: DataWords, lexicon: Lexicon) -> Head:
    """Reads the head of a column, such as `Revenue (USD million)`, `revenue_usd_m` or `Population, 2020`."""
    unit: Unit | None = None
    scale = Decimal(1)
    metres = found = False
    period: str | None = None
    kept = text
    for bracket in _BRACKET.findall(text):
        read = measured(bracket, words, lexicon)
        if read is not None and not found:
            unit, scale, found = *read, True
            metres = bracket.strip() == "m"
            kept = kept.replace(bracket, "")
    snake = "_" in text
    chunks = [
        chunk for chunk in re.split(r"[\s_,;]+", kept if " " in kept or snake else _CAMEL.sub(" ", kept)) if chunk
    ]
    for at, chunk in enumerate(chunks):
        following = at + 1 < len(chunks)
        two = period_of(f"{chunk.strip('()')} {chunks[at + 1].strip('()')}") if following else None
        period = two or period_of(chunk.strip("()"))
        if period is not None:
            del chunks[at : at + 1 + (two is not None)]
            break
    tokens = [token for token in _TOKEN.findall(" ".join(chunks)) if token[0].isalnum() or token[0] in "%$€£¥₹'"]
    if not found:
        start, read = _suffix(tokens, words, lexicon, snake=snake)
        if read is not None:
            unit, scale = read
            metres = snake and tokens[start:] == ["m"]
            tokens = tokens[:start] or tokens
    if tokens and tokens[0] in "%$€£¥₹" and len(tokens) > 1:
        unit = unit or lexicon.units.lookup(tokens[0])
        tokens = tokens[1:]
    if metres and not words.millions & {token.lower() for token in tokens}:
        unit, scale = lexicon.units.lookup("m"), Decimal(1)
    named = [token for token in tokens if token[0].isalnum()]
    norms = tuple(dict.fromkeys(words.norm(part) for token in named for part in _PART.findall(token)))
    light = {words.norm(each) for each in words.light}
    key = frozenset(norm for norm in norms if norm not in light) or frozenset(norms)
    raw = frozenset(token.lower() for token in named)
    return Head(text, norms, key, raw, unit, scale, period)


def _suffix(
    tokens: Sequence[str], words: DataWords, lexicon: Lexicon, *, snake: bool
) -> tuple[int, tuple[Unit | None, Decimal] | None]:
    """Where the unit at the end of a head begins, and what it is; a word alone is the thing, and no unit."""
    for start in range(max(1, len(tokens) - _LONGEST_UNIT), len(tokens)):
        tail = tokens[start:]
        if len(tail) == 1 and len(tail[0]) == 1 and tail[0].isalpha() and not snake:
            continue
        if len(tail[0]) == 1 and tail[0].islower() and len(tail) > 1:
            continue
        read = None if tail[-1][0].isdecimal() else measured(" ".join(tail), words, lexicon)
        if read is not None and (
            read[0] is not None or (tail == ["m"] or all(each.lower() in words.scales for each in tail))
        ):
            return start, read
    return 0, None


def measured(phrase: str, words: DataWords, lexicon: Lexicon) -> tuple[Unit | None, Decimal] | None:
    """The unit and the scale that a phrase such as `USD million`, `$m`, `'000 t` or `%` names; None if it is neither.

    >>> from numclaims.lang.datatables import data_words
    >>> from numclaims.lang.lexicon import load
    >>> for phrase in ("USD million", "£000", "gwh", "in thousands", "m", "of goals"):
    ...     read = measured(phrase, data_words(load()), load())
    ...     print(read and (read[0] and read[0].name, str(read[1])))
    ('united states dollar', '1E+6')
    ('pound sterling', '1E+3')
    ('gigawatt hour', '1')
    (None, '1E+3')
    (None, '1E+6')
    None
    """
    phrase = phrase.strip().removeprefix("in ").removeprefix("of ").strip()
    if not phrase:
        return None
    parts: list[str] = []
    for part in phrase.replace("'", " ").replace("’", " ").replace(",", " ").split():
        if part.lower() in words.substances and phrase != part:
            continue
        sign = _SIGN.match(part) or _CODE.match(part)
        known = sign is not None and (not sign[1].isalpha() or sign[1].upper() in lexicon.units.codes)
        parts += [each for each in sign.groups() if each] if sign is not None and known else [part]
    money = [part for part in parts if _unit(part, words, lexicon, money=True) is not None]
    power: int | None = None
    rest: list[str] = []
    for part in parts:
        known_as = words.scales.get(part.lower())
        if known_as is None and (money or len(parts) == 1) and (money or part.lower() == "m"):
            known_as = words.scales_beside_money.get(part.lower())
        if part == "mm" and not money:
            known_as = None
        if known_as is not None and power is None:
            power = known_as
        else:
            rest.append(part)
    scale = Decimal(1).scaleb(power or 0)
    if not rest:
        return None if power is None else (None, scale)
    unit = _unit(" ".join(rest), words, lexicon)
    if unit is None:
        counted = power is not None and all(part.isalpha() for part in rest)
        return (None, scale) if counted else None
    return unit, scale


def _unit(phrase: str, words: DataWords, lexicon: Lexicon, *, money: bool = False) -> Unit | None:
    """The unit that a phrase names, in any letter case that heads are written in."""
    units = lexicon.units
    lower = phrase.lower()
    found = units.codes.get(phrase.upper()) if len(phrase) == 3 and phrase.isalpha() else None
    if found is None:
        found = units.lookup(words.spelled[lower] if lower in words.spelled and phrase == lower else phrase)
    if found is None and lower in words.spelled and phrase != "US":
        found = units.lookup(words.spelled[lower])
    return None if found is None or (money and found.system != "iso4217") else found
