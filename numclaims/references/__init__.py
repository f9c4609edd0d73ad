"""Reference values: facts, where they come from, and which claims speak of them."""

from __future__ import annotations

from numclaims.references.provider import Provider
from numclaims.references.query import Query
from numclaims.references.references import References

__all__ = ["Provider", "Query", "References"]
