"""How much speaks for one question behind two figure claims: reasons add up, and some forbid it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from math import inf
from operator import attrgetter

from ..dating.edtf import count_gap, count_span, lie_within
from .intervals import have_common
from .profiles import Profile, count_common, count_words
from .stories import ROUGHLY, SHORT, SLIP
from .traits import are_one_speaker

#: Reasons add up; from JOIN on two claims answer one question, from NEAR on they are named to each other.
JOIN = 3
NEAR = 2
#: What is no sum of reasons: something forbids one question; another figure stands in the same article; another place
#: in what reads as one story of the day.
FORBIDDEN = -1000
APART = -100
DOUBT = -50
#: Incidents this many days apart may be one that somebody dates wrongly.
SLACK = 2
#: Another figure for an undated incident is told within as many days of it.
AGO = 10
#: Up to here two articles may well count different people by the same number: a soldier and a judge.
FEW = 5
#: A title gives the figure of its text: that weighs as much as day and place together.
TITLED = 4
#: From here on even a round count is hardly given twice by chance.
MANY = 10_000
#: From so many digits on, zeros at the end left out, two texts hardly give a level by chance.
CLOSE = 5
#: With more digits than this, zeros at the end left out, two texts hardly give a count by chance.
MANY_DIGITS = 3
#: Counts that differ by more than this factor hardly count the same.
FAR = 4
#: Counts of one named event are one that grew or is disputed up to this factor.
ALIKE = 3
FURTHER = 10
#: What befalls places often is one happening where it is known by two names and told within as many days.
SOON = 5
_FREQUENT = "often "
#: Two sides give the dead of one happening as far apart as this factor.
DISPUTED = 100
#: Periods longer than this many days are no months; totals whose counting begins further apart are two.
LONG = 45
#: How far apart, in characters, two sources' figures in one article may stand and still contradict each other; they
#: surely do where the next sentence says hardly more than its count.
NEARBY = 700
NEXT = 250
BARE = 4
#: How far apart, in characters, two sides may tell of the same dead in one article.
FAR_APART = 2500


@dataclass(frozen=True, slots=True)
class Sought:
    """A profile that looks for its question, with its words at hand."""

    profile: Profile
    words: frozenset[int]
    opening: frozenset[int]
    signs: frozenset[int]  #: what another may have in common with it, as numbers


def weigh(sought: Sought, b: Profile, story: Collection[str]) -> int:
    """How much speaks for one question behind two claims; FORBIDDEN, APART or DOUBT where something speaks against.

    ``story`` is what the happening is known by of which the second and others with it tell.
    """
    a = sought.profile
    same_number = a.number is not None and a.number == b.number
    told = bool(a.story and b.story) and _is_one_story(a, b, {*story, *b.story})
    if _count_weekdays(a, b) > int(told):  # of one happening one may tell by the day, one by the night
        return FORBIDDEN
    dated = _weigh_days(a, b)
    if dated is None and same_number and a.article == b.article and a.days == b.days:
        dated = 2  # the toll of a month in the title, of last month's blast below
    if dated is None and told and _is_dated_loosely(a, b):
        dated = 0
    if dated is None and same_number and _holds_incident(a, b):
        dated = 1
    if dated is None and a.speaker and _is_of_neighbour_day(a, b):
        if not same_number:
            return 0  # of one town, each by the day on which it was told
        dated = int(is_telling(a.number or 0, exact=False))
    if dated is None:
        close = a.short and b.short and lie_within(a.days, b.days, SLACK) and _weigh_places(a, b) > 0
        if close and not same_number and (a.guessed or b.guessed) and lie_within(a.days, b.days, 1):
            return 0  # the day is hardly known: what else joins them decides
        return NEAR if same_number and close else FORBIDDEN
    placed = max(_weigh_places(a, b), 0) if told else _weigh_places(a, b)
    if placed < 0 < dated and a.wide != b.wide and same_number and is_telling(a.number or 0, exact=False):
        placed = 0  # in Norland, in Kula
    if placed < 0 and a.origins.isdisjoint(b.origins):
        return DOUBT if dated == 2 and a.article != b.article and _weigh_openings(sought, b) else FORBIDDEN
    if a.counted != b.counted and not (same_number and (a.number or 0) >= FEW):
        if a.counted and b.counted:
            return FORBIDDEN
        if not same_number and not told and not _is_toll_of(a, b, placed, dated):
            if a.article == b.article and not _is_disputed(a, b):
                return APART
            return NEAR if dated == 2 and placed > 0 and not (a.part or b.part) else 0
    if _are_exclusive(a, b, same_number):
        return FORBIDDEN
    if a.whose and b.whose and not same_number and a.whose.isdisjoint(b.whose):
        return NEAR  # 84 Wagner fighters, 47 Malian ones; but 20 PKK fighters may be 31 Kurdish ones
    if (a.share or b.share) and placed <= 0 and not (same_number and a.article == b.article):
        return FORBIDDEN  # 19 died in Brod, 31 in Kula
    if (a.added or b.added) and not same_number and a.article != b.article:
        return 0
    if not (same_number or told or (a.named and a.named == b.named)) and _is_told_late(a, b):
        return FORBIDDEN
    shared = count_common(sought.words, b.words)
    worded = (shared >= 2) + (shared >= 4) + (shared >= 7)
    if a.article == b.article:
        beside = _weigh_article(a, b, same_number, worded)
        return beside if beside in (FORBIDDEN, APART) else beside + dated + max(placed, 0)
    if a.scope in {"state", "past"}:
        if same_number and worded and _is_one_change(a, b):
            return JOIN
        return _weigh_levels(sought, b, dated, placed)
    return _weigh_reasons(sought, b, dated, placed, worded, told)


def _are_exclusive(a: Profile, b: Profile, same_number: bool) -> bool:
    """Whether one count cannot be the other: told before it happened, a part of it, feared, over a time, or one
    person beside a toll."""
    if (a.days is None or b.days is None) and _is_said_apart(a, b, same_number):
        return True
    if (a.part or b.part) and _is_part_of(a, b, same_number):
        return True
    if same_number:
        return False
    if 1 in (a.number, b.number) and a.article != b.article and max(a.number or 0, b.number or 0) > FURTHER:
        return True  # 43 died in a raid, one by a shell across the border
    return a.feared != b.feared or (a.spread != b.spread and a.scope == b.scope == "event")


def _weigh_reasons(sought: Sought, b: Profile, dated: int, placed: int, worded: int, told: bool) -> int:
    """How much speaks for one incident behind the counts of two articles, which nothing forbids."""
    a = sought.profile
    same_number = a.number is not None and a.number == b.number
    shared_origin = not a.origins.isdisjoint(b.origins)
    reasons = (
        dated,
        placed,
        int(not a.actors.isdisjoint(b.actors)),
        int(shared_origin),
        _weigh_teller(a, b, same_number),
        worded,
        _weigh_openings(sought, b),
        _weigh_number(a.number or 0, dated) if same_number else 0,
        3 if a.named and a.named == b.named and _is_one_toll(a, b) else 0,
    )
    if told and _may_grow(a, b):
        return max(sum(reasons), JOIN)
    # Words and numbers that nothing ties to a day, a place or an origin must say more; one reason alone says nothing.
    loose = dated <= 0 and placed <= 0 and not shared_origin and reasons[4] < 2
    weight = sum(reasons) - loose - _weigh_distance(a.number, b.number)
    if same_number and a.number == 1 and (a.days is None or b.days is None) and not shared_origin:
        weight = min(weight, NEAR)  # one person may be anyone
    if dated == 1 and not any(reason > 0 for reason in reasons[2:]) and not (a.tied or b.tied or _count_a_time(a, b)):
        weight = min(weight, NEAR)  # days that only meet hold many incidents of a town
    return weight if weight < NEAR or len([reason for reason in reasons if reason > 0]) > 1 else NEAR - 1


def _count_a_time(a: Profile, b: Profile) -> bool:
    """Whether two counts are of one time rather than of incidents in it: 340 bicycles stolen in February, and 410."""
    if a.short or a.days != b.days or a.number is None or b.number is None:
        return False
    return min(a.number, b.number) > FURTHER and max(a.number, b.number) <= ALIKE * min(a.number, b.number)


def _weigh_teller(a: Profile, b: Profile, same_number: bool) -> int:
    """How much speaks for one incident where one source tells of both: more where it gives one number that it hardly
    gives twice within days.
    """
    odd = same_number and is_telling(a.number or 0, exact=False) and a.counted == b.counted
    if odd and are_one_speaker(a.speaker, b.speaker) and lie_within(a.said, b.said, SLACK):
        return 1 + (_count_digits(a.number) >= MANY_DIGITS)
    return int(a.scope == b.scope == "running_total" and a.source == b.source != "")


def _is_one_story(a: Profile, b: Profile, story: Collection[str]) -> bool:
    """Whether two articles count those whom one happening befell, by what their beginnings know it by: told within days
    of each other, and if of two places, of such as the happening is known by. An article without a date must share
    two names, and so must those of attacks, which are many.
    """
    if a.article == b.article or a.story.isdisjoint(story):
        return False
    frequent = all(known.startswith(_FREQUENT) for known in a.story.intersection(story))
    apart = None if a.said is None or b.said is None else count_gap(_close(a.said), _close(b.said))
    if frequent and (apart is None or apart > SOON):
        return False
    if frequent or apart is None:
        if len({known.partition(" ")[2] for known in a.story.intersection(story)}) < 2:
            return False
    elif apart > AGO:
        return False
    if not a.places or not b.places or _weigh_places(a, b) > 0:
        return True
    names = {known.partition(" ")[2] for known in (*story, *a.story)}
    return not names.isdisjoint(a.places) and not names.isdisjoint(b.places)


def _close(days: tuple[date, date]) -> tuple[date, date]:
    """The last day of what was so on some day before it: an earlier figure is told when its article tells it."""
    return (days[1], days[1]) if days[0] == date.min else days


def _is_dated_loosely(a: Profile, b: Profile) -> bool:
    """Whether the days of one happening may be told a day apart: *yesterday's blast*, said the day before; or whether a
    total has the day on which it was told, or on which bodies were found: it happened days before.
    """
    if a.days is None or b.days is None or a.said is None or b.said is None or not (a.story and b.story):
        return False
    gap = count_gap(a.days, b.days)
    late = a if a.days > b.days else b
    return a.short and b.short and (gap <= 1 or (late.guessed and late.scope == "running_total" and gap <= AGO))


def _holds_incident(a: Profile, b: Profile) -> bool:
    """Whether a total of some weeks and a count of days in it may be one: 84 in late July, 84 from 25 to 27 July."""
    if a.article == b.article or a.days is None or b.days is None or _is_campaign(a) == _is_campaign(b):
        return False
    total, other = (a, b) if _is_campaign(a) else (b, a)
    inside = total.days[0] <= other.days[0] and other.days[1] <= total.days[1]  # type: ignore[index]
    return inside and count_span(a.days) <= LONG and count_span(b.days) <= LONG


def _is_of_neighbour_day(a: Profile, b: Profile) -> bool:
    """Whether one source tells of one place on days next to each other, at least one of which is another sentence's or
    dates the same number: on New Year's Eve, at the weekend, *the ministry said on Monday that 63 had died*.
    """
    if not (a.short and b.short and lie_within(a.days, b.days, SLACK)) or _weigh_places(a, b) <= 0:
        return False
    return (a.guessed or b.guessed or a.number == b.number) and are_one_speaker(a.speaker, b.speaker)


def _may_grow(a: Profile, b: Profile) -> bool:
    """Whether one count may have become the other, by their sizes: of two sides they may lie far apart, else
    the later is the higher or not much lower.
    """
    if a.number is None or b.number is None or a.number == b.number or 0 in (a.number, b.number):
        return True
    first, last = sorted((a, b), key=lambda profile: (profile.said or (date.min, date.min))[1])
    most = FURTHER if (last.number or 0) > (first.number or 0) else ALIKE
    sides = a.speaker and b.speaker and not are_one_speaker(a.speaker, b.speaker)
    if sides and lie_within(a.said, b.said, SLACK) and 1 not in (a.number, b.number):  # one person may be anyone
        most = DISPUTED
    return max(a.number, b.number) <= most * min(a.number, b.number)


def _is_one_toll(a: Profile, b: Profile) -> bool:
    """Whether two counts of one named event are its toll: told within days of each other, at least one of them a total,
    neither a part of another or on top of it, and not too far apart.
    """
    if a.added or b.added or a.part or b.part or not a.number or not b.number:
        return False
    total = "running_total" in (a.scope, b.scope)
    near = max(a.number, b.number) <= ALIKE * min(a.number, b.number)
    return total and near and a.counted == b.counted and lie_within(a.said, b.said, AGO)


def _is_part_of(a: Profile, b: Profile, same_number: bool) -> bool:
    """Whether one count is told as a part of another: ``twelve of them were fishermen`` is never the twelve dead of
    another text, but may be its twelve fishermen, and twelve of them in a town are the twelve dead of the town.
    """
    if a.part == b.part:
        return a.part and not same_number
    if same_number and a.article != b.article and not a.places.isdisjoint(b.places):
        return False
    whole = b if a.part else a
    return not same_number or (a.article != b.article and not whole.counted)


def _is_toll_of(a: Profile, b: Profile, placed: int, dated: int) -> bool:
    """Whether a toll without a noun may be that of others: four workers, then a toll of six; the same day and place."""
    toll = a if a.bare else b
    if not toll.bare or toll.scope != "running_total" or a.article == b.article or placed <= 0 or dated <= 0:
        return False
    return a.number is not None and b.number is not None and max(a.number, b.number) <= 2 * min(a.number, b.number)


def _is_disputed(a: Profile, b: Profile) -> bool:
    """Whether two sources are set against each other close by: killed 21, the governor said; no more than 18 civilians
    died, the army said.
    """
    sourced = bool(a.speaker and b.speaker) and not are_one_speaker(a.speaker, b.speaker)
    return sourced and abs(a.start - b.start) <= NEARBY


def _weigh_days(a: Profile, b: Profile) -> int | None:
    """2 for the same days, 1 for days that meet, 0 where one is unknown, None for different ones.

    A campaign's total and a single incident are different questions; a toll without a period may be an incident's.
    """
    days, others = a.days, b.days
    if a.scope == "state" and (days is None or others is None):
        if a.number == b.number and _are_told_close(days or a.said, others or b.said):
            return 1
        if days is None and others is None:
            days, others = a.said, b.said
    if days is None or others is None:
        counting = (a, b)[days is None]
        if counting.days is None:
            return 0
        if counting.scope == "event" and a.number != b.number and count_span(counting.days) > LONG:
            return None  # in 1996 another ferry sank
        mixed = a.scope != b.scope and counting.scope == "running_total"
        return None if mixed and not (counting.short or counting.tied) else 0
    totals = _is_campaign(a) + _is_campaign(b)
    if totals == 1:
        return None
    if totals == 2 and date.min not in (days[0], others[0]):
        # How far apart their beginnings may lie: the longer they count, the more roughly it is said.
        ends = [end for _, end in (days, others) if end != date.max] or ([a.said[1]] if a.said else [])
        length = max(((end - min(days[0], others[0])).days for end in ends), default=0)
        return 2 if abs((days[0] - others[0]).days) <= max(LONG, length / 8) else None
    if days[0] > others[1] or others[0] > days[1]:
        return None
    if a.scope == "state":
        same_grain = (count_span(days) > LONG) == (count_span(others) > LONG)
        return 1 if same_grain else None
    if a.short and b.short:
        return 2 if days == others else 1
    return 1 if max(count_span(days), count_span(others)) <= LONG else 0


def _count_weekdays(a: Profile, b: Profile) -> int:
    """How many days of the week lie between two incidents of which one has no date: Sunday's is not Tuesday's; 0 where
    a weekday is unknown, or both have their dates.
    """
    if min(a.weekday, b.weekday) < 0 or (a.days is not None and b.days is not None):
        return 0
    apart = abs(a.weekday - b.weekday)
    return min(apart, 7 - apart)


def _are_told_close(days: tuple[date, date] | None, others: tuple[date, date] | None) -> bool:
    """Whether one level is told of a day, another some days later: the turnout on Sunday, as given on Monday."""
    if days is None or others is None or max(count_span(days), count_span(others)) >= SHORT:
        return False
    return count_gap(days, others) <= SLACK


def _is_campaign(profile: Profile) -> bool:
    """Whether a total runs over a time, rather than being that of one incident."""
    return profile.scope == "running_total" and not profile.short and not profile.tied


def _weigh_places(a: Profile, b: Profile) -> int:
    """2 where they share a place, also where one's place stands in the other's sentence, -1 where they do not."""
    if not (a.places.isdisjoint(b.places) and a.places.isdisjoint(b.names) and b.places.isdisjoint(a.names)):
        return 2
    return -1 if a.places and b.places else 0


def _weigh_openings(sought: Sought, b: Profile) -> int:
    """Whether two articles of the same days begin with the same story, by the words that their beginnings share."""
    a = sought.profile
    if not lie_within(a.said, b.said, SLACK):
        return 0
    shared, least = count_common(sought.opening, b.opening), min(count_words(a.opening), count_words(b.opening))
    return (shared >= 8 and shared >= 0.35 * least) + (shared >= 14 and shared >= 0.5 * least)


def _is_said_apart(a: Profile, b: Profile, same_number: bool) -> bool:
    """Whether one claim was made before the other's incident, or another figure long after it without its date."""
    for one, other in ((a, b), (b, a)):
        if one.days is None and one.said is not None and one.said[1] != date.max:
            if other.days is not None and date.min < one.said[1] < other.days[0] and not other.guessed:
                return True
            meant = other.days or other.said
            single = one.scope == other.scope == "event"
            if single and not same_number and meant is not None and count_gap(one.said, meant) > AGO:
                return True
    return False


