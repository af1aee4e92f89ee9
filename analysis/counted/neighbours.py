"""What the numbers of one sentence share: the unit, noun or role that stands once for two, the range that two make."""

import re
from itertools import pairwise
from typing import Final

from msgspec.structs import replace

from ..declared.units import Unit
from ..ground.model import Numeral, Quantity, Row
from ..ground.text import spaced, worded
from ..ground.wordlists import load_words
from ..marks.bounds import FROM_BEFORE, bound_value
from ..marks.stretches import Stretch
from .rates import MOVING, is_governed, names_level
from .roles import FLOW_NOUNS, LENGTHS, tells_move

_LINK: Final = spaced(r"(?P<dash> ?- ?)|(?P<to>-?(?: |(?<=-))to )|(?P<and> and )|(?P<or>-? or )")
_BETWEEN: Final = re.compile(r"\bbetween ?$")
_BY: Final = re.compile(r"\bby ?$")
_SPREAD: Final = worded(r"\b<neighbours.spread>\b")
_SHARES_UNIT: Final = worded(r",? (?:and|or|but|to|versus|from|against) (?:<neighbours.shares_unit> ){0,2}")
_AND: Final = spaced(
    r"(?: from [a-z0-9]{2,12}| (?:this|next|last) [a-z]{3,8}| in [a-z0-9]{3,9})?,? (?:and|or) (?:by |another "
    r"|a further )?"
)
# Beside a change, the change it is compared with: down from a previous estimate of; lower than the 900,000 seen.
_EARLIER: Final = spaced(
    r"(?: [a-z0-9'-]+){0,8}?[ ]?,? (?:\(|-lrb-[ ])?(?:(?:well|far|still|much|[a-z]+ly) )?"
    r"(?:<neighbours.compared>|(?:up|down) (?:[a-z]+ly|a (?:bit|little|touch)) from)"
    r"(?: <neighbours.earlier>){0,5} "
)
# Between two amounts of one verb: the comma and the next subject alone.
_NAMED: Final = spaced(
    r"(?: (?:from|in|until) [a-z]+\.?(?: [0-9]{1,4})?)?[ ]?(?:, including|,? of (?:which|that)(?: [a-z.'-]+){0,2}?"
    r"(?: share (?:is|was))?) |, with (?:[a-z.'-]+ ){1,3}<neighbours.bearing> |(?: (?:on top|more|each|of (?:the|that"
    r"|this) [a-z]+))?[ ]?(?:, (?:and )?| and )(?:(?!(?:<neighbours.no_name>|[a-z]+(?:ed|ing))\b)[a-z.'-]{2,} "
    r"(?:by )?){1,3}"
)
# Of each place in a list that a colon opens: cuts are split as follows: Brod, 225,000 bpd; Asta, 125,000 bpd.
_ITEMISED: Final = spaced(
    r"(?:(?:[ ]?,)?(?: [a-z]+){0,4}[ ]?:|[ ]?;(?: and)?)"
    r" (?:(?!(?:<neighbours.no_name>|[a-z]+(?:ed|ing))\b)[a-z.'-]{2,} ?){1,3}(?:,|:|-| by) "
)
# Of each place, in brackets: outages in Libya (700,000 bpd), Nigeria (300,000 bpd).
_IN_BRACKETS: Final = spaced(r"[ ]?(?:\)|-rrb-)(?:[ ]?,| and|[ ]?, and) (?:[a-z.'-]+ ){1,3}(?:\(|-lrb-[ ])")
# Of each of two things: 900,000 bpd of oil output, or 50 percent, and 1 bcfd of gas.
_OF_EACH: Final = spaced(
    r"(?: \([a-z/]+\))?(?: of(?: [a-z'-]+){1,6}?)?(?:[ ]?, or (?:about |nearly )?[0-9.]+ ?(?:%|percent|per cent)"
    r"[^.,;]{0,60})?,? and (?:another )?"
)
# Of each place or time: a cut of 500,000 bpd by the Saudis and 300,000 bpd by the others.
_PLACED: Final = re.compile(r"(?: [a-z]+)? (?P<link>by|from|for|at|in) [a-z0-9., '-]{2,40}?(?:,|,? and|,? while) $")
_PLACED_NEXT: Final = spaced(r" (by|from|for|at|in) ")
# Before and behind what is a part of the change told before it: of this, the rest, its share is; 300,000 bpd of that.
_PART: Final = re.compile(
    r"\b(?:of (?:this|that|these|those|which|the total|the [^.,;]{0,30}(?:cuts?|reductions?|increases?))\b[^.;]{0,60}"
    r"|(?:(?<!market )share|part|portion|rest|remainder|contribution)\b[^.;]{0,25}"
    r"|remaining|(?:contribut|pledg|promis|shoulder)[a-z]*|(?:responsible|account(?:s|ed|ing)?) for)[ ,]*$"
)
# Before a rate, what says that it is a level; in its clause, what makes oil flow, and where.
_STANDING_AT: Final = load_words("neighbours.standing")
# Right before it, what of a change told before is somebody's: the cuts start in May; Brod will contribute.
_BORNE: Final = re.compile(r"\b(?:contribut|shoulder|offer|propos|want|sought|seek)[a-z]* \Z")
_PRONOUN: Final = re.compile(r"\b(?:it|they|that|this|which)\b")
_PART_NEXT: Final = spaced(r" of (?:(?:this|that|the total)\b|the [0-9])")
_OF_ELSE: Final = spaced(r" of (?!(?:it|them|its|their)\b)")  # accounts for 900,000 bpd of the exports
# Behind a rate that stands alone: 800,000 bpd by the group, 500,000 bpd of it; not so: 300,000 bpd is pumped now.
_BARE_NEXT: Final = spaced(r"[ ]?[.,;:)]|\Z| <neighbours.bare_next>\b")
_WIDEST: Final = 15  # times the lower end of a range of rates is the higher at most
_OR_SAID: Final = spaced(r"(?:[ ]?,|[ ]-{1,2})? or | (?:\(|-lrb-) ?")
_VERSUS: Final = spaced(r"(?: in [a-z0-9]{3,9})?[ ]?,? <neighbours.versus> (?:the )?")
_SHARES_NOUN: Final = re.compile(r" (?:out )?of (?:[a-z]+ ){0,3}(?:[a-z.-]+(?:'s|s') )?| (?:and|or|but) ")
_SHARES_LENGTH: Final = re.compile(r" (?:by|x) |x|-by-")  # 2 by 4 metres, 10-by-12-foot
_OPENED: Final = (" (", " -lrb- ")
_OF_THE: Final = re.compile(r" (?:out )?of (?:the|its|their) ")  # 280 million of the 1.5 billion shekels
# 3 mb/d in May and 4 million barrels in June.
_THEN: Final = re.compile(r" (?:by|in|for) [a-z0-9 ]{3,24} and (?:about |some )?")
# What lets a number go without the unit of the one before it: *rose 200,000 bpd to 2.4 million*, *up from 650,000*.
_ELLIPSIS: Final = worded(
    r"(?! (?:put|puts|putting) )(?: (?:[a-z]+\.|[a-z0-9'-]+)){0,6}?,? (?:or )?(?:(?:up|down|compared|rather|higher"
    r"|lower|more|less) )?(?:from|to|at|against|than|versus|with|on top of)(?: <neighbours.ellipsis>)*?"
    r"(?: <neighbours.forecasts> (?:of|for))?(?: an? <neighbours.moves> of)? $|(?: [a-z'-]+){0,3}? (?:missed|beat"
    r"|topped|below|above|half|double) the $|(?: of [a-z]+)?, (?:or |and |about |some )?$|(?: in [a-z0-9]+)?, "
    r"(?:and )?(?:up|down|higher by|lower by|an? (?:rise|gain|increase|fall|drop|decline|decrease) of) $|[;,] (?:and "
    r"|while |but )?[a-z.-]+(?:'s|s')(?: [a-z]+)? <neighbours.stands> $"
)
# What the next of a list has of the same: Iraq pumped 4.5 million bpd, *and Oman* 1.1 million; not: and employs 80,000.
_NEXT_NAMED: Final = worded(
    r"(?: in [a-z0-9]+)?(?:,|,? and|,? while)(?: the)?(?P<named>(?: (?!<neighbours.next_named> )[a-z.-]{2,}){1,3})"
    r"(?: about| some)? $"
)
_VERB_OR_PLURAL: Final = re.compile(r"[a-z]+(?:ed|ing|[^s]s)")
# Another act of the same sentence on what the first named: killed 50 soldiers *and captured* 12.
_ACT_AGAIN: Final = re.compile(
    r"(?:,|,? and| but)(?: [a-z]+ly)? (?:[a-z]+(?:ed|ing)|held|took|lost|left|sent) (?:another )?$"
)
# Between a count of things and *others*: what is done to things, and not to people.
_DONE_TO_THINGS: Final = (
    r"(?:damag|destroy|demolish|torch|clos|reopen|suspend|cancell?|delay|divert|seiz|scrapp|repair|renovat|"
    r"inspect|licens|privatis|privatiz|nationalis|nationaliz|auction|buil[dt]|shut|sank|wreck|loot|flatten|raz|gutt)"
    r"(?:ed|ing)?(?:\s(?:down|off))?"
)
_THINGS_TOO: Final = re.compile(
    rf"(?:\s[\w'-]+){{0,6}}?(?:,|,?\sand|\sbut)(?:\s[a-z]+ly)?\s(?:{_DONE_TO_THINGS}|ordered)\s(?:at\sleast\s|about\s|some\s)?(?:another\s)?$"
)
_THINGS_ARE: Final = worded(rf"\s(?:<neighbours.things_are>\s){{0,4}}{_DONE_TO_THINGS}\b")
_CLOSING: Final = re.compile(r"\sto\s(?:close|shut|suspend|cut|halt|stop|reopen|merge|restore|cease)\b")
_CLAUSE_CLOSES: Final = spaced(r"[.,;:!?]|\Z| <neighbours.clause_closes>\b")
# 42 votes for Ruiz, 18 for Mora; 12 strikes in 2018; 9 in 2019: of each place or time.
_IN_EACH: Final = re.compile(r" (?P<link>in|on|at|for) [a-z0-9. ]{2,30}?(?:[,;]|[,;]? and)(?: about| some)? $")
_PARALLEL: Final = re.compile(r",? (?:and |while |but )?(?:[a-z.'-]+ ){1,4}")  # , Mora has
_BESIDE: Final = spaced(r" (?:above|below|more|less|higher|lower|short) ")  # 1.7 million bpd, 60,000 above plan
_A_DAY: Final = spaced(r" (?:a|per) day\b| daily\b")
_OTHER_RATE: Final = spaced(r" (?:a|per) (?:week|month|year)\b")
_RATE: Final = re.compile(r"/(?:day|week|month|year)$")
_LEVEL: Final = re.compile(r"\b([a-z]+)(?: (?:of|was|is|were|only|just|barely|merely|at|about|around|some)){0,2} $")
_NOT_CARRIED: Final = frozenset(("cent", "pence", "basis point", "percentage point", "point", "magnitude"))
_SCALE_END: Final = re.compile(r"(thousand|million|billion|trillion)$")
_SCALES: Final = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


