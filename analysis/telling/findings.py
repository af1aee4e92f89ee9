"""Findings: sentences made from rows. Every figure in one of them leads to its evidence.

A sentence says who, how sure and as of when; it counts origins, not pages; it keeps the bound.
"""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from ..answers.facts import Answer, is_passing, name_counted, say_behind_unit
from ..answers.intervals import lie_close
from ..answers.rises import Rise, find_rise
from ..answers.traits import counts_a_time, is_measured, name_source
from ..display.blocks import Run, say_runs
from ..ground.model import Claim, Document, Fact, MeasureRow
from ..ground.wording import capitalise, join_names, say_as_of, say_before_noun, say_count, say_row
from .factnames import lower_title, say_scope, say_subject
from .notes import Notes
from .sourcenames import is_credited, name_credited, name_document, name_once, quote_claim, say_credited, say_publisher
from .values import drop_vague, drop_zero, is_vague, list_versions, say_nobody, say_tail, say_values


def say_thing(answer: Answer, notes: Notes | None, short: bool = False) -> list[Run]:
    """A fact's figure as a noun phrase: ``at least 114 people killed since early September 2025``.

    ``short`` leaves the place out where a date says enough.
    """
    fact, claims, measure = answer.fact, answer.claims, answer.measure
    rate = measure is not None and bool(claims) and counts_a_time(claims[0])
    values = say_values(answer, notes, unit=not rate)
    scope = say_scope(replace(answer, fact=replace(fact, place="")) if short and fact.event_date else answer)
    if answer.is_level:
        return [f"{say_subject(answer)} of ", *values, scope]
    plain = say_runs(values)
    one = plain.endswith(("one", " 1")) or plain == "1"  # roughly one person
    noun = measure.singular if measure and one else measure.plural if measure else fact.subject
    noun = f"of {noun}" if say_before_noun(plain) != plain else noun
    if measure and rate:
        return [*values, f" {name_counted(claims[0], noun)}{scope}"]
    if measure and claims and is_measured(claims[0]):  # the unit stands with the number
        return [*values, f"{say_behind_unit(noun)}{scope}"]
    if plain == "0":
        values = [{**values[0], "t": "no"} if isinstance(values[0], dict) else "no"]
    return [*values, f" {noun}{scope}"]


def say_fact(answer: Answer, documents: Mapping[str, Document], notes: Notes, quoted: bool = True) -> list[Run]:
    """A few sentences on a fact: how many voices, what they say, whether they confirm each other, and who denies it.

    ``quoted``: a figure without date and place is heard in the words of its text.
    """
    return [*_say_voiced(answer, documents, notes, quoted), *_say_denials(answer, documents, notes)]


def _say_denials(answer: Answer, documents: Mapping[str, Document], notes: Notes) -> list[Run]:
    """`` The figure of 57 was denied by the army.``, a sentence for each figure; nothing where nobody denies one."""
    by_value: dict[str, list[Claim]] = {}
    for figure, denial in sorted(answer.denials, key=lambda pair: (pair[0].number or 0.0, pair[1].document_id)):
        by_value.setdefault(say_row(figure, unit=is_measured(figure)), []).append(denial)
    one = len({claim.number for claim in answer.claims}) == 1
    runs: list[Run] = []
    for said, denials in by_value.items():
        names = name_credited(denials, documents)[:3]
        if names:
            first = denials[0]
            word = next((past for begins, past in _DENIED.items() if first.cue.lower().startswith(begins)), "denied")
            subject = " The figure was " if one else f" The figure of {said} was "
            runs += [subject, notes.cite(word, first), f" by {join_names(names)}."]
    return runs


#: How a denial is said, by how its reporting word begins.
_DENIED = {"reject": "rejected", "dismiss": "dismissed", "disput": "disputed"}


def _say_voiced(answer: Answer, documents: Mapping[str, Document], notes: Notes, quoted: bool) -> list[Run]:
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
        return ["Reports", *told, *say_nobody(claims, documents, notes), _say_conflict(answer)]
    if fact.status == "corroborated":
        joined = not {" and ", " or ", " to "}.isdisjoint(run for run in told if isinstance(run, str))
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
        differ = ", which can both be true" if any(run in (" and ", " or ") for run in told) else ""
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
        two = len(list_versions(drop_vague(answer), words=True, rival=True)) == 2
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
    versions = list_versions([c for c in drop_zero(answer.claims) if c.best is not None], words=True, rival=True)
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
        if len(list_versions(drop_vague(rise.latest), words=True, rival=True)) > 1:
            latest = [f"The latest figures for {subject}, of {say_as_of(rise.last_day)}, can all be true: "]
        if rise.latest.fact.status == "conflicting":
            latest = [f"The latest figures for {subject}, of {say_as_of(rise.last_day)}, contradict each other: "]
        return [
            *latest,
            *_list_rivals(rise.latest, documents, notes, answer.claims),
            *begun,
            *_say_denials(answer, documents, notes),
        ]
    denied = say_nobody(answer.claims, documents, notes)
    said = "rose while it was told" if rise is not None else "is disputed"
    if is_passing(answer.measure):
        said = "goes down as people are found, and differs from report to report"
    untrue = _say_denials(answer, documents, notes)
    return [f"{capitalise(subject)} {said}: ", *_list_rivals(answer, documents, notes), *denied, ".", *untrue]


def _cite_first(rise: Rise, notes: Notes | None) -> list[Run]:
    first = replace(rise.latest.fact, status="single")
    return say_values(replace(rise.latest, fact=first, claims=[rise.first]), notes)


def _list_rivals(
    answer: Answer, documents: Mapping[str, Document], notes: Notes, among: Sequence[Claim] = ()
) -> list[Run]:
    """The figures of a dispute with who is credited: ``five is credited to …, eight to …``.

    ``among``: the claims in which a source of such a figure may be, where others than its own count.
    """
    versions = list(list_versions(drop_vague(answer), words=True, rival=True).items())
    runs: list[Run] = []
    credited: bool | None = None
    lists = False
    shown = versions if len(versions) <= 4 else [*versions[:3], versions[-1]]
    for index, (said, claim) in enumerate(shown):
        same = [c for c in among or answer.claims if c is claim or _are_alike(c, claim)]
        names = name_credited(same, documents)[:3]
        if index:
            last = index == len(shown) - 1
            runs.append((", and " if lists else " and ") if last else ", ")
        whom = join_names(names) or name_document(documents[claim.document_id])
        said = said.removesuffix(say_tail(claim)) if index else said
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
    title = lower_title(measures[same[0].measure].title)
    return f"None of {say_count(len(same), 'figure')} on {title} has a second origin"


#: From so many figures on, each told once, no single one heads a briefing.
MANY = 8


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
