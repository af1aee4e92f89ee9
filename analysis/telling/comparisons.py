"""How a level stands to others: to a past one, to newer ones, to published series."""

from collections.abc import Iterable, Mapping, Sequence

from ..answers.facts import Answer
from ..answers.traits import are_related
from ..dating.edtf import read_interval
from ..display.blocks import Run
from ..ground.model import Fact, Reference
from ..ground.wording import say_amount, say_cardinal, say_date, say_number, say_share


def find_earlier(answer: Answer, answers: Sequence[Answer]) -> Answer | None:
    """The past level that a later level may be held against: same measure, unit, and owner, place or article.

    Returns:
        The first past level that fits, else None; where whose level it is stays open, only one of the same article.
        One whose own sentence holds it against another level (``1.6 million, down from 1.7``) is that level's alone,
        and a level with an owner is held against none without, but in one sentence.
    """
    fact = answer.fact
    if fact.time_scope != "state" or fact.role or not fact.best or fact.status == "conflicting":
        return None
    levels = [(a, _list_sentences(a)) for a in answers if a.fact.time_scope == "state"]
    for past in answers:
        other = past.fact
        if other.time_scope != "past" or other.role or not other.best or other.status == "conflicting":
            continue
        if (other.measure, other.unit) != (fact.measure, fact.unit):
            continue
        names = ((fact.actor, other.actor), (fact.place, other.place))
        related = [are_related(one, two) for one, two in names if one and two]
        told = _list_sentences(past)
        beside = [level for level, sentences in levels if sentences & told]
        if (beside and answer not in beside) or (not beside and bool(fact.actor) != bool(other.actor)):
            continue  # a country's output is not held against that of a field
        if all(related) if related else {c.document_id for c in answer.claims} & {c.document_id for c in past.claims}:
            return past
    return None


def _list_sentences(answer: Answer) -> set[tuple[str, int]]:
    return {(claim.document_id, claim.sentence_start) for claim in answer.claims}


def say_change(fact: Fact, earlier: Fact) -> str:
    """How a level stands to a past one: ``a fall of about half from``, ``three times``; empty where about equal."""
    if not fact.best or not earlier.best:
        return ""
    share = 1 - fact.best / earlier.best
    if abs(share) < 0.05:
        return ""
    if share > 0:
        return f"a fall of {say_share(round(share, 3))} from"
    times = fact.best / earlier.best
    return f"a rise of {say_share(round(-share, 3))} from" if times < 2 else f"{say_cardinal(round(times, 1))} times"


def is_newest(fact: Fact, facts: Iterable[Fact], as_of: str) -> bool:
    """Whether a level is a year old or more on the day of the newest article, and no other of its measure is newer."""
    days, today = read_interval(fact.as_of), read_interval(as_of)
    if fact.time_scope != "state" or days is None or today is None or (today[0] - days[1]).days < 365:
        return False
    others = (other for other in facts if other.measure == fact.measure and other.time_scope != "past")
    return all(span[1] <= days[1] for other in others if (span := read_interval(other.as_of)))


def say_references(value: Sequence[Run], rows: Iterable[Reference], unit: str) -> list[Run]:
    """Published series beside a claim, each with its definition: ``Beside …, EIA (monthly) counts 755,000 for …``.

    Returns:
        One sentence, or nothing where there is no row; an undated past level is set against all years of a series.
    """
    found = list({row.series: row for row in rows}.values())
    past = [row for row in found if row.relation.startswith(("above", "reached"))]
    groups: dict[tuple[str, str], list[Reference]] = {}
    for row in found:
        if row not in past:
            groups.setdefault((row.definition, row.period), []).append(row)
    if groups:
        return [*("Beside ", *value, ", "), *_join_series(groups, unit), "."]
    if not past:
        return []
    row = past[0]
    amount = say_amount(say_number(row.reference_value), unit)
    nearest = f"; {row.period} comes nearest, with {amount} ({row.definition})."
    return ["Set against ", _link_series(row), ", ", *value, f" is {row.relation}{nearest}"]


def _join_series(groups: Mapping[tuple[str, str], Sequence[Reference]], unit: str) -> list[Run]:
    """Series of one definition and period together, the unit said once."""
    runs: list[Run] = []
    for (definition, period), same in groups.items():
        runs += ["; "] if runs else []
        for index, row in enumerate(same):
            amount = say_amount(say_number(row.reference_value), unit if len(runs) < 2 else "")
            runs += [" and " if index == len(same) - 1 else ", "] if index else []
            runs += [_link_series(row), f" {'' if index else 'counts '}{amount}"]
        runs.append(f" for {say_date(period)} ({definition})")
    return runs


def _link_series(row: Reference) -> Run:
    """A series by producer and basis, leading to the table of the annex: ``EIA (monthly)``."""
    name, _, basis = row.series.partition(", ")
    return {"t": f"{name} ({basis})" if basis else name, "href": "#references"}
