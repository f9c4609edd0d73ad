"""Reads the unit beside a number."""

from __future__ import annotations

from numclaims.lang.units import Units
from numclaims.scan.sentences import Sentence
from numclaims.values.unit import Unit, counted

__all__ = ["hyphened_per", "per", "unit_after"]


_QUOTED = 200
"""How many tokens back the opening mark of a quotation is looked for."""
_AFTER_INCH = frozenset("long wide thick tall high deep x × by ) across".split())
_AFTER_MARK = frozenset("long wide thick tall high deep across".split())
"""What shows that a mark apart from its number is that of the inch: '10 " long'."""
_INCH_MARKS = frozenset('"″')
_FOOT_MARKS = frozenset("'′")
_SINGLE, _OPENING_SINGLE = frozenset("'’"), frozenset("'‘")
"""Single quotation marks that may be taken for the mark of the foot, and those that open a quotation."""
_PER = frozenset({"a", "per", "an"})
_TIMES = frozenset("second minute hour day week month year night".split())
_NO_STUFF = frozenset("the a an this that these those its their his her our my your per".split())
_MINUS = frozenset("-−⁻")
_POWERS = {"1": 1, "2": 2, "3": 3, "¹": 1, "²": 2, "³": 3}
_DOTS = frozenset("·⋅*")
_MOST_PARTS = 3
"""How many units a compound may have below its first."""


def unit_after(sentence: Sentence, i: int, units: Units, *, hyphenated: bool = False) -> tuple[Unit, int] | None:
    """The unit that begins at token i and the token behind it, with what it is counted per ("a barrel", "/h")."""
    simple = _simple(sentence, i, units, after_number=not hyphenated)
    word = sentence.word(i)
    if word in units.contexts:
        simple = _beside(sentence, i, units) or simple
    if simple is None and word in units.before_slash:
        simple = _before_slash(sentence, i, units)
    if simple is None:
        if not hyphenated and (word == "in" or word in _INCH_MARKS) and _is_inch(sentence, i):
            return units.by_name["inch"], i + 1
        return None
    unit, end = simple
    if sentence.word(end) == "-" and sentence.word(end + 1) in _PER:
        return hyphened_per(sentence, unit, end, units)
    if hyphenated:
        return simple
    unit, end = _raised(sentence, unit, end, units)
    if sentence.word(end + 1) in _MINUS:
        unit, end = _inverses(sentence, unit, end, units)
    rate, last = per(sentence, unit, end, units)
    if last == end and sentence.word(end) == "of":
        return _of_stuff(sentence, unit, end, units)
    return rate, last


def hyphened_per(sentence: Sentence, unit: Unit, i: int, units: Units) -> tuple[Unit, int]:
    """The unit taken per what stands behind it in a compound, from its hyphen at token i: "-a-share", "-per-hour"."""
    if sentence.word(i) != "-" or sentence.word(i + 1) not in _PER or sentence.word(i + 2) != "-":
        return unit, i
    if not all(map(sentence.glued, range(i, i + 4))):
        return unit, i
    below = _below(sentence, i + 3, sentence.words[i + 1], units)
    return (unit, i) if below is None else (unit.per(below[0]), below[1])


def _beside(sentence: Sentence, i: int, units: Units) -> tuple[Unit, int] | None:
    """What a spelling stands for beside the words of the sentence: "150 kn" of a price, "2.5 F" of a capacitor."""
    if sentence.word(i + 1) == "-" and sentence.glued(i + 1):
        return None  # "3 T-shirts"
    surface = sentence.surface(i, i + 1)
    for context in units.contexts[sentence.words[i]]:
        if context.surface != surface or (context.beside and context.beside.isdisjoint(sentence.words)):
            continue
        if context.large and not _is_large(sentence, i - 1, units):
            continue
        follows = sentence.word(i + 1)
        if context.closed and follows.isalpha() and follows not in units.closing:
            continue
        return context.unit, i + 1
    return None


def _is_large(sentence: Sentence, k: int, units: Units) -> bool:
    """Whether token k ends a number of thousands or more."""
    word = sentence.word(k)
    return word in units.thousands or ("," in word and word[-1].isdigit())


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


