"""What a fact is worth, apart from its number: a letter for the outlets, a digit for the information, a confidence.

The letters and digits are those of the Admiralty code (NATO AJP-2.1), the confidence words those of ICD 203. The
letter judges outlets on the evidence of this corpus alone, so it starts at F, *cannot be judged*, and only evidence
moves it. No sentence here says how likely anything is.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from msgspec.structs import replace

from ..answers.facts import Answer, gather_answers
from ..answers.intervals import count_close, lie_close
from ..answers.rises import find_rise
from ..answers.traits import are_related, name_source
from ..ground.model import Check, Claim, Document, Fact
from ..ground.wording import join_names, say_count
from ..reading.storedcorpus import index_documents

#: Kinds of checks that speak against the care of a document; ``stale`` and ``unanchored_date`` speak of its age.
SLIPS = frozenset("anachronism self_contradiction date_conflict quote_altered hedge_lost voice_drift".split())


#: A reader takes in no more reasons than these; the weightiest come first.
MOST_REASONS = 3


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What speaks for and against the claims of one fact."""

    answer: Answer
    tellers: frozenset[str]  #: documents of the fact
    sources: frozenset[str]  #: named sources, as compared
    unnamed: bool  #: some claim is credited to somebody unnamed, and none to a name
    passed_on: bool  #: some claim is credited to another outlet, and none to anybody else
    party: bool  #: every named source is a party to what it reports
    slips: frozenset[str]  #: tellers in which a check found something
    agreed: frozenset[str]  #: tellers that agree elsewhere with another origin
    stale: bool


def grade_facts(
    facts: Iterable[Fact], documents: Iterable[Document], claims: Iterable[Claim], checks: Iterable[Check]
) -> Iterator[Fact]:
    """Facts with ``grade_source``, ``grade_info``, ``grade_reasons``, ``confidence`` and its reason, in their order."""
    known = index_documents(documents)
    slips, stale = _read_checks(checks)
    gathered = partial(_gather, facts, claims, known)
    agreed = {claim.document_id for answer in gathered() if confirms(answer) for claim in answer.claims}
    for answer in gathered():
        yield _grade_fact(answer, slips, stale, agreed)


def _gather(facts: Iterable[Fact], claims: Iterable[Claim], known: Mapping[str, Document]) -> Iterator[Answer]:
    """Each fact with its claims in the documents that are known; in all, where none are."""
    for answer in gather_answers(facts, claims):
        yield replace(answer, claims=[claim for claim in answer.claims if not known or claim.document_id in known])


def _read_checks(checks: Iterable[Check]) -> tuple[set[str], set[tuple[str, int]]]:
    """Documents in which a slip was found, and where a stale claim begins."""
    slips: set[str] = set()
    stale: set[tuple[str, int]] = set()
    for check in checks:
        if check.kind in SLIPS and (check.severity == "slip" or check.kind != "quote_altered"):
            slips.add(check.document_id)
        elif check.kind == "stale":
            stale.add((check.document_id, check.start))
    return slips, stale


def _grade_fact(answer: Answer, slips: set[str], stale: set[tuple[str, int]], agreed: set[str]) -> Fact:
    claims = answer.claims
    names = frozenset(claim.document_id for claim in claims)
    named = [c for c in claims if c.source_kind in {"named", "post"} and name_source(c)]
    unnamed = not named and any(claim.source_kind == "unnamed" for claim in claims)
    evidence = _Evidence(
        answer=answer,
        tellers=names,
        sources=frozenset(name_source(claim) for claim in named),
        unnamed=unnamed,
        passed_on=not named
        and not unnamed
        and any(claim.source_kind == "outlet" and name_source(claim) for claim in claims),
        party=bool(named) and all(are_related(claim.source, claim.actor) for claim in named),
        slips=names & slips,
        agreed=names & agreed,
        stale=any((claim.document_id, claim.start) in stale for claim in claims),
    )
    letter, letter_reason = _grade_source(evidence)
    digit, digit_reasons = _grade_info(evidence)
    confidence, reason = _choose_confidence(evidence, digit)
    return replace(
        answer.fact,
        grade_source=letter,
        grade_info=str(digit),
        grade_reasons=f"{letter}: {letter_reason}. {digit}: {join_names(digit_reasons)}.",
        confidence=confidence,
        confidence_reason=reason,
    )


def _grade_source(evidence: _Evidence) -> tuple[str, str]:
    """C where an outlet without a slip agrees with another origin, D where every document slips, else F."""
    if evidence.agreed - evidence.slips:
        return "C", "an outlet in which no check found a slip agrees with a separate origin"
    if evidence.slips and evidence.slips == evidence.tellers:
        where = "the one document that states it" if len(evidence.tellers) == 1 else "every document that states it"
        return "D", f"checks found slips in {where}"
    return "F", "nothing in the corpus tests the outlet"


