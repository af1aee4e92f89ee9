"""What stands where on a page of news: paragraphs, the articles of a file, and the parts of each.

Segmentation is careful: a long piece with subheads stays one article; a file is cut only where several signs of an
article's head come together. A paragraph whose role is doubtful is body, so that no claim is lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from .datewords import find_dates
from .model import PartKind
from .text import trim


class Paragraph(Struct, frozen=True):
    """A trimmed run of text that one line, or several wrapped lines, hold; ``gap`` counts the blank lines before."""

    start: int
    end: int
    gap: int
    words: str  #: its text, kept for the short ones only (else empty): long paragraphs are body


def _words(listing: str) -> frozenset[str]:
    return frozenset(listing.split())


#: Longer paragraphs are body whatever they hold.
_SHORT = 260


# Markdown's marks around a line: # Heading, > quotation, **emphasis**.
_OPENING_MARKS = re.compile(r"(?:#{1,6}|>)[ \t]+|[*_]{1,3}(?=[^\W_])")
_MARKS = frozenset("#>*_")
_CLOSING_MARKS = frozenset("*_")


def read_paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text, in order; blank ones are left out, and Markdown's marks around a line.

    A line is a paragraph, unless the text is wrapped at a fixed width: then a line end inside a block counts as a
    space when the next line's first word would not have fitted on the line.
    """
    newline = "\n" if "\n" in text else "\r"
    lines: list[tuple[int, int, int]] = []  # start, end, blank lines before
    last = 0
    at = 0
    for line in text.splitlines(keepends=True):
        start, end = trim(text, at, at + len(line)) if not line.isspace() else (at, at)
        at += len(line)
        if text[start : start + 1] in _MARKS:
            start, end = _trim_marks(text, start, end)
        if start < end:
            breaks = text.count(newline, last, start)
            lines.append((start, end, max(breaks - (last > 0), 0)))
            last = end
    return [
        Paragraph(start, end, gap, text[start:end] if end - start <= _SHORT else "")
        for start, end, gap in (_join_wrapped(text, lines) if _is_wrapped(text, lines) else lines)
    ]


def _trim_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """A line's span without the marks that it opens with, and those that close an emphasis of all of it."""
    while match := _OPENING_MARKS.match(text, start, end):
        start = match.end()
        while text[start - 1] in _CLOSING_MARKS and text[end - 1] in _CLOSING_MARKS and end > start:
            end -= 1
    return start, end


#: Wrapped lines are no wider than this.
_WIDEST = 100
_NARROW = 40


def _is_wrapped(text: str, lines: Sequence[tuple[int, int, int]]) -> bool:
    """Whether lines end where the page ended: most that go on are nearly as long as the longest."""
    running = [end - start for (start, end, _), (_, _, gap) in pairwise(lines) if gap == 0]
    if len(running) < 3 and _is_short_wire(text, lines):
        return True
    if len(running) < 2:
        return False
    width = max(running)
    if len(running) == 2 and (width < 60 or len(lines) > 6):
        return False
    return width <= _WIDEST and sum(n >= 0.75 * width for n in running) >= 0.7 * len(running)


def _is_short_wire(text: str, lines: Sequence[tuple[int, int, int]]) -> bool:
    """Whether two or three lines in capitals go on behind a dateline's dash: no stop ends the first of them."""
    opening = next((k for k, (_, _, gap) in enumerate(lines) if k and gap == 0), 0) - 1
    if opening < 0:
        return False
    start, end, _ = lines[opening]
    first = text[start:end]
    wired = " -- " in first and first.isupper() and _WIDEST >= len(first) >= _NARROW
    return wired and first[-1] not in '.!?:"”' and text[start : lines[-1][1]].isupper()


