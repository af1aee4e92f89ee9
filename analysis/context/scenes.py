"""What each sentence of a document tells of an occasion: the day and the place of what happened, and how it is told.

A scene is the reading of one sentence; ``antecedents`` takes from it what a count beside it leaves out.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from datetime import timedelta
from itertools import chain, islice
from typing import Final, NamedTuple

from msgspec.structs import replace

from ..acts.circumstances import Circumstances
from ..acts.frames import UTMOST, is_attribute, list_verbs, owns_occasion, tells_event
from ..acts.measures import Reading
from ..acts.moments import count_back, find_joined, goes_on, is_relief, is_standing, stands_behind_as_of
from ..acts.partings import (
    SPAN,
    dates_report,
    find_cause,
    has_superlative,
    is_about,
    is_hours_off,
    is_long,
    is_of_purpose,
    is_to_come,
)
from ..acts.places import find_place_near
from ..acts.shapes import Shaped, shape_sentence
from ..acts.sums import ALL_OVER
from ..dating.edtf import is_day, overlap_dates, read_interval
from ..declared.topics import Measure, gather_topics
from ..declared.vocabulary import Judgment
from ..ground.model import TELLING, DateMention, Document, Row, Sentence
from ..ground.text import HOURS, LETTERS, ORDINAL, read_ordinal, worded
from ..marks.openings import NUMBER_WORDS

#: Opening words that leave the event told before.
_TURNS: Final = worded(
    r"\W*(?:<scenes.turns>|<scenes.turning_back>(?!,? (?:[a-z-]+ ){1,4}<scenes.telling>\b"
    r"| (?:[a-z-]+ )?<scenes.counts>\b)"
    r"|later(?!,? (?:they|he|she|it)\b)|in <scenes.turning_in>\b(?! (?:[a-z-]+ ){0,3}<scenes.reports>\b)"
    r"|(?:hours|days|weeks|months) (?:after|before|later)\b|<scenes.turning_on>)"
)
_LONG_WORD: Final = re.compile(r"\b[a-z]{6,}")
_KNOWN: Final = re.compile(r"\b(?:the|these|those)\s([a-z]{3,})")
# The subject of a sentence, or of what it reports.
_ABOUT: Final = re.compile(
    r"(?:^|\bsaid\s|\bthat\s)\W*(?:the|these|those|his|her|their)\s(?:[a-z-]+\s)??([a-z]{3,})(?=\s)"
)
_NAMED: Final = re.compile(r"\b[A-Z][\w'-]+")
# An item of news in brief, in capitals up to its colon alone: CRASH: An expert said
_NEW_ITEM: Final = re.compile(r"[A-Z]{3,}(?: [A-Z]{2,}){0,2}: (?=[^a-z]{0,2}[a-z])")
#: Words of another time, or of more than one event.
OTHER_TIME: Final = worded(
    r"\b(?:ago(?<!minutes\sago)(?<!moments\sago)(?<!hours\sago)|since(?<!have\ssince)(?<!has\ssince)(?<!had\ssince)|"
    r"(?<!-)(?<!of\sthe\s)(?:years?|months?|decades?)(?!-|\sold)|recent(?<!worst\srecent)(?<!iest\srecent)(?:ly)?"
    r"|previous(?:ly)?|so\sfar|to\sdate|up\sto\snow|until\snow|past(?!\s(?:few\s|several\s|[0-9]+\s|[a-z]+\s)?hours)"
    r"|<scenes.other_time>)\b"
)
# Before a time of no more than a comparison: the deadliest attack in years; but the latest in years of violence.
_WORST: Final = re.compile(rf"\b(?:{UTMOST}|first)\s(?:(?!of\s)[a-z0-9-]+\s){{0,7}}$")
_LONG_TIME: Final = "year", "month", "decade"
_RECALLING: Final = re.compile(r"^since\b|(?<!minutes\s)(?<!moments\s)(?<!hours\s)\bago\b|^(?:in\s)?(?:19|20)\d\d$")
#: Of the words that say no more than that an event was, those that say it of anything else as well.
_ANYTHING: Final = frozenset("went off was were place out came continued resumed".split())
_SITUATED: Final = frozenset("situated located based called named".split())  # a post based at Kula was attacked
_HAPPENED: Final = ["happened"], ["occurred"], ["occured"]
_BEING: Final = frozenset("was were came".split())
# Behind and before those who were found so: nine bodies were recovered on Monday; police found nine bodies.
_WERE_FOUND: Final = re.compile(r"\s(?:have |had |has )?(?:was|were|been)\s(?:[a-z]+ly\s)?([a-z]+)\b")
_FINDING: Final = worded(r"\b([a-z]+)\s(?:out\s|up\s)?(?:<scenes.finding>\s)*$")
_BODIES_OF: Final = re.compile(r"\sof\s(?:(?:the|all|another|last|first|remaining|other|some|at least)\s){0,3}")
# As shapes, between an occasion and its date: the quake that struck the coast on Sunday, the raid that rebels made.
_WHICH_DID: Final = re.compile(r",?r(?:d?x{1,3})?v[xdpoa]{0,14}|pr[xdw]{1,4}v[xdpoav]{0,8}")
# As shapes, behind an occasion: its day, and what it did; or between commas.
_OWN_DAY: Final = re.compile(r"p?x?a(?:pd?x{1,3}){0,3}[vb]|,pa")
# As shapes, behind a date: what two commas set apart
_ASIDE: Final = re.compile(r",[^,;bwhm]{2,10},")
# As shapes, before a date that opens its sentence: in the week from
_OPENING: Final = re.compile(r"p[pdx]{0,4}")
# How long something has gone on: the eighth day of the fighting; goes on for the 3d straight day.
_NTH_DAY: Final = re.compile(rf"\b({ORDINAL})\s(?:(?:consecutive|straight|successive|full)\s)?day\b")
# Between a number and its date: 118 late on Wednesday.
_RIGHT_BEHIND: Final = re.compile(r"\s(?:(?:late|early|on|by|at|in\sthe)\s){0,3}")
_REACH: Final = 22  # tokens: a date farther from an occasion does not date it
_LONG_AGO: Final = 20  # days: an event so long before that of the article is another one
_NAME: Final = 3  # words
_GENERAL: Final = 3  # families: a word of so many may name any event
_FAR_VERB: Final = 10  # tokens: so near stands the verb of the attack on a mill near a town
_SUBJECT: Final = 5  # tokens: so soon stands the verb of a short subject
_FEW: Final = 4  # sentences: a word that more have says nothing of any
_MOST: Final = 80  # events: an article that dates so many is a list
LONGEST: Final = 1200  # characters: longer sentences are lists or no prose
_EARLIER: Final = "earlier", "before"
_COMPARED: Final = 80  # characters: a time farther from a superlative is not what it compares
_COUNTING: Final = NUMBER_WORDS | {"several", "many", "nearly", "almost"}
_SEVERAL: Final = NUMBER_WORDS - {"one", "a", "no", "none"} | {"several", "various", "series", "wave", "string"}
DEFINITE: Final = frozenset("the this that these those such their its".split())
_NO_TOPICS: Final = gather_topics(iter(()))  # the words of a topic's acts are looked for by themselves


class Day(NamedTuple):
    """When an event was, and the words that say so."""

    edtf: str
    words: str


class Scene(Row, frozen=True):
    """What a sentence tells of an occasion; ``day`` is none where it dates none."""

    day: Day | None
    days: tuple[str, ...]  #: the dates it holds, but for those of a report, or on which a total stood so high
    definite: tuple[int, ...]  #: where *the attack*, *this operation* stand
    indefinite: bool  #: *an attack*, *another bomb*
    turns: bool  #: leaves what was told before: *meanwhile*
    tells: bool  #: holds any word of an occasion or of what happens in one
    elsewhen: bool  #: speaks of another time as well: *years ago*
    recalls: bool  #: tells of another event to compare with: *the worst since 2001, when 350 died*
    occurs: bool  #: its day is that of an occasion, not of what somebody did or died of
    scattered: bool  #: tells of many places: *in various towns*
    several: bool  #: its day is that of *three bombs*, *attacks*
    span: Day | None  #: the years of a war, the day on which an offensive began (an open interval)
    of_it: bool  #: its date is that of *it*, told in the sentence before: *it broke out on Monday*
    befell: bool  #: *the attack took place*: its date is that of what was told before
    place: str
    kinds: frozenset[int]  #: the families of events that its words tell of
    sure: bool  #: its day is that of what it tells, no other verb beside: not *toured the site of the attack on Sunday*


class _Dated(Row, frozen=True):
    """The day of a scene before that of its counts is known; the rest as there."""

    day: Day | None
    occurs: bool = False
    sure: bool = False
    befell: bool = False
    of_it: bool = False


class Episode(Row, frozen=True):
    """An event with its day where a sentence tells it."""

    at: int  #: the sentence
    day: Day
    scene: Scene


class Count(Row, frozen=True):
    """A count with a day of its own."""

    measure: str
    number: float
    noun: str  #: of what is counted, its last word
    day: Day


class Asking(Row, frozen=True):
    """A count that looks for its day."""

    at: int  #: its sentence
    measure: Measure
    scene: Scene  #: of its sentence
    place: str
    names: bool  #: it names its act itself: the massacre of 43 men
    leads: bool  #: nothing is told before it
    definite: bool  #: its sentence takes its event for known: in the attack
    total: bool  #: it adds up what was done until then


class Scenes:
    """The scenes of a document's sentences, each read when first asked for."""

    def __init__(self, document: Document, readings: Sequence[Reading], judgment: Judgment) -> None:
        self.document = document
        self.judgment = Judgment(_NO_TOPICS, judgment.lexicon, judgment.vocabulary)
        self.known: dict[tuple[int, frozenset[str]], Scene | None] = {}
        self.episodes: dict[frozenset[str], tuple[Episode, ...]] = {}
        self.words: list[frozenset[str]] = []  # by sentence, read when first asked for
        self.told: set[int] = set()  # sentences with a count
        self.counted: dict[int, list[Day]] = {}  # by sentence: the days of its counts of events
        self.dated: dict[int, list[Count]] = {}  # by sentence: those counts
        self.levels: dict[int, set[str]] = {}  # by sentence: the days on which its totals stood so high
        self.totalled: set[str] = set()  # the times of which totals are told
        self.standing: set[int] = set()  # where the dates of such days begin that stand right behind a total
        self.taken: dict[int, str] = {}  # by sentence: the day that a count of it took over
        self.finding: dict[int, list[tuple[int, int]]] = {}  # by sentence: from where to where it counts bodies found
        for reading in readings:
            if reading.measure and reading.circumstances:
                at = document.place_sentence(reading.quantity.start)
                self.told.add(at)
                around = reading.circumstances
                single = around.time_scope == "event" or is_day(around.event_date)  # a total of one event has its day
                found = are_found(document, reading, judgment.lexicon.afterwards)
                if single and around.date_text and not found and not self._opens_earlier(at, around):
                    noun = reading.quantity.counted.lower().rpartition(" ")[2]
                    day = Day(around.event_date, around.date_text)
                    self.counted.setdefault(at, []).append(day)
                    self.dated.setdefault(at, []).append(Count(reading.measure, reading.quantity.best or 0, noun, day))
                if found:
                    end = max(reading.trigger_end, reading.quantity.noun_end)
                    self.finding.setdefault(at, []).append((reading.quantity.start, end))
                if around.time_scope == "running_total":
                    self.totalled.add(around.event_date)
                    self.standing.update(self._find_level_days(reading))
                if around.time_scope == "running_total" or not around.date_text:
                    self.levels.setdefault(at, set()).add(around.as_of)

        for at, days in self.counted.items():  # on Monday, two days after a bomb killed 12: a time before
            self.counted[at] = [day for day in days if not day.words.endswith(" after")] or days

    def _find_level_days(self, reading: Reading) -> list[int]:
        """Where a date begins right behind a total: it rose to 118 ``on Wednesday``."""
        folded, end = self.document.folded, reading.quantity.end
        behind = self.document.list_dates(end, self.document.end)[:1]
        return [mention.start for mention in behind if _RIGHT_BEHIND.fullmatch(folded, end, mention.start)]

    def _opens_earlier(self, at: int, around: Circumstances) -> bool:
        """``A day earlier a bomb had killed three``: an event before the one that the article is about."""
        opens = self.document.text.startswith(around.date_text, self.find_start(at))
        return opens and around.date_text.endswith(_EARLIER)

    def has_dates(self, first: int, last: int) -> bool:
        """Whether any date stands in the sentences [first, last)."""
        return bool(self.document.list_dates(self.find_start(max(0, first)), self.find_start(last)))

    def find_only_day(self, at: int, scene: Scene, lengths: bool = True) -> Day | None:
        """The one date of the scene of a sentence; none where there are more, or it is a month or longer. Without
        ``lengths`` none where it is a length: the past 24 hours.
        """
        dates = self.document.list_dates(self.find_start(at), self.find_start(at + 1))
        mentions = [mention for mention in dates if mention.edtf in scene.days]
        if len(mentions) != 1 or is_long(mentions[0].edtf) or (mentions[0].duration and not lengths):
            return None
        return self._cut_day(mentions[0])

    def share_words(self, at: int, ahead: int, occasions: Container[str]) -> bool:
        """Whether a sentence ahead has *the bus* of one, or a long word that few others have; not its event alone."""
        if not self.words:
            told = [
                frozenset(_LONG_WORD.findall(self.document.folded, s.start, s.end)) for s in self.document.sentences
            ]
            many = Counter(chain.from_iterable(told))
            self.words = [frozenset(word for word in words if many[word] <= _FEW) for words in told]
        here, sentence = self.document.sentences[at], self.document.sentences[ahead]
        known = set(_KNOWN.findall(self.document.folded, sentence.start, sentence.end))
        known.intersection_update(LETTERS.findall(self.document.folded, here.start, here.end))
        return any(word not in occasions for word in known | (self.words[at] & self.words[ahead]))

    def is_about(self, at: int, ahead: int) -> bool:
        """Whether a sentence ahead is about what one names: *the nuns* were taken; said that *the men* were."""
        here, sentence = self.document.sentences[at], self.document.sentences[ahead]
        known = _ABOUT.finditer(self.document.folded[sentence.start : sentence.end])
        return any(self.document.folded.find(match[1], here.start, here.end) >= 0 for match in known)

    def find_start(self, at: int) -> int:
        """Where a sentence begins; of one behind the last, where the document ends."""
        sentences = self.document.sentences
        return sentences[at].start if at < len(sentences) else self.document.end

    def read(self, at: int, measure: Measure) -> Scene | None:
        """The scene of a sentence; none outside the article's own prose."""
        if not 0 <= at < len(self.document.sentences):
            return None
        key = at, measure.occasions
        if key not in self.known:
            self.known[key] = self._read(self.document.sentences[at], measure)
        return self.known[key]

    def list_episodes(self, measure: Measure) -> tuple[Episode, ...]:
        """The events of a day that sentences tell, in order; none of an article that tells of very many."""
        if measure.occasions not in self.episodes:
            found = list(islice(self._find_episodes(measure), _MOST))
            self.episodes[measure.occasions] = tuple(found) if len(found) < _MOST else ()
        return self.episodes[measure.occasions]

    def is_flashback(self, at: int, day: Day, measure: Measure) -> bool:
        """Whether a day is long before that of the event with which the article began."""
        first = next(iter(self.list_episodes(measure)), None)
        days = read_interval(day.edtf)
        begun = read_interval(first.day.edtf) if first is not None and first.at < at else None
        return days is not None and begun is not None and (begun[0] - days[0]).days > _LONG_AGO

    def is_another(self, mine: Scene, scene: Scene) -> bool:
        """Whether the event that a sentence takes for known (*the blast*) is of another kind than a dated one, or not
        shown to be of the kind of one that has no day of its own.
        """
        kinds = self._list_known_kinds(mine)
        long = scene.day is not None and is_long(scene.day.edtf)
        return bool(kinds) and not kinds & scene.kinds and (long or bool(scene.kinds))

    def is_dated_otherwise(self, mine: Scene, day: Day, scene: Scene, measure: Measure) -> bool:
        """Whether a sentence tells nothing of the kind of event that another takes for known (*the blast*), and one
        that does has another day; not of *the attack*, which may be any.
        """
        kinds = self._list_known_kinds(mine)
        if not 0 < len(kinds) < _GENERAL or kinds & scene.kinds:
            return False
        alike = (episode.day for episode in self.list_episodes(measure) if episode.scene.kinds & kinds)
        return any(not overlap_dates(other.edtf, day.edtf) for other in alike)

    def _list_known_kinds(self, scene: Scene) -> frozenset[int]:
        """The families of the events that a sentence takes for known: *the blast*."""
        families, folded = self.judgment.lexicon.families, self.document.folded
        words = (LETTERS.match(folded, start) for start in scene.definite)
        return frozenset().union(*(families.get(word.group(), ()) for word in words if word is not None))

    def are_apart(self, one: str, other: str) -> bool:
        """Whether two places are named, and neither by the name of the other: not *the centre of Brod* and *Brod*."""
        kinds = self.judgment.lexicon.places.kinds
        names = [[w for w in _NAMED.findall(place) if w.lower() not in kinds] for place in (one, other)]
        if not one or not other or one == other:
            return False
        return not any(mine and mine[-1] in others for mine, others in (names, names[::-1]))

    def _find_episodes(self, measure: Measure) -> Iterator[Episode]:
        for at in range(len(self.document.sentences)):
            scene = self.read(at, measure) if self.has_dates(at, at + 1) else None
            if scene is None or scene.recalls:
                continue
            days = self.counted.get(at) or ([scene.day] if scene.day is not None and scene.sure else [])
            yield from (Episode(at, day, scene) for day in days if day.edtf and not is_long(day.edtf))

    def _read(self, sentence: Sentence, measure: Measure) -> Scene | None:
        document = self.document
        if sentence.part not in TELLING or sentence.end - sentence.start > LONGEST:
            return None
        dates = document.list_dates(sentence.start, sentence.end)
        dates = tuple(mention for mention in dates if mention.start not in self.standing)
        shaped = shape_sentence(document, sentence.start, sentence.end, (), dates, self.judgment)
        words, telling = shaped.words, self.judgment.lexicon.happening
        occasions = [k for k, word in enumerate(words) if word in measure.occasions and not is_relief(shaped, k)]
        nouns = [k for k in occasions if not _is_verb(shaped, k)]
        acts = [k for k, word in enumerate(words) if word in measure.acts or word in telling]
        places = sorted({*occasions, *acts})
        articles = {k: _find_article(shaped, k) for k in nouns}
        at = document.place_sentence(sentence.start)
        levels = self._list_levels(at)
        alone = any(_dies_alone(shaped, k, measure) for k in places[:1]) or _tells_rescue(shaped, measure)
        dated = self._date(shaped, at, nouns, [] if alone else places, measure)
        own = set(self.counted.get(at, ()))
        day = dated.day if not own else own.pop() if len(own) == 1 else None
        elsewhen = alone or next(find_other_times(document, sentence), None) is not None
        told = (m for k, m in shaped.dates.items() if not (_dates_telling(shaped, k) or _is_since_worst(shaped, k)))
        other = is_hours_off, is_to_come  # vowed to disrupt Sunday's vote
        days = tuple(mention.edtf for mention in told if not any(is_so(document, mention) for is_so in other))
        return Scene(
            day=day,
            days=tuple(edtf for edtf in days if edtf.removeprefix("../") not in levels),
            definite=tuple(shaped.starts[k] for k, article in articles.items() if article == "definite"),
            indefinite=any(
                article == "indefinite" and not _opens_total(shaped, k, measure) for k, article in articles.items()
            ),
            turns=_TURNS.match(document.folded, sentence.start, sentence.end) is not None
            or _NEW_ITEM.match(document.text, sentence.start, sentence.end) is not None,
            tells=bool(places),
            elsewhen=elsewhen,
            recalls=day is not None
            and ((elsewhen and _recalls(day, days)) or any(_is_compared_since(shaped, k, day) for k in shaped.dates)),
            occurs=dated.occurs,
            scattered=ALL_OVER.search(document.folded, sentence.start, sentence.end) is not None,
            several=day is not None and any(_is_several(shaped, k, measure, day) for k in nouns),
            span=_find_span(shaped),
            befell=dated.befell,
            of_it=dated.of_it,
            place=_find_scene_name(shaped, places) if places else "",
            kinds=frozenset().union(*(self.judgment.lexicon.families.get(word, ()) for word in words)),
            sure=dated.sure or bool(self.counted.get(at)),
        )

    def _list_levels(self, at: int) -> set[str]:
        """The days but the document's own on which totals of a sentence stood so high."""
        return self.levels.get(at, set()) - {self.document.published}

    def _date(self, shaped: Shaped, at: int, nouns: Sequence[int], places: Sequence[int], measure: Measure) -> _Dated:
        """The day on which a sentence lets an occasion be, told at one of some ``places``."""
        dated = _Dated(None)
        found = _find_day(shaped, places, self._list_levels(at), measure) if places else None
        finding = self.finding.get(at, ())
        if found and not any(start <= shaped.starts[found[0]] < end for start, end in finding):
            place, mention = found
            # the quake jolted the coast on Sunday
            place -= shaped.words[place] in self.judgment.lexicon.happening and place - 1 in nouns
            does = place not in nouns and shaped.shapes[place] == "v" and not is_attribute(shaped, place)
            named = place in nouns and _find_article(shaped, place) == "definite"
            dated = _Dated(
                self._cut_day(mention),
                occurs=shaped.words[place] not in measure.acts and shaped.words[place] not in shaped.lexicon.lasting,
                sure=does or _is_all_told(shaped, place, mention, measure),
                befell=named and _befell(shaped, place),
            )
        then = _find_day_when(shaped) if shaped.dates else None
        if then is not None and (dated.day is None or dated.day.edtf == then.edtf):
            return replace(dated, day=self._cut_day(then), occurs=True, sure=True)
        it = None if dated.day else _find_day_it_befell(shaped, nouns, measure)
        of_it = shaped.words[:1] == ["it"]
        return _Dated(self._cut_day(it), occurs=True, befell=True, of_it=of_it) if it else dated

    def _cut_day(self, mention: DateMention) -> Day:
        return Day(mention.edtf, self.document.text[mention.start : mention.end])


