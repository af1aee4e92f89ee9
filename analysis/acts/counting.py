"""What a trigger counts: the object behind an active verb, the subject of a passive one, what stands behind *of*.

Every rule asks about the shapes of a sentence (see ``shapes``) and so holds for any topic. Attackers are no victims:
an active verb counts nothing before it, a passive one nothing behind *by*. Where no rule fits, nothing is counted.
"""

import re
from collections.abc import Iterator
from typing import Final

from ..declared.topics import VERB_KINDS, Trigger
from ..ground.inflections import inflect_words
from ..ground.wordlists import load_words
from .amounts import PUTTING, find_compared, find_level, find_risen, is_foretold, is_now_level, is_number_of
from .assertions import URGING, is_disputed, is_unreal_event, is_unreal_noun, read_group
from .companions import SET_APART, find_again, find_among, find_elsewhere, find_gapped, find_included, find_part
from .members import CHARGED, OWN_PREDICATE, has_predicate, keep, keep_list, list_right, tell_of_it
from .shapes import OWNING, Hit, Shaped, VerbGroup, skip_back
from .subjects import JOIN, MEMBERS_OF, REACH, THEM, Takes, find_subjects, is_finite, list_left

# What may stand between a trigger and its quantity, as shapes; each pattern is anchored where it is tried.
#: What joins two members of a list, as JOIN does, where nothing of it came before but names and single people: a comma
#: needs a further member behind, or the end of a headline: kills judge, 3 guards.
_JOIN_LAST: Final = r"(?:,&|&|,Ip?|Ip?|\)&|\),&|-|[,:](?=[da]{0,3}Q[xopdas]{0,8}(?:,?&|,[dxQ]|\.?$)))"
#: ``killed``: at least 12 people
_DIRECT: Final = re.compile(r"[ad\"(,]{0,4}Q|d[xiT]a?Q")
#: ``killed`` not one but three people
_NOT_BUT: Final = re.compile(r"na?[Qx]x?&(?=a?Q)")
#: ``killed`` a family of four, a patrol of six men
_GROUPED: Final = re.compile(r"d[xQ]x?o[da]?Q")
#: ``killed`` on Sunday in the village of Tambo nine farmers; ``killed``, among others, nine farmers
_PUT_OFF: Final = re.compile(
    r"(?:,?(?:a|[pI](?:dv)?[dax]{1,4}(?:o[dx]{1,3})?|it[dx]{1,3}|(?<=,)i[dx]{1,3}(?=,)),?){1,4}[ad]?Q(?=[p,.;jori&]|$)"
)
#: ``killed`` in cold blood 12 people; ``killed`` on the spot the owner and four guests
_MANNER: Final = re.compile(r"pd?x{1,2}(?:&x{1,2})?(?=a?Q|d[xas]{1,5},?&)")
#: ``killed`` at dawn today the mayor and two guards; ``killed``, before the people, the mayor and two guards
_WHEN: Final = re.compile(
    r"(?:(?:p?a|px){1,3}|,p[dax]{1,4}(?:o[dx]{1,3})?,)(?=d[xs]{1,4}&[da]{0,2}Q[^bwhvT]|Q(?:[oxp]|v[py]))"
)
#: ``killed`` the driver and two passengers
#: ``killed`` the following people: the driver and two cooks; ``killed`` its head, Ivo Roa; his wife; and two cooks
_LISTED: Final = re.compile(
    rf"(?:dix:)?(?=[xdas\"])(?:[xdoaps&,\"()I-]{{1,16}}?{_JOIN_LAST}|[xdoaps,]{{1,8}}(?:;[xdoaps,]{{1,8}}){{1,4}};&)[da]{{0,3}}Q"
)
#: Before a verb whose subject stands behind it: ``in the attack of Sunday`` died
_PLACED: Final = re.compile(r"(?:,?(?:a|p[dax]{1,5}(?:[po][dax]{1,4}){0,3}),?)*")
_ARRIVING: Final = load_words("counting.arriving")
_JOINED: Final = re.compile(r"a*[&/]a*T")
#: ``killed`` in the blast were two soldiers; ``the dead`` of the strike include a boy and two girls
_INVERTED: Final = re.compile(
    rf"(?:Ip)?(?:[xpdos]|(?<=pd)[vi]|(?<=pdx)[vi]){{0,8}}(?:a?[bw]|I)(?:[ad]?Q|[xdaps,&i-]{{1,24}}?{JOIN}[da]{{0,2}}Q)"
)
#: Behind an act: ``in Lima last week``; ``, by police,``
_ASIDES: Final = r"(?:,?(?:a|p[dax]{1,4}|y[aix]{1,3}),?){0,3}"
#: ``the murder`` in Lima last week of two priests; ``the killing``, by police, of two; ``injuries`` to five people
#: ``the massacre`` - for which they hold the army responsible - of 80 people
#: the murder, which took place on Monday, of two
_OF: Final = re.compile(
    rf"\"?(?:-{{1,2}}[a-zI&]{{1,12}}-{{1,2}}|,r[^,;:]{{1,9}},)?(?:{_ASIDES}o|(?:o[xi]{{1,2}})?a?t)[dax\"]{{0,3}}Q"
)
#: ``the funeral`` for two priests, ``the case`` involving 23 swimmers
_FOR: Final = re.compile(r"[pi][dax]{0,3}Q")
#: ``the massacre`` of a group of ten priests
_OF_GROUP: Final = re.compile(r"od[xQ]x?o[da]?Q")
#: ``the massacre`` committed on Monday against two priests; perpetrated against the rector and two priests
_AGAINST: Final = re.compile(rf"(?:v{_ASIDES}|v)p[dax]{{0,3}}(?:{_JOIN_LAST}[da]{{0,3}})?Q")
#: ``the murder`` of priests, five of whom were Danes
_OF_SOME: Final = re.compile(r"od?[xa]{1,5},a?Q(?=o[xr])")
_OF_LIST: Final = re.compile(rf"\"?{_ASIDES}[ot][xdaops,&\"()-]{{1,14}}?{_JOIN_LAST}o?[dax]{{0,3}}Q")
#: Brod had 12 deaths ``and Kula 14``; in Brod with 12 deaths, ``followed by Kula with 14``
_SHARING: Final = re.compile(
    r"[xopda]{0,6}(?:(?P<named>,?&|;)dx|(?:,?&|[;,])(?:v?y)?[dx]{0,2}x(?P<with>p)?)a?Q(?=[.;,&]|$)"
)
#: ``the recall`` in Brod affects 40 cars, has affected some 40 cars; ``a recall`` affecting 40 cars
_COVERS: Final = re.compile(r"(?:,?[pd][dax]{1,5})?,?r?[ah]{0,2}(?P<verb>[vixT])(?:t(?=[da]?Q))?[da]{0,2}Q")
#: 40 cars in Brod were affected by ``the recall``; 40 cars involved in ``the recall``
_COVERED_BY: Final = re.compile(r"Q(?:[vx]?[po][dax]{1,4}){0,2}(?:r?[bwh]b?|r)?a?(?P<verb>[vxT])[ypot][dax]{0,4}$")
#: 40 patients in Brod received ``a transplant``; 40 nurses have taken part in ``the march``, turned out for it
_TAKING_PART: Final = re.compile(r"Q(?:[vx]?[po][daxi]{1,4}){0,2}r?h?(?P<be>b?)a?[vx]?(?P<verb>[vxThap])p?[dax]{0,4}$")
#: gave 40 prisoners ``a pardon``
_GIVEN: Final = re.compile(r"(?P<verb>[vxT])a?Qd?[xa]{0,3}$")
#: lost 40 rhinos and 12 elephants to ``poaching``; added 40 cars to ``the recall``
_GIVEN_TO: Final = re.compile(r"(?P<verb>[vxT])a?(?:Q[xa]?(?:,?&a?)?){1,2}t[dax]{0,4}$")
#: 40 cases of ``fraud``
_CASES_OF: Final = re.compile(r"Qo[dxa]{0,4}$")
#: 12 deaths ``were reported`` in one town and three in another
_REPORTED: Final = re.compile(r"[bwh]{1,2}v")
#: ``the dead`` at 19; ``the dead`` numbered 19; ``the dead`` and missing number 19
_PUT_AT: Final = re.compile(r"(?:&T)?a?[pvx]a?Q")
#: Before *whose murder*: six priests and ``two women who worked for them,``
_OWNERS: Final = re.compile(r"Q(?:[xopda]{0,6}|r[^Q;:]{1,12}),?$")
#: 40 victims ``of the fraud``, but the 14 victims of the massacre
_OF_NO_ACT: Final = re.compile(r"o(?![dax]{0,2}T)")
#: Two of the wounded ``later died``
_THEN: Final = re.compile(r"a{0,3}(?:h?b?a{0,2})?T")
#: ``attended`` by 3,000 people
_BY: Final = re.compile(r"[a]?y[da]{0,2}Q")
BY_AGE: Final = frozenset("youngest oldest eldest".split())
_ORDERS: Final = frozenset("order orders ordered ordering used".split())
#: Before people told of before.
_NAMED: Final = frozenset("the his her their those these".split())
_IMAGES: Final = load_words("counting.images")  # of the dead
_PAST: Final = frozenset("took went came began broke gave saw fell blew rose drove drew grew threw flew".split())
_FOR_WHOM: Final = (["for"], ["involving"])
_WRONGS: Final = load_words("counting.wrongs")
_REMAINING: Final = frozenset("other remaining entire last first final".split())
_COVERING: Final = inflect_words("counting.covering")
_COVERED: Final = _COVERING | load_words("counting.subject")
_RECEIVING: Final = inflect_words("counting.receiving")
_DRAWING: Final = inflect_words("counting.drawing")
_LIGHT: Final = inflect_words("counting.light")
_TURNING_OUT: Final = load_words("counting.turning_out")
_JOINING: Final = inflect_words("counting.joining")
_GIVING: Final = inflect_words("counting.giving")
_LOSING: Final = inflect_words("counting.losing")
_ACTIVITIES: Final = load_words("counting.activities") | set("it they he she we i".split()) | {""}
RECORDS: Final = load_words("counting.records")


