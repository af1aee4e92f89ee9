"""Hand-worked tables: a few claims, and the facts that a careful reader makes of them."""

from __future__ import annotations

import math
import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from analysis.answers import facts
from analysis.ground.model import Claim, Document, Fact
from tests.conftest import cases, document, figure, find_facts, told

STRIKE = {
    "a": "A raid on two smuggling boats off the harbour killed eight men, the navy said.",
    "b": "The navy announced a raid on smuggling boats that reportedly killed five people.",
    "c": "On the last day of the year the navy raided two smuggling boats, killing five.",
}

NEW_YEAR = {"event_date": "2025-12-31", "date_basis": "stated"}


def strike() -> tuple[list[Claim], list[Document], dict[tuple[str, str], str]]:
    claims = [
        figure("c1", "a", 8, place="the harbour", **told(STRIKE["a"], "killed eight men"), **NEW_YEAR),
        figure("c2", "b", 5, **told(STRIKE["b"], "killed five people"), **NEW_YEAR),
        figure("c3", "c", 5, counted="", **told(STRIKE["c"], "killing five"), **NEW_YEAR),
    ]  # fmt: skip
    one_origin = {(claim.document_id, claim.claim_id): "o1" for claim in claims}
    return claims, [document(name, text) for name, text in STRIKE.items()], one_origin


def test_a_title_is_no_more_exact_than_its_text() -> None:
    known = {"place": "Lyon", **NEW_YEAR}
    claims = [figure("c1", "a", 150, **known), figure("c2", "a", 150, "at_least", **known)]
    claims.append(figure("c3", "b", None, "vague", value_text="thousands", **known))
    (fact,) = find_facts(claims, [document("a"), document("b")])
    assert (fact.status, fact.best) == ("corroborated", 150)


def test_sets_eight_beside_five_and_leads_with_the_conservative_figure() -> None:
    claims, documents, origins = strike()
    (fact,) = find_facts(claims, documents, origins)
    assert (fact.low, fact.best, fact.high) == (5, 5, 8)
    assert (fact.status, fact.documents, fact.origins) == ("conflicting", 3, 1)
    assert fact.why == (
        "The claims put it at five or eight; all of them go back to one origin, so they do not confirm each other; "
        "five leads, as the conservative figure."
    )
    assert "different scope: some claims name the harbour" in fact.reasons
    assert fact.event_date == "2025-12-31"


def test_calls_three_pages_of_one_origin_repeated() -> None:
    texts = {n: f"Since the campaign began at least 114 people have died in raids on boats, {n} writes." for n in "abc"}
    claims = [
        figure(f"c{n}", n, 114, "at_least", time_scope="running_total", **told(text, "at least 114 people have died"))
        for n, text in texts.items()
    ]
    documents = [document(n, text) for n, text in texts.items()]
    (fact,) = find_facts(claims, documents, {(c.document_id, c.claim_id): "o1" for c in claims})
    assert (fact.status, fact.low, fact.best, fact.high) == ("repeated", 114, 114, None)
    assert fact.why == "Three documents give at least 114, and all go back to one origin."


@cases(
    ("words", "best", "status"),
    dozens_may_be_21=("dozens", 21, "corroborated"),
    dozens_may_be_68=("dozens", 68, "corroborated"),
    hundreds_are_no_68=("hundreds", 68, "conflicting"),
    tens_of_thousands_are_no_900=("tens of thousands", 900, "conflicting"),
    scores_may_be_140=("scores", 140, "corroborated"),
)
def test_sets_a_vague_amount_beside_a_number(words: str, best: float, status: str) -> None:
    known = {"event_date": "2024-03-02", "place": "Brod"}
    claims = [
        figure("c1", "a", None, "vague", **known, value_text=words.capitalize()),
        figure("c2", "b", best, **known),
    ]
    (fact,) = find_facts(claims, [document("a"), document("b")])
    assert (fact.status, fact.low, fact.best, fact.high) == (status, best, best, best)
    assert (f"{best:g} and {words}, which can both be true" in fact.why) == (status == "corroborated")


def test_sets_a_vague_amount_of_an_article_beside_its_count() -> None:
    text = "Dozens were killed in the raid on Brod on 2 March. One nurse had counted 29 of the raid's victims there."
    known = {"event_date": "2024-03-02", "place": "Brod"}
    claims = [
        figure("c1", "a", None, "vague", **known, **told(text, "Dozens were killed")),
        figure("c2", "a", 29, **known, source="nurse", mode="reported", **told(text, "29")),
    ]
    assert len(find_facts(claims, [document("a", text)])) == 1
    apart = [claims[0], replace(claims[1], event_date="2024-03-09")]
    assert len(find_facts(apart, [document("a", text)])) == 2


