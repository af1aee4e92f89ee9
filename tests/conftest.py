"""What several tests share: tables of cases, hand-made rows, the seeds built once, their briefings made once."""

import os
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from analysis.__main__ import run
from analysis.acts.measures import Reading, read_all_measures
from analysis.answers import facts
from analysis.answers.facts import Answer, gather_answers
from analysis.context.claims import read_claims
from analysis.counted.quantities import find_all_quantities
from analysis.declared.vocabulary import Judgment
from analysis.documents.rawtexts import read_documents
from analysis.ground.judgment import DATA
from analysis.ground.model import Claim, Document, Fact, MeasureRow, Quantity, Sentence
from analysis.ground.text import fold
from analysis.marks.stretches import Stretch
from analysis.reading.extracts import read_rules
from analysis.run.build import build_tables
from analysis.run.publish import publish_briefings
from analysis.telling.charts import Chart

ROOT = Path(__file__).resolve().parent.parent
#: The project's own, and its words beside numbers.
RULES = read_rules(DATA)
JUDGMENT = RULES.judgment
VOCABULARY = JUDGMENT.vocabulary
#: How an article of Tuesday 9 May 2023 begins.
DATELINE = "BROD, 9 May 2023 (Agency) -- "
#: An article of 12 March 2024 around a sentence.
ARTICLE = "By Ana Ruiz\nMarch 12, 2024\n\nOfficials met in the capital again.\n\n{}\n"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files of few tests first: those build and print, and no core is to wait at the end for the last of them."""
    tests = Counter(item.path for item in items)
    items.sort(key=lambda item: tests[item.path])


def cases(names: str | Sequence[str], /, **told: Any) -> pytest.MarkDecorator:
    """A test for each case, told as ``what_it_shows=(values of the names)``; of one name the value alone."""
    return pytest.mark.parametrize(names, told.values(), ids=told)


def view(text: str, start: int = 0, end: int | None = None, dated: Sequence[tuple[int, int]] = ()) -> Stretch:
    """A text, or a part of it, as the rules about numbers see it."""
    return Stretch(text, fold(text), start, len(text) if end is None else end, VOCABULARY, dated)


def make_document(name: str = "a", text: str = "", **known: Any) -> Document:
    """A document of which all that is not told is empty or unknown."""
    cells: dict[str, Any] = dict.fromkeys(("title", "outlet", "agency", "dateline", "published", "sha256"), "")
    cells |= {"text_sha256": "", "words": 9} | known
    cells |= {f"{cell}_basis": "stated" if cells[cell] else "unknown" for cell in ("outlet", "published")}
    return Document(name, f"{name}.txt", 0, len(text), text=text, folded=fold(text), **cells)


#: What charts are tried on.
MEASURES = {
    "harm.killed": MeasureRow("harm.killed", "harm", "Harm", "person killed", "people killed", "event"),
    "harm.injured": MeasureRow("harm.injured", "harm", "Harm", "person injured", "people injured", "event"),
    "oil.crude": MeasureRow("oil.crude", "oil", "Oil production", "barrel a day", "barrels a day", "state"),
}


def make_fact(name: str, claims: str, **cells: Any) -> Fact:
    """A fact of some claims, named by their ids; one text counts people killed where nothing else is told."""
    given: dict[str, Any] = dict.fromkeys(("place", "event_date", "why", "reasons", "subject"), "")
    given |= {"measure": "harm.killed", "unit": "person", "low": None, "best": None, "high": None, "status": "single"}
    given |= {"documents": 1, "outlets": 1, "origins": 1, "time_scope": "event"}
    return Fact(fact_id=name, claim_ids=claims, **{**given, **cells})


def find_facts(
    claims: Sequence[Claim],
    documents: Sequence[Document],
    origins: Mapping[tuple[str, str], str] | None = None,
    measures: Mapping[str, MeasureRow] | None = None,
) -> list[Fact]:
    """The facts of claims; ``origins`` by document and claim id are told beside them."""
    named = [replace(c, origin_id=(origins or {}).get((c.document_id, c.claim_id), c.origin_id)) for c in claims]
    return list(facts.find_facts(named, documents, measures))


def document(name: str, text: str = "", **known: Any) -> Document:
    """A document of an outlet of its own."""
    return make_document(name, text, **{"outlet": name.upper(), "text_sha256": name, **known})


def figure(name: str, document_id: str, best: float | None, bound: str = "exact", **known: Any) -> Claim:
    """A claim of a measure, with the bound's own low and high."""
    low = best if bound in {"exact", "at_least", "more_than"} else None
    high = best if bound in {"exact", "at_most", "less_than"} else None
    cells: dict[str, Any] = {
        "measure": "casualties.killed", "unit": "person", "counted": "people", "low": low, "high": high,
        "time_scope": "event", "value_text": "dozens" if best is None else f"{best:g}",
    } | known  # fmt: skip
    return Claim(name, document_id, f"{document_id}.txt", "figure", best=best, bound=bound, **cells)


