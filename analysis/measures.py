"""Which measure a number belongs to, and how it is meant: scope, hedge, date, place, actor.

A sentence is read as a row of tokens, each with a one-letter shape (``Q`` a quantity, ``T`` a trigger of some
topic, ``b`` a form of *be*, …). What a trigger counts is then a question about shapes: the object behind an active verb,
the subject before a passive one, what stands behind ``of``. Only words of grammar stand here; the words of a topic
come from ``data/topics/``. Where a shape fits no rule the number gets no measure: it errs towards leaving out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from analysis.model import DateMention, Document, Quantity, Sentence
from analysis.topics import Measure, Topics, Trigger


@dataclass(frozen=True, slots=True)
class Reading:
    """A quantity under one measure, or under none (``measure`` empty)."""

    quantity: Quantity
    measure: str = ""
    trigger_start: int = -1
    trigger_end: int = -1
    time_scope: str = ""
    hedge: str = ""
    place: str = ""
    actor: str = ""
    event_date: str = ""
    date_text: str = ""
    date_basis: str = ""
    as_of: str = ""


# --- the words of grammar, by shape --------------------------------------------------------------------------------


def _shape(letter: str, words: str) -> dict[str, str]:
    return dict.fromkeys(words.split(), letter)


#: b be (plural or without number), w be (singular), h have, m modal, t to, o of, y by, p other prepositions, r relative,
#: j subordinating, & coordinating, n not, d determiner, a adverb, I including, v verb form, i -ing, s possessive, x other.
_SHAPES: dict[str, str] = {
    **_shape("b", "were are been being be get gets got getting weren't aren't remain remained"),
    **_shape("w", "was is wasn't isn't"),
    **_shape("h", "has have had having hasn't haven't hadn't"),
    **_shape("m", "will would could can may might shall should must won't wouldn't couldn't can't cannot"),
    **_shape("t", "to"),
    **_shape("o", "of"),
    **_shape("y", "by"),
    **_shape(
        "p",
        "in at on from with during into near inside outside for against under over between through across within without "
        "among amid off along around behind beyond upon toward towards per via onto aboard alongside despite throughout "
        "besides plus versus out up down about above below than",
    ),
    **_shape("r", "who whom which that whose"),
    **_shape("j", "when while after before because since if where although though unless until till whereas once so"),
    **_shape("&", "and or nor but"),
    **_shape("n", "not never neither no n't"),
    **_shape("d", "a an the his her their its our my your this these those all both some any each every such another"),
    **_shape(
        "a",
        "also later then already still today yesterday tonight tomorrow monday tuesday wednesday thursday friday saturday "
        "sunday now again too even just only there here else together alive far altogether instantly outright overnight "
        "elsewhere reportedly so-called allegedly more least most almost nearly very badly gravely critically slightly "
        "first since-deceased ago apparently either as",
    ),
    **_shape("I", "including includes include included comprising namely notably"),
    **_shape("s", "'s"),
    **_shape(
        "v",
        "said says say told tells tell took takes take went goes go came comes come began begins begin broke breaks left "
        "leaves leave made makes make became becomes become found finds find gave gives give held holds hold kept keeps saw "
        "sees see struck strikes strike hit hits fell falls fall fought fights fight fired fires set sets blew blows blow "
        "shot shoots rose rises rise brought brings bring put puts stood stands stand lost loses lose sent sends send led "
        "leads lead ran runs run drove drives drew draws fled flees flee met meets meet grew grows did does do know knew "
        "think thought believe believes want wants suffer suffers caught threw throws wrote writes won wins flew flies spoke speaks",
    ),
}  # fmt: skip

# A word with its apostrophe, a possessive mark, a number, or one mark; a hyphen inside a word parts it silently.
_TOKEN = re.compile(r"'s\b|[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)?|\d[\d.,:/]*|(?<=s)'(?=\s)|[^\w\s'-]|(?<!\w)-|-(?!\w)")
_ADVERB = re.compile(r"[^\W\d_]{2,}ly")

#: Words before ``to kill`` that leave it a fact.
_DID = frozenset("used managed continued went came began proceeded helped started".split())
#: Words that make what follows a plan, a wish or a danger: before ``to``, before -ing, before ``of``/``from``/``for``.
_NOT_DONE = frozenset(
    "capable risk risks danger threat threats plan plans idea possibility aimed intent intention avoid avoided avoiding "
    "without against prevent prevented prevents preventing stop stopped threatening threatened threatens planning planned "
    "plotting plotted considering instead hope hopes fear fears feared attempt attempted attempting attempts try tried trying "
    "intended ordered designed wanted want wants enough order refrain refrained consider".split()
)
_IF = frozenset(("if", "unless", "whether", "should"))
#: Words that make a total of what follows them: ``the number of people killed``.
_NUMBER_OF = frozenset("number numbers count tally total totals figure".split())

# What may stand between a trigger and its quantity, as shapes.
_DIRECT = re.compile(r"[ad\"(,]{0,4}Q")
_LISTED = re.compile(r"[xdoaps&,\"()I]{1,16}?(?:&|,|I|,I|,&)[da]{0,3}Q")
_LIST_RIGHT = re.compile(r"[xopdais\"()]{0,12}(?:,&|&|,I|,|I)[dax]{0,3}Q")
_LIST_LEFT = re.compile(r"[xopdas]{0,9}(?:,dx{1,4}){0,3}(?:,&|&|,I|,|I)(?:dx{1,4}(?:,&|&|,))?[dax]{0,2}")
_OWN_PREDICATE = re.compile(r"(?:[ao]|p[dax]{0,4}x)*[bwhmvT]")
_INVERTED = re.compile(r"[xpdo]{0,8}(?:[bw]|I)[ad]?Q")
_OF = re.compile(r"o[dax]{0,3}Q")
_OF_LIST = re.compile(r"o[xdaops,&\"()]{1,14}?(?:&|,&|,|I)[dax]{0,3}Q")
_LEVEL = re.compile(r"[xopdabwhmv,t(y:&Q-]{0,16}?[tpobwv(:,-]a?Q")
_LEVEL_BEFORE = re.compile(r"Q[ad]{0,2}(?:dx{0,2}o)?[da]{0,2}")

_REACH = 32  # tokens: farther apart nothing belongs together


@dataclass(slots=True)
class _Hit:
    """A trigger where it stands: tokens [first, last) and the forms it can be there."""

    first: int
    last: int
    triggers: list[Trigger]
    inner: int = -1  # the token of the quantity whose noun phrase holds it


@dataclass(slots=True)
class _Clause:
    """A sentence as tokens; a quantity with its noun is one token."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    shapes: str
    quantities: dict[int, Quantity]  # by token
    hits: list[_Hit]


