"""Which measure a number belongs to: every quantity of a document under what its sentence says is counted.

The nearest fitting trigger wins (``counting``); a number stands under two measures only where the words say both. Where
nothing fits the number gets no measure: it errs towards leaving out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from msgspec.structs import replace

from ..counted.quantities import find_singulars
from ..counted.roles import FORECASTS
from ..declared.topics import Measure, Topics, Trigger, TriggerKind
from ..declared.units import Units, is_measurement
from ..declared.vocabulary import Judgment, Vocabulary
from ..ground.model import TELLING, DateMention, Document, Quantity, Row, Sentence
from ..ground.text import worded
from .assertions import is_forecast, is_foretold, is_striven, read_group
from .circumstances import Circumstances, read_circumstances
from .counting import find_counted, find_covered
from .objects import ANYBODY, PHRASE, are_measured, can_count, is_among
from .partings import BESIDE_IT
from .pronouns import find_meant, list_people
from .shapes import Act, Hit, Shaped, shape_sentence

#: Marks that part words; as spaces they let a text be split at the speed of ``str.split``.
_MARKS: Final = ".,;:!?()[]{}\"'-/*|%$&"
_ARTICLES: Final = frozenset("a an another".split())
# Before by how much what was told just before rose or fell.
_UP: Final = frozenset("up down".split())
_OF_ITS_OWN: Final = re.compile(r"o[da]{0,2}Q")
#: Between those counted and what became of them: two hostages *from Lipa*; *, who had been held for a year*
_OF_SUBJECT: Final = re.compile(r"[^&,;Ir]*(?:,[^;]*)?")
#: Behind a word whose number follows: exports *came to* 9 tonnes
_AND_ITS_OWN: Final = re.compile(r"[bwhtp]{0,2}[da]{0,2}Q")
_OF_IT: Final = re.compile(r"o[dxas]*")
_FAR: Final = 60  # tokens: farther apart no word claims a number
_LATELY: Final = 600  # characters: an act told farther back has no victims here
_PART: Final = re.compile(r"Qod?a?Q")  # ``15 of the 40``

# Behind *the total*: of what time or place it is, not what else is counted.
_OF_WHEN: Final = r"(?:\s(?!of\b|number\b)[^\s,;]*){0,6}"
# Before a count of what was counted just before: others speak of, with one group putting the figure at, revising an
# earlier count of, bringing the total to.
_RIVAL_COUNT: Final = worded(
    r"\b(?:speaks?|spoke|speaking|talks?|talked)\sof$|\b(?:sources|others|figures|versions)\s(?:,\s)?of$|\b(?:but|while"
    r"|whereas|although)\s[^,;]*\b<measures.confirmed>$|\b(?:put|puts|putting|placed|places|placing)\s(?:it|(?:the"
    r"|that|this|its|their|own)\s(?:own\s)?(?:figure|number|count|total|tally|losses))\sat$|\b(?:an?|its|his|her|their"
    r"|the|own)\s(?:own|official|<scopes.earlier>)?\s?(?:count|tally|figure)\sof$|\b<measures.bringing>\s(?:(?:the|its|their|that|this|his|her)\s"
    rf"(?:[a-z]+\s's\s|[a-z]+\s)?|[a-z]+\s's\s)(?:total|number|count|tally|figure){_OF_WHEN}\sto$"
)

# At the beginning of a sentence, before a count of what the last one counted: that brings the total this year to, the
# overall count now stands at.
_SUMMING_UP: Final = re.compile(
    r"(?:that|this|it|which)\s(?:brings|brought|takes|took|raises|raised)\sthe\s(?:[a-z]+\s)?(?:total|tally|count)"
    rf"{_OF_WHEN}\sto|the\s(?:[a-z]+\s)?(?:total|tally|count){_OF_WHEN}"
    r"\s(?:(?:stands|stood)\sat|(?:rose|risen|rises|climbed|grew)\sto|reached|is)"
)
_SUMS: Final = frozenset("total tally count".split())


# Between a total and what only stands beside it: with, and, a comma, a word or two of what is counted.
_BESIDE: Final = re.compile(
    r"(?:\sha(?:ve|s|d)\sbeen)?(?:\s(?!was|were|had|has|have|is|are)[a-z]{2,12}){0,3},?\s(?:with|and|while)?\s?(?:another\s|some\s|at\sleast\s)?"
)
_IS_TOLD: Final = re.compile(r"\s(?:was|were|had|has|have|are|is)\b")


# Behind a count, another with which it is compared: more than in May (40), fewer than last year (40 in May).
_COMPARED_WITH: Final = re.compile(r"p(?:p?[dax]{1,5}|p[dx]{1,3}pa)\(a?Q(?:pa)?\)")
_THAN: Final = frozenset("than from since against".split())
# Before a level that is to be left: from 4 million, from the current level of 4 million, from October's output of
_LEFT: Final = re.compile(r"\bfrom(?:\s+(?!to\b|by\b)[a-z']+)*\s*$")
_WEIGHING: Final = frozenset("weighed weighing weighs totalling totaling totalled totaled".split())


class Reading(Row, frozen=True):
    """A quantity under one measure, or under none (``measure`` empty)."""

    quantity: Quantity
    measure: str = ""
    trigger_start: int = -1
    trigger_end: int = -1
    circumstances: Circumstances | None = None


class _Stretch(NamedTuple):
    """A sentence with the quantities of which the measures are sought."""

    document: Document
    start: int
    end: int
    first: int  #: of the document's quantities, those of the sentence
    last: int
    quantities: Sequence[Quantity]
    dates: Sequence[DateMention]
    #: where *a guard* or *they* begin, and the count each stands for: itself, twelve farmers told of before. Their
    #: measures alone are sought where there are any.
    meant: Mapping[int, Quantity]
    told: str  #: what the last number before them counts; empty where none was told shortly before
    goes_on: bool = False  #: whether it may sum up what the sentence before counted


def read_all_measures(
    documents: Sequence[Document],
    quantities: Sequence[Sequence[Quantity]],
    dates: Sequence[Sequence[DateMention]],
    judgment: Judgment,
) -> list[list[Reading]]:
    """Each quantity of each document under its measure or measures, or under none.

    All sentences take one step before any takes the next: repeating a step is quicker than going through all of them.

    Returns:
        One reading for each quantity and measure, in the order of the quantities; a quantity that no topic takes
        has one reading without a measure. An empty list where there are no quantities.
    """
    topics = judgment.topics
    chosen = [
        list(_choose_stretches(document, counted, dated, judgment))
        for document, counted, dated in zip(documents, quantities, dates, strict=True)
    ]
    every = [stretch for stretches in chosen for stretch in stretches]
    shapes = [shape_sentence(s.document, s.start, s.end, s.quantities, s.dates, judgment) for s in every]
    for shaped, stretch in zip(shapes, every, strict=True):
        shaped.told = stretch.told
    given = [
        _assign(shaped, topics, _find_told(shaped, topics)) if shaped.hits else {}
        for stretch, shaped in zip(every, shapes, strict=True)
    ]
    for k, stretch in enumerate(every):
        if stretch.goes_on and not given[k]:
            last = every[k - 1]
            before = [given[j] for j in range(max(0, k - 3), k) if every[j].start == last.start]
            _assign_sum(shapes[k], topics, given[k], before)
    acts = [
        Act(shaped, token, hit, topics.measures[name])
        for stretch, shaped, counted in zip(every, shapes, given, strict=True)
        for token in shaped.quantities
        for name, hit in counted.get(token, ())
    ]
    around = iter(read_circumstances(acts))
    readings = iter([_read_stretch(*read, around, judgment) for read in zip(every, shapes, given, strict=True)])
    return [
        _gather_readings(counted, [(stretch, next(readings)) for stretch in stretches])
        for counted, stretches in zip(quantities, chosen, strict=True)
    ]


def _choose_stretches(
    document: Document, quantities: Sequence[Quantity], dates: Sequence[DateMention], judgment: Judgment
) -> Iterator[_Stretch]:
    """The sentences of a document that may count what a topic asks for, in order.

    One with *a guard* or *they* comes twice, with them and without, so that they never stand between an act and its
    numbers.
    """
    topics, vocabulary = judgment.topics, judgment.vocabulary
    plain = _blank_marks(document.folded)
    starts = [q.start for q in quantities]
    days = [d.start for d in dates]
    people = list_people(quantities, vocabulary.units)
    last, told_at = 0, -2
    for index, sentence in enumerate(document.sentences):
        start, end = sentence.start, sentence.end
        first = bisect_left(starts, start, last)
        last = bisect_left(starts, end, first)
        words = plain[start:end].split()
        acts = sentence.part in TELLING and not topics.single.isdisjoint(words)
        goes_on = index - told_at == 1 and not _SUMS.isdisjoint(words[:5])
        if not acts and (first == last or (topics.signs.isdisjoint(words) and not goes_on)):
            continue
        inside = quantities[first:last]
        singles = _find_singles(document, sentence, words, inside, vocabulary) if acts else []
        meant = list(find_meant(document, index, words, people, inside)) if acts and people else []
        if not (singles or meant or _may_count(inside, topics, vocabulary.units)):
            continue
        told_at = index
        when = dates[bisect_left(days, start) : bisect_left(days, end)]
        lately = (q.counted for q in reversed(quantities[:first]) if q.counted and start - q.end < _LATELY)
        told = next(lately, "").lower()
        if inside:
            yield _Stretch(document, start, end, first, last, inside, when, {}, told, goes_on)
        if singles:
            alone = {single.start: single for single in singles}
            yield _Stretch(document, start, end, last, last, [*inside, *singles], when, alone, told)
        if meant:
            words_meant = [word for word, _ in meant]
            stood_for = {word.start: one for word, one in meant}
            yield _Stretch(document, start, end, last, last, [*inside, *words_meant], when, stood_for, told)


def _gather_readings(
    quantities: Sequence[Quantity], read: Sequence[tuple[_Stretch, Sequence[Reading]]]
) -> list[Reading]:
    """The readings of a document in the order of its quantities; empty ones of what stands in none of the stretches.

    A quantity that *they* stands for takes its first measure from there, where its own sentence gives it none.
    """
    readings: list[Reading] = []
    told: dict[int, Reading] = {}
    done = 0
    for stretch, found in read:
        readings += map(Reading, quantities[done : stretch.first])
        for reading in found:
            if reading.quantity.start in stretch.meant:
                readings.append(reading)
            elif stretch.meant:
                told.setdefault(reading.quantity.start, reading)
            else:
                readings.append(reading)
        done = stretch.last
    readings += map(Reading, quantities[done:])
    if told:
        readings = [r if r.measure else told.get(r.quantity.start, r) for r in readings]
    readings.sort(key=lambda reading: reading.quantity.start)
    return readings


def count_people(reading: Reading, vocabulary: Vocabulary) -> Reading:
    """What a measure of people counts is persons: *12 dead*, *12 deaths*, *12 hitchhikers*; not *12 families*."""
    quantity = reading.quantity
    if reading.measure not in vocabulary.people or quantity.unit == "person":
        return reading
    if quantity.noun_start >= 0 and quantity.unit in vocabulary.units.several:
        return reading
    lent = quantity.noun_start < 0 and quantity.unit != ""  # one charity putting the toll at 68: the noun of *one*
    return replace(reading, quantity=replace(quantity, unit="person", counted="" if lent else quantity.counted))


def _blank_marks(folded: str) -> str:
    """The text with a space for each mark, as long as before; ``str.translate`` would be many times slower."""
    for mark in _MARKS:
        folded = folded.replace(mark, " ")
    return folded


def _may_count(quantities: Sequence[Quantity], topics: Topics, units: Units) -> bool:
    """Whether any quantity can be some topic's at all, by its unit."""
    return any(not q.unit or q.unit in topics.units or not is_measurement(q.unit, units) for q in quantities)


