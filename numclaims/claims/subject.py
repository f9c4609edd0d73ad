"""The noun phrase that a claim is about, found without a parser."""

from __future__ import annotations

from typing import Final

from numclaims.claims.change import change_noun_after
from numclaims.lang.changes import ChangeWords
from numclaims.lang.words import WordClasses
from numclaims.scan.mention import Mention
from numclaims.scan.sentences import Sentence
from numclaims.values.kinds import Change, Kind

__all__ = ["COUNTED", "OF_CLAUSE", "WHOLE", "subject_of"]

COUNTED: Final = "subject counted"
WHOLE: Final = "subject behind the number"
OF_CLAUSE: Final = "subject before the verb"

_REACH = 14
"""How many tokens back the verb of the clause is looked for."""
_LONGEST = 9
"""How many tokens a subject may have."""
_BRACKET = 8
"""How many tokens brackets behind an amount may hold, if what it is of is looked for behind them."""
_ADJECTIVAL = ("p", "ic", "al", "e", "en", "st", "er", "ve", "ant")
"""Endings of the adjectives that stand before "drop" and "rise", and of few plural nouns."""
_INNER = frozenset("-'’&")
"""Marks inside a noun phrase."""


def subject_of(
    sentence: Sentence, mention: Mention, words: WordClasses, changes: ChangeWords, change: Change | None
) -> str | None:
    """What is counted; else what the share is of, or what rises in "a rise in X"; else the subject of the clause."""
    if mention.head >= 0 and mention.kind in (Kind.COUNT, Kind.ORDINAL) and change is None:
        start = (mention.upper or mention.number).last
        if sentence.word(start) == "-":
            start += 1
            attributed = _attributed(sentence, mention, words, change)
            if attributed is not None:
                return attributed
        return sentence.surface(min(start, mention.head), mention.head + 1)
    if mention.kind is Kind.RATIO and sentence.words[mention.first] in changes.multiplying:
        start = _phrase_start(sentence, mention.opens, words)
        if start < mention.opens and sentence.word(mention.opens - 1) not in words.auxiliaries:
            return sentence.surface(start, mention.opens)
    return (
        _beside(sentence, mention, words, changes)
        or _attributed(sentence, mention, words, change)
        or _before(sentence, mention.opens - 1, words, changes)
        or _clause_subject(sentence, mention.opens, words, changes)
    )


def _beside(sentence: Sentence, mention: Mention, words: WordClasses, changes: ChangeWords) -> str | None:
    """What stands behind the amount: "30% of X", "a 30% rise in X", "one in five X", "20 km (12 miles) of X"."""
    noun = change_noun_after(sentence, mention.last, changes)
    after = mention.last if noun < 0 else noun + 1
    if sentence.word(after) == "(":
        closing = next((k for k in range(after + 1, after + _BRACKET) if sentence.word(k) == ")"), None)
        after = after if closing is None else closing + 1
    if sentence.word(after) in ("of", "in") and (after > mention.last or sentence.word(after) == "of"):
        return _phrase_from(sentence, after + 1, words)
    if mention.kind is Kind.FRACTION and after == mention.last:
        word = sentence.word(after)
        return _phrase_from(sentence, after, words) if word.isalpha() and not word.endswith("ed") else None
    k = mention.opens - 1
    if sentence.word(k) == "of" and sentence.word(k - 1) not in changes.nouns:  # "a rise in X of 30%"
        for back in range(k - 2, max(-1, k - _LONGEST), -1):
            if sentence.words[back] == "in" and sentence.word(back - 1) in changes.nouns:
                return _phrase_from(sentence, back + 1, words)
    return None


