"""Two tellings of one story."""

from __future__ import annotations

from analysis.context.claims import read_claims
from analysis.copies.echoes import find_echoes
from analysis.documents.rawtexts import read_documents
from analysis.doubts.distortions import find_differences
from analysis.ground.model import Check
from tests.conftest import JUDGMENT, cases

#: What two tellings share word for word, so that they are known for tellings of one story.
SHARED = (
    "The barn had been built by the cooperative for the harvest fair and stood beside the old mill for ninety years."
)


def compare(*sentences: str) -> list[Check]:
    texts = [f"Norwich, 3 May 2021 - {sentence} {SHARED}" for sentence in sentences]
    documents = {f"{at}": read_documents(text.encode(), f"{at}.txt")[0] for at, text in enumerate(texts)}
    claims = {name: read_claims(document, JUDGMENT) for name, document in documents.items()}
    echoes = list(find_echoes(list(documents.values())))
    return list(find_differences(echoes, documents, claims.__getitem__, JUDGMENT.lexicon))


@cases(
    ("one", "other", "kind"),
    a_word=("The barn was allegedly set alight by two brothers from Wells.",
        "The barn was set alight by two brothers from Wells.", "hedge_lost"),
    a_phrase=("The two brothers are believed to have left Wells for Spain.",
        "The two brothers have left Wells for Spain.", "hedge_lost"),
    a_source=("Mayor Ann Poe said that two brothers from Wells had set the barn alight.",
        "Two brothers from Wells set the barn alight.", "voice_drift"),
)  # fmt: skip
def test_finds_what_the_second_telling_lost(one: str, other: str, kind: str) -> None:
    (found,) = compare(one, other)
    assert (found.kind, found.document_id, found.other_document_id) == (kind, "1", "0")
    (turned,) = compare(other, one)
    assert (turned.kind, turned.document_id) == (kind, "0")


@cases(
    ("one", "other"),
    another_hedge=("The barn was allegedly set alight by two brothers from Wells.",
        "The barn may have been set alight by two brothers from Wells."),
    confirmed=("The barn was allegedly set alight by two brothers from Wells.",
        "The barn was set alight by two brothers from Wells, police confirmed."),
    the_same_source=("Mayor Ann Poe said that two brothers from Wells had set the barn alight.",
        "Two brothers from Wells set the barn alight, Mayor Ann Poe said."),
    credited_behind=("Mayor Ann Poe said that two brothers from Wells had set the barn alight.",
        "Two brothers from Wells set the barn alight. So Mayor Ann Poe tells it."),
    another_story=("Mayor Ann Poe said that two brothers from Wells had set the barn alight.",
        "Two brothers from Wells rebuilt the barn with their own hands."),
)  # fmt: skip
def test_finds_nothing_lost(one: str, other: str) -> None:
    assert compare(one, other) == []
    assert compare(other, one) == []


def test_compares_no_articles_that_share_no_wording() -> None:
    assert list(find_differences([], {}, lambda _: (), JUDGMENT.lexicon)) == []
