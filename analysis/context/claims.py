"""Claims: every figure, quotation and reported statement of one document, each tied to its own words."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from typing import Final, Literal

from msgspec.structs import replace

from ..acts.circumstances import read_plain_date
from ..acts.measures import Reading, read_all_measures
from ..counted.quantities import find_all_quantities
from ..credit.attribution import AttributionReading, find_attributions
from ..declared.vocabulary import Judgment
from ..ground.model import TELLING, Attribution, Claim, Document, Sentence
from .antecedents import carry_days
from .continuations import carry_levels
from .recounts import name_recounts
from .totals import date_totals

_ORDER: Final = attrgetter("start", "end", "kind", "measure", "value_start")
Kind = Literal["figure", "quotation", "statement"]

_LONGEST: Final = 160  # characters: where trigger and number stand farther apart, the number alone is the evidence


def read_claims(document: Document, judgment: Judgment) -> list[Claim]:
    """Every claim of one document, from its own text alone.

    Figures, typed or not; quotations with their speakers; reported statements. What stands in captions, credits,
    bylines or footers is not the article's claim and is left out.

    Returns:
        Claims by (start, end, kind, measure); an empty list where the document claims nothing.
    """
    return read_all_claims([document], judgment)[0]


def read_all_claims(documents: Sequence[Document], judgment: Judgment) -> list[list[Claim]]:
    """The claims of each document, as ``read_claims`` gives them.

    All documents take one step before any takes the next: repeating a step is quicker than going through all of them.
    """
    mentions = [document.dates for document in documents]
    spans = [[(d.start, d.end) for d in found] for found in mentions]
    quantities = find_all_quantities(documents, judgment.vocabulary, spans)
    credits = [find_attributions(document, judgment.lexicon) for document in documents]
    readings = read_all_measures(documents, quantities, mentions, judgment)
    named = [name_recounts(document, read, judgment) for document, read in zip(documents, readings, strict=True)]
    dated = [date_totals(document, read, judgment) for document, read in zip(documents, named, strict=True)]
    told = [carry_days(document, read, judgment) for document, read in zip(documents, dated, strict=True)]
    told = [carry_levels(document, read, judgment) for document, read in zip(documents, told, strict=True)]
    articles = [_Article(document) for document in documents]
    figures = [list(_read_figures(*given)) for given in zip(articles, told, credits, strict=True)]
    quotations = [list(_read_quotations(*given)) for given in zip(articles, credits, strict=True)]
    statements = [list(_read_statements(*given)) for given in zip(articles, credits, strict=True)]
    return [_order_claims(chain(*found)) for found in zip(figures, quotations, statements, strict=True)]


def _order_claims(claims: Iterable[Claim]) -> list[Claim]:
    """Each claim once, the last of those of one name."""
    named = {claim.claim_id: claim for claim in claims}
    return sorted(named.values(), key=_ORDER)


class _Article:
    """A document with its sentences by offset, asked for in any order, and the names of its claims."""

    def __init__(self, document: Document) -> None:
        self.document = document
        #: who is credited where nobody else is
        self.voice = Attribution(0, 0, document.outlet, -1, -1, "outlet", "", "own_voice", "")
        digest = (
            document.text_sha256 or hashlib.sha256(document.text[document.start : document.end].encode()).hexdigest()
        )
        self._name = hashlib.sha256(f"{digest}|".encode())  #: what the names of all claims begin with

    def find_sentence(self, start: int) -> Sentence | None:
        """The sentence in which an offset lies, if it is one that tells."""
        sentence = self.document.find_sentence(start)
        return sentence if sentence is not None and sentence.part in TELLING else None

    def find_end(self, end: int) -> int:
        """Where the sentence ends that holds a span's last character; the span's own end outside of any."""
        sentence = self.find_sentence(end - 1)
        return sentence.end if sentence else end

    def name_claim(self, start: int, end: int, kind: Kind, measure: str = "") -> str:
        """A claim's id: the same in every copy of the article, wherever in its file it begins."""
        first = self.document.start
        name = self._name.copy()
        name.update(f"{start - first}|{end - first}|{kind}|{measure}".encode())
        return name.hexdigest()[:10]


