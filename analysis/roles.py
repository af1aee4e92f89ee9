"""Level or change: whether a number says how much (*to 2.4 million*) or by how much (*by 200,000*)."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final, Literal

from .bounds import GAP
from .model import Quantity
from .rates import CUT_NEXT, PROMISED_NEXT, changes_rate, has_subject, stands_at, takes_off, totals_to
from .units import Unit
from .vocabulary import Vocabulary
from .wordlists import list_words, load_words

_CHANGE_STEMS: Final = list_words("roles.change_stems")
_CHANGE_WORDS: Final = load_words("roles.change_words")
_MOVE_STEMS: Final = list_words("roles.move_stems")
_MULTIPLYING: Final = ("doubl", "tripl", "quadrupl", "halv")
_MOVE_WORDS: Final = load_words("roles.move_words")
# Moves that no *by* measures, beside margins: it exceeds hers by 13 points.
_NO_MOTION: Final = ("exceed", "outpac", "reach", "trad", "settl", "clos", "return")
_MARGINS: Final = frozenset(
    "back more less excess hit hits hitting went go goes going send sends sent taking took".split()
)
_CHANGE_NOUNS: Final = load_words("roles.change_nouns")
# Of these, *above* and *below* tell a margin or where something is: three points above hers, 10 km above the sea.
_LENGTHS: Final = frozenset("metre kilometre centimetre millimetre foot mile inch yard".split())
_PLACED: Final = _LENGTHS | {"point"}
# What rises and falls by the foot without being a change: a storm surge of 8 feet.
_SHAPED_NOUNS: Final = frozenset("surge surges drop drops fall falls jump jumps dip swell".split())
_STUFF_NEXT: Final = re.compile(rf"{GAP}of{GAP}[a-z]")  # dropped 40 inches of rain
_COUNTED_CHANGE: Final = load_words("roles.counted_change")
_YEARLY: Final = [[time, link, time] for time in ("year", "month", "quarter", "week") for link in ("on", "over")]
# Countable things of which having fewer is a change of what one has: added 175,000 jobs, lost 12 seats.
_HELD: Final = frozenset("job seat post position subscriber follower rig outlet store branch".split())
_SMALL_MONEY: Final = frozenset("cent pence".split())  # added 10 cents, but added $10 million
_BALANCES: Final = frozenset(
    "surplus deficit shortfall gap loss losses impact".split()
)  # levels, when they are of money
# What a price is of: so much a barrel is a level, unless something says change.
_GOODS: Final = frozenset("barrel tonne ton ounce gallon litre bushel pound kilogram mmbtu".split()) | {"megawatt hour"}
# Words before what a verb of change takes between itself and the number: cut its total output by half.
_OWNED: Final = frozenset("its their the combined total".split())
_MOST: Final = frozenset("biggest largest steepest sharpest smallest most".split())
_BEHIND_IT: Final = frozenset("after despite following since amid with during before".split())
# Of what changes, what is told with whence it comes: losses from Libya of, not an increase from a level of.
_LEFT: Final = frozenset("growth losses cuts gains additions reductions outages disruptions".split())
_REACHING: Final = frozenset("reach reached reaches reaching".split())
_IS: Final = frozenset("is was are were be totalled totaled totalling totaling amounted averaging averaged".split())
_RANGING: Final = frozenset("range ranges ranged ranging".split())
_EQUALLING: Final = (
    "top tops topped exceed exceeds exceeded approach approached include includes included represent represents"
)
_LINKING: Final = _IS | _REACHING | _RANGING | frozenset(_EQUALLING.split()) | {"will", "would"}  # cuts will average
_COMPARED: Final = frozenset("compared equal equivalent according subject due relative close next prior".split())
# A price or rate that stays: trading around $60; one end of its way: a high of $60.
_HOVERING: Final = frozenset(
    "trading traded trades hovering hovered hovers hold holding holds hit hits hitting".split()
)
_FORECASTS: Final = frozenset("forecast forecasts estimate estimates outlook projection projections".split())
_EXTREMES: Final = frozenset("high highs low lows peak peaks level levels floor premium discount".split())
_LEADING: Final = frozenset("by to of at".split())
_RETURNED: Final = frozenset("back online onstream on-stream".split())
_THOUGHT: Final = frozenset("expected forecast anticipated feared usual predicted".split())
_MORE: Final = frozenset("another additional further extra incremental".split())
_IDLE: Final = load_words("roles.idle")
_KEPT: Final = frozenset(
    "compliance conformity adherence commitment support opposition".split()
)  # with the cuts reached 112%
_AMOUNTING: Final = frozenset(
    "equate equates equated amount amounts amounted amounting equal equivalent come comes came".split()
)
_IDLE_BEFORE_UP: Final = load_words("roles.idle_before_up")
_LINKS: Final = load_words("roles.links")
_SIZED: Final = re.compile(rf"(?:-|{GAP})([a-z-]{{3,}})")
# Behind a rate, a participle with what belongs to it: asked of it, pledged by; not the idled refinery.
_AT_ITS_END: Final = re.compile(r"[a-z]+ed (?:of|by|for|in|at|on|from) ")
_PLANTS: Final = frozenset("field fields plant platform terminal unit line facility complex project port".split())
_ARTICLES: Final = (" a ", " an ", " the ", " its ", " their ", " new ", " planned ", "'s ", "s' ")
_AFTER_RATE: Final = frozenset(
    "they it he she we off offline lost shut today tomorrow next each every up down onto out compared versus".split()
)
_CHANGE_NEXT: Final = re.compile(
    rf"(?:-|{GAP})(?:(?!(?:{'|'.join(sorted(_LINKS))})\b)[a-z-]+{GAP}){{0,2}}"
    r"(?:drop|cuts?|rise|increase|declines?|reduction|fall|gain|build|draw|drawdown|hike|jump|surge|plunge|slump|growth|loss|"
    rf"(?:of|in|to|toward|towards){GAP}(?:[\"'“‘]?[a-z'-]+{GAP}){{0,3}}(?:cuts|cutbacks|curbs|reductions|growth)|"
    rf"(?:of|to|toward|towards){GAP}(?:the|a|this|that|its|their){GAP}(?:[a-z]+{GAP})?(?:cut|reduction|increase|decline)|"
    rf"surplus|deficit|shortfall|cutbacks?|uptick|boost|improvement|dip|slide|rebound|rally|slip|retreat|advance|crash|recovery|spike|more|less|lower|higher|fewer|above|below|short)\b"
    rf"(?:(?<=above)|(?<=below)|(?!{GAP}(?:its|their)\b))"  # not: the 300,000 bpd plant cut its runs
)
# What only a level is compared with: turnout was 63.4%, up 2.1 points; 128 million tonnes, down from 134 million.
_COMPARED_NEXT: Final = re.compile(
    rf"(?:{GAP}(?:in|on|at|for|by)(?:{GAP}[a-z0-9]+){{1,3}}?)? ?,?{GAP}"
    rf"(?:up|down|compared{GAP}(?:with|to)|versus|against)"
    rf"(?:{GAP}(?:by|about|around|some|nearly|almost|slightly|sharply))?{GAP}(?:from\b|[$£€]?[0-9]|an?{GAP}(?:third|half|quarter)\b)"
)
# Closed 3 percent down on the day.
_OFF_NEXT: Final = re.compile(rf"{GAP}(?:up|down){GAP}(?:on|from)\b(?!{GAP}(?:[$£€]|[0-9](?![0-9]{{3}}\b)))")
# Behind money, what it moved to: ended $1.41, or 2.6 percent, at $56; added $1.19 to $58.
_PRICED_NEXT: Final = re.compile(
    rf"(?: ?,{GAP}or{GAP}[0-9.]+{GAP}?(?:percent|%|per{GAP}cent|pct) ?,)?{GAP}(?:to|at){GAP}[$£€]"
)
_ENDING: Final = frozenset("ended closed settled finished added adds adding".split())
_FEWER_SUCH: Final = re.compile(rf"{GAP}(?:more|fewer|additional|extra){GAP}")  # 300,000 fewer barrels a day
_MORE_THAN: Final = re.compile(
    rf"{GAP}(?:more|fewer|less|higher|lower)(?:{GAP}[a-z]+)?{GAP}than\b|{GAP}(?:above|below){GAP}"
)
# The 558,000 draw.
_DRAW_NEXT: Final = re.compile(rf"{GAP}(?:draw|drop|rise|build|decline|increase|decrease|fall|gain|jump)\b")
_FEWER: Final = re.compile(rf"{GAP}(?:more|fewer|less)\b")  # 1,500 fewer births than in 2020
_THAN: Final = re.compile(rf"{GAP}than\b")
_CROSSED: Final = ("below ", "above ", "beyond ", "under ", "past ")  # fell below 50
_CLAUSE_BREAKS: Final = (";", ":", " -- ")

Role = Literal["level", "change", ""]


def read_role(folded: str, quantity: Quantity, unit: Unit | None, start: int, end: int, vocabulary: Vocabulary) -> Role:
    """The role that the words around a quantity give it; empty where none tells.

    A rate in ``.../day`` is a level unless something says change, since production is reported so.
    """
    if quantity.bound == "vague" or (unit is not None and unit.kind == "duration"):
        return ""
    words, added, totals = _list_before(folded, quantity, start)
    if folded.startswith(_CROSSED, quantity.start) and any(map(tells_move if unit else tells_change, words[-3:])):
        return "level"
    if words and (role := _read_led(words, quantity, unit)):
        cut = role == "level" and quantity.unit.endswith("/day") and CUT_NEXT.match(folded, quantity.value_end, end)
        return "change" if cut else role
    if unit is None:
        return _read_count_role(folded, quantity, words, end, vocabulary)
    daily, money = quantity.unit.endswith("/day"), unit.kind == "currency"
    nouns = _CHANGE_NOUNS - _BALANCES if money else _CHANGE_NOUNS
    if quantity.unit in _LENGTHS:
        if _STUFF_NEXT.match(folded, quantity.value_end, end):
            return ""
        nouns = _CHANGE_NOUNS - _SHAPED_NOUNS
    following = _CHANGE_NEXT.match(folded, max(quantity.value_end, quantity.noun_end), end)
    if daily and _sizes(folded, quantity, start, end, following is not None):
        return "level"
    changes = (
        (words[-1:] == ["of"] and _is_of_change(words, nouns))
        or (daily and (_is_apposed(words) or _FEWER_SUCH.search(folded, quantity.value_start, quantity.value_end)))
        or (added and (daily or any(map(tells_change, words))))
        or ((daily or quantity.counted) and takes_off(folded, quantity, words, end, vocabulary))
        or (daily and not _RETURNED.isdisjoint(words[-1:]) and _brings_back(words[-2:-1]))
        or (following and not _tells_no_change(following.group(), quantity, money))
        or (totals and not nouns.isdisjoint(words[-4:]))
        or (not _LINKING.isdisjoint(words[-1:]) and has_subject(words, nouns, vocabulary, 12 if daily else 9))
        or _is_changed(words, money and quantity.unit not in _SMALL_MONEY, vocabulary, not (daily or money))
        or (money and not _ENDING.isdisjoint(words[-1:]) and _PRICED_NEXT.match(folded, quantity.value_end, end))
        or _OFF_NEXT.match(folded, quantity.value_end, end)
        or (daily and changes_rate(folded, quantity, words, end, vocabulary))
    )
    if changes:
        return "change"
    priced = money and quantity.unit.partition("/")[2] in _GOODS
    stays = daily or priced or (money and not _HOVERING.isdisjoint(words[-1:]))
    return "level" if stays or _COMPARED_NEXT.match(folded, max(quantity.value_end, quantity.noun_end), end) else ""


def _brings_back(verb: list[str]) -> bool:
    """*They add back*, *they hold back*; empty where no word stands before *back*."""
    return any(tells_move(word) or word.startswith(("hold", "held", "keep", "kept", "claw")) for word in verb)


def _tells_no_change(following: str, quantity: Quantity, money: bool) -> bool:
    """*Three points above hers*; *a $2 million loss*."""
    if money:
        return following.endswith("loss")
    return following.endswith(("above", "below")) and quantity.unit in _PLACED


def _sizes(folded: str, quantity: Quantity, start: int, end: int, following: bool) -> bool:
    """Whether a rate stands between article and noun, and tells how large a thing is: *shut the 335,000 bpd plant*.

    ``following``: a word of change stands behind it, which only a plant makes a verb: *the 300,000 bpd field cut runs*.
    """
    noun = _SIZED.match(folded, quantity.value_end, end)
    if (
        noun is None
        or (following and noun.group(1) not in _PLANTS)
        or PROMISED_NEXT.match(folded, quantity.value_end, end)
    ):
        return False
    if _AT_ITS_END.match(noun.group(1) + folded[noun.end() : noun.end() + 6]):
        return False  # rather than the 400,000 bpd asked of it
    if noun.group(1) in _LINKS or noun.group(1) in _CHANGE_NOUNS or noun.group(1) in _AFTER_RATE:
        return False
    return folded.endswith(_ARTICLES, start, quantity.start)


def _list_before(folded: str, quantity: Quantity, start: int) -> tuple[list[str], bool, bool]:
    """The words of the clause before a quantity without idle ones; whether *further* and *total* were among those."""
    clause = folded[max(start, quantity.start - 170) : quantity.start]
    for mark in _CLAUSE_BREAKS:
        clause = clause.rpartition(mark)[2]
    words = clause.replace(",", " , ").replace("(", " ( ").split()[-26:]
    if words[-2:] == ["(", "by"]:  # fell by a third (by 54 billion)
        words[-2:] = ["by"]
    if words[-2:] in (["average", "of"], ["total", "of"], ["amount", "of"]):
        del words[-2:]
    if words[-2:-1] and words[-2] in ("a", "an") and words[-3:-2] and words[-3] in _LEADING:  # by a tepid 1.6 percent
        words.pop()
    elif words[-3:-2] in (["a"], ["an"]) and words[-4:-3] == ["by"] and words[-2].endswith("ly"):
        del words[-3:]  # by a slightly higher
    added = totals = False
    if words[-1:] and words[-1] in _THOUGHT and words[-2:-1] == ["than"]:  # built by a larger than expected
        del words[-3:]
    while words and (words[-1] in _MORE or words[-1] in _IDLE):
        added = added or words[-1] in _MORE
        totals = totals or words[-1] == "total"
        words.pop()
    return words, added, totals


def _read_led(words: list[str], quantity: Quantity, unit: Unit | None) -> Role:
    """The role that a preposition or *reach* gives: *cut by*, *rose to*, *from*; empty where none leads the number."""
    last, earlier = words[-1], words[-2:-1]
    if last == "from" and not _RANGING.isdisjoint(earlier):  # cuts ranging from
        return "change" if not _CHANGE_NOUNS.isdisjoint(words[-4:-2]) else ""
    if last in _REACHING:
        near = words[-7:-1]
        keeping = any(noun in _CHANGE_NOUNS and not _KEPT.isdisjoint(words[-8:-1]) for noun in near)
        return "level" if keeping or _CHANGE_NOUNS.isdisjoint(near) else ""
    if last in ("towards", "toward"):
        return "level" if any(map(tells_move, words[:-1][-5:])) else ""
    if last == "of" and earlier and earlier[0] in _EXTREMES:
        return "level"
    if last not in ("by", "to", "at", "from"):
        return ""
    daily = quantity.unit.endswith("/day")
    if last == "to" and daily and totals_to(words):
        return "change"
    if last == "at" and (daily or quantity.unit == "barrel") and stands_at(words):
        return "change"
    before = words[:-1] if unit is not None else _list_near(words, quantity)
    if last == "by":
        return "change" if daily or any(tells_change(word) or _tells_motion(word) for word in before) else ""
    if last == "to" and earlier and earlier[0] in _AMOUNTING:
        changes = any(
            word in _CHANGE_NOUNS and follows not in _OWNED  # not: cut its purchases
            for word, follows in pairwise(words[-11:-1])
        )
        return ("change" if changes else "level") if daily else ""
    if last == "to" and earlier and earlier[0] in _COMPARED:
        return ""
    return "level" if any(tells_change(word) or _tells_move(word) for word in before) else ""


def _list_near(words: list[str], quantity: Quantity) -> list[str]:
    """The words that may lead a count to its role: close before its preposition, right before it with a noun behind.

    *Rigs fell by three to 483*, *the force grew to 900 men*; not *they sent ships with men from 12 ports*.
    """
    if quantity.counted:
        if words[-1] == "by" and quantity.unit != "person" and (moved := _find_moved(words)):
            return [moved]
        if words[-1] == "by" and quantity.unit == "person" and words[-2:-1] and words[-2] in _CHANGE_NOUNS:
            return []  # a reduction by the 14 members
        return [word for word in words[-2:-1] if tells_change(word) or word.startswith(_MULTIPLYING)]
    if words[-2:] == [",", "to"]:  # rose for the first time since March, to over 1.1 million
        return words[-16:-1]
    if words[-1] == "by":  # lowered the number of dead in a row of bombings by more than 100
        return words[-14:-1]
    since = 3 if words[-4:-1] in _YEARLY else 0  # dropped 8 percent year on year to 2.1 million
    return words[-5 - since : -1]


def _find_moved(words: list[str]) -> str:
    """The verb of change before its owned object and *by*: *slashed* their net long position by."""
    for i in range(len(words) - 3, max(0, len(words) - 9), -1):
        if words[i] in _OWNED or words[i] in ("his", "her"):
            return words[i - 1] if tells_change(words[i - 1]) else ""
    return ""


def _read_count_role(folded: str, quantity: Quantity, words: list[str], end: int, vocabulary: Vocabulary) -> Role:
    """A count's role without *to* or *by*: *claims were down 40,000*, *a rise of 12 cases*, *12 more than*."""
    if words[-1:] == ["of"] and not _COUNTED_CHANGE.isdisjoint(words[-2:-1]):
        return "change"
    if _DRAW_NEXT.match(folded, quantity.value_end, end):
        return "change"
    if words[-2:] in (["loss", "of"], ["losses", "of"]) and quantity.unit not in ("person", ""):
        return "change"
    behind = max(quantity.value_end, quantity.noun_end)
    fewer = _FEWER.match(folded, quantity.value_end, end) and _THAN.match(folded, behind, end)
    if fewer or (quantity.unit != "time" and _MORE_THAN.match(folded, behind, end)):
        return "change"
    if quantity.counted:
        held = quantity.unit in _HELD and words[-1:] and _changes_held(words[-1])
        return "change" if held or words[-2:] in ([",", "up"], [",", "down"]) else ""
    lost = words[-1:] and words[-1].startswith(("los", "shed"))  # lost 12 on the way
    return "change" if not lost and _is_changed(words, False, vocabulary) else ""


