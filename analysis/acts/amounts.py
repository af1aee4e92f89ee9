"""The number that a total comes to: a toll of 12, *the toll rose to 41, up from 38*, bringing to 41 the dead.

Every rule asks about the shapes of a sentence (see ``shapes``).
"""

import re
from typing import Final

from ..ground.wordlists import load_words
from .members import keep_list
from .shapes import MOVING, Hit, Shaped, skip_back
from .subjects import JOIN, REACH, Takes

#: ``the toll`` in the city rose to 41
_LEVEL: Final = re.compile(r"[xopdabwhmvi,t(y:&Q-]{0,16}?[tpobwvi(:,hx-]\"?a?Q")
#: What stands between a total and its number, as shapes.
_LINKS_LEVEL: Final = "tpobwv(:,-"
#: ``rose to 41``, up from 38; ``fell to 38`` in 2020, down 7 percent from an earlier 41
_LEVEL_FROM: Final = re.compile(r"(?:a|p[da]{0,2}[ax])?,?(?:[apvx](?P<share>Q))?[ap]{1,3}(?:d[ax]{0,3}o|d?[ax])?Q")
#: ``rose to 41`` in May ``and fell to 38``
_AND_THEN: Final = re.compile(r"(?:a|p[dax]{1,3})*,?&a?(?P<moved>[vx])a?ta?Q")
#: ``rose to 41``, including some 12 children
_TAKES_IN: Final = re.compile(r",?I[da]{0,2}Q")
#: a toll of 17 ``had risen to 25``
_HAS_RISEN: Final = re.compile(r"[ah]{0,2}[vx]a?ta?Q")
#: rose from 38 ``to 41``, from 38 in 2019 ``to 41``
_RISEN_TO: Final = re.compile(r"(?:p?a,?)?ta?Q")
#: ``the toll`` in the city includes 12 children
_INCLUDES: Final = re.compile(rf"(?:(?:--?|,)r)?[xopda]{{0,6}}I(?:[da]?Q|[xdaps,&i-]{{1,24}}?{JOIN}[da]{{0,2}}Q)")
#: a fall in ``deaths`` since 2003, when there were 41
_THEN_THERE_WERE: Final = re.compile(r"[xpda]{0,8},?(?P<when>j)a[bw]a?Q")
#: bringing to 41 ``the death toll``
_LEVEL_BEFORE: Final = re.compile(r"Q[ad]{0,2}(?:dx{0,2}ox{0,3})?[da]{0,2}")

#: Words between a total and a number that is not it.
_NO_LEVEL: Final = frozenset("in on during for by with since after within as".split())
#: Words that make a total of what follows them: ``the number of people killed``.
_NUMBER_OF: Final = frozenset("number numbers count tally total totals figure estimate estimates".split())
#: Words before *number* that make a vague amount of it: ``a number of people``, ``a large number of people``.
_SOME: Final = frozenset("a any large small undetermined unspecified unknown undisclosed".split())
#: Before a number that another is compared with: ``compared with 1,200 in April``, ``up from 1,200``.
_THAN: Final = frozenset("from with to than against versus".split())
_COMPARED: Final = frozenset("compared up down more fewer higher lower against versus".split())
PUTTING: Final = frozenset("at number numbered total totals totalled totaled totalling totaling vary varied".split())
#: Words that make a coming total of what follows them: ``the toll could rise to 100``.
_COMING: Final = frozenset("expected likely feared forecast projected set".split())
_TO_TOP: Final = ("will ", "would ", "could ", "may ", "to ")  # at the beginning of a bound
_SAYING: Final = frozenset("said says adds added told".split())
_REACHING: Final = frozenset("reached reaches exceeds hit hits touched touches crossed crosses".split())
_PASSED: Final = frozenset("more_than at_most less_than".split())
_PEOPLE: Final = frozenset("people persons individuals".split())
_BRINGING: Final = load_words("amounts.bringing")


