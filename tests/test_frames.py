"""Sentence -> the day of its first count: a date that only frames an act is none of it.

All were published on Tuesday 12 March 2024.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.claims import read_claims
from analysis.sheets import read_documents
from analysis.vocabulary import Judgment, load_judgment

ARTICLE = "By Ana Ruiz\nMarch 12, 2024\n\nOfficials met in the capital again.\n\n{}\n"


@pytest.fixture(scope="module")
def judgment() -> Judgment:
    return load_judgment(Path(__file__).resolve().parent.parent / "data")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # a main clause around a relative one
        pytest.param("On Monday the premier pardoned a smuggler who killed three.", "", id="a_pardon"),
        pytest.param("Crowds gathered on Sunday over the ferry fire that killed 40.", "", id="what_a_rally_is_over"),
        pytest.param("Gunmen on Sunday mounted a raid that killed 40.", "2024-03-10", id="what_was_mounted"),
        pytest.param("A wall fell on Sunday in a quake that killed 40.", "2024-03-10", id="in_what_a_wall_fell"),
        pytest.param("On Sunday a bomb exploded that killed 40.", "2024-03-10", id="a_verb_of_what_happens"),
        pytest.param("He deplored the 3 March raid that killed 12.", "2024-03-03", id="the_raid_s_own_day"),
        pytest.param("He deplored a raid on 3 March that killed 12.", "2024-03-03", id="right_before_the_pronoun"),
        pytest.param("On Monday, police shot a man who had killed three.", "", id="who_had"),
        pytest.param("Rebels released on Sunday a video of the murder of 21 captives.", "", id="a_video_of_it"),
        # that main clause goes on behind
        pytest.param("A man who killed three people in a bank was shot by police on Sunday.", "", id="was_shot"),
        pytest.param("The trial over the 1985 blast that killed 30 opened on Monday.", "1985", id="a_trial_opens"),
        pytest.param("The storm that killed 30 struck on Monday.", "2024-03-11", id="a_storm_strikes"),
        pytest.param("The bomb which killed 30, wounded 40 and razed a mill on Monday.", "2024-03-11", id="a_list"),
        # a relative clause before the act
        pytest.param("A bus that plunged into a gorge on Friday killed two.", "2024-03-08", id="a_bus_that_plunged"),
        pytest.param("Ten men, whose bodies were found today, were killed on Friday.", "2024-03-08", id="bodies"),
        pytest.param("A bridge that had been shut in May fell on Sunday, killing 4.", "2024-03-10", id="fell"),
        pytest.param("The rebels, founded in 1964, blew up a bridge and killed five guards.", "", id="founded_in"),
        pytest.param("A lorry, blown up on Sunday, killed five guards.", "2024-03-10", id="an_aside_of_the_event"),
        pytest.param("Diaz, charged on Monday, said that he strangled 17 men.", "", id="charged"),
        pytest.param("The abbot was buried on Sunday, three of whose monks were also killed.", "", id="of_whose"),
        pytest.param("Some 700 men were slaughtered after Diaz was shot on Sunday.", "", id="after_another_was_shot"),
        pytest.param("Raiders took a mill on Sunday after killing 20 guards.", "2024-03-10", id="after_killing"),
        pytest.param("The gang broken up in May is accused of 20 murders.", "", id="accused_of"),
        pytest.param("An inquest opened on Sunday into the deaths of 69 people shot by police at Brod in 1960.", "1960",
                     id="shot_by_police"),
        pytest.param("The group, which began in 2009, killed 59 pupils in a school in Brod in May.", "2023-05",
                     id="which_began_in"),
        pytest.param("The group, which was founded in 2009, killed 59 pupils in a school in May.", "2023-05",
                     id="which_was_founded_in"),
        pytest.param("The fire, which began on Sunday, killed 59 pupils.", "2024-03-10", id="no_day_but_its_beginning"),
        pytest.param("Last week raiders killed 12 herders in Brod on Sunday.", "2024-03-10", id="a_day_of_a_week"),
        pytest.param("In 2022 12 herders were killed when a bomb went off in the market on 3 March.", "2024-03-03",
                     id="when_it_went_off"),
        # what somebody only said
        pytest.param("In an interview published on Sunday he said rebels killed 300 men.", "", id="published"),
        pytest.param("On Sunday, police said, six men were shot dead.", "2024-03-10", id="said_between_commas"),
        pytest.param("On Monday a jury heard that he shot dead two guards.", "", id="heard_that"),
        pytest.param("It was on 5 March that raiders killed nine herders.", "2024-03-05", id="cleft"),
        pytest.param("Lawyers filed suits on Monday over a crush that left eight dead.", "", id="that_left"),
        pytest.param("Rain on Sunday set off a mudslide that killed 12.", "2024-03-10", id="what_was_set_off"),
        pytest.param("Police on Saturday held a cook suspected of having murdered 12 guests.", "", id="of_having"),
        pytest.param("Reports on Monday spoke of 20 soldiers killed.", "", id="spoke_of"),
        # causes
        pytest.param("Nuns grieved on Sunday after a bomber struck, killing 12.", "", id="grief_after_a_bomb"),
        pytest.param("A bus crashed on Sunday after a tyre burst, killing 12.", "2024-03-10", id="a_crash"),
        # the act's own day
        pytest.param("The abbot on Monday condemned Friday's murder of two monks.", "2024-03-08", id="friday_s_murder"),
        pytest.param("He spoke about the death of nine men in the 5 March raid.", "2024-03-05", id="in_a_dated_raid"),
        pytest.param("He was held on Monday over the murder of two monks last July.", "2023-07", id="held_for"),
        pytest.param("The inquest into the deaths of two monks opened on Monday.", "", id="an_inquest"),
        # those who are only told of
        pytest.param("The 11 dead were buried on Monday.", "", id="buried"),
        pytest.param("The bishop visited on Sunday the nine men hurt in the crash.", "", id="visited"),
        pytest.param("Nine men hurt in Saturday's crash were still in hospital on Monday.", "2024-03-09", id="still"),
        pytest.param("Nepal handed over on Monday the first bodies of the 70 killed in a crash.", "", id="handed_over"),
        pytest.param("One of 26 people killed by an air strike on Sunday was a nurse.", "2024-03-10", id="by_a_strike"),
        # two days
        pytest.param("Late on Sunday, and again early on Monday, shells hit Brod, killing five.",
                     "2024-03-10/2024-03-11", id="and_again"),
        pytest.param("From 2300 on Sunday until 0200 on Monday rebels shelled Brod, where they killed two guards.",
                     "2024-03-10/2024-03-11", id="from_until"),
        pytest.param("The fighting, which began at 2200 on Sunday and ended at 0500 on Monday, left two guards dead.",
                     "2024-03-10/2024-03-11", id="began_and_ended"),
        pytest.param("Rain fell from 2300 on Saturday until noon; on Monday a bomb killed two guards.", "2024-03-11",
                     id="rain_until_noon"),
        # what is said, heard, tried
        pytest.param("The police noted that 14 murders were reported in January.", "2024-01", id="noted_that"),
        pytest.param("The mayor today denounced the police for using force in firing on a march, killing nine people.",
                     "", id="denounced"),
        pytest.param("The mayor denounced Sunday's attacks, which killed nine people.", "2024-03-10", id="denounced_a"),
        pytest.param("Troops fired on rebels today in an attempt to defeat an offensive that left 150 men dead.", "",
                     id="to_defeat_an_offensive"),
        pytest.param("On Sunday rebels launched an offensive that left 150 men dead.", "2024-03-10",
                     id="launched_an_offensive"),
        pytest.param("10 March: Guards fell in two towns; nine were killed in Brod; 12 were killed in Kula.",
                     "2024-03-10", id="a_list_of_a_day"),
        pytest.param("He was convicted on Monday in a bombing that killed three people.", "", id="convicted_in"),
        pytest.param("Gunners pummeled Brod on Sunday in an exchange that left 12 people dead.", "2024-03-10",
                     id="an_exchange_that_left"),
        # dates in words
        pytest.param("In Brod 58 men died the same day, Oct. 23, 2023.", "2023-10-23", id="the_same_day"),
        pytest.param("Raids killed 26 people on Boxing Day Tuesday.", "2024-03-12", id="a_holiday_and_its_weekday"),
        pytest.param("The fire, which broke out at midnight on Sunday, killed 8.", "2024-03-10", id="at_midnight"),
        pytest.param("In the two weeks to Sunday 40 men were killed.", "2024-02-26/2024-03-10", id="two_weeks_to"),
        pytest.param("A patrol, the army said on Thursday, clashed the day before with rebels, killing eight.",
                     "2024-03-06", id="the_day_before_with"),
        pytest.param("Eight men were shot dead the day before the vote.", "", id="the_day_before_the_vote"),
        pytest.param("The quake of 6 February last year killed 500.", "2023-02-06", id="a_day_of_last_year"),
        pytest.param("A train derailed shortly after 3 a.m. on Sunday; at least 120 died.", "2024-03-10", id="an_hour"),
        pytest.param("Early today rebels blew up a bridge; five soldiers were killed.", "2024-03-12", id="a_semicolon"),
    ],
)  # fmt: skip
def test_takes_no_date_of_another_clause(text: str, day: str, judgment: Judgment) -> None:
    (document,) = read_documents(ARTICLE.format(text).encode(), "x.txt")
    counts = [claim for claim in read_claims(document, judgment) if claim.measure]
    assert counts[0].event_date == day