#: Before a state of some of those counted before it: 500 migrants, *some* with bullet wounds, arrived.
_SOME: Final = frozenset("some many several few most others".split())


def find_counted(shaped: Shaped, hit: Hit, trigger: Trigger, takes: Takes) -> list[int]:
    """The tokens of the quantities that a trigger counts, in no order; none where its sentence counts nothing."""
    if not trigger.plans and (_is_unreal(shaped, hit, trigger) or (trigger.made and is_disputed(shaped, hit))):
        return []
    if hit.inner >= 0:
        return _find_inside(shaped, hit, takes) if _stands_inside(shaped, hit, trigger) and takes(hit.inner) else []
    if (trigger.kind == "states" and shaped.words[hit.first - 1] in _SOME) or _befell_some(shaped, hit):
        return []
    if trigger.kind == "victims":
        victims = _find_victims(shaped, hit, takes)
        return victims if victims or not is_number_of(shaped, hit) else find_level(shaped, hit, takes)
    if trigger.form == "ing" and shaped.shapes[hit.last : hit.last + 1] == "o":  # the stabbing of two nuns
        return _find_behind_of(shaped, hit, takes)
    if trigger.kind in ("nouns", "events", "totals"):
        found = _find_behind_of(shaped, hit, takes)
        if found and trigger.kind == "totals":
            return [*found, *find_risen(shaped, found[-1], takes)]
        if found or trigger.kind == "events":
            return found
        found = find_part(shaped, hit, takes) or _find_level(shaped, hit, takes)
        if not found and trigger.kind == "nouns":
            return find_among(shaped, hit.first, takes)
        return [k for k in found if shaped.words[k + 1 : k + 2] != ["each"]]  # deaths (1 each in Brod and Lipa)
    found = _find_by_verb(shaped, hit, trigger, takes)
    if found and ";" in shaped.shapes:
        found = [*found, *find_elsewhere(shaped, max(found), takes)]
        if max(found) < hit.first:  # in May, 12 were held; in June, 14
            found = [*found, *find_elsewhere(shaped, hit.last - 1, takes)]
    if found and max(found) + 4 < len(shaped.shapes):
        found = [*found, *find_gapped(shaped, max(hit.last, max(found) + 1), trigger, takes)]
    return found