def _before(sentence: Sentence, k: int, words: WordClasses, changes: ChangeWords) -> str | None:
    """What stands before the amount without a verb: "a turnout of 62%", "Turnout, at 62%,", "with crude down 3%"."""
    word = sentence.word(k)
    if word == "of" and sentence.word(k - 1) not in changes.nouns and sentence.word(k - 1) not in words.summing:
        start = k - 1
        while start > 0 and k - start < _LONGEST and _inside(sentence.words[start - 1], words):
            start -= 1
        return sentence.surface(start, k) if sentence.word(start - 1) in words.determiners else None
    if word in ("at", "of") and sentence.word(k - 1) == ",":
        start = _phrase_start(sentence, k - 1, words)
        return sentence.surface(start, k - 1) if start < k - 1 else None
    if word in ("up", "down"):
        for back in range(k - 1, max(-1, k - _LONGEST), -1):
            if sentence.words[back] == "with":
                return sentence.surface(back + 1, k) if back + 1 < k else None
            if not sentence.words[back][0].isalnum():
                return None
    return None


def _inside(word: str, words: WordClasses) -> bool:
    """Whether a word can stand inside a noun phrase before its head."""
    return (word[0].isalnum() or word in _INNER) and word not in words.stops


def _attributed(sentence: Sentence, mention: Mention, words: WordClasses, change: Change | None) -> str | None:
    """The noun that an amount stands before as an adjective: "a 2% levy", "the $5 fee", "a 15-km road"."""
    if change is not None or mention.kind in (Kind.NUMBER, Kind.RATIO, Kind.SCORE, Kind.AGE):
        return None
    if sentence.word(mention.opens - 1) not in words.determiners and sentence.word(mention.number.last) != "-":
        return None
    after = sentence.word(mention.last)
    if not after.isalpha() or after in words.stops or after in words.stating:
        return None
    return _phrase_from(sentence, mention.last, words)


def _phrase_from(sentence: Sentence, start: int, words: WordClasses) -> str | None:
    """The noun phrase that begins at a token, with what "of" adds to it."""
    k = start
    if sentence.word(k) in words.determiners:
        k += 1
    end = k
    while end < len(sentence) and end - start < _LONGEST:
        word = sentence.words[end]
        if word == "of" and end > k and not sentence.numeric[min(end + 1, len(sentence) - 1)]:
            end += 1
            continue
        if word in words.determiners and sentence.words[end - 1] == "of":
            end += 1
            continue
        if (not word[0].isalnum() and word not in _INNER) or word in words.stops:
            break
        before = sentence.words[end - 1]
        telling = word not in words.participles or words.is_plural(before)  # "calls related to drones"
        if end > k and word.endswith("ed") and telling and not before.endswith("ly"):
            break
        if end > k and word in words.stating and words.is_plural(before):
            break
        end += 1
    while end > k and (sentence.words[end - 1] in words.stops or not sentence.words[end - 1][0].isalnum()):
        end -= 1
    return sentence.surface(start, end) if end > k else None


def _clause_subject(sentence: Sentence, before: int, words: WordClasses, changes: ChangeWords) -> str | None:
    """The noun phrase before the verb that the number belongs to."""
    verb = -1
    for k in range(before - 1, max(-1, before - _REACH), -1):
        word = sentence.words[k]
        if word == ";" or (word == "(" and k < before - 1):
            break
        if _is_verb(sentence, k, words, changes):
            verb = k
        elif verb >= 0:
            start = _phrase_start(sentence, verb, words)
            if start < verb and not sentence.numeric[start]:
                break
            if sentence.word(verb - 1) in words.subordinating:
                return _after_comma(sentence, before, words)
            comma = verb - 1
            while comma > 0 and sentence.words[comma].endswith("ly"):
                comma -= 1
            if sentence.words[comma] == ",":
                inserted = _before_insertion(sentence, comma, words)
                if inserted is not None:
                    return inserted
            verb = -1  # what stands before it names nothing; an earlier verb may have the subject
    if verb <= 0:
        return None
    start = _phrase_start(sentence, verb, words)
    if start == verb or sentence.words[start] in words.expletive:
        return None
    if verb - start == 1 and sentence.words[start] in words.relative:
        return _antecedent(sentence, start, words)
    end = verb
    while end > start + 1 and (sentence.words[end - 1] in words.adverbs or sentence.words[end - 1] in ("to", "and")):
        end -= 1
    while end > start + 1 and sentence.words[end - 1].endswith("ly"):
        end -= 1
    return sentence.surface(start, end)


