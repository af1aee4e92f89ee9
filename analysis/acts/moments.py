"""When a counted act happened: the date of its own clause, of all that its sentence names.

A date that tells of a report (*said on Tuesday*), of a plan, of another act or of a comparison (*the worst since 1998*)
is none of it. When unsure the day stays open.
"""

import math
import re
from bisect import bisect_left
from collections.abc import Container
from datetime import date, timedelta
from typing import Final

from msgspec.structs import replace

from ..dating.edtf import is_day, reach_back, take_start
from ..dating.holidays import HOLIDAYS
from ..ground.model import DateBasis, DateMention, Document, Row
from ..ground.text import HOURS
from .frames import is_in_aside, is_own_day, is_since_which, owns_occasion, tells_event
from .partings import (
    FAR,
    SPAN,
    WHO_DID,
    dates_report,
    is_after_those,
    is_apart,
    is_compared,
    is_cue,
    is_hours_off,
    is_long,
    is_of_former,
    is_same_act,
    is_to_come,
    measure_gap,
    opens_clause,
)
from .shapes import Act, Hit, Shaped, skip_back

# As shapes, before a date: , founded in
_ASIDE_DATED: Final = re.compile(r",a?(?P<verb>v)[pdxo]{0,5}$")
# As shapes, before and with a date: , scene at the end of May of
_ASIDE_NAMED: Final = re.compile(r",d?xp[pdx]{0,3}$")
# As shapes: a relative clause between commas, which ends with its date.
_CLOSED: Final = re.compile(r",(?P<named>dx{1,3})?r[^,]*a,")
# Between the date of one act and another act: , and; and later; and 12 have
_THEN_ACTS: Final = re.compile(r",?&a?(?:Q[bhw]{0,2})?")
# Between two dates of one act: last night and early this morning.
_AND: Final = re.compile(r"[pda]{0,3}(?:&[pda]{0,3}|,&a[pda]{0,3})")
# As shapes, behind the second: they killed two.
_DOES_ELSE: Final = re.compile(r"d?x{1,2}h?[bw]?T")
_TOLD: Final = 18  # tokens: so far before its date stands an event of which a toll is told
_OPENING: Final = 8  # tokens: a date that opens its sentence stands no farther in
_WIDE: Final = 3  # tokens: so much nearer must a week or a year stand than a day, unless it stands right behind
_CLOSING: Final = 8  # tokens: so much nearer must a date of a relative clause stand than one of the act's own
_ABSENT: Final = frozenset("missing unaccounted trapped".split())
_FOLLOWING: Final = frozenset("following after since".split())
_STANDING: Final = frozenset("still remain remains remained remaining".split())
# Two days after, of what came some time before a date.
_DAYS_AFTER: Final = re.compile(r"\b(a|one|two|three|four|five)\sdays?\safter\b")
_STATE_OF: Final = ["state", "of"]
_WORSHIP: Final = ["prayers"], ["prayer"], ["mass"], ["services"]
_LONG: Final = frozenset("hour day week month year".split())
_ENDED: Final = frozenset("ended lasted ceased continued continue go went".split())
_COUNTED: Final = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}


_UP_TO_HOUR: Final = re.compile(r"\bby (?:(?:noon|midnight|dawn|dusk|late|early|mid-day|midday)(?: on)? )?$")
# Before the day up to which something was counted: as of 8 a.m. on Sunday, 61 were hurt.
_AS_OF: Final = re.compile(
    r"\bas (?:of|at) (?:(?:noon|midnight|dawn|dusk|[0-9]{1,2}(?:[:.][0-9]{2})?(?: ?[ap]\.?m\.?)?(?: gmt)?),? )?"
    r"(?:on )?$"
)
_UP_TO: Final = ("as of ", "by ", "until ")  # at the beginning of a date


class Moment(Row, frozen=True):
    """The date of an act: text[start:end] and what it means."""

    start: int
    end: int
    edtf: str  #: empty where nothing anchors it
    basis: DateBasis
    begins: bool = False  #: the day on which began what has done it: the siege that began on 3 May has left 12 dead


def _take(mention: DateMention, begins: bool = False) -> Moment:
    return Moment(mention.start, mention.end, mention.edtf, mention.basis, begins)


