"""Files become documents: articles with their parts, sentences and metadata, all as spans of the text as received."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from analysis.model import Document, Part, Refusal, Sentence
from analysis.text import fold, split_sentences, trim

ACCEPTED = (".txt", ".md")


class Refused(Exception):
    """An input that is no readable text; the message is the reason, for rejected.csv."""


def read_documents(data: bytes, name: str, entry: object = None) -> list[Document]:
    """The articles of one file, in order; raises Refused where there is none."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused(f"{name}: not UTF-8 at byte {error.start}; save the file as UTF-8") from None
    if not text.strip():
        raise Refused(f"{name}: empty")
    folded = fold(text)
    start, end = trim(text, 0, len(text))
    parts, sentences = [], []
    for number, block in enumerate(re.finditer(r"[^\n]+(?:\n[^\n]+)*", text)):
        part = Part("body", *trim(text, block.start(), block.end()))
        if part.start == part.end:
            continue
        parts.append(part)
        for a, b in split_sentences(text, folded, part.start, part.end):
            sentences.append(Sentence(a, b, number, "body"))
    return [
        Document(
            document_id=name.rsplit(".", 1)[0],
            file=name,
            start=start,
            end=end,
            title="",
            outlet="",
            outlet_basis="unknown",
            agency="",
            dateline="",
            published="",
            published_basis="unknown",
            sha256=hashlib.sha256(data).hexdigest(),
            text_sha256=hashlib.sha256(text[start:end].encode()).hexdigest(),
            words=len(text.split()),
            text=text,
            folded=folded,
            parts=tuple(parts),
            sentences=tuple(sentences),
        )
    ]


def read_corpus(paths: Sequence[Path]) -> Iterator[Document | Refusal]:
    """Every article below ``paths``, by path name."""
    for path in paths:
        files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
        for file in files:
            name = file.relative_to(path).as_posix() if path.is_dir() else file.name
            if file.suffix not in ACCEPTED:
                continue
            try:
                yield from read_documents(file.read_bytes(), name)
            except Refused as refused:
                yield Refusal(name, str(refused))
