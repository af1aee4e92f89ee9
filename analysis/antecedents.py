"""What a sentence takes over from those beside it: the day and the place of the event that it goes on with.

*A bomb exploded in Brod on Monday. Five people were hurt.* News tells the day once. A count without any date of its
own takes that of the nearest sentence before it that dates an occasion of its topic (``occasions`` in
``data/topics``), or of the next sentence where that tells when *the attack took place*. Any sign of another event
(*meanwhile*, *another attack*, *years ago*) and the day stays open. A headline takes the day of what it announces.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from .circumstances import Circumstances
from .measures import Reading
from .model import TELLING, DateMention, Document, Sentence
from .moments import dates_report, find_cause, find_joined, has_superlative, is_long, is_standing, is_to_come
from .places import find_place_near
from .shapes import Shaped, shape_sentence
from .topics import Measure, gather_topics
from .vocabulary import Judgment

#: Opening words that leave the event told before.
_TURNS = re.compile(
    r"\W*(?:meanwhile|elsewhere|separately|similarly|previously|earlier|later"
    r"|in (?:an?|another|other|related|separate|the past|recent)\b"
    r"(?! (?:[a-z-]+ ){0,3}(?:report|statement|communique|bulletin|message|interview|speech|letter|dispatch|news"
    r"|broadcast|address|post|briefing|call|email|video|release|televised)\b)"
    r"|(?:hours|days|weeks|months) (?:after|before|later)\b"
    r"|on other|last|also|in addition|since|for (?:years|months|decades))"
)
#: Words of another time, or of more than one event.
_OTHER_TIME = re.compile(
    r"\b(?:ago|(?<!have )(?<!has )(?<!had )since|years?|months?|decades?|recent(?:ly)?|previous(?:ly)?|so far|to date"
    r"|past|history|each|every|ever"
    r"|in another|in separate|in other|in similar)\b"
)
_RECALLING = re.compile(r"^since\b|\bago\b|^(?:in\s)?(?:19|20)\d\d$")
#: Words that add up what several events of a time did.
_TOTALLED = re.compile(r"\b(?:in all|a total of|altogether|in total)\b")
#: Before a trigger: a perfect tense reaches to now and leaves the day open.
_PERFECT = re.compile(
    r"\b(?:has|have)\s+(?!(?:been\s+)?(?:reported|said|estimated|confirmed|announced|told|claimed|put)\b)(?:(?!(?:are|is|were|was|that|who|which|after|when)\b)[\w,]+\s+){0,14}$"
)
#: Of the words that say no more than that an event was, those that say it of anything else as well.
_ANYTHING = frozenset(("went", "off", "was", "were", "place", "out", "came"))
#: In a sentence with a total: of a time that goes on rather than of one event.
_THIS_YEAR = re.compile(r"\b(?:this (?:year|season|month|week|summer|winter)|daily|wave of|series of|spate of)\b")
_PLAIN = re.compile(r"[a-z]+")
_OF_EVENTS = frozenset(("event", "running_total"))
_OTHERS = re.compile(r"\bother\b")
_OF = re.compile(r"\s+of\s+")
_WHILE = frozenset(("when", "while", "as"))
# Behind and before those who were found so: nine bodies were recovered on Monday; police found nine bodies.
_WERE_FOUND = re.compile(r"\s(?:have |had |has )?(?:was|were|been)\s(?:[a-z]+ly\s)?([a-z]+)\b")
_FINDING = re.compile(r"\b([a-z]+)\s(?:out\s|up\s)?(?:(?:another|some|the|about|at least|more than)\s)*$")
_FIRST = 40  # counts: a lead has no more
_LEAD = 3  # sentences: so soon an article tells what its headline announces
# As shapes, between an occasion and its date: the quake that struck the coast on Sunday.
_WHICH_DID = re.compile(r"rv[xdpoa]{0,8}")
# As shapes, behind a date: what two commas set apart
_ASIDE = re.compile(r",[^,;bwhm]{2,10},")
# As shapes, before a date that opens its sentence: in the week from
_OPENING = re.compile(r"p[pdx]{0,4}")
_BACK = 4  # sentences: so far back *the attack* finds its day, whatever was told between
_STORY = 14  # sentences: so far back a story of one dated event may have told its day
_REACH = 22  # tokens: a date farther from an occasion does not date it
_LONGEST = 1200  # characters: longer sentences are lists or no prose
_EARLIER = "earlier", "before"
_HOURS = frozenset(("midnight", "dawn", "noon", "midday", "dusk", "sunrise", "sunset", "daybreak"))
_INDEFINITE = frozenset(("a", "an", "another", "one"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "such", "their", "its"))
# Who was counted before: three of the dead, four of them, of those killed.
_OF_THOSE = re.compile(r"\b(?:of|among)\s(?:the\s|those\s|them\b|whom\b|all\s)")
# Whoever is told of before, somebody else as well: he died along with nine of his men.
_ALONG = re.compile(r"\b(?:along|together)\swith\b[^,.;]*$")
# A time told just before: during this period.
_THAT_TIME = re.compile(r"\b(?:this|that|the same)\s(?:period|week|month|year|time)\b")


_NO_TOPICS = gather_topics(iter(()))  # the words of a topic's acts are looked for by themselves


class Day(Struct, frozen=True):
    """When an event was, and the words that say so."""

    edtf: str
    words: str


class Scene(Struct, frozen=True):
    """What a sentence tells of an occasion; ``day`` is none where it dates none."""

    day: Day | None
    days: tuple[str, ...]  #: the dates it holds, but for those of a report, or on which a total stood so high
    definite: tuple[int, ...]  #: where *the attack*, *this operation* stand
    indefinite: bool  #: *an attack*, *another bomb*
    turns: bool  #: leaves what was told before: *meanwhile*
    tells: bool  #: holds any word of an occasion or of what happens in one
    elsewhen: bool  #: speaks of another time as well: *years ago*
    recalls: bool  #: tells of another event to compare with: *the worst since 2001, when 350 died*
    befell: bool  #: *the attack took place*: its date is that of what was told before
    place: str


def carry_days(document: Document, readings: Sequence[Reading], judgment: Judgment) -> list[Reading]:
    """The readings, in their order, those of events with the day and place of the event they go on with.

    What stands in a reading is kept, but for a day on which bodies were found; what is empty is filled. The basis of
    such a day is ``inferred``. Errs by leaving it open.
    """
    measures = judgment.topics.measures
    if not document.dates or not any(measures[r.measure].occasions for r in readings if r.measure):
        return list(readings)
    scenes = _Scenes(document, readings, judgment)
    carried = [_carry(document, reading, measures.get(reading.measure), scenes) for reading in readings]
    return _lend_to_titles(document, carried, scenes)


class _Scenes:
    """The scenes of a document's sentences, each read when first asked for."""

    def __init__(self, document: Document, readings: Sequence[Reading], judgment: Judgment) -> None:
        self.document = document
        self.judgment = Judgment(_NO_TOPICS, judgment.lexicon, judgment.vocabulary)
        self.starts = [sentence.start for sentence in document.sentences]
        self.days = [mention.start for mention in document.dates]
        self.known: dict[tuple[int, frozenset[str]], Scene | None] = {}
        self.told: set[int] = set()  # sentences with a count
        self.counted: dict[int, list[Day]] = {}  # by sentence: the days of its counts of events
        self.levels: dict[int, set[str]] = {}  # by sentence: the days on which its totals stood so high
        for reading in readings:
            if reading.measure and reading.circumstances:
                at = self.find_sentence(reading.quantity.start)
                self.told.add(at)
                around = reading.circumstances
                single = (
                    around.time_scope == "event" or len(around.event_date) == 10
                )  # a total of one event has its day
                if single and around.date_text and not self._opens_earlier(at, around):
                    self.counted.setdefault(at, []).append(Day(around.event_date, around.date_text))
                if around.time_scope == "running_total" or not around.date_text:
                    self.levels.setdefault(at, set()).add(around.as_of)

    def _opens_earlier(self, at: int, around: Circumstances) -> bool:
        """``A day earlier a bomb had killed three``: an event before the one that the article is about."""
        opens = self.document.text.startswith(around.date_text, self.starts[at])
        return opens and around.date_text.endswith(_EARLIER)

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
            place, mention = found
            day = Day(mention.edtf, document.text[mention.start : mention.end])
            befell = place in nouns and _find_article(shaped, place) == "definite" and _befell(shaped, place)
        at = self.find_sentence(sentence.start)
        told = set(self.counted.get(at, ()))
        if told:
            day = next(iter(told)) if len(told) == 1 else None
        elsewhen = _OTHER_TIME.search(document.folded, sentence.start, sentence.end) is not None
        levels = self.levels.get(at, set())
        days = (mention.edtf for k, mention in shaped.dates.items() if not _dates_telling(shaped, k))
        return Scene(
            day=day,
            days=tuple(edtf for edtf in days if edtf.removeprefix("../") not in levels),
            definite=tuple(shaped.starts[k] for k, kind in zip(nouns, kinds, strict=True) if kind == "definite"),
            indefinite="indefinite" in kinds,
            turns=_TURNS.match(document.folded, sentence.start, sentence.end) is not None,
            tells=bool(places),
            elsewhen=elsewhen,
            recalls=elsewhen and day is not None and _RECALLING.search(day.words.lower()) is not None,
            befell=befell,
            place=_find_scene_name(document, shaped, places) if places else "",
        )


