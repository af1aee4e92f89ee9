"""A corpus that was read: its documents and claims, read from disk when asked for, or looked up among those given."""

from array import array
from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Protocol, overload, runtime_checkable

from msgspec.structs import replace

from ..documents.rawtexts import TOLD, list_refusals
from ..ground.model import Claim, Document, Refusal
from ..ground.text import fold
from .extracts import Extracts, Kept
from .reviews import Review, apply_reviews

#: Characters of texts that are held at once, for what is read twice in a row.
_HELD = 8 * 1024**2


class Documents(Sequence[Document]):
    """The documents of a corpus, in its order, each read from disk when asked for."""

    def __init__(self, extracts: Extracts) -> None:
        self.ids: list[str] = []  #: of every document
        self.places: dict[str, int] = {}  #: by the document's id
        self._extracts = extracts
        self._rows = array("q")  #: where each lies in the file of extracts
        self._texts = array("q")  #: the extract that holds its text
        self._inputs = array("q")  #: its input
        self._checksums: list[str] = []  #: by input
        self._held: OrderedDict[int, tuple[str, str]] = OrderedDict()
        self._size = 0

    def add(self, kept: Kept) -> None:
        """Put the documents of an extract behind the others."""
        for place, document_id in enumerate(kept.document_ids):
            self.places[document_id] = len(self.ids)
            self.ids.append(document_id)
            self._rows.append(kept.first + place)
            self._texts.append(kept.extract)
            self._inputs.append(len(self._checksums))

    def read_again(self, kept: Kept) -> None:
        """Let the documents of an extract, which are there, be read from it."""
        for place, document_id in enumerate(kept.document_ids):
            self._rows[self.places[document_id]] = kept.first + place
            self._texts[self.places[document_id]] = kept.extract

    def list_inputs(self, document_ids: Iterable[str]) -> list[tuple[int, str]]:
        """The inputs that hold some documents, by number in order, each with its sha256."""
        numbers = sorted({self._inputs[self.places[document_id]] for document_id in document_ids})
        return [(number, self._checksums[number]) for number in numbers]

    def end_input(self, checksum: str) -> None:
        """The documents added since the last input ended are those of an input with this sha256."""
        self._checksums.append(checksum)

    def drop_input(self) -> None:
        """Take out the documents added since the last input ended."""
        while self._inputs and self._inputs[-1] == len(self._checksums):
            del self.places[self.ids.pop()]
            for column in (self._rows, self._texts, self._inputs):
                column.pop()

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, place: int) -> Document: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Document]: ...
    def __getitem__(self, place: int | slice) -> Document | Sequence[Document]:
        if isinstance(place, slice):
            return [self[i] for i in range(*place.indices(len(self)))]
        text, folded = self._read_text(self._texts[place])
        return replace(self.read_head(place), text=text, folded=folded)

    def read_head(self, place: int) -> Document:
        """A document without its text, at half the cost."""
        document = self._extracts.read_document(self._rows[place])
        return replace(document, sha256=self._checksums[self._inputs[place]])

    def read_text(self, place: int) -> str:
        """The text of a document alone, at a third of the cost."""
        return self._extracts.read_text(self._texts[place])

    def heads(self) -> Iterator[Document]:
        """Every document without its text."""
        return map(self.read_head, range(len(self)))

    def read_claims(self, place: int) -> tuple[Claim, ...]:
        """The claims of a document as they were extracted."""
        return self._extracts.read_claims(self._rows[place])

    def _read_text(self, extract: int) -> tuple[str, str]:
        """A text and its folded reading; articles of one text share them."""
        if extract in self._held:
            self._held.move_to_end(extract)
            return self._held[extract]
        text = self._extracts.read_text(extract)
        self._held[extract] = text, fold(text)
        self._size += len(text)
        while self._size > _HELD and len(self._held) > 1:
            self._size -= len(self._held.popitem(last=False)[1][0])
        return self._held[extract]


class DocumentsById(Mapping[str, Document]):
    """The documents of a corpus by their ids, each read from disk when asked for."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents

    def __getitem__(self, document_id: str) -> Document:
        return self._documents[self._documents.places[document_id]]

    def read_text(self, document_id: str) -> str:
        """The text of a document alone; empty where it is not in the corpus."""
        place = self._documents.places.get(document_id)
        return "" if place is None else self._documents.read_text(place)

    def __contains__(self, document_id: object) -> bool:
        return document_id in self._documents.places

    def __iter__(self) -> Iterator[str]:
        return iter(self._documents.ids)

    def __len__(self) -> int:
        return len(self._documents)


class Claims(Iterable[Claim]):
    """The claims of a corpus in its order, as people decided them; read from disk as often as they are asked for."""

    def __init__(self, documents: Documents, reviews: Sequence[Review]) -> None:
        self._documents = documents
        self._reviews: dict[str, list[Review]] = {}
        for review in reviews:
            self._reviews.setdefault(review.document_id, []).append(review)

    def __iter__(self) -> Iterator[Claim]:
        return self.read_all(range(len(self._documents)))

    def read_all(self, places: Iterable[int]) -> Iterator[Claim]:
        """The claims of the documents at some places of the corpus."""
        for place in places:
            yield from self.read(place)

    def read(self, place: int) -> tuple[Claim, ...]:
        claims = self._documents.read_claims(place)
        reviews = self._reviews.get(self._documents.ids[place])
        return apply_reviews(claims, reviews) if reviews else claims

    def of(self, document_id: str) -> tuple[Claim, ...]:
        """The claims of a document; none where it is not in the corpus."""
        place = self._documents.places.get(document_id)
        return () if place is None else self.read(place)


class Corpus:
    """What was read of a corpus, in its order. In memory it holds little more than the ids of the documents."""

    def __init__(self, extracts: Extracts, reviews: Sequence[Review] = ()) -> None:
        self.documents = Documents(extracts)
        self.by_id = DocumentsById(self.documents)
        self.claims = Claims(self.documents, reviews)
        self.refusals: list[Refusal] = []
        self._reviews = reviews
        self._faults: list[str] = []
        self._wrong = 0
        self.settled = 0  #: documents of inputs that have ended; those behind them may still go

    def add(self, kept: Kept) -> None:
        """Put the extract of the next text of an input behind the others."""
        self.documents.add(kept)
        for fault in kept.faults:
            self.add_fault(fault)

    def add_fault(self, fault: str) -> None:
        """Something of the input cannot be read."""
        self._wrong += 1
        if len(self._faults) < TOLD:
            self._faults.append(fault)

    def end_input(self, name: str, checksum: str, refusal: str = "") -> None:
        """The last text of an input has been added; where the input is refused all the same, its texts go."""
        if not refusal and not self._wrong and len(self.documents) == self.settled:
            refusal = "no text in it"
        if refusal:
            self.documents.drop_input()
            self.refusals.append(Refusal(name, refusal))
        else:
            self.refusals += list_refusals(name, self._faults, self._wrong)
        self.documents.end_input(checksum)
        self._faults, self._wrong, self.settled = [], 0, len(self.documents)

    def list_orphans(self) -> tuple[Review, ...]:
        """The decisions whose document or claim is not there."""
        found = {(claim.document_id, claim.claim_id)
                 for document_id in {review.document_id for review in self._reviews}
                 for claim in self.claims.of(document_id)}  # fmt: skip
        return tuple(review for review in self._reviews if (review.document_id, review.claim_id) not in found)


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
