"""Texts -> the day of their last count, which has none of its own and none that a rule of ``antecedents`` finds.

All were published on Tuesday 9 May 2023.
"""

from __future__ import annotations

from dataclasses import replace

from analysis.declared.vocabulary import Judgment
from analysis.ground.model import Claim
from tests.conftest import DATELINE, JUDGMENT, cases, read_typed


def read_last(text: str, judgment: Judgment = JUDGMENT) -> Claim:
    return [c for c in read_typed(DATELINE + text, judgment) if c.measure.startswith("casualties")][-1]


#: No rule of ``antecedents`` reaches over *a blaze*, which may be another one.
TOLD = "A blaze gutted a mill on Sunday. Smoke hung over Brod. A blaze of that size is rare. "


@cases(
    ("text", "day"),
    the_one_event_of_the_article=(TOLD + "The mayor said that 12 people died.", "2023-05-07"),
    of_its_kind=(
        "A blast shook Brod on Sunday. A clash was put down on Monday. The mayor slept. He said ten were "
        "hurt in the blast.",
        "2023-05-07",
    ),
    a_toll_of_one_event=(
        "A ferry sank off Brod on Sunday. Fog hung over it. Divers rested. The mayor slept. By dusk, officials put "
        "the death toll at 41.",
        "2023-05-07",
    ),
    a_toll_of_raids=(
        "Raids hit mills near Brod on Sunday. Fog hung over it. Divers rested. The mayor slept. By dusk, officials "
        "put the toll of the fires at 41.",
        "",
    ),
    they=("Raiders killed two nuns in Brod. The nuns were taken from a bus on Sunday.", "2023-05-07"),
    of_somebody_else=("Raiders killed two nuns in Brod. The mayor saw the abbot on Sunday.", ""),
    in_its_words=(
        "Gunmen killed 12 nuns on a bus in Brod. Five men forced the bus off the road on Sunday and opened fire.",
        "2023-05-07",
    ),
    the_only_one_before=("On Sunday raiders drove into Brod. Twelve people died in the attack.", "2023-05-07"),
    what_is_avenged=("Rebels shot two guards on Sunday. They called it revenge for the murder of four cooks.", ""),
    later_they=("On Sunday raiders stormed a mill. They shot the miller. Later they killed two cooks.", "2023-05-07"),
    a_year_long_past_between=(
        TOLD + "It has been the worst since the mill burned in 1983. Two cooks also died.",
        "2023-05-07",
    ),
    a_place_told_in_other_words=(
        "A blaze gutted a mill in the old town of Brod on Sunday. A blaze of that size is rare. "
        "The mayor said that 12 people died in the very heart of Brod.",
        "2023-05-07",
    ),
    the_event_named_again=(
        "Gunmen shot dead 12 men. Nobody took responsibility for the massacre on Sunday.",
        "2023-05-07",
    ),
    the_day_of_what_else_it_tells=(
        "On Sunday rebels marked the feast by ambushing a lorry. It carried flour. Five guards were killed.",
        "2023-05-07",
    ),
    the_weekend_of_what_else_it_tells=(
        "At the weekend rebels marked the feast by ambushing a lorry. It carried flour. Five guards were killed.",
        "2023-05-06/2023-05-07",
    ),
    the_hours_of_what_else_it_tells=(
        "In the past 24 hours rebels marked the feast by ambushing a lorry. It carried flour. Five guards were killed.",
        "",
    ),
    the_day_of_mourning=(
        "The mayor on Monday mourned the victims of the raid. It had rained. Some guards fled. Five were killed.",
        "",
    ),
    over_an_event_of_another_kind=(
        "A bomb exploded in a mill on Monday. The mayor wept. Police said three men died in an ambush on Sunday. "
        "The mill is old. It makes flour. Its owner lives in Kula. The blast tore off a roof and killed five.",
        "2023-05-08",
    ),
    over_the_week_of_that_day=(
        "A bomb exploded in a mill on Tuesday. The mayor wept. Guards feared attacks this week. It rained. "
        "The mill is old. It makes flour. Its owner is ill. Those at the site of the blast counted five dead.",
        "2023-05-09",
    ),
    the_day_of_a_toll=(
        "On Monday, the Kula rescue centre put the death toll from the quake at 57 people. Nearly 90 were hurt.",
        "",
    ),
    the_day_of_a_word=("The raid killed four men. The mayor condemned the raid on Sunday.", ""),
    a_vague_count=(TOLD + "The mayor said that dozens of people died.", ""),
    another_time=(TOLD + "The mayor said that in recent blazes 12 people died.", ""),
    a_turn=(TOLD + "Meanwhile, 12 people died.", ""),
    a_date_of_its_own=(TOLD + "The mayor said that 12 people died; the roads were icy on Monday.", ""),
    a_month=(TOLD.replace("on Sunday", "in March") + "The mayor said that 12 people died.", ""),
    two_events=(TOLD + "A clash was put down on Monday. A clash is rare. The mayor said that 12 people died.", ""),
    a_new_event_of_another_kind=(TOLD + "The mayor said that 12 people died in a flood.", ""),
    a_deed_of_another_kind=(TOLD + "Rebels stormed the hospital and shot two cooks.", ""),
    another_event_between=(TOLD + "A bomb went off in Kula. The mayor said that 12 people died.", ""),
    a_count_that_names_its_act=(TOLD + "The mayor spoke of the massacre of 12 men.", ""),
    a_visit_to_the_site=(
        "Twelve people died in the fire. Smoke hung over Brod. A fire of that size is rare. The mayor "
        "toured the site of the fire on Sunday.",
        "",
    ),
)
def test_takes_the_day_that_most_speaks_for(text: str, day: str) -> None:
    claim = read_last(text)
    assert claim.event_date == day
    assert claim.date_basis in (("inferred", "resolved") if day else ("unknown",))


@cases(
    ("name", "points", "day"),
    too_few=("needed", 9.0, ""),
    enough=("needed", 1.0, "2023-05-07"),
    a_reason_against=("recent", -2.0, ""),
)
def test_how_much_it_takes_is_data(name: str, points: float, day: str) -> None:
    own = replace(JUDGMENT.lexicon, days={**JUDGMENT.lexicon.days, name: points})
    found = read_last(TOLD + "The mayor said that 12 people died.", Judgment(JUDGMENT.topics, own, JUDGMENT.vocabulary))
    assert found.event_date == day


def test_a_list_of_very_many_days_is_not_weighed() -> None:
    text = f"{TOLD}{{}}The mayor said that 12 people died."
    assert read_last(text.format("The sun set on Sunday. " * 9)).event_date == "2023-05-07"
    assert read_last(text.format("The sun set on Sunday. " * 70)).event_date == ""
