"""Facts: for each question the claims that answer it, with low, best, high, and what they are worth together.

``status`` is the first that holds: ``superseded`` (the same source gave a later figure), ``conflicting`` (two
figures cannot both be true at the precision written, also inside one origin), ``corroborated`` (two or more
origins, compatible), ``repeated`` (several documents, one origin), ``single``.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from copy import copy
from datetime import date
from hashlib import sha256
from itertools import combinations, islice
from typing import NamedTuple

from msgspec import msgpack
from msgspec.structs import replace

from .clues import Voice
from .edtf import read_interval
from .intervals import are_compatible, find_interval
from .lookups import index_documents, list_heads
from .model import Claim, Document, Fact, MeasureRow
from .questions import Question, find_questions
from .spools import Spool, sort_rows
from .traits import are_one_speaker, are_related, is_measured, is_short_for, name_source, read_scope
from .units import Units
from .wording import capitalise, join_names, say_choice, say_count, say_date, say_number, say_row, say_unit

#: Speakers of one question are compared by parts of their names up to this many, counts that are said to have changed
#: looked at from the last.
MOST_SPEAKERS = 64
MOST_MOVED = 16
#: Two totals whose first days are no farther apart, in days, count one thing: since March, since late March.
NEAR = 31
#: What ended this many days before it is told is no news.
LONG_PAST = 365
#: A count that was lowered, it is not said from what, was no more than this factor higher.
HARDLY = 1.15
#: Of more values than this only the lowest and the highest are named.
MOST_VALUES = 5


def find_facts(
    claims: Iterable[Claim],
    documents: Iterable[Document],
    measures: Mapping[str, MeasureRow] | None = None,
    units: Units | None = None,
) -> Iterator[Fact]:
    """Every question that figure claims answer, with its answers side by side; grades stay empty (see ``grades``).

    Args:
        claims: all claims; quotations, untyped quantities and rejected claims make no fact; one without an origin has
            that of its document.
        documents: the documents of the claims, in any order.
        measures: for the words of each measure (``people killed``).
        units: for the nouns that count people; the project's own for none.

    Yields:
        A row per question, sorted by measure, event date and fact_id; the same whatever the order of claims and
        documents. No claims, no facts. A copy of a document changes nothing but the counts of documents and
        outlets, and ``single`` to ``repeated``.
    """
    heads = _read_heads(documents)
    near: dict[int, set[int]] = {}
    names: dict[int, str] = {}
    questions = find_questions(claims, index_documents(documents), near, units)
    rows = sort_rows(_list_answers(questions, heads, measures or {}, near, names), keys=3)
    decode = msgpack.Decoder(Fact).decode
    for *_, number, row in rows:
        fact = decode(row)
        yield replace(fact, near=" ".join(sorted(names[other] for other in near[number]))) if fact.near else fact


def is_background(fact: Fact) -> bool:
    """Whether what a fact counts ended a year or more before its texts tell it, as an earlier disaster did.

    Never a level, nor what has no date.
    """
    days, told = read_interval(fact.event_date), read_interval(fact.as_of)
    if fact.time_scope == "state" or days is None or told is None:
        return False
    return (told[0] - days[1]).days >= LONG_PAST


class Facts(Iterable[Fact]):
    """Facts, and the claims that answer each: gathered once, kept on disk, read as often as asked."""

    def __init__(self, facts: Iterable[Fact], claims: Iterable[Claim]) -> None:
        self._facts = Spool(Fact, facts)
        self._sizes = array("q", bytes(8 * len(self._facts)))  #: of each fact, how many claims it has
        self._claims = Spool(Claim, self._list_claims(claims))

    def _list_claims(self, claims: Iterable[Claim]) -> Iterator[Claim]:
        """The claims of the first fact, then those of the second, and so on."""
        numbers: dict[str, list[int]] = defaultdict(list)
        for number, fact in enumerate(self._facts):
            for claim_id in fact.claim_ids.split():
                numbers[claim_id].append(number)
        encode, decode = msgpack.Encoder().encode, msgpack.Decoder(Claim).decode
        rows = sort_rows(
            (
                (number, claim.claim_id, claim.document_id, claim.start, encode(claim))
                for claim in claims
                if claim.review != "rejected" and claim.claim_id in numbers
                for number in numbers[claim.claim_id]
            ),
            keys=4,
        )
        for number, *_, row in rows:
            self._sizes[number] += 1
            yield decode(row)

    def change(self, facts: Iterable[Fact]) -> Facts:
        """The same facts otherwise told, with the same claims."""
        changed = copy(self)
        changed._facts = Spool(Fact, facts)
        return changed

    def gather(self) -> Iterator[tuple[Fact, list[Claim]]]:
        """Each fact with its claims."""
        left = iter(self._claims)
        return ((fact, list(islice(left, size))) for fact, size in zip(self._facts, self._sizes, strict=True))

    def __iter__(self) -> Iterator[Fact]:
        return iter(self._facts)

    def __len__(self) -> int:
        return len(self._facts)


def gather_claims(facts: Iterable[Fact], claims: Iterable[Claim]) -> Iterator[tuple[Fact, list[Claim]]]:
    """Each fact with its claims in every document, rejected ones left out; by claim, document and place."""
    return (facts if isinstance(facts, Facts) else Facts(facts, claims)).gather()


class _Head(NamedTuple):
    """What a fact wants to know of a document."""

    published: str
    outlet: str


def _read_heads(documents: Iterable[Document]) -> dict[str, _Head]:
    known: dict[_Head, _Head] = {}
    heads = ((head.document_id, _Head(head.published, head.outlet)) for head in list_heads(documents))
    return {document_id: known.setdefault(head, head) for document_id, head in heads}


def _list_answers(
    questions: Iterable[Question],
    heads: Mapping[str, _Head],
    measures: Mapping[str, MeasureRow],
    near: Mapping[int, set[int]],
    names: dict[int, str],
) -> Iterator[tuple[str | int | bytes, ...]]:
    """The facts behind what they are sorted by, and the number of their question; ``names`` takes the ids of those that
    others are near to.
    """
    encode = msgpack.Encoder().encode
    for question in questions:
        measure = measures.get(question.voices[0].claim.measure)
        old = _find_superseded(question.voices, heads, passing=measure is not None and measure.passing == "yes")
        if question.number in near:
            names[question.number] = name_fact(v.claim.claim_id for v in question.voices if v.claim.claim_id not in old)
        for fact in _answer(question, old, question.number in near, heads, measures):
            yield fact.measure, fact.event_date, fact.fact_id, question.number, encode(fact)


def name_fact(claim_ids: Iterable[str]) -> str:
    """A fact's id, from the smallest id of its claims: the order of the corpus and most additions leave it be."""
    return "f" + sha256(min(claim_ids).encode()).hexdigest()[:10]


