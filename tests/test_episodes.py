"""Texts -> the day of the first count that has none of its own: which of the events told it is of.

All were published on Tuesday 9 May 2023.
"""

from __future__ import annotations

from tests.conftest import DATELINE, cases, read_typed


@cases(
    ("text", "day"),
    # the same number and people
    number_and_noun=("Police hunt those who shot dead three nuns. The abbot wept. The shooting of three nuns shook "
        "Brod. Three nuns were killed on Sunday.", "2023-05-07"),
    other_people=("Police hunt those who shot dead three nuns. It rained. Three guards were killed on Sunday.", ""),
    two_of_anybody=("Police hunt those who shot dead two nuns. It rained. Two were killed on Sunday.", ""),
    # those counted, without their number
    the_monks=("The killing of two monks today prompted a strike. It was peaceful. The monks, aged 31 and 44, "
        "were shot when they walked home on Sunday night.", "2023-05-07"),
    # a word of its kind
    a_crash_a_collision=(
        "Crowds rallied on Monday over the rail crash that killed 57 people. A passenger train collided "
        "with a goods train late on Sunday.", "2023-05-07"),
    a_crash_a_bomb=("Crowds rallied on Monday over the rail crash that killed 57 people. A bomb went off in Kula late "
        "on Sunday.", ""),
    the_crash=("The crash killed 57 people. Their families came. Sunday's crash was put down to fog.", "2023-05-07"),
    another_crash=("The crash killed 57 people. Another crash hurt a guard. Sunday's crash was put down to fog.", ""),
    two_days_of_a_kind=("The blaze killed 57 people. On Friday a blaze gutted a mill. On Sunday a blaze gutted a barn.",
        ""),
    # it
    it_broke_out=("The fire, which began in a kitchen, killed 57. It broke out shortly before 1 a.m. on Sunday.",
        "2023-05-07"),
    it_was=("The fire, which began in a kitchen, killed 57. It was put out on Sunday.", ""),
    # what may have been is of an event too
    may_have_been=("Four people may have been killed and seven hurt in a clash, police said. Shops were looted. Four "
        "people died today.", "2023-05-09"),
    # what befell a thing named beside the count
    the_bridge=("Brod mourned on Monday for 43 men killed when a bridge fell. The bridge collapsed on Sunday.",
        "2023-05-07"),
    a_bomb_elsewhere=("Brod mourned on Monday for 43 men killed when a bridge fell. A bomb hit Kula last week.", ""),
    # of those told of just before
    of_those_killed=("Divers found a part of the plane that crashed with 92 aboard. Sixty of those killed were women. "
        "The plane crashed off Kula on Sunday.", "2023-05-07"),
    # what something only went by
    over_a_gorge=("Two people were missing. Drones flew over the gorge on Sunday.", ""),
    # a time in which more than one thing happened
    past_hours=("Six raids in the past 24 hours hit Kula. About 40 people died in the raid.", ""),
    # a mere mention
    a_tour_of_the_site=("The raid killed four guards. The mayor toured the site of the raid on Sunday.", ""),
)  # fmt: skip
def test_finds_the_event_of_a_count(text: str, day: str) -> None:
    counts = read_typed(DATELINE + text)
    assert counts[0].event_date == day


def test_a_count_beside_one_has_its_day() -> None:
    text = "Four people may have been killed and seven hurt in a clash. It rained. Four people died today."
    hurt = next(claim for claim in read_typed(DATELINE + text) if claim.measure == "casualties.injured")
    assert (hurt.event_date, hurt.date_basis) == ("2023-05-09", "inferred")


@cases(
    ("text", "day"),
    elsewhere_long_before=(
        "A fire gutted a ward on Sunday. In April a fire killed 82 in Kula. Doctors said 110 were hurt in "
        "Brod.", "2023-05-07"),
    long_before=("A fire gutted a ward on Sunday. In April a fire killed 82 in Kula. Doctors said 110 were hurt.", ""),
    over_what_was_just_before=(
        "A fire gutted a ward on Sunday. On Friday a fire killed 82 in Kula. Doctors said 110 were hurt.",
        "2023-05-05"),
    after_it_struck=("A storm weakened on Monday after it tore through Kula on Sunday. 16 people died.", "2023-05-07"),
    bodies_found_later=("Gunmen shot eight men on Saturday. A patrol found the bodies of the eight men on Sunday.",
        "2023-05-06"),
)  # fmt: skip
def test_a_count_goes_on_with_its_event(text: str, day: str) -> None:
    assert read_typed(DATELINE + text)[-1].event_date == day


@cases(
    ("lead", "day"),
    in_many_places=("Rebels died today in clashes in various towns.", "2023-05-09"),
    in_one_place=("Rebels died today in a clash.", ""),
)
def test_a_round_goes_on_elsewhere(lead: str, day: str) -> None:
    text = f"{DATELINE}{lead} In a village near Kula raiders killed two guards. The raiders fled."
    counts = read_typed(text)
    assert counts[-1].event_date == day