def choose_moment(act: Act) -> Moment | None:
    """The date nearest to the act in its sentence; none that dates a report (*said on Tuesday*) or is to come."""
    shaped, token, hit, measure = act
    occasions = measure.occasions
    if shaped.dates and shaped.words[hit.first - 1] == "whose":  # ten, whose bodies were found today, died on Monday
        hit = next((other for other in shaped.hits if other.first > hit.last and is_same_act(other, hit)), hit)
    stands = find_standing_day(shaped, hit) if occasions and shaped.dates else None
    within: list[int] = []
    nearest, best = math.inf, -1
    for k, mention in shaped.dates.items():
        if mention is stands or _dates_nothing_done(shaped, k, token, hit, occasions):
            continue
        if is_own_day(shaped, k, hit):
            return _make_moment(shaped, k, hit)
        opened = shaped.folded.startswith("since", mention.start)
        if occasions and is_since_which(shaped, k, hit, opened, occasions):
            # the worst since the 2010 earthquake, in which 500 died
            return Moment(mention.start, mention.end, take_start(mention.edtf), mention.basis)
        if not _dates_other(shaped, k, token, hit, occasions):
            gap = _measure_way(shaped, k, token, hit, occasions)
            if k >= hit.last and is_day(mention.edtf) and {",", ";", "&", "r"}.isdisjoint(shaped.shapes[hit.last : k]):
                within.append(k)
            if gap < nearest:
                nearest, best = gap, k
    if best >= 0 and is_long(shaped.dates[best].edtf):  # early in 2021, when a quake killed 12 on 5 January
        year = shaped.dates[best].edtf.rstrip("~")
        best = next((k for k in within if shaped.dates[k].edtf.startswith(f"{year}-")), best)
    if best >= 0:
        return _date_night(shaped, _make_moment(shaped, best, hit))
    return find_counted_back(shaped, occasions) or find_witnessed_day(shaped, hit.first, occasions)


def _dates_nothing_done(shaped: Shaped, k: int, token: int, hit: Hit, occasions: Container[str]) -> bool:
    """Whether a date is that of a report, of what is to come, or of how things stand; or far from the act."""
    mention = shaped.dates[k]
    if abs(k - token) > 2 * FAR or is_to_come(shaped.document, mention) or is_hours_off(shaped.document, mention):
        return True
    if dates_report(shaped, k) and not _is_right_behind(shaped, k, hit):
        return True
    if occasions and (stands_behind_as_of(shaped, mention.start) or _dates_toll(shaped, k)):
        return True
    if occasions and k >= hit.last and is_standing(shaped, k):  # were killed, and three were still missing on
        return True
    if shaped.words[k + 1 : k + 2] in _WORSHIP and any(opens_clause(shaped, i, hit) for i in shaped.dates):
        return True  # since May, when a bombing during Friday prayers killed 12
    # 800 since 1968, and 16 since the truce ended
    return k < token and shaped.words[token + 1 : token + 2] == ["since"] and bool(occasions)


def _is_before_cause(shaped: Shaped, k: int, hit: Hit, occasions: Container[str]) -> bool:
    """``Rescuers halted the search on Saturday after a dam burst``, killing 34: a date of what followed the event."""
    after = next((i for i in range(k + 1, hit.first) if shaped.words[i] == "after"), -1)
    if after < 0 or not shaped.words[hit.first].endswith("ing") or "," not in shaped.shapes[after : hit.first]:
        return False
    event = any(shaped.words[i] in occasions or tells_event(shaped, i, occasions) for i in range(after, hit.first))
    searchers = shaped.lexicon.searchers | shaped.lexicon.afterwards
    relief = any(is_relief(shaped, i) or shaped.words[i] in searchers for i in range(k))
    return event and relief


def _dates_toll(shaped: Shaped, k: int) -> bool:
    """Whether a date says when a total stood so high: ``the toll on Monday was`` 12 dead; not *Monday's toll*."""
    noun = k - (shaped.shapes[k - 1] == "p")
    stood = shaped.shapes[k + 1 : k + 2] in tuple("bwhv")
    return stood and any(hit.last == noun and hit.has_kind("totals") for hit in shaped.hits)


