"""Which figure claims answer the same question: identity of the incident first, the number second.

A question is an act and what it counts, an incident or a period, a place, an actor, a scope. Killed is not
injured, one strike is not the campaign, a peak of the past is not the level of a month. Claims are joined where
the texts give reasons that they speak of the same incident; equal numbers alone never join two documents. Where
the reasons fall short, claims stay apart and the two questions are named to each other: this module errs towards
two questions and a note.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from math import inf
from operator import attrgetter, itemgetter
from typing import Any

from msgspec import msgpack

from ..dating.edtf import count_gap, count_span, lie_within
from ..declared.units import Units
from ..ground.model import Claim, Document
from ..reading.diskrows import sort_rows
from .directions import find_direction
from .intervals import have_common
from .profiles import Profile, Voice, count_common, count_words, read_voices, unpack_words
from .stories import ROUGHLY, SHORT, SLIP
from .traits import are_one_speaker, is_measured

#: Reasons add up; from JOIN on two claims answer one question, from NEAR on they are named to each other.
JOIN = 3
NEAR = 2
#: The weight of another figure in the same article, and of another place in what reads as one story of the day.
APART = -100
DOUBT = -50
#: No claim is weighed against more questions than this under one key, nor against more claims of a question. A place or
#: a number that as many questions share tells none of them from the others, and finds none.
MOST = 16
ENOUGH = 8
_LOOSE = frozenset("place figure number story".split())  # keys of these, without a day
#: As many names of its sentence stand in for a claim's place.
NAMED = 6
#: Incidents this many days apart may be one that somebody dates wrongly.
SLACK = 2
#: Another figure for an undated incident is told within as many days of it.
AGO = 10
#: Up to here two articles may well count different people by the same number: a soldier and a judge.
FEW = 5
#: A title gives the figure of its text: that weighs as much as day and place together.
TITLED = 4
#: From here on even a round count is hardly given twice by chance.
MANY = 10_000
#: From so many digits on, zeros at the end left out, two texts hardly give a level by chance.
CLOSE = 5
#: Counts that differ by more than this factor hardly count the same.
FAR = 4
#: Counts of one named event are one that grew or is disputed up to this factor.
ALIKE = 3
FURTHER = 10
#: What befalls places often is one happening where it is known by two names and told within as many days.
SOON = 5
_FREQUENT = "often "
#: Two sides give the dead of one happening as far apart as this factor.
DISPUTED = 100
#: Periods longer than this many days are no months; totals whose counting begins further apart are two.
LONG = 45
#: How far apart, in characters, two sources' figures in one article may stand and still contradict each other; they
#: surely do where the next sentence says hardly more than its count.
NEARBY = 700
NEXT = 250
BARE = 4


@dataclass(frozen=True, slots=True)
class Question:
    """The voices that answer one question, in order of identity; ``number`` names it to its near kin."""

    number: int
    voices: tuple[Voice, ...]


@dataclass(slots=True)
class _Group:
    profiles: list[Profile] = field(default_factory=list)  #: the first, which others are weighed against
    further: dict[str, list[Profile]] = field(default_factory=dict)  #: the others, for what their own articles say more
    near: set[int] = field(default_factory=set)
    signs: set[int] = field(default_factory=set)  #: see ``_list_signs``
    story: set[str] = field(default_factory=set)  #: what the happening is known by of which they tell
    days: set[date] = field(default_factory=set)  #: the first days of those that date an incident
    dated: bool = False  #: some of them have days
    said: tuple[date, date] | None = None  #: the days on which they are said, from first to last

    def add(self, profile: Profile) -> None:
        if len(self.profiles) < ENOUGH:
            self.profiles.append(profile)
            self.signs.update(_list_signs(profile))
            self.story.update(profile.story)
            self.dated |= profile.days is not None
            if profile.short and profile.days is not None and not profile.guessed:
                self.days.add(profile.days[0])
            if profile.said is not None:
                first, last = self.said or profile.said
                self.said = min(first, profile.said[0]), max(last, profile.said[1])
        else:
            self.further.setdefault(profile.article, []).append(profile)
            self.signs.add(hash(("article", profile.article)))

    def may_take(self, sought: _Sought) -> bool:
        """Whether it has more than words in common with a profile; less never makes them one question, nor near kin."""
        profile = sought.profile
        if profile.scope in {"state", "past"} or (self.dated and profile.days is not None):
            return True
        return lie_within(profile.said, self.said, SLACK) or not sought.signs.isdisjoint(self.signs)


def find_questions(
    claims: Iterable[Claim], documents: Mapping[str, Document], near: dict[int, set[int]], units: Units | None = None
) -> Iterator[Question]:
    """Group figure claims that a measure takes by the question they answer.

    Args:
        claims: all claims, in any order; only figures with a measure are taken, rejected ones left out.
        documents: by document_id, for the words around a claim.
        near: takes for the number of each question that has near kin their numbers, before the first is yielded.
        units: for the nouns that count people; the project's own for none.

    Yields:
        Questions, the same whatever the order of the claims, by measure and scope. The time taken grows
        with the number of claims, not with its square: only claims that share a day, a place, an origin, an
        article or a number under one measure are ever weighed against each other, and a place or a number counts
        only while few questions have it. In memory it holds the profiles of one measure and scope.
    """
    ranked = sort_rows((_rank(voice, profile) for voice, profile in read_voices(claims, documents, units)), keys=10)
    grouped = sort_rows(_group_all(ranked, near), keys=2)
    decode = msgpack.Decoder(Voice).decode
    for number, rows in groupby(grouped, key=itemgetter(0)):
        yield Question(number, tuple(decode(voice) for _, _, voice in rows))


def _rank(voice: Voice, profile: Profile) -> tuple[Any, ...]:
    """A row of a voice and its profile, by measure and scope, then the best-known incidents first, people before
    soldiers.
    """
    claim = voice.claim
    unit = claim.unit if is_measured(claim) else ""
    scope = profile.scope if profile.scope in {"state", "past"} else "count"
    moved = "" if claim.role != "change" else "rise" if find_direction(claim) == "rise" else "change"
    bucket = claim.measure, unit, moved, scope
    told = profile.days if profile.short or not profile.tied else None  # last week is no day
    known = 4 * profile.short + 2 * bool(profile.places) + bool(told) + bool(profile.actors)
    first, last = told or (date.max, date.max)
    days = first.toordinal(), last.toordinal()
    rank = 2 * -known + bool(profile.counted), *days, -len(profile.story)
    return *bucket, *rank, claim.claim_id, claim.document_id, _encode(profile), _encode(voice)


_encode = msgpack.Encoder().encode


def _group_all(ranked: Iterable[tuple[Any, ...]], near: dict[int, set[int]]) -> Iterator[tuple[int, int, bytes]]:
    """Each voice behind the number of its question and its place there."""
    decode = msgpack.Decoder(Profile).decode
    first = 0
    for _, rows in groupby(ranked, key=itemgetter(0, 1, 2, 3)):
        groups: list[_Group] = []
        index: dict[int, tuple[int, ...]] = {}
        for at, row in enumerate(rows):
            yield first + _place(decode(row[-2]), groups, index), at, row[-1]
        for one, group in enumerate(groups):
            for other in group.near:
                near.setdefault(first + one, set()).add(first + other)
                near.setdefault(first + other, set()).add(first + one)
        first += len(groups)


def _place(profile: Profile, groups: list[_Group], index: dict[int, tuple[int, ...]]) -> int:
    """Join a profile to the group it has most in common with, or to a new one; the best-known incidents come first, so
    that the doubtful find them waiting.
    """
    keys = _find_keys(profile)
    sought = _Sought(
        profile, unpack_words(profile.words), unpack_words(profile.opening), frozenset(_seek_signs(profile))
    )
    found = (g for g in _look_up(index, _seek_keys(profile, keys)) if groups[g].may_take(sought))
    weights = {g: _weigh_group(sought, groups[g]) for g in found}
    best = max(weights.values(), default=0)
    if best >= JOIN and not _is_anyones(profile, [groups[g] for g, weight in weights.items() if weight >= JOIN]):
        at = min(g for g, weight in weights.items() if weight == best)
    else:
        at = len(groups)
        groups.append(_Group(near={g for g, weight in weights.items() if weight >= NEAR}))
    groups[at].add(profile)
    own = (at,)  # one for all keys: most keys are those of one group, and very many wait
    for key in map(hash, [*keys, *(("day", day) for day in _list_days(profile.days))]):
        waiting = index.setdefault(key, own)
        if at not in waiting and len(waiting) < MOST:
            index[key] = waiting + own
    return at


def _is_anyones(profile: Profile, groups: Collection[_Group]) -> bool:
    """Whether an undated count may be that of several happenings of one name, days apart."""
    if not profile.story or profile.days is not None or len(groups) < 2:
        return False
    days = [day for group in groups if not group.story.isdisjoint(profile.story) for day in group.days]
    return bool(days) and (max(days) - min(days)).days > SLACK


def _look_up(index: Mapping[int, Collection[int]], keys: Iterable[tuple[object, ...]]) -> set[int]:
    """The groups that wait under some keys; a place or a number that very many have is passed over."""
    found: set[int] = set()
    for key in keys:
        waiting = index.get(hash(key), ())
        if len(waiting) < MOST or key[0] not in _LOOSE:
            found.update(waiting)
    return found


@dataclass(frozen=True, slots=True)
class _Sought:
    """A profile that looks for its question, with its words at hand."""

    profile: Profile
    words: frozenset[int]
    opening: frozenset[int]
    signs: frozenset[int]  #: see ``_seek_signs``


def _list_signs(profile: Profile) -> Iterator[int]:
    """What a profile may have in common with others, but for words and days, as numbers."""
    yield hash(("article", profile.article))
    if profile.number is not None and _is_telling(profile.number, exact=False):
        yield hash(("number", profile.number))
    if profile.scope == "running_total" and profile.source:
        yield hash(("source", profile.source))
    if profile.named:
        yield hash(("named", profile.named))
    yield from (hash(("story", story)) for story in profile.story)
    for kind, names in (
        ("origin", profile.origins), ("actor", profile.actors), ("place", profile.places), ("name", profile.names)
    ):  # fmt: skip
        yield from (hash((kind, name)) for name in names)


def _seek_signs(profile: Profile) -> Iterator[int]:
    """The signs that another profile would share with this one: its place may be a name in the other's sentence, but a
    name that both sentences have is no sign.
    """
    own = {hash(("name", name)) for name in profile.names}
    yield from (sign for sign in _list_signs(profile) if sign not in own)
    yield from (hash(("name", name)) for name in profile.places)
    yield from (hash(("place", name)) for name in profile.names)


def _find_keys(profile: Profile) -> list[tuple[object, ...]]:
    """Under which keys a profile's question can be found again, from the telling to the loose."""
    days, names = _list_days(profile.days), _list_names(profile)
    keys: list[tuple[object, ...]] = [("article", profile.article)]
    keys += [("day", day, kind, name) for day in days for kind, name in names]
    keys += [(kind, name, profile.number) for kind, name in names]
    keys += names
    if profile.named:
        keys.append(("named", profile.named))
    keys += [("story", story) for story in sorted(profile.story)]
    if profile.number is not None and profile.number >= 10:
        keys.append(("number", profile.number))
    return keys


