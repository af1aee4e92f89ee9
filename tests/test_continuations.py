"""Sentences -> the owner and the period that a level takes over from those before it; every text is invented."""

from __future__ import annotations

from analysis.ground.model import Claim
from tests.conftest import DATELINE, cases, read_typed

OWNERS = {
    "the_level_before": ("Iraq pumped 4.2 million bpd in April. Output had been 4.1 million bpd in March.", "Iraq"),
    "it": ("Iraq pumped 4.2 million bpd in April. It produces 3.9 million bpd now.", "Iraq"),
    "the_country": ("Talks in Iraq drag on. The country pumped 4.2 million bpd in April.", "Iraq"),
    "the_gulf_nation": ("Talks in Iraq drag on. The Middle Eastern nation pumped 4.2 million bpd in April.", "Iraq"),
    "the_kingdom_behind_another_country": (
        "Saudi Arabia met Russia. Russia pumped 9 million bpd. The kingdom pumped 9.9 million bpd.",
        "Saudi Arabia",
    ),
    "the_group": ("OPEC pumped 27 million bpd in April. The group's output was 26 million bpd in March.", "OPEC"),
    "the_bloc_of_its_sentence": (
        "Iraq pumped 4 million bpd. Stocks fell with OPEC output as the bloc pumped 27 million bpd.",
        "OPEC",
    ),
    "not_a_rebel_group_for_an_alliance": ("Iraq met OPEC. The rebel group pumped 30,000 bpd.", ""),
    "not_over_a_firm": ("OPEC met on Monday. Norvik Oil said the group's output was 30,000 bpd.", ""),
    "not_the_firm_for_an_alliance": ("OPEC met in May. The firm pumped 300,000 bpd.", ""),
    "of_whom_the_lead_tells": (
        "Iraq pumped 4 million bpd. It rained. It rained. It rained. Output was low, at 3 million bpd.",
        "Iraq",
    ),
    "the_exporter_of_the_lead": ("Iraq's oil exports rose in April. Output was 4.2 million bpd.", "Iraq"),
    "national_output": (
        "Libya's oil output fell. The Tarmo field pumped 300,000 bpd. National output was 1.2 million bpd.",
        "Libya",
    ),
    "not_over_a_name": ("Iraq pumped 4.2 million bpd. The Tarmo field was the best producer, with 300,000 bpd.", ""),
    "not_of_the_world": ("Iraq pumped 4.2 million bpd. Global output was 101 million bpd.", ""),
    "not_of_those_outside": ("OPEC pumped 27 million bpd. Non-OPEC output was 70 million bpd.", ""),
    "not_of_either_country": ("Iraq and Iran met. The country pumped 4.2 million bpd.", ""),
    "not_of_whom_sanctions_hit": ("Iran and Norway talk of oil. Output was 4.2 million bpd.", ""),
    "not_the_company_of_a_country": ("Iraq pumped 4.2 million bpd. The company's output was 300,000 bpd.", ""),
    "not_from_far_back": (
        "Iraq and Iran met. Iraq pumped 4 million bpd. It rained. It rained. It rained. Output was 1 million bpd.",
        "",
    ),
}
PERIODS = {
    "not_of_now": ("OPEC pumped 27 million bpd in April. Iraq now pumps 4.2 million bpd.", ""),
    "not_of_another_time": ("OPEC pumped 27 million bpd in April. Iraq pumped 3 million bpd before the war.", ""),
    "not_of_a_day": ("OPEC pumped 27 million bpd on Sunday. Iraq produced 4.2 million bpd.", ""),
    "its_own": ("OPEC pumped 27 million bpd in April. Iraq produced 4.2 million bpd in March.", "2023-03"),
}


def read_last(text: str) -> Claim:
    return read_typed(DATELINE + text)[-1]


@cases(("text", "owner"), **OWNERS)
def test_whose_a_level_is_by_what_was_told(text: str, owner: str) -> None:
    assert read_last(text).actor == owner


@cases(("text", "period"), **PERIODS)
def test_of_which_time_a_level_is(text: str, period: str) -> None:
    level = read_last(text)
    assert level.event_date == period
    assert not period or level.date_basis in ("inferred", "resolved")