def find_other_times(document: Document, sentence: Sentence) -> Iterator[re.Match[str]]:
    """Where a sentence has words of another time, but for that of a comparison: ``the worst attack in four years``."""
    folded = document.folded
    for other in OTHER_TIME.finditer(folded, sentence.start, sentence.end):
        before = max(sentence.start, other.start() - _COMPARED)
        compared = other.group().startswith(_LONG_TIME) and not folded.startswith(" of ", other.end())
        if not (compared and _WORST.search(folded, before, other.start())):
            yield other


def _recalls(day: Day, days: Sequence[str]) -> bool:
    """Whether a day is told of another event to compare with: *years ago*, or long before another of the sentence."""
    if _RECALLING.search(day.words.lower()) is not None:
        return True
    told = read_interval(day.edtf)
    others = [other for other in map(read_interval, days) if other is not None]
    return told is not None and any((other[0] - told[1]).days > _LONG_AGO for other in others)


def _is_since_worst(shaped: Shaped, k: int) -> bool:
    """``the deadliest raid since they began reprisals on Sunday``: a date of no more than a comparison."""
    since = next((i for i in range(k - 1, max(0, k - 9), -1) if shaped.words[i] == "since"), 0)
    return since > 0 and ",;".find(shaped.shapes[since - 1]) < 0 and has_superlative(shaped, since)


