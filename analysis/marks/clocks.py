"""Numbers that are hours, days of a month or years, also where no date was found: at 10.30, by 6, in 1066."""

import re
from typing import Final

from ..ground.text import CUT_MONTHS, MONTHS, spaced, worded
from ..ground.wordlists import load_words
from . import years
from .candidates import PEOPLE_NEXT, PLURAL_NEXT, UNIT_NEXT, Candidate, next_is_plural, opens_line
from .stretches import Stretch

CLOCK_NEXT: Final = spaced(
    r" ?(?:[ap]\.? ?m\b|o'? ?clock|: [0-5][0-9] ?[ap]\.?m\b|hours\b(?= (?:gmt|utc|local|\([0-9]{4}\b))|gmt\b|utc\b"
    r"|noon\b|midnight\b|in the (?:morning|afternoon|evening)\b)"
)
# Twenty past seven, 20 past 7, ten past the hour; the hour itself.
_HOUR: Final = r"(?:1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\w.,-]*[0-9a-z])"
_PAST_NEXT: Final = spaced(rf" (?:minutes )?(?:past (?:the hour\b|{_HOUR})|(?:to|before|past) (?:midnight|noon)\b)")
_PAST_ALONE: Final = spaced(r" past(?:[.,;)]|\Z)")
_PAST_BEFORE: Final = re.compile(r"\b(?:five|ten|twenty|twenty-five|5|10|20|25|quarter|half)(?: minutes)? past $")
_MINUTES: Final = frozenset("five ten twenty twenty-five 5 10 20 25".split())
_TO_NEXT: Final = spaced(rf" to {_HOUR}(?:[,.;)]|\Z| (?:on|this|that|in|an?|the|he|she|they|we|it|when)\b)")
_TO_BEFORE: Final = re.compile(r"\bat (?:five|ten|twenty|twenty-five|5|10|20|25) to $")
# The hours of a shop or an office: open from 9 to 5, daily from 10.
_HOURS_BEFORE: Final = worded(
    r"\b(?:every [0-9]+ (?:minute|second|hour)s|opens?|opened|daily|hours(?: are)?"
    r"|<clocks.meals>(?: is| was| runs)?|weekdays?|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)"
    r"(?: [a-z]+)? from (?:[0-9]{1,2}(?:\.[0-5][0-9])? to )?$|\bbetween (?:the )?hours of (?:[0-9]{1,2} and )?$"
)
_POINTED_DAY: Final = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])\.(?:0[1-9]|1[0-2])")  # on 12.06
_POINTED_CLOCK: Final = re.compile(r"[0-2]?[0-9]\.[0-5][0-9]")
_CLOCK_LISTED: Final = re.compile(r"[0-9]\.[0-5][05] and the $")  # on the 8.15 and the 9.40
# Won the 3.40, a race.
_CATCHING: Final = frozenset("won caught missed made boarded took take takes taking catch".split())
# The 6.15 to Leeds.
_DEPARTS_NEXT: Final = spaced(r" (?:to|from|at|train|bus|ferry|flight|arrived|arrives|left|leaves|departed)\b")
# At 10.30 on Friday, at 9.15 on 3 May.
_DAY_NEXT: Final = spaced(r" on (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:the )?[0-9])")
_TRAVELLING: Final = load_words("clocks.travelling")  # left at 8.10
_STANDING: Final = load_words("clocks.standing")
_STANDING_AT: Final = frozenset("was were is are quoted".split())
_CLAUSE: Final = re.compile(r"[^.;:]*$")
_ENDS: Final = spaced(r"[,.;!?)]|\Z| (?:on|in|for|and|every|each|tomorrow|today|yesterday|last)\b")
_FULL_HOURS_NEXT: Final = spaced(r" hours(?:[,.;]|\Z| (?:on|in|and|local)\b)")  # shuts at 19 hours
_DUE_BEFORE: Final = load_words("clocks.due")
_BY_THEN: Final = spaced(r",| (?:the|a|all|most|he|she|it|we|they|you|there)\b")  # by 6, all had replied
_DUE_NEXT: Final = spaced(r" to [a-z]")  # until 5 to reply
_CLOCK_BEFORE: Final = re.compile(r"[0-9](?::[0-5][0-9]| ?[ap]\.?m\b|\.[0-5][0-9] ?[ap]m\b)")
_HRS_NEXT: Final = spaced(r" ?hrs\b")
# The clock of soldiers and radio monitors: at 1145, shortly after 2100.
_CLOCK: Final = re.compile(r"(?:[01][0-9]|2[0-3])[0-5][05]")
_ANY_CLOCK: Final = re.compile(r"(?:[01][0-9]|2[0-3])[0-5][0-9]")
# At 1407 [2007 GMT].
_CLOCK_CLOSES: Final = spaced(
    r" (?:local\b(?! [a-z]+s\b)|\[|hours\b|today\b|yesterday\b|this (?:morning|afternoon|evening)\b)"
)
_CLOSES: Final = re.compile(r"[.;)]|,\s|\Z")
_BEFORE_CLOCK: Final = frozenset("at after before until by around about from since between".split())
_MONTH: Final = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|"
    r"oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_MONTH_NEXT: Final = spaced(
    r"(?:(?:, (?:and )?| (?:and|or|to|through) |-)[0-9]{1,2}(?![0-9])){0,4}(?:st|nd|rd"
    rf"|th)? (?:of )?{_MONTH}(?![a-z])(?! (?:be|have|not|also|face|need|still)\b)"
)
_MONTH_ADDED: Final = re.compile(rf" \[(?:as heard\] )?{_MONTH}")  # on 25 [February 1990], on 23 [as heard] May
# The total since 7 October to 12 is no span of days.
_DAY_BEFORE: Final = re.compile(rf"\b(?<!\bsince ){_MONTH} [0-9]{{1,2}}(?:,? (?:to|and|or)) $")
_DONE_NEXT: Final = spaced(r" (?:were|more|[a-z]{2,12}ed)\b")  # in December 22 died
MONTH_WORDS: Final = frozenset((*MONTHS, *CUT_MONTHS, *(f"{month}." for month in CUT_MONTHS)))
_EVENT_BEFORE: Final = worded(r"\b<clocks.dated_events> of $")  # the plague of 1348
# In 476 the king fell; by 300 BC.
_OPENING_YEAR: Final = re.compile(
    r"In [1-9][0-9]{2}(?:,? (?:the|a|an|he|she|they|his|her|its|it)\b|, [A-Z]| [A-Z][a-z]+ [a-z]+ed\b)"
)
_ERA_NEXT: Final = re.compile(r" (?:BCE?|B\.C\.(?:E\.)?|AD|A\.D\.)(?!\w)(?! [a-z]+s\b)")
_YEAR_COUNTS: Final = spaced(r" (?:people|persons|men|women|children|years|sq|square)\b|%| per(?:[ ]|-)?cent|\+")
_SINCE: Final = re.compile(r"\b(?:since|until|till|by|through) (?:at least|about|around|roughly|at the latest) $")
_BEFORE_COUNT: Final = frozenset("than nearly almost approximately some least".split())


