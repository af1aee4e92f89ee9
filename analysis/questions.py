"""Which figure claims answer the same question: identity of the incident first, the number second.

A question is an act and what it counts, an incident or a period, a place, an actor, a scope. Killed is not
injured, one strike is not the campaign, a peak of the past is not the level of a month. Claims are joined where
the texts give reasons that they speak of the same incident; equal numbers alone never join two documents. Where
the reasons fall short, claims stay apart and the two questions are named to each other: this module errs towards
two questions and a note.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from .edtf import read_interval
from .intervals import are_compatible
from .model import Claim, Document
from .text import strip_accents
from .units import is_measurement

#: Reasons add up; from JOIN on two claims answer one question, from NEAR on they are named to each other.
JOIN = 3
NEAR = 2
#: No claim is weighed against more questions than this under one key, nor against more claims of a question.
MOST = 16
ENOUGH = 8
#: Intervals up to this many days name an incident; longer ones only a season of it.
SHORT = 4
#: Up to here two articles may well count different people by the same number: a soldier and a judge.
FEW = 5
#: Counts that differ by more than this factor hardly count the same.
FAR = 4
#: Periods longer than this many days are no months; totals whose counting begins further apart are two.
LONG = 45
#: How far apart, in characters, two sources' figures in one article may stand and still contradict each other.
NEARBY = 700


def _split_words(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: Words that set a count on top of another.
_ADDED = re.compile(r"\b(?:another|additional|further|a second|a third)\b|\bmore\b(?! than)")
#: Words before a count of what has been counted already.
_RESUMED = re.compile(r"\b(?:the|these|those)\s$")
#: Words of four letters and more, as compared between sentences; both halves of ``drug-trafficking``.
_WORD = re.compile(r"[a-z][a-z']{3,}")
#: Any word, for names: ``U.S.`` counts as ``us``.
_NAME = re.compile(r"[a-z0-9]+")
#: A word that begins with a capital, not the first of its sentence.
_CAPITALISED = re.compile(r"(?<=[a-z,;:—–-] )[A-Z][\w.'’-]+|^[A-Z]\w+(?=['’]s\b)")
#: Words that place nothing: every place and actor may carry them.
_WEAK = _split_words(
    "the of in on at near and a an its their his her eastern western northern southern east west north south "
    "central new city province department district region area town village state off coast"
)
#: Words that any two sentences share.
_COMMON = _split_words(
    "that this with from have been were they their there which when what where while after before since also "
    "more than least most some other others about over under into said says saying told will would could should "
    "according reported reports report people during between among including against because being both each "
    "only just such then them these those very still year years month months week weeks monday tuesday "
    "wednesday thursday friday saturday sunday january february march april june july august september october "
    "november december last first early late today yesterday"
)
#: Nouns that say no more than "person": they never tell one question from another.
_PLAIN = _split_words(
    "person persons people individual individuals other others life lives soul souls body bodies victim victims "
    "human humans one ones dead fatality fatalities death deaths casualty casualties"
)
#: Endings that make a country's name an adjective: ``Venezuelan``, ``Israeli``, ``Chinese``.
_DEMONYM = re.compile(r"(?:ian|ese|ish|an|i|n|s)$")


@dataclass(frozen=True, slots=True)
class Voice:
    """One claim and all its copies: the same article may stand in several documents."""

    claim: Claim
    documents: tuple[str, ...]
    origins: frozenset[str]


@dataclass(frozen=True, slots=True)
class Question:
    """The voices that answer one question, in order of identity; ``near`` are the first claims of its near kin."""

    voices: tuple[Voice, ...]
    near: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The smallest claim id: a question's name does not hang on the order of the corpus."""
        return min(voice.claim.claim_id for voice in self.voices)


@dataclass(frozen=True, slots=True)
class _Clue:
    """What a voice gives to know its incident by."""

    voice: Voice
    days: tuple[date, date] | None
    places: frozenset[str]
    names: frozenset[str]  #: names in the claim's sentence, where it has no place of its own
    actors: frozenset[str]
    counted: str
    words: frozenset[str]
    number: float | None
    titled: bool
    resumed: bool  #: speaks of what was counted before: ``the two``, ``these six``
    added: bool  #: comes on top of another count: ``another three``, ``five more``

    @property
    def short(self) -> bool:
        return self.days is not None and (self.days[1] - self.days[0]).days < SHORT


@dataclass(slots=True)
class _Group:
    clues: list[_Clue] = field(default_factory=list)
    near: set[int] = field(default_factory=set)


