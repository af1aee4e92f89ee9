"""What several tests share: the seeds built once, their briefings made once."""

import os
from pathlib import Path

import pytest

from analysis.build import DATA, build_tables
from analysis.publish import publish_briefings
from analysis.vocabulary import load_judgment

ROOT = Path(__file__).resolve().parent.parent
#: The project's own words beside numbers.
VOCABULARY = load_judgment(DATA).vocabulary


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
