"""Packs of reference facts that come from well-kept packages; each is used only where it is asked for by name."""

from __future__ import annotations

from importlib import import_module

from numclaims.errors import ArgumentError
from numclaims.references.provider import Provider

__all__ = ["PACKS", "PREFIX", "load_pack"]

PREFIX = "pack:"
"""What the name of a pack begins with, wherever a path could stand too."""
PACKS = ("calendar", "constants", "coordinates", "places")
"""The packs: each is a module here, and an extra of its own."""


def load_pack(name: str) -> Provider:
    """The provider that a name such as `pack:constants` stands for.

    Raises ArgumentError for a pack that there is not, and MissingExtraError if its package is not installed.
    """
    pack = name.removeprefix(PREFIX)
    if pack not in PACKS:
        *most, last = (f"{PREFIX}{each}" for each in PACKS)
        raise ArgumentError("references", f"there is no pack {name!r}; there are {', '.join(most)} and {last}")
    provider: Provider = import_module(f"{__name__}.{pack}").load()
    return provider
