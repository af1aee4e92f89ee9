"""Facts: for each question the claims that answer it, with low, best, high, and what they are worth together.

``status`` is the first that holds: ``superseded`` (the same source gave a later figure), ``conflicting`` (two
figures cannot both be true at the precision written, also inside one origin), ``corroborated`` (two or more
origins, compatible), ``repeated`` (several documents, one origin), ``single``.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from hashlib import sha256
from itertools import islice

from msgspec import Struct, msgpack
from msgspec.structs import replace

from ..dating.edtf import count_span, read_interval
from ..declared.units import Units
from ..ground.model import CEILINGS, FLOORS, Claim, Document, Fact, MeasureRow
from ..ground.wording import say_unit
from ..reading.diskrows import DiskRows, sort_rows
from ..reading.storedcorpus import index_documents
from .intervals import are_compatible
from .profiles import Voice
from .questions import Question, find_questions
from .reasons import find_reasons, find_supporters, say_why
from .traits import are_one_side, are_one_speaker, counts_a_time, is_measured, is_short_for, read_scope
from .updates import Later, find_last_day, find_superseded, say_later

#: More articles than these hardly all leave out the day that one tells beside its count.
SEVERAL = 3
#: What ended this many days before it is told is no news.
LONG_PAST = 365


def find_facts(
    claims: Iterable[Claim],
    documents: Iterable[Document],
    measures: Mapping[str, MeasureRow] | None = None,
    units: Units | None = None,
) -> Iterator[Fact]:
    """Every question that figure claims answer, with its answers side by side; grades stay empty (see ``grades``).

    Args:
        claims: all claims; quotations, untyped quantities and rejected claims make no fact; one without an origin has
            that of its document.
        documents: the documents of the claims, in any order.
        measures: for the words of each measure (``people killed``).
        units: for the nouns that count people; the project's own for none.

    Yields:
        A row per question, sorted by measure, event date and fact_id; the same whatever the order of claims and
        documents. No claims, no facts. A copy of a document changes nothing but the counts of documents and
        outlets, and ``single`` to ``repeated``.
    """
    near: dict[int, set[int]] = {}
    names: dict[int, str] = {}
    questions = find_questions(claims, index_documents(documents), near, units)
    rows = sort_rows(_list_answers(questions, measures or {}, near, names), keys=3)
    decode = msgpack.Decoder(Fact).decode
    for *_, number, row in rows:
        fact = decode(row)
        yield replace(fact, near=" ".join(sorted(names[other] for other in near[number]))) if fact.near else fact


def is_passing(measure: MeasureRow | None) -> bool:
    """Whether a later number of a measure replaces an earlier one, whoever gave it: people still missing."""
    return measure is not None and measure.passing == "yes"


def is_background(fact: Fact, told_by: str = "") -> bool:
    """Whether what a fact counts ended a year or more before its texts tell it, as an earlier disaster did.

    Never a level, nor what has no date. Where nothing says when it is told, ``told_by`` is the latest day told.
    """
    days, told = read_interval(fact.event_date), read_interval(fact.as_of or told_by)
    if fact.time_scope == "state" or days is None or told is None:
        return False
    return (told[0] - days[1]).days >= LONG_PAST


class Answer(Struct, frozen=True):
    """A fact with the claims that answer its question, none of them rejected; and its measure, where that is known.

    ``denials``: claims that somebody calls untrue, each with the statement that does.
    """

    fact: Fact
    claims: Sequence[Claim]
    measure: MeasureRow | None = None
    denials: Sequence[tuple[Claim, Claim]] = ()

    @property
    def is_level(self) -> bool:
        """Whether it is about how much there is at a time rather than about what happened."""
        return self.measure is not None and self.measure.scope == "state"


class Facts(Iterable[Fact]):
    """Facts, and the claims that answer each: gathered once, kept on disk, read as often as asked."""

    def __init__(self, facts: Iterable[Fact], claims: Iterable[Claim]) -> None:
        self._facts = DiskRows(Fact, facts)
        self._sizes = array("q", bytes(8 * len(self._facts)))  #: of each fact, how many claims it has
        self._claims = DiskRows(Claim, self._list_claims(claims))

    def _list_claims(self, claims: Iterable[Claim]) -> Iterator[Claim]:
        """The claims of the first fact, then those of the second, and so on."""
        numbers: dict[str, list[int]] = defaultdict(list)
        for number, fact in enumerate(self._facts):
            for claim_id in fact.claim_ids.split():
                numbers[claim_id].append(number)
        encode, decode = msgpack.Encoder().encode, msgpack.Decoder(Claim).decode
        rows = sort_rows(
            (
                (number, claim.claim_id, claim.document_id, claim.start, encode(claim))
                for claim in claims
                if claim.review != "rejected" and claim.claim_id in numbers
                for number in numbers[claim.claim_id]
            ),
            keys=4,
        )
        for number, *_, row in rows:
            self._sizes[number] += 1
            yield decode(row)

    def change(self, facts: Iterable[Fact]) -> Facts:
        """The same facts otherwise told, with the same claims."""
        changed = copy(self)
        changed._facts = DiskRows(Fact, facts)
        return changed

    def gather(self) -> Iterator[Answer]:
        """Each fact with its claims."""
        left = iter(self._claims)
        return (Answer(fact, list(islice(left, size))) for fact, size in zip(self._facts, self._sizes, strict=True))

    def __iter__(self) -> Iterator[Fact]:
        return iter(self._facts)

    def __len__(self) -> int:
        return len(self._facts)


def gather_answers(facts: Iterable[Fact], claims: Iterable[Claim]) -> Iterator[Answer]:
    """Each fact with its claims in every document, by claim, document and place; what they measure is left open."""
    return (facts if isinstance(facts, Facts) else Facts(facts, claims)).gather()


def _list_answers(
    questions: Iterable[Question],
    measures: Mapping[str, MeasureRow],
    near: Mapping[int, set[int]],
    names: dict[int, str],
) -> Iterator[tuple[str | int | bytes, ...]]:
    """The facts behind what they are sorted by, and the number of their question; ``names`` takes the ids of those that
    others are near to.
    """
    encode = msgpack.Encoder().encode
    for question in questions:
        measure = measures.get(question.voices[0].claim.measure)
        old = find_superseded(question.voices, passing=is_passing(measure))
        if question.number in near:
            names[question.number] = name_fact(v.claim.claim_id for v in question.voices if v.claim.claim_id not in old)
        for fact in _answer(question, old, question.number in near, measures):
            yield fact.measure, fact.event_date, fact.fact_id, question.number, encode(fact)


def name_fact(claim_ids: Iterable[str]) -> str:
    """A fact's id, from the smallest id of its claims: the order of the corpus and most additions leave it be."""
    return "f" + sha256(min(claim_ids).encode()).hexdigest()[:10]


