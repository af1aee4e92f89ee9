"""Level or change: whether a number says how much (*to 2.4 million*) or by how much (*by 200,000*)."""

import re
from itertools import pairwise
from typing import Final, Literal

from ..declared.units import Unit
from ..declared.vocabulary import Vocabulary
from ..ground.inflections import inflect_words, pluralise_words
from ..ground.model import Quantity
from ..ground.text import spaced
from ..ground.wordlists import list_words, load_words
from .rates import (
    AMISS,
    CUT_NEXT,
    PROMISED_NEXT,
    changes_rate,
    has_subject,
    is_governed,
    measures_change,
    name_autumn,
    stands_at,
    takes_off,
    totals_to,
)

_CHANGE_STEMS: Final = list_words("roles.change_stems")
_CHANGE_WORDS: Final = inflect_words("roles.change_words")
_MULTIPLYING: Final = ("doubl", "tripl", "quadrupl", "halv")
_MARGINS: Final = inflect_words("roles.margins")
_MOVE_STEMS: Final = list_words("roles.move_stems")
_MOVE_WORDS: Final = inflect_words("roles.move_words") | _MARGINS
_NO_MOTION: Final = list_words("roles.no_motion")
_CHANGE_NOUNS: Final = pluralise_words("roles.change_nouns")
_COUNTED_CHANGE: Final = pluralise_words("roles.counted_change")
FLOW_NOUNS: Final = _CHANGE_NOUNS | AMISS
_MONEY_NOUNS: Final = _CHANGE_NOUNS - pluralise_words("roles.balances")
_LENGTH_NOUNS: Final = _CHANGE_NOUNS - pluralise_words("roles.shaped")
_LEFT: Final = load_words("roles.left")
# Of these, *above* and *below* tell a margin or where something is: three points above hers, 10 km above the sea.
LENGTHS: Final = load_words("roles.lengths")
_PLACED: Final = LENGTHS | {"point"}
_STUFF_NEXT: Final = spaced(r" of [a-z]")  # dropped 40 inches of rain
_MANY: Final = ("s", "feet")  # by the 5 metres
_YEARLY: Final = [[time, link, time] for time in ("year", "month", "quarter", "week") for link in ("on", "over")]
_HELD: Final = load_words("roles.held")
_HOLDING: Final = ("add", "los", "shed", "cut", "gain", "slash", "axe", "creat", "eliminat")
_SMALL_MONEY: Final = frozenset("cent pence".split())  # added 10 cents, but added $10 million
_GOODS: Final = load_words("roles.goods")
_OWNED: Final = load_words("roles.owned")
_MOST: Final = load_words("roles.most")
_BEHIND_IT: Final = load_words("roles.behind")
_REACHING: Final = inflect_words("roles.reaching")
_AMOUNTS: Final = load_words("roles.amounts")
_RANGING: Final = inflect_words("roles.ranging")
_LINKING: Final = inflect_words("roles.linking")
_BEING: Final = ("is", "was", "are", "were")
_COMING: Final = ("come", "comes", "came", "coming")  # a squeeze that comes from the 1 million barrels a day lost
_AGREEING: Final = ("agreed", "agree", "agrees", "committed")  # to a cut of
_COMPARED: Final = load_words("roles.compared")
_HOVERING: Final = inflect_words("roles.hovering")
FORECASTS: Final = load_words("roles.forecasts")
_EXTREMES: Final = load_words("roles.extremes")
_PACE_NOUNS: Final = ("rate", "pace")
_DETERMINING: Final = ("a", "an", "the", "its", "their")
_EXCEEDING: Final = ("exceed", "top", "average")
_SHARES: Final = ("percent", "%", "pct", "cent")
_LEADING: Final = frozenset("by to of at".split())
_HOLDING_BACK: Final = inflect_words("roles.holding_back")
_RETURNED: Final = load_words("roles.back")
_THOUGHT: Final = load_words("roles.thought")
_MORE: Final = load_words("roles.more")
_IDLE: Final = load_words("roles.idle")
_KEPT: Final = load_words("roles.kept")  # compliance with the cuts reached 112%
_AMOUNTING: Final = inflect_words("roles.amounting")
_IDLE_BEFORE_UP: Final = inflect_words("roles.idle_before_up")
_LINKS: Final = load_words("roles.links")
_SIZED: Final = spaced(r"(?:-| )([a-z-]{3,})")
# Behind a rate, a participle with what belongs to it: asked of it, pledged by; not the idled refinery.
_AT_ITS_END: Final = re.compile(r"[a-z]+ed(?:[,.]| (?:of|by|for|in|at|on|from) )")
_PLANTS: Final = load_words("roles.plants")
_ARTICLES: Final = (" a ", " an ", " the ", " its ", " their ", " new ", " planned ", "'s ", "s' ")
_TO_A: Final = (" to a ", " to an ")
_AFTER_RATE: Final = load_words("roles.after_rate")
_CHANGE_NEXT: Final = spaced(
    r"(?:-| )(?:(?!<roles.links>\b)[a-z-]+ ){0,2}"
    r"(?:(?:of|in|to|toward|towards) (?:[\"'“‘]?[a-z'-]+ ){0,3}(?:cuts|cutbacks|curbs|reductions|growth)|"
    r"(?:of|to|toward|towards) (?:the|a|this|that|its|their) (?:[a-z]+ )?(?:cut|reduction|increase|decline|drop|growth"
    r"|shortfall|deficit|surplus|gap)|<roles.change_nouns>"
    r"|declines|cuts|cutbacks|curbs|losses|hikes|reductions|increments"
    r"|improvement|slide|rally|slip|retreat|advance|crash|spike|more|less|lower|higher|fewer|above|below|short)\b"
    r"(?:(?<=above)|(?<=below)|(?! (?:its|their)\b))"  # not: the 300,000 bpd plant cut its runs
)
# What only a level is compared with: turnout was 63.4%, up 2.1 points; 128 million tonnes, down from 134 million.
_COMPARED_NEXT: Final = spaced(
    r"[\"”]?(?: (?:of|in|on|at|for|by)(?: [a-z0-9]+){1,3}?){0,2}[ ]?,? (?:up|down|compared (?:with|to)|versus|against)"
    r"(?: <roles.compared_next>)? (?:from\b|[$£€]?[0-9]|an? (?:third|half|quarter)\b)"
)
# Closed 3 percent down on the day.
_OFF_NEXT: Final = spaced(r" (?:up|down) (?:on|from)\b(?! (?:[$£€]|[0-9](?![0-9]{3}\b)))")
# Behind money, what it moved to: ended $1.41, or 2.6 percent, at $56; added $1.19 to $58.
_PRICED_NEXT: Final = spaced(r"(?:[ ]?, or [0-9.]+ ?(?:percent|%|per cent|pct)[ ]?,)? (?:to|at) [$£€]")
_ENDING: Final = load_words("roles.ending")
_FEWER_SUCH: Final = spaced(r" (?:more|fewer|additional|extra) ")  # 300,000 fewer barrels a day
_MORE_THAN: Final = spaced(r" (?:more|fewer|less|higher|lower)(?: [a-z]+)? than\b| (?:above|below) ")
_OF_IT_MORE: Final = spaced(r" of [a-z]+(?: [a-z]+)? (?:more|less) than\b")  # 900,000 bpd of crude oil more than
# The 558,000 draw.
_DRAW_NEXT: Final = spaced(r" (?:draw|drop|rise|build|decline|increase|decrease|fall|gain|jump)\b")
_PACE_NEXT: Final = spaced(rf"{CUT_NEXT.pattern}|(?:-| )(?:rate|pace|clip)\b")  # fell at a 300,000 bpd rate
_FEWER: Final = spaced(r" (?:more|fewer|less)\b")  # 1,500 fewer births than in 2020
_THAN: Final = spaced(r" than\b")
_CROSSED: Final = ("below ", "above ", "beyond ", "under ", "past ")  # fell below 50
_FAR: Final = 16  # words between a subject and its rate: the decline in output since the start of the war may reach
_CLAUSE_BREAKS: Final = (";", ":", " -- ")

