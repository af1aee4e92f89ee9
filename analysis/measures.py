"""Which measure a number belongs to: what each trigger of a topic counts.

The object behind an active verb, the subject before a passive one, what stands behind *of*, further members of a list.
Sentences are read as shapes (see ``shapes``), so a rule is about grammar and holds for every topic. Where a shape
fits no rule the number gets no measure: it errs towards leaving out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from analysis.circumstances import Circumstances, read_circumstances
from analysis.lexicon import Lexicon
from analysis.model import TELLING, DateMention, Document, Quantity, Sentence
from analysis.quantities import find_singulars
from analysis.shapes import Hit, Shaped, shape_sentence
from analysis.topics import Measure, Topics, Trigger


@dataclass(frozen=True, slots=True)
class Reading:
    """A quantity under one measure, or under none (``measure`` empty)."""

    quantity: Quantity
    measure: str = ""
    trigger_start: int = -1
    trigger_end: int = -1
    circumstances: Circumstances | None = None


#: Words before ``to kill`` that leave it a fact.
_DID = frozenset((
    "used", "managed", "continued", "went", "came", "began", "proceeded", "helped", "started",
))  # fmt: skip
#: Words before ``200 people to flee`` that leave it a fact.
_MADE = frozenset((
    "forced", "forcing", "prompted", "prompting", "caused", "causing", "led", "leading", "drove", "driving", "pushed", "pushing",
    "compelled", "compelling", "allowed", "allowing", "enabled", "enabling", "saw", "made",
))  # fmt: skip
#: Words that make what follows a plan, a wish or a danger: before ``to``, before -ing, before ``of``/``from``/``for``.
_NOT_DONE = frozenset((
    "capable", "risk", "risks", "danger", "threat", "threats", "plan", "plans", "idea", "possibility", "aimed",
    "intent", "intention", "avoid", "avoided", "avoiding", "without", "against", "prevent", "prevented", "prevents",
    "preventing", "stop", "stopped", "threatening", "threatened", "threatens", "planning", "planned", "plotting", "plotted", "plot",
    "plotted", "considering", "instead", "hope", "hopes", "fear", "fears", "feared", "attempt", "attempted",
    "attempting", "attempts", "try", "tried", "trying", "intended", "ordered", "designed", "wanted", "want",
    "wants", "enough", "order", "refrain", "refrained", "consider",
))  # fmt: skip
_LINKS = frozenset(("of", "at", "from", "for", "to", "on", "about"))
#: Between *were* and *missing*: ``were reported missing``, ``was found dead``.
_FOUND = frozenset((
    "reported", "feared", "believed", "presumed", "found", "listed", "left", "declared", "confirmed", "pronounced",
    "thought", "said",
))  # fmt: skip
_IF = frozenset(("if", "unless", "whether", "should"))
#: Words that make a total of what follows them: ``the number of people killed``.
_NUMBER_OF = frozenset((
    "number", "numbers", "count", "tally", "total", "totals", "figure",
))  # fmt: skip

# What may stand between a trigger and its quantity, as shapes.
#: What joins two members of a list: a conjunction, a comma, *including*, a bracket or dash that opens an apposition.
_JOIN = r"(?:,&|&|,Ip?|Ip?|,|\)&|\),&|\(|-)"
#: The same where nothing of the list came before but names and single people: a comma needs a further member behind.
_JOIN_LAST = r"(?:,&|&|,Ip?|Ip?|\)&|\),&|-|,(?=[da]{0,3}Q[xopdas]{0,8}(?:,?&|,[dxQ])))"
_DIRECT = re.compile(r"[ad\"(,]{0,4}Q")
_LISTED = re.compile(rf"[xdoaps&,\"()I-]{{1,16}}?{_JOIN_LAST}[da]{{0,3}}Q")
_LIST_RIGHT = re.compile(rf"[xopdais\"]{{0,12}}{_JOIN}[dax]{{0,3}}Q")
_LIST_LEFT = re.compile(
    rf"(?:[xopdas]|\(x{{1,3}}\)){{0,10}}(?:,dx{{1,4}}){{0,3}}{_JOIN}(?:dx{{1,4}}(?:,&|&|,))?[dax]{{0,2}}"
)
_OWN_PREDICATE = re.compile(r"(?:[ao]|p[dax]{0,4}x)*[bwhmvT]")
_INVERTED = re.compile(rf"[xpdo]{{0,8}}(?:[bw]|I)(?:[ad]?Q|[xdaps,&i-]{{1,24}}?{_JOIN}[da]{{0,2}}Q)")
_OF = re.compile(r"\"?(?:a|p[dax]{1,4}){0,3}[ot][dax\"]{0,3}Q")
_OF_LIST = re.compile(rf"\"?(?:a|p[dax]{{1,4}}){{0,3}}o[xdaops,&\"()-]{{1,14}}?{_JOIN_LAST}[dax]{{0,3}}Q")
#: Behind the act: ``12 were wounded today, including 3 policemen``; ``was killed in Lima, along with two bodyguards``.
_INCLUDED = re.compile(r"[xopdasi\"&,()]{0,20}?,?Ip?[da]{0,2}Q")
#: ``15 of the 40``
_PART = re.compile(r"Qod?a?(?=Q)Q")
#: ``two policemen were among those killed``
_AMONG = re.compile(r"Q[xopdas]{0,8}[bw]a?pd?")
_LEVEL = re.compile(r"[xopdabwhmv,t(y:&Q-]{0,16}?[tpobwv(:,-]a?Q")
_LEVEL_BEFORE = re.compile(r"Q[ad]{0,2}(?:dx{0,2}o)?[da]{0,2}")

_REACH = 32  # tokens: farther apart nothing belongs together


def read_measures(
    document: Document,
    quantities: Sequence[Quantity],
    dates: Sequence[DateMention],
    topics: Topics,
    lexicon: Lexicon,
) -> list[Reading]:
    """Each quantity of a document under its measure or measures, or under none.

    Args:
        document: with its folded text and sentences.
        quantities: in order of their spans.
        dates: the document's date mentions, in order.
        topics: what is counted.
        lexicon: for hedges and reporting verbs.

    Returns:
        One reading for each quantity and measure, in the order of the quantities; a quantity that no topic takes
        has one reading without a measure. An empty list where there are no quantities.
    """
    readings: list[Reading] = []
    starts = [q.start for q in quantities]
    days = [d.start for d in dates]
    done = 0
    for sentence in document.sentences:
        start, end = sentence.start, sentence.end
        first = bisect_left(starts, start, done)
        last = bisect_left(starts, end, first)
        inside = quantities[first:last]
        singles = _find_singles(document, sentence, inside, topics)
        if not inside and not singles:
            continue
        readings.extend(Reading(q) for q in quantities[done:first])
        done = last
        when = dates[bisect_left(days, start) : bisect_left(days, end)]
        shaped = shape_sentence(document.folded, start, end, [*inside, *singles], when, topics)
        readings.extend(r for r in _read_sentence(document, shaped, topics, lexicon) if _is_kept(document, r, topics))
    readings.extend(Reading(q) for q in quantities[done:])
    return readings


def _find_singles(
    document: Document, sentence: Sentence, quantities: Sequence[Quantity], topics: Topics
) -> list[Quantity]:
    """*A guard*, in a sentence with an act that makes it one; not where a quantity has those words already."""
    start, end = sentence.start, sentence.end
    if sentence.part not in TELLING or topics.single.isdisjoint(_WORD.findall(document.folded, start, end)):
        return []
    singles = find_singulars(document, start, end)
    return [s for s in singles if not any(q.start < s.end and s.start < q.end for q in quantities)]


def _is_kept(document: Document, reading: Reading, topics: Topics) -> bool:
    """Whether a reading stands: *a guard* only under a measure that counts single people."""
    quantity = reading.quantity
    if document.folded[quantity.value_start : quantity.value_end] not in _ARTICLES:
        return True
    return bool(reading.measure) and topics.measures[reading.measure].singles


_ARTICLES = frozenset(("a", "an", "another"))


def _read_sentence(document: Document, shaped: Shaped, topics: Topics, lexicon: Lexicon) -> Iterator[Reading]:
    given = _assign(shaped, topics) if shaped.hits else {}
    for token, quantity in shaped.quantities.items():
        if token not in given:
            yield Reading(quantity)
            continue
        for name, hit in given[token]:
            total = _is_number_of(shaped, hit) or any(trigger.kind == "totals" for trigger in hit.triggers)
            around = read_circumstances(
                document, shaped, token, hit, topics.measures[name], _read_group(shaped, hit).have, total, lexicon
            )
            yield Reading(quantity, name, shaped.starts[hit.first], shaped.ends[hit.last - 1], around)


# --- what a trigger counts -----------------------------------------------------------------------------------------

_Given = dict[int, list[tuple[str, Hit]]]


_WORD = re.compile(r"[^\W\d_]+")


def _assign(clause: Shaped, topics: Topics) -> _Given:
    """The measures of each quantity of a clause, by token."""
    offers: dict[int, list[tuple[int, str, Hit]]] = {}
    for hit in clause.hits:
        for trigger in hit.triggers:
            measure = topics.measures[trigger.measure]
            if trigger.kind in ("words", "rivals"):
                continue
            for token in _find_counted(clause, hit, trigger, measure):
                if trigger.noun and clause.quantities[token].counted.lower() != trigger.noun:
                    continue
                distance = hit.first - token if token < hit.first else token - hit.last + 1
                offers.setdefault(token, []).append((max(distance, 0), trigger.measure, hit))
    given: _Given = {}
    for token, offered in offers.items():
        offered.sort(key=lambda offer: (offer[2].inner >= 0, offer[0], offer[2].first - offer[2].last))
        best = offered[0][2]
        kept = {offered[0][1]: best}
        for _, name, hit in offered[1:]:
            if name not in kept and (hit is best or _are_joined(clause, best, hit)):
                kept[name] = hit
        given[token] = list(kept.items())
    _assign_parts(clause, given)
    _assign_near(clause, topics, given)
    return given


def _assign_parts(clause: Shaped, given: _Given) -> None:
    """``15 of the 40 wounded``: a part of a group that the trigger stands in or right behind."""
    for match in _PART.finditer(clause.shapes):
        part, whole = match.start(), match.end() - 1
        if part not in given and whole in given and not clause.quantities[part].counted:
            kept = [(name, hit) for name, hit in given[whole] if hit.first in (whole, whole + 1)]
            if kept:
                given[part] = kept


def _are_joined(clause: Shaped, one: Hit, other: Hit) -> bool:
    """``killed or wounded``: two triggers with nothing but a conjunction between them."""
    first, second = sorted((one, other), key=lambda hit: hit.first)
    between = clause.shapes[first.last : second.first]
    return between.strip("a/,") in ("&", "") and 0 < len(between) <= 3 and "&" in between.replace("/", "&")


def _assign_near(clause: Shaped, topics: Topics, given: _Given) -> None:
    """Quantities by the words and rivals that stand near them."""
    near: dict[str, list[tuple[Hit, bool]]] = {}
    for hit in clause.hits:
        for trigger in hit.triggers:
            if trigger.kind in ("words", "rivals"):
                near.setdefault(trigger.measure, []).append((hit, trigger.kind == "words"))
    for name, hits in near.items():
        measure = topics.measures[name]
        for token, quantity in clause.quantities.items():
            if token in given or not _takes(clause, measure, quantity, strong=bool(measure.units)):
                continue
            best = min(hits, key=lambda pair: _measure_gap(clause, token, pair[0]))
            if best[1] and _measure_gap(clause, token, best[0]) < _REACH * 2:
                given[token] = [(name, best[0])]


def _measure_gap(clause: Shaped, token: int, hit: Hit) -> float:
    """How far a word stands from a quantity: tokens, more behind it than before it, more across a clause's edge."""
    if hit.inner == token:
        return 0
    before = hit.first < token
    between = clause.shapes[hit.last : token] if before else clause.shapes[token + 1 : hit.first]
    edges = 8 * between.count(";") + 5 * between.count(",") + 6 * between.count("j") + 4 * between.count("&")
    return len(between) * (1.0 if before else 1.5) + edges