def _is_told_late(a: Profile, b: Profile) -> bool:
    """Whether a count without a date is told long after the incident that another article dates."""
    undated, dated = (a, b) if a.days is None else (b, a)
    if a.article == b.article or undated.days is not None or undated.said is None:
        return False
    if not (dated.short or dated.scope == undated.scope == "event"):
        return False
    if dated.guessed and undated.scope == "running_total":
        return False
    return dated.days is not None and undated.said[0] != date.min and (undated.said[0] - dated.days[1]).days > AGO


def _weigh_levels(sought: Sought, b: Profile, dated: int, placed: int) -> int:
    """Levels are one question where they share whose level it is and their period; past levels without a year as
    long as one number satisfies both.

    A level of nobody may be anybody's: it is another's only where both give one number for one time, and go back to
    one origin or tell one story. Where nothing but the number sets the two of one story apart they are named to each
    other.
    """
    a = sought.profile
    of_a, of_b = a.actors or a.places, b.actors or b.places
    if not of_a or not of_b:
        if a.number == b.number and _count_digits(a.number) >= CLOSE:
            return JOIN
        opening = _weigh_openings(sought, b)
        copied = bool(a.origins & b.origins) or opening > int(_count_digits(a.number) <= 1)
        if dated > 0 and a.number is not None and a.number == b.number and copied:
            return JOIN
        named = of_a & b.names or of_b & a.names or (opening and not (of_a or of_b))
        return NEAR if dated > 0 and named else 0
    if not of_a & of_b:
        return min(dated + placed, NEAR - 1)
    if dated > 0:
        return JOIN
    near = not _weigh_distance(a.number, b.number) and have_common((a.interval, b.interval))
    return JOIN if near and a.scope == "past" else NEAR


