"""Finds the head of the noun phrase that a number opens, without a parser."""

from __future__ import annotations

from numclaims.lang.lexicon import Lexicon
from numclaims.lang.words import WordClasses
from numclaims.scan.sentences import Sentence

__all__ = ["find_head", "noun_at"]

REACH = 7
"""How many tokens a noun phrase may be long before its head."""


_NUMBERED = frozenset(
    {"model", "type", "series", "class", "category", "group", "level", "grade", "tier", "phase", "part"}
)
"""Words whose number belongs to a name before the noun: "20 Model 3 cars"."""


_FURTHER = frozenset({"other", "more", "such", "further", "additional", "fewer"})
"""Words that may stand first behind a number, before what it counts: "two more ships"."""
_DEFINITE = frozenset({"the", "these", "those", "all", "both"})
_ADVERBS_TOO = frozenset("old high long tall wide deep thick home south north east west".split())
"""Adverbs that are adjectives where a plural noun follows: "12 old ships", "two high schools"."""
_GAMES = frozenset(
    {"run", "runs", "wins", "games", "losses", "goals", "win", "game", "loss", "goal", "defeat", "match"}
)
"""What "home" tells the place of."""
_ADJECTIVES = ("al", "ic", "ive", "ous", "ary", "ble", "ian", "ish", "less", "ful")
"""Endings of adjectives, by which "and" between two of them is told from one between clauses."""
_PLURAL_S = 2
"""Letters that initials in the plural have more than: "TVs", but not "As"."""


def find_head(sentence: Sentence, i: int, lexicon: Lexicon, *, plural: bool) -> int:
    """The token of the head noun of the phrase that begins at token i, or -1 if none is seen.

    With `plural` the head is the first plural noun, or the last of several in a row; without, it is the last word
    before one that cannot belong to the phrase.
    """
    head = -1
    tokens, words, numbers = sentence.words, lexicon.words, lexicon.numbers.small
    for k in range(i, min(i + REACH, len(tokens))):
        word = tokens[k]
        if not sentence.free[k]:
            break
        if not word[0].isalpha():
            if word == "-" and k > i and sentence.glued(k) and sentence.glued(k + 1):
                continue
            if (
                k > i
                and head < 0
                and sentence.numeric[k]
                and (
                    (tokens[k - 1] in _NUMBERED and sentence.capitalised(k - 1))
                    or (tokens[k - 1] == "-" and k > i + 1 and sentence.glued(k) and sentence.capitalised(k - 2))
                )
            ):
                continue
            break
        if (word in _FURTHER and k == i) or (word == "and" and head < 0 and _joins_modifiers(sentence, k, i)):
            continue
        compound = k > i and tokens[k - 1] == "-"  # "part-time staff"
        if (
            (word in words.stops and not _is_abbreviation(sentence, k))
            or (word in words.abstract and not compound)
            or word in numbers
        ):
            after = sentence.word(k + 1)
            if k == i and plural and word in words.feats and _closes_phrase(after, words):
                return k
            if k == i and word == "home" and after in _GAMES:
                return k + 1
            if k == i and word in _ADVERBS_TOO and _is_noun(after, lexicon):
                continue
            break
        if word.endswith(("'s", "'")):
            break
        noun = word in words.nouns_in_ed
        if word.endswith("ly") and len(word) > 4:
            if head >= 0:
                break
            continue
        if (
            not noun
            and word.endswith("ed")
            and word not in words.participles
            and word not in words.plurals
            and len(word) > 4
        ):
            if head >= 0 or not (tokens[k - 1].endswith("ly") or (plural and words.is_plural(sentence.word(k + 1)))):
                break
            if k == i and sentence.word(i - 2) in _DEFINITE:
                break  # "the two called police"
            continue
        if not noun and word.endswith("ing") and len(word) > 5 and head >= 0:
            break
        if words.is_plural(word) or _are_initials(sentence, k):
            if head >= 0 and word in words.adjectival:
                break
            head = k
        elif plural and head >= 0:
            break
        elif not plural:
            head = k
    return head


def _is_abbreviation(sentence: Sentence, k: int) -> bool:
    """Whether a short word in capitals, as in "47,000 US troops", is none of the closed classes."""
    surface = sentence.surface(k, k + 1)
    return len(surface) == 2 and surface.isupper() and not sentence.text.isupper()


def noun_at(sentence: Sentence, head: int, lexicon: Lexicon) -> str:
    """The singular of the noun at a token: "ship", "tv"."""
    noun = sentence.words[head]
    if noun in lexicon.words.irregular or not _are_initials(sentence, head):
        return lexicon.words.singular(noun)
    return noun[:-1]


def _are_initials(sentence: Sentence, k: int) -> bool:
    """Whether a token is initials in the plural: "2 RBIs", "30 GPs", "3 TVs"."""
    surface = sentence.surface(k, k + 1)
    return len(surface) > _PLURAL_S and surface[-1] == "s" and surface[:-1].isupper()


def _closes_phrase(word: str, words: WordClasses) -> bool:
    """Whether a word shows that what stands before it is no verb: nothing that a verb could have behind it."""
    return not word.isalpha() or (word in words.stops and word not in words.determiners - {"this", "each"})


def _is_noun(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a plural noun and no unit."""
    return lexicon.words.is_plural(word) and word not in lexicon.units.phrases


def _joins_modifiers(sentence: Sentence, k: int, first: int) -> bool:
    """Whether "and" at token k stands between two names or adjectives that tell what kind of thing is counted."""
    if k <= first:
        return False
    if sentence.capitalised(k - 1) and sentence.capitalised(k + 1):
        return True
    after = sentence.word(k + 1)
    return after.endswith(_ADJECTIVES) and sentence.words[k - 1].endswith(_ADJECTIVES)
