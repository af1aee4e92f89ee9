"""Whose a level is, by what was told before it.

*Iraq pumped 4.2 million barrels a day in May. Output had been 4.1 million in April. The country's quota …* A level
without an owner is that of the level told just before; *the country* is the one named before. Errs by leaving it open.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from ..acts.circumstances import Circumstances
from ..acts.measures import Reading
from ..declared.countries import load_countries
from ..declared.lexicon import LevelWords
from ..declared.topics import Measure
from ..declared.vocabulary import Judgment
from ..ground.model import TELLING, Document, Row, Sentence
from ..ground.text import MONTHS, WEEKDAYS

_BACK: Final = 3  # sentences: farther back nobody's level finds its owner
_FAR: Final = 8  # sentences: so far back *the country* finds its name
_NEAR: Final = 20  # characters: so near before what is measured *national* belongs to it
_OWNING: Final = 4  # words: so near before a word of its topic a country owns it: Iraq's southern oil exports
_LONGEST: Final = 1200  # characters: longer sentences are lists or no prose
_WORD: Final = re.compile(r"[^\W\d_][\w.'’-]*")
_NAMED: Final = re.compile(r"[A-Z]")
# Words that a capital makes no owner.
_NO_OWNERS: Final = frozenset([*WEEKDAYS, *MONTHS, "the", "that", "this", "it", "its", "in", "but"])
# A word with a capital within a sentence.
_NAME: Final = re.compile(r"(?<=\s)[A-Z]")


class _Owner(Row, frozen=True):
    """Whose a level was, as its reading has it."""

    sentence: int
    measure: str
    actor: str
    place: str


def carry_levels(document: Document, readings: Sequence[Reading], judgment: Judgment) -> list[Reading]:
    """The readings, in their order, those of levels with the owner of what they go on with.

    What stands in a reading is kept, but for *the country* and the like, which becomes its name, or empty where no one
    country is named before.
    """
    measures = judgment.topics.measures
    if not any(_is_level(measures.get(reading.measure)) for reading in readings):
        return list(readings)
    owner: _Owner | None = None
    carried: list[Reading] = []
    for reading in readings:
        measure, around = measures.get(reading.measure), reading.circumstances
        if measure is None or around is None or not _is_level(measure):
            carried.append(reading)
            continue
        at = document.place_sentence(reading.quantity.start)
        sentence = document.sentences[at]
        if sentence.part in TELLING and sentence.end - sentence.start <= _LONGEST:
            around = _name_owner(document, reading, around, at, owner, judgment)
        if around.actor or around.place:
            owner = _Owner(at, reading.measure, around.actor, around.place)
        carried.append(replace(reading, circumstances=around))
    return carried


def _is_level(measure: Measure | None) -> bool:
    return measure is not None and measure.scope == "state" and bool(measure.units)


def _name_owner(
    document: Document, reading: Reading, around: Circumstances, at: int, owner: _Owner | None, judgment: Judgment
) -> Circumstances:
    """The circumstances with whose level it is: the name behind *the country*, else that of the level before."""
    measure, words = judgment.topics.measures[reading.measure], judgment.lexicon.levels
    head = _find_stand_in(around.actor, words.realms)
    if around.actor and head not in words.realms and head not in words.groups:
        return around
    recent = owner if owner is not None and owner.measure == reading.measure and at - owner.sentence <= _BACK else None
    if head in words.realms:
        if recent is not None and _may_be(recent.actor, head):
            return replace(around, actor=recent.actor)
        country, focus = _find_country(document, at, reading, head), _find_focus(document, measure)
        return replace(around, actor=country or (focus if _may_be(focus, head) else ""))
    plain = around.actor.lower().removeprefix("the ") == head
    if plain and head in words.alliances and (alliance := _find_alliance(document, reading.trigger_start, words)):
        return replace(around, actor=alliance)
    if head in words.groups:
        return replace(around, actor=recent.actor if recent is not None and not _find_name(recent.actor) else "")
    if around.place or not _is_nobodys(document, document.sentences[at], reading, words):
        return around
    told = document.folded[max(0, reading.trigger_start - _NEAR) : max(0, reading.trigger_start)].split()
    if recent is not None and words.national.isdisjoint(told):
        return replace(around, actor=recent.actor, place=recent.place)
    return replace(around, actor=_find_focus(document, measure))


def _find_alliance(document: Document, before: int, words: LevelWords) -> str:
    """The alliance of states that is named last before a place, in its sentence or the one before; empty for none."""
    start = document.sentences[max(0, document.place_sentence(before) - 1)].start
    said = [word for word in _WORD.finditer(document.folded, start, before) if document.text[word.start()].isupper()]
    others = [word for word in said if word[0] not in _NO_OWNERS]  # not: OPEC met. Norvik said the group's output
    last = document.text[others[-1].start() : others[-1].end()].replace("’", "'").removesuffix("'s") if others else ""
    return last if last.lower() in words.named else ""


def _find_stand_in(actor: str, realms: frozenset[str]) -> str:
    """The noun of *the country*, *the South American nation*; empty for a name of its own (*the Tupi field*) and no
    owner.
    """
    article, *tokens = actor.lower().split() or [""]
    if not tokens or article not in ("the", "that", "this"):
        return ""
    small = all(word[:1].islower() for word in actor.split()[1:])
    return tokens[-1] if small or (tokens[-1] in realms and actor.endswith(tokens[-1])) else ""


def _is_nobodys(document: Document, sentence: Sentence, reading: Reading, words: LevelWords) -> bool:
    """Whether no name and no *global* stands before the word that measures a level: it may be that of whom was told."""
    end = max(sentence.start, reading.trigger_start)
    told = [word.lower() for word in document.text[sentence.start : end].split()]
    if not words.wholes.isdisjoint(told[-4:]) or any(_list_countries(document, sentence.start, end)):
        return False
    days = document.list_dates(sentence.start, end)[:_BACK]
    names = _NAME.finditer(document.text, sentence.start + 1, end)
    return all(any(day.start <= name.start() < day.end for day in days) for name in names)


def _find_name(name: str) -> str:
    """The word of the country that is named and nothing else; empty for others."""
    countries = load_countries()
    plain = name.lower().replace(".", "").removeprefix("the ").removesuffix("'s")
    return countries.find(plain)


def _may_be(name: str, noun: str) -> bool:
    """Whether a name is that of a country which *the country*, *the kingdom* can stand for."""
    called, country = load_countries().called, _find_name(name)
    return bool(country) and (noun not in called.values() or called.get(country) == noun)


def _list_countries(document: Document, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The names of countries in a stretch of text: where each begins and ends, and its country's word."""
    countries, folded = load_countries(), document.folded
    whole = [match.span() for match in countries.phrases.finditer(folded, start, end)]
    inside = {k for first, last in whole for k in range(first, last)}
    plain = (match.span() for match in _WORD.finditer(folded, start, end) if match.start() not in inside)
    for first, last in (*whole, *plain):
        name = folded[first:last].replace("’", "'").removesuffix("'s")
        country = countries.find(name) or countries.find(name.replace(".", ""))
        pronoun = name == "us" and document.text[first + 1] == "s"
        if country and not pronoun and _NAMED.match(document.text, first):
            yield first, first + len(name), country