def _is_compared_since(shaped: Shaped, k: int, day: Day) -> bool:
    """Whether a day is that of an event with which another is compared: ``the deadliest since a raid on 29 August``."""
    since = shaped.dates[k].edtf == day.edtf and "since" in shaped.words[max(0, k - 3) : k]
    return since and has_superlative(shaped, k)


def are_unlike(one: Scene, other: Scene) -> bool:
    """Whether two sentences tell of events of different kinds: *the blast*, an ambush."""
    return bool(one.kinds) and bool(other.kinds) and not one.kinds & other.kinds


def _find_day_when(shaped: Shaped) -> DateMention | None:
    """The date on which somebody was about something ``when`` it happened: was walking home on Monday when a shot."""
    for k, mention in shaped.dates.items():
        then = k + 1 + (shaped.shapes[k + 1 : k + 2] == ",")
        if shaped.words[then : then + 1] not in (["when"], ["as"]) or "v" not in shaped.shapes[then:]:
            continue
        was = set("wb").intersection(shaped.shapes[:k]) and not is_long(mention.edtf or "0000")
        if was and not is_to_come(shaped.document, mention) and not _dates_telling(shaped, k):
            return mention
    return None


def _find_day_it_befell(shaped: Shaped, nouns: Sequence[int], measure: Measure) -> DateMention | None:
    """The date on which *it* happened, or *the attack*: it broke out ``on Monday``; the raid took place shortly after
    morning prayers ``on Sunday``. Not *a week after the vote on Sunday*, *after a bomb went off on Sunday*.
    """
    if shaped.words[:1] == ["it"]:
        verb = 1 if set(shaped.words[1:2]) & (shaped.lexicon.occurring - _BEING) else 0
    else:
        verb = _find_befalling(shaped, nouns)
    for k, mention in shaped.dates.items() if verb else ():
        apart = k < verb or any(
            shaped.shapes[i] in "r;:"
            or (shaped.shapes[i] == "j" and not _is_hour(shaped.words[i + 1]) and SPAN.search(shaped.words[i - 1]))
            or (i > verb + 1 and (shaped.shapes[i] == "T" or shaped.words[i] in measure.occasions))
            for i in range(verb + 1, k)
        )
        apart = apart or dates_report(shaped, k) or is_to_come(shaped.document, mention)
        return None if apart or mention.duration else mention
    return None


