"""Reasons: why a fact has the status that it has, and what its texts support as a cause of a conflict, in words."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from ..dating.edtf import read_interval
from ..ground.model import Claim
from ..ground.wording import capitalise, join_names, say_choice, say_count, say_date, say_number, say_row
from .intervals import find_interval, lie_close
from .profiles import Voice
from .traits import are_one_speaker, are_related, is_measured, name_place, name_source, read_scope
from .updates import find_last_day

#: Of more values than this only the lowest and the highest are named.
MOST_VALUES = 5


def say_why(voices: Sequence[Voice], status: str, best: float | None, documents: int, origins: int, near: bool) -> str:
    claims = [voice.claim for voice in voices]
    said = _list_values(claims)
    if status == "conflicting":
        shared = "all of them go back to one origin, so they do not confirm each other"
        verdict = shared if origins == 1 else f"they come from {say_count(origins, 'origin')}"
        leads = sorted((claim for claim in claims if claim.best == best), key=lambda c: (c.bound, c.claim_id))
        lead = "" if best is None else f"; {say_row(leads[0], unit=False)} leads, as {_say_rule(voices, best)}"
        why = f"The claims put it at {_say_values(claims, said, 'or')}; {verdict}{lead}"
    elif status == "corroborated":
        both = "both" if len(said) == 2 else "all"
        agree = f"give {said[0]}" if len(said) == 1 else f"agree, since {_say_values(claims, said)} can {both} be true"
        if not lie_close(claims):
            agree = f"give {_say_values(claims, said)}, which can {both} be true but do not confirm each other"
        why = f"{capitalise(say_count(origins, 'separate origin'))} {agree}"
    elif status == "repeated":
        number = capitalise(say_count(documents, "document"))
        why = f"{number} give {_say_values(claims, said)}, and all go back to one origin"
    else:
        credited = claims[0].source and name_source(claims[0])
        why = f"One document states it{f' (source: {claims[0].source})' if credited else ', in its own voice'}"
    return why + ("; another figure, kept apart, may answer the same question." if near else ".")


def _list_values(claims: Sequence[Claim]) -> list[str]:
    """The values as the claims give them, with their bounds, each once, the lowest first."""
    measured = any(map(is_measured, claims))
    ordered = sorted(claims, key=lambda c: (c.bound == "vague", find_interval(c), c.best or 0.0, c.claim_id))
    said = ((say_row(claim, unit=measured), claim.bound == "vague") for claim in ordered)
    return list(dict.fromkeys(f"{words[:1].lower()}{words[1:]}" if vague else words for words, vague in said))


def _say_values(claims: Sequence[Claim], said: Sequence[str], last: str = "and") -> str:
    """Values in a list: plain ones share their unit, and of very many only the ends are named."""
    if len(said) > MOST_VALUES:
        known = sorted(
            (c for c in claims if c.number is not None), key=lambda c: (c.number or 0.0, c.bound, c.claim_id)
        )
        ends = [say_row(c, unit=is_measured(c)) for c in (known[0], known[-1])] if known else [said[0], said[-1]]
        return f"figures from {ends[0]} to {ends[1]}"
    if last == "or" and all(claim.bound in {"", "exact"} and claim.best is not None for claim in claims):
        unit = claims[0].unit if is_measured(claims[0]) else ""
        return say_choice([claim.best for claim in claims if claim.best is not None], unit)
    return join_names(said, last)


def _say_rule(voices: Sequence[Voice], best: float) -> str:
    """Why a value leads: more origins than any other, or the lower of equals."""
    supporters = find_supporters(voices)
    rivals = [value for value in supporters if len(supporters[value]) == len(supporters[best])]
    if len(rivals) > 1:
        return "the conservative figure"
    return f"the figure of {say_count(len(supporters[best]), 'origin')}"


def find_supporters(voices: Iterable[Voice]) -> dict[float, set[str]]:
    """The origins that give each value."""
    supporters: dict[float, set[str]] = defaultdict(set)
    for voice in voices:
        if voice.claim.best is not None:
            supporters[voice.claim.best] |= voice.origins
    return supporters


def find_reasons(voices: Sequence[Voice], passing: bool = False) -> str:
    """What the texts support as a cause of a conflict, as possibilities; empty where they support none.

    ``passing``: what is counted goes down by itself, as people still missing do.
    """
    claims = [voice.claim for voice in voices]
    grown = _find_time_reason(voices) or ("running total: the count may be of different days" if passing else "")
    kinds: dict[str, str] = {}  # troops and servicemen are one
    for noun, kind in sorted((v.claim.counted.lower(), v.kind) for v in voices if v.claim.counted and not v.plain):
        kinds.setdefault(kind or noun, noun)
    nouns = sorted(kinds.values())
    found = [
        _find_scope_reason(claims),
        _find_date_reason(claims),
        f"different definition: what is counted may differ ({join_names(nouns)})" if len(nouns) > 1 else "",
        grown,
        "" if grown.startswith("running") else _find_sum_reason(voices),
    ]
    return "; ".join(reason for reason in found if reason)


def _find_scope_reason(claims: Sequence[Claim]) -> str:
    tied: list[list[str]] = []  # names of one place each: Kula and Norland, where a third tells of Kula in Norland
    for place in sorted({claim.place for claim in claims if claim.place}, key=lambda name: (len(name), name)):
        same = [group for group in tied if any(are_related(place, other) for other in group)]
        tied = [*(group for group in tied if group not in same), [*(name for group in same for name in group), place]]
    places = sorted((name_place(group[0]) for group in tied), key=lambda name: (len(name), name))
    if len(places) > 1:
        return f"different scope: the claims may speak of different places ({join_names(places)})"
    if places and any(not claim.place for claim in claims):
        return f"different scope: some claims name {places[0]}, others no place, and may speak of another incident"
    return ""


def _find_date_reason(claims: Sequence[Claim]) -> str:
    dates = sorted({claim.event_date for claim in claims if claim.event_date})
    apart = [one for one in dates if not any(_holds(one, other) for other in dates)]
    if len(apart) > 1:
        return f"different date: the claims date it {join_names([say_date(d) for d in apart if say_date(d)], 'or')}"
    if dates and any(not claim.event_date for claim in claims):
        return "different date: not every claim says when, and they may speak of different days"
    return ""


def _holds(one: str, other: str) -> bool:
    """Whether a time holds another, which only tells it more closely: August 2025, 6 August 2025."""
    days, others = read_interval(one), read_interval(other)
    return days is not None and others is not None and days != others and days[0] <= others[0] and others[1] <= days[1]


def _find_time_reason(voices: Sequence[Voice]) -> str:
    claims = [voice.claim for voice in voices]
    days = sorted(set(map(find_last_day, voices)) - {date.min})
    if len(days) < 2:
        risen = {claim.best for claim in claims if claim.role == "level" and read_scope(claim) == "running_total"}
        return "running total: the count may have grown while it was told" if len(risen) > 1 else ""
    if _is_high_before_low(voices):
        return ""
    since = say_date(f"{days[0].isoformat()}/{days[-1].isoformat()}")
    if any(read_scope(claim) == "running_total" for claim in claims):
        return f"running total: the count may have grown {since}"
    return f"revision: the figure may have been revised {since}"


def _is_high_before_low(voices: Sequence[Voice]) -> bool:
    """Whether the highest figure was told before the lowest, by another source: neither grew into the other."""
    told = [v for v in voices if v.claim.best is not None and find_last_day(v) != date.min]
    if not told:
        return False
    values = [v.claim.best for v in told if v.claim.best is not None]
    high = [v for v in told if v.claim.best == max(values)]
    low = [v for v in told if v.claim.best == min(values)]
    if max(map(find_last_day, high)) >= min(map(find_last_day, low)):
        return False
    return not any(are_one_speaker(one.speaker, other.speaker) for one in high for other in low)


def _find_sum_reason(voices: Sequence[Voice]) -> str:
    """A larger figure that is a smaller one plus another figure of its document, told of the same incident."""
    values = {voice.claim.best for voice in voices if voice.claim.best}
    own = {voice.claim.claim_id for voice in voices}
    for voice in voices:
        for claim_id, part in voice.parts:
            best = voice.claim.best
            if best and claim_id not in own and best + part in values:
                added = f"{say_number(best)} and {say_number(part)}"
                return f"sum of parts: {say_number(best + part)} may add up {added}, which one document gives apart"
    return ""
