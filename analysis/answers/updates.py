"""Updates: which count of a question a later one has replaced, by its own source or by what the texts say of it."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from ..dating.edtf import read_interval
from ..ground.model import FLOORS, Claim
from ..ground.wording import say_as_of_day, say_date, say_row
from .intervals import are_compatible
from .profiles import Voice
from .traits import are_one_speaker, are_related, name_source, read_scope

#: Speakers of one question are compared by parts of their names up to this many, counts that are said to have changed
#: looked at from the last.
MOST_SPEAKERS = 64
MOST_MOVED = 16
#: Two totals whose first days are no farther apart, in days, count one thing: since March, since late March.
NEAR = 31
#: A count that was lowered, it is not said from what, was no more than this factor higher.
HARDLY = 1.15


class Later(NamedTuple):
    """What replaced another claim; ``own`` where it is of the same source, ``corrects`` where that was wrong,
    ``below`` where it stands in the text below a title.
    """

    voice: Voice
    own: bool
    corrects: bool = False
    below: bool = False


def say_later(later: Later) -> str:
    """Why a figure is superseded, in a sentence: ``The same source gave a later figure, 79, as of 2 March 2024.``"""
    claim, published = later.voice.claim, later.voice.published
    said = say_row(claim, unit=False)
    if later.below:
        return f"It stands in a title; the text below gives {said}."
    if later.corrects:
        day = say_date(published)
        return f"A correction{' of ' * bool(day)}{day} puts it at {said}."
    day = say_date(claim.as_of) or say_date(published)
    figure = f"{said}{f', {say_as_of_day(day)}' if day else ''}"
    return f"The same source gave a later figure, {figure}." if later.own else f"A later count replaced it: {figure}."


def find_superseded(voices: Sequence[Voice], passing: bool = False) -> dict[str, Later]:
    """For each claim that a later one has replaced, the later one, which is higher or at odds.

    A source replaces its own figure. A count that is said to have changed (``rose to 79, up from 61``) replaces the
    earlier one that its article names, whoever gave it, and lower ones that nobody is credited with. A ``passing``
    count (people still missing) replaces every earlier one. What repeats a replaced figure, in its article (a title) or
    of its origin (a copy), goes with it. What a correction says was wrong replaces nothing.
    """
    wrong = dict(_list_corrected(voices)) | dict(_list_mistitled(voices))
    counting = [
        v for v in voices if v.claim.claim_id not in wrong and read_scope(v.claim) in {"running_total", "event"}
    ]
    dated = [v for v in counting if find_last_day(v) != date.min]
    if len({_rank_day(v) for v in dated}) < 2:
        old = {voice.claim.claim_id: Later(later, own=False) for voice, later in _list_taken_up(counting)}
        return old | dict(_list_lowered(counting, old)) | wrong
    old = dict(_list_outdated(dated))
    old.update(list(_list_repeats(counting, old)))
    outlast = _list_passed if passing else _list_outgrown
    for voice, later in [*_list_taken_up(counting), *outlast(dated, old), *_list_floors(dated)]:
        old.setdefault(voice.claim.claim_id, Later(later, own=False))
    for _ in range(2):  # a copy of what repeats a title
        old.update(list(_list_repeats(counting, old)))
    old.pop(max(dated, key=_rank).claim.claim_id, None)
    return old | dict(_list_lowered(counting, old)) | wrong


def _list_outdated(voices: Sequence[Voice]) -> Iterator[tuple[str, Later]]:
    """Claims whose own source gave a later figure, with that one."""
    latest: dict[frozenset[str], Voice] = {}
    for voice in sorted(voices, key=_rank, reverse=True):
        latest.setdefault(_name_speaker(voice), voice)
    speakers = _relate_speakers(latest)
    for voice in voices:
        last = max((latest[name] for name in speakers[_name_speaker(voice)]), key=_rank)
        if _comes_before(voice, last) and _is_replaced(voice.claim, last.claim):
            yield voice.claim.claim_id, Later(last, own=True)


def _list_corrected(voices: Sequence[Voice]) -> Iterator[tuple[str, Later]]:
    """Claims that a correction takes back, with the figure that is right.

    A figure that a correction names is wrong wherever it was told until the day after, and in the correction itself. A
    corrected article that names none replaces another figure of its day by the same source, its title's too.
    """
    corrections = [v for v in voices if not v.denied and (v.denies or v.corrects)]
    for voice in (v for v in voices if not v.denies) if corrections else ():
        claim = voice.claim
        for other in corrections:
            if other.denies and claim.best in other.denies:
                late = (find_last_day(voice) - _day_published(other)).days > 1
                if voice.denied or not late:
                    yield claim.claim_id, Later(other, own=False, corrects=True)
                    break
            elif other.corrects and not voice.corrects and _is_other_version(voice, other):
                yield claim.claim_id, Later(other, own=True, corrects=True)
                break


def _list_mistitled(voices: Sequence[Voice]) -> Iterator[tuple[str, Later]]:
    """Figures of titles that no text gives, with the one that the text below gives instead."""
    below = {
        v.claim.document_id: v
        for v in voices
        if not v.titled and v.claim.bound == "exact" and not v.claim.as_of.startswith("..")
    }
    given = {v.claim.best for v in voices if not v.titled}
    for claim in (voice.claim for voice in voices if voice.titled and voice.claim.bound == "exact"):
        right = below.get(claim.document_id)
        if right is not None and claim.best not in given and _lie_near(claim, right.claim):
            yield claim.claim_id, Later(right, own=True, below=True)


def _lie_near(one: Claim, other: Claim) -> bool:
    """Whether two counts hardly differ: one of them may be the other gone wrong."""
    counts = sorted((one.best or 0.0, other.best or 0.0))
    return counts[0] >= 10 and counts[1] <= HARDLY * counts[0]


def _is_other_version(voice: Voice, correct: Voice) -> bool:
    """Whether a claim is that of the same source in another version of a corrected article of its day."""
    same_day = find_last_day(voice) == find_last_day(correct) != date.min
    told = _name_speaker(voice) == _name_speaker(correct)
    return same_day and told and not are_compatible((voice.claim, correct.claim))


def _day_published(voice: Voice) -> date:
    """The day of a claim's article; the day it speaks about where that is unknown."""
    days = read_interval(voice.published)
    return days[1] if days else find_last_day(voice)


