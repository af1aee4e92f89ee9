"""Which shared words show a common text."""

from __future__ import annotations

from analysis.copies.echoes import find_echoes
from analysis.copies.reuse import drop_overlaps, find_reuse
from analysis.documents.rawtexts import read_documents
from analysis.ground.model import Document, Echo
from tests.conftest import cases

LONG = "the night watch saw a red light move slowly along the far bank of the river"
SHORT = (
    "two men carried a wooden crate ashore",
    "a dog barked at the lock all night",
    "nobody has paid for the broken gate",
)
QUOTE = "“We heard the engine long before we saw the boat come round the bend,” he said."


def read(text: str, name: str, words: int = 200) -> Document:
    own = " ".join(f"own{name}{at}" for at in range(words))
    (document,) = read_documents(f"{text}\n\n{own}.".encode(), f"{name}.txt")
    return document


def bind(*texts: str) -> dict[tuple[str, str], bool]:
    """Which documents are bound, and whether by a common text (else by a passage)."""
    documents = [read(text, chr(97 + n)) for n, text in enumerate(texts)]
    reuses = find_reuse({document.document_id: document.words for document in documents}, find_echoes(documents))
    return {pair: reuse.common_text for pair, reuse in reuses}


def tell(name: str, *runs: str) -> str:
    return " ".join(f"In {name}{n} {run} {name}{n}." for n, run in enumerate(runs))


@cases(
    ("runs", "bound"),
    one_long_run=([LONG], True),
    several_runs=([*SHORT, "and then the rain began to fall again"], True),
    not_two_short_runs=(SHORT[:2], False),
    two_short_runs_beside_a_quotation=([*SHORT[:2], QUOTE], True),
    not_a_quotation_alone=([QUOTE], False),
    not_one_short_run_beside_a_quotation=([SHORT[0], QUOTE], False),
    not_a_phrase_of_the_trade=(
        ["a man who spoke on condition of anonymity because he feared for the safety of his family said so"],
        False,
    ),
    a_reprint_with_one=([f"{LONG} and nobody would say more to those who told reporters of it {SHORT[0]}"], True),
)
def test_what_shows_a_common_text(runs: list[str], bound: bool) -> None:
    assert bind(tell("north", *runs), tell("south", *runs)) == ({("a", "b"): True} if bound else {})


def test_a_passage_of_many_texts_is_a_passage_only() -> None:
    reuses = bind(*(tell(name, LONG) for name in ("north", "south", "east", "west", "middle")))
    assert len(reuses) == 10
    assert not any(reuses.values())


def test_quotations_alone_bind_where_a_third_confirms() -> None:
    quotes = f"{QUOTE} “Whoever left that gate open must have known that the water would rise by morning.”"
    texts = (
        tell("north", quotes, LONG),
        tell("south", quotes, LONG, *SHORT, SHORT[0][:-7]),
        tell("east", quotes, *SHORT, "x"),
    )
    assert bind(texts[0], texts[2]) == {}
    assert bind(*texts) == {("a", "b"): True, ("a", "c"): True, ("b", "c"): True}


def test_drops_the_shorter_of_two_that_overlap() -> None:
    def echo(start_a: int, start_b: int, length: int) -> Echo:
        return Echo("a", start_a, start_a + length, "b", start_b, start_b + length, length, "prose", "")

    long, inside, beside, crossing = echo(10, 10, 20), echo(12, 80, 7), echo(30, 30, 8), echo(50, 25, 9)
    assert drop_overlaps([inside, long]) == [long]
    assert drop_overlaps([beside, long]) == [long, beside]
    assert drop_overlaps([crossing, long]) == [long]
    assert drop_overlaps([]) == []