def _count_digits(number: float | None) -> int:
    """By how many digits a number is told: one of 50 percent and 4 million, five of 320,150 barrels a day."""
    return len(f"{number:.9e}".partition("e")[0].replace(".", "").rstrip("0")) if number is not None else 0


def _weigh_article(a: Profile, b: Profile, same_number: bool, worded: int) -> int:
    """Inside one article: the same number of the same is told again, unless it comes on top (``another three``) or
    in the same sentence; another number is another incident or a part of it, unless two sources are set against
    each other close by.
    """
    if same_number:
        if a.added or b.added or not a.number or a.sentence_start == b.sentence_start < a.sentence_end:
            return FORBIDDEN
        if a.counted != b.counted and a.counted and b.counted:
            return worded
        later = a if a.start > b.start else b
        rare = a.number >= 10 and (a.number % 10 != 0 or a.number >= MANY)
        beside = FEW <= a.number < 10 and abs(a.start - b.start) <= NEARBY and a.places == b.places
        told = TITLED * (a.titled != b.titled)  # a title gives the figure of its text
        return (a.number >= 2) + 1 + (rare or beside or a.titled or b.titled or later.resumed) + worded + told
    if _is_slip_of_title(a, b):
        return JOIN + TITLED
    if None in (a.number, b.number):  # dozens died; one doctor counted 29 bodies
        told_again = a.titled or b.titled or a.days == b.days is not None
        return JOIN if told_again and have_common((a.interval, b.interval)) else APART
    if a.scope in {"state", "past"}:
        return _weigh_levels_beside(a, b)
    if _is_rounded(a, b) or _is_rounded(b, a):
        return JOIN + TITLED * (a.titled != b.titled)
    apart = abs(a.start - b.start)
    if _is_earlier_total(a, b) or (a.denied != b.denied and apart <= NEARBY):
        return JOIN
    if a.source == b.source or are_one_speaker(a.speaker, b.speaker):
        return APART
    if a.actors and b.actors and a.actors.isdisjoint(b.actors):
        return APART  # one firm lays off 1,200, another 3,000
    first, last = sorted((a, b), key=attrgetter("start"))
    if _are_opposed(first, last):
        return JOIN  # 63 of its troops died, Norland said; the army of Orlo said it had killed 400 soldiers of Norland
    if apart > NEARBY or a.added or b.added or _weigh_distance(a.number, b.number):
        return APART
    if _is_bare_total(last, first):
        return JOIN  # killed 54; local doctors put the toll at 61
    if not (a.source and b.source):
        return APART
    if last.against and first.sentence_start == last.sentence_start:
        return JOIN  # killed 112, the ministry said, but a union said that hospitals had received 240 bodies
    if first.short and last.days is None and not last.places:
        return JOIN  # killed at least 61, police said; the Red Cross had seen 74 bodies
    if first.days is None and last.days is not None and count_words(first.words) <= BARE:
        return APART  # The operator put it at 900. Nearly 4,000 walked out on Monday: it takes up what stands before
    bare = apart <= NEXT and min(count_words(a.words), count_words(b.words)) <= BARE
    return 3 if bare else 2 if worded or a.days == b.days else 1


