"""Findings read as a good editor would have written them: voices counted, bounds kept, doubt in its place."""

import re

import pytest

from analysis.findings import (
    Notes,
    key_claim,
    name_document,
    rank_facts,
    say_claim,
    say_confidence,
    say_document,
    say_event,
    say_fact,
    say_latest,
    say_title,
)
from analysis.model import Claim, Document, Fact, MeasureRow

MEASURES = {
    "casualties.killed": MeasureRow(
        "casualties.killed", "casualties", "Casualties", "person killed", "people killed", "event"
    ),
    "production.crude_oil": MeasureRow(
        "production.crude_oil", "production", "Oil production", "barrel", "barrels", "state"
    ),
}


def make_document(name="d1", outlet="", title="", text="The blast killed five people. More.", published=""):
    return Document(
        document_id=name, file=f"{name}.txt", start=0, end=len(text), title=title, outlet=outlet,
        outlet_basis="unknown", agency="", dateline="", published=published, published_basis="unknown",
        sha256="", text_sha256="", words=6, text=text,
    )  # fmt: skip


def make_claim(best, bound="exact", name="d1", **cells):
    low = None if bound in ("about", "at_most") else best
    high = None if bound in ("about", "at_least", "more_than") else best
    cells = {"measure": "casualties.killed", "unit": "person", "counted": "people"} | cells
    return Claim(
        claim_id=f"{name}-{best}", document_id=name, file=f"{name}.txt", kind="figure",
        low=low, best=float(best), high=high, bound=bound, **cells,
    )  # fmt: skip


def make_fact(status, claims, origins=1, documents=1, **cells):
    cells = {"event_date": "2025-12-31", "place": "", "time_scope": "event", "unit": "person"} | cells
    return Fact(
        fact_id="f1", measure=claims[0].measure, subject="people killed", low=None, best=claims[0].best, high=None,
        status=status, why="", reasons="", documents=documents, outlets=0, origins=origins,
        claim_ids=" ".join(c.claim_id for c in claims), **cells,
    )  # fmt: skip


def say(fact, claims, documents=None):
    documents = documents or {c.document_id: make_document(c.document_id, outlet="AFP") for c in claims}
    runs = say_fact(fact, claims, documents, MEASURES, Notes())
    return "".join(run if isinstance(run, str) else run["t"] for run in runs)


FIVE, EIGHT = make_claim(5), make_claim(8, name="d2")
LEAST = make_claim(114, "at_least")
OIL = make_claim(
    800_000, "about", measure="production.crude_oil", unit="barrel/day", counted="barrels", as_of="2022-03~"
)
PEAK = make_claim(3_000_000, "more_than", measure="production.crude_oil", unit="barrel/day", counted="barrels")


@pytest.mark.parametrize(
    ("fact", "claims", "sentence"),
    [
        (make_fact("conflicting", [FIVE, EIGHT]), [FIVE, EIGHT],
         "Reports put the number of people killed on 31 December 2025 at five or eight. "
         "All of them go back to one origin, so they do not confirm each other."),
        (make_fact("conflicting", [FIVE, EIGHT], origins=2), [FIVE, EIGHT],
         "Reports put the number of people killed on 31 December 2025 at five or eight; "
         "the figures come from two origins and cannot all be true of one event."),
        (make_fact("repeated", [LEAST], documents=3, event_date="2025-09-01/..", time_scope="running_total"), [LEAST],
         "Three articles give the number of people killed since 1 September 2025 as at least 114; "
         "they share one origin, so they do not confirm each other."),
        (make_fact("corroborated", [FIVE], origins=2, documents=2, place="Kabul"), [FIVE],
         "Two separate origins put the number of people killed on 31 December 2025 in Kabul at five."),
        (make_fact("single", [FIVE], event_date=""), [FIVE], "AFP puts the number of people killed at five."),
        (make_fact("single", [OIL], event_date="", time_scope="state"), [OIL],
         "AFP puts oil production around March 2022 at roughly 800,000 barrels a day."),
        (make_fact("single", [PEAK], event_date="", time_scope="past"), [PEAK],
         "AFP puts oil production at an earlier peak at over 3 million barrels a day."),
    ],
    ids=["a_conflict_inside_one_origin", "a_conflict_of_two_origins", "a_repeat_is_no_second_voice",
         "two_origins_agree", "one_voice", "a_level_has_its_date", "a_past_level_says_so"],
)  # fmt: skip
def test_a_fact_is_said_in_one_sentence(fact, claims, sentence):
    assert say(fact, claims) == sentence


def test_a_single_claim_names_who_is_credited():
    claim = make_claim(5, source="Interior Ministry", source_kind="named")
    fact = make_fact("single", [claim])
    assert say(fact, [claim]).endswith("at five, crediting Interior Ministry.")


