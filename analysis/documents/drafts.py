"""An article while it is read: its paragraphs, and what is known of it by then."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Final

from msgspec import Struct

from ..dating.dates import resolve_date
from ..dating.expressions import DateExpression
from ..ground.model import Basis, DateMention, Part, PartKind, Row, Sentence
from ..ground.text import split_sentences
from ..lines.datelines import Dateline, read_dateline
from ..lines.heads import PLACE_LINE, PLACED, read_colon_place, read_labels
from ..lines.paragraphs import Paragraph
from ..marks.openings import Openings

#: A line holds no more dates than this.
_MOST_DATES: Final = 100
#: What labelled lines are; others are furniture.
_LABELLED: Final[Mapping[str, PartKind]] = {"title": "title", "author": "byline", "published": "date", "text": "body"}
#: A head has no more lines than this.
_HEAD: Final = 6


class Said(Row, frozen=True):
    """What is known about an article, with where from."""

    title: str = ""
    outlet: str = ""
    outlet_basis: Basis = "unknown"
    agency: str = ""
    dateline: str = ""
    published: str = ""
    published_basis: Basis = "unknown"
    author: str = ""
    url: str = ""
    yearless: str = ""  #: month and day of a dateline that gives no year, where it is not told: ``05-12``


class Draft(Struct):
    """An article while it is read: its paragraphs, and what is known of it by then."""

    text: str
    folded: str
    paragraphs: Sequence[Paragraph]
    looks: Sequence[str]
    kinds: list[PartKind] = []
    openings: Openings = Openings([], [])
    expressions: Sequence[DateExpression] = ()
    labels: Mapping[int, tuple[str, int]] = {}  #: by paragraph, what a labelled line tells and where that begins in it
    datelines: Mapping[int, Dateline] = {}  #: by paragraph
    posts: Sequence[tuple[int, int, str]] = ()  #: spans of posts with the day each appeared
    day: str = ""  #: on which it is likely to have appeared, by the corpus; empty for unknown
    said: Said = Said()
    sentences: tuple[Sentence, ...] = ()
    dates: tuple[DateMention, ...] = ()

    def say(self, place: int) -> str:
        """The words of a short paragraph, without its label."""
        return " ".join(self.paragraphs[place].words[self.labels.get(place, ("", 0))[1] :].split())

    def find_label(self, kind: str) -> str:
        """What the first line of a label tells; empty without one."""
        places = [place for place, (named, _) in self.labels.items() if named == kind]
        said = self.say(places[0]) if places else ""
        quoted = len(said) > 2 and said[0] == said[-1] and said[0] in "\"'"  # as the head of a Markdown file has it
        return said[1:-1] if quoted else said

    @property
    def start(self) -> int:
        return self.paragraphs[0].start

    @property
    def end(self) -> int:
        return self.paragraphs[-1].end

    def dates_in(self, start: int, end: int) -> list[DateExpression]:
        """The date expressions between two offsets."""
        first = bisect_left(self.expressions, start, key=attrgetter("start"))
        return [e for e in self.expressions[first : first + _MOST_DATES] if e.end <= end]


def read_head(article: Draft) -> None:
    """Labelled lines, datelines and posts, and what they say of the parts of an article."""
    text, paragraphs, kinds, looks = article.text, article.paragraphs, article.kinds, article.looks
    article.labels = read_labels([paragraph.words for paragraph in paragraphs])
    for i, (kind, _) in article.labels.items():
        kinds[i] = _LABELLED.get(kind, "footer")
    for i in range(1, min(len(paragraphs) - 1, _HEAD)):  # Ana Ruiz in Lima, above a date
        heads = kinds[i] == "subtitle" or (kinds[i] == kinds[i - 1] == "title")
        if looks[i + 1] == "date" and heads and PLACED.fullmatch(paragraphs[i].words):
            kinds[i] = "byline"
    for i in range(1, min(len(paragraphs) - 1, _HEAD + 2)):  # LARMO, Norway, below a date
        below = looks[i - 1] == "date" and kinds[i] in ("subtitle", "subhead") and kinds[i + 1] == "body"
        line = PLACE_LINE.fullmatch(paragraphs[i].words) if below else None
        if line and _is_told_of(article, line["town"]):
            kinds[i] = "dateline"
    datelines = {}
    for i, (paragraph, look) in enumerate(zip(paragraphs, looks, strict=True)):
        if look in ("mark", "place") and (dateline := read_dateline(text, paragraph.start, paragraph.end)):
            datelines[i] = dateline
    opens = next((i for i, kind in enumerate(kinds) if kind == "body"), len(kinds))
    if opens < len(kinds) and opens not in datelines and not looks[opens]:
        begin = paragraphs[opens].start
        place, behind = read_colon_place(text, begin, [p.start for p in paragraphs[opens + 1 : opens + 12]])
        dashed = text[begin + len(place) : begin + len(place) + 1] != ":" and not place.isupper()
        if place and not (dashed and not _is_told_of(article, place)):  # Brod - The bridge; not Storm - The toll
            datelines[opens] = Dateline(begin, behind, place, "", "", (begin, begin))
    article.datelines = datelines
    article.posts = tuple(_date_posts(article))


def _is_told_of(article: Draft, town: str) -> bool:
    """Whether an article tells of something in, near or from a town: else its name may be any words."""
    name = re.escape(town.title())
    return re.search(rf"\b(?:at|from|in|near|of|to)\s{name}\b", article.text[article.start : article.end]) is not None


def _date_posts(article: Draft) -> Iterator[tuple[int, int, str]]:
    """The posts of an article with the day in the author's line, where it holds one."""
    if "post" not in article.kinds:
        return
    for part in make_parts(article):
        if part.kind == "post":
            for e in reversed(article.dates_in(part.start, part.end)):
                if e.is_full():
                    yield part.start, part.end, resolve_date(e, None)[0]
                    break


def make_parts(article: Draft) -> tuple[Part, ...]:
    """A part for each paragraph; the lines of a post are one."""
    parts: list[Part] = []
    for paragraph, kind, look in zip(article.paragraphs, article.kinds, ("", *article.looks), strict=False):
        if kind == "post" and parts and parts[-1].kind == "post" and look != "post end":
            parts[-1] = Part("post", parts[-1].start, paragraph.end)
        else:
            parts.append(Part(kind, paragraph.start, paragraph.end))
    return tuple(parts)


def make_sentences(article: Draft) -> tuple[Sentence, ...]:
    """The sentences of every part; the first of an article begins behind its dateline."""
    sentences: list[Sentence] = []
    for i, (paragraph, kind) in enumerate(zip(article.paragraphs, article.kinds, strict=True)):
        start = article.datelines[i].end if i in article.datelines else paragraph.start
        start += article.labels[i][1] if i in article.labels else 0
        spans = split_sentences(article.text, article.folded, start, paragraph.end)
        sentences += [Sentence(a, b, i, kind) for a, b in spans]
    return tuple(sentences)
