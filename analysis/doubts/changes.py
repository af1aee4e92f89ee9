"""What changed between two builds: facts new, changed and gone, with the claims behind them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from ..answers.facts import Answer, gather_answers
from ..ground.model import Claim, Fact
from ..ground.tables import disarm_cell, format_cell, read_rows
from ..ground.wording import STATUS_WORDS, capitalise, join_names, say_count, say_date, say_number, shorten
from ..ground.wordlists import pair_words
from .gaps import say_figure

#: The columns whose change is news; ids, and words that follow from these, are not.
COMPARED = (
    *("low", "best", "high", "status", "place", "event_date", "documents", "origins"),
    *("grade_source", "grade_info", "confidence"),
)
#: What follows from other columns, and is said only where nothing else changed.
_GRADES = frozenset("grade_source grade_info".split())
#: Claims of one fact that are quoted.
MOST_QUOTED = 3
_CALLED = pair_words("changes.columns")


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that is new, changed or gone. Lists of claims are ``document_id claim_id`` pairs parted by ``; ``."""

    change: Literal["new", "changed", "gone"]
    fact_id: str  #: in the new build; empty where it is gone
    old_fact_id: str  #: in the old build; empty where it is new
    measure: str
    columns: str  #: what changed: names of columns parted by blanks, ``claim_ids`` among them
    before: str
    after: str
    claims_new: str
    claims_gone: str
    says: str  #: the change in words


def find_changes(old_dir: Path, new_dir: Path) -> list[Change]:
    """Compare the facts of two built folders.

    A fact is the same in both where it has the same id, else where it shares most claims with another.

    Returns:
        Rows by change (changed, new, gone), measure and fact; none where the builds say the same.

    Raises:
        InputError: a folder holds no built tables.
    """
    old, new = _read_answers(old_dir), _read_answers(new_dir)
    pairs = match_facts([answer.fact for answer in old.values()], [answer.fact for answer in new.values()])
    found = (
        _compare(old[before.fact_id] if before else None, new[after.fact_id] if after else None)
        for before, after in pairs
    )
    rows = [change for change in found if change is not None]
    order = ("changed", "new", "gone")
    return sorted(rows, key=lambda r: (order.index(r.change), r.measure, r.fact_id or r.old_fact_id))


def disarm_change(change: Change) -> Change:
    """A change for a table that people open: no cell is one that a spreadsheet would run."""
    cells: dict[str, Any] = {column: disarm_cell(cell) for column, cell in asdict(change).items()}
    return Change(**cells)


def match_facts(old: Sequence[Fact], new: Sequence[Fact]) -> list[tuple[Fact | None, Fact | None]]:
    """Each old fact with its new self, by id and then by most shared claims; None where there is none.

    What stands now is matched before what has been superseded: a count that was overtaken leaves its place to the one
    that overtook it.
    """
    waiting = {fact.fact_id: fact for fact in old}
    by_claim: dict[tuple[str, str], list[str]] = defaultdict(list)
    for fact in old:
        for claim_id in fact.claim_ids.split():
            by_claim[fact.measure, claim_id].append(fact.fact_id)
    pairs: list[tuple[Fact | None, Fact | None]] = []
    for overtaken in (False, True):
        unmatched = []
        for fact in (fact for fact in new if (fact.status == "superseded") == overtaken):
            before = waiting.get(fact.fact_id)
            if before is not None and (before.status == "superseded") <= overtaken:
                pairs.append((waiting.pop(fact.fact_id), fact))
            else:
                unmatched.append(fact)
        for fact in unmatched:
            shared: dict[str, int] = defaultdict(int)
            for claim_id in fact.claim_ids.split():
                for fact_id in by_claim.get((fact.measure, claim_id), ()):
                    shared[fact_id] += fact_id in waiting
            best = min(shared, key=lambda name: (-shared[name], name), default="")
            pairs.append((waiting.pop(best) if best and shared[best] else None, fact))
    return pairs + [(fact, None) for fact in waiting.values()]