def _seek_keys(profile: Profile, keys: Sequence[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """Under which keys to look for the question of a profile: what has no place may still be the same, what has another
    place may be told of the same incident.
    """
    days = _list_days(profile.days)
    unplaced = [("day", day, "place", "") for day in days] if profile.places else []
    return [*keys, *unplaced, *(("day", day) for day in days if profile.short or not profile.places)]


def _list_names(profile: Profile) -> list[tuple[str, object]]:
    places = sorted(profile.places) + sorted(profile.names - profile.places)[:NAMED]
    return [
        *(("origin", origin) for origin in sorted(profile.origins)),
        *(("place", place) for place in places or [""]),
        ("figure", profile.number),
    ]


def _list_days(days: tuple[date, date] | None) -> list[str]:
    """The days of a short interval, the months of a longer one, nothing for one without an end."""
    if days is None or date.min in days or date.max in days:
        return []
    length = count_span(days)
    if length <= 31:
        return [(days[0] + timedelta(n)).isoformat() for n in range(length + 1)]
    return [] if length > 800 else sorted({(days[0] + timedelta(n)).isoformat()[:7] for n in range(0, length + 1, 27)})


def _weigh_group(sought: _Sought, group: _Group) -> int:
    """The strongest reason to join any claim of the group; nothing where one of them forbids it.

    Where the group holds another figure of the same article, only that article itself can set the two beside
    each other.
    """
    own = sought.profile.article
    profiles = [*group.profiles, *group.further.get(own, ())[:ENOUGH]]
    weights: list[int] = []
    for other in profiles:
        weight = _weigh(sought, other, group.story)
        if weight is None:
            return 0
        weights.append(weight)
    if DOUBT in weights:
        return NEAR
    if any(_gives_another(sought.profile, other, weight) for other, weight in zip(profiles, weights, strict=True)):
        return 0
    if APART in weights and not _is_retold(sought.profile, profiles, weights):
        weights = [w for w, other in zip(weights, profiles, strict=True) if other.article == own]
    return max(weights)


def _gives_another(a: Profile, b: Profile, weight: int) -> bool:
    """Whether who gives a count has answered the question with another one in the same article."""
    anew = a.moved or b.moved or a.lowers or b.lowers or a.sentence_start == b.sentence_start
    return weight == APART and not anew and a.article == b.article and are_one_speaker(a.speaker, b.speaker)


def _is_retold(profile: Profile, profiles: Sequence[Profile], weights: Sequence[int]) -> bool:
    """Whether another article tells a count of one happening by the same source: what its own text says of it besides
    does not part the two.
    """
    return any(
        weight >= JOIN and profile.story and other.story and profile.number == other.number
        and other.article != profile.article and are_one_speaker(profile.speaker, other.speaker)
        for other, weight in zip(profiles, weights, strict=True)
    )  # fmt: skip


def _weigh(sought: _Sought, b: Profile, story: Collection[str]) -> int | None:
    """How much speaks for one question behind two claims; None where something forbids it.

    ``story`` is what the happening is known by of which the second and others with it tell.
    """
    a = sought.profile
    same_number = a.number is not None and a.number == b.number
    told = bool(a.story and b.story) and _is_one_story(a, b, {*story, *b.story})
    dated = _weigh_days(a, b)
    if dated is None and same_number and a.article == b.article and a.days == b.days:
        dated = 2  # the toll of a month in the title, of last month's blast below
    if dated is None and told and _is_dated_loosely(a, b):
        dated = 0
    if dated is None:
        close = a.short and b.short and lie_within(a.days, b.days, SLACK)
        return NEAR if same_number and close and _weigh_places(a, b) > 0 else None
    placed = max(_weigh_places(a, b), 0) if told else _weigh_places(a, b)
    if placed < 0 and a.origins.isdisjoint(b.origins):
        return DOUBT if dated == 2 and a.article != b.article and _weigh_openings(sought, b) else None
    if a.counted != b.counted and not (same_number and (a.number or 0) >= FEW):
        if a.counted and b.counted:
            return None
        if not same_number and not told and not _is_toll_of(a, b, placed, dated):
            if a.article == b.article and not _is_disputed(a, b):
                return APART
            return NEAR if dated == 2 and placed > 0 and not (a.part or b.part) else 0
    if _are_exclusive(a, b, same_number):
        return None
    if (a.share or b.share) and placed <= 0 and not (same_number and a.article == b.article):
        return None  # 19 died in Brod, 31 in Kula
    if (a.added or b.added) and not same_number and a.article != b.article:
        return 0
    if not (same_number or told or (a.named and a.named == b.named)) and _is_told_late(a, b):
        return None
    shared = count_common(sought.words, b.words)
    worded = (shared >= 2) + (shared >= 4) + (shared >= 7)
    if a.article == b.article:
        beside = _weigh_article(a, b, same_number, worded)
        return beside if beside is None or beside == APART else beside + dated + max(placed, 0)
    if a.scope in {"state", "past"}:
        return _weigh_levels(sought, b, dated, placed)
    return _weigh_reasons(sought, b, dated, placed, worded, told)


def _are_exclusive(a: Profile, b: Profile, same_number: bool) -> bool:
    """Whether one count cannot be the other: told before it happened, a part of it, feared, or over a time."""
    if (a.days is None or b.days is None) and _is_said_apart(a, b, same_number):
        return True
    if (a.part or b.part) and _is_part_of(a, b, same_number):
        return True
    if same_number:
        return False
    return a.feared != b.feared or (a.spread != b.spread and a.scope == b.scope == "event")


def _weigh_reasons(sought: _Sought, b: Profile, dated: int, placed: int, worded: int, told: bool) -> int:
    """How much speaks for one incident behind the counts of two articles, which nothing forbids."""
    a = sought.profile
    same_number = a.number is not None and a.number == b.number
    shared_origin = not a.origins.isdisjoint(b.origins)
    reasons = (
        dated,
        placed,
        int(not a.actors.isdisjoint(b.actors)),
        int(shared_origin),
        int(a.scope == b.scope == "running_total" and a.source == b.source != ""),
        worded,
        _weigh_openings(sought, b),
        int(same_number and _is_telling(a.number or 0, exact=dated == 2)),
        3 if a.named and a.named == b.named and _is_one_toll(a, b) else 0,
    )
    if told and _may_grow(a, b):
        return max(sum(reasons), JOIN)
    # Words and numbers that nothing ties to a day, a place or an origin must say more; one reason alone says nothing.
    loose = dated <= 0 and placed <= 0 and not shared_origin
    weight = sum(reasons) - loose - _weigh_distance(a.number, b.number)
    if same_number and a.number == 1 and (a.days is None or b.days is None) and not shared_origin:
        weight = min(weight, NEAR)  # one person may be anyone
    if dated == 1 and not any(reason > 0 for reason in reasons[2:]) and not (a.tied or b.tied):
        weight = min(weight, NEAR)  # days that only meet hold many incidents of a town
    return weight if weight < NEAR or len([reason for reason in reasons if reason > 0]) > 1 else NEAR - 1


def _is_one_story(a: Profile, b: Profile, story: Collection[str]) -> bool:
    """Whether two articles count those whom one happening befell, by what their beginnings know it by: told within days
    of each other, and if of two places, of such as the happening is known by. An article without a date must share
    two names, and so must those of attacks, which are many.
    """
    if a.article == b.article or a.story.isdisjoint(story):
        return False
    frequent = all(known.startswith(_FREQUENT) for known in a.story.intersection(story))
    apart = None if a.said is None or b.said is None else count_gap(_close(a.said), _close(b.said))
    if frequent and (apart is None or apart > SOON):
        return False
    if frequent or apart is None:
        if len({known.partition(" ")[2] for known in a.story.intersection(story)}) < 2:
            return False
    elif apart > AGO:
        return False
    if not a.places or not b.places or _weigh_places(a, b) > 0:
        return True
    names = {known.partition(" ")[2] for known in (*story, *a.story)}
    return not names.isdisjoint(a.places) and not names.isdisjoint(b.places)


def _close(days: tuple[date, date]) -> tuple[date, date]:
    """The last day of what was so on some day before it: an earlier figure is told when its article tells it."""
    return (days[1], days[1]) if days[0] == date.min else days


def _is_dated_loosely(a: Profile, b: Profile) -> bool:
    """Whether the days of one happening may be told a day apart: *yesterday's blast*, said the day before; or whether a
    total has the day on which it was told, or on which bodies were found: it happened days before.
    """
    if a.days is None or b.days is None or a.said is None or b.said is None or not (a.story and b.story):
        return False
    gap = count_gap(a.days, b.days)
    late = a if a.days > b.days else b
    return a.short and b.short and (gap <= 1 or (late.guessed and late.scope == "running_total" and gap <= AGO))


def _may_grow(a: Profile, b: Profile) -> bool:
    """Whether one count may have become the other, by their sizes: of two sides they may lie far apart, else
    the later is the higher or not much lower.
    """
    if a.number is None or b.number is None or a.number == b.number or 0 in (a.number, b.number):
        return True
    first, last = sorted((a, b), key=lambda profile: (profile.said or (date.min, date.min))[1])
    most = FURTHER if (last.number or 0) > (first.number or 0) else ALIKE
    if lie_within(a.said, b.said, SLACK) and a.speaker and b.speaker and not are_one_speaker(a.speaker, b.speaker):
        most = DISPUTED
    return max(a.number, b.number) <= most * min(a.number, b.number)


def _is_one_toll(a: Profile, b: Profile) -> bool:
    """Whether two counts of one named event are its toll: told within days of each other, at least one of them a total,
    neither a part of another or on top of it, and not too far apart.
    """
    if a.added or b.added or a.part or b.part or not a.number or not b.number:
        return False
    total = "running_total" in (a.scope, b.scope)
    near = max(a.number, b.number) <= ALIKE * min(a.number, b.number)
    return total and near and a.counted == b.counted and lie_within(a.said, b.said, AGO)


def _is_part_of(a: Profile, b: Profile, same_number: bool) -> bool:
    """Whether one count is told as a part of another: ``twelve of them were fishermen`` is never the twelve dead of
    another text, but may be its twelve fishermen, and twelve of them in a town are the twelve dead of the town.
    """
    if a.part == b.part:
        return a.part and not same_number
    if same_number and a.article != b.article and not a.places.isdisjoint(b.places):
        return False
    whole = b if a.part else a
    return not same_number or (a.article != b.article and not whole.counted)


def _is_toll_of(a: Profile, b: Profile, placed: int, dated: int) -> bool:
    """Whether a toll without a noun may be that of others: four workers, then a toll of six; the same day and place."""
    toll = a if a.bare else b
    if not toll.bare or toll.scope != "running_total" or a.article == b.article or placed <= 0 or dated <= 0:
        return False
    return a.number is not None and b.number is not None and max(a.number, b.number) <= 2 * min(a.number, b.number)


def _is_disputed(a: Profile, b: Profile) -> bool:
    """Whether two sources are set against each other close by: killed 21, the governor said; no more than 18 civilians
    died, the army said.
    """
    sourced = bool(a.speaker and b.speaker) and not are_one_speaker(a.speaker, b.speaker)
    return sourced and abs(a.start - b.start) <= NEARBY


def _weigh_days(a: Profile, b: Profile) -> int | None:
    """2 for the same days, 1 for days that meet, 0 where one is unknown, None for different ones.

    A campaign's total and a single incident are different questions; a toll without a period may be an incident's.
    """
    days, others = a.days, b.days
    if a.scope == "state" and (days is None or others is None):
        if a.number == b.number and _are_told_close(days or a.said, others or b.said):
            return 1
        if days is None and others is None:
            days, others = a.said, b.said
    if days is None or others is None:
        counting = (a, b)[days is None]
        if counting.days is None:
            return 0
        if counting.scope == "event" and a.number != b.number and count_span(counting.days) > LONG:
            return None  # in 1996 another ferry sank
        mixed = a.scope != b.scope and counting.scope == "running_total"
        return None if mixed and not (counting.short or counting.tied) else 0
    totals = _is_campaign(a) + _is_campaign(b)
    if totals == 1:
        return None
    if totals == 2 and date.min not in (days[0], others[0]):
        # How far apart their beginnings may lie: the longer they count, the more roughly it is said.
        ends = [end for _, end in (days, others) if end != date.max] or ([a.said[1]] if a.said else [])
        length = max(((end - min(days[0], others[0])).days for end in ends), default=0)
        return 2 if abs((days[0] - others[0]).days) <= max(LONG, length / 8) else None
    if days[0] > others[1] or others[0] > days[1]:
        return None
    if a.scope == "state":
        same_grain = (count_span(days) > LONG) == (count_span(others) > LONG)
        return 1 if same_grain else None
    if a.short and b.short:
        return 2 if days == others else 1
    return 1 if max(count_span(days), count_span(others)) <= LONG else 0


def _are_told_close(days: tuple[date, date] | None, others: tuple[date, date] | None) -> bool:
    """Whether one level is told of a day, another some days later: the turnout on Sunday, as given on Monday."""
    if days is None or others is None or max(count_span(days), count_span(others)) >= SHORT:
        return False
    return count_gap(days, others) <= SLACK


def _is_campaign(profile: Profile) -> bool:
    """Whether a total runs over a time, rather than being that of one incident."""
    return profile.scope == "running_total" and not profile.short and not profile.tied


def _weigh_places(a: Profile, b: Profile) -> int:
    """2 where they share a place, also where one's place stands in the other's sentence, -1 where they do not."""
    if not (a.places.isdisjoint(b.places) and a.places.isdisjoint(b.names) and b.places.isdisjoint(a.names)):
        return 2
    return -1 if a.places and b.places else 0


def _weigh_openings(sought: _Sought, b: Profile) -> int:
    """Whether two articles of the same days begin with the same story, by the words that their beginnings share."""
    a = sought.profile
    if not lie_within(a.said, b.said, SLACK):
        return 0
    shared, least = count_common(sought.opening, b.opening), min(count_words(a.opening), count_words(b.opening))
    return (shared >= 8 and shared >= 0.35 * least) + (shared >= 14 and shared >= 0.5 * least)


def _is_said_apart(a: Profile, b: Profile, same_number: bool) -> bool:
    """Whether one claim was made before the other's incident, or another figure long after it without its date."""
    for one, other in ((a, b), (b, a)):
        if one.days is None and one.said is not None and one.said[1] != date.max:
            if other.days is not None and date.min < one.said[1] < other.days[0] and not other.guessed:
                return True
            meant = other.days or other.said
            single = one.scope == other.scope == "event"
            if single and not same_number and meant is not None and count_gap(one.said, meant) > AGO:
                return True
    return False


def _is_told_late(a: Profile, b: Profile) -> bool:
    """Whether a count without a date is told long after the incident that another article dates."""
    undated, dated = (a, b) if a.days is None else (b, a)
    if a.article == b.article or undated.days is not None or undated.said is None:
        return False
    if not (dated.short or dated.scope == undated.scope == "event"):
        return False
    if dated.guessed and undated.scope == "running_total":
        return False
    return dated.days is not None and undated.said[0] != date.min and (undated.said[0] - dated.days[1]).days > AGO


def _weigh_levels(sought: _Sought, b: Profile, dated: int, placed: int) -> int:
    """Levels are one question where they share whose level it is and their period; past levels without a year as
    long as one number satisfies both.

    A level of nobody may be anybody's: it is another's only where both give one number for one time, and go back to
    one origin or tell one story. Where nothing but the number sets the two of one story apart they are named to each
    other.
    """
    a = sought.profile
    of_a, of_b = a.actors or a.places, b.actors or b.places
    if not of_a or not of_b:
        if a.number == b.number and _count_digits(a.number) >= CLOSE:
            return JOIN
        opening = _weigh_openings(sought, b)
        copied = bool(a.origins & b.origins) or opening > int(_count_digits(a.number) <= 1)
        if dated > 0 and a.number is not None and a.number == b.number and copied:
            return JOIN
        named = of_a & b.names or of_b & a.names or (opening and not (of_a or of_b))
        return NEAR if dated > 0 and named else 0
    if not of_a & of_b:
        return min(dated + placed, NEAR - 1)
    if dated > 0:
        return JOIN
    near = not _weigh_distance(a.number, b.number) and have_common((a.interval, b.interval))
    return JOIN if near and a.scope == "past" else NEAR


def _count_digits(number: float | None) -> int:
    """By how many digits a number is told: one of 50 percent and 4 million, five of 320,150 barrels a day."""
    return len(f"{number:.9e}".partition("e")[0].replace(".", "").rstrip("0")) if number is not None else 0


def _weigh_article(a: Profile, b: Profile, same_number: bool, worded: int) -> int | None:
    """Inside one article: the same number of the same is told again, unless it comes on top (``another three``) or
    in the same sentence; another number is another incident or a part of it, unless two sources are set against
    each other close by.
    """
    if same_number:
        if a.added or b.added or not a.number or a.sentence_start == b.sentence_start < a.sentence_end:
            return None
        if a.counted != b.counted and a.counted and b.counted:
            return worded
        later = a if a.start > b.start else b
        rare = a.number >= 10 and (a.number % 10 != 0 or a.number >= MANY)
        beside = FEW <= a.number < 10 and abs(a.start - b.start) <= NEARBY and a.places == b.places
        told = TITLED * (a.titled != b.titled)  # a title gives the figure of its text
        return (a.number >= 2) + 1 + (rare or beside or a.titled or b.titled or later.resumed) + worded + told
    if _is_slip_of_title(a, b):
        return JOIN + TITLED
    if None in (a.number, b.number):  # dozens died; one doctor counted 29 bodies
        told_again = a.titled or b.titled or a.days == b.days is not None
        return JOIN if told_again and have_common((a.interval, b.interval)) else APART
    if a.scope in {"state", "past"}:
        return _weigh_levels_beside(a, b)
    if _is_rounded(a, b) or _is_rounded(b, a):
        return JOIN + TITLED * (a.titled != b.titled)
    apart = abs(a.start - b.start)
    if _is_earlier_total(a, b) or (a.denied != b.denied and apart <= NEARBY):
        return JOIN
    if a.source == b.source or are_one_speaker(a.speaker, b.speaker):
        return APART
    if a.actors and b.actors and a.actors.isdisjoint(b.actors):
        return APART  # one firm lays off 1,200, another 3,000
    if apart > NEARBY or a.added or b.added or _weigh_distance(a.number, b.number):
        return APART
    first, last = sorted((a, b), key=attrgetter("start"))
    if _is_bare_total(last, first):
        return JOIN  # killed 54; local doctors put the toll at 61
    if not (a.source and b.source):
        return APART
    if last.against and first.sentence_start == last.sentence_start:
        return JOIN  # killed 112, the ministry said, but a union said that hospitals had received 240 bodies
    if first.short and last.days is None and not last.places:
        return JOIN  # killed at least 61, police said; the Red Cross had seen 74 bodies
    if first.days is None and last.days is not None and count_words(first.words) <= BARE:
        return APART  # The operator put it at 900. Nearly 4,000 walked out on Monday: it takes up what stands before
    bare = apart <= NEXT and min(count_words(a.words), count_words(b.words)) <= BARE
    return 3 if bare else 2 if worded or a.days == b.days else 1


def _is_slip_of_title(a: Profile, b: Profile) -> bool:
    """Whether a title and its article hardly differ in a count: 145 dead, of whom the text knows 144."""
    if a.titled == b.titled or a.number is None or b.number is None or min(a.number, b.number) < 10:
        return False
    whole = not (a.part or b.part or a.added or b.added or a.denied or b.denied)
    return whole and a.counted == b.counted and max(a.number, b.number) <= SLIP * min(a.number, b.number)


def _is_rounded(floor: Profile, count: Profile) -> bool:
    """Whether an article first says roughly what it counts further on: more than 100 died; 164 were killed."""
    low, number = floor.number or 0.0, count.number or 0.0
    if floor.interval[1] != inf or low % 10 or not low < number <= ROUGHLY * low or floor.counted != count.counted:
        return False
    first = (floor.start < count.start or count.titled) and floor.sentence_start != count.sentence_start
    return first and not (floor.part or count.part or floor.added or count.added or floor.denied or count.denied)


def _weigh_levels_beside(a: Profile, b: Profile) -> int:
    """Two levels of one article: one question where two sources put that of one period, told close by."""
    of_a, of_b = a.actors or a.places, b.actors or b.places
    same = bool(of_a & of_b) or (not (of_a and of_b) and abs(a.start - b.start) <= NEXT)
    disputed = a.source != b.source and not are_one_speaker(a.speaker, b.speaker)
    return JOIN if same and disputed and a.days == b.days is not None and a.scope == b.scope else APART


def _is_earlier_total(a: Profile, b: Profile) -> bool:
    """Whether a total is given as of two days, in one sentence or in the next by the same source: ``rose to 19, up from
    11 on Monday``; ``rose to 19, the ministry said. It had put the toll at 11.``
    """
    if a.scope == b.scope == "running_total" and not (a.counted or b.counted or a.part or b.part):
        before = a.earlier != b.earlier  # a toll of 44, and elsewhere an earlier one of 46
        meets = a.days is None or b.days is None or lie_within(a.days, b.days, 0)
        if before and meets and _weigh_places(a, b) >= 0:
            return True
    if not (a.scope == b.scope == "running_total" and a.said and b.said and 0 < _count_steps(a.said, b.said) <= LONG):
        return False
    if a.sentence_start == b.sentence_start < a.sentence_end:
        return a.days is None or b.days is None or a.days == b.days
    beside = abs(a.start - b.start) <= NEXT and (a.moved or b.moved)
    return beside and are_one_speaker(a.speaker, b.speaker) and (None in (a.days, b.days) or a.days == b.days)


def _count_steps(a: tuple[date, date], b: tuple[date, date]) -> int:
    """Days between the last days of which two totals speak; one where only the first days differ."""
    return abs((a[1] - b[1]).days) or int(a != b)


def _is_bare_total(profile: Profile, before: Profile) -> bool:
    """Whether a total has neither day nor place of its own, or those of what was told before: it is of that."""
    dated = profile.days is None or profile.days == before.days
    placed = not profile.places or bool(profile.places & (before.places | before.names))
    return profile.scope == "running_total" and dated and placed and not profile.counted


def _is_telling(number: float, exact: bool) -> bool:
    """Whether two texts hardly give a count by chance: not a small one, unless on the same day, nor a round one."""
    return number >= (FEW if exact else 10) and (number % 10 != 0 or (exact and number % 100 != 0) or number >= MANY)


def _weigh_distance(a: float | None, b: float | None) -> int:
    """What speaks against one question where two counts differ so much that they hardly count the same."""
    if a == b or a is None or b is None or max(a, b) <= FAR * min(a, b):
        return 0
    return 1 if max(a, b) <= FURTHER * min(a, b) else 3
