"""Cuts a text into paragraphs and sentences, and sentences into tokens.

Everything that reads works on one `Sentence` at a time, so time and memory grow with the length of the text only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import add

from numclaims.lang.lexicon import Lexicon

__all__ = ["Sentence", "split"]

LONGEST = 2000
"""Characters after which a sentence is cut at the next gap between words, so that no reader sees a huge one."""

_BOUNDARY = re.compile(
    r"""
      [.!?…]["'”’»)\]]*+\s+    # a stop, with what closes quotations and brackets
    | \n (?: [^\S\n]*+ \n \s*   # an empty line
          | (?=[^\S\n]*+ (?:[-*•+–—\#>|] | \(?\d{1,3}[.)] | \(?[a-z]\)) \s )   # an item of a list follows
      )
    """,
    re.VERBOSE,
)
_DIGIT = re.compile(r"\d")
_LAST_WORD = re.compile(r"[\w.]{1,20}\.$")
_NEXT_WORD = re.compile(r"[^\W\d_]+")

_NUMBER = r"""
      \d{1,3}(?:,\d{3}){1,12}+(?!\d|,\d)(?:\.\d+)?       # 1,234.5
    | \d{1,2}(?:,\d{2}(?!\d)){1,9}+,\d{3}(?!\d|,\d)(?:\.\d+)?  # 12,34,567 (lakh and crore grouping)
    | \d{1,3}(?:[\u00a0\u2009\u202f]\d{3}){1,12}+(?!\d)(?:[.,]\d+)?   # 1 234,5 with a no-break or thin space
    | \d{1,3}(?:'\d{3}){1,6}+(?!\d|'\d)(?:\.\d+)?       # 1'234'567 (Swiss)
    | \d{1,3}(?:\.\d{3}){1,6}+,\d{1,2}(?!\d|[.,]\d)    # 1.234,56 (both marks tell them apart)
    | \d{1,3},\d{1,2}(?=\ ?(?:%|per\ ?cent|[mb]illion|trillion|[mb]n|km|kg|cm|mm|euros?|€)(?!\w))  # 3,5 percent
    | (?:\d+(?:\.\d+)?|(?<![\w.])\.\d+)(?:[eE][+-]?\d{1,3}(?!\w))?    # 42, 4.2, .42, 4e6
"""
_WORD = r"[^\W\d_]+(?:['’][^\W\d_]+)*+"
_ABBREVIATED = r"(?:[^\W\d_]\.){2,6}"
_TOKEN = re.compile(
    rf"""
      [a-zA-Z]{{2,}}+(?!['’\u00aa-\uffff])   # most words, told apart quickly
    | [.,](?!\d)
    | {_NUMBER}
    | {_ABBREVIATED}
    | {_WORD}
    | \S
    """,
    re.VERBOSE,
)


def _plain(text: str) -> str:
    """The text in lower case with straight apostrophes, character by character the same length."""
    plain = text.lower()
    if len(plain) != len(text):  # a few capitals have two letters in lower case
        plain = "".join([char if len(char.lower()) > 1 else char.lower() for char in text])
    return plain.replace("’", "'")


class Sentence:
    """One sentence as parallel lists of tokens.

    `words[i]` is the i-th token in lower case with straight apostrophes, or the digits as written; `starts[i]` and
    `ends[i]` are its offsets in the *document*; `numeric[i]` tells whether it is written in digits. `free[i]` is
    cleared by whatever reads the token, so that nothing is read twice. `has_digits` tells whether anything is written
    in digits. `text` is the sentence's own text, whose first character has the document offset `offset`, `plain` the
    same in lower case. All but the words are worked out when first asked for, as many sentences have no number in them.
    """

    __slots__ = (
        "ends",
        "free",
        "has_digits",
        "index",
        "numeric",
        "offset",
        "paragraph",
        "plain",
        "starts",
        "text",
        "words",
    )

    starts: list[int]
    ends: list[int]
    numeric: list[bool]
    free: list[bool]
    has_digits: bool

    def __init__(self, text: str, offset: int, index: int, paragraph: int) -> None:
        self.text, self.offset, self.index, self.paragraph = text, offset, index, paragraph
        self.plain = _plain(text)
        self.words: list[str] = _TOKEN.findall(self.plain)

    def __getattr__(self, name: str) -> object:
        if name == "numeric":
            self._tell_digits()
        elif name == "free":
            self.free = [True] * len(self.words)
        elif name in ("starts", "ends"):
            self._place()
        elif name == "has_digits":
            self.has_digits = _DIGIT.search(self.text) is not None
        else:
            raise AttributeError(name)
        return getattr(self, name)

    def prepare(self) -> None:
        """Works out everything about the words at once, for a sentence that is to be read."""
        self._tell_digits()
        self._place()
        self.free = [True] * len(self.words)

    def _tell_digits(self) -> None:
        """Works out which words are written in digits."""
        if not self.has_digits:
            self.numeric = [False] * len(self.words)
        elif self.plain.isascii():
            self.numeric = [word[0] in "0123456789" or (word[0] == "." and len(word) > 1) for word in self.words]
        else:
            self.numeric = [word[0].isdecimal() or (word[0] == "." and len(word) > 1) for word in self.words]

    def _place(self) -> None:
        """Works out where the words stand."""
        words, find, at = self.words, self.plain.find, 0
        starts = []
        for word in words:
            at = find(word, at)
            starts.append(at)
            at += len(word)
        offset = self.offset
        self.starts = [start + offset for start in starts] if offset else starts
        self.ends = list(map(add, self.starts, map(len, words)))

    def __len__(self) -> int:
        return len(self.words)

    def surface(self, first: int, last: int) -> str:
        """The text from token `first` up to, not including, token `last`."""
        return self.text[self.starts[first] - self.offset : self.ends[last - 1] - self.offset]

    def glued(self, i: int) -> bool:
        """Whether token i follows the one before it without a gap."""
        try:
            return i > 0 and self.ends[i - 1] == self.starts[i]
        except IndexError:
            return False

    def word(self, i: int) -> str:
        """Token i, or the empty string beyond either end."""
        try:
            return self.words[i] if i >= 0 else ""
        except IndexError:
            return ""

    def capitalised(self, i: int) -> bool:
        """Whether token i begins with a capital letter."""
        return 0 <= i < len(self.words) and self.text[self.starts[i] - self.offset].isupper()


def split(text: str, lexicon: Lexicon) -> Iterator[Sentence]:
    """The sentences of a text, in order; blank stretches belong to none."""
    index = paragraph = begin = 0
    for match in _BOUNDARY.finditer(text):
        boundary = match.group()
        line_end = boundary[0] == "\n"
        stop = match.start() if line_end else match.start() + len(boundary.rstrip())
        if not line_end and boundary.count("\n") < 2 and not _ends(text, match.start() + 1, stop, match.end(), lexicon):
            continue
        if stop - begin <= LONGEST and not text[begin].isspace() and not text[stop - 1].isspace():
            yield Sentence(text[begin:stop], begin, index, paragraph)
            index += 1
        else:
            for start, end in _pieces(text, begin, stop):
                yield Sentence(text[start:end], start, index, paragraph)
                index += 1
        begin = match.end()
        paragraph += len(boundary) > 1 if line_end else "\n" in boundary
    for start, end in _pieces(text, begin, len(text)):
        yield Sentence(text[start:end], start, index, paragraph)
        index += 1


def _ends(text: str, mark: int, stop: int, after: int, lexicon: Lexicon) -> bool:
    """Whether a sentence ends: behind `mark` with its full stop, behind `stop` with closing quotes; `after` follows."""
    if after >= len(text):
        return True
    follows = text[after]
    if follows.islower():
        return "\n" in text[stop:after] and text[mark - 1] != "."
    begin = max(0, mark - 21)
    last = text[begin:mark].rsplit(None, 1)[-1]
    if last[:-1].isalpha() and last[-1] == "." and len(last) < 21:
        begin, word = mark - len(last), last[:-1].lower()  # nearly always
    else:
        before = _LAST_WORD.search(text, begin, mark)
        if before is None:
            return True
        begin, word = before.start(), before.group()[:-1].lower()
    if word in lexicon.never_end:
        return False
    if word.isdigit() and len(word) < 3 and text[max(0, begin - 1) : begin] in ("", "\n"):
        return False  # the number of an item in a list
    if len(word) == 1 and word.isalpha() and word != "i":
        return begin > 1 and text[begin - 2].isdigit() and _opens(text, after, lexicon)  # an initial, or "70 m. That"
    upper = follows.isupper()
    if word in lexicon.before_name and upper:
        return False
    if word in lexicon.may_end or re.fullmatch(r"[a-z](?:\.[a-z])+", word):
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
