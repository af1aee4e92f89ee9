"""Whether a rate (300,000 barrels a day) says by how much something changed: what was lost, returned, promised.

A rate is a level unless something here or in ``roles`` says change; errs towards the level.
"""

import re
from itertools import pairwise
from typing import Final

from ..declared.vocabulary import Vocabulary
from ..ground.inflections import inflect_words, pluralise_words
from ..ground.model import Quantity
from ..ground.text import spaced
from ..ground.wordlists import list_words, load_words

# Behind a rate, what befell it: 300,000 bpd has been lost, 250,000 bpd of output is offline, will come off the market.
_LOST_NEXT: Final = spaced(
    r"(?: \([a-z/]+\))?(?: <rates.lost_of>(?= lost\b))?(?: of(?: (?!<rates.apart>\b)[a-z'’-]+){5,11}?"
    r"(?= (?:has|have|had|was|were|is|are|will) )|(?: worth)? of(?: [a-z'’-]+){1,4}?(?: (?:in|off)"
    r"(?: [a-z]+){1,5}?)?|(?:[ ]?, (?:or |an? |[0-9])(?:[^,;.]|(?<=u)\.|(?<=s)\.){3,50}[ ]?,)){0,2}?"
    r"(?: and [0-9.,]+ ?[a-z/]+(?: of [a-z]+)?)?(?: (?:that|which))?(?: <rates.auxiliaries>){0,4} (?:<rates.lost>|(?:"
    r"(?<=was.)|(?<=were.)|(?<=is.)|(?<=are.)|(?<=be.)|(?<=been.)|(?<=being.))<rates.undone>(?! (?:to|by|from)\b)|out"
    r"(?! of\b(?! reach))|(?:brought|put|taken|phased|added|pushed) (?:back|off|on|in|out)(?: line)?"
    r"|<rates.offline>|cut(?! (?:to|by)\b)|(?:off|onto|from|out of) (?:the )?(?:[a-z]+ )?markets?|(?:at|in|into)"
    r" <rates.at_risk>|<rates.asked>|(?:it|they|the [a-z]+) (?:had )?(?:pledged|promised|lost)|"
    r"(?:the )?[a-z-]+ (?:(?:has|have|had) )?[a-z]+(?: up)? to <rates.withdrawing>|(?:[a-z]+ ){1,3}wants? (?:added|cut"
    r"|removed|restored|withheld)|(?:of|in) <rates.lost_or_new>|(?:of|in|to) (?:[a-z-]+ )?(?:<rates.outages>"
    r"|over(?:prod|suppl)[a-z]+))\b"
)
# A word that describes what stands behind it: supply pact; not those that join: as losses grew, despite outages.
_DESCRIBING: Final = r"(?:(?!<rates.joining>\b)[a-z]+ )?"
# Behind a rate between article and noun: the 1.8 million bpd supply pact.
PROMISED_NEXT: Final = spaced(rf"(?:-| ){_DESCRIBING}(?:pact|deal|accord|agreement)\b")
# A cut that is told as such behind its rate, whatever leads to it: agreed to 1.2 million bpd of cuts.
CUT_NEXT: Final = spaced(
    r" (?:of|in|worth of) (?:[a-z-]+ ){0,2}(?:cuts|cutbacks|curbs|reductions)\b"
    rf"|(?:-(?!an? )| ){_DESCRIBING}<roles.change_nouns>\b(?! (?:the|its|their|a|an)\b)"
)
_UNDER_NEXT: Final = spaced(
    r" (?:<rates.comparatives>(?: than|(?=[.,]))|shy of|ahead of (?:demand|supply)|apart|extra"
    r"|a month(?! (?:ago|earlier|before))|planned(?=[.,])|(?:(?:away )?from|off) (?:its|their|the) (?:peaks?|highs?"
    r"|record)|too (?:much|little|many|few|high|low)|(?:up|down)(?: at|(?=[.,]))|in (?:deficit|surplus)|<rates.beyond>"
    r" (?:(?:those|that) of|last (?:year"
    r"|month|week)[ ]?'s|what (?:it|they|the [a-z]+|[a-z]+) [a-z]+|(?:(?:its|the|their|what it) )?"
    r"(?:[a-z]+ )?<rates.planned>))\b"
)
_SURPLUS_NEXT: Final = spaced(
    rf"(?:-| ){_DESCRIBING}(?:<rates.surplus_next>|<rates.behind>)\b| (?:of|in|worth of) (?:(?!<roles.links>\b)"
    r"[a-z'-]+ ){0,2}<rates.amounts>\b|[ ]?, (?:remains?|remained) (?:shut|offline)\b"
)
# At 1.9 million bpd, the cuts are the deepest yet.
_FRONTED_NEXT: Final = spaced(rf"[ ]?, (?:the|its|their|this|these) {_DESCRIBING}<roles.change_nouns>s?\b")