def _are_opposed(first: Profile, last: Profile) -> bool:
    """Whether two sources of one article put the same people of one side otherwise, however far apart figures and
    sentences lie: the noun means the same, and so does whose people they are, or a word of the later sentence sets it
    against the other. Neither sentence speaks of another happening.
    """
    if not (first.speaker and last.speaker and first.number and last.number) or first.titled or last.titled:
        return False
    if first.counted != last.counted or not first.counted or _weigh_places(first, last) < 0:
        return False
    if any(p.added or p.part or p.feared or p.spread or p.share or p.other or p.denied for p in (first, last)):
        return False
    if first.scope not in {"event", "running_total"} or last.scope not in {"event", "running_total"}:
        return False
    far = last.start - first.start > FAR_APART or max(first.number, last.number) > DISPUTED * min(
        first.number, last.number
    )
    return not far and (not first.whose.isdisjoint(last.whose) or last.opposed)


def _is_slip_of_title(a: Profile, b: Profile) -> bool:
    """Whether a title and its article hardly differ in a count: 145 dead, of whom the text knows 144."""
    if a.titled == b.titled or a.number is None or b.number is None or min(a.number, b.number) < 10:
        return False
    whole = not (a.part or b.part or a.added or b.added or a.denied or b.denied)
    return whole and a.counted == b.counted and max(a.number, b.number) <= SLIP * min(a.number, b.number)