def find_questions(
    claims: Iterable[Claim],
    documents: Mapping[str, Document],
    origins: Mapping[tuple[str, str], str],
) -> list[Question]:
    """Group figure claims that a measure takes by the question they answer.

    Args:
        claims: figure claims with a measure, rejected ones left out, in any order.
        documents: by document_id, for the words around a claim.
        origins: (document_id, claim_id) to origin_id; a claim not in it is its document's own.

    Returns:
        Questions, the same whatever the order of the claims, sorted by measure and name. The time taken grows
        with the number of claims, not with its square: only claims that share a day, a place, an origin, an
        article or a number under one measure are ever weighed against each other.
    """
    buckets: dict[tuple[str, ...], list[_Clue]] = defaultdict(list)
    for voice in _join_copies(claims, origins):
        claim = voice.claim
        unit = claim.unit if is_measurement(claim.unit) else ""
        key = (claim.measure, unit, "change" if claim.role == "change" else "", read_scope(claim))
        buckets[key].append(_read_clue(voice, documents.get(claim.document_id)))
    questions = [q for key in sorted(buckets) for q in _group(buckets[key], key[-1])]
    return sorted(questions, key=lambda q: (q.voices[0].claim.measure, q.name))


def read_scope(claim: Claim) -> str:
    """``event``, ``running_total``, ``state`` or ``past``; a rate without a scope is a state, a count an event."""
    return claim.time_scope or ("state" if "/" in claim.unit else "event")


def name_source(claim: Claim) -> str:
    """A source's name as compared: folded, without accents, article and title; empty in nobody's words."""
    if claim.source_kind == "outlet" or claim.mode == "own_voice":
        return ""
    return " ".join(_NAME.findall(strip_accents(claim.source).lower()))


def is_plain_noun(counted: str) -> bool:
    """Whether a counted noun says no more than "person": ``people``, ``individuals``, ``victims``."""
    words = _NAME.findall(counted.lower())
    return not words or words[-1] in _PLAIN


def are_related(name: str, other: str) -> bool:
    """Whether two names share a telling word: ``U.S. military`` and ``U.S. forces``; never for an empty one."""
    return bool(_read_names(name) & _read_names(other))


def is_titled(claim: Claim, document: Document) -> bool:
    """Whether a claim stands in its article's title or subtitle."""
    return any(p.kind in {"title", "subtitle"} and p.start <= claim.start < p.end for p in document.parts[:8])


def is_added(claim: Claim, document: Document) -> bool:
    """Whether a count comes on top of another: ``another three``, ``five more``."""
    return _ADDED.search(document.folded, max(claim.start - 12, 0), claim.end) is not None


def count_shared_words(one: Claim, other: Claim, document: Document) -> int:
    """How many content words the sentences of two claims of one document share."""
    return len(_read_words(one, document) & _read_words(other, document))


def _join_copies(claims: Iterable[Claim], origins: Mapping[tuple[str, str], str]) -> list[Voice]:
    copies: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        copies[claim.claim_id, claim.event_date, claim.as_of].append(claim)
    voices = []
    for same in copies.values():
        same.sort(key=lambda c: (c.document_id, c.start))
        found = {origins.get((c.document_id, c.claim_id)) or c.origin_id or c.document_id for c in same}
        names = tuple(sorted({c.document_id for c in same}))
        voices.append(Voice(same[0], names, frozenset(found if len(same) == 1 else {min(found)})))
    return voices


def _read_clue(voice: Voice, document: Document | None) -> _Clue:
    claim = voice.claim
    noun = [] if "/" in claim.unit else _NAME.findall(claim.counted.lower())
    numbers = [n for n in (claim.best, claim.low, claim.high) if n is not None]
    dated = claim.event_date or (claim.as_of if read_scope(claim) == "state" else "")
    return _Clue(
        voice=voice,
        days=read_interval(dated),
        places=_read_names(claim.place),
        names=frozenset() if claim.place else _read_sentence_names(claim, document),
        actors=_read_names(claim.actor),
        counted="" if not noun or is_plain_noun(claim.counted) else noun[-1],
        words=_read_words(claim, document),
        number=numbers[0] if numbers else None,
        titled=document is not None and is_titled(claim, document),
        resumed=document is not None
        and claim.value_start is not None
        and _RESUMED.search(document.folded, max(claim.value_start - 7, 0), claim.value_start) is not None,
        added=document is not None and is_added(claim, document),
    )


def _read_names(text: str) -> frozenset[str]:
    plain = strip_accents(text).lower().replace("u.s.", "us").replace("u.k.", "uk")
    words = [w for w in _NAME.findall(plain) if w not in _WEAK] or _NAME.findall(plain)
    return frozenset(_DEMONYM.sub("", w)[:7] if len(w) > 4 else w for w in words)


