"""What a provider of facts is asked: one claim, and what the text says around it."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from numclaims.claims.claim import Claim
from numclaims.lang.measures import Measures
from numclaims.references.dating import Dating, date_of
from numclaims.references.fact import Fact
from numclaims.references.scene import Scene
from numclaims.references.speaks import comparable, speaks_of
from numclaims.references.topic import name_of, topics_of
from numclaims.values.dimension import Dimension

__all__ = ["Query"]


@frozen(eq=False)
class Query:
    """One claim for which facts are looked up.

    `claim` is what the text states, `published` the day of the text, where it is known. The properties and methods
    tell what the words around the claim say.
    """

    claim: Claim
    published: date | None = None
    scene: Scene = field(kw_only=True, repr=False)
    number: int = field(kw_only=True, repr=False)
    lead: frozenset[str] = field(default=frozenset(), kw_only=True, repr=False)

    @property
    def dimension(self) -> Dimension | None:
        """What the claim measures, such as a length; None for a date or a bare number."""
        return self.claim.dimension

    @property
    def subject(self) -> str | None:
        """The noun phrase that the claim is about, as text."""
        return self.claim.subject

    @property
    def sentence(self) -> str:
        """The text of the claim's sentence."""
        return self.scene.reading.sentence.text

    @property
    def years(self) -> tuple[int, int] | None:
        """The first and the last year for which the sentence states the claim; None if it does not say."""
        return self.dating.years

    @property
    def names(self) -> tuple[str, ...]:
        """The proper names of the sentence, as they are written."""
        scene, found, at = self.scene, [], 0
        while at < len(scene):
            end = at
            while end < len(scene) and scene.is_name(end):
                end += 1
            if end > at:
                found.append(scene.reading.sentence.surface(at, end).removesuffix("'s").removesuffix("’s"))
            at = end + 1
        return tuple(found)

    def mentions(self, phrase: str, *, anywhere: bool = False) -> bool:
        """Whether all words of a phrase occur in the claim's sentence, in singular or plural.

        With `anywhere` they may also stand in the sentences before it in the paragraph, or at the start of the text.
        """
        words = set(name_of(phrase, self._measures))
        known = set(self.scene.vocabulary)
        scene = self.scene.before
        while anywhere and scene is not None and not words <= known:
            known |= scene.vocabulary
            scene = scene.before
        return bool(words) and words <= (known | self.lead if anywhere else known)

    def speaks_of(self, fact: Fact) -> bool:
        """Whether the claim speaks of what a fact measures, judged by the fact's name as for facts from a file."""
        return self.pattern(fact) is not None

    def pattern(self, fact: Fact) -> str | None:
        """The construction by which the claim speaks of a fact, or None."""
        if not comparable(self.claim, fact):
            return None
        topics = topics_of(fact, self._measures)
        found = (speaks_of(self.scene, self.number, topic, fact, self.lead) for topic in topics)
        return next((pattern for pattern in found if pattern is not None), None)

    @property
    def dating(self) -> Dating:
        """The time for which the sentence states the claim, where it is told."""
        return date_of(self.scene, self.number)

    @property
    def _measures(self) -> Measures:
        return self.scene.measures
