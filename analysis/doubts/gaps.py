"""What the corpus asks and does not answer: questions that follow from a fact, as ``data/gaps.toml`` declares them."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from ..answers.facts import Answer, gather_answers, is_background
from ..answers.traits import are_related, read_scope
from ..ground.judgment import Kind, read_toml, refuse_key, suggest_name
from ..ground.model import Claim, Document, Fact, Gap
from ..ground.text import fold
from ..ground.wording import join_names, say_cardinal, say_choice, say_date, say_row
from ..reading.storedcorpus import index_claims, index_documents

_MISSING = frozenset("actor date source companion agreement".split())
_SCHEMA: Mapping[str, Kind] = {"ask": [{"missing": _MISSING, "measures": [str], "question": str, "words": [str],
                                        "companion": str, "except": [str]}]}  # fmt: skip
_FIELD = re.compile(r"\{(\w*)\}")
#: A name within a sentence; the first word of a sentence is none.
_NAME = re.compile(r"(?<=[^\s.:;!?–—] )[A-Z][\w.'’-]+|\b(?:[A-Z]\.){2,}")
_BY = re.compile(r"\b(?:by|By|BY) (?:[\w'’-]+ ){0,3}[A-Z]")
#: How far before a word of the act its doer is looked for, in characters; how far before a sentence its date.
BEFORE = 60
BESIDE = 200
#: A document is asked no more questions of one kind.
MOST = 3
#: Answers of documents that are held, whether they tell the companion of a fact.
HELD = 1024
_FIELDS = frozenset("figure source".split())


@dataclass(frozen=True, slots=True)
class Ask:
    """One question that is asked of facts: an ``[[ask]]`` of data/gaps.toml."""

    missing: str
    measures: tuple[str, ...]  #: patterns: ``casualties.*``
    question: str
    words: re.Pattern[str] | None
    companion: str
    spared: re.Pattern[str] | None = None  #: words of sources that need no other name


def read_asks(path: Path) -> list[Ask]:
    """The questions of a file, in its order; none where there is no file.

    Raises:
        InputError: a key or value is not as expected, or a question has an unknown field in braces.
    """
    if not path.exists():
        return []
    data = read_toml(path, _SCHEMA, ["ask.*.missing", "ask.*.measures", "ask.*.question"])
    asks = []
    for place, table in enumerate(data.get("ask", [])):
        for name in _FIELD.findall(table["question"]):
            if name not in _FIELDS:
                near = suggest_name(name, _FIELDS)
                message = f"'{{{name}}}' in question; expected {{figure}} or {{source}}{near}"
                refuse_key(path, ("ask", place, "question"), message)
        if (table["missing"] == "companion") != ("companion" in table):
            message = "missing = 'companion' and a companion measure stand together or not at all"
            refuse_key(path, ("ask", place, "missing"), message)
        asks.append(
            Ask(
                table["missing"],
                tuple(table["measures"]),
                table["question"],
                _compile_words(table.get("words", [])),
                table.get("companion", ""),
                _compile_words(table.get("except", [])),
            )
        )
    return asks


def _compile_words(words: Sequence[str]) -> re.Pattern[str] | None:
    """One pattern for whole folded words, a star for any ending."""
    if not words:
        return None
    folded = (re.escape(fold(word)).replace(r"\ ", r"\s+").replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"\b(?:{'|'.join(folded)})\b")


def find_gaps(
    facts: Iterable[Fact], claims: Iterable[Claim], documents: Iterable[Document], asks: Sequence[Ask]
) -> Iterator[Gap]:
    """Questions that the facts raise and no claim answers, each with the span that raises it.

    Args:
        facts: current facts, read more than once; superseded ones raise nothing, nor what happened long before it is
            told.
        documents: for the sentences around a claim.
        asks: what to ask, of which measures.

    Yields:
        Rows in the order of the facts and the questions; none where everything is answered, and no more than a few of
        one kind for a document. A claim whose cell is empty may still have its answer elsewhere in the text: a gap
        says what was not found near it.
    """
    indexed, by_document = index_claims(claims), index_documents(documents)
    asked_before: dict[tuple[str, int], int] = defaultdict(int)

    @lru_cache(HELD)
    def tells(document_id: str, measure: str) -> bool:
        return any(c.measure == measure and c.review != "rejected" for c in indexed.of(document_id))

    companions = _list_companions(facts, {ask.companion for ask in asks})
    for answer in gather_answers(facts, claims):
        fact = answer.fact
        passed_over = fact.status == "superseded" or fact.role == "change" or fact.best == 0
        if not answer.claims or passed_over or is_background(fact):
            continue
        for at, ask in enumerate(asks):
            asked = any(fnmatchcase(fact.measure, pattern) for pattern in ask.measures)
            if ask.companion:  # thousands are feared dead: nobody has counted yet
                asked = asked and fact.best is not None and not _has_companion(fact, companions.get(ask.companion))
            if asked and _is_missing(ask, answer, tells, by_document):
                gap = _write_gap(ask, answer)
                asked_before[gap.document_id, at] += 1
                if asked_before[gap.document_id, at] <= MOST:
                    yield gap


#: Of the facts of one measure, the places at which something has this date.
Companions = Mapping[str, set[str]]


def _list_companions(facts: Iterable[Fact], measures: Collection[str]) -> Mapping[str, Companions]:
    """When and where something was counted, of each of some measures."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for fact in facts:
        if fact.measure in measures:
            found[fact.measure][fact.event_date].add(fact.place)
    return found


