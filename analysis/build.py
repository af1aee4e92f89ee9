"""The build: a folder of texts becomes every table, with the texts as received beside them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from msgspec.structs import replace
from tqdm import tqdm

from .checks import STALE_DAYS, find_checks
from .claims import Judgment, load_judgment, read_claims
from .corpus import Input, Outlet, list_inputs, read_input, read_outlets
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
from .tables import TABLES, replace_file, write_tables
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


Extract = tuple[list[Document], list[Claim]]

#: Fewer inputs than this are read in one process: starting others would cost more than it saves.
FEW = 64


def extract_claims(
    paths: Iterable[Path], judgment: Judgment, outlets: Mapping[str, Outlet], workers: int = 0
) -> Iterator[Extract | Refusal]:
    """The articles of each input with their claims, or why it was refused; in the order of the corpus, as they come.

    Args:
        paths: files, or folders of files.
        judgment: topics and lexicon.
        outlets: known outlets.
        workers: processes; as many as there are cores for 0. How many never changes what comes.
    """
    inputs = list_inputs(list(paths), outlets)
    workers = workers or len(os.sched_getaffinity(0))
    bar = tqdm(total=len(inputs), desc="reading", unit=" files", disable=not sys.stderr.isatty(), leave=False)
    with bar, ExitStack() as stack:
        if workers == 1 or len(inputs) < FEW:
            found: Iterator[list[Extract | Refusal]] = (read_extract(item, judgment, outlets) for item in inputs)
        else:
            context = get_context("forkserver")
            context.set_forkserver_preload(["analysis.build"])
            pool = ProcessPoolExecutor(workers, context, _start_worker, (judgment, outlets))
            found = stack.enter_context(pool).map(_read_in_worker, inputs, chunksize=16)
        for extracts in found:
            bar.update()
            yield from extracts


def read_extract(item: Input, judgment: Judgment, outlets: Mapping[str, Outlet]) -> list[Extract | Refusal]:
    """The articles of one input with their claims, and what of it is refused: a pure function of the input."""
    found = read_input(item, outlets)
    documents = [document for document in found if isinstance(document, Document)]
    refusals = [refusal for refusal in found if isinstance(refusal, Refusal)]
    claims = [claim for d in documents for claim in read_claims(d, judgment.topics, judgment.lexicon)]
    return [(documents, claims), *refusals] if documents else [*refusals]


_worker: tuple[Judgment, Mapping[str, Outlet]]


def _start_worker(judgment: Judgment, outlets: Mapping[str, Outlet]) -> None:
    """What a process of the pool reads once, for all its inputs."""
    global _worker
    _worker = judgment, outlets


def _read_in_worker(item: Input) -> list[Extract | Refusal]:
    return read_extract(item, *_worker)


def list_measures(judgment: Judgment) -> dict[str, MeasureRow]:
    """The measures of the topics, by name, in the words that a briefing says them in."""
    return {
        measure.name: MeasureRow(measure.name, topic.name, topic.title, measure.singular, measure.plural, measure.scope)
        for topic in judgment.topics.topics
        for measure in topic.measures
    }


def build_tables(corpus: Path, data: Path, out: Path, workers: int = 0, stale_days: int = STALE_DAYS) -> Built:
    """Write every table of a corpus into a folder: all of them, or none.

    Args:
        corpus: a folder of texts, or one text; it needs no manifest.
        data: the folder of topics, lexicon, outlets, office-holders, reviews and reference series.
        out: where the tables go; the texts go to ``texts/`` in it, the series to ``reference/``,
            the questions of gaps.toml to ``asked/``: a briefing asks them anew of its period.
        workers: processes to read with; as many as cores for 0.
        stale_days: age in days from which a level is noted as stale.

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
    documents: list[Document] = []
    claims: list[Claim] = []
    refusals: list[Refusal] = []
    for extract in extract_claims([corpus], judgment, read_outlets(data / "outlets.csv"), workers):
        if isinstance(extract, Refusal):
            refusals.append(extract)
        else:
            documents += extract[0]
            claims += extract[1]
    if not documents and not refusals:
        raise InputError(f"{corpus}: no text in it; put .txt files there")
    reviewed = apply_reviews(claims, reviews)
    echoes = find_echoes(documents)
    wordings = find_wordings(documents, reviewed.claims)
    origins, origin_of = find_origins(documents, reviewed.claims, echoes, wordings)
    claims = [replace(claim, origin_id=origin_of[claim.document_id, claim.claim_id]) for claim in reviewed.claims]
    facts = find_facts(claims, documents, measures=measures)
    references = find_references(claims, documents, data / "reference")
    checks = find_checks(documents, claims, wordings, facts, officeholders, stale_days=stale_days)
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
    _keep_files({d.text_file: d.text.encode("utf-8") for d in documents}, out / "texts")
    _keep_files({path.name: path.read_bytes() for path in _list_series(data / "reference")}, out / "reference")
    asked = data / "gaps.toml"
    _keep_files({asked.name: asked.read_bytes()} if asked.is_file() else {}, out / "asked")
    write_tables(out, {name: rows[name] for name in TABLES})
    return Built(len(documents), len(claims), len(facts), tuple(refusals), tuple(map(say_orphan, reviewed.orphans)))


def _list_series(folder: Path) -> list[Path]:
    return sorted([*folder.glob("*.csv"), *folder.glob("*.toml")])


def _keep_files(files: Mapping[str, bytes], folder: Path) -> None:
    """Files as received, below ``folder``; those of an earlier build go, what another run is writing there stays."""
    for name, content in files.items():
        with replace_file(folder / name) as file:
            file.write(content)
    for old in sorted(folder.rglob("*"), reverse=True):
        if old.is_dir():
            with suppress(OSError):  # not empty, or gone already
                old.rmdir()
        elif old.relative_to(folder).as_posix() not in files and not old.name.startswith("."):
            old.unlink(missing_ok=True)