def _find_level(shaped: Shaped, hit: Hit, takes: Takes) -> list[int]:
    """What a noun comes to, here and there: ``arrests`` stood at 60 in Brod, 40 in Kula and nine in Lipa."""
    found = find_level(shaped, hit, takes)
    return [*found, *find_again(shaped, found[0] + 1, takes)] if len(found) == 1 else found


def find_covered(shaped: Shaped, hit: Hit, trigger: Trigger, takes: Takes, acting: bool) -> list[int]:
    """What an act told by a noun befalls, or who does it, in the words that news has for any act: ``the recall``
    affects 40 cars; 40 cars are covered by ``the recall``; 40 patients received ``a transplant``; 40 nurses joined
    ``the march``. For measures that name what they take: arrests may involve 40 guards.

    Args:
        acting: whether those counted do it rather than suffer it, so that who takes part in it counts.
    """
    if hit.inner >= 0 or not _is_named(shaped, hit, trigger) or (not trigger.plans and _is_unreal_act(shaped, hit)):
        return []
    if not trigger.plans and (trigger.made or trigger.kind in VERB_KINDS) and is_disputed(shaped, hit):
        return []
    shapes, words, left = shaped.shapes, shaped.words, max(0, hit.first - REACH)
    following = words[hit.last] if shapes[hit.last : hit.last + 1] == "x" else ""
    compound = following not in _ACTIVITIES  # received an eviction notice
    if trigger.kind == "verbs" and shapes[hit.last : hit.last + 1] == "o":
        return _find_behind_of(shaped, hit, takes)  # the release of 40 men
    if trigger.kind == "events" and words[hit.last - 1].endswith("s") and (level := _find_level(shaped, hit, takes)):
        return [token for token in level if shaped.quantities[token].noun_start < 0]  # completions rose to 40
    match = _COVERS.match(shapes, hit.last)
    verb = words[match.start("verb")] if match else ""
    covers = verb in _COVERING or (acting and verb in _DRAWING)
    if match and covers and shaped.quantities[match.end() - 1].noun_start >= 0:
        return keep_list(shaped, match, takes)
    behind = _FOR.match(shapes, hit.last)
    if behind and words[hit.last] == "for" and trigger.kind == "nouns":  # an order for 40 of its jets
        token = behind.end() - 1
        named = shaped.quantities[token].noun_start >= 0 or shapes[token + 1 : token + 2] == "o"
        return [token] if named and takes(token) else []
    cases = _CASES_OF.search(shapes, left, hit.first) if trigger.kind == "nouns" and not compound else None
    if cases and shaped.quantities[cases.start()].counted.lower() in RECORDS:
        return [cases.start()]
    before = _COVERED_BY.search(shapes, left, hit.first)
    if before is None or words[before.start("verb")] not in _COVERED:
        before = None if compound else _find_taking_part(shaped, hit, left, acting)
    if before is None:
        return []
    token = before.start() + before.group().index("Q")
    return [k for k in list_right(shaped, token) if k < hit.first and shaped.quantities[k].noun_start >= 0 and takes(k)]


