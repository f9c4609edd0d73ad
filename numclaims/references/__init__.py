"""Reference values: facts, where they come from, and which claims speak of them."""

from __future__ import annotations

from numclaims.references.cached import Cached
from numclaims.references.limited import Limited
from numclaims.references.period import Period
from numclaims.references.provider import BatchProvider, Provider
from numclaims.references.query import Query
from numclaims.references.references import References

__all__ = ["BatchProvider", "Cached", "Limited", "Period", "Provider", "Query", "References"]