class Draft(Row, frozen=True):
    """A quantity on the way, with its parts, before neighbours are compared."""

    numeral: Numeral
    quantity: Quantity
    unit: Unit | None
    money: bool  #: its currency stands before the number


def share_neighbours(s: Stretch, drafts: list[Draft]) -> list[Draft]:
    """The quantities of the sentence [start:end] with what they share; both ends of a range are one."""
    joined = _share_bounds(s.folded, _join_ranges(s, drafts))
    return _carry_units(s, _share_parts(s.folded, joined))


def share_roles(folded: str, quantities: list[Quantity]) -> list[Quantity]:
    """What is said beside a change is one too: *45 cents, or 0.6 percent*; *by 50,000 and 20,000 bpd*; *900,000 bpd of
    oil and 1 bcfd of gas was shut*.
    """
    rates = [i for i, quantity in enumerate(quantities) if quantity.unit.endswith("/day")]
    for i, k in pairwise(rates):
        one, other = quantities[i], quantities[k]
        changed = other.role == "change" != one.role and one.unit != other.unit
        if changed and _OF_EACH.fullmatch(folded, one.value_end, other.start):
            quantities[i], quantities[k] = replace(one, role="change"), replace(other, role="change")
    for i in range(1, len(quantities)):
        before, quantity = quantities[i - 1 : i + 1]
        if i > 1 and quantity.unit.endswith("/day") and quantities[i - 2].unit == quantity.unit != before.unit:
            before = quantities[i - 2]  # a cut of 500,000 bpd by the 14 members and 300,000 bpd by others
        again = quantity.unit != "" and folded[before.value_end : quantity.start] in _OPENED
        if again and before.role == "level" and not quantity.role and quantity.unit != "percent":
            quantities[i] = replace(quantity, role="level")  # to 87 mph (140 km/h)
        if before.role != "change" or (quantity.role and not quantity.unit.endswith("/day")):
            continue
        share = again or "percent" in (before.unit, quantity.unit) or 0 < (before.best or 0) < 1
        if _is_listed(folded, before, quantity) or (
            share
            and (
                _OR_SAID.fullmatch(folded, before.value_end, quantity.start)
                or (quantity.bound == "about" and folded[before.value_end : quantity.start] in (", ", " , "))
            )
        ):
            quantities[i] = replace(quantity, role="change")
    return quantities