def _find_taking_part(shaped: Shaped, hit: Hit, left: int, acting: bool) -> re.Match[str] | None:
    """Who received, underwent or joined an act told by a noun; to whom it was given, or they to it."""
    shapes, words = shaped.shapes, shaped.words
    part = _TAKING_PART.search(shapes, left, hit.first)
    if part:
        verb, k = words[part.start("verb")], part.start("verb")
        light = verb in _LIGHT and shapes[hit.last : hit.last + 1] not in tuple("vTti")  # had the operation cancelled
        if acting:
            phrase = " ".join(words[k - 1 : k + 1])
            if verb in _JOINING or (phrase in _TURNING_OUT and words[k + 1] in ("in", "for")):
                return part
        elif verb in _RECEIVING or light:
            return part
        if part["be"] and verb in _GIVING:
            return part
    for pattern, verbs in ((_GIVEN, _GIVING), (_GIVEN_TO, _LOSING)):
        given = pattern.search(shapes, left, hit.first)
        if given and words[given.start("verb")] in verbs:
            return given
    return None


def _is_named(shaped: Shaped, hit: Hit, trigger: Trigger) -> bool:
    """Whether a word tells an act as a noun: the *recall*, *marches*; no verb: to *recall*, they *march*."""
    if trigger.kind not in VERB_KINDS:
        return trigger.kind in ("nouns", "events")
    if len(trigger.words) > 1 or trigger.rests:
        return False
    return trigger.form == "third" or (
        trigger.form == "base" and shaped.shapes[hit.first - 1 : hit.first] in tuple("dpoxas")
    )


def _is_unreal_act(shaped: Shaped, hit: Hit) -> bool:
    return is_unreal_noun(shaped, hit) or is_unreal_event(shaped, hit)


def _is_unreal(shaped: Shaped, hit: Hit, trigger: Trigger) -> bool:
    """Whether what a noun, a state or a number tells of has not come to be: it may rise to 10,000 dead."""
    if trigger.kind in ("nouns", "events") and is_unreal_noun(shaped, hit):
        return True
    if trigger.kind == "nouns" and shaped.shapes[hit.last : hit.last + 1] == "m":
        return not _ARRIVING.isdisjoint(shaped.words[hit.last + 1 : hit.last + 2])
    if trigger.kind == "states" and is_foretold(shaped, hit.inner if hit.inner >= 0 else hit.first - 1):
        return True
    to_be = shaped.shapes[max(0, hit.inner - 2) : hit.inner]
    return hit.inner >= 0 and to_be in ("mb", "mh")  # there could be, we will have 300 wounded


def _find_by_verb(shaped: Shaped, hit: Hit, trigger: Trigger, takes: Takes) -> list[int]:
    """Objects of active verbs, subjects of passive ones and of what happens to people; of states as well."""
    if trigger.kind in ("verbs", "happens") and shaped.shapes[hit.last : hit.last + 1] == "s":
        return []  # a name: Lynch's two aides
    if trigger.form == "base" and hit.first and _is_noun(shaped, hit):
        return []  # on trial for murder, 12 of them
    group = read_group(shaped, hit)
    if group.denied if trigger.plans else group.unreal:
        return _find_ordered(shaped, hit, takes) or _find_done_by_whom(shaped, hit, group, takes)
    if trigger.kind == "verbs" and _is_active(shaped, hit, trigger, group):
        objects = _find_objects(shaped, hit, takes)
        if shaped.words[hit.last : hit.last + 1] == ["themselves"]:
            return [*find_subjects(shaped, group, takes), *objects]
        return objects
    if trigger.kind == "happens" and group.be and (match := _BY.match(shaped.shapes, hit.last)):
        return keep_list(shaped, match, takes)
    if trigger.kind == "states" and _is_done_to_others(shaped, hit, trigger, group, takes):
        return []
    return _find_by_state(shaped, hit, trigger, group, takes)


