"""Rates that say by how much something changed, beside those that say how much there is."""

from __future__ import annotations

import pytest

from analysis.rates import has_subject
from tests.conftest import VOCABULARY, read_quantities

CHANGES = [
    ("halted", "A strike has halted 150,000 bpd of output."),
    ("back_on_stream", "The restart puts 70,000 bpd back on stream."),
    ("comes_off_the_market", "Some 1.2 million bpd will come off the market."),
    ("that_was_lost", "The 300,000 bpd that was lost is missed."),
    ("pact", "They met on the 1.8 million bpd pact."),
    ("smaller_than", "Supply was 300,000 bpd smaller than in May."),
    ("oversupply", "They see a 600,000 bpd oversupply."),
    ("outages_stand_at", "Outages now stand at 1.4 million bpd."),
    ("cuts_now_at", "The cuts, now at 2.2 million bpd, go on."),
    ("plus_sign", "Ruritania (+300,000 bpd) led."),
    ("additional_output_of", "Additional output of 500,000 bpd came."),
    ("theft_of", "The theft of 400,000 bpd costs them dear."),
    ("returned", "They returned 138,000 bpd to the market."),
    ("phased_in", "They will phase in 411,000 bpd in May."),
    ("of_cuts_behind_to", "To lift prices, they agreed to 1.2 million bpd of cuts."),
    ("surplus_behind_from", "It swung from a 1.2 million bpd surplus."),
    ("subject_of_is", "Growth in supply next year is 1.2 million bpd."),
    ("forecast_as_object", "It trimmed its demand forecast 100,000 bpd."),
    ("pace_of", "Stocks drew at a pace of 1.2 million bpd."),
    ("share_of_a_cut", "They will cut 400,000 bpd, of which 228,000 bpd in Sylvania."),
    ("biggest_drop_of", "The biggest drop, of 110,000 bpd, came in May."),
    ("cuts_will_be_at", "Cuts will be at roughly 1.2 million bpd."),
    ("cuts_amount_to", "Cuts in May and June would in the end amount to 1.2 million bpd."),
    ("cuts_range_between", "The supply cuts will range between one million and 1.1 million bpd."),
    ("adjustment_of", "Then comes an adjustment of 1.2 million bpd."),
    ("knocked_out", "At least 600,000 bpd of refining was knocked out."),
    ("remained_shut", "A fifth of it, or 269,000 bpd, remained shut."),
    ("undersupplied", "The market is 600,000 bpd undersupplied."),
    ("add_back", "They add back 137,000 bpd in April."),
    ("hold_back", "Eight members hold back 2.2 million bpd."),
    ("losses_from_theft", "Losses from theft run at 150,000 bpd."),
    ("drop_apart", "The drop in exports, at 400,000 bpd, was steep."),
    ("outages_peaked", "Outages peaked at 1.8 million bpd."),
    ("additional_voluntary", "It agreed an additional voluntary 1 million bpd."),
    ("revision_of", "Demand was lifted by an upward revision of 80,000 bpd."),
    ("excess_supply_of", "Excess supply of 1.1 million bpd weighs on prices."),
    ("cuts_in_brackets", "The cuts (1.2 million bpd) end in March."),
    ("halted_production_of", "A strike halted production of 200,000 bpd."),
    ("bring_online", "The firm will bring online 300,000 bpd by June."),
    ("at_risk", "The unrest puts 1 million bpd at risk."),
    ("growth_put_at", "The agency put growth at 1.1 million bpd."),
    ("rate_it_pledged", "It has kept half of the 1.8 million bpd it pledged."),
    ("easing", "The planned 500,000 bpd easing was put off."),
    ("slumped", "Production slumped 430,000 bpd."),
    ("cuts_totalling", "The voluntary cuts, totalling 1.66 million bpd, stay."),
    ("ahead_of", "Supply is running 1 million bpd ahead of demand."),
    ("missing", "The fields are still missing 171,000 bpd."),
    ("gap_put_at", "It puts the gap between supply and demand at just 50,000 bpd."),
    ("up_at", "Exports were 830,000 bpd up at a record."),
    ("growth_against", "It sees supply growth of 1.8 million bpd in 2019, against 2.8 million bpd in 2018."),
    ("cut_in_the_gulf", "Some 412,000 bpd of crude output in the Gulf of Sylvania were shut."),
    ("hyphen_range_behind_by", "They cut output by 50,000-60,000 bpd."),
    ("apart", "The two forecasts are 1.4 million bpd apart."),
    ("too_much", "Ruritania produced 10.1 million barrels, or 270,000 bpd too much."),
    ("over_its_ceiling", "It pumps 900,000 bpd over its ceiling."),
    ("under_last_years", "Demand was 300,000 bpd under last year's."),
    ("stopping", "The line was closed, stopping 450,000 bpd."),
    ("taken_from_the_market", "They will take 230,000 bpd from the market."),
    ("taken_from_output", "A strike took 230,000 bpd from its output."),
    ("puts_the_loss_at", "The firm puts the loss of Sylvanian barrels at 200,000 bpd."),
    ("theft_which_peaked_at", "Theft, which peaked at 700,000 bpd, is down."),
    ("growth_which_averaged", "Growth in Sylvania, which averaged 600,000 bpd, is over."),
    ("increments_of", "Monthly increments of about 138,000 bpd are planned."),
    ("cuts_ranging_from", "The plan calls for cuts ranging from 189,000 bpd to 435,000 bpd."),
    ("to_the_reduction", "Sylvania will give 230,000 bpd to the reduction."),
]
LEVELS = [
    ("which_halted", "The plant, which halted in May, runs 300,000 bpd."),
    ("brings_somewhere", "The line brings 300,000 bpd to the coast."),
    ("supplies_to_the_market", "The firm supplies 300,000 bpd to the market."),
    ("back_at", "The field is back at 300,000 bpd."),
    ("despite_the_cuts", "Despite the cuts, output averaged 9 million bpd."),
    ("after_the_outage", "After the outage output was 300,000 bpd."),
    ("despite_a_decline", "Despite the decline, 300,000 bpd flowed."),
    ("a_new_quota_of", "The new quota of 1.5 million bpd holds."),
    ("taken_of_a_kind", "Refiners took 1.75 million bpd of Ruritanian crude."),
    ("kept_growth_at", "It kept its 2019 demand growth forecast at 1.4 million bpd."),
    ("plant_of_a_firm", "The firm's 600,000-bpd plant cut its runs."),
    ("despite_the_cuts_in_brackets", "Despite the cuts Sylvania (4.2 million bpd) leads."),
    ("over_the_year", "It pumped 900,000 bpd over the year."),
    ("puts_output_after_the_cuts_at", "The firm puts output after the cuts at 9 million bpd."),
    ("estimates_ranging_from", "They gave estimates ranging from 8 million bpd to 9 million bpd."),
    ("taken_from_a_seller", "It will take 230,000 bpd from the region."),
    ("level_again_behind_or", "It fell 5% to half of the total, or 1.1 million bpd."),
    ("makes_up", "It makes up 300,000 bpd of the total."),
    ("field_cut", "The closure of the 300,000-bpd field cut output."),
    ("at_a_plant_that_shut", "The plant, with a capacity of 300,000 bpd, was shut."),
    ("output_will_be_at", "After the outage output will be at 300,000 bpd."),
    ("despite_the_drop_in", "Despite the drop in exports, at 9 million bpd it leads."),
    ("back_at_a_rate", "Wells are back at 300,000 bpd."),
    ("cut_before_a_comma", "Despite the cut, at 9 million bpd it leads."),
    ("with_growth_at", "With growth, at 9 million bpd it leads."),
    ("after_halting", "After halting exports, production of 200,000 bpd went on."),
    ("field_at_risk", "They use 90,000 bpd in a plant that is at risk."),
    ("now_pumps", "After cutting 500,000 bpd, it now pumps 9 million bpd."),
    ("to_behind_a_comma", "Output fell 90,000 bpd, to 2.9 million bpd."),
]


@pytest.mark.parametrize("text", [text for _, text in CHANGES], ids=[name for name, _ in CHANGES])
def test_says_by_how_much(text: str) -> None:
    assert read_quantities(text)[-1].role == "change"


@pytest.mark.parametrize("text", [text for _, text in LEVELS], ids=[name for name, _ in LEVELS])
def test_says_how_much(text: str) -> None:
    assert read_quantities(text)[-1].role == "level"


@pytest.mark.parametrize(
    ("words", "expected"),
    [("the cut is", True), ("a cut in supply is", True), ("the cut , they say , is", False), ("it is", False)],
    ids=["the_cut", "cut_in_something", "behind_a_comma", "none"],
)
def test_subject_of_the_last_word(words: str, expected: bool) -> None:
    assert has_subject(words.split(), frozenset(("cut",)), VOCABULARY) is expected
