"""What stands where on a page of news: paragraphs, the articles of a file, and the parts of each.

Segmentation is careful: a long piece with subheads stays one article; a file is cut only where several signs of an
article's head come together. A paragraph whose role is doubtful is body, so that no claim is lost.
"""

import re
from collections.abc import Sequence
from typing import Final

from ..ground.model import PartKind
from ..ground.text import worded
from .looks import is_capitalised, is_ended, tells
from .paragraphs import Paragraph

#: Behind these nothing but the page's furniture follows, until a long paragraph; behind a form for comments, or who has
#: all rights, no such paragraph is the article's.
_CLOSING: Final = worded(r"(?:<articles.closing>)\b[^:]{0,40}:?\s*$")
_SEAL: Final = re.compile(
    r"(?:leave\sa\s(?:reply|comment)|(?:post|write)\s(?:a|your)\scomment|add\s(?:a|new)\scomment)|.*rights\sreserved"
)
#: Published in Harbour Post, March 5, 2024: such a line below an article ends it; so does Author: Ana Ruiz where what
#: follows is of her.
_LAST: Final = re.compile(r"published\sin\s")
_AUTHOR: Final = re.compile(r"authors?\s?:\s?(?P<name>\w[\w.' -]*)")
_OF_AUTHOR: Final = re.compile(r"(?:s?he|they|the\s(?:author|writer)s?)\s")
#: Such a line stands between the paragraphs of an article, too: a list below it may be the article's.
_PASSING: Final = worded(r"(?:<articles.passing>)\b")
#: A number alone that furniture holds beside it counts shares; else it is a cell of a table.
_CELL: Final = re.compile(r"\d{3,4}$")
#: Beside one of these a headline is that of another story.
_LINK: Final = re.compile(r"(?:read\s(?:more|next)|full\s(?:story|article)|continue\sreading)[.…»>\s]*$")
_BULLET: Final = re.compile(r"[-•*▪]\s")
_ROW: Final = re.compile(r".{10,}?(?:\s[•|]\s.{10,}?){2}")
_CAPTIONED: Final = re.compile(r"(?:image|media|photo|video)\scaption[,:]?$")
_POST_LINK: Final = re.compile(r"pic\.(?:twitter|x)\.com/\w+|https?://t\.co/\w+")
_SPEAKS: Final = re.compile(r"\b(?:said|says|told|according\sto|reported|announced|wrote)\b")

_HEADS: Final = frozenset("title byline date credit address caption".split())
#: An article that is cut off a file has at least this much running text.
_LEAST: Final = 250
#: A head of so many signs is one above fewer characters, too: news in brief.
_SURE, _BRIEF = 5, 120


def find_articles(paragraphs: Sequence[Paragraph], looks: Sequence[str]) -> list[tuple[int, int]]:
    """The articles of a file as spans of paragraphs, in order; one where nothing shows more.

    A new article begins where signs of a head come together (headline, byline, date line, dateline with an agency)
    behind signs of an end (copyright line, editors' credit, separator, blank lines, most of all where there are more
    of them than anywhere in the article before), with running text on both sides.
    """
    starts = [0]
    opening = _read_head(looks, 0)
    for i in range(1, len(paragraphs)):
        if looks[i] in ("title", "byline", "date", "mark", "identifier") and i >= starts[-1] + 2:
            apart = paragraphs[i].gap >= 2 and paragraphs[i].gap > max(p.gap for p in paragraphs[starts[-1] + 1 : i])
            score = _score_head(paragraphs, looks, i, opening, apart)
            least = _LEAST if score < _SURE else _BRIEF
            both = ((starts[-1], i), (i, len(looks)))
            if score >= 4 and all(_running(paragraphs, looks, *part, least) for part in both):
                starts.append(i)
    return list(zip(starts, [*starts[1:], len(paragraphs)], strict=True))


