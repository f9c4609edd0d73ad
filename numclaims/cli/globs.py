"""Which files a pattern such as `drafts/*.md` means."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path

from numclaims.cli.program import STDIN

__all__ = ["matches"]


def matches(file: str, pattern: str, folder: Path) -> bool:
    """Whether a pattern, as seen from a folder, means a file or a folder that it is in.

    `*` stands for anything, with or without slashes in it. A pattern without a slash goes for names in any folder.
    Standard input has no name.

    >>> [matches(file, "drafts", Path.cwd()) for file in ("drafts/a.md", "old/drafts/b/c.md", "drafts.md", "-")]
    [True, True, False, False]
    >>> [matches(file, "drafts/*.md", Path.cwd()) for file in ("drafts/a.md", "drafts/b/c.md", "old/drafts/a.md")]
    [True, True, False]
    """
    if file in ("-", STDIN):
        return False
    path = Path.cwd() / file
    place = Path(*_without_dots(path.parts))
    seen = place.relative_to(folder) if place.is_relative_to(folder) else place
    wanted = pattern.removeprefix("./").rstrip("/")
    if "/" not in wanted:
        return any(fnmatchcase(part, wanted) for part in seen.parts)
    return any(fnmatchcase(each.as_posix(), wanted) for each in (seen, *seen.parents))


def _without_dots(parts: Iterable[str]) -> list[str]:
    """The parts of an absolute path without `..`, as they are written: links are not followed."""
    kept: list[str] = []
    for part in parts:
        if part == ".." and len(kept) > 1:
            kept.pop()
        elif part != "..":
            kept.append(part)
    return kept