def find_range(claims: Sequence[Claim]) -> tuple[float | None, float | None]:
    """The lowest and the highest figure of the claims.

    An end is empty where no figure closes it: ``high`` where the largest figure is itself only a lower bound,
    ``low`` where the smallest is only an upper bound, both for *about 800,000* alone.
    """
    lows = [(n, c) for c in claims for n in (c.low, c.best, c.high) if n is not None]
    if not lows:
        return (None, None)
    smallest, largest = min(n for n, _ in lows), max(n for n, _ in lows)
    at_top = [c for n, c in lows if n == largest]
    at_bottom = [c for n, c in lows if n == smallest]
    if smallest == largest:
        return (
            smallest if any(c.low is not None for c in claims) else None,
            largest if all(c.high is not None for c in at_top) else None,
        )
    open_top = any(c.bound in FLOORS for c in at_top)
    open_bottom = any(c.bound in CEILINGS for c in at_bottom)
    return (None if open_bottom else smallest, None if open_top else largest)


def choose_best(voices: Sequence[Voice]) -> float | None:
    """One of the claims' values: that of most origins, then the lowest; never an average, nor none where another gives
    a number. None where all are vague.
    """
    supporters = find_supporters(voices)
    if len(supporters) > 1:
        supporters.pop(0.0, None)  # who denies it gives no figure
    return min(supporters, key=lambda value: (-len(supporters[value]), value), default=None)


def _answer(question: Question, old: Mapping[str, Later], near: bool, measures: Mapping[str, MeasureRow]) -> list[Fact]:
    """The current fact of a question, and one for each total that a later one replaced."""
    current = [voice for voice in question.voices if voice.claim.claim_id not in old]
    fact = _write_fact(current, measures, near)
    claims = [voice.claim for voice in question.voices]  # what was replaced still tells where and when
    facts = [replace(fact, place=_choose_most(claim.place for claim in claims), event_date=_choose_date(claims))]
    replaced: dict[float | None, list[Voice]] = defaultdict(list)
    for voice in question.voices:
        if voice.claim.claim_id in old:
            replaced[voice.claim.best].append(voice)
    for voices in replaced.values():
        later = old[min(v.claim.claim_id for v in voices)]
        past = _write_fact(voices, measures, near=False)
        facts.append(replace(past, status="superseded", why=say_later(later), reasons=""))
    return facts


