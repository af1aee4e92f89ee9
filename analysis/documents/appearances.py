"""When an article appeared: the day it states, or a day or bound that its dates and those filed with it give."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from operator import itemgetter
from typing import Final

from msgspec.structs import replace

from ..dating.calendardates import order_numeric, weekday_of
from ..dating.dates import find_anchor, looks_ahead, resolve_date, settle_order
from ..dating.edtf import is_day, read_interval
from ..dating.expressions import DateExpression
from ..ground.model import Basis, Document, Sentence
from ..lines.datelines import Dateline
from .drafts import Draft, Said

#: Days within which one date of news is near another: a holiday told beside a date, an article filed beside another.
_NEAR: Final = 31
#: Words with which two articles hardly begin by chance.
_BEGINNING: Final = 20
_LEAD_WORD: Final = re.compile(r"\w+")
_NUMBERS: Final = re.compile(r"\d+")
#: Days up to which a dateline's day stands before that of the paper.
_FILED: Final = 3
#: Days up to which articles are of one time; no month and day comes twice in it and a month around it.
_WHOLE_YEAR: Final = 365 - 2 * _NEAR - 1


def date_by_siblings(said: Sequence[Said]) -> list[Said]:
    """An article without a day, filed with one that states its day: about the same month, where nothing speaks against.

    Its own copyright year must be the sibling's, and what it tells must not be later than the sibling or long before.
    """
    if len(said) == 1:
        return list(said)
    stated = [s.published for s in said if s.published_basis == "stated" and is_day(s.published)]
    if len({day[:7] for day in stated}) != 1:
        return list(said)
    month = stated[0][:7]
    dated = []
    for one in said:
        own = choose_day(one.yearless, date.fromisoformat(stated[0]), date.fromisoformat(stated[0]))
        if own:
            dated.append(replace(one, published=own, published_basis="inferred", yearless=""))
            continue
        bound = read_interval(one.published.partition("/")[0])
        fits = bound is None or (
            (len(one.published) == 4 and one.published == month[:4])
            or (
                one.published.endswith("/..")
                and timedelta(0) <= date.fromisoformat(stated[0]) - bound[0] <= timedelta(2 * _NEAR)
            )
        )
        if one.published_basis != "stated" and fits:
            one = replace(one, published=f"{month}~", published_basis="inferred")
        dated.append(one)
    return dated


# At the end of an article: (Harbour News Agency May 6, 2007)
_SIGNED: Final = re.compile(r"\([^()]{10,80}\d{4}\)\s*$")
_NAMES: Final = re.compile(r"\((?:[A-Z][\w.&'’-]*,?\s){1,6}")
_SIGN_OFF: Final = 90  # characters: no longer is one


def choose_day(yearless: str, first: date, last: date) -> str:
    """The one day of a month and day, such as ``05-12``, that is near a time; empty for none or several."""
    named = (f"{year:04d}-{yearless}" for year in range(first.year - 1, last.year + 2) if yearless)
    found = (day[0] for day in map(read_interval, named) if day)
    days = [day for day in found if (first - day).days <= _NEAR and (day - last).days <= _NEAR]
    return days[0].isoformat() if len(days) == 1 else ""


def choose_days(heads: Iterable[Document]) -> dict[str, str]:
    """The days that the corpus gives to articles that state none, by document. Errs towards none.

    A dateline without a year has that of its month and day near the others, where all articles that state their day
    are of one time. Without a dateline's day, an article has the first day of those that begin, word for word, as it
    does, where they appeared within a few days.
    """
    first, last = date.max, date.min
    yearless: dict[str, str] = {}
    undated: dict[str, str] = {}
    begun: dict[str, tuple[date, date]] = {}
    for head in heads:
        day = read_interval(head.published) if head.published_basis in ("stated", "manifest") else None
        if day and day[0] == day[1]:
            first, last = min(first, day[0]), max(last, day[0])
            if head.lead:
                days = begun.get(head.lead, day)
                begun[head.lead] = min(days[0], day[0]), max(days[1], day[0])
        elif head.yearless:
            yearless[head.document_id] = head.yearless
        elif head.lead and head.published_basis != "manifest" and len(head.published) != len("2021"):
            undated[head.document_id] = head.lead
    chosen: dict[str, str] = {}
    if 0 <= (last - first).days <= _WHOLE_YEAR:
        chosen = {document_id: choose_day(day, first, last) for document_id, day in yearless.items()}
    for document_id, lead in undated.items():
        days = begun.get(lead, (date.min, date.max))
        if (days[1] - days[0]).days <= _FILED:
            chosen[document_id] = days[0].isoformat()
    return {document_id: day for document_id, day in chosen.items() if day}


def read_lead(text: str, sentences: Iterable[Sentence]) -> str:
    """The words with which an article begins, as compared; empty for so few that other articles may have them too."""
    words: list[str] = []
    for sentence in sentences:
        if sentence.part == "body":
            words += _LEAD_WORD.findall(text, sentence.start, min(sentence.end, sentence.start + _LEAD))
            if len(words) >= _BEGINNING:
                return " ".join(words[:_BEGINNING])
    return ""


def read_yearless(article: Draft, dateline: Dateline | None) -> str:
    """Month and day of a dateline without a year, in an article that tells no year of its own: ``05-12``."""
    if dateline is None or _read_copyright_year(article):
        return ""
    dates = _settle_numeric(article).dates_in(*dateline.when)
    return next((f"{e.month:02d}-{e.day:02d}" for e in dates if e.month and e.day and not e.year), "")


def find_filed(article: Draft) -> tuple[tuple[int, int, str], ...]:
    """The text behind a dateline of one to three days before the day of the paper, with that day: what it calls
    *today* is the day on which it was written. Empty where the dateline gives no such day.
    """
    dateline = next((d for i, d in article.datelines.items() if article.kinds[i] == "body"), None)
    if dateline is None or dateline.when[0] == dateline.when[1] or not is_day(article.said.published):
        return ()
    if len(_NUMBERS.findall(article.text, *dateline.when)) != 1:
        return ()  # it gives its year, and so the day of publication
    paper = date.fromisoformat(article.said.published)
    day = choose_day(read_yearless(article, dateline), paper, paper)
    if not day or not 0 < (paper - date.fromisoformat(day)).days <= _FILED:
        return ()
    return ((dateline.end, article.end, day),)


def read_published(article: Draft, dateline: Dateline | None) -> tuple[str, Basis]:
    """The day an article appeared: a date line or byline, its dateline, the copyright year, or a bound from within."""
    settled = _settle_numeric(article)
    dated: list[tuple[str, Basis]] = []
    for paragraph, kind, look in zip(article.paragraphs, article.kinds, article.looks, strict=True):
        if dated and look in ("", "mark", "place"):
            break
        if kind in ("date", "byline"):
            full = (e for e in settled.dates_in(paragraph.start, paragraph.end) if e.is_full())
            edtf, basis = resolve_date(first, None) if (first := next(full, None)) else ("", "unknown")
            dated += [(edtf, "stated" if basis == "stated" else "inferred")] if edtf else []
    if dated:
        return min(dated)  # above a page may stand the day on which it was called up
    if dateline:
        for e in settled.dates_in(*dateline.when):
            if e.is_full():
                edtf, basis = resolve_date(e, None)
                return edtf, "stated" if basis == "stated" else "inferred"
            if e.month and e.day:
                return _add_year(settled, e)
    closing = _read_sign_off(settled) or _read_titled(settled) or _read_copyright_year(settled)
    return closing or _read_copy(settled, _bound_published(settled))


def _read_copy(article: Draft, bound: tuple[str, Basis]) -> tuple[str, Basis]:
    """The day that the corpus gives to an article, where its news is not later; else the bound that its news gives."""
    if not article.day or article.day < bound[0].partition("/")[0]:
        return bound
    return article.day, "inferred"


def _read_sign_off(article: Draft) -> tuple[str, Basis] | None:
    """The day in the brackets that close an article, behind nothing but names: (Harbour News Agency May 6, 2007)."""
    closing = _SIGNED.search(article.text, max(article.start, article.end - _SIGN_OFF), article.end)
    day = next((e for e in article.dates_in(*closing.span()) if e.is_full()), None) if closing else None
    if closing is None or day is None or not _NAMES.fullmatch(article.text, closing.start(), day.start):
        return None
    edtf, _ = resolve_date(day, None)
    return (edtf, "stated") if edtf else None


# What you need to know today: May 6, 2007
_TITLED: Final = re.compile(r"[:|–—(]\s?$")


def _read_titled(article: Draft) -> tuple[str, Basis] | None:
    """The day with which a headline ends, behind a colon, bar, dash or bracket, in an article that tells of its own
    days: ``on Friday``, ``today``. Else the day may be long past.
    """
    first = article.paragraphs[article.kinds.index("title")] if "title" in article.kinds else None
    days = [e for e in article.dates_in(first.start, first.end) if e.is_full()] if first else []
    if first is None or len(days) != 1 or first.end - days[0].end > 1:
        return None
    if not _TITLED.search(article.text, first.start, days[0].start):
        return None
    edtf, _ = resolve_date(days[0], None)
    near = any(e.shape == "weekday" or (e.shape == "unit" and e.unit == "day") for e in article.expressions)
    return (edtf, "inferred") if near and edtf >= _latest_told(article) else None


def _settle_numeric(article: Draft) -> Draft:
    """The article with its numeric dates in the order that is settled for them, if one is."""
    order = settle_order(article.expressions) if any(e.shape == "numeric" for e in article.expressions) else ""
    if not order:
        return article
    settled = [order_numeric(e, order) if e.shape == "numeric" else e for e in article.expressions]
    return replace(article, expressions=settled)


def _add_year(article: Draft, undated: DateExpression) -> tuple[str, Basis]:
    """A dateline's day without a year: that of the corpus where nothing speaks against it; that near the latest date
    told whose weekday, or the day before, is named.

    Where no weekday helps, the first such day that is not before the latest date told; unknown where the lead names
    another weekday, and where the year does not fit the weekday that stands beside the day: *Tuesday, March 5*.
    """
    bound = _latest_told(article)
    stamped = _read_copyright_year(article)
    beside = _list_weekdays_beside(article, undated)
    month, day = undated.month or 1, undated.day or 1
    if stamped and beside and weekday_of(int(stamped[0]), month, day) not in beside:
        before = int(stamped[0]) - 1
        fits = weekday_of(before, month, day) in beside
        return (resolve_date(replace(undated, year=before), None)[0], "inferred") if fits else ("", "unknown")
    if stamped:
        return resolve_date(replace(undated, year=int(stamped[0])), None)[0], "inferred"
    if article.day and _fits_year(article, undated, bound):
        return resolve_date(replace(undated, year=int(article.day[:4])), None)[0], "inferred"
    anchor = find_anchor(bound, "inferred") if bound else None
    if anchor is None or undated.month is None or undated.day is None:
        return "", "unknown"
    named = beside or {e.number for e in article.expressions if e.shape == "weekday"}
    years = range(anchor.day.year - 1, anchor.day.year + 3)
    told = anchor.day.timetuple().tm_yday
    for year in sorted(years, key=lambda year: abs((year - anchor.day.year) * 365 + month * 30.4 + day - 30 - told)):
        if beside and f"{year:04d}-{month:02d}-{day:02d}" < (anchor.day - timedelta(_NEAR)).isoformat():
            continue  # before what it tells
        if named & {weekday_of(year, month, day), -1 if beside else weekday_of(year, month, day - 1)}:
            return resolve_date(replace(undated, year=year), None)[0], "inferred"
    if beside:
        return "", "unknown"
    edtf, _ = resolve_date(undated, anchor, ahead=True)
    return (edtf, "inferred") if edtf and not _list_lead_days(article) else ("", "unknown")


def _fits_year(article: Draft, undated: DateExpression, bound: str) -> bool:
    """Whether an article may have appeared on its dateline's day of the corpus's year: it tells nothing later, and
    names the weekday, or that of a day beside it, where it names any.
    """
    edtf, _ = resolve_date(replace(undated, year=int(article.day[:4])), None)
    day, told = read_interval(edtf), read_interval(bound)
    if day is None or (told is not None and told[0] > day[1]):
        return False
    beside = _list_weekdays_beside(article, undated)
    if beside and day[0].weekday() not in beside:
        return False
    named = {e.number for e in article.expressions if e.shape == "weekday"}
    return not named or any((day[0] + timedelta(n)).weekday() in named for n in (0, -1, 1))


def _list_weekdays_beside(article: Draft, undated: DateExpression) -> set[int]:
    """The weekdays that an article names beside a day without a year, Monday 0."""
    days = (e for e in article.expressions if e.unit == "weekday" and not e.year)
    return {e.number for e in days if (e.month, e.day) == (undated.month, undated.day)}


def _list_lead_days(article: Draft) -> list[DateExpression]:
    """The weekdays that the first lines of an article's body name."""
    opening = next((p.start for p, kind in zip(article.paragraphs, article.kinds, strict=True) if kind == "body"), 0)
    return [e for e in article.dates_in(opening, opening + _LEAD) if e.shape == "weekday" and not e.relation]