Role = Literal["level", "change", ""]


def read_role(folded: str, quantity: Quantity, unit: Unit | None, start: int, end: int, vocabulary: Vocabulary) -> Role:
    """The role that the words around a quantity give it; empty where none tells.

    A rate in ``.../day`` is a level unless something says change, since production is reported so.
    """
    if quantity.bound == "vague" or (unit is not None and unit.kind == "duration"):
        return ""
    words, added, totals = _list_before(folded, quantity, start)
    crossed = folded.startswith(_CROSSED, quantity.start) and words[-1] not in _LEFT  # cuts beyond those agreed
    if crossed and any(map(tells_move if unit else tells_change, words[-3:])):
        return "level"
    if role := _read_led(words, quantity, unit, vocabulary):
        if folded.endswith(_TO_A, start, quantity.start) and _CHANGE_NEXT.match(folded, quantity.value_end, end):
            return "change"  # corresponding to a 4.5% cut
        behind = CUT_NEXT if words[-1] != "at" else _PACE_NEXT
        cut = role == "level" and quantity.unit.endswith("/day") and behind.match(folded, quantity.value_end, end)
        return "change" if cut else role
    if unit is None:
        return _read_count_role(folded, quantity, words, end, vocabulary)
    daily, money, last = quantity.unit.endswith("/day"), unit.kind == "currency", words[-1]
    flows = daily or quantity.unit in ("megawatt", "gigawatt")  # 9,500 megawatts it lost
    nouns = _MONEY_NOUNS if money else FLOW_NOUNS if daily else _CHANGE_NOUNS
    following = _CHANGE_NEXT.match(folded, max(quantity.value_end, quantity.noun_end), end)
    if quantity.unit in LENGTHS:
        tied = folded.endswith(_ARTICLES, start, quantity.start) and not folded.endswith(_MANY, 0, quantity.value_end)
        if (tied and not following) or _STUFF_NEXT.match(folded, quantity.value_end, end):
            return ""  # brought down the 42 inch line
        nouns = _LENGTH_NOUNS
    if flows and _sizes(folded, quantity, start, end, following is not None):
        return "level"
    changes = (
        (last == "of" and _is_of_change(words, nouns))
        or (daily and (_is_apposed(words) or _FEWER_SUCH.search(folded, quantity.value_start, quantity.value_end)))
        or (daily and measures_change(words, nouns))
        or (added and (daily or any(map(tells_change, words))))
        or ((flows or quantity.counted) and takes_off(folded, quantity, words, end, vocabulary))
        # they add back, they hold back
        or (daily and last in _RETURNED and (tells_move(words[-2]) or words[-2] in _HOLDING_BACK))
        # was off 3 percent; shaved off
        or (last == "off" and (words[-2] in _BEING or words[-2] == "," or tells_change(words[-2])))
        or (daily and last in ("lower", "higher") and words[-2] not in _DETERMINING)  # edged lower
        or (last == "or" and words[-2] == "," and words[-3] in nouns)  # a tenth of the cuts, or
        or (following and not _tells_no_change(following.group(), quantity, money))
        or (daily and _OF_IT_MORE.match(folded, quantity.value_end, end))
        or (totals and has_subject([*words, "is"], nouns, vocabulary))
        or (last in _LINKING and has_subject(words, nouns, vocabulary, _FAR if daily else 9))
        or _is_changed(words, money and quantity.unit not in _SMALL_MONEY, vocabulary, not (daily or money))
        or (money and last in _ENDING and _PRICED_NEXT.match(folded, quantity.value_end, end))
        or _OFF_NEXT.match(folded, quantity.value_end, end)
        or (flows and changes_rate(folded, quantity, words, end, vocabulary))
        or (daily and is_governed(folded[start : quantity.start], nouns, vocabulary.levels))
    )
    if changes:
        return "change"
    priced = money and quantity.unit.partition("/")[2] in _GOODS
    stays = daily or priced or (money and last in _HOVERING)
    return "level" if stays or _COMPARED_NEXT.match(folded, max(quantity.value_end, quantity.noun_end), end) else ""


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
    if _AT_ITS_END.match(noun.group(1) + folded[noun.end() : noun.end() + 6]) or folded.startswith(" lost", noun.end()):
        return False  # rather than the 400,000 bpd asked of it; the 300,000 bpd output lost
    if noun.group(1) in _LINKS or noun.group(1) in _CHANGE_NOUNS or noun.group(1) in _AFTER_RATE:
        return False
    return folded.endswith(_ARTICLES, start, quantity.start)


