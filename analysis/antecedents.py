"""What a sentence takes over from those beside it: the day and the place of the event that it goes on with.

*A bomb exploded in Brod on Monday. Five people were hurt.* News tells the day once. A count without any date of its
own takes that of the nearest sentence before it that dates an occasion of its topic (``occasions`` in
``data/topics``), or of the next sentence where that tells when *the attack took place*. Any sign of another event
(*meanwhile*, *another attack*, *years ago*) and the day stays open.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from .measures import Reading
from .model import TELLING, DateMention, Document, Sentence
from .moments import dates_report, is_to_come
from .places import find_place_near
from .shapes import Shaped, shape_sentence
from .topics import Measure, gather_topics
from .vocabulary import Judgment

#: Opening words that leave the event told before.
_TURNS = re.compile(
    r"\W*(?:meanwhile|elsewhere|separately|similarly|previously|earlier|later"
    r"|in (?:a|an|another|other|the past|recent)\b"
    r"|on other|last|also|in addition|since|for (?:years|months|decades))"
)
#: Words of another time, or of more than one event.
_OTHER_TIME = re.compile(
    r"\b(?:ago|since|years?|months?|decades?|recent(?:ly)?|previous(?:ly)?|so far|to date|past|history|each|every|ever"
    r"|in another|in separate|in other|in similar|in all|a total of|altogether)\b"
)
#: Before a trigger: a perfect tense reaches to now and leaves the day open.
_PERFECT = re.compile(r"\b(?:has|have)\s+(?:[\w,]+\s+){0,7}$")
#: Of the words that say no more than that an event was, those that say it of anything else as well.
_ANYTHING = frozenset(("was", "were", "place", "out", "came"))
_OTHERS = re.compile(r"\bother\b")
_OF = re.compile(r"\s+of\s+")
_WHILE = frozenset(("when", "while", "as"))
_BACK = 4  # sentences: so far back *the attack* finds its day
_REACH = 16  # tokens: a date farther from an occasion does not date it
_LONGEST = 1200  # characters: longer sentences are lists or no prose
_INDEFINITE = frozenset(("a", "an", "another", "one"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "such"))


_NO_TOPICS = gather_topics(iter(()))  # the words of a topic's acts are looked for by themselves


class Scene(Struct, frozen=True):
    """What a sentence tells of an occasion; ``day`` is none where it dates none."""

    day: DateMention | None
    dated: bool  #: holds a date, of whatever
    definite: tuple[int, ...]  #: where *the attack*, *this operation* stand
    indefinite: bool  #: *an attack*, *another bomb*
    turns: bool  #: leaves what was told before: *meanwhile*
    befell: bool  #: *the attack took place*: its date is that of what was told before
    place: str


def carry_days(document: Document, readings: Sequence[Reading], judgment: Judgment) -> list[Reading]:
    """The readings, in their order, those of single events with the day and place of the event they go on with.

    What stands in a reading is never changed, only what is empty there filled; the basis of such a day is
    ``inferred``. Errs by leaving it open.
    """
    if not document.dates:
        return list(readings)
    scenes = _Scenes(document, judgment)
    return [_carry(document, reading, judgment.topics.measures.get(reading.measure), scenes) for reading in readings]


class _Scenes:
    """The scenes of a document's sentences, each read when first asked for."""

    def __init__(self, document: Document, judgment: Judgment) -> None:
        self.document = document
        self.judgment = Judgment(_NO_TOPICS, judgment.lexicon, judgment.vocabulary)
        self.starts = [sentence.start for sentence in document.sentences]
        self.days = [mention.start for mention in document.dates]
        self.known: dict[tuple[int, frozenset[str]], Scene | None] = {}

    def find_sentence(self, offset: int) -> int:
        """The place of the sentence in which an offset lies."""
        return bisect_right(self.starts, offset) - 1

    def has_dates(self, first: int, last: int) -> bool:
        """Whether any date stands in the sentences [first, last)."""
        start = self._start(max(0, first))
        return bisect_left(self.days, start) < bisect_left(self.days, self._start(last))

    def _start(self, at: int) -> int:
        return self.starts[at] if at < len(self.starts) else self.document.end

    def read(self, at: int, measure: Measure) -> Scene | None:
        """The scene of a sentence; none outside the article's own prose."""
        if not 0 <= at < len(self.starts):
            return None
        key = at, measure.occasions
        if key not in self.known:
            self.known[key] = self._read(self.document.sentences[at], measure)
        return self.known[key]

    def _read(self, sentence: Sentence, measure: Measure) -> Scene | None:
        document, befell = self.document, False
        if sentence.part not in TELLING or sentence.end - sentence.start > _LONGEST:
            return None
        dates = document.dates[bisect_left(self.days, sentence.start) : bisect_left(self.days, sentence.end)]
        shaped = shape_sentence(document.folded, sentence.start, sentence.end, (), dates, self.judgment)
        nouns = [k for k, word in enumerate(shaped.words) if word in measure.occasions and not word.endswith("ed")]
        places = [k for k, word in enumerate(shaped.words) if word in measure.occasions or word in measure.acts]
        kinds = [_find_article(shaped, k) for k in nouns]
        day = None
        if found := _find_day(document, shaped, places):
            place, day = found
            befell = place in nouns and _find_article(shaped, place) == "definite" and _befell(shaped, place)
        return Scene(
            day=day,
            dated=any(not dates_report(shaped, k) for k in shaped.dates),
            definite=tuple(shaped.starts[k] for k, kind in zip(nouns, kinds, strict=True) if kind == "definite"),
            indefinite="indefinite" in kinds,
            turns=_TURNS.match(document.folded, sentence.start, sentence.end) is not None,
            befell=befell,
            place=find_place_near(document, shaped, sentence.start, sentence.end) if places else "",
        )