def _takes(clause: Shaped, measure: Measure, quantity: Quantity, strong: bool = True) -> bool:
    """Whether a measure can count this quantity, by its unit and noun."""
    noun = quantity.counted.lower()
    if measure.units:
        if quantity.unit not in measure.units:
            return False
        return not measure.takes or _is_among(noun, measure.takes)
    if _is_measurement(quantity.unit):
        return False
    if not noun:
        return strong and not measure.takes
    if measure.takes:
        return _is_among(noun, measure.takes)
    return not _is_among(noun, measure.refuses)


def _is_among(noun: str, nouns: frozenset[str]) -> bool:
    return noun in nouns or (" " in noun and noun.rsplit(" ", 1)[1] in nouns)


_MEASURING = frozenset((
    "percent", "percentage", "point", "year", "month", "week", "day", "hour", "minute", "second", "kilometer",
    "kilometre", "mile", "meter", "metre", "foot", "inch", "centimeter", "millimeter", "millimetre", "kilogram",
    "gram", "tonne", "ton", "pound", "ounce", "liter", "litre", "gallon", "barrel", "hectare", "acre", "degree",
    "watt", "megawatt", "gigawatt", "kilowatt", "volt", "celsius", "fahrenheit", "bushel", "cent", "fold", "time",
    "times",
))  # fmt: skip