def _write_fact(voices: Sequence[Voice], measures: Mapping[str, MeasureRow], near: bool) -> Fact:
    voices = _merge_sources(voices)
    claims = [voice.claim for voice in voices]
    ids = sorted({claim.claim_id for claim in claims})
    names = {name for voice in voices for name in voice.documents}
    found = frozenset[str]().union(*(voice.origins for voice in voices))
    status = _choose_status(claims, len(names), len(found))
    if status == "corroborated" and _is_one_source(voices):
        status, found = "repeated", frozenset([min(found)])
    low, high = find_range(claims)
    best = choose_best(voices)
    first, latest = claims[0], max(voices, key=lambda v: (find_last_day(v), v.claim.as_of, v.claim.claim_id))
    return Fact(
        fact_id=name_fact(ids),
        measure=first.measure,
        subject=_choose_subject(claims, measures),
        place=_choose_most(claim.place for claim in claims),
        unit=_choose_most(claim.unit for claim in claims),
        event_date=_choose_date(claims),
        low=low,
        best=best,
        high=high,
        status=status,
        why=say_why(voices, status, best, len(names), len(found), near),
        reasons=find_reasons(voices, is_passing(measures.get(first.measure))) if status == "conflicting" else "",
        documents=len(names),
        outlets=len({outlet for voice in voices for outlet in voice.outlets if outlet}),
        origins=len(found),
        claim_ids=" ".join(ids),
        time_scope=_choose_most(read_scope(claim) for claim in claims),
        role="change" if first.role == "change" else "",
        actor=_choose_most(claim.actor for claim in claims),
        as_of=latest.claim.as_of or latest.published,
        near="?" if near else "",
    )


def _choose_status(claims: Sequence[Claim], documents: int, origins: int) -> str:
    """How the claims stand to each other; *150* in the title of *at least 150* is no more exact than the text below."""
    floors = {(claim.document_id, claim.best) for claim in claims if claim.bound in FLOORS}
    if not are_compatible(c for c in claims if c.bound != "exact" or (c.document_id, c.best) not in floors):
        return "conflicting"
    if origins > 1:
        return "corroborated"
    return "repeated" if documents > 1 else "single"


def _merge_sources(voices: Sequence[Voice]) -> list[Voice]:
    """The voices, of which those that credit one source with one figure share an origin: whoever quotes it."""
    merged: list[Voice] = []
    for voice in voices:
        same = next((v for v in merged if v.claim.best == voice.claim.best and _credit_one(v, voice)), voice)
        merged.append(replace(voice, origins=same.origins))
    return merged


def _credit_one(voice: Voice, other: Voice) -> bool:
    return voice.claim.best is not None and are_one_speaker(voice.speaker, other.speaker)


def _is_one_source(voices: Sequence[Voice]) -> bool:
    """Whether every text credits one source with one figure: who reports it twice does not confirm it."""
    if len({voice.claim.best for voice in voices}) > 1:
        return False
    first = min(voices, key=lambda voice: (len(voice.speaker), voice.claim.source))
    return all(
        are_one_speaker(first.speaker, voice.speaker)
        or are_one_side(first.speaker, voice.speaker)
        or is_short_for(first.claim.source, voice.claim.source)
        for voice in voices
    )


def _choose_most(names: Iterable[str]) -> str:
    """The name that most claims give; of equals the longest; empty where none gives one."""
    counts = Counter(name for name in names if name)
    return min(counts, key=lambda name: (-counts[name], -len(name), name), default="")


def _choose_date(claims: Sequence[Claim]) -> str:
    """The narrowest date of the claims; of equals one that a claim's own sentence gives, then that of most claims.

    None where one article alone has a day, which it tells of something beside the count, and several have none.
    """
    dating = {claim.document_id for claim in claims if claim.event_date}
    loose = all(claim.date_basis == "inferred" for claim in claims if claim.event_date)
    if len(dating) == 1 and loose and len({claim.document_id for claim in claims}) > SEVERAL:
        return ""
    counts = Counter(claim.event_date for claim in claims if claim.event_date)
    own = {claim.event_date for claim in claims if claim.date_basis != "inferred"}

    def width(edtf: str) -> int:
        days = read_interval(edtf)
        return count_span(days) if days else 10**7

    return min(counts, key=lambda edtf: (width(edtf), edtf not in own, -counts[edtf], edtf), default="")


def _choose_subject(claims: Sequence[Claim], measures: Mapping[str, MeasureRow]) -> str:
    """What is counted: the measure's words, of an amount in its unit; the claims' noun where no topic has a word."""
    measure = measures.get(claims[0].measure)
    if measure is None:
        return _choose_most(claim.counted for claim in claims)
    return name_counted(claims[0], measure.plural) if measure.scope == "event" else measure.plural


def name_counted(claim: Claim, label: str, number: float = 2) -> str:
    """A measure's label in the unit of the figure: ``kilograms of coal`` is ``tonnes of coal`` for a figure in tonnes,
    ``people killed`` is ``people killed each day`` for one in people a day.

    ``number`` chooses singular or plural. The label itself where nothing is measured or the unit is its own.
    """
    if counts_a_time(claim):
        return f"{label} each {claim.unit.partition('/')[2]}"
    said = say_unit(claim.unit, number)
    own = label.startswith(said) or (claim.unit == "USD" and label.startswith("US dollar"))
    return label if own or not is_measured(claim) else f"{said}{say_behind_unit(label)}"


def say_behind_unit(label: str) -> str:
    """What a label says behind its unit, with a space: `` of drugs seized``, `` burned``; empty for a lone unit."""
    _, of, stuff = label.partition(" of ")
    _, space, last = label.rpartition(" ")
    return f"{of}{stuff}" if of else f"{space}{last}" if space else ""