def _find_singles(
    document: Document, sentence: Sentence, words: list[str], quantities: Sequence[Quantity], vocabulary: Vocabulary
) -> list[Quantity]:
    """*A guard*, in a sentence with an act that makes it one; not where a quantity has those words already."""
    start, end = sentence.start, sentence.end
    people = vocabulary.units.person
    if _ARTICLES.isdisjoint(words) or people.isdisjoint(words):
        return []
    if not any(word in _ARTICLES and not people.isdisjoint(words[i : i + PHRASE]) for i, word in enumerate(words)):
        return []
    starts = [q.start for q in quantities]
    kept = []
    for single in find_singulars(document, start, end, vocabulary):
        at = bisect_left(starts, single.end)
        if at == 0 or max(quantities[at - 1].end, quantities[at - 1].noun_end) <= single.start:
            kept.append(single)
    return kept


def _read_stretch(
    stretch: _Stretch, shaped: Shaped, given: _Given, around: Iterator[Circumstances], judgment: Judgment
) -> list[Reading]:
    """The quantities of one sentence, each under its measures; a level without an actor takes its neighbours'.

    ``around``: what stands around each quantity and measure, in their order.
    """
    topics = judgment.topics
    readings = sorted(_read_quantities(stretch, shaped, given, around), key=lambda r: r.quantity.start)
    readings = _share_totals(stretch.document, readings, topics)
    levels = [r.circumstances for r in readings if r.measure and topics.measures[r.measure].scope == "state"]
    actors = {around.actor for around in levels if around and around.actor}
    span = slice(readings[0].quantity.start, readings[-1].quantity.end) if readings else slice(0)
    if len(actors) == 1 and ";" not in stretch.document.text[span]:  # Block 17 gave half; Block 15 yielded 90,000 bpd
        (actor,) = actors
        readings = [
            replace(r, circumstances=replace(r.circumstances, actor=actor))
            if r.circumstances in levels and r.circumstances and not r.circumstances.actor
            else r
            for r in readings
        ]
    if stretch.meant:
        readings = [
            _stand_for(r, stretch.meant[r.quantity.start], stretch)
            for r in readings
            if r.quantity.start in stretch.meant and r.measure and _may_be_meant(r, stretch, topics)
        ]
    return [count_people(reading, judgment.vocabulary) for reading in readings]


