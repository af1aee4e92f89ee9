"""When a counted act happened: the date of its own clause, of all that its sentence names.

A date that tells of a report (*said on Tuesday*), of a plan, of another act or of a comparison (*the worst since 1998*)
is none of it. When unsure the day stays open.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Sequence
from datetime import date, timedelta
from typing import Final

from msgspec.structs import replace

from .assertions import find_before
from .edtf import is_day, reach_back
from .frames import (
    SUPERLATIVE,
    is_attribute,
    is_cause,
    is_cleft,
    is_framed,
    is_in_aside,
    is_in_occasion,
    is_of_closed_aside,
    is_of_which,
    is_own_day,
    is_since_which,
    list_verbs,
    owns_occasion,
    tells_event,
)
from .holidays import HOLIDAYS
from .lexicon import SAYING
from .model import DateBasis, DateMention, Document, Row
from .shapes import Act, Hit, Shaped, skip_back
from .text import HOURS

# As shapes, before a date: at the grave of a general slain in 2020; the date is his.
_OF_ONE_DEAD: Final = re.compile(r"[po](?:dx{1,3}|Q)(?P<fell>T)a?(?:p[dxv]{1,4}){0,2}p$")
# As shapes, before a date: a verb of a relative clause, and nothing but the date's own words behind it.
_AT_OTHER_VERB: Final = re.compile(r"r[abhw]*v[padxo]{0,5}$")
# As shapes, before a date: were reported in
_WERE_TOLD: Final = re.compile(r"[bw]v[padxo]{0,9}$")
# As shapes, before a date: , founded in
_ASIDE_DATED: Final = re.compile(r",a?(?P<verb>v)[pdxo]{0,5}$")
# As shapes, before and with a date: , scene at the end of May of
_ASIDE_NAMED: Final = re.compile(r",d?xp[pdx]{0,3}$")
# As shapes: a relative clause between commas.
_ASIDE: Final = re.compile(r",r[^,]*,")
# As shapes, before and behind a date: it stands in a relative clause with a verb of its own.
_IN_RELATIVE: Final = re.compile(r"r[pad]{0,3}$")
_ITS_VERB: Final = re.compile(r"[pad]{0,3}[bwhmv]")
# As shapes, behind *after*: somebody else was shot
_OTHER_FELL: Final = re.compile(r"d?x{1,4}wT")
# As shapes: a clause with a verb of its own up to a comma, and behind it the subject of a perfect tense.
_CLOSED_WHEN: Final = re.compile(r"[^,bwhmvT]*[bwvT][^,]*,[^,]*h")
# As shapes: a relative clause between commas, which ends with its date.
_CLOSED: Final = re.compile(r",(?P<named>dx{1,3})?r[^,]*a,")
# As shapes, before a date: who killed nine people in
_WHO_DID: Final = re.compile(r"r[abhw]{0,3}T[^,;:rj]{1,9}$")
# As shapes, before a date: including 27 during the attack on; including seven more found on
_PART: Final = re.compile(r"I[da]{0,2}Qa?(?:p|(?P<done>[vT]))[^,;:]*$")
# Between the date of one act and another act: , and; and later
_THEN_ACTS: Final = re.compile(r",?&a?")
# Between two dates of one act: last night and early this morning.
_AND: Final = re.compile(r"[pda]{0,3}(?:&[pda]{0,3}|,&a[pda]{0,3})")
# As shapes, behind the second: they killed two.
_DOES_ELSE: Final = re.compile(r"d?x{1,2}h?[bw]?T")
# Between what something is for and an act: to burn the mill and killed
_AND_DID: Final = re.compile(r"&[vT]")
# Between an act and a date: , and was due to; and were to
_THEN_TO: Final = re.compile(r"&a?[bw](?P<to>t)?")
_PLANNED: Final = frozenset("due set expected scheduled planned supposed".split())
_COMPARING: Final = frozenset("than below above versus against".split())
# Before a count that another is set beside: up from 12; 20 tonnes, against 15 tonnes in 2021.
_AGAINST: Final = frozenset("against versus than".split())
_BESIDE_IT: Final = ["up", "from"], ["down", "from"], ["compared", "with"], ["compared", "to"]
_CHANGED: Final = frozenset("decrease increase drop decline reduction".split())
_FAR: Final = 60  # tokens: what stands farther off says nothing about an act
_OPENING: Final = 8  # tokens: a date that opens its sentence stands no farther in
_WIDE: Final = 3  # tokens: so much nearer must a week or a year stand than a day, unless it stands right behind
_CLOSING: Final = 8  # tokens: so much nearer must a date of a relative clause stand than one of the act's own
_SUBJECT: Final = 3  # tokens: no date that opens its sentence stands farther in
_ITS: Final = frozenset("a an this late early".split())  # not *the*: mention the 11 September attack
# Words that set an act a time apart from what was told before: three days after another had killed 12.
_APART: Final = frozenset("after before".split())
_CAUSES: Final = frozenset("after because following".split())
_ABOUT: Final = frozenset("into over about against".split())  # an inquest into the deaths of two opened on Tuesday
_OF_SOMEBODY: Final = frozenset("of for to over".split())
_FOLLOWING: Final = frozenset("following after".split())  # resigned on Monday, following the deaths of 12
# Behind a count: it is added to another, whose day stands behind these.
_SUMMING: Final = frozenset("bringing raising taking pushing".split())
_SPAN: Final = re.compile(r"\b(?:day|week|month|year)s?$")
_STANDING: Final = frozenset("still remain remains remained remaining".split())
# Two days after, of what came some time before a date.
_DAYS_AFTER: Final = re.compile(r"\b(a|one|two|three|four|five)\sdays?\safter\b")
_ACCUSED: Final = frozenset("accused suspected convicted guilty charged blamed wanted indicted".split())
_BLAMING: Final = frozenset("accused accuses accusing".split())
# Verbs of who only speaks of an act: today denounced the police for firing, killing nine.
_JUDGING: Final = frozenset("denounced condemned deplored criticized criticised lamented".split())
_PUBLISHED: Final = frozenset("dated published broadcast aired televised issued circulated".split())
_WORSHIP: Final = ["prayers"], ["prayer"], ["mass"], ["services"]
_UNTIL: Final = frozenset("until till to through".split())
_REACHING: Final = frozenset("to ending ended".split())
_LONG: Final = frozenset("hour day week month year".split())
_ENDED: Final = frozenset("ended lasted ceased continued continue go went".split())
_COUNTED: Final = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
# Behind *in*: what was done because of an event, not the event: in connection with the attack
_ANSWERING: Final = frozenset("connection response retaliation reprisal revenge protest memory solidarity".split())
# Behind *for*: how long or how often, not what for.
_LASTS: Final = re.compile(r"(?:minute|hour|day|night|week|month|year|time)s?")
_SPANS: Final = frozenset("half quarter week weeks days months".split())  # the first week of July
_COMING_AFTER: Final = frozenset("after before since until".split())

# Where something is told, besides the utterances of the lexicon: at a news conference on Monday.
_TALKS: Final = frozenset("communique bulletin release conference interview briefing speech address broadcast".split())
_WITHIN: Final = frozenset("in at during".split())
_ISSUED: Final = frozenset("published released issued unveiled".split())

_UP_TO_HOUR: Final = re.compile(r"\bby (?:(?:noon|midnight|dawn|dusk|late|early|mid-day|midday)(?: on)? )?$")
_AS_OF: Final = ["as", "of"], ["as", "at"]
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
    document, shaped, token, hit, measure = act
    occasions = measure.occasions
    best: tuple[float, int] | None = None
    if shaped.dates and shaped.words[hit.first - 1] == "whose":  # ten, whose bodies were found today, died on Monday
        hit = next((other for other in shaped.hits if other.first > hit.last and _is_same_act(other, hit)), hit)
    stands = find_standing_day(shaped, hit) if occasions and shaped.dates else None
    for k, mention in shaped.dates.items():
        if mention is stands or abs(k - token) > 2 * _FAR or is_to_come(document, mention):
            continue
        if dates_report(shaped, k) and not _is_right_behind(shaped, k, hit):
            continue
        counted_on = occasions and shaped.words[max(0, k - 2) : k] in _AS_OF  # as of 7 July, 61 injured
        if counted_on or is_hours_off(document, mention):
            continue
        if shaped.words[k + 1 : k + 2] in _WORSHIP and any(opens_clause(shaped, i, hit) for i in shaped.dates):
            continue  # since May, when a bombing during Friday prayers killed 12
        if is_own_day(shaped, k, hit):
            return _make_moment(shaped, k, hit)
        opened = document.folded.startswith("since", mention.start)
        if occasions and (is_of_which(shaped, k, hit, occasions) or is_since_which(shaped, k, hit, opened)):
            # the worst since the 2010 earthquake, in which 500 died
            return Moment(mention.start, mention.end, mention.edtf.partition("/")[0], mention.basis)
        if _is_apart(shaped, k, token, hit, occasions) or _is_compared(shaped, k) or _is_night_of(document, shaped, k):
            continue
        if not occasions and is_in_aside(shaped, k, token, hit):
            continue
        if shaped.shapes[k - 1] == "o" and k - 2 != token and k - 2 in shaped.quantities:
            continue  # a quarter of the 2.4 million of 2015
        if "until" in shaped.words[max(0, k - 3) : k] and len(shaped.dates) > 1 and k < hit.first:
            continue  # Monday's raid, which went on until today
        if not occasions and k > hit.last and "before" in shaped.words[hit.last : k]:
            continue  # pumped so much before the siege began on Monday
        if _is_of_former(shaped, k, token) or _is_of_next(shaped, k, token) or _is_of_doers(shaped, k, token, hit):
            continue
        if (
            _is_of_thing(shaped, k, hit, occasions)
            or _is_after_those(document, shaped, k, token)
            or _is_of_aside(shaped, k, token, occasions)
        ):
            continue
        bare = hit.inner == token and shaped.quantities[token].noun_start < 0
        if bare and k < token and "," in shaped.shapes[k:token]:  # died on Monday, taking the total to 42
            continue
        gap = min(_measure_gap(shaped, k, hit.first, hit.last), _measure_gap(shaped, k, token, token + 1))
        if hit.last <= k < token and ("&" in shaped.shapes[k + 1 : token] or "," in shaped.shapes[k + 1 : token]):
            gap += 2 * _WIDE if occasions else _WIDE  # killed on Sunday, four on Monday and six over the past week
        if k == 0 and mention.edtf.count("/") and document.folded.startswith("since", shaped.starts[0]):
            gap = 2.0  # since Monday they have killed 56 after the death of their chief at the weekend
        if k < hit.first and _closes_other(shaped, k, hit):
            gap += _CLOSING
        closed = _CLOSED.search(shaped.shapes, max(0, k - 10), min(hit.first, k + 4)) if k < hit.first else None
        if closed and closed["named"] and min(shaped.dates) < closed.start():
            continue  # on Monday in Kula, a town that rebels took in May, 12 died
        if closed:
            gap += _CLOSING  # which began in 2009, killed 59 in May
        if "/" in mention.edtf and gap > 1:
            gap += _WIDE
        if shaped.words[hit.last : hit.last + 1] == ["when"] and set(",;:").isdisjoint(shaped.shapes[hit.last : k]):
            gap = 0.0 if k > hit.last else gap  # killed when a bomb went off a day earlier
        if best is None or gap < best[0]:
            best = (gap, k)
    if best:
        return _date_night(document, shaped, _make_moment(shaped, best[1], hit))
    return find_counted_back(document, shaped, occasions) or find_witnessed_day(document, shaped, hit.first, occasions)


def _closes_other(shaped: Shaped, k: int, hit: Hit) -> bool:
    """``killing six at a mill in 2013, and shooting two in 2015``: a date that ends what another act tells."""
    joined = _THEN_ACTS.fullmatch(shaped.shapes, k + 1, hit.first)
    return joined is not None and any(other.last <= k for other in shaped.hits) and max(shaped.dates) >= hit.last


def _date_night(document: Document, shaped: Shaped, moment: Moment) -> Moment:
    """``overnight``, as somebody said ``on Saturday``: the night to that day, not to the document's."""
    if not document.folded.startswith("overnight", moment.start):
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
    did = _WHO_DID.search(shaped.shapes, max(token + 1, hit.last), k) if k > token else None
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


