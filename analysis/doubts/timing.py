"""Dates of one document against each other and against the calendar."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations, islice

from ..dating.edtf import count_span, read_day, read_interval
from ..ground.model import Check, DateMention, Document, Sentence
from ..ground.text import MONTHS, WEEKDAYS, count_days, strip_accents
from ..ground.wording import say_date, shorten
from ..ground.wordlists import load_words
from .marginnotes import Place, write_check

#: So many dated articles can tell one that is dated wrongly: by more days than this, and than all others span.
SUPPORT = 4
LONG_AFTER = 3 * 365

#: A weekday and the date it is said to be: ``Friday, January 2``, ``Friday 2 January``, ``Friday (January 2``.
_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)}),? \(?$")
_WEEKDAY_INSIDE = re.compile(rf"({'|'.join(WEEKDAYS)})\b,? \(?(?:the )?(?=\w+ ?\d|\d)")
#: Words that give a beginning, up to its date: ``since``, ``since the campaign began in``, ``which started on``.
_BEGINNING = re.compile(
    r"(?:\bsince(?: (?:the )?[^.;:,]{3,80}? (?:began|started|was launched|broke out|got under way))?(?: in| on)?"
    r"|\b(?:began|begun|started|launched|broke out)(?: in| on)?)(?: the| early| late| mid-?)? $"
)
#: Words of a record, whose ``since`` begins nothing: ``their lowest since August``.
_RECORD = re.compile(r"\b(?:\w+est|first time|most|least|levels?|highs?|lows?|not seen|up|down|rise|fall|gain)\b")
_WORD = re.compile(r"[a-z][a-z'-]{4,}")
#: Words that stand in any sentence about something that goes on.
_COMMON = load_words("timing.common")
#: Dates that count from the day of publication: weekdays, ``yesterday``, ``last week``, ``three days ago``. Words that
#: may mean no day at all (``today``, ``tomorrow``, ``two years ago``) are left out.
_RELATIVE = re.compile(
    rf"\b(?:{'|'.join(WEEKDAYS)}|yesterday|last night|weekend|\w (?:days?|weeks?) ago"
    r"|(?:last|this|next) (?:week|month))\b"
)
_GENERIC_BEHIND = re.compile(r" (?:nights|mornings|evenings|afternoons|in [a-z]+ber|in \d{4})\b")
_GENERIC_BEFORE = re.compile(r"\b(?:every|each|any|first|second|third|fourth|holiday|of july) $")
#: A day of a month, as a dateline has it: ``Dec. 29``, ``29 December``.
_MONTHS = "|".join(month[:3] for month in MONTHS)
_MONTH_DAY = re.compile(
    rf"\b(?:(?P<month>{_MONTHS})[a-z]*\.? (?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?P<month2>{_MONTHS}))"
)
_DAY = re.compile(rf"\b(?:{_MONTHS})[a-z]*\.? \d|\d (?:{_MONTHS})")
_YEAR = re.compile(r"\d{4}")
_SHORT = r"(?:april|apr\.?|june|jun\.?|september|sept?\.?|november|nov\.?)"
_FEBRUARY = r"(?:february|feb\.?)"
#: ``on 31 June``, ``since February 30``: a day that its month has not.
_IMPOSSIBLE = re.compile(
    rf"\b(?:on|since|until|till|from|of|dated) ({_SHORT} 31|{_FEBRUARY} 3[01]"
    rf"|31(?:st)? {_SHORT}|3[01](?:st|th)? {_FEBRUARY})(?![\w.:]*\d)\b"
)
_LENGTHS = {
    "February": "29 days at most", "April": "30 days", "June": "30 days", "September": "30 days", "November": "30 days",
}  # fmt: skip
#: A verb that tells what has happened, up to the day on which it did.
_TOLD_AS_PAST = re.compile(
    r"\b(?:was|were|had|struck|hit|met|took|began|fell|rose|won|lost|said|told|sank|came|went|left|held|"
    r"(?!united|limited|hundred|based|armed|related|advanced|needed|intended|supposed|slated|proceed|succeed|so-called)"
    r"\w{2,}ed)\b(?! (?:due|to be|set|scheduled|planned|expected|slated|supposed))[^.;:]{0,80} (?:on|in) $"
)
#: Words of what is to come.
_TO_COME = re.compile(
    r"\b(?:will|would|shall|should|(?<!\d )(?<!in )may(?! \d)|might|could|can|must|to be|set|scheduled|due|plan\w*|"
    r"expect\w*|until|till|by|ahead|before|upcoming|next|deadline|expir\w+|postpone\w*|delay\w*|moved|extend\w*|"
    r"propos\w+|going|slated|aim\w*|hope\w*|promis\w+|pledg\w+|forecast\w*|project\w*|predict\w*|target\w*|if|mark\w*|"
    r"begins?|starts?|ends?|opens?|future|for|from)\b"
)
#: Verbs of saying and broadcasting, up to the date behind them.
_TELLING = re.compile(
    r"\b(?:said|announced|declared|stated|told (?:the )?\w+|(?P<broadcast>aired|broadcast|televised))"
    r"(?: (?:late|early))?(?: on)? $"
)
#: A speaker's name stands within as many characters before the verb.
NEAR = 25
#: Words about one undertaking that two beginnings must share.
SHARED = 3
#: How many notes of one kind a document gets.
MOST = 3
MOST_BEGINNINGS = 20
#: A date without a year this near to the publication, in days, has its year.
CLOSE = 45
#: Time zones may put the day of a happening this many days after that of the publication.
ZONES = 1
#: How far before a day the verb may stand that tells it as past.
TOLD = 120
#: A dateline stands within as many characters of the beginning.
HEAD = 400
#: A day of publication known to this many days anchors a weekday.
SHORT = 3


def find_believed_days(documents: Iterable[Document]) -> set[tuple[date, date]]:
    """The days on which dated articles can have appeared, from first to last; without those of one article alone, and
    its copies, dated long after all others, since a wrong year would make whatever the others say old.

    Of few articles all are believed. One that appeared on some day from a date on bears out that date.
    """
    newest: dict[str, date] = {}
    told: dict[tuple[date, date], date] = {}
    for document in documents:
        days = read_interval(document.published)
        if days is not None:
            told[days] = day = days[0] if days[1] == date.max else days[1]
            newest[document.text_sha256 or document.document_id] = day
            if len(newest) > SUPPORT:
                del newest[min(newest, key=newest.__getitem__)]
    last, *others = sorted(newest.values(), reverse=True) or [date.max]
    if len(newest) < SUPPORT or (last - others[0]).days <= max(LONG_AFTER, (others[0] - min(told.values())).days):
        return set(told)
    return {days for days, day in told.items() if day < last}


def find_slips(document: Document) -> list[Check]:
    """Weekdays that are not the date's, two beginnings of one undertaking, days after the day of publication that are
    told as past, and dates that nothing anchors.
    """
    return [
        *find_weekdays(document),
        *find_impossible(document),
        *find_beginnings(document),
        *find_later_days(document),
        *find_unanchored(document),
    ]


def find_weekdays(document: Document) -> Iterator[Check]:
    """Dates whose weekday the calendar contradicts: ``Monday, January 2, 2026`` was a Friday.

    A date without a year has that of the publication, where it is within some weeks of it; else it is only doubted
    where its weekday fits neither the year that it seems to have nor the years beside it.
    """
    folded, published = document.folded, _read_publication(document)
    for mention in document.dates:
        words = folded[mention.start : mention.end]
        near = None if _YEAR.search(words) else _read_near_day(words, published)
        days = near or read_interval(mention.edtf)
        if days is None or days[0] != days[1]:
            continue
        start = max(document.start, mention.start - 14)
        before = _WEEKDAY.search(folded, start, mention.start)
        inside = _WEEKDAY_INSIDE.match(folded, mention.start, mention.end)
        match = inside or before
        if match is None:
            continue
        named = WEEKDAYS.index(match[1])
        has_year = near is not None or str(days[0].year) in words
        if named in {day.weekday() for day in _list_candidates(days[0], has_year)}:
            continue
        day, weekday = say_date(days[0].isoformat()), WEEKDAYS[days[0].weekday()].capitalize()
        said = f"{day} was a {weekday}, not a {match[1].capitalize()}."
        start = min(match.start(1), mention.start)
        yield write_check((document.document_id, start, mention.end), "date_conflict", said)


def find_impossible(document: Document) -> Iterator[Check]:
    """Days that no calendar has, behind a preposition: ``on 31 June``, ``since February 30``."""
    if "31" not in document.folded and "30" not in document.folded:
        return
    for match in islice(_IMPOSSIBLE.finditer(document.folded, document.start, document.end), MOST):
        month = next(name for name in _LENGTHS if name[:3].lower() in match[1])
        said = f"“{document.text[match.start(1) : match.end(1)]}” is no day: {month} has {_LENGTHS[month]}."
        yield write_check((document.document_id, *match.span(1)), "date_conflict", said)


def _read_publication(document: Document) -> date | None:
    """The day of publication, where the document or its manifest states it."""
    days = read_interval(document.published)
    known = days is not None and days[0] == days[1] and document.published_basis in {"stated", "manifest"}
    return days[0] if known and days is not None else None


def _read_near_day(words: str, published: date | None) -> tuple[date, date] | None:
    """The day that a month and a number mean, within some weeks of the publication."""
    match = _MONTH_DAY.search(words) if published is not None else None
    if match is None or published is None:
        return None
    month = _MONTHS.split("|").index((match["month"] or match["month2"])[:3]) + 1
    for year in (published.year, published.year - 1, published.year + 1):
        try:
            day = date(year, month, int(match["day"] or match["day2"]))
        except ValueError:
            continue
        if abs((day - published).days) <= CLOSE:
            return day, day
    return None


def _list_candidates(day: date, has_year: bool) -> list[date]:
    if has_year:
        return [day]
    years = [day.year - 1, day.year, day.year + 1]
    return [date(year, day.month, day.day) for year in years if (day.month, day.day) != (2, 29)] or [day]


def find_beginnings(document: Document) -> Iterator[Check]:
    """Two beginnings of one undertaking: ``Since August …`` and ``since the campaign began in early September``.

    Both sentences must give a beginning that is known to the month, and share what goes on since.
    """
    found = [
        (mention, days, _read_words(document, mention, sentence))
        for mention, days, sentence in islice(_list_beginnings(document), MOST_BEGINNINGS)
    ]
    for (one, days, words), (other, other_days, other_words) in combinations(found, 2):
        apart = days[1] < other_days[0] or other_days[1] < days[0]
        one_sentence = document.folded.find("\n", one.end, other.start) < 0 and other.start - one.end < 40
        if one_sentence or not apart:
            continue
        if len(words & other_words) >= SHARED and abs((days[0] - other_days[0]).days) < 370:
            both = f"{_quote(document, one)} and {_quote(document, other)}"
            said = f"{both}: two beginnings of what reads as one undertaking."
            yield write_check(_find_place(document, other), "date_conflict", said, _find_place(document, one))
            return


def find_later_days(document: Document) -> Iterator[Check]:
    """A dateline later than the publication, and a day after it that is told as past: ``was killed on 17 March 2024``.

    An article that says it was updated appeared on its latest day. Errs by silence where a word speaks of what is to
    come, and where only the order of day and month could make it so.
    """
    published = _read_publication(document)
    if published is None:
        return
    body = [sentence for sentence in document.sentences if sentence.part in {"title", "subtitle", "body"}]
    opened = next((s.start for s in body if s.part == "body"), document.end)
    heads = [mention for mention in document.dates if document.find_sentence(mention.start) not in body]
    days = [(mention, day) for mention in heads if (day := read_day(mention.edtf))]
    lines = [(m, day) for m, day in days if _find_part(document, m.start) in {"date", "byline"} and m.start < opened]
    appeared = max([published, *(day for _, day in lines)])
    head = next((mention for mention, day in lines if day == appeared), None)
    if head is None and document.published_basis != "manifest":
        return  # the day stands within the text, and may be that of something in it
    dated = (_find_place(document, head),) if head else ()
    but = f"but the article is dated {say_date(appeared.isoformat())}."
    for mention, day in days:
        zones = 0 if head else ZONES
        if _find_part(document, mention.start) == "body" and mention.end <= opened and (day - appeared).days > zones:
            said = f"The dateline says {say_date(day.isoformat())}, {but}"
            yield write_check(_find_place(document, mention), "date_conflict", said, *dated)
    found = 0
    for mention in document.dates:
        told = read_interval(mention.edtf)
        if found >= MOST or told is None or told[0] == date.min or (told[0] - appeared).days <= ZONES:
            continue
        if count_span(told) > 31:
            continue  # a fiscal year or a season may be spent before it comes
        sentence = document.find_sentence(mention.start)
        if sentence is None or sentence.part != "body" or not _YEAR.search(document.folded, mention.start, mention.end):
            continue
        lead = max(sentence.start, mention.start - TOLD)
        past = _TOLD_AS_PAST.search(document.folded, lead, mention.start)
        if past and not _TO_COME.search(document.folded, sentence.start, sentence.end):
            found += 1
            said = f"Tells of {say_date(mention.edtf)} as past, {but}"
            yield write_check(_find_place(document, mention), "date_conflict", said, *dated)


def _find_place(document: Document, mention: DateMention) -> Place:
    return document.document_id, mention.start, mention.end


def _find_part(document: Document, at: int) -> str:
    return next((part.kind for part in document.parts if part.start <= at < part.end), "")


def _list_beginnings(document: Document) -> Iterator[tuple[DateMention, tuple[date, date], Sentence]]:
    for mention in document.dates:
        sentence = document.find_sentence(mention.start)
        if sentence is None or sentence.part != "body":
            continue
        words = document.folded[mention.start : mention.end]
        lead = document.folded[max(sentence.start, mention.start - 110) : mention.start]
        given = (words.startswith("since ") or _BEGINNING.search(lead) is not None) and not _RECORD.search(lead[-70:])
        days = _read_beginning(mention)
        if given and days is not None:
            yield mention, days, sentence


def _read_beginning(mention: DateMention) -> tuple[date, date] | None:
    """The days on which something began, where they are known to the month: ``since August`` is all of August."""
    first, slash, _ = mention.edtf.partition("/")
    days = read_interval(first if slash else mention.edtf)
    if days is None or date.min in days or count_span(days) > 31:
        return None
    if slash and days[0] == days[1] and days[0].day == 1:
        return days[0], date(days[0].year, days[0].month, count_days(days[0].year, days[0].month))
    return days


def _read_words(document: Document, mention: DateMention, sentence: Sentence) -> frozenset[str]:
    folded = document.folded
    around = f"{folded[sentence.start : mention.start]} {folded[mention.end : sentence.end]}"
    return frozenset(word[:6] for word in _WORD.findall(around[:1500]) if word not in _COMMON)


def _quote(document: Document, mention: DateMention) -> str:
    return f"“{shorten(document.text[mention.start : mention.end])}”"


def find_telling_dates(document: Document, speaker: str) -> list[tuple[DateMention, date]]:
    """The days on which a document lets somebody say or broadcast something: ``announced on January 2``.

    The date stands right behind the verb; the speaker's last name shortly before a verb of saying, or anywhere in the
    sentence of a broadcast.
    """
    name = strip_accents(speaker.lower()).split()[-1] if speaker.split() else ""
    found = []
    for mention in document.dates:
        days = read_interval(mention.edtf)
        if not name or days is None or days[0] != days[1]:
            continue
        told = _TELLING.search(document.folded, max(document.start, mention.start - 30), mention.start)
        sentence = document.find_sentence(mention.start) if told else None
        if told is None or sentence is None:
            continue
        near = max(sentence.start, told.start() - NEAR), told.start()
        span = (sentence.start, sentence.end) if told["broadcast"] else near
        if name in strip_accents(document.folded[slice(*span)]):
            found.append((mention, days[0]))
    return found


def find_unanchored(document: Document) -> Iterator[Check]:
    """Dates that count from the day of publication, in a document that does not say which day that was.

    The first mention of each wording, and at most a few: the document lacks one date, not many. Errs by silence where
    the article begins with a day, though its year may be missing.
    """
    published = read_interval(document.published)
    if published is not None and count_span(published) <= SHORT:
        return
    if _DAY.search(document.folded, document.start, min(document.start + HEAD, document.end)):
        return
    seen: set[str] = set()
    for mention in document.dates:
        words = document.folded[mention.start : mention.end]
        if words in seen or len(seen) >= MOST or not _RELATIVE.search(words):
            continue
        days = read_interval(mention.edtf)
        settled = mention.duration or (days is not None and count_span(days) <= 31)
        if settled or _is_generic(document, mention):
            continue
        seen.add(words)
        said = f"{_quote(document, mention)} cannot be dated: the article does not say on which day it appeared."
        yield write_check(_find_place(document, mention), "unanchored_date", said)


def _is_generic(document: Document, mention: DateMention) -> bool:
    """Whether a date means no one day: ``on Saturday nights``, ``the first Monday in September``, ``This Week``."""
    words = document.text[mention.start : mention.end]
    before = document.folded[max(document.start, mention.start - 25) : mention.start]
    named = words.istitle() and " " in words and not words.split()[0].lower().endswith("day") and before[-1:] == " "
    behind = _GENERIC_BEHIND.match(document.folded, mention.end, mention.end + 20)
    return named or bool(behind) or _GENERIC_BEFORE.search(before) is not None
