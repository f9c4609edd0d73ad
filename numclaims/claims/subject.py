"""The noun phrase that a claim is about, found without a parser."""

from __future__ import annotations

from typing import Final

from numclaims.lang.changes import ChangeWords
from numclaims.lang.words import WordClasses
from numclaims.scan.mention import Mention
from numclaims.scan.sentences import Sentence
from numclaims.values.kinds import Kind

__all__ = ["COUNTED", "OF_CLAUSE", "WHOLE", "subject_of"]

COUNTED: Final = "subject counted"
WHOLE: Final = "subject behind the number"
OF_CLAUSE: Final = "subject before the verb"

_REACH = 14
"""How many tokens back the verb of the clause is looked for."""
_LONGEST = 9
"""How many tokens a subject may have."""


def subject_of(sentence: Sentence, mention: Mention, words: WordClasses, changes: ChangeWords) -> str | None:
    """What is counted; else what the share is of, or what rises in "a rise in X"; else the subject of the clause."""
    if mention.head >= 0 and mention.kind in (Kind.COUNT, Kind.ORDINAL):
        start = mention.number.last
        if sentence.word(start) == "-":
            start += 1
        if start > mention.head:
            start = mention.head
        return sentence.surface(start, mention.head + 1)
    after = mention.last
    for _ in range(2):
        if sentence.word(after) in changes.nouns:
            after += 1
            break
        if sentence.word(after + 1) in changes.nouns:
            after += 2
            break
    if sentence.word(after) in ("of", "in") and (after > mention.last or sentence.word(after) == "of"):
        phrase = _phrase_from(sentence, after + 1, words)
        if phrase is not None:
            return phrase
    return _clause_subject(sentence, mention.opens, words, changes)


def _phrase_from(sentence: Sentence, start: int, words: WordClasses) -> str | None:
    """The noun phrase that begins at a token, with what "of" adds to it."""
    k = start
    if sentence.word(k) in words.determiners:
        k += 1
    end = k
    while end < len(sentence) and end - start < _LONGEST:
        word = sentence.words[end]
        if word == "of" and end > k:
            end += 1
            continue
        if word in words.determiners and sentence.words[end - 1] == "of":
            end += 1
            continue
        if (not word[0].isalnum() and word not in ("-", "'", "’")) or word in words.stops:
            break
        if word.endswith("ed") and end > k and words.is_plural(sentence.words[end - 1]):
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
        if word in (";", "("):
            break
        if _is_verb(word, words, changes):
            verb = k
        elif verb >= 0:
            break
    if verb <= 0:
        return None
    start = verb
    while start > 0 and verb - start < _LONGEST:
        word = sentence.words[start - 1]
        if not (word[0].isalnum() or word in ("-", "'", "’")):
            break
        if word in words.conjunctions or word in words.auxiliaries or word in words.verbs:
            break
        start -= 1
    while start < verb and sentence.words[start] in words.prepositions:
        start += 1
    return sentence.surface(start, verb) if start < verb else None


def _is_verb(word: str, words: WordClasses, changes: ChangeWords) -> bool:
    if word in words.auxiliaries or word in words.verbs or word in changes.verbs:
        return True
    return word.endswith("ed") and len(word) > 4 and word not in words.nouns_in_ed
