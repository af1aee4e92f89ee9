"""Facts of several sources: who is set against whom, and whose word confirms nobody's."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from analysis.answers import facts
from analysis.ground.model import Claim
from tests.conftest import cases, document, figure, find_facts, told


def test_sets_a_bare_toll_of_another_source_beside_the_one_before() -> None:
    text = "The raid on the mill killed 54 men, lawyers said. Then the owner spoke of it. Nurses put the toll at 61."
    claims = [
        figure("c1", "a", 54, source="lawyers", source_kind="unnamed", mode="reported", place="the mill"),
        figure("c2", "a", 61, source="nurses", source_kind="unnamed", mode="reported", time_scope="running_total"),
    ]
    spans = [told(text, "54 men"), told(text, "61")]
    claims = [replace(claim, **span) for claim, span in zip(claims, spans, strict=True)]
    (fact,) = find_facts(claims, [document("a", text)])
    assert (fact.low, fact.high, fact.status) == (54, 61, "conflicting")


def test_sets_two_sources_of_one_article_against_each_other() -> None:
    text = "The army said eight were killed in the clash; the rebels put the dead of the clash at five."
    claims = [
        figure("c1", "a", 8, source="army", source_kind="named", mode="reported", **told(text, "eight were killed")),
        figure("c2", "a", 5, source="rebels", source_kind="named", mode="reported", **told(text, "the dead of")),
    ]
    known = {"event_date": "2024-03-02"}
    (fact,) = find_facts([replace(c, **known) for c in claims], [document("a", text)])
    assert (fact.status, fact.low, fact.best, fact.high) == ("conflicting", 5, 5, 8)


SIDES = "Denmark said nine of its soldiers were killed in Osk. {}"


@cases(
    ("behind", "words", "cells", "facts"),
    of_one_side=("The rebels said they had killed 57 Danish troops.", "57 Danish troops", {}, 1),
    of_the_other_side=("The rebels said that 57 Dutch troops died.", "57 Dutch troops", {}, 2),
    set_against_it=("The rebels, however, claimed to have killed 57 troops.", "57 troops", {}, 1),
    beside_it=("The rebels claimed to have killed 57 troops.", "57 troops", {}, 2),
    in_another_raid=("The rebels, however, killed 57 Danish troops in another raid.", "57 Danish troops", {}, 2),
    elsewhere=("The rebels said they had killed 57 Danish troops in Ove.", "57 Danish troops", {"place": "Ove"}, 2),
    a_hundredfold=("The rebels said they had killed 957 Danish troops.", "957 Danish troops", {}, 2),
    other_people=("The rebels, however, said 57 farmers died.", "57 farmers", {}, 2),
    by_the_same=(
        "The army of Denmark, however, said 57 Danish troops died.",
        "57 Danish troops",
        {"source": "Denmark"},
        2,
    ),
)
def test_sets_what_two_sides_say_of_the_same_dead_against_each_other(
    behind: str, words: str, cells: dict[str, Any], facts: int
) -> None:
    text = SIDES.format(behind)
    number = words.split()[0]
    at, first = text.index(words), text.index("nine")
    claims = [
        figure("c1", "a", 9, counted="soldiers", source="Denmark", source_kind="named", mode="reported", place="Osk",
               event_date="2024-03-02", start=first, end=first + 20, value_start=first, value_end=first + 4,
               sentence_end=text.index(".")),
        figure("c2", "a", float(number), source_kind="named", mode="reported", start=at, end=at + len(words),
               counted=words.split()[-1], value_start=at, value_end=at + len(number),
               sentence_start=text.index(".") + 2, sentence_end=len(text), **{"source": "rebels"} | cells),
    ]  # fmt: skip
    assert len(find_facts(claims, [document("a", text)])) == facts


@cases(
    ("day", "source", "best", "status"),
    the_eve=("2022-12-31", "Danish defence ministry", 63, "repeated"),
    its_country=("2022-12-31", "Denmark", 63, "repeated"),
    another_source=("2022-12-31", "mayor", 63, "single"),
    days_before=("2022-12-27", "Danish defence ministry", 63, "single"),
    a_round_number=("2022-12-31", "Danish defence ministry", 60, "single"),
)
def test_one_source_gives_one_number_of_one_town_on_days_next_to_each_other(
    day: str, source: str, best: float, status: str
) -> None:
    texts = (
        f"The ministry said {best} soldiers had died in Osk on Sunday.",
        f"It told of {best} soldiers killed in Osk.",
    )
    known = {"counted": "soldiers", "place": "Osk", "mode": "reported", "source_kind": "named"}
    claims = [
        figure("c1", "a", best, event_date="2023-01-01", as_of="2023-01-02", source="Danish defence ministry",
               **told(texts[0], f"{best} soldiers"), **known),
        figure("c2", "b", best, event_date=day, as_of="2023-01-03", source=source,
               **told(texts[1], str(best)), **known),
    ]  # fmt: skip
    found = find_facts(claims, [document("a", texts[0]), document("b", texts[1])])
    assert {fact.status for fact in found} == {status}


@cases(
    ("best", "source", "facts"),
    a_number_of_three_digits=(187, "Red Cross", 1),
    of_two=(27, "Red Cross", 2),
    a_round_one=(180, "Red Cross", 2),
    of_another_source=(187, "governor", 2),
)
def test_a_number_that_one_source_hardly_gives_twice_within_days(best: float, source: str, facts: int) -> None:
    texts = f"The Red Cross said {best} died.", f"In the fishing town at least {best} were buried, it was said."
    known = {"mode": "reported", "source_kind": "named"}
    claims = [
        figure("c1", "a", best, source="Red Cross", as_of="2023-01-02", **told(texts[0], str(best)), **known),
        figure("c2", "b", best, source=source, as_of="2023-01-03", **told(texts[1], str(best)), **known),
    ]
    assert len(find_facts(claims, [document("a", texts[0]), document("b", texts[1])])) == facts


@cases(
    ("source", "other", "status"),
    one_side_by_two_names=("Kula separatists", "northern rebels", "repeated"),
    organs_of_one_state=("Danish general", "Denmark's defence ministry", "repeated"),
    two_sides=("Kula separatists", "Denmark's defence ministry", "corroborated"),
    activists_of_a_state=("Danish activists", "Denmark's defence ministry", "corroborated"),
)
def test_a_side_that_is_called_by_two_names_does_not_confirm_itself(source: str, other: str, status: str) -> None:
    known = {"counted": "soldiers", "place": "Osk", "event_date": "2024-07-25", "mode": "reported"}
    texts = "In Osk 47 soldiers were killed.", "A raid in Osk killed 47 soldiers."
    claims = [
        figure("c1", "a", 47, source=source, source_kind="named", **told(texts[0], "47 soldiers"), **known),
        figure("c2", "b", 47, source=other, source_kind="named", **told(texts[1], "47 soldiers"), **known),
    ]
    (fact,) = find_facts(claims, [document("a", texts[0]), document("b", texts[1])])
    assert fact.status == status


def test_whoever_quotes_one_source_of_a_dispute_adds_no_origin() -> None:
    known = {"place": "Osk", "event_date": "2024-07-25", "mode": "reported", "source_kind": "named"}
    text = "The ferry fire in Osk killed sailors."
    claims = [
        figure("c1", "a", 187, source="Red Cross", **told(text, "killed"), **known),
        figure("c2", "b", 187, source="Red Cross", **told(text, "killed"), **known),
        figure("c3", "c", 185, source="mayor", **told(text, "killed"), **known),
    ]
    (fact,) = find_facts(claims, [document(name, text) for name in "abc"])
    assert (fact.status, fact.origins, fact.best) == ("conflicting", 2, 185)


def test_sets_no_two_doers_of_one_article_against_each_other() -> None:
    text = "A union said the mill of Tarmo sacked eight; a bank said the mill of Ove sacked five."
    claims = [
        figure("c1", "a", 8, source="union", source_kind="named", actor="Tarmo", **told(text, "sacked eight")),
        figure("c2", "a", 5, source="bank", source_kind="named", actor="Ove", **told(text, "sacked five")),
    ]
    known = {"event_date": "2024-03-02"}
    facts = find_facts([replace(c, **known) for c in claims], [document("a", text)])
    assert [fact.status for fact in facts] == ["single", "single"]


def test_who_says_that_nobody_died_gives_no_best_figure() -> None:
    text = "No one died in Ovrea."
    claims = [
        figure("c1", "a", 0, place="Ovrea", event_date="2016-05-02", **told(text, "No one")),
        figure("c2", "b", 12, place="Ovrea", event_date="2016-05-02", **told("It killed 12 in Ovrea.", "killed 12")),
        figure("c3", "c", 14, place="Ovrea", event_date="2016-05-02", **told("It killed 14 in Ovrea.", "killed 14")),
    ]
    voices = [facts.Voice(claim, (claim.document_id,), frozenset(["o1"]), (), frozenset()) for claim in claims]
    assert facts.choose_best(voices) == 12
    assert facts.choose_best(voices[:1]) == 0


def test_who_gave_another_number_in_an_article_gives_no_rival_there() -> None:
    text = (
        "The council said 46 people died in Quillay. The union said 108 people died in Quillay.\n\n"
        "The union said over 40 bodies had come from the lake."
    )
    shared = {"as_of": "2016-05-03", "event_date": "2016-05-02", "mode": "reported", "source_kind": "named"}

    def of(number: int, source: str, start: int, place: str = "Quillay") -> Claim:
        at = text.index(str(number))
        return figure(f"c{number}", "a", number, **shared, source=source, place=place, start=at, end=at + 9,
                      sentence_start=start, sentence_end=text.index(".", at))  # fmt: skip

    claims = [
        of(46, "council", 0),
        of(108, "union", text.index("The union")),
        of(40, "union", text.index("\n") + 2, ""),
    ]
    found = {fact.claim_ids for fact in find_facts(claims, [document("a", text)])}
    assert found == {"c108 c46", "c40"}


@cases(
    ("source", "other", "status"),
    in_full=("National Ore Corporation", "Norland's National Ore Corporation", "repeated"),
    by_its_initials=("NOC", "Norland's National Ore Corporation", "repeated"),
    another=("NOC", "Ministry of Mines", "corroborated"),
)
def test_one_source_that_two_texts_credit_does_not_confirm_itself(source: str, other: str, status: str) -> None:
    known = {"measure": "production.steel", "unit": "tonne/year", "counted": "", "time_scope": "state",
             "mode": "reported", "source_kind": "named"}  # fmt: skip
    claims = [
        figure("c1", "a", 320_154, **known, source=source, actor="Norland", event_date="2020-01-23",
               **told("Output was 320,154 tonnes.", "320,154")),
        figure("c2", "b", 320_154, **known, source=other, **told("It makes 320,154 tonnes.", "320,154")),
    ]  # fmt: skip
    documents = [document("a", "Output was 320,154 tonnes."), document("b", "It makes 320,154 tonnes.")]
    (fact,) = find_facts(claims, documents)
    assert fact.status == status
