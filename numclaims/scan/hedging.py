"""Reads the hedge beside a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from numclaims.lang.hedges import NO_HEDGE, Hedge, Hedges, Phrases
from numclaims.scan.sentences import Sentence
from numclaims.values.kinds import Bound

if TYPE_CHECKING:
    from numclaims.scan.times import TimeMention

__all__ = ["hedge_after", "hedge_before", "time_hedge"]

_BACKWARDS = {
    Bound.BELOW: Bound.ABOVE,
    Bound.AT_MOST: Bound.AT_LEAST,
    Bound.ABOVE: Bound.BELOW,
    Bound.AT_LEAST: Bound.AT_MOST,
}
"""What a bound of a number is for the date that lies so far back."""
_TO = frozenset({"to", "until", "till", "through", "-", "–", "—"})


def hedge_before(sentence: Sentence, i: int, phrases: Phrases) -> tuple[Hedge, int]:
    """The hedge of a table that ends just before token i, and the token that it begins at; without one, i."""
    words = sentence.words
    if i == 0:
        return NO_HEDGE, i
    for phrase, hedge in phrases.get(words[i - 1], ()):
        begin = i - len(phrase)
        if begin >= 0 and tuple(words[begin:i]) == phrase:
            return hedge, begin
    return NO_HEDGE, i


def hedge_after(sentence: Sentence, i: int, phrases: Phrases) -> tuple[Hedge, int]:
    """The hedge of a table that begins at token i, and the token behind it; without one, i."""
    words = sentence.words
    if i >= len(words):
        return NO_HEDGE, i
    for phrase, hedge in phrases.get(words[i], ()):
        end = i + len(phrase)
        if tuple(words[i:end]) == phrase:
            if phrase[0] in "+-" and not sentence.glued(i):
                continue
            if phrase[-1] == "plus" and end < len(words) and (sentence.numeric[end] or words[end] in ("or", "/")):
                continue  # "100 plus 50" is a sum, "5 plus or minus 1" has a margin
            return hedge, end
    return NO_HEDGE, i


def time_hedge(sentence: Sentence, mention: TimeMention, hedges: Hedges) -> tuple[Hedge, int, int]:
    """The hedge of a time with its first token and the one behind its last: of the number, if it is a length of time.

    A date that is reckoned by a number has the hedge of that: "nearly 30 years ago" is after the time named.
    "From" leaves a date open only if no end follows it.
    """
    if mention.kind == "DATE" and mention.count is not None:
        hedge, begin = hedge_before(sentence, mention.count.first, hedges.before)
        if hedge is not NO_HEDGE and mention.which == -1:
            hedge = hedge._replace(bound=_BACKWARDS.get(hedge.bound, hedge.bound))
        return hedge, begin, mention.count.first
    if mention.kind != "DURATION":
        hedge, begin = hedge_before(sentence, mention.first, hedges.times)
        if begin == mention.first - 1 and sentence.words[begin] == "from" and sentence.word(mention.last) in _TO:
            return NO_HEDGE, mention.first, mention.first
        return hedge, begin, mention.first
    first = mention.first if mention.count is None else mention.count.first
    hedge, begin = hedge_before(sentence, first, hedges.before)
    if hedge is not NO_HEDGE:
        return hedge, begin, first
    hedge, end = hedge_after(sentence, mention.last, hedges.after)
    return hedge, mention.last, end