def _may_be_meant(reading: Reading, stretch: _Stretch, topics: Topics) -> bool:
    """Whether a measure counts what stands for people: *they* anywhere, *a guard* only where singles count."""
    measure = topics.measures[reading.measure]
    return measure.singles or not (measure.units or stretch.meant[reading.quantity.start] is reading.quantity)


def _stand_for(reading: Reading, one: Quantity, stretch: _Stretch) -> Reading:
    """What a sentence says of *they*, said of those it stands for; their trigger only where it is in one sentence."""
    if one is reading.quantity:
        return reading
    if one.start >= stretch.start:
        return replace(reading, quantity=one)
    return replace(reading, quantity=one, trigger_start=-1, trigger_end=-1)


def _share_totals(document: Document, readings: list[Reading], topics: Topics) -> list[Reading]:
    """``The toll has reached 41, with 12 injured and five missing``: what only stands beside a total is one too."""
    shared: list[Reading] = []
    total: Reading | None = None
    for reading in readings:
        around = reading.circumstances
        if around is None or not topics.measures[reading.measure].occasions:
            total = None if reading.quantity.noun_start >= 0 else total
        elif around.time_scope == "running_total":
            total = reading
        elif total and total.circumstances and around.time_scope == "event":
            same = around.event_date in ("", total.circumstances.event_date)
            behind = max(reading.quantity.end, reading.quantity.noun_end)
            if (
                same
                and _BESIDE.fullmatch(document.folded, total.quantity.end, reading.quantity.start)
                and not _IS_TOLD.match(document.folded, behind)
            ):
                around = replace(
                    around,
                    time_scope="running_total",
                    event_date=total.circumstances.event_date,
                    date_text=total.circumstances.date_text,
                    date_basis=total.circumstances.date_basis,
                    as_of=total.circumstances.as_of,
                )
                total = reading = replace(reading, circumstances=around)
        shared.append(reading)
    return shared


