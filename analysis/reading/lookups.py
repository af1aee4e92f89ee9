"""Documents and claims looked up one at a time: on disk where they are kept there, else among those that are given."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Protocol, runtime_checkable

from ..ground.model import Claim, Document
from .extracts import Documents, DocumentsById


@runtime_checkable
class ClaimsByDocument(Protocol):
    """All claims, as often as they are asked for, document by document; and those of one document."""

    def __iter__(self) -> Iterator[Claim]: ...

    def of(self, document_id: str) -> Iterable[Claim]:
        """The claims of a document, in the order of all; none where it has none."""


class _Given:
    def __init__(self, claims: Iterable[Claim]) -> None:
        self._by_document: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            self._by_document[claim.document_id].append(claim)

    def __iter__(self) -> Iterator[Claim]:
        return (claim for claims in self._by_document.values() for claim in claims)

    def of(self, document_id: str) -> Iterable[Claim]:
        return self._by_document.get(document_id, ())


def index_claims(claims: Iterable[Claim]) -> ClaimsByDocument:
    """Claims by their documents; those of a corpus on disk stay there."""
    return claims if isinstance(claims, ClaimsByDocument) else _Given(claims)


def group_claims(claims: Iterable[Claim]) -> Iterator[tuple[str, Sequence[Claim]]]:
    """Documents that have claims, each with all of them."""
    for document_id, told in groupby(index_claims(claims), key=lambda claim: claim.document_id):
        yield document_id, list(told)


def index_documents(documents: Iterable[Document]) -> Mapping[str, Document]:
    """Documents by their ids; those of a corpus on disk stay there."""
    if isinstance(documents, Documents):
        return DocumentsById(documents)
    return {document.document_id: document for document in documents}


def list_heads(documents: Iterable[Document]) -> Iterator[Document]:
    """Every document; those of a corpus on disk without their texts."""
    return documents.heads() if isinstance(documents, Documents) else iter(documents)


def list_ids(documents: Iterable[Document]) -> list[str]:
    """The id of every document, in order; those of a corpus on disk need not be read."""
    return documents.ids if isinstance(documents, Documents) else [document.document_id for document in documents]


def read_text(documents: Sequence[Document], place: int) -> str:
    """The text of one document; of a corpus on disk nothing else of it is read."""
    return documents.read_text(place) if isinstance(documents, Documents) else documents[place].text


def read_text_of(documents: Mapping[str, Document], document_id: str) -> str:
    """The text of one document by its id, as ``read_text`` reads it; empty where there is no such document."""
    if isinstance(documents, DocumentsById):
        return documents.read_text(document_id)
    document = documents.get(document_id)
    return document.text if document else ""
