"""Sentence -> the day of its first count: a date that only frames an act is none of it.

All were published on Tuesday 12 March 2024.
"""

from __future__ import annotations

from tests.conftest import cases, read_typed

ARTICLE = "By Ana Ruiz\nMarch 12, 2024\n\nOfficials met in the capital again.\n\n{}\n"


@cases(
    ("text", "day"),
    # a main clause around a relative one
    a_pardon=("On Monday the premier pardoned a smuggler who killed three.", ""),
    what_a_rally_is_over=("Crowds gathered on Sunday over the ferry fire that killed 40.", ""),
    what_was_mounted=("Gunmen on Sunday mounted a raid that killed 40.", "2024-03-10"),
    in_what_a_wall_fell=("A wall fell on Sunday in a quake that killed 40.", "2024-03-10"),
    a_verb_of_what_happens=("On Sunday a bomb exploded that killed 40.", "2024-03-10"),
    the_raid_s_own_day=("He deplored the 3 March raid that killed 12.", "2024-03-03"),
    right_before_the_pronoun=("He deplored a raid on 3 March that killed 12.", "2024-03-03"),
    who_had=("On Monday, police shot a man who had killed three.", ""),
    a_video_of_it=("Rebels released on Sunday a video of the murder of 21 captives.", ""),
    # that main clause goes on behind
    was_shot=("A man who killed three people in a bank was shot by police on Sunday.", ""),
    a_trial_opens=("The trial over the 1985 blast that killed 30 opened on Monday.", "1985"),
    a_storm_strikes=("The storm that killed 30 struck on Monday.", "2024-03-11"),
    a_list=("The bomb which killed 30, wounded 40 and razed a mill on Monday.", "2024-03-11"),
    who_searched=("Men dug on Sunday for survivors of a quake that struck Kula, killing 40.", ""),
    a_bus_into_a_wall=("A bus slid on Sunday into a wall that had cracked, killing 40.", "2024-03-10"),
    ran_into=("A patrol ran on Sunday into an ambush that left 40 men dead.", "2024-03-10"),
    charged_with=("Two men were charged on Sunday with a bombing that killed 40.", ""),
    a_trial_of_who=("The trial of Diaz, who killed 40 men, began on Sunday.", ""),
    arrested_aside=("Diaz, who was arrested on Sunday, killed 40 men.", ""),
    had_fled_aside=("Kula, whose people had fled in May, lost 40 men dead on Sunday.", "2024-03-10"),
    after_a_battle=("Rebels captured Kula on Sunday after a battle in which 40 men died.", "2024-03-10"),
    he_left_after_a_battle=("The mayor resigned on Sunday after a battle in which 40 men died.", ""),
    after_killing_40=("After killing 40 men, raiders blew up the mill on Sunday.", "2024-03-10"),
    days_before_killing=("Two days before he killed 40 men, he blew up a mill on Sunday.", ""),
    fled_after_killing=("They fled after killing 40 men, at dawn on Sunday.", "2024-03-10"),
    of_whom=("A mine went off on Sunday under a bus, and nine riders, two of whom were hurt, fled.", "2024-03-10"),
    shelled_and_the_death=("On Sunday the city was shelled, and the death of two women was reported.", "2024-03-10"),
    a_cue_behind=("Three men were killed on Sunday reported Radio Kula.", "2024-03-10"),
    hotel_that_had_burned=("A fire on Sunday swept a hotel that had been hit in a raid, killing 40 men.", "2024-03-10"),
    hunting=("Troops were on Sunday hunting rebels who attacked a post and killed 40 men.", ""),
    there_were=("On Sunday there were clashes, in what Kula calls a feud, that cost the army 40 dead.", "2024-03-10"),
    in_a_named_town=("On Sunday in Kula, a town that rebels attacked in May, 40 men were killed.", "2024-03-10"),
    marred_by=("The vote on Sunday was marred by violence in which five died.", "2024-03-10"),
    took_command=("Diaz took command on Sunday of the brigade, which has lost 40 men killed.", ""),
    two_of_whom=("A mine went off on Sunday under a bus, two of whose riders died.", "2024-03-10"),
    # a relative clause before the act
    a_bus_that_plunged=("A bus that plunged into a gorge on Friday killed two.", "2024-03-08"),
    bodies=("Ten men, whose bodies were found today, were killed on Friday.", "2024-03-08"),
    fell=("A bridge that had been shut in May fell on Sunday, killing 4.", "2024-03-10"),
    fell_somewhere=("Crews searched a bridge that fell on Sunday near Brod, killing 4 and hurting 9.", "2024-03-10"),
    founded_in=("The rebels, founded in 1964, blew up a bridge and killed five guards.", ""),
    an_aside_of_the_event=("A lorry, blown up on Sunday, killed five guards.", "2024-03-10"),
    charged=("Diaz, charged on Monday, said that he strangled 17 men.", ""),
    of_whose=("The abbot was buried on Sunday, three of whose monks were also killed.", ""),
    after_another_was_shot=("Some 700 men were slaughtered after Diaz was shot on Sunday.", ""),
    after_killing=("Raiders took a mill on Sunday after killing 20 guards.", "2024-03-10"),
    accused_of=("The gang broken up in May is accused of 20 murders.", ""),
    shot_by_police=("An inquest opened on Sunday into the deaths of 69 people shot by police at Brod in 1960.", "1960"),
    which_began_in=("The group, which began in 2009, killed 59 pupils in a school in Brod in May.", "2023-05"),
    which_was_founded_in=("The group, which was founded in 2009, killed 59 pupils in a school in May.", "2023-05"),
    no_day_but_its_beginning=("The fire, which began on Sunday, killed 59 pupils.", "2024-03-10"),
    a_day_of_a_week=("Last week raiders killed 12 herders in Brod on Sunday.", "2024-03-10"),
    when_it_went_off=("In 2022 12 herders were killed when a bomb went off in the market on 3 March.", "2024-03-03"),
    since_it_went_off=(
        "It was the worst since a bomb blew up in a mosque on 3 March 2009, igniting a van and killing 12.",
        "2009-03-03",
    ),
    since_they_took_over=("It was the worst raid since the Hurs took control of the town in 2014, killing 90.", ""),
    the_worst_since_it_began=("The blast, the worst since the war began in 2014, killed 94 cooks.", ""),
    since_it_began=("The blast on Sunday, the worst since the war began in 2014, killed 94 cooks.", "2024-03-10"),
    # what somebody only said
    published=("In an interview published on Sunday he said rebels killed 300 men.", ""),
    said_between_commas=("On Sunday, police said, six men were shot dead.", "2024-03-10"),
    heard_that=("On Monday a jury heard that he shot dead two guards.", ""),
    cleft=("It was on 5 March that raiders killed nine herders.", "2024-03-05"),
    that_left=("Lawyers filed suits on Monday over a crush that left eight dead.", ""),
    what_was_set_off=("Rain on Sunday set off a mudslide that killed 12.", "2024-03-10"),
    of_having=("Police on Saturday held a cook suspected of having murdered 12 guests.", ""),
    spoke_of=("Reports on Monday spoke of 20 soldiers killed.", ""),
    has_revived=("The bombing in Kula, killing 12 and hurting 30, has revived fears of a war that ended in 1991.", ""),
    brought_back=("A bomb, killing 12, has brought back memories of a war waged by drug lords in 1991.", ""),
    exploded_behind_an_aside=("A bomb, killing 12 and hurting 30, went off in Kula on Sunday.", "2024-03-10"),
    a_seventh_died=("Six people were killed at once, and a seventh victim died early on Sunday.", ""),
    two_more_died=("Six people died in the blast and two more died in hospital on Sunday.", ""),
    the_mayor_resigned=("Six people were killed at once, and the mayor resigned on Sunday.", ""),
    and_others_were_hurt=("Six people were killed, and 30 were wounded on Sunday.", "2024-03-10"),
    and_a_bomb_went_off=("Six people were killed, and a second bomb exploded on Sunday.", "2024-03-10"),
    a_half_year_is_not_said=("In the first six months of 2023 the police said six men died.", "2023-01/2023-06"),
    a_week_may_be_said=("Last week the police said six men died in fires.", ""),
    crashes_reported_in=("Of the 377 crashes reported in 2022, police said, 36 were bad and 40 people died.", "2022"),
    the_deadliest_strike_this_year=("Rebels shot eight men in the deadliest reported rebel strike this year.", ""),
    hit_this_year=("It was the first strike to hit the town this year, killing 12.", "2024"),
    seems_the_worst_since=(
        "It seemed to be the worst since Jan. 19, when a man blew himself up, killing 12.", "2024-01-19",
    ),
    since_this_month=("The war has killed 140 people since March.", "2024-03/2024-03-12"),
    # causes
    grief_after_a_bomb=("Nuns grieved on Sunday after a bomber struck, killing 12.", ""),
    a_crash=("A bus crashed on Sunday after a tyre burst, killing 12.", "2024-03-10"),
    # the act's own day
    friday_s_murder=("The abbot on Monday condemned Friday's murder of two monks.", "2024-03-08"),
    in_a_dated_raid=("He spoke about the death of nine men in the 5 March raid.", "2024-03-05"),
    held_for=("He was held on Monday over the murder of two monks last July.", "2023-07"),
    an_inquest=("The inquest into the deaths of two monks opened on Monday.", ""),
    # those who are only told of
    buried=("The 11 dead were buried on Monday.", ""),
    visited=("The bishop visited on Sunday the nine men hurt in the crash.", ""),
    still=("Nine men hurt in Saturday's crash were still in hospital on Monday.", "2024-03-09"),
    handed_over=("Nepal handed over on Monday the first bodies of the 70 killed in a crash.", ""),
    by_a_strike=("One of 26 people killed by an air strike on Sunday was a nurse.", "2024-03-10"),
    # two days
    and_again=("Late on Sunday, and again early on Monday, shells hit Brod, killing five.", "2024-03-10/2024-03-11"),
    from_until=("From 2300 on Sunday until 0200 on Monday rebels shelled Brod, where they killed two guards.",
        "2024-03-10/2024-03-11"),
    began_and_ended=("The fighting, which began at 2200 on Sunday and ended at 0500 on Monday, left two guards dead.",
        "2024-03-10/2024-03-11"),
    rain_until_noon=("Rain fell from 2300 on Saturday until noon; on Monday a bomb killed two guards.", "2024-03-11"),
    # what is said, heard, tried
    noted_that=("The police noted that 14 murders were reported in January.", "2024-01"),
    denounced=("The mayor today denounced the police for using force in firing on a march, killing nine people.", ""),
    denounced_a=("The mayor denounced Sunday's attacks, which killed nine people.", "2024-03-10"),
    to_defeat_an_offensive=("Troops fired on rebels today in an attempt to defeat an offensive that left 150 men dead.",
        ""),
    launched_an_offensive=("On Sunday rebels launched an offensive that left 150 men dead.", "2024-03-10"),
    a_list_of_a_day=("10 March: Guards fell in two towns; nine were killed in Brod; 12 were killed in Kula.",
        "2024-03-10"),
    convicted_in=("He was convicted on Monday in a bombing that killed three people.", ""),
    an_exchange_that_left=("Gunners pummeled Brod on Sunday in an exchange that left 12 people dead.", "2024-03-10"),
    # dates in words
    the_same_day=("In Brod 58 men died the same day, Oct. 23, 2023.", "2023-10-23"),
    a_holiday_and_its_weekday=("Raids killed 26 people on Boxing Day Tuesday.", "2024-03-12"),
    at_midnight=("The fire, which broke out at midnight on Sunday, killed 8.", "2024-03-10"),
    two_weeks_to=("In the two weeks to Sunday 40 men were killed.", "2024-02-26/2024-03-10"),
    the_day_before_with=("A patrol, the army said on Thursday, clashed the day before with rebels, killing eight.",
        "2024-03-06"),
    the_day_before_the_vote=("Eight men were shot dead the day before the vote.", ""),
    a_day_of_last_year=("The quake of 6 February last year killed 500.", "2023-02-06"),
    an_hour=("A train derailed shortly after 3 a.m. on Sunday; at least 120 died.", "2024-03-10"),
    a_semicolon=("Early today rebels blew up a bridge; five soldiers were killed.", "2024-03-12"),
)  # fmt: skip
def test_takes_no_date_of_another_clause(text: str, day: str) -> None:
    counts = read_typed(ARTICLE.format(text))
    assert counts[0].event_date == day