def find_range(claims: Sequence[Claim]) -> tuple[float | None, float | None]:
    """The lowest and the highest figure of the claims.

    An end is empty where no figure closes it: ``high`` where the largest figure is itself only a lower bound,
    ``low`` where the smallest is only an upper bound, both for *about 800,000* alone.
    """
    lows = [(n, c) for c in claims for n in (c.low, c.best, c.high) if n is not None]
    if not lows:
        return (None, None)
    smallest, largest = min(n for n, _ in lows), max(n for n, _ in lows)
    at_top = [c for n, c in lows if n == largest]
    at_bottom = [c for n, c in lows if n == smallest]
    if smallest == largest:
        return (
            smallest if any(c.low is not None for c in claims) else None,
            largest if all(c.high is not None for c in at_top) else None,
        )
    open_top = any(c.bound in {"at_least", "more_than"} for c in at_top)
    open_bottom = any(c.bound in {"at_most", "less_than"} for c in at_bottom)
    return (None if open_bottom else smallest, None if open_top else largest)


def choose_best(voices: Sequence[Voice]) -> float | None:
    """One of the claims' values: that of most origins, then the lowest; never an average, nor none where another gives
    a number. None where all are vague.
    """
    supporters: dict[float, set[str]] = defaultdict(set)
    for voice in voices:
        if voice.claim.best is not None:
            supporters[voice.claim.best] |= voice.origins
    if len(supporters) > 1:
        supporters.pop(0.0, None)  # who denies it gives no figure
    return min(supporters, key=lambda value: (-len(supporters[value]), value), default=None)


def _answer(
    question: Question,
    old: Mapping[str, _Later],
    near: bool,
    documents: Mapping[str, _Head],
    measures: Mapping[str, MeasureRow],
) -> list[Fact]:
    """The current fact of a question, and one for each total that a later one replaced."""
    current = [voice for voice in question.voices if voice.claim.claim_id not in old]
    fact = _write_fact(current, documents, measures, near)
    claims = [voice.claim for voice in question.voices]  # what was replaced still tells where and when
    facts = [
        replace(
            fact,
            place=_choose_most(claim.place for claim in claims),
            event_date=_choose_date(claims),
        )
    ]
    replaced: dict[float | None, list[Voice]] = defaultdict(list)
    for voice in question.voices:
        if voice.claim.claim_id in old:
            replaced[voice.claim.best].append(voice)
    for voices in replaced.values():
        later = old[min(v.claim.claim_id for v in voices)]
        past = _write_fact(voices, documents, measures, near=False)
        facts.append(replace(past, status="superseded", why=_say_later(later, documents), reasons=""))
    return facts