def _find_befalling(shaped: Shaped, nouns: Sequence[int]) -> int:
    """The token of *happened* or *took place* behind *the attack* and where it was; or 0."""
    for place in nouns[:1]:
        verb = place + 1
        while verb < min(place + _FAR_VERB, len(shaped.words)) and shaped.shapes[verb] in "pdxos":
            verb += 1
        happened = shaped.words[verb : verb + 1] in _HAPPENED or shaped.words[verb : verb + 2] == ["took", "place"]
        return verb if happened and _find_article(shaped, place) == "definite" else 0
    return 0


def _is_all_told(shaped: Shaped, place: int, mention: DateMention, measure: Measure) -> bool:
    """Whether a date tells when the event of a noun was: *Friday's attack*, *the attack on Friday shook the town*."""
    day = next((k for k, other in shaped.dates.items() if other.start == mention.start), -1)
    if day < 0 or owns_occasion(shaped, day, measure.occasions):
        return True
    return all(tells_event(shaped, i, measure.occasions) for i in list_verbs(shaped, 0, place))


def are_found(document: Document, reading: Reading, afterwards: Container[str]) -> bool:
    """Whether bodies are told to have been found, on a day that need not be that of the deaths."""
    quantity = reading.quantity
    if _BODIES_OF.fullmatch(document.folded, reading.trigger_end, quantity.start):  # found the bodies of four
        before = _FINDING.search(document.folded[max(0, reading.trigger_start - 40) : reading.trigger_start])
        behind = _WERE_FOUND.match(document.folded, max(quantity.end, quantity.noun_end))
        return any(match is not None and match[1] in afterwards for match in (behind, before))
    if not quantity.value_start <= reading.trigger_start < max(quantity.end, quantity.noun_end):
        return False
    behind = _WERE_FOUND.match(document.folded, max(quantity.end, quantity.noun_end))
    before = _FINDING.search(document.folded[max(0, quantity.start - 40) : quantity.start])
    return any(match is not None and match[1] in afterwards for match in (behind, before))