def _join_wrapped(text: str, lines: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Lines joined to paragraphs: a line goes on where the next word would have gone past four fifths of the width."""
    limit = 0.8 * min(max(end - start for start, end, _ in lines), _WIDEST)
    joined = [lines[0]]
    line = lines[0]
    for start, end, gap in lines[1:]:
        going_on = gap == 0
        if going_on:
            space = text.find(" ", start, end)
            word = (space if space > 0 else end) - start
            indented = text[start - 2] in " \t" and text[start - 1] in " \t"
            going_on = line[1] - line[0] + 1 + word > limit and not (indented and text[line[1] - 1] in ".!?\"”’'")
        if going_on:
            joined[-1] = (joined[-1][0], end, joined[-1][2])
        else:
            joined.append((start, end, gap))
        line = (start, end, gap)
    return joined


# ---------------------------------------------------------------------------------------------------------------------
# What a short line can be

_BYLINE = re.compile(
    r"(?:byline|author)s?\s?:.{2,100}$|(?:written|reported|posted|story)\sby:?\s\S.{2,80}$"
    r"|[^\W\d][\w.'-]+(?:\s[^\W\d][\w.'-]+){1,3},\s(?:staff\s(?:writer|reporter)|correspondent|reporter|contributor)\b.{0,40}$"
)
_BYLINE_END = re.compile(r"\s[|•·/–—-]\s")
_DATED_END = re.compile(
    r",?\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:\d{1,2}\s[a-z]{3,9}\.?,?\s\d{4}|[a-z]{3,9}\.?\s\d{1,2},\s\d{4})$",
    re.IGNORECASE,
)
_BAR_SIGNS = frozenset("|•·")
_BARS = re.compile(r"\s[|•·]\s")
_BYLINE_LINKS = _words("and & of de van von der al el la bin for in | - – — /")
_CREDIT = re.compile(
    r"\(?(?:photo|photos|photograph|images?|picture|video|illustration|graphic|credit|source|file\sphoto)"
    r"(?:\s(?:by|credit|courtesy|via|source))?(?:\s?:\s?|(?<=by)\s).{2,120}$"
    r"|\(?(?:additional\s)?(?:reporting|writing|editing|edited|compiled)\sby\b.{2,240}$"
    r"|(?:reuters|ap\sphoto|afp|getty\simages|epa|xinhua|tass|shutterstock|istock)\s?/\s?\S.{1,80}$"
)
_CREDIT_END = re.compile(r".*(?:getty\simages|via\sap|ap\sphoto|file\sphoto|handout)\)?\.?$")
_CREDITED = ("images", "via ap", "photo", "handout")
_COPYRIGHT = re.compile(r"(?:\(c\)|©|copyright\b|&copy;)")
_FOOTER = re.compile(
    r"(?:leave\sa\s(?:reply|comment)|post\sa\scomment|add\sa\scomment|\d*\s?comments?|no\scomments(?:\syet)?|join\sthe\s(?:conversation|discussion)"
    r"|share(?:\sthis)?(?:\s(?:on|via|with|article|story|post)\b.{0,60})?|tweet|print|email|e-mail|print\sthis(?:\spage)?"
    r"|(?:read\s(?:more|also|next)|watch|listen|see\salso|also\sread)\s?:.{0,160}"
    r"|(?:section|length|load-date|language|publication-type|document-type|subject|body|highlight|graphic)\s?:.{0,160}"
    r"|read\s(?:more|also|next|the\s(?:full|rest|original)\b.{0,60}|on)|see\salso|also\sread|more\son\sthis(?:\sstory|\stopic)?"
    r"|related(?:\s?:.{0,160}|\s(?:articles?|stories|posts?|topics|content|coverage|news))?|recommended(?:\sfor\syou)?|you\smay\salso\slike"
    r"|most\s(?:read|popular|viewed|recent)|trending(?:\snow)?|latest\snews|more\sstories|more\sfrom\s.{2,40}"
    r"|(?:story\scontinues|article\scontinues|continue\sreading|keep\sreading|click\shere|tap\shere)\b.{0,80}"
    r"|advertisements?|sponsored(?:\scontent)?|promoted|subscribe|subscribe\s(?:to|now|today|here)\b.{0,120}|sign\sup\b.{0,120}"
    r"|(?:late|early|first|final|national|metro|city|morning|evening|weekend|international)\sedition(?:\s?-\s?[a-z]+)?"
    r"|newsletter|follow\s(?:us|@|.{2,30}\son\s(?:twitter|facebook|x|instagram|telegram))\b.{0,80}|like\sus\son\b.{0,60}"
    r"|(?:tags?|topics|keywords|filed\sunder|categories|category|posted\sin|in\sthis\sstory)(?:\s?:.{0,200})?|this\s(?:article|story|post)\s"
    r"(?:was\s)?(?:originally|first)\s(?:appeared|published)\b.{0,160}|save|reprints|contact\sus|privacy\spolicy|terms\s(?:of\suse|and\sconditions)"
    r"|skip\sto\s(?:main\s)?content|view\sthis\spost\son\sinstagram|watch:?|listen:?|download\sour\sapp|loading\.*|end)[.:…»>!]*$"
)
#: Behind these nothing but the page's furniture follows.
_CLOSING = re.compile(
    r"(?:leave\sa\s(?:reply|comment)|post\sa\scomment|related\b|recommended|you\smay\salso|most\s(?:read|popular|viewed)|trending|more\sfrom)"
)
_ADDRESS = re.compile(r"(?:https?://\S+|www\.\S+|[\w-]+\.(?:com|net|org|info|news|co\.uk|[a-z]{2}))(?:\s?\.)?$")
_IDENTIFIER = re.compile(
    r"[A-Z][A-Z0-9]*(?:-[A-Z0-9]+){1,4}(?:\s*\([^()]{1,40}\))?$|(?:document|story|article)\s\d+\sof\s\d+$",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(
    r"(?:[-=_*#~•·+]\s?){3,}$|zczc\b.{0,40}$|nnnn$|\d+\sof\s\d+\sdocuments$|end\sof\sdocument$|(?:document|story|article)\s\d+\sof\s\d+$"
)
_POST_END = re.compile(
    r"[-*]{0,3}\s?(?:@?[^\n()@]{1,60}?\s?)\(@\w{1,30}\)[\s,]{0,3}(?:on\s)?(?:[a-z]{3,9}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\s[a-z]{3,9}\.?,?\s\d{4})"
    r"(?:[\s,]{1,3}\S{1,60})?$"
)
_POST_LINK = re.compile(r"pic\.(?:twitter|x)\.com/\w+|https?://t\.co/\w+")
_CLOSERS = "\"')]”’ "
_SPEAKS = re.compile(r"\b(?:said|says|told|according\sto|reported|announced|wrote)\b")
# Words that headlines write small.
_MINOR = _words(
    "a an the and or but nor of in on at to for from by with as is are was were be it its vs via per over into than"
)
_DIGIT = re.compile(r"\d")
# What may stand beside the date on a date line. Possessive: each word is read in one way only.
_STAMP = re.compile(
    r"(?:first\s)?(?:published|updated|posted|last\supdated|last\smodified|modified|created|date|issued|filed|on|at"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|local\stime|a\.?m\.?|p\.?m\.?"
    r"|edt|est|et|gmt(?:[+-]\d{1,2}(?::?\d\d)?)?|utc(?:[+-]\d{1,2}(?::?\d\d)?)?|(?:\d+|an?)\s(?:min(?:ute)?|hour|day|week)s?\s(?:ago|read)|pst|pdt|pt|cest|cet|ct|bst|ist|\d{1,2}[:.h]\d\d(?::\d\d)?z?|\d{4}\s?(?:gmt|utc)|t\d\d:\d\d(?::\d\d)?z?"
    r"|[(),|:;·•/@-]|\s)*+$"
)
# Quito, 5 March 2019; The Observer of Health, 5 March 2019; AFP - Quito - 5/3/2019
_NAMED = r"[A-ZÀ-Þ][\w.&'’]*(?:[ -](?:(?:of|the|for|by|and|in|de|la|del)\s){0,2}[A-ZÀ-Þ][\w.&'’]*){0,5}"
_PLACED = re.compile(rf"(?:{_NAMED}(?:,|\s[|•·–—-])\s){{1,3}}")
_STAMPED = re.compile(rf"{_NAMED}\s$")  # Harbour Post MARCH 5 2019
_ADDED = re.compile(
    r"(?:[\s\d:.,]|[ap]\.?m\.?|[a-z]{2,4}\s)*+(?:[|•·/–—-]|\bby\b)(?:\s\S+){1,6}$"
    r"|,?\s\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?,(?:\s[a-z]+){1,4}$"
)
# LONDON (Reuters) - · LIMA, Peru — · QUITO, 19 MAR 89 (AFP) -- [TEXT] · (Bloomberg) --
# Daily Post (03/1/2026): LIMA -
_CITY = r"[A-ZÀ-Þ][A-ZÀ-Þ'’.]+(?:[ /-][A-ZÀ-Þ'’.]+){0,3}"
_REGION = (
    r",\s(?!NO\s)[A-Z][\w.’']+(?:\s[A-Z][\w.’']+){0,2}|\s\((?![A-Z]{3}\),\s[A-Z][a-z])[A-ZÀ-Þ .]{3,30}\)(?=,|\s\()"
)
# In small letters: only before brackets, or before a full date and a dash.
_DAY = r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},?|\d{1,2}\s[A-Z][a-z]{2,8}\.?)\s\d{4}"
_TOWN = rf"[A-Z][a-z]+(?:[ -][A-Z][a-z]+){{0,2}}(?:(?=,?\s[^()\n]{{0,20}}\((?!\d))|(?=,\s{_DAY}\s?(?:--|[—–-])\s))"
_PLAIN_TOWN = r"[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2}(?=,\s[A-Z]{3,8}\s?[—–-])"  # Tehran, IRNA –
_WHEN = (
    r"[,.]\s(?:[A-Z][A-Za-z]{2,8}\.?\s\d{1,2}(?:,?\s\d{2,4})?|\d{1,2}\s[A-Z][A-Za-z]{2,8}\.?(?:\s\d{2,4})?|NO\sDATE)"
)
_AGENCY = r"\((?P<agency>[^()\n]{2,45})\)|-LRB-\s(?P<agency2>[^()\n]{2,45}?)\s-RRB-|/(?P<agency3>[A-Z][\w.]{1,20})/"
_DATELINE = re.compile(
    r"(?:(?P<outlet>[A-Z][\w.'’ -]{1,30}?)[\s\u00a0]\((?P<stamp>[^()\n]{6,24})\):\s*)?"
    rf"(?:(?P<place>{_CITY}(?:{_REGION})?|{_TOWN}(?:{_REGION})?)(?P<when>{_WHEN})?|(?P<town>{_PLAIN_TOWN}),\s(?P<agency4>[A-Z]{{3,8}})|(?P<day>[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}}(?=\s\()))?"
    rf"(?:\.?\s?(?:{_AGENCY})(?:,\s(?P<after>{_DAY}))?)?"
    rf"\s?(?:--|—|–|-|(?<=/)\.|:(?=\s))[\s\u00a0]*(?:(?P<behind>{_DAY})\.?\s?(?:--|—|–|-)?\s(?=[A-Z\"“]))?"
    r"(?P<marks>(?:\[[A-Z][^\]\n]{0,90}(?:\n[^\]\n]{0,90})?\]\s*)*)"
)
_DASH = re.compile(r"[-:/](?:(?<!/)(?:\s|$)|(?<=/)\.\s)")
# (CNN) The bridge was closed
_BRACKETED = re.compile(r"\((?P<agency>[A-Z]{2,5}|Reuters|Bloomberg|Xinhua)\)\s?(?=[A-Z\"“])")
# Words in capitals before a dash that are no place.
_NO_PLACE = _words("file exclusive update updated breaking watch analysis opinion report video live")


class Dateline(Struct, frozen=True):
    """What stands before the first sentence: ``end`` is where the sentence begins."""

    start: int
    end: int
    place: str
    agency: str
    outlet: str
    when: tuple[int, int]  #: span that holds the date, empty where there is none


def read_dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline at the head of a paragraph, or ``None``.

    A place in capitals before a dash is one where the text is not all capitals; otherwise an agency or outlet in
    brackets, or a date, must stand with it.
    """
    match = _DATELINE.match(text, start, min(end, start + 220))
    if match is None:
        bracketed = _BRACKETED.match(text, start, end) if text[start] == "(" else None
        return Dateline(start, bracketed.end(), "", bracketed["agency"], "", (start, start)) if bracketed else None
    agency = (match["agency"] or match["agency2"] or match["agency3"] or match["agency4"] or "").strip()
    place, outlet = match["place"] or match["town"] or "", match["outlet"] or ""
    mark = text[match.start() : match.end()].rstrip()
    if not (agency or place or outlet) or not (match["marks"] or len(mark) < match.end() - match.start()):
        return None  # nothing stands before the dash, or no space behind it: ``ANTI-WAR``
    if not outlet and not agency:
        shouted = text[match.end() : match.end() + 60].isupper()
        in_capitals = len(place) >= 4 and place.split(",")[0].isupper() and place.lower() not in _NO_PLACE
        if mark.endswith(":") or not (match["when"] or (in_capitals and not shouted)):
            return None
    if agency and not place and not outlet and not all(word[0].isupper() for word in agency.split()[:5]):
        return None  # a remark in brackets
    when = next(
        (match.span(name) for name in ("when", "stamp", "day", "after", "behind") if match[name]), (start, start)
    )
    place = "" if place.startswith("NO CITY") else place.strip()
    return Dateline(start, trim(text, match.end(), end)[0], place, agency, outlet.strip(), when)


def _is_byline(words: str, low: str) -> bool:
    """``By Jane Doe and John Roe, Reuters``: behind *by* nothing but names and what links them."""
    if not low.startswith("by") or not low[2:3].isspace():
        return words[0].isupper() and _BYLINE.match(low) is not None
    names = _DATED_END.sub("", _BYLINE_END.split(words[2:], maxsplit=1)[0]).split()
    if not 1 <= len(names) <= 14 or names[-1].endswith(".") or (words.isupper() and len(names) > 6):
        return False
    return names[0][0].isupper() and all(n[0].isupper() or n in _BYLINE_LINKS for n in names)


def _is_barred(text: str, folded: str, paragraph: Paragraph) -> bool:
    """``Ana Ruiz | Harbour Post | March 14, 2024``: names and a full date between bars."""
    parts = _BARS.split(paragraph.words) if _BAR_SIGNS.intersection(paragraph.words) else []
    if len(parts) < 3 or not all(len(part.split()) <= 5 and part[:1].isalnum() for part in parts):
        return False
    dates = find_dates(text, folded, paragraph.start, paragraph.end)
    if not any(d.year and d.month and d.day for d in dates):
        return False
    return all(
        part[0].isdigit() or all(not w[0].islower() or w in _BYLINE_LINKS for w in part.split()) for part in parts
    )


def is_date_line(text: str, folded: str, start: int, end: int) -> bool:
    """Whether a line holds a full date, times, words such as ``Updated``, additions set off by a mark, and no more; a
    name may stand before it: ``Quito, 5 March 2019``; ``Sunday Post, 5 March 2019``.
    """
    if end - start > 90 or _DIGIT.search(folded, start, end) is None:
        return False
    dates = find_dates(text, folded, start, end)
    full = next((d for d in dates if d.year and d.month and d.day), None)
    if full is None:
        return False
    named = _PLACED.match(text, start, full.start)
    if named is None and text[full.start : full.start + 3].isupper():
        named = _STAMPED.match(text, start, full.start)
    dates = [d for d in dates if not named or d.start >= named.end()]
    before, after = folded[named.end() if named else start : dates[0].start], folded[dates[-1].end : end]
    between = "".join(folded[a.end : b.start] for a, b in pairwise(dates))
    return _STAMP.match(before + between) is not None and (_STAMP.match(after) or _ADDED.match(after)) is not None


def _is_ended(words: str) -> bool:
    """Whether a line ends as running text does: with a stop or comma, within quotation marks or not."""
    return words.rstrip(_CLOSERS)[-1:] in tuple(".!?…:;,") or words.endswith("''")


def is_title_like(words: str) -> bool:
    """Whether a line looks like a headline: short, without a full stop, capitals on most of its longer words."""
    if not words or len(words) > 180 or not (words[0].isupper() or words[0].isdigit() or words[0] in "\"“‘'¿¡"):
        return False
    return not _is_ended(words) or words.rstrip(_CLOSERS).endswith(("?", "!"))


def is_capitalised(words: str) -> bool:
    """Whether most words of a line that are no particles begin with a capital."""
    longer = [w for w in re.findall(r"[^\W\d_][\w'’-]*", words) if w.lower() not in _MINOR]
    return bool(longer) and sum(w[0].isupper() for w in longer) >= 0.6 * len(longer)


# Behind a picture's line stands who took it; an agency alone may stand behind any news in brief.
_CAPTION = re.compile(
    r"(?:caption\s?:|file\s?-\s|file\sphoto\b|in\sthis\s.{0,60}\bphoto\b|pictured\s?:)"
    r"|.*[(\[](?:(?:file\s)?(?:photo|image|picture|video)\b|(?:ap|reuters|afp)(?![)\]])\b|getty|epa|file\b|courtesy)[^()\[\]]{0,90}[)\]]\.?$"
)
_CAPTIONS = ("caption", "file ", "file-", "in this ", "pictured")


def look_at(text: str, folded: str, paragraph: Paragraph) -> str:
    """What a paragraph looks like by itself; empty for running text.

    ``mark`` is a dateline with an agency or outlet, ``place`` one without; both begin running text.
    """
    start, end, words = paragraph.start, paragraph.end, paragraph.words
    opens = text[start]
    if opens == "(" or (opens.isupper() and _DASH.search(folded, start, min(end, start + 160))):
        dateline = read_dateline(text, start, end)
        if dateline is not None:
            return "mark" if dateline.agency or dateline.outlet else "place"
    if not words:
        return ""
    low = folded[start:end]
    if len(words) <= 120 and (look := _look_at_line(text, folded, paragraph, low)):
        return look
    if _ADDRESS.match(low):
        return "address"
    if _COPYRIGHT.match(low) or "all rights reserved" in low:
        return "copyright"
    credited = low.rstrip(".)").endswith(_CREDITED)
    if (not credited or len(low) <= 110) and (_CREDIT.match(low) or (credited and _CREDIT_END.match(low))):
        return "credit"
    if low.rstrip(".")[-1:] in ")]" or low.startswith(_CAPTIONS):
        return "caption" if _CAPTION.match(low) else ""
    return "title" if is_title_like(words) else ""


def _look_at_line(text: str, folded: str, paragraph: Paragraph, low: str) -> str:
    """What only a line of a few words can be."""
    if _SEPARATOR.match(low):
        return "separator"
    if _FOOTER.match(low):
        return "footer"
    if ("@" in low and _POST_END.match(low)) or low.startswith("a post shared by "):
        return "post end"
    if _is_byline(paragraph.words, low) or _is_barred(text, folded, paragraph):
        return "byline"
    if _IDENTIFIER.match(paragraph.words):
        return "identifier"
    return "date" if is_date_line(text, folded, paragraph.start, paragraph.end) else ""


_HEADS = frozenset({"title", "byline", "date", "credit", "address", "caption"})
#: An article that is cut off a file has at least this much running text.
_LEAST = 250
#: A head of so many signs is one above fewer characters, too: news in brief.
_SURE, _BRIEF = 5, 120


def find_articles(paragraphs: Sequence[Paragraph], looks: Sequence[str]) -> list[tuple[int, int]]:
    """The articles of a file as spans of paragraphs, in order; one where nothing shows more.

    A new article begins where signs of a head come together (headline, byline, date line, dateline with an agency)
    behind signs of an end (copyright line, editors' credit, separator, blank lines), with running text on both sides.
    """
    starts = [0]
    opening = _read_head(looks, 0)
    for i in range(1, len(paragraphs)):
        if looks[i] in ("title", "byline", "date", "mark", "identifier") and i >= starts[-1] + 2:
            score = _score_head(paragraphs, looks, i, opening)
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


def _score_head(paragraphs: Sequence[Paragraph], looks: Sequence[str], first: int, opening: Sequence[str]) -> int:
    head = _read_head(looks, first)
    alike = {"title", "date"} <= set(head) and {"title", "date"} <= set(opening)
    ended = looks[first - 1] in ("separator", "copyright")
    if not (set(head) & {"byline", "mark", "identifier"} or ended or alike):
        return 0
    score = sum(look in head for look in ("title", "byline", "date")) + 2 * ("mark" in head)
    score += 2 * (
        looks[first - 1] in ("copyright", "separator", "footer") or _is_editors_credit(paragraphs, looks, first - 1)
    )
    score += paragraphs[first].gap >= 2
    score += 3 * ("identifier" in head and "identifier" in opening)
    signs = {"byline", "date", "mark"}
    return score + (bool(signs & set(opening)) and signs & set(opening) <= set(head))


def _is_editors_credit(paragraphs: Sequence[Paragraph], looks: Sequence[str], index: int) -> bool:
    return looks[index] == "credit" and "editing" in paragraphs[index].words.lower()


# ---------------------------------------------------------------------------------------------------------------------
# Roles


#: Looks that are a role wherever they stand.
_ROLES: dict[str, PartKind] = {
    "byline": "byline",
    "date": "date",
    "caption": "caption",
    "credit": "credit",
    "footer": "footer",
    "copyright": "footer",
    "separator": "footer",
    "address": "footer",
    "identifier": "footer",
}


def name_parts(paragraphs: Sequence[Paragraph], looks: Sequence[str]) -> list[PartKind]:
    """The role of each paragraph of one article."""
    kinds: list[PartKind] = ["body"] * len(paragraphs)
    body = _name_head(paragraphs, looks, kinds)
    closing = False
    for i in range(body, len(paragraphs)):
        look, words = looks[i], paragraphs[i].words
        closing = closing and (len(words) > 0 or look not in ("", "mark", "place"))
        if _ROLES.get(look) == "footer":
            kinds[i] = "footer"
            closing = closing or _CLOSING.match(words.lower()) is not None
        elif closing:
            kinds[i] = "footer"
        elif look in ("byline", "date", "caption"):
            kinds[i] = _ROLES[look]
        elif look == "credit":
            kinds[i] = "credit"
            if i > body and _is_caption(paragraphs[i - 1], looks[i - 1], paragraphs[i].gap):
                kinds[i - 1] = "caption"
        elif look == "post end":
            for j in range(_find_post_start(paragraphs, looks, body, i), i + 1):
                kinds[j] = "post"
        elif look == "title" and _is_subhead(paragraphs, looks, i):
            kinds[i] = "subhead"
            if (
                i > body
                and kinds[i - 1] == "subhead"
                and re.fullmatch(r"[A-Z][a-z]+(?:\s[A-Z][a-z]+)?", paragraphs[i - 1].words)
            ):
                kinds[i - 1] = "caption"  # a name alone above a subhead labels a picture
    return kinds


def _name_head(paragraphs: Sequence[Paragraph], looks: Sequence[str], kinds: list[PartKind]) -> int:
    """Names what stands above the running text; the index where that begins."""
    title = -1
    for i, look in enumerate(looks):
        if look in _ROLES:
            kinds[i] = _ROLES[look]
        elif title < 0 and _is_title(paragraphs, looks, i):
            kinds[i] = "title"
            title = i
        elif (
            look == "title" and title >= 0 and i + 1 < len(looks) and len(paragraphs[i].words) <= 180 and i - title <= 3
        ):
            runs_on = kinds[i - 1] == "title" and _runs_on(paragraphs[i - 1].words, paragraphs[i].words)
            kinds[i] = "title" if runs_on else "subtitle"
        else:
            return i
    return len(looks)


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
    longer = following.end - following.start > len(words) or looks[index + 1] in (
        "byline",
        "date",
        "address",
        "mark",
        "place",
    )
    return single and longer and words[0].isupper() and _SPEAKS.search(words.lower()) is None


_HANGING = re.compile(
    r"\b(?:with|of|the|a|an|and|or|to|in|on|for|from|by|at|as|over|after|amid|but|,)$|[,-]$", re.IGNORECASE
)


def _runs_on(before: str, words: str) -> bool:
    """Whether a headline that is broken over two lines goes on: the first hangs, or the second is a word or two."""
    return _HANGING.search(before) is not None or len(words.split()) <= 2


def _is_caption(paragraph: Paragraph, look: str, gap: int) -> bool:
    """Whether the line above a photo credit is its caption: it has no full stop, or touches the credit."""
    if look not in ("", "title", "caption") or not paragraph.words:
        return False
    return not _is_ended(paragraph.words) or (gap == 0 and paragraph.gap > 0)


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
_POST_LENGTH = 280


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