def _read_copyright_year(article: Draft) -> tuple[str, Basis] | None:
    for paragraph, look in zip(article.paragraphs, article.looks, strict=True):
        if look == "copyright":
            years = [e.year for e in article.dates_in(paragraph.start, paragraph.end) if e.year and not e.month]
            years += [e.last.year for e in article.dates_in(paragraph.start, paragraph.end) if e.last and e.last.year]
            if years:
                return f"{max(years):04d}", "inferred"
    return None


def _list_told(article: Draft) -> list[DateExpression]:
    """The days and months that an article names in full and looks back on."""
    return [e for e in _list_named(article) if not looks_ahead(article.folded, e.start, e.end)]


def _list_named(article: Draft) -> list[DateExpression]:
    """The days and months that an article names in full."""
    ends = [(e.last or e) if e.shape == "interval" else e for e in article.expressions]
    return [
        e
        for e in ends
        if e.shape == "calendar"
        and e.year
        and e.month
        and e.unit != "name"
        and e.relation not in ("by", "until", "before")
    ]


def _write_told(e: DateExpression) -> str:
    plain = replace(e, relation="", portion="") if e.relation or e.portion else e
    return resolve_date(plain, None)[0]


def _latest_told(article: Draft) -> str:
    """The latest of the days and months told; empty where there is none."""
    told = [edtf for edtf in map(_write_told, _list_told(article)) if edtf]
    return max(told, default="")


