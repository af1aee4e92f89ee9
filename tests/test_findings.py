"""Findings read as a good editor would have written them: voices counted, bounds kept, doubt in its place."""

import dataclasses
from pathlib import Path

import pytest
from msgspec.structs import replace

from analysis.answers.facts import Answer, name_counted
from analysis.briefings import annex, exhibits, provenance
from analysis.briefings.briefing import Briefing, order_topics
from analysis.declared.units import load_units
from analysis.display.blocks import render_plain, say_runs
from analysis.doubts.gaps import Ask
from analysis.ground.model import Check, Claim, Fact, Gap, MeasureRow, Reference
from analysis.telling.comparisons import find_earlier, is_newest, say_change, say_references
from analysis.telling.factnames import fear, say_event, say_place, say_scope
from analysis.telling.findings import (
    say_confidence,
    say_fact,
    say_settle,
    say_thing,
    say_title,
    say_title_of_many,
    say_versions,
)
from analysis.telling.notes import Notes
from analysis.telling.ranking import rank_facts
from analysis.telling.sourcenames import (
    name_credited,
    name_document,
    name_once,
    quote_claim,
    say_credited,
    say_document,
)
from analysis.telling.values import say_box_range, say_box_value, say_claim, say_latest, say_values
from tests.conftest import cases, make_document

MEASURES = {
    "casualties.killed": MeasureRow(
        "casualties.killed", "casualties", "Casualties", "person killed", "people killed", "event"
    ),
    "production.crude_oil": MeasureRow(
        "production.crude_oil", "production", "Oil production", "barrel", "barrels", "state"
    ),
    "harvests.coal": MeasureRow(
        "harvests.coal", "harvests", "Coal", "kilogram of coal dug", "kilograms of coal dug", "event"
    ),
}


def make_claim(best, bound="exact", name="d1", **cells):
    low = None if bound in ("about", "at_most") else best
    high = None if bound in ("about", "at_least", "more_than") else best
    cells = {"measure": "casualties.killed", "unit": "person", "counted": "people"} | cells
    return Claim(
        claim_id=f"{name}-{best}", document_id=name, file=f"{name}.txt", kind="figure",
        low=low, best=float(best), high=high, bound=bound, **cells,
    )  # fmt: skip


def make_fact(status, claims, origins=1, documents=0, **cells):
    documents = documents or (2 if status == "conflicting" else 1)
    cells = {"event_date": "2025-12-31", "place": "", "time_scope": "event", "unit": "person"} | cells
    return Fact(
        fact_id="f1", measure=claims[0].measure, subject="people killed", low=None, best=claims[0].best, high=None,
        status=status, why="", reasons="", documents=documents, outlets=0, origins=origins,
        claim_ids=" ".join(c.claim_id for c in claims), **cells,
    )  # fmt: skip


def answer(fact, claims, measures=MEASURES):
    return Answer(fact, claims, measures.get(fact.measure))


def join(runs):
    return "".join(run if isinstance(run, str) else run["t"] for run in runs)


def say(fact, claims, documents=None):
    documents = documents or {c.document_id: make_document(c.document_id, outlet="AFP") for c in claims}
    return join(say_fact(answer(fact, claims), documents, Notes()))


FIVE, EIGHT = make_claim(5), make_claim(8, name="d2")
LEAST = make_claim(114, "at_least")
ABOUT_ONE = make_claim(1, "about")
MOST = make_claim(120, "at_most", name="d3")
DOZENS = replace(make_claim(24, "vague"), low=None, best=None, high=None, value_text="dozens")
OIL = make_claim(
    800_000, "about", measure="production.crude_oil", unit="barrel/day", counted="barrels", as_of="2022-03~"
)
ROUND = make_claim(
    3_000_000, measure="production.crude_oil", unit="barrel/day", counted="barrels", as_of="../2022-03~", name="d2"
)
RATE = make_claim(20, unit="person/day", as_of="2025-12-31", value_text="20")
CUT = make_claim(200_000, measure="production.crude_oil", unit="barrel/day", counted="barrels")
PEAK = make_claim(3_000_000, "more_than", measure="production.crude_oil", unit="barrel/day", counted="barrels")


@cases(
    ("fact", "claims", "sentence"),
    a_conflict_inside_one_origin=(make_fact("conflicting", [FIVE, EIGHT]), [FIVE, EIGHT],
        "Reports put the number of people killed on 31 December 2025 at five or eight. "
        "All of them go back to one origin, so counting articles decides nothing; "
        "the lower, five, is the conservative figure."),
    a_conflict_of_two_origins=(make_fact("conflicting", [FIVE, EIGHT], origins=2), [FIVE, EIGHT],
        "Reports put the number of people killed on 31 December 2025 at five or eight; "
        "the figures come from two origins and cannot all be true. "
        "The lower, five, is the conservative figure."),
    a_conflict_with_a_bound=(make_fact("conflicting", [make_claim(90), LEAST], origins=2), [LEAST, make_claim(90)],
        "Reports put the number of people killed on 31 December 2025 at 90 or at least 114; "
        "the figures come from two origins and cannot all be true. The lower, 90, is the conservative figure."),
    a_lead_of_most_origins_says_so=(replace(make_fact("conflicting", [FIVE, EIGHT], origins=3), best=8.0),
        [FIVE, EIGHT, replace(EIGHT, origin_id="o9")],
        "Reports put the number of people killed on 31 December 2025 at five or eight; "
        "the figures come from three origins and cannot all be true. "
        "Most origins give eight."),
    a_lead_of_more_than_any_other=(replace(make_fact("conflicting", [FIVE, EIGHT], origins=4), best=8.0),
        [FIVE, EIGHT, replace(EIGHT, origin_id="o9")],
        "Reports put the number of people killed on 31 December 2025 at five or eight; "
        "the figures come from four origins and cannot all be true. "
        "More origins give eight than any other figure."),
    a_repeat_is_no_second_voice=(
        make_fact("repeated", [LEAST], documents=3, event_date="2025-09-01/..", time_scope="running_total"), [LEAST],
        "Three articles report at least 114 people killed since 1 September 2025; "
        "they share one origin, so they do not confirm each other."),
    a_running_total_since_its_beginning=(
        make_fact("single", [LEAST], event_date="2025-08/2025-12-31", time_scope="running_total"), [LEAST],
        "AFP reports at least 114 people killed since August 2025."),
    of_one_night=(
        make_fact("single", [FIVE], event_date="2025-12-30/2025-12-31", time_scope="running_total"), [FIVE],
        "AFP reports five people killed between 30 and 31 December 2025."),
    a_total_that_ended=(
        make_fact("single", [LEAST], event_date="2025-08/2025-10", time_scope="running_total", as_of="2025-12-31"),
        [LEAST], "AFP reports at least 114 people killed between August and October 2025."),
    two_origins_agree=(make_fact("corroborated", [FIVE], origins=2, documents=2, place="Kabul"), [FIVE],
        "Two separate origins report five people killed on 31 December 2025 in Kabul."),
    one_voice=(make_fact("single", [FIVE], event_date=""), [FIVE], "AFP reports five people killed."),
    a_level_has_its_date=(make_fact("single", [OIL], event_date="", time_scope="state"), [OIL],
        "AFP puts oil production around March 2022 at roughly 800,000 barrels a day."),
    a_past_level_says_so=(make_fact("single", [PEAK], event_date="", time_scope="past"), [PEAK],
        "AFP puts oil production in an unnamed past year at over 3 million barrels a day."),
    a_number_and_its_lower_bound_are_one_answer=(
        make_fact("corroborated", [ROUND, PEAK], origins=2, event_date="", time_scope="past", actor="Norway"),
        [ROUND, PEAK], "Two separate origins put Norway’s oil production at some time before March 2022 "
        "at 3 million barrels a day or more."),
    an_adjective_owns_as_it_is=(
        make_fact("single", [CUT], event_date="2022-03", time_scope="state", actor="Libyan"), [CUT],
        "AFP puts Libyan oil production in March 2022 at 200,000 barrels a day."),
    two_figures_that_can_both_be_true=(make_fact("corroborated", [LEAST, make_claim(117, name="d2")], origins=2),
        [LEAST, make_claim(117, name="d2")],
        "Two separate origins report at least 114 and 117 people killed on 31 December 2025, "
        "which can both be true."),
    a_bound_that_two_share_is_said_once=(
        make_fact("corroborated", [LEAST, make_claim(115, "at_least", name="d2")], origins=2),
        [LEAST, make_claim(115, "at_least", name="d2")],
        "Two separate origins report at least 114 or 115 people killed on 31 December 2025, which can both be true."),
    three_figures_that_can_all_be_true=(make_fact("corroborated", [LEAST, make_claim(117, name="d2"), MOST], origins=3),
        [LEAST, make_claim(117, name="d2"), MOST],
        "Three separate origins report at least 114, 117 and at most 120 people killed on 31 December 2025, "
        "which can all be true."),
    a_vague_voice_beside_a_number=(make_fact("corroborated", [FIVE, DOZENS], origins=2),
        [FIVE, replace(DOZENS, document_id="d2")],
        "AFP reports five people killed on 31 December 2025; AFP speaks only of dozens."),
    a_vague_voice_beside_a_dispute=(make_fact("conflicting", [FIVE, EIGHT, DOZENS]), [DOZENS, EIGHT, FIVE],
        "Reports put the number of people killed on 31 December 2025 at five or eight. All of them go back to one "
        "origin, so counting articles decides nothing; the lower, five, is the conservative figure."),
    at_most_eight_beside_eight=(make_fact("conflicting", [FIVE, EIGHT]),
        [replace(EIGHT, bound="at_most", low=None), EIGHT, FIVE],
        "Reports put the number of people killed on 31 December 2025 at five or eight. All of them go back to one "
        "origin, so counting articles decides nothing; the lower, five, is the conservative figure."),
    a_vague_voice_that_makes_the_dispute=(make_fact("conflicting", [FIVE, DOZENS]), [DOZENS, FIVE],
        "Reports put the number of people killed on 31 December 2025 at five or dozens. All of them go back to one "
        "origin, so counting articles decides nothing."),
    an_owner_with_an_article=(
        make_fact("single", [CUT], event_date="2022-03", time_scope="state", actor="The Kandos field"), [CUT],
        "AFP puts the Kandos field’s oil production in March 2022 at 200,000 barrels a day."),
    an_owner_of_somebody=(
        make_fact("single", [CUT], event_date="2022-03", time_scope="state", actor="its Kandos plant"), [CUT],
        "AFP puts the Kandos plant’s oil production in March 2022 at 200,000 barrels a day."),
    a_change_is_no_level=(make_fact("single", [CUT], event_date="", role="change", time_scope="state"), [CUT],
        "AFP puts a change in oil production at 200,000 barrels a day."),
    a_rate_is_no_toll=(make_fact("single", [RATE], event_date="", time_scope="state", place="Oslo"), [RATE],
        "AFP puts the number of people killed each day in Oslo at 20."),
)  # fmt: skip
def test_a_fact_is_said_in_one_sentence(fact, claims, sentence):
    assert say(fact, claims) == sentence