def _grade_info(evidence: _Evidence) -> tuple[int, list[str]]:
    """1 to 6, from the number of origins and who is credited; conflicts and interests weigh it down."""
    fact = evidence.answer.fact
    if fact.status == "superseded":
        return 5, ["a later figure has replaced it"]
    if fact.status == "conflicting":
        shared = "share one origin" if fact.origins == 1 else f"come from {say_count(fact.origins, 'origin')}"
        return 4, [f"the claims conflict and {shared}"]
    every = {name_source(claim) for claim in evidence.answer.claims}
    credit_one = len(evidence.sources) == 1 and every == evidence.sources
    if confirms(evidence.answer) and not credit_one:
        return (1 if _count_agreeing(evidence.answer) > 2 else 2), [_say_agreeing(evidence.answer)]
    reasons = [_say_basis(evidence)]
    if not evidence.sources and not evidence.unnamed and not evidence.passed_on:
        return 6, [*reasons, "no source is credited"]
    if evidence.unnamed or evidence.passed_on or evidence.party:
        return 4, [*reasons, _say_weakness(evidence)]
    return 3, [*reasons, "its source is named"]


def _count_agreeing(answer: Answer) -> int:
    """How many of a fact's origins bear each other out."""
    return min(count_close(answer.claims), answer.fact.origins)


def _say_agreeing(answer: Answer) -> str:
    return f"{say_count(_count_agreeing(answer), 'separate origin')} agree"


def confirms(answer: Answer) -> bool:
    """Whether a fact's origins bear each other out: they agree, and their figures hardly differ."""
    return answer.fact.status == "corroborated" and lie_close(answer.claims)


def _say_basis(evidence: _Evidence) -> str:
    """What a fact rests on that no second origin confirms."""
    if evidence.answer.fact.status != "corroborated":
        return "it rests on one origin"
    if lie_close(evidence.answer.claims):
        return "every text credits the same source"
    return "no second origin gives a like figure"


def _choose_confidence(evidence: _Evidence, digit: int) -> tuple[str, str]:
    """High only with three agreeing origins and nothing against them, moderate with agreement or a clear name."""
    doubts = _list_doubts(evidence)
    if digit == 1 and not doubts:
        return "high", f"{_say_agreeing(evidence.answer)} and nothing speaks against them"
    if digit <= 2:
        agree = _say_agreeing(evidence.answer)
        return "moderate", f"{agree}, but {join_names(doubts)}" if doubts else agree
    basis = _say_basis(evidence)
    if digit == 3 and not doubts and evidence.answer.fact.status != "corroborated":
        return "moderate", "its source is named and no second origin states it"
    if digit == 3 and not doubts and lie_close(evidence.answer.claims):
        return "moderate", "every text credits the same source, which is named"
    reasons = {
        3: [basis],
        4: [_say_weak_source(evidence)],
        5: ["a later figure has replaced it"],
        6: [basis, "no source is credited"],
    }
    return "low", join_names([*reasons[digit], *doubts][:MOST_REASONS])


def _say_weak_source(evidence: _Evidence) -> str:
    if evidence.answer.fact.status == "conflicting":
        rise = find_rise(evidence.answer)
        rising = "its figures rise with the days" if rise and rise.last_day else "its figures rose while they were told"
        return rising if rise else "the claims conflict"
    return _say_weakness(evidence)


def _say_weakness(evidence: _Evidence) -> str:
    """What is wrong with a source."""
    if evidence.passed_on:
        return "its source is another outlet"
    return "its source is not named" if evidence.unnamed else "its source is a party to what it reports"


def _list_doubts(evidence: _Evidence) -> list[str]:
    doubts = []
    if evidence.stale:
        doubts.append("it is old")
    bases = {claim.date_basis for claim in evidence.answer.claims}
    if bases <= {"", "unknown"} and not any(claim.event_date or claim.as_of for claim in evidence.answer.claims):
        doubts.append("no text dates it")
    elif not bases & {"stated", "resolved"}:
        doubts.append("its date is inferred")
    if evidence.answer.claims and all(claim.hedge for claim in evidence.answer.claims):
        doubts.append("every text hedges it")
    if evidence.slips and not evidence.agreed:
        doubts.append(
            "notes in the margin question every article that reports it"
            if len(evidence.slips) == len(evidence.tellers)
            else "notes in the margin question an article that reports it"
        )
    return doubts
