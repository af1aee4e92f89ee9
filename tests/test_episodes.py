"""Texts -> the day of the first count that has none of its own: which of the events told it is of.

All were published on Tuesday 9 May 2023.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.claims import read_claims
from analysis.sheets import read_documents
from analysis.vocabulary import Judgment, load_judgment

HEAD = "BROD, 9 May 2023 (Agency) -- "


@pytest.fixture(scope="module")
def judgment() -> Judgment:
    return load_judgment(Path(__file__).resolve().parent.parent / "data")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # the same number and people
        pytest.param("Police hunt those who shot dead three nuns. The abbot wept. The shooting of three nuns shook "
                     "Brod. Three nuns were killed on Sunday.", "2023-05-07", id="number_and_noun"),
        pytest.param("Police hunt those who shot dead three nuns. It rained. Three guards were killed on Sunday.", "",
                     id="other_people"),
        pytest.param("Police hunt those who shot dead two nuns. It rained. Two were killed on Sunday.", "",
                     id="two_of_anybody"),
        # those counted, without their number
        pytest.param("The killing of two monks today prompted a strike. It was peaceful. The monks, aged 31 and 44, "
                     "were shot when they walked home on Sunday night.", "2023-05-07", id="the_monks"),
        # a word of its kind
        pytest.param("Crowds rallied on Monday over the rail crash that killed 57 people. A passenger train collided "
                     "with a goods train late on Sunday.", "2023-05-07", id="a_crash_a_collision"),
        pytest.param("Crowds rallied on Monday over the rail crash that killed 57 people. A bomb went off in Kula late "
                     "on Sunday.", "", id="a_crash_a_bomb"),
        pytest.param("The crash killed 57 people. Their families came. Sunday's crash was put down to fog.",
                     "2023-05-07", id="the_crash"),
        pytest.param("The crash killed 57 people. Another crash hurt a guard. Sunday's crash was put down to fog.", "",
                     id="another_crash"),
        pytest.param("The blaze killed 57 people. On Friday a blaze gutted a mill. On Sunday a blaze gutted a barn.",
                     "", id="two_days_of_a_kind"),
        # it
        pytest.param("The fire, which began in a kitchen, killed 57. It broke out shortly before 1 a.m. on Sunday.",
                     "2023-05-07", id="it_broke_out"),
        pytest.param("The fire, which began in a kitchen, killed 57. It was put out on Sunday.", "", id="it_was"),
        # what may have been is of an event too
        pytest.param("Four people may have been killed and seven hurt in a clash, police said. Shops were looted. Four "
                     "people died today.", "2023-05-09", id="may_have_been"),
        # what befell a thing named beside the count
        pytest.param("Brod mourned on Monday for 43 men killed when a bridge fell. The bridge collapsed on Sunday.",
                     "2023-05-07", id="the_bridge"),
        pytest.param("Brod mourned on Monday for 43 men killed when a bridge fell. A bomb hit Kula last week.", "",
                     id="a_bomb_elsewhere"),
        # of those told of just before
        pytest.param("Divers found a part of the plane that crashed with 92 aboard. Sixty of those killed were women. "
                     "The plane crashed off Kula on Sunday.", "2023-05-07", id="of_those_killed"),
        # what something only went by
        pytest.param("Two people were missing. Drones flew over the gorge on Sunday.", "", id="over_a_gorge"),
        # a time in which more than one thing happened
        pytest.param("Six raids in the past 24 hours hit Kula. About 40 people died in the raid.", "", id="past_hours"),
        # a mere mention
        pytest.param("The raid killed four guards. The mayor toured the site of the raid on Sunday.", "",
                     id="a_tour_of_the_site"),
    ],
)  # fmt: skip
def test_finds_the_event_of_a_count(text: str, day: str, judgment: Judgment) -> None:
    (document,) = read_documents(f"{HEAD}{text}".encode(), "x.txt")
    counts = [claim for claim in read_claims(document, judgment) if claim.measure]
    assert counts[0].event_date == day


def test_a_count_beside_one_has_its_day(judgment: Judgment) -> None:
    text = "Four people may have been killed and seven hurt in a clash. It rained. Four people died today."
    (document,) = read_documents(f"{HEAD}{text}".encode(), "x.txt")
    hurt = next(claim for claim in read_claims(document, judgment) if claim.measure == "casualties.injured")
    assert (hurt.event_date, hurt.date_basis) == ("2023-05-09", "inferred")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("A fire gutted a ward on Sunday. In April a fire killed 82 in Kula. Doctors said 110 were hurt in "
                     "Brod.", "2023-05-07", id="elsewhere_long_before"),
        pytest.param("A fire gutted a ward on Sunday. In April a fire killed 82 in Kula. Doctors said 110 were hurt.",
                     "", id="long_before"),
        pytest.param("A fire gutted a ward on Sunday. On Friday a fire killed 82 in Kula. Doctors said 110 were hurt.",
                     "2023-05-05", id="over_what_was_just_before"),
        pytest.param("A storm weakened on Monday after it tore through Kula on Sunday. 16 people died.", "2023-05-07",
                     id="after_it_struck"),
        pytest.param("Gunmen shot eight men on Saturday. A patrol found the bodies of the eight men on Sunday.",
                     "2023-05-06", id="bodies_found_later"),
    ],
)  # fmt: skip
def test_a_count_goes_on_with_its_event(text: str, day: str, judgment: Judgment) -> None:
    (document,) = read_documents(f"{HEAD}{text}".encode(), "x.txt")
    assert [claim for claim in read_claims(document, judgment) if claim.measure][-1].event_date == day


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        pytest.param("Rebels died today in clashes in various towns.", "2023-05-09", id="in_many_places"),
        pytest.param("Rebels died today in a clash.", "", id="in_one_place"),
    ],
)
def test_a_round_goes_on_elsewhere(lead: str, day: str, judgment: Judgment) -> None:
    text = f"{HEAD}{lead} In a village near Kula raiders killed two guards. The raiders fled."
    (document,) = read_documents(text.encode(), "x.txt")
    counts = [claim for claim in read_claims(document, judgment) if claim.measure]
    assert counts[-1].event_date == day
