"""Over which time a running total runs: *since the fighting began*, *in nine years of war*, *so far this year*.

The words beside a count seldom give both ends. A length counts back from the day that the total speaks of; *since the
fighting began* asks the article when it began; what goes on with another total runs over the same time. When unsure the
time stays open: where a sentence tells of a war of eight years that may be long over, or an article of two offensives.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from msgspec.structs import replace

from ..acts.circumstances import Circumstances, began_lately
from ..acts.frames import UTMOST
from ..acts.measures import Reading
from ..acts.partings import is_long, is_to_come
from ..dating.edtf import is_day, overlap_dates, read_interval, shift_day
from ..dating.periods import read_count
from ..declared.lexicon import Lexicon
from ..declared.topics import Measure
from ..declared.vocabulary import Judgment
from ..ground.model import TELLING, DateBasis, DateMention, Document, Row, Sentence
from ..ground.text import LETTERS, ORDINAL, grow_tree, read_ordinal, worded

_LONGEST: Final = 1200  # characters: longer sentences are lists or no prose
_SHORTLY: Final = 2  # days: a report appears so soon behind what it tells
_NEAR: Final = 3  # sentences: so far back the beginning told last is meant, whatever else began
_STEM: Final = 4  # letters that a verb and its noun share: invaded, invasion
_FAR: Final = 40  # sentences: farther off nothing is told of what a count adds up
_AROUND: Final = 110  # characters beside a date in which something begins
_NEXT: Final = 40  # characters behind a verb of beginning in which its own date stands
_CLAUSE: Final = 90  # characters before a count in which its *have* stands

_MORE: Final = (
    r"(?:(?:more|less|fewer)\sthan|over|nearly|almost|about|some|around|only|just|barely|at\sleast|an?|the|its|their"
    r"|these|those|past)"
)
_NUMBER: Final = r"(?P<count>\d{1,3}|[a-z]++(?:-[a-z]++)?)"
_UNITS: Final = "hour", "day", "week", "month", "year", "decade"
_UNIT: Final = rf"(?P<unit>{'|'.join(_UNITS)})"
# Where one begins: days, not Sundays. Looked for letter by letter first, which is fast.
_UNIT_WORD: Final = re.compile("|".join(rf"{unit}(?<!\w{unit})" for unit in _UNITS))
# How long it took, and what: nine years of civil war, three weeks into the offensive.
_LENGTH_OF: Final = re.compile(
    rf"\b{_NUMBER}\s(?:full\s|long\s|straight\s|consecutive\s)?{_UNIT}s?\s(?:of|into)\s(?=(?P<what>(?:[a-z'-]+\s?){{1,5}}))"
)
# The same before what took so long: a 10-year-old war, the decade-long civil war, its two-month campaign.
_LONG: Final = re.compile(
    rf"\b(?:{_NUMBER}[\s-])?{_UNIT}s?(?:[\s-](?P<age>old|long))?\s(?=(?P<what>(?:[a-z'-]+\s?){{1,4}}))"
)
# Before it: in nearly three weeks of protests.
_OPENS: Final = re.compile(rf"(?:^|\b(?:in|during|over|throughout|after)\s)(?:{_MORE}\s){{0,3}}$")
# A length alone: in 9 years, over two days, for a decade, over a 9-year period.
_WITHIN: Final = worded(
    rf"\b(?P<how>in|over|during|within|for)\s(?:(?:{_MORE}|an?(?=\s\S+-))\s){{0,3}}{_NUMBER}(?:\s(?:full\s|short\s"
    rf"|consecutive\s|straight\s)?|-(?=[a-z]+\s(?:period|span|stretch|spell)\b)){_UNIT}s?\b(?!-|\s<totals.within>\b)"
)
# The same of one: in the week since the truce ended.
_ONE_SINCE: Final = re.compile(rf"\b(?P<how>in)\sthe\s(?P<count>){_UNIT}\ssince\b")
# The same of what goes on: violence that has lasted 10 years.
_GONE_ON: Final = re.compile(
    rf"\b(?:has|have)\s(?:lasted|raged|gone\son|dragged\son|continued)\s(?:for\s)?(?:{_MORE}\s){{0,3}}{_NUMBER}\s{_UNIT}s?\b"
)
_LENGTHS: Final = _LENGTH_OF, _WITHIN, _ONE_SINCE, _GONE_ON
_TIED_LENGTHS: Final = _LENGTH_OF, _LONG, _WITHIN, _ONE_SINCE, _GONE_ON
# A time by its number: for the third consecutive day, in its 13th year, the fifth day of clashes.
_NUMBERED: Final = re.compile(
    r"\b(?:for\s(?:the|a)|(?:in|into|enter(?:s|ed|ing)?|beg[aiu]n(?:s|ning)?)\s(?:its|their)|(?:the|a)(?=(?:\s\w+){2,3}\sof\b))\s"
    rf"(?P<ordinal>{ORDINAL})\s"
    rf"(?:(?:consecutive|straight|successive|running)\s)?{_UNIT}\b"
)
# Before a length: the worst fighting in ten years, for the first time in two years.
_SUPERLATIVE: Final = re.compile(rf"\b(?:{UTMOST}|latest|first|only|record)\b[^,;]{{0,75}}$")
# Before a count: what is told in it reaches to now. Behind it: have been killed.
_HAVE: Final = re.compile(r"\b(?:has|have)\b")
# The same of a toll: bringing to 144 the number of those killed.
_REACHED: Final = worded(r"\b<totals.reached>\b")
# The same in what is reported: said that 400 had been killed.
_SAID_HAD: Final = worded(r"\b<totals.said_had>\b.{0,200}\bhad\b", re.DOTALL)

# How what goes on for some time is begun, beside the words of ``beginning`` in ``data/lexicon.toml``.
_SEVERAL: Final = ("s", "ing")  # ends of the words of what happens more than once: clashes, shelling
_TROUBLE: Final = frozenset("trouble troubles disturbances disorder disorders crisis bloodshed events".split())
_CALLED: Final = "called", "declared", "imposed", "mounted", "proclaimed", "commenced", "detected", "followed"
# Since what happened on a day told before: since the invasion; not since the fall of Kula.
_SINCE_EVENT: Final = re.compile(
    r"\bsince\s(?:the|its|their|that)\s(?:[a-z'-]+\s){0,2}?(?P<noun>(?!(?:year|month|week|season)\b)[a-z]{4,})"
    r"(?:\s(?:ended|expired))?(?=[,.;]|$|\s(?:and|but|said)\b)"
)
# What was told just before, as a subject: it has killed 12.
_IT: Final = re.compile(r"\W*it\s(?:has|have)\b")
_THE: Final = r"(?:the|its|their|this|that|these|his|her|a|an)"
_SINCE_THEN: Final = re.compile(r"\bsince\s(?:then|that\s(?:day|time|date))\b|(?:^|\W)since,|(?:has|have)\ssince\b")
# Right behind a count: 21 since the outbreak began.
_SINCE_NEXT: Final = re.compile(r"\s(?:[a-z]+\s){0,2}since\b")
# Between a count and its date: killed nationwide last month; nine in the whole of 1998.
_FEW_WORDS: Final = re.compile(r"\s(?:(?!(?:than|from|and|or|but|since|until|who|which|same)\b)[a-z]+\s){0,4}")
# Between a date and a count of another time: 49 in 2022 and 1,182 since 2003.
_AND: Final = re.compile(r"[,;:]|\band\b")
# Before a count of another time, which that of the sentence is compared with, or came from.
_COMPARED: Final = re.compile(
    r"\b(?:compared\s(?:with|to)|against|versus|than|from)\s(?:(?:only|just|some|about|the|a|total|of)\s)*$"
)
# Before a time in which a total grew.
_GROWN: Final = re.compile(r"(?:%|\bper\s?cent)\s$")
# What parts a count from a time in another clause.
_PARTS: Final = re.compile(r"[;:()\"]|\b(?:who|which|that|whose|where|when|while|but|said|says)\b")
# Before a total to which a count is added.
_BRINGING: Final = re.compile(r",\s(?:bringing|raising|taking|pushing)\b")
_WHEN: Final = re.compile(r"\bwhen\b[^,.;:]*(?:,\s[a-z]+ing\b[^,.;:]*)?$")
# Between since and the date of what it tells: since Diaz rose to power last 10 August.
_SINCE_DATE: Final = re.compile(r"\bsince\s[^.;:\"]{0,140}$")
# Behind a date from which a total runs: from 3 May to date; the group, which was founded in 1984, has killed 12.
_TO_NOW: Final = re.compile(
    r"(?:\s(?:on(?:wards?)?\s)?|,\s)?(?:(?:up\s)?(?:to|until|till)\s(?:date|now|the\spresent|this\sday)|so\sfar)\b"
)
_FROM: Final = re.compile(r"\bfrom\s(?:the\s(?:[a-z]+\s){1,3}of\s)?$")
_WHICH: Final = re.compile(r",\s(?:who|which)\s(?!enter|reach|resum)[^,.;:]{3,90}$")
_HAS: Final = re.compile(r",?\s(?:has|have)\b")
# What opens a count that goes on with the one before.
_GOES_ON: Final = re.compile(
    r"\b(?:another|others|further|more|also|added|in\saddition|on\stheir\sside|for\s(?:their|its|his|her)\spart)\b"
)
# Another time than that of the total before.
_OTHER_TIME: Final = worded(r"\b(?:<totals.other_time>|in\sall|altogether)\b")
# The time told before: in the year, during the month.
_SAME_TIME: Final = re.compile(
    r"\b(?:in|during|over|throughout)\s(?:the|that|the\ssame)\s(?:month|week|year|period|quarter)\b(?!\s(?:of|to|before|after|ending|from)\b)"
)
# Before the time that a report is about: in its report for May; it examined killings from 2015 to 2019.
_ABOUT: Final = re.compile(
    r"\b(?:(?P<whole>cover(?:s|ed|ing)?|(?:report|bulletin|survey|study|statistics|figures|tally)\sfor)"
    r"|(?:examin|investigat|review|studi|analy[sz]|document)(?:e[sd]?|s|ed|ing)?)\b[^.;:]{0,60}$"
)
# Behind it: not the May attack.
_TIME_ENDS: Final = re.compile(r"$|\W*(?!\s)[^\w\s'’]|\s(?:in|by|and|across|at|said|says|found|finds|puts?|lists?)\b")
# What opens a count of such a report.
_REPORTED: Final = re.compile(
    r"\W*(?:it|they|its|their|of\s(?:them|the(?:se|m|ir)?)|the\s(?:[a-z]+\s)?(?:report|study|survey|inquiry|commission|group|team|bulletin))\b"
)
_DEFINITE: Final = re.compile(r"\b(?:the|its|their|this|that|these)\s(?P<what>(?:[a-z0-9'-]+\s?){1,4})")


class _Period(Row, frozen=True):
    """A time with the words that tell it; one without an end runs up to the day of the total."""

    edtf: str  #: of its beginning, or of both ends
    words: str
    basis: DateBasis
    whole: bool = False  #: a month or year in which it lies, not one that begins it


def date_totals(document: Document, readings: Sequence[Reading], judgment: Judgment) -> list[Reading]:
    """The readings, in their order, those of running totals with the time over which they run.

    A time that a reading has is kept, but for a year or month that is not over: ``so far this year`` runs from the
    first of January to the day of the article. The basis is ``resolved`` where the count's own sentence says how long,
    ``inferred`` where the beginning is told elsewhere. Errs by leaving it open.
    """
    measures = judgment.topics.measures
    told: list[Reading] = []
    article: _Article | None = None
    for reading in readings:
        measure, around = measures.get(reading.measure), reading.circumstances
        if measure is not None and around is not None and measure.scope != "state":
            brief = not (around.event_date or around.date_text) or is_day(around.event_date)
            if around.time_scope == "running_total" or (brief and around.time_scope == "event" and document.dates):
                article = article or _Article(document, judgment.lexicon)
                reading = replace(reading, circumstances=article.date_count(reading, around, measure, told))
        told.append(reading)
    return [article.share_beside(reading, told) for reading in told] if article else told


def _find_end(document: Document, around: Circumstances) -> str:
    """The day up to which a total counts: that of which it speaks, else the article's; empty where neither is one."""
    days = [day for day in (around.as_of, document.published) if is_day(day)]
    return min(days, default="")


