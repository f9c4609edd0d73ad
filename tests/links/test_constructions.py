"""Every construction finds the sentences that are like it, with the roles named, and leaves those unlike it alone."""

from __future__ import annotations

import re

import pytest

from numclaims.claims.read import read
from numclaims.lang.lexicon import load as load_lexicon
from numclaims.links.grammar import FAMILIES, Construction, Match, load
from numclaims.links.link import Link

GRAMMAR = load()
CONSTRUCTIONS = [each for family in FAMILIES for each in GRAMMAR.families[family][1]]
LIKE = [pytest.param(each, text, id=f"{each.family}/{each.name}") for each in CONSTRUCTIONS for text in each.like]
UNLIKE = [pytest.param(each, text, id=f"{each.family}/{each.name}") for each in CONSTRUCTIONS for text in each.unlike]
ROLE = re.compile(r"\{([a-z]\w*):([^}]*)\}")


def matches(text: str, construction: Construction) -> list[Match]:
    found = []
    for paragraph in read(text, load_lexicon(), None):
        skeleton = GRAMMAR.skeleton(paragraph)
        found += [each for each in GRAMMAR.matches(skeleton, construction.family) if each.construction is construction]
    return found


def roles_of(markup: str) -> tuple[str, dict[str, tuple[int, int]]]:
    """The plain text and where each role stands in it."""
    text, places, at = "", {}, 0
    for role in ROLE.finditer(markup):
        text += markup[at : role.start()]
        places[role[1]] = (len(text), len(text) + len(role[2]))
        text += role[2]
        at = role.end()
    return text + markup[at:], places


def fits(match: Match, places: dict[str, tuple[int, int]]) -> bool:
    for role, (start, end) in places.items():
        if role not in match.spans or match.spans[role][0] < 0:
            return False
        claims = match.list(role)
        if not claims or claims[0].start >= end or claims[-1].end <= start:
            return False
        if any(claim.end <= start or claim.start >= end for claim in claims):
            return False
    return True


@pytest.mark.parametrize(("construction", "markup"), LIKE)
def test_a_like_sentence_is_found(construction: Construction, markup: str) -> None:
    text, places = roles_of(markup)
    found = matches(text, construction)
    assert any(fits(each, places) for each in found), [
        {role: [claim.text for claim in each.list(role)] for role in places} for each in found
    ]


@pytest.mark.parametrize(("construction", "text"), UNLIKE)
def test_an_unlike_sentence_is_left_alone(construction: Construction, text: str) -> None:
    links: list[Link] = []
    for paragraph in read(text, load_lexicon(), None):
        from numclaims.links.find import find_links

        links += [
            link for link in find_links(paragraph) if getattr(link, "pattern", "").endswith(f"/{construction.name}")
        ]
    assert not links


@pytest.mark.parametrize("construction", CONSTRUCTIONS, ids=lambda each: f"{each.family}/{each.name}")
def test_a_construction_shows_what_it_is_for(construction: Construction) -> None:
    assert construction.like, "a sentence that has it is missing"


def test_names_are_unique_in_a_family() -> None:
    names = [(each.family, each.name) for each in CONSTRUCTIONS]
    assert len(set(names)) == len(names)
