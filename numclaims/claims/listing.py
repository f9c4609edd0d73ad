"""Reads the items of lists in prose: names, plain words, labelled items, bullets, infinitives."""

from __future__ import annotations

from collections.abc import Sequence

from numclaims.claims.reading import Reading
from numclaims.scan.sentences import Sentence

__all__ = ["bullets", "infinitives", "labelled", "names", "plain_words"]

_LONGEST = 3
"""How many words a name in a list has at most."""
_BULLETS = frozenset("-*•–+·")
_LETTERS = "abcdefghij"
_NUMERALS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_LABELS = (tuple(str(number) for number in range(1, 11)), tuple(_LETTERS), _NUMERALS)
_ENDING = frozenset(".;:?!)")
_PARTIAL = frozenset("among included including and as both all plus too with".split())
"""Words behind a list in apposition that make it one of some only: "France and Spain among them"."""


def names(
    sentence: Sentence, at: int, *, aside: bool = False, open_end: bool = False, stop: int | None = None
) -> tuple[str, ...]:
    """The names from a token to the end of the sentence or to a semicolon; only "A, B and C" counts as a list.

    A list that stands `aside` ends at its comma; with an `open_end` it ends where something else than a name follows.
    """
    end = len(sentence) if stop is None else stop
    items: list[list[int]] = [[]]
    joined = False
    for k in range(at, end):
        word = sentence.words[k]
        named = (word == "the" and not items[-1]) or (sentence.capitalised(k) and word.isalpha())
        if word in (".", ";") or (word == "," and joined and aside and items[-1]):
            if word == "," and (sentence.word(k + 1) in _PARTIAL or sentence.capitalised(k + 1)):
                return ()
            break
        if joined and not named and items[-1] and (open_end or word in _ENDING) and word not in (",", "and"):
            break
        if joined and word in (",", "and"):
            return ()
        if word == "," and sentence.word(k + 1) == "and":
            continue
        if word in (",", "and"):
            joined = word == "and"
            items.append([])
        elif named:
            items[-1].append(k)
        else:
            return ()
    found = tuple(sentence.surface(item[0], item[-1] + 1) for item in items if item)
    shapes = all(0 < len(item) <= _LONGEST and sentence.capitalised(item[-1]) for item in items)
    return found if joined and shapes and len(set(found)) == len(items) else ()


def plain_words(sentence: Sentence, at: int) -> tuple[str, ...]:
    """Three or more items of one or two words in small letters to the end of the sentence: "red, green and blue"."""
    items: list[list[str]] = [[]]
    joined = False
    for k in range(at, len(sentence)):
        word = sentence.words[k]
        if word in (".", ";"):
            break
        if word == "," and sentence.word(k + 1) == "and":
            continue
        if word in (",", "and"):
            if joined:
                return ()
            joined = word == "and"
            items.append([])
        elif word.isalpha() and not sentence.capitalised(k) and len(items[-1]) < 2:
            items[-1].append(word)
        else:
            return ()
    shapes = joined and len(items) > 2 and all(items)
    return tuple(" ".join(item) for item in items) if shapes else ()


def labelled(sentence: Sentence, at: int) -> tuple[str, ...]:
    """The items that labels number from the first one on: "(1) … (2) …", "a) … b) …"."""
    words = sentence.words
    places = [
        (k - (words[k - 1] == "("), words[k])
        for k in range(at, len(words) - 1)
        if words[k + 1] == ")" and sentence.glued(k + 1) and (words[k - 1] == "(" or not sentence.glued(k))
    ]
    for labels in _LABELS:
        if len(places) > 1 and [label for _, label in places] == list(labels[: len(places)]):
            ends = [place for place, _ in places[1:]] + [len(words)]
            return tuple(sentence.surface(first, end) for (first, _), end in zip(places, ends, strict=True))
    return ()


def bullets(following: Sequence[Reading]) -> tuple[str, ...]:
    """The bulleted lines that follow a line."""
    found: list[str] = []
    for reading in following:
        sentence = reading.sentence
        if sentence.words[0] not in _BULLETS or sentence.glued(1):
            break
        found.append(sentence.surface(1, len(sentence)) if len(sentence) > 1 else "")
    return tuple(found)


def infinitives(sentence: Sentence, at: int) -> tuple[str, ...]:
    """The parallel infinitives from a token to the end: "to cut waste and to save water"."""
    if sentence.word(at) != "to":
        return ()
    words = sentence.words
    starts = [at] + [k for k in range(at + 1, len(words)) if words[k] == "to" and words[k - 1] in (",", ";", "and")]
    if len(starts) < 2 or words[starts[-1] - 1] != "and":
        return ()
    ends = [*starts[1:], len(words)]
    return tuple(sentence.surface(first, end) for first, end in zip(starts, ends, strict=True))