def _phrase_start(sentence: Sentence, verb: int, words: WordClasses) -> int:
    """The first token of the noun phrase that ends before a verb; the verb's own if there is none."""
    end = verb
    while end > 1 and (sentence.words[end - 1].endswith("ly") or sentence.words[end - 1] in words.adverbs):
        end -= 1
    if end < verb and sentence.words[end - 1] == ",":
        return verb
    start = verb
    while start > 0 and verb - start < _LONGEST:
        word = sentence.words[start - 1]
        if not (word[0].isalnum() or word in _INNER):
            break
        if word in words.auxiliaries or (word in words.conjunctions and word != "and"):
            break
        if word in words.verbs and sentence.word(start - 2) not in words.prepositions:  # "the cost of living"
            break
        if word == "and" and (sentence.capitalised(start) is not sentence.capitalised(start - 2) or start == verb):
            break
        start -= 1
        if word in words.pronouns and word not in words.relative:
            break
    begin = start
    while begin < verb and (
        sentence.words[begin] in words.prepositions
        or sentence.words[begin] == "and"
        or not sentence.free[begin]
        or not sentence.words[begin][0].isalnum()
    ):
        begin += 1
    return begin if begin < verb or sentence.words[start] in words.prepositions else start


def _before_insertion(sentence: Sentence, comma: int, words: WordClasses) -> str | None:
    """The subject that a clause between two commas, of which this is the second, is inserted behind."""
    for k in range(comma - 1, max(0, comma - _REACH), -1):
        if sentence.words[k] == ",":
            start = _phrase_start(sentence, k, words)
            return sentence.surface(start, k) if start < k else None
    return None


def _antecedent(sentence: Sentence, pronoun: int, words: WordClasses) -> str | None:
    """The noun phrase that a relative pronoun stands for."""
    end = pronoun - (sentence.word(pronoun - 1) == ",")
    start = end
    while start > 0 and end - start < _LONGEST:
        word = sentence.words[start - 1]
        if not (word[0].isalnum() or word in _INNER) or (
            word in words.stops and word not in words.determiners and word != "of"
        ):
            break
        start -= 1
        if word in words.determiners and sentence.word(start - 1) != "of":
            break
    return sentence.surface(start, end) if start < end else None


def _after_comma(sentence: Sentence, at: int, words: WordClasses) -> str | None:
    """The subject of the main clause behind a participle: "After rising 4% in May, exports slipped"."""
    for k in range(at, min(at + _REACH, len(sentence))):
        if sentence.words[k] == ",":
            return _phrase_from(sentence, k + 1, words)
    return None


def _is_verb(sentence: Sentence, k: int, words: WordClasses, changes: ChangeWords) -> bool:
    word, before = sentence.words[k], sentence.word(k - 1)
    if word in words.auxiliaries:
        return True
    if before in words.prepositions and before != "to" and before not in words.subordinating:
        return False
    if word in words.verbs:
        return True
    if word in changes.verbs or word in words.stating:
        after = sentence.word(k + 1)
        if word in words.stating and (after in changes.verbs or after in words.auxiliaries):
            return False  # "the yield rose"
        return k > 0 and not _is_noun_here(sentence, k, words)
    return word.endswith("ed") and len(word) > 4 and word not in words.nouns_in_ed


def _is_noun_here(sentence: Sentence, k: int, words: WordClasses) -> bool:
    """Whether a word that can be a verb or a noun is a noun by what stands beside it: "a sharp drop in", "the cut"."""
    before, after = sentence.word(k - 1), sentence.word(k + 1)
    if after == "of" or (before in words.determiners and before not in words.relative):
        return True
    return after in ("in", "from", "to") and sentence.word(k - 2) in words.determiners and before.endswith(_ADJECTIVAL)
