"""Ages of people and things: "35-year-old", "aged 50", "at the age of 81", "12 years old"."""

from __future__ import annotations

from numclaims.lang.lexicon import Lexicon
from numclaims.scan.hedging import hedge_before
from numclaims.scan.mention import Mention
from numclaims.scan.numeral import Numeral
from numclaims.scan.sentences import Sentence
from numclaims.values.kinds import Kind

__all__ = ["AGE_CUES", "AGE_WORDS", "read_ages"]

_OLD = frozenset(
    {("-", "-", "old"), ("-", "-", "olds"), ("old",), ("olds",), ("-", "old"), ("-", "olds"), ("of", "age")}
)
"""What stands beside the unit of an age: "35-year-old", "12 years old"."""
AGE_WORDS = frozenset({"yo", "old", "old's", "olds", "age", "aged", "ages"})
"""Words without which only a number between commas can be an age."""
_BEFORE = (
    *(["aged"], ["age"], ["the", "age", "of"], ["ages"], ["an", "age", "of"]),
    *(["in", "age", "from"], ["ages", "from"], ["aged", "from"]),
)
_BETWEEN = (["aged", "between"], ["ages", "between"], ["between", "the", "ages", "of"])
_LISTING = (["and"], ["or"], [","], [",", "and"])
"""What stands between the ages of a list: "aged 5, 7 and 12"."""
_SUSPENDED = (["-", "to"], ["to"], ["-"], ["–"], ["-", "to", "-"])
"""What stands between the ends of "25- to 54-year-olds"."""
_LISTED = (["-", "and"], ["-", "or"], ["-", ","], ["-", ",", "and"], ["-", ",", "or"], ["-", "&"])
"""What stands between the ages of "9- and 15-year-olds"."""
_AVERAGES = frozenset({"median", "average", "mean"})
_AVERAGED_OVER = 7
"""How many tokens may stand between "average age" and the number."""
_DEATHS = frozenset({"died", "dies", "dead"})
_GROWN = 25
"""The least age read behind "died at", where a time of day could be meant otherwise."""
_TEENAGE = 13
"""The same where the sentence names somebody; in a headline any number is an age."""
_LIVING = (["lived", "to", "be"], ["lives", "to", "be"], ["live", "to", "be"], ["lived", "to"], ["lives", "to"])
"""What stands before the age that somebody reached."""
_AFTER_DEATH = frozenset({".", ",", ";", ")", "—", "after", "following", "from"})
_SOMEBODY = frozenset(
    "boy girl man woman teen teenager toddler mother father mom dad son daughter brother sister wife husband student "
    "grandmother grandfather heiress widow".split()
)
"""Nouns for one person, behind which a number in commas is an age whoever it is."""
_OPENING = 2
"""The token of an age behind a surname that opens its sentence: "Orlin, 46, has"."""
_ADULT = 10
_INITIALS = 2
"""Letters that a surname has at least one more of."""
_AFTER_AGE = frozenset("who whose has had is was said says told will now of from a an also".split())
_LAST_BEFORE = frozenset({"aged", "age", "of", "ages", "between", "from"})
_OLDEST = 130
_TURNING = frozenset({"turned", "turns", "turning"})
_EQUALLING = frozenset({"of", "is", "was", "to", "at", "from"})
_OWNERS = frozenset({"his", "her", "their", "my", "your", "our"})
_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_WHOLE = (0, 9)
"""The years of a decade of life that its parts mean."""
_PERSONS = frozenset({"he", "she", "i", "who"})
_BEING = frozenset({"was", "is", "am"})
_BEFORE_TURN = frozenset({"i", "you", "we", "they", "to", "will", "would", "who"})
_DATING = frozenset({"last", "this", "next", "yesterday", "tomorrow"})
"""What tells when somebody had a birthday, and is counted by no number."""
_ADVERBS = frozenset({"now", "just", "already", "only", "still", "then"})
"""What may stand between "is" and an age."""
_CONTRACTED = frozenset({"he's", "she's", "i'm", "who's"})
_GROWING = frozenset({"boy", "girl", "man", "woman", "youth", "lad"})
"""Nouns before "of 33" that have no children counted by it."""
_CLOSING_AGE = frozenset({".", ",", ";", ")", "—", "when", "now", "today"})
"""What stands behind the age of somebody who "was 24"."""
AGE_CUES = (
    {"turn"}
    | _TURNING
    | _SOMEBODY
    | _CONTRACTED
    | {phrase[0] for phrase in _LIVING}
    | _PERSONS
    | _AVERAGES
    | _DEATHS
    | {"expectancy", "s"}
)
"""Words without which no age is shown by the words before it alone."""


