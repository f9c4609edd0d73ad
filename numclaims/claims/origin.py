"""What a claim came from, and what is worked out of that when somebody asks.

This is what the words around a number say of it, what its digits leave open, and how it was reached: what it was made
of and by which words.
"""

from __future__ import annotations

from functools import cached_property

from numclaims.claims.change import change_of
from numclaims.claims.modality import modality_at
from numclaims.claims.subject import COUNTED, OF_CLAUSE, WHOLE, subject_of
from numclaims.claims.tense import leans_on_tense, tense_at
from numclaims.claims.written import Written
from numclaims.lang.hedges import NO_HEDGE
from numclaims.lang.lexicon import Lexicon
from numclaims.scan.hedging import hedge_after, hedge_before, time_hedge
from numclaims.scan.mention import Mention
from numclaims.scan.numeral import STYLES, Numeral
from numclaims.scan.sentences import Sentence
from numclaims.scan.times import TimeMention
from numclaims.scan.triggers import mark
from numclaims.values.kinds import Bound, Change, Kind, Modality

__all__ = ["Origin", "TimeOrigin"]

_NAMED_BY_PATTERN = frozenset({Kind.AGE, Kind.ORDINAL})
"""Kinds whose pattern leads to everything that there is to find."""
_NO_UNIT = frozenset({Kind.FRACTION, Kind.RATIO, Kind.NUMBER, Kind.SCORE})
_REACH = 6
"""How many tokens around a number the word that makes it a change, or what it is of, is looked for."""


class TimeOrigin:
    """Where the claim of a time comes from: the text of its sentence, and what was found in it."""

    def __init__(self, text: str, mention: TimeMention, lexicon: Lexicon) -> None:
        self.text, self.mention, self.lexicon = text, mention, lexicon

    @property
    def names(self) -> tuple[str, ...]:
        """What follows the patterns in the `via` of a claim."""
        sentence = Sentence(self.text, 0, 0, 0)
        mark(sentence, self.lexicon)
        return tuple(_of_time(sentence, self.mention, self.lexicon))


class Origin:
    """Where the claim of a number comes from: its sentence, and what was found in it."""

    def __init__(self, sentence: Sentence, mention: Mention, lexicon: Lexicon) -> None:
        self.sentence, self.mention, self.lexicon = sentence, mention, lexicon

    @property
    def names(self) -> tuple[str, ...]:
        """What follows the patterns in the `via` of a claim."""
        sentence, mention, lexicon = self.sentence, self.mention, self.lexicon
        names = []
        if mention.kind not in _NAMED_BY_PATTERN:
            names += _styles(mention.number, mention.upper)
            if mention.kind not in _NO_UNIT:
                names += _unit(sentence, mention)
        names += _hedge(sentence, mention, lexicon)
        if self.change is not None:
            names += [f"change {word!r}: {self.change}" for word in _turning(sentence, mention, lexicon, self.change)]
        return tuple(names + _subject(sentence, mention, self.subject) + _modality(sentence, mention.first, lexicon))

    @cached_property
    def change(self) -> Change | None:
        """Whether the number says how far something rose or fell."""
        return change_of(self.sentence, self.mention, self.lexicon.changes)

    @cached_property
    def subject(self) -> str | None:
        """What the number is about."""
        return subject_of(self.sentence, self.mention, self.lexicon.words, self.lexicon.changes, self.change)

    @cached_property
    def modality(self) -> Modality:
        """Whether the text vouches for the number."""
        return modality_at(self.sentence, self.mention.first, self.lexicon.modality)

    @cached_property
    def written(self) -> Written | None:
        """What the digits and the hedge leave open; None where the words leave open too much."""
        mention = self.mention
        number, upper = mention.number, mention.upper
        vague = number.style == "vague"
        if mention.kind is Kind.SCORE or (vague and mention.hedge.bound in (Bound.BELOW, Bound.AT_MOST)):
            return None
        return Written(
            self.lexicon.precision,
            number.value,
            number.place,
            mention.whole or mention.kind is Kind.ORDINAL,
            number.ratio,
            number.ratio is not None and not self.sentence.numeric[number.first],
            upper.value if upper and not vague else None,
            upper.place if upper else 0,
            Bound.AT_LEAST if vague else mention.hedge.bound,
            mention.hedge.slack,
        )