def _changes_held(word: str) -> bool:
    """*Added*, *lost*, *cut*: a verb whose object is what there is more or less of; not *fell*."""
    return word.startswith(("add", "los", "shed", "cut", "gain", "slash", "axe", "creat", "eliminat"))


def _is_of_change(words: list[str], nouns: frozenset[str]) -> bool:
    """Whether a noun of change stands before *of*: a cut of, a drop in the country's crude exports of."""
    if words[-2:-1] == [","]:  # the biggest drop, of 110,000 bpd
        words = [*words[:-2], "of"]
    words = words[len(words) - words[::-1].index(",") :] if "," in words else words
    if words[-2:] in (["rate", "of"], ["pace", "of"]) and any(map(tells_change, words[-6:-2])):
        return not words[-3].endswith("ed")  # drew at a rate of; but ran at a reduced rate of
    return any(
        word in nouns and (word in _LEFT if follows == "from" else left < 5 or follows == "in")
        for left, (follows, word) in enumerate(pairwise(reversed(words[-10:])), 1)
    )


def _is_apposed(words: list[str]) -> bool:
    """*The biggest monthly drop in two years,*; *Nigeria added the most,*; not *after the biggest drop,*; *the largest
    part of the cut,*.
    """
    most = next((i for i in range(len(words) - 2, max(-1, len(words) - 9), -1) if words[i] in _MOST), -1)
    if words[-1:] != [","] or most < 0 or not _BEHIND_IT.isdisjoint(words[max(0, most - 3) : most]):
        return False
    return any(map(tells_change, words[max(0, most - 2) : most + 4])) or words[-2] in _CHANGE_NOUNS


