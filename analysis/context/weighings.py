"""Which of the days told elsewhere in an article is that of a count without one, by weighing how each is told.

Where no rule of ``antecedents`` finds a day, every sentence that dates an event speaks for its day with some points:
the article begins with it, nothing was dated since, it stands right before the count. How many points for what, and how
many it takes, is data (``days`` in ``data/lexicon.toml``). Where none has enough, sentences speak too that tell of new
events and name one day, though of what else they tell: *on Sunday rebels marked the feast by ambushing a lorry*. Errs
by leaving the day open.
"""

import re
from collections.abc import Container, Sequence
from typing import Final

from ..acts.partings import is_long
from ..dating.edtf import is_day, overlap_dates, read_interval, take_start
from ..declared.topics import Measure
from ..ground.model import Row
from ..ground.text import LETTERS
from .scenes import Asking, Day, Scene, Scenes, are_unlike

_MOST: Final = 60  # sentences with a date: an article that has more is a list
_NEAR: Final = 12  # sentences: so far from a count a day that is tied to no event may be its own
_FAR: Final = 40  # sentences: so far from a count its event is told at most
# Before an event named again: blamed rebels for the; not toured the site of the, condemned the
_FOR_THE: Final = re.compile(
    r"(?:^|\W)(?:for|in|during|behind|by|about|with)\s(?:the|this|that|[a-z]+day['’]s)\s(?:[a-z-]+\s){0,3}$"
)
_SOON: Final = 2  # sentences: so soon a story goes on with what its first count tells
_RECENT: Final = 3  # days: news tells of what befell so shortly before


class _Telling(Row, frozen=True):
    """A sentence that dates an event."""

    at: int
    day: Day
    scene: Scene
    loose: bool  #: the day is not tied to a word of an event
    bare: bool = False  #: nor does its sentence tell of a new one


class _Article(Row, frozen=True):
    """What an article dates of one topic."""

    begun: _Telling | None  #: the first telling
    tellings: tuple[_Telling, ...]  #: in order
    loose: tuple[_Telling, ...]  #: in order
    dates: tuple[tuple[int, str], ...]  #: every day it names, whatever of, with its sentence
    only: str  #: the one day of events; empty where there are more


