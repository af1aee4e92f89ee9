"""Findings: sentences made from rows. Every figure in one of them leads to its evidence.

A sentence says who, how sure and as of when; it counts origins, not pages; it keeps the bound.
"""

import math
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from msgspec.structs import replace

from ..answers.directions import name_direction
from ..answers.facts import Answer, is_background, is_passing, name_counted, say_behind_unit
from ..answers.intervals import lie_close
from ..answers.rises import Rise, find_rise
from ..answers.traits import has_plain_noun, is_measured, name_place, name_source
from ..dating.edtf import is_day, read_interval
from ..declared.units import Units
from ..display.blocks import Run, say_runs
from ..ground.model import FLOORS, Claim, Document, Fact, MeasureRow
from ..ground.wording import (
    capitalise,
    join_names,
    say_as_of,
    say_before_noun,
    say_count,
    say_date,
    say_row,
    say_unit,
    say_when,
)
from ..ground.wordlists import load_words
from .sourcenames import is_credited, name_credited, name_document, name_once, quote_claim, say_credited, say_publisher


@dataclass(slots=True)
class Notes:
    """The numbered notes of one briefing: a claim gets its number where it is first cited, and keeps it."""

    numbers: dict[str, int] = field(default_factory=dict)
    refs: dict[str, list[str]] = field(default_factory=dict)

    def number(self, claim: Claim) -> int:
        """The number of a claim's note, given out now if it has none."""
        return self.numbers.setdefault(key_claim(claim), len(self.numbers) + 1)

    def cite(self, text: str, claim: Claim) -> Run:
        """A run whose text leads to the claim's note, and can be come back to."""
        number = self.number(claim)
        refs = self.refs.setdefault(key_claim(claim), [])
        refs.append(f"ref-{number}-{len(refs) + 1}")
        return {"t": text, "note": number, "ref": refs[-1]}


def key_claim(claim: Claim) -> str:
    """What tells a claim from every other of the corpus: an article may stand in several documents."""
    return f"{claim.document_id} {claim.claim_id}"


def fear(measure: MeasureRow) -> MeasureRow:
    """A measure whose counts are only feared: ``people feared killed``; as it is where it counts no people."""
    singular, plural = (_PEOPLE.sub(r"\1 feared \2", said) for said in (measure.singular, measure.plural))
    return replace(measure, singular=singular, plural=plural)


def add_more(measure: MeasureRow) -> MeasureRow:
    """A measure of what comes on top of another count: ``more people killed``."""
    return replace(measure, singular=f"more {measure.singular}", plural=f"more {measure.plural}")


_PEOPLE = re.compile(r"^(person|people) ([^\W\d]+)$")


def say_subject(answer: Answer) -> str:
    """What a fact is about, which its claims tell of: ``the number of people killed``, ``Norway’s oil production``."""
    fact, claims, measure = answer.fact, answer.claims, answer.measure
    if measure is None:
        return f"the number of {fact.subject}"
    if answer.is_level:
        said = _say_owned(fact.actor, _lower_title(measure.title))
        return f"a {name_direction(claims)} in {said}" if fact.role == "change" else said
    if claims and is_measured(claims[0]):  # ``kilograms of drugs seized``: the unit stands with the number
        _, of, stuff = measure.plural.partition(" of ")
        counted = name_counted(claims[0], measure.plural)
        return f"the amount of {stuff}" if of else f"the {'amount' if fact.unit.isupper() else 'number'} of {counted}"
    return f"the number of {measure.plural}"


def name_question(answer: Answer) -> str:
    """What a fact answers, as a label: ``People killed on 31 December 2025``."""
    return capitalise(f"{say_subject(answer)}{say_scope(answer)}".removeprefix("the number of "))


def _lower_title(title: str) -> str:
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


#: Words that point at what was named before, so that what follows is no name.
_POINTERS = frozenset("a an its our that the their these this those".split())