class _Later(NamedTuple):
    """The claim that replaced another; ``own`` where it is of the same source, ``corrects`` where that was wrong,
    ``below`` where it stands in the text below a title.
    """

    claim: Claim
    own: bool
    corrects: bool = False
    below: bool = False


def _say_later(later: _Later, documents: Mapping[str, _Head]) -> str:
    said = say_row(later.claim, unit=False)
    if later.below:
        return f"It stands in a title; the text below gives {said}."
    if later.corrects:
        document = documents.get(later.claim.document_id)
        day = say_date(document.published) if document else ""
        return f"A correction{' of ' * bool(day)}{day} puts it at {said}."
    figure = f"{said}{_say_as_of(later.claim, documents)}"
    return f"The same source gave a later figure, {figure}." if later.own else f"A later count replaced it: {figure}."


def _find_superseded(
    voices: Sequence[Voice], documents: Mapping[str, _Head], passing: bool = False
) -> dict[str, _Later]:
    """For each claim that a later one has replaced, the later one, which is higher or at odds.

    A source replaces its own figure. A count that is said to have changed (``rose to 79, up from 61``) replaces the
    earlier one that its article names, whoever gave it, and lower ones that nobody is credited with. A ``passing``
    count (people still missing) replaces every earlier one. What repeats a replaced figure, in its article (a title) or
    of its origin (a copy), goes with it. What a correction says was wrong replaces nothing.
    """
    wrong = dict(_list_corrected(voices, documents)) | dict(_list_mistitled(voices))
    counting = [
        v for v in voices if v.claim.claim_id not in wrong and read_scope(v.claim) in {"running_total", "event"}
    ]
    dated = [v for v in counting if _day_of(v.claim, documents) != date.min]
    if len({_rank_day(v.claim, documents) for v in dated}) < 2:
        return {claim.claim_id: _Later(later, own=False) for claim, later in _list_taken_up(counting)} | wrong
    old: dict[str, _Later] = {}
    latest = _find_latest(dated, documents)
    speakers = _relate_speakers(latest)
    for voice in dated:
        last = max((latest[name] for name in speakers[_name_speaker(voice)]), key=lambda c: _rank(c, documents))
        if _comes_before(voice.claim, last, documents) and _is_replaced(voice.claim, last):
            old[voice.claim.claim_id] = _Later(last, own=True)
    old.update(list(_list_repeats(counting, old, documents)))
    outlast = _list_passed if passing else _list_outgrown
    for claim, later in [*_list_taken_up(counting), *outlast(dated, old, documents), *_list_floors(dated, documents)]:
        old.setdefault(claim.claim_id, _Later(later, own=False))
    for _ in range(2):  # a copy of what repeats a title
        old.update(list(_list_repeats(counting, old, documents)))
    old.pop(max((v.claim for v in dated), key=lambda c: _rank(c, documents)).claim_id, None)
    return old | dict(_list_lowered(counting, old, documents)) | wrong


def _list_corrected(voices: Sequence[Voice], documents: Mapping[str, _Head]) -> Iterator[tuple[str, _Later]]:
    """Claims that a correction takes back, with the figure that is right.

    A figure that a correction names is wrong wherever it was told until the day after, and in the correction itself. A
    corrected article that names none replaces another figure of its day by the same source, its title's too.
    """
    corrections = [v for v in voices if not v.denied and (v.denies or v.corrects)]
    for voice in (v for v in voices if not v.denies) if corrections else ():
        claim = voice.claim
        for other in corrections:
            if other.denies and claim.best in other.denies:
                late = (_day_of(claim, documents) - _day_published(other.claim, documents)).days > 1
                if voice.denied or not late:
                    yield claim.claim_id, _Later(other.claim, own=False, corrects=True)
                    break
            elif other.corrects and not voice.corrects and _is_other_version(voice, other, documents):
                yield claim.claim_id, _Later(other.claim, own=True, corrects=True)
                break