def _list_outgrown(voices: Sequence[Voice], old: Mapping[str, Later]) -> Iterator[tuple[Voice, Voice]]:
    """Claims that a count outgrew which is said to have changed, with that count, or what has replaced it since.

    A total told as known, by nobody in particular, outgrows lower ones of the same time: 55 since March, 46 before.
    """
    moved = sorted((v for v in voices if v.claim.role == "level" or _is_known(v.claim)), key=_rank)
    for voice in moved[: -MOST_MOVED - 1 : -1]:
        later = voice.claim
        named = {v.claim.best for v in voices if v.claim.document_id == later.document_id and v.claim.claim_id in old}
        last = old[later.claim_id].voice if later.claim_id in old else voice
        for other in voices:
            claim = other.claim
            if claim.best is None or later.best is None or not _comes_before(other, voice):
                continue
            if later.role != "level" and not _begin_alike(claim, later):
                continue
            if (claim.best in named or not name_source(claim)) and claim.best < later.best:
                yield other, last


def _list_floors(voices: Sequence[Voice]) -> Iterator[tuple[Voice, Voice]]:
    """Lower bounds of the first day on which a count was told, with the lowest of the next, where all that was told
    since is higher: *at least 15* of the first hours.
    """
    told = [v for v in voices if v.claim.best]
    days = sorted(set(map(_rank_day, told)))
    if len(days) < 2:
        return
    since = [v for v in told if _rank_day(v) > days[0]]
    lowest = min(since, key=lambda v: (v.claim.best or 0.0, _rank(v)))
    for voice in (v for v in told if _rank_day(v) == days[0]):
        if voice.claim.bound in FLOORS and (voice.claim.best or 0.0) < (lowest.claim.best or 0.0):
            yield voice, lowest


def _list_taken_up(voices: Sequence[Voice]) -> Iterator[tuple[Voice, Voice]]:
    """Earlier figures that an article names beside the one that its count has changed to, with that; where it tells of
    no change, with the highest that it gives besides, unless its others contradict each other.
    """
    earlier = [v for v in voices if v.claim.as_of.startswith("..")]
    named = {v.claim.document_id for v in earlier}
    given: dict[str, list[Voice]] = defaultdict(list)
    for voice in (v for v in voices if v.claim.document_id in named and v.claim.best is not None):
        if not voice.claim.as_of.startswith(".."):
            given[voice.claim.document_id].append(voice)
    for voice in (v for v in earlier if given[v.claim.document_id]):
        others, best = given[voice.claim.document_id], voice.claim.best
        moved = [other for other in others if other.claim.role == "level"]
        later = moved[-1] if moved else max(others, key=lambda other: (other.claim.best or 0.0, other.claim.claim_id))
        above = [other.claim for other in others if (other.claim.best or 0.0) > (best or 0.0)]
        grown = bool(above) and are_compatible(above)
        if later.claim.best != best and (moved or grown):
            yield voice, later


