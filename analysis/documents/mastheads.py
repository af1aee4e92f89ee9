"""What an article says about itself: its title, outlet, agency, author and place."""

import re
from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from ..ground.model import Basis
from ..ground.text import fold
from ..inputs.manifests import Outlet
from ..lines.datelines import Dateline
from ..lines.heads import Byline, cut_outlet, find_place, is_of_page, read_byline, read_masthead, read_release
from .appearances import read_published, read_yearless
from .drafts import Draft, Said


def read_metadata(article: Draft, outlets: Mapping[str, Outlet]) -> Said:
    """All that the lines of an article say about it; empty cells where they say nothing."""
    title, named = _read_title(article, outlets)
    byline = next((article.say(i) for i, kind in enumerate(article.kinds) if kind == "byline"), "")
    told = read_byline(byline, outlets) if byline else Byline("", ())
    dateline = next((d for i, d in article.datelines.items() if article.kinds[i] == "body"), None)
    if dateline and not dateline.place and _is_town(dateline.agency, outlets):
        dateline = replace(dateline, place=dateline.agency, agency="")
    outlet, outlet_basis, agency = _read_outlet(article, dateline, outlets, named)
    published, published_basis = read_published(article, dateline)
    alone = next((article.say(i) for i, kind in enumerate(article.kinds) if kind == "dateline"), "")
    place = dateline.place if dateline else alone or article.find_label("dateline") or find_place(told, outlets)
    yearless = read_yearless(article, dateline) if published_basis != "stated" else ""
    return Said(title, outlet, outlet_basis, agency, place, published, published_basis, told.author, yearless=yearless)


def _is_town(name: str, outlets: Mapping[str, Outlet]) -> bool:
    """Whether what stands alone in brackets before a text is no agency: (Santa Rosa) -- The storm; not (EFE) --."""
    initials = name.isupper() and " " not in name
    plain = name.replace(" ", "").isalpha() and len(name.split()) < 4
    return plain and not initials and fold(name) not in outlets and not read_masthead(name)


def _read_title(article: Draft, outlets: Mapping[str, Outlet]) -> tuple[str, str]:
    """The headline, and the outlet where a line above it is nothing but its name or says who issues a press release."""
    heads = [(kind, article.say(i)) for i, kind in enumerate(article.kinds) if kind in ("title", "subtitle")]
    if "title" in (kind for kind, _ in article.labels.values()):
        heads = [("title", article.find_label("title"))]
    looked = zip(article.paragraphs, article.kinds, article.looks, strict=True)
    body = next((p for p, kind, look in looked if kind == "body" and look in ("", "mark", "place")), None)
    lead = article.text[body.start : body.end] if body is not None else ""
    named = next((outlets[fold(head)].name for _, head in heads if len(heads) > 1 and fold(head) in outlets), "")
    if named:
        heads = [(kind, head) for kind, head in heads if fold(head) not in outlets]
    elif len(heads) > 1 and (named := read_masthead(heads[0][1])):
        heads = heads[1:]
    elif len(heads) > 1:
        named, above = read_release([head for _, head in heads], lead)
        heads = [head for i, head in enumerate(heads) if i not in above]
    if len(heads) > 1 and _SITE.match(heads[0][1].removeprefix(heads[1][1]) if heads[1][1] else ""):
        heads = heads[1:]  # Storm closes port - Harbour Post | News, above Storm closes port
    for i in range(1, len(heads)):  # a subtitle below lines of the page is the headline
        if heads[i][0] == "subtitle" and all(is_of_page(head, heads[i][1], lead) for _, head in heads[:i]):
            heads = heads[i:]
            break
    first = heads[0][0] if heads else ""
    title = " ".join(head for kind, head in heads if kind == first == "title" or (kind, head) == heads[0])
    whole, (title, behind) = title, cut_outlet(title, outlets)
    if behind and outlets[fold(behind)].kind == "government" and not re.search(r" \| |news$", whole.lower()):
        return whole, named  # who says so: Flood kills 12 – UNHCR
    return title, named or (outlets[fold(behind)].name if behind else "")


_SITE: Final = re.compile(r"\s[|–—»-]\s")
# Harbour Post, 5 March 2019; AFP - Quito - 5/3/2019; Harbour Post MARCH 5 2019
_DATE_LINE_CUT: Final = re.compile(r"[,|•·]|\s[–—-]\s|\s(?=[A-Z]{3,9}\s\d)")
_ISSUED: Final = re.compile(
    r"(?:(?:press\s)?(?:statement|release|communiqu[eé])\s(?:by|from|of)|published\sin)\s(?:the\s)?([^\W\d_].{2,50})$",
    re.IGNORECASE,
)
_HOST: Final = re.compile(r"(?:https?://)?(?:www\.)?", re.IGNORECASE)
_BY: Final = re.compile(r"by\s+", re.IGNORECASE)
_COPYRIGHT_NAME: Final = re.compile(
    r"(?:(?:\(c\)|©|copyright|&copy;)\s*)+(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[,\s]*(?:by\s+)?(?P<name>[^\d.,;|\n][^,;|\n]{1,60}?)"
    r"(?=\.?\s*$|\.\s|,|;|\||\sall\srights)",
    re.IGNORECASE,
)


def _read_outlet(
    article: Draft, dateline: Dateline | None, outlets: Mapping[str, Outlet], named: str
) -> tuple[str, Basis, str]:
    """Outlet, its basis, and agency: a line that names it, dateline, byline, copyright line or site address."""

    def spell(name: str) -> str:
        known = outlets.get(fold(name)) or outlets.get(fold(name.removeprefix("The ")))
        return known.name if known else name

    agency = spell(dateline.agency) if dateline else ""
    broadcaster = outlets.get(fold(agency))
    if broadcaster and broadcaster.kind != "agency" and not named:  # LIMA, Peru (CNN) —
        agency, named = "", broadcaster.name
    outlet = named or spell(article.find_label("outlet")) or (spell(dateline.outlet) if dateline else "")
    for paragraph, kind, look in zip(article.paragraphs, article.kinds, article.looks, strict=True):
        if outlet:
            break
        words = paragraph.words
        if kind == "byline":
            names = [n.strip() for n in re.split(r",|[|•·]|\s[-–—]\s|\s(?:for|of|in)\s", _BY.sub("", words, count=1))]
            called = [fold(n).removesuffix(" staff") for n in names]
            outlet = next((outlets[n].name for n in called if n in outlets), "")
        elif kind == "date":
            parts = [part.strip() for part in _DATE_LINE_CUT.split(words)]
            outlet = next((outlets[fold(part)].name for part in parts if fold(part) in outlets), "")
            outlet = outlet or next(filter(None, map(read_masthead, parts)), "")
            issued = _ISSUED.match(parts[0])  # who issues a statement publishes it; Published in Harbour Post
            outlet = outlet or (spell(issued[1]) if issued else "")
        elif look == "copyright" and (match := _COPYRIGHT_NAME.match(words)):
            name = match["name"].strip()
            outlet = spell(f"{name}." if re.search(r"\.\w$", name) else name)
        elif look == "address":
            outlet = spell(_HOST.sub("", words.split("?")[0], count=1).split("/")[0].rstrip(" ."))
    known = outlets.get(fold(outlet))
    if known and known.kind == "agency" and not agency:
        agency = known.name
    if outlet:
        return outlet, "stated", agency
    return (agency, "inferred", agency) if agency else ("", "unknown", "")