def _take(document: Document, around: Circumstances, period: _Period) -> Circumstances:
    """The circumstances of a total that runs over a time, up to its own day where that has no end."""
    edtf, end = period.edtf, _find_end(document, around)
    if "/" not in edtf and not period.whole:
        begun = read_interval(edtf)
        if begun is None or (end and begun[0].isoformat() > end):
            return around
        edtf = f"{edtf}/{end or '..'}" if edtf != end else edtf
    return around.take_day(edtf, period.words, basis=period.basis)


def _close_unfinished(document: Document, around: Circumstances) -> Circumstances:
    """A total of the year or month in which its article appeared ends that day: the year alone is not over."""
    edtf, end = around.event_date, _find_end(document, around)
    if len(edtf) not in (4, 7) or not end.startswith(f"{edtf}-"):
        return around
    first = f"{edtf}-01-01" if len(edtf) == 4 else f"{edtf}-01"
    return replace(around, event_date=f"{first}/{end}" if first != end else end)


class _Article:
    """A document with what it tells of when things began; looked through only for a total without a time."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document = document
        self.lasting = lexicon.lasting
        self.begun = (*lexicon.begun, *_CALLED)

    def date_count(
        self, reading: Reading, around: Circumstances, measure: Measure, told: Sequence[Reading]
    ) -> Circumstances:
        """What stands around a count, with the time over which it runs."""
        sentence = self._find_sentence(reading)
        if sentence is None:
            return around
        if around.time_scope == "event":
            gone_on = self._find_going(reading, sentence)
            if gone_on is None and not around.date_text:
                gone_on = self._find_reported(sentence, measure)
            if gone_on is None and around.leaning and not around.date_text:
                gone_on = self._find_counted(reading, sentence, measure, self._reaches_now(reading, sentence))
            return replace(_take(self.document, around, gone_on), time_scope="running_total") if gone_on else around
        if around.event_date and self._is_of_another_time(reading, sentence, measure, around.date_text):
            around = around.take_day("", "", basis="unknown")
        period = None
        owned = f"since {around.date_text.lower()}'s"  # since Monday's mutiny, 44 have been killed
        if around.event_date and self.document.folded.find(owned, sentence.start, sentence.end) >= 0:
            period = _Period(around.event_date.partition("/")[0], around.date_text, "resolved")
        elif around.event_date and "/" not in around.event_date:
            period = self._find_going(reading, sentence) or self._find_numbered(sentence, measure)
            period = period or self._find_own_beginning(reading, sentence, measure, around.date_text)
        elif not (around.event_date or around.date_text):
            period = self._find_going(reading, sentence) or self._find_period(reading, sentence, measure, told)
        return _close_unfinished(self.document, _take(self.document, around, period) if period else around)

    def _find_going(self, reading: Reading, sentence: Sentence) -> _Period | None:
        """The beginning of what goes on and has done what is counted: *the protests, which began on 28 April*, have
        left 42 dead; *the offensive, begun on Monday*, left 228 dead; not of *the attack, which began*.
        """
        end = min(reading.quantity.start, max(reading.trigger_start, sentence.start))
        if not self.document.list_dates(sentence.start, end):
            return None
        match = _read_going(self.begun).search(self.document.folded[sentence.start : end])
        if match is None or not (match["noun"].endswith(_SEVERAL) or match["noun"] in self.lasting):
            return None
        if (match["aside"] or match["past"]) and match["noun"] not in self.lasting:
            return None
        start, end = sentence.start + match.start("rest"), sentence.start + match.end("rest")
        return self._begin_on_only(start, end)

    def _find_own_beginning(self, reading: Reading, sentence: Sentence, measure: Measure, words: str) -> _Period | None:
        """The date of a total where its sentence says that something began then: the rebellion, which erupted *in
        1972*, has left 12 dead.
        """
        for mention in self.document.list_dates(sentence.start, sentence.end):
            if self._read_words(mention) == words and self._runs_to_now(sentence, mention):
                return replace(self._begin(mention), basis=mention.basis)
        if not self._reaches_now(reading, sentence):
            return None
        begun = self._list_beginnings(_list_lasting(self.lasting, measure.occasions), sentence)
        return next((period for period in begun if period.words == words), None)

    def _runs_to_now(self, sentence: Sentence, mention: DateMention) -> bool:
        """Whether what began at a date goes on: *from 3 May to date*, 12 died; the group, *which was founded in 1984*,
        has killed 12.
        """
        folded = self.document.folded
        before = folded[sentence.start : mention.start]
        if _TO_NOW.match(folded, mention.end, sentence.end):
            return _FROM.search(before) is not None
        return _HAS.match(folded, mention.end, sentence.end) is not None and _WHICH.search(before) is not None

    def share_beside(self, reading: Reading, readings: Sequence[Reading]) -> Reading:
        """A total with the time of another in its sentence: the offensive left 12 dead, while rebels say they killed
        40; not where its own words tell another: six this week and 21 *since* it began. So has a count of the day on
        which that began.
        """
        around = reading.circumstances
        if around is None or not reading.measure or around.time_scope not in ("event", "running_total"):
            return reading
        undated = around.time_scope == "running_total" and not (around.event_date or around.date_text)
        if not undated and not is_day(around.event_date):
            return reading
        sentence = self._find_sentence(reading)
        if sentence is None or _SINCE_NEXT.match(self.document.folded, _find_last(reading)):
            return reading
        said = self.document.folded[sentence.start : reading.quantity.start]
        left = said.endswith(" from ")  # Monday's toll rose to 41, up from 38; murders rose to 26 in 2013 from 19
        if _COMPARED.search(said) and not left:
            return reading
        first = bisect_left(readings, sentence.start, key=lambda other: other.quantity.start)
        for other in islice(readings, first, None):
            beside = other.circumstances
            if other.quantity.start >= sentence.end:
                break
            if beside is None or beside.time_scope != "running_total" or not beside.event_date:
                continue
            former = left or self.document.folded.endswith(" from ", sentence.start, other.quantity.start)
            if former and not is_day(beside.event_date):
                continue
            begun = beside.event_date.startswith(f"{around.event_date}/") and beside.date_text == around.date_text
            # since 3 May, when a bomb killed 10; clashes that followed the murder of one on 3 May
            told = self.document.folded.rfind(around.date_text.lower(), sentence.start, reading.quantity.start) >= 0
            begun = begun and told and not _WHEN.search(said)
            if undated or begun:
                dated = around.take_day(beside.event_date, beside.date_text, "running_total")
                return replace(reading, circumstances=dated)
        return reading

    def _find_period(
        self, reading: Reading, sentence: Sentence, measure: Measure, told: Sequence[Reading]
    ) -> _Period | None:
        """The time of a total: of its sentence, from a beginning told in the article, or that of the one before."""
        at = self.document.place_sentence(sentence.start)
        reaching = self._reaches_now(reading, sentence)
        return (
            self._find_next_date(reading, sentence)
            or self._find_since_date(reading, sentence)
            or self._find_since_begun(sentence, at, measure)
            or self._find_lasting(sentence, at, measure, reaching)
            or self._find_counted(reading, sentence, measure, reaching)
            or self._find_reported(sentence)
            or self._find_going_on(at, reaching, told)
        )

    def _is_of_another_time(self, reading: Reading, sentence: Sentence, measure: Measure, words: str) -> bool:
        """Whether a total cannot have the date that it has: talks *this month* to end *a decade-long war* that has left
        70,000 dead; six this week and 21 *since* it began; 14 this year, *against* nine.
        """
        quantity, folded, end = reading.quantity, self.document.folded, _find_last(reading)
        mentions = self.document.list_dates(sentence.start, sentence.end)
        dates = [mention for mention in mentions if self._read_words(mention) == words]
        parted = _SINCE_NEXT.match(folded, end) or _COMPARED.search(folded[sentence.start : quantity.start])
        if parted and not any(mention.start > end for mention in dates):
            return True
        last = next((mention for mention in reversed(dates) if mention.start < quantity.start), None)
        if last is None:
            return False
        lengths = [match for match in _LONG.finditer(folded, last.end, quantity.start) if "-" in match.group()]
        # which ended three days of raids that killed 11
        lengths += _LENGTH_OF.finditer(folded, last.end, quantity.start)
        return any(self._find_lasting_word(*match.span("what"), measure) for match in lengths)

    def _find_sentence(self, reading: Reading) -> Sentence | None:
        """The sentence of a count; none outside the article's own prose, nor where it is too long to be any."""
        sentence = self.document.find_sentence(reading.quantity.start)
        if sentence is None or sentence.part not in TELLING or sentence.end - sentence.start > _LONGEST:
            return None
        return sentence

    def _begin(self, mention: DateMention) -> _Period:
        return _Period(mention.edtf.partition("/")[0], self._read_words(mention), "inferred")

    def _begin_on_only(self, start: int, end: int) -> _Period | None:
        """The beginning on the one day of a stretch; none where there are more."""
        days = [mention for mention in self.document.list_dates(start, end) if _is_day(self.document, mention)]
        return self._begin(days[0]) if len(days) == 1 else None

    def _read_words(self, mention: DateMention) -> str:
        return self.document.text[mention.start : mention.end]

    def _reaches_now(self, reading: Reading, sentence: Sentence) -> bool:
        """Whether a perfect tense tells of a count, in the past of a report too: said that 400 had died."""
        quantity, folded = reading.quantity, self.document.folded
        first = min(quantity.start, reading.trigger_start if reading.trigger_start >= 0 else quantity.start)
        last = max(quantity.end, reading.trigger_end)
        start = max(sentence.start, first - _CLAUSE)
        reached = _HAVE.search(folded, start, last) or _REACHED.search(folded, start, last)
        return bool(reached or _SAID_HAD.search(folded, sentence.start, last))

    def _find_next_date(self, reading: Reading, sentence: Sentence) -> _Period | None:
        """The month, year or stretch of time that stands right behind a count, whatever else its sentence dates: on
        Monday they mourned the 350 killed *last month*.
        """
        last, count = _find_last(reading), reading.quantity
        inside = self.document.list_dates(min(count.start, max(reading.trigger_start, sentence.start)), last)
        if _COMPARED.search(self.document.folded[sentence.start : count.start]):
            inside = ()
        inside = [day for day in inside if not _AND.search(self.document.folded, day.end, count.start)]
        behind = self.document.list_dates(last, min(sentence.end, last + _NEXT))
        folded = self.document.folded
        near = [day for day in behind if _FEW_WORDS.fullmatch(folded, last, day.start)]
        near = [day for day in near if not _SUPERLATIVE.search(folded, last, day.start)]  # the deadliest day since 2006
        mention = next((day for day in (*inside, *near[:1]) if is_long(day.edtf)), None)
        if mention is None or is_to_come(self.document, mention):
            return None
        return _Period(mention.edtf, self._read_words(mention), mention.basis, whole=True)

    def _find_since_date(self, reading: Reading, sentence: Sentence) -> _Period | None:
        """The date behind a far *since* that no clause parts from the count: four murders, 9 cases of torture *since*
        Diaz rose to power *last 10 August*; losses *since* the landing *on July 1* total 320.
        """
        folded, count = self.document.folded, reading.quantity
        behind = _SINCE_NEXT.match(folded, _find_last(reading))  # 40 since 1968, and 16 since the truce ended
        since = folded.find("since", behind.start() if behind else sentence.start, sentence.end)
        if since < 0:
            mentions = self.document.list_dates(sentence.start, count.start)
            begun = next((mention for mention in mentions if self._runs_to_now(sentence, mention)), None)
            return replace(self._begin(begun), basis=begun.basis) if begun and _is_day(self.document, begun) else None
        mention = next(iter(self.document.list_dates(since, sentence.end)), None)
        if mention is None or not _is_day(self.document, mention):
            return None
        gap = (count.end, since) if since >= count.end else (mention.end, count.start)
        if (
            gap[0] > gap[1]
            or _PARTS.search(folded, *gap)
            or (since < count.start and "," in folded[gap[0] + 1 : gap[1]])
        ):
            return None
        if _BRINGING.search(folded, *gap):  # 40 died in two days, bringing the toll since 3 May to 598
            return None
        if not _SINCE_DATE.search(folded, since, mention.start) and mention.start != since:
            return None
        if _SUPERLATIVE.search(folded, max(sentence.start, since - 60), since):
            return None
        return replace(self._begin(mention), basis=mention.basis)

    def _find_since_begun(self, sentence: Sentence, at: int, measure: Measure) -> _Period | None:
        """The day told elsewhere from which a total runs: since the fighting began, since then."""
        folded = self.document.folded
        since = folded.find("since", sentence.start, sentence.end)
        if since < 0 or _SUPERLATIVE.search(folded, max(sentence.start, since - 60), since):
            return None
        if begun := _read_since(self.begun).search(folded, sentence.start, sentence.end):
            noun = begun["noun"] or begun["of"]
            found = self._find_beginning((noun,), at) if noun else None
            lasts = noun is None or noun in self.lasting or noun in _TROUBLE
            if found is None and lasts:
                found = self._find_beginning(_list_lasting(self.lasting, measure.occasions), at)
            return found
        if event := _SINCE_EVENT.search(folded, sentence.start, sentence.end):
            return self._find_event(event["noun"], at, event.start())
        if then := _SINCE_THEN.search(folded, sentence.start, sentence.end):
            return self._find_then(at, then.start())
        return None

    def _find_event(self, noun: str, at: int, before: int) -> _Period | None:
        """The one day of the sentence that tells what a total has run since: troops *invaded* on 3 May; since *the
        invasion*. None where that has several.
        """
        stem = re.compile(rf"\b{re.escape(noun[:_STEM])}")
        for back in range(min(_NEAR, at) + 1):
            told = self.document.sentences[at - back]
            end = before if back == 0 else told.end
            if stem.search(self.document.folded, told.start, end):
                return self._begin_on_only(told.start, end)
        return None

    def _find_then(self, at: int, then: int) -> _Period | None:
        """The one day told before *since then*, in its sentence or the two before; none where there are several."""
        for back in range(3):
            if at - back < 0:
                return None
            told = self.document.sentences[at - back]
            mentions = self.document.list_dates(told.start, then if back == 0 else told.end)
            mentions = [m for m in mentions if _is_day(self.document, m) and m.edtf != self.document.published]
            if mentions:  # a year ago, on 3 May 2012
                exact = max(mentions, key=lambda mention: is_day(mention.edtf))
                return self._begin(exact) if all(overlap_dates(m.edtf, exact.edtf) for m in mentions) else None
        return None

    def _find_lasting(self, sentence: Sentence, at: int, measure: Measure, reaching: bool) -> _Period | None:
        """The beginning of the war or offensive that a sentence names: ``the offensive`` left 1,484 dead."""
        for match in _DEFINITE.finditer(self.document.folded, sentence.start, sentence.end):
            for noun in (word for word in match["what"].split() if word in self.lasting):
                found = self._find_beginning((noun,), at)
                if found and (reaching or began_lately(found.edtf, self.document.published)):
                    return found
        if at > 0 and _IT.match(self.document.folded, sentence.start):
            before = self.document.sentences[at - 1]
            return next(self._list_beginnings(_list_lasting(self.lasting, measure.occasions), before), None)
        return None

    def _find_beginning(self, nouns: Collection[str], at: int) -> _Period | None:
        """When one of some things began, as a sentence near or far tells; none where the article gives several days."""
        found: dict[str, _Period] = {}
        for back, here in self._list_around(at):
            for period in self._list_beginnings(nouns, here):
                if 0 <= back <= _NEAR:
                    return period
                found.setdefault(period.edtf, period)
        return next(iter(found.values())) if len(found) == 1 else None

    def _list_around(self, at: int) -> Iterator[tuple[int, Sentence]]:
        """How far back each sentence stands, nearest first, those behind last."""
        sentences = self.document.sentences
        for here in (*range(at, max(-1, at - _FAR), -1), *range(at + 1, min(len(sentences), at + _FAR))):
            if sentences[here].end - sentences[here].start <= _LONGEST:
                yield at - here, sentences[here]

    def _list_beginnings(self, nouns: Collection[str], sentence: Sentence) -> Iterator[_Period]:
        """The days on which a sentence says that one of some things began."""
        folded, mentions = self.document.folded, self.document.list_dates(sentence.start, sentence.end)
        if not mentions:
            return
        things = [word for word in LETTERS.finditer(folded, sentence.start, sentence.end) if word[0] in nouns]
        for mention in mentions if things else ():
            if folded.startswith("since", mention.start) or not _is_day(self.document, mention):
                continue
            if any(self._begins(*thing.span(), mention, sentence) for thing in things):
                yield self._begin(mention)

    def _begins(self, start: int, end: int, mention: DateMention, sentence: Sentence) -> bool:
        """Whether a thing began on a day of its sentence: *the fighting* broke out *on 3 May*; *on Saturday* rebels
        launched *an offensive*.
        """
        folded, ways = self.document.folded, _read_beginnings(self.begun)
        if end < mention.start < end + _AROUND:
            between = folded[end : mention.start]
            launched = ways.launched.search(folded[max(sentence.start, start - _AROUND) : start])
            return bool(ways.began_then.fullmatch(between) or (launched and ways.rest.fullmatch(between)))
        if not mention.end < start < mention.end + _AROUND:
            return False
        between = folded[mention.end : start]
        if launched := ways.then_launched.fullmatch(between):
            return not self._has_own_day(mention.end + launched.end("began"), sentence)
        began = ways.began.match(folded, end, min(sentence.end, end + _AROUND))
        return bool(began and ways.then.fullmatch(between) and not self._has_own_day(began.end(), sentence))

    def _has_own_day(self, began: int, sentence: Sentence) -> bool:
        """Whether a date stands behind a verb of beginning: knew on 9 May of the offensive launched *on 11 May*."""
        dates = self.document.list_dates(began, min(sentence.end, began + _NEXT))
        dates = [day for day in dates if not self.document.folded.startswith("since", day.start)]
        return bool(dates) and not set(",;:").intersection(self.document.folded[began : dates[0].start])

    def _find_counted(self, reading: Reading, sentence: Sentence, measure: Measure, reaching: bool) -> _Period | None:
        """The time of which a sentence says how many days, months or years it has lasted."""
        if not _UNIT_WORD.search(self.document.folded, sentence.start, sentence.end):
            return None
        return self._find_numbered(sentence, measure) or self._find_length(reading, sentence, measure, reaching)

    def _find_numbered(self, sentence: Sentence, measure: Measure) -> _Period | None:
        """The time that began some days before: clashes went on *for the third day*, the war is *in its 13th year*."""
        folded = self.document.folded
        match = _NUMBERED.search(folded, sentence.start, sentence.end)
        if match is None or not self._find_lasting_word(sentence.start, sentence.end, measure):
            return None
        number = read_ordinal(match["ordinal"])
        return self._count_back(number - 1, match["unit"], *match.span()) if number > 1 else None

    def _find_length(self, reading: Reading, sentence: Sentence, measure: Measure, reaching: bool) -> _Period | None:
        """The time that ends with the total's day and is as long as the words nearest to it say: *in ten years of war*.

        What may have ended long ago is so long only in a perfect tense, and by its age.
        """
        nearest: tuple[int, _Period] | None = None
        folded = self.document.folded
        dated = any(m.edtf != self.document.published for m in self.document.list_dates(sentence.start, sentence.end))
        tied = folded.find("-", sentence.start, sentence.end) >= 0  # a decade-long war
        for pattern in _TIED_LENGTHS if tied else _LENGTHS:
            for match in pattern.finditer(folded, sentence.start, sentence.end):
                unit, number = match["unit"], read_count(match["count"] or "a")
                if number is None and pattern is _LONG and folded[match.end("count")] != "-":
                    number = 1  # the month-long campaign
                short = unit in ("hour", "day", "week") and not dated and pattern is not _LONG
                aged = pattern is _LONG and match["age"] == "old"
                if number is None or not (short or aged or reaching):
                    continue
                if pattern is _WITHIN or pattern is _ONE_SINCE:
                    end = self._find_end_alone(match, reading, sentence, measure, dated)
                elif pattern is _GONE_ON:
                    end = match.end()
                else:
                    end = self._find_end_of(match, sentence, measure)
                if not end or _SUPERLATIVE.search(folded, max(sentence.start, match.start() - 80), match.start()):
                    continue
                period = self._count_back(number - 1 if unit == "day" else number, unit, match.start(), end)
                gap = max(match.start() - reading.quantity.end, reading.quantity.start - end)
                if period and (nearest is None or gap < nearest[0]):
                    nearest = gap, period
        return nearest[1] if nearest else None

    def _find_end_of(self, match: re.Match[str], sentence: Sentence, measure: Measure) -> int:
        """Where a length with what took so long ends: *a decade-long civil war*, *two weeks of* protests; 0 for *a long
        war* and *a day trip*.
        """
        length_of = match.re is _LENGTH_OF
        if not length_of and "-" not in match.group():
            return 0
        end = self._find_lasting_word(*match.span("what"), measure)
        aged = not length_of and match["age"] == "old"  # in a 20-week-old feud
        return end or (match.end() if (length_of or aged) and self._opens(match, sentence) else 0)

    def _find_end_alone(
        self, match: re.Match[str], reading: Reading, sentence: Sentence, measure: Measure, dated: bool
    ) -> int:
        """Where a length alone ends, *in nine years*; 0 where it need not be that of the count: *for a month*, where
        nothing lasts so long, or in a sentence with other dates, unless it stands beside the count; nor *up 25% in
        three days*.
        """
        if _GROWN.search(self.document.folded, max(sentence.start, match.start() - 14), match.start()):
            return 0
        if match["how"] == "for":
            lasts = not dated and self._find_lasting_word(sentence.start, sentence.end, measure)
        else:
            lasts = not dated or reading.quantity.start < match.start() < _find_last(reading) + _NEXT
        return match.end() if lasts else 0

    def _opens(self, match: re.Match[str], sentence: Sentence) -> bool:
        """Whether a length is that in which something was done: *in three months of* protests; or its subject."""
        return _OPENS.search(self.document.folded[sentence.start : match.start()]) is not None

    def _find_lasting_word(self, start: int, end: int, measure: Measure) -> int:
        """Where in a stretch a word ends that names what goes on for some time: a war, clashes, not a clash; or 0."""
        for word in LETTERS.finditer(self.document.folded, start, end):
            several = word[0].endswith(_SEVERAL) and word[0] in measure.occasions
            if several or word[0] in self.lasting:
                return word.end()
        return 0

    def _count_back(self, number: int, unit: str, start: int, end: int) -> _Period | None:
        """A time counted back from the article's day, as precisely as people count: years to a year."""
        last = read_interval(self._find_last_day(unit)) if is_day(self.document.published) else None
        day = shift_day(last[0], unit, -number) if last else None
        if day is None or (unit == "hour" and number < 24):
            return None
        begun = f"{day.year:04d}" if unit in ("year", "decade") else day.isoformat()
        short = last is not None and last[0].isoformat() < self.document.published
        edtf = f"{begun}/{last[0]}" if short and last else begun
        return _Period(edtf, self.document.text[start:end].rstrip(), "resolved")

    def _find_last_day(self, unit: str) -> str:
        """The day from which some days are counted back: that of publication, or the last that the article tells of
        shortly before.
        """
        published = self.document.published
        if unit != "day":
            return published
        body = next((sentence.start for sentence in self.document.sentences if sentence.part == "body"), 0)
        told = (mention.edtf for mention in self.document.dates if mention.start >= body)
        near = shift_day(date.fromisoformat(published), "day", -_SHORTLY)
        return max((day for day in told if is_day(day) and str(near) <= day <= published), default=published)

    def _find_reported(self, sentence: Sentence, measure: Measure | None = None) -> _Period | None:
        """The time that a report is about, told in the sentence of its count or the one before: a commission *examined
        killings from 2015 to 2019*; it found that 300 died. With a measure not where the sentence tells of one event.
        """
        folded, at = self.document.folded, self.document.place_sentence(sentence.start)
        if measure and self._names_one(sentence, measure):
            return None
        mentions = self.document.list_dates(sentence.start, sentence.end)
        if not mentions and at > 0 and _REPORTED.match(folded, sentence.start):
            sentence = self.document.sentences[at - 1]
            mentions = self.document.list_dates(sentence.start, sentence.end)
        for mention in mentions:
            about = _ABOUT.search(folded[sentence.start : mention.start]) if is_long(mention.edtf) else None
            if about is None or is_to_come(self.document, mention):
                continue
            if (about["whole"] or "/" in mention.edtf) and _TIME_ENDS.match(folded, mention.end, sentence.end):
                return _Period(mention.edtf, self._read_words(mention), "inferred", whole=True)
        return None

    def _names_one(self, sentence: Sentence, measure: Measure) -> bool:
        """Whether a sentence tells of one event: *an attack*, not *attacks*, *the murder*."""
        words = LETTERS.findall(self.document.folded, sentence.start, sentence.end)
        own = measure.occasions - measure.nouns - self.lasting
        return any(word in own and not word.endswith("s") for word in words)

    def _find_going_on(self, at: int, reaching: bool, told: Sequence[Reading]) -> _Period | None:
        """The time of the total told just before, with which a count goes on: *for their part* the rebels claim 400."""
        sentence = self.document.sentences[at]
        if at == 0 or self.document.list_dates(sentence.start, sentence.end):
            return None
        folded = self.document.folded
        if _SAME_TIME.search(folded, sentence.start, sentence.end):
            before = self.document.list_dates(self.document.sentences[max(0, at - 2)].start, sentence.start)
            last = next((mention for mention in reversed(before) if is_long(mention.edtf)), None)
            return _Period(last.edtf, self._read_words(last), "inferred", whole=True) if last else None
        if _OTHER_TIME.search(folded, sentence.start, sentence.end):
            return None
        if not (reaching or _GOES_ON.search(folded, sentence.start, sentence.end)):
            return None
        start = self.document.sentences[at - 1].start
        for other in reversed(told):
            if other.quantity.start < start:
                return None
            around = other.circumstances
            if other.quantity.start >= sentence.start or around is None or not other.measure:
                continue
            whole = is_long(around.event_date)
            if around.time_scope != "running_total" or not (whole or "/" in around.event_date):
                return None
            return _Period(around.event_date, around.date_text, "inferred", whole)
        return None


