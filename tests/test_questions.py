"""Which claims answer one question: the same incident by its day, place, name and nouns, or another one."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from analysis.context.claims import read_claims
from analysis.documents.rawtexts import read_documents
from analysis.ground.model import Claim, Part
from tests.conftest import JUDGMENT, cases, document, figure, find_facts, told


@cases(
    ("a", "b"),
    two_days_are_two_incidents=({"event_date": "2024-03-02"}, {"event_date": "2024-03-09"}),
    two_places_are_two_incidents=({"place": "Lyon"}, {"place": "Nantes"}),
    killed_is_not_injured=({}, {"measure": "casualties.injured"}),
    one_strike_is_not_the_campaign=({}, {"time_scope": "running_total", "event_date": "2024-01-01/.."}),
    a_change_is_not_a_level=({}, {"role": "change"}),
    feared_is_not_found=({"hedge": "feared"}, {}),
    soldiers_are_not_children=({"counted": "soldiers"}, {"counted": "children"}),
)
def test_keeps_different_questions_apart(a: dict[str, Any], b: dict[str, Any]) -> None:
    known = {"event_date": "2024-03-02", "place": "Lyon"}
    claims = [figure("c1", "a", 12, **known | a), figure("c2", "b", 14, **known | b)]
    facts = find_facts(claims, [document("a"), document("b")])
    assert [fact.status for fact in facts] == ["single", "single"]


@cases(
    ("number", "nouns", "facts"),
    a_judge_is_no_mayor=(1, ("judge", "mayor"), 2),
    six_by_two_names=(6, ("priests", "jesuits"), 1),
    a_plain_noun_is_any=(1, ("judge", "people"), 1),
)
def test_tells_people_by_what_they_are(number: float, nouns: tuple[str, str], facts: int) -> None:
    known = {"event_date": "2024-03-02", "place": "Lyon"}
    claims = [figure(f"c{n}", "ab"[n], number, counted=nouns[n], **known) for n in (0, 1)]
    assert len(find_facts(claims, [document("a"), document("b")])) == facts


@cases(
    ("said", "facts"),
    its_capital=("It shook Lyon, the capital of Orlo.", 1),
    a_town_in_it=("It shook Lyon in the northern province of Orlo.", 1),
    the_capital_of_it=("It shook the Orlo provincial capital Lyon.", 1),
    another_one=("It shook Lyon. Nantes, the capital of Orlo, was spared.", 2),
    nothing_of_it=("It shook Lyon. Orlo sent help.", 2),
)
def test_a_town_and_its_province_are_one_place(said: str, facts: int) -> None:
    text = f"A blast killed 12 men in Lyon. {said}"
    claims = [
        figure("c1", "a", 12, place="Lyon", **told(text, "12 men")),
        figure("c2", "b", 14, place="Orlo", **told("A bomb killed 14 people.", "14 people")),
    ]
    claims = [replace(claim, event_date="2024-03-02", sentence_end=32) for claim in claims]
    found = find_facts(claims, [document("a", text), document("b", "A bomb killed 14 people.")])
    assert len(found) == facts


def test_sets_no_toll_against_what_befell_one_of_several_places() -> None:
    text = "The raids killed 19 men in Lyon and 31 in Nantes."
    claims = [
        figure("c1", "a", 19, place="Lyon", **told(text, "19 men")),
        figure("c2", "a", 31, place="Nantes", **told(text, "31")),
        figure("c3", "b", 45, place="", **told("Raids killed 45 men.", "45 men")),
        figure("c4", "c", 24, place="Lyon", **told("Raids killed 24 men in Lyon.", "24 men")),
    ]
    claims = [replace(claim, event_date="2024-03-02") for claim in claims]
    found = find_facts(claims, [document("a", text), document("b"), document("c")])
    assert sorted(fact.claim_ids for fact in found) == ["c1 c4", "c2", "c3"]


@cases(
    ("when", "facts"), within_days=("2024-03-06", 1), weeks_later=("2024-03-28", 2), from_then_on=("2024-03-28/..", 2)
)
def test_sets_no_undated_toll_against_an_incident_of_weeks_before(when: str, facts: int) -> None:
    known = {"time_scope": "running_total", "place": "Lyon", "counted": ""}
    first, second = "The toll of the clashes over bread prices is 525.", "Clashes over bread prices have killed 1000."
    claims = [
        figure("c1", "a", 525, **known, event_date="2024-03-02", as_of="2024-03-03", **told(first, "525")),
        figure("c2", "b", 1000, "at_least", **known, as_of=when, **told(second, "1000")),
    ]
    assert len(find_facts(claims, [document("a", first), document("b", second)])) == facts


def test_sets_no_more_bodies_against_more_of_another_day() -> None:
    texts = {"a": "Divers in Lyon found four more bodies.", "b": "Divers in Lyon found nine more bodies."}
    claims = [
        figure("c1", "a", 4, place="Lyon", **told(texts["a"], "four more bodies")),
        figure("c2", "b", 9, place="Lyon", **told(texts["b"], "nine more bodies")),
    ]
    claims = [replace(claim, as_of="2024-03-02") for claim in claims]
    assert len(find_facts(claims, [document(name, text) for name, text in texts.items()])) == 2


@pytest.mark.parametrize(
    ("begin", "facts"), [pytest.param("1980-03", 1, id="roughly"), pytest.param("1985-01", 2, id="years_later")]
)
def test_takes_long_counts_to_begin_roughly_together(begin: str, facts: int) -> None:
    text = "The civil war has left over 70,000 dead in the country since it began."
    war = told(text, "left over 70,000 dead") | {"time_scope": "running_total", "as_of": "1990-01-10"}
    claims = [
        figure("c1", "a", 70_000, "more_than", **war, event_date="1980-10/1990-01-10"),
        figure("c2", "b", 70_000, "more_than", **war, event_date=f"{begin}/1990-01-10"),
    ]
    assert len(find_facts(claims, [document("a", text), document("b", text)])) == facts


def test_takes_a_toll_of_the_day_for_that_of_its_incident() -> None:
    known = {"event_date": "2024-03-02", "place": "Lyon"}
    claims = [figure("c1", "a", 12, **known), figure("c2", "b", 14, **known, time_scope="running_total")]
    (fact,) = find_facts(claims, [document("a"), document("b")])
    assert (fact.status, fact.low, fact.best, fact.high) == ("conflicting", 12, 12, 14)


@cases(
    ("when", "facts"),
    another_day_of_the_week=("on Monday morning", 2),
    the_same_day_of_the_week=("on Sunday", 1),
    no_day=("some time ago", 1),
    a_day_up_to_which_it_counts=("until Tuesday", 1),
)
def test_an_undated_incident_of_another_weekday_is_another(when: str, facts: int) -> None:
    text = "Gunmen struck an army camp in the north of Norland, killing 11 soldiers {}."
    known = {"counted": "soldiers", "place": "Norland"}
    sunday = {"event_date": "2017-03-05", "date_basis": "resolved", "date_text": "Sunday"}
    one, other = text.format("on Sunday"), text.format(when)
    claims = [
        figure("c1", "a", 11, **told(one, "killing 11 soldiers"), **known, **sunday),
        figure("c2", "b", 11, **told(other, "killing 11 soldiers"), **known, date_text=when.partition(" ")[2]),
    ]
    assert len(find_facts(claims, [document("a", one), document("b", other)])) == facts


def test_knows_a_place_by_the_other_sentence() -> None:
    texts = {
        "a": "A train left the rails near Porto Velho.",
        "b": "A train left the rails close to Porto Velho in Brazil.",
    }
    known = {"event_date": "2024-03-04", "end": 1}
    claims = [
        figure("c1", "a", 14, place="Porto Velho", sentence_end=len(texts["a"]), **known),
        figure("c2", "b", 17, place="northern Brazil", sentence_end=len(texts["b"]), **known),
    ]
    assert len(find_facts(claims, [document(n, t) for n, t in texts.items()])) == 1


def test_notes_the_same_count_at_the_same_place_a_day_apart() -> None:
    known = {"place": "Manaus", "counted": "people"}
    claims = [
        figure("c1", "a", 5, event_date="2024-03-04", **known),
        figure("c2", "b", 5, event_date="2024-03-05", **known),
    ]
    one, two = find_facts(claims, [document("a"), document("b")])
    assert (one.near, two.near) == (two.fact_id, one.fact_id)


def test_joins_the_same_day_and_place_in_two_outlets() -> None:
    known = {"event_date": "2024-03-02", "place": "Lyon"}
    claims = [figure("c1", "a", 114, "at_least", **known), figure("c2", "b", 117, **known)]
    (fact,) = find_facts(claims, [document("a"), document("b")])
    assert (fact.status, fact.low, fact.best, fact.high) == ("corroborated", 114, 114, 117)
    assert fact.why == "Two separate origins agree, since at least 114 and 117 can both be true."


@cases(
    ("fires", "known", "facts"),
    the_one_fire_of_the_town=(1, {}, 1),
    any_of_sixteen_fires=(16, {}, 17),
    that_of_the_day_of_sixteen=(16, {"event_date": "2011-03-01"}, 16),
)
def test_a_town_of_many_incidents_tells_none_of_them(fires: int, known: dict[str, Any], facts: int) -> None:
    text = "A market fire in Ovrea killed {} traders when lamps fell upon straw."
    days = [f"2011-03-{number + 1:02}" for number in range(fires)]
    tellings = [(f"c{number:02}", 20 + number, {"event_date": day}) for number, day in enumerate(days)]
    claims = [
        figure(name, name, best, place="Ovrea", **told(text.format(best), f"killed {best} traders"), **dated)
        for name, best, dated in [*tellings, ("d", 51, known)]
    ]
    documents = [document(claim.document_id, text.format(f"{claim.best:g}")) for claim in claims]
    assert len(find_facts(claims, documents)) == facts


def test_does_not_join_on_an_equal_number_alone() -> None:
    claims = [figure("c1", "a", 114), figure("c2", "b", 114)]
    assert len(find_facts(claims, [document("a"), document("b")])) == 2


def test_names_a_near_figure_that_it_keeps_apart() -> None:
    texts = {
        "a": "A blaze killed 12 in a warehouse in the harbour.",
        "b": "Harbour warehouse: blaze killed 30 workers.",
    }
    claims = [
        figure("c1", "a", 12, event_date="2024-03-03", **told(texts["a"], "killed 12")),
        figure("c2", "b", 30, event_date="2024-03-02/2024-03-03", **told(texts["b"], "killed 30 workers")),
    ]
    one, two = find_facts(claims, [document(n, t) for n, t in texts.items()])
    assert (one.near, two.near) == (two.fact_id, one.fact_id)
    assert one.why.endswith("; another figure, kept apart, may answer the same question.")


@cases(
    ("story", "near"),
    one=("A strong earthquake before dawn brought down roofs; schools, trains stopped.", True),
    another=("Two lorries collided after a night of snow; the airport road was shut.", False),
)
def test_names_a_region_and_its_town_to_each_other_where_the_story_is_one(story: str, near: bool) -> None:
    texts = {
        "a": "A strong earthquake brought down roofs in Norland before dawn; schools are closed and trains stopped.",
        "b": story,
    }
    known = {"event_date": "2024-03-02", "as_of": "2024-03-02"}
    claims = [figure("c1", "a", 12, place="northern Norland", **known), figure("c2", "b", 15, place="Varn", **known)]
    found = find_facts(claims, [document(name, text) for name, text in texts.items()])
    assert [bool(fact.near) for fact in found] == [near, near]


def test_names_no_other_incident_of_the_day() -> None:
    claims = [figure(f"c{n}", n, best, event_date="2024-03-03") for n, best in (("a", 12), ("b", 30))]
    assert [fact.near for fact in find_facts(claims, [document("a"), document("b")])] == ["", ""]


@pytest.mark.parametrize(
    "words", ["Nurses buried 15 of them", "Nurses buried 15 of the buried", "Nurses buried the last 15 men",
              "Of the dead, 15 were women", "Of those killed, nine were cooks and 15 were guards",
              "Nurses said 15 cooks were among the dead", "In just one boat, 15 died",
              "Nurses buried 15 of the twenty buried", "Among the dead were at least 15 cooks",
              "Nurses buried 15 in Ovrea alone", "At Ovrea 15 bodies were handed over",
              "Nurses said 15 cooks were killed in the final assault"]
)  # fmt: skip
def test_takes_no_part_of_the_dead_for_another_count_of_them(words: str) -> None:
    text = f"The navy killed 30 men, it said. {words}."
    start = text.index("15")
    claims = [
        figure("c1", "a", 30, source="navy", source_kind="named", mode="reported", **told(text, "30 men")),
        figure("c2", "a", 15, source="nurses", source_kind="unnamed", mode="reported", **told(text, "15")),
    ]
    claims[1] = replace(claims[1], sentence_start=text.index(words))
    claims[1] = replace(claims[1], value_start=start, value_end=start + 2, counted="")
    assert len(find_facts(claims, [document("a", text)])) == 2


@cases(
    ("text", "words", "facts"),
    a_week=("The navy took over nine tons of opium in a single week.", "took over nine tons", 2),
    told_first=("Over the past month, the navy took nine tons of opium.", "took nine tons", 2),
    no_time=("The navy took nine tons of opium.", "took nine tons", 1),
    the_third_time=("The navy took nine tons of opium for the third time in a week.", "took nine tons", 1),
    a_named_week=("The navy took nine tons of opium in the week of the regatta.", "took nine tons", 1),
)
def test_sets_no_total_of_a_week_against_one_haul(text: str, words: str, facts: int) -> None:
    haul = "The navy took six tons of opium from a trawler off Port Amsel on Monday."
    opium = {"measure": "seizures.drugs", "unit": "tonne", "counted": "opium", "actor": "The navy"}
    own = opium | {"event_date": "2021-06-07", "as_of": "2021-06-08", "place": "Port Amsel"}
    claims = [
        figure("c1", "a", 6, **told(haul, "took six tons"), **own),
        figure("c2", "b", 9, as_of="2021-06-09", **opium, **told(text, words)),
    ]
    one_origin = {(claim.document_id, claim.claim_id): "o1" for claim in claims}
    assert len(find_facts(claims, [document("a", haul), document("b", text)], one_origin)) == facts


@cases(
    ("text", "counted", "facts"),
    a_part=("The gale is over; eleven of them were shepherds of the heights.", "", 2),
    the_whole=("The gale on the heights killed eleven.", "", 1),
)
def test_takes_no_part_of_a_toll_for_an_earlier_toll(text: str, counted: str, facts: int) -> None:
    first = "The gale killed eleven people on the heights of Orvan on Tuesday."
    dated = {"place": "Orvan", "event_date": "2021-03-02", "as_of": "2021-03-02"}
    claims = [
        figure("c1", "a", 11, **told(first, "killed eleven people"), **dated),
        figure("c2", "b", 11, as_of="2021-03-04", counted=counted, value_start=text.index("eleven"),
               value_end=text.index("eleven") + 6, **told(text, "eleven")),
    ]  # fmt: skip
    one_origin = {(claim.document_id, claim.claim_id): "o1" for claim in claims}
    assert len(find_facts(claims, [document("a", first), document("b", text)], one_origin)) == facts


@cases(
    ("text", "words", "known", "facts"),
    grown=("Typhoon Orla left Matao in need. At least 74 died in the typhoon.", "74", {}, 1),
    another=("Typhoon Lino left Matao in need. At least 74 died in the typhoon.", "74", {}, 2),
    two=("Typhoon Orla hit Matao after Typhoon Lino. 74 died in the typhoon.", "74", {}, 2),
    of_a_bus=("Typhoon Orla left Matao in need. A bus fell, and 74 died.", "74", {}, 2),
    far_apart=("Typhoon Orla left Matao in need. 740 died in the typhoon.", "740", {}, 2),
    weeks_later=("Typhoon Orla left Matao in need. 74 died in the typhoon.", "74", {"as_of": "2014-10-30"}, 2),
    another_place=("Typhoon Orla left many homeless. 74 died in the typhoon in Sabang.", "74", {"place": "Sabang"}, 2),
)
def test_knows_an_event_by_the_name_it_bears(text: str, words: str, known: dict[str, Any], facts: int) -> None:
    first = "The death toll of Typhoon Orla in Matao stands at 66."
    start = text.index(". ") + 2
    claims = [
        figure("c1", "a", 66, place="Matao", time_scope="running_total", counted="", as_of="2014-10-02",
               **told(first, "stands at 66")),
        figure("c2", "b", float(words), counted="", **{"as_of": "2014-10-05", **known},
               **told(text, words, sentence_start=start)),
    ]  # fmt: skip
    assert len(find_facts(claims, [document("a", first), document("b", text)])) == facts


@cases(
    ("lead", "facts"),
    a_ferry=("The ferry Orla sank off Matao", 1),
    a_ship_by_its_letters=("The MV Orla sank off Matao", 1),
    no_leadership=("The leadership Orla wants met in Matao", 2),
    no_day=("A ferry Monday left for Matao", 2),
)
def test_knows_a_wreck_by_the_name_of_the_ship(lead: str, facts: int) -> None:
    first, text = "The death toll of the ferry Orla stands at 66.", f"{lead}. The death toll is 74 now."
    claims = [
        figure(f"c{n}", f"d{n}", best, time_scope="running_total", counted="", as_of=f"2014-10-0{best % 7}",
               **told(words, f"{best}"))
        for n, (best, words) in enumerate([(66, first), (74, text)])
    ]  # fmt: skip
    assert len(find_facts(claims, [document("d0", first), document("d1", text)])) == facts


def test_sets_a_bare_count_against_what_stands_before_it_alone() -> None:
    operator, others = (
        "The operator put it at 900.",
        "Nearly 2,400 drivers fell ill on the buses on Monday, police said.",
    )
    text = f"{operator} {others}"
    rest = len(operator) + 1
    claims = [
        figure("c1", "a", 900, counted="", source="operator", as_of="2021-03-03",
               **told(text, "put it at 900") | {"sentence_end": rest - 1}),
        figure("c2", "a", 2400, counted="", source="police", as_of="2021-03-03", event_date="2021-03-01",
               **told(text, "Nearly 2,400 drivers fell ill") | {"sentence_start": rest}),
    ]  # fmt: skip
    assert len(find_facts(claims, [document("a", text)])) == 2


def test_reads_the_town_of_a_title_in_its_lead() -> None:
    text = "Raid kills 54 in Norland\n\nA raid on a mill in Brod killed 54 men on Saturday, lawyers in the town said."
    other = "The number of men killed in the raid on a mill in Brod rose to 60, the lawyers said."
    parts = (Part("title", 0, text.index("\n")),)
    title = {"sentence_start": 0, "sentence_end": text.index("\n"), "start": 5, "end": 13}
    claims = [
        figure("c1", "a", 54, place="Norland", event_date="2025-10-11", **title),
        figure("c2", "b", 60, place="Brod", event_date="2025-10-11", **told(other, "60")),
    ]
    documents = [document("a", text, parts=parts), document("b", other)]
    assert len(find_facts(claims, documents, {})) == 1
    assert len(find_facts(claims, [document("a", text), document("b", other)])) == 2


def test_names_fighters_and_people_of_one_raid_to_each_other() -> None:
    known = {"event_date": "2024-03-02", "place": "Brod"}
    claims = [figure("c1", "a", 54, **known), figure("c2", "b", 12, **known, counted="fighters")]
    one, two = find_facts(claims, [document("a"), document("b")])
    assert (one.near, two.near) == (two.fact_id, one.fact_id)
    both = [*claims, figure("c3", "b", 54, **known, start=90)]  # who tells of both says that they are two
    assert [fact.near for fact in find_facts(both, [document("a"), document("b")])] == ["", ""]


@cases(
    ("place", "days", "best", "facts"),
    of_its_country=("Denmark", "2024-07-25", 84, 1),
    at_a_border=("the Danish border", "2024-07-25", 84, 1),
    of_another_town=("Ove", "2024-07-25", 84, 2),
    another_number=("Denmark", "2024-07-25", 48, 2),
    a_round_number=("Denmark", "2024-07-25", 80, 2),
    of_weeks_that_hold_the_day=("Osk", "2024-07-21/2024-07-31", 84, 1),
    of_weeks_before=("Osk", "2024-06-21/2024-07-10", 84, 2),
)
def test_a_country_and_weeks_may_hold_the_town_and_day_of_one_number(
    place: str, days: str, best: float, facts: int
) -> None:
    texts = (
        f"The mutiny on the island ferry killed {84 if best == 48 else best:g} sailors near Osk.",
        f"The mutiny on the island ferry killed {best:g} sailors, it was said.",
    )
    claims = [
        figure("c1", "a", 84 if best == 48 else best, counted="sailors", place="Osk", event_date="2024-07-25",
               as_of="2024-07-26", **told(texts[0], "killed")),
        figure("c2", "b", best, counted="sailors", place=place, event_date=days, as_of="2024-08-02",
               **told(texts[1], "killed"), time_scope="running_total" if "/" in days else "event"),
    ]  # fmt: skip
    assert len(find_facts(claims, [document("a", texts[0]), document("b", texts[1])])) == facts


def test_keeps_two_incidents_of_one_article_apart() -> None:
    text = "Eight were killed in the first raid and five were killed in the second."
    claims = [figure("c1", "a", 8, event_date="2024-03-02"), figure("c2", "a", 5, event_date="2024-03-02", start=40)]
    assert [f.status for f in find_facts(claims, [document("a", text)])] == ["single", "single"]


@cases(
    ("text", "first", "second", "facts"),
    the_two_again=("Two monks died. The two monks were", "Two monks died", "two monks were", 1),
    two_later=("Two monks died. Later two monks were", "Two monks died", "two monks were", 2),
    another_two=("Two monks died. Another two monks were", "Two monks died", "two monks were", 2),
    a_count_that_is_no_chance=("Then 31 died. In all 31 died", "31 died", "31 died", 1),
)
def test_knows_a_count_that_an_article_repeats(text: str, first: str, second: str, facts: int) -> None:
    spans = [(text.index(first), len(first)), (text.rindex(second), len(second))]
    claims = [
        figure(f"c{n}", "a", 31 if "31" in text else 2, start=start, end=start + length, value_start=start,
               counted="", sentence_start=start, sentence_end=start + length)
        for n, (start, length) in enumerate(spans)
    ]  # fmt: skip
    assert len(find_facts(claims, [document("a", text)])) == facts


@cases(
    ("a", "b", "facts"),
    places_that_share_a_saint=({"place": "San Telmo"}, {"place": "San Rafael"}, 2),
    days_that_only_meet=({"event_date": "2024-03-01/2024-03-07"}, {}, 2),
    days_that_meet_and_one_origin=({"event_date": "2024-03-01/2024-03-07", "origin_id": "o1"}, {"origin_id": "o1"}, 1),
    one_day_and_place=({}, {}, 1),
)
def test_asks_for_more_than_a_town_and_a_week(a: dict[str, Any], b: dict[str, Any], facts: int) -> None:
    known = {"event_date": "2024-03-02", "place": "Lyon"}
    claims = [figure("c1", "a", 1, **(known | a)), figure("c2", "b", 1, **(known | b))]
    assert len(find_facts(claims, [document("a"), document("b")])) == facts


DAM = "The toll of the dam burst at Quillay rose to {} on Monday, the ministry said."


@cases(
    ("text", "words", "known", "facts"),
    another_day=("Grief in Quillay. Its dam cost 46 lives, nurses say.", "46", {}, 1),
    nobody=("No civilian died at the dam of Quillay.", "No", {"best": 0}, 1),
    beside_a_name_of_its_own=("The dam at Quillay sank the ferry Orla, 46 died.", "46", {}, 1),
    another_dam=("The toll of the dam burst at Ovrea rose to 46, the mayor said.", "46", {}, 2),
    an_attack=("The toll of an attack in Quillay rose to 46, the mayor said.", "46", {}, 2),
    later=("The dam at Quillay cost 46 lives.", "46", {"as_of": "2016-08-04"}, 2),
    more=("Quillay's dam burst. Another 46 died in a mudslide beside it.", "46", {}, 2),
    a_part=("Quillay's dam burst and killed many, 46 of them children.", "46", {}, 2),
)
def test_knows_a_happening_by_its_kind_and_a_name(text: str, words: str, known: dict[str, Any], facts: int) -> None:
    first = DAM.format(31)
    best = known.pop("best", 46) if known else 46
    claims = [
        figure("c1", "a", 31, time_scope="running_total", role="level", counted="", as_of="2016-05-02",
               **told(first, "rose to 31")),
        figure("c2", "b", best, counted="", time_scope="running_total", **{"as_of": "2016-05-05", **known},
               **span(text, words)),
    ]  # fmt: skip
    assert len(find_facts(claims, [document("a", first), document("b", text)])) == facts


@cases(
    ("first", "last", "facts"),
    two_counts_of_a_month=(340, 410, 1),
    incidents_in_a_month=(4, 7, 2),
    too_far_apart_for_one=(40, 410, 2),
)
def test_counts_of_one_time_and_place_are_set_beside_each_other(first: float, last: float, facts: int) -> None:
    month = {"event_date": "2025-02", "date_basis": "resolved", "place": "Brod", "counted": "bicycles"}
    claims = [figure(name, name, number, **month) for name, number in (("a", first), ("b", last))]
    assert len(find_facts(claims, [document("a"), document("b")])) == facts


def test_the_dozens_of_a_title_set_no_two_figures_of_its_text_against_each_other() -> None:
    text = (
        "Dozens killed in Lyon storm\n11 May 2025\n\nAbout 80 people were killed on Saturday, police said. "
        "In Valence 20 people were killed.\n"
    )
    (article,) = read_documents(text.encode(), "a.txt")
    facts = find_facts([claim for claim in read_claims(article, JUDGMENT) if claim.measure], [article])
    assert sorted((fact.best, fact.place) for fact in facts) == [(20.0, "Valence"), (80.0, "")]


@cases(("best", "facts"), another_toll=(39, 1), one_person=(1, 2))
def test_one_person_beside_a_toll_of_the_day_is_another_question(best: int, facts: int) -> None:
    day = {"event_date": "2018-08-09", "date_basis": "stated", "place": "Norland"}
    claims = [figure(name, name, number, **day) for name, number in (("a", 43), ("b", best))]
    assert len(find_facts(claims, [document("a"), document("b")])) == facts


@cases(("best", "facts"), a_few=(2, 1), one_person=(1, 2))
def test_sets_no_single_person_against_the_toll_of_the_other_side(best: int, facts: int) -> None:
    first, text = DAM.format(31), f"The dam at Quillay burst and {best} died, rebels said."
    claims = [
        figure("c1", "a", 31, time_scope="running_total", role="level", counted="", as_of="2016-05-02",
               source="ministry", mode="reported", source_kind="unnamed", **told(first, "rose to 31")),
        figure("c2", "b", best, counted="", time_scope="running_total", as_of="2016-05-02",
               source="rebels", mode="reported", source_kind="unnamed", **span(text, str(best))),
    ]  # fmt: skip
    assert len(find_facts(claims, [document("a", first), document("b", text)])) == facts


def span(text: str, words: str) -> dict[str, Any]:
    start = text.index(words)
    return told(text, words, value_start=start, value_end=start + len(words))


def test_two_dam_bursts_of_one_name_take_no_undated_count() -> None:
    texts = {"a": DAM.format(31), "b": DAM.format(12), "c": "The dam burst at Quillay cost 19 lives."}
    days = {"a": "2016-05-02", "b": "2016-05-07", "c": ""}
    claims = [
        figure(name, name, best, time_scope="running_total", counted="", event_date=days[name], as_of="2016-05-08",
               **told(texts[name], str(best)))
        for name, best in (("a", 31), ("b", 12), ("c", 19))
    ]  # fmt: skip
    assert len(find_facts(claims, [document(name, text) for name, text in texts.items()])) == 3


@cases(
    "text",
    of_whom="The fire hurt 60 people, of whom 25 were taken away.",
    including="The fire hurt 60 people, including some 25 in Ovrea.",
)
def test_a_part_of_the_hurt_is_no_other_count_of_them(text: str) -> None:
    claims = [
        figure("c1", "a", 60, measure="casualties.injured", **told(text, "60")),
        figure("c2", "a", 25, measure="casualties.injured", **told(text, "25")),
    ]
    assert {fact.status for fact in find_facts(claims, [document("a", text)])} == {"single"}


def test_keeps_a_dispute_of_months_later_apart_from_the_first_toll() -> None:
    first = "Protests in Norland: 64 people were killed, the health ministry said."
    later = (
        "Norland gives two tolls of the protests. The prosecutor said that 130 people died in early January.\n\n"
        "The ombudswoman said that the number of people killed was 138. Officials said earlier that 127 people died."
    )
    shared = {"counted": "people", "time_scope": "running_total"}

    def of_later(name: str, words: str, **known: Any) -> Claim:
        start = later.index(words)
        spot = later.rfind(". ", 0, start) + 2 if ". " in later[:start] else 0
        return figure(name, "b", float(words.split()[0]), **shared, mode="reported", start=start,
                      end=start + len(words), sentence_start=max(spot, later.rfind("\n", 0, start) + 1),
                      sentence_end=later.index(".", start), **known)  # fmt: skip

    claims = [
        figure("c1", "a", 64, **shared, as_of="2022-01-09", event_date="2022-01-08", **told(first, "64 people")),
        of_later("c2", "130 people", source="prosecutor", as_of="2022-03-14", event_date="2022-01-01/2022-01-10"),
        of_later("c3", "138", source="ombudswoman", as_of="2022-03-14"),
        of_later("c4", "127 people", source="officials", as_of="../2022-03-14"),
    ]
    found = {fact.claim_ids: fact.status for fact in find_facts(claims, [document("a", first), document("b", later)])}
    assert found == {"c1": "single", "c2 c3 c4": "conflicting"}


@cases(
    ("text", "figures", "facts"),
    roughly=("More than 100 died at Tarn. In all 164 people died, a nurse said.", ["100", "164"], 1),
    no_round=("At least 17 died at Tarn. In all 64 people died, a nurse said.", ["17", "64"], 2),
    far_more=("More than 100 died at Tarn. In all 640 people died, she said.", ["100", "640"], 2),
)
def test_takes_a_round_floor_for_the_count_that_follows(text: str, figures: list[str], facts: int) -> None:
    claims = []
    for number, bound in zip(figures, ("more_than", "exact"), strict=True):
        start = text.index(number)
        spot = 0 if start < 20 else text.index(". ") + 2
        claims.append(
            figure(f"c{number}", "a", float(number), bound, place="Tarn", event_date="2022-01-08", start=start,
                   end=start + 3, sentence_start=spot, sentence_end=spot + 25)
        )  # fmt: skip
    assert len(find_facts(claims, [document("a", text)])) == facts


def test_joins_a_toll_that_was_dated_by_the_day_it_was_told() -> None:
    texts = {
        "a": "The blast in Quillay cost 31 lives on Tuesday.",
        "b": "The toll of the blast in Quillay has risen to 46.",
        "c": "The blast in Quillay cost 19 lives.",
    }
    claims = [
        figure("c1", "a", 31, **span(texts["a"], "31"), event_date="2016-05-03", as_of="2016-05-04"),
        figure("c2", "b", 46, **span(texts["b"], "46"), time_scope="running_total", role="level", counted="",
               event_date="2016-05-07", date_basis="inferred", as_of="2016-05-07"),
        figure("c3", "c", 19, **span(texts["c"], "19"), as_of="2016-05-04"),
    ]  # fmt: skip
    documents = [document(name, text) for name, text in texts.items()]
    assert [f.event_date for f in find_facts(claims, documents) if "c2" in f.claim_ids] == ["2016-05-03"]
    stated = [claim if claim.claim_id != "c2" else replace(claim, date_basis="stated") for claim in claims]
    assert [f.event_date for f in find_facts(stated, documents) if "c2" in f.claim_ids] == ["2016-05-07"]


def test_takes_the_day_before_for_the_day_of_one_happening() -> None:
    texts = {name: f"The blast in Quillay cost {number} lives." for name, number in (("a", 31), ("b", 46))}
    days = {"a": "2016-05-02", "b": "2016-05-03"}
    claims = [
        figure(f"c{text[-9:-7]}", name, float(text[-9:-7]), **span(text, text[-9:-7]), event_date=days[name],
               as_of="2016-05-04", time_scope="running_total")
        for name, text in texts.items()
    ]  # fmt: skip
    documents = [document(name, text) for name, text in texts.items()]
    assert [fact.claim_ids for fact in find_facts(claims, documents)] == ["c31 c46"]
    apart = [
        replace(claim, event_date="2016-05-09", as_of="2016-05-10") if claim.best == 46 else claim for claim in claims
    ]
    assert len(find_facts(apart, documents)) > 1


def test_keeps_a_disaster_of_an_earlier_year_apart_from_an_undated_toll() -> None:
    texts = {
        "a": "The ferry Asel sank on Lake Tarn on Friday: 136 died in Norland. In 1996 a ferry killed 800 there.",
        "b": "A ferry sank on Lake Tarn in Norland, killing 44. In 1996 at least 500 died on the lake in Norland.",
    }
    claims = [
        figure("c1", "a", 136, place="Lake Tarn", **told(texts["a"], "136")),
        figure("c2", "a", 800, event_date="1996", place="Lake Tarn", **told(texts["a"], "800")),
        figure("c3", "b", 44, place="Lake Tarn", **told(texts["b"], "44")),
        figure("c4", "b", 500, "at_least", event_date="1996", place="Lake Tarn", **told(texts["b"], "at least 500")),
    ]
    found = {fact.claim_ids for fact in find_facts(claims, [document(name, text) for name, text in texts.items()])}
    assert {ids for ids in found if "c2" in ids or "c4" in ids} == {"c2 c4"}


def test_keeps_a_disaster_of_a_month_long_past_apart_from_an_undated_toll() -> None:
    texts = {
        "a": "The crush outside the shrine in Osk killed 769 people, the province said.",
        "b": "It was the worst crush at Osk since July 1990, when 1,426 people died outside the shrine.",
    }
    claims = [
        figure("c1", "a", 769, place="Osk", as_of="2015-10-04", **told(texts["a"], "769")),
        figure("c2", "b", 1426, event_date="1990-07", place="Osk", **told(texts["b"], "1,426")),
    ]
    assert len(list(find_facts(claims, [document(name, text) for name, text in texts.items()]))) == 2


def test_takes_no_day_that_one_article_of_several_tells_beside_its_count() -> None:
    tolls = {"a": 34, "b": 40, "c": 58, "d": 65}
    texts = {name: f"The toll of the dam burst in Kula, Osk, rose to {n}." for name, n in tolls.items()}
    claims = [
        figure(f"c{n}", name, n, place="Kula", time_scope="running_total", role="level", **told(texts[name], str(n)))
        for name, n in tolls.items()
    ]
    claims[3] = replace(claims[3], event_date="2019-01-28", date_basis="inferred")
    documents = [document(name, text) for name, text in texts.items()]
    assert {fact.event_date for fact in find_facts(claims, documents)} == {""}


def test_places_that_a_third_ties_are_no_two() -> None:
    texts = {
        "a": "A dam burst near Osk on Monday, killing 34 people.",
        "b": "A dam burst in Kula on Monday, killing 40 people.",
        "c": "A dam burst near Osk in Kula on Monday, killing 58 people.",
    }
    claims = [
        figure("c1", "a", 34, place="Osk", event_date="2019-01-25", **told(texts["a"], "34")),
        figure("c2", "b", 40, place="Kula", event_date="2019-01-25", **told(texts["b"], "40")),
        figure("c3", "c", 58, place="Kula’s Osk valley", event_date="2019-01-25", **told(texts["c"], "58")),
    ]
    reasons = [fact.reasons for fact in find_facts(claims, [document(name, text) for name, text in texts.items()])]
    assert not any("different places" in reason for reason in reasons)


def test_knows_no_incident_by_its_country_alone() -> None:
    texts = {
        "a": "A bomb killed at least 60 people in the Norlandic capital, Osk, last month.",
        "b": "The report said that at least 36 people were killed and Norlandic gunships had bombed the people.",
    }
    claims = [
        figure("c1", "a", 60, "at_least", place="the Norwegian capital, Osk", event_date="2018-04",
               as_of="2018-05-08", **told(texts["a"], "at least 60 people")),
        figure("c2", "b", 36, "at_least", place="Norway", as_of="2018-05-08", **told(texts["b"], "at least 36 people")),
    ]  # fmt: skip
    assert len(find_facts(claims, [document(name, text) for name, text in texts.items()])) == 2
