"""Sentence -> measures of topics that somebody adds, written as ``value measure``."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.declared.topics import read_topics
from analysis.declared.units import load_units
from analysis.declared.vocabulary import make_judgment
from tests.conftest import JUDGMENT, cases, say_value
from tests.conftest import read_measures as read
from tests.conftest import say_measures as say

RECIPES = {
    "arrests": """
title = "Arrests"
[measure.arrested]
label = ["person arrested", "people arrested"]
verbs = ["arrest*", "detain*"]
nouns = ["arrest*"]
""",
    "attendance": """
title = "Protest attendance"
[measure.protesters]
label = ["protester", "protesters"]
happens = ["march*", "gather*", "attend*"]
nouns = ["demonstrator*", "crowd*"]
totals = ["turnout"]
""",
    "rainfall": """
title = "Rainfall"
[measure.rain]
label = ["millimetre of rain", "millimetres of rain"]
scope = "event"
units = ["millimetre", "inch"]
words = ["rain*", "rainfall"]
rivals = ["snow*"]
""",
    "prices": """
title = "Oil prices"
[measure.oil]
label = ["US dollar a barrel", "US dollars a barrel"]
units = ["USD/barrel"]
words = ["price*", "brent", "crude", "oil"]
""",
    "troops": """
title = "Troops deployed"
[measure.deployed]
label = ["soldier deployed", "soldiers deployed"]
takes = ["troop*", "soldier*", "marine*"]
verbs = ["deploy*", "send/sends/sent/sending"]
events = ["deployment"]
""",
    "layoffs": """
title = "Layoffs"
plans = true
[measure.laid_off]
label = ["person laid off", "people laid off"]
takes = ["people", "worker*", "job*"]
verbs = ["lay* off", "cut*"]
nouns = ["layoff*"]
""",
    "landings": """
title = "Landings"
[measure.landed]
label = ["person landed", "people landed"]
takes = ["people", "migrant*"]
happens = ["land*"]
nouns = ["arrival*"]
verbs = ["send* home"]
""",
    "schools": """
title = "School closures"
[measure.shut]
label = ["school shut", "schools shut"]
takes = ["school*"]
verbs = ["shut*", "close*"]
happens = ["shut*", "close*"]
[measure.damaged]
label = ["school damaged", "schools damaged"]
takes = ["school*"]
verbs = ["damage*"]
""",
    "vaccinations": """
title = "Vaccinations"
[measure.vaccinated]
label = ["person vaccinated", "people vaccinated"]
takes = ["people", "child*"]
happens = ["receive* … dose*"]
""",
    "captives": """
title = "Captives"
[measure.seized]
label = ["person seized", "people seized"]
verbs = ["kidnap*", "abduct*"]
nouns = ["hostage*"]
[measure.freed]
label = ["person freed", "people freed"]
verbs = ["free*", "rescue*"]
""",
    "asylum": """
title = "Asylum"
[measure.granted]
label = ["person granted asylum", "people granted asylum"]
verbs = ["grant* asylum to"]
""",
    "recalls": """
title = "Recalls"
[measure.recalled]
label = ["product recalled", "products recalled"]
takes = ["car*", "pound*"]
verbs = ["recall*"]
""",
    "marches": """
title = "Marches"
[measure.marched]
label = ["person on the march", "people on the march"]
takes = ["people"]
happens = ["march*", "demonstrate*"]
""",
    "pardons": """
title = "Pardons"
[measure.pardoned]
label = ["person pardoned", "people pardoned"]
takes = ["people", "prisoner*"]
verbs = ["release*", "evict*", "call* off"]
happens = ["become* citizens", "take* the oath", "file* for bankruptcy"]
nouns = ["pardon*"]
""",
    "asylum_taken": """
title = "Asylum"
[measure.granted]
label = ["person granted asylum", "people granted asylum"]
takes = ["people"]
verbs = ["grant* asylum to"]
""",
    "oaths": """
title = "Oaths"
[measure.sworn_in]
label = ["new citizen", "new citizens"]
takes = ["migrant*"]
verbs = ["swear* in"]
""",
    "jets": """