def share_told(
    folded: str, start: int, quantities: list[Quantity], told: list[Quantity], levels: frozenset[str]
) -> list[Quantity]:
    """What is a part of the change that the sentence, or the one before it, told last is one too: *a cut of 1.2 million
    bpd; of this, 800,000 bpd by the group*; so is *the 1.2 million bpd* again. Where nothing between them goes up and
    down or makes oil flow, the smaller rate is a part: *the Saudis will carry 500,000 bpd*. A rate beside which nothing
    flows at all is a change.

    Args:
        start: where the sentence begins.
        told: the quantities of the sentence before; empty where there is none.
        levels: words of what goes up and down.
    """
    rates = [quantity for quantity in told if quantity.unit.endswith("/day")]
    whole, lead = (rates[-1] if rates else None), start
    for i, quantity in enumerate(quantities):
        if not quantity.unit.endswith("/day"):
            continue
        if quantity.role == "level" and _is_told_alone(folded, start, lead, quantity, whole, levels):
            quantity = quantities[i] = replace(quantity, role="change")
        if whole is not None and whole.role == "change" and quantity.role == "level" and quantity.unit == whole.unit:
            size = _compare(quantity, whole)
            gap = folded[max(lead, quantity.start - 90) : quantity.start]
            again = size == 1 and gap.endswith("the ")
            of_else = _OF_ELSE.match(folded, quantity.value_end)
            part = _PART_NEXT.match(folded, quantity.value_end) or (not of_else and _PART.search(gap))
            bare = _BARE_NEXT.match(folded, quantity.value_end) and _is_bare(
                folded[lead : quantity.start], folded[quantity.value_end : quantity.value_end + 30], levels
            )
            if again or ((part or bare) and 0 < size < 1):
                quantity = quantities[i] = replace(quantity, role="change")
                lead = quantity.value_end
                continue
        whole, lead = quantity, quantity.value_end
    return quantities