def _is_changed(words: list[str], money: bool, vocabulary: Vocabulary, moves: bool = False) -> bool:
    """Whether a verb of change stands right before the number, or before its object: cut its crude output 5 percent.

    ``moves``: of a share or rate, any move is one: *rallied 2 percent*, not *traded 2 dollars*.
    """
    while words[-1:] and words[-1] in _FORECASTS:  # trimmed its demand forecast 100,000 bpd
        words = words[:-1]
    last = len(words)
    while last and words[last - 1] in vocabulary.levels and not words[last - 1].endswith("ed"):
        last -= 1
    describing = 2 if last < len(words) else 0  # crude oil, before output
    words = words[:last]
    while words and (words[-1] in _OWNED or (describing and words[-1].isalpha() and _describes(words[-1]))):
        describing -= words[-1] not in _OWNED
        words = words[:-1]
    if not words or words == ["add"]:  # add 200 ml of water
        return False
    if describing and words[-1] in ("up", "down"):  # fields that are shut down produce
        return False
    if not (tells_change(words[-1]) or (moves and _tells_motion(words[-1]))):
        return False
    if words[-1] == "growth" or (money and words[-1].startswith(("rais", "add", "restor"))):
        return False
    return not (words[-1] == "up" and words[-2:-1] and words[-2] in _IDLE_BEFORE_UP)


def _describes(word: str) -> bool:
    return word not in _LINKS and not tells_change(word)


def tells_change(word: str) -> bool:
    """Whether a folded word says that something rose, fell, was added or lost."""
    return word in _CHANGE_WORDS or word.startswith(_CHANGE_STEMS)


def _tells_motion(word: str) -> bool:
    """A move that *by* measures; *leads by*, *exceeds by*, *backs her by* tell a margin."""
    return _tells_move(word) and not word.startswith(_NO_MOTION) and word not in _MARGINS


def tells_move(word: str) -> bool:
    """Whether a folded word leads to a level: rose, cut, doubled, brought."""
    return tells_change(word) or _tells_move(word)


def _tells_move(word: str) -> bool:
    return word in _MOVE_WORDS or word.startswith(_MOVE_STEMS)