def _read_quantities(
    stretch: _Stretch, shaped: Shaped, given: _Given, around: Iterator[Circumstances]
) -> Iterator[Reading]:
    read = {quantity.start for quantity in shaped.quantities.values()}
    inside = [q for q in stretch.quantities if q.start not in read]  # in a date: the past two years; five of six monks
    for token, quantity in shaped.quantities.items():
        if token not in given:
            yield Reading(quantity)
        for name, hit in given.get(token, ()):
            reading = Reading(
                _drop_act(quantity, name, hit), name, shaped.starts[hit.first], shaped.ends[hit.last - 1], next(around)
            )
            yield reading
            if hit.first == token + 1 and not _are_kind(hit, name, "happens") and not _is_of_one(shaped, hit):
                whole = [q for q in inside if quantity.start < q.start < quantity.noun_end]
                yield from (replace(reading, quantity=q) for q in whole)
                inside = [q for q in inside if q not in whole]
    yield from map(Reading, inside)


def _drop_act(quantity: Quantity, name: str, hit: Hit) -> Quantity:
    """A count without a role where its change is the act that counts it: to *cut* 300 jobs."""
    act = quantity.role == "change" and any(_are_kind(hit, name, kind) for kind in ("verbs", "happens", "events"))
    return replace(quantity, role="") if act else quantity