#: How a name ends that is an adjective already: Libyan, Chinese, Danish, Iraqi. Wrong of a name, it does no harm.
_ADJECTIVE = re.compile(r"(?:[ceily]an|ese|ish|[^aeiou]i)$")


_LONGEST_OWNER = 50  # characters


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


def say_values(answer: Answer, notes: Notes | None, words: bool = True, unit: bool = True) -> list[Run]:
    """The value of a fact with its bounds, each figure leading to its evidence.

    ``five or eight`` where figures exclude each other, ``114 or more`` where one text gives the number and another its
    lower bound, ``at least 114 and 117`` where both can be true; past four figures, the lowest and the highest. A
    vague one stands beside them only where it makes the choice.
    """
    fact = answer.fact
    versions = _list_versions(_drop_vague(answer), words, unit, rival=fact.status == "conflicting")
    if fact.status == "conflicting" or len({claim.best for claim in versions.values()}) > 1:
        joiner = " or " if fact.status == "conflicting" else " and "
        said = list(versions)
        if fact.status != "conflicting":  # 164, at least 164 and over 164 are one figure beside over 100
            said = list({c.best or one: one for one, c in reversed(versions.items())}.values())[::-1]
        said, joiner = (said, joiner) if len(said) < 5 else ([said[0], said[-1]], " to ")
        return _join_values([(value, versions[value]) for value in said], joiner, notes)
    lead = next((said for said, claim in versions.items() if claim.best == fact.best), next(iter(versions)))
    parts = [(lead, versions[lead])]
    if versions[lead].bound == "exact":
        parts += [("or more", c) for c in versions.values() if c.bound in FLOORS][:1]
    return _join_values(parts, " ", notes)


def _drop_vague(answer: Answer) -> Sequence[Claim]:
    """The claims that give a number; all of them where fewer than that disagree. Who says that it was nobody is told
    apart (see ``_say_nobody``).
    """
    claims = _drop_zero(answer.claims)
    known = [claim for claim in claims if not is_vague(claim)]
    enough = len(_list_versions(known, words=False)) > (answer.fact.status == "conflicting")
    return known if known and enough else claims