def test_the_outlet_is_not_credited_with_itself():
    claim = make_claim(5, source="AFP", source_kind="outlet")
    assert "crediting" not in say(make_fact("single", [claim]), [claim])


@pytest.mark.parametrize(
    ("fact", "claims", "title"),
    [
        (make_fact("conflicting", [FIVE, EIGHT]), [FIVE, EIGHT],
         "Five or eight people killed on 31 December 2025: the reports disagree"),
        (make_fact("single", [make_claim(1)]), [make_claim(1)], "One person killed on 31 December 2025: one account"),
        (make_fact("single", [OIL], event_date="", time_scope="state"), [OIL],
         "Oil production of roughly 800,000 barrels a day around March 2022: one account"),
        (None, [], "No figure answers the questions of this briefing"),
    ],
    ids=["a_conflict", "one_person_is_singular", "a_level", "no_figure"],
)  # fmt: skip
def test_the_title_is_the_finding(fact, claims, title):
    assert say_title(fact, claims, MEASURES) == title


@pytest.mark.parametrize(
    ("edtf", "words", "said"),
    [
        ("2025-12-31", "", "on 31 December 2025"), ("2022-03", "", "in March 2022"), ("2022", "", "in 2022"),
        ("2025-09-01/..", "since early September", "since early September 2025"),
        ("2025-09-01/..", "since September 1", "since 1 September 2025"),
        ("2025-12-31/2026-01-02", "", "between 31 December 2025 and 2 January 2026"), ("", "", ""),
    ],
)  # fmt: skip
def test_a_date_has_its_preposition(edtf, words, said):
    assert say_event(edtf, [words]) == said


def test_a_document_without_title_is_named_by_its_first_words():
    document = make_document(text="Five people died when a bridge fell into the river on Monday.")
    assert say_document(document) == "an undated article beginning “Five people died when a bridge fell into the …”"
    assert name_document(document) == "“Five people died when a bridge fell…”"


def test_a_document_is_named_by_its_outlet_where_it_has_one():
    assert name_document(make_document(outlet="Reuters", title="Bridge falls")) == "Reuters"


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        (make_claim(2, measure="", counted="officials"), "2 officials"),
        (make_claim(7, measure="", counted="", unit="year"), "7 years"),
        (OIL, "roughly 800,000 barrels a day"),
        (make_claim(60, "about", measure="", counted="countries", unit="country"), "roughly 60 countries"),
        (make_claim(5, counted=""), "5 people"),
    ],
    ids=["the_noun_of_the_text", "a_measure_of_time", "a_rate", "a_bound", "a_unit_where_no_noun_stands"],
)  # fmt: skip
def test_a_claim_is_said_with_what_it_counts(claim, said):
    assert say_claim(claim) == said


def test_notes_are_numbered_in_the_order_of_citation_and_keep_their_number():
    notes = Notes()
    one, two, again = notes.cite("five", "a"), notes.cite("eight", "b"), notes.cite("five", "a")
    assert [run["note"] for run in (one, two, again)] == [1, 2, 1]
    assert [run["ref"] for run in (one, two, again)] == ["ref-1-1", "ref-2-1", "ref-1-2"]


def test_a_claim_of_one_article_in_two_documents_has_two_notes():
    assert key_claim(make_claim(5)) != key_claim(make_claim(5, name="d2"))


def test_what_a_reader_needs_first_comes_first():
    conflict = make_fact("conflicting", [FIVE, EIGHT])
    single = make_fact("single", [LEAST])
    past = make_fact("corroborated", [PEAK], event_date="", time_scope="past")
    assert rank_facts([past, single, conflict], ["casualties", "production"]) == [conflict, single, past]


def test_the_latest_day_is_said_with_its_openness():
    claims = [make_claim(5, as_of="2025-12-31/.."), make_claim(6, as_of="2025-12-30")]
    assert say_latest(claims, {"d1": make_document()}) == "31 December 2025 or later"


#: ICD 203's words of likelihood; confidence never shares a sentence with one.
LIKELIHOOD = re.compile(
    r"\b(?:remote|very unlikely|highly improbable|unlikely|improbable|roughly even|likely|probable|probably|"
    r"highly probable|almost certain|nearly certain)\b"
)


def test_confidence_and_likelihood_never_share_a_sentence(built, reports):
    pages = [
        re.sub(r"<style>.*?</style>", "", p.read_text(encoding="utf-8"), flags=re.DOTALL)
        for p in reports.glob("*.html")
    ]
    sentences = [s for page in pages for s in re.split(r"(?<=[.!?])\s+", re.sub(r"<[^>]+>", " ", page))]
    stated = [s for s in sentences if re.search(r"\b(?:low|moderate|high) confidence\b", s, re.IGNORECASE)]
    assert stated
    assert [s for s in stated if LIKELIHOOD.search(s)] == []


def test_confidence_is_said_with_its_reason():
    fact = make_fact("single", [FIVE])
    assert say_confidence(fact) == ""