def _carry(document: Document, reading: Reading, measure: Measure | None, scenes: _Scenes) -> Reading:
    around = reading.circumstances
    if measure is None or around is None or not measure.occasions or around.time_scope not in _OF_EVENTS:
        return reading
    at = scenes.find_sentence(reading.quantity.start)
    found = _are_found(document, reading, scenes.judgment.lexicon.afterwards)
    if not (found or _is_open(around, scenes, at)) or not _goes_on(document, reading, measure, scenes, at):
        return reading
    mine = scenes.read(at, measure)
    if mine is None:
        return reading
    definite = _is_definite(document, reading, mine)
    if found or not (around.event_date or around.date_text or mine.days):
        total = _TOTALLED.search(document.folded, *_get_span(document, at)) is not None
        scene = _find_scene(scenes, at, measure, mine, definite, around.place, total)
        scene = scene or _find_next(scenes, at, measure, mine, reading.quantity.counted.lower())
        if scene is None and not _is_first_told(document, reading):
            scene = _find_story(scenes, at, measure, mine, definite, around.place)
        if around.event_date and scene is not None and scene.day is not None and scene.day.edtf >= around.event_date:
            scene = None
        if scene is not None and scene.day is not None and (is_long(scene.day.edtf) or not total):
            around = replace(
                around,
                time_scope="running_total" if total else around.time_scope,
                event_date=scene.day.edtf,
                date_text=scene.day.words,
                date_basis="inferred" if scene.day.edtf else "unknown",
                place=around.place or scene.place,
            )
    if not around.place and not mine.place:
        around = replace(around, place=_find_scene_place(scenes, at, measure, mine, definite, around.event_date))
    return replace(reading, circumstances=around)