title = "Jets"
plans = true
[measure.bought]
label = ["jet bought", "jets bought"]
takes = ["jet*"]
verbs = ["buy*"]
nouns = ["order*"]
""",
    "grain": """
title = "Grain"
[measure.exported]
label = ["tonne exported", "tonnes exported"]
units = ["tonne"]
scope = "event"
words = ["export*", "ship*"]
""",
}


@cases(
    ("recipe", "text", "expected"),
    men_used_as=("arrests", "Police arrested two cooks and nine men used as guards.", ["2 arrested", "9 arrested"]),
    a_list_across_its_end=(
        "landings",
        "They sent 40 migrants home, including 12 children.",
        ["40 landed", "12 landed"],
    ),
    an_object=("arrests", "Police arrested 45 protesters on Sunday.", ["45 arrested"]),
    a_subject=("arrests", "More than 100 people were detained.", ["100 arrested"]),
    a_total=("arrests", "The number of arrests rose to 300.", ["300 arrested"]),
    those_who_arrest=("arrests", "45 protesters arrested a bus.", ["45 -"]),
    an_intransitive=("attendance", "About 10,000 people marched.", ["10000 protesters"]),
    attended_by=("attendance", "The vigil was attended by 3,000 people.", ["3000 protesters"]),
    a_crowd_of=("attendance", "It drew a crowd of 5,000.", ["5000 protesters"]),
    those_at_somebodys_mine=("attendance", "Hundreds of demonstrators at Lipa's West mine sang.", ["vague protesters"]),
    a_turnout_at=("attendance", "They put turnout at 150,000.", ["150000 protesters"]),
    a_measured_fall=("rainfall", "Up to 12 inches of rain fell.", ["12 rain"]),
    a_rival=("rainfall", "About 10 inches of snow fell.", ["10 -"]),
    a_word_with_a_number_of_its_own=("rainfall", "It rose 2 inches on rainfall of 12 inches.", ["2 -", "12 rain"]),
    a_word_behind_a_semicolon=("rainfall", "It has 12 inches of bark; rain drips.", ["12 -"]),
    so_many_of_what_is_measured=("rainfall", "Crews went to the rains that brought 12 inches.", ["12 rain"]),
    what_many_expect=("rainfall", "Forecasters expect 80 mm of rain on Thursday.", ["80 -"]),
    a_forecast_behind=("rainfall", "Another 60 mm of rain is forecast for Friday.", ["60 -"]),
    a_forecast_that_came_true=("rainfall", "As was forecast, 60 mm of rain fell.", ["60 rain"]),
    a_price=("prices", "Oil settled at $80 a barrel.", ["80 oil"]),
    another_unit=("prices", "Oil firms sold shares at $80.", ["80 -"]),
    troops_sent=("troops", "Kandos deployed 3,000 troops.", ["3000 deployed"]),
    here_and_there=("troops", "Ove sent 30 troops to Brod and 40 to Lipa.", ["30 deployed", "40 deployed"]),
    what_an_event_involves=("troops", "A deployment involving 3,000 troops began.", ["3000 deployed"]),
    an_event_for_a_time=("troops", "A deployment for 30 days began.", ["30 -"]),
    of_a_country_in_stops=("troops", "Ove sent 90 U.S troops.", ["90 deployed"]),
    letters_sent=("troops", "Kandos sent 3,000 letters.", ["3000 -"]),
    a_plan=("troops", "The ministry plans to deploy 500 troops.", ["500 -"]),
    a_plan_counts=("layoffs", "The mill plans to lay off 500 workers.", ["500 laid_off"]),
    what_will_be_counts=("layoffs", "The mill will cut 500 jobs.", ["500 laid_off"]),
    what_could_be_counts=("layoffs", "Some 500 jobs could be cut.", ["500 laid_off"]),
    a_planned_noun_counts=("layoffs", "The mill may announce 500 layoffs.", ["500 laid_off"]),
    what_was_done_counts_too=("layoffs", "The mill laid off 500 workers.", ["500 laid_off"]),
    a_denied_plan=("layoffs", "The mill will not cut 500 jobs.", ["500 -"]),
    a_number_of_them=("layoffs", "The number of jobs cut has passed 500.", ["500 laid_off"]),
    a_number_of_others=("layoffs", "The number of hedges cut has passed 500.", ["500 -"]),
    so_many_against=("landings", "Arrivals rose to 600 in May against 500 in April.", ["600 landed", "500 landed"]),
    totalling=("landings", "Arrivals grew by 9 per cent totalling 6,000.", ["9 -", "6000 landed"]),
    its_own_noun_is_taken=("landings", "Arrivals rose to 6,000.", ["6000 landed"]),
    a_number_that_is=("landings", "The number of arrivals from May to July this year is 600.", ["600 landed"]),
    a_noun_it_takes=("landings", "Some 40 migrants landed.", ["40 landed"]),
    whoever_is_people=("landings", "Some 40 Danes landed.", ["40 landed"]),
    what_it_takes_weighed=("recalls", "Tarmo recalled 9,000 pounds of beans.", ["9000 recalled"]),
    pieces_of_what_it_takes=("recalls", "Tarmo recalled 900 units of its cars.", ["900 recalled"]),
    pieces_of_something_else=("recalls", "Tarmo recalled 900 units of its masks.", ["900 -"]),
    what_it_does_not_take_weighed=("recalls", "Tarmo recalled 9,000 kilos of beans.", ["9000 -"]),
    a_noun_it_does_not_take=("landings", "Some 40 planes landed.", ["40 -"]),
    inside_a_phrase=("landings", "They were sending 40 migrants home.", ["40 landed"]),
    without_its_end=("landings", "They were sending 40 migrants away.", ["40 -"]),
    so_many_each=("schools", "Forty schools shut, 12 in Ove and nine in Tarmo.", ["40 shut", "12 shut", "9 shut"]),
    and_so_many_there=("schools", "Forty schools were shut and 12 in Ove.", ["40 shut", "12 shut"]),
    of_so_many=("schools", "Of a total of 90 schools, 40 shut.", ["90 -", "40 shut"]),
    from_a_total=("schools", "At least 40 schools from a total of 90 are shut.", ["40 shut", "90 -"]),
    shut_due_to=("schools", "Hundreds of schools shut due to snow", ["vague shut"]),
    due_to_shut=("schools", "Hundreds of schools are due to shut.", ["vague -"]),
    a_noun_before_another=("landings", "There were 12 arrival halls.", ["12 -"]),
    out_of_a_total=("schools", "Forty schools out of a total of 90 shut.", ["40 shut", "90 -"]),
    half_of_so_many=("schools", "Half of the 40 schools will close.", ["0.5 -", "40 -"]),
    forced_to=("schools", "Forty schools were forced to close.", ["40 shut"]),
    what_may_be_forced=("schools", "Forty schools may be forced to close.", ["40 -"]),
    able_to=("schools", "The town has been able to close 40 schools.", ["40 shut"]),
    not_able_to=("schools", "The town was not able to close 40 schools.", ["40 -"]),
    of_these=("schools", "The gale hit 40 schools. Of these, 12 were damaged.", ["40 -", "12 damaged"]),
    beside_others=("schools", "Over 40 schools and 12 mills were shut.", ["40 shut", "12 -"]),
    others_alone=("schools", "Rain flooded 40 schools and 12 mills were shut.", ["40 -", "12 -"]),
    but=("schools", "Crews saved 40 schools, but nine schools shut.", ["40 -", "9 shut"]),
    a_number_told_far_behind=(
        "schools",
        "The number of schools damaged by the gale in the east of the island has now reached 40.",
        ["40 damaged"],
    ),
    of_other_things=("schools", "The gale hit 40 mills. Of these, 12 were damaged.", ["40 -", "12 -"]),
    with_a_number=("vaccinations", "Some 900 children received two doses.", ["900 vaccinated", "2 -"]),
    a_bare_number_with_a_phrase=("vaccinations", "Over 900 received a dose.", ["900 vaccinated"]),
    a_noun_not_taken=("vaccinations", "Some 900 clinics received 800 doses.", ["900 -", "800 -"]),
    of_so_many_people=(
        "vaccinations",
        "Of 9,000 people, 800 have received a first dose.",
        ["9000 -", "800 vaccinated"],
    ),
    what_they_are_doing=("attendance", "Around 2,000 marching nurses met.", ["2000 protesters"]),
    people_leave_their_noun_unsaid=("landings", "Another 40 landed in Lipa.", ["40 landed"]),
    things_do_not=("schools", "Another 40 shut in Lipa.", ["40 -"]),
    the_last_of_them=("arrests", "Police arrested the last 12 suspects.", ["12 arrested"]),
    a_number_of_arrested_men=("arrests", "The number of arrested men rose to 90.", ["90 arrested"]),
    a_number_of_men_and_women=("arrests", "The number of men and women arrested rose to 90.", ["90 arrested"]),
    a_list_within_including=(
        "arrests",
        "About 20 nurses including cooks and two maids were arrested.",
        ["20 arrested", "2 arrested"],
    ),
    some_of_dozens=("arrests", "Five of the dozens of cooks arrested went home.", ["5 arrested", "vague arrested"]),
    a_shift_is_no_time=("attendance", "Some 1,200 day shift cooks marched.", ["1200 protesters"]),
    what_became_of_them=("captives", "Two hostages from Lipa were freed.", ["2 freed"]),
    what_became_of_them_at_last=(
        "captives",
        "Twelve hostages, most of them cooks, who had been held for a year, have been freed.",
        ["12 freed"],
    ),
    what_became_of_others=("captives", "Two hostages and several cooks were freed.", ["2 seized"]),
    some_of_a_group=(
        "captives",
        "The last 12 cooks of a group of 17 who were abducted in May have been freed.",
        ["12 freed", "17 seized"],
    ),
    a_noun_like_a_verb=("captives", "Nine guards fell during the rescue of a cook and his two sons.", ["9 -", "2 -"]),
    those_who_were_granted_it=("asylum", "Some 300 cooks were granted asylum.", ["300 granted"]),
    granted_to=("asylum", "Kandos granted asylum to 300 cooks.", ["300 granted"]),
    it_was_granted_to=("asylum", "Asylum has been granted to 300 cooks.", ["300 granted"]),
    grown_and_shipped=("grain", "It grew 300 tonnes and shipped 200 tonnes.", ["300 -", "200 exported"]),
    shipped_and_left_unsaid=(
        "grain",
        "It grew 3 million tonnes and shipped 2 million.",
        ["3000000 -", "2000000 exported"],
    ),
    then_and_now=(
        "grain",
        "It shipped 3 million tonnes in May and 2 million in June.",
        ["3000000 exported", "2000000 exported"],
    ),
    among_those=(
        "arrests",
        "Among those arrested, 12 had convictions for theft and six for fraud.",
        ["12 arrested", "6 arrested"],
    ),
)
def test_a_new_topic_needs_no_python(recipe: str, text: str, expected: list[str], tmp_path: Path) -> None:
    (tmp_path / f"{recipe}.toml").write_text(RECIPES[recipe], encoding="utf-8")
    own = make_judgment(read_topics(tmp_path), JUDGMENT.lexicon, load_units())
    assert say(read(text, own)) == expected


@cases(
    ("text", "expected"),
    participle_and_part=("Twelve detained, three of them minors.", ["12", "3"]),
    ellipsis=("Police cleared the quay, detaining five.", ["5"]),
    at_least_one=("Police cleared the quay, arresting at least one.", ["1"]),
    nobody=("Nobody was detained.", ["0"]),
    none_of_them=("None of the marchers was arrested.", ["0"]),
    no_arrests=("There were no arrests.", ["0"]),
    scores=("Scores detained after march.", ["vague"]),
    no_single_unless_the_topic_says=("Officers arrested two students and a teacher.", ["2"]),
    bound_behind=("41 at least detained, the union said.", ["41"]),
    participle_before_the_noun=("12 detained men were freed.", ["12"]),
    put_at=("The union put arrests at 300.", ["300"]),
    one=("The raid left one detained.", ["1"]),
)
def test_a_new_topic_has_the_grammar_of_the_old_ones(text: str, expected: list[str], tmp_path: Path) -> None:
    (tmp_path / "arrests.toml").write_text(RECIPES["arrests"], encoding="utf-8")
    found = read(text, make_judgment(read_topics(tmp_path), JUDGMENT.lexicon, load_units()))
    assert say(found) == [f"{value} arrested" for value in expected]
    assert {reading.quantity.unit for reading in found} == {"person"}


@cases(
    ("text", "expected"),
    fewer_such=("There were 40 fewer arrests.", []),
    fewer_people=("Police arrested 40 fewer people than in May.", []),
    more_than_before=("There were 40 more arrests than in May.", []),
    more_of_them=("There were 40 more arrests on Monday.", ["40"]),
    compared_to_people=("Police said 40 people were held and arrested, compared to 30 people in May.", ["40", "30"]),
    compared_to_others=("Some 40 people were arrested, compared to 30 guards at work.", ["40"]),
    participle_compared=("Some 40 arrested men were fed, compared with 30 in May.", ["40", "30"]),
    fell_by_a_share_to=("The number of arrests fell 5 percent from a year earlier to 371.", ["371"]),
    compared_in_brackets=(
        "The number of arrests was 2,053 in May, higher than in April (1,996) but not than a year ago (2,160 in May).",
        ["2053", "1996", "2160"],
    ),
    an_aside_in_brackets=("The number of arrests was 2,053, said Ove of the union (1,996).", ["2053"]),
    since_when_there_were=("There is a decline in arrests since 2003, when there were 60.", ["60"]),
    since_when_there_were_others=("There is a decline in arrests since 2003, when there were 60 cooks.", []),
    from_a_high_of=("Arrests dropped from a high of 143 in 2021 to 121 in 2022.", ["143", "121"]),
    and_then_fell_to=("Arrests rose to 40 in May and fell to 20 in August.", ["40", "20"]),
    and_then_marched_to=("Arrests rose to 40 in May and clerks marched to 20 mills.", ["40"]),
    out_of=("Arrest warrants were read in May out of 40 filed.", []),
    a_target=("The ministry set a target of 200 arrests.", []),
    a_total=("The ministry told of a total of 200 arrests.", ["200"]),
    close_to=("Police are closer to arresting 40 cooks.", []),
    others_with=("Brod led with 93 arrests, followed by Kula with 42 and Lipa with 38.", ["93", "42", "38"]),
    others_and_bare=("Brod had 93 arrests and Kula 42.", ["93", "42"]),
    others_with_no_name=("Brod had 93 arrests and page 42.", ["93"]),
    elsewhere=("In Brod, 93 people were arrested; in Kula, nine.", ["93", "9"]),
    of_the_people_who=("They freed 12 of the 40 people who were arrested.", ["40"]),
    of_the_people_who_by_the_way=("They fed 12 of the 40 people, who were arrested.", ["12"]),
)
def test_reads_how_counts_of_a_new_topic_move(text: str, expected: list[str], tmp_path: Path) -> None:
    (tmp_path / "arrests.toml").write_text(RECIPES["arrests"], encoding="utf-8")
    found = read(text, make_judgment(read_topics(tmp_path), JUDGMENT.lexicon, load_units()))
    assert [say_value(reading) for reading in found if reading.measure] == expected


@cases(
    ("text", "expected"),
    covers=("The landing in Brod covered 40 cars and 12 vans.", ["40", "12"]),
    affecting=("A landing affecting some 40 cars began.", ["40"]),
    covered_by=("Some 40 cars sold in Brod were hit by the latest landing.", ["40"]),
    involved_in=("Over 40 cars are involved in these landings.", ["40"]),
    part_of=("Another 40 vans are part of the landing.", ["40"]),
    may_cover=("The landing could affect 40 cars.", []),
    does_not_cover=("The landing did not hit 40 cars.", []),
    covers_what_is_theirs=("The landing hit sales of 40 cars.", []),
    covers_another_thing=("The landing affected 40 hens.", []),
    paid_for=("Some 40 cars paid for the landing.", []),
    rose_to_such=("Landings rose to 40 cars.", ["40"]),
    led_to_such=("Landings led to 40 cars.", []),
)
def test_an_act_told_by_a_noun_affects_what_its_topic_names(text: str, expected: list[str], tmp_path: Path) -> None:
    takes = RECIPES["landings"].replace('"people", "migrant*"', '"car*", "van*"').replace("arrival*", "landing*")
    (tmp_path / "landings.toml").write_text(takes, encoding="utf-8")
    found = read(text, make_judgment(read_topics(tmp_path), JUDGMENT.lexicon, load_units()))
    assert [say_value(reading) for reading in found if reading.measure] == expected


@cases(
    ("recipe", "text", "expected"),
    # the noun of a verb, which no key names
    of_its_own_noun=("pardons", "The eviction of 40 families began.", ["40 -"]),
    of_a_noun_made_of_its_verb=("pardons", "The eviction of 40 cooks began.", ["40 pardoned"]),
    of_its_verb_as_a_noun=("pardons", "The release of 40 men followed.", ["40 pardoned"]),
    so_many_of_a_noun_made_of_its_verb=("pardons", "There were 40 evictions.", ["40 -"]),
    asked_for=("pardons", "They called for the release of 40 men.", ["40 -"]),
    demanded=("pardons", "They demanded the release of all 40 men.", ["40 -"]),
    put_off=("pardons", "The release of 40 men was put off.", ["40 -"]),
    no_longer_awaited=("pardons", "The release of 40 men has delayed the march.", ["40 pardoned"]),
    set_off_a_row=("pardons", "The eviction of 40 men has set off a row.", ["40 pardoned"]),
    denied=("pardons", "Tarmo denied the eviction of 40 men.", ["40 -"]),
    without_evidence=("pardons", "There is no evidence of the eviction of 40 men.", ["40 -"]),
    scrapped=("pardons", "Tarmo scrapped the eviction of 40 men.", ["40 -"]),
    protested=("pardons", "Cooks protested the eviction of 40 men.", ["40 -"]),
    protested_against=("pardons", "Cooks marched against the eviction of 40 men.", ["40 -"]),
    under_a_ban=("pardons", "The ban on the eviction of 40 men stands.", ["40 -"]),
    overturned=("pardons", "The eviction of 40 men in Brod was overturned.", ["40 -"]),
    predicted=("pardons", "The eviction of 40 men was predicted by Tarmo.", ["40 -"]),
    of_an_act_of_their_own=("marches", "The march of 40 men was not counted.", ["40 -"]),
    the_verb_for_them=("pardons", "The release for 40 men takes a day.", ["40 -"]),
    called_a_crime=("pardons", "They called the eviction of 40 men a crime.", ["40 pardoned"]),
    what_it_rose_to=("pardons", "Evictions rose to 1,240 in May.", ["1240 pardoned"]),
    what_it_did=("pardons", "Evictions led to 1,240 arrests.", ["1240 -"]),
    here_and_there=(
        "pardons",
        "The number of prisoners evicted stood at 6,080 in Brod, 1,620 in Kula and 744 in Lipa.",
        ["6080 pardoned", "1620 pardoned", "744 pardoned"],
    ),
    here_and_of_others=(
        "pardons",
        "The number of prisoners evicted stood at 6,080, 1,620 hens lay.",
        ["6080 pardoned", "1620 -"],
    ),
    its_label=("oaths", "Brod has 40 new citizens.", ["40 sworn_in"]),
    half_its_label=("oaths", "Brod has 40 citizens.", ["40 -"]),
    # who takes part in what a noun tells
    received_it=("pardons", "Some 40 cooks in Brod received a full pardon.", ["40 pardoned"]),
    were_given_it=("pardons", "Some 40 cooks were given a pardon.", ["40 pardoned"]),
    it_was_given_to=("pardons", "Tarmo gave 40 cooks a pardon.", ["40 pardoned"]),
    received_something_of_it=("pardons", "Some 40 cooks received a pardon form.", ["40 -"]),
    could_receive_it=("pardons", "Some 40 cooks could receive a pardon.", ["40 -"]),
    sought_it=("pardons", "Some 40 cooks sought a pardon.", ["40 -"]),
    joined_what_others_suffer=("pardons", "Some 40 guards joined the eviction.", ["40 -"]),
    joined_what_they_do=("marches", "Some 40 cooks joined the march.", ["40 marched"]),
    took_part_in_it=("marches", "Some 40 cooks have taken part in the demonstration.", ["40 marched"]),
    were_drawn_by_it=("marches", "The march drew 40 cooks.", ["40 marched"]),
    came_before_it=("marches", "Some 40 cooks met before the march.", ["40 -"]),
    drawn_by_what_others_suffer=("pardons", "The eviction drew 40 cooks.", ["40 -"]),
    had_it=("pardons", "Some 40 cooks had a pardon on Monday.", ["40 pardoned"]),
    had_it_cancelled=("pardons", "Some 40 cooks had the pardon cancelled.", ["40 -"]),
    had_it_explained=("pardons", "Some 40 cooks had a pardon explained to them.", ["40 -"]),
    won_what_they_do=("marches", "Some 40 cooks won the march to stay.", ["40 -"]),
    had_what_they_do_to_thank=("marches", "Some 40 cooks had the march to thank for a day off.", ["40 -"]),
    turned_out_for_it=("marches", "Some 40 cooks turned out for the march.", ["40 marched"]),
    set_out_for_it=("marches", "Some 40 cooks set out for the march but went home.", ["40 -"]),
    sat_it_out=("marches", "Some 40 cooks sat out the march.", ["40 -"]),
    fell_out_over_it=("marches", "Some 40 cooks fell out over the march.", ["40 -"]),
    cases_of_it=("pardons", "There were 40 cases of pardon.", ["40 pardoned"]),
    such_cases=("pardons", "There were 40 pardon cases.", ["40 pardoned"]),
    such_cases_of_other_things=("pardons", "There were 40 pardon cases of wine.", ["40 -"]),
    such_forms=("pardons", "There were 40 pardon forms.", ["40 -"]),
    for_them=("jets", "Tarmo won an order for 40 of its old jets.", ["40 bought"]),
    for_a_time=("jets", "Tarmo won an order for 40 days.", ["40 -"]),
    ordered_by_plan=("jets", "Tarmo planned the order of 40 jets.", ["40 bought"]),
    an_option=("jets", "Tarmo has an option to buy 40 jets.", ["40 -"]),
    it_was_granted_to_many=("asylum_taken", "Tarmo granted 40 cooks asylum.", ["40 granted"]),
    granted_it_of_a_kind=("asylum_taken", "Tarmo granted full asylum to 40 cooks.", ["40 granted"]),
    obtained_it=("asylum_taken", "Last year, 40 cooks obtained asylum.", ["40 granted"]),
    it_for_many=("asylum_taken", "Tarmo announced asylum for 40 cooks.", ["40 granted"]),
    it_for_many_is_sought=("asylum_taken", "They sought asylum for 40 cooks.", ["40 -"]),
    fewer_were_granted_it=("asylum_taken", "There were 40 less cooks granted asylum.", ["40 -"]),
    lost_to_it=("marches", "The mill lost 40 cooks and nine maids to the march.", ["40 marched", "9 marched"]),
    lost_to_another_thing=("marches", "The mill lost 40 cooks to a mine before the march.", ["40 -"]),
    added_to_it=("pardons", "They added 40 cooks to a pardon they gave in May.", ["40 pardoned"]),
    in_a_campaign_of_it=("pardons", "Some 40 cooks received the pardon scheme.", ["40 pardoned"]),
    brought_that_total_to=("pardons", "The 40 pardons raised that total to 140.", ["40 pardoned", "140 pardoned"]),
    # a phrase whose noun is described
    with_a_name=("pardons", "Some 40 cooks became Danish citizens.", ["40 pardoned"]),
    with_another_article=("pardons", "Some 40 cooks took an oath.", ["40 pardoned"]),
    with_a_number=("pardons", "Some 40 cooks filed for Chapter 11 bankruptcy.", ["40 pardoned"]),
    at_a_preposition_another_thing_begins=("pardons", "Some 40 cooks took pride in an oath.", ["40 -"]),
    a_particle_is_not_described=("pardons", "They called 40 cooks and walked off.", ["40 -"]),
    # what is done when one is able to
    at_last_able=("pardons", "They were eventually able to release 40 cooks.", ["40 pardoned"]),
)
def test_reads_acts_that_a_topic_tells_by_other_words(
    recipe: str, text: str, expected: list[str], tmp_path: Path
) -> None:
    (tmp_path / f"{recipe}.toml").write_text(RECIPES[recipe], encoding="utf-8")
    own = make_judgment(read_topics(tmp_path), JUDGMENT.lexicon, load_units())
    assert say(read(text, own)) == expected


def test_an_act_that_is_awaited_is_none_that_was_done(tmp_path: Path) -> None:
    waits = RECIPES["marches"].replace('"march*"', '"transit*", "wait*"')
    (tmp_path / "marches.toml").write_text(waits, encoding="utf-8")
    own = make_judgment(read_topics(tmp_path), JUDGMENT.lexicon, load_units())
    assert say(read("Some 40 cooks are awaiting transit.", own)) == ["40 -"]
    assert say(read("Some 40 cooks transit.", own)) == ["40 marched"]


@pytest.mark.parametrize("told", ["fell to 40", "fell by 4 percent to 40", "fell 4 percent to 40"])
def test_a_topic_of_falls_takes_nothing_from_what_fell(told: str, tmp_path: Path) -> None:
    (tmp_path / "arrests.toml").write_text(RECIPES["arrests"], encoding="utf-8")
    falls = RECIPES["attendance"].replace('"gather*"', '"fall*"')
    (tmp_path / "falls.toml").write_text(falls, encoding="utf-8")
    judgment = make_judgment(read_topics(tmp_path), JUDGMENT.lexicon, load_units())
    assert [say_value(r) for r in read(f"Arrests {told}.", judgment) if r.measure] == ["40"]
    assert say(read("Some 40 climbers fell to their deaths.", judgment)) == ["40 protesters"]


@cases(
    ("text", "actor"),
    it=("Tarmo Mills said on Monday it would lay off 500 workers.", "Tarmo Mills"),
    itself=("Tarmo Mills will lay off 500 workers.", "Tarmo Mills"),
    it_alone=("It would lay off 500 workers.", ""),
)
def test_who_says_that_it_does_a_thing_does_it(text: str, actor: str, tmp_path: Path) -> None:
    (tmp_path / "layoffs.toml").write_text(RECIPES["layoffs"], encoding="utf-8")
    (reading,) = read(text, make_judgment(read_topics(tmp_path), JUDGMENT.lexicon, load_units()))
    assert reading.circumstances is not None
    assert reading.circumstances.actor == actor


def test_a_longer_phrase_of_another_topic_takes_nothing_away(tmp_path: Path) -> None:
    (tmp_path / "landings.toml").write_text(RECIPES["landings"], encoding="utf-8")
    longer = RECIPES["attendance"].replace('"gather*"', '"land* by boat"')
    (tmp_path / "attendance.toml").write_text(longer, encoding="utf-8")
    judgment = make_judgment(read_topics(tmp_path), JUDGMENT.lexicon, load_units())
    assert say(read("Some 40 migrants landed by boat.", judgment)) == ["40 protesters", "40 landed"]


def test_a_measure_of_people_counts_families_as_families(tmp_path: Path) -> None:
    (tmp_path / "arrests.toml").write_text(RECIPES["arrests"], encoding="utf-8")
    judgment = make_judgment(read_topics(tmp_path), JUDGMENT.lexicon, load_units())
    found = read("Police detained 12 families and, a day later, detained 40 anglers.", judgment)
    assert [(r.quantity.best, r.quantity.unit) for r in found if r.measure] == [(12, "family"), (40, "person")]