def _dates_other(shaped: Shaped, k: int, token: int, hit: Hit, occasions: Container[str]) -> bool:
    """Whether a date is that of another act or thing of the sentence."""
    if is_apart(shaped, k, token, hit, occasions) or is_compared(shaped, k) or _is_night_of(shaped, k):
        return True
    if not occasions and (is_in_aside(shaped, k, token, hit) or "since" in shaped.words[k + 1 : token]):
        return True  # was so much in May, has since fallen to
    level = not occasions and shaped.quantities[token].role == "level" and "/" in shaped.dates[k].edtf
    if level and "since" in shaped.words[token + 1 : k] and shaped.words[k - 1] != "since":
        return True  # the least since it hit 3 million in 2004
    if shaped.shapes[k - 1] == "o" and k - 2 != token and k - 2 in shaped.quantities:
        return True  # a quarter of the 2.4 million of 2015
    if "until" in shaped.words[max(0, k - 3) : k] and len(shaped.dates) > 1 and k < hit.first:
        return True  # Monday's raid, which went on until today
    if not occasions and k > hit.last and "before" in shaped.words[hit.last : k]:
        return True  # pumped so much before the siege began on Monday
    if occasions and k < hit.first and _is_before_cause(shaped, k, hit, occasions):
        return True
    if is_of_former(shaped, k, token) or _is_of_next(shaped, k, token) or _is_of_doers(shaped, k, token, hit):
        return True
    if _is_of_thing(shaped, k, hit, occasions) or is_after_those(shaped, k, token):
        return True
    if _is_of_aside(shaped, k, token, occasions):
        return True
    bare = hit.inner == token and shaped.quantities[token].noun_start < 0
    return bare and k < token and "," in shaped.shapes[k:token]  # died on Monday, taking the total to 42


def _measure_way(shaped: Shaped, k: int, token: int, hit: Hit, occasions: Container[str]) -> float:
    """How far a date is from the act or from what it counts; without end for one that tells of a place."""
    gap = min(measure_gap(shaped, k, hit.first, hit.last), measure_gap(shaped, k, token, token + 1))
    if hit.last <= k < token and ("&" in shaped.shapes[k + 1 : token] or "," in shaped.shapes[k + 1 : token]):
        gap += 2 * _WIDE if occasions else _WIDE  # killed on Sunday, four on Monday and six over the past week
    ranges = "/" in shaped.dates[k].edtf
    if k == 0 and ranges and shaped.folded.startswith("since", shaped.starts[0]):
        gap = 2.0  # since Monday they have killed 56 after the death of their chief at the weekend
    if k < hit.first and (_closes_other(shaped, k, hit) or _is_of_whole(shaped, k)):
        gap += _CLOSING
    closed = _CLOSED.search(shaped.shapes, max(0, k - 10), min(hit.first, k + 4)) if k < hit.first else None
    if closed and closed["named"] and min(shaped.dates) < closed.start():
        return math.inf  # on Monday in Kula, a town that rebels took in May, 12 died
    if closed:
        gap += _CLOSING  # which began in 2009, killed 59 in May
    if ranges and gap > 1:
        gap += _WIDE
    if shaped.words[hit.last : hit.last + 1] == ["when"] and set(",;:").isdisjoint(shaped.shapes[hit.last : k]):
        gap = 0.0 if k > hit.last else gap  # killed when a bomb went off a day earlier
    return gap


def _closes_other(shaped: Shaped, k: int, hit: Hit) -> bool:
    """``killing six at a mill in 2013, and shooting two in 2015``: a date that ends what another act tells."""
    joined = _THEN_ACTS.fullmatch(shaped.shapes, k + 1, hit.first)
    return joined is not None and any(other.last <= k for other in shaped.hits) and max(shaped.dates) >= hit.last


def _is_of_whole(shaped: Shaped, k: int) -> bool:
    """``Of the seven reported dead yesterday``, two were shot on Monday: the date of those of whom some are counted."""
    return shaped.words[0] in ("of", "among") and shaped.shapes[k + 1] == "," and "," not in shaped.shapes[:k]