_STOPPING: Final = list_words("rates.stopping")
_TAKING: Final = inflect_words("rates.taking")
_PARTICLES: Final = load_words("rates.particles")
_MARKETS: Final = frozenset("market markets supply supplies".split())
_COSTING: Final = inflect_words("rates.costing")
_YIELDING: Final = inflect_words("rates.ceding")  # gave up 50,000 bpd
# From whom or of what it is taken: 300,000 bpd from the region, of light crude; from its output, from the market.
_TAKEN_OFF: Final = re.compile(r"\b(?:off|out|offline|away)\b")
_TAKEN_FROM: Final = spaced(r" (?:from|of) (?:(?:the|its|their) )?([a-z]+)(?: ([a-z]+))?")
_SET: Final = pluralise_words("rates.set")
_ADDED: Final = load_words("rates.added")
_GONE: Final = load_words("rates.gone")
AMISS: Final = load_words("rates.amiss")
_ROOM: Final = load_words("rates.room")
_LOSSES: Final = load_words("rates.losses")
_STANDING: Final = load_words("rates.standing")
_MEASURING: Final = load_words("rates.measuring")
_SIZING: Final = _STANDING | _MEASURING | frozenset("in of at to up by analysts traders , ".split())
_ADDING: Final = _MEASURING | {"up"}
_PACES: Final = load_words("rates.paces")
_FALLS: Final = pluralise_words("rates.falls") - _LOSSES
_LESS: Final = _LOSSES | _FALLS
_CHANGES: Final = _LESS | {"growth"}
_FAR: Final = 14  # words: losses in the basin of two states are estimated at
_HELD: Final = _LOSSES | {"cut", "curb", "reduction"}
_OPENING: Final = load_words("rates.opening")
_BESIDE: Final = _OPENING | frozenset("as while when because since".split())
_SIGNED: Final = ("+", "(-", " -")
_SETTING: Final = load_words("rates.setting")
_KEEPING: Final = inflect_words("rates.keeping")
_BRINGING: Final = inflect_words("rates.bringing")
_CARRYING: Final = inflect_words("rates.carrying")
_PUTTING: Final = inflect_words("rates.putting")
_SHARING: Final = inflect_words("rates.sharing")
MOVING: Final = list_words("rates.moving")
_COMPARING: Final = load_words("rates.comparing")
_VERBLIKE: Final = pluralise_words("rates.verblike") - {"cuts", "curbs"}
_DETERMINING: Final = load_words("rates.determining")
_WORLDWIDE: Final = 15e6  # barrels a day: what no cut comes to
_POINTING: Final = load_words("rates.pointing")
_HAVING: Final = load_words("rates.having")
_IDIOMS: Final = frozenset("effect place part clear sure".split())  # takes effect, made clear
_HOLDING: Final = frozenset("in of to ,".split())
_SEASONAL: Final = load_words("rates.seasonal")
_SEASONS: Final = frozenset("spring summer winter".split())
_THROUGH: Final = frozenset("in until".split())
_OF_CHANGE: Final = frozenset("in of from".split())
_OVER: Final = ("over", "under")
_OWNING: Final = ("'s", "’s")
_OWNED: Final = ("'s ", "s' ", "’s ", "s’ ")
_NAMED: Final = re.compile(r"[a-z](?:[a-z'’-]*[a-z])?|,")
# What leads a rate leads the next as well: growth unchanged at 1.1 mb/d in May and 1.3 mb/d in June.
_LED_TOO: Final = spaced(r"\b(?:at|to|from) [0-9][0-9.,]* [^,;]{2,40}?[ ]?,? and \Z")
_TO_MARKET: Final = spaced(r"(?: of(?: [a-z'-]+){1,3}?)? to (?:the )?(?:[a-z]+ )?markets?\b")


