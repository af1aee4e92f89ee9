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
from operator import itemgetter
from typing import Any

from msgspec import msgpack

from ..dating.edtf import count_span, lie_within
from ..declared.units import Units
from ..ground.model import Claim, Document
from ..reading.diskrows import sort_rows
from .directions import find_direction
from .likeness import APART, DOUBT, FORBIDDEN, JOIN, NEAR, SLACK, Sought, is_telling, weigh
from .profiles import Profile, Voice, read_voices, unpack_words
from .traits import are_one_speaker, is_measured

#: No claim is weighed against more questions than this under one key, nor against more claims of a question. A place or
#: a number that as many questions share tells none of them from the others, and finds none.
MOST = 16
ENOUGH = 8
_LOOSE = frozenset("place figure number story".split())  # keys of these, without a day
#: As many names of its sentence stand in for a claim's place.
NAMED = 6


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

    def may_take(self, sought: Sought) -> bool:
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
    sought = Sought(
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


def _list_signs(profile: Profile) -> Iterator[int]:
    """What a profile may have in common with others, but for words and days, as numbers."""
    yield hash(("article", profile.article))
    if profile.number is not None and is_telling(profile.number, exact=False):
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


def _weigh_group(sought: Sought, group: _Group) -> int:
    """The strongest reason to join any claim of the group; nothing where one of them forbids it.

    Where the group holds another figure of the same article, only a figure of that article itself can set the two
    beside each other; not the *dozens* of its title.
    """
    own = sought.profile.article
    profiles = [*group.profiles, *group.further.get(own, ())[:ENOUGH]]
    weights: list[int] = []
    for other in profiles:
        weights.append(weigh(sought, other, group.story))
        if weights[-1] == FORBIDDEN:
            return 0
    if DOUBT in weights:
        return NEAR
    if any(_gives_another(sought.profile, other, weight) for other, weight in zip(profiles, weights, strict=True)):
        return 0
    if APART in weights and not _is_retold(sought.profile, profiles, weights):
        told = zip(weights, profiles, strict=True)
        weights = [w for w, other in told if other.article == own and other.number is not None]
    return max(weights, default=0)


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