def _read_sentence_names(claim: Claim, document: Document | None) -> frozenset[str]:
    if document is None:
        return frozenset()
    sentence = document.text[claim.sentence_start : min(claim.sentence_end, claim.sentence_start + 2000)]
    return frozenset(name for found in _CAPITALISED.findall(sentence) for name in _read_names(found))


def _read_words(claim: Claim, document: Document | None) -> frozenset[str]:
    """Content words of the claim's sentence outside its own words, cut so that inflections meet."""
    if document is None:
        return frozenset()
    around = document.folded[claim.sentence_start : claim.start] + " " + document.folded[claim.end : claim.sentence_end]
    return frozenset(w.rstrip("s")[:6] for w in _WORD.findall(around[:2000]) if w not in _COMMON)


def _group(clues: list[_Clue], scope: str) -> list[Question]:
    """Join clues to groups, the best-known incidents first, so that the doubtful find them waiting."""
    clues.sort(key=_rank)
    groups: list[_Group] = []
    index: dict[tuple[object, ...], dict[int, None]] = defaultdict(dict)
    for clue in clues:
        keys = _find_keys(clue)
        seek = _seek_keys(clue, keys)
        weights = {g: _weigh_group(clue, groups[g], scope) for g in _look_up(index, seek)}
        best = max(weights.values(), default=0)
        if best >= JOIN:
            at = min(g for g, weight in weights.items() if weight == best)
            known = groups[at].clues
        else:
            at, known = len(groups), []
            groups.append(_Group(known, {g for g, weight in weights.items() if weight >= NEAR}))
        known.append(clue)
        for key in [*keys, *(("day", day) for day in _list_days(clue.days))]:
            if len(index[key]) < MOST:
                index[key][at] = None
    return _write_questions(groups)


def _look_up(index: Mapping[tuple[object, ...], Iterable[int]], keys: Sequence[tuple[object, ...]]) -> set[int]:
    return {at for key in keys if key in index for at in index[key]}


def _write_questions(groups: list[_Group]) -> list[Question]:
    near: dict[int, set[int]] = defaultdict(set)
    for at, group in enumerate(groups):
        for other in group.near:
            near[at].add(other)
            near[other].add(at)
    bare = [Question(tuple(clue.voice for clue in group.clues)) for group in groups]
    return [
        Question(question.voices, tuple(sorted(bare[n].name for n in near[at]))) for at, question in enumerate(bare)
    ]


def _rank(clue: _Clue) -> tuple[object, ...]:
    claim = clue.voice.claim
    known = 4 * clue.short + 2 * bool(clue.places) + bool(clue.days) + bool(clue.actors)
    return (-known, clue.days or (date.max, date.max), claim.claim_id, claim.document_id)


def _find_keys(clue: _Clue) -> list[tuple[object, ...]]:
    """Under which keys a clue's question can be found again, from the telling to the loose."""
    origins, places, days = sorted(clue.voice.origins), sorted(clue.places), _list_days(clue.days)
    keys: list[tuple[object, ...]] = [("article", clue.voice.documents[0])]
    keys += [("day", day, kind, name) for day in days for kind, name in _list_names(clue, origins, places)]
    keys += [(kind, name, clue.number) for kind, name in _list_names(clue, origins, places)]
    keys += _list_names(clue, origins, places)
    if clue.number is not None and clue.number >= 10:
        keys.append(("number", clue.number))
    return keys


