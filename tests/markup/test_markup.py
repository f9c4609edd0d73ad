"""Markdown and HTML: what is read of them, where it stands, and that nothing in them raises or takes long."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

import numclaims

MARKDOWN = [
    ("---\ntitle: 12 boats\n---\n\nIt has 3 masts.", ["3 masts"]),
    ("+++\nweight = 7\n+++\nIt has 3 masts.", ["3 masts"]),
    ("Before.\n\n```\nx = 5 boats\n```\n\nIt has 3 masts.", ["3 masts"]),
    ("Before.\n\n~~~~python\n5 boats\n~~~\n6 boats\n~~~~\nIt has 3 masts.", ["3 masts"]),
    ("Before.\n\n    5 boats\n    6 boats\n\nIt has 3 masts.", ["3 masts"]),
    ("Call `wait 5 minutes` or ``two `3 hours` ticks``; it has 3 masts.", ["3 masts"]),
    ("See [3 masts](https://example.org/17-boats '12 crew') here.", ["3 masts"]),
    ("See [3 masts][8 oars] here.\n\n[8 oars]: https://example.org/6 '5 boats'", ["3 masts"]),
    ("![3 masts](mast-400px.png) in view.", ["3 masts"]),
    ("It has **3** _masts_.", ["3** _masts"]),
    ("It has <b>3 masts</b><!-- was 4 oars -->.", ["3 masts"]),
    ("## 3 masts ##\nThe hull is 9 metres long.", ["3 masts", "9 metres"]),
    ("3 masts\n-------\nThe hull is 9 metres long.", ["3 masts", "9 metres"]),
    ("> It has 3 masts,\n> and 5 oars.", ["3 masts", "5 oars"]),
    ("- 3 masts\n- 5 oars\n    - 2 anchors", ["3 masts", "5 oars", "2 anchors"]),
    ("| Part | Length |\n|---|---|\n| mast | 9 metres |", ["9 metres"]),
    ("A snake_case name of 3 masts", ["3 masts"]),
    # what only looks like code or settings is read
    ("---\n\nIt has 3 masts.\n\n---\n\nIt has 5 oars.", ["3 masts", "5 oars"]),
    ("```hull``` has 3 masts.\n\nIt has 5 oars.", ["3 masts", "5 oars"]),
    ("- First:\n\n    it has 3 masts.\n\n- Then.", ["3 masts"]),
    ("It has 3 masts.[^1]\n\n[^1]: It had 5 oars.", ["3 masts", "5 oars"]),
    ("A mark `<!--` with 3 masts.\n\nIt has 5 oars -->", ["3 masts", "5 oars"]),
    # and code is not, wherever it stands
    ("1. Run\n\n    ```\n    7 boats\n    ```\n\n2. It has 3 masts.", ["3 masts"]),
    ("> ```\n> 7 boats\nIt has 3 masts.", ["3 masts"]),
    ("<script>\na = 7 boats\n\nb = 8 boats\n</script>\n\nIt has 3 masts.", ["3 masts"]),
    ("<!-- 7 boats\n\n8 boats --> It has 3 masts.", ["3 masts"]),
    ("See [the list](https://example.org/wiki/List_(17)) of 3 masts.", ["3 masts"]),
    # numbers are not glued together, nor cut
    ("It has 3<br>5 oars.", ["3", "5 oars"]),
    ("<table><tr><td>3</td><td>5 oars</td></tr></table>", ["3", "5 oars"]),
    ("It weighs 5&nbsp;000&nbsp;kg, or 7&#8211;9&nbsp;&euro;.", ["5&nbsp;000&nbsp;kg", "7&#8211;9&nbsp;&euro;"]),
    ("It cost \\$5 and \\*7 euros\\*.", ["$5", "7 euros"]),
    ("It cost ~~$5~~ $4.", ["$4"]),
    ("It is 9 m<sup>2</sup> with 3<sup>1</sup> masts.", ["9 m<sup>2", "3"]),
    ("It has **3**% and *5*&euro; more.", ["3**%", "5*&euro;"]),
    ("The boats of [12] had [3 masts] each.", ["3 masts"]),
]

HTML = [
    ("<p>It has <b>3</b> masts.</p>", ["3</b> masts"]),
    ("<p title='5 boats'>It has 3&nbsp;masts &amp; 5 oars.", ["3&nbsp;masts", "5 oars"]),
    ("<head><title>7 boats</title><style>p {margin: 5 mm}</style></head><body>3 masts", ["3 masts"]),
    ("<head><title>7 boats</title><p>3 masts", ["3 masts"]),
    ("<script>if (a < 5 && b) { boats = '<p>6 boats' }</script>3 masts", ["3 masts"]),
    ("<pre>5 boats</pre><code>6 <b>oars</b></code><!-- 7 crew --><h2>3 masts</h2>", ["3 masts"]),
    ("<ul><li>3 masts<li>5 oars</ul>", ["3 masts", "5 oars"]),
    ("<a href='x?a=1>2' title=\"a > b\">3 masts</a>", ["3 masts"]),
    ("<div data-tip='<b>5 boats</b>'>3 masts</div>", ["3 masts"]),
    ("<table><tr><td>Its hull is 9 metres long.<td><table><tr><td>3 masts</table></table>", ["9 metres", "3 masts"]),
    ("The share is < 5% and 3 masts", ["5%", "3 masts"]),
    ("<p>It has 3\n\nmasts and weighs 5&nbsp;000&euro;", ["3\n\nmasts", "5&nbsp;000&euro;"]),
    ("<p>It is 9 m<sup>2</sup> with 3<sup>1</sup> masts and <del>7</del> 8 oars", ["9 m<sup>2", "3", "8 oars"]),
    ("<p>It has 3<br>5 oars", ["3", "5 oars"]),
    ("3 masts <b 5 oars", ["3 masts", "5 oars"]),
]


@pytest.mark.parametrize(("text", "read"), MARKDOWN)
def test_what_is_read_of_markdown(text: str, read: list[str]) -> None:
    assert [claim.text for claim in numclaims.extract(text, markup="markdown")] == read


@pytest.mark.parametrize(("text", "read"), HTML)
def test_what_is_read_of_html(text: str, read: list[str]) -> None:
    assert [claim.text for claim in numclaims.extract(text, markup="html")] == read


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("markdown", "## Sales\n\nSales **rose 30%** from [200](#a)\nto `x` 250 in a year."),
        ("html", "<h2>Sales</h2><p>Sales <b>rose 30%</b> from <a href='#a'>200</a> to&nbsp;250 in a year."),
    ],
)
def test_a_finding_stands_at_its_place_in_the_document(markup: str, text: str) -> None:
    [finding] = numclaims.check(text, markup=markup).contradictions
    assert finding.working == "(250 − 200) / 200 = 25%, not 30%"
    assert [text[claim.start : claim.end] for claim in finding.claims] == ["30%", "200", "250"]
    assert [claim.text for claim in finding.claims] == ["30%", "200", "250"]


def test_what_was_not_understood_stands_at_its_place_too() -> None:
    plain = "The disc holds 12..5 of 7..9 and 3^^4."
    [*unread] = numclaims.check(plain).coverage.unread
    text = f"# A heading\n\n{plain}"
    shift = len(text) - len(plain)
    moved = numclaims.check(text, markup="markdown").coverage.unread
    assert list(moved) == [(start + shift, end + shift) for start, end in unread]


def test_blocks_do_not_run_together() -> None:
    for markup, text in (
        ("html", "<p>Sales rose 30%<p>from 200 to 250"),
        ("markdown", "# It rose 30%\nfrom 200 to 250"),
    ):
        assert numclaims.check(text, markup=markup).ok


def test_the_items_of_a_list_are_counted() -> None:
    text = "<p>There were three boats:<ul><li>Anna</li><li>Berta</li>{}</ul>"
    assert not numclaims.check(text.format(""), markup="html").ok
    assert numclaims.check(text.format("<li>Clara"), markup="html").ok


def test_many_texts_with_markup() -> None:
    docs = [("a", "<p>Sales rose <i>30%</i> from 200 to 250.")]
    [(_, report)] = numclaims.check_many(docs, markup="html")
    assert not report.ok


@pytest.mark.parametrize("function", [numclaims.check, numclaims.extract])
def test_a_markup_that_there_is_not(function: Callable[..., object]) -> None:
    with pytest.raises(numclaims.ArgumentError, match="markup: 'rst' is none of 'plain', 'markdown', 'html'"):
        function("text", markup="rst")


MARKS = "< table> </td> <tr> <td> | ` ``` --- <!-- --> # & nbsp; &#8; &#x; [ ]( ) ! * _ <script> <p ' <![ </"
PIECES = st.sampled_from([*MARKS.split(), "5", "30%", "of", "\n", "\r\n", " ", '"', "\u2028", "\f"])


@pytest.mark.parametrize("markup", ["markdown", "html"])
@given(pieces=st.lists(PIECES | st.text(max_size=4), max_size=40))
def test_any_text_is_read_and_every_claim_is_in_its_place(markup: str, pieces: list[str]) -> None:
    text = "".join(pieces)
    for claim in numclaims.check(text, markup=markup).claims:
        assert claim.text
        assert text[claim.start : claim.end] == claim.text


@pytest.mark.parametrize("markup", ["markdown", "html"])
@pytest.mark.parametrize(
    "piece",
    [
        "<!--",
        "<a b='",
        "</",
        "<![",
        "<?",
        "`a`` ",
        "](   ",
        "[",
        "](",
        "| a |\n|--|\n",
        "<td>",
        "<code>",
        "&",
        "*",
        "> ",
        "~~a",
        "[a](",
        "&#1",
        '<a "<"',
        "<code>a</Code>",
        "<table>\n",
        "<!--\n\n",
        "- a\n\n      ",
        "<sup>1",
    ],
)
def test_marks_that_never_end_take_linear_time(markup: str, piece: str) -> None:
    def taken(size: int) -> float:
        text = piece * (size // len(piece))
        begun = perf_counter()
        numclaims.extract(text, markup=markup)
        return perf_counter() - begun

    taken(1_000)
    short = min(taken(20_000) for _ in range(3))
    assert min(taken(160_000) for _ in range(2)) < 8 * 4 * short + 0.1  # neither may be slow for another program's sake