def _is_measurement(unit: str) -> bool:
    return bool(unit) and (unit in _MEASURING or "/" in unit or unit.isupper() or " " in unit)


def _find_counted(clause: Shaped, hit: Hit, trigger: Trigger, measure: Measure) -> Iterable[int]:
    """Tokens of the quantities that a trigger counts."""
    if hit.inner >= 0:
        fits = trigger.kind in ("states", "nouns") or (
            trigger.kind == "verbs" and trigger.form in ("past", "participle")
        )
        if fits and _takes_inner(clause, measure, clause.quantities[hit.inner], trigger):
            return [hit.inner]
        return []
    if trigger.kind in ("nouns", "events", "totals"):
        found = _find_behind_of(clause, hit, measure)
        return _find_level(clause, hit, measure) if not found and trigger.kind != "events" else found
    return _find_by_verb(clause, hit, trigger, measure)


def _takes_inner(clause: Shaped, measure: Measure, quantity: Quantity, trigger: Trigger) -> bool:
    if trigger.kind == "nouns":
        return not _is_measurement(quantity.unit)
    return _takes(clause, measure, quantity)


def _find_by_verb(clause: Shaped, hit: Hit, trigger: Trigger, measure: Measure) -> list[int]:
    group = _read_group(clause, hit)
    if group.unreal:
        return []
    shapes = clause.shapes
    if trigger.kind == "verbs":
        active = trigger.form in ("base", "third", "ing") and not group.be
        if trigger.form == "past" and group.have and not group.be:
            active = True
        if active or (trigger.form == "past" and not group.be and _has_object(clause, hit)):
            return _find_objects(clause, hit, measure)
    inverted = _INVERTED.match(shapes, hit.last)
    if inverted and trigger.form not in ("base", "third", "ing"):
        token = inverted.end() - 1
        if _takes(clause, measure, clause.quantities[token]):
            before = [] if group.be else _find_subjects(clause, group, measure)
            return [*before, token, *_extend_right(clause, token, measure)]
    if (
        trigger.kind == "states"
        and shapes[hit.last : hit.last + 1] == "Q"
        and shapes[hit.first - 1 : hit.first] in "v&,"
    ):
        token = hit.last  # left dead 12 people
        if _takes(clause, measure, clause.quantities[token]) and clause.quantities[token].counted:
            return [token, *_extend_right(clause, token, measure)]
    if clause.words[max(0, hit.first - 4) : hit.first] and _is_number_of(clause, hit):
        level = _find_level(clause, hit, measure)
        if level:
            return level
    among = _find_among(clause, hit, measure)
    if among:
        return among
    return [*_find_subjects(clause, group, measure), *_find_included(clause, hit, measure)]