def _is_of_one(shaped: Shaped, hit: Hit) -> bool:
    """Whether an object stands behind a trigger: *five of the six monks killed a man*, not *killed were Danes*."""
    return shaped.shapes[hit.last : hit.last + 1] in tuple("dQxs")


#: What a trigger offers a quantity: its rank, a measure, itself.
_Offer = tuple[tuple[int, int, int, int], str, Hit]
#: The measures of quantities, by token.
_Given = dict[int, list[tuple[str, Hit]]]


def _find_told(shaped: Shaped, topics: Topics) -> str:
    """The measure to which *the victims* of a sentence belong: the first told shortly before or in it."""
    named = {t.measure for hit in shaped.hits for t in hit.triggers if t.kind == "victims"}
    if not named:
        return ""
    names = [name for name in topics.measures if name in named]
    start = shaped.starts[0]
    lately = _blank_marks(shaped.folded[max(shaped.document.start, start - _LATELY) : start]).split()
    for told in (lately, shaped.words):
        for name in names:
            plain = (t for t in topics.measures[name].triggers if len(t.words) == 1 and not t.rests)
            acts = {t.words[0] for t in plain if t.kind not in ("victims", "words", "rivals")}
            if not acts.isdisjoint(told):
                return name
    return ""


def _assign(shaped: Shaped, topics: Topics, told: str) -> _Given:
    """The measures of each quantity of a sentence, each with the trigger that gave it; ``told``: of *the victims*."""
    offers: dict[int, list[_Offer]] = {}
    for hit in shaped.hits:
        for trigger in hit.triggers:
            if trigger.kind in ("words", "rivals") or (trigger.kind == "victims" and trigger.measure != told):
                continue
            measure = topics.measures[trigger.measure]

            def takes(
                token: int, measure: Measure = measure, trigger: Trigger = trigger, inner: int = hit.inner
            ) -> bool:
                return can_count(shaped, token, measure, trigger, inner == token)

            found = find_counted(shaped, hit, trigger, takes)
            if not found and measure.takes:
                found = find_covered(shaped, hit, trigger, takes, measure.acting or trigger.kind == "happens")
            for token in found:
                rank = (*_rank(shaped, token, hit), _rank_rest(shaped, token, trigger))
                offers.setdefault(token, []).append((rank, trigger.measure, hit))
    given = {token: _choose(shaped, token, offered) for token, offered in offers.items()}
    for token in [token for token, pairs in given.items() if _is_worth(shaped, token, pairs[0][0], topics)]:
        del given[token]
    _assign_parts(shaped, given)
    if ":" in shaped.shapes and given:
        _assign_shares(shaped, given)
    _assign_rival_counts(shaped, topics, given)
    if "(" in shaped.shapes and given:
        _assign_compared(shaped, topics, given)
    further = _find_further(shaped)
    _assign_near(shaped, topics, given, further)
    given.update((token, given[level]) for token, level in further.items() if level in given)
    if not _WEIGHING.isdisjoint(shaped.words):
        _assign_weights(shaped, topics, given)
    return given


def _assign_weights(shaped: Shaped, topics: Topics, given: _Given) -> None:
    """The weight of what a trigger and a noun before it tell of: the cocaine seized on Monday *weighed* 2 tonnes."""
    for token, quantity in shaped.quantities.items():
        if token in given or shaped.words[token - 1] not in _WEIGHING:
            continue
        names = shaped.words[:token]
        for hit in shaped.hits:
            for measure in (topics.measures[trigger.measure] for trigger in hit.triggers if hit.first < token):
                told = not measure.takes.isdisjoint(names) and not read_group(shaped, hit).unreal
                if told and quantity.unit in measure.units:
                    given[token] = [(measure.name, hit)]


def _rank(shaped: Shaped, token: int, hit: Hit) -> tuple[int, int, int]:
    """How near a trigger is to its quantity, least first: beside it, in its noun, over other members of a list."""
    if hit.inner >= 0:
        return (1, 0, 0) if hit.inner == token else (2, abs(token - hit.inner), 0)
    first, last = sorted((token, hit.first))
    listed = "Q" in shaped.shapes[first + 1 : last]
    return 2 * listed, last - first, hit.first - hit.last


