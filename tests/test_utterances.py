"""One utterance in several documents: which versions belong together, and how their words differ."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from analysis.copies.utterances import Words, compare_words, find_wordings, read_saying
from analysis.documents.rawtexts import read_documents
from analysis.ground.model import Claim, Document, Wording
from tests.conftest import cases

LONG = "Bring us the boats and we will load them, every morning and every night, until the last sack of rice is gone"


def read(text: str, name: str, published: str = "") -> Document:
    (document,) = read_documents(text.encode(), f"{name}.txt")
    return replace(document, published=published)


def say(document: Document, evidence: str, speaker: str = "Ada Umeh", kind: str = "quotation") -> Claim:
    start = document.text.index(evidence)
    sentence = next(s for s in document.sentences if s.start <= start < s.end)
    return Claim(
        claim_id=f"{document.document_id}-{start}",
        document_id=document.document_id,
        file=document.file,
        kind=kind,  # type: ignore[arg-type]
        source=speaker,
        source_kind="named" if speaker else "",
        start=start,
        end=start + len(evidence),
        evidence=evidence,
        sentence_start=sentence.start,
        sentence_end=sentence.end,
    )


def quote(words: str, name: str, speaker: str = "Ada Umeh", published: str = "") -> tuple[Document, Claim]:
    document = read(f"“{words}” said the speaker.", name, published)
    return document, say(document, words, speaker)


def align(*versions: tuple[Document, Claim]) -> list[Wording]:
    return list(find_wordings([document for document, _ in versions], [claim for _, claim in versions]))


@cases(
    ("words", "relation", "differs"),
    same_words=(LONG, "same", ""),
    case_and_the_last_stop_are_style=(LONG.upper() + ".", "same", ""),
    one_comma=(LONG.replace("them,", "them"), "punctuation", "them, → them"),
    words_dropped_twice=(LONG.replace("every ", ""), "reworded", "−every ×2"),
    a_word_added=(LONG.replace("we will", "we will just").replace("every ", ""), "reworded", "+just; −every ×2"),
    a_word_replaced=(LONG.replace("load", "fill"), "reworded", "load → fill"),
    a_fragment=(
        "every morning and every night, until the last sack of rice is gone",
        "fragment",
        "−Bring us the … will load them (9 words)",
    ),
    its_start=("Bring us the boats and we will load them", "fragment", "−every morning and … rice is gone (13 words)"),
)
def test_compares_with_the_fullest(words: str, relation: str, differs: str) -> None:
    rows = align(quote(LONG, "a"), quote(words, "b"))
    assert [(row.document_id, row.relation, row.differs) for row in rows] == [
        ("a", "same", ""),
        ("b", relation, differs),
    ]
    assert {row.speaker for row in rows} == {"Ada Umeh"}


def test_a_later_version_grows() -> None:
    rows = align(
        quote("we will load them, every morning and every night", "b", published="2025-03-02"),
        quote("Bring us the boats and we will load them, every morning and every night", "a", published="2025-03-04"),
    )
    assert [(row.document_id, row.relation, row.differs) for row in rows] == [
        ("b", "same", ""),
        ("a", "grown", "+Bring us the boats and"),
    ]


@cases(
    ("one", "other", "relation"),
    as_digits=(
        "We sent 12 trucks to the northern harbour yesterday",
        "We sent twelve trucks to the northern harbour yesterday",
        "same",
    ),
    another=(
        "We sent 12 trucks to the northern harbour yesterday",
        "We sent eleven trucks to the northern harbour yesterday",
        "reworded",
    ),
    one_is_a_word=("Ships know that no one repairs boats here", "Ships know that no 1 repairs boats here", "reworded"),
)
def test_numbers_in_words_and_digits_are_the_same_words(one: str, other: str, relation: str) -> None:
    assert [row.relation for row in align(quote(one, "a"), quote(other, "b"))] == ["same", relation]


def test_says_what_stands_outside_the_marks() -> None:
    one = read("She said: “The harbour must open on Monday without any conditions.”", "a")
    other = read("She said the harbour “must open on Monday without any conditions.”", "b")
    claims = [
        say(one, "The harbour must open on Monday without any conditions."),
        say(other, "must open on Monday without any conditions."),
    ]
    rows = list(find_wordings([one, other], claims))
    assert [(row.relation, row.differs) for row in rows] == [("same", ""), ("fragment", "outside: The harbour")]
    sayings = [read_saying(claim, document) for claim, document in zip(claims, (one, other), strict=True)]
    assert compare_words(Words(sayings[1]), Words(sayings[0])) == ("grown", "inside: The harbour")


def test_a_statement_without_marks_is_a_version() -> None:
    one, claim = quote("the harbour must open on Monday without any conditions", "a")
    other = read("Umeh said the harbour must open on Monday without further conditions.", "b")
    told = say(other, "the harbour must open on Monday without further conditions", "Umeh", "statement")
    rows = find_wordings([one, other], [claim, told])
    assert [(row.document_id, row.relation, row.differs) for row in rows] == [
        ("a", "same", ""),
        ("b", "reworded", "no marks; any → further"),
    ]


@cases(
    ("one", "other"),
    not_another_speaker=((LONG, "Ada Umeh"), (LONG, "Bo Lind")),
    not_a_turn_of_phrase=(
        ("We are going to win so much this year", "Ada Umeh"),
        ("We are going to open the schools", "Ada Umeh"),
    ),
    not_words_without_content=(("so much for that", "Ada Umeh"), ("so much for that", "Ada Umeh")),
    not_one_phrase_in_two_sentences=(
        ("There is no way but to end the long truce", "Ada Umeh"),
        ("Nobody who knows the hills would dare to end the long truce before harvest", "Ada Umeh"),
    ),
    not_four_words_of_nobody=(("open the harbour now", ""), ("open the harbour now", "Ada Umeh")),
    not_two_words=(("yes, ready", "Ada Umeh"), ("yes, ready", "Ada Umeh")),
)
def test_keeps_apart(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert align(quote(one[0], "a", one[1]), quote(other[0], "b", other[1])) == []


def test_two_translations_are_one_utterance() -> None:
    rows = align(
        quote("We must prevent our presence at the table from being used to hide who gave this order", "a"),
        quote("We must not allow our presence at the table to be used to hide who gave that order", "b"),
    )
    assert [row.relation for row in rows] == ["same", "reworded"]
    assert "prevent" in rows[1].differs
    assert "not allow" in rows[1].differs


def test_one_document_alone_has_no_versions() -> None:
    document = read(f"“{LONG}” he said. Later: “{LONG.lower()}”", "a")
    assert list(find_wordings([document], [say(document, LONG), say(document, LONG.lower())])) == []
    assert list(find_wordings([], [])) == []


def test_many_sayings_in_few_words_are_read() -> None:
    documents = [read(f"Umeh said {LONG}.", f"d{n}") for n in range(50)]
    told = [say(document, LONG[: 20 + n % 9], "Umeh", "statement") for n, document in enumerate(documents)]
    assert list(find_wordings(documents, told)) == []


def test_two_statements_without_a_quotation_are_no_utterance() -> None:
    one, other = read(f"Umeh said {LONG}.", "a"), read(f"Umeh said {LONG}.", "b")
    told = [say(document, LONG, "Umeh", "statement") for document in (one, other)]
    assert list(find_wordings([one, other], told)) == []


@given(st.permutations(range(4)))
@settings(max_examples=20, deadline=None)
def test_order_does_not_matter(order: Sequence[int]) -> None:
    words = [LONG, LONG.replace("boats", "ships"), LONG[:45], LONG]
    versions = [quote(text, f"d{n}") for n, text in enumerate(words)]
    assert align(*(versions[n] for n in order)) == align(*versions)


@given(st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=80, deadline=None)
def test_compares_any_words(one: str, other: str) -> None:
    document = read("x", "a")
    sayings = [read_saying(replace(say(document, "x"), evidence=text), None) for text in (one, other)]
    relation, differs = compare_words(*map(Words, sayings))
    assert (relation == "same") == (differs == "")
    assert compare_words(Words(sayings[0]), Words(sayings[0])) == ("same", "")