#: What is told this far into an article, in characters, is its news rather than its background.
_LEAD: Final = 400
_TOLD_ON: Final = re.compile(r"(?:\w{3,12}ed|said|says|met|held|began)\s(?:on\s)?$")


def _is_marked(article: Draft, e: DateExpression) -> bool:
    """Whether the weekday stands before a day, or a post tells it."""
    if article.text[e.start].isalpha() and article.folded[e.start : e.start + 3] in _WEEKDAYS:
        return True
    post = bisect_right(article.posts, e.start, key=itemgetter(0)) - 1
    return post >= 0 and e.start < article.posts[post][1]


def _is_news(article: Draft, e: DateExpression, edtf: str, opening: int, days: Sequence[date]) -> bool:
    """Whether a day is that of the news and no background: its weekday or a post names it, or the lead tells it.

    The lead does so where it opens with the date, where that follows a verb (``announced on January 2, 2026``), or
    where another of the ``days`` told is near.
    """
    if not e.day:
        return bool(e.portion)  # ``in early January 2026``: nobody is so exact about old months
    if _is_marked(article, e):
        return True
    if e.start > opening + _LEAD:
        return False
    if e.start - opening <= len("on ") or _TOLD_ON.search(article.folded, max(0, e.start - 20), e.start):
        return True
    own = read_interval(edtf)
    if own is None:
        return False
    return sum(abs((day - own[0]).days) <= 2 * _NEAR for day in days) > 1 or _is_beside(article, own[0])


