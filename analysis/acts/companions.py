"""Counts that hang on another: 12 were hurt, *four of them badly*; six on Monday, *two on Tuesday*.

Every rule asks about the shapes of a sentence (see ``shapes``).
"""

import re
from collections.abc import Iterator
from typing import Final

from ..declared.topics import Trigger
from .members import OWN_PREDICATE, keep, keep_list
from .shapes import Hit, Shaped, VerbGroup, skip_back
from .subjects import THEM, Takes, find_subjects, is_finite

_ALIVE: Final = frozenset("hospital hospitals camps shelters custody condition".split())
_NO_PLACE: Final = _ALIVE | {"average", "contrast"}
_ARTICLES: Final = frozenset("a an the this that".split())
#: ``were wounded`` today, including 3 policemen; ``was killed`` in Lima, along with two bodyguards; ``were killed``,
#: the mayor said, including seven cooks
_INCLUDED: Final = re.compile(r"(?:,d?x{1,3}v(?=,))?[xoptdasi\"&,()]{0,20}?,?Ip?(?:[dab]{0,3}|[dabxs]{1,8}&[da]{0,2})Q")
#: ``was killed``, as were two soldiers; ``died``, and so did two soldiers
_AS_WERE: Final = re.compile(r"[xopda]{0,8}(?:,|,?&)([pa][bwvh]d?a?Q)")
#: ``were wounded`` in the attack, four of them seriously
_OF_THEM: Final = re.compile(r"[xopdaisjbwv\"]{0,14},a?Q(?=o[xr](?![abwh]*T))")
#: ``were wounded``, three seriously
_SOME_OF_THEM: Final = re.compile(r",Q(?=a(?:[,;.&]|$))")
#: ``were wounded`` on Sunday and six on Monday, six the next day; ``died`` in one town, nine in another;
#: ``died`` in Leeds, three when a wall fell; ``were shut`` and 30 in Leeds; ``died`` this month, and 40 since May
_AGAIN: Final = re.compile(
    r"[pdxaisy]{0,8}(?:,?&|,)[ad]{0,2}Q(?=a?(?:p(?![dax]{1,4}[bwhmvT])|j)|da[,;.&]|(?P<date>a)(?:[,;.&]|$))"
)
#: ``killed`` four guards in Lipa; ``in Brod, three``
_ELSEWHERE: Final = re.compile(r"[^;QT]*;&?p[dax]{1,6},?[da]{0,2}Q(?=[;,.]|$)")
#: the police lost five men ``and the attackers 12``
_GAPPED: Final = re.compile(r"[xopda]{0,6}(?:,?&|;)dxQ(?=[.;,]|$)")
#: ``deaths``, of which 700 this year; ``have died``, of whom 700 were children
_OF_WHOM: Final = re.compile(r"[xopda]{0,8},o[rx]a?Q(?![abwh]*T)")
#: ``were wounded`` - seven civilians and two soldiers
_DASHED: Final = re.compile(r"(?:a|p[dax]{1,3}){0,2}(?:--?|:)[da]?Q")
#: Those killed, ``four men and two women,`` were; the dead, ``two nuns,`` were
SET_APART: Final = re.compile(r",[da]?Q(?=[^bwhvTr;:]{0,12},)")
#: Of the dead, ``12`` were students; among those injured, ``12`` had burns, ``two`` of them bad ones, and ``six`` cuts
_COMMA_PART: Final = re.compile(r"T?,a?Q(?=(?:h?[bw]|h)[an]*[^Tan])")
_FURTHER_PART: Final = re.compile(r"[bwhp][xdapiT]{1,8}(?:,|,?&)a?Q(?=[bw][an]*[^Tan]|p)")
_OF_THE: Final = re.compile(r"[op]d?[xa]?Q?")
_THOSE: Final = frozenset("those the".split())
_FIGURING: Final = frozenset("figure figures figured rank ranks ranked counted numbered listed".split())
_WERE: Final = frozenset("were was did had have".split())


def find_part(shaped: Shaped, hit: Hit, takes: Takes) -> list[int]:
    """``of the dead, 12 were students``; ``of the 40 injured, 12 are``; ``of the total toll, 12 were``."""
    first = hit.first + 1 if hit.inner >= 0 else hit.first
    if not _OF_THE.fullmatch(shaped.shapes, 0, first) or shaped.words[0] not in ("of", "among"):
        return []
    found = []
    part = _COMMA_PART.match(shaped.shapes, hit.last)
    while part and takes(part.end() - 1):
        found.append(part.end() - 1)
        part = _FURTHER_PART.match(shaped.shapes, part.end())
    return found


