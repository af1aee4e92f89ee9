"""Updates: which count of a question a later one has replaced, by its own source or by what the texts say of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from .clues import Voice
from .edtf import read_interval
from .intervals import are_compatible
from .lookups import list_heads
from .model import Claim, Document
from .traits import are_one_speaker, are_related, name_source, read_scope
from .wording import say_date, say_row

#: Speakers of one question are compared by parts of their names up to this many, counts that are said to have changed
#: looked at from the last.
MOST_SPEAKERS = 64
MOST_MOVED = 16
#: Two totals whose first days are no farther apart, in days, count one thing: since March, since late March.
NEAR = 31
#: A count that was lowered, it is not said from what, was no more than this factor higher.
HARDLY = 1.15


class Head(NamedTuple):
    """What a fact wants to know of a document."""

    published: str
    outlet: str


def read_heads(documents: Iterable[Document]) -> dict[str, Head]:
    """What a fact wants to know of each document, by id; documents that are alike share it."""
    known: dict[Head, Head] = {}
    heads = ((head.document_id, Head(head.published, head.outlet)) for head in list_heads(documents))
    return {document_id: known.setdefault(head, head) for document_id, head in heads}


class Later(NamedTuple):
    """The claim that replaced another; ``own`` where it is of the same source, ``corrects`` where that was wrong,
    ``below`` where it stands in the text below a title.
    """

    claim: Claim
    own: bool
    corrects: bool = False
    below: bool = False


def say_later(later: Later, documents: Mapping[str, Head]) -> str:
    """Why a figure is superseded, in a sentence: ``The same source gave a later figure, 79, as of 2 March 2024.``"""
    said = say_row(later.claim, unit=False)
    if later.below:
        return f"It stands in a title; the text below gives {said}."
    if later.corrects:
        document = documents.get(later.claim.document_id)
        day = say_date(document.published) if document else ""
        return f"A correction{' of ' * bool(day)}{day} puts it at {said}."
    figure = f"{said}{_say_as_of(later.claim, documents)}"
    return f"The same source gave a later figure, {figure}." if later.own else f"A later count replaced it: {figure}."


def find_superseded(voices: Sequence[Voice], documents: Mapping[str, Head], passing: bool = False) -> dict[str, Later]:
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
    dated = [v for v in counting if find_last_day(v.claim, documents) != date.min]
    if len({_rank_day(v.claim, documents) for v in dated}) < 2:
        return {claim.claim_id: Later(later, own=False) for claim, later in _list_taken_up(counting)} | wrong
    old = dict(_list_outdated(dated, documents))
    old.update(list(_list_repeats(counting, old, documents)))
    outlast = _list_passed if passing else _list_outgrown
    for claim, later in [*_list_taken_up(counting), *outlast(dated, old, documents), *_list_floors(dated, documents)]:
        old.setdefault(claim.claim_id, Later(later, own=False))
    for _ in range(2):  # a copy of what repeats a title
        old.update(list(_list_repeats(counting, old, documents)))
    old.pop(max((v.claim for v in dated), key=lambda c: _rank(c, documents)).claim_id, None)
    return old | dict(_list_lowered(counting, old, documents)) | wrong


def _list_outdated(voices: Sequence[Voice], documents: Mapping[str, Head]) -> Iterator[tuple[str, Later]]:
    """Claims whose own source gave a later figure, with that one."""
    latest = _find_latest(voices, documents)
    speakers = _relate_speakers(latest)
    for voice in voices:
        last = max((latest[name] for name in speakers[_name_speaker(voice)]), key=lambda c: _rank(c, documents))
        if _comes_before(voice.claim, last, documents) and _is_replaced(voice.claim, last):
            yield voice.claim.claim_id, Later(last, own=True)


def _list_corrected(voices: Sequence[Voice], documents: Mapping[str, Head]) -> Iterator[tuple[str, Later]]:
    """Claims that a correction takes back, with the figure that is right.

    A figure that a correction names is wrong wherever it was told until the day after, and in the correction itself. A
    corrected article that names none replaces another figure of its day by the same source, its title's too.
    """
    corrections = [v for v in voices if not v.denied and (v.denies or v.corrects)]
    for voice in (v for v in voices if not v.denies) if corrections else ():
        claim = voice.claim
        for other in corrections:
            if other.denies and claim.best in other.denies:
                late = (find_last_day(claim, documents) - _day_published(other.claim, documents)).days > 1
                if voice.denied or not late:
                    yield claim.claim_id, Later(other.claim, own=False, corrects=True)
                    break
            elif other.corrects and not voice.corrects and _is_other_version(voice, other, documents):
                yield claim.claim_id, Later(other.claim, own=True, corrects=True)
                break


def _list_mistitled(voices: Sequence[Voice]) -> Iterator[tuple[str, Later]]:
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
            yield claim.claim_id, Later(right, own=True, below=True)


def _lie_near(one: Claim, other: Claim) -> bool:
    """Whether two counts hardly differ: one of them may be the other gone wrong."""
    counts = sorted((one.best or 0.0, other.best or 0.0))
    return counts[0] >= 10 and counts[1] <= HARDLY * counts[0]


def _is_other_version(voice: Voice, correct: Voice, documents: Mapping[str, Head]) -> bool:
    """Whether a claim is that of the same source in another version of a corrected article of its day."""
    same_day = find_last_day(voice.claim, documents) == find_last_day(correct.claim, documents) != date.min
    told = _name_speaker(voice) == _name_speaker(correct)
    return same_day and told and not are_compatible((voice.claim, correct.claim))


def _day_published(claim: Claim, documents: Mapping[str, Head]) -> date:
    """The day of a claim's article; the day it speaks about where that is unknown."""
    document = documents.get(claim.document_id)
    days = read_interval(document.published if document else "")
    return days[1] if days else find_last_day(claim, documents)