def _read_figures(article: _Article, readings: Sequence[Reading], credits: AttributionReading) -> Iterator[Claim]:
    document = article.document
    for reading in readings:
        quantity = reading.quantity
        sentence = article.find_sentence(quantity.value_start)
        if sentence is None:
            continue
        start, end = _find_evidence(reading, sentence)
        around = reading.circumstances or read_plain_date(document, quantity, sentence.start, sentence.end)
        credit = _credit(article, sentence, credits.credit(quantity.value_start, quantity.value_end))
        earlier = credit.source.lower().startswith(_EARLIER) and not around.as_of.startswith("..")
        name = article.name_claim(quantity.value_start, quantity.value_end, "figure", reading.measure)
        yield replace(
            _make_claim(article, name, "figure", start, end, sentence, credit),
            measure=reading.measure,
            counted=quantity.counted,
            value_text=document.text[quantity.value_start : quantity.value_end],
            value_start=quantity.value_start,
            value_end=quantity.value_end,
            low=quantity.low,
            best=quantity.best,
            high=quantity.high,
            bound=quantity.bound,
            unit=_name_unit(reading),
            role=quantity.role,
            time_scope=around.time_scope,
            event_date=around.event_date,
            date_text=around.date_text,
            date_basis=around.date_basis,
            as_of=f"../{around.as_of}" if earlier and "/" not in around.as_of else around.as_of,
            place=around.place,
            actor=around.actor,
            hedge=around.hedge,
        )


def _name_unit(reading: Reading) -> str:
    """The unit of a quantity; of a count that is given for a time, such as *20 people a day*, with that time."""
    unit, around = reading.quantity.unit, reading.circumstances
    per = around.rate if around is not None and around.time_scope == "state" else ""
    return f"{unit}/{per}" if unit and per else unit


def _find_evidence(reading: Reading, sentence: Sentence) -> tuple[int, int]:
    """Trigger, number and noun together; without the trigger where that would be a long stretch."""
    quantity = reading.quantity
    start = min(quantity.start, quantity.value_start)
    end = max(quantity.end, quantity.value_end, quantity.noun_end)
    if reading.trigger_start >= 0:
        wide = min(start, reading.trigger_start), max(end, reading.trigger_end)
        if wide[1] - wide[0] <= _LONGEST:
            start, end = wide
    return max(start, sentence.start), max(min(end, sentence.end), quantity.value_end)


_NOBODY: Final = Attribution(0, 0, "", -1, -1, "", "", "quoted", "")
_POST: Final = Attribution(0, 0, "", -1, -1, "post", "", "quoted", "")


_EARLIER: Final = ("previous ", "earlier ")  #: who gave what has been told anew: an earlier report


def _credit(article: _Article, sentence: Sentence, attribution: Attribution | None) -> Attribution:
    """Whom the words of a sentence are credited to: a source, the author of a post, or the outlet itself."""
    return attribution or (_POST if sentence.part == "post" else article.voice)


def _read_quotations(article: _Article, credits: AttributionReading) -> Iterator[Claim]:
    for quotation in credits.quotations:
        if quotation.scare or quotation.end <= quotation.start:
            continue
        sentence = article.find_sentence(quotation.start)
        if sentence is None:
            continue
        said = _credit(article, sentence, quotation.attribution)
        if quotation.attribution is None and sentence.part != "post":
            said = _NOBODY
        yield _make_saying(article, sentence, "quotation", quotation.start, quotation.end, said)


def _read_statements(article: _Article, credits: AttributionReading) -> Iterator[Claim]:
    """What is reported without quotation marks; a headline only announces what the text says."""
    for attribution in credits.attributions:
        if attribution.mode != "reported" or attribution.end <= attribution.start:
            continue
        sentence = article.find_sentence(attribution.start)
        if sentence is None or sentence.part in ("title", "subtitle"):
            continue
        said = _credit(article, sentence, attribution)
        yield _make_saying(article, sentence, "statement", attribution.start, attribution.end, said)


def _make_saying(article: _Article, sentence: Sentence, kind: Kind, start: int, end: int, credit: Attribution) -> Claim:
    """A claim of words alone, which may go on in the sentences behind."""
    claim = _make_claim(article, article.name_claim(start, end, kind), kind, start, end, sentence, credit)
    return claim if end <= sentence.end else replace(claim, sentence_end=max(article.find_end(end), end))


def _make_claim(
    article: _Article, name: str, kind: Kind, start: int, end: int, sentence: Sentence, credit: Attribution
) -> Claim:
    """A claim by where it stands and whom it is credited to."""
    document = article.document
    return Claim(
        name,
        document.document_id,
        document.file,
        kind,
        source=credit.source,
        source_start=credit.source_start if credit.source_start >= 0 else None,
        source_end=credit.source_end if credit.source_end >= 0 else None,
        source_kind=credit.source_kind,
        chain=credit.chain,
        cue=credit.cue,
        mode=credit.mode,
        start=start,
        end=end,
        evidence=document.text[start:end],
        sentence_start=sentence.start,
        sentence_end=sentence.end,
    )
