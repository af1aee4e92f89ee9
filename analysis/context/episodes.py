"""Which event a count without a day belongs to, of all that an article dates.

The same event is told again by the number and the people that it befell (*the six priests*), or by a word of its kind
(*the crash*: a bus that *overturned*). One telling with a day anywhere dates the others, unless events of that kind are
told on two days. Errs by leaving the day open.
"""

import re
from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from ..acts.measures import Reading
from ..acts.partings import is_long
from ..dating.edtf import overlap_dates
from ..declared.topics import Measure
from ..ground.wordlists import load_words
from .scenes import Asking, Count, Episode, Scene, Scenes

_TOLD_AGAIN: Final = 2  # of those counted: one person is told of in any event
# The subject of a sentence: the bridge fell, the bomb exploded.
_SUBJECT: Final = re.compile(r"\W*the ([a-z-]{4,}) ")
_WORD: Final = re.compile(r"[a-z-]+")
# Before a number of people told of before.
_TAKEN_UP: Final = re.compile(r"\b(?:the|these|those|all|all the)\s$")
_REACH: Final = range(1, 40)  # sentences: an article goes on with one event no longer
_NEAR: Final = 10  # sentences: so far off those counted are still the same
# Nouns of people who are told of in many events.
_MANY: Final = load_words("episodes.many")
_ANYBODY: Final = frozenset(("", "people", "persons", "others", "victims", "more", "men", "bodies"))  # nouns of anybody


def find_episode(scenes: Scenes, asking: Asking, reading: Reading) -> Scene | None:
    """The scene of the one dated event that a count can be of; none where two are."""
    around, mine, at, measure = reading.circumstances, asking.scene, asking.at, asking.measure
    if mine.turns or around is None or around.time_scope != "event":
        return None
    episodes = [e for e in scenes.list_episodes(measure) if abs(e.at - at) in _REACH]
    if same := [e for e in episodes if _counts_same(scenes, e, reading)]:
        return _agree(same)
    if month := _find_counted(scenes, at, measure, reading):
        return month
    if those := [e for e in episodes if _befell_those(scenes, e, at, reading)]:
        return _agree(those)
    if named := [e for e in episodes if not _list_named(scenes, e.scene).isdisjoint(_list_named(scenes, mine))]:
        return None if _are_more_told(scenes, asking, named[0].at) else _agree(named)
    if asking.leads and (taken := [e for e in episodes if _takes_up(scenes, e, at)]):
        return _agree(taken)
    kinds = mine.kinds
    if asking.definite and not kinds and (before := scenes.read(at - 1, measure)) and not before.turns:
        kinds = before.kinds  # of those killed
    if not asking.leads or (mine.indefinite and not asking.definite) or reading.quantity.bound == "vague":
        return None
    alike = [e for e in episodes if e.scene.kinds & kinds] if kinds else episodes
    alike = [e for e in alike if not scenes.are_apart(e.scene.place, around.place)]
    if not alike or _are_more_told(scenes, asking, alike[0].at):
        return None
    return _agree(alike) if kinds or (alike[0].scene.definite and not mine.days) else None


def find_told_again(scenes: Scenes, at: int, measure: Measure, reading: Reading) -> Scene | None:
    """The scene of those counted before it with a day, where a count takes them up: the bodies of *the two men*."""
    quantity = reading.quantity
    if not _TAKEN_UP.search(scenes.document.folded, max(0, quantity.value_start - 12), quantity.value_start):
        return None
    before = [e for e in scenes.list_episodes(measure) if 0 < at - e.at <= _NEAR]
    same = [e for e in before if _counts_same(scenes, e, reading, taken_up=True)]
    return _agree(same) if same else None