def _is_told_alone(
    folded: str, start: int, lead: int, quantity: Quantity, whole: Quantity | None, levels: frozenset[str]
) -> bool:
    """Whether nothing in its sentence makes a rate a level: *the cuts start in May; Brod will contribute 40,000 bpd*;
    *of the 1.2 million bpd planned*; not *it was 1.2 million bpd* behind a level.
    """
    if _BORNE.search(folded, lead, quantity.start):
        return is_governed(folded[max(0, lead - 200) : quantity.start], FLOW_NOUNS, levels)
    sized = "-" in folded[quantity.value_start : quantity.value_end]  # its 30,000-barrel-a-day wells
    if sized or quantity.unit != "barrel/day":
        return False
    if whole is not None and whole.role == "level" and _PRONOUN.search(folded, lead, quantity.start):
        return False
    behind = folded[quantity.value_end : quantity.value_end + 80]
    return not names_level(folded[start : quantity.start], quantity, behind, levels)


def _is_bare(before: str, behind: str, levels: frozenset[str]) -> bool:
    """Whether the few words beside a rate name nothing that flows, and no level that it stands at."""
    words = before.split()
    if len(words) > 9 or (words and words[-1] in _STANDING_AT) or (before.endswith(", ") and words != [","]):
        return False
    near = [*words, *behind.split()[:3]]
    return not any(word.strip(",.") in levels or word.startswith(MOVING) for word in near)