def _dates_telling(shaped: Shaped, k: int, caused: bool = True) -> bool:
    """Whether a date is that of a report, of what followed, or up to which something was so: ``as of 9 June``."""
    if stands_behind_as_of(shaped, shaped.dates[k].start) or (caused and find_cause(shaped, k) > 0):
        return True
    return dates_report(shaped, k) or is_standing(shaped, k) or _is_before_it(shaped, k)


def _is_before_it(shaped: Shaped, k: int) -> bool:
    """``was shot eight days after taking office on 1 June``: the day of what came before."""
    first = max(0, k - 6)
    after = next((i for i in range(k - 1, first, -1) if shaped.words[i] in ("after", "before")), -1)
    return after > 0 and shaped.shapes[after + 1] == "i" and "," not in shaped.shapes[after:k]


def _find_scene_name(shaped: Shaped, places: Sequence[int]) -> str:
    """The name of a place that no relative clause parts from an occasion: ``a bomb exploded in Brod``."""
    name = find_place_near(shaped, shaped.starts[0], shaped.ends[-1])
    at = bisect_left(shaped.starts, shaped.text.rfind(name, shaped.starts[0], shaped.ends[-1])) if name else 0
    near = (sorted((place, at)) for place in places if abs(place - at) <= _REACH)
    return name if any({"r", ";"}.isdisjoint(shaped.shapes[first:last]) for first, last in near) else ""