def _seek_keys(clue: _Clue, keys: Sequence[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """Under which keys to look for the question of a clue: what has no place may still be the same."""
    if not clue.places:
        return [*keys, *(("day", day) for day in _list_days(clue.days))]
    return [*keys, *(("day", day, "place", "") for day in _list_days(clue.days))]


def _list_names(clue: _Clue, origins: Sequence[str], places: Sequence[str]) -> list[tuple[str, object]]:
    return [
        *(("origin", origin) for origin in origins),
        *(("place", place) for place in places or [""]),
        ("figure", clue.number),
    ]


def _list_days(days: tuple[date, date] | None) -> list[str]:
    """The days of a short interval, the months of a longer one, nothing for one without an end."""
    if days is None or date.min in days or date.max in days:
        return []
    length = (days[1] - days[0]).days
    if length <= 31:
        return [(days[0] + timedelta(n)).isoformat() for n in range(length + 1)]
    return [] if length > 800 else sorted({(days[0] + timedelta(n)).isoformat()[:7] for n in range(0, length + 1, 27)})


def _weigh_group(clue: _Clue, group: _Group, scope: str) -> int:
    """The strongest reason to join any claim of the group; nothing where one of them forbids it."""
    weights = [_weigh(clue, other, scope) for other in group.clues[:ENOUGH]]
    return 0 if None in weights else max(w for w in weights if w is not None)


def _weigh(a: _Clue, b: _Clue, scope: str) -> int | None:
    """How much speaks for one question behind two claims; None where something forbids it."""
    claim_a, claim_b = a.voice.claim, b.voice.claim
    dated = _weigh_days(a, b, scope)
    placed = _weigh_names(a.places, b.places)
    if dated is None or (placed < 0 and not a.voice.origins & b.voice.origins):
        return None
    same_number = a.number is not None and a.number == b.number
    if a.counted != b.counted and not (same_number and (a.number or 0) >= FEW):
        if a.counted and b.counted:
            return None
        if not same_number:
            return 0
    worded = _weigh_words(a.words, b.words)
    if a.voice.documents[0] == b.voice.documents[0]:
        beside = _weigh_article(a, b, same_number, worded)
        return None if beside is None else beside + dated + max(placed, 0)
    if scope in {"state", "past"}:
        return _weigh_levels(a, b, dated, placed)
    shared_origin = bool(a.voice.origins & b.voice.origins)
    same_source = scope == "running_total" and name_source(claim_a) == name_source(claim_b) != ""
    reasons = (
        dated,
        placed,
        int(bool(a.actors & b.actors)),
        int(shared_origin),
        int(same_source),
        worded,
        int(same_number and _is_telling(a.number or 0, exact=dated == 2)),
    )
    # Words and numbers that nothing ties to a day, a place or an origin must say more; one reason alone says nothing.
    loose = dated <= 0 and placed <= 0 and not shared_origin
    weight = sum(reasons) - loose - _are_far(a.number, b.number)
    return weight if sum(reason > 0 for reason in reasons) > 1 else min(weight, NEAR - 1)


def _weigh_levels(a: _Clue, b: _Clue, dated: int, placed: int) -> int:
    """Levels are one question where they share whose level it is and their period; where no period is known, only
    as long as one number satisfies both.
    """
    of_a, of_b = a.places | a.actors or a.names, b.places | b.actors or b.names
    if not of_a & of_b or (a.actors and b.actors and not a.actors & b.actors):
        return min(dated + placed, NEAR - 1)
    return JOIN if dated > 0 or are_compatible((a.voice.claim, b.voice.claim)) else NEAR


def _is_telling(number: float, exact: bool) -> bool:
    """Whether two texts hardly give a count by chance: not a small one, unless on the same day, nor a round one."""
    return number >= (FEW if exact else 10) and number % 100 != 0


def _are_far(a: float | None, b: float | None) -> bool:
    """Whether two counts differ so much that they hardly count the same."""
    return a is not None and b is not None and max(a, b) > FAR * min(a, b)


def _weigh_days(a: _Clue, b: _Clue, scope: str) -> int | None:
    if a.days is None or b.days is None:
        return 0
    if scope == "running_total" and date.min not in (a.days[0], b.days[0]):
        return 2 if abs((a.days[0] - b.days[0]).days) <= LONG else None
    if a.days[0] > b.days[1] or b.days[0] > a.days[1]:
        return None
    if a.short and b.short:
        return 2 if a.days == b.days else 1
    if scope == "state" and not _same_period(a.days, b.days):
        return None
    return 1 if scope == "state" or max(_count_days(a.days), _count_days(b.days)) <= LONG else 0


def _same_period(a: tuple[date, date], b: tuple[date, date]) -> bool:
    """A day and its month are one period of a level; a month and its year are not."""
    return (_count_days(a) > LONG) == (_count_days(b) > LONG)


def _count_days(days: tuple[date, date]) -> int:
    return (days[1] - days[0]).days


def _weigh_names(a: frozenset[str], b: frozenset[str]) -> int:
    if not a or not b:
        return 0
    return 2 if a & b else -1


def _weigh_words(a: frozenset[str], b: frozenset[str]) -> int:
    shared = len(a & b)
    return (shared >= 2) + (shared >= 4) + (shared >= 7)


def _weigh_article(a: _Clue, b: _Clue, same_number: bool, worded: int) -> int | None:
    """Inside one article: the same number of the same is told again, unless it comes on top (``another three``) or
    in the same sentence; another number is another incident or a part of it, unless two sources are set against
    each other close by.
    """
    one, other = a.voice.claim, b.voice.claim
    if same_number:
        if a.added or b.added or not a.number or one.sentence_start == other.sentence_start < one.sentence_end:
            return None
        if a.counted != b.counted and a.counted and b.counted:
            return worded
        later = a if one.start > other.start else b
        return (a.number >= 2) + 1 + (a.number >= 10 or a.titled or b.titled or later.resumed) + worded
    sources = {name_source(one), name_source(other)}
    if len(sources) == 2 and "" not in sources and abs(one.start - other.start) <= NEARBY:
        return None if _are_far(a.number, b.number) else 2 if worded or a.days == b.days else 1
    return None
