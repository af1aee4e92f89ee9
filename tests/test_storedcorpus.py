"""Documents and claims that are given, looked up as those on disk are."""

from analysis.documents.rawtexts import read_documents
from analysis.ground.model import Claim
from analysis.reading.extraction import Means, read_texts
from analysis.reading.storedcorpus import group_claims, index_claims, index_documents, list_heads
from tests.conftest import RULES

CLAIMS = [Claim(claim_id, name, f"{name}.txt", "figure") for claim_id, name in (("1", "a"), ("2", "b"), ("3", "a"))]


def test_claims_come_document_by_document_as_often_as_asked():
    claims = index_claims(iter(CLAIMS))
    assert [claim.claim_id for claim in claims] == [claim.claim_id for claim in claims] == ["1", "3", "2"]
    assert [claim.claim_id for claim in claims.of("a")] == ["1", "3"]
    assert list(claims.of("c")) == []


def test_documents_are_found_by_their_ids():
    documents = [document for name in ("b", "a") for document in read_documents(b"Rain fell.", f"{name}.txt")]
    assert index_documents(documents)["a"] is documents[1]
    assert list(list_heads(documents)) == documents


def test_documents_and_claims_on_disk_stay_there_and_are_found_alike(tmp_path):
    for name, dead in (("a", "Nine"), ("b", "Four")):
        (tmp_path / f"{name}.txt").write_text(f"{dead} people were killed by the flood.\n", encoding="utf-8")
    with read_texts([tmp_path], RULES, Means()) as corpus:
        assert index_claims(corpus.claims) is corpus.claims
        assert [(name, [claim.best for claim in told]) for name, told in group_claims(corpus.claims)] == [
            ("a", [9]), ("b", [4])
        ]  # fmt: skip
        assert index_documents(corpus.documents)["b"] == corpus.documents[1]
        assert [(head.document_id, head.text) for head in list_heads(corpus.documents)] == [("a", ""), ("b", "")]
