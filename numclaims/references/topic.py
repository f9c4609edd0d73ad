"""Takes the name of a fact apart: what is measured, and of what thing."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from numclaims.lang.measures import Measure, Measures
from numclaims.references.fact import DATED, Fact
from numclaims.scan.sentences import Sentence
from numclaims.values.unit import Unit

__all__ = ["Topic", "name_of", "topics_of"]

Stems = tuple[str, ...]


@frozen
class Topic:
    """What a fact is about; all words are stems.

    `measure` is the name of a measure, or empty where `words` must stand in for it. `name` is the thing, word for word;
    `proper` tells that it is a proper name. `also` are other words that the text must have, `kinds` what the thing is
    ("the town of"). `other` is the second end of a distance. `group` is what a number or share counts, `predicate`
    what is said of those counted, as roots of verbs; `event` what happened in a year. `year` is one within the name.
    """

    measure: str
    name: Stems
    proper: bool = False
    words: Stems = ()
    aspect: str = ""
    also: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    other: Stems = ()
    group: Stems = ()
    predicate: Stems = ()
    event: str = ""
    year: int | None = None

    @property
    def keys(self) -> frozenset[str]:
        """The words of which some must stand near every claim that speaks of the fact."""
        return frozenset(self.name)


class _Words:
    """A stretch of the tokens of a name, in lower case, with what they looked like."""

    def __init__(self, words: Sequence[str], capital: Sequence[bool]) -> None:
        self.words, self.capital = list(words), list(capital)

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, part: slice) -> _Words:
        return _Words(self.words[part], self.capital[part])

    def find(self, wanted: frozenset[str], start: int = 0) -> int:
        """The first place from `start` that holds one of some words, or the end."""
        return next((i for i in range(start, len(self)) if self.words[i] in wanted), len(self))


def topics_of(fact: Fact, measures: Measures) -> list[Topic]:
    """What a fact is about, by its name and by each alias; an alias may name the thing alone."""
    main = _topic(fact.name, fact.unit, measures)
    found = [] if main is None else [main]
    for alias in fact.aliases:
        words = _tokens(alias, measures)
        thing = _thing(words, measures)
        if main is not None and thing is not None and not _says_what(words, fact.unit, measures):
            found.append(evolve(main, name=thing.name, proper=thing.proper, kinds=main.kinds | thing.kinds))
        elif (topic := _topic(alias, fact.unit, measures)) is not None:
            found.append(topic)
    return list(dict.fromkeys(found))


def name_of(text: str, measures: Measures) -> Stems:
    """The stems of a phrase, without articles and marks."""
    return _stems(_tokens(text, measures), measures)


def _tokens(text: str, measures: Measures) -> _Words:
    sentence = Sentence(text[:400], 0, 0, 0)
    capital = [sentence.capitalised(i) or word[-1].isdecimal() for i, word in enumerate(sentence.words)]
    words = _Words(sentence.words, capital)
    return words[1:] if words.words[:1] and words.words[0] in measures.word("articles") else words


def _stems(words: _Words, measures: Measures) -> Stems:
    dropped = measures.word("articles") | measures.word("links")
    found = []
    for at, word in enumerate(words.words):
        numbered = words.capital[at] and words.words[at + 1 : at + 2] and words.words[at + 1][0].isdigit()
        if word[0].isalnum() and (word not in dropped or numbered):
            found.append(measures.stem(word))
    return tuple(found)


def _fits(measure: Measure, unit: Unit) -> bool:
    """Whether a measure can be in a unit."""
    if measure.kind == "any":
        return True
    if measure.kind == "year":
        return unit.code in DATED
    if measure.kind == "count":
        return unit.system == "count" or unit.code == "1"
    if measure.kind == "money":
        return unit.system == "iso4217" and "/" not in unit.code
    if measure.kind == "share":
        return unit.dimension.name == "ratio"
    return unit.dimension.name == measure.kind


def _find_measure(words: _Words, measures: Measures) -> tuple[int, int, Measure] | None:
    """The first noun for a measure: where it begins and ends, and the measure."""
    for at, word in enumerate(words.words):
        for noun, measure in measures.by_noun.get(word, ()):
            end = at + len(noun)
            if tuple(words.words[at:end]) == noun and (end == len(words) or words.words[end] in measures.word("links")):
                return at, end, measure
    return None


def _says_what(words: _Words, unit: Unit, measures: Measures) -> bool:
    found = _find_measure(words, measures)
    return (found is not None and _fits(found[2], unit)) or (
        unit.code in DATED and words.find(measures.word("years")) < len(words)
    )


def _topic(name: str, unit: Unit, measures: Measures) -> Topic | None:
    words, year = _without_year(_tokens(name, measures))
    if unit.code in DATED:
        topic = _event(words, measures)
    else:
        topic = _measured(words, unit, measures)
    if topic is None or not topic.name:
        return None
    return evolve(topic, year=year) if year else topic


def _without_year(words: _Words) -> tuple[_Words, int | None]:
    """The words without a year that closes them, and the year."""
    kept = words[:-1] if words.words[-1:] == [")"] else words
    last = kept.words[-1] if len(kept) else ""
    if len(kept) > 2 and len(last) == 4 and last.isdigit() and kept.words[-2] in ("in", ",", "("):
        return kept[:-2], int(last)
    return words, None


def _measured(words: _Words, unit: Unit, measures: Measures) -> Topic | None:
    found = _find_measure(words, measures)
    if found is None or not _fits(found[2], unit):
        return _unmeasured(words, unit, measures)
    at, end, measure = found
    before, rest = words[:at], words[end:]
    aspect = next((measures.aspects[word] for word in before.words if word in measures.aspects), "")
    if not len(rest):
        before = before[1 if aspect and before.words[0] in measures.aspects else 0 :]
        if measure.kind == "length" and measure.name == "distance":
            return _joined_ends(before, aspect, measures)
        return _with_thing(Topic(measure.name, (), aspect=aspect), before, measures)
    plain = frozenset(
        (*measures.aspects, *measures.word("neutral"), "current", "official", "usual", "resident", "annual")
    )
    extra = _stems(_Words(*_apart(before, plain)), measures)
    topic = Topic(measure.name, (), aspect=aspect, words=extra)
    if measure.name == "distance":
        return _ends(topic, rest, measures) or _with_thing(evolve(topic, measure="length"), rest[1:], measures)
    if measure.name in ("number", "share") and not extra:
        return _counted(topic, rest[1:], measures)
    return _with_thing(topic, rest[1:], measures)


def _apart(words: _Words, without: frozenset[str]) -> tuple[list[str], list[bool]]:
    kept = [i for i, word in enumerate(words.words) if word not in without]
    return [words.words[i] for i in kept], [words.capital[i] for i in kept]


def _unmeasured(words: _Words, unit: Unit, measures: Measures) -> Topic | None:
    """A fact whose measure has no entry: "life expectancy in Japan"; or a count of what its unit says."""
    link = words.find(measures.word("links"), 1)
    if link < len(words):
        what = _stems(words[:link], measures)
        if unit.system != "count" or not words.capital[0]:
            return _with_thing(Topic("", (), words=what), words[link + 1 :], measures)
    if unit.system == "count":
        group = tuple(measures.stem(word) for word in unit.name.split())
        return _with_thing(Topic("number", (), group=group), words, measures)
    for at, word in enumerate(words.words[:-1]):
        if word.endswith("'s"):
            return _with_thing(Topic("", (), words=_stems(words[at + 1 :], measures)), words[: at + 1], measures)
    return None


def _with_thing(topic: Topic, words: _Words, measures: Measures) -> Topic | None:
    thing = _thing(words, measures)
    if thing is None:
        return None
    return evolve(topic, name=thing.name, proper=thing.proper, also=topic.also | thing.also, kinds=thing.kinds)


def _thing(words: _Words, measures: Measures) -> Topic | None:
    """The thing that a noun phrase names: the phrase's words up to its end, and those of what follows it."""
    words, kinds = _without_kinds(words, measures)
    end, proper = 0, False
    while end < len(words):
        word = words.words[end]
        if word == "of" and proper and end + 1 < len(words) and _opens_name(words, end + 1, measures):
            end += 1
            continue
        if end and (word in measures.word("links") or word in measures.word("clauses") or word in (",", "(")):
            break
        proper = proper or words.capital[end]
        end += 1
    name = _stems(words[:end], measures)
    if not name:
        return None
    rest = [
        word
        for word in words.words[end:]
        if word not in measures.word("clauses") and word not in measures.words.auxiliaries
    ]
    also = frozenset(_stems(_Words(rest, [False] * len(rest)), measures))
    return Topic("", name, proper=proper, also=also, kinds=frozenset(kinds))