def _is_done_to_others(shaped: Shaped, hit: Hit, state: Trigger, group: VerbGroup, takes: Takes) -> bool:
    """``two gunmen wounded eight guards``, ``wounded the mayor``: what may be a state is a verb with an object."""
    if shaped.shapes[hit.first - 1] == "d" or shaped.shapes[hit.last : hit.last + 1] == '"':  # the injured hostage
        return False
    for trigger in hit.triggers:
        if trigger.kind == "verbs" and trigger.measure == state.measure and _is_active(shaped, hit, trigger, group):
            some = shaped.words[hit.last + 1 : hit.last + 3] == ["of", "them"]  # eight hurt five of them badly
            return shaped.shapes[hit.last] != "Q" or (not some and bool(_find_objects(shaped, hit, takes)))
    return False


def _is_noun(shaped: Shaped, hit: Hit) -> bool:
    """Whether what may be the base of a verb is a noun: on trial *for murder*, during *the rescue* operation,
    *awaiting transit*.
    """
    before = shaped.words[hit.first - 1]
    return (
        shaped.shapes[hit.first - 1] in "po"
        or before in OWNING
        or before in URGING
        or before in shaped.lexicon.deeds.foretelling
    )


def _find_done_by_whom(shaped: Shaped, hit: Hit, group: VerbGroup, takes: Takes) -> list[int]:
    """``the six priests may have been murdered by soldiers``: by whom is open, not that they were."""
    shapes = shaped.shapes
    if not (group.be and shapes[group.first : hit.first] == "mhb" and shapes[hit.last : hit.last + 1] == "y"):
        return []
    subjects = find_subjects(shaped, group, takes)
    return subjects if subjects and shaped.words[min(subjects) - 1] == "the" else []


def _find_ordered(shaped: Shaped, hit: Hit, takes: Takes) -> list[int]:
    """``who gave the order to kill the five nurses``: by whom is asked, not whether those named before were killed."""
    before = shaped.words[max(0, hit.first - 3) : hit.first]
    if before[-1:] != ["to"] or (_ORDERS.isdisjoint(before[-2:-1]) and before[:2] != ["carried", "out"]):
        return []
    return [token for token in _find_objects(shaped, hit, takes) if shaped.words[token - 1] in _NAMED]


def _find_inside(shaped: Shaped, hit: Hit, takes: Takes) -> list[int]:
    """``12 dead soldiers``, with who was among them and what part of them is told of."""
    among = find_among(shaped, hit.inner, takes)
    found = [hit.inner, *among, *find_part(shaped, hit, takes), *find_included(shaped, hit, takes)]
    some = (
        _INVERTED.match(shaped.shapes, hit.last) if "among" in shaped.words[max(0, hit.inner - 2) : hit.inner] else None
    )
    found += keep_list(shaped, some, takes) if some else []  # among the 22 fatalities are four nuns
    found += find_compared(shaped, hit.last, takes, hit.inner)
    if hit.has_kind("nouns"):
        found += _find_shared(shaped, hit.last)
        if reported := _REPORTED.match(shaped.shapes, hit.last):
            found += find_again(shaped, reported.end(), takes)
    return found


def _find_victims(shaped: Shaped, hit: Hit, takes: Takes) -> list[int]:
    """``the victims were two nurses and a driver``, ``two were among the victims``, ``two of the victims were``."""
    shapes = shaped.shapes
    if shaped.words[hit.first - 1] in BY_AGE:  # the youngest victim was 14
        return []
    if (match := _INVERTED.match(shapes, hit.last)) and takes(match.end() - 1):
        return keep_list(shaped, match, takes)
    if among := find_among(shaped, hit.first, takes):
        return among
    part = hit.first - 3
    bare = part >= 0 and shapes[part : hit.first] == "Qod" and shaped.quantities[part].noun_start < 0
    return [part] if bare and takes(part) else []


def _stands_inside(shaped: Shaped, hit: Hit, trigger: Trigger) -> bool:
    """Whether a trigger can count from inside the noun phrase: ``12 dead soldiers``, ``12 deaths``."""
    if trigger.kind == "victims":  # not: 40 victims of the fraud; he was a chance victim
        quantity = shaped.quantities[hit.inner]
        number = quantity.best if quantity.best is not None else quantity.low
        plain = quantity.noun_end - quantity.noun_start == len(quantity.counted)  # not: 40 shooting victims
        return plain and number != 1 and not _OF_NO_ACT.match(shaped.shapes, hit.last)
    if trigger.kind == "happens" and (len(trigger.words) > 1 or trigger.form == "ing"):
        return True  # 12 suffered minor injuries; 40 marching farmers
    return trigger.kind in ("states", "nouns", "victims") or (
        trigger.kind == "verbs" and trigger.form in ("past", "participle")
    )


