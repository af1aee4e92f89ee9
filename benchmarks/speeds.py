"""Documents a second that the package in this folder reads, on the texts of the bench; prints them as JSON.

python -m benchmarks.speeds
"""

from __future__ import annotations

import io
import json
import time
from collections.abc import Callable, Sequence
from hashlib import sha256

from analysis.context.claims import read_all_claims
from analysis.counted.quantities import find_all_quantities
from analysis.declared.vocabulary import load_judgment
from analysis.documents.rawtexts import RawText, cut_raw_texts, read_raw_texts
from analysis.ground.judgment import DATA
from analysis.ground.model import Document
from benchmarks.corpora import make_texts

#: Texts of the bench; texts that are read at once, as many as a reader of the package is given.
TEXTS, BATCH = 300, 32


def time_each(work: Callable[[Sequence[bytes]], object], texts: Sequence[str]) -> float:
    """Texts a second of processor time, the best of three rounds."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        for first in range(0, len(texts), BATCH):
            work([text.encode() for text in texts[first : first + BATCH]])
        best = min(best, time.process_time() - start)
    return len(texts) / best


def read_batch(texts: Sequence[bytes]) -> list[Document]:
    """The documents of some texts, read as the package reads the texts of a corpus."""
    raw_texts = [raw for text in texts for raw in cut_raw_texts(io.BytesIO(text), sha256(text).hexdigest(), "a.txt")]
    return [
        document
        for read, _ in read_raw_texts([s for s in raw_texts if isinstance(s, RawText)], {})
        for document in read
    ]


def measure_speeds() -> dict[str, float]:
    """Documents a second of processor time: everything a claim needs, and figures and dates alone."""
    texts = list(make_texts(TEXTS))
    judgment = load_judgment(DATA)

    def read_all(batch: Sequence[bytes]) -> None:
        read_all_claims(read_batch(batch), judgment)

    def read_figures(batch: Sequence[bytes]) -> None:
        documents = read_batch(batch)
        dated = [[(date.start, date.end) for date in document.dates if not date.duration] for document in documents]
        find_all_quantities(documents, judgment.vocabulary, dated)

    return {"everything": time_each(read_all, texts), "figures": time_each(read_figures, texts)}


if __name__ == "__main__":
    print(json.dumps(measure_speeds()))