def _opens_name(words: _Words, at: int, measures: Measures) -> bool:
    at += words.words[at] in measures.word("articles")
    return at < len(words) and words.capital[at]


def _without_kinds(words: _Words, measures: Measures) -> tuple[_Words, list[str]]:
    """The words without an opening "the town of", and the kinds that it tells."""
    kinds = []
    at = 0
    while at < len(words):
        word = words.words[at]
        if word in measures.word("articles"):
            at += 1
        elif word in measures.word("kinds") and not words.capital[at] and words.words[at + 1 : at + 2] == ["of"]:
            kinds.append(word)
            at += 2
        else:
            break
    return words[at:], kinds


def _ends(topic: Topic, rest: _Words, measures: Measures) -> Topic | None:
    """A distance "from A to B", "between A and B" or "of A from B"."""
    first, second = rest.words[0], {"from": "to", "between": "and", "of": "from", "to": "from"}.get(rest.words[0], "")
    middle = rest.find(frozenset((second,)), 1)
    one, other = _thing(rest[1:middle], measures), _thing(rest[middle + 1 :], measures)
    if not first or one is None or other is None:
        return None
    return evolve(topic, name=one.name, proper=one.proper, other=other.name, kinds=one.kinds, also=topic.also)


def _joined_ends(words: _Words, aspect: str, measures: Measures) -> Topic | None:
    """The "Earth-Moon distance"."""
    middle = words.find(frozenset(("-", "–", "to")))
    one, other = _thing(words[:middle], measures), _thing(words[middle + 1 :], measures)
    if one is None or other is None:
        return None
    return Topic("distance", one.name, proper=one.proper, other=other.name, aspect=aspect)


