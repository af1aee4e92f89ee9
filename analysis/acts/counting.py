"""What a trigger counts: the object behind an active verb, the subject of a passive one, what stands behind *of*.

Every rule asks about the shapes of a sentence (see ``shapes``) and so holds for any topic. Attackers are no victims:
an active verb counts nothing before it, a passive one nothing behind *by*. Where no rule fits, nothing is counted.
"""

import re
from collections.abc import Iterator
from typing import Final

from ..declared.topics import Trigger
from ..ground.inflections import inflect_words
from ..ground.wordlists import load_words
from .assertions import is_unreal_event, is_unreal_noun, read_group
from .shapes import MOVING, Hit, Shaped, VerbGroup, skip_back
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
#: ``killing three soldiers`` in the market, a priest and two nuns
_LIST_RIGHT: Final = re.compile(
    rf"(?:[xopdais\"]|tT?){{0,12}}(?:r[bw]p[dxao]{{1,6}}(?=&))?(?:&[dxa]{{1,5}}(?=\)))?(?:(?:--?|:)d[xa]{{1,4}}(?=&))?(?:T(?=,I))?(?:,(?:&|I)?[xda]{{1,5}}){{0,3}}{JOIN}[dax]{{0,3}}Q"
)
#: Before a verb whose subject stands behind it: ``in the attack of Sunday`` died
_PLACED: Final = re.compile(r"(?:,?(?:a|p[dax]{1,5}(?:[po][dax]{1,4}){0,3}),?)*")
#: Behind a quantity: a predicate of its own
_OWN_PREDICATE: Final = re.compile(r"[ao]*[vT]|(?:[ao]|p[dax]{0,4}x)*[bwhm]")
#: Behind one of two who tell of it: a doctor ``and local media said``
_AND_TELLS: Final = re.compile(r"&[dxs]{1,5}v")
_ARRIVING: Final = load_words("counting.arriving")
_ALIVE: Final = frozenset("hospital hospitals camps shelters custody condition".split())
_ARTICLES: Final = frozenset("a an the this that".split())
_OWNING: Final = frozenset("a an the its his her their our".split())
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
#: Brod had 12 deaths ``and Kula 14``; in Brod with 12 deaths, ``followed by Kula with 14``
_SHARING: Final = re.compile(
    r"[xopda]{0,6}(?:(?P<named>,?&|;)dx|(?:,?&|[;,])(?:v?y)?[dx]{0,2}x(?P<with>p)?)a?Q(?=[.;,&]|$)"
)
#: ``the recall`` in Brod affects 40 cars, has affected some 40 cars; ``a recall`` affecting 40 cars
_COVERS: Final = re.compile(r"(?:,?[pd][dax]{1,5})?,?r?[ah]{0,2}(?P<verb>[vixT])(?:t(?=[da]?Q))?[da]{0,2}Q")
#: 40 cars in Brod were affected by ``the recall``; 40 cars involved in ``the recall``
_COVERED_BY: Final = re.compile(r"Q(?:[vx]?[po][dax]{1,4}){0,2}(?:r?[bwh]b?|r)?a?(?P<verb>[vxT])[ypot][dax]{0,4}$")
#: 12 deaths ``were reported`` in one town and three in another
_REPORTED: Final = re.compile(r"[bwh]{1,2}v")
#: ``deaths``, of which 700 this year; ``have died``, of whom 700 were children
_OF_WHOM: Final = re.compile(r"[xopda]{0,8},o[rx]a?Q(?![abwh]*T)")
#: ``the dead`` at 19; ``the dead`` numbered 19; ``the dead`` and missing number 19
_PUT_AT: Final = re.compile(r"(?:&T)?a?[pvx]a?Q")
#: ``were wounded`` - seven civilians and two soldiers
_DASHED: Final = re.compile(r"(?:a|p[dax]{1,3}){0,2}(?:--?|:)[da]?Q")
#: Those killed, ``four men and two women,`` were; the dead, ``two nuns,`` were
_SET_APART: Final = re.compile(r",[da]?Q(?=[^bwhvTr;:]{0,12},)")
#: Before *whose murder*: six priests and ``two women who worked for them,``
_OWNERS: Final = re.compile(r"Q(?:[xopda]{0,6}|r[^Q;:]{1,12}),?$")
#: Of the dead, ``12`` were students; among those injured, ``12`` had burns, ``two`` of them bad ones, and ``six`` cuts
_COMMA_PART: Final = re.compile(r"T?,a?Q(?=(?:h?[bw]|h)[an]*[^Tan])")
_FURTHER_PART: Final = re.compile(r"[bwhp][xdapiT]{1,8}(?:,|,?&)a?Q(?=[bw][an]*[^Tan]|p)")
#: 40 victims ``of the fraud``, but the 14 victims of the massacre
_OF_NO_ACT: Final = re.compile(r"o(?![dax]{0,2}T)")
_OF_THE: Final = re.compile(r"[op]d?[xa]?Q?")
#: Two of the wounded ``later died``
_THEN: Final = re.compile(r"a{0,3}(?:h?b?a{0,2})?T")
#: killed 241 ``of the 242`` people on board and 19 on the ground
_WHOLE: Final = re.compile(r"o(?:d?a?|d?x{1,4}s)Q")
#: ``attended`` by 3,000 people
_BY: Final = re.compile(r"[a]?y[da]{0,2}Q")
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
#: bringing to 41 ``the death toll``
_LEVEL_BEFORE: Final = re.compile(r"Q[ad]{0,2}(?:dx{0,2}ox{0,3})?[da]{0,2}")