def _list_before(folded: str, quantity: Quantity, start: int) -> tuple[list[str], bool, bool]:
    """The words of the clause before a quantity without idle ones; whether *further* and *total* were among those.

    Empty words stand before the first, so that there is always one and one before it.
    """
    clause = folded[max(start, quantity.start - 170) : quantity.start]
    for mark in _CLAUSE_BREAKS:
        clause = clause.rpartition(mark)[2]
    words = [""] * 4 + clause.replace(", ", " , ").replace("(", " ( ").split()[-26:]
    if words[-4:] in (["to", "the", "tune", "of"], ["to", "the", "extent", "of"]):
        words[-4:] = ["by"]
    if words[-3:] == ["the", "equivalent", "of"]:  # grew by the equivalent of
        words[-3:] = ["or"] if words[-4] == "," else []
    if quantity.unit.endswith("/day") and words[-2:] == [",", "or"]:
        words = _cut_share(words)
    if words[-2:] == ["up", "to"] and words[-3].startswith("add"):
        words[-3:] = ["amount", "to"]
    if words[-1] == "from" and words[-2] in ("anywhere", "anything"):  # by anything from
        del words[-2:]
    if words[-2:] == ["(", "by"]:  # fell by a third (by 54 billion)
        words[-2:] = ["by"]
    if words[-1] == "of" and words[-2] in ("average", "total", "amount"):
        del words[-2:]
    if words[-2] in ("a", "an") and words[-3] in _LEADING:  # by a tepid 1.6 percent
        words.pop()
    elif words[-3] in ("a", "an") and words[-4] == "by" and words[-2].endswith("ly"):
        del words[-3:]  # by a slightly higher
    if "fall" in words:
        words = name_autumn(words)
    added = totals = False
    if words[-1] in _THOUGHT and words[-2] == "than":  # built by a larger than expected
        del words[-3:]
    if words[-1] == "to" and folded.startswith(_EXCEEDING, quantity.start):  # likely to exceed 9 million
        words.append("exceed")
    while (words[-1] in _MORE or words[-1] in _IDLE or "-than-" in words[-1]) and words[-2:] != ["to", "average"]:
        added = added or words[-1] in _MORE
        totals = totals or words[-1] == "total"
        words.pop()
    return words, added, totals