def _rank_rest(shaped: Shaped, token: int, trigger: Trigger) -> int:
    """How much a trigger's own words say, the most first: burned 12 cooks *alive*, burned 12 *cooks*, burned 12."""
    if not trigger.rests:
        return 2
    noun = (shaped.quantities[token].counted.lower(),)
    return int(noun in trigger.rests or ANYBODY in trigger.rests)


def _choose(shaped: Shaped, token: int, offered: list[_Offer]) -> list[tuple[str, Hit]]:
    """The nearest trigger's measure; a second one only where the same word or a conjunction gives both.

    What became of them comes before a participle: two guards shot on Sunday have *died*.
    """
    offered.sort(key=lambda offer: offer[0])
    rank, first, best = offered[0]
    counted = [o for o in offered if o[2].inner == token and _are_kind(o[2], o[1], "nouns")]
    if counted and best.inner == token:  # 45 refugees have died
        did = [o for o in offered[1:] if o[2].inner < 0 and not _are_of_topic(o[1], first)]
        rank, first, best = did[0] if did else offered[0]
    elif counted and _are_of_topic(counted[0][1], first) and _is_apart(shaped, token, best):
        rank, first, best = counted[0]
    if best.first == token + 1 and len(offered) > 1 and not _are_kind(best, first, "happens"):
        ended = [offer for offer in offered[1:] if _tells_end(shaped, token, best, offer)]
        rank, first, best = ended[0] if ended and not _are_joined(shaped, best, ended[0][2]) else offered[0]
    kept = {first: best}
    for other, name, hit in offered[1:]:
        same = hit is best and other[-1] == rank[-1]  # shot two officers dead: the longer trigger, not the shorter
        same = same or (hit.first < best.last and best.first < hit.last and not _are_of_topic(name, first))
        if name not in kept and (same or _are_joined(shaped, best, hit)):
            kept[name] = hit
    return list(kept.items())


def _is_apart(shaped: Shaped, token: int, hit: Hit) -> bool:
    """Whether a trigger tells of others: three deaths *among those wounded*, three deaths *and several wounded*; not
    what became of those counted: two hostages *from Lipa were freed*.
    """
    between = shaped.shapes[token + 1 : read_group(shaped, hit).first]
    became = hit.inner < 0 and read_group(shaped, hit).be and _OF_SUBJECT.fullmatch(between)
    return not became and not set("&p,").isdisjoint(shaped.shapes[token + 1 : hit.first])


def _are_of_topic(one: str, other: str) -> bool:
    return one.partition(".")[0] == other.partition(".")[0]


def _tells_end(shaped: Shaped, token: int, best: Hit, offer: _Offer) -> bool:
    """Whether an offer tells what became of people behind whom a participle stands: the deaths of two men *shot*; not
    the flight home of two men *killed*.
    """
    _, name, hit = offer
    if not any(trigger.measure.partition(".")[0] == name.partition(".")[0] for trigger in best.triggers):
        return False
    if hit.first > best.last:
        return _are_kind(hit, name, "happens")
    of_them = hit.last < token and shaped.shapes[hit.last] == "o"
    return of_them and (_are_kind(hit, name, "nouns") or _are_kind(hit, name, "events"))


def _are_kind(hit: Hit, name: str, kind: TriggerKind) -> bool:
    """Whether a hit gives a measure by triggers of a kind."""
    return any(trigger.measure == name and trigger.kind == kind for trigger in hit.triggers)


def _are_joined(shaped: Shaped, one: Hit, other: Hit) -> bool:
    """``killed or wounded``: two triggers with nothing but a conjunction between them."""
    first, second = sorted((one, other), key=lambda hit: hit.first)
    return shaped.shapes[first.last : second.first].strip("a,") in ("&", "/", "&/&")


def _is_worth(shaped: Shaped, token: int, name: str, topics: Topics) -> bool:
    """Whether a number says what is worth so much, which another measure of its topic counts: seized *$3m* cocaine."""
    if not topics.measures[name].units or shaped.shapes[token + 1 : token + 2] != "x":
        return False
    topic = name.partition(".")[0] + "."
    others = (other for other in topics.measures if other.startswith(topic) and other != name)
    return any(is_among(shaped.words[token + 1], topics.measures[other].takes) for other in others)


