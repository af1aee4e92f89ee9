"""One document -> its claims: spans that hold, sources, and nothing from captions or bylines."""

from __future__ import annotations

import pickle
import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis.context.claims import read_all_claims, read_claims
from analysis.declared.vocabulary import load_judgment
from analysis.documents.rawtexts import read_documents
from analysis.ground.judgment import InputError
from analysis.ground.model import Claim, Document
from analysis.inputs.manifests import Entry
from tests.conftest import DATA, JUDGMENT, cases

ARTICLE = """\
Ferry fire kills 12 off Kandos
By Ana Ruiz
March 12, 2024

A fire on a ferry killed 12 people off Kandos on Monday, the coast guard said. \
"We counted 40 survivors," Captain Luis Mora said.

Rescuers have pulled 40 people from the water.
"""


def read(text: str) -> list[Claim]:
    return [
        claim
        for document in read_documents(text.encode("utf-8", "replace"), "x.txt")
        for claim in read_claims(document, JUDGMENT)
    ]


def find_figure(claims: list[Claim], value: str) -> Claim:
    return next(c for c in claims if c.kind == "figure" and c.value_text == value and c.evidence.startswith("killed"))


def test_a_figure_holds_its_own_words() -> None:
    figure = find_figure(read(ARTICLE), "12")
    assert figure.evidence == "killed 12 people"
    assert (figure.measure, figure.counted, figure.unit, figure.best) == ("casualties.killed", "people", "person", 12)
    assert ARTICLE[figure.sentence_start : figure.sentence_end].startswith("A fire on a ferry")
    assert figure.event_date == "2024-03-11"
    assert figure.source == "coast guard"


def test_every_span_is_its_text() -> None:
    claims = read(ARTICLE)
    assert claims
    for claim in claims:
        assert ARTICLE[claim.start : claim.end] == claim.evidence
        assert claim.sentence_start <= claim.start < claim.end <= claim.sentence_end
        if claim.value_start is not None:
            assert ARTICLE[claim.value_start : claim.value_end] == claim.value_text


def test_every_quantity_is_a_claim_typed_or_not() -> None:
    assert [c.measure for c in read(ARTICLE) if c.value_text == "40"] == ["", ""]


def test_a_quotation_has_its_speaker() -> None:
    (quotation,) = [c for c in read(ARTICLE) if c.kind == "quotation"]
    assert quotation.evidence.startswith("We counted 40 survivors")
    assert (quotation.source, quotation.mode) == ("Luis Mora", "quoted")


def test_reported_speech_is_a_statement() -> None:
    statements = [c for c in read(ARTICLE) if c.kind == "statement"]
    assert [c.source for c in statements] == ["coast guard"]
    assert "killed 12 people" in statements[0].evidence


def test_the_outlets_own_voice_has_no_span() -> None:
    claim = next(c for c in read(ARTICLE) if c.evidence.startswith("40 people"))
    assert (claim.mode, claim.source_kind, claim.source_start, claim.source_end) == ("own_voice", "outlet", None, None)


@cases(
    ("text", "source"),
    a_storm_claims_nothing_in_words=("The storm claimed at least 40 lives.", ""),
    but_somebody_does=("Luis Mora claimed 40 lives were lost.", "Luis Mora"),
    put_at=("Luis Mora put the dead at 40.", "Luis Mora"),
    put_to_death=("The mob put 40 men to death.", ""),
    a_bomb_went_off_and_claimed=("Hours later a bomb went off and claimed the lives of 40 men.", ""),
    a_study_estimates=("A study by clinics estimates the death toll at 40.", "study by clinics"),
)
def test_what_a_topic_counts_is_not_said_by_its_verb(text: str, source: str) -> None:
    (claim,) = [claim for claim in read(text) if claim.kind == "figure"]
    assert (claim.measure, claim.source) == ("casualties.killed", source)


def test_claims_are_in_order_and_named_once() -> None:
    claims = read(ARTICLE)
    assert [(c.start, c.end) for c in claims] == sorted((c.start, c.end) for c in claims)
    assert len({c.claim_id for c in claims}) == len(claims)
    assert all(len(c.claim_id) == 10 for c in claims)