def _is_rounded(floor: Profile, count: Profile) -> bool:
    """Whether an article first says roughly what it counts further on: more than 100 died; 164 were killed."""
    low, number = floor.number or 0.0, count.number or 0.0
    if floor.interval[1] != inf or low % 10 or not low < number <= ROUGHLY * low or floor.counted != count.counted:
        return False
    first = (floor.start < count.start or count.titled) and floor.sentence_start != count.sentence_start
    return first and not (floor.part or count.part or floor.added or count.added or floor.denied or count.denied)


def _weigh_levels_beside(a: Profile, b: Profile) -> int:
    """Two levels of one article: one question where two sources put that of one period, told close by."""
    of_a, of_b = a.actors or a.places, b.actors or b.places
    same = bool(of_a & of_b) or (not (of_a and of_b) and abs(a.start - b.start) <= NEXT)
    disputed = a.source != b.source and not are_one_speaker(a.speaker, b.speaker)
    return JOIN if same and disputed and a.days == b.days is not None and a.scope == b.scope else APART


def _is_earlier_total(a: Profile, b: Profile) -> bool:
    """Whether a total is given as of two days, in one sentence or in the next by the same source: ``rose to 19, up from
    11 on Monday``; ``rose to 19, the ministry said. It had put the toll at 11.``
    """
    if a.scope == b.scope == "running_total" and not (a.counted or b.counted or a.part or b.part):
        before = a.earlier != b.earlier  # a toll of 44, and elsewhere an earlier one of 46
        meets = a.days is None or b.days is None or lie_within(a.days, b.days, 0)
        if before and meets and _weigh_places(a, b) >= 0:
            return True
    if not (a.scope == b.scope == "running_total" and a.said and b.said and 0 < _count_steps(a.said, b.said) <= LONG):
        return False
    if a.sentence_start == b.sentence_start < a.sentence_end:
        return a.days is None or b.days is None or a.days == b.days
    beside = abs(a.start - b.start) <= NEXT and (a.moved or b.moved)
    return beside and are_one_speaker(a.speaker, b.speaker) and (None in (a.days, b.days) or a.days == b.days)


