"""Whether a count is of one event or a total over a time, how it is hedged, and whether it is an earlier one.

When unsure the scope is that of one event.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from ..dating.edtf import is_day
from ..declared.topics import Measure
from ..declared.units import is_measurement
from ..ground.inflections import IRREGULAR_PASTS
from ..ground.model import Document
from ..ground.text import grow_tree, worded
from ..ground.wordlists import load_words
from .amounts import is_number_of
from .assertions import read_group
from .frames import UTMOST, is_compared_since
from .moments import is_since_act
from .partings import SET_BESIDE, dates_report, has_superlative, opens_clause
from .shapes import FAR, Act, Hit, Shaped, find_window, skip_back
from .sums import count_least, is_single

# Words that make a number run up to the day of the report. Blanks of any width: wire text breaks its lines. What may
# not stand before a word is asked behind it, where it costs nothing at other words; so it is below.
_UP_TO_NOW: Final = worded(
    r"\b(?:(?:so|thus)\s+far(?!\s+no)|to\s+date|since(?<!have\ssince)(?<!has\ssince)(?<!had\ssince)(?!\s+(?:he|she|it"
    r"|they|we|i|there)\s+(?:has|have|is|are|do|does|can|cannot|will)\b)|up\s+to\s+now|until\s+now|already|as\s+of"
    r"|this(?<!earlier\sthis)\s+<scopes.up_to_now>|(?:years|decades|months)\s+of|for\s+the\s+(?:week|month|year))\b"
)
# Behind a count, by what two commas set off: 12 dead, by the police count, since the siege began.
_SINCE_BEHIND: Final = worded(r",\s<scopes.since_behind>\s[^,;:.()]{1,40},\s(?:since\s|so\sfar\b)")
_UTMOST: Final = re.compile(UTMOST)
# Before since: the bloodiest attack since 2019, the worst storm of this year, the worst raid in two years of war.
_WORST: Final = re.compile(rf"\b(?:{UTMOST}|latest|first)\s+(?:[a-z0-9-]+\s+){{0,6}}$")
_AS_OF: Final = worded(r"[^;.]{0,80}\bas\s(?:of|at)\s(?:[0-9]|<scopes.as_of>)")
# A stretch of time that does so beside a perfect tense: have died over the past decade, over its ten-year history.
_STRETCH: Final = re.compile(
    r"\b(?:(?:over|in|during|for|within)\s+the\s+(?:past|last|previous)|(?:days|weeks)\s+of"
    r"|in\s+(?:recent|(?:less\s+than\s+|barely\s+|just\s+)?\S{1,12})\s+(?:days|weeks|months|years|decades)"
    r"|(?:in|within)\s+(?:less\s+than\s+|barely\s+|just\s+)?(?:[2-9][0-9]|twenty-four|forty-eight|seventy-two)\s+hours"
    r"|(?:in|within)\s+an?\s+(?:week|month|year|decade)(?!\s+of)"
    r"|(?:over|in|during)\s+(?:its|their|the)\s+\S{1,12}[\s-]years?)\b"
)
# A number for each year is a level: 3,000 people die every year.
_YEARLY: Final = re.compile(
    r"\b(?:(?:per|every|each|a(?<!in\sa)(?<!over\sa)(?<!within\sa)(?<!than\sa)(?<!nearly\sa)(?<!almost\sa)(?<!about\sa)"
    r"(?<!half\sa)(?<!for\sa))\s+"
    r"(?:year|month|week|day)(?!\s+(?:after|before|earlier|later|ago)\b)|annually|yearly"
    r"|every\s+(?:\S{1,12}\s+)?(?:seconds?|minutes?|hours?|night)"
    r"|on\s+an?\s+(?:typical|average|normal|ordinary)\s+(?:day|week|month|year|night)"
    r"|(?<!the\s)(?<!to\s)(?:daily|weekly|monthly)(?=\s+(?:in|on|by|across|from|since|for|as|due|because|during|at|over|to|and"
    r"|into|through)\b|\s*[.,;]|$))\b"
)
# The time for which such a number is given; of every two hours, none that a number could be given for.
_PERIOD: Final = re.compile(r"\b(day|week|month|year|night|(?:dai|week|month|year|annual)ly)$")
_PERIODS: Final = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
    "annual": "year",
}
_RATED: Final = ("nouns", "totals")  # the daily toll, the annual number of deaths
_AWAY: Final = 50  # characters: so far from a number and its act stands the time that it is given for
# Years that a number is a total of, whatever the tense; but the worst attack in ten years.
_YEARS: Final = re.compile(
    r"\b(?:over|in|during|within)\s+(?:(?:[a-z0-9-]{1,10}\s+){1,4}?(?:years|decades?)|an?\s+\S{1,12}[\s-]years?"
    r"|(?:less\s+than\s+|barely\s+|just\s+|only\s+)?(?:2[4-9]|[3-9][0-9])\s+hours)\b"
    r"(?!\s+(?:ago|old|later|after|before|earlier|in)|-old)"
)
# Killed in the civil war: a total of all its years.
_WAR: Final = re.compile(
    r"\b(?:in|during)\s+(?:the|its|their|a|this|that)\s+(?:[a-z0-9-]+\s+){0,2}(?:(?:wars?|conflict|insurgency)\b"
    r"|(?:fight|struggle)\s+against\b)"
)
_ONCE: Final = worded(
    r"\b(?:used\s+to|once|formerly|previously|had\s+been|before\s+the\s+(?:[\w'’-]+\s+){0,3}?<scopes.once>"
    r"|pre-?<scopes.once>|at\s+(?:its|their|the)\s+peak|a\s+peak\s+of|in\s+the\s+(?:19|20)\d0s|(?:years|decades)"
    r"\s+ago|back\s+in)\b"
)
_TIMES_OVER: Final = frozenset("once twice times".split())  # prays five times a day
_ADDING: Final = frozenset("total number".split())
_NOW: Final = frozenset("now today currently nowadays".split())
_TOO_MANY_AT_ONCE: Final = 100_000  # people: so many do not leave in one event
_LEAD: Final = 3  # counts: so many begin an article
_THEN_HAVE: Final = re.compile(r"[pdxo&]{0,6}h")  # as shapes, behind a number: in Brod and Kula have
_BEFELL: Final = re.compile(r"b?T")  # behind a number, as shapes: since 41 died; since 10 people were killed
_ON: Final = frozenset("on among from".split())  # have inflicted 400 losses on the army: upon whom, not when
APART: Final = 10  #: people: so many are likelier to have died apart than six priests
_NEAR: Final = 5  # tokens: so near behind a preposition stands what happened
_NEXT_VERB: Final = 14  # characters: may have (also been) killed
_EVENT_BEFORE: Final = frozenset("result during after when in by".split())  # before a perfect tense: one event
_EARLIER: Final = load_words("scopes.earlier")  # an initial count of 12
# A count that was given before: had put the toll at 12, initially put it at 12; the toll of 12 given on Sunday.
_BEFORE: Final = frozenset("had initially originally previously earlier first".split())
_AT_FIRST: Final = frozenset("originally initially".split())  # at the head: Originally the toll was 12
_LEVEL_AT: Final = frozenset("at was stood".split())
_GIVEN: Final = ["given"], ["announced"], ["issued"], ["reported"]
_FORMERLY: Final = _BEFORE - {"had", "first"}  # officials previously said 26
_MORE: Final = frozenset("Q&;:")
_TOTALLING: Final = load_words("scopes.totalling")
_AT_THE_TIME: Final = ["at", "the", "time", "stood"]
_HAD_SPOKEN: Final = ["had", "spoken", "of"], ["earlier", "spoken", "of"], ["earlier", "spoke", "of"]
_BRINGING: Final = frozenset("brought brings pushed pushes raised raises took takes".split())
EXTREMES: Final = frozenset("peak record high low average level".split())
_CLAUSE_MARKS: Final = frozenset(",;:rj")
_SINCE: Final = 20  # tokens: so far behind *since* stands what began there
_GAVE: Final = load_words("scopes.gave")


def find_single_events(acts: Sequence[Act]) -> set[int]:
    """The documents, by ``id``, that begin with one event and tell of nothing that goes on: *have died* is its toll."""
    asking = {id(act.shaped.document) for act in acts if "have" in act.shaped.words or "has" in act.shaped.words}
    leads: dict[int, list[Act]] = {}
    for act in acts if asking else ():
        if id(act.shaped.document) not in asking:
            continue
        lead = leads.setdefault(id(act.shaped.document), [])
        if act.measure.occasions and len(lead) < _LEAD:
            lead.append(act)
    return {
        document
        for document, lead in leads.items()
        if any(names_one(act.shaped, act.measure) and not is_perfect(act.shaped, act.token, act.hit) for act in lead)
        and all(act.shaped.lexicon.lasting.isdisjoint(act.shaped.words) for act in lead)
    }


def _goes_up_to_now(document: Document, start: int, end: int) -> bool:
    """Whether words say that a count goes on: *so far*, *since May*; not *the worst attack since May*."""
    found = _UP_TO_NOW.search(document.folded, start, end)
    if found is None or found.group().startswith(("up", "until", "already", "as", "for")):
        return found is not None
    return _WORST.search(document.folded, start, found.start()) is None


def _is_summed(shaped: Shaped, token: int) -> bool:
    """``bringing the toll of the siege to 50 dead``, ``raised the overall toll of a raid to 50 dead``."""
    if shaped.words[token - 1] != "to":
        return False
    tolls = (hit.first for hit in shaped.hits if token - FAR < hit.first < token and hit.has_kind("totals"))
    the = ((skip_back(shaped.shapes, toll - 1, "xa"), toll) for toll in tolls)
    return any(
        shaped.shapes[k] == "d"
        and shaped.words[k - 1].endswith(("ing", "raised", "lowered", "revised"))
        and _CLAUSE_MARKS.isdisjoint(shaped.shapes[toll:token])
        for k, toll in the
    )


def runs_since(shaped: Shaped, token: int, hit: Hit) -> bool:
    """Whether words make a total run up to now, of more than one event: ``since then``, ``so far this year``."""
    behind = hit.last + (shaped.shapes[hit.last : hit.last + 1] == "p")
    if behind in shaped.dates and is_day(shaped.dates[behind].edtf):
        return False  # were killed on Sunday, after months of siege
    first, last = _find_edges(shaped, token, hit)
    which = shaped.shapes.find("rh", max(token + 1, hit.last), last)  # a truce that has ended years of war
    start, end = shaped.starts[first], shaped.ends[which - 1 if which > 0 else last]
    return _goes_up_to_now(shaped.document, start, end) or _SINCE_BEHIND.match(shaped.folded, end) is not None


def find_rate(act: Act) -> str:
    """For which time a count is given: *day* of ``20 people a day are killed`` and of ``a daily toll of 20``; empty
    where it is no rate: 20 died at a fair ``held each year``.
    """
    shaped, token, hit, measure = act
    if measure.scope == "state" or measure.units:
        return ""
    for k in range(max(1, hit.first - 2), hit.first + 1) if hit.has_kind(*_RATED) else ():
        if shaped.words[k - 1] in _PERIODS and not (has_superlative(shaped, k) or shaped.words[k - 2] == "record"):
            return _PERIODS[shaped.words[k - 1]]
    found = _find_yearly(shaped, token, hit)
    period = _PERIOD.search(found) if found else None
    return _PERIODS.get(period[1], period[1]) if period else ""


def _find_yearly(shaped: Shaped, token: int, hit: Hit) -> str:
    """The words by which a count is one for each year or day, near it; empty where there are none, and where they are
    of something else.
    """
    first, last = _find_edges(shaped, token, hit)
    told = _YEARLY.finditer(shaped.folded, shaped.starts[first], shaped.ends[last])
    fronted = _YEARLY.match(shaped.folded, shaped.starts[0])
    for found in (*told, *([fronted] if fronted else [])):
        start, end = bisect_left(shaped.starts, found.start()), bisect_left(shaped.starts, found.end())
        low, high = min(token, hit.first), max(token + 1, hit.last)
        behind = start >= high
        low, high = (high, start) if behind else (max(0, start - 1), start) if end <= low else (low + 1, start)
        apart = behind and shaped.starts[start] - shaped.ends[low - 1] > _AWAY
        if not apart and not any(_parts_rate(shaped, k) for k in range(low, high)):
            return found.group()
    return ""


def _parts_rate(shaped: Shaped, k: int) -> bool:
    """Whether what stands between a count and a time tells of something else: ``held``, ``which``, another number."""
    word = shaped.words[k]
    return shaped.shapes[k] in "rQ" or word.endswith("ed") or word in IRREGULAR_PASTS or word in _TIMES_OVER


def find_scope(act: Act, single: bool) -> str:
    """The scope that the form of a sentence tells by itself; empty where one or several events are still open.

    ``single``: the article is about one event.
    """
    shaped, token, hit, measure = act
    if find_rate(act):
        return "state"
    if comes_from(shaped, token) or (measure.scope == "state" and token == 1 and shaped.words[0] == "from"):
        return "past" if measure.scope == "state" else "running_total"
    if measure.scope != "state" and is_earlier_count(shaped, token):
        return "running_total"
    if measure.scope == "state":
        if shaped.quantities[token].role == "change":
            return ""
        return "past" if _is_once(shaped, token, hit) else "state"
    since = shaped.words[token - 1 : token] == ["since"]
    if (
        (since and _BEFELL.match(shaped.shapes, token + 1))
        or is_since_act(shaped, hit)
        or is_since_event(shaped, token, hit)
    ):
        return "event"
    if _AS_OF.match(shaped.folded, shaped.ends[token], find_window(shaped, token, hit)[1]):
        return "running_total"
    if hit.inner == token and shaped.quantities[token].noun_start < 0:  # taking the total to 42
        return "running_total"
    if shaped.words[token - 1] in _ADDING and shaped.words[token - 2].endswith("s"):  # their casualties total 60 dead
        return "running_total"
    if _is_summed(shaped, token):
        return "running_total"
    perfect = is_perfect(shaped, token, hit)
    total = shaped.ending.get(token - 1) if shaped.words[token - 1 : token] == ["of"] else None  # a toll of 12 dead
    if is_number_of(shaped, hit) or any(t.kind == "totals" for h in (hit, total) if h for t in h.triggers):
        return "running_total"
    if shaped.quantities[token].best == 0 and perfect and not any(_dates_since(shaped, k) for k in shaped.dates):
        return "event"  # no casualties have been reported in the past hours
    if read_group(shaped, hit).have and _goes_up_to_now(shaped.document, *find_window(shaped, token, hit)):
        return "running_total"
    if perfect and _is_ongoing(shaped, token, hit):
        return "running_total"
    if perfect and not shaped.dates and (measure.running or (not single and _ends_clause(shaped, token, hit, measure))):
        one = _is_done_by_one(shaped, token, hit, measure) or (
            not measure.running and shaped.quantities[token].best == 1
        )
        return "event" if one else "running_total"
    first, last = _find_edges(shaped, token, hit)
    start, end = shaped.starts[first], shaped.ends[last]
    if _find_yearly(shaped, token, hit):
        return "state"
    undated = measure.running and all(dates_report(shaped, k) for k in shaped.dates)  # the agency said on Monday
    if undated and (running := _find_running(shaped, token, hit)):
        return running
    war = _WAR.search(shaped.folded, start, end)
    if war and not has_superlative(shaped, bisect_left(shaped.starts, war.start())):
        return "event" if _is_war_of_a_year(shaped) else "running_total"
    years = _YEARS.search(shaped.folded, start, end)
    if years and not has_superlative(shaped, bisect_left(shaped.starts, years.start())):
        return "running_total"
    if runs_since(shaped, token, hit) and not _did_one_lately(shaped, token, hit, measure):
        return "running_total"
    return ""


def _did_one_lately(shaped: Shaped, token: int, hit: Hit, measure: Measure) -> bool:
    """``A blast in Kula this month killed 33``: one event of a time that is not over yet."""
    first, last = _find_edges(shaped, token, hit)
    found = _UP_TO_NOW.search(shaped.folded, shaped.starts[first], shaped.ends[last])
    if found is None or not found.group().startswith("this") or not hit.first < token:
        return False
    before = range(first, hit.first)
    one = any(shaped.words[k] in measure.occasions and is_single(shaped, k, measure) for k in before)
    return one and _BRINGING.isdisjoint(shaped.words[first : hit.first + 1])


def is_of_lasting(shaped: Shaped, token: int, hit: Hit) -> bool:
    """``began an offensive, inflicting 1,000 casualties``: what goes on for long stands before the act it did."""
    first = min(token, hit.first)
    before = shaped.words[max(0, first - 3) : first]
    told = shaped.words[max(0, first - FAR) : first]
    return not shaped.lexicon.lasting.isdisjoint(told) and any(
        word.endswith("ing") and word in shaped.lexicon.causing for word in before
    )


def _is_war_of_a_year(shaped: Shaped) -> bool:
    """``in the war of 1982``, ``in the 2008 war``: one that was over in a year before the document's own; not ``in the
    war`` last year.
    """
    before = [shaped.words[max(0, k - 2) : k] for k in shaped.dates]
    if any(words[-1:] != ["of"] and shaped.lexicon.lasting.intersection(words) for words in before):
        return False
    dates = [mention.edtf for mention in shaped.dates.values() if mention.edtf]
    years = {year for edtf in dates for year in (edtf[:4], edtf.rpartition("/")[2][:4])}
    return len(years) == 1 and max(years) < shaped.document.published[:4]


def are_found(shaped: Shaped, token: int) -> bool:
    """``12 bodies have been recovered``: what was done with them since."""
    return not shaped.lexicon.afterwards.isdisjoint(shaped.words[token + 1 : token + 5])


def is_since_event(shaped: Shaped, token: int, hit: Hit) -> bool:
    """``since the assaults that killed 130``, ``since 1972, when 130 died``: what began was one event, and the number
    is its own.
    """
    first = min(token, hit.first)
    if any(opens_clause(shaped, k, hit) for k, m in shaped.dates.items() if shaped.folded.startswith("since", m.start)):
        return True
    for k in range(first - 1, max(-1, first - _SINCE), -1):
        if shaped.words[k] == "since":  # since he left after a guard was shot on 3 May
            began = shaped.shapes[k + 1] in "da" and "r" in shaped.shapes[k:first]
            dated = any(k < day < first for day in shaped.dates)  # the worst since a bomb on 3 May killed 12
            return began or "after" in shaped.words[k:first] or (dated and is_compared_since(shaped, k))
        if shaped.shapes[k] in ",;:":
            return False
    return False


def _find_running(shaped: Shaped, token: int, hit: Hit) -> str:
    """The scope of what goes on, without a date: *3 million refugees* are a level, *6 million fled* a total."""
    if hit.inner == token and hit.has_kind("nouns", "states"):
        return "state"
    quantity = shaped.quantities[token]
    return "running_total" if count_least(quantity) >= _TOO_MANY_AT_ONCE else ""


def is_perfect(shaped: Shaped, token: int, hit: Hit) -> bool:
    """``have died``, ``has left 12 dead``, ``have killed 2 and wounded 20``: *has* or *have* before act and number."""
    if shaped.shapes[hit.last : hit.last + 1] == "o" and hit.has_kind("events"):
        return False  # has claimed the murder of two
    if read_group(shaped, hit).perfect:
        return True
    if hit.inner >= 0 and (group := _THEN_HAVE.match(shaped.shapes, token + 1)):
        return shaped.words[group.end() - 1] in ("has", "have")  # 19 bodies in Brod have been recovered
    for k in range(min(token, hit.first) - 1, max(-1, min(token, hit.first) - 9), -1):
        other = (
            shaped.shapes[k] == "v" and shaped.words[k] not in shaped.lexicon.effects and shaped.shapes[k + 1] != "Q"
        )
        listed = shaped.shapes[k] == ":" and "following" in shaped.words[max(0, k - 8) : k]
        if (shaped.shapes[k] in ",;:jr" and not listed) or other:
            return False
        if shaped.words[k] in ("has", "have"):
            # have yet to name the four killed; are said to have killed four
            return shaped.words[k + 1] not in ("yet", "to") and shaped.words[k - 1] != "to"
    return False


def _ends_clause(shaped: Shaped, token: int, hit: Hit, measure: Measure) -> bool:
    """Whether nothing that could name one event stands around the act: ``655 rebels have been killed.``"""
    k = max(token + 1, hit.last)
    rest = re.split("[,;]", shaped.shapes[k : k + FAR])[0]
    before = shaped.words[max(0, k - 20) : max(0, min(token, hit.first) - 1)]  # which have resulted in nine deaths
    if not _EVENT_BEFORE.isdisjoint(before):  # as a result of this bombing, 12 have died
        return False
    openers = (k + i for i, shape in enumerate(rest) if shape in "pjy")
    many = count_least(shaped.quantities[token]) >= APART
    return all(shaped.words[i] in _ON or (many and _opens_several(shaped, i, measure)) for i in openers)


def _opens_several(shaped: Shaped, k: int, measure: Measure) -> bool:
    """``12 have been killed by the rebels``, ``in explosions``; not ``by a bomb``, ``in the explosions``."""
    behind = shaped.words[k + 1 : k + _NEAR]
    named = measure.occasions.intersection(behind)
    if shaped.words[k] == "by":
        return behind[:1] not in (["a"], ["an"], ["one"]) and all(word.endswith("s") for word in named)
    return shaped.words[k] == "in" and bool(measure.occasions.intersection(w for w in behind[:2] if w.endswith("s")))


def _is_ongoing(shaped: Shaped, token: int, hit: Hit) -> bool:
    """Whether the sentence names a stretch of time that reaches the present, or a war or campaign that goes on."""
    start, end = find_window(shaped, token, hit)
    if _goes_up_to_now(shaped.document, start, end) or _STRETCH.search(shaped.folded, start, end):
        return True
    first, last = bisect_left(shaped.starts, start), bisect_left(shaped.starts, end)
    going_on = (k for k in range(first, last) if shaped.words[k] in shaped.lexicon.lasting)
    return any(not has_superlative(shaped, k) for k in going_on)  # not the worst massacre of the war


def _is_once(shaped: Shaped, token: int, hit: Hit) -> bool:
    """Whether words of the past (*used to*, *once*) stand with this quantity, no other one between."""
    for match in _ONCE.finditer(shaped.folded, *find_window(shaped, token, hit)):
        word = bisect_left(shaped.starts, match.start())
        between = shaped.shapes[word:token] if word < token else shaped.shapes[token + 1 : word]
        if "Q" in between or (word > token and match.group().startswith("pre")):  # 2 million, above its pre-war
            continue
        # pumped 2 million before the war | and now 300,000
        other = match.group().startswith("before") and word < token and shaped.shapes[word - 1] == "Q"
        if not other and not (word < token and not _NOW.isdisjoint(shaped.words[word:token])):
            return True
    return False


def names_one(shaped: Shaped, measure: Measure) -> bool:
    """Whether a sentence names a single event: *a blast*, *the crash*, not *attacks*, *the famine*, *the death*."""
    return any(
        word in measure.occasions and word not in measure.nouns and is_single(shaped, k, measure)
        for k, word in enumerate(shaped.words)
    )


def _is_done_by_one(shaped: Shaped, token: int, hit: Hit, measure: Measure) -> bool:
    """``The blast has killed nine``, ``the worst crash in years has left 12 dead``: a perfect tense with one event as
    its subject.
    """
    first = min(token, hit.first)
    have = next((k for k in range(first - 1, max(0, first - 8), -1) if shaped.words[k] == "has"), 0)
    head = have - 1
    if have > 0 and shaped.shapes[head] == "," and (aside := shaped.shapes.rfind(",r", 0, head)) > 0:
        head = aside - 1  # the bomb, which exploded at noon, has killed nine
    if have > 0 and shaped.words[head] in measure.occasions and is_single(shaped, head, measure):
        return True
    worst = (
        k for k in range(1, have) if _UTMOST.fullmatch(shaped.words[k - 1]) and shaped.words[k] in measure.occasions
    )
    return any(is_single(shaped, k, measure) for k in worst)


def comes_from(shaped: Shaped, token: int) -> bool:
    """``up from 38``, ``rose from 38 to 41``: what the number was before."""
    words = shaped.words
    left = token > 1 and words[token - 1] == "from"
    if token > 4 and words[token - 1] == "of" and words[token - 2] in EXTREMES:  # from the May average of 41
        left = "from" in words[token - 5 : token - 2]
    return left and any(hit.first < token for hit in shaped.hits)


def is_set_beside(shaped: Shaped, token: int) -> bool:
    """Whether an amount is one that another is set beside: seized 300 kg in May, ``against 120 kg`` in April."""
    beside = shaped.words[token - 1] == "against" or shaped.words[max(0, token - 2) : token] in SET_BESIDE
    return beside and is_measurement(shaped.quantities[token].unit, shaped.units)


def is_earlier_count(shaped: Shaped, token: int) -> bool:
    """``revising an earlier count of 54``, ``had initially put the toll at 54``, ``the toll of 54 given on Sunday``."""
    words = shaped.words
    if token < 3:
        return False
    if is_set_beside(shaped, token):
        return True
    if words[token - 1] == "of" and (words[token - 3] in _EARLIER or words[token + 1 : token + 2] in _GIVEN):
        return True
    toll = (
        words[token - 1] == "of"
        and words[token - 2] in _TOTALLING
        and not _EARLIER.isdisjoint(words[max(0, token - 5) : token - 2])
    )
    if toll or words[token - 5 : token - 1] == _AT_THE_TIME:  # an earlier death toll of 53
        return True
    if words[token - 1] in _LEVEL_AT and any(
        other.has_kind("totals") and words[other.first - 1] in _EARLIER and "Q" not in shaped.shapes[other.last : token]
        for other in shaped.hits
        if 0 < other.first < token <= other.first + _SINCE
    ):
        return True  # the previous death toll, by the mayor's count, was 53
    if words[token - 3 : token] in _HAD_SPOKEN or (words[0] == "earlier" and _had_said(shaped, token)):
        return True
    if words[0] in _AT_FIRST and words[token - 1] in _LEVEL_AT:
        return True
    verb = token - 1 - (words[token - 1] == "that")
    if words[verb - 1] in _FORMERLY and words[verb] in shaped.lexicon.triggers:
        return True
    if words[token - 2] == "had" and words[token - 1] in _FORMERLY:  # had earlier | estimated 12
        return True
    if any(_says_earlier(shaped, k) for k in range(max(1, token - 3), token) if k in shaped.dates):
        return True
    shapes, low = shaped.shapes, max(0, token - 14)
    former = next((k for k in range(token - 3, low, -1) if words[k] in _EARLIER and shapes[k + 1] == "T"), token)
    if "when" in words[former:token] and not _MORE.intersection(shapes[former:token]):
        return True  # a jump from the previous toll, when officials said 12
    low = max(0, token - 9)
    return words[token - 1] == "at" and any(
        words[k] in _GAVE and not _BEFORE.isdisjoint(words[max(low, k - 2) : k])
        for k in range(token - 1, low, -1)
        if not _CLAUSE_MARKS.intersection(shaped.shapes[k:token])
    )


def _says_earlier(shaped: Shaped, k: int) -> bool:
    """Whether a date is when it was told: the group said ``earlier this month`` that 12 had died."""
    return shaped.words[k - 1] in shaped.lexicon.triggers and shaped.folded.startswith("earlier ", shaped.starts[k])


def _had_said(shaped: Shaped, token: int) -> bool:
    """``Earlier on Wednesday, the mayor had announced`` that the toll stood at 54."""
    telling = shaped.lexicon.triggers
    return any(word == "had" and behind in telling for word, behind in pairwise(shaped.words[:token]))


def _dates_since(shaped: Shaped, k: int) -> bool:
    """Whether the date at a token says from when on: ``since Monday``."""
    return shaped.folded.startswith("since", shaped.dates[k].start) or shaped.words[k - 1 : k] == ["since"]


def _find_edges(shaped: Shaped, token: int, hit: Hit) -> tuple[int, int]:
    """The first and last token of the stretch around trigger and number that no comma or semicolon parts."""
    first, last = min(token, hit.first), max(token, hit.last - 1)
    low, high = max(0, first - FAR), min(len(shaped.shapes), last + 1 + FAR)
    while first > low and shaped.shapes[first - 1] not in ",;:()-":
        first -= 1
    brought = hit.first < token and hit.has_kind("nouns", "events")
    while last + 1 < high and shaped.shapes[last + 1] not in ",;:()-":
        if brought and shaped.words[last + 1] in _BRINGING and shaped.words[last + 2 : last + 3] != ["by"]:
            break  # the deaths of two men | brought to 40 the number killed since May
        last += 1
    return first, last


_COUPLING: Final = frozenset("and but while".split())


@lru_cache(maxsize=8)
def _read_hedges(hedges: tuple[str, ...]) -> re.Pattern[str]:
    """What finds whether any hedge begins behind a mark."""
    return re.compile(rf"\W{grow_tree(hedges)}" if hedges else "(?!)")


def find_hedge(act: Act) -> str:
    """The words nearest to the act that weaken it, in the stretch around it that no comma parts."""
    shaped, token, hit, _ = act
    first, last = _find_edges(shaped, token, hit)
    start, end = shaped.starts[first], shaped.ends[last]
    if start and not _read_hedges(shaped.lexicon.hedges).search(shaped.folded, start - 1, end):
        return ""
    for k in range(max(token, hit.last - 1) + 1, last):
        if shaped.words[k] in _COUPLING and not shaped.quantities.keys().isdisjoint(range(k + 1, k + 4)):
            end = shaped.starts[k]  # five bodies were found | and 34 people are feared dead
            break
    for k in range(max(first, token - 3), min(token, hit.first)):
        if shaped.words[k] == "after":
            start = shaped.starts[k]  # 34 people are feared dead | after five were killed
    stretch, begun = shaped.folded[start:end], shaped.starts[hit.first] - start
    found = [(abs(at - begun), -len(hedge), at) for hedge in shaped.lexicon.hedges if (at := stretch.find(hedge)) >= 0]
    for _, length, at in sorted(found):
        behind = at - length
        if stretch[at - 1 : at].isalpha() or stretch[behind : behind + 1].isalpha():
            continue
        if stretch.endswith(" have", at, behind) and not 0 <= begun - behind <= _NEXT_VERB:
            continue  # the four killed might have been saved
        return shaped.text[start + at : start + behind]
    return ""