def _is_same_act(one: Hit, other: Hit) -> bool:
    """Whether two triggers count the same."""
    return not {t.measure for t in one.triggers}.isdisjoint(t.measure for t in other.triggers)


def _is_night_of(document: Document, shaped: Shaped, k: int) -> bool:
    """``overnight`` into Sunday, ``the same day``, 3 May, ``election day`` Thursday: the day behind it says which."""
    mention = shaped.dates[k]
    which = document.folded.startswith(("overnight", "same ", "that "), mention.start)
    if which and k + 2 in shaped.dates:
        return True
    return k + 1 in shaped.dates and (which or document.folded[mention.start : mention.end] in HOLIDAYS)


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
    """``rescue operations``: what followed an event, and none."""
    return not shaped.lexicon.relief.isdisjoint(shaped.words[max(0, k - 1) : k + 1])


def find_counted_back(document: Document, shaped: Shaped, occasions: Container[str]) -> Moment | None:
    """The day to which words count back from another of the sentence."""
    back = (count_back(document, shaped, k, occasions) for k in shaped.dates)
    return next((moment for moment in back if moment), None)


def find_witnessed_day(document: Document, shaped: Shaped, first: int, occasions: Container[str]) -> Moment | None:
    """The day of what somebody saw who speaks of it: a survivor ``of Sunday's raid`` said that 12 were shot."""
    for k, mention in shaped.dates.items():
        seen = next((i for i in range(k + 1, min(k + 5, first)) if _is_cue(shaped, i)), 0)
        if seen and shaped.words[seen - 1] in occasions and shaped.words[k - 1] in ("of", "to", "from"):
            return None if is_to_come(document, mention) else _take(mention)
    return None