def _cut_share(words: list[str]) -> list[str]:
    """The words before the share that a number puts otherwise: *removed* of *removed 9 percent of its output, or*."""
    for i in range(len(words) - 3, max(6, len(words) - 12), -1):
        if words[i] in _SHARES or words[i].endswith("%"):
            return words[: i - (words[i - 1] == "per") - (words[i] in _SHARES)]
        if words[i][0].isdigit():
            break
    return words


def _read_led(words: list[str], quantity: Quantity, unit: Unit | None, vocabulary: Vocabulary) -> Role:
    """The role that a preposition or *reach* gives: *cut by*, *rose to*, *from*; empty where none leads the number."""
    last, earlier = words[-1], words[-2]
    if last == "from" and earlier in _RANGING:  # cuts ranging from
        return "change" if not _CHANGE_NOUNS.isdisjoint(words[-4:-2]) else ""
    if last in _REACHING:
        if words[-2] == "," and any(word in _AMOUNTS or word[-1:] == "%" for word in words[-14:-2]):
            return "level"  # a rise of 50,000 bpd, reaching
        near = words[-7:-1]
        keeping = any(noun in _CHANGE_NOUNS and not _KEPT.isdisjoint(words[-8:-1]) for noun in near)
        moved = not _CHANGE_NOUNS.isdisjoint(near) or has_subject(words, _CHANGE_NOUNS, vocabulary, _FAR)
        return "level" if keeping or not moved else ""
    if last in ("towards", "toward"):
        return "level" if any(map(tells_move, words[:-1][-5:])) else ""
    daily = quantity.unit.endswith("/day")
    owned = earlier in _PACE_NOUNS and words[-3].endswith(("'s", "s'"))  # above last year's rate of
    extreme = last == "of" and (owned or earlier in _EXTREMES)
    if daily and (extreme or last in ("to", "at")) and measures_change(words, FLOW_NOUNS):
        return "change"
    if extreme:
        return "level"
    if last not in ("by", "to", "at", "from"):
        return ""
    if words[-2:] == ["followed", "by"] or (last == "from" and earlier in _COMING):
        return ""
    if last == "to" and daily and (earlier in _AGREEING or totals_to(words)):
        return "change"
    if last == "at" and (daily or quantity.unit == "barrel") and stands_at(words, vocabulary):
        return "change"
    before = words[:-1] if unit is not None else _list_near(words, quantity)
    if last == "by":
        return "change" if daily or any(tells_change(word) or _tells_motion(word) for word in before) else ""
    if last == "to" and earlier in _AMOUNTING:
        changes = any(
            word in _CHANGE_NOUNS and follows not in _OWNED  # not: cut its purchases
            for word, follows in pairwise(words[-11:-1])
        )
        return ("change" if changes else "level") if daily else ""
    if last == "to" and earlier in _COMPARED:
        return ""
    return "level" if any(map(tells_move, before)) else ""