@cases(
    ("labels", "feared"),
    people=(("person killed", "people killed"), ("person feared killed", "people feared killed")),
    things=(("home destroyed", "homes destroyed"), ("home destroyed", "homes destroyed")),
    who_did=(("person who fled", "people who fled"), ("person who fled", "people who fled")),
)
def test_says_that_a_count_is_only_feared(labels, feared):
    row = fear(replace(MEASURES["casualties.killed"], singular=labels[0], plural=labels[1]))
    assert (row.singular, row.plural) == feared


def test_a_single_claim_names_who_is_credited():
    claim = make_claim(5, source="Interior Ministry", source_kind="named")
    fact = make_fact("single", [claim])
    assert say(fact, [claim]).endswith("five people killed on 31 December 2025, crediting Interior Ministry.")


def test_a_figure_without_date_and_place_is_heard_in_its_own_words():
    text = "Rescuers worked all night. The fall of the old wing killed five people, a doctor said. More follows."
    start, end = text.index("killed"), text.index(", a doctor")
    claim = make_claim(5, start=start, end=end, sentence_start=27, sentence_end=text.index(" More"))
    documents = {"d1": make_document(text=text, outlet="AFP")}
    assert say(make_fact("single", [claim], event_date=""), [claim], documents) == (
        "AFP reports five people killed: “The fall of the old wing killed five people, a doctor said”."
    )


def test_two_outlets_with_an_origin_each_are_named():
    two = [FIVE, make_claim(5, name="d2")]
    documents = {"d1": make_document("d1", outlet="AFP"), "d2": make_document("d2", outlet="Reuters")}
    said = say(make_fact("corroborated", two, origins=2), two, documents)
    assert said.startswith("Two separate origins, AFP and Reuters, report five people")


@pytest.mark.parametrize(
    ("text", "source", "start", "kind", "said"),
    [
        (
            "Later the Interior Ministry said five people died.",
            "Interior Ministry",
            10,
            "named",
            "the Interior Ministry",
        ),
        ("Five died, Norland's Interior Ministry said.", "Interior Ministry", 21, "named", "the Interior Ministry"),
        ("Five died, Norland's Ana Ruiz said.", "Ana Ruiz", 21, "named", "Ana Ruiz"),
        ("Police said five people died.", "Police", 0, "unnamed", "police"),
        ("Ruritanian officials said five people died.", "Ruritanian officials", 0, "unnamed", "Ruritanian officials"),
        ("Five Dead, Officials Say", "Officials", 11, "unnamed", "officials"),
        ("Police said five died as police came.", "Police", 0, "named", "police"),
        ("Hunter said five died. Like every hunter, Hunter knew.", "Hunter", 0, "named", "Hunter"),
        ("Reports say five died. No other reports came in.", "Reports", 0, "unnamed", "reports"),
        ("Five died, a defence spokesman said.", "defence spokesman", 13, "unnamed", "a defence spokesman"),
        ("Kofi Annan said five people died.", "Kofi Annan", 0, "named", "Kofi Annan"),
        ("Five died, a UN envoy said. Help from the UN is due.", "UN", 13, "named", "the UN"),
        ("FIVE PEOPLE DIED, THE HARBOUR OFFICE SAID.", "Harbour Office", 22, "named", "the Harbour Office"),
        ("A letter by Ana Ruiz put it at five.", "letter by Ana Ruiz", 2, "named", "a letter by Ana Ruiz"),
    ],
    ids=[
        "the_article_that_the_text_uses",
        "the_ministry_of_a_state",
        "no_article_of_a_states_citizen",
        "no_name_at_the_beginning",
        "a_capital_that_may_be_a_name",
        "no_name_in_a_headline",
        "a_common_word_that_was_taken_for_a_name",
        "a_name_that_is_a_common_word_too",
        "a_capital_of_the_sentence",
        "one_of_several",
        "a_person",
        "no_article_of_what_its_envoy_is",
        "the_article_of_a_text_in_capitals",
        "what_somebody_wrote",
    ],
)
def test_a_source_stands_in_a_sentence_as_in_the_text(text, source, start, kind, said):
    claim = make_claim(5, source=source, source_kind=kind, source_start=start, sentence_start=0)
    assert say_credited(claim, make_document(text=text)) == said


def test_who_says_which_figure_of_a_dispute_is_one_sentence():
    five = make_claim(5, source="Navy", source_kind="named")
    six = make_claim(6, name="d3")
    documents = {c.document_id: make_document(c.document_id, outlet="AFP") for c in (five, EIGHT, six)}
    fact = make_fact("conflicting", [five, six, EIGHT])
    eight = replace(EIGHT, source="Army", source_kind="named")
    assert join(say_versions(answer(fact, [eight, six, five]), documents, Notes())) == (
        "The number of people killed on 31 December 2025 is disputed: "
        "five is credited to Navy, six is told by AFP without a source and eight is credited to Army."
    )