def _is_active(shaped: Shaped, hit: Hit, trigger: Trigger, group: VerbGroup) -> bool:
    """``killed a guard``, ``has killed``, ``killing``, ``kills``; not ``were killed``, ``12 killed in``."""
    if group.be:
        return trigger.form == "ing"  # were killing
    return trigger.form in ("base", "third", "ing") or (
        (trigger.form in ("past", "participle") and group.have)
        or (
            _takes_object(trigger)
            and not (shaped.shapes[hit.first - 1] == "o" and is_number_of(shaped, hit))  # the number of freed captives
            and _has_object(shaped, _skip_tools(shaped, _skip_when(shaped, hit.last)))
        )
    )


def _takes_object(trigger: Trigger) -> bool:
    """Whether a form that may be passive is none where an object follows: ``killed 12``; ``driven 12 from home``."""
    return trigger.form == "past" or (trigger.form == "participle" and bool(trigger.rests))


def _skip_when(shaped: Shaped, k: int) -> int:
    """Past when and how an act was done to what it was done to: murdered *at dawn today* the mayor and two guards."""
    when = _WHEN.match(shaped.shapes, k)
    return when.end() if when else k


def _skip_tools(shaped: Shaped, k: int) -> int:
    """Past what an act was done with, where those to whom it was done follow: killed *with axes* five men."""
    tools = _MANNER.match(shaped.shapes, k) if shaped.words[k : k + 1] == ["with"] else None
    return tools.end() if tools else k


def _has_object(shaped: Shaped, k: int) -> bool:
    """Whether an object begins at token ``k``, adverbs and a further verb (*killed or wounded 40*) passed over."""
    shapes = shaped.shapes
    while shapes[k : k + 1] == "a":
        k += 1
    if shapes[k : k + 2] == "&T":
        return shapes[k - 2] != "Q" and _has_object(shaped, k + 2)  # 12 killed and wounded 30: two acts
    return shapes[k : k + 1] in ("d", "Q", "x", "s", '"') or _NOT_BUT.match(shapes, k) is not None


def _find_objects(shaped: Shaped, hit: Hit, takes: Takes) -> list[int]:
    shapes, at = shaped.shapes, hit.last
    if shapes[hit.first - 1] != "Q" and (joined := _JOINED.match(shapes, at)):  # killed or wounded 40
        if "or" in shaped.words[at : joined.end()] and not _are_of_topic(shaped, hit, joined.end() - 1):
            return []
        at = joined.end()
    if instead := _NOT_BUT.match(shapes, at):  # killed not one but three
        at = instead.end()
    at = _skip_when(shaped, at)
    if manner := _MANNER.match(shapes, at):  # have killed with impunity thousands
        at = manner.end()
    grouped = _GROUPED.match(shapes, at)
    if grouped and not MEMBERS_OF.isdisjoint(shaped.words[at : grouped.end()]):
        return keep(grouped, takes)
    match = _DIRECT.match(shapes, at + 1 if shaped.words[at : at + 1] == ["between"] else at)
    if match is None or (match.group()[1:2] in ("x", "i", "T") and shaped.words[at + 1] not in _REMAINING):
        match = _LISTED.match(shapes, at)
        if match is None:
            return _find_put_off(shaped, hit, takes)
        if has_predicate(shaped, match.end()):
            return []
    opens = shapes[hit.first - 1 : hit.first] in ("r", "o") and _opens(shaped, hit.first - 1)
    found = [token for token in list_right(shaped, match.end() - 1, opens) if takes(token)]
    return [*found, *find_compared(shaped, found[-1] + 1, takes)] if found else []


def _are_of_topic(shaped: Shaped, hit: Hit, other: int) -> bool:
    """Whether the act at another token is told by the same topic: *killed or wounded 40*, not *killed or seized 40*."""
    topics = {trigger.measure.partition(".")[0] for trigger in hit.triggers}
    return any(t.measure.partition(".")[0] in topics for h in shaped.hits if h.first == other for t in h.triggers)


def _opens(shaped: Shaped, k: int) -> bool:
    """Whether nothing is told before token ``k``, so that a verb behind it is what its sentence tells: four men accused
    of killing two priests and two cooks *were held*.
    """
    if not set("bwhmrj;:").isdisjoint(shaped.shapes[:k]):
        return False
    verbs = [i for i in range(k) if shaped.shapes[i] in "vT"]
    return all(shaped.words[i] in CHARGED or shaped.shapes[i - 1 : i] == "d" for i in verbs)