def _find_country(document: Document, at: int, reading: Reading, noun: str) -> str:
    """The one country that the nearest sentence before names that names any; empty where it names two.

    Of *the kingdom* and the like only those that are one.
    """
    called = load_countries().called
    for back in range(min(_FAR, at) + 1):
        sentence = document.sentences[at - back]
        end = reading.trigger_start if back == 0 else sentence.end
        named = {
            country: document.text[start:stop]
            for start, stop, country in _list_countries(document, sentence.start, end)
            if noun not in called.values() or called.get(country) == noun
        }
        if named:
            return next(iter(named.values())) if len(named) == 1 else ""
    return ""


def _find_focus(document: Document, measure: Measure) -> str:
    """The one country of whose output, exports or stocks headline and lead tell; empty for none or two."""
    words = {trigger.words[0] for trigger in measure.triggers}
    named: dict[str, str] = {}
    body = next((part.start for part in document.parts if part.kind == "body"), document.end)
    for sentence in document.sentences[: max(1, document.place_sentence(body) + 1)]:
        for start, stop, country in _list_countries(document, sentence.start, sentence.end):
            behind = _WORD.findall(document.folded[stop : min(stop + 60, sentence.end)])
            if not words.isdisjoint(behind[: _OWNING + 1]):
                named.setdefault(country, document.text[start:stop])
    return next(iter(named.values())) if len(named) == 1 else ""