def _drop_zero(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims that count somebody; all of them where none does."""
    return [claim for claim in claims if claim.best != 0] or claims


def _say_nobody(claims: Sequence[Claim], documents: Mapping[str, Document], notes: Notes) -> list[Run]:
    """``, while the ministry says that there were none``, behind the figures of others; nothing where no text does."""
    denials = [claim for claim in claims if claim.best == 0]
    if not denials or len(denials) == len(claims):
        return []
    names = name_credited(denials, documents)[:3] or name_once(name_document(documents[c.document_id]) for c in denials)
    verb = "say" if len(names) > 1 else "says"
    return [f", while {join_names(names)} {verb} that there were ", notes.cite("none", denials[0])]


def is_vague(claim: Claim) -> bool:
    """Whether a claim gives no number at all: ``dozens``."""
    return claim.number is None


def _list_versions(claims: Sequence[Claim], words: bool, unit: bool = True, rival: bool = False) -> dict[str, Claim]:
    """What the claims say, smallest first, each in the first claim that says so; *roughly* only where none is exact.

    Of ``rival`` figures five and *over five* are none beside *at least five*, which keeps the bound, nor *at most five*
    beside either.
    """
    exact = {claim.best for claim in claims if claim.bound == "exact"}
    floors = {claim.best for claim in claims if rival and claim.bound in FLOORS}
    least = {claim.best for claim in claims if rival and claim.bound == "at_least"}
    above = exact | floors if rival else set[float | None]()
    covered = {"about": exact, "at_most": above, "exact": floors, "more_than": least}
    versions: dict[str, Claim] = {}
    for claim in sorted(claims, key=_order_values):
        if claim.best not in covered.get(claim.bound, ()):
            versions.setdefault(say_row(claim, unit=unit and is_measured(claim), words=words), claim)
    return versions


def _join_values(parts: Sequence[tuple[str, Claim]], joiner: str, notes: Notes | None) -> list[Run]:
    """Values as a list in English, a unit that they share said once, behind the last."""
    runs: list[Run] = []
    for index, (said, claim) in enumerate(parts):
        last = index == len(parts) - 1
        if index:
            runs.append(joiner if last else ", ")
        value = said if last or not parts[-1][0].endswith(_say_tail(claim)) else said.removesuffix(_say_tail(claim))
        runs.append(notes.cite(value, claim) if notes else value)
    return runs


def _say_tail(claim: Claim) -> str:
    """What stands behind a number with a unit: `` barrels a day``."""
    return f" {say_unit(claim.unit)}"


def say_box_value(answer: Answer, notes: Notes) -> list[Run]:
    """The value for the figure box, in digits; of a dispute the figure that leads. A rate stands without its unit.

    Of a count that grew, the latest.
    """
    rise = find_rise(answer)
    if rise is not None:
        return say_box_value(rise.latest, notes)
    unit = "/" not in answer.fact.unit
    lead = _find_lead(answer, unit)
    if not lead or answer.fact.status != "conflicting":
        return say_values(answer, notes, words=False, unit=unit)
    said, claim = lead
    return [notes.cite(said, claim)]


def say_box_range(answer: Answer, notes: Notes) -> list[Run]:
    """How far a dispute reaches below and above the figure that leads: ``range 5–8``; nothing where there is none.

    Of a count that grew, how it began: ``earlier reports 41``.
    """
    rise = find_rise(answer)
    if rise is not None:
        first = notes.cite(say_row(rise.first, unit=is_measured(rise.first), words=False), rise.first)
        reach = say_box_range(rise.latest, notes)
        return [*reach, "; " if reach else "", "earlier reports ", first]
    if answer.fact.status != "conflicting" or not _find_lead(answer, False):
        return []
    known = [claim for claim in _drop_zero(answer.claims) if claim.best is not None]
    versions = list(_list_versions(known, words=False, unit="/" not in answer.fact.unit, rival=True).items())
    if len(versions) == 1:
        return []
    (low, lowest), (high, highest) = versions[0], versions[-1]
    joiner = "–" if (low + high).replace(",", "").isdigit() else " to "
    return ["range ", notes.cite(low, lowest), joiner, notes.cite(high, highest)]


def _find_lead(answer: Answer, unit: bool) -> tuple[str, Claim] | None:
    """The figure of a fact that leads, as it is said, with a claim that says so; none, none."""
    versions = _list_versions([claim for claim in answer.claims if claim.best is not None], words=False, unit=unit)
    return next(((said, claim) for said, claim in versions.items() if claim.best == answer.fact.best), None)


_BOUNDS = ("exact", "about", "range", "at_least", "more_than", "at_most", "less_than", "vague")


def _order_values(claim: Claim) -> tuple[float, int, str]:
    value = claim.number
    return (math.inf if value is None else value, _BOUNDS.index(claim.bound), claim.document_id)


def say_claim(claim: Claim, units: Units) -> str:
    """A figure claim in a table: its value with its unit, else with the noun that the text counts: ``2 officials``."""
    if is_measured(claim) or has_plain_noun(claim, units):
        return say_row(claim, words=False)
    return f"{say_before_noun(say_row(claim, unit=False, words=False))} {claim.counted}"


def say_latest(claims: Iterable[Claim], documents: Mapping[str, Document]) -> str:
    """The latest day that claims speak about: ``2 Jan 2026``, ``31 Dec 2025 or later``; empty for none."""
    told = [(claim.as_of, documents.get(claim.document_id)) for claim in claims]
    days = [day or (document.published if document else "") for day, document in told]
    return say_as_of(max(filter(None, days), default="", key=lambda day: day.removeprefix("../")), short=True)


_MONTH_PART = re.compile(r"\b(early|mid|late)\b")


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
        when = say_event(next((claim.as_of for claim in claims if claim.as_of), ""), (), level)
    own = answer.measure.where if answer.measure else ""
    said = (f"{own} {name_place(fact.place)}", when) if own and fact.place else (when, say_place(fact.place))
    return "".join(f" {words}" for words in said if words)


#: What things happen on or at, rather than in; what happens at a coast that is named happens off it.
_ON, _AT, _THE = load_words("findings.on"), load_words("findings.at"), load_words("findings.the")
_PLACE_HEAD = re.compile(r"(?:the )?(?:[\w'’-]+ ){0,2}?([\w'’-]+)(?: of\b| between\b|$)")


def say_place(place: str) -> str:
    """A place with its preposition: ``in Norland``, ``off the coast of Norland``, ``on the border``."""
    said = name_place(place)
    head = _PLACE_HEAD.match(said)
    heads = {head[1] if head else "", said.rpartition(" ")[2]}
    where = "on" if not heads.isdisjoint(_ON) else "in" if heads.isdisjoint(_AT) else "at"
    where = "at" if said.startswith(("Mount ", "Mt ", "Mt. ")) else where  # a mountain, or a town
    where = "off" if head and " of " in said and head[1].startswith(("coast", "shore")) else where
    where = "at" if said.startswith("sea ") else where
    if " " in said and said[0].isupper() and heads.intersection(_THE):  # headlines leave it out: on Norland coast
        said = said if re.search(r"['’]s ", said) else f"the {said}"
    return f"{where} {said}" if said else ""


def _say_past(claims: Sequence[Claim]) -> str:
    """``at some time before March 2022``, from the first text that speaks of the past; else ``at some time before``."""
    ends = sorted(c.as_of.partition("/")[2] for c in claims if c.as_of.startswith("../"))
    said = say_date(ends[0]).removeprefix("about ").removeprefix("perhaps ") if ends else ""
    return f"at some time before {said}" if said else "in an unnamed past year"


def say_thing(answer: Answer, notes: Notes | None, short: bool = False) -> list[Run]:
    """A fact's figure as a noun phrase: ``at least 114 people killed since early September 2025``.

    ``short`` leaves the place out where a date says enough.
    """
    values = say_values(answer, notes)
    fact, claims, measure = answer.fact, answer.claims, answer.measure
    scope = say_scope(replace(answer, fact=replace(fact, place="")) if short and fact.event_date else answer)
    if answer.is_level:
        return [f"{say_subject(answer)} of ", *values, scope]
    plain = say_runs(values)
    one = plain.endswith(("one", " 1")) or plain == "1"  # roughly one person
    noun = measure.singular if measure and one else measure.plural if measure else fact.subject
    noun = f"of {noun}" if say_before_noun(plain) != plain else noun
    if measure and claims and is_measured(claims[0]):  # the unit stands with the number
        return [*values, f"{say_behind_unit(noun)}{scope}"]
    if plain == "0":
        values = [{**values[0], "t": "no"} if isinstance(values[0], dict) else "no"]
    return [*values, f" {noun}{scope}"]


def say_fact(answer: Answer, documents: Mapping[str, Document], notes: Notes, quoted: bool = True) -> list[Run]:
    """One sentence or two on a fact: how many voices, what they say, and whether they confirm each other.

    ``quoted``: a figure without date and place is heard in the words of its text.
    """
    rise = find_rise(answer)
    if rise is not None:
        return _say_rise(rise, say_subject(answer) + say_scope(rise.latest), notes)
    fact, claims = answer.fact, answer.claims
    alone = fact.status == "corroborated" and _is_numbered_once(claims)
    many = fact.status in {"corroborated", "repeated"} and not alone
    if fact.status == "conflicting" or answer.is_level or any(map(is_measured, claims)):
        subject = say_subject(answer)
        values = say_values(answer, notes, unit=not subject.startswith("the number of"))  # of hectares burned
        subject += say_scope(answer)
        told = [_say_put(subject, values, one=not many and fact.status != "conflicting"), *values]
    else:
        told = [" report " if many else " reports ", *say_thing(answer, notes)]
    if fact.status == "conflicting":
        return ["Reports", *told, *_say_nobody(claims, documents, notes), _say_conflict(answer)]
    if fact.status == "corroborated":
        joined = not {" and ", " to "}.isdisjoint(run for run in told if isinstance(run, str))
        apart = "" if lie_close(claims) else " but lie too far apart to confirm each other"
        both = f", which can {'all' if ', ' in told else 'both'} be true{apart}" if joined else ""
        who = _say_voices(answer, documents)
        if alone:  # the first that gives a number, where others speak of dozens
            first = next(claim for claim in claims if not is_vague(claim))
            who = capitalise(say_publisher(documents[first.document_id]))
        return [who, *told, both, *_say_vaguer(claims, documents, notes), "."]
    if many:
        articles = capitalise(say_count(fact.documents, "article"))
        sources = {name_source(claim) for claim in claims if is_credited(claim)}
        shared = "credit one source, which does not confirm itself"
        if len(sources) != 1 or not all(map(is_credited, claims)):
            shared = "share one origin, so they do not confirm each other"
        differ = ", which can both be true" if " and " in told else ""
        return [articles, *told, f"{differ}; they {shared}."]
    claim = claims[0]
    document = documents[claim.document_id]
    credit = f", crediting {say_credited(claim, document)}" if is_credited(claim) else ""
    told_of = fact.place or (fact.actor if answer.is_level else fact.event_date)  # without, the text must be heard
    words = quote_claim(claim, document) if quoted and not told_of else ""
    stop = "" if credit.endswith(".") and not words else "."  # crediting the U.N.
    return [capitalise(say_publisher(document)), *told, f"{credit}{f': “{words}”' if words else ''}{stop}"]


def _say_rise(rise: Rise, subject: str, notes: Notes) -> list[Run]:
    """A count that grew, on days that the texts tell apart or not: the latest figures, the first, what that means."""
    values = say_values(rise.latest, notes)
    if not rise.last_day:
        whole = [f"By the reports, {subject} rose from ", *_cite_first(rise, notes), " to ", *values]
        return [*whole, ". Lower figures may be out of date rather than in dispute; no text says which is the latest."]
    one = len({claim.document_id for claim in rise.latest.claims}) == 1
    put = _say_put(subject, values, one=one)
    first = say_as_of(rise.first_day)
    when = f"around {first.removeprefix('about ')}" if first.startswith("about ") else f"on {first}"
    begun = [*_cite_first(rise, notes), f" {when}"]
    meaning = ". The figures rise with the days, so earlier ones may be out of date rather than in dispute"
    still = "; the latest cannot all be true" if rise.latest.fact.status == "conflicting" else ""
    who = f"The latest report{'' if one else 's'}, of {say_as_of(rise.last_day)},"
    return [f"{who}{put}", *values, ", after ", *begun, f"{meaning}{still}."]


def _say_voices(answer: Answer, documents: Mapping[str, Document]) -> str:
    """``Two separate origins``, with a name for each: who is credited, else the outlet; without where one has none."""
    names: dict[str, str] = {}
    for claim in answer.claims:
        document = documents[claim.document_id]
        name = say_credited(claim, document) if is_credited(claim) else document.outlet
        names.setdefault(claim.origin, name)
    said = capitalise(say_count(answer.fact.origins, "separate origin"))
    known = name_once(names.values())
    return f"{said}, {join_names(known)}," if all(known) and len(known) == answer.fact.origins < 4 else said


def _say_vaguer(claims: Sequence[Claim], documents: Mapping[str, Document], notes: Notes) -> list[Run]:
    """``; AFP speaks only of dozens``, where others give a number; nothing where all do, or none."""
    vague = {claim.document_id: claim for claim in claims if is_vague(claim)}
    for claim in claims:
        if not is_vague(claim):
            vague.pop(claim.document_id, None)
    if not vague or all(map(is_vague, claims)):
        return []
    first = next(iter(vague.values()))
    who = name_once(name_document(documents[name]) for name in vague)
    more = f" and {say_count(len(who) - 1, 'other')}" if len(who) > 1 else ""
    said = notes.cite(say_row(first, unit=False), first)
    return [f"; {who[0]}{more} {'speak' if more else 'speaks'} only of ", said]


def _say_put(subject: str, values: Sequence[Run], one: bool = False) -> str:
    """`` put X at ``, or `` give X as `` where the value itself begins with *at*."""
    first = values[0] if isinstance(values[0], str) else values[0]["t"]
    if first.startswith("at "):
        return f" {'gives' if one else 'give'} {subject} as "
    return f" {'puts' if one else 'put'} {subject} at "


def _say_conflict(answer: Answer) -> str:
    """What a disagreement means: whether its figures confirm each other, and which of them leads."""
    fact, lead = answer.fact, _say_lead(answer)
    said = f"; {lead}" if lead else ""
    if fact.documents == 1:
        two = len(_list_versions(_drop_vague(answer), words=True, rival=True)) == 2
        return f". {'Both' if two else 'All of them'} stand in one article{said}."
    if fact.origins == 1:
        return f". All of them go back to one origin, so counting articles decides nothing{said}."
    loose = "different scope" in fact.reasons or "different date" in fact.reasons
    one = " of one event" if loose and not answer.is_level else ""
    origins = f"; the figures come from {say_count(fact.origins, 'origin')} and cannot all be true{one}"
    if is_passing(answer.measure):
        return f"{origins} and one day: the number goes down as people are found."
    return f"{origins}. {capitalise(lead)}." if lead else f"{origins}."


def _say_lead(answer: Answer) -> str:
    """Which figure leads, and why: ``the lowest, five, is the conservative figure``; empty where none does."""
    best = answer.fact.best
    versions = _list_versions([c for c in _drop_zero(answer.claims) if c.best is not None], words=True, rival=True)
    lead = next((said for said, claim in versions.items() if claim.best == best), "")
    if not lead or len(versions) < 2:
        return ""
    if best == min(claim.best for claim in versions.values() if claim.best is not None):
        return f"the {'lower' if len(versions) == 2 else 'lowest'}, {lead}, is the conservative figure"
    most = 2 * len({claim.origin for claim in answer.claims if claim.best == best}) > answer.fact.origins
    return f"most origins give {lead}" if most else f"more origins give {lead} than any other figure"


def say_versions(answer: Answer, documents: Mapping[str, Document], notes: Notes) -> list[Run]:
    """Who says which of the figures that exclude each other: ``… is disputed: five is credited to …, eight to …``."""
    rise = find_rise(answer)
    subject = f"{say_subject(answer)}{say_scope(rise.latest if rise else answer)}"
    if rise is not None and rise.last_day:
        begun = [f"; the figure of {say_as_of(rise.first_day)} was ", *_cite_first(rise, notes), "."]
        latest: list[Run] = [f"The latest figure for {subject}, of {say_as_of(rise.last_day)}, is "]
        if len(_list_versions(_drop_vague(rise.latest), words=True, rival=True)) > 1:
            latest = [f"The latest figures for {subject}, of {say_as_of(rise.last_day)}, can all be true: "]
        if rise.latest.fact.status == "conflicting":
            latest = [f"The latest figures for {subject}, of {say_as_of(rise.last_day)}, contradict each other: "]
        return [*latest, *_list_rivals(rise.latest, documents, notes), *begun]
    denied = _say_nobody(answer.claims, documents, notes)
    said = "rose while it was told" if rise is not None else "is disputed"
    if is_passing(answer.measure):
        said = "goes down as people are found, and differs from report to report"
    return [f"{capitalise(subject)} {said}: ", *_list_rivals(answer, documents, notes), *denied, "."]


def _cite_first(rise: Rise, notes: Notes | None) -> list[Run]:
    first = replace(rise.latest.fact, status="single")
    return say_values(replace(rise.latest, fact=first, claims=[rise.first]), notes)


def _list_rivals(answer: Answer, documents: Mapping[str, Document], notes: Notes) -> list[Run]:
    """The figures of a dispute with who is credited: ``five is credited to …, eight to …``."""
    versions = list(_list_versions(_drop_vague(answer), words=True, rival=True).items())
    runs: list[Run] = []
    credited: bool | None = None
    lists = False
    shown = versions if len(versions) <= 4 else [*versions[:3], versions[-1]]
    for index, (said, claim) in enumerate(shown):
        same = [c for c in answer.claims if c is claim or _are_alike(c, claim)]
        names = name_credited(same, documents)[:3]
        if index:
            last = index == len(shown) - 1
            runs.append((", and " if lists else " and ") if last else ", ")
        whom = join_names(names) or name_document(documents[claim.document_id])
        said = said.removesuffix(_say_tail(claim)) if index else said
        told = _say_whom(whom, bool(names), alone=len(versions) == 1, again=credited is bool(names))
        runs += [notes.cite(said, claim), told]
        credited, lists = bool(names), len(names) > 1
    if len(versions) > 4:
        runs.append(f", with {say_count(len(versions) - 4, 'further figure')} between")
    return runs


def _are_alike(one: Claim, other: Claim) -> bool:
    """Whether two claims give one figure: 119 and at least 119; not about 150 and over 150."""
    firm = {one.bound, other.bound} <= {"exact", "at_least"}
    return one.best is not None and one.best == other.best and (firm or one.bound == other.bound)


def _say_whom(who: str, credited: bool, *, alone: bool, again: bool) -> str:
    """Who is credited with one figure, or tells it without a source; ``again``: so was the figure before."""
    if alone:
        return f", credited to {who}" if credited else f", told by {who} without a source"
    if credited:
        return f"{'' if again else ' is credited'} to {who}"
    return f" by {who} without one" if again else f" is told by {who} without a source"


def say_title(answer: Answer) -> str:
    """The finding that heads a briefing, without evidence links."""
    fact = answer.fact
    rise = find_rise(answer)
    if rise is not None:
        first = say_runs(_cite_first(rise, None))
        latest = say_runs(say_thing(rise.latest, None))
        return f"{capitalise(latest)}; earlier reports said {first}"
    said = say_runs(say_thing(answer, None))
    verdict = {
        "conflicting": "the reports disagree",
        "corroborated": _say_accord(answer),
        "repeated": f"{say_count(fact.documents, 'article')}, one origin",
        "single": "one account",
        "superseded": "since replaced by a later figure",
    }[fact.status]
    return f"{capitalise(said)}: {verdict}"


def _say_accord(answer: Answer) -> str:
    """How far figures that can all be true bear each other out."""
    if lie_close(answer.claims):
        return f"{say_count(answer.fact.origins, 'origin')} agree"
    return "one account gives a number" if _is_numbered_once(answer.claims) else "the figures lie far apart"


def _is_numbered_once(claims: Sequence[Claim]) -> bool:
    """Whether one origin alone gives a number, and the others speak of dozens."""
    origins = {claim.origin for claim in claims if not is_vague(claim)}
    return len(origins) == 1 and any(map(is_vague, claims))


def say_title_of_many(facts: Sequence[Fact], measures: Mapping[str, MeasureRow]) -> str:
    """The finding where many figures stand side by side: ``None of 34 figures on casualties has a second origin``.

    Empty where a few figures, a dispute or a second voice make a better title.
    """
    topic = measures[facts[0].measure].topic if facts and facts[0].measure in measures else ""
    same = [f for f in facts if f.measure in measures and measures[f.measure].topic == topic]
    if len(same) < MANY or any(fact.status != "single" for fact in same):
        return ""
    title = _lower_title(measures[same[0].measure].title)
    return f"None of {say_count(len(same), 'figure')} on {title} has a second origin"


#: What a topic's further measures weigh less than its first: the missing than the dead.
BESIDE = 7
#: From so many figures on, each told once, no single one heads a briefing.
MANY = 8
_STANDING = {"conflicting": 7, "corroborated": 5, "repeated": 3, "single": 1, "superseded": -9}


def rank_facts(
    facts: Iterable[Fact], order: Sequence[str], measures: Iterable[str] = (), parts: Collection[str] = ()
) -> list[Fact]:
    """Facts by what a reader needs first: topics in the order given, then standing, dated, told by most, latest;
    what has neither date nor place nor owner comes behind what has; what happened long before it is told, behind news;
    and last what one text says did not happen. So does what is but a part of what was told of, by the ids of its claims
    in ``parts``.

    Of levels the present comes before the past and before changes; a topic's first measure before what is counted
    beside it, and of equal standing the measures in the order of their topic's file, then the larger count.
    """
    place = {topic: index for index, topic in enumerate(order)}
    rank = {measure: index for index, measure in enumerate(measures)}
    first: dict[str, int] = {}  #: of each topic its first measure
    for measure, index in rank.items():
        first.setdefault(measure.split(".")[0], index)

    facts = list(facts)
    newest = max((fact.as_of for fact in facts if not fact.as_of.startswith("..")), default="")

    def weigh(fact: Fact) -> tuple[object, ...]:
        topic = place.get(fact.measure.split(".")[0], len(place))
        dated = bool(fact.event_date) or (fact.time_scope == "state" and bool(fact.as_of))
        adrift = not (dated or fact.place or fact.actor)
        level = fact.time_scope == "state"  # of those with one origin the latest counts, however often it is told
        standing = "single" if level and fact.status == "repeated" else fact.status
        weight = _STANDING.get(standing, 0) + dated + (fact.time_scope == "running_total")
        weight -= 4 * (fact.time_scope == "past") + 2 * adrift + 4 * (fact.best is None) + 5 * (fact.role == "change")
        weight -= 7 * is_background(fact, newest) + 9 * says_nothing(fact)
        weight -= 4 * all(name in parts for name in fact.claim_ids.split())
        weight -= BESIDE * (rank.get(fact.measure, 0) > first.get(fact.measure.split(".")[0], 0))
        size = 0.0 if "/" in fact.unit else -(fact.best or 0.0)
        measure = rank.get(fact.measure, len(rank))
        often = 0 if level else -fact.documents
        day = fact.event_date or fact.as_of
        latest = tuple(-ord(c) for c in day) if day else (1,)  # unknown ones last
        return (topic, -weight, often, measure, size, latest, fact.fact_id)

    return sorted(facts, key=weigh)


def says_nothing(fact: Fact) -> bool:
    """Whether one text alone says that nobody and nothing was counted: ``no injuries were reported``."""
    return fact.best == 0 and fact.status == "single"


def say_confidence(fact: Fact) -> str:
    """``Low confidence: it rests on one origin.``, or nothing where it is not graded."""
    if not fact.confidence:
        return ""
    reason = f": {fact.confidence_reason}" if fact.confidence_reason else ""
    return f"{capitalise(fact.confidence)} confidence{reason}."


def say_settle(fact: Fact) -> str:
    """What would settle a disagreement, after its possible reasons."""
    grown = "revision" in fact.reasons or "running total" in fact.reasons
    if "scope" in fact.reasons or "date" in fact.reasons:
        later = ", or a later count by one of the sources" * grown
        return f"What would settle it: a statement that names the place and date of each incident{later}."
    if "definition" in fact.reasons:
        return "What would settle it: a statement of what exactly is counted."
    if grown:
        return "What would settle it: a later count by the same source, with its date."
    return "What would settle it: a count by a source that none of the others repeats, with its date and place."
