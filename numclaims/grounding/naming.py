"""What a sentence names of a table: rows by their labels, columns by their heads, and times."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from attrs import define, field

from numclaims.claims.claim import Claim, Kind
from numclaims.claims.reading import Reading
from numclaims.grounding.binding import Mention
from numclaims.grounding.periods import before, grain
from numclaims.grounding.rows import Item
from numclaims.grounding.tables import TableIndex
from numclaims.scan.sentences import Sentence

__all__ = ["Spoken", "speak"]

_GAP: Final = 4
"""How many words may stand between two words of the head of a column."""
_SHORT: Final = 2


@define
class Spoken:
    """What a sentence names of a table.

    `labels` are the rows named, by the columns that hold the labels; of `columns` each is the place of one. `periods`
    are the times that the sentence names, as TIMEX3 writes them, None where it names one that is not known. `covered`
    are the tokens that belong to a label, so that digits there are no number.
    """

    labels: dict[tuple[int, ...], list[Mention[Item]]] = field(factory=dict)
    columns: list[Mention[int]] = field(factory=list)
    periods: list[Mention[str | None]] = field(factory=list)
    covered: set[int] = field(factory=set)


def speak(reading: Reading, norms: list[str], index: TableIndex, known: str | None) -> Spoken:
    """What a sentence names of a table; `norms` are its words in their common form, `known` the time named before."""
    found = Spoken()
    sentence = reading.sentence
    for first, last, item in _labels(sentence, norms, index):
        dimension = tuple(sorted({column for column, _ in item}))
        clear = (
            _stands_alone(reading, norms, first, last, index)
            and len(item) == 1
            and not _is_common(sentence, norms, first, last, item, index)
        )
        found.labels.setdefault(dimension, []).append(Mention(first, last, item, clear))
        found.covered.update(range(first, last))
    found.periods = list(_periods(reading, index, known, found.covered))
    found.columns = list(_columns(reading, norms, index, found.covered))
    return found


def _labels(sentence: Sentence, norms: list[str], index: TableIndex) -> Iterator[tuple[int, int, Item]]:
    at = 0
    while at < len(norms):
        named = index.named_at(norms, at)
        if named is not None and _is_name(sentence, norms, at, at + named[0], index):
            yield at, at + named[0], named[1]
            at += named[0]
        else:
            at += 1


def _is_name(sentence: Sentence, norms: list[str], first: int, last: int, index: TableIndex) -> bool:
    """Whether the words of a label are the name that it is, and no common word or a part of a longer name."""
    word = sentence.words[first]
    classes = index.words.measures.words
    if last - first == 1:
        surface = sentence.surface(first, last)
        if len(word) <= _SHORT and word.isalpha() and not surface.isupper():
            return False
        if word in classes.stops:
            if not surface[0].isupper():
                return False
            if first == 0 and (
                word
                in classes.pronouns
                | classes.determiners
                | classes.prepositions
                | classes.auxiliaries
                | classes.conjunctions
            ):
                return False
    if sentence.titled or not sentence.capitalised(first):
        return True
    known = index.head_words
    after = sentence.word(last)
    if (
        after.isalpha()
        and sentence.capitalised(last)
        and norms[last] not in known
        and index.named_at(norms, last) is None
    ):
        return after in index.months
    before_it = sentence.word(first - 1)
    if first > 0 and before_it.isalpha() and sentence.capitalised(first - 1) and norms[first - 1] not in known:
        return before_it in index.months or (first == 1 and before_it in classes.stops)
    return True


def _is_common(sentence: Sentence, norms: list[str], first: int, last: int, item: Item, index: TableIndex) -> bool:
    """Whether a label is a common word, and the sentence does not say what its column holds."""
    heads = {word for column, _ in item for word in index.columns[column].head.words}
    return last - first == 1 and sentence.words[first] in index.words.common and heads.isdisjoint(norms)


def _stands_alone(reading: Reading, norms: list[str], first: int, last: int, index: TableIndex) -> bool:
    """Whether no noun or adjective beside a name makes it the name of something else."""
    return _is_plain(reading, norms, first - 1, index) and _is_plain(reading, norms, last, index)


def _is_plain(reading: Reading, norms: list[str], at: int, index: TableIndex) -> bool:
    word = reading.sentence.word(at)
    if not word or any(first <= at < last for first, last in reading.places):
        return True
    if not word[0].isalpha() or norms[at] in index.head_words or word in index.months:
        return True
    words, classes = index.words, index.words.measures.words
    if word in words.bounding or word in words.apart:
        return False
    return (
        word in classes.stops
        or word in words.plain
        or word in words.sums | words.means | words.middles | words.highest | words.lowest
        or word in words.measures.word("verbs")
        or word.endswith(("ed", "ly"))
        or index.named_at(norms, at) is not None
        or index.ends_label(norms[at])
    )


def _periods(
    reading: Reading, index: TableIndex, known: str | None, covered: AbstractSet[int]
) -> Iterator[Mention[str | None]]:
    sentence = reading.sentence
    told: list[tuple[int, int, str | None, str | None]] = []
    taken: set[int] = set()
    for begin, end, step_back in _before(sentence.words, index):
        taken.update(range(begin, end))
        told.append((begin, end, None, step_back))
    for claim, (first, last) in zip(reading.claims, reading.places, strict=True):
        if claim.kind in (Kind.DATE, Kind.TIME) and covered.isdisjoint(range(first, last)) and first not in taken:
            told.append((first, last, _period(claim), None))
    told.sort()
    plain = [(first, period) for first, _, period, _ in told if period is not None and not period.startswith("X")]
    for first, last, period, step in told:
        if step is None:
            yield Mention(first, last, period, sentence.word(first - 1) not in index.words.open)
            continue
        ahead = [each for at, each in plain if at < first]
        base = ahead[-1] if ahead else plain[0][1] if plain else known
        yield Mention(first, last, None if base is None else before(base, step))


def _before(words: Sequence[str], index: TableIndex) -> Iterator[tuple[int, int, str]]:
    """The phrases for the same time a year, quarter or month before."""
    phrases = index.words.before
    starts = {phrase[0] for phrase in phrases}
    at = 0
    while at < len(words):
        found = None
        if words[at] in starts:
            matching = [phrase for phrase in phrases if tuple(words[at : at + len(phrase)]) == phrase]
            found = max(matching, key=len, default=None)
        if found is not None:
            yield at, at + len(found), phrases[found]
        at += 1 if found is None else len(found)


def _period(claim: Claim) -> str | None:
    """The year, quarter, month or day that a claim names."""
    time = claim.time
    if time is None or time.mod is not None or time.type != "DATE" or not time.value:
        return None
    value = time.value
    told = value[:4].replace("X", "0").isdecimal() and grain(value) != "other" and "X" not in value[4:]
    return value if told and value != "XXXX" else None


def _columns(reading: Reading, norms: list[str], index: TableIndex, covered: set[int]) -> Iterator[Mention[int]]:
    places: dict[str, list[int]] = {}
    for at, norm in enumerate(norms):
        if at not in covered:
            places.setdefault(norm, []).append(at)
    found: list[tuple[Mention[int], frozenset[int]]] = []
    for column in index.numbers:
        head = column.head
        if not head.key or places.keys().isdisjoint(head.key):
            continue
        full = head.key <= places.keys()
        own = index.distinctive(column) or head.key
        for cluster in _clusters(sorted(at for norm in head.words for at in places.get(norm, ()))):
            said = {norms[at] for at in cluster}
            if said.isdisjoint(own) or (not index.distinctive(column) and full and not said >= own):
                continue
            first, last = cluster[0], cluster[-1] + 1
            if len(said) > 1:
                covered.update(at for at in cluster if norms[at][0].isdecimal())
            clear = full and _stands_alone(reading, norms, first, last, index)
            found.append((Mention(first, last, column.at, clear, full), frozenset(cluster)))
    for mention, own_places in found:
        beaten = any(other.full and own_places < more for other, more in found if other.what != mention.what)
        if not beaten:
            yield mention


def _clusters(places: Sequence[int]) -> Iterable[list[int]]:
    rows: list[list[int]] = []
    for place in places:
        if rows and place - rows[-1][-1] <= _GAP:
            rows[-1].append(place)
        else:
            rows.append([place])
    return rows
