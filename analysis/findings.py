"""Findings: sentences made from rows. Every figure in one of them leads to its evidence.

A sentence says who, how sure and as of when; it counts origins, not pages; it keeps the bound.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from .blocks import Run
from .model import Claim, Document, Fact, MeasureRow
from .units import is_measurement
from .wording import capitalise, say_as_of, say_count, say_date, say_row, say_when, shorten

#: Who is credited where nobody else is.
OWN_VOICE = "the outlet itself"


@dataclass(slots=True)
class Notes:
    """The numbered notes of one briefing: a claim gets its number where it is first cited, and keeps it."""

    numbers: dict[str, int] = field(default_factory=dict)
    refs: dict[str, list[str]] = field(default_factory=dict)

    def number(self, claim_key: str) -> int:
        """The number of a claim's note, given out now if it has none."""
        return self.numbers.setdefault(claim_key, len(self.numbers) + 1)

    def cite(self, text: str, claim_key: str, **style: bool) -> Run:
        """A run whose text leads to the claim's note, and can be come back to."""
        number = self.number(claim_key)
        refs = self.refs.setdefault(claim_key, [])
        refs.append(f"ref-{number}-{len(refs) + 1}")
        return {"t": text, "note": number, "ref": refs[-1], **style}


def key_claim(claim: Claim) -> str:
    """What tells a claim from every other of the corpus: an article may stand in several documents."""
    return f"{claim.document_id} {claim.claim_id}"


def say_document(document: Document) -> str:
    """A document by its title, else by its first words: ``an undated article beginning “…”``."""
    if document.title:
        return f"“{shorten(document.title, 90)}”"
    dated = "an article" if document.published else "an undated article"
    return f"{dated} beginning “{' '.join(_read_start(document)[:9])} …”"


def _read_start(document: Document) -> list[str]:
    """The first words of a document."""
    return document.text[document.start : min(document.end, document.start + 400)].split()


def name_document(document: Document) -> str:
    """A document in few words, for tables: its outlet or agency, else its first words in quotation marks."""
    if document.outlet or document.agency:
        return document.outlet or document.agency
    return f"“{shorten(document.title or ' '.join(_read_start(document)), 38)}”"


def say_teller(document: Document) -> str:
    """Who tells, in a sentence: outlet, else agency, else the document itself."""
    return document.outlet or document.agency or say_document(document)


def say_source(claim: Claim) -> str:
    """Who is credited with a claim; the outlet itself where nobody is."""
    if claim.source_kind in {"named", "unnamed", "post"} and claim.source:
        return claim.source
    return OWN_VOICE


def say_subject(fact: Fact, measures: Mapping[str, MeasureRow]) -> str:
    """What a fact is about: ``the number of people killed``, ``oil production``."""
    measure = measures.get(fact.measure)
    if measure is None:
        return f"the number of {fact.subject}"
    if measure.scope == "state":
        title = measure.title
        said = title if title[1:2].isupper() else title[:1].lower() + title[1:]
        return f"the change in {said}" if fact.role == "change" else said
    return f"the number of {measure.plural}"


def say_values(fact: Fact, claims: Sequence[Claim], notes: Notes | None, words: bool = True) -> list[Run]:
    """The value of a fact with its bound, each figure leading to its evidence: ``five or eight``, ``at least 114``."""
    versions: dict[str, Claim] = {}
    for claim in sorted(claims, key=_order_values):
        versions.setdefault(say_row(claim, unit=_has_unit(claim), words=words), claim)
    if fact.status != "conflicting" and len(versions) > 1:
        lead = next((said for said, claim in versions.items() if claim.best == fact.best), next(iter(versions)))
        versions = {lead: versions[lead]}
    runs: list[Run] = []
    for index, (said, claim) in enumerate(versions.items()):
        if index:
            runs.append(" or " if index == len(versions) - 1 else ", ")
        runs.append(notes.cite(said, key_claim(claim)) if notes else said)
    return runs


_BOUNDS = ("exact", "about", "range", "at_least", "more_than", "at_most", "less_than", "vague")


def _order_values(claim: Claim) -> tuple[float, int, str]:
    value = next((n for n in (claim.best, claim.low, claim.high) if n is not None), 0.0)
    return (value, _BOUNDS.index(claim.bound), claim.document_id)


def _has_unit(claim: Claim) -> bool:
    """Whether the unit is said with the number; what is merely counted stands in the subject."""
    return "/" in claim.unit or claim.unit.isupper() or claim.unit == "percent"


def say_claim(claim: Claim) -> str:
    """A figure claim in a table: its value with its unit, else with the noun that the text counts: ``2 officials``."""
    if _has_unit(claim) or not claim.counted or is_measurement(claim.unit):
        return say_row(claim, words=False)
    return f"{say_row(claim, unit=False, words=False)} {claim.counted}"


def say_latest(claims: Iterable[Claim], documents: Mapping[str, Document]) -> str:
    """The latest day that claims speak about: ``2 January 2026``, ``31 December 2025 or later``; empty for none."""
    days = [claim.as_of or documents[claim.document_id].published for claim in claims]
    return say_as_of(max((day for day in days if day), default="", key=lambda day: day.removeprefix("../")))


_MONTH_PART = re.compile(r"\b(early|mid|late)\b")