def changes_rate(folded: str, quantity: Quantity, words: list[str], end: int, vocabulary: Vocabulary) -> bool:
    """Whether a rate is what was lost, gained, cut or promised; ``words`` are those of its clause before it."""
    stop, last, earlier = quantity.value_end, words[-1], words[-2]
    told = stop + (folded.startswith(",", stop) and folded.endswith(", or ", 0, quantity.start))  # most of it, or
    return (
        _read_verb(words).startswith(_STOPPING)  # a strike has halted, they return, it will phase in
        or not _COSTING.isdisjoint(words[-4:])
        or (last == "for" and (earlier == "up" or earlier.startswith("compensat")))  # make up for
        or ((last == "up" or last in _PARTICLES) and earlier in _YIELDING)
        or (last == "on" and earlier in _BRINGING)
        or (last in _BRINGING and _TO_MARKET.match(folded, stop, end) is not None)
        or words[-3:] == ["out", "of", "action"]
        or (last in _SHARING and not _CHANGES.isdisjoint(words[-12:-1]))  # of the cut Oslo would contribute
        or (words[-2:] == ["", "at"] and _FRONTED_NEXT.match(folded, stop, end) is not None)
        or overdoes(last, vocabulary)  # have overproduced
        or folded.endswith(_SIGNED, 0, quantity.start)
        or (last == "of" and (_is_of_new(words, vocabulary) or _is_stopped(words, vocabulary)))
        or (_LOST_NEXT.match(folded, told, end) is not None and not _is_of_set(words))
        or any(pattern.match(folded, stop, end) for pattern in (PROMISED_NEXT, _UNDER_NEXT, _SURPLUS_NEXT))
    )


def _is_stopped(words: list[str], vocabulary: Vocabulary) -> bool:
    """*Halted the oil production of*: what stops, of what goes up and down; *the shut down of*."""
    if words[-2] in _PARTICLES and _read_verb(words[:-1]) in _TAKING:
        return True
    near = words[-6:-2]
    near = near[near.index(",") + 1 :] if "," in near else near
    return words[-2] in vocabulary.levels and any(
        word.startswith(_STOPPING) and follows != "to" for word, follows in pairwise([*near, ""])
    )


def takes_off(folded: str, quantity: Quantity, words: list[str], end: int, vocabulary: Vocabulary) -> bool:
    """*It took*, *they shut in*, *the storm knocked out* right before a number; not *it takes 50 bpd from Erbil*."""
    verb = _read_verb(words)
    if verb not in _TAKING:
        return False
    taken = _TAKEN_FROM.match(folded, quantity.value_end, end) if verb.startswith("t") else None
    # kept flowing
    kept = verb in _KEEPING and words[-1] == verb and not folded.startswith(" from ", quantity.value_end)
    if kept or (words[-1] == "takes" and taken is None):  # a buyer who takes 50 bpd
        return _TAKEN_OFF.search(folded, quantity.value_end, min(end, quantity.value_end + 30)) is not None
    if taken is None or any(word in vocabulary.levels or word in _MARKETS for word in taken.groups("")):
        return True
    return _TAKEN_OFF.search(folded, taken.end(), min(end, taken.end() + 60)) is not None


def _read_verb(words: list[str]) -> str:
    """The last word before a number, a particle left out: *shut* of *they shut in*."""
    return words[-2] if words[-1] in _PARTICLES else words[-1]


def _is_of_new(words: list[str], vocabulary: Vocabulary) -> bool:
    """*Additional production of*, *lost output of*, *theft of*."""
    near = words[-4:-1]
    if not _ADDED.isdisjoint(near) or not AMISS.isdisjoint(near):
        return not _is_of_set(words)
    return any(overdoes(word, vocabulary) for word in near)


def _is_of_set(words: list[str]) -> bool:
    """*A ceiling of* 30 million bpd was agreed."""
    return words[-1] == "of" and words[-2] in _SET


