"""The build: a folder of texts becomes every table, with the texts as received beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from .checks import STALE_DAYS, find_checks
from .claims import Judgment, load_judgment
from .corpus import list_inputs
from .echoes import find_echoes
from .extracts import Corpus, Documents, Extracts, read_rules, use_extracts
from .facts import find_facts
from .gaps import find_gaps, read_asks
from .grades import grade_facts
from .happenings import read_events
from .judgment import InputError
from .model import Check, Claim, Echo, Fact, MeasureRow, PartRow, Refusal, Wording
from .officeholders import read_officeholders
from .origins import OriginClaims, find_origins
from .readers import gather_corpus, hire_crew, measure_inputs
from .references import find_references, read_all_series
from .reviews import Review, read_reviews, say_orphan
from .spools import Spool
from .tables import TABLES, replace_file, write_table, write_tables
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


class Means(Struct, frozen=True):
    """By what means a corpus is read; none of them changes what is read."""

    workers: int = 0  #: processes; as many as there are cores for 0
    cache: Path | None = None  #: folder where extracts are kept for the next run
    scheduler: str = ""  #: address of a Dask cluster that reads


#: The processes of this machine, and nothing kept but what a build keeps beside its tables.
HERE = Means()


@contextmanager
def read_texts(paths: Sequence[Path], data: Path, means: Means, reviews: Sequence[Review] = ()) -> Iterator[Corpus]:
    """What files and folders hold, to be read as often as one likes within the block.

    Args:
        paths: files, or folders of files.
        data: the folder of topics, lexicon and outlets.
        means: who reads, and where extracts are kept.
        reviews: what people decided about single claims.

    Raises:
        InputError: a path does not exist, holds no text, or a hand-kept file is wrong.
    """
    rules = read_rules(data)
    inputs = list_inputs(list(paths), rules.outlets)
    if not inputs:
        raise InputError(f"{paths[0]}: no text in it; put .txt files there")
    with ExitStack() as opened:
        with hire_crew(rules, measure_inputs(inputs), means.workers, means.scheduler) as crew:
            extracts = opened.enter_context(closing(Extracts(find_extracts(means.cache), rules)))
            corpus = gather_corpus(inputs, extracts, crew, reviews)
        yield corpus
        extracts.forget()


def find_extracts(cache: Path | None) -> Path | None:
    """The file of extracts in a folder for them."""
    return cache / "extracts.sqlite" if cache else None


def list_measures(judgment: Judgment) -> dict[str, MeasureRow]:
    """The measures of the topics, by name, in the words that a briefing says them in."""
    return {
        measure.name: MeasureRow(measure.name, topic.name, topic.title, measure.singular, measure.plural, measure.scope)
        for topic in judgment.topics.topics
        for measure in topic.measures
    }


def write_claims(paths: Sequence[Path], data: Path, out: Path, means: Means = HERE) -> Built:
    """Write the claims of files and folders as a table, as they were extracted: without origins and reviews.

    Raises:
        InputError: a path does not exist, there is no text, or a hand-kept file is wrong; nothing is written then.
    """
    return use_extracts(find_extracts(means.cache), lambda: _write_claims(paths, data, out, means))


def _write_claims(paths: Sequence[Path], data: Path, out: Path, means: Means) -> Built:
    with read_texts(paths, data, means) as read:
        claims = write_table(out, Claim, read.claims)
        return Built(len(read.documents), claims, 0, tuple(read.refusals), ())


def build_tables(corpus: Path, data: Path, out: Path, means: Means = HERE, stale_days: int = STALE_DAYS) -> Built:
    """Write every table of a corpus into a folder: all of them, or none.

    Args:
        corpus: a folder of texts, or one text; it needs no manifest.
        data: the folder of topics, lexicon, outlets, office-holders, reviews and reference series.
        out: where the tables go; the texts go to ``texts/`` in it, the series to ``reference/``,
            the questions of gaps.toml to ``asked/``: a briefing asks them anew of its period.
        means: who reads, and where extracts are kept: in ``cache/`` in ``out`` where that says nothing.
        stale_days: age in days from which a level is noted as stale.

    Raises:
        InputError: there is no such corpus, no text in it, or a hand-kept file is wrong; nothing is written then.
    """
    if not corpus.exists():
        raise InputError(f"{corpus}: no such folder; give the folder that holds the texts")
    means = replace(means, cache=means.cache or out / "cache")
    return use_extracts(find_extracts(means.cache), lambda: _build_tables(corpus, data, out, means, stale_days))


def _build_tables(corpus: Path, data: Path, out: Path, means: Means, stale_days: int) -> Built:
    judgment = load_judgment(data)
    measures = list_measures(judgment)
    reviews = read_reviews(data / "review.csv", measures)
    asks = read_asks(data / "gaps.toml")
    officeholders = read_officeholders(data / "officeholders.csv")
    events = read_events(data / "events.toml")
    series = read_all_series(data / "reference", measures)
    with read_texts([corpus], data, means, reviews) as read:
        documents = read.documents
        echoes = Spool(Echo, find_echoes(documents))
        wordings = Spool(Wording, find_wordings(documents, read.claims))
        origins, origin_of = find_origins(documents, read.claims, echoes, wordings)
        claims = OriginClaims(read.claims, origin_of)
        bare = Spool(Fact, find_facts(claims, documents, measures=measures))  # no grades yet, which hang on the checks
        found = find_checks(
            documents, claims, wordings, bare, officeholders, stale_days=stale_days, events=events, echoes=echoes,
            lexicon=judgment.lexicon,
        )  # fmt: skip
        checks = Spool(Check, found)
        facts = Spool(Fact, grade_facts(bare, documents, claims, checks))
        rows: Mapping[str, Iterable[object]] = {
            "documents": documents.heads(),
            "parts": (PartRow(d.document_id, p.kind, p.start, p.end) for d in documents.heads() for p in d.parts),
            "claims": claims,
            "origins": origins,
            "echoes": echoes,
            "wordings": wordings,
            "facts": facts,
            "references": find_references(claims, documents, series),
            "checks": checks,
            "gaps": find_gaps(facts, claims, documents, asks),
            "measures": measures.values(),
            "rejected": read.refusals,
        }
        _keep_files(_list_texts(documents), out / "texts")
        _keep_files(((path.name, path.read_bytes()) for path in _list_series(data / "reference")), out / "reference")
        asked = data / "gaps.toml"
        _keep_files([(asked.name, asked.read_bytes())] if asked.is_file() else [], out / "asked")
        write_tables(out, {name: rows[name] for name in TABLES})
        orphans = tuple(map(say_orphan, read.list_orphans()))
        return Built(len(documents), len(origin_of), len(facts), tuple(read.refusals), orphans)


def _list_texts(documents: Documents) -> Iterator[tuple[str, bytes]]:
    """Each text once, by its name below ``texts/``; the documents of one text follow each other."""
    before = ""
    for document in documents:
        if document.text_file != before:
            before = document.text_file
            yield before, document.text.encode("utf-8")


def _list_series(folder: Path) -> list[Path]:
    return sorted([*folder.glob("*.csv"), *folder.glob("*.toml")])


def _keep_files(files: Iterable[tuple[str, bytes]], folder: Path) -> None:
    """Files as received, below ``folder``; those of an earlier build go, what another run is writing there stays."""
    names = set()
    for name, content in files:
        names.add(name)
        if not _holds(folder / name, content):
            with replace_file(folder / name) as file:
                file.write(content)
    for old in sorted(folder.rglob("*"), reverse=True):
        if old.is_dir():
            with suppress(OSError):  # not empty, or gone already
                old.rmdir()
        elif old.relative_to(folder).as_posix() not in names and not old.name.startswith("."):
            old.unlink(missing_ok=True)


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False
