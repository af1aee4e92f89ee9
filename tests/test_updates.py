"""Which counts later ones replace: totals that grew, corrections, figures taken back, titles and their texts."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from analysis.ground.model import Claim, MeasureRow, Part
from tests.conftest import RAID, cases, document, figure, find_facts, make_document, told


def test_lets_a_later_total_of_the_same_source_replace_the_earlier() -> None:
    total = {"time_scope": "running_total", "place": "Gaza", "source": "the ministry", "source_kind": "named"}
    claims = [
        figure("c1", "a", 87, "at_least", **total, as_of="2025-12-01"),
        figure("c2", "b", 114, "at_least", **total, as_of="2026-01-02"),
    ]
    facts = find_facts(claims, [document("a"), document("b")])
    assert {fact.best: fact.status for fact in facts} == {87: "superseded", 114: "single"}
    old = next(fact for fact in facts if fact.best == 87)
    assert old.why == "The same source gave a later figure, at least 114, as of 2 January 2026."


def test_takes_an_earlier_total_of_a_sentence_for_the_same_count() -> None:
    text = "The toll rose to 19, the port authority said, up from 11 earlier."
    said = {"time_scope": "running_total", "source": "port authority", "source_kind": "named", "mode": "reported"}
    claims = [
        figure("c1", "a", 19, as_of="2025-03-04", **told(text, "19"), **said),
        figure("c2", "a", 11, as_of="../2025-03-04", **told(text, "11"), **said),
    ]
    found = find_facts(claims, [document("a", text, published="2025-03-04")])
    assert sorted((fact.best, fact.status) for fact in found) == [(11, "superseded"), (19, "single")]


def tell_toll(name: str, text: str, *numbers: float, day: str = "2016-05-04", **known: Any) -> list[Claim]:
    """A claim of each number where it stands in a text, all of one sentence."""
    cells = {"place": "Quillay", "event_date": "2016-05-04", "as_of": day, **known}
    return [
        figure(f"{name}{number:g}", name, number, **told(text, f"{number:g}"), **cells,
               value_start=text.index(f"{number:g}"), value_end=text.index(f"{number:g}") + 2)
        for number in numbers
    ]  # fmt: skip


@cases(
    ("text", "numbers", "why"),
    corrected=("CORRECTED-The burst dam of Quillay killed 26", [26], "A correction of 4 May 2016 puts it at 26."),
    to_from=("(Corrects toll to 26 from 36) The burst dam of Quillay", [26, 36],
        "A correction of 4 May 2016 puts it at 26."),
    earlier_version=("The burst dam of Quillay killed 26. An earlier version of this story said 36 died.", [26, 36],
        "A correction of 4 May 2016 puts it at 26."),
    another_count=("The burst dam of Quillay killed 26", [26], ""),
)  # fmt: skip
def test_a_correction_replaces_what_it_takes_back(text: str, numbers: list[float], why: str) -> None:
    first = "The burst dam of Quillay killed 36 people."
    claims = [*tell_toll("a", first, 36), *tell_toll("b", text, *numbers)]
    if not why:
        claims[0] = replace(claims[0], source="mayor", source_kind="unnamed", mode="reported")
    documents = [document("a", first), document("b", text, published="2016-05-04", outlet="A")]
    documents[0] = replace(documents[0], outlet="A")
    claims = [c if c.source else replace(c, source="A", source_kind="outlet", mode="own_voice") for c in claims]
    found = find_facts(claims, documents)
    assert [f.why for f in found if f.status == "superseded"] == [why] * bool(why)
    assert 26 in {f.best for f in found if f.status != "superseded"}


def test_what_a_correction_takes_back_replaces_nothing_when_told_again() -> None:
    correction = "(Corrects toll to 26 from 36) The burst dam of Quillay killed 26 people."
    late = "The burst dam of Quillay killed 36 people, the mayor said."
    mayor = {"source": "mayor", "source_kind": "unnamed", "mode": "reported"}
    claims = [*tell_toll("b", correction, 26, 36, **mayor), *tell_toll("c", late, 36, day="2016-05-05", **mayor)]
    documents = [document("b", correction, published="2016-05-04"), document("c", late, published="2016-05-05")]
    found = find_facts(claims, documents)
    assert {(f.best, f.status) for f in found} == {(36, "superseded"), (26, "single")}


def test_takes_an_earlier_toll_for_that_of_the_title() -> None:
    title, lead = "Dam toll put at 26\n\n", "The dead of the burst dam are 26, after an earlier figure of 36."
    text = title + lead + " Nobody else is missing."
    bare = {"time_scope": "running_total", "counted": ""}
    claims = [
        figure("c1", "a", 26, as_of="2016-05-04", **told(text, "26"), **bare),
        figure("c2", "a", 36, as_of="../2016-05-04", **told(text, "36", sentence_start=len(title)), **bare),
    ]
    found = {fact.best: fact.status for fact in find_facts(claims, [document("a", text)])}
    assert found == {26: "single", 36: "superseded"}


def test_what_is_replaced_still_tells_where_and_when() -> None:
    rows = [
        figure("c1", "a", 54, **(RAID | {"source": "army", "origin_id": "o1", "as_of": "2024-03-02"})),
        figure(
            "c2", "b", 72, **(RAID | {"source": "army", "origin_id": "o1", "as_of": "2024-03-04", "event_date": ""})
        ),
    ]
    found = {fact.best: fact for fact in find_facts(rows, [document("a"), document("b")])}
    assert (found[72].status, found[72].event_date, found[72].place) == ("single", rows[0].event_date, rows[0].place)


def test_a_replaced_title_takes_the_same_figure_of_its_article_with_it() -> None:
    rows: list[tuple[str, float, dict[str, Any]]] = [
        ("a", 54, {"source": "", "mode": "own_voice"}),
        ("a", 54, {"source": "Reuters"}),
        ("b", 72, {"source": "Health Ministry", "role": "level", "as_of": "2024-03-03"}),
    ]
    assert list_statuses(rows) == {54: "superseded", 72: "single"}


def test_what_is_told_about_some_month_replaces_nothing_of_a_day() -> None:
    rows: list[tuple[str, float, dict[str, Any]]] = [
        ("a", 54, {"source": "army", "as_of": "2024-03-09"}),
        ("b", 72, {"source": "army", "as_of": "2024-03~"}),
    ]
    assert list_statuses(rows) == {54: "conflicting", 72: "conflicting"}


def list_statuses(rows: list[tuple[str, float, dict[str, Any]]], **texts: str) -> dict[float | None, str]:
    """The status of each figure: rows of document, figure and what else is known, told of one raid on three days."""
    days = {"a": "2024-03-02", "b": "2024-03-03", "c": "2024-03-04"}
    claims = [
        figure(f"c{n}", name, best, **(RAID | {"as_of": days[name], "start": 50 * n} | known))
        for n, (name, best, known) in enumerate(rows)
    ]
    found = find_facts(claims, [document(name, texts.get(name, ""), published=day) for name, day in days.items()])
    statuses = {claim_id: fact.status for fact in found for claim_id in fact.claim_ids.split()}
    return {claim.best: statuses[claim.claim_id] for claim in claims}


@cases(
    ("names", "statuses"),
    one_ministry_by_three_names=(
        ("health officials", "Health Ministry in Tarmo", "ministry of health"),
        ("superseded", "superseded", "single"),
    ),
    part_of_a_name=(("ministry", "the Health Ministry", "army"), ("superseded", "conflicting", "conflicting")),
    letters=(("UNGR", "disaster agency UNGR", "disaster agency"), ("superseded", "superseded", "single")),
    two_ministries=(("Health Ministry", "Interior Ministry", "ministry"), ("conflicting",) * 3),
    any_officials=(("local officials", "army officials", "officials"), ("conflicting",) * 3),
    office=(("governor's office", "Governor Ana Ruiz", "governor"), ("superseded", "superseded", "single")),
)
def test_knows_one_source_by_its_names(names: tuple[str, str, str], statuses: tuple[str, str, str]) -> None:
    rows: list[tuple[str, float, dict[str, Any]]] = [
        (document_id, best, {"source": name})
        for document_id, best, name in zip("abc", (54, 68, 72), names, strict=True)
    ]
    assert tuple(list_statuses(rows).values()) == statuses


def test_knows_who_holds_an_office_by_the_crediting_words() -> None:
    text = "Governor Ana Ruiz said 54 had died."
    span = {"source": "Ana Ruiz", "source_start": 0, "source_end": len("Governor Ana Ruiz")}
    assert list_statuses([("a", 54, span), ("b", 68, {"source": "governor's office"})], a=text) == {
        54: "superseded",
        68: "single",
    }


@cases(
    ("earlier", "status"),
    the_count_that_it_names=([("a", 61, {"source": "police"})], "superseded"),
    a_count_of_nobody=([("a", 61, {"mode": "own_voice", "source": ""})], "superseded"),
    a_lower_count_of_nobody=([("a", 60, {"mode": "own_voice", "source": ""})], "superseded"),
    not_that_of_another_source=([("a", 74, {"source": "Red Cross"})], "conflicting"),
    not_a_higher_one=([("a", 81, {"mode": "own_voice", "source": ""})], "conflicting"),
    not_a_later_one=([("c", 60, {"mode": "own_voice", "source": ""})], "conflicting"),
)
def test_replaces_what_a_count_has_outgrown(earlier: list[tuple[str, float, dict[str, Any]]], status: str) -> None:
    said = {"source": "health ministry", "time_scope": "running_total", "sentence_end": 90}
    rows = [
        *earlier,
        ("b", 79, said | {"role": "level"}),
        ("b", 61, said | {"as_of": "../2024-03-03"}),
    ]
    rows[1] = ("b", 79, rows[1][2] | {"start": 10})
    assert list_statuses([(n, best, known) for n, best, known in rows])[earlier[0][1]] == status


@cases(
    ("earlier", "later", "status"),
    a_total_told_as_known=({}, {}, "superseded"),
    not_a_rivals=({"source": "police", "mode": "reported"}, {}, "conflicting"),
    not_by_a_rivals=({}, {"source": "police", "mode": "reported"}, "conflicting"),
    not_by_a_rumour=({}, {"hedge": "reportedly"}, "conflicting"),
    not_the_toll_of_one_event=({"time_scope": "event"}, {}, "single"),
)
def test_a_total_outgrows_an_earlier_one(earlier: dict[str, Any], later: dict[str, Any], status: str) -> None:
    told = {"source": "", "mode": "own_voice", "time_scope": "running_total"}
    rows = [
        ("a", 46, told | {"event_date": "2024-01-21/2024-03-02", "as_of": "2024-03-02"} | earlier),
        ("b", 55, told | {"event_date": "2024-01/2024-03-05", "as_of": "2024-03-05"} | later),
    ]
    claims = [figure(f"c{n}", name, best, **(RAID | known)) for n, (name, best, known) in enumerate(rows)]
    found = find_facts(claims, [document(name) for name in "ab"])
    assert next(fact.status for fact in found if "c0" in fact.claim_ids) == status


def test_replaces_with_a_lead_its_title_and_its_copies() -> None:
    army = {"source": "army", "origin_id": "o1"}
    rows = [
        ("a", 54, army),
        ("a", 54, {"source": "", "mode": "own_voice", "origin_id": "o1"}),
        ("b", 54, {"source": "A", "origin_id": "o1"}),
        ("c", 72, {"source": "army"}),
    ]
    claims = [
        figure(f"c{n}", name, best, **(RAID | {"as_of": f"2024-03-0{'abc'.index(name) + 2}"} | known))
        for n, (name, best, known) in enumerate(rows)
    ]
    found = find_facts(claims, [document(name) for name in "abc"])
    assert {fact.best: (fact.status, len(fact.claim_ids.split())) for fact in found} == {
        54: ("superseded", 3),
        72: ("single", 1),
    }


def test_takes_the_count_that_is_said_to_have_grown_for_the_later_of_a_day() -> None:
    rows: list[tuple[str, float, dict[str, Any]]] = [
        ("a", 54, {"source": "health officials", "origin_id": "o1"}),
        ("b", 54, {"source": "health officials", "origin_id": "o1"}),  # printed a day later
        ("c", 68, {"source": "Health Ministry", "role": "level", "as_of": "2024-03-03"}),
    ]
    assert list_statuses(rows) == {54: "superseded", 68: "single"}


def test_replaces_a_passing_count_by_a_later_one_of_anybody() -> None:
    row = MeasureRow("harm.missing", "harm", "Harm", "person missing", "people missing", "event", "yes")
    known = RAID | {"measure": row.measure}
    claims = [
        figure("c1", "a", 9, **known | {"source": "coastguard", "as_of": "2024-03-02"}),
        figure("c2", "b", 6, **known | {"source": "", "mode": "own_voice", "as_of": "2024-03-03"}),
        figure("c3", "c", 7, **known | {"source": "police", "as_of": "2024-03-03"}),
    ]
    found = find_facts(claims, [document(name) for name in "abc"], None, {row.measure: row})
    assert {fact.claim_ids: fact.status for fact in found} == {"c1": "superseded", "c2 c3": "conflicting"}


def test_keeps_another_source_of_a_replaced_figure() -> None:
    rows: list[tuple[str, float, dict[str, Any]]] = [
        ("a", 54, {"source": "army"}),
        ("b", 54, {"source": "Red Cross"}),
        ("c", 72, {"source": "army"}),
    ]
    claims = [
        figure(f"c{n}", name, best, **(RAID | {"as_of": f"2024-03-0{n + 2}"} | known))
        for n, (name, best, known) in enumerate(rows)
    ]
    found = find_facts(claims, [document(name) for name in "abc"])
    assert sorted((fact.status, fact.claim_ids) for fact in found) == [("conflicting", "c1 c2"), ("superseded", "c0")]


@cases(
    ("other", "status"),
    a_toll_without_a_noun=({}, "superseded"),
    people_may_be_more_than_the_workers=({"counted": "people"}, "single"),
    a_toll_of_another_week=({"event_date": "2025-09-15/2025-09-21"}, "single"),
    a_toll_far_higher=({"best": 40.0}, "single"),
)
def test_takes_a_bare_toll_for_that_of_the_workers_before(other: dict[str, Any], status: str) -> None:
    text = "Refinery fire: the toll of last week's fire at Elias has risen to six."
    span = told(text, "toll of last week's fire at Elias has risen to six")
    toll = {"event_date": "2025-09-29/2025-10-05", "date_text": "last week", "time_scope": "running_total",
            "place": "Elias", "counted": "", "role": "level", "as_of": "2025-10-10"}  # fmt: skip
    workers = {"event_date": "2025-09-30", "place": "the Elias refinery", "counted": "workers", "as_of": "2025-10-03"}
    claims = [figure("c1", "a", 4, **workers), replace(figure("c2", "b", 6, **span, **toll), **other)]
    found = find_facts(claims, [document("a"), document("b", text)])
    assert next(fact.status for fact in found if fact.best == 4) == status


def test_lets_no_other_source_replace_a_total() -> None:
    text = "So many have been killed since the bombing of the strip began."
    total = {"time_scope": "running_total", "place": "Gaza", "source_kind": "named"}
    claims = [
        figure("c1", "a", 87, **total, source="the ministry", as_of="2025-12-01", **told(text, "killed")),
        figure("c2", "b", 114, **total, source="a monitor", as_of="2026-01-02", **told(text, "killed")),
    ]
    (fact,) = find_facts(claims, [document("a", text), document("b", text)])
    assert (fact.status, fact.low, fact.high) == ("conflicting", 87, 114)
    assert "running total: the count may have grown between 1 December 2025 and 2 January 2026" in fact.reasons


def test_a_figure_that_agrees_with_the_lowered_one_is_not_replaced() -> None:
    texts = "The police cut the toll of the fire in Ovrea to 97 from 115.", "The toll of the fire in Ovrea fell to 97."
    shared = {"time_scope": "running_total", "counted": "", "place": "Ovrea", "event_date": "2023-08"}
    claims = [
        figure("c1", "a", 97, as_of="2023-09-17", source="police", mode="reported", **told(texts[0], "97"), **shared),
        figure(
            "c2", "a", 115, as_of="../2023-09-17", source="police", mode="reported", **told(texts[0], "115"), **shared
        ),
        figure("c3", "b", 97, as_of="2023-09-16", source="governor", mode="reported", **told(texts[1], "97"), **shared),
    ]
    found = find_facts(claims, [document("a", texts[0]), document("b", texts[1])])
    assert [fact.status for fact in found if "c3" in fact.claim_ids] == ["corroborated"]


@cases(
    ("role", "status"),
    told_again=("", "superseded"),
    risen_anew=("level", "conflicting"),
)
def test_a_figure_that_was_lowered_stays_replaced_wherever_it_is_told(role: str, status: str) -> None:
    lowered = "The ministry cut the toll of the fire in Ovrea to 31 from 34."
    again = "The fire in Ovrea killed 34."
    shared = {"time_scope": "running_total", "counted": "", "place": "Ovrea", "event_date": "2016-05-02"}
    credited = {"source": "ministry", "mode": "reported"}
    claims = [
        figure("c1", "a", 31, as_of="2016-05-04", **told(lowered, "31"), **credited, **shared),
        figure("c2", "a", 34, as_of="../2016-05-04", **told(lowered, "34"), **credited, **shared),
        figure("c3", "b", 34, as_of="2016-05-06", role=role, **told(again, "34"), **shared),
    ]
    found = find_facts(claims, [document("a", lowered), document("b", again)])
    assert status in {fact.status for fact in found if "c3" in fact.claim_ids}


def test_a_figure_lowered_twice_stands_at_the_lower() -> None:
    texts = {
        "a": "The ministry cut the toll of the fire in Ovrea from 34 to 31.",
        "b": "The ministry cut the toll of the fire in Ovrea from 34 to 26.",
    }
    shared = {"time_scope": "running_total", "counted": "", "place": "Ovrea", "event_date": "2016-05-02"}
    claims = [
        figure(
            f"{name}{best}", name, best, as_of=as_of, source="ministry", mode="reported",
            **told(texts[name], str(best)), **shared,
        )
        for name, best, as_of in (
            ("a", 34, "../2016-05-04"), ("a", 31, "2016-05-04"), ("b", 34, "../2016-05-04"), ("b", 26, "2016-05-04"),
        )
    ]  # fmt: skip
    found = find_facts(claims, [document(name, text) for name, text in texts.items()])
    assert {fact.best: fact.status for fact in found} == {34: "superseded", 31: "superseded", 26: "single"}


def test_an_undated_article_takes_its_earlier_figure_back() -> None:
    text = "The toll of the fire in Ovrea rose to 41; the mayor had earlier put it at 50."
    shared = {"time_scope": "running_total", "counted": "", "place": "Ovrea", "event_date": ""}
    claims = [
        figure("c1", "a", 41, as_of="", role="level", **told(text, "41"), **shared),
        figure("c2", "a", 50, as_of="../", source="mayor", mode="reported", **told(text, "50"), **shared),
    ]
    found = find_facts(claims, [document("a", text, published="")])
    assert {fact.best: fact.status for fact in found} == {50: "superseded", 41: "single"}


@cases(
    ("best", "day", "status"),
    grew_towards_it=(28, "2016-05-03", "superseded"),
    never_taken_back=(40, "2016-05-03", "conflicting"),
    told_since=(28, "2016-05-05", "conflicting"),
)
def test_what_grew_towards_a_figure_taken_back_goes_with_it(best: int, day: str, status: str) -> None:
    lowered, other = (
        "The ministry cut the toll of the fire in Ovrea to 21 from 34.",
        f"The fire in Ovrea killed {best}.",
    )
    shared = {"time_scope": "running_total", "counted": "", "place": "Ovrea", "event_date": "2016-05-02"}
    claims = [
        figure("c1", "a", 21, as_of="2016-05-04", source="ministry", mode="reported", **told(lowered, "21"), **shared),
        figure(
            "c2", "a", 34, as_of="../2016-05-04", source="ministry", mode="reported", **told(lowered, "34"), **shared
        ),
        figure("c3", "b", best, as_of=day, source="police", mode="reported", **told(other, str(best)), **shared),
    ]
    found = find_facts(claims, [document("a", lowered), document("b", other)])
    assert status in {fact.status for fact in found if "c3" in fact.claim_ids}


@cases(
    ("bound", "status"),
    a_floor=("at_least", "superseded"),
    a_count=("exact", "conflicting"),
)
def test_a_floor_of_the_first_day_yields_to_the_counts_of_the_next(bound: str, status: str) -> None:
    first, next_day, rival = "The fire in Ovrea killed 15.", "The fire in Ovrea killed 31.", "Ovrea's fire killed 34."
    shared = {"counted": "", "place": "Ovrea", "event_date": "2016-05-02"}
    claims = [
        figure("c1", "a", 15, high=None, bound=bound, as_of="2016-05-02", **told(first, "15"), **shared),
        figure("c2", "b", 31, as_of="2016-05-03", **told(next_day, "31"), **shared),
        figure("c3", "c", 34, as_of="2016-05-03", **told(rival, "34"), **shared),
    ]
    found = find_facts(claims, [document("a", first), document("b", next_day), document("c", rival)])
    assert status in {fact.status for fact in found if "c1" in fact.claim_ids}


@cases(
    ("title", "status"),
    a_slip=(46, "superseded"),
    another_count=(90, "single"),
)
def test_a_title_that_its_text_corrects_gives_no_figure(title: int, status: str) -> None:
    text = f"{title} dead in Ovrea fire\n\nThe fire in Ovrea killed 44, the ministry said."
    head = text.index("\n")
    shared = {"counted": "", "place": "Ovrea", "event_date": "2016-05-02", "as_of": "2016-05-03"}
    claims = [
        figure("c1", "a", title, start=0, end=7, sentence_start=0, sentence_end=head, **shared),
        figure("c2", "a", 44, start=head + 24, end=head + 33, sentence_start=head + 2, sentence_end=len(text),
               source="ministry", mode="reported", **shared),
    ]  # fmt: skip
    titled = replace(document("a", text), parts=(Part("title", 0, head),))
    assert status in {fact.status for fact in find_facts(claims, [titled]) if "c1" in fact.claim_ids}


@cases(
    ("others", "status"),
    a_higher_one=([164], "superseded"),
    a_lower_one=([21], "conflicting"),
)
def test_an_earlier_figure_gives_way_to_the_one_that_its_article_gives_besides(others: list[int], status: str) -> None:
    now = " ".join(f"A toll of {number} was given by clerk {'ABC'[n]}." for n, number in enumerate(others))
    text = f"{now} Before that the toll stood at 40, said the mayor."
    shared = {"counted": "", "time_scope": "running_total", "event_date": "2022-01-08", "place": "Tarn"}

    def of(number: int, source: str, as_of: str) -> Claim:
        start = text.index(str(number))
        return figure(f"c{number}", "a", number, **shared, start=start, end=start + 3, source=source, mode="reported",
                      sentence_start=max(0, text.rfind(". ", 0, start) + 2 if start > 20 else 0),
                      sentence_end=text.index(".", start), as_of=as_of)  # fmt: skip

    claims = [of(number, f"clerk {'ABC'[n]}", "2022-01-09") for n, number in enumerate(others)]
    claims.append(of(40, "mayor", "../2022-01-09"))
    found = {
        claim: fact.status for fact in find_facts(claims, [document("a", text)]) for claim in fact.claim_ids.split()
    }
    assert found["c40"] == status


def test_an_earlier_count_is_outgrown_though_somebody_gives_fewer() -> None:
    text = "The protests cost 304 lives, a watchdog said. It had earlier counted 208. Officials confirmed five deaths."
    claims = [
        figure("c1", "a", 304, event_date="2019-11", as_of="2019-12-17", source="a watchdog", **told(text, "304")),
        figure("c2", "a", 208, event_date="2019-11", as_of="../2019-12-17", source="a watchdog", **told(text, "208")),
        figure("c3", "a", 5, event_date="2019-11", as_of="2019-12-17", source="officials", **told(text, "five")),
    ]
    claims = [replace(claim, time_scope="running_total", mode="reported", source_kind="named") for claim in claims]
    found = {fact.claim_ids: fact.status for fact in find_facts(claims, [document("a", text)])}
    assert found["c2"] == "superseded"


def test_a_title_gives_the_figure_of_its_text() -> None:
    text = "Count Shows Over 1,260 Killed in Kula\n\nA crush in Kula killed at least 1,264 people, a count showed."
    row = make_document("a", text, parts=(Part("title", 0, 37), Part("body", 39, len(text))))
    claims = [
        figure("c1", "a", 1260, "more_than", place="Kula", **told(text, "Over 1,260")),
        figure("c2", "a", 1264, "at_least", **told(text, "at least 1,264")),
    ]
    assert [fact.claim_ids for fact in find_facts(claims, [row])] == ["c1 c2"]


def test_what_was_lowered_goes_though_no_day_is_known() -> None:
    texts = {
        "a": "The toll of the fire in Osk rose to 88 on Monday.",
        "b": "The office said 85 people died in the fire in Osk -- down from 88.",
    }
    claims = [
        figure("c1", "a", 88, event_date="2018-11-08", place="Osk", role="level", **told(texts["a"], "rose to 88")),
        figure("c2", "b", 85, event_date="2018-11-08", place="Osk", **told(texts["b"], "85 people died")),
        figure(
            "c3",
            "b",
            88,
            event_date="2018-11-08",
            place="Osk",
            as_of="../",
            role="level",
            **told(texts["b"], "down from 88"),
        ),
    ]
    claims = [replace(claim, time_scope="running_total") for claim in claims]
    rows = find_facts(claims, [document(name, text) for name, text in texts.items()])
    assert {fact.claim_ids: fact.status for fact in rows} == {"c2": "single", "c1 c3": "superseded"}