def _find_among(clause: Shaped, hit: Hit, measure: Measure) -> list[int]:
    """``two policemen were among those killed``."""
    first = hit.first - 2 if clause.shapes[hit.first - 1 : hit.first] == "d" else hit.first - 1
    if first < 1 or clause.words[first] != "among":
        return []
    token = clause.shapes.rfind("Q", 0, first)
    if token < 0 or not _AMONG.fullmatch(clause.shapes, token, hit.first):
        return []
    if not _takes(clause, measure, clause.quantities[token]):
        return []
    return [token, *_extend_left(clause, token, measure)]


def _find_included(clause: Shaped, hit: Hit, measure: Measure) -> list[int]:
    """What the act takes in behind it: ``12 were wounded, including 3 policemen``."""
    match = _INCLUDED.match(clause.shapes, hit.last)
    if match is None:
        return []
    token = match.end() - 1
    if _OWN_PREDICATE.match(clause.shapes, match.end()) or not _takes(clause, measure, clause.quantities[token]):
        return []
    return [token, *_extend_right(clause, token, measure)]


def _is_number_of(clause: Shaped, hit: Hit) -> bool:
    """``the number of people killed``, ``the number of dead``."""
    for k in range(hit.first - 1, max(-1, hit.first - 6), -1):
        if clause.shapes[k] == "o":
            return clause.words[k - 1] in _NUMBER_OF
        if clause.shapes[k] not in "xdavbwhr":
            return False
    return False