def read_measures(
    document: Document, quantities: Sequence[Quantity], dates: Sequence[DateMention], topics: Topics
) -> list[Reading]:
    """Each quantity of a document under its measure or measures, or under none.

    Args:
        document: with its folded text and sentences.
        quantities: in order of their spans.
        dates: the document's date mentions, in order.
        topics: what is counted.

    Returns:
        One reading for each quantity and measure, in the order of the quantities; a quantity that no topic takes
        has one reading without a measure. An empty list where there are no quantities.
    """
    readings: list[Reading] = []
    starts = [q.start for q in quantities]
    done = 0
    for sentence in document.sentences:
        first = bisect_left(starts, sentence.start, done)
        last = bisect_left(starts, sentence.end, first)
        if first == last:
            continue
        readings.extend(Reading(q) for q in quantities[done:first])
        done = last
        readings.extend(_read_sentence(document, sentence, quantities[first:last], dates, topics))
    readings.extend(Reading(q) for q in quantities[done:])
    return readings


def _read_sentence(
    document: Document,
    sentence: Sentence,
    quantities: Sequence[Quantity],
    dates: Sequence[DateMention],
    topics: Topics,
) -> Iterator[Reading]:
    clause = _read_clause(document.folded, sentence.start, sentence.end, quantities, topics)
    found = _assign(clause, topics) if clause.hits else {}
    for token, quantity in clause.quantities.items():
        given = found.get(token)
        if not given:
            yield Reading(quantity)
            continue
        for name, hit in given:
            yield _describe(document, sentence, clause, quantity, topics.measures[name], hit, token, dates)