def is_foretold(shaped: Shaped, token: int) -> bool:
    """Whether a number is one that a toll has not come to: it may rise ``to 10,000`` dead."""
    if "to" not in shaped.words[max(0, token - 2) : max(0, token)] or shaped.shapes[token] != "Q":
        return False
    return any(_is_coming(shaped, k) for k in range(max(0, token - 4), token))


def is_number_of(shaped: Shaped, hit: Hit) -> bool:
    """``the number of people killed``, ``the number of dead``, ``the number killed``: a trigger that tells a total."""
    if shaped.words[hit.first - 2 : hit.first] == ["the", "number"]:
        return True
    for k in range(hit.first - 1, max(0, hit.first - 6), -1):
        if shaped.shapes[k] == "o":
            if shaped.shapes[k - 2 : k] == "&r" and shaped.words[k - 1] == "that":  # and that of the wounded
                return not _NUMBER_OF.isdisjoint(shaped.words[max(0, k - REACH) : k])
            return shaped.words[k - 1] in _NUMBER_OF and shaped.words[max(0, k - 2)] not in _SOME
        if (
            shaped.shapes[k] not in "xdavbwhrt-"
            and shaped.shapes[k - 1 : k + 2] != "x&x"
            and not shaped.words[k].isdigit()
        ):  # members of the M-19 killed
            return False
    return False


def find_level(shaped: Shaped, hit: Hit, takes: Takes) -> list[int]:
    """``a toll of 12``, ``the toll rose to 41, up from 38``, ``bringing to 41 the death toll``."""
    shapes, words = shaped.shapes, shaped.words
    bounded = shaped.quantities.get(hit.last)  # the toll passes 500: the verb is the number's bound
    if bounded is not None and _is_coming(shaped, hit.last):
        return []
    if bounded is not None and bounded.bound == "more_than" and bounded.noun_start < 0 and takes(hit.last):
        return [hit.last]
    if before := _find_level_before(shaped, hit, takes):
        return before
    match = _LEVEL.match(shapes, hit.last)
    while match and match.end() - hit.last <= 20:
        token = match.end() - 1
        link = skip_back(shapes, token - 1, 'a"')
        between = range(hit.last, token + 1)
        if any(_is_coming(shaped, k) for k in between):
            return []
        # the toll has passed 2,200; it has not reached 100
        passed = shapes[link] in "hx" and shaped.quantities[token].bound in _PASSED
        linked = passed or words[link] in PUTTING or (shapes[link] in _LINKS_LEVEL and words[link] not in _NO_LEVEL)
        linked = linked and words[link - 1 : link + 1] != ["out", "of"] and words[link] not in _SAYING
        if linked and takes(token) and _is_level(shaped, hit, token, shapes[link]):
            fallen = words[link] == "from" or (words[link] == "of" and "from" in words[hit.last : link])
            if fallen and (risen := _RISEN_TO.match(shapes, token + 1)) and takes(risen.end() - 1):
                return [token, risen.end() - 1]
            if words[link] == "from" and not _is_plain(shaped, token):
                return []  # the toll from three doctors
            return [token, *(_find_levels_beside(shaped, token, takes) or find_compared(shaped, token + 1, takes))]
        match = _LEVEL.match(shapes, token + 1)
    if is_now_level(shaped, hit) and takes(hit.last + 1):
        return [hit.last + 1, *find_compared(shaped, hit.last + 2, takes)]
    if (far := _find_far_level(shaped, hit)) >= 0 and takes(far):
        return [far, *_find_levels_beside(shaped, far, takes)]
    if (includes := _INCLUDES.match(shapes, hit.last)) and takes(includes.end() - 1):
        return keep_list(shaped, includes, takes)
    then = _THEN_THERE_WERE.match(shapes, hit.last)
    told = then is not None and words[then.start("when") : then.start("when") + 2] == ["when", "there"]
    bare = then is not None and shaped.quantities[then.end() - 1].noun_start < 0
    return [then.end() - 1] if then and told and bare and takes(then.end() - 1) else []


