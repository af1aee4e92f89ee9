"""Which claims share an origin, by what evidence, and which only look alike."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from analysis.context.claims import read_claims
from analysis.copies.echoes import find_echoes
from analysis.copies.origins import answer_one_question, find_origins
from analysis.copies.utterances import find_wordings
from analysis.documents.rawtexts import read_documents
from analysis.ground.model import Claim, Document, OriginLink
from tests.conftest import JUDGMENT, ROOT, cases

PASSAGE = (
    "The coast guard lost sight of the ferry shortly before midnight when waves as high as houses broke over "
    "its stern, and nobody on the pier could see more than its lights."
)
QUOTE = "“Whoever sent that ferry out into the storm will answer for every single life we lost,” the minister said."


def read(text: str, name: str, **fields: str) -> Document:
    """A document of ``text`` and a paragraph that no other document has."""
    own = " ".join(f"own{sha256(f'{text}{at}'.encode()).hexdigest()[:8]}" for at in range(200))
    return read_bare(f"{text}\n\n{own}.", name, **fields)


def read_bare(text: str, name: str, **fields: str) -> Document:
    (document,) = read_documents(text.encode(), f"{name}.txt")
    return replace(document, **{"outlet": "", "agency": "", "published": "", **fields})  # type: ignore[arg-type]


def claim(document: Document, evidence: str, measure: str = "casualties.killed", **fields: Any) -> Claim:
    """A claim on the first place of ``evidence``; its number is the first in it."""
    start = document.text.index(evidence)
    end = start + len(evidence)
    sentence = next(s for s in document.sentences if s.start <= start < s.end)
    numbers = [float(word) for word in evidence.replace(",", "").split() if word.replace(".", "").isdigit()]
    kind = fields.pop("kind", "figure")
    claim_id = sha256(f"{document.text_sha256} {start} {end} {kind} {measure}".encode()).hexdigest()[:10]
    unit, scope = fields.pop("unit", "person"), fields.pop("time_scope", "event")
    value = {"low": numbers[0], "best": numbers[0], "high": numbers[0], "bound": "exact"} if numbers else {}
    return Claim(
        claim_id=claim_id,
        document_id=document.document_id,
        file=document.file,
        kind=kind,
        start=start,
        end=end,
        evidence=evidence,
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        **({"measure": measure, "unit": unit, "time_scope": scope, **value} if kind == "figure" else {}),
        **fields,
    )


def quotation(document: Document, evidence: str, source: str = "Rua Okoye") -> Claim:
    return claim(document, evidence, kind="quotation", source=source, source_kind="named", mode="quoted")


def find(documents: Sequence[Document], claims: Sequence[Claim]) -> tuple[list[OriginLink], list[str]]:
    """The links, and the origin of each claim in the order given."""
    links, origins = find_origins(documents, claims, find_echoes(documents), find_wordings(documents, claims))
    return list(links), [origins[c.document_id, c.claim_id] for c in claims]


def test_a_claim_alone_has_its_documents_origin() -> None:
    one, other = read("Storm killed 12 people and 40 people fled.", "a"), read("Quake killed 3 people.", "b")
    links, origins = find(
        [one, other], [claim(one, "12 people"), claim(one, "40 people", "displaced"), claim(other, "3 people")]
    )
    assert links == []
    assert origins[0] == origins[1] != origins[2]


def test_nothing_has_no_origins() -> None:
    links, origins = find_origins([], [], [], [])
    assert (list(links), dict(origins)) == ([], {})


def test_equal_figures_alone_make_no_link() -> None:
    one = read("At least 114 people have died since the dam broke, officials in the valley say.", "a")
    other = read("The broken dam has cost 114 people their lives so far, by our own count.", "b")
    links, origins = find([one, other], [claim(one, "114 people"), claim(other, "114 people")])
    assert links == []
    assert origins[0] != origins[1]


def test_a_long_passage_shared_links_answers_to_one_question() -> None:
    one = read(f"{PASSAGE} The storm killed 12 people.\n\nSome 40 people fled.", "a")
    other = read(f"In all 12 people died. {PASSAGE} Later 55 people fled.", "b")
    links, origins = find(
        [one, other],
        [
            claim(one, "12 people"),
            claim(other, "12 people"),
            claim(one, "40 people", "displaced", event_date="2025-01-03"),
            claim(other, "55 people", "displaced", event_date="2025-02-07"),
        ],
    )
    assert origins[0] == origins[1]
    assert len(set(origins[1:])) == 3
    assert [(link.document_id, link.other_document_id, link.reason) for link in links] == [
        ("a", "b", "shared_prose"),
        ("b", "a", "shared_prose"),
    ]
    assert one.text[slice(links[0].start, links[0].end)] == PASSAGE.rstrip(".")
    assert other.text[slice(links[0].other_start, links[0].other_end)] == PASSAGE.rstrip(".")


@cases(
    ("first", "second", "dates", "shared"),
    conflict_on_one_day=("8 people", "5 people", ("2025-12-31", "2025-12-31"), True),
    not_on_another_day=("8 people", "8 people", ("2025-12-31", "2025-12-30"), False),
    only_answers_one_undated=("8 people", "5 people", ("2025-12-31", ""), True),
    a_day_in_the_month=("8 people", "8 people", ("2025-12", "2025-12-31"), True),
)
def test_documents_with_a_common_text_answer_one_question(
    first: str, second: str, dates: tuple[str, str], shared: bool
) -> None:
    one, other = read(f"{PASSAGE} It killed {first}.", "a"), read(f"Dead are {second}. {PASSAGE}", "b")
    claims = [claim(one, first, event_date=dates[0]), claim(other, second, event_date=dates[1])]
    _, origins = find([one, other], claims)
    assert (origins[0] == origins[1]) is shared


def test_undated_answers_of_several_incidents_are_not_mixed() -> None:
    one = read(f"{PASSAGE} It killed 8 people. A truck killed 2 people.", "a")
    other = read(f"The mine killed 5 people. {PASSAGE}", "b")
    _, origins = find([one, other], [claim(one, "8 people"), claim(one, "2 people"), claim(other, "5 people")])
    assert origins[2] not in origins[:2]


@cases(
    "sentence",
    how_a_source_asked_not_to_be_named=(
        "He spoke on condition of anonymity because he was not authorized to discuss the matter with the press."
    ),
    who_did_not_answer="The office did not immediately respond to a request for comment.",
    one_short_run="The storm tore roofs off houses in the old town.",
    a_row_of_names=(
        "It met the International Committee of the Red Cross and the United Nations High Commissioner for Refugees "
        "and the World Food Programme."
    ),
)
def test_what_newsrooms_share_without_copying_is_no_link(sentence: str) -> None:
    one, other = read(f"It killed 12 people. {sentence}", "a"), read(f"{sentence} Dead: 12 people.", "b")
    links, origins = find([one, other], [claim(one, "12 people"), claim(other, "12 people")])
    assert links == []
    assert origins[0] != origins[1]


def test_a_standing_passage_of_many_documents_links_only_what_stands_in_it() -> None:
    note = f"{PASSAGE[:-1]} and 300 people drowned."
    documents = [read(f"Team{n} found 12 people on day{n}. {note}", f"d{n}") for n in range(6)]
    inside = [claim(document, "300 people") for document in documents]
    outside = [claim(document, "12 people") for document in documents]
    _, origins = find(documents, inside + outside)
    assert len(set(origins[:6])) == 1
    assert len(set(origins[6:])) == 6


def test_one_utterance_is_one_origin_and_its_hearers_stay_independent() -> None:
    words = "Whoever sent that ferry out into the storm will answer for every single life we lost,"
    one = read(f"{QUOTE} By our count 12 people died.", "a")
    other = read(f"The port has 12 people dead. {QUOTE}", "b")
    claims = [quotation(one, words), quotation(other, words), claim(one, "12 people"), claim(other, "12 people")]
    links, origins = find([one, other], claims)
    assert origins[0] == origins[1]
    assert len(set(origins)) == 3
    assert {link.reason for link in links} == {"shared_quote"}


def test_a_figure_inside_one_utterance_has_its_origin() -> None:
    words = "We lost 12 people in a single night and we will not forget one of them,"
    one, other = (read(f"{lead} “{words}” he said.", name) for lead, name in (("First.", "a"), ("Then again.", "b")))
    claims = [quotation(one, words), quotation(other, words), claim(one, "12 people"), claim(other, "12 people")]
    _, origins = find([one, other], claims)
    assert origins[2] == origins[3]


def test_quotations_of_a_third_with_a_common_text_confirm_two() -> None:
    quotes = (
        "“Whoever sent that ferry out into the storm will answer for every single life we lost today.” "
        "“There was no need at all to leave the harbour before the morning light came up.”"
    )
    more = "It was the worst night on this coast since the wreck of a mail steamer before the war."
    one = read(f"{quotes} It killed 12 people. {PASSAGE}", "a")
    middle = read(f"{PASSAGE} Dead are 12 people. {quotes} {more}", "b")
    other = read(f"{more} So 12 people drowned. {quotes}", "c")
    claims = [claim(document, "12 people") for document in (one, middle, other)]
    _, origins = find([one, middle, other], claims)
    assert len(set(origins)) == 1
    _, apart = find([one, other], [claims[0], claims[2]])
    assert len(set(apart)) == 2


def upstream(document: Document, evidence: str, outlet: str, **fields: Any) -> Claim:
    at = document.text.index(outlet)
    credit = {"source": outlet, "source_start": at, "source_end": at + len(outlet), "source_kind": "outlet"}
    return claim(document, evidence, **credit, chain=f"{outlet} > (outlet)", **fields)


def test_a_named_upstream_is_the_origin_of_both() -> None:
    one = read("According to the Harbour Post, 12 people drowned when the night ferry capsized off Lindholm.", "a")
    other = read("12 people drowned after a night ferry capsized near Lindholm, the Harbour Post reported.", "b")
    fields = {"event_date": "2025-01-03"}
    claims = [upstream(document, "12 people", "Harbour Post", **fields) for document in (one, other)]
    links, origins = find([one, other], claims)
    assert origins[0] == origins[1]
    assert {link.reason for link in links} == {"named_upstream"}


def test_an_outlet_shares_the_origin_of_those_who_name_it() -> None:
    one = read("According to the Harbour Post, 12 people drowned when the night ferry capsized off Lindholm.", "a")
    post = read(
        "Rescuers say 12 people drowned when the ferry capsized in the night off Lindholm.",
        "b",
        outlet="The Harbour Post",
    )
    claims = [
        upstream(one, "12 people", "Harbour Post", event_date="2025-01-03"),
        claim(post, "12 people", event_date="2025-01-03", source="Rescuers", source_kind="unnamed"),
    ]
    _, origins = find([one, post], claims)
    assert origins[0] == origins[1]


def test_a_named_upstream_of_another_story_is_no_link() -> None:
    one = read("According to the Harbour Post, 12 people drowned when the night ferry capsized off Lindholm.", "a")
    other = read("A fire in a textile mill took 12 people, the Harbour Post reported.", "b")
    claims = [upstream(document, "12 people", "Harbour Post", event_date="2025-01-03") for document in (one, other)]
    _, origins = find([one, other], claims)
    assert origins[0] != origins[1]


@cases(
    ("source", "number", "date", "shared"),
    one_announcer_number_and_day=("Ministry of Defence of Norland", "12", "2025-01-03", True),
    its_name_in_other_order=("the Norland ministry of defence", "12", "2025-01-03", True),
    not_another_announcer=("Norland Red Cross", "12", "2025-01-03", False),
    not_another_number=("Ministry of Defence of Norland", "15", "2025-01-03", False),
    not_another_day=("Ministry of Defence of Norland", "12", "2025-01-09", False),
)
def test_one_announcement_is_one_origin(source: str, number: str, date: str, shared: bool) -> None:
    one = read("The ministry confirmed that 12 people died when rebels shelled the barracks at Tarn.", "a")
    other = read(f"{number} people died in barracks that rebels shelled at Tarn, it was announced.", "b")
    claims = [
        claim(one, "12 people", source="Ministry of Defence of Norland", source_kind="named", event_date="2025-01-03"),
        claim(other, f"{number} people", source=source, source_kind="named", event_date=date),
    ]
    links, origins = find([one, other], claims)
    assert (origins[0] == origins[1]) is shared
    assert {link.reason for link in links} == ({"same_announcement"} if shared else set())


@cases(
    ("source", "number", "date", "shared"),
    one_count_of_one_campaign=("Quaywatch", "310", "2025", True),
    another_number=("Quaywatch", "410", "2025", False),
    another_source=("Norland Red Cross", "310", "2025", False),
    another_year=("Quaywatch", "310", "2023", False),
    one_day_is_no_campaign=("Quaywatch", "310", "2025-01-03", False),
)
def test_one_sources_total_of_a_long_time_is_one_origin(source: str, number: str, date: str, shared: bool) -> None:
    one = read("At least 310 people were killed since January.", "a")
    other = read(f"The shelling cost the lives of {number} people this year.", "b")
    claims = [
        claim(one, "310 people", source="Quaywatch", source_kind="named", event_date="2025-01/2025-03-12"),
        claim(other, f"{number} people", source=source, source_kind="named", event_date=date),
    ]
    _, origins = find([one, other], claims)
    assert (origins[0] == origins[1]) is shared


@cases(
    ("outlet", "number", "shared"),
    its_own_statement=("Quaywatch", "211", True),
    a_small_number_in_other_words=("Quaywatch", "21", False),
    anothers_statement=("Harbour Post", "211", False),
)
def test_who_publishes_a_statement_is_its_announcer(outlet: str, number: str, shared: bool) -> None:
    one = read(f"We know of {number} people who drowned.", "a", outlet=outlet)
    other = read(f"At sea {number} people drowned, Quaywatch says.", "b", outlet="Canal Nine")
    day = {"event_date": "2025-01-03"}
    claims = [
        claim(one, f"{number} people", mode="own_voice", source=outlet, source_kind="outlet", **day),
        claim(other, f"{number} people", source="Quaywatch", source_kind="named", **day),
    ]
    _, origins = find([one, other], claims)
    assert (origins[0] == origins[1]) is shared


@cases(
    ("sources", "shared"),
    one_commission=(("the electoral commission", "electoral commission"), True),
    not_another_commission=(("the electoral commission", "the health commission"), False),
    officials_are_many=(("two officials", "two officials"), False),
)
def test_a_body_without_a_name_announces_once(sources: tuple[str, str], shared: bool) -> None:
    one = read("Turnout in the vote of Sunday stood at 61.3 percent across Norland, it was said.", "a")
    other = read("Across Norland turnout stood at 61.3 percent in the vote.", "b")
    claims = [
        claim(document, "61.3 percent", source=source, source_kind="unnamed", event_date="2025-01-03")
        for document, source in zip((one, other), sources, strict=True)
    ]
    _, origins = find([one, other], claims)
    assert (origins[0] == origins[1]) is shared


def test_police_can_be_anybodys_police() -> None:
    one = read("Police said 12 people died when rebels shelled the barracks at Tarn.", "a")
    other = read("12 people died in barracks that rebels shelled at Tarn, the police said.", "b")
    claims = [
        claim(document, "12 people", source="the police", source_kind="named", event_date="2025-01-03")
        for document in (one, other)
    ]
    _, origins = find([one, other], claims)
    assert origins[0] != origins[1]


def test_a_figure_told_twice_in_a_document_is_one_voice() -> None:
    one = read(f"Storm leaves 12 people dead\n\n{PASSAGE} It killed 12 people off Lindholm.", "a")
    other = read(f"The dead: 12 people. {PASSAGE}", "b")
    body = claim(one, "12 people off", event_date="2025-01-03")
    title = claim(one, "12 people dead")
    _, origins = find([one, other], [title, body, claim(other, "12 people", event_date="2025-01-03")])
    assert len(set(origins)) == 1


def test_a_digest_does_not_join_what_it_digests() -> None:
    mine = (
        "Miners of the night shift heard the roof groan twice before the lamps went out and the lift cage stuck "
        "half way down the old northern shaft."
    )
    one = read(f"{PASSAGE} It killed 12 people.", "a")
    other = read(f"{mine} It killed 12 people.", "b")
    digest = read(f"{PASSAGE} The storm killed 12 people.\n\n{mine} The mine killed 12 men.", "c")
    claims = [
        claim(one, "12 people", event_date="2025-01-03"),
        claim(other, "12 people", event_date="2025-03-09"),
        claim(digest, "12 people", event_date="2025-01-03"),
        claim(digest, "12 men", event_date="2025-03-09"),
    ]
    _, origins = find([one, other, digest], claims)
    assert origins[0] == origins[2] != origins[1] == origins[3]


CORPUS = [
    read(f"{PASSAGE} It killed 12 people.\n\nSome 40 people fled.", "a"),
    read(f"In all 12 people died. {PASSAGE}", "b"),
    read("By our own count the storm killed 14 people along the coast.", "c"),
    read("12 people drowned off Lindholm.", "d"),
]


def list_claims(documents: Sequence[Document]) -> list[Claim]:
    return [
        claim(document, f"{number} people", measure)
        for document in documents
        for number, measure in ((12, "casualties.killed"), (14, "casualties.killed"), (40, "displaced"))
        if f"{number} people" in document.text
    ]


@given(st.permutations(range(5)), st.integers(0, 3), st.sampled_from(["0", "aa", "z"]))
@settings(max_examples=40, deadline=None)
def test_a_copy_changes_no_origin(order: Sequence[int], copied: int, name: str) -> None:
    before = dict(
        zip(
            ((c.document_id, c.claim_id) for c in list_claims(CORPUS)),
            find(CORPUS, list_claims(CORPUS))[1],
            strict=True,
        )
    )
    copy = replace(CORPUS[copied], document_id=name, file=f"{name}.txt")
    documents = [[*CORPUS, copy][at] for at in order]
    claims = list_claims(documents)
    links, origins = find(documents, claims)
    for one, origin in zip(claims, origins, strict=True):
        of = CORPUS[copied].document_id if one.document_id == name else one.document_id
        assert origin == before[of, one.claim_id]
    assert any(link.claim_id == "" and link.strength == 1 for link in links)


@pytest.mark.parametrize("copied", range(4))
def test_a_version_of_a_text_adds_no_origin(copied: int) -> None:
    text = CORPUS[copied].text
    version = read_bare(f"(Updated) {text}\n\nEnds.", "z")
    before = find(CORPUS, list_claims(CORPUS))[1]
    claims = list_claims([*CORPUS, version])
    killed = [
        origin
        for c, origin in zip(claims, find([*CORPUS, version], claims)[1], strict=True)
        if c.measure != "displaced"
    ]
    assert len(set(killed)) == len(
        {o for c, o in zip(list_claims(CORPUS), before, strict=True) if c.measure != "displaced"}
    )


def test_versions_of_a_text_do_not_make_a_standing_passage() -> None:
    story = read_bare(f"{PASSAGE} It killed 12 people. {CORPUS[2].text}", "a")
    other = read(f"By our count 12 people drowned. {PASSAGE}", "b")
    versions = [read_bare(f"(Update {n}) {story.text}", f"v{n}") for n in range(8)]
    documents = [story, other, *versions]
    _, origins = find(documents, [claim(document, "12 people") for document in documents])
    assert len(set(origins)) == 1


def test_units_tell_questions_apart() -> None:
    document = read("It took 12 people and 12 boats.", "a")
    people, boats = claim(document, "12 people"), replace(claim(document, "12 boats"), unit="boat")
    assert not answer_one_question(people, boats)
    assert answer_one_question(people, replace(people, unit=""))


def test_the_seeds_rest_on_the_origins_a_reader_finds() -> None:
    documents = [
        document
        for path in sorted((ROOT / "seeds").glob("*.txt"))
        for document in read_documents(path.read_bytes(), path.name)
    ]
    claims = [c for document in documents for c in read_claims(document, JUDGMENT)]
    _, origins = find_origins(documents, claims, find_echoes(documents), find_wordings(documents, claims))

    def origins_of(*numbers: float) -> dict[str, str]:
        return {
            c.document_id[:3]: origins[c.document_id, c.claim_id]
            for c in claims
            if c.measure == "casualties.killed" and c.low in numbers
        }

    assert set(origins_of(114)) == {"000", "001", "002"}
    assert len(set(origins_of(114).values())) == 1
    assert set(origins_of(5, 8)) == {"000", "001", "002"}
    assert len(set(origins_of(5, 8).values())) == 1
    owners: dict[str, set[str]] = {}
    for (document_id, _), origin in origins.items():
        owners.setdefault(origin, set()).add(document_id[:3] + document_id[20:])
    joined = [sorted(found) for found in owners.values() if len(found) > 1]
    assert all(set(found) <= {"000", "001", "002"} for found in joined)


def test_words_of_other_figures_do_not_show_one_announcement() -> None:
    one = read("The ministry confirmed that 12 people died, 40 others suffered burns and 31 homes collapsed.", "a")
    other = read("There 31 homes collapsed, 40 others suffered burns and 12 people died.", "b")
    named = {"source": "Ministry of Defence of Norland", "source_kind": "named", "event_date": "2025-01-03"}
    claims = [claim(document, "12 people died", **named) for document in (one, other)]
    claims += [
        claim(d, words, "") for d in (one, other) for words in ("40 others suffered burns", "31 homes collapsed")
    ]
    links, origins = find([one, other], claims)
    assert links == []
    assert origins[0] != origins[1]


@cases(
    ("lead", "day", "linked"),
    of_its_day=("Farm output fell to 4,500 tonnes, Dunmore was told", "2024-05-05", True),
    weeks_later=("Farm output fell to 4,500 tonnes, Dunmore was told", "2024-05-19", False),
    of_something_else=("Reserves rose to 4,500 tonnes, drivers heard", "2024-05-05", False),
)
def test_who_passes_on_what_is_there_needs_few_words_in_common(lead: str, day: str, linked: bool) -> None:
    one = read(
        "Dunmore's farm output has sunk to 4,500 tonnes, two pickers say.", "a", agency="Wire", published="2024-05-04"
    )
    other = read(f"{lead}, Wire wrote.", "b", outlet="Post", published=day)
    known = {"measure": "crops.tonnes", "unit": "tonne"}
    claims = [
        claim(one, "4,500 tonnes", source="two pickers", source_kind="unnamed", chain="two pickers > Wire", **known),
        claim(
            other,
            "4,500 tonnes",
            source="two pickers",
            source_kind="unnamed",
            chain="two pickers > Wire > Post",
            **known,
        ),
    ]
    links, origins = find([one, other], claims)
    assert {link.reason for link in links} == ({"named_upstream"} if linked else set())
    assert (origins[0] == origins[1]) == linked


@cases(
    ("source", "day", "number", "one"),
    the_un_by_another_name=("U.N. rights office", "2025-10-31", 14, True),
    weeks_later=("U.N. rights office", "2025-11-20", 14, False),
    an_everyday_number=("U.N. rights office", "2025-10-31", 4, False),
    somebody_else=("Ovrea Red Cross", "2025-10-31", 14, False),
)
def test_one_count_of_one_body_is_one_origin_however_it_is_told(source: str, day: str, number: int, one: bool) -> None:
    first = read(f"At least {number} died, the UN said of the vote.", "a", published="2025-10-30")
    other = read(f"Credible reports put the toll at {number}.", "b", published=day)
    claims = [
        claim(first, f"{number} died", source="UN", source_kind="named"),
        claim(other, f"toll at {number}", source=source, source_kind="named", time_scope="running_total"),
    ]
    _, origins = find([first, other], claims)
    assert (origins[0] == origins[1]) is one


@cases(
    ("words", "shared"),
    nobody_else_takes_back_the_same=("The toll was revised down to 84.", True),
    another_number=("The toll was cut to 83.", False),
    two_may_count_alike=("The toll rose to 84.", False),
    raised=("The mayor revised the toll upward to 84.", False),
    raised_at_once=("The toll was revised up to 84.", False),
)
def test_what_two_articles_tell_as_lowered_is_one_announcement(words: str, shared: bool) -> None:
    one = read("The minister lowered the toll of the blasts to 84.", "a", published="2024-01-04")
    other = read(words, "b", published="2024-01-04")
    told = {"time_scope": "running_total", "counted": "", "unit": "person"}
    claims = [claim(one, "84", **told), claim(other, words.rstrip(".").split()[-1], **told)]
    _, origins = find([one, other], claims)
    assert (origins[0] == origins[1]) is shared


@cases(
    ("source", "chain", "shared"),
    of_what=("Norland's Ministry of Health", "", True),
    through_another=("state radio", "the Health Ministry of Norland > state radio > Daily", True),
    another_ministry=("the Interior Ministry", "", False),
    any_ministry=("the ministry", "", False),
)
def test_one_body_is_known_by_what_it_is_for(source: str, chain: str, shared: bool) -> None:
    one = read("A tally of 64 dead was published.", "a", published="2024-01-04")
    other = read("Nobody knew more than that 64 had lost their lives.", "b", published="2024-01-05")
    claims = [
        claim(one, "64", source="country's health ministry", source_kind="unnamed", mode="reported"),
        claim(other, "64", source=source, source_kind="unnamed", mode="reported", chain=chain),
    ]
    _, origins = find([one, other], claims)
    assert (origins[0] == origins[1]) is shared
