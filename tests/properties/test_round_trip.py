"""What is written is read back: one claim, at its place, with what it says."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import numclaims
from numclaims import Claim, Kind, strategies
from numclaims.lang.lexicon import load, read_table
from numclaims.strategies import Passage, Spelled
from numclaims.strategies.numerals import FORMS, YEARS
from numclaims.strategies.words import spelled_out, unit_entries

FEW = settings(max_examples=10)
"""For tests that are repeated for each word of a table."""
LEXICON = load()

KINDS: dict[str, st.SearchStrategy[Spelled]] = {
    "ages": strategies.ages(),
    "changes": strategies.changes(),
    "compounds": strategies.compounds(),
    "counts": strategies.counts(),
    "dates": strategies.dates(),
    "durations": strategies.durations(),
    "fractions": strategies.fractions(),
    "money": strategies.money(),
    "numbers": strategies.numbers(),
    "ordinals": strategies.ordinals(),
    "percentages": strategies.percentages(),
    "quantities": strategies.quantities(),
    "ranges": strategies.ranges(),
    "ratios": strategies.ratios(),
    "relative dates": strategies.relative_dates(),
    "scores": strategies.scores(),
}

UNREAD: list[tuple[str, str, str, object, str]] = [
    ("The bridge opens in ten days.", "in ten days", "timex_value", "2024-11-08", "a length of time, as TimeML has it"),
    ("It cost more than 1800 JPY.", "1800 JPY", "unit", "japanese yen", "read as a year"),
    ("It took 5 lustra.", "5 lustra", "unit", "lustrum", "the plural is not in the tables"),
    ("They met at ten-thirty.", "ten-thirty", "kind", "time", "read as a range from ten to thirty"),
    ("It is a 15-light-second way.", "15-light-second", "unit", "light-second", "read as a rank"),
    ("It has between 140 houses and 160 houses.", "140 houses and 160 houses", "low", Decimal(140), "two counts"),
    ("Sales scaled back 5%.", "5%", "change", "down", "verbs of two words are known by 'up' and 'down' only"),
    ("They saw a fall-off of 5%.", "5%", "change", "down", "nouns with a hyphen are not looked for"),
    ("Sales were 5% or so higher.", "5%", "change", "up", "a hedge behind the number hides the comparative"),
]
"""Text, the claim that should be read in it, a field and its value, and why it is not so."""


def unread(meant: Spelled) -> bool:
    """Whether a claim is one of those of `UNREAD`."""
    if meant.unit == "decade" and meant.value in YEARS:
        return True
    return meant.text.startswith("in ") or ("-second" in meant.text and meant.kind == "ordinal")


def only(text: str, number: Decimal | int) -> Claim:
    """The one claim of a text with a certain number."""
    [claim] = [claim for claim in numclaims.extract(text) if number in (claim.value, claim.low)]
    return claim


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_a_claim_in_a_sentence_is_read_back(kind: str, data: st.DataObject) -> None:
    passage = data.draw(strategies.sentences(claim=KINDS[kind]))
    [meant] = passage.claims
    assume(not unread(meant))
    [read] = numclaims.extract(passage.text, published=passage.published)
    assert not meant.differences(read)
    assert (read.start, read.end) == (meant.start, meant.end)


@given(st.lists(strategies.sentences(), min_size=2, max_size=5))
def test_claims_are_read_sentence_by_sentence(passages: list[Passage]) -> None:
    meant, text = [], ""
    assume(not any(map(unread, (claim for passage in passages for claim in passage.claims))))
    for passage in passages:
        meant += [claim.shifted(len(text)) for claim in passage.claims]
        text += passage.text + "\n\n"
    read = numclaims.extract(text)
    assert [(claim.start, claim.end, claim.value) for claim in read] == [
        (claim.start, claim.end, claim.value) for claim in meant
    ]


@given(strategies.consistent_passages())
def test_the_claims_of_a_passage_are_read_back(passage: Passage) -> None:
    read = {claim.start: claim for claim in numclaims.extract(passage.text, passage.published)}
    for meant in passage.claims:
        claim = read.get(meant.start)
        assert claim is not None, meant.text
        assert (claim.value, claim.timex_value) == (meant.value, meant.timex_value)
        # "About 2 miles (3.2 km)": the hedge holds for both.
        shared = {each.bound for each in passage.claims} if passage.relation == "conversion" else set()
        assert claim.bound in {meant.bound, *shared}


MEASURED = {"%": "percentage", " kilometres": "kilometre", " km": "kilometre", " euros": "euro", " old ships": "ship"}


@pytest.mark.parametrize("form", FORMS)
@FEW
@given(data=st.data())
def test_a_number_in_any_form_takes_a_unit(form: str, data: st.DataObject) -> None:
    number = data.draw(strategies.numbers(styles=[form], signs=["none"], min_value=2))
    after, unit = data.draw(st.sampled_from(list(MEASURED.items())[number.text[-1].isalpha() :]))
    text = f"Officials spoke of {number}{after} at first."
    [claim] = numclaims.extract(text)
    assert (claim.value, claim.unit, claim.text) == (number.value, unit, f"{number.text}{after}")


NEVER = frozenset(LEXICON.table("units")["never"])
"""What is never read as a unit, as it is mostly something else in prose."""
ODD = frozenset(
    {
        *("earth mass", "solar mass", "dimensionless", "parts-per-million", "parts-per-billion", "parts-per-trillion"),
        *("light-second", "lustrum"),
    }
)
"""Names that nobody writes behind a number, and those of `UNREAD`."""


@pytest.mark.parametrize("name", [name for name in unit_entries() if name not in NEVER | ODD])
@settings(max_examples=6)
@given(data=st.data())
def test_a_unit_is_read_by_its_name(name: str, data: st.DataObject) -> None:
    passage = data.draw(strategies.sentences(claim=strategies.quantities(units=[name], bounds=["="])))
    [meant] = passage.claims
    assume(meant.value not in YEARS)
    [read] = numclaims.extract(passage.text)
    assert (read.value, read.unit, read.text) == (meant.value, name, meant.text)


def spellings() -> list[tuple[str, str]]:
    """Each unit with each spelling that its line in the table adds."""
    table = read_table("units")
    lines = [line for part in (*table["units"].values(), table["spelling"]) for line in part.items()]
    known = [(name, each) for name, line in lines for key in ("surfaces", "symbols") for each in line.get(key, ())]
    unused = {
        ("millibar", "mb"),
        ("degree", "º"),
        ("stone", "st"),
    }  # the last only as in "12st", as streets have it too
    return [(name, each) for name, each in known if each not in NEVER and (name, each) not in unused]


@pytest.mark.parametrize(("name", "spelling"), spellings())
def test_a_unit_is_read_by_every_spelling(name: str, spelling: str) -> None:
    assert only(f"It came to 15 {spelling} in all.", 15).unit == name


WORDS_IN_CAPITALS = frozenset({"ALL", "BOB", "CUP", "MAD", "PEN", "SOS"})
"""Codes that are not read, as they are more often words."""
CODES = [
    (line["code"], name)
    for name, line in read_table("units")["money"].items()
    if "code" in line and line["code"] not in WORDS_IN_CAPITALS and name != "dollar"
]


@pytest.mark.parametrize(("code", "name"), CODES)
@pytest.mark.parametrize("text", ["It came to {} 15 in all.", "It came to 15 {} in all.", "It took {}15 a day."])
def test_a_currency_is_read_by_its_code(code: str, name: str, text: str) -> None:
    [claim] = numclaims.extract(text.format(code))
    assert (claim.kind, claim.value) == (Kind.MONEY, Decimal(15))
    assert claim.unit == (f"{name} per day" if "day" in text else name)


@pytest.mark.parametrize("code", ["USD", "EUR", "JPY", "SEK", "PLN", "AED", "NGN", "IDR", "BRL"])
def test_letters_behind_a_code_are_a_scale(code: str) -> None:
    assert only(f"It came to {code}15m in all.", 15_000_000).unit_code == code


HEDGED = {
    "The path is {} long.": strategies.quantities(bounds=["="], styles=["digits", "symbol", "words", "scaled"]),
    "The harbour holds {}.": strategies.counts(bounds=["="], styles=["digits", "words", "scaled"]),
    "The repair cost {}.": strategies.money(bounds=["="]),
    "Turnout was {}, the clerk said.": strategies.percentages(bounds=["="], styles=["sign", "percent", "words"]),
    "The strike lasted {}.": strategies.durations(bounds=["="], styles=["digits", "words"]),
}


@pytest.mark.parametrize(
    ("place", "phrase", "bound"),
    [
        (place, phrase, row[0])
        for place in ("before", "after")
        for phrase, row in LEXICON.table("hedges")[place].items()
        if phrase != "nearly a"
    ],
)
@FEW
@given(data=st.data())
def test_every_hedge_is_read_with_its_bound(place: str, phrase: str, bound: str, data: st.DataObject) -> None:
    carrier, claims = data.draw(st.sampled_from(list(HEDGED.items())))
    meant = data.draw(claims)
    assume(meant.value not in YEARS and (phrase != "sub -" or meant.text[0].isdigit()))
    gap = "" if phrase in ("+", "sub -") else " "
    assume(phrase != "+" or not meant.text.endswith(("%", "cent", '"')))
    phrase = phrase.replace(" -", "-")
    hedged = f"{phrase}{gap}{meant.text}" if place == "before" else f"{meant.text}{gap}{phrase}"
    [read] = numclaims.extract(carrier.format(hedged))
    assert (read.value, read.unit, read.bound) == (meant.value, meant.unit, bound)


CUES = LEXICON.table("cues")
MARGINS = load().changes.margins


def directed(kind: str) -> list[tuple[str, str]]:
    """The words of change of a kind, without those of two words, each with its direction."""
    return [
        (word, direction)
        for direction in ("up", "down")
        for word in CUES[f"{direction}-{kind}"]
        if word.isalpha() and not word.startswith("<")
    ]


@pytest.mark.parametrize(("verb", "direction"), directed("verb"))
@pytest.mark.parametrize(
    "text", ["Sales {} 5%.", "Sales {} by 5% again.", "Sales slowed after {} by $5.", "Sales {} 5 points."]
)
def test_every_verb_of_change_has_its_direction(verb: str, direction: str | None, text: str) -> None:
    if verb in MARGINS and "by" in text:
        direction = None  # who lost by 5 points has not fallen by them
    assert only(text.format(verb), 5).change == direction


@pytest.mark.parametrize(("noun", "direction"), directed("noun"))
@pytest.mark.parametrize("text", ["They saw a 5% {} in sales.", "There was a {} of 5% there.", "They saw $5 {}s."])
def test_every_noun_of_change_has_its_direction(noun: str, direction: str, text: str) -> None:
    assert only(text.format(noun), 5).change == direction


@pytest.mark.parametrize(("verb", "direction"), directed("verb"))
@pytest.mark.parametrize("text", ["Sales {} to 5%.", "Sales {} from 5%."])
def test_a_level_is_no_change(verb: str, direction: str, text: str) -> None:
    assert direction in ("up", "down")
    assert only(text.format(verb), 5).change is None


@given(strategies.ranges(styles=["twice"], kinds=["percentage", "quantity", "money"], scaled=False))
def test_from_one_to_another_is_two_claims(pair: Spelled) -> None:
    ends = [claim.text for claim in numclaims.extract(f"The figure went from {pair.text}.")]
    assert ends == pair.text.split(" to ")


@pytest.mark.parametrize("noun", ["cylinder", "storey", "member"])
@given(st.lists(st.integers(2, 20), min_size=2, max_size=4))
def test_listed_attributes_share_their_noun(noun: str, numbers: list[int]) -> None:
    said = [spelled_out(number) for number in numbers]
    read = numclaims.extract(f"They have {', '.join(f'{each}-' for each in said[:-1])} and {said[-1]}-{noun} ones.")
    assert [(claim.value, claim.unit) for claim in read] == [(Decimal(number), noun) for number in numbers]


MODALITIES = LEXICON.table("modality")


@pytest.mark.parametrize(
    ("word", "modality"),
    [(word, modality) for modality in ("hypothetical", "forecast", "negated") for word in MODALITIES[modality]],
)
@FEW
@given(claim=strategies.quantities(bounds=["="], styles=["digits", "symbol"]))
def test_every_word_of_modality_is_heard(word: str, modality: str, claim: Spelled) -> None:
    [read] = numclaims.extract(f"They {word} {claim}.")
    assert (read.value, read.modality) == (claim.value, modality)


@pytest.mark.parametrize("word", MODALITIES["breaks"])
def test_modality_ends_with_its_clause(word: str) -> None:
    assert only(f"They might go {word} they are 5 km away.", 5).modality == "asserted"


@pytest.mark.parametrize(
    ("text", "surface", "field", "value"),
    [pytest.param(*row[:4], marks=pytest.mark.xfail(reason=row[4], strict=True)) for row in UNREAD],
)
def test_what_is_not_read_yet(text: str, surface: str, field: str, value: Any) -> None:
    claim = numclaims.extract(text, published="2024-10-29")[-1]
    assert claim.text == surface
    assert getattr(claim, field) == value