def _find_behind_of(shaped: Shaped, hit: Hit, takes: Takes) -> list[int]:
    """``the deaths of 14 miners``, ``the murder of a priest and two maids``; ``the six priests' murder``."""
    shapes = shaped.shapes
    if is_unreal_event(shaped, hit) and not any(trigger.plans for trigger in hit.triggers):
        return []
    opens = _opens(shaped, hit.first)
    match = _OF.match(shapes, hit.last) or _find_against(shaped, hit)
    if match is None and shaped.words[hit.last : hit.last + 1] in _FOR_WHOM:
        match = _FOR.match(shapes, hit.last)
        nouns = shaped.words[hit.first : hit.last]
        rites = not shaped.lexicon.rites.isdisjoint(nouns)
        those = not _WRONGS.isdisjoint(nouns) or (match and shaped.quantities[match.end() - 1].unit != "person")
        match = match if match and (rites or not those) else None
    if match is None:
        match = _OF_LIST.match(shapes, hit.last)
        if (
            match
            and not opens
            and not {",", "-"}.isdisjoint(match.group())
            and OWN_PREDICATE.match(shapes, match.end())
        ):
            match = None
    if match:
        return [token for token in list_right(shaped, match.end() - 1, opens) if takes(token)]
    group = _OF_GROUP.match(shapes, hit.last)
    if group and not MEMBERS_OF.isdisjoint(shaped.words[hit.last : group.end()]):
        return keep(group, takes)
    some = _OF_SOME.match(shapes, hit.last)
    if some and shaped.words[some.end() + 1] in THEM:
        return keep(some, takes)
    if shaped.words[hit.first - 1] == "whose":  # four men, whose bodies were found
        owners = _OWNERS.search(shapes, max(0, hit.first - REACH), hit.first - 1)
        if owners is None or not takes(owners.start()):
            return []
        return [owners.start(), *list_left(shaped, owners.start(), takes, False)]
    owner = hit.first - 2
    if owner >= 0 and shapes[owner : owner + 2] == "Qs" and takes(owner):
        return [owner]
    theirs = hit.first - 1  # their bodies, where they are a number told before; 12 newly displaced people
    while theirs > 0 and shaped.words[theirs].endswith("ly"):
        theirs -= 1
    bare = theirs >= 0 and shapes[theirs] == "Q" and shaped.quantities[theirs].noun_start < 0
    return [theirs] if bare and takes(theirs) else []


def _befell_some(shaped: Shaped, hit: Hit) -> bool:
    """``40 survivors, some of whom are injured``: so many were not."""
    whom = skip_back(shaped.shapes, hit.first - 1, "bhwma")
    return shaped.words[whom - 1 : whom + 1] == ["of", "whom"] and shaped.words[whom - 2] in _SOME


def _find_against(shaped: Shaped, hit: Hit) -> re.Match[str] | None:
    """``the murder`` committed on Monday ``against`` two priests."""
    match = _AGAINST.match(shaped.shapes, hit.last)
    return match if match and "against" in shaped.words[hit.last + 1 : match.end()] else None


def _find_by_state(shaped: Shaped, hit: Hit, trigger: Trigger, group: VerbGroup, takes: Takes) -> list[int]:
    """Passives, participles, *died*, *dead*: what stands before them, or behind where the order is turned."""
    shapes = shaped.shapes
    finite = trigger.form not in ("base", "third", "ing")
    if finite and (inverted := _find_inverted(shaped, hit, group)) and takes(inverted.end() - 1):
        before = [] if group.be else find_subjects(shaped, group, takes)
        return [*before, *keep_list(shaped, inverted, takes)]
    if turned := _find_turned(shaped, hit, trigger, group, takes):
        return turned
    if trigger.kind == "states" and shapes[hit.first - 1] in "d&":
        at = _PUT_AT.match(shapes, hit.last)
        if at and not PUTTING.isdisjoint(shaped.words[hit.last : at.end() - 1]):
            return keep(at, takes)
    if trigger.kind == "states" and shapes[hit.first - 1 : hit.last + 1] in ("vTQ", "&TQ", ",TQ") and takes(hit.last):
        return [k for k in list_right(shaped, hit.last) if takes(k)]  # left dead 12 people
    if trigger.kind == "states" and is_now_level(shaped, hit) and takes(hit.last + 1):
        return [hit.last + 1]
    named = shaped.words[group.first - 1] == "the"  # told no figures on the dead; 80 people played the injured
    if (
        not (group.be or group.have)
        and shapes[hit.first - 1 : hit.last + 1] == "d" + "T" * (hit.last - hit.first) + "x"
    ):
        pair = SET_APART.match(shapes, hit.last + 1)  # the slain men, two brothers, were; but: and a wounded corporal
        return keep_list(shaped, pair, takes) if pair and named else []
    if (
        trigger.kind == "states"
        and not (group.be or group.have)
        and shaped.words[hit.first - 1] in shaped.lexicon.deeds.found
        and shapes[hit.last : hit.last + 1] == "x"
        and shaped.words[hit.last].endswith("s")
    ):
        return []  # six cooks found dead birds
    if is_number_of(shaped, hit) and (level := _find_level(shaped, hit, takes)):
        return level
    relative = shapes[group.first - 1 : group.first] == "r"  # ten pupils were among 37 people who died
    among = find_among(shaped, group.first - 1 if relative else hit.first, takes)
    if among and not relative and shapes[hit.first - 1] != "Q":
        return among
    if shapes[: hit.first] == "od":
        return find_part(shaped, hit, takes)
    if shapes[max(0, hit.first - 3) : hit.first] == "Qod" and _dies_later(shaped, hit):
        return []
    of = hit.first - 1 - shapes.endswith("d", 0, hit.first)
    if shapes.endswith("Qo", 0, of + 1) and shaped.quantities[of - 1].counted.lower() in _IMAGES:
        return []
    strict = trigger.kind == "verbs" and not (group.be or group.have)
    if strict and trigger.form == "past" and (behind := _find_put_off(shaped, hit, takes)):
        doers = shapes[skip_back(shapes, behind[0] - 1, "ad")] != "," or _is_second_deed(shaped, group.first)
        if doers:  # two gunmen killed in Lipa five guards
            return behind
    whole = trigger.kind != "happens" or not finite
    bare = not (group.be or group.have) and not (finite and trigger.kind == "happens")
    apart = named and bare and shapes[max(0, group.first - 3) : group.first] != "Qod"
    subjects = [] if apart else find_subjects(shaped, group, takes, strict, whole, bare)
    if trigger.form == "ing" and not (group.be or group.have):  # 73, raising the prospect of some dying
        subjects = [k for k in subjects if not set("iv") & set(shapes[k + 1 : hit.first])]
    part = find_part(shaped, hit, takes)
    if strict and trigger.form == "past" and not (among or subjects or part):
        return _find_put_off(shaped, hit, takes) or find_included(shaped, hit, takes)
    return [*among, *subjects, *part, *find_included(shaped, hit, takes), *find_compared(shaped, hit.last, takes)]