def _running(paragraphs: Sequence[Paragraph], looks: Sequence[str], first: int, last: int, least: int) -> bool:
    """Whether some paragraphs hold enough running text to be an article."""
    length = 0
    for i in range(first, last):
        if looks[i] in ("", "mark", "place"):
            length += paragraphs[i].end - paragraphs[i].start
            if length >= least:
                return True
    return False


def _read_head(looks: Sequence[str], first: int) -> list[str]:
    """The looks of an article's head from ``first`` on, with the dateline mark that ends it."""
    head: list[str] = []
    for look in looks[first : first + 8]:
        if look in _HEADS or (look == "identifier" and not head):
            head.append(look)
        else:
            return [*head, look] if look in ("mark", "place") else head
    return head


def _score_head(
    paragraphs: Sequence[Paragraph], looks: Sequence[str], first: int, opening: Sequence[str], apart: bool
) -> int:
    head = _read_head(looks, first)
    alike = {"title", "date"} <= set(head) and (apart or {"title", "date"} <= set(opening))
    ended = looks[first - 1] in ("separator", "copyright")
    if not (set(head) & {"byline", "mark", "identifier"} or ended or alike):
        return 0
    score = sum(look in head for look in ("title", "byline", "date")) + 2 * ("mark" in head)
    edited = looks[first - 1] == "credit" and "editing" in paragraphs[first - 1].words.lower()
    score += 2 * (edited or looks[first - 1] in ("copyright", "separator", "footer"))
    score += (paragraphs[first].gap >= 2) + apart
    score += 3 * ("identifier" in head and "identifier" in opening)
    signs = {"byline", "date", "mark"}
    return score + (bool(signs & set(opening)) and signs & set(opening) <= set(head))


#: Looks that are a role wherever they stand.
_ROLES: Final[dict[str, PartKind]] = {
    "byline": "byline",
    "date": "date",
    "caption": "caption",
    "credit": "credit",
    "footer": "footer",
    "copyright": "footer",
    "separator": "footer",
    "address": "footer",
    "identifier": "footer",
    "section": "footer",
}


def name_parts(text: str, paragraphs: Sequence[Paragraph], looks: Sequence[str]) -> list[PartKind]:
    """The role of each paragraph of one article."""
    kinds: list[PartKind] = ["body"] * len(paragraphs)
    running = [_is_running(text, paragraph, look) for paragraph, look in zip(paragraphs, looks, strict=True)]
    body = _name_head(paragraphs, looks, kinds, _find_head(text, paragraphs, looks, running))
    last = max((i for i, runs in enumerate(running) if runs), default=len(running))
    told = 0  # paragraphs of running text so far
    closing = sealed = False
    for i in range(body, len(paragraphs)):
        look, words = looks[i], paragraphs[i].words
        closing = closing and (sealed or len(words) > 0 or look not in ("", "mark", "place"))
        if i and not closing and _CELL.match(words) and looks[i - 1] not in _ROLES:
            continue
        if _ROLES.get(look) == "footer":
            kinds[i] = "footer"
            passing = i < last or _PASSING.match(words.lower()) is not None
            closing = closing or not passing or _CLOSING.match(words.lower()) is not None
            sealed = sealed or (
                told > 1 and _SEAL.match(text[paragraphs[i].start : paragraphs[i].end].lower()) is not None
            )
        elif closing or (look == "title" and _is_teaser(paragraphs, i)):
            kinds[i] = "footer"
        elif look in ("byline", "date", "caption"):
            kinds[i] = _ROLES[look]
            closing = told > 1 and (_LAST.match(words.lower()) is not None or _is_of_author(text, paragraphs, i, last))
        elif i and looks[i - 1] == "caption" and _CAPTIONED.match(paragraphs[i - 1].words.lower()):
            kinds[i] = "caption"
        elif look == "credit":
            kinds[i] = "credit"
            if i > body and _is_caption(paragraphs[i - 1], looks[i - 1], paragraphs[i]):
                kinds[i - 1] = "caption"
        elif look == "post end":
            for j in range(_find_post_start(paragraphs, looks, body, i), i + 1):
                kinds[j] = "post"
        elif look == "title" and (_is_subhead(paragraphs, looks, i) or _is_alone(paragraphs, running, i)):
            kinds[i] = "subhead"
            named = i > body and kinds[i - 1] == "subhead"
            if named and re.fullmatch(r"[A-Z][a-z]+(?:\s[A-Z][a-z]+)?", paragraphs[i - 1].words):
                kinds[i - 1] = "caption"  # a name alone above a subhead labels a picture
        told += running[i]
    return kinds


