"""What a reader needs first: the order of facts."""

from collections.abc import Collection, Iterable, Sequence

from ..answers.facts import is_background
from ..ground.model import Fact

#: What a topic's further measures weigh less than its first: the missing than the dead.
BESIDE = 7
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
        weight -= 3 * fact.unit.startswith("person/")  # 20 a day: what goes on, behind what happened
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
