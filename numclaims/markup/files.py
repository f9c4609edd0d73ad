"""The text of files."""

from __future__ import annotations

import codecs
import re
from typing import Final

from numclaims.errors import Problem

__all__ = ["decoded"]

_UNDECODED: Final = re.compile("[\udc80-\udcff]")


def decoded(name: str, data: bytes) -> str:
    """The text of UTF-8 bytes, with or without a byte order mark, line ends as they are."""
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError:
        at = data.decode("utf-8", "surrogateescape")
    first = _UNDECODED.search(at)
    assert first is not None
    offset = len(at[: first.start()].encode())
    more = len(_UNDECODED.findall(at)) - 1
    others = f", nor are {more} others" if more > 1 else ", nor is another" if more else ""
    form = "UTF-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "another encoding"
    raise Problem(
        name,
        f"byte {data[offset]:#04x} at offset {offset} is not UTF-8{others}; it looks like {form}: save it as UTF-8",
    )