def _has_companion(fact: Fact, companions: Companions | None) -> bool:
    """Whether another article tells the companion of a fact: of the same day, or place where no day is known."""
    places = companions.get(fact.event_date, ()) if companions else ()
    if not fact.event_date:
        return any(are_related(fact.place, place) for place in places)
    return any(not fact.place or not place or are_related(fact.place, place) for place in places)


def _is_missing(ask: Ask, answer: Answer, tells: Callable[[str, str], bool], documents: Mapping[str, Document]) -> bool:
    fact, claims = answer.fact, answer.claims
    if ask.words is not None and not any(_holds_words(ask.words, claim, documents) for claim in claims):
        return False
    if ask.missing == "actor":
        return not any(claim.actor or _names_doer(ask.words, claim, documents) for claim in claims)
    if ask.missing == "date":
        # A running total is counted up to its day, and a level holds on it: both are dated by ``as_of``.
        dated = fact.time_scope in {"running_total", "state"}
        return not any(
            claim.event_date or (dated and claim.as_of) or _stands_by_date(claim, documents) for claim in claims
        )
    if ask.missing == "agreement":
        return fact.status == "conflicting"
    if ask.missing == "source":
        unnamed = all(claim.source_kind == "unnamed" for claim in claims) and any(claim.source for claim in claims)
        spared = ask.spared and any(ask.spared.search(fold(claim.source)) for claim in claims)
        return fact.origins == 1 and unnamed and not spared
    return not any(tells(claim.document_id, ask.companion) for claim in claims)


def _stands_by_date(claim: Claim, documents: Mapping[str, Document]) -> bool:
    """Whether a date stands in the sentence of an event or shortly before: it may well be the event's, though it was
    not read as such.
    """
    document = documents.get(claim.document_id)
    if document is None or read_scope(claim) != "event":
        return False
    near = document.list_dates(claim.sentence_start - BESIDE, claim.sentence_end)
    return any(mention.edtf and not mention.duration for mention in near)


def _holds_words(words: re.Pattern[str], claim: Claim, documents: Mapping[str, Document]) -> bool:
    document = documents.get(claim.document_id)
    return document is not None and bool(words.search(document.folded, claim.sentence_start, claim.sentence_end))


def _names_doer(words: re.Pattern[str] | None, claim: Claim, documents: Mapping[str, Document]) -> bool:
    """Whether a name stands shortly before a word of the act, or after ``by``: somebody may well be said to have done
    it, though extraction did not find who.
    """
    document = documents.get(claim.document_id)
    if document is None or words is None:
        return False
    acts = words.finditer(document.folded, claim.sentence_start, claim.sentence_end)
    before = (document.text[max(claim.sentence_start, act.start() - BEFORE) : act.start()] for act in acts)
    if any(map(_NAME.search, before)):
        return True
    return _BY.search(document.text, claim.sentence_start, claim.sentence_end) is not None


def _write_gap(ask: Ask, answer: Answer) -> Gap:
    fact, claims = answer.fact, answer.claims
    first = min(claims, key=lambda c: (c.document_id, c.start, c.claim_id))
    source = min((claim.source for claim in claims if claim.source), default="an unnamed source")
    said = ask.question.format(figure=say_figure(answer), source=source)
    key = f"{fact.fact_id}|{ask.missing}|{ask.companion}"
    return Gap(
        "g" + sha256(key.encode()).hexdigest()[:10], said, fact.fact_id, first.document_id, first.start, first.end
    )


def say_figure(answer: Answer) -> str:
    """A fact's figure, what it counts and when: ``five or eight people killed on 31 December 2025``."""
    fact, claims = answer.fact, answer.claims
    values = sorted({claim.best for claim in claims if claim.best is not None})
    measured = "/" in fact.unit
    if fact.status == "conflicting" and len(values) > 1:
        said = _say_rivals(claims, values, fact.unit if measured else "")
    else:
        lead = min(
            (claim for claim in claims if claim.best == fact.best),
            key=lambda c: (c.bound, c.claim_id),
            default=claims[0],
        )
        said = say_row(lead, unit=measured)
        if fact.best is not None and not measured:
            said = said if lead.bound != "exact" else say_cardinal(fact.best)
    counted = "" if measured or not fact.subject else f" {_count_out(fact, said)}"
    date = say_date(fact.event_date)
    return f"{said}{counted}{_link_date(date)}"


def _say_rivals(claims: Sequence[Claim], values: Sequence[float], unit: str) -> str:
    """Figures that exclude each other, the lowest first, each with its bound: ``61, at least 70 or 72``."""
    if all(claim.bound in {"", "exact"} for claim in claims if claim.best is not None):
        return say_choice(values, unit)
    ordered = sorted((c for c in claims if c.best is not None), key=lambda c: (c.best, c.bound, c.claim_id))
    return join_names(dict.fromkeys(say_row(claim, unit=bool(unit)) for claim in ordered), "or")


def _count_out(fact: Fact, said: str) -> str:
    """What is counted, behind its number: ``person killed`` of one, ``of people killed`` of dozens."""
    if said == "one":
        noun, blank, rest = fact.subject.partition(" ")
        return f"{'person' if noun == 'people' else noun.removesuffix('s')}{blank}{rest}"
    return f"of {fact.subject}" if fact.best is None and said.endswith("s") else fact.subject


def _link_date(date: str) -> str:
    """A date with its preposition: ``on 31 December 2025``, ``in early March 2024``, ``since September 2025``."""
    if not date:
        return ""
    if date.startswith(("between ", "up to ", "since ", "about ", "perhaps ")):
        return f" {date}"
    return f" on {date}" if date[0].isdigit() and " " in date else f" in {date}"