def told(text: str, words: str, **known: Any) -> dict[str, Any]:
    """Spans of a claim whose sentence is the whole text and whose own words are ``words``."""
    start = text.index(words)
    return {"start": start, "end": start + len(words), "sentence_end": len(text), "evidence": words, **known}


#: What is known of a raid.
RAID = {"place": "Brod", "event_date": "2024-03-02", "source_kind": "named", "mode": "reported"}


def list_answers(facts: Sequence[Fact], claims: Sequence[Claim]) -> list[Answer]:
    """Facts with their claims and measures."""
    return [replace(answer, measure=MEASURES.get(answer.fact.measure)) for answer in gather_answers(facts, claims)]


def read_texts(chart: Chart | None) -> str:
    """The words that stand in a chart, a line each."""
    assert chart is not None
    root = ET.fromstring(chart.figure["svg"])
    return "\n".join("".join(text.itertext()) for text in root.iter("{http://www.w3.org/2000/svg}text"))


def join_sentences(sentences: Sequence[str]) -> tuple[str, tuple[Sentence, ...]]:
    """Sentences as one text, each with its span there."""
    spans, at = [], 0
    for sentence in sentences:
        spans.append(Sentence(at, at + len(sentence), 0, "body"))
        at += len(sentence) + 1
    return " ".join(sentences), tuple(spans)


def read_quantities(text: str, dated: Sequence[tuple[int, int]] = ()) -> list[Quantity]:
    """The quantities of one sentence; ``dated`` are the spans of its dates."""
    document = make_document("x", text, sentences=(Sentence(0, len(text), 0, "body"),))
    return find_all_quantities([document], VOCABULARY, [dated])[0]


def read_measures(text: str, judgment: Judgment = JUDGMENT) -> list[Reading]:
    """What the numbers of an article come to."""
    (document,) = read_documents(text.encode(), "x.txt")
    dated = [(date.start, date.end) for date in document.dates if not date.duration]
    quantities = find_all_quantities([document], judgment.vocabulary, [dated])
    return read_all_measures([document], quantities, [document.dates], judgment)[0]


def say_value(reading: Reading) -> str:
    """The number of a reading; *vague* where there is none."""
    quantity = reading.quantity
    number = next((n for n in (quantity.best, quantity.low, quantity.high) if n is not None), None)
    return "vague" if number is None else f"{number:.12g}"


def say_measures(readings: list[Reading]) -> list[str]:
    """``12 killed`` for casualties.killed."""
    return [f"{say_value(r)} {r.measure.rpartition('.')[2] or '-'}" for r in readings]


def read_typed(text: str, judgment: Judgment = JUDGMENT) -> list[Claim]:
    """The claims of a text that a measure takes."""
    documents = read_documents(text.encode(), "x.txt")
    return [claim for document in documents for claim in read_claims(document, judgment) if claim.measure]


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The seeds' tables."""
    out = tmp_path_factory.mktemp("built")
    build_tables(ROOT / "seeds", DATA, out)
    return out


@pytest.fixture(scope="session")
def reports(built, tmp_path_factory):
    """The seeds' briefings, as data/briefings.toml lists them."""
    out = tmp_path_factory.mktemp("reports")
    outcomes = publish_briefings((), {}, DATA, built, out, len(os.sched_getaffinity(0)))
    assert [outcome.error for outcome in outcomes if outcome.error] == []
    return out


@pytest.fixture
def call(monkeypatch, capsys):
    """A command as a user types it, in this process, which spares its start; its exit code and what it says."""

    def call_here(*words, cwd):
        monkeypatch.chdir(cwd)
        monkeypatch.setattr(sys, "argv", ["analysis", *map(str, words)])
        try:
            run()
        except SystemExit as end:
            return end.code, capsys.readouterr().err
        return 0, capsys.readouterr().err

    return call_here
