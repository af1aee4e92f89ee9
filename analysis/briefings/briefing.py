"""A briefing: what of the built tables is in its scope; opened once, shown by ``exhibits`` and ``annex``."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from msgspec.structs import replace

from ..answers.denials import find_denials
from ..answers.facts import Answer, find_facts
from ..answers.stories import is_beside_like
from ..answers.traits import is_added, is_doubted, is_feared, is_measured, is_part
from ..dating.edtf import read_interval
from ..declared.units import Units, find_units, load_units, read_units
from ..doubts.checks import STALE_DAYS, find_stale
from ..doubts.gaps import Ask, find_gaps, read_asks
from ..doubts.grades import grade_facts
from ..doubts.timing import find_believed_days
from ..ground.judgment import HOME, InputError, suggest_name
from ..ground.model import Check, Claim, Document, Fact, Gap, MeasureRow, Part, Reference
from ..ground.tables import read_built_text, read_rows
from ..ground.text import fold
from ..ground.wording import calm, calm_names
from ..reading.reviews import Review, read_reviews
from ..reading.storedcorpus import group_claims, index_claims
from ..telling.charts import Chart
from ..telling.factnames import add_more, fear
from ..telling.notes import Notes
from ..telling.ranking import rank_facts

#: A topic of which the texts hold this many times fewer figures than of another leads no briefing.
_HARDLY = 4


@dataclass(slots=True)
class Briefing:
    """What a notebook shows from: the rows in scope, and the notes that its figures lead to."""

    built: Path
    period: str
    as_of: str
    topics: list[str]
    documents: dict[str, Document]
    left_out: list[Document]  #: without a date, so in no period
    claims: list[Claim]
    facts: list[Fact]
    checks: list[Check]
    gaps: list[Gap]
    measures: dict[str, MeasureRow]
    references: list[Reference] = field(default_factory=list)  #: published series beside claims
    asks: list[Ask] = field(default_factory=list)  #: what data/gaps.toml asks of facts
    units: Units = field(default_factory=load_units)  #: of the folder from which the tables were built
    parts: frozenset[str] = frozenset()  #: claims that count a part of what was told of: *three of them children*
    further: frozenset[str] = frozenset()  #: claims that come on top of another: *three more bodies*
    decisions: Mapping[str, Sequence[Review]] = field(default_factory=dict)  #: of people, by ``notes.key_claim``
    notes: Notes = field(default_factory=Notes)
    charts: dict[str, Chart] = field(default_factory=dict)  #: by topic, as they are shown
    _places: dict[str, list[int]] = field(init=False)  #: by claim_id, where in ``claims`` it stands
    _denials: dict[tuple[str, str], list[Claim]] = field(init=False)  #: of figures, who calls them untrue

    def __post_init__(self) -> None:
        self._denials = find_denials(self.claims, self.documents)
        self._places = defaultdict(list)
        for place, claim in enumerate(self.claims):
            self._places[claim.claim_id].append(place)

    def find_answer(self, fact: Fact) -> Answer:
        """A fact with its claims in the order of documents and text."""
        places = sorted(place for name in set(fact.claim_ids.split()) for place in self._places.get(name, ()))
        found = (self.claims[place] for place in places)
        claims = [claim for claim in found if claim.measure == fact.measure and claim.review != "rejected"]
        measure = self.measures.get(fact.measure)
        if measure and claims and all(map(is_doubted, claims)):
            measure = fear(measure)
        if measure and claims and fact.best is not None and not is_measured(claims[0]):
            measure = add_more(measure) if self.further.issuperset(c.claim_id for c in claims) else measure
        denials = [(c, denial) for c in claims for denial in self._denials.get((c.document_id, c.claim_id), ())]
        return Answer(fact, claims, measure, denials)

    def list_answers(self, topic: str = "") -> list[Answer]:
        """The facts of a topic as ``choose_facts`` orders them, each with its claims."""
        return list(map(self.find_answer, self.choose_facts(topic)))

    def choose_facts(self, topic: str = "") -> list[Fact]:
        """The facts of a topic (of the briefing's topics for none), first what a reader needs first."""
        topics = [topic] if topic else self.topics
        facts = (fact for fact in self.facts if fact.measure.split(".")[0] in topics)
        return rank_facts(facts, topics, self.measures, self.parts)

    def say_topic(self, topic: str) -> str:
        return next((m.title for m in self.measures.values() if m.topic == topic), topic)


def open_briefing(built: str, period: str | int = "", as_of: str | int = "", topics: str = "") -> Briefing:
    """The rows of a built folder that a briefing speaks about.

    Args:
        built: the folder of built tables; a relative path is looked for beside the package.
        period: the documents of this period only, by the date they appeared (``2022``, ``2026-01``); all for none.
        as_of: the day from which the briefing looks back; documents that appeared later are left out.
        topics: names of files in ``data/topics/``, most important first; one that the texts hardly speak of goes last.
            Those that the texts speak of for none.

    Raises:
        InputError: nothing is built there, a date is none, or a topic is unknown.
    """
    # A relative folder is looked for beside this package, wherever the notebook runs.
    folder = Path(built) if Path(built).is_absolute() else HOME / built
    period, as_of = str(period), str(as_of)  # papermill's command line reads 2022 as a number
    span = _read_span(period, as_of)
    measures = {row.measure: row for row in read_rows(folder, "measures")}
    chosen = _split_topics(topics, {row.topic for row in measures.values()})
    documents, left_out = _read_documents(folder, span)
    claims = [
        _calm_claim(claim, documents[claim.document_id])
        for claim in read_rows(folder, "claims")
        if claim.document_id in documents
    ]
    checks = [check for check in read_rows(folder, "checks") if check.document_id in documents]
    newest = as_of or _find_newest(documents.values())
    facts, gaps = read_rows(folder, "facts"), read_rows(folder, "gaps")
    pairs = set() if chosen else {(claim.measure.split(".")[0], claim.document_id) for claim in claims}
    told = Counter(topic for topic, _ in pairs)
    chosen = chosen or choose_topics(list(dict.fromkeys(row.topic for row in measures.values())), facts)
    asks = read_asks(folder / "asked" / "gaps.toml")
    units = read_units(find_units(folder / "asked"))
    if span is not None:
        checks = _age_checks(checks, claims, documents, newest)
        facts = list(find_facts(claims, documents.values(), measures=measures, units=units))
        facts = list(grade_facts(facts, documents.values(), claims, checks))
        gaps = list(find_gaps(facts, claims, documents.values(), asks))
    if any(map(_shouts, documents.values())):
        facts = [
            replace(fact, place=calm(fact.place), actor=calm(fact.actor), reasons=calm_names(fact.reasons))
            for fact in facts
        ]
    documents = {name: _calm_document(document) for name, document in documents.items()}
    further = frozenset(_list_further(claims, documents))
    return Briefing(
        built=folder,
        period=period,
        as_of=newest,
        topics=order_topics(chosen, facts, told),
        documents=documents,
        left_out=left_out,
        claims=claims,
        facts=facts,
        checks=checks,
        gaps=gaps,
        measures=measures,
        units=units,
        references=read_rows(folder, "references"),
        asks=asks,
        parts=further.union(
            claim.claim_id
            for claim in claims
            if claim.measure and (is_feared(claim) or is_part(claim, documents[claim.document_id]))
        ),
        further=further,
        decisions=_read_decisions(folder),
    )


def _read_decisions(folder: Path) -> dict[str, list[Review]]:
    """What people had decided when the tables were built, by the claim it is about."""
    decisions: dict[str, list[Review]] = defaultdict(list)
    for review in read_reviews(folder / "asked" / "review.csv"):
        decisions[f"{review.document_id} {review.claim_id}"].append(review)
    return decisions


def _list_further(claims: Iterable[Claim], documents: Mapping[str, Document]) -> Iterator[str]:
    """The claims that count who or what comes on top of what their article counted before."""
    for document_id, told in group_claims(claims):
        counted = [claim for claim in told if claim.measure and claim.kind == "figure"]
        for claim in counted:
            if is_added(claim, documents[document_id]) and is_beside_like(claim, counted):
                yield claim.claim_id


def _split_topics(topics: str, known: Collection[str]) -> list[str]:
    chosen = [name.strip() for name in topics.split(",") if name.strip()]
    for name in chosen:
        if name not in known:
            near = suggest_name(name, known) or f"; add {name}.toml there, or take its name away"
            raise InputError(f"no topic '{name}' in data/topics/{near}")
    return chosen


def _read_documents(folder: Path, span: tuple[date, date] | None) -> tuple[dict[str, Document], list[Document]]:
    """The documents of a time with their texts, by id; and those without a date, which fall into none."""
    parts: dict[str, list[Part]] = defaultdict(list)
    for part in read_rows(folder, "parts"):
        parts[part.document_id].append(Part(part.kind, part.start, part.end))
    texts: dict[str, tuple[str, str]] = {}
    documents, left_out = {}, []
    for row in read_rows(folder, "documents"):
        if row.text_file not in texts:
            text = read_built_text(folder, row.text_file)
            texts[row.text_file] = text, fold(text)
        text, folded = texts[row.text_file]
        document = replace(row, text=text, folded=folded, parts=tuple(parts[row.document_id]))
        appeared = read_interval(document.published)
        if span is None or (appeared and appeared[0] <= span[1] and appeared[1] >= span[0]):
            documents[document.document_id] = document
        elif appeared is None:
            left_out.append(document)
    return documents, left_out


def _age_checks(
    checks: Iterable[Check], claims: Iterable[Claim], documents: Mapping[str, Document], as_of: str
) -> list[Check]:
    """Notes in the margin as on an earlier day than that of the build: what is old since then is not old yet."""
    days, told = read_interval(as_of), index_claims(claims)
    old = (find_stale(told.of(name), document, days[1], STALE_DAYS) for name, document in documents.items() if days)
    return [*(check for check in checks if check.kind != "stale"), *chain.from_iterable(old)]


def _shouts(document: Document) -> bool:
    """Whether a document is written in capitals throughout, as some wires were."""
    text = document.text[document.start : document.end]
    return text == text.upper() or sum(map(str.islower, text)) * 20 < sum(map(str.isupper, text))


def _calm_document(document: Document) -> Document:
    """A document whose names do not shout; its text is as received."""
    if not _shouts(document):
        return document
    outlet, agency, title = calm(document.outlet), calm(document.agency), calm(document.title)
    return replace(document, outlet=outlet, agency=agency, title=title)


def _calm_claim(claim: Claim, document: Document) -> Claim:
    """A claim whose names do not shout; its evidence is as received."""
    if not _shouts(document):
        return claim
    name = claim.source_kind != "unnamed" or " " in claim.source  # of several words one may be a name
    return replace(
        claim,
        source=calm(claim.source, name),
        place=calm(claim.place),
        actor=calm(claim.actor, proper=False),
        counted=calm(claim.counted, proper=False),
        hedge=calm(claim.hedge, proper=False),
        date_text=calm(claim.date_text),
        chain=" > ".join(calm(link) for link in claim.chain.split(" > ")),
    )


def choose_topics(topics: Sequence[str], facts: Iterable[Fact]) -> list[str]:
    """Of all topics those that a corpus speaks of: that have two figures or more, or one that is disputed or told by
    two origins; where none has, those with a figure; all where none has any.

    *Nobody was hurt* is no figure that makes a topic.
    """
    count: Counter[str] = Counter()
    for fact in facts:
        if fact.best != 0:
            count[fact.measure.partition(".")[0]] += 1 + (fact.status in {"conflicting", "corroborated"})
    least = min(2, max((count[topic] for topic in topics), default=0))
    return [topic for topic in topics if count[topic] >= least]


def order_topics(
    topics: Sequence[str], facts: Iterable[Fact], told: Mapping[str, int] = MappingProxyType({})
) -> list[str]:
    """Topics in the order given, but those that the texts hardly speak of behind the others; and, by how many articles
    have ``told`` of each, those of less than two thirds as many as another.
    """
    count = Counter(fact.measure.partition(".")[0] for fact in facts)
    most, widest = (max((counts.get(topic, 0) for topic in topics), default=0) for counts in (count, told))
    return sorted(topics, key=lambda topic: count[topic] * _HARDLY < most or told.get(topic, 0) * 3 < widest * 2)


def _find_newest(documents: Collection[Document]) -> str:
    """The first day that the newest article can have appeared on, of those that are believed; empty for none."""
    newest = max((first for first, _ in find_believed_days(documents)), default=date.min)
    return newest.isoformat() if newest != date.min else ""


def _read_span(period: str, as_of: str) -> tuple[date, date] | None:
    """The days of a period that end with ``as_of``; None where neither limits anything."""
    if not period and not as_of:
        return None
    first, last = date.min, date.max
    for name, value in (("period", period), ("as_of", as_of)):
        days = read_interval(value)
        if value and days is None:
            raise InputError(f"parameter '{name}' is '{value}'; expected a date such as 2026-01-31, 2026-01 or 2026")
        if days:
            first = days[0] if name == "period" else first
            last = min(last, days[1])
    return first, last