def _carry(document: Document, reading: Reading, measure: Measure | None, scenes: _Scenes) -> Reading:
    around = reading.circumstances
    if measure is None or around is None or not measure.occasions or around.time_scope != "event":
        return reading
    if around.event_date or around.date_text:
        return reading
    scene = _find_scene(document, reading, measure, scenes)
    if scene is None or scene.day is None:
        return reading
    day = scene.day
    filled = replace(
        around,
        event_date=day.edtf,
        date_text=document.text[day.start : day.end],
        date_basis="inferred" if day.edtf else "unknown",
        place=around.place or scene.place,
    )
    return replace(reading, circumstances=filled)


def _find_scene(document: Document, reading: Reading, measure: Measure, scenes: _Scenes) -> Scene | None:
    """The scene that dates a reading's own event: of a sentence before it, or of the next one."""
    at = scenes.find_sentence(reading.quantity.start)
    if not scenes.has_dates(at - _BACK, at + 2):
        return None
    mine = scenes.read(at, measure)
    if mine is None or mine.dated:
        return None
    sentence = document.sentences[at]
    before = document.folded[max(sentence.start, reading.trigger_start - 40) : reading.trigger_start]
    if _OTHER_TIME.search(document.folded, sentence.start, sentence.end) or _PERFECT.search(before):
        return None
    quantity = reading.quantity
    if quantity.counted.lower() in measure.occasions and _OTHERS.search(
        document.folded, quantity.value_end, max(quantity.end, quantity.noun_end)
    ):
        return None
    new = _OF.fullmatch(document.folded, reading.trigger_end, quantity.start)  # the massacre of 43 men
    definite = any(start != reading.trigger_start or not new for start in mine.definite)
    if not mine.turns:
        for back in range(1, _BACK + 1):
            if not scenes.has_dates(at - _BACK, at - back + 1):
                break
            scene = scenes.read(at - back, measure)
            if scene is None or (mine.indefinite and not definite):
                break
            near = back == 1 and scene.day is not None and len(scene.day.edtf) != 4  # a year is too wide
            if scene.day is not None and (near or definite):
                return scene
            if scene.dated or scene.turns or not definite:
                break
    after = scenes.read(at + 1, measure) if scenes.has_dates(at + 1, at + 2) else None
    return after if after is not None and after.befell else None


def _find_day(document: Document, shaped: Shaped, places: Sequence[int]) -> tuple[int, DateMention] | None:
    """The token of an occasion and the date nearest to it, no other act between; none where dates differ."""
    found: list[tuple[int, int, DateMention]] = []
    for k, mention in shaped.dates.items():
        if mention.duration or is_to_come(document, mention) or dates_report(shaped, k):
            continue
        near = [place for place in places if abs(place - k) <= _REACH and _is_joined(shaped, place, k)]
        if near:
            place = min(near, key=lambda place: abs(place - k))
            found.append((abs(place - k), place, mention))
    if not found:
        return None
    found.sort(key=lambda one: one[0])
    return found[0][1:]


def _is_joined(shaped: Shaped, place: int, day: int) -> bool:
    """Whether no other act stands between an occasion and a date: ``exploded in the market of Brod on Monday``."""
    first, last = sorted((place, day))
    if day < place and "&" in shaped.shapes[day:place]:
        return False  # was seized on Monday and his body was found
    if place < day and shaped.words[place + 1] in _WHILE:  # were shot when they walked home on Monday
        return True
    if (
        place < day
        and shaped.shapes[day + 1 : day + 2] == "v"
        and shaped.words[day + 1] not in shaped.lexicon.occurring
    ):
        return False  # the murder of two judges today prompted a strike
    return not any(
        shape in "vbwhmrj;:" and word not in shaped.lexicon.occurring
        for shape, word in zip(shaped.shapes[first + 1 : last], shaped.words[first + 1 : last], strict=True)
    )


def _find_article(shaped: Shaped, place: int) -> str:
    """``definite`` for *the* or *Monday's* before a noun and its adjectives, ``indefinite`` for *a*, else nothing."""
    k = place - 1
    while k >= 0 and place - k < 5 and shaped.shapes[k] in "xavT":
        k -= 1
    if k < 0:
        return ""
    if shaped.words[k] in _DEFINITE or shaped.shapes[k] == "s":
        return "definite"
    return "indefinite" if shaped.words[k] in _INDEFINITE else ""


def _befell(shaped: Shaped, place: int) -> bool:
    """``the attack`` near Brod ``took place``."""
    rest = shaped.words[place + 1 : place + 9]
    return any(word in shaped.lexicon.occurring and word not in _ANYTHING for word in rest)
