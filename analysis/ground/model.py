"""The rows that the line hands on, one class per noun.

Every offset is a code point, end-exclusive, into the text of the file as received (of a page, a PDF or a row of a
table, into the text taken out of it): ``text[start:end]`` is the evidence, character for character. A cell that
nothing in the text supports is empty (``""`` or ``None``), never a plausible value. Dates are EDTF level 1 strings.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import fields

Basis = Literal["manifest", "stated", "inferred", "unknown"]
DateBasis = Literal["stated", "resolved", "inferred", "unknown"]
Bound = Literal["exact", "about", "at_least", "more_than", "at_most", "less_than", "range", "vague"]
PartKind = Literal[
    "title", "subtitle", "byline", "dateline", "date", "subhead", "body", "caption", "credit", "footer", "post"
]

#: Bounds that are open upwards and downwards.
FLOORS: frozenset[str] = frozenset({"at_least", "more_than"})
CEILINGS: frozenset[str] = frozenset({"at_most", "less_than"})

#: Parts whose figures are claims of the article itself. A post's figures are claims too, credited to its author.
TELLING: frozenset[str] = frozenset("title subtitle body post".split())

_START = attrgetter("start")


class Row(Struct, frozen=True):
    """What is read once and stays as it is.

    Its kinds say ``frozen`` again, for the type checker; a module that is compiled has it from here alone.
    """


# Rows of numbers and words alone are left out of garbage collection: nothing in them can lead back to them.
class Part(Struct, frozen=True, array_like=True, gc=False):
    """A stretch of a document by its role on the page; one or more whole lines, in order, never overlapping."""

    kind: PartKind
    start: int
    end: int


class PartRow(Struct, frozen=True):
    """A row of parts.csv: a part, with its document."""

    document_id: str
    kind: str
    start: int
    end: int


class Sentence(Struct, frozen=True, array_like=True, gc=False):
    """One sentence; ``paragraph`` counts the document's paragraphs from 0, ``part`` is the kind of its part."""

    start: int
    end: int
    paragraph: int
    part: PartKind