def _find_last(reading: Reading) -> int:
    """Where the last word of a count ends: of its number, its noun or what counts it."""
    return max(reading.quantity.end, reading.quantity.noun_end, reading.trigger_end)


def _is_day(document: Document, mention: DateMention) -> bool:
    """Whether something can have begun at a date: one that is known, no stretch of time, and not to come."""
    known = bool(mention.edtf) and not mention.duration and not mention.edtf.startswith("..")
    return known and not is_to_come(document, mention)


@lru_cache(maxsize=8)
def _read_since(begun: tuple[str, ...]) -> re.Pattern[str]:
    """From what a total has run, without saying when that was: since the fighting began, since the start of the war,
    since it began.
    """
    done = rf"(?:(?:was|were)\s(?:first\s)?)?{grow_tree(begun)}"
    return re.compile(
        rf"\bsince\s(?:(?:it|they)\s{done}|(?:{_THE}\s)?(?:[\w.'-]+\s){{0,5}}?(?P<noun>[a-z-]+)\s{done}"
        rf"|the\s(?:start|beginning|outbreak|onset|outset|launch(?:ing)?)\sof\s(?:{_THE}\s)?(?:[\w.'-]+\s){{0,4}}?"
        rf"(?P<of>[a-z-]+))(?![\w-])"
    )