def _is_listed(folded: str, before: Quantity, quantity: Quantity) -> bool:
    """*By 50,000 and 20,000 bpd*; *Kuwait will cut 80,000 bpd, Oman 10,000 bpd*: of one unit and like size; *growth of
    1.1 million bpd, down from 1.3 million bpd*.
    """
    if not quantity.unit or before.unit != quantity.unit:
        return False
    size = _compare(quantity, before)
    gap = before.value_end, quantity.start
    if _AND.fullmatch(folded, *gap) or (0.1 < size < 10 and _VERSUS.fullmatch(folded, *gap)):
        return True
    if quantity.start - before.value_end > 90 or not 0.05 < size < 20:
        return False
    if folded[before.value_end : quantity.start] in (", ", " , "):  # by 100,000, 35,000 and 20,000 bpd
        return True
    if _EARLIER.fullmatch(folded, *gap):
        return 0.3 < size < 3
    if quantity.start - before.value_end > 60:
        return False
    if any(pattern.fullmatch(folded, *gap) for pattern in (_NAMED, _IN_BRACKETS, _ITEMISED)):
        return True
    placed = _PLACED.fullmatch(folded, *gap)
    again = _PLACED_NEXT.match(folded, quantity.value_end) if placed else None
    return placed is not None and again is not None and again.group(1) == placed["link"]


def _compare(one: Quantity, other: Quantity) -> float:
    """How many times a quantity is as large as another; 0 where that cannot be said."""
    value, base = (quantity.best or quantity.high or quantity.low or 0.0 for quantity in (one, other))
    return value / base if base > 0 else 0.0


def _join_ranges(s: Stretch, drafts: list[Draft]) -> list[Draft]:
    """Ranges whose ends both carry the unit: 5% to 6%, between 97 mb/d and 99 mb/d, $370,000 to $5.5 million."""
    joined: list[Draft] = []
    for draft in drafts:
        made = _join(s, joined[-1], draft) if joined else None
        if made is not None:
            joined[-1] = made
        else:
            joined.append(draft)
    return joined


def _share_bounds(folded: str, drafts: list[Draft]) -> list[Draft]:
    """What is said again in brackets is bounded as before them: *just under 296 hp (224 kW / 300 PS)*."""
    shared = list(drafts)
    again = False
    for i in range(1, len(shared)):
        (first, mine), (before, quantity) = shared[i - 1 : i + 1], (draft.quantity for draft in shared[i - 1 : i + 1])
        gap = folded[before.end : quantity.start] if quantity.start - before.end < 8 else ""
        again = gap in _OPENED or (again and gap in (" / ", "/", "; ", ", "))
        told = quantity.bound == "exact" and quantity.unit != "percent"
        bounded = told and before.bound not in ("exact", "range", "vague")
        if not (again and bounded and first.unit and mine.unit and first.unit.kind == mine.unit.kind != "duration"):
            continue
        nearly = before.bound == "about" and before.high is not None
        low, best, high = bound_value(quantity.best or 0.0, before.bound, nearly)
        shared[i] = replace(mine, quantity=replace(quantity, low=low, best=best, high=high, bound=before.bound))
    return shared


def _join(s: Stretch, first: Draft, second: Draft) -> Draft | None:
    """The range that two quantities of one unit make, if the words between and before them say so."""
    a, b = first.quantity, second.quantity
    rated = not first.money and b.unit.startswith(f"{a.unit}/")  # 200 km to 250 km an hour
    if first.unit is None or not (a.unit == b.unit or rated) or a.best is None or b.best is None:
        return None
    if a.best >= b.best and not 0 > a.best > b.best:  # -10C to -15C
        return None
    link = _LINK.fullmatch(s.folded, a.value_end, b.value_start) if b.value_start - a.value_end < 12 else None
    if link is None:
        return None
    lead = max(s.start, a.start - 60)
    if link.group("and") and not _BETWEEN.search(s.folded, lead, a.start):
        return None
    if link.group("or") and b.best >= 2 * a.best and b.best - a.best > 1:  # two hours or six hours
        return None
    if link.group("to"):
        before = s.folded[lead : a.start].split()
        led = before[-2:-1] if before[-1:] == ["of"] else before[-1:]
        if any(map(tells_move, led)) and b.best > 2 * a.best:  # fell 4p to 212p, a decline of 57,000 bpd to 666,000 bpd
            return None
        if a.unit.endswith("/day") and b.best > _WIDEST * a.best:  # that of Chad 5,000 bpd to 90,000 bpd
            return None
        if a.unit != "percent" and _BY.search(s.folded, lead, a.start):
            return None
        if FROM_BEFORE.search(s.folded, lead, a.start) and not _SPREAD.search(s.folded, lead, a.start):
            return None
    quantity = replace(
        a,
        value_end=b.value_end,
        end=b.end,
        low=min(a.best, b.best),
        best=None,
        high=max(a.best, b.best),
        bound="range",
        unit=b.unit,
    )
    return replace(first, quantity=quantity)