def test_a_figure_that_is_denied_is_said_to_be():
    five = make_claim(5, source="Navy", source_kind="named")
    eight = replace(EIGHT, source="rebels", source_kind="unnamed")
    documents = {name: make_document(name, outlet="AFP") for name in {five.document_id, eight.document_id}}
    denial = Claim("s1", eight.document_id, "d.txt", "statement", source="Navy", source_kind="named", cue="rejected")
    fact = make_fact("conflicting", [five, eight])
    told = Answer(fact, [five, eight], MEASURES["casualties.killed"], [(eight, denial)])
    assert join(say_versions(told, documents, Notes())) == (
        "The number of people killed on 31 December 2025 is disputed: five is credited to Navy and eight to rebels. "
        "The figure of eight was rejected by Navy."
    )
    single = Answer(make_fact("single", [eight]), [eight], MEASURES["casualties.killed"], [(eight, denial)])
    assert join(say_fact(single, documents, Notes())).endswith("crediting rebels. The figure was rejected by Navy.")


def test_who_denies_a_figure_is_not_credited_with_it():
    denied = make_claim(85, source="army", source_kind="unnamed", cue="rejected", mode="reported")
    documents = {"d1": make_document("d1", outlet="AFP")}
    assert name_credited([denied], documents) == []
    assert name_credited([replace(denied, cue="said")], documents) == ["army"]


def test_figures_without_a_source_are_told_by_their_outlets():
    documents = {"d1": make_document("d1", outlet="AFP"), "d2": make_document("d2", outlet="BBC")}
    said = say_versions(answer(make_fact("conflicting", [FIVE, EIGHT]), [FIVE, EIGHT]), documents, Notes())
    assert join(said).endswith("five is told by AFP without a source and eight by BBC without one.")


def test_who_gives_a_rough_figure_is_not_credited_with_a_firm_one():
    rough = make_claim(5, "about", name="d3", source="Navy", source_kind="named")
    documents = {c.document_id: make_document(c.document_id, outlet="AFP") for c in (FIVE, EIGHT, rough)}
    said = say_versions(answer(make_fact("conflicting", [FIVE, EIGHT]), [FIVE, rough, EIGHT]), documents, Notes())
    assert "five is told by AFP without a source" in join(said)


def test_a_source_called_by_two_names_is_credited_once():
    claims = [make_claim(5, name=name, source=source, source_kind="unnamed")
              for name, source in (("d1", "union"), ("d2", "dockers’ union"), ("d3", "Union"))]  # fmt: skip
    documents = {c.document_id: make_document(c.document_id) for c in [*claims, EIGHT]}
    said = say_versions(answer(make_fact("conflicting", [*claims, EIGHT]), [*claims, EIGHT]), documents, Notes())
    assert "five is credited to dockers’ union and eight" in join(said)


@cases(
    ("names", "kept"),
    the_longer_name=(["the union", "dockers’ union"], ["dockers’ union"]),
    a_name_within_a_description=(["Watchline", "the monitoring group Watchline"], ["the monitoring group Watchline"]),
    a_body_of_many_names=(["the U.N. refugee agency", "UNHCR"], ["the U.N. refugee agency"]),
    case_and_article=(["police", "the police", "Police"], ["police"]),
    two_offices=(["the governor", "the mayor"], ["the governor", "the mayor"]),
    two_people=(["Ana Ruiz", "Ana Solis"], ["Ana Ruiz", "Ana Solis"]),
    nobody=([], []),
)
def test_a_name_is_said_once(names, kept):
    assert name_once(names) == kept


def test_where_the_count_may_have_grown_a_later_one_would_settle_it():
    fact = make_fact("conflicting", [FIVE, EIGHT])
    grown = replace(fact, reasons="different scope: …; running total: the count may have grown")
    assert say_settle(grown).endswith("the place and date of each incident, or a later count by one of the sources.")
    assert "later count" not in say_settle(replace(fact, reasons="different scope: …"))


def test_of_equal_standing_the_dead_come_before_the_injured():
    hurt = make_claim(90, measure="casualties.injured", name="d2")
    facts = [replace(make_fact("single", [c]), fact_id=c.claim_id) for c in (hurt, FIVE)]
    ranked = rank_facts(facts, ["casualties"], ["casualties.killed", "casualties.injured"])
    assert [fact.measure for fact in ranked] == ["casualties.killed", "casualties.injured"]
    assert [fact.measure for fact in rank_facts(facts, ["casualties"])] == ["casualties.injured", "casualties.killed"]


def test_the_box_leads_with_one_figure_and_shows_the_range():
    fact = make_fact("conflicting", [FIVE, EIGHT])
    assert join(say_box_value(answer(fact, [FIVE, EIGHT]), Notes())) == "5"
    assert join(say_box_range(answer(fact, [FIVE, EIGHT]), Notes())) == "range 5–8"
    assert say_box_range(answer(make_fact("single", [LEAST]), [LEAST]), Notes()) == []
    assert join(say_box_value(answer(make_fact("single", [LEAST]), [LEAST]), Notes())) == "at least 114"


@cases(
    ("fact", "claims", "said"),
    a_bound=(make_fact("repeated", [LEAST]), [LEAST], "at least 114 people killed on 31 December 2025"),
    one_is_singular=(make_fact("single", [make_claim(1)]), [make_claim(1)], "one person killed on 31 December 2025"),
    about_one_is_too=(make_fact("single", [ABOUT_ONE]), [ABOUT_ONE], "roughly one person killed on 31 December 2025"),
    a_vague_number=(make_fact("single", [DOZENS], event_date=""), [DOZENS], "dozens of people killed"),
    a_rate_without_the_day_it_is_told=(
        make_fact("single", [RATE], event_date="", time_scope="state", place="Oslo"), [RATE],
        "20 people killed each day in Oslo"),
    a_level=(make_fact("single", [OIL], event_date="", time_scope="state"), [OIL],
        "oil production of roughly 800,000 barrels a day around March 2022"),
)  # fmt: skip
def test_a_figure_is_a_noun_phrase(fact, claims, said):
    assert join(say_thing(answer(fact, claims), None)) == said


@cases(
    ("unit", "label", "said"),
    a_count=("person", "people killed", "people killed"),
    its_own_unit=("kilogram", "kilograms of coal dug", "kilograms of coal dug"),
    another_unit=("tonne", "kilograms of coal dug", "tonnes of coal dug"),
    no_of=("acre", "hectares burned", "acres burned"),
    a_unit_alone=("acre", "hectares", "acres"),
    a_unit_of_the_users_own=("bolt", "metres of cloth woven", "bolts of cloth woven"),
    a_count_of_things=("ship", "vessels seized", "vessels seized"),
    dollars=("USD", "US dollars paid", "US dollars paid"),
    another_currency=("EUR", "US dollars paid", "EUR paid"),
    a_count_for_each_day=("person/day", "people killed", "people killed each day"),
)
def test_a_label_takes_the_unit_of_its_figure(unit, label, said):
    counted = {"person": "officials", "ship": "ships"}.get(unit, "")
    assert name_counted(make_claim(2, unit=unit, counted=counted), label) == said


def test_a_unit_is_said_once():
    dug = make_claim(2, measure="harvests.coal", unit="tonne", counted="")
    assert join(say_thing(answer(make_fact("single", [dug], unit="tonne"), [dug]), None)) == (
        "two tonnes of coal dug on 31 December 2025"
    )


LEVEL = make_fact("single", [OIL], event_date="", time_scope="state", unit="barrel/day", as_of="2022-03~")
PAST = make_fact("single", [PEAK], event_date="", time_scope="past", unit="barrel/day")