def _inverses(sentence: Sentence, unit: Unit, i: int, units: Units) -> tuple[Unit, int]:
    """The unit taken per the units with negative powers from token i on, and the token behind: "m s-1", "W m−2"."""
    for _ in range(_MOST_PARTS):
        start = i + (sentence.word(i) in _DOTS and sentence.glued(i))
        power = _POWERS.get(sentence.word(start + 2))
        if power is None or sentence.word(start + 1) not in _MINUS:
            break
        if not (sentence.glued(start + 1) and sentence.glued(start + 2)) or sentence.glued(start) != (start > i):
            break
        if sentence.glued(start + 3) and sentence.words[start + 3][0].isalnum():
            break
        below = next((e[1] for e in units.symbols.get(sentence.surface(start, start + 1), ()) if len(e[0]) == 1), None)
        if below is None:
            break
        unit, i = unit.per(below.power(power)), start + 3
    return unit, i


def _is_inch(sentence: Sentence, i: int) -> bool:
    """Whether "in" or a mark at token i stands for inches: "2 in thick", "5 ft 2 in", '10 " long'."""
    word = sentence.word(i)
    if word in _INCH_MARKS:
        return sentence.word(i + 1) in _AFTER_MARK and not _closes_quotation(sentence, i)
    if sentence.glued(i) and sentence.numeric[i - 1]:  # "a 6.1in screen", but "12in the box"
        return sentence.word(i + 1) not in _NO_STUFF and not sentence.word(i + 1)[:1].isdigit()
    if sentence.word(i - 2) in ("ft", "feet", "foot") or sentence.word(i + 1) in _AFTER_INCH:
        return True
    return i + 1 == len(sentence) or (i + 2 == len(sentence) and sentence.words[i + 1] == ".")


def per(sentence: Sentence, unit: Unit, i: int, units: Units) -> tuple[Unit, int]:
    """The unit taken per what token i names, if it names something: "an hour", "/kg", "per person", "/(m K)"."""
    word = sentence.word(i)
    if word == "/":
        return _divided(sentence, unit, i, units)
    if word in ("per", "a", "an", "each", "every") and sentence.free[i]:
        if sentence.word(i + 2) in ("earlier", "ago", "later", "before", "after", "old"):
            return unit, i
        below = _below(sentence, i + 1, word, units)
        if below is None:
            return unit, i
        unit, i = unit.per(below[0]), below[1]
        return per(sentence, unit, i, units) if word == sentence.word(i) == "per" else (unit, i)
    return unit, i


def _of_stuff(sentence: Sentence, unit: Unit, i: int, units: Units) -> tuple[Unit, int]:
    """The unit taken per a time behind "of" at token i and the name of a stuff: "litres of drinking water a minute"."""
    for k in (i + 2, i + 3):
        if not sentence.word(k - 1).isalpha() or sentence.word(k - 1) in _NO_STUFF:
            break
        if k < len(sentence) and not sentence.free[k]:  # a time of its own
            break
        article = sentence.word(k) in ("a", "an") and sentence.word(k + 1) != "second"  # "5 kg of flour a second time"
        if (article or sentence.word(k) == "per") and sentence.word(k + 1) in _TIMES:
            rate, last = per(sentence, unit, k, units)
            return (rate, last) if last > k else (unit, i)
    return unit, i


def _below(sentence: Sentence, i: int, word: str, units: Units) -> tuple[Unit, int] | None:
    """What `word` takes a unit per, from token i, and the token behind: after "a" not all that "per" takes."""
    below = _simple(sentence, i, units, after_number=False)
    if below is not None:
        return below if word == "per" or below[0].name in units.per_article else None
    noun = sentence.word(i)
    if noun.isalpha() and (word == "per" or noun in units.per_article):
        return counted(noun), i + 1
    return None


def _divided(sentence: Sentence, unit: Unit, i: int, units: Units) -> tuple[Unit, int]:
    """The unit over the units behind slashes, of which the first is token i: "/kg/day", "/m^3", "/(m K)"."""
    for _ in range(_MOST_PARTS):
        if not (sentence.word(i) == "/" and sentence.glued(i) and sentence.glued(i + 1)):
            break
        group = sentence.word(i + 1) == "("
        below = _simple(sentence, i + 1 + group, units, after_number=False)
        if below is None:
            break
        under, end = _raised(sentence, *below, units)
        if group:
            other = _simple(sentence, end + (sentence.word(end) in _DOTS), units, after_number=False)
            if other is None or sentence.word(other[1]) != ")":
                break
            under, end = under.times(other[0]), other[1] + 1
        unit, i = unit.per(under), end
    return unit, i