def _find_turned(shaped: Shaped, hit: Hit, trigger: Trigger, group: VerbGroup, takes: Takes) -> list[int]:
    """``in the attack died five soldiers``, ``and were wounded seven more``: a subject behind a verb without one."""
    match = _DIRECT.match(shaped.shapes, hit.last) if group.be or trigger.kind == "happens" else None
    if match is None or (trigger.form != "past" and trigger.kind != "states"):
        return []
    before = max(shaped.shapes.rfind(edge, 0, group.first) for edge in ";:&j")
    return keep_list(shaped, match, takes) if _PLACED.fullmatch(shaped.shapes, before + 1, group.first) else []


def _find_inverted(shaped: Shaped, hit: Hit, group: VerbGroup) -> re.Match[str] | None:
    """``killed in the blast were two soldiers``; not ``the dead man was 44``, ``were killed including two``."""
    match = _INVERTED.match(shaped.shapes, hit.last)
    if match is None or (group.be and "I" in match.group()):
        return None
    if tell_of_it(shaped, match.end()):  # the dead were all boys, two officials and a guard said
        return None
    quantity = shaped.quantities[match.end() - 1]
    bare = quantity.noun_start < 0 and shaped.shapes[match.end() - 2] in "bw"
    aged = shaped.shapes[match.end() - 2] == "w" and (quantity.best or 0) > 1
    return None if bare and aged else match


def _find_put_off(shaped: Shaped, hit: Hit, takes: Takes) -> list[int]:
    """``killed on Sunday in the village of Tambo nine farmers``: an object behind place and time."""
    match = _PUT_OFF.match(shaped.shapes, hit.last)
    if match is None or shaped.quantities[match.end() - 1].noun_start < 0:
        return []
    return keep(match, takes)


def _is_second_deed(shaped: Shaped, first: int) -> bool:
    """Whether a verb at token ``first`` is joined to what somebody did: forty rebels *took the town* and executed."""
    start = max(shaped.shapes.rfind(edge, 0, first - 1) for edge in ";:,jr") + 1
    clause = shaped.shapes[start : first - 1]
    if shaped.shapes[first - 1 : first] != "&" or not set("bwh").isdisjoint(clause):
        return False
    verbs = [k for k in range(start, first - 1) if shaped.shapes[k] == "v"]
    return any(shaped.words[k] in _PAST or is_finite(shaped.shapes, k) for k in verbs)


def _dies_later(shaped: Shaped, hit: Hit) -> bool:
    """Whether who is counted by a state comes to another end: ``two of the wounded later died``."""
    match = _THEN.match(shaped.shapes, hit.last)
    return match is not None and any(
        trigger.kind == "happens"
        for other in shaped.hits
        if other.first == match.end() - 1
        for trigger in other.triggers
    )


def _find_shared(shaped: Shaped, at: int) -> Iterator[int]:
    """``Brod had 12 deaths, followed by Kula with 14 and Lipa with nine``: others, and what they had of the same."""
    while match := _SHARING.match(shaped.shapes, at):
        at = match.end()
        who = shaped.starts[at - 2]
        if match["with"]:
            paired = shaped.words[match.start("with")] == "with"
        else:
            paired = bool(match["named"]) or ("&" in match.group() and shaped.text[who].isupper())
        if not paired or shaped.quantities[at - 1].noun_start >= 0:
            return
        yield at - 1
