"""The subject that stands before a passive, a participle, *died* or *dead*, and the members of its list.

Every rule asks about the shapes of a sentence (see ``shapes``). A subject of another number, or of another clause, is
none; where no rule fits, there is none.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from ..declared.units import is_measurement
from ..ground.wordlists import load_words
from ..marks.candidates import is_somebody
from .assertions import find_before
from .shapes import Shaped, VerbGroup, skip_back

#: Whether the quantity at a token is one that the measure can count.
Takes: TypeAlias = Callable[[int], bool]
# As shapes; each pattern is anchored where it is tried.
#: What joins two members of a list: a conjunction, a comma, *including*, a bracket or dash that opens an apposition or
#: *including*.
JOIN: Final = r"(?:,&|&|(?:,|--?|\()?Ip?|,|\)&|\),&|\(|--?|:(?=[dax]{0,3}Q[xopdas]{0,8}(?:,|&|\.?$)))"
#: What is said of a member of a list: two guards ``(civilians, by their account)`` and a cook, ``-- Roa and Mata --``
_SAID_OF: Final = r"\([^()Q]{1,16}\)|--?[^-Q;]{1,16}--?"
#: The same: two guards ``who were in a car`` and a cook; ``, whose names are not known,``; ``, according to the army``
_WHO: Final = r",?rx{0,3}(?:[bwh]|v(?=[pa]))[xdpaiovtnby]{0,9},??|,it[dx]{1,5}"
#: Between two members before one predicate: ``five policemen`` of the city and ``two civilians`` were injured
_LIST_LEFT: Final = re.compile(
    rf"(?:&[xs]{{1,3}}(?=,))?(?:[xopdas]|i(?=[pdax])|{_SAID_OF}){{0,10}}(?:{_WHO})?(?:,[Idxa][xodpas&\"]{{0,14}}){{0,3}}{JOIN}(?:(?:d|(?<=I))x{{1,4}}(?:,&|&|,))?[dax]{{0,2}}"
)
#: Those who were counted together just before: four were killed, ``three women and a child``
_APPOSED: Final = re.compile(r"T,[da]*Q[xo]{0,4}&[da]*[Qx]x*$")
#: Before the last of those to whom something is done: shot ``the mayor, a guard and`` two cooks
_OBJECTS: Final = re.compile(r"Td[xas]{1,5}(?:,d?[xas]{1,5}){0,3},?&[da]{0,2}$")
#: Before the last of a list that is some of those told before it
_AMONG_THEM: Final = re.compile(r",I[^;:]*[^,]&[^,]*$")
#: 12 of the ``40 hostages``, of the city's ``40 firemen``, out of a total of ``40 hostages``, from a total of ``40``
_PART_BEFORE: Final = re.compile(r"Q(?=p?o(?:d?a{0,3}|d?x{1,4}s|(?P<group>d?xo))$|pa{3}$)")
#: Three firemen ``-- Bill Moss, 41, and Tom Ek, 29 --`` died
_ASIDE: Final = re.compile(r"(?:--?[^-;:bwhmTvr]{2,40}--?|\([^()Q;]{1,16}\))$")
#: Before a number that two commas set apart: seven nuns, ``who numbered`` 60; ``a force of`` 60; ``population`` 60
_BY_THE_WAY: Final = re.compile(r",(?:[rj](?!Q)[^,;:]*|[rj]|p?d?[ax]{1,5}o[da]*|x{1,2}a?)$")
#: Between a comma and a predicate: a subject of its own
_OWN_SUBJECT: Final = re.compile(r"(?:[ad]*x[axso]*)+")
#: A single member of a list or of a part: and ``a cook``, including ``a child``
_JOINED_ONE: Final = re.compile(r"[&I]")
#: As shapes, between two groups of people of whom the first is in a state of its own.
_OWN_STATE: Final = frozenset("x& ax& x,& x, ax,".split())
_ONE_PERSON: Final = frozenset("he she it i".split())
_ARTICLES: Final = frozenset("a an the".split())
_HANGING: Final = frozenset("by of for to from with about".split())  # before somebody on whom a noun hangs
_ANYONE: Final = frozenset("anyone anybody everyone everybody someone somebody nobody".split())
_ALL_BUT: Final = ["all", "but"]
_GROUPS: Final = load_words("subjects.groups")
MEMBERS_OF: Final = _GROUPS | {"every", "each"}  # killed every one of its 30 children
THEM: Final = frozenset("them whom which".split())
_OBJECT: Final = 16  # tokens: so long is what is done and to whom
REACH: Final = 32  # tokens: farther apart nothing belongs together


def find_subjects(
    shaped: Shaped, group: VerbGroup, takes: Takes, strict: bool = False, whole: bool = True, bare: bool = False
) -> list[int]:
    """What stands before a passive, a participle, *died* or *dead*: ``12 people, among them a boy, were killed``.

    Walks left from the verb group to the nearest quantity that the measure takes, and stops at the edge of the
    clause: a conjunction that opens one, or a finite verb that no relative pronoun explains. ``strict`` for a bare
    participle: a comma is an edge too, but for those around *including*. ``whole``: of 15 of the 40 wounded the 40 are.
    ``bare``: no finite verb, so that its list may stand behind one: *police find two men and a boy dead*.
    """
    shapes = shaped.shapes
    if shaped.words[group.first - 1] in _ONE_PERSON and not group.plural:  # defended the women, but he suffered cuts
        return []
    # 90 came out, with no word of anyone missing
    if shaped.words[skip_back(shapes, group.first - 1, "a", 0)] in _ANYONE:
        return []
    k = _find_aside(shapes, group.first - 1, takes)
    joined = k >= 0 and shapes[k] == "&"  # were arrested and killed: the subject stands before another predicate
    if k >= 0 and shapes[k] == "j" and shaped.words[group.first] == "being":  # were tortured before being killed
        k, joined = k - 1, True
    relative = k >= 0 and shapes[k] == "r"
    if relative:
        k -= 2 if shapes[max(0, k - 1)] == "," else 1
        if k > 2 and not group.plural and _tells_of_one(shaped, k):
            return []
    adjacent = k
    edges = ";:," if strict and not joined and shapes[max(0, adjacent)] != "," else ";:"
    finite = verb = broken = which = False
    opening = REACH + adjacent  # of what is only said by the way
    for k in range(adjacent, max(-1, adjacent - REACH), -1):
        shape = shapes[k]
        if opening <= k <= adjacent:
            continue
        if shape == "Q" and (by_the_way := _find_by_the_way(shaped, k, adjacent)) > 0:
            opening, finite, verb = by_the_way, False, False
            continue
        if shape == "Q":
            lead = find_before(shaped, k)
            before = shapes[lead]
            near = relative or not shapes[k + 1 : adjacent + 1].strip("odxas")
            told = which or shaped.words[lead] in shaped.lexicon.triggers  # police said 12 men were seized and killed
            if finite or before == "n" or (joined and before in "vTiyp" and not told):
                return []
            if shapes[max(0, k - 2) : k] == "mb":  # there could be 300 wounded
                return []
            if joined and _OBJECTS.search(shapes, max(0, k - _OBJECT), k):  # shot the mayor and two guards and fled
                return []
            level = before == "t" and not near and shaped.quantities[k].noun_start < 0  # rose to 62 as people died
            if takes(k) and before != "y" and (near or before != "p") and not level:
                part = _find_part_of(shaped, k, group, relative, whole)
                return _agree(shaped, part if takes(part) else k, group, takes, bare) if part >= 0 else []
            if before == "," and is_measurement(shaped.quantities[k].unit, shaped.units):
                continue  # in Lipa, 30 km from Brod,
            if before in "&," and not takes(k):  # 300 homes and 12 shops were gutted
                return list(list_left(shaped, k, takes, bare))
            if before not in "poy(" and shaped.words[k + 1 : k + 3] != ["of", "them"]:  # half of them children
                return []  # but 12 people (five families) were displaced
        elif shape == "," and not joined and not relative and _OWN_SUBJECT.fullmatch(shapes, k + 1, adjacent + 1):
            return []  # a founder, a judge was killed
        elif (
            (shape in edges and shapes[k + 1] != "I")
            or (shape == "j" and not verb)
            or (shape == "I" and k == group.first - 1)
            # the toll rose to 12 people, but many more were hurt
            or (shaped.words[k] == "but" and group.be and "x" in shapes[k + 1 : adjacent + 1])
        ):
            return []
        elif shape in "rj":  # a relative or subordinate clause with its own verb stands between
            finite = verb = False
            which = shape == "r" and shapes[k - 1 : k] in ("Q", ",")
        elif shape in "bwhmvT":
            verb = True
            reduced = shape == "v" and group.be and not broken and shaped.words[k] not in shaped.lexicon.triggers
            reduced = reduced or (shapes[k - 1 : k + 1] == ",v" and shapes[adjacent] == ",")  # 12, accused of it, were
            finite = finite or not (joined or reduced or not is_finite(shapes, k))
        broken = broken or shape in "&,-j"
    return []


def _tells_of_one(shaped: Shaped, k: int) -> bool:
    """Whether a relative clause is told of somebody on whom a noun hangs: *60 songs by a writer* who died."""
    if not is_somebody(shaped.words[k], shaped.units):
        return False
    article = k - 1 if shaped.words[k - 1] in _ARTICLES else k - 2
    return shaped.words[article] in _ARTICLES and shaped.words[article - 1] in _HANGING


def _find_part_of(shaped: Shaped, k: int, group: VerbGroup, relative: bool, whole: bool) -> int:
    """The count that is meant where token ``k`` is what it is a part of: *15 of the 40* were hurt; else ``k`` itself.

    ``whole``: of 15 of the 40 wounded the 40 are. -1 where neither is: all but three of the 40, a third of the 90.
    """
    part = _PART_BEFORE.search(shaped.shapes, max(0, k - 8), k)
    if part is None:
        return k
    beside = k == group.first - 1 and not (group.be or group.have or shaped.shapes[k + 1] == "m")
    if whole and beside and shaped.shapes[part.end()] != "p":
        return k
    if relative and shaped.words[k - 1] == "the" and shaped.shapes[group.first - 2] != ",":
        return k  # 12 of the 40 people who were held
    if part["group"] and (relative or shaped.words[k - 2] not in MEMBERS_OF):
        return k  # 12 of a group of 40 who were seized
    all_but = shaped.words[max(0, part.start() - 2) : part.start()] == _ALL_BUT
    share = 0 < (shaped.quantities[part.start()].best or 1) < 1  # but half of the 40 will die
    return -1 if all_but or share else part.start()


def _find_by_the_way(shaped: Shaped, token: int, closing: int) -> int:
    """The comma before what two commas set apart where a number in it tells of others, with the second comma at token
    ``closing``; -1 where it counts those told of: nine nuns, *two of them sisters*.
    """
    shapes = shaped.shapes
    if shapes[closing] != "," or "," in shapes[token + 1 : closing]:
        return -1
    aside = _BY_THE_WAY.search(shapes, max(0, token - _OBJECT), token)
    if aside is None or shaped.words[find_before(shaped, token) - 1] in _GROUPS:
        return -1
    named = shapes[token - 1] in "xa" and "o" not in aside.group() and aside.group()[1] not in "rj"
    return -1 if named and shaped.quantities[token].noun_start >= 0 else aside.start()


def _find_aside(shapes: str, k: int, takes: Takes) -> int:
    """The token before what dashes or brackets set apart, where the second is token ``k``; else ``k`` itself.

    Who is counted between them counts as any other: *four cooks -- two men and two women -- died*.
    """
    aside = _ASIDE.search(shapes, max(0, k - REACH), k + 1) if shapes[k : k + 1] in ("-", ")") else None
    if aside is None or aside.start() == 0:
        return k
    first = aside.start()
    return k if any(shapes[i] == "Q" and takes(i) for i in range(first, k)) else first - 1


def is_finite(shapes: str, k: int) -> bool:
    """Whether the verb at token ``k`` is a predicate and no participle: ``attacked a guard``, not ``held in``."""
    following = shapes[k + 1 : k + 2]
    if shapes[k] == "v":
        return following not in ("p", "y", ",", "a", "b", "t")
    if shapes[k] == "T":
        return following in ("d", "Q", "x")
    return shapes[k] in "bwhm"


def _agree(shaped: Shaped, token: int, group: VerbGroup, takes: Takes, bare: bool) -> list[int]:
    """The subject and its list, if number agrees: *was* takes no *12 people*."""
    quantity = shaped.quantities[token]
    of_them = shaped.words[token + 1 : token + 2] == ["of"] and shaped.words[token + 2] in THEM
    if of_them and group.first <= token + 3:  # 45, 12 of whom died
        return [token]
    if quantity.best == 0:  # 90 came out and nobody was hurt
        return [token]
    plural = (quantity.best or 0) > 1 or quantity.bound == "vague"
    grouped = shaped.words[token - 1] == "of" and shaped.words[token - 2] in _GROUPS  # a family of four was killed
    measured = is_measurement(quantity.unit, shaped.units)  # 500 kilos was seized
    if group.singular and plural and not grouped and not measured:
        return []
    if group.plural and quantity.best == 1 and not _JOINED_ONE.search(shaped.shapes, max(0, token - 4), group.first):
        return []  # a president says that people are being killed
    return [token, *list_left(shaped, token, takes, bare)]


def list_left(shaped: Shaped, token: int, takes: Takes, bare: bool) -> Iterator[int]:
    """Earlier members of a list before one predicate: ``five policemen and two civilians were injured``."""
    shapes = shaped.shapes
    while True:
        earlier = shapes.rfind("Q", max(0, token - REACH), token)
        if earlier < 0 or not _LIST_LEFT.fullmatch(shapes, earlier + 1, token):
            return
        if "but" in shaped.words[earlier + 1 : token]:  # saved 40 homes, but 12 burnt
            return
        before = find_before(shaped, earlier)
        said = shaped.words[before] in shaped.lexicon.triggers  # police said two soldiers and a civilian were killed
        said = said or shaped.words[before - 1 : before + 1] == ["total", "of"]  # a total of 22, including two nuns
        if before != earlier and not said and shapes[before] in ("yT" if bare else "poyviT"):
            return
        if shapes[token - 2 : token] == ",&" and _APPOSED.search(shapes, max(0, token - REACH), token - 2):
            return  # were killed, three women and a child, and 16 were hurt
        if shapes[token - 2 : token] == ",&" and _AMONG_THEM.search(shapes, max(0, earlier - REACH), token - 2):
            return  # nine lay dead, among them two cooks and a maid, and 16 were hurt
        if before == 0 and shapes[0] == "o" and earlier:  # of 90 schools, 40 shut
            return
        if bare and shapes[before] == "p" and {"&", "I"}.isdisjoint(shapes[earlier + 1 : token]):
            return  # with 154 aboard sinks, 23 dead
        if bare and shapes[earlier + 1 : token] in _OWN_STATE:  # left 18 workers homesick and four dead
            return
        token = earlier
        if takes(token):
            yield token