def _share_parts(folded: str, drafts: list[Draft]) -> list[Draft]:
    """What stands once for several numbers: 50,000 and 20,000 bpd; from 4.8 to 4.7 percent; 12 of the 40 men."""
    shared = list(drafts)
    listing = False  # whether the number behind shares in a list: the 4 of 3, 4 and 5 percent
    for i in range(len(shared) - 2, -1, -1):
        mine, other = shared[i].quantity, shared[i + 1].quantity
        gap = folded[mine.end : other.start].replace("\n", " ") if other.start - mine.end < 30 else None
        if gap == " to " and shared[i].money and other.unit.startswith(mine.unit + "/"):  # $1.20 to $85.40 a barrel
            shared[i] = replace(shared[i], quantity=replace(mine, unit=other.unit))
        listed = listing and gap == ", "
        listing = listed or gap in (" and ", " or ", ", and ", ", or ")
        if mine.unit or mine.counted or gap is None or (mine.best or 0) < 0:
            continue
        unit = shared[i + 1].unit
        sides = gap == "/" or (_SHARES_LENGTH.fullmatch(gap) and other.unit in LENGTHS)
        part = (mine.best or 1) < 1 and folded[mine.value_start].isalpha()  # by a third to 4 cents
        if unit is not None and not (part or shared[i + 1].money) and (sides or listed or _SHARES_UNIT.fullmatch(gap)):
            shared[i] = _share_unit(folded, shared[i], shared[i + 1], unit)
        elif unit is not None and unit.name != "percent" and _OF_THE.fullmatch(gap) and not part:
            shared[i] = replace(shared[i], quantity=replace(mine, unit=other.unit), unit=unit)
        elif unit is None and other.counted and (listed or _SHARES_NOUN.fullmatch(gap)):
            shared[i] = replace(shared[i], quantity=replace(mine, unit=other.unit, counted=other.counted))
    return shared


def _carry_units(s: Stretch, drafts: list[Draft]) -> list[Draft]:
    """The unit or noun that a number leaves unsaid: rose 200,000 bpd *to 2.4 million*; $9m, *up from 7 million*.

    Only between neighbours that such words join, of like size. Errs by leaving the unit empty.
    """
    carried = list(drafts)
    lead = drafts[0] if drafts else None
    for i in range(1, len(carried)):
        mine, before = carried[i].quantity, carried[i - 1]
        if lead is not None and lead.unit is not None and _shares_scale(s, carried[i], before, lead):
            carried[i] = _share_unit(s.folded, carried[i], lead, lead.unit)
            continue
        lead = carried[i]
        share = before.quantity if i > 1 and _is_share_of_change(s, mine, before.quantity) else None
        before = carried[i - 2] if share else before
        if mine.counted == "others" and _are_things(s, mine, before):
            carried[i] = replace(carried[i], quantity=replace(mine, unit=before.quantity.unit))
        if (carried[i].money or mine.unit == "barrel") and _carries_rate(s.folded, mine, before.quantity):
            carried[i] = replace(carried[i], quantity=replace(mine, unit=before.quantity.unit))
        if not (mine.unit or mine.counted or mine.bound == "vague") and (
            _is_carried(s, carried[i], before, share)
            or _is_level(s, carried[i], before)
            or _is_daily(s, carried[i], before)
            or _is_next_named(s, carried[i], before)
        ):
            unit = before.quantity.unit
            quantity = replace(mine, unit=unit, counted="" if before.unit else before.quantity.counted)
            carried[i] = replace(carried[i], quantity=quantity, unit=before.unit, money=before.money)
    return carried