def read_ages(sentence: Sentence, numerals: list[Numeral], lexicon: Lexicon) -> list[Mention]:
    """The ages among the numbers of a sentence."""
    found: list[Mention] = []
    spoken = not AGE_WORDS.isdisjoint(sentence.words)
    for k, number in enumerate(numerals):
        behind_comma = sentence.word(number.first - 1) == ","
        if not (spoken or behind_comma) or number.style == "fraction" or number.value < 0:
            continue
        following = numerals[k + 1] if k + 1 < len(numerals) else None
        made = None
        if spoken:
            made = _before_old(sentence, number, lexicon) or _after_aged(sentence, number, following, lexicon)
            if made is not None and k and made.via == "years old":
                found += _suspended(sentence, numerals[:k], made)
                made = _from_younger(sentence, numerals[k - 1], made)
            elif made is None and found and found[-1].via == "aged":
                made = _listed(sentence, found[-1], number, lexicon)
        if made is None and behind_comma:
            made = _in_commas(sentence, number, lexicon)
        if made is not None:
            hedge, before = hedge_before(sentence, made.first, lexicon.hedges.before)
            found.append(made if before == made.first else made._replace(hedge=hedge, before=before))
    if "s" in sentence.words:
        found += [made for number in numerals if (made := _by_decade(sentence, number, lexicon)) is not None]
    if not found and not AGE_CUES.isdisjoint(sentence.words):
        found = [made for number in numerals if (made := _after_cue(sentence, number, lexicon)) is not None]
    return found