def _date_night(shaped: Shaped, moment: Moment) -> Moment:
    """``overnight``, as somebody said ``on Saturday``: the night to that day, not to the document's."""
    if not shaped.folded.startswith("overnight", moment.start):
        return moment
    told = (m.edtf for k, m in shaped.dates.items() if is_day(m.edtf) and dates_report(shaped, k))
    day = next((edtf for edtf in told if edtf < moment.edtf), moment.edtf)
    return replace(moment, edtf=day)


def _is_of_next(shaped: Shaped, k: int, token: int) -> bool:
    """``on 3 May 28 bodies came in, 25 on 4 May``: the date is that of a bare number behind, if another is of this."""
    other = shaped.quantities.get(k - 2) if shaped.shapes[k - 1] == "p" else None
    return (
        token < k - 2
        and other is not None
        and other.noun_start < 0
        and shaped.shapes[k - 3] in ",&"
        and any(first < token for first in shaped.dates)
    )


def _is_of_doers(shaped: Shaped, k: int, token: int, hit: Hit) -> bool:
    """``put the toll at 12 and blamed rebels who killed 60 in 2019``: the date is that of what they did."""
    did = WHO_DID.search(shaped.shapes, max(token + 1, hit.last), k) if k > token else None
    return did is not None and shaped.words[did.start()] == "who" and "Q" in shaped.shapes[did.start() : k]


def _is_right_behind(shaped: Shaped, k: int, hit: Hit) -> bool:
    """``were killed on Monday reported Radio Kula``: the date of the act, and a verb of saying behind it."""
    return k >= hit.last and not shaped.shapes[hit.last : k].strip("pa") and shaped.shapes[k + 1 : k + 2] == "v"


def _is_of_thing(shaped: Shaped, k: int, hit: Hit, occasions: Container[str]) -> bool:
    """``scrapped a 2002 truce pact``: the year of a thing, behind an article and before its noun."""
    if k < hit.last or len(shaped.dates[k].edtf.partition("/")[0]) != 4 or shaped.shapes[k + 1 : k + 2] != "x":
        return False
    behind_article = shaped.shapes[k - 1] == "d" or shaped.shapes[k - 2 : k] == "dx"
    lasts = shaped.words[k - 1] == "the" and shaped.words[k + 1] in shaped.lexicon.lasting  # died in the 2008 war
    return behind_article and not lasts and not owns_occasion(shaped, k, occasions)


def _is_night_of(shaped: Shaped, k: int) -> bool:
    """``overnight`` into Sunday, ``the same day``, 3 May, ``election day`` Thursday: the day behind it says which."""
    mention = shaped.dates[k]
    which = shaped.folded.startswith(("overnight", "same ", "that "), mention.start)
    if which and k + 2 in shaped.dates:
        return True
    return k + 1 in shaped.dates and (which or shaped.folded[mention.start : mention.end] in HOLIDAYS)


def _is_of_aside(shaped: Shaped, k: int, token: int, occasions: Container[str]) -> bool:
    """``the group, founded in 1964,``, ``Diaz, charged Monday,``: the date is that of who is named."""
    named = _ASIDE_NAMED.search(shaped.shapes, max(0, k - 8), k) if shaped.shapes[k + 1 : k + 2] == "o" else None
    if named is not None and token < named.start():
        return True
    aside = _ASIDE_DATED.search(shaped.shapes, max(0, k - 8), k) if shaped.shapes[k + 1 : k + 2] == "," else None
    if aside is None:
        return False
    return shaped.words[aside.start("verb")] == "charged" or not tells_event(shaped, aside.start("verb"), occasions)


def is_relief(shaped: Shaped, k: int) -> bool:
    """``rescue operations``, a ``state of siege``: what followed an event, and none."""
    words = shaped.words[max(0, k - 2) : k + 1]
    return words[:-1] == _STATE_OF or not shaped.lexicon.relief.isdisjoint(words[-2:])


def find_counted_back(shaped: Shaped, occasions: Container[str]) -> Moment | None:
    """The day to which words count back from another of the sentence."""
    back = (count_back(shaped, k, occasions) for k in shaped.dates)
    return next((moment for moment in back if moment), None)