def _are_found(document: Document, reading: Reading, afterwards: Container[str]) -> bool:
    """Whether bodies are told to have been found, on a day that need not be that of the deaths."""
    quantity = reading.quantity
    if not quantity.value_start <= reading.trigger_start < max(quantity.end, quantity.noun_end):
        return False
    behind = _WERE_FOUND.match(document.folded, max(quantity.end, quantity.noun_end))
    before = _FINDING.search(document.folded[max(0, quantity.start - 40) : quantity.start])
    return any(match is not None and match[1] in afterwards for match in (behind, before))


def _is_open(around: Circumstances, scenes: _Scenes, at: int) -> bool:
    """Whether a day or place is missing that the sentences beside could tell: both hang on a date in one of them."""
    if around.event_date:
        return not around.place and scenes.has_dates(at - _BACK, at)
    return not around.date_text and scenes.has_dates(at - _STORY, at + 2)


def _get_span(document: Document, at: int) -> tuple[int, int]:
    return document.sentences[at].start, document.sentences[at].end


def _goes_on(document: Document, reading: Reading, measure: Measure, scenes: _Scenes, at: int) -> bool:
    """Whether a count can be of the event told before: no words of another time, no perfect tense up to now."""
    sentence, quantity = document.sentences[at], reading.quantity
    if sentence.end - sentence.start > _LONGEST:
        return False
    total = reading.circumstances is not None and reading.circumstances.time_scope == "running_total"
    before = document.folded[max(sentence.start, reading.trigger_start - 90) : reading.trigger_start]
    if _OTHER_TIME.search(document.folded, sentence.start, sentence.end) or _PERFECT.search(before):
        return False
    words = document.folded[sentence.start : sentence.end]
    lexicon, plain = scenes.judgment.lexicon, _PLAIN.findall(words)
    if total and (_THIS_YEAR.search(words) or not lexicon.lasting.isdisjoint(plain)):
        return False
    if not lexicon.lasting.isdisjoint(plain) and not lexicon.beginning.isdisjoint(plain):
        return False  # the war broke out when raids killed 12
    others = quantity.counted.lower() in measure.occasions and _OTHERS.search(
        document.folded, quantity.value_end, max(quantity.end, quantity.noun_end)
    )
    return not others