# A time up to now, in which more than one thing happened: in the past 24 hours.
_LATELY: Final = ("the past ", "the last ", "past ", "last ")


def _find_day(
    shaped: Shaped, places: Sequence[int], levels: Container[str], measure: Measure
) -> tuple[int, DateMention] | None:
    """The token of an occasion and the date nearest to it, no other act between; none where dates differ."""
    found: list[tuple[int, int, DateMention]] = []
    # dug on Monday, a day after it struck
    after = next((i for i, word in enumerate(shaped.words) if word == "after"), 0)
    for k, mention in shaped.dates.items():
        long = mention.duration and is_long(mention.edtf)
        if long or is_to_come(shaped.document, mention) or ".." in mention.edtf or mention.edtf in levels:
            continue
        lately = mention.duration and shaped.folded.startswith(_LATELY, mention.start)
        if lately or _dates_telling(shaped, k, caused=False) or is_hours_off(shaped.document, mention):
            continue
        if goes_on(shaped, k, measure.occasions):
            continue
        if shaped.folded.endswith(_EARLIER, mention.start, mention.end):  # a day earlier: another event
            continue
        since = "/" in mention.edtf or len(mention.edtf) < 10 or "since" in shaped.words[max(0, k - 3) : k]
        if since and has_superlative(shaped, k):  # the deadliest since 2001, since a 29 August rampage
            continue
        before = count_back(shaped, k, measure.occasions)
        if before and (before.start == mention.start or after < min(places, default=0)):
            mention = replace(mention, start=before.start, end=before.end, edtf=before.edtf)
        cause = find_cause(shaped, k)
        near = [
            place
            for place in places
            if abs(place - k) <= _REACH
            and not (place > cause > 0 or _is_subject_matter(shaped, k, place))
            and _is_joined(shaped, place, k)
        ]
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
    if any(one[1] != found[0][1] and one[2].edtf != found[0][2].edtf for one in found[1:]):
        return None
    return found[0][1:]