def test_leaves_out_rejected_untyped_and_unquantified() -> None:
    claims = [
        figure("c1", "a", 8, review="rejected"),
        figure("c2", "a", 8, measure=""),
        Claim("c3", "a", "a.txt", "quotation"),
    ]
    assert find_facts(claims, [document("a")]) == []
    assert find_facts([], []) == []


def test_keeps_dozens_without_a_number() -> None:
    (fact,) = find_facts([figure("c1", "a", None, "vague", source="officials", source_kind="unnamed")], [])
    assert (fact.low, fact.best, fact.high, fact.status) == (None, None, None, "single")
    assert fact.why == "One document states it (source: officials)."


# Properties

PLACES = st.sampled_from(["", "Lyon", "Nantes"])

DATES = st.sampled_from(["", "2024-03-02", "2024-03", "2024-03-05", "../2024-03-05"])

BOUNDS = st.sampled_from(["exact", "about", "at_least", "more_than", "at_most", "less_than", "vague"])


@st.composite
def corpora(draw: st.DrawFn) -> tuple[list[Claim], list[Document]]:
    claims = []
    for n in range(draw(st.integers(1, 8))):
        bound = draw(BOUNDS)
        best = None if bound == "vague" else float(draw(st.sampled_from([1, 5, 8, 114, 117, 1200])))
        claims.append(
            figure(
                f"c{n}",
                draw(st.sampled_from("abc")),
                best,
                bound,
                place=draw(PLACES),
                event_date=draw(DATES),
                as_of=draw(DATES),
                time_scope=draw(st.sampled_from(["event", "running_total", "past", "state"])),
                source=draw(st.sampled_from(["", "army", "rebels", "health ministry", "ministry"])),
                role=draw(st.sampled_from(["", "", "level"])),
                origin_id=draw(st.sampled_from(["", "", "o1"])),
                source_kind="named",
                start=n * 40,
            )
        )
    return claims, [document(name) for name in "abc"]


@settings(max_examples=75, deadline=None)
@given(corpora(), st.randoms(use_true_random=False))
def test_input_order_never_matters(corpus: tuple[list[Claim], list[Document]], chance: random.Random) -> None:
    claims, documents = corpus
    expected = find_facts(claims, documents)
    chance.shuffle(claims)
    chance.shuffle(documents)
    assert find_facts(claims, documents) == expected


@settings(max_examples=75, deadline=None)
@given(corpora())
def test_a_copy_never_changes_a_fact(corpus: tuple[list[Claim], list[Document]]) -> None:
    claims, documents = corpus
    origins = {(c.document_id, c.claim_id): c.document_id for c in claims}
    copies = [replace(c, document_id="z") for c in claims if c.document_id == "a"]
    origins |= {("z", c.claim_id): "a" for c in copies}
    before = find_facts(claims, documents, origins)
    after = find_facts([*claims, *copies], [*documents, document("z")], origins)

    def said(fact: Fact) -> tuple[Any, ...]:
        status = "single" if fact.status == "repeated" else fact.status
        return (fact.fact_id, fact.low, fact.best, fact.high, status, fact.origins, fact.claim_ids, fact.near)

    assert [said(f) for f in after] == [said(f) for f in before]


@settings(max_examples=75, deadline=None)
@given(corpora())
def test_a_range_holds_every_claim(corpus: tuple[list[Claim], list[Document]]) -> None:
    claims, documents = corpus
    facts = find_facts(claims, documents)
    ids = [claim_id for fact in facts for claim_id in fact.claim_ids.split()]
    assert sorted(ids) == sorted(claim.claim_id for claim in claims)
    by_id = {claim.claim_id: claim for claim in claims}
    for fact in facts:
        low = -math.inf if fact.low is None else fact.low
        high = math.inf if fact.high is None else fact.high
        for claim in map(by_id.__getitem__, fact.claim_ids.split()):
            assert all(low <= n <= high for n in (claim.low, claim.best, claim.high) if n is not None)
        assert fact.best is None or low <= fact.best <= high


def test_facts_keep_their_claims_when_they_are_told_otherwise() -> None:
    claims, documents, origins = strike()
    claims += [figure("c3", "d", 5), figure("c4", "d", 7, review="rejected"), figure("c5", "d", 9)]
    held = facts.Facts(find_facts(claims[:3], documents, origins), claims)
    graded = held.change([replace(fact, confidence="low") for fact in held])
    assert [fact.confidence for fact in (*held, *graded)] == ["", "low"]
    (answer,) = graded.gather()
    assert [(claim.claim_id, claim.document_id) for claim in answer.claims] == [
        ("c1", "a"),
        ("c2", "b"),
        ("c3", "c"),
        ("c3", "d"),
    ]
    assert list(facts.gather_answers(held, ())) == [replace(answer, fact=next(iter(held)))]
    assert list(facts.Facts([], claims).gather()) == []
