"""Notes in the margin."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from analysis.answers.facts import find_facts
from analysis.context.claims import read_claims
from analysis.copies.echoes import find_echoes
from analysis.copies.origins import find_origins
from analysis.copies.utterances import find_wordings
from analysis.documents.rawtexts import read_documents
from analysis.doubts.checks import Known, find_checks
from analysis.doubts.eventdates import read_events
from analysis.doubts.officeholders import read_officeholders
from analysis.ground.model import Check, Claim, DateMention, Document, Part, Sentence, Wording
from analysis.ground.text import fold
from tests.conftest import DATA, JUDGMENT, cases, make_document

HOLDERS = read_officeholders(DATA / "officeholders.csv")
EVENTS = read_events(DATA / "events.toml")
KNOWN = Known(HOLDERS, EVENTS, JUDGMENT.lexicon)


def document(name: str, published: str = "2026-01-05") -> Document:
    return make_document(name, outlet=name.upper(), published=published)


def figure(name: str, document_id: str, best: float, **known: Any) -> Claim:
    cells: dict[str, Any] = {
        "measure": "casualties.killed", "unit": "person", "low": best, "high": best, "bound": "exact",
        "event_date": "2025-12-31", "place": "Lyon", "time_scope": "event", "origin_id": "o1", "mode": "own_voice",
        "source_kind": "outlet", "start": 3, "end": 9,
    } | known  # fmt: skip
    return Claim(name, document_id, f"{document_id}.txt", "figure", best=best, **cells)


CREDITED = {"mode": "reported", "source_kind": "named", "source": "the army"}


def check(claims: list[Claim], wordings: list[Wording] | None = None, *documents: Document) -> list[Check]:
    texts = list(documents) or [document("a"), document("b")]
    return list(find_checks(texts, claims, wordings or [], list(find_facts(claims, texts)), [], Known(HOLDERS, EVENTS)))


def kinds(claims: list[Claim], *documents: Document) -> list[str]:
    return [row.kind for row in check(claims, None, *documents)]


def test_finds_a_hedge_lost_between_two_tellings() -> None:
    (note,) = check([figure("c1", "a", 5, hedge="reportedly"), figure("c2", "b", 5)])
    assert (note.kind, note.document_id, note.other_document_id) == ("hedge_lost", "b", "a")
    assert (note.start, note.end, note.other_start, note.other_end, note.severity) == (3, 9, 3, 9, "note")
    assert note.message == "Stated plainly here; another telling of the same origin hedges it (“reportedly”)."


def test_finds_an_accusation_turned_into_the_outlets_own_statement() -> None:
    (note,) = check([figure("c1", "a", 5, **CREDITED), figure("c2", "b", 5)])
    assert (note.kind, note.document_id) == ("voice_drift", "b")
    assert note.message == (
        "Stated in the article's own voice; another telling of the same origin credits it to the army."
    )


@cases(
    ("a", "b"),
    two_origins=(CREDITED, {"origin_id": "o2"}),
    both_credit_it=(CREDITED, CREDITED),
    another_figure=(CREDITED, {"best": 8.0, "low": 8.0, "high": 8.0}),
    another_incident=(CREDITED, {"place": "Nantes", "event_date": "2025-11-30"}),
    both_hedge_it=({"hedge": "reportedly"}, {"hedge": "apparently"}),
)
def test_loses_nothing_between(a: dict[str, Any], b: dict[str, Any]) -> None:
    assert kinds([replace(figure("c1", "a", 5), **a), replace(figure("c2", "b", 5), **b)]) == []


def test_loses_nothing_in_an_article_that_says_it_both_ways() -> None:
    claims = [figure("c1", "a", 5, **CREDITED), figure("c2", "b", 5), figure("c3", "b", 5, **CREDITED, start=40)]
    assert kinds(claims) == []


def test_loses_no_credit_in_a_title_whose_text_credits_it() -> None:
    title, text = figure("c2", "b", 5), figure("c3", "b", 5, **CREDITED | {"origin_id": "o9"})
    assert "voice_drift" not in kinds([figure("c1", "a", 5, **CREDITED), title, text])


@cases(
    ("text", "found"),
    credited_in_the_text=("Five died. Roads were closed all day, the army said.", 0),
    credited_nowhere=("Five died. Roads were closed all day.", 1),
)
def test_a_title_needs_no_credit_that_its_text_gives(text: str, found: int) -> None:
    own = headlined("Blast kills five", text)
    title = figure("c2", own.document_id, 5, start=12, end=16, sentence_start=0, sentence_end=16)
    assert kinds([figure("c1", "b", 5, **CREDITED), title], own, document("b")).count("voice_drift") == found


def test_finds_two_totals_of_one_article() -> None:
    total = {"time_scope": "running_total", "as_of": "2026-01-05"}
    (note,) = check([figure("c1", "a", 114, **total), figure("c2", "a", 87, **total, start=40, end=49)])
    assert (note.kind, note.severity) == ("self_contradiction", "slip")
    assert note.message == "The same article gives 114 people and 87 people of what reads as the same."


@cases(
    "known",
    two_places={"place": "Nantes"},
    no_place={"place": ""},
    two_days={"as_of": "2025-06"},
    a_total_and_an_event={"time_scope": "event"},
    two_sources={"mode": "reported", "source_kind": "named", "source": "the rebels"},
    a_bound_that_holds_both={"bound": "at_least", "high": None},
    two_articles={"document_id": "b"},
)
def test_contradicts_nothing_with(known: dict[str, Any]) -> None:
    total = {"time_scope": "running_total", "as_of": "2026-01-05"}
    one = figure("c1", "a", 114, **total)
    assert kinds([one, replace(figure("c2", "a", 87, **total, start=40), **known)]) == []


def headlined(title: str, text: str) -> Document:
    whole = f"{title}\n{text}"
    parts = (Part("title", 0, len(title)), Part("body", len(title) + 1, len(whole)))
    return replace(document("a"), text=whole, folded=fold(whole), end=len(whole), parts=parts)


def read_counts(whole: str, *counts: tuple[str, float]) -> list[Claim]:
    """A claim for each count, in order, whose sentence is its line."""
    claims, at = [], 0
    for words, best in counts:
        at = whole.index(words, at)
        line = whole.rfind("\n", 0, at) + 1
        stop = whole.find("\n", at) if "\n" in whole[at:] else len(whole)
        claims.append(
            figure(f"c{at}", "a", best, start=at, end=at + len(words), sentence_start=line, sentence_end=stop)
        )
        at += len(words)
    return claims


@cases(
    ("title", "text", "counts", "found"),
    a_title_that_its_text_contradicts=("Ferry fire kills 12 off the coast",
        "A fire on a ferry off the coast killed 10 people.", [("kills 12", 12), ("killed 10", 10)], True),
    a_title_that_agrees=("Ferry fire kills 12 off the coast", "A fire on a ferry off the coast killed 12 people.",
        [("kills 12", 12), ("killed 12", 12)], False),
    a_title_that_adds_up=("Ferry fire kills 12 off the coast",
        "Ferry fire off the coast killed 10 people.\nThen 2 died.",
        [("kills 12", 12), ("killed 10", 10), ("2 died", 2)], False),
    a_text_about_something_else=("Ferry fire kills 12 off the coast", "In 1998 a bridge fell and killed 10 people.",
        [("kills 12", 12), ("killed 10", 10)], False),
    a_count_on_top=("Ferry fire kills 12 off the coast", "The ferry fire off the coast killed another 10 people.",
        [("kills 12", 12), ("killed another 10", 10)], False),
)  # fmt: skip
def test_sets_a_title_against_its_text(title: str, text: str, counts: list[tuple[str, float]], found: bool) -> None:
    article = headlined(title, text)
    notes = check(read_counts(article.text, *counts), None, article)
    assert [note.kind for note in notes] == (["self_contradiction"] if found else [])


@cases(
    ("text", "words", "edtf", "found"),
    another_day=("A bus crash killed 5 people. The accident happened on Tuesday.", "Tuesday", "2024-03-05", True),
    the_same_day=("A bus crash killed 5 people. The accident happened on Monday.", "Monday", "2024-03-04", False),
    another_happening=("A bus crash killed 5 people. The trial began on Tuesday.", "Tuesday", "2024-03-05", False),
    a_month=("A bus crash killed 5 people. The accident happened in March.", "March", "2024-03", False),
)
def test_finds_an_incident_on_two_days(text: str, words: str, edtf: str, found: bool) -> None:
    at = text.index(words)
    stop = text.index(".") + 1
    mention = DateMention(at, at + len(words), edtf, "stated")
    article = replace(
        document("a"), text=text, folded=fold(text), end=len(text), dates=(mention,),
        sentences=(Sentence(0, stop, 0, "body"), Sentence(stop + 1, len(text), 0, "body")),
    )  # fmt: skip
    start = text.index("killed")
    notes = check([figure("c1", "a", 5, event_date="2024-03-04", start=start, end=start + 8)], None, article)
    assert [(note.kind, text[note.start : note.end]) for note in notes] == ([("date_conflict", words)] if found else [])


def wording(document_id: str, relation: Any, differs: str = "") -> Wording:
    return Wording("u1", document_id, f"q{document_id}", "the minister", 5, 50, relation, differs)


def test_finds_an_altered_quotation() -> None:
    (note,) = check([], [wording("a", "same"), wording("b", "reworded", "−it ×3; +just")])
    assert (note.kind, note.document_id, note.other_document_id, note.severity) == ("quote_altered", "b", "a", "slip")
    assert "−it ×3; +just" in note.message


@pytest.mark.parametrize("relation", ["same", "punctuation", "fragment", "grown"])
def test_takes_no_shorter_quotation_for_an_altered_one(relation: str) -> None:
    assert check([], [wording("a", "same"), wording("b", relation)]) == []


def quoting(name: str, text: str, words: str, edtf: str) -> Document:
    start = text.index(words)
    return replace(
        document(name), text=text, folded=fold(text), end=len(text), sentences=(Sentence(0, len(text), 0, "body"),),
        dates=(DateMention(start, start + len(words), edtf, "stated"),),
    )  # fmt: skip


def test_finds_one_utterance_on_two_days() -> None:
    said = quoting("a", "The minister Ana Ruiz announced on January 2 a talk.", "January 2", "2026-01-02")
    aired = quoting("b", "In an interview broadcast Thursday Ruiz offered talks.", "Thursday", "2026-01-01")
    rows = [replace(wording(name, "same"), speaker="Ana Ruiz") for name in "ab"]
    (note,) = check([], rows, said, aired)
    assert (note.kind, note.document_id, note.other_document_id) == ("date_conflict", "a", "b")
    assert said.text[note.start : note.end] == "January 2"
    assert aired.text[note.other_start : note.other_end] == "Thursday"


@cases(
    ("text", "words", "edtf"),
    the_same_day=("Ana Ruiz said on January 2 that she would talk.", "January 2", "2026-01-02"),
    another_speaker=("An aide said Thursday that Ana Ruiz would go.", "Thursday", "2026-01-01"),
    another_event=("Ana Ruiz said that on Thursday she would talk.", "Thursday", "2026-01-01"),
    a_month=("Ana Ruiz said in January that she would talk.", "January", "2026-01"),
)
def test_sets_no_two_days_apart(text: str, words: str, edtf: str) -> None:
    said = quoting("a", "Ana Ruiz announced on January 2 that she would talk.", "January 2", "2026-01-02")
    rows = [replace(wording(name, "same"), speaker="Ana Ruiz") for name in "ab"]
    assert check([], rows, said, quoting("b", text, words, edtf)) == []


def test_says_how_old_a_level_is() -> None:
    level = {"measure": "production.crude_oil", "unit": "barrel/day", "time_scope": "state", "event_date": ""}
    old = figure("c1", "a", 8e5, **level, as_of="2022-03-07")
    (note,) = check([old], None, document("a", "2022-03-07"), document("b", "2026-01-05"))
    assert note.kind == "stale"
    assert note.message == "This figure was nearly four years old on the day of the newest article."


@cases(
    ("days", "found"),
    one_misdated=(["2017-04-01", "2017-04-02", "2017-04-03", "2071-04-05"], 0),
    two_of_that_year=(["2017-04-01", "2017-04-02", "2071-04-05", "2071-04-05"], 2),
    too_few_to_tell=(["2017-04-01", "2017-04-02", "2071-04-05"], 2),
    months_later=(["2017-04-01", "2017-04-02", "2017-04-03", "2017-10-05"], 0),
    one_on_some_day_from_then=(["2017-04-01", "2017-04-02", "2071-04-05/..", "2071-04-05"], 2),
)
def test_calls_no_level_stale_for_one_misdated_text(days: list[str], found: int) -> None:
    level = {"measure": "production.crude_oil", "unit": "barrel/day", "time_scope": "state", "event_date": ""}
    texts = [replace(document(f"d{at}", day), text_sha256=f"{at}") for at, day in enumerate(days)]
    claims = [figure(f"c{at}", f"d{at}", 8e5, **level, as_of=days[at]) for at in range(2)]
    assert kinds(claims, *texts) == ["stale"] * found


@cases(
    "known",
    a_recent_level={"as_of": "2025-11"},
    an_event={"time_scope": "event", "as_of": "2022-03-07"},
    a_past_level={"time_scope": "past", "as_of": "2022-03-07"},
    a_rejected_claim={"review": "rejected", "as_of": "2022-03-07"},
)
def test_calls_nothing_stale_of(known: dict[str, Any]) -> None:
    level = {"measure": "production.crude_oil", "unit": "barrel/day", "time_scope": "state", "event_date": ""}
    claims = [replace(figure("c1", "a", 8e5, **level), **known)]
    assert kinds(claims, document("a", "2022-03-07"), document("b", "2026-01-05")) == []


def test_notes_are_the_same_in_any_order() -> None:
    claims = [figure("c1", "a", 5, **CREDITED, hedge="reportedly"), figure("c2", "b", 5)]
    texts = [document("a"), document("b")]
    facts = list(find_facts(claims, texts))
    rows = list(find_checks(texts, claims, [], facts, [], Known(HOLDERS)))
    assert len(rows) == 2
    assert list(find_checks(texts[::-1], claims[::-1], [], facts[::-1], [], Known(HOLDERS))) == rows
    assert list(find_checks([], [], [], [], [], Known(HOLDERS))) == []


#: Pieces of sentences that the checks look for, in any order.
PIECES = st.sampled_from(
    "The Obama administration is |former French President Macron |French President Ann Doe said on Monday |Of the 40, |"
    "three judges: Ana, Rui and Eva. |nine people: six men and four women |on 5 March 2024 |the 7 March fire |A fire |"
    "struck on 5 March 2024. |Since August, |\n\n|“|”|Sunday, 5 March 2024|killed 5 |reportedly |é̈\u2028|(".split("|")
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(PIECES | st.text(max_size=6), max_size=12), min_size=1, max_size=2))
def test_notes_lie_within_any_text(texts: list[list[str]]) -> None:
    named = [(f"{at}.txt", f"Lima, 6 March 2024\n\n{''.join(pieces)}") for at, pieces in enumerate(texts)]
    documents = [d for name, text in named for d in read_documents(text.encode("utf-8", "replace"), name)]
    claims = [claim for document in documents for claim in read_claims(document, JUDGMENT)]
    notes = find_checks(documents, claims, [], [], list(find_echoes(documents)), KNOWN)
    length = {document.document_id: len(document.text) for document in documents}
    for note in notes:
        assert 0 <= note.start < note.end <= length[note.document_id]
        assert note.message.endswith(".")
        if note.other_document_id:
            assert 0 <= (note.other_start or 0) < (note.other_end or 0) <= length[note.other_document_id]


SLIPS = Path(__file__).parent / "slips"


def read_cases() -> dict[str, dict[str, Any]]:
    """The kept articles by name; the harmless twin of a case with a ``twin`` is its last text with other words."""
    cases = {}
    for case in (case for path in sorted(SLIPS.glob("*.toml")) for case in tomllib.loads(path.read_text())["case"]):
        cases[case["id"]] = case
        if "twin" in case:
            words, others = case["twin"]
            texts = [*case["texts"][:-1], case["texts"][-1].replace(words, others)]
            assert texts != case["texts"], case["id"]
            cases[f"{case['id']}, twin"] = {"texts": texts, "finds": case.get("twin_finds", [])}
    return cases


CASES = read_cases()


@pytest.mark.parametrize("name", CASES)
def test_reads_whole_articles(name: str) -> None:
    """Each slip of the kept articles is found at its words and nothing else is; their harmless twins get no note.

    A line of ``finds`` is the text's place (``*``: any), the kind, and words at or next to the note.
    """
    texts = CASES[name]["texts"]
    documents = [d for at, text in enumerate(texts) for d in read_documents(text.lstrip().encode(), f"{at}.txt")]
    claims = [claim for document in documents for claim in read_claims(document, JUDGMENT)]
    echoes = list(find_echoes(documents))
    wordings = list(find_wordings(documents, claims))
    _, origin_of = find_origins(documents, claims, echoes, wordings)
    claims = [replace(c, origin_id=origin_of[c.document_id, c.claim_id]) for c in claims]
    facts = list(find_facts(claims, documents))
    found = find_checks(documents, claims, wordings, facts, echoes, KNOWN)
    notes = list(found)
    whole = {document.document_id: document.text for document in documents}
    missing = []
    for line in CASES[name]["finds"]:
        place, kind, words = line.split(" ", 2)
        near = (
            n for n in notes
            if n.kind == kind and place in ("*", n.document_id)
            and words in whole[n.document_id][max(n.start - 40, 0) : n.end + 40]
        )  # fmt: skip
        note = next(near, None)
        if note is None:
            missing.append(line)
        else:
            notes.remove(note)
    assert (missing, [(n.kind, n.message) for n in notes]) == ([], [])
