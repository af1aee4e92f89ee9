"""Sentences -> the measure that another number of what was told before takes; every text is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.claims import read_claims
from analysis.sheets import read_documents
from analysis.vocabulary import Judgment, load_judgment

DATA = Path(__file__).resolve().parent.parent / "data"
HEAD = "BROD, 9 May 2023 (Agency) -- Iraq's crude output was 4.2 million bpd in April. "
CASES = {
    "it_had_fallen": ("It had fallen below 3 million bpd in 2014.", "Iraq", "2014", "past"),
    "that_compares_with": ("That compares with 4.1 million bpd in March.", "Iraq", "2023-03", "past"),
    "two_sentences_back": ("The ministry gave no reason. It had fallen to 3 million bpd.", "Iraq", "", "past"),
}
NONE = {
    "of_exports": "It had fallen to 3 million bpd of exports in 2014.",
    "of_another_unit": "It had fallen to 300,000 tonnes in 2014.",
    "of_what_it_bought": "It bought 300,000 bpd in March.",
}


@pytest.fixture(scope="module")
def judgment() -> Judgment:
    return load_judgment(DATA)


@pytest.mark.parametrize(("text", "actor", "date", "scope"), CASES.values(), ids=CASES)
def test_a_level_goes_on(text: str, actor: str, date: str, scope: str, judgment: Judgment) -> None:
    (document,) = read_documents((HEAD + text).encode(), "a.txt")
    level = [claim for claim in read_claims(document, judgment) if claim.measure][-1]
    assert level.measure == "production.crude_oil"
    assert (level.actor, level.event_date, level.time_scope) == (actor, date, scope)


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_takes_no_other_number(text: str, judgment: Judgment) -> None:
    (document,) = read_documents((HEAD + text).encode(), "a.txt")
    assert len([claim for claim in read_claims(document, judgment) if claim.measure]) == 1


PLACE = "BROD, 9 May 2023 (Agency) -- "


@pytest.mark.parametrize(
    ("text", "count", "as_of"),
    [
        pytest.param("Fire killed 12. Police put the number at 14.", "14 killed", "2023-05-09", id="put_the_number"),
        pytest.param(
            "Fire killed 12. A union said the true figure was at least 31.", "31 killed", "2023-05-09", id="true"
        ),
        pytest.param("Fire killed 12. A union said the true price was 31.", "12 killed", "2023-05-09", id="true_price"),
        pytest.param("Rebels killed 12. The army admitted to nine.", "9 killed", "2023-05-09", id="admitted_to"),
        pytest.param("Rebels killed 12. The army conceded only nine.", "9 killed", "2023-05-09", id="conceded_only"),
        pytest.param("Fire killed 12. The clinic admitted nine.", "12 killed", "2023-05-09", id="let_in"),
        pytest.param("Fire killed 12. The union confirmed nine strikes.", "12 killed", "2023-05-09", id="of_strikes"),
        pytest.param(
            "The Red Cross, which had spoken of 12 dead, said it now counted nine.",
            "9 killed",
            "2023-05-09",
            id="now_counted",
        ),
        pytest.param(
            "The Red Cross had spoken of 12 dead.", "12 killed", "../2023-05-09", id="had_spoken_of_until_today"
        ),
        pytest.param(
            "The zoo spoke of 12 dead and said it now counted nine lions.", "12 killed", "2023-05-09", id="of_lions"
        ),
        pytest.param("Fire killed 12. It was nine on Sunday.", "9 killed", "2023-05-07", id="it_was"),
        pytest.param("The toll is 12. It stood at nine late on Sunday.", "9 killed", "2023-05-07", id="it_stood_at"),
        pytest.param("Fire killed 12. It was nine miles off.", "12 killed", "2023-05-09", id="it_was_so_far_away"),
        pytest.param("Fire killed 12. The mill is old. It was 14.", "12 killed", "2023-05-09", id="too_far_back"),
        pytest.param("The guests were late. Police put the number at 14.", "", "", id="nothing_counted_before"),
        pytest.param("Fire killed 12. Nine of them were cooks.", "9 killed", "2023-05-09", id="some_of_them"),
        pytest.param(
            "Fire killed 12. Police held 30 men, nine of them cooks.", "12 killed", "2023-05-09", id="some_of_others"
        ),
        pytest.param("Fire killed 12 and hurt 40. Nine of them sued.", "40 injured", "2023-05-09", id="some_of_either"),
        pytest.param(
            "It gave an early count of 12 dead. An initial count of nine was wrong.",
            "9 killed",
            "../2023-05-09",
            id="an_initial_count",
        ),
        pytest.param("The toll rose to 14 on Sunday.", "14 killed", "2023-05-07", id="rose_to_it_on_a_day"),
        pytest.param("By Sunday night the toll was 14.", "14 killed", "2023-05-07", id="by_a_day"),
        pytest.param("Twelve dead and nine missing as of 3 May.", "9 missing", "2023-05-03", id="as_of_a_day"),
        pytest.param("Fire killed 14 on Sunday.", "14 killed", "2023-05-09", id="the_day_of_the_event_itself"),
    ],
)
def test_reads_another_count_and_its_day(text: str, count: str, as_of: str, judgment: Judgment) -> None:
    (document,) = read_documents((PLACE + text).encode(), "x.txt")
    claims = [c for c in read_claims(document, judgment) if c.measure]
    last = [(f"{c.best:.0f} {c.measure.partition('.')[2]}", c.as_of) for c in claims if c.best is not None][-1:]
    assert last == ([(count, as_of)] if count else [])


PUMPED = "Norland pumped 1.2 million barrels a day in March, the ministry said. "


@pytest.mark.parametrize(
    ("text", "level"),
    [
        pytest.param("Tanker trackers put the figure at 900,000 barrels a day.", 900_000, id="put_the_figure"),
        pytest.param("Analysts estimate it at about 900,000 barrels a day.", 900_000, id="estimate_it"),
        pytest.param("OPEC said it was 800,000.", 800_000, id="said_it_was_without_a_unit"),
        pytest.param("The IEA’s own estimate was 1.05 million bpd.", 1_050_000, id="whose_estimate"),
        pytest.param("The true figure is closer to 700,000 bpd.", 700_000, id="the_true_figure"),
        pytest.param("Trackers put the figure for exports at 900,000 bpd.", 1_200_000, id="of_exports"),
        pytest.param("It exports oil, and trackers put the figure at 900,000 bpd.", 1_200_000, id="beside_a_rival"),
        pytest.param("The army put the number at 60.", 1_200_000, id="far_smaller"),
        pytest.param("The army put the number at 800,000 men.", 1_200_000, id="of_something_else"),
        pytest.param("Rain fell. OPEC put the figure at 800,000 bpd.", 1_200_000, id="too_far_back"),
    ],
)
def test_reads_another_figure_of_a_level(text: str, level: float, judgment: Judgment) -> None:
    (document,) = read_documents((PLACE + PUMPED + text).encode(), "x.txt")
    last = [c for c in read_claims(document, judgment) if c.measure][-1]
    assert (last.best, last.unit, last.actor, last.event_date) == (level, "barrel/day", "Norland", "2023-03")
