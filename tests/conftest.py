"""What several tests share: the seeds built once, their briefings made once."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from analysis.build import DATA, build_tables
from analysis.claims import read_claims
from analysis.model import Claim, Document, Quantity, Sentence
from analysis.publish import publish_briefings
from analysis.quantities import find_all_quantities
from analysis.sheets import read_documents
from analysis.stretches import Stretch
from analysis.text import fold
from analysis.vocabulary import Judgment, load_judgment

ROOT = Path(__file__).resolve().parent.parent
#: The project's own, and its words beside numbers.
JUDGMENT = load_judgment(DATA)
VOCABULARY = JUDGMENT.vocabulary
#: How an article of Tuesday 9 May 2023 begins.
DATELINE = "BROD, 9 May 2023 (Agency) -- "


def cases(names: str | Sequence[str], /, **told: Any) -> pytest.MarkDecorator:
    """A test for each case, told as ``what_it_shows=(values of the names)``; of one name the value alone."""
    return pytest.mark.parametrize(names, told.values(), ids=told)


def view(text: str, start: int = 0, end: int | None = None, dated: Sequence[tuple[int, int]] = ()) -> Stretch:
    """A text, or a part of it, as the rules about numbers see it."""
    return Stretch(text, fold(text), start, len(text) if end is None else end, VOCABULARY, dated)


def read_quantities(text: str, dated: Sequence[tuple[int, int]] = ()) -> list[Quantity]:
    """The quantities of one sentence; ``dated`` are the spans of its dates."""
    whole = (Sentence(0, len(text), 0, "body"),)
    document = Document("x", "x.txt", 0, len(text), "", "", "unknown", "", "", "", "unknown", "", "", 0)
    document = replace(document, text=text, folded=fold(text), sentences=whole)
    return find_all_quantities([document], VOCABULARY, [dated])[0]


def read_typed(text: str, judgment: Judgment = JUDGMENT) -> list[Claim]:
    """The claims of a text that a measure takes."""
    documents = read_documents(text.encode(), "x.txt")
    return [claim for document in documents for claim in read_claims(document, judgment) if claim.measure]


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The seeds' tables."""
    out = tmp_path_factory.mktemp("built")
    build_tables(ROOT / "seeds", DATA, out)
    return out


@pytest.fixture(scope="session")
def reports(built, tmp_path_factory):
    """The seeds' briefings, as data/briefings.toml lists them."""
    out = tmp_path_factory.mktemp("reports")
    outcomes = publish_briefings((), {}, DATA, built, out, len(os.sched_getaffinity(0)))
    assert [outcome.error for outcome in outcomes if outcome.error] == []
    return out