def _assign_parts(shaped: Shaped, given: _Given) -> None:
    """``15 of the 40 wounded``: a part of a group that the trigger stands in or right behind."""
    for match in _PART.finditer(shaped.shapes):
        part, whole = match.start(), match.end() - 1
        share = 0 < (shaped.quantities[part].best or 1) < 1  # half of the 40 wounded, 58 percent of the 40
        share = share or shaped.quantities[part].unit == "percent"
        if part not in given and whole in given and not share and shaped.quantities[part].noun_start < 0:
            kept = [(name, hit) for name, hit in given[whole] if hit.first in (whole, whole + 1)]
            if kept:
                given[part] = kept


def _assign_shares(shaped: Shaped, given: _Given) -> None:
    """``12 murders were committed: four in Brod and eight in Kula``: bare numbers behind a colon that add up to one."""
    colon = shaped.shapes.index(":")
    whole = max((token for token in given if token < colon), default=-1)
    shares = [token for token in shaped.quantities if token > colon]
    if whole < 0 or len(shares) < 2 or any(token in given for token in shares):
        return
    counts = [shaped.quantities[token] for token in shares]
    bare = all(count.noun_start < 0 and count.best for count in counts)
    if bare and sum(count.best or 0 for count in counts) == shaped.quantities[whole].best:
        given.update((token, given[whole]) for token in shares)


def _assign_rival_counts(shaped: Shaped, topics: Topics, given: _Given) -> None:
    """``the toll at 61, with one group putting the figure at 68``: another count of what was counted just before."""
    for token in sorted(set(shaped.quantities) - set(given)):
        earlier = max((k for k in given if k < token), default=-1)
        if earlier < 0 or not _RIVAL_COUNT.search(" ".join(shaped.words[max(0, token - 12) : token])):
            continue
        quantity = shaped.quantities[token]
        kept = [(name, hit) for name, hit in given[earlier] if not topics.measures[name].units]
        if kept and not are_measured(quantity, shaped.units) and shaped.shapes[token - 1] in "poatv":
            if shaped.words[token - 1] == "to":  # taking the total to 42: what stands around it says of which time
                kept = [(name, Hit(token, token + 1, hit.triggers, inner=token)) for name, hit in kept]
            given[token] = kept


def _assign_compared(shaped: Shaped, topics: Topics, given: _Given) -> None:
    """``2,053 insolvencies, 3 percent more than in May (1,996)``: in brackets, what a count is compared with."""
    for match in _COMPARED_WITH.finditer(shaped.shapes):
        token = shaped.shapes.index("Q", match.start())
        earlier = max((k for k in given if k < match.start()), default=-1)
        compared = shaped.words[match.start()] in _THAN and shaped.quantities[token].noun_start < 0
        if earlier >= 0 and token not in given and compared and not shaped.quantities[token].unit:
            kept = [(name, hit) for name, hit in given[earlier] if not topics.measures[name].units]
            if kept:
                given[token] = kept


def _assign_sum(shaped: Shaped, topics: Topics, given: _Given, before: Sequence[_Given]) -> None:
    """``That brings the total this year to 83``: what the one measure of the sentence before counts."""
    offered = (offer for counted in before for offers in counted.values() for offer in offers)
    named = {name: hit for name, hit in offered if not topics.measures[name].units}
    for token, quantity in shaped.quantities.items():
        if len(named) == 1 and _SUMMING_UP.fullmatch(" ".join(shaped.words[:token])) and quantity.noun_start < 0:
            given[token] = [(name, Hit(token, token + 1, hit.triggers, inner=token)) for name, hit in named.items()]


def _assign_near(shaped: Shaped, topics: Topics, given: _Given, further: Collection[int]) -> None:
    """Quantities by the words and rivals that stand nearest to them; what is only planned counts as a rival, and those
    ``further`` told are no own.
    """
    near: dict[str, list[tuple[Hit, Trigger]]] = {}
    for hit in shaped.hits:
        for trigger in hit.triggers:
            if trigger.kind in ("words", "rivals"):
                near.setdefault(trigger.measure, []).append((hit, trigger))
    gaps: dict[int, float] = {}
    for name, pairs in near.items():
        pairs.sort(key=lambda pair: pair[0].first)
        firsts = [hit.first for hit, _ in pairs]
        for token in shaped.quantities:
            if token in given and token not in gaps:
                continue
            beside = pairs[bisect_left(firsts, token - _FAR) : bisect_left(firsts, token + _FAR)]
            if not beside or token in further:
                continue
            hit, trigger = min(beside, key=lambda pair: _measure_gap(shaped, token, pair[0]))
            gap = _measure_gap(shaped, token, hit)
            if (
                trigger.kind == "words"
                and gap < gaps.get(token, 1e9)  # what the output rose to, and then the output quota
                and (topics.measures[name].scope == "state" or ";" not in shaped.shapes[token : hit.first])
                and not _has_its_own(shaped, hit, token)
                and not (_is_untold(shaped, hit, token) if trigger.plans else _is_to_come(shaped, hit, token))
                and can_count(shaped, token, topics.measures[name], trigger)
            ):
                given[token], gaps[token] = [(name, hit)], gap