def _is_first_told(document: Document, reading: Reading) -> bool:
    """Whether a count names its act itself: ``the massacre of 43`` men, of which nothing need have been told."""
    return _OF.fullmatch(document.folded, reading.trigger_end, reading.quantity.start) is not None


def _is_definite(document: Document, reading: Reading, mine: Scene) -> bool:
    """Whether the sentence names *the attack*, unless that is what it first tells, or counts some *of the dead*."""
    new = _is_first_told(document, reading)
    if any(start != reading.trigger_start or not new for start in mine.definite):
        return True
    quantity = reading.quantity
    end = max(reading.trigger_end, quantity.value_end) + 8
    sentence = document.sentences[bisect_right(document.sentences, quantity.start, key=lambda s: s.start) - 1]
    if _THAT_TIME.search(document.folded, sentence.start, sentence.end):
        return True
    if document.folded[sentence.start : max(sentence.start, reading.trigger_start)].strip() in _DEFINITE:
        return True  # the injured were a driver and two guests
    if _ALONG.search(document.folded, max(0, quantity.start - 60), quantity.start):
        return True
    return _OF_THOSE.search(document.folded, quantity.value_start, end) is not None


def _find_scene(
    scenes: _Scenes, at: int, measure: Measure, mine: Scene, definite: bool, place: str, total: bool
) -> Scene | None:
    """The scene that dates an event told in sentence ``at``: of a sentence before it, or of the next one.

    A month or longer dates *the attacks* and what a ``total`` adds up alone.
    """
    if not scenes.has_dates(at - _BACK, at + 2):
        return None
    if not mine.turns:
        for scene, near in _list_before(scenes, at, measure, mine, definite):
            if not scenes.has_dates(at - _BACK, at):
                break
            if scene.recalls:
                continue
            if scene.day is not None and (definite or (near and (total or not is_long(scene.day.edtf)))):
                return scene
            apart = scene.place or place.isupper()  # in capitals few places are known
            if scene.days or (not definite and place and apart and scene.place != place):  # a round of several events
                break
    after = scenes.read(at + 1, measure) if scenes.has_dates(at + 1, at + 2) else None
    return after if after is not None and after.befell else None


def _find_next(scenes: _Scenes, at: int, measure: Measure, mine: Scene, noun: str) -> Scene | None:
    """The scene of the next sentence where that tells when it befell those counted: ``the priests`` died on Monday."""
    after = scenes.read(at + 1, measure) if noun and scenes.has_dates(at + 1, at + 2) else None
    if after is None or after.day is None or after.turns or mine.turns:
        return None
    start = scenes.starts[at + 1]
    return after if scenes.document.folded.startswith((f"the {noun}", f"the {noun}s"), start) else None


def _find_story(scenes: _Scenes, at: int, measure: Measure, mine: Scene, definite: bool, place: str) -> Scene | None:
    """The scene that dates the one event of which an article has told so far, however many sentences ago.

    None where a sentence between tells of a new one, turns to another time, or has a day of its own.
    """
    if mine.turns or (mine.indefinite and not definite) or not scenes.has_dates(at - _STORY, at):
        return None
    for back in range(1, min(_STORY, at) + 1):
        scene = scenes.read(at - back, measure)
        if scene is None or scene.recalls:
            continue
        if scene.day is not None:
            apart = scene.place or place.isupper()
            elsewhere = not definite and place and apart and scene.place != place
            return None if is_long(scene.day.edtf) or scene.day.edtf.endswith("~") or elsewhere else scene
        if scene.turns or (scene.indefinite and scene.tells) or (scene.days and not definite):
            return None
    return None


