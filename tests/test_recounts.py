"""Sentences -> the measure that another number of what was told before takes; every text is invented."""

from __future__ import annotations

from tests.conftest import DATELINE, cases, read_typed

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


@cases(("text", "actor", "date", "scope"), **CASES)
def test_a_level_goes_on(text: str, actor: str, date: str, scope: str) -> None:
    level = read_typed(HEAD + text)[-1]
    assert level.measure == "production.crude_oil"
    assert (level.actor, level.event_date, level.time_scope) == (actor, date, scope)


@cases("text", **NONE)
def test_takes_no_other_number(text: str) -> None:
    assert len(read_typed(HEAD + text)) == 1


@cases(
    ("text", "count", "as_of"),
    put_the_number=("Fire killed 12. Police put the number at 14.", "14 killed", "2023-05-09"),
    true=("Fire killed 12. A union said the true figure was at least 31.", "31 killed", "2023-05-09"),
    true_price=("Fire killed 12. A union said the true price was 31.", "12 killed", "2023-05-09"),
    admitted_to=("Rebels killed 12. The army admitted to nine.", "9 killed", "2023-05-09"),
    conceded_only=("Rebels killed 12. The army conceded only nine.", "9 killed", "2023-05-09"),
    let_in=("Fire killed 12. The clinic admitted nine.", "12 killed", "2023-05-09"),
    of_strikes=("Fire killed 12. The union confirmed nine strikes.", "12 killed", "2023-05-09"),
    now_counted=("The Red Cross, which had spoken of 12 dead, said it now counted nine.", "9 killed", "2023-05-09"),
    had_spoken_of_until_today=("The Red Cross had spoken of 12 dead.", "12 killed", "../2023-05-09"),
    of_lions=("The zoo spoke of 12 dead and said it now counted nine lions.", "12 killed", "2023-05-09"),
    it_was=("Fire killed 12. It was nine on Sunday.", "9 killed", "2023-05-07"),
    it_stood_at=("The toll is 12. It stood at nine late on Sunday.", "9 killed", "2023-05-07"),
    it_was_so_far_away=("Fire killed 12. It was nine miles off.", "12 killed", "2023-05-09"),
    too_far_back=("Fire killed 12. The mill is old. It was 14.", "12 killed", "2023-05-09"),
    nothing_counted_before=("The guests were late. Police put the number at 14.", "", ""),
    some_of_them=("Fire killed 12. Nine of them were cooks.", "9 killed", "2023-05-09"),
    some_of_others=("Fire killed 12. Police held 30 men, nine of them cooks.", "12 killed", "2023-05-09"),
    some_of_either=("Fire killed 12 and hurt 40. Nine of them sued.", "40 injured", "2023-05-09"),
    an_initial_count=(
        "It gave an early count of 12 dead. An initial count of nine was wrong.",
        "9 killed",
        "../2023-05-09",
    ),
    rose_to_it_on_a_day=("The toll rose to 14 on Sunday.", "14 killed", "2023-05-07"),
    by_a_day=("By Sunday night the toll was 14.", "14 killed", "2023-05-07"),
    as_of_a_day=("Twelve dead and nine missing as of 3 May.", "9 missing", "2023-05-03"),
    the_day_of_the_event_itself=("Fire killed 14 on Sunday.", "14 killed", "2023-05-09"),
)
def test_reads_another_count_and_its_day(text: str, count: str, as_of: str) -> None:
    claims = read_typed(DATELINE + text)
    last = [(f"{c.best:.0f} {c.measure.partition('.')[2]}", c.as_of) for c in claims if c.best is not None][-1:]
    assert last == ([(count, as_of)] if count else [])


PUMPED = "Norland pumped 1.2 million barrels a day in March, the ministry said. "


@cases(
    ("text", "level"),
    put_the_figure=("Tanker trackers put the figure at 900,000 barrels a day.", 900_000),
    estimate_it=("Analysts estimate it at about 900,000 barrels a day.", 900_000),
    said_it_was_without_a_unit=("OPEC said it was 800,000.", 800_000),
    whose_estimate=("The IEA’s own estimate was 1.05 million bpd.", 1_050_000),
    the_true_figure=("The true figure is closer to 700,000 bpd.", 700_000),
    of_exports=("Trackers put the figure for exports at 900,000 bpd.", 1_200_000),
    beside_a_rival=("It exports oil, and trackers put the figure at 900,000 bpd.", 1_200_000),
    far_smaller=("The army put the number at 60.", 1_200_000),
    of_something_else=("The army put the number at 800,000 men.", 1_200_000),
    too_far_back=("Rain fell. OPEC put the figure at 800,000 bpd.", 1_200_000),
)
def test_reads_another_figure_of_a_level(text: str, level: float) -> None:
    last = read_typed(DATELINE + PUMPED + text)[-1]
    assert (last.best, last.unit, last.actor, last.event_date) == (level, "barrel/day", "Norland", "2023-03")