def find_among(shaped: Shaped, before: int, takes: Takes) -> list[int]:
    """``two policemen were among those killed``, ``among the 19 dead``, ``among the 19 people killed``."""
    first = skip_back(shaped.shapes, before - 1, "a", 0)  # among the seriously wounded
    if first > 0 and shaped.words[first] in shaped.lexicon.deeds.found:
        first -= 1  # among the confirmed dead
    if first > 0 and shaped.shapes[first] == "Q":
        first -= 1
    if first > 0 and shaped.shapes[first] == "d":
        first -= 1
    if first < 1 or shaped.words[first] != "among":
        return []
    be = skip_back(shaped.shapes, first - 1, "a", 0)  # were also among the dead
    if shaped.shapes[be] not in "bw" and shaped.words[be] not in _FIGURING:
        return []
    if shaped.shapes[max(0, be - 1)] in "bw":  # were counted among the dead
        be -= 1
    return find_subjects(shaped, VerbGroup(be, True, False, False, False, False, False, False), takes)


def find_included(shaped: Shaped, hit: Hit, takes: Takes) -> list[int]:
    """What the act takes in behind it: ``12 were wounded, including 3 policemen``, ``four of them seriously``."""
    shapes = shaped.shapes
    match = _OF_THEM.match(shapes, hit.last)
    if match and shaped.words[match.end() + 1] in THEM:
        return keep(match, takes)
    match = _OF_WHOM.match(shapes, hit.last)
    if match and not THEM.isdisjoint(shaped.words[match.end() - 3 : match.end() - 1]):
        return keep(match, takes)
    match = _SOME_OF_THEM.match(shapes, hit.last)
    if match and shaped.quantities[match.end() - 1].noun_start < 0:
        return keep(match, takes)
    if again := list(find_again(shaped, hit.last, takes)):
        return again
    match = _AS_WERE.match(shapes, hit.last)
    if match and shaped.words[match.start(1)] in ("as", "so") and shaped.words[match.start(1) + 1] in _WERE:
        return keep_list(shaped, match, takes)
    match = _INCLUDED.match(shapes, hit.last) or _DASHED.match(shapes, hit.last)
    if match is None and shaped.words[hit.first - 1] in _THOSE:
        match = SET_APART.match(shapes, hit.last)
    own = match and OWN_PREDICATE.match(shapes, match.end())
    if match is None or (own and is_finite(shapes, own.end() - 1)):
        return []
    return keep_list(shaped, match, takes)


def find_again(shaped: Shaped, at: int, takes: Takes) -> Iterator[int]:
    """``were wounded`` on Sunday, six on Monday and four on Tuesday: numbers that share what is not said again."""
    while match := _AGAIN.match(shaped.shapes, at):
        token = match.end() - 1
        near = shaped.words[token + 1 : token + 5]
        if match.end() - at < 4 and near[:1] == ["in"] and near[1] not in _ARTICLES and not _ALIVE.isdisjoint(near):
            return  # 12 dead, 30 in hospital
        if match["date"] and token + 1 not in shaped.dates:
            return
        if shaped.quantities[token].noun_start >= 0 or not takes(token):
            return
        yield token
        at = match.end()


def find_gapped(shaped: Shaped, at: int, trigger: Trigger, takes: Takes) -> list[int]:
    """``The police lost five men and the attackers 12``: others who share the verb, and what is counted."""
    match = _GAPPED.match(shaped.shapes, at)
    if match is None or shaped.quantities[match.end() - 1].noun_start >= 0:
        return []
    return [match.end() - 1] if trigger.rests or takes(match.end() - 1) else []


def find_elsewhere(shaped: Shaped, token: int, takes: Takes) -> Iterator[int]:
    """``killed four guards; in Brod, three; and in Kula, two``: places that share what is not said again."""
    while (match := _ELSEWHERE.match(shaped.shapes, token + 1)) and takes(match.end() - 1):
        if not _NO_PLACE.isdisjoint(shaped.words[token + 1 : match.end()]):
            return  # 12 were killed; in hospital, nine
        token = match.end() - 1
        yield token