def find_witnessed_day(shaped: Shaped, first: int, occasions: Container[str]) -> Moment | None:
    """The day of what somebody saw who speaks of it: a survivor ``of Sunday's raid`` said that 12 were shot."""
    for k, mention in shaped.dates.items():
        seen = next((i for i in range(k + 1, min(k + 5, first)) if is_cue(shaped, i)), 0)
        if seen and shaped.words[seen - 1] in occasions and shaped.words[k - 1] in ("of", "to", "from"):
            return None if is_to_come(shaped.document, mention) else _take(mention)
    return None


def count_back(shaped: Shaped, k: int, occasions: Container[str]) -> Moment | None:
    """The day before that at token ``k`` of which words tell: ``on Monday, two days after`` a quake killed 12, ``two
    days after`` a quake nine bodies were found ``on Monday``.
    """
    mention = shaped.dates[k]
    if not is_day(mention.edtf) or mention.duration or is_to_come(shaped.document, mention):
        return None
    start, end = shaped.starts[0], shaped.ends[-1]
    if shaped.folded.find("after", start, end) < 0:
        return None
    match = _DAYS_AFTER.search(shaped.folded, start, end)
    if match is None or match.start() <= mention.start < match.end():
        return None
    others = (d for d in shaped.dates.values() if not (d.duration or match.start() <= d.start < match.end()))
    if any(d.edtf != mention.edtf for d in others):
        return None
    after = bisect_left(shaped.starts, match.end())
    told = range(after, after + len(re.split("[,;:]", shaped.shapes[after : after + 24])[0]))
    if k in told:  # three days after a ferry sank on Monday
        return None
    beside = 0 <= match.start() - mention.end < 3  # Monday, two days after
    if not (beside or any(shaped.words[i] in occasions or tells_event(shaped, i, occasions) for i in told)):
        return None
    day = date.fromisoformat(mention.edtf) - timedelta(_COUNTED[match[1]])
    start = mention.start if beside else match.start()
    return Moment(start, match.end(), day.isoformat(), "inferred")


def find_event_day(shaped: Shaped, hit: Hit, occasions: Container[str], level: int) -> Moment | None:
    """The date that a sentence ties to an occasion, whatever else it dates: the toll of ``the 4 July`` floods."""
    if level >= 0 and (before := count_back(shaped, level, occasions)):
        return before
    for k, mention in shaped.dates.items():
        if abs(k - hit.first) > FAR or k == level or mention.duration or "since" in shaped.words[k - 1 : k]:
            continue
        if "/" in mention.edtf and (is_long(mention.edtf) or shaped.folded.startswith("since", mention.start)):
            continue
        if is_to_come(shaped.document, mention) or "but" in shaped.words[hit.last : k]:  # 900 died, but Sunday's raid
            continue
        if goes_on(shaped, k, occasions) or _is_of_doers(shaped, k, hit.first, hit) or _is_said_on(shaped, k):
            continue
        if (hit.first < k and shaped.shapes[k + 1 : k + 2] == "s") or owns_occasion(shaped, k, occasions):
            return _take(mention)
        if _closes_event(shaped, k, occasions):
            return _take(mention)
    return None


def _closes_event(shaped: Shaped, k: int, occasions: Container[str]) -> bool:
    """Whether a date ends what tells of an occasion: the quake that struck the coast late *on Sunday*; who died when
    the roof gave way *on Monday*, after a bus plunged into a river *on Monday*; not rescue operations *on Monday*.
    """
    for i in range(k - 1, max(-1, k - _TOLD), -1):
        if (shaped.words[i] in occasions and not is_relief(shaped, i)) or shaped.words[i] == "when":
            return True
        if shaped.words[i] == "after":
            days = SPAN.search(shaped.words[i - 1])  # three days after the boat went down on Monday
            if days or any(tells_event(shaped, j, occasions) for j in range(i + 1, k)):
                return True
        if shaped.shapes[i] in ",;:&hmwQj":
            return False
    return False


def _is_said_on(shaped: Shaped, k: int) -> bool:
    """``the disaster agency said on Monday``: the day of the saying, right behind its verb."""
    return is_cue(shaped, k - 2 if shaped.shapes[k - 1] == "p" else k - 1)


