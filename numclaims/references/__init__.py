"""Reference values: facts, where they come from, and which claims speak of them."""

from __future__ import annotations

from numclaims.references.provider import BatchProvider, Provider
from numclaims.references.query import Query
from numclaims.references.references import References
from numclaims.references.wrappers import Cached, Limited

__all__ = ["BatchProvider", "Cached", "Limited", "Provider", "Query", "References"]
