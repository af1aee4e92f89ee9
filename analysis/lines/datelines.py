"""Datelines: place, agency, outlet and day before the first sentence of an article."""

import re
from typing import Final

from ..ground.model import Row
from ..ground.text import WEEKDAYS, trim

# LONDON (Reuters) - · LIMA, Peru — · QUITO, 19 MAR 89 (AFP) -- [TEXT] · (Bloomberg) --
# Daily Post (03/1/2026): LIMA -
_CITY: Final = r"[A-ZÀ-Þ][A-ZÀ-Þ'‘’.]+(?:[ /-][A-ZÀ-Þ'‘’.]+){0,3}"
_REGION: Final = (
    r",\s(?!NO\s)[A-Z][\w.’']+(?:\s[A-Z][\w.’']+){0,2}|\s\((?![A-Z]{3}\),\s[A-Z][a-z])[A-ZÀ-Þ .]{3,30}\)(?=,|\s\()"
    r"|\s\([A-Z][a-zà-þ]+(?:[ -][A-Z][a-zà-þ]+){0,2}\)(?=,\s[A-Z][a-z]{2,8}\.?\s\d{1,2}\s\(|\s\([A-Z]{2,5}\))"
)
# In small letters: only before brackets, or before a full date and a dash.
_DAY: Final = r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},?|\d{1,2}\s[A-Z][a-z]{2,8}\.?)\s\d{4}"
_TOWN: Final = (
    rf"[A-Z][a-z]+(?:[ -][A-Z][a-z]+){{0,2}}(?:(?=,?\s[^()\n]{{0,20}}\((?!\d))|(?=,\s{_DAY}\s?(?:--|[—–-])\s))"
)
_PLAIN_TOWN: Final = r"[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2}(?=,\s[A-Z]{3,8}\s?[—–-])"  # Tehran, IRNA –
# No comma where a country stands before a month: PORT VEGA, Chile Nov 28 (AP)
_UNPARTED: Final = (
    r"(?<=[a-z])(?=\s(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2}[,\s\d]{0,7}\()"
)
_WHEN: Final = (
    rf"(?:[,.]|{_UNPARTED})\s(?:[A-Z][A-Za-z]{{2,8}}\.?\s\d{{1,2}}(?:,?\s\d{{2,4}})?"
    r"|\d{1,2}\s[A-Z][A-Za-z]{2,8}\.?(?:\s\d{2,4})?|NO\sDATE)"
)
_AGENCY: Final = (
    r"\((?P<agency>[^()\n]{2,45})\)|-LRB-\s(?P<agency2>[^()\n]{2,45}?)\s-RRB-|/(?P<agency3>[A-Z][\w.]{1,20})/"
)
_DATELINE: Final = re.compile(
    r"(?:(?P<outlet>[A-Z][\w.'’ -]{1,30}?)[\s\u00a0]\((?P<stamp>[^()\n]{6,24})\):\s*)?"
    rf"(?:(?P<place>{_CITY}(?:{_REGION})?|{_TOWN}(?:{_REGION})?)(?P<when>{_WHEN})?|(?P<town>{_PLAIN_TOWN}),\s(?P<agency4>[A-Z]{{3,8}})|(?P<day>[A-Z][A-Za-z]{{2,8}}\.?\s\d{{1,2}}(?:,?\s\d{{4}})?(?=\s\()))?"
    rf"(?:\.?\s?(?:{_AGENCY})(?:,?\s(?P<after>{_DAY}))?)?"
    rf"\s?(?:--|—|–|-|(?<=\)\s)_(?=\s)|(?<=\))\.\s?[-—–]|(?<=/)\.|:(?=\s))[\s\u00a0]*(?:(?P<behind>{_DAY})\.?(?:$|\s?(?:--|—|–|-)?\s(?=[A-Z\"“])))?"
    r"(?P<marks>(?:\[[A-Z][^\]\n]{0,90}(?:\n[^\]\n]{0,90})?\]\s*)*)"
)
# (CNN) The bridge was closed · Oslo, May 13 (DPA) The bridge was closed · OSLO (AP) The bridge was closed
# OSLO, May 13, 2020, AFP. The bridge was closed
_BRACKETED: Final = re.compile(
    rf"(?:(?P<place>(?:{_CITY}|{_TOWN})(?:{_REGION})?)(?P<when>{_WHEN}),?\s"
    rf"|(?P<city>{_CITY})\s(?=\((?:AFP|AP|DPA|UPI|EFE|CNN|Reut|Bloom|Xinh)))?"
    r"(?:\((?P<agency>[A-Z]{2,5}|Reuters|Bloomberg|Xinhua)\)|(?<=\d, )(?P<acronym>[A-Z]{2,5})[.:])\s?(?=[A-Z\"“])"
)
# LARMO (Harbour Post / AFP - 07th August, 2020) The bridge was closed
_STAMPED: Final = re.compile(
    rf"(?P<place>(?:{_CITY}|{_TOWN})(?:{_REGION})?)\s\((?:(?P<outlet>[A-Z][\w.'’ -]{{1,30}}?)\s/\s)?"
    r"(?P<agency>[A-Z][\w.]+(?:\s[A-Z][\w.]+){0,2})\s(?:--|[—–-])\s"
    rf"(?P<when>{_DAY}|\d{{1,2}}(?:st|nd|rd|th)?\s[A-Z][a-z]{{2,8}},?\s\d{{4}})\)\s(?=[A-Z\"“])"
)
# In brackets where an agency may stand: (May 6, 1997 11:39 p.m. EDT)
_STAMP: Final = re.compile(rf"{_DAY}\b")
# Words in capitals before a dash that are no place.
_NO_PLACE: Final = frozenset("file exclusive update updated breaking watch analysis opinion report video live".split())