@cases(
    ("level", "past", "held"),
    in_one_article=(LEVEL, PAST, True),
    of_one_owner=(replace(LEVEL, actor="Norway"), replace(PAST, actor="Norway"), True),
    of_an_owner_and_of_nobody=(LEVEL, replace(PAST, actor="Norway"), False),
    of_two_owners=(replace(LEVEL, actor="Norway"), replace(PAST, actor="Iraq"), False),
    of_two_places=(replace(LEVEL, actor="Norway", place="Oslo"), replace(PAST, actor="Norway", place="Basra"), False),
    in_two_units=(LEVEL, replace(PAST, unit="tonne/day"), False),
    of_two_measures=(LEVEL, replace(PAST, measure="seizures.drugs"), False),
    a_change_is_no_level=(LEVEL, replace(PAST, role="change"), False),
    a_dispute_is_not_compared=(replace(LEVEL, status="conflicting"), PAST, False),
    the_past_with_itself=(PAST, PAST, False),
)
def test_like_is_held_against_like(level, past, held):
    told = answer(past, [PEAK])
    assert (find_earlier(answer(level, [OIL]), [told]) is told) == held


def test_levels_of_two_articles_without_owner_are_not_compared():
    elsewhere = replace(PEAK, document_id="d9")
    assert find_earlier(answer(LEVEL, [OIL]), [answer(PAST, [elsewhere])]) is None


def test_a_past_level_is_held_against_the_level_of_its_own_sentence_alone():
    past, beside = answer(PAST, [PEAK]), answer(LEVEL, [OIL])
    other = answer(replace(LEVEL, fact_id="f9"), [replace(OIL, sentence_start=OIL.sentence_start + 90)])
    assert find_earlier(other, [past, beside, other]) is None
    assert find_earlier(beside, [past, beside, other]) is past


@pytest.mark.parametrize(
    ("now", "then", "said"),
    [
        (800_000.0, 3_000_000.0, "a fall of about three quarters from"),
        (3_000_000.0, 2_000_000.0, "a rise of half from"),
        (3_000_000.0, 1_000_000.0, "three times"), (990_000.0, 1_000_000.0, ""), (None, 1_000_000.0, ""),
    ],
)  # fmt: skip
def test_a_level_is_held_against_a_past_one(now, then, said):
    assert say_change(replace(LEVEL, best=now), replace(PAST, best=then)) == said


@cases(
    ("as_of", "others", "newest"),
    years_ago=("2026-01-02", [], True),
    months_ago=("2022-08-01", [], False),
    no_day_to_look_back_from=("", [], False),
    a_newer_level=("2026-01-02", [replace(LEVEL, as_of="2025-01")], False),
    a_past_level_is_not_newer=("2026-01-02", [PAST], True),
)
def test_an_old_level_is_said_to_be_the_newest(as_of, others, newest):
    assert is_newest(LEVEL, [LEVEL, *others], as_of) == newest


def make_reference(series, period, value, relation="same period", definition="crude oil"):
    return Reference("c1", "d1", series, definition, period, value, 6.0, relation)


def test_series_stand_beside_a_claim_with_their_definition():
    rows = [
        make_reference("Alpha, monthly", "2022-03", 755_000.0),
        make_reference("Beta, direct", "2022-02", 788_000.0, definition="crude oil alone"),
        make_reference("Beta, second", "2022-02", 680_000.0, definition="crude oil alone"),
    ]
    assert join(say_references(["roughly 800,000"], rows, "barrel/day")) == (
        "Beside roughly 800,000, Alpha (monthly) counts 755,000 barrels a day for March 2022 (crude oil); "
        "Beta (direct) counts 788,000 and Beta (second) 680,000 for February 2022 (crude oil alone)."
    )


def test_an_undated_past_level_is_set_against_the_years_of_a_series():
    rows = [make_reference("Alpha, annual", "2000", 2_900_000.0, "above every year from 2000 to 2021")]
    assert join(say_references(["3 million"], rows, "barrel/day")) == (
        "Set against Alpha (annual), 3 million is above every year from 2000 to 2021; "
        "2000 comes nearest, with 2.9 million barrels a day (crude oil)."
    )


def test_no_series_no_sentence():
    assert say_references(["3 million"], [], "barrel/day") == []


def test_many_single_figures_have_a_title_of_their_own():
    many = [make_fact("single", [make_claim(number)]) for number in range(2, 10)]
    assert say_title_of_many(many, MEASURES) == "None of eight figures on casualties has a second origin"
    assert say_title_of_many(many[:7], MEASURES) == ""
    assert say_title_of_many([*many, make_fact("repeated", [LEAST])], MEASURES) == ""


@pytest.mark.parametrize(
    ("reasons", "said"),
    [
        ("different scope: …", "What would settle it: a statement that names the place and date of each incident."),
        ("different definition: …", "What would settle it: a statement of what exactly is counted."),
        ("revision: …", "What would settle it: a later count by the same source, with its date."),
        ("", "What would settle it: a count by a source that none of the others repeats, with its date and place."),
    ],
)  # fmt: skip
def test_what_would_settle_a_dispute_follows_from_its_reasons(reasons, said):
    assert say_settle(replace(make_fact("conflicting", [FIVE, EIGHT]), reasons=reasons)) == said


def test_a_quotation_is_cut_between_words():
    text = "One two three four five six seven eight nine ten eleven twelve."
    claim = make_claim(5, start=19, end=23, sentence_start=0, sentence_end=len(text))
    assert quote_claim(claim, make_document(text=text), 20) == "… three four five six seven …"


def test_a_word_without_end_does_not_fill_a_briefing():
    text = f"They say {'x' * 10_000} five died."
    claim = make_claim(5, start=len(text) - 10, end=len(text) - 1, sentence_start=0, sentence_end=len(text))
    assert len(quote_claim(claim, make_document(text=text), 20)) < 80


def test_the_outlet_is_not_credited_with_itself():
    claim = make_claim(5, source="AFP", source_kind="outlet")
    assert "crediting" not in say(make_fact("single", [claim]), [claim])


@cases(
    ("fact", "claims", "title"),
    a_conflict=(make_fact("conflicting", [FIVE, EIGHT]), [FIVE, EIGHT],
        "Five or eight people killed on 31 December 2025: the reports disagree"),
    one_person_is_singular=(make_fact("single", [make_claim(1)]), [make_claim(1)],
        "One person killed on 31 December 2025: one account"),
    a_level=(make_fact("single", [OIL], event_date="", time_scope="state"), [OIL],
        "Oil production of roughly 800,000 barrels a day around March 2022: one account"),
)  # fmt: skip
def test_the_title_is_the_finding(fact, claims, title):
    assert say_title(answer(fact, claims)) == title


