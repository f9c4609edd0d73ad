"""The forms that a unit in words has, and the tokens of a spelling."""

from __future__ import annotations

import re

__all__ = ["forms", "split"]

_ABBREVIATED = re.compile(r"(?:[^\W\d_]\.){2,6}")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|\S")
_PLURALS = {
    "foot": "feet",
    "inch": "inches",
    "century": "centuries",
    "henry": "henries",
    "penny": "pence",
    "dalasi": "dalasi",
}
_SHORT_POWERS = {"square ": "sq", "cubic ": "cu"}
_UNCHANGED = (
    "hertz",
    "siemens",
    "lux",
    "mach",
    "yen",
    "yuan",
    "baht",
    "ringgit",
    "rand",
    "won",
    "celsius",
    "fahrenheit",
    "centigrade",
    "percent",
    "cent per",
    "horsepower",
)


def forms(surface: str) -> set[str]:
    """Singular and plural of a spelling in words, British and American."""
    text = surface.lower().replace("-", " - ") if "-" in surface else surface.lower()
    found = {" ".join(split(text))}
    found |= {_plural(form) for form in found}
    found |= {form.replace("metre", "meter").replace("litre", "liter").replace("gramme", "gram") for form in found}
    for word, short in _SHORT_POWERS.items():
        found |= {
            short + dot + form.removeprefix(word) for form in found if form.startswith(word) for dot in (" ", ". ")
        }
    return found | {form.replace(" - ", " ") for form in found}


def _plural(phrase: str) -> str:
    """The plural of a unit in words: of its first noun in "mile per hour" and "degree celsius", else of its last."""
    if phrase.endswith(_UNCHANGED) and not phrase.startswith("degree"):
        return phrase
    head, mark, rest = phrase.partition(" per ")
    if phrase.startswith("degree "):
        return f"degrees {phrase.removeprefix('degree ')}"
    for link in (" of ", " an ", " a ", " to the "):
        if not mark and link in phrase:
            head, mark, rest = phrase.partition(link)
    if head.endswith(" sterling"):
        head, mark = head.removesuffix(" sterling"), " sterling"
    words = head.split(" ")
    last = words[-1]
    plural = _PLURALS.get(last) or (
        last if last.endswith("s") else f"{last}{'es' if last.endswith(('x', 'ch', 'sh')) else 's'}"
    )
    return " ".join((*words[:-1], plural)) + mark + rest


def split(text: str) -> tuple[str, ...]:
    """The text in the tokens of a sentence."""
    if text.replace(" ", "").isalpha():
        return tuple(text.split())
    found: list[str] = []
    at = 0
    while at < len(text):
        match = _ABBREVIATED.match(text, at) or _TOKEN.search(text, at)
        if match is None:
            break
        found.append(match.group())
        at = match.end()
    return tuple(found)