def _find_level_before(shaped: Shaped, hit: Hit, takes: Takes) -> list[int]:
    """``bringing to 41 the death toll``, ``estimated at 41 the number of the dead``."""
    shapes, words = shaped.shapes, shaped.words
    for token in range(max(1, hit.first - 8), hit.first):
        if shapes[token] == "Q" and words[token - 1] in ("to", "at") and takes(token):
            if not _LEVEL_BEFORE.fullmatch(shapes, token, hit.first):
                return []
            left = shapes[token - 3 : token - 1] == "pQ" and words[token - 3] == "from" and takes(token - 2)
            return [token - 2, token] if left else [token]  # revised from 54 to 41 the toll
    return []


def find_risen(shaped: Shaped, token: int, takes: Takes) -> list[int]:
    """An earlier toll of 17 had risen ``to 25``."""
    match = _HAS_RISEN.match(shaped.shapes, token + 1)
    risen = match and not MOVING.isdisjoint(shaped.words[token + 1 : match.end() - 2]) and takes(match.end() - 1)
    return [match.end() - 1] if match and risen else []


def is_now_level(shaped: Shaped, hit: Hit) -> bool:
    """``death toll`` now 37, ``dead`` now 37; ``arrivals`` reached 37, where what arrives is told by *reached*, too."""
    if shaped.shapes[hit.last : hit.last + 2] == "TQ" and shaped.words[hit.last] in _REACHING:
        return shaped.quantities[hit.last + 1].noun_start < 0
    return shaped.words[hit.last : hit.last + 1] == ["now"] and shaped.shapes[hit.last + 1 : hit.last + 2] == "Q"


def _find_levels_beside(shaped: Shaped, token: int, takes: Takes) -> list[int]:
    """``rose to 41`` on Monday, up from 38; ``rose to 41``, including 12 children."""
    if (among := _TAKES_IN.match(shaped.shapes, token + 1)) and takes(among.end() - 1):
        return keep_list(shaped, among, takes)
    then = _AND_THEN.match(shaped.shapes, token + 1)
    if then and shaped.words[then.start("moved")] in MOVING and takes(then.end() - 1):
        return [then.end() - 1]
    before = _LEVEL_FROM.match(shaped.shapes, token + 1)
    led = shaped.words[token + 1 : before.end() - 1] if before else []
    if before is None or led[-1:] == ["with"] or {"from", "than"}.isdisjoint(led):
        return []
    share = not before["share"] or _is_share_of_change(shaped, before.start("share"))
    return [before.end() - 1] if share and takes(before.end() - 1) else []


def _is_share_of_change(shaped: Shaped, token: int) -> bool:
    """Whether a quantity says by what share something rose or fell: up ``10 percent``."""
    quantity = shaped.quantities[token]
    return quantity.unit == "percent" and quantity.role == "change"


def _is_coming(shaped: Shaped, k: int) -> bool:
    """``could rise``, ``is expected to rise``, ``could top`` 100, of which the bound of a number is made."""
    if shaped.shapes[k] == "Q" and shaped.quantities[k].bound == "more_than":
        return shaped.folded.startswith(_TO_TOP, shaped.quantities[k].start)
    return shaped.shapes[k] == "m" or shaped.words[k] in _COMING


def _find_far_level(shaped: Shaped, hit: Hit) -> int:
    """The number alone or of people that a total comes to, however much stands between, or -1: ``the toll from the
    sinking of a ferry rose to 19``, ``bringing the toll from Monday's collapse to 15``.
    """
    if not (hit.has_kind("totals") or is_number_of(shaped, hit)):
        return -1
    brought = not _BRINGING.isdisjoint(shaped.words[max(0, hit.first - 5) : hit.first])
    for k in range(hit.last, min(hit.last + REACH, len(shaped.shapes))):
        began = shaped.shapes[k] == "v" and "since" in shaped.words[hit.last : k]  # since a truce collapsed on Friday
        if shaped.shapes[k] == ";" or (brought and shaped.shapes[k] in ",bwhmv" and not began):
            return -1
        if shaped.shapes[k] == "Q" and _is_reached(shaped, hit.last, k):
            return -1 if any(_is_coming(shaped, i) for i in range(hit.last, k + 1)) else k
        link = shaped.words[k] if shaped.shapes[k] in "tp" else ""
        moved = shaped.words[skip_back(shaped.shapes, k - 1, "a")] in MOVING or brought  # rose early today to
        number = k + 2 if shaped.shapes[k + 1 : k + 2] == "a" else k + 1
        beyond = brought and k + 1 in shaped.quantities and shaped.quantities[k + 1].bound == "more_than"  # past 900
        if (beyond or (link in ("to", "at") and moved)) and shaped.shapes[number : number + 1] == "Q":
            coming = any(_is_coming(shaped, i) for i in range(hit.last, k))
            return number if not coming and _is_plain(shaped, number) else -1
    return -1


