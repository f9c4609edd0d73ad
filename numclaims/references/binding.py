"""Whether a place in a sentence belongs to a thing that is named before or after it.

There is no parser. A thing holds a number if nothing between the two can bring in another thing: the words between are
those that link things to their measures, or the thing is the subject of the clause. Everything else is silence.
"""

from __future__ import annotations

from numclaims.lang.measures import Measure
from numclaims.references.scene import Occurrence, Scene
from numclaims.references.topic import Topic
from numclaims.references.wording import Wording

__all__ = ["Binding"]

_NEAR = 14
"""How many words may lie between a subject and its number."""
_BACK = 3
"""How many sentences back a pronoun's subject is looked for."""
_OPEN, _CLOSE = "(", ")"


class Binding:
    """What can hold a number in one sentence, for one topic; `at` is the first token of the number or its cue."""

    def __init__(self, scene: Scene, topic: Topic, measure: Measure | None) -> None:
        self.scene, self.topic, self.measures = scene, topic, scene.measures
        self.wording = Wording(scene, topic, measure)
        self.own = self.wording.own

    def holds(self, at: int) -> str | None:
        """How the thing holds the number that begins at a token: the name of the construction, or None."""
        scene = self.scene
        named = [place for place in scene.occurrences(self.topic) if place[1] <= at]
        if named:
            return self._before(named[-1], at)
        return self._pronoun(at) or None

    def follows(self, at: int, end: int) -> str | None:
        """How a thing that is named after a number, in the tokens from `at` to `end`, holds it; or None."""
        scene = self.scene
        found = next((place for place in scene.occurrences(self.topic) if place[0] >= end), None)
        if found is None:
            return None
        start = self.clause(at)
        if any(scene.names(start, at)) or not self.wording.plain(start, at):
            return None
        between = scene.words[end : found[0]]
        if "," not in between:
            glued = all(word == "-" or word in self.own or word in self.measures.word("articles") for word in between)
            hyphen = "-" in scene.words[at : found[0]]
            return "attributive" if glued and hyphen and self.wording.leads(start, at) else None
        comma = between.index(",")
        introduced = all(
            word in self.measures.word("articles") or word in self.topic.kinds | {"of"} for word in between[comma + 1 :]
        )
        finite = any(self.wording.finite(place) for place in range(start, at))
        plain = self.wording.plain(end, end + comma)
        return "fronted" if introduced and plain and not finite and not self._listed(found) else None

    def is_subject(self, place: Occurrence) -> bool:
        """Whether a thing opens its clause, with what stands for it before ("the height of", "the town of")."""
        scene, measures = self.scene, self.measures
        at = self._past_articles(place[0] - 1)
        if self._listed(place):
            return False
        if self._starts(at):
            return True
        if scene.words[at] in measures.word("links"):
            if at == 0 or (scene.words[at - 1] != "," and self._starts(at - 1)):
                return self.topic.measure in ("", "number", "population", "share") and scene.words[at] != "of"
            return self._heads(at - 1, scene.words[at])
        return False

    def _heads(self, at: int, link: str) -> bool:
        """Whether the words before "of the thing" are those for its measure or its kind, up to the clause's start."""
        scene = self.scene
        kinds = (self.topic.kinds or self.measures.word("whole")) if link == "of" else frozenset[str]()
        allowed = self.own | kinds | self.measures.word("articles") | {"of"}
        first = at
        while at >= 0 and (scene.words[at] in allowed or scene.stems[at] in allowed):
            at -= 1
        return at < first and self._starts(at)

    def _starts(self, at: int) -> bool:
        """Whether a clause begins after a token."""
        scene = self.scene
        if at < 0 or scene.claim_at[at] >= 0:
            return True
        word = scene.words[at]
        if not word[0].isalnum() or word in self.measures.word("joints") or word in self.measures.word("saying"):
            return True
        return word in self.measures.word("adverbial") and self._starts(at - 1)

    def _past_articles(self, at: int) -> int:
        while at >= 0 and self.scene.words[at] in self.measures.word("articles") | self.measures.word("optional"):
            at -= 1
        return at

    def _listed(self, place: Occurrence) -> bool:
        """Whether a name is one of several: "Norway and Iceland", "Almsey, Keswin and Barr"."""
        scene = self.scene
        at = self._past_articles(place[0] - 1)
        if at > 0 and scene.words[at] in ("and", "or", "&", ",") and scene.is_name(at - 1):
            first = at - 1
            while first > 0 and scene.is_name(first - 1):
                first -= 1
            first = self._past_articles(first - 1)
            return first < 0 or scene.words[first] not in self.measures.word("places")
        return scene.word(place[1]) in ("and", "or", "&") and place[1] + 1 < len(scene) and scene.capital[place[1] + 1]

    def _before(self, place: Occurrence, at: int) -> str | None:
        """How a thing named before the number holds it."""
        scene, measures = self.scene, self.measures
        after = self._past_where(place[1], at)
        if at - place[1] > 4 * _NEAR:
            return None
        start = self.piece(at, after)
        if any(name >= start or not self._is_where(name, after) for name in scene.names(after, at)):
            return None
        possessive = scene.possessive(place[1])
        if possessive >= 0:
            return self._owned(possessive, at)
        if start <= after:
            if self._listed(place) or at - after > _NEAR:
                return None
            if scene.word(after) in measures.joining and not self.wording.finite(after):
                return self._owned(after, at) if self.is_subject(place) else None
            return "subject" if self.is_subject(place) and self.wording.plain(after, at, loose=True) else None
        if not self.wording.plain(start, at):
            return None
        return self._apart(place, after, start, at)

    def _is_where(self, at: int, least: int) -> bool:
        """Whether a name only tells where something is: "in Vestria"."""
        scene = self.scene
        if scene.possessive(at + 1) >= 0:
            return True
        while at > least and scene.is_name(at):
            at -= 1
        while at > least and scene.words[at] in self.measures.word("articles"):
            at -= 1
        return scene.words[at] in self.measures.word("places")

    def _hangs(self, place: Occurrence) -> bool:
        """Whether a thing belongs to another noun, which may be meant instead: "the hut on Mount Korda, which"."""
        scene, measures = self.scene, self.measures
        at = self._past_articles(place[0] - 1)
        if at < 0 or scene.words[at] not in measures.words.prepositions:
            return False
        if scene.words[at] == "of":
            return not self._whole(at - 1)
        before = scene.word(at - 1)
        verb = before in measures.words.verbs or before in measures.word("verbs") or before.endswith(("ed", "ly"))
        return not (at == 0 or verb or self._starts(at - 1))

    def _whole(self, at: int) -> bool:
        """Whether "of" after a word leads to all of a thing: "the top of", "the town of"."""
        word = self.scene.word(at)
        kind = word in (self.topic.kinds or self.measures.word("whole"))
        return word in self.own or (kind and (at < 1 or self.scene.words[at - 1] in self.measures.word("articles")))

    def _owned(self, start: int, at: int) -> str | None:
        """The words after "the thing's": its measure, then nothing but links up to the number."""
        scene = self.scene
        first = start
        while start < at and (scene.words[start] in self.own or scene.stems[start] in self.own):
            start += 1
        if start < at and (start == first or scene.words[start] in self.measures.word("clauses")):
            kinds = self.measures.word("officially")
            if not all(word in kinds for word in scene.words[start:at]):
                return None
        return "possessive" if self.wording.plain(start, at) else None

    def _apart(self, place: Occurrence, after: int, start: int, at: int) -> str | None:
        """How a thing in an earlier part of the sentence holds the number."""
        scene, measures = self.scene, self.measures
        direct = self._adjoins(after, start)
        first = scene.word(start)
        while first in measures.word("adverbial") and start < at - 1:
            start += 1
            first = scene.word(start)
        joint = scene.words[start - 1]
        if joint == "whose":
            return self._owned(start, at) and "relative" if direct and not self._hangs(place) else None
        if joint in ("which", "who") or first == "that":
            return "relative" if direct and not self._listed(place) and not self._hangs(place) else None
        if any(word in measures.word("pronouns") or word in measures.word("owners") for word in scene.words[start:at]):
            return "pronoun" if self.is_subject(place) and not self._interrupted(after, start) else None
        if self.wording.finite(start):
            return "predicate" if self.is_subject(place) and not self._interrupted(after, start) else None
        if direct and not self._listed(place) and not any(self.wording.finite(inner) for inner in range(start + 1, at)):
            kind = any(word in measures.word("kinds") for word in scene.words[start:at])
            return "apposition" if kind or not self._hangs(place) else None
        if joint in ("and", "with", ",") and self.is_subject(place) and not self._interrupted(after, start):
            return "attached" if any(word in self.own for word in scene.words[start:at]) else None
        return None

    def _adjoins(self, after: int, start: int) -> bool:
        """Whether only marks and one joint stand between a thing and the part that holds the number."""
        between = self.scene.words[after:start]
        return len(between) <= 3 and all(
            word in (",", _OPEN, "—", "–", "with", "which", "who", "whose", "that") for word in between
        )

    def _interrupted(self, after: int, start: int) -> bool:
        """Whether another subject can stand between a thing and a later part of the sentence."""
        scene, measures = self.scene, self.measures
        for at in range(after, start - 1):
            word = scene.words[at]
            if word in measures.word("subjects") and at > after + 1:
                return True
            opens = word in measures.word("articles") or word in measures.word("owners")
            if opens and at > after + 1 and scene.words[at - 1] in measures.word("joints") and scene.claim_at[at] < 0:
                return True
        return False

    def _pronoun(self, at: int) -> str | None:
        """How a thing of an earlier sentence holds the number, by "it", "its" or "the tower"."""
        scene = self.scene
        if any(scene.names(0, at)):
            return None
        opening = self._refers(scene)
        if not opening:
            return None
        start = self.piece(at, opening)
        within = start <= opening
        if not self.wording.plain(opening if within else start, at):
            return None
        if not within and not (self.wording.finite(start) and not self._interrupted(opening, start)):
            return None
        if scene.words[0] in self.measures.word("owners") and (not within or not self._names_measure(opening, at)):
            return None
        return "pronoun" if self._earlier_subject(scene) else None

    def _names_measure(self, start: int, at: int) -> bool:
        return any(word in self.own for word in self.scene.words[start : min(start + 3, at)])

    def _refers(self, scene: Scene) -> int:
        """The number of words with which a sentence refers back to its subject, or 0."""
        word = scene.word(0)
        if word in self.measures.word("pronouns") or word in self.measures.word("owners"):
            return 1
        if word in ("the", "this") and self._is_kind(scene.stems[1] if len(scene) > 1 else ""):
            return 2
        return 0

    def _is_kind(self, stem: str) -> bool:
        topic = self.topic
        if len(topic.name) > 1 and stem == topic.name[-1]:
            return True
        return stem in topic.kinds or (stem in self.measures.word("kinds") and stem in topic.name)

    def _earlier_subject(self, scene: Scene) -> bool:
        """Whether the thing is the subject of the sentences before, on to which each refers."""
        earlier = scene.before
        for _ in range(_BACK):
            if earlier is None:
                return False
            found = earlier.occurrences(self.topic)
            if found:
                binding = Binding(earlier, self.topic, None)
                return (
                    binding.is_subject(found[0])
                    and not any(earlier.names(0, found[0][0]))
                    and earlier.possessive(found[0][1]) < 0
                )
            if not self._refers(earlier):
                return False
            earlier = earlier.before
        return False

    def _past_where(self, end: int, at: int) -> int:
        """The end of "in Paris" or ", in Vestria," after a thing, which tells where it is and is not itself meant."""
        scene, measures = self.scene, self.measures
        end = self._past_also(end, at)
        comma = scene.word(end) == ","
        start = end + comma
        if scene.word(start) not in measures.word("places"):
            return end
        place = start + 1
        while place < at and scene.words[place] in measures.word("articles"):
            place += 1
        first = place
        while place < at and scene.is_name(place):
            place += 1
        if place == first:
            return end
        follows = scene.word(place)
        if comma:
            return place + 1 if follows == "," else place
        ambiguous = follows in (",", "and", "or") or follows in measures.word("clauses")
        return end if ambiguous and not (follows == "," and self.wording.bodily) else place

    def _past_also(self, end: int, at: int) -> int:
        """The end of what belongs to the name of the fact after the thing: "the flight from Oslo to Bergen"."""
        scene, between = self.scene, self.measures.word("links") | self.measures.word("articles")
        last = end
        for place in range(end, at):
            if scene.stems[place] in self.topic.also:
                last = place + 1
            elif scene.words[place] not in between:
                break
        return last

    def clause(self, at: int) -> int:
        """Where the clause of a token begins: after the last mark or conjunction that ends another."""
        scene = self.scene
        while at > 0 and (
            scene.claim_at[at - 1] >= 0 or scene.words[at - 1] not in (";", ":", "—", "but", "while", "whereas")
        ):
            at -= 1
        return at

    def piece(self, at: int, least: int) -> int:
        """Where the part of the clause begins that a token stands in."""
        scene, joints = self.scene, self.measures.word("joints")
        while at > least and (scene.claim_at[at - 1] >= 0 or scene.words[at - 1] not in joints):
            at -= 1
        return at