class Dateline(Row, frozen=True):
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
        return _read_bracketed(text, start, end)
    agency = (match["agency"] or match["agency2"] or match["agency3"] or match["agency4"] or "").strip()
    place, outlet = match["place"] or match["town"] or "", match["outlet"] or ""
    mark = text[match.start() : match.end()].rstrip()
    # 2012—Oil rose, (Bloomberg) --Oil rose, (Reuters) -Oil rose
    glued = mark.endswith(("—", "--", ") -", ") –", ")-")) and bool(agency or match["when"])
    if not (agency or place or outlet) or not (
        match["marks"] or match["behind"] or glued or len(mark) < match.end() - match.start()
    ):
        return None  # nothing stands before the dash, or no space behind it: ``ANTI-WAR``
    if not outlet and not agency:
        shouted = text[match.end() : match.end() + 60].isupper()
        in_capitals = len(place) >= 4 and place.split(",")[0].isupper() and place.lower() not in _NO_PLACE
        dated = match["when"] and in_capitals and place.lower() not in WEEKDAYS  # OSLO, 9 October 2020: Oil rose
        if (mark.endswith(":") and not dated) or not (match["when"] or (in_capitals and not shouted)):
            return None
    if agency and not place and not outlet and not all(word[0].isupper() for word in agency.split()[:5]):
        return None  # a remark in brackets
    when = next(
        (match.span(name) for name in ("when", "stamp", "day", "after", "behind") if match[name]), (start, start)
    )
    if agency.lower() in _NO_PLACE:  # (UPDATED)
        agency = ""
    if _STAMP.match(agency):
        agency, when = "", match.span("agency")
    place = "" if place.startswith("NO CITY") else place.strip()
    return Dateline(start, trim(text, match.end(), end)[0], place, agency, outlet.strip(), when)


def _read_bracketed(text: str, start: int, end: int) -> Dateline | None:
    """A dateline that ends with an agency in brackets and no dash, or ``None``."""
    high = min(end, start + 220)
    if stamped := _STAMPED.match(text, start, high):
        place, agency, outlet = stamped["place"], stamped["agency"], stamped["outlet"] or ""
        return Dateline(start, stamped.end(), place, agency, outlet, stamped.span("when"))
    match = _BRACKETED.match(text, start, high)
    if match is None:
        return None
    when = match.span("when") if match["when"] else (start, start)
    agency = match["agency"] or match["acronym"]
    return Dateline(start, match.end(), match["place"] or match["city"] or "", agency, "", when)