# --- tokens --------------------------------------------------------------------------------------------------------


def _read_clause(folded: str, start: int, end: int, quantities: Sequence[Quantity], topics: Topics) -> _Clause:
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    held: dict[int, Quantity] = {}
    inner: list[tuple[int, str, int, int]] = []  # words inside quantities: (token, word, start, end)
    waiting = iter([*quantities, None])
    quantity = next(waiting)
    until = -1
    for match in _TOKEN.finditer(folded, start, end):
        a, b = match.span()
        if a < until:
            inner.append((len(words) - 1, match.group(), a, b))
            continue
        while quantity is not None and a >= quantity.start:
            until = max(quantity.end, quantity.noun_end, quantity.value_end)
            held[len(words)] = quantity
            words.append("")
            starts.append(quantity.start)
            ends.append(until)
            quantity = next(waiting)
        if a < until:
            inner.append((len(words) - 1, match.group(), a, b))
            continue
        words.append(match.group())
        starts.append(a)
        ends.append(b)
    while quantity is not None:
        held[len(words)] = quantity
        words.append("")
        starts.append(quantity.start)
        ends.append(max(quantity.end, quantity.noun_end, quantity.value_end))
        quantity = next(waiting)
    hits = _find_hits(words, topics)
    shapes = [_SHAPES.get(word) or _guess_shape(word) for word in words]
    for token in held:
        shapes[token] = "Q"
    for hit in hits:
        for token in range(hit.first, hit.last):
            shapes[token] = "T"
    inner_words = [word for _, word, _, _ in inner]
    for hit in _find_hits(inner_words, topics):
        token = inner[hit.first][0]
        if inner[hit.last - 1][0] == token:
            hits.append(_Hit(token, token + 1, hit.triggers, inner=token))
    return _Clause(words, starts, ends, "".join(shapes), held, hits)


def _guess_shape(word: str) -> str:
    if not word:
        return "Q"
    if not word[0].isalpha():
        return word if len(word) == 1 else "x"
    if word.endswith("ly") and _ADVERB.fullmatch(word):
        return "a"
    if word.endswith("ed") and len(word) > 4:
        return "v"
    if word.endswith("ing") and len(word) > 5:
        return "i"
    return "x"


def _find_hits(words: list[str], topics: Topics) -> list[_Hit]:
    """Every trigger in a row of words, longest first, without those that a blocking phrase covers."""
    hits: list[_Hit] = []
    blocked: dict[int, set[str]] = {}
    for i, word in enumerate(words):
        for measure, phrase in topics.blocks.get(word, ()):
            if tuple(words[i : i + len(phrase)]) == phrase:
                for k in range(i, i + len(phrase)):
                    blocked.setdefault(k, set()).add(measure)
        taken: dict[str, int] = {}
        found: dict[int, list[Trigger]] = {}
        for trigger in topics.triggers.get(word, ()):
            length = len(trigger.words)
            if length < taken.get(trigger.measure, 0) or (length > 1 and tuple(words[i : i + length]) != trigger.words):
                continue
            taken[trigger.measure] = length
            found.setdefault(length, []).append(trigger)
        hits.extend(_Hit(i, i + length, triggers) for length, triggers in found.items())
    if not blocked:
        return hits
    kept = []
    for hit in hits:
        names = {name for k in range(hit.first, hit.last) for name in blocked.get(k, ())}
        left = [trigger for trigger in hit.triggers if trigger.measure not in names]
        if left:
            kept.append(_Hit(hit.first, hit.last, left))
    return kept


# --- what a trigger counts -----------------------------------------------------------------------------------------

_Given = dict[int, list[tuple[str, _Hit]]]