def stands_behind_by(document: Document, start: int) -> bool:
    """Whether a date is that up to which something is told: ``by noon on`` Monday."""
    return _UP_TO_HOUR.search(document.folded, max(0, start - 20), start) is not None


def stands_behind_as_of(shaped: Shaped, start: int) -> bool:
    """Whether something was counted so at a date: ``as of 8 a.m. on`` Sunday."""
    return _AS_OF.search(shaped.folded, max(0, start - 30), start) is not None


def find_begun_day(shaped: Shaped, occasions: Container[str]) -> Moment | None:
    """The day of an occasion that a relative clause tells: the fire, which broke out ``on 3 May``, killed 12."""
    for k, mention in shaped.dates.items():
        noun = _find_begun(shaped, k, occasions)
        if noun >= 0 and not (mention.duration or is_to_come(shaped.document, mention)):
            return _take(mention, goes_on(shaped, k, occasions))
    return None


def _find_begun(shaped: Shaped, k: int, occasions: Container[str]) -> int:
    """The token of an occasion whose day a relative clause tells: ``the fire``, which broke out on 3 May; or -1."""
    telling = (shaped.lexicon.occurring, shaped.lexicon.beginning, HOURS)
    i = k - 1
    while i > 1 and (shaped.shapes[i] in "pa" or any(shaped.words[i] in words for words in telling)):
        i -= 1
    if i < 1:
        return -1
    noun = i - 2 if shaped.shapes[i - 1] == "," else i - 1
    which = shaped.shapes[i] == "r" and i < k - 1 and noun >= 0
    lasting = shaped.words[i] != "who" and shaped.words[noun] in shaped.lexicon.lasting
    return noun if which and (lasting or shaped.words[noun] in occasions) else -1


def goes_on(shaped: Shaped, k: int, occasions: Container[str]) -> bool:
    """Whether what lasts began at a date: ``the clashes that broke out`` on 3 May; not the fire."""
    noun = _find_begun(shaped, k, occasions)
    lasts = noun >= 0 and (shaped.words[noun].endswith("s") or shaped.words[noun] in shaped.lexicon.lasting)
    return lasts and not shaped.lexicon.beginning.isdisjoint(shaped.words[noun + 1 : k])


def find_level_day(shaped: Shaped, token: int, hit: Hit) -> int:
    """The token of the date on which a total stood so high, or -1: rose to 41 ``on Monday``, as of ``9 June``, 41."""
    bare = shaped.quantities[token].noun_start < 0 and hit.first < token
    for k in range(token + 1, min(token + 5, len(shaped.shapes)) if bare else 0):
        if (
            k in shaped.dates
            and is_day(shaped.dates[k].edtf.removeprefix("../"))
            and not is_to_come(shaped.document, shaped.dates[k])
            and shaped.shapes[k + 1 : k + 2] != "s"
        ):
            return k if shaped.words[token - 1] != "of" else -1
        if shaped.shapes[k] not in "ap":
            break
    for k, mention in shaped.dates.items():
        if abs(k - token) > FAR or is_to_come(shaped.document, mention):
            continue
        if (
            shaped.words[k - 1 : k] == ["by"]
            or mention.edtf.startswith("../")
            or stands_behind_by(shaped.document, mention.start)
            or shaped.folded.startswith(_UP_TO, mention.start)
            or stands_behind_as_of(shaped, mention.start)
            or _dates_toll(shaped, k)
        ):
            return k
        opens = bare and k < _OPENING and is_day(mention.edtf.removeprefix("../")) and not shaped.shapes[:k].strip("pa")
        if opens and k < token and not shaped.shapes[k + 1 : hit.first].strip("a,dx") and k + 1 < hit.first:
            return k
    return -1


def find_standing_day(shaped: Shaped, hit: Hit) -> DateMention | None:
    """The day on which something was still so: ``34 were still missing on Monday``, ``nine remain in hospital``."""
    if not hit.has_kind("states"):
        return None
    later = ((k, mention) for k, mention in shaped.dates.items() if k >= hit.last)
    lies = shaped.words[hit.first] == "in"  # in a critical condition on Monday
    return next((mention for k, mention in later if lies or is_standing(shaped, k)), None)


