"""The build: a folder of texts becomes every table, with the texts as received beside them."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from ..answers.facts import Facts, find_facts
from ..answers.references import find_references, read_series
from ..copies.echoes import find_echoes
from ..copies.origins import OriginClaims, find_origins
from ..copies.utterances import find_wordings
from ..declared.units import find_units
from ..declared.vocabulary import Judgment
from ..doubts.checks import STALE_DAYS, Known, find_checks
from ..doubts.eventdates import read_events
from ..doubts.gaps import find_gaps, read_asks
from ..doubts.grades import grade_facts
from ..doubts.officeholders import read_officeholders
from ..ground.judgment import InputError
from ..ground.model import Check, MeasureRow, PartRow, Wording
from ..ground.tables import TABLES, replace_file, write_tables
from ..reading.diskrows import DiskRows
from ..reading.extraction import HERE, Built, Means, check_places, find_extracts, read_texts
from ..reading.extracts import read_rules, use_extracts
from ..reading.readers import show_steps
from ..reading.reviews import read_reviews, say_orphan
from ..reading.storedcorpus import Documents

__all__ = ["Built", "Means", "build_tables", "list_measures"]


#: What follows the reading, with the seconds that each took of 10,000 articles.
_STEPS = {"shared wording": 13.5, "quotations": 6.6, "origins": 4.4, "facts": 5.2, "notes": 11.2, "tables": 9.0}


def list_measures(judgment: Judgment) -> dict[str, MeasureRow]:
    """The measures of the topics, by name, in the words that a briefing says them in."""
    return {
        measure.name: MeasureRow(
            measure.name,
            topic.name,
            topic.title,
            measure.singular,
            measure.plural,
            measure.scope,
            "yes" if measure.passing else "",
            "" if measure.where == "in" else measure.where,
        )
        for topic in judgment.topics.topics
        for measure in topic.measures
    }


def build_tables(corpus: Path, data: Path, out: Path, means: Means = HERE, stale_days: int = STALE_DAYS) -> Built:
    """Write every table of a corpus into a folder: all of them, or none.

    Args:
        corpus: a folder of texts, or one text; it needs no manifest.
        data: the folder of topics, lexicon, outlets, office-holders, reviews and reference series.
        out: where the tables go; the texts go to ``texts/`` in it, the series to ``reference/``,
            the questions of gaps.toml and the units to ``asked/``: a briefing asks them anew of its period.
        means: who reads, and where extracts are kept: in ``cache/`` in ``out`` where that says nothing.
        stale_days: age in days from which a level is noted as stale.

    Raises:
        InputError: there is no such corpus, no text in it, a hand-kept file is wrong, or the tables would be written
            among the texts or in place of files that no build wrote; nothing is written then.
    """
    if not corpus.exists():
        raise InputError(f"{corpus}: no such folder; give the folder that holds the texts")
    means = replace(means, cache=means.cache or out / "cache")
    check_places([corpus], out, means.cache)
    for name in _KEPT:
        _check_kept(out / name, corpus, data / "reference")
    return use_extracts(find_extracts(means.cache), lambda: _build_tables(corpus, data, out, means, stale_days))


def _build_tables(corpus: Path, data: Path, out: Path, means: Means, stale_days: int) -> Built:
    rules = read_rules(data)
    judgment = rules.judgment
    measures, units = list_measures(judgment), judgment.vocabulary.units
    reviews = read_reviews(data / "review.csv", measures)
    asks = read_asks(data / "gaps.toml")
    officeholders = read_officeholders(data / "officeholders.csv")
    events = read_events(data / "events.toml")
    series = read_series(data / "reference", measures)
    with read_texts([corpus], rules, means, reviews) as read, show_steps(_STEPS) as begin:
        documents = read.documents
        begin("shared wording")
        echoes = find_echoes(documents)
        begin("quotations")
        wordings = DiskRows(Wording, find_wordings(documents, read.claims))
        begin("origins")
        origins, origin_of = find_origins(documents, read.claims, echoes, wordings)
        claims = OriginClaims(read.claims, origin_of)
        begin("facts")
        bare = Facts(find_facts(claims, documents, measures=measures, units=units), claims)  # grades hang on the checks
        begin("notes")
        known = Known(officeholders, events, judgment.lexicon, units, stale_days)
        checks = DiskRows(Check, find_checks(documents, claims, wordings, bare, echoes, known))
        begin("tables")
        facts = bare.change(grade_facts(bare, documents, claims, checks))
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
        asked = [find_units(data), data / "gaps.toml", data / "review.csv"]
        _keep_files(_read_files(path for path in asked if path.is_file()), out / "asked")
        series_files = [path for ending in ("csv", "toml") for path in (data / "reference").glob(f"*.{ending}")]
        _keep_files(_read_files(sorted(series_files)), out / "reference")
        _keep_files(_list_texts(documents), out / "texts")
        write_tables(out, {name: rows[name] for name in TABLES})
        orphans = tuple(say_orphan(review, documents.places) for review in read.list_orphans())
        return Built(len(documents), len(origin_of), len(facts), tuple(read.refusals), orphans)


#: The folders among the tables that hold files as received, and nothing else once a build has ended.
_KEPT = "texts", "reference", "asked"


def _check_kept(folder: Path, *inputs: Path) -> None:
    """Raise InputError where files would go that no build wrote: those of an input, or of a folder without tables.

    A run that was killed before its tables leaves what it wrote first, so that it can be run again.
    """
    here = folder.resolve()
    for given in (path.resolve() for path in inputs):
        if here.is_relative_to(given) or given.is_relative_to(here):
            raise InputError(f"{folder}: is written over, and what is read lies there; name another --out")
    built = any((folder.parent / name).exists() for name in ("documents.csv", "cache", "asked/units.toml"))
    if not built and folder.is_dir() and any(folder.iterdir()):
        raise InputError(f"{folder}: is written over, and holds files of yours; name another --out")


def _list_texts(documents: Documents) -> Iterator[tuple[str, bytes]]:
    """Each text once, by its name below ``texts/``; the documents of one text follow each other."""
    before = ""
    for place, head in enumerate(documents.heads()):
        if head.text_file != before:
            before = head.text_file
            yield before, documents.read_text(place).encode("utf-8")


def _read_files(paths: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    return ((path.name, path.read_bytes()) for path in paths)


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
