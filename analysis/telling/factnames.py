"""What a fact is about, when and where it was: ``the number of people killed on 31 December 2025 in Brod``."""

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta

from msgspec.structs import replace

from ..answers.directions import name_direction
from ..answers.facts import Answer, name_counted
from ..answers.traits import counts_a_time, is_measured, name_place
from ..dating.edtf import is_day, read_interval
from ..ground.model import Claim, MeasureRow
from ..ground.wording import capitalise, say_as_of, say_as_of_day, say_date, say_when
from ..ground.wordlists import load_words

_PEOPLE = re.compile(r"^(person|people) ([^\W\d]+)$")
#: Words that point at what was named before, so that what follows is no name.
_POINTERS = frozenset("a an its our that the their these this those".split())
#: How a name ends that is an adjective already: Libyan, Chinese, Danish, Iraqi. Wrong of a name, it does no harm.
_ADJECTIVE = re.compile(r"(?:[ceily]an|ese|ish|[^aeiou]i)$")
_LONGEST_OWNER = 50  # characters
_MONTH_PART = re.compile(r"\b(early|mid|late)\b")
#: What things happen on or at, rather than in; what happens at a coast that is named happens off it.
_ON = load_words("factnames.on")
_AT = load_words("factnames.at")
_THE = load_words("factnames.the")
_PLACE_HEAD = re.compile(r"(?:the )?(?:[\w'’-]+ ){0,2}?([\w'’-]+)(?: of\b| between\b|$)")


def fear(measure: MeasureRow) -> MeasureRow:
    """A measure whose counts are only feared: ``people feared killed``; as it is where it counts no people."""
    singular, plural = (_PEOPLE.sub(r"\1 feared \2", said) for said in (measure.singular, measure.plural))
    return replace(measure, singular=singular, plural=plural)


def add_more(measure: MeasureRow) -> MeasureRow:
    """A measure of what comes on top of another count: ``more people killed``."""
    return replace(measure, singular=f"more {measure.singular}", plural=f"more {measure.plural}")


def say_subject(answer: Answer) -> str:
    """What a fact is about, which its claims tell of: ``the number of people killed``, ``Norway’s oil production``."""
    fact, claims, measure = answer.fact, answer.claims, answer.measure
    if measure is None:
        return f"the number of {fact.subject}"
    if answer.is_level:
        said = _say_owned(fact.actor, lower_title(measure.title))
        return f"a {name_direction(claims)} in {said}" if fact.role == "change" else said
    if claims and counts_a_time(claims[0]):
        return f"the number of {name_counted(claims[0], measure.plural)}"
    if claims and is_measured(claims[0]):  # ``kilograms of drugs seized``: the unit stands with the number
        _, of, stuff = measure.plural.partition(" of ")
        counted = name_counted(claims[0], measure.plural)
        return f"the amount of {stuff}" if of else f"the {'amount' if fact.unit.isupper() else 'number'} of {counted}"
    return f"the number of {measure.plural}"


def name_question(answer: Answer) -> str:
    """What a fact answers, as a label: ``People killed on 31 December 2025``."""
    return capitalise(f"{say_subject(answer)}{say_scope(answer)}".removeprefix("the number of "))


def lower_title(title: str) -> str:
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def _say_owned(owner: str, thing: str) -> str:
    """``Norway’s oil production``, ``Libyan oil production``; the thing alone where its owner is no name."""
    article, _, name = owner.partition(" ")
    if article.lower() in ("the", "its", "their") and name[:1].isupper():  # its Khurais plant
        owner = f"the {name}"
    elif owner[:1].isupper() and " of " in owner:
        owner = f"the {owner}"
    elif not owner[:1].isupper() or article.lower() in _POINTERS:
        return thing
    if len(owner) > _LONGEST_OWNER:
        return thing
    if _ADJECTIVE.search(owner):
        return f"{owner} {thing}"
    return f"{owner}{'’' if owner.endswith('s') else '’s'} {thing}"