def is_standing(shaped: Shaped, k: int) -> bool:
    """Whether the date at token ``k`` says until when something was so: ``still missing on`` Monday."""
    low = max(0, k - _OPENING)
    if shaped.shapes[k + 1 : k + 2] == "s":  # still missing from Monday's raid
        return False
    absent = k - 2 if shaped.shapes[k - 1] == "p" else k - 1
    if shaped.words[absent] in _ABSENT and shaped.shapes[absent - 1 : absent] in ("b", "w"):  # were missing on Monday
        return True
    stood = next((i for i in range(k - 1, low - 1, -1) if shaped.words[i] in _STANDING), k)
    apart = ",;" if set(",;").isdisjoint(shaped.shapes[low:stood]) else ",;vbwhm"  # died, and six are still missing
    if not _FOLLOWING.isdisjoint(shaped.words[stood:k]):  # are still missing following the 9 June disaster
        return False
    return stood < k and set(apart).isdisjoint(shaped.shapes[stood:k])


def is_since_act(shaped: Shaped, hit: Hit) -> bool:
    """``since the murder of two``: the act is where a time begins."""
    k = skip_back(shaped.shapes, hit.first - 1, "dax")
    return k >= 0 and shaped.words[k] == "since" and hit.has_kind("nouns", "events")


def _make_moment(shaped: Shaped, k: int, hit: Hit) -> Moment:
    """The moment at token ``k``, with a second date that *and* ties to it; the beginning alone behind *since*."""
    mention = shaped.dates[k]
    start, end, edtf = mention.start, mention.end, mention.edtf
    lasted = shaped.quantities.get(k - 2) if shaped.words[k - 1] in ("to", "ending", "ended") else None
    if lasted and lasted.unit in _LONG:  # in the two months to February
        edtf = reach_back(edtf, lasted.unit, int(lasted.best or 0))
    opens = opens_clause(shaped, k, hit)
    if opens or is_since_act(shaped, hit):  # since 1998, when 168 died
        edtf = take_start(edtf)
    # in 1979 and 1980, when 168 died
    if (other := find_joined(shaped, k)) and (opens or not is_since_act(shaped, hit)):
        start, end = min(start, other.start), max(end, other.end)
        days = sorted((*edtf.split("/"), *other.edtf.split("/")))
        edtf = f"{days[0]}/{days[-1]}" if days[0] and days[0] != days[-1] else days[-1]
    begins = not shaped.lexicon.beginning.isdisjoint(shaped.words[max(0, k - 4) : k + 2])
    return Moment(start, end, edtf, mention.basis, begins)


def find_joined(shaped: Shaped, k: int) -> DateMention | None:
    """The date before or behind another that only *and* parts from it: ``last night and early this morning``."""
    for other in (i for i in range(k - 6, k + 7) if i in shaped.dates):
        first, last = min(k, other), max(k, other)
        if _DOES_ELSE.match(shaped.shapes, last + 1) and any(hit.last <= first for hit in shaped.hits):
            continue  # killed four yesterday, and today they killed two
        if 1 < last - first < 7 and (_AND.fullmatch(shaped.shapes, first + 1, last) or _lasts(shaped, first, last)):
            return shaped.dates[other] if shaped.dates[other].edtf else None
    return None


def _lasts(shaped: Shaped, first: int, last: int) -> bool:
    """``from 2300 on 10 December until 0200 today``, ``between dawn on Monday and noon on Tuesday``, ``began at 2200
    last night and ended at 0500 today``.
    """
    before, between = shaped.words[max(0, first - 4) : first], shaped.words[first + 1 : last]
    until = between[0] in ("until", "till", "to", "through") and "from" in before
    began = "began" in before and between[0] == "and" and not _ENDED.isdisjoint(between[1:2])
    ended = between[0] == "and" and "between" in before
    # none from 12 on Monday to 20 on Tuesday
    parted = ";" in between or any(k in shaped.quantities for k in range(first + 1, last))
    hours = not parted and any(word[:1].isdigit() or word in HOURS for word in between)
    return (began or (hours and (until or ended))) and "v" not in shaped.shapes[first + 3 : last]