def count_back(document: Document, shaped: Shaped, k: int, occasions: Container[str]) -> Moment | None:
    """The day before that at token ``k`` of which words tell: ``on Monday, two days after`` a quake killed 12, ``two
    days after`` a quake nine bodies were found ``on Monday``.
    """
    mention = shaped.dates[k]
    if not is_day(mention.edtf) or mention.duration or is_to_come(document, mention):
        return None
    start, end = shaped.starts[0], shaped.ends[-1]
    if document.folded.find("after", start, end) < 0:
        return None
    match = _DAYS_AFTER.search(document.folded, start, end)
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


def find_event_day(
    document: Document, shaped: Shaped, hit: Hit, occasions: Container[str], level: int
) -> Moment | None:
    """The date that a sentence ties to an occasion, whatever else it dates: the toll of ``the 4 July`` floods."""
    if level >= 0 and (before := count_back(document, shaped, level, occasions)):
        return before
    for k, mention in shaped.dates.items():
        if abs(k - hit.first) > _FAR or k == level or mention.duration or "since" in shaped.words[k - 1 : k]:
            continue
        if "/" in mention.edtf and (is_long(mention.edtf) or document.folded.startswith("since", mention.start)):
            continue
        if is_to_come(document, mention) or "but" in shaped.words[hit.last : k]:  # 900 died, but Sunday's raid
            continue
        if goes_on(shaped, k, occasions):
            continue
        if _is_of_doers(shaped, k, hit.first, hit):
            continue
        if (hit.first < k and shaped.shapes[k + 1 : k + 2] == "s") or owns_occasion(shaped, k, occasions):
            return _take(mention)
        # the quake that struck the coast late on Sunday; who died when the roof gave way on Monday, after a bus
        # plunged into a river on Monday; not rescue operations on Monday
        for i in range(k - 1, max(-1, k - 12), -1):
            if shaped.words[i] in occasions and not is_relief(shaped, i):
                return _take(mention)
            if shaped.words[i] == "when":
                return _take(mention)
            if shaped.words[i] == "after":
                days = _SPAN.search(shaped.words[i - 1])  # three days after the boat went down on Monday
                if days or any(tells_event(shaped, j, occasions) for j in range(i + 1, k)):
                    return _take(mention)
            if shaped.shapes[i] in ",;:&hmwQj":
                break
    return None


def find_day_after(document: Document, shaped: Shaped, first: int, occasions: Container[str]) -> Moment | None:
    """The day of what an act came after: nine bodies were found ``after`` a boat capsized ``on Monday``."""
    after = next((k for k in range(first, min(first + 14, len(shaped.words))) if shaped.words[k] == "after"), -1)
    if after < 0:
        return None
    happened = False
    for k in range(after + 1, min(after + 16, len(shaped.words))):
        mention = shaped.dates.get(k)
        if mention is not None:
            if not happened or mention.duration or is_to_come(document, mention) or dates_report(shaped, k):
                return None
            return _take(mention)
        if shaped.shapes[k] in ",;:&rj":
            return None
        happened = happened or shaped.words[k] in occasions
    return None


def stands_behind_by(document: Document, start: int) -> bool:
    """Whether a date is that up to which something is told: ``by noon on`` Monday."""
    return _UP_TO_HOUR.search(document.folded, max(0, start - 20), start) is not None


def find_begun_day(document: Document, shaped: Shaped, occasions: Container[str]) -> Moment | None:
    """The day of an occasion that a relative clause tells: the fire, which broke out ``on 3 May``, killed 12."""
    for k, mention in shaped.dates.items():
        noun = _find_begun(shaped, k, occasions)
        if noun >= 0 and not (mention.duration or is_to_come(document, mention)):
            return _take(mention, goes_on(shaped, k, occasions))
    return None


def _find_begun(shaped: Shaped, k: int, occasions: Container[str]) -> int:
    """The token of an occasion whose day a relative clause tells: ``the fire``, which broke out on 3 May; or -1."""
    telling = (shaped.lexicon.occurring, shaped.lexicon.beginning, HOURS)
    i = k - 1
    while i > 1 and (shaped.shapes[i] in "pa" or any(shaped.words[i] in words for words in telling)):
        i -= 1
    noun = i - 2 if shaped.shapes[i - 1] == "," else i - 1
    which = shaped.shapes[i] == "r" and i < k - 1 and noun >= 0
    lasting = shaped.words[i] != "who" and shaped.words[noun] in shaped.lexicon.lasting
    return noun if which and (lasting or shaped.words[noun] in occasions) else -1


def goes_on(shaped: Shaped, k: int, occasions: Container[str]) -> bool:
    """Whether what lasts began at a date: ``the clashes that broke out`` on 3 May; not the fire."""
    noun = _find_begun(shaped, k, occasions)
    lasts = noun >= 0 and (shaped.words[noun].endswith("s") or shaped.words[noun] in shaped.lexicon.lasting)
    return lasts and not shaped.lexicon.beginning.isdisjoint(shaped.words[noun + 1 : k])


