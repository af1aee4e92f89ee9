"""When, where, by whom and how surely: what a sentence says around an act that it counts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from ..dating.edtf import is_day, read_interval, take_start
from ..declared.topics import Measure
from ..ground.inflections import IRREGULAR_PASTS
from ..ground.model import DateMention, Document, Quantity, Row
from ..ground.text import WEEKDAYS, worded
from .actors import find_actor
from .frames import UTMOST
from .moments import (
    Moment,
    choose_moment,
    find_begun_day,
    find_counted_back,
    find_event_day,
    find_level_day,
    find_standing_day,
    goes_on,
    stands_behind_by,
)
from .owners import find_owner
from .partings import SET_BESIDE, is_long, is_to_come
from .places import find_place
from .scopes import (
    APART,
    EXTREMES,
    are_found,
    comes_from,
    find_hedge,
    find_rate,
    find_scope,
    find_single_events,
    is_earlier_count,
    is_of_lasting,
    is_perfect,
    is_set_beside,
    is_since_event,
    runs_since,
)
from .shapes import Act, Hit, Shaped
from .sums import ENOUGH, count_least, weigh_several

# What stands between a date and a number that it does not date: the mark or word that opens another clause.
_PARTS_DATE: Final = worded(r",(?![0-9])|[;:()\"]|--|\b<circumstances.parts_date>\b")
# Between a number and a date that it is compared with: less than in May; or that of the number it came from: $8, up
# from $6 in May.
_COMPARED: Final = worded(
    r"\b<circumstances.compared>(?: <circumstances.compared_on>)* ?$|\bfrom (?:an? (?:[a-z]+ ){1,3})?[^a-z\s]*\d(?:"
    r"(?! to )[^,;])*$|\bthe <circumstances.alike> (?:period|month|quarter|week|time|day)(?: of| in)? ?$"
)
_DIGIT: Final = re.compile(r"\d")
_OF_BY: Final = re.compile(r"\bby ")
_DAY_REACHED: Final = re.compile(r"^\.\./(?=[0-9]{4}-[0-9]{2}-[0-9]{2}$)")
_OPENED: Final = re.compile(r"(?: alone| period)?,")  # in May alone, | so much
# Before and behind a date: agreed in December to cut.
_AGREED_ON: Final = worded(r"\b<circumstances.agreed_on>(?: (?:late|early|on|in|at))* ?$")
_TO_DO: Final = re.compile(
    r" to (?!the |an? |its |their |about |around |some |nearly |almost |just |only |over |below )[a-z]+ "
)
_REPORTED_ON: Final = worded(
    r"\b(?:said|says|told(?: [a-z]+)?|<circumstances.reported_on>|according to[ a-z]*)(?: (?:late|early|on|in|at))* ?$"
)
_DAY: Final = len("2000-01-01")
_RECENT: Final = 100  # days: what began so lately is not over
# Others than those, who are added to them.
_FURTHER: Final = re.compile(r"\b(?:also|others?|another|more|in\s+addition|besides|too)\b")
_SUPERLATIVE: Final = re.compile(rf"{UTMOST}|first|last")
_OF_WHOM: Final = ["of", "whom"]
_THOSE: Final = frozenset("the these those them".split())
_AROUND: Final = 16  # characters: so near stand words that say whether a number comes on top of another
_NEXT: Final = 4  # characters: so near follows the next sentence
_NEAR: Final = 80  # characters: a date farther off does not date a number that no act ties to it
_AS_FROM: Final = frozenset("of from by until".split())  # before the day of a level itself: as of Monday
_LEADING: Final = frozenset("to at".split())


class Circumstances(Row, frozen=True):
    """What stands around one counted act; empty where the sentence does not say."""

    time_scope: str = ""
    hedge: str = ""
    place: str = ""
    actor: str = ""
    event_date: str = ""
    date_text: str = ""
    date_basis: str = "unknown"
    as_of: str = ""
    leaning: bool = False  #: to a total, which it is if nothing dates it and no event is told beside it
    weight: int = 0  #: of what alone makes it a total; 0 where its sentence says so
    rate: str = ""  #: the time for which a count is given: ``day`` of *20 people a day*

    def is_dated(self) -> bool:
        """Whether words date it, known or not."""
        return bool(self.event_date or self.date_text)

    def take_day(self, edtf: str, words: str, scope: str = "", basis: str = "inferred") -> Circumstances:
        """The same with a day or time told elsewhere, and the scope that it has then, where that is another."""
        return replace(self, time_scope=scope or self.time_scope, event_date=edtf, date_text=words, date_basis=basis)


def read_circumstances(acts: Sequence[Act]) -> list[Circumstances]:
    """What the sentences say around each of some acts; all of them take one step before any takes the next."""
    single = find_single_events(acts)
    scopes = [find_scope(act, id(act.shaped.document) in single) for act in acts]
    moments = list(map(choose_moment, acts))
    hedges = list(map(find_hedge, acts))
    places = list(map(find_place, acts))
    actors = [find_owner(act) if act.hit.has_kind("words") else find_actor(act) for act in acts]
    settled = [_settle(*around) for around in zip(acts, scopes, moments, hedges, places, actors, strict=True)]
    shared = _share_scope(acts, settled)
    followed = _follow_totals(acts, _share_event(acts, shared))
    return _share_scope(acts, followed) if followed != shared else shared


def _share_event(acts: Sequence[Act], settled: list[Circumstances]) -> list[Circumstances]:
    """A bare toll with the day of the count that it is set beside or that it takes in: ``12 died on Monday``, but the
    army put the toll at 20; nine bodies were found ``two days after a quake``, taking the toll to 90. So is some *of
    whom* of those counted before.
    """
    shared: list[Circumstances] = []
    for k, (act, around) in enumerate(zip(acts, settled, strict=True)):
        bare = around.time_scope == "running_total" and act.hit.last == act.token - 1 and not around.date_text
        if k and bare and acts[k - 1].shaped is act.shaped and acts[k - 1].measure is act.measure:
            last, beside = shared[-1], act.shaped.words[act.token - 1]
            counted_back = beside == "to" and last.date_basis == "inferred"
            if last.time_scope == "event" and (beside == "at" or counted_back):
                around = around.take_day(last.event_date, last.date_text, basis=last.date_basis)
        if k and not around.date_text and act.shaped.words[act.token + 1 : act.token + 3] == _OF_WHOM:
            last, before = shared[-1], acts[k - 1]
            if before.shaped is act.shaped and around.time_scope == last.time_scope == "event" and last.date_text:
                around = around.take_day(last.event_date, last.date_text, basis=last.date_basis)
        shared.append(around)
    return shared


def _share_scope(acts: Sequence[Act], settled: list[Circumstances]) -> list[Circumstances]:
    """Counts of one act are totals alike, and so are those of one sentence and a long time if nothing makes them those
    of one event: ``last year 34 teachers and 12 students`` were shot.
    """
    pairs = list(zip(acts, settled, strict=True))
    totals = [(act, around) for act, around in pairs if around.time_scope == "running_total" and act.measure.occasions]
    if not totals:
        return settled
    alike = {(id(act.hit), around.event_date) for act, around in totals if act.hit.inner < 0}
    timed = {id(act.shaped) for act, around in totals if _is_time(around.event_date)}
    shared: list[Circumstances] = []
    for act, around in pairs:
        if around.time_scope == "event" and act.measure.occasions:
            same = (id(act.hit), around.event_date) in alike
            long = id(act.shaped) in timed and _is_time(around.event_date)
            if same or (long and weigh_several(act, around.event_date) > 0):
                around = replace(around, time_scope="running_total")
        shared.append(around)
    return shared


def _follow_totals(acts: Sequence[Act], settled: list[Circumstances]) -> list[Circumstances]:
    """What goes on from a total told just before is one too, if nothing makes it one event: ``of these 41`` were
    children, ``another 20`` were hurt, ``in Kula 140`` died. A part of a total is of its time.
    """
    followed: list[Circumstances] = []
    total: tuple[Act, Circumstances] | None = None
    last: Act | None = None
    for act, around in zip(acts, settled, strict=True):
        if act.measure.occasions:
            own = around.time_scope == "running_total"
            if total and last and not own and around.time_scope == "event" and _is_beside(last, act):
                around = _follow(*total, act, around)
            if own or around.time_scope != "running_total":
                total = (act, around) if own else None
            last = act
        followed.append(around)
    return followed


def _is_beside(before: Act, act: Act) -> bool:
    """Whether a count stands in the sentence of another or in the next one."""
    end, start = before.shaped.ends[-1], act.shaped.starts[0]
    return act.shaped.document is before.shaped.document and len(act.shaped.folded[end:start].strip()) < _NEXT


def _follow(before: Act, total: Circumstances, act: Act, around: Circumstances) -> Circumstances:
    """A count beside a total, as one if that is a sum of several events and it goes on with it."""
    part = _is_part(act.shaped) or _are_there(act)
    reason = 5 if part else ENOUGH if _is_further(act) else 2 * (not around.date_text)
    if reason + weigh_several(act, around.event_date) < ENOUGH or weigh_several(before, total.event_date) < 2:
        return around
    around = replace(around, time_scope="running_total", weight=total.weight)
    if not part or around.is_dated():
        return around
    return around.take_day(total.event_date, total.date_text, basis="inferred" if total.event_date else "unknown")


def _is_part(shaped: Shaped) -> bool:
    """Whether a sentence counts some of those counted before: ``of the dead``; not *the worst of them*."""
    counted = {hit.first for hit in shaped.hits if hit.has_kind("verbs", "states", "nouns", "victims")}
    for k, word in enumerate(shaped.words[:-1]):
        if word in ("of", "among") and not _SUPERLATIVE.fullmatch(shaped.words[max(0, k - 1)]):
            those = shaped.words[k + 1] in _THOSE
            if (those and shaped.words[k + 1] != "the") or (those and k + 2 in counted):
                return True
    noun = len(shaped.shapes[: max(0, shaped.shapes.find("I", 1, 9))].rstrip("a")) - 1  # the army's casualties include
    return noun in counted and shaped.words[0] in _THOSE and not shaped.shapes[1:noun].strip("xso")


def _are_there(act: Act) -> bool:
    """``There are 26 dead`` among the troops: how many there are by now."""
    words = act.shaped.words[: act.token]
    are = len(words) - words[::-1].index("are") if "are" in words else 0
    return are > 1 and words[are - 2] == "there" and set("bwhmv;:").isdisjoint(act.shaped.shapes[are : act.token])


def _is_further(act: Act) -> bool:
    """Whether others are counted than those before: ``another 20``, ``six soldiers also`` died."""
    quantity = act.shaped.quantities[act.token]
    start, end = max(act.shaped.starts[0], quantity.start - _AROUND), max(quantity.end, quantity.noun_end) + _AROUND
    return _FURTHER.search(act.shaped.folded, start, end) is not None


def _is_time(edtf: str) -> bool:
    """Whether a date is longer than a day."""
    return bool(edtf) and ("/" in edtf or is_long(edtf))


def _settle(act: Act, scope: str, moment: Moment | None, hedge: str, place: str, actor: str) -> Circumstances:
    """What stands around an act, with its scope and its date fitted to each other."""
    shaped, token, hit, measure = act
    untold = not scope and measure.scope != "state"
    scope = "event" if untold else scope
    compared = measure.scope != "state" and (comes_from(shaped, token) or is_set_beside(shaped, token))
    if compared:
        moment = _find_compared_time(shaped, token)
    elif measure.scope == "state" and moment and not _is_own_time(shaped, token, moment):
        moment = None
    elif moment and measure.scope == "state" and _is_of_since(shaped.folded, moment, shaped.starts[token]):
        moment = replace(moment, edtf=take_start(moment.edtf))
    if measure.scope == "state" and moment and _OF_BY.search(shaped.folded, max(0, moment.start - 4), moment.end):
        moment = replace(moment, edtf=_DAY_REACHED.sub("", moment.edtf))  # had dropped to 300,000 by 23 May
    stands = find_standing_day(shaped, hit) if scope == "event" and measure.occasions else None
    scope, moment = _let_run(act, scope, moment, compared)
    edtf = (moment.edtf or _guess_length(shaped.document, moment)) if moment else ""
    goes_on = not shaped.dates and is_perfect(shaped, token, hit) and not are_found(shaped, token)
    several = untold and scope == "event" and measure.occasions and shaped.quantities[token].best != 1
    weight = weigh_several(act, edtf, goes_on) if several else -1  # one person dies once
    scope, moment = _tell_event(act, scope, moment, weight)
    if untold and measure.running and moment and moment.edtf.endswith(("/..", f"/{shaped.document.published}")):
        scope = "running_total"  # since the crossing opened in 2006, over 9,600 returned
    if untold and moment and scope == "event" and not measure.occasions and _lasts_long(moment.edtf):
        scope = "running_total"  # in fiscal year 2017 the agency seized 269,790 pounds
    if moment and scope == "event" and _finds_dead(shaped, token, hit):  # found on Monday, two days after a quake
        moment = find_counted_back(shaped, measure.occasions) or moment
    totals = scope == "running_total" and bool(measure.occasions)
    level = find_level_day(shaped, token, hit) if totals else -1
    until = shaped.dates[level].edtf.removeprefix("../") if level >= 0 else shaped.document.published
    if totals and (moment is None or level >= 0) and not runs_since(shaped, token, hit):
        moment = _date_total(act, level, until, compared)
    since = moment is not None and shaped.folded.startswith("since", moment.start)
    if moment and scope == "event" and since and "/" in moment.edtf:
        moment, since = None, False  # adding to 900 killed there since 2014
    return Circumstances(
        time_scope=scope,
        hedge=hedge,
        place=place,
        actor=actor,
        event_date=moment.edtf if moment else "",
        date_text=shaped.text[moment.start : moment.end] if moment else "",
        date_basis=moment.basis if moment else "unknown",
        as_of=_find_earlier(shaped, token, measure)
        or (until if level >= 0 else "")
        or (stands.edtf if stands else "")
        or _find_as_of(shaped.document, scope, moment.edtf if moment else "", since),
        leaning=_leans(shaped, token, weight),
        weight=weight if weight >= ENOUGH and shaped.quantities[token].bound != "vague" else 0,
        rate=find_rate(act) if scope == "state" else "",
    )


def _lasts_long(edtf: str) -> bool:
    """Whether a time is a year, or some months: more happens in it than once."""
    first, _, last = edtf.rstrip("~").partition("/")
    return len(first) == len("2017") or len(first) == len(last) == len("2017-09")


def _let_run(act: Act, scope: str, moment: Moment | None, compared: bool) -> tuple[str, Moment | None]:
    """Scope and date of a count where what counts it may go on: a total has no date over which none can run."""
    shaped, token, hit, _ = act
    lasting = scope == "running_total" or is_perfect(shaped, token, hit) or is_of_lasting(shaped, token, hit)
    if moment and moment.begins and (lasting or (scope != "state" and _goes_on(act, moment))):
        # the siege that began on 3 May has left 12 dead; ended since, who knows when, if it began long ago
        over = not (lasting or began_lately(moment.edtf, shaped.document.published))
        return "running_total", None if over else _run_from(moment, shaped.document.published)
    if moment is None or scope != "running_total" or compared:
        return scope, moment
    runs = _can_run(shaped.document, moment) or _adds_up(act, moment)
    return scope, moment if runs else None


def _tell_event(act: Act, scope: str, moment: Moment | None, weight: int) -> tuple[str, Moment | None]:
    """Scope and date of a count of one event, unless it weighs as one of several: an undated one may have the day of
    what it is told with, and may be a total up to a day.
    """
    shaped, token, hit, measure = act
    if weight >= ENOUGH:
        scope = "running_total"
    elif scope == "event" and measure.occasions and moment is None and shaped.dates:
        moment = find_begun_day(shaped, measure.occasions)
        if moment and moment.begins and is_perfect(shaped, token, hit):  # battles, which broke out on 3 May, have
            scope, moment = "running_total", _run_from(moment, shaped.document.published)
    elif scope == "event" and measure.occasions and moment and _is_up_to(shaped.document, moment):  # had died by Monday
        scope = "running_total"
    behind_since = shaped.words[token - 1 : token] == ["since"] or is_since_event(shaped, token, hit)
    if moment and scope == "event" and behind_since:  # since 41 died there in 2015
        moment = replace(moment, edtf=take_start(moment.edtf))
    return scope, moment


def _date_total(act: Act, level: int, until: str, compared: bool) -> Moment | None:
    """When the event was, or began, of which a total is told: its day, or the time from it ``until`` a day."""
    shaped, token, hit, measure = act
    moment = find_event_day(shaped, hit, measure.occasions, level)
    if moment and compared and len(moment.edtf) < _DAY:  # rose to 26 in 2013 from 19
        moment = None
    begun = None if moment else find_begun_day(shaped, measure.occasions)
    if begun and begun.begins and (is_perfect(shaped, token, hit) or began_lately(begun.edtf, until)):
        return _run_from(begun, until)
    return moment


def _goes_on(act: Act, moment: Moment) -> bool:
    """``died in the clashes that broke out on Saturday``: on that day and after."""
    return goes_on(act.shaped, bisect_left(act.shaped.starts, moment.start), act.measure.occasions)


def began_lately(edtf: str, published: str) -> bool:
    """Whether what began on a day is not over, whatever the tense that tells of it."""
    begun, told = read_interval(edtf), read_interval(published)
    return begun is not None and told is not None and (told[1] - begun[0]).days <= _RECENT


def _finds_dead(shaped: Shaped, token: int, hit: Hit) -> bool:
    """``found 12 bodies``, ``12 bodies were recovered``."""
    found = shaped.words[token - 1 : token] + shaped.words[token + 1 : token + 5]
    return hit.inner == token and not shaped.lexicon.afterwards.isdisjoint(found)


def _leans(shaped: Shaped, token: int, weight: int) -> bool:
    """Whether a count is a total if nothing dates it: its words nearly say so; dozens may be of any time."""
    quantity = shaped.quantities[token]
    if are_found(shaped, token):
        return False
    if quantity.bound == "vague":
        return weight >= 0
    people = (other for other in shaped.quantities.values() if other.unit == quantity.unit)
    return weight == ENOUGH - 1 and max(map(count_least, people)) >= APART  # attacks killed 8 and injured 90


def _find_earlier(shaped: Shaped, token: int, measure: Measure) -> str:
    """The day of an earlier count, ``up from 38 on Monday``, else one up to the document's own (``../`` where that is
    not known); empty for others.

    ``a day earlier`` is earlier than the count beside it, whose day is not that of the event, and stays open.
    """
    if measure.scope == "state" or not (comes_from(shaped, token) or is_earlier_count(shaped, token)):
        return ""
    mention = _find_date_behind(shaped, token)
    if mention is None and shaped.words[0] == "earlier":
        mention = next((shaped.dates[k] for k in range(1, 4) if k in shaped.dates), None)
    if mention and mention.edtf:
        relative = shaped.folded.endswith(("earlier", "before"), mention.start, mention.end)
        return f"../{shaped.document.published}" if relative and is_day(shaped.document.published) else mention.edtf
    return f"../{shaped.document.published}" if is_day(shaped.document.published) else "../"


def _find_date_behind(shaped: Shaped, token: int) -> DateMention | None:
    behind = next((k for k in range(token + 1, min(token + 6, len(shaped.shapes))) if k in shaped.dates), token)
    return shaped.dates.get(behind) if set(",;:Q").isdisjoint(shaped.shapes[token + 1 : behind]) else None


def _is_own_time(shaped: Shaped, token: int, moment: Moment) -> bool:
    """Whether a date can be a level's: what a level came from or is compared with has only a date behind it, and that
    alone.

    ``from 3 million in 2010 to 2 million``, ``in May it averaged 2 million, down from 3 million``, ``2 million, below
    the peak of 3 million in 1999``.
    """
    if _holds_anyway(shaped, token, moment) or _is_told_of_now(shaped, token, moment):
        return False
    earlier = [k for k in shaped.quantities if _is_left(shaped, k)]
    others = [k for k in shaped.quantities if _is_compared_with(shaped, k)]
    dated = [k for k in earlier if _is_right_behind(shaped, k, moment)]
    dated += [k for k in others if _is_behind(shaped, k, moment)]
    return token in dated if token in earlier or token in others else not dated


def _is_told_of_now(shaped: Shaped, token: int, moment: Moment) -> bool:
    """Whether a level is told in the present, by no day of its own: the field ``produces 300,000 bpd`` and was shut
    on Monday; it pumps 300,000 bpd, a tenth of the 3 million bpd that it made in 2015; but ``as of`` Monday it pumps
    300,000 bpd.
    """
    verb = token - 1
    while verb > 0 and shaped.shapes[verb] in "dap":
        verb -= 1
    present = shaped.words[verb].endswith("s") and any(hit.last - 1 == verb for hit in shaped.hits)
    k = bisect_left(shaped.starts, moment.start)
    own = shaped.words[k - 1] in _AS_FROM and k > token
    unit = shaped.quantities[token].unit
    parted = any(token < i < k - 1 and other.unit == unit for i, other in shaped.quantities.items())
    return present and (is_day(moment.edtf) or parted) and not own


def _holds_anyway(shaped: Shaped, token: int, moment: Moment) -> bool:
    """Whether a level stands in an aside in the present, and a date outside it: the field, ``which produces 300,000
    bpd``, was shut on Monday.
    """
    opening = shaped.shapes.rfind(",r", 0, token)
    if opening < 0 or "," in shaped.shapes[opening + 1 : token]:
        return False
    verb = shaped.words[opening + 2]
    had_been = shaped.words[opening + 2 : opening + 4] == ["had", "been"]
    past = verb.endswith("ed") or verb in IRREGULAR_PASTS or verb == "was" or shaped.shapes[opening + 2] in "bhm"
    if past and not had_been:
        return False
    closing = shaped.shapes.find(",", token)
    return moment.start < shaped.starts[opening] or 0 < closing < bisect_left(shaped.starts, moment.start)


def _is_left(shaped: Shaped, token: int) -> bool:
    """Whether a quantity is one that another came from: ``from 3 million``, ``from a revised 3 million``."""
    before = token - 1
    while before > 0 and (shaped.shapes[before] == "d" or shaped.words[before].endswith(("revised", "ly"))):
        before -= 1
    return shaped.words[before : before + 1] == ["from"]


def _is_compared_with(shaped: Shaped, token: int) -> bool:
    """Whether a quantity is one that another is set beside: ``compared with 2 million``, ``a record of 2 million``."""
    before = shaped.words[max(0, token - 2) : token]
    if not _LEADING.isdisjoint(shaped.words[max(0, token - 5) : max(0, token - 2)]):  # to a monthly average of
        return False
    return before in SET_BESIDE or (before[1:] == ["of"] and before[0] in EXTREMES)


def _is_behind(shaped: Shaped, token: int, moment: Moment) -> bool:
    """Whether a date stands behind a quantity, no other quantity between."""
    end = shaped.ends[token]
    return end <= moment.start and not any(end < shaped.starts[k] < moment.start for k in shaped.quantities)


def _is_right_behind(shaped: Shaped, token: int, moment: Moment) -> bool:
    """Whether a date stands behind a quantity, no other one between."""
    mention = _find_date_behind(shaped, token)
    if mention is None or mention.start != moment.start:
        return False
    return not any(token < other and shaped.starts[other] < mention.start for other in shaped.quantities)


def _find_compared_time(shaped: Shaped, token: int) -> Moment | None:
    """The year or month of a number that another is compared with, ``up from 187 in 2022``; none that a day dates."""
    mention = _find_date_behind(shaped, token)
    if mention is None or not is_long(mention.edtf):
        return None
    return Moment(mention.start, mention.end, mention.edtf, mention.basis)


_LENGTHS: Final = {"year": "0000", "week": "0000-00-01/0000-00-07", "month": "0000-00"}


def _guess_length(document: Document, moment: Moment) -> str:
    """A stand-in for a year, week or weekday that nothing anchors: it is as long as any other."""
    unit = document.folded[moment.start : moment.end].rpartition(" ")[2]
    return "0000-00-01" if unit in WEEKDAYS else _LENGTHS.get(unit, "")


def _is_up_to(document: Document, moment: Moment) -> bool:
    """Whether a date is that up to which something was counted: ``by noon on Monday``."""
    return moment.edtf.startswith("../") or stands_behind_by(document, moment.start)


def _run_from(moment: Moment, published: str) -> Moment:
    """A total that runs from the day on which its event began."""
    if not moment.edtf or "/" in moment.edtf or not is_day(published) or moment.edtf > published:
        return moment
    return replace(moment, edtf=f"{moment.edtf}/{published}")


_SINCE: Final = re.compile(r"\bsince [^.,;:]{2,}$")
# Of another time than the number before it: 150,000 in the same month last year.
_SAME_PERIOD: Final = worded(r" (?:in|at|during|for|over) the <circumstances.same> <circumstances.periods>\b")


def read_plain_date(document: Document, quantity: Quantity, start: int, end: int) -> Circumstances:
    """When a quantity that no measure takes was so, of its sentence [start:end]: the date in its own clause.

    Only a date with nothing but words between, or one that opens the sentence, dates it; when unsure it stays open.
    """
    elsewhen = _SAME_PERIOD.match(document.folded, max(quantity.end, quantity.noun_end))
    left = quantity.bound != "range" and document.folded.endswith(" from ", start, quantity.start)
    best: tuple[int, DateMention] | None = None
    near = max(start, quantity.start - 2 * _NEAR), min(end, quantity.end + 2 * _NEAR)
    for mention in document.list_dates(*near):
        leads = mention.start < quantity.start
        gap = (mention.end, quantity.start) if leads else (max(quantity.end, quantity.noun_end), mention.start)
        between = document.folded[slice(*gap)]
        if (leads and (elsewhen or left)) or (not leads and _COMPARED.search(between)):
            continue
        if left and _DIGIT.search(between):
            continue
        before = document.folded[max(start, mention.start - 30) : mention.start]
        if leads and len(before) < 12 and (opened := _OPENED.match(between)):
            between = between[opened.end() :]
        elif not leads:
            between = between.removesuffix(" as of ")
        apart = len(between) > _NEAR or bool(_PARTS_DATE.search(between) or _REPORTED_ON.search(before))
        apart = apart or bool(leads and _TO_DO.match(between) and _AGREED_ON.search(before))
        if is_to_come(document, mention):
            if not (leads or apart or _DIGIT.search(between)):  # from 4 million in 2021 to 5 million in 2031
                best = None
            continue
        if not (apart or mention.duration):
            gap_length = len(between) + leads  # rose from 2 in May to 3 in June
            best = min(best or (gap_length, mention), (gap_length, mention), key=lambda pair: pair[0])
    plain = Circumstances(as_of=document.published)
    if best is None:
        return plain
    chosen = best[1]
    edtf = chosen.edtf
    if _is_of_since(document.folded, chosen, quantity.start):
        edtf = take_start(edtf)
    return plain.take_day(edtf, document.text[chosen.start : chosen.end], basis=chosen.basis)


def _is_of_since(folded: str, told: DateMention | Moment, start: int) -> bool:
    """Whether a date ends what a time began with, the number at ``start`` within: *the least since exports hit 3 mb/d
    in 2004*.
    """
    if (
        "/" not in told.edtf
        or told.edtf.startswith("../")
        or told.start < start
        or folded.startswith("since", told.start)
    ):
        return False
    return _SINCE.search(folded, max(0, start - 2 * _NEAR), start) is not None


def _find_as_of(document: Document, scope: str, when: str, since: bool) -> str:
    """The day the claim speaks about: a level's own date, else the document's; ``since`` a day, it holds until now."""
    if scope == "past":
        return when or (f"../{document.published}" if document.published and "/" not in document.published else "")
    if scope == "state" and when and not since:
        return when
    return document.published


def _adds_up(act: Act, moment: Moment) -> bool:
    """``in October 250 attacks took 327 lives``: a month's toll of many events."""
    return bool(act.measure.occasions) and is_long(moment.edtf) and weigh_several(act, moment.edtf) > ENOUGH


def _can_run(document: Document, moment: Moment) -> bool:
    """Whether a total can run over a date: an interval, ``last month``, the year in which the document appeared."""
    edtf, published = moment.edtf, document.published
    if "/" in edtf or (bool(edtf) and published.startswith(edtf.rstrip("~?X")) and edtf != published):
        return True
    return is_long(edtf) and document.folded.startswith("last ", moment.start)
