"""Who says so: text -> source of a stretch of it. ``None`` is the outlet's own voice."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from analysis.credit.attribution import AttributionReading, find_attributions
from analysis.documents.rawtexts import read_documents
from analysis.ground.model import Attribution, Document
from analysis.inputs.readings import Refused
from tests.conftest import JUDGMENT, cases

LEXICON = JUDGMENT.lexicon


def read(text: str) -> tuple[Document, AttributionReading]:
    """The first article of a text and its reading; a headline and a first paragraph keep it an article."""
    document = read_documents(text.encode(), "text.txt")[0]
    return document, find_attributions(document, LEXICON)


def credit(text: str, stretch: str) -> Attribution | None:
    document, reading = read(text)
    start = document.text.index(stretch)
    return reading.credit(start, start + len(stretch))


def said(text: str, stretch: str) -> tuple[str, str] | None:
    """(source, crediting words) of a stretch."""
    found = credit(text, stretch)
    return (found.source, text[found.source_start : found.source_end]) if found else None


@cases(
    ("text", "stretch", "expected"),
    verb_and_that=("Ana Ruiz said that 40 boats had sunk.", "40 boats", ("Ana Ruiz", "Ana Ruiz")),
    verb_without_that=("Ana Ruiz said 40 boats had sunk.", "40 boats", ("Ana Ruiz", "Ana Ruiz")),
    speaker_behind=("Some 40 boats had sunk, Ana Ruiz said.", "40 boats", ("Ana Ruiz", "Ana Ruiz")),
    verb_before_the_speaker_behind=(
        "Some 40 boats had sunk, said Ana Ruiz, a harbour pilot.",
        "40 boats",
        ("Ana Ruiz", "Ana Ruiz"),
    ),
    speaker_in_the_middle=("The storm, Ana Ruiz said, sank 40 boats.", "40 boats", ("Ana Ruiz", "Ana Ruiz")),
    speaker_behind_an_adverb=("Otherwise, Ana Ruiz said, 40 boats would sink.", "40 boats", ("Ana Ruiz", "Ana Ruiz")),
    as_she_noted=("As Ana Ruiz noted last week, 40 boats had sunk.", "40 boats", ("Ana Ruiz", "Ana Ruiz")),
    relative_clause_before_the_verb=(
        "Ana Ruiz, who owns 3 boats, said 40 had sunk.",
        "40 had sunk",
        ("Ana Ruiz", "Ana Ruiz"),
    ),
    what_follows_a_quotation_is_the_writers=(
        'Ana Ruiz left Bo Kole, telling him, "What does it matter?" during talks on the storm that sank 40 boats.',
        "40 boats",
        None,
    ),
    what_follows_a_quotation_behind_a_colon_is_the_writers=(
        'Ana Ruiz said: "It hurts" after the storm, which sank 40 boats.',
        "40 boats",
        None,
    ),
    what_describes_the_speaker_is_the_writers=("Ana Ruiz, who owns 3 boats, said 40 had sunk.", "3 boats", None),
    age_and_office_before_the_verb=(
        "Ana Ruiz, 52, a harbour pilot, said 40 boats had sunk.",
        "40 boats",
        ("Ana Ruiz", "Ana Ruiz"),
    ),
    office_and_name_behind=(
        "Some 40 boats had sunk, the head of the harbour board, Ana Ruiz, said on Sunday.",
        "40 boats",
        ("Ana Ruiz", "the head of the harbour board"),
    ),
    any_office_and_name_behind=(
        "Some 40 boats had sunk off Lima, a pilot in Callao, Omar Amin, told reporters.",
        "40 boats",
        ("Omar Amin", "a pilot in Callao"),
    ),
    a_body_and_what_it_does_behind=(
        "Some 40 boats had sunk off Lima, the Red Cross, which runs the harbour's clinic, said.",
        "40 boats",
        ("Red Cross", "the Red Cross"),
    ),
    a_country_behind_a_town_is_no_name=(
        "Ana Ruiz, the mayor of Cape Town, South Africa, said 40 boats had sunk.",
        "40 boats",
        ("Ana Ruiz", "Ana Ruiz"),
    ),
    an_aside_in_speech_is_the_speakers=(
        "Ana Ruiz said the ferry, which carried 90 people, had sunk.",
        "90 people",
        ("Ana Ruiz", "Ana Ruiz"),
    ),
    told_somebody_that=(
        "Ana Ruiz told reporters on Monday that 40 boats had sunk.",
        "40 boats",
        ("Ana Ruiz", "Ana Ruiz"),
    ),
    participle_leans_on_the_speaker=(
        "Ana Ruiz declined to name the port, adding that 40 boats had sunk.",
        "40 boats",
        ("Ana Ruiz", "Ana Ruiz"),
    ),
    joined_verb_leans_on_the_speaker=(
        "Ana Ruiz blamed the wind and added that 40 boats had sunk.",
        "40 boats",
        ("Ana Ruiz", "Ana Ruiz"),
    ),
    shape_carries_an_unknown_verb=("Ana Ruiz deadlocked that 40 boats had sunk.", "40 boats", ("Ana Ruiz", "Ana Ruiz")),
    that_without_a_speaker_is_no_shape=("The pier that collapsed held 40 boats.", "40 boats", None),
    who_denies_is_credited=(
        "Officials denied a report that 40 boats had sunk.",
        "40 boats",
        ("Officials", "Officials"),
    ),
    the_source_is_he_without_the_rest_of_a_contraction=(
        "Ben Okoro sold the mill in May. He'd said that 40 boats had sunk.",
        "40 boats",
        ("Ben Okoro", "He"),
    ),
    an_agency_beside_a_contraction_is_no_pronoun=("The WHO says it's closed 40 wards.", "40 wards", ("WHO", "The WHO")),
    speaker_behind_two_dashes=("Some 40 boats sank -- said Ana Ruiz.", "40 boats", ("Ana Ruiz", "Ana Ruiz")),
)
def test_credits_indirect_speech(text: str, stretch: str, expected: tuple[str, str] | None) -> None:
    assert said(text, stretch) == expected


@cases(
    ("text", "stretch", "expected"),
    according_to_in_front=("According to the harbour office, 40 boats sank.", "40 boats", "harbour office"),
    according_to_behind=(
        "Some 40 boats sank, according to people familiar with the inquiry.",
        "40 boats",
        "people familiar with the inquiry",
    ),
    according_to_in_the_middle=("The port, according to one study, lost 40 boats.", "40 boats", "one study"),
    brackets_hold_what_is_credited=(
        "The port (40 boats, according to one study) is closed to 900 workers.",
        "900 workers",
        None,
    ),
    the_next_sentence_is_the_writers=(
        "Some 40 boats sank, according to the port. It has 900 workers.",
        "900 workers",
        None,
    ),
    a_survey_found=(
        "A survey by the Harbour Institute found that 40 percent of boats leak.",
        "40 percent",
        "survey by the Harbour Institute",
    ),
    a_poll_released_found=(
        "A Harbour Institute poll released on Sunday found 40 percent of owners worried.",
        "40 percent",
        "Harbour Institute poll",
    ),
    in_a_poll=(
        "In a Harbour Institute poll, 40 percent of owners said they were worried.",
        "40 percent",
        "Harbour Institute poll",
    ),
    records_show=("Harbour records show 40 boats sank.", "40 boats", "Harbour records"),
    two_sources_in_one_sentence=(
        "Some 40 boats sank, records show, and police say 9 people drowned.",
        "9 people",
        "police",
    ),
    the_first_of_two_sources=(
        "Some 40 boats sank, records show, and police say 9 people drowned.",
        "40 boats",
        "records",
    ),
    reports_indicate=("Reports indicate that 40 boats sank.", "40 boats", "Reports"),
    a_place_without_a_voice_estimates_nothing=("The harbour estimates losses at 40 boats.", "40 boats", None),
    a_body_estimates=("The Harbour Institute estimates losses of 40 boats.", "40 boats", "Harbour Institute"),
    expects_demand_to_grow=("Orr Bank expects demand to grow by 40 boats.", "40 boats", "Orr Bank"),
    expected_to_rise_by=("Sales are expected to rise by just 12 boats to 40 boats.", "40 boats", None),
    knocked_out=("The raid, which knocked out 40 boats, targeted Brod.", "40 boats", None),
    state_of=("The storm hit Brod and then the Kandian state of Lipa and its 40 boats.", "40 boats", None),
    estimates_of=("They fell, based on industry estimates of losses, to 40 boats.", "40 boats", None),
    his_claim_that=("Mr. Ruiz's claim that 40 boats sank was checked.", "40 boats", "Ruiz"),
    his_boat_is_no_claim=("Mr. Ruiz's boat sank with 40 others.", "40 others", None),
    was_reported_by=("The loss was first reported by the Harbour Times.", "The loss", "Harbour Times"),
    a_share_of_those_asked_is_no_source=("Forty percent of voters said 40 boats were too many.", "40 boats", None),
    a_thing_that_suggests_is_no_source=("It suggests that 40 boats will sink.", "40 boats", None),
    who_plans_is_credited=("The ministry plans to buy 40 boats.", "40 boats", "ministry"),
    a_plan_inside_speech_is_the_speakers=("Ana Ruiz said the ministry plans to buy 40 boats.", "40 boats", "Ana Ruiz"),
    a_report_is_a_noun=("The annual report on 40 boats is late.", "40 boats", None),
    states_is_a_noun=("The United States bought 40 boats.", "40 boats", None),
    rate_at_is_a_noun=(
        "The median projection shows the policy rate at 40 boats.",
        "the policy rate at 40 boats",
        "median projection",
    ),
    a_body_behind_a_plural=(
        "The Brod grains exchange cut its forecast to 40 boats.",
        "forecast to 40 boats",
        "Brod grains exchange",
    ),
    no_body_behind_a_verb=(
        "Ana Ruiz meets guards and cut her forecast to 40 boats.",
        "forecast to 40 boats",
        "Ana Ruiz",
    ),
    rate_is_a_noun=("The policy rate to be set for 40 boats is 2.", "40 boats", None),
    who_was_told_is_no_source=("The mayor was told that 40 boats had sunk.", "40 boats", None),
    what_somebody_will_say_is_not_said_yet=(
        "The union says the minister will announce aid for 40 boats.",
        "40 boats",
        "union",
    ),
    two_people=("Ana Ruiz and Peter Lund say 40 boats sank.", "40 boats", "Ana Ruiz and Peter Lund"),
    points_is_a_noun=("Losses rose by 2 percentage points to 40 boats.", "40 boats", None),
    who_is_accused_is_no_source=("A pilot accused of sinking 40 boats fled.", "40 boats", None),
)
def test_credits_documents_and_bodies(text: str, stretch: str, expected: str | None) -> None:
    found = credit(text, stretch)
    assert (found.source if found else None) == expected


@cases(
    ("text", "stretch", "expected"),
    speaker_behind=('"We lost 40 boats," Ana Ruiz said.', "40 boats", "Ana Ruiz"),
    inverted=('"We lost 40 boats," said Ana Ruiz, a pilot.', "40 boats", "Ana Ruiz"),
    speaker_before=('Ana Ruiz said, "We lost 40 boats."', "40 boats", "Ana Ruiz"),
    behind_a_colon=('Ana Ruiz was blunt: "We lost 40 boats."', "40 boats", "Ana Ruiz"),
    goes_on_behind_the_speaker=('"It was bad," Ana Ruiz said. "We lost 40 boats."', "40 boats", "Ana Ruiz"),
    several_sentences=('"It was bad. We lost 40 boats. Nobody came," Ana Ruiz said.', "40 boats", "Ana Ruiz"),
    a_question=('"Did we lose 40 boats?" Ana Ruiz asked.', "40 boats", "Ana Ruiz"),
    curly_marks=("“We lost 40 boats,” Ana Ruiz said.", "40 boats", "Ana Ruiz"),
    two_single_marks=("''We lost 40 boats,'' Ana Ruiz said.", "40 boats", "Ana Ruiz"),
    british_marks=("‘We lost 40 boats,’ Ana Ruiz said.", "40 boats", "Ana Ruiz"),
    upper_case_wire_text=('"WE LOST 40 BOATS," SAID ANA RUIZ, A PILOT.', "40 BOATS", "ANA RUIZ"),
    scare_quotes_are_nobodys=('The boat was "unsinkable" for 40 years.', "unsinkable", None),
    scare_quotes_with_an_owner=(
        'What officials have called "the long winter" cost 40 boats.',
        "the long winter",
        "officials",
    ),
    the_sentence_before_is_the_writers=('The port lost 40 boats. "It was bad," Ana Ruiz said.', "40 boats", None),
    said_at_the_head=('Said Ana Ruiz, "We lost 40 boats."', "40 boats", "Ana Ruiz"),
    signed_behind_a_dash=('"We lost 40 boats in one night." - Ana Ruiz', "40 boats", "Ana Ruiz"),
    shape_carries_an_unknown_verb=('"We lost 40 boats," Ana Ruiz snorkelled.', "40 boats", "Ana Ruiz"),
    goes_on_behind_an_abbreviation=(
        '"It was bad," Ana Ruiz said at a rally in Albany, N.Y. "We lost 40 boats, and nobody came to help."',
        "40 boats",
        "Ana Ruiz",
    ),
    goes_on_with_indirect_speech=(
        'The port is closed, Ana Ruiz said. "We lost 40 boats, and nobody came."',
        "40 boats",
        "Ana Ruiz",
    ),
    infinitive=('Ana Ruiz was among the few to warn the town of "40 lost boats."', "40 lost boats", "Ana Ruiz"),
    participle_in_front=('By calling it a "wreck," Ana Ruiz angered 40 owners.', "wreck", "Ana Ruiz"),
    quoted_as_saying_behind_the_words=(
        '"They asked for the men," Ana Ruiz was quoted as saying by the agency, adding that 40 had gone.',
        "They asked",
        "Ana Ruiz",
    ),
    quoted_as_saying_at_the_end=(
        'Ana Ruiz left. "They asked for the men," Ivo Klem is quoted as saying.',
        "They asked",
        "Ivo Klem",
    ),
    quoted_as_saying_something_else=(
        'They cleared the "safe zone", Ana Ruiz was quoted as saying that 40 had gone.',
        "40 had",
        "Ana Ruiz",
    ),
    a_witness_goes_on=('Ana Ruiz spoke. A witness said 40 had gone. "They ran," she said.', "They ran", "witness"),
    a_man_is_no_she=('Ana Ruiz spoke. A man said 40 had gone. "They ran," she said.', "They ran", "Ana Ruiz"),
    a_quoted_man_who_said=('Ana Ruiz spoke of a "broken man" who said 40 had gone.', "broken", "Ana Ruiz"),
    a_named_man_who_said=('Ana Ruiz spoke of Ivo Klem, who said "40 had gone".', "40 had", "Ivo Klem"),
)
def test_credits_quotations(text: str, stretch: str, expected: str | None) -> None:
    found = credit(text, stretch)
    assert (found.source if found else None) == expected


@cases(
    ("text", "stretch", "source"),
    as_x_noted=("As Ana Ruiz noted, 40 boats had sunk.", "40 boats", "Ana Ruiz"),
    as_x_put_it=("As Ana Ruiz put it on Monday, it was a night of 40 wrecks.", "40 wrecks", "Ana Ruiz"),
    as_x_put_it_inside=("The storm, as Ana Ruiz put it, ate 40 boats.", "40 boats", "Ana Ruiz"),
    as_of_time_credits_nothing=("As Ana Ruiz said goodbye, 40 boats left.", "40 boats", None),
    in_her_view=("In Ana Ruiz's view, 40 boats are too many.", "40 boats", "Ana Ruiz"),
    into_view=("The bay came into Ana Ruiz's view with 40 boats.", "40 boats", None),
    by_her_count=("The storm sank 40 boats, by Ana Ruiz's count.", "40 boats", "Ana Ruiz"),
    report_by=("The port denied a report by Ana Ruiz that 40 boats had sunk.", "40 boats", "Ana Ruiz"),
    was_quoted_as=("Ana Ruiz was quoted as saying 40 boats had sunk.", "40 boats", "Ana Ruiz"),
    quoted_by_a_paper=("The Harbour Times quoted Ana Ruiz as saying that 40 boats had sunk.", "40 boats", "Ana Ruiz"),
    went_on_to_say=("Ana Ruiz went on to say 40 boats had sunk.", "40 boats", "Ana Ruiz"),
    expected_by_somebody=("The catch is expected by traders to reach 40 tonnes.", "40 tonnes", "traders"),
    expected_by_nobody=("The catch is expected to reach 40 tonnes.", "40 tonnes", None),
    far_from_the_verb=(
        "Ana Ruiz, whose brother, a pilot, was lost, said that 40 boats had sunk.",
        "40 boats",
        "Ana Ruiz",
    ),
    aide_to_somebody=("An aide to the governor said 40 boats had sunk.", "40 boats", "aide to the governor"),
    told_an_agency_without_that=(
        "A pilot close to the inquiry told AFP 40 boats had sunk.",
        "40 boats",
        "pilot close to the inquiry",
    ),
    nobody_known=("Two ferrymen warned it could sink 40 boats.", "40 boats", None),
    agents_speak=("Two dockers complained they had lost 40 boats.", "40 boats", "Two dockers"),
    who_is_the_writers_own=("Ana Ruiz praised the pilots, who had saved 40 people.", "40 people", None),
    called_names=("A club called Open Sails owns 40 boats.", "40 boats", None),
    states_are_no_verb=("Twelve states led by Chile sent 40 boats.", "40 boats", None),
    a_participle_describes=("Skippers reporting losses of 40 boats were paid.", "40 boats", None),
    a_study_showing=("A study showing losses of 40 boats was lost.", "40 boats", "study"),
    is_convinced=("Ana Ruiz is convinced that 40 boats had sunk.", "40 boats", "Ana Ruiz"),
    certain_of_something=("Ana Ruiz is certain of 40 boats.", "40 boats", None),
    reports_of_nobody=("There were reports that 40 boats had sunk.", "40 boats", "reports"),
    denied_a_report=("Officials denied a report that 40 boats sank.", "40 boats", "Officials"),
    forecast_behind=("The catch will reach 40 tonnes, the guild forecast.", "40 tonnes", "guild"),
    was_forecast=("Trade grew 3 percent, down from 4 percent forecast in May.", "3 percent", None),
    said_by_telephone=("A warden said by telephone that 40 boats sank.", "40 boats", "warden"),
    told_of=("Ana Ruiz told of 40 boats that sank.", "40 boats", "Ana Ruiz"),
    not_who_the_letter_went_to=(
        "In a letter to pilots, the port's director, Ben Okoro, announced 40 new berths.",
        "40 new berths",
        "Ben Okoro",
    ),
    in_a_poll=("The guild led the port in a Gallup poll, by 40 percent.", "40 percent", "Gallup poll"),
    made_by=("Support fell to 40 percent in a survey by the guild.", "40 percent", "survey by the guild"),
    nobodys_poll=("The guild fell by 40 percent in the polls.", "40 percent", None),
    denies_behind_an_age=("Ana Ruiz, 52, denies the loss of 40 boats.", "40 boats", "Ana Ruiz"),
    promised_a_number=("Ana Ruiz promised 40 new berths.", "40 new berths", "Ana Ruiz"),
    the_court_heard=("The court heard that 40 boats had sunk.", "40 boats", "court"),
    heard_with_her_ears=("Ana Ruiz heard 40 boats leave.", "40 boats", None),
    somebodys_deputy=("Lund's deputy, Ben Okoro, told us 40 boats sank.", "40 boats", "Ben Okoro"),
    heard_from_who=("The court heard from Ben Okoro, who said 40 boats sank.", "40 boats", "Ben Okoro"),
    headline=("Police: 40 boats lost in storm\n\nA storm sank boats.", "40 boats", "Police"),
    protests_of_a_heading=("Kandia protests: 40 boats lost in storm\n\nA storm sank boats.", "40 boats", None),
    blast_of_a_heading=("Brod harbour blast sinks at least 40 boats\n\nA storm sank boats.", "40 boats", None),
    event_of_a_heading=("Brod School Shooting: 40 boats lost\n\nA storm sank boats.", "40 boats", None),
    a_short_name_in_brackets=(
        "Some 40 boats sank, the Boat Owners' Guild of Brod (BOGB) said.",
        "40 boats",
        "Boat Owners' Guild of Brod",
    ),
    reported_to=("The fleet director reported to Ana Ruiz that 40 boats sank.", "40 boats", "fleet director"),
    including_behind_who_says_so=("Many sank, the mayor said, including 40 boats.", "40 boats", "mayor"),
    a_name_with_a_comma=(
        "Some 40 boats sank, the Brod Oil, Gas and Boats Agency said.",
        "40 boats",
        "Brod Oil, Gas and Boats Agency",
    ),
    not_where_they_sit=(
        "In the Senate, Democrats and Republicans said 40 boats sank.",
        "40 boats",
        "Democrats and Republicans",
    ),
    it_is_who_spoke_before=(
        "The number of wrecks rose, the Commission on Boats said. It said 40 boats sank.",
        "40 boats",
        "Commission on Boats",
    ),
    after_declaring=("The mayor declared a state of alarm after a storm sank 40 boats.", "40 boats", None),
    a_poll_released=(
        "A Brod Bank poll of owners released on Monday found 40 boats sank.",
        "40 boats",
        "Brod Bank poll of owners",
    ),
    heading=("Storm: 40 boats lost in a night\n\nA storm sank boats.", "40 boats", None),
    who_without_commas=("A pilot who fled the port said 40 boats sank.", "40 boats", "pilot"),
    unnamed_pilot=("A pilot who asked not to be named said 40 boats sank.", "40 boats", "pilot"),
    who_is_the_object=("A pilot who police said had 40 boats fled.", "40 boats", "police"),
    an_agency_is_no_pronoun=("The WHO said 40 boats sank.", "40 boats", "WHO"),
    an_item_of_a_list=("• Lund's port agency says 40 boats sank.", "40 boats", "Lund's port agency"),
    waters_tell_nothing=("Receding waters reveal that 40 boats sank.", "40 boats", None),
    here=("Officials here said 40 boats sank.", "40 boats", "Officials"),
    here_is_nobody=("Here is what is known:\n\nThe storm sank 40 boats.", "40 boats", None),
    family_is_no_adverb=("His family said 40 boats sank.", "40 boats", "family"),
    cut_and_said=("Orr Bank cut its staff, saying 40 boats sank.", "40 boats", "Orr Bank"),
    it_put_losses_at=("The port spoke. It put losses at 40 boats.", "40 boats", ""),
    put_them_at=("The guild estimated losses; Orr Bank put them at 40 boats.", "40 boats", "Orr Bank"),
    one_speaker_behind_another=("The port says nobody died; the guild says 40 did.", "40 did", "guild"),
    speech_runs_over_a_semicolon=("The port says nobody died; 40 boats sank.", "40 boats", "port"),
    somebodys_figure=("The army's figure is 40 boats.", "40 boats", "army"),
    somebodys_count=("The army's own count, 40 boats, is old.", "40 boats", "army"),
    a_report_is_no_number=("The port's report was 40 pages.", "40 pages", None),
    let_in=("The clinic admitted 40 patients.", "40 patients", None),
    admitted_a_loss=("The army admitted 40 deaths.", "40 deaths", "army"),
    a_budget_gives_money=("The budget gave the port 40 boats.", "40 boats", None),
    a_poll_gives_seats=("A poll gave the guild 40 seats.", "40 seats", "poll"),
    but_is_the_writers=("It fell not by 30 tonnes, as Orr Bank says, but by 40 tonnes.", "40 tonnes", None),
    estimates_is_a_noun=("Tall estimates put it at 40 boats.", "40 boats", "Tall estimates"),
    estimates_is_a_verb=("Ana Ruiz estimates 40 boats sank.", "40 boats", "Ana Ruiz"),
    put_it_closer_to=("Traders put it closer to 40 boats.", "40 boats", "Traders"),
    an_acronym_is_no_verb=("The IS group said 40 boats sank.", "40 boats", "IS group"),
    charged_in_a_headline=("Skipper charged after 40 boats sank\n\nA storm sank boats.", "40 boats", None),
    told_in_a_headline=("Pilots told to fit 40 lamps\n\nIt was dark.", "40 lamps", None),
    report_in_a_headline=("Pilots report 40 boats sunk\n\nIt was dark.", "40 boats", "Pilots"),
    who_speaks_last=("One of 40 dead was Ana Ruiz, the coroner said.", "40 dead", "coroner"),
    a_spokesman_goes_on=(
        "A spokesman for Ivo Klem said 11 left. He said 40 boats sank.",
        "40 boats",
        "spokesman for Ivo Klem",
    ),
    a_pilot_by_the_way_does_not=(
        "Ana Ruiz was held after a pilot said 11 left. She said 40 boats sank.",
        "40 boats",
        "Ana Ruiz",
    ),
    her_front=("Her Front for Work and Rest (FWR) said 40 boats sank.", "40 boats", "Front for Work and Rest"),
    her_and_somebody_else=("Ana Osei met her and Ivo Klem said 40 boats sank.", "40 boats", "Ivo Klem"),
    a_question=('Asked if 40 boats sank, Ana Ruiz said, "No idea."', "40 boats", None),
    asked_to_describe=('Asked to describe the storm that sank 40 boats, Ana Ruiz said, "No."', "40 boats", None),
    a_claim_in_a_question=(
        'Asked about Ivo Klem\'s claim that 40 boats sank, Ana Ruiz said, "No idea."',
        "40 boats",
        "Ivo Klem",
    ),
)
def test_credits_the_turns_of_reporting(text: str, stretch: str, source: str | None) -> None:
    found = credit(text, stretch)
    assert (found.source if found else None) == source


@cases(
    ("text", "stretch", "source"),
    who_the_sentence_is_about=(
        'Ana Ruiz was angry at the port, calling the plan "a gift to the storm and to nobody else".', "a gift",
        "Ana Ruiz"),
    any_verb=('Ana Ruiz fired at the port for "the greed and the sloth of forty years".', "the greed", "Ana Ruiz"),
    a_name_is_nobodys_words=('The club sails a boat, "The Old Lady Of The Northern Harbour", every May.',
        "The Old Lady", None),
    a_paragraph_after_its_speaker=(
        'Ports\n\nGovernor Ana Ruiz opened the port.\n\n"We had waited for this day for so long."\n\nIt rained.',
        "We had waited", "Ana Ruiz"),
    within_brackets=('("We had waited for this day for forty years," Ana Ruiz said.)', "We had waited", "Ana Ruiz"),
)  # fmt: skip
def test_credits_quotations_without_a_reporting_verb(text: str, stretch: str, source: str | None) -> None:
    found = credit(text, stretch)
    assert (found.source if found else None) == source


def test_joins_a_quotation_that_runs_over_paragraphs() -> None:
    text = 'The port is closed.\n\n"We lost 40 boats.\n\n"Nobody came to help us," Ana Ruiz said.\n'
    document, reading = read(text)
    (quotation,) = reading.quotations
    assert document.text[quotation.start : quotation.end] == 'We lost 40 boats.\n\n"Nobody came to help us,'
    assert quotation.attribution is not None
    assert quotation.attribution.source == "Ana Ruiz"
    assert said(text, "40 boats") == ("Ana Ruiz", "Ana Ruiz")


def test_gives_a_lone_paragraph_to_the_speaker_before() -> None:
    text = '"It was bad," Ana Ruiz said after the storm.\n\n"We lost 40 boats in one night, and nobody came."\n'
    assert said(text, "40 boats") == ("Ana Ruiz", "Ana Ruiz")


def test_gives_a_paragraph_to_who_introduces_it() -> None:
    text = "Ana Ruiz made this statement on Monday:\n\nWe lost 40 boats in one night, and nobody came to help.\n"
    assert said(text, "40 boats") == ("Ana Ruiz", "Ana Ruiz")


def test_marks_words_set_off_as_scare() -> None:
    _, reading = read('The "long winter" of the fleet cost 40 boats.')
    assert [(q.scare, q.attribution) for q in reading.quotations] == [(True, None)]


@cases(
    ("text", "stretch", "expected"),
    short_name=("Governor Ana Ruiz opened the port. Ruiz said 40 boats had sunk.", "40 boats", "Ana Ruiz"),
    she=("Governor Ana Ruiz opened the port. She said 40 boats had sunk.", "40 boats", "Ana Ruiz"),
    he_is_not_a_woman=("Ana Ruiz met Peter Lund. He said 40 boats had sunk.", "40 boats", "Peter Lund"),
    a_title_and_one_name=(
        "Ana Ruiz said it rained. Commissioner Yundo opened the port. He said 40 boats had sunk.",
        "40 boats",
        "Yundo",
    ),
    whoever_opens_the_paragraph=(
        "Peter Lund said it rained.\n\nSutarno, 34, a fisher, lost his nets. He said 40 boats had sunk.",
        "40 boats",
        "Sutarno",
    ),
    two_who_open_the_paragraph=(
        "Peter Lund said it rained.\n\nAna Ruiz and Abe Osei pressed him. He said 40 boats had sunk.",
        "40 boats",
        "Peter Lund",
    ),
    one_name_behind_an_office=("The district's mayor, Djasro, said 40 boats had sunk.", "40 boats", "Djasro"),
    two_behind_an_office=("The district's mayor, Eva Osei, said 40 boats had sunk.", "40 boats", "Eva Osei"),
    description=(
        "The Chilean governor Ana Ruiz opened the port. The Chilean governor said 40 boats had sunk.",
        "40 boats",
        "Ana Ruiz",
    ),
    a_description_that_fits_nobody_stays=(
        "Ana Ruiz opened the port. The Danish envoy said 40 boats had sunk.",
        "40 boats",
        "Danish envoy",
    ),
    an_outlets_short_name=(
        "The Harbour Lane Journal has a new editor. The Journal reported that 40 boats had sunk.",
        "40 boats",
        "Harbour Lane Journal",
    ),
    title_and_surname=("Mrs. Lund, who met Ana Ruiz, said 40 boats had sunk.", "40 boats", "Lund"),
    it_without_an_antecedent_stays_empty=("It said 40 boats had sunk.", "40 boats", ""),
    who=("Peter Lund, who said 40 boats had sunk, left.", "40 boats", "Peter Lund"),
    whom_he_lost_to=("He lost to Ana Ruiz, who said 40 boats had sunk.", "40 boats", "Ana Ruiz"),
    now_in_a_name=("The aid group Relief Now said 40 boats had sunk.", "40 boats", "Relief Now"),
    no_judge=("The rights group Justice Watch said 40 boats had sunk.", "40 boats", "Justice Watch"),
    a_groups_name=("The monitoring group Orrwatch said 40 boats had sunk.", "40 boats", "Orrwatch"),
    state_is_no_title=("State Farm said 40 boats had sunk.", "40 boats", "State Farm"),
    ceo=("Orr CEO Peter Lund said 40 boats had sunk.", "40 boats", "Peter Lund"),
    witness=("Witness Peter Lund said 40 boats had sunk.", "40 boats", "Peter Lund"),
    a_name_with_an_article=(
        "Foreign Minister Samir al-Haddad met them. Haddad said 40 boats sank.",
        "40 boats",
        "Samir al-Haddad",
    ),
    titles_before_an_article=("President Samir al-Haddad said 40 boats sank.", "40 boats", "Samir al-Haddad"),
    he_himself=("Koji Tanabe resigned. Tanabe himself said 40 boats sank.", "40 boats", "Koji Tanabe"),
    named_behind_the_office_at_a_bank=(
        "Harbour Bank SA's chief executive, Nomsa Khoza, believes 40 boats sank.",
        "40 boats",
        "Nomsa Khoza",
    ),
    a_spokesman_with_a_name=(
        "Police spokesman Marek Wrona said 17 were held. Wrona said 40 boats sank.",
        "17 were",
        "Marek Wrona",
    ),
    an_envoy_is_no_group=(
        "The envoy for prison rights said 40 boats sank. Rights group Open Doors said so.",
        "40 boats",
        "envoy for prison rights",
    ),
    by_a_judge_who=("The man was jailed on Monday by a judge who said 40 boats sank.", "40 boats", "judge"),
    of_two=("Minister of Trade and Industry Ana Ruiz left. Ruiz said 40 boats sank.", "40 boats", "Ana Ruiz"),
    minister_of_two=(
        "Deputy Foreign and Expatriates Minister Samir al-Haddad said 40 boats sank.",
        "40 boats",
        "Samir al-Haddad",
    ),
    an_army_and_a_minister=(
        "The Army and Prime Minister Ana Ruiz said 40 boats sank.",
        "40 boats",
        "Army and Prime Minister Ana Ruiz",
    ),
    a_minister_by_age=(
        "Finance Minister Koji Tanabe left. The 66-year-old minister said 40 boats sank.",
        "40 boats",
        "Koji Tanabe",
    ),
    whoever_was_met=("Ana Ruiz met Ivo Klem, who said 40 boats sank.", "40 boats", "Ivo Klem"),
    whoever_is_of_a_town=("He is Ana Ruiz of Orsk, who said 40 boats sank.", "40 boats", "Ana Ruiz"),
    name_behind_what_its_bearer_is_over=(
        "Minister of State for Home Hansraj Osei said 40 boats sank. Another 12 were lost, he said.",
        "12 were lost",
        "Hansraj Osei",
    ),
    name_behind_a_field_and_a_degree=(
        "Permanent Secretary for Lands Dr Jon Osei said 40 boats sank.",
        "40 boats",
        "Jon Osei",
    ),
    name_behind_a_country_served=(
        "Army spokesman for northern Norland Chris Osei said 40 boats sank.",
        "40 boats",
        "Chris Osei",
    ),
    name_of_whom_an_office_serves=(
        "A spokesman for Brod Mayor Ana Ruiz said 40 boats sank.",
        "40 boats",
        "spokesman for Brod Mayor Ana Ruiz",
    ),
    name_behind_an_office_in_brackets=(
        "Some 40 boats sank, said MoS (Home) Hansraj Osei in the House.",
        "40 boats",
        "Hansraj Osei",
    ),
    name_behind_two_offices=("Harbour chairman and CEO Don Osei said 40 boats sank.", "40 boats", "Don Osei"),
    name_behind_a_rank_and_an_office=(
        "Military spokesperson Brigadier Uday Osei said 40 boats sank.",
        "40 boats",
        "Uday Osei",
    ),
    nobody_of_whom_he_tells=(
        "Peter Lund left for Orsk. Ivo Klem said it rained. Peter Lund was on one of the 40 boats, he said.",
        "40 boats",
        "Ivo Klem",
    ),
    nobody_of_whom_he_tells_in_quotation_marks=(
        'Ivo Klem said it rained. "We thank President Lund, who sent 40 boats," he said.',
        "40 boats",
        "Ivo Klem",
    ),
    he_behind_a_bare_surname=(
        "Peter Lund said it rained. Sultan said nobody was safe. Some 40 boats sank, he said.",
        "40 boats",
        "Sultan",
    ),
    he_behind_somebody_without_a_name=(
        "The harbour was shut, the port's spokesman said, naming Peter Lund as its pilot. He said 40 boats sank.",
        "40 boats",
        "port's spokesman",
    ),
    first_word_of_a_name=("Harbour spokesman Qin Lang was calm. Qin said 40 boats sank.", "40 boats", "Qin"),
    first_word_of_the_name_of_who_spoke=(
        "Harbour spokesman Qin Lang said it rained. Qin said 40 boats sank.",
        "40 boats",
        "Qin Lang",
    ),
    nobody_told_of_before_who_spoke=(
        "Peter Lund left. Ivo Klem, the mayor of the old town behind the harbour wall, said it rained. "
        + "The streets were under water, and the shops were shut for the whole of the day. " * 5
        + "Some 40 boats sank, he said.",
        "40 boats",
        "Ivo Klem",
    ),
    traders_behind_their_forecasts=(
        "Harbour shares beat the hopes of traders, who said 40 boats sank.",
        "40 boats",
        "traders",
    ),
    a_list_of_what_one_has=(
        "The firm, whose ships include the Ada, the Ivo and the Lund, said 40 boats sank.",
        "40 boats",
        "firm",
    ),
    where_it_said_so=("The Harbour Board in a statement said 40 boats sank.", "40 boats", "Harbour Board"),
    quoted_behind_what_she_is=(
        "The Courier quoted Ana Ruiz, a pilot, as saying that 40 boats sank.",
        "40 boats",
        "Ana Ruiz",
    ),
    a_chief_executive=("Open Doors Chief Executive Ana Ruiz said 40 boats sank.", "40 boats", "Ana Ruiz"),
    a_body_of_two_fields=(
        "Brod Ports and Rivers Authority director Ivo Klem said 40 boats sank.",
        "40 boats",
        "Ivo Klem",
    ),
    a_body_and_somebody_of_another=(
        "Police and Orsk University professor Ana Ruiz said 40 boats sank.",
        "40 boats",
        "Police and Orsk University professor Ana Ruiz",
    ),
    an_abbreviation_before_a_hyphen=("The U.S.-backed rebels said 40 boats sank.", "40 boats", "U.S.-backed rebels"),
    an_abbreviation_that_the_text_explains=(
        "The Harbour Rescue Board (HRB) said it rained. Some 40 boats sank, the HRB said.",
        "40 boats",
        "Harbour Rescue Board",
    ),
    data_cited_in_a_report=(
        "Port data cited in a report by the Courier showed 40 boats sank.",
        "40 boats",
        "Port data",
    ),
    an_abbreviation_of_where_somebody_works=(
        "An official at the Harbour Rescue Board (HRB) said it rained. HRB said 40 boats sank.",
        "40 boats",
        "HRB",
    ),
    a_country_beside_a_first_name=(
        "Harbour minister Israel Lund said it rained. Israel said 40 boats sank.",
        "40 boats",
        "Israel",
    ),
    he_behind_a_state=(
        "President Lund spoke on Sunday. Moscow said it rained. He said 40 boats sank.",
        "40 boats",
        "Lund",
    ),
    a_month_for_a_surname=("Some 40 boats sank, Theresa May said.", "40 boats", "Theresa May"),
    an_unknown_first_name=("Some 40 boats sank, Zorna May said.", "40 boats", "Zorna May"),
    an_office_and_a_month=("Prime Minister May said 40 boats sank.", "40 boats", "May"),
    police_in_may=("Last May police said 40 boats sank.", "40 boats", "police"),
    an_abbreviation_unexplained=("Some 40 boats sank, the HRB said.", "40 boats", "HRB"),
)
def test_resolves_names(text: str, stretch: str, expected: str) -> None:
    found = credit(text, stretch)
    assert found is not None
    assert found.source == expected


ARMY = "Army spokesman Joseph Abe left. "


@cases(
    ("text", "expected"),
    another_side=(f"{ARMY}The rebels' spokesman said 40 boats had sunk.", "rebels' spokesman"),
    the_same_side=(f"{ARMY}The army's spokesman said 40 boats had sunk.", "Joseph Abe"),
    another_body=(f"{ARMY}The police spokesman said 40 boats had sunk.", "police spokesman"),
    for_a_side=(f"{ARMY}The spokesman for the rebels said 40 boats had sunk.", "spokesman for the rebels"),
    no_side_told=(f"{ARMY}The spokesman said 40 boats had sunk.", "Joseph Abe"),
    another_portfolio=(
        "Ana Ruiz, the interior minister, left. The defence minister said 40 boats had sunk.",
        "defence minister",
    ),
    the_countrys=("President Ana Ruiz left. The country's president said 40 boats had sunk.", "Ana Ruiz"),
    mayor_of_a_place=("The mayor of Ras Dima said 40 boats had sunk.", "mayor of Ras Dima"),
    governor_of_one=("The governor of Orsk Province said 40 boats had sunk.", "governor of Orsk Province"),
    mayor_of_another_place=(
        "Ana Ruiz, the mayor of Brod, left. The mayor of Ras Dima said 40 boats had sunk.",
        "mayor of Ras Dima",
    ),
    mayor_told_before=(
        "Ana Ruiz, the mayor of Ras Dima, left. The mayor of Ras Dima said 40 boats had sunk.",
        "Ana Ruiz",
    ),
    of_inside_a_title=("The Secretary of State Ana Ruiz said 40 boats had sunk.", "Ana Ruiz"),
    no_place_is_she=(
        "Hana Sol left. Her crew had lost 40 boats in the Upper Tolmin valley alone, she said.",
        "Hana Sol",
    ),
    nor_one_that_opens=("Hana Sol left. In Port Clare she said 40 boats had sunk.", "Hana Sol"),
    today=("Orr Energy plc today said 40 boats had sunk.", "Orr Energy plc"),
    on_a_night=("The port ministry on Monday night said 40 boats had sunk.", "port ministry"),
    night_in_a_name=("Red Night said 40 boats had sunk.", "Red Night"),
    by_phone=("Some 40 boats had sunk, a resident of Kula said by phone.", "resident of Kula"),
    by_satellite_phone=('"Some 40 boats sank," Ana Ruiz said by satellite phone.', "Ana Ruiz"),
    data_it_received=("The port got data from the coastguard showing that 40 boats sank.", "data from the coastguard"),
    begins_as=("A search begins as the navy reports that a storm sank 40 boats.", "navy"),
    citing_rules=("A harbour official spoke, citing government rules. It said 40 boats had sunk.", "harbour official"),
    citing_reasons=("Some 40 boats had sunk by Monday, the port said, citing security reasons.", "port"),
    a_backed_body=("An aide in the Moscow-backed Kulan council spoke. The official said 40 boats sank.", "official"),
    how_it_was_asked=("A rebel commander reached by phone said 40 boats had sunk.", "rebel commander"),
    another_rank=("President Ana Ruiz left. The vice president said 40 boats had sunk.", "vice president"),
    same_rank=("Deputy Governor Ana Ruiz left. The deputy governor said 40 boats had sunk.", "Ana Ruiz"),
    it_is_the_subject=("The coastguard lost a crew and 40 boats, it said.", "coastguard"),
    it_is_no_person=("Ana Ruiz lost 40 boats, it said.", ""),
    lawyer_of_the_other_side=("Lawyer Ana Ruiz left. The company's lawyer said 40 boats had sunk.", "company's lawyer"),
    eyewitness=("Eyewitness Ana Ruiz said 40 boats had sunk.", "Ana Ruiz"),
    minister_of_another_country=(
        "Transport Minister Ana Ruiz left. Sylvania's transport minister said 40 boats had sunk.",
        "Sylvania's transport minister",
    ),
    named_before_a_number=("The mayor, Ana Ruiz, put the number at 40 boats.", "Ana Ruiz"),
    today_in_a_papers_name=("USA Today said 40 boats had sunk.", "USA Today"),
)
def test_tells_sides_and_places_from_people(text: str, expected: str) -> None:
    found = credit(text, "40 boats")
    assert found is not None
    assert found.source == expected


def test_a_storm_that_slams_says_nothing() -> None:
    assert credit("Cyclone Amara slams into Belisle, 12 dead\n\nRain fell.", "12") is None
    assert credit("Blizzard Corp said a cyclone slammed into Belisle, 12 dead\n\nRain fell.", "12") is not None
    assert credit("Mayor Ana Amara slams plan, 12 dead\n\nRain fell.", "plan") is not None


@cases(
    ("text", "kind"),
    a_person=("Ana Ruiz said 40 boats had sunk.", "named"),
    a_ministry=("The Ministry of Ports said 40 boats had sunk.", "named"),
    a_body_of_a_country=("The Chilean military said 40 boats had sunk.", "named"),
    officials_of_a_country=("Chilean officials said 40 boats had sunk.", "unnamed"),
    people_familiar=("People familiar with the inquiry said 40 boats had sunk.", "unnamed"),
    witnesses=("Witnesses said 40 boats had sunk.", "unnamed"),
    a_witness_by_name=("Witness Peter Lund said 40 boats had sunk.", "named"),
    a_committee_in_capitals=("THE PORT PRESS COMMITTEE SAID 40 BOATS HAD SUNK.", "named"),
    officials_in_capitals=("OFFICIALS OF THE PORT SAID 40 BOATS HAD SUNK.", "unnamed"),
    an_outlet=("The Harbour Times reported that 40 boats had sunk.", "outlet"),
    an_adjective_is_no_outlet=("Independent analysts at Orr said 40 boats had sunk.", "named"),
    a_number_is_no_name=("One survivor said 40 boats had sunk.", "unnamed"),
    a_number_in_a_name=("Two Rivers Bank said 40 boats had sunk.", "named"),
    a_commission=("The Independent Port Commission said 40 boats had sunk.", "named"),
    an_outlet_of_an_adjective=("The Independent said 40 boats had sunk.", "outlet"),
    seen_by_an_outlet=("A memo seen by the Harbour Times said 40 boats had sunk.", "unnamed"),
    a_spokesman_by_name=("Police spokesman Marek Wrona said 40 boats had sunk.", "named"),
    a_spokesman_of_a_town=("A police spokesman in Brod said 40 boats had sunk.", "unnamed"),
)
def test_tells_kinds_of_sources(text: str, kind: str) -> None:
    found = credit(text, "40 BOATS" if text.isupper() else "40 boats")
    assert found is not None
    assert found.source_kind == kind


@cases(
    ("text", "chain"),
    one_step=("Ana Ruiz said 40 boats had sunk.", "Ana Ruiz > (outlet)"),
    told_an_agency=(
        "Three port officials told Reuters that 40 boats had sunk.",
        "Three port officials > Reuters > (outlet)",
    ),
    by_way_of_an_outlet=(
        "According to Fox News, Ana Ruiz said that 40 boats had sunk.",
        "Ana Ruiz > Fox News > (outlet)",
    ),
    citing=(
        "The Harbour Times reported that 40 boats had sunk, citing port officials.",
        "port officials > Harbour Times > (outlet)",
    ),
)
def test_follows_chains_as_far_as_the_text_says(text: str, chain: str) -> None:
    found = credit(text, "40 boats")
    assert found is not None
    assert found.chain == chain


@cases(
    ("text", "stretch", "mode", "cue"),
    quoted=('"We lost 40 boats," Ana Ruiz said.', "40 boats", "quoted", "said"),
    verb_of_two_words=("Ana Ruiz pointed out that 40 boats had sunk.", "40 boats", "reported", "pointed out"),
    quoted_inside_reported=('Ana Ruiz said the port lost "40 boats."', "40 boats", "quoted", "said"),
)
def test_tells_mode_and_cue(text: str, stretch: str, mode: str, cue: str) -> None:
    found = credit(text, stretch)
    assert found is not None
    assert (found.mode, found.cue) == (mode, cue)


def test_a_post_is_its_authors() -> None:
    text = (
        "The storm closed the port for a week, and the town is still counting what it lost that night.\n"
        "We lost 40 boats.\n“Nobody came.”\n— Harbour Watch (@harbourwatch) December 3, 2024\n"
        "The port opens again on Friday, when the last wrecks will have been towed away from the quay.\n"
    )
    document, reading = read(text)
    if any(part.kind == "post" for part in document.parts):
        assert said(text, "40 boats") == ("Harbour Watch (@harbourwatch)", "Harbour Watch (@harbourwatch)")
        assert [q.attribution.source_kind for q in reading.quotations if q.attribution] == ["post"]
    else:
        assert said(text, "40 boats") is None


def test_a_document_without_speech_has_no_attributions() -> None:
    _, reading = read("The storm sank 40 boats. The port is closed.")
    assert (reading.attributions, reading.quotations) == ((), ())


TOKENS = "said|Ana|Ruiz|he|that|“|”|''|‘|’|,|.|40|according to|(|)|:|;|report|told|Reuters|--|and|the|officials|who|?"
WORDS = st.sampled_from([*TOKENS.split("|"), chr(34), "@", "É", "İ", "𝒳", "\n\n", "\u200b"])


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_never_fails_and_keeps_spans_in_order(text: str) -> None:
    try:
        documents = read_documents(text.encode(), "text.txt")
    except Refused:
        return
    for document in documents:
        reading = find_attributions(document, LEXICON)
        spans = [(a.start, a.end) for a in reading.attributions]
        assert spans == sorted(spans)
        assert all(document.start <= a < b <= document.end for a, b in spans)
        assert all(a.source_start < a.source_end for a in reading.attributions)
        assert all(q.start < q.end for q in reading.quotations)
        assert find_attributions(document, LEXICON).attributions == reading.attributions


@pytest.mark.parametrize("unit", ['"', '" ', '"a" said ', "said ", "that said ", "Ana Ruiz said "], ids=repr)
def test_reads_long_rows_of_one_thing_in_linear_time(unit: str) -> None:
    start = time.process_time()
    document, reading = read("The port is closed. " + unit * (60_000 // len(unit)))
    assert time.process_time() - start < 8
    assert all(a.end <= document.end for a in reading.attributions)


@cases(
    ("text", "stretch", "source"),
    party_and_state=(
        "Senator Kim Doyle met the press. The Vermont Republican said 7 bills would fail.",
        "7 bills",
        "Kim Doyle",
    ),
    apposed_name=(
        "“They shot at us,” the driver, Ben Okoro, told the BBC. He said 4 men were in the car.",
        "They shot",
        "Ben Okoro",
    ),
    goes_on_behind_the_speaker=(
        '"We have 300 beds," said the director, "and 700 patients."',
        "700 patients",
        "director",
    ),
    puts_the_dead_at=("The government put the number of dead at 300.", "300", "government"),
    raises_the_toll=("The government raised the toll to 300.", "300", "government"),
    raises_what_is_no_count=("The government raised its output to 300.", "300", None),
    pegged_losses_at=("Officials pegged losses at $3 billion.", "$3 billion", "Officials"),
    a_guard_puts=("The coast guard put the number of dead at 300.", "300", "coast guard"),
    puts_a_cup=("The waiter put the cup at 3 places.", "3 places", None),
    gives_the_toll_as=("The mayor gave the tally as 31.", "31", "mayor"),
    gives_books=("The mayor gave the boys 31 books.", "31", None),
    puts_output_at=("Corvex analysts put demand at 400,000 b/d.", "400,000", "Corvex analysts"),
    puts_at_risk=("The war put output at risk; 30 wells closed.", "30 wells", None),
    people_of_a_firm=("Analysts at Corvex estimate that 31 people died.", "31 people", "Analysts at Corvex"),
    words_set_off_behind_a_comma=('The mayor praised "our 9 heroes", of 300 beds, "old" ones.', "old", None),
    census=(
        "Data from the census bureau show that 4.1 million people live alone.",
        "4.1 million",
        "Data from the census bureau",
    ),
    report_by=("A report by Amnesty found 46 cases of torture.", "46 cases", "report by Amnesty"),
    denied=("The company denied that 200 workers had fallen ill.", "200 workers", "company"),
    colon=("Police chief Dan Moss: “We have arrested 22 men.”", "22 men", "Dan Moss"),
    second_paragraph_marks=(
        "“The first wave hit 6 villages.\n\n“The second hit 9,” said governor Raul Ortega.",
        "9,",
        "Raul Ortega",
    ),
    own_voice_after=("Ten people were killed. Police said they found 3 guns. The town has 800 residents.", "800", None),
    an_earlier_estimate_says_nothing=(
        "Revenue is down 40 million from an earlier estimate, because of the storm.",
        "40 million",
        None,
    ),
    per_cent_of_those_asked=("Another 31 per cent said they would buy 40 boats.", "40 boats", None),
    read_to_the_court=("In a statement read to the court, 40 boats were named.", "40 boats", None),
    a_statement_read=("A statement read: 40 boats were named.", "40 boats", "statement"),
    asked_not_to_be_named=("A mother who asked not to be named told police that 40 boats sank.", "40 boats", "mother"),
    title_in_small_letters=("Some 40 boats sank, said police chief Bo Ek.", "40 boats", "Bo Ek"),
    title_and_place_of_a_name=(
        "Some 40 boats sank, said deputy mayor Bo Ek of Brod district, where he lives.",
        "40 boats",
        "Bo Ek",
    ),
    the_state_of_wrecks=(
        "The toll stood at 40 boats as guards fought smoke, fires and the sad state of the wrecks.",
        "40 boats",
        None,
    ),
    accused_in_a_raid=("The trial of a man accused in the raid that sank 40 boats opened.", "40 boats", None),
    who_issued_a_statement=("The navy issued a statement saying that 40 boats sank.", "40 boats", "navy"),
    a_statement_of_nobody=("A statement saying that 40 boats sank was read out.", "40 boats", "statement"),
    what_a_relative_clause_told=("A pair, who police said were drunk, stole 40 boats.", "40 boats", None),
    leaks_that_were_reported=("Leaks reported in May led to 40 wrecks.", "40 wrecks", None),
    guards_who_reported=("Guards reported in May that 40 boats sank.", "40 boats", "Guards"),
    suspected_loot=("Brod Customs seizes suspected loot of 40 boats.", "40 boats", None),
    was_reported=("A ship sank with 12 people reported missing on 40 boats.", "40 boats", None),
    reported_dead=("Kandia is in mourning, with 12 reported dead and 40 hurt.", "40 hurt", None),
    confirmed_dead_is_no_act_of_those_counted=(
        "A landslip left 28 people confirmed dead and 60 missing, the mayor of Ras Dima said.",
        "60 missing",
        "mayor of Ras Dima",
    ),
    blasts_of_a_night_blast_nobody=(
        "Officials cut the toll of the deadly Friday night blasts in Orsk from 359 to 253.",
        "253",
        "Officials",
    ),
    a_toll_of_blasts=("Kandia blasts toll rises to 290\n\nIt was late.", "290", None),
    a_floor_is_no_place=("In Kandia, the ministry says at least 40 boats sank.", "40 boats", "ministry"),
    blasts_at_a_place=("Kandia blasts at churches kill 40\n\nIt was late.", "40", None),
    he_of_a_spokesman_without_a_name=(
        "Ten men drowned, a police spokesman said on Monday.\n\nSome 40 boats sank, he added.",
        "40 boats",
        "police spokesman",
    ),
    he_of_many=("Ten men drowned, officials said. Some 40 boats sank, he added.", "40 boats", ""),
    statement=("The union issued a statement on Friday saying 40 boats sank.", "40 boats", "union"),
    nobodys=("A statement on Friday saying 40 boats sank was read.", "40 boats", "statement"),
    released=("According to figures released on Friday, 40 boats sank.", "40 boats", "figures"),
    accused_by_the_way=("Brod, which Kandia accused of cheating, sank 40 boats.", "40 boats", None),
    cut_outlook=("The farm board cut its outlook for rye to 300 tons.", "300 tons", "farm board"),
    cut_output=("The farm board cut its output of rye to 300 tons.", "300 tons", None),
    the_ministry_named_before=(
        "The Harbour Ministry said ten men drowned. The ministry said 40 boats sank.",
        "40 boats",
        "Harbour Ministry",
    ),
    the_agency_named_before=(
        "Ten men drowned, according to Orsk News Agency. By night, the agency said, 40 boats had sunk.",
        "40 boats",
        "Orsk News Agency",
    ),
    a_company_is_no_ministry=(
        "Ten men drowned, the Harbour Ministry said. The company said 40 boats sank.",
        "40 boats",
        "company",
    ),
    whom_a_body_is_linked_to=(
        "A fishers' club linked to strikers said 40 boats sank.",
        "40 boats",
        "fishers' club linked to strikers",
    ),
    a_place_before_two_sources=(
        "Some 40 boats sank off the capital, Kandia, officials and fishers said.",
        "40 boats",
        "officials and fishers",
    ),
    behind_a_day=("Some 40 boats sank, the mayor said on Jan. 19, after 3 storms.", "40 boats", "mayor"),
    what_is_told_behind_a_day=("Some 40 boats sank, the mayor said on Jan. 19, after 3 storms.", "3 storms", None),
    a_day_before_what_is_said=("In Brod, the mayor said on Monday 40 boats had sunk.", "40 boats", "mayor"),
    what_a_storm_did=("A storm hit the port, the mayor said on Monday, killing 40 men.", "40 men", "mayor"),
    what_it_led_to=("Profit fell, the firm said on Monday, sending shares down 40 percent.", "40 percent", None),
    numbered_according_to=("The 40 boats were numbered according to their owners.", "40 boats", None),
    on_a_day_while=("Some 40 boats sank, the mayor said on Monday while men dug.", "40 boats", "mayor"),
    on_a_day_and=("Some 40 boats sank, the mayor said on Monday and left.", "40 boats", "mayor"),
    on_a_day_by_local_time=("Some 40 boats sank, the mayor said on Monday local time.", "40 boats", "mayor"),
    on_a_day_shortly_after=("Some 40 boats sank, the mayor said on Sunday shortly after it.", "40 boats", "mayor"),
    on_a_day_behind_meanwhile=("Meanwhile, the mayor said on Monday 40 boats were lost.", "40 boats", "mayor"),
    on_a_day_behind_a_cause=(
        "Because of the rain, the mayor said on Monday the sea took 40 boats.",
        "40 boats",
        "mayor",
    ),
    given_out_according_to=("Some 40 boats were distributed according to the Red Cross.", "40 boats", "Red Cross"),
    on_a_day_over_what_follows=("In the morning, the mayor said on Monday 40 boats were lost.", "40 boats", "mayor"),
    over_a_number=("In May, the mayor said over 40 boats were lost.", "40 boats", "mayor"),
    which_he_said_killed=("Ivo Klem told of a storm, which he said killed 40 men.", "40 men", "Ivo Klem"),
    as_confirmed=("Some 40 boats sank, as confirmed by the Harbour Board.", "40 boats", "Harbour Board"),
    as_per=("Some 40 boats sank, as per the mayor.", "40 boats", "mayor"),
    as_per_which=("Lists were made, as per which 40 boats sank.", "40 boats", None),
    researchers_found=("The nets cut losses by 40 percent, researchers found.", "40 percent", "researchers"),
    a_year_before_what_is_shown=(
        "A count of wrecks for the first 9 months of 2013 shows that 40 boats sank.",
        "40 boats",
        "count of wrecks for the first 9 months of 2013",
    ),
    on_alert=("Norland put its army on maximum alert after 40 boats sank.", "40 boats", None),
    at_his_admission=("At the time of his admission, there were 40 nurses.", "40 nurses", None),
    what_a_list_shows=("A nurse, Ana Ruiz, said the crew list shows sailors of 40 lands.", "40 lands", "Ana Ruiz"),
    which_a_body_reveals=(
        "That is the view of Save The Harbour, which reveals in a report that 40 boats sank.",
        "40 boats",
        "Save The Harbour",
    ),
    which_a_fire_showed=("It was a fire, which showed that 40 boats were old.", "40 boats", None),
    an_article_inside_a_name=(
        '"We have 40 boats," Save The Harbour chief executive Ivo Klem said.',
        "40 boats",
        "Ivo Klem",
    ),
    where_a_rally_was=('"We won," Ivo Klem told a rally in Brod, home of 40 clubs.', "40 clubs", None),
    quoted_in_part=('"The cause," Ivo Klem said, was a storm that sank 40 boats.', "40 boats", "Ivo Klem"),
    he_added_a_number=("Ivo Klem said it rained. He added 40 boats were lost.", "40 boats", "Ivo Klem"),
    a_firm_added_a_number=("The firm added 40 boats in May.", "40 boats", None),
    two_words_before_a_speaker=("Forty sank, said Ana Ruiz.", "Forty sank", "Ana Ruiz"),
)
def test_credits_the_figures_of_news(text: str, stretch: str, source: str | None) -> None:
    found = credit(text, stretch)
    assert (found.source if found else None) == source


@cases(
    ("text", "stretch", "source"),
    claims_a_raid=("The Red Front has claimed responsibility for a raid that killed 24 men.", "24 men", None),
    said_a_shell_killed=("Bo Lind, the governor of Brod, said a shell killed two men.", "two men", "Bo Lind"),
    nobody_claimed_it=("The blast, for which no group has claimed responsibility, killed 12 men.", "12 men", None),
    nobodys_words_go_on=(
        'Bo Lind said a blast for which no group had claimed responsibility hit Brod.\n\n"We counted 12 dead."',
        "12 dead",
        "Bo Lind",
    ),
    said_at_one_point=("Officials at one point said 12 men had died.", "12 men", "Officials"),
    at_a_point_of_the_road=("Troops at one bend said 12 men had died.", "12 men", "Troops at one bend"),
    an_alliance_fighting_others=(
        "The northern alliance fighting the rebel group in Brod said a raid killed 12 men.",
        "12 men",
        "northern alliance",
    ),
    at_a_meeting=("At a police meeting the minister said a raid killed 12 men.", "12 men", "minister"),
    a_comma_left_out_behind_an_office=(
        "Bo Lind, head of a clinic in Brod told Reuters that 12 men had died.",
        "12 men",
        "Bo Lind",
    ),
    an_office_behind_where=(
        "In Cape Brod, head of state Bo Lind said that 12 men had died.",
        "12 men",
        "head of state Bo Lind",
    ),
    a_short_name_before_where=(
        "In a message, the Harbour Board (HB) in Norland said 12 men had died.",
        "12 men",
        "Harbour Board (HB) in Norland",
    ),
    said_so_many_died=("In the north, the governor of Brod, Bo Lind, said 12 died.", "12 died", "Bo Lind"),
    said_a_guard_who_fled=("Two men were shot, said a guard who fled.", "Two men", "guard"),
    a_body_between_office_and_verb=(
        "Twelve died, the head of the rights body, the Brod Commission (BC), told AFP.",
        "Twelve",
        "head of the rights body",
    ),
    a_number_before_it=("Seven died, taking the toll to 59, confirmed a doctor on Friday.", "59", "doctor"),
    with_sources_telling=(
        "Nine men died, the army announced on Monday, with two sources telling AFP that a raid had left 40 dead.",
        "40 dead",
        "two sources",
    ),
    said_that_according_to=(
        "Bo Lind said that according to medics, six died.\n\nFour were treated at home, he said.",
        "Four",
        "Bo Lind",
    ),
    three_stops=("A raid has left six dead, a guard said Tuesday...", "six", "guard"),
    a_comma_behind_the_marks=('"We saw 28 dead", said Bo Lind.', "28 dead", "Bo Lind"),
    reports_after_something=("Early reports after the blast said five died.", "five", "Early reports"),
    two_clauses_between=("Bo Lind, who lives in Brod, where it began, said five died.", "five", "Bo Lind"),
    omar_said=("They found the bodies of Ali Khan, Omar Said, and 3 guards.", "3 guards", None),
    a_body_of_many_things=(
        "The Centre for Work, Rest and Play, a club, said 11 died.",
        "11 died",
        "Centre for Work, Rest and Play",
    ),
    headline_signed_behind_a_colon=(
        "Flames killed 28 in a hotel in Brod: rescue services\n\nIt rained.",
        "28",
        "rescue services",
    ),
    headline_that_begins_with_a_body=("UN: army shot 73 in Brod\n\nIt rained.", "73", "UN"),
    short_headline_signed=("Army shot 73 men: UN\n\nIt rained.", "73", "UN"),
    headline_of_a_name=("Army shot 73 men in Brod: Amnesty Kandos\n\nIt rained.", "73", "Amnesty Kandos"),
    a_town_before_the_text=("Brod:\n\nSome 73 men died.", "73", None),
    what_a_country_has_seen=("Kandos has seen raids in which 73 died.", "73", None),
    put_it_at=("Police said 12 died, while city hall put it at 14.", "14", "city hall"),
    headline_with_a_call=("Flames killed 28 in a hotel in old Brod: VIDEO\n\nIt rained.", "28", None),
    he_is_no_band=(
        'Red Dawn gunmen came. "It was loud," a resident told AFP.\n\n"They shot 12 men," he said.',
        "12 men",
        "resident",
    ),
)
def test_credits_the_dead_of_war_news(text: str, stretch: str, source: str | None) -> None:
    found = credit(text, stretch)
    assert (found.source if found else None) == source


@cases(
    ("text", "stretch", "expected"),
    a_relative_clause_with_that_is_no_speaker=(
        "Survivors of a landslide that buried Ormeda said more than 90 were missing.",
        "90",
        "Survivors of a landslide",
    ),
    nor_is_a_verb_right_behind_who=("Kurds who fled Afrasia said 40 farms had burned.", "40", "Kurds"),
    but_who_police_said_has_the_police=(
        "Officials named a man who police said was armed with 40 knives.",
        "40",
        "police",
    ),
    the_verb_before_a_colon_is_no_name=(
        'Ivo Klem, head of the district, wrote on Telegram: "Four people died in the flood."',
        "Four",
        "Ivo Klem",
    ),
    a_post_is_by_whoever_spoke_before=(
        'Ivo Klem said on Telegram the dam had held. "Seven people were hurt," the post reads.',
        "Seven",
        "Ivo Klem",
    ),
    a_post_office_is_its_own=("The post office said 40 parcels were lost.", "40", "post office"),
    it_is_the_body_that_the_sentence_before_is_about=(
        "The army's chief denied it. The Freedom Front, which fought since May, did not answer questions. It has "
        "denied shooting at 40 villagers.",
        "40",
        "Freedom Front",
    ),
    it_also_is_whoever_the_sentence_before_is_about=(
        "The port said the pier was shut. Norland, a rival, has blamed the crew. It also spoke of fraud, saying 40 "
        "villagers had died.",
        "40",
        "Norland",
    ),
    an_aside_behind_an_opening_word=("However, the union, led by Ana Ruiz, put the toll at 40.", "40", "union"),
    an_envoy_for_somewhere=("Envoy for Norland Brian Cole arrived. Cole said 40 boats had sunk.", "40", "Brian Cole"),
    a_service_of_a_place=("40 died, according to Civil Defence of Port Vega.", "40", "Civil Defence of Port Vega"),
    an_outlet_of_a_town=("London-based Reuters said 40 had died.", "40", "Reuters"),
    but_no_place=(
        "The refugee council said the road was cut. Doria lies in a valley. It said 40 houses stood wet.",
        "40",
        "refugee council",
    ),
    a_charity_with_the_name_of_a_person_is_a_body=(
        "The charity Mercy Hands believes the number is higher. It says more than 900 people have died.",
        "900",
        "Mercy Hands",
    ),
    a_charge_is_no_given_name=("Minister of Health Ana Osei said 31 had died.", "31", "Ana Osei"),
    a_firm_is_no_general=("General Motors said 40 jobs would go.", "40", "General Motors"),
    an_assembly_is_no_general=("The General Assembly said 40 drones fell.", "40", "General Assembly"),
    a_general=("General Kandos said 40 drones fell.", "40", "Kandos"),
    a_staff_is_a_body=("Doria's General Staff said 40 drones fell.", "40", "Doria's General Staff"),
    an_office_before_a_comma_describes=(
        "The minister of transport, Ana Osei, called a week of mourning. The minister said 30 bridges were down.",
        "30",
        "Ana Osei",
    ),
    a_speaker_and_a_day_before_a_participle=(
        "Some 8,000 fled to Orsk last week, the refugee agency said on Tuesday, warning that more would come.",
        "8,000",
        "refugee agency",
    ),
    its_count_is_the_speakers=(
        "The union's head, Dr. Ivo Klem, said at least 600 had died by its count.",
        "600",
        "Ivo Klem",
    ),
)
def test_whoever_acts_is_credited(text: str, stretch: str, expected: str) -> None:
    found = credit(f"Floods in Doria\n\n{text} Rain is expected.", stretch)
    assert found is not None
    assert found.source == expected


@cases(
    ("text", "chain"),
    a_hearer_ends_before_what_is_told=(
        "The nurse told the Herald her ward had admitted 40 children.",
        "nurse > the Herald > AP",
    ),
    an_agency_that_is_told=('A witness told Reuters the roof had hit 40 "like rain."', "witness > Reuters > AP"),
    whom_a_speaker_cites=(
        "A port official, citing harbour pilots, said 40 boats had sunk.",
        "harbour pilots > port official > AP",
    ),
    told_by_the_outlet_itself=("Mayor Ana Osei told The Associated Press that 40 people were aboard.", "Ana Osei > AP"),
    a_briefing_is_no_outlet=("Ana Osei told a press briefing in Doria that 40 people had died.", "Ana Osei > AP"),
    who_stands_last_passes_it_on=(
        "The governor, Ivo Klem, announced the loss of 40 homes, the Telegraph reports.",
        "Ivo Klem > Telegraph > AP",
    ),
)
def test_chain_says_who_passed_it_on(text: str, chain: str) -> None:
    document = read(f"Floods in Doria\n\nDORIA, March 3, 2021 (AP) - {text}")[0]
    document = replace(document, agency="AP", outlet="AP")
    start = document.text.index("40")
    found = find_attributions(document, LEXICON).credit(start, start + 2)
    assert found is not None
    assert found.chain == chain


def test_a_day_is_not_what_somebody_says() -> None:
    _, reading = read('Floods in Doria\n\n"We count everyone," Ana Osei said Wednesday, Jan. 31.')
    assert [a.mode for a in reading.attributions] == ["quoted"]


def test_a_place_is_not_what_somebody_says() -> None:
    _, reading = read('Floods in Doria\n\n"We count everyone," Ana Osei told reporters in Fresno, Calif.')
    assert [a.mode for a in reading.attributions] == ["quoted"]
    _, reading = read('Floods in Doria\n\n"We count everyone," Ana Osei said, people were still missing.')
    assert [a.mode for a in reading.attributions] == ["quoted", "reported"]


@pytest.mark.parametrize(
    ("text", "stretch", "source"),
    [
        ("The fund had warned of a slump. On Tuesday, the Brod Fund lifted nothing.", "nothing", None),
        ("The Brod Fund increased its growth forecast by half a point to 1.8 percent.", "1.8", "Brod Fund"),
        ("Tinmark slashed its outlook to between $40 million and $50 million.", "$40 million", "Tinmark"),
        ("Exports increased from earlier estimates of 30 ships to 40 ships.", "40 ships", None),
        ("The bank put its forecast at 3 percent.", "3 percent", "bank"),
        ("Profit was above analysts' estimates of 30 cents a share, as sales rose 4 percent.", "30 cents", "analysts"),
        ("Profit was above analysts' estimates of 30 cents a share, as sales rose 4 percent.", "4 percent", None),
        ("That compares with economists' expectations for a gain of 200,000 jobs.", "200,000", "economists"),
        ("Analysts' average forecast was for a profit of $3.20 a share.", "$3.20", "Analysts"),
        ("Analysts on average had expected 30 cents.", "30 cents", "Analysts"),
        ("Profit beat the $6 million forecast of analysts polled by Orsk.", "$6 million", "analysts polled by Orsk"),
        ("The consensus forecast of analysts who follow the mill was just $1.22.", "$1.22", "analysts"),
        ("Sales fell by 3 percent, more than the 2 percent drop analysts expected.", "2 percent", "analysts"),
        ("Sales fell to $3 million, below the $4 million that analysts had forecast.", "$4 million", "analysts"),
        ("Sales fell to $3 million, below the $4 million that analysts had forecast.", "$3 million", None),
        ("Initial claims for benefits increased to 427,000, the Labour Office said.", "427,000", "Labour Office"),
        ("Economists polled by Orsk had forecast claims dropping to 415,000.", "415,000", "Economists polled by Orsk"),
        ("Despite repeated army pledges to hunt them down, just 26 rebels fell.", "26 rebels", None),
        ("About 74 mills will close, the union says - despite the subsidy - while 26 stay.", "74 mills", "union"),
        ("About 74 mills—the oldest—will close, the union says—soon.", "74 mills", "union"),
        ("When all is told, says Ivo G. Klem, head of a fund, they should earn 5 percent.", "5 percent", "Ivo G. Klem"),
        ("Nine schools, state offices and clinics, the biggest was new, burnt down.", "Nine schools", None),
        (
            "Some 30 ships sailed, the survey of officials, traders and brokers found.",
            "30 ships",
            "survey of officials",
        ),
        ("Ana Ruiz, who is in Sandby, near Holm, said 12 ships sank.", "12 ships", "Ana Ruiz"),
        ("They met in Sandby, which Ana Ruiz, and others, said had 12 ships.", "12 ships", "Ana Ruiz"),
        ("The toll of a fire which ripped through Sandby rose to 12 ships.", "12 ships", None),
        ("In a survey of 135 mills, Orsk Bank and Tinmark found 30 errors.", "30 errors", "survey of 135 mills"),
        ("Ana Ruiz leads, with Orsk Research showing her ahead by 3 points.", "3 points", "Orsk Research"),
        ("Ivo Klem said Ana Ruiz agreed to pay $3 million.", "$3 million", "Ivo Klem"),
        (
            "Ana Ruiz, head of the guild, said the survey of owners slipped in May to 16 points.",
            "16 points",
            "Ana Ruiz",
        ),
        ("Forty people died, the highest toll, said the man arrested in May.", "Forty people", "man arrested"),
        ("It is higher than the 210 layoffs announced by the company last week.", "210 layoffs", "company"),
        ("Sales were below the 175,000 forecast by analysts.", "175,000", "analysts"),
        ("Ivo Klem said 18 deaths were reported by pilots in Tin with 75 injured.", "18 deaths", "pilots in Tin"),
        ("Ivo Klem said 18 deaths were reported by pilots in Tin with 75 injured.", "75 injured", "Ivo Klem"),
        ("Tinmark notified 137 workers on Monday of layoffs, according to state records.", "137", "state records"),
        ('The ad uses footage of Ana Ruiz asking, "Why am I not 50 points ahead?"', "50 points", "footage of Ana Ruiz"),
        ("Ana Ruiz has pledged to ban all cars — 40 million machines — from the town.", "40 million", None),
        ('The paper rated this statement by Ivo Klem on 11 June: "We lost 59 mills."', "59 mills", "Ivo Klem"),
        ("Ana Ruiz leads, with Orsk Bank showing her ahead by 3 points, Tinmark by 4 points.", "4 points", None),
        ('"We met," said Ivo Klem. Ana Ruiz sent a warning. "The rain took 30 boats from us."', "30 boats", "Ana Ruiz"),
        ("Police had at first said there were 50 ships.", "50 ships", "Police"),
        ("Yet all the experts I interviewed said 50 ships had sunk.", "50 ships", "all the experts"),
        ("The toll is lower than that told by pilots in various state offices, where 40 died.", "40 died", None),
        ("Tinmark cut its 2016 price forecast to $93 a barrel.", "$93", "Tinmark"),
        (
            "It rests on papers, including handwritten ledgers showing that 30 were paid.",
            "30 were",
            "handwritten ledgers",
        ),
        (
            "Trade fell by 22 percent, according to an Orsk Bank poll released on Sunday.",
            "22 percent",
            "Orsk Bank poll",
        ),
        ("Arriving at the scene, police began a search, believing that 30 were inside.", "30 were", "police"),
        ("Last week analysts at Orsk Bank said 40 mills had closed.", "40 mills", "analysts at Orsk Bank"),
        ("Ana Ruiz is seizing upon a Brod Times report that Tinmark lost $9 million.", "$9 million", "Brod Times"),
        ("Ivo Klem had given an early death toll of 30, with 40 hurt.", "30", "Ivo Klem"),
        ("Ivo Klem gave a total of 30 loaves to the poor.", "30 loaves", None),
        ("The rebels agreed to open talks to end a war that has claimed 15,000 lives.", "15,000", None),
        ("He pleaded not guilty to charges that he stole more than $7 million.", "$7 million", None),
        ("Twin blasts killed at least 30 people at a market.", "30 people", None),
        ("Four in 10 voters said they would stay at home, 30 of them ill.", "30 of them", None),
        ("Ivo Klem said 40 mills had closed; the poll of 1,204 adults was held in May.", "1,204", None),
    ],
)
def test_credits_estimates(text: str, stretch: str, source: str | None) -> None:
    """What is foretold or put at a number belongs to whoever does so, not to what it is set beside."""
    found = credit(text, stretch)
    assert (found.source.startswith(source or "?") if found else None) == (True if source else None)
