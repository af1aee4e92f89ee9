"""A briefing holds what falls into its period, and says what does not."""

import re
import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from analysis.briefings.annex import show_evidence
from analysis.briefings.briefing import choose_topics, open_briefing
from analysis.briefings.exhibits import show_bottom_line
from analysis.ground.judgment import DATA, InputError
from analysis.run.build import build_tables
from tests.conftest import cases

TEXTS = {
    "old": "5 May 2021\n\nThe flood killed nine people on Monday.\n",
    "new": "7 January 2024\n\nThe blast killed three people on Saturday.\n",
    "undated": "The blast killed four people.\n",
    "level": "6 May 2021\n\nNorvania produced 800,000 barrels of oil a day in April, the ministry said.\n",
}


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    folder = tmp_path_factory.mktemp("briefing")
    (folder / "in").mkdir()
    for name, text in TEXTS.items():
        (folder / "in" / f"{name}.txt").write_text(text, encoding="utf-8")
    build_tables(folder / "in", DATA, folder / "built")
    return str(folder / "built")


@cases(
    ("period", "as_of", "names", "left_out"),
    everything=("", "", ["level", "new", "old", "undated"], []),
    a_year=("2021", "", ["level", "old"], ["undated"]),
    a_month=("2024-01", "", ["new"], ["undated"]),
    up_to_a_day=("", "2022-12-31", ["level", "old"], ["undated"]),
    a_period_cut_by_a_day=("2024", "2024-01-06", [], ["undated"]),
    nothing=("1999", "", [], ["undated"]),
)
def test_a_period_holds_the_articles_that_appeared_in_it(tables, period, as_of, names, left_out):
    briefing = open_briefing(tables, period, as_of)
    assert sorted(briefing.documents) == names
    assert [document.document_id for document in briefing.left_out] == left_out
    assert {claim.document_id for claim in briefing.claims} <= set(names)


def test_facts_of_a_period_rest_on_its_claims_alone(tables):
    assert [fact.best for fact in open_briefing(tables, "2021").choose_facts("casualties")] == [9.0]


def test_questions_of_a_period_are_asked_of_its_own_facts(tables):
    briefing = open_briefing(tables, "2021")
    facts = {fact.fact_id for fact in briefing.facts}
    assert briefing.gaps
    assert {gap.fact_id for gap in briefing.gaps} <= facts


def test_a_level_is_old_only_on_the_day_of_the_briefing(tables):
    aged = [[c.document_id for c in open_briefing(tables, p).checks if c.kind == "stale"] for p in ("", "2021")]
    assert aged == [["level"], []]


@cases(
    ("told", "chosen"),
    those_with_two_figures=({"floods": 3, "strikes": 2, "votes": 1}, ["floods", "strikes"]),
    the_only_one=({"votes": 1}, ["votes"]),
    all_where_the_texts_speak_of_none=({}, ["floods", "strikes", "votes"]),
)
def test_a_briefing_without_topics_takes_those_of_its_texts(tables, told, chosen):
    (fact,) = open_briefing(tables, "2021").choose_facts("casualties")
    facts = [replace(fact, measure=f"{topic}.counted") for topic, times in told.items() for _ in range(times)]
    assert choose_topics(["floods", "strikes", "votes"], facts) == chosen
    disputed = replace(fact, measure="votes.counted", status="conflicting")
    assert "votes" in choose_topics(["floods", "strikes", "votes"], [*facts, disputed])
    nobody = [replace(fact, measure="votes.counted", best=0.0)] * 2
    assert choose_topics(["floods", "strikes", "votes"], [*facts, *nobody]) == chosen


def test_the_briefing_looks_back_from_its_newest_article(tables):
    assert open_briefing(tables).as_of == "2024-01-07"
    assert open_briefing(tables, "2021").as_of == "2021-05-06"


@cases(
    ("given", "says"),
    no_period=({"period": "soon"}, "parameter 'period' is 'soon'; expected a date"),
    no_day=({"as_of": "2024-02-31"}, "parameter 'as_of' is '2024-02-31'; expected a date"),
    no_topic=({"topics": "casualtys"}, "no topic 'casualtys' in data/topics/; did you mean 'casualties'?"),
)
def test_a_wrong_parameter_is_told(tables, given, says):
    with pytest.raises(InputError, match=says):
        open_briefing(tables, **given)


def test_a_folder_without_tables_says_how_to_build_them(tmp_path):
    with pytest.raises(InputError, match="run `make data`"):
        open_briefing(str(tmp_path))


def test_names_of_a_text_in_capitals_do_not_shout_and_its_text_stays(tmp_path):
    text = "RADIO VICTORIA, 7 JANUARY 2024\n\nTHE BLAST KILLED THREE PEOPLE IN NORTHAVEN, MAYOR ANN OAK SAID.\n"
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(text, encoding="utf-8")
    build_tables(tmp_path / "in", DATA, tmp_path / "built")
    briefing = open_briefing(str(tmp_path / "built"))
    assert [document.text for document in briefing.documents.values()] == [text]
    assert briefing.claims
    for claim in briefing.claims:
        assert text[claim.start : claim.end] == claim.evidence
        assert not re.search("[A-Z]{4}", f"{claim.source} {claim.place} {claim.actor}")


def test_a_figure_that_a_person_decided_on_says_so_beside_its_sentence(tables, tmp_path):
    told = {claim.best: claim for claim in open_briefing(tables).claims if claim.measure == "casualties.killed"}
    rows = ["document_id,claim_id,decision,column,value,who,when,why"]
    for best, decided in {3: "correct,value,5", 9: "reject,,"}.items():
        rows.append(f"{told[best].document_id},{told[best].claim_id},{decided},A. Reader,2026-02-01,the list says so")
    shutil.copytree(DATA, tmp_path / "data", ignore=shutil.ignore_patterns("built"))
    (tmp_path / "data" / "review.csv").write_text("\n".join(rows), encoding="utf-8")
    build_tables(Path(tables).parent / "in", tmp_path / "data", tmp_path / "built")
    briefing = open_briefing(str(tmp_path / "built"), topics="casualties")
    line = show_bottom_line(briefing).blocks[-1]
    assert [run if isinstance(run, str) else run["t"] for run in line["runs"]] == [
        "Rejected in review, and counted nowhere: ", "9 people", "."
    ]  # fmt: skip
    (notes,) = show_evidence(briefing).blocks
    by = "by A. Reader on 1 February 2026: the list says so"
    said = {note["mark"]: note["where"][0].partition("; ")[2] for note in notes["items"]}
    assert said["killed nine people"] == f"rejected {by}"
    assert said["killed three people"] == f"value set to 5 {by}"