def find_level_day(document: Document, shaped: Shaped, token: int, hit: Hit) -> int:
    """The token of the date on which a total stood so high, or -1: rose to 41 ``on Monday``, as of ``9 June``, 41."""
    bare = shaped.quantities[token].noun_start < 0 and hit.first < token
    for k in range(token + 1, min(token + 5, len(shaped.shapes)) if bare else 0):
        if (
            k in shaped.dates
            and is_day(shaped.dates[k].edtf.removeprefix("../"))
            and not is_to_come(document, shaped.dates[k])
            and shaped.shapes[k + 1 : k + 2] != "s"
        ):
            return k if shaped.words[token - 1] != "of" else -1
        if shaped.shapes[k] not in "ap":
            break
    for k, mention in shaped.dates.items():
        if abs(k - token) > _FAR or is_to_come(document, mention):
            continue
        if (
            shaped.words[k - 1 : k] == ["by"]
            or mention.edtf.startswith("../")
            or stands_behind_by(document, mention.start)
            or document.folded.startswith(_UP_TO, mention.start)
            or shaped.words[max(0, k - 2) : k] in _AS_OF
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
    return not _STANDING.isdisjoint(shaped.words[low:k]) and not set(",;").intersection(shaped.shapes[low:k])


def is_since_act(shaped: Shaped, hit: Hit) -> bool:
    """``since the murder of two``: the act is where a time begins."""
    k = skip_back(shaped.shapes, hit.first - 1, "dax")
    return k >= 0 and shaped.words[k] == "since" and hit.has_kind("nouns", "events")


def _make_moment(shaped: Shaped, k: int, hit: Hit) -> Moment:
    """The moment at token ``k``, with a second date that *and* ties to it; the beginning alone behind *since*."""
    mention = shaped.dates[k]
    start, end, edtf = mention.start, mention.end, mention.edtf
    lasted = shaped.quantities.get(k - 2) if shaped.words[k - 1] in _REACHING else None
    if lasted and lasted.unit in _LONG:  # in the two months to February
        edtf = reach_back(edtf, lasted.unit, int(lasted.best or 0))
    opens = opens_clause(shaped, k, hit)
    if opens or is_since_act(shaped, hit):  # since 1998, when 168 died
        edtf = edtf.partition("/")[0]
    if (other := find_joined(shaped, k)) and (
        opens or not is_since_act(shaped, hit)
    ):  # in 1979 and 1980, when 168 died
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
    until = between[0] in _UNTIL and "from" in before
    began = "began" in before and between[0] == "and" and not _ENDED.isdisjoint(between[1:2])
    ended = between[0] == "and" and "between" in before
    # none from 12 on Monday to 20 on Tuesday
    parted = ";" in between or any(k in shaped.quantities for k in range(first + 1, last))
    hours = not parted and any(word[:1].isdigit() or word in HOURS for word in between)
    return (began or (hours and (until or ended))) and "v" not in shaped.shapes[first + 3 : last]


def opens_clause(shaped: Shaped, k: int, hit: Hit) -> bool:
    """``in 1998, when`` 168 died: the act stands in a clause of its own that the date opens.

    Not behind that clause: ``since 3 May, when fighting broke out,`` 168 have died.
    """
    when = k + 2 if shaped.shapes[k + 1 : k + 2] == "," else k + 1
    if when >= hit.last or shaped.words[when : when + 1] not in (["when"], ["where"]):
        return False
    return _CLOSED_WHEN.match(shaped.shapes, when + 1, hit.first) is None


def _measure_gap(shaped: Shaped, k: int, first: int, last: int) -> float:
    between = shaped.shapes[last:k] if k >= last else shaped.shapes[k + 1 : first]
    edges = 6 * between.count(";") + 2 * between.count(",") + 3 * between.count("j") + 3 * between.count("r")
    return len(between) + edges + (0 if k >= last else 1)


def _is_apart(shaped: Shaped, k: int, token: int, hit: Hit, occasions: Container[str]) -> bool:
    """Whether a date belongs to another clause: behind a semicolon or *but*, in brackets, at another verb."""
    shapes = shaped.shapes
    first, last = min(token, hit.first), max(token, hit.last - 1)
    between = shapes[k + 1 : first] if k < first else shapes[last + 1 : k]
    words = shaped.words[k + 1 : first] if k < first else shaped.words[last + 1 : k]
    then = shaped.words[last + 1 : last + 2] == ["then"] and shapes[last + 2 : last + 3] in ("", ".", ";", ",")
    if k < first and then:  # in 2008, when eight died; 95 were hurt then
        return False
    listed = k < first and shapes[k + 1] == ":"  # 3 May: 12 died in Brod; nine were hurt in Kula
    if (";" in between and not listed) or between.count("(") != between.count(")"):
        return True
    if k < first and shapes[k + 1] != "s" and not _JUDGING.isdisjoint(shaped.words[max(0, k - 1) : k + 3]):
        return True
    if "but" in words and shaped.quantities[token].best != 0:
        return True
    if k < first and (opens_clause(shaped, k, hit) or is_cleft(shaped, k)):
        return False
    if is_in_occasion(shaped, k, last, occasions):
        return False
    if occasions and is_framed(shaped, k, token, hit, occasions):
        return True
    named = hit.has_kind("nouns", "events")
    named = named and not (hit.last == token and shaped.words[hit.first].endswith("ing"))  # killing 12
    if "born" in words or (k < token and _is_grieved_for(shaped, k, token)) or _were_taken(shaped, k, token, hit):
        return True
    if named and (is_about(shaped, k, hit.first) or _is_of_handing_over(shaped, k, hit)):
        return True
    if _is_superlative(shaped, k, hit) or _is_in_relative(shaped, k, first) or _is_nested(shaped, k, hit):
        return True
    if k < first:
        return _is_apart_before(shaped, k, token, hit, occasions, named)
    return _is_apart_behind(shaped, k, token, hit, occasions, named)


def _is_apart_before(shaped: Shaped, k: int, token: int, hit: Hit, occasions: Container[str], named: bool) -> bool:
    """The same of a date before an act and what it counts; ``named``: the act is a noun."""
    shapes, first = shaped.shapes, min(token, hit.first)
    between, words = shapes[k + 1 : first], shaped.words[k + 1 : first]
    return (
        is_of_purpose(shaped, k, first)
        # search went on on Monday as the toll rose to 12
        or ("as" in words and any(trigger.kind == "totals" for trigger in hit.triggers))
        or _is_time_apart(words)
        or (words[-1:] == [","] and _is_counted_from(shaped, k, first, occasions))
        or (0 < (after := find_cause(shaped, k)) < first and is_cause(shaped, k, after, first, occasions))
        # accused the rebels on Tuesday of staging an ambush, killing 12
        or (shaped.words[k + 1] == "of" and not _BLAMING.isdisjoint(shaped.words[max(0, k - _FAR) : k]))
        # the gang broken up in May is accused of 20 murders
        or any(_is_accused(shaped, i) for i in range(k + 3, first + 1))
        # accused the army today of the massacre of two
        or (named and (shapes[k + 1] == "o" or not _FOLLOWING.isdisjoint(words[-3:])))
        or (_only_says_which(shaped, hit, token) and _is_behind_preposition(shaped, k, token))
        # gave food on Monday to 200 people driven out
        or (not occasions and hit.first == token + 1 and shaped.words[token - 1] in ("to", "for"))
        or (_dates_level(shaped, k) and ("&" in between or "with" in words))
        or (shapes[k + 1] == "s" and _is_of_another(shaped, k, first))
        or (named and shapes[hit.last : hit.last + 1] == "o" and _belongs_to_verb(shaped, k, first, occasions))
        or is_of_closed_aside(shaped, k, first, occasions)
        or _is_at_other_verb(shaped, k, first)
    )


def _is_at_other_verb(shaped: Shaped, k: int, first: int) -> bool:
    """``stated on Monday that ...``; ``people who arrived today in Kandos, 44 peasants were killed``."""
    words = shaped.words[k + 1 : first]
    that = k + 2 if words[:1] == [","] else k + 1
    if shaped.words[that] == "that" and shaped.shapes[that + 1] in "Qdx":
        return True
    if words == [","] and shaped.words[first].endswith("ing"):  # a bridge that fell on Monday, killing 12
        return False
    other = _AT_OTHER_VERB.search(shaped.shapes, max(0, k - 12), k)
    verbs = {shaped.words[i] for i in range(other.start(), k) if shaped.shapes[i] == "v"} if other else set()
    occurring = bool((verbs & shaped.lexicon.occurring) - shaped.lexicon.beginning)
    return other is not None and not occurring and "," in shaped.shapes[k + 1 : first]


def _is_apart_behind(shaped: Shaped, k: int, token: int, hit: Hit, occasions: Container[str], named: bool) -> bool:
    """The same of a date behind an act and what it counts, or inside; ``named``: the act is a noun."""
    shapes, first, last = shaped.shapes, min(token, hit.first), max(token, hit.last - 1)
    between, words = shapes[last + 1 : k], shaped.words[last + 1 : k]
    long = is_long(shaped.dates[k].edtf)
    if k > last and (
        _is_said_of_others(shaped, last, k, token, hit, occasions)
        or _is_of_burial(shaped, last + 1, hit)
        # a man convicted of killing two was sentenced on Monday
        or (not set("wbv").isdisjoint(between) and _is_accused(shaped, hit.first))
        or _is_of_part(shaped, last + 1, k, occasions)
        or (long and _is_of_one_dead(shaped, last + 1, k, hit))
        # killed nine and was due to be debated on Monday
        or ((plan := _THEN_TO.search(between)) is not None and (plan["to"] or not _PLANNED.isdisjoint(words)))
        # killed 97, bringing the toll since Friday to 500 dead
        or (not _SUMMING.isdisjoint(words) and any(last < h.first for h in shaped.hits))
        or (hit.inner == token and _is_owned_by_verb(shaped, token, hit))
        # the murder of two monks today prompted a march
        or (named and shapes[k - 1] != "p" and not long and _is_of_another(shaped, k, k + 2))
        or _is_behind_before(shaped, first, last, k, occasions)
        or _is_in_where(shaped, last + 1, k, occasions)
    ):
        return True
    if between.rstrip("pad").endswith(",&") or _is_after_another(shaped, last + 1, k):
        return True
    return (
        named
        and not _counts_in(shaped, k)
        and any(
            (shape in "bwmv" or (shape == "h" and shapes[i + 1] not in "vba"))  # have occurred this year
            and word not in shaped.lexicon.occurring
            and not is_attribute(shaped, i)
            for i, (shape, word) in enumerate(zip(between, words, strict=True), last + 1)
        )
    )


def _is_accused(shaped: Shaped, first: int) -> bool:
    """Whether somebody is ``accused of`` what begins at a token."""
    return shaped.words[first - 2] in _ACCUSED and shaped.words[first - 1] in ("of", "for", "with")


def _is_of_part(shaped: Shaped, start: int, k: int, occasions: Container[str]) -> bool:
    """``killed hundreds, including 27 in an attack on 3 May``: the date is that of some of those counted."""
    part = _PART.search(shaped.shapes, start, k)
    return part is not None and (
        bool(part["done"]) or any(word in occasions for word in shaped.words[part.start() : k])
    )


def _is_of_one_dead(shaped: Shaped, start: int, k: int, hit: Hit) -> bool:
    """``killed nine at the grave of a general slain in 2020``: the year is that of another's death, told in passing."""
    other = _OF_ONE_DEAD.search(shaped.shapes, start, k)
    if other is None or shaped.words[other.start()] not in _OF_SOMEBODY:
        return False
    one = shaped.quantities.get(other.start() + 1)
    alone = shaped.words[other.start() + 1] in ("a", "an", "the") or (one is not None and one.best == 1)
    return alone and any(h.first == other.start("fell") and _is_same_act(h, hit) for h in shaped.hits)


def is_about(shaped: Shaped, k: int, first: int) -> bool:
    """``an inquest into the deaths of two opened on Tuesday``: the date is that of what is about an act."""
    about = skip_back(shaped.shapes, first - 1, "dxvs")
    if about < 0 or shaped.words[about] not in _ABOUT or about < k < first:
        return False
    # held on Monday over the murder of two last July
    own = k > first and not shaped.shapes[first + 1 : k].strip("podxyQT") and any(i < about for i in shaped.dates)
    return not own


def is_of_purpose(shaped: Shaped, k: int, first: int) -> bool:
    """``mourned on Monday for the 12 killed``: the date is that of what is done for them; not *for the third day*."""
    if "," in shaped.shapes[k + 1 : first].replace(",r", "r") or _AND_DID.search(shaped.shapes, k + 1, first + 1):
        return False
    if shaped.words[k + 1] == "to" and shaped.shapes[k + 2] not in "dQT":  # marched on Monday to protest at
        return k + 3 < first or shaped.words[k + 2] not in shaped.lexicon.effects | shaped.lexicon.causing
    if shaped.words[k + 1] == "about" or (shaped.words[k + 1] == "in" and shaped.words[k + 2] in _ANSWERING):
        return True
    if shaped.words[k + 1] != "for":
        return False
    return not any(_LASTS.fullmatch(word) for word in shaped.words[k + 2 : min(k + 7, first)])


def _only_says_which(shaped: Shaped, hit: Hit, token: int) -> bool:
    """``two men shot dead``, ``the 12 dead``: a participle right behind who is counted, or within."""
    beside = not shaped.shapes[token + 1 : hit.first].strip("x") if token < hit.first else hit.inner == token
    if beside and hit.has_kind("states"):
        return True
    return hit.first == token + 1 and any(t.kind == "verbs" and t.form == "past" for t in hit.triggers)


def _is_behind_preposition(shaped: Shaped, k: int, token: int) -> bool:
    """``a vigil on Tuesday for the two men shot dead``: the date is that of what is held for those counted.

    So is that of ``visited on Tuesday the two men shot``.
    """
    the = token - 1
    if shaped.words[the] == "of" and shaped.shapes[the - 1] == "v" and the - 1 > k:  # spoke of 20 men shot
        return True
    if shaped.words[the] != "the" and shaped.shapes[the] != "s":
        return False
    visited = k == the - 1 and "v" in shaped.shapes[max(0, k - 2) : k]
    while shaped.shapes[the] in "sx":  # of Kula's
        the -= 1
    the += shaped.words[the] != "the"
    return visited or (the - 1 > k and (shaped.words[the - 1] in ("for", "of", "to") or shaped.shapes[the - 1] == "v"))


def _is_grieved_for(shaped: Shaped, k: int, token: int) -> bool:
    """``filled on Sunday as the town grieved for the 20 boys and six girls shot``: the people that something is for."""
    the = skip_back(shaped.shapes, token - 1, "&xQ", k)
    return shaped.words[the - 1 : the + 1] == ["for", "the"] and the - 1 > k


def _is_after_those(document: Document, shaped: Shaped, k: int, token: int) -> bool:
    """``landed on Monday, two days after 38 people, 30 of them guards, died``: a day after that of those counted."""
    after = next((i for i in range(k, min(k + 3, token)) if i in shaped.dates and shaped.shapes[i + 1] == "Q"), -1)
    return after >= 0 and document.folded.endswith(" after", shaped.starts[after], shaped.ends[after])


def _is_of_burial(shaped: Shaped, first: int, hit: Hit) -> bool:
    """``the 11 dead were buried on Monday``: what was done with those of whom the act is only said."""
    done = hit.has_kind("states") and shaped.shapes[first : first + 2] == "bv"
    return done and shaped.words[first + 1] in shaped.lexicon.afterwards


def _is_of_handing_over(shaped: Shaped, k: int, hit: Hit) -> bool:
    """``handed over on Tuesday the first bodies of``: the day of what was done with them some time after."""
    near = k < hit.first <= k + 4 and not shaped.shapes[k + 1 : hit.first].strip("dax")
    return near and not shaped.lexicon.afterwards.isdisjoint(shaped.words[max(0, k - 3) : k])


def _is_said_of_others(shaped: Shaped, last: int, k: int, token: int, hit: Hit, occasions: Container[str]) -> bool:
    """``five men killed by pirates arrived today``: the act only says which, and the date is another verb's."""
    if not _only_says_which(shaped, hit, token):
        return False
    shapes = shaped.shapes[last + 1 : k]
    verb = shapes.find("v")
    plain = verb > 0 and set(",;:&rji").isdisjoint(shapes[:verb]) and not is_attribute(shaped, last + 1 + verb)
    plain = plain and "as" not in shaped.words[last + 1 : last + 1 + verb]  # shot as they danced on Monday
    word = shaped.words[last + 1 + verb]
    return plain and word not in shaped.lexicon.occurring and word not in occasions


def find_cause(shaped: Shaped, k: int) -> int:
    """The token of *after* behind a date that is of what followed, or -1: ``dug on Monday after a quake killed 12``.

    None where the date opens its sentence, or in *on Monday after hitting a rock*.
    """
    after = next((i for i in range(k + 1, min(k + 5, len(shaped.words))) if shaped.words[i] in _CAUSES), -1)
    acting = any(word.endswith("ing") for word in shaped.words[after + 1 : after + 2])
    return -1 if k < _SUBJECT or acting else after


def _dates_level(shaped: Shaped, k: int) -> bool:
    """``rose to 131 on Monday``, and nine are missing: the day of the total alone."""
    q = k - 2 if shaped.shapes[k - 1] == "p" else k - 1
    quantity = shaped.quantities.get(q)
    return quantity is not None and quantity.noun_start < 0 and shaped.words[q - 1] in ("to", "at")


def _is_owned_by_verb(shaped: Shaped, token: int, hit: Hit) -> bool:
    """``visited 12 wounded fans on Monday``: who is told to be so is the object of another verb."""
    verb = find_before(shaped, token)
    states = hit.has_kind("states")
    if not states or verb == token or shaped.shapes[verb] != "v" or shaped.words[verb] in shaped.lexicon.effects:
        return False
    noun = shaped.quantities[token].counted.lower()
    return bool(noun) and not any(noun in trigger.words for trigger in hit.triggers)


def _counts_in(shaped: Shaped, k: int) -> bool:
    """``31 deaths were reported in December``: a month or year of what was told, not of the telling."""
    when = shaped.dates[k]
    window = when.duration and "/" in when.edtf  # in the past 24 hours
    return (window or is_long(when.edtf)) and _WERE_TOLD.search(shaped.shapes, max(0, k - 12), k) is not None


def _is_time_apart(words: Sequence[str]) -> bool:
    """``killed 17 on Tuesday, three days after another had killed 250``: the date is that of what came after."""
    places = [i for i, word in enumerate(words) if word in _APART]
    return any(i and _SPAN.search(words[i - 1]) and "," not in words[i - 1 :] for i in places)


def _is_counted_from(shaped: Shaped, k: int, first: int, occasions: Container[str]) -> bool:
    """``marched on Tuesday, two days after rebels staged a raid, killing 17``: the act goes with what befell before."""
    acting = shaped.words[first].endswith("ing") and _is_time_apart(shaped.words[k + 1 : first - 1])
    if not acting:
        return False
    after = next(i for i in range(first, k, -1) if shaped.words[i] in _APART)
    befell = any(shaped.words[i] in occasions or shaped.shapes[i] == "T" for i in range(after, first - 1))
    return befell and not any(tells_event(shaped, i, occasions) for i in list_verbs(shaped, 0, k))


def _were_taken(shaped: Shaped, k: int, token: int, hit: Hit) -> bool:
    """``shot four workers kidnapped on 2 May``, ``the nine they had seized on 2 May``: what came before the act."""
    verb = skip_back(shaped.shapes, k - 1, "pad")
    taken = token < verb and shaped.words[verb] in shaped.lexicon.taking and not hit.first <= verb < hit.last
    return taken and not shaped.shapes[token + 1 : verb].strip("oxrbwhaQ")


def _is_of_another(shaped: Shaped, k: int, first: int) -> bool:
    """``last month's convention heard how 12 died``: a verb parts what the date owns from the act."""
    between = shaped.shapes[k + 1 : first]
    aside = _ASIDE.search(between)  # Sunday's blast, which the owners put down to a leak, killed 12
    apart = range(k + 1 + aside.start(), k + 1 + aside.end()) if aside else ()
    return any(
        shape == "v"
        and i not in apart
        and shaped.words[i] not in shaped.lexicon.occurring
        and shaped.words[i] not in shaped.lexicon.causing
        for i, shape in enumerate(between, k + 1)
    )


def _is_behind_before(shaped: Shaped, first: int, last: int, k: int, occasions: Container[str]) -> bool:
    """``two days before he shot 12, he prayed there on Friday``: the day is that of the main clause.

    Not ``after shooting 12, they blew up the bank on Friday``, which was done in one.
    """
    comma = shaped.shapes.find(",", last + 1, k)
    if "," in shaped.shapes[max(0, first - _FAR) : first] or comma < 0:
        return False
    if shaped.words[0] == "after" and any(tells_event(shaped, i, occasions) for i in range(comma + 1, k)):
        return False
    opener = next((i for i in range(max(0, first - 8), first) if shaped.words[i] in ("before", "after")), 0)
    return shaped.words[opener] in ("before", "after") and not list_verbs(shaped, 0, opener)


def _is_nested(shaped: Shaped, k: int, hit: Hit) -> bool:
    """``talks on Monday, which seek to end a war that has killed 12``: the act is told two clauses down."""
    before = skip_back(shaped.shapes, hit.first - 1, "hbadxQ", k)
    if k >= before or (shaped.shapes[before] != "r" and shaped.words[before] != "where"):
        return False
    if shaped.words[before - 1 : before + 1] == ["of", "whom"]:  # two of whom died and nine of whom were hurt
        return False
    lexicon, verb = shaped.lexicon, shaped.words[k + 1]
    befell = verb in lexicon.occurring or verb in lexicon.hostile or verb in lexicon.happening
    if shaped.shapes[k + 1] == "v" and shaped.words[k + 2] == "the" and not befell:
        return True  # today condemned the raids that killed 12
    return set("dxQ").isdisjoint(shaped.shapes[before + 1 : hit.first]) and "r" in shaped.shapes[k + 1 : before]


def _belongs_to_verb(shaped: Shaped, k: int, first: int, occasions: Container[str]) -> bool:
    """Whether a date before *the murder of two* is another verb's: ``today condemned``, ``came today to ask``."""
    shapes, words = shaped.shapes[k + 1 : first], shaped.words[k + 1 : first]
    if not shaped.lexicon.causing.isdisjoint(words):  # were bombed last night, resulting in the death of two
        return False
    if shaped.shapes[k - 1 : k] == "v" and shaped.words[k - 1] not in shaped.lexicon.occurring:
        return True
    if shaped.shapes[k - 2 : k] == "vp" and "o" in shapes and shaped.words[k - 2] not in shaped.lexicon.occurring:
        return shaped.words[k - 2] not in shaped.lexicon.happening  # released on Sunday a video of the murder of
    return any(
        (shape in "ht" and shaped.shapes[i + 1] != "d")
        or (shape == "v" and word not in shaped.lexicon.occurring and not tells_event(shaped, i, occasions))
        for i, (shape, word) in enumerate(zip(shapes, words, strict=True), k + 1)
    )


def _is_in_where(shaped: Shaped, first: int, k: int, occasions: Container[str]) -> bool:
    """``killed 60 in Kula, where it weakened on Monday``: the date is that of what else befell there."""
    opener = next((i for i in range(first + 1, k) if shaped.words[i] == "where"), 0)
    if not opener or shaped.shapes[opener - 1] != ",":
        return False
    verbs = list_verbs(shaped, opener + 1, k)
    return bool(verbs) and not any(tells_event(shaped, i, occasions) for i in verbs)


def _is_after_another(shaped: Shaped, first: int, k: int) -> bool:
    """``were killed 8 days after taking office on 1 June``, ``died in riots after Diaz was shot on Monday``: the date
    tells of what came before.
    """
    return any(
        shaped.words[i] in _COMING_AFTER and (shaped.shapes[i + 1] in "iv" or _OTHER_FELL.search(shaped.shapes, i, k))
        for i in range(first, k - 1)
    )


def _is_in_relative(shaped: Shaped, k: int, first: int) -> bool:
    """``troops which for weeks have trained there``: the date stands between the pronoun and another verb."""
    if k > first or "," not in shaped.shapes[k + 1 : first]:
        return False
    return bool(_IN_RELATIVE.search(shaped.shapes, max(0, k - 4), k) and _ITS_VERB.match(shaped.shapes, k + 1))


def _is_superlative(shaped: Shaped, k: int, hit: Hit) -> bool:
    """``the worst attack since 1998``, ``the greatest offensive of the last ten years``: a time that is compared."""
    if is_day(shaped.dates[k].edtf) and shaped.words[k - 1 : k] != ["since"]:
        return False
    for i in range(k - 2, max(-1, k - 9), -1):
        if shaped.shapes[i] in ",;:" or hit.first <= i < hit.last:
            break
        if shaped.words[i] == "since":
            return has_superlative(shaped, i)  # the worst attack since the war began in 1998
    return has_superlative(shaped, k)


def has_superlative(shaped: Shaped, k: int) -> bool:
    """Whether a superlative stands before token ``k`` in its phrase: ``the worst attack in`` ten years."""
    mention = shaped.dates.get(k)
    since = mention is not None and "/" in mention.edtf and "since" not in shaped.words[max(0, k - 9) : k]
    edges = ",;:vbwh" if since else ",;:vbwhT"  # the most killed in a blast since 1998
    for i in range(k - 1, max(-1, k - 10), -1):
        word = shaped.words[i]
        if shaped.shapes[i] in edges:
            return False
        if SUPERLATIVE.fullmatch(word) and (since or i < k - 1) and shaped.words[i + 1] not in _SPANS:
            return True
    return False


def _is_compared(shaped: Shaped, k: int) -> bool:
    """``below its July level``, ``than in May``, ``down from March``: the date of something else."""
    before = k - 1
    while before >= 0 and (shaped.shapes[before] in "da" or shaped.words[before] in ("in", "on", "at")):
        before -= 1
    if before > 0 and shaped.words[before - 1] == "compared" and shaped.words[before] in ("to", "with"):
        return True
    if before > 0 and shaped.words[before] == "from" and shaped.words[before - 1] in _CHANGED:
        return True  # a decrease from the previous year's total
    changed = shaped.quantities.get(before - 1) if before > 1 and shaped.words[before] == "from" else None
    if changed is not None and changed.role == "change":
        return True  # down 140,000 bpd from January
    return before >= 0 and shaped.words[before] in _COMPARING and "/" not in shaped.dates[k].edtf


def _is_of_former(shaped: Shaped, k: int, token: int) -> bool:
    """Whether a date is that of the count with which another is compared: 40 are missing, up from 12 ``in April``;
    more than the seven killed ``in March``; fell to 40 from 50 ``a year ago``.
    """
    former = next((i for i in range(k - 1, max(token, k - 12), -1) if i in shaped.quantities), 0)
    if former <= token or shaped.quantities[former].unit not in ("", shaped.quantities[token].unit):
        return False
    before = skip_back(shaped.shapes, former - 1, "da")
    beside = shaped.words[before] in _AGAINST or shaped.words[before - 1 : before + 1] in _BESIDE_IT
    beside = beside or (shaped.words[before] == "from" and shaped.quantities[former].noun_start < 0)
    return beside and set(",;:").isdisjoint(shaped.shapes[former:k])


def is_long(edtf: str) -> bool:
    """Whether a date is a month, a year or a time of five days and more."""
    first, _, last = edtf.rstrip("~?").partition("/")
    if not last:
        return len(first) in (4, 7)
    if len(first) < 10 or len(last) < 10:
        return True
    return first[:7] != last[:7] or int(last[8:10]) - int(first[8:10]) > 4


def is_to_come(document: Document, mention: DateMention) -> bool:
    """``within the next 72 hours``, a day after the document's own: not when something happened."""
    words = document.folded[mention.start : mention.end]
    told = is_day(mention.edtf) and mention.edtf <= document.published  # died on Monday, and six more the next day
    if ("next" in words and not told) or "tomorrow" in words:
        return True
    first = mention.edtf.removeprefix("../")[:10].replace("X", "1")  # this decade, if it is a year old
    return is_day(document.published) and first > document.published


def is_hours_off(document: Document, mention: DateMention) -> bool:
    """``two hours later``: how far it is from what was told before, and no day."""
    return not mention.edtf and "hour" in document.folded[mention.start : mention.end]


def dates_report(shaped: Shaped, k: int) -> bool:
    """Whether the date at token ``k`` is that of a report: ``said on Tuesday``, ``today announced``."""
    if shaped.shapes[k + 1 : k + 2] == "s":  # last Thursday's murder
        return False
    if _counts_in(shaped, k):
        return False
    before = k - 1
    while before >= 0 and (shaped.shapes[before] in "pa" or shaped.words[before] in _ITS):
        before -= 1
    if "according" in shaped.words[max(0, k - 6) : k] and "," not in shaped.shapes[max(0, k - 6) : k]:
        return True
    if shaped.words[skip_back(shaped.shapes, before, "dx", max(0, before - 4))] == "told":  # told Reuters on Monday
        return True
    if before >= 0 and shaped.words[before] in _PUBLISHED:  # in an interview published on Sunday
        return True
    opens = before < 0 or _opens_another(shaped, before)
    if opens and _is_cue(shaped, verb := _find_verb_behind(shaped, k)):  # on Monday the police said
        return shaped.shapes[k + 1] != "," or shaped.shapes[verb + 1 : verb + 2] != ","  # on Monday, police said, 12
    if _is_spoken(shaped, k, before):
        return True
    if _is_in_report(shaped, before) or (before < 0 and _puts_toll(shaped, k)):
        return True
    behind = None if _WHO_DID.search(shaped.shapes, max(0, k - 14), k) else k + 1  # who shot two in 1993 said
    return any(_is_cue(shaped, verb) for verb in (before, behind) if verb is not None)


def _opens_another(shaped: Shaped, before: int) -> bool:
    """Whether a clause begins behind a token: ``a mine went off, and`` today the army said."""
    if shaped.shapes[before] in ";:":
        return True
    return shaped.shapes[before] in "&j" and shaped.shapes[before - 1 : before] in (",", ";")


def _is_spoken(shaped: Shaped, k: int, before: int) -> bool:
    """``speaking`` in Brod ``on Monday``, ``announced by`` the mayor ``on Monday``."""
    if shaped.words[0] == "speaking":
        return "," not in shaped.shapes[:k]
    by = skip_back(shaped.shapes, before, "dx", max(0, before - 5))
    return by > 0 and shaped.shapes[by] == "y" and _is_cue(shaped, by - 1)


def _puts_toll(shaped: Shaped, k: int) -> bool:
    """``On Monday`` the ministry put the toll of the quake at: the day on which it stood so high."""
    put = next((i for i in range(k + 1, min(k + 14, len(shaped.words))) if shaped.words[i] in ("put", "puts")), 0)
    return put > 0 and "v" not in shaped.shapes[k + 1 : put] and "at" in shaped.words[put + 2 : put + 12]


def _is_in_report(shaped: Shaped, noun: int) -> bool:
    """Whether the noun at a token is where something is told: ``in a statement`` late on Monday; a report
    ``published by the ministry`` on Monday.
    """
    words, reports = shaped.words, shaped.lexicon.reports
    issued = next((i for i in range(noun, max(0, noun - 5), -1) if words[i] in _ISSUED), 0)
    if issued and "," not in shaped.shapes[issued:noun]:
        told = range(max(0, issued - 6), issued)
        toll = any(t.kind == "totals" for hit in shaped.hits if hit.first in told for t in hit.triggers)
        if toll or not reports.isdisjoint(words[told.start : issued]):  # a toll released by the ministry on Monday
            return True
    if noun < 2 or (shaped.words[noun] not in shaped.lexicon.utterances and shaped.words[noun] not in _TALKS):
        return False
    first = skip_back(shaped.shapes, noun - 1, "x", max(0, noun - 4))
    return shaped.shapes[first] == "d" and shaped.words[first - 1] in _WITHIN


def _find_verb_behind(shaped: Shaped, k: int) -> int:
    """The token of the verb behind the date at token ``k`` and a short subject."""
    verb = k + 1
    while verb < min(k + 6, len(shaped.shapes)) and shaped.shapes[verb] in "dx,":
        verb += 1
    return verb


def _is_cue(shaped: Shaped, verb: int) -> bool:
    """Whether a form of *say* or *tell* stands at a token."""
    return (
        0 <= verb < len(shaped.words)
        and shaped.shapes[verb] != "T"
        and shaped.words[verb] != "state"  # in Kula state on Monday
        and (cue := shaped.lexicon.cues.get(shaped.words[verb])) is not None
        and not cue.classes.isdisjoint(SAYING)
    )