def _list_outgrown(
    voices: Sequence[Voice], old: Mapping[str, Later], documents: Mapping[str, Head]
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


def _list_floors(voices: Sequence[Voice], documents: Mapping[str, Head]) -> Iterator[tuple[Claim, Claim]]:
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
    voices: Sequence[Voice], old: Mapping[str, Later], documents: Mapping[str, Head]
) -> Iterator[tuple[str, Later]]:
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
        floor, day = right.best or 0.0, find_last_day(right, documents)
        named = {value for value in by_document[right.document_id] if value > floor}
        top = max(named, default=0.0)
        again = {c.best or 0.0 for c in lowering if (c.best or 0.0) > floor and find_last_day(c, documents) <= day}
        wrong = named or {
            v.claim.best or 0.0
            for v in voices
            if floor < (v.claim.best or 0.0) <= HARDLY * floor and date.min < find_last_day(v.claim, documents) <= day
        }
        for claim in (voice.claim for voice in voices if voice.claim.claim_id not in old):
            anew = claim.role == "level" and find_last_day(claim, documents) > day
            grown = date.min < find_last_day(claim, documents) < day and 0.0 < (claim.best or 0.0) <= top
            if grown or (claim.best in wrong | again and claim.bound == "exact" and not anew):
                yield claim.claim_id, Later(right, own=False)


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
    voices: Sequence[Voice], old: Mapping[str, Later], documents: Mapping[str, Head]
) -> Iterator[tuple[Claim, Claim]]:
    """Claims that the latest one contradicts, with that; what still stands of a count that goes down by itself."""
    latest = max((v.claim for v in voices if v.claim.claim_id not in old), key=lambda c: _rank(c, documents))
    for voice in voices:
        if _comes_before(voice.claim, latest, documents) and _is_replaced(voice.claim, latest):
            yield voice.claim, latest


def _list_repeats(
    voices: Sequence[Voice], old: Mapping[str, Later], documents: Mapping[str, Head]
) -> Iterator[tuple[str, Later]]:
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


def _find_latest(voices: Sequence[Voice], documents: Mapping[str, Head]) -> dict[frozenset[str], Claim]:
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


def _comes_before(claim: Claim, later: Claim, documents: Mapping[str, Head]) -> bool:
    return _rank_day(claim, documents) < _rank_day(later, documents)


def _rank(claim: Claim, documents: Mapping[str, Head]) -> tuple[date, bool, bool, float, str]:
    """The order of counts: by day; of one day first what is said to have changed, then the higher."""
    return (*_rank_day(claim, documents), claim.role == "level", claim.best or 0.0, claim.claim_id)


def _is_replaced(claim: Claim, latest: Claim) -> bool:
    if claim.best is None or latest.best is None or claim.best == latest.best:
        return False
    return latest.best > claim.best or not are_compatible((claim, latest))


def find_last_day(claim: Claim, documents: Mapping[str, Head]) -> date:
    """The last day that a claim can speak about; the first of all days where nothing tells, or only about when."""
    document = documents.get(claim.document_id)
    told = claim.as_of or (document.published if document else "")
    days = read_interval(told) if not told.endswith("~") else None
    return days[1] if days and days[1] != date.max else date.min


def _rank_day(claim: Claim, documents: Mapping[str, Head]) -> tuple[date, bool]:
    """The last day that a claim can speak about; what was so on *some* day up to it (``up from 38``) comes first."""
    return find_last_day(claim, documents), not claim.as_of.startswith("..")


def _say_as_of(claim: Claim, documents: Mapping[str, Head]) -> str:
    document = documents.get(claim.document_id)
    said = say_date(claim.as_of) or say_date(document.published if document else "")
    return f", as of {said}" if said else ""