def _is_running(text: str, paragraph: Paragraph, look: str) -> bool:
    """Whether a paragraph ends as running text does, and is no item of a list."""
    ended = look in ("", "mark", "place") and is_ended(text[max(paragraph.start, paragraph.end - 4) : paragraph.end])
    return ended and _BULLET.match(text, paragraph.start, paragraph.end) is None


def _is_of_author(text: str, paragraphs: Sequence[Paragraph], index: int, last: int) -> bool:
    """Whether a line names the author, and the paragraph below it tells of nobody else, or touches it as the last."""
    author = _AUTHOR.match(paragraphs[index].words.lower())
    if author is None or index + 1 == len(paragraphs):
        return False
    start = paragraphs[index + 1].start
    below = text[start : start + 60].lower()
    if index + 1 == last and paragraphs[last].gap == 0 < paragraphs[index].gap:
        return True
    return below.startswith(author["name"]) or _OF_AUTHOR.match(below) is not None


def _is_teaser(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether a headline stands right above or below a link: ``Read more``."""
    beside = (paragraphs[i].words.lower() for i in (index - 1, index + 1) if 0 <= i < len(paragraphs))
    return any(_LINK.match(words) for words in beside)


def _is_alone(paragraphs: Sequence[Paragraph], running: Sequence[bool], index: int) -> bool:
    """Whether a line between paragraphs that end as text does is none: a subhead, or the headline of another story."""
    if not 0 < index < len(paragraphs) - 1 or not (running[index - 1] and running[index + 1]):
        return False
    words = paragraphs[index].words
    told = is_ended(words) or words[0] in "\"“‘'" or tells(words.lower())
    return not told and len(words) <= 100 and len(words.split()) > 3


def _find_head(text: str, paragraphs: Sequence[Paragraph], looks: Sequence[str], running: Sequence[bool]) -> int:
    """Where the head of an article begins: behind the headlines of other stories that a page has above it, in a list or
    a row or each above a link; 0 where there are none.
    """
    first = next((i for i, runs in enumerate(running) if runs), 0)
    items = links = 0
    titled = False
    for i in range(first):
        if looks[i] == "" and not titled:
            row = not paragraphs[i].words or _ROW.match(text, paragraphs[i].start, paragraphs[i].end)
            items += 2 if row else _BULLET.match(text, paragraphs[i].start) is not None
        links += _LINK.match(paragraphs[i].words.lower()) is not None
        titled = titled or looks[i] == "title"
    head = first
    while head and looks[head - 1] in _HEADS and not _is_teaser(paragraphs, head - 1):
        head -= 1
    return head if (items > 1 or links > 1) and "title" in looks[head:first] else 0


def _name_head(paragraphs: Sequence[Paragraph], looks: Sequence[str], kinds: list[PartKind], first: int) -> int:
    """Names what stands above the running text, the head from ``first`` on; the index where that text begins."""
    title = -1
    for i, look in enumerate(looks):
        if look in _ROLES:
            kinds[i] = _ROLES[look]
        elif i < first:
            kinds[i] = "footer"
        elif title < 0 and _is_title(paragraphs, looks, i):
            kinds[i] = "title"
            title = i
        elif title >= 0 and kinds[i - 1] == "title" and _is_broken(paragraphs, i):
            kinds[i] = "title"
        elif (
            look == "title" and title >= 0 and i + 1 < len(looks) and len(paragraphs[i].words) <= 180 and i - title <= 3
        ):
            runs_on = kinds[i - 1] == "title" and _runs_on(paragraphs[i - 1], paragraphs[i])
            kinds[i] = "title" if runs_on else "subtitle"
        else:
            return i
    return len(looks)


_BELOW_TITLES: Final = frozenset("byline date address mark place".split())


def _is_title(paragraphs: Sequence[Paragraph], looks: Sequence[str], index: int) -> bool:
    """A first short line above running text; with a full stop only when it is one short sentence that nobody says."""
    words = paragraphs[index].words
    if index + 1 >= len(paragraphs) or not any(look in ("", "mark", "place") for look in looks[index + 1 :]):
        return False
    if looks[index] == "title":
        return True
    if looks[index] or not 8 <= len(words) <= 120 or len(paragraphs) < 3:
        return False
    single = words.rstrip().count(". ") == 0 or words.endswith(" .")
    following = paragraphs[index + 1]
    longer = following.end - following.start > len(words) or looks[index + 1] in _BELOW_TITLES
    return single and longer and words[0].isupper() and _SPEAKS.search(words.lower()) is None


_HANGING: Final = worded(r"\b<articles.hanging>$|[,-]$", re.IGNORECASE)


def _runs_on(before: Paragraph, paragraph: Paragraph) -> bool:
    """Whether a headline that is broken over two lines goes on: the first hangs, or the second is a word or two right
    below it.
    """
    return _HANGING.search(before.words) is not None or (paragraph.gap == 0 and len(paragraph.words.split()) <= 2)


def _is_broken(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether a line in small letters right below a headline, with a blank line behind it, is the rest of that."""
    words = paragraphs[index].words
    if not 0 < len(words) <= 60 or not words[0].islower() or paragraphs[index].gap or index + 1 == len(paragraphs):
        return False
    return not is_ended(words) and paragraphs[index + 1].gap > 0


_SOURCE: Final = re.compile(r"\(?source", re.IGNORECASE)


def _is_caption(paragraph: Paragraph, look: str, credit: Paragraph) -> bool:
    """Whether the line above a photo credit is its caption: it has no full stop, or touches the credit."""
    if look not in ("", "title", "caption"):
        return False
    touches = credit.gap == 0 and paragraph.gap > 0 and _SOURCE.match(credit.words) is None
    return touches or (paragraph.words != "" and not is_ended(paragraph.words))


def _is_subhead(paragraphs: Sequence[Paragraph], looks: Sequence[str], index: int) -> bool:
    """A short line of its own between paragraphs of running text, in headline capitals or of a few words."""
    words = paragraphs[index].words
    if index + 1 >= len(paragraphs) or len(words) > 90 or words[0] in "\"“‘'" or _SPEAKS.search(words.lower()):
        return False
    if looks[index + 1] not in ("", "mark", "place", "title", "credit"):
        return False
    if is_capitalised(words):
        return True
    if words.endswith(("?", "!")):
        return False
    following = paragraphs[index + 1]
    return len(words.split()) <= 8 and not any(map(str.isdigit, words)) and following.end - following.start > 80


#: A post on X holds this many characters; its links do not count.
_POST_LENGTH: Final = 280


def _find_post_start(paragraphs: Sequence[Paragraph], looks: Sequence[str], first: int, last: int) -> int:
    """The first paragraph of an embedded post that ends with the author's line at ``last``.

    Reaches back over lines as long as a post can hold them and they are set like those below; stops at a lead-in
    (``Trump wrote:``), at reported speech and at wider gaps. Errs towards the shorter post.
    """
    start, length, widest = last, 0, paragraphs[last].gap
    for j in range(last - 1, first - 1, -1):
        words = paragraphs[j].words
        length += len(_POST_LINK.sub("", words)) + 1
        if not words or looks[j] not in ("", "title", "address") or words.endswith(":"):
            break
        if j < last - 1 and (length > _POST_LENGTH or paragraphs[j + 1].gap > widest or _SPEAKS.search(words.lower())):
            break
        widest = max(widest, paragraphs[j + 1].gap) if j == last - 2 else widest
        start = j
    return start