def _list_mistitled(voices: Sequence[Voice]) -> Iterator[tuple[str, _Later]]:
    """Figures of titles that no text gives, with the one that the text below gives instead."""
    below = {
        v.claim.document_id: v.claim
        for v in voices
        if not v.titled and v.claim.bound == "exact" and not v.claim.as_of.startswith("..")
    }
    given = {v.claim.best for v in voices if not v.titled}
    for claim in (voice.claim for voice in voices if voice.titled and voice.claim.bound == "exact"):
        right = below.get(claim.document_id)
        if right is not None and claim.best not in given and _lie_near(claim, right):
            yield claim.claim_id, _Later(right, own=True, below=True)


def _lie_near(one: Claim, other: Claim) -> bool:
    """Whether two counts hardly differ: one of them may be the other gone wrong."""
    counts = sorted((one.best or 0.0, other.best or 0.0))
    return counts[0] >= 10 and counts[1] <= HARDLY * counts[0]


def _is_other_version(voice: Voice, correct: Voice, documents: Mapping[str, _Head]) -> bool:
    """Whether a claim is that of the same source in another version of a corrected article of its day."""
    same_day = _day_of(voice.claim, documents) == _day_of(correct.claim, documents) != date.min
    told = _name_speaker(voice) == _name_speaker(correct)
    return same_day and told and not are_compatible((voice.claim, correct.claim))


def _day_published(claim: Claim, documents: Mapping[str, _Head]) -> date:
    """The day of a claim's article; the day it speaks about where that is unknown."""
    document = documents.get(claim.document_id)
    days = read_interval(document.published if document else "")
    return days[1] if days else _day_of(claim, documents)


def _list_outgrown(
    voices: Sequence[Voice], old: Mapping[str, _Later], documents: Mapping[str, _Head]
) -> Iterator[tuple[Claim, Claim]]:
    """Claims that a count outgrew which is said to have changed, with that count, or what has replaced it since.

    A total told as known, by nobody in particular, outgrows lower ones of the same time: 55 since March, 46 before.
    """
    moved = sorted(
        (v.claim for v in voices if v.claim.role == "level" or _is_known(v.claim)), key=lambda c: _rank(c, documents)
    )
    for later in moved[: -MOST_MOVED - 1 : -1]:
        named = {v.claim.best for v in voices if v.claim.document_id == later.document_id and v.claim.claim_id in old}
        last = old[later.claim_id].claim if later.claim_id in old else later
        for voice in voices:
            claim = voice.claim
            if claim.best is None or later.best is None or not _comes_before(claim, later, documents):
                continue
            if later.role != "level" and not _begin_alike(claim, later):
                continue
            if (claim.best in named or not name_source(claim)) and claim.best < later.best:
                yield claim, last


def _list_floors(voices: Sequence[Voice], documents: Mapping[str, _Head]) -> Iterator[tuple[Claim, Claim]]:
    """Lower bounds of the first day on which a count was told, with the lowest of the next, where all that was told
    since is higher: *at least 15* of the first hours.
    """
    days = sorted({_rank_day(v.claim, documents) for v in voices if v.claim.best})
    if len(days) < 2:
        return
    first = [v.claim for v in voices if v.claim.best and _rank_day(v.claim, documents) == days[0]]
    since = [v.claim for v in voices if v.claim.best and _rank_day(v.claim, documents) > days[0]]
    lowest = min(since, key=lambda claim: (claim.best or 0.0, _rank(claim, documents)))
    for claim in first:
        if claim.bound in {"at_least", "more_than"} and (claim.best or 0.0) < (lowest.best or 0.0):
            yield claim, lowest


def _list_taken_up(voices: Sequence[Voice]) -> Iterator[tuple[Claim, Claim]]:
    """Earlier figures that an article names beside the one that its count has changed to, with that; where it tells of
    no change, with the highest that it gives besides, unless its others contradict each other.
    """
    earlier = [v.claim for v in voices if v.claim.as_of.startswith("..")]
    named = {claim.document_id for claim in earlier}
    given: dict[str, list[Claim]] = defaultdict(list)
    for claim in (v.claim for v in voices if v.claim.document_id in named and v.claim.best is not None):
        if not claim.as_of.startswith(".."):
            given[claim.document_id].append(claim)
    for claim in (claim for claim in earlier if given[claim.document_id]):
        others = given[claim.document_id]
        moved = [other for other in others if other.role == "level"]
        later = moved[-1] if moved else max(others, key=lambda other: (other.best or 0.0, other.claim_id))
        grown = (later.best or 0.0) > (claim.best or 0.0) and are_compatible(others)
        if later.best != claim.best and (moved or grown):
            yield claim, later