#: Words between a total and a number that is not it.
_NO_LEVEL: Final = frozenset("in on during for by with since after within as".split())
#: Words that make a total of what follows them: ``the number of people killed``.
_NUMBER_OF: Final = frozenset("number numbers count tally total totals figure".split())
#: Words before *number* that make a vague amount of it: ``a number of people``, ``a large number of people``.
_SOME: Final = frozenset("a any large small undetermined unspecified unknown undisclosed".split())
#: Before a number that another is compared with: ``compared with 1,200 in April``, ``up from 1,200``.
_THAN: Final = frozenset("from with to than against versus".split())
_COMPARED: Final = frozenset("compared up down more fewer higher lower against versus".split())
BY_AGE: Final = frozenset("youngest oldest eldest".split())
_ORDERS: Final = frozenset("order orders ordered ordering used".split())
#: Before people told of before.
_NAMED: Final = frozenset("the his her their those these".split())
_CHARGED: Final = load_words("counting.charged")
_DESCRIBED: Final = _CHARGED | {"used", "owned"}
_IMAGES: Final = load_words("counting.images")  # of the dead
_PAST: Final = frozenset("took went came began broke gave saw fell blew rose drove drew grew threw flew".split())
_FOR_WHOM: Final = (["for"], ["involving"])
_WRONGS: Final = load_words("counting.wrongs")
_THOSE: Final = frozenset("those the".split())
_PUTTING: Final = frozenset("at number numbered total totals totalled totaled totalling totaling".split())
_FIGURING: Final = frozenset("figure figures figured rank ranks ranked counted numbered listed".split())
_PERHAPS: Final = frozenset("perhaps maybe plus".split())
_REMAINING: Final = frozenset("other remaining entire last first final".split())
_WERE: Final = frozenset("were was did had have".split())
#: Words that make a coming total of what follows them: ``the toll could rise to 100``.
_COMING: Final = frozenset("expected likely feared forecast projected set".split())
_REACHING: Final = frozenset("reached reaches exceeds hit hits touched touches crossed crosses".split())
_PASSED: Final = frozenset("more_than at_most less_than".split())
_BRINGING: Final = load_words("counting.bringing")
_COVERING: Final = inflect_words("counting.covering")
_COVERED: Final = _COVERING | load_words("counting.subject")