@lru_cache(maxsize=8)
def _read_going(begun: tuple[str, ...]) -> re.Pattern[str]:
    """What has gone on since a day, as the subject of a perfect tense: protests, which began on 28 April, have left."""
    return re.compile(
        rf"\b(?P<noun>[a-z]+)(?:\s(?:in|on|against|at|across)\s[^,.;:]{{1,50}})?(?:,?\s(?:which|that)|(?P<aside>,))"
        rf"\s(?:first\s)?(?:(?:was|were)\s)?{grow_tree(begun)}\s(?P<rest>[^,.;:]{{3,90}}?),?"
        r"\s(?:(?:have|has)\s(?:[a-z]+\s){0,3}|(?P<past>(?:left|cost|caused|claimed|took)\s(?:[a-z]+\s){0,3}))$"
    )


class _Ways(NamedTuple):
    """What stands between a thing, the verb with which it began and the day."""

    began_then: re.Pattern[str]  #: between a thing and its day: the fighting *in Kula, which broke out on* 3 May
    launched: re.Pattern[str]  #: before a thing: *launched their biggest* offensive
    rest: re.Pattern[str]  #: between a thing that was launched and its day
    then_launched: re.Pattern[str]  #: between a day and a thing: on Saturday *rebels launched an* offensive
    then: re.Pattern[str]  #: between a day and a thing that began: on 3 May *when* fighting
    began: re.Pattern[str]  #: behind a thing: fighting *in Kula broke out*