def _find_scene_place(scenes: _Scenes, at: int, measure: Measure, mine: Scene, definite: bool, event_date: str) -> str:
    """The place of the nearest sentence before that tells of an event on the same day and names one."""
    if mine.turns or not event_date:
        return ""
    place = ""
    for scene, _ in _list_before(scenes, at, measure, mine, definite):
        if place and scene.place and scene.place != place:
            return ""
        place = place or scene.place
        if scene.day is not None:
            return place if scene.day.edtf == event_date else ""
    return ""


def _list_before(
    scenes: _Scenes, at: int, measure: Measure, mine: Scene, definite: bool
) -> Iterator[tuple[Scene, bool]]:
    """The scenes of the sentences before, nearest first, and whether all between go on with one story."""
    if mine.indefinite and not definite:
        return
    near = True
    for back in range(1, _BACK + 1):
        scene = scenes.read(at - back, measure)
        if scene is None:
            return
        yield scene, near
        near = near and (scene.tells or at - back in scenes.told) and not scene.elsewhen
        if scene.turns or not (near or definite):
            return


def _dates_telling(shaped: Shaped, k: int) -> bool:
    """Whether a date is that of a report, of what followed, or up to which something was so: ``as of 9 June``."""
    if shaped.words[max(0, k - 2) : k] == ["as", "of"] or find_cause(shaped, k) > 0:
        return True
    return dates_report(shaped, k) or is_standing(shaped, k)


def _lend_to_titles(document: Document, readings: Sequence[Reading], scenes: _Scenes) -> list[Reading]:
    """The readings, those of a headline with the day, place and actor of the count in the lead that they announce."""
    first = next((part.start for part in document.parts if part.kind == "body"), document.end)
    lead = scenes.find_sentence(first)
    counts = [r for r in readings if r.quantity.start >= first and r.measure and r.circumstances]
    counts = [r for r in counts if scenes.find_sentence(r.quantity.start) < max(lead, 0) + _LEAD][:_FIRST]
    lent = []
    for reading in readings:
        if reading.quantity.start < first and reading.measure and reading.circumstances and counts:
            reading = _lend(reading, [r for r in counts if r.measure == reading.measure])
        lent.append(reading)
    return lent


def _lend(reading: Reading, counts: Sequence[Reading]) -> Reading:
    """A headline's reading with what its count in the lead has: the same number's, else the first one's."""
    title = reading.circumstances
    values = {reading.quantity.best, reading.quantity.low} - {None}
    same = [r for r in counts if not values.isdisjoint((r.quantity.best, r.quantity.low))]
    around = (same or counts)[0].circumstances if counts else None
    if title is None or around is None or title.event_date or title.date_text or around.time_scope not in _OF_EVENTS:
        return reading
    lent = replace(
        title,
        time_scope=around.time_scope if same else title.time_scope,
        event_date=around.event_date,
        date_text=around.date_text,
        date_basis="inferred" if around.event_date else "unknown",
        place=title.place or around.place,
        actor=title.actor or (around.actor if same else ""),
    )
    return replace(reading, circumstances=lent)


def _find_scene_name(document: Document, shaped: Shaped, places: Sequence[int]) -> str:
    """The name of a place that no relative clause parts from an occasion: ``a bomb exploded in Brod``."""
    name = find_place_near(document, shaped, shaped.starts[0], shaped.ends[-1])
    at = bisect_left(shaped.starts, document.text.rfind(name, shaped.starts[0], shaped.ends[-1])) if name else 0
    near = (sorted((place, at)) for place in places if abs(place - at) <= _REACH)
    return name if any({"r", ";"}.isdisjoint(shaped.shapes[first:last]) for first, last in near) else ""