def overdoes(word: str, vocabulary: Vocabulary) -> bool:
    """What goes up and down, with *over* or *under* before it: oversupply."""
    return word.startswith(_OVER) and word in vocabulary.levels


def stands_at(words: list[str], vocabulary: Vocabulary) -> bool:
    """*The cuts, now at*; *outages stand at*; *the loss is put at*; *it puts the loss of barrels at*."""
    words = words[:-1]
    if not _KEEPING.isdisjoint(words[-9:]):  # it kept its forecast for growth at
        return False
    if words[-2] == "in" and words[-3] == "growth":  # growth in May at
        words = words[:-2]
    if noun := _find_put(words):
        return noun in _CHANGES or words[-2] in _GONE
    if words[-1] == "down":  # stocks were drawn down at
        words = words[:-1]
    if words[-1] in _PACES:  # stocks are building at
        return True
    stands = len(words)
    while words[-1] in _STANDING:
        words = words[:-1]
    if words[-1] in ("growth", "increase"):
        return _OPENING.isdisjoint(words[-6:-1])
    if words[-1] in _LOSSES or words[-2] in _GONE:  # excess output at
        return True
    stood = len(words) < stands and _OPENING.isdisjoint(words[-9:])
    told = [*words, "is"]
    return stood and (
        has_subject(told, _CHANGES, vocabulary) or has_subject(told, _LOSSES, vocabulary, _FAR)
    )  # losses from theft run at


def measures_change(words: list[str], nouns: frozenset[str]) -> bool:
    """*A cut in the region of*, *losses, put by traders at*: only words of size stand behind what changes.

    Not *the cut to in excess of*, nor *output may rise close to*.
    """
    stop = len(words)
    while words[stop - 1] in _SIZING:
        stop -= 1
    between = words[stop:]
    if between[:1] == ["to"] or (between[-1:] == ["to"] and between[-2] not in _ADDING):
        return False
    if not _KEEPING.isdisjoint(words[-9:]):  # it kept the cuts at; not: its forecast of growth at
        nouns = _HELD
    elif between == ["at"]:
        return False
    elif words[-1] == "averaging":  # saw a decrease, averaging
        nouns = nouns - _FALLS
    if words[-1] in ("(", "-lrb-"):  # outages in Libya (
        stop = next((i for i in range(stop - 1, stop - 4, -1) if words[i] in _SETTING), stop)
    return words[stop - 1] in nouns and _OPENING.isdisjoint(words[stop - 6 : stop - 1])


def is_governed(before: str, nouns: frozenset[str], levels: frozenset[str]) -> bool:
    """*The cuts, which Riyadh says would in the end be*: of what changes and what flows, the last named changes.

    Not what is only compared with it, nor a change told beside: *with output down after the cuts, Brod has*.
    """
    words = ["", "", "", *_NAMED.findall(before)]
    if "fall" in words:
        words = name_autumn(words)
    if _is_led(words[-1], before):
        return False
    for i in range(len(words) - 1, 2, -1):
        if words[i] in nouns or (words[i].startswith(_OVER) and words[i] in levels):
            near = words[i - 3 : i]
            verb = words[i] in _VERBLIKE and words[i - 1] not in levels
            noun = not verb or any(word in _DETERMINING or word.endswith(_OWNING) for word in near)
            if noun and not _stands_in_time(words, i, _BESIDE) and words[i - 1 : i + 2] != ["in", "addition", "to"]:
                return True
        elif words[i] in levels or (words[i].startswith(MOVING) and _IDIOMS.isdisjoint(words[i + 1 : i + 2])):
            held = next((j for j in range(i - 1, max(2, i - 5), -1) if words[j] in _HOLDING), 0)
            if held == 0 or words[held] == "," or words[held - 1] not in nouns:  # cuts in oil production
                return False
    return False


def name_autumn(words: list[str]) -> list[str]:
    """The words with every *fall* that is a season as *autumn*: *last fall*, *summer and fall*, *in the fall*.

    Not *the fall in exports*, nor *this fall of 3 percent*.
    """
    named = list(words)
    for i in range(2, len(words)):
        if words[i] == "fall" and (i + 1 == len(words) or words[i + 1] not in _OF_CHANGE):
            earlier, before = words[i - 2], words[i - 1]
            if before in _SEASONAL or earlier in _SEASONS or (before == "the" and earlier in _THROUGH):
                named[i] = "autumn"
    return named