def _has_its_own(shaped: Shaped, hit: Hit, token: int) -> bool:
    """Whether a word behind a number has one of its own: 40 percent of the vote on a *turnout of 70 percent*; grew 300
    tonnes and *shipped 200 tonnes*; not so 500,000 barrels *of output of 1.2 million*.
    """
    if hit.first < token:
        return False
    if joined := _AND_ITS_OWN.match(shaped.shapes, hit.last):
        same = shaped.quantities[joined.end() - 1].unit in ("", shaped.quantities[token].unit)
        return same and not set("&,").isdisjoint(shaped.shapes[token + 1 : hit.first])
    own = _OF_ITS_OWN.match(shaped.shapes, hit.last)
    return bool(own) and not _OF_IT.fullmatch(shaped.shapes, token + 1, hit.first)


def _find_further(shaped: Shaped) -> dict[int, int]:
    """The amounts that tell by how much the one before them rose, or from what, by token: 750,000 bpd in May, *up
    250,000 bpd*; 300 kg in May, *against 120 kg*.
    """
    further: dict[int, int] = {}
    for level, token in pairwise(shaped.quantities):
        before = shaped.words[max(0, token - 2) : token]
        rise = token - 2 if before[1:] == ["by"] else token - 1
        beside = before[-1:] == ["against"] or before in BESIDE_IT
        rises = shaped.words[rise] in _UP and shaped.shapes[rise - 1] == ","
        quantity = shaped.quantities[token]
        same = shaped.quantities[level].unit == quantity.unit
        if (beside or rises) and same and are_measured(quantity, shaped.units):
            further[token] = level
    return further


def _is_to_come(shaped: Shaped, hit: Hit, token: int) -> bool:
    """Whether a level is planned or foretold; that from which it is to rise or fall stands: to cut *from 4 million*."""
    plural = shaped.words[hit.first].endswith("s") and shaped.shapes[hit.first - 1 : hit.first] == "t"
    noun = plural or hit.inner >= 0  # responded to fires, to 12 fires
    if is_foretold(shaped, token):
        return True
    if not noun and read_group(shaped, hit).unreal and not is_striven(shaped, hit.first):
        return True
    if _is_left(shaped, token):
        return _is_of_forecast(shaped, token)
    return is_forecast(shaped, min(hit.first, token), max(hit.last, token))


def _is_of_forecast(shaped: Shaped, token: int) -> bool:
    """Up *from an earlier estimate* of 4 million; it cut its *output forecast* to 3 million from 4 million."""
    start = shaped.shapes.rfind(",", 0, token) + 1
    return not FORECASTS.isdisjoint(shaped.words[max(start, token - 12) : token])


def _is_untold(shaped: Shaped, hit: Hit, token: int) -> bool:
    """Whether a plan is denied, or a number is what it leaves behind."""
    return read_group(shaped, hit).denied or _is_left(shaped, token)


def _is_left(shaped: Shaped, token: int) -> bool:
    return _LEFT.search(" ".join(shaped.words[max(0, token - 6) : token])) is not None


def _measure_gap(shaped: Shaped, token: int, hit: Hit) -> float:
    """How far a word stands from a quantity: tokens, more behind it than before it, more across a clause's edge."""
    if hit.inner == token:
        return 0
    before = hit.first < token or shaped.shapes[token + 1 : token + 2] == "r"
    between = shaped.shapes[hit.last : token] if hit.first < token else shaped.shapes[token + 1 : hit.first]
    edges = 8 * between.count(";") + 5 * between.count(",") + 6 * between.count("j") + 4 * between.count("&")
    return len(between) * (1.0 if before else 1.5) + edges