class Weighings:
    """The days that a document tells, weighed for one count after the other; read when first asked for."""

    def __init__(self, scenes: Scenes) -> None:
        self._scenes = scenes
        self._points = scenes.judgment.lexicon.days
        self._articles: dict[frozenset[str], _Article] = {}

    def choose_day(self, asking: Asking) -> Day | None:
        """The day for which there are points enough, if there are not nearly as many for another; else none.

        None for a count in a sentence with a date of its own or with a turn (*meanwhile*); and no month or year, which
        may hold more than one event.
        """
        if asking.scene.turns or any(asking.scene.days):
            return None
        article = self._read(asking.measure)
        others = {one.at for one in article.tellings if self._scenes.is_another(asking.scene, one.scene)}
        if others:  # what tells of an ambush says nothing of the blast
            article = _leave_out(article, others)
        day = self._weigh(article.tellings, asking, article)
        if day is None and article.loose:
            day = self._weigh((*article.tellings, *article.loose), asking, article)
        return day

    def _weigh(self, tellings: tuple[_Telling, ...], asking: Asking, article: _Article) -> Day | None:
        """The day for which some tellings have points enough, and no other nearly as many."""
        found: dict[str, Day] = {}
        weights: dict[str, float] = {}  # by day: of the telling that most speaks for it
        for telling in tellings:
            if not self._can_be(telling, asking, article):
                continue
            weight = sum(self._points[reason] for reason in self._list_reasons(telling, asking, article))
            found.setdefault(telling.day.edtf, telling.day)
            weights[telling.day.edtf] = max(weight, weights.get(telling.day.edtf, weight))
        ranked = sorted(weights, key=lambda edtf: -weights[edtf])
        if not ranked or weights[ranked[0]] < self._points["needed"] or is_long(ranked[0]):
            return None
        rivals = [one for one in ranked[1:] if weights[one] > self._points["rival"]]
        if not all(overlap_dates(one, ranked[0]) for one in rivals):
            return None
        return found[min((ranked[0], *rivals), key=len)]  # today, of this week

    def _can_be(self, telling: _Telling, asking: Asking, article: _Article) -> bool:
        """Whether nothing rules out that a count is of an event: another kind, a new event told between."""
        scene, ahead = telling.scene, telling.at > asking.at
        if not 0 < abs(telling.at - asking.at) <= (_NEAR if telling.loose else _FAR) or scene.recalls:
            return False
        if ahead and telling.at in self._scenes.counted:  # counts others, but for those of the bus, who swam
            on = self._takes_up(telling, asking) or self._goes_on(telling, asking, article)
            return telling.at - asking.at == 1 and asking.leads and on
        if asking.total and self._tells_lasting(telling):
            return False
        if telling.bare or (ahead and not (scene.sure or self._takes_up(telling, asking))):
            return self._goes_on(telling, asking, article)
        if not asking.definite and are_unlike(asking.scene, scene):
            return False
        if ahead and scene.indefinite and self._scenes.are_apart(asking.place, scene.place):
            return False  # told later: an explosion in Kula
        return (ahead or not asking.names) and not self._is_new_between(telling, asking)

    def _tells_lasting(self, telling: _Telling) -> bool:
        """Whether a sentence tells of what goes on while a toll grows: an *offensive*."""
        sentence = self._scenes.document.sentences[telling.at]
        words = LETTERS.findall(self._scenes.document.folded, sentence.start, sentence.end)
        return not self._scenes.judgment.lexicon.lasting.isdisjoint(words)

    def _goes_on(self, telling: _Telling, asking: Asking, article: _Article) -> bool:
        """Whether a sentence and a count go on with each other, nothing dated before: it is told next, in words of the
        count, of *the bus* where it tells of no event; or before, in its paragraph, of what was done of late, or, at
        the beginning, of what was before *the blast*.
        """
        ahead, scene = telling.at - asking.at, telling.scene
        if scene.turns or scene.elsewhen or any(at < asking.at and at != telling.at for at, _ in article.dates):
            return False
        if ahead < 0:
            document = self._scenes.document
            if document.sentences[telling.at].paragraph != document.sentences[asking.at].paragraph:
                return False
            if asking.leads or scene.definite:
                return ahead == -1 and asking.leads and asking.definite
            return is_recent(telling.day.edtf, document.published)
        if not 0 < ahead <= _SOON or (scene.indefinite and not scene.kinds & asking.scene.kinds):
            return False
        if telling.bare:
            return self._scenes.is_about(asking.at, telling.at)
        return self._scenes.share_words(asking.at, telling.at, asking.measure.occasions)

    def _takes_up(self, telling: _Telling, asking: Asking) -> bool:
        """Whether the next sentence names the event of a count again: gunmen shot 12. Nobody took responsibility *for
        the massacre on Monday*. Not *toured the site of the massacre*.
        """
        if telling.at - asking.at != 1 or not telling.scene.kinds & asking.scene.kinds:
            return False
        folded = self._scenes.document.folded
        return any(_FOR_THE.search(folded, max(0, start - 40), start) for start in telling.scene.definite)

    def _is_new_between(self, telling: _Telling, asking: Asking) -> bool:
        """Whether a sentence between tells of a new event: of any before the telling, of another kind behind it."""
        first, last = sorted((telling.at, asking.at))
        for at in range(first + 1, last):
            scene = self._scenes.read(at, asking.measure)
            if scene is None or not scene.indefinite or self._scenes.is_another(asking.scene, scene):
                continue
            if telling.at > asking.at or are_unlike(scene, telling.scene):
                return True
        return False

    def _list_reasons(self, telling: _Telling, asking: Asking, article: _Article) -> list[str]:
        """What speaks for and against the day of a telling being that of a count."""
        at, document, day = asking.at, self._scenes.document, telling.day.edtf
        first, last = sorted((telling.at, at))
        begun = article.begun or telling
        passed = any(first < other < last and not overlap_dates(edtf, day) for other, edtf in article.dates)
        told = {
            "first": telling.at <= begun.at or day == begun.day.edtf,
            "last": telling.at < at and not any(telling.at < other.at < at for other in article.tellings),
            "only": day == article.only,
            "recent": is_recent(day, document.published),
            "before": at - telling.at == 1,
            "alike": asking.definite
            and bool(telling.scene.kinds & asking.scene.kinds)
            and (telling.at < at or not telling.scene.indefinite),
            "between": passed,
            "on": telling.at > at and self._goes_on(telling, asking, article),
            "loose": telling.loose and not passed and (first == last - 1 or telling is begun or telling.at < begun.at),
        }
        return [reason for reason, holds in told.items() if holds]

    def _read(self, measure: Measure) -> _Article:
        """What the article dates; nothing where it dates very much."""
        if measure.occasions not in self._articles:
            dated = [at for at in range(len(self._scenes.document.sentences)) if self._scenes.has_dates(at, at + 1)]
            self._articles[measure.occasions] = self._read_article(dated if len(dated) <= _MOST else [], measure)
        return self._articles[measure.occasions]

    def _read_article(self, dated: list[int], measure: Measure) -> _Article:
        tellings: list[_Telling] = []
        loose: list[_Telling] = []
        dates: list[tuple[int, str]] = []
        published = self._scenes.document.published
        for at in dated:
            scene = self._scenes.read(at, measure)
            if scene is None:
                continue
            told = {day.edtf: day for day in (scene.day, *self._scenes.counted.get(at, ())) if day is not None}
            past = [day for edtf, day in told.items() if _is_past(edtf, published)]
            tellings += [_Telling(at, day, scene, loose=False) for day in past]
            if (other := None if told else self._find_other_day(at, scene)) is not None:
                loose.append(_Telling(at, other, scene, loose=True, bare=not scene.tells or bool(scene.definite)))
            untold = scene.recalls or self._scenes.document.sentences[at].part != "body"
            named = () if untold else (*told, *(edtf for edtf in scene.days if edtf not in told))
            dates += [(at, edtf) for edtf in named if not is_long(edtf) and _is_past(edtf, published)]
        return _Article(
            tellings[0] if tellings else None, tuple(tellings), tuple(loose), tuple(dates), _find_only(tellings)
        )

    def _find_other_day(self, at: int, scene: Scene) -> Day | None:
        """The one day of a sentence that ties none to an event, where it tells of a new one (not of *the attack*, which
        is mourned that day) and counts nobody itself.
        """
        if scene.elsewhen or at in self._scenes.told:
            return None
        day = self._scenes.find_only_day(at, scene, lengths=False)
        past = day is not None and _is_past(day.edtf, self._scenes.document.published)
        return day if past else None


def _find_only(tellings: Sequence[_Telling]) -> str:
    """The one day of some tellings; empty where there are more."""
    days = {one.day.edtf for one in tellings if not is_long(one.day.edtf) and not one.scene.recalls}
    return days.pop() if len(days) == 1 else ""


def _leave_out(article: _Article, others: Container[int]) -> _Article:
    """An article without what some of its sentences date."""
    tellings = tuple(one for one in article.tellings if one.at not in others)
    dates = tuple(date for date in article.dates if date[0] not in others)
    return _Article(article.begun, tellings, article.loose, dates, _find_only(tellings))


def is_recent(day: str, published: str) -> bool:
    """Whether a day is that of publication, or one of the three before."""
    days, today = read_interval(day), read_interval(published)
    return days is not None and today is not None and (today[0] - days[0]).days <= _RECENT


def _is_past(edtf: str, published: str) -> bool:
    """Whether a day is known, and not one to come."""
    coming = is_day(published) and take_start(edtf).rstrip("~") > published
    return bool(edtf) and ".." not in edtf and not coming