def _find_day(document: Document, shaped: Shaped, places: Sequence[int]) -> tuple[int, DateMention] | None:
    """The token of an occasion and the date nearest to it, no other act between; none where dates differ."""
    found: list[tuple[int, int, DateMention]] = []
    for k, mention in shaped.dates.items():
        if mention.duration or is_to_come(document, mention) or _dates_telling(shaped, k) or ".." in mention.edtf:
            continue
        if document.folded.endswith(_EARLIER, mention.start, mention.end):  # a day earlier: another event
            continue
        if has_superlative(shaped, k) and ("/" in mention.edtf or len(mention.edtf) < 10):  # the deadliest since 2001
            continue
        near = [place for place in places if abs(place - k) <= _REACH and _is_joined(shaped, place, k)]
        if near:
            place = min(near, key=lambda place: abs(place - k))
            if other := find_joined(shaped, k):  # took place on Monday and Tuesday
                days = sorted((*mention.edtf.split("/"), *other.edtf.split("/")))
                first, last = min(mention.start, other.start), max(mention.end, other.end)
                mention = replace(mention, start=first, end=last, edtf=f"{days[0]}/{days[-1]}")
            found.append((abs(place - k), place, mention))
    if not found:
        return None
    found.sort(key=lambda one: one[0])
    return found[0][1:]


def _is_joined(shaped: Shaped, place: int, day: int) -> bool:
    """Whether no other act stands between an occasion and a date: ``exploded in the market of Brod on Monday``."""
    first, last = sorted((place, day))
    if place < day and _WHICH_DID.fullmatch(shaped.shapes, first + 1, last):
        return True
    opens = day < place and "/" in shaped.dates[day].edtf and _OPENING.fullmatch(shaped.shapes, 0, day)
    which = shaped.shapes.find("pr", day, place) if day < place else -1
    if which > 0 and {"r", "j", ";", "&"}.isdisjoint(shaped.shapes[day:which] + shaped.shapes[which + 2 : place]):
        return True  # the crisis of 2012 in which gunmen attacked a mill
    if opens and {"r", "j", ";", "&"}.isdisjoint(shaped.shapes[day:place]):
        return True  # in the week from 1 May to 7 May police made 38 raids
    if day < place and "&" in shaped.shapes[day:place]:
        return place == day + 2  # was stormed on Monday and killed; was seized on Monday and his body was found
    if place < day and shaped.words[place + 1] in _WHILE:  # were shot when they walked home on Monday
        return True
    if (
        place < day
        and shaped.shapes[day + 1 : day + 2] == "v"
        and shaped.words[day + 1] not in shaped.lexicon.occurring
    ):
        return False  # the murder of two judges today prompted a strike
    if day < place and (aside := _ASIDE.match(shaped.shapes, day + 1)) and aside.end() <= place:
        first = aside.end() - 1  # this morning, four days before the vote, rebels
    return not any(
        shaped.shapes[i] in "vbwhmrj;:"
        and not (shaped.shapes[i] == "j" and shaped.words[i + 1] in _HOURS)  # a minute before midnight
        and shaped.words[i] not in shaped.lexicon.occurring
        and shaped.words[i] not in shaped.lexicon.places.befalling
        and shaped.words[i] not in shaped.lexicon.hostile
        and shaped.shapes[i : i + 2] != "vy"  # held by rebels
        for i in range(first + 1, last)
    )


def _find_article(shaped: Shaped, place: int) -> str:
    """``definite`` for *the* or *Monday's* before a noun and its adjectives, ``indefinite`` for *a*, else nothing."""
    k = place - 1
    while k >= 0 and place - k < 5 and shaped.shapes[k] in "xavT-":
        k -= 1
    if k < 0:
        return ""
    if shaped.words[k] in _DEFINITE or shaped.shapes[k] == "s":
        return "definite"
    return "indefinite" if shaped.words[k] in _INDEFINITE else ""


def _befell(shaped: Shaped, place: int) -> bool:
    """``the attack`` near Brod ``took place``, ``the quake`` ``jolted`` Brod."""
    rest = shaped.words[place + 1 : place + 9]
    places = shaped.lexicon.places
    if rest and shaped.words[place] in places.forces and (rest[0] in places.befalling or rest[0] in places.striking):
        return True
    return any(word in shaped.lexicon.occurring and word not in _ANYTHING for word in rest)