def _is_beside(article: Draft, told: date) -> bool:
    """Whether a weekday and day without a year, ``Saturday (May 12)``, fall together near a day told in full."""
    named = ((e, article.folded[e.start : e.start + 3]) for e in article.expressions if e.day and not e.year)
    beside = ((choose_day(f"{e.month:02d}-{e.day:02d}", told, told), word) for e, word in named if word in _WEEKDAYS)
    return any(day and date.fromisoformat(day).strftime("%a").lower() == word for day, word in beside)


_WEEKDAYS: Final = frozenset("mon tue wed thu fri sat sun".split())


def _bound_published(article: Draft) -> tuple[str, Basis]:
    """An article without a date of its own appeared on or after the latest day of its news; unknown where that is."""
    opening = next((p.start for p, kind in zip(article.paragraphs, article.kinds, strict=True) if kind == "body"), 0)
    if not any(not e.day or e.start <= opening + _LEAD or _is_marked(article, e) for e in _list_named(article)):
        return "", "unknown"
    told = [(e, _write_told(e)) for e in _list_told(article)]
    days = [interval[0] for interval in (read_interval(edtf) for _, edtf in told) if interval]
    bound = max((edtf for e, edtf in told if edtf and _is_news(article, e, edtf, opening, days)), default="")
    if not bound:
        return "", "unknown"
    anchor = find_anchor(f"{bound}/..", "inferred")
    for e in article.expressions:
        if anchor and e.shape == "holiday" and not e.year and not e.relation:
            day = read_interval(resolve_date(e, anchor)[0])
            if day and 0 < (day[0] - anchor.day).days <= _NEAR and not looks_ahead(article.folded, e.start, e.end):
                bound = day[0].isoformat()
    return f"{bound}/..", "inferred"