def _is_share_of_change(s: Stretch, mine: Quantity, before: Quantity) -> bool:
    """Whether a share tells how much something rose or fell from a number: 49 men, *up 10 percent from 44*; not so
    where it came *to 10 percent from 9*.
    """
    word = s.folded[max(s.start, before.start - 20) : before.start].split()[-1:]
    return (
        before.unit == "percent" and any(map(tells_move, word)) and s.folded[before.value_end : mine.start] == " from "
    )


def _are_things(s: Stretch, mine: Quantity, before: Draft) -> bool:
    """Whether *others* are more of the things counted before: destroyed 12 huts and damaged 40 others; not: damaged
    12 huts and hurt 40 others.
    """
    other = before.quantity
    if before.unit is not None or not other.counted or other.unit == "person":
        return False
    lead = _THINGS_TOO.fullmatch(s.folded, max(other.end, other.noun_end), mine.start)
    if lead is not None and s.folded.endswith(("ordered ", "ordered another "), 0, mine.start):
        return s.match(_CLOSING, mine.noun_end) is not None
    return lead is not None or s.match(_THINGS_ARE, mine.noun_end) is not None


def _repeats(folded: str, gap: str, before: Quantity) -> bool:
    """*She has 370 delegates, Mora has 163*: the word before the one count stands before the other too."""
    words = gap.split()
    return 1 < len(words) < 7 and folded.endswith(f" {words[-1]} ", 0, before.start)


def _shares_scale(s: Stretch, draft: Draft, before: Draft, lead: Draft) -> bool:
    """*4.4 million bpd in May, 4.5 in June and 4.6 in July*: each in measure and scale of the first, ``lead``."""
    mine, first = draft.quantity, lead.quantity.best
    scale = _SCALE_END.search(s.folded, lead.numeral.start, lead.numeral.end)
    if scale is None or first is None or lead.unit is None or mine.best is None or mine.unit or mine.counted:
        return False
    each = _IN_EACH.fullmatch(s.folded[before.quantity.value_end : mine.start].replace("\n", " ").replace(" ,", ","))
    if each is None or not s.folded.startswith(f" {each['link']} ", mine.value_end):
        return False
    return 0.2 < mine.best * _SCALES[scale[1]] * lead.unit.factor / first < 5


def _carries_rate(folded: str, mine: Quantity, before: Quantity) -> bool:
    """*$50 a barrel, down from $60*; *to 3 mb/d from 4 million barrels*; not *$1.08 a share, from $377 million*."""
    gap = folded[before.value_end : mine.start].replace(" ,", ",")
    rated = before.unit.startswith(mine.unit + "/") and len(gap) <= 60
    rated = rated and (_ELLIPSIS.match(gap) or _THEN.fullmatch(gap)) is not None
    return rated and 0.2 < _compare(mine, before) < 5


def _is_level(s: Stretch, draft: Draft, before: Draft) -> bool:
    """*Pumped 3 million barrels a day; now it can produce 800,000*: alone behind a level's word, of a rate's size."""
    if before.unit is None or before.money or not _RATE.search(before.quantity.unit):
        return False
    word = _LEVEL.search(s.folded, max(0, draft.quantity.start - 30), draft.quantity.start)
    return (
        word is not None
        and word[1] in s.vocabulary.levels
        and (draft.quantity.best or draft.quantity.high or draft.quantity.low or 0.0) >= 1000
        and 0.05 < _compare(draft.quantity, before.quantity) < 20
        and s.match(_CLAUSE_CLOSES, draft.quantity.value_end) is not None
    )


def _is_daily(s: Stretch, draft: Draft, before: Draft) -> bool:
    """*Fell below 3 million barrels a day, dropping to 2.9 million a day*: what is measured was told before."""
    mine, other = draft.quantity, before.quantity
    daily = before.unit is not None and not before.money and other.unit.endswith("/day")
    alike = daily and 0.2 < _compare(mine, other) < 5 and ";" not in s.folded[other.value_end : mine.start]
    reached = alike and s.folded.endswith((" to ", " from ", " at ", " of "), 0, mine.start)
    return reached and s.match(_A_DAY, mine.value_end) is not None


