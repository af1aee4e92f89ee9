"""Texts -> the day of their last count, which has none of its own and none that a rule of ``antecedents`` finds.

All were published on Tuesday 9 May 2023.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from analysis.claims import read_claims
from analysis.model import Claim
from analysis.sheets import read_documents
from analysis.vocabulary import Judgment, load_judgment

HEAD = "BROD, 9 May 2023 (Agency) -- "


@pytest.fixture(scope="module")
def judgment() -> Judgment:
    return load_judgment(Path(__file__).resolve().parent.parent / "data")


def read_last(text: str, judgment: Judgment) -> Claim:
    documents = read_documents((HEAD + text).encode(), "article.txt")
    claims = [claim for document in documents for claim in read_claims(document, judgment)]
    return [claim for claim in claims if claim.measure.startswith("casualties")][-1]


#: No rule of ``antecedents`` reaches over *a blaze*, which may be another one.
TOLD = "A blaze gutted a mill on Sunday. Smoke hung over Brod. A blaze of that size is rare. "


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(TOLD + "The mayor said that 12 people died.", "2023-05-07", id="the_one_event_of_the_article"),
        pytest.param(
            "A blast shook Brod on Sunday. A clash was put down on Monday. The mayor slept. He said ten were "
            "hurt in the blast.",
            "2023-05-07",
            id="of_its_kind",
        ),
        pytest.param(
            "A ferry sank off Brod on Sunday. Fog hung over it. Divers rested. The mayor slept. By dusk, officials put "
            "the death toll at 41.",
            "2023-05-07",
            id="a_toll_of_one_event",
        ),
        pytest.param(
            "Raids hit mills near Brod on Sunday. Fog hung over it. Divers rested. The mayor slept. By dusk, officials "
            "put the toll of the fires at 41.",
            "",
            id="a_toll_of_raids",
        ),
        pytest.param(
            "Raiders killed two nuns in Brod. The nuns were taken from a bus on Sunday.", "2023-05-07", id="they"
        ),
        pytest.param("Raiders killed two nuns in Brod. The mayor saw the abbot on Sunday.", "", id="of_somebody_else"),
        pytest.param(
            "Gunmen killed 12 nuns on a bus in Brod. Five men forced the bus off the road on Sunday and opened fire.",
            "2023-05-07",
            id="in_its_words",
        ),
        pytest.param(
            "On Sunday raiders drove into Brod. Twelve people died in the attack.",
            "2023-05-07",
            id="the_only_one_before",
        ),
        pytest.param(
            "Rebels shot two guards on Sunday. They called it revenge for the murder of four cooks.",
            "",
            id="what_is_avenged",
        ),
        pytest.param(
            "On Sunday raiders stormed a mill. They shot the miller. Later they killed two cooks.",
            "2023-05-07",
            id="later_they",
        ),
        pytest.param(
            TOLD + "It has been the worst since the mill burned in 1983. Two cooks also died.",
            "2023-05-07",
            id="a_year_long_past_between",
        ),
        pytest.param(
            "A blaze gutted a mill in the old town of Brod on Sunday. A blaze of that size is rare. "
            "The mayor said that 12 people died in the very heart of Brod.",
            "2023-05-07",
            id="a_place_told_in_other_words",
        ),
        pytest.param(
            "Gunmen shot dead 12 men. Nobody took responsibility for the massacre on Sunday.",
            "2023-05-07",
            id="the_event_named_again",
        ),
        pytest.param(
            "On Sunday rebels marked the feast by ambushing a lorry. It carried flour. Five guards were killed.",
            "2023-05-07",
            id="the_day_of_what_else_it_tells",
        ),
        pytest.param(
            "The mayor on Monday mourned the victims of the raid. It had rained. Some guards fled. Five were killed.",
            "",
            id="the_day_of_mourning",
        ),
        pytest.param(
            "A bomb exploded in a mill on Monday. The mayor wept. Police said three men died in an ambush on Sunday. "
            "The mill is old. It makes flour. Its owner lives in Kula. The blast tore off a roof and killed five.",
            "2023-05-08",
            id="over_an_event_of_another_kind",
        ),
        pytest.param(
            "A bomb exploded in a mill on Tuesday. The mayor wept. Guards feared attacks this week. It rained. "
            "The mill is old. It makes flour. Its owner is ill. Those at the site of the blast counted five dead.",
            "2023-05-09",
            id="over_the_week_of_that_day",
        ),
        pytest.param(
            "On Monday, the Kula rescue centre put the death toll from the quake at 57 people. Nearly 90 were hurt.",
            "",
            id="the_day_of_a_toll",
        ),
        pytest.param("The raid killed four men. The mayor condemned the raid on Sunday.", "", id="the_day_of_a_word"),
        pytest.param(TOLD + "The mayor said that dozens of people died.", "", id="a_vague_count"),
        pytest.param(TOLD + "The mayor said that in recent blazes 12 people died.", "", id="another_time"),
        pytest.param(TOLD + "Meanwhile, 12 people died.", "", id="a_turn"),
        pytest.param(
            TOLD + "The mayor said that 12 people died; the roads were icy on Monday.", "", id="a_date_of_its_own"
        ),
        pytest.param(TOLD.replace("on Sunday", "in March") + "The mayor said that 12 people died.", "", id="a_month"),
        pytest.param(
            TOLD + "A clash was put down on Monday. A clash is rare. The mayor said that 12 people died.",
            "",
            id="two_events",
        ),
        pytest.param(TOLD + "The mayor said that 12 people died in a flood.", "", id="a_new_event_of_another_kind"),
        pytest.param(
            TOLD + "A bomb went off in Kula. The mayor said that 12 people died.", "", id="another_event_between"
        ),
        pytest.param(TOLD + "The mayor spoke of the massacre of 12 men.", "", id="a_count_that_names_its_act"),
        pytest.param(
            "Twelve people died in the fire. Smoke hung over Brod. A fire of that size is rare. The mayor "
            "toured the site of the fire on Sunday.",
            "",
            id="a_visit_to_the_site",
        ),
    ],
)
def test_takes_the_day_that_most_speaks_for(text: str, day: str, judgment: Judgment) -> None:
    claim = read_last(text, judgment)
    assert claim.event_date == day
    assert claim.date_basis in (("inferred", "resolved") if day else ("unknown",))


@pytest.mark.parametrize(
    ("name", "points", "day"),
    [
        pytest.param("needed", 9.0, "", id="too_few"),
        pytest.param("needed", 1.0, "2023-05-07", id="enough"),
        pytest.param("recent", -2.0, "", id="a_reason_against"),
    ],
)
def test_how_much_it_takes_is_data(name: str, points: float, day: str, judgment: Judgment) -> None:
    own = replace(judgment.lexicon, days={**judgment.lexicon.days, name: points})
    found = read_last(TOLD + "The mayor said that 12 people died.", Judgment(judgment.topics, own, judgment.vocabulary))
    assert found.event_date == day


def test_a_list_of_very_many_days_is_not_weighed(judgment: Judgment) -> None:
    text = f"{TOLD}{{}}The mayor said that 12 people died."
    assert read_last(text.format("The sun set on Sunday. " * 9), judgment).event_date == "2023-05-07"
    assert read_last(text.format("The sun set on Sunday. " * 70), judgment).event_date == ""