@lru_cache(maxsize=32)
def _list_lasting(lasting: frozenset[str], occasions: frozenset[str]) -> frozenset[str]:
    """The words of what goes on for some time: a war, clashes."""
    return lasting.union(word for word in occasions if word.endswith(_SEVERAL))


@lru_cache(maxsize=8)
def _read_beginnings(begun: tuple[str, ...]) -> _Ways:
    """The ways in which one says that something began, with the verbs for it."""
    began = rf"\b(?P<began>{grow_tree(begun)})\b"
    within = r"(?:\s(?:in|of|against|by|at|on|over|between|near|across|for)\s[^,.;:()\"]{1,50}?)?"
    which = r",?(?:\s(?:which|that|it|they))?(?:\s(?:had|has|have|was|were|been|first|also|actually))*\s"
    some = r"(?:\s(?!(?:and|but|until|before|who|which|that)\b)[^\s,.;:()\"]+){0,8}?\s"
    return _Ways(
        re.compile(rf"{within}{which}{began}(?:{some})?"),
        re.compile(rf"{began}{some}$"),
        re.compile(rf"(?:{some})?"),
        re.compile(rf",?(?:\swhen)?{some}{began}{some}"),
        re.compile(rf",?(?:\swhen)?{some}"),
        re.compile(rf"{within}{which}{began}"),
    )