def _counted(topic: Topic, words: _Words, measures: Measures) -> Topic | None:
    """A number or a share of some group: "member states of the European Union", "adults in Vestria who smoke"."""
    relative = words.find(measures.word("clauses"))
    predicate = _roots(words[relative:], measures)
    words = words[:relative]
    link = words.find(measures.word("links"), 1)
    group, thing = words[:link], words[link + 1 :]
    names = 0
    while names < len(group) and (group.capital[names] or group.words[names] == "-"):
        names += 1
    if names and not len(thing):
        group, thing = group[names:], group[:names]
    done = measures.words.participles | measures.word("done")
    for at in range(1, len(group)):
        if group.words[at].endswith(("ed", "ing")) or group.words[at] in done:
            predicate = (*_roots(group[at:], measures), *predicate)
            group = group[:at]
            break
    topic = evolve(topic, group=_stems(group, measures), predicate=predicate)
    if not topic.group:
        return None
    if not len(thing):
        return evolve(topic, name=topic.group, proper=False) if topic.measure == "share" and predicate else None
    return _with_thing(topic, thing, measures)


def _roots(words: _Words, measures: Measures) -> Stems:
    dropped = (
        measures.word("articles")
        | measures.word("links")
        | measures.word("clauses") - {"without"}
        | measures.words.auxiliaries
    )
    return tuple(measures.root(word) for word in words.words if word[0].isalnum() and word not in dropped)


def _event(words: _Words, measures: Measures) -> Topic | None:
    """What happened to what: "year in which X opened", "opening year of X", "date of birth of X"."""
    start = 0
    while start < len(words) and words.words[start] in measures.word("years") | measures.word("links") | measures.word(
        "clauses"
    ) | measures.word("articles"):
        start += 1
    rest = _Words(*_apart(words[start:], measures.word("years")))
    at = next((i for i, word in enumerate(rest.words) if word in measures.events and not rest.capital[i]), -1)
    if 0 <= at < len(rest) - 1 and rest.words[at + 1] == "of":
        event, thing, also = measures.events[rest.words[at]], rest[at + 2 :], rest[:0]
    elif at > 0:
        event, thing, also = measures.events[rest.words[at]], rest[:at], rest[at + 1 :]
    else:
        if "of" in words.words[:start]:
            return _with_thing(Topic("year", (), event="happen"), rest, measures)
        at = _verb(rest, measures)
        if at <= 0:
            return None
        event, thing, also = measures.root(rest.words[at]), rest[:at], rest[at + 1 :]
    while len(thing) and thing.words[-1] in measures.words.auxiliaries:
        thing = thing[:-1]
    topic = _with_thing(Topic("year", (), event=event), thing, measures)
    return None if topic is None else evolve(topic, also=topic.also | set(_stems(also, measures)))


def _verb(words: _Words, measures: Measures) -> int:
    """The place of the verb of a clause: after its capitalised subject, or at its end."""
    at = 0
    while at < len(words) and not words.capital[at]:
        at += 1
    if at == len(words):
        return len(words) - 1
    while at < len(words) and (
        words.capital[at] or words.words[at] in measures.words.auxiliaries or words.words[at] in measures.word("links")
    ):
        at += 1
    return at if at < len(words) else -1
