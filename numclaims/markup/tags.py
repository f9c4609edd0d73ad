"""What the tags of HTML mean for the prose around them."""

from __future__ import annotations

from typing import Final

__all__ = ["INLINE", "RAISED", "RAISED_FORMS", "UNREAD"]

INLINE: Final = frozenset(
    "a abbr b bdi bdo big cite data dfn em font i ins kbd label mark q small span strong sub sup tt u var wbr".split()
)
"""Elements that do not break a sentence."""
UNREAD: Final = frozenset(["code", "pre", "svg", "math", "select", "del", "s", "strike", "samp"])
"""Elements whose text is no prose, or was taken back; others may be in them."""
RAISED: Final = "sup"
"""The element whose digits are an exponent or the mark of a note, and no digits of the number before it."""
RAISED_FORMS: Final = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