def _assign(clause: _Clause, topics: Topics) -> _Given:
    """The measures of each quantity of a clause, by token."""
    offers: dict[int, list[tuple[int, str, _Hit]]] = {}
    for hit in clause.hits:
        for trigger in hit.triggers:
            measure = topics.measures[trigger.measure]
            if trigger.kind in ("words", "rivals"):
                continue
            for token in _find_counted(clause, hit, trigger, measure):
                distance = hit.first - token if token < hit.first else token - hit.last + 1
                offers.setdefault(token, []).append((max(distance, 0), trigger.measure, hit))
    given: _Given = {}
    for token, offered in offers.items():
        offered.sort(key=lambda offer: (offer[2].inner >= 0, offer[0]))
        best = offered[0][2]
        kept = {offered[0][1]: best}
        for _, name, hit in offered[1:]:
            if name not in kept and (hit is best or _are_joined(clause, best, hit)):
                kept[name] = hit
        given[token] = list(kept.items())
    _assign_near(clause, topics, given)
    return given


def _are_joined(clause: _Clause, one: _Hit, other: _Hit) -> bool:
    """``killed or wounded``: two triggers with nothing but a conjunction between them."""
    first, second = sorted((one, other), key=lambda hit: hit.first)
    between = clause.shapes[first.last : second.first]
    return between.strip("a/,") in ("&", "") and 0 < len(between) <= 3 and "&" in between.replace("/", "&")


def _assign_near(clause: _Clause, topics: Topics, given: _Given) -> None:
    """Quantities by the words and rivals that stand near them."""
    near: dict[str, list[tuple[_Hit, bool]]] = {}
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


def _measure_gap(clause: _Clause, token: int, hit: _Hit) -> float:
    """How far a word stands from a quantity: tokens, more behind it than before it, more across a clause's edge."""
    if hit.inner == token:
        return 0
    before = hit.first < token
    between = clause.shapes[hit.last : token] if before else clause.shapes[token + 1 : hit.first]
    edges = 8 * between.count(";") + 5 * between.count(",") + 6 * between.count("j") + 4 * between.count("&")
    return len(between) * (1.0 if before else 1.5) + edges


def _takes(clause: _Clause, measure: Measure, quantity: Quantity, strong: bool = True) -> bool:
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


_MEASURING = frozenset(
    "percent percentage point year month week day hour minute second kilometer kilometre mile meter metre foot inch "
    "centimeter millimeter millimetre kilogram gram tonne ton pound ounce liter litre gallon barrel hectare acre degree "
    "watt megawatt gigawatt kilowatt volt celsius fahrenheit bushel cent fold time times".split()
)  # fmt: skip


def _is_measurement(unit: str) -> bool:
    return bool(unit) and (unit in _MEASURING or "/" in unit or unit.isupper() or " " in unit)


def _find_counted(clause: _Clause, hit: _Hit, trigger: Trigger, measure: Measure) -> Iterable[int]:
    """Tokens of the quantities that a trigger counts."""
    if hit.inner >= 0:
        fits = trigger.kind in ("states", "nouns") or (trigger.kind == "verbs" and trigger.form in ("past", "participle"))
        if fits and _takes_inner(clause, measure, clause.quantities[hit.inner], trigger):
            return [hit.inner]
        return []
    if trigger.kind == "totals" or (trigger.kind == "nouns"):
        found = _find_level(clause, hit, measure)
        if found:
            return found
    if trigger.kind in ("nouns", "events"):
        return _find_behind_of(clause, hit, measure)
    if trigger.kind == "totals":
        return _find_behind_of(clause, hit, measure)
    return _find_by_verb(clause, hit, trigger, measure)


def _takes_inner(clause: _Clause, measure: Measure, quantity: Quantity, trigger: Trigger) -> bool:
    if trigger.kind == "nouns":
        return not _is_measurement(quantity.unit)
    return _takes(clause, measure, quantity)


def _find_by_verb(clause: _Clause, hit: _Hit, trigger: Trigger, measure: Measure) -> list[int]:
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
            return [token, *_extend_right(clause, token, measure)]
    if trigger.kind == "states" and shapes[hit.last : hit.last + 1] == "Q" and shapes[hit.first - 1 : hit.first] in "v&,":
        token = hit.last  # left dead 12 people
        if _takes(clause, measure, clause.quantities[token]) and clause.quantities[token].counted:
            return [token, *_extend_right(clause, token, measure)]
    if clause.words[max(0, hit.first - 4) : hit.first] and _is_number_of(clause, hit):
        level = _find_level(clause, hit, measure)
        if level:
            return level
    return _find_subjects(clause, group, measure)