def _simple(sentence: Sentence, i: int, units: Units, *, after_number: bool) -> tuple[Unit, int] | None:
    """The longest unit that begins at token i, in words or as a symbol."""
    if i >= len(sentence):
        return None
    words = sentence.words
    for phrase, unit in units.phrases.get(words[i], ()):
        end = i + len(phrase)
        if tuple(words[i:end]) == phrase:
            return unit, end
    if not after_number and sentence.word(i + 1) == "-":
        hyphened = _hyphened(sentence, i, units)
        if hyphened is not None:
            return hyphened
    surface = sentence.surface(i, i + 1)
    glued = sentence.glued(i)
    for tokens, unit, must_be_glued in units.symbols.get(surface, ()):
        end = i + len(tokens)
        if end > len(words) or (must_be_glued and after_number and not glued):
            continue
        if len(tokens) > 1 and "".join(sentence.surface(i, end).split()) != "".join(tokens):
            continue
        if end < len(words) and sentence.glued(end) and words[end][0].isalnum() and not _goes_on_in_inches(sentence, i):
            continue
        if after_number and not glued and _goes_on_to_digits(sentence, end):
            continue  # "24703 L-202" is a product
        if len(tokens) > 1 and tokens[-1].isdigit() and not sentence.glued(end - 1):
            continue  # "5 ft 2" is no area
        if tokens[-1] == "." and (end == len(words) or sentence.capitalised(end)):
            continue  # the full stop of the sentence
        if (surface == '"' and _closes_quotation(sentence, i)) or (surface in _SINGLE and _is_quoted(sentence, i)):
            continue
        if len(surface) == 1 and sentence.word(end) == "." and sentence.glued(end) and sentence.capitalised(end + 1):
            continue  # "2,000 N. Korean workers"
        return (_arc(sentence, i, units) or unit), end
    return None


def _hyphened(sentence: Sentence, i: int, units: Units) -> tuple[Unit, int] | None:
    """A unit of more than one word with hyphens between them, as in "500-square-foot"."""
    words = sentence.words
    for phrase, unit in units.phrases.get(words[i], ()):
        end = i + 2 * len(phrase) - 1
        if tuple(words[i:end:2]) == phrase and all(word == "-" for word in words[i + 1 : end : 2]):
            return unit, end
    return None


def _closes_quotation(sentence: Sentence, i: int) -> bool:
    """Whether the mark at token i ends a quotation."""
    return sentence.words[max(0, i - _QUOTED) : i].count(sentence.words[i]) % 2 == 1


def _is_quoted(sentence: Sentence, i: int) -> bool:
    """Whether a single quotation mark that begins a word stands before token i: "'Ten to 40' is his aim"."""
    return any(
        sentence.surface(k, k + 1) in _OPENING_SINGLE and not sentence.glued(k) and sentence.glued(k + 1)
        for k in range(max(0, i - _QUOTED), i)
    )


def _goes_on_in_inches(sentence: Sentence, i: int) -> bool:
    """Whether digits with the mark of the inch are glued to that of the foot at token i: 6'2"."""
    return (
        sentence.words[i] in _FOOT_MARKS
        and sentence.word(i + 1).isdecimal()
        and sentence.word(i + 2) in _INCH_MARKS
        and sentence.glued(i + 2)
    )


def _arc(sentence: Sentence, i: int, units: Units) -> Unit | None:
    """What the marks of feet and inches mean behind degrees: 12° 30′ 15″."""
    word = sentence.words[i]
    if word in _FOOT_MARKS and sentence.word(i - 2) in ("°", "º"):
        return units.by_name["minute of arc"]
    if word in _INCH_MARKS and sentence.word(i - 2) in _FOOT_MARKS and sentence.word(i - 4) in ("°", "º"):
        return units.by_name["second of arc"]
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