def _by_decade(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> Mention | None:
    """ "In her 20s", "in his late 40s": from the first year meant to the last."""
    first, last = number.first, number.last
    if sentence.word(last) != "s" or not sentence.glued(last) or not 0 < number.value < _OLDEST or number.value % 10:
        return None
    k = first - 1 - (sentence.word(first - 1) == "-")
    part = _PARTS.get(sentence.word(k))
    if sentence.word(k if part is None else k - 1) not in _OWNERS:
        return None
    low, high = part or _WHOLE
    youngest, oldest = (number._replace(value=number.value + years) for years in (low, high))
    year = lexicon.units.ages["years"]
    return Mention(first if part is None else k, last + 1, Kind.AGE, youngest, "age by decade", year, oldest)


def _after_cue(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> Mention | None:
    """An age that only the words before it show: "she turned 30", "he will be 35 in May", "a life expectancy of 73"."""
    words, last = sentence.words, number.last
    if not 0 < number.value <= _OLDEST or number.ratio is not None:
        return None
    hedge, first = hedge_before(sentence, number.first, lexicon.hedges.before)
    behind = sentence.word(last)
    expected = sentence.word(first - 1) in _EQUALLING and "expectancy" in words[:first] and "life" in words[:first]
    if number.place and not (number.place == -1 and (expected or _is_average(sentence, first))):
        return None
    counting = behind.isalpha() and (behind not in lexicon.words.stops or behind in lexicon.units.ages)
    counting = counting and behind not in _DATING
    if behind in ("%", "times") or (counting and not (expected and behind.endswith("ing"))):
        return None
    turns = sentence.word(first - 1) == "turn" and sentence.word(first - 2) in _BEFORE_TURN
    turned = sentence.word(first - 1) in _TURNING and sentence.word(first - 2) not in ("the", "a", "it", "its")
    sure = number.style == "digits" or (number.style == "words" and number.value > 1)
    was = sure and _is_of_somebody(sentence, first) and _closes_age(sentence, last, lexicon)
    lived = words[max(0, first - 3) : first] in _LIVING or words[max(0, first - 2) : first] in _LIVING
    will_be = words[max(0, first - 3) : first] in (["he", "will", "be"], ["she", "will", "be"])
    died = sentence.word(first - 1) == "at" and sentence.word(first - 2) in _DEATHS
    if not sentence.titled:
        died = died and number.value >= (_GROWN if _SOMEBODY.isdisjoint(words[:first]) else _TEENAGE)
    died = died and (not behind or behind in _AFTER_DEATH)
    if not (turned or turns or was or will_be or expected or died or lived or _is_average(sentence, first)):
        return None
    opens = first if first < number.first else -1
    year = lexicon.units.ages["years"]
    return Mention(number.first, last, Kind.AGE, number, "age behind its cue", year, hedge=hedge, before=opens)


def _is_of_somebody(sentence: Sentence, i: int) -> bool:
    """Whether the words before token i say how old somebody is: "who is", "my mother was", "she's", "a man of"."""
    i -= sentence.word(i - 1) in _ADVERBS
    one, two = sentence.word(i - 1), sentence.word(i - 2)
    if one in _BEING:
        return two in _PERSONS or two in _SOMEBODY
    return one in _CONTRACTED or (one == "of" and two in _GROWING)


def _closes_age(sentence: Sentence, i: int, lexicon: Lexicon) -> bool:
    """Whether nothing follows at token i that an amount could count, but for what somebody of that age does."""
    behind, further = sentence.word(i), sentence.word(i + 1)
    if behind == "and":
        return further.isalpha() and further not in lexicon.words.determiners and further not in ("a", "half")
    return not behind or behind in _CLOSING_AGE


def _is_average(sentence: Sentence, i: int) -> bool:
    """Whether the words before token i make it an average age: "a median age of", "the average age of buyers was"."""
    if sentence.word(i - 1) not in _EQUALLING:
        return False
    for k in range(i - 2, max(0, i - _AVERAGED_OVER), -1):
        if sentence.words[k] == "age":
            return sentence.words[k - 1] in _AVERAGES
        if not sentence.words[k].isalpha():
            return False
    return False


def _before_old(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> Mention | None:
    at = number.last
    if at >= len(sentence.words):
        return None
    hyphen = sentence.words[at] == "-"
    if sentence.words[at] == "yo" and number.value <= _OLDEST:
        return Mention(number.first, at + 1, Kind.AGE, number, "years old", lexicon.units.ages["years"])
    unit = lexicon.units.ages.get(sentence.word(at + hyphen))
    if unit is None:
        return None
    for length in (2, 1):
        end = at + hyphen + 1 + length
        behind = [word.removesuffix("'s") for word in sentence.words[at + hyphen + 1 : end]]
        if end <= len(sentence) and (*("-",) * hyphen, *behind) in _OLD:
            return Mention(number.first, end, Kind.AGE, number, "years old", unit)
    return None


def _after_aged(sentence: Sentence, number: Numeral, following: Numeral | None, lexicon: Lexicon) -> Mention | None:
    if sentence.word(number.first - 1) not in _LAST_BEFORE or number.value > _OLDEST or number.place:
        return None
    for pattern in (*_BEFORE, *_BETWEEN):
        if sentence.words[max(0, number.first - len(pattern)) : number.first] == pattern:
            follows = sentence.word(number.last)
            if follows in lexicon.units.ages and follows not in ("years", "year"):
                return None
            upper = _upper(sentence, number, following, ["and"] if pattern in _BETWEEN else ["to"])
            last = upper.last if upper else number.last
            last += sentence.word(last) in ("years", "year")
            return Mention(number.first, last, Kind.AGE, number, "aged", lexicon.units.ages["years"], upper)
    return None


def _suspended(sentence: Sentence, numerals: list[Numeral], made: Mention) -> list[Mention]:
    """The ages before another one that has the unit of all: the 9 of "9- and 15-year-olds"."""
    found: list[Mention] = []
    last = made.first
    for number in reversed(numerals):
        if sentence.words[number.last : last] not in _LISTED or not sentence.glued(number.last):
            break
        found.insert(0, Mention(number.first, number.last, Kind.AGE, number, "suspended age", made.unit))
        last = number.first
    return found


def _from_younger(sentence: Sentence, younger: Numeral, made: Mention) -> Mention:
    """The whole of "25- to 54-year-olds", of which `made` is the upper end, or else that."""
    number = made.number
    joint = sentence.words[younger.last : number.first]
    between = joint == ["and"] and sentence.word(younger.first - 1) == "between"
    if (joint not in _SUSPENDED and not between) or not 0 <= younger.value < number.value:
        return made
    if younger.style != number.style or younger.place != number.place:
        return made
    if sentence.words[younger.last] not in ("to", "and") and not sentence.glued(younger.last):
        return made
    return made._replace(first=younger.first, number=younger, upper=number, within=("range of ages",))


def _listed(sentence: Sentence, one: Mention, number: Numeral, lexicon: Lexicon) -> Mention | None:
    """Another age of a list: the 7 of "aged 5 and 7"."""
    link = sentence.words[one.last : number.first]
    if link not in _LISTING or one.upper is not None or number.value > _OLDEST or number.place:
        return None
    behind = sentence.word(number.last)
    if behind == "of" or (link == [","] and behind not in (",", "and", "or")):
        return None
    if behind.isalpha() and behind not in lexicon.words.stops:
        return None
    return Mention(number.first, number.last, Kind.AGE, number, "aged", lexicon.units.ages["years"])


def _upper(sentence: Sentence, number: Numeral, following: Numeral | None, link: list[str]) -> Numeral | None:
    """The other end of "aged 18 to 34" and "aged between 18 and 34"."""
    if following is None or sentence.words[number.last : following.first] not in (link, ["-"], ["–"]):
        return None
    return following if following.value <= _OLDEST and following.style == number.style else None


def _in_commas(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> Mention | None:
    """ "Nadia Ostby, 46, who": a number in commas behind a name."""
    if number.style != "digits" or number.place or not 0 < number.value <= _OLDEST:
        return None
    first, last = number.first, number.last
    behind = sentence.word(last)
    if sentence.word(first - 1) != "," or (behind and behind not in (",", ".", ";", ":", "—", "–")):
        return None
    if sentence.words[first - 2] in _SOMEBODY or _is_in_headline(sentence, number, lexicon):
        return Mention(first, last, Kind.AGE, number, "age in commas", lexicon.units.ages["years"])
    if not sentence.capitalised(first - 2) or not sentence.words[first - 2].isalpha():
        return None
    if first == _OPENING:
        opens = sentence.words[last] == "," and sentence.word(last + 1) in _AFTER_AGE
        if not opens or number.value < _ADULT or not lexicon.openers.isdisjoint(sentence.words[:1]):
            return None
        return Mention(first, last, Kind.AGE, number, "age in commas", lexicon.units.ages["years"])
    if not (sentence.capitalised(first - 3) or sentence.word(first - 3) in ("mr", "mrs", "ms")):
        return _behind_surname(sentence, number, lexicon)
    if sentence.words[first - 2] in lexicon.month_names or sentence.words[first - 3] in (
        "rule",
        "section",
        "route",
        "highway",
    ):
        return None
    if sentence.word(last) not in (",", "—", "–") and sentence.word(last + 1):
        return None
    return Mention(first, last, Kind.AGE, number, "age in commas", lexicon.units.ages["years"])


def _is_in_headline(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> bool:
    """Whether a number is set off behind a noun for one thing in a headline: "Monk, 81, Charged", "Suspect, 19"."""
    noun = sentence.words[number.first - 2]
    return (
        sentence.titled
        and noun.isalpha()
        and not lexicon.words.is_plural(noun)
        and noun not in lexicon.words.stops
        and noun not in lexicon.month_names
        and noun not in lexicon.words.verbs
    )


def _behind_surname(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> Mention | None:
    """ "… and Orlin, 46, left": one capitalised word, where neither a place nor a list can be meant."""
    first, last = number.first, number.last
    before, behind = sentence.word(first - 3), sentence.word(last + 1)
    if sentence.words[last] not in (",", "—") or len(sentence.words[first - 2]) <= _INITIALS or number.value < _ADULT:
        return None
    if (
        before in lexicon.words.prepositions
        or not before[0].isalpha()
        or sentence.words[first - 2] in lexicon.month_names
    ):
        return None
    if not behind.isalpha() or behind in lexicon.numbers.small or sentence.capitalised(last + 1):
        return None
    return Mention(first, last, Kind.AGE, number, "age in commas", lexicon.units.ages["years"])