def say_event(edtf: str, words: Iterable[str]) -> str:
    """When something happened, with its preposition; *since early September* keeps the *early* that a day cannot hold.

    Args:
        edtf: the date.
        words: the texts' own words for it.
    """
    part = next((m[1] for word in words if (m := _MONTH_PART.search(word.lower()))), "")
    said = say_when(edtf)
    if part and said.startswith("since") and len(edtf.partition("/")[0]) == len("2025-09-01"):
        return f"since {part} {say_date(edtf[: len('2025-09')])}"
    return said


def say_scope(fact: Fact, claims: Sequence[Claim]) -> str:
    """When and where, behind a subject: `` on 31 December 2025 in the Eastern Pacific``; a past level says that."""
    when = say_event(fact.event_date, (claim.date_text for claim in claims))
    if fact.time_scope == "past" and not fact.event_date:
        when = "at an earlier peak"
    elif fact.time_scope == "state" and not fact.event_date:
        when = say_when(next((claim.as_of for claim in claims if claim.as_of), "")).replace("in about", "around")
    place = f"in {fact.place}" if fact.place else ""
    return "".join(f" {words}" for words in (when, place) if words)


def say_fact(
    fact: Fact,
    claims: Sequence[Claim],
    documents: Mapping[str, Document],
    measures: Mapping[str, MeasureRow],
    notes: Notes,
) -> list[Run]:
    """One sentence on a fact: how many voices, what they say, and whether they confirm each other."""
    subject = say_subject(fact, measures) + say_scope(fact, claims)
    values = say_values(fact, claims, notes)
    if fact.status == "conflicting":
        return [f"Reports put {subject} at ", *values, *_say_conflict(fact)]
    if fact.status == "corroborated":
        return [f"{capitalise(say_count(fact.origins, 'separate origin'))}{_say_put(subject, values)}", *values, "."]
    if fact.status == "repeated":
        return [
            f"{capitalise(say_count(fact.documents, 'article'))}{_say_put(subject, values)}",
            *values,
            "; they share one origin, so they do not confirm each other.",
        ]
    claim = claims[0]
    teller = capitalise(say_teller(documents[claim.document_id]))
    credit = f", crediting {claim.source}" if say_source(claim) != OWN_VOICE else ""
    return [f"{teller}{_say_put(subject, values, one=True)}", *values, f"{credit}."]


def _say_put(subject: str, values: Sequence[Run], one: bool = False) -> str:
    """`` put X at ``, or `` give X as `` where the value itself begins with *at*."""
    first = values[0] if isinstance(values[0], str) else values[0]["t"]
    if first.startswith("at "):
        return f" {'gives' if one else 'give'} {subject} as "
    return f" {'puts' if one else 'put'} {subject} at "


def _say_conflict(fact: Fact) -> list[Run]:
    if fact.origins == 1:
        return [". All of them go back to one origin, so they do not confirm each other."]
    return [f"; the figures come from {say_count(fact.origins, 'origin')} and cannot all be true of one event."]


def say_title(fact: Fact | None, claims: Sequence[Claim], measures: Mapping[str, MeasureRow]) -> str:
    """The finding that heads a briefing, without evidence links."""
    if fact is None:
        return "No figure answers the questions of this briefing"
    value = "".join(run if isinstance(run, str) else run["t"] for run in say_values(fact, claims, None))
    measure = measures.get(fact.measure)
    verdict = {
        "conflicting": "the reports disagree",
        "corroborated": f"{say_count(fact.origins, 'origin')} agree",
        "repeated": f"{say_count(fact.documents, 'article')}, one origin",
        "single": "one account",
        "superseded": "since replaced by a later figure",
    }[fact.status]
    if measure is not None and measure.scope == "state":
        return f"{capitalise(say_subject(fact, measures))} of {value}{say_scope(fact, claims)}: {verdict}"
    noun = measure.singular if measure and value in ("one", "1") else measure.plural if measure else fact.subject
    return f"{capitalise(value)} {noun}{say_scope(fact, claims)}: {verdict}"


_STANDING = {"conflicting": 4, "corroborated": 4, "repeated": 3, "single": 1, "superseded": -9}


def rank_facts(facts: Iterable[Fact], order: Sequence[str]) -> list[Fact]:
    """Facts by what a reader needs first: topics in the order given, then standing, dated, told by most, latest."""
    place = {topic: index for index, topic in enumerate(order)}

    def weigh(fact: Fact) -> tuple[object, ...]:
        topic = place.get(fact.measure.split(".")[0], len(place))
        weight = _STANDING.get(fact.status, 0) + bool(fact.event_date) + (fact.time_scope == "running_total")
        weight -= 2 * (fact.time_scope == "past") + 2 * (fact.best is None) + (fact.role == "change")
        return (topic, -weight, -fact.documents, _invert(fact.event_date), fact.fact_id)

    return sorted(facts, key=weigh)


def _invert(edtf: str) -> tuple[int, ...]:
    """Later dates first, unknown ones last."""
    return tuple(-ord(c) for c in edtf) if edtf else (1,)


def say_confidence(fact: Fact) -> str:
    """``Low confidence: it rests on one origin.``, or nothing where it is not graded."""
    if not fact.confidence:
        return ""
    return f"{capitalise(fact.confidence)} confidence" + (
        f": {fact.confidence_reason}." if fact.confidence_reason else "."
    )


def say_settle(fact: Fact) -> str:
    """What would settle a disagreement, after its possible reasons."""
    if "scope" in fact.reasons or "date" in fact.reasons:
        return "A statement that names the place and date of each incident would settle it."
    if "definition" in fact.reasons:
        return "A statement that says what exactly is counted would settle it."
    return "A count by a source of its own, with its date and place, would settle it."