def _list_lowered(
    voices: Sequence[Voice], old: Mapping[str, _Later], documents: Mapping[str, _Head]
) -> Iterator[tuple[str, _Later]]:
    """Figures that are no longer right since their source lowered them (``to 31 from 34``), wherever they are told; not
    those to which a count has risen anew. Where it is not said from what, those told before that are hardly higher.
    What was lowered to once, and then further, goes too. Of what was told on the days before, what is no higher than
    the figure taken back grew towards it and goes with it.
    """
    by_document: dict[str, set[float]] = defaultdict(set)
    for voice in voices:
        if voice.claim.as_of.startswith("..") and voice.claim.best is not None:
            by_document[voice.claim.document_id].add(voice.claim.best)
    lowering = [v.claim for v in voices if v.lowers and v.claim.best and not v.claim.as_of.startswith("..")]
    for right in lowering[:MOST_MOVED]:
        floor, day = right.best or 0.0, _day_of(right, documents)
        named = {value for value in by_document[right.document_id] if value > floor}
        top = max(named, default=0.0)
        again = {c.best or 0.0 for c in lowering if (c.best or 0.0) > floor and _day_of(c, documents) <= day}
        wrong = named or {
            v.claim.best or 0.0
            for v in voices
            if floor < (v.claim.best or 0.0) <= HARDLY * floor and date.min < _day_of(v.claim, documents) <= day
        }
        for claim in (voice.claim for voice in voices if voice.claim.claim_id not in old):
            anew = claim.role == "level" and _day_of(claim, documents) > day
            grown = date.min < _day_of(claim, documents) < day and 0.0 < (claim.best or 0.0) <= top
            if grown or (claim.best in wrong | again and claim.bound == "exact" and not anew):
                yield claim.claim_id, _Later(right, own=False)


def _is_known(claim: Claim) -> bool:
    """Whether a claim is a total since some day, in the outlet's own voice."""
    return read_scope(claim) == "running_total" and not name_source(claim) and not claim.hedge


def _begin_alike(claim: Claim, later: Claim) -> bool:
    """Whether two totals are those of one time, as far as they say since when."""
    days = [read_interval(c.event_date) for c in (claim, later)]
    if read_scope(claim) != "running_total" or days[0] is None or days[1] is None:
        return False
    return days[1][1] > days[1][0] and abs((days[0][0] - days[1][0]).days) <= NEAR


def _list_passed(
    voices: Sequence[Voice], old: Mapping[str, _Later], documents: Mapping[str, _Head]
) -> Iterator[tuple[Claim, Claim]]:
    """Claims that the latest one contradicts, with that; what still stands of a count that goes down by itself."""
    latest = max((v.claim for v in voices if v.claim.claim_id not in old), key=lambda c: _rank(c, documents))
    for voice in voices:
        if _comes_before(voice.claim, latest, documents) and _is_replaced(voice.claim, latest):
            yield voice.claim, latest


def _list_repeats(
    voices: Sequence[Voice], old: Mapping[str, _Later], documents: Mapping[str, _Head]
) -> Iterator[tuple[str, _Later]]:
    """What repeats a replaced figure in its article or as its copy: in no name, in its source's or its outlet's."""
    replaced: dict[tuple[str, float | None], list[Voice]] = defaultdict(list)
    for voice in voices:
        if voice.claim.claim_id in old:
            for text in (voice.claim.document_id, *voice.origins):
                replaced[text, voice.claim.best].append(voice)
    for voice in voices if replaced else ():
        claim = voice.claim
        if claim.claim_id in old:
            continue
        keys = [(text, claim.best) for text in (claim.document_id, *sorted(voice.origins))]
        for other in (other for key in keys for other in replaced.get(key, ())[:MOST_MOVED]):
            head, later = documents.get(other.claim.document_id), old[other.claim.claim_id]
            told = not name_source(claim) or are_one_speaker(voice.speaker, other.speaker)
            told |= claim.document_id == other.claim.document_id and not name_source(other.claim)  # a title's figure
            if (told or (head and are_related(claim.source, head.outlet))) and later.claim.claim_id != claim.claim_id:
                yield claim.claim_id, later
                break


def _name_speaker(voice: Voice) -> frozenset[str]:
    """Who is credited, as compared; in the outlet's own voice the outlet."""
    claim = voice.claim
    return voice.speaker or frozenset([name_source(claim) or f"outlet {claim.source or claim.document_id}"])