def _stands_in_time(words: list[str], i: int, opening: frozenset[str]) -> bool:
    """Whether a noun only says when or despite what: *during the last round of* cuts."""
    near = words[max(0, i - 5) : i]
    return not opening.isdisjoint(near[near.index(",") + 1 :] if "," in near else near)


def _is_led(last: str, before: str) -> bool:
    """*At*, *Brod's*, and *at 300,000 bpd and* right before a rate."""
    return (
        last in _COMPARING or before.endswith(_OWNED) or _LED_TOO.search(before, max(0, len(before) - 70)) is not None
    )


def names_level(before: str, quantity: Quantity, behind: str, levels: frozenset[str]) -> bool:
    """Whether anything beside a rate says that it flows, or stands somewhere; without that, it is what is agreed or
    asked for. In doubt it does.
    """
    if before.endswith(", ") and behind.startswith(","):  # first oil, 80,000 bpd, would flow
        behind = behind[1:]
    words, following = _NAMED.findall(before), _NAMED.findall(behind.partition(",")[0])[:8]
    if not words or len(words) + len(following) < 3 or words[-1] in _HAVING or _is_led(words[-1], before):
        return True
    if before.endswith(", or "):  # 2 million tonnes a month, or
        return True
    if quantity.bound == "range" or (quantity.best or quantity.low or quantity.high or 0.0) > _WORLDWIDE:
        return True
    return any(word in levels or word in _POINTING or word.startswith(MOVING) for word in (*words, *following))


def totals_to(words: list[str]) -> bool:
    """*Bringing the total of its cuts to*; not *bringing output after the cuts to*."""
    brought = next(
        (i for i in range(len(words) - 2, max(-1, len(words) - 14), -1) if words[i] in _CARRYING), len(words)
    )
    behind = words[brought + 1 : -1]
    change = next((word for word in behind if word in _OPENING or word in _LESS), "")
    return change != "" and change not in _OPENING


def _find_put(words: list[str]) -> str:
    """What somebody puts at a rate: *loss* of *puts the loss of Kazakh barrels*; empty where nothing is put."""
    verb = next((i for i in range(len(words) - 2, max(-1, len(words) - 10), -1) if words[i] in _PUTTING), len(words))
    noun = ""
    for word in words[verb + 1 :]:
        if word in _SETTING or word in _OPENING or word in (",", "between"):
            break
        noun = word
    return noun


def has_subject(words: list[str], nouns: frozenset[str], vocabulary: Vocabulary, reach: int = 9) -> bool:
    """Whether one of ``nouns``, ``reach`` words back at most, is what the last word is said of: *growth this year is*.

    Not *despite the cuts, output is*, nor *after the outage output is*: a comma, or another thing that goes up and
    down, stands between.
    """
    if words[-1] == "averaging":  # a glut averages, a decrease does not: saw a decrease, averaging
        nouns = nouns - _FALLS
    if words[-2:-1] == [","] and words[-1].endswith("ing"):  # the cuts, totalling
        words = [*words[:-2], words[-1]]
    if words[-3:-1] == [",", "which"]:  # growth in China, which averaged
        words = [*words[:-3], words[-1]]
    elif words[-2:-1] == [","] and "," in words[-12:-2]:  # losses in the Gulf, mostly of gas, averaged
        words = [*words[: len(words) - 3 - words[:-2][::-1].index(",")], words[-1]]
    for i in range(len(words) - 2, max(-1, len(words) - reach), -1):
        if words[i] == ",":
            return False
        if words[i] in nouns and _stands_in_time(words, i, _OPENING):  # the quota during the cuts is
            continue
        gone = (words[i] in vocabulary.levels - _ROOM and words[i - 1] in _GONE) or words[i : i + 2] == ["hit", "to"]
        if gone or words[i] in nouns or overdoes(words[i], vocabulary):
            return True
        if "between" in words[max(0, i - 4) : i]:  # the gap between supply and demand is
            continue
        if words[i] in vocabulary.levels and words[i - 1] not in _SETTING and words[i - 2] not in _SETTING:
            return False
    return False