def _dies_alone(shaped: Shaped, place: int, measure: Measure) -> bool:
    """``Ruiz died on Saturday``: the day of one by name, who may have been hurt in the event before."""
    alone = shaped.words[place] in measure.acts and shaped.shapes[place + 1 : place + 2] in ("a", "p")
    if not (alone and 0 < place <= _NAME) or shaped.shapes[:place].strip("x"):
        return False
    return all(shaped.text[start].isupper() for start in shaped.starts[:place])


def _tells_rescue(shaped: Shaped, measure: Measure) -> bool:
    """``Rescuers pulled 29 men from the rubble on Friday``: the day of what came after; not behind *after*, *that*."""
    if shaped.lexicon.searchers.isdisjoint(shaped.words[:3]) or not {"r", "j"}.isdisjoint(shaped.shapes):
        return False
    verb = shaped.shapes.find("v")
    return 0 < verb <= _SUBJECT and not tells_event(shaped, verb, measure.occasions)


def _is_several(shaped: Shaped, place: int, measure: Measure, day: Day) -> bool:
    """Whether a word names several occasions: ``three bombs``, ``clashes`` in various places or in the past hours."""
    word = shaped.words[place]
    one = word.removesuffix("s"), word.removesuffix("es")
    if not word.endswith("s") or measure.occasions.isdisjoint(one) or word in shaped.lexicon.lasting:
        return False
    counted = not _SEVERAL.isdisjoint(shaped.words[max(0, place - 3) : place])
    return (
        counted
        or day.edtf.endswith("~")
        or ALL_OVER.search(shaped.folded, shaped.starts[0], shaped.ends[-1]) is not None
    )


def _find_span(shaped: Shaped) -> Day | None:
    """When what goes on for long was, or that it began: ``a war`` lasted from 1982 to 1990, began on 2 March."""
    lexicon = shaped.lexicon
    lasting = (i for i, word in enumerate(shaped.words) if word in lexicon.lasting) if shaped.dates else ()
    places = [i for i in lasting if not is_relief(shaped, i)]
    dates = [(k, m) for k, m in shaped.dates.items() if m.edtf and not is_to_come(shaped.document, m)] if places else []
    nth = _NTH_DAY.search(shaped.folded, shaped.starts[0], shaped.ends[-1]) if places else None
    for mention in shaped.dates.values() if nth else ():
        if nth and (day := read_interval(mention.edtf)) and day[0] == day[1]:
            start = day[0] - timedelta(days=read_ordinal(nth[1]) - 1)
            return Day(f"{start.isoformat()}/..", shaped.text[mention.start : mention.end])
    for k, mention in dates:
        if dates_report(shaped, k) or has_superlative(shaped, k):
            continue
        for place in (i for i in places if abs(i - k) <= _REACH):
            first, last = sorted((place, k))
            words = set(shaped.words[max(0, first - 4) : last])
            verbs = {shaped.words[i] for i in range(first + 1, last) if shaped.shapes[i] in "vbwhm"} - lexicon.occurring
            begun = not lexicon.beginning.isdisjoint(words)
            if verbs or set(";&j").intersection(shaped.shapes[first:last]):
                continue
            if begun and "/" not in mention.edtf:
                return Day(f"{mention.edtf}/..", shaped.text[mention.start : mention.end])
            if is_long(mention.edtf):
                return Day(mention.edtf, shaped.text[mention.start : mention.end])
    return None


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
    if day < place and is_of_purpose(shaped, day, place):
        return False
    if place < day and _is_before_while(shaped, place, day):  # were shot when they walked home on Monday
        return True
    if (
        place < day
        and not _OWN_DAY.match(shaped.shapes, place + 1)
        and shaped.shapes[day + 1 : day + 2] == "v"
        and shaped.words[day + 1] not in shaped.lexicon.occurring
    ):
        return False  # the murder of two judges today prompted a strike
    if place < day and _is_force(shaped, place, day):
        return True
    if day < place and (aside := _ASIDE.match(shaped.shapes, day + 1)) and aside.end() <= place:
        first = aside.end() - 1  # this morning, four days before the vote, rebels
    return not any(
        shaped.shapes[i] in "vbwhmrj;:"
        and not (shaped.shapes[i] == "j" and _is_hour(shaped.words[i + 1]))  # a minute before midnight
        and shaped.words[i] not in shaped.lexicon.occurring
        and shaped.words[i] not in shaped.lexicon.places.befalling
        and shaped.words[i] not in shaped.lexicon.hostile
        and shaped.shapes[i : i + 2] != "vy"  # held by rebels
        and not (shaped.shapes[i] == "v" and shaped.words[i + 1] == "with")  # a hall packed with guests
        and shaped.shapes[i - 1 : i + 1] not in ("pv", "ov")  # a camp for displaced families
        and shaped.words[i] not in _SITUATED
        and not is_attribute(shaped, i)
        for i in range(first + 1, last)
    )