def _has_object(clause: Shaped, hit: Hit) -> bool:
    """Whether a bare past form has its object behind it: ``killed a guard``, ``killed 12``; not ``12 killed in``."""
    shapes = clause.shapes
    k = hit.last
    while shapes[k : k + 1] == "a":
        k += 1
    nearest = shapes[k : k + 1]
    if nearest == "&" and shapes[k + 1 : k + 2] == "T":
        return _has_object(clause, Hit(k + 1, k + 2, hit.triggers))
    return nearest in ("d", "Q", "x", "s", '"') and nearest != ""


@dataclass(slots=True)
class _Group:
    """The verb group before a trigger: auxiliaries and adverbs, from ``first`` on."""

    first: int
    be: bool
    singular: bool
    have: bool
    unreal: bool
    hedge: str


def _read_group(clause: Shaped, hit: Hit) -> _Group:
    """Auxiliaries before a trigger. ``killed and wounded``: the second shares the group of the first."""
    shapes, words = clause.shapes, clause.words
    k = hit.first
    be = singular = have = unreal = modal = False
    hedge = ""
    while k > 0:
        shape = shapes[k - 1]
        if shape in "bw":
            be, singular = True, singular or shape == "w"
        elif shape == "h":
            have = True
            singular = singular or words[k - 1] == "has"
        elif shape == "m":
            modal = True
            if words[k - 1] in ("may", "might") and have:
                hedge, modal = words[k - 1], False
        elif shape == "n":
            unreal = True
        elif shape == "t":
            if have:
                pass
            elif not _is_done(clause, k - 2):
                unreal = True
        elif shape == "&" and k > 1 and shapes[k - 2] == "T" and k == hit.first and words[k - 1] != "but":
            previous = next((h for h in clause.hits if h.last == k - 1 and h.inner < 0), None)
            if previous is None:
                break
            return _read_group(clause, previous)
        elif shape != "a" and not (shape == "v" and words[k - 1] in _FOUND and shapes[k - 2 : k - 1] in "bwha"):
            break
        if words[k - 1].endswith("n't"):
            unreal = True
        k -= 1
    if not (be or have) and _is_not_done(words, k):
        unreal = True
    if _is_conditional(clause, k):
        unreal = True
    return _Group(
        k, be, singular and "b" not in shapes[k : hit.first].replace("been", ""), have, unreal or modal, hedge
    )