def _is_reached(shaped: Shaped, first: int, token: int) -> bool:
    """Whether a verb before a number says that a total has come so far: ``reached 41``, ``has passed 41 people``; from
    a fire that broke out on Sunday ``surpassed 41``.
    """
    behind = shaped.shapes[token - 1] == "h" or ("r" in shaped.shapes[first:token] and shaped.shapes[token - 1] != "v")
    passed = shaped.quantities[token].bound == "more_than" and behind
    bare = shaped.quantities[token].noun_start < 0 and shaped.shapes[token - 1] in "bw"  # is 41
    return _is_plain(shaped, token) and (passed or bare or shaped.words[token - 1] in _REACHING)


def _is_plain(shaped: Shaped, token: int) -> bool:
    """Whether a number stands alone or counts *people*, not what the total is of in more exact words."""
    quantity = shaped.quantities[token]
    return quantity.noun_start < 0 or quantity.counted.lower() in _PEOPLE


def _is_level(shaped: Shaped, hit: Hit, token: int, link: str) -> bool:
    """Whether a number says how many there were of a noun: not *arrests* behind *the deaths led to*."""
    total = hit.has_kind("totals") or is_number_of(shaped, hit)
    total = total or (link == "t" and shaped.words[skip_back(shaped.shapes, token - 1, "at")] in MOVING)
    counted, bare = shaped.quantities[token].counted.lower(), shaped.quantities[token].noun_start < 0
    if link in ",-(:" and not total:
        return bare and token - hit.last < 3  # not: murders, arrests -- 400
    put = link == "p" and counted in _PEOPLE  # deaths on the road are at 909 people
    return bare or put or counted in shaped.words[hit.first : hit.last] or (total and link != ",")


def find_compared(shaped: Shaped, at: int, takes: Takes, like: int = -1) -> list[int]:
    """``were killed`` in May, compared with 1,200 in April; up 4 percent from 1,200.

    Args:
        like: the number whose noun is the trigger itself, and which a further one may leave unsaid: 49 murders.
    """
    risen = False
    for k in range(at, min(at + 16, len(shaped.shapes))):
        if shaped.shapes[k] in ";rj" or (shaped.shapes[k] == "T" and like < 0):
            return []
        if shaped.shapes[k] == "Q":
            quantity = shaped.quantities[k]
            if _is_share_of_change(shaped, k):
                risen = True
                continue
            than = skip_back(shaped.shapes, k - 1, "da")
            compared = shaped.words[than] in _THAN and not _COMPARED.isdisjoint(shaped.words[than - 1 : than + 1])
            compared = compared or (risen and shaped.words[than] == "from")
            bare = quantity.noun_start < quantity.value_start  # its noun, if any, is another's
            same = like >= 0 and quantity.counted == shaped.quantities[like].counted
            again = not bare and shaped.shapes[k + 1 : k + 2] not in tuple("rvibwhmT") and _is_named_before(shaped, k)
            return [k] if compared and (bare or again) and (same or takes(k)) else []
    return []


def _is_named_before(shaped: Shaped, token: int) -> bool:
    """Whether a number counts what an earlier one of its sentence does: 12 *rhinos*, compared with 15 *rhino*."""
    named = {other.counted.lower().removesuffix("s") for k, other in shaped.quantities.items() if k < token}
    return shaped.quantities[token].counted.lower().removesuffix("s") in named