def is_dated(n: Candidate) -> bool:
    """Clock times, days of a month and years, also where no date span was handed over."""
    if n.precedes(CLOCK_NEXT) or is_past(n):
        return True
    opens = n.last == "in" and n.begin == n.s.start + 3 and n.digits[-1:] != "0"
    if opens and _OPENING_YEAR.match(n.text, n.s.start, n.s.end):
        return True
    era = n.last == "a.d." or (n.text[n.stop : n.stop + 2] in (" A", " B") and _ERA_NEXT.match(n.text, n.stop))
    if era and not n.precedes(PLURAL_NEXT):
        return True
    if n.stop - n.begin <= 2 or "-" in n.digits:
        return _is_day_or_hour(n)
    if _POINTED_CLOCK.fullmatch(n.digits) and (
        (n.text[n.stop + 1 : n.stop + 2].isupper() and opens_line(n.folded, n.begin))  # 10.42 Police arrive
        or (
            n.last == "the"
            and (
                n.earlier in _CATCHING
                or _POINTED_CLOCK.match(n.earlier)
                or n.precedes(_DEPARTS_NEXT)
                or n.follows(_CLOCK_LISTED, 16)
                or (n.earlier == "on" and n.digits[-1] in "05" and n.precedes(_ENDS))
            )
        )
        or (n.last == "at" and (n.earlier in _TRAVELLING or n.precedes(_DAY_NEXT) or n.precedes(_HRS_NEXT)))
        or (n.last == "at" and n.digits[-1] in "05" and n.earlier not in _STANDING_AT and is_hour(n))
        or (n.last in ("at", "by", "until") and n.follows_far(_CLOCK_BEFORE, 60))
        or (n.last == "by" and _is_due(n))
        or (n.last in ("from", "to") and n.follows(_HOURS_BEFORE, 36))
    ):
        return True
    if n.last == "on" and _POINTED_DAY.fullmatch(n.digits) and n.behind in (".", ",", ";", ")", ""):
        return True
    if len(n.digits) != 4 or not n.digits.isdigit() or n.behind.isalpha():  # at 1750rpm
        return False
    if n.last == "the" and n.precedes(_CLOSES):  # less than the 4090
        return True
    dating = n.last in ("in", "since", "until") or (n.last == "of" and n.follows(_EVENT_BEFORE, 24))
    if dating and n.digits < "1500" and not next_is_plural(n):  # in 1066, the plague of 1348
        return not _is_counting(n)
    return n.precedes(_HRS_NEXT) or _is_clock(n) or _is_year(n)  # 1430 hrs; 24 hrs is a length


