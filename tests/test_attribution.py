"""Who says so: text -> source of a stretch of it. ``None`` is the outlet's own voice."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from analysis.attribution import AttributionReading, find_attributions
from analysis.lexicon import read_lexicon
from analysis.model import Attribution, Document
from analysis.readings import Refused
from analysis.sheets import read_documents

LEXICON = read_lexicon(Path(__file__).parent.parent / "data" / "lexicon.toml")


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


@pytest.mark.parametrize(
    ("text", "stretch", "expected"),
    [
        pytest.param("Ana Ruiz said that 40 boats had sunk.", "40 boats", ("Ana Ruiz", "Ana Ruiz"), id="verb_and_that"),
        pytest.param("Ana Ruiz said 40 boats had sunk.", "40 boats", ("Ana Ruiz", "Ana Ruiz"), id="verb_without_that"),
        pytest.param(
            "Some 40 boats had sunk, Ana Ruiz said.", "40 boats", ("Ana Ruiz", "Ana Ruiz"), id="speaker_behind"
        ),
        pytest.param(
            "Some 40 boats had sunk, said Ana Ruiz, a harbour pilot.",
            "40 boats",
            ("Ana Ruiz", "Ana Ruiz"),
            id="verb_before_the_speaker_behind",
        ),
        pytest.param(
            "The storm, Ana Ruiz said, sank 40 boats.", "40 boats", ("Ana Ruiz", "Ana Ruiz"), id="speaker_in_the_middle"
        ),
        pytest.param(
            "Otherwise, Ana Ruiz said, 40 boats would sink.",
            "40 boats",
            ("Ana Ruiz", "Ana Ruiz"),
            id="speaker_behind_an_adverb",
        ),
        pytest.param(
            "As Ana Ruiz noted last week, 40 boats had sunk.", "40 boats", ("Ana Ruiz", "Ana Ruiz"), id="as_she_noted"
        ),
        pytest.param(
            "Ana Ruiz, who owns 3 boats, said 40 had sunk.",
            "40 had sunk",
            ("Ana Ruiz", "Ana Ruiz"),
            id="relative_clause_before_the_verb",
        ),
        pytest.param(
            "Ana Ruiz, who owns 3 boats, said 40 had sunk.",
            "3 boats",
            None,
            id="what_describes_the_speaker_is_the_writers",
        ),
        pytest.param(
            "Ana Ruiz, 52, a harbour pilot, said 40 boats had sunk.",
            "40 boats",
            ("Ana Ruiz", "Ana Ruiz"),
            id="age_and_office_before_the_verb",
        ),
        pytest.param(
            "Some 40 boats had sunk, the head of the harbour board, Ana Ruiz, said on Sunday.",
            "40 boats",
            ("Ana Ruiz", "the head of the harbour board"),
            id="office_and_name_behind",
        ),
        pytest.param(
            "Some 40 boats had sunk off Lima, a pilot in Callao, Omar Amin, told reporters.",
            "40 boats",
            ("Omar Amin", "a pilot in Callao"),
            id="any_office_and_name_behind",
        ),
        pytest.param(
            "Some 40 boats had sunk off Lima, the Red Cross, which runs the harbour's clinic, said.",
            "40 boats",
            ("Red Cross", "the Red Cross"),
            id="a_body_and_what_it_does_behind",
        ),
        pytest.param(
            "Ana Ruiz, the mayor of Cape Town, South Africa, said 40 boats had sunk.",
            "40 boats",
            ("Ana Ruiz", "Ana Ruiz"),
            id="a_country_behind_a_town_is_no_name",
        ),
        pytest.param(
            "Ana Ruiz said the ferry, which carried 90 people, had sunk.",
            "90 people",
            ("Ana Ruiz", "Ana Ruiz"),
            id="an_aside_in_speech_is_the_speakers",
        ),
        pytest.param(
            "Ana Ruiz told reporters on Monday that 40 boats had sunk.",
            "40 boats",
            ("Ana Ruiz", "Ana Ruiz"),
            id="told_somebody_that",
        ),
        pytest.param(
            "Ana Ruiz declined to name the port, adding that 40 boats had sunk.",
            "40 boats",
            ("Ana Ruiz", "Ana Ruiz"),
            id="participle_leans_on_the_speaker",
        ),
        pytest.param(
            "Ana Ruiz blamed the wind and added that 40 boats had sunk.",
            "40 boats",
            ("Ana Ruiz", "Ana Ruiz"),
            id="joined_verb_leans_on_the_speaker",
        ),
        pytest.param(
            "Ana Ruiz deadlocked that 40 boats had sunk.",
            "40 boats",
            ("Ana Ruiz", "Ana Ruiz"),
            id="shape_carries_an_unknown_verb",
        ),
        pytest.param(
            "The pier that collapsed held 40 boats.", "40 boats", None, id="that_without_a_speaker_is_no_shape"
        ),
        pytest.param(
            "Officials denied a report that 40 boats had sunk.",
            "40 boats",
            ("Officials", "Officials"),
            id="who_denies_is_credited",
        ),
        pytest.param(
            "Ben Okoro sold the mill in May. He'd said that 40 boats had sunk.",
            "40 boats",
            ("Ben Okoro", "He"),
            id="the_source_is_he_without_the_rest_of_a_contraction",
        ),
        pytest.param(
            "The WHO says it's closed 40 wards.",
            "40 wards",
            ("WHO", "The WHO"),
            id="an_agency_beside_a_contraction_is_no_pronoun",
        ),
        pytest.param(
            "Some 40 boats sank -- said Ana Ruiz.", "40 boats", ("Ana Ruiz", "Ana Ruiz"), id="speaker_behind_two_dashes"
        ),
    ],
)
def test_credits_indirect_speech(text: str, stretch: str, expected: tuple[str, str] | None) -> None:
    assert said(text, stretch) == expected


@pytest.mark.parametrize(
    ("text", "stretch", "expected"),
    [
        pytest.param(
            "According to the harbour office, 40 boats sank.", "40 boats", "harbour office", id="according_to_in_front"
        ),
        pytest.param(
            "Some 40 boats sank, according to people familiar with the inquiry.",
            "40 boats",
            "people familiar with the inquiry",
            id="according_to_behind",
        ),
        pytest.param(
            "The port, according to one study, lost 40 boats.", "40 boats", "one study", id="according_to_in_the_middle"
        ),
        pytest.param(
            "The port (40 boats, according to one study) is closed to 900 workers.",
            "900 workers",
            None,
            id="brackets_hold_what_is_credited",
        ),
        pytest.param(
            "Some 40 boats sank, according to the port. It has 900 workers.",
            "900 workers",
            None,
            id="the_next_sentence_is_the_writers",
        ),
        pytest.param(
            "A survey by the Harbour Institute found that 40 percent of boats leak.",
            "40 percent",
            "survey by the Harbour Institute",
            id="a_survey_found",
        ),
        pytest.param(
            "A Harbour Institute poll released on Sunday found 40 percent of owners worried.",
            "40 percent",
            "Harbour Institute poll",
            id="a_poll_released_found",
        ),
        pytest.param(
            "In a Harbour Institute poll, 40 percent of owners said they were worried.",
            "40 percent",
            "Harbour Institute poll",
            id="in_a_poll",
        ),
        pytest.param("Harbour records show 40 boats sank.", "40 boats", "Harbour records", id="records_show"),
        pytest.param(
            "Some 40 boats sank, records show, and police say 9 people drowned.",
            "9 people",
            "police",
            id="two_sources_in_one_sentence",
        ),
        pytest.param(
            "Some 40 boats sank, records show, and police say 9 people drowned.",
            "40 boats",
            "records",
            id="the_first_of_two_sources",
        ),
        pytest.param("Reports indicate that 40 boats sank.", "40 boats", "Reports", id="reports_indicate"),
        pytest.param(
            "The harbour estimates losses at 40 boats.",
            "40 boats",
            None,
            id="a_place_without_a_voice_estimates_nothing",
        ),
        pytest.param(
            "The Harbour Institute estimates losses of 40 boats.",
            "40 boats",
            "Harbour Institute",
            id="a_body_estimates",
        ),
        pytest.param(
            "Orr Bank expects demand to grow by 40 boats.", "40 boats", "Orr Bank", id="expects_demand_to_grow"
        ),
        pytest.param(
            "Sales are expected to rise by just 12 boats to 40 boats.", "40 boats", None, id="expected_to_rise_by"
        ),
        pytest.param(
            "They fell, based on industry estimates of losses, to 40 boats.", "40 boats", None, id="estimates_of"
        ),
        pytest.param("Mr. Ruiz's claim that 40 boats sank was checked.", "40 boats", "Ruiz", id="his_claim_that"),
        pytest.param("Mr. Ruiz's boat sank with 40 others.", "40 others", None, id="his_boat_is_no_claim"),
        pytest.param(
            "The loss was first reported by the Harbour Times.", "The loss", "Harbour Times", id="was_reported_by"
        ),
        pytest.param(
            "Forty percent of voters said 40 boats were too many.",
            "40 boats",
            None,
            id="a_share_of_those_asked_is_no_source",
        ),
        pytest.param("It suggests that 40 boats will sink.", "40 boats", None, id="a_thing_that_suggests_is_no_source"),
        pytest.param("The ministry plans to buy 40 boats.", "40 boats", "ministry", id="who_plans_is_credited"),
        pytest.param(
            "Ana Ruiz said the ministry plans to buy 40 boats.",
            "40 boats",
            "Ana Ruiz",
            id="a_plan_inside_speech_is_the_speakers",
        ),
        pytest.param("The annual report on 40 boats is late.", "40 boats", None, id="a_report_is_a_noun"),
        pytest.param("The United States bought 40 boats.", "40 boats", None, id="states_is_a_noun"),
        pytest.param(
            "The median projection shows the policy rate at 40 boats.",
            "the policy rate at 40 boats",
            "median projection",
            id="rate_at_is_a_noun",
        ),
        pytest.param(
            "The Brod grains exchange cut its forecast to 40 boats.",
            "forecast to 40 boats",
            "Brod grains exchange",
            id="a_body_behind_a_plural",
        ),
        pytest.param(
            "Ana Ruiz meets guards and cut her forecast to 40 boats.",
            "forecast to 40 boats",
            "Ana Ruiz",
            id="no_body_behind_a_verb",
        ),
        pytest.param("The policy rate to be set for 40 boats is 2.", "40 boats", None, id="rate_is_a_noun"),
        pytest.param("The mayor was told that 40 boats had sunk.", "40 boats", None, id="who_was_told_is_no_source"),
        pytest.param(
            "The union says the minister will announce aid for 40 boats.",
            "40 boats",
            "union",
            id="what_somebody_will_say_is_not_said_yet",
        ),
        pytest.param(
            "Ana Ruiz and Peter Lund say 40 boats sank.", "40 boats", "Ana Ruiz and Peter Lund", id="two_people"
        ),
        pytest.param("Losses rose by 2 percentage points to 40 boats.", "40 boats", None, id="points_is_a_noun"),
        pytest.param("A pilot accused of sinking 40 boats fled.", "40 boats", None, id="who_is_accused_is_no_source"),
    ],
)
def test_credits_documents_and_bodies(text: str, stretch: str, expected: str | None) -> None:
    found = credit(text, stretch)
    assert (found.source if found else None) == expected


@pytest.mark.parametrize(
    ("text", "stretch", "expected"),
    [
        pytest.param('"We lost 40 boats," Ana Ruiz said.', "40 boats", "Ana Ruiz", id="speaker_behind"),
        pytest.param('"We lost 40 boats," said Ana Ruiz, a pilot.', "40 boats", "Ana Ruiz", id="inverted"),
        pytest.param('Ana Ruiz said, "We lost 40 boats."', "40 boats", "Ana Ruiz", id="speaker_before"),
        pytest.param('Ana Ruiz was blunt: "We lost 40 boats."', "40 boats", "Ana Ruiz", id="behind_a_colon"),
        pytest.param(
            '"It was bad," Ana Ruiz said. "We lost 40 boats."', "40 boats", "Ana Ruiz", id="goes_on_behind_the_speaker"
        ),
        pytest.param(
            '"It was bad. We lost 40 boats. Nobody came," Ana Ruiz said.',
            "40 boats",
            "Ana Ruiz",
            id="several_sentences",
        ),
        pytest.param('"Did we lose 40 boats?" Ana Ruiz asked.', "40 boats", "Ana Ruiz", id="a_question"),
        pytest.param("“We lost 40 boats,” Ana Ruiz said.", "40 boats", "Ana Ruiz", id="curly_marks"),
        pytest.param("''We lost 40 boats,'' Ana Ruiz said.", "40 boats", "Ana Ruiz", id="two_single_marks"),
        pytest.param("‘We lost 40 boats,’ Ana Ruiz said.", "40 boats", "Ana Ruiz", id="british_marks"),
        pytest.param('"WE LOST 40 BOATS," SAID ANA RUIZ, A PILOT.', "40 BOATS", "ANA RUIZ", id="upper_case_wire_text"),
        pytest.param('The boat was "unsinkable" for 40 years.', "unsinkable", None, id="scare_quotes_are_nobodys"),
        pytest.param(
            'What officials have called "the long winter" cost 40 boats.',
            "the long winter",
            "officials",
            id="scare_quotes_with_an_owner",
        ),
        pytest.param(
            'The port lost 40 boats. "It was bad," Ana Ruiz said.',
            "40 boats",
            None,
            id="the_sentence_before_is_the_writers",
        ),
        pytest.param('Said Ana Ruiz, "We lost 40 boats."', "40 boats", "Ana Ruiz", id="said_at_the_head"),
        pytest.param('"We lost 40 boats in one night." - Ana Ruiz', "40 boats", "Ana Ruiz", id="signed_behind_a_dash"),
        pytest.param(
            '"We lost 40 boats," Ana Ruiz snorkelled.', "40 boats", "Ana Ruiz", id="shape_carries_an_unknown_verb"
        ),
        pytest.param(
            '"It was bad," Ana Ruiz said at a rally in Albany, N.Y. "We lost 40 boats, and nobody came to help."',
            "40 boats",
            "Ana Ruiz",
            id="goes_on_behind_an_abbreviation",
        ),
        pytest.param(
            'The port is closed, Ana Ruiz said. "We lost 40 boats, and nobody came."',
            "40 boats",
            "Ana Ruiz",
            id="goes_on_with_indirect_speech",
        ),
        pytest.param(
            'Ana Ruiz was among the few to warn the town of "40 lost boats."',
            "40 lost boats",
            "Ana Ruiz",
            id="infinitive",
        ),
        pytest.param(
            'By calling it a "wreck," Ana Ruiz angered 40 owners.', "wreck", "Ana Ruiz", id="participle_in_front"
        ),
        pytest.param(
            '"They asked for the men," Ana Ruiz was quoted as saying by the agency, adding that 40 had gone.',
            "They asked",
            "Ana Ruiz",
            id="quoted_as_saying_behind_the_words",
        ),
        pytest.param(
            'Ana Ruiz left. "They asked for the men," Ivo Klem is quoted as saying.',
            "They asked",
            "Ivo Klem",
            id="quoted_as_saying_at_the_end",
        ),
        pytest.param(
            'They cleared the "safe zone", Ana Ruiz was quoted as saying that 40 had gone.',
            "40 had",
            "Ana Ruiz",
            id="quoted_as_saying_something_else",
        ),
        pytest.param(
            'Ana Ruiz spoke. A witness said 40 had gone. "They ran," she said.',
            "They ran",
            "witness",
            id="a_witness_goes_on",
        ),
        pytest.param(
            'Ana Ruiz spoke. A man said 40 had gone. "They ran," she said.',
            "They ran",
            "Ana Ruiz",
            id="a_man_is_no_she",
        ),
        pytest.param(
            'Ana Ruiz spoke of a "broken man" who said 40 had gone.', "broken", "Ana Ruiz", id="a_quoted_man_who_said"
        ),
        pytest.param(
            'Ana Ruiz spoke of Ivo Klem, who said "40 had gone".', "40 had", "Ivo Klem", id="a_named_man_who_said"
        ),
    ],
)
def test_credits_quotations(text: str, stretch: str, expected: str | None) -> None:
    found = credit(text, stretch)
    assert (found.source if found else None) == expected


@pytest.mark.parametrize(
    ("text", "stretch", "source"),
    [
        pytest.param("As Ana Ruiz noted, 40 boats had sunk.", "40 boats", "Ana Ruiz", id="as_x_noted"),
        pytest.param(
            "As Ana Ruiz put it on Monday, it was a night of 40 wrecks.", "40 wrecks", "Ana Ruiz", id="as_x_put_it"
        ),
        pytest.param("The storm, as Ana Ruiz put it, ate 40 boats.", "40 boats", "Ana Ruiz", id="as_x_put_it_inside"),
        pytest.param("As Ana Ruiz said goodbye, 40 boats left.", "40 boats", None, id="as_of_time_credits_nothing"),
        pytest.param("In Ana Ruiz's view, 40 boats are too many.", "40 boats", "Ana Ruiz", id="in_her_view"),
        pytest.param("The bay came into Ana Ruiz's view with 40 boats.", "40 boats", None, id="into_view"),
        pytest.param("The storm sank 40 boats, by Ana Ruiz's count.", "40 boats", "Ana Ruiz", id="by_her_count"),
        pytest.param(
            "The port denied a report by Ana Ruiz that 40 boats had sunk.", "40 boats", "Ana Ruiz", id="report_by"
        ),
        pytest.param("Ana Ruiz was quoted as saying 40 boats had sunk.", "40 boats", "Ana Ruiz", id="was_quoted_as"),
        pytest.param(
            "The Harbour Times quoted Ana Ruiz as saying that 40 boats had sunk.",
            "40 boats",
            "Ana Ruiz",
            id="quoted_by_a_paper",
        ),
        pytest.param("Ana Ruiz went on to say 40 boats had sunk.", "40 boats", "Ana Ruiz", id="went_on_to_say"),
        pytest.param(
            "The catch is expected by traders to reach 40 tonnes.", "40 tonnes", "traders", id="expected_by_somebody"
        ),
        pytest.param("The catch is expected to reach 40 tonnes.", "40 tonnes", None, id="expected_by_nobody"),
        pytest.param(
            "Ana Ruiz, whose brother, a pilot, was lost, said that 40 boats had sunk.",
            "40 boats",
            "Ana Ruiz",
            id="far_from_the_verb",
        ),
        pytest.param(
            "An aide to the governor said 40 boats had sunk.", "40 boats", "aide to the governor", id="aide_to_somebody"
        ),
        pytest.param(
            "A pilot close to the inquiry told AFP 40 boats had sunk.",
            "40 boats",
            "pilot close to the inquiry",
            id="told_an_agency_without_that",
        ),
        pytest.param("Two ferrymen warned it could sink 40 boats.", "40 boats", None, id="nobody_known"),
        pytest.param("Two dockers complained they had lost 40 boats.", "40 boats", "Two dockers", id="agents_speak"),
        pytest.param(
            "Ana Ruiz praised the pilots, who had saved 40 people.", "40 people", None, id="who_is_the_writers_own"
        ),
        pytest.param("A club called Open Sails owns 40 boats.", "40 boats", None, id="called_names"),
        pytest.param("Twelve states led by Chile sent 40 boats.", "40 boats", None, id="states_are_no_verb"),
        pytest.param("Skippers reporting losses of 40 boats were paid.", "40 boats", None, id="a_participle_describes"),
        pytest.param("A study showing losses of 40 boats was lost.", "40 boats", "study", id="a_study_showing"),
        pytest.param("Ana Ruiz is convinced that 40 boats had sunk.", "40 boats", "Ana Ruiz", id="is_convinced"),
        pytest.param("Ana Ruiz is certain of 40 boats.", "40 boats", None, id="certain_of_something"),
        pytest.param("There were reports that 40 boats had sunk.", "40 boats", "reports", id="reports_of_nobody"),
        pytest.param("Officials denied a report that 40 boats sank.", "40 boats", "Officials", id="denied_a_report"),
        pytest.param("The catch will reach 40 tonnes, the guild forecast.", "40 tonnes", "guild", id="forecast_behind"),
        pytest.param(
            "Trade grew 3 percent, down from 4 percent forecast in May.", "3 percent", None, id="was_forecast"
        ),
        pytest.param("A warden said by telephone that 40 boats sank.", "40 boats", "warden", id="said_by_telephone"),
        pytest.param("Ana Ruiz told of 40 boats that sank.", "40 boats", "Ana Ruiz", id="told_of"),
        pytest.param(
            "In a letter to pilots, the port's director, Ben Okoro, announced 40 new berths.",
            "40 new berths",
            "Ben Okoro",
            id="not_who_the_letter_went_to",
        ),
        pytest.param(
            "The guild led the port in a Gallup poll, by 40 percent.", "40 percent", "Gallup poll", id="in_a_poll"
        ),
        pytest.param(
            "Support fell to 40 percent in a survey by the guild.", "40 percent", "survey by the guild", id="made_by"
        ),
        pytest.param("The guild fell by 40 percent in the polls.", "40 percent", None, id="nobodys_poll"),
        pytest.param("Ana Ruiz, 52, denies the loss of 40 boats.", "40 boats", "Ana Ruiz", id="denies_behind_an_age"),
        pytest.param("Ana Ruiz promised 40 new berths.", "40 new berths", "Ana Ruiz", id="promised_a_number"),
        pytest.param("The court heard that 40 boats had sunk.", "40 boats", "court", id="the_court_heard"),
        pytest.param("Ana Ruiz heard 40 boats leave.", "40 boats", None, id="heard_with_her_ears"),
        pytest.param(
            "Lund's deputy, Ben Okoro, told us 40 boats sank.", "40 boats", "Ben Okoro", id="somebodys_deputy"
        ),
        pytest.param(
            "The court heard from Ben Okoro, who said 40 boats sank.", "40 boats", "Ben Okoro", id="heard_from_who"
        ),
        pytest.param("Police: 40 boats lost in storm\n\nA storm sank boats.", "40 boats", "Police", id="headline"),
        pytest.param(
            "Kandia protests: 40 boats lost in storm\n\nA storm sank boats.",
            "40 boats",
            None,
            id="protests_of_a_heading",
        ),
        pytest.param(
            "Brod harbour blast sinks at least 40 boats\n\nA storm sank boats.",
            "40 boats",
            None,
            id="blast_of_a_heading",
        ),
        pytest.param(
            "Brod School Shooting: 40 boats lost\n\nA storm sank boats.", "40 boats", None, id="event_of_a_heading"
        ),
        pytest.param(
            "Some 40 boats sank, the Boat Owners' Guild of Brod (BOGB) said.",
            "40 boats",
            "Boat Owners' Guild of Brod",
            id="a_short_name_in_brackets",
        ),
        pytest.param(
            "The fleet director reported to Ana Ruiz that 40 boats sank.",
            "40 boats",
            "fleet director",
            id="reported_to",
        ),
        pytest.param(
            "Many sank, the mayor said, including 40 boats.", "40 boats", "mayor", id="including_behind_who_says_so"
        ),
        pytest.param(
            "Some 40 boats sank, the Brod Oil, Gas and Boats Agency said.",
            "40 boats",
            "Brod Oil, Gas and Boats Agency",
            id="a_name_with_a_comma",
        ),
        pytest.param(
            "In the Senate, Democrats and Republicans said 40 boats sank.",
            "40 boats",
            "Democrats and Republicans",
            id="not_where_they_sit",
        ),
        pytest.param(
            "The number of wrecks rose, the Commission on Boats said. It said 40 boats sank.",
            "40 boats",
            "Commission on Boats",
            id="it_is_who_spoke_before",
        ),
        pytest.param(
            "The mayor declared a state of alarm after a storm sank 40 boats.", "40 boats", None, id="after_declaring"
        ),
        pytest.param(
            "A Brod Bank poll of owners released on Monday found 40 boats sank.",
            "40 boats",
            "Brod Bank poll of owners",
            id="a_poll_released",
        ),
        pytest.param("Storm: 40 boats lost in a night\n\nA storm sank boats.", "40 boats", None, id="heading"),
        pytest.param("A pilot who fled the port said 40 boats sank.", "40 boats", "pilot", id="who_without_commas"),
        pytest.param("A pilot who asked not to be named said 40 boats sank.", "40 boats", "pilot", id="unnamed_pilot"),
        pytest.param("A pilot who police said had 40 boats fled.", "40 boats", "police", id="who_is_the_object"),
        pytest.param("The WHO said 40 boats sank.", "40 boats", "WHO", id="an_agency_is_no_pronoun"),
        pytest.param("Officials here said 40 boats sank.", "40 boats", "Officials", id="here"),
        pytest.param("Here is what is known:\n\nThe storm sank 40 boats.", "40 boats", None, id="here_is_nobody"),
        pytest.param("His family said 40 boats sank.", "40 boats", "family", id="family_is_no_adverb"),
        pytest.param("Orr Bank cut its staff, saying 40 boats sank.", "40 boats", "Orr Bank", id="cut_and_said"),
        pytest.param("The port spoke. It put losses at 40 boats.", "40 boats", "", id="it_put_losses_at"),
        pytest.param(
            "The guild estimated losses; Orr Bank put them at 40 boats.", "40 boats", "Orr Bank", id="put_them_at"
        ),
        pytest.param(
            "The port says nobody died; the guild says 40 did.", "40 did", "guild", id="one_speaker_behind_another"
        ),
        pytest.param(
            "The port says nobody died; 40 boats sank.", "40 boats", "port", id="speech_runs_over_a_semicolon"
        ),
        pytest.param("The army's figure is 40 boats.", "40 boats", "army", id="somebodys_figure"),
        pytest.param("The army's own count, 40 boats, is old.", "40 boats", "army", id="somebodys_count"),
        pytest.param("The port's report was 40 pages.", "40 pages", None, id="a_report_is_no_number"),
        pytest.param("The clinic admitted 40 patients.", "40 patients", None, id="let_in"),
        pytest.param("The army admitted 40 deaths.", "40 deaths", "army", id="admitted_a_loss"),
        pytest.param("The budget gave the port 40 boats.", "40 boats", None, id="a_budget_gives_money"),
        pytest.param("A poll gave the guild 40 seats.", "40 seats", "poll", id="a_poll_gives_seats"),
        pytest.param(
            "It fell not by 30 tonnes, as Orr Bank says, but by 40 tonnes.", "40 tonnes", None, id="but_is_the_writers"
        ),
        pytest.param("Tall estimates put it at 40 boats.", "40 boats", "Tall estimates", id="estimates_is_a_noun"),
        pytest.param("Ana Ruiz estimates 40 boats sank.", "40 boats", "Ana Ruiz", id="estimates_is_a_verb"),
        pytest.param("Traders put it closer to 40 boats.", "40 boats", "Traders", id="put_it_closer_to"),
        pytest.param("The IS group said 40 boats sank.", "40 boats", "IS group", id="an_acronym_is_no_verb"),
        pytest.param(
            "Skipper charged after 40 boats sank\n\nA storm sank boats.", "40 boats", None, id="charged_in_a_headline"
        ),
        pytest.param("Pilots told to fit 40 lamps\n\nIt was dark.", "40 lamps", None, id="told_in_a_headline"),
        pytest.param("Pilots report 40 boats sunk\n\nIt was dark.", "40 boats", "Pilots", id="report_in_a_headline"),
        pytest.param("One of 40 dead was Ana Ruiz, the coroner said.", "40 dead", "coroner", id="who_speaks_last"),
        pytest.param(
            "A spokesman for Ivo Klem said 11 left. He said 40 boats sank.",
            "40 boats",
            "spokesman for Ivo Klem",
            id="a_spokesman_goes_on",
        ),
        pytest.param(
            "Ana Ruiz was held after a pilot said 11 left. She said 40 boats sank.",
            "40 boats",
            "Ana Ruiz",
            id="a_pilot_by_the_way_does_not",
        ),
        pytest.param(
            "Her Front for Work and Rest (FWR) said 40 boats sank.",
            "40 boats",
            "Front for Work and Rest",
            id="her_front",
        ),
        pytest.param(
            "Ana Osei met her and Ivo Klem said 40 boats sank.", "40 boats", "Ivo Klem", id="her_and_somebody_else"
        ),
        pytest.param('Asked if 40 boats sank, Ana Ruiz said, "No idea."', "40 boats", None, id="a_question"),
        pytest.param(
            'Asked to describe the storm that sank 40 boats, Ana Ruiz said, "No."',
            "40 boats",
            None,
            id="asked_to_describe",
        ),
        pytest.param(
            'Asked about Ivo Klem\'s claim that 40 boats sank, Ana Ruiz said, "No idea."',
            "40 boats",
            "Ivo Klem",
            id="a_claim_in_a_question",
        ),
    ],
)
def test_credits_the_turns_of_reporting(text: str, stretch: str, source: str | None) -> None:
    found = credit(text, stretch)
    assert (found.source if found else None) == source


@pytest.mark.parametrize(
    ("text", "stretch", "source"),
    [
        pytest.param(
            'Ana Ruiz was angry at the port, calling the plan "a gift to the storm and to nobody else".',
            "a gift", "Ana Ruiz", id="who_the_sentence_is_about",
        ),
        pytest.param(
            'Ana Ruiz fired at the port for "the greed and the sloth of forty years".',
            "the greed", "Ana Ruiz", id="any_verb",
        ),
        pytest.param(
            'The club sails a boat, "The Old Lady Of The Northern Harbour", every May.',
            "The Old Lady", None, id="a_name_is_nobodys_words",
        ),
        pytest.param(
            'Ports\n\nGovernor Ana Ruiz opened the port.\n\n"We had waited for this day for so long."\n\nIt rained.',
            "We had waited", "Ana Ruiz", id="a_paragraph_after_its_speaker",
        ),
        pytest.param(
            '("We had waited for this day for forty years," Ana Ruiz said.)',
            "We had waited", "Ana Ruiz", id="within_brackets",
        ),
    ],
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


@pytest.mark.parametrize(
    ("text", "stretch", "expected"),
    [
        pytest.param(
            "Governor Ana Ruiz opened the port. Ruiz said 40 boats had sunk.", "40 boats", "Ana Ruiz", id="short_name"
        ),
        pytest.param(
            "Governor Ana Ruiz opened the port. She said 40 boats had sunk.", "40 boats", "Ana Ruiz", id="she"
        ),
        pytest.param(
            "Ana Ruiz met Peter Lund. He said 40 boats had sunk.", "40 boats", "Peter Lund", id="he_is_not_a_woman"
        ),
        pytest.param(
            "Ana Ruiz said it rained. Commissioner Yundo opened the port. He said 40 boats had sunk.",
            "40 boats",
            "Yundo",
            id="a_title_and_one_name",
        ),
        pytest.param(
            "Peter Lund said it rained.\n\nSutarno, 34, a fisher, lost his nets. He said 40 boats had sunk.",
            "40 boats",
            "Sutarno",
            id="whoever_opens_the_paragraph",
        ),
        pytest.param(
            "Peter Lund said it rained.\n\nAna Ruiz and Abe Osei pressed him. He said 40 boats had sunk.",
            "40 boats",
            "Peter Lund",
            id="two_who_open_the_paragraph",
        ),
        pytest.param(
            "The district's mayor, Djasro, said 40 boats had sunk.",
            "40 boats",
            "Djasro",
            id="one_name_behind_an_office",
        ),
        pytest.param(
            "The district's mayor, Eva Osei, said 40 boats had sunk.", "40 boats", "Eva Osei", id="two_behind_an_office"
        ),
        pytest.param(
            "The Chilean governor Ana Ruiz opened the port. The Chilean governor said 40 boats had sunk.",
            "40 boats",
            "Ana Ruiz",
            id="description",
        ),
        pytest.param(
            "Ana Ruiz opened the port. The Danish envoy said 40 boats had sunk.",
            "40 boats",
            "Danish envoy",
            id="a_description_that_fits_nobody_stays",
        ),
        pytest.param(
            "The Harbour Lane Journal has a new editor. The Journal reported that 40 boats had sunk.",
            "40 boats",
            "Harbour Lane Journal",
            id="an_outlets_short_name",
        ),
        pytest.param(
            "Mrs. Lund, who met Ana Ruiz, said 40 boats had sunk.", "40 boats", "Lund", id="title_and_surname"
        ),
        pytest.param("It said 40 boats had sunk.", "40 boats", "", id="it_without_an_antecedent_stays_empty"),
        pytest.param("Peter Lund, who said 40 boats had sunk, left.", "40 boats", "Peter Lund", id="who"),
        pytest.param("He lost to Ana Ruiz, who said 40 boats had sunk.", "40 boats", "Ana Ruiz", id="whom_he_lost_to"),
        pytest.param("The aid group Relief Now said 40 boats had sunk.", "40 boats", "Relief Now", id="now_in_a_name"),
        pytest.param(
            "The rights group Justice Watch said 40 boats had sunk.", "40 boats", "Justice Watch", id="no_judge"
        ),
        pytest.param(
            "The monitoring group Orrwatch said 40 boats had sunk.", "40 boats", "Orrwatch", id="a_groups_name"
        ),
        pytest.param("State Farm said 40 boats had sunk.", "40 boats", "State Farm", id="state_is_no_title"),
        pytest.param("Orr CEO Peter Lund said 40 boats had sunk.", "40 boats", "Peter Lund", id="ceo"),
        pytest.param("Witness Peter Lund said 40 boats had sunk.", "40 boats", "Peter Lund", id="witness"),
        pytest.param(
            "Foreign Minister Samir al-Haddad met them. Haddad said 40 boats sank.",
            "40 boats",
            "Samir al-Haddad",
            id="a_name_with_an_article",
        ),
        pytest.param(
            "President Samir al-Haddad said 40 boats sank.",
            "40 boats",
            "Samir al-Haddad",
            id="titles_before_an_article",
        ),
        pytest.param(
            "Koji Tanabe resigned. Tanabe himself said 40 boats sank.", "40 boats", "Koji Tanabe", id="he_himself"
        ),
        pytest.param(
            "Harbour Bank SA's chief executive, Nomsa Khoza, believes 40 boats sank.",
            "40 boats",
            "Nomsa Khoza",
            id="named_behind_the_office_at_a_bank",
        ),
        pytest.param(
            "Police spokesman Marek Wrona said 17 were held. Wrona said 40 boats sank.",
            "17 were",
            "Marek Wrona",
            id="a_spokesman_with_a_name",
        ),
        pytest.param(
            "The envoy for prison rights said 40 boats sank. Rights group Open Doors said so.",
            "40 boats",
            "envoy for prison rights",
            id="an_envoy_is_no_group",
        ),
        pytest.param(
            "The man was jailed on Monday by a judge who said 40 boats sank.", "40 boats", "judge", id="by_a_judge_who"
        ),
        pytest.param(
            "Minister of Trade and Industry Ana Ruiz left. Ruiz said 40 boats sank.",
            "40 boats",
            "Ana Ruiz",
            id="of_two",
        ),
        pytest.param(
            "Deputy Foreign and Expatriates Minister Samir al-Haddad said 40 boats sank.",
            "40 boats",
            "Samir al-Haddad",
            id="minister_of_two",
        ),
        pytest.param(
            "The Army and Prime Minister Ana Ruiz said 40 boats sank.",
            "40 boats",
            "Army and Prime Minister Ana Ruiz",
            id="an_army_and_a_minister",
        ),
        pytest.param(
            "Finance Minister Koji Tanabe left. The 66-year-old minister said 40 boats sank.",
            "40 boats",
            "Koji Tanabe",
            id="a_minister_by_age",
        ),
        pytest.param("Ana Ruiz met Ivo Klem, who said 40 boats sank.", "40 boats", "Ivo Klem", id="whoever_was_met"),
        pytest.param(
            "He is Ana Ruiz of Orsk, who said 40 boats sank.", "40 boats", "Ana Ruiz", id="whoever_is_of_a_town"
        ),
    ],
)
def test_resolves_names(text: str, stretch: str, expected: str) -> None:
    found = credit(text, stretch)
    assert found is not None
    assert found.source == expected


ARMY = "Army spokesman Joseph Abe left. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{ARMY}The rebels' spokesman said 40 boats had sunk.", "rebels' spokesman", id="another_side"),
        pytest.param(f"{ARMY}The army's spokesman said 40 boats had sunk.", "Joseph Abe", id="the_same_side"),
        pytest.param(f"{ARMY}The police spokesman said 40 boats had sunk.", "police spokesman", id="another_body"),
        pytest.param(
            f"{ARMY}The spokesman for the rebels said 40 boats had sunk.", "spokesman for the rebels", id="for_a_side"
        ),
        pytest.param(f"{ARMY}The spokesman said 40 boats had sunk.", "Joseph Abe", id="no_side_told"),
        pytest.param(
            "Ana Ruiz, the interior minister, left. The defence minister said 40 boats had sunk.",
            "defence minister",
            id="another_portfolio",
        ),
        pytest.param(
            "President Ana Ruiz left. The country's president said 40 boats had sunk.", "Ana Ruiz", id="the_countrys"
        ),
        pytest.param("The mayor of Ras Dima said 40 boats had sunk.", "mayor of Ras Dima", id="mayor_of_a_place"),
        pytest.param(
            "The governor of Orsk Province said 40 boats had sunk.", "governor of Orsk Province", id="governor_of_one"
        ),
        pytest.param(
            "Ana Ruiz, the mayor of Brod, left. The mayor of Ras Dima said 40 boats had sunk.",
            "mayor of Ras Dima",
            id="mayor_of_another_place",
        ),
        pytest.param(
            "Ana Ruiz, the mayor of Ras Dima, left. The mayor of Ras Dima said 40 boats had sunk.",
            "Ana Ruiz",
            id="mayor_told_before",
        ),
        pytest.param("The Secretary of State Ana Ruiz said 40 boats had sunk.", "Ana Ruiz", id="of_inside_a_title"),
        pytest.param(
            "Hana Sol left. Her crew had lost 40 boats in the Upper Tolmin valley alone, she said.",
            "Hana Sol",
            id="no_place_is_she",
        ),
        pytest.param("Hana Sol left. In Port Clare she said 40 boats had sunk.", "Hana Sol", id="nor_one_that_opens"),
        pytest.param("Orr Energy plc today said 40 boats had sunk.", "Orr Energy plc", id="today"),
        pytest.param("The port ministry on Monday night said 40 boats had sunk.", "port ministry", id="on_a_night"),
        pytest.param("Red Night said 40 boats had sunk.", "Red Night", id="night_in_a_name"),
        pytest.param(
            "A rebel commander reached by phone said 40 boats had sunk.", "rebel commander", id="how_it_was_asked"
        ),
        pytest.param(
            "President Ana Ruiz left. The vice president said 40 boats had sunk.", "vice president", id="another_rank"
        ),
        pytest.param(
            "Deputy Governor Ana Ruiz left. The deputy governor said 40 boats had sunk.", "Ana Ruiz", id="same_rank"
        ),
        pytest.param("The coastguard lost a crew and 40 boats, it said.", "coastguard", id="it_is_the_subject"),
        pytest.param("Ana Ruiz lost 40 boats, it said.", "", id="it_is_no_person"),
        pytest.param(
            "Lawyer Ana Ruiz left. The company's lawyer said 40 boats had sunk.",
            "company's lawyer",
            id="lawyer_of_the_other_side",
        ),
        pytest.param("Eyewitness Ana Ruiz said 40 boats had sunk.", "Ana Ruiz", id="eyewitness"),
        pytest.param(
            "Transport Minister Ana Ruiz left. Sylvania's transport minister said 40 boats had sunk.",
            "Sylvania's transport minister",
            id="minister_of_another_country",
        ),
        pytest.param("The mayor, Ana Ruiz, put the number at 40 boats.", "Ana Ruiz", id="named_before_a_number"),
        pytest.param("USA Today said 40 boats had sunk.", "USA Today", id="today_in_a_papers_name"),
    ],
)
def test_tells_sides_and_places_from_people(text: str, expected: str) -> None:
    found = credit(text, "40 boats")
    assert found is not None
    assert found.source == expected


def test_a_storm_that_slams_says_nothing() -> None:
    assert credit("Cyclone Amara slams into Belisle, 12 dead\n\nRain fell.", "12") is None
    assert credit("Blizzard Corp said a cyclone slammed into Belisle, 12 dead\n\nRain fell.", "12") is not None
    assert credit("Mayor Ana Amara slams plan, 12 dead\n\nRain fell.", "plan") is not None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Ana Ruiz said 40 boats had sunk.", "named", id="a_person"),
        pytest.param("The Ministry of Ports said 40 boats had sunk.", "named", id="a_ministry"),
        pytest.param("The Chilean military said 40 boats had sunk.", "named", id="a_body_of_a_country"),
        pytest.param("Chilean officials said 40 boats had sunk.", "unnamed", id="officials_of_a_country"),
        pytest.param("People familiar with the inquiry said 40 boats had sunk.", "unnamed", id="people_familiar"),
        pytest.param("Witnesses said 40 boats had sunk.", "unnamed", id="witnesses"),
        pytest.param("Witness Peter Lund said 40 boats had sunk.", "named", id="a_witness_by_name"),
        pytest.param("THE PORT PRESS COMMITTEE SAID 40 BOATS HAD SUNK.", "named", id="a_committee_in_capitals"),
        pytest.param("OFFICIALS OF THE PORT SAID 40 BOATS HAD SUNK.", "unnamed", id="officials_in_capitals"),
        pytest.param("The Harbour Times reported that 40 boats had sunk.", "outlet", id="an_outlet"),
        pytest.param("Independent analysts at Orr said 40 boats had sunk.", "named", id="an_adjective_is_no_outlet"),
        pytest.param("One survivor said 40 boats had sunk.", "unnamed", id="a_number_is_no_name"),
        pytest.param("Two Rivers Bank said 40 boats had sunk.", "named", id="a_number_in_a_name"),
        pytest.param("The Independent Port Commission said 40 boats had sunk.", "named", id="a_commission"),
        pytest.param("The Independent said 40 boats had sunk.", "outlet", id="an_outlet_of_an_adjective"),
        pytest.param("A memo seen by the Harbour Times said 40 boats had sunk.", "unnamed", id="seen_by_an_outlet"),
        pytest.param("Police spokesman Marek Wrona said 40 boats had sunk.", "named", id="a_spokesman_by_name"),
        pytest.param("A police spokesman in Brod said 40 boats had sunk.", "unnamed", id="a_spokesman_of_a_town"),
    ],
)
def test_tells_kinds_of_sources(text: str, kind: str) -> None:
    found = credit(text, "40 BOATS" if text.isupper() else "40 boats")
    assert found is not None
    assert found.source_kind == kind


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        pytest.param("Ana Ruiz said 40 boats had sunk.", "Ana Ruiz > (outlet)", id="one_step"),
        pytest.param(
            "Three port officials told Reuters that 40 boats had sunk.",
            "Three port officials > Reuters > (outlet)",
            id="told_an_agency",
        ),
        pytest.param(
            "According to Fox News, Ana Ruiz said that 40 boats had sunk.",
            "Ana Ruiz > Fox News > (outlet)",
            id="by_way_of_an_outlet",
        ),
        pytest.param(
            "The Harbour Times reported that 40 boats had sunk, citing port officials.",
            "port officials > Harbour Times > (outlet)",
            id="citing",
        ),
    ],
)
def test_follows_chains_as_far_as_the_text_says(text: str, chain: str) -> None:
    found = credit(text, "40 boats")
    assert found is not None
    assert found.chain == chain


@pytest.mark.parametrize(
    ("text", "stretch", "mode", "cue"),
    [
        pytest.param('"We lost 40 boats," Ana Ruiz said.', "40 boats", "quoted", "said", id="quoted"),
        pytest.param(
            "Ana Ruiz pointed out that 40 boats had sunk.",
            "40 boats",
            "reported",
            "pointed out",
            id="verb_of_two_words",
        ),
        pytest.param(
            'Ana Ruiz said the port lost "40 boats."', "40 boats", "quoted", "said", id="quoted_inside_reported"
        ),
    ],
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
    document, reading = read("The port is closed. " + unit * (60_000 // len(unit)))
    assert all(a.end <= document.end for a in reading.attributions)


@pytest.mark.parametrize(
    ("text", "stretch", "source"),
    [
        pytest.param(
            "Senator Kim Doyle met the press. The Vermont Republican said 7 bills would fail.",
            "7 bills",
            "Kim Doyle",
            id="party_and_state",
        ),
        pytest.param(
            "“They shot at us,” the driver, Ben Okoro, told the BBC. He said 4 men were in the car.",
            "They shot",
            "Ben Okoro",
            id="apposed_name",
        ),
        pytest.param(
            '"We have 300 beds," said the director, "and 700 patients."',
            "700 patients",
            "director",
            id="goes_on_behind_the_speaker",
        ),
        pytest.param("The government put the number of dead at 300.", "300", "government", id="puts_the_dead_at"),
        pytest.param("The government raised the toll to 300.", "300", "government", id="raises_the_toll"),
        pytest.param("The government raised its output to 300.", "300", None, id="raises_what_is_no_count"),
        pytest.param("Officials pegged losses at $3 billion.", "$3 billion", "Officials", id="pegged_losses_at"),
        pytest.param("The coast guard put the number of dead at 300.", "300", "coast guard", id="a_guard_puts"),
        pytest.param("The waiter put the cup at 3 places.", "3 places", None, id="puts_a_cup"),
        pytest.param("The mayor gave the tally as 31.", "31", "mayor", id="gives_the_toll_as"),
        pytest.param("The mayor gave the boys 31 books.", "31", None, id="gives_books"),
        pytest.param("Corvex analysts put demand at 400,000 b/d.", "400,000", "Corvex analysts", id="puts_output_at"),
        pytest.param("The war put output at risk; 30 wells closed.", "30 wells", None, id="puts_at_risk"),
        pytest.param(
            "Analysts at Corvex estimate that 31 people died.", "31 people", "Analysts at Corvex", id="people_of_a_firm"
        ),
        pytest.param(
            'The mayor praised "our 9 heroes", of 300 beds, "old" ones.', "old", None, id="words_set_off_behind_a_comma"
        ),
        pytest.param(
            "Data from the census bureau show that 4.1 million people live alone.",
            "4.1 million",
            "Data from the census bureau",
            id="census",
        ),
        pytest.param("A report by Amnesty found 46 cases of torture.", "46 cases", "report by Amnesty", id="report_by"),
        pytest.param("The company denied that 200 workers had fallen ill.", "200 workers", "company", id="denied"),
        pytest.param("Police chief Dan Moss: “We have arrested 22 men.”", "22 men", "Dan Moss", id="colon"),
        pytest.param(
            "“The first wave hit 6 villages.\n\n“The second hit 9,” said governor Raul Ortega.",
            "9,",
            "Raul Ortega",
            id="second_paragraph_marks",
        ),
        pytest.param(
            "Ten people were killed. Police said they found 3 guns. The town has 800 residents.",
            "800",
            None,
            id="own_voice_after",
        ),
        pytest.param(
            "Revenue is down 40 million from an earlier estimate, because of the storm.",
            "40 million",
            None,
            id="an_earlier_estimate_says_nothing",
        ),
        pytest.param(
            "Another 31 per cent said they would buy 40 boats.", "40 boats", None, id="per_cent_of_those_asked"
        ),
        pytest.param(
            "In a statement read to the court, 40 boats were named.", "40 boats", None, id="read_to_the_court"
        ),
        pytest.param("A statement read: 40 boats were named.", "40 boats", "statement", id="a_statement_read"),
        pytest.param(
            "A mother who asked not to be named told police that 40 boats sank.",
            "40 boats",
            "mother",
            id="asked_not_to_be_named",
        ),
        pytest.param("Some 40 boats sank, said police chief Bo Ek.", "40 boats", "Bo Ek", id="title_in_small_letters"),
        pytest.param(
            "Some 40 boats sank, said deputy mayor Bo Ek of Brod district, where he lives.",
            "40 boats",
            "Bo Ek",
            id="title_and_place_of_a_name",
        ),
        pytest.param(
            "The toll stood at 40 boats as guards fought smoke, fires and the sad state of the wrecks.",
            "40 boats",
            None,
            id="the_state_of_wrecks",
        ),
        pytest.param(
            "The trial of a man accused in the raid that sank 40 boats opened.",
            "40 boats",
            None,
            id="accused_in_a_raid",
        ),
        pytest.param(
            "The navy issued a statement saying that 40 boats sank.", "40 boats", "navy", id="who_issued_a_statement"
        ),
        pytest.param(
            "A statement saying that 40 boats sank was read out.", "40 boats", "statement", id="a_statement_of_nobody"
        ),
        pytest.param(
            "A pair, who police said were drunk, stole 40 boats.", "40 boats", None, id="what_a_relative_clause_told"
        ),
        pytest.param("Leaks reported in May led to 40 wrecks.", "40 wrecks", None, id="leaks_that_were_reported"),
        pytest.param("Guards reported in May that 40 boats sank.", "40 boats", "Guards", id="guards_who_reported"),
        pytest.param("Brod Customs seizes suspected loot of 40 boats.", "40 boats", None, id="suspected_loot"),
        pytest.param("A ship sank with 12 people reported missing on 40 boats.", "40 boats", None, id="was_reported"),
        pytest.param("Kandia is in mourning, with 12 reported dead and 40 hurt.", "40 hurt", None, id="reported_dead"),
        pytest.param(
            "A landslip left 28 people confirmed dead and 60 missing, the mayor of Ras Dima said.",
            "60 missing",
            "mayor of Ras Dima",
            id="confirmed_dead_is_no_act_of_those_counted",
        ),
        pytest.param(
            "Officials cut the toll of the deadly Friday night blasts in Orsk from 359 to 253.",
            "253",
            "Officials",
            id="blasts_of_a_night_blast_nobody",
        ),
        pytest.param("Kandia blasts toll rises to 290\n\nIt was late.", "290", None, id="a_toll_of_blasts"),
        pytest.param(
            "In Kandia, the ministry says at least 40 boats sank.", "40 boats", "ministry", id="a_floor_is_no_place"
        ),
        pytest.param("Kandia blasts at churches kill 40\n\nIt was late.", "40", None, id="blasts_at_a_place"),
        pytest.param(
            "Ten men drowned, a police spokesman said on Monday.\n\nSome 40 boats sank, he added.",
            "40 boats",
            "police spokesman",
            id="he_of_a_spokesman_without_a_name",
        ),
        pytest.param("Ten men drowned, officials said. Some 40 boats sank, he added.", "40 boats", "", id="he_of_many"),
        pytest.param(
            "The union issued a statement on Friday saying 40 boats sank.", "40 boats", "union", id="statement"
        ),
        pytest.param("A statement on Friday saying 40 boats sank was read.", "40 boats", "statement", id="nobodys"),
        pytest.param("According to figures released on Friday, 40 boats sank.", "40 boats", "figures", id="released"),
        pytest.param(
            "Brod, which Kandia accused of cheating, sank 40 boats.", "40 boats", None, id="accused_by_the_way"
        ),
        pytest.param("The farm board cut its outlook for rye to 300 tons.", "300 tons", "farm board", id="cut_outlook"),
        pytest.param("The farm board cut its output of rye to 300 tons.", "300 tons", None, id="cut_output"),
        pytest.param(
            "The Harbour Ministry said ten men drowned. The ministry said 40 boats sank.",
            "40 boats",
            "Harbour Ministry",
            id="the_ministry_named_before",
        ),
        pytest.param(
            "Ten men drowned, according to Orsk News Agency. By night, the agency said, 40 boats had sunk.",
            "40 boats",
            "Orsk News Agency",
            id="the_agency_named_before",
        ),
        pytest.param(
            "Ten men drowned, the Harbour Ministry said. The company said 40 boats sank.",
            "40 boats",
            "company",
            id="a_company_is_no_ministry",
        ),
        pytest.param(
            "A fishers' club linked to strikers said 40 boats sank.",
            "40 boats",
            "fishers' club linked to strikers",
            id="whom_a_body_is_linked_to",
        ),
        pytest.param(
            "Some 40 boats sank off the capital, Kandia, officials and fishers said.",
            "40 boats",
            "officials and fishers",
            id="a_place_before_two_sources",
        ),
    ],
)
def test_credits_the_figures_of_news(text: str, stretch: str, source: str | None) -> None:
    found = credit(text, stretch)
    assert (found.source if found else None) == source


@pytest.mark.parametrize(
    ("text", "stretch", "source"),
    [
        pytest.param(
            "The Red Front has claimed responsibility for a raid that killed 24 men.",
            "24 men",
            None,
            id="claims_a_raid",
        ),
        pytest.param(
            "Bo Lind, the governor of Brod, said a shell killed two men.",
            "two men",
            "Bo Lind",
            id="said_a_shell_killed",
        ),
        pytest.param(
            "In the north, the governor of Brod, Bo Lind, said 12 died.", "12 died", "Bo Lind", id="said_so_many_died"
        ),
        pytest.param(
            "Two men were shot, said a guard who fled.",
            "Two men",
            "guard",
            id="said_a_guard_who_fled",
        ),
        pytest.param(
            "Twelve died, the head of the rights body, the Brod Commission (BC), told AFP.",
            "Twelve",
            "head of the rights body",
            id="a_body_between_office_and_verb",
        ),
        pytest.param(
            "Seven died, taking the toll to 59, confirmed a doctor on Friday.", "59", "doctor", id="a_number_before_it"
        ),
        pytest.param(
            "Nine men died, the army announced on Monday, with two sources telling AFP that a raid had left 40 dead.",
            "40 dead",
            "two sources",
            id="with_sources_telling",
        ),
        pytest.param(
            "Bo Lind said that according to medics, six died.\n\nFour were treated at home, he said.",
            "Four",
            "Bo Lind",
            id="said_that_according_to",
        ),
        pytest.param("A raid has left six dead, a guard said Tuesday...", "six", "guard", id="three_stops"),
        pytest.param('"We saw 28 dead", said Bo Lind.', "28 dead", "Bo Lind", id="a_comma_behind_the_marks"),
        pytest.param(
            "Early reports after the blast said five died.", "five", "Early reports", id="reports_after_something"
        ),
        pytest.param(
            "Bo Lind, who lives in Brod, where it began, said five died.", "five", "Bo Lind", id="two_clauses_between"
        ),
        pytest.param("They found the bodies of Ali Khan, Omar Said, and 3 guards.", "3 guards", None, id="omar_said"),
        pytest.param(
            "The Centre for Work, Rest and Play, a club, said 11 died.",
            "11 died",
            "Centre for Work, Rest and Play",
            id="a_body_of_many_things",
        ),
        pytest.param(
            "Flames killed 28 in a hotel in Brod: rescue services\n\nIt rained.",
            "28",
            "rescue services",
            id="headline_signed_behind_a_colon",
        ),
        pytest.param("UN: army shot 73 in Brod\n\nIt rained.", "73", "UN", id="headline_that_begins_with_a_body"),
        pytest.param("Army shot 73 men: UN\n\nIt rained.", "73", "UN", id="short_headline_signed"),
        pytest.param(
            "Army shot 73 men in Brod: Amnesty Kandos\n\nIt rained.", "73", "Amnesty Kandos", id="headline_of_a_name"
        ),
        pytest.param("Brod:\n\nSome 73 men died.", "73", None, id="a_town_before_the_text"),
        pytest.param("Kandos has seen raids in which 73 died.", "73", None, id="what_a_country_has_seen"),
        pytest.param("Police said 12 died, while city hall put it at 14.", "14", "city hall", id="put_it_at"),
        pytest.param(
            "Flames killed 28 in a hotel in old Brod: VIDEO\n\nIt rained.", "28", None, id="headline_with_a_call"
        ),
        pytest.param(
            'Red Dawn gunmen came. "It was loud," a resident told AFP.\n\n"They shot 12 men," he said.',
            "12 men",
            "resident",
            id="he_is_no_band",
        ),
    ],
)
def test_credits_the_dead_of_war_news(text: str, stretch: str, source: str | None) -> None:
    found = credit(text, stretch)
    assert (found.source if found else None) == source


@pytest.mark.parametrize(
    ("text", "stretch", "expected"),
    [
        pytest.param(
            "Survivors of a landslide that buried Ormeda said more than 90 were missing.",
            "90",
            "Survivors of a landslide",
            id="a_relative_clause_with_that_is_no_speaker",
        ),
        pytest.param(
            "Kurds who fled Afrasia said 40 farms had burned.", "40", "Kurds", id="nor_is_a_verb_right_behind_who"
        ),
        pytest.param(
            "Officials named a man who police said was armed with 40 knives.",
            "40",
            "police",
            id="but_who_police_said_has_the_police",
        ),
        pytest.param(
            'Ivo Klem, head of the district, wrote on Telegram: "Four people died in the flood."',
            "Four",
            "Ivo Klem",
            id="the_verb_before_a_colon_is_no_name",
        ),
        pytest.param(
            'Ivo Klem said on Telegram the dam had held. "Seven people were hurt," the post reads.',
            "Seven",
            "Ivo Klem",
            id="a_post_is_by_whoever_spoke_before",
        ),
        pytest.param("The post office said 40 parcels were lost.", "40", "post office", id="a_post_office_is_its_own"),
        pytest.param(
            "The army's chief denied it. The Freedom Front, which fought since May, did not answer questions. It has "
            "denied shooting at 40 villagers.",
            "40",
            "Freedom Front",
            id="it_is_the_body_that_the_sentence_before_is_about",
        ),
        pytest.param(
            "The refugee council said the road was cut. Doria lies in a valley. It said 40 houses stood wet.",
            "40",
            "refugee council",
            id="but_no_place",
        ),
        pytest.param(
            "The charity Mercy Hands believes the number is higher. It says more than 900 people have died.",
            "900",
            "Mercy Hands",
            id="a_charity_with_the_name_of_a_person_is_a_body",
        ),
        pytest.param("Minister of Health Ana Osei said 31 had died.", "31", "Ana Osei", id="a_charge_is_no_given_name"),
        pytest.param(
            "Doria's General Staff said 40 drones fell.", "40", "Doria's General Staff", id="a_staff_is_a_body"
        ),
        pytest.param(
            "The minister of transport, Ana Osei, called a week of mourning. The minister said 30 bridges were down.",
            "30",
            "Ana Osei",
            id="an_office_before_a_comma_describes",
        ),
        pytest.param(
            "Some 8,000 fled to Orsk last week, the refugee agency said on Tuesday, warning that more would come.",
            "8,000",
            "refugee agency",
            id="a_speaker_and_a_day_before_a_participle",
        ),
        pytest.param(
            "The union's head, Dr. Ivo Klem, said at least 600 had died by its count.",
            "600",
            "Ivo Klem",
            id="its_count_is_the_speakers",
        ),
    ],
)
def test_whoever_acts_is_credited(text: str, stretch: str, expected: str) -> None:
    found = credit(f"Floods in Doria\n\n{text} Rain is expected.", stretch)
    assert found is not None
    assert found.source == expected


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        pytest.param(
            "The nurse told the Herald her ward had admitted 40 children.",
            "nurse > the Herald > AP",
            id="a_hearer_ends_before_what_is_told",
        ),
        pytest.param(
            'A witness told Reuters the roof had hit 40 "like rain."',
            "witness > Reuters > AP",
            id="an_agency_that_is_told",
        ),
        pytest.param(
            "A port official, citing harbour pilots, said 40 boats had sunk.",
            "harbour pilots > port official > AP",
            id="whom_a_speaker_cites",
        ),
        pytest.param(
            "Mayor Ana Osei told The Associated Press that 40 people were aboard.",
            "Ana Osei > AP",
            id="told_by_the_outlet_itself",
        ),
        pytest.param(
            "Ana Osei told a press briefing in Doria that 40 people had died.",
            "Ana Osei > AP",
            id="a_briefing_is_no_outlet",
        ),
        pytest.param(
            "The governor, Ivo Klem, announced the loss of 40 homes, the Telegraph reports.",
            "Ivo Klem > Telegraph > AP",
            id="who_stands_last_passes_it_on",
        ),
    ],
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