def _takes_up(scenes: Scenes, episode: Episode, at: int) -> bool:
    """Whether one of the next sentences tells what befell a thing named beside a count: *the bridge fell on Monday*."""
    if not 0 < episode.at - at <= 2 or not episode.scene.sure:
        return False
    folded = scenes.document.folded
    subject = _SUBJECT.match(folded, scenes.find_start(episode.at))
    sentence = scenes.document.sentences[at]
    noun = rf"\W{re.escape(subject[1])}\W" if subject else ""
    return bool(noun) and re.search(noun, folded[sentence.start : sentence.end]) is not None


def _list_named(scenes: Scenes, scene: Scene) -> frozenset[str]:
    """The nouns of one event that a sentence takes for known: ``crash`` of *the crash*, *today's crash*."""
    folded = scenes.document.folded
    words = (match.group() for start in scene.definite if (match := _WORD.match(folded, start)))
    return frozenset(word for word in words if not word.endswith("s"))


def _are_more_told(scenes: Scenes, asking: Asking, told: int) -> bool:
    """Whether a sentence between two tells of a new event of the same kind, or leaves what was told."""
    between = (scenes.read(i, asking.measure) for i in range(min(asking.at, told) + 1, max(asking.at, told)))
    return any(s is not None and (s.turns or (s.indefinite and s.kinds & asking.scene.kinds)) for s in between)


def _counts_same(scenes: Scenes, episode: Episode, reading: Reading, taken_up: bool = False) -> bool:
    """Whether an event is told with the number of a reading, and the same people, who may be ``taken_up``."""
    counts = scenes.dated.get(episode.at, ())
    return any(count.day == episode.day and _is_same(count, reading, taken_up) for count in counts)


def _is_same(count: Count, reading: Reading, taken_up: bool = False) -> bool:
    """Whether a count has the number of a reading, and the same people, who may be ``taken_up``."""
    quantity = reading.quantity
    number, noun = quantity.best, quantity.counted.lower().rpartition(" ")[2]
    if number is None or number < _TOLD_AGAIN or (count.measure, count.number) != (reading.measure, number):
        return False
    if count.noun == noun and (taken_up or noun not in _ANYBODY or number > _TOLD_AGAIN):
        return True
    return number > _TOLD_AGAIN and (noun in _ANYBODY or count.noun in _ANYBODY)


def _find_counted(scenes: Scenes, at: int, measure: Measure, reading: Reading) -> Scene | None:
    """The scene of the one month or year in which the same were counted: was tried for killing nine. The nine were shot
    ``in May 1991``. None of a new event: nine died ``in a crash`` in May 1991.
    """
    if (reading.quantity.best or 0) <= _TOLD_AGAIN:
        return None
    told = {
        count.day: other
        for other, counts in scenes.dated.items()
        for count in counts
        if abs(other - at) in _REACH and is_long(count.day.edtf) and _is_same(count, reading)
    }
    scene = scenes.read(next(iter(told.values())), measure) if len(told) == 1 else None
    if scene is None or scene.indefinite or scene.turns or scene.recalls:
        return None
    return replace(scene, day=next(iter(told)))


def _befell_those(scenes: Scenes, episode: Episode, at: int, reading: Reading) -> bool:
    """Whether an event is told of those counted, without a number: *the monks were shot on Monday*."""
    noun = reading.quantity.counted.lower().rpartition(" ")[2]
    if abs(episode.at - at) > _NEAR or noun in _ANYBODY or noun in _MANY or not noun.endswith(("s", "men")):
        return False
    if episode.at in scenes.told:
        return False
    start, end = scenes.find_start(episode.at), scenes.document.sentences[episode.at].end
    return re.search(rf"(?:^|\W){re.escape(noun)}\W", scenes.document.folded[start:end]) is not None


def _agree(episodes: Sequence[Episode]) -> Scene | None:
    """The scene of some episodes that are of one day; none where they are not."""
    first = episodes[0]
    if any(not overlap_dates(first.day.edtf, other.day.edtf) for other in episodes[1:]):
        return None
    return replace(first.scene, day=first.day)