def _styles(*numbers: Numeral | None) -> list[str]:
    """The ways in which the numbers are written."""
    return list(dict.fromkeys(STYLES[number.style] for number in numbers if number is not None))


def _unit(sentence: Sentence, mention: Mention) -> list[str]:
    """The unit with its spelling, or what is counted."""
    if mention.unit is None:
        return []
    if mention.head >= 0:
        return [f"noun {sentence.words[mention.head]!r}: {mention.unit.name}"]
    last = mention.number if mention.upper is None else max(mention.number, mention.upper)
    parts = [(mention.first, mention.number.first), (last.last, mention.last)]
    spelling = " … ".join(sentence.surface(*part).strip("-+ ") for part in parts if part[0] < part[1])
    return [f"unit {spelling!r}: {mention.unit.name}"] if spelling else []


def _hedge(sentence: Sentence, mention: Mention, lexicon: Lexicon) -> list[str]:
    """The hedge before or behind the number."""
    if mention.hedge is NO_HEDGE:
        return []
    if mention.before >= 0:
        hedge, begin = hedge_before(sentence, mention.first, lexicon.hedges.before)
        if hedge is mention.hedge:
            return [f"hedge {_said(sentence, begin, mention.first)!r}"]
    for at in (mention.number.last - 2, mention.number.last - 1):
        hedge, end = hedge_after(sentence, at, lexicon.hedges.inner)
        if hedge == mention.hedge and end == mention.number.last:
            return [f"hedge within {_said(sentence, at, end)!r}"]
    for at in (mention.last, mention.number.last):
        hedge, end = hedge_after(sentence, at, lexicon.hedges.after)
        if hedge is mention.hedge:
            return [f"hedge behind {_said(sentence, at, end)!r}"]
    return []


def _turning(sentence: Sentence, mention: Mention, lexicon: Lexicon, change: str) -> list[str]:
    """The word by which a number says how far something rose or fell: the nearest that means that, before or behind."""
    words, at = sentence.words, mention.opens
    before = words[max(0, at - _REACH) : at][::-1]
    behind = words[mention.last : mention.last + _REACH]
    tables = lexicon.changes
    if "or" in before[:2]:  # the change is said again, and the word stands before the number that said it first
        before = words[:at][::-1]
    for nearby, kinds in ((before, (tables.verbs, tables.nouns)), (behind, (tables.comparatives, tables.nouns))):
        for word in nearby:
            if any(kind.get(word) == change for kind in kinds) or (nearby is before and word == change):
                return [word]
    return []


def _subject(sentence: Sentence, mention: Mention, subject: str | None) -> list[str]:
    """The rule that found the subject."""
    if subject is None:
        return []
    if mention.head >= 0 and mention.kind in (Kind.COUNT, Kind.ORDINAL):
        return [COUNTED]
    near = range(mention.last + 1, min(mention.last + _REACH, len(sentence)))
    return [
        WHOLE
        if any(sentence.text.startswith(subject, sentence.start(k) - sentence.offset) for k in near)
        else OF_CLAUSE
    ]


def _modality(sentence: Sentence, first: int, lexicon: Lexicon) -> list[str]:
    """The word that denies, supposes or expects what the number says."""
    found = modality_at(sentence, first, lexicon.modality)
    if found is Modality.ASSERTED:
        return []
    words = sentence.words
    known: frozenset[str] = getattr(lexicon.modality, found.value)
    word = next((word for word in words[:first][::-1] if word in known), words[0])
    return [f"modality {word!r}: {found}"]


def _of_time(sentence: Sentence, mention: TimeMention, lexicon: Lexicon) -> list[str]:
    names = [] if mention.count is None else _styles(mention.count)
    hedge, first, last = time_hedge(sentence, mention, lexicon.hedges)
    if hedge is not NO_HEDGE:
        kind = "time hedge" if mention.kind != "DURATION" else "hedge behind" if first >= mention.last else "hedge"
        names.append(f"{kind} {_said(sentence, first, last)!r}")
    if mention.year is None and leans_on_tense(mention):
        tense = tense_at(sentence, mention.first, lexicon)
        if tense is not None:
            names.append(f"tense {tense}")
    return names


def _said(sentence: Sentence, first: int, last: int) -> str:
    return " ".join(sentence.words[first:last])