def _is_number_of(clause: _Clause, hit: _Hit) -> bool:
    """``the number of people killed``, ``the number of dead``."""
    for k in range(hit.first - 1, max(-1, hit.first - 6), -1):
        if clause.shapes[k] == "o":
            return clause.words[k - 1] in _NUMBER_OF
        if clause.shapes[k] not in "xdavbwhr":
            return False
    return False


def _has_object(clause: _Clause, hit: _Hit) -> bool:
    """Whether a bare past form has its object behind it: ``killed a guard``, ``killed 12``; not ``12 killed in``."""
    shapes = clause.shapes
    k = hit.last
    while shapes[k : k + 1] == "a":
        k += 1
    nearest = shapes[k : k + 1]
    if nearest == "&" and shapes[k + 1 : k + 2] == "T":
        return _has_object(clause, _Hit(k + 1, k + 2, hit.triggers))
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


def _read_group(clause: _Clause, hit: _Hit) -> _Group:
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
            elif words[k - 2 : k - 1] and words[k - 2] not in _DID:
                unreal = True
        elif shape == "&" and k > 1 and shapes[k - 2] == "T" and k == hit.first and words[k - 1] != "but":
            previous = next((h for h in clause.hits if h.last == k - 1 and h.inner < 0), None)
            if previous is None:
                break
            return _read_group(clause, previous)
        elif shape != "a":
            break
        if words[k - 1].endswith("n't"):
            unreal = True
        k -= 1
    before = words[max(0, k - 2) : k]
    if not (be or have) and any(word in _NOT_DONE for word in before):
        unreal = True
    if _is_conditional(clause, k):
        unreal = True
    return _Group(k, be, singular and "b" not in shapes[k : hit.first].replace("been", ""), have, unreal or modal, hedge)


def _is_conditional(clause: _Clause, k: int) -> bool:
    for i in range(k - 1, max(-1, k - 10), -1):
        if clause.shapes[i] in ",;":
            return False
        if clause.words[i] in _IF:
            return True
    return False


def _find_objects(clause: _Clause, hit: _Hit, measure: Measure) -> list[int]:
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


def _extend_right(clause: _Clause, token: int, measure: Measure) -> Iterator[int]:
    """Further members of a list: ``three soldiers and a civilian``, ``12 people, including three children``."""
    shapes = clause.shapes
    while match := _LIST_RIGHT.match(shapes, token + 1):
        token = match.end() - 1
        if _OWN_PREDICATE.match(shapes, token + 1) or not _takes(clause, measure, clause.quantities[token]):
            return
        yield token


def _find_behind_of(clause: _Clause, hit: _Hit, measure: Measure) -> list[int]:
    """``the deaths of 14 miners``, ``the murder of a priest and two maids``; ``the six priests' murder``."""
    shapes = clause.shapes
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


def _find_level(clause: _Clause, hit: _Hit, measure: Measure) -> list[int]:
    """``a toll of 12``, ``the toll rose to 41, up from 38``, ``bringing to 41 the death toll``."""
    shapes = clause.shapes
    match = _LEVEL.match(shapes, hit.last)
    while match:
        token = match.end() - 1
        link = clause.words[token - 1] if shapes[token - 1] != "a" else clause.words[token - 2]
        quantity = clause.quantities[token]
        if link not in ("in", "on", "during", "for", "by", "with") and _takes(clause, measure, quantity):
            found = [token]
            rest = re.compile(r",?a?px?a?Q").match(shapes, token + 1)
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