class Document(Struct, frozen=True, array_like=True):
    """One article; a file may hold several. A row of documents.csv, with the text and its reading beside it."""

    document_id: str  #: its file below the folder of texts, without ending; ``#2`` for a second article of it
    file: str
    start: int  #: of the article in its text
    end: int
    title: str
    outlet: str
    outlet_basis: Basis  #: told by the manifest, stated in the text, inferred, or unknown
    agency: str
    dateline: str  #: where it was written
    published: str  #: the day it appeared
    published_basis: Basis
    sha256: str  #: of the file
    text_sha256: str  #: of the article
    words: int
    text_file: str = ""  #: below ``texts/``, what holds the text that offsets point into: ``file``, or taken from it
    pages: str = ""  #: where the pages of a PDF begin in that text, as offsets between spaces; empty without pages
    author: str = ""
    url: str = ""
    text: str = ""  #: the whole text; offsets point into it
    folded: str = ""  #: ``text.fold(text)``: same length, lower case, plain quotes, dashes and spaces
    parts: tuple[Part, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    dates: tuple[DateMention, ...] = ()  #: every date expression, resolved, in order, never overlapping
    openings: Sequence[int] | None = None  #: where numbers can begin, while that is known; see ``openings``
    yearless: str = ""  #: month and day of a dateline that gives no year, where it is not told: ``05-12``
    lead: str = ""  #: its first words, by which it is known again; empty where there are few

    def place_sentence(self, offset: int) -> int:
        """The place of the sentence in which an offset lies, or behind which; -1 before all."""
        return bisect_right(self.sentences, offset, key=_START) - 1

    def find_sentence(self, offset: int) -> Sentence | None:
        """The sentence in which an offset lies; None between two."""
        at = self.place_sentence(offset)
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None

    def list_dates(self, start: int, end: int) -> Sequence[DateMention]:
        """The dates that begin in a stretch, in order."""
        first = bisect_left(self.dates, start, key=_START)
        return self.dates[first : bisect_left(self.dates, end, first, key=_START)]


class Numeral(Struct, frozen=True, gc=False):
    """A number as written, with its bound words, without unit or noun.

    ``start``/``end`` hold the number itself (``3 million``, ``20 to 30``, ``two-thirds``);
    ``bound_start`` is where the bound words begin (``at least``), else ``start``; ``bound_end`` likewise behind it
    (``114 or more``).
    """

    start: int
    end: int
    low: float | None
    best: float | None
    high: float | None
    bound: Bound
    bound_start: int
    bound_end: int


class Quantity(Struct, frozen=True, gc=False):
    """A numeral with what it counts or measures.

    ``value_start``/``value_end`` hold number, scale and unit as written (``800,000 barrels a day``), or the number
    alone before a counted noun (``eight``). ``counted`` is the noun phrase's head as in the text (``people``),
    ``noun_start``/``noun_end`` the whole counted noun phrase behind (or before) the number; -1 where there is none.
    """

    value_start: int
    value_end: int
    start: int  #: with the bound words
    end: int  #: with the bound words and the counted noun
    low: float | None
    best: float | None
    high: float | None
    bound: Bound
    unit: str
    counted: str
    noun_start: int
    noun_end: int
    role: Literal["level", "change", ""]


class DateMention(Struct, frozen=True, array_like=True, gc=False):
    """A date expression as written and what it can mean before it is anchored; see ``dates``."""

    start: int
    end: int
    edtf: str  #: resolved value, empty where nothing anchors it
    basis: DateBasis
    duration: bool = False  #: holds a length of time that is a quantity too: ``the past two years``


class Attribution(Struct, frozen=True, gc=False):
    """Who is credited with a stretch of content.

    ``start``/``end`` hold the content. ``source`` is resolved (``Ana Ruiz`` for ``she``); its span is that of
    the crediting words, -1 where there is none. What a document says in its own voice has no Attribution; a claim of
    it has one for its columns alone.
    """

    start: int
    end: int
    source: str
    source_start: int
    source_end: int
    source_kind: Literal["named", "unnamed", "outlet", "post", ""]
    cue: str
    mode: Literal["quoted", "reported", "own_voice"]
    chain: str


class Quotation(Struct, frozen=True):
    """Words in quotation marks: ``start``/``end`` inside the marks, one utterance even over several paragraphs.

    ``scare`` marks words that are set off (``“kinetic strike”``) rather than spoken by a source named nearby.
    """

    start: int
    end: int
    attribution: Attribution | None
    scare: bool


class Claim(Struct, frozen=True, array_like=True, gc=False):
    """A row of claims.csv: one checkable assertion in one document, tied to its span."""

    claim_id: str  #: the same whatever else the corpus holds: from its article, span, kind and measure
    document_id: str
    file: str
    kind: Literal[
        "figure", "quotation", "statement"
    ]  #: a number, words in quotation marks, or reported speech without them
    measure: str = ""  #: ``casualties.killed``; empty where no topic takes it
    counted: str = ""  #: what is counted, as written: ``people``
    value_text: str = ""  #: the number with scale and unit, as written
    value_start: int | None = None
    value_end: int | None = None
    low: float | None = None  #: in ``unit``, as are ``best`` and ``high``; see ``bounds.bound_value``
    best: float | None = None
    high: float | None = None
    bound: str = ""  #: one of Bound
    unit: str = ""  #: singular: ``person``, ``barrel/day``, ``USD``
    role: str = ""  #: ``level`` (to 2.4 million), ``change`` (by 200,000)
    time_scope: str = ""  #: ``event``, ``running_total``, ``state`` (a level), ``past`` (once, used to)
    event_date: str = ""  #: when what is counted happened, or the period of a total or level
    date_text: str = ""  #: the words that say so, which may stand in another sentence
    date_basis: str = ""  #: one of DateBasis
    as_of: str = ""  #: the day that it speaks about; ``../`` before it for an earlier figure
    place: str = ""  #: as written, as is ``actor``, who did it
    actor: str = ""
    source: str = ""  #: who is credited, resolved: the name for ``he``
    source_start: int | None = None  #: of the crediting words
    source_end: int | None = None
    source_kind: str = ""  #: ``named``, ``unnamed``, ``outlet``, ``post``
    chain: str = ""  #: who has it from whom, first to last: ``police > Reuters > Daily``
    cue: str = ""  #: the reporting words
    mode: str = ""  #: ``quoted``, ``reported``, ``own_voice``
    hedge: str = ""  #: words that weaken the event: ``reportedly``
    start: int = 0  #: of the claim's own words, the evidence
    end: int = 0
    evidence: str = ""
    sentence_start: int = 0  #: of the sentence that a reader is taken to
    sentence_end: int = 0
    origin_id: str = ""
    review: str = "auto"  #: ``auto``, or what data/review.csv decided: ``confirmed``, ``rejected``, ``corrected``

    @property
    def number(self) -> float | None:
        """The number that stands for it: the best, else the least, else the most; None for a vague one."""
        return next((value for value in (self.best, self.low, self.high) if value is not None), None)

    @property
    def origin(self) -> str:
        """Its origin; where none is known its document, which starts with itself."""
        return self.origin_id or self.document_id


class Echo(Struct, frozen=True, array_like=True):
    """A row of echoes.csv: one maximal run of words that two documents share."""

    document_a: str
    start_a: int
    end_a: int
    document_b: str
    start_b: int
    end_b: int
    tokens: int  #: how many words
    kind: Literal["quote", "prose"]  #: in quotation marks in both, or not
    text: str


class OriginLink(Struct, frozen=True):
    """A row of origins.csv: why a document or claim shares an origin with another document."""

    origin_id: str
    document_id: str
    claim_id: str  #: empty where the whole documents share it
    other_document_id: str
    reason: str  #: ``shared_prose``, ``shared_quote``, ``named_upstream``, ``same_announcement``
    start: int | None  #: of what shows it, as far as it stands in the text
    end: int | None
    other_start: int | None
    other_end: int | None
    strength: float  #: up to 1


class Wording(Struct, frozen=True, array_like=True):
    """A row of wordings.csv: one document's version of an utterance."""

    utterance_id: str
    document_id: str
    claim_id: str
    speaker: str
    start: int
    end: int
    relation: Literal["same", "punctuation", "reworded", "fragment", "grown"]  #: to the first version
    differs: str  #: ``five → six; −seven``: what reads otherwise there


class Fact(Struct, frozen=True, array_like=True):
    """A row of facts.csv: one question and the claims that answer it."""

    fact_id: str
    measure: str
    subject: str  #: what is counted: ``people killed``
    place: str
    unit: str
    event_date: str  #: of the incident, the total or the level
    low: (
        float | None
    )  #: the least and the most that its claims give; ``best`` is given by most origins, of equals the least
    best: float | None
    high: float | None
    status: str  #: the first that holds: ``superseded``, ``conflicting``, ``corroborated``, ``repeated``, ``single``
    why: str  #: what decided the status
    reasons: str  #: what may explain a conflict
    documents: int  #: how many tell it, from how many outlets and origins
    outlets: int
    origins: int
    claim_ids: str
    grade_source: str = ""  #: A to F, of the outlets
    grade_info: str = ""  #: 1 to 6, of the information
    grade_reasons: str = ""
    confidence: str = ""  #: ``low``, ``moderate``, ``high``
    confidence_reason: str = ""
    time_scope: str = ""  #: this and the next three as in claims
    role: str = ""
    actor: str = ""
    as_of: str = ""
    near: str = ""  #: facts kept apart that may answer the same question


class Reference(Struct, frozen=True):
    """A row of references.csv: a production claim beside a published series."""

    claim_id: str
    document_id: str
    series: str  #: producer and basis
    definition: str  #: what the series counts
    period: str
    reference_value: float
    difference_percent: float | None  #: None where the reference is 0
    relation: str = ""  #: how the period was chosen: ``same period``, ``nearest month``, for a past level the years


class Check(Struct, frozen=True, array_like=True):
    """A row of checks.csv: a note in the margin."""

    check_id: str
    document_id: str
    start: int
    end: int
    kind: str  #: ``stale``, ``quote_altered``; data/words.toml says each in ``provenance.kinds``
    severity: str  #: ``slip`` where the texts contradict it, else ``note``
    message: str
    other_document_id: str = ""  #: what it is held against, where there is something
    other_start: int | None = None
    other_end: int | None = None


class Gap(Struct, frozen=True):
    """A row of gaps.csv: what the corpus asks and does not answer."""

    gap_id: str
    question: str
    fact_id: str  #: empty where it is asked of no fact
    document_id: str  #: where a document raises it, with the place
    start: int | None
    end: int | None


class MeasureRow(Struct, frozen=True):
    """A row of measures.csv: a measure of ``data/topics/``, with the words that a briefing says it in."""

    measure: str
    topic: str
    title: str
    singular: str
    plural: str
    scope: str
    passing: str = ""  #: *yes* where a later number replaces an earlier one, whoever gave it
    where: str = ""  #: how its place is said, where it is not *in* it: ``from or to``


class Refusal(Struct, frozen=True):
    """A row of rejected.csv: an input that was refused, and why."""

    file: str
    reason: str


#: Fields of Document that are no columns of documents.csv.
READING: frozenset[str] = frozenset("text folded parts sentences dates openings yearless lead".split())


def columns(row_class: type[Any]) -> list[str]:
    """The table columns of a row class, in order."""
    return [f.name for f in fields(row_class) if row_class is not Document or f.name not in READING]
