"""Reads the unit beside a number."""

from __future__ import annotations

from numclaims.lang.units import Units
from numclaims.scan.sentences import Sentence
from numclaims.values.unit import Unit, counted

__all__ = ["per", "unit_after"]


_QUOTED = 200
"""How many tokens back the opening mark of a quotation is looked for."""
_AFTER_INCH = frozenset("long wide thick tall high deep x × by ) across".split())


def unit_after(sentence: Sentence, i: int, units: Units, *, hyphenated: bool = False) -> tuple[Unit, int] | None:
    """The unit that begins at token i and the token behind it, with what it is counted per ("a barrel", "/h")."""
    simple = _simple(sentence, i, units, after_number=not hyphenated)
    word = sentence.word(i)
    if word in units.contexts:
        simple = _beside(sentence, i, units) or simple
    elif simple is None and word in units.before_slash:
        simple = _before_slash(sentence, i, units)
    if simple is None:
        if not hyphenated and _is_inch(sentence, i):
            return units.by_name["inch"], i + 1
        return None
    unit, end = simple
    if sentence.word(end) == "-" and sentence.word(end + 1) in ("a", "per", "an") and sentence.word(end + 2) == "-":
        below = _simple(sentence, end + 3, units, after_number=False)
        return (unit.per(below[0]), below[1]) if below is not None else simple
    if hyphenated:
        return simple
    unit, end = _raised(sentence, unit, end, units)
    return per(sentence, unit, end, units)


def _beside(sentence: Sentence, i: int, units: Units) -> tuple[Unit, int] | None:
    """What a symbol stands for beside the words of the sentence: "150 kn" of a price, "2.5 F" of a capacitor."""
    symbol, unit, beside = units.contexts[sentence.words[i]]
    return None if symbol != sentence.surface(i, i + 1) or beside.isdisjoint(sentence.words) else (unit, i + 1)


def _before_slash(sentence: Sentence, i: int, units: Units) -> tuple[Unit, int] | None:
    """The unit of a symbol that has one only before a slash: "1.3 A/cm2"."""
    symbol, unit = units.before_slash[sentence.words[i]]
    slashed = sentence.word(i + 1) == "/" and sentence.glued(i + 1)
    return (unit, i + 1) if slashed and symbol == sentence.surface(i, i + 1) else None


def _raised(sentence: Sentence, unit: Unit, i: int, units: Units) -> tuple[Unit, int]:
    """The square or cube of a unit, if that follows it, and the token behind: "km^2", "km squared"."""
    word = sentence.word(i)
    if word == "-" and sentence.word(i + 1) == "1" and sentence.glued(i) and sentence.glued(i + 1):
        inverse = units.by_name.get(f"inverse {unit.name}")  # "s-1"
        return (inverse, i + 2) if inverse is not None else (unit, i)
    if word == "^" and sentence.glued(i) and sentence.word(i + 1) in ("2", "3"):
        prefix, end = "square " if sentence.words[i + 1] == "2" else "cubic ", i + 2
    elif word in ("squared", "cubed"):
        prefix, end = "square " if word == "squared" else "cubic ", i + 1
    else:
        return unit, i
    raised = units.by_name.get(prefix + unit.name)
    return (raised, end) if raised is not None else (unit, i)


def _is_inch(sentence: Sentence, i: int) -> bool:
    """Whether "in" at token i is the symbol of the inch: "2 in thick", "5 ft 2 in"."""
    if sentence.word(i) != "in":
        return False
    if sentence.word(i - 2) in ("ft", "feet", "foot") or sentence.word(i + 1) in _AFTER_INCH:
        return True
    return i + 1 == len(sentence) or (i + 2 == len(sentence) and sentence.words[i + 1] == ".")


def per(sentence: Sentence, unit: Unit, i: int, units: Units) -> tuple[Unit, int]:
    """The unit taken per what token i names, if it names something: "an hour", "/kg", "per person"."""
    word = sentence.word(i)
    if word == "/" and sentence.glued(i) and sentence.glued(i + 1):
        below = _simple(sentence, i + 1, units, after_number=False)
    elif word in ("per", "a", "an", "each", "every"):
        if sentence.word(i + 2) in ("earlier", "ago", "later", "before", "after", "old"):
            return unit, i
        below = _simple(sentence, i + 1, units, after_number=False)
        if below is not None and word != "per" and below[0].name not in units.per_article:
            return unit, i
        if below is None and (word == "per" or sentence.word(i + 1) in units.per_article):
            noun = sentence.word(i + 1)
            if noun.isalpha():
                return unit.per(counted(noun)), i + 2
    elif word == "apiece":
        return unit.per(counted("piece")), i + 1
    else:
        return unit, i
    if below is None:
        return unit, i
    return unit.per(below[0]), below[1]


def _simple(sentence: Sentence, i: int, units: Units, *, after_number: bool) -> tuple[Unit, int] | None:
    """The longest unit that begins at token i, in words or as a symbol."""
    if i >= len(sentence):
        return None
    words = sentence.words
    for phrase, unit in units.phrases.get(words[i], ()):
        end = i + len(phrase)
        if tuple(words[i:end]) == phrase:
            return unit, end
    surface = sentence.surface(i, i + 1)
    glued = sentence.glued(i)
    for tokens, unit, must_be_glued in units.symbols.get(surface, ()):
        end = i + len(tokens)
        if end > len(words) or (must_be_glued and after_number and not glued):
            continue
        if len(tokens) > 1 and "".join(sentence.surface(i, end).split()) != "".join(tokens):
            continue
        if end < len(words) and sentence.glued(end) and words[end][0].isalnum():
            continue
        if after_number and not glued and _goes_on_to_digits(sentence, end):
            continue  # "24703 L-202" is a product
        if len(tokens) > 1 and tokens[-1].isdigit() and not sentence.glued(end - 1):
            continue  # "5 ft 2" is no area
        if tokens[-1] == "." and (end == len(words) or sentence.capitalised(end)):
            continue  # the full stop of the sentence
        if surface == '"' and words[max(0, i - _QUOTED) : i].count(surface) % 2:
            continue  # the end of a quotation
        return unit, end
    return None


def _goes_on_to_digits(sentence: Sentence, k: int) -> bool:
    """Whether a hyphen and more than one digit are glued to what ends before token k."""
    return (
        sentence.word(k) == "-"
        and sentence.glued(k)
        and sentence.glued(k + 1)
        and len(sentence.word(k + 1)) > 1
        and sentence.numeric[k + 1]
    )
