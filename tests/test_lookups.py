"""Documents and claims that are given, looked up as those on disk are."""

from analysis.corpus import read_documents
from analysis.lookups import index_claims, index_documents, list_heads
from analysis.model import Claim

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
