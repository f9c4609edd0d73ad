"""Every claim tells how it was reached, by names that each lead to one place."""

from __future__ import annotations

import ast
import importlib
import pickle
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import numclaims
from numclaims import Claim, Modality
from numclaims.claims import subject
from numclaims.lang.lexicon import load
from numclaims.scan.numeral import STYLES

PACKAGE = Path(numclaims.__file__).parent
PAGE = Path(__file__).parents[2] / "docs" / "reading.md"
FOLDERS = ("scan", "claims")
PLACES = {"Mention": 4, "TimeMention": 3}
"""Where `via` stands among the arguments."""


def modules() -> list[str]:
    return sorted(
        path.relative_to(PACKAGE).with_suffix("").as_posix()
        for folder in FOLDERS
        for path in (PACKAGE / folder).rglob("*.py")
    )


def named(module: str) -> Iterator[ast.expr]:
    """What a module gives as `via` or `within`."""
    for node in ast.walk(ast.parse((PACKAGE / f"{module}.py").read_text("utf-8"))):
        if isinstance(node, ast.Call):
            yield from (keyword.value for keyword in node.keywords if keyword.arg in ("via", "within"))
            place = PLACES.get(node.func.id, 99) if isinstance(node.func, ast.Name) else 99
            yield from node.args[place : place + 1]


def names_in(node: ast.expr, module: str) -> Iterator[str]:
    """The strings that an expression can give, those of the module's constants among them."""
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value
        elif isinstance(part, ast.Name):
            home = importlib.import_module(f"numclaims.{module.replace('/', '.')}")
            known: Any = getattr(home, part.id, None)
            yield from (known,) if isinstance(known, str) else known.values() if isinstance(known, dict) else ()


def emitted() -> dict[str, set[str]]:
    """Each name of a pattern with the modules that give it to a mention or a claim."""
    found = defaultdict(set)
    for module in modules():
        for node in named(module):
            assert not isinstance(node, ast.JoinedStr), f"{module}:{node.lineno}: names are not put together"
            for name in names_in(node, module):
                found[name].add(module)
    return found


def rows() -> dict[str, tuple[str, str]]:
    """The table of the page: name = module, example."""
    cells = re.findall(r"^\| `([^`]+)` \| `([\w/]+\.py)` \| (.+?) \|$", PAGE.read_text("utf-8"), re.MULTILINE)
    assert len({name for name, _, _ in cells}) == len(cells)
    return {name: (module, example) for name, module, example in cells}


ROWS = rows()
PATTERNS = emitted()


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_a_name_leads_to_one_module(name: str) -> None:
    assert len(PATTERNS[name]) == 1, f"{name!r} is the name of patterns in {sorted(PATTERNS[name])}"
    assert name in ROWS, f"docs/reading.md has no row for {name!r} in {PATTERNS[name]}"
    assert ROWS[name][0] == f"{min(PATTERNS[name])}.py"


def test_the_page_names_nothing_else() -> None:
    constants = {subject.COUNTED, subject.OF_CLAUSE, subject.WHOLE, "tense"}
    assert set(ROWS) == set(PATTERNS) | set(STYLES.values()) | constants


@pytest.mark.parametrize("name", ROWS)
def test_the_example_of_a_name_is_read_by_it(name: str) -> None:
    module, example = ROWS[name]
    assert (PACKAGE / module).exists()
    claims = numclaims.extract(example, published="2024-10-31")
    reached = [each for claim in claims for each in claim.via]
    assert name in reached or any(each.startswith(f"{name} ") for each in reached), reached


HEDGES = load().table("hedges")


@pytest.mark.parametrize(
    ("table", "phrase", "text", "name"),
    [
        *(("before", phrase, f"The path is {phrase} 20 km long.", "hedge") for phrase in HEDGES["before"]),
        *(("after", phrase, f"The path is 20 km {phrase}.", "hedge behind") for phrase in HEDGES["after"]),
        *(("inner", phrase, f"The path is 20 {phrase} km long.", "hedge within") for phrase in HEDGES["inner"]),
        *(("times", phrase, f"It was so {phrase} 5 May 2024.", "time hedge") for phrase in HEDGES["times"]),
    ],
)
def test_a_hedge_is_named_by_its_phrase(table: str, phrase: str, text: str, name: str) -> None:
    glued = {
        "+": "The path is 20+ km long." if table == "inner" else "The path is 20 km+ long.",
        "sub -": "A sub-20 km path.",
        "- odd": "The path is 20-odd km long.",
        "- plus": "The path is 20-plus km long.",
    }
    text = glued.get(phrase, text)
    claim = numclaims.extract(text)[0]
    assert f"{name} {phrase.replace('.', ' .')!r}" in claim.via, table


WORDS = [
    ("Sales rose 5% last year.", "change 'rose': up"),
    ("Sales were 5% lower.", "change 'lower': down"),
    ("They saw a 5% drop in sales.", "change 'drop': down"),
    ("The shares lost 190 points, or 0.6%.", "change 'lost': down"),
    ("The shares were down 68p.", "change 'down': down"),
    ("If he paid 5 euros, he would go.", "modality 'if': hypothetical"),
    ("It was not 5 km long.", "modality 'not': negated"),
    ("They expect sales of 5 euros.", "modality 'expect': forecast"),
    ("Oil costs $80 a barrel.", "unit '$ … a barrel': dollar per barrel"),
    ("They built a 15-km wall.", "unit 'km': kilometre"),
    ("The harbour holds 12 old ships.", "noun 'ships': ship"),
]


@pytest.mark.parametrize(("text", "name"), WORDS)
def test_words_are_named_with_what_they_were_taken_for(text: str, name: str) -> None:
    assert any(name in claim.via for claim in numclaims.extract(text))


def test_the_derivation_travels_and_does_not_tell_claims_apart() -> None:
    one, other = (numclaims.extract(text)[0] for text in ("It is a walk of 5-7 km.", "It was a walk of 5-7 km."))
    assert one.via[:2] == one.patterns == ("range with -", "number and unit")
    assert one == other.shifted(one.start - other.start)
    back: Claim = pickle.loads(pickle.dumps(one))  # noqa: S301
    assert (back, hash(back), back.via) == (one, hash(one), one.via)
    assert back.shifted(3).via == one.via


def test_what_is_worked_out_later_travels_and_tells_claims_apart() -> None:
    text = "Rents may have risen by about 5% in Alder."
    one, other = numclaims.extract(text)[0], numclaims.extract(text)[0]
    back: Claim = pickle.loads(pickle.dumps(one))  # noqa: S301
    assert one == other == back
    told = (back.change, back.subject, back.modality, back.estimate)
    assert told == (other.change, other.subject, other.modality, other.estimate)
    assert f"subject={other.subject!r}" in repr(back)
    assert evolve(one, change=None) != one != evolve(one, subject="Fees")
    assert evolve(one, modality=Modality.FORECAST) != one != evolve(one, estimate=None)
