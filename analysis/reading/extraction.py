"""Extraction alone: what files and folders hold, and its claims as a table."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from itertools import product
from pathlib import Path

from msgspec import Struct

from ..documents.corpus import Input, list_inputs
from ..ground.judgment import InputError
from ..ground.model import Claim, Refusal
from ..ground.tables import write_table
from .extracts import Extracts, Rules, read_rules, use_extracts
from .readers import date_again, fill_corpus, gather_corpus, hire_crew, measure_inputs
from .reviews import Review
from .storedcorpus import Corpus


class Built(Struct, frozen=True):
    """What a run made: how much, what it refused, and what it wants known (reviews without their claim)."""

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
def read_texts(paths: Sequence[Path], rules: Rules, means: Means, reviews: Sequence[Review] = ()) -> Iterator[Corpus]:
    """What files and folders hold, to be read as often as one likes within the block.

    Raises:
        InputError: a path does not exist, or holds no text.
    """
    inputs = _list_inputs(paths, rules)
    with ExitStack() as opened:
        with hire_crew(rules, measure_inputs(inputs), means.workers, means.scheduler) as crew:
            extracts = opened.enter_context(closing(Extracts(find_extracts(means.cache), rules)))
            corpus = gather_corpus(inputs, extracts, crew, reviews)
            date_again(corpus, inputs, extracts, crew)
        yield corpus
        extracts.forget()


def _list_inputs(paths: Sequence[Path], rules: Rules) -> list[Input]:
    inputs = list_inputs(list(paths), rules.outlets)
    if not inputs:
        raise InputError(f"{paths[0]}: no text in it; put .txt files there")
    return inputs


def check_places(paths: Sequence[Path], *places: Path | None) -> None:
    """Raise InputError where a place to write to lies among the texts: the next run would read what is written."""
    for place, path in product(filter(None, places), paths):
        if place.resolve().is_relative_to(path.resolve()):
            raise InputError(f"{place}: lies among the texts, in {path}; name a place outside of it")


def find_extracts(cache: Path | None) -> Path | None:
    """The file of extracts in a folder for them."""
    return cache / "extracts.sqlite" if cache else None


def write_claims(paths: Sequence[Path], data: Path, out: Path, means: Means = HERE) -> Built:
    """Write the claims of files and folders as a table, as they were extracted: without origins and reviews.

    Raises:
        InputError: a path does not exist, there is no text, a hand-kept file is wrong, or the table would be written
            among the texts; nothing is written then.
    """
    check_places(paths, out, means.cache)
    return use_extracts(find_extracts(means.cache), lambda: _write_claims(paths, data, out, means))


def _write_claims(paths: Sequence[Path], data: Path, out: Path, means: Means) -> Built:
    rules = read_rules(data)
    inputs = _list_inputs(paths, rules)
    with (
        hire_crew(rules, measure_inputs(inputs), means.workers, means.scheduler) as crew,
        closing(Extracts(find_extracts(means.cache), rules)) as extracts,
    ):
        corpus = Corpus(extracts)
        settled = fill_corpus(corpus, inputs, extracts, crew)
        # Rows are written while others are read: nobody waits for the table at the end.
        claims = write_table(out, Claim, (claim for places in settled for claim in corpus.claims.read_all(places)))
        extracts.forget()
        return Built(len(corpus.documents), claims, 0, tuple(corpus.refusals), ())