def _is_not_done(words: list[str], k: int) -> bool:
    """Whether what begins at token ``k`` is a plan or a danger: ``capable of killing``, ``threatened to kill``."""
    if k > 1 and words[k - 1] in _LINKS:
        return words[k - 2] in _NOT_DONE
    return k > 0 and words[k - 1] in _NOT_DONE


def _is_done(clause: Shaped, k: int) -> bool:
    """Whether the infinitive behind token ``k`` tells a fact: ``used to produce``, ``forced 200 people to flee``."""
    if k < 0:
        return False
    if clause.shapes[k] == "Q":
        return clause.words[_before(clause, k)] in _MADE
    return clause.words[k] in _DID


def _is_conditional(clause: Shaped, k: int) -> bool:
    for i in range(k - 1, max(-1, k - 10), -1):
        if clause.shapes[i] in ",;":
            return False
        if clause.words[i] in _IF:
            return True
    return False


def _find_objects(clause: Shaped, hit: Hit, measure: Measure) -> list[int]:
    shapes = clause.shapes
    at = hit.last
    joined = re.compile(r"[a]*[&/]a*T").match(shapes, at)
    if joined:  # killed or wounded 40
        at = joined.end()
    match = _DIRECT.match(shapes, at)
    if match is None:
        match = _LISTED.match(shapes, at)
        if match is None or _OWN_PREDICATE.match(shapes, match.end()):
            return []
    token = match.end() - 1
    if not _takes(clause, measure, clause.quantities[token]):
        return []
    return [token, *_extend_right(clause, token, measure)]


def _extend_right(clause: Shaped, token: int, measure: Measure) -> Iterator[int]:
    """Further members of a list: ``three soldiers and a civilian``, ``12 people, including three children``."""
    shapes = clause.shapes
    while match := _LIST_RIGHT.match(shapes, token + 1):
        token = match.end() - 1
        if _OWN_PREDICATE.match(shapes, token + 1) or not _takes(clause, measure, clause.quantities[token]):
            return
        yield token


def _find_behind_of(clause: Shaped, hit: Hit, measure: Measure) -> list[int]:
    """``the deaths of 14 miners``, ``the murder of a priest and two maids``; ``the six priests' murder``."""
    shapes = clause.shapes
    first = _before(clause, hit.first) + 1
    if hit.first and (clause.words[hit.first - 1] in _NOT_DONE or _is_not_done(clause.words, first)):
        return []
    match = _OF.match(shapes, hit.last)
    if match is None:
        match = _OF_LIST.match(shapes, hit.last)
        if match and _OWN_PREDICATE.match(shapes, match.end()):
            match = None
    if match:
        token = match.end() - 1
        if _takes(clause, measure, clause.quantities[token]):
            return [token, *_extend_right(clause, token, measure)]
    if hit.first > 1 and shapes[hit.first - 1] == "s" and shapes[hit.first - 2] == "Q":
        if _takes(clause, measure, clause.quantities[hit.first - 2]):
            return [hit.first - 2]
    return []


