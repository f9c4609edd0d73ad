"""Cuts a text into paragraphs and sentences, and sentences into tokens.

Everything that reads works on one `Sentence` at a time, so time and memory grow with the length of the text only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from numclaims.lang.lexicon import Lexicon

__all__ = ["Sentence", "split"]

LONGEST = 2000
"""Characters after which a sentence is cut at the next gap between words, so that no reader sees a huge one."""

_LONGER, _SHORTEST_TITLE, _TITLED = 4, 3, 0.8
"""Letters of the words that a headline begins with capitals, how many it has, and the share of them that does."""

_LOWER = frozenset({"the", "for", "and", "but", "nor", "off", "out", "via", "per"})
"""Short words that headlines leave in small letters."""

_BOUNDARY = re.compile(
    r"""
    [.!?…\n] (?:    # one set of characters first, which the search for it is quick with
        (?<!\n) ["'”’»)\]]*+\s+    # a stop, with what closes quotations and brackets
      | (?<=\n) (?: [^\S\n]*+ \n \s*   # an empty line
            | (?=[^\S\n]*+ (?:[-*•+–—\#>|] | \(?\d{1,3}[.)] | \(?[a-z]\)) \s )   # an item of a list follows
        | (?=(?:\[[^\]\n]{1,30}\][^\S\n]?  # somebody's turn in a talk: "[09:12] Ann: ", "13/03, 18:02 - Ann: "
              | \d[\d/.:,\ -]{3,24} )?
            (?:[A-Z][\w.'’-]{0,24}\ ?){1,4} : \s )
        )
    )
    """,
    re.VERBOSE,
)
_DOTTED = re.compile(r"[a-z](?:\.[a-z])+")
_LAST_WORD = re.compile(r"[\w.]{1,20}\.$")
_BEFORE_UNIT = "/°"
"""Marks before a letter that is a unit, and no initial."""
_NEXT_WORD = re.compile(r"[^\W\d_]+")

_NUMBER = r"""
      \d{1,3}(?:,\d{3}){1,12}+(?!\d|,\d)(?:\.\d+)?       # 1,234.5
    | \d{1,2}(?:,\d{2}(?!\d)){1,9}+,\d{3}(?!\d|,\d)(?:\.\d+)?  # 12,34,567 (lakh and crore grouping)
    | \d{1,3}(?:[\u00a0\u2009\u202f]\d{3}){1,12}+(?!\d)(?:[.,]\d+)?   # 1 234,5 with a no-break or thin space
    | \d{1,3}(?:\ \d{3}){1,4}+,\d{1,2}(?!\d|[.,]\d)    # 1 234,5 with plain spaces, which the comma shows to be one
    | \d{1,3}(?:'\d{3}){1,6}+(?!\d|'\d)(?:\.\d+)?       # 1'234'567 (Swiss)
    | \d{1,3}(?:\.\d{3}){1,6}+,\d{1,2}(?!\d|[.,]\d)    # 1.234,56 (both marks tell them apart)
    | \d{1,3},\d{1,2}(?=\ ?(?:%|per\ ?cent|[mb]illion|trillion|[mb]n|km|kg|cm|mm|euros?|€)(?!\w))  # 3,5 percent
    | (?:\d+(?:\.\d+)?|(?<![\w.])\.\d+)(?:[eE][+-]?\d{1,3}(?!\w))?    # 42, 4.2, .42, 4e6
"""
_WORD = r"[^\W\d_]+(?:['’][^\W\d_]+)*+"
_ABBREVIATED = r"(?:[^\W\d_]\.){2,6}"
_TOKEN = re.compile(
    rf"""
    (
      [a-z]{{2,}}+(?!['’\u00aa-\uffff])   # most words, told apart quickly
    | (?=\S) (?:                          # and gaps too
          [.,](?!\d)
        | (?=[\d.]) (?: {_NUMBER} )
        | {_ABBREVIATED}
        | {_WORD}
        | \S
      )
    )
    """,
    re.VERBOSE,
)
"""Cuts a sentence in lower case, by `split`, into what stands between tokens and, each behind that, the tokens."""


def _lower(text: str) -> str:
    """The text in lower case, character by character, but for the few capitals that have two letters in lower case."""
    return "".join([char if len(char.lower()) > 1 else char.lower() for char in text])


class Sentence:
    """One sentence as parallel lists of tokens.

    `words[i]` is the i-th token in lower case with straight apostrophes, or the digits as written. `text` is the
    sentence's own text, whose first character has the document offset `offset`; the offsets of tokens are worked out
    when first asked for, as many sentences have no number in them. The rest is told by `triggers.mark`, which must come
    before whatever reads it: `numeric[i]` tells whether a token is written in digits, `free[i]` is cleared by whatever
    reads the token, so that nothing is read twice, and `heads` are the tokens that a number or a time can be found by.
    Whether any of its words makes it `doubtful` is told where the modality of its first claim is asked for.
    """

    # No __getattr__ and no properties on what is asked for often: CPython 3.11 is slow at every attribute of a class
    # that has the first, and at every property.
    __slots__ = (
        "_bounds",
        "_parts",
        "_titled",
        "doubtful",
        "free",
        "heads",
        "index",
        "numeric",
        "offset",
        "paragraph",
        "text",
        "words",
    )

    numeric: list[bool]
    free: list[bool]

    def __init__(self, text: str, offset: int, index: int, paragraph: int) -> None:
        self.text, self.offset, self.index, self.paragraph = text, offset, index, paragraph
        plain = text.lower()
        if len(plain) != len(text):
            plain = _lower(text)
        self._parts: list[str] = _TOKEN.split(plain.replace("’", "'"))
        self.words: list[str] = self._parts[1::2]
        self._bounds: list[int] | None = None
        self.heads: list[int] | None = None
        self.doubtful: bool | None = None
        self._titled: bool | None = None

    def _placed(self) -> list[int]:
        """Where each token begins and ends in the text of the sentence, in turn."""
        bounds = list(accumulate(map(len, self._parts)))
        bounds.pop()  # what stands behind the last token
        self._bounds = bounds
        return bounds

    def __len__(self) -> int:
        return len(self.words)

    def start(self, i: int) -> int:
        """The offset in the document at which token i begins."""
        return self.offset + (self._bounds or self._placed())[2 * i]

    def end(self, i: int) -> int:
        """The offset in the document at which token i ends."""
        return self.offset + (self._bounds or self._placed())[2 * i + 1]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The offsets in the document of the tokens from `first` up to, not including, `last`."""
        bounds = self._bounds or self._placed()
        return self.offset + bounds[2 * first], self.offset + bounds[2 * last - 1]

    def surface(self, first: int, last: int) -> str:
        """The text from token `first` up to, not including, token `last`."""
        bounds = self._bounds or self._placed()
        return self.text[bounds[2 * first] : bounds[2 * last - 1]]

    def glued(self, i: int) -> bool:
        """Whether token i follows the one before it without a gap."""
        return 0 < i < len(self.words) and not self._parts[2 * i]

    def word(self, i: int) -> str:
        """Token i, or the empty string beyond either end."""
        try:
            return self.words[i] if i >= 0 else ""
        except IndexError:
            return ""

    def capitalised(self, i: int) -> bool:
        """Whether token i begins with a capital letter."""
        return 0 <= i < len(self.words) and self.text[(self._bounds or self._placed())[2 * i]].isupper()

    @property
    def titled(self) -> bool:
        """Whether nearly all its longer words begin with a capital, as in a headline, so that none shows a name."""
        if self._titled is None:
            longer = [k for k, word in enumerate(self.words) if len(word) >= _LONGER and word.isalpha()]
            if len(longer) < _SHORTEST_TITLE:
                short = (k for k, word in enumerate(self.words) if len(word) == _LONGER - 1 and word not in _LOWER)
                words = longer + [k for k in short if self.words[k].isalpha()]
                self._titled = 1 < len(words) == sum(map(self.has_capital, words)) and self.words[-1] != "."
            else:
                self._titled = sum(map(self.has_capital, longer)) >= len(longer) * _TITLED
        return self._titled

    def has_capital(self, i: int) -> bool:
        """Whether there is a capital in token i, as in "Hall" and "iPhone"."""
        return self.surface(i, i + 1) != self.words[i]


def split(text: str, lexicon: Lexicon) -> Iterator[Sentence]:
    """The sentences of a text, in order; blank stretches belong to none."""
    index = paragraph = begin = 0
    for match in _BOUNDARY.finditer(text):
        boundary, mark, after = match.group(), match.start(), match.end()
        line_end = boundary[0] == "\n"
        stop = mark if line_end else mark + len(boundary.rstrip())
        if not line_end and boundary.count("\n") < 2 and not _ends(text, begin, mark + 1, stop, after, lexicon):
            continue
        if stop - begin <= LONGEST and not text[begin].isspace() and not text[stop - 1].isspace():
            yield Sentence(text[begin:stop], begin, index, paragraph)
            index += 1
        else:
            for start, end in _pieces(text, begin, stop):
                yield Sentence(text[start:end], start, index, paragraph)
                index += 1
        begin = after
        paragraph += len(boundary) > 1 if line_end else "\n" in boundary
    last = text[begin : begin + LONGEST + 1].rstrip()
    if last and len(text) - begin <= LONGEST and not last[0].isspace():
        yield Sentence(last, begin, index, paragraph)
        return
    for start, end in _pieces(text, begin, len(text)):
        yield Sentence(text[start:end], start, index, paragraph)
        index += 1


def _ends(text: str, begin: int, mark: int, stop: int, after: int, lexicon: Lexicon) -> bool:
    """Whether a sentence that starts at `begin` ends: behind `mark` with its full stop, behind `stop` with quotes.

    Next comes `after`. Where a sentence itself starts in lower case, as in briefs of news agencies, the next may too.
    """
    if after >= len(text):
        return True
    follows = text[after]
    if follows.islower() and not text[begin].islower():
        return "\n" in text[stop:after] and text[mark - 1] != "."
    last = text[max(0, mark - 21) : mark].rsplit(None, 1)[-1]
    if last[:-1].isalpha() and last[-1] == "." and len(last) < 21:
        at, word = mark - len(last), last[:-1].lower()
        if len(word) > 1 and word not in lexicon.abbreviations:
            return True  # nearly always
    else:
        before = _LAST_WORD.search(text, max(0, mark - 21), mark)
        if before is None:
            return True
        at, word = before.start(), before.group()[:-1].lower()
    if word in lexicon.never_end:
        return False
    if word.isdigit() and len(word) < 3 and text[max(0, at - 1) : at] in ("", "\n"):
        return False  # the number of an item in a list
    behind_number = at > 1 and text[at - 2].isdigit()
    if len(word) == 1 and word.isalpha() and word != "i":
        if at and text[at - 1] in _BEFORE_UNIT:
            return True  # "300 km/s. Halloween"
        return behind_number and _opens(text, after, lexicon)  # an initial, or "70 m. That"
    upper = follows.isupper()
    if word in lexicon.before_name and upper and not behind_number:
        return False
    if word in lexicon.may_end or _DOTTED.fullmatch(word):
        return _opens(text, after, lexicon)
    return True


def _opens(text: str, at: int, lexicon: Lexicon) -> bool:
    """Whether a word that often opens a sentence stands at an offset, with a capital letter."""
    word = _NEXT_WORD.match(text, at)
    return word is not None and text[at].isupper() and word.group().lower() in lexicon.openers


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch without blank edges, cut between words where it is too long."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start, start + LONGEST) + 1 or _run_end(text, start + LONGEST, end)
        if text[start:cut].strip():
            yield start, cut
        start = cut
    piece = text[start:end]
    blank = len(piece) - len(piece.lstrip())
    if blank < len(piece):
        yield start + blank, start + len(piece.rstrip())


_RUN = re.compile(r"\w*")


def _run_end(text: str, at: int, end: int) -> int:
    """The end of the run of letters or digits that covers `at`."""
    match = _RUN.match(text, at, end)
    return match.end() if match else at