def _find_latest(voices: Sequence[Voice], documents: Mapping[str, _Head]) -> dict[frozenset[str], Claim]:
    """The latest claim of each speaker."""
    latest: dict[frozenset[str], Claim] = {}
    for voice in voices:
        name = _name_speaker(voice)
        if name not in latest or _rank(latest[name], documents) < _rank(voice.claim, documents):
            latest[name] = voice.claim
    return latest


def _relate_speakers(names: Collection[frozenset[str]]) -> dict[frozenset[str], list[frozenset[str]]]:
    """For each name those that mean the same speaker: ``the ministry`` and ``the Health Ministry``, unless there is
    another ministry too.
    """
    if len(names) > MOST_SPEAKERS:
        return {name: [name] for name in names}
    longer = {name: [other for other in names if name < other] for name in names}
    clear = {n for n in names if all(one <= other or other <= one for one, other in combinations(longer[n], 2))}
    return {
        name: [
            other
            for other in names
            if are_one_speaker(name, other) and (name == other or min(name, other, key=len) in clear)
        ]
        for name in names
    }


def _comes_before(claim: Claim, later: Claim, documents: Mapping[str, _Head]) -> bool:
    return _rank_day(claim, documents) < _rank_day(later, documents)


def _rank(claim: Claim, documents: Mapping[str, _Head]) -> tuple[date, bool, bool, float, str]:
    """The order of counts: by day; of one day first what is said to have changed, then the higher."""
    return (*_rank_day(claim, documents), claim.role == "level", claim.best or 0.0, claim.claim_id)


def _is_replaced(claim: Claim, latest: Claim) -> bool:
    if claim.best is None or latest.best is None or claim.best == latest.best:
        return False
    return latest.best > claim.best or not are_compatible((claim, latest))


def _day_of(claim: Claim, documents: Mapping[str, _Head]) -> date:
    """The last day that a claim can speak about; the first of all days where nothing tells, or only about when."""
    document = documents.get(claim.document_id)
    told = claim.as_of or (document.published if document else "")
    days = read_interval(told) if not told.endswith("~") else None
    return days[1] if days and days[1] != date.max else date.min


def _rank_day(claim: Claim, documents: Mapping[str, _Head]) -> tuple[date, bool]:
    """The last day that a claim can speak about; what was so on *some* day up to it (``up from 38``) comes first."""
    return _day_of(claim, documents), not claim.as_of.startswith("..")


def _say_as_of(claim: Claim, documents: Mapping[str, _Head]) -> str:
    document = documents.get(claim.document_id)
    said = say_date(claim.as_of) or say_date(document.published if document else "")
    return f", as of {said}" if said else ""


def _write_fact(
    voices: Sequence[Voice], documents: Mapping[str, _Head], measures: Mapping[str, MeasureRow], near: bool
) -> Fact:
    claims = [voice.claim for voice in voices]
    ids = sorted({claim.claim_id for claim in claims})
    names = {name for voice in voices for name in voice.documents}
    found = frozenset[str]().union(*(voice.origins for voice in voices))
    status = _choose_status(claims, len(names), len(found))
    if status == "corroborated" and _is_one_source(voices):
        status, found = "repeated", frozenset([min(found)])
    low, high = find_range(claims)
    best = choose_best(voices)
    first = claims[0]
    return Fact(
        fact_id=name_fact(ids),
        measure=first.measure,
        subject=_choose_subject(claims, measures),
        place=_choose_most(claim.place for claim in claims),
        unit=_choose_most(claim.unit for claim in claims),
        event_date=_choose_date(claims),
        low=low,
        best=best,
        high=high,
        status=status,
        why=_say_why(voices, status, best, len(names), len(found), near),
        reasons=_find_reasons(voices, documents) if status == "conflicting" else "",
        documents=len(names),
        outlets=len({documents[n].outlet for n in names if n in documents and documents[n].outlet}),
        origins=len(found),
        claim_ids=" ".join(ids),
        time_scope=_choose_most(read_scope(claim) for claim in claims),
        role="change" if first.role == "change" else "",
        actor=_choose_most(claim.actor for claim in claims),
        as_of=_choose_as_of(claims, documents),
        near="?" if near else "",
    )


def _choose_status(claims: Sequence[Claim], documents: int, origins: int) -> str:
    if not are_compatible(claims):
        return "conflicting"
    if origins > 1:
        return "corroborated"
    return "repeated" if documents > 1 else "single"


def _is_one_source(voices: Sequence[Voice]) -> bool:
    """Whether every text credits one source with one figure: who reports it twice does not confirm it."""
    if len({voice.claim.best for voice in voices}) > 1:
        return False
    first = min(voices, key=lambda voice: (len(voice.speaker), voice.claim.source))
    return all(
        are_one_speaker(first.speaker, voice.speaker) or is_short_for(first.claim.source, voice.claim.source)
        for voice in voices
    )