def test_a_caption_claims_nothing() -> None:
    caption = "Rescuers carry 77 people ashore in Kandos.\nPhoto: AFP / Ana Ruiz\n"
    claims = read(ARTICLE.replace("\nRescuers have", f"\n{caption}\nRescuers have"))
    assert claims
    assert all(c.value_text != "77" for c in claims)


def test_an_articles_claims_are_the_same_wherever_it_stands() -> None:
    alone, moved = read(ARTICLE), read("\n\n" + ARTICLE + "\n\n")
    assert [c.claim_id for c in alone] == [c.claim_id for c in moved]
    assert [c.start + 2 for c in alone] == [c.start for c in moved]


def test_a_document_without_claims() -> None:
    assert read("The harbour lay still.\n") == []


def test_a_text_that_breaks_off_is_read() -> None:
    (claim,) = read("Nine people died in Brod. The mayor of the town spoke on Monday 9 June after")
    assert claim.evidence == "Nine people died"


def test_documents_read_together_claim_what_each_claims_alone() -> None:
    texts = (
        ARTICLE,
        "The harbour lay still.\n",
        'He denied it. "We lost 3 boats," she said.\n',
        ARTICLE.replace("12", "15"),
    )
    documents = [document for text in texts for document in read_documents(text.encode(), "x.txt")]
    assert read_all_claims(documents, JUDGMENT) == [read_claims(document, JUDGMENT) for document in documents]
    assert read_all_claims([], JUDGMENT) == []


def test_judgment_travels_to_other_processes() -> None:
    judgment = pickle.loads(pickle.dumps(JUDGMENT))
    (document,) = read_documents(ARTICLE.encode(), "x.txt")
    assert read_claims(document, judgment) == read(ARTICLE)


def test_missing_judgment_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="lexicon"):
        load_judgment(tmp_path)


