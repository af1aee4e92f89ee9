"""What the corpus asks and does not answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from analysis.answers.facts import Answer
from analysis.doubts.gaps import Ask, find_gaps, read_asks, say_figure
from analysis.ground.judgment import InputError
from analysis.ground.model import Claim, DateMention, Fact
from tests.conftest import DATA, cases, make_document

KEPT = DATA / "gaps.toml"
TEXT = "A drone strike on the depot killed 12 people, officials said."


def claim(name: str = "c1", measure: str = "casualties.killed", **known: Any) -> Claim:
    cells: dict[str, Any] = {
        "low": 12.0, "best": 12.0, "high": 12.0, "bound": "exact", "unit": "person", "sentence_end": len(TEXT),
        "actor": "rebels", "event_date": "2024-03-02", "source": "the army", "source_kind": "named",
        "start": 28, "end": 44, "value_text": "12",
    } | known  # fmt: skip
    return Claim(name, "a", "a.txt", "figure", measure, **cells)


def fact(**known: Any) -> Fact:
    cells: dict[str, Any] = {
        "fact_id": "f1", "measure": "casualties.killed", "subject": "people killed", "place": "", "unit": "person",
        "event_date": "2024-03-02", "low": 12, "best": 12, "high": 12, "status": "single", "why": "", "reasons": "",
        "documents": 1, "outlets": 1, "origins": 1, "claim_ids": "c1", "time_scope": "event",
    } | known  # fmt: skip
    return Fact(**cells)


def ask(*claims: Claim, row: Fact | None = None) -> list[str]:
    document = make_document("a", TEXT)
    return [gap.question for gap in find_gaps([row or fact()], claims, [document], read_asks(KEPT))]


INJURED = claim("c2", "casualties.injured")


def test_asks_nothing_where_all_is_said() -> None:
    assert ask(claim(), INJURED) == []


@cases(
    ("known", "row", "question"),
    a_strike_without_an_actor=(
        {"actor": ""},
        {},
        "Who did it? No text names who is behind 12 people killed on 2 March 2024.",
    ),
    a_figure_without_a_date=({"event_date": ""}, {"event_date": ""}, "When was it? No text dates 12 people killed."),
    one_unnamed_source=(
        {"source": "officials", "source_kind": "unnamed"},
        {},
        "Who says so, by name? The only source of 12 people killed on 2 March 2024 is “officials”.",
    ),
)
def test_asks(known: dict[str, Any], row: dict[str, Any], question: str) -> None:
    assert ask(claim(**known), INJURED, row=fact(**row)) == [question]


def test_asks_what_would_settle_a_conflict() -> None:
    other = claim("c0", low=9.0, best=9.0, high=9.0)
    row = fact(status="conflicting", low=9, best=9, claim_ids="c0 c1")
    assert ask(claim(), other, INJURED, row=row) == [
        "Which figure holds? A statement that names place, date and source of each would settle nine or 12 people "
        "killed on 2 March 2024."
    ]


def test_asks_for_the_injured() -> None:
    (question,) = ask(claim())
    assert question.startswith("How many were injured?")


@cases(
    ("told", "asked"),
    another_article_tells_the_injured_of_that_day=({"place": "Orsk"}, False),
    those_of_another_day=({"place": "Orsk", "event_date": "2024-03-03"}, True),
    those_of_another_place=({"place": "Varna"}, True),
)
def test_asks_for_the_injured_that_no_article_tells(told: dict[str, Any], asked: bool) -> None:
    injured = fact(fact_id="f2", measure="casualties.injured", claim_ids="c9", **told)
    document = make_document("a", TEXT)
    gaps = find_gaps([fact(place="Orsk"), injured], [claim(place="Orsk")], [document], read_asks(KEPT))
    assert [gap.question.startswith("How many were injured?") for gap in gaps] == [True] * asked


def test_asks_nothing_of_what_happened_long_before_it_is_told() -> None:
    assert ask(claim(actor=""), row=fact(event_date="1998", as_of="2024-03-02")) == []
    assert ask(claim(actor=""), row=fact(as_of="2024-03-03")) != []


def test_does_not_ask_for_the_name_of_a_source_without_words() -> None:
    assert ask(claim(source="", source_kind="unnamed"), INJURED) == []


def test_does_not_ask_who_did_what_nobody_did() -> None:
    text = "A landslide killed 12 people."
    document = make_document("a", text)
    assert list(find_gaps([fact()], [claim(actor=""), INJURED], [document], read_asks(KEPT))) == []


@cases(
    "text",
    a_name_before="In March U.S. forces struck a depot in an attack that killed 12 people.",
    a_name_after_by="A strike on a depot by the Ruritanian army killed 12 people.",
)
def test_does_not_ask_who_where_a_name_stands(text: str) -> None:
    document = make_document("a", text)
    known = {"actor": "", "sentence_end": len(text)}
    assert list(find_gaps([fact()], [claim(**known), INJURED], [document], read_asks(KEPT))) == []


def test_asks_nothing_of_a_replaced_figure() -> None:
    assert ask(claim(actor=""), row=fact(status="superseded")) == []


@cases(
    "known",
    a_body_is_named={"source": "the coast guard", "source_kind": "unnamed"},
    nobody_was_hurt={"best": 0.0, "low": 0.0, "high": 0.0, "actor": ""},
)
def test_asks_no_idle_question(known: dict[str, Any]) -> None:
    row = fact(best=known.get("best", 12.0))
    assert ask(claim(**known), INJURED, row=row) == []


def test_asks_for_no_date_where_one_stands_beside() -> None:
    text = "It rained on 2 March 2024. A strike killed 12 people."
    document = make_document("a", text, dates=(DateMention(13, 25, "2024-03-02", "stated"),))
    undated = [claim(event_date="", sentence_start=27, sentence_end=len(text), start=36, end=52), INJURED]
    assert list(find_gaps([fact(event_date="")], undated, [document], read_asks(KEPT))) == []
    bare = replace(document, dates=())
    assert len(list(find_gaps([fact(event_date="")], undated, [bare], read_asks(KEPT)))) == 1


def test_asks_a_document_few_questions_of_a_kind() -> None:
    claims = [claim(f"c{n}", event_date="") for n in range(9)]
    rows = [fact(fact_id=f"f{n}", claim_ids=f"c{n}", event_date="") for n in range(9)]
    assert len(list(find_gaps(rows, [*claims, INJURED], [], read_asks(KEPT)))) == 3


@cases(
    ("best", "bound", "text", "said"),
    one=(1.0, "exact", "a", "one person killed"),
    dozens=(None, "vague", "dozens", "dozens of people killed"),
    many=(12.0, "exact", "12", "12 people killed"),
)
def test_says_a_figure(best: float | None, bound: str, text: str, said: str) -> None:
    counted = claim(best=best, low=best, high=best, bound=bound, value_text=text)
    assert say_figure(Answer(fact(best=best, event_date=""), [counted])) == said


def test_points_to_the_span_that_raises_the_question() -> None:
    asks = [Ask("companion", ("casualties.*",), "How many?", None, "casualties.injured")]
    (gap,) = find_gaps([fact()], [claim()], [], asks)
    assert (gap.fact_id, gap.document_id, gap.start, gap.end) == ("f1", "a", 28, 44)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[ask]]\nmissing = "when"\nmeasures = ["*"]\nquestion = "?"\n', "'ask.missing' is 'when'"),
        ('[[ask]]\nmissing = "date"\nquestion = "?"\n', "line 1: missing key 'measures'"),
        ('[[ask]]\nmissing = "date"\nmeasures = ["*"]\nquestion = "{fact}?"\n', "line 4: '{fact}' in question"),
        ('[[ask]]\nmissing = "companion"\nmeasures = ["*"]\nquestion = "?"\n', "stand together or not at all"),
    ],
)
def test_refuses_a_broken_file(text: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "gaps.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as error:
        read_asks(path)
    assert message in str(error.value)


def test_keeps_the_bounds_of_figures_that_exclude_each_other() -> None:
    rivals = [claim(), claim("c2", best=20.0, low=20.0, high=None, bound="at_least"), claim("c3", best=15.0)]
    row = fact(status="conflicting", claim_ids="c1 c2 c3", high=None)
    assert say_figure(Answer(row, rivals)) == "12, 15 or at least 20 people killed on 2 March 2024"