def _choose_most(names: Iterable[str]) -> str:
    """The name that most claims give; of equals the longest; empty where none gives one."""
    counts = Counter(name for name in names if name)
    return min(counts, key=lambda name: (-counts[name], -len(name), name), default="")


def _choose_date(claims: Sequence[Claim]) -> str:
    """The narrowest date of the claims; of equals one that a claim's own sentence gives, then that of most claims."""
    counts = Counter(claim.event_date for claim in claims if claim.event_date)
    own = {claim.event_date for claim in claims if claim.date_basis != "inferred"}

    def width(edtf: str) -> int:
        days = read_interval(edtf)
        return (days[1] - days[0]).days if days else 10**7

    return min(counts, key=lambda edtf: (width(edtf), edtf not in own, -counts[edtf], edtf), default="")


def _choose_as_of(claims: Sequence[Claim], documents: Mapping[str, _Head]) -> str:
    """The latest of the days that the claims speak about, as EDTF; empty where none says."""
    latest = max(claims, key=lambda c: (_day_of(c, documents), c.as_of, c.claim_id))
    document = documents.get(latest.document_id)
    return latest.as_of or (document.published if document else "")


def _choose_subject(claims: Sequence[Claim], measures: Mapping[str, MeasureRow]) -> str:
    """What is counted: the measure's words, of an amount in its unit; the claims' noun where no topic has a word."""
    measure = measures.get(claims[0].measure)
    if measure is None:
        return _choose_most(claim.counted for claim in claims)
    return name_counted(claims[0], measure.plural) if measure.scope == "event" else measure.plural


def name_counted(claim: Claim, label: str, number: float = 2) -> str:
    """A measure's label in the unit of the figure: ``kilograms of coal`` is ``tonnes of coal`` for a figure in tonnes.

    ``number`` chooses singular or plural. The label itself where nothing is measured or the unit is its own.
    """
    said = say_unit(claim.unit, number)
    own = label.startswith(said) or (claim.unit == "USD" and label.startswith("US dollar"))
    return label if own or not is_measured(claim) else f"{said}{say_behind_unit(label)}"


def say_behind_unit(label: str) -> str:
    """What a label says behind its unit, with a space: `` of drugs seized``, `` burned``; empty for a lone unit."""
    _, of, stuff = label.partition(" of ")
    _, space, last = label.rpartition(" ")
    return f"{of}{stuff}" if of else f"{space}{last}" if space else ""


def _say_why(voices: Sequence[Voice], status: str, best: float | None, documents: int, origins: int, near: bool) -> str:
    claims = [voice.claim for voice in voices]
    said = _list_values(claims)
    if status == "conflicting":
        shared = "all of them go back to one origin, so they do not confirm each other"
        verdict = shared if origins == 1 else f"they come from {say_count(origins, 'origin')}"
        lead = "" if best is None else f"; {_say_lead(claims, best)} leads, as {_say_rule(voices, best)}"
        why = f"The claims put it at {_say_values(claims, said, 'or')}; {verdict}{lead}"
    elif status == "corroborated":
        both = "both" if len(said) == 2 else "all"
        agree = f"give {said[0]}" if len(said) == 1 else f"agree, since {_say_values(claims, said)} can {both} be true"
        why = f"{capitalise(say_count(origins, 'separate origin'))} {agree}"
    elif status == "repeated":
        number = capitalise(say_count(documents, "document"))
        why = f"{number} give {_say_values(claims, said)}, and all go back to one origin"
    else:
        why = f"One document states it, {_say_credit(claims[0])}"
    return why + ("; another figure, kept apart, may answer the same question." if near else ".")


def _list_values(claims: Sequence[Claim]) -> list[str]:
    """The values as the claims give them, with their bounds, each once, the lowest first."""
    measured = any(map(is_measured, claims))
    ordered = sorted(claims, key=lambda c: (c.bound == "vague", find_interval(c), c.best or 0.0, c.claim_id))
    return list(dict.fromkeys(_say_vague_low(say_row(claim, unit=measured), claim) for claim in ordered))


def _say_vague_low(said: str, claim: Claim) -> str:
    """A vague value in small letters, as it stands within a sentence."""
    return said[:1].lower() + said[1:] if claim.bound == "vague" else said