def _list_near(words: list[str], quantity: Quantity) -> list[str]:
    """The words that may lead a count to its role: close before its preposition, right before it with a noun behind.

    *Rigs fell by three to 483*, *the force grew to 900 men*; not *they sent ships with men from 12 ports*.
    """
    if quantity.counted:
        if words[-1] == "by" and quantity.unit != "person" and (moved := _find_moved(words)):
            return [moved]
        if words[-1] == "by" and quantity.unit == "person" and words[-2] in _CHANGE_NOUNS:
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
    if words[-1] == "of" and words[-2] in _COUNTED_CHANGE:
        return "change"
    if _DRAW_NEXT.match(folded, quantity.value_end, end):
        return "change"
    if words[-1] == "of" and words[-2] in ("loss", "losses") and quantity.unit not in ("person", ""):
        return "change"
    behind = max(quantity.value_end, quantity.noun_end)
    fewer = _FEWER.match(folded, quantity.value_end, end) and _THAN.match(folded, behind, end)
    if fewer or (quantity.unit != "time" and _MORE_THAN.match(folded, behind, end)):
        return "change"
    if quantity.counted:
        held = quantity.unit in _HELD and words[-1].startswith(_HOLDING)
        return "change" if held or (words[-2] == "," and words[-1] in ("up", "down")) else ""
    lost = words[-1].startswith(("los", "shed"))  # lost 12 on the way
    return "change" if not lost and _is_changed(words, False, vocabulary) else ""


def _is_of_change(words: list[str], nouns: frozenset[str]) -> bool:
    """Whether a noun of change stands before *of*: a cut of, a drop in the country's crude exports of."""
    if words[-2:-1] == [","]:  # the biggest drop, of 110,000 bpd
        words = [*words[:-2], "of"]
    words = words[len(words) - words[::-1].index(",") :] if "," in words else words
    if len(words) > 1 and words[-1] == "of" and words[-2] in _PACE_NOUNS and any(map(tells_change, words[-6:-2])):
        return not words[-3].endswith("ed")  # drew at a rate of; but ran at a reduced rate of
    return any(
        word in nouns and (word in _LEFT if follows == "from" else left < 5 or follows in ("in", "by", "between"))
        for left, (follows, word) in enumerate(pairwise(reversed(words[-10:])), 1)
    )


def _is_apposed(words: list[str]) -> bool:
    """*The biggest monthly drop in two years,*; *Nigeria added the most,*; not *after the biggest drop,*; *the largest
    part of the cut,*.
    """
    most = next((i for i in range(len(words) - 2, max(-1, len(words) - 9), -1) if words[i] in _MOST), -1)
    if words[-1] != "," or most < 0 or not _BEHIND_IT.isdisjoint(words[max(0, most - 3) : most]):
        return False
    return any(map(tells_change, words[max(0, most - 2) : most + 4])) or words[-2] in _CHANGE_NOUNS


def _is_changed(words: list[str], money: bool, vocabulary: Vocabulary, moves: bool = False) -> bool:
    """Whether a verb of change stands right before the number, or before its object: cut its crude output 5 percent.

    ``moves``: of a share or rate, any move is one: *rallied 2 percent*, not *traded 2 dollars*.
    """
    while words[-1] in FORECASTS:  # trimmed, lifted its demand forecast 100,000 bpd
        words, moves = words[:-1], True
    last = len(words)
    while words[last - 1] in vocabulary.levels and not words[last - 1].endswith("ed"):
        last -= 1
    describing = 2 if last < len(words) else 0  # crude oil, before output
    words = words[:last]
    while words[-1] in _OWNED or (describing and words[-1].isalpha() and _describes(words[-1])):
        describing = 0 if words[-1] in _DETERMINING else describing - (words[-1] not in _OWNED)
        words = words[:-1]
    if words[-2:] == ["", "add"]:  # add 200 ml of water
        return False
    if describing and words[-1] in ("up", "down"):  # fields that are shut down produce
        return False
    if not (tells_change(words[-1]) or (moves and _tells_motion(words[-1]))):
        return False
    if words[-1] == "growth" or (money and words[-1].startswith(("rais", "add", "restor"))):
        return False
    return not (words[-1] == "up" and words[-2] in _IDLE_BEFORE_UP)


def _describes(word: str) -> bool:
    """*Crude* oil; not what a change does to output: the rise *brought*, the drop *leaves* it."""
    return (
        word not in _LINKS
        and word not in _AFTER_RATE
        and not word.startswith(("leav", "left"))
        and not tells_move(word)
    )


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