def find_counted(shaped: Shaped, hit: Hit, trigger: Trigger, takes: Takes) -> list[int]:
    """The tokens of the quantities that a trigger counts, in no order; none where its sentence counts nothing."""
    if not trigger.plans and _is_unreal(shaped, hit, trigger):
        return []
    if hit.inner >= 0:
        return _find_inside(shaped, hit, takes) if _stands_inside(shaped, hit, trigger) and takes(hit.inner) else []
    if trigger.kind == "victims":
        victims = _find_victims(shaped, hit, takes)
        return victims if victims or not is_number_of(shaped, hit) else _find_level(shaped, hit, takes)
    if trigger.form == "ing" and shaped.shapes[hit.last : hit.last + 1] == "o":  # the stabbing of two nuns
        return _find_behind_of(shaped, hit, takes)
    if trigger.kind in ("nouns", "events", "totals"):
        found = _find_behind_of(shaped, hit, takes)
        if found and trigger.kind == "totals":
            return [*found, *_find_risen(shaped, found[-1], takes)]
        if found or trigger.kind == "events":
            return found
        found = _find_part(shaped, hit, takes) or _find_level(shaped, hit, takes)
        if not found and trigger.kind == "nouns":
            return _find_among(shaped, hit.first, takes)
        return [k for k in found if shaped.words[k + 1 : k + 2] != ["each"]]  # deaths (1 each in Brod and Lipa)
    found = _find_by_verb(shaped, hit, trigger, takes)
    if found and ";" in shaped.shapes:
        found = [*found, *_find_elsewhere(shaped, max(found), takes)]
        if max(found) < hit.first:  # in May, 12 were held; in June, 14
            found = [*found, *_find_elsewhere(shaped, hit.last - 1, takes)]
    if found and max(found) + 4 < len(shaped.shapes):
        found = [*found, *_find_gapped(shaped, max(hit.last, max(found) + 1), trigger, takes)]
    return found


def find_covered(shaped: Shaped, hit: Hit, trigger: Trigger, takes: Takes) -> list[int]:
    """What an act told by a noun befalls, in the words that news has for any act: ``the recall`` affects 40 cars;
    40 cars are covered by ``the recall``. For measures that name what they take: arrests may involve 40 guards.
    """
    if hit.inner >= 0 or (not trigger.plans and _is_unreal(shaped, hit, trigger)):
        return []
    match = _COVERS.match(shaped.shapes, hit.last)
    if match and shaped.words[match.start("verb")] in _COVERING and shaped.quantities[match.end() - 1].noun_start >= 0:
        return _keep_list(shaped, match, takes)
    behind = _COVERED_BY.search(shaped.shapes, max(0, hit.first - REACH), hit.first)
    if behind is None or shaped.words[behind.start("verb")] not in _COVERED:
        return []
    subject = behind.start()
    return [subject] if shaped.quantities[subject].noun_start >= 0 and takes(subject) else []


def _is_unreal(shaped: Shaped, hit: Hit, trigger: Trigger) -> bool:
    """Whether what a noun, a state or a number tells of has not come to be: it may rise to 10,000 dead."""
    if trigger.kind in ("nouns", "events") and is_unreal_noun(shaped, hit.first):
        return True
    if trigger.kind == "nouns" and shaped.shapes[hit.last : hit.last + 1] == "m":
        return not _ARRIVING.isdisjoint(shaped.words[hit.last + 1 : hit.last + 2])
    if trigger.kind == "states" and _is_foretold(shaped, hit.inner if hit.inner >= 0 else hit.first - 1):
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
        return _keep_list(shaped, match, takes)
    return _find_by_state(shaped, hit, trigger, group, takes)


def _is_noun(shaped: Shaped, hit: Hit) -> bool:
    """Whether what may be the base of a verb is a noun: on trial *for murder*, during *the rescue* operation."""
    return shaped.shapes[hit.first - 1] in "po" or shaped.words[hit.first - 1] in _OWNING


def _keep(match: re.Match[str], takes: Takes) -> list[int]:
    """The quantity at which a match ends, if the measure takes it."""
    return [match.end() - 1] if takes(match.end() - 1) else []


def _keep_list(shaped: Shaped, match: re.Match[str], takes: Takes) -> list[int]:
    """The quantity at which a match ends and the further members of its list, those that the measure takes."""
    return [token for token in _list_right(shaped, match.end() - 1) if takes(token)]


def _is_foretold(shaped: Shaped, token: int) -> bool:
    """Whether a number is one that a toll has not come to: it may rise ``to 10,000`` dead."""
    if "to" not in shaped.words[max(0, token - 2) : max(0, token)] or shaped.shapes[token] != "Q":
        return False
    return any(_is_coming(shaped, k) for k in range(max(0, token - 4), token))


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
    among = _find_among(shaped, hit.inner, takes)
    found = [hit.inner, *among, *_find_part(shaped, hit, takes), *_find_included(shaped, hit, takes)]
    some = (
        _INVERTED.match(shaped.shapes, hit.last) if "among" in shaped.words[max(0, hit.inner - 2) : hit.inner] else None
    )
    found += _keep_list(shaped, some, takes) if some else []  # among the 22 fatalities are four nuns
    found += _find_compared(shaped, hit.last, takes, hit.inner)
    if hit.has_kind("nouns"):
        found += _find_shared(shaped, hit.last)
        if reported := _REPORTED.match(shaped.shapes, hit.last):
            found += _find_again(shaped, reported.end(), takes)
    return found