@pytest.mark.parametrize(
    ("edtf", "words", "said"),
    [
        ("2025-12-31", "", "on 31 December 2025"), ("2022-03", "", "in March 2022"), ("2022", "", "in 2022"),
        ("2025-09-01/..", "since early September", "since early September 2025"),
        ("2025-09-11/..", "since mid-September", "since mid-September 2025"),
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


@cases(
    "text",
    an_agency="(Reuters) -- Five people died.",
    a_place_day_and_agency="OSLO, Jan 3 (AP) — Five people died.",
    a_place="OSLO - Five people died.",
    a_place_and_a_whole_date="OSLO, 3 March 2024 (Reuters) - Five people died.",
)
def test_a_document_is_not_named_by_its_dateline(text):
    assert name_document(make_document(text=text)) == "“Five people died.”"


def test_a_document_is_named_by_its_outlet_where_it_has_one():
    assert name_document(make_document(outlet="Reuters", title="Bridge falls")) == "Reuters"
    assert name_document(make_document(title="Bridge falls.")) == "“Bridge falls”"


@cases(
    ("claim", "said"),
    the_noun_of_the_text=(make_claim(2, measure="", counted="officials"), "2 officials"),
    a_measure_of_time=(make_claim(7, measure="", counted="", unit="year"), "7 years"),
    a_rate=(OIL, "roughly 800,000 barrels a day"),
    a_bound=(make_claim(60, "about", measure="", counted="countries", unit="country"), "roughly 60 countries"),
    a_unit_where_no_noun_stands=(make_claim(5, counted=""), "5 people"),
)
def test_a_claim_is_said_with_what_it_counts(claim, said):
    assert say_claim(claim, load_units()) == said


def test_people_are_said_by_a_noun_that_only_the_units_of_the_tables_know():
    own = dataclasses.replace(load_units(), person=load_units().person | {"dyers"})
    claim = make_claim(12, counted="dyers")
    assert (say_claim(claim, own), say_claim(claim, load_units())) == ("12 dyers", "12 people")


def test_notes_are_numbered_in_the_order_of_citation_and_keep_their_number():
    notes = Notes()
    one, two, again = notes.cite("five", FIVE), notes.cite("eight", EIGHT), notes.cite("five", FIVE)
    assert [run["note"] for run in (one, two, again)] == [1, 2, 1]
    assert [run["ref"] for run in (one, two, again)] == ["ref-1-1", "ref-2-1", "ref-1-2"]


def test_a_claim_of_one_article_in_two_documents_has_two_notes():
    notes = Notes()
    assert notes.number(make_claim(5)) != notes.number(make_claim(5, name="d2"))


def test_what_a_reader_needs_first_comes_first():
    conflict = make_fact("conflicting", [FIVE, EIGHT])
    single = make_fact("single", [LEAST])
    past = make_fact("corroborated", [PEAK], event_date="", time_scope="past")
    assert rank_facts([past, single, conflict], ["casualties", "production"]) == [conflict, single, past]


def test_values_that_share_a_unit_say_it_once():
    claims = [OIL, ROUND, replace(PEAK, best=4e6, low=4e6, document_id="d3", claim_id="d3-4")]
    fact = replace(make_fact("conflicting", claims, unit="barrel/day", time_scope="state"), best=8e5)
    assert join(say_values(answer(fact, claims), None)) == "roughly 800,000, 3 million or over 4 million barrels a day"
    said = join(say_versions(answer(fact, claims), {c.document_id: make_document() for c in claims}, Notes()))
    assert said.count("barrels a day") == 1
    assert join(say_box_range(answer(fact, claims), Notes())) == "range roughly 800,000 to over 4 million"


def test_what_has_a_date_or_a_place_comes_before_what_has_none():
    adrift = make_fact("conflicting", [FIVE, EIGHT], event_date="")
    placed = make_fact("corroborated", [LEAST])
    assert rank_facts([adrift, placed], ["casualties"]) == [placed, adrift]
    there = replace(adrift, place="Kabul")
    assert rank_facts([there, placed], ["casualties"]) == [there, placed]


def test_of_levels_with_one_origin_the_latest_comes_first():
    level = {"time_scope": "state", "unit": "barrel/day"}
    often = make_fact("repeated", [OIL], event_date="2022-03", documents=3, **level)
    late = make_fact("single", [CUT], event_date="2022-05", **level)
    assert rank_facts([often, late], ["production"]) == [late, often]


@cases(
    ("words", "said"),
    no_earlier_than_its_article=("", " in July 2015 or later"),
    as_the_text_has_it=("since July 2015", " since July 2015"),
    at_the_beginning_of_a_sentence=("Since last July", " since July 2015"),
)
def test_a_level_of_an_open_date_has_lasted_since_then_only_where_the_text_says_so(words, said):
    claim = replace(OIL, event_date="2015-07/..", date_text=words)
    assert say_scope(answer(replace(LEVEL, event_date="2015-07/.."), [claim])) == said


def test_a_number_of_hectares_is_no_number_of_hectares_of_hectares():
    measures = {
        "fires.burned": MeasureRow("fires.burned", "fires", "Fires", "hectare burned", "hectares burned", "event")
    }
    claim = make_claim(40, measure="fires.burned", unit="hectare", counted="", value_text="40 hectares")
    fact = replace(make_fact("single", [claim]), measure="fires.burned", unit="hectare", place="Orsk")
    said = join(say_fact(answer(fact, [claim], measures), {"d1": make_document("d1", outlet="AFP")}, Notes()))
    assert said == "AFP puts the number of hectares burned on 31 December 2025 in Orsk at 40."


def test_who_fled_is_said_to_have_left_a_place_or_reached_it():
    fled = MeasureRow("displacement.fled", "displacement", "Displacement", "one", "many", "event", "", "from or to")
    fact = replace(make_fact("single", [FIVE]), measure=fled.measure, place="Norland", event_date="2025-05-02")
    assert say_scope(answer(fact, [FIVE], {fled.measure: fled})) == " from or to Norland on 2 May 2025"


def test_the_latest_day_is_said_with_its_openness():
    claims = [make_claim(5, as_of="2025-12-31/.."), make_claim(6, as_of="2025-12-30")]
    assert say_latest(claims, {"d1": make_document()}) == "31 Dec 2025 or later"


def make_briefing(facts, claims, documents=None, as_of="2026-01-02"):
    """A briefing of hand-made rows; nothing is built, so only exhibits of these rows can be shown."""
    documents = documents or {c.document_id: make_document(c.document_id, outlet="AFP") for c in claims}
    return Briefing(
        built=Path("nowhere"), period="", as_of=as_of, topics=["casualties", "production"], documents=documents,
        left_out=[], claims=claims, facts=facts, checks=[], gaps=[],
        measures=MEASURES,
    )  # fmt: skip


def show(exhibit):
    return "\n".join(render_plain(block) for block in exhibit.blocks)


def test_a_copy_that_a_reader_rejected_answers_nothing():
    copies = [FIVE, replace(FIVE, document_id="d2", review="rejected")]
    assert make_briefing([], copies).find_answer(make_fact("single", [FIVE])).claims == [FIVE]


def test_the_bottom_line_names_the_dispute_its_meaning_and_what_is_old():
    past = replace(PAST, fact_id="f2")
    facts = [make_fact("conflicting", [FIVE, EIGHT]), LEVEL, past]
    assert show(exhibits.show_bottom_line(make_briefing(facts, [FIVE, EIGHT, OIL, PEAK]))).split("\n") == [
        "Reports put the number of people killed on 31 December 2025 at five or eight. All of them go back to one "
        "origin, so counting articles decides nothing; the lower, five, is the conservative figure.",
        "AFP puts oil production around March 2022 at roughly 800,000 barrels a day, a fall of about three quarters "
        "from an undated past level of over 3 million barrels a day, if both are counted alike; nothing in the corpus "
        "is newer.",
    ]


def test_a_briefing_on_one_topic_tells_its_second_fact_too():
    total = replace(make_fact("repeated", [LEAST], documents=3, time_scope="running_total"), fact_id="f2")
    briefing = make_briefing([make_fact("conflicting", [FIVE, EIGHT]), total], [FIVE, EIGHT, LEAST])
    briefing.topics = ["casualties"]
    assert "Three articles report at least 114 people killed" in show(exhibits.show_bottom_line(briefing))


def test_the_bottom_line_says_which_topics_have_no_figure():
    briefing = make_briefing([make_fact("single", [FIVE])], [FIVE])
    assert show(exhibits.show_bottom_line(briefing)).endswith("gives a figure on oil production.")
    empty = make_briefing([], [], {"d1": make_document()})
    said = "No article in this briefing gives a figure on casualties or oil production."
    assert show(exhibits.show_bottom_line(empty)) == said
    assert show(exhibits.show_bottom_line(make_briefing([], []))) == "No article falls into this briefing."


def test_the_bottom_line_of_many_single_figures_says_that_and_the_largest():
    claims = [make_claim(number) for number in (9, 30, 4, 12)]
    facts = [replace(make_fact("single", [c]), fact_id=f"f{c.claim_id}", event_date="") for c in claims]
    assert show(exhibits.show_bottom_line(make_briefing(facts, claims))).split("\n")[0] == (
        "The text gives four figures on casualties; none is confirmed or disputed by another account. "
        "The largest number of people killed is 30, told by AFP."
    )


def test_a_judgment_has_its_confidence_and_its_reason_once():
    fact = replace(make_fact("single", [FIVE]), confidence="low", confidence_reason="it rests on one origin")
    assert show(exhibits.show_judgments(make_briefing([fact], [FIVE]))) == (
        "- AFP reports five people killed on 31 December 2025. Low confidence: it rests on one origin."
    )


@cases(
    ("statuses", "said"),
    alike=(["conflicting", "single", "single"], "The other two figures on casualties rest on one account each."),
    more_disputes=(["conflicting", "conflicting", "conflicting"],
        "The other two figures on casualties are disputed as well."),
    of_several_kinds=(["corroborated", "repeated", "single", "single"],
        "Of the other three figures on casualties, one is repeated by articles of one origin and two rest on one "
        "account each."),
    one_other_is_told_below=(["corroborated", "single"], ""),
)  # fmt: skip
def test_the_bottom_line_says_how_the_other_figures_stand(statuses, said):
    claims = [make_claim(n + 2) for n in range(len(statuses))]
    facts = [
        replace(make_fact(status, [c]), fact_id=f"f{n}", place="Kabul" if n else "")
        for n, (status, c) in enumerate(zip(statuses, claims, strict=True))
    ]
    lead = show(exhibits.show_bottom_line(make_briefing(facts, claims))).split("\n")[0]
    assert lead.endswith(said)
    assert ("other" in lead) == bool(said)


def test_two_figures_of_one_wording_are_named_once_among_what_is_not_known():
    claims = [make_claim(4), make_claim(4, name="d2"), make_claim(0, name="d3")]
    facts = [replace(make_fact("single", [c]), fact_id=c.claim_id, event_date="") for c in claims]
    briefing = make_briefing(facts, claims)
    briefing.gaps = [Gap(f"g{n}", "When was it? No text says.", f.fact_id, "", 0, 0) for n, f in enumerate(facts)]
    said = show(exhibits.show_gaps(briefing))
    assert said == "- When was it? Unanswered for four people killed or one other figure."


@cases(
    ("asked", "said"),
    figures_in_one_sentence=("When was it? No text dates {figure}.",
        "When was it? No text dates five people killed or four people killed."),
    a_sentence_for_each_source=("Who says so? The only source of {figure} is “{source}”.",
        "Who says so? The only source of five people killed is “a clerk”. "
        "The only source of four people killed is “a guard”."),
)  # fmt: skip
def test_what_is_not_known_is_said_as_the_question_has_it(asked, said):
    cells = {"source_kind": "unnamed"}
    claims = [make_claim(4, source="a guard", **cells), make_claim(5, name="d2", source="a clerk", **cells)]
    facts = [replace(make_fact("single", [c]), fact_id=c.claim_id, event_date="") for c in claims]
    briefing = make_briefing(facts, claims)
    briefing.asks = [Ask("date", ("*",), asked, None, "")]
    question = asked.partition("?")[0] + "? …"
    briefing.gaps = [Gap(f"g{n}", question, f.fact_id, "", 0, 0) for n, f in enumerate(facts)]
    assert show(exhibits.show_gaps(briefing)) == f"- {said}"


def test_the_only_source_is_one_that_is_credited():
    claims = [make_claim(5), make_claim(5, name="d2", source="a clerk", source_kind="unnamed")]
    briefing = make_briefing([make_fact("single", claims)], claims)
    briefing.asks = [Ask("source", ("*",), "Who says so? The only source of {figure} is “{source}”.", None, "")]
    briefing.gaps = [Gap("g1", "Who says so? …", briefing.facts[0].fact_id, "", 0, 0)]
    assert "is “a clerk”" in show(exhibits.show_gaps(briefing))


def test_notes_of_one_kind_are_shown_a_dozen_times_and_then_counted():
    documents = {f"d{n}": make_document(f"d{n}", outlet="AFP", title=f"Report {n}") for n in range(20)}
    briefing = make_briefing([], [], documents)
    briefing.checks = [Check(f"k{n}", f"d{n}", 0, 1, "stale", "doubt", "Old.") for n in range(20)]
    (table,) = provenance.show_checks(briefing).blocks
    assert [row[0][0]["t"] for row in table["rows"]] == [f"AFP, “Report {n}”" for n in range(12)]
    assert say_runs(table["source"]).startswith("Eight further articles with “old”")


def test_no_one_killed_is_no_digit():
    nobody = make_claim(0)
    assert join(say_thing(answer(make_fact("single", [nobody]), [nobody]), None)) == (
        "no people killed on 31 December 2025"
    )


def test_a_pointing_word_is_no_owner():
    fact = make_fact("single", [OIL], event_date="", time_scope="state", actor="This Pipeline")
    assert join(say_thing(answer(fact, [OIL]), None)).startswith("oil production of")


def test_a_note_of_a_paged_input_names_its_page():
    text = "First page.\fThe blast killed five people."
    document = replace(make_document(text=text, outlet="AFP"), pages="0 12")
    claim = make_claim(
        5, start=text.index("killed"), end=text.index(".", 12), sentence_start=12, sentence_end=len(text)
    )
    briefing = make_briefing([make_fact("single", [claim])], [claim], {"d1": document})
    exhibits.show_judgments(briefing)
    (notes,) = annex.show_evidence(briefing).blocks
    assert notes["items"][0]["where"] == ["AFP, no date, page 2"]


def test_a_level_beside_nothing_has_no_percentage():
    briefing = make_briefing([], [OIL])
    rows = [make_reference("Wells", month, 755_000.0) for month in ("2022-02", "2022-03")]
    rows[1] = replace(rows[1], reference_value=0.0, difference_percent=None)
    briefing.references = [replace(row, document_id=OIL.document_id, claim_id=OIL.claim_id) for row in rows]
    (table,) = annex.show_references(briefing).blocks
    assert [row[-1] for row in table["rows"]] == [["+6%"], [""]]


def test_of_many_claims_those_are_shown_that_the_figures_rest_on():
    claims = [make_claim(n, name=f"d{n}") for n in range(1, 9)]
    briefing = make_briefing([make_fact("single", [claims[6]]), make_fact("single", [claims[2]])], claims)
    (table,) = annex.show_claims(briefing, most=4).blocks
    assert {row[1][0]["t"] for row in table["rows"]} == {"3 people", "7 people"}
    assert join(table["caption"]).startswith("Eight figures: all in the outlets’ own voice")
    assert join(table["source"]) == "Six further figures, on which nothing in this briefing rests, in claims.csv."


def test_a_reason_is_given_once_where_judgments_share_it():
    graded = {"confidence": "low", "confidence_reason": "it rests on one origin and no source is credited"}
    facts = [replace(make_fact("single", [c]), fact_id=c.claim_id, event_date="", **graded) for c in (FIVE, EIGHT)]
    shown = show(exhibits.show_judgments(make_briefing(facts, [FIVE, EIGHT])))
    assert shown.count("no source is credited") == 1
    assert shown.count("Low confidence, for the same reasons.") == 1


def test_the_one_figure_of_a_topic_is_told_with_its_loneliness():
    briefing = make_briefing([make_fact("single", [FIVE])], [FIVE])
    assert show(exhibits.show_bottom_line(briefing)).startswith(
        "One account gives five people killed on 31 December 2025; no other text confirms or disputes it."
    )


def test_a_dispute_has_a_row_for_each_figure_and_its_tellers_lead_to_the_evidence():
    six = replace(make_claim(5, name="d3"), source="Navy", source_kind="named")
    claims = [EIGHT, FIVE, six]
    names = {"d1": "AFP", "d2": "Reuters", "d3": "The Wire"}
    documents = {key: make_document(key, outlet=name) for key, name in names.items()}
    briefing = make_briefing([make_fact("conflicting", claims)], claims, documents)
    table, why = exhibits.show_disagreements(briefing).blocks
    assert render_plain(table).split("\n")[2:] == [
        "5 people | Navy; elsewhere to nobody | AFP, The Wire | no date",
        "8 people | nobody | Reuters | no date",
    ]
    assert {run["note"] for row in table["rows"] for run in row[2] if isinstance(run, dict)} == {1, 2, 3}
    assert render_plain(why).startswith("The texts support no cause for the difference. What would settle it: a count")


def test_disputes_beyond_those_told_in_full_have_a_line_and_their_place_in_the_annex():
    pairs = [(make_claim(n), make_claim(n + 1, name="d2")) for n in range(2, 20, 2)]
    facts = [replace(make_fact("conflicting", pair), fact_id=pair[0].claim_id) for pair in pairs]
    briefing = make_briefing(facts, [claim for pair in pairs for claim in pair])
    body = exhibits.show_disagreements(briefing).blocks
    assert [block["kind"] for block in body] == ["table", "paragraph"] * 2 + ["paragraph", "list", "paragraph"]
    assert render_plain(body[-1]) == "Four further disputes in the annex."
    assert sum(block["kind"] == "table" for block in annex.show_disputes(briefing).blocks) == len(facts) - 2


def test_a_topic_that_the_texts_hardly_speak_of_leads_no_briefing():
    many = [replace(make_fact("single", [make_claim(n)]), fact_id=str(n)) for n in range(6)]
    assert order_topics(["production", "casualties"], [LEVEL, *many]) == ["casualties", "production"]
    assert order_topics(["production", "casualties"], [LEVEL, *many[:4]]) == ["production", "casualties"]
    told = {"production": 2, "casualties": 4}
    assert order_topics(["production", "casualties"], [LEVEL, *many[:4]], told) == ["casualties", "production"]


def test_a_replaced_figure_is_no_judgment():
    old = make_fact("superseded", [FIVE])
    assert exhibits.show_judgments(make_briefing([old], [FIVE])).blocks == []


@cases(
    ("fact", "claims", "box"),
    a_dispute=(make_fact("conflicting", [FIVE, EIGHT]), [FIVE, EIGHT],
        "5  People killed on 31 December 2025  range 5–8; disputed, 1 origin; no date"),
    a_repeat=(make_fact("repeated", [LEAST], documents=3), [LEAST],
        "at least 114  People killed on 31 December 2025  3 articles, 1 origin; no date"),
    a_level=(LEVEL, [OIL],
        "roughly 800,000  Oil production around March 2022  barrels a day; one account; as of about Mar 2022"),
    a_past_level=(PAST, [PEAK],
        "over 3 million  Oil production in an unnamed past year  barrels a day; one account; no year given"),
)  # fmt: skip
def test_the_figure_box_says_value_question_voices_and_date(fact, claims, box):
    assert show(exhibits.show_figures(make_briefing([fact], claims))) == box


def test_what_would_change_the_briefing_follows_from_how_its_figures_stand():
    facts = [make_fact("conflicting", [FIVE, EIGHT]), LEVEL]
    assert show(annex.show_sensitivity(make_briefing(facts, [FIVE, EIGHT, OIL]))).split("\n") == [
        "- A count by a source that repeats none of the others could decide or widen the dispute on five or eight "
        "people killed on 31 December 2025.",
        "- A second origin would confirm or dispute oil production of roughly 800,000 barrels a day around March 2022.",
        "- A newer level would replace oil production of roughly 800,000 barrels a day around March 2022.",
    ]


def test_the_measured_quality_is_said_in_plain_words(monkeypatch, tmp_path):
    rows = [
        "set,figure,value,measured",
        "storms,recall,0.797,held-out half",
        "storms,precision floor,0.6,held-out half",
        "storms,bound accuracy,0.98,held-out half",
        "storms,recall,0.9,learning half",
        "storms,f1,0.7,held-out half",
    ]
    (tmp_path / "quality.csv").write_text("\n".join(rows), encoding="utf-8")
    monkeypatch.setattr(annex, "QUALITY", tmp_path / "quality.csv")
    table = annex.show_method(make_briefing([], [])).blocks[-1]
    assert [[join(cell) for cell in row] for row in table["rows"]] == [
        ["Storms", "80%", "at least 60%", "bound right 98%"]
    ]


def test_a_corpus_without_figures_says_so_where_its_claims_would_stand():
    assert show(annex.show_claims(make_briefing([], []))) == "No text gives a figure."
    assert show(annex.show_claims(make_briefing([], []), "quotation")) == "No text gives a claim of this kind."


def test_disputes_over_one_question_have_captions_of_their_own():
    claims = [FIVE, EIGHT, make_claim(30, name="d3"), make_claim(40, name="d4")]
    facts = [replace(make_fact("conflicting", claims[:2]), fact_id="f1"), make_fact("conflicting", claims[2:])]
    captions = [
        b["caption"][0] for b in exhibits.show_disagreements(make_briefing(facts, claims)).blocks if "caption" in b
    ]
    assert sorted(captions) == [
        "Who says what: 30 or 40 people killed on 31 December 2025",
        "Who says what: five or eight people killed on 31 December 2025",
    ]


def test_figures_of_one_grade_share_a_row():
    claims = [make_claim(number) for number in (9, 30, 4, 12)]
    graded = {"event_date": "", "grade_source": "F", "grade_info": "6", "grade_reasons": "F: untested. 6: one origin."}
    facts = [replace(make_fact("single", [c]), fact_id=f"f{c.claim_id}", **graded) for c in claims]
    assert show(annex.show_grades(make_briefing(facts, claims))).split("\n")[-1] == (
        "30 people killed; 12 people killed; nine people killed; and one other figure | F6 | "
        "F: untested. 6: one origin."
    )


def test_claims_are_grouped_by_who_says_them():
    claims = [
        make_claim(5, source="reports", source_kind="unnamed"),
        make_claim(7),
        replace(make_claim(6, name="d2"), source="Reports", source_kind="unnamed"),
    ]
    shown = show(annex.show_claims(make_briefing([], claims))).split("\n")
    assert shown[0] == "Three figures: two are credited to one source, one stands in an outlet’s own voice"
    assert [line.split(" | ")[0] for line in shown[2:]] == ["reports", "reports", "AFP, in its own voice"]


def test_confidence_is_said_with_its_reason():
    fact = make_fact("single", [FIVE])
    assert say_confidence(fact) == ""


@cases(
    ("place", "said"),
    a_country=("Norland", "in Norland"),
    a_region=("the Garo region", "in the Garo region"),
    a_coast=("the coast of Norland", "off the coast of Norland"),
    a_coast_of_a_headline=("coast of Norland", "off the coast of Norland"),
    an_island=("the island of Uma", "on the island of Uma"),
    a_border=("the border between Norland and Suvia", "on the border between Norland and Suvia"),
    outskirts=("the outskirts of Kaldera", "on the outskirts of Kaldera"),
    a_country_called_a_coast=("Ivory Coast", "in Ivory Coast"),
    a_club=("Pulo nightclub", "at Pulo nightclub"),
    a_coast_without_an_article=("Norland coast", "on the Norland coast"),
    a_coast_of_somebody=("Norland’s coast", "on Norland’s coast"),
    at_sea=("sea off the coast of Norland", "at sea off the coast of Norland"),
    an_airport=("the airport of Kaldera", "at the airport of Kaldera"),
    a_region_called_a_camp=("the Uma base camp region", "in the Uma base camp region"),
    a_town_called_a_border=("Border Town", "in Border Town"),
    none=("", ""),
)
def test_a_place_has_its_preposition(place, said):
    assert say_place(place) == said


def test_what_happened_long_before_comes_behind_the_news():
    old = replace(make_fact("repeated", [EIGHT], event_date="1998", as_of="2024-06-11", documents=2), fact_id="f2")
    new = make_fact("single", [FIVE], event_date="2024-06-10", as_of="2024-06-11")
    briefing = make_briefing([old, new], [FIVE, EIGHT])
    assert briefing.choose_facts() == [new, old]
    total = replace(old, event_date="1998/..", time_scope="running_total")
    assert make_briefing([total, new], [FIVE, EIGHT]).choose_facts() == [total, new]


def test_a_part_of_the_dead_comes_behind_all_of_them():
    whole, part = make_fact("single", [FIVE]), replace(make_fact("single", [EIGHT]), fact_id="f0")
    briefing = make_briefing([part, whole], [FIVE, EIGHT])
    assert briefing.choose_facts() == [part, whole]
    briefing.parts = frozenset([EIGHT.claim_id])
    assert briefing.choose_facts() == [whole, part]


def test_a_part_is_judged_only_where_nothing_else_is_told():
    text = "A blast killed 31 men. On Friday the last two miners were found dead."
    part = replace(make_claim(2), value_start=text.index("two"), value_end=text.index("two") + 3)
    documents = {"d1": make_document("d1", text, outlet="AFP")}
    facts = [replace(make_fact("single", [FIVE]), fact_id="f0"), make_fact("single", [part])]
    shown = show(exhibits.show_judgments(make_briefing(facts, [FIVE, part], documents)))
    assert "five people" in shown
    assert "two people" not in shown
    assert "One further figure" in shown
    assert "two people" in show(exhibits.show_judgments(make_briefing(facts[1:], [part], documents)))


def test_who_fled_by_a_day_did_not_flee_on_it():
    told = make_claim(3_000_000, as_of="2025-12-31", time_scope="state")
    fact = make_fact("single", [told], event_date="", time_scope="state", place="Oslo")
    assert join(say_thing(answer(fact, [told]), None)) == "3 million people killed as of 31 December 2025 in Oslo"


def test_a_count_that_rises_is_not_told_by_its_lowest_figure():
    rising = [make_claim(n, name=f"d{n}", as_of=f"2025-12-{n}", time_scope="running_total") for n in (12, 14, 18)]
    fact = make_fact("conflicting", rising, time_scope="running_total")
    fact = replace(fact, why="12 leads, as the conservative figure.")
    shown = show(annex.show_facts(make_briefing([fact], rising)))
    assert "rising" in shown
    assert "conservative" not in shown


def test_the_largest_number_is_no_old_one():
    claims = [make_claim(number) for number in (9, 30, 4, 12)]
    facts = [replace(make_fact("single", [c]), fact_id=f"f{c.claim_id}", event_date="2025-05-01", as_of="2025-05-02")
             for c in claims]  # fmt: skip
    facts[1] = replace(facts[1], event_date="2009")
    assert "The largest number of people killed is 12 on" in show(
        exhibits.show_bottom_line(make_briefing(facts, claims))
    )


def test_that_nobody_was_hurt_heads_no_briefing_and_draws_no_chart():
    none = make_claim(0)
    briefing = make_briefing([make_fact("single", [none])], [none])
    briefing.topics = ["casualties"]
    assert exhibits.show_title(briefing).blocks[0]["runs"] == ["One figure in one article, not on casualties"]
    assert exhibits.show_topics(briefing).blocks == []


def test_what_texts_count_on_no_topic_is_told_in_their_words():
    votes = replace(make_claim(61, measure="", counted="percent"), start=0, end=15, sentence_start=0, sentence_end=15)
    documents = {"d1": make_document(outlet="AFP", text="Turnout was 61%. More.", published="2018-03-19")}
    said = show(exhibits.show_bottom_line(make_briefing([], [votes], documents)))
    assert said.split("\n")[-2:] == ["What the texts count instead:", "- AFP, 19 March 2018: “Turnout was 61%”"]


def test_figures_on_a_topic_that_is_left_out_are_counted():
    oil = replace(LEVEL, fact_id="f2")
    briefing = make_briefing([make_fact("single", [FIVE]), oil], [FIVE, OIL])
    briefing.topics = ["casualties"]
    said = show(exhibits.show_bottom_line(briefing))
    assert said.endswith("The text also gives one figure on oil production, which stands in the annex alone.")
    said = show(exhibits.show_bottom_line(briefing, annexed=False))
    assert said.endswith("The text also gives one figure on oil production, which this briefing leaves out.")


def test_a_briefing_without_an_annex_refers_to_none_and_says_once_that_it_has_no_figure():
    briefing = make_briefing([], [FIVE, EIGHT])
    briefing.topics = ["production"]
    said = show(exhibits.show_bottom_line(briefing, annexed=False)).split("\n")[0]
    assert said == "No article in this briefing gives a figure on oil production. The texts give two other figures."
    assert exhibits.show_chart(briefing, "production").blocks == []
    assert show(annex.show_facts(briefing, "production")) == "No article gives a figure on oil production."


@cases(
    ("dates", "title"),
    one_stated=(["2026-01-02"], "One article, which states its date"),
    one_undated=([""], "One article, without a date"),
    some=(["2026-01-02", "", ""], "Three articles: one states its date and two have no date"),
    none=(["", ""], "Two articles: none of them dated"),
    all_of_them=(["2026-01-02", "2026-01-03"], "Two articles: all of them dated"),
)
def test_the_title_of_the_corpus_says_how_many_articles_are_dated(dates, title):
    documents = {
        f"d{n}": make_document(f"d{n}", published=day, published_basis="stated" if day else "unknown")
        for n, day in enumerate(dates)
    }
    assert provenance.show_corpus_title(make_briefing([], [], documents)).blocks[0]["runs"] == [title]


def test_the_title_of_the_claims_has_no_digits_below_ten():
    claims = [make_claim(n, source="Amina Yusef", source_kind="named") for n in (5, 6)] + [make_claim(7)]
    assert annex.show_claims_title(make_briefing([], claims)).blocks[0]["runs"] == [
        "Two of three figures are credited to a source"
    ]


def test_an_office_is_not_credited_beside_the_person_who_holds_it():
    claims = [make_claim(5, name="d1", source="Amina Yusef", source_kind="named"),
              make_claim(5, name="d2", source="governor", source_kind="unnamed")]  # fmt: skip
    documents = {"d1": make_document("d1", text="Governor Amina Yusef said five died."), "d2": make_document("d2")}
    assert name_credited(claims, documents) == ["Amina Yusef"]
    documents = {"d1": make_document("d1", text="The mayor, Amina Yusef, said five died."), "d2": documents["d2"]}
    assert name_credited(claims, documents) == ["Amina Yusef", "governor"]


def test_five_is_no_rival_of_at_least_five():
    claims = [FIVE, make_claim(5, "at_least", name="d3"), EIGHT]
    fact = make_fact("conflicting", claims)
    assert say_title(answer(fact, claims)).startswith("At least five or eight people killed on 31 December 2025:")
    assert join(say_box_range(answer(fact, claims), Notes())) == "range at least 5 to 8"


def test_a_floor_of_a_figure_is_no_further_figure():
    claims = [make_claim(100, "more_than"), make_claim(164, name="d2"), make_claim(164, "at_least", name="d3")]
    fact = make_fact("corroborated", claims, origins=3, documents=3)
    assert "report over 100 and 164 people killed" in say(fact, claims)


def test_agreement_of_figures_far_apart_confirms_nothing():
    over, more = make_claim(200, "more_than"), make_claim(1870, name="d2")
    fact = make_fact("corroborated", [over, more], origins=2, documents=2)
    assert say(fact, [over, more]).endswith("which can both be true but lie too far apart to confirm each other.")
    assert say_title(answer(fact, [over, more])).endswith(": the figures lie far apart")
    (box,) = exhibits.show_figures(make_briefing([fact], [over, more])).blocks
    assert say_runs(box["items"][0]["detail"]).startswith("2 origins, far apart")


def test_two_figures_of_one_article_are_both_in_it():
    both = [FIVE, replace(EIGHT, document_id="d1")]
    assert "Both stand in one article" in say(make_fact("conflicting", both, documents=1), both)


def test_a_place_stands_behind_its_own_preposition() -> None:
    said = {
        "Mount Asel": "at Mount Asel",
        "the edge of Tarn": "on the edge of Tarn",
        "Tarn’s Inner Sea coast": "on Tarn’s Inner Sea coast",
        "the provincial capital Osk": "in Osk",
        "the Tarnese capital, Osk": "in Osk",
    }
    assert {place: say_place(place) for place in said} == said
