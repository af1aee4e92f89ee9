"""Shared runs of words: what is found, at which offsets, and what is no echo."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from analysis.copies.echoes import (
    COMMON,
    NEXT,
    PROSE_RUN,
    REPRINT_RUN,
    WORD,
    count_telling,
    find_echoes,
    hold_echoes,
    sort_windows,
)
from analysis.documents.rawtexts import read_documents
from analysis.ground.model import Document, Echo, Part
from analysis.ground.tables import write_table
from tests.conftest import cases

RUN = "the ferry turned over in heavy rain near the old harbour"


def read(text: str, name: str = "a") -> Document:
    (document,) = read_documents(text.encode(), f"{name}.txt")
    return document


def read_pair(one: str, other: str) -> list[Document]:
    return [read(one, "a"), read(other, "b")]


def filler(seed: int, words: int = 40) -> str:
    chosen = random.Random(seed)
    return " ".join(f"word{chosen.randrange(10**9)}" for _ in range(words))


@cases(
    ("one", "other", "expected"),
    finds_a_run_at_its_full_length=(f"Yesterday {RUN}.", f"Police say {RUN}, again.", [("prose", RUN)]),
    folds_case=(
        "We saw that The Ferry Turned over in heavy rain.",
        "As the ferry turned OVER in heavy rain fell",
        [("prose", "The Ferry Turned over in heavy rain")],
    ),
    folds_accents_and_quotation_marks=(
        "Then José said the old café was “closed” for good.",
        'Jose said the old cafe was "closed" for years.',
        [("prose", "José said the old café was “closed” for")],
    ),
    parts_words_at_hyphens=(
        "a new drug-trafficking agreement was signed on Monday here",
        "their drug trafficking agreement was signed on Monday there",
        [("prose", "drug-trafficking agreement was signed on Monday")],
    ),
    not_six_words=("it turned over in heavy rain today", "it turned over in heavy rain there", []),
    not_a_name=(
        "The Chairman of the Joint Chiefs of Staff spoke.",
        "He met the Chairman of the Joint Chiefs of Staff.",
        [],
    ),
    not_a_name_in_capitals=(
        "FIGHTERS OF THE FARABUNDO NATIONAL LIBERATION FRONT GENERAL COMMAND FLED",
        "CAMPS OF THE FARABUNDO NATIONAL LIBERATION FRONT GENERAL COMMAND BURNT",
        [],
    ),
    a_word_with_an_accent_tells=(
        "Dans le Nord été DE LA Ville École Rouge Grande.",
        "Hier LE NORD ÉTÉ DE LA VILLE école Rouge Grande!",
        [("prose", "le Nord été DE LA Ville École Rouge Grande")],
    ),
    not_a_row_of_numbers=("1 2 3 4 5 6 7 8 9 goals", "at 1 2 3 4 5 6 7 8 9 points", []),
    finds_four_words_in_quotation_marks_of_both=(
        "He wants “talks with open books” now.",
        "She asked for “honest talks with open books”.",
        [("quote", "talks with open books")],
    ),
    not_four_words_quoted_once=("He wants “talks with open books” now.", "She asked for talks with open books.", []),
    tells_a_quote_from_prose=(
        "“We will open every single gate of the dam,” said Rua.",
        "Rua said: “We will open every single gate of the dam.”",
        [("quote", "We will open every single gate of the dam")],
    ),
    one_quoted_word_does_not_make_a_quote=(
        "Rain fell “hard” on the wide plains of the north.",
        "Rain fell “hard” on the wide plains of the south.",
        [("prose", "Rain fell “hard” on the wide plains of the")],
    ),
    not_one_word=("rain", RUN, []),
)
def test_finds_shared_runs(one: str, other: str, expected: list[tuple[str, str]]) -> None:
    assert [(echo.kind, echo.text) for echo in find_echoes(read_pair(one, other))] == expected


@given(st.lists(st.sampled_from(["Rua", "rua", "RUA", "él", "Él", "ÉL", "the", "THE", "was", "WAS", "Дом", "дом", "7"]),
                min_size=PROSE_RUN, max_size=PROSE_RUN + 5))  # fmt: skip
def test_a_run_needs_two_words_of_content_in_either_document(words: list[str]) -> None:
    documents = read_pair(" ".join(["Before", *words]), " ".join(["After", *words]))
    text, start = documents[0].text, len("Before ")
    spans = [match.span() for match in WORD.finditer(text.lower(), start)]
    telling = count_telling(text, text.lower(), spans, 2, in_capitals=text[start:].isupper())
    assert bool(list(find_echoes(documents))) == (telling == 2)


def test_offsets_hold_the_words_in_each_document() -> None:
    documents = read_pair(f"Nicolás — said, “so”.\n\nThen {RUN} .", f"\n\n  Late: {RUN.upper()}!")
    (echo,) = find_echoes(documents)
    assert documents[0].text[echo.start_a : echo.end_a] == RUN == echo.text
    assert documents[1].text[echo.start_b : echo.end_b] == RUN.upper()
    assert echo.tokens == len(RUN.split())


def test_no_documents_have_no_echoes() -> None:
    assert list(find_echoes([])) == []
    assert list(find_echoes([read("Alone in the world is this one short document.")])) == []


@pytest.mark.parametrize("kind", ["caption", "credit", "footer", "byline", "post"])
def test_leaves_out_words_that_are_not_the_articles(kind: str) -> None:
    documents = [
        replace(document, parts=(Part(kind, document.start, document.end),))  # type: ignore[arg-type]
        for document in read_pair(f"One {RUN}.", f"Two {RUN}.")
    ]
    assert list(find_echoes(documents)) == []


def test_a_caption_between_parts_breaks_a_run() -> None:
    text = "the ferry turned over in heavy rain near the old harbour on a warm day"
    broken = "the ferry turned over in CAPTION heavy rain near the old harbour on a warm day"
    at = broken.index("CAPTION")
    document = read(broken, "b")
    parts = (
        Part("body", 0, at - 1),
        Part("caption", at, at + 7),
        Part("body", at + 8, len(broken)),
    )
    (echo,) = find_echoes([read(text), replace(document, parts=parts)])
    assert echo.text == "heavy rain near the old harbour on a warm day"


def test_a_sentence_of_many_documents_is_a_set_phrase() -> None:
    documents = [read(f"{filler(n)} {RUN} {filler(n + 1000)}", f"d{n:03}") for n in range(COMMON + 6)]
    assert list(find_echoes(documents)) == []
    assert len(list(find_echoes(documents[:3]))) == 3


def test_a_set_phrase_does_not_hide_the_words_beside_it() -> None:
    documents = [read(f"{filler(n)} {RUN}", f"d{n:03}") for n in range(COMMON + 6)]
    more = "where four small boats were seen drifting without any crew"
    pair = [read(f"{filler(n)} {RUN} {more} {filler(n + 1000)}", f"e{n}") for n in (900, 901)]
    assert [(echo.document_a, echo.text) for echo in find_echoes(documents + pair)] == [("e900", f"{RUN} {more}")]


def test_reprints_are_paired_with_the_next_only() -> None:
    story = " ".join(f"lower{n}" for n in range(REPRINT_RUN + 10))
    documents = [read(f"{filler(n)} {story} {filler(n + 1000)}", f"d{n:03}") for n in range(COMMON + 6)]
    echoes = list(find_echoes(documents))
    pairs = [(echo.document_a, echo.document_b) for echo in echoes]
    assert pairs == [(f"d{n:03}", f"d{n + 1:03}") for n in range(COMMON + 5)]


def test_a_passage_of_many_documents_pairs_each_with_the_next_few() -> None:
    documents = [read(f"{filler(n)} {RUN} {filler(n + 1000)}", f"d{n:02}") for n in range(12)]
    pairs = [(int(echo.document_a[1:]), int(echo.document_b[1:])) for echo in find_echoes(documents)]
    assert pairs == [(a, b) for a in range(12) for b in range(a + 1, min(a + NEXT, 11) + 1)]


def test_documents_far_apart_in_a_passage_share_what_only_they_have() -> None:
    more = "where four small boats were seen drifting without any crew"
    ends = {n: more if n in {0, 11} else filler(n) for n in range(12)}
    documents = [read(f"{filler(n + 100)} {RUN} {ends[n]} {filler(n + 1000)}", f"d{n:02}") for n in range(12)]
    texts = [echo.text for echo in find_echoes(documents) if (echo.document_a, echo.document_b) == ("d00", "d11")]
    assert texts == [f"{RUN} {more}"]


def test_copies_are_paired_with_the_first_and_it_speaks_for_them() -> None:
    text = f"Today {RUN}. Nobody was hurt."
    documents = [read(text, "b"), read(text, "a"), read(f"{text}\n", "c"), read(f"Late {RUN} again.", "d")]
    pairs = [(echo.document_a, echo.document_b) for echo in find_echoes(documents)]
    assert sorted(set(pairs)) == [("a", "b"), ("a", "c"), ("a", "d")]


def test_a_copy_of_three_words_is_a_copy() -> None:
    (echo,) = find_echoes(read_pair("Five were killed.", "five were killed"))
    assert (echo.text, echo.tokens) == ("Five were killed", 3)


@given(st.permutations(range(6)))
@settings(max_examples=20, deadline=None)
def test_order_of_documents_does_not_matter(order: Sequence[int]) -> None:
    texts = [f"{filler(n, 5)} {RUN if n % 2 else RUN[:40]} {filler(n % 3, 9)}" for n in range(6)]
    documents = [read(text, f"d{n}") for n, text in enumerate(texts)]
    assert list(find_echoes([documents[n] for n in order])) == list(find_echoes(documents))


WORDS = ["rain", "boats", "gates", "roads", "wells"]
PHRASES = st.lists(st.sampled_from(WORDS), min_size=3, max_size=6).map(" ".join)


@given(st.lists(st.sampled_from(["P", "Q", "R", *WORDS]), max_size=14), st.data())
@settings(max_examples=60, deadline=None)
def test_finds_what_comparing_every_word_finds(shape: list[str], data: st.DataObject) -> None:
    phrases = {name: data.draw(PHRASES) for name in "PQR"}
    one = [word for item in shape for word in phrases.get(item, item).split()]
    other = [word for item in data.draw(st.permutations(shape)) for word in phrases.get(item, item).split()]
    met = Counter(tuple(words[at : at + PROSE_RUN]) for words in (one, other) for at in range(len(words)))
    assume(max(met.values(), default=0) <= COMMON)
    documents = read_pair(" ".join(["start", *one]), " ".join(["begin", *other]))
    found = [echo_words(echo) for echo in find_echoes(documents)]
    assert sorted(found) == sorted(compare_every_word(["start", *one], ["begin", *other]))


def echo_words(echo: Echo) -> tuple[int, int, str]:
    return echo.start_a, echo.start_b, echo.text


def compare_every_word(one: list[str], other: list[str]) -> list[tuple[int, int, str]]:
    runs = []
    for a in range(len(one)):
        for b in range(len(other)):
            if one[a] != other[b] or (a and b and one[a - 1] == other[b - 1]):
                continue
            length = 0
            while a + length < len(one) and b + length < len(other) and one[a + length] == other[b + length]:
                length += 1
            if length >= PROSE_RUN:
                places = (len(" ".join([*words[:at], ""])) for words, at in ((one, a), (other, b)))
                runs.append((*places, " ".join(one[a : a + length])))
    return runs  # type: ignore[return-value]


def test_echoes_are_the_same_as_rows_as_columns_and_when_read_again(tmp_path: Path) -> None:
    echoes = find_echoes([read(f'{RUN} until "noon, or later" today.', name) for name in "abc"])
    rows = list(echoes)
    assert [(echo.document_a, echo.document_b) for echo in rows] == [("a", "b"), ("a", "c")]
    assert list(echoes) == rows == list(hold_echoes(rows))
    for name, held in (("columns", echoes), ("rows", rows)):
        assert write_table(tmp_path / f"{name}.csv", Echo, held) == 2
    assert (tmp_path / "columns.csv").read_bytes() == (tmp_path / "rows.csv").read_bytes()


def test_one_word_a_hundred_thousand_times_is_read_quickly() -> None:
    documents = read_pair("flood " * 100_000 + "came", "flood " * 100_000 + "went")
    started = time.process_time()
    list(find_echoes(documents))
    assert time.process_time() - started < 10


@given(st.lists(st.text(alphabet=st.characters(codec="utf-16", exclude_categories=["Cs"]), max_size=80), max_size=4))
@settings(max_examples=60, deadline=None)
def test_reads_any_text(texts: list[str]) -> None:
    documents = [read(f"x {text}", str(n)) for n, text in enumerate(texts)]
    by_id = {document.document_id: document for document in documents}
    for echo in find_echoes(documents):
        assert by_id[echo.document_a].text[echo.start_a : echo.end_a] == echo.text
        assert echo.document_a < echo.document_b


def test_windows_of_like_words_are_sorted_together_in_whichever_share_they_come() -> None:
    words = np.random.default_rng(1).integers(0, 30, 2_300_000, dtype=np.int32)
    like = sum(words[at : len(words) - 3 + at].astype(np.int64) * 30**at for at in range(4))
    shares, found = 0, []
    for hashes, positions in sort_windows(words, 4):
        shares += 1
        new = np.diff(hashes, prepend=hashes[:1] + np.uint64(1)) != 0
        assert (np.diff(positions)[~new[1:]] > 0).all()
        assert (np.diff(like[positions])[~new[1:]] == 0).all()
        found.append(like[positions[new]])
    assert shares > 2
    assert np.array_equal(np.sort(np.concatenate(found)), np.unique(like))