def _find_victims(shaped: Shaped, hit: Hit, takes: Takes) -> list[int]:
    """``the victims were two nurses and a driver``, ``two were among the victims``, ``two of the victims were``."""
    shapes = shaped.shapes
    if shaped.words[hit.first - 1] in BY_AGE:  # the youngest victim was 14
        return []
    if (match := _INVERTED.match(shapes, hit.last)) and takes(match.end() - 1):
        return _keep_list(shaped, match, takes)
    if among := _find_among(shaped, hit.first, takes):
        return among
    part = hit.first - 3
    bare = part >= 0 and shapes[part : hit.first] == "Qod" and shaped.quantities[part].noun_start < 0
    return [part] if bare and takes(part) else []


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
        return _has_object(shaped, k + 2)
    return shapes[k : k + 1] in ("d", "Q", "x", "s", '"') or _NOT_BUT.match(shapes, k) is not None


def _find_objects(shaped: Shaped, hit: Hit, takes: Takes) -> list[int]:
    shapes, at = shaped.shapes, hit.last
    if joined := _JOINED.match(shapes, at):  # killed or wounded 40
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
        return _keep(grouped, takes)
    match = _DIRECT.match(shapes, at + 1 if shaped.words[at : at + 1] == ["between"] else at)
    if match is None or (match.group()[1:2] in ("x", "i", "T") and shaped.words[at + 1] not in _REMAINING):
        match = _LISTED.match(shapes, at)
        if match is None:
            return _find_put_off(shaped, hit, takes)
        if _has_predicate(shaped, match.end()):
            return []
    opens = shapes[hit.first - 1 : hit.first] in ("r", "o") and _opens(shaped, hit.first - 1)
    found = [token for token in _list_right(shaped, match.end() - 1, opens) if takes(token)]
    return [*found, *_find_compared(shaped, found[-1] + 1, takes)] if found else []


def _are_of_topic(shaped: Shaped, hit: Hit, other: int) -> bool:
    """Whether the act at another token is told by the same topic: *killed or wounded 40*, not *killed or seized 40*."""
    topics = {trigger.measure.partition(".")[0] for trigger in hit.triggers}
    return any(t.measure.partition(".")[0] in topics for h in shaped.hits if h.first == other for t in h.triggers)


def _list_right(shaped: Shaped, token: int, opens: bool = False) -> Iterator[int]:
    """A quantity and the further members of its list: ``three soldiers and a civilian``, ``including a boy``.

    ``opens``: a predicate behind them is no last member's but that of what opens the sentence: ``the death of two``.
    """
    yield token
    while True:
        whole = _WHOLE.match(shaped.shapes, token + 1)
        match = _LIST_RIGHT.match(shaped.shapes, whole.end() if whole else token + 1)
        if match is None:
            return
        token = match.end() - 1
        own = _has_predicate(shaped, token + 1)
        if (own and not (opens and "," not in match.group())) or _is_acted_on(shaped, token):
            return
        if _tell_of_it(shaped, token + 1):  # killed three, a doctor and local media said
            return
        if shaped.words[token + 1 : token + 2] == ["still"] and shaped.shapes[token - 1] == ",":
            return  # after a quake killed 900 people, 410 still live in tents
        yield token


def _has_predicate(shaped: Shaped, k: int) -> bool:
    """Whether those counted just before token ``k`` have a predicate of their own; not *two men used as guards*."""
    own = _OWN_PREDICATE.match(shaped.shapes, k)
    if own is None or shaped.words[own.end() - 1] not in _DESCRIBED:
        return own is not None
    return shaped.shapes[own.end() : own.end() + 1] != "o" and is_finite(shaped.shapes, own.end() - 1)