def _find_level(clause: Shaped, hit: Hit, measure: Measure) -> list[int]:
    """``a toll of 12``, ``the toll rose to 41, up from 38``, ``bringing to 41 the death toll``."""
    shapes = clause.shapes
    match = _LEVEL.match(shapes, hit.last)
    while match:
        token = match.end() - 1
        link = clause.words[token - 1] if shapes[token - 1] != "a" else clause.words[token - 2]
        quantity = clause.quantities[token]
        if link not in ("in", "on", "during", "for", "by", "with") and _takes(clause, measure, quantity):
            found = [token]
            rest = re.compile(r",?[ap]{1,3}Q").match(shapes, token + 1)
            if rest and clause.words[rest.end() - 2] in ("from", "than"):
                earlier = rest.end() - 1
                if _takes(clause, measure, clause.quantities[earlier]):
                    found.append(earlier)
            return found
        match = _LEVEL.match(shapes, token + 1)
        if match and match.end() - hit.last > 20:
            return []
    for token in range(max(0, hit.first - 5), hit.first):
        if shapes[token] == "Q" and token and clause.words[token - 1] in ("to", "at"):
            if _LEVEL_BEFORE.fullmatch(shapes, token, hit.first) and _takes(clause, measure, clause.quantities[token]):
                return [token]
    return []


def _find_subjects(clause: Shaped, group: _Group, measure: Measure) -> list[int]:
    """What stands before a passive, a participle, *died* or *dead*: ``12 people, among them a boy, were killed``."""
    shapes = clause.shapes
    k = group.first - 1
    finite = False
    joined = k >= 0 and shapes[k] == "&"  # were arrested and killed: the subject stands before another predicate
    direct = False
    if k >= 0 and shapes[k] == "r":
        direct = True
        k -= 1
        if k >= 0 and shapes[k] == ",":
            k -= 1
    adjacent = k
    stop = max(-1, k - _REACH)
    while k > stop:
        shape = shapes[k]
        if shape == "Q":
            quantity = clause.quantities[k]
            prep = _before(clause, k)
            if finite or (joined and shapes[prep] in "vTiyp" and prep != k):
                return []
            near = direct or not shapes[k + 1 : adjacent + 1].strip("odxas")
            if _takes(clause, measure, quantity) and ((near and shapes[prep] != "y") or shapes[prep] not in "py"):
                if (group.singular and (quantity.best or 0) > 1) or (group.singular and quantity.bound == "vague"):
                    return []
                bare = not (group.be or group.have)
                return [k, *_extend_left(clause, k, measure, bare)]
            if shapes[prep] not in "poy":
                return []
        elif shape in ";:j" or (shape == "I" and k == group.first - 1):
            return []
        elif joined and shape in "bwhmv":
            pass
        elif shape in "bwhm":
            finite = True
        elif shape == "v":
            if shapes[k + 1 : k + 2] not in ("p", "y", ",", "a", "b", "t"):
                finite = True
        elif shape == "T":
            if shapes[k + 1 : k + 2] in ("d", "Q", "x"):
                finite = True
        elif shape == "r":
            finite = False
        elif shape == "d" and direct and k < adjacent - 8:
            return []
        k -= 1
    return []


def _before(clause: Shaped, token: int) -> int:
    """The token before a quantity, its determiners and adverbs passed over; the quantity's own where none is left."""
    k = token - 1
    while k >= 0 and clause.shapes[k] in "da":
        k -= 1
    return k if k >= 0 else token


def _extend_left(clause: Shaped, token: int, measure: Measure, bare: bool = False) -> Iterator[int]:
    """Earlier members of a list before one predicate: ``five policemen and two civilians were injured``."""
    shapes = clause.shapes
    while True:
        earlier = shapes.rfind("Q", max(0, token - 16), token)
        if earlier < 0 or not _LIST_LEFT.fullmatch(shapes, earlier + 1, token):
            return
        if earlier and shapes[_before(clause, earlier)] in ("yT" if bare else "poyviT"):
            return
        if not _takes(clause, measure, clause.quantities[earlier]):
            return
        token = earlier
        yield token