def say_event(edtf: str, words: Iterable[str], level: bool = False) -> str:
    """When something happened, with its preposition; *since early September* keeps what no day can hold."""
    words = [word.lower() for word in words]
    start, _, end = edtf.partition("/")
    if level and end == ".." and not any("since" in word for word in words):
        return f"{say_when(start)} or later"
    part = next((m[1] for word in words if (m := _MONTH_PART.search(word))), "")
    said = say_when(edtf)
    if part and said.startswith("since") and is_day(edtf.partition("/")[0]):
        return f"since {part}{'-' if part == 'mid' else ' '}{say_date(edtf[: len('2025-09')])}"
    return said


def open_total(answer: Answer) -> str:
    """A fact's date as EDTF: a running total counts from its beginning up to the day it is told, ``2025-03/..``.

    A total that ended before that, or whose event is known to two days, keeps its end.
    """
    fact = answer.fact
    start, slash, end = fact.event_date.partition("/")
    if fact.time_scope != "running_total" or not slash or start == "..":
        return fact.event_date
    last, told = read_interval(end), read_interval(fact.as_of)
    closed = last is not None and told is not None and told[0] - last[1] > timedelta(days=2)
    closed &= not any(c.as_of == end and c.event_date == fact.event_date for c in answer.claims)  # till it was told
    whole = read_interval(fact.event_date)
    closed |= whole is not None and whole[1] - whole[0] < timedelta(days=2)  # in the night from Monday to Tuesday
    return fact.event_date if closed else f"{start}/.."


def say_scope(answer: Answer) -> str:
    """When and where, behind a subject: `` on 31 December 2025 in the Eastern Pacific``; a past level says that, and a
    measure may say a place in its own way: `` from or to Norland since May``.
    """
    fact, claims = answer.fact, answer.claims
    level = fact.time_scope == "state"
    when = say_event(open_total(answer), (claim.date_text for claim in claims), level)
    if fact.time_scope == "past" and not fact.event_date:
        when = _say_past(claims)
    elif level and not fact.event_date:
        told = next((claim.as_of for claim in claims if claim.as_of), "")
        counted = not answer.is_level and bool(claims)  # 3 million refugees, who fled on no one day
        when = say_as_of_day(say_as_of(told)) if counted and told else say_event(told, (), level)
        when = "" if counted and counts_a_time(claims[0]) else when
    own = answer.measure.where if answer.measure else ""
    said = (f"{own} {name_place(fact.place)}", when) if own and fact.place else (when, say_place(fact.place))
    return "".join(f" {words}" for words in said if words)


def say_place(place: str) -> str:
    """A place with its preposition: ``in Norland``, ``off the coast of Norland``, ``on the border``."""
    said = name_place(place)
    head = _PLACE_HEAD.match(said)
    heads = {head[1] if head else "", said.rpartition(" ")[2]}
    where = "on" if not heads.isdisjoint(_ON) else "in" if heads.isdisjoint(_AT) else "at"
    where = "at" if said.startswith(("Mount ", "Mt ", "Mt. ")) else where  # a mountain, or a town
    if head and " of " in said and head[1].startswith(("coast", "shore")):
        where, said = "off", said if said[0].isupper() or said.startswith("the ") else f"the {said}"
    where = "at" if said.startswith("sea ") else where
    if " " in said and said[0].isupper() and heads.intersection(_THE):  # headlines leave it out: on Norland coast
        said = said if re.search(r"['’]s ", said) else f"the {said}"
    return f"{where} {said}" if said else ""


def _say_past(claims: Sequence[Claim]) -> str:
    """``at some time before March 2022``, from the first text that speaks of the past; else ``at some time before``."""
    ends = sorted(c.as_of.partition("/")[2] for c in claims if c.as_of.startswith("../"))
    said = say_date(ends[0]).removeprefix("about ").removeprefix("perhaps ") if ends else ""
    return f"at some time before {said}" if said else "in an unnamed past year"