def _tell_of_it(shaped: Shaped, k: int) -> bool:
    """Whether those counted just before token ``k`` are among who tells of it: a doctor ``and local media said``."""
    told = _AND_TELLS.match(shaped.shapes, k)
    return told is not None and shaped.words[told.end() - 1] in shaped.lexicon.triggers


def _opens(shaped: Shaped, k: int) -> bool:
    """Whether nothing is told before token ``k``, so that a verb behind it is what its sentence tells: four men accused
    of killing two priests and two cooks *were held*.
    """
    if not set("bwhmrj;:").isdisjoint(shaped.shapes[:k]):
        return False
    verbs = [i for i in range(k) if shaped.shapes[i] in "vT"]
    return all(shaped.words[i] in _CHARGED or shaped.shapes[i - 1 : i] == "d" for i in verbs)


def _is_acted_on(shaped: Shaped, token: int) -> bool:
    """Whether another act stands right before a quantity: kills 58 and *sickens* 1,300, kill one, *kidnap* 18."""
    return shaped.shapes[token - 2 : token] in ("&x", ",x") and shaped.words[token - 1] not in _PERHAPS


def _find_behind_of(shaped: Shaped, hit: Hit, takes: Takes) -> list[int]:
    """``the deaths of 14 miners``, ``the murder of a priest and two maids``; ``the six priests' murder``."""
    shapes = shaped.shapes
    if is_unreal_event(shaped, hit.first, hit.last):
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
            and _OWN_PREDICATE.match(shapes, match.end())
        ):
            match = None
    if match:
        return [token for token in _list_right(shaped, match.end() - 1, opens) if takes(token)]
    group = _OF_GROUP.match(shapes, hit.last)
    if group and not MEMBERS_OF.isdisjoint(shaped.words[hit.last : group.end()]):
        return _keep(group, takes)
    some = _OF_SOME.match(shapes, hit.last)
    if some and shaped.words[some.end() + 1] in THEM:
        return _keep(some, takes)
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


def _find_against(shaped: Shaped, hit: Hit) -> re.Match[str] | None:
    """``the murder`` committed on Monday ``against`` two priests."""
    match = _AGAINST.match(shaped.shapes, hit.last)
    return match if match and "against" in shaped.words[hit.last + 1 : match.end()] else None


def _find_level(shaped: Shaped, hit: Hit, takes: Takes) -> list[int]:
    """``a toll of 12``, ``the toll rose to 41, up from 38``, ``bringing to 41 the death toll``."""
    shapes, words = shaped.shapes, shaped.words
    bounded = shaped.quantities.get(hit.last)  # the toll passes 500: the verb is the number's bound
    if bounded is not None and bounded.bound == "more_than" and bounded.noun_start < 0 and takes(hit.last):
        return [hit.last]
    if before := _find_level_before(shaped, hit, takes):
        return before
    match = _LEVEL.match(shapes, hit.last)
    while match and match.end() - hit.last <= 20:
        token = match.end() - 1
        link = skip_back(shapes, token - 1, 'a"')
        between = range(hit.last, token)
        if any(_is_coming(shaped, k) for k in between):
            return []
        # the toll has passed 2,200; it has not reached 100
        passed = shapes[link] in "hx" and shaped.quantities[token].bound in _PASSED
        linked = passed or words[link] in _PUTTING or (shapes[link] in _LINKS_LEVEL and words[link] not in _NO_LEVEL)
        linked = linked and words[link - 1 : link + 1] != ["out", "of"]
        if linked and takes(token) and _is_level(shaped, hit, token, shapes[link]):
            fallen = words[link] == "from" or (words[link] == "of" and "from" in words[hit.last : link])
            if fallen and (risen := _RISEN_TO.match(shapes, token + 1)) and takes(risen.end() - 1):
                return [token, risen.end() - 1]
            if words[link] == "from" and not _is_plain(shaped, token):
                return []  # the toll from three doctors
            return [token, *(_find_levels_beside(shaped, token, takes) or _find_compared(shaped, token + 1, takes))]
        match = _LEVEL.match(shapes, token + 1)
    if _is_now_level(shaped, hit) and takes(hit.last + 1):
        return [hit.last + 1, *_find_compared(shaped, hit.last + 2, takes)]
    if (far := _find_far_level(shaped, hit)) >= 0 and takes(far):
        return [far, *_find_levels_beside(shaped, far, takes)]
    if (includes := _INCLUDES.match(shapes, hit.last)) and takes(includes.end() - 1):
        return _keep_list(shaped, includes, takes)
    return []


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