def _is_next_named(s: Stretch, draft: Draft, before: Draft) -> bool:
    """*Iraq pumped 4.5 million bpd, and Oman 1.1 million*: of a measure and a like size, large, and alone."""
    if before.unit is None or before.money or before.unit.kind != "measure" or before.quantity.unit == "percent":
        return False
    daily = before.quantity.unit.endswith("/day")
    mine, gap = draft.quantity, s.folded[before.quantity.value_end : draft.quantity.start].replace("\n", " ")
    return (
        len(gap) <= 60
        and (mine.best or mine.high or 0.0) >= 1e5
        and 0.01 < _compare(mine, before.quantity) < 100
        and (named := _NEXT_NAMED.fullmatch(gap)) is not None
        and not any(_VERB_OR_PLURAL.fullmatch(word) and word not in s.units.verblike for word in named["named"].split())
        and (daily or _SCALE_END.search(s.folded, draft.numeral.start, draft.numeral.end) is not None)
        and s.match(_CLAUSE_CLOSES, mine.value_end) is not None
    )


def _is_carried(s: Stretch, draft: Draft, before: Draft, share: Quantity | None) -> bool:
    """``share``: the one between them that tells how much it rose or fell, if there is one."""
    mine, other = draft.quantity, before.quantity
    gap = s.folded[max(other.end, other.noun_end) : share.start if share else mine.start]
    gap = (f"{gap}from " if share else gap).replace("\n", " ").replace(" ,", ",")
    scaled = _SCALE_END.search(s.folded, draft.numeral.start, draft.numeral.end) is not None
    measured = (
        scaled and before.unit is not None and before.unit.kind == "measure" and 0.05 < _compare(mine, other) < 20
    )
    if (measured or (before.unit is None and other.counted)) and _ACT_AGAIN.fullmatch(gap):
        return s.match(_CLAUSE_CLOSES, mine.value_end) is not None
    if before.unit is None and other.counted:
        if each := _IN_EACH.fullmatch(gap):
            return s.folded.startswith(f" {each['link']} ", mine.value_end)
        if _PARALLEL.fullmatch(gap) and _repeats(s.folded, gap, other):
            return True
    rated = measured or _RATE.search(other.unit)
    if rated and 0.2 < _compare(mine, other) < 5 and (each := _IN_EACH.fullmatch(gap)):
        return s.folded.startswith(f" {each['link']} ", mine.value_end)
    if len(gap) > 60 or not other.unit or not _ELLIPSIS.match(gap) or s.match(_OTHER_RATE, mine.value_end):
        return False
    if other.unit in _NOT_CARRIED and not (gap.endswith(" from ") and s.folded.endswith(" to ", 0, other.start)):
        return False
    if before.unit is not None and before.unit.kind == "duration":
        return False
    value, base = abs(mine.best or 0.0), abs(other.best or other.low or 0.0)
    if not value or not base:
        return False
    if gap[:1] == "," and gap.split()[-1:] in ([","], ["or"], ["and"], ["about"], ["some"]):
        return s.match(_BESIDE, mine.value_end) is not None
    if other.unit == "percent":
        return gap.rstrip().endswith("from") and 0.1 <= value / base <= 10 and value < 100
    if other.unit in _NOT_CARRIED:
        return 0.1 <= value / base <= 10
    big = value >= 1e5 or (draft.numeral.end - draft.numeral.start > 4 and value >= 1000)
    least = 0.001 if gap[-6:] in (", up ", " down ") else 0.01
    return least <= value / base <= 1000 and (big or before.unit is None)


def _share_unit(folded: str, mine: Draft, other: Draft, unit: Unit) -> Draft:
    """A number with the unit, and scale, of another: from 24.2 to 33 billion euros."""
    quantity = mine.quantity
    scale = _SCALE_END.search(folded, other.numeral.start, other.numeral.end)
    value = quantity.best or quantity.low or quantity.high or 0.0
    factor = unit.factor * (_SCALES[scale.group(1)] if scale and 0 < value < 1000 else 1.0)
    low, best, high = (
        None if v is None else round(v * factor, 6) for v in (quantity.low, quantity.best, quantity.high)
    )
    return replace(mine, quantity=replace(quantity, unit=other.quantity.unit, low=low, best=best, high=high), unit=unit)