def say_changes(changes: Iterable[Change]) -> str:
    """The changes in words, one line each under a line that counts them."""
    changes = list(changes)
    if not changes:
        return "The facts are the same."
    changed, new, gone = (sum(row.change == kind for row in changes) for kind in ("changed", "new", "gone"))
    verbs = [say_count(number, "is", "are") if number else "none is" for number in (new, gone)]
    counts = f"{say_count(changed, 'fact has', 'facts have')} changed, {verbs[0]} new and {verbs[1]} gone."
    return "\n".join([capitalise(counts), *(row.says for row in changes)])


def _read_answers(folder: Path) -> dict[str, Answer]:
    answers = gather_answers(read_rows(folder, "facts"), read_rows(folder, "claims"))
    return {answer.fact.fact_id: answer for answer in answers}


def _compare(before: Answer | None, after: Answer | None) -> Change | None:
    if before is None or after is None:
        return _write_one_sided(before, after)
    old, new = before.fact, after.fact
    changed = [name for name in COMPARED if getattr(old, name) != getattr(new, name)]
    added, lost = _subtract(after.claims, before.claims), _subtract(before.claims, after.claims)
    if not changed and not added and not lost:
        return None
    was, now = say_figure(before), say_figure(after)
    said = [_say_change(old, new, name) for name in changed if name not in _GRADES]
    said = said or [_say_change(old, new, name) for name in changed]  # a grade alone
    figures = was if was == now else f"{was}; now {now}"
    claims = [f"{what}: {_quote_claims(some)}" for what, some in (("New", added), ("Gone", lost)) if some]
    sentences = [f"Changed: {figures}", capitalise("; ".join(said)), *claims]
    says = " ".join(f"{sentence}." for sentence in sentences if sentence)
    columns = [*changed, *(["claim_ids"] if added or lost else [])]
    return Change(
        "changed", new.fact_id, old.fact_id, new.measure, " ".join(columns), was, now, _list_ids(added),
        _list_ids(lost), says,
    )  # fmt: skip


def _write_one_sided(before: Answer | None, after: Answer | None) -> Change | None:
    answer = after or before
    if answer is None:
        return None
    fact, claims = answer.fact, _list_ids(answer.claims)
    figure = say_figure(answer) if answer.claims else fact.fact_id
    said = f"{figure} ({STATUS_WORDS.get(fact.status, fact.status)}; {_quote_claims(answer.claims)})."
    if after:
        return Change("new", fact.fact_id, "", fact.measure, "", "", figure, claims, "", f"New: {said}")
    return Change("gone", "", fact.fact_id, fact.measure, "", figure, "", "", claims, f"Gone: {said}")


def _subtract(claims: Sequence[Claim], others: Sequence[Claim]) -> list[Claim]:
    known = {(claim.document_id, claim.claim_id) for claim in others}
    return [claim for claim in claims if (claim.document_id, claim.claim_id) not in known]


def _list_ids(claims: Sequence[Claim]) -> str:
    return "; ".join(f"{claim.document_id} {claim.claim_id}" for claim in claims)


def _say_change(old: Fact, new: Fact, name: str) -> str:
    """``the number of documents is now 3, not 2``, ``the highest figure is now 15``, where none was known."""
    called, before, after = _CALLED.get(name, f"the {name}"), _say_cell(old, name), _say_cell(new, name)
    if before and after:
        return f"{called} is now {after}, not {before}"
    return f"{called} is now {after}" if after else f"{called} is no longer known; it was {before}"


def _say_cell(fact: Fact, name: str) -> str:
    value = getattr(fact, name)
    if name in {"low", "best", "high"}:
        return "" if value is None else say_number(value)
    if name == "status":
        return STATUS_WORDS.get(fact.status, fact.status)
    return say_date(value) if name == "event_date" else format_cell(value)


def _quote_claims(claims: Sequence[Claim]) -> str:
    quoted = [f"“{shorten(claim.evidence)}” in {claim.document_id}" for claim in claims[:MOST_QUOTED]]
    more = len(claims) - MOST_QUOTED
    return join_names([*quoted, *([say_count(more, "other")] if more > 0 else [])]) or "no claim"
