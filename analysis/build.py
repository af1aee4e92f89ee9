"""The build: a folder of texts becomes every table, with the texts as received beside them."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from tqdm import tqdm

from .checks import find_checks
from .claims import Judgment, load_judgment, read_claims
from .corpus import Outlet, read_corpus, read_outlets
from .echoes import find_echoes
from .facts import find_facts
from .gaps import find_gaps, read_asks
from .grades import grade_facts
from .judgment import InputError
from .model import Claim, Document, MeasureRow, PartRow, Refusal
from .officeholders import read_officeholders
from .origins import find_origins
from .references import find_references
from .reviews import apply_reviews, read_reviews, say_orphan
from .tables import TABLES, replace_file, write_table
from .utterances import find_wordings

#: The project's own folder of hand-kept judgment.
DATA = Path(__file__).resolve().parent.parent / "data"


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made: how much, what it refused, and what it wants known (reviews without their claim)."""

    documents: int
    claims: int
    facts: int
    refusals: tuple[Refusal, ...]
    orphans: tuple[str, ...]


def show_progress(things: Iterable[object], what: str) -> Iterator[object]:
    """The things, with a progress bar on a terminal; nothing elsewhere."""
    yield from tqdm(things, desc=what, unit="", disable=not sys.stderr.isatty(), leave=False)


def extract_claims(
    paths: Iterable[Path], judgment: Judgment, outlets: Mapping[str, Outlet]
) -> tuple[list[Document], list[Claim], list[Refusal]]:
    """Every article of the paths with its claims, and what was refused; in the order of the corpus."""
    documents: list[Document] = []
    claims: list[Claim] = []
    refusals: list[Refusal] = []
    for item in show_progress(read_corpus(list(paths), outlets), "reading"):
        if isinstance(item, Refusal):
            refusals.append(item)
        elif isinstance(item, Document):
            documents.append(item)
            claims += read_claims(item, judgment.topics, judgment.lexicon)
    return documents, claims, refusals


def list_measures(judgment: Judgment) -> dict[str, MeasureRow]:
    """The measures of the topics, by name, in the words that a briefing says them in."""
    return {
        measure.name: MeasureRow(measure.name, topic.name, topic.title, measure.singular, measure.plural, measure.scope)
        for topic in judgment.topics.topics
        for measure in topic.measures
    }


def build_tables(corpus: Path, data: Path, out: Path) -> Built:
    """Write every table of a corpus into a folder, each whole or not at all.

    Args:
        corpus: a folder of texts, or one text; it needs no manifest.
        data: the folder of topics, lexicon, outlets, office-holders, reviews and reference series.
        out: where the tables go; the texts go to ``texts/`` in it, the series to ``reference/``.

    Raises:
        InputError: there is no such corpus, no text in it, or a hand-kept file is wrong; nothing is written then.
    """
    if not corpus.exists():
        raise InputError(f"{corpus}: no such folder; give the folder that holds the texts")
    judgment = load_judgment(data)
    reviews = read_reviews(data / "review.csv")
    asks = read_asks(data / "gaps.toml")
    officeholders = read_officeholders(data / "officeholders.csv")
    measures = list_measures(judgment)
    documents, claims, refusals = extract_claims([corpus], judgment, read_outlets(data / "outlets.csv"))
    if not documents and not refusals:
        raise InputError(f"{corpus}: no text in it; put .txt files there")
    reviewed = apply_reviews(claims, reviews)
    echoes = find_echoes(documents)
    wordings = find_wordings(documents, reviewed.claims)
    origins, origin_of = find_origins(documents, reviewed.claims, echoes, wordings)
    claims = [replace(claim, origin_id=origin_of[claim.document_id, claim.claim_id]) for claim in reviewed.claims]
    facts = find_facts(claims, documents, measures=measures)
    references = find_references(claims, documents, data / "reference")
    checks = find_checks(documents, claims, wordings, facts, officeholders)
    facts = grade_facts(facts, documents, claims, checks)
    gaps = find_gaps(facts, claims, documents, asks)
    rows: Mapping[str, Iterable[object]] = {
        "documents": documents,
        "parts": [PartRow(d.document_id, p.kind, p.start, p.end) for d in documents for p in d.parts],
        "claims": claims,
        "origins": origins,
        "echoes": echoes,
        "wordings": wordings,
        "facts": facts,
        "references": references,
        "checks": checks,
        "gaps": gaps,
        "measures": measures.values(),
        "rejected": refusals,
    }
    _keep_texts(documents, out / "texts")
    shutil.copytree(data / "reference", out / "reference", dirs_exist_ok=True)
    for name, row_class in TABLES.items():
        write_table(out / f"{name}.csv", row_class, rows[name])
    return Built(len(documents), len(claims), len(facts), tuple(refusals), tuple(map(say_orphan, reviewed.orphans)))


def _keep_texts(documents: Iterable[Document], folder: Path) -> None:
    """Each file's text as received, below ``folder``; texts of an earlier build go."""
    kept = set()
    for document in documents:
        path = folder / document.file
        if path not in kept:
            kept.add(path)
            with replace_file(path) as file:
                file.write(document.text.encode("utf-8"))
    for old in sorted(folder.rglob("*"), reverse=True) if folder.is_dir() else ():
        if old.is_file() and old not in kept:
            old.unlink()
        elif old.is_dir() and not any(old.iterdir()):
            old.rmdir()