def _say_values(claims: Sequence[Claim], said: Sequence[str], last: str = "and") -> str:
    """Values in a list: plain ones share their unit, and of very many only the ends are named."""
    if len(said) > MOST_VALUES:
        return f"figures from {said[0]} to {said[-1]}"
    if last == "or" and all(claim.bound in {"", "exact"} and claim.best is not None for claim in claims):
        unit = claims[0].unit if is_measured(claims[0]) else ""
        return say_choice([claim.best for claim in claims if claim.best is not None], unit)
    return join_names(said, last)


def _say_lead(claims: Sequence[Claim], best: float) -> str:
    lead = min((claim for claim in claims if claim.best == best), key=lambda c: (c.bound, c.claim_id))
    return say_row(lead, unit=False)


def _say_rule(voices: Sequence[Voice], best: float) -> str:
    """Why a value leads: more origins than any other, or the lower of equals."""
    supporters: dict[float, set[str]] = defaultdict(set)
    for voice in voices:
        if voice.claim.best is not None:
            supporters[voice.claim.best] |= voice.origins
    rivals = [value for value in supporters if len(supporters[value]) == len(supporters[best])]
    if len(rivals) > 1:
        return "the conservative figure"
    return f"the figure of {say_count(len(supporters[best]), 'origin')}"


def _say_credit(claim: Claim) -> str:
    return f"crediting {claim.source}" if claim.source and name_source(claim) else "in its own voice"


def _find_reasons(voices: Sequence[Voice], documents: Mapping[str, _Head]) -> str:
    """What the texts support as a cause of a conflict, as possibilities; empty where they support none."""
    claims = [voice.claim for voice in voices]
    found = [
        _find_scope_reason(claims),
        _find_date_reason(claims),
        _find_definition_reason(voices),
        _find_time_reason(claims, documents),
        _find_sum_reason(voices),
    ]
    return "; ".join(reason for reason in found if reason)


def _find_scope_reason(claims: Sequence[Claim]) -> str:
    places: list[str] = []
    for place in sorted({claim.place for claim in claims if claim.place}, key=lambda name: (len(name), name)):
        if not any(are_related(place, other) for other in places):
            places.append(place)
    if len(places) > 1:
        return f"different scope: the claims may speak of different places ({join_names(places)})"
    if places and any(not claim.place for claim in claims):
        return f"different scope: some claims name {places[0]}, others no place, and may speak of another incident"
    return ""


def _find_date_reason(claims: Sequence[Claim]) -> str:
    dates = sorted({claim.event_date for claim in claims if claim.event_date})
    apart = [one for one in dates if not any(_holds(one, other) for other in dates)]
    if len(apart) > 1:
        return f"different date: the claims date it {join_names([say_date(d) for d in apart if say_date(d)], 'or')}"
    if dates and any(not claim.event_date for claim in claims):
        return "different date: not every claim says when, and they may speak of different days"
    return ""


def _holds(one: str, other: str) -> bool:
    """Whether a time holds another, which only tells it more closely: August 2025, 6 August 2025."""
    days, others = read_interval(one), read_interval(other)
    return days is not None and others is not None and days != others and days[0] <= others[0] and others[1] <= days[1]


def _find_definition_reason(voices: Sequence[Voice]) -> str:
    nouns = sorted({v.claim.counted.lower() for v in voices if v.claim.counted and not v.plain})
    return f"different definition: what is counted may differ ({join_names(nouns)})" if len(nouns) > 1 else ""


def _find_time_reason(claims: Sequence[Claim], documents: Mapping[str, _Head]) -> str:
    days = sorted({_day_of(claim, documents) for claim in claims} - {date.min})
    if len(days) < 2:
        risen = {claim.best for claim in claims if claim.role == "level" and read_scope(claim) == "running_total"}
        return "running total: the count may have grown while it was told" if len(risen) > 1 else ""
    since = say_date(f"{days[0].isoformat()}/{days[-1].isoformat()}")
    if any(read_scope(claim) == "running_total" for claim in claims):
        return f"running total: the count may have grown {since}"
    return f"revision: the figure may have been revised {since}"


def _find_sum_reason(voices: Sequence[Voice]) -> str:
    """A larger figure that is a smaller one plus another figure of its document, told of the same incident."""
    values = {voice.claim.best for voice in voices if voice.claim.best}
    own = {voice.claim.claim_id for voice in voices}
    for voice in voices:
        for claim_id, part in voice.parts:
            best = voice.claim.best
            if best and claim_id not in own and best + part in values:
                added = f"{say_number(best)} and {say_number(part)}"
                return f"sum of parts: {say_number(best + part)} may add up {added}, which one document gives apart"
    return ""