def _find_subjects(clause: _Clause, group: _Group, measure: Measure) -> list[int]:
    """What stands before a passive, a participle, *died* or *dead*: ``12 people, among them a boy, were killed``."""
    shapes = clause.shapes
    k = group.first - 1
    finite = False
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
            if finite:
                return []
            near = k == adjacent or direct
            if _takes(clause, measure, quantity) and (near and shapes[prep] != "y" or shapes[prep] not in "py"):
                if group.singular and (quantity.best or 0) > 1 or (group.singular and quantity.bound == "vague"):
                    return []
                return [k, *_extend_left(clause, k, measure)]
            if shapes[prep] not in "poy":
                return []
        elif shape in ";:j":
            return []
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


def _before(clause: _Clause, token: int) -> int:
    """The token before a quantity, its determiners and adverbs passed over; the quantity's own where none is left."""
    k = token - 1
    while k >= 0 and clause.shapes[k] in "da":
        k -= 1
    return k if k >= 0 else token


def _extend_left(clause: _Clause, token: int, measure: Measure) -> Iterator[int]:
    """Earlier members of a list before one predicate: ``five policemen and two civilians were injured``."""
    shapes = clause.shapes
    while True:
        earlier = shapes.rfind("Q", max(0, token - 16), token)
        if earlier < 0 or not _LIST_LEFT.fullmatch(shapes, earlier + 1, token):
            return
        if shapes[_before(clause, earlier)] in "poyviT" and earlier != 0:
            return
        if not _takes(clause, measure, clause.quantities[earlier]):
            return
        token = earlier
        yield token


# --- how it is meant -----------------------------------------------------------------------------------------------

_HEDGES = frozenset(
    "reportedly allegedly apparently supposedly purportedly presumably possibly probably perhaps unconfirmed".split()
)
_RUNNING = re.compile(
    r"\b(?:so far|to date|since|(?:over|in|during|for|within) the (?:past|last|previous)|this (?:year|month|week)"
    r"|(?:in|during|throughout|over) (?:the |a |its |[a-z]+'s )?(?:\S+ ){0,3}(?:war|conflict|campaign|epidemic|pandemic|insurgency|uprising)"
    r"|in (?:\S+ ){1,3}years|up to now|until now|already)\b"
)
_ONCE = re.compile(r"\b(?:used to|once|formerly|at (?:its|their|the) peak|in the (?:19|20)\d0s|back in)\b")


def _describe(
    document: Document,
    sentence: Sentence,
    clause: _Clause,
    quantity: Quantity,
    measure: Measure,
    hit: _Hit,
    token: int,
    dates: Sequence[DateMention],
) -> Reading:
    folded = document.folded
    start, end = clause.starts[hit.first], clause.ends[hit.last - 1]
    hedge = next((word for word in clause.words if word in _HEDGES), "")
    scope = _find_scope(folded, sentence, clause, quantity, measure, hit, token)
    mention = _choose_date(sentence, dates, start, end)
    text = document.text
    return Reading(
        quantity=quantity,
        measure=measure.name,
        trigger_start=start,
        trigger_end=end,
        time_scope=scope,
        hedge=hedge,
        event_date=mention.edtf if mention else "",
        date_text=text[mention.start : mention.end] if mention else "",
        date_basis=mention.basis if mention else "unknown",
        as_of=document.published,
    )


def _find_scope(
    folded: str,
    sentence: Sentence,
    clause: _Clause,
    quantity: Quantity,
    measure: Measure,
    hit: _Hit,
    token: int,
) -> str:
    text = folded[sentence.start : sentence.end]
    if measure.scope == "state":
        return "past" if _ONCE.search(text) else "state"
    if token and clause.words[token - 1] == "from" and token > 1:
        return "past"
    if any(trigger.kind == "totals" for trigger in hit.triggers) or _is_number_of(clause, hit):
        return "running_total"
    if _RUNNING.search(text) and "h" in clause.shapes:
        return "running_total"
    return "event"


def _choose_date(sentence: Sentence, dates: Sequence[DateMention], start: int, end: int) -> DateMention | None:
    """The date mention of the sentence that stands nearest to the trigger."""
    first = bisect_left(dates, sentence.start, key=lambda d: d.start)
    inside = []
    for mention in dates[first:]:
        if mention.start >= sentence.end:
            break
        inside.append(mention)
    return min(inside, key=lambda d: max(d.start - end, start - d.end), default=None)
