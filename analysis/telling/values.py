"""The figures of a fact as they are said, with their bounds, each leading to its evidence."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence

from ..answers.facts import Answer
from ..answers.rises import find_rise
from ..answers.traits import has_plain_noun, is_measured
from ..declared.units import Units
from ..display.blocks import Run
from ..ground.model import FLOORS, Claim, Document
from ..ground.wording import join_names, say_as_of, say_before_noun, say_row, say_unit
from .notes import Notes
from .sourcenames import name_credited, name_document, name_once

_BOUNDS = ("exact", "about", "range", "at_least", "more_than", "at_most", "less_than", "vague")


def say_values(answer: Answer, notes: Notes | None, words: bool = True, unit: bool = True) -> list[Run]:
    """The value of a fact with its bounds, each figure leading to its evidence.

    ``five or eight`` where figures exclude each other, ``114 or more`` where one text gives the number and another its
    lower bound, ``at least 114 and 117`` where both can be true; past four figures, the lowest and the highest. A
    vague one stands beside them only where it makes the choice.
    """
    fact = answer.fact
    versions = list_versions(drop_vague(answer), words, unit, rival=fact.status == "conflicting")
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


def drop_vague(answer: Answer) -> Sequence[Claim]:
    """The claims that give a number; all of them where fewer than that disagree. Who says that it was nobody is told
    apart (see ``say_nobody``).
    """
    claims = drop_zero(answer.claims)
    known = [claim for claim in claims if not is_vague(claim)]
    enough = len(list_versions(known, words=False)) > (answer.fact.status == "conflicting")
    return known if known and enough else claims


def drop_zero(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims that count somebody; all of them where none does."""
    return [claim for claim in claims if claim.best != 0] or claims


def say_nobody(claims: Sequence[Claim], documents: Mapping[str, Document], notes: Notes) -> list[Run]:
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


def list_versions(claims: Sequence[Claim], words: bool, unit: bool = True, rival: bool = False) -> dict[str, Claim]:
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
    """Values as a list in English, a unit that they share said once, behind the last, and a bound before the first:
    ``at least 114 or 115 people``.
    """
    runs: list[Run] = []
    bound = find_shared_bound([said for said, _ in parts]) if joiner in (" or ", " and ") else ""
    joiner = " or " if bound else joiner
    for index, (said, claim) in enumerate(parts):
        last = index == len(parts) - 1
        if index:
            runs.append(joiner if last else ", ")
        said = said.removeprefix(bound) if index else said
        value = said if last or not parts[-1][0].endswith(say_tail(claim)) else said.removesuffix(say_tail(claim))
        runs.append(notes.cite(value, claim) if notes else value)
    return runs


_BOUND = re.compile(r"(?:at least|at most|over|up to|roughly|almost|fewer than) (?=\S*\d|[a-z]+$)")


def find_shared_bound(values: Sequence[str]) -> str:
    """The bound that several values begin with, with its space: *at least* of ``at least 114`` and ``at least 115``."""
    bounds = {found[0] if (found := _BOUND.match(value)) else "" for value in values}
    return bounds.pop() if len(values) > 1 and len(bounds) == 1 else ""


def say_tail(claim: Claim) -> str:
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
    known = [claim for claim in drop_zero(answer.claims) if claim.best is not None]
    versions = list(list_versions(known, words=False, unit="/" not in answer.fact.unit, rival=True).items())
    if len(versions) == 1:
        return []
    (low, lowest), (high, highest) = versions[0], versions[-1]
    joiner = "–" if (low + high).replace(",", "").isdigit() else " to "
    return ["range ", notes.cite(low, lowest), joiner, notes.cite(high, highest)]


def _find_lead(answer: Answer, unit: bool) -> tuple[str, Claim] | None:
    """The figure of a fact that leads, as it is said, with a claim that says so; none, none."""
    versions = list_versions([claim for claim in answer.claims if claim.best is not None], words=False, unit=unit)
    return next(((said, claim) for said, claim in versions.items() if claim.best == answer.fact.best), None)


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