def _find_risen(shaped: Shaped, token: int, takes: Takes) -> list[int]:
    """An earlier toll of 17 had risen ``to 25``."""
    match = _HAS_RISEN.match(shaped.shapes, token + 1)
    risen = match and not MOVING.isdisjoint(shaped.words[token + 1 : match.end() - 2]) and takes(match.end() - 1)
    return [match.end() - 1] if match and risen else []


def _is_now_level(shaped: Shaped, hit: Hit) -> bool:
    """``death toll`` now 37, ``dead`` now 37; ``arrivals`` reached 37, where what arrives is told by *reached*, too."""
    if shaped.shapes[hit.last : hit.last + 2] == "TQ" and shaped.words[hit.last] in _REACHING:
        return shaped.quantities[hit.last + 1].noun_start < 0
    return shaped.words[hit.last : hit.last + 1] == ["now"] and shaped.shapes[hit.last + 1 : hit.last + 2] == "Q"


def _find_levels_beside(shaped: Shaped, token: int, takes: Takes) -> list[int]:
    """``rose to 41`` on Monday, up from 38; ``rose to 41``, including 12 children."""
    if (among := _TAKES_IN.match(shaped.shapes, token + 1)) and takes(among.end() - 1):
        return _keep_list(shaped, among, takes)
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
    """``could rise``, ``is expected to rise``."""
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
            return -1 if any(_is_coming(shaped, i) for i in range(hit.last, k)) else k
        link = shaped.words[k] if shaped.shapes[k] in "tp" else ""
        moved = shaped.words[k - 1] in MOVING or brought
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
    return quantity.noun_start < 0 or quantity.counted.lower() == "people"


def _is_level(shaped: Shaped, hit: Hit, token: int, link: str) -> bool:
    """Whether a number says how many there were of a noun: not *arrests* behind *the deaths led to*."""
    total = hit.has_kind("totals") or is_number_of(shaped, hit)
    total = total or (link == "t" and shaped.words[skip_back(shaped.shapes, token - 1, "at")] in MOVING)
    counted, bare = shaped.quantities[token].counted.lower(), shaped.quantities[token].noun_start < 0
    if link in ",-(:" and not total:
        return bare and token - hit.last < 3  # not: murders, arrests -- 400
    return bare or counted in shaped.words[hit.first : hit.last] or (total and link != ",")


def _find_by_state(shaped: Shaped, hit: Hit, trigger: Trigger, group: VerbGroup, takes: Takes) -> list[int]:
    """Passives, participles, *died*, *dead*: what stands before them, or behind where the order is turned."""
    shapes = shaped.shapes
    finite = trigger.form not in ("base", "third", "ing")
    if finite and (inverted := _find_inverted(shaped, hit, group)) and takes(inverted.end() - 1):
        before = [] if group.be else find_subjects(shaped, group, takes)
        return [*before, *_keep_list(shaped, inverted, takes)]
    if turned := _find_turned(shaped, hit, trigger, group, takes):
        return turned
    if trigger.kind == "states" and shapes[hit.first - 1] in "d&":
        at = _PUT_AT.match(shapes, hit.last)
        if at and not _PUTTING.isdisjoint(shaped.words[hit.last : at.end() - 1]):
            return _keep(at, takes)
    if trigger.kind == "states" and shapes[hit.first - 1 : hit.last + 1] in ("vTQ", "&TQ", ",TQ") and takes(hit.last):
        return [k for k in _list_right(shaped, hit.last) if takes(k)]  # left dead 12 people
    if trigger.kind == "states" and _is_now_level(shaped, hit) and takes(hit.last + 1):
        return [hit.last + 1]
    named = shaped.words[group.first - 1] == "the"  # told no figures on the dead; 80 people played the injured
    if (
        not (group.be or group.have)
        and shapes[hit.first - 1 : hit.last + 1] == "d" + "T" * (hit.last - hit.first) + "x"
    ):
        pair = _SET_APART.match(shapes, hit.last + 1)  # the slain men, two brothers, were; but: and a wounded corporal
        return _keep_list(shaped, pair, takes) if pair and named else []
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
    among = _find_among(shaped, group.first - 1 if relative else hit.first, takes)
    if among and not relative and shapes[hit.first - 1] != "Q":
        return among
    if shapes[: hit.first] == "od":
        return _find_part(shaped, hit, takes)
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
    part = _find_part(shaped, hit, takes)
    if strict and trigger.form == "past" and not (among or subjects or part):
        return _find_put_off(shaped, hit, takes) or _find_included(shaped, hit, takes)
    return [*among, *subjects, *part, *_find_included(shaped, hit, takes), *_find_compared(shaped, hit.last, takes)]