def _count_steps(a: tuple[date, date], b: tuple[date, date]) -> int:
    """Days between the last days of which two totals speak; one where only the first days differ."""
    return abs((a[1] - b[1]).days) or int(a != b)


def _is_bare_total(profile: Profile, before: Profile) -> bool:
    """Whether a total has neither day nor place of its own, or those of what was told before: it is of that."""
    dated = profile.days is None or profile.days == before.days
    placed = not profile.places or bool(profile.places & (before.places | before.names))
    return profile.scope == "running_total" and dated and placed and not profile.counted


def _weigh_number(number: float, dated: int) -> int:
    """How much speaks for one question behind two counts that are the same: 16,082 people are hardly counted twice."""
    return JOIN if _count_digits(number) > MANY_DIGITS else int(is_telling(number, exact=dated == 2))


def is_telling(number: float, exact: bool) -> bool:
    """Whether two texts hardly give a count by chance: not a small one, unless on the same day, nor a round one."""
    return number >= (FEW if exact else 10) and (number % 10 != 0 or (exact and number % 100 != 0) or number >= MANY)


def _is_one_change(a: Profile, b: Profile) -> bool:
    """Whether articles of the same days tell of one change by one number: 5.7 million barrels a day were knocked out.

    Not by a number of one digit, such as 500,000 barrels, nor where each has another owner.
    """
    owned = a.actors and b.actors and a.actors.isdisjoint(b.actors)
    return a.change and b.change and not owned and _count_digits(a.number) > 1 and lie_within(a.said, b.said, SOON)


def _weigh_distance(a: float | None, b: float | None) -> int:
    """What speaks against one question where two counts differ so much that they hardly count the same."""
    if a == b or a is None or b is None or max(a, b) <= FAR * min(a, b):
        return 0
    return 1 if max(a, b) <= FURTHER * min(a, b) else 3