def _is_day_or_hour(n: Candidate) -> bool:
    """Whether a number of two digits, or a pair of them, is told of a day of a month or of an hour."""
    hours = int(n.digits) if n.digits.isdigit() else 99
    hour = hours <= 12
    closed = n.behind in (".", ",", ";")
    if (
        (hour and n.last == "at" and is_hour(n))
        or (n.last == "at" and 12 < hours < 24 and n.precedes(_FULL_HOURS_NEXT))
        or (hour and n.last in ("until", "till") and (n.precedes(_ENDS) or n.precedes(_DUE_NEXT)))
        or (hour and n.last == "by" and _is_due(n))
        or (hour and n.last in ("before", "after") and n.earlier in ("just", "shortly", "soon") and n.precedes(_ENDS))
        # from 7:30 p.m., shut at 11.
        or (n.last == "at" and closed and n.follows_far(_CLOCK_BEFORE, 60) and is_hour(n))
        or (hours <= 24 and n.last in ("from", "to", "of", "and") and n.follows(_HOURS_BEFORE, 36))
        or _is_month_next(n.s, n.stop)
        or n.precedes(_MONTH_ADDED)
        or (n.last in ("to", "and", "or") and n.follows_far(_DAY_BEFORE, 24))
    ):
        return True
    month_long = n.earlier in ("in", "since", "during", "last", "this", "until")
    counts = n.precedes(PLURAL_NEXT) or (n.earlier == "in" and n.precedes(_DONE_NEXT))
    return n.last in MONTH_WORDS and not (month_long and counts)


def _is_clock(n: Candidate) -> bool:
    """Whether four digits are a time of day: at 1145, between 0800 and 1145, at 2243 [2043 GMT]."""
    at_clock = (
        n.last in _BEFORE_CLOCK
        or (n.earlier, n.last) == ("as", "of")
        or (n.earlier in _BEFORE_CLOCK and n.last == "approximately")
    )
    if not at_clock and n.last in ("and", "to") and _CLOCK.fullmatch(n.earlier):
        at_clock = n.earlier[0] == "0" or n.folded.endswith("between ", 0, n.folded.rfind(n.earlier, 0, n.begin))
    if n.last == "at" and _ANY_CLOCK.fullmatch(n.digits) and n.precedes(_CLOCK_CLOSES):
        return True
    counted = at_clock and (next_is_plural(n) or n.precedes(PEOPLE_NEXT))
    return at_clock and not counted and _CLOCK.fullmatch(n.digits) is not None


def _is_year(n: Candidate) -> bool:
    """Whether four digits are a year and count nothing."""
    if "1800" <= n.digits <= "2099" and n.follows_far(_SINCE, 24):  # since at least 1980
        return True
    if not "1500" <= n.digits <= "2199" or _is_counting(n) or n.last in _BEFORE_COUNT:
        return False
    if years.counts(n.folded, n.begin, n.stop, n.s.start, n.s.end, n.s.units):
        return False
    round_count = n.digits.endswith("00") or n.digits < "1900"
    return not (round_count and n.precedes(PLURAL_NEXT)) or n.last in years.BEFORE


def is_hour(n: Candidate) -> bool:
    """Whether the number behind *at* is an hour: the train left at six; not *the toll stood at six*."""
    if not n.precedes(_ENDS):
        return False
    clause = n.s.search(_CLAUSE, n.begin, 60)
    return clause is None or _STANDING.isdisjoint(clause.group().replace("set for", "").replace(",", " ").split())


def _is_due(n: Candidate) -> bool:
    """Whether the number behind *by* is an hour: leave by 5; *by 6, all had replied*; not *fell by 5*."""
    if not n.earlier or n.earlier[-1] in ".;:":
        return n.precedes(_BY_THEN)
    return n.earlier in _DUE_BEFORE and n.precedes(_ENDS)


def is_past(n: Candidate) -> bool:
    """Both numbers of *20 past 7*; not *ran 20 past 7 huts*."""
    quarter = n.s.ends("quarter to ", n.begin) and not n.s.ends("by a quarter to ", n.begin)
    if n.last == "to" and (quarter or n.follows(_TO_BEFORE, 24)):
        return True
    if n.last == "at" and n.digits in _MINUTES and n.precedes(_TO_NEXT):  # at ten to eight
        return True
    if n.last in ("it's", "is", "was", "at") and n.digits in _MINUTES and n.precedes(_PAST_ALONE):  # it's five past
        return True
    if n.last == "past":
        return n.follows(_PAST_BEFORE, 24)
    past = n.s.match(_PAST_NEXT, n.stop)
    return past is not None and not n.s.match(PLURAL_NEXT, past.end())


def _is_counting(n: Candidate) -> bool:
    """Whether what looks like a year counts, by the word behind it: a unit, people, what a topic counts."""
    if n.precedes(_YEAR_COUNTS):
        return True
    following = n.s.match(UNIT_NEXT, n.stop)
    word = following.group(1) if following else ""
    return word in n.s.units.counts or word in n.s.vocabulary.fates or word in n.s.vocabulary.nouns


def dates_range(s: Stretch, stop: int, high: float) -> bool:
    """Whether a range that ends at ``stop`` is one of hours or days: 5 to 6 p.m., 10 to 12 December."""
    if high > 31:
        return False
    return s.match(CLOCK_NEXT, stop) is not None or _is_month_next(s, stop)


def _is_month_next(s: Stretch, stop: int) -> bool:
    """Whether a month stands behind a number: 6 May; not *a maximum of 6 may sit*."""
    month = s.match(_MONTH_NEXT, stop)
    return month is not None and not s.text.endswith(" may", stop, month.end())