def _find_turned(shaped: Shaped, hit: Hit, trigger: Trigger, group: VerbGroup, takes: Takes) -> list[int]:
    """``in the attack died five soldiers``, ``and were wounded seven more``: a subject behind a verb without one."""
    match = _DIRECT.match(shaped.shapes, hit.last) if group.be or trigger.kind == "happens" else None
    if match is None or (trigger.form != "past" and trigger.kind != "states"):
        return []
    before = max(shaped.shapes.rfind(edge, 0, group.first) for edge in ";:&j")
    return _keep_list(shaped, match, takes) if _PLACED.fullmatch(shaped.shapes, before + 1, group.first) else []


def _find_inverted(shaped: Shaped, hit: Hit, group: VerbGroup) -> re.Match[str] | None:
    """``killed in the blast were two soldiers``; not ``the dead man was 44``, ``were killed including two``."""
    match = _INVERTED.match(shaped.shapes, hit.last)
    if match is None or (group.be and "I" in match.group()):
        return None
    if _tell_of_it(shaped, match.end()):  # the dead were all boys, two officials and a guard said
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
    return _keep(match, takes)


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


def _find_part(shaped: Shaped, hit: Hit, takes: Takes) -> list[int]:
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


def _find_compared(shaped: Shaped, at: int, takes: Takes, like: int = -1) -> list[int]:
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


def _find_among(shaped: Shaped, before: int, takes: Takes) -> list[int]:
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


def _find_included(shaped: Shaped, hit: Hit, takes: Takes) -> list[int]:
    """What the act takes in behind it: ``12 were wounded, including 3 policemen``, ``four of them seriously``."""
    shapes = shaped.shapes
    match = _OF_THEM.match(shapes, hit.last)
    if match and shaped.words[match.end() + 1] in THEM:
        return _keep(match, takes)
    match = _OF_WHOM.match(shapes, hit.last)
    if match and not THEM.isdisjoint(shaped.words[match.end() - 3 : match.end() - 1]):
        return _keep(match, takes)
    match = _SOME_OF_THEM.match(shapes, hit.last)
    if match and shaped.quantities[match.end() - 1].noun_start < 0:
        return _keep(match, takes)
    if again := list(_find_again(shaped, hit.last, takes)):
        return again
    match = _AS_WERE.match(shapes, hit.last)
    if match and shaped.words[match.start(1)] in ("as", "so") and shaped.words[match.start(1) + 1] in _WERE:
        return _keep_list(shaped, match, takes)
    match = _INCLUDED.match(shapes, hit.last) or _DASHED.match(shapes, hit.last)
    if match is None and shaped.words[hit.first - 1] in _THOSE:
        match = _SET_APART.match(shapes, hit.last)
    own = match and _OWN_PREDICATE.match(shapes, match.end())
    if match is None or (own and is_finite(shapes, own.end() - 1)):
        return []
    return _keep_list(shaped, match, takes)


def _find_again(shaped: Shaped, at: int, takes: Takes) -> Iterator[int]:
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


def _find_gapped(shaped: Shaped, at: int, trigger: Trigger, takes: Takes) -> list[int]:
    """``The police lost five men and the attackers 12``: others who share the verb, and what is counted."""
    match = _GAPPED.match(shaped.shapes, at)
    if match is None or shaped.quantities[match.end() - 1].noun_start >= 0:
        return []
    return [match.end() - 1] if trigger.rests or takes(match.end() - 1) else []


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


def _find_elsewhere(shaped: Shaped, token: int, takes: Takes) -> Iterator[int]:
    """``killed four guards; in Brod, three; and in Kula, two``: places that share what is not said again."""
    while (match := _ELSEWHERE.match(shaped.shapes, token + 1)) and takes(match.end() - 1):
        token = match.end() - 1
        yield token