def test_units_of_the_data_folder_are_read(tmp_path: Path) -> None:
    units = (DATA / "units.toml").read_text(encoding="utf-8")
    for name in ("topics", "lexicon.toml"):
        (tmp_path / name).symlink_to(DATA / name)
    (tmp_path / "units.toml").write_text(f'[[unit]]\nname = "cord"\nforms = ["cords"]\n{units}', encoding="utf-8")
    (document,) = read_documents(b"The mill burnt 300 cords of wood.", "x.txt")
    assert [c.unit for c in read_claims(document, load_judgment(tmp_path)) if c.kind == "figure"] == ["cord"]
    assert [c.value_text for c in read_claims(document, load_judgment(tmp_path))] == ["300 cords"]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_true_spans(text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    if not text.replace("\u200b", "").replace("\ufeff", "").strip():  # nothing that shows
        return
    for claim in read(text):
        assert text[claim.start : claim.end] == claim.evidence
        assert claim.start < claim.end


WORDS = st.sampled_from(
    "12 three 1.2 million people soldiers were killed wounded died dead death toll rose to of and , ; : ( ) - \" ' . [ "
    "] said a guard by in March 2024 who had not could output barrels a day fell from 41 kill killing no one\n".split(
        " "
    )
)


@settings(max_examples=250, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
@example("12 death could")
def test_any_order_of_words_gives_true_spans(text: str) -> None:
    if not text.strip():
        return
    for claim in read(text):
        assert text[claim.start : claim.end] == claim.evidence


@cases(
    ("published", "text", "days"),
    an_end_behind_per=("", "The wolves have killed 12 sheep per", [""]),
    a_list_that_ends_in_nought=("", "They took between 6, 4 and 0 million barrels.", ["", "", ""]),
    a_day_below_a_decade=("", "It went on in the 1990s.\n\n3 May: A bomb killed 12 guards in Brod.\n", [""]),
    no_leap_year=(
        "2023-05-06",
        "A bomb killed 12 on 29 February last year, two days after a quake killed 3.",
        ["", ""],
    ),
    before_year_one=("2020-05-06", "Wolves killed 41 in the 9,000 years to 2019.", ["2019"] * 2),
    a_day_unknown=("2024-05-XX", "KULA, May 4 - A bomb killed 12 on 3 May.", ["2024-05-03"]),
    an_open_time=("2024-05/..", "KULA, May 4 - A bomb killed 12 on 3 May.", [""]),
)
def test_what_has_no_day_or_end_ends_no_run(published: str, text: str, days: list[str]) -> None:
    entries = [Entry("x.txt", published=published)]
    documents = [d for d in read_documents(text.encode(), "x.txt", entries) if isinstance(d, Document)]
    found = [c for claims in read_all_claims(documents, JUDGMENT) for c in claims if c.kind == "figure"]
    assert [claim.event_date for claim in found] == days


@cases(
    ("unit", "length"),
    digits=("12 ", 2_500),
    conjunctions=("and ", 10_000),
    quotes=('"', 10_000),
    triggers=("killed ", 10_000),
    victims=("12 people were killed and ", 2_500),
    singles=("a guard and ", 10_000),
    joined_triggers=("killed or ", 10_000),
    parts=("of the 40 ", 5_000),
    clauses=("he said that 12 were killed on Monday since the war began, ", 2_500),
)
def test_time_is_linear(unit: str, length: int) -> None:
    def measure(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        read(text)
        return time.process_time() - start

    measure(1_000)
    short, long = min(measure(length) for _ in range(3)), measure(8 * length)
    assert long < 24 * short + 0.5


def test_a_figure_without_a_measure_is_dated_by_its_own_clause() -> None:
    text = "The yard, founded in 1998, has 300 cranes and built 40 ships in 2022."
    dated = {claim.counted: (claim.event_date, claim.date_basis) for claim in read(text) if claim.kind == "figure"}
    assert dated == {"cranes": ("", "unknown"), "ships": ("2022", "stated")}


@cases(
    ("text", "dates"),
    of_what_it_came_from=("A barrel fetched $10, up from $6 in 2019.", ["", "2019"]),
    from_the_same_period=("Sales rose 9% from the same period in 2019.", [""]),
    from_a_place=("Sales rose to 9,000 tonnes from the yard in 2019.", ["2019"]),
    on_the_same_period=("Sales were up 9% on the same period of 2019.", [""]),
    from_is_before=("In 2019 sales rose from 8,000 tonnes to 9,000 tonnes.", ["", "2019"]),
    from_is_not_of_what_it_went_to=(
        "Sales have dropped since 2019 from 9,000 tonnes to 8,000 tonnes in 2022.",
        ["", "2022"],
    ),
    from_and_to=("Sales rose from 8,000 tonnes in 2019 to 9,000 tonnes in 2022.", ["2019", "2022"]),
    ranged_from=("In 2019 sales ranged from 8,000 tonnes to 9,000 tonnes.", ["2019"]),
    agreed_to_cut=("They agreed in 2019 to cut sales by 9,000 tonnes.", [""]),
    as_of_a_day=("Sales came to 9,000 tonnes as of 1 May 2022.", ["2022-05-01"]),
    in_a_month_alone=("In May 2022 alone, sales came to 9,000 tonnes.", ["2022-05"]),
    in_a_period=("In the January-May period of 2022, the yard sold 9,000 tonnes.", ["2022-01/2022-05"]),
    not_of_a_clause_before=("In May 2022, when it closed, sales came to 9,000 tonnes.", [""]),
    agreed_a_cut=("They agreed in 2019 a cut of 9,000 tonnes.", ["2019"]),
)
def test_the_date_of_what_a_figure_came_from_is_not_its_own(text: str, dates: list[str]) -> None:
    figures = [claim for claim in read(f"The yard opened.\n\n{text}") if claim.kind == "figure" and claim.unit]
    assert [claim.event_date for claim in figures] == dates


def test_many_dates_in_one_sentence_cost_linear_time() -> None:
    text = "12 May 2020 5 boats " * 1500
    start = time.process_time()
    assert read(text)
    assert time.process_time() - start < 8
