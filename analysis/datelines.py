"""Datelines: place, agency, outlet and day before the first sentence of an article."""

from __future__ import annotations

import re

from msgspec import Struct

from .text import trim

# LONDON (Reuters) - · LIMA, Peru — · QUITO, 19 MAR 89 (AFP) -- [TEXT] · (Bloomberg) --
# Daily Post (03/1/2026): LIMA -
_CITY = r"[A-ZÀ-Þ][A-ZÀ-Þ'’.]+(?:[ /-][A-ZÀ-Þ'’.]+){0,3}"
_REGION = (
    r",\s(?!NO\s)[A-Z][\w.’']+(?:\s[A-Z][\w.’']+){0,2}|\s\((?![A-Z]{3}\),\s[A-Z][a-z])[A-ZÀ-Þ .]{3,30}\)(?=,|\s\()"
    r"|\s\([A-Z][a-zà-þ]+(?:[ -][A-Z][a-zà-þ]+){0,2}\)(?=,\s[A-Z][a-z]{2,8}\.?\s\d{1,2}\s\(|\s\([A-Z]{2,5}\))"
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
    rf"(?:(?P<place>{_CITY}(?:{_REGION})?|{_TOWN}(?:{_REGION})?)(?P<when>{_WHEN})?|(?P<town>{_PLAIN_TOWN}),\s(?P<agency4>[A-Z]{{3,8}})|(?P<day>[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}}(?:,?\s\d{{4}})?(?=\s\()))?"
    rf"(?:\.?\s?(?:{_AGENCY})(?:,\s(?P<after>{_DAY}))?)?"
    rf"\s?(?:--|—|–|-|(?<=\))\.\s?[-—–]|(?<=/)\.|:(?=\s))[\s\u00a0]*(?:(?P<behind>{_DAY})\.?\s?(?:--|—|–|-)?\s(?=[A-Z\"“]))?"
    r"(?P<marks>(?:\[[A-Z][^\]\n]{0,90}(?:\n[^\]\n]{0,90})?\]\s*)*)"
)
# (CNN) The bridge was closed
_BRACKETED = re.compile(r"\((?P<agency>[A-Z]{2,5}|Reuters|Bloomberg|Xinhua)\)\s?(?=[A-Z\"“])")
# Words in capitals before a dash that are no place.
_NO_PLACE = frozenset("file exclusive update updated breaking watch analysis opinion report video live".split())


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