def _is_before_while(shaped: Shaped, place: int, day: int) -> bool:
    """Whether *when* or *while* stands behind an act, or behind who did it: ``shot by raiders when``."""
    when = next((i for i in range(place + 1, min(place + 7, day)) if shaped.words[i] in ("when", "while", "as")), -1)
    return when > 0 and all(shaped.shapes[i] in "ydxa" or is_attribute(shaped, i) for i in range(place + 1, when))


def _is_hour(word: str) -> bool:
    return word in HOURS or word[:1].isdigit()


def _is_subject_matter(shaped: Shaped, k: int, place: int) -> bool:
    """``an inquest into the deaths`` opened on Monday; but *fell into a gorge on Monday*."""
    return shaped.words[place] not in shaped.lexicon.happening and is_about(shaped, k, place)


def _is_force(shaped: Shaped, place: int, day: int) -> bool:
    """``mudslides buried homes on Monday``: whatever a force of nature did, it did that day."""
    places = shaped.lexicon.places
    word = shaped.words[place]
    if word not in places.forces and word.removesuffix("s") not in places.forces:
        return False
    if find_cause(shaped, day) > 0:  # the storm weakened on Monday after it struck
        return False
    between = shaped.shapes[place + 1 : day]
    return set("vbwhm").isdisjoint(shaped.shapes[:place]) and "v" in between and set("bwhmrj;&").isdisjoint(between)


def _is_verb(shaped: Shaped, place: int) -> bool:
    """Whether a word that may name an occasion tells what one did: ``hit a home killing two``."""
    word = shaped.words[place]
    if word.endswith("ed") or not word.endswith("ing"):
        return word.endswith("ed")
    behind = shaped.words[place + 1] if place + 1 < len(shaped.words) else ""
    return (behind in _COUNTING or behind[:1].isdigit()) and shaped.shapes[place - 1 : place] not in ("d", "s")


def _find_article(shaped: Shaped, place: int) -> str:
    """``definite`` for *the* or *Monday's* before a noun and its adjectives, ``indefinite`` for *a*, else nothing."""
    k = place - 1
    while k >= 0 and place - k < 5 and shaped.shapes[k] in "xavT-":
        if shaped.shapes[k - 1 : k + 1] == "xv":  # the gunmen opened fire
            return ""
        k -= 1
    if k < 0:
        return ""
    if shaped.words[k] in DEFINITE or shaped.shapes[k] == "s":
        return "definite"
    return "indefinite" if shaped.words[k] in ("a", "an", "another", "one") else ""


def _opens_total(shaped: Shaped, k: int, measure: Measure) -> bool:
    """Whether a noun is the first of those of a total: reported a ``death toll`` of 12."""
    words = tuple(shaped.words[k : k + 2])
    return any(trigger.kind == "totals" and trigger.words == words for trigger in measure.triggers)


def _befell(shaped: Shaped, place: int) -> bool:
    """``the attack`` near Brod ``took place``, ``the quake`` ``jolted`` Brod."""
    if _OWN_DAY.match(shaped.shapes, place + 1):  # the blast on Sunday levelled a mill
        return True
    rest = shaped.words[place + 1 : place + 9]
    places = shaped.lexicon.places
    if rest and shaped.words[place] in places.forces and (rest[0] in places.befalling or rest[0] in places.striking):
        return True
    if rest[:2] == ["went", "off"]:
        return True
    if rest and rest[0] in _BEING and not shaped.dates.keys().isdisjoint(range(place + 2, place + 5)):
        return not shaped.shapes[place + 2 : min(k for k in shaped.dates if k > place)].strip("pa")  # came on Monday
    return any(word in shaped.lexicon.occurring and word not in _ANYTHING for word in rest)
