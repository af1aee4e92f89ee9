"""Sentences -> whose a level is; every text is invented."""

from __future__ import annotations

from tests.conftest import DATELINE, cases, read_typed

CASES = {
    "an_owner": ("Norway's crude output was 1.8 million bpd.", "Norway"),
    "what_its_subject_has": ("Norway is the largest in OPEC, with crude production of 1.8 million bpd.", "Norway"),
    "an_adjective": ("Russian oil production fell to 9.1 million bpd.", "Russian"),
    "a_subject": ("OPEC pumped 27 million bpd.", "OPEC"),
    "a_full_name": (
        "The Organization of the Petroleum Exporting Countries pumped 27 million bpd.",
        "The Organization of the Petroleum Exporting Countries",
    ),
    "a_subject_over_an_aside": ("Tarmo, the largest field in the sea, pumps 700,000 bpd.", "Tarmo"),
    "a_subject_of_the_verb_before": ("Iraq led the rise in May and produced 4.3 million bpd.", "Iraq"),
    "who_says_it_of_itself": ("Kuwait told OPEC that it produced 2.4 million bpd.", "Kuwait"),
    "whose_own_output": ("Kuwait said its output was 2.4 million bpd.", "Kuwait"),
    "with_its_allies": ("OPEC and its allies pumped 40 million bpd.", "OPEC and its allies"),
    "behind_a_time": ("Before the strike Ruritania Oil produced 150,000 bpd.", "Ruritania Oil"),
    "output_from": ("Output from the Tarmo basin averaged 600,000 bpd.", "the Tarmo basin"),
    "behind_by": ("Production by Ruritania Oil was 150,000 bpd.", "Ruritania Oil"),
    "a_country_that_adds": ("Libya added 450,000 bpd of output in May.", "Libya"),
    "a_country_over_an_aside": (
        "Kuwait, whose quota is 3 million bpd, kept production near 2.5 million bpd.",
        "Kuwait",
    ),
    "a_country_that_raises_it": ("Kuwait raised output by 40,000 bpd.", "Kuwait"),
    "who_gave_the_rise": ("The largest rise came from Kuwait, which pumped 2.7 million bpd.", "Kuwait"),
    "a_subject_over_a_clause": ("Norvik Oil, which is no member, pumped 20,000 bpd.", "Norvik Oil"),
    "its_own_name_respectively": ("Kuwait and Iraq pumped 2 million and 4 million bpd, respectively.", "Kuwait"),
    "as_somebody_pumped": ("Stocks fell as Iraq pumped 4 million bpd.", "Iraq"),
    "a_state_by_its_full_name": (
        "The Republic of Brod has raised its output to 4 million bpd.",
        "The Republic of Brod",
    ),
    "two_together": ("In May, Iraq and Kuwait pumped 6 million bpd.", "Iraq and Kuwait"),
    "three_together": ("Iraq, Kuwait and Oman pumped 7 million bpd.", "Iraq, Kuwait and Oman"),
    "both": ("Both Iraq and Kuwait pumped 3 million bpd.", "Iraq and Kuwait"),
    "not_whom_a_verb_before_takes": ("The war hit Libya and Nigeria pumped 2 million bpd.", "Nigeria"),
    "whom_it_is_behind": ("It was second in May, ahead of Kuwait, which pumped 2.7 million bpd.", "Kuwait"),
    "who_is_allowed": ("Kuwait was allowed to pump 2.7 million bpd.", "Kuwait"),
    "output_of_a_country": ("The output of Iraq was 4 million bpd.", "Iraq"),
    "not_of_a_crude": ("The output of Kandos Blend was 40,000 bpd.", ""),
    "not_of_whose_fields": ("The output of Iraq's fields was 40,000 bpd.", ""),
    "not_of_whose_government": ("The government of Iraq has raised its output to 4 million bpd.", ""),
    "not_storms_that_shut_wells": ("Prices rose as storms shut wells, which produced 40,000 bpd.", ""),
    "not_such_as_somebody": ("Firms such as Norvik pumped 4 million bpd.", ""),
    "not_the_place_of_a_subject": ("A field in Brod, which opened in 1998, pumped 20,000 bpd.", ""),
    "not_the_place_of_a_plant": ("A fire broke out at a well in Kuwait, which pumped 10,000 bpd.", ""),
    "not_a_country_that_says_so": ("Libya said production was 1 million bpd.", ""),
    "not_a_country_beside_another_subject": ("Iraq fell behind as output rose to 4 million bpd.", ""),
    "not_whose_sources_put_it": ("OPEC's secondary sources put production at 956,000 bpd.", ""),
    "not_of_the_next_clause": ("Block 17 gave 330,000 bpd of oil; Block 15 yielded 137,000 bpd.", ""),
    "of_nobody": ("Output was 150,000 bpd.", ""),
    "not_a_turn": ("Meanwhile, Angola saw its oil output fall to 1.6 million bpd.", ""),
    "not_energy": ("Energy producers shut in 150,000 bpd of output.", ""),
    "not_heavy_crude": ("Heavy crude output was 150,000 bpd.", ""),
    "not_of_what_it_falls_from": ("Output from fields on land was 150,000 bpd.", ""),
    "not_of_their_fields": ("Their fields pumped 150,000 bpd.", ""),
    "not_of_those_told": ("The firm told Brod News that output was 150,000 bpd.", ""),
    "however_is_nobody": ("However, its output remains below its quota of 10 million barrels a day.", ""),
    "by_a_body_with_a_long_name": (
        "Output by the Organization of the Petroleum Exporting Countries fell to 33 million barrels a day.",
        "the Organization of the Petroleum Exporting Countries",
    ),
}


@cases(("text", "owner"), **CASES)
def test_whose_a_level_is(text: str, owner: str) -> None:
    level = read_typed(DATELINE + text)[0]
    assert level.actor == owner


@cases(
    ("text", "owners"),
    list=(
        "Iraq pumped 4.5 million bpd, the United Arab Emirates 3.1 million and Oman 1.1 million.",
        ["Iraq", "the United Arab Emirates", "Oman"],
    ),
    respectively=(
        "It was third after Norway and Iraq, which pumped 2 million bpd and 4 million bpd, respectively.",
        ["Norway", "Iraq"],
    ),
    of_one_in_two_months=("Iraq pumped 2 million and 4 million bpd in May and June, respectively.", ["Iraq", "Iraq"]),
    behind_a_date=("Iraq pumped 4.5 million bpd in March and Oman 1.1 million bpd.", ["Iraq", "Oman"]),
    that_of=("The output of Iraq was 4 million bpd, that of Oman 1.1 million bpd.", ["Iraq", "Oman"]),
    that_of_the_others=("The output of Iraq was 4 million bpd, that of others 9 million bpd.", ["Iraq", "others"]),
    no_place=("Iraq pumped 4.5 million bpd, and in Kirkuk 300,000 bpd.", ["Iraq", "Iraq"]),
)
def test_whose_the_levels_of_a_list_are(text: str, owners: list[str]) -> None:
    assert [claim.actor for claim in read_typed(DATELINE + text)] == owners