def _list_lowered(voices: Sequence[Voice], old: Mapping[str, Later]) -> Iterator[tuple[str, Later]]:
    """Figures that are no longer right since their source lowered them (``to 31 from 34``), wherever they are told; not
    those to which a count has risen anew. Where it is not said from what, those told before that are hardly higher.
    What was lowered to once, and then further, goes too. Of what was told on the days before, what is no higher than
    the figure taken back grew towards it and goes with it.
    """
    by_document: dict[str, set[float]] = defaultdict(set)
    for voice in voices:
        if voice.claim.as_of.startswith("..") and voice.claim.best is not None:
            by_document[voice.claim.document_id].add(voice.claim.best)
    lowering = [v for v in voices if v.lowers and v.claim.best and not v.claim.as_of.startswith("..")]
    for right in lowering[:MOST_MOVED]:
        floor, day = right.claim.best or 0.0, find_last_day(right)
        named = {value for value in by_document[right.claim.document_id] if value > floor}
        top = max(named, default=0.0)
        again = {v.claim.best or 0.0 for v in lowering if (v.claim.best or 0.0) > floor and find_last_day(v) <= day}
        wrong = named or {
            v.claim.best or 0.0
            for v in voices
            if floor < (v.claim.best or 0.0) <= HARDLY * floor and date.min < find_last_day(v) <= day
        }
        for voice in (voice for voice in voices if voice.claim.claim_id not in old):
            claim, own = voice.claim, find_last_day(voice)
            anew = claim.role == "level" and own > day
            grown = date.min < own < day and 0.0 < (claim.best or 0.0) <= top and claim.best != right.claim.best
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


def _list_passed(voices: Sequence[Voice], old: Mapping[str, Later]) -> Iterator[tuple[Voice, Voice]]:
    """Claims that the latest one contradicts, with that; what still stands of a count that goes down by itself."""
    latest = max((v for v in voices if v.claim.claim_id not in old), key=_rank)
    for voice in voices:
        if _comes_before(voice, latest) and _is_replaced(voice.claim, latest.claim):
            yield voice, latest


def _list_repeats(voices: Sequence[Voice], old: Mapping[str, Later]) -> Iterator[tuple[str, Later]]:
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
            later = old[other.claim.claim_id]
            told = not name_source(claim) or are_one_speaker(voice.speaker, other.speaker)
            told |= claim.document_id == other.claim.document_id and not name_source(other.claim)  # a title's figure
            if (told or are_related(claim.source, other.outlets[0])) and later.voice.claim.claim_id != claim.claim_id:
                yield claim.claim_id, later
                break


def _name_speaker(voice: Voice) -> frozenset[str]:
    """Who is credited, as compared; in the outlet's own voice the outlet."""
    claim = voice.claim
    return voice.speaker or frozenset([name_source(claim) or f"outlet {claim.source or claim.document_id}"])


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


def _comes_before(voice: Voice, later: Voice) -> bool:
    return _rank_day(voice) < _rank_day(later)


def _rank(voice: Voice) -> tuple[date, bool, bool, float, str]:
    """The order of counts: by day; of one day first what is said to have changed, then the higher."""
    return (*_rank_day(voice), voice.claim.role == "level", voice.claim.best or 0.0, voice.claim.claim_id)


def _is_replaced(claim: Claim, latest: Claim) -> bool:
    if claim.best is None or latest.best is None or claim.best == latest.best:
        return False
    return latest.best > claim.best or not are_compatible((claim, latest))


def find_last_day(voice: Voice) -> date:
    """The last day that a claim can speak about; the first of all days where nothing tells, or only about when."""
    told = voice.claim.as_of or voice.published
    days = read_interval(told) if not told.endswith("~") else None
    return days[1] if days and days[1] != date.max else date.min


def _rank_day(voice: Voice) -> tuple[date, bool]:
    """The last day that a claim can speak about; what was so on *some* day up to it (``up from 38``) comes first."""
    return find_last_day(voice), not voice.claim.as_of.startswith("..")
